"""What the artifact will hold: patterns shared and numbered, each rule with the anchors it is asked by."""

from __future__ import annotations

from dataclasses import dataclass

from ttpc import ir
from ttpc_runtime.programs import Bound
from ttpc_runtime.streams import Program
from ttpc_runtime.table import LiteralSet as LiteralSet  # noqa: PLC0414 - an explicit re-export


@dataclass(frozen=True, slots=True)
class Predicate:
    """A test of one rule, with the numbers of its literal sets in the database.

    With numbers it is *prefilter + confirm*: it can hold only where a literal of each set was seen, and the
    exact matcher decides.  Without them it is *always confirmed*, when its rule is asked.
    """

    test: ir.Test
    numbers: tuple[int, ...]
    limit: int | None
    """For regexes, the characters up to which `re` is asked and beyond which bit streams are; None: always `re`."""


@dataclass(frozen=True, slots=True)
class Streams:
    """The regexes as programs for bit streams."""

    classes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Each class's ASCII members, and regexes of its other ones."""
    programs: tuple[tuple[str, int, Program, Bound | None], ...] = ()
    """Source, flags of `re`, program, and what bounds the steps of `re`."""


@dataclass(frozen=True, slots=True)
class PlannedWatch:
    watch: ir.Watch
    anchors: tuple[int, ...]
    """Indexes into the rule's predicates: it sees nothing unless one of these holds.  Empty: always asked."""


@dataclass(frozen=True, slots=True)
class PlannedRule:
    rule: ir.Rule
    predicates: tuple[Predicate, ...]
    """Each question of the watches and of the condition once, in their order."""
    watches: tuple[PlannedWatch, ...]
    cost: float
    """How often it is asked, as its literals' expected occurrences per byte of text; infinite if always."""
    anchors: tuple[int, ...]
    """Indexes into `predicates`: the rule cannot fire unless one of these holds.  Empty: always asked."""

    @property
    def stateful(self) -> bool:
        """Whether windows see its events or decide about it."""
        return bool(self.watches) or any(
            isinstance(each, ir.Crossed) for each in ir.nodes(self.rule.condition)
        )

    @property
    def always(self) -> bool:
        """Whether something of it is asked of every event."""
        return bool(self.rule.emits and not self.anchors) or not all(
            each.anchors for each in self.watches
        )


Tell = tuple[int, str, tuple[str, ...]]
"""A literal number, a view, and fields: where it is seen, these fields may hide literals that the view shows."""


@dataclass(frozen=True, slots=True)
class PlannedKind:
    name: str
    scans: tuple[str, ...]
    """Fields whose text goes through the database."""
    reads: tuple[str, ...] | None
    """All that decides what is asked, and what fires and is computed of it but for what is stateful; None where
    something stateful is asked of every event."""
    tells: tuple[Tell, ...]
    rules: tuple[PlannedRule, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    kinds: tuple[PlannedKind, ...]
    table: tuple[LiteralSet, ...]
    streams: Streams
