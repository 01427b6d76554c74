"""Files with what was worked out once and may be deleted at any time."""

from __future__ import annotations

import contextlib
import os
from _thread import get_ident  # as `threading` has it, without a millisecond to import it

from ttpc_runtime.digests import sha256


def cache_directory() -> str:
    """Where what engines are made to do once is kept (XDG base directory specification)."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(home, "ttpc")


def read_cached(path: str) -> bytes | None:
    """What was cached, unless it is missing or not what was written: its digest comes first."""
    try:
        with open(path, "rb") as file:
            digest, serialised = file.read(32), file.read()
    except OSError:
        return None
    return serialised if sha256(serialised) == digest else None


def write_cached(path: str, serialised: bytes) -> None:
    """Written aside and renamed in, so that two processes starting at once do not harm each other."""
    aside = f"{path}.{os.getpid()}.{get_ident()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(aside, "wb") as file:
            file.write(sha256(serialised) + serialised)
        os.replace(aside, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(aside)
