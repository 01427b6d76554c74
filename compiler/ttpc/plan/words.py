"""Which words a regex cannot match without.

Every node of a regex is summed up in a few finite sets of words (`Known`), and the sums are put together from
the leaves up, as in Russ Cox's trigram index for code search.  All of it errs on one side: a set that is
reported is a set that every match contains one word of.

A word is a tuple of characters and of the markers `BEGIN` and `END`.  The engine scans every value between
two newlines, so the markers are newlines where a literal begins or ends with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, chain, groupby, islice, product, takewhile
from operator import mul

from ttpc.ir.regex import (
    Atomic,
    Begin,
    Boundary,
    Characters,
    Choice,
    End,
    Look,
    Node,
    Repeat,
    Sequence,
    Unknown,
)
from ttpc.plan.literals import (
    BEGIN,
    END,
    Literals,
    Words,
    literals_of,
    rarest,
    union,
)
from ttpc.plan.rarity import LONGEST, WIDEST, nearest, rare_stretches

MOST = 256
"""Words in a set.  More of them are more literals in the database than they are worth."""
FEW = 64
"""Characters of which one stands in a place that is spelled out."""
NEAR = 6
"""Characters at the end of a run that are looked at together with what it touches."""
RARITIES = (3e-6, 3e-4)
"""How rare either side of a border is made: `whoami` needs no neighbours, `w` needs all it can get."""
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
    best: tuple[Literals, ...] = ()
    """The rarest sets found inside: every match contains a word of each."""


def exactly(words: Words) -> Known:
    return Known(words, words - EMPTY, words - EMPTY, () in words)


def required(node: Node) -> tuple[Literals, ...]:
    """The rarest sets of literals of which every match of the node contains one each, rarest first."""
    return sets_of(known(node))


def sets_of(of: Known) -> tuple[Literals, ...]:
    """Everything that is known to be necessary."""
    if of.nullable:
        return of.best
    whole = (literals_of(words) for words in (of.exact, of.prefix, of.suffix) if words)
    return rarest(*of.best, *whole)


@lru_cache(maxsize=65536)
def known(node: Node) -> Known:
    """Remembered: rules of one pack have much in common."""
    match node:
        case Characters(members):
            return (
                Known(None, EMPTY, EMPTY, nullable=False)
                if members is None
                else exactly(frozenset((each,) for each in taken_by(node)))
            )
        case Sequence(parts) if len(parts) > 1 and all(map(is_fixed, parts)):
            return run(tuple(known(part).exact or EMPTY for part in parts))
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
        case Boundary() | Look():
            return exactly(EMPTY)
        case Atomic(part) | Unknown(part):
            return known(part)


def taken_by(characters: Characters) -> frozenset[str]:
    """All that it takes, where that is spelled out; ASCII capitals left out where it ignores case."""
    members = characters.members or frozenset()
    return frozenset().union(*map(variants, members)) if characters.ignore_case else members


def is_fixed(node: Node) -> bool:
    """Whether it is one character out of a few, or an edge."""
    match node:
        case Characters(members):
            return members is not None and 0 < len(members) <= FEW and "\0" not in members
        case Begin() | End():
            return True
        case _:
            return False


def run(places: tuple[Words, ...]) -> Known:
    """One character out of a few after the other: plain text, with the other cases of its letters, and its edges."""
    head = reach(places)
    tail = reach(places[::-1])
    best = rarest(*(literals_of(spelled(places[part])) for part in rare_stretches(places)))
    prefix, suffix = spelled(places[:head]), spelled(places[len(places) - tail :])
    exact = prefix if head == len(places) else None
    return Known(exact, prefix, suffix, nullable=False, best=best)


def spelled(places: tuple[Words, ...]) -> Words:
    return frozenset(tuple(chain.from_iterable(each)) for each in product(*places))


def reach(places: tuple[Words, ...]) -> int:
    """How many places from the first on are worth spelling out."""
    sizes = accumulate((len(each) for each in places), mul)
    return sum(1 for _ in takewhile(lambda size: size <= MOST, islice(sizes, LONGEST)))


def sequence(parts: tuple[Node, ...]) -> Known:
    """Parts one after the other.

    What a text begins with is seen best when they are joined from the right, what it ends with from the left;
    and at every border between two parts, what may stand on both sides of it.
    """
    parts = tuple(in_runs(spread(parts)))
    lefts = list(accumulate(parts, then, initial=exactly(EMPTY)))
    rights = list(accumulate(reversed(parts), before, initial=exactly(EMPTY)))[::-1]
    borders = list(zip(lefts, rights, strict=True))
    # A look-ahead consumes nothing, yet what it asks for stands right behind the text so far.
    borders += [
        (left, known(part.part))
        for left, part in zip(lefts, parts, strict=False)
        if isinstance(part, Look) and part.ahead and not part.negated
    ]
    best = rarest(
        *lefts[-1].best,
        *rights[0].best,
        *(
            literals_of(border(left, right, rarity))
            for left, right in borders
            for rarity in RARITIES
        ),
    )
    return replace(lefts[-1], prefix=rights[0].prefix, best=best)


def then(left: Known, part: Node) -> Known:
    return join(left, known(part))


def before(right: Known, part: Node) -> Known:
    """`x*` is taken for `(x x*)?`, so that what follows it may touch an x."""
    if isinstance(part, Repeat) and part.least == 0 and part.most is None:
        inner = known(part.part)
        more = Known(None, inner.prefix, inner.suffix, nullable=True)
        return choice([right, join(inner, choice([right, join(more, right)]))])
    return join(known(part), right)


def spread(parts: tuple[Node, ...]) -> Iterator[Node]:
    """The parts with sequences in them opened and `x{2,}` as `x x x*`: what touches what decides."""
    for part in parts:
        match part:
            case Sequence(inner):
                yield from spread(inner)
            case Atomic(inner):
                yield from spread((inner,))
            case Repeat(inner, least, most) if 0 < least <= UNROLLED:
                yield from spread((inner,) * least)
                if most is None or most > least:
                    yield Repeat(inner, 0, None if most is None else most - least)
            case _:
                yield part


def in_runs(parts: Iterable[Node]) -> Iterator[Node]:
    """The parts with the middle of long runs as one: what touches what is looked at near their ends."""
    for fixed, group in groupby(parts, is_fixed):
        together = tuple(group)
        if fixed and len(together) > 2 * NEAR + 1:
            yield from together[:NEAR]
            yield Sequence(together[NEAR:-NEAR])
            yield from together[-NEAR:]
        else:
            yield from together


def choice(parts: list[Known]) -> Known:
    exact: Words | None = frozenset()
    for part in parts:
        exact = None if exact is None or part.exact is None else exact | part.exact
    if exact is not None and len(exact) <= MOST:
        return exactly(exact)
    sets = [next(iter(sets_of(part)), None) for part in parts]
    either = union(sets)
    return Known(
        None,
        shorten(frozenset().union(*(part.prefix for part in parts))),
        shorten(frozenset().union(*(part.suffix for part in parts)), keep_end=True),
        any(part.nullable for part in parts),
        (either,) if either else (),
    )


def repeat(part: Known, least: int, most: int | None) -> Known:
    """One that may be absent, or more than are worth writing out (see `spread`)."""
    if least == 0 and most == 1 and part.exact is not None:
        return exactly(part.exact | EMPTY)
    nullable = part.nullable or least == 0
    return Known(None, part.prefix, part.suffix, nullable, () if nullable else sets_of(part))


def join(left: Known, right: Known) -> Known:
    """What is known of a text of the left followed by one of the right."""
    best = rarest(
        *left.best,
        *right.best,
        None if left.nullable else literals_of(left.suffix),
        None if right.nullable else literals_of(right.prefix),
    )
    exact = cross(left.exact, right.exact)
    if exact is not None:
        return replace(exactly(exact), best=best)
    nullable = left.nullable and right.nullable
    return Known(None, heads(left, right), tails(left, right), nullable, best)


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
    words = touching(left.exact, right.prefix, keep_end=False)
    return shorten(words | (left.exact - EMPTY) if right.nullable else words)


def tails(left: Known, right: Known) -> Words:
    """Ends of the joined texts, except of the empty one."""
    if right.exact is None:
        words = right.suffix | left.suffix if right.nullable else right.suffix
        return shorten(words, keep_end=True)
    words = touching(left.suffix, right.exact, keep_end=True)
    return shorten(words | (right.exact - EMPTY) if left.nullable else words, keep_end=True)


def touching(left: Words, right: Words, *, keep_end: bool) -> Words:
    """Words of both sides joined; if those are too many, the side farther from the end in question cut."""
    for length in (LONGEST, 2, 1, 0):
        near = frozenset(a[len(a) - min(length, len(a)) :] for a in left) if keep_end else left
        far = right if keep_end else frozenset(b[:length] for b in right)
        if len(near) * len(far) <= MOST:
            break
    return frozenset(a + b for a, b in product(near, far))


def border(left: Known, right: Known, rarity: float) -> Words:
    """Words around the place where the two meet, no longer than rarity asks; the empty word for nothing."""
    if (left.nullable and right.nullable) or () in left.suffix or () in right.prefix:
        return EMPTY  # nothing that the ends alone do not say
    ends, starts = last_parts(left.suffix, rarity), first_parts(right.prefix, rarity)
    if len(ends) * len(starts) > WIDEST:
        return EMPTY
    words = frozenset(a + b for a, b in product(ends, starts))
    return words | (starts if left.nullable else set()) | (ends if right.nullable else set())


@lru_cache(maxsize=4096)
def first_parts(words: Words, rarity: float) -> Words:
    return frozenset(nearest(each, rarity) for each in words)


@lru_cache(maxsize=4096)
def last_parts(words: Words, rarity: float) -> Words:
    return frozenset(nearest(each[::-1], rarity)[::-1] for each in words)


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
