"""Opening an artifact: only what is whole, to the last byte; on another engine it is rebuilt."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.keys import ed25519, private_pem
from tests.packs import artifact, lowered, rule_file
from ttpc.link import install, signed
from ttpc_runtime import ArtifactError, Engine, attest, scanner
from ttpc_runtime.artifact import DATABASE, MANIFEST, SEAL, TABLE, seal
from ttpc_runtime.signature import load_signer
from ttpc_runtime.table import read_table, write_table

ROOT = Path(__file__).parents[2]
EVENT = {"source_kind": "command", "source_id": "e", "payload": {"command_text": "cat /etc/shadow"}}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """An artifact that may be harmed."""
    return Path(shutil.copytree(ROOT / "generated", tmp_path / "artifact"))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """One of a single rule, whose database is compiled in no time."""
    install(artifact(lowered([rule_file(match={"contains": "/etc/shadow"})])), tmp_path / "small")
    return tmp_path / "small"


@pytest.fixture(params=["unsigned", "signed"])
def either(copy: Path, request: pytest.FixtureRequest) -> Path:
    """The same, signed or not: which it is makes no difference to whoever trusts no key."""
    if request.param == "signed":
        files = {each.name: each.read_bytes() for each in copy.iterdir()}
        for name, content in signed(files, load_signer(private_pem(ed25519("ours")))).items():
            (copy / name).write_bytes(content)
        assert Engine.open(copy).evaluate(EVENT)
    return copy


def reseal(folder: Path, change: Callable[[dict[str, object]], object] = lambda _: None) -> None:
    """Make an artifact honest about its files again, as whoever builds one can."""
    manifest = json.loads((folder / MANIFEST).read_bytes())
    names = {each.name for each in folder.iterdir()} - {MANIFEST, SEAL}
    manifest["files"] = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in sorted(names)
    }
    change(manifest)
    content = json.dumps(manifest).encode()
    (folder / MANIFEST).write_bytes(content)
    (folder / SEAL).write_bytes(seal(content))


# ── refused ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", sorted(each.name for each in (ROOT / "generated").iterdir()))
def test_any_flipped_byte_is_refused(either: Path, name: str) -> None:
    path = either / name
    content = path.read_bytes()
    places = random.Random(name).sample(range(len(content)), min(40, len(content)))
    for place in {0, len(content) - 1, *places}:
        damaged = bytearray(content)
        damaged[place] ^= 1 << (place % 8)
        path.write_bytes(damaged)
        with pytest.raises(ArtifactError, match="build"):
            Engine.open(either)
    path.write_bytes(content)
    assert Engine.open(either).evaluate(EVENT)


def cut(folder: Path) -> None:
    os.truncate(folder / DATABASE, 100)


def emptied(folder: Path) -> None:
    (folder / MANIFEST).write_bytes(b"")


def added(folder: Path) -> None:
    (folder / "sitecustomize.py").write_text("raise SystemExit")


def nested(folder: Path) -> None:
    (folder / "more").mkdir()


def swapped(folder: Path) -> None:
    (folder / "command.py").rename(folder / "x")
    (folder / "http_request.py").rename(folder / "command.py")
    (folder / "x").rename(folder / "http_request.py")


def linked(folder: Path) -> None:
    (folder / "command.py").unlink()
    (folder / "command.py").symlink_to(ROOT / "generated" / "command.py")


def piped(folder: Path) -> None:
    (folder / "command.py").unlink()
    os.mkfifo(folder / "command.py")


def removed(folder: Path) -> None:
    (folder / "patterns.json").unlink()


def unsealed(folder: Path) -> None:
    (folder / SEAL).unlink()


@pytest.mark.parametrize(
    "harm", [cut, emptied, added, nested, swapped, linked, piped, removed, unsealed]
)
def test_any_other_harm_is_refused(either: Path, harm: Callable[[Path], None]) -> None:
    harm(either)
    with pytest.raises(ArtifactError):
        Engine.open(either)


def test_another_abi_is_refused(copy: Path) -> None:
    reseal(copy, lambda manifest: manifest.update(abi=999))
    with pytest.raises(ArtifactError, match="made for ABI 999"):
        Engine.open(copy)


@pytest.mark.parametrize("path", ["nowhere", "file"])
def test_no_artifact(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ArtifactError, match="ttpc build"):
        Engine.open(tmp_path / path)


def test_the_seal_is_sha256sums() -> None:
    subprocess.run(["sha256sum", "--check", "--quiet", SEAL], cwd=ROOT / "generated", check=True)


# ── executed ───────────────────────────────────────────────────────────────────────────────────────────────


def test_generated_code_has_no_builtins_and_imports_the_abi_alone(copy: Path) -> None:
    for line in ("open('x')", "import os", "from ttpc_runtime import engine", "__import__('os')"):
        module = copy / "command.py"
        text = (ROOT / "generated" / "command.py").read_text()
        module.write_text(f"{text}\n{line}\n")
        reseal(copy)
        engine = Engine.open(copy)
        with pytest.raises((NameError, KeyError, ImportError)):
            assert engine.rules  # all modules, to their ends


def test_a_traceback_names_file_and_rule(copy: Path) -> None:
    module = copy / "command.py"
    text = module.read_text().replace("return R0014_PATTERN in hits", "return R0014_PATTERN in 5")
    module.write_text(text)
    reseal(copy)
    with pytest.raises(TypeError) as caught:
        Engine.open(copy).evaluate(EVENT)
    last = caught.traceback[-1]
    assert (last.path, last.name) == (module, "r0014")
    assert "in 5" in text.splitlines()[last.lineno]


def test_rules_are_asked_by_what_the_index_says_or_not_at_all(copy: Path) -> None:
    index = copy / "index.json"
    for old, new in (': "', ': "7777+'), ('"firsts": [', '"firsts": [0, '):
        index.write_text((ROOT / "generated" / "index.json").read_text().replace(old, new))
        reseal(copy)
        engine = Engine.open(copy)
        with pytest.raises(ValueError, match="is not what the index says"):
            assert engine.rules


# ── another engine ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("offset", [4, 12], ids=["version", "platform"])
def test_a_foreign_database_is_rebuilt_and_cached(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, offset: int
) -> None:
    """Bytes 4–7 of a serialised database are the engine's version, 12–19 the platform."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    expected = Engine.open(small).evaluate(EVENT)
    assert expected
    foreign = bytearray((small / DATABASE).read_bytes())
    foreign[offset] ^= 0xFF
    (small / DATABASE).write_bytes(foreign)
    reseal(small)
    assert Engine.open(small).evaluate(EVENT) == expected
    (cached,) = (tmp_path / "cache" / "ttpc").glob("*.hsdb")
    with monkeypatch.context() as patch:
        patch.setattr(scanner, "compile_database", None)  # the second time nothing is compiled
        assert Engine.open(small).evaluate(EVENT) == expected
    cached.write_bytes(b"damaged" * 100)
    assert Engine.open(small).evaluate(EVENT) == expected


def test_a_cache_that_cannot_be_written_does_not_matter(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    (small / DATABASE).write_bytes(b"of no engine")
    reseal(small)
    assert Engine.open(small).evaluate(EVENT)


def test_many_known_answers_are_asked_once(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(scanner, "MANY", 0)
    first = Engine.open(copy)
    (cached,) = (tmp_path / "cache" / "ttpc").iterdir()
    with monkeypatch.context() as patch:
        patch.setattr(attest, "read_answers", None)  # the second time nothing is asked
        again = Engine.open(copy)
    assert again.attestation == first.attestation
    assert again.evaluate(EVENT) == first.evaluate(EVENT) != []
    assert again.attest() == first.attestation
    cached.write_bytes(b"damaged" * 100)
    assert Engine.open(copy).attestation == first.attestation


def test_what_an_engine_got_wrong_is_asked_every_time(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(scanner, "MANY", 0)
    monkeypatch.setattr(scanner.Scanner, "seen_in", lambda *_: [])
    for _ in range(2):
        engine = Engine.open(copy)
        assert not engine.attestation.passed
        assert engine.evaluate(EVENT)
    assert not (tmp_path / "cache").exists()


def test_the_table_is_the_database(copy: Path) -> None:
    """That the database is made of it the build of the pack shows, byte for byte."""
    table = read_table((copy / TABLE).read_bytes())
    assert write_table(table) == (copy / TABLE).read_bytes()
