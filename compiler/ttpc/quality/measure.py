"""How good rules are on events that people have labelled: precision, recall, and whether that is good enough.

A match is right when one of its techniques agrees with a label of the row; a technique agrees with its sub-techniques.
Rows that nobody has judged say nothing about a rule.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ttpc.corpus import Row, agree
from ttpc.ir import Emit, Rule

CONFIDENT = 1.959963984540054
"""Standard deviations to either side within which 95 % of a normal distribution lie."""

MARKS = ((0.85, 0.95), (0.6, 0.8))
"""From which confidence on which precision is asked for."""

MATCHES = 10
"""Below so many judged matches a share says little: ten right ones of ten still leave 0.72 as the lower bound."""


def wilson(right: int, total: int, z: float = CONFIDENT) -> tuple[float, float]:
    """Between which bounds a share lies of which a sample is known: the score interval.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
    Statistical Association 22 (1927), 209-212.  Unlike p ± z·s it stays within [0, 1] and says something of few events.
    """
    if total == 0:
        return 0.0, 1.0
    share, square = right / total, z * z
    middle = share + square / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + square / (4 * total * total))
    below, above = ((middle + side * spread) / (1 + square / total) for side in (-1, 1))
    # What rounding makes of 0 and 1 is not beyond them.
    return (0.0 if right == 0 else below), (1.0 if right == total else above)


@dataclass(frozen=True, slots=True)
class Said:
    """A tag, as far as it is measured."""

    rule_id: str
    technique: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Judged:
    """A row, and what was said of it."""

    row: Row
    said: tuple[Said, ...]

    @property
    def labelled(self) -> bool:
        """Whether somebody has said which techniques it is."""
        return bool(self.row.techniques)

    @property
    def benign(self) -> bool:
        return self.row.benign is True

    @property
    def right(self) -> frozenset[str]:
        """The techniques that were said and are right."""
        return frozenset(
            each.technique
            for each in self.said
            if any(agree(each.technique, label) for label in self.row.techniques)
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """Matches by what they were."""

    right: int = 0
    wrong: int = 0
    """On rows that are labelled otherwise."""
    benign: int = 0
    """On benign rows."""
    unjudged: int = 0

    @property
    def judged(self) -> int:
        return self.right + self.wrong + self.benign

    @property
    def precision(self) -> float | None:
        return self.right / self.judged if self.judged else None

    @property
    def bounds(self) -> tuple[float, float]:
        return wilson(self.right, self.judged)


class Verdict(StrEnum):
    MET = "met"
    MISSED = "missed"
    FEW = "not enough data"
    NONE = "no mark"


@dataclass(frozen=True, slots=True)
class RuleMeasure:
    rule_id: str
    name: str
    confidence: float
    """The highest that it declares."""
    tally: Tally
    verdict: Verdict

    @property
    def mark(self) -> float | None:
        return mark_of(self.confidence)


@dataclass(frozen=True, slots=True)
class EmitMeasure:
    """One statement of a rule."""

    rule_id: str
    technique: str
    confidence: float
    tally: Tally


@dataclass(frozen=True, slots=True)
class TechniqueMeasure:
    technique: str
    rows: int
    found: int


@dataclass(frozen=True, slots=True)
class CorpusMeasure:
    name: str
    rows: int
    labelled: int
    found: int
    """Of the labelled rows those with a right tag."""
    tagged: int
    """Of the labelled rows those with any tag."""
    benign: int
    tagged_benign: int
    unjudged: int


@dataclass(frozen=True, slots=True)
class Measured:
    corpora: tuple[CorpusMeasure, ...]
    rules: tuple[RuleMeasure, ...]
    emits: tuple[EmitMeasure, ...]
    techniques: tuple[TechniqueMeasure, ...]

    def having(self, verdict: Verdict) -> list[RuleMeasure]:
        return [each for each in self.rules if each.verdict is verdict]


def mark_of(confidence: float) -> float | None:
    """The precision that a confidence promises; None below all of `MARKS`."""
    return next((mark for least, mark in MARKS if confidence >= least), None)


def verdict_of(confidence: float, tally: Tally, least: int = MATCHES) -> Verdict:
    mark = mark_of(confidence)
    if mark is None:
        return Verdict.NONE
    if tally.precision is None or tally.judged < least:
        return Verdict.FEW
    return Verdict.MET if tally.precision >= mark else Verdict.MISSED


def measure(
    corpora: Sequence[tuple[str, Sequence[Judged]]], rules: Iterable[Rule], least: int = MATCHES
) -> Measured:
    """`rules`: those that were asked, whether they have said anything or not."""
    rows = [each for _, judged in corpora for each in judged]
    counts: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        right = row.right
        for rule_id in {each.rule_id for each in row.said}:
            made = {each.technique for each in row.said if each.rule_id == rule_id}
            counts[rule_id, WHOLE, kind_of(row, hit=bool(made & right))] += 1
            for technique in made:
                counts[rule_id, technique, kind_of(row, hit=technique in right)] += 1
    named = {each.id: each for each in rules if each.emits}
    return Measured(
        tuple(corpus_measure(name, judged) for name, judged in corpora),
        tuple(rule_measure(named[each], tally(counts, each), least) for each in sorted(named)),
        tuple(
            EmitMeasure(each, technique, confidence, tally(counts, each, technique))
            for each in sorted(named)
            for technique, confidence in declared(named[each].emits).items()
        ),
        tuple(technique_measures(rows)),
    )


def kind_of(row: Judged, *, hit: bool) -> str:
    if hit:
        return "right"
    if row.benign:
        return "benign"
    return "wrong" if row.labelled else "unjudged"


WHOLE = ""
"""A rule's match with all that it says, among its statements."""


def tally(counts: Counter[tuple[str, str, str]], rule_id: str, technique: str = WHOLE) -> Tally:
    return Tally(**{kind: counts[rule_id, technique, kind] for kind in Tally.__dataclass_fields__})


def declared(emits: Iterable[Emit]) -> dict[str, float]:
    """Of a technique that is said for several tactics the highest confidence."""
    found: dict[str, float] = {}
    for each in emits:
        technique = each.sub_technique_id or each.technique_id
        found[technique] = max(each.confidence, found.get(technique, 0.0))
    return found


def rule_measure(rule: Rule, counted: Tally, least: int) -> RuleMeasure:
    confidence = max(each.confidence for each in rule.emits)
    verdict = verdict_of(confidence, counted, least)
    return RuleMeasure(rule.id, rule.name, confidence, counted, verdict)


def technique_measures(rows: Iterable[Judged]) -> Iterator[TechniqueMeasure]:
    there: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for each in rows:
        for label in each.row.techniques:
            there[label] += 1
            found[label] += any(agree(said.technique, label) for said in each.said)
    for technique in sorted(there):
        yield TechniqueMeasure(technique, there[technique], found[technique])


def corpus_measure(name: str, rows: Sequence[Judged]) -> CorpusMeasure:
    labelled = [each for each in rows if each.labelled]
    benign = [each for each in rows if each.benign]
    return CorpusMeasure(
        name=name,
        rows=len(rows),
        labelled=len(labelled),
        found=sum(bool(each.right) for each in labelled),
        tagged=sum(bool(each.said) for each in labelled),
        benign=len(benign),
        tagged_benign=sum(bool(each.said) for each in benign),
        unjudged=len(rows) - len(labelled) - len(benign),
    )
