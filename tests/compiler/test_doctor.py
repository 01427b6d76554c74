"""`ttpc doctor`: which engine, what it gets right and wrong, and what it is used for because of that."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.packs import artifact, lowered, rule_file
from ttpc.cli import app
from ttpc.link import install
from ttpc_runtime import scanner
from ttpc_runtime.published import PUBLISHED, Published

LITERALS = (
    "mode      literals: the database selects rules, exact matchers confirm them; no regex is in it"
)
NONE = "mode      none: every rule is confirmed on every event; nothing is missed, but it is slow"
ASKED = 3 + 8 * len(PUBLISHED)
"""Texts for the one literal of the pack, and those that engines have failed on before."""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    target = tmp_path / "generated"
    install(artifact(lowered([rule_file()])), target)
    return target


def doctor(pack: Path) -> Result:
    return CliRunner().invoke(app, ["doctor", "--artifact", str(pack)])


def as_re_sees_it(case: Published) -> Callable[[bytes], Collection[int]]:
    """An engine that searches for regexes without a fault, whichever one is installed."""
    return lambda text: [
        number
        for number, pattern in enumerate(case.patterns)
        if re.search(pattern, text, case.flags)
    ]


def test_an_engine_without_a_fault(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanner, "regexes_in", as_re_sees_it)
    result = doctor(pack)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"engine    {scanner.engine()}",
        "artifact  1 rules against ATT&CK 18.1",
        "database  as built",
        f"literals  passed: {ASKED} of {ASKED} known answers right",
        "regexes   passed: 0 of 3 published misses seen here",
        LITERALS,
    ]


def test_an_engine_that_misses_a_regex_is_used_for_literals(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def seen(case: Published) -> Callable[[bytes], Collection[int]]:
        return as_re_sees_it(case) if case is not PUBLISHED[1] else lambda _: []

    monkeypatch.setattr(scanner, "regexes_in", seen)
    result = doctor(pack)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-3:] == [
        "regexes   failed: 1 of 3 published misses seen here",
        "  missed  VectorCamp/vectorscan#358, https://github.com/VectorCamp/vectorscan/issues/358",
        LITERALS,
    ]


def test_an_engine_that_misses_literals_is_not_used(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanner, "regexes_in", as_re_sees_it)
    monkeypatch.setattr(scanner, "note", lambda *_: None)
    result = doctor(pack)
    lines = result.stdout.splitlines()
    wrong = 2 + 8  # the literal twice, and the published text that holds it
    assert result.exit_code == 1
    assert lines[3] == f"literals  failed: {ASKED - wrong} of {ASKED} known answers right"
    assert lines[4].startswith("  wrong   b'\\ncurl' holds the literal sets [0]")
    assert [line[:9].strip() for line in lines[4:9]] == ["wrong"] * 5
    assert lines[9:] == ["regexes   passed: 0 of 3 published misses seen here", NONE]
    assert result.stderr == "error: install another build of hyperscan\n"


def test_a_blind_engine_fails_both(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanner, "note", lambda *_: None)
    result = doctor(pack)
    assert result.exit_code == 1
    assert "regexes   failed: 3 of 3 published misses seen here" in result.stdout
    for each in PUBLISHED:
        assert f"  missed  {each.report}, {each.link}" in result.stdout
    assert NONE in result.stdout


def test_the_database_of_another_engine(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = scanner.engine()
    monkeypatch.setattr(scanner, "engine", lambda: "hyperscan 0.0.1 z80")
    lines = doctor(pack).stdout.splitlines()
    assert lines[0] == "engine    hyperscan 0.0.1 z80"
    assert lines[2] == f"database  rebuilt; was for {built}"


def test_a_damaged_artifact_is_refused(pack: Path) -> None:
    (pack / "manifest.json").write_text("{}")
    assert doctor(pack).exit_code == 3
