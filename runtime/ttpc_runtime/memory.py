"""Memory: what fired on values that were seen before.  Bots repeat themselves.

Rules of most kinds decide by a few fields of the event at hand.  What they decided is kept for what is in these fields, in two
generations, so that memory is bounded and values that keep coming stay.

Safe to share between threads without a lock: a race can only forget something.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Collection, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Self, TypeVar

from ttpc_runtime.abi import Hits
from ttpc_runtime.digests import sha256
from ttpc_runtime.payload import lookup

if TYPE_CHECKING:
    from typing import Protocol

    from ttpc_runtime.abi import Crossed, Keeper, Sees, Shown
    from ttpc_runtime.report import Report, Reports
    from ttpc_runtime.scanner import Ask, Fire

    class Fires(Protocol):
        """A `Fire` that can be told which windows fire: it shows the event to none then.  It adds to `sees`."""

        def __call__(
            self,
            payload: Mapping[str, Any],
            event: Mapping[str, Any],
            asked: Collection[int],
            seen: frozenset[int],
            crossed: Crossed | None = None,
            sees: Sees | None = None,
        ) -> Reports: ...


ENTRIES = 1 << 15
"""Values of one generation."""

ROOM = 1 << 23
"""Bytes of one generation, roughly."""

EACH = 160
"""Bytes that a value takes beside its characters: its place in a mapping, and what Python adds to it."""

MADE = 1 << 10
"""Bytes that a report takes which is about this one value."""

LONGEST = 1 << 16
"""Characters of a text that is kept, bytes of several values."""

SHORT = 256
"""Characters of a text that is its own key: a digest takes longer than to compare so many."""

DOZE = 1 << 13
"""Events with candidates that pass until values are kept again, once there was no use in it."""

Key = str | bytes
Kept = TypeVar("Kept")


class Generations(Generic[Kept]):
    """Bounded: when the young generation is full, it becomes the old one, and what was old is dropped.

    Whoever finds something in the old one puts it into the young one.
    """

    __slots__ = ("_entries", "_left", "_room", "_vain", "again", "old", "young")

    def __init__(self, entries: int, room: int) -> None:
        """`entries`, and bytes, roughly, that one generation holds."""
        self.young: dict[Key, Kept] = {}
        self.old: dict[Key, Kept] = {}
        self.again = 0
        """How often something was found in this generation's time."""
        self._entries = entries
        self._room = self._left = room
        self._vain = 0
        """Generations in a row that were of little use."""

    def put(self, key: Key, kept: Kept, size: int) -> bool:
        """Keep something of so many bytes.  True where two generations are over that were of little use."""
        self.young[key] = kept
        self._left -= EACH + len(key) + size
        if self._left >= 0 and len(self.young) < self._entries:
            return False
        self._vain = 0 if 2 * self.again >= len(self.young) else self._vain + 1
        self.young, self.old, self._left, self.again = {}, self.young, self._room, 0
        return self._vain > 1


class Memory:
    """Of one kind.  It stops where values hardly repeat, so that whoever sends new ones slows nobody down for long."""

    __slots__ = (
        "_alone",
        "_dozing",
        "_first",
        "_install",
        "_names",
        "_others",
        "_paths",
        "_remembering",
        "_stateful",
    )

    def __init__(
        self,
        fields: tuple[str, ...],
        install: Callable[[Ask], None],
        stateful: Collection[int] = (),
        *,
        alone: bool = False,
    ) -> None:
        """`alone`: what has to be asked again is given as it is, an `Again`, to whoever asks elsewhere."""
        self._alone = alone
        self._first = fields[0]
        heads = {each: each.partition(".")[0] for each in fields}
        self._paths = tuple(each for each, head in heads.items() if head not in heads)
        """Fields in mappings that the rules do not see as a whole."""
        self._names = {*fields} - {*self._paths}
        self._others = {*heads, *heads.values()} - {self._first}
        self._install = install
        """Has the kind's events go to another function."""
        self._stateful = frozenset(stateful)
        """Indexes of what has to be asked of every event again."""
        self._remembering: Ask | None = None
        self._dozing = 0

    def remembering(self, ask: Ask) -> Ask:
        """The same function with a memory."""
        kept: Generations[Reports] = Generations(ENTRIES, ROOM)
        first, others, alone = self._first, self._others, self._alone

        def remembering(payload: Mapping[str, Any], event: Mapping[str, Any]) -> Reports:
            key: Any = payload.get(first)
            # Most events have the one text alone, and it is its own key.
            if (
                key.__class__ is not str
                or len(key) > SHORT
                or (others and not payload.keys().isdisjoint(others))
            ):
                key = self.key_of(payload)
                if key is None:
                    return ask(payload, event)
            fired = kept.young.get(key)
            if fired is None:
                fired = kept.old.get(key)
                if fired is None:
                    fired = ask(payload, event)
                    if not fired or lasting(fired):
                        keep(key, fired)
                    return fired
                keep(key, fired)
            kept.again += 1
            if alone or not isinstance(fired, Again):
                return fired
            return fired.watched.again(payload, event)

        def keep(key: Key, fired: Reports) -> None:
            size = MADE * sum(1 for each in fired if each.beside) if fired else 0
            if kept.put(key, fired, size):
                self._dozing = DOZE
                self._install(ask)

        self._remembering = remembering
        return remembering

    def key_of(self, payload: Mapping[str, Any]) -> Key | None:
        """A digest of what the fields hold and of their names; None if that is too much, or not what JSON can hold."""
        names = self._names
        found = [each for each in payload.items() if each[0] in names]
        found += [(path, lookup(payload, path)) for path in self._paths]
        try:
            data = marshal.dumps(found, 2)  # of later versions the same values may differ
        except ValueError:
            return None
        return sha256(data) if len(data) <= LONGEST else None

    def watching(self, fire: Fires, keeper: Keeper) -> Fire:
        """The same function, which also counts the time that the memory dozes, and says what is to be asked again."""

        def watching(
            payload: Mapping[str, Any],
            event: Mapping[str, Any],
            asked: Collection[int],
            seen: frozenset[int],
        ) -> Reports:
            if self._dozing:
                self._dozing -= 1
                if self._dozing == 0 and self._remembering is not None:
                    self._install(self._remembering)
            again = sorted(self._stateful.intersection(asked))
            if not again:
                return fire(payload, event, asked, seen)
            kept = fire(payload, event, sorted({*asked}.difference(again)), seen)
            sees: Sees = {}
            still = in_order(kept, fire(payload, event, again, seen, {}, sees))
            shown = tuple(each for each in sees.values() if each is not None)
            if not shown:  # no window sees it, so none makes a rule fire
                return still

            def fired(
                payload: Mapping[str, Any], event: Mapping[str, Any], crossed: Crossed
            ) -> Reports:
                return in_order(kept, fire(payload, event, again, seen, crossed))

            watched = Watched(still, shown, keeper, fired)
            return Again(still, watched) if self._alone else watched.again(payload, event)

        return watching


class Watched(NamedTuple):
    """What is the same for all events that have a value which windows want to see."""

    still: Reports
    """What fires unless a window does."""
    shown: tuple[Shown, ...]
    keeper: Keeper
    fired: Callable[[Mapping[str, Any], Mapping[str, Any], Crossed], Reports]
    """What fires on an event that makes windows fire."""

    def show(self, payload: Mapping[str, Any], event: Mapping[str, Any]) -> Crossed:
        """Show an event with the value to the windows.  Those that it makes fire."""
        hits = Hits(payload, frozenset(), self.keeper.programs, event, self.keeper)
        for window, step in self.shown:
            hits.show(window, step)
        return hits.crossed

    def again(self, payload: Mapping[str, Any], event: Mapping[str, Any]) -> Again:
        """Show an event with the value to the windows.  What fires on it."""
        crossed = self.show(payload, event)
        return Again(self.fired(payload, event, crossed) if crossed else self.still, self)


class Again(tuple["Report", ...]):  # noqa: SLOT001 - a tuple can have no slots
    """What fired on an event that windows have seen, as they have to see every event with the same value."""

    watched: Watched

    def __new__(cls, fired: Reports, watched: Watched) -> Self:
        self = super().__new__(cls, fired)
        self.watched = watched
        return self


def lasting(fired: Reports) -> bool:
    """Whether all of it can be kept."""
    return all(each.lasting for each in fired)


def in_order(*fired: Reports) -> Reports:
    """All of the reports, in the order of their rules."""
    return tuple(sorted(chain(*fired), key=lambda each: each.witness.rule_id))
