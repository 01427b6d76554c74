"""The tables that come with ttpc, for packs that have no table of that name: single rules, and packs of the predecessor."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[1]
FOLDERS = (PACKAGE / "pack" / "tables", PACKAGE.parents[1] / "rules" / "tables")
"""In a wheel, and in a checkout."""


def shipped_tables() -> dict[str, Path]:
    """The files by name."""
    folder = next((each for each in FOLDERS if each.is_dir()), None)
    return {each.stem: each for each in sorted(folder.glob("*.yaml"))} if folder else {}
