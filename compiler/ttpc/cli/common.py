"""What verbs of every sort share: exit codes, giving up, and the artifact to work with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from ttpc_runtime import Engine

FAILED = 1
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

StateOption = Annotated[
    Path | None,
    typer.Option(
        "--state",
        metavar="FILE",
        exists=True,
        help="States of the rules; default what is beside the artifact, DIR.state.json.",
    ),
]


def fail(message: str, code: int) -> NoReturn:
    """Say why on stderr, and end."""
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(code)


def open_engine(
    artifact: Path | None, trusted_keys: Sequence[Path] | None = None, state: Path | None = None
) -> Engine:
    """Without trusted keys, signed or not does not matter.  With them, an overlay must be named to count."""
    from ttpc_runtime import ArtifactError, Engine, FileStateStore, SigningError, StateError

    overlay = state_file(artifact, state)
    if trusted_keys and state is None and overlay.exists():
        typer.echo(
            f"note: {overlay} is signed by nobody and not applied; name it with --state", err=True
        )
    try:
        return Engine.open(
            artifact or default_artifact(),
            trusted_keys=trusted_keys or None,
            state=None if state is None else FileStateStore(state),
        )
    except StateError as error:
        fail(str(error), FAILED)
    except SigningError as error:
        fail(str(error), USAGE)
    except ArtifactError as error:
        fail(str(error), REFUSED)


def state_file(artifact: Path | None, state: Path | None) -> Path:
    """Where the states of an artifact's rules are."""
    from ttpc_runtime.states import overlay_of

    return state or Path(overlay_of(artifact or default_artifact()))


def default_artifact() -> Path:
    """What the working directory's rules were built to, else the pack in the wheel."""
    import ttpc_runtime

    shipped = Path(ttpc_runtime.__file__).parent / "pack"
    for found in (Path("generated"), shipped):
        if found.is_dir():
            return found
    message = "no compiled rules: build some with `ttpc build`, or name them with --artifact"
    fail(message, REFUSED)
