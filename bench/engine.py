"""What a quiet event costs: `evaluate` beside a bare scan and beside a loop of precompiled regexes.

    python bench/engine.py [--artifact generated] [--commands FILE.jsonl …]

Every figure is a ratio of medians within one run, the contestants taking turns, because machines are noisy.
Events are timed in batches that fit the processor's cache, as an event does that has just been parsed.
Commands come from event files (by default the labelled corpora where they are at hand, else the example log);
those that match a rule are left out, so that what is timed is what most events cost.

again   `evaluate` of events whose texts were seen before, as those of bots are
first   the same by an engine without a memory, as if each text were new
scan    `Database.scan(text, match_event_handler=…, scratch=…)`, as hyperscan's documentation calls it, of the
        same bytes with the same database and an empty callback
lean    the same with all arguments by position, which spares Python the keywords; no mark, for the record
loop    what an engine without a compiler does: for each rule, is it for this kind, is the field there, is it
        a text, does one of its regexes (compiled beforehand) find anything
new     100,000 texts of which none comes twice, with a memory beside without one
process a fresh interpreter that imports hyperscan, beside one that opens the artifact and tags one event

Exits 1 when a mark of the issue is missed.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from marks import Mark, save

from ttpc.attack import embedded
from ttpc.config import Config
from ttpc.driver import check
from ttpc.ir import Matches
from ttpc.layout import Layout
from ttpc_runtime import Engine

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT.parent / "shared" / "corpora"
DEFAULT = ("nl2bash_benign_dev", "tldr_benign_dev", "honeypot_commands_dev", "haas_sessions_dev")

BATCH = 256
"""Events that are timed together."""

DIFFERENT = 100_000
"""Values of which none comes twice."""

Event = dict[str, Any]


def main() -> int:
    options = arguments()
    engine, forgetful = Engine.open(options.artifact), without_memory(options.artifact)
    events = [event for path in options.commands for event in commands(path)]
    quiet = [event for event in events if not forgetful.evaluate(event)]
    notes = [f"{len(events):,} commands, {len(quiet):,} of them match nothing"]
    regexes = regexes_of(check([options.rules], embedded(), Config()).layout)
    each = dict.fromkeys(("again", "first", "scan", "lean", "loop"), 0.0)
    for start in range(0, len(quiet), BATCH):
        batch = quiet[start : start + BATCH]
        contestants = {
            "again": all_of(engine.evaluate, batch),
            "first": all_of(forgetful.evaluate, batch),
            **bare_scans(engine, batch),
            "loop": regex_loop(regexes, batch),
        }
        for name, seconds in turns(contestants, options.rounds).items():
            each[name] += 1e6 * seconds / len(quiet)
    notes.append(", ".join(f"{name} {microseconds:.2f} µs" for name, microseconds in each.items()))
    marks = [
        Mark(
            "evaluate of a quiet event seen before / a bare scan",
            each["again"] / each["scan"],
            "×",
            "≤",
            2,
        ),
        Mark(
            "evaluate of a quiet event seen first / a bare scan",
            each["first"] / each["scan"],
            "×",
            "≤",
            2,
        ),
        Mark(
            "a loop of regexes / evaluate of a quiet event seen first",
            each["loop"] / each["first"],
            "×",
            "≥",
            10,
        ),
        Mark(
            "values that never repeat, with a memory / without",
            all_new(options.artifact, quiet),
            "×",
            "≤",
            1.1,
        ),
        Mark(
            f"open {len(engine.rules):,} rules and tag one event / import hyperscan",
            processes(options.artifact, options.rounds),
            "×",
            "≤",
            2.5,
        ),
    ]
    for line in (*notes, *marks):
        print(line)
    if options.save:
        save("engine", marks, notes)
    return 0 if all(mark.met for mark in marks) else 1


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--artifact", type=Path, default=ROOT / "generated")
    parser.add_argument("--rules", type=Path, default=ROOT / "rules", help="what it was built from")
    parser.add_argument("--commands", type=Path, nargs="+", default=default_commands())
    parser.add_argument("--save", action="store_true", help="write bench/results/engine.json")
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


def all_of(evaluate: Callable[[Event], object], events: list[Event]) -> Callable[[], None]:
    def run() -> None:
        for event in events:
            evaluate(event)

    return run


def without_memory(artifact: Path) -> Engine:
    engine = Engine.open(artifact)
    engine._loaded.kind("command").reads = None
    return engine


def all_new(artifact: Path, quiet: list[Event]) -> float:
    """How much longer values take with a memory that never helps, over generations of it."""
    contestants = {"with": Engine.open(artifact), "without": without_memory(artifact)}
    spent = dict.fromkeys(contestants, 0.0)
    gc.disable()
    for start in range(0, DIFFERENT, BATCH):
        batch = []
        for number in range(start, start + BATCH):
            text = quiet[number % len(quiet)]["payload"]["command_text"]
            payload = {"command_text": f"{text} {number}"}
            batch.append({"source_kind": "command", "source_id": "bench", "payload": payload})
        for name in sorted(contestants, reverse=bool(start // BATCH % 2)):
            run = all_of(contestants[name].evaluate, [{**each} for each in batch])
            began = time.perf_counter()
            run()
            spent[name] += time.perf_counter() - began
    gc.enable()
    return spent["with"] / spent["without"]


def bare_scans(engine: Engine, events: list[Event]) -> dict[str, Callable[[], None]]:
    """The floor: nothing but the scan, of bytes that lie ready."""
    scanner = engine._loaded.scanner
    database_scan, scratch = scanner._scan, scanner._local.scratch
    assert database_scan is not None
    texts = [
        f"\n{event['payload']['command_text']}\n".encode("utf-8", "surrogatepass")
        for event in events
    ]

    def ignore(*_: object) -> None:
        pass

    def scan() -> None:
        for text in texts:
            database_scan(text, match_event_handler=ignore, scratch=scratch)

    def lean() -> None:
        for text in texts:
            database_scan(text, ignore, 0, None, scratch)

    return {"scan": scan, "lean": lean}


Regexes = list[tuple[frozenset[str], list[tuple[str, re.Pattern[str]]]]]


def regexes_of(layout: Layout) -> Regexes:
    """For every rule its kinds, and field and regex of each of its anchors: never more than it needs."""
    found: Regexes = []
    for kind in layout.kinds:
        for planned in kind.rules:
            anchors = [planned.predicates[index].test for index in planned.anchors]
            regexes = [
                (test.field, re.compile(each.source, flags_of(test.question)))
                for test in anchors
                if isinstance(test.question, Matches)
                for each in test.question.regexes
            ]
            found.append((frozenset({kind.name}), regexes))
    return found


def flags_of(question: Matches) -> re.RegexFlag:
    return re.NOFLAG if question.case_sensitive else re.IGNORECASE


def regex_loop(rules: Regexes, events: list[Event]) -> Callable[[], None]:
    """What an engine without a compiler does with each event."""

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
    gc.disable()
    for _ in range(rounds):
        for name, run in contestants.items():
            run()  # the contestant before has filled the caches with its own things
            start = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - start)
    gc.enable()
    return {name: statistics.median(each) for name, each in times.items()}


TAG_ONE = """
from ttpc_runtime import Engine
assert Engine.open(%r).evaluate(%r)
"""
SHADOW: Event = {
    "source_kind": "command",
    "source_id": "e",
    "payload": {"command_text": "cat /etc/shadow"},
}


def processes(artifact: Path, rounds: int, event: Event = SHADOW) -> float:
    """How many bare imports of hyperscan a process takes that opens the artifact and tags one event."""
    # Byte code is kept, as it is in any installation; `turns` runs each once before it counts.
    environment = {
        key: each for key, each in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
    }

    def process(code: str) -> Callable[[], None]:
        def run() -> None:
            subprocess.run([sys.executable, "-c", code], check=True, env=environment)

        return run

    times = turns(
        {"import": process("import hyperscan"), "tag": process(TAG_ONE % (str(artifact), event))},
        3 * rounds,
    )
    return times["tag"] / times["import"]


if __name__ == "__main__":
    sys.exit(main())
