"""What a rule's examples leave out: parts of its condition that never hold, or always do, and emits never made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ttpc.ir import All, Any, AtLeast, Crossed, Expr, Not, Test, nodes
from ttpc.ir.interpret import Find, emitted, holds
from ttpc.quality.families import Asked, Family, asked_of, place_of, same_text


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Something that a rule says and no example shows."""

    rule_id: str
    place: str
    what: str
    lacks: str
    """What the examples would have to show."""


@dataclass(slots=True)
class Branch:
    """A part of a condition, wherever it is asked, and what it was in the examples."""

    expr: Expr
    asked: list[tuple[int, Expr]] = field(default_factory=list)
    """By whom: the rule for a kind, by its number in the family."""
    values: set[bool] = field(default_factory=set)


def uncovered(family: Family, find: Find) -> Iterator[Uncovered]:
    rule = family.rule
    events = list(asked_of(family, find))
    for branch in branches(family):
        for wanted in (True, False):
            if not any(wanted in values_in(branch, family, each, find) for each in events):
                span = place_of(branch.expr)
                lacks = "is true in no example" if wanted else "is false in no example"
                place = rule.source if span is None else str(span)
                yield Uncovered(rule.id, place, named(branch.expr), lacks)
    made = {
        (emit.tactic, emit.sub_technique_id or emit.technique_id)
        for each in events
        if holds(each.rule.condition, each.payload, find, each.crossed)
        for emit in emitted(each.rule, each.payload)
    }
    for emit in rule.emits:
        technique = emit.sub_technique_id or emit.technique_id
        if (emit.tactic, technique) not in made:
            what = f"{emit.tactic} {technique}"
            yield Uncovered(rule.id, rule.source, what, "is emitted by no example")


def branches(family: Family) -> list[Branch]:
    """Every part that can be true and false.  A `not` is its part, told once."""
    found: list[Branch] = []
    for number, rule in enumerate(family.kinds.values()):
        for expr in (rule.condition, *(watch.condition for watch in rule.watches)):
            for node in nodes(expr):
                if isinstance(node, Not) or node in (Any(()), All(())):
                    continue
                written = same_text(node)
                known = next((each for each in found if each.expr == written), None)
                if known is None:
                    known = Branch(written)
                    found.append(known)
                known.asked.append((number, node))
    return found


def values_in(branch: Branch, family: Family, event: Asked, find: Find) -> Iterator[bool]:
    kinds = list(family.kinds.values())
    for number, expr in branch.asked:
        if kinds[number] is event.rule:
            yield holds(expr, event.payload, find, event.crossed)


def named(expr: Expr) -> str:
    """A part, by the author's names."""
    match expr:
        case Test(_, _, name):
            return f"`{name}`"
        case Crossed(window):
            return f"`{window.name}`"
        case Not(part):
            return f"not {named(part)}"
        case All(parts):
            return "all of " + listed(parts)
        case Any(parts):
            return "any of " + listed(parts)
        case AtLeast(count, parts):
            return f"{count} of " + listed(parts)


def listed(parts: tuple[Expr, ...]) -> str:
    return "(" + ", ".join(map(named, parts)) + ")"
