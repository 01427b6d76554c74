"""Values that are no strings, and strings that cannot be encoded: every operator does what docs/python.md says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.packs import engine_of, lowered, rule_file
from ttpc.ir.interpret import holds
from ttpc_runtime import Engine

PAGE = Path(__file__).parents[2] / "docs" / "python.md"
LINES = re.findall(r"^\|(.*)\|$", PAGE.read_text("utf-8").partition("\n## Values")[2], re.MULTILINE)
BLOCKS, _, *ROWS = [
    [re.findall("`([^`]+)`", cell) or cell.strip() for cell in line.split("|")] for line in LINES
]
VALUES = [value for row in ROWS for value in row[0]]


def event(value: object, **more: Any) -> dict[str, Any]:
    return {
        "source_kind": "command",
        "source_id": "e",
        "payload": {"command_text": value},
        **more,
    }


def both(match: dict[str, Any]) -> Callable[[object], bool]:
    """A function from a value to whether a rule fires on it; engine and interpreter must agree."""
    rule = rule_file(match=match)
    engine: Engine = engine_of(rule)
    [meaning] = lowered([rule])

    def fires(value: object) -> bool:
        tagged = bool(engine.evaluate(event(value)))
        assert tagged == holds(meaning.condition, {"command_text": value})
        return tagged

    return fires


@pytest.mark.parametrize("column", range(1, 6), ids=lambda column: BLOCKS[column][0])
def test_the_page_says_what_holds(column: int) -> None:
    match = yaml.safe_load("{" + BLOCKS[column][0] + "}")
    fires = both({key: tuple(v) if isinstance(v, list) else v for key, v in match.items()})
    told = {value: row[column] for row in ROWS for value in row[0]}
    assert {*told.values()} == {"yes", "–"}
    assert {value: "yes" if fires(eval(value)) else "–" for value in VALUES} == told


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts_in(each)


@pytest.mark.parametrize(
    ("match", "text_holds"),
    [
        ({"pattern": "(?s)."}, bool),
        ({"pattern": "^a"}, lambda text: text[:1] == "a"),
        ({"pattern": ("A$", "\n"), "case_sensitive": False}, lambda text: re.search("a$|\n", text)),
        ({"contains": "A", "case_sensitive": False}, lambda text: "a" in text),
        ({"startswith": "a"}, lambda text: text[:1] == "a"),
        ({"endswith": "a"}, lambda text: text[-1:] == "a"),
        ({"endswith": "A", "case_sensitive": False}, lambda text: text[-1:] == "a"),
        ({"equals": "a"}, lambda text: text == "a"),
        ({"in": ("b", "a")}, lambda text: text == "a"),
        ({"in": ("A",), "case_sensitive": False}, lambda text: text == "a"),
    ],
    ids=lambda part: json.dumps(part) if isinstance(part, dict) else "",
)
def test_text_operators_hold_for_texts_alone(
    match: dict[str, Any], text_holds: Callable[[str], object]
) -> None:
    fires, against = both(match), both({"not": match})
    outcomes = set()
    for value in map(eval, VALUES):
        expected = any(map(text_holds, texts_in(value)))
        assert fires(value) == expected
        assert against(value) != expected
        outcomes.add(expected)
    assert outcomes == {True, False}


@pytest.mark.parametrize(
    ("match", "values"),
    [
        ({"gt": 0}, ["1", "1.0", "10**400", '["x", {"k": ("a", 1)}]']),
        ({"gte": 1}, ["1", "1.0", "10**400", '["x", {"k": ("a", 1)}]']),
        ({"lt": 1}, ['float("-inf")']),
        ({"lte": 1, "gte": -1}, ["1", "1.0", '["x", {"k": ("a", 1)}]']),
        ({"equals": True}, ["True"]),
        ({"equals": False}, ["False"]),
        ({"in": (0, 1)}, ["1", "1.0", '["x", {"k": ("a", 1)}]']),
        ({"exists": False}, ["None"]),
    ],
    ids=lambda part: json.dumps(part) if isinstance(part, dict) else "",
)
def test_other_operators(match: dict[str, Any], values: list[str]) -> None:
    fires = both(match)
    assert {*values} <= {*VALUES}
    assert [value for value in VALUES if fires(eval(value))] == [v for v in VALUES if v in values]


def test_a_field_that_is_absent_is_as_if_it_were_null() -> None:
    engine = engine_of(
        rule_file(rule_id="R1", match={"exists": False}),
        rule_file(rule_id="R2", match={"not": {"contains": "a"}}),
        rule_file(rule_id="R3", match={"contains": "a"}),
    )
    absent: dict[str, Any] = {"source_kind": "command", "source_id": "e", "payload": {}}
    assert [tag.rule_id for tag in engine.evaluate(absent)] == ["R1", "R2"]
    assert engine.evaluate(absent) == engine.evaluate(event(None))


SURROGATES = ["\ud800", "\udfff", "a\ud800b", "\ud83d\ude00", "\ude00\ud83d", "\udcffcurl\ud800"]


@pytest.mark.parametrize("value", SURROGATES, ids=ascii)
@pytest.mark.parametrize(
    "pattern",
    [
        *(r"\ud800", r"\ud83d", r"[\ud800-\udbff][\udc00-\udfff]", r"(?i)\ud800B", r"a\ud800b"),
        *("\U0001f600", r"\bcurl\b", r"curl\W", r"^.$", r"^..$", r"\w", r"[^a]b", r"^\udfff\Z"),
    ],
    ids=ascii,
)
def test_a_lone_surrogate_is_a_character(pattern: str, value: str) -> None:
    assert both({"pattern": pattern})(value) == bool(re.search(pattern, value))


def test_what_cannot_be_encoded_comes_out_as_it_went_in() -> None:
    engine = engine_of(rule_file())
    value = "curl \ud800 \ude00\ud83d"
    for source_id in ("\udcff", None):
        [tag] = engine.evaluate(event(value, source_id=source_id, attacker_uuid="\ud800"))
        assert (tag.evidence, tag.attacker_uuid) == ({"command_text": value}, "\ud800")
        back = json.loads(json.dumps(tag._asdict()))
        assert back == tag._asdict()
        assert engine.evaluate(event(value, source_id=source_id, attacker_uuid="\ud800")) == [tag]


def test_evidence_is_any_value() -> None:
    engine = engine_of(rule_file(match={"exists": True}))
    for value in map(eval, VALUES):
        if value is not None:
            [tag] = engine.evaluate(event(value))
            assert tag.evidence["command_text"] is value
