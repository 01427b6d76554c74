"""`ttpc check`: everything that is wrong with rules, at once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

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
) -> None:
    """Validate rules against the language and ATT&CK.  Exit 0 clean (warnings allowed), 1 errors, 2 usage."""
    from ttpc.render import RENDERERS

    checked = check_pack(paths, catalogue_of(attack))
    typer.echo(RENDERERS[output](checked.diagnostics), nl=False)
    if output is Format.TEXT and not checked.failed:
        rules = len({rule.id for rule in checked.rules})
        examples = sum(len(rule.examples) + len(rule.stories) for rule in checked.rules)
        typer.echo(f"{counted(rules, 'rule')}, {counted(examples, 'example')}: ok")
    if checked.failed:
        raise typer.Exit(1)
