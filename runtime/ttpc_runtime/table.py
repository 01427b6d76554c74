"""The table of literals, `patterns.json`: what a database is compiled from, again if need be."""

import json
from collections.abc import Collection
from typing import NamedTuple


class LiteralSet(NamedTuple):
    """One numbered entry of the pattern table: seen when any of `literals` is."""

    number: int
    caseless: bool
    """ASCII letters match in either case; other case variants are spelled out as literals."""
    literals: tuple[bytes, ...]


def read_table(table: bytes) -> list[LiteralSet]:
    """`patterns.json`: literals are bytes, written as the text with the same code points."""
    return [
        LiteralSet(
            each["number"],
            each["caseless"],
            tuple(text.encode("latin-1") for text in each["literals"]),
        )
        for each in json.loads(table)
    ]


def write_table(table: Collection[LiteralSet]) -> bytes:
    """The reverse of `read_table`: JSON, one set per line."""
    lines = (
        json.dumps(
            {
                "number": each.number,
                "caseless": each.caseless,
                "literals": [literal.decode("latin-1") for literal in each.literals],
            }
        )
        for each in table
    )
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()
