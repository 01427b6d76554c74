"""Tags as tables for people: one over all attackers, then one for each of the busiest.

Memory grows with attackers and their techniques, not with events.  What is shown comes from attackers: it goes
through `plain.py`, and reaches rich as `Text`, in which nothing is markup.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TextIO, TypeAlias

from ttpc_runtime.events import Tag
from ttpc_runtime.exports.evidence import example_of
from ttpc_runtime.exports.plain import plural, visible

if TYPE_CHECKING:
    from rich.table import Table as RichTable
    from rich.text import Text

    from ttpc_runtime.engine import Engine

PLAIN_WIDTH: Final = 150
"""Columns where nobody says how wide the output is: a file or a pipe."""

NARROW: Final = 110
"""Below this, columns that can be spared are left out."""

MAX_SESSIONS: Final = 10_000
"""Sessions told apart per attacker; beyond, the number is a lower bound."""

END_OF_TIME: Final = 253_402_300_800
"""The year 10000: what `datetime` cannot say is not shown."""

Key: TypeAlias = tuple[str, str]
"""Tactic and technique (or sub-technique)."""


class Names(NamedTuple):
    """What ids are called."""

    techniques: Mapping[str, str]
    tactics: Mapping[str, str]
    """In kill-chain order, which is the order of the rows."""

    @classmethod
    def of(cls, engine: Engine) -> Names:
        techniques = {emit.attack_id: emit.name for rule in engine.rules for emit in rule.emits}
        return cls(techniques, engine.tactic_names)


@dataclass(slots=True)
class Span:
    """First and last moment, as POSIX timestamps."""

    first: float | None = None
    last: float | None = None

    def see(self, moment: float | None) -> None:
        if moment is not None:
            self.first = moment if self.first is None else min(self.first, moment)
            self.last = moment if self.last is None else max(self.last, moment)

    def merge(self, other: Span) -> None:
        self.see(other.first)
        self.see(other.last)


@dataclass(slots=True)
class Finding:
    """One technique, of one attacker or of all."""

    events: int = 0
    attackers: int = 1
    confidence: float = -1.0
    example: str = ""
    rules: set[str] = field(default_factory=set)
    span: Span = field(default_factory=Span)

    def see(self, tag: Tag, moment: float | None, *, new_event: bool) -> None:
        self.events += new_event
        self.rules.add(tag.rule_id)
        self.span.see(moment)
        if tag.confidence > self.confidence:
            self.confidence = tag.confidence
            self.example = example_of(tag.evidence)

    def merge(self, other: Finding) -> None:
        self.events += other.events
        self.attackers += other.attackers
        self.rules |= other.rules
        self.span.merge(other.span)
        if other.confidence > self.confidence:
            self.confidence, self.example = other.confidence, other.example


@dataclass(slots=True)
class Attacker:
    label: str
    events: int = 0
    tags: int = 0
    sessions: set[str] = field(default_factory=set)
    span: Span = field(default_factory=Span)
    findings: dict[Key, Finding] = field(default_factory=dict)

    def rank(self) -> tuple[int, int, int]:
        """Who did most comes first; equals stay in the order in which they came."""
        return -len({technique for _, technique in self.findings}), -self.tags, -self.events


class Printer:
    """Lays out with rich and writes by itself: rich would end the process when nobody reads any more."""

    def __init__(self, out: TextIO, width: int | None) -> None:
        from rich.console import Console  # noqa: PLC0415 - only whoever wants a table pays for it

        terminal = out.isatty()
        self.out = out
        self.laid_out = io.StringIO()
        self.console = Console(
            file=self.laid_out,
            force_terminal=terminal,
            width=width or (None if terminal else PLAIN_WIDTH),
            markup=False,
            highlight=False,
            emoji=False,
            soft_wrap=False,
        )

    @property
    def width(self) -> int:
        return self.console.width

    def say(self, text: str = "", style: str = "") -> None:
        from rich.text import Text  # noqa: PLC0415 - see above

        self.show(Text(visible(text), style=style))

    def show(self, what: Text | RichTable) -> None:
        self.console.print(what)
        # Without the blanks that only pad a line to its width.
        lines = self.laid_out.getvalue().split("\n")
        self.out.write("\n".join(line.rstrip() for line in lines))
        self.laid_out.seek(0)
        self.laid_out.truncate()


class Table:
    def __init__(
        self, out: TextIO, names: Names, *, top: int = 10, width: int | None = None
    ) -> None:
        """`top` is how many attackers get a table of their own; those with the same techniques count as one.
        0 shows every attacker.
        """
        self.out = out
        self.names = names
        self.top = top
        self.width = width
        self.attackers: dict[str | None, Attacker] = {}

    def add(self, event: Mapping[str, Any], tags: Sequence[Tag]) -> None:
        key = event.get("attacker_uuid") or event.get("identity_uuid")
        attacker = self.attackers.get(key)
        if attacker is None:
            attacker = self.attackers[key] = Attacker(label_of(event, key))
        moment = moment_of(event.get("timestamp"))
        attacker.events += 1
        attacker.tags += len(tags)
        attacker.span.see(moment)
        session = event.get("session_id")
        if session is not None and len(attacker.sessions) < MAX_SESSIONS:
            attacker.sessions.add(session)
        seen: set[Key] = set()
        for tag in tags:
            found = tag.tactic, tag.sub_technique_id or tag.technique_id
            finding = attacker.findings.setdefault(found, Finding())
            finding.see(tag, moment, new_event=found not in seen)
            seen.add(found)

    def finish(self) -> None:
        printer = Printer(self.out, self.width)
        ranked = sorted(self.attackers.values(), key=Attacker.rank)
        active = [each for each in ranked if each.findings]
        self._overview(printer, active)
        groups = alike(active) if self.top else [[each] for each in active]
        shown = groups[: self.top] if self.top else groups
        for group in shown:
            self._attacker(printer, group)
        hidden = len(active) - sum(map(len, shown))
        if hidden:
            printer.say(f"{plural(hidden, 'more attacker')} with tags not shown (--top 0 for all)")
        if len(ranked) > len(active):
            printer.say(f"{plural(len(ranked) - len(active), 'attacker')} without a tag")

    def _overview(self, printer: Printer, active: Sequence[Attacker]) -> None:
        total: dict[Key, Finding] = {}
        for attacker in active:
            for key, finding in attacker.findings.items():
                if key in total:
                    total[key].merge(finding)
                else:
                    total[key] = merged = Finding(attackers=0)
                    merged.merge(finding)
        if not total:
            printer.say("no technique seen")
            return
        span = Span()
        for attacker in active:
            span.merge(attacker.span)
        techniques = plural(len({technique for _, technique in total}), "technique")
        when = f", {said(span)}" if said(span) else ""
        printer.say(f"{techniques} of {plural(len(active), 'attacker')}{when}", "bold")
        printer.show(self._rows(total.items(), printer.width, attackers=True))

    def _attacker(self, printer: Printer, group: Sequence[Attacker]) -> None:
        attacker, *others = group
        more = "more than " if len(attacker.sessions) >= MAX_SESSIONS else ""
        parts = [
            attacker.label,
            more + plural(len(attacker.sessions), "session") if attacker.sessions else "",
            plural(attacker.events, "event"),
            said(attacker.span),
        ]
        printer.say(" · ".join(part for part in parts if part), "bold")
        printer.show(self._rows(attacker.findings.items(), printer.width, attackers=False))
        if others:
            some = ", ".join(each.label for each in others[:3])
            rest = f" and {len(others) - 3:,} more" if len(others) > 3 else ""
            printer.say(f"the same techniques: {some}{rest}")
            printer.say()

    def _rows(
        self, found: Iterable[tuple[Key, Finding]], width: int, *, attackers: bool
    ) -> RichTable:
        from rich import box  # noqa: PLC0415 - see Printer
        from rich.table import Table as RichTable  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        wide = width >= NARROW
        table = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), expand=True)
        table.add_column("technique", no_wrap=True)
        table.add_column("name", ratio=5)
        if wide:
            table.add_column("tactic", width=14)
        if attackers:
            table.add_column("attackers" if wide else "who", justify="right", no_wrap=True)
        table.add_column("events", justify="right", no_wrap=True)
        if wide:
            table.add_column("first", no_wrap=True)
        table.add_column("last", no_wrap=True)
        table.add_column("conf", justify="right", no_wrap=True)
        if wide:
            table.add_column("rules", max_width=11)
        table.add_column("for example", ratio=6, no_wrap=True, overflow="ellipsis")
        for (tactic, technique), finding in sorted(found, key=self._order):
            cells = [technique, self.names.techniques.get(technique, "")]
            cells += [self.names.tactics.get(tactic, tactic)] * wide
            cells += [f"{finding.attackers:,}"] * attackers + [f"{finding.events:,}"]
            cells += [short(finding.span.first)] * wide + [short(finding.span.last)]
            cells += [f"{finding.confidence:.2f}"] + [several(sorted(finding.rules))] * wide
            table.add_row(*(Text(visible(cell)) for cell in (*cells, finding.example)))
        return table

    def _order(self, item: tuple[Key, Finding]) -> tuple[int, str, int, str]:
        """The kill chain downwards; within a tactic the most frequent first."""
        (tactic, technique), finding = item
        order = list(self.names.tactics)
        place = order.index(tactic) if tactic in order else len(order)
        return place, tactic, -finding.events, technique


def alike(attackers: Iterable[Attacker]) -> list[list[Attacker]]:
    """Attackers with the same techniques side by side, the busiest first: botnets are told once."""
    groups: dict[frozenset[Key], list[Attacker]] = {}
    for attacker in attackers:
        groups.setdefault(frozenset(attacker.findings), []).append(attacker)
    return list(groups.values())


def label_of(event: Mapping[str, Any], key: str | None) -> str:
    """The address an attacker came from, where the event tells; else the id."""
    payload = event["payload"]
    for name in ("src", "src_ip", "attacker_ip"):
        if isinstance(address := payload.get(name), str) and address:
            return address[:64]
    return key[:64] if key else "(no attacker given)"


def moment_of(timestamp: object) -> float | None:
    """A timestamp of ISO 8601; one without an offset is UTC."""
    if not isinstance(timestamp, str):
        return None
    try:
        parsed = datetime.fromisoformat(timestamp)
    except ValueError:
        return None
    moment = (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()
    return moment if 0 <= moment < END_OF_TIME else None


def short(moment: float | None) -> str:
    return "" if moment is None else f"{datetime.fromtimestamp(moment, UTC):%m-%d %H:%M}"


def said(span: Span) -> str:
    if span.first is None or span.last is None:
        return ""
    first, last = (datetime.fromtimestamp(each, UTC) for each in (span.first, span.last))
    upto = f"{last:%H:%M}" if first.date() == last.date() else f"{last:%Y-%m-%d %H:%M}"
    return f"{first:%Y-%m-%d %H:%M} to {upto} UTC"


def several(rules: Sequence[str]) -> str:
    return ", ".join(rules) if len(rules) <= 2 else f"{rules[0]}, +{len(rules) - 1}"
