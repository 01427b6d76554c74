"""The engine: an open artifact that turns events into tags."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from ttpc_runtime.abi import Crossed, Hits, Kind, Rule, Sees
from ttpc_runtime.artifact import DATABASE, INDEX, RULES, STREAMS, TABLE, Artifact, read_artifact
from ttpc_runtime.errors import EventError, StateError
from ttpc_runtime.events import Event, Tag, check_shape
from ttpc_runtime.memory import Again, Memory
from ttpc_runtime.modules import Modules
from ttpc_runtime.redaction import policy_of
from ttpc_runtime.report import Reporter, Reports, tags_of
from ttpc_runtime.scanner import Ask, Scan, open_scanner
from ttpc_runtime.states import (
    FileStateStore,
    MemoryStateStore,
    States,
    StateStore,
    overlay_of,
)

if TYPE_CHECKING:
    from ttpc_runtime.attest import Attestation
    from ttpc_runtime.lines import LineFilter
    from ttpc_runtime.memory import Fires
    from ttpc_runtime.programs import Programs
    from ttpc_runtime.signature import Key, TrustedKeys
    from ttpc_runtime.state import RuleState
    from ttpc_runtime.windows import Windows, WindowStatus


class Loaded(dict[str, Ask]):
    """One artifact in use: by kind, what tells which rules fire.  Each kind is loaded when its first event comes.

    Replaced as a whole by a swap; an evaluation that has begun keeps the one it began with.
    """

    def __init__(self, artifact: Artifact, windows: Windows | None = None) -> None:
        super().__init__()
        self.alone = False
        """Whether what counts and sequences want to see is told (`Engine.watched`), not shown to them."""
        self._windows = [] if windows is None else [windows]
        self.scanner = open_scanner(artifact)
        # The engine has a database of its own now, and this is most of what an artifact holds.
        files = {name: each for name, each in artifact.files.items() if name != DATABASE}
        self.artifact = artifact._replace(files=files)
        self.release: str = artifact.manifest["attack"]["release"]
        self.policy = policy_of(artifact.manifest)
        self.modules = Modules(self.artifact)
        self._programs: Programs | None = None

    def __missing__(self, name: str) -> Ask:
        if not isinstance(name, str):
            raise TypeError(name)
        if name not in self.artifact.manifest["kinds"]:
            return no_rules  # not stored: whoever writes the events chooses the names
        kind = self.kind(name)
        fire = self.firing(kind)
        if kind.reads:
            install = partial(self.__setitem__, name)
            memory = Memory(kind.reads, install, kind.stateful, alone=self.alone)
            ask = memory.remembering(self.scanner.asks(kind, memory.watching(fire, self)))
        else:
            ask = self.scanner.asks(kind, fire)
        self[name] = ask
        return ask

    def firing(self, kind: Kind) -> Fires:
        """A function that asks candidates, in rule order, and reports those that hold."""
        reporters: dict[int, Reporter] = {}

        def fire(
            payload: Mapping[str, Any],
            event: Mapping[str, Any],
            asked: Collection[int],
            seen: frozenset[int],
            crossed: Crossed | None = None,
            sees: Sees | None = None,
        ) -> Reports:
            keeper = self if crossed is None and not self.alone else None
            hits = Hits(payload, seen, self.programs, event, keeper)
            hits.crossed, hits.sees = crossed or {}, sees
            fired: Reports = ()
            for index in asked:
                rule, condition = kind.asked(index)
                hits.notes = None
                if condition(hits) and rule is not None:
                    if index not in reporters:
                        reporters[index] = Reporter(rule, kind, self.policy, self.release)
                    fired += (reporters[index].report(hits),)
            return fired

        return fire

    @cached_property
    def sources(self) -> Mapping[str, Mapping[str, Any]]:
        found: Mapping[str, Mapping[str, Any]] = json.loads(self.artifact.files[RULES])
        return found

    @property
    def windows(self) -> Windows:
        """What counts and sequences have seen; it outlives the artifact.  Most packs have none: made when asked for."""
        if not self._windows:
            from ttpc_runtime.windows import Windows  # noqa: PLC0415 - for rules with state

            self._windows.append(Windows())
        return self._windows[0]  # if two threads made one each, the first

    def programs(self) -> Programs:
        """The regexes for long values, parsed when the first one comes."""
        if self._programs is None:
            from ttpc_runtime.programs import Programs  # noqa: PLC0415 - for long values

            self._programs = Programs(self.artifact.files[STREAMS])
        return self._programs

    def described(self) -> set[tuple[Any, ...]]:
        """The identities of all windows.  Loads every kind."""
        return {
            each for name in self.artifact.manifest["kinds"] for each in self.kind(name).windows
        }

    def kind(self, name: str) -> Kind:
        return self.modules.kind(name)


def no_rules(payload: Mapping[str, Any], *_: object) -> Reports:
    """What fires for a kind that the artifact has no rules for."""
    if not isinstance(payload, Mapping):
        raise TypeError(payload)
    return ()


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
        self._loaded = Loaded(artifact)
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
        trusted = None
        if trusted_keys is not None:
            from ttpc_runtime.signature import load_trusted  # noqa: PLC0415 - for signed artifacts

            trusted = load_trusted(trusted_keys)
        artifact = read_artifact(os.fspath(path), trusted)
        if state is None:
            state = FileStateStore(overlay_of(path)) if trusted is None else MemoryStateStore()
        return cls(artifact, trusted, States(state))

    def swap(self, path: str | os.PathLike[str]) -> None:
        """Go on with another artifact.  An evaluation under way finishes with the one it began with.

        Raises `ArtifactError` and keeps the present artifact if the new one is refused.  The keys that were
        trusted when the engine was opened are those that are trusted now, and rules keep their states.  What
        counts and sequences have seen goes on where the new artifact describes them alike; the rest is forgotten.
        """
        artifact = read_artifact(os.fspath(path), self._trusted)
        windows = self._loaded.windows
        self._loaded = Loaded(artifact, windows)
        windows.keep(self._loaded.described)

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
        if rule_id not in self.sources and rule_id not in self.states:
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
        self._loaded.windows.keep(self._loaded.described)

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
        if not loaded.scanner.passed:
            return None
        artifact = loaded.artifact
        kinds, digests = artifact.manifest["kinds"], artifact.manifest["files"]
        origin = f"{digests[TABLE]} {digests[INDEX]}"
        return LineFilter(kinds, loaded.kind, artifact.files[TABLE], origin)

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
    def sources(self) -> Mapping[str, Mapping[str, Any]]:
        """What each rule was made of, by its id: version, path and SHA-256 of its file, and more (`docs/artifact.md`)."""
        return self._loaded.sources

    @property
    def attestation(self) -> Attestation:
        """Whether the engine knew the artifact's known answers.  Where it did not, every rule is confirmed."""
        return self._loaded.scanner.attestation

    def attest(self) -> Attestation:
        """Ask the known answers now: opening does not, where there are many and they have been given before."""
        return self._loaded.scanner.attest()

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

    def by_payload(self, kind: str) -> bool:
        """Whether rules decide about a kind of events, one that there are rules for, by the payload alone."""
        return bool(self._loaded.kind(kind).reads)

    @property
    def judging(self) -> bool:
        """Whether rules have states now, by which tags are judged one by one."""
        return bool(self._states.current())

    def stand_alone(self) -> None:
        """Show no more events to counts and sequences: those that they want to see are `watched`.

        For a process that hands these to another one, whose engine sees the whole log in order.
        """
        self._loaded.alone = True
        self._loaded.clear()

    def watched(self, event: Mapping[str, Any]) -> Again | None:
        """What fires on an event that a count or a sequence sees, as far as an engine that stands alone can tell.

        None for other events.  Of a kind that is not decided `by_payload` any event may be seen.
        """
        fired = self._loaded[event["source_kind"]](event["payload"], event)
        return fired if isinstance(fired, Again) else None

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
        try:
            fired = self._loaded[event["source_kind"]](event["payload"], event)  # type: ignore[call-overload, index, arg-type]
        except (KeyError, TypeError, AttributeError):
            # Looked at only now: what every event would pay for, the odd one can pay for alone.
            return self.evaluate(as_mapping(event))
        return self._states.judge(tags_of(fired, event)) if fired else []  # type: ignore[arg-type]

    def evaluate_many(self, events: Iterable[Event | Mapping[str, Any]]) -> Iterator[list[Tag]]:
        """For each event the list that `evaluate` gives, as the events come; a swap counts from the next one on.

        Raises `EventError` with the number of the event, the first being 0, and ends there.
        """
        for number, event in enumerate(events):
            try:
                fired = self._loaded[event["source_kind"]](event["payload"], event)  # type: ignore[call-overload, index, arg-type]
                made = self._states.judge(tags_of(fired, event)) if fired else []  # type: ignore[arg-type]
            except (KeyError, TypeError, AttributeError, EventError) as error:
                try:
                    if isinstance(error, EventError):
                        raise
                    made = self.evaluate(as_mapping(event))
                except EventError as wrong:
                    raise EventError(f"event {number}: {wrong}") from None
            yield made

    def scan_of(self, kind: str) -> Scan | None:
        """What tells which events of a kind cannot matter, for those who look at many at once; None: each may.

        An event matters only if one of the strings in these fields does: if the function sees anything in it, between
        newlines.
        """
        loaded = self._loaded
        if kind not in loaded.artifact.manifest["kinds"]:
            return (), loaded.scanner.seen_in
        rules = loaded.kind(kind)
        if rules.always or not loaded.scanner.passed:
            return None
        return rules.scans, loaded.scanner.seen_in

    def reports(self, event: Event | Mapping[str, Any]) -> Reports | None:
        """What `evaluate` makes the tags of, for exports that write it without making them.

        None where rules have states: tags are made then, to be judged by these.
        """
        try:
            fired = self._loaded[event["source_kind"]](event["payload"], event)  # type: ignore[call-overload, index, arg-type]
        except (KeyError, TypeError, AttributeError):
            return self.reports(as_mapping(event))
        return None if fired and self._states.current() else fired


def as_mapping(event: Event | Mapping[str, Any]) -> Mapping[str, Any]:
    """An `Event` that could not be evaluated, as what can be.  Raises what is wrong with anything else."""
    if isinstance(event, Event):
        return event._asdict()
    check_shape(event)
    raise  # noqa: PLE0704 - what is being handled where this is called
