"""A regex as an automaton of positions (Glushkov's): a state for each place in it that reads a character."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, product

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

POSITIONS, STEPS = 2000, 200_000
"""At most.  Repetitions are written out, so a few characters of a regex can ask for millions."""


class TooLargeError(Exception):
    """The automaton would be larger than is worth building."""


MANY = 2
"""Ways to do the same thing are counted up to this."""


class Part:
    """What a part of the regex may begin and end with, and in how many ways it may match nothing."""

    __slots__ = ("empty", "first", "last")

    def __init__(
        self, first: Counter[int] | None = None, last: Counter[int] | None = None, *, empty: int = 1
    ) -> None:
        self.first = first or Counter()
        self.last = last or Counter()
        self.empty = min(empty, MANY)


def also(some: Counter[int], others: Counter[int], times: int = 1) -> Counter[int]:
    """Both, the others as often as `times` says."""
    found = some.copy()
    for each, ways in others.items() if times else ():
        found[each] = min(found[each] + ways * times, MANY)
    return found


class Automaton:
    """Positions and the steps between them.  Assertions are taken to hold, groups to repeat whatever they could match.

    What a look-ahead reads is read from where it stands and leads nowhere.
    """

    def __init__(self, node: Node, *, counted: int | None = None, at_begin: bool = True) -> None:
        r"""`counted`: counts above it are taken for "without end"; None: every count is written out.

        `at_begin`: whether `^` and `\A` hold; where they do not, what they stand before cannot be reached.
        Raises `TooLargeError`.
        """
        self.counted = counted
        self.at_begin = at_begin
        self.letters: list[Characters] = []
        """What each position reads."""
        self.steps: Counter[tuple[int, int]] = Counter()
        """From position to position, in how many ways."""
        self.empty_rounds = False
        """A repeated part may match nothing, so that there are many ways to share out its rounds."""
        self.kept: list[tuple[frozenset[int], frozenset[int]]] = []
        """Of each part that never gives back what it took, the positions, and those at which it may end."""
        self.whole = self.add(node) or Part(empty=0)

    def add(self, node: Node) -> Part | None:
        """The part that a node makes; None where it cannot match."""
        match node:
            case Characters():
                return self.position(node)
            case Sequence(parts):
                return self.sequence(parts)
            case Choice(parts):
                return self.choice(parts)
            case Repeat(part, least, most, possessive):
                before = len(self.letters)
                repeated = self.repeat(part, least, most)
                if possessive and repeated:
                    positions = frozenset(range(before, len(self.letters)))
                    self.kept.append((positions, frozenset(repeated.last)))
                return repeated
            case Atomic(part):
                return self.add(Repeat(part, 1, 1, possessive=True))
            case Unknown(part):
                return self.add(part)
            case Begin(lines):
                return Part() if lines or self.at_begin else None
            case Look(part, ahead=True):
                body = self.add(part)
                return Part(body.first if body else None)
            case End() | Boundary() | Look():
                return Part()

    def position(self, letter: Characters) -> Part:
        if len(self.letters) >= POSITIONS:
            raise TooLargeError
        self.letters.append(letter)
        alone = Counter([len(self.letters) - 1])
        return Part(alone, alone, empty=0)

    def sequence(self, parts: tuple[Node, ...]) -> Part | None:
        whole = Part()
        for each in parts:
            part = self.add(each)
            if part is None:
                return None
            self.link(whole, part)
            whole = Part(
                also(whole.first, part.first, whole.empty),
                also(part.last, whole.last, part.empty),
                empty=whole.empty * part.empty,
            )
        return whole

    def choice(self, parts: tuple[Node, ...]) -> Part | None:
        whole: Part | None = None
        for part in filter(None, map(self.add, parts)):
            whole = whole or Part(empty=0)
            whole = Part(
                also(whole.first, part.first),
                also(whole.last, part.last),
                empty=whole.empty + part.empty,
            )
        return whole

    def repeat(self, node: Node, least: int, most: int | None) -> Part | None:
        """`x{2,4}` is written out as `xx(x(x)?)?`, `x{2,}` as `xx+`."""
        if self.counted is not None:
            least = min(least, self.counted)
            most = most if most is not None and most <= self.counted else None
        count = max(least, 1) if most is None else most
        rounds = [self.add(node) for _ in range(count)]
        found = [part for part in rounds if part is not None]
        if not found:
            return Part() if least == 0 else None
        empty = int(least == 0)
        if found[0].empty:
            empty, least = empty + found[0].empty, 0
            self.empty_rounds |= most != 1
        for before, behind in pairwise(found):
            self.link(before, behind)
        if most is None:
            self.link(found[-1], found[-1])
        last: Counter[int] = Counter()
        for part in found[max(least, 1) - 1 :]:
            last = also(last, part.last)
        return Part(found[0].first, last, empty=empty)

    def link(self, before: Part, behind: Part) -> None:
        if len(before.last) * len(behind.first) + len(self.steps) > STEPS:
            raise TooLargeError
        for (source, ways), (target, more) in product(before.last.items(), behind.first.items()):
            self.steps[source, target] = min(self.steps[source, target] + ways * more, MANY)
