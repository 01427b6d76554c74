"""Where things stand in the author's files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

Path = tuple[str | int, ...]
"""Place of a value inside a document, e.g. `("emits", 0, "tactic")`; the same as pydantic's `loc`."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read."""

    path: str
    """As the author gave it, with forward slashes."""
    text: str

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end; empty beyond the file."""
        lines = split(self.text)
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""


@lru_cache(maxsize=4)
def split(text: str) -> list[str]:
    """The lines of a file.  Whoever asks for one asks for more."""
    return text.split("\n")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line.  Line and column count from 1, in characters."""

    source: Source
    line: int
    column: int
    width: int

    def __str__(self) -> str:
        return f"{self.source.path}:{self.line}:{self.column}"
