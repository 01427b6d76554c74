"""Known answers: an engine that gives wrong ones is not asked again, and nothing is missed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.packs import artifact, lowered, open_files, rule_file
from ttpc_runtime import Engine, scanner
from ttpc_runtime.artifact import ANSWERS
from ttpc_runtime.attest import read_answers, write_answers

ROOT = Path(__file__).parents[2]
TEXTS = ("curl x", "CURL", "", "wget\n", "a curl b wget c", "nc", "\ud800 curl")


def event(text: str) -> dict[str, Any]:
    return {
        "source_kind": "command",
        "source_id": "e",
        "payload": {"command_text": text, "user": "nc"},
    }


@pytest.fixture
def files() -> dict[str, bytes]:
    matches = (
        {"contains": "curl"},
        {"pattern": "(?i)curl|wget"},
        {"all": ({"contains": "wget"}, {"not": {"contains": "curl"}})},
        {"all": ({"contains": "curl"}, {"field": "user", "equals": "nc"})},
        {"endswith": "nc"},
    )
    return artifact(lowered([rule_file(rule_id=f"R{i}", match=m) for i, m in enumerate(matches)]))


def test_this_engine_knows_the_answers_of_the_pack() -> None:
    attestation = Engine.open(ROOT / "generated").attestation
    assert attestation.passed
    assert attestation.asked >= 150
    assert attestation.engine == scanner.engine()


def test_every_set_is_asked_for_and_something_is_not_there(files: dict[str, bytes]) -> None:
    answers = read_answers(files[ANSWERS])
    table = scanner.read_table(files["patterns.json"])
    for each in table:
        assert sum(each.number in answer.numbers for answer in answers) >= 2
    assert any(not answer.numbers for answer in answers)
    assert write_answers(answers) == files[ANSWERS]


def test_an_engine_that_is_blind_is_found_out_and_nothing_is_missed(
    files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = [open_files(files).evaluate(event(text)) for text in TEXTS]
    assert any(expected)
    monkeypatch.setattr(scanner, "note", lambda *_: None)
    blind = open_files(files)
    assert not blind.attestation.passed
    assert [blind.evaluate(event(text)) for text in TEXTS] == expected


def test_an_engine_that_sees_too_much_is_found_out(
    files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def everything(number: int, *rest: Any) -> None:
        rest[-1].extend({number, 0})

    monkeypatch.setattr(scanner, "note", everything)
    assert not open_files(files).attestation.passed
