"""Where the states of rules are kept, and how an engine follows them.  Most engines have none: `state.py` is not imported then."""

from __future__ import annotations

import os
import stat
from _thread import allocate_lock  # `threading` takes a millisecond to import
from collections.abc import Callable, Mapping
from os.path import abspath, basename, normpath, realpath
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from ttpc_runtime.errors import StateError

if TYPE_CHECKING:
    from datetime import datetime

    from ttpc_runtime.events import Tag
    from ttpc_runtime.state import RuleState

EVERY = 0.1
"""Seconds between two looks at a store, which are taken only when a rule has fired."""


def utc_now() -> datetime:
    from datetime import UTC, datetime  # noqa: PLC0415 - asked only where there are states

    return datetime.now(UTC)


class StateStore(Protocol):
    """Where states are kept.  Whatever it raises is raised by `Engine.open`, `set_state` and `reload_state`, but not
    by `evaluate`, which goes on with the states it has.  An engine asks for one thing at a time.
    """

    def read(self) -> Mapping[str, RuleState]:
        """All states, by rule id."""

    def write(self, rule_id: str, state: RuleState) -> None:
        """Keep one, and every other as it is."""

    def version(self) -> object:
        """Something that is different after a change.  Asked at most ten times a second, when rules fire, so it should
        be quick; a constant means that changes made elsewhere count from the next `reload_state`.
        """


class MemoryStateStore:
    """States of one process, gone when it ends."""

    def __init__(self) -> None:
        self._states: Mapping[str, RuleState] = {}
        self._writes = 0
        self._lock = allocate_lock()

    def read(self) -> Mapping[str, RuleState]:
        return self._states

    def write(self, rule_id: str, state: RuleState) -> None:
        with self._lock:
            self._states = {**self._states, rule_id: state}
            self._writes += 1

    def version(self) -> object:
        return self._writes


def overlay_of(artifact: str | os.PathLike[str]) -> str:
    """Where the states of an artifact's rules are: `generated.state.json` for `generated`."""
    path = normpath(os.fspath(artifact))
    named = basename(path) not in {"", ".", ".."}
    return (path if named else abspath(path)) + ".state.json"


class FileStateStore:
    """States in a file.  No file means no states."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        self._place = abspath(self.path)  # a process may go elsewhere

    def read(self) -> Mapping[str, RuleState]:
        if self.version() is None:
            return {}
        from ttpc_runtime.overlay import states_in  # noqa: PLC0415 - most engines have no such file

        try:
            with open(self._place, "rb") as file:
                content = file.read()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise StateError(f"{self.path}: cannot be read: {error.strerror}") from error
        return states_in(self.path, content)

    def write(self, rule_id: str, state: RuleState) -> None:
        from ttpc_runtime.overlay import as_json, locked, replace  # noqa: PLC0415 - most only read

        place = realpath(self._place)  # a link stays one
        try:
            with locked(place):
                replace(place, as_json({**self.read(), rule_id: state}))
        except OSError as error:
            what = f"cannot be written: {error.strerror}; name another file"
            raise StateError(f"{self.path}: {what}") from error

    def version(self) -> object:
        try:
            status = os.stat(self._place)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StateError(f"{self.path}: cannot be read: {error.strerror}") from error
        if not stat.S_ISREG(status.st_mode):
            raise StateError(f"{self.path}: not a regular file; name one")
        return status.st_ino, status.st_mtime_ns, status.st_size


class States:
    """The states of a store as an engine applies them.

    Replaced as a whole when the store has changed: an event is judged by the states before or by those after, never
    by some of each.
    """

    __slots__ = ("_clock", "_due", "_lock", "_version", "all", "error", "store")

    def __init__(self, store: StateStore, clock: Callable[[], datetime] = utc_now) -> None:
        self.store = store
        self.error: Exception | None = None
        """Why the last look at the store failed.  The states from before are still applied."""
        self._clock = clock
        self._lock = allocate_lock()
        self.reload()

    def reload(self) -> None:
        """Read the store now."""
        with self._lock:
            self._read(self.store.version())

    def set(self, rule_id: str, state: RuleState) -> None:
        """Write one state and apply it."""
        if state.set_at is None:
            state = state._replace(set_at=self._clock().replace(microsecond=0))
        with self._lock:
            self.store.write(rule_id, state)
            self._read(self.store.version())

    def current(self) -> Mapping[str, RuleState]:
        """All states, the store's if it has changed and was not looked at just now."""
        if monotonic() >= self._due:
            self._follow()
        return self.all

    def judge(self, made: list[Tag]) -> list[Tag]:
        """The tags of one event without those of disabled rules, and no surer than their rules may be."""
        states = self.current()
        if not states or not made:
            return made
        now = self._clock()
        judged = ((tag, states.get(tag.rule_id)) for tag in made)
        applied = (tag if state is None else state.apply(tag, now) for tag, state in judged)
        return [tag for tag in applied if tag is not None]

    def _read(self, version: object) -> None:
        """`version` was asked for before, so that a change meanwhile is seen next time."""
        self.all: Mapping[str, RuleState] = dict(self.store.read())
        self._version = version
        self._due = monotonic() + EVERY
        self.error = None

    def _follow(self) -> None:
        """See whether the store has changed, unless another thread is at it."""
        if not self._lock.acquire(blocking=False):
            return
        self._due = monotonic() + EVERY
        try:
            version = self.store.version()
            if version != self._version:
                self._read(version)
            self.error = None
        except Exception as error:  # noqa: BLE001 - a store may be anybody's; tagging goes on
            self.error = error
        finally:
            self._lock.release()
