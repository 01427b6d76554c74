"""What a reader makes of one line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, Protocol, TypeAlias

Row: TypeAlias = dict[str, Any]
"""One input line, decoded."""

RawEvent: TypeAlias = dict[str, Any]
"""An event of the contract's shape, as `Engine.evaluate` takes it."""


class Became(NamedTuple):
    """The line is an event."""

    event: RawEvent


class Folded(NamedTuple):
    """The line is told by the event of its session."""

    what: str


class Skipped(NamedTuple):
    """The line gives no event.  A `fault` is something the user may want to mend, so it is reported."""

    reason: str
    detail: str = ""
    fault: bool = True


Outcome: TypeAlias = Became | Folded | Skipped


class Reader(Protocol):
    """Makes events of the rows of one format, over all the inputs of a run."""

    def take(self, row: Row) -> Outcome: ...

    def overdue(self) -> Iterator[RawEvent]:
        """Events that cannot wait, because what they are made of takes too much memory."""

    def input_over(self) -> Iterator[RawEvent]:
        """Events of what cannot go on in another input."""

    def finish(self) -> Iterator[RawEvent]:
        """Events of whatever the end of all inputs left open.  A second call has none."""


class LineReader:
    """A reader for which a line says all: nothing is kept, so nothing is left when the input ends."""

    def overdue(self) -> Iterator[RawEvent]:
        return iter(())

    def input_over(self) -> Iterator[RawEvent]:
        return iter(())

    def finish(self) -> Iterator[RawEvent]:
        return iter(())


class Unfit(Exception):  # noqa: N818 - not an error of ours: a field is not what its format says
    """A row that its format does not allow; the message is the reason."""


def text_of(row: Row, key: str) -> str | None:
    """A field that is a string, null or absent; anything else is `Unfit`."""
    value = row.get(key)
    if value is None or isinstance(value, str):
        return value
    raise Unfit(f"`{key}` is not a string")


def without_nulls(**fields: Any) -> dict[str, Any]:
    """A payload: a field that is not known is absent rather than null."""
    return {name: value for name, value in fields.items() if value is not None}
