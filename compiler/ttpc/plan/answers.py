"""Known answers for the engine: literals of every set where engines slip, whole and damaged.

A literal stands at the start, at the end and across the borders of the blocks in which an engine reads.  So do the
texts in which engines have missed something before; what of the table is in them is looked for like anything else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ttpc.layout import LiteralSet
from ttpc_runtime.attest import PADDINGS, Answer
from ttpc_runtime.published import PUBLISHED


def known_answers(table: Collection[LiteralSet]) -> tuple[Answer, ...]:
    """Answers for a database of this table; without a table there is none to ask."""
    if not table:
        return ()
    folded = [
        each._replace(literals=tuple(map(bytes.lower, each.literals))) if each.caseless else each
        for each in table
    ]
    return tuple(Answer(text, numbers_in(text, folded)) for text in (*texts(table), *published()))


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


def numbers_in(text: bytes, folded: Collection[LiteralSet]) -> frozenset[int]:
    """The sets that occur, by looking: what the engine's answer is held against."""
    lower = text.lower()
    return frozenset(
        each.number
        for each in folded
        if any(literal in (lower if each.caseless else text) for literal in each.literals)
    )
