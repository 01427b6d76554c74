"""What came of testing a pack, and whether that is good enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ttpc.quality.branches import Uncovered
from ttpc.quality.measure import CorpusMeasure, Measured, RuleMeasure, Tally, Verdict


@dataclass(frozen=True, slots=True)
class Result:
    """An example, asked of the artifact."""

    rule_id: str
    place: str
    expected: bool
    ok: bool

    @property
    def says(self) -> str:
        return f"rule {self.rule_id} {'should' if self.expected else 'should not'} fire"


@dataclass(frozen=True, slots=True)
class Outcome:
    rule_ids: tuple[str, ...]
    results: tuple[Result, ...]
    uncovered: tuple[Uncovered, ...]
    binding: frozenset[str]
    """Rules whose examples have to show every part."""
    measured: Measured | None
    """None where there was no corpus."""

    @property
    def failed(self) -> list[Result]:
        return [each for each in self.results if not each.ok]

    @property
    def missed(self) -> list[RuleMeasure]:
        return [] if self.measured is None else self.measured.having(Verdict.MISSED)

    def fails(self, uncovered: Uncovered) -> bool:
        return uncovered.rule_id in self.binding

    @property
    def ok(self) -> bool:
        return not (self.failed or self.missed or any(map(self.fails, self.uncovered)))


def as_json(outcome: Outcome) -> dict[str, Any]:
    measured = outcome.measured
    return {
        "ok": outcome.ok,
        "rules": len(outcome.rule_ids),
        "examples": [
            {"rule_id": e.rule_id, "place": e.place, "expected": e.expected, "ok": e.ok}
            for e in outcome.results
        ],
        "uncovered": [
            {
                "rule_id": each.rule_id,
                "place": each.place,
                "part": each.what,
                "lacks": each.lacks,
                "fails": outcome.fails(each),
            }
            for each in outcome.uncovered
        ],
        "corpora": [] if measured is None else [corpus_json(each) for each in measured.corpora],
        "precision": [] if measured is None else [rule_json(each) for each in measured.rules],
        "recall": [
            {"technique": each.technique, "rows": each.rows, "found": each.found}
            for each in (() if measured is None else measured.techniques)
        ],
    }


def corpus_json(corpus: CorpusMeasure) -> dict[str, Any]:
    return {name: getattr(corpus, name) for name in CorpusMeasure.__dataclass_fields__}


def rule_json(rule: RuleMeasure) -> dict[str, Any]:
    return {
        "rule_id": rule.rule_id,
        "confidence": rule.confidence,
        **tally_json(rule.tally),
        "mark": rule.mark,
        "verdict": rule.verdict.value,
    }


def tally_json(tally: Tally) -> dict[str, Any]:
    lower, upper = tally.bounds
    return {
        "right": tally.right,
        "wrong": tally.wrong,
        "false_positives": tally.benign,
        "unjudged": tally.unjudged,
        "precision": tally.precision,
        "lower": round(lower, 4),
        "upper": round(upper, 4),
    }
