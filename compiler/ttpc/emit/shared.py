"""What rules share: tables and lists, each a constant of a module of its own, so that a rule reads as its author wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ttpc import ir
from ttpc.emit.code import Code, identifier, literal
from ttpc.layout import Layout, PlannedKind, PlannedRule

Key = tuple[tuple[str, object], ...]
"""The values of a list with their types: 1, 1.0 and true are three things in a generated module."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The constants of `tables.py` and `lists.py`."""

    tables: Mapping[str, ir.Table]
    lists: Mapping[Key, tuple[Code, tuple[object, ...]]]

    def list_of(self, operands: tuple[object, ...]) -> Code | None:
        """The list with these values, as another module calls it."""
        found = self.lists.get(key_of(operands))
        return Code(f"lists.{found[0]}") if found is not None else None


NOTHING = Shared({}, {})


def shared_of(layout: Layout) -> Shared:
    """The tables and lists of a layout that its predicates use."""
    planned = [rule for kind in layout.kinds for rule in kind.rules]
    tables = {each.table.name: each.table for rule in planned for each in look_ups(rule)}
    used = {key_of(each) for rule in planned for each in operands_of(rule)}
    lists: dict[Key, tuple[Code, tuple[object, ...]]] = {}
    for each in sorted((data for rule in planned for data in rule.rule.data), key=by_name):
        if each.values is not None and key_of(each.values) in used:
            lists.setdefault(key_of(each.values), (constant(each.name), each.values))
    return Shared(dict(sorted(tables.items())), lists)


def by_name(data: ir.Data) -> str:
    return data.name


def key_of(values: tuple[object, ...]) -> Key:
    return tuple((type(each).__name__, each) for each in values)


def constant(name: str) -> Code:
    return identifier(name.upper())


def look_ups(planned: PlannedRule) -> Iterator[ir.Looks]:
    for each in planned.predicates:
        if isinstance(each.test.question, ir.Looks):
            yield each.test.question


def operands_of(planned: PlannedRule) -> Iterator[tuple[object, ...]]:
    """The values of each question that a list may have given."""
    for each in planned.predicates:
        question = each.test.question
        if isinstance(question, ir.SeenAs):
            question = question.question
        match question:
            case ir.Contains(values) | ir.StartsWith(values) | ir.EndsWith(values):
                yield values
            case ir.Equals(wanted):
                yield wanted
            case ir.InNetwork(cidrs):
                yield cidrs
            case ir.Matches(regexes):
                yield tuple(each.source for each in regexes)
            case _:
                pass


def siblings(kind: PlannedKind, shared: Shared) -> list[Code]:
    """The shared modules that a kind's module needs."""
    needed = []
    if any(shared.list_of(each) for rule in kind.rules for each in operands_of(rule)):
        needed.append(Code("lists"))
    if any(True for rule in kind.rules for _ in look_ups(rule)):
        needed.append(Code("tables"))
    return needed


def table_call(table: ir.Table) -> Code:
    """The call that makes a table."""
    entries = [entry_call(column, entry) for column, entries in table.columns for entry in entries]
    arguments = [literal(table.name), *entries, f"version={literal(table.version)}"]
    return Code(f"Table({', '.join(arguments)})")


def entry_call(column: str, entry: ir.Entry) -> Code:
    arguments = [*map(literal, (column, entry.key, entry.label)), *map(yields_call, entry.yields)]
    return Code(f"Entry({', '.join(arguments)})")


def yields_call(each: ir.Yield) -> Code:
    arguments = [literal(each.technique_id)]
    if each.multiplier != 1:
        arguments.append(Code(f"multiplier={literal(each.multiplier)}"))
    if each.min_score is not None:
        arguments.append(Code(f"min_score={literal(each.min_score)}"))
    return Code(f"Yields({', '.join(arguments)})")
