"""What fired on an event as it is written: its evidence as JSON, made once for all events that have the same payload."""

from __future__ import annotations

import json
from collections.abc import Mapping
from json.encoder import encode_basestring_ascii as quoted
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from ttpc_runtime.report import Report, Reports

# ASCII only: text of attackers cannot reach a terminal as control characters or fail to be encoded.
ENCODE: Final = json.JSONEncoder(ensure_ascii=True, allow_nan=False).encode

Told = tuple[tuple["Report", str], ...]
"""What fired, and the evidence of each as it is written."""


def told_of(fired: Reports, payload: Mapping[str, Any]) -> Told:
    """What fired with its evidence; the event's own is written once for all rules that show the same of it."""
    known: dict[object, tuple[dict[str, Any], str]] = {}
    found = []
    for report in fired:
        witness = report.witness
        same = known.get(witness.kin)
        if same is None:
            fields = witness.fields_of(payload)
            same = known[witness.kin] = fields, as_json(fields)
        found.append((report, as_json({**same[0], **report.beside}) if report.beside else same[1]))
    return tuple(found)


def as_json(evidence: Mapping[str, Any]) -> str:
    parts = [f"{quoted(name)}: {json_of(each)}" for name, each in evidence.items()]
    return f"{{{', '.join(parts)}}}"


def json_of(value: Any) -> str:
    if value is None:
        return "null"
    return quoted(value) if value.__class__ is str else ENCODE(value)
