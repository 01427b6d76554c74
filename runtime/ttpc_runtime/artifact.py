"""An artifact on disk: read whole, verified to the last byte, and only then looked at.

Layout of the directory (`docs/artifact.md` describes every file)::

    manifest.sha256   digests of manifest.json and manifest.sig, in the format of sha256sum(1)
    manifest.sig      signature of manifest.json, if there is one (`signature.py`)
    manifest.json     ABI, versions, ATT&CK release, digest of every other file
    rules.json        of every rule its version, and path and digest of its source
    patterns.hsdb     the serialised Hyperscan database
    patterns.json     the literals it was compiled from, to compile them again for another engine
    answers.json      what an engine must see in texts made of the literals
    patterns.py       the names of their numbers
    index.json        where each rule stands in its module, and which numbers it is asked by
    streams.json      the regexes as programs for bit streams
    tables.py         tables that rules look values up in, if there are any
    lists.py          lists that rules share, if there are any
    <kind>.py         one generated module per event kind
"""

import json
import os
import stat
from _thread import allocate_lock, start_new_thread  # `threading` takes a millisecond to import
from collections.abc import Callable, Mapping
from contextlib import suppress
from os.path import join
from typing import TYPE_CHECKING, Any, NamedTuple, Self, cast

from ttpc_runtime import abi
from ttpc_runtime.digests import MUCH, sha256
from ttpc_runtime.errors import ArtifactError

if TYPE_CHECKING:
    from ttpc_runtime.signature import TrustedKeys

MANIFEST = "manifest.json"
SEAL = "manifest.sha256"
SIGNATURE = "manifest.sig"
DATABASE = "patterns.hsdb"
TABLE = "patterns.json"
ANSWERS = "answers.json"
NUMBERS = "patterns.py"
STREAMS = "streams.json"
INDEX = "index.json"
RULES = "rules.json"
TABLES = "tables.py"
LISTS = "lists.py"

LARGEST = 1 << 30
"""Bytes.  No honest artifact holds a larger file; reading stops there instead of filling the memory."""

ATTEMPTS = 100
"""How often an artifact may be replaced while it is read.  A build takes longer than reading does."""


class Artifact(NamedTuple):
    """A verified artifact: nothing of it has been executed or deserialised yet."""

    path: str
    digest: str
    """SHA-256 of the manifest, which names the digests of everything else: the artifact's identity."""
    manifest: Mapping[str, Any]
    files: Mapping[str, bytes]


def digest_of(content: bytes) -> str:
    return sha256(content).hex()


def seal(manifest: bytes, signature: bytes | None = None) -> bytes:
    """The content of `manifest.sha256`; `sha256sum --check manifest.sha256` agrees with it.

    It has a line for the signature too, so that damage to that is seen without a key.
    """
    lines = f"{digest_of(manifest)}  {MANIFEST}\n"
    if signature is not None:
        lines += f"{digest_of(signature)}  {SIGNATURE}\n"
    return lines.encode()


def read_artifact(path: str, trusted: "TrustedKeys | None" = None) -> Artifact:
    """Read and verify.  Raises `ArtifactError` unless every byte is what the manifest says.

    With trusted keys the manifest must be signed by one of them, which is found out before it is parsed.

    A build may replace the artifact meanwhile: all files are read from one open directory, and what is wrong
    with them counts only if the path still leads there.
    """
    for _ in range(ATTEMPTS):
        directory = open_directory(path)
        try:
            with Digests() as digests:
                files = read_files(path, directory, digests.note)
            return verified(path, files, digests.found, trusted)
        except ArtifactError:
            if not replaced(path, directory):
                raise
        finally:
            os.close(directory)
    raise ArtifactError(f"{path}: replaced again and again while it was read; try again")


def verified(
    path: str, files: dict[str, bytes], digests: Mapping[str, str], trusted: "TrustedKeys | None"
) -> Artifact:
    for name in (MANIFEST, SEAL):
        if name not in files:
            raise ArtifactError(f"{path}: {name} is missing; build the artifact again")
    content, signature = files.pop(MANIFEST), files.pop(SIGNATURE, None)
    check_seal(path, files.pop(SEAL), content, signature)
    if signature is not None or trusted is not None:
        from ttpc_runtime.signature import check_signature  # noqa: PLC0415 - for signed artifacts

        check_signature(path, content, signature, trusted)
    manifest = read_manifest(join(path, MANIFEST), content)
    for name in sorted(files.keys() ^ manifest["files"].keys()):
        what = "does not belong to the artifact" if name in files else "is missing"
        raise ArtifactError(f"{join(path, name)}: {what}; build the artifact again")
    for name, digest in manifest["files"].items():
        if digests.get(name) != digest:
            raise damaged(join(path, name))
    return Artifact(path, digests[MANIFEST], manifest, files)


def check_seal(path: str, found: bytes, manifest: bytes, signature: bytes | None) -> None:
    if found == seal(manifest, signature):
        return
    if not found.startswith(seal(manifest)):
        raise damaged(join(path, MANIFEST))
    if signature is None:
        what = f"seals more than {MANIFEST}, but {SIGNATURE} is missing"
        raise ArtifactError(f"{join(path, SEAL)}: {what}; build the artifact again")
    raise damaged(join(path, SIGNATURE))


def open_directory(path: str) -> int:
    try:
        return os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    except (FileNotFoundError, NotADirectoryError):
        raise ArtifactError(f"{path}: no artifact here; `ttpc build -o {path}` makes one") from None
    except OSError as error:
        raise ArtifactError(f"{path}: cannot be read: {error.strerror}") from error


def replaced(path: str, directory: int) -> bool:
    """Whether the path no longer leads to the open directory.  While that is open, no other can have its number."""
    try:
        there = os.stat(path)
    except OSError:
        return True
    here = os.fstat(directory)
    return (there.st_dev, there.st_ino) != (here.st_dev, here.st_ino)


def read_files(path: str, directory: int, note: Callable[[str, bytes], None]) -> dict[str, bytes]:
    """Every file of the directory, noted as it is read.  Regular files only: no link leads elsewhere, no pipe blocks.

    A `__pycache__` is passed over: pip makes one in whatever it installs, and nothing here ever reads it.
    """
    files = {}
    name = ""
    try:
        for name in sorted(set(os.listdir(directory)) - {"__pycache__"}):
            status = os.stat(name, dir_fd=directory, follow_symlinks=False)
            if not stat.S_ISREG(status.st_mode):
                what = "not a regular file; an artifact holds no other"
                raise ArtifactError(f"{join(path, name)}: {what}")
            if status.st_size > LARGEST:
                what = f"{status.st_size} bytes; no artifact is that large"
                raise ArtifactError(f"{join(path, name)}: {what}")
            descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=directory)
            try:
                files[name] = whole(descriptor, status.st_size)
            finally:
                os.close(descriptor)
            note(name, files[name])
    except OSError as error:
        raise ArtifactError(f"{join(path, name)}: cannot be read: {error.strerror}") from error
    return files


class Digests:
    """Digests of files, of large ones worked out while the next one is read: that spares a fifth of opening 14 MB.

    `found` is complete when it is left as a context.
    """

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._waiting: list[tuple[str, bytes]] = []
        self._thread = allocate_lock()
        """Held as long as there is one."""

    def __enter__(self) -> Self:
        return self

    def note(self, name: str, content: bytes) -> None:
        self._waiting.append((name, content))
        if len(content) < MUCH:
            self._work()
        elif self._thread.acquire(blocking=False):
            try:
                start_new_thread(self._work_and_end, ())
            except RuntimeError:  # there can be no more threads
                self._thread.release()

    def _work(self) -> None:
        with suppress(IndexError):  # somebody else took the last one
            while self._waiting:
                name, content = self._waiting.pop()
                self.found[name] = digest_of(content)

    def _work_and_end(self) -> None:
        try:
            self._work()
        finally:
            self._thread.release()

    def __exit__(self, *_: object) -> None:
        with self._thread:
            self._work()


def whole(descriptor: int, size: int) -> bytes:
    """What a file holds, up to the size it has; nearly always it comes at once."""
    content = os.read(descriptor, size)
    while len(content) < size and (more := os.read(descriptor, size - len(content))):
        content += more
    return content


def read_manifest(path: str, content: bytes) -> dict[str, Any]:
    """The manifest, once its seal has been checked: anything odd now was built so, not damaged."""
    manifest = json.loads(content)
    if manifest["abi"] != abi.ABI:
        raise ArtifactError(
            f"{path}: made for ABI {manifest['abi']}, this runtime speaks ABI {abi.ABI}; "
            "build the artifact again with the `ttpc` of this version"
        )
    return cast(dict[str, Any], manifest)


def damaged(path: str) -> ArtifactError:
    return ArtifactError(
        f"{path}: not what was built (its SHA-256 differs); build the artifact again"
    )
