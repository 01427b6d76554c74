"""Words to the byte strings that go into the database, and how often those may be expected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

BEGIN = "begin"
END = "end"
"""Markers in a word: the value begins, ends here.  Longer than a character, so never taken for one."""

Word = tuple[str, ...]
Words = frozenset[Word]

LONGEST = 32
"""Bytes of a literal.  Any part of a literal is as necessary as the whole."""


@dataclass(frozen=True, slots=True)
class Literals:
    """Byte strings of which one must occur."""

    items: frozenset[bytes]
    cost: float
    """Expected occurrences per byte of text, roughly: good for comparing two sets, for nothing else."""


def literals_of(words: Words) -> Literals | None:
    """The literals for a set of words; None if one of the words says nothing."""
    found = [literal(word) for word in words]
    if not found or not all(found):
        return None
    return of_bytes(each for each in found if each)


def of_bytes(found: Iterable[bytes]) -> Literals:
    """A set without the literals that contain another of them."""
    kept: list[bytes] = []
    for each in sorted(set(found), key=lambda item: (len(item), item)):
        if not any(shorter in each for shorter in kept):
            kept.append(each)
    return Literals(frozenset(kept), sum(map(expected, kept)))


def literal(word: Word) -> bytes | None:
    """The rarest stretch of a word that bytes can stand for; None if there is none.

    A marker is a newline at the beginning or end of a stretch, because every value is scanned between two: at
    `BEGIN` the byte before is a newline, at `END` the one behind.  A NUL would end the pattern early in
    Hyperscan's binding, so stretches end there too.
    """
    stretches = [""]
    for each in word:
        if each == BEGIN:
            stretches.append("\n")
        elif each == END:
            stretches[-1] += "\n"
            stretches.append("")
        elif each == "\0":
            stretches.append("")
        else:
            stretches[-1] += each
    encoded = [each.encode("utf-8", "surrogatepass")[:LONGEST] for each in stretches]
    return min(filter(None, encoded), key=expected, default=None)


def better(*candidates: Literals | None) -> Literals | None:
    """The set that occurs least often; the same one on every run."""
    return min(
        (each for each in candidates if each is not None),
        key=lambda each: (each.cost, len(each.items), sorted(each.items)),
        default=None,
    )


def union(sets: Iterable[Literals | None]) -> Literals | None:
    """The literals of alternatives: one of any; None if an alternative has none."""
    found = list(sets)
    if not all(found):
        return None
    return of_bytes(item for each in found if each for item in each.items)


def expected(item: bytes) -> float:
    """How often a literal occurs per byte, were bytes independent."""
    product = 1.0
    for byte in item:
        product *= FREQUENCY.get(byte, RARE)
    return product


RARE = 1 / 200
FREQUENCY = (
    dict.fromkeys(b"abcdefghijklmnopqrstuvwxyz", 1 / 25)
    | dict.fromkeys(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1 / 100)
    | dict.fromkeys(b"0123456789", 1 / 40)
    | dict.fromkeys(b"\n-./", 1 / 30)
    | {ord(" "): 1 / 7}
)
"""Share of a byte in shell commands and URLs, in round numbers: they only rank literals."""
