r"""Rules on what texts are seen as fire on hidden words as on plain ones: nothing that hides a word lacks a tell.

The interpreter knows no literals.  It is held against the engine on texts that are made of a rule's own words, taken apart
by all that a shell removes and all that a server decodes, in each other.
"""

from __future__ import annotations

import json
import os
import re
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.packs import engine_of, lowered, rule_file
from tests.properties.test_lines import assert_equal_tags
from ttpc import ir
from ttpc.ir.interpret import holds
from ttpc.plan.tells import tells_of
from ttpc_runtime import Engine, lines
from ttpc_runtime.views import VIEWS

EXAMPLES = int(os.environ.get("TTPC_EXAMPLES", "1500"))

WORDS = ("wget", "Kisx", "dépôt", "/etc/pass", "kill-9", "u7", "x=1", "1.2")
PATTERNS = (
    *(
        r"^wget\b",
        r"(?i)kisx",
        r"/etc/pass",
        r"kill-9",
        r"\bu7",
        "x=1",
        r"1\.2",
        r"wget.*u7",
        "^id$",
        "^w ",
    ),
    *("(?i)^wget /etc/pass", "w?get|kill", r"[Kk]isx\s", "(?i)dépôt"),
)

REMOVED = (
    *("'", '"', "''", '""', "\\", "\\\n", "$@", "$*", "${@}", "${*}", "$()", "``", "$'", '$"', "$"),
    *(
        "$IFS",
        "${IFS}",
        "$IFS$9",
        "\\\\",
        "\\'",
        '\\"',
        "\\\\\\",
        "'\\''",
        "$''",
        "$(",
        "`",
        ")",
        "<(",
    ),
    *("{", "}", "@", "@}", "(", "\n"),
)
BESIDE = (
    *(" ", "\t", "\n", ";", "|", "&&", ",", ">", "2>&1", "#", "/bin/", "sudo ", "A=", "\0", "\xa0"),
    *("sh -c '", 'bash -c "', "eval ", "find / -exec ", "sh -c $'", "busybox ", "é", "ſ", "K", "x"),
)


def escaped(letter: str, how: int) -> str:
    code = ord(letter)
    return (
        *(letter, letter, letter, letter.upper(), f"\\{letter}", f"$'\\x{code:x}'"),
        *(f"$'\\{code:o}'", f"\\{code:03o}", f"\\x{code:02X}", f"\\u{code:x}", f"\\U{code:08x}"),
    )[how]


def encoded(letter: str, how: int) -> str:
    code = ord(letter)
    percent = "".join(f"%{byte:02x}" for byte in letter.encode())
    return (
        *(letter, letter, letter, letter.upper(), percent, percent.upper(), f"%u{code:04x}"),
        *(f"&#{code};", f"&#x{code:x}", f"\\u{code:04x}", f"\\x{code:02x}"),
    )[how]


@st.composite
def hidden_from_shells(draw: st.DrawFn) -> str:
    parts = []
    for word in draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)):
        place, how = draw(st.integers(0, len(word) - 1)), draw(st.integers(0, 10))
        parts += [draw(st.sampled_from(BESIDE)), word[:place], escaped(word[place], how)]
        parts += draw(st.lists(st.sampled_from(REMOVED), max_size=2))
        parts += [word[place + 1 :], draw(st.sampled_from(("", *REMOVED, *BESIDE)))]
    for place in draw(st.lists(st.integers(0, len(parts)), max_size=3)):
        parts.insert(place, draw(st.sampled_from((*REMOVED, *BESIDE))))
    return "".join(parts)


@st.composite
def hidden_from_servers(draw: st.DrawFn) -> str:
    """Encoded up to three times, each time some of the characters."""
    text = "".join(draw(st.lists(st.sampled_from((*WORDS, *BESIDE, "ſ", "K")), max_size=4)))
    for _ in range(draw(st.integers(0, 3))):
        chosen = {
            place: draw(st.integers(0, 10))
            for place in draw(st.sets(st.integers(0, 30), max_size=3))
        }
        text = "".join(encoded(each, chosen.get(place, 0)) for place, each in enumerate(text))
    return text


def rules_as(*views: str) -> tuple[Engine, list[ir.Rule]]:
    files = [
        rule_file(
            rule_id=f"R{number:04}",
            match={"as": view, "pattern": (pattern,), "field": ("command_text",)},
        )
        for number, (view, pattern) in enumerate((v, p) for v in views for p in PATTERNS)
    ]
    return engine_of(*files), lowered(files)


@pytest.fixture(scope="module")
def shells() -> tuple[Engine, list[ir.Rule]]:
    return rules_as("shell", "pipeline")


@pytest.fixture(scope="module")
def servers() -> tuple[Engine, list[ir.Rule]]:
    return rules_as("decoded")


def assert_as_meant(engine: Engine, rules: list[ir.Rule], text: str) -> None:
    payload = {"command_text": text}
    event: dict[str, Any] = {"source_kind": "command", "source_id": "e", "payload": payload}
    fired = {tag.rule_id for tag in engine.evaluate(event)}
    assert fired == {rule.id for rule in rules if holds(rule.condition, payload)}


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=hidden_from_shells())
def test_no_shell_undoes_more(text: str, shells: tuple[Engine, list[ir.Rule]]) -> None:
    assert_as_meant(*shells, text)


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=hidden_from_servers())
def test_no_server_decodes_more(text: str, servers: tuple[Engine, list[ir.Rule]]) -> None:
    assert_as_meant(*servers, text)


ATOMS = ("'", '"', "\\", "$", "@", "`", "(", ")", "{", "}", "\n", "*", "g")
WITHIN = (
    *(("", ""), ("'", "'"), ('"', '"'), ("sh -c '", "'"), ('sh -c "', '"'), ("$'", "'")),
    *(("sh -c $'", "'"), ("eval ", ""), ("eval '", "'"), ("eval eval ", "")),
)


@pytest.mark.parametrize(("before", "behind"), WITHIN)
def test_whatever_parts_two_letters_has_a_tell(before: str, behind: str) -> None:
    """One word, parted once: nothing else in the text can tell."""
    tells = re.compile(b"|".join(map(re.escape, tells_of("shell", [b"wget"]))))
    hidden = 0
    parts = [*product(ATOMS, repeat=1), *product(ATOMS, repeat=2), *product(ATOMS, repeat=3)]
    for parted in {*map("".join, parts), *map("".join, product(REMOVED, repeat=2))}:
        for end in ("", "'", '"'):
            text = f"{before}w{parted}get{end} x{behind}"
            if "wget" not in text and any("wget" in each for each in VIEWS["shell"](text)):
                hidden += 1
                assert tells.search(text.encode()), text
    assert hidden > 40


BITS = st.lists(st.sampled_from((*ATOMS, *REMOVED, *BESIDE, "\\n", ">&1", "\x1c")), max_size=7).map(
    "".join
)


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    word=st.sampled_from((("w", "get"), ("", "id"), ("", "w "))),
    bits=st.tuples(BITS, BITS),
    within=st.sampled_from(WITHIN),
    anywhere=st.booleans(),
)
def test_nothing_longer_parts_them(
    word: tuple[str, str],
    bits: tuple[str, str],
    within: tuple[str, str],
    anywhere: bool,
    shells: tuple[Engine, list[ir.Rule]],
) -> None:
    before, behind = within if anywhere else ("", "")
    assert_as_meant(*shells, f"{before}{word[0]}{bits[0]}{word[1]}{bits[1]}{behind}")


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(hidden_from_shells() | hidden_from_servers(), max_size=8))
def test_lines_that_hide_words_are_parsed(
    texts: list[str],
    shells: tuple[Engine, list[ir.Rule]],
    servers: tuple[Engine, list[ir.Rule]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    log = tmp_path_factory.getbasetemp() / "hidden.jsonl"
    events = [{"source_kind": "command", "payload": {"command_text": each}} for each in texts]
    log.write_text("".join(json.dumps(each) + "\n" for each in events), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("SMALL", 0), ("DENSE", 1), ("WORTH", 0)):
            patch.setattr(lines, name, value)
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
        for engine, _ in (shells, servers):
            assert_equal_tags(engine, log)
