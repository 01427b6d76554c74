"""The signature of an artifact: whoever trusts a key opens what that key has signed, and nothing else."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as generate_ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key as generate_rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.keys import ed25519, private_pem, public_pem
from tests.packs import artifact, lowered, rule_file
from ttpc.link import install, signed
from ttpc_runtime import ArtifactError, Engine, SigningError
from ttpc_runtime.artifact import MANIFEST, SEAL, SIGNATURE, seal
from ttpc_runtime.signature import Signer, key_id, load_signer, read_signature, short

OURS, THEIRS = public_pem(ed25519("ours")), public_pem(ed25519("theirs"))
EVENT = {"source_kind": "command", "source_id": "e", "payload": {"command_text": "curl"}}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """An artifact of one rule, not signed."""
    return artifact(lowered([rule_file()]))


def by(name: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return signed(files, load_signer(private_pem(ed25519(name))))


def put(files: Mapping[str, bytes], folder: Path) -> Path:
    install(files, folder)
    return folder


def resealed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What somebody makes of changed files who has no key."""
    return {**files, SEAL: seal(files[MANIFEST], files.get(SIGNATURE))}


def refused(folder: Path, *words: str, keys: list[bytes] | None = None) -> None:
    with pytest.raises(ArtifactError) as caught:
        Engine.open(folder, trusted_keys=keys)
    for word in words:
        assert word in str(caught.value)


# ── opened ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_it_opens_with_its_key_and_without(files: dict[str, bytes], tmp_path: Path) -> None:
    folder = put(by("ours", files), tmp_path / "artifact")
    (tmp_path / "ours.pub").write_bytes(OURS)
    for keys in (None, [OURS], [tmp_path / "ours.pub"], [str(tmp_path / "ours.pub")]):
        assert len(Engine.open(folder, trusted_keys=keys).evaluate(EVENT)) == 1


def test_the_line_is_that_of_the_standard() -> None:
    """RFC 8032, section 7.1, test 2: the key, the message 72 and its signature."""
    secret = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
    public = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    value = (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    line = Signer(Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secret)))(b"\x72")
    signature = read_signature(line)
    assert signature is not None
    assert signature.value.hex() == value
    der = bytes.fromhex("302a300506032b6570032100" + public)  # RFC 8410
    assert signature.key == hashlib.sha256(der).digest()
    assert line.startswith(b"ed25519 %b " % signature.key.hex().encode())


def test_signing_twice_gives_the_same(files: dict[str, bytes]) -> None:
    assert by("ours", files) == by("ours", files)


def test_the_seal_of_a_signed_one_is_sha256sums(files: dict[str, bytes], tmp_path: Path) -> None:
    folder = put(by("ours", files), tmp_path / "artifact")
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", SEAL], cwd=folder, check=True, capture_output=True
    )
    assert done.stdout.split() == [b"manifest.json:", b"OK", b"manifest.sig:", b"OK"]


def test_keys_are_rotated_by_trusting_both(files: dict[str, bytes], tmp_path: Path) -> None:
    old, new = put(by("ours", files), tmp_path / "1"), put(by("theirs", files), tmp_path / "2")
    engine = Engine.open(old, trusted_keys=[OURS, THEIRS])
    engine.swap(new)
    engine.swap(old)
    refused(old, keys=[THEIRS])
    refused(new, keys=[OURS])


# ── refused: somebody who has no key ───────────────────────────────────────────────────────────────────────


def test_what_is_not_signed(files: dict[str, bytes], tmp_path: Path) -> None:
    folder = put(files, tmp_path / "artifact")
    refused(folder, f"{folder}: not signed", "ttpc build --sign KEY", keys=[OURS])


def test_what_another_key_signed(files: dict[str, bytes], tmp_path: Path) -> None:
    folder = put(by("theirs", files), tmp_path / "artifact")
    names = [short(key_id(ed25519(name).public_key())) for name in ("theirs", "ours")]
    refused(folder, SIGNATURE, *names, keys=[OURS])


def stripped(files: dict[str, bytes]) -> dict[str, bytes]:
    return resealed({name: files[name] for name in files.keys() - {SIGNATURE}})


def with_other_rules(files: dict[str, bytes]) -> dict[str, bytes]:
    """Another artifact, whole in itself, under the signature of ours."""
    other = artifact(lowered([rule_file(match={"contains": "harmless"})]))
    return resealed({**other, SIGNATURE: files[SIGNATURE]})


def under_another_name(files: dict[str, bytes]) -> dict[str, bytes]:
    """Signed by them, said to be by us."""
    value = by("theirs", files)[SIGNATURE].split()[2]
    line = b" ".join([*files[SIGNATURE].split()[:2], value]) + b"\n"
    return resealed({**files, SIGNATURE: line})


def unparsable(files: dict[str, bytes]) -> dict[str, bytes]:
    """A manifest that no parser should have met before its signature was checked."""
    return resealed({**files, MANIFEST: b"[" * 100_000})


def of_another_abi(files: dict[str, bytes]) -> dict[str, bytes]:
    manifest = json.loads(files[MANIFEST])
    return resealed({**files, MANIFEST: json.dumps({**manifest, "abi": 999}).encode()})


@pytest.mark.parametrize(
    ("forge", "said"),
    [
        (stripped, "not signed"),
        (with_other_rules, "not made with the key"),
        (under_another_name, "not made with the key"),
        (unparsable, "not made with the key"),
        (of_another_abi, "not made with the key"),
    ],
)
def test_a_forged_one(
    files: dict[str, bytes],
    tmp_path: Path,
    forge: Callable[[dict[str, bytes]], dict[str, bytes]],
    said: str,
) -> None:
    refused(put(forge(by("ours", files)), tmp_path / "artifact"), said, keys=[OURS])


@pytest.mark.parametrize("forge", [stripped, with_other_rules, under_another_name])
def test_who_trusts_no_key_cannot_tell(
    files: dict[str, bytes],
    tmp_path: Path,
    forge: Callable[[dict[str, bytes]], dict[str, bytes]],
) -> None:
    """What the threat model says: a signature protects those who ask for it."""
    Engine.open(put(forge(by("ours", files)), tmp_path / "artifact"))


# ── refused: damage ────────────────────────────────────────────────────────────────────────────────────────


def damaged(line: bytes) -> Iterator[bytes]:
    """Every byte changed, taken away, or followed by another."""
    for place, byte in enumerate(line):
        for bit in range(8):
            yield line[:place] + bytes([byte ^ 1 << bit]) + line[place + 1 :]
        yield line[:place] + line[place + 1 :]
        yield line[: place + 1] + b"=" + line[place + 1 :]


def test_any_damage_to_the_signature_is_seen_without_a_key(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    whole = by("ours", files)
    folder = put(whole, tmp_path / "artifact")
    for line in damaged(whole[SIGNATURE]):
        (folder / SIGNATURE).write_bytes(line)
        refused(folder, "build")
        refused(folder, "build", keys=[OURS])
    (folder / SIGNATURE).unlink()
    refused(folder, "manifest.sig is missing")
    refused(folder, "manifest.sig is missing", keys=[OURS])


def test_any_damage_to_the_signature_is_seen_though_it_was_sealed_again(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    whole = by("ours", files)
    folder = put(whole, tmp_path / "artifact")
    for line in damaged(whole[SIGNATURE]):
        (folder / SIGNATURE).write_bytes(line)
        (folder / SEAL).write_bytes(seal(whole[MANIFEST], line))
        refused(folder, keys=[OURS])


def test_a_signature_that_was_not_sealed(files: dict[str, bytes], tmp_path: Path) -> None:
    folder = put({**files, SIGNATURE: by("ours", files)[SIGNATURE]}, tmp_path / "artifact")
    for keys in (None, [OURS]):
        refused(folder, "manifest.sig: not what was built", keys=keys)


KEY_ID, VALUE = "ab" * 32, "A" * 86 + "=="


@pytest.mark.parametrize(
    "line",
    [
        "",
        "\n",
        f"ed25519 {KEY_ID} {VALUE}",
        f"ed25519 {KEY_ID} {VALUE}\r\n",
        f"ed25519 {KEY_ID} {VALUE}\n\n",
        f" ed25519 {KEY_ID} {VALUE}\n",
        f"ed25519  {KEY_ID} {VALUE}\n",
        f"ed25519 {KEY_ID}\n",
        f"Ed25519 {KEY_ID} {VALUE}\n",
        f"ed448 {KEY_ID} {VALUE}\n",
        f"ed25519 {KEY_ID.upper()} {VALUE}\n",
        f"ed25519 {KEY_ID[2:]} {VALUE}\n",
        "ed25519 " + "\x1b[" * 32 + f" {VALUE}\n",
        f"ed25519 {KEY_ID} {'A' * 84}\n",  # 63 bytes
        f"ed25519 {KEY_ID} {'A' * 85}B==\n",  # the same 64, but for bits that are left over
        f"ed25519 {KEY_ID} {VALUE}=\n",
        f"ed25519 {KEY_ID} {'ä' * 86}==\n",
        f"ed25519 {KEY_ID} {VALUE}\n".encode("utf-16"),
        b"\xff" * 100,
    ],
    ids=repr,
)
def test_a_line_that_nobody_would_write(
    files: dict[str, bytes], tmp_path: Path, line: str | bytes
) -> None:
    """It is refused without a key too, though the seal is right."""
    content = line.encode() if isinstance(line, str) else line
    folder = put(resealed({**files, SIGNATURE: content}), tmp_path / "artifact")
    refused(folder, "manifest.sig: not a signature; build")
    assert read_signature(f"ed25519 {KEY_ID} {VALUE}\n".encode()) is not None


# ── a swap is no way around ────────────────────────────────────────────────────────────────────────────────


def test_a_swap_demands_the_same_keys(files: dict[str, bytes], tmp_path: Path) -> None:
    key = tmp_path / "ours.pub"
    key.write_bytes(OURS)
    other = artifact(lowered([rule_file(rule_version=2)]))
    engine = Engine.open(put(by("ours", files), tmp_path / "1"), trusted_keys=[key])
    for number, bad in enumerate((other, by("theirs", other), with_other_rules(by("ours", files)))):
        with pytest.raises(ArtifactError):
            engine.swap(put(bad, tmp_path / f"bad{number}"))
        assert [tag.rule_version for tag in engine.evaluate(EVENT)] == [1]
    key.write_bytes(THEIRS)  # what is trusted is settled when the engine is opened
    engine.swap(put(by("ours", other), tmp_path / "2"))
    assert [tag.rule_version for tag in engine.evaluate(EVENT)] == [2]


# ── keys that are none ─────────────────────────────────────────────────────────────────────────────────────


def other_public(key: Any) -> bytes:
    made = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    assert isinstance(made, bytes)
    return made


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (other_public(generate_rsa(65537, 2048)), ["not an Ed25519 key"]),
        (other_public(generate_ec(SECP256R1())), ["not an Ed25519 key"]),
        (private_pem(ed25519("ours")), ["a private key", "keep it secret", "-pubout"]),
        (OURS + THEIRS, ["more than one key", "a file of its own"]),
        (b"", ["not a public key in PEM", "-pubout"]),
        (b"garbage", ["not a public key in PEM"]),
        (OURS.replace(b"M", b"N"), ["not a public key in PEM"]),
        (OURS[:60], ["not a public key in PEM"]),
        (Path("/nowhere/at.all"), ["/nowhere/at.all: cannot be read", "PEM"]),
        (Path("/"), ["/: cannot be read"]),
        (Path("/dev/zero"), ["/dev/zero: not a public key in PEM"]),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_key_that_cannot_be_trusted(
    files: dict[str, bytes], tmp_path: Path, key: bytes | Path, words: list[str]
) -> None:
    """One among good ones is enough: nobody should believe in a key that is not there."""
    folder = put(by("ours", files), tmp_path / "artifact")
    with pytest.raises(SigningError) as caught:
        Engine.open(folder, trusted_keys=[OURS, key])
    for word in words:
        assert word in str(caught.value)


def test_an_empty_list_of_keys_is_a_mistake(files: dict[str, bytes], tmp_path: Path) -> None:
    """The keys of a folder, say, that is not mounted."""
    folder = put(by("ours", files), tmp_path / "artifact")
    with pytest.raises(SigningError, match="no trusted key"):
        Engine.open(folder, trusted_keys=(tmp_path / "keys").glob("*.pub"))


# ── without the package ────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def no_cryptography(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = [name for name in sys.modules if name.split(".")[0] == "cryptography"]
    for name in ["cryptography", *loaded]:
        monkeypatch.setitem(sys.modules, name, None)


def test_a_signed_one_opens_without_the_package(
    files: dict[str, bytes], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder = put(by("ours", files), tmp_path / "artifact")
    request.getfixturevalue("no_cryptography")
    assert Engine.open(folder).evaluate(EVENT)
    (folder / SIGNATURE).write_bytes(b"ed25519\n")
    refused(folder, "manifest.sig")


def test_a_demand_without_the_package_is_not_forgotten(
    files: dict[str, bytes], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder, private = put(by("ours", files), tmp_path / "artifact"), private_pem(ed25519("ours"))
    request.getfixturevalue("no_cryptography")
    with pytest.raises(SigningError, match=r"pip install 'ttpc\[sign\]'"):
        Engine.open(folder, trusted_keys=[OURS])
    with pytest.raises(SigningError, match=r"pip install 'ttpc\[sign\]'"):
        load_signer(private)
