"""Counts and sequences: their kinds exist, their keys are fields or ids, and an event of the rule's can complete them."""

from __future__ import annotations

from collections.abc import Iterator

from ttpc.diagnostics import Diagnostic, did_you_mean
from ttpc.kinds import FIELDS
from ttpc.source import Path
from ttpc.syntax import Block, Count, RuleFile, Sequence, Step
from ttpc_runtime.abi import IDS


def steps_of(block: Block, path: Path) -> Iterator[tuple[Step, Path]]:
    """The steps of a block's windows, with their places."""
    if block.count is not None:
        yield block.count.of, (*path, "count", "of")
    if block.sequence is not None:
        for number, step in enumerate(block.sequence.steps):
            yield step, (*path, "sequence", "steps", number)
        if block.sequence.without is not None:
            yield block.sequence.without, (*path, "sequence", "without")


def check_windows(file: RuleFile, block: Block, path: Path) -> Iterator[Diagnostic]:
    for step, place in steps_of(block, path):
        yield from check_kind(file, step, place)
        for key in ("count", "sequence"):
            if getattr(step, key) is not None:
                yield Diagnostic(
                    "TTP311",
                    f"a `{key}` cannot be a step of another window",
                    file.key(*place, key),
                    label="inside of one",
                    help="write `times: 5` in a step that is several events; or say it beside the other, in `all`",
                )
    for key, window in (("count", block.count), ("sequence", block.sequence)):
        if window is not None:
            yield from check_completed(file, window, (*path, key))
            yield from check_key(file, window, (*path, key))


def check_kind(file: RuleFile, step: Step, path: Path) -> Iterator[Diagnostic]:
    if step.kind is not None and step.kind not in FIELDS:
        hint = did_you_mean(step.kind, tuple(FIELDS))
        message = f"unknown event kind `{step.kind}`"
        span = file.span(*path, "kind")
        yield Diagnostic("TTP302", message, span, label="no such kind", help=hint)


def check_completed(file: RuleFile, window: Count | Sequence, path: Path) -> Iterator[Diagnostic]:
    """The rule fires on the event that completes the window, so that must be one that the rule applies to."""
    if isinstance(window, Count):
        last: tuple[Step, ...] = (window.of,)
    else:
        last = window.steps[-1:] if window.ordered else window.steps
    kinds = {kind for step in last for kind in file.kinds_of(step)}
    if not kinds & set(file.rule.applies_to):
        named = " or ".join(f"`{kind}`" for kind in sorted(kinds))
        yield Diagnostic(
            "TTP311",
            f"this `{path[-1]}` is completed by {named} events, which the rule does not apply to",
            file.key(*path),
            label="never fires",
            help=f"add {named} to `applies_to`",
        )


def check_key(file: RuleFile, window: Count | Sequence, path: Path) -> Iterator[Diagnostic]:
    """Every part of the key must be something that all of the steps' events may have."""
    steps = [window.of] if isinstance(window, Count) else list(window.steps)
    named = [(name, (*path, "by", index)) for index, name in enumerate(window.by)]
    if isinstance(window, Count) and window.distinct is not None:
        named.append((window.distinct, (*path, "distinct")))
    for name, place in named:
        for kind in dict.fromkeys(kind for step in steps for kind in file.kinds_of(step)):
            known = (*sorted(IDS), *FIELDS.get(kind, ()))
            if kind in FIELDS and name not in known and name.partition(".")[0] not in known:
                yield Diagnostic(
                    "TTP311",
                    f"`{kind}` events have no `{name}`",
                    file.span(*place),
                    label="without it an event is not counted",
                    help=did_you_mean(name, known) or "known here: " + ", ".join(known[:8]),
                )
