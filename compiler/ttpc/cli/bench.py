"""`ttpc bench`: how fast a pack tags a log on this machine, beside the least that reading it could cost."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.common import (
    FAILED,
    USAGE,
    ArtifactOption,
    TrustedKeyOption,
    default_artifact,
    fail,
    open_engine,
)
from ttpc.cli.pack import Format, catalogue_of, counted, good_pack
from ttpc.cli.tag import From, FromOption

if TYPE_CHECKING:
    from ttpc_runtime import Engine
    from ttpc_runtime.readers import Problem

SAMPLE = 64 * 1024 * 1024
"""Bytes of the log that are looked at."""
LARGEST = 256 * 1024 * 1024
"""Bytes of the file that a short log becomes."""
EVENTS = 20_000
"""Events whose share of matches is told."""
BATCH = 256
"""Events that are timed together: they fit the processor's cache, as an event does that has just been parsed."""
HEAD = 20_000
"""Lines from which the time of the others is judged."""
TURN = 1.5
"""Seconds that the contestants read in a round: a long log is cut, a short one comes several times in a row."""


@dataclass(frozen=True, slots=True)
class Result:
    rules: int
    lines: int
    events: int
    """Of the first lines, as many as were looked at one by one."""
    matching: float
    """The share of those that a rule matches."""
    tag_lines_per_second: float
    floor_lines_per_second: float
    floor_parser: str
    ratio: float
    quiet_event_us: float | None
    """Microseconds to evaluate an event that matches nothing; None where every event matches."""
    peak_bytes: int


def bench(
    log: Annotated[
        Path | None,
        typer.Argument(metavar="[LOG]", help="A log; default the examples inside the rules."),
    ] = None,
    artifact: ArtifactOption = None,
    trusted_key: TrustedKeyOption = None,
    pack: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="Rules to compile and take instead of an artifact."),
    ] = None,
    source: FromOption = From.AUTO,
    rounds: Annotated[
        int, typer.Option(min=1, metavar="N", help="Of how many turns the median is told.")
    ] = 5,
    output: Annotated[Format, typer.Option("--format", help="For people, or for programs.")] = (
        Format.TEXT
    ),
) -> None:
    """Measure `ttpc tag` on a log, and the least that parsing and scanning its lines would take."""
    import tempfile

    from ttpc.cli.runs import RunError

    if artifact is not None and pack is not None:
        fail("an artifact or a pack, not both", USAGE)
    with tempfile.TemporaryDirectory(prefix="ttpc-bench-") as folder:
        here = Path(folder)
        chosen = built(pack, here) if pack is not None else artifact or default_artifact()
        engine = open_engine(chosen, trusted_key)
        lines = sampled(log) if log is not None else examples(pack)
        try:
            result = measured(engine, chosen, here, lines, source, rounds)
        except RunError as error:
            fail(str(error), FAILED)
    if output is Format.JSON:
        typer.echo(json.dumps(asdict(result), indent=2))
    else:
        typer.echo("\n".join(page(result)))


# ── what is measured with ──────────────────────────────────────────────────────────────────────────────────


def built(pack: Path, here: Path) -> Path:
    from ttpc.driver import compile_rules
    from ttpc.link import install

    catalogue = catalogue_of(None)
    install(compile_rules(good_pack([pack], catalogue), catalogue), here / "artifact")
    return here / "artifact"


def sampled(log: Path) -> list[bytes]:
    """The first lines of a log, unpacked."""
    from ttpc_runtime.readers.source import InputError, open_input

    content = BytesIO()
    try:
        with open_input(str(log)) as source:
            while content.tell() < SAMPLE and (chunk := source.stream.read1(SAMPLE)):
                content.write(chunk)
    except InputError as error:
        fail(f"{log}: {error}", FAILED)
    content.seek(0)
    lines = content.readlines() or [b""]
    # As the log is repeated, its last line needs an end too.
    lines[-1] = lines[-1].removesuffix(b"\n") + b"\n"
    return lines


def examples(pack: Path | None) -> list[bytes]:
    """The events of the rules' examples."""
    checked = good_pack(None if pack is None else [pack], catalogue_of(None))
    payloads = [(rule.kind, each.payload) for rule in checked.rules for each in rule.examples]
    events = (
        {"source_kind": kind, "source_id": f"example-{number}", "payload": payload}
        for number, (kind, payload) in enumerate(payloads)
    )
    return [f"{json.dumps(each)}\n".encode() for each in events]


# ── measuring ──────────────────────────────────────────────────────────────────────────────────────────────


def measured(
    engine: Engine, artifact: Path, here: Path, lines: list[bytes], source: From, rounds: int
) -> Result:
    from ttpc.cli.runs import PARSER, floor, net, tag
    from ttpc_runtime.readers import read

    log, empty = here / "log", here / "empty"
    empty.touch()
    log.write_bytes(b"".join(lines[:HEAD]))
    unread: list[Problem] = []
    reading = read([str(log)], format=source, report=unread.append)
    events = list(islice(reading, EVENTS))
    if not events:
        fail(next((each.reason for each in unread if each.line is None), "no events in it"), FAILED)
    quiet = [each for each in events if not engine.evaluate(each)]
    runs = {"tag": tag(artifact, here / "tags", "--from", source), "floor": floor(artifact)}
    times = -(-HEAD // len(lines))
    log.write_bytes(b"".join(lines[:HEAD]) * times)
    took = sum(each.seconds for each in net(runs, [log], empty, 1).values())
    turn = int(TURN * times * len(lines[:HEAD]) / took)
    del lines[max(turn, HEAD) :]
    content = b"".join(lines)
    times = max(1, min(turn // len(lines), LARGEST // len(content)))
    log.write_bytes(content * times)
    found = net(runs, [log], empty, rounds)
    seconds = {name: each.seconds / (len(lines) * times) for name, each in found.items()}
    return Result(
        rules=len(engine.rules),
        lines=len(lines),
        events=len(events),
        matching=1 - len(quiet) / len(events),
        tag_lines_per_second=1 / seconds["tag"],
        floor_lines_per_second=1 / seconds["floor"],
        floor_parser=PARSER,
        ratio=seconds["floor"] / seconds["tag"],
        quiet_event_us=1e6 * each_of(engine, quiet, rounds) if quiet else None,
        peak_bytes=found["tag"].peak,
    )


def each_of(engine: Engine, events: list[dict[str, Any]], rounds: int) -> float:
    """Median seconds to evaluate one of some events."""
    from statistics import median

    batches = [events[start : start + BATCH] for start in range(0, len(events), BATCH)]
    times = []
    for _ in range(rounds):
        total = 0.0
        for batch in batches:
            for warming in (True, False):
                start = time.perf_counter()
                for event in batch:
                    engine.evaluate(event)
                total += 0 if warming else time.perf_counter() - start
        times.append(total / len(events))
    return median(times)


def page(result: Result) -> Iterator[str]:
    yield (
        f"{counted(result.rules, 'rule')}, {counted(result.lines, 'line')}; "
        f"{100 * result.matching:.1f} % of {counted(result.events, 'event')} match a rule"
    )
    yield line_of("ttpc tag", result.tag_lines_per_second, f"{result.peak_bytes / 1e6:.0f} MB")
    how = f"{result.floor_parser}.loads and one bare scan of every line"
    yield line_of("the floor", result.floor_lines_per_second, how)
    yield f"{result.ratio:.2f} times as fast as the floor"
    if result.quiet_event_us is not None:
        yield f"{result.quiet_event_us:.2f} µs to evaluate an event that matches nothing"


def line_of(who: str, rate: float, more: str) -> str:
    return f"{who:<10} {rate:>12,.0f} lines/s  {1e6 / rate:>7.2f} µs a line  {more}"
