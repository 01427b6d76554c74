"""What became of every input line: the account that a run gives at its end.

A line is accounted for exactly once.  It *became* an event, or it was *folded* into the event of its session,
or it was *skipped* for a reason, or it was *passed* over.  `lines` is counted where lines are read, the others where
they are dealt with, so that a line dropped in between would show.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

KNOWN_KINDS: Final = frozenset(
    {
        *("command", "http_request", "auth_attempt", "payload", "session", "credential"),
        *("identity", "email", "intel", "canary_fingerprint", "http_fingerprint", "ipv6_leak"),
    }
)

MAX_NAMES = 64
"""Different reasons (or unknown kinds) counted by name: whoever writes the log may choose them."""


@dataclass(slots=True)
class Counts:
    lines: int = 0
    became: int = 0
    derived: int = 0
    """Events that no line stands for: of sessions without a closing line, of mail files."""
    passed: int = 0
    """Lines that were not decoded, because no rule can match what is in them."""
    kinds: Counter[str] = field(default_factory=Counter)
    folded: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    """Remarks on lines that were used all the same."""
    unread: int = 0
    """Inputs that could not be opened, recognised or read to their end."""

    @property
    def events(self) -> int:
        return self.became + self.derived

    @property
    def unaccounted(self) -> int:
        """Zero, except for a line that was being read when the run was interrupted."""
        return self.lines - self.became - self.passed - self.folded.total() - self.skipped.total()

    @property
    def unknown_kinds(self) -> dict[str, int]:
        return {kind: n for kind, n in self.kinds.items() if kind not in KNOWN_KINDS}

    def add(self, other: Counts) -> None:
        """Count what was counted elsewhere."""
        self.lines += other.lines
        self.became += other.became
        self.derived += other.derived
        self.passed += other.passed
        self.unread += other.unread
        for ours, theirs in (
            (self.kinds, other.kinds),
            (self.folded, other.folded),
            (self.skipped, other.skipped),
            (self.notes, other.notes),
        ):
            for name, count in theirs.items():
                add(ours, name, count)

    def event(self, kind: str, count: int = 1, *, derived: bool = False) -> None:
        if derived:
            self.derived += count
        else:
            self.became += count
        add(self.kinds, kind, count)

    def fold(self, what: str) -> None:
        add(self.folded, what)

    def skip(self, reason: str) -> None:
        add(self.skipped, reason)


def add(counter: Counter[str], name: str, count: int = 1) -> None:
    if name not in counter and len(counter) >= MAX_NAMES:
        name = "(others)"
    counter[name] += count
