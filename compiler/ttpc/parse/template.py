"""What a lifter is made of: templates of blocks, with parameters in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Template = Any
"""What YAML gives for a block, with parameters in it."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a rule may give, and what it is where the rule does not."""

    name: str
    default: float | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class When:
    """A part of a list that is there unless a parameter, a boolean, says otherwise."""

    name: str
    part: Template
    default: bool = True


@dataclass(frozen=True, slots=True)
class Either:
    """One of two values, by a parameter that is a boolean."""

    name: str
    yes: Template
    no: Template
    default: bool = True


@dataclass(frozen=True, slots=True)
class Given:
    """A part of a list that is there when the rule gives the parameter that it is made with."""

    parameter: Parameter
    part: Template


@dataclass(frozen=True, slots=True)
class Minutes:
    """A span of time: a parameter in minutes."""

    parameter: Parameter


@dataclass(frozen=True, slots=True)
class Lifter:
    """A block with parameters in it, and what comes with it."""

    block: Template
    without_effect: tuple[str, ...] = ()
    """Parameters that are allowed and change nothing."""
    evidence: Mapping[str, Template] = field(default_factory=dict)
    """Evidence that the rule does not name: what the logic has found."""
    only_this_evidence: bool = False
    """Whether the rule's own `evidence_fields` change nothing."""
    never: bool = False
    """Whether it never holds."""


def parameters(template: Template) -> dict[str, Parameter]:
    """The parameters in a template, by name."""
    match template:
        case Parameter(name):
            return {name: template}
        case When(name, part, default):
            return {name: Parameter(name, default), **parameters(part)}
        case Either(name, _, _, default):
            return {name: Parameter(name, default)}
        case Minutes(parameter):
            return {parameter.name: parameter}
        case Given(parameter, part):
            return {parameter.name: parameter, **parameters(part)}
        case dict():
            return {
                key: each for part in template.values() for key, each in parameters(part).items()
            }
        case tuple():
            return {key: each for part in template for key, each in parameters(part).items()}
        case _:
            return {}
