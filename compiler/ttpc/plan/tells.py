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

from ttpc.ir.regex import Characters, Node, with_characters
from ttpc.plan.literals import BEGIN, END, Word, of_bytes
from ttpc_runtime.folding import BLANKS, LETTERS

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
    return character.isprintable() and character not in BREAKS and not character.isspace()


# ── words as they stand in the text ────────────────────────────────────────────────────────────────────────


def as_it_stands(view: str, node: Node) -> Node:
    """A regex over what the text itself holds where a view shows what it was made for."""

    def known(characters: Characters) -> Characters:
        members = characters.members
        kept = members is not None and all(keeps(view, each) for each in members)
        return characters if kept else replace(characters, members=None)

    return with_characters(node, known)


def stretches(view: str, word: Word) -> Word:
    """The same for a word; what the view need not have left alone ends a stretch."""
    return tuple(
        each if each in {BEGIN, END} or (len(each) == 1 and keeps(view, each)) else "\0"
        for each in word
    )


BEFORE = b" \t\n\r'\"\\$`;&|<>(){},/@*"
AFTER = b" \t\n\r'\"\\$`;&|<>(){},"
"""What stands before and behind a command in a line, its path left out; other blanks tell."""
SHORTEST, SHORT = 3, 6
"""Bytes of words that are looked for with what is on both sides, with what is before them."""


def with_edges(view: str, literal: bytes) -> Iterator[bytes]:
    """What a text holds where a view shows something that begins or ends like this.

    The newline before and behind every text that is scanned is one of them.  What is decoded begins where the text begins.
    Words that are rare by themselves need no edges.
    """
    if FAMILY[view] == "decoded" or b"\n" not in literal[:1] + literal[-1:]:
        yield literal
        return
    body = literal.strip(b"\n")
    begins = literal[:1] == b"\n" and len(body) <= SHORT
    ends = literal[-1:] == b"\n" and len(body) <= SHORTEST
    for before in BEFORE if begins else b"\0":
        for after in AFTER if ends else b"\0":
            yield (b"%c%b%c" % (before, body, after)).strip(b"\0")


# ── tells ──────────────────────────────────────────────────────────────────────────────────────────────────


def tells_of(family: str, literals: Collection[bytes]) -> frozenset[bytes]:
    """What is in every text that hides one of these literals; ASCII letters stand for both cases."""
    match family:
        case "shell":
            found = shell(literals)
        case "decoded":
            found = decoded()
        case _:
            found = (each.encode() for each in (*LETTERS, *BLANKS))
    return of_bytes(frozenset(each.lower() for each in found)).items


BETWEEN = (b"'", b'"', b"\\", b"$'")
"""What a shell removes between two characters of a word…"""
MARKS = (b"'", b'"', b"\\", b"`", b"$")
BEHIND = (
    *(first + second for first in (*BETWEEN, b"${", b"$(", b"`") for second in MARKS),
    *(b"$" + second for second in MARKS[1:]),
    *(first + second for first in (b"$", b"$'", b"${") for second in (b"@", b"*")),
    *(b"$'{", b"$()", b"\\\n"),
)
"""…and two things to be removed behind the first of them, where there are more."""
SPECIAL = BEFORE + b"\x00" + string.hexdigits.encode() + b"xuU"
"""What is not to be hidden from whoever looks for the rest: by an escape a shell could be given it one level deeper."""
BLANK_ESCAPES = b"ntrvf"
r"""Letters that a backslash before them makes a blank, in `$'…'`."""


def shell(literals: Collection[bytes]) -> Iterator[bytes]:
    pairs = {pair for literal in literals for pair in pairwise(literal.lower()) if inner(*pair)}
    pairs |= {
        *pairwise(b"$ifs"),
        *pairwise(b"${ifs"),
        *((ord("\\"), each) for each in BLANK_ESCAPES),
    }
    for first, second in pairs:
        yield from (bytes([first]) + each + bytes([second]) for each in BETWEEN)
    for first in {first for first, _ in pairs}:
        yield from (bytes([first]) + each for each in BEHIND)
    yield from (rb"\x", rb"\u", b"$ifs", b"${ifs", *(each.encode() for each in BLANKS))
    for second in {each[1] for each in literals if each[0] in BEFORE and len(each) > 1}:
        yield from (b"\\%c%c" % (each, second) for each in BLANK_ESCAPES)
    yield from (rb"\2", rb"\3")  # what is beyond ASCII, in octal, is not one byte of a literal
    hidden = b"".join(literals)
    either = {*hidden, *hidden.lower(), *hidden.upper(), *SPECIAL}
    for byte in either:
        yield from (rb"\%o" % byte, rb"\%03o" % byte)


def inner(first: int, second: int) -> bool:
    """Whether a pair of bytes stands in a word, not at its edges."""
    return first not in AFTER and second not in AFTER


def decoded() -> Iterator[bytes]:
    hidden = sorted(UNRESERVED | set("%#\\"))
    yield from (b"%%%02x" % ord(each) for each in hidden)
    yield from (b"%u", rb"\u", rb"\x", b"#x", b"%c0", b"%c1")
    yield from (b"#%d" % digit for digit in range(10))
    # What is a letter to whoever ignores case.
    for each in LETTERS:
        yield "".join(f"%{byte:02x}" for byte in each.encode()).encode()
