"""What a rule remembers and looks up, in a line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ttpc.ir import Count, Looks, Rule, Test, Window, asked, nodes


def says(rules: Sequence[Rule]) -> list[str]:
    """Of one rule, lowered for each of its kinds: its counts and sequences, then its tables."""
    windows = dict.fromkeys(watch.window for rule in rules for watch in rule.watches)
    conditions = [rule.condition for rule in rules]
    conditions += [watch.condition for rule in rules for watch in rule.watches]
    looks = (
        asked(each.question)
        for expr in conditions
        for each in nodes(expr)
        if isinstance(each, Test)
    )
    tables = dict.fromkeys(lookup(each) for each in looks if isinstance(each, Looks))
    return [*(line for each in windows for line in window_lines(rules, each)), *tables]


def window_lines(rules: Sequence[Rule], window: Window) -> Iterator[str]:
    by = ", ".join(window.by)
    if isinstance(window, Count):
        what = f"different values of {window.distinct}" if window.distinct else "events"
        yield f"{window.name}: {window.at_least} {what} by {by} within {window.within} s"
    else:
        order = "in order" if window.ordered else "in any order"
        yield f"{window.name}: {len(window.steps)} steps {order} by {by} within {window.within} s"
    for step, told in wanted(rules, window).items():
        name = f"step {step + 1}" if step is not None else "of"
        if not isinstance(window, Count):
            times = 1 if step is None else window.steps[step]
            name = "without" if step is None else name + (f", {times} times" if times > 1 else "")
        yield f"  {name} {told}"


def wanted(rules: Sequence[Rule], window: Window) -> dict[int | None, str]:
    """What each step of a window wants to see, or what it counts (None): the tests, by the author's names."""
    found: dict[int | None, list[str]] = {}
    for rule in rules:
        for watch in rule.watches:
            if watch.window == window:
                tests = (each for each in nodes(watch.condition) if isinstance(each, Test))
                names = dict.fromkeys(f"{each.name} on {each.field}" for each in tests)
                found.setdefault(watch.step, []).append(f"{rule.kind}: {', '.join(names)}")
    steps = sorted(found, key=lambda step: (step is None, step or 0))
    return {step: " or ".join(found[step]) for step in steps}


def lookup(looks: Looks) -> str:
    columns = [f"{column} in {' or '.join(fields)}" for column, fields in looks.fields]
    score = [f"score in {looks.score}"] if looks.score is not None else []
    return f"lookup: table {looks.table.name}, {', '.join([*columns, *score])}"
