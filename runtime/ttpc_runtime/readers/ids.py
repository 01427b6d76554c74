"""Ids for what logs leave anonymous: the same on every run and every machine."""

from __future__ import annotations

import ipaddress
import uuid
from functools import lru_cache
from typing import Final

ATTACKER_FROM_SOURCE_ADDRESS: Final = uuid.UUID("efec62a3-8b68-5e7e-8dae-e2cb72103f3c")
"""UUIDv5 of "ttpc: attacker from source address" in the URL namespace."""


@lru_cache(maxsize=65536)
def attacker_from_address(address: str) -> str:
    """An attacker is whoever comes from one address, in whichever way the log spells it."""
    name = canonical(address).encode("utf-8", "replace").decode()
    return str(uuid.uuid5(ATTACKER_FROM_SOURCE_ADDRESS, name))


def canonical(address: str) -> str:
    """`::ffff:192.0.2.1` (a dual-stack listener's spelling) is 192.0.2.1; a host name stays what it is."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    mapped = parsed.ipv4_mapped if isinstance(parsed, ipaddress.IPv6Address) else None
    return str(mapped or parsed)


def joined(*parts: str) -> str:
    """Parts as one id.  Slashes and percent signs inside are escaped, so different parts stay different ids;
    vertical bars too, because they separate the six values that a tag's id is made of.
    """
    return "/".join(
        part.replace("%", "%25").replace("/", "%2F").replace("|", "%7C") for part in parts
    )
