"""Kinds of events: which rules there are for each, and which literals they are asked by."""

from __future__ import annotations

from _thread import allocate_lock  # `threading` takes a millisecond to import
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

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

Block = tuple[int, int, bool, list[list[list[int]]]]
"""Of what stands together in a module: its byte and line, whether it has to do with windows, and for each thing asked
in it its anchors, each of them literal numbers that are all seen.  A JSON array."""

ALONE: frozenset[int] = frozenset()


class Kind:
    """The rules for one kind of event, in the order they are reported."""

    __slots__ = (
        *("_block_of", "_blocks", "_execute", "_fresh", "_lock", "_rules", "_windows"),
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
        self.anchored: dict[int, list[tuple[frozenset[int], int]]] = {}
        """Literal number → other numbers and a rule's index: the rule to ask when all of them were seen."""
        self.computed: dict[str, Compute] = {}
        """By rule id."""
        self.always: list[int] = []
        """Indexes of the rules that no literal can stand for."""
        self.stateful: set[int] = set()
        """Indexes of what other events decide about too: windows, and the rules that they decide about."""
        self._rules: list[Asked | None] = []
        self._blocks: list[Block] = []
        self._block_of: list[int] = []
        """For each rule the block that it stands in."""
        self._fresh: list[tuple[Asked, list[list[int]]]] = []
        """What a block has registered so far, with the numbers of its anchors."""
        self._lock = allocate_lock()
        self._windows: set[tuple[Any, ...]] = set()

    def expect(self, blocks: list[Block], execute: Callable[[int], None]) -> None:
        """What the index says.  `execute` executes a block: when something in it is asked for the first time."""
        self._blocks, self._execute = blocks, execute
        index = 0
        for block, (_, _, stateful, asked) in enumerate(blocks):
            for anchors in asked:
                self._block_of.append(block)
                for number, *others in anchors:
                    together = frozenset(others) if others else ALONE
                    self.anchored.setdefault(number, []).append((together, index))
                if not anchors:
                    self.always.append(index)
                if stateful:
                    self.stateful.add(index)
                index += 1
        self._rules = [None] * index

    def asked(self, index: int) -> Asked:
        """What is asked at this place, executed if it is not yet."""
        found = self._rules[index]
        if found is None:
            self._load(self._block_of[index])
            found = self._rules[index]
            assert found is not None
        return found

    def _load(self, block: int) -> None:
        """All of a block comes into use at once, its evidence included, or nothing of it."""
        first = self._block_of.index(block)
        with self._lock:
            if self._rules[first] is not None:
                return
            self._fresh = []
            self._execute(block)
            if [anchors for _, anchors in self._fresh] != self._blocks[block][3]:
                raise ValueError(f"{self.name}: block {block} is not what the index says")
            self._rules[first : first + len(self._fresh)] = [asked for asked, _ in self._fresh]

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
                holds = None if hits.sees is None else hits.sees.get(condition)
                if holds is None:
                    holds = condition(hits)
                    if hits.sees is not None:
                        hits.sees[condition] = holds
                if holds:
                    hits.show(window, step)
                return False

            self._windows.add(window.identity)
            self.ask(None, show, anchors)
            return condition

        return register

    def ask(self, rule: Rule | None, condition: Condition, anchors: tuple[Predicate, ...]) -> None:
        self._fresh.append(((rule, condition), [sorted(each.numbers) for each in anchors]))
