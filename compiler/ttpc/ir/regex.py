"""A regular expression as a tree.

The meaning stays with `Regex.source` and Python's `re`.  A tree says the same, but for `Unknown`, which says more
texts match than do; that is enough to find what every match must contain (`plan/words.py`), to match in linear
time (`plan/streams.py`) and to tell how long `re` could take (`plan/ambiguity.py`).

What has parts is equal to itself alone: what is found out about a tree is kept by the tree, and to hash all of it takes
longer than to find that out.  The same source gives the same tree (`lower/regex.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Characters:
    """One character out of a set."""

    members: frozenset[str] | None
    """Those spelled out, before case is ignored; None where the set is large or negated."""
    ignore_case: bool
    source: str
    """The set as a regular expression of its own, flags included, e.g. `(?i)[a-z]`."""
    plain: bool
    """Beyond ASCII it holds all characters or none, but for such as ignoring case makes equal to ASCII ones."""


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Repeat:
    part: Node
    least: int
    most: int | None
    """None: without end."""
    possessive: bool = False
    """What it took it never gives back."""


@dataclass(frozen=True, slots=True, eq=False)
class Atomic:
    """`(?>…)`: of all the ways to match its part only the first counts."""

    part: Node


@dataclass(frozen=True, slots=True)
class Begin:
    r"""`^`, `\A`: the value's start or, with (?m), a line's."""

    lines: bool = False


@dataclass(frozen=True, slots=True)
class End:
    r"""`$`, `\Z`: the value's end or a last newline before it; `\Z` without that; with (?m) a line's end."""

    lines: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Boundary:
    r"""`\b`: a word character on one side only; `\B`: on both or neither."""

    word: Characters
    negated: bool


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A look-ahead or look-behind: consumes nothing."""

    part: Node
    ahead: bool
    negated: bool


@dataclass(frozen=True, slots=True, eq=False)
class Unknown:
    """Depends on what a group has matched; whatever it matches, `part` could.

    A back-reference, whose part is its group's, a conditional, or `(?a:…)`, which `re` itself takes in two ways.
    """

    part: Node


Node = Characters | Sequence | Choice | Repeat | Atomic | Begin | End | Boundary | Look | Unknown


def nodes(node: Node) -> Iterator[Node]:
    """The node and everything in it."""
    yield node
    match node:
        case Sequence(parts) | Choice(parts):
            for each in parts:
                yield from nodes(each)
        case Repeat(part) | Atomic(part) | Look(part) | Unknown(part):
            yield from nodes(part)
        case Characters() | Begin() | End() | Boundary():
            pass


def with_characters(node: Node, change: Callable[[Characters], Characters]) -> Node:
    """The tree with other characters; what a boundary takes for a word stays."""
    match node:
        case Characters():
            return change(node)
        case Sequence(parts) | Choice(parts):
            return replace(node, parts=tuple(with_characters(each, change) for each in parts))
        case Repeat(part) | Atomic(part) | Look(part) | Unknown(part):
            return replace(node, part=with_characters(part, change))
        case Begin() | End() | Boundary():
            return node


@dataclass(frozen=True, slots=True)
class Regex:
    """A pattern with its tree."""

    source: str
    tree: Node
