"""What a quiet event costs by the plan: how many rules are asked of it in vain, and whether a pack may have that many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ttpc.diagnostics import Diagnostic, Related, whole_file
from ttpc.ir import Rule, Test, nodes
from ttpc.layout import Layout, PlannedKind, PlannedRule
from ttpc.plan.literals import expected
from ttpc.source import Span

QUIET = 100
"""Bytes of text of an event, for the estimate: a command line or a URL, in round numbers."""

BLAMED = 3
"""Rules that are named when a kind is over its budget."""


def over_budget(layout: Layout, budget: Mapping[str, float]) -> Iterator[Diagnostic]:
    """Kinds whose events cost more than the pack wants to pay."""
    rates = {each.number: sum(map(expected, each.literals)) for each in layout.table}
    for kind in layout.kinds:
        costs = cost_of(kind, rates)
        total = sum(costs.values())
        if kind.name not in budget or total <= budget[kind.name]:
            continue
        worst = sorted(kind.rules, key=lambda each: (-costs[each.rule.id], each.rule.id))
        (span, label), *related = [
            (place(each.rule), f"rule `{each.rule.id}` is {costs[each.rule.id]:.3g} of them")
            for each in worst[:BLAMED]
            if costs[each.rule.id] >= total / 100
        ]
        yield Diagnostic(
            "TTP405",
            f"on a quiet {kind.name} event {total:.3g} rules are asked in vain; the budget is {budget[kind.name]:g}",
            span,
            label=label,
            help=f"give the rule a rarer word that must be there, or raise `max_cost.{kind.name}` in ttpc.toml",
            related=tuple(Related(*each) for each in related),
        )


def cost_of(kind: PlannedKind, rates: Mapping[int, float]) -> dict[str, float]:
    """By rule id, how often the rule and its windows are asked of an event that matches nothing."""

    def asked(planned: PlannedRule, anchors: tuple[int, ...]) -> float:
        if not anchors:
            return 1.0
        tests = (planned.predicates[index] for index in anchors)
        often = sum(min(rates[number] for number in test.numbers) for test in tests)
        return min(1.0, QUIET * often)

    return {
        each.rule.id: asked(each, each.anchors)
        + sum(asked(each, watch.anchors) for watch in each.watches)
        for each in kind.rules
    }


def place(rule: Rule) -> Span:
    """What to look at first: the first question that the rule asks."""
    conditions = (rule.condition, *(watch.condition for watch in rule.watches))
    tests = (each for expr in conditions for each in nodes(expr) if isinstance(each, Test))
    first = next(tests, None)
    return first.span if first is not None else whole_file(rule.source)
