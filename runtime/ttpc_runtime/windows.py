"""State over events: what has been counted, for every key; `sequences.py` has how far sequences have come.

The meaning is `ttpc/ir/stream.py`, which looks at all events there ever were; here each key keeps only what can still
matter, and each window only so many keys.
"""

from __future__ import annotations

import hashlib
import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from math import inf
from typing import Any, NamedTuple, Protocol

from ttpc_runtime.abi import IDS
from ttpc_runtime.events import content_id
from ttpc_runtime.payload import lookup

SOURCES = 10
"""Events named in a crossing."""

Key = tuple[Any, ...]


class Seen(NamedTuple):
    """One event, as a window sees it."""

    key: Key
    time: float | None
    """Seconds since 1970; None where the event has no time: then it happens when the latest one did."""
    value: Any
    """Of the field whose different values are counted."""
    source_id: str


class Crossing(NamedTuple):
    """A threshold crossed, or a sequence completed."""

    events: int
    """Or different values, or steps."""
    first: float
    last: float
    source_ids: tuple[str, ...]

    def evidence(self) -> dict[str, Any]:
        """As a tag carries it; times are null where the events have none."""
        times = (self.first, self.last)
        first, last = (datetime.fromtimestamp(t, UTC).isoformat() if t else None for t in times)
        return {
            "count": self.events,
            "first": first,
            "last": last,
            "source_ids": list(self.source_ids),
        }


class Entry(NamedTuple):
    time: float
    value: Any
    source_id: str


class Counting:
    """What one key has of a count: the latest entries since it last fired, as many as the threshold asks for."""

    __slots__ = ("entries", "fired")

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.fired = -inf

    def state(self) -> list[Any]:
        fired = None if self.fired == -inf else self.fired
        return [fired, [list(each) for each in self.entries]]

    def add(self, entry: Entry, at_least: int, *, distinct: bool) -> None:
        """Keep it in order of time; of equal values the latest, of all the latest ones."""
        entries = self.entries
        if distinct:
            for index, each in enumerate(entries):
                if each.value == entry.value:
                    if each.time > entry.time:
                        return
                    del entries[index]
                    break
        if entries and entries[-1].time > entry.time:
            entries.insert(bisect_right(entries, entry.time, key=lambda each: each.time), entry)
        else:
            entries.append(entry)
        if len(entries) > at_least:
            del entries[0]


class Window:
    """The keys of one count or sequence, those touched last at the end; safe to share between threads."""

    def __init__(self, keys: int) -> None:
        self.keys = keys
        self.held: OrderedDict[Key, Any] = OrderedDict()
        self.latest = -inf
        """Time of the latest event: what it is now."""
        self.late = 0
        """Events that came too late to be counted."""
        self.evicted = 0
        """Keys that had to make room."""
        self.lock = threading.Lock()

    def touch(self, key: Key, new: Callable[[], Any]) -> Any:
        """What a key has, from now on as the one touched last."""
        found = self.held.get(key)
        if found is not None:
            self.held.move_to_end(key)
            return found
        if len(self.held) >= self.keys:
            self.held.popitem(last=False)
            self.evicted += 1
        self.held[key] = new()
        return self.held[key]

    def now(self, time: float | None) -> float:
        """When an event happened: one without a time happens with the latest one."""
        if time is None:
            return self.latest if self.latest > -inf else 0.0
        return time

    def state(self) -> dict[str, Any]:
        """What it has seen, as JSON has it."""
        with self.lock:
            keys = [[list(key), each.state()] for key, each in self.held.items()]
            return {
                "latest": None if self.latest == -inf else self.latest,
                "late": self.late,
                "evicted": self.evicted,
                "keys": keys,
            }

    def load(self, state: Mapping[str, Any]) -> None:
        """Go on from there."""
        with self.lock:
            self.latest = -inf if state["latest"] is None else state["latest"]
            self.late, self.evicted = state["late"], state["evicted"]
            self.held = OrderedDict((tuple(key), self.one(each)) for key, each in state["keys"])

    def one(self, state: Any) -> Any:
        """What one key has, from its state."""
        raise NotImplementedError

    def see(self, seen: Seen, step: int | None) -> Crossing | None:
        """An event that it wants to see; of a sequence a step, counted from 0, or what must not come between."""
        raise NotImplementedError


class CountWindow(Window):
    """So many events, or different values, of one key within a span of time."""

    def __init__(
        self, within: float, at_least: int, *, distinct: bool, lateness: float, keys: int
    ) -> None:
        super().__init__(keys)
        self.within = within
        self.at_least = at_least
        self.distinct = distinct
        self.lateness = lateness

    def see(self, seen: Seen, _: int | None = None) -> Crossing | None:
        with self.lock:
            time = self.now(seen.time)
            if time < self.latest - self.lateness:
                self.late += 1
                return None
            self.latest = max(self.latest, time)
            counting: Counting = self.touch(seen.key, Counting)
            entry = Entry(time, seen.value, seen.source_id)
            counting.add(entry, self.at_least, distinct=self.distinct)
            entries = counting.entries
            last = entries[-1].time
            if (
                len(entries) < self.at_least
                or entries[0].time <= last - self.within
                or last < counting.fired + self.within
            ):
                return None
            counting.entries = []
            counting.fired = last
            sources = tuple(each.source_id for each in entries[-SOURCES:])
            return Crossing(self.at_least, entries[0].time, last, sources)

    def one(self, state: Any) -> Counting:
        counting = Counting()
        fired, entries = state
        counting.fired = -inf if fired is None else fired
        counting.entries = [Entry(*each) for each in entries]
        return counting


class WindowStatus(NamedTuple):
    keys: int
    """Known now."""
    late: int
    """Events that came too late to be counted."""
    evicted: int
    """Keys that had to make room for others."""


VERSION = 2
"""Of snapshots."""


class Windows:
    """All windows of an engine, made when they first see an event."""

    def __init__(self) -> None:
        self.open: dict[Key, Window] = {}
        self.restored: dict[str, Mapping[str, Any]] = {}
        """States from a snapshot, until the window that they are of is opened."""
        self.lock = threading.Lock()

    def window(self, spec: Spec) -> Window:
        """The window of a description.  Artifacts that describe it alike share it, so that it survives a swap."""
        found = self.open.get(spec.identity)
        if found is None:
            with self.lock:
                found = self.open.get(spec.identity)
                if found is None:
                    found = spec.opened()
                    state = self.restored.pop(repr(spec.identity), None)
                    if state is not None:
                        found.load(state)
                    self.open[spec.identity] = found
        return found

    def keep(self, described: Callable[[], Collection[Key]]) -> None:
        """Let go of every window that an artifact does not describe; it is asked only if there are windows."""
        if not self.open and not self.restored:
            return
        kept = set(described())
        names = {repr(each) for each in kept}
        with self.lock:
            self.open = {key: each for key, each in self.open.items() if key in kept}
            self.restored = {key: each for key, each in self.restored.items() if key in names}

    def snapshot(self) -> dict[str, Any]:
        """What all windows have seen, as JSON has it, by what they are made of."""
        with self.lock:
            states = {repr(identity): window.state() for identity, window in self.open.items()}
            return {"version": VERSION, "windows": {**self.restored, **states}}

    def status(self) -> dict[str, WindowStatus]:
        """By window's name, how full it is and what it had to leave out."""
        with self.lock:
            return {
                str(identity[0]): WindowStatus(len(each.held), each.late, each.evicted)
                for identity, each in self.open.items()
            }

    def restore(self, snapshot: Mapping[str, Any]) -> None:
        """Go on from a snapshot, in place of what was seen so far.  Raises `ValueError` if it is none of ours."""
        if snapshot.get("version") != VERSION:
            raise ValueError(f"a snapshot of version {snapshot.get('version')}, not {VERSION}")
        self.forget()
        self.restored = dict(snapshot["windows"])

    def forget(self) -> None:
        """Begin anew."""
        with self.lock:
            self.open = {}
            self.restored = {}


class Spec(Protocol):
    """What generated code says of a window: `abi.Count`, `abi.Sequence`."""

    by: tuple[str, ...]
    """Fields of the payload, or ids of the event, that are its keys."""
    distinct: str | None
    """The one whose different values are counted."""
    identity: Key
    """Its name and all that it is made of."""

    def opened(self) -> Window:
        """A window that has seen nothing."""
        ...


# ── what a window sees of an event ─────────────────────────────────────────────────────────────────────────


class Occurrence:
    """An event that happened once, as windows look at it."""

    __slots__ = ("event", "payload", "source_id", "time")

    def __init__(self, payload: Mapping[str, Any], event: Mapping[str, Any]) -> None:
        self.payload = payload
        self.event = event
        self.time: float | None = None
        self.source_id: str | None = None
        """None until a window sees it."""

    def show(self, windows: Windows, spec: Spec, step: int | None) -> Crossing | None:
        """Let a window see it, unless a part of its key is missing."""
        key = tuple([self.part(name) for name in spec.by])
        value = None if spec.distinct is None else self.part(spec.distinct)
        if None in key or (spec.distinct is not None and value is None):
            return None
        if self.source_id is None:
            self.time = seconds_of(self.event.get("timestamp"))
            self.source_id = self.event.get("source_id") or content_id(self.event)
        return windows.window(spec).see(Seen(key, self.time, value, self.source_id), step)

    def part(self, name: str) -> Any:
        """A field of the payload or, where there is none, an id of the event; None for what is no scalar."""
        value = lookup(self.payload, name)
        if value is None and name in IDS:
            found = self.event.get(name)
            return found if isinstance(found, str) else None
        return compact(value) if isinstance(value, (str, int, float)) else None


def seconds_of(timestamp: Any) -> float | None:
    """The time of an event in seconds since 1970; None where it has none that can be read.  UTC unless it says."""
    if not isinstance(timestamp, str):
        return None
    try:
        time = datetime.fromisoformat(timestamp)
    except ValueError:
        return None
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp()


def compact(value: Any) -> Any:
    """A value as it is kept: of a text a digest, because attackers choose its length and some are passwords."""
    if isinstance(value, str):
        return hashlib.blake2b(value.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return value
