"""`ttpc explain --plan`: what the compiler made of a rule, so that it need not be asked of every event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from ttpc.cli.common import fail
from ttpc_runtime.folding import FOLDED

if TYPE_CHECKING:
    from ttpc.driver import Checked
    from ttpc.ir import Matches, Test
    from ttpc.layout import Layout, LiteralSet, PlannedRule, Tell


def explain_plan(rule_id: str, checked: Checked) -> None:
    """A rule's predicates with the literals that are looked for."""
    from ttpc.diagnostics import did_you_mean

    known = {rule.id for rule in checked.rules}
    if rule_id not in known:
        hint = did_you_mean(rule_id, tuple(sorted(known))) or "see `ttpc rules`"
        fail(f"no rule `{rule_id}`; {hint}", 1)
    for each in checked.layout.kinds:
        for planned in each.rules:
            if planned.rule.id == rule_id:
                typer.echo("\n".join(planned_lines(planned, checked.layout)))


SHOWN = 6
"""Literals of a set that are printed."""


def planned_lines(planned: PlannedRule, layout: Layout) -> Iterator[str]:
    from ttpc import ir

    rule, table = planned.rule, {each.number: each for each in layout.table}
    yield f"{rule.id} {rule.name}, {rule.kind} events"
    named = Counter((each.test.name, each.test.field) for each in planned.predicates)
    names = [planned.predicates[index].test.name for index in planned.anchors]
    if names:
        yield f"  asked when this may hold: {' or '.join(dict.fromkeys(names))}"
    else:
        yield "  asked of every event: no text must be there for it to fire"
    for index, predicate in enumerate(planned.predicates):
        test = predicate.test
        question = ir.asked(test.question)
        yield f"  {test.name}, {subject(test)}"
        if isinstance(question, ir.Matches) and named[test.name, test.field] > 1:
            yield f"    {question.regexes[0].source}"
        if predicate.numbers:
            yield "    literal + confirm: " + " and ".join(
                literals(table[number]) for number in predicate.numbers
            )
            for number, view, fields in tells_of(rule.kind, layout):
                hides = view != FOLDED and isinstance(test.question, ir.SeenAs)
                if test.field in fields and hides:
                    yield f"    in the text, or seen as {view} where it may be hidden: {literals(table[number])}"
        elif isinstance(test.question, ir.SeenAs):
            yield f"    always confirm: seen as {test.question.view}"
        elif isinstance(test.question, ir.Looks):
            yield "    always confirm: a look-up"
        elif isinstance(test.question, ir.InNetwork | ir.Compares | ir.Exists | ir.Differs):
            yield "    always confirm: not a question about text"
        elif planned.anchors and index not in planned.anchors:
            yield "    always confirm: asked only when the rule is"
        else:
            yield "    always confirm: no text that every match contains"
        if isinstance(question, ir.Matches):
            yield f"    {confirmation(question, predicate.limit)}"


def tells_of(kind: str, layout: Layout) -> tuple[Tell, ...]:
    return next(each.tells for each in layout.kinds if each.name == kind)


def subject(test: Test) -> str:
    """What a test looks at."""
    from ttpc import ir

    if isinstance(test.question, ir.Looks):
        names = [name for _, fields in test.question.fields for name in fields]
        return f"of {', '.join(names)} in table {test.question.table.name}"
    seen = f" seen as {test.question.view}" if isinstance(test.question, ir.SeenAs) else ""
    return f"on {test.field}{seen}"


def confirmation(question: Matches, limit: int | None) -> str:
    """Which matcher is asked, so that no input takes long."""
    from ttpc.plan.ambiguity import cost_of, growth

    if limit is None:
        return "confirm: `re`, which is linear on it"
    degree = max(cost_of(regex.tree).degree for regex in question.regexes)
    worst = f" ({growth(degree)} at worst)" if degree > 1 else ""
    return f"confirm: `re` up to {limit} characters{worst}, bit streams beyond"


def literals(each: LiteralSet) -> str:
    shown = [ascii(item.decode("utf-8", "replace")) for item in each.literals[:SHOWN]]
    more = len(each.literals) - len(shown)
    folded = ", any case" if each.caseless else ""
    if len(each.literals) == 1:
        return f"{shown[0]}{folded}"
    return f"one of {' '.join(shown)}{f' and {more} more' if more else ''}{folded}"
