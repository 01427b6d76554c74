"""Tags as JSON Lines: one object a line, in the order of the events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from json.encoder import encode_basestring_ascii as quoted
from typing import Any, Final, TextIO

from ttpc_runtime.engine import Engine
from ttpc_runtime.events import NAMESPACE, Tag, uuid_of
from ttpc_runtime.exports.summary import Tally, add_tags
from ttpc_runtime.recall import OWN, SOURCE, Due, LineMemory, Recalled
from ttpc_runtime.report import ids_of, name_of
from ttpc_runtime.told import ENCODE, Told, json_of, told_of


class JsonLines:
    """Writes at once and keeps nothing."""

    every_event: Final = False

    def __init__(self, out: TextIO, memory: LineMemory | None = None) -> None:
        """`memory` is told what fires on the events of a reading that asks it."""
        self.out = out
        self.memory = memory

    def add(self, event: dict[str, Any], tags: Sequence[Tag]) -> None:  # noqa: ARG002 - an Export
        for tag in tags:
            self.out.write(ENCODE(tag._asdict()) + "\n")

    def evaluate(
        self, engine: Engine, event: Mapping[str, Any] | Recalled, floor: float = 0.0
    ) -> Tally:
        """Write the tags of an event that are at least so sure.

        What `add` would write of what `engine.evaluate` gives, in a third of the time: no tag is made, and of a
        line only what is the event's own is written anew.
        """
        tally = Tally()
        lines: list[str] = []
        if isinstance(event, Recalled):
            for own, found in event:
                told = found.told() if isinstance(found, Due) else found
                # They have no escapes, so JSON has them as they are.
                name = NAMESPACE + own[0][1:-1] + b"|" + own[SOURCE][1:-1]
                add_lines(lines, name, own, told, floor, tally)
            self.out.write("".join(lines))
            return tally
        fired = engine.reports(event)
        if fired is None:
            return add_tags(self, engine, {**event}, floor)
        told = told_of(fired, event["payload"]) if fired else ()
        if self.memory is not None:
            self.memory.fired(event, fired, told)
        if told:
            ids = ids_of(event)
            own = tuple(json_of(each).encode() for each in ids)
            add_lines(lines, name_of(ids), own, told, floor, tally)
            self.out.write("".join(lines))
        return tally

    def finish(self) -> None:
        """Nothing was held back."""


# ── lines in parts ─────────────────────────────────────────────────────────────────────────────────────────

EVIDENCE: Final = Tag._fields.index("evidence")

SAID: Final = b"".join(b'"%b": %%b, ' % name for name in OWN)


def add_lines(
    lines: list[str],
    name: bytes,
    own: tuple[bytes, ...],
    told: Told,
    floor: float,
    tally: Tally,
) -> None:
    """Add those of an event.

    `name`: the beginning of the name that its tags' uuids are made of; `own`: what of them is its own, as JSON has it.
    """
    said = (SAID % own).decode()
    before_it, dropped = len(lines), 0
    for report, evidence in told:
        if report.ready is None:
            report.ready = tuple(map(ready, report.stamps))
        for end, confidence, before, after in report.ready:
            if confidence >= floor:
                uuid = uuid_of(name + end)
                lines.append(f'{{"uuid": "{uuid}", {said}{before}{evidence}{after}')
            else:
                dropped += 1
    tally.event(len(lines) - before_it, dropped)


def ready(stamp: tuple[bytes, tuple[Any, ...], tuple[Any, ...]]) -> tuple[bytes, float, str, str]:
    """Of a line, what stands between the event's ids and the evidence, and after it."""
    end, says, sources = stamp
    names = Tag._fields[EVIDENCE - len(says) :]
    before = "".join(
        f"{quoted(name)}: {json_of(each)}, " for name, each in zip(names, says, strict=False)
    )
    after = "".join(
        f", {quoted(name)}: {json_of(each)}"
        for name, each in zip(Tag._fields[EVIDENCE + 1 :], sources, strict=True)
    )
    return end, says[3], f'{before}"evidence": ', f"{after}}}\n"
