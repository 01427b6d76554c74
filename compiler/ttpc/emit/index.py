"""The index: where each rule stands in its module, and by which literals it is asked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from ttpc.emit.names import RuleNames
from ttpc.layout import Layout, PlannedKind, PlannedRule


def index(
    layout: Layout, names: Mapping[tuple[str, str], RuleNames], texts: Mapping[str, str]
) -> str:
    """JSON: by kind, a line for each rule, as `Modules` reads it.  `texts`: the modules, by kind."""
    kinds = []
    for kind in layout.kinds:
        lines = ",\n".join(map(json.dumps, blocks(kind, names, texts[kind.name].encode())))
        kinds.append(f"{json.dumps(kind.name)}: [\n{lines}\n]")
    return "{\n" + ",\n".join(kinds) + "\n}\n"


def blocks(
    kind: PlannedKind, names: Mapping[tuple[str, str], RuleNames], text: bytes
) -> Iterator[tuple[object, ...]]:
    """For each rule the byte and line of its heading in the module, whether it is stateful, and what asks it."""
    start = line = 0
    for planned in kind.rules:
        heading = f"\n# ── {names[kind.name, planned.rule.id].constant} ─".encode()
        before, start = start, text.index(heading, start) + 1
        line += text.count(b"\n", before, start)
        yield start, line, planned.stateful, list(asked_by(planned))


def asked_by(planned: PlannedRule) -> Iterator[list[tuple[int, ...]]]:
    """For each function of the rule's block, the numbers of each of its anchors."""
    for watch in planned.watches:
        yield numbers(planned, watch.anchors)
    if planned.rule.emits:
        yield numbers(planned, planned.anchors)


def numbers(planned: PlannedRule, anchors: tuple[int, ...]) -> list[tuple[int, ...]]:
    return [tuple(sorted(planned.predicates[each].numbers)) for each in anchors]
