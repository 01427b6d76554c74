"""The names of everything in the generated modules, each meaning one thing throughout the artifact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ttpc import ir
from ttpc.emit.code import Code, Names
from ttpc.ir import Any, Crossed, Test, Window, nodes
from ttpc.layout import Layout, PlannedRule, PlannedWatch
from ttpc_runtime import abi

RESERVED = ("n", "KIND", "lists", "patterns", "tables", *dir(abi))


MANY = 4
"""Predicates with literals that are sooner asked together."""


class Group(NamedTuple):
    name: Code
    members: Mapping[Test, Code]


@dataclass(frozen=True, slots=True)
class RuleNames:
    constant: Code
    """`R0014`: the rule's data."""
    function: Code
    """`r0014`: the rule's condition."""
    computes: Code | None
    """`r0041_evidence`: what computes its evidence, if some is computed."""
    predicates: tuple[Code, ...]
    """`R0014_FETCH`, …: as the plan orders the rule's predicates; where several have a name, with their fields:
    `R0002_RESULT_EQUALS`."""
    groups: Mapping[Any, Group]
    """`R0014_ANY`, …: alternatives of which many are predicates with literals."""
    windows: Mapping[Window, Code]
    """`R0001_COUNT`, …: its counts and sequences."""
    watches: tuple[Code, ...]
    """`r0001_count`, …: the functions that say what these want to see."""


def name_rules(layout: Layout) -> Mapping[tuple[str, str], RuleNames]:
    """Names by kind and rule id.

    A rule for several kinds keeps its names in each, because its numbers are the same; two ids that make the
    same identifier (`r-1`, `r_1`) get different ones.
    """
    names = Names(*RESERVED)
    given: dict[object, Code] = {}
    fields = fields_by_name(layout)

    def once(key: object, text: str) -> Code:
        if key not in given:
            given[key] = names.new(text)
        return given[key]

    def rule_names(planned: PlannedRule) -> RuleNames:
        rule_id = planned.rule.id
        constant = once((rule_id, "constant"), rule_id.upper())
        function = once((rule_id, "function"), rule_id.lower())
        seen: Counter[object] = Counter()
        predicates = []
        for each in planned.predicates:
            key = (rule_id, each.test.name, each.numbers)
            seen[key] += 1
            alone = len(fields[rule_id, each.test.name]) == 1
            called = each.test.name if alone else f"{each.test.field}_{each.test.name}"
            predicates.append(once((key, seen[key]), f"{constant}_{called.upper()}"))
        groups = {
            each: Group(once((rule_id, *members.values()), f"{constant}_ANY"), members)
            for each, members in together(planned, predicates)
        }
        windows = {
            window: once((rule_id, window.name), f"{constant}_{window.name.upper()}")
            for window in windows_of(planned)
        }
        watches = tuple(
            once((rule_id, each.watch.window.name, each.watch.step), watch_name(function, each))
            for each in planned.watches
        )
        computes = (
            once((rule_id, "evidence"), f"{function}_evidence") if planned.rule.evidence else None
        )
        return RuleNames(constant, function, computes, tuple(predicates), groups, windows, watches)

    return {
        (kind.name, planned.rule.id): rule_names(planned)
        for kind in layout.kinds
        for planned in kind.rules
    }


def fields_by_name(layout: Layout) -> Mapping[tuple[str, str], set[str]]:
    """By a rule's id and the name of a test, the fields of all tests of that name."""
    found: dict[tuple[str, str], set[str]] = {}
    for kind in layout.kinds:
        for planned in kind.rules:
            for each in planned.predicates:
                found.setdefault((planned.rule.id, each.test.name), set()).add(each.test.field)
    return found


def together(
    planned: PlannedRule, predicates: Sequence[Code]
) -> Iterator[tuple[Any, Mapping[Test, Code]]]:
    """The alternatives in a rule of which many have literals, with these."""
    helped = {
        each.test: name
        for each, name in zip(planned.predicates, predicates, strict=True)
        if each.numbers
    }
    conditions = (*(each.watch.condition for each in planned.watches), planned.rule.condition)
    for each in dict.fromkeys(node for expr in conditions for node in nodes(expr)):
        if isinstance(each, Any):
            members = {
                part: helped[part]
                for part in each.parts
                if isinstance(part, Test) and part in helped
            }
            if len(members) >= MANY:
                yield each, members


def windows_of(planned: PlannedRule) -> list[Window]:
    """The windows that a rule's module declares: those it asks, and those that it shows events to."""
    asked = [each.window for each in nodes(planned.rule.condition) if isinstance(each, Crossed)]
    return list(dict.fromkeys([*(each.watch.window for each in planned.watches), *asked]))


def watch_name(function: Code, planned: PlannedWatch) -> str:
    """`r0001_count`; `r0005_sequence_0` for a step, `r0005_sequence_without` for what must not come between."""
    window, step = planned.watch.window, planned.watch.step
    if not isinstance(window, ir.Sequence):
        return f"{function}_{window.name}"
    return f"{function}_{window.name}_{'without' if step is None else step}"
