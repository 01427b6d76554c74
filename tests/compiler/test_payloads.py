"""docs/payloads.md names the fields that the rules of the pack look at, each under its kind, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.packs import our_pack
from ttpc import ir

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "payloads.md"


def looked_at(rule: ir.Rule) -> Iterator[str]:
    """The fields that a rule asks of an event of its kind."""
    for expr in (rule.condition, *(watch.condition for watch in rule.watches)):
        for each in ir.nodes(expr):
            if isinstance(each, ir.Test):
                question = each.question
                inner = question.question if isinstance(question, ir.SeenAs) else question
                match inner:
                    case ir.Looks(_, fields, score):
                        yield from (name for _, names in fields for name in names)
                        yield from () if score is None else (score,)
                    case ir.Differs(other):
                        yield from (each.field, other)
                    case _:
                        yield each.field
    for watch in rule.watches:
        window = watch.window
        yield from (name for name in window.by if name not in ir_ids())
        if isinstance(window, ir.Count) and window.distinct:
            yield from {window.distinct} - ir_ids()


def ir_ids() -> set[str]:
    return {"attacker_uuid", "identity_uuid", "session_id", "decky_id"}


def documented() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for section in PAGE.read_text("utf-8").split("\n## ")[1:]:
        heading, _, text = section.partition("\n")
        kind = re.fullmatch("`(.+)`", heading)
        if kind:
            rows = re.findall(r"^\| ((?:`[\w.-]+`(?:, )?)+) \|", text, re.MULTILINE)
            found[kind[1]] = {name for row in rows for name in re.findall(r"`([\w.-]+)`", row)}
    return found


def test_every_field_a_rule_looks_at_is_documented_and_no_other() -> None:
    wanted: dict[str, set[str]] = {}
    for rule in our_pack().rules:
        wanted.setdefault(rule.kind, set()).update(looked_at(rule))
    assert documented() == {kind: fields for kind, fields in wanted.items() if fields}
