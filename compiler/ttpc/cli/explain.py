"""`ttpc explain`: which rules fire on an event, and why; which nearly did."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from ttpc.cli.common import FAILED, USAGE, StateOption, fail
from ttpc.cli.pack import AttackOption, Format, catalogue_of, good_pack
from ttpc.cli.planned import explain_plan
from ttpc.cli.rules import states_of_pack
from ttpc.cli.state import now_in_force
from ttpc.cli.state import told as state_told
from ttpc.cli.tag import From, FromOption
from ttpc.cli.windows import as_mapping as standing_as_mapping
from ttpc.cli.windows import standing_lines

if TYPE_CHECKING:
    from ttpc.driver import Checked
    from ttpc.ir import Rule, Test, Window
    from ttpc.ir.standing import Standing
    from ttpc.ir.stream import History
    from ttpc.ir.trace import Found, Trace
    from ttpc_runtime import RuleState


def explain(
    text: Annotated[str | None, typer.Argument(help="A value of the kind's default field.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="Event kind of TEXT.  [default: command]")
    ] = None,
    event: Annotated[
        str | None, typer.Option("--event", metavar="JSON", help="A whole event instead of TEXT.")
    ] = None,
    after: Annotated[
        list[str] | None,
        typer.Option(
            "--after",
            metavar="LOG",
            help="What came before, for counts and sequences; without an event its last is explained.",
        ),
    ] = None,
    source: FromOption = From.AUTO,
    plan: Annotated[
        str | None,
        typer.Option("--plan", metavar="RULE", help="Instead: how a rule is looked for, and why."),
    ] = None,
    rules: Annotated[
        list[Path] | None, typer.Option("--rules", help="Rule files and folders.  [default: rules]")
    ] = None,
    output: Annotated[
        Format, typer.Option("--format", help="For people, or for programs.")
    ] = Format.TEXT,
    attack: AttackOption = None,
    state: StateOption = None,
) -> None:
    """Show what every rule sees in one event, or with --plan how the engine looks for one rule."""
    if plan is not None:
        if (text, event, kind, after) != (None, None, None, None):
            fail("--plan takes no event; give one or the other", USAGE)
        explain_plan(plan, good_pack(rules, catalogue_of(attack)))
        return
    alone = text is not None or event is not None or not after
    given = the_event(text, kind, event) if alone else None
    checked = good_pack(rules, catalogue_of(attack))
    states = states_of_pack((rules or [Path("rules")])[0], state)
    try:
        happened, history = replayed(checked, after or [], source, given)
        typer.echo(told(checked, happened, history, output, states))
    except RecursionError:
        fail("--event is nested too deeply to be explained", USAGE)


def replayed(
    checked: Checked, logs: Sequence[str], source: From, event: Mapping[str, Any] | None
) -> tuple[Mapping[str, Any], History]:
    """The event to explain, and what the windows saw: of the logs, then of the event."""
    from ttpc.cli.tag import Complaints
    from ttpc.ir.stream import History
    from ttpc.plan import find
    from ttpc_runtime.readers import read

    history = History(checked.rules, find)
    reading = read(logs, format=source, report=Complaints())
    last: Mapping[str, Any] | None = None
    for each in reading:
        history.show(each)
        last = each
    if reading.counts.unread:
        raise typer.Exit(FAILED)
    if event is not None:
        history.show(event)
        return event, history
    if last is None:
        fail(f"no event in {', '.join(logs)}", FAILED)
    return last, history


class Seen(NamedTuple):
    """A rule asked of an event, and where its windows stand then."""

    trace: Trace
    standings: tuple[Standing, ...]

    @property
    def nearly(self) -> bool:
        return not self.trace.fires and (self.trace.nearly or bool(self.standings))


def told(
    checked: Checked,
    event: Mapping[str, Any],
    history: History,
    output: Format,
    states: Mapping[str, RuleState],
) -> str:
    """Every rule that fires or nearly does, all of it before any is printed."""
    kind, payload = event["source_kind"], event["payload"]
    asked = [
        seen_by(rule, event, history)
        for rule in checked.rules
        if rule.kind == kind and (rule.emits or rule.watches)
    ]
    fired = [each for each in asked if each.trace.fires]
    nearly = [each for each in asked if each.nearly]
    if output is Format.JSON:
        rows = [
            as_mapping(each.trace)
            | {"windows": [*windows_as_mappings(each, event)]}
            | {"state": now_in_force(states, each.trace.rule.id).state}
            for each in asked
            if each.trace.fires or each.nearly
        ]
        return json.dumps(rows, indent=2)
    blocks = [
        [
            *fires(each.trace, now_in_force(states, each.trace.rule.id)),
            *windows_lines(each, event, checked),
            *consequences(each.trace, payload),
        ]
        for each in fired
    ]
    blocks += [[*misses(each.trace), *windows_lines(each, event, checked)] for each in nearly]
    summary = f"{len(fired)} of {len(asked)} {kind} rules fire, {len(nearly)} nearly"
    blocks += [lines for lines in [[*views_lines(asked, payload)]] if lines]
    lines = (line for block in blocks for line in (*block, ""))
    return "\n".join(map(shown, (*lines, summary)))


def views_lines(asked: Sequence[Seen], payload: Mapping[str, Any]) -> Iterator[str]:
    """What texts are seen as where that is not what they are, as far as it is not told of a rule that fires."""
    from ttpc import ir
    from ttpc.ir.interpret import field_value, texts

    tests = (found.test for each in asked for found in each.trace.found if not each.trace.fires)
    views = [
        (test.field, test.question.view) for test in tests if isinstance(test.question, ir.SeenAs)
    ]
    for field, view in dict.fromkeys(views):
        value = field_value(payload, field)
        seen = [*texts(value, view)]
        if seen and seen != [*texts(value, None)]:
            yield f"{field} as {view}: {' · '.join(seen)[:LONGEST]}"


def seen_by(rule: Rule, event: Mapping[str, Any], history: History) -> Seen:
    from ttpc.ir.standing import standings
    from ttpc.ir.trace import trace

    found = tuple(each for each in standings(rule, event, history) if each.tells)
    crossed = {each.window for each in found if each.crossed}
    return Seen(trace(rule, event["payload"], history.find, crossed), found)


def key_of(rule: Rule, window: Window, event: Mapping[str, Any]) -> dict[str, Any]:
    """The event's key in a window, as it may be shown: a password may be part of it."""
    from ttpc.ir.stream import key_part

    left = {**event, "payload": as_evidence(rule, event["payload"])}
    return {name: key_part(left, name) for name in window.by}


def windows_lines(seen: Seen, event: Mapping[str, Any], checked: Checked) -> Iterator[str]:
    from ttpc.ir.says import wanted

    rule = seen.trace.rule
    same = [each for each in checked.rules if each.id == rule.id]
    for each in seen.standings:
        key = key_of(rule, each.window, event).items()
        steps = wanted(same, each.window)
        yield from standing_lines(each, steps, ", ".join(f"{name} {part}" for name, part in key))


def windows_as_mappings(seen: Seen, event: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for each in seen.standings:
        yield standing_as_mapping(each, key_of(seen.trace.rule, each.window, event))


def title(test: Test) -> str:
    """What stands before what was found."""
    from ttpc import ir

    if isinstance(test.question, ir.Looks):
        return f"table {test.question.table.name}"
    seen = f" as {test.question.view}" if isinstance(test.question, ir.SeenAs) else ""
    return f"{test.field}{seen}"


def the_event(text: str | None, kind: str | None, event: str | None) -> Mapping[str, Any]:
    """The event, from either way of giving it."""
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
        return {"source_kind": kind, "payload": {DEFAULT_FIELD[kind]: text}}
    if kind is not None:
        fail("--kind is that of a text; the event states its own `source_kind`", USAGE)
    try:
        record = json.loads(event or "")
    except (ValueError, RecursionError) as error:
        fail(f"--event is not JSON: {error}", USAGE)
    if isinstance(record, dict):
        stated, payload = record.get("source_kind"), record.get("payload")
        if isinstance(stated, str) and isinstance(payload, dict):
            return record
    return fail("--event needs a `source_kind` and a `payload` that is an object", USAGE)


def as_evidence(rule: Rule, payload: Mapping[str, Any]) -> Mapping[str, Any]:
    """A payload as it may leave."""
    from ttpc.kinds import AUXILIARY
    from ttpc.redaction import CREDENTIALS
    from ttpc_runtime.redaction import Redaction, Shown

    kept = AUXILIARY.get(rule.kind, ())
    return Shown(payload, Redaction(CREDENTIALS, rule.kind, rule.redact, kept))


def redacted(rule: Rule, payload: Mapping[str, Any]) -> list[str]:
    """The evidence fields of which something does not leave."""
    from ttpc.ir.interpret import field_value
    from ttpc.kinds import AUXILIARY

    left = as_evidence(rule, payload)
    fields = dict.fromkeys((*rule.evidence_fields, *AUXILIARY.get(rule.kind, ())))
    return [each for each in fields if field_value(payload, each) != field_value(left, each)]


def fires(trace: Trace, state: RuleState) -> Iterator[str]:
    yield f"{trace.rule.id} {trace.rule.name} fires"
    if state.state != "enabled":
        yield f"  but is {state_told(state)}"
    for found in trace.found:
        if found.holds:
            yield from evidence(found)


def consequences(trace: Trace, payload: Mapping[str, Any]) -> Iterator[str]:
    withheld = redacted(trace.rule, payload)
    if withheld:
        yield f"  redacted in its evidence: {shown(', '.join(withheld))}"
    for emit in trace.emits:
        yield f"  → {emit.tactic} {emit.sub_technique_id or emit.technique_id} {emit.name} ({emit.confidence:.4g})"


def misses(trace: Trace) -> Iterator[str]:
    yield f"{trace.rule.id} {trace.rule.name} does not fire"
    for found in trace.found:
        if found.holds:
            yield from evidence(found)
        else:
            yield f"  {shown(title(found.test))}: {found.test.name} does not hold"


LONGEST = 400
"""Characters that are shown of what a text is seen as."""
BEFORE = 60
"""Characters of a value that are shown before a match; as many as the match and 60 more behind."""


def evidence(found: Found) -> Iterator[str]:
    """The field with the matched stretch underlined."""
    from ttpc.render import underlined

    label = f"  {shown(title(found.test))}: "
    if not isinstance(found.value, str):
        yield f"{label}{shown(json.dumps(found.value, default=str))}  ({found.test.name})"
        return
    start = max(0, found.start - BEFORE)
    head, match, tail = (
        shown(found.value[start : found.start]),
        shown(found.value[found.start : found.end]),
        shown(found.value[found.end : found.end + BEFORE]),
    )
    yield f"{label}{head}{match}{tail}"
    yield f"{underlined(label + head, match, '^')} {found.test.name}"


def shown(text: str) -> str:
    """As it can be printed in a line: an attacker's tabs would move what stands behind them."""
    from ttpc.render import visible

    return visible(text).replace("\t", "\\t")


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
            for emit in trace.emits
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
