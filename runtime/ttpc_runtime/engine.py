"""The engine: an open artifact that turns events into tags."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ttpc_runtime.abi import Hits, Kind, Rule, lookup
from ttpc_runtime.artifact import STREAMS, Artifact, load_kind, read_artifact
from ttpc_runtime.attest import Attestation
from ttpc_runtime.errors import EventError
from ttpc_runtime.events import Event, Tag, content_id, tag_uuid
from ttpc_runtime.scanner import Candidates, open_scanner
from ttpc_runtime.signature import Key, TrustedKeys, load_trusted
from ttpc_runtime.streams import Programs

AUXILIARY = {"command": ("uid", "user", "src", "pwd")}
"""Evidence that goes with every tag of a kind where the event has it: who ran it, from where."""


Select = Callable[[Mapping[str, Any]], Candidates | None]


class Loaded(dict[str, Select]):
    """One artifact in use: by kind, what selects the rules that may fire.  Each kind is loaded when its first
    event comes.

    Replaced as a whole by a swap; an evaluation that has begun keeps the one it began with.
    """

    def __init__(self, artifact: Artifact) -> None:
        super().__init__()
        self.artifact = artifact
        self.scanner = open_scanner(artifact)
        self.release: str = artifact.manifest["attack"]["release"]
        self.kinds: dict[str, Kind] = {}
        self._programs: Programs | None = None

    def __missing__(self, name: str) -> Select:
        if not isinstance(name, str):
            raise TypeError(name)
        if name not in self.artifact.manifest["kinds"]:
            return no_rules  # not stored: whoever writes the events chooses the names
        select = self[name] = self.scanner.candidates(self.kind(name))
        return select

    def programs(self) -> Programs:
        """The regexes for long values, parsed when the first one comes."""
        if self._programs is None:
            self._programs = Programs(self.artifact.files[STREAMS])
        return self._programs

    def kind(self, name: str) -> Kind:
        if name not in self.kinds:
            self.kinds[name] = load_kind(self.artifact, name)
        return self.kinds[name]


def no_rules(payload: Mapping[str, Any]) -> None:
    """What is selected for a kind that the artifact has no rules for."""
    if not isinstance(payload, Mapping):
        raise TypeError(payload)


class Engine:
    """Evaluates events against an artifact.  Safe to share between threads.

    ::

        engine = Engine.open("generated")
        for tag in engine.evaluate({"source_kind": "command", "payload": {"command_text": "id"}}):
            print(tag.technique_id, tag.confidence)
    """

    __slots__ = ("_loaded", "_trusted")

    def __init__(self, artifact: Artifact, trusted: TrustedKeys | None = None) -> None:
        self._loaded = Loaded(artifact)
        self._trusted = trusted

    @classmethod
    def open(
        cls, path: str | os.PathLike[str], *, trusted_keys: Iterable[Key] | None = None
    ) -> Engine:
        """Open an artifact directory.  Raises `ArtifactError` unless every byte of it is as it was built.

        With `trusted_keys`, Ed25519 public keys in PEM (paths, or the bytes themselves), it must also be signed
        by one of them; raises `SigningError` if one is not such a key.
        """
        trusted = None if trusted_keys is None else load_trusted(trusted_keys)
        return cls(read_artifact(os.fspath(path), trusted), trusted)

    def swap(self, path: str | os.PathLike[str]) -> None:
        """Go on with another artifact.  An evaluation under way finishes with the one it began with.

        Raises `ArtifactError` and keeps the present artifact if the new one is refused.  The keys that were
        trusted when the engine was opened are those that are trusted now.
        """
        self._loaded = Loaded(read_artifact(os.fspath(path), self._trusted))

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
    def attestation(self) -> Attestation:
        """Whether the engine knew the artifact's known answers.  Where it did not, every rule is confirmed."""
        return self._loaded.scanner.attestation

    @property
    def kinds(self) -> Mapping[str, tuple[Rule, ...]]:
        """The rules of every kind of event, in the order they are asked."""
        loaded = self._loaded
        return {
            name: tuple(rule for rule, _ in loaded.kind(name).rules)
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
            candidates = loaded[event["source_kind"]](event["payload"])  # type: ignore[call-overload, index, arg-type]
        except (KeyError, TypeError, AttributeError):
            # Looked at only now: what every event would pay for, the odd one can pay for alone.
            if isinstance(event, Event):
                return self.evaluate(event._asdict())
            check_shape(event)
            raise
        return tags(loaded, candidates, event) if candidates else []  # type: ignore[arg-type]


def tags(loaded: Loaded, candidates: Candidates, event: Mapping[str, Any]) -> list[Tag]:
    """Ask the candidates, in rule order, and make the tags of those that hold."""
    rules = loaded.kind(event["source_kind"]).rules
    asked, seen = candidates
    hits = Hits(event["payload"], frozenset(seen), loaded.programs)
    made: list[Tag] = []
    for index in asked:
        rule, condition = rules[index]
        if condition(hits):
            made.extend(tags_of(rule, event, loaded.release))
    return made


def tags_of(rule: Rule, event: Mapping[str, Any], release: str) -> list[Tag]:
    """One tag for each thing the rule emits."""
    source_kind = event["source_kind"]
    source_id = event.get("source_id")
    if source_id is None:
        source_id = content_id(event)
    elif not isinstance(source_id, str):
        raise EventError(f"`source_id` is a string, not {type(source_id).__name__}")
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
