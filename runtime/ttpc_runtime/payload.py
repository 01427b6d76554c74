"""Payloads as rules see them: a field's value, and the values in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def lookup(payload: Mapping[str, Any], field: str) -> Any:
    """The value of `field`: a key of the payload or, where there is none, a dotted path into it."""
    value = payload.get(field)
    if value is None and "." in field:
        value = payload
        for key in field.split("."):
            if value.__class__ is not dict and not isinstance(value, Mapping):
                return None
            value = value.get(key)
    return value


def values(value: Any) -> Iterator[Any]:
    """The scalars of a value, in order: those of a list's items, of a mapping's values, else itself.

    Iterative, because an attacker chooses how deep an event nests.
    """
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if each.__class__ is str:  # most are, and asking for a mapping takes long
            yield each
        elif each.__class__ is dict or isinstance(each, Mapping):
            waiting.extend(reversed(list(each.values())))
        elif isinstance(each, (list, tuple)):
            waiting.extend(reversed(each))
        elif each is not None:
            yield each
