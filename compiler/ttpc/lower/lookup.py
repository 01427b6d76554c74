"""A look-up in a table to a test."""

from __future__ import annotations

from ttpc import ir
from ttpc.syntax import Lookup, RuleFile
from ttpc.tables import Entry, Table


def lower_lookup(file: RuleFile, lookup: Lookup, table: Table) -> ir.Test:
    looks = ir.Looks(lower_table(table), tuple(lookup.fields.items()), lookup.score)
    first = looks.fields[0][1][0]
    return ir.Test(first, looks, "lookup", file.span("match", "lookup"))


def lower_table(table: Table) -> ir.Table:
    columns = tuple(
        (column, tuple(map(lower_entry, entries))) for column, entries in table.columns.items()
    )
    return ir.Table(table.table, table.mapping_version, table.scored, columns)


def lower_entry(entry: Entry) -> ir.Entry:
    yields = (
        ir.Yield(each.technique_id, each.min_score, each.multiplier) for each in entry.techniques
    )
    return ir.Entry(entry.key, entry.label, tuple(yields))
