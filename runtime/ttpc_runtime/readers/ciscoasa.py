"""The log of the Cisco ASA honeypot: lines like a Python dictionary, though quotes inside are not escaped."""

from __future__ import annotations

import re
from typing import Final

from ttpc_runtime.readers.linelog import Told, needed, written
from ttpc_runtime.readers.outcome import Row, Skipped

LINE: Final = re.compile(
    r"\{'timestamp': '([^']*)', 'src_ip': '([^']*)', 'payload_printable': '(.*)'\}\s*"
)
KEYS: Final = ("timestamp", "src_ip", "payload_printable")

OWN: Final = re.compile(r"Starting server on port |Using selector: |Traceback |\s*$")
"""What the program says of itself."""

REQUEST: Final = re.compile(r'"([A-Za-z]{3,20}) (.+) HTTP/\d(?:\.\d)?" \d{3} \S+')
"""The line of an access log."""


def decode(line: bytes) -> Row | Skipped:
    text = line.decode(errors="replace").removeprefix("\ufeff").strip()
    if not text:
        return Skipped("blank line", fault=False)
    if found := LINE.fullmatch(text):
        return dict(zip(KEYS, found.groups(), strict=True))
    if OWN.match(text):
        return Skipped("Cisco ASA: the program's own message", fault=False)
    return Skipped("Cisco ASA: not a line of this log", text[:80])


def tells(_: Row) -> bool:
    """No other log has such lines."""
    return True


def tell(row: Row) -> Told | Skipped:
    timestamp, src, said = written(row, "timestamp"), written(row, "src_ip"), needed(row, KEYS[2])
    found = REQUEST.fullmatch(said)
    if found is None:
        return Skipped("Cisco ASA: not a request", fault=False)
    payload = {"method": found[1].upper(), "raw_url": found[2]}
    return Told("http_request", "request", timestamp, src, payload)
