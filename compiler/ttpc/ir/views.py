"""What a text is seen as: the meaning of `as`, in plain words and without the runtime's regexes.

A second reader of command lines would be no plainer than the runtime's, so that is the meaning of `shell`, `pipeline` and
`decoded`; the tables in docs/rules.md say what it does.
"""

from __future__ import annotations

import hashlib
import string
from typing import Any as Value

from ttpc_runtime.abi import shown_as

BASE64 = string.ascii_letters + string.digits + "+/"
SCHEME = string.ascii_letters + string.digits + "+-."
SHORTEST, LONGEST = 16, 253


def seen_as(view: str, value: Value) -> list[Value]:
    """All that the view shows of a value: nothing, one thing or several."""
    if not isinstance(value, str):
        return []
    if view in {"shell", "pipeline", "decoded"}:
        return list(shown_as(view, [value]))
    shown = one(view, value)
    return [] if shown is None else [shown]


def one(view: str, value: str) -> str | int | None:
    """What a view shows that shows one thing at most."""
    match view:
        case "domain":
            return server(value.rsplit("@", maxsplit=1)[-1].strip(" \t\r\n>"))
        case "host":
            return host(value)
        case "base64_bytes":
            return base64_bytes(value)
        case _:
            return (
                hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()
                if value
                else None
            )


def host(url: str) -> str | None:
    """What stands between the slashes, without user, password and port."""
    rest = url.lstrip()
    scheme, colon, behind = rest.partition(":")
    if (
        colon
        and scheme[:1] in set(string.ascii_letters)
        and set(scheme) <= set(SCHEME)
        and behind[:1] in {"/", "\\"}
        and behind[1:2] in {"/", "\\"}
    ):
        rest = behind
    if rest[:1] in {"/", "\\"} and rest[1:2] in {"/", "\\"}:
        rest = rest.lstrip("/\\")
    for end in "/?#\\":
        rest = rest.split(end)[0]
    rest = rest.split("@")[-1].strip()
    return server(rest[: rest.index("]") + 1] if "]" in rest else rest.split(":")[0])


def server(name: str) -> str | None:
    """A name of letters (in any script), digits, `_`, `-` and dots, or an address in brackets; in lower case."""
    name = name.strip(".")
    bracketed = name.startswith("[") and name.endswith("]")
    inside = name[1:-1] if bracketed else name
    allowed = "_.:" if bracketed else "_.-"
    if not inside or len(name) > LONGEST or not all(c.isalnum() or c in allowed for c in inside):
        return None
    return name.lower()


def base64_bytes(text: str) -> int:
    """Bytes of the longest run of base64.  A line's end does not end it if the line has 16 characters of it."""
    longest = run = line = place = 0
    while place < len(text):
        if text[place] in BASE64:
            run, line = run + 1, line + 1
            place += 1
        else:
            width = line_end(text, place) if line >= SHORTEST else 0
            run, line = (run, 0) if width else (0, 0)
            place += width or 1
        if run >= SHORTEST:
            longest = max(longest, run)
    return longest * 3 // 4


def line_end(text: str, place: int) -> int:
    """How long the line end at a place is, with the blanks that begin the next line; 0 if there is none."""
    width = 2 if text.startswith("\r\n", place) else 1 if text.startswith("\n", place) else 0
    while width and text[place + width : place + width + 1] in {" ", "\t"}:
        width += 1
    return width
