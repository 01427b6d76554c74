"""Rule ids: usable, and each of them one rule's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ttpc.diagnostics import Diagnostic, Related, Severity
from ttpc.syntax import RuleFile

USABLE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}")
"""Ids go into file names, URLs and the tag's uuid recipe, whose separator is `|`."""


def check_ids(files: Sequence[RuleFile]) -> Iterator[Diagnostic]:
    first: dict[str, RuleFile] = {}
    for file in files:
        rule_id, span = file.rule.rule_id, file.span("rule_id")
        if not USABLE.fullmatch(rule_id):
            yield Diagnostic(
                "TTP206",
                f"`{rule_id}` cannot be a rule id",
                span,
                label="not usable",
                help="begin with a letter; go on with letters, digits, `_`, `.` or `-`, 64 at most",
            )
        if rule_id in first:
            yield Diagnostic(
                "TTP207",
                f"duplicate rule id `{rule_id}`",
                span,
                label="used again here",
                help="give one of the two rules a free id",
                related=(Related(first[rule_id].span("rule_id"), "first used here"),),
            )
        first.setdefault(rule_id, file)
        examples = file.rule.examples
        if examples is None or not (examples.match or examples.match_events):
            yield Diagnostic(
                "TTP401",
                f"rule `{rule_id}` has no example that it matches",
                span,
                label="nothing shows that this rule works",
                help="add `examples: {match: ['…'], no_match: ['…']}`",
                severity=Severity.WARNING,
            )
