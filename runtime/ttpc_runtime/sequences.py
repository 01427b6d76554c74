"""Sequences: how far they have come, for every key.  The meaning is `ttpc/ir/stream.py`."""

from __future__ import annotations

from math import inf
from typing import Any, NamedTuple

from ttpc_runtime.windows import SOURCES, Crossing, Key, Seen, Window


class Progress(NamedTuple):
    """A sequence that has come so far: when its first step was, and by which events (the last of them)."""

    start: float
    source_ids: tuple[str, ...]


class Following:
    """What one key has of a sequence."""

    __slots__ = ("fired", "last", "steps")

    def __init__(self, steps: int) -> None:
        self.steps: list[list[Progress]] = [[] for _ in range(steps)]
        """For each step its latest events, as many as it wants: each with the sequence up to it that began latest.
        No other can be completed longer."""
        self.last = -inf
        self.fired = -inf

    def state(self) -> list[Any]:
        times = [None if each == -inf else each for each in (self.last, self.fired)]
        return [*times, [[[p.start, list(p.source_ids)] for p in each] for each in self.steps]]

    def done(self, step: int, times: int, since: float) -> Progress | None:
        """The sequence that has had a step as often as it wants, unless it began too long ago."""
        seen = self.steps[step]
        if len(seen) < times or seen[0].start <= since:
            return None
        later = (each.source_ids[-1] for each in seen[1:])
        return Progress(seen[0].start, (*seen[0].source_ids, *later)[-SOURCES:])


class SequenceWindow(Window):
    """Events one after the other, of one key within a span of time, and none of another kind between them.

    An event that comes late counts as happening when it came: what followed what is known by then.
    """

    def __init__(self, within: float, steps: tuple[int, ...], *, ordered: bool, keys: int) -> None:
        super().__init__(keys)
        self.within = within
        self.steps = steps
        """How often each of them must be seen."""
        self.ordered = ordered

    def see(self, seen: Seen, step: int | None) -> Crossing | None:
        """An event that is of several steps is seen as the last of them first."""
        with self.lock:
            time = self.now(seen.time)
            self.latest = max(self.latest, time)
            if step is None:
                self.interrupt(seen.key)
                return None
            following: Following = self.touch(seen.key, lambda: Following(len(self.steps)))
            time = following.last = max(following.last, time)
            self.advance(following, step, time, seen.source_id)
            done = (self.in_order if self.ordered else self.together)(following, step, time)
            if done is None or time < following.fired + self.within:
                return None
            following.steps = [[] for _ in self.steps]
            following.fired = time
            return Crossing(sum(self.steps), done.start, time, done.source_ids)

    def interrupt(self, key: Key) -> None:
        """What must not come between has come."""
        if key in self.held:
            following: Following = self.held[key]
            following.steps = [[] for _ in self.steps]

    def one(self, state: Any) -> Following:
        following = Following(len(self.steps))
        last, fired, steps = state
        following.last = -inf if last is None else last
        following.fired = -inf if fired is None else fired
        following.steps = [[Progress(start, tuple(ids)) for start, ids in each] for each in steps]
        return following

    def advance(self, following: Following, step: int, time: float, source_id: str) -> None:
        progress = Progress(time, (source_id,))
        if step > 0 and self.ordered:
            before = following.done(step - 1, self.steps[step - 1], time - self.within)
            if before is None:
                return
            progress = Progress(before.start, (*before.source_ids, source_id)[-SOURCES:])
        seen = following.steps[step]
        seen.append(progress)
        del seen[: -self.steps[step]]

    def in_order(self, following: Following, step: int, time: float) -> Progress | None:
        """The whole sequence, if this was its last step: one that is done is done once."""
        if step < len(self.steps) - 1:
            return None
        done = following.done(step, self.steps[step], time - self.within)
        if done is not None:
            del following.steps[step][0]
        return done

    def together(self, following: Following, _: int, time: float) -> Progress | None:
        """All steps in any order, if all of them are recent."""
        found = [
            done
            for step, times in enumerate(self.steps)
            if (done := following.done(step, times, time - self.within)) is not None
        ]
        if len(found) < len(self.steps):
            return None
        sources = dict.fromkeys(source for each in found for source in each.source_ids)
        return Progress(min(each.start for each in found), tuple(sources)[-SOURCES:])
