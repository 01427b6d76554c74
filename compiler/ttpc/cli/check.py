"""`ttpc check`: everything that is wrong with rules, at once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ttpc.cli.common import USAGE, fail
from ttpc.cli.pack import AttackOption, PathsArgument, catalogue_of, check_pack, counted


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def check(
    paths: PathsArgument = None,
    output: Annotated[
        Format, typer.Option("--format", help="For people, or for a CI.")
    ] = Format.TEXT,
    attack: AttackOption = None,
    max_cost: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND=COST",
            help="What a quiet event of the kind may cost, instead of what ttpc.toml says.",
        ),
    ] = None,
) -> None:
    """Validate rules against the language and ATT&CK.  Exit 0 clean (warnings allowed), 1 errors, 2 usage."""
    from ttpc.render import RENDERERS

    checked = check_pack(paths, catalogue_of(attack), budget(max_cost or []))
    typer.echo(RENDERERS[output](checked.diagnostics), nl=False)
    if output is Format.TEXT and not checked.failed:
        rules = len({rule.id for rule in checked.rules})
        examples = sum(len(rule.examples) + len(rule.stories) for rule in checked.rules)
        typer.echo(f"{counted(rules, 'rule')}, {counted(examples, 'example')}: ok")
    if checked.failed:
        raise typer.Exit(1)


def budget(given: list[str]) -> dict[str, float]:
    """`--max-cost` as the setting of the same name."""
    costs = {}
    for each in given:
        kind, _, cost = each.partition("=")
        try:
            costs[kind] = float(cost)
        except ValueError:
            fail(f"--max-cost {each}: write KIND=COST, e.g. command=0.5", USAGE)
    return costs
