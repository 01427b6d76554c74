"""`ttpc test`: the examples inside the rules, asked of the compiled artifact."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from ttpc.cli.pack import AttackOption, Format, PathsArgument, catalogue_of, counted, good_pack


def test(
    paths: PathsArgument = None,
    output: Annotated[
        Format, typer.Option("--format", help="For people, or for programs.")
    ] = Format.TEXT,
    attack: AttackOption = None,
) -> None:
    """Run every rule's examples against what its build would ship.  Exit 0 all hold, 1 not, 2 usage."""
    import json

    from ttpc.driver import compile_rules
    from ttpc.link import install
    from ttpc_runtime import Engine

    catalogue = catalogue_of(attack)
    checked = good_pack(paths, catalogue)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "artifact"
        install(compile_rules(checked, catalogue), target)
        engine = Engine.open(target)
    results = []
    for rule in checked.rules:
        for example in rule.examples:
            event = {"source_kind": rule.kind, "payload": example.payload}
            fired = rule.id in {tag.rule_id for tag in engine.evaluate(event)}
            results.append((rule, example, fired == example.matches))
    failed = [(rule, example) for rule, example, good in results if not good]
    if output is Format.JSON:
        rows = [
            {
                "rule_id": rule.id,
                "place": str(example.span),
                "expected": example.matches,
                "ok": good,
            }
            for rule, example, good in results
        ]
        typer.echo(json.dumps(rows, indent=2))
    else:
        for rule, example in failed:
            typer.echo(
                f"{example.span}: rule {rule.id} should{'' if example.matches else ' not'} fire"
            )
        rules = len({rule.id for rule in checked.rules})
        done = f"{counted(rules, 'rule')}, {counted(len(results), 'example')}"
        typer.echo(f"{done}: {len(failed)} failed")
    if failed:
        raise typer.Exit(1)
