"""Catalogue <-> compact index, and finding the catalogue a user means.

A bundle is some 30 MB of JSON, half a second to read. The index is the few hundred kB of it that a
compiler needs: one technique per line, sorted, the same bytes on every run and machine, so that two
releases can be compared with `diff`.
"""

import dataclasses
import functools
import gzip
import importlib.resources
import json
import re
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from ttpc.attack.catalogue import Catalogue, CatalogueError, Group, Tactic, Technique
from ttpc.attack.stix import UNKNOWN, from_bundle

EMBEDDED: Final = "18.1"
FORMAT: Final = "ttpc-attack-index"
VERSION: Final = 1
NOTICE: Final = (
    "© The MITRE Corporation. This work is reproduced and distributed with the permission of "
    "The MITRE Corporation; see LICENSE.txt."
)
_RELEASE: Final = re.compile(r"v?(\d{1,3}(?:\.\d{1,3})?)", re.ASCII)
_RELEASE_IN_NAME: Final = re.compile(r"(?<![\d.])(\d{1,3}\.\d{1,3})\.json(\.gz)?$", re.ASCII)


# ---- finding a catalogue ----------------------------------------------------------------------


@functools.cache
def embedded() -> Catalogue:
    """The release this version of ttpc ships with. Read once per process."""
    return from_text(_data(f"enterprise-{EMBEDDED}.json").decode())


def licence() -> bytes:
    """MITRE's licence of ATT&CK, which has to accompany every copy."""
    return _data("LICENSE.txt")


def _data(name: str) -> bytes:
    return (importlib.resources.files("ttpc.attack") / "data" / name).read_bytes()


def resolve(spec: str) -> Catalogue:
    """The catalogue that `--attack` names: the embedded release ("18.1"), or a file."""
    release = _RELEASE.fullmatch(spec)
    if release is None:
        return load(Path(spec))
    if release[1] == EMBEDDED:
        return embedded()
    raise CatalogueError(
        f"ATT&CK {release[1]} is not embedded, {EMBEDDED} is; for another release pass the path of "
        f"its STIX bundle, as in `--attack enterprise-attack-{release[1]}.json`"
    )


def load(path: Path, release: str | None = None) -> Catalogue:
    """Read a STIX bundle or a compact index, either of them gzipped or not.

    `release` is what to call a bundle; without it the bundle's own word counts, then a file name
    such as `enterprise-attack-18.1.json.gz`, else the release is "unknown". Raises CatalogueError.
    """
    document = _json(path)
    if document.get("format") == FORMAT:
        return _from_document(document, str(path))
    if document.get("type") != "bundle" or not isinstance(document.get("objects"), list):
        raise CatalogueError(
            f"`{path}` is neither a STIX bundle nor a ttpc index; pass an enterprise-attack bundle "
            "from https://github.com/mitre-attack/attack-stix-data"
        )
    catalogue = from_bundle(document, release, str(path))
    named = _RELEASE_IN_NAME.search(path.name)
    if catalogue.release == UNKNOWN and named:
        return dataclasses.replace(catalogue, release=named[1])
    return catalogue


def _json(path: Path) -> dict[str, Any]:
    """The JSON object in a file; gzip is told by its first bytes, not by the name."""
    try:
        raw = path.read_bytes()
        document = json.loads(gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise CatalogueError(f"`{path}` is damaged or cut short ({error}); get it again") from error
    except OSError as error:
        raise CatalogueError(f"cannot read `{path}`: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise CatalogueError(f"`{path}` is not JSON ({error}); pass a STIX bundle") from error
    return document if isinstance(document, dict) else {}


# ---- catalogue -> text ------------------------------------------------------------------------


def to_text(catalogue: Catalogue) -> str:
    """The compact index: JSON with one tactic, technique, group or use per line; ends in a newline."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "licence": NOTICE,
        "release": catalogue.release,
        "domain": catalogue.domain,
        "spec_version": catalogue.spec_version,
    }
    sections = [
        *(f"{_dumps(key)}: {_dumps(value)}" for key, value in head.items()),
        f'"tactics": [\n{_lines(map(_tactic_row, catalogue.tactics))}\n]',
        f'"techniques": [\n{_lines(map(_technique_row, catalogue.techniques.values()))}\n]',
        f'"groups": [\n{_lines(map(_group_row, catalogue.groups.values()))}\n]',
        f'"uses": [\n{_lines([key, *groups] for key, groups in catalogue.uses.items())}\n]',
    ]
    return "{\n" + ",\n".join(sections) + "\n}\n"


def _lines(rows: Iterable[object]) -> str:
    return ",\n".join(map(_dumps, rows))


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _tactic_row(tactic: Tactic) -> dict[str, object]:
    return {
        "id": tactic.id,
        "short_name": tactic.short_name,
        "name": tactic.name,
        "stix_id": tactic.stix_id,
    }


def _technique_row(technique: Technique) -> dict[str, object]:
    """Flags stand only where they are set: nearly every technique is live."""
    row: dict[str, object] = {"id": technique.id, "name": technique.name}
    row |= {"tactics": technique.tactics, "platforms": technique.platforms}
    row |= {"deprecated": True} if technique.deprecated else {}
    row |= {"revoked": True} if technique.revoked else {}
    row |= {"revoked_by": technique.revoked_by} if technique.revoked_by else {}
    return row | {"stix_id": technique.stix_id}


def _group_row(group: Group) -> dict[str, object]:
    return {"id": group.id, "name": group.name, "aliases": group.aliases, "stix_id": group.stix_id}


# ---- text -> catalogue ------------------------------------------------------------------------


def from_text(text: str, source: str = "the index") -> Catalogue:
    """Read `to_text` back. Raises CatalogueError."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CatalogueError(f"{source} is not JSON ({error}); make it again") from error
    return _from_document(document, source)


def _from_document(document: Mapping[str, Any], source: str) -> Catalogue:
    remedy = "make it again with `ttpc attack index`"
    if document.get("format") != FORMAT or document.get("version") != VERSION:
        raise CatalogueError(f"`{source}` is not a ttpc index of version {VERSION}; {remedy}")
    try:
        catalogue = Catalogue(
            release=_string(document["release"]),
            spec_version=_string(document["spec_version"]),
            domain=_string(document["domain"]),
            tactics=tuple(map(_tactic, document["tactics"])),
            techniques={row["id"]: _technique(row) for row in document["techniques"]},
            groups={row["id"]: _group(row) for row in document["groups"]},
            uses={row[0]: _strings(row[1:]) for row in document["uses"]},
        )
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise CatalogueError(f"`{source}` is a damaged ttpc index ({error!r}); {remedy}") from error
    if not all(catalogue.groups.keys() >= set(users) for users in catalogue.uses.values()):
        raise CatalogueError(f"`{source}` is a damaged ttpc index (a group is missing); {remedy}")
    return catalogue


def _tactic(row: Mapping[str, Any]) -> Tactic:
    return Tactic(
        id=_string(row["id"]),
        short_name=_string(row["short_name"]),
        name=_string(row["name"]),
        stix_id=_string(row["stix_id"]),
    )


def _technique(row: Mapping[str, Any]) -> Technique:
    revoked_by = row.get("revoked_by")
    return Technique(
        id=_string(row["id"]),
        name=_string(row["name"]),
        stix_id=_string(row["stix_id"]),
        tactics=_strings(row["tactics"]),
        platforms=_strings(row["platforms"]),
        revoked=row.get("revoked") is True,
        deprecated=row.get("deprecated") is True,
        revoked_by=None if revoked_by is None else _string(revoked_by),
    )


def _group(row: Mapping[str, Any]) -> Group:
    return Group(
        id=_string(row["id"]),
        name=_string(row["name"]),
        aliases=_strings(row["aliases"]),
        stix_id=_string(row["stix_id"]),
    )


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} where text belongs")
    return value


def _strings(values: object) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError(f"{values!r} where a list belongs")
    return tuple(map(_string, values))
