"""Regexes apart: one of several is asked only where its own literals are seen, so each becomes a test of its own.

Those of a list stay together: modules show the list by its name.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ttpc.ir import Any, Expr, Matches, Question, Rule, SeenAs, Test, rebuild
from ttpc.simplify.flatten import flatten


def apart(rule: Rule) -> Rule:
    lists = {each.values for each in rule.data}

    def one(expr: Expr) -> Expr:
        if not isinstance(expr, Test):
            return expr
        tests = tuple(replace(expr, question=each) for each in alone(expr.question, lists))
        return Any(tests) if len(tests) > 1 else expr

    def all_of(expr: Expr) -> Expr:
        return flatten(rebuild(expr, one))

    watches = tuple(replace(each, condition=all_of(each.condition)) for each in rule.watches)
    return replace(rule, condition=all_of(rule.condition), watches=watches)


def alone(question: Question, lists: Collection[object]) -> tuple[Question, ...]:
    match question:
        case Matches(regexes) if tuple(each.source for each in regexes) not in lists:
            return tuple(replace(question, regexes=(each,)) for each in regexes)
        case SeenAs(question=inner):
            return tuple(replace(question, question=each) for each in alone(inner, lists))
        case _:
            return (question,)
