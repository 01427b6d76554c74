"""Honeytrap's JSON log: what the first packets to any port held, in hexadecimal."""

from __future__ import annotations

import hashlib
from typing import Final

from ttpc_runtime.readers.forwarded import request_of
from ttpc_runtime.readers.linelog import Told, object_of, port_of, written
from ttpc_runtime.readers.outcome import Row, Skipped, Unfit, text_of

NOBODY: Final = (
    "0.0.0.0"  # noqa: S104 - not bound to: what Honeytrap writes of an attack it does not know
)
NEVER: Final = "1970-01-01T00:00:00Z"


def tell(row: Row) -> Told | Skipped:
    connection = object_of(row, "attack_connection")
    data = bytes_of(object_of(connection, "payload"))
    if not data:
        return Skipped("Honeytrap: connection without data", fault=False)
    digest = hashlib.sha256(data).hexdigest()
    text = data.decode(errors="backslashreplace")
    request = request_of(text)
    payload = request or {"payload_text": text, "sha256": digest}
    src, timestamp = written(connection, "remote_ip"), written(row, "start_time")
    return Told(
        "http_request" if request else "payload",
        f"{'request' if request else 'payload'}.{digest[:12]}",
        None if timestamp == NEVER else timestamp,
        None if src == NOBODY else src,
        {**payload, "dst_port": port_of(connection, "local_port")},
        port=port_of(connection, "remote_port"),
    )


def bytes_of(payload: Row) -> bytes:
    data = text_of(payload, "data_hex") or ""
    try:
        return bytes.fromhex(data)
    except ValueError as error:
        raise Unfit("`data_hex` is not hexadecimal") from error
