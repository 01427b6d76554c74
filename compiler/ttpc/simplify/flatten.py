"""`all` in `all` and `any` in `any` become one; one of a single part is that part."""

from __future__ import annotations

from ttpc.ir import All, Any, Expr, rebuild


def flatten(expr: Expr) -> Expr:
    return rebuild(expr, flatten_one)


def flatten_one(expr: Expr) -> Expr:
    match expr:
        case All((part,)) | Any((part,)):
            return part
        case All(parts):
            return All(tuple(inner for each in parts for inner in parts_of(each, All)))
        case Any(parts):
            return Any(tuple(inner for each in parts for inner in parts_of(each, Any)))
        case _:
            return expr


def parts_of(expr: Expr, kind: type[All | Any]) -> tuple[Expr, ...]:
    return expr.parts if isinstance(expr, kind) else (expr,)
