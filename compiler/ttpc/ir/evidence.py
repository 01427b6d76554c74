"""The meaning of computed evidence: what `interpret.py` is for conditions.

Nothing is redacted here, and nothing cut: that is the runtime's, after the meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any as Value

from ttpc.ir import (
    Contains,
    Differs,
    EndsWith,
    Evidence,
    Field,
    Holding,
    Looks,
    Matched,
    Matches,
    Question,
    SeenAs,
    StartsWith,
    Test,
    asked,
)
from ttpc.ir.interpret import (
    Find,
    answer,
    by_re,
    field_value,
    holds,
    scalars,
    texts,
)
from ttpc.ir.views import seen_as


def computed(
    evidence: tuple[Evidence, ...], payload: Mapping[str, Value], find: Find = by_re
) -> dict[str, Value]:
    """The evidence of an event.  What gives nothing, or an empty list, is left out."""
    found = {each.name: one(each, payload, find) for each in evidence}
    return {name: value for name, value in found.items() if value is not None and value != []}


def one(evidence: Evidence, payload: Mapping[str, Value], find: Find) -> Value:
    """Of several sources the first that gives anything but nothing, zero, false or what is empty; else the last."""
    value: Value = None
    for source, first in evidence.sources:
        value = given(source, payload, find)
        if first:
            value = value[0] if value else None
        if value:
            break
    return value


def given(source: Field | Matched | Holding, payload: Mapping[str, Value], find: Find) -> Value:
    match source:
        case Field(field, view):
            value = field_value(payload, field)
            if view is None:
                return value
            return sorted({seen for each in scalars(value) for seen in seen_as(view, each)})
        case Matched(tests):
            return once([part for test in tests for part in matched(test, payload, find)])
        case Holding(named):
            return once(
                [name for names, expr in named if holds(expr, payload, find) for name in names]
            )


def once(found: list[Value]) -> list[Value]:
    """Each once; `true` is not 1, and 1 is not 1.0."""
    kept: list[Value] = []
    for each in found:
        if not any(type(each) is type(other) and each == other for other in kept):
            kept.append(each)
    return kept


def matched(test: Test, payload: Mapping[str, Value], find: Find) -> Iterator[Value]:
    """What a test holds for, in the order of the values."""
    question = asked(test.question)
    view = test.question.view if isinstance(test.question, SeenAs) else None
    value = field_value(payload, test.field)
    if isinstance(question, Differs):
        if holds(test, payload, find):
            yield from texts(value, view)
    elif not isinstance(question, Looks):
        for each in scalars(value):
            for seen in seen_as(view, each) if view else (each,):
                if isinstance(seen, (str, int, float)) and answer(question, seen, find):
                    yield from parts(question, seen, find)


def parts(question: Question, value: Value, find: Find) -> Iterator[Value]:
    """Of a text each part that is looked for, once; of anything else all."""
    match question:
        case Matches(regexes, case_sensitive) if isinstance(value, str):
            spans = (find(regex, case_sensitive, value) for regex in regexes)
            yield from (value[span[0] : span[1]] for span in spans if span)
        case Contains(wanted):
            yield from (each for each in wanted if each in value)
        case StartsWith(wanted):
            yield from (each for each in wanted if value.startswith(each))
        case EndsWith(wanted):
            yield from (each for each in wanted if value.endswith(each))
        case _:
            yield value
