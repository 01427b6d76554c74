"""The operands of operators: regexes compile, networks are networks."""

from __future__ import annotations

import ipaddress
import re
import warnings
from collections.abc import Iterator

from ttpc.diagnostics import Diagnostic
from ttpc.source import Path, Span
from ttpc.syntax import Block, RuleFile

TEXT_OPERATORS = frozenset({"pattern", "contains", "startswith", "endswith", "equals", "in"})
OPERATORS = TEXT_OPERATORS | {"cidr", "exists", "gt", "gte", "lt", "lte"}


def operators(block: Block) -> frozenset[str]:
    """The operators a block uses, by their names in YAML."""
    return frozenset(
        info.alias or name
        for name, info in Block.model_fields.items()
        if getattr(block, name) is not None and (info.alias or name) in OPERATORS
    )


def check_operands(file: RuleFile, block: Block, path: Path) -> Iterator[Diagnostic]:
    for index, pattern in enumerate(block.pattern or ()):
        yield from check_regex(pattern, file.span(*path, "pattern", index))
    for index, cidr in enumerate(block.cidr or ()):
        yield from check_network(cidr, file.span(*path, "cidr", index))


def check_regex(pattern: str, span: Span) -> Iterator[Diagnostic]:
    """Python's own compiler decides; its complaint is put under the character it is about."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # e.g. "possible nested set": legal, and the author's choice
            re.compile(pattern)
    except re.error as error:
        yield Diagnostic(
            "TTP301",
            f"regex does not parse: {error.msg}",
            position(pattern, error.pos, span),
            label="here",
            help="the syntax is that of Python's `re`; escape a literal `( ) [ ] { } * + ? | .` with a backslash",
        )
    except (OverflowError, RecursionError, MemoryError) as error:
        yield Diagnostic(
            "TTP301",
            f"regex is too large: {error}",
            span,
            help="repeat less, or split it into several patterns",
        )


def position(pattern: str, offset: int | None, span: Span) -> Span:
    """The column of a regex's character, where the file shows the regex verbatim on one line."""
    start = span.source.line(span.line).find(pattern, span.column - 1)
    if offset is None or start < 0:
        return span
    return Span(span.source, span.line, start + offset + 1, 1)


def check_network(cidr: str, span: Span) -> Iterator[Diagnostic]:
    try:
        ipaddress.ip_network(cidr)
    except ValueError:
        try:
            hint = f"did you mean `{ipaddress.ip_network(cidr, strict=False)}`?"
        except ValueError:
            hint = "write e.g. `198.51.100.0/24` or `2001:db8::/32`"
        message = f"`{cidr}` is not a network"
        yield Diagnostic("TTP308", message, span, label="not an address and prefix", help=hint)
