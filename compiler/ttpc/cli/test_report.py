"""What `ttpc test` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import typer

from ttpc.cli.pack import counted
from ttpc.render import visible

if TYPE_CHECKING:
    from ttpc.quality.calibrate import Calibrated
    from ttpc.quality.families import Family
    from ttpc.quality.measure import Measured, RuleMeasure
    from ttpc.quality.outcome import Outcome


CORPORA = ("corpus", "rows", "labelled", "tagged", "right", "benign", "tagged", "unlabelled")
RULES = ("rule", "confidence", "matches", "right", "benign", "precision", "at least", "mark", "")
CALIBRATED = ("rule", "technique", "matches", "precision", "at least", "declared", "proposed", "")


def show(outcome: Outcome, *, branches: bool) -> None:
    for each in outcome.failed:
        typer.echo(visible(f"{each.place}: {each.says}"))
    for part in outcome.uncovered:
        if branches or outcome.fails(part):
            typer.echo(visible(f"{part.place}: rule {part.rule_id}: {part.what} {part.lacks}"))
    done = f"{counted(len(outcome.rule_ids), 'rule')}, {counted(len(outcome.results), 'example')}"
    typer.echo(f"{done}: {len(outcome.failed)} failed")
    if outcome.uncovered:
        listed = "" if branches else "; `ttpc test --branches` lists them"
        typer.echo(f"{counted(len(outcome.uncovered), 'part')} that no example shows{listed}")
    if outcome.measured is not None:
        show_measured(outcome.measured)


def show_measured(measured: Measured) -> None:
    from ttpc.quality.measure import Verdict

    table(
        CORPORA,
        (
            (c.name, c.rows, c.labelled, c.tagged, c.found, c.benign, c.tagged_benign, c.unjudged)
            for c in measured.corpora
        ),
    )
    table(RULES, (rule_cells(each) for each in measured.rules if each.tally.judged))
    table(
        ("technique", "rows", "found", "recall"),
        (
            (each.technique, each.rows, each.found, f"{each.found / each.rows:.2f}")
            for each in measured.techniques
        ),
    )
    silent = sum(not each.tally.judged for each in measured.rules)
    counts = [f"{len(measured.having(each))} {each.value}" for each in Verdict]
    typer.echo(f"\nmarks: {', '.join(counts)}; {counted(silent, 'rule')} without a judged match")


def rule_cells(rule: RuleMeasure) -> tuple[object, ...]:
    tally = rule.tally
    return (
        f"{rule.rule_id} {rule.name}",
        f"{rule.confidence:.2f}",
        tally.judged,
        tally.right,
        tally.benign,
        f"{tally.precision:.2f}",
        f"{tally.bounds[0]:.2f}",
        "–" if rule.mark is None else f"{rule.mark:.2f}",
        rule.verdict.value,
    )


def show_calibrated(outcome: Outcome, least: int) -> None:
    rows = calibrated(outcome, least)
    table(CALIBRATED, map(calibrated_cells, rows))
    high = sum(each.too_high for each in rows)
    typer.echo(
        f"\n{counted(len(rows), 'confidence')} with {least} judged matches or more: {high} too high"
    )


def calibrated(outcome: Outcome, least: int) -> list[Calibrated]:
    from ttpc.quality.calibrate import calibrate

    return [] if outcome.measured is None else list(calibrate(outcome.measured, least))


def calibrated_cells(each: Calibrated) -> tuple[object, ...]:
    emit, tally = each.emit, each.emit.tally
    return (
        emit.rule_id,
        emit.technique,
        tally.judged,
        f"{tally.precision:.2f}",
        f"{tally.bounds[0]:.2f}",
        f"{emit.confidence:.2f}",
        f"{each.proposed:.2f}",
        f"too high by {each.by:.2f}" if each.too_high else "",
    )


def show_mutants(groups: Sequence[Family]) -> None:
    from ttpc.plan import find
    from ttpc.quality.mutate import survivors

    made = left = 0
    typer.echo()
    for family in groups:
        number, survived = survivors(family, find)
        made, left = made + number, left + len(survived)
        for each in survived:
            typer.echo(visible(f"{each.place}: rule {each.rule_id}: {each.what}"))
    typer.echo(f"{counted(made, 'mutant')}: {made - left} noticed, {left} survived")


def as_json(
    outcome: Outcome, groups: Iterable[Family], least: int, *, calibrate: bool, mutate: bool
) -> dict[str, Any]:
    from ttpc.quality.outcome import as_json

    said = as_json(outcome)
    if calibrate:
        said["calibrated"] = [calibrated_json(each) for each in calibrated(outcome, least)]
    if mutate:
        said["mutants"] = mutants_json(groups)
    return said


def calibrated_json(each: Calibrated) -> dict[str, Any]:
    from ttpc.quality.outcome import tally_json

    return {
        "rule_id": each.emit.rule_id,
        "technique": each.emit.technique,
        **tally_json(each.emit.tally),
        "declared": each.emit.confidence,
        "proposed": each.proposed,
        "too_high": each.too_high,
        "by": each.by,
    }


def mutants_json(groups: Iterable[Family]) -> dict[str, Any]:
    from ttpc.plan import find
    from ttpc.quality.mutate import survivors

    found = [survivors(each, find) for each in groups]
    survived = [
        {"rule_id": each.rule_id, "place": each.place, "change": each.what}
        for _, left in found
        for each in left
    ]
    return {"made": sum(number for number, _ in found), "survived": survived}


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Texts to the left, numbers to the right; nothing where there is no row."""
    cells = [tuple(visible(str(each)) for each in row) for row in rows]
    if not cells:
        return
    widths = [max(map(len, column)) for column in zip(head, *cells, strict=True)]
    right = [
        all(each[:1].isdigit() or each == "–" for each in column)
        for column in zip(*cells, strict=True)
    ]
    typer.echo()
    for line in (tuple(head), *cells):
        typer.echo("  ".join(aligned(line, widths, right)).rstrip())


def aligned(line: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    for cell, width, numbers in zip(line, widths, right, strict=True):
        yield cell.rjust(width) if numbers else cell.ljust(width)
