"""The engine: an open artifact that turns events into tags."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ttpc_runtime.abi import Hits, Kind, Rule, lookup
from ttpc_runtime.artifact import Artifact, load_kind, read_artifact
from ttpc_runtime.errors import EventError
from ttpc_runtime.events import Event, Tag, content_id, tag_uuid
from ttpc_runtime.scanner import Scanner, open_scanner

AUXILIARY = {"command": ("uid", "user", "src", "pwd")}
"""Evidence that goes with every tag of a kind where the event has it: who ran it, from where."""


class Loaded:
    """One artifact in use.  Replaced as a whole by a swap, never changed."""

    __slots__ = ("artifact", "kinds", "release", "scanner")

    def __init__(self, artifact: Artifact) -> None:
        self.artifact = artifact
        self.scanner: Scanner = open_scanner(artifact)
        self.kinds = Kinds(artifact)
        self.release: str = artifact.manifest["attack"]["release"]


class Kinds(dict[str, Kind]):
    """The kinds of an artifact, each loaded when the first event of that kind comes."""

    def __init__(self, artifact: Artifact) -> None:
        super().__init__()
        self.artifact = artifact

    def __missing__(self, name: str) -> Kind:
        if name not in self.artifact.manifest["kinds"]:
            return NO_RULES  # not stored: whoever writes the events chooses the names
        kind = self[name] = load_kind(self.artifact, name)
        return kind


NO_RULES = Kind("", scans=())


class Engine:
    """Evaluates events against an artifact.  Safe to share between threads.

    ::

        engine = Engine.open("generated")
        for tag in engine.evaluate({"source_kind": "command", "payload": {"command_text": "id"}}):
            print(tag.technique_id, tag.confidence)
    """

    __slots__ = ("_loaded",)

    def __init__(self, artifact: Artifact) -> None:
        self._loaded = Loaded(artifact)

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Engine:
        """Open an artifact directory.  Raises `ArtifactError` unless every byte of it is as it was built."""
        return cls(read_artifact(Path(path)))

    def swap(self, path: str | os.PathLike[str]) -> None:
        """Go on with another artifact.  An evaluation under way finishes with the one it began with.

        Raises `ArtifactError` and keeps the present artifact if the new one is refused.
        """
        self._loaded = Loaded(read_artifact(Path(path)))

    @property
    def attack_release(self) -> str:
        """The ATT&CK release the rules were compiled against, e.g. `18.1`."""
        return self._loaded.release

    @property
    def tactic_names(self) -> Mapping[str, str]:
        """Names of that release's tactics by id, in kill-chain order."""
        tactics: Mapping[str, str] = self._loaded.artifact.manifest["attack"]["tactics"]
        return tactics

    @property
    def manifest(self) -> Mapping[str, Any]:
        """The artifact's manifest, as JSON gives it."""
        return self._loaded.artifact.manifest

    @property
    def kinds(self) -> Mapping[str, tuple[Rule, ...]]:
        """The rules of every kind of event, in the order they are asked."""
        loaded = self._loaded
        return {
            name: tuple(rule for rule, _ in loaded.kinds[name].rules)
            for name in loaded.artifact.manifest["kinds"]
        }

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule of the artifact once, by id."""
        found = {rule.id: rule for rules in self.kinds.values() for rule in rules}
        return tuple(rule for _, rule in sorted(found.items()))

    def evaluate(self, event: Event | Mapping[str, Any]) -> list[Tag]:
        """The tags of one event, in the order of the rules; empty for a kind without rules.

        `event` is an `Event` or a mapping of the contract's shape: `source_kind` (str) and `payload` (mapping)
        are needed, the ids may be absent or None.  Raises `EventError` for anything else.
        """
        loaded = self._loaded
        try:
            if isinstance(event, Event):
                payload = event.payload
                rules = loaded.kinds[event.source_kind]
            else:
                payload = event["payload"]
                rules = loaded.kinds[event["source_kind"]]
            seen = loaded.scanner.seen(payload, rules.scans)
        except (KeyError, TypeError, AttributeError):
            check_shape(event)
            raise
        asked = set(rules.always)
        for number in seen:
            if number in rules.anchored:
                asked.update(rules.anchored[number])
        return tags(loaded, rules, sorted(asked), seen, event) if asked else []


def tags(
    loaded: Loaded,
    kind: Kind,
    asked: list[int],
    seen: list[int],
    event: Event | Mapping[str, Any],
) -> list[Tag]:
    """Ask the candidates, in rule order, and make the tags of those that hold."""
    record = event._asdict() if isinstance(event, Event) else event
    hits = Hits(record["payload"], seen)
    made: list[Tag] = []
    for index in asked:
        rule, condition = kind.rules[index]
        if condition(hits):
            made.extend(tags_of(rule, record, loaded.release))
    return made


def tags_of(rule: Rule, event: Mapping[str, Any], release: str) -> list[Tag]:
    """One tag for each thing the rule emits."""
    source_kind = event["source_kind"]
    source_id = event.get("source_id")
    if source_id is None:
        source_id = content_id(event)
    evidence = evidence_of(rule, source_kind, event["payload"])
    return [
        Tag(
            tag_uuid(
                source_kind,
                source_id,
                rule.id,
                rule.version,
                emit.technique_id,
                emit.sub_technique_id,
            ),
            source_kind,
            source_id,
            event.get("attacker_uuid"),
            event.get("identity_uuid"),
            event.get("session_id"),
            event.get("decky_id"),
            emit.tactic,
            emit.technique_id,
            emit.sub_technique_id,
            emit.confidence,
            rule.id,
            rule.version,
            dict(evidence),
            release,
            emit.mitre_url,
        )
        for emit in rule.emits
    ]


def evidence_of(rule: Rule, source_kind: str, payload: Mapping[str, Any]) -> dict[str, Any]:
    """The payload's values of the rule's evidence fields and of the kind's auxiliary ones, nulls left out."""
    fields = (*rule.evidence_fields, *AUXILIARY.get(source_kind, ()))
    found = {field: lookup(payload, field) for field in fields}
    return {field: value for field, value in found.items() if value is not None}


def check_shape(event: object) -> None:
    """Raise `EventError` with what is wrong with an event that could not be evaluated."""
    if not isinstance(event, (Event, Mapping)):
        raise EventError(f"an event is a mapping or an `Event`, not {type(event).__name__}")
    record: Mapping[str, Any] = event._asdict() if isinstance(event, Event) else event
    for key, wanted, name in (("source_kind", str, "a string"), ("payload", Mapping, "a mapping")):
        if key not in record:
            raise EventError(f"the event has no `{key}`")
        if not isinstance(record[key], wanted):
            raise EventError(f"`{key}` is {name}, not {type(record[key]).__name__}")
