"""Elasticpot, IPPHoney, Tanner: a line of JSON is an HTTP request."""

from __future__ import annotations

import json
from typing import Any, Final
from urllib.parse import urlencode

from ttpc_runtime.readers.linelog import Told, needed, object_of, port_of, written
from ttpc_runtime.readers.outcome import Row, Skipped, text_of

HEADERS: Final = {
    "user_agent": "User-Agent",
    "content_type": "Content-Type",
    "accept_language": "Accept-Language",
}
"""Fields of Elasticpot and IPPHoney that were headers."""


def elasticpot(row: Row) -> Told:
    return request(row, body=text_of(row, "payload"))


def ipphoney(row: Row) -> Told:
    """The body is what IPPHoney made of it: the operation and its attributes."""
    query = object_of(row, "query")
    return request(row, body=json.dumps(query, ensure_ascii=False) if query else None)


def request(row: Row, *, body: str | None) -> Told:
    headers = {name: value for key, name in HEADERS.items() if (value := text_of(row, key))}
    return Told(
        "http_request",
        (written(row, "eventid") or "-").partition(".")[2],
        written(row, "timestamp"),
        written(row, "src_ip"),
        {
            "method": needed(row, "request"),
            "raw_url": needed(row, "url"),
            "user_agent": text_of(row, "user_agent"),
            "headers": headers or None,
            "body": body,
            "dst_ip": written(row, "dst_ip"),
            "dst_port": port_of(row, "dst_port"),
        },
        port=port_of(row, "src_port"),
        sensor=written(row, "sensor"),
    )


def tanner(row: Row) -> Told | Skipped:
    """Tanner's report of what Snare was asked; a form's fields are put together again as its body."""
    headers, peer = object_of(row, "headers"), object_of(row, "peer")
    named = {name.lower(): value for name, value in headers.items() if isinstance(value, str)}
    return Told(
        "http_request",
        "request",
        written(row, "timestamp"),
        written(peer, "ip"),
        {
            "method": needed(row, "method"),
            "raw_url": needed(row, "path"),
            "user_agent": named.get("user-agent"),
            "host": named.get("host"),
            "headers": headers or None,
            "body": form(object_of(row, "post_data")),
        },
        port=port_of(peer, "port"),
        sensor=written(row, "uuid"),
        session=tanner_session(row),
    )


def tanner_session(row: Row) -> str | None:
    response = object_of(object_of(row, "response_msg"), "response")
    message = response.get("message")  # a text where Tanner had an error
    return written(message, "sess_uuid") if isinstance(message, dict) else None


def form(fields: dict[str, Any]) -> str | None:
    return urlencode(fields, doseq=True, errors="backslashreplace") or None
