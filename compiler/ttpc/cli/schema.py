"""`ttpc schema`: the JSON Schema of a rule file, for editors."""

from __future__ import annotations

import json

import typer


def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of a rule file."""
    from ttpc.syntax import Rule

    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Rule.model_json_schema(by_alias=True),
    }
    typer.echo(json.dumps(described, indent=2))
