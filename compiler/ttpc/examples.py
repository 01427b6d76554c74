"""Examples: what a rule's author says it must and must not match, held against what it means."""

from __future__ import annotations

from collections.abc import Iterator

from ttpc.diagnostics import Diagnostic
from ttpc.ir import Rule
from ttpc.ir.interpret import Find, holds


def check_examples(rules: list[Rule], find: Find) -> Iterator[Diagnostic]:
    for rule in rules:
        for example in rule.examples:
            held = holds(rule.condition, example.payload, find)
            if held and not example.matches:
                yield Diagnostic(
                    "TTP502",
                    f"rule `{rule.id}` matches this counter-example",
                    example.span,
                    label="matches",
                    help="narrow the rule, or move this under `match`",
                )
            elif not held and example.matches:
                yield Diagnostic(
                    "TTP501",
                    f"rule `{rule.id}` does not match this example",
                    example.span,
                    label=f"no match as a {rule.kind} event",
                    help="widen the rule, or move this under `no_match`",
                )
