"""No input stalls a rule: twice the text takes about twice the time, whatever the text says.

`bench/linear.py` does the same with more regexes and prints the numbers.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

import pytest
import yaml

from tests.attacks import (
    RATIO,
    SMALL,
    Attack,
    attacks,
    confirm,
    growth,
    nasty,
    regexes_of,
    seconds,
    slowness,
    texts_of,
    whole_pack,
)
from tests.packs import RULES, acceptable, artifact, lowered, open_files, our_pack, rule_file
from ttpc import ir
from ttpc.attack import embedded
from ttpc.config import Config
from ttpc.driver import check
from ttpc.lower.regex import lower_regex
from ttpc.plan.ambiguity import cost_of
from ttpc.plan.confirm import never_ends
from ttpc_runtime import Engine

T = TypeVar("T")

PATIENCE = 0.5
"""Seconds that 64 kB may take with the whole pack, all literals seen.  The mark is `SECONDS`: `bench/linear.py` tells."""

ROOT = Path(__file__).parents[2]
NAIVE = ROOT / "tests" / "cases" / "naive"
"""Some rules of the pack as one would write them at first: with the predecessor they took seconds."""


@cache
def rules_in(folder: Path) -> dict[str, ir.Rule]:
    checked = our_pack() if folder == RULES else check([folder], embedded(), Config())
    assert not checked.diagnostics
    return {rule.id: rule for rule in checked.rules}


def slow_attacks(engine: Engine, rule: ir.Rule) -> list[tuple[str, Attack, float, float]]:
    """What takes more than in proportion: the test, the attack, seconds for the small input, and the ratio."""
    found = []
    for test, regex in regexes_of(rule):
        for attack in attacks(regex, texts_of(rule)):
            best, ratio = growth(engine, rule.kind, test.field, attack)
            if ratio > RATIO:
                found.append((test.name, attack, best, ratio))
    return found


def sample(found: Iterable[T]) -> list[T]:
    """The first and then one in so many; all of them take an hour (`TTPC_ONE_IN=1`)."""
    return list(found)[:: int(os.environ.get("TTPC_ONE_IN", "25"))]


@pytest.mark.parametrize("rule_id", sample(rules_in(RULES)))
def test_no_input_stalls_a_rule_of_the_pack(rule_id: str) -> None:
    rule = rules_in(RULES)[rule_id]
    assert slow_attacks(open_files(artifact([rule])), rule) == []


@pytest.mark.parametrize("rule_id", rules_in(NAIVE))
def test_no_input_stalls_a_rule_written_without_care(rule_id: str) -> None:
    rule = rules_in(NAIVE)[rule_id]
    assert max(cost_of(regex.tree).degree for _, regex in regexes_of(rule)) > 1
    assert slow_attacks(open_files(artifact([rule])), rule) == []


@pytest.mark.parametrize(
    "kind", sorted({rule.kind for rule in rules_in(RULES).values() if regexes_of(rule)})
)
def test_no_event_takes_long_with_the_whole_pack(kind: str) -> None:
    engine = Engine.open(ROOT / "generated")
    for field, attack in sample(sample(whole_pack(rules_in(RULES).values(), kind))):
        asked = partial(confirm, engine, kind, {field: attack.text(SMALL)})
        asked()  # compiles the patterns
        assert seconds(asked) <= PATIENCE * slowness()


@pytest.mark.parametrize("seed", range(40))
def test_no_input_stalls_a_nasty_regex(seed: int) -> None:
    source = nasty(random.Random(seed))
    tree = lower_regex(source).tree
    file = rule_file(match={"pattern": source})
    if never_ends(tree) is None and acceptable([file]):
        rule = lowered([file])[0]
        assert slow_attacks(open_files(artifact([rule])), rule) == []


REFUSED = sorted((ROOT / "tests" / "cases" / "diagnostics").glob("TTP404-*"))


@pytest.mark.parametrize("case", REFUSED, ids=lambda path: path.name)
def test_the_input_shown_for_a_refused_regex_is_slow(case: Path) -> None:
    pattern = yaml.safe_load((case / "rule.yaml").read_text())["match"]["pattern"]
    shown = re.search(r"try `re` on `(.*)`;", (case / "expected.txt").read_text())
    assert shown
    text = shown[1].replace("* 5000", "* 50_000")
    code = f"import re, sys; re.search(sys.argv[1], {text})"
    with pytest.raises(subprocess.TimeoutExpired):
        subprocess.run([sys.executable, "-c", code, pattern], timeout=1.5, check=True)


def test_many_values_are_asked_together() -> None:
    """An attacker who sends ten thousand values pays for them as for one text."""
    rule = rules_in(NAIVE)["R0013"]
    engine = open_files(artifact([rule]))
    values = ["cat " * 3] * 10_000
    took = seconds(lambda: confirm(engine, "command", {"command_text": values}))
    assert took <= 4 * seconds(
        lambda: confirm(engine, "command", {"command_text": "".join(values)})
    )
