"""Memory: what fired on values that were seen before.  Bots repeat themselves.

Rules of most kinds decide by a few fields of the event at hand.  What they decided is kept for texts in these fields, in two
generations: what is asked for again is taken over into the young one; when that is full, it becomes the old
one and what was old is dropped.  So memory is bounded, and values that keep coming stay.

Safe to share between threads without a lock: a race can only forget something.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any

from ttpc_runtime.payload import lookup

if TYPE_CHECKING:
    from ttpc_runtime.report import Reports
    from ttpc_runtime.scanner import Ask, Fire

ENTRIES = 1 << 13
"""Values of one generation."""

CHARACTERS = 1 << 21
"""Of all values of one generation."""

LONGEST = 1 << 13
"""Characters of a value that is kept."""

DOZE = 1 << 13
"""Events with candidates that pass until values are kept again, once there was no use in it."""

TEXT = {str}

Texts = tuple[str, ...]
Key = str | tuple[str | Texts | None, ...]


class Memory:
    """Of one kind.  It stops where values hardly repeat, so that whoever sends new ones slows nobody down for long."""

    __slots__ = (
        "_dozing",
        "_first",
        "_install",
        "_names",
        "_others",
        "_paths",
        "_remembering",
        "_vain",
    )

    def __init__(self, fields: tuple[str, ...], install: Callable[[Ask], None]) -> None:
        self._first = fields[0]
        heads = {each: each.partition(".")[0] for each in fields}
        self._paths = tuple(each for each, head in heads.items() if head not in heads)
        """Fields in mappings that the rules do not see as a whole."""
        self._names = {*fields} - {*self._paths}
        self._others = {*heads, *heads.values()} - {self._first}
        self._install = install
        """Has the kind's events go to another function."""
        self._remembering: Ask | None = None
        self._dozing = 0
        self._vain = 0
        """Generations in a row that were of little use."""

    def remembering(self, ask: Ask) -> Ask:
        """The same function with a memory."""
        young: dict[Key, Reports] = {}
        old: dict[Key, Reports] = {}
        room, again = CHARACTERS, 0
        first, others = self._first, self._others

        def remembering(payload: Mapping[str, Any], event: Mapping[str, Any]) -> Reports:
            nonlocal young, old, room, again
            key: Any = payload.get(first)
            # Most events have the one text alone, and it is its own key.
            if (
                key.__class__ is not str
                or len(key) > LONGEST
                or (others and not payload.keys().isdisjoint(others))
            ):
                key = self.key_of(payload)
                if key is None:
                    return ask(payload, event)
            fired = young.get(key)
            if fired is not None:
                again += 1
                return fired
            fired = old.get(key)
            if fired is None:
                fired = ask(payload, event)
                if fired and not all(each.lasting for each in fired):
                    return fired
            else:
                again += 1
            young[key] = fired
            room -= len(key) if key.__class__ is str else length(key)
            if room < 0 or len(young) >= ENTRIES:
                self.judge(useful=2 * again >= len(young), ask=ask)
                young, old, room, again = {}, young, CHARACTERS, 0
            return fired

        self._remembering = remembering
        return remembering

    def key_of(self, payload: Mapping[str, Any]) -> Key | None:
        """What the fields hold and their names, if that is short texts and mappings of texts, such as headers.

        None of other values: `1` equals `True`, and lists can change.
        """
        found: list[str | Texts | None] = []
        size = 0
        fields = [(name, value) for name, value in payload.items() if name in self._names]
        fields += [(path, lookup(payload, path)) for path in self._paths]
        for name, value in fields:
            if value.__class__ is dict:
                texts = (*value, *value.values())
                if {*map(type, texts)} - TEXT:
                    return None
                size += len("".join(texts))
                found += name, texts
                continue
            if value.__class__ is str:
                size += len(value)
            elif value is not None:
                return None
            found += name, value
        return tuple(found) if size <= LONGEST else None

    def judge(self, ask: Ask, *, useful: bool) -> None:
        """A generation is over.  Two in a row that were of little use are enough."""
        self._vain = 0 if useful else self._vain + 1
        if self._vain > 1:
            self._dozing = DOZE
            self._install(ask)

    def watching(self, fire: Fire) -> Fire:
        """The same function, which also counts the time that the memory dozes."""

        def watching(
            payload: Mapping[str, Any],
            event: Mapping[str, Any],
            asked: Collection[int],
            seen: Collection[int],
        ) -> Reports:
            if self._dozing:
                self._dozing -= 1
                if self._dozing == 0 and self._remembering is not None:
                    self._install(self._remembering)
            return fire(payload, event, asked, seen)

        return watching


def length(key: tuple[str | Texts | None, ...]) -> int:
    """Characters of a key."""
    return sum(len(each) if each.__class__ is str else sum(map(len, each)) for each in key if each)
