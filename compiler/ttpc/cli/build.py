"""`ttpc build`: rules to an artifact."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from ttpc.cli.common import USAGE, fail
from ttpc.cli.pack import AttackOption, PathsArgument, catalogue_of, counted, good_pack


def build(
    paths: PathsArgument = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Where the artifact goes.")
    ] = Path("generated"),
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; fail if DIR is not what would be written."),
    ] = False,
    attack: AttackOption = None,
) -> None:
    """Compile rules into one Hyperscan database and Python modules.  One broken rule fails the build."""
    from ttpc.driver import compile_rules
    from ttpc.render import render_text

    catalogue = catalogue_of(attack)
    checked = good_pack(paths, catalogue)
    typer.echo(render_text(checked.diagnostics), nl=False, err=True)
    files = compile_rules(checked, catalogue)
    try:
        state = compared(files, output) if check else written(files, output)
    except OSError as error:
        fail(f"{error.filename or output}: {(error.strerror or str(error)).lower()}", 1)
    rules = counted(len({rule.id for rule in checked.rules}), "rule")
    typer.echo(f"{output}: {state}, {rules} against ATT&CK {catalogue.release}")


def compared(files: Mapping[str, bytes], output: Path) -> str:
    from ttpc.link import differences

    if stale := differences(files, output):
        fail(f"{output} is not current ({', '.join(stale)}); run `ttpc build -o {output}`", 1)
    return "current"


def written(files: Mapping[str, bytes], output: Path) -> str:
    from ttpc.link import differences, install, strangers

    if others := strangers(output):
        named = ", ".join(others[:3]) + (", …" if len(others) > 3 else "")
        fail(f"{output} holds what is not an artifact's ({named}); choose another folder", USAGE)
    if not differences(files, output):
        return "current"
    install(files, output)
    return "written"
