"""`ttpc corpus …`: corpora to hold the rules against, made of real logs and labelled by people."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.common import FAILED, USAGE, ArtifactOption, TrustedKeyOption, fail, open_engine
from ttpc.cli.label import label
from ttpc.cli.output import say
from ttpc.cli.pack import counted
from ttpc.cli.tag import Complaints, FloorOption, From, FromOption

if TYPE_CHECKING:
    from ttpc.corpus import Row
    from ttpc.pull import Network, Redact
    from ttpc_runtime import Engine

VARIABLE = "TTPC_EXCLUDE_IPS"

app = typer.Typer(
    help="Corpora: events of real logs, and what people say of them.", no_args_is_help=True
)
app.command(epilog="Example: ttpc corpus label tests/corpus/spring.jsonl")(label)


@app.command(
    epilog="Example: ttpc corpus pull cowrie.json --exclude-ip 198.51.100.0/24 --to spring.jsonl"
)
def pull(
    log: Annotated[
        list[str],
        typer.Argument(metavar="LOG…|-", show_default=False, help="As `ttpc tag` takes them."),
    ],
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="Where new rows are added.")],
    exclude_ip: Annotated[
        list[str] | None,
        typer.Option(
            "--exclude-ip",
            metavar="ADDR|CIDR|none",
            help=f"Addresses of your own; may be repeated.  Also in {VARIABLE}, with commas.",
        ),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="Events of this kind only; may be repeated."),
    ] = None,
    source: FromOption = From.AUTO,
    artifact: ArtifactOption = None,
    trusted_key: TrustedKeyOption = None,
    min_confidence: FloorOption = 0.3,
) -> None:
    """Make rows to be labelled of a log: each event once, without whose it was."""
    from ttpc.corpus import write_rows
    from ttpc.pull import Pull
    from ttpc_runtime.readers import read

    networks = excluded(exclude_ip or [])
    kinds = frozenset(map(kind_of, kind or ()))
    engine = open_engine(artifact, trusted_key)
    known(to)  # a file that is no corpus is told before a long log is read
    pulled = Pull(networks, redacting(engine), kinds)
    reading = read(log, format=source, report=Complaints())
    for event in reading:
        pulled.take(event)
    there = known(to)
    new = pulled.new(there)
    fired = [replace(row, rules=rules_on(engine, row, min_confidence)) for row in new]
    try:
        write_rows(to, [*there, *fired])
    except OSError as error:
        fail(f"cannot write {to}: {error.strerror or error}", FAILED)
    seen = f"{counted(pulled.own, 'event')} from excluded addresses left out"
    say(f"{counted(reading.counts.events, 'event')} read, {seen}")
    if pulled.sourceless:
        say(f"note: {counted(pulled.sourceless, 'event')} without an address: yours among them?")
    say(f"{counted(len(pulled.rows), 'different one')}, {len(new)} new in {to}")
    if reading.counts.unread:
        raise typer.Exit(FAILED)


def excluded(given: Sequence[str]) -> tuple[Network, ...]:
    from ttpc.pull import NOBODY, networks_of

    named = [each for each in os.environ.get(VARIABLE, "").split(",") if each.strip()]
    if not (texts := [*given, *named]):
        fail(
            "whose addresses are your own? name them with --exclude-ip (an address or a network, may be repeated) or "
            f"in {VARIABLE}, or what you tried yourself is labelled as an attack; `--exclude-ip {NOBODY}` if there "
            "are none",
            USAGE,
        )
    if NOBODY in texts and len(texts) > 1:
        fail(f"`--exclude-ip {NOBODY}`, but there is `{min(texts, key=NOBODY.__eq__)}`", USAGE)
    try:
        return networks_of(texts)
    except ValueError as error:
        fail(f"--exclude-ip: {error}", USAGE)


def kind_of(name: str) -> str:
    from ttpc.diagnostics import did_you_mean
    from ttpc.kinds import FIELDS

    if name not in FIELDS:
        fail(f"no kind `{name}`; {did_you_mean(name, tuple(FIELDS))}", USAGE)
    return name


def known(path: Path) -> list[Row]:
    """What is in the file already."""
    from ttpc.corpus import CorpusError, read_rows

    if not path.exists():
        return []
    try:
        return read_rows(path)
    except CorpusError as error:
        fail(str(error), FAILED)


def redacting(engine: Engine) -> Redact:
    """What no rule may give as evidence is not kept either."""
    from ttpc_runtime.evidence import AUXILIARY
    from ttpc_runtime.redaction import Redaction, Shown, policy_of

    policy = policy_of(engine.manifest)
    extra = {
        kind: {name for rule in rules for name in rule.redact}
        for kind, rules in engine.kinds.items()
    }

    def redact(kind: str, payload: Mapping[str, Any]) -> Mapping[str, Any]:
        hidden = tuple(sorted(extra.get(kind, ())))
        return dict(Shown(payload, Redaction(policy, kind, hidden, AUXILIARY.get(kind, ()))))

    return redact


def rules_on(engine: Engine, row: Row, floor: float) -> tuple[str, ...]:
    """The rules that fire on a row alone."""
    engine.forget()
    return tuple(
        dict.fromkeys(tag.rule_id for tag in engine.evaluate(row.event) if tag.confidence >= floor)
    )
