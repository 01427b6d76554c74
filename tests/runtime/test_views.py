"""Views of command lines and of parts of requests: what attackers write is read in linear time, however it nests."""

from __future__ import annotations

import time

import pytest

from ttpc_runtime.views import VIEWS

NASTY = {
    "shell": (
        *(
            "'",
            '"',
            "\\",
            "$",
            "`",
            "(",
            ")",
            "$(",
            "$'",
            "{",
            "}",
            "{a,",
            ";",
            "|",
            "&",
            ">",
            "<",
            "#",
        ),
        *(
            "a ",
            " ",
            "\n",
            "$IFS",
            "${IFS",
            "$((",
            '"$(',
            "'\"",
            "\\'",
            "$'\\",
            "eval ",
            "sudo ",
            "sh -c '",
        ),
        *(
            "find -exec ",
            "A=",
            "env ",
            "-exec ",
            "find / -exec sh -c ",
            " #",
            "<(",
            '"`',
            'sh -c "',
            "if ",
        ),
        *(
            "\\x",
            "a=[",
            '"\\',
            "2>",
            "a;",
            "a|",
            "''a",
            "${",
            "$@",
            "\x1c",
            "((a",
            "`a",
            '"a',
            "\0",
        ),
    ),
    "decoded": (
        *(
            "%",
            "%25",
            "%2",
            "&",
            "&#",
            "&#0",
            "&#x",
            "&#1",
            "&#x1",
            "\\u",
            "\\u{",
            "\\u{0",
            "/*",
            "*/",
            "/",
        ),
        *(
            "*",
            "%c0",
            "%c0%",
            "%41",
            "+",
            "\0",
            " ",
            "%u",
            "&lt",
            "&lt;",
            "&amp;",
            "%41%",
            "/*!",
            "/*/",
        ),
        *("%25%25%2541", "*/ /*", "%C3", "\\x", "\\x4"),
    ),
}


@pytest.mark.parametrize(
    ("view", "unit"), [(view, unit) for view, units in NASTY.items() for unit in units]
)
def test_no_text_takes_long(view: str, unit: str) -> None:
    """A fifth of a second for 100 kB at worst; what grows with the square of that takes minutes."""
    for text in (unit * (100_000 // len(unit)), "*/'\"" + unit * (100_000 // len(unit))):
        began = time.process_time()
        VIEWS[view](text)
        assert time.process_time() - began < 3


def test_what_nests_deep_is_still_looked_into() -> None:
    for opening, closing in (("$(", ")"), ("(", ")"), ('"$(', ')"')):
        assert "id" in VIEWS["shell"](opening * 5000 + "id" + closing * 5000)


def test_a_shell_in_a_shell_is_looked_into_three_deep() -> None:
    assert VIEWS["shell"]("eval eval eval id")[-1] == "id"
    assert VIEWS["shell"]("eval eval eval eval id")[-1] == "eval id"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("command -v curl", ["command -v curl"]),
        ("nohup", ["nohup"]),
        ("env A=1", ["env A=1"]),
        ("timeout -s 9 5 nc -l", ["nc -l"]),
        ("find . -name x | xargs -n 1 rm -f", ["find . -name x", "rm -f"]),
        ("bash <(curl h)", ["curl h", "bash <()"]),
        ("cat <<< x 2>&-", ["cat <<< x"]),
        ("'sudo' id", ["id"]),
        ("'if' id", ["if id"]),
        ("", []),
        (";;&&", []),
    ],
)
def test_commands(text: str, shown: list[str]) -> None:
    assert VIEWS["shell"](text) == shown


def test_pipelines() -> None:
    assert VIEWS["pipeline"]("curl h | sudo sh; a && b |& c") == ["curl h | sh", "a", "b | c"]
    assert VIEWS["pipeline"]('sh -c "curl h | sh" | tee x') == [
        "sh -c curl h | sh | tee x",
        "curl h | sh",
    ]
