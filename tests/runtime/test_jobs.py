"""`ttpc tag --jobs`: the same tags, the same summary, in the same order, whatever happens."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.packs import our_pack
from ttpc.cli import jobs
from ttpc_runtime.readers import Counts

ROOT = Path(__file__).parents[2]
TAG = [sys.executable, "-m", "ttpc", "tag", "--artifact", str(ROOT / "generated")]


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Events of all kinds, some of which count, faulty lines among them, in many blocks."""
    rules = our_pack().rules
    examples = [(rule.kind, dict(each.payload)) for rule in rules for each in rule.examples]
    short = [each for each in examples if len(str(each)) < 300]
    failures = [("auth_attempt", {"result": "failed", "username": f"u{n}"}) for n in range(20)]
    commands = [("command", {"command_text": f"ls /tmp/{n}"}) for n in range(20)]
    chosen, now = random.Random(3), datetime(2026, 5, 1, tzinfo=UTC)
    path = tmp_path_factory.mktemp("log") / "events.jsonl"
    with path.open("w") as file:
        for number in range(14000):
            kind, payload = chosen.choice([*short, *(*failures, *commands) * 10])
            event = {
                "source_kind": kind,
                "source_id": f"e-{number}",
                "attacker_uuid": f"a-{chosen.randrange(50)}",
                "session_id": f"s-{number // 500}",
                "timestamp": (now + timedelta(seconds=number)).isoformat(),
                "payload": payload,
            }
            file.write(json.dumps(event) + "\n")
            if number % 1000 == 7:
                file.write("{bad\n\n")
    assert path.stat().st_size > 2 * jobs.ENOUGH
    return path


def tag(*args: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [*TAG, *map(str, args)], capture_output=True, check=False, timeout=120, **options
    )


@pytest.fixture(scope="module")
def alone(log: Path) -> subprocess.CompletedProcess[bytes]:
    done = tag(log)
    assert done.returncode == 0
    # These count failures, and different commands: what they see is evaluated in order.
    assert b"R0001" in done.stdout
    assert b"R0239" in done.stdout
    return done


@pytest.mark.parametrize("count", [2, 5])
def test_jobs_change_nothing(
    log: Path, alone: subprocess.CompletedProcess[bytes], count: int
) -> None:
    done = tag(log, "--jobs", count)
    assert done.stdout == alone.stdout
    assert done.stderr == alone.stderr
    assert done.returncode == 0


def test_several_inputs_of_several_formats(log: Path) -> None:
    inputs = (log, ROOT / "examples" / "cowrie.json", ROOT / "examples" / "events.jsonl", log)
    one, two = tag(*inputs), tag(*inputs, "--jobs", 2)
    assert (two.returncode, two.stdout, two.stderr) == (0, one.stdout, one.stderr)


def test_a_pipe(log: Path, alone: subprocess.CompletedProcess[bytes]) -> None:
    assert tag("-", "--jobs", 2, input=log.read_bytes()).stdout == alone.stdout


def test_a_pipe_that_pauses_is_answered_at_once(log: Path) -> None:
    process = subprocess.Popen(
        [*TAG, "--jobs", "2", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(log.read_bytes()[: 3 * jobs.SMALL].rpartition(b"\n")[0] + b"\n")
    process.stdin.flush()
    assert process.stdout.readline().startswith(b"{")
    process.stdin.close()
    process.stdout.read()
    process.stdout.close()
    assert process.wait() == 0


def test_whoever_reads_may_go_away(log: Path) -> None:
    line = f"{' '.join(TAG)} {log} --jobs 2 | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def endless(*args: str) -> subprocess.Popen[bytes]:
    """A run on a pipe that stays open, once it has begun to answer."""
    process = subprocess.Popen(
        [*TAG, "-", *args], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    event = {"source_kind": "command", "payload": {"command_text": "cat /etc/shadow"}}
    process.stdin.write(json.dumps(event).encode() + b"\n")
    process.stdin.flush()
    process.stdout.readline()
    return process


def children(parent: int) -> list[int]:
    found = Path(f"/proc/{parent}/task/{parent}/children").read_text()
    return [int(each) for each in found.split()]


def test_ctrl_c_ends_the_input() -> None:
    process = endless("--jobs", "2")
    for each in (process.pid, *children(process.pid)):
        os.kill(each, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"1 line read = 1 event" in said
    assert b"Traceback" not in said


def test_a_process_that_dies_is_told(log: Path) -> None:
    process = endless("--jobs", "2")
    os.kill(children(process.pid)[0], signal.SIGKILL)
    _, said = process.communicate(log.read_bytes(), timeout=60)
    assert process.returncode == 1
    assert b"error: one of the processes of --jobs has died" in said
    assert b"Traceback" not in said


def test_no_process_outlives_the_first_one() -> None:
    process = endless("--jobs", "3")
    others = children(process.pid)
    assert len(others) == 3
    process.kill()
    process.communicate()
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{each}").exists() for each in others):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_a_table_is_made_by_one_process() -> None:
    done = tag(ROOT / "examples" / "events.jsonl", "--to", "table", "--jobs", 2)
    assert done.returncode == 0
    assert b"note: --to table needs every event in one place" in done.stderr


def test_blocks_are_worked_on_at_once(tmp_path: Path) -> None:
    """Also where a line stands across two reads."""
    log = tmp_path / "log.jsonl"
    line = json.dumps({"source_kind": "command", "payload": {"command_text": "x" * 1000}}) + "\n"
    log.write_text(line * (10 * jobs.ENOUGH // len(line)))
    under_way: list[int] = []

    class Pool:
        def submit(self, _run: object, block: jobs.Block, _filtered: bool) -> Future[jobs.Done]:
            under_way.append(len(reading._under_way))
            future: Future[jobs.Done] = Future()
            counts = Counts()
            counts.lines = sum(piece.count(b"\n") for piece in shared.get(block))
            future.set_result(jobs.Done(counts, [], []))
            return future

    shared = jobs.Shared(2 * jobs.AHEAD + 1)
    some: Any = SimpleNamespace(ahead=2 * jobs.AHEAD, pool=Pool(), shared=shared)
    reading = jobs.SharedReading(some, lambda _: None, [str(log)])
    assert len([*reading]) < 10  # the first ones, by which the format is told
    assert max(under_way) == 2 * jobs.AHEAD
    assert reading.counts.lines == 10 * jobs.ENOUGH // len(line)


def test_pieces_are_handed_over_as_they_are() -> None:
    shared = jobs.Shared(2)
    first, second = [b"a\n", b"bc\n"], [b"d\n" * (jobs.SLOT // 2)]
    one, two = shared.put(first), shared.put(second)
    assert isinstance(one, jobs.Place)
    assert isinstance(two, jobs.Place)
    assert [[*shared.get(one)], [*shared.get(two)]] == [first, second]
    assert shared.put(first) is first  # no place is free
    shared.done(one)
    assert shared.put([*second, b"\n"]) == [*second, b"\n"]  # longer than a place
    assert shared.put(first) == one
