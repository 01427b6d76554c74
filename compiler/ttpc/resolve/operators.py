"""The operands of operators: regexes compile, networks are networks."""

from __future__ import annotations

import ipaddress
import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from math import inf

from ttpc.diagnostics import Diagnostic, Related
from ttpc.ir.interpret import compiled
from ttpc.source import Path, Span
from ttpc.syntax import Block, RuleFile

OPERATORS = frozenset(
    {"pattern", "contains", "startswith", "endswith", "equals", "in", "cidr", "exists"}
    | {"gt", "gte", "lt", "lte", "differs_from"}
)


def operators(block: Block) -> frozenset[str]:
    """The operators a block uses, by their names in YAML."""
    return frozenset(
        info.alias or name
        for name, info in Block.model_fields.items()
        if getattr(block, name) is not None and (info.alias or name) in OPERATORS
    )


def compares_text(block: Block) -> bool:
    """Whether case can matter to any operand."""
    either = (*(block.equals or ()), *(block.in_ or ()))
    always = block.pattern or block.contains or block.startswith or block.endswith
    return always is not None or any(isinstance(each, str) for each in either)


def check_operands(file: RuleFile, block: Block, path: Path) -> Iterator[Diagnostic]:
    for key, values, check in (
        ("pattern", block.pattern, check_regex),
        ("cidr", block.cidr, check_network),
    ):
        for index, value in enumerate(values or ()):
            for each in check(value, file.span(*path, key, index)):
                yield used_by(file, file.key(*path, key), each)
    yield from check_bounds(file, block, path)
    yield from check_view(file, block, path)


def used_by(file: RuleFile, place: Span, said: Diagnostic) -> Diagnostic:
    """What is wrong with a value; of one in a list's file also which rule it is wrong for."""
    if said.span.source == file.source:
        return said
    return replace(said, related=(Related(place, "used here"),))


def check_regex(pattern: str, span: Span) -> Iterator[Diagnostic]:
    """Python's own compiler decides; its complaint is put under the character it is about."""
    try:
        with warnings.catch_warnings():
            # e.g. "possible nested set": legal, and the author's choice
            warnings.simplefilter("ignore")
            compiled(pattern, case_sensitive=True)
    except re.error as error:
        place = position(pattern, error.pos, span)
        yield Diagnostic(
            "TTP301",
            f"regex does not parse: {error.msg}",
            place,
            label="here" if place is not span else f"at character {(error.pos or 0) + 1} of it",
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
    message = f"`{cidr}` is not a network"
    try:
        network = ipaddress.ip_network(cidr)
        if not isinstance(network, ipaddress.IPv6Network) or not network.subnet_of(MAPPED):
            return
        message = f"no address is ever in `{cidr}`"
        label = "IPv4-mapped addresses count as IPv4"
        width = max(0, network.prefixlen - MAPPED.prefixlen)
        hint = f"write `{network.network_address.ipv4_mapped}/{width}`"
    except ValueError:
        try:
            network = ipaddress.ip_network(cidr, strict=False)
            label = "an address within a network"
            hint = f"write `{network}` for the network, `{cidr.partition('/')[0]}` for the address"
        except ValueError:
            label = "not an address and prefix"
            hint = "write e.g. `198.51.100.0/24` or `2001:db8::/32`"
    yield Diagnostic("TTP308", message, span, label=label, help=hint)


MAPPED = ipaddress.IPv6Network("::ffff:0:0/96")


def check_bounds(file: RuleFile, block: Block, path: Path) -> Iterator[Diagnostic]:
    """Some number is within all of the bounds."""
    lower = max((each for each in (block.gt, block.gte) if each is not None), default=-inf)
    upper = min((each for each in (block.lt, block.lte) if each is not None), default=inf)
    open_end = lower == block.gt or upper == block.lt
    if lower > upper or (lower == upper and open_end):
        key = "lt" if block.lt is not None else "lte"
        yield Diagnostic(
            "TTP303",
            f"no number is above {lower} and below {upper}",
            file.span(*path, key),
            label="can never hold",
            help="mend the bounds; for a number outside of a range use `any`",
        )


NUMBERS = frozenset({"base64_bytes"})
"""Views that show a number; the others show a text."""


def check_view(file: RuleFile, block: Block, path: Path) -> Iterator[Diagnostic]:
    """The operators are about what `as` shows, and another field is another one."""
    given = operators(block)
    if block.as_ is not None and not given:
        yield Diagnostic(
            "TTP303",
            "`as` has no operator beside it",
            file.key(*path, "as"),
            label="does nothing",
            help="say what to look for, or put `as` into the blocks that do",
        )
    bounds = frozenset({"gt", "gte", "lt", "lte"})
    either = frozenset({"equals", "in", "exists"})
    wrong = given - either - bounds if block.as_ in NUMBERS else given & bounds
    for key in sorted(wrong if block.as_ is not None else ()):
        shown = "a number" if block.as_ in NUMBERS else "a text"
        yield Diagnostic(
            "TTP303",
            f"`as: {block.as_}` shows {shown}, which `{key}` never holds for",
            file.key(*path, key),
            label="can never hold",
            help="use "
            + ("`gte` and the like" if block.as_ in NUMBERS else "`contains` and the like"),
        )
    for index, other in enumerate(block.differs_from or ()):
        if other in (block.field or ()):
            yield Diagnostic(
                "TTP303",
                f"`{other}` never differs from itself",
                file.span(*path, "differs_from", index),
                label="can never hold",
                help="name the other field",
            )
