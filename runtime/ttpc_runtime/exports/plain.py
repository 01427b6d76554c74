"""Text from logs as a terminal may show it."""

from __future__ import annotations

from typing import Final

MAX_SHOWN: Final = 160
"""Characters of one value; a terminal cuts further."""


def visible(text: str) -> str:
    """Text with everything escaped that is not a printable character: line ends, terminal control sequences,
    marks that turn the direction of writing, lone surrogates.
    """
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode("ascii")
        for each in text
    )


def cut(text: str, limit: int = MAX_SHOWN) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def plural(n: int, noun: str) -> str:
    return f"{n:,} {noun}" + ("" if n == 1 else "s")


def duration(seconds: float) -> str:
    """A span of time as rules write it: `90s`, `5m`, `2h`, `1d`."""
    for unit, length in (("d", 86_400), ("h", 3_600), ("m", 60)):
        if seconds >= length and seconds % length == 0:
            return f"{seconds // length:.0f}{unit}"
    return f"{seconds:g}s"
