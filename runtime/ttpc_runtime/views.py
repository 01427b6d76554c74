"""What else a text can be seen as: the domain of an address, the host of a URL, the size of what it encodes.

Each view takes linear time, because the texts come from attackers, and gives nothing where there is nothing to see, or a
list where there is more than one thing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

View = Callable[[str], Any]

LONGEST = 253
"""Characters of a host name, as DNS has it."""

# Compiled when first asked: most processes never are.
HOST = r"[\w.-]+|\[[\w.:]+\]"
"""What can be a host: a name in any script, an IPv4 address, an address in brackets."""

AUTHORITY = r"\s*+(?:(?:[a-zA-Z][a-zA-Z0-9+.-]*+:)?+[/\\]{2,}+)?+([^/?#\\]*+)"
"""The part of a URL that names the server.  Browsers take a backslash for a slash, and any number of slashes."""

RUN = r"[A-Za-z0-9+/]{16,}+(?:\r?\n[ \t]*+[A-Za-z0-9+/]{16,}+)*+(?:\r?\n[ \t]*+[A-Za-z0-9+/]++)?+"
"""Base64, on one line or wrapped: only the last line may be shorter than 16 characters.  All repetitions are
possessive, so nothing is tried twice."""


def domain(text: str) -> str | None:
    """The domain of `name@domain`, `Name <name@domain>` or a bare domain, in lower case."""
    return host_name(text.rpartition("@")[2].strip(" \t\r\n>"))


def host(text: str) -> str | None:
    """The host of a URL, with or without its scheme, in lower case."""
    found = re.match(AUTHORITY, text)
    server = found[1].rpartition("@")[2].strip() if found else ""
    bracket = server.find("]")
    return host_name(server[: bracket + 1] if bracket >= 0 else server.partition(":")[0])


def host_name(text: str) -> str | None:
    name = text.strip(".")
    return name.lower() if len(name) <= LONGEST and re.fullmatch(HOST, name) else None


def base64_bytes(text: str) -> int:
    """How many bytes the longest stretch of base64 in a text stands for."""
    runs = (sum(map(len, found[0].split())) for found in re.finditer(RUN, text))
    return max(runs, default=0) * 3 // 4


def sha256(text: str) -> str | None:
    """The digest of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text else None


def shell(text: str) -> list[str]:
    """The simple commands of a command line (`ttpc_runtime/shell.py`)."""
    from ttpc_runtime.shell import shell  # noqa: PLC0415 - for rules that ask

    return shell(text)


def pipeline(text: str) -> list[str]:
    """The same, those of one pipeline together."""
    from ttpc_runtime.shell import pipeline  # noqa: PLC0415

    return pipeline(text)


def decoded(text: str) -> list[str]:
    """A text with its encodings undone (`ttpc_runtime/decoded.py`)."""
    from ttpc_runtime.decoded import decoded  # noqa: PLC0415

    return decoded(text)


VIEWS: Mapping[str, View] = MappingProxyType(
    {
        "domain": domain,
        "host": host,
        "base64_bytes": base64_bytes,
        "sha256": sha256,
        "shell": shell,
        "pipeline": pipeline,
        "decoded": decoded,
    }
)
"""By the name that a rule's `as` has for it."""
