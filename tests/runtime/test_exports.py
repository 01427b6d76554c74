"""Tags as JSON Lines and as tables; log text must stay harmless in both."""

import io
import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpc_runtime.events import Tag
from ttpc_runtime.exports import JsonLines, Names, Table
from ttpc_runtime.exports.evidence import example_of
from ttpc_runtime.exports.plain import MAX_SHOWN
from ttpc_runtime.exports.table import moment_of

NAMES = Names(
    techniques={"T1082": "System Information Discovery", "T1003.008": "OS Credential Dumping: …"},
    tactics={"TA0043": "Reconnaissance", "TA0006": "Credential Access", "TA0007": "Discovery"},
)


def make_tag(
    technique: str = "T1082", tactic: str = "TA0007", rule: str = "R0018", **fields: Any
) -> Tag:
    parent, _, sub = technique.partition(".")
    values: dict[str, Any] = {
        "uuid": "u",
        "source_kind": "command",
        "source_id": "evt-1",
        "attacker_uuid": "a-1",
        "identity_uuid": None,
        "session_id": "s-1",
        "decky_id": "d-1",
        "tactic": tactic,
        "technique_id": parent,
        "sub_technique_id": technique if sub else None,
        "confidence": 0.7,
        "rule_id": rule,
        "rule_version": 1,
        "evidence": {"command_text": "uname -a"},
        "attack_release": "18.1",
        "mitre_url": "https://attack.mitre.org/techniques/" + technique.replace(".", "/"),
    }
    return Tag(**(values | fields))


def make_event(attacker: str | None = "a-1", minute: int = 0, **fields: Any) -> dict[str, Any]:
    return {
        "source_kind": "command",
        "attacker_uuid": attacker,
        "session_id": "s-1",
        "timestamp": f"2026-03-14T10:{minute:02}:00Z",
        "payload": {"src": f"192.0.2.{len(attacker or '')}"},
        **fields,
    }


def table_of(*added: tuple[dict[str, Any], list[Tag]], **options: Any) -> str:
    out = io.StringIO()
    table = Table(out, NAMES, **options)
    for event, tags in added:
        table.add(event, tags)
    table.finish()
    return out.getvalue()


# ── JSON Lines ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_tag_is_one_object_with_the_fields_in_order() -> None:
    out = io.StringIO()
    export = JsonLines(out)
    export.add(make_event(), [make_tag(), make_tag("T1003.008")])
    export.finish()
    first, second = out.getvalue().splitlines()
    assert list(json.loads(first)) == list(Tag._fields)
    assert json.loads(first)["sub_technique_id"] is None
    assert json.loads(second)["sub_technique_id"] == "T1003.008"


@settings(deadline=None)  # a busy machine is no failure
@given(st.text() | st.just("\ud800\x9b31m\u202e\u2028\n"))
def test_any_text_is_one_ascii_line(text: str) -> None:
    out = io.StringIO()
    JsonLines(out).add(make_event(), [make_tag(evidence={"command_text": text})])
    line = out.getvalue()
    assert line.isascii()
    assert line.count("\n") == 1
    assert line[:-1].isprintable()
    assert json.loads(line)["evidence"]["command_text"] == text


# ── tables ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_table_reads_as_expected() -> None:
    text = table_of(
        (make_event(), [make_tag()]),
        (make_event(minute=7), [make_tag(confidence=0.9, evidence={"command_text": "lscpu"})]),
        (make_event(minute=9), [make_tag("T1003.008", "TA0006", "R0014")]),
        (make_event("bb-2", minute=5), []),
        width=200,
    )
    assert text.splitlines()[0] == "2 techniques of 1 attacker, 2026-03-14 10:00 to 10:09 UTC"
    rows = [line.split() for line in text.splitlines() if line.startswith(" T1")]
    overview, single = rows[:2], rows[2:]
    assert [row[0] for row in overview] == ["T1003.008", "T1082"]  # along the kill chain
    assert overview[1][:6] == ["T1082", "System", "Information", "Discovery", "Discovery", "1"]
    assert overview[1][6:] == ["2", "03-14", "10:00", "03-14", "10:07", "0.90", "R0018", "lscpu"]
    assert [row[0] for row in single] == ["T1003.008", "T1082"]
    assert "192.0.2.3 · 1 session · 3 events · 2026-03-14 10:00 to 10:09 UTC" in text
    assert text.splitlines()[-1] == "1 attacker without a tag"


def test_nothing_to_show() -> None:
    assert table_of() == "no technique seen\n"
    assert table_of((make_event(), [])) == "no technique seen\n1 attacker without a tag\n"


def test_an_event_counts_once_for_a_technique_however_many_rules_say_so() -> None:
    text = table_of((make_event(), [make_tag(rule="R1"), make_tag(rule="R2"), make_tag(rule="R3")]))
    row = next(line for line in text.splitlines() if line.startswith(" T1082"))
    assert "R1, +2" in row
    assert row.split("Discovery")[-1].split()[:2] == ["1", "1"]


def test_the_busiest_come_first_and_the_rest_is_counted() -> None:
    added = []
    for n in range(1, 6):
        tags = [make_tag(f"T10{k}0") for k in range(n)]
        added.append((make_event("x" * n), tags))
    text = table_of(*added, top=2)
    labels = [line.split(" · ")[0] for line in text.splitlines() if " · " in line]
    assert labels == ["192.0.2.5", "192.0.2.4"]
    assert "3 more attackers with tags not shown (--top 0 for all)" in text
    assert table_of(*added, top=0).count(" · 1 session · ") == 5


def test_attackers_with_the_same_techniques_are_told_once() -> None:
    added = [(make_event("x" * n), [make_tag()]) for n in range(1, 10)]
    text = table_of(*added)
    assert text.count(" · 1 session · ") == 1
    assert "the same techniques: 192.0.2.2, 192.0.2.3, 192.0.2.4 and 5 more" in text
    assert "not shown" not in text
    assert table_of(*added, top=0).count(" · 1 session · ") == 9


def test_events_without_an_attacker_have_a_place() -> None:
    text = table_of((make_event(None, payload={}), [make_tag()]))
    assert "(no attacker given) · 1 session" in text


def test_an_identity_stands_in_for_the_attacker_and_an_id_for_the_address() -> None:
    event = make_event(None, payload={}, identity_uuid="identity-1", session_id=None)
    assert "identity-1 · 1 event" in table_of((event, [make_tag()]))


HOSTILE = (
    "\x1b[31mred\x1b]0;title\x07 [bold]markup[/bold] [link=http://x] :boom: \u202eevil\r\n\ud800"
)


@pytest.mark.parametrize("width", [40, 80, 140])
def test_log_text_stays_text(width: int) -> None:
    event = make_event(payload={"src": HOSTILE}, timestamp=HOSTILE, session_id=HOSTILE)
    tag = make_tag(evidence={HOSTILE: HOSTILE, "b": [HOSTILE], "c": {HOSTILE: HOSTILE}})
    text = table_of((event, [tag]), width=width)
    assert all(line.isprintable() for line in text.split("\n"))
    text.encode()
    wide = table_of((event, [tag]), width=400)
    assert "[bold]markup[/bold]" in wide
    assert ":boom:" in wide


def test_a_terminal_gets_styles_unless_told_not_to(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def shown() -> str:
        out = Terminal()
        table = Table(out, NAMES, width=100)
        table.add(make_event(), [make_tag(evidence={"command_text": HOSTILE})])
        table.finish()
        return out.getvalue()

    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1m" in shown()
    assert "\x1b[31m" not in shown()
    assert "\x1b]" not in shown()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[3" not in shown()


def test_memory_does_not_grow_with_events() -> None:
    table = Table(io.StringIO(), NAMES)
    for n in range(2000):
        table.add(make_event(minute=n % 60), [make_tag()])
    (attacker,) = table.attackers.values()
    assert attacker.events == 2000
    assert len(attacker.sessions) == len(attacker.findings) == 1


# ── evidence ───────────────────────────────────────────────────────────────────────────────────────────────


def crossing(**changes: object) -> dict[str, object]:
    """What a tag says of a count that fired."""
    return {
        "count": 5,
        "first": "2026-01-01T00:12:10+00:00",
        "last": "2026-01-01T00:13:01+00:00",
        "source_ids": ["e-1", "e-2"],
        "within_s": 300,
    } | changes


@pytest.mark.parametrize(
    ("evidence", "example"),
    [
        ({}, ""),
        ({"command_text": "id", "user": "root", "src": "192.0.2.1", "uid": 0, "pwd": "/"}, "id"),
        ({"username": "root", "password": "hunter2"}, "root"),
        ({"username": "root", "service": "ssh"}, "username=root service=ssh"),
        ({"fail_count": 7}, "7"),
        ({"raw_url": "/a", "headers": {"X": "1", "Cookie": "s"}}, "raw_url=/a headers=X: 1 Cookie: (not shown)"),
        ({"raw_url": "/login?user=a&password=hunter2&x=1"}, "/login?user=a&password=(not shown)&x=1"),
        ({"headers": {"Host": "a", "X-Api": "${jndi:"}}, "X-Api: ${jndi:"),
        ({"headers": {"Host": "a"}}, "Host: a"),
        ({"body": '{"passwd": "hunter2"}'}, '{"passwd": "(not shown)"}'),
        ({"commands": ["id", "w\n"]}, "id; w\\n"),
        ({"command_text": "echo \x1b[2J"}, "echo \\x1b[2J"),
        ({"count": crossing()}, "5 within 5m, 00:12 to 00:13"),
        ({"count": crossing(last="2026-01-01T00:12:59+00:00"), "user": "a"}, "5 within 5m, 00:12"),
        ({"sequence": crossing(first=None, last=None, within_s=86400)}, "5 within 1d"),
        ({"sequence": crossing(first="soon", last=7, within_s=90)}, "5 within 90s"),
        ({"count": crossing(count="5", source_ids=[])}, "count: 5 first: 2026-01-01T00:12:10+00:00 last: 2026-01-01T00:13:01+00:00 source_ids:  within_s: 300"),
    ],
)  # fmt: skip
def test_example(evidence: Mapping[str, Any], example: str) -> None:
    assert example_of(evidence) == example


@settings(deadline=None)  # a busy machine is no failure
@given(st.dictionaries(st.text(max_size=9), st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=9), inner),
            max_leaves=8,
)))  # fmt: skip
def test_examples_are_short_and_printable(evidence: dict[str, Any]) -> None:
    example = example_of(evidence)
    assert example.isprintable()
    assert len(example) <= MAX_SHOWN


@pytest.mark.parametrize(
    ("timestamp", "moment"),
    [
        ("1970-01-01T00:01:00Z", 60),
        ("1970-01-01T00:01:00", 60),
        ("1970-01-01T01:01:00+01:00", 60),
        ("1970-01-01T00:01:00.5Z", 60.5),
        ("yesterday", None),
        ("0001-01-01T00:00:00+23:00", None),
        ("9999-12-31T23:59:59-23:00", None),
        (None, None),
        (60, None),
    ],
)
def test_moment(timestamp: object, moment: float | None) -> None:
    assert moment_of(timestamp) == moment
