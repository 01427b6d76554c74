"""The engine: an open artifact that turns events into tags."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ttpc_runtime.abi import Emit, Hits, Kind, Notes, Rule
from ttpc_runtime.artifact import STREAMS, TABLE, Artifact, load_kind, read_artifact
from ttpc_runtime.attest import Attestation
from ttpc_runtime.errors import EventError, StateError
from ttpc_runtime.events import Event, Tag, content_id, tag_uuid
from ttpc_runtime.evidence import evidence_of
from ttpc_runtime.overlay import FileStateStore, overlay_of
from ttpc_runtime.redaction import policy_of
from ttpc_runtime.scanner import Candidates, open_scanner
from ttpc_runtime.signature import Key, TrustedKeys, load_trusted
from ttpc_runtime.state import MemoryStateStore, RuleState, States, StateStore
from ttpc_runtime.windows import Windows, WindowStatus

if TYPE_CHECKING:
    from ttpc_runtime.lines import LineFilter
    from ttpc_runtime.streams import Programs

Select = Callable[[Mapping[str, Any]], Candidates | None]


class Loaded(dict[str, Select]):
    """One artifact in use: by kind, what selects the rules that may fire.  Each kind is loaded when its first
    event comes.

    Replaced as a whole by a swap; an evaluation that has begun keeps the one it began with.
    """

    def __init__(self, artifact: Artifact, windows: Windows) -> None:
        super().__init__()
        self.artifact = artifact
        self.windows = windows
        """What counts and sequences have seen; it outlives the artifact."""
        self.scanner = open_scanner(artifact)
        self.release: str = artifact.manifest["attack"]["release"]
        self.policy = policy_of(artifact.manifest)
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
            from ttpc_runtime.streams import Programs  # noqa: PLC0415 - for long values

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

    __slots__ = ("_loaded", "_states", "_trusted")

    def __init__(
        self,
        artifact: Artifact,
        trusted: TrustedKeys | None = None,
        states: States | None = None,
    ) -> None:
        self._loaded = Loaded(artifact, Windows())
        self._trusted = trusted
        self._states = states or States(MemoryStateStore())

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        *,
        trusted_keys: Iterable[Key] | None = None,
        state: StateStore | None = None,
    ) -> Engine:
        """Open an artifact directory.  Raises `ArtifactError` unless every byte of it is as it was built.

        With `trusted_keys`, Ed25519 public keys in PEM (paths, or the bytes themselves), it must also be signed
        by one of them; raises `SigningError` if one is not such a key.

        `state` is where the states of rules are kept: by default the overlay beside the artifact, as `ttpc state`
        writes it; with trusted keys the memory, because an overlay is signed by nobody.  Raises `StateError` if
        they cannot be read.
        """
        trusted = None if trusted_keys is None else load_trusted(trusted_keys)
        artifact = read_artifact(os.fspath(path), trusted)
        if state is None:
            state = FileStateStore(overlay_of(path)) if trusted is None else MemoryStateStore()
        return cls(artifact, trusted, States(state))

    def swap(self, path: str | os.PathLike[str]) -> None:
        """Go on with another artifact.  An evaluation under way finishes with the one it began with.

        Raises `ArtifactError` and keeps the present artifact if the new one is refused.  The keys that were
        trusted when the engine was opened are those that are trusted now, and rules keep their states.
        """
        artifact = read_artifact(os.fspath(path), self._trusted)
        self._loaded = Loaded(artifact, self._loaded.windows)

    @property
    def states(self) -> Mapping[str, RuleState]:
        """The states that are applied, by rule id; also of rules that the artifact does not have."""
        return self._states.all

    @property
    def state_error(self) -> Exception | None:
        """Why the last look at the store of states failed, if it did.  The states from before are still applied."""
        return self._states.error

    def set_state(self, rule_id: str, state: RuleState) -> None:
        """Write a rule's state to the store and apply it.  An evaluation under way finishes with the old one.

        Raises `StateError` if there is no such rule or the store cannot be written.
        """
        if rule_id not in self._loaded.artifact.manifest["rules"] and rule_id not in self.states:
            raise StateError(f"no rule `{rule_id}` in {self._loaded.artifact.path}")
        self._states.set(rule_id, state)

    def reload_state(self) -> None:
        """Apply what the store holds now.  Raises `StateError` and keeps the present states if that fails."""
        self._states.reload()

    def snapshot(self) -> dict[str, Any]:
        """What counts and sequences have seen, as JSON can hold it: to go on after a restart."""
        return self._loaded.windows.snapshot()

    def restore(self, snapshot: Mapping[str, Any]) -> None:
        """Go on from what `snapshot` gave.  Windows that rules no longer have, or have changed, begin anew.

        Raises `ValueError` if it is no snapshot of this version.
        """
        self._loaded.windows.restore(snapshot)

    def forget(self) -> None:
        """Begin anew: counts and sequences have seen nothing."""
        self._loaded.windows.forget()

    @property
    def windows(self) -> Mapping[str, WindowStatus]:
        """The counts and sequences that have seen events, by name."""
        return self._loaded.windows.status()

    def line_filter(self) -> LineFilter | None:
        """What tells which lines of a log of events have to be parsed for this artifact; None if all of them."""
        from ttpc_runtime.lines import LineFilter  # noqa: PLC0415 - most processes read no log

        loaded = self._loaded
        if not loaded.scanner.attestation.passed:
            return None
        artifact = loaded.artifact
        return LineFilter(artifact.manifest["kinds"], loaded.kind, artifact.files[TABLE])

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
            name: tuple(rule for rule, _ in loaded.kind(name).rules if rule is not None)
            for name in loaded.artifact.manifest["kinds"]
        }

    @property
    def stateful(self) -> frozenset[str]:
        """Kinds of events that counts and sequences see: these must be evaluated in order."""
        loaded = self._loaded
        return frozenset(
            name
            for name in loaded.artifact.manifest["kinds"]
            if any(rule is None for rule, _ in loaded.kind(name).rules)
        )

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
        return self._states.judge(tags(loaded, candidates, event)) if candidates else []  # type: ignore[arg-type]


def tags(loaded: Loaded, candidates: Candidates, event: Mapping[str, Any]) -> list[Tag]:
    """Ask the candidates, in rule order, and make the tags of those that hold."""
    kind = loaded.kind(event["source_kind"])
    asked, seen = candidates
    hits = Hits(event["payload"], frozenset(seen), loaded.programs, event, loaded.windows)
    made: list[Tag] = []
    for index in asked:
        rule, condition = kind.rules[index]
        hits.notes = None
        if condition(hits) and rule is not None:
            evidence = evidence_of(rule, kind, hits, loaded.policy)
            made.extend(tags_of(rule, event, loaded.release, evidence, hits.notes))
    return made


def tags_of(
    rule: Rule,
    event: Mapping[str, Any],
    release: str,
    evidence: dict[str, Any],
    notes: Notes | None,
) -> list[Tag]:
    """One tag for each thing the rule emits, as far as what its predicates noted leaves it."""
    source_kind = event["source_kind"]
    source_id = event.get("source_id")
    if source_id is None:
        source_id = content_id(event)
    elif not isinstance(source_id, str):
        raise EventError(f"`source_id` is a string, not {type(source_id).__name__}")
    factors = notes.factors if notes is not None else {}
    emits = rated(rule.emits, factors) if factors else rule.emits
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
        for emit in emits
    ]


def rated(emits: tuple[Emit, ...], factors: Mapping[str, float]) -> tuple[Emit, ...]:
    """The emits whose technique or sub-technique has a factor, with their confidence multiplied by it."""
    found = []
    for emit in emits:
        given = [factors[each] for each in (emit.technique_id, emit.attack_id) if each in factors]
        if given:
            confidence = min(1.0, max(0.0, emit.confidence * max(given)))
            found.append(emit._replace(confidence=confidence))
    return tuple(found)


def check_shape(event: object) -> None:
    """Raise `EventError` with what is wrong with an event that could not be evaluated."""
    if not isinstance(event, Mapping):
        raise EventError(f"an event is a mapping or an `Event`, not {type(event).__name__}")
    for key, wanted, name in (("source_kind", str, "a string"), ("payload", Mapping, "a mapping")):
        if key not in event:
            raise EventError(f"the event has no `{key}`")
        if not isinstance(event[key], wanted):
            raise EventError(f"`{key}` is {name}, not {type(event[key]).__name__}")
