"""Logs of which a line is an event by itself, or nothing: one reader, with a function for each format."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from ttpc_runtime.readers.ids import attacker_from_address, joined
from ttpc_runtime.readers.outcome import (
    Became,
    LineReader,
    Outcome,
    RawEvent,
    Row,
    Skipped,
    Unfit,
    text_of,
    without_nulls,
)

MAX_TIES: Final = 4_096
"""Places remembered: lines of one instant stand together, or nearly."""

MAX_WRITTEN: Final = 256
"""Characters of what the honeypot itself wrote: an address, a time, a name."""

MAX_PORT: Final = 65_535


class Told(NamedTuple):
    """What a line tells, before it has an id."""

    kind: str
    what: str
    """The last part of the id: which sort of line."""
    timestamp: str | None
    src: str | None
    payload: dict[str, Any]
    port: int | None = None
    sensor: str | None = None
    session: str | None = None


class Places:
    """Ids from where lines stand: sensor, who, when, what; numbered where that is the same."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, int] = OrderedDict()

    def id_of(self, told: Told) -> str:
        port = "" if told.port is None else f":{told.port}"
        who = f"{told.src or '-'}{port}"
        place = joined(told.sensor or "-", who, told.timestamp or "-", told.what)
        number = self._seen.pop(place, 0)
        self._seen[place] = number + 1
        if len(self._seen) > MAX_TIES:
            self._seen.popitem(last=False)
        return f"{place}/{number}" if number else place


def event_of(told: Told, places: Places) -> RawEvent:
    return {
        "source_kind": told.kind,
        "source_id": places.id_of(told),
        "attacker_uuid": attacker_from_address(told.src) if told.src else None,
        "identity_uuid": None,
        "session_id": told.session,
        "decky_id": told.sensor,
        "timestamp": told.timestamp,
        "payload": without_nulls(**told.payload, src=told.src),
    }


class LineLog(LineReader):
    def __init__(self, name: str, tell: Callable[[Row], Told | Skipped]) -> None:
        self.name = name
        self.tell = tell
        self.places = Places()

    def take(self, row: Row) -> Outcome:
        try:
            told = self.tell(row)
        except Unfit as why:
            return Skipped(f"{self.name}: {why}")
        return told if isinstance(told, Skipped) else Became(event_of(told, self.places))


def written(row: Row, key: str) -> str | None:
    """A short text that the honeypot wrote."""
    value = text_of(row, key)
    if value is not None and len(value) > MAX_WRITTEN:
        raise Unfit(f"`{key}` is too long")
    return value or None


def needed(row: Row, key: str) -> str:
    value = text_of(row, key)
    if value is None:
        raise Unfit(f"no `{key}`")
    return value


def port_of(row: Row, key: str) -> int | None:
    value = row.get(key)
    fits = isinstance(value, int) and not isinstance(value, bool) and 0 < value <= MAX_PORT
    return value if fits else None


def object_of(row: Row, key: str) -> Row:
    """A field that is an object, or absent and then empty."""
    value = row.get(key)
    if value is None or isinstance(value, dict):
        return value or {}
    raise Unfit(f"`{key}` is not an object")
