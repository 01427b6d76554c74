"""plan: expressions to a layout.  Patterns are shared and numbered, every rule gets its anchors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from math import inf

from ttpc import ir
from ttpc.diagnostics import Diagnostic, Severity
from ttpc.ir import Rule, Test, nodes
from ttpc.kinds import DEFAULT_FIELD
from ttpc.layout import Layout, LiteralSet, PlannedKind, PlannedRule, Predicate
from ttpc.plan.anchors import Prefilter, anchors_of, prefilters_of
from ttpc.plan.answers import known_answers


def plan(rules: list[Rule]) -> Layout:
    """Lay out simplified rules, sorted by kind and id as `lower` gives them."""
    drafts = [Draft(rule) for rule in rules]
    numbers: dict[Prefilter, int] = {}
    for draft in drafts:
        for test, found in draft.prefilters.items():
            for each in found if test in draft.anchors else ():
                numbers.setdefault(each, len(numbers))
    kinds = tuple(
        plan_kind(name, [draft.planned(numbers) for draft in group])
        for name, group in groupby(drafts, key=lambda draft: draft.rule.kind)
    )
    table = tuple(
        LiteralSet(number, caseless=each.caseless, literals=tuple(sorted(each.items)))
        for each, number in numbers.items()
    )
    return Layout(kinds, table, known_answers(table))


class Draft:
    """A rule with its tests' literals, before they have numbers."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        tests = dict.fromkeys(each for each in nodes(rule.condition) if isinstance(each, Test))
        self.prefilters = {test: prefilters_of(test) for test in tests}
        self.anchors = anchors_of(rule.condition, self.prefilters)

    def planned(self, numbers: Mapping[Prefilter, int]) -> PlannedRule:
        """The rule with numbers.  Only anchors go into the database: the rest is asked when they were seen."""
        predicates = tuple(
            Predicate(test, tuple(numbers[each] for each in found if each in numbers))
            for test, found in self.prefilters.items()
        )
        anchors = (index for index, test in enumerate(self.prefilters) if test in self.anchors)
        cost = sum(self.prefilters[test][0].cost for test in self.anchors)
        return PlannedRule(self.rule, predicates, cost if self.anchors else inf, tuple(anchors))


def plan_kind(name: str, rules: list[PlannedRule]) -> PlannedKind:
    scanned = {
        predicate.test.field for rule in rules for predicate in rule.predicates if predicate.numbers
    }
    default = DEFAULT_FIELD.get(name)
    scans = sorted(scanned, key=lambda field: (field != default, field))
    return PlannedKind(name, tuple(scans), tuple(rules))


COSTLY = 0.01
"""Expected occurrences per byte: the literals are in every other command line."""


def lint(layout: Layout) -> Iterator[Diagnostic]:
    """Rules that the database cannot help with: their patterns cost time for every event of the kind."""
    for kind in layout.kinds:
        for planned in kind.rules:
            tests = [each.test for each in planned.predicates]
            regexes = [test for test in tests if isinstance(test.question, ir.Matches)]
            if regexes and planned.cost > COSTLY:
                yield Diagnostic(
                    "TTP403",
                    f"rule `{planned.rule.id}` has no rare text that every match contains",
                    regexes[0].span,
                    label=f"is tried on nearly every {kind.name} event",
                    help="add a word that must be there, or what must stand around a short one",
                    severity=Severity.WARNING,
                )
