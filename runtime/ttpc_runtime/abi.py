"""The ABI: everything that generated code may import, and nothing else.

A generated module declares one `Kind` and, for each rule, its predicates (`Matches`, `Contains`, …), a `Rule`
and a function over `Hits`.  The compiler writes these names, the engine reads them; `ABI` is raised when
either side would no longer understand the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

# Generated modules import from here only, so `Final` passes through.
from typing import Final as Final  # noqa: PLC0414 - an explicit re-export

from ttpc_runtime.evidence import copied as copied  # noqa: PLC0414 - a re-export, as those below
from ttpc_runtime.evidence import first as first  # noqa: PLC0414
from ttpc_runtime.evidence import holding as holding  # noqa: PLC0414
from ttpc_runtime.evidence import matched as matched  # noqa: PLC0414
from ttpc_runtime.evidence import seen_as as seen_as  # noqa: PLC0414
from ttpc_runtime.kinds import Evidence as Evidence  # noqa: PLC0414
from ttpc_runtime.kinds import Kind as Kind  # noqa: PLC0414
from ttpc_runtime.payload import lookup as lookup  # noqa: PLC0414
from ttpc_runtime.payload import values as values  # noqa: PLC0414
from ttpc_runtime.predicates import LIMIT as LIMIT  # noqa: PLC0414
from ttpc_runtime.predicates import AnyOf as AnyOf  # noqa: PLC0414
from ttpc_runtime.predicates import Compares as Compares  # noqa: PLC0414
from ttpc_runtime.predicates import Contains as Contains  # noqa: PLC0414
from ttpc_runtime.predicates import Differs as Differs  # noqa: PLC0414
from ttpc_runtime.predicates import EndsWith as EndsWith  # noqa: PLC0414
from ttpc_runtime.predicates import Equals as Equals  # noqa: PLC0414
from ttpc_runtime.predicates import Exists as Exists  # noqa: PLC0414
from ttpc_runtime.predicates import InNetwork as InNetwork  # noqa: PLC0414
from ttpc_runtime.predicates import Matches as Matches  # noqa: PLC0414
from ttpc_runtime.predicates import Predicate as Predicate  # noqa: PLC0414
from ttpc_runtime.predicates import SeenAs as SeenAs  # noqa: PLC0414
from ttpc_runtime.predicates import StartsWith as StartsWith  # noqa: PLC0414
from ttpc_runtime.rules import Emit as Emit  # noqa: PLC0414
from ttpc_runtime.rules import Rule as Rule  # noqa: PLC0414

if TYPE_CHECKING:
    import re
    from typing import Protocol

    from ttpc_runtime.programs import Programs, Runs
    from ttpc_runtime.sequences import SequenceWindow
    from ttpc_runtime.streams import Streams
    from ttpc_runtime.tables import Entry as Entry  # noqa: PLC0414
    from ttpc_runtime.tables import Looks as Looks  # noqa: PLC0414
    from ttpc_runtime.tables import Table as Table  # noqa: PLC0414
    from ttpc_runtime.tables import Yields as Yields  # noqa: PLC0414
    from ttpc_runtime.windows import CountWindow, Crossing, Occurrence, Windows

    class Keeper(Protocol):
        """Whoever keeps the windows of an engine."""

        @property
        def windows(self) -> Windows: ...

        def programs(self) -> Programs: ...


ABI = 7
"""Raised whenever an older runtime could not evaluate a newer artifact, or the other way round."""


LATER = frozenset({"Entry", "Looks", "Table", "Yields"})
"""Imported when a generated module asks for them: most look nothing up in tables."""


def __getattr__(name: str) -> Any:
    if name not in LATER:
        raise AttributeError(name)
    from ttpc_runtime import tables  # noqa: PLC0415

    return getattr(tables, name)


def __dir__() -> list[str]:
    return [*globals(), *LATER]


# ── windows: what an event means together with others ──────────────────────────────────────────────────────

IDS = frozenset({"attacker_uuid", "identity_uuid", "session_id", "decky_id"})
"""Of an event, what may be a key beside the fields of its payload."""
KEYS = 100_000
"""Keys that a window knows at once unless the rule says otherwise."""


class Window(Predicate):
    """Holds for an event that makes it fire: `ttpc_runtime/windows.py` keeps what it has seen."""

    __slots__ = ("by", "distinct", "identity", "keys", "name", "within")

    def __init__(
        self, name: str, *, by: tuple[str, ...], within: int, distinct: str | None, keys: int
    ) -> None:
        super().__init__((), "")
        self.name = name
        self.identity: tuple[Any, ...] = (name, by, within, distinct, keys)
        self.by = by
        self.within = within
        self.distinct = distinct
        self.keys = keys

    @property
    def looks_at(self) -> tuple[str, ...]:
        """What of an event it looks at: its key, and what it counts."""
        return self.by if self.distinct is None else (*self.by, self.distinct)

    def opened(self) -> CountWindow | SequenceWindow:
        raise NotImplementedError

    def holds_in(self, hits: Hits) -> bool:
        crossing = hits.crossed.get(self.name)
        if crossing is None:
            return False
        hits.note({self.name.rpartition("/")[2]: {**crossing.evidence(), "within_s": self.within}})
        return True


class Count(Window):
    """So many events, or different values of the field `distinct`, of one key within `within` seconds."""

    __slots__ = ("at_least", "lateness")

    def __init__(
        self,
        name: str,
        *,
        by: tuple[str, ...],
        within: int,
        at_least: int,
        distinct: str | None = None,
        lateness: int | None = None,
        keys: int = KEYS,
    ) -> None:
        super().__init__(name, by=by, within=within, distinct=distinct, keys=keys)
        self.at_least = at_least
        self.lateness = within if lateness is None else lateness
        self.identity += (at_least, self.lateness)

    def opened(self) -> CountWindow:
        from ttpc_runtime.windows import CountWindow  # noqa: PLC0415 - for rules with state

        return CountWindow(
            self.within,
            self.at_least,
            distinct=self.distinct is not None,
            lateness=self.lateness,
            keys=self.keys,
        )


class Sequence(Window):
    """Steps, each of so many events, of one key within `within` seconds; in any order unless `ordered`."""

    __slots__ = ("ordered", "steps")

    def __init__(
        self,
        name: str,
        *,
        by: tuple[str, ...],
        within: int,
        steps: tuple[int, ...],
        ordered: bool = True,
        keys: int = KEYS,
    ) -> None:
        super().__init__(name, by=by, within=within, distinct=None, keys=keys)
        self.steps = steps
        self.ordered = ordered
        self.identity += (steps, ordered)

    def opened(self) -> SequenceWindow:
        from ttpc_runtime.sequences import SequenceWindow  # noqa: PLC0415 - for rules with state

        return SequenceWindow(self.within, self.steps, ordered=self.ordered, keys=self.keys)


# ── events as rules see them ───────────────────────────────────────────────────────────────────────────────


class Notes:
    """What predicates say about a match beyond that it is one."""

    __slots__ = ("evidence", "factors")

    def __init__(self) -> None:
        self.evidence: dict[str, Any] = {}
        """For the rule's tags, beside and above its evidence fields."""
        self.factors: dict[str, float] = {}
        """By technique, what the confidence of its emits is multiplied with.  If there are any, they select: only
        emits whose technique has one become tags."""


NOTHING: Mapping[str, Any] = {}

Crossed = Mapping[str, "Crossing"]
"""By its name, each window that an event makes fire."""

Shown = tuple[Window, int | None]
"""A window that an event is shown to, and which step of a sequence it is."""

Sees = dict[Callable[["Hits"], bool], Shown | None]
"""By what shows an event to a window, whether it does: the same for all events that have the same payload."""


class Seen(frozenset[int]):
    """The literal sets that were seen in an event of several fields."""

    __slots__ = ("of",)
    of: Callable[[str], frozenset[int]]
    """From a field to those that were seen in it."""


class Hits:
    """What one event hit.  `PREDICATE in hits` says, exactly, whether the predicate holds for the event."""

    __slots__ = (
        *("_known", "_occurrence", "_streams", "_values", "_views"),
        *(
            "crossed",
            "event",
            "keeper",
            "notes",
            "numbers",
            "payload",
            "programs",
            "seen_of",
            "sees",
        ),
    )

    def __init__(
        self,
        payload: Mapping[str, Any],
        numbers: frozenset[int],
        programs: Callable[[], Programs],
        event: Mapping[str, Any] | None = None,
        keeper: Keeper | None = None,
    ) -> None:
        self.payload = payload
        self.event: Mapping[str, Any] = NOTHING if event is None else event
        self.keeper = keeper
        self.crossed: Crossed = NOTHING
        self.numbers = numbers
        self.seen_of = numbers.of if isinstance(numbers, Seen) else None
        self.programs = programs
        self.notes: Notes | None = None
        """Of the rule that is being asked: the engine begins each with none."""
        self.sees: Sees | None = None
        self._occurrence: Occurrence | None = None
        # Made when they are needed: most events have one text, and few are asked about twice.
        self._values: dict[str, list[Any]] | None = None
        self._streams: dict[str, Streams] | None = None
        self._known: dict[str, tuple[Runs, dict[re.Pattern[str], bool]]] | None = None
        """By field, of long texts, what was found out about them, and whether a pattern is in one of them."""
        self._views: dict[tuple[str, tuple[str, ...]], Hits] | None = None

    def __contains__(self, predicate: Predicate) -> bool:
        numbers = predicate.numbers
        if not numbers <= self.numbers:
            return False
        if numbers and self.seen_of is not None and not numbers <= self.seen_of(predicate.field):
            return False
        return predicate.holds_in(self)

    def note(self, evidence: Mapping[str, Any], factors: Mapping[str, float] | None = None) -> None:
        """Have a predicate that holds say more than that.  Of two factors for a technique the larger counts."""
        if self.notes is None:
            self.notes = Notes()
        self.notes.evidence.update(evidence)
        known = self.notes.factors
        for technique, factor in (factors or {}).items():
            known[technique] = max(factor, known.get(technique, factor))

    def show(self, window: Window, step: int | None) -> None:
        """Let a window see the event, if it has a key."""
        if self.keeper is None:
            return
        if self._occurrence is None:  # the same for every window that the event is shown to
            from ttpc_runtime.windows import Occurrence  # noqa: PLC0415 - for rules with state

            self._occurrence = Occurrence(self.payload, self.event)
        crossing = self._occurrence.show(self.keeper.windows, window, step)
        if crossing is not None:
            self.crossed = {**self.crossed, window.name: crossing}

    def values(self, field: str) -> list[Any]:
        """The scalars of a field; kept, because an attacker chooses how many there are."""
        if self._values is None:
            self._values = {}
        if field not in self._values:
            self._values[field] = list(values(lookup(self.payload, field)))
        return self._values[field]

    def seen_as(self, view: str, fields: tuple[str, ...]) -> Hits:
        """The event with these fields alone, seen so; kept, because a view may have a long text to read."""
        views = self._views = {} if self._views is None else self._views
        found = views.get((view, fields))
        if found is None:
            texts = {
                field: [e for e in self.values(field) if isinstance(e, str)] for field in fields
            }
            shown = {field: list(shown_as(view, each)) for field, each in texts.items()}
            found = views[view, fields] = self.seeing(
                {k: each for k, each in shown.items() if each}
            )
        return found

    def seeing(self, payload: Mapping[str, Any]) -> Hits:
        """The same with another payload."""
        return Hits(payload, self.numbers, self.programs)

    def streamed(self, predicate: Matches, texts: list[str]) -> bool:
        """Whether the predicate holds for one of the texts, all those of its field, in linear time."""
        programs = self.programs()
        filled = [each for each in texts if each]
        if len(filled) < len(texts) and predicate.holds(""):
            return True
        known = self._known = {} if self._known is None else self._known
        runs, answers = known.setdefault(predicate.field, ({}, {}))
        for compiled in predicate.searching():
            found = answers.get(compiled)  # rules have patterns in common
            if found is None:
                regex = programs.get(compiled.pattern, predicate.flags)
                if regex is None or regex.quick(filled, runs):  # `re` is linear on it, or soon done
                    found = any(map(compiled.search, filled))
                else:
                    found = self.streams_of(predicate.field, filled).search(regex.program)
                answers[compiled] = found
            if found:
                return True
        return False

    def streams_of(self, field: str, texts: list[str]) -> Streams:
        """The bit streams of a field's texts, which all predicates share."""
        known = self._streams = {} if self._streams is None else self._streams
        if field not in known:
            # Imported when the first long value comes: most processes never see one.
            from ttpc_runtime.streams import Streams  # noqa: PLC0415

            known[field] = Streams(self.programs().alphabet, texts)
        return known[field]


def shown_as(view: str, texts: Iterable[str]) -> Iterator[Any]:
    """All that a view shows of texts."""
    from ttpc_runtime.views import VIEWS  # noqa: PLC0415 - few rules look at anything so

    for text in texts:
        shown = VIEWS[view](text)
        if isinstance(shown, list):
            yield from shown
        elif shown is not None:
            yield shown


def at_least(count: int, *conditions: bool) -> bool:
    """`count of (…)` in a rule's condition."""
    return sum(conditions) >= count
