"""Rules with counts and sequences, compiled, on streams of events: the engine fires when their meaning says so."""

from __future__ import annotations

import ast
import json
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tests.packs import acceptable, artifact, lowered, open_files, rule_file
from ttpc.ir import Count
from ttpc.ir.stream import Entry, History, fires_on
from ttpc_runtime import Engine

KINDS = ("auth_attempt", "command")
FIELDS = ("result", "username", "src")
VALUES = ("a", "b")

simple = st.builds(
    lambda field, value: {"field": field, "equals": value},
    st.sampled_from(FIELDS),
    st.sampled_from(VALUES),
)
steps = st.builds(
    lambda block, kind: {**block, **({"kind": kind} if kind else {})},
    simple | st.just({"field": "result", "exists": True}),
    st.sampled_from([None, "auth_attempt", "command"]),
)
keys = st.sampled_from(["src", "attacker_uuid", ("src", "session_id")])
spans = st.sampled_from(["2s", "5s", "1m"])

counts = st.builds(
    lambda of, by, within, at_least, distinct, more: {
        "count": {
            "of": of,
            "by": by,
            "within": within,
            "at_least": at_least,
            **({"distinct": distinct} if distinct else {}),
            **more,
        }
    },
    steps,
    keys,
    spans,
    st.integers(1, 3),
    st.sampled_from([None, None, "username"]),
    st.sampled_from([{}, {}, {"lateness": "1s"}, {"keys": 1}]),
)
several = st.builds(
    lambda step, times: {**step, **({"times": times} if times else {})},
    steps,
    st.sampled_from([None, None, 2, 3]),
)
sequences = st.builds(
    lambda steps, by, within, ordered, without: {
        "sequence": {
            "steps": tuple(steps),
            "by": by,
            "within": within,
            "ordered": ordered,
            **({"without": without} if without else {}),
        }
    },
    st.lists(several, min_size=2, max_size=3),
    keys,
    spans,
    st.booleans(),
    st.none() | steps,
)
windows = counts | sequences
matches = st.one_of(
    windows,
    st.builds(lambda a, b: {"any": (a, b)}, windows, windows | simple),
    st.builds(lambda a, b: {"all": (a, {"not": b})}, windows, windows | simple),
)

events = st.builds(
    lambda kind, time, payload, attacker, session: {
        "source_kind": kind,
        "timestamp": None if time is None else f"2026-01-01T00:00:{time:02}Z",
        "payload": payload,
        "attacker_uuid": attacker,
        "session_id": session,
        "source_id": "e",
    },
    st.sampled_from(KINDS),
    st.none() | st.integers(0, 20),
    st.dictionaries(
        st.sampled_from(FIELDS), st.sampled_from(VALUES) | st.integers(0, 1), max_size=3
    ),
    st.sampled_from([None, "x", "y"]),
    st.sampled_from([None, "s"]),
)


SEEN_BUT_NO_ANCHOR = {
    "any": (
        {
            "sequence": {
                "steps": ({"field": "result", "equals": "a"}, {"field": "result", "exists": True}),
                "by": "src",
                "within": "2s",
                "ordered": False,
            }
        },
        {"field": "result", "equals": "b"},
    )
}
"""The rule is always asked, and what was seen in the event selects no other: it must be told all the same."""


@settings(max_examples=200, deadline=None)
@example(SEEN_BUT_NO_ANCHOR, [{"source_kind": "command", "payload": {"result": "b"}}], 0)
@given(matches, st.lists(events, max_size=25), st.integers(0, 25))
def test_streams(match: dict[str, Any], stream: list[dict[str, Any]], restart: int) -> None:
    file = rule_file(applies_to=KINDS, match=match, evidence_fields=())
    assume(acceptable([file]))
    stream = [each | {"source_id": f"e-{index}"} for index, each in enumerate(stream)]
    rules = lowered([file])
    files = artifact(rules)
    engine = open_files(files)
    fired = []
    for index, event in enumerate(stream):
        if index == restart:  # a new process goes on from a snapshot
            snapshot = json.loads(json.dumps(engine.snapshot()))
            engine = open_files(files)
            engine.restore(snapshot)
        fired.append(bool(engine.evaluate(event)))
    assert fired == fires_on({rule.kind: rule for rule in rules}, stream)
    history = History(rules)
    for event in stream:
        history.show(event)
    assert held_by(engine) == told_by(history)


Held = dict[str, list[tuple[float | None, list[str] | None]]]
"""By window's name, for each key in the order of use: when it fired, and of a count the latest events."""


def held_by(engine: Engine) -> Held:
    return {
        ast.literal_eval(identity)[0]: [
            (
                (state[1], None)
                if len(state) == 3
                else (state[0], [each[2] for each in state[1]][-1:])
            )
            for _, state in window["keys"]
        ]
        for identity, window in engine.snapshot()["windows"].items()
    }


def told_by(history: History) -> Held:
    found = {}
    for rule_id, window in history.seen:
        replay = history.replay((rule_id, window))
        found[f"{rule_id}/1/{window.name}"] = [
            (replay.last_fired.get(key), latest(entries) if isinstance(window, Count) else None)
            for key, entries in replay.since.items()
        ]
    return found


def latest(entries: list[Entry]) -> list[str]:
    """The one that came last, by its time."""
    return [each.seen.source_id for each in sorted(entries, key=lambda each: each.time)][-1:]
