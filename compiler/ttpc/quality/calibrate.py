"""Confidences that fit what was measured: how sure one may be of a tag is how often such tags were right."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ttpc.quality.measure import (
    MARKS,
    MATCHES,
    EmitMeasure,
    Measured,
    Tally,
    Verdict,
    mark_of,
    verdict_of,
)

STEP = 0.05
"""Confidences are said to this; finer would promise more than is known."""


@dataclass(frozen=True, slots=True)
class Calibrated:
    """A declared confidence beside what was measured."""

    emit: EmitMeasure
    proposed: float
    """What is surely right: the lower bound of the precision, in steps, and with a mark that is met."""
    too_high: bool
    """Its own mark is missed, or all of the interval lies below it."""

    @property
    def by(self) -> float:
        """How much too high."""
        return round(self.emit.confidence - self.proposed, 2) if self.too_high else 0.0


def calibrate(measured: Measured, least: int = MATCHES) -> Iterator[Calibrated]:
    """Of every statement with enough judged matches; those that promise too much come first, the worst before others."""
    found = [
        Calibrated(each, proposal(each.tally), too_high(each, least))
        for each in measured.emits
        if each.tally.judged >= least
    ]
    yield from sorted(found, key=lambda each: (-each.by, each.emit.rule_id, each.emit.technique))


def proposal(tally: Tally) -> float:
    """No mark that the precision misses may be the proposal's own."""
    lower, _ = tally.bounds
    precision = tally.precision or 0.0
    caps = [least - STEP for least, mark in MARKS if precision < mark]
    return round(math.floor(min([lower, *caps]) / STEP + 1e-9) * STEP, 2)


def too_high(emit: EmitMeasure, least: int) -> bool:
    missed = verdict_of(emit.confidence, emit.tally, least) is Verdict.MISSED
    _, upper = emit.tally.bounds
    return missed or (mark_of(emit.confidence) is None and emit.confidence > upper)
