"""The index: where each rule stands in its module, and by which literals it is asked."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from ttpc.emit.names import RuleNames
from ttpc.layout import Layout, PlannedKind, PlannedRule
from ttpc_runtime.index import Index

LISTS: Final = ("starts", "lines", "firsts", "stateful", "always")


def index(
    layout: Layout, names: Mapping[tuple[str, str], RuleNames], texts: Mapping[str, str]
) -> str:
    """JSON: by kind an `Index`, with a line for each literal number.  `texts`: the modules, by kind."""
    kinds = (
        f"{json.dumps(kind.name)}: {written(index_of(kind, names, texts[kind.name].encode()))}"
        for kind in layout.kinds
    )
    return "{\n" + ",\n".join(kinds) + "\n}\n"


def written(index: Index) -> str:
    lists = (f"{json.dumps(name)}: {json.dumps(index[name])}" for name in LISTS)
    anchored = ",\n".join(f'"{number}": "{asked}"' for number, asked in index["anchored"].items())
    return "{\n" + ",\n".join(lists) + f',\n"anchored": {{{anchored}}}}}'


def index_of(kind: PlannedKind, names: Mapping[tuple[str, str], RuleNames], text: bytes) -> Index:
    found = Index(starts=[], lines=[], firsts=[], stateful=[], always=[], anchored={})
    anchored: defaultdict[int, list[str]] = defaultdict(list)
    start = line = number = 0
    for planned in kind.rules:
        heading = f"\n# ── {names[kind.name, planned.rule.id].constant} ─".encode()
        before, start = start, text.index(heading, start) + 1
        line += text.count(b"\n", before, start)
        found["starts"].append(start)
        found["lines"].append(line)
        found["firsts"].append(number)
        for anchors in asked_by(planned):
            for first, *others in anchors:
                anchored[first].append("+".join(map(str, (number, *others))))
            if not anchors:
                found["always"].append(number)
            if planned.stateful:
                found["stateful"].append(number)
            number += 1
    found["firsts"].append(number)
    found["anchored"] = {
        str(each): " ".join(dict.fromkeys(anchored[each])) for each in sorted(anchored)
    }
    return found


def asked_by(planned: PlannedRule) -> Iterator[list[list[int]]]:
    """For each function of the rule's block, the numbers of each of its anchors."""
    for watch in planned.watches:
        yield numbers(planned, watch.anchors)
    if planned.rule.emits:
        yield numbers(planned, planned.anchors)


def numbers(planned: PlannedRule, anchors: tuple[int, ...]) -> list[list[int]]:
    return [sorted(planned.predicates[each].numbers) for each in anchors]
