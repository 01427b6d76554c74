"""What a rule gives as evidence: allowed for its kinds, made of what there is, and no credential."""

from __future__ import annotations

from collections.abc import Iterator

from ttpc.diagnostics import Diagnostic, did_you_mean
from ttpc.kinds import AUXILIARY, EVIDENCE, PRIVATE
from ttpc.redaction import CREDENTIALS
from ttpc.resolve.match import check_field, check_fields, check_own_kinds, does_nothing
from ttpc.source import Path, Span
from ttpc.syntax import Block, Evidence, RuleFile


def check_evidence(file: RuleFile) -> Iterator[Diagnostic]:
    rule = file.rule
    yield from check_fields(file, rule.evidence_fields, ("evidence_fields",), rule.applies_to)
    for index, field in enumerate(rule.evidence_fields):
        span = file.span("evidence_fields", index)
        yield from check_copied(file, field, span)
    for name, sources in rule.evidence.items():
        place = file.key("evidence", name)
        if name in rule.evidence_fields:
            yield does_nothing(f"`{name}` is among the `evidence_fields` too", place)
        kinds = {kind for each in sources for kind in each.kinds or rule.applies_to}
        yield from check_name(name, tuple(k for k in rule.applies_to if k in kinds), place)
        if CREDENTIALS.covers(name):
            yield credential(name, place)
        for index, each in enumerate(sources):
            path: Path = ("evidence", name, index)
            yield from check_source(file, each, path if path in file.spans else path[:-1])
    yield from check_looked_up(file)
    yield from check_redact(file)


# ── what it is called ──────────────────────────────────────────────────────────────────────────────────────


def check_name(name: str, kinds: tuple[str, ...], span: Span) -> Iterator[Diagnostic]:
    """The kind's schema has such evidence."""
    for kind in kinds:
        allowed = EVIDENCE.get(kind)
        if allowed is not None and name not in allowed:
            near = did_you_mean(name, allowed)
            yield Diagnostic(
                "TTP320",
                f"evidence of {kind} events has no `{name}`",
                span,
                label="not in this kind's schema",
                help=near
                or "remove it, or give it as one of " + ", ".join(f"`{e}`" for e in allowed),
            )
            return


def check_copied(file: RuleFile, field: str, span: Span) -> Iterator[Diagnostic]:
    """A field that is evidence as it is, under its own name."""
    kinds = file.rule.applies_to
    yield from check_name(field, kinds, span)
    yield from check_credential(file, field, span)
    known = tuple(kind for kind in kinds if field in EVIDENCE.get(kind, ()))
    yield from check_plain(field, known, span)


def check_looked_up(file: RuleFile) -> Iterator[Diagnostic]:
    """A look-up gives the values that counted, under the name of the first field of their column."""
    lookup = file.rule.match.lookup
    for column, fields in lookup.fields.items() if lookup is not None else ():
        place = file.span("match", "lookup", "fields", column)
        yield from check_copied(file, fields[0], place)


def check_credential(file: RuleFile, field: str, span: Span) -> Iterator[Diagnostic]:
    kept = {name for kind in file.rule.applies_to for name in AUXILIARY.get(kind, ())}
    if field not in kept and CREDENTIALS.covers(field):
        yield credential(field, span)


def credential(name: str, span: Span) -> Diagnostic:
    return Diagnostic(
        "TTP321",
        f"`{name}` is the name of a credential",
        span,
        label="never leaves as evidence",
        help="remove it; to tell that it is there use `evidence` with `holds`",
    )


# ── where it comes from ────────────────────────────────────────────────────────────────────────────────────


def check_source(file: RuleFile, source: Evidence, path: Path) -> Iterator[Diagnostic]:
    keys = [key for key in ("field", "matched", "holds") if getattr(source, key) is not None]
    if not keys:
        hint = "add `field: …`, `matched: …` or `holds: …`"
        yield Diagnostic("TTP205", "this evidence comes from nowhere", file.span(*path), help=hint)
        return
    for key in keys[1:]:
        message = f"`{key}` beside `{keys[0]}`: evidence has one source"
        yield does_nothing(message, file.key(*path, key), "make it a list of two sources")
    if source.as_ is not None and source.field is None:
        message = "`as` without a `field` to see"
        yield does_nothing(message, file.key(*path, "as"), "put it into the pattern")
    if source.first is not None and (not source.first or (source.field and not source.as_)):
        message = "`first` picks from a list, and there is none here"
        yield does_nothing(message, file.key(*path, "first"))
    yield from check_own_kinds(file, source.kinds, path, file.rule.applies_to)
    kinds = tuple(each for each in file.rule.applies_to if each in (source.kinds or (each,)))
    if source.field is not None:
        span = file.span(*path, "field")
        yield from check_field(file, source.field, span, kinds)
        yield from check_credential(file, source.field, span)
        if source.as_ is None:
            yield from check_plain(source.field, kinds, span)
    for index, name in enumerate(source.matched or ()):
        yield from check_matched(file, name, kinds, file.span(*path, "matched", index))
    for index, name in enumerate(source.holds or ()):
        by_label = isinstance(source.holds, dict)
        span = file.key(*path, "holds", name) if by_label else file.span(*path, "holds", index)
        yield from check_pattern(file, name, span)


def check_pattern(file: RuleFile, name: str, span: Span) -> Iterator[Diagnostic]:
    known = tuple(file.rule.match.patterns or ())
    if name not in known:
        yield Diagnostic(
            "TTP306",
            f"no pattern is called `{name}`",
            span,
            label="not among the patterns",
            help=did_you_mean(name, known) or "name a pattern in `match`, under `patterns`",
        )


def check_matched(
    file: RuleFile, name: str, kinds: tuple[str, ...], span: Span
) -> Iterator[Diagnostic]:
    yield from check_pattern(file, name, span)
    block = (file.rule.match.patterns or {}).get(name)
    if block is None:
        return
    found = [*asking(block)]
    if not found:
        yield does_nothing(f"`{name}` looks for nothing that could be shown", span)
    for each in found:
        for field in each.field or ():
            yield from check_credential(file, field, span)
    private = next((kind for kind in kinds if kind in PRIVATE), None)
    if private and any(quotes(each) for each in found):
        yield Diagnostic(
            "TTP320",
            f"what `{name}` matches is text of the {private} itself",
            span,
            label="never leaves as evidence",
            help="match with `contains` or `in`, which give the rule's own words, or look at it `as` something",
        )


def asking(block: Block) -> Iterator[Block]:
    """The blocks that want something to hold: this one and those inside, without what is under `not`."""
    if any(getattr(block, key) is not None for key in SHOWING) or block.exists:
        yield block
    for each in (*(block.all or ()), *(block.any or ())):
        yield from asking(each)


SHOWING = (
    *("pattern", "contains", "startswith", "endswith", "equals", "in_", "cidr", "differs_from"),
    *("gt", "gte", "lt", "lte"),
)


def quotes(block: Block) -> bool:
    """Whether what a block matches is the event's text: not the rule's words, and not seen as something safe."""
    own = block.pattern or block.cidr or block.differs_from
    return block.as_ is None and (own is not None or block.exists is not None)


def check_plain(field: str, kinds: tuple[str, ...], span: Span) -> Iterator[Diagnostic]:
    """Of somebody's mail few fields leave as they are."""
    for kind in kinds:
        safe = PRIVATE.get(kind)
        if safe is not None and field not in safe:
            yield Diagnostic(
                "TTP320",
                f"`{field}` of an {kind} does not leave as it is",
                span,
                label="may hold addresses or text",
                help=f"say what it is seen as: `evidence: {{…: {{field: {field}, as: domain}}}}`",
            )


# ── what is redacted ───────────────────────────────────────────────────────────────────────────────────────


def check_redact(file: RuleFile) -> Iterator[Diagnostic]:
    rule = file.rule
    auxiliary = any(kind in AUXILIARY for kind in rule.applies_to)
    given = bool(rule.evidence_fields or rule.evidence or auxiliary)
    for index, name in enumerate(rule.redact):
        span = file.span("redact", index)
        if name in rule.redact[:index]:
            yield does_nothing(f"`{name}` is listed twice", span)
        elif CREDENTIALS.covers(name):
            yield does_nothing(f"`{name}` is the name of a credential, redacted anyway", span)
        elif name in rule.evidence_fields or name in rule.evidence:
            hint = "remove it from the evidence"
            yield does_nothing(
                f"`{name}` is evidence and redacted: nothing is left of it", span, hint
            )
        elif not given:
            yield does_nothing("there is no evidence to redact", span)
