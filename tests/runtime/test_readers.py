"""Inputs, lines, decoding, recognition, event JSONL: whatever comes in, every line is accounted for."""

import gzip
import io
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpc_runtime.exports import Tally, sentence, summary
from ttpc_runtime.readers import FORMATS, Problem, Reading, read, sniff
from ttpc_runtime.readers.counts import MAX_NAMES, Counts
from ttpc_runtime.readers.decode import Decoder
from ttpc_runtime.readers.source import CHUNK, blocks, lines_of

COMMAND = {"source_kind": "command", "source_id": "evt-1", "payload": {"command_text": "id"}}
LINE = json.dumps(COMMAND).encode()

Write = Callable[..., str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(content: bytes, name: str = "input") -> str:
        path = tmp_path / name
        path.write_bytes(content)
        return str(path)

    return put


def consume(*inputs: str, **options: Any) -> tuple[list[dict[str, Any]], Reading, list[Problem]]:
    problems: list[Problem] = []
    reading = read(inputs, report=problems.append, **options)
    events = list(reading)
    assert reading.counts.unaccounted == 0
    assert reading.counts.events == len(events) == reading.counts.kinds.total()
    return events, reading, problems


def skipped(content: bytes, write: Write) -> dict[str, int]:
    """Reasons for which lines of event JSONL are skipped."""
    _, reading, _ = consume(write(content), format="events")
    return dict(reading.counts.skipped)


# ── lines ──────────────────────────────────────────────────────────────────────────────────────────────────


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(st.binary(max_size=30)), st.integers(min_value=1, max_value=12))
def test_blocks_hold_what_split_gives_whatever_the_chunks(parts: list[bytes], size: int) -> None:
    content = b"".join(parts)

    class Dribble(io.BytesIO):
        def read1(self, _: int | None = -1, /) -> bytes:
            return self.read(size)

    found = list(blocks(Dribble(content)))
    assert b"".join(each or b"" for each in found) == content
    assert all(each and each.endswith(b"\n") for each in found[:-1])
    wanted = content.split(b"\n")
    if not wanted[-1]:
        wanted.pop()
    assert [line for each in found for line in lines_of(each or b"")] == wanted
    cut = [line if len(line) <= 12 else None for line in wanted]
    found = list(blocks(Dribble(content), limit=12))
    assert [line for each in found for line in ([None] if each is None else lines_of(each))] == cut


def test_a_line_over_the_limit_is_not_kept() -> None:
    class Endless(io.BytesIO):
        chunks = iter([b"a\n"] + [b"x" * CHUNK] * 100 + [b"\nb"])

        def read1(self, _: int | None = -1, /) -> bytes:
            return next(self.chunks, b"")

    assert list(blocks(Endless(), limit=CHUNK)) == [b"a\n", None, b"b"]


def test_before_read_is_called_when_nothing_is_left_to_yield() -> None:
    happened: list[str] = []
    stream = io.BytesIO(b"a\nb\n")
    for block in blocks(stream, before_read=lambda: happened.append("read")):
        happened.append((block or b"").decode())  # noqa: PERF401 - the callback appends in between
    assert happened == ["read", "a\nb\n", "read"]


def test_too_long_a_line_is_told(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(LINE + b"\n{" + b" " * 17 * 1024 * 1024 + b"\n" + LINE)
    events, reading, problems = consume(path)
    assert len(events) == 2
    assert reading.counts.skipped == {"longer than 16 MiB": 1}
    assert problems[0].line == 2


# ── inputs ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_gzip_is_recognised_by_content(write: Write) -> None:
    packed = gzip.compress(LINE + b"\n") + gzip.compress(
        LINE
    )  # two members, as `cat a.gz b.gz` gives
    events, _, _ = consume(write(packed, "log.json"), write(LINE, "plain.gz"))
    assert len(events) == 3


def test_a_truncated_gzip_file_gives_what_it_has(write: Write) -> None:
    packed = gzip.compress(b"\n".join([LINE] * 50_000))
    events, reading, problems = consume(write(packed[:-40]), write(LINE, "other"))
    assert len(events) > 1
    assert reading.counts.unread == 1
    assert problems[0].reason == "the compressed data ends early"


def test_damaged_gzip(write: Write) -> None:
    packed = bytearray(gzip.compress(b"\n".join([LINE] * 50_000)))
    packed[30:60] = b"\xff" * 30
    _, reading, problems = consume(write(bytes(packed)))
    assert reading.counts.unread == 1
    assert "damaged" in problems[0].reason


def test_what_cannot_be_opened_does_not_stop_the_others(tmp_path: Path, write: Write) -> None:
    events, reading, problems = consume(
        str(tmp_path / "missing"), str(tmp_path), "nul\0name", write(LINE)
    )
    assert len(events) == 1
    assert reading.counts.unread == 3
    assert [problem.line for problem in problems] == [None, None, None]
    assert problems[0].reason == "cannot be read: No such file or directory"
    assert problems[1].reason == "cannot be read: Is a directory"


def test_closed_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    _, reading, problems = consume("-")
    assert reading.counts.unread == 1
    assert sentence(problems[0]) == "stdin: cannot be read: it is closed"


def test_an_error_of_the_caller_is_not_taken_for_an_unreadable_input(write: Write) -> None:
    def before_read(_: object) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        list(read([write(LINE)], before_read=before_read))


# ── decoding ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "content",
    [
        LINE,
        LINE + b"\n",
        LINE + b"\r\n",
        b"\xef\xbb\xbf" + LINE + b"\n",
        b"  " + LINE + b"\t\n",
    ],
)
def test_spellings_of_one_line(content: bytes, write: Write) -> None:
    events, reading, _ = consume(write(content))
    assert events == [COMMAND]
    assert reading.counts.lines == 1


def test_blank_lines_are_counted_and_not_reported(write: Write) -> None:
    _, reading, problems = consume(write(b"\n\r\n" + LINE + b"\n  \n"))
    assert reading.counts.lines == 4
    assert reading.counts.skipped == {"blank line": 3}
    assert not problems


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_nothing_is_fine(content: bytes, write: Write) -> None:
    events, reading, problems = consume(write(content))
    assert not events
    assert not problems
    assert reading.counts.unread == 0


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "malformed JSON"),
        (b'{"a": 1} x', "malformed JSON"),
        (b'{"a": NaN}', "malformed JSON"),
        (b'{"a": -Infinity}', "malformed JSON"),
        (b'{"a": 1e999}', "malformed JSON"),
        (b'{"a": ' + b"9" * 5000 + b"}", "malformed JSON"),
        (b"[" * 10_000, "nested too deep"),
        (b'{"a": ' + b"[" * 10_000 + b"]" * 10_000 + b"}", "nested too deep"),
        (b'{"a": ' + b"[" * 200 + b"]" * 200 + b"}", "nested too deep"),
        (b"[]", "not a JSON object"),
        (b'"text"', "not a JSON object"),
        (b"17", "not a JSON object"),
        (b"null", "not a JSON object"),
        (b"true", "not a JSON object"),
        (b'{"payload": {}}', "no `source_kind`"),
        (b'{"source_kind": null, "payload": {}}', "no `source_kind`"),
        (b'{"source_kind": 5, "payload": {}}', "`source_kind` is not a string"),
        (b'{"source_kind": "command"}', "no `payload`"),
        (b'{"source_kind": "command", "payload": []}', "`payload` is not an object"),
        (
            b'{"source_kind": "command", "payload": {}, "source_id": 7}',
            "`source_id` is not a string",
        ),
        (
            b'{"source_kind": "command", "payload": {}, "attacker_uuid": []}',
            "`attacker_uuid` is not a string",
        ),
        (
            b'{"source_kind": "command", "payload": {}, "timestamp": 1.5}',
            "`timestamp` is not a string",
        ),
    ],
)
def test_lines_that_are_no_event(line: bytes, reason: str, write: Write) -> None:
    assert skipped(line, write) == {reason: 1}


def test_a_hundred_levels_are_not_too_deep(write: Write) -> None:
    deep = b"[" * 90 + b"]" * 90
    flat = b"[" + b",".join([b"[]"] * 5000) + b"]"
    line = b'{"source_kind": "command", "payload": {"a": %s, "b": %s}}' % (deep, flat)
    assert skipped(line, write) == {}


NUMBERS = st.one_of(
    st.integers(),
    st.integers(min_value=-(1 << 70), max_value=1 << 70),
    st.sampled_from([1 << 63, 1 << 64, -(1 << 63) - 1, 10**18, 10**19, 2.0**63, 1e300, -0.0]),
    st.floats(allow_nan=False),
)
VALUES = st.recursive(
    st.one_of(NUMBERS, st.text(max_size=5), st.booleans(), st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)
FLAWS = (
    b"\xff",
    b"\xef\xbb\xbf",
    b"\\ud800",
    b"\\u0000",
    b"NaN",
    b"1e999",
    b"0",
    b",",
    b"{",
    b" ",
    b"\x0b",
)


@settings(deadline=None, max_examples=500)
@given(
    VALUES,
    st.booleans(),
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from(FLAWS)), max_size=2),
)
def test_the_fast_decoder_changes_nothing(
    value: Any, ascii_only: bool, flaws: list[tuple[int, bytes]]
) -> None:
    line = json.dumps({"payload": value}, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    for place, flaw in flaws:
        line = line[:place] + flaw + line[place:]
    fast, exact = Decoder(Counter()), Decoder(Counter())
    exact.fast = None
    assert fast.fast is not None
    assert repr(fast.decode(line)) == repr(exact.decode(line))
    assert fast.notes == exact.notes


@pytest.mark.parametrize("depth", [99, 100, 101, 1000, 1100, 100_000])
def test_the_fast_decoder_goes_no_deeper(depth: int) -> None:
    line = b'{"a":' * depth + b"1" + b"}" * depth
    exact = Decoder(Counter())
    exact.fast = None
    assert Decoder(Counter()).decode(line) == exact.decode(line)


def test_of_duplicate_keys_the_last_one_counts(write: Write) -> None:
    line = b'{"source_kind": "command", "payload": {"command_text": "a", "command_text": "b"}}'
    events, _, _ = consume(write(line))
    assert events[0]["payload"] == {"command_text": "b"}


def test_invalid_utf8_does_not_lose_the_line(write: Write) -> None:
    line = b'{"source_kind": "command", "payload": {"command_text": "cat \xff\xfe /etc/shadow"}}'
    events, reading, _ = consume(write(line))
    assert events[0]["payload"]["command_text"] == "cat �� /etc/shadow"
    assert sum(reading.counts.notes.values()) == 1


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(st.binary(max_size=60).map(lambda each: each.replace(b"\n", b""))))
def test_no_bytes_crash_a_reader(rows: list[bytes]) -> None:
    for name, each in FORMATS.items():
        reading = Reading([], format=name)
        reader = each.reader()
        decode = each.decode or reading._decoder.decode
        for number, line in enumerate(rows):
            reading._take(reader, "x", number, decode(line))
            list(reading._derived(reader.overdue()))
        list(reading._derived(reader.input_over()))
        list(reading.finish())
        assert reading.counts.lines == len(rows)
        assert reading.counts.unaccounted == 0


# ── recognition ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ({"eventid": "cowrie.session.connect"}, "cowrie"),
        ({"source_kind": "command", "payload": {}}, "events"),
        ({"payload": {}}, "events"),
        ({"eventid": "other.session.connect", "payload": {}}, None),
        ({"eventid": 7}, None),
        ({}, None),
    ],
)
def test_sniff(row: dict[str, Any], name: str | None) -> None:
    assert sniff(row) == name


def test_recognised_from_the_first_line_that_tells(write: Write) -> None:
    events, reading, _ = consume(write(b'\n{bad\n{"meta": 1}\n' + LINE))
    assert events == [COMMAND]
    assert reading.counts.lines == 4
    assert reading.counts.skipped == {
        "blank line": 1,
        "malformed JSON": 1,
        "no `source_kind`": 1,
    }


@pytest.mark.parametrize(
    ("content", "saw"),
    [
        (b'{"eventid": "other.connect"}\n' * 200, "`eventid` other.connect"),
        (b'{"time": 1, "level": "x"}\n', "objects with the keys `time`, `level`"),
        (b"Mar 14 sshd[1]: hello\n", "no JSON object (malformed JSON)"),
    ],
)
def test_an_unknown_format_is_told_with_the_choices(content: bytes, saw: str, write: Write) -> None:
    events, reading, problems = consume(write(content, "odd"), write(LINE))
    assert len(events) == 1
    assert reading.counts.unread == 1
    assert saw in problems[0].reason
    assert f"--from {', '.join([*FORMATS][:-1])} or {[*FORMATS][-1]}" in problems[0].reason


def test_each_input_is_recognised_by_itself(write: Write) -> None:
    cowrie = b'{"eventid": "cowrie.command.input", "input": "id", "session": "s", "timestamp": "t"}'
    events, _, _ = consume(write(LINE, "a"), write(cowrie, "b"))
    assert [event["source_kind"] for event in events] == ["command", "command", "session"]


def test_the_format_can_be_forced(write: Write) -> None:
    _, reading, _ = consume(write(LINE), format="cowrie")
    assert reading.counts.skipped == {"Cowrie: no `eventid`": 1}


# ── the account ────────────────────────────────────────────────────────────────────────────────────────────


def numbers(text: str) -> list[int]:
    cleaned = "".join(each if each.isdigit() else " " for each in text.replace(",", ""))
    return [int(each) for each in cleaned.split()]


@settings(deadline=None)  # a busy machine is no failure
@given(
    st.lists(st.sampled_from(["event", "odd", "fold", "skip", "skip too", "derived"]), max_size=60)
)
def test_the_first_line_of_the_summary_adds_up(happenings: Iterable[str]) -> None:
    counts = Counts()
    for each in happenings:
        counts.lines += each != "derived"
        match each:
            case "event" | "derived":
                counts.event("command", derived=each == "derived")
            case "odd":
                counts.event("strange")
            case "fold":
                counts.fold("cowrie.session.connect")
            case _:
                counts.skip(each)
    said = summary(counts, Tally(), 0.3)
    total, became, folded, dropped = numbers(said[0])
    assert total == became + folded + dropped
    assert became + counts.derived == counts.kinds.total()


def test_the_summary_of_a_file(write: Write) -> None:
    path = write(LINE + b'\n\n{x\n{"source_kind": "new", "payload": {}}\n' + LINE)
    _, reading, _ = consume(path)
    assert summary(reading.counts, Tally(tags=3, tagged=2, dropped=1), 0.3) == [
        "5 lines read = 3 events + 0 folded into other events + 2 skipped",
        "events:  2 command, 1 new",
        "skipped: 1 blank line, 1 malformed JSON",
        "unknown kinds, of which no rule can know: 1 new",
        "tags:    3 tags of 2 events; 1 below confidence 0.3 dropped",
    ]


def test_names_that_the_log_chooses_are_bounded(write: Write) -> None:
    rows = [{"source_kind": f"kind-{n}", "payload": {}} for n in range(5 * MAX_NAMES)]
    _, reading, _ = consume(write("\n".join(map(json.dumps, rows)).encode()))
    assert len(reading.counts.kinds) == MAX_NAMES + 1
    assert reading.counts.kinds.total() == 5 * MAX_NAMES


def test_a_sentence_is_one_harmless_line() -> None:
    said = sentence(Problem("a\nb.json", 3, "reason", "\x1b]0;title\x07" + "x" * 500))
    assert said.isprintable()
    assert said.startswith("a\\nb.json:3: reason (\\x1b]0;")
    assert len(said) < 250
