"""An example of a tag's evidence: short, of one line, without passwords, harmless in a terminal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from ttpc_runtime.exports.plain import cut, duration, visible

MAX_LOOKED_AT: Final = 640
"""Characters of a value: more than can be shown, so that masking sees what a cut would split."""

AUXILIARY: Final = frozenset({"uid", "user", "src", "pwd"})
"""Who and from where: the table says that elsewhere."""

DULL: Final = frozenset(
    {"host", "accept", "accept-encoding", "accept-language", "connection", "content-length"}
)

SECRET_NAME: Final = re.compile(
    r"passw|passphrase|secret|token|authorization|cookie|credential", re.IGNORECASE
)
SECRET_VALUE: Final = re.compile(
    r"""((?:passw(?:or)?d?|passwd|pwd|secret|token)["']?\s{0,3}[=:]\s{0,3}["']?)[^\s&;,"']+""",
    re.IGNORECASE,
)
"""`password=…` inside a URL or a body."""


def example_of(evidence: Mapping[str, Any]) -> str:
    """The value if one field tells it, else `field=value` of each."""
    fields = {
        name: value
        for name, value in evidence.items()
        if name not in AUXILIARY and not SECRET_NAME.search(name)
    }
    if len(fields) == 1:
        return shown(next(iter(fields.values())))
    return cut(" ".join(f"{visible(name)}={shown(value)}" for name, value in fields.items()))


def shown(value: Any) -> str:
    """A value on one line.  Only as much of it is looked at as can be shown."""
    match value:
        case str():
            return masked(value)
        case {"count": int(), "first": _, "last": _, "source_ids": _, "within_s": int()}:
            return crossing(value)
        case Mapping():
            return cut(" ".join(f"{visible(str(k))}: {_inner(k, v)}" for k, v in telling(value)))
        case list() | tuple():
            return cut("; ".join(shown(each) for each in value[:8]))
        case _:
            return cut(visible(str(value)))


def crossing(window: Mapping[str, Any]) -> str:
    """What a count or sequence fired on: `5 within 5m, 00:12 to 00:13`."""
    said = f"{window['count']} within {duration(window['within_s'])}"
    times = dict.fromkeys(time for time in map(clock, (window["first"], window["last"])) if time)
    return cut(", ".join([said, " to ".join(times)]) if times else said)


def clock(timestamp: object) -> str | None:
    """The time of day, in UTC as tags have it."""
    try:
        return datetime.fromisoformat(timestamp).strftime("%H:%M")  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None


def telling(fields: Mapping[Any, Any]) -> list[tuple[Any, Any]]:
    """The first entries of an object, without the header fields that every request has."""
    found = [(name, value) for name, value in fields.items() if str(name).lower() not in DULL]
    return (found or list(fields.items()))[:8]


def _inner(name: object, value: Any) -> str:
    return "(not shown)" if SECRET_NAME.search(str(name)) else shown(value)


def masked(text: str) -> str:
    # Masked before it is cut, so that a cut cannot hide the name from the value.
    return cut(SECRET_VALUE.sub(r"\1(not shown)", visible(text[:MAX_LOOKED_AT])))
