"""Where a rule's windows stand when an event has come: for its key what was seen, what is missing, until when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any as Value

from ttpc.ir import Count, Crossed, Rule, Window, nodes
from ttpc.ir.interpret import holds
from ttpc.ir.stream import Entry, History, key_part, meaning
from ttpc_runtime.windows import seconds_of


@dataclass(frozen=True, slots=True)
class Standing:
    """One window, for the key of one event."""

    window: Window
    lacks: tuple[str, ...]
    """What the window would need of the event and the event does not have: then it was not seen."""
    crossed: bool
    """The event made the window fire."""
    entries: tuple[Entry, ...]
    """What counts now; where the event made the window fire, what it did so with."""
    silent_until: float | None
    """When the window may fire again for this key; None if it may now."""
    fired: float | None
    """When it last did."""

    @property
    def needed(self) -> int:
        window = self.window
        return window.at_least if isinstance(window, Count) else sum(window.steps)

    @property
    def missing(self) -> int:
        return max(0, self.needed - len(self.entries))

    @property
    def before(self) -> float | None:
        """When the first of what counts now will not count any more."""
        return self.entries[0].time + self.window.within if self.entries and self.missing else None

    @property
    def tells(self) -> bool:
        """Whether there is anything to say of it."""
        return bool(self.lacks or self.entries or self.silent_until is not None)

    @property
    def awaited(self) -> tuple[int, ...]:
        """Of a sequence the steps that may come next, counted from 0."""
        if isinstance(self.window, Count) or not self.missing:
            return ()
        come = Counter(each.seen.step for each in self.entries)
        steps = enumerate(self.window.steps)
        left = tuple(step for step, times in steps if come[step] < times)
        return left[:1] if self.window.ordered else left


def standings(rule: Rule, event: Mapping[str, Value], history: History) -> Iterator[Standing]:
    """The windows of a rule after the event, which is the last one that the history was shown."""
    asked = (each.window for each in nodes(rule.condition) if isinstance(each, Crossed))
    for window in dict.fromkeys([*(watch.window for watch in rule.watches), *asked]):
        lacks = lacking(window, event)
        if lacks:
            wanted = any(
                holds(watch.condition, event["payload"], history.find)
                for watch in rule.watches
                if watch.window == window
            )
            yield Standing(window, lacks if wanted else (), False, (), None, None)
        else:
            yield standing(rule, window, event, history)


def lacking(window: Window, event: Mapping[str, Value]) -> tuple[str, ...]:
    distinct = window.distinct if isinstance(window, Count) else None
    names = (*window.by, distinct) if distinct is not None else window.by
    return tuple(name for name in names if key_part(event, name) is None)


def standing(rule: Rule, window: Window, event: Mapping[str, Value], history: History) -> Standing:
    key = tuple(key_part(event, name) for name in window.by)
    place = rule.id, window
    replay = history.replay(place)
    entries, fired = replay.since.get(key, []), replay.last_fired.get(key)
    own = seconds_of(event.get("timestamp"))
    now = max(time for time in (0.0, own, fired, *(e.time for e in entries)) if time is not None)
    live = meaning(window).live(entries, now)
    if isinstance(window, Count):
        live = live[-window.at_least :]
    until = fired + window.within if fired is not None else None
    silent = until if until is not None and now < until else None
    made = history.made(place)
    return Standing(window, (), bool(made), tuple(made or live), silent, fired)
