"""`ttpc doctor`: whether the engine that is installed can be relied on, and for what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import typer

from ttpc.cli.common import ArtifactOption, TrustedKeyOption, open_engine

if TYPE_CHECKING:
    from ttpc_runtime.attest import Attestation
    from ttpc_runtime.published import Published

SHOWN = 5
"""Wrong answers that are printed; one is as bad as a hundred."""


def doctor(artifact: ArtifactOption = None, trusted_key: TrustedKeyOption = None) -> None:
    """Ask the engine what the answers to are known.  Exit 0 all right, 1 wrong about literals, 3 refused.

    Being wrong about regexes changes nothing: no artifact has the engine search for any.
    """
    from ttpc_runtime.scanner import attest_regexes

    engine = open_engine(artifact, trusted_key)
    literals, built = engine.attest(), engine.manifest["engine"]
    database = "as built" if built == literals.engine else f"rebuilt; was for {built}"
    typer.echo(f"engine    {literals.engine}")
    typer.echo(f"artifact  {len(engine.rules)} rules against ATT&CK {engine.attack_release}")
    typer.echo(f"database  {database}")
    for line in (*about_literals(literals), *about_regexes(attest_regexes()), mode(literals)):
        typer.echo(line)
    if not literals.passed:
        typer.echo("error: install another build of hyperscan", err=True)
        raise typer.Exit(1)


def about_literals(answers: Attestation) -> Iterator[str]:
    right = answers.asked - len(answers.wrong)
    yield f"literals  {verdict(answers.passed)}: {right} of {answers.asked} known answers right"
    for each in answers.wrong[:SHOWN]:
        yield f"  wrong   {each.text!r} holds the literal sets {sorted(each.numbers)}"


def about_regexes(tried: Mapping[Published, Attestation]) -> Iterator[str]:
    shown = [case for case, answers in tried.items() if not answers.passed]
    yield f"regexes   {verdict(not shown)}: {len(shown)} of {len(tried)} published misses seen here"
    for each in shown:
        yield f"  missed  {each.report}, {each.link}"


def verdict(passed: bool) -> str:
    return "passed" if passed else "failed"


def mode(literals: Attestation) -> str:
    """Regexes are no choice: whether they passed or not, artifacts hold literals."""
    if literals.passed:
        return "mode      literals: the database selects rules, exact matchers confirm them; no regex is in it"
    return (
        "mode      none: every rule is confirmed on every event; nothing is missed, but it is slow"
    )
