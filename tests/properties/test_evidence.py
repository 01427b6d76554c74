"""Views and computed evidence: what the runtime makes of an event is what the plain definitions say."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.packs import acceptable, engine_of, lowered, rule_file
from tests.properties import strategies as made
from tests.properties.test_hostile import hostile
from ttpc.ir.evidence import computed
from ttpc.ir.interpret import holds
from ttpc.ir.views import seen_as
from ttpc_runtime.abi import shown_as
from ttpc_runtime.views import VIEWS

pieces = st.sampled_from(
    [
        *("A" * 15, "A" * 16, "b/+" * 6, "\n", "\r\n", "\r", " ", "\t", "  ", "=", "a", "@", "X"),
        *("http://", "https:", "//", "\\", ":", "[", "]", "]:", "x.example", "XN--a", ".", ".."),
        *(">", "<", "é", "İ", "٣", "²", "ª", "_", "-", "?", "#", "\ud800", "\x1c", "A" * 250),
    ]
)
mails = st.lists(pieces, max_size=9).map("".join)


@settings(max_examples=3000, deadline=None)
@given(mails)
def test_a_view_shows_what_it_is_said_to(text: str) -> None:
    for name in VIEWS:
        assert list(shown_as(name, [text])) == seen_as(name, text), name


NAMES = ("a", "b", "c")
views = st.sampled_from(["domain", "host", "sha256", "base64_bytes", "shell", "decoded"])
sources = st.one_of(
    st.builds(lambda field: {"field": field}, st.sampled_from(made.FIELDS)),
    st.builds(
        lambda field, view, first: {"field": field, "as": view, **first},
        st.sampled_from(made.FIELDS),
        views,
        st.sampled_from([{}, {"first": True}]),
    ),
    st.builds(
        lambda names, first: {"matched": tuple(names), **first},
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True),
        st.sampled_from([{}, {"first": True}]),
    ),
    st.builds(
        lambda names: {"holds": tuple(names)},
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True),
    ),
    st.just({"holds": {"a": ("x", "y"), "b": ("y",)}}),
)
evidence = st.dictionaries(
    st.sampled_from(["one", "two"]),
    st.lists(sources, min_size=1, max_size=2).map(tuple),
    min_size=1,
)
payloads = st.fixed_dictionaries(
    {},
    optional={
        "command_text": made.texts | made.nested | mails,
        "user": made.nested | mails,
        "headers": made.nested,
    },
)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(made.blocks, min_size=3, max_size=3),
    evidence,
    st.lists(payloads, min_size=1, max_size=6),
)
def test_evidence_is_what_it_is_said_to_be(
    blocks: list[dict[str, Any]], wanted: dict[str, Any], events: list[dict[str, Any]]
) -> None:
    match = {"patterns": dict(zip(NAMES, blocks, strict=True)), "condition": "any of them or not a"}
    file = rule_file(match=match, evidence=wanted, evidence_fields=())
    assume(acceptable([file]))
    [rule] = lowered([file])
    engine = engine_of(file)
    for payload in events:
        tags = engine.evaluate({"source_kind": "command", "source_id": "e", "payload": payload})
        assert bool(tags) == holds(rule.condition, payload)
        for tag in tags:
            left = {name: tag.evidence[name] for name in wanted if name in tag.evidence}
            assert left == computed(rule.evidence, payload)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(hostile, hostile, hostile, hostile)
def test_hostile_names_of_evidence_are_data(
    name: str, label: str, field: str, redacted: str
) -> None:
    file = rule_file(
        match={"patterns": {"a": {"field": "command_text", "contains": "x"}}, "condition": "a"},
        evidence_fields=(),
        evidence={name: {"holds": {"a": (label,)}}, f"{name}2": {"field": field, "as": "sha256"}},
        redact=(redacted,),
    )
    engine = engine_of(file)
    [tag] = engine.evaluate({"source_kind": "command", "payload": {"command_text": "x"}})
    assert tag.evidence == {name: [label]}
    assert engine.rules[0].redact == (redacted,)
    assert engine.rules[0].computed == (name, f"{name}2")
