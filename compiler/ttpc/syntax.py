"""A rule as its author wrote it: the shape of the file, with the place of every value.

The models are the rule language's only definition: they check shapes, and `ttpc schema` prints them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ttpc.source import Path, Source, Span
from ttpc.tables import ListFile, ListName, TableFile


def listed(value: object) -> object:
    """A single value where a list is meant: the list of that value."""
    return value if isinstance(value, tuple) else (value,)


def plain(value: object) -> object:
    return value


def block(value: object) -> object:
    """A string where a block is meant: the block with that pattern."""
    return {"pattern": value} if isinstance(value, str) else value


Text = Annotated[str, Field(min_length=1)]
Number = Annotated[int | float, Field(allow_inf_nan=False)]
Scalar = str | int | Annotated[float, Field(allow_inf_nan=False)] | bool
Texts = Annotated[tuple[Text, ...], BeforeValidator(listed, Text | list[Text]), Field(min_length=1)]
Operands = Annotated[
    tuple[Text, ...], BeforeValidator(listed, Text | list[Text] | ListName), Field(min_length=1)
]
Values = Annotated[
    tuple[Scalar, ...],
    BeforeValidator(listed, Scalar | list[Scalar] | ListName),
    Field(min_length=1),
]
Members = Annotated[
    tuple[Scalar, ...],
    BeforeValidator(plain, Annotated[list[Scalar], Field(min_length=1)] | ListName),
    Field(min_length=1),
]


DURATION = re.compile(r"(\d{1,9})(s|m|h|d)")
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def seconds(value: object) -> object:
    """`90s`, `5m`, `2h`, `1d` as seconds."""
    found = DURATION.fullmatch(value) if isinstance(value, str) else None
    if found is None or int(found[1]) == 0:
        raise ValueError("must be a span of time such as 90s, 5m, 2h or 1d")
    return int(found[1]) * UNITS[found[2]]


Duration = Annotated[int, BeforeValidator(seconds, str)]


View = Literal["domain", "host", "base64_bytes", "sha256", "shell", "pipeline", "decoded"]
"""What a text can be seen as: the names of `ttpc_runtime/views.py`."""


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=False)


class Block(Model):
    """Everything in a block must hold.  A list after an operator means any of its values."""

    kinds: Texts | None = Field(
        None, description="only events of these kinds; default: all the rule applies to"
    )
    field: Texts | None = Field(
        None, description="payload field, or list of which any may hold; default: the kind's own"
    )
    pattern: Operands | None = Field(None, description="regular expressions, as Python's re.search")
    contains: Operands | None = None
    startswith: Operands | None = None
    endswith: Operands | None = None
    equals: Values | None = None
    in_: Members | None = Field(None, alias="in")
    cidr: Operands | None = Field(None, description="networks such as 198.51.100.0/24")
    differs_from: Texts | None = Field(
        None, description="other fields: both hold texts, and none in common"
    )
    exists: bool | None = None
    gt: Number | None = None
    gte: Number | None = None
    lt: Number | None = None
    lte: Number | None = None
    case_sensitive: bool | None = Field(None, description="of the text operators; default true")
    as_: View | None = Field(None, alias="as", description="what the operators see a text as")
    all: tuple[Block, ...] | None = Field(None, min_length=1)
    any: tuple[Block, ...] | None = Field(None, min_length=1)
    not_: Block | None = Field(None, alias="not")

    count: Count | None = Field(None, description="so many events of one key within a span of time")
    sequence: Sequence | None = Field(None, description="events one after the other")


class Step(Block):
    """What one of several events looks like."""

    kind: Text | None = Field(None, description="its kind; default: those the rule applies to")


class SequenceStep(Step):
    """What one or more of the events of a sequence look like."""

    times: Annotated[int, Field(ge=1, le=1_000)] = Field(1, description="so many such events")


KEYS = 100_000
"""Keys that a window knows at once unless the rule says otherwise."""


class Count(Model):
    """So many events of one key within a span of time."""

    of: Step
    by: Texts = Field(description="fields or ids whose values together are the key")
    within: Duration
    at_least: Annotated[int, Field(ge=1, le=10_000)]
    distinct: Text | None = Field(None, description="count different values of this field")
    lateness: Duration | None = Field(
        None, description="how late an event may come; default: within"
    )
    keys: Annotated[int, Field(ge=1)] = KEYS


class Sequence(Model):
    """Events of one key within a span of time, each step another event or several."""

    steps: tuple[SequenceStep, ...] = Field(min_length=2, max_length=16)
    by: Texts = Field(description="fields or ids whose values together are the key")
    within: Duration
    ordered: bool = True
    without: Step | None = Field(None, description="must not come between the first and the last")
    keys: Annotated[int, Field(ge=1)] = KEYS


class Lookup(Model):
    """Values of the event, looked up in a table: what it gives decides which emits become tags."""

    table: Text
    fields: Annotated[dict[Text, Texts], Field(min_length=1)] = Field(
        description="for each column of the table the fields with its values"
    )
    score: Text | None = Field(None, description="the field with the score, for scored tables")


class Match(Block):
    """The rule's condition: a block, or named patterns and a condition over their names."""

    patterns: dict[Text, Annotated[Block, BeforeValidator(block, str | Block)]] | None = Field(
        None, min_length=1
    )
    condition: Text | None = Field(None, description="e.g. `fetch and not 1 of benign_*`")
    lookup: Lookup | None = None


class Evidence(Model):
    """Where a piece of a rule's evidence comes from, if it is no plain field: exactly one of `field`, `matched`, `holds`."""

    field: Text | None = None
    as_: View | None = Field(None, alias="as", description="what the field's texts are seen as")
    matched: Texts | None = Field(None, description="named patterns: what they match")
    holds: Texts | dict[Text, Texts] | None = Field(
        None,
        description="named patterns: the names, or what stands behind them, of those that hold",
    )
    first: bool | None = Field(None, description="only the first of what there is")
    kinds: Texts | None = Field(
        None, description="only for these; default: all the rule applies to"
    )


Sources = Annotated[
    tuple[Evidence, ...],
    BeforeValidator(listed, Evidence | list[Evidence]),
    Field(min_length=1),
]


class Emit(Model):
    """What a match means in ATT&CK, and how sure it is."""

    tactic: Text = Field(description="tactic id, e.g. TA0006")
    technique_id: Text = Field(description="technique id, e.g. T1003")
    sub_technique_id: Text | None = Field(None, description="sub-technique id, e.g. T1003.008")
    confidence: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


def moment(value: object) -> object:
    """`0s` or a span of time."""
    return 0 if value == "0s" else seconds(value)


class ExampleEvent(Model):
    """One of several events in an example."""

    kind: Text | None = Field(None, description="default: the first that the rule applies to")
    at: Annotated[int, BeforeValidator(moment, str)] | None = Field(
        None, description="since the first event; without it the event has no time"
    )
    payload: str | dict[str, Any]
    attacker_uuid: Text | None = None
    identity_uuid: Text | None = None
    session_id: Text | None = None
    decky_id: Text | None = None
    times: Annotated[int, Field(ge=1, le=10_000)] = 1
    every: Duration | None = Field(None, description="between two of several times")


Story = Annotated[tuple[ExampleEvent, ...], Field(min_length=1)]


class Examples(Model):
    """Values (of the default field) or payloads that must and must not match."""

    match: tuple[str | dict[str, Any], ...] = ()
    no_match: tuple[str | dict[str, Any], ...] = ()
    match_events: tuple[Story, ...] = Field(
        (), description="events of which the last makes the rule fire, and none before it does"
    )
    no_match_events: tuple[Story, ...] = Field(
        (), description="events of which none makes the rule fire"
    )


class Rule(Model):
    """A ttpc rule."""

    rule_id: Text
    rule_version: Annotated[int, Field(ge=1)]
    name: Text
    description: str = ""
    status: Literal["stable", "test", "experimental", "deprecated"] = "stable"
    applies_to: Annotated[tuple[Text, ...], Field(min_length=1)]
    match: Match
    emits: Annotated[tuple[Emit, ...], Field(min_length=1)]
    evidence_fields: tuple[Text, ...] = ()
    evidence: dict[Text, Sources] = Field(
        {}, description="evidence that is computed; of several sources the first that gives any"
    )
    redact: tuple[Text, ...] = Field(
        (), description="names whose values do not leave, beside those of credentials"
    )
    references: tuple[Text, ...] = ()
    false_positives: tuple[Text, ...] = ()
    last_reviewed: datetime.date | None = None
    next_review: datetime.date | None = None
    examples: Examples | None = None
    lists: dict[Text, Annotated[tuple[Scalar, ...], Field(min_length=1)]] | None = Field(
        None, min_length=1, description="lists of this rule alone, for `{list: name}`"
    )


# ── conditions over named patterns ─────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Name:
    """`fetch`: that pattern holds."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Of:
    """`2 of benign_*`, `any of them`, `all of (a, b)`: so many of the patterns that the globs name hold."""

    count: int | None
    """None: all of them."""
    globs: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Negation:
    part: Condition


@dataclass(frozen=True, slots=True)
class Conjunction:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Disjunction:
    parts: tuple[Condition, ...]


Condition = Name | Of | Negation | Conjunction | Disjunction


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule with the file it came from."""

    source: Source
    rule: Rule
    spans: Mapping[Path, Span]
    """Place of every value."""
    keys: Mapping[Path, Span]
    """Place of every key, by the path of its value."""
    digest: str
    """SHA-256 of the file's bytes."""
    condition: Condition | None
    """The parsed `match.condition`."""
    table: TableFile | None = None
    """What `match.lookup` looks values up in."""
    lists: tuple[ListFile, ...] = ()
    """The lists from files that the rule names; their values already stand in `rule`."""
    foreign: bool = False
    """Whether it names its logic, as only rules of the predecessor do."""

    def span(self, *path: str | int) -> Span:
        """The place of a value or, where there is none, of what it would stand in."""
        return nearest(self.spans, path)

    def key(self, *path: str | int) -> Span:
        """The place of a key."""
        return self.keys.get(path) or self.span(*path)

    def kinds_of(self, step: Step) -> tuple[str, ...]:
        """The kinds of events that a step may be."""
        return self.rule.applies_to if step.kind is None else (step.kind,)


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that the given paths hold."""

    rules: tuple[RuleFile, ...]
    tables: tuple[TableFile, ...] = ()
    lists: tuple[ListFile, ...] = ()


def nearest(spans: Mapping[Path, Span], path: Path) -> Span:
    """The span of a path, or of the nearest one above it; the document itself has the empty path."""
    while path not in spans:
        path = path[:-1]
    return spans[path]
