"""Which files are rules."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from ttpc.diagnostics import Diagnostic, whole_file

SUFFIXES = (".yaml", ".yml")


def discover(paths: Sequence[Path]) -> tuple[list[Path], list[Diagnostic]]:
    """The rule files below `paths`, sorted.  A file that is named itself is taken whatever its name.

    Editors' scratch files (`.x.yaml.swp`, `x.yaml~`, `4913`, `x.yaml.tmp`, `#x.yaml#`, `.#x.yaml`) are passed
    over in silence: they do not end in .yaml or they begin with a dot.
    """
    found: list[Path] = []
    trouble: list[Diagnostic] = []
    for path in paths:
        if path.is_dir():
            for file in walk(path):
                if file.resolve().is_relative_to(path.resolve()):
                    found.append(file)
                else:
                    trouble.append(leads_out(file, path))
        else:
            found.append(path)
    return list(dict.fromkeys(found)), trouble


def walk(folder: Path) -> Iterator[Path]:
    """Rule files of a folder and its folders, in a fixed order; links to folders are not followed."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            if name.endswith(SUFFIXES) and not name.startswith("."):
                yield Path(parent) / name


def leads_out(file: Path, folder: Path) -> Diagnostic:
    return Diagnostic(
        "TTP001",
        "link leads out of the rule folder",
        whole_file(file.as_posix()),
        help=f"copy the file into `{folder.as_posix()}`, or name its real path on the command line",
    )
