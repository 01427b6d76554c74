"""`ttpc explain`: which rules fire on an event, and why; which nearly did."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.common import USAGE, fail
from ttpc.cli.pack import AttackOption, Format, catalogue_of, good_pack

if TYPE_CHECKING:
    from ttpc.ir.trace import Found, Trace


def explain(
    text: Annotated[str | None, typer.Argument(help="A value of the kind's default field.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="Event kind of TEXT.  [default: command]")
    ] = None,
    event: Annotated[
        str | None, typer.Option("--event", metavar="JSON", help="A whole event instead of TEXT.")
    ] = None,
    rules: Annotated[
        list[Path] | None, typer.Option("--rules", help="Rule files and folders.  [default: rules]")
    ] = None,
    output: Annotated[
        Format, typer.Option("--format", help="For people, or for programs.")
    ] = Format.TEXT,
    attack: AttackOption = None,
) -> None:
    """Show what every rule sees in one event."""
    from ttpc.ir.trace import trace

    kind, payload = the_event(text, kind, event)
    checked = good_pack(rules, catalogue_of(attack))
    traces = [trace(rule, payload) for rule in checked.rules if rule.kind == kind]
    if output is Format.JSON:
        typer.echo(
            json.dumps([as_mapping(each) for each in traces if each.fires or each.nearly], indent=2)
        )
        return
    fired = [each for each in traces if each.fires]
    nearly = [each for each in traces if each.nearly]
    for each in fired:
        typer.echo("\n".join(fires(each)) + "\n")
    for each in nearly:
        typer.echo("\n".join(misses(each)) + "\n")
    typer.echo(f"{len(fired)} of {len(traces)} {kind} rules fire, {len(nearly)} nearly")


def the_event(
    text: str | None, kind: str | None, event: str | None
) -> tuple[str, Mapping[str, Any]]:
    """Kind and payload, from either way of giving them."""
    from ttpc.diagnostics import did_you_mean
    from ttpc.kinds import DEFAULT_FIELD, FIELDS

    if (text is None) == (event is None):
        fail('give either a text or `--event \'{"source_kind": …, "payload": {…}}\'`', USAGE)
    if text is not None:
        kind = "command" if kind is None else kind
        if kind not in FIELDS:
            fail(f"unknown kind `{kind}`; {did_you_mean(kind, tuple(FIELDS))}", USAGE)
        if kind not in DEFAULT_FIELD:
            fail(f"kind `{kind}` has no default field; give `--event` instead", USAGE)
        return kind, {DEFAULT_FIELD[kind]: text}
    if kind is not None:
        fail("--kind is that of a text; the event states its own `source_kind`", USAGE)
    try:
        record = json.loads(event or "")
    except (ValueError, RecursionError) as error:
        fail(f"--event is not JSON: {error}", USAGE)
    if isinstance(record, dict):
        stated, payload = record.get("source_kind"), record.get("payload")
        if isinstance(stated, str) and isinstance(payload, dict):
            return stated, payload
    return fail("--event needs a `source_kind` and a `payload` that is an object", USAGE)


def fires(trace: Trace) -> Iterator[str]:
    yield f"{trace.rule.id} {trace.rule.name} fires"
    for found in trace.found:
        if found.holds:
            yield from evidence(found)
    for emit in trace.rule.emits:
        yield f"  → {emit.tactic} {emit.sub_technique_id or emit.technique_id} {emit.name} ({emit.confidence})"


def misses(trace: Trace) -> Iterator[str]:
    yield f"{trace.rule.id} {trace.rule.name} does not fire"
    for found in trace.found:
        if found.holds:
            yield from evidence(found)
        else:
            yield f"  {found.test.field}: {found.test.name} does not hold"


BEFORE = 60
"""Characters of a value that are shown before a match; as many as the match and 60 more behind."""


def evidence(found: Found) -> Iterator[str]:
    """The field with the matched stretch underlined."""
    from ttpc.render import visible

    label = f"  {found.test.field}: "
    if not isinstance(found.value, str):
        yield f"{label}{visible(json.dumps(found.value, default=str))}  ({found.test.name})"
        return
    start = max(0, found.start - BEFORE)
    head, match, tail = (
        visible(found.value[start : found.start]),
        visible(found.value[found.start : found.end]),
        visible(found.value[found.end : found.end + BEFORE]),
    )
    yield f"{label}{head}{match}{tail}"
    yield " " * len(label + head) + "^" * max(1, len(match)) + f" {found.test.name}"


def as_mapping(trace: Trace) -> dict[str, Any]:
    return {
        "rule_id": trace.rule.id,
        "name": trace.rule.name,
        "fires": trace.fires,
        "emits": [
            {
                "tactic": emit.tactic,
                "technique_id": emit.technique_id,
                "sub_technique_id": emit.sub_technique_id,
                "confidence": emit.confidence,
            }
            for emit in trace.rule.emits
        ],
        "tests": [
            {
                "name": found.test.name,
                "field": found.test.field,
                "holds": found.holds,
                "value": found.value,
                "span": [found.start, found.end] if found.holds else None,
            }
            for found in trace.found
        ],
    }
