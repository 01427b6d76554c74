"""The command line: one module per verb.  Each imports what it needs when it runs."""

from __future__ import annotations

import os
import sys

import typer

from ttpc.cli import attack, build, check, explain, rules, schema, tag, test

app = typer.Typer(
    name="ttpc",
    help="Compile ATT&CK detection rules, and tag events with the result.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog="Example: ttpc check rules --format github")(check.check)
app.command(epilog="Example: ttpc build rules -o generated")(build.build)
app.command(epilog="Example: ttpc tag cowrie.json --to table")(tag.tag)
app.command(epilog="Example: ttpc test rules")(test.test)
app.command(epilog='Example: ttpc explain "cat /etc/shadow"')(explain.explain)
app.command(epilog="Example: ttpc rules generated")(rules.rules)
app.command(epilog="Example: ttpc show R0014")(rules.show)
app.command(epilog="Example: ttpc schema > rule.schema.json")(schema.schema)
app.add_typer(attack.app, name="attack")


def main() -> None:
    """Run the command line.  No fault of the user's ends in a traceback."""
    try:
        app()
    except BrokenPipeError:
        # Whoever read our output has seen enough.  Python would complain once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
