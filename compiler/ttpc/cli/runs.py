"""Processes that read logs, timed: `ttpc tag`, and the floor it is measured by.

The floor is the least that reading JSON lines and looking for the artifact's literals can be: every line through the
fastest JSON parser there is, and once through the database, with nothing asked of the result.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

POLL = 0.002
"""Seconds between two looks at a process.  Its memory is seen in no other way: what the kernel tells of a process
that has ended includes the memory of whoever started it."""

FLOOR = """
import gzip, sys
from ttpc_runtime.artifact import read_artifact
from ttpc_runtime.scanner import open_scanner
try:
    from orjson import loads
except ImportError:
    from json import loads
artifact, *names = sys.argv[1:]
scanner = open_scanner(read_artifact(artifact))
scan, scratch = scanner._scan, scanner._local.scratch
def ignore(*_):
    pass
for name in names:
    with open(name, "rb") as file:
        for line in file:
            try:
                loads(line)
            except ValueError:
                pass
            scan(line, ignore, 0, None, scratch)
"""

PARSER = "orjson" if find_spec("orjson") else "json"
"""What the floor parses with."""


class RunError(Exception):
    """A process did not end well; the message is the last that it said."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process took."""

    seconds: float
    """Of processor time, all its processes together: what else the machine does counts for little."""
    elapsed: float
    peak: int
    """Bytes of memory, of the first process."""


Run = Callable[[Sequence[Path]], Spent]
"""A process that reads files."""


def tag(artifact: Path, output: Path, *options: str) -> Run:
    """`ttpc tag`, from start to end."""
    command = ("-m", "ttpc", "tag", "--artifact", str(artifact), "-o", str(output), *options)
    return lambda inputs: spent([sys.executable, *command, *map(str, inputs)])


def floor(artifact: Path) -> Run:
    return lambda inputs: spent([sys.executable, "-c", FLOOR, str(artifact), *map(str, inputs)])


def spent(command: Sequence[str]) -> Spent:
    """Run to the end.  Byte code is kept, as it is in any installation."""
    environment = {
        key: each for key, each in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
    }
    peak = 0
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        with subprocess.Popen(  # noqa: S603 - our own interpreter
            command, stdout=subprocess.DEVNULL, stderr=said, env=environment
        ) as process:
            while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
                peak = max(peak, memory(process.pid))
                time.sleep(POLL)
            process.returncode = os.waitstatus_to_exitcode(ended[1])
        elapsed = time.perf_counter() - start
        if process.returncode:
            said.seek(0)
            last = said.read().decode(errors="replace").strip().rpartition("\n")[2]
            raise RunError(last.removeprefix("error: ") or f"exit code {process.returncode}")
    usage = ended[2]
    return Spent(usage.ru_utime + usage.ru_stime, elapsed, peak)


def memory(pid: int) -> int:
    """The most that a process has held so far; 0 where it cannot be told."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = next((line for line in status.splitlines() if line.startswith("VmHWM:")), "VmHWM: 0")
    return int(found.split()[1]) * 1024


def turns(contestants: Mapping[str, Callable[[], Spent]], rounds: int) -> dict[str, Spent]:
    """The median of each, every round asking all of them."""
    found: dict[str, list[Spent]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, run in contestants.items():
            found[name].append(run())
    return {name: median(each) for name, each in found.items()}


def median(turns: Sequence[Spent]) -> Spent:
    return Spent(
        statistics.median(each.seconds for each in turns),
        statistics.median(each.elapsed for each in turns),
        max(each.peak for each in turns),
    )


def net(
    runs: Mapping[str, Run], inputs: Sequence[Path], empty: Path, rounds: int
) -> dict[str, Spent]:
    """What reading costs: without what it takes to start and to read an empty file."""
    contestants: dict[str, Callable[[], Spent]] = {}
    for name, run in runs.items():
        contestants[name] = lambda run=run: run(inputs)  # type: ignore[misc]
        contestants[f"{name}, empty"] = lambda run=run: run([empty])  # type: ignore[misc]
    found = turns(contestants, rounds)
    return {name: less(found[name], found[f"{name}, empty"]) for name in runs}


def less(whole: Spent, start: Spent) -> Spent:
    """At least a microsecond: what is too short to be measured is not shorter than nothing."""
    seconds = max(1e-6, whole.seconds - start.seconds)
    return Spent(seconds, max(1e-6, whole.elapsed - start.elapsed), whole.peak)
