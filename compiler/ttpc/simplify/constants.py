"""What never holds (a block about other kinds of events), and what always does, leave the expressions they are in."""

from __future__ import annotations

from typing import Final

from ttpc.ir import All, Any, AtLeast, Expr, Not, rebuild

NEVER: Final = Any(())
ALWAYS: Final = All(())


def fold_constants(expr: Expr) -> Expr:
    return rebuild(expr, fold)


def fold(expr: Expr) -> Expr:
    match expr:
        case Not(Any(())):
            return ALWAYS
        case Not(All(())):
            return NEVER
        case All(parts):
            return NEVER if NEVER in parts else All(without(parts, ALWAYS))
        case Any(parts):
            return ALWAYS if ALWAYS in parts else Any(without(parts, NEVER))
        case AtLeast(count, parts):
            left = count - parts.count(ALWAYS)
            open_ = without(without(parts, ALWAYS), NEVER)
            if left <= 0:
                return ALWAYS
            return AtLeast(left, open_) if left <= len(open_) else NEVER
        case _:
            return expr


def without(parts: tuple[Expr, ...], constant: Expr) -> tuple[Expr, ...]:
    return tuple(each for each in parts if each != constant)
