"""lower: checked syntax to the intermediate representation.  Cannot fail: resolve has seen the rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from ttpc import ir
from ttpc.attack import Catalogue
from ttpc.kinds import DEFAULT_FIELD
from ttpc.lower.evidence import lower_evidence
from ttpc.lower.match import lower_match
from ttpc.lower.watches import lower_watches, watched_kinds
from ttpc.syntax import ExampleEvent, RuleFile
from ttpc_runtime.abi import IDS


def lower(files: Sequence[RuleFile], catalogue: Catalogue) -> list[ir.Rule]:
    """One IR rule for each rule and kind, by kind and then by id."""
    rules = [
        lower_rule(file, kind, catalogue)
        for file in files
        for kind in (*file.rule.applies_to, *watched_kinds(file))
    ]
    return sorted(rules, key=lambda rule: (rule.kind, rule.id))


def lower_rule(file: RuleFile, kind: str, catalogue: Catalogue) -> ir.Rule:
    rule = file.rule
    default = DEFAULT_FIELD.get(kind, "")
    applies = kind in rule.applies_to
    return ir.Rule(
        id=rule.rule_id,
        version=rule.rule_version,
        name=rule.name,
        description=rule.description.strip(),
        status=rule.status,
        kind=kind,
        condition=lower_match(file, kind) if applies else ir.Any(()),
        watches=lower_watches(file, kind),
        emits=tuple(lower_emits(file, catalogue)) if applies else (),
        evidence_fields=rule.evidence_fields,
        evidence=tuple(lower_evidence(file, kind)) if applies else (),
        redact=rule.redact,
        examples=tuple(lower_examples(file, default)) if applies else (),
        stories=tuple(lower_stories(file)) if kind == rule.applies_to[0] else (),
        source=file.source.path,
        digest=file.digest,
        data=lower_data(file),
    )


def lower_data(file: RuleFile) -> tuple[ir.Data, ...]:
    """The tables and lists that a rule uses."""
    found = [ir.Data(e.source.path, e.digest, e.content.list, e.content.values) for e in file.lists]
    if file.table is not None:
        table = file.table
        found.append(ir.Data(table.source.path, table.digest, table.content.table, None))
    return tuple(found)


def lower_emits(file: RuleFile, catalogue: Catalogue) -> Iterator[ir.Emit]:
    for emit in file.rule.emits:
        attack_id = emit.sub_technique_id or emit.technique_id
        tactic = catalogue.meant(emit.tactic, attack_id) if file.foreign else emit.tactic
        name = catalogue.full_name(attack_id) or attack_id
        confidence = float(emit.confidence)
        yield ir.Emit(tactic, emit.technique_id, emit.sub_technique_id, confidence, name)


def lower_examples(file: RuleFile, default: str) -> Iterator[ir.Example]:
    """A text stands for a payload that holds it in the default field."""
    if file.rule.examples is None:
        return
    for key, values in (
        ("match", file.rule.examples.match),
        ("no_match", file.rule.examples.no_match),
    ):
        for index, value in enumerate(values):
            payload: dict[str, Any] = {default: value} if isinstance(value, str) else value
            yield ir.Example(payload, key == "match", file.span("examples", key, index))


BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
"""When the first event of every story happens."""


def lower_stories(file: RuleFile) -> Iterator[ir.Story]:
    if file.rule.examples is None:
        return
    for key, stories in (
        ("match_events", file.rule.examples.match_events),
        ("no_match_events", file.rule.examples.no_match_events),
    ):
        for index, story in enumerate(stories):
            events = tuple(event for each in story for event in lower_events(file, each))
            yield ir.Story(events, key == "match_events", file.span("examples", key, index))


def lower_events(file: RuleFile, each: ExampleEvent) -> Iterator[dict[str, Any]]:
    """The event as often as it happens."""
    kind = each.kind or file.rule.applies_to[0]
    payload = each.payload
    if isinstance(payload, str):
        payload = {DEFAULT_FIELD.get(kind, ""): payload}
    ids = {name: getattr(each, name) for name in IDS}
    for number in range(each.times):
        time = None
        if each.at is not None:
            time = (BEGINNING + timedelta(seconds=each.at + number * (each.every or 1))).isoformat()
        yield {"source_kind": kind, "timestamp": time, "payload": payload, **ids}
