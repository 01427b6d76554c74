"""Logs of sessions: each line names its session and what happened, and the session's end is a line of its own.

Cowrie's is one, and honeypots made after it write the like: a `Dialect` says what their lines mean.  Session ids
are the honeypot's and sessions may span files, so one reader serves all inputs of a run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from ttpc_runtime.readers.ids import attacker_from_address, joined
from ttpc_runtime.readers.outcome import (
    Became,
    Folded,
    Outcome,
    RawEvent,
    Row,
    Skipped,
    Unfit,
    text_of,
    without_nulls,
)
from ttpc_runtime.readers.session import Session, Sessions

Tell: TypeAlias = Callable[[Sessions, Session, Row], Outcome]
Fold: TypeAlias = Callable[[Session, Row], None]


class Dialect(NamedTuple):
    """What the lines of one honeypot mean, by their `eventid`."""

    name: str
    prefix: str
    tells: Mapping[str, Tell]
    """Lines that are events."""
    folds: Mapping[str, Fold]
    """Lines that are told by the event of their session."""
    skips: Mapping[str, str]
    """Lines that say what others said, with the reason."""
    service: str | None = None
    """What the honeypot plays, where its lines do not say."""


MAX_IDENTIFIER: Final = 256
"""Characters of what the honeypot itself wrote, so it is short; it is held as long as its session is open."""


class SessionLog:
    def __init__(self, dialect: Dialect, sessions: Sessions | None = None) -> None:
        self.dialect = dialect
        self.sessions = sessions or Sessions()

    def take(self, row: Row) -> Outcome:
        try:
            return self._take(row)
        except Unfit as why:
            return Skipped(f"{self.dialect.name}: {why}")

    def overdue(self) -> Iterator[RawEvent]:
        for session in self.sessions.overdue():
            yield ended(session, end="still open")

    def input_over(self) -> Iterator[RawEvent]:
        return iter(())  # sessions may span files

    def finish(self) -> Iterator[RawEvent]:
        for session in self.sessions.all():
            yield ended(session, end="still open")

    def _take(self, row: Row) -> Outcome:
        eventid = row.get("eventid")
        if not isinstance(eventid, str):
            return Skipped(f"{self.dialect.name}: no `eventid`")
        if eventid in self.dialect.skips:
            return Skipped(f"{eventid} ({self.dialect.skips[eventid]})", fault=False)
        tell, fold = self.dialect.tells.get(eventid), self.dialect.folds.get(eventid)
        if tell is None and fold is None:
            if eventid.startswith(self.dialect.prefix):
                return Skipped(f"{eventid} (no event)", fault=False)
            return Skipped(f"{self.dialect.name}: `eventid` of something else", eventid)
        session = self._session(row)
        if tell is not None:
            return tell(self.sessions, session, row)
        if fold is not None:
            fold(session, row)
            self.sessions.grew(session)
        return Folded(eventid)

    def _session(self, row: Row) -> Session:
        name, sensor = identifier(row, "session"), identifier(row, "sensor")
        src, timestamp = identifier(row, "src_ip"), identifier(row, "timestamp")
        service = identifier(row, "protocol")
        if name is None:
            raise Unfit("no `session`")
        session = self.sessions.get(sensor, name)
        session.src = session.src or src
        session.service = session.service or service or self.dialect.service
        session.timestamp = timestamp or session.timestamp
        session.started_at = session.started_at or timestamp
        return session


def identifier(row: Row, key: str) -> str | None:
    """A field that Cowrie itself wrote, so it is short; it is held as long as its session is open."""
    value = text_of(row, key)
    if value is not None and len(value) > MAX_IDENTIFIER:
        raise Unfit(f"`{key}` is too long")
    return value or None


def number(row: Row, key: str) -> int | None:
    value = row.get(key)
    return value if isinstance(value, int) and abs(value) < 2**31 else None


def command(sessions: Sessions, session: Session, row: Row) -> Outcome:
    text = text_of(row, "input")
    if text is None:
        raise Unfit("no `input`")
    session.add("commands", text)
    sessions.grew(session)
    return told("command", session, row, command_text=text, user=session.username)


def closed(sessions: Sessions, session: Session, row: Row) -> Outcome:
    sessions.drop(session)
    return Became(ended(session, end="closed", duration=row.get("duration")))


def transfer(session: Session, row: Row) -> None:
    url, shasum = text_of(row, "url"), text_of(row, "shasum")
    name = text_of(row, "destfile") or text_of(row, "filename")
    failed = True if row["eventid"].endswith(".failed") else None
    found = without_nulls(url=url, shasum=shasum, destfile=name or None, failed=failed)
    session.add("uploads" if ".file_upload" in row["eventid"] else "downloads", found)


def told(kind: str, session: Session, row: Row, **fields: Any) -> Became:
    """The event of one line.

    Its id is where the line stands in time within its session.  That does not change when the log is rotated,
    split, or read again, unlike the line's number; lines of one kind in the same instant are numbered.
    """
    what = row["eventid"].partition(".")[2]
    moment = row.get("timestamp") or "-"
    number = session.tie(moment, what)
    source_id = joined(session.sensor or "-", session.name, moment, what)
    return Became(
        event(
            *(kind, session, row.get("timestamp")),
            source_id=f"{source_id}/{number}" if number else source_id,
            payload=without_nulls(**fields, src=session.src),
        )
    )


def ended(session: Session, *, end: str, duration: object = None) -> RawEvent:
    """The event of a session.  Its id is the session's own: parts of one session, wherever a log was cut,
    make the same statements about it.
    """
    return event(
        *("session", session, session.timestamp),
        source_id=joined(session.sensor or "-", session.known_as or session.name, "session"),
        payload=session.payload(end=end, duration_s=seconds(duration)),
    )


def event(
    kind: str, session: Session, timestamp: str | None, *, source_id: str, payload: dict[str, Any]
) -> RawEvent:
    return {
        "source_kind": kind,
        "source_id": source_id,
        "attacker_uuid": attacker_from_address(session.src) if session.src else None,
        "identity_uuid": None,
        "session_id": session.known_as or session.name,
        "decky_id": session.sensor,
        "timestamp": timestamp,
        "payload": payload,
    }


def seconds(value: object) -> float | None:
    """A duration; some versions of Cowrie write the number as text."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1e12:
        return float(value)
    return None
