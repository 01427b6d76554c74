"""`ttpc explain`: which rules fire on an event, and why; which nearly did."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.common import USAGE, StateOption, fail
from ttpc.cli.pack import AttackOption, Format, catalogue_of, good_pack
from ttpc.cli.rules import states_of_pack
from ttpc.cli.state import now_in_force
from ttpc.cli.state import told as state_told

if TYPE_CHECKING:
    from ttpc.driver import Checked
    from ttpc.ir import Matches, Rule, Test
    from ttpc.ir.trace import Found, Trace
    from ttpc.layout import Layout, LiteralSet, PlannedRule
    from ttpc_runtime import RuleState


def explain(
    text: Annotated[str | None, typer.Argument(help="A value of the kind's default field.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="Event kind of TEXT.  [default: command]")
    ] = None,
    event: Annotated[
        str | None, typer.Option("--event", metavar="JSON", help="A whole event instead of TEXT.")
    ] = None,
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
        if text is not None or event is not None or kind is not None:
            fail("--plan takes no event; give one or the other", USAGE)
        explain_plan(plan, good_pack(rules, catalogue_of(attack)))
        return
    kind, payload = the_event(text, kind, event)
    checked = good_pack(rules, catalogue_of(attack))
    states = states_of_pack((rules or [Path("rules")])[0], state)
    try:
        typer.echo(told(checked, kind, payload, output, states))
    except RecursionError:
        fail("--event is nested too deeply to be explained", USAGE)


def told(
    checked: Checked,
    kind: str,
    payload: Mapping[str, Any],
    output: Format,
    states: Mapping[str, RuleState],
) -> str:
    """Every rule that fires or nearly does, all of it before any is printed."""
    from ttpc.ir.trace import trace
    from ttpc.plan import find

    traces = [trace(rule, payload, find) for rule in checked.rules if rule.kind == kind]
    fired = [each for each in traces if each.fires]
    nearly = [each for each in traces if each.nearly]
    if output is Format.JSON:
        rows = [
            as_mapping(each) | {"state": now_in_force(states, each.rule.id).state}
            for each in traces
            if each.fires or each.nearly
        ]
        return json.dumps(rows, indent=2)
    blocks = [
        *(fires(each, payload, now_in_force(states, each.rule.id)) for each in fired),
        *map(misses, nearly),
    ]
    summary = f"{len(fired)} of {len(traces)} {kind} rules fire, {len(nearly)} nearly"
    lines = (line for block in blocks for line in (*block, ""))
    return "\n".join(map(shown, (*lines, summary)))


def explain_plan(rule_id: str, checked: Checked) -> None:
    """A rule's predicates with the literals that are looked for."""
    from ttpc.diagnostics import did_you_mean

    known = {rule.id for rule in checked.rules}
    if rule_id not in known:
        hint = did_you_mean(rule_id, tuple(sorted(known))) or "see `ttpc rules`"
        fail(f"no rule `{rule_id}`; {hint}", 1)
    for each in checked.layout.kinds:
        for planned in each.rules:
            if planned.rule.id == rule_id:
                typer.echo("\n".join(planned_lines(planned, checked.layout)))


SHOWN = 6
"""Literals of a set that are printed."""


def planned_lines(planned: PlannedRule, layout: Layout) -> Iterator[str]:
    from ttpc import ir

    rule, table = planned.rule, {each.number: each for each in layout.table}
    yield f"{rule.id} {rule.name}, {rule.kind} events"
    names = [planned.predicates[index].test.name for index in planned.anchors]
    if names:
        yield f"  asked when this may hold: {' or '.join(dict.fromkeys(names))}"
    else:
        yield "  asked of every event: no text must be there for it to fire"
    for index, predicate in enumerate(planned.predicates):
        test = predicate.test
        yield f"  {test.name}, {subject(test)}"
        if predicate.numbers:
            yield "    literal + confirm: " + " and ".join(
                literals(table[number]) for number in predicate.numbers
            )
        elif isinstance(test.question, ir.SeenAs):
            yield f"    always confirm: seen as {test.question.view}"
        elif isinstance(test.question, ir.Looks):
            yield "    always confirm: a look-up"
        elif isinstance(test.question, ir.InNetwork | ir.Compares | ir.Exists | ir.Differs):
            yield "    always confirm: not a question about text"
        elif planned.anchors and index not in planned.anchors:
            yield "    always confirm: asked only when the rule is"
        else:
            yield "    always confirm: no text that every match contains"
        question = ir.asked(test.question)
        if isinstance(question, ir.Matches):
            yield f"    {confirmation(question, predicate.limit)}"


def subject(test: Test) -> str:
    """What a test looks at."""
    from ttpc import ir

    if isinstance(test.question, ir.Looks):
        names = [name for _, fields in test.question.fields for name in fields]
        return f"of {', '.join(names)} in table {test.question.table.name}"
    return f"on {test.field}"


def title(test: Test) -> str:
    """What stands before what was found."""
    from ttpc import ir

    if isinstance(test.question, ir.Looks):
        return f"table {test.question.table.name}"
    seen = f" as {test.question.view}" if isinstance(test.question, ir.SeenAs) else ""
    return f"{test.field}{seen}"


def confirmation(question: Matches, limit: int | None) -> str:
    """Which matcher is asked, so that no input takes long."""
    from ttpc.plan.ambiguity import cost_of, growth

    if limit is None:
        return "confirm: `re`, which is linear on it"
    degree = max(cost_of(regex.tree).degree for regex in question.regexes)
    worst = f" ({growth(degree)} at worst)" if degree > 1 else ""
    return f"confirm: `re` up to {limit} characters{worst}, bit streams beyond"


def literals(each: LiteralSet) -> str:
    shown = [ascii(item.decode("utf-8", "replace")) for item in each.literals[:SHOWN]]
    more = len(each.literals) - len(shown)
    folded = ", any case" if each.caseless else ""
    if len(each.literals) == 1:
        return f"{shown[0]}{folded}"
    return f"one of {' '.join(shown)}{f' and {more} more' if more else ''}{folded}"


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


def redacted(rule: Rule, payload: Mapping[str, Any]) -> list[str]:
    """The evidence fields of which something does not leave."""
    from ttpc.ir.interpret import field_value
    from ttpc.kinds import AUXILIARY
    from ttpc.redaction import CREDENTIALS
    from ttpc_runtime.redaction import Redaction, Shown

    auxiliary = AUXILIARY.get(rule.kind, ())
    left = Shown(payload, Redaction(CREDENTIALS, rule.kind, rule.redact, auxiliary))
    fields = dict.fromkeys((*rule.evidence_fields, *auxiliary))
    return [each for each in fields if field_value(payload, each) != field_value(left, each)]


def fires(trace: Trace, payload: Mapping[str, Any], state: RuleState) -> Iterator[str]:
    yield f"{trace.rule.id} {trace.rule.name} fires"
    if state.state != "enabled":
        yield f"  but is {state_told(state)}"
    for found in trace.found:
        if found.holds:
            yield from evidence(found)
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
