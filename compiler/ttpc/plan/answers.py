"""Known answers for the engine: literals of every set where engines slip, whole and damaged.

An engine reads a text in blocks of 16 to 64 bytes and treats what is left at its ends in other code, so a literal
stands at the start, at the end and across the borders of blocks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ttpc.layout import LiteralSet
from ttpc_runtime.attest import Answer

PADDINGS = (0, 1, 15, 16, 31, 32, 63, 64)
"""Bytes before a literal; each set has three of them."""


def known_answers(table: Collection[LiteralSet]) -> tuple[Answer, ...]:
    return tuple(Answer(text, numbers_in(text, table)) for text in texts(table))


def texts(table: Collection[LiteralSet]) -> Iterator[bytes]:
    """A few texts for each set: its first and its last literal, in odd places, and one that just fails."""
    for each in table:
        first, last = each.literals[0], each.literals[-1]
        before, middle, after = (
            b"x" * PADDINGS[(each.number + turn) % len(PADDINGS)] for turn in (0, 3, 6)
        )
        yield b"\n" + before + first
        yield b"\n" + middle + (last.swapcase() if each.caseless else last) + after + b"\n"
        yield b"\n" + after + first[:-1] + b"\x01" + last[1:] + b"\n"


def numbers_in(text: bytes, table: Collection[LiteralSet]) -> frozenset[int]:
    """The sets that occur, by looking: what the engine's answer is held against."""
    folded = text.lower()
    return frozenset(
        each.number
        for each in table
        if any(
            literal.lower() in folded if each.caseless else literal in text
            for literal in each.literals
        )
    )
