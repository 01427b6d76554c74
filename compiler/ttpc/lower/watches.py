"""What the windows of a rule want to see of the events of a kind."""

from __future__ import annotations

from collections.abc import Iterator

from ttpc import ir
from ttpc.lower.match import block_parts, conjunction
from ttpc.lower.windows import blocks, window_of
from ttpc.source import Path
from ttpc.syntax import Block, RuleFile, Step


def watched_kinds(file: RuleFile) -> list[str]:
    """Kinds that the rule does not apply to and whose events its windows want to see all the same."""
    kinds = dict.fromkeys(kind for _, _, step, _ in steps_of(file) for kind in file.kinds_of(step))
    return [kind for kind in kinds if kind not in file.rule.applies_to]


def lower_watches(file: RuleFile, kind: str) -> tuple[ir.Watch, ...]:
    """What the rule's windows want to see of a kind: of each first what interrupts, then the last step."""
    return tuple(
        ir.Watch(
            window_of(file, block, path),
            number,
            conjunction(list(parts_of(file, step, place, kind))),
        )
        for block, path, step, (number, place) in steps_of(file)
        if kind in file.kinds_of(step)
    )


def parts_of(file: RuleFile, step: Step, path: Path, kind: str) -> Iterator[ir.Expr]:
    return block_parts(file, step, path, kind, None)


def steps_of(file: RuleFile) -> Iterator[tuple[Block, Path, Step, tuple[int | None, Path]]]:
    """The block that has a window, the window's path; a step of it, and which one it is with its path."""
    for block, path in blocks(file):
        if block.count is not None:
            yield block, (*path, "count"), block.count.of, (None, (*path, "count", "of"))
        if block.sequence is not None:
            place = (*path, "sequence")
            if block.sequence.without is not None:
                yield block, place, block.sequence.without, (None, (*place, "without"))
            for number, step in reversed([*enumerate(block.sequence.steps)]):
                yield block, place, step, (number, (*place, "steps", number))
