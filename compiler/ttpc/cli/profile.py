"""`ttpc profile`: what each rule costs on a log.

The log is evaluated with an artifact of its own, whose conditions are asked with a clock.  Engines know nothing of it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from inspect import getclosurevars
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from ttpc.cli.common import FAILED, USAGE, ArtifactOption, TrustedKeyOption, fail, open_engine
from ttpc.cli.pack import Format, counted
from ttpc.cli.tag import From, FromOption

if TYPE_CHECKING:
    from ttpc_runtime.abi import Hits, Kind
    from ttpc_runtime.engine import Loaded
    from ttpc_runtime.kinds import Asked, Condition
    from ttpc_runtime.readers import Problem
    from ttpc_runtime.report import Reports
    from ttpc_runtime.scanner import Ask

BATCH = 512
"""Events that go through one stage before the next one begins."""

LogArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[LOG…|-]", show_default=False, help="As `ttpc tag` takes them."),
]


@dataclass(slots=True)
class Cost:
    """What a rule and its windows cost."""

    kinds: dict[str, bool] = field(default_factory=dict)
    """With whether it is asked of every event of the kind, because no literal can stand for it."""
    asked: int = 0
    held: int = 0
    seconds: float = 0.0

    @property
    def always(self) -> list[str]:
        return [kind for kind, always in self.kinds.items() if always]


@dataclass(slots=True)
class Profile:
    events: int = 0
    reading: float = 0.0
    scanning: float = 0.0
    asking: float = 0.0
    """Conditions, and the tags of those that hold."""
    rules: dict[str, Cost] = field(default_factory=dict)

    @property
    def stages(self) -> dict[str, float]:
        rules = sum(each.seconds for each in self.rules.values())
        tags = max(0.0, self.asking - rules)
        return {"reading": self.reading, "scanning": self.scanning, "rules": rules, "tags": tags}

    @property
    def total(self) -> float:
        return sum(self.stages.values())

    def costliest(self) -> list[tuple[str, Cost]]:
        return sorted(self.rules.items(), key=lambda each: (-each[1].seconds, each[0]))


def profile(
    log: LogArgument = None,
    source: FromOption = From.AUTO,
    artifact: ArtifactOption = None,
    trusted_key: TrustedKeyOption = None,
    top: Annotated[int, typer.Option(min=1, metavar="N", help="Rules shown as text.")] = 20,
    output: Annotated[Format, typer.Option("--format", help="For people, or for programs.")] = (
        Format.TEXT
    ),
) -> None:
    """Tell what each rule costs on a log: how often it is asked, how often in vain, how long that takes."""
    if not log and sys.stdin.isatty():
        fail("no log: name files, or pipe events into `ttpc profile`", USAGE)
    engine = open_engine(artifact, trusted_key)
    names = {rule.id: rule.name for rule in engine.rules}
    unread: list[Problem] = []
    found = measured(engine._loaded, log or ["-"], source, unread)  # noqa: SLF001 - its own
    for problem in unread:
        typer.echo(f"error: {problem.input}: {problem.reason}", err=True)
    if not found.events:
        fail("no events in the log", FAILED)
    if output is Format.JSON:
        typer.echo(json.dumps(record(found, names), indent=2))
    else:
        typer.echo("\n".join(page(found, names, top)))
    if unread:
        raise typer.Exit(FAILED)


# ── measuring ──────────────────────────────────────────────────────────────────────────────────────────────


def measured(loaded: Loaded, log: list[str], source: From, unread: list[Problem]) -> Profile:
    from ttpc_runtime.readers import read
    from ttpc_runtime.report import tags_of

    found = Profile()
    asks = {name: clocked(loaded, name, found) for name in loaded.artifact.manifest["kinds"]}

    def report(problem: Problem) -> None:
        if problem.line is None:
            unread.append(problem)

    reading = iter(read(log, format=source, report=report))
    while True:
        asking = found.asking
        times = [perf_counter()]
        batch = list(islice(reading, BATCH))
        times.append(perf_counter())
        fired = [
            (event, asks[event["source_kind"]](event["payload"], event))
            for event in batch
            if event["source_kind"] in asks
        ]
        times.append(perf_counter())
        for event, reports in fired:
            tags_of(reports, event)
        times.append(perf_counter())
        found.events += len(batch)
        found.reading += times[1] - times[0]
        found.scanning += times[2] - times[1] - (found.asking - asking)
        found.asking += times[3] - times[2]
        if not batch:
            return found


def clocked(loaded: Loaded, name: str, found: Profile) -> Ask:
    """What asks the rules of one kind, without a memory of what they said, and with a clock."""
    kind = loaded.kind(name)
    fire = loaded.firing(cast("Kind", Clocked(kind, found.rules)))

    def firing(
        payload: Mapping[str, Any],
        event: Mapping[str, Any],
        asked: Collection[int],
        seen: frozenset[int],
    ) -> Reports:
        start = perf_counter()
        fired = fire(payload, event, asked, seen)
        found.asking += perf_counter() - start
        return fired

    return loaded.scanner.asks(kind, firing)


class Clocked:
    """A kind whose conditions, and what its windows want to see, are asked with a clock in the hand."""

    def __init__(self, kind: Kind, costs: dict[str, Cost]) -> None:
        self.kind = kind
        self.clocked: list[Asked] = []
        for index, (rule, condition) in enumerate(kind.rules):
            rule_id = rule.id if rule is not None else of_window(condition)
            cost = costs.setdefault(rule_id, Cost())
            cost.kinds[kind.name] = cost.kinds.get(kind.name, False) or index in kind.always
            self.clocked.append((rule, timed(condition, cost)))

    def asked(self, index: int) -> Asked:
        return self.clocked[index]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.kind, name)


def of_window(show: Condition) -> str:
    """The rule whose window `show` shows events to: windows are named after theirs."""
    name: str = getclosurevars(show).nonlocals["window"].name
    return name.partition("/")[0]


def timed(condition: Condition, cost: Cost) -> Condition:
    def ask(hits: Hits) -> bool:
        start = perf_counter()
        held = condition(hits)
        cost.seconds += perf_counter() - start
        cost.asked += 1
        cost.held += held
        return held

    return ask


# ── telling ────────────────────────────────────────────────────────────────────────────────────────────────


def record(found: Profile, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "events": found.events,
        "seconds": found.stages,
        "rules": [
            {
                "rule_id": rule_id,
                "name": names[rule_id],
                "kinds": list(cost.kinds),
                "asked": cost.asked,
                "held": cost.held,
                "failed": cost.asked - cost.held,
                "seconds": cost.seconds,
                "share": cost.seconds / found.total,
                "always": cost.always,
            }
            for rule_id, cost in found.costliest()
        ],
    }


def page(found: Profile, names: Mapping[str, str], top: int) -> Iterator[str]:
    shares = ", ".join(
        f"{name} {100 * each / found.total:.0f} %" for name, each in found.stages.items()
    )
    yield f"{counted(found.events, 'event')} in {found.total:.3f} s: {shares}"
    costliest = [(rule_id, cost) for rule_id, cost in found.costliest() if cost.asked]
    if costliest:
        yield ""
        yield f"{'rule':<10} {'name':<32} {'asked':>9} {'held':>9} {'failed':>9} {'µs each':>9} {'share':>7}"
    for rule_id, cost in costliest[:top]:
        each, share = 1e6 * cost.seconds / cost.asked, 100 * cost.seconds / found.total
        counts = f"{cost.asked:>9} {cost.held:>9} {cost.asked - cost.held:>9}"
        yield f"{rule_id:<10} {names[rule_id]:<32} {counts} {each:>9.2f} {share:>5.1f} %"
    yield ""
    if len(costliest) > top:
        yield f"{counted(len(costliest) - top, 'more rule')} asked (--top)"
    yield f"{counted(len(found.rules) - len(costliest), 'rule')} not asked of any event"
    for kind, rules in by_kind(found).items():
        yield f"asked of every {kind} event, for want of a literal: {', '.join(rules)}"


def by_kind(found: Profile) -> dict[str, list[str]]:
    """The rules that are always asked."""
    kinds: dict[str, list[str]] = {}
    for rule_id, cost in sorted(found.rules.items()):
        for kind in cost.always:
            kinds.setdefault(kind, []).append(rule_id)
    return dict(sorted(kinds.items()))
