"""The formats that can be read: by which reader, and how one tells them.

Most are one JSON object a line.  A format of other lines says itself how one of them becomes a row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from ttpc_runtime.readers import (
    ciscoasa,
    citrix,
    honeytrap,
    mailfile,
    mailoney,
    redishoneypot,
    weblogs,
)
from ttpc_runtime.readers.adbhoney import AdbhoneyReader
from ttpc_runtime.readers.cowrie import CowrieReader
from ttpc_runtime.readers.events import EventReader
from ttpc_runtime.readers.linelog import LineLog
from ttpc_runtime.readers.outcome import Reader, Row, Skipped


class Format(NamedTuple):
    reader: Callable[[], Reader]
    tells: Callable[[Row], bool]
    """Whether a row is of this format and no other."""
    decode: Callable[[bytes], Row | Skipped] | None = None
    """A line as a row, where lines are not JSON objects."""
    first: bool = False
    """Only the first line tells: what follows may look like anything."""


def eventid(prefix: str) -> Callable[[Row], bool]:
    def tells(row: Row) -> bool:
        value = row.get("eventid")
        return isinstance(value, str) and value.startswith(prefix)

    return tells


def having(*keys: str) -> Callable[[Row], bool]:
    return lambda row: row.keys() >= {*keys}


def is_event(row: Row) -> bool:
    return "source_kind" in row or ("payload" in row and row.get("eventid") is None)


FORMATS: Final[dict[str, Format]] = {
    "events": Format(EventReader, is_event),
    "cowrie": Format(CowrieReader, eventid("cowrie.")),
    "adbhoney": Format(AdbhoneyReader, eventid("adbhoney.")),
    "ciscoasa": Format(
        partial(LineLog, "Cisco ASA", ciscoasa.tell), ciscoasa.tells, ciscoasa.decode
    ),
    "citrix": Format(citrix.CitrixReader, citrix.tells),
    "elasticpot": Format(
        partial(LineLog, "Elasticpot", weblogs.elasticpot), eventid("elasticpot.")
    ),
    "honeytrap": Format(partial(LineLog, "Honeytrap", honeytrap.tell), having("attack_connection")),
    "ipphoney": Format(partial(LineLog, "IPPHoney", weblogs.ipphoney), eventid("ipphoney.")),
    "mailoney": Format(mailoney.MailoneyReader, having("src_ip", "smtp_input", "data")),
    "redis": Format(redishoneypot.RedisReader, having("action", "addr", "level", "time")),
    "tanner": Format(
        partial(LineLog, "Tanner", weblogs.tanner), having("method", "path", "peer", "response_msg")
    ),
    "eml": Format(mailfile.MailFileReader, mailfile.tells, mailfile.decode, first=True),
}


def sniff(row: Row) -> str | None:
    """The format that a JSON object is of: a name in `FORMATS`, or None."""
    for name, each in FORMATS.items():
        if each.decode is None and each.tells(row):
            return name
    return None


def sniff_text(line: bytes, *, first: bool) -> str | None:
    """The same for a line that is no JSON object; `first` if nothing but blank lines came before."""
    for name, each in FORMATS.items():
        if each.decode is not None and (first or not each.first):
            row = each.decode(line)
            if isinstance(row, dict) and each.tells(row):
                return name
    return None


def unrecognised(rows: Sequence[Row | Skipped]) -> str:
    """What the first lines were, for someone who has to choose a `--from`."""
    objects = [row for row in rows if isinstance(row, dict)]
    if objects:
        name = objects[0].get("eventid")
        keys = ", ".join(f"`{key[:30]}`" for key in list(objects[0])[:6]) or "none"
        what = f"`eventid` {str(name)[:80]}" if name else f"objects with the keys {keys}"
    else:
        reason = next((row.reason for row in rows if isinstance(row, Skipped) and row.fault), "")
        what = f"no JSON object ({reason})" if reason else "blank lines"
    *names, last = FORMATS
    return f"format not recognised: saw {what}; name it with --from {', '.join(names)} or {last}"
