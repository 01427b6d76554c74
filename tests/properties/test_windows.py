"""Windows keep little and say what looking at everything again says."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from ttpc.ir.stream import CountMeaning, Observation, SequenceMeaning
from ttpc_runtime.sequences import SequenceWindow
from ttpc_runtime.windows import CountWindow, Seen

times = st.one_of(st.none(), st.integers(0, 40).map(float), st.floats(0, 40))
"""Close together: ties, late ones, none at all."""
keys = st.sampled_from("abc").map(lambda name: (name,))


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
    for each in seen:
        fired.append(window.see(Seen(each.key, each.time, each.value, "e")))
        window.load(json.loads(json.dumps(window.state())))
    assert [each is not None for each in fired] == meaning.fires(seen)


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
    for each in seen:
        event = Seen(each.key, each.time, None, "e")
        fired.append(window.see(event, each.step) is not None)
        window.load(json.loads(json.dumps(window.state())))
    assert fired == meaning.fires(seen)
