"""simplify: the same meaning in fewer words.  One pass per file, in the order of `PASSES`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ttpc.ir import Evidence, Expr, Field, Holding, Matched, Rule
from ttpc.simplify.constants import NEVER, fold_constants
from ttpc.simplify.duplicates import drop_duplicates
from ttpc.simplify.flatten import flatten
from ttpc.simplify.negations import cancel_negations
from ttpc.simplify.shared import share_tests
from ttpc.simplify.thresholds import resolve_thresholds

PASSES: tuple[Callable[[Expr], Expr], ...] = (
    fold_constants,
    resolve_thresholds,
    cancel_negations,
    flatten,
    drop_duplicates,
    flatten,
)


def simplify(rules: list[Rule]) -> list[Rule]:
    return [
        share_tests(
            replace(
                rule,
                condition=simplify_expr(rule.condition),
                watches=tuple(
                    replace(each, condition=simplify_expr(each.condition)) for each in rule.watches
                ),
                evidence=tuple(map(simplify_evidence, rule.evidence)),
            )
        )
        for rule in rules
    ]


def simplify_evidence(evidence: Evidence) -> Evidence:
    return replace(
        evidence, sources=tuple((simplify_source(each), first) for each, first in evidence.sources)
    )


def simplify_source(source: Field | Matched | Holding) -> Field | Matched | Holding:
    if not isinstance(source, Holding):
        return source
    named = ((names, simplify_expr(expr)) for names, expr in source.named)
    return Holding(tuple((names, expr) for names, expr in named if expr != NEVER))


def simplify_expr(expr: Expr) -> Expr:
    for each in PASSES:
        expr = each(expr)
    return expr
