"""Digests are those of `hashlib`, which is loaded only where much is hashed."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packs import artifact, lowered, rule_file
from ttpc.link import install
from ttpc_runtime import digests

CONTENTS = [b"", b"a", bytes(range(256)) * 5, b"x" * digests.MUCH]


@pytest.mark.parametrize("left", [0, 1, digests.ENOUGH])
def test_they_are_those_of_hashlib(monkeypatch: pytest.MonkeyPatch, left: int) -> None:
    monkeypatch.setattr(digests, "_sha1", digests.own("sha1", "_sha1"))
    monkeypatch.setattr(digests, "_sha256", digests.own("sha256", "_sha2", "_sha256"))
    monkeypatch.setattr(digests, "_left", left)
    for content in CONTENTS * 3:
        assert digests.sha1(content) == hashlib.sha1(content, usedforsecurity=False).hexdigest()
        assert digests.sha256(content) == hashlib.sha256(content).digest()
    assert digests._left == 0


def test_a_python_without_its_own_has_those_of_hashlib() -> None:
    assert digests.own("sha256", "_no_such_module") is hashlib.sha256


def test_opening_a_small_artifact_loads_no_openssl(tmp_path: Path) -> None:
    install(artifact(lowered([rule_file()])), tmp_path / "artifact")
    script = (
        "import sys; from ttpc_runtime import Engine; "
        f"engine = Engine.open({str(tmp_path / 'artifact')!r}); "
        "assert engine.evaluate({'source_kind': 'command', 'payload': {'command_text': 'curl evil'}}); "
        "assert '_hashlib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
