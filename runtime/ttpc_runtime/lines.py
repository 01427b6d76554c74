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
import os
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from ttpc_runtime.abi import Kind
from ttpc_runtime.cached import read_cached, write_cached
from ttpc_runtime.scanner import (
    LineScanner,
    cached_at,
    line_database,
)
from ttpc_runtime.table import LiteralSet, read_table

ESCAPES: Final = (b"\\u", b"\\/")
"""What can hide a literal."""

SPELLED: Final = {byte: bytes([byte]) for byte in range(0x20, 0x100)} | {
    0x08: rb"\b",
    0x09: rb"\t",
    0x0A: rb"\n",
    0x0C: rb"\f",
    0x0D: rb"\r",
    0x22: rb"\"",
    0x5C: rb"\\",
}
r"""How JSON writes a byte of a text where it does not write `\u…` or `\/`; other control characters it cannot."""

BEHIND_VALUE: Final = tuple(b'"' + each for each in (b",", b"}", b"]", b" ", b"\t", b"\r"))
"""What stands behind a text that is a value: a key has a colon there."""

REPLACED: Final = "\ufffd".encode()
"""What bytes that are not UTF-8 become; in the line it need not be."""

KIND: Final = b'"source_kind"'
KEY: Final = 8
"""Bytes of a kind's name, its quotation mark included, that tell it from the others."""

PROBE: Final = 32
"""Lines of a block, taken evenly, that say which kinds it is worth to tell apart."""

SMALL: Final = 16 * 1024
"""Bytes of a block that is not worth all this, and of a text that tells how dense literals are in a longer one."""

DENSE: Final = 64
"""Bytes: with more literals than one in so many, parsing every line costs less than looking for them."""

USEFUL: Final = 4
"""One line in so many has to be left out, or looking for literals costs more than it spares."""

REST: Final = 63
"""Blocks at most that go by until it is tried again."""

VERSION: Final = 2
"""Of the way literals are chosen and spelled.  Databases of another one are not used: raise it with every change."""

WORTH: Final = 32
"""Bytes of a log that take as long to parse as a byte of the artifact's literals takes to compile."""


class Selected(NamedTuple):
    """What of a block of lines has to be parsed."""

    total: int
    """Lines of the block."""
    lines: Sequence[tuple[int, bytes]]
    """Those that have to be, with their number in the block, from 0."""


class LineFilter:
    """Selects the lines that can matter to one artifact.  `Engine.line_filter` makes it; threads may share it."""

    __slots__ = (
        "_begins",
        "_kind",
        "_kinds",
        "_made",
        "_origin",
        "_rest",
        "_resting",
        "_scanners",
        "_table",
        "worthwhile",
    )

    def __init__(
        self, kinds: Iterable[str], kind: Callable[[str], Kind], table: bytes, origin: str
    ) -> None:
        """For kinds with rules: what is to be known of one, and the artifact's literals.

        `origin` names what databases are made of: these literals, and which rules they are of.
        """
        self._kinds = tuple(kinds)
        self._kind = kind
        self._table = table
        self._begins = {quoted(name)[:KEY]: name for name in self._kinds}
        self._scanners: dict[str | None, LineScanner] = {}
        self._rest = self._resting = 0
        """Blocks that go by unfiltered when the next one is of no use, and of these those that are left."""
        self._origin = origin
        self._made = self._cached_at("made")
        """The file that says that there are databases in the cache."""
        self.worthwhile = WORTH * len(table) if read_cached(self._made) is None else 0
        """Bytes of a log from which on it pays to make the databases."""

    def select(self, block: bytes) -> Selected:
        """Of whole lines those on which a rule could fire, and those that do not look like an object."""
        lines = list(io.BytesIO(block))
        if len(block) < SMALL:
            return Selected(len(lines), list(enumerate(lines)))
        if self._resting:
            self._resting -= 1
            return Selected(len(lines), list(enumerate(lines)))
        found = self._found(block, lines)
        if any_odd(lines):
            odd = (number for number, line in enumerate(lines) if is_odd(line))
            found = sorted({*found, *odd})
        selected = [(number, lines[number]) for number in found]
        worth = len(lines) - len(selected) > len(lines) // USEFUL
        self._rest = 0 if worth else min(1 + 2 * self._rest, REST)
        self._resting = self._rest
        return Selected(len(lines), selected)

    def _found(self, block: bytes, lines: list[bytes]) -> Iterable[int]:
        """Numbers of the lines on which a rule could fire, in order."""
        common = {*map(key_of, lines[:: 1 + len(lines) // PROBE])}
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
        scanner = self._scanners.get(name) or self._make(name)
        everything = range(len(lines))
        if len(block) > SMALL and scanner.ends(block[:SMALL], SMALL // DENSE) is None:
            return everything
        ends = scanner.ends(block, len(block) // DENSE)
        return everything if ends is None else holding(ends, lines)

    def _make(self, name: str | None) -> LineScanner:
        """What looks for the literals of one kind, and the names of the others; made when first asked for.

        Kept only once it has shown that it finds each of them.
        """
        place = self._cached_at("hsdb", name or "")
        database = read_cached(place)
        if database is None:
            sets = [] if name is None else self._sets(self._kind(name))
            database = line_database(self._table_for(name, sets))
            write_cached(place, database)
            write_cached(self._made, b"")
        scanner = self._scanners[name] = LineScanner(database)
        return scanner

    def _cached_at(self, extension: str, name: str = "") -> str:
        what = f"lines ({VERSION}) of {name} on {os.uname().nodename} for {self._origin}"
        return cached_at(what.encode(), extension)

    def _sets(self, kind: Kind) -> list[LiteralSet] | None:
        """Literal sets of which a line holds one if a rule of the kind can fire on it; None if there are none such.

        Of the sets that a rule must all see one is enough: the one whose literals are longest.
        """
        table = {each.number: each for each in read_table(self._table)}
        chosen = {
            max(together, key=lambda each: min(map(len, table[each].literals)))
            for together in kind.anchored.together()
        } | {number for number, _, _ in kind.tells}
        sets = [table[each] for each in sorted(chosen)]
        mended = any(mends(literal) for each in sets for literal in each.literals)
        return None if kind.always or mended else sets

    def _table_for(self, name: str | None, sets: list[LiteralSet] | None) -> list[LiteralSet]:
        """The sets as they are spelled in lines, and the names of the other kinds."""
        if sets is None:
            return []
        names = tuple(f"\n{each}\n".encode() for each in self._kinds if each != name)
        found: dict[bool, set[bytes]] = {False: {*ESCAPES}, True: set()}
        for each in (LiteralSet(0, caseless=False, literals=names), *sets):
            found[each.caseless].update(s for literal in each.literals for s in spellings(literal))
        return [
            LiteralSet(0, caseless, tuple(sorted(literals)))
            for caseless, literals in found.items()
            if literals
        ]


# ── lines ──────────────────────────────────────────────────────────────────────────────────────────────────


def is_odd(line: bytes) -> bool:
    """Whether a line does not look like a JSON object."""
    text = line.rstrip(b"\r\n")
    return not (text.startswith(b"{") and text.endswith(b"}"))


def any_odd(lines: Sequence[bytes]) -> bool:
    """Whether one of them is; nearly always none is, and that is found out fast."""
    try:  # all but the last one end in a line feed
        fine = not [1 for line in lines if line[0] != 0x7B or line[-2] != 0x7D]
    except IndexError:  # a blank line
        return True
    return is_odd(lines[-1]) if fine else any(map(is_odd, lines))


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
    r"""What stands in a line where a text has the literal; nothing if JSON has to write it with `\u`.

    A newline at either end of a literal is the beginning or end of a value, or a newline in it.
    """
    begins, ends = literal.startswith(b"\n"), literal.endswith(b"\n")
    body = [SPELLED.get(byte) for byte in literal[begins : len(literal) - ends]]
    if None in body:
        return
    spelled = b"".join(each for each in body if each)
    for before in (b'"', b"\\n") if begins else (b"",):
        # What is between quotation marks as a whole may be a key.
        value = BEHIND_VALUE if before == b'"' else (b'"',)
        for behind in (*value, b"\\n") if ends else (b"",):
            yield before + spelled + behind


def quoted(name: str) -> bytes:
    return json.dumps(name, ensure_ascii=False).encode()


def mends(literal: bytes) -> bool:
    """Whether a literal can occur where bytes that are not UTF-8 were replaced: then the line need not have it."""
    return (
        REPLACED in literal
        or literal.startswith((REPLACED[1:], REPLACED[2:]))
        or literal.endswith((REPLACED[:1], REPLACED[:2]))
    )
