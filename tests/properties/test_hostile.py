"""Hostile text in every string of a rule is data: it comes back equal, and nothing of it runs."""

from __future__ import annotations

import ast
import os
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.packs import acceptable, artifact, lowered, open_files, rule_file
from ttpc.emit.code import Names, identifier, literal
from ttpc.redaction import CREDENTIALS
from ttpc.source import Source

ATTACKS = (
    "\nimport os; os.system('x')",
    '"""\nraise SystemExit\n"""',
    "'''",
    '"',
    "'",
    "\\",
    "\\\n",
    "{{ 7*7 }}",
    "{% raise %}",
    "{# #}",
    "#",
    "\r",
    "\x0c",
    "\u2028",
    "\x85",
    "\ufeff",
    "\0",
    "# -*- coding: utf-7 -*-",
    "+AAoAaQBtAHAAbwByAHQ-",
    "__import__('os')",
    "%s%n{}",
    "f'{x}'",
    "é\u202eevil",
    "\N{SNOWMAN}",
    ";",
    ")",
    "]",
)
hostile = (
    st.lists(
        st.sampled_from(ATTACKS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
        min_size=1,
        max_size=4,
    )
    .map("".join)
    .filter(bool)
)
"""Text that would matter to Python, Jinja, a terminal or a line-oriented reader."""


EXAMPLES = int(os.environ.get("TTPC_EXAMPLES", "400"))
"""Rules to try; `TTPC_EXAMPLES=10000 pytest tests/properties/test_hostile.py` takes minutes."""


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[*HealthCheck])
@given(hostile, hostile, hostile, hostile, hostile, hostile)
def test_every_string_comes_back_equal(
    name: str, description: str, field: str, text: str, evidence: str, path: str
) -> None:
    assume(not CREDENTIALS.covers(evidence))
    rule = rule_file(
        Source(path, ""),
        name=name,
        description=description,
        match={"field": field, "contains": text, "not": {"field": field, "equals": (text + "x",)}},
        evidence_fields=(evidence,),
    )
    files = artifact(lowered([rule]))
    engine = open_files(files)
    back = engine.rules[0]
    assert (back.name, back.description) == (name, description.strip())
    assert (back.source, back.evidence_fields) == (path, (evidence,))
    event: dict[str, Any] = {
        "source_kind": "command",
        "payload": {evidence: "e", field: f"a{text}b"},
    }
    assert [tag.evidence[evidence] for tag in engine.evaluate(event)] == [
        event["payload"][evidence]
    ]


@settings(max_examples=300, deadline=None, suppress_health_check=[*HealthCheck])
@given(hostile, hostile)
def test_ids_and_pattern_names_are_refused_or_harmless(rule_id: str, pattern: str) -> None:
    rule = rule_file(
        rule_id=rule_id, match={"patterns": {pattern: {"contains": "x"}}, "condition": "1 of them"}
    )
    if acceptable([rule]):
        engine = open_files(artifact(lowered([rule])))
        assert engine.rules[0].id == rule_id


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_literal_evaluates_to_its_value(text: str) -> None:
    assert ast.literal_eval(literal(text)) == text


@given(st.lists(st.text(max_size=4), max_size=8))
def test_names_are_identifiers_and_given_once(wanted: list[str]) -> None:
    names = Names("class_", "R1")
    given_out = [names.new(each) for each in wanted]
    assert len({*given_out, "class_", "R1"}) == len(given_out) + 2
    assert all(each.isidentifier() and each.isascii() for each in given_out)
    assert all(identifier(each).isidentifier() for each in wanted)
