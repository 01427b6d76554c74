"""`1 of` is `any`, `n of n` is `all`."""

from __future__ import annotations

from ttpc.ir import All, Any, AtLeast, Expr, rebuild


def resolve_thresholds(expr: Expr) -> Expr:
    return rebuild(expr, resolve_threshold)


def resolve_threshold(expr: Expr) -> Expr:
    match expr:
        case AtLeast(1, parts):
            return Any(parts)
        case AtLeast(count, parts) if count == len(parts):
            return All(parts)
        case _:
            return expr
