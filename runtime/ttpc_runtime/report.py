"""Reports: what a rule that fired says, and the tags that an event gets of it.

Nearly all of a tag is the same for every event on which its rule fires, and is made ready once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ttpc_runtime.abi import Emit, Hits, Kind, Rule
from ttpc_runtime.errors import EventError
from ttpc_runtime.events import NAMESPACE, Tag, content_id, uuid_of
from ttpc_runtime.evidence import Witness
from ttpc_runtime.redaction import Policy

Stamp = tuple[bytes, tuple[Any, ...], tuple[Any, ...]]
"""Of one emit: the end of the name that its tags' uuids are made of, and their fields before and after the evidence."""


class Report:
    """What one rule says of an event on which it fired, the event's own ids and fields apart."""

    __slots__ = ("beside", "ready", "stamps", "witness")

    def __init__(
        self, witness: Witness, stamps: tuple[Stamp, ...], beside: Mapping[str, Any]
    ) -> None:
        self.witness = witness
        self.stamps = stamps
        self.beside = beside
        """Evidence that is no field of the event."""
        self.ready: Any = None
        """What an export makes of it once, for all events that it is said of."""

    @property
    def lasting(self) -> bool:
        """Whether it can be kept: nobody who is given its tags can change it."""
        return all(isinstance(each, str | int | float) for each in self.beside.values())


Reports = tuple[Report, ...]
"""Of the rules that fired on an event, in their order."""


class Reporter:
    """Makes the reports of one rule."""

    __slots__ = ("plain", "release", "rule", "stamps", "witness")

    def __init__(self, rule: Rule, kind: Kind, policy: Policy, release: str) -> None:
        self.rule = rule
        self.release = release
        self.witness = Witness(rule, kind, policy)
        self.stamps = tuple(stamp_of(rule, emit, release) for emit in rule.emits)
        self.plain = Report(self.witness, self.stamps, {})

    def report(self, hits: Hits) -> Report:
        """Of an event on which the rule has just been found to fire."""
        beside = self.witness.beside(hits)
        if hits.notes is not None and hits.notes.factors:
            emits = rated(self.rule.emits, hits.notes.factors)
            stamps = tuple(stamp_of(self.rule, emit, self.release) for emit in emits)
            return Report(self.witness, stamps, beside)
        return Report(self.witness, self.stamps, beside) if beside else self.plain


def stamp_of(rule: Rule, emit: Emit, release: str) -> Stamp:
    technique, sub_technique = emit.technique_id, emit.sub_technique_id
    name = f"|{rule.id}|{rule.version}|{technique}|{sub_technique or ''}"
    says = (emit.tactic, technique, sub_technique, emit.confidence, rule.id, rule.version)
    return name.encode("utf-8", "surrogatepass"), says, (release, emit.mitre_url)


def rated(emits: tuple[Emit, ...], factors: Mapping[str, float]) -> tuple[Emit, ...]:
    """The emits whose technique or sub-technique has a factor, with their confidence multiplied by it."""
    found = []
    for emit in emits:
        given = [factors[each] for each in (emit.technique_id, emit.attack_id) if each in factors]
        if given:
            confidence = min(1.0, max(0.0, emit.confidence * max(given)))
            found.append(emit._replace(confidence=confidence))
    return tuple(found)


def tags_of(fired: Reports, event: Mapping[str, Any]) -> list[Tag]:
    """One tag for each thing that the rules emit, as far as what their predicates noted leaves it."""
    ids, payload = ids_of(event), event["payload"]
    name = name_of(ids)
    new = tuple.__new__  # what `Tag` would call, without the detour
    made: list[Tag] = []
    known: dict[object, dict[str, Any]] = {}
    for report in fired:
        witness = report.witness
        fields = known.get(witness.kin)
        if fields is None:
            fields = known[witness.kin] = witness.fields_of(payload)
        for end, says, sources in report.stamps:
            evidence = {**fields, **report.beside}  # each tag's own: callers may change it
            made.append(new(Tag, (uuid_of(name + end), *ids, *says, evidence, *sources)))
    return made


Ids = tuple[str, str, Any, Any, Any, Any]
"""Of an event, what goes into its tags as it is: kind, id, attacker, identity, session, decky."""


def ids_of(event: Mapping[str, Any]) -> Ids:
    get = event.get
    source_id = get("source_id")
    if source_id is None:
        source_id = content_id(event)
    elif not isinstance(source_id, str):
        raise EventError(f"`source_id` is a string, not {type(source_id).__name__}")
    attacker, identity = get("attacker_uuid"), get("identity_uuid")
    return event["source_kind"], source_id, attacker, identity, get("session_id"), get("decky_id")


def name_of(ids: Ids) -> bytes:
    """The beginning of the name that the event's tags' uuids are made of."""
    return NAMESPACE + f"{ids[0]}|{ids[1]}".encode("utf-8", "surrogatepass")
