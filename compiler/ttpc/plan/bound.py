"""What bounds the steps of `re` over a text that is longer than its degree alone allows.

An attempt to match begins where the *lead* is found, what every match begins with up to its first loop.  A loop runs to a
*fence* at most, a character that no loop of the regex reads.  So an attempt takes no more than the length of a run to
the power of the loops that can hand over to one another, and real texts have few leads and short runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import inf
from string import printable
from typing import NamedTuple

from ttpc.ir.regex import (
    Atomic,
    Begin,
    Boundary,
    Characters,
    Choice,
    End,
    Look,
    Node,
    Repeat,
    Sequence,
    Unknown,
    nodes,
)
from ttpc.plan.ambiguity import COUNTED, Ways, automaton_of
from ttpc.plan.automaton import TooLargeError
from ttpc_runtime.programs import Bound

FLAGS = re.compile(r"\(\?([a-z]+)\)")


class Lead(NamedTuple):
    """What a part of a regex begins with, as a regex that matches at least that."""

    source: str = ""
    longest: int = 0
    whole: bool = True
    """Whether that is all of the part."""


def bound_of(tree: Node) -> Bound | None:
    """None where a match may begin anywhere, or `re` takes exponentially long from a single place."""
    sets = {each.source for each in nodes(tree) if isinstance(each, Characters)}
    flags = {each[: found.end()] if (found := FLAGS.match(each)) else "" for each in sets}
    # `re` looks for a text where it would try groups with flags of their own one by one.
    lead = lead_of(tree, scoped=len(flags) > 1)
    source = lead.source if len(flags) > 1 else "".join(flags) + lead.source
    if not lead.longest or re.match(source, ""):
        return None
    try:
        degree = Ways(automaton_of(tree), search=False).cost().degree
    except TooLargeError:
        return None
    return None if degree == inf else Bound(source, lead.longest, int(degree), fences(tree))


def lead_of(node: Node, *, scoped: bool) -> Lead:
    match node:
        case Characters(source=source):
            inline = FLAGS.match(source)
            if inline is None:
                return Lead(source, 1)
            rest = source[inline.end() :]
            return Lead(f"(?{inline[1]}:{rest})" if scoped else rest, 1)
        case Sequence(parts):
            return in_a_row(lead_of(each, scoped=scoped) for each in parts)
        case Choice(parts):
            return either([lead_of(each, scoped=scoped) for each in parts])
        case Repeat(part, least, most):
            lead = lead_of(part, scoped=scoped)
            if most is not None and most <= COUNTED and lead.whole:
                return Lead(f"(?:{lead.source}){{{least},{most}}}", lead.longest * most)
            return lead._replace(whole=False) if least else Lead(whole=False)
        case Atomic(part):
            return lead_of(part, scoped=scoped)
        case Begin() | End() | Boundary() | Look():
            return Lead()
        case Unknown():
            return Lead(whole=False)


def in_a_row(leads: Iterable[Lead]) -> Lead:
    source, longest = "", 0
    for each in leads:
        source, longest = source + each.source, longest + each.longest
        if not each.whole:
            return Lead(source, longest, whole=False)
    return Lead(source, longest)


def either(leads: list[Lead]) -> Lead:
    return Lead(
        f"(?:{'|'.join(each.source for each in leads)})",
        max(each.longest for each in leads),
        all(each.whole for each in leads),
    )


def fences(tree: Node) -> str:
    """The characters that no loop reads."""
    loops = [
        each
        for each in nodes(tree)
        if isinstance(each, Repeat) and (each.most is None or each.most > COUNTED)
    ]
    inside = {part.source for loop in loops for part in nodes(loop) if isinstance(part, Characters)}
    read = [re.compile(source) for source in inside]
    return "".join(c for c in printable if not any(each.match(c) for each in read))
