"""Readers: bytes in, events out.  An edge of the runtime; the standard library is all they need.

::

    reading = read(["cowrie.json", "cowrie.json.1.gz"])
    for event in reading:
        tags = engine.evaluate(event)
    print(reading.counts.lines, reading.counts.skipped)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from ttpc_runtime.readers.counts import KNOWN_KINDS, Counts
from ttpc_runtime.readers.decode import Decoder
from ttpc_runtime.readers.formats import FORMATS, sniff, sniff_text, unrecognised
from ttpc_runtime.readers.outcome import (
    Became,
    Folded,
    LineReader,
    RawEvent,
    Reader,
    Row,
    Skipped,
)
from ttpc_runtime.readers.source import (
    STDIN,
    InputError,
    Source,
    blocks,
    lines_of,
    open_input,
)

if TYPE_CHECKING:
    from ttpc_runtime.lines import LineFilter
    from ttpc_runtime.recall import LineMemory, Recalled

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
EVENTS: Final = "events"

SNIFF_LINES: Final = 100
"""Lines looked at before an input counts as not recognised."""


TOO_LONG: Final = Skipped("longer than 16 MiB")


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
        select: LineFilter | None = None,
        after: int | None = None,
        memory: LineMemory | None = None,
    ) -> None:
        self.counts = Counts()
        self._inputs = inputs
        self._format = format
        self._report = report
        self._before_read = before_read
        self._select = select
        self._after = select.worthwhile if select is not None and after is None else after or 0
        """Bytes that are read before lines are selected."""
        self._memory = memory
        self._decoder = Decoder(self.counts.notes)
        self._readers: dict[str, Reader] = {}
        self._bytes = 0
        self._before = 0
        """Lines of inputs before this one."""

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
        pieces = blocks(source.stream, before_read=lambda: self._before_read(source))
        seen: list[bytes | None] = []
        name = self._format
        if name == AUTO:
            found, seen, rows = sniffed(pieces)
            if found is None:
                self._unread(source.name, unrecognised(rows))
                return
            name = found
        reader = self._reader(name)
        self._before = self.counts.lines
        try:
            for block in chain(seen, pieces):
                yield from self._block(name, source, block)
        except InputError:
            yield from self._input_over(reader)
            raise
        yield from self._input_over(reader)

    def _input_over(self, reader: Reader) -> Iterator[RawEvent]:
        yield from self._derived(reader.input_over())

    def _block(self, name: str, source: Source, block: bytes | None) -> Iterator[RawEvent]:
        yield from self.events_of(block, name, source.name)

    def events_of(
        self, block: bytes | None, name: str = EVENTS, source: str = ""
    ) -> Iterator[RawEvent]:
        """The events of a block of lines in a format."""
        reader = self._reader(name)
        decode = FORMATS[name].decode or self._decoder.decode
        number = self.counts.lines - self._before + 1
        memory = self._memory if name == EVENTS else None
        for place, line in self._lines(name, block):
            known = line
            if isinstance(line, bytes):
                known = None if memory is None else memory.recall(line, self.counts)
            if known is not None:
                if known:
                    yield known  # type: ignore[misc] # to whoever gave the memory
                continue
            row = decode(line) if isinstance(line, bytes) else TOO_LONG
            event = self._take(reader, source, number + place, row)
            if event is not None:
                if memory is not None:
                    memory.parsed(event)
                yield event
            if not isinstance(reader, LineReader):
                yield from self._derived(reader.overdue())

    def _lines(
        self, name: str, block: bytes | None
    ) -> Iterable[tuple[int, bytes | Recalled | None]]:
        """The lines of a block that are decoded, with their number in it, or what is known of them."""
        if block is None:
            return [(0, None)]
        self._bytes += len(block)
        if name != EVENTS:
            return enumerate(lines_of(block))
        found: Iterable[tuple[int, bytes]]
        if self._select is None or self._bytes < self._after:
            found = enumerate(lines_of(block))
        else:
            total, found = self._select.select(block)
            passed = total - len(found)
            self.counts.lines += passed
            self.counts.passed += passed
        return found if self._memory is None else self._memory.unknown(found, self.counts)

    def _take(self, reader: Reader, name: str, number: int, row: Row | Skipped) -> RawEvent | None:
        counts = self.counts
        counts.lines += 1
        outcome = row if isinstance(row, Skipped) else reader.take(row)
        match outcome:
            case Became(event):
                counts.event(event["source_kind"])
                return event
            case Folded(what):
                counts.fold(what)
            case Skipped(reason, detail, fault):
                counts.skip(reason)
                if fault:
                    self._report(Problem(name, number, reason, detail))
        return None

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


def sniffed(
    pieces: Iterator[bytes | None],
) -> tuple[str | None, list[bytes | None], list[Row | Skipped]]:
    """The format of an input, the blocks that had to be read to tell, and what their lines are as JSON.

    Only blank lines suit any.  Lines are decoded anew by the format's reader, so nothing is counted here.
    """
    decode = Decoder(Counter()).decode
    seen: list[bytes | None] = []
    rows: list[Row | Skipped] = []
    blank = True
    for block in pieces:
        seen.append(block)
        for line in [None] if block is None else lines_of(block):
            rows.append(row := TOO_LONG if line is None else decode(line))
            if isinstance(row, dict):
                found = sniff(row)
            elif row.fault and line is not None:
                found = sniff_text(line, first=blank)
            else:
                found = None
            blank = blank and isinstance(row, Skipped) and not row.fault
            if found or len(rows) == SNIFF_LINES:
                return found, seen, rows
    return (EVENTS if blank else None), seen, rows


def read(
    inputs: Sequence[str],
    *,
    format: str = AUTO,  # noqa: A002 - the word for it
    report: Callable[[Problem], None] = nothing,
    before_read: Callable[[Source], None] = nothing,
    select: LineFilter | None = None,
    memory: LineMemory | None = None,
) -> Reading:
    """Read files, gzip files or `-`, each in one of `FORMATS` or, with `auto`, in the one it is seen to have.

    `report` is told of every faulty line and unreadable input; `before_read` is called before a read that may
    block.  With `select`, from `Engine.line_filter`, lines of events that no rule can match are passed over once
    enough was read to make that worthwhile; they are counted, and not looked at for faults.

    With `memory`, events whose payload came before are left out if nothing fires on them, and are
    together a `Recalled` if something does: for `JsonLines` with the same memory.
    """
    return Reading(
        inputs,
        format=format,
        report=report,
        before_read=before_read,
        select=select,
        memory=memory,
    )
