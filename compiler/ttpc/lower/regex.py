"""A regular expression's source to its tree, with Python's own parser.

`re._parser` is what `re.compile` uses, so both read a pattern alike; the opcodes it gives are those of
CPython's `Lib/re/_constants.py`, the same from 3.11 on.
"""

from __future__ import annotations

import re
import warnings
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from ttpc.ir.regex import (
    Ahead,
    Anything,
    Begin,
    Characters,
    Choice,
    End,
    Node,
    Nothing,
    Regex,
    Repeat,
    Sequence,
)

LARGE = 64
"""Members from which a character set is not worth spelling out."""


def lower_regex(source: str, flags: int = 0) -> Regex:
    """The regex of a source that compiles.  `flags`: those of `re`, beside the inline ones."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = parser.parse(source, flags)
    return Regex(source, sequence(parsed, parsed.state.flags))


def sequence(items: Any, flags: int) -> Node:
    parts = tuple(node(code, argument, flags) for code, argument in items)
    return parts[0] if len(parts) == 1 else Sequence(parts)


def node(code: Any, argument: Any, flags: int) -> Node:
    """One item of the parser's output."""
    match code:
        case op.LITERAL:
            return characters({chr(argument)}, flags)
        case op.IN:
            return characters(members(argument, flags), flags)
        case op.NOT_LITERAL | op.ANY:
            return Characters(None, ignore_case=False)
        case op.BRANCH:
            return Choice(tuple(sequence(each, flags) for each in argument[1]))
        case op.SUBPATTERN:
            _, added, removed, part = argument
            return sequence(part, (flags | added) & ~removed)
        case op.ATOMIC_GROUP:
            return sequence(argument, flags)
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            least, most, part = argument
            endless = most is op.MAXREPEAT
            return Repeat(sequence(part, flags), int(least), None if endless else int(most))
        case op.AT:
            return anchor(argument)
        case op.ASSERT:
            direction, part = argument
            return Ahead(sequence(part, flags)) if direction > 0 else Nothing()
        case op.ASSERT_NOT:
            return Nothing()
        case op.GROUPREF_EXISTS:
            _, yes, no = argument
            return Choice((sequence(yes, flags), sequence(no or [], flags)))
        case _:
            return Anything()


def anchor(where: Any) -> Node:
    match where:
        case op.AT_BEGINNING | op.AT_BEGINNING_STRING:
            return Begin()
        case op.AT_END | op.AT_END_STRING:
            return End()
        case _:
            return Nothing()


def characters(found: set[str] | None, flags: int) -> Characters:
    if found is None or len(found) > LARGE:
        return Characters(None, ignore_case=False)
    return Characters(frozenset(found), ignore_case=bool(flags & re.IGNORECASE))


def members(items: Any, flags: int) -> set[str] | None:
    """The characters of a class, before case is ignored; None if they are many."""
    found: set[str] = set()
    for code, argument in items:
        match code:
            case op.LITERAL:
                found.add(chr(argument))
            case op.RANGE:
                low, high = argument
                if high - low > LARGE:
                    return None
                found.update(map(chr, range(low, high + 1)))
            case op.CATEGORY if argument is op.CATEGORY_SPACE:
                found |= SPACES if not flags & re.ASCII else set(" \t\n\r\f\v")
            case op.CATEGORY if argument is op.CATEGORY_DIGIT and flags & re.ASCII:
                found.update("0123456789")
            case _:
                return None
    return found


SPACES = {chr(point) for point in range(0x3001) if chr(point).isspace()}
r"""What `\s` matches in a str pattern: `str.isspace`, whose last member is U+3000."""
