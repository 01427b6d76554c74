"""The meaning of a look-up: which techniques a table gives for an event, and how sure it is of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any as Value

from ttpc.ir import Looks

Values = Callable[[str], Iterable[Value]]
"""The values in a field."""


def given(looks: Looks, values: Values) -> dict[str, float]:
    """By technique, what the confidence of a rule's emit is multiplied with; empty if the table gives nothing."""
    score = score_of(looks, values)
    if looks.score is not None and score is None:
        return {}
    part = 1.0 if score is None else min(max(score, 0), 100) / 100
    found: dict[str, float] = {}
    for column, fields in looks.fields:
        entries = dict(looks.table.columns)[column]
        for value in (each for field in fields for each in values(field)):
            for entry in entries:
                if not same(entry.key, value):
                    continue
                for each in entry.yields:
                    if each.min_score is None or (score is not None and score >= each.min_score):
                        factor = each.multiplier * part
                        found[each.technique_id] = max(factor, found.get(each.technique_id, 0.0))
    return found


def score_of(looks: Looks, values: Values) -> float | None:
    """The first number in the score's field."""
    for each in values(looks.score) if looks.score is not None else ():
        number = isinstance(each, (int, float)) and not isinstance(each, bool)
        if number and each == each:  # NaN is not even itself  # noqa: PLR0124
            found: float = each
            return found
    return None


def same(key: Value, value: Value) -> bool:
    """As `equals` compares: a boolean equals a boolean only."""
    scalar = isinstance(value, (str, int, float))
    return scalar and isinstance(key, bool) == isinstance(value, bool) and bool(key == value)
