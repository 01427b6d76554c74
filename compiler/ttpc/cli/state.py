"""`ttpc state …`: rules off and on again, or held down in confidence, without a rebuild."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.common import (
    FAILED,
    USAGE,
    ArtifactOption,
    StateOption,
    fail,
    open_engine,
    state_file,
)
from ttpc.cli.pack import Format

if TYPE_CHECKING:
    from ttpc_runtime import Engine, RuleState

app = typer.Typer(
    help="Operational state of rules: applied by running engines, without a rebuild.",
    no_args_is_help=True,
)

RuleArgument = Annotated[str, typer.Argument(metavar="RULE", help="A rule id, e.g. R0014.")]
FileOption = Annotated[
    Path | None,
    typer.Option(
        "--state",
        metavar="FILE",
        help="Where states are kept; default beside the artifact, DIR.state.json.",
    ),
]
ReasonOption = Annotated[str | None, typer.Option(metavar="TEXT", help="Why.")]
SetByOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who.  [default: your user name]")
]
UntilOption = Annotated[
    str | None,
    typer.Option(
        metavar="TIME",
        help="Until 2026-12-01T00:00Z (UTC if it says nothing), or for 30m, 12h, 7d.",
    ),
]
CeilingOption = Annotated[
    float, typer.Option(min=0, max=1, help="No tag of the rule will be surer than this.")
]


@app.command("list", epilog="Example: ttpc state list --format json")
def listing(
    artifact: ArtifactOption = None,
    state: StateOption = None,
    output: Annotated[
        Format, typer.Option("--format", help="For people, or for programs.")
    ] = Format.TEXT,
) -> None:
    """The states that were set, those that have expired and those of unknown rules too."""
    from ttpc_runtime.overlay import visible

    engine = open_engine(artifact, state=state)
    rows = [row(engine, rule_id) for rule_id in sorted(engine.states)]
    if output is Format.JSON:
        typer.echo(json.dumps(rows, indent=2))
        return
    for each in rows:
        unknown = "" if each["known"] else "; no such rule in the artifact"
        typer.echo(f"{visible(each['rule_id'])}  {told(engine.states[each['rule_id']])}{unknown}")
    if not rows:
        typer.echo(f"all {len(engine.sources)} rules are enabled")


@app.command(epilog="Example: ttpc state disable R0014 --until 7d --reason 'backup job'")
def disable(
    rule: RuleArgument,
    reason: ReasonOption = None,
    until: UntilOption = None,
    set_by: SetByOption = None,
    artifact: ArtifactOption = None,
    state: FileOption = None,
) -> None:
    """Let a rule make no tags."""
    from ttpc_runtime.state import DISABLED, RuleState

    wanted = RuleState(DISABLED, None, moment(until), reason, set_by or user())
    change(rule, wanted, artifact, state)


@app.command(epilog="Example: ttpc state clip R0014 --confidence-max 0.5")
def clip(
    rule: RuleArgument,
    confidence_max: CeilingOption,
    reason: ReasonOption = None,
    until: UntilOption = None,
    set_by: SetByOption = None,
    artifact: ArtifactOption = None,
    state: FileOption = None,
) -> None:
    """Hold the confidence of a rule's tags down."""
    from ttpc_runtime.errors import StateError
    from ttpc_runtime.state import CLIPPED, RuleState

    try:
        wanted = RuleState(CLIPPED, confidence_max, moment(until), reason, set_by or user())
    except StateError as error:  # nan, which typer lets pass
        fail(str(error), USAGE)
    change(rule, wanted, artifact, state)


@app.command(epilog="Example: ttpc state enable R0014")
def enable(
    rule: RuleArgument,
    reason: ReasonOption = None,
    set_by: SetByOption = None,
    artifact: ArtifactOption = None,
    state: FileOption = None,
) -> None:
    """Let a rule do again what it says.  Who enabled it, and why, is kept."""
    from ttpc_runtime.state import RuleState

    change(rule, RuleState(reason=reason, set_by=set_by or user()), artifact, state)


# ── changing ───────────────────────────────────────────────────────────────────────────────────────────────


def change(rule_id: str, wanted: RuleState, artifact: Path | None, state: Path | None) -> None:
    """Write a state, of a rule that the artifact has or that has a state already."""
    from ttpc.diagnostics import did_you_mean
    from ttpc_runtime import StateError

    engine = open_engine(artifact, state=state)
    known = {*engine.sources, *engine.states}
    if rule_id not in known:
        hint = did_you_mean(rule_id, tuple(sorted(known))) or "see `ttpc rules`"
        fail(f"no rule `{rule_id}`; {hint}", FAILED)
    try:
        engine.set_state(rule_id, wanted)
    except StateError as error:
        fail(str(error), FAILED)
    typer.echo(f"{rule_id}  {told(engine.states[rule_id])}")
    typer.echo(f"written to {state_file(artifact, state)}", err=True)


def moment(text: str | None) -> datetime | None:
    """A time that is still to come, given as it is or from now on."""
    if text is None:
        return None
    units = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
    now = datetime.now(UTC).replace(microsecond=0)
    try:
        if span := re.fullmatch(r"([0-9]+)([mhdw])", text):
            when = now + timedelta(**{units[span[2]]: int(span[1])})
        else:
            given = datetime.fromisoformat(text)
            when = given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise typer.BadParameter(
            f"{text!r} is neither a time such as 2026-12-01T00:00Z nor a span such as 7d",
            param_hint="--until",
        ) from None
    if when <= now:
        raise typer.BadParameter(f"{shown(when)} is over", param_hint="--until")
    return when


def user() -> str | None:
    """Who is at work, where the system knows."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return None


# ── telling ────────────────────────────────────────────────────────────────────────────────────────────────


def row(engine: Engine, rule_id: str) -> dict[str, Any]:
    state = engine.states[rule_id]
    return {
        "rule_id": rule_id,
        "known": rule_id in engine.sources,
        "expired": state.expired(datetime.now(UTC)),
        **record(state),
    }


def record(state: RuleState) -> dict[str, Any]:
    """All of a state for JSON, null where nothing was said."""
    from ttpc_runtime.overlay import record_of

    return dict.fromkeys(state._fields) | record_of(state)


def now_in_force(states: Mapping[str, RuleState], rule_id: str) -> RuleState:
    """The state of a rule now: the default where there is none, or none any more."""
    from ttpc_runtime.state import DEFAULT

    state = states.get(rule_id, DEFAULT)
    return DEFAULT if state.expired(datetime.now(UTC)) else state


def told(state: RuleState) -> str:
    """`clipped to 0.5 until 2026-12-01 00:00 UTC, by alice on 2026-11-21: too noisy`."""
    from ttpc.render import visible

    said = state.state
    if said == "clipped" and state.confidence_max is not None:
        said += f" to {state.confidence_max}"
    if state.expires_at is not None:
        over = state.expired(datetime.now(UTC))
        said += f" until {shown(state.expires_at)}{', which is over' if over else ''}"
    if state.set_by is not None:
        said += f", by {state.set_by}"
    if state.set_at is not None:
        said += f"{'' if state.set_by else ','} on {state.set_at:%Y-%m-%d}"
    if state.reason is not None:
        said += f": {state.reason}"
    return visible(said).replace("\t", "\\t")


def shown(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M} UTC"
