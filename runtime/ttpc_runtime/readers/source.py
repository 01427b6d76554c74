"""Inputs as streams of lines: files, `-` for stdin, gzip recognised by its magic bytes."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import BinaryIO, Final, Protocol

STDIN: Final = "-"
MAX_LINE: Final = 16 * 1024 * 1024
"""A longer line is skipped: memory stays bounded whatever the input."""

CHUNK: Final = 256 * 1024
GZIP_MAGIC: Final = b"\x1f\x8b"


class InputError(Exception):
    """An input could not be opened or read on; the message says why."""


class Stream(Protocol):
    def read1(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Source:
    """An open input."""

    name: str
    stream: Stream
    raw: BinaryIO
    size: int | None
    """Bytes on disk, compressed or not; None for a pipe."""

    def position(self) -> int:
        """How many of those bytes were read."""
        return self.raw.tell()


@contextmanager
def open_input(name: str) -> Iterator[Source]:
    """Open one input.  Raises `InputError` where that fails."""
    with ExitStack() as closing:
        with explained():
            raw = standard_input() if name == STDIN else closing.enter_context(opened(name))
            stream: Stream = raw
            if raw.peek(len(GZIP_MAGIC))[: len(GZIP_MAGIC)] == GZIP_MAGIC:
                stream = gzip.GzipFile(fileobj=raw, mode="rb")
            size = size_of(raw)
        yield Source("stdin" if name == STDIN else name, stream, raw, size)


def opened(name: str) -> io.BufferedReader:
    return open(name, "rb")


def standard_input() -> io.BufferedReader:
    if sys.stdin is None:
        raise InputError("cannot be read: it is closed")
    buffer = sys.stdin.buffer
    assert isinstance(buffer, io.BufferedReader)
    return buffer


@contextmanager
def explained() -> Iterator[None]:
    """Tell faults of an input from those of whoever uses what was read."""
    try:
        yield
    except EOFError as error:
        raise InputError("the compressed data ends early") from error
    except (zlib.error, gzip.BadGzipFile) as error:
        raise InputError(f"the compressed data is damaged: {error}") from error
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        reason = error.strerror if isinstance(error, OSError) else None
        raise InputError(f"cannot be read: {reason or error}") from error


def size_of(raw: BinaryIO) -> int | None:
    status = os.fstat(raw.fileno())
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def blocks(
    stream: Stream, *, before_read: Callable[[], None] = lambda: None, limit: int = MAX_LINE
) -> Iterator[bytes | None]:
    """A stream in blocks of whole lines, line feeds included; None in place of a line longer than `limit`.

    Only a line feed ends a line, and a last one without it counts.  `before_read` is called whenever nothing
    is left to yield and the next read may block: the moment to flush what was written.  Raises `InputError`.
    """
    kept: list[bytes] = []
    length = 0
    while True:
        before_read()
        with explained():
            chunk = stream.read1(CHUNK)
        if not chunk:
            break
        first, cut = chunk.find(b"\n") + 1, chunk.rfind(b"\n") + 1
        begin = 0
        if length or not first:
            length += first or len(chunk)
            if length > limit + bool(first):
                kept, begin = [], first
        if not first:
            kept += [] if length > limit else [chunk]
            continue
        if begin:
            yield None
        if begin < cut:
            yield b"".join((*kept, memoryview(chunk)[begin:cut]))
        kept, length = [chunk[cut:]], len(chunk) - cut
    if length:
        yield b"".join(kept) if kept else None


def lines_of(block: bytes) -> list[bytes]:
    """The lines of a block without their line feeds."""
    found = block.split(b"\n")
    if not found[-1]:
        found.pop()
    return found
