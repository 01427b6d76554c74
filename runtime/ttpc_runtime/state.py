"""Rule state: what operators switch off or hold down while an artifact is in use, without building it again.

A state belongs to a rule id, not to an artifact: a rule that was disabled stays so when a newer artifact is put in
place.  Tags say nothing of it except by their absence or their lowered confidence.
"""

from __future__ import annotations

from _thread import allocate_lock  # `threading` takes a millisecond to import
from collections.abc import Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, Self

from ttpc_runtime.errors import StateError
from ttpc_runtime.events import Tag

if TYPE_CHECKING:  # and where a time is: importing it takes a tenth of what opening an artifact may
    from datetime import datetime

ENABLED, DISABLED, CLIPPED = "enabled", "disabled", "clipped"
STATES = (ENABLED, DISABLED, CLIPPED)

EVERY = 0.1
"""Seconds between two looks at a store, which are taken only when a rule has fired."""


class Fields(NamedTuple):
    state: str
    confidence_max: float | None
    expires_at: datetime | None
    reason: str | None
    set_by: str | None
    set_at: datetime | None


class RuleState(Fields):
    """How a rule is to be treated, and who said so.  Raises `StateError` for what is no state.

    Times without a time zone are UTC.  A named tuple like all records here, so equal states are equal.
    """

    __slots__ = ()

    def __new__(
        cls,
        state: str = ENABLED,
        confidence_max: float | None = None,
        expires_at: datetime | None = None,
        reason: str | None = None,
        set_by: str | None = None,
        set_at: datetime | None = None,
    ) -> Self:
        if state not in STATES:
            raise StateError(f"`state` is one of {', '.join(STATES)}, not {state!r}")
        for name, text in (("reason", reason), ("set_by", set_by)):
            if text is not None and not isinstance(text, str):
                raise StateError(f"`{name}` is text, not {text!r}")
        return super().__new__(
            cls,
            state,
            checked_confidence(confidence_max),
            in_utc("expires_at", expires_at),
            reason,
            set_by,
            in_utc("set_at", set_at),
        )

    def expired(self, now: datetime) -> bool:
        """Whether it is no state any more: its rule is enabled again, as if nobody had said anything."""
        return self.expires_at is not None and now >= self.expires_at

    def apply(self, tag: Tag, now: datetime) -> Tag | None:
        """The tag as the state leaves it; None if it leaves none."""
        if self.state == ENABLED or self.expired(now):
            return tag
        if self.state == DISABLED:
            return None
        ceiling = self.confidence_max
        if ceiling is None or tag.confidence <= ceiling:
            return tag
        return tag._replace(confidence=ceiling)


def checked_confidence(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise StateError(f"`confidence_max` is a number from 0 to 1, not {value!r}")
    return float(value)


def in_utc(name: str, value: Any) -> datetime | None:
    if value is None:
        return None
    from datetime import UTC, datetime  # noqa: PLC0415 - most states have no time

    if not isinstance(value, datetime):
        raise StateError(f"`{name}` is a datetime, not {value!r}")
    if value.tzinfo is None:
        return value.replace(tzinfo=UTC)
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise StateError(f"`{name}` is out of range: {value}") from None


def utc_now() -> datetime:
    from datetime import UTC, datetime  # noqa: PLC0415 - asked only where there are states

    return datetime.now(UTC)


DEFAULT = RuleState()
"""Of every rule that nobody said anything about."""


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
            state = RuleState(*state[:-1], set_at=self._clock().replace(microsecond=0))
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
        applied = (states.get(tag.rule_id, DEFAULT).apply(tag, now) for tag in made)
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
