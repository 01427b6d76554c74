"""Text of a file to a list: one value a line, as blocklists and word lists are shipped."""

from __future__ import annotations

from pathlib import PurePosixPath

from ttpc.diagnostics import Diagnostic, whole_file
from ttpc.parse.document import MOST, Document
from ttpc.source import Source, Span

SUFFIX = ".txt"
BLANKS = " \t\r"


def parse_lines(source: Source) -> tuple[Document | None, list[Diagnostic]]:
    """The list that has the name of its file, as if it had been written in YAML.  Every value is a text."""
    whole = whole_file(source.path, source.text)
    document = Document(source, spans={(): whole, ("values",): whole})
    values: list[str] = []
    for number, line in enumerate(source.text.split("\n"), 1):
        text = line.strip(BLANKS)
        if text and not text.startswith("#"):
            column = len(line) - len(line.lstrip(BLANKS)) + 1
            document.spans["values", len(values)] = Span(source, number, column, len(text))
            values.append(text)
    if len(values) > MOST:
        message = f"more than {MOST:,} values"
        hint = "split the list, or ask for less, such as networks in place of addresses"
        return None, [Diagnostic("TTP006", message, whole, help=hint)]
    document.value = {"list": PurePosixPath(source.path).stem, "values": tuple(values)}
    return document, []
