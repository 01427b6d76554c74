"""What is attached to a mail: names and hashes, and whether it is of a sort that attackers send."""

from __future__ import annotations

import hashlib
import io
import re
import struct
import zipfile
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from ttpc_runtime.readers.outcome import without_nulls

MAX_TEXT: Final = 1024 * 1024
MAX_NAME: Final = 255

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
VBA: Final = "_VBA_PROJECT".encode("utf-16-le")
"""The directory of a document with macros, in the file format before 2007."""

SMUGGLING: Final = re.compile(r"createObjectURL|msSaveOrOpenBlob|msSaveBlob")
"""HTML that makes a file: no mail has a use for it otherwise."""


class Attachment(NamedTuple):
    kind: str
    name: str
    content: bytes

    @property
    def textual(self) -> bool:
        return self.kind in {"text/plain", "text/html"}

    @property
    def is_file(self) -> bool:
        """Not a text, nor parts that could not be taken apart."""
        return not self.textual and not self.kind.startswith(("multipart/", "message/"))

    @property
    def text(self) -> str:
        return self.content[:MAX_TEXT].decode(errors="replace")


def facts(attached: Sequence[Attachment], pages: Sequence[str]) -> dict[str, Any]:
    """What is not so is left out: not seeing a macro is not knowing that there is none."""
    archives = [found for part in attached if (found := archive(part.content)) is not None]
    office = any(part.content.startswith(OLE) and VBA in part.content for part in attached)
    macros = office or any(
        name.lower().endswith("vbaproject.bin") for each in archives for name in each.names
    )
    return without_nulls(
        attachment_extensions=extensions(attached) or None,
        attachment_sha256s=[hashlib.sha256(part.content).hexdigest() for part in attached] or None,
        attachment_macros=macros or None,
        attachment_password_protected=any(each.encrypted for each in archives) or None,
        html_smuggling=any(map(SMUGGLING.search, pages)) or None,
    )


def extensions(attached: Sequence[Attachment]) -> list[str]:
    names = [part.name[-MAX_NAME:].lower().rpartition(".") for part in attached]
    return [extension for _, dot, extension in names if dot and extension]


class Archive(NamedTuple):
    names: list[str]
    encrypted: bool


def archive(content: bytes) -> Archive | None:
    """The directory of a ZIP file, which office documents are too; nothing is unpacked."""
    if not content.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            entries = opened.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error):
        return None
    return Archive([each.filename for each in entries], any(e.flag_bits & 1 for e in entries))
