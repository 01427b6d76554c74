"""A part said twice in an `all` or `any` is said once.  (In an `at least` it counts twice.)"""

from __future__ import annotations

from dataclasses import replace

from ttpc.ir import All, Any, Expr, Test, rebuild


def drop_duplicates(expr: Expr) -> Expr:
    return rebuild(expr, drop_duplicate)


def drop_duplicate(expr: Expr) -> Expr:
    match expr:
        case All(parts) | Any(parts):
            return replace(expr, parts=tuple({meaning(each): each for each in parts}.values()))
        case _:
            return expr


def meaning(expr: Expr) -> object:
    """What two parts must share to say the same: a test's name and place do not matter."""
    match expr:
        case Test(field, question):
            return (field, question)
        case _:
            return expr
