"""Bytes of a file to text."""

from __future__ import annotations

from pathlib import Path

from ttpc.diagnostics import Diagnostic, whole_file
from ttpc.source import Source, Span

LARGEST = 1 << 20
"""Bytes.  A rule is a page or two; a larger file is a mistake, and reading it costs memory."""


def read_source(path: Path) -> tuple[bytes, Source | None, list[Diagnostic]]:
    """The file's bytes and its text, or why there is none."""
    name = path.as_posix()
    if any("\udc80" <= each <= "\udcff" for each in name):  # how Python spells stray bytes
        hint = "rename the file: its name goes into the artifact"
        trouble = Diagnostic("TTP002", "the file's name is not UTF-8", whole_file(name), help=hint)
        return b"", None, [trouble]
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        message = f"cannot be read: {(error.strerror or str(error)).lower()}"
        return b"", None, [Diagnostic("TTP001", message, whole_file(name))]
    if len(content) > LARGEST:
        trouble = Diagnostic(
            "TTP006",
            f"larger than {LARGEST:,} bytes",
            whole_file(name),
            help="one rule per file; long lists of values do not belong into a pattern",
        )
        return content, None, [trouble]
    try:
        return content, Source(name, content.decode("utf-8-sig")), []
    except UnicodeDecodeError as error:
        return content, None, [not_utf8(name, content, error)]


def not_utf8(name: str, content: bytes, error: UnicodeDecodeError) -> Diagnostic:
    text = content.decode("utf-8", "replace")
    before = content[: error.start].decode("utf-8", "replace")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Diagnostic(
        "TTP002",
        f"byte {error.start} (0x{content[error.start]:02x}) is not UTF-8",
        Span(Source(name, text), line, column, 1),
        label="cannot be decoded",
        help="save the file as UTF-8",
    )
