"""`ttpc rules` and `ttpc show`: the catalogue of a rule pack or of an artifact."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from ttpc.cli.common import USAGE, TrustedKeyOption, fail, open_engine
from ttpc.cli.pack import Format, catalogue_of, good_pack

PackOption = Annotated[
    Path | None,
    typer.Argument(metavar="[PATH]", help="A rule folder or an artifact.  [default: rules]"),
]
FormatOption = Annotated[Format, typer.Option("--format", help="For people, or for programs.")]


def rules(
    path: PackOption = None,
    trusted_key: TrustedKeyOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """List the rules of a pack or an artifact."""
    found = entries(path, trusted_key)
    if output is Format.JSON:
        typer.echo(json.dumps(found, indent=2))
        return
    for each in found:
        ids = " ".join(emit["sub_technique_id"] or emit["technique_id"] for emit in each["emits"])
        kinds = ",".join(each["kinds"])
        typer.echo(
            f"{each['id']}  {each['name']:<32} {kinds:<14} {each['state']:<8} {each['status']:<12} {ids}"
        )


def show(
    rule_id: Annotated[str, typer.Argument(metavar="RULE", help="A rule id, e.g. R0014.")],
    path: PackOption = None,
    source: Annotated[bool, typer.Option("--source", help="Print the rule's file.")] = False,
    trusted_key: TrustedKeyOption = None,
    output: FormatOption = Format.TEXT,
) -> None:
    """Show one rule: what it means, what it emits, where it stands."""
    from ttpc.diagnostics import did_you_mean

    found = {each["id"]: each for each in entries(path, trusted_key)}
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
        typer.echo("\n".join(page(entry)))


def page(entry: dict[str, Any]) -> Iterator[str]:
    yield f"{entry['id']} {entry['name']} (version {entry['version']}, {entry['status']}, {entry['state']})"
    if entry["description"]:
        yield from (f"  {line}" for line in entry["description"].splitlines())
    yield f"  kinds     {', '.join(entry['kinds'])}"
    for emit in entry["emits"]:
        attack_id = emit["sub_technique_id"] or emit["technique_id"]
        yield f"  emits     {emit['tactic']} {attack_id} {emit['name']}, confidence {emit['confidence']}"
    yield f"  evidence  {', '.join(entry['evidence_fields']) or '–'}"
    yield f"  source    {entry['source']}"


def entries(path: Path | None, trusted_keys: Sequence[Path] | None) -> list[dict[str, Any]]:
    """The rules of a pack or an artifact, by id."""
    chosen = path or Path("rules")
    if (chosen / "manifest.json").is_file():
        return from_artifact(chosen, trusted_keys)
    if trusted_keys:
        fail(f"{chosen}: no artifact, and rules have no signature; drop --trusted-key", USAGE)
    return from_pack(chosen)


def from_pack(path: Path) -> list[dict[str, Any]]:
    checked = good_pack([path], catalogue_of(None))
    return merged((rule.kind, rule) for rule in checked.rules)


def from_artifact(path: Path, trusted_keys: Sequence[Path] | None) -> list[dict[str, Any]]:
    kinds = open_engine(path, trusted_keys).kinds
    return merged((kind, rule) for kind, rules in kinds.items() for rule in rules)


def merged(rules: Iterator[tuple[str, Any]]) -> list[dict[str, Any]]:
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
                "state": "enabled",
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
                "source": rule.source,
            },
        )
        entry["kinds"].append(kind)
    return [found[rule_id] for rule_id in sorted(found)]
