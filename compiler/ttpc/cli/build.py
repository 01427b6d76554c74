"""`ttpc build`: rules to an artifact."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ttpc.cli.pack import AttackOption, PathsArgument, catalogue_of, fail, good_pack


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
    from ttpc.link import differences, install
    from ttpc.render import render_text

    catalogue = catalogue_of(attack)
    checked = good_pack(paths, catalogue)
    typer.echo(render_text(checked.diagnostics), nl=False, err=True)
    files = compile_rules(checked, catalogue)
    stale = list(differences(files, output))
    if check and stale:
        fail(f"{output} is not current ({', '.join(stale)}); run `ttpc build -o {output}`", 1)
    if stale and not check:
        foreign = (
            output.exists() and not (output / "manifest.json").exists() and any(output.iterdir())
        )
        if foreign:
            fail(f"{output} holds something that is not an artifact; choose another folder", 2)
        try:
            install(files, output)
        except OSError as error:
            fail(f"{error.filename or output}: cannot be written: {error.strerror}", 1)
    count = len({rule.id for rule in checked.rules})
    state = "written" if stale else "current"
    typer.echo(f"{output}: {state}, {count} rules against ATT&CK {catalogue.release}")
