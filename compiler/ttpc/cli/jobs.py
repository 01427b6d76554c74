"""`ttpc tag --jobs`: blocks of event JSON are tagged by several processes, and told in the order they came in.

Each process is a fork of this one, so it has the artifact already.  Events that counts or sequences want to see it hands
back: they are evaluated here, in order.  Few blocks are under way at once, so memory does not grow with the log.
"""

import io
import multiprocessing
import os
import select
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from ttpc_runtime import Engine
from ttpc_runtime.exports import JsonLines, Tally
from ttpc_runtime.lines import LineFilter
from ttpc_runtime.readers import EVENTS, Counts, Problem, RawEvent, Reading, Source
from ttpc_runtime.readers.outcome import Reader
from ttpc_runtime.recall import LineMemory, Recalled

Evaluate = Callable[[Iterator[RawEvent], JsonLines, Tally], None]

SMALL = 16 * 1024
"""Bytes of a block that is sooner tagged here."""

ENOUGH = 1 << 20
"""Bytes that are worth handing over."""

AHEAD = 3
"""Blocks under way for each process: one that is worked on, one to go on with, one that waits for its turn."""


class Written(NamedTuple):
    """What became of some events elsewhere."""

    text: str
    tally: Tally


class Done(NamedTuple):
    """A block that was tagged elsewhere."""

    counts: Counts
    problems: list[Problem]
    """Their lines counted from the block's first one."""
    parts: list[Written | RawEvent]
    """Events that must be evaluated in order, and between them what was written of the others."""


# ── in each process ────────────────────────────────────────────────────────────────────────────────────────


class Worker:
    def __init__(self, engine: Engine, select: LineFilter | None, evaluate: Evaluate) -> None:
        self.engine = engine
        self.select = select
        self.evaluate = evaluate
        self.in_order = engine.stateful
        self.memory = LineMemory(engine)

    def work(self, block: bytes, *, filtered: bool) -> Done:
        problems: list[Problem] = []
        reading = Reading(
            (),
            report=problems.append,
            select=self.select if filtered else None,
            after=0,
            memory=self.memory,
        )
        parts: list[Written | RawEvent] = []
        events = reading.events_of(block)
        for watched, some in groupby(events, self.watched):
            if watched:
                parts.extend(some)
            else:
                out, tally = io.StringIO(), Tally()
                self.evaluate(some, JsonLines(out, self.memory), tally)
                parts.append(Written(out.getvalue(), tally))
        return Done(reading.counts, problems, parts)

    def watched(self, event: RawEvent) -> bool:
        if isinstance(event, Recalled):
            return False
        return event["source_kind"] in self.in_order and self.engine.watched(event)


here: list[Worker] = []
"""The worker that this process is."""


def begin(worker: Worker, parent: int) -> None:
    """What a process does first: Ctrl-C is for the one that started it, without which it has nothing to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    worker.engine.stand_alone()
    here.append(worker)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def work(block: bytes, filtered: bool) -> Done:
    return here[0].work(block, filtered=filtered)


# ── in the process that started them ───────────────────────────────────────────────────────────────────────


class Jobs:
    """Some processes."""

    def __init__(self, count: int, worker: Worker) -> None:
        self.count = count
        self.pool = ProcessPoolExecutor(
            count,
            mp_context=multiprocessing.get_context("fork"),
            initializer=begin,
            initargs=(worker, os.getpid()),
        )
        self.pool.submit(os.getpid).result()  # forked now, before there are threads

    def reading(self, write: Callable[[Written], None]) -> Callable[..., Reading]:
        """What reads with them, and has `write` write what they made of events."""
        return partial(SharedReading, self, write)

    def close(self) -> None:
        self.pool.shutdown(cancel_futures=True)


class SharedReading(Reading):
    """A reading whose blocks of event JSON are worked on elsewhere; what must be evaluated in order comes out."""

    def __init__(
        self, jobs: Jobs, write: Callable[[Written], None], inputs: Sequence[str], **options: Any
    ) -> None:
        super().__init__(inputs, **options)
        self._jobs = jobs
        self._write = write
        self._under_way: deque[tuple[str, Future[Done]]] = deque()
        self._parts: deque[Written | RawEvent] = deque()
        self._waiting: list[bytes] = []
        """Blocks that are not under way yet, all of one source."""
        self._source: Source | None = None

    def finish(self) -> Iterator[RawEvent]:
        yield from self._all()
        yield from super().finish()

    def _input_over(self, reader: Reader) -> Iterator[RawEvent]:
        yield from self._all()
        yield from super()._input_over(reader)

    def _block(self, name: str, source: Source, block: bytes | None) -> Iterator[RawEvent]:
        if name != EVENTS or block is None:
            yield from self._all()
            yield from super()._block(name, source, block)
            return
        self._source = source
        self._waiting.append(block)
        # Where the next read would wait, so would whoever wants to see these tags.
        if pauses(source):
            yield from self._all()
        elif sum(map(len, self._waiting)) >= ENOUGH:
            yield from self._handed_over()
            yield from self._collected(AHEAD * self._jobs.count)

    def _all(self) -> Iterator[RawEvent]:
        yield from self._handed_over()
        yield from self._collected(0)

    def _handed_over(self) -> Iterator[RawEvent]:
        """Give away what waits; the events of what is too little for that."""
        if not self._waiting or self._source is None:
            return
        block, self._waiting = b"".join(self._waiting), []
        if len(block) < SMALL and not self._under_way:
            yield from super()._block(EVENTS, self._source, block)
            return
        self._bytes += len(block)
        filtered = self._select is not None and self._bytes >= self._after
        with alive():
            future = self._jobs.pool.submit(work, block, filtered)
        self._under_way.append((self._source.name, future))

    def _collected(self, left: int) -> Iterator[RawEvent]:
        """Events that are evaluated here.  Interrupted and called again, it goes on where it was."""
        while self._parts or len(self._under_way) > left:
            while self._parts:
                part = self._parts.popleft()
                if isinstance(part, Written):
                    self._write(part)
                else:
                    yield part
            if len(self._under_way) > left:
                self._take_over()

    def _take_over(self) -> None:
        name, future = self._under_way[0]
        with alive():
            done = future.result()
        self._under_way.popleft()
        self._parts.extend(done.parts)
        before = self.counts.lines - self._before
        self.counts.add(done.counts)
        for each in done.problems:
            self._report(each._replace(input=name, line=before + (each.line or 0)))


@contextmanager
def alive() -> Iterator[None]:
    try:
        yield
    except BrokenExecutor:
        raise ChildProcessError("one of the processes of --jobs has died") from None


def pauses(source: Source) -> bool:
    """Whether a pipe has nothing to read for now."""
    return source.size is None and not select.select([source.raw], [], [], 0)[0]
