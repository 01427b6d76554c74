"""Named cases of the engine, inputs that it once missed or that others have reported, and the fuzzer that finds them."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from tests.fuzz import differential
from tests.fuzz.differential import CASES, FILLERS, WORDS, Batch, batch, encoded, stretched
from ttpc_runtime import scanner


@pytest.mark.parametrize("path", sorted(CASES.glob("*.json")), ids=lambda path: path.stem)
def test_a_match_is_not_missed(path: Path) -> None:
    case = json.loads(path.read_text())
    assert re.search(case["pattern"], case["text"])
    assert Batch([case["pattern"]]).failures(case["text"]) == []


def test_a_batch_of_the_fuzzer() -> None:
    done = batch(9, regexes=120, inputs=400)
    assert (done.misses, done.extras) == ([], [])
    assert 47_000 < done.checks <= 48_000
    assert done.checks / 4 > done.candidates >= done.matches > 100
    assert done.sizes[0] <= 1
    assert (1 << 16) - 3 <= done.sizes[1] <= 1 << 16


def test_a_seed_makes_the_same_batch() -> None:
    first, again, other = (batch(seed, regexes=20, inputs=40) for seed in (9, 9, 14))
    assert first == again != other


def test_every_fifth_batch_has_an_input_of_a_megabyte() -> None:
    sizes = [batch(seed, regexes=2, inputs=2).sizes[1] for seed in range(10)]
    assert all((1 << 20) - 3 <= size <= 1 << 20 for size in (sizes[0], sizes[5]))
    assert sorted(sizes)[-3] <= 1 << 19


@pytest.mark.parametrize("size", [1, 16, 127, 4096, 65_537])
def test_an_input_is_as_long_as_it_should_be(size: int) -> None:
    rng = random.Random(size)
    for text in ("", "k", "é", "curl | sh", "\udfff"):
        for _ in range(40):
            value = stretched(rng, text, size)
            assert text in value
            assert len(encoded(value)) == max(size, len(encoded(text)))


def test_what_long_inputs_consist_of_holds_no_word() -> None:
    """With one, `re` would need the square of their length, and a run would never end."""
    for filler in FILLERS:
        found = [word for word in WORDS if re.search(re.escape(word), filler * 2, re.IGNORECASE)]
        assert found == []


def test_a_miss_is_found_shrunk_and_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(differential, "CASES", tmp_path)
    assert batch(9, regexes=20, inputs=40).misses == []
    monkeypatch.setattr(scanner, "note", lambda *_: None)
    misses = batch(9, regexes=20, inputs=40).misses
    assert misses
    for pattern, text in misses:
        case = json.loads(differential.record(pattern, text).read_text())
        assert re.search(pattern, case["text"])
        assert len(case["text"]) < 60
        assert case["pattern"] == pattern
    assert differential.shrink("curl.*sh", "x" * 5000 + "curl | sh" + "y" * 5000) == "curlsh"


def test_an_extra_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ttpc_runtime.abi.Matches.holds_in", lambda *_: True)
    done = batch(9, regexes=20, inputs=40)
    assert done.misses == []
    assert len(done.extras) == done.candidates - done.matches > 0
