"""HTTP requests inside `cowrie.direct-tcpip.data`: what an attacker sent through the honeypot as a proxy.

Cowrie logs the bytes as the text of a Python literal: `b'GET / …'`, and from Python 2 `'GET / …'`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from typing import Any, Final

from ttpc_runtime.readers.outcome import without_nulls

MAX_DATA: Final = 256 * 1024
"""Characters of a literal worth parsing: Cowrie logs what one SSH packet carried, at most 32 KiB."""

LITERAL: Final = re.compile(
    r"""b?(?:'(?:[^'\\\n]|\\(?:[\\'"nrt]|x[0-9a-f]{2}))*+'|"(?:[^"\\\n]|\\(?:[\\'"nrt]|x[0-9a-f]{2}))*+")"""
)
"""Exactly what `repr` writes for bytes: one literal and nothing else ever reaches the parser."""

METHOD: Final = re.compile(r"[A-Za-z]{3,20}")
VERSION: Final = re.compile(r"HTTP/\d(?:\.\d)?")
LINE_END: Final = re.compile(r"\r?\n")
BLANK_LINE: Final = re.compile(r"\r?\n\r?\n")


def http_request(data: str) -> dict[str, Any] | None:
    """The fields of an http_request payload, or None when the data is not (the start of) one."""
    return request_of(decoded(data))


def request_of(text: str) -> dict[str, Any] | None:
    """The same for a text that is the data itself."""
    blank = BLANK_LINE.search(text)
    first, *rest = LINE_END.split(text[: blank.start()] if blank else text)
    method, _, after = first.partition(" ")
    target, _, version = after.rpartition(" ")
    if not (METHOD.fullmatch(method) and target.strip() and VERSION.fullmatch(version)):
        return None
    fields = headers(rest)
    by_name = {name.lower(): value for name, value in fields.items()}
    return without_nulls(
        method=method.upper(),
        raw_url=target.strip(),
        user_agent=by_name.get("user-agent"),
        host=by_name.get("host"),
        headers=fields,
        body=(text[blank.end() :] if blank else "") or None,
    )


def decoded(data: str) -> str:
    r"""The text behind a literal; bytes that are not UTF-8 show as `\xff`."""
    if not LITERAL.fullmatch(data):
        return data  # some forks log the data itself
    try:
        value = ast.literal_eval(data)
    except (SyntaxError, ValueError):  # a letter that no byte literal holds: damaged on the way
        return data
    raw = value if isinstance(value, bytes) else value.encode("latin-1", "replace")
    return raw.decode(errors="backslashreplace")


def headers(lines: Iterable[str]) -> dict[str, str]:
    """Header fields as sent; one sent more than once is joined with commas, as HTTP allows."""
    found: dict[str, list[str]] = {}
    spelt: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            first = spelt.setdefault(name.strip().lower(), name.strip())
            found.setdefault(first, []).append(value.strip())
    return {name: ", ".join(values) for name, values in found.items()}
