"""Diagnostics as text for people, and as JSON, SARIF and GitHub annotations for programs."""

from __future__ import annotations

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from ttpc import __version__
from ttpc.diagnostics import CODES, Diagnostic, Severity
from ttpc.source import Span

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render_text(diagnostics: Sequence[Diagnostic]) -> str:
    """As rustc prints them: the line, the place underlined, and what to do."""
    texts = ["\n".join(blocks(each)) + "\n\n" for each in diagnostics]
    return "".join(texts) + summary(diagnostics)


def blocks(diagnostic: Diagnostic) -> Iterator[str]:
    places = [diagnostic.span, *(each.span for each in diagnostic.related)]
    margin = " " * len(str(max(span.line for span in places)))
    yield f"{diagnostic.severity}[{diagnostic.code}]: {visible(diagnostic.message)}"
    yield f"{margin}--> {visible(str(diagnostic.span))}"
    yield from excerpt(diagnostic.span, diagnostic.label, "^", margin)
    for related in diagnostic.related:
        yield f"{margin}::: {visible(str(related.span))}"
        yield from excerpt(related.span, related.label, "-", margin)
    if diagnostic.help:
        yield f"{margin} = help: {visible(diagnostic.help)}"


WIDEST = 160
"""Characters of a line that are shown; of a longer one, those around the span."""
BEFORE = 40
"""Characters shown before a span that begins too far to the right."""


def excerpt(span: Span, label: str, mark: str, margin: str) -> Iterator[str]:
    """The line of a span with the span underlined; tabs are kept so that the marks stand right."""
    line = span.source.line(span.line)
    if not line:
        return
    begin = span.column - 1
    start = max(0, begin - BEFORE) if len(line) > WIDEST and begin > WIDEST - BEFORE else 0
    end = start + WIDEST
    before, after = ("…" if start else ""), ("…" if end < len(line) else "")
    head = before + visible(line[start:begin])
    marked = visible(line[begin : min(begin + span.width, end)])
    yield f"{margin} |"
    yield f"{span.line:>{len(margin)}} | {before}{visible(line[start:end])}{after}"
    yield f"{margin} | {underlined(head, marked, mark)} {visible(label)}".rstrip()


def underlined(head: str, marked: str, mark: str) -> str:
    """A line of marks below `marked`, which stands behind `head`; both are printable.

    There is one mark at least, and an accent is marked where it is seen, below the letter before it.  Tabs are kept,
    so that the marks stand right wherever the terminal has its stops.
    """
    text, begin = head + marked, len(head)
    while 0 < begin < len(text) and not cells(text[begin]):
        begin -= 1
    indent = "".join(each if each == "\t" else " " * cells(each) for each in text[:begin])
    return indent + mark * max(1, sum(map(cells, text[begin:])))


def cells(character: str) -> int:
    """How many a printable character takes on a terminal.

    None if it joins the one before it: accents, vowel signs, the inner letters of a Korean syllable.
    """
    if unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def visible(text: str) -> str:
    """Control characters escaped: a rule file must not be able to drive the terminal."""
    return "".join(
        each if each.isprintable() or each == "\t" else each.encode("unicode_escape").decode()
        for each in text
    )


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """`2 errors, 1 warning`, or nothing."""
    counts = Counter(each.severity for each in diagnostics)
    said = [
        f"{counts[severity]} {severity}{'s' if counts[severity] > 1 else ''}"
        for severity in Severity
        if counts[severity]
    ]
    return f"{', '.join(said)}\n" if said else ""


def render_json(diagnostics: Sequence[Diagnostic]) -> str:
    return json.dumps([as_mapping(each) for each in diagnostics], indent=2) + "\n"


def as_mapping(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        **place(diagnostic.span),
        "label": diagnostic.label,
        "help": diagnostic.help,
        "related": [{**place(each.span), "label": each.label} for each in diagnostic.related],
    }


def place(span: Span) -> dict[str, Any]:
    return {
        "path": span.source.path,
        "line": span.line,
        "column": span.column,
        "end_column": span.column + span.width,
    }


def sentence(diagnostic: Diagnostic) -> str:
    """Message and help in one line."""
    return f"{diagnostic.message}; {diagnostic.help}" if diagnostic.help else diagnostic.message


def render_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Workflow commands that GitHub shows in the pull request."""
    return "".join(map(annotation, diagnostics))


def annotation(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    values = {
        "file": visible(span.source.path),
        "line": span.line,
        "col": span.column,
        "endColumn": span.column + span.width,
        "title": diagnostic.code,
    }
    properties = ",".join(f"{key}={escaped(str(each), ':,')}" for key, each in values.items())
    return f"::{diagnostic.severity} {properties}::{escaped(visible(sentence(diagnostic)))}\n"


def escaped(text: str, also: str = "") -> str:
    """GitHub's own percent escapes; without them a message could begin a command of its own."""
    return "".join(f"%{ord(each):02X}" if each in "%\r\n" + also else each for each in text)


def render_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """SARIF 2.1.0, one run."""
    used = sorted({each.code for each in diagnostics})
    run = {
        "tool": {
            "driver": {
                "name": "ttpc",
                "version": __version__,
                "rules": [{"id": code, "shortDescription": {"text": CODES[code]}} for code in used],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [sarif_result(each, used.index(each.code)) for each in diagnostics],
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def sarif_result(diagnostic: Diagnostic, index: int) -> dict[str, Any]:
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": diagnostic.severity,
        "message": {"text": sentence(diagnostic)},
        "locations": [sarif_location(diagnostic.span)],
        "relatedLocations": [
            {**sarif_location(each.span), "message": {"text": each.label}}
            for each in diagnostic.related
        ],
    }


def sarif_location(span: Span) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(os.fsencode(span.source.path))},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endColumn": span.column + span.width,
            },
        }
    }


RENDERERS = {
    "text": render_text,
    "json": render_json,
    "sarif": render_sarif,
    "github": render_github,
}
