"""Windows of an engine: what goes on over a swap and a restart, what goes, and what a tag tells of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.packs import artifact, engine_of, lowered, rule_file
from ttpc.link import install
from ttpc_runtime import Engine

FAILURE = {"field": "result", "equals": "failure"}
SUCCESS = {"field": "result", "equals": "success"}


def event(result: str, number: int = 0, **more: Any) -> dict[str, Any]:
    return {
        "source_kind": "auth_attempt",
        "source_id": f"e-{number}",
        "timestamp": f"2026-01-01T00:00:{number:02}Z",
        "payload": {"result": result, "src": "192.0.2.1"},
        **more,
    }


def counting(at_least: int = 3, **changes: Any) -> Any:
    count = {"of": FAILURE, "by": "src", "within": "5m", "at_least": at_least}
    match = {"count": count}
    return rule_file(applies_to=("auth_attempt",), match=match, evidence_fields=(), **changes)


def put(folder: Path, *rules: Any) -> Path:
    install(artifact(lowered(rules)), folder)
    return folder


def test_a_step_of_several_events_tells_of_all_of_them() -> None:
    steps = ({**FAILURE, "times": 12}, SUCCESS)
    match = {"sequence": {"steps": steps, "by": "src", "within": "1m"}}
    engine = engine_of(rule_file(applies_to=("auth_attempt",), match=match, evidence_fields=()))
    results = [*["failure"] * 11, "success", *["failure"] * 2, "success"]
    fired = [engine.evaluate(event(result, number)) for number, result in enumerate(results)]
    assert [bool(each) for each in fired] == [False] * 14 + [True]
    told = fired[-1][0].evidence["sequence"]
    # of 13 failures the latest 12 count: the first of them is e-1
    assert (told["count"], told["first"][17:19], told["last"][17:19]) == (13, "01", "14")
    assert told["source_ids"] == [f"e-{n}" for n in (4, 5, 6, 7, 8, 9, 10, 12, 13, 14)]


def test_a_swap_keeps_what_is_described_alike_and_drops_the_rest(tmp_path: Path) -> None:
    other = counting(rule_id="R0002")
    engine = Engine.open(put(tmp_path / "1", counting(), other))
    engine.evaluate(event("failure", 0))
    assert {*engine.windows} == {"R0001/1/count", "R0002/1/count"}
    engine.swap(put(tmp_path / "2", counting(at_least=4), other))  # without raising its version
    assert {*engine.windows} == {"R0002/1/count"}
    assert engine.windows["R0002/1/count"].keys == 1
    engine.evaluate(event("failure", 1))
    assert [tag.rule_id for tag in engine.evaluate(event("failure", 2))] == ["R0002"]
    engine.swap(put(tmp_path / "3", rule_file()))
    assert engine.windows == {}


def test_memory_does_not_grow_over_swaps(tmp_path: Path) -> None:
    engine = Engine.open(put(tmp_path / "0", counting()))
    for version in range(1, 13):
        engine.evaluate(event("failure", version))
        engine.swap(put(tmp_path / str(version), counting(rule_version=version)))
    engine.evaluate(event("failure"))
    assert {*engine.windows} == {"R0001/12/count"}
    assert len(engine.snapshot()["windows"]) == 1


def test_a_swap_keeps_what_was_restored_and_no_event_has_come_for(tmp_path: Path) -> None:
    first = Engine.open(put(tmp_path / "1", counting()))
    for number in range(2):
        first.evaluate(event("failure", number))
    saved = json.loads(json.dumps(first.snapshot()))
    second = Engine.open(tmp_path / "1")
    second.restore(saved)
    second.swap(tmp_path / "1")
    assert second.snapshot() == saved
    assert second.evaluate(event("failure", 2))
    second.restore(saved)
    second.swap(put(tmp_path / "2", counting(at_least=9)))
    assert second.snapshot()["windows"] == {}


def test_what_no_rule_describes_is_not_restored(tmp_path: Path) -> None:
    first = Engine.open(put(tmp_path / "1", counting()))
    first.evaluate(event("failure"))
    second = Engine.open(put(tmp_path / "2", counting(at_least=9)))
    second.restore(first.snapshot())
    assert second.snapshot()["windows"] == {}


def test_a_snapshot_of_another_version_is_refused() -> None:
    engine = engine_of(counting())
    with pytest.raises(ValueError, match="a snapshot of version 1, not 2"):
        engine.restore({"version": 1, "windows": {}})
