"""`not not x` is `x`."""

from __future__ import annotations

from ttpc.ir import Expr, Not, rebuild


def cancel_negations(expr: Expr) -> Expr:
    return rebuild(expr, cancel_negation)


def cancel_negation(expr: Expr) -> Expr:
    match expr:
        case Not(Not(part)):
            return part
        case _:
            return expr
