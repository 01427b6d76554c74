"""Digests, without OpenSSL as long as little is hashed: to load it takes a quarter of what a process that tags one event does.

CPython has the same functions of its own, for builds without OpenSSL (`--with-builtin-hashlib-hashes`); on long content
they take five times as long.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

MUCH = 1 << 17
"""Bytes from which on OpenSSL is loaded: with what else is hashed then, that is sooner done."""


def own(name: str, *modules: str) -> Callable[..., Any]:
    """CPython's own function, or `hashlib`'s where there is none."""
    for module in modules:
        try:
            found: Callable[..., Any] = getattr(import_module(module), name)
        except ImportError:
            continue
        return found
    return own(name, "hashlib")


_sha1, _sha256 = own("sha1", "_sha1"), own("sha256", "_sha2", "_sha256")


def sha1(content: bytes) -> str:
    """In hexadecimal: for ids, not for secrets."""
    digest: str = function("sha1", _sha1, content)(content, usedforsecurity=False).hexdigest()
    return digest


def sha256(content: bytes) -> bytes:
    digest: bytes = function("sha256", _sha256, content)(content).digest()
    return digest


def function(name: str, ours: Callable[..., Any], content: bytes) -> Callable[..., Any]:
    if len(content) < MUCH and "_hashlib" not in sys.modules:
        return ours
    import hashlib  # noqa: PLC0415 - see above

    found: Callable[..., Any] = getattr(hashlib, name)
    return found
