"""Corpora: rows read and written, with nothing lost."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttpc.corpus import CorpusError, Row, agree, label_of, read_rows, record_of, row_of, write_rows

GOOD = {"source_kind": "command", "payload": {"command_text": "id"}, "label": "a"}

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
rows = st.builds(
    Row,
    source_kind=st.text(min_size=1),
    payload=st.dictionaries(st.text(), values, max_size=3),
    label=st.text(min_size=1),
    techniques=st.lists(st.from_regex(r"T[0-9]{4}(\.[0-9]{3})?", fullmatch=True), unique=True).map(
        tuple
    ),
    benign=st.none() | st.just(False),
    rules=st.lists(st.text(min_size=1), unique=True).map(tuple),
    count=st.integers(1),
    note=st.text(),
    more=st.dictionaries(st.text(min_size=12), values, max_size=2),
)


@given(st.lists(rows, unique_by=lambda row: row.label, max_size=4))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, written: list[Row]
) -> None:
    path = tmp_path_factory.mktemp("corpus") / "rows.jsonl"
    write_rows(path, written)
    assert read_rows(path) == written
    assert len(path.read_bytes().splitlines()) == len(written)
    assert [each.name for each in path.parent.iterdir()] == ["rows.jsonl"]


def test_half_a_character_is_written_as_json_escapes_it(tmp_path: Path) -> None:
    row = Row("command", {"command_text": "\udcff €"}, "a")
    write_rows(tmp_path / "rows.jsonl", [row])
    assert b"\\udcff \xe2\x82\xac" in (tmp_path / "rows.jsonl").read_bytes()
    assert read_rows(tmp_path / "rows.jsonl") == [row]


def test_an_unlabelled_row_says_that_it_is_not_labelled() -> None:
    row = row_of(GOOD)
    assert not row.labelled
    assert record_of(row) == {**GOOD, "techniques": (), "benign": None, "rules": ()}


@pytest.mark.parametrize(
    "said",
    [{"benign": True}, {"benign": False}, {"techniques": ["T1082"]}, {"tactics": ["discovery"]}],
)
def test_a_labelled_row(said: dict[str, object]) -> None:
    assert row_of(GOOD | said).labelled


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ([], "not a JSON object; a row is one"),
        ({"source_kind": "command", "payload": {}}, "no `label`"),
        (GOOD | {"label": ""}, "`label` must be text"),
        (GOOD | {"payload": "id"}, "`payload` must be an object"),
        (GOOD | {"techniques": ["t1082"]}, '`techniques` must be a list of ids such as T1110.003, not "t1082"'),
        (GOOD | {"techniques": "T1082"}, '`techniques` must be a list of ids such as T1110.003, not "T1082"'),
        (GOOD | {"rules": [7]}, "`rules` must be a list of ids of rules, not 7"),
        (GOOD | {"benign": "yes"}, "`benign` must be true, false or null"),
        (GOOD | {"count": 0}, "`count` must be a whole number from 1"),
        (GOOD | {"note": 1}, "`note` must be text"),
        (GOOD | {"benign": True, "techniques": ["T1082"]}, "`benign` is true, but there is `T1082`"),
    ],
)  # fmt: skip
def test_what_is_no_row(tmp_path: Path, record: object, message: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f"{json.dumps(GOOD | {'label': 'b'})}\n\n{json.dumps(record)}\n")
    with pytest.raises(CorpusError) as error:
        read_rows(path)
    assert str(error.value).startswith(f"{path}:3: {message}")


@pytest.mark.parametrize("line", [b"{", b"\xff", b"[" * 100_000])
def test_what_is_no_json(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(line)
    with pytest.raises(CorpusError, match=r":1: not a JSON object \("):
        read_rows(path)


def test_two_rows_with_one_label(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n" * 2)
    with pytest.raises(CorpusError, match=":2: label `a` is that of line 1, too"):
        read_rows(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"cannot read .*No such file"):
        read_rows(tmp_path / "rows.jsonl")


def test_a_label_goes_by_the_content() -> None:
    one = label_of("command", {"a": 1, "b": 2})
    assert one == label_of("command", {"b": 2, "a": 1})
    assert one.startswith("command-")
    assert len({one, label_of("command", {"a": 1}), label_of("session", {"a": 1, "b": 2})}) == 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("T1110", "T1110", True),
        ("T1110", "T1110.003", True),
        ("T1110.003", "T1110", True),
        ("T1110.001", "T1110.003", False),
        ("T1110", "T1111", False),
        ("T1110", "T11100.001", False),
        ("T1685.006", "T1070.002", True),
        ("T1070", "T1685.006", True),
        ("T1685.006", "T1070.003", False),
        ("T1686", "T1686.002", True),
    ],
)
def test_a_technique_agrees_with_its_parts_and_later_ids(one: str, other: str, same: bool) -> None:
    assert agree(one, other) is same
