"""Which files are rules, tables and lists."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from ttpc.diagnostics import Diagnostic, whole_file
from ttpc.parse.lines import SUFFIX

SUFFIXES = (".yaml", ".yml")
LISTS = "lists"
"""Folders in which text files are rule files too: lists."""


def discover(paths: Sequence[Path]) -> tuple[list[Path], list[Diagnostic]]:
    """The rule files below `paths`, sorted.  A file that is named itself is taken whatever its name.

    Editors' scratch files (`.x.yaml.swp`, `x.yaml~`, `4913`, `x.yaml.tmp`, `#x.yaml#`, `.#x.yaml`) are passed
    over in silence: they do not end in .yaml or they begin with a dot.
    """
    found: dict[str, Path] = {}
    trouble: list[Diagnostic] = []
    for path in paths:
        if path.is_dir():
            for each in walk(path):
                problem = each if isinstance(each, Diagnostic) else unusable(each, path)
                if isinstance(problem, Diagnostic):
                    trouble.append(problem)
                elif isinstance(each, Path):
                    found.setdefault(os.path.realpath(each), each)
        else:
            found.setdefault(os.path.realpath(path), path)
    return list(found.values()), trouble


def walk(folder: Path) -> Iterator[Path | Diagnostic]:
    """Rule files of a folder and its folders, in a fixed order, and what of it cannot be walked."""
    errors: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in folders:
            if (link := Path(parent) / name).is_symlink():
                message, hint = "link to a folder is not followed", "name that folder as well"
                yield refused(link, message, f"{hint}: `ttpc check {folder.as_posix()} FOLDER`")
        suffixes = (*SUFFIXES, SUFFIX) if Path(parent).resolve().name == LISTS else SUFFIXES
        for name in sorted(names):
            if name.endswith(suffixes) and not name.startswith("."):
                yield Path(parent) / name
    for error in errors:
        yield refused(Path(error.filename), f"cannot be read: {(error.strerror or '').lower()}")


def unusable(file: Path, folder: Path) -> Diagnostic | None:
    """Why a file that was come upon is not to be opened: a pipe, for one, would never end."""
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder)):
        hint = f"copy the file into `{folder.as_posix()}`, or name its real path"
        return refused(file, "link leads out of the rule folder", hint)
    if file.exists() and not file.is_file():
        return refused(file, "not a regular file")
    return None


def refused(path: Path, message: str, hint: str | None = None) -> Diagnostic:
    return Diagnostic("TTP001", message, whole_file(path.as_posix()), help=hint)
