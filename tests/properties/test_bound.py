"""What bounds the steps of `re`: matches begin at leads, and texts that would take long are known."""

from __future__ import annotations

import os
import re

import pytest
from hypothesis import assume, given, settings

from tests.properties import strategies as made
from tests.properties.test_streams import compiled
from ttpc.lower.regex import lower_regex
from ttpc.plan.bound import bound_of
from ttpc_runtime.programs import Regex

FETCH = r"\b(?:wget|curl)\b[^;|\n]*?(?:https?|ftps?)://"


@settings(max_examples=int(os.environ.get("TTPC_EXAMPLES", "500")), deadline=None)
@given(made.regexes, made.texts)
def test_wherever_a_match_begins_the_lead_matches(source: str, text: str) -> None:
    bound = bound_of(lower_regex(source).tree)
    assume(bound is not None)
    assert bound is not None
    regex, lead = compiled(source), compiled(bound.lead)
    for place in range(len(text) + 1):
        if regex.match(text, place):
            found = lead.match(text, place)
            assert found is not None
            assert len(found[0]) <= bound.longest


@pytest.mark.parametrize(
    ("source", "lead", "degree", "fences"),
    [
        (FETCH, "(?:[w][g][e][t]|[c][u][r][l])", 1, ";|\n"),
        (r"(?i)nc(?:\.\w{1,12})? [^\n&]*-e", "(?i)[n][c]", 1, "&\n"),
        (r"find.*-perm.*4000", "[f][i][n][d]", 2, "\n"),
        (r"(?:a|b{1,2})c+d", "(?:[a]|(?:[b]){1,2})[c]", 1, None),
        (r"x*y+z", None, None, None),
        (r"(?:a+)+b", None, None, None),
    ],
)
def test_what_bounds_a_regex(
    source: str, lead: str | None, degree: int | None, fences: str | None
) -> None:
    bound = bound_of(lower_regex(source).tree)
    if lead is None:
        assert bound is None
        return
    assert bound is not None
    assert (bound.lead, bound.degree) == (lead, degree)
    assert fences is None or {*bound.fences} == {*fences}


@pytest.mark.parametrize(
    ("text", "quick"),
    [
        ("uname -a; " * 300 + "wget -q http://192.0.2.1/a; ", True),
        ("wget -q http://192.0.2.1/a; " * 40, True),
        ("wget " * 200, False),
        ("wget; " * 200, True),
        ("wget" + "x" * 4000, False),
        ("x" * 4096, True),
        ("x" * 4097, False),
    ],
)
def test_texts_that_take_long_are_known(text: str, quick: bool) -> None:
    assert Regex([], bound_of(lower_regex(FETCH).tree)).quick([text]) is quick


def test_texts_count_together() -> None:
    regex = Regex([], bound_of(lower_regex(FETCH).tree))
    assert regex.quick(["x" * 2000] * 2)
    assert not regex.quick(["x" * 2000] * 3)
    assert not Regex([], None).quick([])
    assert re.match(FETCH, "wget http://")
