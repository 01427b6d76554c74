"""The meaning of counts and sequences: all that was ever seen is looked at again at every event.

The runtime keeps only what can still matter (`ttpc_runtime/windows.py`); the property tests hold the two against each
other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
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
        found: list[bool] = []
        since: dict[Key, list[tuple[float, Any]]] = {}
        fired: dict[Key, float] = {}
        latest: float | None = None
        for each in seen:
            time = when(each, latest)
            if latest is not None and time < latest - self.lateness:
                found.append(False)
                continue
            latest = time if latest is None else max(latest, time)
            since[each.key] = [*since.pop(each.key, []), (time, each.value)]
            for key in list(since)[: -self.keys]:
                del since[key]
                fired.pop(key, None)
            last = max(moment for moment, _ in since[each.key])
            values = [value for moment, value in since[each.key] if moment > last - self.within]
            number = len(set(values)) if self.distinct else len(values)
            silent = each.key in fired and last < fired[each.key] + self.within
            found.append(number >= self.at_least and not silent)
            if found[-1]:
                fired[each.key] = last
                since[each.key] = []
        return found


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
        found: list[bool] = []
        since: dict[Key, list[tuple[float, int]]] = {}
        fired: dict[Key, float] = {}
        clock: dict[Key, float] = {}
        latest: float | None = None
        for each in seen:
            time = when(each, latest)
            latest = time if latest is None else max(latest, time)
            if each.step is None:
                if each.key in since:
                    since[each.key] = []
                found.append(False)
                continue
            time = clock[each.key] = max(clock.get(each.key, time), time)
            since[each.key] = [*since.pop(each.key, []), (time, each.step)]
            for key in list(since)[: -self.keys]:
                for known in (since, fired, clock):
                    known.pop(key, None)
            live = [one for one in since[each.key] if one[0] > time - self.within]
            if self.ordered:
                done = each.step == len(self.steps) - 1 and self.chained(live)
            else:
                seen_of = Counter(step for _, step in live)
                done = all(seen_of[step] >= times for step, times in enumerate(self.steps))
            silent = each.key in fired and time < fired[each.key] + self.within
            found.append(done and not silent)
            if found[-1]:
                fired[each.key] = time
                since[each.key] = []
        return found

    def chained(self, live: Sequence[tuple[float, int]]) -> bool:
        """Whether the steps are there one after the other."""
        wanted = [step for step, times in enumerate(self.steps) for _ in range(times)]
        for _, step in live:
            if step == wanted[0]:
                del wanted[0]
            if not wanted:
                return True
        return False


def when(each: Observation, latest: float | None) -> float:
    """An event without a time happens with the latest one."""
    if each.time is not None:
        return each.time
    return 0.0 if latest is None else latest


# ── rules over events ──────────────────────────────────────────────────────────────────────────────────────


def fires_on(
    rules: Mapping[str, Rule], events: Sequence[Mapping[str, Any]], find: Find = by_re
) -> list[bool]:
    """For each of some events, whether a rule fires on it.  `rules`: the rule, lowered for each kind."""
    seen: dict[Window, list[Observation]] = {}
    found = []
    for event in events:
        rule, crossed = rules.get(event["source_kind"]), set()
        for watch in rule.watches if rule else ():
            if holds(watch.condition, event["payload"], find):
                each = observation(watch, event)
                if each is not None:
                    so_far = seen.setdefault(watch.window, [])
                    so_far.append(each)
                    if meaning(watch.window).fires(so_far)[-1]:
                        crossed.add(watch.window)
        found.append(
            rule is not None
            and bool(rule.emits)
            and holds(rule.condition, event["payload"], find, crossed)
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
    return Observation(key, seconds_of(event.get("timestamp")), value, watch.step)


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
