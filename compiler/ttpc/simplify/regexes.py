"""One regex of several is asked only where its own literals are seen: each becomes a test of its own."""

from __future__ import annotations

from dataclasses import replace

from ttpc.ir import All, Any, AtLeast, Expr, Matches, Not, Question, SeenAs, Test


def split_regexes(expr: Expr) -> Expr:
    match expr:
        case Test(question=question):
            tests = tuple(replace(expr, question=each) for each in alone(question))
            return Any(tests) if len(tests) > 1 else expr
        case Not(part):
            return Not(split_regexes(part))
        case All(parts) | Any(parts):
            return replace(expr, parts=tuple(map(split_regexes, parts)))
        case AtLeast(count, parts):
            return AtLeast(count, tuple(map(split_regexes, parts)))
        case _:
            return expr


def alone(question: Question) -> tuple[Question, ...]:
    match question:
        case Matches(regexes):
            return tuple(replace(question, regexes=(each,)) for each in regexes)
        case SeenAs(question=inner):
            return tuple(replace(question, question=each) for each in alone(inner))
        case _:
            return (question,)
