"""Text of a file to plain values: YAML, held to the part of it that cannot surprise.

PyYAML composes the nodes (they carry marks); this module turns them into tuples, dictionaries and scalars, and
refuses what a reader would understand differently from YAML 1.1.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

import yaml

from ttpc.diagnostics import Diagnostic, Related
from ttpc.source import Path, Source, Span

DEEPEST = 64
"""Levels of nesting.  Keeps every recursion over a document bounded."""
MOST = 20_000
"""Values in one document, aliases counted as often as they are used."""

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Document:
    """A file's one document as plain values, and where each of them stands."""

    source: Source
    value: Any = None
    spans: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)


def parse_document(source: Source) -> tuple[Document | None, list[Diagnostic]]:
    """The document, or None where errors leave nothing to go on with."""
    try:
        trouble = structure(source)
        if trouble is not None:
            return None, [trouble]
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


def structure(source: Source) -> Diagnostic | None:
    """What must be known before nodes are built: how deep, how many documents."""
    depth = documents = 0
    for event in yaml.parse(source.text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                return Diagnostic(
                    "TTP006",
                    f"nested deeper than {DEEPEST} levels",
                    place(source, event),
                    help="no rule needs that; flatten it",
                )
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                return Diagnostic(
                    "TTP004",
                    "a second document begins here",
                    place(source, event),
                    label="one rule per file",
                    help="put each rule into a file of its own",
                )
    return None


def place(source: Source, node: yaml.Node | yaml.Event) -> Span:
    """The span of a node; of one that goes on over several lines, its part on the first."""
    start: Any = node.start_mark
    end: Any = node.end_mark  # composed nodes have marks; their type says perhaps
    last = end.column if end.line == start.line else len(source.line(start.line + 1))
    return Span(source, start.line + 1, start.column + 1, max(1, last - start.column))


def syntax_error(source: Source, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    span = Span(source, mark.line + 1, mark.column + 1, 1) if mark else Span(source, 1, 1, 1)
    return Diagnostic(
        "TTP003",
        f"YAML does not parse: {error.problem or error.context}",
        span,
        label=error.context or "",
        help="quote values that hold `: `, ` #`, or begin with one of `@ % & * ! | > { [ `",
    )


def unprintable(source: Source, error: yaml.reader.ReaderError) -> Diagnostic:
    before = source.text[: error.position]
    span = Span(source, before.count("\n") + 1, len(before) - before.rfind("\n"), 1)
    return Diagnostic(
        "TTP003",
        "YAML does not allow this control character",
        span,
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
        self.trouble.append(Diagnostic(code, message, span, help=help_, related=related))

    def convert(self, node: yaml.Node, path: Path) -> Any:
        span = place(self.document.source, node)
        self.document.spans[path] = span
        self.count += 1
        if any(each is node for each in self.open):
            self.report("TTP006", "an alias to a value that contains it", span, "remove the alias")
            return None
        if self.exhausted:
            if self.count == MOST + 1:
                message = f"aliases make this document larger than {MOST:,} values"
                self.report("TTP006", message, span, "write the values out, or use fewer of them")
            return None
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, span)
        self.open.append(node)
        try:
            if isinstance(node, yaml.SequenceNode):
                self.expect_tag(node, span, "tag:yaml.org,2002:seq")
                return tuple(self.convert(each, (*path, i)) for i, each in enumerate(node.value))
            self.expect_tag(node, span, "tag:yaml.org,2002:map")
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
            if key.tag == "tag:yaml.org,2002:merge":
                self.report("TTP008", "merge keys (`<<`) are not part of the rule language", span)
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
        if not isinstance(value, str) and not self.trouble:
            message = f"the key `{node.value}` is not a text"
            self.report("TTP203", message, span, f'put it in quotes: "{node.value}"')
        return str(node.value)

    def expect_tag(self, node: yaml.Node, span: Span, *allowed: str) -> bool:
        if node.tag in allowed:
            return True
        message = (
            f"tag `{node.tag.replace('tag:yaml.org,2002:', '!!')}` is not part of the rule language"
        )
        self.report("TTP008", message, span, "remove the tag; quote the value if it is a text")
        return False

    def scalar(self, node: yaml.ScalarNode, span: Span) -> Any:
        """A scalar's value.  What is not plainly one thing in YAML 1.1 and 1.2 is an error."""
        text: str = node.value
        kind = node.tag.removeprefix("tag:yaml.org,2002:")
        try:
            match kind:
                case "str":
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
        if kind in READ_AS:
            message = f"YAML reads `{text}` as {READ_AS[kind]}"
            self.report("TTP007", message, span, f'if you mean the text, quote it: "{text}"')
        else:
            self.expect_tag(node, span)
        return text


READ_AS = {
    "bool": "a boolean",
    "int": "a number in octal, base 60 or with separators",
    "float": "a number in base 60 or with separators",
    "timestamp": "a moment in time",
    "value": "a default value",
}
"""Implicit types of YAML 1.1 that surprise, in words."""


def is_plain_integer(text: str) -> bool:
    """Decimal digits without a leading zero, as YAML 1.2 and every reader understand them."""
    digits = text.removeprefix("-").removeprefix("+")
    return digits.isascii() and digits.isdigit() and (digits == "0" or digits[0] != "0")
