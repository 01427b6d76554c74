"""What must be seen in an event before a test, a rule can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ttpc.ir import (
    All,
    Any,
    AtLeast,
    Contains,
    EndsWith,
    Equals,
    Expr,
    Matches,
    Not,
    StartsWith,
    Test,
)
from ttpc.ir.regex import Ahead, Characters, Choice, Node, Repeat, Sequence
from ttpc.plan.literals import BEGIN, END, Literals, literals_of, union
from ttpc.plan.words import required

MOST = 512
"""Literals for one test; beyond that the database grows for little."""


@dataclass(frozen=True, slots=True)
class Prefilter:
    """Literals of which one occurs in every value that the test holds for."""

    items: frozenset[bytes]
    caseless: bool
    cost: float


def prefilter_of(test: Test) -> Prefilter | None:
    """The test's literals; None where none are necessary."""
    found: Literals | None
    caseless = False
    match test.question:
        case Matches(regexes):
            found = union(required(regex.tree) for regex in regexes)
            caseless = any(ignores_case(regex.tree) for regex in regexes)
        case Contains(texts):
            found = literals_of(frozenset(map(tuple, texts)))
        case StartsWith(texts):
            found = literals_of(frozenset((BEGIN, *text) for text in texts))
        case EndsWith(texts):
            found = literals_of(frozenset((*text, END) for text in texts))
        case Equals(wanted) if all(isinstance(each, str) for each in wanted):
            found = literals_of(frozenset((BEGIN, *str(each), END) for each in wanted))
        case _:
            found = None
    if found is None or len(found.items) > MOST:
        return None
    return Prefilter(found.items, caseless, found.cost)


def ignores_case(node: Node) -> bool:
    """Whether a character anywhere in the regex matches in either case: then all its literals do."""
    match node:
        case Characters(_, ignore_case):
            return ignore_case
        case Sequence(parts) | Choice(parts):
            return any(ignores_case(part) for part in parts)
        case Repeat(part) | Ahead(part):
            return ignores_case(part)
        case _:
            return False


def anchors_of(expr: Expr, prefilters: Mapping[Test, Prefilter | None]) -> frozenset[Test]:
    """Tests of which one must hold for the expression to; empty where there are no such tests.

    Of several choices the one whose literals occur least.
    """

    def cost(tests: frozenset[Test]) -> float:
        return sum(each.cost for test in tests if (each := prefilters[test]) is not None)

    def cheapest(parts: tuple[Expr, ...], count: int) -> frozenset[Test]:
        """Of `count` parts together one must hold: the cheapest such choice."""
        choices = sorted(filter(None, map(anchors, parts)), key=cost)[:count]
        return frozenset().union(*choices) if len(choices) == count else frozenset()

    def anchors(expr: Expr) -> frozenset[Test]:
        match expr:
            case Test():
                return frozenset({expr} if prefilters[expr] is not None else ())
            case Not():
                return frozenset()
            case All(parts):
                return cheapest(parts, 1)
            case Any(parts):
                return cheapest(parts, len(parts))
            case AtLeast(count, parts):
                return cheapest(parts, len(parts) - count + 1)

    return anchors(expr)
