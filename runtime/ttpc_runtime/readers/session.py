"""Sessions that are open while a log is read: what their lines told so far, in bounded memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from ttpc_runtime.readers.outcome import without_nulls

MAX_OPEN: Final = 100_000
MAX_HELD: Final = 128 * 1024 * 1024
"""Bytes, roughly, held for all open sessions together."""

MAX_ITEMS: Final = 1_000
"""Items in each list of a session; what goes beyond is counted."""

MAX_TEXT: Final = 4_096
"""Characters of one item: a command is whole in its own event."""

ITEM_COST: Final = 64
"""Bytes that an item takes besides its text."""


@dataclass(slots=True)
class Session:
    sensor: str | None
    name: str
    known_as: str | None = None
    """Its id, where the name under which lines speak of it comes again for others."""
    src: str | None = None
    service: str | None = None
    username: str | None = None
    """As which the attacker got in."""
    started_at: str | None = None
    timestamp: str | None = None
    """Of the latest line."""
    facts: dict[str, str | int] = field(default_factory=dict)
    lists: dict[str, list[Any]] = field(default_factory=dict)
    logins: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    held: int = 0
    counted: int = 0
    """How much of `held` is in the account of all sessions."""
    moment: str = ""
    ties: Counter[str] = field(default_factory=Counter)

    def tie(self, moment: str, what: str) -> int:
        """How many lines of this kind this instant of the session had before."""
        if moment != self.moment:
            self.moment = moment
            self.ties.clear()
        self.ties[what] += 1
        return self.ties[what] - 1

    def note(self, name: str, fact: str | int | None) -> None:
        """Keep a fact; what was told first stays."""
        if fact is not None and name not in self.facts:
            self.facts[name] = kept = shortened(fact)
            self.held += cost(kept)

    def add(self, name: str, item: str | dict[str, Any] | None, *, once: bool = False) -> None:
        """Append to a list; with `once`, unless it is the same as one of them."""
        if item is None:
            return
        items = self.lists.setdefault(name, [])
        kept = shortened(item)
        if once and kept in items:
            return
        if len(items) >= MAX_ITEMS:
            self.dropped[name] += 1
            return
        items.append(kept)
        self.held += cost(kept)

    def add_login(self, username: str | None, result: str) -> None:
        """Passwords stay in the auth_attempt events: nobody looks for them in a session."""
        self.logins[result] += 1
        if result == "success" and username is not None:
            self.username = shortened(username)
        self.add("usernames", username, once=True)

    def payload(self, *, end: str, duration_s: float | None) -> dict[str, Any]:
        return without_nulls(
            src=self.src,
            service=self.service,
            started_at=self.started_at,
            ended_at=self.timestamp,
            duration_s=duration_s,
            end=end,
            **self.facts,
            username=self.username,
            logins_failed=self.logins["failed"],
            logins_succeeded=self.logins["success"],
            **self.lists,
            op_text="\n".join(self.lists.get("commands", ())) or None,
            not_listed=dict(self.dropped) or None,
        )


class Sessions:
    """Open sessions in the order in which they were first seen."""

    def __init__(self, max_open: int = MAX_OPEN, max_held: int = MAX_HELD) -> None:
        self.max_open = max_open
        self.max_held = max_held
        self.held = 0
        self._open: dict[tuple[str | None, str], Session] = {}

    def get(self, sensor: str | None, name: str) -> Session:
        session = self._open.get((sensor, name))
        if session is None:
            session = self._open[sensor, name] = Session(sensor, name)
        return session

    def grew(self, session: Session) -> None:
        """Keep account of the memory that a session takes."""
        self.held += session.held - session.counted
        session.counted = session.held

    def drop(self, session: Session) -> None:
        if self._open.pop((session.sensor, session.name), None) is not None:
            self.held -= session.counted

    def overdue(self) -> Iterator[Session]:
        """Give up the oldest sessions until the rest fits."""
        while self._open and (len(self._open) > self.max_open or self.held > self.max_held):
            yield self._oldest()

    def all(self) -> Iterator[Session]:
        while self._open:
            yield self._oldest()

    def _oldest(self) -> Session:
        session = next(iter(self._open.values()))
        self.drop(session)
        return session


def shortened(item: Any) -> Any:
    match item:
        case str():
            return item[:MAX_TEXT]
        case dict():
            return {name: shortened(value) for name, value in item.items()}
        case _:
            return item


def cost(item: object) -> int:
    match item:
        case str():
            return ITEM_COST + len(item)
        case dict():
            return ITEM_COST + sum(map(cost, item.values()))
        case _:
            return ITEM_COST
