"""Logic by name to logic: `match: {kind: lifter:…}` becomes the block that the name stands for.

The block's parts have the place of the name, or of the parameter that they came from: diagnostics point there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import isfinite
from typing import Any

from ttpc.diagnostics import Diagnostic, Severity, did_you_mean
from ttpc.parse.document import Document
from ttpc.parse.lifters import LIFTERS
from ttpc.parse.template import (
    Either,
    Given,
    Lifter,
    Minutes,
    Parameter,
    Template,
    When,
    parameters,
)
from ttpc.source import Path, Span

PREFIX = "lifter:"
KIND = ("match", "kind")


def expand(document: Document) -> tuple[Document, list[Diagnostic]]:
    """The document with the block in place of its name, and what is wrong with the parameters."""
    match = document.value.get("match")
    if not isinstance(match, dict) or "kind" not in match:
        return document, []
    lifter = lifter_called(match["kind"])
    if lifter is None and says_so_itself(match):
        rest = {key: each for key, each in match.items() if key != "kind"}
        value = document.value | {"match": rest}
        return replace(document, value=value), [beside_a_pattern(document)]
    if lifter is None:  # `unknown_logic` is what is wrong; parameters of nobody knows what are not
        return replace(document, value=document.value | {"match": {"kind": match["kind"]}}), []
    known = parameters(lifter.block)
    trouble = [*misgiven(document, match, lifter, known), *idle(document, match, lifter)]
    given = {key: match[key] for key in known if key in match and fits(match[key], known[key])}
    filling = Filling(document, given)
    block = filling.fill(lifter.block, ("match",))
    value = document.value | {"match": block} | filling.evidence(lifter)
    expanded = replace(
        document,
        value={key: each for key, each in value.items() if (key, each) != ("evidence_fields", ())},
        spans=document.spans | filling.spans,
        keys=document.keys | filling.keys,
    )
    return expanded, trouble


def lifter_called(name: object) -> Lifter | None:
    if not isinstance(name, str) or not name.startswith(PREFIX):
        return None
    return LIFTERS.get(name.removeprefix(PREFIX))


def says_so_itself(match: Mapping[str, Any]) -> bool:
    """Whether the rule is one with a pattern: the predecessor does not look at other kinds than lifters."""
    kind = match["kind"]
    return isinstance(kind, str) and not kind.startswith(PREFIX) and "pattern" in match


def beside_a_pattern(document: Document) -> Diagnostic:
    return Diagnostic(
        "TTP310",
        "`kind` has no effect beside a `pattern`",
        document.keys[KIND],
        label="changes nothing",
        help="remove it",
        severity=Severity.WARNING,
    )


def unknown_logic(document: Document) -> Diagnostic:
    """What is wrong with a `kind` that names no logic."""
    name = document.value_at(KIND)
    near = did_you_mean(name, tuple(PREFIX + each for each in LIFTERS))
    return Diagnostic(
        "TTP309",
        f"there is no rule logic called `{name}`",
        document.spans[KIND],
        label="not a lifter of the predecessor" if str(name).startswith(PREFIX) else "",
        help=near or "say what the rule looks for with operators such as `pattern` and `contains`",
    )


def misgiven(
    document: Document, match: Mapping[str, Any], lifter: Lifter, known: Mapping[str, Parameter]
) -> Iterator[Diagnostic]:
    """Parameters that do not exist, cannot be what they are, or do nothing."""
    for key, value in match.items():
        place = document.keys["match", key]
        if key in known and not fits(value, known[key]):
            wanted = expectation(known[key].default)
            span, label = document.spans["match", key], "not what is expected here"
            yield Diagnostic("TTP203", f"`{key}` must be {wanted}", span, label=label)
        elif key in lifter.without_effect:
            yield Diagnostic(
                "TTP310",
                f"`{key}` has no effect in `{match['kind']}`",
                place,
                label="changes nothing",
                help="remove it",
                severity=Severity.WARNING,
            )
        elif key != "kind" and key not in known:
            names = (*known, *lifter.without_effect)
            yield Diagnostic(
                "TTP201",
                f"`{match['kind']}` has no parameter `{key}`",
                place,
                label="does not exist here",
                help=did_you_mean(key, names) or "it has no parameters: remove it",
            )


def idle(document: Document, match: Mapping[str, Any], lifter: Lifter) -> Iterator[Diagnostic]:
    """What else of the rule changes nothing."""
    fields = document.keys.get(("evidence_fields",))
    if lifter.only_this_evidence and fields is not None:
        yield Diagnostic(
            "TTP310",
            f"`evidence_fields` have no effect beside `{match['kind']}`",
            fields,
            label="its evidence is its own",
            help="remove them",
            severity=Severity.WARNING,
        )
    if lifter.never:
        yield Diagnostic(
            "TTP310",
            f"`{match['kind']}` never holds",
            document.spans[KIND],
            label="nor did it in the predecessor",
            help="remove the rule",
            severity=Severity.WARNING,
        )


def fits(value: object, parameter: Parameter) -> bool:
    match parameter.default:
        case bool():
            return isinstance(value, bool)
        case tuple():
            texts = value if isinstance(value, tuple) else (value,)
            return bool(texts) and all(isinstance(each, str) and each for each in texts)
        case _:
            return (
                isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)
            )


def expectation(default: object) -> str:
    match default:
        case bool():
            return "`true` or `false`"
        case tuple():
            return "a text or a list of texts"
        case _:
            return "a number"


def for_kinds(evidence: Mapping[str, Template], applies_to: object) -> dict[str, Template]:
    """The evidence that a rule for these kinds can give."""
    kinds = applies_to if isinstance(applies_to, tuple) else ()
    found = {name: for_kind(source, kinds) for name, source in evidence.items()}
    return {name: source for name, source in found.items() if source is not None}


def for_kind(source: Template, kinds: tuple[object, ...]) -> Template | None:
    if isinstance(source, tuple):
        return tuple(kept for each in source if (kept := for_kind(each, kinds))) or None
    if not isinstance(source, dict) or "kinds" not in source:
        return source
    if source["kinds"] not in kinds:
        return None
    if len(kinds) > 1:
        return source
    return {key: each for key, each in source.items() if key != "kinds"}


class Filling:
    """A template with values in place of its parameters, and the places of all its parts."""

    def __init__(self, document: Document, given: Mapping[str, Any]) -> None:
        self.document = document
        self.given = given
        self.spans: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}

    def fill(self, template: Template, path: Path) -> Any:
        match template:
            case Parameter(name, default):
                given = self.given.get(name, default)
                if isinstance(default, tuple) and not isinstance(given, tuple):
                    given = (given,)
                return self.value(given, path, ("match", name) if name in self.given else KIND)
            case Minutes(parameter):
                minutes = self.given.get(parameter.name, parameter.default)
                return self.value(f"{round(minutes * 60)}s", path, ("match", parameter.name))
            case Either(name, yes, no, default):
                chosen = yes if self.given.get(name, default) else no
                return self.value(chosen, path, ("match", name) if name in self.given else KIND)
            case dict():
                self.mark(path, KIND)
                return {key: self.fill(each, (*path, key)) for key, each in template.items()}
            case tuple():
                self.mark(path, KIND)
                parts = [each for part in template for each in self.chosen(part)]
                return tuple(self.fill(each, (*path, i)) for i, each in enumerate(parts))
            case _:
                return self.value(template, path, KIND)

    def evidence(self, lifter: Lifter) -> dict[str, Any]:
        """The rule's keys for evidence, with the lifter's own."""
        rule: Mapping[str, Any] = self.document.value
        fields = rule.get("evidence_fields", ())
        if not lifter.evidence or not isinstance(fields, tuple):
            return {}
        wanted = for_kinds(lifter.evidence, rule.get("applies_to", ()))
        kept = (
            ()
            if lifter.only_this_evidence
            else tuple(f for f in fields if not (isinstance(f, str) and f in wanted))
        )
        for index, each in enumerate(kept):
            self.mark(("evidence_fields", index), ("evidence_fields", fields.index(each)))
        return {"evidence_fields": kept, "evidence": self.fill(wanted, ("evidence",))}

    def chosen(self, part: Template) -> Iterator[Template]:
        """A part of a list, unless a parameter says that it is none."""
        match part:
            case When(name, inner, default):
                if self.given.get(name, default):
                    yield inner
            case Given(parameter, inner):
                if parameter.name in self.given:
                    yield inner
            case _:
                yield part

    def value(self, value: Any, path: Path, origin: Path) -> Any:
        self.mark(path, origin)
        if isinstance(value, tuple):
            for index in range(len(value)):
                self.mark((*path, index), (*origin, index))
        return value

    def mark(self, path: Path, origin: Path) -> None:
        spans, keys = self.document.spans, self.document.keys
        self.spans[path] = spans.get(origin) or spans[origin[:2]]
        self.keys[path] = keys.get(origin) or keys.get(origin[:2]) or self.spans[path]
