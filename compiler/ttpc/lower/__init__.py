"""lower: checked syntax to the intermediate representation.  Cannot fail: resolve has seen the rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ttpc import ir
from ttpc.attack import Catalogue
from ttpc.kinds import DEFAULT_FIELD
from ttpc.lower.match import lower_match
from ttpc.syntax import Emit, RuleFile


def lower(files: Sequence[RuleFile], catalogue: Catalogue) -> list[ir.Rule]:
    """One IR rule for each rule and kind, by kind and then by id."""
    rules = [lower_rule(file, kind, catalogue) for file in files for kind in file.rule.applies_to]
    return sorted(rules, key=lambda rule: (rule.kind, rule.id))


def lower_rule(file: RuleFile, kind: str, catalogue: Catalogue) -> ir.Rule:
    rule = file.rule
    default = DEFAULT_FIELD.get(kind, "")
    return ir.Rule(
        id=rule.rule_id,
        version=rule.rule_version,
        name=rule.name,
        description=rule.description.strip(),
        status=rule.status,
        kind=kind,
        condition=lower_match(file, default),
        emits=tuple(lower_emit(emit, catalogue) for emit in rule.emits),
        evidence_fields=rule.evidence_fields,
        examples=tuple(lower_examples(file, default)),
        source=file.source.path,
        digest=file.digest,
    )


def lower_emit(emit: Emit, catalogue: Catalogue) -> ir.Emit:
    attack_id = emit.sub_technique_id or emit.technique_id
    name = catalogue.full_name(attack_id) or attack_id
    return ir.Emit(
        emit.tactic, emit.technique_id, emit.sub_technique_id, float(emit.confidence), name
    )


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
