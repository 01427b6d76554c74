"""resolve: every name in a rule means something.  Reports what does not, and what is unwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ttpc.attack import Catalogue
from ttpc.diagnostics import Diagnostic
from ttpc.resolve.emits import check_emits
from ttpc.resolve.identity import check_ids
from ttpc.resolve.match import check_match
from ttpc.syntax import RuleFile


def resolve(files: Sequence[RuleFile], catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Everything wrong with the rules against each other, against ATT&CK and in themselves."""
    yield from check_ids(files)
    for file in files:
        yield from check_emits(file, catalogue)
        yield from check_match(file)
