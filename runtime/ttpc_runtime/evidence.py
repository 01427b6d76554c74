"""Evidence: what of an event goes into the tags of a rule that fired.

Fields are copied, other evidence is computed by functions that generated modules hold; they are made of what stands
here.  Whatever leaves has been through `redaction.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ttpc_runtime.payload import lookup
from ttpc_runtime.redaction import Policy, Redaction, Shown

if TYPE_CHECKING:
    from ttpc_runtime.abi import Hits, Kind, Rule
    from ttpc_runtime.predicates import Predicate

AUXILIARY = {"command": ("uid", "user", "src", "pwd")}
"""Evidence that goes with every tag of a kind where the event has it: who ran it, from where."""

MOST = 100
"""Items of a list that is computed: an attacker chooses how many recipients and URLs there are."""


def fields_of(rule: Rule, kind: str, shown: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the rule's evidence fields and of the kind's auxiliary ones, nulls left out."""
    names = (*rule.evidence_fields, *AUXILIARY.get(kind, ()))
    found = {name: lookup(shown, name) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def evidence_of(rule: Rule, kind: Kind, hits: Hits, policy: Policy) -> dict[str, Any]:
    """All evidence of a rule that has fired: its fields, what its predicates noted, and what is computed."""
    redaction = Redaction(policy, kind.name, rule.redact, AUXILIARY.get(kind.name, ()))
    shown = Shown(hits.payload, redaction)
    found = fields_of(rule, kind.name, shown)
    if hits.notes is not None:
        noted = hits.notes.evidence.items()
        found |= {name: redaction.field(name, value) for name, value in noted}
    compute = kind.computed.get(rule.id)
    if compute is not None:
        computed = compute(hits, hits.seeing(shown))
        found |= {name: value for name, value in computed.items() if value not in (None, [])}
    return found


# ── what generated code computes evidence with ─────────────────────────────────────────────────────────────


def copied(shown: Hits, name: str) -> Any:
    """A field's value."""
    return lookup(shown.payload, name)


def seen_as(shown: Hits, view: str, name: str) -> list[Any]:
    """What the texts in a field are seen as, each once, sorted."""
    return sorted(set(shown.seen_as(view, (name,)).values(name)))[:MOST]


def matched(shown: Hits, *predicates: Predicate) -> list[Any]:
    """What predicates match, each once, in the order in which it is found."""
    found = (part for each in predicates for part in each.matched(shown))
    return [part for _, part in dict.fromkeys((type(part), part) for part in found)][:MOST]


def holding(*named: tuple[tuple[str, ...], bool]) -> list[str]:
    """The names of what holds."""
    return list(dict.fromkeys(name for names, holds in named if holds for name in names))


def first(found: list[Any]) -> Any:
    """The first of these, if there are any."""
    return found[0] if found else None
