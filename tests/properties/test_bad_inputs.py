"""A few rounds of the bad-input fuzzer; `make fuzz INPUTS=1000000` runs as many as one likes."""

from __future__ import annotations

import pytest

from tests.fuzz.inputs import LINES, RULES, a_round


@pytest.mark.parametrize("seed", range(3))
def test_damaged_logs_and_rules_lose_nothing(seed: int) -> None:
    assert a_round(seed) == (2 * LINES + RULES, "")
