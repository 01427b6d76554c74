"""Documents to a pack: which of them are rules, tables and lists, and what the rules mean by the names of these."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import ValidationError

from ttpc.diagnostics import Diagnostic, Related, Severity, did_you_mean
from ttpc.parse.document import Document, parse_document
from ttpc.parse.expand import expand
from ttpc.parse.shape import explained, parse_rule, unfilled
from ttpc.parse.shipped import shipped_tables
from ttpc.parse.text import read_source
from ttpc.source import Path, Span
from ttpc.syntax import Pack, RuleFile
from ttpc.tables import File, List, ListFile, Model, Table, TableFile

M = TypeVar("M", bound=Model)
TEXTS = frozenset({"pattern", "contains", "startswith", "endswith", "cidr"})
"""Operators that texts alone make sense behind."""
OPERATORS = TEXTS | {"equals", "in"}
"""Behind these `{list: name}` stands for the values of a list."""
SHIPPED = "ttpc:tables/"
"""Where tables are that come with ttpc."""
STAND_IN = ("::/0",)
"""The values of a list that is not there: a text, regex and network, nobody objects to it."""


@dataclass(frozen=True, slots=True)
class Read:
    """A file whose YAML is in order."""

    document: Document
    digest: str

    def name(self, kind: str) -> str | None:
        """The name it gives itself as a table or a list.  What has a `rule_id` is a rule, and so is the rest."""
        value: Mapping[str, Any] = self.document.value
        name = value.get(kind)
        return str(name) if kind in value and "rule_id" not in value else None


def parse_pack(documents: Iterable[Read]) -> tuple[Pack, list[Diagnostic]]:
    """Everything that the documents hold.  A rule's lists are put in place before its shape is looked at."""
    trouble: list[Diagnostic] = []
    tables: dict[str, TableFile | None] = {}
    lists: dict[str, ListFile | None] = {}
    all_tables, all_lists, rest = [], [], []
    rules: list[RuleFile] = []
    for each in documents:
        if (name := each.name("table")) is not None:
            table = parse_data(each, Table, trouble)
            tables[name] = tables.get(name) or table
            all_tables.append(table)
        elif (name := each.name("list")) is not None:
            found = parse_data(each, List, trouble)
            lists[name] = lists.get(name) or found
            all_lists.append(found)
        else:
            rest.append(each)
    for each in rest:
        rule, said = parse_with_names(each, tables, lists)
        trouble += said
        if rule is not None:
            rules.append(rule)
    own = [each for each in all_tables if each is not None]
    borrowed = {each.table.source.path: each.table for each in rules if each.table is not None}
    others = [each for path, each in borrowed.items() if path.startswith(SHIPPED)]
    return Pack(tuple(rules), (*own, *others), tuple(filter(None, all_lists))), trouble


def parse_data(read: Read, model: type[M], trouble: list[Diagnostic]) -> File[M] | None:
    """The table or list of a document; None if its shape is wrong."""
    document = read.document
    nothing, said = unfilled(document)
    trouble += said
    try:
        content = model.model_validate(document.value)
    except ValidationError as error:
        trouble += explained(document, error.errors(), nothing, model)
        return None
    if nothing:
        return None
    return File(document.source, content, document.spans, document.keys, read.digest)


def unused(pack: Pack) -> Iterator[Diagnostic]:
    """Tables and lists that no rule names.  Without any rule they are looked at for themselves."""
    used = {("list", file.content.list) for rule in pack.rules for file in rule.lists}
    used |= {("table", rule.table.content.table) for rule in pack.rules if rule.table is not None}
    files: list[tuple[TableFile | ListFile, str, str]] = []
    files += [(each, "table", each.content.table) for each in pack.tables]
    files += [(each, "list", each.content.list) for each in pack.lists]
    for file, what, name in files if pack.rules else ():
        if (what, name) not in used:
            yield Diagnostic(
                "TTP607",
                f"no rule uses {what} `{name}`",
                file.span(what),
                label="not in the artifact",
                help="use it, or remove `" + file.source.path + "`",
                severity=Severity.WARNING,
            )


@lru_cache
def shipped(name: str) -> TableFile | None:
    """A table that comes with ttpc.  It has the same name wherever that is installed."""
    path = shipped_tables().get(name)
    if path is None:
        return None
    content, source, _ = read_source(path)
    if source is None:
        return None
    document, _ = parse_document(replace(source, path=f"{SHIPPED}{name}.yaml"))
    digest = hashlib.sha256(content).hexdigest()
    return parse_data(Read(document, digest), Table, []) if document is not None else None


def parse_with_names(
    read: Read, tables: Mapping[str, TableFile | None], lists: Mapping[str, ListFile | None]
) -> tuple[RuleFile | None, list[Diagnostic]]:
    """A rule whose names of tables and lists have become these."""
    document, said = expand(read.document)
    names = Names(document, lists)
    value = names.resolved()
    rule, trouble = parse_rule(
        replace(document, value=value, spans=document.spans | names.spans), read.digest
    )
    trouble += said + names.trouble
    if rule is None:
        return None, trouble
    table = None
    if rule.rule.match.lookup is not None:
        name = rule.rule.match.lookup.table
        table = tables.get(name) if name in tables else shipped(name)
        if name not in tables and table is None:
            place, known = ("match", "lookup", "table"), (*tables, *shipped_tables())
            trouble.append(unknown(document, place, "table", name, known))
    shared = sorted(names.used - names.own.keys())
    used = tuple(each for name in shared if (each := lists.get(name)) is not None)
    foreign = document is not read.document
    return replace(rule, table=table, lists=used, foreign=foreign), trouble


class Names:
    """The lists that a rule names, and what is wrong with the names."""

    def __init__(self, document: Document, lists: Mapping[str, ListFile | None]) -> None:
        self.document = document
        self.lists = lists
        own = document.value.get("lists")
        self.own: dict[str, Any] = own if isinstance(own, dict) else {}
        self.used: set[str] = set()
        self.spans: dict[Path, Span] = {}
        """Where the values that stand in place of the names are written."""
        self.trouble: list[Diagnostic] = []

    def resolved(self) -> Any:
        """The document with values in place of the names."""
        value = {
            key: self.resolve(each, (key,)) if key == "match" else each
            for key, each in self.document.value.items()
        }
        self.trouble += self.unused()
        return value

    def resolve(self, value: Any, path: Path) -> Any:
        operator = path[-1] in OPERATORS and path[:-1] != ("match", "patterns")
        if isinstance(value, tuple):
            return tuple(self.resolve(each, (*path, i)) for i, each in enumerate(value))
        if not isinstance(value, dict):
            return value
        if operator and value.keys() == {"list"} and isinstance(value["list"], str):
            return self.values(value["list"], path)
        return {key: self.resolve(each, (*path, key)) for key, each in value.items()}

    def values(self, name: str, path: Path) -> Any:
        self.used.add(name)
        if name in self.own:
            return self.placed(self.own[name], path, self.document.spans, ("lists", name))
        if name not in self.lists:
            known = (*self.own, *self.lists)
            self.trouble.append(unknown(self.document, (*path, "list"), "list", name, known))
        found = self.lists.get(name)
        if found is None:
            return STAND_IN
        if path[-1] in TEXTS and not all(isinstance(each, str) for each in found.content.values):
            self.trouble.append(no_text(self.document, path, name, found))
            return STAND_IN
        return self.placed(found.content.values, path, found.spans, ("values",))

    def placed(self, values: Any, path: Path, spans: Mapping[Path, Span], origin: Path) -> Any:
        """Values of a list; what is wrong with one is said where it stands."""
        for index in range(len(values) if isinstance(values, tuple) else 0):
            self.spans[*path, index] = spans[*origin, index]
        return values

    def unused(self) -> Iterator[Diagnostic]:
        for name in self.own:
            if name not in self.used:
                yield Diagnostic(
                    "TTP303",
                    f"no operator uses list `{name}`",
                    self.document.keys["lists", name],
                    label="does nothing",
                    help=f"write `in: {{list: {name}}}`, or remove it",
                )


def no_text(document: Document, path: Path, name: str, found: ListFile) -> Diagnostic:
    values = found.content.values
    index = next(i for i, each in enumerate(values) if not isinstance(each, str))
    return Diagnostic(
        "TTP203",
        f"`{path[-1]}` needs texts, but not all of list `{name}` are",
        document.spans[path],
        label="not what is expected here",
        help="quote it if it is a text; numbers are compared by `in`",
        related=(Related(found.span("values", index), "no text"),),
    )


def unknown(
    document: Document, path: Path, what: str, name: str, known: Iterable[str]
) -> Diagnostic:
    near = did_you_mean(name, tuple(known))
    file = f"`{what}s/{name}.yaml`" + (f" or `{what}s/{name}.txt`" if what == "list" else "")
    folder = f"`ttpc check rules` finds those of the whole pack; it would be {file}"
    return Diagnostic(
        "TTP601",
        f"no {what} is called `{name}`",
        document.spans[path],
        label=f"not among the {what}s of these paths",
        help=near or folder,
    )
