"""`ttpc schema`: the JSON Schema of a rule, table or list file, for editors."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer


class Subject(StrEnum):
    RULE = "rule"
    TABLE = "table"
    LIST = "list"


def schema(
    of: Annotated[Subject, typer.Argument(metavar="[rule|table|list]")] = Subject.RULE,
) -> None:
    """Print the JSON Schema (draft 2020-12) of a rule file, or of a table or a list."""
    from pydantic import BaseModel

    from ttpc.syntax import Rule
    from ttpc.tables import List, Table

    models: dict[Subject, type[BaseModel]] = {
        Subject.RULE: Rule,
        Subject.TABLE: Table,
        Subject.LIST: List,
    }
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **models[of].model_json_schema(by_alias=True),
    }
    typer.echo(json.dumps(described, indent=2))
