"""Cowrie's JSON log to events: commands, logins, forwarded HTTP requests, and one event per session.

`docs/tag.md` holds the mapping as a table and says why ids are made the way they are.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from ttpc_runtime.readers import forwarded
from ttpc_runtime.readers.outcome import Outcome, Row, Skipped, Unfit, text_of
from ttpc_runtime.readers.session import Session, Sessions
from ttpc_runtime.readers.sessionlog import (
    Dialect,
    Fold,
    SessionLog,
    closed,
    command,
    number,
    told,
    transfer,
)


class CowrieReader(SessionLog):
    def __init__(self, sessions: Sessions | None = None) -> None:
        super().__init__(COWRIE, sessions)


# ── lines that are events ──────────────────────────────────────────────────────────────────────────────────


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


TELLS: Final = MappingProxyType(
    {
        "cowrie.command.input": command,
        "cowrie.login.failed": login,
        "cowrie.login.success": login,
        "cowrie.direct-tcpip.data": forwarded_data,
        "cowrie.session.closed": closed,
    }
)


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


FOLDS: Final[MappingProxyType[str, Fold]] = MappingProxyType(
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

OUTCOMES: Final = MappingProxyType(
    dict.fromkeys(("cowrie.command.failed", "cowrie.command.success"), "outcome of a command.input")
)
"""What became of (a part of) a command line that `cowrie.command.input` had told already."""

COWRIE: Final = Dialect("Cowrie", "cowrie.", TELLS, FOLDS, OUTCOMES)
