"""The ABI: everything that generated code may import, and nothing else.

A generated module declares one `Kind` and, for each rule, its predicates (`Matches`, `Contains`, …), a `Rule`
and a function over `Hits`.  The compiler writes these names, the engine reads them; `ABI` is raised when
either side would no longer understand the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, NamedTuple

# Generated modules import from here only, so `Final` passes through.
from typing import Final as Final  # noqa: PLC0414 - an explicit re-export

from ttpc_runtime.streams import Programs, Streams

ABI = 2
"""Raised whenever an older runtime could not evaluate a newer artifact, or the other way round."""


class Emit(NamedTuple):
    """One ATT&CK statement of a rule: what a match means, and how sure the rule is of it."""

    tactic: str
    technique_id: str
    sub_technique_id: str | None
    confidence: float
    name: str
    """Full ATT&CK name, e.g. `OS Credential Dumping: /etc/passwd and /etc/shadow`."""

    @property
    def attack_id(self) -> str:
        """The most specific id: the sub-technique's where there is one."""
        return self.sub_technique_id or self.technique_id

    @property
    def mitre_url(self) -> str:
        """The page of that id on attack.mitre.org."""
        return "https://attack.mitre.org/techniques/" + self.attack_id.replace(".", "/")


class Rule(NamedTuple):
    """A rule as the artifact carries it: all that a tag or a catalogue says of it."""

    id: str
    version: int
    name: str
    emits: tuple[Emit, ...]
    evidence_fields: tuple[str, ...]
    description: str
    status: str
    source: str
    """Path of the rule's file, as given to the build."""


# ── predicates: the leaves of a condition ──────────────────────────────────────────────────────────────────


class Predicate:
    """A question about one field.  It holds when it holds for any of the field's values (see `values`).

    `numbers` are the predicate's sets of literals in the database: it cannot hold for an event in which one of
    the sets was not seen.  Without numbers no literal is necessary, and it is always asked.
    """

    __slots__ = ("field", "numbers")

    def __init__(self, numbers: Collection[int], field: str) -> None:
        self.numbers = frozenset(numbers)
        self.field = field

    def holds(self, value: Any) -> bool:
        raise NotImplementedError

    def holds_in(self, hits: Hits) -> bool:
        value = lookup(hits.payload, self.field)
        if type(value) is str:
            return self.holds(value)
        return any(self.holds(each) for each in hits.values(self.field))


LIMIT = 4096
"""Characters up to which `re` is quicker than bit streams on most patterns (`bench/linear.py`)."""


class Matches(Predicate):
    """`re.search` finds one of the patterns in a string.  Patterns are compiled when first asked.

    Values of together more than `limit` characters are not given to `re`, which could take too long, but to bit
    streams, which answer alike in linear time; None: to `re` all the same, as it is linear on these patterns.
    """

    __slots__ = ("compiled", "flags", "limit", "patterns")

    def __init__(
        self,
        numbers: Collection[int],
        field: str,
        *patterns: str,
        case_sensitive: bool = True,
        limit: int | None = LIMIT,
    ) -> None:
        super().__init__(numbers, field)
        self.patterns = patterns
        self.flags = 0 if case_sensitive else re.IGNORECASE
        self.limit = limit
        self.compiled: tuple[re.Pattern[str], ...] = ()

    def holds(self, value: Any) -> bool:
        if not isinstance(value, str):
            return False
        if not self.compiled:
            self.compiled = tuple(re.compile(each, self.flags) for each in self.patterns)
        return any(each.search(value) for each in self.compiled)

    def holds_in(self, hits: Hits) -> bool:
        value = lookup(hits.payload, self.field)
        if type(value) is str:
            if self.limit is None or len(value) <= self.limit:
                return self.holds(value)
            return hits.streamed(self, [value])
        texts = [each for each in hits.values(self.field) if isinstance(each, str)]
        if self.limit is None or sum(map(len, texts)) <= self.limit:
            return any(map(self.holds, texts))
        return hits.streamed(self, texts)


class Contains(Predicate):
    """A string contains one of the texts."""

    __slots__ = ("texts",)

    def __init__(self, numbers: Collection[int], field: str, *texts: str) -> None:
        super().__init__(numbers, field)
        self.texts = texts

    def holds(self, value: Any) -> bool:
        return isinstance(value, str) and any(text in value for text in self.texts)


class StartsWith(Contains):
    """A string starts with one of the texts."""

    __slots__ = ()

    def holds(self, value: Any) -> bool:
        return isinstance(value, str) and value.startswith(self.texts)


class EndsWith(Contains):
    """A string ends with one of the texts."""

    __slots__ = ()

    def holds(self, value: Any) -> bool:
        return isinstance(value, str) and value.endswith(self.texts)


class Equals(Predicate):
    """A value equals one of the given ones.  `true` is not 1 and `"1"` is not 1; 1 is 1.0."""

    __slots__ = ("wanted",)

    def __init__(self, numbers: Collection[int], field: str, *wanted: str | float | bool) -> None:
        super().__init__(numbers, field)
        self.wanted = frozenset((isinstance(each, bool), each) for each in wanted)

    def holds(self, value: Any) -> bool:
        return isinstance(value, (str, int, float)) and (
            (isinstance(value, bool), value) in self.wanted
        )


class InNetwork(Predicate):
    """A string is an IP address within one of the networks (an IPv4-mapped IPv6 address counts as IPv4)."""

    __slots__ = ("cidrs", "networks")

    def __init__(self, field: str, *cidrs: str) -> None:
        super().__init__((), field)
        self.cidrs = cidrs
        self.networks: tuple[Any, ...] = ()

    def holds(self, value: Any) -> bool:
        if not isinstance(value, str):
            return False
        import ipaddress  # noqa: PLC0415 - 3 ms that most artifacts never need

        if not self.networks:
            self.networks = tuple(ipaddress.ip_network(each) for each in self.cidrs)
        try:
            address = ipaddress.ip_address(value)
        except ValueError:
            return False
        address = getattr(address, "ipv4_mapped", None) or address
        return any(address in network for network in self.networks)


class Exists(Predicate):
    """The field is there and is not null."""

    __slots__ = ()

    def __init__(self, field: str) -> None:
        super().__init__((), field)

    def holds_in(self, hits: Hits) -> bool:
        return lookup(hits.payload, self.field) is not None


class Compares(Predicate):
    """A number (never a boolean, never a string) lies within the bounds given."""

    __slots__ = ("gt", "gte", "lt", "lte")

    def __init__(
        self,
        field: str,
        *,
        gt: float | None = None,
        gte: float | None = None,
        lt: float | None = None,
        lte: float | None = None,
    ) -> None:
        super().__init__((), field)
        self.gt, self.gte, self.lt, self.lte = gt, gte, lt, lte

    def holds(self, value: Any) -> bool:
        return (
            isinstance(value, (int, float))
            and not isinstance(value, bool)
            and value == value  # NaN compares with nothing  # noqa: PLR0124
            and (self.gt is None or value > self.gt)
            and (self.gte is None or value >= self.gte)
            and (self.lt is None or value < self.lt)
            and (self.lte is None or value <= self.lte)
        )


# ── events as rules see them ───────────────────────────────────────────────────────────────────────────────


def lookup(payload: Mapping[str, Any], field: str) -> Any:
    """The value of `field`: a key of the payload or, where there is none, a dotted path into it."""
    value = payload.get(field)
    if value is None and "." in field:
        value = payload
        for key in field.split("."):
            if not isinstance(value, Mapping):
                return None
            value = value.get(key)
    return value


def values(value: Any) -> Iterator[Any]:
    """The scalars of a value, in order: those of a list's items, of a mapping's values, else itself.

    Iterative, because an attacker chooses how deep an event nests.
    """
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Mapping):
            waiting.extend(reversed(list(each.values())))
        elif isinstance(each, (list, tuple)):
            waiting.extend(reversed(each))
        elif each is not None:
            yield each


class Hits:
    """What one event hit.  `PREDICATE in hits` says, exactly, whether the predicate holds for the event."""

    __slots__ = ("_streams", "_values", "numbers", "payload", "programs")

    def __init__(
        self,
        payload: Mapping[str, Any],
        numbers: frozenset[int],
        programs: Callable[[], Programs],
    ) -> None:
        self.payload = payload
        self.numbers = numbers
        self.programs = programs
        self._values: dict[str, list[Any]] = {}
        self._streams: dict[str, Streams] = {}

    def __contains__(self, predicate: Predicate) -> bool:
        return predicate.numbers <= self.numbers and predicate.holds_in(self)

    def values(self, field: str) -> list[Any]:
        """The scalars of a field; kept, because an attacker chooses how many there are."""
        if field not in self._values:
            self._values[field] = list(values(lookup(self.payload, field)))
        return self._values[field]

    def streamed(self, predicate: Matches, texts: list[str]) -> bool:
        """Whether the predicate holds for one of the texts, all those of its field, in linear time."""
        programs = self.programs()
        filled = [each for each in texts if each]
        streams = self._streams.get(predicate.field)
        if streams is None:
            streams = self._streams[predicate.field] = Streams(programs.alphabet, filled)
        if len(filled) < len(texts) and predicate.holds(""):
            return True
        for pattern in predicate.patterns:
            program = programs.get(pattern, predicate.flags)
            if program is None:  # one that `re` is linear on
                compiled = re.compile(pattern, predicate.flags)
                found = any(map(compiled.search, texts))
            else:
                found = streams.search(program)
            if found:
                return True
        return False


Condition = Callable[[Hits], bool]


def at_least(count: int, *conditions: bool) -> bool:
    """`count of (…)` in a rule's condition."""
    return sum(conditions) >= count


class Kind:
    """The rules for one kind of event, in the order they are reported."""

    __slots__ = ("always", "anchored", "name", "rules", "scans")

    def __init__(self, name: str, *, scans: tuple[str, ...]) -> None:
        self.name = name
        self.scans = scans
        """Fields whose text goes through the database."""
        self.rules: list[tuple[Rule, Condition]] = []
        self.anchored: dict[int, list[tuple[frozenset[int], int]]] = {}
        """Literal number → other numbers and a rule's index: the rule to ask when all of them were seen."""
        self.always: list[int] = []
        """Indexes of the rules that no literal can stand for."""

    def rule(
        self, rule: Rule, *, anchors: tuple[Predicate, ...]
    ) -> Callable[[Condition], Condition]:
        """Register a rule's condition.  It is asked when one of `anchors` may hold; without any, always."""

        def register(condition: Condition) -> Condition:
            index = len(self.rules)
            self.rules.append((rule, condition))
            for anchor in anchors:
                first = min(anchor.numbers)
                entry = (anchor.numbers - {first}, index)
                self.anchored.setdefault(first, []).append(entry)
            if not anchors:
                self.always.append(index)
            return condition

        return register
