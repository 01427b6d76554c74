"""Counts and sequences: the windows of a rule, and their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ttpc import ir
from ttpc.source import Path
from ttpc.syntax import Block, RuleFile


def window_of(file: RuleFile, block: Block, path: Path) -> ir.Window:
    """The count or sequence at a path."""
    name = names(file)[path]
    if path[-1] == "count" and block.count is not None:
        count = block.count
        lateness = count.within if count.lateness is None else count.lateness
        return ir.Count(
            name, count.by, count.within, count.at_least, count.distinct, lateness, count.keys
        )
    sequence = block.sequence
    assert sequence is not None
    steps = tuple(each.times for each in sequence.steps)
    return ir.Sequence(name, sequence.by, sequence.within, steps, sequence.ordered, sequence.keys)


def names(file: RuleFile) -> dict[Path, str]:
    """Every window's name: what it is, after the pattern that it is in; the second of a name has a number."""
    found: dict[Path, str] = {}
    seen: Counter[str] = Counter()
    for block, path in blocks(file):
        for key in ("count", "sequence"):
            if getattr(block, key) is not None:
                name = f"{path[2]}_{key}" if path[1:2] == ("patterns",) else key
                seen[name] += 1
                found[*path, key] = f"{name}_{seen[name]}" if seen[name] > 1 else name
    return found


def blocks(file: RuleFile) -> Iterator[tuple[Block, Path]]:
    """Every block of a rule that may have a window."""
    waiting: list[tuple[Block, Path]] = [(file.rule.match, ("match",))]
    for name, block in (file.rule.match.patterns or {}).items():
        waiting.append((block, ("match", "patterns", name)))
    while waiting:
        block, path = waiting.pop(0)
        yield block, path
        for key, inner in (("all", block.all), ("any", block.any)):
            waiting.extend((each, (*path, key, index)) for index, each in enumerate(inner or ()))
        if block.not_ is not None:
            waiting.append((block.not_, (*path, "not")))
