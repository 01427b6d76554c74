"""`ttpc coverage`: what of ATT&CK a pack tells, what of labelled corpora, and which rules tell it twice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.common import USAGE, fail
from ttpc.cli.pack import AttackOption, PathsArgument, catalogue_of, counted, engine_of, good_pack

if TYPE_CHECKING:
    from ttpc.attack import Catalogue, Technique
    from ttpc.corpus import Row
    from ttpc.coverage import Answers, Coverage, Labelled, Overlap, Scope, Share, Told
    from ttpc.ir import Rule
    from ttpc_runtime import Engine


class CoverageFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    NAVIGATOR = "navigator"


def coverage(
    paths: PathsArgument = None,
    platform: Annotated[
        str | None, typer.Option(metavar="NAME", help="One platform only, e.g. Linux.")
    ] = None,
    tactic: Annotated[
        str | None, typer.Option(metavar="TACTIC", help="One tactic only: its id or name.")
    ] = None,
    missing: Annotated[
        bool, typer.Option("--missing", help="List what no rule tells, and who uses it.")
    ] = False,
    corpus: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Labelled rows to be told; may be repeated."),
    ] = None,
    overlap: Annotated[
        bool, typer.Option("--overlap", help="Rules that never match without another one.")
    ] = False,
    min_matches: Annotated[
        int, typer.Option(min=1, metavar="N", help="Matches from which an overlap counts.")
    ] = 5,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="What is told less surely does not count.")
    ] = 0.3,
    output: Annotated[
        CoverageFormat, typer.Option("--format", help="For people, programs, ATT&CK Navigator.")
    ] = CoverageFormat.TEXT,
    attack: AttackOption = None,
) -> None:
    """Tell which techniques of ATT&CK the rules cover, by tactic and platform."""
    from ttpc import coverage as work

    catalogue = catalogue_of(attack)
    scope = scope_of(catalogue, platform, tactic)
    rows = {path: labelled(path) for path in corpus or ()}
    rules = good_pack(paths, catalogue)
    told = work.told_by(rules.rules, min_confidence)
    found = Report(catalogue, scope, min_confidence, len({each.id for each in rules.rules}), told)
    if rows or overlap:
        engine = engine_of(rules, catalogue)
        for path, each in rows.items():
            asked = ((row, tagged(engine, row, min_confidence)) for row in each)
            found.answers[str(path)] = work.answers(asked, told)
        if overlap:
            found.overlap = overlap_of(engine, rules.rules, rows, min_matches)
    match output:
        case CoverageFormat.TEXT:
            typer.echo("\n".join(page(found, missing)))
        case CoverageFormat.JSON:
            typer.echo(json.dumps(record(found), indent=2, ensure_ascii=False))
        case CoverageFormat.NAVIGATOR:
            typer.echo(json.dumps(layer_of(found), indent=2, ensure_ascii=False))


@dataclass(slots=True)
class Report:
    catalogue: Catalogue
    scope: Scope
    floor: float
    rules: int
    told: Mapping[str, Told]
    answers: dict[str, Answers] = field(default_factory=dict)
    overlap: Overlapping | None = None

    def within(self, **narrower: str) -> Coverage:
        from ttpc.coverage import coverage

        return coverage(self.catalogue, self.told, self.scope._replace(**narrower))

    def by_tactic(self) -> Iterator[tuple[str, Coverage]]:
        for each in self.catalogue.tactics:
            if self.scope.tactic in (None, each.id):
                yield each.name, self.within(tactic=each.id)

    def by_platform(self) -> Iterator[tuple[str, Coverage]]:
        from ttpc.coverage import platforms

        for name in platforms(self.catalogue):
            if self.scope.platform in (None, name):
                yield name, self.within(platform=name)

    def users(self, technique: Technique) -> int:
        return len(self.catalogue.groups_using(technique.id))

    def missing(self) -> list[Technique]:
        """What most groups use comes first."""
        return sorted(self.within().missing, key=lambda each: (-self.users(each), each.id))


@dataclass(frozen=True, slots=True)
class Overlapping:
    events: int
    least: int
    pairs: tuple[Overlap, ...]


# ---- asking -----------------------------------------------------------------------------------------


def scope_of(catalogue: Catalogue, platform: str | None, tactic: str | None) -> Scope:
    from ttpc.coverage import Scope, platforms
    from ttpc.diagnostics import did_you_mean

    names = {each.casefold(): each for each in platforms(catalogue)}
    if platform is not None and platform.casefold() not in names:
        hint = did_you_mean(platform, tuple(names.values()))
        fail(f"no platform `{platform}` in ATT&CK {catalogue.release}; {hint}", USAGE)
    chosen = None if tactic is None else tactic_of(catalogue, tactic)
    return Scope(None if platform is None else names[platform.casefold()], chosen)


def tactic_of(catalogue: Catalogue, text: str) -> str:
    """The id of a tactic, however it is called."""
    from ttpc.diagnostics import did_you_mean

    called = {
        name.casefold(): each.id
        for each in catalogue.tactics
        for name in (each.id, each.short_name, each.name)
    }
    if text.casefold() not in called:
        hint = did_you_mean(text.casefold(), tuple(called)) or "see `ttpc attack info`"
        fail(f"no tactic `{text}` in ATT&CK {catalogue.release}; {hint}", USAGE)
    return called[text.casefold()]


def labelled(path: Path) -> list[Row]:
    from ttpc.corpus import CorpusError, read_rows

    try:
        return read_rows(path)
    except CorpusError as error:
        fail(str(error), USAGE)


def tagged(engine: Engine, row: Row, floor: float) -> set[str]:
    """The techniques that a row alone is tagged with."""
    engine.forget()
    return {
        tag.sub_technique_id or tag.technique_id
        for tag in engine.evaluate(row.event)
        if tag.confidence >= floor
    }


def overlap_of(
    engine: Engine, rules: Sequence[Rule], rows: Mapping[Path, Sequence[Row]], least: int
) -> Overlapping:
    from ttpc.coverage import examples_of, overlaps

    fired: list[set[str]] = []
    techniques = {
        rule.id: {each.sub_technique_id or each.technique_id for each in rule.emits}
        for rule in rules
        if rule.emits
    }
    alone = ([row.event] for each in rows.values() for row in each)
    for events in [*examples_of(rules), *alone]:
        engine.forget()
        fired += ({tag.rule_id for tag in engine.evaluate(event)} for event in events)
    return Overlapping(len(fired), least, tuple(overlaps(fired, techniques, least)))


# ---- telling ----------------------------------------------------------------------------------------


def page(found: Report, missing: bool) -> Iterator[str]:
    whole = found.within()
    where = "".join(f", {each}" for each in names_of(found))
    yield (
        f"{counted(found.rules, 'rule')}: {fraction(whole.share(sub=False))} techniques and "
        f"{fraction(whole.share(sub=True))} sub-techniques of ATT&CK {found.catalogue.release}{where}"
    )
    if found.scope.tactic is None:
        yield from table("tactic", found.by_tactic())
    if found.scope.platform is None:
        yield from table("platform", found.by_platform())
    if missing:
        yield from missing_lines(found)
    if found.answers:
        yield from answer_lines(found, missing)
    if found.overlap is not None:
        yield from overlap_lines(found.overlap)


def table(head: str, parts: Iterable[tuple[str, Coverage]]) -> Iterator[str]:
    yield ""
    yield f"{head:<24}{'techniques':>14}{'sub-techniques':>18}"
    for name, each in parts:
        shares = each.share(sub=False), each.share(sub=True)
        if any(share.of for share in shares):
            yield f"{name:<24}{fraction(shares[0]):>14}{fraction(shares[1]):>18}"


def names_of(found: Report) -> Iterator[str]:
    """What part of ATT&CK this is about."""
    if found.scope.platform is not None:
        yield found.scope.platform
    if found.scope.tactic is not None and (tactic := found.catalogue.tactic(found.scope.tactic)):
        yield tactic.name


def fraction(share: Share) -> str:
    return f"{share.done} of {share.of}"


def missing_lines(found: Report) -> Iterator[str]:
    tactics = {each.id: each.name for each in found.catalogue.tactics}
    yield ""
    yield f"{'no rule for':<12}{'used by':>10}"
    for each in found.missing():
        name = found.catalogue.full_name(each.id)
        users = counted(found.users(each), "group") if found.users(each) else "–"
        yield f"{each.id:<12}{users:>10}  {name} ({', '.join(tactics[t] for t in each.tactics)})"


def answer_lines(found: Report, missing: bool) -> Iterator[str]:
    from ttpc.cli.corpora import unknown_labels

    yield ""
    yield f"{'techniques with a rule':>24}{'rows tagged right':>20}  corpus"
    for name, each in found.answers.items():
        yield f"{fraction(each.with_rule):>24}{fraction(each.rows):>20}  {name}"
    labels = {label for each in found.answers.values() for label in each.techniques}
    if unknown := unknown_labels(labels, found.catalogue):
        listed = ", ".join(unknown)
        yield f"labels that are not in ATT&CK {found.catalogue.release}: {listed}"
    if missing:
        yield ""
        yield f"{'labelled':<12}{'tagged':>10}"
        for technique, (rows, rules) in short(found):
            name = found.catalogue.full_name(technique) or "not in this release"
            yield f"{technique:<12}{fraction(rows):>10}  {name} ({' '.join(rules) or 'no rule'})"


def short(found: Report) -> list[tuple[str, Labelled]]:
    """Labelled techniques that not all of their rows are tagged with; those that lack the most come first."""
    from ttpc.coverage import pooled

    rows = pooled(found.answers.values()).items()
    return sorted(
        (each for each in rows if each[1].lacking), key=lambda each: (-each[1].lacking, each[0])
    )


def overlap_lines(overlap: Overlapping) -> Iterator[str]:
    yield ""
    rules = counted(len({each.rule for each in overlap.pairs}), "rule")
    yield f"{rules} never seen without another, in {counted(overlap.events, 'event')} (from {overlap.least} matches)"
    for each in overlap.pairs:
        yield (
            f"{each.rule}: all {each.matches} matches are {each.other}'s, too, which has {each.of}:"
            f" {', '.join(each.techniques)}"
        )


def record(found: Report) -> dict[str, Any]:
    whole = found.within()
    return {
        "attack_release": found.catalogue.release,
        "platform": found.scope.platform,
        "tactic": found.scope.tactic,
        "min_confidence": found.floor,
        "rules": found.rules,
        **shares(whole),
        "tactics": {name: shares(each) for name, each in found.by_tactic()},
        "platforms": {name: shares(each) for name, each in found.by_platform()},
        "told": {
            each.id: {
                "name": found.catalogue.full_name(each.id),
                "rules": list(found.told[each.id].rules) if each.id in found.told else [],
                "confidence": found.told[each.id].confidence if each.id in found.told else None,
            }
            for each in whole.techniques
            if each.id in whole.told
        },
        "missing": {
            each.id: {"name": found.catalogue.full_name(each.id), "groups": found.users(each)}
            for each in found.missing()
        },
        "corpora": {name: answers_record(each) for name, each in found.answers.items()},
        "overlap": None if found.overlap is None else [e._asdict() for e in found.overlap.pairs],
    }


def shares(each: Coverage) -> dict[str, Any]:
    """Of techniques told by a sub-technique of theirs alone there are no rules of their own."""
    return {
        "techniques": each.share(sub=False)._asdict(),
        "sub_techniques": each.share(sub=True)._asdict(),
    }


def answers_record(each: Answers) -> dict[str, Any]:
    return {
        "rows": each.rows._asdict(),
        "with_rule": each.with_rule._asdict(),
        "techniques": {
            technique: {"rows": one.rows._asdict(), "rules": list(one.rules)}
            for technique, one in each.techniques.items()
        },
    }


def layer_of(found: Report) -> dict[str, Any]:
    """Scored by the number of rules; what is labelled and not told has 0."""
    from ttpc.coverage import pooled
    from ttpc_runtime.exports.navigator import Scored, layer

    rows = {
        technique: fraction(each.rows) for technique, each in pooled(found.answers.values()).items()
    }
    scored = []
    for each in found.within().techniques:
        if each.id in found.told or each.id in rows:
            told = found.told.get(each.id)
            facts = {"highest confidence": f"{told.confidence:g}"} if told else {}
            facts |= {"rows tagged right": rows[each.id]} if each.id in rows else {}
            comment = (
                "\n".join(f"{rule} {name}" for rule, name in told.rules.items()) if told else ""
            )
            scored.append(
                Scored(each.id, len(told.rules) if told else 0, comment or "no rule", facts)
            )
    tactic = found.catalogue.tactic(found.scope.tactic) if found.scope.tactic else None
    return layer(
        ", ".join(["ttpc coverage", *names_of(found)]),
        f"{counted(found.rules, 'rule')}; the score is the number of rules that tell a technique",
        found.catalogue.release,
        scored,
        platform=found.scope.platform,
        tactic=tactic.short_name if tactic else None,
    )
