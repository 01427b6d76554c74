"""Millions of events through one engine while its artifact is swapped: nothing lost, nothing mixed, memory flat.

    python bench/soak.py --events 20000000 [--threads 2] [--swap-every 1] [--seed 0]

The pack is compiled twice, with another version in every rule, and two artifacts take turns in one engine while
threads evaluate.  Beforehand each artifact is asked about every event of the mix, so an answer is right if it is
what one of them gave, tag by tag; an event that matches nothing is answered by no tags.

mix     made of the examples in the rules: events that match nothing, events in which literals are seen and no rule
        holds, events that match, values that are no texts, long texts
memory  the resident set, sampled as often as the artifact is swapped; the first quarter of the run is warm-up, and
        the median of the last quarter must not exceed that of the second one by more than --growth, 2 MB, or 2 %

Exits 1 when a mark is missed.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from ttpc.attack import embedded
from ttpc.config import Config
from ttpc.driver import Checked, check, compile_rules
from ttpc.ir import Rule
from ttpc.link import install
from ttpc.plan import plan
from ttpc_runtime import Engine, Tag
from ttpc_runtime.scanner import engine as installed

ROOT = Path(__file__).resolve().parent.parent
VERSIONS = (101, 102)

QUIET, CANDIDATE, MATCHING, ODD, LONG = "quiet", "candidate", "matching", "no text", "long"
MIX = {QUIET: 3200, CANDIDATE: 400, MATCHING: 300, ODD: 150, LONG: 10}
"""How many events of each sort; the threads go through all of them again and again."""
WORDS = (
    "ls", "-la", "cd", "..", "echo", "größe", "tar", "xzf", "日本", "grep", "-r", "*.log", "make", "|", "sort",
)  # fmt: skip

GROWTH, SHARE = 2.0, 0.02
"""Megabytes, or that part of the memory, which the last quarter may be above the second."""

Event = dict[str, Any]


class Case(NamedTuple):
    """An event of the mix, and what each version of the pack says about it."""

    sort: str
    event: Event
    answers: dict[int | None, list[Tag]]
    """By the version in the tags; None: no tags."""


class Sample(NamedTuple):
    seconds: float
    megabytes: float


# ── artifacts and events ───────────────────────────────────────────────────────────────────────────────────


def build(checked: Checked, version: int, target: Path) -> Path:
    rules = [replace(rule, version=version) for rule in checked.rules]
    layout = plan(rules)
    install(compile_rules(replace(checked, rules=rules, layout=layout), embedded()), target)
    return target


def mix_of(rules: Sequence[Rule], paths: Sequence[Path], rng: random.Random) -> list[Case]:
    """Events of every sort in the proportions of `MIX`, shuffled."""
    engines = [Engine.open(path) for path in paths]
    examples = [
        judged(event_of(rng, rule.kind, each.payload), engines)
        for rule in rules
        for each in rule.examples
    ]
    cases = [
        case
        for sort in (MATCHING, CANDIDATE)
        for case in rng.choices([each for each in examples if each.sort == sort], k=MIX[sort])
    ]
    for sort, make in ((QUIET, words_event), (ODD, odd_event), (LONG, long_event)):
        made = (make(rng, rng.choice(cases).event) for _ in range(MIX[sort]))
        cases += [judged(event, engines)._replace(sort=sort) for event in made]
    rng.shuffle(cases)
    return cases


def event_of(rng: random.Random, kind: str, payload: dict[str, Any]) -> Event:
    event = {"source_kind": kind, "source_id": f"e-{rng.random()}", "payload": payload}
    if rng.random() < 0.1:
        del event["source_id"]
    return event


def words_event(rng: random.Random, _: Event) -> Event:
    payload = {"command_text": " ".join(rng.choices(WORDS, k=rng.randint(1, 12))), "user": "root"}
    return event_of(rng, "command", payload)


def odd_event(rng: random.Random, like: Event) -> Event:
    """Another event with something else in the place of a text, or around it."""
    field, text = next((k, v) for k, v in like["payload"].items() if isinstance(v, str))
    number = rng.choice([7, -1.5, True, None, float("nan"), 10**400])
    odd = rng.choice(
        [number, text.encode(), [], ["ls", text], {"a": {"b": [text]}}, f"\ud800{text}\udfff"]
    )
    return event_of(rng, like["source_kind"], {**like["payload"], field: odd})


def long_event(rng: random.Random, like: Event) -> Event:
    """Another event with its text behind, before or in 4 to 64 kB of others."""
    field, text = next((k, v) for k, v in like["payload"].items() if isinstance(v, str))
    words = " ".join(WORDS)
    filler = f"{words}\n" * ((1 << rng.randint(12, 16)) // len(words))
    long = rng.choice([f"{filler}{text}", f"{text}\n{filler}", f"{filler}{text}\n{filler}"])
    return event_of(rng, like["source_kind"], {**like["payload"], field: long})


def judged(event: Event, engines: Sequence[Engine]) -> Case:
    """The event with all versions' answers.  What has none is a candidate if a rule was asked about it."""
    answers = {}
    for engine in engines:
        tags = engine.evaluate(event)
        answers[tags[0].rule_version if tags else None] = tags
    loaded = engines[0]._loaded
    asked: list[object] = []

    def fire(*candidates: object) -> tuple[()]:
        asked.append(candidates)
        return ()

    ask = loaded.scanner.asks(loaded.kind(event["source_kind"]), fire)
    ask(event["payload"], event)
    return Case(MATCHING if None not in answers else CANDIDATE if asked else QUIET, event, answers)


# ── the threads ────────────────────────────────────────────────────────────────────────────────────────────


class Worker(threading.Thread):
    """Evaluates its share of the events and counts the answers."""

    def __init__(self, engine: Engine, cases: Sequence[Case], share: int) -> None:
        super().__init__()
        self.engine, self.cases, self.share = engine, cases, share
        self.answered: Counter[int | None] = Counter()
        """By the version that answered; None: by no tags, where there should be none."""
        self.wrong: list[tuple[Event, list[Tag]]] = []
        self.failed: Exception | None = None

    def run(self) -> None:
        try:
            for start in range(0, self.share, len(self.cases)):
                self.go_through(self.cases[: self.share - start])
        except Exception as error:  # noqa: BLE001 - it must not be taken for a thread that is done
            self.failed = error

    def go_through(self, cases: Sequence[Case]) -> None:
        evaluate = self.engine.evaluate
        counts = dict.fromkeys((None, *VERSIONS), 0)
        for _, event, answers in cases:
            tags = evaluate(event)
            version = tags[0].rule_version if tags else None
            if tags == answers.get(version):
                counts[version] += 1
            else:
                self.wrong.append((event, tags))
        self.answered.update(counts)


class Swapper(threading.Thread):
    """Gives the engine the other artifact, again and again."""

    def __init__(self, engine: Engine, paths: Sequence[Path], every: float) -> None:
        super().__init__()
        self.engine, self.paths, self.every = engine, paths, every
        self.stop = threading.Event()
        self.took: list[float] = []
        self.failed: Exception | None = None

    def run(self) -> None:
        try:
            while not self.stop.wait(self.every):
                start = time.perf_counter()
                self.engine.swap(self.paths[(len(self.took) + 1) % len(self.paths)])
                self.took.append(time.perf_counter() - start)
        except Exception as error:  # noqa: BLE001 - as above
            self.failed = error


def resident() -> float:
    """Megabytes of memory that the process has now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


def watch(workers: Sequence[Worker], every: float) -> list[Sample]:
    """Samples of the memory until all workers are done."""
    start = time.perf_counter()
    samples = []
    while any(worker.is_alive() for worker in workers):
        time.sleep(every)
        samples.append(Sample(time.perf_counter() - start, resident()))
    return samples


# ── the marks ──────────────────────────────────────────────────────────────────────────────────────────────


def flat(samples: Sequence[Sample], growth: float = GROWTH) -> bool:
    """Whether memory stays where it was after the warm-up."""
    quarter = len(samples) // 4
    if not quarter:
        return report("memory", False, "too few samples; run it longer")
    second = statistics.median(each.megabytes for each in samples[quarter : 2 * quarter])
    last = statistics.median(each.megabytes for each in samples[-quarter:])
    allowed = max(growth, SHARE * second)
    said = (
        f"{second:.1f} MB in the second quarter, {last:.1f} MB in the last, at most {allowed:.1f} MB more; "
        f"peak {max(each.megabytes for each in samples):.1f} MB, warm-up {samples[quarter - 1].seconds:.0f} s"
    )
    return report("memory", last - second <= allowed, said)


def all_answered(workers: Sequence[Worker], events: int) -> bool:
    answered = sum((worker.answered for worker in workers), Counter[int | None]())
    wrong = [each for worker in workers for each in worker.wrong]
    failures = [worker.failed for worker in workers if worker.failed]
    said = (
        f"{answered.total():,} of {events:,} events, "
        f"{' and '.join(f'{answered[version]:,} by version {version}' for version in VERSIONS)}, "
        f"{answered[None]:,} that match nothing; {len(wrong)} wrong or mixed, {len(failures)} threads failed"
    )
    for event, tags in wrong[:3]:
        print(f"wrong: {event!r:.300} gave {[(tag.rule_id, tag.rule_version) for tag in tags]}")
    for failure in failures:
        print(f"failed: {failure!r}")
    good = answered.total() == events and not wrong and not failures
    return report("answered", good and all(answered[version] for version in VERSIONS), said)


def all_swapped(swapper: Swapper) -> bool:
    took = sorted(swapper.took)
    if swapper.failed or not took:
        return report("swaps", False, f"{len(took)}, then {swapper.failed!r}")
    said = f"{len(took)}, median {1e3 * statistics.median(took):.1f} ms, slowest {1e3 * took[-1]:.1f} ms"
    return report("swaps", True, said)


def report(what: str, good: bool, said: str) -> bool:
    print(f"{what:<9} {'met   ' if good else 'MISSED'} {said}")
    return good


def soak(options: argparse.Namespace, folder: Path) -> bool:
    checked = check([options.rules], embedded(), Config())
    paths = [build(checked, version, folder / str(version)) for version in VERSIONS]
    cases = mix_of(checked.rules, paths, random.Random(options.seed))
    sorts = Counter(case.sort for case in cases)
    print(f"{installed()}, {options.threads} threads, a swap every {options.swap_every:g} s")
    print(
        f"mix       {', '.join(f'{count} {sort}' for sort, count in sorts.most_common())}",
        flush=True,
    )
    engine = Engine.open(paths[0])
    shares = [len(range(each, options.events, options.threads)) for each in range(options.threads)]
    workers = [Worker(engine, cases, share) for share in shares]
    swapper = Swapper(engine, paths, options.swap_every)
    start = time.perf_counter()
    for thread in (*workers, swapper):
        thread.start()
    samples = watch(workers, options.swap_every)
    seconds = time.perf_counter() - start
    swapper.stop.set()
    swapper.join()
    print(f"time      {seconds:.0f} s, {options.events / seconds:,.0f} events/s")
    marks = all_answered(workers, options.events), all_swapped(swapper)
    return all([*marks, flat(samples, options.growth)])


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--events", type=int, default=20_000_000)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--swap-every", type=float, default=1.0, metavar="SECONDS")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--growth", type=float, default=GROWTH, metavar="MB", help="of a run too short to warm up"
    )
    parser.add_argument("--rules", type=Path, default=ROOT / "rules")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return 0 if soak(options, Path(folder)) else 1


if __name__ == "__main__":
    sys.exit(main())
