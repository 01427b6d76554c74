"""A short soak; `python bench/soak.py --events 20000000` takes minutes.  And that it would tell what goes wrong."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "bench" / "soak.py"


@pytest.fixture(scope="module")
def soak() -> ModuleType:
    spec = importlib.util.spec_from_file_location("soak", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_short_soak(tmp_path: Path) -> None:
    for rule in ("command/R0014_*", "http_request/R0007_*"):
        [path] = (ROOT / "rules").glob(f"{rule}.yaml")
        shutil.copy(path, tmp_path)
    done = subprocess.run(
        [
            *(sys.executable, SCRIPT, "--rules", tmp_path),
            *("--events", "200000", "--threads", "3", "--swap-every", "0.02", "--growth", "8"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    marks = dict(re.findall(r"^(\w+) +met +(.*)$", done.stdout, re.MULTILINE))
    assert [*marks] == ["answered", "swaps", "memory"]
    assert marks["answered"].startswith("200,000 of 200,000 events, ")
    assert marks["answered"].endswith("; 0 wrong or mixed, 0 threads failed")
    assert int(marks["swaps"].split(",")[0]) >= 5


class Tags(list[Any]):
    """Tags of which only the version matters."""

    def __init__(self, *versions: int) -> None:
        super().__init__(SimpleNamespace(rule_id="R1", rule_version=each) for each in versions)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((), "0 of 3 events"),
        ((101,), "0 of 3 events"),
        ((101, 102), "0 of 3 events"),
        ((103, 103), "0 of 3 events"),
        ((102, 102), "3 of 3 events"),
    ],
)
def test_an_answer_that_is_no_versions_own_is_told(
    soak: ModuleType, capsys: pytest.CaptureFixture[str], answer: tuple[int, ...], said: str
) -> None:
    case = soak.Case("matching", {}, {101: Tags(101, 101), 102: Tags(102, 102)})
    workers = [soak.Worker(SimpleNamespace(evaluate=lambda _: Tags(*answer)), [case, case], 3)]
    workers[0].run()
    # Even where all is right: this engine has never been given the other version.
    assert not soak.all_answered(workers, 3)
    assert f"answered  MISSED {said}" in capsys.readouterr().out


def test_an_answer_where_there_should_be_none_is_told(soak: ModuleType) -> None:
    case = soak.Case("quiet", {}, {None: []})
    worker = soak.Worker(SimpleNamespace(evaluate=lambda _: Tags(101)), [case], 2)
    worker.run()
    assert len(worker.wrong) == 2


def test_what_fails_in_a_thread_is_told(
    soak: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = SimpleNamespace()
    worker = soak.Worker(engine, [soak.Case("quiet", {}, {None: []})], 2)
    swapper = soak.Swapper(engine, ["a", "b"], 0)
    worker.run()
    swapper.run()
    assert not soak.all_answered([worker], 2)
    assert not soak.all_swapped(swapper)
    assert capsys.readouterr().out.count("AttributeError") == 2


@pytest.mark.parametrize(
    ("memory", "flat"),
    [
        ([10, 50, 100, 100, 100, 100, 101, 101], True),
        ([100, 100, 100, 100, 100, 100, 103, 103], False),
        ([1000, 1000, 1000, 1000, 1000, 1000, 1019, 1019], True),
        ([100, 101, 102, 103, 104, 105, 106, 107], False),
        ([100, 100, 100], False),
    ],
)
def test_memory_that_grows_is_told(soak: ModuleType, memory: list[float], flat: bool) -> None:
    assert soak.flat([soak.Sample(*each) for each in enumerate(memory)]) == flat
