"""What a build costs: 60 and 3,000 made-up rules, one changed of them, our pack, beside the engine's own part.

    python bench/build.py [--rules 3000] [--rounds 3] [--save]

Every figure is the median of some runs of `ttpc build` as a process, interpreter and imports included, with Python's
bytecode in place as it is after installing.  `cold` begins without the cache of builds, `changed` with that of a pack
in which one rule was another one.  `engine` is a bare `Database.compile` of what the 3,000 look for, as it stands in them,
a database for each field; `literals` is one of the literals that are looked for instead.

Exits 1 when a mark is missed.  On a machine that others use too, seconds say little: look at the processor time and the
ratios.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import peers
import work
from marks import Mark, save

from ttpc_runtime.scanner import compile_database
from ttpc_runtime.table import read_table

ROOT = Path(__file__).resolve().parent.parent
FEW = 60
MARKS = {"few, cold": 1.5, "generated, cold": 30.0, "generated, one changed": 3.0}
"""Seconds, at most."""
MEASURES = {
    "few, cold": f"{FEW} made-up rules, cold",
    "ours, cold": "our pack, cold",
    "generated, cold": "the made-up rules, cold",
    "generated, one changed": "the made-up rules, one of them changed",
    "engine": "what they look for by a bare Database.compile",
    "literals": "their literals by a bare Database.compile",
}
ENGINE = 10.0
"""What the cold build of the generated rules may take, in multiples of what the engine alone takes for them."""


class Spent(NamedTuple):
    seconds: float
    processor: float


def main() -> int:
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), options.rules, options.rounds)
        found = {
            "few, cold": bench.cold(bench.few),
            "ours, cold": bench.cold(ROOT / "rules"),
            "generated, cold": bench.cold(bench.pack),
            "generated, one changed": bench.changed(),
            "engine": bench.engine(),
            "literals": bench.literals(),
        }
    marks = [
        Mark(f"build of {MEASURES[name]}", each.seconds, "s", *limit(name))
        for name, each in found.items()
    ]
    ratio = found["generated, cold"].seconds / found["engine"].seconds
    marks.append(
        Mark("cold build of the made-up rules / Database.compile", ratio, "×", "≤", ENGINE)
    )
    processor = ", ".join(f"{name} {each.processor:.2f} s" for name, each in found.items())
    notes = [f"{options.rules:,} made-up rules", f"of the processor: {processor}"]
    for line in (*notes, *marks):
        print(line)
    if options.save:
        save("build", marks, notes)
    return 0 if all(each.met for each in marks) else 1


def limit(name: str) -> tuple[str | None, float | None]:
    return ("≤", MARKS[name]) if name in MARKS else (None, None)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rules", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--save", action="store_true", help="write bench/results/build.json")
    return parser.parse_args()


class Bench:
    """A folder with a generated pack, a cache and a target."""

    def __init__(self, folder: Path, rules: int, rounds: int) -> None:
        self.few, self.pack = folder / "few", folder / "pack"
        self.cache, self.target = folder / "cache", folder / "target"
        self.rounds = rounds
        self.environment = {
            **{key: each for key, each in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
            "XDG_CACHE_HOME": str(self.cache),
        }
        packs = [sys.executable, str(ROOT / "bench" / "packs.py")]
        for count, pack in ((FEW, self.few), (rules, self.pack)):
            subprocess.run([*packs, "--rules", str(count), "-o", str(pack)], check=True)
        self.build(self.few)  # for the bytecode

    def build(self, pack: Path) -> None:
        command = [sys.executable, "-m", "ttpc", "build", str(pack), "-o", str(self.target)]
        subprocess.run(command, check=True, env=self.environment, stdout=subprocess.DEVNULL)

    def cold(self, pack: Path) -> Spent:
        def run() -> None:
            self.build(pack)

        return self.median(run, lambda: shutil.rmtree(self.cache, ignore_errors=True))

    def changed(self) -> Spent:
        rule = min(self.pack.rglob("*.yaml"))
        text = rule.read_text()

        def change() -> None:
            """Another regex each time, in place of what the rule looked for."""
            before, _, rest = text.partition("match:\n")
            _, behind, rest = rest.partition("emits:\n")
            word = time.monotonic_ns()
            match = f"match:\n  pattern: '\\bcurl\\b.*{word}'\n"
            example = f"examples:\n  match: [curl {word}]\n"
            rule.write_text(before + match + behind + rest.partition("examples:\n")[0] + example)

        found = self.median(lambda: self.build(self.pack), change)
        rule.write_text(text)
        return found

    def engine(self) -> Spent:
        questions = peers.Rules(work.checked(self.pack).rules).questions
        fields: dict[tuple[str, str], list[peers.Question]] = {}
        for (kind, test), each in questions.items():
            fields.setdefault((kind, test.field), []).append(each)

        def run() -> None:
            for each in fields.values():
                peers.by_hyperscan(each)

        return self.median(run, lambda: None)

    def literals(self) -> Spent:
        table = read_table((self.target / "patterns.json").read_bytes())

        def run() -> None:
            compile_database(table)

        return self.median(run, lambda: None)

    def median(self, run: Callable[[], None], prepare: Callable[[], None]) -> Spent:
        found = []
        for _ in range(self.rounds):
            prepare()
            start, processor = time.perf_counter(), processor_time()
            run()
            found.append(Spent(time.perf_counter() - start, processor_time() - processor))
        return Spent(*map(statistics.median, zip(*found, strict=True)))


def processor_time() -> float:
    """Of this process and of those that it has waited for."""
    both = [resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in both)


if __name__ == "__main__":
    sys.exit(main())
