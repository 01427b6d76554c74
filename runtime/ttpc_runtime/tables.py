"""Tables: what the verdicts of a provider mean in ATT&CK, and looking values of an event up in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ttpc_runtime.payload import lookup
from ttpc_runtime.predicates import Predicate

if TYPE_CHECKING:
    from ttpc_runtime.abi import Hits


class Yields(NamedTuple):
    """A technique that an entry stands for."""

    technique_id: str
    multiplier: float = 1.0
    """What the confidence of a rule's emit is multiplied with."""
    min_score: float | None = None
    """Only with at least this score."""


class Entry:
    """One of a provider's verdicts.  What the provider calls it is for whoever reads the artifact."""

    __slots__ = ("column", "key", "label", "yields")

    def __init__(self, column: str, key: str | float | bool, label: str, *yields: Yields) -> None:
        self.column = column
        self.key = key
        self.label = label
        self.yields = yields


class Table:
    """A provider's verdicts.  `true` is not 1 and `"1"` is not 1; 1 is 1.0."""

    __slots__ = ("entries", "name", "version")

    def __init__(self, name: str, *entries: Entry, version: int) -> None:
        self.name = name
        self.version = version
        self.entries = {(each.column, *identity(each.key)): each.yields for each in entries}

    def yields(self, column: str, value: Any, score: float | None) -> list[Yields]:
        """What one value stands for, the score being what it is."""
        if not isinstance(value, (str, int, float)):
            return []
        return [
            each
            for each in self.entries.get((column, *identity(value)), ())
            if each.min_score is None or (score is not None and score >= each.min_score)
        ]


class Looks(Predicate):
    """Values in some fields give techniques of a table.  Each column's name stands before its fields.

    It notes what each technique's confidence is multiplied with and, as evidence, the values that gave one, under
    the first field of their column, and the score.
    """

    __slots__ = ("columns", "score", "table")

    def __init__(self, table: Table, *columns: tuple[str, ...], score: str | None = None) -> None:
        super().__init__((), columns[0][1])
        self.table = table
        self.columns = columns
        self.score = score

    @property
    def reads(self) -> tuple[str, ...]:
        fields = [field for _, *each in self.columns for field in each]
        return (*fields, *(() if self.score is None else (self.score,)))

    def holds_in(self, hits: Hits) -> bool:
        score = None if self.score is None else first_number(hits.values(self.score))
        if self.score is not None and score is None:
            return False
        part = 1.0 if score is None else min(max(score, 0), 100) / 100
        factors: dict[str, float] = {}
        evidence: dict[str, Any] = {}
        for column, *fields in self.columns:
            seen = {}
            for value in (each for field in fields for each in hits.values(field)):
                for given in self.table.yields(column, value, score):
                    factor = given.multiplier * part
                    factors[given.technique_id] = max(factor, factors.get(given.technique_id, 0.0))
                    seen[identity(value)] = value
            if seen:
                values = list(seen.values())
                single = len(values) == 1 and not any(holds_many(hits, each) for each in fields)
                evidence[fields[0]] = values[0] if single else values
        if self.score is not None:
            evidence[self.score] = score
        if factors:
            hits.note(evidence, factors)
        return bool(factors)


def identity(value: str | float | bool) -> tuple[bool, str | float | bool]:
    return isinstance(value, bool), value


def holds_many(hits: Hits, field: str) -> bool:
    return isinstance(lookup(hits.payload, field), (list, tuple, Mapping))


def first_number(values: list[Any]) -> float | None:
    """Never a boolean, a text or NaN."""
    for each in values:
        number = isinstance(each, (int, float)) and not isinstance(each, bool)
        if number and each == each:  # NaN is not even itself  # noqa: PLR0124
            found: float = each
            return found
    return None
