"""What an attacker would type to stall a matcher, and how long it takes.

Inputs come as near to a match as they can, again and again: where the compiler's own analysis says that `re` is slow,
matches cut off before every token, and what fills the gaps of most regexes.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ttpc import ir
from ttpc.ir.regex import Regex
from ttpc.plan.ambiguity import cost_of
from ttpc_runtime import Engine
from ttpc_runtime.abi import Hits, values

SMALL, LARGE = 64 * 1024, 128 * 1024
"""Characters."""
RATIO = 2.5
"""What twice the input may take, as a multiple of the time for the input."""
SECONDS = 0.020
"""What an event of `SMALL` characters may take with a whole pack."""

UNITS = 12
"""Cut matches that are tried for one regex."""
FILLERS = ("a", " ", "\n", ";", "-a ", "a=", "../", "${::-", "'", "sudo ", "é")


class Attack(NamedTuple):
    head: str
    unit: str
    tail: str = ""

    def text(self, size: int) -> str:
        room = size - len(self.head) - len(self.tail)
        return self.head + (self.unit * (room // len(self.unit) + 1))[:room] + self.tail


def attacks(regex: Regex, matching: Iterable[str] = ()) -> Iterator[Attack]:
    """Attacks on a regex, the worst first.  `matching`: texts that it may match."""
    blowup = cost_of(regex.tree).blowup
    if blowup:
        yield Attack(blowup.prefix, blowup.pump, blowup.suffix)
        yield Attack(blowup.prefix, blowup.pump)
    spans = {found[0] for each in matching if (found := re.search(regex.source, each)) and found[0]}
    units = sorted({unit for span in spans for unit in prefixes(span)})
    units = units[:: len(units) // UNITS + 1]
    for unit in (*units, *FILLERS):
        yield Attack("", unit)
    for filler in FILLERS if units else ():
        yield Attack(max(units, key=len), filler)


def prefixes(text: str) -> Iterator[str]:
    """The text cut before every token, and one character before its end."""
    for cut in [
        *(m.start() for m in re.finditer(r"(?<=\w)\W|(?<=\W)\w|(?<=\W)\W", text)),
        len(text) - 1,
    ]:
        if cut:
            yield text[:cut]


# ── how long it takes ──────────────────────────────────────────────────────────────────────────────────────


def confirm(engine: Engine, kind: str, payload: Mapping[str, Any]) -> None:
    """Ask every rule of a kind everything: no event costs more, whatever its literals select."""
    loaded = engine._loaded
    hits = Hits(payload, EVERY_NUMBER, loaded.programs)
    for _, condition in loaded.kind(kind).rules:
        condition(hits)


class Everything(frozenset[int]):
    """All numbers: every literal was seen."""

    def __ge__(self, other: object) -> bool:
        return True


EVERY_NUMBER = Everything()


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The best of some rounds, in this thread's own time."""
    times = []
    for _ in range(rounds):
        begin = time.thread_time()
        work()
        times.append(time.thread_time() - begin)
    return min(times)


def growth(engine: Engine, kind: str, field: str, attack: Attack) -> tuple[float, float]:
    """Seconds for a small input, and how many times longer the large one takes."""
    small, large = ({field: attack.text(size)} for size in (SMALL, LARGE))
    best = ratio = 0.0
    for rounds in (2, 8, 32):  # a noisy machine needs more
        best = seconds(lambda: confirm(engine, kind, small), rounds)
        ratio = seconds(lambda: confirm(engine, kind, large), rounds) / max(best, NEGLIGIBLE)
        if ratio <= RATIO:
            break
    return best, ratio


NEGLIGIBLE = 0.0002
"""Seconds below which a ratio says nothing."""


def slowness() -> float:
    """How many times slower this machine is at the moment than one where the marks are asked for."""
    number = (1 << SMALL) - 1
    return max(1.0, seconds(lambda: [number << 1 for _ in range(1000)]) / USUAL)


USUAL = 0.0013
"""Seconds that a thousand such shifts take there."""


# ── attacks on rules ───────────────────────────────────────────────────────────────────────────────────────


def regexes_of(rule: ir.Rule) -> list[tuple[ir.Test, Regex]]:
    """The regexes of a rule, with the tests that ask them."""
    return [
        (each, regex)
        for each in ir.nodes(rule.condition)
        if isinstance(each, ir.Test) and isinstance(each.question, ir.Matches)
        for regex in each.question.regexes
    ]


def texts_of(rule: ir.Rule) -> list[str]:
    """The texts in a rule's examples."""
    return [
        text for each in rule.examples for text in values(each.payload) if isinstance(text, str)
    ]


def whole_pack(rules: Iterable[ir.Rule], kind: str) -> Iterator[tuple[str, Attack]]:
    """Attacks on all rules of a kind at once, with the field they are on: their examples whole, cut, on one line."""
    mine = [rule for rule in rules if rule.kind == kind]
    texts = [text for rule in mine for text in texts_of(rule)]
    for field in sorted({test.field for rule in mine for test, _ in regexes_of(rule)}):
        yield field, Attack("", "\n".join(texts))
        yield field, Attack("", "\n".join(each[:-2] for each in texts))
        yield field, Attack("", re.sub(r"[;|&\n]", " ", " ".join(texts)))
        for rule in mine:
            for _, regex in regexes_of(rule):
                yield field, next(attacks(regex))


# ── regexes that are meant to be slow ──────────────────────────────────────────────────────────────────────

WORDS = (
    "a",
    "ab",
    "curl",
    "find ",
    r"\w",
    r"\s",
    ".",
    "[^|;]",
    "[ab]",
    r"\d",
    "[^\\n]",
    r"\S",
    "é",
)
REPEATS = ("*", "+", "{2,}", "{0,300}", "*?", "+?", "{1,40}", "?")


def nasty(rng: random.Random, depth: int = 3) -> str:
    """A regex of repetitions in repetitions, beside one another and around alternatives that overlap."""
    roll = rng.random()
    if depth == 0 or roll < 0.15:
        return rng.choice(WORDS)
    if roll < 0.5:
        return f"(?:{nasty(rng, depth - 1)}){rng.choice(REPEATS)}"
    if roll < 0.6:
        return f"(?:{nasty(rng, depth - 1)}|{nasty(rng, depth - 1)})"
    if roll < 0.65:
        return rf"(?={nasty(rng, depth - 1)})"
    if roll < 0.7:
        return rf"\b{nasty(rng, depth - 1)}"
    return "".join(nasty(rng, depth - 1) for _ in range(rng.randint(2, 3)))
