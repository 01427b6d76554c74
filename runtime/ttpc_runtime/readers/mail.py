"""A mail as the payload of an email event: who writes to whom, its text, its links, what is attached.

Mail is written by attackers; what cannot be parsed is left out, and nothing here raises.  Servers' verdicts on
SPF and DKIM are read from the topmost Authentication-Results, which the last server wrote.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Any, Final, NamedTuple

from ttpc_runtime.readers.attachments import Attachment, facts
from ttpc_runtime.readers.outcome import without_nulls

MAX_TEXT: Final = 1024 * 1024
"""Characters of a text that are looked at."""
MAX_HEADER: Final = 4_096
MAX_WORK: Final = 5_000_000
"""Lines times boundaries: the parser asks of every line whether it is any of the boundaries around it."""
MAX_LISTED: Final = 1_000
"""Addresses, links and parts of one mail."""

URL: Final = re.compile(r"https?://[^\s<>\"'()\[\]]{1,2000}", re.IGNORECASE)
QUOTED: Final = re.compile(r'"[^"]*"')
ANGLED: Final = re.compile(r"<([^<>]*)>")
SEPARATOR: Final = re.compile(r"[\s<>()]+")
VERDICT: Final = re.compile(r"\b(spf|dkim)\s*=\s*(pass|fail)\b", re.IGNORECASE)
WORD: Final = re.compile(r"\w+")


class Envelope(NamedTuple):
    """What was said in SMTP, where that is known."""

    mail_from: str | None = None
    rcpt_to: tuple[str, ...] = ()
    rcpt_count: int | None = None


def payload_of(mail: Message | None, envelope: Envelope | None = None) -> dict[str, Any]:
    """Without an envelope the recipients are those of the header: there is no other trace of them."""
    parts = [] if mail is None else list(leaves(mail))
    text = body_of(parts)
    sender = next(iter(addresses(mail, "From")), None)
    return_path = next(iter(addresses(mail, "Return-Path")), None)
    if envelope is None:
        named = addresses(mail, "To", "Cc", "Bcc")
        envelope = Envelope(None, tuple(named), len(named))
    verdicts = {name.lower(): said.lower() for name, said in VERDICT.findall(verdict_text(mail))}
    attached = [part for part in parts if part.name or part.is_file]
    return without_nulls(
        subject=header(mail, "Subject"),
        **{"from": sender},
        from_domain=domain(sender),
        return_path=return_path,
        return_path_domain=domain(return_path),
        mail_from=envelope.mail_from,
        mail_from_domain=domain(envelope.mail_from),
        rcpt_to=list(envelope.rcpt_to) or None,
        rcpt_count=envelope.rcpt_count,
        rcpt_domain_set=sorted(set(filter(None, map(domain, envelope.rcpt_to)))) or None,
        x_mailer=header(mail, "X-Mailer"),
        dkim_signed=None if mail is None or not mail.keys() else "DKIM-Signature" in mail,
        dkim_pass=passed(verdicts.get("dkim")),
        spf_pass=passed(verdicts.get("spf")),
        urls=urls_in(part.text for part in parts if part.textual) or None,
        body_text=text or None,
        body_sha256=hashlib.sha256(text.encode(errors="replace")).hexdigest() if text else None,
        body_simhash=simhash(text),
        **facts(attached, [part.text for part in parts if part.kind == "text/html"]),
    )


def parsed(data: bytes) -> Message | None:
    """A mail that nests too deep to be taken apart, or is made to take long, has its header still."""
    if not data.strip():
        return None
    work = data.count(b"\n") * (1 + data.lower().count(b"boundary"))
    for header_only in (False, True) if work <= MAX_WORK else (True,):
        with suppress(MessageError, RecursionError, ValueError, LookupError, TypeError):
            return BytesParser().parsebytes(data, headersonly=header_only)
    return None


def leaves(mail: Message) -> Iterator[Attachment]:
    """The parts that hold something, the first of them."""
    waiting: list[Message] = [mail]
    for _ in range(MAX_LISTED):
        if not waiting:
            return
        part = waiting.pop(0)
        if (
            part.is_multipart()
        ):  # asked first: a part of text is decoded, and its charset may be anything
            inner = part.get_payload()
            waiting = [each for each in inner if isinstance(each, Message)] + waiting
            continue
        yield Attachment(kind_of(part), name_of(part), content_of(part))


def kind_of(part: Message) -> str:
    return part.get_content_type().lower()


def name_of(part: Message) -> str:
    try:
        return plain(part.get_filename() or "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def content_of(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AssertionError):
        content = None
    return content if isinstance(content, bytes) else b""


def body_of(parts: list[Attachment]) -> str:
    """The first plain text, else the first HTML."""
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.kind == kind and not part.name:
                return part.text
    return ""


def header(mail: Message | None, name: str) -> str | None:
    value = None if mail is None else mail.get(name)
    return plain(str(value))[:MAX_HEADER] if value is not None else None


def plain(value: str) -> str:
    """A header's value with its encoded words decoded, on one line."""
    with suppress(HeaderParseError, ValueError, LookupError, TypeError):
        value = str(make_header(decode_header(value[: 4 * MAX_HEADER])))
    return " ".join(value.encode(errors="replace").decode().split())


def addresses(mail: Message | None, *names: str) -> list[str]:
    """The addresses of some headers.  Those in display names are no addresses, whatever they pretend."""
    values = (
        [] if mail is None else [str(each) for name in names for each in mail.get_all(name, [])]
    )
    listed = (entry for value in values for entry in re.split("[,;]", QUOTED.sub("", value)))
    return list(islice(filter(None, map(address_in, listed)), MAX_LISTED))


def address_in(entry: str) -> str | None:
    """By hand, because the library recurses into comments."""
    candidates = ANGLED.findall(entry) or SEPARATOR.split(entry)
    found = next((each.strip() for each in candidates if "@" in each), None)
    return plain(found) if found else None


def sent_at(mail: Message | None) -> str | None:
    """Of a mail file, by its own Date for want of another."""
    try:
        return parsedate_to_datetime(header(mail, "Date") or "").isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def domain(address: str | None) -> str | None:
    _, at, found = (address or "").partition("@")
    return found.strip().lower() or None if at else None


def verdict_text(mail: Message | None) -> str:
    return (header(mail, "Authentication-Results") or "") if mail is not None else ""


def passed(verdict: str | None) -> bool | None:
    """Other verdicts than these two (none, neutral, softfail, temperror …) say neither."""
    return None if verdict is None else verdict == "pass"


def urls_in(texts: Iterable[str]) -> list[str]:
    found = dict.fromkeys(url for text in texts for url in URL.findall(text))
    return list(found)[:MAX_LISTED]


def simhash(text: str) -> str | None:
    """64 bits that hardly differ between texts that hardly do: of runs of three words, in any case."""
    words = WORD.findall(text[: MAX_TEXT // 8].lower())
    if not words:
        return None
    weights = [0] * 64
    for place in range(max(1, len(words) - 2)):
        run = " ".join(words[place : place + 3]).encode(errors="replace")
        bits = int.from_bytes(hashlib.blake2b(run, digest_size=8).digest())
        for bit in range(64):
            weights[bit] += 1 if bits >> bit & 1 else -1
    return f"{sum(1 << bit for bit in range(64) if weights[bit] > 0):016x}"
