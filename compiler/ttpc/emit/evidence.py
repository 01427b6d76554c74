"""Computed evidence as the source of a generated module says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ttpc import ir
from ttpc.emit.code import Code, literal, tuple_of
from ttpc.emit.conditions import condition
from ttpc.ir import Evidence, Test, Window


def computation(evidence: Evidence, names: Mapping[Test | Window, Code]) -> Code:
    """What computes it, e.g. `first(matched(shown, R0044_IDN))`."""
    return Code(" or ".join(source(each, first, names) for each, first in evidence.sources))


def source(
    given: ir.Field | ir.Matched | ir.Holding, first: bool, names: Mapping[Test | Window, Code]
) -> str:
    match given:
        case ir.Field(field, None):
            text = f"copied(shown, {literal(field)})"
        case ir.Field(field, view):
            text = f"seen_as(shown, {literal(view)}, {literal(field)})"
        case ir.Matched(tests):
            text = f"matched({', '.join(('shown', *(names[each] for each in tests)))})"
        case ir.Holding(named):
            pairs = (tuple_of([literal(texts), condition(expr, names)]) for texts, expr in named)
            text = f"holding({', '.join(pairs)})"
    return f"first({text})" if first else text


def functions_of(evidence: tuple[Evidence, ...]) -> Iterator[str]:
    """The ABI's functions that this takes."""
    for each in evidence:
        for given, first in each.sources:
            if first:
                yield "first"
            match given:
                case ir.Field(_, view):
                    yield "copied" if view is None else "seen_as"
                case ir.Matched():
                    yield "matched"
                case ir.Holding():
                    yield "holding"
