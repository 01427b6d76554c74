"""What a rule says in ATT&CK's words, held against the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from ttpc.attack import Catalogue, Technique
from ttpc.diagnostics import Diagnostic, Related, Severity
from ttpc.source import Span
from ttpc.syntax import Emit, RuleFile


def check_emits(file: RuleFile, catalogue: Catalogue) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str | None], int] = {}
    for index, emit in enumerate(file.rule.emits):
        yield from check_emit(file, index, emit, catalogue)
        key = (emit.technique_id, emit.sub_technique_id)
        if key in first:
            # Two tags with one uuid: storage would keep one of them, and nobody knows which.
            yield Diagnostic(
                "TTP208",
                f"`{emit.sub_technique_id or emit.technique_id}` is emitted twice",
                file.span("emits", index),
                label="its tag would have the same uuid",
                help="keep one of them",
                related=(Related(file.span("emits", first[key]), "first emitted here"),),
            )
        first.setdefault(key, index)


def check_emit(
    file: RuleFile, index: int, emit: Emit, catalogue: Catalogue
) -> Iterator[Diagnostic]:
    place = file.span("emits", index, "technique_id")
    technique = catalogue.technique(emit.technique_id)
    if technique is not None and technique.parent is not None:
        yield Diagnostic(
            "TTP107",
            f"`{emit.technique_id}` is a sub-technique",
            place,
            label="a technique belongs here",
            help=f"write `technique_id: {technique.parent}` and `sub_technique_id: {technique.id}`",
        )
        return
    yield from check_technique(emit.technique_id, place, catalogue)
    specific = technique
    if emit.sub_technique_id is not None:
        place = file.span("emits", index, "sub_technique_id")
        specific = catalogue.technique(emit.sub_technique_id)
        yield from check_technique(emit.sub_technique_id, place, catalogue)
        yield from check_parent(emit, place, catalogue)
    place = file.span("emits", index, "tactic")
    meant = catalogue.meant(emit.tactic, specific.id) if specific is not None else emit.tactic
    if file.foreign and specific is not None and meant != emit.tactic:
        yield corrected(emit.tactic, meant, specific, place)
    else:
        yield from check_tactic(emit.tactic, specific, place, catalogue)


def corrected(tactic_id: str, meant: str, technique: Technique, span: Span) -> Diagnostic:
    """A slip of the predecessor's that can be read in one way only; its packs are taken as they are."""
    return Diagnostic(
        "TTP108",
        f"`{technique.id}` ({technique.name}) is not in tactic `{tactic_id}`",
        span,
        label=f"`{meant}` is meant, the only one of this technique",
        help=f"write `tactic: {meant}`",
        severity=Severity.WARNING,
    )


def check_technique(technique_id: str, span: Span, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The technique exists and is in force."""
    technique = catalogue.technique(technique_id)
    if technique is None:
        near = catalogue.nearest(technique_id)
        yield Diagnostic(
            "TTP101",
            f"technique `{technique_id}` is not in ATT&CK {catalogue.release}",
            span,
            label="no such technique",
            help=(
                f"did you mean `{near[0]}` ({catalogue.full_name(near[0])})?"
                if near
                else LIST_OF_ALL
            ),
        )
    elif technique.revoked:
        chain = catalogue.replacement(technique_id)
        yield Diagnostic(
            "TTP105",
            f"technique `{technique_id}` ({technique.name}) was revoked",
            span,
            label="revoked by " + " → ".join(chain) if chain else "revoked without a replacement",
            help=f"write {written(chain[-1], catalogue)}" if chain else LIST_OF_ALL,
        )
    elif technique.deprecated:
        yield Diagnostic(
            "TTP106",
            f"technique `{technique_id}` ({technique.name}) is deprecated in ATT&CK {catalogue.release}",
            span,
            label="deprecated, without a replacement",
            help=LIST_OF_ALL,
        )


LIST_OF_ALL = "choose one from https://attack.mitre.org/techniques/enterprise/"


def written(technique_id: str, catalogue: Catalogue) -> str:
    """A technique as it stands in an emit, with its name."""
    parent, dot, _ = technique_id.partition(".")
    keys = f"`technique_id: {parent}`" + (f", `sub_technique_id: {technique_id}`" if dot else "")
    return f"{keys} ({catalogue.full_name(technique_id)})"


def check_parent(emit: Emit, span: Span, catalogue: Catalogue) -> Iterator[Diagnostic]:
    sub = catalogue.technique(emit.sub_technique_id or "")
    if sub is not None and sub.parent is None:
        yield Diagnostic(
            "TTP107",
            f"`{sub.id}` is a technique",
            span,
            label="a sub-technique belongs here",
            help="remove `sub_technique_id`, or give its full id such as `T1059.004`",
        )
    elif sub is not None and sub.parent != emit.technique_id:
        yield Diagnostic(
            "TTP104",
            f"sub-technique `{sub.id}` does not belong to `{emit.technique_id}`",
            span,
            label=f"belongs to {sub.parent}",
            help=f"write `technique_id: {sub.parent}`",
        )


def check_tactic(
    tactic_id: str, technique: Technique | None, span: Span, catalogue: Catalogue
) -> Iterator[Diagnostic]:
    """The tactic exists and is one of the technique's."""
    if catalogue.tactic(tactic_id) is None or not tactic_id.startswith("TA"):
        near = catalogue.nearest_tactic(tactic_id)
        known = catalogue.tactic(near[0]) if near else None
        yield Diagnostic(
            "TTP102",
            f"tactic `{tactic_id}` is not in ATT&CK {catalogue.release}",
            span,
            label="no such tactic",
            help=(
                f"did you mean `{known.id}` ({known.name})?" if known else "see `ttpc attack info`"
            ),
        )
    elif technique is not None and technique.live and tactic_id not in technique.tactics:
        names = [each for each in catalogue.tactics if each.id in technique.tactics]
        legal = ", ".join(f"`{each.id}` ({each.name})" for each in names)
        yield Diagnostic(
            "TTP103",
            f"`{technique.id}` ({technique.name}) is not in tactic `{tactic_id}`",
            span,
            label="not one of this technique's tactics",
            help=f"use {legal}",
        )
