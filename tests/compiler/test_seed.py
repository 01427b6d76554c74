"""The seed corpus in tests/seed: what its rows are like, and what the shipped pack makes of them."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from ttpc.attack import embedded
from ttpc.kinds import DEFAULT_FIELD
from ttpc_runtime import Engine

RECALL_AT_LEAST = 0.88
FALSE_POSITIVES_AT_MOST = 0.105

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "tests" / "seed").glob("*.jsonl"))
FLOOR = 0.3
"""The least confidence that `ttpc tag` shows when it is told nothing else."""


class Row(NamedTuple):
    label: str
    source_kind: str
    payload: dict[str, Any]
    techniques: list[str]
    benign: bool
    note: str


def read(path: Path) -> list[Row]:
    lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    return [Row(**json.loads(line)) for line in lines]


@cache
def rows() -> tuple[Row, ...]:
    return tuple(row for path in FILES for row in read(path))


# --- Rows


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_holds_rows_of_its_kind(path: Path) -> None:
    for number, row in enumerate(read(path), 1):
        assert (row.label, row.source_kind) == (f"{path.stem}-{number:03}", path.stem)
        assert row.payload
        assert row.note
        assert row.benign is not bool(row.techniques)


def test_no_payload_is_there_twice() -> None:
    seen = Counter(said(row.source_kind, row.payload) for row in rows())
    assert [text for text, times in seen.items() if times > 1] == []


def test_techniques_exist_and_are_in_use() -> None:
    techniques = embedded().techniques
    named = {technique for row in rows() for technique in row.techniques}
    assert named <= {*techniques}
    assert [t for t in named if techniques[t].revoked or techniques[t].deprecated] == []


def test_a_third_is_benign() -> None:
    assert len(rows()) >= 600
    assert sum(row.benign for row in rows()) >= len(rows()) / 3


def test_every_kind_that_has_rules_has_rows_of_both_sorts() -> None:
    wanted = {kind for rule in rules() for kind in rule["applies_to"]}
    for benign in (False, True):
        assert wanted == {row.source_kind for row in rows() if row.benign is benign}


def test_addresses_are_those_for_documentation() -> None:
    allowed = ("192.0.2.", "198.51.100.", "203.0.113.", "127.", "0.0.0.0", "169.254.169.254")
    for row in rows():
        found = re.findall(
            r"(?<![\w.]/)(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])", said("", row.payload)
        )
        assert [address for address in found if not address.startswith(allowed)] == [], row.label


def test_no_row_is_an_example_of_a_rule() -> None:
    taken = {said(kind, payload) for rule in rules() for kind, payload in examples(rule)}
    assert [row.label for row in rows() if said(row.source_kind, row.payload) in taken] == []


def said(kind: str, payload: dict[str, Any]) -> str:
    return kind + json.dumps(payload, sort_keys=True, ensure_ascii=False, default=str)


@cache
def rules() -> tuple[dict[str, Any], ...]:
    found = (ROOT / "rules").rglob("R*.yaml")
    return tuple(yaml.safe_load(path.read_text(encoding="utf-8")) for path in found)


def examples(rule: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for wanted in ("match", "no_match"):
        for kind in rule["applies_to"]:
            for each in rule["examples"].get(wanted, ()):
                yield kind, {DEFAULT_FIELD[kind]: each} if isinstance(each, str) else each


# --- The pack


class Found(NamedTuple):
    """How many rows of a sort there are, and what became of them."""

    attacks: int
    right: int
    """Attacks that were tagged with one of their techniques, a parent or a sub-technique of it."""
    tagged: int
    benign: int
    false: int

    @property
    def recall(self) -> float:
        return self.right / self.attacks

    @property
    def false_positives(self) -> float:
        return self.false / self.benign

    def __str__(self) -> str:
        return (
            f"recall {self.right:3} of {self.attacks:3} = {self.recall:6.1%}   "
            f"precision of rows {self.right / max(1, self.tagged):6.1%}   "
            f"false positives {self.false:2} of {self.benign:3} = {self.false_positives:5.1%}"
        )


@cache
def given() -> dict[str, set[str]]:
    """The techniques that each row is tagged with, by its label."""
    engine = Engine.open(ROOT / "generated")
    return {
        row.label: {
            tag.sub_technique_id or tag.technique_id
            for tag in engine.evaluate({"source_kind": row.source_kind, "payload": row.payload})
            if tag.confidence >= FLOOR
        }
        for row in rows()
    }


def related(one: str, other: str) -> bool:
    return one in {other, other.partition(".")[0]} or other == one.partition(".")[0]


def is_right(row: Row) -> bool:
    return any(related(tag, each) for tag in given()[row.label] for each in row.techniques)


def found(kind: str | None = None) -> Found:
    chosen = [row for row in rows() if kind in {None, row.source_kind}]
    attacks = [row for row in chosen if not row.benign]
    tagged = [row for row in chosen if given()[row.label]]
    return Found(
        len(attacks),
        sum(map(is_right, attacks)),
        len(tagged),
        len(chosen) - len(attacks),
        sum(row.benign for row in tagged),
    )


def test_the_pack_finds_what_it_should() -> None:
    for path in FILES:
        sys.stdout.write(f"{path.stem:20} {found(path.stem)}\n")
    sys.stdout.write(f"{'all':20} {found()}\n")
    missed = [row.label for row in rows() if not row.benign and not is_right(row)]
    assert found().recall >= RECALL_AT_LEAST, missed


def test_the_pack_leaves_alone_what_it_should() -> None:
    false = [row.label for row in rows() if row.benign and given()[row.label]]
    assert found().false_positives <= FALSE_POSITIVES_AT_MOST, false


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("T1059", "T1059", True),
        ("T1059.004", "T1059", True),
        ("T1059", "T1059.004", True),
        ("T1059.004", "T1059.006", False),
        ("T1059", "T1105", False),
    ],
)
def test_a_technique_is_related_to_its_parent(one: str, other: str, expected: bool) -> None:
    assert related(one, other) is expected
