"""How each regex is confirmed in linear time: by `re` where that is quick, by bit streams beyond, or not at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ttpc.ir import Matches
from ttpc.ir.interpret import by_re
from ttpc.ir.regex import Node, Regex
from ttpc.plan.ambiguity import Cost, cost_of, lowest
from ttpc.plan.streams import Classes, UnsupportedError
from ttpc_runtime.abi import LIMIT
from ttpc_runtime.alphabet import Alphabet
from ttpc_runtime.streams import Program, Streams

BUDGET = 1 << 16
"""Steps of `re` that a value may cost: a fraction of a millisecond."""


def limit_of(cost: Cost) -> int:
    """Characters up to which `re` stays within the budget."""
    return min(LIMIT, int(BUDGET ** (1 / cost.degree)))


class Confirmations:
    """The programs of a pack's regexes, each once."""

    def __init__(self) -> None:
        self.classes = Classes()
        self.programs: dict[tuple[str, int], Program] = {}

    def limit(self, question: Matches) -> int | None:
        """The limit of a test; its regexes' programs are kept.  None where all are left to `re`."""
        flags = 0 if question.case_sensitive else re.IGNORECASE
        limits = []
        for regex in question.regexes:
            try:
                program = self.classes.program(regex.tree)
            except UnsupportedError:
                continue
            self.programs[regex.source, int(flags)] = program
            limits.append(limit_of(cost_of(regex.tree)))
        return min(limits, default=None)


def find(regex: Regex, case_sensitive: bool, text: str) -> tuple[int, int] | None:
    """Where a regex matches in a text: `ir.interpret.by_re`, in linear time.

    Beyond the limit the match that begins first is given as bit streams see it: to where it first can end.
    """
    programs = alone(regex.tree)
    if programs is None or len(text) <= programs.limit:
        return by_re(regex, case_sensitive, text)
    streams = Streams(programs.alphabet, [text])
    starts = streams.step(programs.program, streams.everywhere, False)
    if not starts:
        return None
    ends = streams.step(programs.program, starts & -starts, True)
    return lowest(starts), lowest(ends)


class Alone(NamedTuple):
    limit: int
    program: Program
    alphabet: Alphabet


@lru_cache(maxsize=4096)
def alone(tree: Node) -> Alone | None:
    """One regex's program; None where it is left to `re`, which is linear on it."""
    classes = Classes()
    try:
        program = classes.program(tree)
    except UnsupportedError:
        return None
    return Alone(limit_of(cost_of(tree)), program, Alphabet(list(classes.numbers)))


def never_ends(tree: Node) -> tuple[str, Cost] | None:
    """Why a regex cannot be confirmed in linear time, and what it would cost; None where it can."""
    cost = cost_of(tree)
    if cost.degree <= 1:
        return None
    try:
        Classes().program(tree)
    except UnsupportedError as error:
        return str(error), cost
    return None
