"""The account of a run in words: every line that was read, and what came of the events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ttpc_runtime.exports.plain import cut, plural, visible
from ttpc_runtime.readers import Counts, Problem

if TYPE_CHECKING:
    from ttpc_runtime.engine import Engine
    from ttpc_runtime.exports import Export


@dataclass(slots=True)
class Tally:
    """What the engine made of the events."""

    tags: int = 0
    tagged: int = 0
    """Events with at least one tag that was kept."""
    dropped: int = 0
    """Tags below the confidence asked for."""

    def event(self, kept: int, dropped: int) -> None:
        """Count one with so many tags."""
        self.tags += kept
        self.tagged += kept > 0
        self.dropped += dropped

    def add(self, other: Tally) -> None:
        self.tags += other.tags
        self.tagged += other.tagged
        self.dropped += other.dropped


def add_tags(export: Export, engine: Engine, event: dict[str, Any], floor: float) -> Tally:
    """Evaluate an event and add its tags that are at least so sure."""
    made = engine.evaluate(event)
    kept = [each for each in made if each.confidence >= floor]
    export.add(event, kept)
    tally = Tally()
    tally.event(len(kept), len(made) - len(kept))
    return tally


def summary(counts: Counts, tally: Tally, floor: float) -> list[str]:
    """The first line adds up; the others take its numbers apart."""
    folded, skipped = counts.folded.total(), counts.skipped.total()
    total = f"{plural(counts.lines, 'line')} read = {plural(counts.became, 'event')}"
    total += f" + {folded:,} folded into other events + {skipped:,} skipped"
    if counts.passed:
        total += f" + {counts.passed:,} not parsed, because no rule can match them"
    if counts.unaccounted:
        total += f" + {counts.unaccounted:,} being read when interrupted"
    said = [total]
    if counts.kinds:
        more = f" ({counts.derived:,} beyond the lines, made when the input ended)"
        said.append("events:  " + ranked(counts.kinds) + (more if counts.derived else ""))
    said.extend(
        label + ranked(counter)
        for label, counter in (
            ("folded:  ", counts.folded),
            ("skipped: ", counts.skipped),
            ("unknown kinds, of which no rule can know: ", counts.unknown_kinds),
            ("notes:   ", counts.notes),
        )
        if counter
    )
    below = f"; {tally.dropped:,} below confidence {floor:g} dropped" if tally.dropped else ""
    said.append(f"tags:    {plural(tally.tags, 'tag')} of {plural(tally.tagged, 'event')}{below}")
    if counts.unread:
        said.append(f"{plural(counts.unread, 'input')} not read, or not to the end")
    return said


def ranked(counts: Mapping[str, int]) -> str:
    """`1,438 command, 12 session`: the most frequent first, equals by name."""
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{n:,} {cut(visible(name))}" for name, n in order)


def sentence(problem: Problem) -> str:
    """`FILE:LINE: reason (detail)`, on one line whatever the log holds."""
    place = problem.input if problem.line is None else f"{problem.input}:{problem.line}"
    detail = f" ({cut(problem.detail)})" if problem.detail else ""
    return visible(f"{place}: {cut(problem.reason, 400)}{detail}")
