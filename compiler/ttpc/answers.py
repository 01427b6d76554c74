"""Known answers for the engine: literals of every set where engines slip, whole and damaged.

A literal stands at the start, at the end and across the borders of the blocks in which an engine reads.  So do the
texts in which engines have missed something before; what of the table is in them is looked for like anything else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from ttpc.layout import LiteralSet
from ttpc_runtime.attest import PADDINGS, Answer
from ttpc_runtime.published import PUBLISHED


def known_answers(table: Collection[LiteralSet]) -> tuple[Answer, ...]:
    """Answers for a database of this table; without a table there is none to ask."""
    if not table:
        return ()
    exact = Occurrences(each for each in table if not each.caseless)
    caseless = Occurrences(folded(each) for each in table if each.caseless)
    return tuple(
        Answer(text, exact.within(text) | caseless.within(text.lower()))
        for text in (*texts(table), *published())
    )


def folded(each: LiteralSet) -> LiteralSet:
    return each._replace(literals=tuple(map(bytes.lower, each.literals)))


def texts(table: Collection[LiteralSet]) -> Iterator[bytes]:
    """Three texts for each set: its first and its last literal, in odd places, and one that just fails."""
    for each in table:
        first, last = each.literals[0], each.literals[-1]
        before, middle, after = (
            b"x" * PADDINGS[(each.number + turn) % len(PADDINGS)] for turn in (0, 3, 6)
        )
        yield b"\n" + before + first
        yield b"\n" + middle + (last.swapcase() if each.caseless else last) + after + b"\n"
        yield b"\n" + after + first[:-1] + b"\x01" + last[1:] + b"\n"


def published() -> Iterator[bytes]:
    """The texts of misses that others have reported, between newlines as every text that is scanned."""
    return (b"\n" + text + b"\n" for each in PUBLISHED for text in each.placed())


BEGINNING = 4
"""Bytes of a literal that it is looked up by."""


class Occurrences:
    """Which sets occur in a text, by looking at every place: what the engine's answer is held against."""

    def __init__(self, table: Iterable[LiteralSet]) -> None:
        self.literals: defaultdict[bytes, list[tuple[bytes, int]]] = defaultdict(list)
        for each in table:
            for literal in each.literals:
                self.literals[literal[:BEGINNING]].append((literal, each.number))
        self.lengths = sorted({len(each) for each in self.literals})

    def within(self, text: bytes) -> frozenset[int]:
        beginnings = {
            text[start : start + length]
            for length in self.lengths
            for start in range(len(text) - length + 1)
        }
        return frozenset(
            number
            for beginning in beginnings
            for literal, number in self.literals.get(beginning, ())
            if literal in text
        )
