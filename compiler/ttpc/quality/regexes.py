"""Regexes with something left out: an alternative, a literal, a negation, a flag.  Made of their source."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    r"""
      (?P<comment> \(\?\# [^)]* \) )
    | (?P<flags> \(\? [aiLmsux]+ \) )
    | (?P<reference> \(\?P= \w+ \) )
    | (?P<negation> \(\?<?! )
    | (?P<open> \( (?: \? (?: P<\w+> | <?= | [>:] | [aiLmsux]* -? [imsx]* : | \( \w+ \) ) )? )
    | (?P<close> \) )
    | (?P<bar> \| )
    | (?P<set> \[ \^? \]? (?: \\. | [^\]\\] )* \] )
    | (?P<times> (?: [*+?] | \{ (?: \d+ (?: ,\d* )? | ,\d+ ) \} ) [+?]? )
    | (?P<literal> \\x[0-9a-fA-F]{2} | \\u[0-9a-fA-F]{4} | \\U[0-9a-fA-F]{8} | \\N\{[^}]*\}
                 | \\[afnrtv] | \\[^A-Za-z0-9] | [^\\.^$] )
    | (?P<other> \\\d+ | \\. | . )
    """,
    re.VERBOSE | re.DOTALL,
)

LITERAL = 2
"""Characters from which a literal is a word that somebody meant."""


class Token(NamedTuple):
    kind: str
    start: int
    end: int


class Changed(NamedTuple):
    """A regex that is another one, and what was done to it."""

    what: str
    source: str
    fewer: bool = True
    """It has fewer ways to match than the regex that it is made of, so that it cannot take longer."""


class Group:
    """The alternatives of a group, or of the whole, while they are read."""

    def __init__(self, kind: str, start: int, inner: int) -> None:
        self.kind = kind
        self.start = start
        self.inner = inner
        """Where the first alternative begins."""
        self.bars: list[int] = []


def changed(source: str) -> Iterator[Changed]:
    """Every way to leave something out that is still a regex, and another one.

    Nothing of a regex with comments and white space of its own (`(?x)`): what is text there would have to be guessed.
    """
    tokens = [Token(str(m.lastgroup), *m.span()) for m in TOKEN.finditer(source)]
    if any("x" in text_of(source, each) for each in tokens if is_flags(source, each)):
        return
    seen = {source}
    for each in (*parts(source, tokens), *words(source, tokens)):
        if each.source not in seen and compiles(each.source):
            seen.add(each.source)
            yield each


def text_of(source: str, token: Token) -> str:
    return source[token.start : token.end]


def is_flags(source: str, token: Token) -> bool:
    text = text_of(source, token)
    return token.kind == "flags" or (
        token.kind == "open" and re.match(r"\(\?[a-zA-Z-]+:", text) is not None
    )


def compiles(source: str) -> bool:
    """Without a warning, too: `re` will read such a regex in another way some day."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            re.compile(source)
        except (re.error, OverflowError, Warning):
            return False
    return True


def parts(source: str, tokens: list[Token]) -> Iterator[Changed]:
    """Without an alternative, a negation, or the wish to ignore case."""
    open_groups = [Group("whole", 0, 0)]
    for token in tokens:
        if is_flags(source, token) and "i" in text_of(source, token).partition("-")[0]:
            head = text_of(source, token).replace("i", "", 1).replace("(?)", "")
            told = "with upper and lower case told apart"
            yield Changed(told, source[: token.start] + head + source[token.end :])
        if token.kind in {"open", "negation"}:
            open_groups.append(Group(token.kind, token.start, token.end))
        elif token.kind == "bar":
            open_groups[-1].bars.append(token.start)
        elif token.kind == "close":
            group = open_groups.pop()
            yield from alternatives(source, group, token.start)
            if group.kind == "negation":
                told = f"without `{source[group.start : token.end]}`"
                yield Changed(told, source[: group.start] + source[token.end :])
    yield from alternatives(source, open_groups[0], len(source))


def alternatives(source: str, group: Group, end: int) -> Iterator[Changed]:
    """A group without each of its alternatives."""
    starts = [group.inner, *(bar + 1 for bar in group.bars)]
    ends = [*group.bars, end]
    for number, (start, stop) in enumerate(zip(starts, ends, strict=True)):
        if group.bars:
            begin, until = (start, stop + 1) if number == 0 else (start - 1, stop)
            told = f"without the alternative `{source[start:stop]}`"
            yield Changed(told, source[:begin] + source[until:])


def words(source: str, tokens: list[Token]) -> Iterator[Changed]:
    """Without a literal that is a part of an alternative; the whole of one is the alternative's business."""
    run: list[Token] = []
    before = "bar"
    for token in (*tokens, Token("bar", len(source), len(source))):
        if token.kind == "literal":
            run.append(token)
            continue
        whole = before in {"open", "negation", "bar"} and token.kind in {"close", "bar"}
        kept = run[:-1] if token.kind == "times" else run
        if len(kept) >= LITERAL and not (whole and kept == run):
            start, end = kept[0].start, kept[-1].end
            yield Changed(f"without `{source[start:end]}`", source[:start] + source[end:], False)
        run, before = [], token.kind
