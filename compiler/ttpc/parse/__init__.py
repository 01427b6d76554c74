"""parse: files to syntax.  The shape is right, and every value keeps its place."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from ttpc.diagnostics import Diagnostic, Severity
from ttpc.parse.discover import discover
from ttpc.parse.document import parse_document
from ttpc.parse.expand import expand as expand
from ttpc.parse.lines import SUFFIX, parse_lines
from ttpc.parse.pack import Read, unused
from ttpc.parse.pack import parse_pack as parse_pack
from ttpc.parse.text import read_source
from ttpc.syntax import Pack


def parse(paths: Sequence[Path]) -> tuple[Pack, list[Diagnostic]]:
    """Read every rule, table and list of the paths, and report everything wrong with them.

    What errors leave of a rule is in the pack too, so that `resolve` says in the same run what else is wrong.
    """
    documents, diagnostics = read(paths)
    pack, shape = parse_pack(documents.values())
    said = {each.span for each in diagnostics}
    diagnostics.extend(each for each in shape if each.span not in said)
    if all(each.severity is Severity.WARNING for each in diagnostics):
        diagnostics += unused(pack)  # what a broken rule uses nobody knows
    return pack, diagnostics


def read(paths: Sequence[Path]) -> tuple[dict[Path, Read], list[Diagnostic]]:
    """Every file whose YAML is in order, and what is wrong with the others."""
    documents: dict[Path, Read] = {}
    found, diagnostics = discover(paths)
    for path in found:
        content, source, trouble = read_source(path)
        if source is not None:
            reader = parse_lines if path.suffix == SUFFIX else parse_document
            document, trouble = reader(source)
            if document is not None:
                documents[path] = Read(document, hashlib.sha256(content).hexdigest())
        diagnostics.extend(trouble)
    return documents, diagnostics
