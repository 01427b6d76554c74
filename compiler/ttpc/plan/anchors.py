"""What must be seen in an event before a test, a rule can hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from ttpc.ir import (
    All,
    Any,
    AtLeast,
    Contains,
    Count,
    Crossed,
    EndsWith,
    Equals,
    Expr,
    Matches,
    Not,
    Question,
    SeenAs,
    StartsWith,
    Test,
    Watch,
    Window,
)
from ttpc.ir.regex import Atomic, Characters, Choice, Look, Node, Repeat, Sequence, Unknown
from ttpc.plan.literals import BEGIN, END, Literals, Word, literals_of, of_bytes, union
from ttpc.plan.plain import plain
from ttpc.plan.tells import FAMILY, as_it_stands, stretches, with_edges
from ttpc.plan.words import required

MOST = 1024
"""Literals for one test; beyond that the database grows for little."""


@dataclass(frozen=True, slots=True)
class Prefilter:
    """Literals of which one occurs in every value that a test holds for."""

    items: frozenset[bytes]
    caseless: bool
    cost: float


def prefilters_of(question: Question) -> tuple[Prefilter, ...]:
    """The sets of literals that it needs one of each of; empty where none are necessary.

    Of what a text is seen as it is the words that stand in the text too, unless there is a tell (`tells.py`).
    """
    if not isinstance(question, SeenAs):
        return literals_in(question, None)
    if question.view not in FAMILY:
        return ()
    return tuple(
        replace(each, items=of_bytes(edged).items)
        for each in literals_in(question.question, question.view)
        for edged in [frozenset(chain(*(with_edges(question.view, item) for item in each.items)))]
        if len(edged) <= MOST
    )


def literals_in(question: Question, view: str | None) -> tuple[Prefilter, ...]:
    match question:
        case Matches(regexes):
            trees = [
                each.tree if view is None else as_it_stands(view, each.tree) for each in regexes
            ]
            sets = [required(plain(each)) for each in trees]
            found = sets[0] if len(sets) == 1 else [union(next(iter(each), None) for each in sets)]
            return prefilters(found, caseless=any(map(ignores_case, trees)))
        case Contains(texts):
            words: list[Word] = [tuple(text) for text in texts]
        case StartsWith(texts):
            words = [(BEGIN, *text) for text in texts]
        case EndsWith(texts):
            words = [(*text, END) for text in texts]
        case Equals(wanted) if all(isinstance(each, str) for each in wanted):
            words = [(BEGIN, *str(each), END) for each in wanted]
        case _:
            return ()
    if view is not None:
        words = [stretches(view, each) for each in words]
    return prefilters([literals_of(frozenset(words))], caseless=False)


def prefilters(found: Iterable[Literals | None], *, caseless: bool) -> tuple[Prefilter, ...]:
    return tuple(
        Prefilter(each.items, caseless, each.cost)
        for each in found
        if each is not None and len(each.items) <= MOST
    )


def ignores_case(node: Node) -> bool:
    """Whether a character anywhere in the regex matches in either case: then all its literals do."""
    match node:
        case Characters(_, ignore_case):
            return ignore_case
        case Sequence(parts) | Choice(parts):
            return any(ignores_case(part) for part in parts)
        case Repeat(part) | Look(part) | Atomic(part) | Unknown(part):
            return ignores_case(part)
        case _:
            return False


def anchors_of(
    expr: Expr, found: Mapping[Test, tuple[Prefilter, ...]], watches: Iterable[Watch] = ()
) -> frozenset[Test]:
    """Tests of which one must hold for the expression to; empty where there are no such tests.

    Of several choices the one whose literals occur least.  `watches`: those of the windows in the expression.
    """

    def cost(tests: frozenset[Test]) -> float:
        return sum(each.cost for each in {found[test][0] for test in tests})

    def cheapest(parts: tuple[Expr, ...], count: int) -> frozenset[Test]:
        """Of `count` parts together one must hold: the cheapest such choice."""
        choices = sorted(filter(None, map(anchors, parts)), key=cost)[:count]
        return frozenset().union(*choices) if len(choices) == count else frozenset()

    def anchors(expr: Expr) -> frozenset[Test]:
        match expr:
            case Test():
                return frozenset({expr} if found[expr] else ())
            case Crossed(window):
                parts = tuple(each.condition for each in watches if completes(each, window))
                return cheapest(parts, len(parts))
            case Not():
                return frozenset()
            case All(parts):
                return cheapest(parts, 1)
            case Any(parts):
                return cheapest(parts, len(parts))
            case AtLeast(count, parts):
                return cheapest(parts, len(parts) - count + 1)

    return anchors(expr)


def completes(watch: Watch, window: Window) -> bool:
    """Whether what a watch sees can make a window fire."""
    if watch.window != window:
        return False
    if isinstance(window, Count) or watch.step is None:
        return isinstance(window, Count)
    return not window.ordered or watch.step == len(window.steps) - 1
