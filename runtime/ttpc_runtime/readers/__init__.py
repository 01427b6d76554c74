"""Readers: bytes in, events out.  An edge of the runtime; the standard library is all they need.

::

    reading = read(["cowrie.json", "cowrie.json.1.gz"])
    for event in reading:
        tags = engine.evaluate(event)
    print(reading.counts.lines, reading.counts.skipped)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple, TypeAlias

from ttpc_runtime.readers.counts import KNOWN_KINDS, Counts
from ttpc_runtime.readers.decode import Decoder
from ttpc_runtime.readers.formats import FORMATS, sniff, sniff_text, unrecognised
from ttpc_runtime.readers.outcome import Became, Folded, RawEvent, Reader, Row, Skipped
from ttpc_runtime.readers.source import STDIN, InputError, Source, lines, open_input

__all__ = [
    "AUTO",
    "FORMATS",
    "KNOWN_KINDS",
    "STDIN",
    "Counts",
    "Problem",
    "RawEvent",
    "Reading",
    "Source",
    "read",
    "sniff",
]

AUTO: Final = "auto"

SNIFF_LINES: Final = 100
"""Lines looked at before an input counts as not recognised."""


TOO_LONG: Final = Skipped("longer than 16 MiB")

Numbered: TypeAlias = tuple[int, bytes | None]
"""A line with its number; None is one that is too long to be kept."""


def nothing(_: object) -> None:
    """Nobody wants to know."""


class Problem(NamedTuple):
    """Something to tell the user while the run goes on."""

    input: str
    line: int | None
    """None when it is about the whole input, which then counts as unread."""
    reason: str
    detail: str = ""


class Reading:
    """The events of some inputs, read as they are asked for.

    Iterate once.  Where the iteration was broken off (Ctrl-C), `finish` still has the events of the sessions
    that are open.  `counts` is up to date at every moment.
    """

    def __init__(
        self,
        inputs: Sequence[str],
        *,
        format: str = AUTO,  # noqa: A002 - the word for it
        report: Callable[[Problem], None] = nothing,
        before_read: Callable[[Source], None] = nothing,
    ) -> None:
        self.counts = Counts()
        self._inputs = inputs
        self._format = format
        self._report = report
        self._before_read = before_read
        self._decoder = Decoder(self.counts.notes)
        self._readers: dict[str, Reader] = {}

    def __iter__(self) -> Iterator[RawEvent]:
        for name in self._inputs:
            try:
                with open_input(name) as source:
                    yield from self._events(source)
            except InputError as error:
                self._unread(name, str(error))
        yield from self.finish()

    def finish(self) -> Iterator[RawEvent]:
        for reader in self._readers.values():
            yield from self._derived(reader.finish())

    def _events(self, source: Source) -> Iterator[RawEvent]:
        numbered = enumerate(
            lines(source.stream, before_read=lambda: self._before_read(source)), start=1
        )
        seen: list[Numbered] = []
        name = self._format
        if name == AUTO:
            found, seen, rows = self._sniffed(numbered)
            if found is None:
                self._unread(source.name, unrecognised(rows))
                return
            name = found
        reader = self._reader(name)
        decode = FORMATS[name].decode or self._decoder.decode
        try:
            for number, line in chain(seen, numbered):
                row = TOO_LONG if line is None else decode(line)
                yield from self._take(reader, source.name, number, row)
        except InputError:
            yield from self._derived(reader.input_over())
            raise
        yield from self._derived(reader.input_over())

    def _sniffed(
        self, numbered: Iterator[Numbered]
    ) -> tuple[str | None, list[Numbered], list[Row | Skipped]]:
        """The format of an input, the lines that had to be read to tell, and what they are as JSON.

        Only blank lines suit any.  Lines are decoded anew by the format's reader, so nothing is counted here.
        """
        decode = Decoder(Counter()).decode
        seen: list[Numbered] = []
        rows: list[Row | Skipped] = []
        blank = True
        for number, line in numbered:
            seen.append((number, line))
            rows.append(row := TOO_LONG if line is None else decode(line))
            if isinstance(row, dict):
                found = sniff(row)
            elif row.fault and line is not None:
                found = sniff_text(line, first=blank)
            else:
                found = None
            blank = blank and isinstance(row, Skipped) and not row.fault
            if found or len(seen) == SNIFF_LINES:
                return found, seen, rows
        return ("events" if blank else None), seen, rows

    def _take(
        self, reader: Reader, name: str, number: int, row: Row | Skipped
    ) -> Iterator[RawEvent]:
        counts = self.counts
        counts.lines += 1
        match row if isinstance(row, Skipped) else reader.take(row):
            case Became(event):
                counts.event(event["source_kind"])
                yield event
            case Folded(what):
                counts.fold(what)
            case Skipped(reason, detail, fault):
                counts.skip(reason)
                if fault:
                    self._report(Problem(name, number, reason, detail))
        yield from self._derived(reader.overdue())

    def _derived(self, events: Iterator[RawEvent]) -> Iterator[RawEvent]:
        for event in events:
            self.counts.event(event["source_kind"], derived=True)
            yield event

    def _reader(self, name: str) -> Reader:
        if name not in self._readers:
            self._readers[name] = FORMATS[name].reader()
        return self._readers[name]

    def _unread(self, name: str, reason: str) -> None:
        self.counts.unread += 1
        self._report(Problem("stdin" if name == STDIN else name, None, reason))


def read(
    inputs: Sequence[str],
    *,
    format: str = AUTO,  # noqa: A002 - the word for it
    report: Callable[[Problem], None] = nothing,
    before_read: Callable[[Source], None] = nothing,
) -> Reading:
    """Read files, gzip files or `-`, each in one of `FORMATS` or, with `auto`, in the one it is seen to have.

    `report` is told of every faulty line and unreadable input; `before_read` is called before a read that may
    block.
    """
    return Reading(inputs, format=format, report=report, before_read=before_read)
