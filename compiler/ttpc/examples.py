"""Examples: what a rule's author says it must and must not match, held against what it means."""

from __future__ import annotations

from collections.abc import Iterator

from ttpc.diagnostics import Diagnostic
from ttpc.ir import Rule
from ttpc.ir.interpret import Find, holds
from ttpc.ir.stream import fires_on


def check_examples(rules: list[Rule], find: Find) -> Iterator[Diagnostic]:
    """Of several kinds, an example must match as an event of one of them, and a counter-example as none."""
    kinds: dict[str, list[str]] = {rule.id: [] for rule in rules}
    for rule in rules:
        kinds[rule.id] += [rule.kind] if rule.emits else []
    found = {
        (rule.id, example.span): rule.kind
        for rule in rules
        for example in rule.examples
        if holds(rule.condition, example.payload, find)
    }
    for rule in rules:
        for example in rule.examples:
            held = found.get((rule.id, example.span))
            if held == rule.kind and not example.matches:
                yield Diagnostic(
                    "TTP502",
                    f"rule `{rule.id}` matches this counter-example",
                    example.span,
                    label="matches",
                    help="narrow the rule, or move this under `match`",
                )
            elif held is None and example.matches and rule.kind == kinds[rule.id][0]:
                tried = " or ".join(kinds[rule.id])
                yield Diagnostic(
                    "TTP501",
                    f"rule `{rule.id}` does not match this example",
                    example.span,
                    label=f"no match as a {tried} event",
                    help="widen the rule, or move this under `no_match`",
                )
    yield from check_stories(rules, find)


def check_stories(rules: list[Rule], find: Find) -> Iterator[Diagnostic]:
    """Examples of several events."""
    for rule in rules:
        kinds = {each.kind: each for each in rules if each.id == rule.id} if rule.stories else {}
        for story in rule.stories:
            fired = fires_on(kinds, story.events, find)
            if story.matches and not fired[-1]:
                yield Diagnostic(
                    "TTP501",
                    f"rule `{rule.id}` does not fire on the last of these events",
                    story.span,
                    label="no match",
                    help="widen the rule, or move this under `no_match_events`",
                )
            early = fired.index(True) + 1 if True in fired else 0
            if early and (not story.matches or early < len(fired)):
                yield Diagnostic(
                    "TTP502",
                    f"rule `{rule.id}` fires on event {early} of these {len(fired)}",
                    story.span,
                    label="fires too early" if story.matches else "fires",
                    help="narrow the rule, or end the example there under `match_events`",
                )
