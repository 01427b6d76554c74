"""Soundness of planning: whatever a regex matches contains a literal of each set that is said to be required."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.properties import strategies as made
from ttpc.ir.regex import Regex
from ttpc.lower.regex import SPACES, lower_regex
from ttpc.plan.anchors import ignores_case
from ttpc.plan.literals import expected
from ttpc.plan.words import cased, required, variants


def folded(data: bytes) -> bytes:
    """As Hyperscan folds: ASCII letters only."""
    return data.lower()


def missing(regex: Regex, text: str) -> list[frozenset[bytes]]:
    """Sets of literals of which none is in the bytes that the engine would scan."""
    data = f"\n{text}\n".encode("utf-8", "surrogatepass")
    caseless = ignores_case(regex.tree)
    return [
        each.items
        for each in required(regex.tree)
        if not any(
            folded(item) in folded(data) if caseless else item in data for item in each.items
        )
    ]


@settings(max_examples=700, deadline=None, suppress_health_check=list(HealthCheck))
@given(made.regexes, st.data())
def test_every_match_contains_its_literals(pattern: str, data: st.DataObject) -> None:
    regex = lower_regex(pattern)
    assume(required(regex.tree))
    match = data.draw(st.from_regex(pattern) if "(?(" not in pattern else made.texts)
    around = data.draw(st.tuples(made.texts, made.texts))
    for text in (match, match[::-1], around[0] + match + around[1], *around):
        if re.search(pattern, text):
            assert not missing(regex, text), (pattern, text)


@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(made.regexes, made.texts)
def test_ignoring_case_from_outside(pattern: str, text: str) -> None:
    regex = lower_regex(pattern, re.IGNORECASE)
    if re.search(pattern, text, re.IGNORECASE):
        assert not missing(regex, text), (pattern, text)


def test_case_variants_are_those_of_re() -> None:
    everything = "".join(map(chr, range(0x110000)))
    for character in "skiSKIa1é/ßſK":
        found = set(re.findall(re.escape(character), everything, re.IGNORECASE))
        ours = variants(character)
        assert {each.lower() if each.isascii() else each for each in found} == ours


def test_every_character_with_a_case_is_known() -> None:
    beyond = [chr(point) for point in range(0x110000) if chr(point) not in cased()]
    assert all(each.lower() == each and each.upper() == each for each in beyond)


def test_spaces_are_those_of_re() -> None:
    everything = "".join(map(chr, range(0x110000)))
    assert set(re.findall(r"\s", everything)) == SPACES


def test_what_every_request_has_is_not_taken_for_rare() -> None:
    """By its letters alone a method in capitals is rarer than nearly any word."""
    for common in (b"\nGET\n", b"Mozilla/5.0 (", b"safari/537.36"):
        assert expected(common) > expected(b"word")
    assert expected(b"\nGETS\n") < expected(b"word")
