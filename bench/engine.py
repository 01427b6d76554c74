"""What a quiet event costs: `evaluate` beside a bare scan and beside a loop of precompiled regexes.

    python bench/engine.py [--artifact generated] [--commands FILE.jsonl …]

Every figure is a ratio of medians within one run, the contestants taking turns, because machines are noisy.
Commands come from event files (by default the labelled corpora where they are at hand, else the example log);
those that match a rule are left out, so that what is timed is what most events cost.

floor   `Database.scan` of the same bytes with the same database and an empty callback, called the way the
        engine calls it
loop    what an engine without a compiler does: for each rule, is it for this kind, is the field there, is it
        a text, does one of its regexes (compiled beforehand) find anything
process a fresh interpreter that imports hyperscan, beside one that opens the artifact and tags one event

Exits 1 when a mark of the issue is missed.
"""

from __future__ import annotations

import argparse
import gc
import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ttpc_runtime import Engine
from ttpc_runtime.abi import Matches

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT.parent / "shared" / "corpora"
DEFAULT = ("nl2bash_benign_dev", "tldr_benign_dev", "honeypot_commands_dev", "haas_sessions_dev")

MARKS = {"floor": 3.0, "loop": 20.0, "process": 2.0}
"""At most 3 scans; at least 20 times faster than the loop; at most twice the bare import."""

Event = dict[str, Any]


def main() -> int:
    options = arguments()
    engine = Engine.open(options.artifact)
    events = [event for path in options.commands for event in commands(path)]
    quiet = [event for event in events if not engine.evaluate(event)]
    print(f"{len(events)} commands, {len(quiet)} of them match nothing")
    times = turns(
        {
            "evaluate": lambda: consume(engine.evaluate, quiet),
            "floor": bare_scan(engine, quiet),
            "loop": regex_loop(engine, quiet),
        },
        options.rounds,
    )
    each = {name: 1e6 * seconds / len(quiet) for name, seconds in times.items()}
    print("  ".join(f"{name} {microseconds:.2f} µs" for name, microseconds in each.items()))
    floor, loop = each["evaluate"] / each["floor"], each["loop"] / each["evaluate"]
    process = processes(options.artifact, options.rounds)
    good = [
        report("evaluate / bare scan", floor, floor <= MARKS["floor"], f"≤ {MARKS['floor']}"),
        report("regex loop / evaluate", loop, loop >= MARKS["loop"], f"≥ {MARKS['loop']}"),
        report("open and tag / import hyperscan", process, process <= MARKS["process"], f"≤ {MARKS['process']}"),
    ]
    return 0 if all(good) else 1


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--artifact", type=Path, default=ROOT / "generated")
    parser.add_argument("--commands", type=Path, nargs="+", default=default_commands())
    parser.add_argument("--rounds", type=int, default=7, help="turns each contestant has")
    return parser.parse_args()


def default_commands() -> list[Path]:
    found = [CORPORA / f"{name}.jsonl" for name in DEFAULT]
    return [path for path in found if path.exists()] or [ROOT / "examples" / "events.jsonl"]


def commands(path: Path) -> list[Event]:
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [
        {"source_kind": "command", "source_id": "bench", "payload": row["payload"]}
        for row in rows
        if row["source_kind"] == "command"
    ]


def consume(evaluate: Callable[[Event], object], events: list[Event]) -> None:
    for event in events:
        evaluate(event)


def bare_scan(engine: Engine, events: list[Event]) -> Callable[[], None]:
    """The floor: nothing but the scan, of bytes that lie ready."""
    scanner = engine._loaded.scanner
    scan, scratch = scanner._scan, scanner._local.scratch
    assert scan is not None
    texts = [
        f"\n{event['payload']['command_text']}\n".encode("utf-8", "surrogatepass")
        for event in events
    ]

    def ignore(*_: object) -> None:
        pass

    def run() -> None:
        for text in texts:
            scan(text, ignore, 0, None, scratch)

    return run


def regex_loop(engine: Engine, events: list[Event]) -> Callable[[], None]:
    """The loop over every rule of the pack: the regexes of its anchors, so never more than it needs."""
    kinds = engine._loaded
    rules = []
    for name in engine.kinds:
        kind = kinds[name]
        for index, (rule, condition) in enumerate(kind.rules):
            del rule
            numbers = {number for number, asked in kind.anchored.items() if index in asked}
            scope = condition.__globals__  # type: ignore[attr-defined]
            prefix = condition.__name__.upper()
            found = [
                (each.field, re.compile(pattern, each.flags))
                for constant, each in scope.items()
                if constant.startswith(prefix) and isinstance(each, Matches)
                if each.number in numbers
                for pattern in each.patterns
            ]
            rules.append((frozenset({name}), found))

    def run() -> None:
        for event in events:
            kind, payload = event["source_kind"], event["payload"]
            for applies_to, regexes in rules:
                if kind not in applies_to:
                    continue
                for field, regex in regexes:
                    value = payload.get(field)
                    if isinstance(value, str) and regex.search(value):
                        break

    return run


def turns(contestants: dict[str, Callable[[], None]], rounds: int) -> dict[str, float]:
    """Median seconds of each, every round asking all of them."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    gc.collect()
    gc.disable()
    for _ in range(rounds):
        for name, run in contestants.items():
            start = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - start)
    gc.enable()
    return {name: statistics.median(each) for name, each in times.items()}


TAG_ONE = """
from ttpc_runtime import Engine
event = {"source_kind": "command", "source_id": "e", "payload": {"command_text": "cat /etc/shadow"}}
assert Engine.open(%r).evaluate(event)
"""


def processes(artifact: Path, rounds: int) -> float:
    """How many bare imports of hyperscan a process takes that opens the artifact and tags one event."""

    def process(code: str) -> Callable[[], None]:
        return lambda: subprocess.run([sys.executable, "-c", code], check=True) and None

    times = turns({"import": process("import hyperscan"), "tag": process(TAG_ONE % str(artifact))}, 3 * rounds)
    print("  ".join(f"{name} {1e3 * seconds:.1f} ms" for name, seconds in times.items()))
    return times["tag"] / times["import"]


def report(what: str, ratio: float, good: bool, mark: str) -> bool:
    print(f"{what:<34} {ratio:6.2f}   mark {mark:<7} {'met' if good else 'MISSED'}")
    return good


if __name__ == "__main__":
    sys.exit(main())
