"""`ttpc test`: the examples inside the rules, asked of the compiled artifact."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.pack import AttackOption, Format, PathsArgument, catalogue_of, counted, good_pack

if TYPE_CHECKING:
    from ttpc.ir import Example, Rule, Story
    from ttpc_runtime import Engine


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
    from ttpc.ir.interpret import holds
    from ttpc.link import install
    from ttpc_runtime import Engine

    catalogue = catalogue_of(attack)
    checked = good_pack(paths, catalogue)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "artifact"
        install(compile_rules(checked, catalogue), target)
        engine = Engine.open(target)
    results: list[tuple[Rule, Example | Story, bool]] = []
    for rule in checked.rules:
        for example in rule.examples:
            event = {"source_kind": rule.kind, "payload": example.payload}
            # Of several kinds an example may match as one of them; `check` has seen that it does.
            match = example.matches and holds(rule.condition, example.payload)
            results.append((rule, example, fired(engine, rule, [event]) == [match]))
        for story in rule.stories:
            wanted = [False] * (len(story.events) - 1) + [story.matches]
            results.append((rule, story, fired(engine, rule, story.events) == wanted))
    failed = [(rule, each) for rule, each, good in results if not good]
    if output is Format.JSON:
        rows = [
            {
                "rule_id": rule.id,
                "place": str(each.span),
                "expected": each.matches,
                "ok": good,
            }
            for rule, each, good in results
        ]
        typer.echo(json.dumps(rows, indent=2))
    else:
        for rule, each in failed:
            should = "should" if each.matches else "should not"
            typer.echo(f"{each.span}: rule {rule.id} {should} fire")
        rules = len({rule.id for rule in checked.rules})
        done = f"{counted(rules, 'rule')}, {counted(len(results), 'example')}"
        typer.echo(f"{done}: {len(failed)} failed")
    if failed:
        raise typer.Exit(1)


def fired(engine: Engine, rule: Rule, events: Sequence[Mapping[str, Any]]) -> list[bool]:
    """For each of an example's events, whether the rule fires on it; nothing is left over from other examples."""
    engine.forget()
    return [rule.id in {tag.rule_id for tag in engine.evaluate(event)} for event in events]
