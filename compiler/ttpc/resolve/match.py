"""What a rule looks at and for: kinds, fields, operators, regexes, and the names in its condition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase

from ttpc.diagnostics import Diagnostic, Severity, did_you_mean
from ttpc.kinds import DEFAULT_FIELD, FIELDS
from ttpc.resolve.operators import check_operands, compares_text, operators
from ttpc.resolve.windows import check_windows, steps_of
from ttpc.source import Path, Span
from ttpc.syntax import (
    Block,
    Condition,
    Conjunction,
    Disjunction,
    Name,
    Negation,
    Of,
    RuleFile,
)

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
RESERVED = frozenset({"and", "or", "not", "of", "them", "any", "all"})


def check_match(file: RuleFile) -> Iterator[Diagnostic]:
    yield from check_kinds(file)
    yield from check_block(file, file.rule.match, ("match",))
    for name, block in (file.rule.match.patterns or {}).items():
        yield from check_block(file, block, ("match", "patterns", name))
    yield from check_condition(file)
    yield from check_examples(file)
    yield from check_reach(file)


def check_reach(file: RuleFile) -> Iterator[Diagnostic]:
    """Of each kind that the rule applies to some event can match."""
    named = file.rule.match.patterns or {}
    for index, kind in enumerate(file.rule.applies_to):
        open_ = {name: reaches(block, kind) for name, block in named.items()}
        if not reaches(file.rule.match, kind) or not allows(file.condition, open_):
            message = f"the rule applies to `{kind}`, and no `{kind}` event can match"
            hint = "remove it, or add it to the `kinds` of what is to match"
            yield does_nothing(message, file.span("applies_to", index), hint)


def reaches(block: Block, kind: str) -> bool:
    """Whether events of the kind can match, by the `kinds` of a block and those in it."""
    return (
        kind in (block.kinds or (kind,))
        and all(reaches(each, kind) for each in block.all or ())
        and (block.any is None or any(reaches(each, kind) for each in block.any))
    )


def allows(condition: Condition | None, open_: Mapping[str, bool]) -> bool:
    """Whether a condition can hold where only these patterns can."""
    match condition:
        case Name(name):
            return open_.get(name, True)
        case Conjunction(parts):
            return all(allows(each, open_) for each in parts)
        case Disjunction(parts):
            return any(allows(each, open_) for each in parts)
        case Of(count, globs):
            found = [open_[each] for each in open_ if any(fnmatchcase(each, g.name) for g in globs)]
            return sum(found) >= min(count or len(found), len(found))
        case Negation() | None:
            return True


def check_kinds(file: RuleFile) -> Iterator[Diagnostic]:
    kinds = file.rule.applies_to
    for index, kind in enumerate(kinds):
        span = file.span("applies_to", index)
        if kind not in FIELDS:
            hint = did_you_mean(kind, tuple(FIELDS))
            message = f"unknown event kind `{kind}`"
            yield Diagnostic("TTP302", message, span, label="no such kind", help=hint)
        elif kind in kinds[:index]:
            yield does_nothing(f"`{kind}` is listed twice", file.span("applies_to", index))


def check_block(
    file: RuleFile, block: Block, path: Path, kinds: tuple[str, ...] | None = None
) -> Iterator[Diagnostic]:
    """One block and those inside it.  `kinds`: of the events it is about, if those are not the rule's."""
    kinds = file.rule.applies_to if kinds is None else kinds
    yield from check_own_kinds(file, block.kinds, path, kinds)
    kinds = tuple(each for each in kinds if each in (block.kinds or kinds))
    given = operators(block)
    inner = [(each, place, kinds) for each, place in inner_blocks(block, path)]
    inner += [(step, place, file.kinds_of(step)) for step, place in steps_of(block, path)]
    if not given:
        whole = file.rule.match
        named = path == ("match",) and (whole.patterns is not None or whole.lookup is not None)
        hint = "say what to look for, e.g. `contains: curl`"
        if block.field is not None:
            message = "`field` has no operator beside it"
            yield does_nothing(message, file.key(*path, "field"), hint)
        elif not inner and not named:
            yield Diagnostic("TTP205", "this block looks for nothing", file.span(*path), help=hint)
    elif block.field is None:
        yield from check_default(file, path, kinds)
    if block.case_sensitive is not None and not compares_text(block):
        message = "`case_sensitive` has no text to compare beside it"
        yield does_nothing(message, file.key(*path, "case_sensitive"))
    if block.exists is not None and len(given) > 1:
        message = "`exists` adds nothing: the other operators need the field anyway"
        if not block.exists:
            message = "`exists: false` beside operators that need the field: this never holds"
        yield does_nothing(message, file.key(*path, "exists"))
    yield from check_fields(file, block.field or (), (*path, "field"), kinds)
    yield from check_fields(file, block.differs_from or (), (*path, "differs_from"), kinds)
    yield from check_operands(file, block, path)
    yield from check_windows(file, block, path)
    for each, place, its_kinds in inner:
        yield from check_block(file, each, place, its_kinds)


def check_own_kinds(
    file: RuleFile, own: tuple[str, ...] | None, path: Path, kinds: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """What is said of some kinds only is said of some of those that there are."""
    for index, kind in enumerate(own or ()):
        if kind not in kinds:
            message = f"this is not about `{kind}` events"
            if kinds == file.rule.applies_to:
                message = f"the rule does not apply to `{kind}`"
            hint = "use " + ", ".join(f"`{each}`" for each in kinds)
            yield does_nothing(message, file.span(*path, "kinds", index), hint)
    if own is not None and set(kinds) <= set(own):
        message = "`kinds` names all that the rule applies to anyway"
        if kinds != file.rule.applies_to:
            message = "the block around this is about no other `kinds` anyway"
        yield does_nothing(message, file.key(*path, "kinds"))


def inner_blocks(block: Block, path: Path) -> Iterator[tuple[Block, Path]]:
    for key, blocks in (("all", block.all), ("any", block.any)):
        for index, each in enumerate(blocks or ()):
            yield each, (*path, key, index)
    if block.not_ is not None:
        yield block.not_, (*path, "not")


def check_default(file: RuleFile, path: Path, kinds: tuple[str, ...]) -> Iterator[Diagnostic]:
    for kind in kinds:
        if kind in FIELDS and kind not in DEFAULT_FIELD:
            yield Diagnostic(
                "TTP304",
                f"this block names no field, and kind `{kind}` has no default one",
                file.key(*path) if len(path) > 1 else file.span(*path),
                label="looks at nothing",
                help="add `field: …`; known here: " + ", ".join(FIELDS[kind][:FEW]),
            )


FEW = 8
"""So many fields are named in a help."""


def check_fields(
    file: RuleFile, fields: tuple[str, ...], path: Path, kinds: tuple[str, ...]
) -> Iterator[Diagnostic]:
    for index, field in enumerate(fields):
        span = file.span(*path, index)
        if field in fields[:index]:
            yield does_nothing(f"`{field}` is listed twice", span)
        else:
            yield from check_field(file, field, span, kinds)


def check_field(
    file: RuleFile, field: str, span: Span, kinds: tuple[str, ...] | None = None
) -> Iterator[Diagnostic]:
    """A field that no kind of this rule is known to have is most likely a slip of the pen."""
    kinds = tuple(kind for kind in kinds or file.rule.applies_to if kind in FIELDS)
    known = tuple(name for kind in kinds for name in FIELDS[kind])
    if kinds and field not in known and field.partition(".")[0] not in known:
        yield Diagnostic(
            "TTP402",
            f"field `{field}` is not known for {' or '.join(f'`{each}`' for each in kinds)}",
            span,
            label="no reader or rule of this kind knows it",
            help=did_you_mean(field, known),
            severity=Severity.WARNING,
        )


def check_examples(file: RuleFile) -> Iterator[Diagnostic]:
    """A text example stands for the default field; where a kind has none it would stand for nothing."""
    bare = [kind for kind in file.rule.applies_to if kind in FIELDS and kind not in DEFAULT_FIELD]
    examples = file.rule.examples
    if not bare or examples is None:
        return
    for key, values in (("match", examples.match), ("no_match", examples.no_match)):
        for index, value in enumerate(values):
            if isinstance(value, str):
                yield Diagnostic(
                    "TTP304",
                    f"this example names no field, and kind `{bare[0]}` has no default one",
                    file.span("examples", key, index),
                    label="a text of nothing",
                    help=f"write the payload, e.g. `{{{FIELDS[bare[0]][0]}: …}}`",
                )


# ── the condition ──────────────────────────────────────────────────────────────────────────────────────────


def check_condition(file: RuleFile) -> Iterator[Diagnostic]:
    patterns = file.rule.match.patterns
    if patterns is None:
        if file.condition is not None:
            message = "there is a `condition`, but there are no `patterns`"
            hint = "add `patterns: {fetch: '…'}`"
            span = file.key("match", "condition")
            yield Diagnostic("TTP306", message, span, label="over what?", help=hint)
        return
    for name in patterns:
        if not NAME.fullmatch(name) or name in RESERVED:
            yield Diagnostic(
                "TTP206",
                f"`{name}` cannot be a pattern's name",
                file.key("match", "patterns", name),
                label="not usable",
                help="use letters, digits and `_`; not one of and, or, not, of, them, any, all",
            )
    if file.condition is None:
        hint = "add `condition: " + " and ".join(patterns) + "`"
        yield does_nothing("`patterns` need a `condition`", file.key("match", "patterns"), hint)
        return
    used: set[str] = set()
    for glob, count in names_in(file.condition):
        found = {name for name in patterns if fnmatchcase(name, glob.name)}
        used |= found
        yield from check_names(glob, count, len(found), tuple(patterns))
    for name in patterns:
        if name not in used:
            yield Diagnostic(
                "TTP307",
                f"pattern `{name}` is not used by the condition",
                file.key("match", "patterns", name),
                label="does nothing",
                help="use it in `condition`, or remove it",
            )


def check_names(
    glob: Name, count: int | None, found: int, known: tuple[str, ...]
) -> Iterator[Diagnostic]:
    named = "there are" if glob.name == "*" else f"`{glob.name}` names"
    if not found:
        yield Diagnostic(
            "TTP306",
            f"no pattern is called `{glob.name}`",
            glob.span,
            label="not among the patterns",
            help=did_you_mean(glob.name, known),
        )
    elif count is not None and count > found:
        yield Diagnostic(
            "TTP306",
            f"{count} patterns are asked for, but {named} {found}",
            glob.span,
            label="can never hold",
        )


def names_in(condition: Condition) -> Iterator[tuple[Name, int | None]]:
    """Every name and glob of a condition, with how many patterns it must give at least."""
    match condition:
        case Name():
            yield condition, 1
        case Of(count, globs):
            for glob in globs:
                yield glob, count if len(globs) == 1 else None
        case Negation(part):
            yield from names_in(part)
        case Conjunction(parts) | Disjunction(parts):
            for part in parts:
                yield from names_in(part)


def does_nothing(message: str, span: Span, hint: str = "remove it") -> Diagnostic:
    return Diagnostic("TTP303", message, span, label="does nothing", help=hint)
