"""Lines whose payload came before: known by their bytes, and only where these say all."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.packs import engine_of, rule_file
from ttpc_runtime import Engine, RuleState
from ttpc_runtime.exports import JsonLines
from ttpc_runtime.readers import Counts, read
from ttpc_runtime.recall import OWN, LineMemory, Quiet, Recalled, like

LOUD, QUIET = "curl evil", "ls"


@pytest.fixture
def engine() -> Engine:
    return engine_of(rule_file())


def line(text: str = LOUD, source_id: str | None = "e-1", **fields: Any) -> str:
    """An event as sensors write it, the payload last."""
    payload = {"command_text": text}
    event = {"source_kind": "command", "source_id": source_id, **fields, "payload": payload}
    return json.dumps(event, ensure_ascii=False)


def known(
    engine: Engine, folder: Path, *lines: str | bytes, others: Quiet | None = None
) -> tuple[list[bool], list[Any], Counts]:
    """Of every event that comes out whether it was known, all tags that are written, and the account."""
    log = folder / "log.jsonl"
    log.write_bytes(b"\n".join(each.encode() if isinstance(each, str) else each for each in lines))
    out, memory = io.StringIO(), LineMemory(engine, others)
    export, found = JsonLines(out, memory), []
    reading = read([str(log)], format="events", memory=memory)
    event: Any
    for event in reading:
        found += [True] * len(event) if isinstance(event, Recalled) else [False]
        export.evaluate(engine, event)
    return found, [json.loads(each) for each in out.getvalue().splitlines()], reading.counts


def test_a_payload_that_came_before_is_not_parsed_again(engine: Engine, tmp_path: Path) -> None:
    second = line(source_id="e-2", attacker_uuid="a-2", timestamp="2026-01-01T00:00:00Z")
    found, tags, counts = known(engine, tmp_path, line(), second)
    assert found == [False, True]
    first, again = tags
    assert (again["source_id"], again["attacker_uuid"]) == ("e-2", "a-2")
    assert first["evidence"] == again["evidence"] == {"command_text": LOUD}
    assert first["uuid"] != again["uuid"]
    assert (counts.lines, counts.kinds) == (2, {"command": 2})


@pytest.mark.parametrize("length", [1, 1000])
def test_what_is_quiet_is_known_to_all_processes(
    engine: Engine, tmp_path: Path, length: int
) -> None:
    quiet, loud = line(QUIET * length), line(LOUD * length)
    others = Quiet()
    assert known(engine, tmp_path, quiet, loud, others=others)[0] == [False, False]
    found, tags, counts = known(engine, tmp_path, quiet, loud, quiet, others=others)
    assert found == [False]  # the loud one, of which each has to find out for itself
    assert len(tags) == 1
    assert counts.lines == 3


HEADS = [
    b'{"source_kind": "command", "source_id": "e-1", "session_id": null, "payload": ',
    b'{"source_id":"e-1","source_kind":"command","payload":',
    b'{"a": "b: ", "source_kind": "command", "b": ":null", "c": "x", "payload": ',
    b'{"a": "", "a": "{}", "source_kind":"command", "payload": ',
    b'{"source_id": "e-1", "source_id":"e-2", "source_kind":"command", "decky_id": null, "payload": ',
]


@pytest.mark.parametrize("head", HEADS)
def test_what_takes_a_head_takes_those_with_the_same_fields(head: bytes) -> None:
    """And nothing that is not a head at all."""
    quick, kind, ids_of = like(head)
    for other in HEADS:
        found = quick.match(other + b"{")
        assert (found is not None) == (other == head)
        if found is not None:
            event = json.loads(head + b"null}")
            assert (found[0], found[kind]) == (head, b'"command"')
            told = [json.loads(each) for each in ids_of(found.groups(b"null"))]
            assert told == [event.get(each.decode()) for each in OWN]
    changed = head.replace(b'"e-1"', b'"another"').replace(b"null,", b'"s-1",')
    assert quick.match(changed + b"{}}")
    for plain in (b'"command"', b'"e-1"', b'"x"'):
        for odd in (b"\\", b'"', b"\n", b"\xff", b"\\u0041"):
            wrong = head.replace(plain, plain[:-1] + odd + b'"')
            assert wrong == head or not quick.match(wrong + b"{}}")
    assert not quick.match(head)


def test_fields_may_stand_in_another_order(engine: Engine, tmp_path: Path) -> None:
    fields = '"source_id": "e-1", "session_id": null'
    lines = [
        f'{{{fields}, "source_kind": "command", "payload": {{"command_text": "{LOUD}"}}}}',
        f'{{"source_kind":"command",{fields},"payload":{{"command_text": "{LOUD}"}}}}',
        f'{{"source_id":"e-1","source_kind":"command","decky_id":"d","payload":{{"command_text": "{LOUD}"}}}}',
    ]
    assert known(engine, tmp_path, *lines)[0] == [False, True, True]


def test_quiet_ones_are_counted_and_left_out(engine: Engine, tmp_path: Path) -> None:
    found, tags, counts = known(engine, tmp_path, line(QUIET), line(QUIET, "e-2"), line(LOUD))
    assert (found, len(tags)) == ([False, False], 1)
    assert (counts.lines, counts.became, counts.unaccounted) == (3, 3, 0)


@pytest.mark.parametrize(
    "other",
    [
        line(source_id=None),  # its id is made of the whole content
        line(note="one \\ two"),
        line(port=22),
        line().replace('"source_kind": "command", ', "")[:-1] + ', "source_kind": "command"}',
        line().replace('"source_kind"', '"kind"'),
        line(session_id="é"),
        line().replace('": ', '":  '),
        line().replace('"source_id"', '"source_kind": "weather", "source_id"'),
        line(session_id="\t").replace("\\t", "\t"),  # no JSON
        line()[:-1],  # nor this
        line()[:-1] + ', "source_kind": "weather"}',
        line().replace('"source_id"', '"source_kind": null, "source_id"'),
        line().replace('"source_id"', '"source_kind": "Weather", "source_id"'),
        line().replace('"source_id"', '"source_kind": 1, "source_id"'),
        line()[:-1] + ', "payload": {}}',
        line()[:-1] + ', "session_id": "s-2"}',
    ],
)
def test_what_the_bytes_do_not_tell_is_parsed(engine: Engine, tmp_path: Path, other: str) -> None:
    for text in (LOUD, QUIET):
        mine = other.replace(LOUD, text)
        found, tags, counts = known(engine, tmp_path, line(text), line(text), mine)
        _, plain, account = known(engine, tmp_path, mine)
        assert True not in found[2:]
        assert tags[2 * (text == LOUD) :] == plain
        assert counts.skipped == account.skipped


def test_bytes_that_have_to_be_mended_are_noted_every_time(engine: Engine, tmp_path: Path) -> None:
    odd = line().encode().replace(b"evil", b"\xff")
    found, _, counts = known(engine, tmp_path, odd, odd)
    assert found == [False, False]
    assert sum(counts.notes.values()) == 2


def test_rules_with_states_judge_every_tag(engine: Engine, tmp_path: Path) -> None:
    engine.set_state("R0001", RuleState("disabled"))
    assert known(engine, tmp_path, line(), line())[:2] == ([False, False], [])


# ── windows ────────────────────────────────────────────────────────────────────────────────────────────────


def counting() -> Engine:
    """Beside a rule about one event, one that counts different commands of a session, and one that waits for a step."""
    curl = {"field": "command_text", "contains": "curl"}
    ls = {"field": "command_text", "equals": "ls"}
    key = {"by": "session_id", "distinct": "command_text"}
    count = {"of": curl, "within": "1m", "at_least": 3, **key}
    steps = {"steps": (ls, curl), "by": "attacker_uuid", "within": "1m"}
    return engine_of(
        rule_file(rule_id="R0001", match=curl),
        rule_file(rule_id="R0002", match={"count": count}),
        rule_file(rule_id="R0003", match={"sequence": steps}),
    )


def test_windows_see_what_came_before_when_its_turn_comes(tmp_path: Path) -> None:
    chosen, now = Random(7), datetime(2026, 5, 1, tzinfo=UTC)
    lines = [
        line(
            chosen.choice([LOUD, QUIET, "id", "curl one", "curl two"]),
            chosen.choice([f"e-{number}"] * 9 + [None]),
            session_id=chosen.choice(["s-1", "s-2", None]),
            attacker_uuid=chosen.choice(["a-1", "a-2"]),
            timestamp=(now + timedelta(seconds=5 * number)).isoformat(),
        )
        for number in range(600)
    ]
    found, tags, counts = known(counting(), tmp_path, *lines)
    engine, out = counting(), io.StringIO()
    for each in lines:
        event = json.loads(each)
        JsonLines(out).add(event, engine.evaluate(event))
    assert tags == [json.loads(each) for each in out.getvalue().splitlines()]
    assert {tag["rule_id"] for tag in tags} == {"R0001", "R0002", "R0003"}
    assert found.count(True) > 300
    assert (counts.lines, counts.became) == (600, 600)
