"""link: texts and patterns to an artifact directory, whole or not at all."""

from __future__ import annotations

import ctypes
import errno
import json
import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ttpc import __version__
from ttpc.answers import known_answers
from ttpc.attack import Catalogue
from ttpc.ir import Rule
from ttpc.ir.says import says
from ttpc.layout import Layout
from ttpc.redaction import CREDENTIALS
from ttpc_runtime.abi import ABI
from ttpc_runtime.artifact import (
    ANSWERS,
    DATABASE,
    INDEX,
    MANIFEST,
    RULES,
    SEAL,
    SIGNATURE,
    STREAMS,
    TABLE,
    digest_of,
    seal,
)
from ttpc_runtime.attest import write_answers
from ttpc_runtime.programs import write_programs
from ttpc_runtime.scanner import engine
from ttpc_runtime.signature import read_signature
from ttpc_runtime.table import write_table


def link(
    layout: Layout, texts: Mapping[str, str], database: bytes, catalogue: Catalogue
) -> dict[str, bytes]:
    """Every file of the artifact by name, the manifest and its seal included."""
    files = {name: text.encode() for name, text in texts.items()}
    files[DATABASE] = database
    files[TABLE] = write_table(layout.table)
    files[ANSWERS] = write_answers(known_answers(layout.table))
    files[STREAMS] = write_programs(layout.streams.classes, layout.streams.programs)
    lowered: dict[str, list[Rule]] = {}
    for planned in (each for kind in layout.kinds for each in kind.rules):
        lowered.setdefault(planned.rule.id, []).append(planned.rule)
    files[RULES] = a_line_each(
        (rule_id, rule_entry(lowered[rule_id])) for rule_id in sorted(lowered)
    )
    data = (each for rules in lowered.values() for rule in rules for each in rule.data)
    manifest = {
        "abi": ABI,
        "tools": {"ttpc": __version__, "black": version("black")},
        "engine": engine(),
        "attack": {
            "domain": catalogue.domain,
            "release": catalogue.release,
            "tactics": {tactic.id: tactic.name for tactic in catalogue.tactics},
        },
        "redact": CREDENTIALS._asdict(),
        "kinds": {kind.name: f"{kind.name}.py" for kind in layout.kinds},
        "files": {name: digest_of(files[name]) for name in sorted(files)},
        "data": dict(sorted((each.source, each.digest) for each in data)),
    }
    return sealed(files, manifest)


def sealed(files: Mapping[str, bytes], manifest: Mapping[str, Any]) -> dict[str, bytes]:
    """The files with their manifest and its seal."""
    content = (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()
    return {**files, MANIFEST: content, SEAL: seal(content)}


Sign = Callable[[bytes], bytes]
"""From a manifest to the content of its signature."""


def signed(files: Mapping[str, bytes], sign: Sign) -> dict[str, bytes]:
    """The files with a signature of their manifest, which is sealed too."""
    signature = sign(files[MANIFEST])
    return {**files, SIGNATURE: signature, SEAL: seal(files[MANIFEST], signature)}


def a_line_each(entries: Iterable[tuple[str, object]]) -> bytes:
    """A JSON object."""
    lines = (
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in entries
    )
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def rule_entry(rules: Sequence[Rule]) -> dict[str, object]:
    """Of one rule, lowered for each of its kinds."""
    rule = rules[0]
    entry: dict[str, object] = {
        "version": rule.version,
        "source": rule.source,
        "sha256": rule.digest,
    }
    if rule.data:
        entry["data"] = sorted(each.source for each in rule.data)
    if said := says(rules):
        entry["says"] = said
    return entry


# ── on disk ────────────────────────────────────────────────────────────────────────────────────────────────


def install(files: Mapping[str, bytes], target: Path) -> None:
    """Put the artifact in place of what is there.  Killed at any moment, the old one or the new one is there.

    Everything is written into a folder beside the target and synced; one rename then swaps the two.
    A link is followed: what it points to is replaced.  Raises `OSError`.
    """
    target = Path(os.path.realpath(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        aside.chmod(0o755)
        for name, content in files.items():
            write_synced(aside / name, content)
        sync_directory(aside)
        swap(aside, target)
        sync_directory(target.parent)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def write_synced(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_directory(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def swap(aside: Path, target: Path) -> None:
    """Exchange two folders, or move the first to where nothing is."""
    if not target.exists():
        aside.rename(target)
    elif not exchange(aside, target):
        # No atomic exchange on this system: for an instant nothing is there, and a build killed in that
        # instant leaves the old artifact beside its place, under the name that begins with a dot.
        old = aside.with_name(aside.name + ".old")
        target.rename(old)
        aside.rename(target)
        old.rename(aside)


RENAME_EXCHANGE = 2
"""From Linux's renameat2(2): swap the two names in one step."""


def exchange(first: Path, second: Path) -> bool:
    """Atomically exchange two paths with renameat2; False where the system cannot."""
    if platform.system() != "Linux":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    here = -100  # AT_FDCWD: relative paths mean the working directory
    if rename(here, os.fsencode(first), here, os.fsencode(second), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.EINVAL, errno.ENOSYS}:  # this file system cannot
        return False
    raise OSError(code, os.strerror(code), str(second))


def differences(files: Mapping[str, bytes], target: Path, sign: Sign | None = None) -> list[str]:
    """Names in the directory that are not as they would be written.  Raises `OSError`.

    The database, and what the manifest says of it, belongs to one engine; on another engine an artifact is
    current when everything else is.  So it is without a key: the signature that is there is taken as it is.
    """
    if not target.is_dir():
        return [str(target)]
    found = [each for each in target.iterdir() if each.name != "__pycache__"]
    on_disk = {each.name: content_of(each) for each in found}
    wanted = with_database_of(on_disk, files)
    if sign is not None or is_signed(on_disk):
        wanted = signed(wanted, sign or (lambda _: on_disk[SIGNATURE]))
    return sorted(
        name for name in wanted.keys() | on_disk.keys() if wanted.get(name) != on_disk.get(name)
    )


def is_signed(files: Mapping[str, bytes]) -> bool:
    """Whether there is a signature; by whom, and of what, only a key can tell."""
    return read_signature(files.get(SIGNATURE, b"")) is not None


def content_of(path: Path) -> bytes:
    """A file's content; for a folder or a link, which no artifact holds, what no file of one contains."""
    return path.read_bytes() if path.is_file() and not path.is_symlink() else b"\0"


def with_database_of(
    on_disk: Mapping[str, bytes], files: Mapping[str, bytes]
) -> Mapping[str, bytes]:
    """The artifact as another engine would have written it, if it was another one that wrote what is there."""
    database = on_disk.get(DATABASE)
    try:
        theirs = json.loads(on_disk[MANIFEST])["engine"]
    except (ValueError, TypeError, KeyError):  # no manifest, or what is left of one
        return files
    if database is None or theirs == engine():
        return files
    manifest = json.loads(files[MANIFEST])
    manifest["engine"] = theirs
    manifest["files"][DATABASE] = digest_of(database)
    return sealed({**files, DATABASE: database}, manifest)


def strangers(target: Path) -> list[str]:
    """Names of what stands at the target and is no artifact: a build must not replace it.  Raises `OSError`."""
    if not target.is_dir():
        return [str(target)] if target.exists() else []
    names = sorted(each.name for each in target.iterdir())
    if not {DATABASE, SEAL} & set(names):
        return names
    known = {
        MANIFEST,
        SEAL,
        SIGNATURE,
        DATABASE,
        TABLE,
        ANSWERS,
        STREAMS,
        INDEX,
        RULES,
        "__pycache__",
    }
    return [name for name in names if name not in known and not name.endswith(".py")]
