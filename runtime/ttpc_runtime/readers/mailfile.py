"""Mail files: `.eml`, of which each is one mail, and mbox, of which each holds some."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Final

from ttpc_runtime.readers.ids import joined
from ttpc_runtime.readers.outcome import Folded, Outcome, RawEvent, Row, Skipped

MAX_MAIL: Final = 32 * 1024 * 1024
"""Bytes of one mail; what goes beyond is counted."""

FROM: Final = b"From "
QUOTED: Final = re.compile(rb">+From ")
OPENS: Final = re.compile(
    rb"(?i)(?:From [^\s:]|(?:return-path|received|from|to|cc|subject|date|message-id|reply-to|sender|"
    rb"mime-version|content-type|content-transfer-encoding|delivered-to|envelope-to|dkim-signature|"
    rb"authentication-results|arc-[a-z-]+|list-[a-z-]+|x-[a-z-]+):)"
)


class MailFileReader:
    def __init__(self) -> None:
        self.kept: list[bytes] = []
        self.size = 0
        self.mbox = False
        self.begun = False
        self.blank = True
        """Whether the line before was: only after one a From line begins a mail."""
        self.done: list[list[bytes]] = []

    def take(self, row: Row) -> Outcome:
        line: bytes = row["line"]
        if not self.begun and not line.strip():
            return Skipped("blank line", fault=False)
        if line.startswith(FROM) and (not self.begun or (self.mbox and self.blank)):
            self.mbox = True
            self.close()
            self.begun = True
            return Folded("line of a mail")
        self.begun = True
        self.blank = not line.strip()
        if self.size + len(line) > MAX_MAIL:
            return Skipped("mail: beyond 32 MiB")
        self.size += len(line) + 1
        quoted = self.mbox and QUOTED.match(line)
        self.kept.append(line[1:] if quoted else line)
        return Folded("line of a mail")

    def close(self) -> None:
        if self.mbox and self.kept and not self.kept[-1].strip():
            self.kept.pop()  # it parts a mail from the next
        if self.kept:
            self.done.append(self.kept)
        self.kept, self.size, self.blank = [], 0, True

    def overdue(self) -> Iterator[RawEvent]:
        while self.done:
            yield event_of(b"".join(line + b"\n" for line in self.done.pop(0)))

    def input_over(self) -> Iterator[RawEvent]:
        self.close()
        self.mbox = self.begun = False
        yield from self.overdue()

    finish = input_over


def event_of(mail: bytes) -> RawEvent:
    """Its id is its digest: a mail is the same wherever it is kept.  Who handed it over does not stand in it."""
    from ttpc_runtime.readers import mail as parsing  # noqa: PLC0415 - much to import

    digest, message = hashlib.sha256(mail).hexdigest(), parsing.parsed(mail)
    return {
        "source_kind": "email",
        "source_id": joined("mail", digest),
        "attacker_uuid": None,
        "identity_uuid": None,
        "session_id": None,
        "decky_id": None,
        "timestamp": parsing.sent_at(message),
        "payload": parsing.payload_of(message),
    }


def decode(line: bytes) -> Row | Skipped:
    return {"line": line}


def tells(row: Row) -> bool:
    return bool(OPENS.match(row["line"].removeprefix(b"\xef\xbb\xbf")))
