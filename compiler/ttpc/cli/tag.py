"""`ttpc tag`: events in, ATT&CK tags out.

A thin shell around the runtime: it opens streams, asks the engine, and says on stderr what happened.  It knows
nothing of the compiler.
"""

import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from ttpc.cli.common import (
    USAGE,
    ArtifactOption,
    StateOption,
    TrustedKeyOption,
    fail,
    open_engine,
)
from ttpc.cli.output import UNREADABLE, Output, forget, open_output, say

if TYPE_CHECKING:
    from ttpc.cli.jobs import Jobs, Written
    from ttpc_runtime import Engine
    from ttpc_runtime.exports import Export, Tally
    from ttpc_runtime.lines import LineFilter
    from ttpc_runtime.readers import Problem, Reading, Source

INTERRUPTED = 130

REPORTED = 5
"""Faulty lines told one by one for each reason; the summary counts them all."""

LONG_INPUT = 8 * 1024 * 1024
"""Bytes from which on a progress bar is worth its place."""


class From(StrEnum):
    AUTO = "auto"
    EVENTS = "events"
    COWRIE = "cowrie"
    ADBHONEY = "adbhoney"
    CISCOASA = "ciscoasa"
    CITRIX = "citrix"
    ELASTICPOT = "elasticpot"
    HONEYTRAP = "honeytrap"
    IPPHONEY = "ipphoney"
    MAILONEY = "mailoney"
    REDIS = "redis"
    TANNER = "tanner"
    EML = "eml"


class To(StrEnum):
    JSONL = "jsonl"
    TABLE = "table"


InputArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[INPUT…|-]",
        show_default=False,
        help="Logs or event files, gzip or not; - is stdin, the default unless it is a terminal.",
    ),
]
FromOption = Annotated[
    From, typer.Option("--from", help="Format of the input; auto tells it from the content.")
]
ToOption = Annotated[To, typer.Option("--to", help="One JSON object a tag, or tables to read.")]
OutputOption = Annotated[
    str, typer.Option("-o", "--output", metavar="FILE", help="Write here; complete or not at all.")
]
FloorOption = Annotated[
    float, typer.Option(min=0, max=1, help="Tags less sure than this are dropped and counted.")
]
JobsOption = Annotated[
    int, typer.Option(min=1, metavar="N", help="Processes that tag event JSON for --to jsonl.")
]
EveryLineOption = Annotated[
    bool,
    typer.Option(
        "--every-line",
        help="Parse also lines of events that no rule can match, to tell all faults.",
    ),
]
TopOption = Annotated[
    int, typer.Option(min=0, metavar="N", help="Attackers shown one by one in a table; 0 is all.")
]


def tag(
    inputs: InputArgument = None,
    source: FromOption = From.AUTO,
    to: ToOption = To.JSONL,
    output: OutputOption = "-",
    artifact: ArtifactOption = None,
    trusted_key: TrustedKeyOption = None,
    state: StateOption = None,
    min_confidence: FloorOption = 0.3,
    jobs: JobsOption = 1,
    top: TopOption = 10,
    every_line: EveryLineOption = False,
) -> None:
    """Tag events with the ATT&CK techniques that the rules see in them."""
    names = inputs or default_inputs()
    if math.isnan(min_confidence):
        raise typer.BadParameter("nan is no confidence", param_hint="--min-confidence")
    if jobs > 1 and to is not To.JSONL:
        say(f"note: --to {to} needs every event in one place: --jobs {jobs} is of no use")
    engine = open_engine(artifact, trusted_key, state)
    tell_states(engine)
    with open_output(output, names) as out:
        run = Run(engine, out, min_confidence, every_line, jobs if to is To.JSONL else 1)
        code = run(names, source, export_to(to, engine, out, top))
    raise typer.Exit(code)


# ── the run ────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class Run:
    engine: "Engine"
    out: Output
    floor: float
    every_line: bool = False
    """Whether lines are parsed that no rule can match."""
    jobs: int = 1
    state_error: str | None = None
    """What was last said of the rules' states."""

    def __call__(self, names: Sequence[str], source: From, export: "Export") -> int:
        from ttpc_runtime.exports import JsonLines, Tally, summary
        from ttpc_runtime.readers import read

        tally = Tally()
        select = None if self.every_line or export.every_event else self.engine.line_filter()
        memory = export.memory if isinstance(export, JsonLines) else None
        with self.processes(select) as jobs, progress(names, self.out.stream) as advance:

            def before_read(source: "Source") -> None:
                # Whoever follows a growing log sees a tag before the next line is waited for.
                self.out.stream.flush()
                advance(source)

            def write(written: "Written") -> None:
                self.out.stream.write(written.text)
                tally.add(written.tally)

            reading = (read if jobs is None else jobs.reading(write))(
                names,
                format=source,
                report=Complaints(),
                before_read=before_read,
                select=select,
                memory=memory,
            )
            code = self.work(reading, export, tally)
        for line in summary(reading.counts, tally, self.floor):
            say(line)
        for name, window in self.engine.windows.items():
            if window.late or window.evicted:
                lost = f"{window.late:,} events too late to be counted"
                say(f"windows: {name}: {lost}, {window.evicted:,} keys made room for others")
        return code or (UNREADABLE if reading.counts.unread else 0)

    @contextmanager
    def processes(self, select: "LineFilter | None") -> "Iterator[Jobs | None]":
        if self.jobs == 1:
            yield None
            return
        from ttpc.cli.jobs import Jobs, Worker

        jobs = Jobs(self.jobs, Worker(self.engine, select, self.evaluate))
        try:
            yield jobs
        finally:
            jobs.close()

    def work(self, reading: "Reading", export: "Export", tally: "Tally") -> int:
        """Read to the end.  Ctrl-C ends the input early; a reader that went away ends the run."""
        code = 0
        try:
            try:
                self.evaluate(reading, export, tally)
            except KeyboardInterrupt:
                code = INTERRUPTED
                self.evaluate(reading.finish(), export, tally)
            export.finish()
            self.out.stream.flush()
            self.out.complete = code == 0
        except BrokenPipeError:
            forget(self.out.stream)
        except KeyboardInterrupt:
            code = INTERRUPTED
        except ChildProcessError as error:
            say(f"error: {error}; what follows is not tagged")
            code = UNREADABLE
        except OSError as error:
            say(f"error: cannot write: {error.strerror}")
            forget(self.out.stream)
            code = UNREADABLE
        return code

    def evaluate(self, events: Iterable[dict[str, Any]], export: "Export", tally: "Tally") -> None:
        from ttpc_runtime.exports import JsonLines, add_tags

        # Lines are written without making the tags.
        evaluate = export.evaluate if isinstance(export, JsonLines) else partial(add_tags, export)
        for event in events:
            tally.add(evaluate(self.engine, event, self.floor))
            if self.engine.state_error is not None:
                self.complain(str(self.engine.state_error))

    def complain(self, error: str) -> None:
        """States that cannot be read any more are no reason to stop, and said once."""
        if error != self.state_error:
            self.state_error = error
            say(f"warning: {error}; until then the states from before count")


@dataclass(slots=True)
class Complaints:
    """Tells of problems as they come, but not of the same one all day."""

    told: Counter[str] = field(default_factory=Counter)

    def __call__(self, problem: "Problem") -> None:
        from ttpc_runtime.exports import sentence

        if problem.line is None:
            say(f"error: {sentence(problem)}")
            return
        self.told[problem.reason] += 1
        if self.told[problem.reason] <= REPORTED:
            say(f"warning: {sentence(problem)}")
        elif self.told[problem.reason] == REPORTED + 1:
            say(f"warning: {problem.reason}: further lines are counted only")


def tell_states(engine: "Engine") -> None:
    """What is missing from the tags, or could be meant otherwise, and why."""
    from datetime import UTC, datetime

    from ttpc_runtime.overlay import visible

    now = datetime.now(UTC)
    changed = Counter(each.state for each in engine.states.values() if not each.expired(now))
    if told := [f"{changed[name]} {name}" for name in ("disabled", "clipped") if changed[name]]:
        say(f"note: states of rules: {', '.join(told)} (`ttpc state list`)")
    for rule_id in sorted(engine.states.keys() - engine.sources.keys() if engine.states else ()):
        say(f"note: `{visible(rule_id)}` has a state, but there is no such rule")


# ── what a run needs ───────────────────────────────────────────────────────────────────────────────────────


def default_inputs() -> list[str]:
    if sys.stdin is None or sys.stdin.isatty():
        fail("no input: name files, or pipe events into `ttpc tag` (`ttpc tag --help`)", USAGE)
    return ["-"]


def export_to(to: To, engine: "Engine", out: Output, top: int) -> "Export":
    from ttpc_runtime.exports import JsonLines, Names, Table
    from ttpc_runtime.recall import LineMemory

    match to:
        case To.JSONL:
            return JsonLines(out.stream, LineMemory(engine))
        case To.TABLE:
            return Table(out.stream, Names.of(engine), top=top)


@contextmanager
def progress(names: Sequence[str], out: TextIO) -> Iterator[Callable[["Source"], None]]:
    """A bar on stderr, if there is a terminal to see it, tags are not written there, and it takes a while."""
    sizes = [size for name in names if (size := size_on_disk(name)) is not None]
    seen = sys.stderr is not None and sys.stderr.isatty() and not out.isatty()
    if not seen or len(sizes) < len(names) or sum(sizes) < LONG_INPUT:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    positions: dict[str, int] = {}
    with Progress(console=Console(stderr=True), redirect_stdout=False, transient=True) as bar:
        task = bar.add_task("reading", total=sum(sizes))

        def advance(source: "Source") -> None:
            positions[source.name] = source.position()
            bar.update(task, completed=sum(positions.values()))

        yield advance


def size_on_disk(name: str) -> int | None:
    try:
        return Path(name).stat().st_size if Path(name).is_file() else None
    except (OSError, ValueError):
        return None
