"""A regular expression as a tree.

Only as much as planning needs: what a pattern consumes and in which order.  The meaning stays with
`Regex.source` and Python's `re`; a tree may say less than the source ("anything"), never something else.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Characters:
    """One character out of a set; `None` where the set is large or negated."""

    members: frozenset[str] | None
    ignore_case: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    part: Node
    least: int
    most: int | None
    """None: without end."""


@dataclass(frozen=True, slots=True)
class Begin:
    r"""`^`, `\A`: the value's start or, with (?m), a line's."""


@dataclass(frozen=True, slots=True)
class End:
    r"""`$`, `\Z`: the value's end, a last newline before it or, with (?m), a line's end."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A positive look-ahead: consumes nothing, but its part follows."""

    part: Node


@dataclass(frozen=True, slots=True)
class Nothing:
    r"""Consumes nothing and requires nothing that a literal could stand for: `\b`, `(?!…)`, `(?<=…)`."""


@dataclass(frozen=True, slots=True)
class Anything:
    """Consumes something that cannot be told from here, perhaps nothing: a back-reference."""


Node = Characters | Sequence | Choice | Repeat | Begin | End | Ahead | Nothing | Anything


@dataclass(frozen=True, slots=True)
class Regex:
    """A pattern with its tree.  Two regexes are equal when their sources are."""

    source: str
    tree: Node
