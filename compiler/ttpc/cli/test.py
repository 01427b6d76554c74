"""`ttpc test`: how good rules are, by their own examples and on labelled events, asked of the compiled artifact."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.common import USAGE, fail
from ttpc.cli.pack import AttackOption, PathsArgument, catalogue_of, check_pack, engine_of

if TYPE_CHECKING:
    from ttpc.attack import Catalogue
    from ttpc.driver import Checked
    from ttpc.quality.families import Family
    from ttpc.quality.outcome import Result
    from ttpc_runtime import Engine


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    JUNIT = "junit"


CorpusOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE|NAME",
        help="Labelled events; may be repeated.  [default: all in the folders that ttpc.toml names]",
    ),
]
BenignOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE|NAME", help="The same, of which rows without a technique are benign."
    ),
]


def test(
    paths: PathsArgument = None,
    corpus: CorpusOption = None,
    benign: BenignOption = None,
    output: Annotated[
        Format, typer.Option("--format", help="For people, for programs, or for a CI.")
    ] = Format.TEXT,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Tags below are not there, as in `ttpc tag`.")
    ] = 0.3,
    min_matches: Annotated[
        int, typer.Option(min=1, help="Judged matches below which nothing is said of a rule.")
    ] = 10,
    branches: Annotated[
        bool, typer.Option("--branches", help="List what no example shows.")
    ] = False,
    calibrate: Annotated[
        bool, typer.Option("--calibrate", help="Propose confidences from what was measured.")
    ] = False,
    mutate: Annotated[
        bool,
        typer.Option("--mutate", help="Change rules, and list changes that no example notices."),
    ] = False,
    attack: AttackOption = None,
) -> None:
    """Ask rules of their examples and of labelled events.  Exit 0 all marks met, 1 not, 2 usage."""
    from ttpc.cli import test_report as report
    from ttpc.cli.corpora import judged, load, note_unknown_labels
    from ttpc.config import load_config
    from ttpc.plan import find
    from ttpc.quality.branches import uncovered
    from ttpc.quality.families import families
    from ttpc.quality.junit import render_junit
    from ttpc.quality.measure import measure
    from ttpc.quality.outcome import Outcome

    if output is Format.JUNIT and (mutate or calibrate):
        fail("--format junit is for the test itself; drop --mutate and --calibrate", USAGE)
    catalogue = catalogue_of(attack)
    checked = tested_pack(paths, catalogue)
    config = load_config(paths or [Path("rules")])
    corpora = load(corpus or [], benign or [], config.corpora)
    note_unknown_labels(corpora, catalogue)
    if calibrate and not corpora:
        fail("nothing to calibrate with; name labelled events with --corpus", USAGE)
    groups = families(checked.rules)
    engine = engine_of(checked, catalogue)
    asked = [(name, list(judged(engine, rows, min_confidence))) for name, rows in corpora]
    stable = frozenset(each.rule.id for each in groups if each.rule.status == "stable")
    outcome = Outcome(
        rule_ids=tuple(each.rule.id for each in groups),
        results=tuple(result for each in groups for result in results(engine, each)),
        uncovered=tuple(part for each in groups for part in uncovered(each, find)),
        binding=stable if config.complete else frozenset(),
        measured=measure(asked, checked.rules, min_matches) if asked else None,
    )
    if output is Format.JUNIT:
        typer.echo(render_junit(outcome), nl=False)
    elif output is Format.JSON:
        said = report.as_json(outcome, groups, min_matches, calibrate=calibrate, mutate=mutate)
        typer.echo(json.dumps(said, indent=2))
    else:
        report.show(outcome, branches=branches)
        if calibrate:
            report.show_calibrated(outcome, min_matches)
        if mutate:
            report.show_mutants(groups)
    if not outcome.ok:
        raise typer.Exit(1)


EXAMPLES = {"TTP501", "TTP502"}


def tested_pack(paths: Sequence[Path] | None, catalogue: Catalogue) -> Checked:
    """A pack that can be compiled: examples that do not hold are told, and go into the report like the others."""
    from ttpc.diagnostics import Severity
    from ttpc.render import render_text

    checked = check_pack(paths, catalogue)
    if checked.failed:
        typer.echo(render_text(checked.diagnostics), nl=False, err=True)
    errors = {each.code for each in checked.diagnostics if each.severity is Severity.ERROR}
    if errors - EXAMPLES:
        raise typer.Exit(1)
    return checked


def results(engine: Engine, family: Family) -> Iterator[Result]:
    """Whether an example holds, and the artifact says of it for each kind what the rule means."""
    from ttpc.ir.interpret import holds
    from ttpc.plan import find
    from ttpc.quality.families import wanted
    from ttpc.quality.outcome import Result

    rule_id = family.rule.id
    for example in family.examples:
        good = family.fires(example, find) == example.matches
        for rule in family.kinds.values():
            if rule.examples:
                event = {"source_kind": rule.kind, "payload": example.payload}
                good &= fired(engine, rule_id, [event]) == [
                    holds(rule.condition, example.payload, find)
                ]
        yield Result(rule_id, str(example.span), example.matches, good)
    for story in family.stories:
        good = fired(engine, rule_id, story.events) == wanted(story)
        yield Result(rule_id, str(story.span), story.matches, good)


def fired(engine: Engine, rule_id: str, events: Sequence[Mapping[str, Any]]) -> list[bool]:
    """For each of an example's events, whether the rule fires on it; nothing is left over from other examples."""
    engine.forget()
    return [rule_id in {tag.rule_id for tag in engine.evaluate(event)} for event in events]
