"""The evidence of a rule that is computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ttpc import ir
from ttpc.lower.match import named_patterns
from ttpc.syntax import Evidence, RuleFile


def lower_evidence(file: RuleFile, kind: str) -> Iterator[ir.Evidence]:
    named = named_patterns(file, kind)
    for name, sources in file.rule.evidence.items():
        given = [each for each in sources if each.kinds is None or kind in each.kinds]
        if given:
            yield ir.Evidence(
                name, tuple((lower_source(each, named), each.first is True) for each in given)
            )


def lower_source(
    evidence: Evidence, named: Mapping[str, ir.Expr]
) -> ir.Field | ir.Matched | ir.Holding:
    if evidence.field is not None:
        return ir.Field(evidence.field, evidence.as_)
    if evidence.matched is not None:
        tests = (test for name in evidence.matched for test in positive(named[name]))
        return ir.Matched(tuple(dict.fromkeys(tests)))
    holds = evidence.holds or ()
    labels = holds if isinstance(holds, dict) else {name: (name,) for name in holds}
    return ir.Holding(tuple((texts, named[name]) for name, texts in labels.items()))


def positive(expr: ir.Expr) -> Iterator[ir.Test]:
    """The tests that an expression wants to hold."""
    match expr:
        case ir.Test():
            yield expr
        case ir.All(parts) | ir.Any(parts) | ir.AtLeast(_, parts):
            for each in parts:
                yield from positive(each)
        case ir.Not() | ir.Crossed():
            pass
