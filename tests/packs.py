"""The pack of the project, and rules that exist only in memory, through every stage of the compiler."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ttpc import ir
from ttpc.attack import embedded
from ttpc.cache import cache_file
from ttpc.config import Config
from ttpc.diagnostics import Severity
from ttpc.driver import Checked, check
from ttpc.emit import emit
from ttpc.link import link
from ttpc.lower import lower
from ttpc.parse.condition import parse_condition
from ttpc.plan import Memory, plan
from ttpc.resolve import resolve
from ttpc.simplify import simplify
from ttpc.simplify.apart import apart
from ttpc.source import Source, Span
from ttpc.syntax import Pack, Rule, RuleFile
from ttpc_runtime import Engine
from ttpc_runtime.artifact import MANIFEST, SEAL, Artifact, digest_of
from ttpc_runtime.scanner import compile_database

HERE = Span(Source("rule.yaml", ""), 1, 1, 1)
BASE: Mapping[str, Any] = {
    "rule_id": "R0001",
    "rule_version": 1,
    "name": "a_rule",
    "applies_to": ("command",),
    "match": {"contains": "curl"},
    "emits": ({"tactic": "TA0002", "technique_id": "T1059", "confidence": 0.8},),
    "evidence_fields": ("command_text",),
}

RULES = Path(__file__).parents[1] / "rules"


@cache
def our_pack() -> Checked:
    """The rules of the project, with what builds remember: without it they take a quarter of a minute."""
    memory = Memory(cache_file("plan"), os.cpu_count() or 1)
    checked = check([RULES], embedded(), Config(), memory)
    memory.save()
    gc.freeze()  # it stays, and is not to be looked through for garbage again and again
    return checked


def rule_file(source: Source | None = None, **changes: Any) -> RuleFile:
    """A rule as the parser gives it, without a file; `changes` are top-level keys."""
    rule = Rule.model_validate({**BASE, **changes})
    condition = None
    if rule.match.condition is not None:
        condition, _ = parse_condition(rule.match.condition, HERE)
    span = Span(source, 1, 1, 1) if source else HERE
    return RuleFile(span.source, rule, {(): span}, {}, "0" * 64, condition)


def acceptable(files: Sequence[RuleFile]) -> bool:
    """Whether resolve has no error to report."""
    return all(
        each.severity is not Severity.ERROR for each in resolve(Pack(tuple(files)), embedded())
    )


def lowered(files: Sequence[RuleFile]) -> list[ir.Rule]:
    return lower(files, embedded())


def artifact(rules: list[ir.Rule]) -> dict[str, bytes]:
    """The files of the artifact of lowered rules."""
    layout = plan([apart(each) for each in simplify(rules)])
    return link(layout, emit(layout, "18.1"), compile_database(layout.table), embedded())


def open_files(files: Mapping[str, bytes]) -> Engine:
    """An engine on files that were never on disk."""
    held = {name: content for name, content in files.items() if name not in {MANIFEST, SEAL}}
    content = files[MANIFEST]
    return Engine(Artifact("generated", digest_of(content), json.loads(content), held))


def engine_of(*files: RuleFile) -> Engine:
    return open_files(artifact(lowered(files)))
