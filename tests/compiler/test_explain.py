"""What `ttpc explain` points at: spans in code points, and marks below exactly the letters that matched."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from tests.packs import engine_of, lowered, rule_file
from tests.properties import strategies as made
from ttpc.cli import app
from ttpc.cli.explain import evidence, shown
from ttpc.ir.trace import Found, trace
from ttpc.plan import find
from ttpc.render import underlined

ROOT = Path(__file__).parents[2]


def found_in(value: object, **match: Any) -> Found:
    [rule] = lowered([rule_file(match=match)])
    [found] = trace(rule, {"command_text": value}, find).found
    return found


ASKED = [
    *(ROOT / "rules" / each for each in ("auth_attempt", "identity", "credential", "lists")),
    ROOT / "rules" / "command" / "R0014_etc_shadow_read.yaml",
    ROOT / "rules" / "command" / "discovery" / "R0295_discovery_after_log_in.yaml",
]
"""The rules that the events of these tests are about."""


def explain(*arguments: str) -> Result:
    rules = [each for path in ASKED for each in ("--rules", str(path))]
    return CliRunner().invoke(app, ["explain", *rules, *arguments])


# ── spans ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("match", "value", "span"),
    [
        ({"pattern": r"/etc/\w+"}, "\U0001f600 cat /etc/shadow", (6, 17)),
        ({"contains": "/etc"}, "\U0001f600\U0001f600/etc", (2, 6)),
        ({"contains": "shadow"}, "e\u0301e\u0301 shadow", (5, 11)),
        ({"contains": "字"}, "漢字漢字", (1, 2)),
        ({"startswith": "漢字"}, "漢字 id", (0, 2)),
        ({"endswith": "é"}, "\U0001f600é", (1, 2)),
        ({"endswith": "\u0301"}, "e\u0301", (1, 2)),
        ({"equals": "ß\U0001f600"}, "ß\U0001f600", (0, 2)),
        ({"contains": "k", "case_sensitive": False}, "ſ \u212a", (2, 3)),
        ({"pattern": "(?i)ss"}, "ß ſS", (2, 4)),
        # é is a letter, unless (?a) says otherwise; a combining accent is none
        ({"pattern": r"\bcat\b"}, "écat cat", (5, 8)),
        ({"pattern": r"(?a)\bcat\b"}, "écat cat", (1, 4)),
        ({"pattern": r"\bcat\b"}, "e\u0301cat", (2, 5)),
        ({"pattern": r"\bcat\b"}, "caté cat\u0301", (5, 8)),
        ({"pattern": r"\b"}, "  é", (2, 2)),
        # what is a blank and what ends a line
        ({"pattern": r"a\sb"}, "\u2003a\xa0b", (1, 4)),
        ({"pattern": r"a\sb"}, "\U0001f600a\x85b", (1, 4)),
        ({"pattern": "cat$"}, "é cat\n", (2, 5)),
        ({"pattern": "(?m)^id$"}, "é\r\nid\n", (3, 5)),
        ({"pattern": r"(?m)^id\r$"}, "é\r\nid\r\n", (3, 6)),
        ({"contains": "\r\n"}, "\U0001f600\r\nid", (1, 3)),
        ({"pattern": "b.c"}, "a\0b\rc", (2, 5)),
        # two halves of a surrogate pair are two characters, and not what they would be together
        ({"pattern": "id"}, "\ud83d\ude00 id", (3, 5)),
        ({"pattern": r"\ud800+"}, "é\ud800\ud800b", (1, 3)),
        ({"pattern": r"\bid\b"}, "\udcffid\udcff", (1, 3)),
        ({"cidr": "10.0.0.0/8"}, "10.1.2.3", (0, 8)),
    ],
)
def test_a_span_counts_code_points(
    match: dict[str, Any], value: str, span: tuple[int, int]
) -> None:
    found = found_in(value, **match)
    assert found.holds
    assert (found.start, found.end) == span
    event = {"source_kind": "command", "source_id": "e", "payload": {"command_text": value}}
    assert engine_of(rule_file(match=match)).evaluate(event)


@pytest.mark.parametrize("before", ["", "漢", "\U0001f600é ", "e\u0301\ud800\r\n"])
def test_a_span_in_a_long_value_counts_code_points_too(before: str) -> None:
    """Where bit streams look, not `re`."""
    pattern = r"\bcat\b.{0,9}\s/etc/\w+;"
    for value in (f"{before} cat /etc/shadow; é", f"{before * 5000} cat é /etc/shadow; {before}"):
        found = found_in(value, pattern=pattern)
        assert (found.start, found.end) == re.search(pattern, value).span()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("match", "value"),
    [
        ({"pattern": r"\bcat\b"}, "écat"),
        ({"pattern": "cat$"}, "cat\r\n"),
        ({"pattern": "(?m)^id$"}, "id\r\n"),
        ({"pattern": r"(?a)a\sb"}, "a\xa0b"),
        ({"contains": "\U0001f600"}, "\ud83d\ude00"),
        ({"contains": "é"}, "e\u0301"),
    ],
)
def test_what_looks_alike_and_is_not(match: dict[str, Any], value: str) -> None:
    assert not found_in(value, **match).holds
    event = {"source_kind": "command", "source_id": "e", "payload": {"command_text": value}}
    assert engine_of(rule_file(match=match)).evaluate(event) == []


@given(made.texts, made.needles, made.texts)
def test_spans_of_texts_are_where_python_finds_them(head: str, needle: str, tail: str) -> None:
    value = head + needle + tail
    found = {
        operator: found_in(value, **{operator: needle})
        for operator in ("contains", "startswith", "endswith", "equals")
    }
    assert (found["contains"].start, found["contains"].end) == (
        value.find(needle),
        value.find(needle) + len(needle),
    )
    for operator, there in (
        ("startswith", value.startswith(needle)),
        ("endswith", value.endswith(needle)),
        ("equals", value == needle),
    ):
        each = found[operator]
        assert each.holds == there
        assert not there or value[each.start : each.end] == needle
    assert not found["endswith"].holds or found["endswith"].end == len(value)


def test_programs_get_the_span_of_the_value_as_it_came() -> None:
    value = "漢\U0001f600e\u0301\ud800\r\n; cat /etc/shadow"
    event = {"source_kind": "command", "payload": {"command_text": ["x", value]}}
    result = explain("--event", json.dumps(event), "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    rules = {row["rule_id"]: row for row in json.loads(result.stdout)}
    [test] = rules["R0014"]["tests"]
    assert test["value"] == value
    start, end = test["span"]
    assert value[start:end].strip() == "cat /etc/shadow"


def test_an_event_too_deep_to_be_explained_is_refused() -> None:
    for depth, code in ((500, 0), (980, 2)):
        text = "[" * depth + '"cat /etc/shadow"' + "]" * depth
        event = '{"source_kind": "command", "payload": {"command_text": %s}}'
        result = explain("--event", event % text)
        assert result.exit_code == code
        assert ("R0014 etc_shadow_read fires" in result.stdout) == (code == 0)
        assert result.stderr == "" or result.stderr.startswith("error: --event is ")


# ── marks ──────────────────────────────────────────────────────────────────────────────────────────────────

CELLS = {
    **dict.fromkeys("aé\u017f;", 1),
    **dict.fromkeys("漢ｆ한\U0001f600", 2),
    # accents, a Thai vowel, what draws a ring or makes an emoji of what stands before, half of a Korean syllable
    **dict.fromkeys("\u0301\u0e31\u20dd\ufe0f\u1161\u0327", 0),
}
"""Cells that a terminal gives to these characters."""
ESCAPED = "\t\r\n\0\x1b\x85\xa0\u2003\u200b\u202e\ud800\udfff"
"""Printed as escapes, one cell for each of their characters."""
printed = st.text(st.sampled_from([*CELLS, *ESCAPED]), max_size=8)


def screen(line: str) -> list[str]:
    """What is seen in each cell of a terminal; a wide character is in its first."""
    cells: list[str] = []
    for each in line:
        width = CELLS.get(each, 1)
        if width:
            cells += [each, *[""] * (width - 1)]
        else:
            cells[-1] += each
    return cells


def joins(text: str) -> bool:
    """Whether all of it stands in the cell of what comes before."""
    return all(CELLS.get(each, 1) == 0 for each in text)


@given(printed, printed.filter(bool), printed, st.sampled_from([0, 0, 0, 59, 60, 61, 400]))
def test_the_marks_stand_below_what_matched(
    head: str, needle: str, tail: str, further: int
) -> None:
    pattern = "".join(
        f"\\U{ord(each):08x}" for each in needle
    )  # a rule cannot hold a lone surrogate
    found = found_in("漢" * further + head + needle + tail, pattern=pattern)
    line, marks = evidence(found)
    assert line.isprintable()
    below, name = re.fullmatch(r"( *\^+) (\w+)", marks).groups()  # type: ignore[union-attr]
    assert name == "pattern"
    cells = screen(line)
    assert len(cells) >= len(below)
    marked = "".join(cells[below.index("^") : len(below)])
    # The first cell holds what an accent stands on, the last one may hold accents that no longer match.
    before, match, behind = marked.partition(shown(needle))
    assert match
    assert joins(behind)
    assert joins(before[1:])
    assert bool(before) == (CELLS.get(needle[0], 1) == 0)


@pytest.mark.parametrize(
    ("head", "marked", "line"),
    [
        ("", "", "^"),
        ("ab", "", "  ^"),
        ("漢", "字x", "  ^^^"),
        ("ae\u0301\u0302", "\u0301x", " ^^"),
        ("漢", "\u0301", "^^"),
        ("", "\u0301", "^"),
        ("a\t", "b", " \t^"),
    ],
)
def test_underlined(head: str, marked: str, line: str) -> None:
    assert underlined(head, marked, "^") == line


def test_what_comes_from_an_event_does_not_move_the_line() -> None:
    result = explain("\t漢\x1b[2J\r\n; cat /etc/shadow\t#")
    lines = result.stdout.splitlines()
    assert lines[1] == r"  command_text: \t漢\x1b[2J\r\n; cat /etc/shadow\t#"
    assert lines[2] == " " * (16 + 2 + 2 + 4 + 3 + 4 + 2) + "^" * 15 + " pattern"
    assert {each for each in result.stdout if not each.isprintable()} == {"\n"}
    event = {"source_kind": "\x1b[2J\t", "payload": {}}
    assert explain("--event", json.dumps(event)).stdout == (
        r"0 of 0 \x1b[2J\t rules fire, 0 nearly" + "\n"
    )


def test_values_that_are_no_texts_are_shown_as_json() -> None:
    number = found_in([None, 7], gte=5)
    assert [*evidence(number)] == ["  command_text: 7  (gte)"]
    there = found_in({"k": ["漢\x1b", None, True]}, exists=True)
    assert [*evidence(there)] == [r'  command_text: {"k": ["\u6f22\u001b", null, true]}  (exists)']


# ── windows ────────────────────────────────────────────────────────────────────────────────────────────────

LOGINS = str(ROOT / "examples" / "logins.jsonl")


def windows(*arguments: str) -> dict[str, Any]:
    """By rule, its one window as programs get it."""
    result = explain("--after", *arguments, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    return {
        row["rule_id"]: row["windows"][0] for row in json.loads(result.stdout) if row["windows"]
    }


def first_logins(folder: Path, number: int) -> str:
    log = folder / "log.jsonl"
    log.write_text("".join(Path(LOGINS).read_text().splitlines(keepends=True)[:number]))
    return str(log)


def test_a_count_tells_what_is_missing_and_until_when(tmp_path: Path) -> None:
    for number in range(1, 5):
        found = windows(first_logins(tmp_path, number))["R0001"]
        ids = [each["source_id"] for each in found["events"]]
        assert ids == [f"log-{each + 1}" for each in range(number)]
        assert (found["needed"], found["missing"]) == (5, 5 - number)
        assert found["before"] == "2026-03-15T09:05:05+00:00"
        assert (found["fires"], found["silent_until"]) == (False, None)
    fired = windows(first_logins(tmp_path, 5))["R0001"]
    assert (fired["fires"], fired["missing"], fired["before"]) == (True, 0, None)
    assert fired["silent_until"] == "2026-03-15T09:08:15+00:00"
    silent = windows(LOGINS)["R0001"]
    assert (silent["fires"], silent["events"], silent["missing"]) == (False, [], 5)
    assert silent["fired"] == "2026-03-15T09:03:15+00:00"


def test_a_sequence_tells_which_step_is_awaited(tmp_path: Path) -> None:
    for number in range(1, 6):
        found = windows(first_logins(tmp_path, number))["R0005"]
        assert [each["step"] for each in found["events"]] == [1] * number
        assert found["awaited"] == ([2] if number == 5 else [1])
    assert windows(LOGINS)["R0005"]["fires"]


def test_what_a_window_holds_passes_with_time() -> None:
    event: dict[str, Any] = {
        "source_kind": "auth_attempt",
        "attacker_uuid": "attacker-7",
        "timestamp": "2026-03-15T11:00:00Z",
        "payload": {"result": "success", "username": "root", "password": "Winter26!"},
    }
    still = {"R0004", "R0295"}
    assert (
        windows(LOGINS, "--event", json.dumps(event)).keys() == still
    )  # R0004's has no `decky_id`
    event["attacker_uuid"], event["timestamp"] = "another", "2026-03-15T09:03:40Z"
    assert windows(LOGINS, "--event", json.dumps(event)).keys() == still


def test_a_password_in_a_key_is_not_shown() -> None:
    text = explain("--after", LOGINS, "--format", "json").stdout
    keys = [window["key"] for row in json.loads(text) for window in row["windows"]]
    assert {"attacker_uuid": "attacker-7", "username": "root", "password": "[redacted]"} in keys
    assert "Winter26!" not in json.dumps(keys)


def test_a_rule_that_fires_by_its_window_does_so_in_the_explanation() -> None:
    lines = explain("--after", LOGINS).stdout.splitlines()
    assert lines[0] == "R0005 valid_account_use fires"
    assert "  → TA0001 T1078 Valid Accounts (0.7)" in lines
    assert lines[-1] == "1 of 7 auth_attempt rules fire, 5 nearly"


def test_logs_that_cannot_be_explained(tmp_path: Path) -> None:
    missing = explain("--after", str(tmp_path / "none"))
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert missing.stderr.startswith("error: ")
    (tmp_path / "empty").write_text("")
    empty = explain("--after", str(tmp_path / "empty"), "--from", "events")
    assert (empty.exit_code, empty.stdout) == (1, "")
    assert empty.stderr.startswith("error: no event in ")
