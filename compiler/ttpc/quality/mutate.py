"""Mutants: a rule with one thing left out or one bound moved.  One that every example passes says too little."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import log
from typing import TypeVar

from ttpc.ir import (
    All,
    Any,
    AtLeast,
    Compares,
    Contains,
    Count,
    Crossed,
    Differs,
    EndsWith,
    Equals,
    Exists,
    Expr,
    InNetwork,
    Looks,
    Matches,
    Not,
    Question,
    SeenAs,
    Sequence,
    StartsWith,
    Test,
    Watch,
    Window,
    asked,
    nodes,
    rebuild,
)
from ttpc.ir.interpret import Find, by_re, texts
from ttpc.ir.regex import Regex
from ttpc.lower.regex import lower_regex
from ttpc.plan.ambiguity import cost_of
from ttpc.plan.confirm import never_ends
from ttpc.quality.branches import branches, named
from ttpc.quality.families import Family, place_of, same_text, wanted
from ttpc.quality.regexes import changed

T = TypeVar("T")

FOREVER = 10**9
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Mutant:
    rule_id: str
    place: str
    what: str
    family: Family


def survivors(family: Family, find: Find) -> tuple[int, list[Mutant]]:
    """How many mutants there are, and those that no example notices."""
    made = list(mutants(family))
    asking = find if quick_up_to(family) is None else by_re
    return len(made), [each for each in made if not noticed(each.family, asking)]


def noticed(mutant: Family, find: Find) -> bool:
    """Whether one of the examples does not hold any more."""
    return any(mutant.fires(each, find) != each.matches for each in mutant.examples) or any(
        mutant.plays(each, find) != wanted(each) for each in mutant.stories
    )


def mutants(family: Family) -> Iterator[Mutant]:
    rule, quick = family.rule, quick_up_to(family)
    for test in tests(family):
        for what, question in changes(test.question, quick):
            where = f"`{test.name}` {what}"
            yield Mutant(rule.id, str(test.span), where, asking(family, test, question))
    for branch in branches(family):
        span = place_of(branch.expr)
        place = rule.source if span is None else str(span)
        for what, change in cuts(branch.expr):
            yield Mutant(rule.id, place, what, rebuilt(family, branch.expr, change))
    for window in windows(family):
        for what, other in moved(window):
            where = f"`{window.name}` {what}"
            yield Mutant(rule.id, rule.source, where, watching(family, window, other))
        if any(breaks(each, window) for kind in family.kinds.values() for each in kind.watches):
            what = f"`{window.name}` without its `without`"
            yield Mutant(rule.id, rule.source, what, unbroken(family, window))


# ── what a test asks ───────────────────────────────────────────────────────────────────────────────────────


def tests(family: Family) -> list[Test]:
    """Each test that the author wrote, once."""
    found: list[Test] = []
    for expr in family.expressions():
        for node in nodes(expr):
            if isinstance(node, Test) and not any(same_test(node, each) for each in found):
                found.append(node)
    return found


def same_test(one: Test, other: Test) -> bool:
    return one.span == other.span and one.question == other.question


def asking(family: Family, test: Test, question: Question) -> Family:
    def change(node: Expr) -> Expr:
        if isinstance(node, Test) and same_test(node, test):
            return replace(node, question=question)
        return node

    return family.rebuilt(lambda expr: rebuild(expr, change))


def changes(question: Question, quick: int | None) -> Iterator[tuple[str, Question]]:
    """What is left out, and the question without it.  `quick`: what `quick_up_to` says."""
    match question:
        case Matches():
            yield from regex_changes(question, quick)
        case Contains(texts) | StartsWith(texts) | EndsWith(texts):
            for what, rest in without_each(texts):
                yield what, replace(question, texts=rest)
        case Equals(wanted):
            for what, others in without_each(wanted):
                yield what, Equals(others)
        case InNetwork(cidrs):
            for what, rest in without_each(cidrs):
                yield what, InNetwork(rest)
        case Compares():
            yield from bounds(question)
        case SeenAs(view, inner):
            yield f"asked of the value itself, not as {view}", inner
            for what, other in changes(inner, quick):
                yield what, SeenAs(view, other)
        case Looks(_, fields):
            for column, left in zip(fields, without_each(fields), strict=False):
                yield f"without the column `{column[0]}`", replace(question, fields=left[1])
        case Exists() | Differs():
            pass


def without_each(values: tuple[T, ...]) -> Iterator[tuple[str, tuple[T, ...]]]:
    """Of several values all but one."""
    if len(values) > 1:
        for index, value in enumerate(values):
            yield f"without `{value}`", (*values[:index], *values[index + 1 :])


def bounds(question: Compares) -> Iterator[tuple[str, Question]]:
    """Without each bound, and with the bound itself in or out."""
    for key, strict in (("gte", "gt"), ("gt", "gte"), ("lte", "lt"), ("lt", "lte")):
        bound = getattr(question, key)
        if bound is None:
            continue
        without = replace(question, **{key: None})
        if without != Compares():
            yield f"without {key}: {bound:g}", without
        yield f"with {strict} for {key}: {bound:g}", replace(without, **{strict: bound})


def regex_changes(question: Matches, quick: int | None) -> Iterator[tuple[str, Question]]:
    regexes, exact = question.regexes, question.case_sensitive
    for index, regex in enumerate(regexes):
        before, after = regexes[:index], regexes[index + 1 :]
        if len(regexes) > 1:
            yield f"without `{regex.source}`", Matches((*before, *after), exact)
        for what, source, fewer in changed(regex.source):
            if fewer and quick is not None:  # nobody will look at its tree
                yield what, Matches((*before, Regex(source, regex.tree), *after), exact)
            elif other := regex_of(source, exact, quick):
                yield what, Matches((*before, other, *after), exact)
    others = [regex_of(each.source, not exact, quick) for each in regexes]
    told = "with upper and lower case " + ("the same" if exact else "told apart")
    folded = tuple(each for each in others if each is not None)
    if len(folded) == len(others) and any(cased(each.source) for each in regexes):
        yield told, Matches(folded, not exact)


STEPS = 1 << 30
"""Of `re`, that one answer may cost at worst, on a text made for it; examples are not, and take milliseconds."""


def quick_up_to(family: Family) -> int | None:
    """The length of the examples' longest text, if `re` itself is quick on all of them; otherwise None."""
    payloads = [each.payload for each in family.examples]
    payloads += [dict(event) for story in family.stories for event in story.events]
    longest = max((len(each) for payload in payloads for each in texts(payload, None)), default=0)
    questions = (asked(each.question) for each in tests(family))
    regexes = (regex for each in questions if isinstance(each, Matches) for regex in each.regexes)
    return longest if all(quick(each, longest) for each in regexes) else None


def quick(regex: Regex, length: int) -> bool:
    return cost_of(regex.tree).degree * log(max(length, 2)) <= log(STEPS)


def regex_of(source: str, exact: bool, length: int | None) -> Regex | None:
    """None where nothing less than trying would tell, for as long as it takes."""
    regex = lower_regex(source, 0 if exact else re.IGNORECASE)
    slow = never_ends(regex.tree) if length is None else not quick(regex, length)
    return None if slow else regex


def cased(source: str) -> bool:
    """Whether a letter in it is one; what stands behind a backslash is a class, or an edge."""
    return re.search(r"[a-zA-Z]", re.sub(r"\\.|\(\?[^:)!=<]*", "", source)) is not None


# ── how tests are joined ───────────────────────────────────────────────────────────────────────────────────

Change = Callable[[Expr], Expr]


def cuts(expr: Expr) -> Iterator[tuple[str, Change]]:
    match expr:
        case All(parts) | Any(parts) | AtLeast(_, parts):
            for index, part in enumerate(parts if len(parts) > 1 else ()):
                yield f"without {named(part)}", without_part(index)
        case Test() | Crossed() | Not():
            pass
    if isinstance(expr, AtLeast):
        for count in (expr.count - 1, expr.count + 1):
            if 0 < count <= len(expr.parts):
                yield f"{named(expr)} as {count} of them", with_count(count)


def without_part(index: int) -> Change:
    def change(expr: Expr) -> Expr:
        assert isinstance(expr, All | Any | AtLeast)
        return replace(expr, parts=(*expr.parts[:index], *expr.parts[index + 1 :]))

    return change


def with_count(count: int) -> Change:
    def change(expr: Expr) -> Expr:
        assert isinstance(expr, AtLeast)
        return replace(expr, count=count)

    return change


def rebuilt(family: Family, written: Expr, change: Change) -> Family:
    """Wherever it is asked, the part is changed."""

    def change_it(node: Expr) -> Expr:
        return change(node) if same_text(node) == written else node

    return family.rebuilt(lambda expr: rebuild(expr, change_it))


# ── windows ────────────────────────────────────────────────────────────────────────────────────────────────


def windows(family: Family) -> list[Window]:
    return list(
        dict.fromkeys(watch.window for rule in family.kinds.values() for watch in rule.watches)
    )


def moved(window: Window) -> Iterator[tuple[str, Window]]:
    yield f"without within: {window.within} s", replace(window, within=FOREVER)
    for what, rest in without_each(window.by):
        yield f"{what} in by", replace(window, by=rest)
    match window:
        case Count():
            for least in (window.at_least - 1, window.at_least + 1):
                if least > 0:
                    yield f"with at_least: {least}", replace(window, at_least=least)
            if window.distinct is not None:
                yield f"without distinct: {window.distinct}", replace(window, distinct=None)
        case Sequence():
            if window.ordered:
                yield "in any order", replace(window, ordered=False)
            for index, times in enumerate(window.steps):
                for other in {max(1, times - 1), times + 1} - {times}:
                    steps = (*window.steps[:index], other, *window.steps[index + 1 :])
                    yield f"with step {index + 1} {other} times", replace(window, steps=steps)


def watching(family: Family, window: Window, other: Window) -> Family:
    """The window changed, in conditions and in what it is shown."""

    def change(node: Expr) -> Expr:
        return Crossed(other) if node == Crossed(window) else node

    changed_kinds = family.rebuilt(lambda expr: rebuild(expr, change)).kinds
    return Family(
        {
            kind: replace(
                rule,
                watches=tuple(
                    replace(each, window=other) if each.window == window else each
                    for each in rule.watches
                ),
            )
            for kind, rule in changed_kinds.items()
        }
    )


def breaks(watch: Watch, window: Window) -> bool:
    """Whether it is for what must not come between two steps."""
    return watch.window == window and isinstance(window, Sequence) and watch.step is None


def unbroken(family: Family, window: Window) -> Family:
    return Family(
        {
            kind: replace(
                rule, watches=tuple(each for each in rule.watches if not breaks(each, window))
            )
            for kind, rule in family.kinds.items()
        }
    )
