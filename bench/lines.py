"""What a log costs from its bytes to tags: `ttpc tag` beside merely parsing and scanning it.

    python bench/lines.py [--artifact generated] [--events 200000] [--rounds 5]

Every figure is a ratio of medians within one run, the contestants taking turns, because machines are noisy.
Events come from the labelled corpora where they are at hand, else from the examples of the rules; three logs are
made of them: one in fifty matches, as they come, all match.

floor   reads lines, `orjson.loads` and one bare `Database.scan` of the line with the artifact's own database
tag     reads the same file, filters, parses, evaluates, writes the tags as JSON lines
every   the same without the filter, for the record

Exits 1 when a mark of the issue is missed.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hyperscan
import orjson

from ttpc.attack import embedded
from ttpc.config import Config
from ttpc.driver import check
from ttpc_runtime import Engine
from ttpc_runtime.exports import JsonLines
from ttpc_runtime.readers import read

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT.parent / "shared" / "corpora"
KINDS = ("command", "http_request")

MARKS = {"one in fifty matches": 2.0, "as they come": 1.0, "every one matches": 0.35}

Event = dict[str, Any]


def main() -> int:
    options = arguments()
    engine = Engine.open(options.artifact)
    events = list(corpus(options.corpora)) or list(examples())
    good = True
    for name, lines in logs(engine, events, options.events).items():
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"".join(lines))
            file.flush()
            good &= report(name, turns(contestants(engine, file.name), options.rounds), len(lines))
    return 0 if good else 1


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--artifact", default="generated")
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    parser.add_argument("--events", type=int, default=200_000)
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def corpus(folder: Path) -> Iterator[Event]:
    for path in sorted(folder.glob("*_dev.jsonl")):
        for line in path.read_bytes().splitlines():
            row = json.loads(line)
            if row["source_kind"] in KINDS:
                yield {"source_kind": row["source_kind"], "payload": row["payload"]}


def examples() -> Iterator[Event]:
    for rule in check([ROOT / "rules"], embedded(), Config()).rules:
        if rule.kind in KINDS:
            for each in rule.examples:
                yield {"source_kind": rule.kind, "payload": dict(each.payload)}


def logs(engine: Engine, events: list[Event], count: int) -> dict[str, list[bytes]]:
    """Lines of three logs, the events of each in random order."""
    chosen = random.Random(1)
    matching = [each for each in events if engine.evaluate(each)]
    quiet = [each for each in events if not engine.evaluate(each)]
    mixed = [chosen.choice(matching if chosen.random() < 0.02 else quiet) for _ in range(count)]
    return {
        name: [line_of(each, number) for number, each in enumerate(log)]
        for name, log in zip(
            MARKS,
            (mixed, chosen.choices(events, k=count), chosen.choices(matching, k=count)),
            strict=True,
        )
    }


def line_of(event: Event, number: int) -> bytes:
    ids = {"source_id": f"e-{number}", "attacker_uuid": f"a-{number % 1000}", "session_id": None}
    when = {"timestamp": "2026-05-01T08:49:15Z"}
    return (
        json.dumps({"source_kind": event["source_kind"], **ids, **when, **event}).encode() + b"\n"
    )


def contestants(engine: Engine, log: str) -> dict[str, Callable[[], int]]:
    database = hyperscan.loadb(
        Path("generated/patterns.hsdb").read_bytes(), hyperscan.HS_MODE_BLOCK
    )
    scratch = hyperscan.Scratch(database)

    def ignore(_number: int, _start: int, _end: int, _flags: int, _context: object) -> None:
        pass

    def floor() -> int:
        lines = 0
        with Path(log).open("rb") as file:
            for line in file:
                orjson.loads(line)
                database.scan(line, ignore, 0, None, scratch)
                lines += 1
        return lines

    def tag(select: Any) -> int:
        export = JsonLines(io.StringIO())
        reading = read([log], format="events", select=select)
        for event in reading:
            made = engine.evaluate(event)
            if made:
                export.add(event, made)
        return reading.counts.lines

    select = engine.line_filter()
    return {"floor": floor, "tag": lambda: tag(select), "every": lambda: tag(None)}


def turns(contestants: dict[str, Callable[[], int]], rounds: int) -> dict[str, float]:
    """Median seconds of processor time of each; a round before the first one is not counted."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(1 + rounds):
        for name, run in contestants.items():
            begin = time.process_time()
            run()
            times[name].append(time.process_time() - begin)
    return {name: statistics.median(each[1:]) for name, each in times.items()}


def report(name: str, seconds: dict[str, float], lines: int) -> bool:
    ratio, mark = seconds["floor"] / seconds["tag"], MARKS[name]
    each = "  ".join(f"{who} {1e6 * time / lines:.2f} µs" for who, time in seconds.items())
    verdict = "ok" if ratio >= mark else "MISSED"
    print(f"{name}: {each} a line; tag / floor {ratio:.2f} (mark ≥ {mark})  {verdict}")
    return ratio >= mark


if __name__ == "__main__":
    sys.exit(main())
