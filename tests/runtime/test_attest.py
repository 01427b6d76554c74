"""Known answers: an engine that gives wrong ones is used only for what it gets right, and nothing is missed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.packs import artifact, lowered, open_files, rule_file
from ttpc_runtime import Engine, scanner
from ttpc_runtime.artifact import ANSWERS
from ttpc_runtime.attest import Answer, Attestation, read_answers, write_answers
from ttpc_runtime.published import PUBLISHED, Published
from ttpc_runtime.table import read_table

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
    table = read_table(files["patterns.json"])
    for each in table:
        assert sum(each.number in answer.numbers for answer in answers) >= 2
    assert any(not answer.numbers for answer in answers)
    assert write_answers(answers) == files[ANSWERS]


@pytest.mark.parametrize(
    "text",
    [b"", b"\n", b"\n\n", b"x", b"\nxx", b"\nxx\n", b"\nab x\xff\n", b"\nxxaxbxx", b"\n\nx\n\n"],
)
def test_answers_are_read_as_they_were_written(text: bytes) -> None:
    answers = [Answer(text, frozenset({1, 7})), Answer(b"\nx", frozenset())]
    assert read_answers(write_answers(answers)) == answers


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


# ── misses that others have reported ───────────────────────────────────────────────────────────────────────


SHOWN_BY = {"0.7.21": 0, "0.9.1": 3}
"""Versions of hyperscan, and how many of the published misses they show: each was tried."""


@pytest.mark.parametrize("case", PUBLISHED, ids=lambda case: case.report)
def test_a_published_text_is_matched_by_re_wherever_it_stands(case: Published) -> None:
    answers = case.answers()
    assert answers[0].text == case.text
    assert len({answer.text for answer in answers}) == 8
    assert {answer.numbers for answer in answers} == {frozenset({0})}


def test_engines_show_the_published_misses() -> None:
    version = scanner.engine().split()[1]
    if version not in SHOWN_BY:
        pytest.skip(f"nobody has tried hyperscan {version}")
    tried = scanner.attest_regexes()
    assert [*tried] == [*PUBLISHED]
    assert sum(not each.passed for each in tried.values()) == SHOWN_BY[version]
    assert {each.engine for each in tried.values()} == {scanner.engine()}


def test_flags_reach_the_engine() -> None:
    """Texts that engines with and without the fault agree on."""
    dot_all = PUBLISHED[0]._replace(text=b"curl x\n| python")
    caseless = PUBLISHED[2]._replace(text=b"gucci france 7\n")
    for case, number in ((dot_all, 0), (caseless, 3)):
        assert case.answers()[0].numbers == {number}
        assert {*scanner.regexes_in(case)(case.text)} == {number}


def test_texts_of_published_misses_are_asked_of_the_literals(files: dict[str, bytes]) -> None:
    answers = {answer.text: answer.numbers for answer in read_answers(files[ANSWERS])}
    table = read_table(files["patterns.json"])
    for case in PUBLISHED:
        placed = [b"\n" + text + b"\n" for text in case.placed()]
        assert len(placed) == 8
        assert {*placed} <= {*answers}
    curl = {each.number for each in table if b"curl" in each.literals}
    assert answers[b"\n" + PUBLISHED[0].text + b"\n"] == curl != set()


def test_a_miss_in_a_published_text_is_enough(
    files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = [open_files(files).evaluate(event(text)) for text in TEXTS]
    right = scanner.Scanner.seen_in
    monkeypatch.setattr(
        scanner.Scanner,
        "seen_in",
        lambda self, text: [] if b"xcurl http://vader" in text else right(self, text),
    )
    engine = open_files(files)
    assert not engine.attestation.passed
    assert len(engine.attestation.wrong) == 7
    assert [engine.evaluate(event(text)) for text in TEXTS] == expected


def test_wrong_regexes_do_not_count_against_literals(
    files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanner, "regexes_in", lambda _: lambda _: [])
    tried = scanner.attest_regexes()
    assert [*tried.values()] == [Attestation(scanner.engine(), 8, c.answers()) for c in PUBLISHED]
    assert open_files(files).attestation.passed


def test_a_pack_without_literals_has_no_answers() -> None:
    files = artifact(lowered([rule_file(match={"field": "uid", "gte": 5})]))
    assert read_answers(files[ANSWERS]) == []
    assert open_files(files).attestation == Attestation(scanner.engine(), 0, ())
