"""Plain values to a rule: pydantic checks the shape, this module says in the author's words what is wrong."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ttpc import tables
from ttpc.diagnostics import Diagnostic, did_you_mean
from ttpc.parse.condition import parse_condition
from ttpc.parse.document import Document
from ttpc.parse.expand import unknown_logic
from ttpc.parse.salvage import ANY_CONDITION, ANY_MATCH, salvage
from ttpc.source import Path
from ttpc.syntax import (
    Block,
    Condition,
    Count,
    Emit,
    Evidence,
    Examples,
    Lookup,
    Match,
    Rule,
    RuleFile,
    Sequence,
    SequenceStep,
    Step,
    nearest,
)


def parse_rule(document: Document, digest: str) -> tuple[RuleFile | None, list[Diagnostic]]:
    """The rule of a document, and everything wrong with its shape.

    A rule with faults is what they leave of it, so that its names can be checked too; None where that is too little.
    """
    faults, trouble = unfilled(document)
    rule: Rule | None = None
    try:
        rule = Rule.model_validate(document.value)
    except ValidationError as error:
        trouble += explained(document, error.errors(), faults)
        faults |= {faulty(document, each) for each in error.errors()}
    if faults:
        rule = salvage(document.value, faults - around(faults))
    if rule is None:
        return None, trouble
    rule, condition, misread = conditional(document, rule)
    file = RuleFile(document.source, rule, document.spans, document.keys, digest, condition)
    return file, trouble + misread


def unfilled(document: Document) -> tuple[set[Path], list[Diagnostic]]:
    """Where nothing stands, or a date that was meant as a text."""
    nothing, dates = [*nulls(document.value, ())], [*stray_dates(document.value, ())]
    trouble = [empty(document, path) for path in nothing]
    trouble += [stray_date(document, path) for path in dates]
    return {*nothing, *dates}, trouble


def conditional(document: Document, rule: Rule) -> tuple[Rule, Condition | None, list[Diagnostic]]:
    """The rule with its condition parsed; with one that nobody can object to where it does not parse."""
    if rule.match is ANY_MATCH:
        return rule, ANY_CONDITION, []
    if rule.match.condition is None:
        return rule, None, []
    place = document.spans["match", "condition"]
    condition, trouble = parse_condition(rule.match.condition, place)
    if condition is None:
        return rule.model_copy(update={"match": ANY_MATCH}), ANY_CONDITION, trouble
    return rule, condition, []


def faulty(document: Document, error: ErrorDetails) -> Path:
    """Where something must change for a rule to come out."""
    return error["loc"] if error["type"] == "missing" else known_part(document, error["loc"])


def explained(
    document: Document,
    errors: list[ErrorDetails],
    said: set[Path],
    root: type[BaseModel] = Rule,
) -> Iterator[Diagnostic]:
    """One diagnostic a place: pydantic reports every arm of a union, and a list with a wrong item as short."""
    places = [known_part(document, each["loc"]) for each in errors]
    said = said | around(places)
    for path, error in zip(places, errors, strict=True):
        if error["type"] == "missing":
            yield missing(document, error)
        elif path not in said:
            said.add(path)
            yield wrong(document, path, error, root)


def known_part(document: Document, path: Path) -> Path:
    """The part of pydantic's `loc` that is in the document: it adds union arms and items of wrapped lists."""
    if path[:1] == ("evidence",) and path[:3] not in document.spans:
        path = path[:2] + path[3:]  # a source that is not in a list
    while path not in document.spans:
        path = path[:-1]
    return path


def around(paths: Iterable[Path]) -> set[Path]:
    """Whatever one of the paths is inside of: that one says more precisely what is wrong."""
    return {path[:length] for path in paths for length in range(len(path))}


def nulls(value: Any, path: Path) -> Iterator[Path]:
    """Keys with nothing behind them, which would do nothing.  Examples may hold nulls: events do."""
    if value is None and path and path[-1] != "sub_technique_id":
        yield path
    elif path[:1] != ("examples",):
        for key, each in children(value):
            yield from nulls(each, (*path, key))


def stray_dates(value: Any, path: Path) -> Iterator[Path]:
    """Values that YAML 1.1 turns into dates where the language has none: no event holds a date."""
    if isinstance(value, datetime.date) and path not in DATES:
        yield path
    for key, each in children(value):
        yield from stray_dates(each, (*path, key))


DATES = {("last_reviewed",), ("next_review",)}


def children(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, tuple):
        yield from enumerate(value)


def stray_date(document: Document, path: Path) -> Diagnostic:
    text = document.value_at(path).isoformat()
    return Diagnostic(
        "TTP007",
        f"YAML reads `{text}` as a date",
        document.spans[path],
        help=f'if you mean the text, quote it: "{text}"',
    )


def empty(document: Document, path: Path) -> Diagnostic:
    return Diagnostic(
        "TTP205",
        f"`{path[-1]}` has no value" if path in document.keys else "a list item without a value",
        document.keys.get(path) or nearest(document.spans, path),
        label="nothing behind this key" if path in document.keys else "nothing here",
        help="give it a value, or remove it",
    )


def missing(document: Document, error: ErrorDetails) -> Diagnostic:
    *parent, key = error["loc"]
    path = known_part(document, tuple(parent))
    return Diagnostic(
        "TTP202",
        f"`{key}` is missing",
        document.keys.get(path) or document.spans[path],
        label=f"has no `{key}`",
        help=f"add {SAMPLES.get(str(key), f'`{key}: …`')}",
    )


SAMPLES = {
    "rule_id": "`rule_id: R0100`",
    "rule_version": "`rule_version: 1`",
    "applies_to": "`applies_to: [command]`",
    "match": "`match: {pattern: '…'}`",
    "emits": "`emits: [{tactic: TA0002, technique_id: T1059, confidence: 0.8}]`",
    "confidence": "`confidence: 0.8`",
    "tactic": "`tactic: TA0002`",
    "technique_id": "`technique_id: T1059`",
}
"""What to type for a missing key."""


def wrong(document: Document, path: Path, error: ErrorDetails, root: type[BaseModel]) -> Diagnostic:
    if error["type"] == "extra_forbidden":
        return unknown_key(document, path, root)
    name = next((str(each) for each in reversed(path) if isinstance(each, str)), "the rule")
    arm = error["loc"][-1] if len(error["loc"]) > len(path) else ""
    code, message = "TTP203", f"`{name}` {ARMS.get(str(arm)) or expectation(error)}"
    if path[0] == "examples" and len(path) > 2:
        message = "an example must be a text, or a payload as a mapping"
    elif error["type"] in {"too_short", "string_too_short"}:
        code, message = "TTP205", f"`{name}` is empty"
    elif name == "confidence":
        code, message = "TTP204", "`confidence` must be a number from 0 to 1"
    span, label = nearest(document.spans, path), LABELS.get(code, "")
    return Diagnostic(code, message, span, label, what_to_type(name, code, error))


def what_to_type(name: str, code: str, error: ErrorDetails) -> str | None:
    if code == "TTP205":
        return f"write {SAMPLES.get(name, 'something there, or remove the key')}"
    if error["type"] == "tuple_type" and isinstance(error["input"], str):
        return f"write `{name}: [{error['input']}]`"
    if error["type"] == "string_type" and isinstance(error["input"], int | float):
        return "quote it if it is a text"
    return None


ARMS = {
    "str": "must be a text, a number, `true` or `false`",
    "int": "must be a number",
}
"""Expectations that pydantic reports one arm of a union at a time, by their first arm."""

LABELS = {"TTP203": "not what is expected here", "TTP204": "not in [0, 1]", "TTP205": "empty"}


def expectation(error: ErrorDetails) -> str:
    """What pydantic wanted, in words."""
    match error["type"]:
        case "string_type":
            return "must be a text"
        case "int_type" | "int_from_float":
            return "must be a whole number"
        case "float_type":
            return "must be a number"
        case "finite_number":
            return "must be a finite number"
        case "bool_type":
            return "must be `true` or `false`"
        case "tuple_type":
            return "must be a list"
        case "date_type" | "date_from_datetime_inexact":
            return "must be a date such as 2026-05-01"
        case "model_type" | "dict_type" | "model_attributes_type":
            return "must be a mapping"
        case "literal_error":
            return "must be " + str(error["ctx"]["expected"]).replace("'", "`")
        case "value_error":
            return str(error["ctx"]["error"])
        case "greater_than_equal":
            return f"must be at least {error['ctx']['ge']}"
        case _:
            return error["msg"].lower()


def unknown_key(document: Document, path: Path, root: type[BaseModel]) -> Diagnostic:
    if path == ("match", "kind"):
        return unknown_logic(document)
    known = tuple(key_names(model_at(path[:-1], root)))
    key = path[-1]
    what = "operator or key" if path[0] == "match" else "key"
    return Diagnostic(
        "TTP201",
        f"unknown {what} `{key}`",
        document.keys[path],
        label="does not exist here",
        help=did_you_mean(key, known) or "known here: " + ", ".join(f"`{each}`" for each in known),
    )


def model_at(path: Path, root: type[BaseModel] = Rule) -> type[BaseModel]:
    """The model that stands at a place of the document."""
    match path:
        case ():
            return root
        case ("columns", *_, "external_reference"):
            return tables.Reference
        case ("columns", *_, "techniques", int()):
            return tables.Yield
        case ("columns", *_):
            return tables.Entry
        case ("match", "lookup"):
            return Lookup
        case ("emits", _):
            return Emit
        case ("evidence", _) | ("evidence", _, int()):
            return Evidence
        case ("examples",):
            return Examples
        case ("match",):
            return Match
        case (*_, "count"):
            return Count
        case (*_, "sequence"):
            return Sequence
        case (*_, "steps", int()):
            return SequenceStep
        case (*_, "of" | "without"):
            return Step
        case _:
            return Block


def key_names(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield field.alias or name
