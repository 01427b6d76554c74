"""`ttpc build`: rules to an artifact."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ttpc.cli.common import USAGE, fail
from ttpc.cli.pack import AttackOption, PathsArgument, catalogue_of, counted, good_pack

if TYPE_CHECKING:
    from ttpc_runtime.signature import Signer


def build(
    paths: PathsArgument = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Where the artifact goes.")
    ] = Path("generated"),
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; fail if DIR is not what would be written."),
    ] = False,
    key: Annotated[
        Path | None,
        typer.Option("--sign", metavar="KEY", help="Sign it with an Ed25519 private key in PEM."),
    ] = None,
    attack: AttackOption = None,
) -> None:
    """Compile rules into one Hyperscan database and Python modules.  One broken rule fails the build."""
    from ttpc.driver import compile_rules
    from ttpc.render import render_text

    sign = None if key is None else signer_of(key)
    catalogue = catalogue_of(attack)
    with uncollected():
        checked = good_pack(paths, catalogue)
        typer.echo(render_text(checked.diagnostics), nl=False, err=True)
        files = compile_rules(checked, catalogue)
    try:
        state = compared(files, output, sign) if check else written(files, output, sign)
    except OSError as error:
        fail(f"{error.filename or output}: {(error.strerror or str(error)).lower()}", 1)
    rules = counted(len({rule.id for rule in checked.rules}), "rule")
    typer.echo(f"{output}: {state}, {rules} against ATT&CK {catalogue.release}{mark(output, sign)}")


@contextmanager
def uncollected() -> Iterator[None]:
    """A build makes much and throws little away: to look for that again and again would take a third of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def signer_of(key: Path) -> Signer:
    from ttpc_runtime import SigningError
    from ttpc_runtime.signature import load_signer

    try:
        return load_signer(key)
    except SigningError as error:
        fail(str(error), USAGE)


def mark(output: Path, sign: Signer | None) -> str:
    """What there is to say of the signature of an artifact that is as it should be."""
    from ttpc_runtime.artifact import SIGNATURE
    from ttpc_runtime.signature import short

    if sign is not None:
        return f", signed by {short(sign.key)}"
    return ", signature not compared" if (output / SIGNATURE).is_file() else ""


def compared(files: Mapping[str, bytes], output: Path, sign: Signer | None) -> str:
    from ttpc.link import differences

    if stale := differences(files, output, sign):
        again = f"ttpc build -o {output}{' --sign KEY' if sign else ''}"
        fail(f"{output} is not current ({', '.join(stale)}); run `{again}`", 1)
    return "current"


def written(files: Mapping[str, bytes], output: Path, sign: Signer | None) -> str:
    from ttpc.link import differences, install, signed, strangers
    from ttpc_runtime.artifact import SIGNATURE

    if others := strangers(output):
        named = ", ".join(others[:3]) + (", …" if len(others) > 3 else "")
        fail(f"{output} holds what is not an artifact's ({named}); choose another folder", USAGE)
    if not differences(files, output, sign):
        return "current"
    unsigned = sign is None and (output / SIGNATURE).exists()
    install(files if sign is None else signed(files, sign), output)
    if unsigned:
        typer.echo(f"note: {output} was signed and no longer is; see --sign", err=True)
    return "written"
