"""Rule state: what operators switch off or hold down while an artifact is in use, without building it again.

A state belongs to a rule id, not to an artifact: a rule that was disabled stays so when a newer artifact is put in
place.  Tags say nothing of it except by their absence or their lowered confidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Self

from ttpc_runtime.errors import StateError
from ttpc_runtime.events import Tag

if TYPE_CHECKING:  # and where a time is: importing it takes a tenth of what opening an artifact may
    from datetime import datetime

ENABLED, DISABLED, CLIPPED = "enabled", "disabled", "clipped"
STATES = (ENABLED, DISABLED, CLIPPED)


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


DEFAULT = RuleState()
"""Of every rule that nobody said anything about."""
