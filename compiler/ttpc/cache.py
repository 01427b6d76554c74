"""What this very compiler has worked out before, in files that may be deleted at any time.

They are named by the compiler's source and by Python's version, whose `re` reads regexes, and hold a digest of
themselves: what is damaged, or was written by another compiler, is not found.
"""

from __future__ import annotations

import hashlib
import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import ttpc
from ttpc_runtime.cached import cache_directory, read_cached, write_cached


def cache_file(what: str) -> Path:
    digest = hashlib.sha256(sys.version.encode())
    for each in sorted(Path(ttpc.__file__).parent.rglob("*.py")):
        digest.update(each.read_bytes())
    return Path(cache_directory()) / f"{what}-{digest.hexdigest()[:32]}"


def read_cache(path: Path) -> Any:
    """What was written there; None if there is nothing, or not that."""
    content = read_cached(str(path))
    return None if content is None else json.loads(content)


def write_cache(path: Path, content: Any) -> None:
    """Files of other compilers go: nobody else has a use for them."""
    write_cached(str(path), json.dumps(content).encode())
    for each in path.parent.glob(f"{path.name.partition('-')[0]}-*"):
        if each != path:
            with suppress(OSError):
                each.unlink()
