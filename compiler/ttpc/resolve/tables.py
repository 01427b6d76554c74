"""Tables and lists in themselves, and what a rule makes of the table that it looks things up in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from ttpc.attack import Catalogue
from ttpc.diagnostics import Diagnostic, Related, did_you_mean
from ttpc.resolve.emits import check_technique
from ttpc.resolve.match import check_field, does_nothing
from ttpc.source import Span
from ttpc.syntax import Lookup, RuleFile
from ttpc.tables import ListFile, Scalar, TableFile

NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")


def check_tables(files: Sequence[TableFile], catalogue: Catalogue) -> Iterator[Diagnostic]:
    yield from check_names([(each, "table", each.content.table) for each in files])
    for file in files:
        for column, entries in file.content.columns.items():
            place = ("columns", column)
            keys = [(each.key, file.span(*place, i, "key")) for i, each in enumerate(entries)]
            yield from check_twice(keys)
            for index in range(len(entries)):
                yield from check_yields(file, column, index, catalogue)


def check_yields(
    file: TableFile, column: str, index: int, catalogue: Catalogue
) -> Iterator[Diagnostic]:
    """The techniques of one entry."""
    seen: set[str] = set()
    for number, each in enumerate(file.content.columns[column][index].techniques):
        place = ("columns", column, index, "techniques", number)
        span = file.span(*place, "technique_id")
        yield from check_technique(each.technique_id, span, catalogue)
        if each.technique_id in seen:
            yield does_nothing(f"`{each.technique_id}` is listed twice", span)
        seen.add(each.technique_id)
        if each.min_score is not None and not file.content.scored:
            message = "`min_score` has no score to be held against"
            yield does_nothing(message, file.span(*place, "min_score"), "add `scored: true`")


def check_lists(files: Sequence[ListFile]) -> Iterator[Diagnostic]:
    yield from check_names([(each, "list", each.content.list) for each in files])
    for file in files:
        values = file.content.values
        yield from check_twice([(each, file.span("values", i)) for i, each in enumerate(values)])


def check_names(files: Sequence[tuple[TableFile | ListFile, str, str]]) -> Iterator[Diagnostic]:
    """Names are those of the files, and each is one file's."""
    first: dict[str, Span] = {}
    for file, what, name in files:
        span = file.span(what)
        stem = PurePosixPath(file.source.path).stem
        if not NAME.fullmatch(name):
            label = "not usable"
            hint = "begin with a small letter; go on with small letters, digits or `_`, 64 at most"
            message = f"`{name}` cannot be a {what}'s name"
            yield Diagnostic("TTP604", message, span, label=label, help=hint)
        elif name in first:
            yield Diagnostic(
                "TTP604",
                f"duplicate {what} `{name}`",
                span,
                label="used again here",
                help=f"give one of the two {what}s a free name",
                related=(Related(first[name], "first used here"),),
            )
        elif stem != name:
            message = f"{what} `{name}` stands in a file of another name"
            hint = f"write `{what}: {stem}`, or rename the file to `{name}.yaml`"
            label = f"not the name of `{PurePosixPath(file.source.path).name}`"
            yield Diagnostic("TTP604", message, span, label=label, help=hint)
        first.setdefault(name, span)


def check_twice(values: Sequence[tuple[Scalar, Span]]) -> Iterator[Diagnostic]:
    first: dict[tuple[bool, Scalar], Span] = {}
    for value, span in values:
        key = (isinstance(value, bool), value)
        if key in first:
            yield Diagnostic(
                "TTP605",
                f"`{str(value).lower() if isinstance(value, bool) else value}` is given twice",
                span,
                label="given again here",
                help="keep one of them",
                related=(Related(first[key], "first given here"),),
            )
        first.setdefault(key, span)


# ── what a rule makes of it ────────────────────────────────────────────────────────────────────────────────


def check_lookup(file: RuleFile, catalogue: Catalogue) -> Iterator[Diagnostic]:
    lookup, table = file.rule.match.lookup, file.table
    if lookup is None:
        return
    for column, fields in lookup.fields.items():
        for index, field in enumerate(fields):
            span = file.span("match", "lookup", "fields", column, index)
            if field in fields[:index]:
                yield does_nothing(f"`{field}` is listed twice", span)
            yield from check_field(file, field, span)
    if table is None:
        return
    strange = [each for each in lookup.fields if each not in table.content.columns]
    for column in strange:
        yield Diagnostic(
            "TTP601",
            f"table `{lookup.table}` has no column `{column}`",
            file.key("match", "lookup", "fields", column),
            label="not among its columns",
            help=did_you_mean(column, tuple(table.content.columns)),
        )
    yield from check_score(file, lookup, table)
    if not strange:
        yield from check_cut_off(file, lookup, table, catalogue)


def check_score(file: RuleFile, lookup: Lookup, table: TableFile) -> Iterator[Diagnostic]:
    if lookup.score is not None:
        yield from check_field(file, lookup.score, file.span("match", "lookup", "score"))
    if table.content.scored and lookup.score is None:
        yield Diagnostic(
            "TTP606",
            f"table `{lookup.table}` needs a score",
            file.key("match", "lookup"),
            label="names no field with a score",
            help=f"add `score: {lookup.table}_score`, or what the field is called",
            related=(Related(table.span("scored"), "confidences are multiplied with it"),),
        )
    elif not table.content.scored and lookup.score is not None:
        message = f"table `{lookup.table}` has no use for a score"
        yield does_nothing(message, file.key("match", "lookup", "score"))


def check_cut_off(
    file: RuleFile, lookup: Lookup, table: TableFile, catalogue: Catalogue
) -> Iterator[Diagnostic]:
    """What the table gives the rule emits, and the other way round: else one is lost, the other never said."""
    given: dict[str, Span] = {}
    for column in lookup.fields:
        for index, entry in enumerate(table.content.columns[column]):
            for number, each in enumerate(entry.techniques):
                place = ("columns", column, index, "techniques", number)
                given.setdefault(each.technique_id, table.span(*place))
    if not all((known := catalogue.technique(each)) and known.live for each in given):
        return  # what the table means is not known yet
    emitted = [{each.technique_id, each.sub_technique_id} for each in file.rule.emits]
    for technique_id, span in given.items():
        if not any(technique_id in each for each in emitted):
            parent, dot, _ = technique_id.partition(".")
            sub = f", sub_technique_id: {technique_id}" if dot else ""
            yield Diagnostic(
                "TTP602",
                f"table `{lookup.table}` gives `{technique_id}`, which the rule does not emit",
                file.key("emits"),
                label=f"`{technique_id}` would be lost",
                help=f"add `- {{tactic: …, technique_id: {parent}{sub}, confidence: …}}`",
                related=(Related(span, "given here"),),
            )
    for index, techniques in enumerate(emitted):
        if not techniques & given.keys():
            emit = file.rule.emits[index]
            yield Diagnostic(
                "TTP603",
                f"table `{lookup.table}` never gives `{emit.sub_technique_id or emit.technique_id}`",
                file.span("emits", index, "technique_id"),
                label="never emitted",
                help="remove it, or add it to an entry of the table",
                related=(Related(table.span("table"), "the table"),),
            )
