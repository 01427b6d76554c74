"""plan: expressions to a layout.  Patterns are shared and numbered, every rule gets its anchors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from ttpc import ir
from ttpc.diagnostics import Diagnostic, Severity
from ttpc.ir import Rule, Test, nodes
from ttpc.kinds import DEFAULT_FIELD
from ttpc.layout import Layout, PlannedKind, PlannedRule, Predicate
from ttpc.plan.anchors import Prefilter, anchors_of, prefilter_of
from ttpc_runtime.scanner import LiteralSet


def plan(rules: list[Rule]) -> Layout:
    """Lay out simplified rules, sorted by kind and id as `lower` gives them."""
    drafts = [Draft(rule) for rule in rules]
    numbers: dict[Prefilter, int] = {}
    for draft in drafts:
        for each in draft.anchors:
            numbers.setdefault(each, len(numbers))
    kinds = tuple(
        plan_kind(name, [draft.planned(numbers) for draft in group])
        for name, group in groupby(drafts, key=lambda draft: draft.rule.kind)
    )
    table = tuple(
        LiteralSet(number, caseless=each.caseless, literals=tuple(sorted(each.items)))
        for each, number in numbers.items()
    )
    return Layout(kinds, table)


class Draft:
    """A rule with its tests' literals, before they have numbers."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        tests = dict.fromkeys(each for each in nodes(rule.condition) if isinstance(each, Test))
        self.prefilters = {test: prefilter_of(test) for test in tests}
        anchors = anchors_of(rule.condition, self.prefilters)
        self.anchors = {
            each: index
            for index, (test, each) in enumerate(self.prefilters.items())
            if test in anchors and each is not None
        }

    def planned(self, numbers: Mapping[Prefilter, int]) -> PlannedRule:
        """The rule with numbers.  Only anchors go into the database: the rest is asked when they were seen."""
        predicates = tuple(
            Predicate(test, numbers.get(each) if each is not None else None)
            for test, each in self.prefilters.items()
        )
        return PlannedRule(self.rule, predicates, tuple(self.anchors.values()))


def plan_kind(name: str, rules: list[PlannedRule]) -> PlannedKind:
    scanned = {
        predicate.test.field
        for rule in rules
        for predicate in rule.predicates
        if predicate.number is not None
    }
    default = DEFAULT_FIELD.get(name)
    scans = sorted(scanned, key=lambda field: (field != default, field))
    return PlannedKind(name, tuple(scans), tuple(rules))


def lint(layout: Layout) -> Iterator[Diagnostic]:
    """Rules that the database cannot help with: their patterns cost time for every event of the kind."""
    for kind in layout.kinds:
        for planned in kind.rules:
            tests = [each.test for each in planned.predicates]
            regexes = [test for test in tests if isinstance(test.question, ir.Matches)]
            if regexes and not planned.anchors:
                yield Diagnostic(
                    "TTP403",
                    f"rule `{planned.rule.id}` has no text that every match contains",
                    regexes[0].span,
                    label=f"is tried on every {kind.name} event",
                    help="add a word that must be there, or take `.*` and optional parts away",
                    severity=Severity.WARNING,
                )
