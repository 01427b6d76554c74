"""Which words a regex cannot match without.

Every node of a regex is summed up in a few finite sets of words (`Known`), and the sums are put together from
the leaves up, as in Russ Cox's trigram index for code search.  All of it errs on one side: a set that is
reported is a set that every match contains one word of.

A word is a tuple of characters and of the markers `BEGIN` and `END`.  The engine scans every value between
two newlines, so the markers are newlines where a literal begins or ends with them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from ttpc.ir.regex import (
    Ahead,
    Anything,
    Begin,
    Characters,
    Choice,
    End,
    Node,
    Nothing,
    Repeat,
    Sequence,
)
from ttpc.plan.literals import BEGIN, END, Literals, Words, better, literals_of, union

MOST = 256
"""Words in a set.  More of them are more literals in the database than they are worth."""
LONGEST = 24
"""Characters in a word.  What a text must contain is as rare as it gets long before that."""
UNROLLED = 8
"""Repetitions that are written out."""

EMPTY: Words = frozenset({()})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the texts a node matches."""

    exact: Words | None
    """All of them, if they are few."""
    prefix: Words
    """Every text but the empty one begins with one of these; an empty word says nothing."""
    suffix: Words
    nullable: bool
    """May match the empty text."""
    best: Literals | None = None
    """The rarest set found inside: every match contains one of these."""


def exactly(words: Words) -> Known:
    return Known(words, words - EMPTY, words - EMPTY, () in words)


UNKNOWN = Known(None, EMPTY, EMPTY, nullable=True)


def required(node: Node) -> Literals | None:
    """The rarest literals of which every match of the node contains one; None if there are none."""
    return rarest(known(node))


def rarest(of: Known) -> Literals | None:
    if of.nullable:
        return of.best
    return better(
        of.best, *(literals_of(words) for words in (of.exact, of.prefix, of.suffix) if words)
    )


def known(node: Node) -> Known:
    match node:
        case Characters(members, ignore_case):
            return character(members, ignore_case=ignore_case)
        case Sequence(parts):
            return sequence(parts)
        case Choice(parts):
            return choice([known(part) for part in parts])
        case Repeat(part, least, most):
            return repeat(known(part), least, most)
        case Begin():
            return exactly(frozenset({(BEGIN,)}))
        case End():
            return exactly(frozenset({(END,)}))
        case Nothing() | Ahead():
            return exactly(EMPTY)
        case Anything():
            return UNKNOWN


def character(members: frozenset[str] | None, *, ignore_case: bool) -> Known:
    if members is None:
        return Known(None, EMPTY, EMPTY, nullable=False)
    if ignore_case:
        members = frozenset(other for each in members for other in variants(each))
    return exactly(frozenset((each,) for each in members))


def sequence(parts: tuple[Node, ...]) -> Known:
    """Summed up from both ends: what a text begins with is seen best from the right, its end from the left."""
    left = right = exactly(EMPTY)
    for part in parts:
        if isinstance(part, Ahead):
            # It consumes nothing, yet what it asks for stands right behind the text so far.
            after = join(left, known(part.part))
            left = replace(left, best=better(left.best, rarest(after)))
        else:
            left = join(left, known(part))
    for part in reversed(parts):
        right = join(known(part), right)
    return replace(left, prefix=right.prefix, best=better(left.best, right.best))


def choice(parts: list[Known]) -> Known:
    exact: Words | None = frozenset()
    for part in parts:
        exact = None if exact is None or part.exact is None else exact | part.exact
    if exact is not None and len(exact) <= MOST:
        return exactly(exact)
    sets = [rarest(part) for part in parts]
    return Known(
        None,
        shorten(frozenset().union(*(part.prefix for part in parts))),
        shorten(frozenset().union(*(part.suffix for part in parts)), keep_end=True),
        any(part.nullable for part in parts),
        union(sets),
    )


def repeat(part: Known, least: int, most: int | None) -> Known:
    total = exactly(EMPTY)
    for _ in range(min(least, UNROLLED)):
        total = join(total, part)
    if most == least <= UNROLLED:
        return total
    if least == 0 and most == 1 and part.exact is not None:
        return exactly(part.exact | EMPTY)
    return join(total, Known(None, part.prefix, part.suffix, nullable=True))


def join(left: Known, right: Known) -> Known:
    """What is known of a text of the left followed by one of the right."""
    best = better(
        left.best,
        right.best,
        None if left.nullable else literals_of(left.suffix),
        None if right.nullable else literals_of(right.prefix),
    )
    exact = cross(left.exact, right.exact)
    if exact is not None:
        return replace(exactly(exact), best=best)
    return Known(
        None,
        heads(left, right),
        tails(left, right),
        left.nullable and right.nullable,
        better(best, literals_of(border(left, right))),
    )


def cross(left: Words | None, right: Words | None) -> Words | None:
    """Every word of the left before every word of the right, if those are few and short."""
    if left is None or right is None or len(left) * len(right) > MOST:
        return None
    words = frozenset(a + b for a, b in product(left, right))
    return words if all(len(word) <= LONGEST for word in words) else None


def heads(left: Known, right: Known) -> Words:
    """Beginnings of the joined texts, except of the empty one."""
    if left.exact is None:
        return shorten(left.prefix | right.prefix if left.nullable else left.prefix)
    words = frozenset(a + b for a, b in product(left.exact, right.prefix))
    return shorten(words | (left.exact - EMPTY) if right.nullable else words)


def tails(left: Known, right: Known) -> Words:
    """Ends of the joined texts, except of the empty one."""
    if right.exact is None:
        words = right.suffix | left.suffix if right.nullable else right.suffix
        return shorten(words, keep_end=True)
    words = frozenset(a + b for a, b in product(left.suffix, right.exact))
    return shorten(words | (right.exact - EMPTY) if left.nullable else words, keep_end=True)


def border(left: Known, right: Known) -> Words:
    """Words around the place where the two meet; the empty word where that says nothing."""
    if left.nullable and right.nullable:
        return EMPTY
    words = frozenset(a + b for a, b in product(left.suffix, right.prefix))
    if left.nullable:
        words |= right.prefix
    if right.nullable:
        words |= left.suffix
    return words if len(words) <= MOST else EMPTY


def shorten(words: Words, *, keep_end: bool = False) -> Words:
    """At most `MOST` words of at most `LONGEST` characters, cut where it harms least."""
    length = LONGEST
    while True:
        cut = frozenset(each[-length:] if keep_end else each[:length] for each in words)
        if len(cut) <= MOST:
            return cut
        length = min(length, max(map(len, cut))) - 1
        if length == 0:
            return EMPTY


@lru_cache(maxsize=4096)
def variants(character: str) -> frozenset[str]:
    """The characters that `re` takes for this one when it ignores case; ASCII capitals left out.

    The database folds ASCII letters itself.  What else is equal (`ſ` to `s`, `K` to `k`, `İ` and `ı` to `i`)
    is `re`'s decision, so `re` is asked.
    """
    same = re.findall(re.escape(character), cased() + character, re.IGNORECASE)
    return frozenset(each.lower() if each.isascii() else each for each in same)


@lru_cache(maxsize=1)
def cased() -> str:
    """Every character that has another case."""
    return "".join(c for c in map(chr, range(0x1E944)) if c.lower() != c or c.upper() != c)
