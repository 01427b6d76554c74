"""A corpus: events with what people say of them, one JSON object a line.

A row that a person has not judged yet says nothing: no techniques, and not that it is benign.  Keys that are not ours
are kept as they came, because other corpora have more to say.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ttpc_runtime.events import content_id

TECHNIQUE: Final = re.compile(r"T\d{4}(\.\d{3})?", re.ASCII)
TACTIC: Final = re.compile(r"[a-z]+(-[a-z]+)*|TA\d{4}", re.ASCII)


class CorpusError(Exception):
    """A corpus cannot be read; the message says where, and what belongs there."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event, and what a person says of it."""

    source_kind: str
    payload: Mapping[str, Any]
    label: str
    """The row's own name, the only one like it in its file."""
    techniques: tuple[str, ...] = ()
    tactics: tuple[str, ...] = ()
    """Ids, or ATT&CK's short names."""
    benign: bool | None = None
    """None where nobody has said so or the opposite."""
    rules: tuple[str, ...] = ()
    """Rules that fired when the row was made, or that have to."""
    count: int = 1
    """How often the event occurred."""
    note: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)
    """What other corpora say in keys of their own."""

    @property
    def labelled(self) -> bool:
        return self.benign is not None or bool(self.techniques) or bool(self.tactics)

    @property
    def event(self) -> dict[str, Any]:
        """What an engine is asked of: whoever did it has no name here."""
        return {"source_kind": self.source_kind, "source_id": self.label, "payload": self.payload}


def label_of(source_kind: str, payload: Mapping[str, Any]) -> str:
    """A label for an event that has none: the same for the same content."""
    digest = content_id({"source_kind": source_kind, "payload": payload}).rpartition(":")[2]
    return f"{source_kind}-{digest[:16]}"


EARLIER: Final = {
    "T1685": ("T1562", "T1562.001", "T1562.006"),
    "T1685.001": ("T1562.002",),
    "T1685.002": ("T1562.008",),
    "T1685.004": ("T1562.012",),
    "T1685.005": ("T1070.001",),
    "T1685.006": ("T1070.002",),
    "T1686": ("T1562.004",),
    "T1686.001": ("T1562.007",),
    "T1686.002": ("T1562.013",),
    "T1686.003": ("T1562.004",),
    "T1688": ("T1562.009",),
    "T1689": ("T1562.010",),
    "T1690": ("T1562.003",),
}
"""Ids of ATT&CK 19, with which corpora of 2026 are labelled, and those of release 18 that they took the place of."""


def agree(one: str, other: str) -> bool:
    """Whether two technique ids say the same, as far as they go: a technique and its sub-technique do.

    So do an id of a later ATT&CK release and the one whose place it took.
    """
    return any(
        a == b or a.partition(".")[0] == b or b.partition(".")[0] == a
        for a in (one, *EARLIER.get(one, ()))
        for b in (other, *EARLIER.get(other, ()))
    )


# ---- text -> rows -----------------------------------------------------------------------------------


def read_rows(path: Path) -> list[Row]:
    """All rows of a file.  Raises `CorpusError` with the file and line of the first that is not one."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise CorpusError(f"cannot read `{path}`: {error.strerror or error}") from error
    rows: list[Row] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = row_of(json.loads(line))
        except (ValueError, RecursionError) as error:
            raise CorpusError(f"{path}:{number}: not a JSON object ({error})") from error
        except CorpusError as error:
            raise CorpusError(f"{path}:{number}: {error}") from None
        if row.label in seen:
            first = seen[row.label]
            raise CorpusError(f"{path}:{number}: label `{row.label}` is that of line {first}, too")
        seen[row.label] = number
        rows.append(row)
    return rows


def row_of(record: object) -> Row:
    """A row as JSON has it.  Raises `CorpusError`."""
    if not isinstance(record, dict):
        raise CorpusError("not a JSON object; a row is one, e.g. " + EXAMPLE)
    for key in ("source_kind", "payload", "label"):
        if key not in record:
            raise CorpusError(f"no `{key}`; a row is e.g. {EXAMPLE}")
    row = Row(
        source_kind=text(record, "source_kind"),
        payload=mapping(record, "payload"),
        label=text(record, "label"),
        techniques=names(record, "techniques", TECHNIQUE, "ids such as T1110.003"),
        tactics=names(record, "tactics", TACTIC, "ids or short names such as credential-access"),
        benign=truth(record, "benign"),
        rules=names(record, "rules", None, "ids of rules"),
        count=number(record, "count"),
        note=text(record, "note", ""),
        more={key: each for key, each in record.items() if key not in KEYS},
    )
    if row.benign and row.techniques:
        raise CorpusError(f"`benign` is true, but there is `{row.techniques[0]}` in `techniques`")
    return row


KEYS: Final = tuple(name for name in Row.__dataclass_fields__ if name != "more")
EXAMPLE: Final = '{"source_kind": "command", "payload": {"command_text": "id"}, "label": "1"}'


def text(record: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = record.get(key)
    if value is None and default is not None:
        return default
    if not isinstance(value, str) or not (value or default == value):
        raise CorpusError(f"`{key}` must be text")
    return value


def mapping(record: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = record[key]
    if not isinstance(value, dict):
        raise CorpusError(f"`{key}` must be an object")
    return value


def names(
    record: Mapping[str, Any], key: str, pattern: re.Pattern[str] | None, what: str
) -> tuple[str, ...]:
    values = record.get(key)
    values = [] if values is None else values
    for each in values if isinstance(values, list) else [values]:
        right = isinstance(values, list) and isinstance(each, str) and each
        if not right or (pattern is not None and not pattern.fullmatch(each)):
            raise CorpusError(f"`{key}` must be a list of {what}, not {json.dumps(each)}")
    return tuple(dict.fromkeys(values))


def truth(record: Mapping[str, Any], key: str) -> bool | None:
    value = record.get(key)
    if value is not None and not isinstance(value, bool):
        raise CorpusError(f"`{key}` must be true, false or null")
    return value


def number(record: Mapping[str, Any], key: str) -> int:
    value = record.get(key, 1)
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise CorpusError(f"`{key}` must be a whole number from 1")
    return value


# ---- rows -> text -----------------------------------------------------------------------------------


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """All rows or what was there before: the file takes its name when it is complete.  Raises OSError."""
    target = path.resolve()
    aside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with aside.open("wb") as file:
            file.writelines(lines_of(rows))
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            aside.chmod(target.stat().st_mode & 0o777)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def lines_of(rows: Iterable[Row]) -> Iterator[bytes]:
    # What UTF-8 cannot hold, half a surrogate pair, is written as JSON escapes it.
    for row in rows:
        yield json.dumps(record_of(row), ensure_ascii=False).encode("utf-8", "backslashreplace")
        yield b"\n"


def record_of(row: Row) -> dict[str, Any]:
    """A row as JSON has it; what it does not say of tactics, count and note is left out."""
    said = {key: getattr(row, key) for key in KEYS}
    return {key: each for key, each in said.items() if (key, each) not in UNSAID} | dict(row.more)


UNSAID: Final = (("tactics", ()), ("count", 1), ("note", ""))
