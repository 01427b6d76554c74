"""The memory itself: what it keeps, for how long, and when it stops."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.packs import engine_of, rule_file
from ttpc_runtime import memory
from ttpc_runtime.memory import LONGEST, Memory
from ttpc_runtime.report import Reports
from ttpc_runtime.scanner import Ask


class Asked:
    """Counts how often it is asked, in front of a memory of some fields."""

    def __init__(self, *fields: str) -> None:
        self.count = 0
        self.installed: list[Ask] = []
        self.memory = Memory(fields, self.installed.append)
        self.remembering = self.memory.remembering(self.ask)

    def ask(self, *_: object) -> Reports:
        self.count += 1
        return ()

    def about(self, **payload: Any) -> int:
        """How often it had to be asked about a payload: 0 or 1 times."""
        before = self.count
        assert self.remembering(payload, {}) == ()
        return self.count - before


def test_a_text_is_asked_about_once() -> None:
    asked = Asked("text")
    assert [asked.about(text="a", other=number) for number in range(3)] == [1, 0, 0]


def test_all_fields_count() -> None:
    asked = Asked("text", "headers.Host")
    assert asked.about(text="a", headers={"Host": "b"}) == 1
    assert asked.about(text="a", headers={"Host": "b", "Accept": "*"}) == 0
    assert asked.about(text="a", headers={"Host": "c"}) == 1
    assert asked.about(text="a") == 1
    assert asked.about(text="a", user="root") == 0
    assert [asked.about(text="a", headers=None) for _ in range(2)] == [1, 0]


def test_a_mapping_of_texts_is_asked_about_once() -> None:
    asked = Asked("text", "headers", "headers.Host")
    for headers in (
        {"Host": "b"},
        {"Host": "c"},
        {"Accept": "b"},
        {"Host": "b", "Accept": "*"},
        {},
    ):
        assert [asked.about(text="a", headers=dict(headers)) for _ in range(2)] == [1, 0]
    assert asked.about(text="a", headers=["Host", "b"]) == 1
    assert asked.about(text="a", headers={"Host": "b"}, **{"headers.Host": "c"}) == 1


@pytest.mark.parametrize(
    "value",
    ["x" * (LONGEST + 1), {"a": "x" * LONGEST}, ["x"] * LONGEST, object(), Decimal(1)],
)
def test_what_is_long_or_never_in_json_is_not_kept(value: object) -> None:
    asked = Asked("text")
    assert [asked.about(text=value) for _ in range(3)] == [1, 1, 1]


def test_what_python_takes_for_equal_is_not() -> None:
    asked = Asked("text")
    for value in (1, True, 1.0, [1], [True], (1,), {"a": 1}, {"a": 1.0}, "1", None, -0.0, 0.0):
        assert [asked.about(text=value) for _ in range(2)] == [1, 0]
    inside: list[object] = []
    inside.append(inside)
    assert [asked.about(text=inside) for _ in range(2)] == [1, 1]


def test_what_changes_is_another_value() -> None:
    asked = Asked("text")
    value = ["a"]
    assert [asked.about(text=value) for _ in range(2)] == [1, 0]
    value.append("b")
    assert [asked.about(text=value) for _ in range(2)] == [1, 0]


def test_what_has_not_been_seen_for_long_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "ENTRIES", 4)
    asked = Asked("text")
    for text in "aaaabbbbccccdddda":
        asked.about(text=text)
    assert asked.count == 4
    for text in "eeeffff" "ggghhh" "iii":
        asked.about(text=text)
        assert asked.about(text="f") == 0 or text == "e"
    assert asked.about(text="a") == 1


def test_many_characters_are_as_good_as_many_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "ROOM", 10 + 2 * memory.EACH)
    asked = Asked("text")
    for text in ("a" * 6, "b" * 6, "c" * 6, "d" * 6):
        assert [asked.about(text=text) for _ in range(3)] == [1, 0, 0]
    assert asked.about(text="a" * 6) == 1


def test_where_nothing_repeats_it_stops_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "ENTRIES", 4)
    monkeypatch.setattr(memory, "DOZE", 2)
    asked = Asked("text")
    fire = asked.memory.watching(lambda *_: (), engine_of(rule_file())._loaded)
    for number in range(8):
        asked.about(text=str(number))
    assert asked.installed == [asked.ask]
    fire({}, {}, (), frozenset())
    assert asked.installed == [asked.ask]
    fire({}, {}, (), frozenset())
    assert asked.installed == [asked.ask, asked.remembering]
    for number in range(8, 12):  # one more generation in vain is enough
        asked.about(text=str(number))
    assert asked.installed == [asked.ask, asked.remembering, asked.ask]
