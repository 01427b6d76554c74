"""`ttpc bench`, `ttpc profile`, and the page that tells what was measured."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner, Result

from ttpc.cli import app
from ttpc.cli.runs import RunError, spent
from ttpc_runtime import Engine
from ttpc_runtime.readers import read

ROOT = Path(__file__).parents[2]
LOG = ROOT / "examples" / "cowrie.json"
ARTIFACT = ROOT / "generated"


def ttpc(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments])


# --- profile


def test_a_profile_counts_what_fires_and_forgets_nothing(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_bytes(LOG.read_bytes() * 2)  # what is remembered from the first time is asked again
    found = json.loads(
        ttpc("profile", str(log), "--artifact", str(ARTIFACT), "--format", "json").stdout
    )
    engine = Engine.open(ARTIFACT)
    events = [*read([str(log)])]
    fired = Counter(
        rule for event in events for rule in {tag.rule_id for tag in engine.evaluate(event)}
    )
    rows = {each["rule_id"]: each for each in found["rules"]}
    assert found["events"] == len(events)
    assert rows.keys() == {rule.id for rule in engine.rules}
    assert {rule: each["held"] for rule, each in rows.items() if each["held"]} == fired
    assert all(each["asked"] == each["held"] + each["failed"] for each in rows.values())
    assert sum(each["share"] for each in rows.values()) == pytest.approx(
        found["seconds"]["rules"] / sum(found["seconds"].values())
    )
    costs = [each["seconds"] for each in found["rules"]]
    assert costs == sorted(costs, reverse=True)


def test_a_profile_tells_which_rules_are_always_asked(tmp_path: Path) -> None:
    """Also those that only look at a kind for one of their windows."""
    found = json.loads(ttpc("profile", str(LOG), "--format", "json").stdout)
    rows = {each["rule_id"]: each for each in found["rules"]}
    assert rows["R0014"]["always"] == []
    assert "auth_attempt" in rows["R0004"]["always"]
    events = sum(each["source_kind"] == "auth_attempt" for each in read([str(LOG)]))
    assert rows["R0004"]["asked"] >= events


def test_a_profile_of_nothing() -> None:
    result = ttpc("profile", "nowhere.jsonl")
    assert result.exit_code == 1
    assert result.stderr == (
        "error: nowhere.jsonl: cannot be read: No such file or directory\n"
        "error: no events in the log\n"
    )


# --- bench


def test_bench_tells_what_a_pack_takes(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    quiet = {"source_kind": "command", "payload": {"command_text": "echo hello"}}
    loud = {"source_kind": "command", "payload": {"command_text": "cat /etc/shadow"}}
    log.write_text("\n".join(map(json.dumps, [quiet, quiet, quiet, loud])))
    rules = ROOT / "rules" / "command" / "R0014_etc_shadow_read.yaml"
    result = ttpc("bench", str(log), "--pack", str(rules), "--rounds", "1", "--format", "json")
    found = json.loads(result.stdout)
    assert (found["rules"], found["lines"], found["events"]) == (1, 4, 4)
    assert found["matching"] == 0.25
    assert found["ratio"] == pytest.approx(
        found["tag_lines_per_second"] / found["floor_lines_per_second"]
    )
    assert 1e3 < found["tag_lines_per_second"] < 1e8
    assert 0.1 < found["quiet_event_us"] < 1e4
    assert 1e7 < found["peak_bytes"] < 1e9


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--pack", "rules", "--artifact", "generated"], 2, "an artifact or a pack, not both"),
        (["nowhere.jsonl"], 1, "nowhere.jsonl: cannot be read"),
        ([str(ROOT / "README.md")], 1, "format not recognised"),
        (["/dev/null"], 1, "no events in it"),
    ],
)
def test_bench_of_what_cannot_be_measured(arguments: list[str], code: int, said: str) -> None:
    result = ttpc("bench", *arguments)
    assert result.exit_code == code
    assert said in result.stderr


def test_a_process_that_fails_is_no_measurement() -> None:
    with pytest.raises(RunError, match="the reason"):
        spent([sys.executable, "-c", "import sys; sys.exit('error: the reason')"])


def test_memory_is_that_of_the_process() -> None:
    """Not of whoever started it."""
    size = 200_000_000
    held = bytes(size)
    small = spent([sys.executable, "-c", "import time; time.sleep(0.2)"])
    large = spent([sys.executable, "-c", f"import time; x = b'x' * {size}; time.sleep(0.2)"])
    assert len(held) == size
    assert small.peak < size < large.peak


# --- what was measured


@pytest.fixture(scope="module")
def marks() -> ModuleType:
    spec = importlib.util.spec_from_file_location("marks", ROOT / "bench" / "marks.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["marks"] = module  # dataclasses look it up
    spec.loader.exec_module(module)
    return module


def test_the_page_tells_what_was_measured() -> None:
    script = ROOT / "bench" / "marks.py"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_a_mark_is_met_or_not(marks: ModuleType) -> None:
    assert marks.Mark("x", 2.0, "×", "≥", 2.0).met
    assert not marks.Mark("x", 1.99, "×", "≥", 2.0).met
    assert not marks.Mark("x", 41.0, "MB", "≤", 40.0).met
    assert "MISSED" in str(marks.Mark("x", 1.99, "×", "≥", 2.0))
    assert marks.Mark("x", 5.0).met
