"""Words to the byte strings that go into the database, and how often those may be expected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

BEGIN = "begin"
END = "end"
"""Markers in a word: the value begins, ends here.  Longer than a character, so never taken for one."""

MARKERS = frozenset({BEGIN, END, "\0"})
"""Where a stretch of text in a word ends."""

Word = tuple[str, ...]
Words = frozenset[Word]

SECOND = 1e-4
"""Cost up to which a second set is worth its own literals: it spares confirmations of the first."""
LONGEST = 32
"""Bytes of a literal.  Any part of a literal is as necessary as the whole."""


@dataclass(frozen=True, slots=True)
class Literals:
    """Byte strings of which one must occur."""

    items: frozenset[bytes]
    cost: float
    """Expected occurrences per byte of text, roughly: good for comparing two sets, for nothing else."""


@lru_cache(maxsize=65536)
def literals_of(words: Words) -> Literals | None:
    """The literals for a set of words; None if one of the words says nothing."""
    found = [literal(word) for word in words]
    if not found or not all(found):
        return None
    return of_bytes(frozenset(each for each in found if each))


def of_bytes(items: frozenset[bytes]) -> Literals:
    """A set without the literals that contain another of them."""
    kept: set[bytes] = set()
    lengths: list[int] = []
    for item in sorted(items, key=len):
        if not holds_one(item, kept, lengths):
            kept.add(item)
            if len(item) not in lengths:
                lengths.append(len(item))
    return Literals(frozenset(kept), sum(map(expected, sorted(kept))) + len(kept) * SIZE)


def holds_one(item: bytes, kept: set[bytes], lengths: list[int]) -> bool:
    """Whether one of these, which have these lengths, occurs in it."""
    for length in lengths:
        places = range(len(item) - length + 1)
        if not kept.isdisjoint([item[start : start + length] for start in places]):
            return True
    return False


@lru_cache(maxsize=65536)
def literal(word: Word) -> bytes | None:
    """The rarest stretch of a word that bytes can stand for; None if there is none.

    A marker is a newline at the beginning or end of a stretch, because every value is scanned between two: at
    `BEGIN` the byte before is a newline, at `END` the one behind.  A NUL would end the pattern early in
    Hyperscan's binding, so stretches end there too.
    """
    if MARKERS.isdisjoint(word):
        whole = "".join(word).encode("utf-8", "surrogatepass")[:LONGEST]
        return whole if whole not in {b"", b"\n"} else None
    stretches = [""]
    for each in word:
        if each not in MARKERS:
            stretches[-1] += each
        elif each == BEGIN:
            stretches.append("\n")
        elif each == END:
            stretches[-1] += "\n"
            stretches.append("")
        else:
            stretches.append("")
    encoded = [each.encode("utf-8", "surrogatepass")[:LONGEST] for each in stretches]
    found = min(filter(None, encoded), key=expected, default=None)
    return None if found == b"\n" else found  # which every text has


def rarest(*candidates: Literals | None) -> tuple[Literals, ...]:
    """The set that occurs least, the same one on every run, and another that is rare and says something else."""
    found = sorted(
        {each for each in candidates if each is not None},
        key=lambda each: (each.cost, sorted(each.items)),
    )
    seconds = (
        each
        for each in found[1:]
        if each.cost <= SECOND
        and min(map(len, each.items)) >= 3
        and not trigrams(each) & trigrams(found[0])
    )
    return (*found[:1], *islice(seconds, 1))


@lru_cache(maxsize=65536)
def trigrams(of: Literals) -> frozenset[bytes]:
    """Every three bytes in a row; two sets that share some are about the same part of a text."""
    return frozenset(item[start : start + 3] for item in of.items for start in range(len(item) - 2))


def union(sets: Iterable[Literals | None]) -> Literals | None:
    """The literals of alternatives: one of any; None if an alternative has none."""
    found = list(sets)
    if not all(found):
        return None
    return of_bytes(frozenset(item for each in found if each for item in each.items))


@lru_cache(maxsize=65536)
def expected(item: bytes) -> float:
    """How often a literal occurs per byte, were bytes independent; a part of what is everywhere, often."""
    core = item.strip(b"\n").lower()
    if core in METHODS or (len(core) >= 4 and core in EVERYWHERE):
        return OFTEN
    product = 1.0
    for byte in item:
        product *= SHARES[byte]
    return product


METHODS = frozenset({b"get", b"post", b"head"})
EVERYWHERE = b"\0".join(
    (
        *(b"mozilla/5.0 (windows nt 10.0; win64; x64)", b"mozilla/5.0 (x11; linux x86_64)"),
        *(b"applewebkit/537.36 (khtml, like gecko) chrome/", b"safari/537.36", b"gecko/20100101"),
        *(b"http/1.1", b"application/json", b"text/html", b"gzip, deflate", b"keep-alive"),
    )
)
"""What requests have whoever sends them, and parts of it: rare by their letters alone."""
OFTEN = 1 / 50

SIZE = 1e-9
"""What a literal more in the database must at least save."""
RARE = 1 / 200
FREQUENCY = (
    dict.fromkeys(b"abcdefghijklmnopqrstuvwxyz", 1 / 25)
    | dict.fromkeys(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1 / 100)
    | dict.fromkeys(b"0123456789", 1 / 40)
    | dict.fromkeys(b"\n-./", 1 / 30)
    | {ord(" "): 1 / 7}
)
"""Share of a byte in shell commands and URLs, in round numbers: they only rank literals."""
SHARES = tuple(FREQUENCY.get(byte, RARE) for byte in range(256))
