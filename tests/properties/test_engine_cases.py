"""Named cases of the engine: inputs that a database once missed, or that are known to be missed elsewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.fuzz.differential import CASES, Batch, batch


@pytest.mark.parametrize("path", sorted(CASES.glob("*.json")), ids=lambda path: path.stem)
def test_a_match_is_not_missed(path: Path) -> None:
    case = json.loads(path.read_text())
    assert re.search(case["pattern"], case["text"])
    assert not list(Batch([case["pattern"]]).misses(case["text"]))


def test_a_batch_of_the_fuzzer() -> None:
    checks, candidates, matches, failures = batch(7, regexes=120, inputs=400)
    assert (checks, failures) == (48_000, [])
    assert checks / 4 > candidates >= matches > 100
