"""Tags as JSON Lines: one object a line, in the order of the events."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final, TextIO

from ttpc_runtime.events import Tag

# ASCII only: text of attackers cannot reach a terminal as control characters or fail to be encoded.
ENCODE: Final = json.JSONEncoder(ensure_ascii=True, allow_nan=False).encode


class JsonLines:
    """Writes at once and keeps nothing."""

    every_event: Final = False

    def __init__(self, out: TextIO) -> None:
        self.out = out

    def add(self, event: dict[str, Any], tags: Sequence[Tag]) -> None:  # noqa: ARG002 - an Export
        for tag in tags:
            self.out.write(ENCODE(tag._asdict()) + "\n")

    def finish(self) -> None:
        """Nothing was held back."""
