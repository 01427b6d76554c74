"""Known answers: texts of which it is known what an engine must see in them.

They are made when the rules are compiled and asked whenever an artifact is opened, in about a millisecond,
because engines do miss matches (`docs/decisions/0001-literals-select-python-confirms.md`), and which engine is
installed is not the artifact's choice.  One that fails is not asked again: every rule is confirmed on every event.

An engine can search for literals and for regexes, in code of its own for each.  Artifacts use the first mode alone;
`published.py` says how the second one stands.
"""

import json
from collections.abc import Callable, Collection
from typing import NamedTuple

PADDINGS = (0, 1, 15, 16, 31, 32, 63, 64)
"""Bytes before what is looked for.

An engine reads a text in blocks of 16 to 64 bytes and treats what is left at its ends in other code.
"""


class Answer(NamedTuple):
    """A text as it is scanned, and the numbers of the literal sets that occur in it."""

    text: bytes
    numbers: frozenset[int]


class Attestation(NamedTuple):
    """What asking an engine gave."""

    engine: str
    """Binding, version and CPU architecture."""
    asked: int
    wrong: tuple[Answer, ...]
    """Those that the engine got wrong; the answers are the right ones."""

    @property
    def passed(self) -> bool:
        return not self.wrong


def attest(
    engine: str, seen_in: Callable[[bytes], Collection[int]], answers: Collection[Answer]
) -> Attestation:
    """Ask every question.  `seen_in`: the numbers that the engine sees in a text."""
    wrong = tuple(each for each in answers if frozenset(seen_in(each.text)) != each.numbers)
    return Attestation(engine, len(answers), wrong)


def read_answers(content: bytes) -> list[Answer]:
    """`answers.json`: a text as the number of `x` in front, what follows, and the number of `x` behind.

    Bytes are written as the characters with the same numbers; a newline at either end as 1.
    """
    return [
        Answer(
            b"\n" * opened
            + b"x" * before
            + text.encode("latin-1")
            + b"x" * behind
            + b"\n" * closed,
            frozenset(numbers),
        )
        for opened, before, text, behind, closed, numbers in json.loads(content)
    ]


def write_answers(answers: Collection[Answer]) -> bytes:
    """The reverse of `read_answers`: JSON, one answer per line."""
    lines = (
        json.dumps([*parts(each.text), sorted(each.numbers)], separators=(",", ":"))
        for each in answers
    )
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def parts(text: bytes) -> tuple[int, int, str, int, int]:
    opened, closed = text.startswith(b"\n"), text[1:].endswith(b"\n")
    inside = text[opened : len(text) - closed]
    begun = inside.lstrip(b"x")
    kept = begun.rstrip(b"x")
    return (
        int(opened),
        len(inside) - len(begun),
        kept.decode("latin-1"),
        len(begun) - len(kept),
        int(closed),
    )
