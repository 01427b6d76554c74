r"""Which lines of a log of events have to be parsed: those that a rule could fire on, by their bytes as they are.

The artifact's literals, spelled as JSON spells them, are looked for in whole blocks of lines.  JSON can hide a
literal behind `\u…` or `\/`: lines with such an escape are parsed.  The lines of a kind of event are scanned for the
literals of that kind, and for the names of all others that have rules.  So a line that was taken for another kind than
it is is parsed: what a line is taken for decides on speed alone
(`docs/decisions/0021-lines-are-selected-by-their-bytes.md`).
"""

from __future__ import annotations

import io
import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from ttpc_runtime.abi import Kind
from ttpc_runtime.scanner import LineScanner, LiteralSet

ESCAPES: Final = (b"\\u", b"\\/")
"""What can hide a literal."""

SPELLED: Final = {
    **{byte: bytes([byte]) for byte in range(0x20, 0x100)},
    **{0x08: rb"\b", 0x09: rb"\t", 0x0A: rb"\n", 0x0C: rb"\f", 0x0D: rb"\r"},
    **{ord('"'): rb"\"", ord("\\"): rb"\\"},
}
"""How JSON writes a byte of a text where it does not write `\\u…` or `\\/`; other control characters it cannot."""

BEHIND_VALUE: Final = tuple(b'"' + each for each in (b",", b"}", b"]", b" ", b"\t", b"\r"))
"""What stands behind a text that is a value: a key has a colon there."""

REPLACED: Final = "\ufffd".encode()
"""What bytes that are not UTF-8 become; in the line it need not be."""

KIND: Final = b'"source_kind"'
KEY: Final = 8
"""Bytes of a kind's name, its quotation mark included, that tell it from the others."""

PROBE: Final = 32
"""Lines at the beginning of a block that say which kinds it is worth to tell apart."""

SMALL: Final = 16 * 1024
"""Bytes of a block that is not worth all this, and of a text that tells how dense literals are in a longer one."""

DENSE: Final = 128
"""Bytes: with more literals than one in so many, parsing every line costs less than looking for them."""

WORTH: Final = 2048
"""Bytes of a log that take as long to parse as it takes to compile a literal."""


class Line(NamedTuple):
    number: int
    """In its block, from 0."""
    text: bytes


class Block(NamedTuple):
    """What of some lines has to be parsed."""

    lines: int
    """How many there are."""
    selected: Sequence[Line]


class LineFilter:
    """Selects the lines that can matter to one artifact.  `Engine.line_filter` makes it; threads may share it."""

    __slots__ = ("_begins", "_kinds", "_scanners", "_table")

    def __init__(self, kinds: Mapping[str, Kind], table: Iterable[LiteralSet]) -> None:
        self._kinds = kinds
        self._table = {each.number: each for each in table}
        self._begins = {quoted(name)[:KEY]: name for name in kinds}
        self._scanners: dict[str | None, LineScanner] = {}

    @property
    def worthwhile(self) -> int:
        """Bytes of a log from which on it pays to make the databases."""
        return WORTH * sum(len(each.literals) for each in self._table.values())

    def select(self, block: bytes) -> Block:
        """Of whole lines those on which a rule could fire, and those that do not look like an object."""
        lines = list(io.BytesIO(block))
        if len(block) < SMALL:
            return Block(len(lines), [Line(*each) for each in enumerate(lines)])
        found = self._found(block, lines)
        if any_odd(lines):
            odd = (number for number, line in enumerate(lines) if is_odd(line))
            found = sorted({*found, *odd})
        return Block(len(lines), [Line(number, lines[number]) for number in found])

    def _found(self, block: bytes, lines: list[bytes]) -> Iterable[int]:
        """Numbers of the lines on which a rule could fire, in order."""
        common = Counter(map(key_of, lines[:PROBE]))
        names = {key: self._begins[key] for key in common if key in self._begins}
        if len(names) < 2:
            return self._of(next(iter(names.values()), None), block, lines)
        keys = keys_of(lines, names)
        groups = {
            name: [n for n, key in enumerate(keys) if key == begin] for begin, name in names.items()
        }
        others = [n for n, key in enumerate(keys) if key not in names]
        found: list[int] = []
        for name, numbers in (*groups.items(), (None, others)):
            mine = [lines[n] for n in numbers]
            found += [numbers[n] for n in self._of(name, b"".join(mine), mine)]
        return sorted(found)

    def _of(self, name: str | None, block: bytes, lines: Sequence[bytes]) -> Iterable[int]:
        """The same for lines that are taken for events of one kind, or of none that has rules."""
        everything = range(len(lines))
        scanner = self._scanners.get(name) or self._made(name)
        probe = block[:SMALL]
        if scanner.ends(probe, len(probe) // DENSE) is None:
            return everything
        ends = scanner.ends(block, len(block) // DENSE)
        return everything if ends is None else holding(ends, lines)

    def _made(self, name: str | None) -> LineScanner:
        """What looks for the literals of one kind, and the names of the others; made when first asked for."""
        table = list(self._looked_for(name)) if name is None or self._selectable(name) else []
        scanner = self._scanners[name] = LineScanner(table)
        return scanner

    def _selectable(self, name: str) -> bool:
        """Whether literals stand for all rules of a kind, and for nothing that is not in the line."""
        literals = (literal for each in self._sets(name) for literal in each.literals)
        return not self._kinds[name].always and not any(map(mends, literals))

    def _looked_for(self, name: str | None) -> Iterator[LiteralSet]:
        names = tuple(f"\n{each}\n".encode() for each in self._kinds if each != name)
        found: dict[bool, set[bytes]] = {False: {*ESCAPES}, True: set()}
        for each in (LiteralSet(0, caseless=False, literals=names), *self._sets(name)):
            found[each.caseless].update(s for literal in each.literals for s in spellings(literal))
        for caseless, literals in found.items():
            yield LiteralSet(0, caseless, tuple(sorted(literals)))

    def _sets(self, name: str | None) -> Iterator[LiteralSet]:
        """Of the sets that a rule must all see one is enough: the one whose literals are longest."""
        anchored = self._kinds[name].anchored if name is not None else {}
        chosen = {
            max((first, *others), key=lambda each: min(map(len, self._table[each].literals)))
            for first, rules in anchored.items()
            for others, _ in rules
        }
        return (self._table[each] for each in sorted(chosen))


# ── lines ──────────────────────────────────────────────────────────────────────────────────────────────────


def is_odd(line: bytes) -> bool:
    """Whether a line does not look like a JSON object."""
    text = line.rstrip(b"\r\n")
    return not (text.startswith(b"{") and text.endswith(b"}"))


def any_odd(lines: Sequence[bytes]) -> bool:
    """Whether one of them is; nearly always none is, and that is found out fast."""
    try:
        if not any(line[0] != 0x7B or line[-2] != 0x7D for line in lines):
            return False
    except IndexError:  # a blank line
        return True
    return any(map(is_odd, lines))


def holding(ends: Sequence[int], lines: Iterable[bytes]) -> Iterator[int]:
    """Numbers of the lines that what ends there is in, in order."""
    borders = list(accumulate(map(len, lines)))
    border = 0
    for end in sorted(ends):
        if end > border:
            number = bisect_left(borders, end)
            border = borders[number]
            yield number


def keys_of(lines: Sequence[bytes], known: Collection[bytes]) -> Sequence[bytes]:
    """The beginnings of the names of their kinds; most logs have them all in one place."""
    place = place_of(lines[0])
    keys = [line[place : place + KEY] for line in lines]
    return keys if {*keys}.issubset(known) else list(map(key_of, lines))


def key_of(line: bytes) -> bytes:
    place = place_of(line)
    return line[place : place + KEY]


def place_of(line: bytes) -> int:
    """Where the name of the kind begins, if the line is written as most are."""
    return line.find(b'"', line.find(KIND) + len(KIND))


# ── literals ───────────────────────────────────────────────────────────────────────────────────────────────


def spellings(literal: bytes) -> Iterator[bytes]:
    """What stands in a line where a text has the literal; nothing if JSON has to write it with `\\u`.

    A newline at either end of a literal is the beginning or end of a value, or a newline in it.
    """
    begins, ends = literal.startswith(b"\n"), literal.endswith(b"\n")
    body = [SPELLED.get(byte) for byte in literal[begins : len(literal) - ends]]
    if None in body:
        return
    spelled = b"".join(each for each in body if each)
    for before in (b'"', b"\\n") if begins else (b"",):
        for behind in (*BEHIND_VALUE, b"\\n") if ends else (b"",):
            yield before + spelled + behind


def quoted(name: str) -> bytes:
    return json.dumps(name, ensure_ascii=False).encode()


def mends(literal: bytes) -> bool:
    """Whether a literal can occur where bytes that are not UTF-8 were replaced."""
    return (
        REPLACED in literal
        or literal.startswith((REPLACED[1:], REPLACED[2:]))
        or literal.endswith((REPLACED[:1], REPLACED[:2]))
    )
