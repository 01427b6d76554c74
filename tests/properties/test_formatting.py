"""Generated text is what black makes of it, whichever of the two laid it out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from black import format_str
from black.mode import Mode, TargetVersion
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ttpc.emit import formatting
from ttpc.emit.code import Code, literal, tuple_of
from ttpc.emit.formatting import formatted

GENERATED = Path(__file__).parents[2] / "generated"
EXAMPLES = int(os.environ.get("TTPC_EXAMPLES", "150"))

odd = st.sampled_from(
    [
        "'",
        '"',
        "\\",
        "a\\'b",
        '"\'\\"',
        "\n",
        "é" * 60,
        "…" * 40,
        "→–" * 30,
        "全" * 40,
        "a" * 120,
        '\\d\\"',
        "\\w\"'",
    ]
)
texts = st.lists(odd | st.text(max_size=30), max_size=4).map("".join)
scalars = st.one_of(texts, st.integers(), st.floats(0, 1), st.none(), st.booleans())
names = st.text("ABC_", min_size=1, max_size=25).map("R{}".format)


def inside(each: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(each, min_size=1, max_size=5)
    call = st.builds("{}({})".format, names, items.map(", ".join))
    display = items.map(lambda found: str(tuple_of([Code(one) for one in found])))
    named = st.builds("{}={}".format, names, each | display)
    keywords = st.tuples(items, st.lists(named, max_size=3)).map(lambda both: both[0] + both[1])
    return st.one_of(call, display, st.builds("{}({})".format, names, keywords.map(", ".join)))


data = st.recursive(st.builds(literal, scalars).map(str) | names, inside, max_leaves=12)
predicates = st.builds("{} {} hits".format, names, st.sampled_from(["in", "not in"]))


def joined(parts: Iterable[str], word: str) -> str:
    return f" {word} ".join(parts)


def within(each: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    some = st.builds(joined, st.lists(each, min_size=2, max_size=5), st.sampled_from(["and", "or"]))
    return st.one_of(
        st.builds("{}({})".format, st.sampled_from(["", "not "]), some),
        st.builds("at_least(2, {})".format, st.lists(each, min_size=2, max_size=4).map(", ".join)),
    )


operands = st.recursive(predicates, within, max_leaves=8)
conditions = st.builds(
    joined, st.lists(operands, min_size=2, max_size=4), st.sampled_from(["and", "or"])
) | st.one_of(predicates, st.builds("not {}({}, {})".format, st.just("at_least"), names, operands))
calls = st.builds("{}({})".format, names, st.lists(data, min_size=1, max_size=5).map(", ".join))
statements = st.one_of(
    st.builds("{}: Final = {}\n".format, names, calls),
    st.builds("{}: Final = R(\n    a=1,\n    b={},\n)\n".format, names, data),
    st.builds(
        "@KIND.rule({}, anchors={})\ndef f(hits: Hits) -> bool:\n    return {}\n".format,
        names,
        st.lists(names, min_size=1, max_size=6).map(lambda each: tuple_of(list(map(Code, each)))),
        conditions,
    ),
    st.builds(
        "@KIND.evidence(R)\ndef f(hits: Hits, shown: Hits) -> Evidence:\n"
        "    return {{\n        'a': {},\n        'b': {},\n    }}\n".format,
        st.lists(calls, min_size=1, max_size=3).map(" or ".join),
        st.builds("first(holding((('x',), {})))".format, conditions),
    ),
    st.lists(names, min_size=1, max_size=12).map(lambda each: f"from x import {', '.join(each)}\n"),
)


def black(text: str) -> str:
    return format_str(text, mode=Mode(target_versions={TargetVersion.PY311}, line_length=100))


@settings(max_examples=EXAMPLES, deadline=None)
@given(statements)
@example("""X: Final = f(r'\\\\"')\n""")
@example("""X: Final = f(r'\\"')\n""")
def test_statements_are_laid_out_as_black_does(statement: str) -> None:
    module = f'"""Text."""\n\n{statement}'
    try:
        ours = "".join(
            f"{line}\n"
            for each in formatting.logical(statement)
            for line in formatting.lines_of(*each)
        )
    except formatting.AwkwardError:
        ours = black(statement)
    assert ours == black(statement)
    assert formatted(module).endswith(ours)


def test_black_is_seldom_needed_for_the_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    """What black takes would be a third of a build."""
    asked: list[str] = []

    def by_black(statement: str) -> str:
        asked.append(statement)
        return black(statement)

    monkeypatch.setattr(formatting, "by_black", by_black)
    statements = 0
    for path in sorted(GENERATED.glob("*.py")):
        text = path.read_text()
        statements += len([*formatting.statements(text)])
        assert formatted(text) == text == black(text)
    assert len(asked) * 100 < statements
