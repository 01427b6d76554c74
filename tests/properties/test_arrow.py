"""Tables of events give the tags that the events give one by one."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.packs import acceptable, artifact, lowered, open_files, rule_file
from tests.properties import strategies as made
from ttpc_runtime import Engine, EventError

pa = pytest.importorskip("pyarrow")

from ttpc_runtime import arrow  # noqa: E402 - needs pyarrow

texts = made.texts.map(lambda text: text.replace("\ud800", "x")) | st.none()
rows = st.fixed_dictionaries(
    {
        "source_kind": st.sampled_from(["command", "command", "session", "weather"]),
        "source_id": st.sampled_from(["a", "b", None]),
        "payload": st.fixed_dictionaries(
            {
                "command_text": texts,
                "user": texts,
                "headers": st.none() | st.fixed_dictionaries({"Host": texts}),
                "signals": st.none() | st.lists(texts, max_size=2),
                "size": st.none() | st.integers(-3, 3),
            }
        ),
    }
)
SHAPES = ("flat", "struct", "json", "dictionary")


def table_of(events: list[dict[str, Any]], shape: str) -> Any:
    """The events in one of the shapes that a table may have."""
    if shape == "json":
        events = [{**each, "payload": json.dumps(each["payload"])} for each in events]
    elif shape in {"flat", "dictionary"}:
        ids = ("source_kind", "source_id")
        events = [{**{name: each[name] for name in ids}, **each["payload"]} for each in events]
    table = pa.Table.from_pylist(events)
    if shape == "dictionary":
        place = table.schema.get_field_index("source_kind")
        table = table.set_column(place, "source_kind", table.column(place).dictionary_encode())
    return table


def as_rows(engine: Engine, events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What must come out."""
    return [
        {**tag._asdict(), "row": row, "evidence": json.dumps(tag.evidence)}
        for row, event in enumerate(events)
        for tag in engine.evaluate(event)
    ]


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(made.matches, min_size=1, max_size=3),
    st.lists(rows, min_size=1, max_size=40),
    st.sampled_from(SHAPES),
    st.integers(0, 5),
)
def test_a_table_gives_the_tags_of_its_rows(
    matches: list[dict[str, Any]], events: list[dict[str, Any]], shape: str, skipped: int
) -> None:
    kinds = ("command", "session")
    files = [
        rule_file(rule_id=f"R{number}", match=match, applies_to=(kinds[number % 2],))
        for number, match in enumerate(matches)
    ]
    assume(acceptable(files))
    engine = open_files(artifact(lowered(files)))
    with_ids = [{**each, "source_id": each["source_id"] or "none"} for each in events]
    table = table_of(with_ids, shape)
    found = arrow.evaluate(engine, table.slice(skipped))
    assert found.schema.equals(arrow.TAGS)
    assert found.to_pylist() == as_rows(engine, with_ids[skipped:])


def test_a_batch_is_as_good_as_a_table() -> None:
    engine = open_files(artifact(lowered([rule_file()])))
    batch = pa.RecordBatch.from_pylist(
        [{"source_kind": "command", "command_text": text} for text in ("ls", "curl x", None)]
    )
    found = arrow.evaluate(engine, batch)
    assert found.select(["row", "rule_id", "evidence"]).to_pylist() == [
        {"row": 1, "rule_id": "R0001", "evidence": '{"command_text": "curl x"}'}
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"text": "x"}, "there is no column `source_kind`"),
        ({"source_kind": None, "text": "x"}, "row 0: `source_kind` is a string, not NoneType"),
        ({"source_kind": "command", "payload": "["}, "row 0: `payload` is not JSON"),
        ({"source_kind": "command", "payload": "[]"}, "row 0: `payload` is a mapping, not list"),
    ],
)
def test_what_is_no_event_is_said(row: dict[str, Any], message: str) -> None:
    engine = open_files(artifact(lowered([rule_file()])))
    with pytest.raises(EventError, match=message.replace("`", ".")):
        arrow.evaluate(engine, pa.Table.from_pylist([row]))
