"""plan: expressions to a layout.  Patterns are shared and numbered, every rule gets its anchors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from math import inf

from ttpc.diagnostics import Diagnostic, Severity
from ttpc.ir import Field, Matches, Rule, SeenAs, Test, asked, fields_of, nodes, tests_of
from ttpc.ir.regex import Begin, Sequence
from ttpc.kinds import DEFAULT_FIELD
from ttpc.layout import (
    Layout,
    LiteralSet,
    PlannedKind,
    PlannedRule,
    PlannedWatch,
    Predicate,
    Streams,
)
from ttpc.plan.ambiguity import Blowup, growth
from ttpc.plan.anchors import Prefilter, anchors_of
from ttpc.plan.confirm import Confirmations, never_ends
from ttpc.plan.confirm import find as find
from ttpc.plan.cost import over_budget as over_budget
from ttpc.plan.memory import Memory as Memory
from ttpc.plan.tells import FAMILY, tells_of
from ttpc_runtime.folding import FOLDED


def plan(rules: list[Rule], memory: Memory | None = None) -> Layout:
    """Lay out simplified rules, sorted by kind and id as `lower` gives them."""
    memory = memory or Memory()
    memory.learn(test.question for rule in rules for test in tests_in(rule))
    drafts = [Draft(rule, memory) for rule in rules]
    numbers: dict[Prefilter, int] = {}
    for draft in drafts:
        for test, found in draft.prefilters.items():
            for each in found if test in draft.anchored else ():
                numbers.setdefault(each, len(numbers))
    confirmations = Confirmations()
    kinds = tuple(
        plan_kind(name, [draft.planned(numbers, confirmations) for draft in group])
        for name, group in groupby(drafts, key=lambda draft: draft.rule.kind)
    )
    table = tuple(
        LiteralSet(number, caseless=each.caseless, literals=tuple(sorted(each.items)))
        for each, number in numbers.items()
    )
    kinds, tells = with_tells(kinds, table)
    table += tells
    streams = Streams(
        tuple(confirmations.classes.numbers),
        tuple((*key, *found) for key, found in confirmations.programs.items()),
    )
    return Layout(kinds, table, streams)


def tests_in(rule: Rule) -> dict[Test, None]:
    """The tests of a rule, each once."""
    asked = [*(watch.condition for watch in rule.watches), rule.condition]
    tests = dict.fromkeys(each for expr in asked for each in nodes(expr) if isinstance(each, Test))
    return tests | dict.fromkeys(each for evidence in rule.evidence for each in tests_of(evidence))


class Draft:
    """A rule with its tests' literals, before they have numbers."""

    def __init__(self, rule: Rule, memory: Memory) -> None:
        self.rule = rule
        self.prefilters = {test: memory.prefilters(test.question) for test in tests_in(rule)}
        self.anchors = anchors_of(rule.condition, self.prefilters, rule.watches)
        self.watched = [anchors_of(watch.condition, self.prefilters) for watch in rule.watches]

    @property
    def anchored(self) -> frozenset[Test]:
        """Tests whose literals go into the database."""
        return self.anchors.union(*self.watched)

    def planned(
        self, numbers: Mapping[Prefilter, int], confirmations: Confirmations
    ) -> PlannedRule:
        """The rule with numbers.  Only anchors go into the database: the rest is asked when they were seen."""
        predicates = tuple(
            Predicate(
                test,
                tuple(numbers[each] for each in found if each in numbers),
                confirmations.limit(question) if isinstance(question, Matches) else None,
            )
            for test, found in self.prefilters.items()
            for question in [asked(test.question)]
        )
        watches = tuple(
            PlannedWatch(watch, self.indexes(anchors))
            for watch, anchors in zip(self.rule.watches, self.watched, strict=True)
        )
        cost = sum(each.cost for each in {self.prefilters[test][0] for test in self.anchors})
        return PlannedRule(
            self.rule,
            predicates,
            watches,
            cost if self.anchors else inf,
            self.indexes(self.anchors),
        )

    def indexes(self, tests: frozenset[Test]) -> tuple[int, ...]:
        return tuple(index for index, test in enumerate(self.prefilters) if test in tests)


def plan_kind(name: str, rules: list[PlannedRule]) -> PlannedKind:
    scanned = {
        predicate.test.field for rule in rules for predicate in rule.predicates if predicate.numbers
    }
    default = DEFAULT_FIELD.get(name)

    def in_order(fields: set[str]) -> tuple[str, ...]:
        return tuple(sorted(fields, key=lambda field: (field != default, field)))

    reads = reads_of(rules)
    return PlannedKind(
        name, in_order(scanned), None if reads is None else in_order(reads), (), tuple(rules)
    )


def with_tells(
    kinds: tuple[PlannedKind, ...], table: tuple[LiteralSet, ...]
) -> tuple[tuple[PlannedKind, ...], tuple[LiteralSet, ...]]:
    """Kinds that know what hides literals of theirs from a scan, and the literals that tell."""
    hidden: dict[str, set[bytes]] = {}
    where: dict[tuple[str, str], set[str]] = {}
    for kind in kinds:
        for each in (each for rule in kind.rules for each in rule.predicates if each.numbers):
            if isinstance(each.test.question, SeenAs):
                family = FAMILY[each.test.question.view]
                where.setdefault((kind.name, family), set()).add(each.test.field)
                for number in each.numbers:
                    hidden.setdefault(family, set()).update(table[number].literals)
            if isinstance(asked(each.test.question), Matches):
                hidden[FOLDED] = set()
                where.setdefault((kind.name, FOLDED), set()).add(each.test.field)
    # What is folded may show what hides words.
    families = sorted(hidden, key=lambda family: (family != FOLDED, family))
    numbers = {family: len(table) + place for place, family in enumerate(families)}
    tells = tuple(
        LiteralSet(number, caseless=True, literals=tuple(sorted(tells_of(family, hidden[family]))))
        for family, number in numbers.items()
    )
    return (
        tuple(
            replace(
                kind,
                tells=tuple(
                    (number, family, tuple(sorted(where[kind.name, family])))
                    for family, number in numbers.items()
                    if (kind.name, family) in where
                ),
            )
            for kind in kinds
        ),
        tells,
    )


def reads_of(rules: list[PlannedRule]) -> set[str] | None:
    """The fields that decide what is asked, and those that conditions and computed evidence look at.

    Of what is stateful only those that decide whether it is asked; None if it always is.
    """
    if any(rule.stateful and rule.always for rule in rules):
        return None
    tests = (
        predicate.test
        for rule in rules
        for predicate in rule.predicates
        if predicate.numbers or not rule.stateful
    )
    sources = (
        source
        for rule in rules
        if not rule.stateful
        for each in rule.rule.evidence
        for source, _ in each.sources
    )
    shown = (source.field for source in sources if isinstance(source, Field))
    return {*shown, *(field for test in tests for field in fields_of(test))}


COSTLY = 0.01
"""Expected occurrences per byte: the literals are in every other command line."""


def lint(layout: Layout) -> Iterator[Diagnostic]:
    """What a plan shows of how long events will take."""
    for kind in layout.kinds:
        for planned in kind.rules:
            tests = [each.test for each in planned.predicates]
            regexes = [test for test in tests if searches(test)]
            for test in tests:
                yield from slow(test)
            # The database cannot help: the patterns cost time for every event of the kind.
            if regexes and planned.cost > COSTLY:
                yield Diagnostic(
                    "TTP403",
                    f"rule `{planned.rule.id}` has no rare text that every match contains",
                    regexes[0].span,
                    label=f"is tried on nearly every {kind.name} event",
                    help="add a word that must be there, or what must stand around a short one",
                    severity=Severity.WARNING,
                )


def searches(test: Test) -> bool:
    """Whether it tries regexes all over a text; what begins with the text is tried in one place."""
    question = test.question
    if isinstance(question, SeenAs) and question.view in FAMILY:
        question = question.question
    return isinstance(question, Matches) and not all(
        isinstance(regex.tree, Sequence) and regex.tree.parts[:1] == (Begin(),)
        for regex in question.regexes
    )


def slow(test: Test) -> Iterator[Diagnostic]:
    """Regexes with which whoever writes the events could stall the tagger."""
    question = asked(test.question)
    for regex in question.regexes if isinstance(question, Matches) else ():
        found = never_ends(regex.tree)
        if found is not None:
            why, cost = found
            shown = f"try `re` on `{example(cost.blowup)}`; " if cost.blowup else ""
            yield Diagnostic(
                "TTP404",
                f"regex can be made to take {growth(cost.degree)} time",
                test.span,
                label=f"needs `re`, because it {why}",
                help=f"{shown}written without that, it is matched in linear time",
            )


def example(blowup: Blowup) -> str:
    """An input that shows it, as a Python expression."""
    parts = (repr(blowup.prefix), f"{blowup.pump!r} * 5000", repr(blowup.suffix))
    return " + ".join(each for each in parts if each != "''")
