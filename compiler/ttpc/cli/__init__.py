"""The command line: one module per verb.  Each imports what it needs when it runs."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import Annotated

import typer

from ttpc import __version__
from ttpc.cli import (
    attack,
    bench,
    build,
    check,
    corpus,
    coverage,
    doctor,
    explain,
    import_rules,
    profile,
    rules,
    schema,
    state,
    tag,
    test,
)

app = typer.Typer(
    name="ttpc",
    help="Compile ATT&CK detection rules, and tag events with the result.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"ttpc {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=print_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Options before the verb."""


app.command(epilog="Example: ttpc check rules --format github")(check.check)
app.command(epilog="Example: ttpc build rules -o generated")(build.build)
app.command(epilog="Example: ttpc tag cowrie.json --to table")(tag.tag)
app.command(epilog="Example: ttpc test rules")(test.test)
app.command(epilog="Example: ttpc coverage --platform Linux --missing")(coverage.coverage)
app.command(epilog='Example: ttpc explain "cat /etc/shadow"')(explain.explain)
app.command(epilog="Example: ttpc rules generated")(rules.rules)
app.command(epilog="Example: ttpc show R0014")(rules.show)
app.command(epilog="Example: ttpc doctor --artifact generated")(doctor.doctor)
app.command(epilog="Example: ttpc bench cowrie.json")(bench.bench)
app.command(epilog="Example: ttpc profile cowrie.json --top 5")(profile.profile)
app.command(epilog="Example: ttpc schema > rule.schema.json")(schema.schema)
app.add_typer(attack.app, name="attack")
app.add_typer(corpus.app, name="corpus")
app.add_typer(import_rules.app, name="import")
app.add_typer(state.app, name="state")


def main() -> None:
    """Run the command line.  No fault of the user's ends in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # the locale may not have every character
    try:
        app()
    except SystemExit as end:
        # Typer calls it a failure when whoever read our output has seen enough.
        if isinstance(end.__context__, BrokenPipeError):
            end.code = 0
        raise
    except OSError as error:
        # Python would complain once more when it flushes what could not be written.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        with suppress(OSError):
            typer.echo(f"error: {error.filename or 'output'}: {error.strerror}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
