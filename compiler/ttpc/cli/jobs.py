"""`ttpc tag --jobs`: blocks of event JSON are tagged by several processes, and told in the order they came in.

Each process is a fork of this one, so it has the artifact already.  Lines that counts or sequences want to see it hands
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
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import accumulate, chain, groupby, pairwise
from mmap import mmap
from typing import Any, NamedTuple, cast

from ttpc_runtime import Engine
from ttpc_runtime.exports import JsonLines, Tally
from ttpc_runtime.lines import LineFilter
from ttpc_runtime.readers import EVENTS, Counts, Problem, RawEvent, Reading, Source
from ttpc_runtime.readers.outcome import Reader
from ttpc_runtime.readers.source import CHUNK
from ttpc_runtime.recall import Due, LineMemory, Quiet, Recalled

Evaluate = Callable[[Iterator[RawEvent], JsonLines, Tally], None]

SMALL = 16 * 1024
"""Bytes of a block that is sooner tagged here."""

ENOUGH = 1 << 20
"""Bytes that are worth handing over."""

AHEAD = 3
"""Blocks under way for each process: one that is worked on, one to go on with, one that waits for its turn."""

SLOT = ENOUGH + 2 * CHUNK
"""Bytes of memory for one of them: what had been read when it was enough."""


class Written(NamedTuple):
    """What became of some events elsewhere."""

    text: str
    tally: Tally


class Done(NamedTuple):
    """A block that was tagged elsewhere."""

    counts: Counts
    problems: list[Problem]
    """Their lines counted from the block's first one."""
    parts: list[Written | RawEvent | bytes]
    """Events that must be evaluated in order, or their lines, and between them what was written of the others."""


class Place(NamedTuple):
    """Where pieces lie, one after the other, in memory that processes have in common."""

    begin: int
    sizes: list[int]


Block = Place | list[bytes]
"""Pieces of whole lines, as they were read."""


class Shared:
    """Memory that this process has in common with its forks.  Through a pipe each block would be copied four times."""

    def __init__(self, blocks: int) -> None:
        self.memory = mmap(-1, blocks * SLOT)
        self.free = [number * SLOT for number in range(blocks)]

    def put(self, pieces: list[bytes]) -> Block:
        """The same pieces, in this memory if there is room for them."""
        sizes = [len(each) for each in pieces]
        if sum(sizes) > SLOT or not self.free:
            return pieces
        place = Place(self.free.pop(), sizes)
        for (begin, end), each in zip(borders(place), pieces, strict=True):
            self.memory[begin:end] = each
        return place

    def get(self, block: Block) -> Iterator[bytes]:
        if isinstance(block, Place):
            return (self.memory[begin:end] for begin, end in borders(block))
        return iter(block)

    def done(self, block: Block) -> None:
        """Its place is free again."""
        if isinstance(block, Place):
            self.free.append(block.begin)


def borders(place: Place) -> Iterator[tuple[int, int]]:
    return pairwise(accumulate(place.sizes, initial=place.begin))


# ── in each process ────────────────────────────────────────────────────────────────────────────────────────


class Worker:
    def __init__(self, engine: Engine, select: LineFilter | None, evaluate: Evaluate) -> None:
        self.engine = engine
        self.select = select
        self.evaluate = evaluate
        self.in_order = engine.stateful
        self.memory = LineMemory(engine, Quiet())

    def work(self, pieces: Iterable[bytes], *, filtered: bool) -> Done:
        problems: list[Problem] = []
        reading = Reading(
            (),
            report=problems.append,
            select=self.select if filtered else None,
            after=0,
            memory=self.memory,
        )
        parts: list[Written | RawEvent | bytes] = []
        read = chain.from_iterable(map(reading.events_of, pieces))
        for watched, some in groupby(chain.from_iterable(map(apart, read)), self.watched):
            if watched:
                parts.extend(some)
            else:
                out, tally = io.StringIO(), Tally()
                events = cast("Iterator[RawEvent]", some)
                self.evaluate(events, JsonLines(out, self.memory), tally)
                parts.append(Written(out.getvalue(), tally))
        return Done(reading.counts, problems, parts)

    def watched(self, event: RawEvent | bytes) -> bool:
        if isinstance(event, bytes):
            return True
        if isinstance(event, Recalled):
            return False
        kind = event["source_kind"]
        if kind not in self.in_order:
            return False
        if not self.engine.by_payload(kind):
            return True
        fired = self.engine.watched(event)
        if fired is not None:  # what is told of it is told elsewhere
            self.memory.fired(event, fired, ())
        return fired is not None


def apart(event: RawEvent) -> Iterable[RawEvent | bytes]:
    """Of known events the lines of those that windows want to see."""
    if not isinstance(event, Recalled):
        return (event,)
    return (
        b"\n".join(each.line.rstrip(b"\n") for _, each in some) if due else Recalled(some)
        for due, some in groupby(event, lambda each: isinstance(each[1], Due))
    )


here: list[tuple[Worker, Shared]] = []
"""The worker that this process is, and where blocks come from."""


def begin(worker: Worker, shared: Shared, parent: int) -> None:
    """What a process does first: Ctrl-C is for the one that started it, without which it has nothing to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    worker.engine.stand_alone()
    here.append((worker, shared))

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def work(block: Block, filtered: bool) -> Done:
    worker, shared = here[0]
    return worker.work(shared.get(block), filtered=filtered)


# ── in the process that started them ───────────────────────────────────────────────────────────────────────


class Jobs:
    """Some processes."""

    def __init__(self, count: int, worker: Worker) -> None:
        self.ahead = AHEAD * count
        self.shared = Shared(self.ahead + 1)
        self.pool = ProcessPoolExecutor(
            count,
            mp_context=multiprocessing.get_context("fork"),
            initializer=begin,
            initargs=(worker, self.shared, os.getpid()),
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
        self._under_way: deque[tuple[str, Block, Future[Done]]] = deque()
        self._parts: deque[Written | RawEvent | bytes] = deque()
        self._handed_back = Reading((), memory=self._memory)
        """What reads lines again that were counted elsewhere."""
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
            yield from self._collected(self._jobs.ahead)

    def _all(self) -> Iterator[RawEvent]:
        yield from self._handed_over()
        yield from self._collected(0)

    def _handed_over(self) -> Iterator[RawEvent]:
        """Give away what waits; the events of what is too little for that."""
        if not self._waiting or self._source is None:
            return
        pieces, self._waiting = self._waiting, []
        size = sum(map(len, pieces))
        if size < SMALL and not self._under_way:
            yield from super()._block(EVENTS, self._source, b"".join(pieces))
            return
        self._bytes += size
        filtered = self._select is not None and self._bytes >= self._after
        block = self._jobs.shared.put(pieces)
        with alive():
            future = self._jobs.pool.submit(work, block, filtered)
        self._under_way.append((self._source.name, block, future))

    def _collected(self, left: int) -> Iterator[RawEvent]:
        """Events that are evaluated here.  Interrupted and called again, it goes on where it was."""
        while self._parts or len(self._under_way) > left:
            while self._parts:
                part = self._parts.popleft()
                if isinstance(part, Written):
                    self._write(part)
                elif isinstance(part, bytes):
                    yield from self._handed_back.events_of(part)
                else:
                    yield part
            if len(self._under_way) > left:
                self._take_over()

    def _take_over(self) -> None:
        name, block, future = self._under_way[0]
        with alive():
            done = future.result()
        self._under_way.popleft()
        self._jobs.shared.done(block)
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
