"""An event as it comes in, and a tag as it goes out: the contract's two records."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from ttpc_runtime.digests import sha1, sha256
from ttpc_runtime.errors import EventError

NAMESPACE = bytes.fromhex("1ca31f0855225aae8371fe81f0e39de3")
"""UUIDv5 of "decnet:ttp_tag:v1" in the URL namespace: tag ids stay comparable with the predecessor's."""


class Event(NamedTuple):
    """Something an attacker did.  `payload` holds what rules look at; the ids are copied into the tags."""

    source_kind: str
    payload: Mapping[str, Any]
    source_id: str | None = None
    attacker_uuid: str | None = None
    identity_uuid: str | None = None
    session_id: str | None = None
    decky_id: str | None = None
    timestamp: str | None = None


def check_shape(event: object) -> None:
    """Raise `EventError` with what is wrong with an event that could not be evaluated."""
    if not isinstance(event, Mapping):
        raise EventError(f"an event is a mapping or an `Event`, not {type(event).__name__}")
    for key, wanted, name in (("source_kind", str, "a string"), ("payload", Mapping, "a mapping")):
        if key not in event:
            raise EventError(f"the event has no `{key}`")
        if not isinstance(event[key], wanted):
            raise EventError(f"`{key}` is {name}, not {type(event[key]).__name__}")


class Tag(NamedTuple):
    """One ATT&CK statement about one event, made by one rule."""

    uuid: str
    source_kind: str
    source_id: str
    attacker_uuid: str | None
    identity_uuid: str | None
    session_id: str | None
    decky_id: str | None
    tactic: str
    technique_id: str
    sub_technique_id: str | None
    confidence: float
    rule_id: str
    rule_version: int
    evidence: dict[str, Any]
    attack_release: str
    mitre_url: str


def tag_uuid(
    source_kind: str,
    source_id: str,
    rule_id: str,
    rule_version: int,
    technique_id: str,
    sub_technique_id: str | None,
) -> str:
    """The id of a tag: UUIDv5 over these six values, so a replay gives the same ids."""
    name = f"{source_kind}|{source_id}|{rule_id}|{rule_version}|{technique_id}|{sub_technique_id or ''}"
    return uuid_of(NAMESPACE + name.encode("utf-8", "surrogatepass"))


VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}
"""A hexadecimal digit with the two bits that the RFC gives its variant."""


def uuid_of(name: bytes) -> str:
    """UUIDv5 of a name with its namespace in front.

    Written out because `uuid.uuid5` costs more than all the rest of a tag; the tests hold the two equal.
    """
    text = sha1(name)
    return f"{text[:8]}-{text[8:12]}-5{text[13:16]}-{VARIANT[text[16]]}{text[17:20]}-{text[20:32]}"


def content_id(event: Mapping[str, Any]) -> str:
    """A `source_id` for an event that has none: the digest of what it says, the same on every run.

    Only the contract's fields count, and an absent one is as good as a null one.  What JSON cannot hold counts
    by its type, because its text may name an address in memory.
    """
    said = {key: event[key] for key in Event._fields if event.get(key) is not None}
    try:
        text = json.dumps(said, sort_keys=True, default=type_name)
    except TypeError:  # keys that cannot be sorted, which no JSON has
        text = json.dumps(said, skipkeys=True, default=type_name)
    return "sha256:" + sha256(text.encode()).hex()[:32]


def type_name(value: object) -> str:
    return type(value).__name__
