"""A test that a rule asks in several places, by one name, is one test: a generated module has it once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ttpc.ir import Evidence, Expr, Field, Holding, Matched, Rule, Test, rebuild
from ttpc.simplify.duplicates import meaning


def share_tests(rule: Rule) -> Rule:
    first: dict[object, Test] = {}

    def one(expr: Expr) -> Expr:
        return shared(expr) if isinstance(expr, Test) else expr

    def shared(test: Test) -> Test:
        return first.setdefault((test.name, meaning(test)), test)

    watches = tuple(replace(each, condition=rebuild(each.condition, one)) for each in rule.watches)
    return replace(
        rule,
        watches=watches,
        condition=rebuild(rule.condition, one),
        evidence=tuple(share_in_evidence(each, one, shared) for each in rule.evidence),
    )


def share_in_evidence(
    evidence: Evidence, one: Callable[[Expr], Expr], shared: Callable[[Test], Test]
) -> Evidence:
    def source(given: Field | Matched | Holding) -> Field | Matched | Holding:
        match given:
            case Field():
                return given
            case Matched(tests):
                return Matched(tuple(dict.fromkeys(map(shared, tests))))
            case Holding(named):
                return Holding(tuple((names, rebuild(expr, one)) for names, expr in named))

    return replace(
        evidence, sources=tuple((source(each), first) for each, first in evidence.sources)
    )
