"""What benchmarks work on: events of the corpora, at three match rates, and artifacts of packs of several sizes."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from ttpc.attack import embedded
from ttpc.config import Config
from ttpc.driver import Checked, check, compile_rules
from ttpc.kinds import DEFAULT_FIELD
from ttpc.link import install

ROOT = Path(__file__).resolve().parent.parent
CORPORA = ROOT.parent / "shared" / "corpora"
KINDS = ("command", "http_request")
EVERY = 64
"""Of so many events one matches in the file of a rate of at most 2 %."""

Event = dict[str, Any]


class Corpus(NamedTuple):
    where: str
    events: list[Event]
    """Commands and requests, each once, in the order of the files."""
    counts: list[int]
    """How often each came."""

    def as_logged(self) -> list[Event]:
        """Each as often as it came, in any order, the same one on every run."""
        logged = [each for each, n in zip(self.events, self.counts, strict=True) for _ in range(n)]
        random.Random(1).shuffle(logged)
        return logged


def corpus(folder: Path = CORPORA) -> Corpus:
    """The corpora are not part of the project: where they are not at hand, the examples of the rules stand in."""
    files = sorted(folder.glob("*_dev.jsonl"))
    if not files:
        found = examples_of(check([ROOT / "rules"], embedded(), Config()).rules)
        return Corpus("the examples of the rules", found, [1] * len(found))
    rows = [json.loads(line) for path in files for line in path.open("rb")]
    rows = [row for row in rows if row["source_kind"] in KINDS]
    events = [event(row["source_kind"], row["payload"]) for row in rows]
    return Corpus("public corpora", events, [int(row.get("count") or 1) for row in rows])


def examples_of(rules: Sequence[Any]) -> list[Event]:
    return [
        event(rule.kind, each.payload)
        for rule in rules
        if rule.kind in KINDS
        for each in rule.examples
    ]


def example(rules: Path) -> Event:
    """What the first rule of a made-up pack matches."""
    rule = yaml.safe_load(min(rules.rglob("*.yaml")).read_text())
    kind, payload = rule["applies_to"][0], rule["examples"]["match"][0]
    shaped = payload if isinstance(payload, dict) else {DEFAULT_FIELD[kind]: payload}
    return {**event(kind, shaped), "source_id": "e"}


def event(kind: str, payload: Any) -> Event:
    """As a sensor writes it; the id is put in for each time that it comes."""
    return {
        "source_kind": kind,
        "source_id": "",
        "attacker_uuid": "9d2c7f3a-6f7e-5f43-9c0b-000000000001",
        "identity_uuid": None,
        "session_id": "s-101",
        "decky_id": "web-03",
        "timestamp": "2026-03-14T08:49:15Z",
        "payload": payload,
    }


def mixed(quiet: Sequence[Event], matching: Sequence[Event]) -> Iterator[Event]:
    """Without end, one of `EVERY` matching."""
    loud = cycle(matching)
    for number, each in enumerate(cycle(quiet), start=1):
        yield each
        if number % (EVERY - 1) == 0:
            yield next(loud)


def write(path: Path, found: Iterator[Event], count: int) -> None:
    """So many events as JSON lines, each with an id of its own."""
    rendered: dict[int, tuple[bytes, bytes]] = {}
    with path.open("wb") as file:
        for number, each in enumerate(islice(found, count)):
            if id(each) not in rendered:
                before, after = json.dumps(each).split('"source_id": ""', 1)
                rendered[id(each)] = before.encode(), after.encode()
            before_id, after_id = rendered[id(each)]
            file.write(b'%b"source_id": "evt-%d"%b\n' % (before_id, number, after_id))


def generated(count: int, folder: Path) -> Path:
    """The rules of a made-up pack, unless they are there."""
    rules = folder / f"rules-{count}"
    if not rules.exists():
        script = str(ROOT / "bench" / "packs.py")
        subprocess.run(
            [sys.executable, script, "--rules", str(count), "-o", str(rules)], check=True
        )
    return rules


def checked(rules: Path) -> Checked:
    found = check([rules], embedded(), Config())
    assert not found.failed, found.diagnostics[:3]
    return found


def artifact(count: int, folder: Path) -> Path:
    """The artifact of a made-up pack, unless it is there."""
    target = folder / f"artifact-{count}"
    if not target.exists():
        install(compile_rules(checked(generated(count, folder)), embedded()), target)
    return target
