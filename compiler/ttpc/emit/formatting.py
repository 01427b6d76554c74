"""Generated text as black would have it.

Black takes ten milliseconds for a rule, most of it to find out what we knew when we wrote it.  What is generated has few
shapes: a statement that fits on a line, a call or a display broken at its brackets, a condition broken at `and` and `or`.
These are laid out here; any other statement is given to black itself.  Tests hold the two together.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

WIDTH = 100
INDENT = "    "
FEW = 2
"""Operands of a condition that need no parentheses around them all when the last one has its own."""
PLAIN = re.compile("[\0-\u02ff\u2010-\u2027\u2190-\u21ff]*")
"""Latin, dashes, quotation marks, dots and arrows: other characters may be wider or narrower."""

BARE = r"""(?<!\\)(?:\\\\)*\""""
"""A double quote without a backslash of its own in front."""
STRING = r"""r?"(?:[^"\\]|\\.)*"|r?'(?:[^'\\]|\\.)*'"""
TOKEN = re.compile(rf"\s+|{STRING}|[()\[\]{{}},]|[^\s\"'()\[\]{{}},]+", re.DOTALL)
OPENING = {"(": ")", "[": "]", "{": "}"}


class AwkwardError(Exception):
    """A statement for black."""


@dataclass(frozen=True, slots=True)
class Group:
    """Brackets, and the items in them."""

    opening: str
    items: tuple[Item, ...]
    trailing: bool
    """Whether a comma stands behind the last item."""
    called: bool
    """Whether it stands behind a name: arguments, not a display."""

    @property
    def flat(self) -> str:
        comma = "," if self.is_single else ""
        inner = ", ".join(each.flat for each in self.items)
        return f"{self.opening}{inner}{comma}{OPENING[self.opening]}"

    @property
    def is_single(self) -> bool:
        """A tuple of one, which needs its comma."""
        return self.trailing and len(self.items) == 1 and self.opening == "(" and not self.called

    @property
    def is_open(self) -> bool:
        """Whether a comma behind the last item, here or inside, asks for a line for each."""
        magic = self.trailing and not self.is_single
        return magic or any(each.is_open for each in self.items)


@dataclass(frozen=True, slots=True)
class Item:
    """What stands between two commas, spaces included."""

    pieces: tuple[str | Group, ...]

    @property
    def flat(self) -> str:
        return "".join(each if isinstance(each, str) else each.flat for each in self.pieces)

    @property
    def is_open(self) -> bool:
        return any(isinstance(each, Group) and each.is_open for each in self.pieces)

    @property
    def is_atom(self) -> bool:
        """A word, a text, or a named one: too short or too whole to be broken."""
        return not any(isinstance(each, Group) or each == " " for each in self.pieces)


def formatted(text: str) -> str:
    """A module as black would have it; blank lines and comments stay as they are."""
    return "".join(laid_out(each) for each in statements(text))


def statements(text: str) -> Iterator[str]:
    """The statements of a module, a function with its decorators as one, and what is between them."""
    docstring, quotes, rest = text.partition('"""\n')
    yield docstring + quotes
    found: list[str] = []
    for line in rest.splitlines(keepends=True):
        begins = line[0] not in " \n)]}" and not (found and found[-1].startswith("@"))
        if found and (begins or line == "\n" or found[-1] == "\n"):
            yield "".join(found)
            found = []
        found.append(line)
    yield "".join(found)


def laid_out(statement: str) -> str:
    if not statement.strip() or statement.startswith(("#", '"""')):
        return statement
    try:
        return "".join(f"{line}\n" for each in logical(statement) for line in lines_of(*each))
    except AwkwardError:
        return by_black(statement)


@lru_cache(maxsize=65536)
def by_black(statement: str) -> str:
    from black import format_str  # noqa: PLC0415 - seldom needed, and slow to import
    from black.mode import Mode, TargetVersion  # noqa: PLC0415

    mode = Mode(target_versions={TargetVersion.PY311}, line_length=WIDTH)
    return format_str(statement, mode=mode)


# ── text to items ──────────────────────────────────────────────────────────────────────────────────────────


def logical(statement: str) -> Iterator[tuple[str, Item]]:
    """The lines of a statement as Python sees them, with what they are indented by."""
    tokens = deque(TOKEN.findall(statement))
    while tokens:
        indent = tokens.popleft() if tokens[0].isspace() else ""
        pieces: list[str | Group] = []
        while tokens[0][0] != "\n":
            pieces.append(piece(tokens, pieces))
        yield indent, Item(tuple(pieces))
        end = tokens.popleft()
        if len(end) > 1:
            tokens.appendleft(end[1:])


def piece(tokens: deque[str], before: list[str | Group]) -> str | Group:
    token = tokens.popleft()
    if token in OPENING:
        behind = before[-1] if before else ""
        called = isinstance(behind, str) and behind[-1:].isidentifier()
        return group(token, tokens, called=called)
    return " " if token.isspace() else quoted(token)


def group(opening: str, tokens: deque[str], *, called: bool) -> Group:
    """The brackets that have just been opened."""
    items: list[Item] = []
    pieces: list[str | Group] = []
    while (first := tokens[0]) != OPENING[opening]:
        if first == ",":
            items.append(Item(tuple(pieces)))
            pieces = []
        if first == "," or (first.isspace() and (not pieces or is_end(tokens))):
            tokens.popleft()
        else:
            pieces.append(piece(tokens, pieces))
    tokens.popleft()
    trailing = bool(items) and not pieces
    return Group(opening, (*items, *([Item(tuple(pieces))] if pieces else [])), trailing, called)


def is_end(tokens: deque[str]) -> bool:
    """Whether space is followed by the end of an item."""
    return tokens[1] in ",)]}"


def quoted(token: str) -> str:
    """A text between double quotes, unless it takes more backslashes then."""
    if token[:2] == "r'":
        return token if re.search(BARE, token) else f'r"{token[2:-1]}"'
    if token[0] != "'":
        return token
    bare = token[1:-1].replace("\\'", "'")
    doubled = bare.replace('"', '\\"')
    return token if doubled.count("\\") > token.count("\\") else f'"{doubled}"'


# ── items to lines ─────────────────────────────────────────────────────────────────────────────────────────


def fits(line: str) -> bool:
    if not line.isascii() and not PLAIN.fullmatch(line):
        raise AwkwardError  # characters that take two columns, or none
    return len(line) <= WIDTH


def lines_of(indent: str, item: Item, comma: str = "") -> list[str]:
    """The lines of an item; `comma`: what stands behind it."""
    line = f"{indent}{item.flat}{comma}"
    if not item.is_open and (fits(line) or item.is_atom):
        return [line]
    match item.pieces:
        case ("from", *_, str()):
            return imports(item)
        case ("return", " ", *value):
            return returned(indent, Item(tuple(value)))
        case _:
            pass
    operands = operands_of(item)
    if len(operands) > 1:
        return in_rows(indent, operands, comma)
    *head, last = item.pieces
    if not isinstance(last, Group) or any(isinstance(each, Group) for each in head):
        raise AwkwardError
    return broken(indent, Item(tuple(head)).flat, last, comma)


def in_rows(indent: str, operands: list[Item], comma: str = "") -> list[str]:
    rows = [
        *[lines_of(indent, each) for each in operands[:-1]],
        lines_of(indent, operands[-1], comma),
    ]
    return [line for row in rows for line in row]


def broken(indent: str, head: str, last: Group, comma: str = "") -> list[str]:
    """Its items on lines of their own: arguments on one line if they fit, the rest of a call or display on one each."""
    first, end = f"{indent}{head}{last.opening}", f"{indent}{OPENING[last.opening]}{comma}"
    if not fits(first):
        raise AwkwardError
    inner = indent + INDENT
    body = inner + last.flat[1:-1]
    if not last.is_open and (last.called or len(last.items) == 1) and fits(body):
        return [first, body, end]
    behind = "," if len(last.items) > 1 or last.trailing else ""
    if not behind and last.items[0].is_atom:
        raise AwkwardError
    return [first, *(line for each in last.items for line in lines_of(inner, each, behind)), end]


def returned(indent: str, value: Item) -> list[str]:
    """A condition, broken in its last brackets or, where that reads worse, at each operand in brackets of its own."""
    operands, last = operands_of(value), value.pieces[-1]
    if len(operands) <= FEW and isinstance(last, Group):
        return broken(indent, f"return {Item(value.pieces[:-1]).flat}", last)
    if len(operands) <= FEW and any(isinstance(each, Group) for each in value.pieces):
        raise AwkwardError
    body = f"{indent}{INDENT}{value.flat}"
    rows = [body] if fits(body) else in_rows(indent + INDENT, operands)
    return [f"{indent}return (", *rows, f"{indent})"]


def operands_of(item: Item) -> list[Item]:
    """What `and` and `or` join, each behind the word, and texts in a row."""
    operands: list[list[str | Group]] = [[]]
    for each in item.pieces:
        texts = operands[-1][-1:] == [" "] and is_text(each) and is_text(*operands[-1][-2:-1])
        if (each in {"and", "or"} or texts) and operands[-1]:
            operands[-1].pop()
            operands.append([])
        operands[-1].append(each)
    return [Item(tuple(each)) for each in operands]


def is_text(piece: str | Group | None = None) -> bool:
    return isinstance(piece, str) and piece[-1] in "\"'"


def imports(item: Item) -> list[str]:
    """`from … import` of more names than fit on a line."""
    source, _, names = item.flat.partition(" import ")
    return [f"{source} import (", *(f"{INDENT}{each}," for each in names.split(", ")), ")"]
