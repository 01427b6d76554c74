"""What is left of a rule with faults, so that one run reports them all and not only the first layer."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from pydantic import ValidationError

from ttpc.source import Path
from ttpc.syntax import Conjunction, Match, Rule

ANY_MATCH = Match.model_construct(patterns={})
ANY_CONDITION = Conjunction(())
"""A match and its condition that say nothing: in place of what could not be read, nobody objects to them."""

STAND_INS: dict[Path, object] = {("rule_version",): 1, ("name",): "unnamed"}
"""Values that no later check looks at, in place of faulty ones."""


def salvage(value: dict[str, Any], faults: Collection[Path]) -> Rule | None:
    """The rule without its faults; None where no rule remains."""
    broken_match = any(path[0] == "match" for path in faults if path)
    rest: Any = value | {"match": {"exists": True}} if broken_match else value
    for path in faults:
        if path and path[0] != "match":
            rest = mended(rest, path, ())
    try:
        rule = Rule.model_validate(rest)
    except ValidationError:
        return None
    return rule.model_copy(update={"match": ANY_MATCH}) if broken_match else rule


def mended(value: Any, path: Path, above: Path) -> Any:
    """A copy with the value at `path` removed or, where it is needed and harmless, replaced."""
    head, *rest = path
    here = (*above, head)
    if isinstance(value, tuple) and isinstance(head, int) and rest:
        inner = mended(value[head], tuple(rest), here)
        return (*value[:head], inner, *value[head + 1 :])
    if not isinstance(value, dict):
        return value
    if rest:
        return value | {head: mended(value[head], tuple(rest), here)} if head in value else value
    if here in STAND_INS or head == "confidence":
        return value | {head: STAND_INS.get(here, 1.0)}
    return {key: each for key, each in value.items() if key != head}
