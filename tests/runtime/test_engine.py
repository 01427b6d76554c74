"""The engine: what comes out for what goes in."""

from __future__ import annotations

import re
import threading
import time
import uuid
from pathlib import Path
from typing import Any

import pytest

from tests.packs import artifact, engine_of, lowered, open_files, rule_file
from ttpc.link import install
from ttpc_runtime import Engine, Event, EventError
from ttpc_runtime.events import NAMESPACE, tag_uuid

ROOT = Path(__file__).parents[2]


def command(text: object, **more: Any) -> dict[str, Any]:
    return {
        "source_kind": "command",
        "source_id": "evt-1",
        "payload": {"command_text": text, **more},
    }


@pytest.fixture(scope="module")
def pack() -> Engine:
    return Engine.open(ROOT / "generated")


# ── tags ───────────────────────────────────────────────────────────────────────────────────────────────────


GOLDEN = (
    (("command", "cmd_42", "R0014", 2, "T1083", None), "9aa491e5-f03b-5d8f-9eb5-161becedcdd6"),
    (
        ("command", "cmd_42", "R0015", 1, "T1548", "T1548.001"),
        "4fd57b14-c135-544c-97d9-4fabc1051584",
    ),
    (
        ("attacker_command", "evt-42", "R0001", 1, "T1110", None),
        "b63722cf-3975-5814-9f3a-083b28c1a2b4",
    ),
)


@pytest.mark.parametrize(("values", "expected"), GOLDEN)
def test_golden_uuids(values: tuple[str, str, str, int, str, str | None], expected: str) -> None:
    assert tag_uuid(*values) == expected
    name = "|".join("" if value is None else str(value) for value in values)
    assert str(uuid.uuid5(uuid.UUID(bytes=NAMESPACE), name)) == expected


def test_the_namespace_is_the_documented_one() -> None:
    assert uuid.UUID(bytes=NAMESPACE) == uuid.uuid5(uuid.NAMESPACE_URL, "decnet:ttp_tag:v1")


def test_a_tag_says_all_the_contract_asks_for(pack: Engine) -> None:
    event = {
        "source_kind": "command",
        "source_id": "evt-1",
        "attacker_uuid": "a-1",
        "identity_uuid": None,
        "session_id": "s-1",
        "decky_id": "d-1",
        "timestamp": "2026-05-01T08:49:15Z",
        "payload": {"command_text": "cat /etc/shadow", "user": "root", "uid": None},
    }
    tag = next(tag for tag in pack.evaluate(event) if tag.rule_id == "R0014")
    assert tag._asdict() == {
        "uuid": tag_uuid("command", "evt-1", "R0014", 1, "T1003", "T1003.008"),
        "source_kind": "command",
        "source_id": "evt-1",
        "attacker_uuid": "a-1",
        "identity_uuid": None,
        "session_id": "s-1",
        "decky_id": "d-1",
        "tactic": "TA0006",
        "technique_id": "T1003",
        "sub_technique_id": "T1003.008",
        "confidence": 0.95,
        "rule_id": "R0014",
        "rule_version": 1,
        "evidence": {"command_text": "cat /etc/shadow", "user": "root"},
        "attack_release": "18.1",
        "mitre_url": "https://attack.mitre.org/techniques/T1003/008",
    }


def test_replay_gives_the_same_ids_and_three_rules_with_two_emits_six() -> None:
    emits = (
        {"tactic": "TA0007", "technique_id": "T1083", "confidence": 0.85},
        {
            "tactic": "TA0004",
            "technique_id": "T1548",
            "sub_technique_id": "T1548.001",
            "confidence": 0.95,
        },
    )
    engine = engine_of(*(rule_file(rule_id=f"R{index}", emits=emits) for index in range(3)))
    first, second = (engine.evaluate(command("curl x")) for _ in range(2))
    assert first == second
    assert len({tag.uuid for tag in first}) == 6


def test_a_raised_version_gives_another_id() -> None:
    one, two = (
        engine_of(rule_file(rule_version=version)).evaluate(command("curl"))[0].uuid
        for version in (1, 2)
    )
    assert one != two


def test_without_a_source_id_the_content_gives_one(pack: Engine) -> None:
    event = {"source_kind": "command", "payload": {"command_text": "cat /etc/shadow"}}
    ids = [{tag.source_id for tag in pack.evaluate(dict(event))} for _ in range(2)]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 1
    other = pack.evaluate({**event, "timestamp": "2026-05-01T08:49:15Z"})
    assert {tag.source_id for tag in other} != ids[0]


def test_the_id_from_the_content_does_not_depend_on_the_form(pack: Engine) -> None:
    payload = {"command_text": "cat /etc/shadow", "odd": object(), "n": 1}
    forms: list[Any] = [
        {"source_kind": "command", "payload": payload},
        {"payload": {**payload, "odd": object()}, "source_kind": "command", "session_id": None},
        Event("command", payload),
        {"source_kind": "command", "payload": payload, "source_id": None, "received_by": "here"},
    ]
    assert len({tag.source_id for form in forms for tag in pack.evaluate(form)}) == 1
    mixed: Any = {"source_kind": "command", "payload": {**payload, 1: 2}}
    assert pack.evaluate(mixed)[0].source_id.startswith("sha256:")


def test_evidence_belongs_to_its_tag_alone(pack: Engine) -> None:
    tags = pack.evaluate(command("find / -perm -4000"))
    assert len(tags) > 1
    tags[0].evidence["command_text"] = "changed"
    assert tags[1].evidence["command_text"] == "find / -perm -4000"


# ── events ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_event_object_is_as_good_as_a_mapping(pack: Engine) -> None:
    event = Event("command", {"command_text": "cat /etc/shadow"}, source_id="evt-1")
    assert pack.evaluate(event) == pack.evaluate(command("cat /etc/shadow"))


def test_unknown_kinds_give_no_tags(pack: Engine) -> None:
    assert (
        pack.evaluate({"source_kind": "weather", "payload": {"command_text": "cat /etc/shadow"}})
        == []
    )


@pytest.mark.parametrize(
    ("event", "message"),
    [
        ({}, "the event has no `source_kind`"),
        ({"source_kind": "command"}, "the event has no `payload`"),
        ({"source_kind": ["command"], "payload": {}}, "`source_kind` is a string, not list"),
        ({"source_kind": "command", "payload": "id"}, "`payload` is a mapping, not str"),
        ({"source_kind": "command", "payload": None}, "`payload` is a mapping, not NoneType"),
        ({"source_kind": "weather", "payload": "id"}, "`payload` is a mapping, not str"),
        ({"source_kind": 5, "payload": {}}, "`source_kind` is a string, not int"),
        (
            {
                "source_kind": "command",
                "source_id": 5,
                "payload": {"command_text": "cat /etc/shadow"},
            },
            "`source_id` is a string, not int",
        ),
        ([], "an event is a mapping or an `Event`, not list"),
        (None, "an event is a mapping or an `Event`, not NoneType"),
        (Event("command", None), "`payload` is a mapping, not NoneType"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_event_is_said(pack: Engine, event: Any, message: str) -> None:
    with pytest.raises(EventError, match=message.replace("`", ".")):
        pack.evaluate(event)


@pytest.mark.parametrize(
    "value",
    [None, 5, True, 1.5, float("nan"), [], {}, b"cat /etc/shadow", object(), [[[]]], {"a": None}],
)
def test_values_that_are_no_text_do_not_match(pack: Engine, value: object) -> None:
    assert pack.evaluate(command(value)) == []


@pytest.mark.parametrize(
    "value",
    [
        "cat /etc/shadow",
        ["id -x", "cat /etc/shadow"],
        {"a": {"b": ["cat /etc/shadow"]}},
        ("x", "cat /etc/shadow"),
    ],
)
def test_any_value_of_a_list_or_mapping_may_match(pack: Engine, value: object) -> None:
    assert "R0014" in {tag.rule_id for tag in pack.evaluate(command(value))}


def test_parts_of_a_list_do_not_match_together(pack: Engine) -> None:
    assert pack.evaluate(command(["cat", "/etc/shadow"])) == []


@pytest.mark.parametrize(
    "text",
    [
        "\ud800; cat /etc/shadow",
        "é; cat /etc/shadow\r\n",
        "cat /etc/shadow\ud800",
        "\0; cat /etc/shadow\0",
    ],
)
def test_odd_text_is_text(pack: Engine, text: str) -> None:
    expected = re.search(r"cat /etc/shadow(?![\w.])", text) is not None
    assert ("R0014" in {tag.rule_id for tag in pack.evaluate(command(text))}) == expected


def test_deep_nesting_does_not_stop_the_engine(pack: Engine) -> None:
    deep: Any = "cat /etc/shadow"
    for _ in range(100_000):
        deep = [deep]
    event = command(deep)
    assert "R0014" in {tag.rule_id for tag in pack.evaluate({**event, "source_id": "e"})}
    while isinstance(deep, list):  # or its deallocation recurses
        deep = deep.pop()


def test_of_many_alternatives_each_makes_the_rule_fire() -> None:
    """They are one question in the generated module, which is asked by the literals that were seen."""
    words = ("curl", "wget", "fetch", "lynx")
    parts = tuple(
        {"field": (field,), "contains": (word,)}
        for word in words
        for field in ("command_text", "user")
    )
    match = {"all": ({"any": parts}, {"not": {"contains": ("harmless",)}})}
    files = artifact(lowered([rule_file(match=match)]))
    assert files["command.py"].count(b"AnyOf(") == 1
    engine = open_files(files)
    for word in words:
        assert engine.evaluate(command(word))
        assert engine.evaluate(command("ls", user=word))
        assert not engine.evaluate(command(f"{word} harmless"))
    assert not engine.evaluate(command("ls", pwd="curl"))


# ── many events ────────────────────────────────────────────────────────────────────────────────────────────


def test_many_events_are_as_good_as_one_after_the_other(pack: Engine) -> None:
    events: list[Any] = [
        command("cat /etc/shadow"),
        Event("command", {"command_text": "id"}),
        command("ls"),
    ]
    assert [*pack.evaluate_many(iter(events))] == [pack.evaluate(each) for each in events]
    assert [*pack.evaluate_many([])] == []


@pytest.mark.parametrize(
    ("event", "message"),
    [
        ({"source_kind": "command"}, "event 1: the event has no `payload`"),
        ([], "event 1: an event is a mapping or an `Event`, not list"),
        (
            {**command("cat /etc/shadow"), "source_id": 5},
            "event 1: `source_id` is a string, not int",
        ),
    ],
)
def test_the_number_of_what_is_no_event_is_said(pack: Engine, event: Any, message: str) -> None:
    many = pack.evaluate_many([command("ls"), event, command("ls")])
    assert next(many) == []
    with pytest.raises(EventError, match=message.replace("`", ".")):
        next(many)
    assert [*many] == []


def test_a_swap_counts_from_the_next_event_on(tmp_path: Path) -> None:
    for version in (1, 2):
        install(artifact(lowered([rule_file(rule_version=version)])), tmp_path / str(version))
    engine = Engine.open(tmp_path / "1")
    many = engine.evaluate_many([command("curl")] * 2)
    assert next(many)[0].rule_version == 1
    engine.swap(tmp_path / "2")
    assert next(many)[0].rule_version == 2


# ── sharing and swapping ───────────────────────────────────────────────────────────────────────────────────


def test_threads_share_an_engine(pack: Engine) -> None:
    expected = {
        text: pack.evaluate(command(text)) for text in ("id", "cat /etc/shadow", "ls", "x" * 9000)
    }
    wrong: list[str] = []

    def work() -> None:
        for _ in range(300):
            for text, tags in expected.items():
                if pack.evaluate(command(text)) != tags:
                    wrong.append(text)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_swap_while_others_evaluate(tmp_path: Path) -> None:
    for version in (1, 2):
        files = artifact(lowered([rule_file(rule_version=version)]))
        install(files, tmp_path / str(version))
    engine = Engine.open(tmp_path / "1")
    seen: set[int] = set()
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            tags = engine.evaluate(command("curl"))
            assert len(tags) == 1
            seen.add(tags[0].rule_version)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    turn = 0
    until = time.monotonic() + 20
    while turn < 40 or (seen != {1, 2} and time.monotonic() < until):
        turn += 1
        engine.swap(tmp_path / str(turn % 2 + 1))
    stop.set()
    for thread in threads:
        thread.join()
    assert seen == {1, 2}


def test_the_catalogue_of_an_artifact(pack: Engine) -> None:
    files = (ROOT / "rules").rglob("R*.yaml")
    assert [rule.id for rule in pack.rules] == sorted(each.name.partition("_")[0] for each in files)
    assert {"auth_attempt", "command", "email", "intel", "session"} < {*pack.kinds}
    assert pack.attack_release == "18.1"
    assert pack.tactic_names["TA0006"] == "Credential Access"
    assert pack.rules[13].emits[0].name == "OS Credential Dumping: /etc/passwd and /etc/shadow"
