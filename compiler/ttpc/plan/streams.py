"""A regex as a program over bit streams (`ttpc_runtime/streams.py`): the matcher whose time is linear."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ttpc.ir.regex import (
    Atomic,
    Begin,
    Boundary,
    Characters,
    Choice,
    End,
    Look,
    Node,
    Repeat,
    Sequence,
    Unknown,
    nodes,
)
from ttpc.plan.automaton import Automaton, TooLargeError
from ttpc.plan.words import cased
from ttpc_runtime.streams import Program

Class = tuple[str, tuple[str, ...]]
"""A class as the artifact has it: its ASCII members, and the regexes of its other ones."""

STEPS = 10_000
"""Of one program, those of repeated parts counted as often as they are done.  Beyond that it would take too long."""


CASELESS = "\u4e00"
"""A character without case, for all of those beyond ASCII."""


class UnsupportedError(Exception):
    """A regex that bit streams cannot say; the message says which part."""


class Classes:
    """Numbers the classes of an artifact's programs."""

    def __init__(self) -> None:
        self.numbers: dict[Class, int] = {}

    def program(self, tree: Node) -> Program:
        """The program of a regex.  Raises `UnsupportedError`."""
        program = self.node(tree)
        if steps(program) > STEPS:
            raise UnsupportedError("repeats too much")
        return program

    def number(self, *union: Characters) -> int:
        ascii_members = frozenset().union(*(class_of(each)[0] for each in union))
        beyond = {source for each in union for source in class_of(each)[1]}
        key = "".join(sorted(ascii_members)), tuple(sorted(beyond))
        return self.numbers.setdefault(key, len(self.numbers))

    def node(self, node: Node) -> Program:
        match node:
            case Characters():
                return ["chars", self.number(node)]
            case Sequence(parts):
                return sequence([self.node(each) for each in parts])
            case Choice(parts):
                return self.choice(parts)
            case Repeat():
                return self.repeat(node)
            case Begin(lines):
                return ["at", "line begin" if lines else "begin"]
            case End(lines, strict):
                return ["at", "line end" if lines else "end" if strict else "last"]
            case Boundary(word, negated):
                return ["edge", self.number(word), negated]
            case Look(part, ahead, negated):
                return ["look", self.node(part), ahead, negated]
            case Atomic():
                raise UnsupportedError("has an atomic group")
            case Unknown():
                raise UnsupportedError("refers back to a group, or sets `a` or `u` for a part")

    def choice(self, parts: tuple[Node, ...]) -> Program:
        letters = [each for each in parts if isinstance(each, Characters)]
        if len(letters) == len(parts):
            return ["chars", self.number(*letters)]
        return ["any", *(self.node(each) for each in parts)]

    def repeat(self, node: Repeat) -> Program:
        """One class: a run.  More: rounds, or an automaton where their number has no end."""
        part, least, most = node.part, node.least, node.most
        guards, letters = guarded(part)
        if letters:
            number, conditions = self.number(*letters), [self.node(each) for each in guards]
            run: Program = ["run", number, least, most, *conditions]
            if not node.possessive or least == most:
                return run
            # What is never given back goes as far as it can: to the last round, or to where no more follow.
            another = sequence([*conditions, ["chars", number]])
            stop: Program = ["seq", run, ["look", another, True, True]]
            full: Program = ["run", number, most, most, *conditions]
            return stop if most is None else ["any", full, stop]
        if node.possessive:
            raise UnsupportedError("has a possessive repetition")
        if most is not None:
            return ["times", self.node(part), least, most]
        rounds: Program = ["times", self.node(part), least, least]
        loop = self.loop(part)
        return sequence([rounds, loop]) if least else loop

    def loop(self, part: Node) -> Program:
        """Any number of rounds.  Where what can be left out is left to the loop itself, one class often remains."""
        letters = of_loop(part)
        if letters:
            return ["run", self.number(*letters), 0, None]
        for each in nodes(part):
            if isinstance(each, ASSERTIONS):
                raise UnsupportedError("asserts something in a part that repeats without end")
            if isinstance(each, Atomic | Unknown) or (isinstance(each, Repeat) and each.possessive):
                self.node(each)
        try:
            automaton = Automaton(part)
        except TooLargeError:
            raise UnsupportedError("repeats too much") from None
        follow = [0] * len(automaton.letters)
        for source, target in automaton.steps:
            follow[source] |= 1 << target
        numbers = [self.number(each) for each in automaton.letters]
        return ["loop", numbers, bits(automaton.whole.first), bits(automaton.whole.last), follow]


def bits(positions: Iterable[int]) -> int:
    return sum(1 << each for each in positions)


def of_one(node: Node) -> list[Characters]:
    """The classes of a part that is one character, whichever; empty for any other part."""
    match node:
        case Characters():
            return [node]
        case Choice(parts):
            found = [of_one(each) for each in parts]
            return [letter for each in found for letter in each] if all(found) else []
        case _:
            return []


def guarded(node: Node) -> tuple[tuple[Node, ...], list[Characters]]:
    """A part that is one character, with the assertions before it, as in `(?!;).`; no classes for any other part."""
    match node:
        case Sequence((*guards, last)) if all(isinstance(e, ASSERTIONS) for e in guards):
            return tuple(guards), of_one(last)
        case _:
            return (), of_one(node)


ASSERTIONS = Begin | End | Boundary | Look


def of_loop(node: Node) -> list[Characters]:
    """The classes whose run is any number of rounds of a part, such as `a+`, `a|b*` or `a?b*`; empty if there are none."""
    match node:
        case Repeat(part, least, _, False) if least <= 1:
            return of_loop(part)
        case Choice(parts):
            found = [of_loop(each) for each in parts if each != Sequence(())]
            return [letter for each in found for letter in each] if all(found) else []
        case Sequence(parts) if all(isinstance(e, Repeat) and e.least == 0 for e in parts):
            found = [of_loop(each) for each in parts]
            return [letter for each in found for letter in each] if all(found) else []
        case _:
            return of_one(node)


def sequence(parts: list[Program]) -> Program:
    """Parts in a row, literal text in one piece."""
    joined: list[Program] = []
    for part in parts:
        for each in part[1:] if part[0] == "seq" else [part]:
            if each[0] == "chars" and joined and joined[-1][0] == "chars":
                joined[-1] = [*joined[-1], *each[1:]]
            else:
                joined.append(each)
    return joined[0] if len(joined) == 1 else ["seq", *joined]


def steps(program: Program) -> int:
    """How many operations over the text a program takes."""
    match program:
        case ["chars" | "at" | "edge", *letters]:
            return len(letters)
        case ["run", *_]:
            return 40
        case ["seq" | "any", *parts]:
            return sum(map(steps, parts))
        case ["times", part, least, most]:
            return int(max(least, most)) * steps(part)
        case ["look", part, *_]:
            return steps(part)
        case _:
            return 4 * len(program[1])


@lru_cache(maxsize=65536)
def class_of(characters: Characters) -> Class:
    """A set of characters.  What it holds beyond ASCII is spelled out where that is known to be little."""
    pattern = re.compile(characters.source)
    ascii_members = "".join(pattern.findall("".join(map(chr, range(128)))))
    if not characters.plain:
        return ascii_members, (characters.source,)
    # Beyond ASCII such a set holds all or nothing, but for characters of which an ASCII one is the other case.
    beyond = [each for each in pattern.findall(CASELESS + cased()) if not each.isascii()]
    if CASELESS not in beyond:
        return ascii_members, tuple(beyond)
    every = len(beyond) == sum(not each.isascii() for each in CASELESS + cased())
    return ascii_members, ("(?s:.)" if every else characters.source,)
