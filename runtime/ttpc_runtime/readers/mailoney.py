"""Mailoney's JSON log, of an open SMTP relay: mails with their envelopes, log-ins, and what is no SMTP."""

from __future__ import annotations

import base64
import binascii
import re
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from ttpc_runtime.readers.linelog import Places, Told, event_of, needed, port_of, written
from ttpc_runtime.readers.outcome import (
    Became,
    Folded,
    LineReader,
    Outcome,
    Row,
    Skipped,
    Unfit,
)

MAX_OPEN: Final = 2_000
"""Conversations remembered; the one that was silent longest is forgotten first."""
MAX_RECIPIENTS: Final = 100
"""Recipients kept of one mail; all are counted."""
MAX_ADDRESS: Final = 320

VERBS: Final = frozenset(
    {"EHLO", "HELO", "STARTTLS", "RSET", "NOOP", "QUIT", "HELP", "VRFY", "EXPN"}
)
SENDER: Final = re.compile(r"mail\s*from\s*:\s*<?([^<>\s]*)>?", re.IGNORECASE)
RECIPIENT: Final = re.compile(r"(?:rcpt|mail)\s*to\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
SEPARATOR: Final = re.compile(r"[\s<>,;]+")
DATA: Final = re.compile(r"data\s*:?\s*", re.IGNORECASE)
AUTH: Final = re.compile(r"auth\s+(plain|login)(?:\s+(\S+))?\s*", re.IGNORECASE)
HEADER: Final = re.compile(r"[A-Za-z][A-Za-z-]{0,60}:[^\n]*\n")
LEFT_OUT: Final = "BIGSIZE"
"""What stands in the log of commands for a long mail."""


class Awaits(NamedTuple):
    """What the next line of a conversation is, if it is no command."""

    what: str
    username: str | None = None


@dataclass(slots=True)
class Conversation:
    mail_from: str | None = None
    rcpt_to: list[str] = field(default_factory=list)
    rcpt_count: int = 0
    awaits: Awaits | None = None

    def add(self, recipients: list[str]) -> None:
        self.rcpt_count += len(recipients)
        room = MAX_RECIPIENTS - len(self.rcpt_to)
        self.rcpt_to.extend(each[:MAX_ADDRESS] for each in recipients[:room])

    def forget(self) -> None:
        self.mail_from, self.rcpt_to, self.rcpt_count = None, [], 0


class MailoneyReader(LineReader):
    def __init__(self) -> None:
        self.places = Places()
        self.open: OrderedDict[tuple[str | None, int | None], Conversation] = OrderedDict()

    def take(self, row: Row) -> Outcome:
        try:
            peer, said = (written(row, "src_ip"), port_of(row, "src_port")), needed(row, "data")
            timestamp = written(row, "timestamp")
        except Unfit as why:
            return Skipped(f"Mailoney: {why}")
        conversation = self.open.pop(peer, None) or Conversation()
        self.open[peer] = conversation
        if len(self.open) > MAX_OPEN:
            self.open.popitem(last=False)
        outcome = self.hear(conversation, said)
        if isinstance(outcome, Heard):
            src, port = peer
            told = Told(outcome.kind, outcome.kind, timestamp, src, outcome.payload, port=port)
            return Became(event_of(told, self.places))
        return outcome

    def hear(self, talk: Conversation, said: str) -> Heard | Folded | Skipped:
        awaits, talk.awaits = talk.awaits, None
        if awaits is not None and awaits.what != "mail":
            return credentials(talk, awaits, said)
        text = unescaped(said)
        if awaits is not None or HEADER.match(text) or said == LEFT_OUT:
            return mail(talk, "" if said == LEFT_OUT else text)
        verb = said.split(maxsplit=1)[0].upper() if said.strip() else ""
        if found := SENDER.match(said):
            talk.mail_from = found[1][:MAX_ADDRESS] or None
            return Folded("Mailoney: sender")
        if found := RECIPIENT.match(said):
            talk.add([each for each in SEPARATOR.split(found[1]) if "@" in each])
            return Folded("Mailoney: recipient")
        if DATA.fullmatch(said):
            talk.awaits = Awaits("mail")
            return Folded("Mailoney: beginning of a mail")
        if found := AUTH.fullmatch(said):
            return credentials(talk, Awaits(found[1].lower()), found[2])
        if verb in VERBS or not said.strip("* \t\r\n"):
            if verb in {"RSET", "QUIT"}:
                talk.forget()
            return Skipped(f"Mailoney: {verb if verb in VERBS else 'nothing said'}", fault=False)
        return Heard("payload", {"payload_text": said})


class Heard(NamedTuple):
    """An event, before it is known where it stands."""

    kind: str
    payload: dict[str, Any]


def mail(talk: Conversation, text: str) -> Heard:
    from ttpc_runtime.readers.mail import (  # noqa: PLC0415 - much to import
        Envelope,
        parsed,
        payload_of,
    )

    message = parsed(text.encode(errors="replace"))
    known = bool(talk.mail_from or talk.rcpt_count)
    said = Envelope(talk.mail_from, tuple(talk.rcpt_to), talk.rcpt_count)
    talk.forget()
    return Heard("email", payload_of(message, said if known else None))


def credentials(talk: Conversation, awaits: Awaits, said: str | None) -> Heard | Folded:
    """A log-in, of which user name and password may come on lines of their own."""
    if said is None:
        talk.awaits = awaits
        return Folded("Mailoney: log-in")
    text = decoded(said)
    match awaits.what:
        case "plain":
            _, _, pair = text.partition("\0")
            username, _, password = pair.partition("\0")
        case "login":
            talk.awaits = Awaits("password", text[:MAX_ADDRESS])
            return Folded("Mailoney: log-in")
        case _:
            username, password = awaits.username or "", text
    return Heard("auth_attempt", {"username": username, "password": password, "service": "smtp"})


def decoded(said: str) -> str:
    try:
        return base64.b64decode(said.strip(), validate=True).decode(errors="backslashreplace")
    except (binascii.Error, ValueError):
        return said


def unescaped(said: str) -> str:
    r"""A mail, also where the log holds `\r\n` for its line ends."""
    return said if "\n" in said else said.replace("\\r\\n", "\n").replace("\\n", "\n")
