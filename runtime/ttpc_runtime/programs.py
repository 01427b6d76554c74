"""The regexes of an artifact as programs for bit streams (`streams.py`), kept in its `streams.json`, and what bounds `re`."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ttpc_runtime.alphabet import Alphabet
from ttpc_runtime.streams import Program

STEPS = 1 << 14
"""Of `re`, as far as they can be told in advance: they take as long as bit streams do over a few thousand characters."""

EACH = 4
"""Steps that a character costs wherever no match begins."""


class Bound(NamedTuple):
    """What bounds the steps that `re` takes over a text (`ttpc/plan/bound.py` finds it)."""

    lead: str
    """A regex: wherever a match begins, it matches."""
    longest: int
    """Characters that it matches at most: within as many, as many matches can begin."""
    degree: int
    """From one place `re` takes the length of a run to this power."""
    fences: str
    """The characters that end a run."""


Runs = dict[tuple[int, "re.Pattern[str]"], int]
"""The longest run in each of some texts, of the characters that a regex matches."""


class Regex:
    """A regex that `re` may take too long for."""

    __slots__ = ("bound", "compiled", "program")

    def __init__(self, program: Program, bound: Bound | None) -> None:
        self.program = program
        self.bound = bound
        self.compiled: tuple[re.Pattern[str], re.Pattern[str]] | None = None

    def quick(self, texts: Iterable[str], runs: Runs | None = None) -> bool:
        """Whether `re` is done with these texts sooner than bit streams, whatever they hold.

        `runs`: what regexes have found out about the same texts.
        """
        if self.bound is None:
            return False
        if self.compiled is None:
            inside = f"[^{re.escape(self.bound.fences)}]" if self.bound.fences else "(?s:.)"
            self.compiled = re.compile(self.bound.lead), re.compile(f"{inside}+")
        lead, run = self.compiled
        known = {} if runs is None else runs
        steps = 0
        for number, text in enumerate(texts):
            steps += EACH * len(text)
            if steps > STEPS:
                return False
            starts = self.bound.longest * len(lead.findall(text))
            if starts:
                longest = known.get((number, run))
                if longest is None:
                    longest = max(map(len, run.findall(text)), default=0)
                    known[number, run] = longest
                steps += min(starts, len(text)) * longest**self.bound.degree
        return steps <= STEPS


class Programs:
    """The content of `streams.json`: the programs of an artifact's patterns, over one alphabet.

    A program is parsed when it is first asked for: few of them ever are, and all take ten times the room of their text.
    """

    def __init__(self, content: bytes) -> None:
        classes, _, programs = content.partition(BETWEEN_PARTS)
        self.alphabet = Alphabet(json.loads(classes.removeprefix(BEGIN)))
        self.lines = programs.removesuffix(END).split(b",\n")
        self.known: dict[tuple[str, int], Regex | None] = {}

    def get(self, pattern: str, flags: int) -> Regex | None:
        """A pattern under flags of `re`; None where it has no program."""
        key = pattern, flags
        if key not in self.known:
            self.known[key] = self.parsed(*key)
        return self.known[key]

    def parsed(self, pattern: str, flags: int) -> Regex | None:
        begin = compact([pattern, flags])[:-1].encode() + b","
        place = bisect_left(self.lines, begin)
        if place == len(self.lines) or not self.lines[place].startswith(begin):
            return None
        _, _, program, bound = json.loads(self.lines[place])
        return Regex(program, bound and Bound(*bound))


BEGIN = b'{"classes": '
BETWEEN_PARTS = b',\n"programs": [\n'
END = b"\n]}\n"


def write_programs(
    classes: Iterable[tuple[str, Sequence[str]]],
    programs: Iterable[tuple[str, int, Program, Bound | None]],
) -> bytes:
    """What `Programs` reads: JSON, one class or program per line, and the lines of programs in order."""
    numbered = "[\n{}\n]".format(",\n".join(map(compact, classes))).encode()
    lines = sorted(compact(each).encode() for each in programs)
    return BEGIN + numbered + BETWEEN_PARTS + b",\n".join(lines) + END


def compact(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))
