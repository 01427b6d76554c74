"""simplify: the same meaning in fewer words.  One pass per file, in the order of `PASSES`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ttpc.ir import Expr, Rule
from ttpc.simplify.duplicates import drop_duplicates
from ttpc.simplify.flatten import flatten
from ttpc.simplify.negations import cancel_negations
from ttpc.simplify.thresholds import resolve_thresholds

PASSES: tuple[Callable[[Expr], Expr], ...] = (
    resolve_thresholds,
    cancel_negations,
    flatten,
    drop_duplicates,
    flatten,
)


def simplify(rules: list[Rule]) -> list[Rule]:
    return [replace(rule, condition=simplify_expr(rule.condition)) for rule in rules]


def simplify_expr(expr: Expr) -> Expr:
    for each in PASSES:
        expr = each(expr)
    return expr
