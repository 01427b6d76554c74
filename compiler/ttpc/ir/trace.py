"""Where in an event a test finds what it looks for: the interpreter's answer with its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any as Value

from ttpc.ir import (
    Contains,
    Differs,
    Emit,
    EndsWith,
    Exists,
    Looks,
    Matches,
    Question,
    Rule,
    SeenAs,
    StartsWith,
    Test,
    Window,
    asked,
    nodes,
)
from ttpc.ir.interpret import Find, answer, by_re, emitted, field_value, holds, scalars, texts
from ttpc.ir.views import seen_as


@dataclass(frozen=True, slots=True)
class Found:
    """One test of a rule, asked of an event."""

    test: Test
    holds: bool
    value: Value
    """The value that it holds for, None if it does not hold."""
    start: int
    end: int
    """The stretch of a text value that matched, in code points."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A rule asked of an event."""

    rule: Rule
    fires: bool
    emits: tuple[Emit, ...]
    """What it says then: a table selects and weighs what the rule emits."""
    found: tuple[Found, ...]

    @property
    def nearly(self) -> bool:
        """Does not fire, but something that it looks for is there."""
        return not self.fires and any(each.holds for each in self.found)


def trace(
    rule: Rule,
    payload: Mapping[str, Value],
    find: Find = by_re,
    crossed: Collection[Window] = (),
) -> Trace:
    """`crossed`: windows that the event makes fire."""
    tests = dict.fromkeys(each for each in nodes(rule.condition) if isinstance(each, Test))
    found = tuple(ask(test, payload, find) for test in tests)
    fires = holds(rule.condition, payload, find, crossed)
    return Trace(rule, fires, emitted(rule, payload), found)


def ask(test: Test, payload: Mapping[str, Value], find: Find) -> Found:
    value = field_value(payload, test.field)
    if isinstance(test.question, Exists):
        return Found(test, value is not None, value, 0, 0)
    view = test.question.view if isinstance(test.question, SeenAs) else None
    question = asked(test.question)
    if isinstance(question, Differs):
        text = next(texts(value, view), "") if holds(test, payload) else None
        return Found(test, text is not None, text, 0, len(text or ""))
    if isinstance(question, Looks):
        looked_at = fields_of(question, payload) if holds(test, payload) else None
        return Found(test, looked_at is not None, looked_at, 0, 0)
    for each in scalars(value):
        for seen in seen_as(view, each) if view else (each,):
            if answer(question, seen, find):
                start, end = stretch(question, seen, find)
                return Found(test, True, seen, start, end)
    return Found(test, False, None, 0, 0)


def fields_of(looks: Looks, payload: Mapping[str, Value]) -> dict[str, Value]:
    """What stands in the fields that are looked at."""
    fields = [field for _, names in looks.fields for field in names]
    fields += [looks.score] if looks.score is not None else []
    found = {field: field_value(payload, field) for field in fields}
    return {field: value for field, value in found.items() if value is not None}


def stretch(question: Question, value: Value, find: Find) -> tuple[int, int]:
    """The part of a value that a question is about: of a text what matched, of anything else all."""
    if not isinstance(value, str):
        return 0, 0
    match question:
        case Matches(regexes, case_sensitive):
            found = (find(regex, case_sensitive, value) for regex in regexes)
            return next(each for each in found if each)
        case Contains(texts):
            text = next(each for each in texts if each in value)
            return value.index(text), value.index(text) + len(text)
        case StartsWith(texts):
            return 0, len(next(each for each in texts if value.startswith(each)))
        case EndsWith(texts):
            length = len(next(each for each in texts if value.endswith(each)))
            return len(value) - length, len(value)
        case _:
            return 0, len(value)
