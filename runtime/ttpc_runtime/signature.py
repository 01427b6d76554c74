"""The signature of an artifact: who built it, where the digests only say that it is whole.

`manifest.sig` signs the bytes of `manifest.json`, which names the digests of all other files.  It is one line::

    ed25519 <SHA-256 of the public key in DER> <signature in base64>

Whether the line is well-formed can be told without the key.  Making and checking a signature needs `cryptography`,
which only the functions that do it import.
"""

from __future__ import annotations

import hashlib
import os
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Mapping
from os.path import join
from typing import TYPE_CHECKING, NamedTuple

from ttpc_runtime.artifact import SIGNATURE
from ttpc_runtime.errors import ArtifactError, SigningError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (
        Ed25519PrivateKey,
        Ed25519PublicKey,
    )

LARGEST_KEY = 1 << 16
"""Bytes.  A key in PEM has about a hundred; who names a log by mistake need not wait until it is read."""

Key = bytes | str | os.PathLike[str]
"""A key in PEM: its bytes, or the path of a file that holds them."""

TrustedKeys = Mapping[bytes, "Ed25519PublicKey"]
"""Loaded public keys by their ids.  Never empty: whoever trusts nobody opens nothing."""


class Signature(NamedTuple):
    key: bytes
    """The id of the key that is said to have made it; true only if the value fits that key."""
    value: bytes


# ── the line ───────────────────────────────────────────────────────────────────────────────────────────────


def write_signature(signature: Signature) -> bytes:
    value = b2a_base64(signature.value, newline=False).decode()
    return f"ed25519 {signature.key.hex()} {value}\n".encode()


def read_signature(content: bytes) -> Signature | None:
    """What a line says; None unless it is exactly what `write_signature` makes of that."""
    try:
        _, key, value = content.decode().split(" ")
        signature = Signature(bytes.fromhex(key), a2b_base64(value))
    except ValueError:
        return None
    sized = (len(signature.key), len(signature.value)) == (32, 64)
    return signature if sized and write_signature(signature) == content else None


# ── checking ───────────────────────────────────────────────────────────────────────────────────────────────


def check_signature(
    path: str, manifest: bytes, line: bytes | None, trusted: TrustedKeys | None
) -> None:
    """Refuse an artifact whose signature is malformed or, where keys are trusted, is none of theirs."""
    if line is None:
        if trusted is not None:
            message = "not signed; get one that is, or build it with `ttpc build --sign KEY`"
            raise ArtifactError(f"{path}: {message}")
        return
    signature = read_signature(line)
    if signature is None:
        raise ArtifactError(f"{join(path, SIGNATURE)}: not a signature; build the artifact again")
    if trusted is None:
        return
    if signature.key not in trusted:
        raise ArtifactError(
            f"{join(path, SIGNATURE)}: made with the key {short(signature.key)}, but trusted is only "
            f"{' or '.join(map(short, trusted))}; do not use the artifact, or trust that key too "
            "if you know whose it is"
        )
    if not fits(signature.value, manifest, trusted[signature.key]):
        raise ArtifactError(
            f"{join(path, SIGNATURE)}: not made with the key {short(signature.key)} it names; "
            "do not use the artifact, build it again or get it from whoever did"
        )


def fits(value: bytes, manifest: bytes, key: Ed25519PublicKey) -> bool:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - see demand_cryptography

    try:
        key.verify(value, manifest)
    except InvalidSignature:
        return False
    return True


def load_trusted(keys: Iterable[Key]) -> TrustedKeys:
    """Public keys, of which one must have signed.  Raises `SigningError`."""
    loaded = {key_id(each): each for each in map(load_public, keys)}
    if not loaded:
        # A folder of keys that turned out empty must not mean that every artifact is welcome.
        raise SigningError("no trusted key in the list; name one, or give no list to demand none")
    return loaded


# ── signing ────────────────────────────────────────────────────────────────────────────────────────────────


class Signer:
    """Signs manifests with one key.  The same manifest gives the same line: Ed25519 knows no chance."""

    __slots__ = ("_private", "key")

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.key = key_id(private.public_key())

    def __call__(self, manifest: bytes) -> bytes:
        return write_signature(Signature(self.key, self._private.sign(manifest)))


def load_signer(key: Key) -> Signer:
    """A private key to sign with.  Raises `SigningError`."""
    return Signer(load_private(key))


# ── keys ───────────────────────────────────────────────────────────────────────────────────────────────────


def key_id(key: Ed25519PublicKey) -> bytes:
    """`openssl pkey -pubin -in KEY.pub -outform DER | sha256sum` prints the same."""
    from cryptography.hazmat.primitives.serialization import (  # noqa: PLC0415
        Encoding,
        PublicFormat,
    )

    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(der).digest()


def short(key: bytes) -> str:
    """As much of a key's id as a person compares."""
    return key.hex()[:16]


def load_public(key: Key) -> Ed25519PublicKey:
    demand_cryptography()
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import load_pem_public_key  # noqa: PLC0415

    name, content = read_key(key)
    if b"PRIVATE KEY-" in content:
        help_ = f"keep it secret, and give what `openssl pkey -in {name} -pubout` prints"
        raise SigningError(f"{name}: a private key; {help_}")
    if content.count(b"-----BEGIN") > 1:
        raise SigningError(f"{name}: more than one key; give each a file of its own")
    try:
        loaded = load_pem_public_key(content)
    except (ValueError, UnsupportedAlgorithm):
        help_ = "`openssl pkey -in KEY -pubout` prints that of a private one"
        raise SigningError(f"{name}: not a public key in PEM; {help_}") from None
    if not isinstance(loaded, Ed25519PublicKey):
        raise SigningError(f"{name}: not an Ed25519 key; artifacts are signed with no other")
    return loaded


MAKE_ONE = "`openssl genpkey -algorithm ed25519 -out KEY` makes one"


def load_private(key: Key) -> Ed25519PrivateKey:
    demand_cryptography()
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415

    name, content = read_key(key)
    try:
        loaded = load_pem_private_key(content, password=None)
    except TypeError:
        # No pass phrase is asked for, nor taken from the environment: openssl does that better.
        help_ = f"pipe it in: `openssl pkey -in {name} | ttpc build --sign /dev/stdin`"
        raise SigningError(f"{name}: encrypted; {help_}") from None
    except (ValueError, UnsupportedAlgorithm):
        raise SigningError(f"{name}: not a private key in PEM; {MAKE_ONE}") from None
    if not isinstance(loaded, Ed25519PrivateKey):
        raise SigningError(f"{name}: not an Ed25519 key; {MAKE_ONE}")
    return loaded


def read_key(key: Key) -> tuple[str, bytes]:
    """What to call a key, and its bytes."""
    if isinstance(key, bytes):
        return "key", key
    name = os.fspath(key)
    try:
        with open(name, "rb") as file:
            return name, file.read(LARGEST_KEY)
    except OSError as error:
        message = f"{error.strerror}; name a file that holds a key in PEM"
        raise SigningError(f"{name}: cannot be read: {message}") from None


def demand_cryptography() -> None:
    """The runtime works without it until somebody signs, or trusts keys."""
    try:
        import cryptography.hazmat.primitives.asymmetric.ed25519  # noqa: F401, PLC0415
    except ImportError:
        message = "signatures need the package `cryptography`: `pip install 'ttpc[sign]'`"
        raise SigningError(message) from None
