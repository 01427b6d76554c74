"""A memory never changes what comes out: engines with and without one, on streams of events that repeat."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.packs import BASE, acceptable, artifact, lowered, open_files, rule_file
from tests.properties import strategies as made
from ttpc_runtime import Engine, RuleState, memory
from ttpc_runtime.exports import JsonLines, Tally


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """So small that generations end and memories doze within a handful of events."""
    monkeypatch.setattr(memory, "ENTRIES", 3)
    monkeypatch.setattr(memory, "DOZE", 2)


def without_memory(files: dict[str, bytes]) -> Engine:
    engine = open_files(files)
    engine._loaded.kind("command").reads = None
    return engine


ids = st.sampled_from([None, "a", "b\ud800", '"'])
events = st.builds(
    lambda payload, source, attacker: {
        "source_kind": "command",
        "source_id": source,
        "attacker_uuid": attacker,
        "payload": payload,
    },
    made.payloads,
    ids,
    ids,
)

STEPS = ("evaluate", "write", "spoil", "disable", "clip", "enable")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(made.matches, min_size=1, max_size=3),
    st.lists(events, min_size=1, max_size=5),
    st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 4)), max_size=40),
)
def test_an_engine_with_a_memory_is_one_without(
    matches: list[dict[str, Any]], pool: list[dict[str, Any]], steps: list[tuple[str, int]]
) -> None:
    files = [rule_file(rule_id=f"R{index}", match=match) for index, match in enumerate(matches)]
    assume(acceptable(files))
    built = artifact(lowered(files))
    with_one, without = open_files(built), without_memory(built)
    for step, number in steps:
        event = pool[number % len(pool)]
        if step in {"disable", "clip", "enable"}:
            state = {"disable": "disabled", "clip": "clipped", "enable": "enabled"}[step]
            ceiling = 0.5 if step == "clip" else None
            for engine in (with_one, without):
                engine.set_state("R0", RuleState(state, confidence_max=ceiling))
        elif step == "write":
            assert written(with_one, event) == plainly_written(without, event)
        else:
            tags = with_one.evaluate(event)
            assert tags == without.evaluate(event)
            if step == "spoil":
                for tag in tags:
                    tag.evidence.clear()
                    tag.evidence["spoilt"] = True


def test_lines_below_the_floor_are_counted_and_not_written() -> None:
    emits = ({"tactic": "TA0002", "technique_id": "T1059", "confidence": 0.4},) + BASE["emits"]
    engine = open_files(artifact(lowered([rule_file(emits=emits)])))
    out = io.StringIO()
    event = {"source_kind": "command", "source_id": "e", "payload": {"command_text": "curl"}}
    for payload in (event["payload"], {}):
        fired = bool(payload)
        tally = JsonLines(out).evaluate(engine, {**event, "payload": payload}, 0.5)
        assert tally == Tally(tags=fired, tagged=fired, dropped=fired)
    assert [json.loads(line)["confidence"] for line in out.getvalue().splitlines()] == [0.8]


def written(engine: Engine, event: dict[str, Any]) -> str:
    out = io.StringIO()
    JsonLines(out).evaluate(engine, event)
    return out.getvalue()


def plainly_written(engine: Engine, event: dict[str, Any]) -> str:
    tags = engine.evaluate(event)
    return "".join(json.dumps(tag._asdict(), allow_nan=False) + "\n" for tag in tags)
