"""Soundness of planning: whatever a regex matches contains a literal of each set that is said to be required, or does folded."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.properties import strategies as made
from ttpc.ir import Matches
from ttpc.ir.regex import Regex
from ttpc.lower.regex import SPACES, lower_regex
from ttpc.plan.anchors import literals_in
from ttpc.plan.literals import expected
from ttpc.plan.words import cased, variants
from ttpc_runtime.folding import BLANKS, LETTERS, folded


def missing(regex: Regex, text: str) -> list[frozenset[bytes]]:
    """Sets of literals of which none is in the bytes that the engine would scan."""
    data = f"\n{text}\n{folded(text)}\n".encode("utf-8", "surrogatepass")
    return [
        each.items
        for each in literals_in(Matches((regex,), case_sensitive=True), None)
        if not any(
            # As Hyperscan takes no heed of case: of ASCII letters only.
            item.lower() in data.lower() if each.caseless else item in data
            for item in each.items
        )
    ]


@settings(max_examples=700, deadline=None, suppress_health_check=list(HealthCheck))
@given(made.regexes, st.data())
def test_every_match_contains_its_literals(pattern: str, data: st.DataObject) -> None:
    regex = lower_regex(pattern)
    assume(literals_in(Matches((regex,), case_sensitive=True), None))
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


def test_what_is_folded_is_what_re_takes_for_ascii() -> None:
    everything = "".join(map(chr, range(0x110000)))
    assert set(re.findall(r"\s", everything)) == SPACES == {*BLANKS, *" \t\n\r"}
    beyond = everything[0x80:]
    for letter in string.ascii_lowercase:
        same = {each for each, plain in LETTERS.items() if plain == letter}
        assert set(re.findall(letter, beyond, re.IGNORECASE)) == same
    assert folded("".join((*LETTERS, *BLANKS))) == "".join(LETTERS.values()) + " " * len(BLANKS)


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        (r"(?i)\ssudo", {b" sudo", b"\tsudo", b"\nsudo", b"\rsudo"}),
        ("(?i)kiss", {b"kiss"}),
        ("\xa0sudo", {"\xa0sudo".encode()}),  # whoever asks for a rare character means it
        ("[ks]udo", {b"kudo", b"sudo"}),
        ("ſudo", {"ſudo".encode()}),
    ],
)
def test_rare_characters_are_spelled_only_where_they_are_meant(
    pattern: str, wanted: set[bytes]
) -> None:
    found = literals_in(Matches((lower_regex(pattern),), case_sensitive=True), None)
    assert found[0].items == wanted


def test_what_every_request_has_is_not_taken_for_rare() -> None:
    """By its letters alone a method in capitals is rarer than nearly any word."""
    for common in (b"\nGET\n", b"Mozilla/5.0 (", b"safari/537.36"):
        assert expected(common) > expected(b"word")
    assert expected(b"\nGETS\n") < expected(b"word")
