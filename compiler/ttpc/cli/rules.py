"""`ttpc rules` and `ttpc show`: the catalogue of a rule pack or of an artifact."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.common import (
    FAILED,
    USAGE,
    StateOption,
    TrustedKeyOption,
    fail,
    open_engine,
    state_file,
)
from ttpc.cli.pack import Format, catalogue_of, good_pack
from ttpc.cli.state import now_in_force, record, told

if TYPE_CHECKING:
    from ttpc.ir import Rule
    from ttpc_runtime import RuleState

PackOption = Annotated[
    Path | None,
    typer.Argument(metavar="[PATH]", help="A rule folder or an artifact.  [default: rules]"),
]
FormatOption = Annotated[Format, typer.Option("--format", help="For people, or for programs.")]


def rules(
    path: PackOption = None,
    trusted_key: TrustedKeyOption = None,
    state: StateOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """List the rules of a pack or an artifact."""
    found, _ = entries(path, trusted_key, state)
    if output is Format.JSON:
        typer.echo(json.dumps(found, indent=2))
        return
    for each in found:
        ids = " ".join(emit["sub_technique_id"] or emit["technique_id"] for emit in each["emits"])
        kinds = ",".join(each["kinds"])
        typer.echo(
            f"{each['id']}  {each['name']:<32} {kinds:<24} {each['state']:<8} {each['status']:<12} {ids}"
        )


def show(
    rule_id: Annotated[str, typer.Argument(metavar="RULE", help="A rule id, e.g. R0014.")],
    path: PackOption = None,
    source: Annotated[bool, typer.Option("--source", help="Print the rule's file.")] = False,
    trusted_key: TrustedKeyOption = None,
    state: StateOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Show one rule: what it means, what it emits, where it stands."""
    from ttpc.diagnostics import did_you_mean

    rows, states = entries(path, trusted_key, state)
    found = {each["id"]: each for each in rows}
    if rule_id not in found:
        hint = did_you_mean(rule_id, tuple(found)) or "see `ttpc rules`"
        fail(f"no rule `{rule_id}`; {hint}", 1)
    entry = found[rule_id]
    if source:
        file = Path(entry["source"])
        if not file.is_file():
            fail(f"{file}: not here; run this where the rules are", 1)
        typer.echo(file.read_text("utf-8"), nl=False)
    elif output is Format.JSON:
        typer.echo(json.dumps(entry, indent=2))
    else:
        typer.echo("\n".join(page(entry, states.get(rule_id))))


def page(entry: dict[str, Any], state: RuleState | None) -> Iterator[str]:
    yield f"{entry['id']} {entry['name']} (version {entry['version']}, {entry['status']}, {entry['state']})"
    if entry["description"]:
        yield from (f"  {line}" for line in entry["description"].splitlines())
    if state is not None:
        yield f"  state     {told(state)}"
    yield f"  kinds     {', '.join(entry['kinds'])}"
    for emit in entry["emits"]:
        attack_id = emit["sub_technique_id"] or emit["technique_id"]
        yield f"  emits     {emit['tactic']} {attack_id} {emit['name']}, confidence {emit['confidence']}"
    yield from (
        f"  {'looks at' if not n else '':<9} {each}" for n, each in enumerate(entry["says"])
    )
    computed = [f"{name} (computed)" for name in entry["computed"]]
    yield f"  evidence  {', '.join([*entry['evidence_fields'], *computed]) or '–'}"
    yield f"  redacted  {', '.join(['credentials, by name', *entry['redact']])}"
    if entry["uses"]:
        yield f"  uses      {', '.join(entry['uses'])}"
    yield f"  source    {entry['source']}"


Entries = tuple[list[dict[str, Any]], Mapping[str, "RuleState"]]


def entries(
    path: Path | None, trusted_keys: Sequence[Path] | None, state: Path | None = None
) -> Entries:
    """The rules of a pack or an artifact, by id, and the states that were set."""
    chosen = path or Path("rules")
    if (chosen / "manifest.json").is_file():
        engine = open_engine(chosen, trusted_keys, state)
        pairs = ((kind, rule) for kind, rules in engine.kinds.items() for rule in rules)
        known = engine.sources.items()
        uses = {rule: each.get("data", []) for rule, each in known}
        said = {rule: each.get("says", []) for rule, each in known}
        return merged(pairs, engine.states, uses, said), engine.states
    if trusted_keys:
        fail(f"{chosen}: no artifact, and rules have no signature; drop --trusted-key", USAGE)
    from ttpc.ir.says import says

    checked = good_pack([chosen], catalogue_of(None))
    states = states_of_pack(chosen, state)
    uses = {rule.id: sorted(each.source for each in rule.data) for rule in checked.rules}
    lowered: dict[str, list[Rule]] = {}
    for rule in checked.rules:
        lowered.setdefault(rule.id, []).append(rule)
    said = {rule_id: says(rules) for rule_id, rules in lowered.items()}
    return merged(((rule.kind, rule) for rule in checked.rules), states, uses, said), states


def states_of_pack(path: Path, state: Path | None) -> Mapping[str, RuleState]:
    """States belong to artifacts: those of the one beside the pack, where `ttpc build` puts it."""
    from ttpc_runtime import FileStateStore, StateError

    try:
        return FileStateStore(state_file(path.parent / "generated", state)).read()
    except StateError as error:
        fail(str(error), FAILED)


def merged(
    rules: Iterable[tuple[str, Any]],
    states: Mapping[str, RuleState],
    uses: Mapping[str, list[str]],
    said: Mapping[str, list[str]],
) -> list[dict[str, Any]]:
    """One entry for each id, with all kinds it applies to.  IR and artifact name these things alike."""
    found: dict[str, dict[str, Any]] = {}
    for kind, rule in rules:
        entry = found.setdefault(
            rule.id,
            {
                "id": rule.id,
                "version": rule.version,
                "name": rule.name,
                "description": rule.description,
                "status": rule.status,
                **record(now_in_force(states, rule.id)),
                "kinds": [],
                "emits": [
                    {
                        "tactic": emit.tactic,
                        "technique_id": emit.technique_id,
                        "sub_technique_id": emit.sub_technique_id,
                        "confidence": emit.confidence,
                        "name": emit.name,
                    }
                    for emit in rule.emits
                ],
                "evidence_fields": list(rule.evidence_fields),
                "computed": [],
                "redact": list(rule.redact),
                "says": said[rule.id],
                "uses": uses[rule.id],
                "source": rule.source,
            },
        )
        entry["kinds"].append(kind)
        entry["computed"] += [each for each in rule.computed if each not in entry["computed"]]
    return [found[rule_id] for rule_id in sorted(found)]
