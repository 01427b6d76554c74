"""How long `re` could take over a pattern, and an input on which it does.

A backtracking matcher tries one way after the other, so what counts is how many ways there are to read a text.
They are the paths of the pattern's automaton, the search for a place to begin being a loop of its own in front
(Weber and Seidl, "On the degree of ambiguity of finite automata", 1991):

- a state that comes back to itself in two ways over the same text: exponential (`(a+)+`);
- a chain of d loops that can hand over from one to the next while both read the same text: the length to the
  power of d.  `find.*-perm` has two, the search and `.*`, as both read `find find find`.

Everything errs on the side of longer: assertions are taken to hold, and a count above `COUNTED` to be without end.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import inf
from string import ascii_letters, digits, punctuation
from typing import TypeVar

from ttpc.ir.regex import Begin, Node, Repeat, nodes
from ttpc.plan.automaton import Automaton, TooLargeError

COUNTED = 3
SAMPLE = (
    f" {ascii_letters}{digits}{punctuation}\n\t\r\v\f\0\x1c\x7f"
    "\xe9\u017f\u212a\u0130\u0131\u0663\u4e00\u2003\x85\xa0\ud800"
)
"""Characters that stand for all; those first that an attack is best read in."""
EVERYTHING = (1 << len(SAMPLE)) - 1
SEARCH = -1
"""The state before a match."""
SMALL = 16
"""States of two loops, multiplied, up to which all pairs of them are looked at."""


@dataclass(frozen=True, slots=True)
class Blowup:
    """Texts that make `re` slow: `prefix`, `pump` again and again, and `suffix`, at which all ways fail."""

    prefix: str
    pump: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Cost:
    """`re.search` takes at most a constant times this power of a value's length; infinite: exponentially long."""

    degree: float
    blowup: Blowup | None = None
    """Where it is not linear, unless the regex is too large to tell."""


def growth(degree: float) -> str:
    """The degree in words, e.g. `quadratic`."""
    return {1: "linear", 2: "quadratic", 3: "cubic", inf: "exponential"}.get(degree, f"n^{degree}")


@lru_cache(maxsize=16)
def automaton_of(tree: Node) -> Automaton:
    """The automaton of a regex, kept for those who ask about the same one next.  Raises `TooLargeError`."""
    return Automaton(tree, counted=COUNTED)


@lru_cache(maxsize=65536)
def cost_of(tree: Node) -> Cost:
    """What the worst value costs."""
    if not any(isinstance(each, Repeat) for each in nodes(tree)):
        return Cost(1)  # nothing to share out; most regexes are a text in either case
    try:
        if not any(isinstance(each, Begin) and not each.lines for each in nodes(tree)):
            return Ways(automaton_of(tree), search=True).cost()
        # `^` holds at one place only: what follows it is tried once, the rest wherever a match could begin.
        once = Ways(automaton_of(tree), search=False).cost()
        rest = Ways(Automaton(tree, counted=COUNTED, at_begin=False), search=True).cost()
    except TooLargeError:
        return Cost(inf)
    return max(once, rest, key=lambda each: each.degree)


class Ways:
    """The ways of reading a text with an automaton."""

    def __init__(self, automaton: Automaton, *, search: bool) -> None:
        self.automaton = automaton
        self.reads = {i: letters(each.source) for i, each in enumerate(automaton.letters)}
        """The characters of the sample that a position reads, one bit each."""
        self.reads[SEARCH] = EVERYTHING
        self.next: dict[int, list[int]] = {each: [] for each in self.reads}
        for source, target in automaton.steps:
            self.next[source].append(target)
        self.next[SEARCH] = [*sorted(automaton.whole.first), *([SEARCH] if search else [])]
        self.loops = [
            states
            for states in components([SEARCH], self.next.__getitem__)
            if len(states) > 1 or any(each in self.next[each] for each in states)
        ]
        """Sets of states that lead to one another, those that come last first."""

    def read_in(self, states: frozenset[int]) -> int:
        found = 0
        for each in states:
            found |= self.reads[each]
        return found

    def cost(self) -> Cost:
        for states in self.loops:
            if any(states <= ends for _, ends in self.automaton.kept):
                continue  # never fails, so never tried another way
            pump = self.read_twice(states)
            if pump:
                return Cost(inf, self.blowup(states, pump))
        return self.polynomial()

    def read_twice(self, states: frozenset[int]) -> str | None:
        """A text over which a state of the loop comes back to itself in two ways."""
        twice = [
            (source, target)
            for source, target in product(sorted(states), sorted(states))
            if self.automaton.steps[source, target] > 1
        ]
        if twice or self.automaton.empty_rounds:
            source, target = twice[0] if twice else (min(states), min(states))
            round_trip = self.route([target], {source}, states) if source != target else ""
            return (round_trip or "") + SAMPLE[lowest(self.reads[target])]

        def both(pair: tuple[int, int]) -> Iterator[tuple[tuple[int, int], int]]:
            for a, b in product(self.next[pair[0]], self.next[pair[1]]):
                if a in states and b in states and self.reads[a] & self.reads[b]:
                    yield (a, b), self.reads[a] & self.reads[b]

        alike = [(each, each) for each in sorted(states)]
        for pairs in components(alike, lambda pair: [each for each, _ in both(pair)]):
            same = sorted(pairs & set(alike))
            apart = sorted(pairs - set(alike))
            if same and apart:
                return (route(same[:1], apart[:1], both) or "") + (
                    route(apart[:1], same[:1], both) or ""
                )
        return None

    def polynomial(self) -> Cost:
        """The longest chain of loops of which each can hand over to the next in the midst of the same text."""
        longest: dict[frozenset[int], int] = {}
        found: Blowup | None = None
        for states in self.loops:
            longest[states] = 1
            for later in [each for each in longest if each != states]:
                if longest[later] >= longest[states] and (pump := self.hand_over(states, later)):
                    longest[states] = longest[later] + 1
                    found = self.blowup(later, pump)
        return Cost(max(longest.values(), default=1), found)

    def hand_over(self, states: frozenset[int], later: frozenset[int]) -> str | None:
        """A text over which a state of each loop comes back to itself, and the first leads to the second as well."""
        if any(states <= kept and not later & kept for kept, _ in self.automaton.kept):
            return None  # once left, the first loop is not tried again
        if (
            len(states) * len(later) > SMALL
        ):  # the letters alone: too long rather than too slow to tell
            return self.route(states, later, None, self.read_in(states) & self.read_in(later))

        def all_three(at: tuple[int, int, int]) -> Iterator[tuple[tuple[int, int, int], int]]:
            for a in self.next[at[0]]:
                for c in self.next[at[2]] if a in states else ():
                    read = self.reads[a] & self.reads[c]
                    for b in self.next[at[1]] if read and c in later else ():
                        if read & self.reads[b]:
                            yield (a, b, c), read & self.reads[b]

        for a, c in product(sorted(states), sorted(later)):
            text = route([(a, a, c)], [(a, c, c)], all_three)
            if text is not None:
                return text
        return None

    def blowup(self, states: frozenset[int], pump: str) -> Blowup:
        prefix = self.route([SEARCH], states, None) or ""
        other = EVERYTHING & ~self.read_in(states - {SEARCH})
        return Blowup(prefix, pump, SAMPLE[lowest(other)] if other else "")

    def route(
        self,
        starts: Iterable[int],
        goals: Iterable[int],
        within: frozenset[int] | None,
        allowed: int = EVERYTHING,
    ) -> str | None:
        def steps(state: int) -> Iterator[tuple[int, int]]:
            for each in self.next[state]:
                if self.reads[each] & allowed and (within is None or each in within):
                    yield each, self.reads[each] & allowed

        return route(starts, goals, steps)


State = TypeVar("State", bound=Hashable)


def route(
    starts: Iterable[State],
    goals: Iterable[State],
    steps: Callable[[State], Iterable[tuple[State, int]]],
) -> str | None:
    """The shortest text, not empty, that leads from a start to a goal; None if there is none."""
    wanted = frozenset(goals)
    waiting = deque((each, "") for each in starts)
    seen: set[State] = set()
    while waiting:
        state, text = waiting.popleft()
        for each, reads in steps(state):
            if each not in seen:
                seen.add(each)
                read = text + SAMPLE[lowest(reads)]
                if each in wanted:
                    return read
                waiting.append((each, read))
    return None


def components(
    starts: Iterable[State], following: Callable[[State], Iterable[State]]
) -> Iterator[frozenset[State]]:
    """Sets of states that lead to one another, those that come last first (Tarjan 1972, without recursion)."""
    numbers: dict[State, int] = {}
    lowest_seen: dict[State, int] = {}
    stack: list[State] = []
    for start in starts:
        if start in numbers:
            continue
        path = [(start, iter(following(start)))]
        numbers[start] = lowest_seen[start] = len(numbers)
        stack.append(start)
        while path:
            state, rest = path[-1]
            for each in rest:
                if each not in numbers:
                    numbers[each] = lowest_seen[each] = len(numbers)
                    stack.append(each)
                    path.append((each, iter(following(each))))
                    break
                if each in lowest_seen:
                    lowest_seen[state] = min(lowest_seen[state], numbers[each])
            else:
                path.pop()
                if path:
                    parent = path[-1][0]
                    lowest_seen[parent] = min(lowest_seen[parent], lowest_seen[state])
                if lowest_seen[state] == numbers[state]:
                    cut = stack.index(state)
                    found = frozenset(stack[cut:])
                    del stack[cut:]
                    for each in found:
                        del lowest_seen[each]
                    yield found


def lowest(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


@lru_cache(maxsize=65536)
def letters(source: str) -> int:
    """Which characters of the sample a class has, one bit each."""
    return sum(1 << SAMPLE.index(each) for each in re.findall(source, SAMPLE))
