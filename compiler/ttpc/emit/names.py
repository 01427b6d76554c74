"""The names of everything in the generated modules, each meaning one thing throughout the artifact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ttpc.emit.code import Code, Names
from ttpc.layout import Layout, PlannedRule
from ttpc_runtime import abi

RESERVED = ("n", "KIND", "patterns", *vars(abi))


@dataclass(frozen=True, slots=True)
class RuleNames:
    constant: Code
    """`R0014`: the rule's data."""
    function: Code
    """`r0014`: the rule's condition."""
    predicates: tuple[Code, ...]
    """`R0014_FETCH`, …: as the plan orders the rule's predicates."""


def name_rules(layout: Layout) -> Mapping[tuple[str, str], RuleNames]:
    """Names by kind and rule id.

    A rule for several kinds keeps its names in each, because its numbers are the same; two ids that make the
    same identifier (`r-1`, `r_1`) get different ones.
    """
    names = Names(*RESERVED)
    given: dict[object, Code] = {}

    def once(key: object, text: str) -> Code:
        if key not in given:
            given[key] = names.new(text)
        return given[key]

    def rule_names(planned: PlannedRule) -> RuleNames:
        rule_id = planned.rule.id
        constant = once((rule_id, "constant"), rule_id.upper())
        function = once((rule_id, "function"), rule_id.lower())
        seen: Counter[object] = Counter()
        predicates = []
        for each in planned.predicates:
            key = (rule_id, each.test.name, each.numbers)
            seen[key] += 1
            predicates.append(once((key, seen[key]), f"{constant}_{each.test.name.upper()}"))
        return RuleNames(constant, function, tuple(predicates))

    return {
        (kind.name, planned.rule.id): rule_names(planned)
        for kind in layout.kinds
        for planned in kind.rules
    }
