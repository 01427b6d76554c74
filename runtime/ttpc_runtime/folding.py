"""Texts with characters that hardly anybody writes as the plain ones that `re` takes them for.

Where it ignores case `re` takes `ſ` for an s and the Kelvin sign for a k, and two dozen characters are blanks.  To look for
every word in all these spellings would double a database.  So words are looked for as they are plainly written, and where
one of these characters is seen, in the text as it is folded too (`docs/decisions/0028-rare-characters-are-folded.md`).
"""

from collections.abc import Iterable

FOLDED = "folded"
"""What a text is seen as then."""

LETTERS = {"ſ": "s", "\N{KELVIN SIGN}": "k", "İ": "i", "ı": "i"}
"""What else than ASCII is a letter of ASCII to `re` where it ignores case."""

BLANKS = (
    "\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
r"""What `\s` takes beside the blanks that are usual: ` `, `\t`, `\n` and `\r`."""

TABLE = str.maketrans({**LETTERS, **dict.fromkeys(BLANKS, " ")})


def folded(text: str) -> str:
    """The text, as many characters as before."""
    return text.translate(TABLE)


def with_folded(texts: Iterable[str]) -> list[str]:
    """Texts, and what they are when they are folded, each once."""
    found = [*texts]
    return [*dict.fromkeys((*found, *map(folded, found)))]
