"""A rule's `match` to an expression."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase

from ttpc import ir
from ttpc.kinds import DEFAULT_FIELD
from ttpc.lower.lookup import lower_lookup
from ttpc.lower.regex import lower_regex
from ttpc.lower.windows import window_of
from ttpc.source import Path
from ttpc.syntax import (
    Block,
    Condition,
    Conjunction,
    Disjunction,
    Name,
    Negation,
    Of,
    RuleFile,
)


def lower_match(file: RuleFile, kind: str) -> ir.Expr:
    """The block and the condition over named patterns: both must hold."""
    parts = list(block_parts(file, file.rule.match, ("match",), kind, None))
    if file.rule.match.lookup is not None and file.table is not None:
        parts.append(lower_lookup(file, file.rule.match.lookup, file.table.content))
    if file.condition is not None:
        parts.append(lower_condition(file.condition, named_patterns(file, kind)))
    return conjunction(parts)


def named_patterns(file: RuleFile, kind: str) -> dict[str, ir.Expr]:
    return {
        name: conjunction(block_parts(file, block, ("match", "patterns", name), kind, name))
        for name, block in (file.rule.match.patterns or {}).items()
    }


def conjunction(parts: Iterator[ir.Expr] | list[ir.Expr]) -> ir.Expr:
    return ir.All(tuple(parts))


def block_parts(
    file: RuleFile, block: Block, path: Path, kind: str, name: str | None
) -> Iterator[ir.Expr]:
    """What must hold for a block: each operator, and the blocks inside it.  Of other kinds it never does."""
    if block.kinds is not None and kind not in block.kinds:
        yield ir.Any(())
        return
    fields = block.field or (DEFAULT_FIELD.get(kind, ""),)
    asked = [[*tests(file, block, path, each, name)] for each in fields]
    if any(asked):
        yield ir.Any(tuple(map(conjunction, asked)))
    for key in ("count", "sequence"):
        if getattr(block, key) is not None:
            yield ir.Crossed(window_of(file, block, (*path, key)))
    for key, blocks, combine in (("all", block.all, ir.All), ("any", block.any, ir.Any)):
        if blocks is not None:
            yield combine(
                tuple(
                    conjunction(block_parts(file, each, (*path, key, index), kind, name))
                    for index, each in enumerate(blocks)
                )
            )
    if block.not_ is not None:
        yield ir.Not(conjunction(block_parts(file, block.not_, (*path, "not"), kind, name)))


def tests(
    file: RuleFile, block: Block, path: Path, field: str, name: str | None
) -> Iterator[ir.Expr]:
    """What a block's operators ask of one of its fields."""
    for key, alternatives in questions(block):
        span = file.span(*path, key)
        asked = (seen_as(block, each) for each in alternatives)
        yield ir.Any(tuple(ir.Test(field, each, name or key, span) for each in asked))
    if block.exists is not None:
        asks = seen_as(block, ir.Exists())
        test = ir.Test(field, asks, name or "exists", file.span(*path, "exists"))
        yield test if block.exists else ir.Not(test)


def seen_as(block: Block, question: ir.Question) -> ir.Question:
    return question if block.as_ is None else ir.SeenAs(block.as_, question)


def questions(block: Block) -> Iterator[tuple[str, tuple[ir.Question, ...]]]:
    """The questions of a block, by operator.  Of several for one operator any may hold."""
    exact = block.case_sensitive is not False
    if block.pattern is not None:
        flags = 0 if exact else re.IGNORECASE
        regexes = tuple(lower_regex(each, flags) for each in block.pattern)
        yield "pattern", (ir.Matches(regexes, exact),)
    if block.contains is not None:
        yield "contains", (ir.Contains(block.contains) if exact else folded("", block.contains),)
    if block.startswith is not None:
        texts = block.startswith
        yield "startswith", (ir.StartsWith(texts) if exact else folded(r"\A", texts),)
    if block.endswith is not None:
        texts = block.endswith
        yield "endswith", (ir.EndsWith(texts) if exact else folded("", texts, r"\Z"),)
    for key, values in (("equals", block.equals), ("in", block.in_)):
        if values is not None:
            yield key, tuple(equality(values, exact=exact))
    if block.cidr is not None:
        yield "cidr", (ir.InNetwork(block.cidr),)
    if block.differs_from is not None:
        yield "differs_from", tuple(map(ir.Differs, block.differs_from))
    bounds = {key: getattr(block, key) for key in ("gt", "gte", "lt", "lte")}
    given = [key for key, bound in bounds.items() if bound is not None]
    if given:
        yield given[0], (ir.Compares(**bounds),)


def folded(before: str, texts: tuple[str, ...], after: str = "") -> ir.Matches:
    """Texts in any case: what upper and lower case are is `re`'s decision alone."""
    sources = (before + re.escape(each) + after for each in texts)
    return ir.Matches(tuple(lower_regex(each, re.IGNORECASE) for each in sources), False)


def equality(values: tuple[str | float | bool, ...], *, exact: bool) -> Iterator[ir.Question]:
    texts = tuple(each for each in values if isinstance(each, str))
    if exact or not texts:
        yield ir.Equals(values)
        return
    yield folded(r"\A", texts, r"\Z")
    others = tuple(each for each in values if not isinstance(each, str))
    if others:
        yield ir.Equals(others)


def lower_condition(condition: Condition, named: Mapping[str, ir.Expr]) -> ir.Expr:
    match condition:
        case Name(name):
            return named[name]
        case Negation(part):
            return ir.Not(lower_condition(part, named))
        case Conjunction(parts):
            return ir.All(tuple(lower_condition(part, named) for part in parts))
        case Disjunction(parts):
            return ir.Any(tuple(lower_condition(part, named) for part in parts))
        case Of(count, globs):
            found = [name for name in named if any(fnmatchcase(name, glob.name) for glob in globs)]
            return ir.AtLeast(count or len(found), tuple(named[name] for name in found))
