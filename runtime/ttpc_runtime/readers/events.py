"""Event JSONL: every line is an event of the contract's shape already."""

from __future__ import annotations

from ttpc_runtime.readers.outcome import Became, LineReader, Outcome, Row, Skipped, Unfit, text_of

OPTIONAL = (
    *("source_id", "attacker_uuid", "identity_uuid", "session_id", "decky_id"),
    "timestamp",
)


class EventReader(LineReader):
    """Checks the shape and passes the event on as it is; fields beyond the contract's are left alone."""

    def take(self, row: Row) -> Outcome:
        kind = row.get("source_kind")
        if kind is None:
            return Skipped("no `source_kind`")
        if not isinstance(kind, str):
            return Skipped("`source_kind` is not a string")
        if not isinstance(row.get("payload"), dict):
            return Skipped("`payload` is not an object" if "payload" in row else "no `payload`")
        try:
            for key in OPTIONAL:
                text_of(row, key)
        except Unfit as why:
            return Skipped(str(why))
        return Became(row)
