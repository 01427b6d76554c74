"""Where `ttpc tag` writes: a file that takes its name when it is complete, or stdout; and what it says on stderr."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import typer

from ttpc.cli.common import USAGE, fail

UNREADABLE = 1

BUFFER = 1 << 18
"""Bytes that are written at once: in pieces of the usual 8 kB, writing takes three times as long."""


@dataclass(slots=True)
class Output:
    stream: TextIO
    complete: bool = False
    """Whether a file may take its name."""


@contextmanager
def open_output(name: str, inputs: Sequence[str]) -> Iterator[Output]:
    """Stdout, or a file written aside that takes its name when it is complete."""
    if name == "-":
        yield Output(standard_output())
        return
    target = Path(name).resolve()
    if any(same_file(target, each) for each in inputs):
        fail(f"{name} is an input too", USAGE)
    aside = target.with_name(f".{target.name}.{os.getpid()}.part")
    if target.exists() and not target.is_file():
        aside = target  # a device or a pipe is written to, not replaced
    try:
        stream = aside.open("w", BUFFER, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        fail(f"cannot write {name}: {error.strerror}", UNREADABLE)
    out = Output(stream)
    try:
        with stream:
            yield out
    finally:
        if aside != target:
            settle(aside, target, complete=out.complete)


def settle(aside: Path, target: Path, *, complete: bool) -> None:
    if complete:
        aside.replace(target)
        return
    partial = target.with_name(target.name + ".partial")
    aside.replace(partial)
    say(f"note: {target.name} was not written; what there is of it is in {partial.name}")


def same_file(target: Path, name: str) -> bool:
    try:
        return target.samefile(name)
    except OSError:
        return False


def standard_output() -> TextIO:
    if sys.stdout is None:
        fail("stdout is closed", UNREADABLE)
    try:
        descriptor = sys.stdout.fileno()
    except (AttributeError, OSError):  # a stand-in for stdout
        return sys.stdout
    return open(
        descriptor,
        "w",
        BUFFER,
        encoding=sys.stdout.encoding,
        errors="backslashreplace",
        newline="\n",
        closefd=False,
    )


def forget(stream: TextIO) -> None:
    """Nothing more can be written; not even when the interpreter flushes at its end."""
    with suppress(OSError, ValueError):
        descriptor = os.open(os.devnull, os.O_WRONLY)
        os.dup2(descriptor, stream.fileno())
        os.close(descriptor)


def say(text: str) -> None:
    with suppress(OSError, ValueError):  # nobody listens: no reason to stop
        typer.echo(text, err=True)
