"""A rule as its author knows it: one id, lowered for each of its kinds, with the examples that all of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any as Value

from ttpc.ir import Example, Expr, Rule, Story, Test, Window, nodes, rebuild
from ttpc.ir.interpret import Find, holds
from ttpc.ir.stream import History, fires_on
from ttpc.source import Span


@dataclass(frozen=True, slots=True)
class Family:
    """`kinds` has the kinds that a rule applies to and those that only its windows want to see."""

    kinds: Mapping[str, Rule]

    @property
    def rule(self) -> Rule:
        """For what is the same for all kinds."""
        return next(each for each in self.kinds.values() if each.emits)

    @property
    def examples(self) -> Iterator[Example]:
        seen: dict[str, Example] = {}
        for rule in self.kinds.values():
            for each in rule.examples:
                seen.setdefault(str(each.span), each)
        yield from seen.values()

    @property
    def stories(self) -> Iterator[Story]:
        for rule in self.kinds.values():
            yield from rule.stories

    def expressions(self) -> Iterator[Expr]:
        """All that is asked of events: conditions, and what windows want to see."""
        for rule in self.kinds.values():
            yield rule.condition
            yield from (watch.condition for watch in rule.watches)

    def rebuilt(self, change: Callable[[Expr], Expr]) -> Family:
        """The family with each of its expressions changed."""
        return Family(
            {
                kind: replace(
                    rule,
                    condition=change(rule.condition),
                    watches=tuple(
                        replace(each, condition=change(each.condition)) for each in rule.watches
                    ),
                )
                for kind, rule in self.kinds.items()
            }
        )

    def fires(self, example: Example, find: Find) -> bool:
        """Whether the example matches as an event of one of the kinds."""
        return any(
            holds(rule.condition, example.payload, find)
            for rule in self.kinds.values()
            if rule.examples
        )

    def plays(self, story: Story, find: Find) -> list[bool]:
        return fires_on(self.kinds, story.events, find)


def wanted(story: Story) -> list[bool]:
    """On which of its events a rule has to fire."""
    return [False] * (len(story.events) - 1) + [story.matches]


def families(rules: Iterable[Rule]) -> list[Family]:
    """By id."""
    found: dict[str, dict[str, Rule]] = {}
    for rule in rules:
        found.setdefault(rule.id, {})[rule.kind] = rule
    return [Family(found[each]) for each in sorted(found)]


@dataclass(frozen=True, slots=True)
class Asked:
    """One event of an example, as the rule for one kind is asked of it."""

    rule: Rule
    payload: Mapping[str, Value]
    crossed: frozenset[Window]


def asked_of(family: Family, find: Find) -> Iterator[Asked]:
    """Every event of every example."""
    for rule in family.kinds.values():
        for example in rule.examples:
            yield Asked(rule, example.payload, frozenset())
    for story in family.stories:
        history = History(family.kinds.values(), find)
        for event in story.events:
            history.show(event)
        crossed = history.crossed()
        for index, event in enumerate(story.events):
            found = family.kinds.get(event["source_kind"])  # type: ignore[call-overload]
            if found is not None:
                payload: Mapping[str, Value] = event["payload"]  # type: ignore[assignment]
                windows = crossed.get((index, found.id), set())
                yield Asked(found, payload, frozenset(windows))


def same_text(expr: Expr) -> Expr:
    """What the author wrote once: the same test of several fields, or of the default fields of several kinds."""
    return rebuild(expr, without_field)


def without_field(expr: Expr) -> Expr:
    return replace(expr, field="") if isinstance(expr, Test) else expr


def place_of(expr: Expr) -> Span | None:
    """Where its first test stands."""
    return next((each.span for each in nodes(expr) if isinstance(each, Test)), None)
