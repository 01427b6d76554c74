"""How rare parts of words are, without spelling the words out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ttpc.plan.literals import BEGIN, END, MARKERS, SIZE, Word, Words, expected

WIDEST = 1024
"""Words in a set where two meet, or in a stretch: short commands such as `w` need what is around them."""
LONGEST = 24
"""Characters in a word.  What a text must contain is as rare as it gets long before that."""


def rare_stretches(places: tuple[Words, ...]) -> Iterator[slice]:
    """The stretch whose words are rarest, and the rarest one apart from it.

    A stretch has as many words as the product of its places, and they are expected as often as the product of what is
    expected in its places, so none has to be spelled out.
    """
    shares = [sum(share(each) for (each,) in words) for words in places]
    found: list[tuple[float, int, int]] = []
    for start in range(len(places)):
        size, often = 1, 1.0
        for end in range(start, min(start + LONGEST, len(places))):
            size *= len(places[end])
            often *= shares[end]
            if size > WIDEST:
                break
            found.append((often + size * SIZE, start, end + 1))
    _, first, last = min(found)
    yield slice(first, last)
    apart = [each for each in found if each[2] <= first or each[1] >= last]
    if apart:
        _, first, last = min(apart)
        yield slice(first, last)


@lru_cache(maxsize=65536)
def nearest(word: Word, rarity: float) -> Word:
    """The shortest beginning of a word that is as rare as that (see `literal`), or all of it."""
    for length, often in enumerate(rarities(word[:-1]), start=1):
        if often <= rarity:
            return word[:length]
    return word


def rarities(word: Word) -> Iterator[float]:
    """What is expected of each beginning of a word: of the rarest stretch in it."""
    rarest = stretch = 1.0
    for each in word:
        if each not in MARKERS:
            stretch *= share(each)
        else:
            rarest = min(rarest, stretch * (share("\n") if each == END else 1.0))
            stretch = share("\n") if each == BEGIN else 1.0
        yield min(rarest, stretch)


@lru_cache(maxsize=4096)
def share(character: str) -> float:
    """How often a character is expected; an edge is a newline."""
    return expected(b"\n" if character in MARKERS else character.encode("utf-8", "surrogatepass"))
