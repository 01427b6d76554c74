"""Predicates: the leaves of a rule's condition, each a question about a field of the event."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from ttpc_runtime.payload import lookup

if TYPE_CHECKING:
    from ttpc_runtime.abi import Hits


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
        return value is not None and any(self.holds(each) for each in hits.values(self.field))

    @property
    def reads(self) -> tuple[str, ...]:
        """The fields it looks at."""
        return (self.field,)

    @property
    def members(self) -> tuple[Predicate, ...]:
        """The questions that it is made of."""
        return (self,)

    def matched(self, hits: Hits) -> list[Any]:
        """What of the field it holds for: values or, where it looks for a part of a text, such parts."""
        scalars = (each for each in hits.values(self.field) if isinstance(each, (str, int, float)))
        return [part for each in scalars if self.holds(each) for part in self.parts(each)]

    def parts(self, value: Any) -> list[Any]:
        return [value]


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
        # Asked most often of all, and a generator costs as much as the search.
        for each in self.compiled or self.searching():  # noqa: SIM110
            if each.search(value):
                return True
        return False

    def searching(self) -> tuple[re.Pattern[str], ...]:
        """The patterns compiled."""
        if not self.compiled:
            self.compiled = tuple(re.compile(each, self.flags) for each in self.patterns)
        return self.compiled

    def holds_in(self, hits: Hits) -> bool:
        value = lookup(hits.payload, self.field)
        if type(value) is str:
            if self.limit is None or len(value) <= self.limit:
                return self.holds(value)
            return hits.streamed(self, [value])
        if value is None:
            return False
        texts = [each for each in hits.values(self.field) if isinstance(each, str)]
        if self.limit is None or sum(map(len, texts)) <= self.limit:
            return any(map(self.holds, texts))
        return hits.streamed(self, texts)

    def matched(self, hits: Hits) -> list[Any]:
        """What each pattern finds first in a text.  Bit streams say only whether, so it takes texts for `re`."""
        texts = [each for each in hits.values(self.field) if isinstance(each, str)]
        found: list[Any] = []
        for each in (
            texts if self.limit is None or self.limit >= LIMIT else within(texts, self.limit)
        ):
            if self.holds(each):
                found += [part[0] for pattern in self.compiled if (part := pattern.search(each))]
        return found


def within(texts: list[str], limit: int) -> Iterator[str]:
    """The first texts, as long as they have no more characters together."""
    for each in texts:
        limit -= len(each)
        if limit < 0:
            return
        yield each


class Contains(Predicate):
    """A string contains one of the texts."""

    __slots__ = ("texts",)

    def __init__(self, numbers: Collection[int], field: str, *texts: str) -> None:
        super().__init__(numbers, field)
        self.texts = texts

    def holds(self, value: Any) -> bool:
        return isinstance(value, str) and any(text in value for text in self.texts)

    def parts(self, value: str) -> list[str]:
        return [text for text in self.texts if text in value]


class StartsWith(Contains):
    """A string starts with one of the texts."""

    __slots__ = ()

    def holds(self, value: Any) -> bool:
        return isinstance(value, str) and value.startswith(self.texts)

    def parts(self, value: str) -> list[str]:
        return [text for text in self.texts if value.startswith(text)]


class EndsWith(Contains):
    """A string ends with one of the texts."""

    __slots__ = ()

    def holds(self, value: Any) -> bool:
        return isinstance(value, str) and value.endswith(self.texts)

    def parts(self, value: str) -> list[str]:
        return [text for text in self.texts if value.endswith(text)]


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

    def holds(self, value: Any) -> bool:
        return value is not None

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


class Differs(Predicate):
    """The field and another one both hold texts, and none in common."""

    __slots__ = ("other",)

    def __init__(self, field: str, other: str) -> None:
        super().__init__((), field)
        self.other = other

    @property
    def reads(self) -> tuple[str, ...]:
        return (self.field, self.other)

    def holds_in(self, hits: Hits) -> bool:
        mine, theirs = (
            {each for each in hits.values(field) if isinstance(each, str)} for field in self.reads
        )
        return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)

    def matched(self, hits: Hits) -> list[Any]:
        texts = [each for each in hits.values(self.field) if isinstance(each, str)]
        return texts if self.holds_in(hits) else []


class SeenAs(Predicate):
    """A predicate, asked of what texts are seen as (`ttpc_runtime/views.py`) in place of the texts.

    Its literals are those that must occur in what is seen, and so in the text itself unless something there tells
    that it hides them (`Kind.tells`).
    """

    __slots__ = ("asked", "view")

    def __init__(self, view: str, asked: Predicate) -> None:
        super().__init__(asked.numbers, asked.field)
        self.view = view
        self.asked = asked

    @property
    def reads(self) -> tuple[str, ...]:
        return self.asked.reads

    def holds_in(self, hits: Hits) -> bool:
        return self.asked.holds_in(hits.seen_as(self.view, self.reads))

    def matched(self, hits: Hits) -> list[Any]:
        return self.asked.matched(hits.seen_as(self.view, self.reads))


class AnyOf(Predicate):
    """One of many predicates with literals: only those are asked whose literals were seen."""

    __slots__ = ("_by_number", "_members", "_numbers")

    def __init__(self, *members: Predicate) -> None:
        super().__init__((), "")
        self._members = members
        shared = Counter(number for each in members for number in each.numbers)
        by_number: dict[int, list[Predicate]] = {}
        for each in members:
            by_number.setdefault(min(each.numbers, key=shared.__getitem__), []).append(each)
        self._by_number = by_number
        self._numbers = frozenset(by_number)

    @property
    def members(self) -> tuple[Predicate, ...]:
        return self._members

    def holds_in(self, hits: Hits) -> bool:
        for number in self._numbers & hits.numbers:
            for member in self._by_number[number]:
                if member in hits:
                    return True
        return False
