"""The intermediate representation: what a rule means, without YAML and without files.

An expression is asked of one event.  State over events and tables join as further members of `Expr` (they
hold expressions themselves: what to count, what to look up), so no pass needs to know more than its own case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ttpc.ir.regex import Regex
from ttpc.source import Span

# ── questions about one value ──────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Matches:
    """`re.search` finds one of the regexes in a string."""

    regexes: tuple[Regex, ...]
    case_sensitive: bool


@dataclass(frozen=True, slots=True)
class Contains:
    """A string contains one of the texts."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StartsWith:
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EndsWith:
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Equals:
    """A value is one of these.  A boolean equals a boolean only, a number any equal number."""

    wanted: tuple[str | int | float | bool, ...]


@dataclass(frozen=True, slots=True)
class InNetwork:
    """A string is an address in one of the networks; an IPv4-mapped IPv6 address counts as IPv4."""

    cidrs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compares:
    """A number, not a boolean or NaN, lies within the bounds that are given."""

    gt: float | None = None
    gte: float | None = None
    lt: float | None = None
    lte: float | None = None


@dataclass(frozen=True, slots=True)
class Exists:
    """The field is there and not null."""


Question = Matches | Contains | StartsWith | EndsWith | Equals | InNetwork | Compares | Exists

# ── expressions over one event ─────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Test:
    """A question about a field.  It holds when it holds for any value in the field."""

    field: str
    question: Question
    name: str
    """What the author calls it: the pattern's name, or the operator's."""
    span: Span


@dataclass(frozen=True, slots=True)
class Not:
    part: Expr


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """So many of the parts hold."""

    count: int
    parts: tuple[Expr, ...]


Expr = Test | Not | All | Any | AtLeast


def rebuild(expr: Expr, change: Callable[[Expr], Expr]) -> Expr:
    """The expression with `change` applied to every node, parts before wholes."""
    match expr:
        case Test():
            return change(expr)
        case Not(part):
            return change(Not(rebuild(part, change)))
        case All(parts) | Any(parts) | AtLeast(_, parts):
            return change(replace(expr, parts=tuple(rebuild(each, change) for each in parts)))


def nodes(expr: Expr) -> Iterator[Expr]:
    """Every node of an expression, wholes before parts, from left to right."""
    yield expr
    match expr:
        case Test():
            pass
        case Not(part):
            yield from nodes(part)
        case All(parts) | Any(parts) | AtLeast(_, parts):
            for each in parts:
                yield from nodes(each)


# ── rules ──────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Emit:
    """An ATT&CK statement, with the full name of its (sub-)technique."""

    tactic: str
    technique_id: str
    sub_technique_id: str | None
    confidence: float
    name: str


@dataclass(frozen=True, slots=True)
class Example:
    """A payload that must, or must not, match."""

    payload: dict[str, object]
    matches: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for one kind of event; a rule for several kinds is lowered to one of these each."""

    id: str
    version: int
    name: str
    description: str
    status: str
    kind: str
    condition: Expr
    emits: tuple[Emit, ...]
    evidence_fields: tuple[str, ...]
    examples: tuple[Example, ...]
    source: str
    digest: str
