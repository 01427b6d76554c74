"""Exports: tags out.  An edge of the runtime; each format imports the library it needs when it writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from ttpc_runtime.events import Tag
from ttpc_runtime.exports.jsonl import JsonLines
from ttpc_runtime.exports.summary import Tally, add_tags, sentence, summary
from ttpc_runtime.exports.table import Names, Table

__all__ = ["Export", "JsonLines", "Names", "Table", "Tally", "add_tags", "sentence", "summary"]


class Export(Protocol):
    """Takes the events of a run with their tags."""

    @property
    def every_event(self) -> bool:
        """Whether it needs those that have none, too."""
        ...

    def add(self, event: dict[str, Any], tags: Sequence[Tag]) -> None: ...

    def finish(self) -> None:
        """Write what could not be written before the last event was known."""
