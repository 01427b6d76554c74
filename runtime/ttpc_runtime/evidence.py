"""Evidence: what of an event goes into the tags of a rule that fired.

Fields are copied, other evidence is computed by functions that generated modules hold; they are made of what stands
here.  Whatever leaves has been through `redaction.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ttpc_runtime.payload import lookup
from ttpc_runtime.redaction import Policy, Shown, redaction_of

if TYPE_CHECKING:
    from ttpc_runtime.abi import Hits, Kind, Rule
    from ttpc_runtime.predicates import Predicate

AUXILIARY = {"command": ("uid", "user", "src", "pwd")}
"""Evidence that goes with every tag of a kind where the event has it: who ran it, from where."""

MOST = 100
"""Items of a list that is computed: an attacker chooses how many recipients and URLs there are."""


class Witness:
    """Tells the evidence of one rule on events of one kind.  What does not depend on the event is worked out once."""

    __slots__ = ("compute", "fields", "kin", "redaction", "rule_id", "shown_as_is")

    def __init__(self, rule: Rule, kind: Kind, policy: Policy) -> None:
        self.rule_id = rule.id
        auxiliary = AUXILIARY.get(kind.name, ())
        self.redaction = redaction_of(policy, kind.name, tuple(rule.redact), tuple(auxiliary))
        self.fields = tuple(dict.fromkeys((*rule.evidence_fields, *auxiliary)))
        self.shown_as_is = frozenset(
            name
            for name in self.fields
            if not self.redaction.texts and not self.redaction.hides(name)
        )
        """Fields whose texts leave as they came."""
        self.kin = (self.fields, self.redaction)
        """Of rules that have the same, the event's own evidence is the same."""
        self.compute = kind.computed.get(rule.id)

    def fields_of(self, payload: Mapping[str, Any]) -> dict[str, Any]:
        """The values of the rule's evidence fields and of the kind's auxiliary ones, nulls left out."""
        found = {}
        for name in self.fields:
            value = payload.get(name)
            if value is None:
                if "." in name:
                    value = lookup(Shown(payload, self.redaction), name)
            elif value.__class__ is not str or name not in self.shown_as_is:
                value = self.redaction.field(name, value)
            if value is not None:
                found[name] = value
        return found

    def beside(self, hits: Hits) -> dict[str, Any]:
        """What the rule's predicates noted, and what is computed; it stands above the fields."""
        found = {}
        if hits.notes is not None:
            noted = hits.notes.evidence.items()
            found = {name: self.redaction.field(name, value) for name, value in noted}
        if self.compute is not None:
            shown = Shown(hits.payload, self.redaction)
            computed = self.compute(hits, hits.seeing(shown))
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
