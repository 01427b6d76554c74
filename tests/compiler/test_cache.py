"""What is remembered between builds makes them faster and changes nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ttpc.attack import embedded
from ttpc.cache import cache_file, write_cache
from ttpc.config import Config
from ttpc.driver import check, compile_rules
from ttpc.ir import Matches
from ttpc.plan import Memory, memory

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache") / "pack"
    packs = ROOT / "bench" / "packs.py"
    options = ("--rules", "60", "--seed", "3", "-o", folder)
    subprocess.run([sys.executable, packs, *options], check=True)
    return folder


def built(pack: Path, memory: Memory | None) -> dict[str, bytes]:
    checked = check([pack], embedded(), Config(), memory)
    assert not checked.diagnostics
    if memory is not None:
        memory.save()
    return compile_rules(checked, embedded())


@pytest.fixture(scope="module")
def plain(pack: Path) -> dict[str, bytes]:
    return built(pack, None)


def test_the_bytes_are_the_same(pack: Path, plain: dict[str, bytes], tmp_path: Path) -> None:
    """Cold, warm, deleted; with one process and with two."""
    path = tmp_path / "plan-1"
    assert built(pack, Memory(path, processes=2)) == plain
    assert path.is_file()
    assert built(pack, Memory(path)) == plain
    path.unlink()
    assert built(pack, Memory(path)) == plain


def test_nothing_is_worked_out_twice(
    pack: Path, plain: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan-1"
    built(pack, Memory(path))
    asked: list[object] = []
    work_out = memory.in_parallel

    def listed(questions: list[Matches], processes: int) -> list[memory.Answer]:
        asked.extend(questions)
        return work_out(questions, processes)

    monkeypatch.setattr(memory, "in_parallel", listed)
    assert built(pack, Memory(path)) == plain
    assert asked == []


@pytest.mark.parametrize("damage", ["cut", "changed", "nothing", "folder"])
def test_damage_is_not_read(
    pack: Path, plain: dict[str, bytes], tmp_path: Path, damage: str
) -> None:
    path = tmp_path / "plan-1"
    built(pack, Memory(path))
    content = path.read_bytes()
    path.unlink()
    match damage:
        case "cut":
            path.write_bytes(content[:-10])
        case "changed":
            path.write_bytes(content.replace(b"a", b"b"))
        case "nothing":
            path.write_bytes(b"")
        case _:
            path.mkdir()
    assert built(pack, Memory(path)) == plain


def test_other_compilers_files_go(tmp_path: Path) -> None:
    (tmp_path / "plan-0").touch()
    (tmp_path / "other").touch()
    write_cache(tmp_path / "plan-1", {})
    assert sorted(each.name for each in tmp_path.iterdir()) == ["other", "plan-1"]


def test_the_file_is_this_compilers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    before = cache_file("plan")
    assert before.parent == tmp_path / "ttpc"
    source = tmp_path / "package" / "__init__.py"
    source.parent.mkdir()
    source.write_text("")
    monkeypatch.setattr("ttpc.__file__", str(source))
    assert cache_file("plan") != before
