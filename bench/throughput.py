"""Whole logs: `ttpc tag` beside the floor, packs of different sizes, two processes, peers, memory.

    python bench/throughput.py [--events 2000000] [--rounds 5] [--corpora DIR] [--work DIR] [--only PART…]

Each figure is a ratio of medians within one run, the contestants taking turns.  Times are of the processor, so that what
else the machine does counts for little; those of two jobs are of the wall clock, since that is what jobs are for.

tag     a process of `ttpc tag FILE -o TAGS`, less one that reads an empty file: as users run it, and what a log costs
        beyond starting, which has a mark of its own (bench/engine.py)
floor   the same for a process that gives every line to `orjson.loads` and to one bare scan with the same database
peers   in this process, events at hand as dictionaries: `Engine.evaluate`, tags made, beside engines built around other
        libraries (bench/peers.py), which give only ids of rules; and of whole logs `ttpc tag`, beside `orjson.loads` and
        the fastest of them.  Their answers must be ours, or the run fails

The work is commands and HTTP requests of public corpora that are not part of the project; without them it is the examples
inside the rules.  `--work` keeps files and artifacts from one run to the next, `--only` measures some parts anew.  Exits 1
when a mark is missed.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

import orjson
import peers
import work
from engine import processes
from marks import Mark, save

from ttpc.attack import embedded
from ttpc.cli.runs import Run, Spent, floor, net, spent, tag, turns
from ttpc.driver import compile_rules
from ttpc.link import install
from ttpc.plan import plan
from ttpc.simplify.apart import apart
from ttpc_runtime import Engine

ROOT = Path(__file__).resolve().parent.parent
OURS = ROOT / "generated"
PARTS = ("openings", "sizes", "jobs", "memory", "beside_peers", "rates")
SIZES = (60, 300, 3000, 12_000)
PEERED = 3000
"""Rules that peers are given."""
SLICE = 0.5
"""Seconds that a peer's turn takes: slow ones see fewer events."""
SAMPLE = 3000
"""Events on which answers are compared, beside the examples of all rules."""
LONG = 5_000_000
"""Events of the file that memory is measured on, when the run has its full size."""

Event = work.Event


def main() -> int:
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="ttpc-bench-") as scratch:
        folder = options.work or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        corpus = work.corpus(options.corpora)
        bench = Bench(folder, corpus, options.events, options.rounds)
        marks = []
        for part in options.only or PARTS:
            for each in getattr(bench, part)():
                print(each, flush=True)
                marks.append(each)
        notes = [f"{options.events:,} events, from {corpus.where}", *bench.notes]
        for note in notes:
            print(note)
        save("throughput", marks, notes, partly=bool(options.only))
    return 0 if all(each.met for each in marks) else 1


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--events", type=int, default=2_000_000, help="lines of each file")
    parser.add_argument("--rounds", type=int, default=5, help="turns each contestant has")
    parser.add_argument("--corpora", type=Path, default=work.CORPORA)
    parser.add_argument("--work", type=Path, help="keep files and artifacts here")
    parser.add_argument("--only", nargs="+", choices=PARTS, metavar="PART", help=", ".join(PARTS))
    return parser.parse_args()


class Bench:
    """One run."""

    def __init__(self, folder: Path, corpus: work.Corpus, count: int, rounds: int) -> None:
        self.folder = folder
        self.corpus = corpus
        self.events = events = corpus.events
        self.count = count
        self.rounds = rounds
        self.notes: list[str] = []
        self.packs = {size: work.artifact(size, folder) for size in SIZES}
        self.empty = folder / "empty.jsonl"
        self.empty.touch()
        engines = [Engine.open(each) for each in (OURS, *self.packs.values())]
        self.matching = [each for each in events if engines[0].evaluate({**each, "source_id": "e"})]
        loud = {id(each) for each in self.matching}
        self.quiet = [
            each
            for each in events
            if id(each) not in loud
            and not any(engine.evaluate({**each, "source_id": "e"}) for engine in engines[1:])
        ]
        # As many as make the rate, so that the log repeats itself as a whole.
        self.few = random.Random(1).sample(
            self.matching, min(len(self.matching), max(1, len(self.quiet) // (work.EVERY - 1)))
        )
        share = 100 * len(self.matching) / len(events)
        self.notes.append(
            f"{len(events):,} different events, of which {share:.0f} % match our pack"
        )

    @property
    def mostly_quiet(self) -> Path:
        return self.file("mostly-quiet", work.mixed(self.quiet, self.few))

    def rates(self) -> Iterator[Mark]:
        rates = {
            f"JSONL in, tags out, {100 / work.EVERY:.1f} % of events match": (
                self.mostly_quiet,
                2.0,
                False,
            ),
            "the same, events as often as they came": (
                self.file("logged", cycle(self.corpus.as_logged())),
                1.0,
                True,
            ),
            "the same, every different event in turn": (
                self.file("once", cycle(self.events)),
                1.0,
                True,
            ),
            "the same, every event matches": (
                self.file("loud", cycle(self.matching)),
                0.35,
                False,
            ),
        }
        for measure, (file, mark, nowhere) in rates.items():
            yield from self.against_the_floor(measure, file, mark, nowhere=nowhere)

    def file(self, name: str, found: Iterator[Event], count: int | None = None) -> Path:
        path = self.folder / f"{name}-{count or self.count}.jsonl"
        if not path.exists():
            work.write(path, found, count or self.count)
        return path

    def tag(self, artifact: Path, *options: str, to: Path | None = None) -> Run:
        return tag(artifact, to or self.folder / "tags.jsonl", "--from", "events", *options)

    # ── whole logs ─────────────────────────────────────────────────────────────────────────────────────────

    def against_the_floor(
        self, measure: str, file: Path, mark: float, *, nowhere: bool
    ) -> Iterator[Mark]:
        """`nowhere`: also with tags to /dev/null, which shows what of the time is the file system's."""
        runs = {"tag": self.tag(OURS), "floor": floor(OURS)}
        if nowhere:
            runs["nowhere"] = self.tag(OURS, to=Path(os.devnull))
        found = net(runs, [file], self.empty, self.rounds)
        ratio = found["floor"].seconds / found["tag"].seconds
        yield Mark(f"{measure}: times the floor", ratio, "×", "≥", mark)
        yield Mark(f"{measure}", self.rate(found["tag"]), "events/s")
        if nowhere:
            ratio = found["floor"].seconds / found["nowhere"].seconds
            yield Mark(f"{measure}, tags to {os.devnull}: times the floor", ratio)

    def sizes(self) -> Iterator[Mark]:
        runs = {str(size): self.tag(artifact) for size, artifact in self.packs.items()}
        found = net(runs, [self.mostly_quiet], self.empty, self.rounds)
        few, *between, most = (str(size) for size in SIZES)
        for size in between:
            ratio = found[few].seconds / found[size].seconds
            yield Mark(f"throughput of {int(size):,} rules, of that of {few}", ratio)
        ratio = found[few].seconds / found[most].seconds
        yield Mark(f"throughput of {int(most):,} rules, of that of {few}", ratio, "×", "≥", 0.5)
        runs = {size: self.tag(self.packs[int(size)], "--every-line") for size in (few, most)}
        found = net(runs, [self.mostly_quiet], self.empty, self.rounds)
        ratio = found[few].seconds / found[most].seconds
        yield Mark(f"the same with --every-line: {int(most):,} rules, of that of {few}", ratio)

    def openings(self) -> Iterator[Mark]:
        """The known answers of a large pack are asked at its first opening on a machine, which is not told."""
        for size, most in ((60, 1.5), (3000, 2.5)):
            event = work.example(work.generated(size, self.folder))
            ratio = processes(self.packs[size], max(7, self.rounds), event)
            measure = f"open {size:,} made-up rules and tag one event / import hyperscan"
            yield Mark(measure, ratio, "×", "≤", most)

    def jobs(self) -> Iterator[Mark]:
        runs = {"1": self.tag(OURS, "--jobs", "1"), "2": self.tag(OURS, "--jobs", "2")}
        found = net(runs, [self.mostly_quiet], self.empty, self.rounds)
        ratio = found["1"].elapsed / found["2"].elapsed
        yield Mark("two jobs, of one", ratio, "×", "≥", 1.7)

    def memory(self) -> Iterator[Mark]:
        long = self.file(
            "longest",
            work.mixed(self.quiet, self.few),
            max(self.count, LONG * self.count // 2_000_000),
        )
        bare = "import hyperscan, time; time.sleep(0.2)"
        found = turns(
            {
                "tag": lambda: self.tag(OURS)([long]),
                "bare": lambda: spent([sys.executable, "-c", bare]),
            },
            1,
        )
        more = (found["tag"].peak - found["bare"].peak) / 1e6
        with long.open("rb") as file:
            lines = sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
        measure = f"peak memory on a file of {lines:,} events, beyond importing hyperscan"
        yield Mark(measure, more, "MB", "≤", 40)

    def rate(self, run: Spent) -> float:
        return self.count / run.seconds

    # ── peers ──────────────────────────────────────────────────────────────────────────────────────────────

    def beside_peers(self) -> Iterator[Mark]:
        """Of JSON lines to what fires, and of events at hand to what fires."""
        rules, artifact = self.peered()
        engine = Engine.open(artifact)
        engines = {name: peers.peer(rules, each) for name, each in peers.LIBRARIES.items()}
        events = [{**each, "source_id": "evt-1"} for each in self.events if plain(each)]
        random.Random(1).shuffle(events)
        self.compare(engine, engines, [*work.examples_of(rules.kept), *events[:SAMPLE]])
        why = ", ".join(f"{count} {reason}" for reason, count in rules.left_out.items())
        self.notes.append(
            f"peers: {len(rules.kept):,} rules ({why or 'none'} left out), ASCII texts, "
            f"{len(events):,} events or as many as fit into half a second"
        )
        lines = [json.dumps(each).encode() for each in events]
        file = self.file("peers", cycle(each for each in self.events if plain(each)))
        whole = self.tag(artifact)
        seconds = medians(
            {
                "ttpc tag": lambda: net({"": whole}, [file], self.empty, 1)[""].seconds
                / self.count,
                "Engine.evaluate": turn(engine.evaluate, events),
                "orjson.loads": turn(orjson.loads, lines),
                **{name: turn(each, events) for name, each in engines.items()},
            },
            self.rounds,
        )
        for name, each in seconds.items():
            yield Mark(f"{PEERED:,} rules: {name}", 1e6 * each, "µs an event")
        fastest = min(engines, key=lambda name: seconds[name])
        ratio = seconds[fastest] / seconds["Engine.evaluate"]
        yield Mark(f"events at hand: times the fastest peer ({fastest})", ratio)
        ratio = (seconds["orjson.loads"] + seconds[fastest]) / seconds["ttpc tag"]
        yield Mark(f"JSONL in: times orjson and the fastest peer ({fastest})", ratio, "×", "≥", 5)

    def peered(self) -> tuple[peers.Rules, Path]:
        """The rules of a pack that all peers can express, and their artifact."""
        checked = work.checked(work.generated(PEERED, self.folder))
        rules = peers.Rules(checked.rules)
        target = self.folder / f"artifact-{PEERED}-peers"
        if not target.exists():
            left = replace(
                checked, rules=rules.kept, layout=plan([apart(each) for each in rules.kept])
            )
            install(compile_rules(left, embedded()), target)
        return rules, target

    def compare(
        self, engine: Engine, engines: dict[str, peers.Engine], sample: list[Event]
    ) -> None:
        """Every peer fires the rules that we do, on every event; some do fire."""
        answers = [fired(engine.evaluate({**each, "source_id": "e"})) for each in sample]
        matching = sum(map(bool, answers))
        assert matching > len(sample) / 100, "nothing to compare"
        for name, peer in engines.items():
            wrong = [
                sorted({*theirs} ^ {*ours})
                for event, ours in zip(sample, answers, strict=True)
                if (theirs := peer(event)) != ours
            ]
            if wrong:
                sys.exit(f"{name} differs on {len(wrong)} of {len(sample)} events: {wrong[:5]}")
        self.notes.append(
            f"answers are equal on {len(sample):,} events, of which {matching:,} match"
        )


def plain(event: Event) -> bool:
    """Whether all libraries read it alike: fields of ASCII text."""
    payload = event["payload"]
    texts = [
        payload.get(each) for each in ("command_text", "raw_url", "user_agent", "method", "body")
    ]
    return all(each is None or (isinstance(each, str) and each.isascii()) for each in texts)


def fired(tags: Iterable[Any]) -> list[str]:
    return list(dict.fromkeys(each.rule_id for each in tags))


def turn(engine: Callable[[Any], object], events: Sequence[Any]) -> Callable[[], float]:
    """Seconds that an event takes, of as many as fit into a turn."""
    some = events[: affordable(engine, events)]

    def run() -> float:
        gc.disable()
        start = time.process_time()
        for event in some:
            engine(event)
        seconds = time.process_time() - start
        gc.enable()
        return seconds / len(some)

    return run


def affordable(engine: Callable[[Any], object], events: Sequence[Any]) -> int:
    """How many of the events fit into a turn; at least a hundred."""
    start = time.process_time()
    for event in events[:100]:
        engine(event)
    each = (time.process_time() - start) / 100
    return min(len(events), max(100, int(SLICE / each)))


def medians(contestants: dict[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    found: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, run in contestants.items():
            found[name].append(run())
    return {name: statistics.median(each) for name, each in found.items()}


if __name__ == "__main__":
    sys.exit(main())
