"""Rule state: what each state does to tags, when it ends, and how changes reach an engine."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from tests.keys import ed25519, private_pem, public_pem
from tests.packs import artifact, lowered, rule_file
from ttpc.link import install, signed
from ttpc_runtime import (
    ArtifactError,
    Engine,
    FileStateStore,
    MemoryStateStore,
    RuleState,
    StateError,
    Tag,
)
from ttpc_runtime.signature import load_signer
from ttpc_runtime.states import EVERY, States, overlay_of

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
BEFORE, AFTER = NOW - timedelta(seconds=1), NOW + timedelta(seconds=1)
CURL = {"source_kind": "command", "source_id": "evt-1", "payload": {"command_text": "curl x"}}


def made(confidence: float = 0.8, rule_id: str = "R0001") -> Tag:
    head = ("u", "command", "evt-1", None, None, None, None, "TA0002", "T1059", None)
    return Tag(*head, confidence, rule_id, 1, {"command_text": "curl x"}, "18.1", "https://…")


def states(clock: Callable[[], datetime] = lambda: NOW, **given: RuleState) -> States:
    store = MemoryStateStore()
    for rule_id, state in given.items():
        store.write(rule_id, state)
    return States(store, clock)


def look_again(*held: States) -> None:
    """As if the time between two looks had passed."""
    for each in held:
        each._due = 0.0


# ── what a state does ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (RuleState(), 0.8),
        (RuleState("enabled", 0.1), 0.8),
        (RuleState("disabled"), None),
        (RuleState("disabled", 0.9), None),
        (RuleState("disabled", expires_at=AFTER), None),
        (RuleState("disabled", expires_at=NOW), 0.8),
        (RuleState("disabled", expires_at=BEFORE), 0.8),
        (RuleState("disabled", expires_at=AFTER.replace(tzinfo=None)), None),
        (RuleState("disabled", expires_at=BEFORE.replace(tzinfo=None)), 0.8),
        (RuleState("disabled", expires_at=AFTER.astimezone(timezone(timedelta(hours=5)))), None),
        (RuleState("disabled", expires_at=BEFORE.astimezone(timezone(-timedelta(hours=5)))), 0.8),
        (RuleState("clipped", 0.5), 0.5),
        (RuleState("clipped", 0.0), 0.0),
        (RuleState("clipped", 0), 0.0),
        (RuleState("clipped", 0.8), 0.8),
        (RuleState("clipped", 0.9), 0.8),
        (RuleState("clipped", 1.0), 0.8),
        (RuleState("clipped"), 0.8),
        (RuleState("clipped", 0.5, AFTER), 0.5),
        (RuleState("clipped", 0.5, BEFORE), 0.8),
    ],
)
def test_what_a_state_does(state: RuleState, expected: float | None) -> None:
    judged = states(R0001=state).judge([made()])
    if expected is None:
        assert judged == []
    else:
        assert judged == [made(expected)]
        assert isinstance(judged[0].confidence, float)


def test_a_state_is_about_its_rule_alone() -> None:
    held = states(R0001=RuleState("disabled"), R0002=RuleState("clipped", 0.4))
    tags = [made(0.8, "R0001"), made(0.8, "R0002"), made(0.3, "R0002"), made(0.8, "R0003")]
    assert held.judge(tags) == [made(0.4, "R0002"), made(0.3, "R0002"), made(0.8, "R0003")]


def test_a_state_ends_without_anybody_asking() -> None:
    time_now = [NOW]
    held = states(lambda: time_now[0], R0001=RuleState("disabled", expires_at=AFTER))
    assert held.judge([made()]) == []
    time_now[0] = AFTER
    assert held.judge([made()]) == [made()]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"state": "off"}, "`state` is one of enabled, disabled, clipped, not 'off'"),
        ({"state": None}, "not None"),
        ({"state": []}, "not \\[\\]"),
        ({"confidence_max": 1.01}, "`confidence_max` is a number from 0 to 1, not 1.01"),
        ({"confidence_max": -0.1}, "from 0 to 1"),
        ({"confidence_max": math.nan}, "from 0 to 1"),
        ({"confidence_max": True}, "from 0 to 1"),
        ({"confidence_max": "0.5"}, "from 0 to 1"),
        ({"expires_at": "2026-01-01"}, "`expires_at` is a datetime"),
        ({"expires_at": datetime.max.replace(tzinfo=timezone(-timedelta(hours=5)))}, "range"),
        ({"set_at": 5}, "`set_at` is a datetime"),
        ({"reason": 5}, "`reason` is text"),
        ({"set_by": b"a"}, "`set_by` is text"),
    ],
)
def test_what_is_no_state_is_said(given: dict[str, Any], message: str) -> None:
    with pytest.raises(StateError, match=message):
        RuleState(**given)


# ── an engine ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    two = (
        {"tactic": "TA0002", "technique_id": "T1059", "confidence": 0.8},
        {"tactic": "TA0011", "technique_id": "T1105", "confidence": 0.3},
    )
    rules = [rule_file(), rule_file(rule_id="R0002", name="another", emits=two)]
    return artifact(lowered(rules))


@pytest.fixture
def generated(files: Mapping[str, bytes], tmp_path: Path) -> Path:
    install(files, tmp_path / "generated")
    return tmp_path / "generated"


def seen(engine: Engine) -> list[tuple[str, float]]:
    return [(tag.rule_id, tag.confidence) for tag in engine.evaluate(CURL)]


ALL = [("R0001", 0.8), ("R0002", 0.8), ("R0002", 0.3)]


def test_an_engine_applies_what_it_is_told_at_once(generated: Path) -> None:
    engine = Engine.open(generated)
    assert seen(engine) == ALL
    engine.set_state("R0001", RuleState("disabled", reason="noise"))
    assert seen(engine) == ALL[1:]
    engine.set_state("R0002", RuleState("clipped", 0.5))
    assert seen(engine) == [("R0002", 0.5), ("R0002", 0.3)]
    engine.set_state("R0001", RuleState())
    assert seen(engine) == [("R0001", 0.8), ("R0002", 0.5), ("R0002", 0.3)]
    assert engine.states["R0002"].state == "clipped"


def test_a_tag_carries_nothing_of_the_state(generated: Path) -> None:
    engine = Engine.open(generated)
    before = engine.evaluate(CURL)
    engine.set_state("R0001", RuleState("clipped", 0.5, reason="noise", set_by="alice"))
    after = engine.evaluate(CURL)
    assert after == [before[0]._replace(confidence=0.5), *before[1:]]


def test_who_set_it_when_is_kept(generated: Path) -> None:
    set_at = datetime(2026, 5, 1, tzinfo=UTC)
    engine = Engine.open(generated)
    engine.set_state("R0001", RuleState("disabled", None, AFTER, "noise", "alice", set_at))
    engine.set_state("R0002", RuleState("disabled"))
    states = Engine.open(generated).states
    assert states["R0001"] == RuleState("disabled", None, AFTER, "noise", "alice", set_at)
    when = states["R0002"].set_at
    assert when is not None
    assert abs(datetime.now(UTC) - when) < timedelta(minutes=1)


def test_a_rule_that_is_not_there_has_no_state(generated: Path) -> None:
    engine = Engine.open(generated)
    with pytest.raises(StateError, match=r"no rule `R9999` in .*generated"):
        engine.set_state("R9999", RuleState("disabled"))
    assert not Path(overlay_of(generated)).exists()


def test_a_state_of_a_rule_that_went_away_is_kept_and_can_be_changed(generated: Path) -> None:
    FileStateStore(overlay_of(generated)).write("R9999", RuleState("disabled"))
    engine = Engine.open(generated)
    assert seen(engine) == ALL
    engine.set_state("R0001", RuleState("disabled"))
    assert {*Engine.open(generated).states} == {"R0001", "R9999"}
    engine.set_state("R9999", RuleState())
    assert Engine.open(generated).states["R9999"].state == "enabled"


def test_the_overlay_beside_the_artifact_is_the_default(
    generated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    FileStateStore(generated.with_name("generated.state.json")).write(
        "R0001", RuleState("disabled")
    )
    for path in (generated, str(generated), f"{generated}/", f"{generated}/../generated"):
        assert seen(Engine.open(path)) == ALL[1:], path
    monkeypatch.chdir(generated)
    engine = Engine.open(".")
    monkeypatch.chdir("/")
    engine.reload_state()
    assert seen(engine) == ALL[1:]
    assert seen(Engine.open(generated, state=MemoryStateStore())) == ALL


def test_with_trusted_keys_an_overlay_must_be_named(
    files: Mapping[str, bytes], tmp_path: Path
) -> None:
    key = ed25519("ours")
    generated = tmp_path / "generated"
    install(signed(files, load_signer(private_pem(key))), generated)
    store = FileStateStore(overlay_of(generated))
    store.write("R0001", RuleState("disabled"))
    assert seen(Engine.open(generated, trusted_keys=[public_pem(key)])) == ALL
    assert seen(Engine.open(generated, trusted_keys=[public_pem(key)], state=store)) == ALL[1:]


def test_a_swap_keeps_the_states(generated: Path, tmp_path: Path) -> None:
    engine = Engine.open(generated)
    engine.set_state("R0001", RuleState("disabled"))
    newer = [rule_file(rule_version=2), rule_file(rule_id="R0003", name="third")]
    install(artifact(lowered(newer)), tmp_path / "newer")
    engine.swap(tmp_path / "newer")
    assert seen(engine) == [("R0003", 0.8)]
    engine.set_state("R0001", RuleState())
    assert [tag.rule_version for tag in engine.evaluate(CURL)] == [2, 1]


# ── changes made elsewhere ─────────────────────────────────────────────────────────────────────────────────


def test_an_engine_sees_what_others_changed(generated: Path) -> None:
    one, other = Engine.open(generated), Engine.open(generated)
    assert seen(one) == ALL
    other.set_state("R0001", RuleState("disabled"))
    time.sleep(2 * EVERY)
    assert seen(one) == ALL[1:]
    other.set_state("R0001", RuleState())
    one.reload_state()
    assert seen(one) == ALL
    other.set_state("R0001", RuleState("disabled"))
    time.sleep(2 * EVERY)
    assert seen(one) == ALL[1:]
    Path(overlay_of(generated)).unlink()
    time.sleep(2 * EVERY)
    assert seen(one) == ALL


class Counted(MemoryStateStore):
    """A store that tells how often it was asked."""

    asked = 0

    def version(self) -> object:
        self.asked += 1
        return super().version()


def test_a_store_is_asked_only_when_a_rule_fires_and_not_each_time(generated: Path) -> None:
    store = Counted()
    engine = Engine.open(generated, state=store)
    look_again(engine._states)
    store.asked = 0
    for _ in range(1000):
        engine.evaluate({**CURL, "payload": {"command_text": "id"}})
    assert store.asked == 0
    start = time.monotonic()
    for _ in range(1000):
        engine.evaluate(CURL)
    assert 1 <= store.asked <= 2 + (time.monotonic() - start) / EVERY


class Failing(MemoryStateStore):
    """A store that can be out of reach."""

    away = False

    def version(self) -> object:
        if self.away:
            raise ConnectionError("out of reach")
        return super().version()


def test_a_store_out_of_reach_does_not_stop_tagging(generated: Path) -> None:
    store = Failing()
    engine = Engine.open(generated, state=store)
    engine.set_state("R0001", RuleState("disabled"))
    store.away = True
    look_again(engine._states)
    assert seen(engine) == ALL[1:]
    assert isinstance(engine.state_error, ConnectionError)
    with pytest.raises(ConnectionError):
        engine.reload_state()
    with pytest.raises(ConnectionError):
        Engine.open(generated, state=store)
    store.away = False
    look_again(engine._states)
    assert seen(engine) == ALL[1:]
    assert engine.state_error is None


def test_an_overlay_damaged_while_tagging_is_said_and_the_last_states_stay(generated: Path) -> None:
    engine = Engine.open(generated)
    engine.set_state("R0001", RuleState("disabled"))
    overlay = Path(overlay_of(generated))
    good = overlay.read_bytes()
    overlay.write_bytes(good[:40])
    look_again(engine._states)
    assert seen(engine) == ALL[1:]
    assert "generated.state.json:4: not JSON" in str(engine.state_error)
    with pytest.raises(StateError, match="not JSON"):
        engine.set_state("R0002", RuleState("disabled"))
    assert overlay.read_bytes() == good[:40]
    assert seen(engine) == ALL[1:]
    overlay.write_bytes(good)
    look_again(engine._states)
    seen(engine)
    assert engine.state_error is None


def test_the_artifact_is_looked_at_before_the_states(generated: Path) -> None:
    Path(overlay_of(generated)).write_text("{")
    with pytest.raises(StateError):
        Engine.open(generated)
    (generated / "manifest.json").write_text("{")
    with pytest.raises(ArtifactError):
        Engine.open(generated)


# ── at the same time ───────────────────────────────────────────────────────────────────────────────────────


def test_an_event_is_judged_by_one_set_of_states(generated: Path) -> None:
    """The second of two rules is disabled whenever the first is: no event may see anything between."""
    both = {each: RuleState("disabled") for each in ("R0001", "R0002")}

    class Store(MemoryStateStore):
        def turn(self, states: Mapping[str, RuleState]) -> None:
            self._states, self._writes = states, self._writes + 1

    store = Store()
    engine = Engine.open(generated, state=store)
    found: set[int] = set()
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            found.add(len(engine.evaluate(CURL)))

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    until = time.monotonic() + 20
    turns = 0
    while turns < 200 or (found != {0, 3} and time.monotonic() < until):
        turns += 1
        store.turn(both if turns % 2 else {})
        engine.reload_state()
        time.sleep(0.0002)
    stop.set()
    for thread in threads:
        thread.join()
    assert found == {0, 3}


def test_a_change_between_two_tags_of_an_event_comes_too_late_for_it() -> None:
    held = states(R0003=RuleState("clipped", 0.5))

    class Changing(list[Tag]):
        def __iter__(self) -> Iterator[Tag]:
            for each in (made(), made(rule_id="R0002")):
                yield each
                held.set("R0002", RuleState("disabled"))

    both = Changing([made(), made(rule_id="R0002")])
    assert held.judge(both) == [made(), made(rule_id="R0002")]
    assert held.judge([*both]) == [made()]


class Alone(MemoryStateStore):
    """A store that bears only one call at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.busy = threading.Lock()
        self.crowded = False

    @contextmanager
    def alone(self) -> Iterator[None]:
        if not self.busy.acquire(blocking=False):
            self.crowded = True
            yield
            return
        time.sleep(0.0002)  # long enough for others to come
        yield
        self.busy.release()

    def read(self) -> Mapping[str, RuleState]:
        with self.alone():
            return super().read()

    def write(self, rule_id: str, state: RuleState) -> None:
        with self.alone():
            super().write(rule_id, state)

    def version(self) -> object:
        with self.alone():
            return super().version()


def test_threads_that_set_states_lose_none(
    generated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Alone()
    engine = Engine.open(generated, state=store)
    names = [f"R{number:04}" for number in range(1, 81)]
    monkeypatch.setattr(Engine, "sources", names)

    def work(mine: list[str]) -> None:
        for name in mine:
            engine.set_state(name, RuleState("disabled"))
            look_again(engine._states)
            engine.evaluate(CURL)

    threads = [threading.Thread(target=work, args=(names[start::4],)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(engine.states) == names
    assert seen(engine) == []
    assert not store.crowded


WRITE = """
import sys
from ttpc_runtime import FileStateStore, RuleState
store = FileStateStore(sys.argv[1])
for number in range(40):
    store.write(f"{sys.argv[2]}{number}", RuleState("disabled", reason="x" * number))
"""


def test_processes_that_write_lose_none_and_readers_see_whole_files(tmp_path: Path) -> None:
    path = tmp_path / "states.json"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITE, str(path), name]) for name in ("A", "B", "C")
    ]
    reader, most = FileStateStore(path), 0
    while any(each.poll() is None for each in writers):
        held = len(reader.read())
        assert held >= most
        most = held
    assert [each.wait() for each in writers] == [0, 0, 0]
    assert {*reader.read()} == {f"{name}{number}" for name in "ABC" for number in range(40)}
    assert {each.name for each in tmp_path.iterdir()} == {"states.json", ".states.json.lock"}


# ── the file ───────────────────────────────────────────────────────────────────────────────────────────────


def test_what_the_file_looks_like(tmp_path: Path) -> None:
    path = tmp_path / "states.json"
    store = FileStateStore(path)
    assert store.read() == {}
    store.write("R0002", RuleState())
    store.write("R0001", RuleState("clipped", 0.5, AFTER, "größer", "alice", NOW))
    assert json.loads(path.read_text()) == {
        "version": 1,
        "states": {
            "R0001": {
                "state": "clipped",
                "confidence_max": 0.5,
                "expires_at": "2026-06-01T12:00:01Z",
                "reason": "größer",
                "set_by": "alice",
                "set_at": "2026-06-01T12:00:00Z",
            },
            "R0002": {"state": "enabled"},
        },
    }
    assert list(json.loads(path.read_text())["states"]) == ["R0001", "R0002"]
    assert store.read()["R0001"] == RuleState("clipped", 0.5, AFTER, "größer", "alice", NOW)


def test_a_time_without_a_zone_is_utc(tmp_path: Path) -> None:
    path = tmp_path / "states.json"
    record = {"state": "disabled", "expires_at": "2026-06-01T12:00:01", "reason": None}
    path.write_text(json.dumps({"version": 1, "states": {"R0001": record}}))
    assert FileStateStore(path).read()["R0001"].expires_at == AFTER


def test_a_link_stays_a_link_and_a_mode_a_mode(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    real, link = tmp_path / "elsewhere" / "states.json", tmp_path / "states.json"
    link.symlink_to(real)
    FileStateStore(link).write("R0001", RuleState())
    real.chmod(0o640)
    FileStateStore(link).write("R0002", RuleState())
    assert link.is_symlink()
    assert {*FileStateStore(real).read()} == {"R0001", "R0002"}
    assert real.stat().st_mode & 0o777 == 0o640


def test_what_a_killed_writer_left_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / ".states.json.part").write_text("half")
    (tmp_path / ".states.json.lock").touch()
    FileStateStore(tmp_path / "states.json").write("R0001", RuleState())
    assert not (tmp_path / ".states.json.part").exists()


def entry(text: str) -> str:
    return f'{{"version": 1,\n "states": {{\n  "R0001": {text}\n }}\n}}\n'


MEND = "; mend it, or delete it and every rule is enabled"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", ":1: not JSON: expecting value" + MEND),
        ('{\n"version": 1,\n"states": }', ":3: not JSON: expecting value" + MEND),
        ("[]", ": not an object with `version` and `states` alone" + MEND),
        ('{"version": 1}', ": not an object with `version` and `states` alone" + MEND),
        (
            '{"version": 1, "states": {}, "rules": {}}',
            ": not an object with `version` and `states` alone" + MEND,
        ),
        (
            '{"version": 2, "states": {}}',
            ": of format 2; this runtime reads 1; use the `ttpc` that wrote it",
        ),
        ('{"version": 1, "states": []}', ": `states` is an object, by rule id" + MEND),
        (entry("[]"), ":3: `R0001`: not an object with a `state`" + MEND),
        (entry("{}"), ":3: `R0001`: not an object with a `state`" + MEND),
        (
            entry('{"state": "off"}'),
            ":3: `R0001`: `state` is one of enabled, disabled, clipped, not 'off'" + MEND,
        ),
        (
            entry('{"state": "disabled", "until": "x"}'),
            ":3: `R0001`: unknown key `until`" + MEND,
        ),
        (
            entry('{"state": "disabled", "expires_at": "soon"}'),
            ":3: `R0001`: `expires_at` is an ISO 8601 time, not 'soon'" + MEND,
        ),
        (
            entry('{"state": "clipped", "confidence_max": NaN}'),
            ":3: `R0001`: `confidence_max` is a number from 0 to 1, not nan" + MEND,
        ),
        (entry('{"state": "disabled"}, "R0001": {"state": "enabled"}'), "`R0001` is there twice"),
        (entry('{"state": "disabled", "\\u001b[2J": 1}'), "unknown key `\\x1b[2J`"),
        ("[" * 100_000, ": not JSON"),
        (entry('{"state": "clipped", "confidence_max": ' + "9" * 5000 + "}"), ": not JSON"),
    ],
)
def test_a_damaged_overlay_is_said_and_left_alone(
    tmp_path: Path, content: str, message: str
) -> None:
    path = tmp_path / "states.json"
    path.write_text(content)
    with pytest.raises(StateError) as raised:
        FileStateStore(path).read()
    assert str(raised.value).startswith(str(path))
    assert message in str(raised.value)
    with pytest.raises(StateError):
        FileStateStore(path).write("R0002", RuleState())
    assert path.read_text() == content


def test_bytes_that_are_no_text_are_said(tmp_path: Path) -> None:
    path = tmp_path / "states.json"
    path.write_bytes(b'{"version": 1, "states": {"\xff": {}}}')
    with pytest.raises(StateError, match=r"states.json: not JSON; mend it"):
        FileStateStore(path).read()


def test_places_where_no_overlay_can_be(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "."):
        with pytest.raises(StateError, match="not a regular file"):
            FileStateStore(tmp_path / name).read()
    (tmp_path / "file").touch()
    with pytest.raises(StateError, match="cannot be read: Not a directory"):
        FileStateStore(tmp_path / "file" / "states.json").read()
    with pytest.raises(StateError, match="cannot be written: No such file or directory"):
        FileStateStore(tmp_path / "nowhere" / "states.json").write("R0001", RuleState())
