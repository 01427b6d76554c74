"""What verbs of every sort share: exit codes, giving up, and the artifact to work with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from ttpc_runtime import Engine

USAGE = 2
REFUSED = 3

ArtifactOption = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR", help="Compiled rules; default ./generated, else those that came with ttpc."
    ),
]

TrustedKeyOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--trusted-key",
        metavar="KEY",
        help="Refuse what is not signed by this Ed25519 public key in PEM; may be repeated.",
    ),
]


def fail(message: str, code: int) -> NoReturn:
    """Say why on stderr, and end."""
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(code)


def open_engine(artifact: Path | None, trusted_keys: Sequence[Path] | None) -> Engine:
    """Without trusted keys, signed or not does not matter."""
    from ttpc_runtime import ArtifactError, Engine, SigningError

    try:
        return Engine.open(artifact or default_artifact(), trusted_keys=trusted_keys or None)
    except SigningError as error:
        fail(str(error), USAGE)
    except ArtifactError as error:
        fail(str(error), REFUSED)


def default_artifact() -> Path:
    """What the working directory's rules were built to, else the pack in the wheel."""
    import ttpc_runtime

    shipped = Path(ttpc_runtime.__file__).parent / "pack"
    for found in (Path("generated"), shipped):
        if found.is_dir():
            return found
    message = "no compiled rules: build some with `ttpc build`, or name them with --artifact"
    fail(message, REFUSED)
