"""Cowrie's JSON log to events: commands, logins, forwarded HTTP requests, and one event per session.

`docs/tag.md` holds the mapping as a table and says why ids are made the way they are.  Session ids are
Cowrie's and sessions may span files, so one reader serves all inputs of a run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Any, Final

from ttpc_runtime.readers import forwarded
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

PREFIX: Final = "cowrie."
OUTCOMES: Final = frozenset({"cowrie.command.failed", "cowrie.command.success"})
"""What became of (a part of) a command line that `cowrie.command.input` had told already."""


MAX_IDENTIFIER: Final = 256


class CowrieReader:
    def __init__(self, sessions: Sessions | None = None) -> None:
        self.sessions = sessions or Sessions()

    def take(self, row: Row) -> Outcome:
        try:
            return self._take(row)
        except Unfit as why:
            return Skipped(f"Cowrie: {why}")

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
            return Skipped("Cowrie: no `eventid`")
        if eventid in OUTCOMES:
            return Skipped(f"{eventid} (outcome of a command.input)", fault=False)
        tell, fold = TELLS.get(eventid), FOLDS.get(eventid)
        if tell is None and fold is None:
            if eventid.startswith(PREFIX):
                return Skipped(f"{eventid} (no event)", fault=False)
            return Skipped("Cowrie: `eventid` of something else", eventid)
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
        session.service = session.service or service
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


# ── lines that are events ──────────────────────────────────────────────────────────────────────────────────


def command(sessions: Sessions, session: Session, row: Row) -> Outcome:
    text = text_of(row, "input")
    if text is None:
        raise Unfit("no `input`")
    session.add("commands", text)
    sessions.grew(session)
    return told("command", session, row, command_text=text, user=session.username)


def login(sessions: Sessions, session: Session, row: Row) -> Outcome:
    username, password = text_of(row, "username"), text_of(row, "password")
    result = "success" if row["eventid"] == "cowrie.login.success" else "failed"
    session.add_login(username, result)
    sessions.grew(session)
    return told(
        "auth_attempt",
        session,
        row,
        username=username,
        password=password,
        result=result,
        service=session.service,
    )


def forwarded_data(_: Sessions, session: Session, row: Row) -> Outcome:
    data, dst_ip = text_of(row, "data"), text_of(row, "dst_ip")
    dst_port = number(row, "dst_port")
    if data is None:
        raise Unfit("no `data`")
    if len(data) > forwarded.MAX_DATA:
        return Skipped("cowrie.direct-tcpip.data (too long to parse)", fault=False)
    request = forwarded.http_request(data)
    if request is None:
        return Skipped("cowrie.direct-tcpip.data (not an HTTP request)", fault=False)
    return told("http_request", session, row, **request, dst_ip=dst_ip, dst_port=dst_port)


def closed(sessions: Sessions, session: Session, row: Row) -> Outcome:
    sessions.drop(session)
    return Became(ended(session, end="closed", duration=row.get("duration")))


TELLS: Final = MappingProxyType(
    {
        "cowrie.command.input": command,
        "cowrie.login.failed": login,
        "cowrie.login.success": login,
        "cowrie.direct-tcpip.data": forwarded_data,
        "cowrie.session.closed": closed,
    }
)


def told(kind: str, session: Session, row: Row, **fields: Any) -> Became:
    """The event of one line.

    Its id is where the line stands in time within its session.  That does not change when the log is rotated,
    split, or read again, unlike the line's number; lines of one kind in the same instant are numbered.
    """
    what = row["eventid"].removeprefix(PREFIX)
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
        source_id=joined(session.sensor or "-", session.name, "session"),
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
        "session_id": session.name,
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


# ── lines that are told by their session's event ───────────────────────────────────────────────────────────


def connect(session: Session, row: Row) -> None:
    session.note("dst_port", number(row, "dst_port"))


def client_version(session: Session, row: Row) -> None:
    session.note("client_version", text_of(row, "version"))


def client_kex(session: Session, row: Row) -> None:
    session.note("hassh", text_of(row, "hassh"))


def client_key(session: Session, row: Row) -> None:
    session.add("public_keys", text_of(row, "fingerprint"), once=True)


def client_variable(session: Session, row: Row) -> None:
    session.add("environment", f"{text_of(row, 'name') or ''}={text_of(row, 'value') or ''}")


def terminal(session: Session, row: Row) -> None:
    session.note("terminal", f"{number(row, 'width') or 0}x{number(row, 'height') or 0}")


def architecture(session: Session, row: Row) -> None:
    session.note("arch", text_of(row, "arch"))


def forward(session: Session, row: Row) -> None:
    target = f"{text_of(row, 'dst_ip') or ''}:{number(row, 'dst_port') or ''}"
    session.add("forwards", target, once=True)


def transfer(session: Session, row: Row) -> None:
    url, shasum = text_of(row, "url"), text_of(row, "shasum")
    name = text_of(row, "destfile") or text_of(row, "filename")
    failed = True if row["eventid"].endswith(".failed") else None
    found = without_nulls(url=url, shasum=shasum, destfile=name or None, failed=failed)
    session.add("uploads" if ".file_upload" in row["eventid"] else "downloads", found)


FOLDS: Final[MappingProxyType[str, Callable[[Session, Row], None]]] = MappingProxyType(
    {
        "cowrie.session.connect": connect,
        "cowrie.client.version": client_version,
        "cowrie.client.kex": client_kex,
        "cowrie.client.fingerprint": client_key,
        "cowrie.client.var": client_variable,
        "cowrie.client.size": terminal,
        "cowrie.session.params": architecture,
        "cowrie.direct-tcpip.request": forward,
        "cowrie.session.file_download": transfer,
        "cowrie.session.file_download.failed": transfer,
        "cowrie.session.file_upload": transfer,
    }
)
