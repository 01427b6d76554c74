"""STIX 2.1 bundle -> catalogue.

Reads what an ATT&CK release states and nothing else. The result does not depend on the order of the
objects, and an object that lacks what identifies it is passed over: a bundle may hold other things.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from ttpc.attack.catalogue import Catalogue, CatalogueError, Group, Tactic, Technique

DOMAIN: Final = "enterprise-attack"
UNKNOWN: Final = "unknown"
_CHAIN: Final = "mitre-attack"  # also the source name of ATT&CK ids
_TECHNIQUE: Final = re.compile(r"T\d{4}(\.\d{3})?", re.ASCII)
_TACTIC: Final = re.compile(r"TA\d{4}", re.ASCII)
_GROUP: Final = re.compile(r"G\d{4}", re.ASCII)
# Neither can be shown: control characters steer a terminal, lone surrogates cannot be encoded.
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

_Object = Mapping[str, Any]  # one STIX object as JSON gives it
_Objects = Mapping[str, _Object]  # by STIX id


def from_bundle(
    bundle: Mapping[str, Any], release: str | None = None, source: str = "the bundle"
) -> Catalogue:
    """The catalogue in a parsed bundle.

    `release` wins over what the bundle says of itself (an x-mitre-collection; many bundles have none).
    `source` names the bundle in the CatalogueError raised when it holds no enterprise technique.
    """
    objects = _newest(bundle["objects"])
    tactics = _tactics(objects)
    techniques = _techniques(objects, tactics)
    if not techniques:
        raise CatalogueError(
            f"`{source}` holds no enterprise techniques; pass the enterprise-attack bundle, "
            "not the mobile or the ICS one"
        )
    groups = _groups(objects)
    return Catalogue(
        release=release or _stated_release(objects) or UNKNOWN,
        spec_version=_spec_version(objects),
        domain=DOMAIN,
        tactics=tactics,
        techniques=techniques,
        groups=groups,
        uses=_uses(objects, techniques, groups),
    )


def _tactics(objects: _Objects) -> tuple[Tactic, ...]:
    """The live tactics in the order of the matrix; what no matrix lists comes last, by id."""
    matrices = [obj for obj in objects.values() if obj.get("type") == "x-mitre-matrix"]
    refs = [ref for obj in matrices if _enterprise(obj) for ref in _strings(obj, "tactic_refs")]
    order = {ref: position for position, ref in enumerate(refs)}
    tactics = (
        Tactic(
            id=key,
            short_name=_text(obj, "x_mitre_shortname", key),
            name=_text(obj, "name", key),
            stix_id=obj["id"],
        )
        for key, obj in _identified(objects, "x-mitre-tactic", _TACTIC).items()
        if _live(obj)
    )
    return tuple(
        sorted(tactics, key=lambda tactic: (order.get(tactic.stix_id, len(order)), tactic.id))
    )


def _techniques(objects: _Objects, tactics: Iterable[Tactic]) -> dict[str, Technique]:
    successors = _successors(objects)
    return {
        key: Technique(
            id=key,
            name=_text(obj, "name", key),
            stix_id=obj["id"],
            # A revoked technique may name a tactic that is gone with it: only what still exists counts.
            tactics=tuple(
                tactic.id for tactic in tactics if (_CHAIN, tactic.short_name) in _phases(obj)
            ),
            platforms=tuple(sorted(set(_strings(obj, "x_mitre_platforms")))),
            revoked=obj.get("revoked") is True,
            deprecated=obj.get("x_mitre_deprecated") is True,
            revoked_by=successors.get(obj["id"]) if obj.get("revoked") is True else None,
        )
        for key, obj in _identified(objects, "attack-pattern", _TECHNIQUE).items()
    }


def _successors(objects: _Objects) -> dict[str, str]:
    """STIX id of a revoked technique -> ATT&CK id of what replaced it."""
    ids = {ref: _attack_id(obj, _TECHNIQUE) for ref, obj in objects.items() if _enterprise(obj)}
    pairs = {
        (source, successor)
        for source, target in _relations(objects, "revoked-by")
        if (successor := ids.get(target)) and successor != ids.get(source)
    }
    return dict(sorted(pairs, reverse=True))  # of several, none known so far, the lowest id stays


def _groups(objects: _Objects) -> dict[str, Group]:
    return {
        key: Group(
            id=key,
            name=(name := _text(obj, "name", key)),
            aliases=tuple(sorted(set(_strings(obj, "aliases")) - {name})),
            stix_id=obj["id"],
        )
        for key, obj in _identified(objects, "intrusion-set", _GROUP).items()
        if _live(obj)
    }


def _uses(
    objects: _Objects, techniques: Mapping[str, Technique], groups: Mapping[str, Group]
) -> dict[str, tuple[str, ...]]:
    """Technique id -> sorted group ids, as the bundle's own `uses` relations say, nothing inherited."""
    users = {group.stix_id: group.id for group in groups.values()}
    used = {technique.stix_id: technique.id for technique in techniques.values() if technique.live}
    pairs = {
        (used[target], users[source])
        for source, target in _relations(objects, "uses")
        if source in users and target in used
    }
    found: dict[str, list[str]] = {}
    for technique, group in sorted(pairs):
        found.setdefault(technique, []).append(group)
    return {technique: tuple(by) for technique, by in found.items()}


def _stated_release(objects: _Objects) -> str | None:
    """The version of the bundle's enterprise x-mitre-collection, where there is one."""
    for obj in objects.values():
        if (
            obj.get("type") == "x-mitre-collection"
            and "enterprise" in _text(obj, "name", "").casefold()
        ):
            return _text(obj, "x_mitre_version", "") or None
    return None


def _spec_version(objects: _Objects) -> str:
    """The newest ATT&CK data model any object was written in: objects keep the one they last changed under."""
    stated = {_text(obj, "x_mitre_attack_spec_version", "") for obj in objects.values()}
    versions = [version for version in stated if re.fullmatch(r"\d+(\.\d+)*", version, re.ASCII)]
    return max(
        versions, key=lambda version: [int(part) for part in version.split(".")], default=UNKNOWN
    )


# ---- STIX objects -----------------------------------------------------------------------------


def _newest(objects: Iterable[Any]) -> dict[str, _Object]:
    """STIX id -> object, by id; of several versions of one object the newest."""
    usable = [
        obj
        for obj in objects
        if isinstance(obj, dict)
        and isinstance(obj.get("id"), str)
        and not _UNPRINTABLE.search(obj["id"])
    ]
    usable.sort(key=lambda obj: (obj["id"], _text(obj, "modified", "")))
    return {obj["id"]: obj for obj in usable}


def _identified(objects: _Objects, kind: str, pattern: re.Pattern[str]) -> dict[str, _Object]:
    """ATT&CK id -> the enterprise object of that type, by id.

    Two objects may share an id (a technique revoked in favour of itself): the live one is meant,
    then the newer.
    """
    found: dict[str, _Object] = {}
    for obj in objects.values():
        key = _attack_id(obj, pattern) if obj.get("type") == kind and _enterprise(obj) else None
        if key and (key not in found or _standing(obj) > _standing(found[key])):
            found[key] = obj
    return dict(sorted(found.items()))


def _attack_id(obj: _Object, pattern: re.Pattern[str]) -> str | None:
    refs = obj.get("external_references")
    for ref in refs if isinstance(refs, list) else ():
        if isinstance(ref, dict) and ref.get("source_name") == _CHAIN:
            key = _text(ref, "external_id", "")
            return key if pattern.fullmatch(key) else None
    return None


def _standing(obj: _Object) -> tuple[bool, bool, str]:
    revoked, deprecated = obj.get("revoked") is True, obj.get("x_mitre_deprecated") is True
    return not revoked, not deprecated, _text(obj, "modified", "")


def _live(obj: _Object) -> bool:
    return obj.get("revoked") is not True and obj.get("x_mitre_deprecated") is not True


def _enterprise(obj: _Object) -> bool:
    """Whether the object belongs to ATT&CK Enterprise; objects of old releases do not state a domain."""
    domains = _strings(obj, "x_mitre_domains")
    if domains:
        return DOMAIN in domains
    chains = {chain for chain, _ in _phases(obj)}
    return not chains or _CHAIN in chains


def _phases(obj: _Object) -> set[tuple[str, str]]:
    phases = obj.get("kill_chain_phases")
    return {
        (_text(phase, "kill_chain_name", ""), _text(phase, "phase_name", ""))
        for phase in (phases if isinstance(phases, list) else ())
        if isinstance(phase, dict)
    }


def _relations(objects: _Objects, kind: str) -> Iterator[tuple[str, str]]:
    """The live relationships of one type, as (source STIX id, target STIX id)."""
    for obj in objects.values():
        if (
            obj.get("type") == "relationship"
            and obj.get("relationship_type") == kind
            and _live(obj)
        ):
            yield _text(obj, "source_ref", ""), _text(obj, "target_ref", "")


def _text(obj: _Object, key: str, default: str) -> str:
    value = obj.get(key)
    return _UNPRINTABLE.sub("\ufffd", value) if isinstance(value, str) else default


def _strings(obj: _Object, key: str) -> list[str]:
    values = obj.get(key)
    values = values if isinstance(values, list) else []
    return [_UNPRINTABLE.sub("\ufffd", value) for value in values if isinstance(value, str)]
