"""Bit streams say what `re` says: on generated regexes and texts, alone and several texts together."""

from __future__ import annotations

import os
import re
import warnings

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.properties import strategies as made
from ttpc.ir.regex import Regex
from ttpc.lower.regex import lower_regex
from ttpc.plan.streams import Classes, UnsupportedError
from ttpc_runtime.programs import Programs, write_programs
from ttpc_runtime.streams import Streams


def programs_of(*regexes: Regex) -> Programs:
    """What the artifact of a pack with these regexes holds.  Raises `UnsupportedError`."""
    classes = Classes()
    rows = [(each.source, 0, classes.program(each.tree), None) for each in regexes]
    return Programs(write_programs(classes.numbers, rows))


def search(programs: Programs, source: str, *texts: str) -> bool:
    regex = programs.get(source, 0)
    assert regex is not None
    return Streams(programs.alphabet, texts).search(regex.program)


def compiled(source: str) -> re.Pattern[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return re.compile(source)


filled = made.texts.filter(bool)


@settings(max_examples=int(os.environ.get("TTPC_EXAMPLES", "1200")), deadline=None)
@given(made.regexes, st.lists(filled, min_size=1, max_size=8))
def test_generated_regexes_on_generated_texts(source: str, texts: list[str]) -> None:
    try:
        programs = programs_of(lower_regex(source))
    except UnsupportedError:
        assume(False)
    wanted = [compiled(source).search(text) is not None for text in texts]
    assert [search(programs, source, text) for text in texts] == wanted
    assert search(programs, source, *texts) == any(wanted)
