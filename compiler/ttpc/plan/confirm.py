"""How each regex is confirmed in linear time: by `re` where that is quick, by bit streams beyond, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ttpc.ir import Matches
from ttpc.ir.interpret import by_re
from ttpc.ir.regex import Node, Regex
from ttpc.plan.ambiguity import Cost, cost_of, lowest
from ttpc.plan.bound import bound_of
from ttpc.plan.streams import Class, Classes, UnsupportedError
from ttpc_runtime.abi import LIMIT
from ttpc_runtime.alphabet import Alphabet
from ttpc_runtime.programs import Bound
from ttpc_runtime.streams import Program, Streams

BUDGET = 1 << 18
"""Steps of `re` that a value may cost: a millisecond or two."""


def limit_of(cost: Cost) -> int:
    """Characters up to which `re` stays within the budget."""
    return min(LIMIT, int(BUDGET ** (1 / cost.degree)))


class Alone(NamedTuple):
    """A regex's program, its classes numbered as if there were no other regex."""

    program: Program
    classes: tuple[Class, ...]
    bound: Bound | None
    limit: int
    """Characters up to which `re` stays within the budget."""


Found = Alone | str
"""A regex's program, or why bit streams cannot say it."""

MOST = 65536
FOUND: dict[Node, Found] = {}
"""What is known of the latest regexes: one attempt is made at each."""


def alone(tree: Node) -> Found:
    found = FOUND.get(tree)
    return attempt(tree) if found is None else found


def remember(tree: Node, found: Found) -> None:
    if len(FOUND) >= MOST:
        FOUND.clear()
    FOUND[tree] = found


def attempt(tree: Node) -> Found:
    classes = Classes()
    found: Found
    try:
        program = classes.program(tree)
    except UnsupportedError as error:
        found = str(error)
    else:
        found = Alone(program, tuple(classes.numbers), bound_of(tree), limit_of(cost_of(tree)))
    remember(tree, found)
    return found


class Confirmations:
    """The programs of a pack's regexes, each once."""

    def __init__(self) -> None:
        self.classes = Classes()
        self.programs: dict[tuple[str, int], tuple[Program, Bound | None]] = {}

    def limit(self, question: Matches) -> int | None:
        """The limit of a test; its regexes' programs are kept.  None where all are left to `re`."""
        flags = 0 if question.case_sensitive else re.IGNORECASE
        limits = []
        for regex in question.regexes:
            found = alone(regex.tree)
            if isinstance(found, str):
                continue
            known = self.classes.numbers
            numbers = [known.setdefault(each, len(known)) for each in found.classes]
            program = renumbered(found.program, numbers)
            self.programs[regex.source, int(flags)] = program, found.bound
            limits.append(found.limit)
        return min(limits, default=None)


def renumbered(program: Program, numbers: Sequence[int]) -> Program:
    """The program with the numbers that its classes have in a pack."""
    match program:
        case ["chars", *letters]:
            return ["chars", *(numbers[each] for each in letters)]
        case ["edge", word, negated]:
            return ["edge", numbers[word], negated]
        case ["run", letter, least, most, *conditions]:
            guards = (renumbered(each, numbers) for each in conditions)
            return ["run", numbers[letter], least, most, *guards]
        case ["seq" | "any" as joined, *parts]:
            return [joined, *(renumbered(each, numbers) for each in parts)]
        case ["times" | "look" as done, part, *how]:
            return [done, renumbered(part, numbers), *how]
        case ["loop", letters, *how]:
            return ["loop", [numbers[each] for each in letters], *how]
        case _:
            return program


def find(regex: Regex, case_sensitive: bool, text: str) -> tuple[int, int] | None:
    """Where a regex matches in a text: `ir.interpret.by_re`, in linear time.

    Beyond the limit the match that begins first is given as bit streams see it: to where it first can end.
    """
    found = alone(regex.tree)
    if isinstance(found, str) or len(text) <= found.limit:
        return by_re(regex, case_sensitive, text)
    streams = Streams(alphabet_of(found.classes), [text])
    starts = streams.step(found.program, streams.everywhere, False)
    if not starts:
        return None
    ends = streams.step(found.program, starts & -starts, True)
    return lowest(starts), lowest(ends)


@lru_cache(maxsize=4096)
def alphabet_of(classes: tuple[Class, ...]) -> Alphabet:
    return Alphabet(list(classes))


def never_ends(tree: Node) -> tuple[str, Cost] | None:
    """Why a regex cannot be confirmed in linear time, and what it would cost; None where it can."""
    found = alone(tree)
    if isinstance(found, str) and (cost := cost_of(tree)).degree > 1:
        return found, cost
    return None
