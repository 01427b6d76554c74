"""`fetch and not 1 of benign_*` to a tree: a recursive descent over five tokens.

::

    either  := both ("or" both)*
    both    := negated ("and" negated)*
    negated := "not" negated | "(" either ")" | of | NAME
    of      := (NUMBER | "any" | "all") "of" ("them" | GLOB | "(" GLOB ("," GLOB)* ")")
"""

from __future__ import annotations

import re

from ttpc.diagnostics import Diagnostic
from ttpc.source import Span
from ttpc.syntax import Condition, Conjunction, Disjunction, Name, Negation, Of

TOKEN = re.compile(r"\s*(?:([A-Za-z0-9_*?]+)|([(),])|(\S))")
WORDS = frozenset({"and", "or", "not", "of", "them", "any", "all"})
SIGNS = {"&": "and", "|": "or", "!": "not", "-": "not"}
"""What other languages write for words of this one."""
DEEPEST = 50
"""Parentheses and negations inside each other."""


class ConditionError(Exception):
    """Where and why a condition does not parse."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.span = span


def parse_condition(text: str, place: Span) -> tuple[Condition | None, list[Diagnostic]]:
    """The condition's tree; `place` is the YAML value it stands in."""
    try:
        return Parser(text, place).whole(), []
    except ConditionError as error:
        trouble = Diagnostic(
            "TTP305",
            f"the condition does not parse: {error}",
            error.span,
            label="here",
            help="write e.g. `fetch and (pipe or not 1 of benign_*)`",
        )
        return None, [trouble]


class Parser:
    def __init__(self, text: str, place: Span) -> None:
        self.tokens = list(tokens(text, place))
        self.position = 0
        self.depth = 0

    def whole(self) -> Condition:
        condition = self.either()
        word, span = self.tokens[self.position]
        if word:
            meant = word.lower() if word.lower() in WORDS else SIGNS.get(word)
            hint = f"; write `{meant}`" if meant and meant != word else ""
            raise ConditionError(f"`{word}` is not expected here{hint}", span)
        return condition

    def either(self) -> Condition:
        parts = [self.both()]
        while self.accept("or"):
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Disjunction(tuple(parts))

    def both(self) -> Condition:
        parts = [self.negated()]
        while self.accept("and"):
            parts.append(self.negated())
        return parts[0] if len(parts) == 1 else Conjunction(tuple(parts))

    def negated(self) -> Condition:
        self.depth += 1
        try:
            if self.depth > DEEPEST:
                raise ConditionError(f"nested deeper than {DEEPEST} levels", self.here())
            if self.accept("not"):
                return Negation(self.negated())
            if self.accept("("):
                inner = self.either()
                self.expect(")")
                return inner
            return self.of() or self.name()
        finally:
            self.depth -= 1

    def of(self) -> Of | None:
        """`N of …`; None where the next words are something else."""
        (word, span), (following, _) = self.tokens[self.position], self.tokens[self.position + 1]
        if following != "of" or not (word.isdecimal() or word in {"any", "all"}):
            return None
        if word == "0":
            raise ConditionError("`0 of` always holds", span)
        self.position += 2
        count = None if word == "all" else 1 if word == "any" else int(word)
        if self.accept("them"):
            return Of(count, (Name("*", span),))
        if self.accept("("):
            globs = [self.name()]
            while self.accept(","):
                globs.append(self.name())
            self.expect(")")
            return Of(count, tuple(globs))
        return Of(count, (self.name(),))

    def name(self) -> Name:
        word, span = self.tokens[self.position]
        if not word or word in WORDS or not re.fullmatch(r"[A-Za-z0-9_*?]+", word):
            what = f"`{word}`" if word else "the end"
            raise ConditionError(f"a pattern's name is expected, not {what}", span)
        self.position += 1
        return Name(word, span)

    def here(self) -> Span:
        return self.tokens[self.position][1]

    def accept(self, word: str) -> bool:
        if self.tokens[self.position][0] != word:
            return False
        self.position += 1
        return True

    def expect(self, word: str) -> None:
        if not self.accept(word):
            raise ConditionError(f"`{word}` is missing", self.here())


def tokens(text: str, place: Span) -> list[tuple[str, Span]]:
    """Words with their places; the end is an empty word, twice so that one may look ahead."""
    # A plain or quoted value on one line holds the text verbatim; in any other style point at its start.
    offset = place.source.line(place.line).find(text, place.column - 1)
    found = []
    for each in TOKEN.finditer(text.rstrip()):
        word = each.group(each.lastindex or 0)
        start = each.start(each.lastindex or 0)
        if offset < 0:
            span = place
        else:
            span = Span(place.source, place.line, offset + start + 1, len(word))
        found.append((word, span))
    end = place
    if offset >= 0:
        end = Span(place.source, place.line, offset + len(text.rstrip()) + 1, 1)
    return [*found, ("", end), ("", end)]
