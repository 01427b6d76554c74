"""Windows keep little and say what looking at everything again says."""

from __future__ import annotations

import json
from dataclasses import replace
from math import inf

from hypothesis import given, settings
from hypothesis import strategies as st

from ttpc.ir.stream import CountMeaning, Entry, Key, Observation, SequenceMeaning
from ttpc_runtime.sequences import SequenceWindow
from ttpc_runtime.windows import CountWindow, Seen, Window

times = st.one_of(st.none(), st.integers(0, 40).map(float), st.floats(0, 40))
"""Close together: ties, late ones, none at all."""
keys = st.sampled_from("abc").map(lambda name: (name,))


def numbered(seen: list[Observation]) -> list[Observation]:
    return [replace(each, source_id=f"e-{index}") for index, each in enumerate(seen)]


def told(entries: list[Entry]) -> list[tuple[float, str]]:
    return [(each.time, each.seen.source_id) for each in entries]


def held(window: Window) -> dict[Key, float | None]:
    """The keys that are known, with when they last fired."""
    return {key: None if each.fired == -inf else each.fired for key, each in window.held.items()}


Chain = tuple[float, tuple[str, ...]]
"""When it began, and by which events."""


def progress(window: SequenceWindow, key: Key) -> dict[int, list[Chain]]:
    """How far a sequence has come: in order its longest live part, else the live events of each step."""
    following = window.held[key]
    since = following.last - window.within
    steps = {
        step: [p for p in each if p.start > since] for step, each in enumerate(following.steps)
    }
    live = {step: each for step, each in steps.items() if each}
    if not live or not window.ordered:
        return {step: [(p.start, p.source_ids) for p in each] for step, each in live.items()}
    first, *later = live[max(live)]
    ids = (*first.source_ids, *(each.source_ids[-1] for each in later))
    return {max(live): [(first.start, ids)]}


def steps(meaning: SequenceMeaning, entries: list[Entry], now: float) -> dict[int, list[Chain]]:
    """The same as the meaning has it."""
    found: dict[int, list[Chain]] = {}
    live = meaning.live(entries, now)
    if meaning.ordered:
        ids = tuple(each.seen.source_id for each in live)
        return {live[-1].seen.step or 0: [(live[0].time, ids)]} if live else {}
    for each in live:
        found.setdefault(each.seen.step or 0, []).append((each.time, (each.seen.source_id,)))
    return found


@settings(max_examples=1500, deadline=None)
@given(
    st.lists(st.builds(Observation, keys, times, st.sampled_from("xyz")), max_size=40),
    st.builds(
        CountMeaning,
        within=st.sampled_from([1.0, 5.0, 20.0]),
        at_least=st.integers(1, 5),
        distinct=st.booleans(),
        lateness=st.sampled_from([0.0, 3.0, 20.0]),
        keys=st.integers(1, 3),
    ),
)
def test_counts(seen: list[Observation], meaning: CountMeaning) -> None:
    window = CountWindow(
        meaning.within,
        meaning.at_least,
        distinct=meaning.distinct,
        lateness=meaning.lateness,
        keys=meaning.keys,
    )
    fired = []
    seen = numbered(seen)
    for each in seen:
        fired.append(window.see(Seen(each.key, each.time, each.value, each.source_id)))
        window.load(json.loads(json.dumps(window.state())))
    replay = meaning.replay(seen)
    assert [each is not None for each in fired] == [*map(bool, replay.fired)]
    assert held(window) == {key: replay.last_fired.get(key) for key in replay.since}
    for key, entries in replay.since.items():
        last = max((each.time for each in entries), default=0.0)
        kept = [each for each in window.held[key].entries if each.time > last - meaning.within]
        live = meaning.live(entries, last)[-meaning.at_least :]
        assert [(each.time, each.source_id) for each in kept] == told(live)


@settings(max_examples=1500, deadline=None)
@given(
    st.lists(
        st.builds(Observation, keys, times, step=st.sampled_from([None, 0, 0, 1, 1, 2, 2])),
        max_size=40,
    ),
    st.builds(
        SequenceMeaning,
        within=st.sampled_from([1.0, 5.0, 20.0, 100.0]),
        steps=st.tuples(*[st.sampled_from([1, 1, 2, 3])] * 3),
        ordered=st.booleans(),
        keys=st.integers(1, 3),
    ),
)
def test_sequences(seen: list[Observation], meaning: SequenceMeaning) -> None:
    window = SequenceWindow(
        meaning.within, meaning.steps, ordered=meaning.ordered, keys=meaning.keys
    )
    fired = []
    seen = numbered(seen)
    for each in seen:
        event = Seen(each.key, each.time, None, each.source_id)
        fired.append(window.see(event, each.step) is not None)
        window.load(json.loads(json.dumps(window.state())))
    replay = meaning.replay(seen)
    assert fired == [*map(bool, replay.fired)]
    assert held(window) == {key: replay.last_fired.get(key) for key in replay.since}
    for key, entries in replay.since.items():
        assert progress(window, key) == steps(meaning, entries, window.held[key].last)
