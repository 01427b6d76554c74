"""Coverage: which of ATT&CK's techniques a pack has rules for, and which of those that people have labelled.

A technique is told if a rule emits it or one of its sub-techniques, a sub-technique if a rule emits just that.  On a
platform counts what ATT&CK knows of that platform: a rule for a sub-technique of macOS says nothing about Linux.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import NamedTuple

from ttpc.attack import Catalogue, Technique
from ttpc.corpus import Row, agree
from ttpc.ir import Rule


class Share(NamedTuple):
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Told:
    """What a pack tells a technique by."""

    rules: Mapping[str, str]
    """Names by id."""
    confidence: float
    """The highest of theirs."""


def told_by(rules: Iterable[Rule], floor: float) -> dict[str, Told]:
    """By technique, as rules emit it, without what they emit below the floor."""
    found: dict[str, Told] = {}
    for rule in rules:
        for emit in rule.emits:
            technique = emit.sub_technique_id or emit.technique_id
            if emit.confidence >= floor:
                before = found.get(technique, Told({}, 0))
                highest = max(before.confidence, emit.confidence)
                found[technique] = Told({**before.rules, rule.id: rule.name}, highest)
    return dict(sorted(found.items()))


class Scope(NamedTuple):
    """What part of ATT&CK is asked about; None is all of it."""

    platform: str | None = None
    tactic: str | None = None

    def has(self, technique: Technique) -> bool:
        return (
            technique.live
            and (self.platform is None or self.platform in technique.platforms)
            and (self.tactic is None or self.tactic in technique.tactics)
        )


@dataclass(frozen=True, slots=True)
class Coverage:
    """The techniques of a scope, and those of them that are told."""

    techniques: tuple[Technique, ...]
    told: frozenset[str]

    @property
    def missing(self) -> list[Technique]:
        return [each for each in self.techniques if each.id not in self.told]

    def share(self, *, sub: bool) -> Share:
        """Of techniques, or of sub-techniques."""
        asked = [each.id for each in self.techniques if (each.parent is not None) is sub]
        return Share(sum(each in self.told for each in asked), len(asked))


def coverage(catalogue: Catalogue, told: Collection[str], scope: Scope) -> Coverage:
    techniques = tuple(each for each in catalogue.techniques.values() if scope.has(each))
    emitted = {each.id for each in techniques if each.id in told}
    parents = {each.parent for each in techniques if each.id in emitted and each.parent}
    return Coverage(
        techniques, frozenset(each.id for each in techniques if each.id in emitted | parents)
    )


def platforms(catalogue: Catalogue) -> tuple[str, ...]:
    """Those that ATT&CK knows, by name."""
    live = (each for each in catalogue.techniques.values() if each.live)
    return tuple(sorted({name for each in live for name in each.platforms}, key=str.casefold))


# ---- against labels ---------------------------------------------------------------------------------


class Labelled(NamedTuple):
    """What a corpus says of one technique, and what a pack makes of it."""

    rows: Share
    """Rows that are tagged with it, of those labelled with it."""
    rules: tuple[str, ...]
    """Rules that tell it."""

    @property
    def lacking(self) -> int:
        return self.rows.of - self.rows.done


@dataclass(frozen=True, slots=True)
class Answers:
    """A corpus, and what a pack makes of its labelled rows."""

    rows: Share
    """Rows with a right tag, of those with techniques."""
    techniques: Mapping[str, Labelled]

    @property
    def with_rule(self) -> Share:
        return Share(
            sum(bool(each.rules) for each in self.techniques.values()), len(self.techniques)
        )


def answers(pairs: Iterable[tuple[Row, Collection[str]]], told: Mapping[str, Told]) -> Answers:
    """`pairs`: rows with the techniques they are tagged with.  A tag is right if it agrees with a label."""
    right = labelled = 0
    counts: dict[str, Share] = {}
    for row, tagged in pairs:
        if not row.techniques:
            continue
        agreed = [any(agree(each, label) for each in tagged) for label in row.techniques]
        labelled += 1
        right += any(agreed)
        for label, good in zip(row.techniques, agreed, strict=True):
            before = counts.get(label, Share(0, 0))
            counts[label] = Share(before.done + good, before.of + 1)
    return Answers(
        Share(right, labelled),
        {
            label: Labelled(counts[label], tuple(sorted(rules_for(label, told))))
            for label in sorted(counts)
        },
    )


def pooled(corpora: Iterable[Answers]) -> dict[str, Labelled]:
    """By technique, of several corpora together."""
    found: dict[str, Labelled] = {}
    for each in corpora:
        for technique, (rows, rules) in each.techniques.items():
            before = found.get(technique, Labelled(Share(0, 0), rules)).rows
            together = Share(before.done + rows.done, before.of + rows.of)
            found[technique] = Labelled(together, rules)
    return found


def rules_for(technique: str, told: Mapping[str, Told]) -> set[str]:
    """The rules that tell a technique, or one that agrees with it."""
    return {rule for each, by in told.items() if agree(each, technique) for rule in by.rules}


# ---- overlap ----------------------------------------------------------------------------------------


class Overlap(NamedTuple):
    """A rule that never matches without another one that tells some of the same techniques."""

    rule: str
    other: str
    matches: int
    of: int
    """Matches of the other."""
    techniques: tuple[str, ...]
    """Those of the rule that the other one tells, too."""


def overlaps(
    fired: Iterable[Collection[str]], techniques: Mapping[str, Collection[str]], least: int
) -> Iterator[Overlap]:
    """`fired`: the rules that match, event by event; `techniques`: what each rule emits."""
    alone: dict[str, int] = {}
    together: dict[tuple[str, str], int] = {}
    for rules in fired:
        for rule in rules:
            alone[rule] = alone.get(rule, 0) + 1
        for pair in permutations(rules, 2):
            together[pair] = together.get(pair, 0) + 1
    for (rule, other), matches in sorted(together.items()):
        if matches == alone[rule] >= least:
            common = tuple(
                each
                for each in sorted(techniques[rule])
                if any(agree(each, theirs) for theirs in techniques[other])
            )
            if common:
                yield Overlap(rule, other, matches, alone[other], common)


def examples_of(rules: Iterable[Rule]) -> Iterator[Sequence[Mapping[str, object]]]:
    """What must match of all examples: the events of each, one unless it is about several, and each once."""
    seen: set[tuple[str, str]] = set()
    for rule in rules:
        single = (one(rule.kind, each.payload) for each in rule.examples if each.matches)
        several = (each.events for each in rule.stories if each.matches)
        for events in (*single, *several):
            key = rule.kind, repr(events)
            if key not in seen:
                seen.add(key)
                yield events


def one(kind: str, payload: Mapping[str, object]) -> tuple[Mapping[str, object], ...]:
    """An event that stands alone."""
    return ({"source_kind": kind, "payload": payload},)
