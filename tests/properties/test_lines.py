r"""The line filter changes nothing but the time: the same tags with it and without, however events are written.

Lines are written in all the ways JSON has: a character as it is, behind a backslash or as `\u…`, keys in any order and
twice, whitespace; with carriage returns, byte order marks, bytes that are not UTF-8, lines that are no events, and cut
into blocks anywhere.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.packs import acceptable, engine_of, rule_file
from tests.properties import strategies as made
from ttpc.attack import embedded
from ttpc.config import Config
from ttpc.driver import check
from ttpc_runtime import Engine, Tag, lines
from ttpc_runtime.lines import LineFilter
from ttpc_runtime.readers import Reading, read, source
from ttpc_runtime.scanner import read_table

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"

RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module", autouse=True)
def small_blocks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Every line is worth being looked at, and no database goes where those of users are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setattr(lines, "SMALL", 0)
        patch.setattr(lines, "DENSE", 1)
        patch.setattr(lines, "WORTH", 0)
        yield


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("log") / "events.jsonl"


@pytest.fixture(scope="module")
def pack() -> Engine:
    return Engine.open(ROOT / "generated")


def tagged(engine: Engine, log: Path, select: LineFilter | None) -> tuple[list[Tag], Reading]:
    engine.forget()
    reading = read([str(log)], format="events", select=select)
    return [tag for event in reading for tag in engine.evaluate(event)], reading


def assert_equal_tags(engine: Engine, log: Path, select: LineFilter | None = None) -> Reading:
    """What the filter selects gives the tags that all lines give; the reading with it."""
    wanted, straight = tagged(engine, log, None)
    found, filtered = tagged(engine, log, select or engine.line_filter())
    assert found == wanted
    assert filtered.counts.lines == straight.counts.lines
    assert filtered.counts.unaccounted == 0
    return filtered


# ── events in all the ways JSON has ────────────────────────────────────────────────────────────────────────

SHORT = {'"': '"', "\\": "\\", "/": "/", "\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t"}
SPACES = st.sampled_from(["", "", "", " ", "\t", "\r", "  "])


@st.composite
def strings(draw: st.DrawFn, text: str) -> str:
    """A text as JSON: mostly as `json.dumps` writes it, else with escapes anywhere."""
    how = draw(st.sampled_from(["plain", "plain", "ascii", "slashes", "any"]))
    if how in {"plain", "ascii"}:
        return json.dumps(text, ensure_ascii=how == "ascii")
    if how == "slashes":
        return json.dumps(text, ensure_ascii=False).replace("/", "\\/")
    return '"' + "".join(draw(st.sampled_from(ways(char))) for char in text) + '"'


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
    if pairs and draw(st.integers(0, 9)) == 0:
        pairs = [(pairs[0][0], draw(st.sampled_from(["command", "email", {}, 1]))), *pairs]
    inside = ",".join(f"{draw(written(key))}:{draw(written(each))}" for key, each in pairs)
    return f"{before}{{{inside}}}{behind}"


def texts_of(literals: list[bytes]) -> st.SearchStrategy[str]:
    """Texts made of literals, with what may stand around them."""
    known = [each.strip(b"\n").decode("utf-8", "surrogateescape") for each in literals]
    usable = [each.encode("utf-8", "ignore").decode() for each in known]
    part = st.one_of(
        st.sampled_from(usable), st.text(max_size=3), st.sampled_from(list('"\\/\n\t \ufffd'))
    )
    return st.lists(part, max_size=4).map("".join)


def logs(events: st.SearchStrategy[Any]) -> st.SearchStrategy[bytes]:
    line = st.one_of(
        events.flatmap(written).map(lambda text: text.encode("utf-8", "surrogatepass")),
        events.flatmap(written).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.sampled_from([b"", b"[]", b"{bad}", b"\xef\xbb\xbf{}", b"  ", b"{", b'"command"']),
    )
    damaged = st.tuples(
        line, st.integers(0, 60), st.sampled_from([b"", b"", b"", b"\xff", b"\xe2\x82"])
    ).map(lambda each: each[0][: each[1]] + each[2] + each[0][each[1] :])
    ended = st.tuples(damaged, st.sampled_from([b"\n", b"\n", b"\r\n", b" \n"])).map(b"".join)
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


PACK = Engine.open(ROOT / "generated")
LITERALS = [
    literal
    for each in read_table((ROOT / "generated/patterns.json").read_bytes())
    for literal in each.literals
]
FIELDS = sorted({field for name in PACK.kinds for field in PACK._loaded.kind(name).scans})
VALUES = st.one_of(
    texts_of(LITERALS), st.lists(texts_of(LITERALS), max_size=2), st.integers(), st.none()
)
PAYLOADS = st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=4)


@RELAXED
@given(content=logs(events_of([*PACK.kinds, "weather"], PAYLOADS)), size=st.integers(1, 4000))
def test_texts_of_the_packs_literals(content: bytes, size: int, log: Path) -> None:
    log.write_bytes(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(source, "CHUNK", size)
        assert_equal_tags(PACK, log)


@RELAXED
@given(
    matches=st.lists(made.matches, min_size=1, max_size=4),
    content=logs(events_of(["command", "email", "weather"], made.payloads)),
)
def test_generated_rules(matches: list[dict[str, Any]], content: bytes, log: Path) -> None:
    files = [rule_file(rule_id=f"R{index}", match=match) for index, match in enumerate(matches)]
    assume(acceptable(files))
    log.write_bytes(content)
    assert_equal_tags(engine_of(*files), log)


# ── the pack's own examples, and whatever corpora are at hand ──────────────────────────────────────────────


def test_every_example_of_the_pack(pack: Engine, log: Path) -> None:
    rules = check([ROOT / "rules"], embedded(), Config()).rules
    events = [
        {"source_kind": rule.kind, "source_id": f"e-{number}", "payload": example.payload}
        for rule in rules
        for number, example in enumerate(rule.examples)
    ]
    random.Random(5).shuffle(events)
    for ascii_only in (True, False):
        log.write_text("".join(json.dumps(each, ensure_ascii=ascii_only) + "\n" for each in events))
        assert assert_equal_tags(pack, log).counts.passed > 0


def corpus() -> list[Path]:
    return sorted(CORPORA.glob("*_dev.jsonl"))


@pytest.mark.skipif(not corpus(), reason="needs corpora that are not part of the project")
def test_every_corpus(pack: Engine, log: Path) -> None:
    content = b"".join(path.read_bytes() for path in corpus()).splitlines(keepends=True)
    random.Random(6).shuffle(content)
    log.write_bytes(b"".join(content[:8000]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "DENSE", 128)
        counts = assert_equal_tags(pack, log).counts
    assert counts.passed > counts.lines // 4
