"""Text that is code, as opposed to text that is data.

Everything an author wrote is data: it enters a generated module as a literal.  The only code made from an
author's words are identifiers, and they are made here.
"""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Sequence


class Code(str):
    """Text that a template prints as it stands.  Every other value is printed as a literal."""

    __slots__ = ()


IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def identifier(text: str) -> Code:
    """The text as an identifier; what cannot stand in one becomes `_`."""
    name = re.sub(r"[^A-Za-z0-9_]", "_", text)
    if not IDENTIFIER.fullmatch(name) or keyword.iskeyword(name):
        name = f"_{name}"
    return Code(name)


class Names:
    """The names of one module, each given out once."""

    def __init__(self, *taken: str) -> None:
        self.taken = set(taken)

    def new(self, text: str) -> Code:
        """An identifier like `text`, numbered when the module has it already."""
        name = wanted = identifier(text)
        count = 1
        while name in self.taken:
            count += 1
            name = Code(f"{wanted}_{count}")
        self.taken.add(name)
        return name


def literal(value: object) -> Code:
    """A value as a Python literal that evaluates to the same value.

    Texts with backslashes (regexes, mostly) are raw where that says the same, for the reader's sake.
    """
    if isinstance(value, str) and "\\" in value and value.isascii() and value.isprintable():
        for quote in ('"', "'"):
            raw = f"r{quote}{value}{quote}"
            if quote not in value and not value.endswith("\\") and ast.literal_eval(raw) == value:
                return Code(raw)
    if isinstance(value, str) and "\n" in value.strip("\n"):
        return Code("(" + " ".join(map(repr, value.splitlines(keepends=True))) + ")")
    if value is None or isinstance(value, (str, int, float, bool)):
        return Code(repr(value))
    if isinstance(value, tuple):
        return tuple_of([literal(each) for each in value])
    raise TypeError(f"{type(value).__name__} has no literal form in generated code")


def tuple_of(items: Sequence[Code]) -> Code:
    """A tuple display."""
    return Code(f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})")
