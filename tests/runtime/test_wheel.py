"""The wheel: what is in it, and that without extras it tags an event with hyperscan alone."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    (found,) = folder.glob("*.whl")
    return found


def pip(*arguments: str, python: str = sys.executable) -> None:
    subprocess.run(
        [python, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments], check=True
    )


def test_what_is_in_it(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for wanted in (
        "ttpc/attack/data/LICENSE.txt",
        "ttpc/attack/data/enterprise-18.1.json",
        "ttpc/emit/templates/kind.py.j2",
        "ttpc/py.typed",
        "ttpc_runtime/py.typed",
        "ttpc_runtime/pack/manifest.json",
        "ttpc_runtime/pack/command.py",
        "ttpc/pack/tables/abuseipdb.yaml",
    ):
        assert wanted in names
    tops = {name.split("/")[0] for name in names}
    assert {each for each in tops if not each.endswith(".dist-info")} == {"ttpc", "ttpc_runtime"}


TAG_ONE = """
import json, sys
from pathlib import Path
import ttpc_runtime
event = {"source_kind": "command", "source_id": "e", "payload": {"command_text": "cat /etc/shadow"}}
tags = ttpc_runtime.Engine.open(Path(ttpc_runtime.__file__).parent / "pack").evaluate(event)
standard = {*sys.stdlib_module_names, "ttpc_runtime", "hyperscan", "__main__"}
foreign = {name.split(".")[0] for name in sys.modules} - standard
try:
    ttpc_runtime.Engine.open(Path(ttpc_runtime.__file__).parent / "pack", trusted_keys=[b""])
except ttpc_runtime.SigningError as error:
    said = str(error)
print(json.dumps([[tag.technique_id for tag in tags], sorted(foreign), said]))
"""


def test_without_extras_it_tags_an_event(wheel: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    python = str(tmp_path / "venv" / "bin" / "python")
    pip("install", str(wheel), python=python)
    listed = subprocess.run(
        [python, "-m", "pip", "list", "--format=json"], check=True, capture_output=True
    )
    packages = {each["name"] for each in json.loads(listed.stdout)}
    assert packages - {"pip", "setuptools"} == {"hyperscan", "ttpc"}
    done = subprocess.run(
        [python, "-I", "-c", TAG_ONE], check=True, capture_output=True, cwd=tmp_path
    )
    techniques, foreign, said = json.loads(done.stdout)
    assert techniques == ["T1003"]
    assert [name for name in foreign if not name.startswith("_")] == []
    assert "pip install 'ttpc[sign]'" in said
