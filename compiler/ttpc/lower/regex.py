"""A regular expression's source to its tree, with Python's own parser.

`re._parser` is what `re.compile` uses, so both read a pattern alike; the opcodes it gives are those of
CPython's `Lib/re/_constants.py`, the same from 3.11 on.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from ttpc.ir.regex import (
    Atomic,
    Begin,
    Boundary,
    Characters,
    Choice,
    End,
    Look,
    Node,
    Regex,
    Repeat,
    Sequence,
    Unknown,
)

LARGE = 64
"""Members from which a character set is not worth spelling out."""


@lru_cache(maxsize=65536)
def lower_regex(source: str, flags: int = 0) -> Regex:
    """The regex of a source that compiles.  `flags`: those of `re`, beside the inline ones."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = parser.parse(source, flags)
    return Regex(source, Groups().sequence(parsed, parsed.state.flags))


class Groups:
    """Builds one regex's tree; remembers its groups, because what comes later may refer to them."""

    def __init__(self) -> None:
        self.seen: dict[int, tuple[Any, int]] = {}
        self.referring = False

    def sequence(self, items: Any, flags: int) -> Node:
        parts = tuple(self.node(code, argument, flags) for code, argument in items)
        return parts[0] if len(parts) == 1 else Sequence(parts)

    def node(self, code: Any, argument: Any, flags: int) -> Node:
        """One item of the parser's output."""
        match code:
            case op.LITERAL | op.NOT_LITERAL | op.IN | op.ANY:
                return characters(code, argument, flags)
            case op.BRANCH:
                return Choice(tuple(self.sequence(each, flags) for each in argument[1]))
            case op.SUBPATTERN:
                group, added, removed, part = argument
                within = (flags | added) & ~removed
                if group is not None:
                    self.seen[group] = part, within
                node = self.sequence(part, within)
                # CPython searches for the beginning of `(?a:\W)` as if the flag were not there (3.11 to 3.13).
                return Unknown(node) if (added | removed) & (re.ASCII | re.UNICODE) else node
            case op.ATOMIC_GROUP:
                return Atomic(self.sequence(argument, flags))
            case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
                least, most, part = argument
                endless = most is op.MAXREPEAT
                return Repeat(
                    self.sequence(part, flags),
                    int(least),
                    None if endless else int(most),
                    possessive=code is op.POSSESSIVE_REPEAT,
                )
            case op.AT:
                return anchor(argument, flags)
            case op.ASSERT | op.ASSERT_NOT:
                direction, part = argument
                return Look(self.sequence(part, flags), direction > 0, code is op.ASSERT_NOT)
            case op.GROUPREF:
                return Unknown(self.group(argument, flags))
            case op.GROUPREF_EXISTS:
                _, yes, no = argument
                either = (self.sequence(yes, flags), self.sequence(no or [], flags))
                return Unknown(Choice(either))
            case _:
                # `(?!)` and the like.
                return Look(Sequence(()), ahead=True, negated=True)

    def group(self, number: int, flags: int) -> Node:
        """What a group may have matched.  References in it stand for anything, lest they double one another."""
        if self.referring:
            return Repeat(characters(op.ANY, None, re.DOTALL), 0, None)
        part, within = self.seen[number]
        self.referring = True
        node = self.sequence(part, within | flags & re.IGNORECASE)
        self.referring = False
        return node


def anchor(where: Any, flags: int) -> Node:
    lines = bool(flags & re.MULTILINE)
    match where:
        case op.AT_BEGINNING:
            return Begin(lines)
        case op.AT_BEGINNING_STRING:
            return Begin()
        case op.AT_END:
            return End(lines)
        case op.AT_END_STRING:
            return End(strict=True)
        case _:
            word = characters(op.IN, [(op.CATEGORY, op.CATEGORY_WORD)], flags & re.ASCII)
            return Boundary(word, negated=where is op.AT_NON_BOUNDARY)


# ── character sets ─────────────────────────────────────────────────────────────────────────────────────────

CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_WORD: r"\W",
}


def characters(code: Any, argument: Any, flags: int) -> Characters:
    """The set that one item stands for."""
    match code:
        case op.IN:
            items = argument
        case op.ANY if flags & re.DOTALL:
            items = [(op.CATEGORY, op.CATEGORY_SPACE), (op.CATEGORY, op.CATEGORY_NOT_SPACE)]
        case op.ANY:
            items = [(op.NEGATE, None), (op.LITERAL, ord("\n"))]
        case op.NOT_LITERAL:
            items = [(op.NEGATE, None), (op.LITERAL, argument)]
        case _:
            items = [(code, argument)]
    return one_of(tuple(items), flags)


@lru_cache(maxsize=65536)
def one_of(items: tuple[Any, ...], flags: int) -> Characters:
    """The set of what the parser lists."""
    found = members(items, flags)
    if found is not None and len(found) > LARGE:
        found = None
    return Characters(
        None if found is None else frozenset(found),
        ignore_case=found is not None and bool(flags & re.IGNORECASE),
        source=spelled(items, flags),
        plain=all(is_plain(code, argument, flags) for code, argument in items),
    )


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


def spelled(items: Any, flags: int) -> str:
    """The class as a regex of one character that means the same without any flags around it."""
    text = ""
    for code, argument in items:
        match code:
            case op.NEGATE:
                text += "^"
            case op.LITERAL:
                text += point(argument)
            case op.RANGE:
                text += "-".join(map(point, argument))
            case _:
                text += CATEGORIES[argument]
    letters = ("i" if flags & re.IGNORECASE else "") + ("a" if flags & re.ASCII else "")
    return f"(?{letters})[{text}]" if letters else f"[{text}]"


def point(number: int) -> str:
    r"""A character inside of a class, e.g. `a`, `\x5d`, `\u212a`."""
    if chr(number).isascii() and chr(number).isalnum():
        return chr(number)
    return (
        f"\\U{number:08x}"
        if number > 0xFFFF
        else f"\\u{number:04x}" if number > 0xFF else f"\\x{number:02x}"
    )


def is_plain(code: Any, argument: Any, flags: int) -> bool:
    match code:
        case op.LITERAL:
            return bool(argument < 128)
        case op.RANGE:
            return bool(argument[1] < 128)
        case op.CATEGORY:
            return bool(flags & re.ASCII)
        case _:
            return True
