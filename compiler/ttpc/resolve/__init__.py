"""resolve: every name in a rule means something.  Reports what does not, and what is unwise."""

from __future__ import annotations

from collections.abc import Iterator

from ttpc.attack import Catalogue
from ttpc.diagnostics import Diagnostic
from ttpc.resolve.emits import check_emits
from ttpc.resolve.evidence import check_evidence
from ttpc.resolve.identity import check_ids
from ttpc.resolve.match import check_match
from ttpc.resolve.tables import check_lists, check_lookup, check_tables
from ttpc.source import Span
from ttpc.syntax import Pack


def resolve(pack: Pack, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Everything wrong with the rules against each other, against ATT&CK and in themselves."""
    said: set[tuple[str, Span]] = set()
    for each in found(pack, catalogue):
        if (each.message, each.span) not in said:  # rules may share a list with a fault in it
            yield each
        said.add((each.message, each.span))


def found(pack: Pack, catalogue: Catalogue) -> Iterator[Diagnostic]:
    yield from check_tables(pack.tables, catalogue)
    yield from check_lists(pack.lists)
    yield from check_ids(pack.rules)
    for file in pack.rules:
        yield from check_emits(file, catalogue)
        yield from check_match(file)
        yield from check_evidence(file)
        yield from check_lookup(file, catalogue)
