"""RedisHoneypot's JSON log: commands, log-ins, and one event per connection."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from ttpc_runtime.readers.ids import joined
from ttpc_runtime.readers.linelog import needed, written
from ttpc_runtime.readers.outcome import (
    Became,
    Folded,
    Outcome,
    RawEvent,
    Row,
    Skipped,
    Unfit,
    without_nulls,
)
from ttpc_runtime.readers.session import Session, Sessions
from ttpc_runtime.readers.sessionlog import ended, event

ADDRESS: Final = re.compile(r"\[?([^\[\]]+)\]?:(\d{1,5})")


class RedisReader:
    """A connection is told by its address and port, and by when it began: ports come again."""

    def __init__(self) -> None:
        self.sessions = Sessions()

    def take(self, row: Row) -> Outcome:
        try:
            return self._take(row)
        except Unfit as why:
            return Skipped(f"Redis: {why}")

    def overdue(self) -> Iterator[RawEvent]:
        for session in self.sessions.overdue():
            yield ended(session, end="still open")

    def input_over(self) -> Iterator[RawEvent]:
        return iter(())

    def finish(self) -> Iterator[RawEvent]:
        for session in self.sessions.all():
            yield ended(session, end="still open")

    def _take(self, row: Row) -> Outcome:
        address, action = written(row, "addr"), needed(row, "action")
        timestamp = written(row, "time")
        if address is None:
            raise Unfit("no `addr`")
        session = self.session(address, timestamp)
        if action == "NewConnect":
            return Folded("Redis: connection")
        if action == "Closed":
            self.sessions.drop(session)
            return Became(ended(session, end="closed"))
        if (words := action.split(maxsplit=2))[1:] and words[0].lower() == "auth":
            *username, password = words[1:]
            return told(
                "auth_attempt", session, username="".join(username) or None, password=password
            )
        session.add("commands", action)
        self.sessions.grew(session)
        return told("command", session, command_text=action)

    def session(self, address: str, timestamp: str | None) -> Session:
        session = self.sessions.get(None, address)
        session.timestamp = timestamp or session.timestamp
        if session.known_as is None:
            found = ADDRESS.fullmatch(address)
            session.src = found[1] if found else address
            session.started_at, session.service = timestamp, "redis"
            session.known_as = f"{address} {timestamp or '-'}"
        return session


def told(kind: str, session: Session, **fields: Any) -> Became:
    moment = session.timestamp or "-"
    number = session.tie(moment, kind)
    place = joined("-", session.known_as or session.name, moment, kind)
    service = "redis" if kind == "auth_attempt" else None
    return Became(
        event(
            *(kind, session, session.timestamp),
            source_id=f"{place}/{number}" if number else place,
            payload=without_nulls(**fields, service=service, src=session.src),
        )
    )
