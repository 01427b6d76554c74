r"""What hides words from a scan of the text as it is, and which words it can hide.

Views such as `shell` undo what attackers do to hide words.  A stretch of the characters that a view leaves as they are
(`keeps`) stands in the text itself, unless something in the text takes it apart.  The ways to do that are few, and each shows
in a short literal, a tell: `w''get` holds `w''`.  So a question about a view has literals like any other, made of such
stretches; where a tell is seen, what the view shows is scanned too.
"""

from __future__ import annotations

import string
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import pairwise

from ttpc.ir.regex import (
    Atomic,
    Begin,
    Boundary,
    Characters,
    Choice,
    End,
    Look,
    Node,
    Repeat,
    Sequence,
    Unknown,
)
from ttpc.plan.literals import Word, of_bytes

FAMILY = {"shell": "shell", "pipeline": "shell", "decoded": "decoded"}
"""By view the one that stands for all that see the same words.  Other views have no tells."""

BREAKS = frozenset("'\"\\$`;&|<>(){},")
"""What a shell takes as more than a character."""
UNRESERVED = frozenset(string.ascii_letters + string.digits + "_.-")
"""What is never encoded but to hide it."""


def keeps(view: str, character: str) -> bool:
    """Whether a view leaves the character where it is, so that those on both sides of it stay its neighbours."""
    if FAMILY[view] == "decoded":
        return character in UNRESERVED
    return character not in BREAKS and not character.isspace()


# ── words as they stand in the text ────────────────────────────────────────────────────────────────────────


def as_it_stands(view: str, node: Node) -> Node:
    """A regex over what the text itself holds where a view shows what it was made for."""
    match node:
        case Characters(members):
            kept = members is not None and all(keeps(view, each) for each in members)
            return node if kept else replace(node, members=None)
        case Sequence(parts) | Choice(parts):
            return replace(node, parts=tuple(as_it_stands(view, each) for each in parts))
        case Repeat(part) | Look(part) | Atomic(part) | Unknown(part):
            return replace(node, part=as_it_stands(view, part))
        case Begin() | End():
            return Sequence(())
        case Boundary():
            return node


def stretches(view: str, word: Word) -> Word:
    """The same for a word; what the view need not have left alone ends a stretch."""
    return tuple(each if len(each) == 1 and keeps(view, each) else "\0" for each in word)


# ── tells ──────────────────────────────────────────────────────────────────────────────────────────────────


def tells_of(family: str, literals: Collection[bytes]) -> frozenset[bytes]:
    """What is in every text that hides one of these literals; ASCII letters stand for both cases."""
    found = shell(literals) if family == "shell" else decoded()
    return of_bytes(frozenset(each.lower() for each in found)).items


BETWEEN = (b"'", b'"', b"\\", b"$'")
"""What a shell removes between two characters of a word…"""
MARKS = (b"'", b'"', b"\\", b"`", b"$")
BEHIND = (
    *(first + second for first in BETWEEN for second in MARKS),
    *(b"$" + second for second in (*MARKS[1:], b"@", b"*", b"{@", b"{*", b"()")),
    *(b"``", b"\\\n"),
)
"""…and two things to be removed behind the first of them, where there are more."""
SPECIAL = b"'\"\\$`@*(){\n\x00" + string.hexdigits.encode() + b"xuU"
"""What is not to be hidden from whoever looks for the rest: by an escape a shell could be given it one level deeper."""


def shell(literals: Collection[bytes]) -> Iterator[bytes]:
    pairs = {pair for literal in literals for pair in pairwise(literal.lower())}
    for first, second in pairs:
        yield from (bytes([first]) + each + bytes([second]) for each in BETWEEN)
    for first in {first for first, _ in pairs}:
        yield from (bytes([first]) + each for each in BEHIND)
    yield from (rb"\x", rb"\u")
    either = {
        *b"".join(literals),
        *b"".join(literals).upper(),
        *b"".join(literals).lower(),
        *SPECIAL,
    }
    for byte in either:
        yield from (rb"\%o" % byte, rb"\%03o" % byte)


def decoded() -> Iterator[bytes]:
    hidden = sorted(UNRESERVED | set("%#\\"))
    yield from (b"%%%02x" % ord(each) for each in hidden)
    yield from (b"%u", rb"\u", rb"\x", b"#x", b"%c0", b"%c1")
    yield from (b"#%d" % digit for digit in range(10))
    # What is a letter to whoever ignores case.
    for each in "ſKİı":
        yield "".join(f"%{byte:02x}" for byte in each.encode()).encode()
