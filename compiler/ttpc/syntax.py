"""A rule as its author wrote it: the shape of the file, with the place of every value.

The models are the rule language's only definition: they check shapes, and `ttpc schema` prints them.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ttpc.source import Path, Source, Span


def listed(value: object) -> object:
    """A single value where a list is meant: the list of that value."""
    return value if isinstance(value, tuple) else (value,)


def block(value: object) -> object:
    """A string where a block is meant: the block with that pattern."""
    return {"pattern": value} if isinstance(value, str) else value


Text = Annotated[str, Field(min_length=1)]
Number = Annotated[int | float, Field(allow_inf_nan=False)]
Scalar = str | int | Annotated[float, Field(allow_inf_nan=False)] | bool
Texts = Annotated[tuple[Text, ...], BeforeValidator(listed, Text | list[Text]), Field(min_length=1)]
Values = Annotated[
    tuple[Scalar, ...], BeforeValidator(listed, Scalar | list[Scalar]), Field(min_length=1)
]


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=False)


class Block(Model):
    """Everything in a block must hold.  A list after an operator means any of its values."""

    field: Text | None = Field(None, description="payload field; default: the kind's own")
    pattern: Texts | None = Field(None, description="regular expressions, as Python's re.search")
    contains: Texts | None = None
    startswith: Texts | None = None
    endswith: Texts | None = None
    equals: Values | None = None
    in_: Annotated[tuple[Scalar, ...], Field(min_length=1)] | None = Field(None, alias="in")
    cidr: Texts | None = Field(None, description="networks such as 198.51.100.0/24")
    exists: bool | None = None
    gt: Number | None = None
    gte: Number | None = None
    lt: Number | None = None
    lte: Number | None = None
    case_sensitive: bool | None = Field(None, description="of the text operators; default true")
    all: tuple[Block, ...] | None = Field(None, min_length=1)
    any: tuple[Block, ...] | None = Field(None, min_length=1)
    not_: Block | None = Field(None, alias="not")


class Match(Block):
    """The rule's condition: a block, or named patterns and a condition over their names."""

    patterns: dict[Text, Annotated[Block, BeforeValidator(block, str | Block)]] | None = Field(
        None, min_length=1
    )
    condition: Text | None = Field(None, description="e.g. `fetch and not 1 of benign_*`")


class Emit(Model):
    """What a match means in ATT&CK, and how sure it is."""

    tactic: Text = Field(description="tactic id, e.g. TA0006")
    technique_id: Text = Field(description="technique id, e.g. T1003")
    sub_technique_id: Text | None = Field(None, description="sub-technique id, e.g. T1003.008")
    confidence: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class Examples(Model):
    """Values (of the default field) or payloads that must and must not match."""

    match: tuple[str | dict[str, Any], ...] = ()
    no_match: tuple[str | dict[str, Any], ...] = ()


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
    references: tuple[Text, ...] = ()
    false_positives: tuple[Text, ...] = ()
    last_reviewed: datetime.date | None = None
    next_review: datetime.date | None = None
    examples: Examples | None = None


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

    def span(self, *path: str | int) -> Span:
        """The place of a value or, where there is none, of what it would stand in."""
        return nearest(self.spans, path)

    def key(self, *path: str | int) -> Span:
        """The place of a key."""
        return self.keys.get(path) or self.span(*path)


def nearest(spans: Mapping[Path, Span], path: Path) -> Span:
    """The span of a path, or of the nearest one above it; the document itself has the empty path."""
    while path not in spans:
        path = path[:-1]
    return spans[path]
