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
        "X: Final = lists.x.y",
        "X: Final = other.x",
        "X: Final = Matches((), 'f', *other.X)",
        "from . import lists as l",
        "from . import lists, command",
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
        *(
            f"@KIND.evidence(R0010)\ndef f(hits: Hits, shown: Hits) -> Evidence: return {value}"
            for value in (
                "open('x')",
                "{'a': open('x')}",
                "{'a': copied(hits, 'b')}",
                "{'a': copied(shown, print('b'))}",
                "{'a': copied(shown, 'b') and 1}",
                "{'a': first(shown)}",
                "{'a': holding((('b',), print(hits)))}",
                "{open('x'): copied(shown, 'b')}",
                "{**hits}",
            )
        ),
        "while True: pass",
    ],
)
def test_what_is_slipped_in_is_refused(line: str) -> None:
    with pytest.raises(UnexpectedCodeError, match=r"command\.py:\d+"):
        verify("command.py", f"{MODULE}\n{line}\n")


def test_computed_evidence_has_its_shape() -> None:
    verify(
        "email.py",
        "@KIND.evidence(R0010)\n"
        "def r0010_evidence(hits: Hits, shown: Hits) -> Evidence:\n"
        "    return {\n"
        "        'a': copied(shown, 'b') or first(seen_as(shown, 'domain', 'c')),\n"
        "        'd': holding((('e', 'f'), R0010_X in hits and R0010_Y not in hits)),\n"
        "        'g': matched(shown, R0010_X, R0010_Y),\n"
        "    }\n",
    )
