"""Kinds of events: which rules there are for each, and which literals they are asked by."""

from __future__ import annotations

from _bisect import bisect_right  # as `bisect` has it
from _thread import allocate_lock  # `threading` takes a millisecond to import
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ttpc_runtime.index import Anchored, Index
from ttpc_runtime.predicates import Predicate
from ttpc_runtime.rules import Rule

if TYPE_CHECKING:
    from ttpc_runtime.abi import Hits, Window

Condition = Callable[["Hits"], bool]
Asked = tuple[Rule | None, Condition]
"""A rule and its condition; without a rule it shows an event to a window."""
Tell = tuple[int, str, tuple[str, ...]]
"""A literal number, a view, and fields: where it is seen, these fields may hide literals that the view shows."""
Evidence = dict[str, Any]
Compute = Callable[["Hits", "Hits"], Evidence]
"""A rule's evidence that is no plain field: from what the event hit, and from the event as it may be shown."""


class Kind:
    """The rules for one kind of event, in the order they are reported."""

    __slots__ = (
        *("_execute", "_firsts", "_fresh", "_lock", "_rules", "_windows"),
        *("always", "anchored", "computed", "name", "reads", "scans", "stateful", "tells"),
    )

    def __init__(
        self,
        name: str,
        *,
        scans: tuple[str, ...],
        reads: tuple[str, ...] | None = None,
        tells: tuple[Tell, ...] = (),
    ) -> None:
        self.name = name
        self.scans = scans
        """Fields whose text goes through the database."""
        self.reads = reads
        """All that decides what is asked, and what fires and is computed of it but for what is stateful; None where
        something stateful is asked of every event."""
        self.tells = tells
        self.anchored = Anchored({})
        self.computed: dict[str, Compute] = {}
        """By rule id."""
        self.always: list[int] = []
        self.stateful: list[int] = []
        self._rules: list[Asked | None] = []
        self._firsts: list[int] = []
        self._fresh: list[tuple[Asked, list[frozenset[int]]]] = []
        """What a block has registered so far, with the numbers of its anchors."""
        self._lock = allocate_lock()
        self._windows: set[tuple[Any, ...]] = set()

    def expect(self, index: Index, execute: Callable[[int], None]) -> None:
        """What the index says.  `execute` executes a block: when something in it is asked for the first time."""
        self._firsts, self.anchored = index["firsts"], Anchored(index["anchored"])
        self.always, self.stateful = index["always"], index["stateful"]
        self._rules = [None] * self._firsts[-1]
        self._execute = execute

    def asked(self, index: int) -> Asked:
        """What is asked at this place, executed if it is not yet."""
        found = self._rules[index]
        if found is None:
            self._load(bisect_right(self._firsts, index) - 1)
            found = self._rules[index]
            assert found is not None
        return found

    def _load(self, block: int) -> None:
        """All of a block comes into use at once, its evidence included, or nothing of it."""
        first, end = self._firsts[block : block + 2]
        with self._lock:
            if self._rules[first] is not None:
                return
            self._fresh = []
            self._execute(block)
            fresh = [*enumerate(self._fresh, first)]
            as_said = all(self._asked_by(index, anchors) for index, (_, anchors) in fresh)
            if first + len(fresh) != end or not as_said:
                raise ValueError(f"{self.name}: block {block} is not what the index says")
            self._rules[first:end] = [asked for _, (asked, _) in fresh]

    def _asked_by(self, index: int, anchors: list[frozenset[int]]) -> bool:
        """Whether the index has something asked by all of its anchors, or always."""
        if not anchors:
            return index in self.always
        return all(
            (frozenset(others), index) in self.anchored[number]
            for number, *others in map(sorted, anchors)
        )

    @property
    def rules(self) -> list[Asked]:
        """All that is asked, in its order; without a rule where a window is shown an event."""
        return [self.asked(index) for index in range(len(self._rules))]

    @property
    def windows(self) -> set[tuple[Any, ...]]:
        """The identities of the windows that want to see this kind of event.  Executes all of it."""
        return self._windows if self.rules else set()

    def __len__(self) -> int:
        return len(self._rules)

    def evidence(self, rule: Rule) -> Callable[[Compute], Compute]:
        """Register how some of a rule's evidence is computed.  It is asked when the rule has fired."""

        def register(compute: Compute) -> Compute:
            self.computed[rule.id] = compute
            return compute

        return register

    def rule(
        self, rule: Rule, *, anchors: tuple[Predicate, ...]
    ) -> Callable[[Condition], Condition]:
        """Register a rule's condition.  It is asked when one of `anchors` may hold; without any, always."""

        def register(condition: Condition) -> Condition:
            self.ask(rule, condition, anchors)
            return condition

        return register

    def sees(
        self, window: Window, step: int | None = None, *, anchors: tuple[Predicate, ...]
    ) -> Callable[[Condition], Condition]:
        """Register what a window wants to see: events for which the condition holds.

        `step`: of a sequence; without one it is what must not come between two.
        """

        def register(condition: Condition) -> Condition:
            def show(hits: Hits) -> bool:
                shown = (window, step) if condition(hits) else None
                if hits.sees is not None:
                    hits.sees[show] = shown
                if shown is not None:
                    hits.show(window, step)
                return False

            self._windows.add(window.identity)
            self.ask(None, show, anchors)
            return condition

        return register

    def ask(self, rule: Rule | None, condition: Condition, anchors: tuple[Predicate, ...]) -> None:
        alone = [each.numbers for anchor in anchors for each in anchor.members]
        self._fresh.append(((rule, condition), alone))
