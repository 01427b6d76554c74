r"""Values of requests with their encodings undone: what an application behind some layers of them could see.

Percent signs, entities of HTML and escapes of JavaScript and JSON are undone up to `PASSES` times; blanks of all sorts are
one blank.  Each pass is one substitution from left to right, so all of it takes linear time.
"""

from __future__ import annotations

import re
from typing import Final

PASSES: Final = 3

NAMES: Final = (
    "lt|gt|quot|amp|apos|nbsp|tab|newline|colon|lpar|rpar|sol|equals|comma|semi|excl|quest|lsqb|rsqb"
    "|lcub|rcub|grave|ast"
)
NAMED: Final = dict(zip(NAMES.split("|"), "<>\"&' \t\n:()/=,;!?[]{}`*", strict=True))
"""Entities that are worth a name: none is of a letter or of what begins another encoding, but `&`."""

# `re` looks for the characters that anything encoded begins with before it tries what may follow.
ENCODED: Final = rf"""
  [%\\&] (?:
    (?P<unicode> (?<=[%\\])u[0-9a-f]{{4}} | (?<=\\)u\{{0{{0,4}}[0-9a-f]{{1,6}}\}} | (?<=\\)x[0-9a-f]{{2}} )
  | (?P<overlong> (?<=%)c[01]%[89ab][0-9a-f] )
  | (?P<percent> (?<=%)(?!c[01]%[89ab])[0-9a-f]{{2}} (?:%(?!c[01]%[89ab])[0-9a-f]{{2}})*+ )
  | (?<=&)\#x0*+(?P<hexadecimal>[0-9a-f]{{1,6}})(?![0-9a-f]);?
  | (?<=&)\#0*+(?P<decimal>[0-9]{{1,7}})(?![0-9]);?
  | (?<=&)(?P<named>{NAMES});
  )
"""
COMMENT: Final = r"/\*(?:[^*]++|\*(?!/))*+\*/"
SEPARATORS: Final = r"[\s\0]+"

_compiled: list[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]] = []


def compiled() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What is encoded, comments, and blanks; compiled when first asked."""
    if not _compiled:
        encoded = re.compile(ENCODED, re.VERBOSE | re.IGNORECASE | re.ASCII)
        _compiled.append((encoded, re.compile(COMMENT), re.compile(SEPARATORS)))
    return _compiled[0]


def decoded(text: str) -> list[str]:
    """The text decoded and, where there are comments of SQL in it, also without them."""
    encoded, comment, blanks = compiled()
    text = text.replace("+", " ")
    for _ in range(PASSES):
        before, text = text, encoded.sub(plain, text)
        if text == before:
            break
    shown = blanks.sub(" ", text)
    end = shown.rfind("*/") + 2
    if end < 2:
        return [shown]
    # Up to the last end: a beginning without one would be looked at for each that comes before it.
    found = [shown, comment.sub(" ", shown[:end]) + shown[end:]]
    if "/*!" in shown:  # what MySQL reads all the same: `/*!50000 … */`
        found.append(re.sub(r"/\*![0-9]{0,6}|\*/", " ", shown))
    return [blanks.sub(" ", each) for each in dict.fromkeys(found)]


def plain(found: re.Match[str]) -> str:
    """What something encoded stands for."""
    what, shown = str(found.lastgroup), found[0]
    match what:
        case "percent":
            return bytes.fromhex(shown.replace("%", "")).decode("utf-8", "replace")
        case "overlong":
            return chr((int(shown[1:3], 16) & 0x1F) << 6 | int(shown[4:], 16) & 0x3F)
        case "named":
            return NAMED[found[what].lower()]
        case "decimal":
            code = int(found[what])
        case "hexadecimal":
            code = int(found[what], 16)
        case _:
            code = int(shown[2:].strip("{}"), 16)
    return chr(code) if code < 0x110000 else "\ufffd"
