"""One line of bytes to one JSON object, or the reason why not.  Input comes from attackers; nothing here raises."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any

from ttpc_runtime.readers.counts import add
from ttpc_runtime.readers.outcome import Skipped

MAX_DEPTH = 100
"""Nesting beyond this is refused here, so that no later step has to recurse into it."""


LARGE = float(1 << 63)
"""From here on the fast decoder makes floats of integers."""


class RefusedError(ValueError):
    """Python's `json` would take it, JSON does not."""


class Decoder:
    """Decodes lines; `notes` counts what it had to mend in lines that it could use."""

    def __init__(self, notes: Counter[str]) -> None:
        self.notes = notes
        self.json = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)
        self.fast = fast_loads()

    def decode(self, line: bytes) -> dict[str, Any] | Skipped:
        """What a line holds, the same whether the fast decoder is there or not."""
        if self.fast is not None:
            try:
                value = self.fast(line)
            except ValueError:  # what it refuses may be usable, and what is not has to be explained
                return self.exactly(line)
            if isinstance(value, dict) and not (may_be_deep(line) or any_large(value)):
                return value
        return self.exactly(line)

    def exactly(self, line: bytes) -> dict[str, Any] | Skipped:
        try:
            text = line.decode()
        except UnicodeDecodeError:
            # One odd byte must not hide what the attacker did: the line stays, the byte is marked.
            text = line.decode(errors="replace")
            add(self.notes, "lines with invalid UTF-8 (those bytes became U+FFFD)")
        text = text.removeprefix(
            "\ufeff"
        ).strip()  # a byte order mark, also of a file appended to another
        if not text:
            return Skipped("blank line", fault=False)
        try:
            value = self.json.decode(text)
        except json.JSONDecodeError as error:
            return Skipped("malformed JSON", f"{error.msg} at column {error.colno}")
        except RefusedError as error:
            return Skipped("malformed JSON", str(error))
        except ValueError:  # int() refuses to convert more than some thousand digits
            return Skipped("malformed JSON", "a number is too long")
        except RecursionError:
            return Skipped("nested too deep")
        if not isinstance(value, dict):
            return Skipped("not a JSON object", f"it is {_named(value)}")
        if text.count("[") + text.count("{") > MAX_DEPTH and deeper_than(value, MAX_DEPTH):
            return Skipped("nested too deep")
        return value


def fast_loads() -> Callable[[str | bytes], Any] | None:
    """The decoder of the extra `fast`, where it is installed."""
    try:
        from orjson import loads  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    return loads


def may_be_deep(line: bytes) -> bool:
    return len(line) > 2 * MAX_DEPTH and line.count(b"[") + line.count(b"{") > MAX_DEPTH


def any_large(value: dict[str, Any]) -> bool:
    """Whether a number in it may have been an integer that the fast decoder cannot hold."""
    waiting: list[Any] = [value]
    for each in waiting:
        for inner in each.values() if each.__class__ is dict else each:
            kind = inner.__class__
            if kind is str:
                continue
            if kind is dict or kind is list:
                waiting.append(inner)
            elif kind is float and not -LARGE < inner < LARGE:
                return True
    return False


def deeper_than(value: Any, limit: int) -> bool:
    """Whether lists and objects nest deeper than `limit`; iterative, level by level."""
    level = [value]
    for _ in range(limit + 1):
        level = [inner for outer in level for inner in _children(outer)]
        if not level:
            return False
    return True


def _children(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        return list(value.values())
    return value if isinstance(value, list) else []


def _refuse(constant: str) -> Any:
    raise RefusedError(f"{constant} is not JSON")


def _finite(digits: str) -> float:
    value = float(digits)
    if not isfinite(value):
        raise RefusedError("a number is too large")
    return value


def _named(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case str():
            return "a string"
        case list():
            return "an array"
        case _:
            return "a number"
