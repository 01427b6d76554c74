"""Which labelled events `ttpc test` asks about, and what the compiled rules say of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ttpc.cli.common import USAGE, fail

if TYPE_CHECKING:
    from ttpc.attack import Catalogue
    from ttpc.corpus import Row
    from ttpc.quality.measure import Judged
    from ttpc_runtime import Engine

Corpora = list[tuple[str, "list[Row]"]]


def load(given: Sequence[str], benign: Sequence[str], folders: Sequence[Path]) -> Corpora:
    """What is named, or without a name all that the pack has.  Where there is nothing, that is said."""
    own = known(folders)
    if given or benign:
        files = [*located(given, own, folders), *located(benign, own, folders)]
        harmless = {*located(benign, own, folders, quiet=True)}
    else:
        files, harmless = list(own.values()), set()
        if folders and not files:
            note(f"no corpora {there(folders)}; name some with --corpus")
    return [(str(file), rows_of(file, harmless=file in harmless)) for file in dict.fromkeys(files)]


def known(folders: Sequence[Path]) -> Mapping[str, Path]:
    """Corpora by name; that of the folder named first counts."""
    found: dict[str, Path] = {}
    for folder in folders:
        for file in sorted(folder.glob("*.jsonl")):
            found.setdefault(file.stem, Path(os.path.normpath(file)))
    return dict(sorted(found.items()))


def located(
    given: Iterable[str], own: Mapping[str, Path], folders: Sequence[Path], *, quiet: bool = False
) -> Iterator[Path]:
    for each in given:
        if Path(each).is_file():
            yield Path(each)
        elif each in own:
            yield own[each]
        elif each != Path(each).name or Path(each).suffix:
            fail(f"{each}: no such file", USAGE)
        elif not quiet:
            note(f"corpus `{each}` skipped: not {there(folders)}")


def there(folders: Sequence[Path]) -> str:
    places = " or ".join(os.path.normpath(each) for each in folders)
    return f"in {places}" if places else "here: `corpora` in ttpc.toml names no folder"


def note(message: str) -> None:
    typer.echo(f"note: {message}", err=True)


def rows_of(file: Path, *, harmless: bool) -> list[Row]:
    """`harmless`: rows on which nobody has said anything are benign, whoever made the file being sure of all of it."""
    from ttpc.corpus import CorpusError, read_rows

    try:
        rows = read_rows(file)
    except CorpusError as error:
        fail(str(error), USAGE)
    if not harmless:
        return rows
    return [row if row.techniques else replace(row, benign=True) for row in rows]


def unknown_labels(labels: Iterable[str], catalogue: Catalogue) -> list[str]:
    """Those of another release that no tag can agree with; later ids of techniques that were there can."""
    from ttpc.corpus import EARLIER

    return sorted(
        each for each in labels if each not in EARLIER and catalogue.technique(each) is None
    )


def note_unknown_labels(corpora: Corpora, catalogue: Catalogue) -> None:
    """A label of another release agrees with no tag; whoever reads the numbers must know."""
    labels = {label for _, rows in corpora for row in rows for label in row.techniques}
    if unknown := unknown_labels(labels, catalogue):
        note(
            f"no tag can be right on labels not in ATT&CK {catalogue.release}: {', '.join(unknown)}"
        )


def judged(engine: Engine, rows: Iterable[Row], floor: float) -> Iterator[Judged]:
    """Each row on its own: what counts several events has seen none before it."""
    from ttpc.quality.measure import Judged, Said

    for row in rows:
        engine.forget()
        tags = engine.evaluate(row.event)
        yield Judged(
            row,
            tuple(
                Said(each.rule_id, each.sub_technique_id or each.technique_id, each.confidence)
                for each in tags
                if each.confidence >= floor
            ),
        )
