"""Generated code is admitted by its shape: ours passes, and whatever is slipped in does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from ttpc.emit.verify import UnexpectedCodeError, verify

GENERATED = Path(__file__).parents[2] / "generated"
MODULE = (GENERATED / "command.py").read_text()


@pytest.mark.parametrize("path", sorted(GENERATED.glob("*.py")), ids=lambda path: path.name)
def test_the_artifact_has_its_shapes(path: Path) -> None:
    verify(path.name, path.read_text())


@pytest.mark.parametrize(
    "line",
    [
        "import os",
        "from os import system",
        "from . import command as n",
        "from ttpc_runtime.abi import Final as F",
        "from ttpc_runtime.abi import __builtins__",
        "print('x')",
        "X = 1",
        "X: Final = open('x')",
        "X: Final = Matches((), 'f', *('x',))",
        "X: Final = Matches((), 'f', **{'a': 1})",
        "X: Final = [each for each in (1,)]",
        "X: Final = n.x.y",
        "X: Final = KIND.rules",
        "X: Final = f'{n}'",
        "X: Final = (lambda: 1)",
        "X: int = 1",
        "KIND.rules.clear()",
        "class X: pass",
        "def f(hits: Hits) -> bool: return True",
        "@KIND.rule(R0010, anchors=())\ndef f(hits: Hits) -> bool: return print(hits)",
        "@KIND.rule(R0010, anchors=())\ndef f(hits: Hits) -> bool: return R0010 in open('x')",
        "@KIND.rule(R0010, anchors=())\ndef f(hits: Hits = n) -> bool: return R0010 in hits",
        "@KIND.rule(R0010, anchors=())\ndef f(hits: Hits) -> bool:\n    pass\n    return R0010 in hits",
        "@KIND.rule(R0010, anchors=())\n@print\ndef f(hits: Hits) -> bool: return R0010 in hits",
        "@KIND.rule(R0010, anchors=())\nasync def f(hits: Hits) -> bool: return R0010 in hits",
        "while True: pass",
    ],
)
def test_what_is_slipped_in_is_refused(line: str) -> None:
    with pytest.raises(UnexpectedCodeError, match=r"command\.py:\d+"):
        verify("command.py", f"{MODULE}\n{line}\n")
