"""`ttpc state` as an operator meets it, and what the other verbs make of it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tests.keys import write_pair
from ttpc.cli import app
from ttpc.cli.state import moment
from ttpc_runtime import Engine, FileStateStore, RuleState
from ttpc_runtime.states import EVERY

RULE = """\
rule_id: {id}
rule_version: 1
name: {name}
description: The file of password hashes is read.
applies_to: [command]
match: {{contains: {text}}}
emits:
  - {{tactic: TA0006, technique_id: T1003, sub_technique_id: T1003.008, confidence: 0.9}}
evidence_fields: [command_text]
examples: {{match: ['{text}'], no_match: ['id']}}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with two rules in `rules` and what they were built to."""
    (tmp_path / "rules").mkdir()
    for rule_id, name, text in (
        ("R0100", "shadow_read", "/etc/shadow"),
        ("R0101", "groups", "gshadow"),
    ):
        (tmp_path / "rules" / f"{name}.yaml").write_text(
            RULE.format(id=rule_id, name=name, text=text)
        )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGNAME", "alice")
    assert run("build").exit_code == 0
    return tmp_path


def run(*arguments: str) -> Result:
    result = CliRunner(env={"COLUMNS": "200", "TERM": "dumb"}).invoke(app, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def overlay() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path("generated.state.json").read_text())["states"]
    return found


def line(text: str = "cat /etc/shadow /etc/gshadow", source_id: str = "e") -> bytes:
    event = {"source_kind": "command", "source_id": source_id, "payload": {"command_text": text}}
    return json.dumps(event).encode() + b"\n"


def tagged(here: Path, *arguments: str) -> tuple[list[tuple[str, float]], str]:
    """What `ttpc tag` makes of an event that both rules match, and what it says."""
    (here / "events").write_bytes(line())
    result = run("tag", "events", *arguments)
    assert result.exit_code == 0
    rows = map(json.loads, result.stdout.splitlines())
    return [(each["rule_id"], each["confidence"]) for each in rows], result.stderr


# ── setting ────────────────────────────────────────────────────────────────────────────────────────────────


def test_disable_clip_enable(here: Path) -> None:
    assert tagged(here)[0] == [("R0100", 0.9), ("R0101", 0.9)]
    done = run("state", "disable", "R0100", "--reason", "noise", "--until", "7d")
    assert done.exit_code == 0
    assert done.stdout.startswith("R0100  disabled until ")
    assert ", by alice on " in done.stdout
    assert done.stderr == "written to generated.state.json\n"
    record = overlay()["R0100"]
    assert (record["state"], record["reason"], record["set_by"]) == ("disabled", "noise", "alice")
    left = datetime.fromisoformat(record["expires_at"]) - datetime.now(UTC)
    assert timedelta(days=7, minutes=-1) < left <= timedelta(days=7)
    assert tagged(here)[0] == [("R0101", 0.9)]
    done = run("state", "clip", "R0101", "--confidence-max", "0.5", "--set-by", "bob")
    assert done.exit_code == 0
    assert overlay()["R0101"].items() >= {"confidence_max": 0.5, "set_by": "bob"}.items()
    rows, said = tagged(here)
    assert rows == [("R0101", 0.5)]
    assert "note: states of rules: 1 disabled, 1 clipped (`ttpc state list`)" in said
    assert run("state", "enable", "R0100", "--reason", "was the backup").exit_code == 0
    assert overlay()["R0100"].keys() == {"state", "reason", "set_by", "set_at"}
    rows, said = tagged(here)
    assert rows == [("R0100", 0.9), ("R0101", 0.5)]
    assert "note: states of rules: 1 clipped (" in said


def test_a_clip_below_the_floor_is_counted_as_dropped(here: Path) -> None:
    run("state", "clip", "R0100", "--confidence-max", "0.1")
    rows, said = tagged(here)
    assert rows == [("R0101", 0.9)]
    assert "; 1 below confidence 0.3 dropped" in said


def test_states_may_be_elsewhere(here: Path) -> None:
    assert run("state", "list", "--state", "mine.json").exit_code == 2
    assert run("tag", "events", "--state", "mine.json").exit_code == 2
    assert run("state", "disable", "R0100", "--state", "mine.json").exit_code == 0
    assert not Path("generated.state.json").exists()
    assert tagged(here)[0] == [("R0100", 0.9), ("R0101", 0.9)]
    assert tagged(here, "--state", "mine.json")[0] == [("R0101", 0.9)]
    assert "R0100  disabled" in run("state", "list", "--state", "mine.json").stdout
    for rows in (
        run("rules", "--state", "mine.json").stdout,
        run("rules", "generated", "--state", "mine.json").stdout,
    ):
        assert "disabled" in rows


def test_another_artifact_has_its_own_states(here: Path) -> None:
    assert run("build", "-o", "other").exit_code == 0
    assert run("state", "disable", "R0100", "--artifact", "other").exit_code == 0
    assert Path("other.state.json").exists()
    assert not Path("generated.state.json").exists()


def test_a_build_leaves_states_alone(here: Path) -> None:
    run("state", "disable", "R0100")
    rule = here / "rules" / "groups.yaml"
    rule.write_text(rule.read_text().replace("rule_version: 1", "rule_version: 2"))
    assert run("build").exit_code == 0
    assert run("build", "--check").exit_code == 0
    assert tagged(here)[0] == [("R0101", 0.9)]


def test_an_unknown_rule(here: Path) -> None:
    for verb in (["disable"], ["clip", "--confidence-max", "0.5"], ["enable"]):
        done = run("state", *verb, "R0102")
        assert done.exit_code == 1
        assert done.stderr.startswith("error: no rule `R0102`; did you mean `R010")
    assert not Path("generated.state.json").exists()


def test_a_rule_that_went_away_is_told_and_can_be_enabled(here: Path) -> None:
    FileStateStore("generated.state.json").write("R0999", RuleState("disabled"))
    assert run("state", "list").stdout == "R0999  disabled; no such rule in the artifact\n"
    assert json.loads(run("state", "list", "--format", "json").stdout)[0]["known"] is False
    assert "note: `R0999` has a state, but there is no such rule" in tagged(here)[1]
    assert run("state", "enable", "R0999").exit_code == 0
    assert overlay()["R0999"]["state"] == "enabled"


@pytest.mark.parametrize(
    "arguments",
    [
        ["disable"],
        ["disable", "R0100", "--until", "soon"],
        ["disable", "R0100", "--until", "-7d"],
        ["disable", "R0100", "--until", "0m"],
        ["disable", "R0100", "--until", "9999999w"],
        ["disable", "R0100", "--until", "2020-01-01T00:00Z"],
        ["disable", "R0100", "--until", ""],
        ["clip", "R0100"],
        ["clip", "R0100", "--confidence-max", "1.5"],
        ["clip", "R0100", "--confidence-max", "nan"],
        ["enable", "R0100", "--until", "7d"],
        ["list", "R0100"],
        ["forget", "R0100"],
    ],
)
def test_usage_errors(here: Path, arguments: list[str]) -> None:
    assert run("state", *arguments).exit_code == 2
    assert not Path("generated.state.json").exists()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2126-12-01T00:00Z", datetime(2126, 12, 1, tzinfo=UTC)),
        ("2126-12-01", datetime(2126, 12, 1, tzinfo=UTC)),
        ("2126-12-01T02:00", datetime(2126, 12, 1, 2, tzinfo=UTC)),
        ("2126-12-01T02:00+02:00", datetime(2126, 12, 1, tzinfo=UTC)),
    ],
)
def test_a_time_is_utc_if_it_says_nothing(text: str, expected: datetime) -> None:
    assert moment(text) == expected


@pytest.mark.parametrize(("text", "minutes"), [("30m", 30), ("12h", 720), ("2w", 20160)])
def test_a_span_counts_from_now(text: str, minutes: int) -> None:
    when = moment(text)
    assert when is not None
    assert abs(when - datetime.now(UTC) - timedelta(minutes=minutes)) < timedelta(minutes=1)


# ── telling ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_list(here: Path) -> None:
    assert run("state", "list").stdout == "all 2 rules are enabled\n"
    assert json.loads(run("state", "list", "--format", "json").stdout) == []
    store = FileStateStore("generated.state.json")
    when, over = datetime(2126, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)
    store.write("R0101", RuleState("clipped", 0.5, when, "loud\n\x1b[2J", "bob", over))
    store.write("R0100", RuleState("disabled", expires_at=over))
    assert run("state", "list").stdout.splitlines() == [
        "R0100  disabled until 2026-01-01 00:00 UTC, which is over",
        "R0101  clipped to 0.5 until 2126-01-01 00:00 UTC, by bob on 2026-01-01: loud\\n\\x1b[2J",
    ]
    assert json.loads(run("state", "list", "--format", "json").stdout) == [
        {
            "rule_id": "R0100",
            "known": True,
            "expired": True,
            "state": "disabled",
            "confidence_max": None,
            "expires_at": "2026-01-01T00:00:00Z",
            "reason": None,
            "set_by": None,
            "set_at": None,
        },
        {
            "rule_id": "R0101",
            "known": True,
            "expired": False,
            "state": "clipped",
            "confidence_max": 0.5,
            "expires_at": "2126-01-01T00:00:00Z",
            "reason": "loud\n\x1b[2J",
            "set_by": "bob",
            "set_at": "2026-01-01T00:00:00Z",
        },
    ]
    rows, said = tagged(here)
    assert rows == [("R0100", 0.9), ("R0101", 0.5)]
    assert "1 clipped (" in said


@pytest.mark.parametrize("path", [[], ["generated"], ["rules"]])
def test_the_catalogue_tells_states(here: Path, path: list[str]) -> None:
    run("state", "disable", "R0100", "--reason", "noise")
    one, two = run("rules", *path).stdout.splitlines()
    assert (" disabled " in one, " enabled " in two) == (True, True)
    shown = run("show", "R0100", *path).stdout
    assert "R0100 shadow_read (version 1, stable, disabled)" in shown
    assert "  state     disabled, by alice on " in shown
    assert "state  " not in run("show", "R0101", *path).stdout
    entry = json.loads(run("show", "R0100", *path, "--format", "json").stdout)
    assert (entry["state"], entry["reason"]) == ("disabled", "noise")
    run("state", "clip", "R0100", "--confidence-max", "0.2")
    entry = json.loads(run("show", "R0100", *path, "--format", "json").stdout)
    assert (entry["state"], entry["confidence_max"]) == ("clipped", 0.2)


def test_an_expired_state_is_none_in_the_catalogue(here: Path) -> None:
    over = datetime(2026, 1, 1, tzinfo=UTC)
    FileStateStore("generated.state.json").write("R0100", RuleState("disabled", expires_at=over))
    entry = json.loads(run("show", "R0100", "generated", "--format", "json").stdout)
    assert (entry["state"], entry["expires_at"]) == ("enabled", None)


def test_explain_tells_why_a_rule_that_fires_gives_no_tag(here: Path) -> None:
    run("state", "disable", "R0100", "--reason", "noise")
    told = run("explain", "cat /etc/shadow").stdout
    assert "R0100 shadow_read fires\n  but is disabled, by alice on " in told
    rows = json.loads(run("explain", "cat /etc/shadow", "--format", "json").stdout)
    assert [each["state"] for each in rows] == ["disabled"]
    run("state", "enable", "R0100")
    assert "but is" not in run("explain", "cat /etc/shadow").stdout


# ── what can be wrong ──────────────────────────────────────────────────────────────────────────────────────


VERBS = (
    ["state", "list"],
    ["state", "disable", "R0100"],
    ["tag", "events"],
    ["rules"],
    ["show", "R0100"],
    ["rules", "generated"],
    ["explain", "id"],
)


@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_a_damaged_overlay(here: Path, verb: list[str]) -> None:
    (here / "events").write_bytes(line())
    Path("generated.state.json").write_text('{"version": 1,\n"states": {"R0100": {}}}')
    done = run(*verb)
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr == (
        "error: generated.state.json:2: `R0100`: not an object with a `state`; "
        "mend it, or delete it and every rule is enabled\n"
    )


def test_an_artifact_that_is_refused(here: Path) -> None:
    (here / "generated" / "manifest.json").write_text("{}")
    for verb in (["list"], ["disable", "R0100"]):
        assert run("state", *verb).exit_code == 3


def test_a_place_that_cannot_be_written(here: Path) -> None:
    done = run("state", "disable", "R0100", "--state", "nowhere/states.json")
    assert done.exit_code == 1
    assert done.stderr == (
        "error: nowhere/states.json: cannot be written: No such file or directory; name another file\n"
    )


def test_an_overlay_nobody_signed_is_told(here: Path) -> None:
    key = write_pair(here, "ours")
    assert run("build", "--sign", str(key.private)).exit_code == 0
    run("state", "disable", "R0100")
    rows, said = tagged(here, "--trusted-key", str(key.public))
    assert rows == [("R0100", 0.9), ("R0101", 0.9)]
    assert "generated.state.json is signed by nobody and not applied; name it with --state" in said
    named = ("--trusted-key", str(key.public), "--state", "generated.state.json")
    assert tagged(here, *named)[0] == [("R0101", 0.9)]


# ── while it runs ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_running_tag_sees_changes(here: Path) -> None:
    """Of two rules one stays as it is, so that every event gives a line to wait for."""
    command = [sys.executable, "-m", "ttpc"]
    with subprocess.Popen(
        [*command, "tag", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr

        def tags(*expected: tuple[str, float]) -> None:
            assert process.stdin
            assert process.stdout
            process.stdin.write(line())
            process.stdin.flush()
            rows = [json.loads(process.stdout.readline()) for _ in expected]
            assert [(each["rule_id"], each["confidence"]) for each in rows] == [*expected]

        tags(("R0100", 0.9), ("R0101", 0.9))
        subprocess.run([*command, "state", "disable", "R0100"], check=True, capture_output=True)
        tags(("R0101", 0.9))
        clip = ["state", "clip", "R0100", "--confidence-max", "0.4"]
        subprocess.run([*command, *clip], check=True, capture_output=True)
        tags(("R0100", 0.4), ("R0101", 0.9))
        good = Path("generated.state.json").read_text()
        Path("generated.state.json").write_text("{")
        for _ in range(2):
            time.sleep(2 * EVERY)
            tags(("R0100", 0.4), ("R0101", 0.9))
        Path("generated.state.json").write_text(good.replace("clipped", "disabled"))
        time.sleep(2 * EVERY)
        tags(("R0101", 0.9))
        process.stdin.close()
        said = process.stderr.read().decode()
        assert process.stdout.read() == b""
        assert process.wait(30) == 0
    assert said.count("warning: generated.state.json:1: not JSON") == 1
    assert "until then the states from before count" in said
    assert "tags:    10 tags of 6 events" in said


def test_a_platform_that_has_the_artifact_open_sees_changes(here: Path) -> None:
    engine = Engine.open("generated")
    event = json.loads(line())
    assert len(engine.evaluate(event)) == 2
    assert run("state", "disable", "R0100").exit_code == 0
    time.sleep(2 * EVERY)
    assert len(engine.evaluate(event)) == 1
