r"""What the classes of a pack's regexes tell apart: texts as symbols, classes as sets of symbols.

An ASCII character is its own symbol.  Beyond ASCII all characters that the same classes hold share one, and `re` itself
is asked, once per character, which those are: what `\w` is, is what it is in the Python that runs.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from typing import NamedTuple

BETWEEN = 128
"""The symbol between two texts, in no class.  Those below are ASCII's, each of those above stands for all characters
that no class tells apart."""

CHARACTERS = 1 << 16
"""Characters beyond ASCII that are remembered.  A text that brings more of them makes the rest be forgotten."""

FEW = 32
"""Different characters beyond ASCII that are sooner looked for one after the other than each character is looked up."""


class Class(NamedTuple):
    """A set of characters."""

    ascii: int
    """Its ASCII members, one bit each."""
    beyond: int
    """Its other members: one bit for each of `Alphabet.sources` that matches them."""


class Alphabet:
    """The classes of an artifact, and what they make of characters."""

    def __init__(self, classes: Sequence[tuple[str, Sequence[str]]]) -> None:
        sources = sorted({source for _, beyond in classes for source in beyond})
        self.sources = [re.compile(source) for source in sources]
        self.classes = [
            Class(
                sum(1 << ord(each) for each in members),
                sum(1 << sources.index(each) for each in beyond),
            )
            for members, beyond in classes
        ]
        self.signatures: dict[int, int] = {}
        """Which sources match a character → the symbol of all such characters."""
        self.symbols: dict[int, int] = {}
        """Code point → symbol, as `str.translate` wants it."""
        self.tables: dict[int, bytes] = {}
        self.lock = threading.Lock()

    def encode(self, texts: Sequence[str]) -> tuple[bytes, int]:
        """The texts' symbols with `BETWEEN` between them, and how many bytes each takes."""
        together = "".join(texts)
        if together.isascii():
            return bytes([BETWEEN]).join(each.encode() for each in texts), 1
        with self.lock:
            found = {each for each in set(together) if not each.isascii()}
            if len(self.symbols) + len(found) > CHARACTERS:
                self.symbols = {}
            self.learn([each for each in found if ord(each) not in self.symbols])
            symbols, last = self.symbols, BETWEEN + len(self.signatures)
        if len(found) > FEW or ord(min(found)) <= last:  # it might be taken for a symbol
            encoded = chr(BETWEEN).join(each.translate(symbols) for each in texts)
        else:
            encoded = chr(BETWEEN).join(texts)
            for each in found:
                encoded = encoded.replace(each, chr(symbols[ord(each)]))
        return encoded.encode("utf-16-le", "surrogatepass"), 2

    def learn(self, characters: list[str]) -> None:
        """Give every character its symbol."""
        together = "".join(characters)
        signature = dict.fromkeys(characters, 0)
        for index, source in enumerate(self.sources):
            for each in source.findall(together):
                signature[each] |= 1 << index
        for each, sources in signature.items():
            symbol = self.signatures.setdefault(sources, BETWEEN + 1 + len(self.signatures))
            self.symbols[ord(each)] = symbol

    def digits(self, number: int) -> bytes:
        """For `bytes.translate`: every ASCII symbol to the digit that says whether a class has it."""
        found = self.tables.get(number)
        if found is None:
            members = self.classes[number].ascii
            found = bytes(48 + (members >> symbol & 1) for symbol in range(256))
            self.tables[number] = found
        return found

    def members(self, number: int) -> int:
        """The symbols of a class, one bit each."""
        members, beyond = self.classes[number]
        for sources, symbol in list(self.signatures.items()):
            if sources & beyond:
                members |= 1 << symbol
        return members
