"""What `ttpc explain` says of counts and sequences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ttpc.render import visible

if TYPE_CHECKING:
    from ttpc.ir.standing import Standing

ENTRIES = 10
"""Of a window, those printed one by one: the latest."""


def standing_lines(standing: Standing, steps: Mapping[int | None, str], key: str) -> Iterator[str]:
    """`key`: of what it is; `steps`: what each step of a sequence wants."""
    name = standing.window.name
    if standing.lacks:
        lacks = " and ".join(f"`{each}`" for each in standing.lacks)
        yield f"  {name}: does not see this event, which has no {lacks}"
        return
    yield f"  {name} of {key}: {progress(standing)}"
    hidden = len(standing.entries) - ENTRIES
    if hidden > 0:
        yield f"    {hidden} earlier"
    for each in standing.entries[-ENTRIES:]:
        step = "" if each.seen.step is None else f"  step {each.seen.step + 1}"
        yield f"    {moment(each.time) or 'at no time'}  {visible(each.seen.source_id or '(no id)')}{step}"
    for number in standing.awaited:
        yield f"    awaited: step {number + 1}, {steps[number]}"


def progress(standing: Standing) -> str:
    """`3 of 5 within 5m; 2 more before 2026-03-14 08:54:01`."""
    from ttpc.ir import Count
    from ttpc_runtime.exports.plain import duration

    window = standing.window
    distinct = window.distinct if isinstance(window, Count) else None
    what = f" different values of {distinct}" if distinct is not None else ""
    what = what if isinstance(window, Count) else " events"
    parts = [f"{len(standing.entries)} of {standing.needed}{what} within {duration(window.within)}"]
    if standing.crossed:
        parts.append("fires")
    elif standing.missing:
        before = moment(standing.before)
        parts.append(f"{standing.missing} more" + (f" before {before}" if before else ""))
    if standing.silent_until is not None:
        since = "" if standing.crossed else f"fired {moment(standing.fired) or 'before'}, "
        until = moment(standing.silent_until)
        parts.append(f"{since}silent until {until}" if until else f"{since}silent")
    return "; ".join(parts)


def moment(time: float | None) -> str | None:
    """A time as people read it; None where events have none."""
    from ttpc_runtime.exports.table import END_OF_TIME

    if not time or not 0 <= time < END_OF_TIME:
        return None
    return iso(time).replace("T", " ").removesuffix("+00:00")


def iso(time: float) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(time, UTC).isoformat(timespec="seconds")


def as_mapping(standing: Standing, key: Mapping[str, Any]) -> dict[str, Any]:
    """The same for programs; times are null where the events have none."""

    def told(time: float | None) -> str | None:
        return iso(time) if moment(time) and time else None

    return {
        "name": standing.window.name,
        "key": dict(key),
        "lacks": list(standing.lacks),
        "within_s": standing.window.within,
        "needed": standing.needed,
        "missing": standing.missing,
        "before": told(standing.before),
        "fires": standing.crossed,
        "fired": told(standing.fired),
        "silent_until": told(standing.silent_until),
        "awaited": [step + 1 for step in standing.awaited],
        "events": [
            {
                "source_id": each.seen.source_id,
                "time": told(each.time),
                "step": None if each.seen.step is None else each.seen.step + 1,
            }
            for each in standing.entries
        ],
    }
