"""The meaning of counts and sequences: all that was ever seen is looked at again at every event.

The runtime keeps only what can still matter (`ttpc_runtime/windows.py`); the property tests hold the two against each
other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ttpc.ir import Count, Rule, Watch, Window
from ttpc.ir import Sequence as Steps
from ttpc.ir.interpret import Find, by_re, field_value, holds
from ttpc_runtime.abi import IDS
from ttpc_runtime.windows import seconds_of

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Observation:
    """An event that is counted, or a step of a sequence; an event that is several steps is the last of them first."""

    key: Key
    time: float | None
    value: Any = None
    step: int | None = None
    """Counted from 0; None for what must not come between two steps."""
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An observation at its place in time."""

    time: float
    seen: Observation


@dataclass(frozen=True, slots=True)
class Replay:
    """What a window has made of all it was shown."""

    fired: list[list[Entry]]
    """For each observation, those together with which it makes the window fire; empty if it does not."""
    since: dict[Key, list[Entry]]
    """Of each key what was seen since it began anew."""
    last_fired: dict[Key, float]


@dataclass(frozen=True, slots=True)
class CountMeaning:
    """Fires when `at_least` events (or different values) of one key lie within the span that ends with its latest one.

    Then the key begins anew, and is silent for as long as the span.  An event without a time happens with the latest
    one; one that is older than that by more than `lateness` is not counted.  Of all keys the `keys` that were seen last
    are known.
    """

    within: float
    at_least: int
    distinct: bool
    lateness: float
    keys: int

    def fires(self, seen: Sequence[Observation]) -> list[bool]:
        """For each observation, whether it makes the count fire."""
        return [bool(entries) for entries in self.replay(seen).fired]

    def replay(self, seen: Sequence[Observation]) -> Replay:
        fired: list[list[Entry]] = []
        since: dict[Key, list[Entry]] = {}
        last_fired: dict[Key, float] = {}
        latest: float | None = None
        for each in seen:
            fired.append([])
            time = when(each, latest)
            if latest is not None and time < latest - self.lateness:
                continue
            latest = time if latest is None else max(latest, time)
            since[each.key] = [*since.pop(each.key, []), Entry(time, each)]
            forget(self.keys, since, last_fired)
            last = max(entry.time for entry in since[each.key])
            live = self.live(since[each.key], last)
            silent = each.key in last_fired and last < last_fired[each.key] + self.within
            if len(live) >= self.at_least and not silent:
                fired[-1] = live
                last_fired[each.key] = last
                since[each.key] = []
        return Replay(fired, since, last_fired)

    def live(self, entries: Sequence[Entry], now: float) -> list[Entry]:
        """Those within the span that ends now, in order of time; of equal values the latest."""
        recent = sorted(
            (each for each in entries if each.time > now - self.within), key=lambda each: each.time
        )
        if not self.distinct:
            return recent
        latest = {each.seen.value: each for each in recent}
        return [each for each in recent if latest[each.seen.value] is each]


@dataclass(frozen=True, slots=True)
class SequenceMeaning:
    """Fires when every step has been seen for one key within the span, with nothing between that must not be there.
    A step of several events is so many steps, one after the other.

    In order, or in any order.  Then the key begins anew, and is silent for as long as the span.  An event that comes
    late counts as happening when it came.
    """

    within: float
    steps: tuple[int, ...]
    """Of how many events each of them is."""
    ordered: bool
    keys: int

    def fires(self, seen: Sequence[Observation]) -> list[bool]:
        return [bool(entries) for entries in self.replay(seen).fired]

    def replay(self, seen: Sequence[Observation]) -> Replay:
        fired: list[list[Entry]] = []
        since: dict[Key, list[Entry]] = {}
        last_fired: dict[Key, float] = {}
        clock: dict[Key, float] = {}
        latest: float | None = None
        for each in seen:
            fired.append([])
            time = when(each, latest)
            latest = time if latest is None else max(latest, time)
            if each.step is None:
                if each.key in since:
                    since[each.key] = []
                continue
            time = clock[each.key] = max(clock.get(each.key, time), time)
            since[each.key] = [*since.pop(each.key, []), Entry(time, each)]
            forget(self.keys, since, last_fired, clock)
            done = self.done(since[each.key], each, time)
            silent = each.key in last_fired and time < last_fired[each.key] + self.within
            if done and not silent:
                fired[-1] = done
                last_fired[each.key] = time
                since[each.key] = []
        return Replay(fired, since, last_fired)

    def wanted(self) -> list[int]:
        """The step of each event of a whole sequence, in order."""
        return [step for step, times in enumerate(self.steps) for _ in range(times)]

    def done(self, entries: Sequence[Entry], last: Observation, now: float) -> list[Entry]:
        """The whole sequence, if this observation completes it."""
        wanted = self.wanted()
        if not self.ordered:
            found = self.live(entries, now)
            return found if len(found) == len(wanted) else []
        return self.chain(entries, wanted, now) if last.step == wanted[-1] else []

    def live(self, entries: Sequence[Entry], now: float) -> list[Entry]:
        """How far the sequence has come: of what can still go on the longest part, of those the one begun latest."""
        wanted = self.wanted()
        if not self.ordered:
            return self.latest(entries, now)
        chains = (self.chain(entries, wanted[:end], now) for end in range(len(wanted) - 1, 0, -1))
        return next((each for each in chains if each), [])

    def latest(self, entries: Sequence[Entry], now: float) -> list[Entry]:
        """Of every step the latest events, as many as it asks for."""
        found: list[Entry] = []
        seen_of: Counter[int | None] = Counter()
        for each in reversed(entries):
            step = each.seen.step
            if (
                step is not None
                and each.time > now - self.within
                and seen_of[step] < self.steps[step]
            ):
                seen_of[step] += 1
                found.insert(0, each)
        return found

    def chain(self, entries: Sequence[Entry], wanted: Sequence[int], now: float) -> list[Entry]:
        """These steps one after the other; looked for backwards, so that they began as late as can be."""
        found: list[Entry] = []
        for each in reversed(entries):
            if each.time > now - self.within and each.seen.step == wanted[-1 - len(found)]:
                found.insert(0, each)
            if len(found) == len(wanted):
                return found
        return []


def when(each: Observation, latest: float | None) -> float:
    """An event without a time happens with the latest one."""
    if each.time is not None:
        return each.time
    return 0.0 if latest is None else latest


def forget(keys: int, since: dict[Key, list[Entry]], *others: dict[Key, float]) -> None:
    """Know so many keys only, those that were seen last."""
    while len(since) > keys:
        gone = next(iter(since))
        del since[gone]
        for known in others:
            known.pop(gone, None)


# ── rules over events ──────────────────────────────────────────────────────────────────────────────────────

Place = tuple[str, Window]
"""A window, with the id of the rule that it is of."""


class History:
    """Events that were shown to rules, and what the rules' windows saw of them."""

    def __init__(self, rules: Iterable[Rule], find: Find = by_re) -> None:
        self.rules: dict[str, list[Rule]] = {}
        self.seen: dict[Place, list[tuple[int, Observation]]] = {}
        """With which event it was."""
        self.events = 0
        self.find = find
        self.replayed: dict[Place, Replay] = {}
        for rule in rules:
            self.rules.setdefault(rule.kind, []).append(rule)

    def show(self, event: Mapping[str, Any]) -> None:
        for rule in self.rules.get(event["source_kind"], ()):
            for watch in rule.watches:
                if holds(watch.condition, event["payload"], self.find):
                    each = observation(watch, event)
                    if each is not None:
                        seen = self.seen.setdefault((rule.id, watch.window), [])
                        seen.append((self.events, each))
        self.events += 1

    def replay(self, place: Place) -> Replay:
        """What a window made of it."""
        seen = self.seen.get(place, [])
        if place not in self.replayed or len(self.replayed[place].fired) < len(seen):
            self.replayed[place] = meaning(place[1]).replay([each for _, each in seen])
        return self.replayed[place]

    def crossed(self) -> dict[tuple[int, str], set[Window]]:
        """For an event, by its number, and a rule the windows of the rule that the event made fire."""
        found: dict[tuple[int, str], set[Window]] = {}
        for place, seen in self.seen.items():
            for (index, _), entries in zip(seen, self.replay(place).fired, strict=True):
                if entries:
                    found.setdefault((index, place[0]), set()).add(place[1])
        return found

    def made(self, place: Place) -> list[Entry]:
        """What the latest event made a window fire with; empty if it did not."""
        seen = zip(self.seen.get(place, ()), self.replay(place).fired, strict=True)
        return next((each for (index, _), each in seen if each and index == self.events - 1), [])


def fires_on(
    rules: Mapping[str, Rule], events: Sequence[Mapping[str, Any]], find: Find = by_re
) -> list[bool]:
    """For each of some events, whether a rule fires on it.  `rules`: the rule, lowered for each kind."""
    history = History(rules.values(), find)
    for event in events:
        history.show(event)
    crossed = history.crossed()
    found = []
    for index, event in enumerate(events):
        rule = rules.get(event["source_kind"])
        found.append(
            rule is not None
            and bool(rule.emits)
            and holds(rule.condition, event["payload"], find, crossed.get((index, rule.id), ()))
        )
    return found


def observation(watch: Watch, event: Mapping[str, Any]) -> Observation | None:
    """What a window sees of an event; None where a part of its key is missing."""
    window = watch.window
    key = tuple(key_part(event, name) for name in window.by)
    distinct = window.distinct if isinstance(window, Count) else None
    value = key_part(event, distinct) if distinct is not None else True
    if None in key or value is None:
        return None
    source_id = str(event.get("source_id") or "")
    return Observation(key, seconds_of(event.get("timestamp")), value, watch.step, source_id)


def key_part(event: Mapping[str, Any], name: str) -> Any:
    value = field_value(event["payload"], name)
    if value is None and name in IDS:
        value = event.get(name)
        return value if isinstance(value, str) else None
    return value if isinstance(value, (str, int, float)) else None


def meaning(window: Window) -> CountMeaning | SequenceMeaning:
    match window:
        case Count(_, _, within, at_least, distinct, lateness, keys):
            return CountMeaning(within, at_least, distinct is not None, lateness, keys)
        case Steps(_, _, within, steps, ordered, keys):
            return SequenceMeaning(within, steps, ordered, keys)
