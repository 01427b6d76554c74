"""parse: files to syntax.  The shape is right, and every value keeps its place."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from ttpc.diagnostics import Diagnostic
from ttpc.parse.discover import discover
from ttpc.parse.document import parse_document
from ttpc.parse.shape import parse_rule
from ttpc.parse.text import read_source
from ttpc.syntax import RuleFile


def parse(paths: Sequence[Path]) -> tuple[list[RuleFile], list[Diagnostic]]:
    """Read every rule file of the paths, and report everything wrong with them.

    What errors leave of a rule is among the files too, so that `resolve` says in the same run what else is wrong.
    """
    files: list[RuleFile] = []
    found, diagnostics = discover(paths)
    for path in found:
        content, source, trouble = read_source(path)
        if source is not None:
            document, trouble = parse_document(source)
            if document is not None:
                digest = hashlib.sha256(content).hexdigest()
                rule, shape = parse_rule(document, digest)
                said = {each.span for each in trouble}
                trouble += [each for each in shape if each.span not in said]
                if rule is not None:
                    files.append(rule)
        diagnostics.extend(trouble)
    return files, diagnostics
