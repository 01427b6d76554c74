"""The intermediate representation: what a rule means, without YAML and without files.

An expression is asked of one event.  State over events and tables join as further members of `Expr` (they
hold expressions themselves: what to count, what to look up), so no pass needs to know more than its own case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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

    def __eq__(self, other: object) -> bool:
        """To Python 1 and true are equal, to a rule they are not."""
        return isinstance(other, Equals) and self.typed == other.typed

    def __hash__(self) -> int:
        return hash(self.typed)

    @property
    def typed(self) -> tuple[object, ...]:
        return tuple((type(each), each) for each in self.wanted)


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


@dataclass(frozen=True, slots=True)
class Yield:
    """A technique that an entry of a table stands for: with at least this score, and with this multiplier."""

    technique_id: str
    min_score: float | None
    multiplier: float


@dataclass(frozen=True, slots=True)
class Entry:
    key: str | int | float | bool
    label: str
    yields: tuple[Yield, ...]


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    version: int
    scored: bool
    columns: tuple[tuple[str, tuple[Entry, ...]], ...]


@dataclass(frozen=True, slots=True)
class Looks:
    """Values in the fields of some columns give techniques of a table.

    It is about all these fields together: a test's own field is the first of them.
    """

    table: Table
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    """For each column, where its values are."""
    score: str | None
    """The field with the score."""


@dataclass(frozen=True, slots=True)
class Differs:
    """The field and another one both hold texts, and none in common."""

    other: str


@dataclass(frozen=True, slots=True)
class SeenAs:
    """The question, asked of what a text is seen as (`ir/views.py`) in place of the text."""

    view: str
    question: Question


Question = (
    Matches | Contains | StartsWith | EndsWith | Equals | InNetwork | Compares | Exists
    | Looks | Differs | SeenAs
)  # fmt: skip


def asked(question: Question) -> Question:
    """What is asked in the end, of whatever the text is seen as."""
    return asked(question.question) if isinstance(question, SeenAs) else question


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
class Count:
    """So many events, or different values of a field, of one key within a span of time (`ir/stream.py`)."""

    name: str
    """What the author calls it, and which of the rule's windows it is."""
    by: tuple[str, ...]
    within: int
    """Seconds."""
    at_least: int
    distinct: str | None
    lateness: int
    """Seconds."""
    keys: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """Steps, each of one event or more, of one key within a span of time (`ir/stream.py`)."""

    name: str
    by: tuple[str, ...]
    within: int
    """Seconds."""
    steps: tuple[int, ...]
    """Of how many events each of them is."""
    ordered: bool
    keys: int


Window = Count | Sequence


@dataclass(frozen=True, slots=True)
class Crossed:
    """The event makes a window fire."""

    window: Window


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


Expr = Test | Crossed | Not | All | Any | AtLeast


def rebuild(expr: Expr, change: Callable[[Expr], Expr]) -> Expr:
    """The expression with `change` applied to every node, parts before wholes."""
    match expr:
        case Test() | Crossed():
            return change(expr)
        case Not(part):
            return change(Not(rebuild(part, change)))
        case All(parts) | Any(parts) | AtLeast(_, parts):
            return change(replace(expr, parts=tuple(rebuild(each, change) for each in parts)))


def nodes(expr: Expr) -> Iterator[Expr]:
    """Every node of an expression, wholes before parts, from left to right."""
    yield expr
    match expr:
        case Test() | Crossed():
            pass
        case Not(part):
            yield from nodes(part)
        case All(parts) | Any(parts) | AtLeast(_, parts):
            for each in parts:
                yield from nodes(each)


def tests_of(evidence: Evidence) -> Iterator[Test]:
    """The tests that evidence is computed with."""
    for source, _ in evidence.sources:
        match source:
            case Matched(tests):
                yield from tests
            case Holding(named):
                for _, expr in named:
                    yield from (each for each in nodes(expr) if isinstance(each, Test))
            case Field():
                pass


def fields_of(test: Test) -> Iterator[str]:
    """The fields that a test looks at."""
    yield test.field
    match asked(test.question):
        case Looks(_, columns, score):
            yield from (field for _, fields in columns for field in fields)
            if score is not None:
                yield score
        case Differs(other):
            yield other
        case _:
            pass


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
class Data:
    """A file of a table or list that a rule uses."""

    source: str
    digest: str
    name: str
    values: tuple[str | int | float | bool, ...] | None
    """A list's; None for a table."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a field holds: as it is, or what its texts are seen as."""

    field: str
    view: str | None


@dataclass(frozen=True, slots=True)
class Matched:
    """What tests match: of a text the part, of anything else the value."""

    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """The names of what holds."""

    named: tuple[tuple[tuple[str, ...], Expr], ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Evidence that is computed: of several sources the first that gives any (`ir/evidence.py`)."""

    name: str
    sources: tuple[tuple[Field | Matched | Holding, bool], ...]
    """With whether only the first of what it gives is wanted."""


@dataclass(frozen=True, slots=True)
class Example:
    """A payload that must, or must not, match."""

    payload: dict[str, object]
    matches: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Story:
    """Events of which the last must make a rule fire and none before it, or none at all."""

    events: tuple[Mapping[str, object], ...]
    matches: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Watch:
    """What a window wants to see of the events of one kind: those for which the condition holds."""

    window: Window
    step: int | None
    """Of a sequence, counted from 0; None for what is counted, and for what must not come between two steps."""
    condition: Expr


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for one kind of event; a rule for several kinds is lowered to one of these each.

    A kind that the rule does not apply to, but whose events a window of it wants to see, has one that never fires and
    emits nothing.
    """

    id: str
    version: int
    name: str
    description: str
    status: str
    kind: str
    condition: Expr
    watches: tuple[Watch, ...]
    """In the order in which an event is shown to them."""
    emits: tuple[Emit, ...]
    evidence_fields: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    redact: tuple[str, ...]
    examples: tuple[Example, ...]
    stories: tuple[Story, ...]
    """Of the first kind that the rule applies to those of all its kinds."""
    source: str
    digest: str
    data: tuple[Data, ...] = ()
    """Tables and lists."""

    @property
    def computed(self) -> tuple[str, ...]:
        """The names of evidence that is no field."""
        return tuple(each.name for each in self.evidence)
