"""The log of the Citrix honeypot: a request is a line of its head, and with POST a second one of its body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ttpc_runtime.readers.linelog import Places, Told, event_of, needed, written
from ttpc_runtime.readers.outcome import (
    Became,
    Folded,
    LineReader,
    Outcome,
    RawEvent,
    Row,
    Skipped,
    Unfit,
)

MESSAGE: Final = re.compile(
    r"\((?P<src>[^()]{1,64}):(?P<port>\d{1,5})\): "
    r"(?P<method>[A-Z]{3,20}) (?P<part>Header|body): (?P<text>.*)",
    re.DOTALL,
)
MAX_HEADS: Final = 1_000
"""Heads that wait for their bodies; MAX_HELD characters of them together."""
MAX_HELD: Final = 32 * 1024 * 1024


class Line(NamedTuple):
    timestamp: str | None
    src: str
    port: int
    method: str
    part: str
    text: str


class CitrixReader(LineReader):
    def __init__(self) -> None:
        self.places = Places()
        self.heads: dict[tuple[str, int], Line] = {}
        self.left: list[Line] = []
        """Heads whose connection went on without a body."""
        self.held = 0

    def take(self, row: Row) -> Outcome:
        try:
            line = line_of(row)
        except Unfit as why:
            return Skipped(f"Citrix: {why}")
        if line is None:
            return Skipped("Citrix: another message", fault=False)
        head = self.heads.pop((line.src, line.port), None)
        self.held -= len(head.text) if head else 0
        if line.part == "body":
            return Became(self.request(head, line.text, line))
        if head is not None:
            self.left.append(head)
        if line.method != "POST":
            return Became(self.request(line))
        self.heads[line.src, line.port] = line
        self.held += len(line.text)
        return Folded("Citrix: head of a request with a body")

    def overdue(self) -> Iterator[RawEvent]:
        while len(self.heads) > MAX_HEADS or self.held > MAX_HELD:
            head = self.heads.pop(next(iter(self.heads)))
            self.held -= len(head.text)
            self.left.append(head)
        while self.left:
            yield self.request(self.left.pop(0))

    def finish(self) -> Iterator[RawEvent]:
        self.left.extend(self.heads.values())
        self.heads.clear()
        self.held = 0
        yield from self.overdue()

    def request(
        self, head: Line | None, body: str | None = None, line: Line | None = None
    ) -> RawEvent:
        """A request stands where its head does; of one whose head was in an older log only the body is known."""
        first = head or line
        assert first is not None
        payload = {
            "method": first.method,
            "raw_url": head.text if head else None,
            "body": body,
        }
        told = Told("http_request", "request", first.timestamp, first.src, payload, port=first.port)
        return event_of(told, self.places)


def line_of(row: Row) -> Line | None:
    found = MESSAGE.fullmatch(needed(row, "message"))
    if found is None:
        return None
    timestamp = written(row, "asctime")
    return Line(timestamp, found["src"], int(found["port"]), *found.group("method", "part", "text"))


def tells(row: Row) -> bool:
    message = row.get("message")
    return "asctime" in row and isinstance(message, str) and bool(MESSAGE.fullmatch(message))
