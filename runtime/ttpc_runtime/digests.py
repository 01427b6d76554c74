"""Digests, without OpenSSL as long as little is hashed: to load it takes a quarter of what a process that tags one event does.

CPython has the same functions of its own, for builds without OpenSSL (`--with-builtin-hashlib-hashes`); on long content
they take five times as long.
"""

from collections.abc import Callable
from typing import Any

MUCH = 1 << 17
"""Bytes of one content that are worth OpenSSL."""

ENOUGH = 1 << 20
"""Bytes after which it is loaded in any case: without it they took as long as that does."""

EACH = 64
"""Bytes that the shortest content counts for: so long is a block of either function."""


def own(name: str, *modules: str) -> Callable[..., Any]:
    """CPython's own function, or `hashlib`'s where there is none."""
    for module in modules:
        try:
            found: Callable[..., Any] = getattr(__import__(module), name)
        except ImportError:
            continue
        return found
    return own(name, "hashlib")


_sha1, _sha256 = own("sha1", "_sha1"), own("sha256", "_sha2", "_sha256")
_left = ENOUGH


def sha1(content: bytes) -> str:
    """In hexadecimal: for ids, not for secrets."""
    if _left:
        _spend(len(content))
    digest: str = _sha1(content, usedforsecurity=False).hexdigest()
    return digest


def sha256(content: bytes) -> bytes:
    if _left:
        _spend(len(content))
    digest: bytes = _sha256(content).digest()
    return digest


def _spend(size: int) -> None:
    global _left, _sha1, _sha256  # noqa: PLW0603 - a process has one OpenSSL
    _left -= max(size, EACH)
    if size >= MUCH or _left <= 0:
        import hashlib  # noqa: PLC0415 - see above

        _sha1, _sha256, _left = hashlib.sha1, hashlib.sha256, 0
