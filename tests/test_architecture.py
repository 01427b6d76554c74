"""What must stay true of the house itself."""

from __future__ import annotations

import ast
from pathlib import Path

import ttpc_runtime
from ttpc.driver import check
from ttpc.kinds import DEFAULT_FIELD, FIELDS
from ttpc_runtime import abi
from ttpc_runtime.readers import KNOWN_KINDS

ROOT = Path(__file__).parents[1]
MODULES = [
    path
    for folder in ("compiler/ttpc", "runtime/ttpc_runtime")
    for path in (ROOT / folder).rglob("*.py")
]


def test_the_driver_can_be_read_at_a_glance() -> None:
    lines = (ROOT / "compiler/ttpc/driver.py").read_text().splitlines()
    code = [line for line in lines if line.strip() and not line.startswith(("from", "import"))]
    assert len(code) < 60
    assert check.__doc__


def test_modules_are_short() -> None:
    long = {path.name: len(path.read_text().splitlines()) for path in MODULES}
    assert {name: lines for name, lines in long.items() if lines > 400} == {}


def test_every_module_says_what_it_is() -> None:
    for path in MODULES:
        assert ast.get_docstring(ast.parse(path.read_text())), path


def test_the_runtime_exports_what_the_contract_names() -> None:
    assert {"Engine", "Event", "Tag", "Rule", "ArtifactError", "EventError"} <= {
        *ttpc_runtime.__all__
    }
    assert all(hasattr(ttpc_runtime, name) for name in ttpc_runtime.__all__)


def test_compiler_and_readers_know_the_same_kinds() -> None:
    """Two lists, because neither side may import the other."""
    assert {*FIELDS} == KNOWN_KINDS
    assert {*DEFAULT_FIELD} <= KNOWN_KINDS


def test_generated_modules_import_the_abi_alone() -> None:
    for path in (ROOT / "generated").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            assert not isinstance(node, ast.Import)
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                assert node.module == "ttpc_runtime.abi"
                assert all(hasattr(abi, name.name) for name in node.names)


def test_nothing_names_a_place_that_only_one_machine_has() -> None:
    for folder in ("compiler", "runtime", "rules", "generated", "docs", "examples", "bench"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix in {".py", ".md", ".yaml", ".json", ".toml", ".j2"}:
                assert str(ROOT) not in path.read_text("utf-8"), path
