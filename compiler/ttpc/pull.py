"""Rows to be labelled, made of a log: what was done, without who did it, from where, when and with which password."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Any, Final, TypeAlias

from ttpc.corpus import Row, label_of

Address: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network

SOURCES: Final = (
    *("src", "src_ip", "client_ip", "attacker_ip", "attacker_v4", "addr", "source_host"),
    "webrtc_public_ip",
)
"""Fields that say from where it was done."""

MOMENTS: Final = ("started_at", "ended_at", "duration_s", "seen_at", "observed_at")
"""Fields that say when, and how long: no two sessions take the same time."""

NOBODY: Final = "none"
"""In place of the operators' addresses, by those who have none."""


def networks_of(texts: Iterable[str]) -> tuple[Network, ...]:
    """Addresses and networks; `none` alone is none.  Raises ValueError with what is no address."""
    given = [each.strip() for each in texts]
    if given == [NOBODY]:
        return ()
    return tuple(ip_network(each, strict=False) for each in given)


def address_of(text: object) -> Address | None:
    """The address that a text is.  `::ffff:192.0.2.1` (a dual-stack listener's spelling) is 192.0.2.1."""
    try:
        found = ip_address(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found


def sources_of(payload: Mapping[str, Any]) -> list[Address]:
    found = (address_of(payload.get(name)) for name in SOURCES)
    return [each for each in found if each is not None]


# ---- what is kept of a payload ----------------------------------------------------------------------


Redact: TypeAlias = Callable[[str, Mapping[str, Any]], Mapping[str, Any]]
"""A payload of a kind as it may be shown: without credentials."""


def kept(kind: str, payload: Mapping[str, Any], redact: Redact) -> dict[str, Any]:
    """Each address that is a value of its own, wherever else it stands too, is one of documentation."""
    lasting = {name: each for name, each in payload.items() if name not in MOMENTS}
    shown = redact(kind, lasting)
    texts = dict.fromkeys(each for each in texts_in(list(shown.values())) if address_of(each))
    instead: dict[str, str] = {}
    for number, text in enumerate(texts, 1):
        instead[text] = stand_in(text, number)
    return (
        {name: renamed(each, instead) for name, each in shown.items()} if instead else dict(shown)
    )


def texts_in(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for each in value.values():
                yield from texts_in(each)
        case list() | tuple():
            for each in value:
                yield from texts_in(each)
        case _:
            pass


def stand_in(text: str, number: int) -> str:
    """An address that is nobody's, of the same sort, so that what rules ask of addresses stays true."""
    address = address_of(text)
    match address:
        case None:
            return text
        case IPv4Address(is_loopback=True) | IPv6Address(is_loopback=True):
            return text
        case IPv4Address():
            return f"192.0.2.{(number - 1) % 254 + 1}"
        case IPv6Address(is_link_local=True):
            return f"fe80::{number:x}"
        case IPv6Address():
            return f"2001:db8::{number:x}"


def renamed(value: Any, instead: Mapping[str, str]) -> Any:
    """A value with other addresses in it, also where they are part of a text."""
    match value:
        case str():
            return pattern_of(tuple(instead)).sub(lambda found: instead[found[0]], value)
        case Mapping():
            return {renamed(name, instead): renamed(each, instead) for name, each in value.items()}
        case list() | tuple():
            return [renamed(each, instead) for each in value]
        case _:
            return value


def pattern_of(addresses: tuple[str, ...]) -> re.Pattern[str]:
    """Finds addresses, but not 192.0.2.1 in 192.0.2.10."""
    longest_first = sorted(addresses, key=len, reverse=True)
    return re.compile("|".join(map(whole, longest_first)))


def whole(address: str) -> str:
    part = "0-9A-Fa-f:" if ":" in address else "0-9"
    return rf"(?<![{part}.]){re.escape(address)}(?![{part}]|\.[0-9])"


# ---- events -> rows ---------------------------------------------------------------------------------


@dataclass(slots=True)
class Pull:
    """The rows of a log, each once, in the order in which they were first seen."""

    excluded: tuple[Network, ...]
    redact: Redact
    kinds: frozenset[str] = frozenset()
    """Those that are wanted; all if none is named."""
    rows: dict[str, Row] = field(default_factory=dict)
    """By label, each as if it had occurred once."""
    counts: Counter[str] = field(default_factory=Counter)
    own: int = 0
    """Events from excluded addresses."""
    sourceless: int = 0
    """Events that do not say where they came from."""

    def take(self, event: Mapping[str, Any]) -> None:
        kind, payload = event["source_kind"], event["payload"]
        sources = sources_of(payload)
        if any(each in network for each in sources for network in self.excluded):
            self.own += 1
            return
        if self.kinds and kind not in self.kinds:
            return
        self.sourceless += not sources
        said = kept(kind, payload, self.redact)
        label = label_of(kind, said)
        self.counts[label] += 1
        if label not in self.rows:
            self.rows[label] = Row(kind, said, label)

    def new(self, known: Iterable[Row]) -> list[Row]:
        """The rows whose content is not in a corpus yet, with how often they were seen."""
        there = {label_of(each.source_kind, each.payload) for each in known}
        there |= {each.label for each in known}
        return [
            replace(row, count=self.counts[label])
            for label, row in self.rows.items()
            if label not in there
        ]
