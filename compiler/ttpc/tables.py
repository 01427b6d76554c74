"""Tables and lists as their authors wrote them: what rules look values up in, and what they share.

A table says which technique a provider's verdict stands for; a list is a name for values.  Like rules they are one
file each, with the place of every value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ttpc.source import Path, Source, Span

Text = Annotated[str, Field(min_length=1)]
Scalar = str | int | Annotated[float, Field(allow_inf_nan=False)] | bool


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=False)


def technique(value: object) -> object:
    """A text where a technique is meant: the technique with that id."""
    return {"technique_id": value} if isinstance(value, str) else value


class Yield(Model):
    """A technique that an entry stands for."""

    technique_id: Text = Field(description="technique or sub-technique, e.g. T1110 or T1110.001")
    min_score: Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)] | None = Field(
        None, description="only with at least this score"
    )
    multiplier: Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)] = Field(
        1.0, description="what the confidence of a rule's emit is multiplied with"
    )


class Reference(Model):
    """Where the provider says what its verdict means; the names are those of STIX."""

    source_name: Text
    url: Annotated[str, Field(pattern=r"^https://\S+$")]
    external_id: Text | None = None


class Entry(Model):
    """One of a provider's verdicts, and what it means in ATT&CK."""

    key: Scalar = Field(description="the value that is looked up")
    label: Text = Field(description="what the provider calls it")
    external_reference: Reference
    techniques: Annotated[
        tuple[Annotated[Yield, BeforeValidator(technique, str | Yield)], ...], Field(min_length=1)
    ]


class Table(Model):
    """A ttpc table."""

    table: Text = Field(description="the table's name, which is that of its file")
    mapping_version: Annotated[int, Field(ge=1)]
    description: str = ""
    scored: bool = Field(
        False, description="whether confidences are multiplied with a score from 0 to 100"
    )
    columns: Annotated[
        dict[Text, Annotated[tuple[Entry, ...], Field(min_length=1)]], Field(min_length=1)
    ] = Field(description="entries, by what of the provider's answer they are a value of")


class List(Model):
    """A ttpc list."""

    list: Text = Field(description="the list's name, which is that of its file")
    description: str = ""
    references: tuple[Text, ...] = ()
    licence: Text | None = Field(None, description="of the values, where somebody else made them")
    values: Annotated[tuple[Scalar, ...], Field(min_length=1)]


class ListName(Model):
    """The values of a list, in place of a list of values."""

    list: Text


M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class File(Generic[M]):
    """A table or list with the file it came from."""

    source: Source
    content: M
    spans: Mapping[Path, Span]
    keys: Mapping[Path, Span]
    digest: str
    """SHA-256 of the file's bytes."""

    def span(self, *path: str | int) -> Span:
        """The place of a value or, where there is none, of what it would stand in."""
        while path not in self.spans:
            path = path[:-1]
        return self.spans[path]


TableFile = File[Table]
ListFile = File[List]
