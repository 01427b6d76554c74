"""The fast path equals the interpreter: on generated rules and events, and on every example of the pack."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.packs import acceptable, artifact, lowered, open_files, our_pack, rule_file
from tests.properties import strategies as made
from ttpc.ir.interpret import holds
from ttpc.simplify import PASSES
from ttpc_runtime import Engine

ROOT = Path(__file__).parents[2]


def fired(engine: Engine, payload: dict[str, Any]) -> set[str]:
    event = {"source_kind": "command", "source_id": "e", "payload": payload}
    return {tag.rule_id for tag in engine.evaluate(event)}


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(made.matches, min_size=1, max_size=4), st.lists(made.payloads, min_size=1, max_size=8)
)
def test_generated_rules_on_generated_events(
    matches: list[dict[str, Any]], payloads: list[dict[str, Any]]
) -> None:
    files = [rule_file(rule_id=f"R{index}", match=match) for index, match in enumerate(matches)]
    assume(acceptable(files))
    rules = lowered(files)
    engine = open_files(artifact(rules))
    for payload in payloads:
        assert fired(engine, payload) == {r.id for r in rules if holds(r.condition, payload)}


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(made.matches, st.lists(made.payloads, min_size=1, max_size=8))
def test_every_pass_keeps_the_meaning(
    match: dict[str, Any], payloads: list[dict[str, Any]]
) -> None:
    files = [rule_file(match=match)]
    assume(acceptable(files))
    before = lowered(files)[0].condition
    for each in PASSES:
        after = each(before)
        assert [holds(after, payload) for payload in payloads] == [
            holds(before, payload) for payload in payloads
        ]
        before = after


@pytest.fixture(scope="module")
def pack() -> tuple[Engine, list[Any]]:
    rules = our_pack().rules
    return Engine.open(ROOT / "generated"), rules


ON_EVERY_RULE = int(os.environ.get("TTPC_ON_EVERY_RULE", "150"))
"""Examples that all rules of their kind are asked about, which takes the interpreter milliseconds a rule."""


def test_examples_of_the_pack_on_every_rule(pack: tuple[Engine, list[Any]]) -> None:
    engine, rules = pack
    payloads = [(rule.kind, example.payload) for rule in rules for example in rule.examples]
    assert len(payloads) > 500
    for kind, payload in random.Random(1).sample(payloads, ON_EVERY_RULE):
        event = {"source_kind": kind, "source_id": "e", "payload": payload}
        ours = {tag.rule_id for tag in engine.evaluate(event)}
        assert ours == {r.id for r in rules if r.kind == kind and holds(r.condition, payload)}


WORDS = (
    *(
        "find",
        "/",
        "/etc",
        "/home",
        " ",
        "  ",
        "\t",
        "\n",
        "sudo",
        "-l",
        "id",
        "w",
        "who",
        ";",
        "&&",
        "|",
        "cat",
    ),
    *(
        "/etc/passwd",
        "/etc/shadow",
        "-perm",
        "-4000",
        "u=s",
        "wget",
        "curl",
        "http://192.0.2.1/x",
        "-O",
        "bash",
    ),
    *(
        "-i",
        "-c",
        "/bin/sh",
        "nc",
        "-e",
        "-z",
        "uname",
        "-a",
        "crontab",
        "-",
        "redis-cli",
        "config",
        "set",
        "dir",
    ),
    *(
        "history",
        "unset",
        "HISTFILE",
        "useradd",
        "-m",
        "x",
        "echo",
        ">>",
        "ip",
        "addr",
        "ss",
        "netstat",
        "-tlnp",
    ),
    *(
        "ſudo",
        "UNAME",
        "ıd",
        "\xa0",
        "\u2003",
        "\x85",
        "\0",
        "\ud800",
        "'",
        '"',
        "(",
        ")",
        "`",
        "$(",
    ),
)


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map("".join))
def test_the_pack_on_commands_made_of_its_own_words(
    pack: tuple[Engine, list[Any]], command: str
) -> None:
    engine, rules = pack
    payload = {"command_text": command}
    assert fired(engine, payload) == {
        r.id for r in rules if r.kind == "command" and holds(r.condition, payload)
    }
