"""`ttpc corpus label`: a person says of one event after the other what it is.

Every answer is written at once, into the file as it is at that moment; whoever comes back goes on with what is left.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.common import FAILED, ArtifactOption, TrustedKeyOption, fail, open_engine
from ttpc.cli.pack import AttackOption, catalogue_of, counted
from ttpc.cli.tag import FloorOption

if TYPE_CHECKING:
    from ttpc.attack import Catalogue
    from ttpc.corpus import Row
    from ttpc_runtime import Engine, Tag

QUESTION = "techniques, (a)ccept, (b)enign, (s)kip, (p)revious, (q)uit, (?)"
HELP = """\
  T1059.004 T1105  it is these techniques; `a T1105` what the rules say and this one
  a  it is what the rules say
  b  it is benign
  s  the next one; this one stays without a label
  p  the previous one
  q  end; nothing is lost
  what follows a # is kept as a note: `b # a backup`"""
STEPS = {"s": 1, "p": -1, "q": None}
"""Answers that say nothing of the row, and how far they lead."""

LONGEST = 2_000
"""Characters of one field that are shown."""


class Wrong(Exception):  # noqa: N818 - an answer that is asked for again
    """An answer that says nothing; the message says why."""


def label(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Rows of `ttpc corpus pull`.")],
    artifact: ArtifactOption = None,
    trusted_key: TrustedKeyOption = None,
    min_confidence: FloorOption = 0.3,
    attack: AttackOption = None,
) -> None:
    """Label rows one by one: techniques, or benign."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # what the locale cannot read is no reason to end
    engine = open_engine(artifact, trusted_key)
    rows = read(file)
    walk = Walk(file, engine, catalogue_of(attack), min_confidence)
    walk.through([row for row in rows if not row.labelled])
    left = sum(not row.labelled for row in read(file))
    typer.echo(f"{counted(walk.written, 'label')} written, {counted(left, 'row')} left")


def read(path: Path) -> list[Row]:
    from ttpc.corpus import CorpusError, read_rows

    try:
        return read_rows(path)
    except CorpusError as error:
        fail(str(error), FAILED)


@dataclass(slots=True)
class Walk:
    """A person and the rows in front of them."""

    file: Path
    engine: Engine
    catalogue: Catalogue
    floor: float
    written: int = 0
    said: dict[str, Row] = field(default_factory=dict)
    """Rows as they were labelled in this walk."""

    def through(self, rows: Sequence[Row]) -> None:
        place = 0
        while place < len(rows):
            row = self.said.get(rows[place].label, rows[place])
            tags = self.tags(row)
            typer.echo("\n".join(self.page(row, tags, f"{place + 1} of {len(rows)}")))
            step = self.ask(row, tags)
            if step is None:
                return
            place = max(0, place + step)

    def ask(self, row: Row, tags: Sequence[Tag]) -> int | None:
        """How far to go on; None is the end."""
        while True:
            typer.echo(f"{QUESTION}: ", nl=False)
            line = sys.stdin.readline() if sys.stdin else ""
            if not line:
                typer.echo()
                return None
            answer, _, note = (part.strip() for part in line.partition("#"))
            if answer.casefold() in STEPS:
                return STEPS[answer.casefold()]
            if answer in ("", "?"):
                typer.echo(HELP)
                continue
            try:
                self.write(self.judged(row, answer, note, tags))
            except Wrong as wrong:
                typer.echo(str(wrong))
                continue
            return 1

    def judged(self, row: Row, answer: str, note: str, tags: Sequence[Tag]) -> Row:
        """The row with an answer to it.  Raises `Wrong`."""
        note = note or row.note
        if answer.casefold() == "b":
            return replace(row, techniques=(), benign=True, note=note)
        techniques: list[str] = []
        for word in answer.replace(",", " ").split():
            techniques += accepted(tags) if word.casefold() == "a" else [self.technique(word)]
        return replace(row, techniques=tuple(dict.fromkeys(techniques)), benign=False, note=note)

    def technique(self, text: str) -> str:
        """The id of a technique that exists."""
        technique = self.catalogue.technique(text.upper())
        if technique is not None and technique.live:
            return technique.id
        release = self.catalogue.release
        near = (technique and self.catalogue.replacement(technique.id)[-1:]) or (
            self.catalogue.nearest(text, 1)
        )
        hint = f"; did you mean {near[0]} {self.catalogue.full_name(near[0])}?" if near else ""
        raise Wrong(f"`{text}` is no technique of ATT&CK {release}{hint}")

    def write(self, row: Row) -> None:
        from ttpc.corpus import write_rows

        rows = {each.label: each for each in read(self.file)}
        try:
            write_rows(self.file, (rows | {row.label: row}).values())
        except OSError as error:
            fail(f"cannot write {self.file}: {error.strerror or error}", FAILED)
        self.said[row.label] = row
        self.written += 1

    def tags(self, row: Row) -> list[Tag]:
        self.engine.forget()
        return [each for each in self.engine.evaluate(row.event) if each.confidence >= self.floor]

    def page(self, row: Row, tags: Sequence[Tag], place: str) -> Iterator[str]:
        from ttpc_runtime.exports.plain import cut, plural, visible

        times = f", {plural(row.count, 'time')}" if row.count > 1 else ""
        yield f"\n{place}: {visible(row.source_kind)} {visible(row.label)}{times}"
        for name, value in row.payload.items():
            yield f"  {visible(name)}: {cut(visible(shown(value)), LONGEST)}"
        if row.labelled:
            yield f"  labelled: {' '.join(row.techniques) or 'benign'}"
        for tag in tags:
            technique = tag.sub_technique_id or tag.technique_id
            name = self.catalogue.full_name(technique) or ""
            yield f"  {tag.rule_id} says {technique} {name} ({tag.confidence:g})"
        if not tags:
            yield "  no rule says anything"


def accepted(tags: Sequence[Tag]) -> list[str]:
    """What rules say of an event: of a technique and its sub-technique the latter."""
    said = dict.fromkeys(tag.sub_technique_id or tag.technique_id for tag in tags)
    if not said:
        raise Wrong("no rule says anything that could be accepted")
    parents = {each.partition(".")[0] for each in said if "." in each}
    return [each for each in said if each not in parents]


def shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
