"""Text of a file to plain values: YAML, held to the part of it that cannot surprise.

PyYAML composes the nodes (they carry marks); this module turns them into tuples, dictionaries and scalars, and
refuses what a reader would understand differently from YAML 1.1.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from ttpc.diagnostics import Diagnostic, Related
from ttpc.source import Path, Source, Span

DEEPEST = 64
"""Levels of nesting.  Keeps every recursion over a document bounded."""
MOST = 20_000
"""Values in one document, aliases counted as often as they are used."""
LINE_END = re.compile("[\x85\u2028\u2029]|\r(?!\n)")
"""Ends a line for YAML 1.1, but not for YAML 1.2, editors and us."""

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Document:
    """A file's one document as plain values, and where each of them stands."""

    source: Source
    value: Any = None
    spans: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)

    def value_at(self, path: Path) -> Any:
        value = self.value
        for step in path:
            value = value[step]
        return value


def parse_document(source: Source) -> tuple[Document | None, list[Diagnostic]]:
    """The document, or None where errors leave nothing to go on with."""
    try:
        trouble = structure(source)
        if trouble:
            return None, trouble
        node = yaml.compose(source.text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        return None, [syntax_error(source, error)]
    except yaml.reader.ReaderError as error:
        return None, [unprintable(source, error)]
    if node is None or isinstance(node, yaml.ScalarNode):
        span = Span(source, 1, 1, 1)
        return None, [Diagnostic("TTP009", "no rule in this file", span, help=EXAMPLE)]
    conversion = Conversion(Document(source))
    conversion.document.value = conversion.convert(node, ())
    if not isinstance(conversion.document.value, dict) or conversion.exhausted:
        if not conversion.trouble:
            span = conversion.document.spans[()]
            conversion.report("TTP009", "a rule is a mapping, not a list", span, EXAMPLE)
        return None, conversion.trouble
    return conversion.document, conversion.trouble


EXAMPLE = "a rule begins with `rule_id: R0100`; `ttpc show R0014 --source` prints one"


def structure(source: Source) -> list[Diagnostic]:
    """What must be known before nodes are built: how deep, how many documents, which of them typed by hand."""
    strange = LINE_END.search(source.text)
    if strange is not None:
        return [line_end(source, strange)]
    trouble = []
    depth = documents = 0
    for event in yaml.parse(source.text, Loader=Loader):
        if isinstance(event, yaml.NodeEvent):
            trouble += handmade(source, event)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                return [too_deep(place(source, event))]
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                return [second_document(place(source, event))]
    return trouble


def line_end(source: Source, found: re.Match[str]) -> Diagnostic:
    escape = found[0].encode("unicode_escape").decode()
    return Diagnostic(
        "TTP003",
        f"YAML ends a line at this character (U+{ord(found[0]):04X}), your editor may not",
        character(source, found.start()),
        help=f'end lines with a line feed; inside a value write "{escape}" in double quotes',
    )


def too_deep(span: Span) -> Diagnostic:
    message = f"nested deeper than {DEEPEST} levels"
    return Diagnostic("TTP006", message, span, help="no rule needs that; flatten it")


def second_document(span: Span) -> Diagnostic:
    message, hint = "a second document begins here", "put each rule into a file of its own"
    return Diagnostic("TTP004", message, span, label="one rule per file", help=hint)


def handmade(source: Source, event: yaml.NodeEvent) -> list[Diagnostic]:
    """Tags and merge keys: they make a value something else than it looks like."""
    if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
        return []
    if event.tag is not None:
        name = event.tag.replace("tag:yaml.org,2002:", "!!")
        message = f"tag `{name}` is not part of the rule language"
        hint = "remove the tag; quote the value if it is a text"
    elif isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.implicit[0]:
        message = "merge keys (`<<`) are not part of the rule language"
        hint = 'write the keys out; if you mean the text, quote it: "<<"'
    else:
        return []
    return [Diagnostic("TTP008", message, place(source, event), help=hint)]


def character(source: Source, offset: int) -> Span:
    """The span of one character of the text."""
    before = source.text[:offset]
    return Span(source, before.count("\n") + 1, len(before) - before.rfind("\n"), 1)


def place(source: Source, node: yaml.Node | yaml.Event) -> Span:
    """The span of a node; of one that goes on over several lines, its part on the first."""
    start: Any = node.start_mark
    end: Any = node.end_mark  # composed nodes have marks; their type says perhaps
    last = end.column if end.line == start.line else len(source.line(start.line + 1))
    return Span(source, start.line + 1, start.column + 1, max(1, last - start.column))


def syntax_error(source: Source, error: yaml.MarkedYAMLError) -> Diagnostic:
    """Where the parser gave up and, if that is elsewhere, where what it was reading begins."""
    mark = error.problem_mark or error.context_mark
    span = Span(source, mark.line + 1, mark.column + 1, 1) if mark else Span(source, 1, 1, 1)
    begin = error.context_mark
    related: tuple[Related, ...] = ()
    if begin is not None and (begin.line, begin.column) != (span.line - 1, span.column - 1):
        start = Span(source, begin.line + 1, begin.column + 1, 1)
        related = (Related(start, error.context or "begins here"),)
    return Diagnostic(
        "TTP003",
        f"YAML does not parse: {error.problem or error.context}",
        span,
        label="" if related else error.context or "",
        help=remedy(error.problem or "", source.line(span.line)[span.column - 1 :]),
        related=related,
    )


def remedy(problem: str, rest: str) -> str:
    if "escape" in problem:
        return "in double quotes a backslash begins an escape; put regexes in single quotes"
    if rest.startswith("\t"):
        return "indent with spaces; YAML allows no tabs there"
    return "quote values that hold `: `, ` #`, or begin with one of `@ % & * ! | > { [ `"


def unprintable(source: Source, error: yaml.reader.ReaderError) -> Diagnostic:
    """Where: libyaml counts bytes, PyYAML's own reader characters."""
    offset = error.position
    if Loader is not yaml.SafeLoader:
        offset = len(source.text.encode()[:offset].decode(errors="ignore"))
    return Diagnostic(
        "TTP003",
        f"YAML does not allow the control character U+{ord(source.text[offset]):04X}",
        character(source, offset),
        help=r'write it in double quotes as an escape, e.g. "\x07"',
    )


class Conversion:
    """One document's nodes to values.  Collects what is wrong on the way."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.trouble: list[Diagnostic] = []
        self.count = 0
        self.open: list[yaml.Node] = []
        """The collections around the present node: an alias to one of them never ends."""

    @property
    def exhausted(self) -> bool:
        return self.count > MOST

    def report(
        self, code: str, message: str, span: Span, help_: str | None = None, *related: Related
    ) -> None:
        label = "given again here" if related else ""
        self.trouble.append(Diagnostic(code, message, span, label, help_, related))

    def convert(self, node: yaml.Node, path: Path) -> Any:
        span = place(self.document.source, node)
        self.document.spans[path] = span
        self.count += 1
        if any(each is node for each in self.open):
            self.report("TTP006", "an alias to a value that contains it", span, "remove the alias")
            return None
        if self.exhausted:
            if self.count == MOST + 1:
                message = f"more than {MOST:,} values, aliases counted as often as they are used"
                self.report("TTP006", message, span, "use fewer values, or split the rule")
            return None
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, span)
        self.open.append(node)
        try:
            if isinstance(node, yaml.SequenceNode):
                return tuple(self.convert(each, (*path, i)) for i, each in enumerate(node.value))
            return self.mapping(node, path)
        finally:
            self.open.pop()

    def mapping(self, node: yaml.Node, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.value:
            span = place(self.document.source, key)
            if not isinstance(key, yaml.ScalarNode):
                self.report("TTP203", "a key must be a text", span)
                continue
            name = self.key(key, span)
            if name in found:
                first = Related(self.document.keys[(*path, name)], "first given here")
                self.report("TTP005", f"duplicate key `{name}`", span, "keep one of them", first)
                continue
            self.document.keys[(*path, name)] = span
            found[name] = self.convert(value, (*path, name))
        return found

    def key(self, node: yaml.ScalarNode, span: Span) -> str:
        """A key's text.  Keys are names, so a plain `on` or `12` is one too, but a reader must see that."""
        value = self.scalar(node, span)
        if not isinstance(value, str):
            message = f"the key `{node.value}` is not a text"
            self.report("TTP203", message, span, f'put it in quotes: "{node.value}"')
        return str(node.value)

    def scalar(self, node: yaml.ScalarNode, span: Span) -> Any:
        """A scalar's value.  What is not plainly one thing in YAML 1.1 and 1.2 is an error."""
        text: str = node.value
        kind = node.tag.removeprefix("tag:yaml.org,2002:")
        try:
            match kind:
                case "str" if not (is_plain(node) and READ_OTHERWISE.fullmatch(text)):
                    return text
                case "null":
                    return None
                case "bool" if text in {"true", "false"}:
                    return text == "true"
                case "int" if is_plain_integer(text):
                    return int(text)
                case "float" if ":" not in text and "_" not in text:
                    return float(text.replace(".inf", "inf").replace(".nan", "nan").lower())
                case "timestamp":
                    return datetime.date.fromisoformat(text)
                case _:
                    pass
        except ValueError:
            pass
        message = f"readers of YAML disagree whether `{text}` is a text"
        if kind != "str":
            message = f"YAML reads `{text}` as {read_as(kind, node)}"
        self.report("TTP007", message, span, f'if you mean the text, quote it: "{text}"')
        return text


def read_as(kind: str, node: yaml.ScalarNode) -> str:
    """What YAML 1.1 makes of a scalar that surprises."""
    if kind == "value":
        return "a default value"
    try:
        value = yaml.constructor.SafeConstructor().construct_object(node)
    except ValueError:
        return "a date, but there is no such day" if kind == "timestamp" else "a number too large"
    match kind:
        case "int" | "float":
            return f"the number {value}"
        case "bool":
            return f"`{str(value).lower()}`"
        case _:
            return "a moment in time"


READ_OTHERWISE = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|0o[0-7]+|[yYnN]")
"""Texts to PyYAML that other readers of YAML take for numbers or, like version 1.1 itself, for booleans."""


def is_plain(node: yaml.ScalarNode) -> bool:
    """Written without quotes and not as a block."""
    return node.style in {None, ""}


def is_plain_integer(text: str) -> bool:
    """Decimal digits without a leading zero, as YAML 1.2 and every reader understand them."""
    digits = text.removeprefix("-").removeprefix("+")
    return digits.isascii() and digits.isdigit() and (digits == "0" or digits[0] != "0")
