"""`ttpc doctor`: whether the engine that is installed can be relied on."""

from __future__ import annotations

import typer

from ttpc.cli.common import ArtifactOption, open_engine

SHOWN = 5
"""Wrong answers that are printed; one is as bad as a hundred."""


def doctor(artifact: ArtifactOption = None) -> None:
    """Ask the engine what the artifact knows the answers to.  Exit 0 all right, 1 wrong answers, 3 refused."""
    engine = open_engine(artifact)
    attestation, built = engine.attestation, engine.manifest["engine"]
    right = attestation.asked - len(attestation.wrong)
    mode = "the database selects rules, `re` confirms them"
    if not attestation.passed:
        mode = "every rule is confirmed on every event: nothing is missed, but it is slow"
    typer.echo(f"engine    {attestation.engine}")
    typer.echo(f"artifact  {len(engine.rules)} rules against ATT&CK {engine.attack_release}")
    typer.echo(
        f"database  {'as built' if built == attestation.engine else f'rebuilt; was for {built}'}"
    )
    typer.echo(f"answers   {right} of {attestation.asked} right")
    typer.echo(f"mode      {mode}")
    for each in attestation.wrong[:SHOWN]:
        typer.echo(f"wrong     {each.text!r} holds the literal sets {sorted(each.numbers)}")
    if not attestation.passed:
        typer.echo("error: install another build of hyperscan", err=True)
        raise typer.Exit(1)
