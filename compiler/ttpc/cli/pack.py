"""What the verbs share: the rules to work on, and saying what is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ttpc.cli.common import USAGE, fail

if TYPE_CHECKING:
    from ttpc.attack import Catalogue
    from ttpc.driver import Checked


PathsArgument = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[PATH]…", help="Rule files and folders.  [default: rules]"),
]
AttackOption = Annotated[
    str | None,
    typer.Option("--attack", metavar="VERSION|FILE", help="ATT&CK release, or a STIX bundle."),
]


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


def counted(number: int, name: str) -> str:
    """`1 rule`, `2 rules`."""
    return f"{number} {name}{'' if number == 1 else 's'}"


def catalogue_of(attack: str | None) -> Catalogue:
    from ttpc.attack import CatalogueError, embedded, resolve

    try:
        return embedded() if attack is None else resolve(attack)
    except CatalogueError as error:
        fail(str(error), USAGE)


def check_pack(
    paths: Sequence[Path] | None, catalogue: Catalogue, max_cost: Mapping[str, float] | None = None
) -> Checked:
    """Check the rules of the paths; a path that is not there is a mistake in the command line.

    `max_cost`: instead of what the pack's own settings say of these kinds.
    """
    from ttpc.cache import cache_file
    from ttpc.config import ConfigError, budget_of, load_config
    from ttpc.driver import check
    from ttpc.plan import Memory

    chosen = list(paths or [Path("rules")])
    for path in chosen:
        if not path.exists():
            fail(f"{path}: no such file or folder; name the rules' folder", USAGE)
    memory = Memory(cache_file("plan"), processes=os.cpu_count() or 1)
    try:
        config = load_config(chosen)
        config = replace(config, max_cost={**config.max_cost, **budget_of(max_cost or {})})
        checked = check(chosen, catalogue, config, memory)
    except ConfigError as error:
        fail(str(error), USAGE)
    memory.save()
    if not checked.rules and not checked.failed:
        fail(f"no rules in {', '.join(map(str, chosen))}; a rule is a file that ends in .yaml", 1)
    return checked


def good_pack(paths: Sequence[Path] | None, catalogue: Catalogue) -> Checked:
    """The same, for verbs that can do nothing with a broken pack: errors are printed, exit 1."""
    from ttpc.render import render_text

    checked = check_pack(paths, catalogue)
    if checked.failed:
        typer.echo(render_text(checked.diagnostics), nl=False, err=True)
        raise typer.Exit(1)
    return checked
