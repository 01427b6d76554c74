"""Arrow: tables of events in, a table of tags out.  An edge of the runtime; needs pyarrow (`ttpc[arrow]`).

Rows that match nothing stay in Arrow: the different texts of a column lie in one buffer, between newlines, which is
scanned some at a time.  Only rows in whose texts a literal was seen become Python objects and are evaluated.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ttpc_runtime.engine import Engine
from ttpc_runtime.errors import EventError
from ttpc_runtime.events import Event, Tag
from ttpc_runtime.told import as_json

TOGETHER = 16
"""Texts that are scanned at once.  Where anything is seen, halves of them are, and so on."""

TEXTS = ("tactic", "technique_id", "sub_technique_id", "rule_id", "attack_release", "mitre_url")
TYPES = {"confidence": pa.float64(), "rule_version": pa.int64()}
TAGS = pa.schema(
    [
        pa.field("row", pa.int64()),
        *(pa.field(name, TYPES.get(name, pa.string())) for name in Tag._fields),
    ]
)
"""A tag's fields behind the number of its event's row; evidence is JSON."""


def evaluate(engine: Engine, events: pa.RecordBatch | pa.Table) -> pa.Table:
    """The tags of all rows, in order: those that `engine.evaluate` gives.

    There is a column `source_kind`, and there may be those of an event's ids and its timestamp.  `payload` is a column of
    structs, or of texts with JSON objects; without one, all other columns are the payload's fields.

    Raises `EventError` with the number of the row where one is no event.
    """
    if isinstance(events, pa.RecordBatch):
        events = pa.Table.from_batches([events])
    found, start = [], 0
    for batch in events.to_batches():
        found.append(pa.RecordBatch.from_pylist(list(tags(engine, batch, start)), schema=TAGS))
        start += batch.num_rows
    return pa.Table.from_batches(found, schema=TAGS)


def tags(engine: Engine, batch: pa.RecordBatch, start: int) -> Iterator[dict[str, Any]]:
    asked = rows_to_ask(engine, batch)
    for row, each in zip(asked.to_pylist(), batch.take(asked).to_pylist(), strict=True):
        try:
            made = engine.evaluate(event_of(each))
        except EventError as error:
            raise EventError(f"row {start + row}: {error}") from None
        for tag in made:
            yield {**tag._asdict(), "row": start + row, "evidence": as_json(tag.evidence)}


def event_of(row: dict[str, Any]) -> dict[str, Any]:
    event = {name: row[name] for name in Event._fields if name in row}
    if "payload" not in row:
        event["payload"] = {name: each for name, each in row.items() if name not in event}
    elif isinstance(row["payload"], str):
        try:
            event["payload"] = json.loads(row["payload"])
        except ValueError as error:
            raise EventError(f"`payload` is not JSON: {error}") from None
    if hasattr(event.get("timestamp"), "isoformat"):
        event["timestamp"] = event["timestamp"].isoformat()
    return event


# ── which rows can matter ──────────────────────────────────────────────────────────────────────────────────


def rows_to_ask(engine: Engine, batch: pa.RecordBatch) -> pa.Array:
    """The numbers of the rows that have to be evaluated, in order."""
    if "source_kind" not in batch.schema.names:
        raise EventError("there is no column `source_kind`")
    kinds = plain(batch.column("source_kind"))
    asked = pc.is_null(kinds)  # which is no event, and will be said
    columns = payload_columns(batch)
    for kind in pc.unique(pc.drop_null(kinds)).to_pylist():
        scan = engine.scan_of(kind) if isinstance(kind, str) else None
        if scan is None or columns is None:
            can = None if scan is None or scan[0] else pa.scalar(False)
        else:
            can = rows_with(columns, *scan)
        of_kind = pc.fill_null(pc.equal(kinds, kind), False)
        asked = pc.or_(asked, of_kind if can is None else pc.and_(of_kind, can))
    return pc.indices_nonzero(asked)


def payload_columns(batch: pa.RecordBatch) -> dict[str, pa.Array] | None:
    """The payload's fields as columns; None where they are not, because it is JSON."""
    if "payload" not in batch.schema.names:
        columns = zip(batch.schema.names, batch.columns, strict=True)
        return {name: each for name, each in columns if name not in Event._fields}
    payload = batch.column("payload")
    if not pa.types.is_struct(payload.type) or payload.null_count:
        return None
    names = [payload.type.field(each).name for each in range(payload.type.num_fields)]
    return dict(zip(names, payload.flatten(), strict=True))


def rows_with(
    columns: dict[str, pa.Array],
    fields: tuple[str, ...],
    seen_in: Callable[[bytes | memoryview], Collection[int]],
) -> pa.Array | pa.Scalar:
    """For each row whether a literal may be in one of the fields."""
    found = pa.scalar(False)
    for name in {part for field in fields for part in (field, field.partition(".")[0])}:
        if name in columns:
            column = plain(columns[name])
            if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
                found = pc.or_(found, texts_with(column, seen_in))
            elif pa.types.is_nested(column.type):
                found = pc.or_(found, pc.is_valid(column))
            # Nothing else has a string in it.
    return found


def plain(column: pa.Array) -> pa.Array:
    """Without a dictionary or the like: what stands there."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        return plain(column.dictionary_decode())
    if isinstance(kind, pa.ExtensionType | pa.BaseExtensionType):
        return plain(column.storage)
    if pa.types.is_string_view(kind) or pa.types.is_run_end_encoded(kind):
        return plain(
            column.cast(pa.large_string())
            if pa.types.is_string_view(kind)
            else pc.run_end_decode(column)
        )
    return column


def texts_with(
    column: pa.Array, seen_in: Callable[[bytes | memoryview], Collection[int]]
) -> pa.Array:
    """For each row whether anything is seen in its text; each different text is scanned once."""
    encoded = column.cast(pa.large_string()).dictionary_encode()
    seen = pa.array(seen_among(encoded.dictionary, seen_in), encoded.indices.type)
    return pc.is_in(encoded.indices, value_set=seen)


def seen_among(
    texts: pa.LargeStringArray, seen_in: Callable[[bytes | memoryview], Collection[int]]
) -> list[int]:
    """The numbers of the texts in which anything is seen."""
    none, newline = (pa.scalar(each, pa.large_string()) for each in ("", "\n"))
    before = pa.array([""], pa.large_string())
    lines = pc.binary_join_element_wise(pa.concat_arrays([before, texts]), none, newline)
    _, buffer, data = lines.buffers()
    ends, scanned = memoryview(buffer).cast("q"), memoryview(data)
    found: list[int] = []

    def look(low: int, high: int) -> None:
        """At the texts from one number to another, and the newline before them."""
        if seen_in(scanned[ends[low + 1] - 1 : ends[high + 1]]):
            if high - low == 1:
                found.append(low)
            else:
                middle = (low + high) // 2
                look(low, middle)
                look(middle, high)

    for low in range(0, len(texts), TOGETHER):
        look(low, min(low + TOGETHER, len(texts)))
    return found
