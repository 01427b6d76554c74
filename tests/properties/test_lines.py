r"""Line filter and line memory change nothing but the time: the same tags with them and without, however events are written.

Lines are written in all the ways JSON has: a character as it is, behind a backslash or as `\u…`, keys in any order and
twice, whitespace; with carriage returns, byte order marks, bytes that are not UTF-8, lines that are no events, and cut
into blocks anywhere.
"""

from __future__ import annotations

import hashlib
import io
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.packs import engine_of, our_pack, rule_file
from ttpc_runtime import Engine, Tag, lines, recall
from ttpc_runtime.exports import JsonLines
from ttpc_runtime.lines import LineFilter
from ttpc_runtime.readers import Counts, Problem, Reading, read, source
from ttpc_runtime.recall import LineMemory

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"

RELAXED = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module", autouse=True)
def small_blocks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Every line is worth being looked at, and no database goes where those of users are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setattr(lines, "SMALL", 0)
        patch.setattr(lines, "DENSE", 1)
        patch.setattr(lines, "WORTH", 0)
        patch.setattr(lines, "REST", 0)
        yield


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("log") / "events.jsonl"


@pytest.fixture(scope="module")
def pack() -> Engine:
    return Engine.open(ROOT / "generated")


def tagged(
    engine: Engine, log: Path, select: LineFilter | None
) -> tuple[list[Tag], Reading, dict[int, Problem]]:
    engine.forget()
    problems: list[Problem] = []
    reading = read([str(log)], format="events", select=select, report=problems.append)
    tags = [tag for event in reading for tag in engine.evaluate(event)]
    return tags, reading, {each.line or 0: each for each in problems}


def assert_equal_tags(engine: Engine, log: Path) -> Counts:
    """What the filter selects gives the tags that all lines give, and no line that is no object goes unnoticed."""
    wanted, straight, problems = tagged(engine, log, None)
    found, filtered, told = tagged(engine, log, engine.line_filter())
    assert found == wanted
    assert filtered.counts.lines == straight.counts.lines
    assert filtered.counts.unaccounted == 0
    for number, line in enumerate(log.read_bytes().split(b"\n"), start=1):
        if not (line.startswith(b"{") and line.rstrip(b"\r").endswith(b"}")):
            assert told.get(number) == problems.get(number)
    assert told.items() <= problems.items()
    assert_equal_output(engine, log)
    return filtered.counts


def assert_equal_output(engine: Engine, log: Path) -> None:
    """A log, and it again under other ids, give the same lines and the same account, payloads known again or not."""
    again = log.with_suffix(".again")
    content = log.read_bytes().replace(b'"e"', b'"another"').replace(b"a-1", b"somebody else")
    again.write_bytes(content)
    wanted, straight = output(engine, [log, again], None)
    found, remembered = output(engine, [log, again], LineMemory(engine))
    assert found == wanted
    assert remembered == straight


def output(engine: Engine, logs: Sequence[Path], known: LineMemory | None) -> tuple[str, Counts]:
    engine.forget()
    out = io.StringIO()
    export = JsonLines(out, known)
    reading = read([*map(str, logs)], format="events", memory=known)
    for event in reading:
        export.evaluate(engine, event)
    return out.getvalue(), reading.counts


# ── events in all the ways JSON has ────────────────────────────────────────────────────────────────────────

SHORT = {'"': '"', "\\": "\\", "/": "/", "\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t"}
SPACES = st.sampled_from([*[""] * 6, " ", "\t", "\r", "  "])


@st.composite
def strings(draw: st.DrawFn, text: str) -> str:
    """A text as JSON: mostly as `json.dumps` writes it, else with an escape somewhere or everywhere."""
    how = draw(st.sampled_from([*["plain"] * 12, *["one"] * 6, "ascii", "slashes", "any"]))
    if how in {"plain", "ascii"} or not text:
        return json.dumps(text, ensure_ascii=how == "ascii")
    if how == "slashes":
        return json.dumps(text, ensure_ascii=False).replace("/", "\\/")
    spelled = [ways(char)[0] for char in text]
    for at in range(len(text)) if how == "any" else [draw(st.integers(0, len(text) - 1))]:
        spelled[at] = draw(st.sampled_from(ways(text[at])))
    return '"' + "".join(spelled) + '"'


def ways(char: str) -> list[str]:
    """All the spellings of a character, the shortest first."""
    units = char.encode("utf-16-be", "surrogatepass")
    pairs = [units[at : at + 2].hex() for at in range(0, len(units), 2)]
    found = [
        "".join(rf"\u{each}" for each in pairs),
        "".join(rf"\u{each.upper()}" for each in pairs),
    ]
    if char in SHORT:
        found.insert(0, "\\" + SHORT[char])
    if char >= " " and char not in '"\\' and not "\ud800" <= char <= "\udfff":
        found.insert(0, char)
    return found


@st.composite
def written(draw: st.DrawFn, value: Any) -> str:
    """A value as JSON, with whitespace, keys in any order, and some keys twice."""
    before, behind = draw(SPACES), draw(SPACES)
    if isinstance(value, str):
        return before + draw(strings(value)) + behind
    if isinstance(value, list):
        return f"{before}[{','.join(draw(written(each)) for each in value)}]{behind}"
    if not isinstance(value, dict):
        return before + json.dumps(value) + behind
    pairs = draw(st.permutations(list(value.items())))
    if pairs and draw(st.integers(0, 19)) == 0:
        pairs = [(pairs[0][0], draw(st.sampled_from(["command", "email", {}, 1]))), *pairs]
    inside = ",".join(
        f"{json.dumps(key)}{draw(SPACES)}:{draw(written(each))}" for key, each in pairs
    )
    return f"{before}{{{inside}}}{behind}"


def logs(events: st.SearchStrategy[Any]) -> st.SearchStrategy[bytes]:
    line = st.one_of(
        events.flatmap(written).map(lambda text: text.encode("utf-8", "surrogatepass")),
        events.flatmap(written).map(lambda text: text.encode("utf-8", "surrogatepass")),
        events.map(lambda event: json.dumps(event, ensure_ascii=False).encode(errors="replace")),
        st.sampled_from([b"", b"[]", b"{bad}", b"\xef\xbb\xbf{}", b"  ", b"{", b'"command"']),
    )
    damaged = st.tuples(
        line, st.integers(0, 60), st.sampled_from([*[b""] * 10, b"\xff", b"\xe2\x82"])
    ).map(lambda each: each[0][: each[1]] + each[2] + each[0][each[1] :])
    ended = st.tuples(damaged, st.sampled_from([b"\n", b"\n", b"\n", b"\r\n", b" \n"])).map(
        b"".join
    )
    return (
        st.lists(ended, max_size=12)
        .map(b"".join)
        .flatmap(lambda content: st.sampled_from([content, content.removesuffix(b"\n")]))
    )


def events_of(kinds: list[str], payloads: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    ids = st.sampled_from(["a-1", "a-2", None])
    return st.fixed_dictionaries(
        {"source_kind": st.sampled_from(kinds), "payload": payloads},
        optional={"source_id": st.just("e"), "attacker_uuid": ids, "session_id": ids},
    )


NASTY = (
    *(
        'say "hi"',
        "C:\\temp\\x",
        "a/b/c",
        "one\ntwo",
        "tab\there",
        "\x1b[31m",
        "\b\f\r",
        "été",
        "😀 ok",
    ),
    *("\u2028", "ends with \\", "u0041", "null", "ſh"),
)
"""What rules look for, hard to recognise in JSON."""

REPLACED = ("\ufffd\ufffd", "x\ufffd")
"""What bytes that are not UTF-8 become."""

OPERATORS = {
    "contains": "command",
    "startswith": "http_request",
    "endswith": "session",
    "equals": "auth_attempt",
}
"""Each for a kind of its own, so that no rule stands in for another."""

KINDS = (*OPERATORS.values(), "identity", "email")


@pytest.fixture(scope="module")
def nasty() -> Engine:
    """Rules for nasty texts, and two kinds whose lines must all be parsed."""
    matches: list[tuple[str, dict[str, Any]]] = [
        *((kind, {op: NASTY}) for op, kind in OPERATORS.items()),
        ("command", {"pattern": r"(?im)^\s*Sudo\b.*\n?x$"}),
        ("command", {"pattern": r"(?i)curl|KELVIN"}),
        ("identity", {"contains": REPLACED}),
        ("email", {"exists": True}),
    ]
    files = [
        rule_file(
            rule_id=f"R{number:04}", match={"field": "command_text", **match}, applies_to=(kind,)
        )
        for number, (kind, match) in enumerate(matches)
    ]
    engine = engine_of(*files)
    quiet = (
        {"source_kind": kind, "payload": {"command_text": "quiet"}} for kind in OPERATORS.values()
    )
    block = "".join(json.dumps(event) + "\n" for event in quiet).encode()
    filtered = engine.line_filter()
    assert filtered is not None
    assert not filtered.select(block).lines
    return engine


def test_databases_that_were_made_otherwise_are_not_used() -> None:
    """If this fails, raise `lines.VERSION` and put the new digest here."""
    literals = [*NASTY, *REPLACED, "\none", "one\n", "\n"]
    spelled = [[*lines.spellings(each.encode())] for each in literals]
    digest = hashlib.sha256(repr(spelled).encode()).hexdigest()[:16]
    assert (lines.VERSION, digest) == (2, "e2e95306db9d5b4e")


TEXTS = st.lists(
    st.one_of(
        st.sampled_from([*NASTY, "SUDO \nx", "cUrl", "\u212aelvin", "command", "email"]),
        st.sampled_from([*NASTY, *REPLACED, " ", "\n", "\\", '"']),
        st.text(max_size=3),
    ),
    max_size=3,
).map("".join)
VALUES = st.one_of(TEXTS, TEXTS, TEXTS, TEXTS, st.lists(TEXTS, max_size=2), st.integers())
PAYLOADS = st.fixed_dictionaries({"command_text": VALUES}, optional={"other": TEXTS})


def every_way(text: str) -> Iterator[str]:
    """A text as JSON: plainly, with one character spelled otherwise, with all of them."""
    plain = [ways(char)[0] for char in text]
    yield f'"{"".join(plain)}"'
    for at, char in enumerate(text):
        for way in ways(char)[1:]:
            yield f'"{"".join([*plain[:at], way, *plain[at + 1 :]])}"'
    yield json.dumps(text).replace("/", "\\/")


def test_one_text_in_every_way(nasty: Engine, log: Path) -> None:
    forms = [
        '{"source_kind":"%s","payload":{"command_text":%s%s}}',
        '{"source_kind":"%s","payload":{"command_text":[%s%s]}}',
        '{"source_kind":"%s","payload":{"command_text":%s%s,"other":1}}',
        '{"payload":{"source_kind":"weather"},"source_kind":"%s","payload":{"command_text":%s%s}}',
    ]
    lines = [
        (form % (kind, text, behind)).encode("utf-8", "surrogatepass")
        for kind in KINDS
        for number, each in enumerate((*NASTY, *REPLACED))
        for turn, text in enumerate(every_way(each))
        for form in forms[(number + turn) % 2 :: 2]
        for behind in (("", " ", "\t", "\r") if turn == 0 else ("",))
    ]
    lines += [line.replace("\ufffd".encode(), b"\xff") for line in lines]
    log.write_bytes(b"\n".join(lines))
    assert assert_equal_tags(nasty, log).passed > 0
    log.write_bytes(b"\n".join(sorted(lines)))
    assert_equal_tags(nasty, log)


@RELAXED
@given(content=logs(events_of([*KINDS, "weather"], PAYLOADS)), size=st.integers(1, 4000))
def test_texts_however_they_are_written(
    nasty: Engine, content: bytes, size: int, log: Path
) -> None:
    log.write_bytes(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(source, "CHUNK", size)
        patch.setattr(recall, "ENTRIES", 1 + size % 5)
        patch.setattr(recall, "DOZE", 2)
        patch.setattr(recall, "OFTEN", 2)
        assert_equal_tags(nasty, log)


# ── the pack's own examples, and whatever corpora are at hand ──────────────────────────────────────────────


@pytest.fixture(scope="module")
def examples() -> list[dict[str, Any]]:
    rules = our_pack().rules
    events = [
        {"source_kind": rule.kind, "source_id": f"e-{number}", "payload": dict(example.payload)}
        for rule in rules
        for number, example in enumerate(rule.examples)
    ]
    random.Random(5).shuffle(events)  # kinds take turns, as in a log
    return events


@RELAXED
@given(data=st.data())
def test_examples_however_they_are_written(
    pack: Engine, examples: list[dict[str, Any]], log: Path, data: st.DataObject
) -> None:
    log.write_bytes(data.draw(logs(st.sampled_from(examples))))
    assert_equal_tags(pack, log)


def test_every_example_of_the_pack(pack: Engine, examples: list[dict[str, Any]], log: Path) -> None:
    for ascii_only in (True, False):
        log.write_text(
            "".join(json.dumps(each, ensure_ascii=ascii_only) + "\n" for each in examples)
        )
        assert assert_equal_tags(pack, log).passed > 0


def corpus() -> list[Path]:
    return sorted(CORPORA.glob("*_dev.jsonl"))


@pytest.mark.skipif(not corpus(), reason="needs corpora that are not part of the project")
def test_every_corpus(pack: Engine, log: Path) -> None:
    content = b"".join(path.read_bytes() for path in corpus()).splitlines(keepends=True)
    random.Random(6).shuffle(content)
    log.write_bytes(b"".join(content[:8000]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "DENSE", 128)
        counts = assert_equal_tags(pack, log)
    assert counts.passed > 0
