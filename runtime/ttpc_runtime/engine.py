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


class Questions:
    """What to ask of the events of one kind."""

    __slots__ = ("always", "anchored", "rules", "seen")

    def __init__(self, kind: Kind, scanner: Scanner) -> None:
        self.rules = kind.rules
        self.always = tuple(kind.always)
        self.anchored = kind.anchored
        self.seen = scanner.prepare(kind.scans)


class Loaded(dict[str, Questions]):
    """One artifact in use: its questions by kind, each kind loaded when its first event comes.

    Replaced as a whole by a swap; an evaluation that has begun keeps the one it began with.
    """

    def __init__(self, artifact: Artifact) -> None:
        super().__init__()
        self.artifact = artifact
        self.scanner = open_scanner(artifact)
        self.release: str = artifact.manifest["attack"]["release"]
        self.nothing = Questions(Kind("", scans=()), self.scanner)

    def __missing__(self, name: str) -> Questions:
        if name not in self.artifact.manifest["kinds"]:
            return self.nothing  # not stored: whoever writes the events chooses the names
        questions = self[name] = Questions(load_kind(self.artifact, name), self.scanner)
        return questions


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
            name: tuple(rule for rule, _ in loaded[name].rules)
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
            record = event._asdict() if isinstance(event, Event) else event
            questions = loaded[record["source_kind"]]
            seen = questions.seen(record["payload"])
        except (KeyError, TypeError, AttributeError):
            check_shape(event)
            raise
        if not seen and not questions.always:
            return []
        numbers = frozenset(seen)
        asked = {*questions.always}
        for number in seen:
            if number in questions.anchored:
                for needed, index in questions.anchored[number]:
                    if needed <= numbers:
                        asked.add(index)
        return tags(questions, sorted(asked), numbers, record, loaded.release) if asked else []


def tags(
    questions: Questions,
    asked: list[int],
    numbers: frozenset[int],
    event: Mapping[str, Any],
    release: str,
) -> list[Tag]:
    """Ask the candidates, in rule order, and make the tags of those that hold."""
    hits = Hits(event["payload"], numbers)
    made: list[Tag] = []
    for index in asked:
        rule, condition = questions.rules[index]
        if condition(hits):
            made.extend(tags_of(rule, event, release))
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
    if not isinstance(event, Mapping):
        raise EventError(f"an event is a mapping or an `Event`, not {type(event).__name__}")
    for key, wanted, name in (("source_kind", str, "a string"), ("payload", Mapping, "a mapping")):
        if key not in event:
            raise EventError(f"the event has no `{key}`")
        if not isinstance(event[key], wanted):
            raise EventError(f"`{key}` is {name}, not {type(event[key]).__name__}")
