"""What the runtime makes of a look-up is what the interpreter says it means: tags, confidences, on any table and event."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.packs import HERE, artifact, lowered, open_files, rule_file
from ttpc.ir.interpret import emitted, holds
from ttpc.tables import File, Table

KEYS = ("a", "b", "", 0, 1, 1.0, 1.5, -2, True, False, "1", "true")
TECHNIQUES = ("T1110", "T1110.001", "T1071", "T1595.002", "T1566")
REFERENCE = {"source_name": "Made up", "url": "https://example.com/"}

techniques = st.fixed_dictionaries(
    {"technique_id": st.sampled_from(TECHNIQUES)},
    optional={
        "min_score": st.sampled_from([0, 50, 80, 100.0]),
        "multiplier": st.sampled_from([0.25, 0.5, 1.0]),
    },
)
entries = st.lists(
    st.builds(
        lambda key, given: {
            "key": key,
            "label": "of no account",
            "external_reference": REFERENCE,
            "techniques": tuple(given),
        },
        st.sampled_from(KEYS),
        st.lists(techniques, min_size=1, max_size=3, unique_by=lambda each: each["technique_id"]),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda each: (isinstance(each["key"], bool), each["key"]),
).map(tuple)

numbers = st.integers(-200, 200) | st.floats() | st.sampled_from([80, 79.99, 10**400, -(10**400)])
scalars = st.sampled_from(KEYS) | st.none() | numbers
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.just("k"), inner, max_size=1),
    max_leaves=4,
)
payloads = st.fixed_dictionaries(
    {},
    optional={"tags": values, "more": values, "class": values, "score": values | numbers},
)

EMITS = (
    {"tactic": "TA0006", "technique_id": "T1110", "confidence": 0.7},
    {
        "tactic": "TA0006",
        "technique_id": "T1110",
        "sub_technique_id": "T1110.001",
        "confidence": 0.8,
    },
    {"tactic": "TA0011", "technique_id": "T1071", "confidence": 0.9},
    {
        "tactic": "TA0043",
        "technique_id": "T1595",
        "sub_technique_id": "T1595.002",
        "confidence": 1.0,
    },
    {"tactic": "TA0001", "technique_id": "T1566", "confidence": 0.6},
)
fields = st.sampled_from([("tags",), ("tags", "more"), ("more", "tags")])


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(entries, entries, st.booleans(), fields, st.lists(payloads, min_size=1, max_size=8))
def test_generated_tables_on_generated_events(
    tags: tuple[Any, ...],
    classes: tuple[Any, ...],
    scored: bool,
    first: tuple[str, ...],
    events: list[dict[str, Any]],
) -> None:
    table = Table.model_validate(
        {
            "table": "made_up",
            "mapping_version": 1,
            "scored": scored,
            "columns": {"tag": tags, "class": classes},
        }
    )
    lookup: dict[str, Any] = {"table": "made_up", "fields": {"tag": first, "class": ("class",)}}
    if scored:
        lookup["score"] = "score"
    file = replace(
        rule_file(match={"lookup": lookup}, emits=EMITS, evidence_fields=()),
        table=File(HERE.source, table, {(): HERE}, {}, "0" * 64),
    )
    [rule] = lowered([file])
    engine = open_files(artifact([rule]))
    for payload in events:
        made = engine.evaluate({"source_kind": "command", "source_id": "e", "payload": payload})
        meant = emitted(rule, payload) if holds(rule.condition, payload) else ()
        assert [(each.technique_id, each.sub_technique_id, each.confidence) for each in made] == [
            (each.technique_id, each.sub_technique_id, each.confidence) for each in meant
        ]
        assert all(0 <= each.confidence <= 1 for each in made)
