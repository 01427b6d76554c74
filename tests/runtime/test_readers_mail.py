"""Mail files: which fields an email event has, and that no mail stops the run."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttpc_runtime import Engine
from ttpc_runtime.readers import AUTO, read
from ttpc_runtime.readers.attachments import VBA
from ttpc_runtime.readers.mail import parsed, payload_of

ROOT = Path(__file__).parents[2]

Event = dict[str, Any]
Run = Callable[..., list[Event]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def reads(*files: bytes, format: str = AUTO) -> list[Event]:  # noqa: A002
        names = []
        for number, content in enumerate(files):
            path = tmp_path / f"{number}.eml"
            path.write_bytes(content)
            names.append(str(path))
        reading = read(names, format=format)
        events = list(reading)
        assert reading.counts.unread == reading.counts.unaccounted == 0
        return events

    return reads


def message(**headers: str) -> EmailMessage:
    mail = EmailMessage()
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    return mail


def zipped(name: str, *, encrypted: bool = False) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, b"x")
    data = bytearray(out.getvalue())
    if encrypted:
        data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def test_a_mail(run: Run) -> None:
    mail = message(
        From="Bob <bob@Example.com>",
        To="a@example.org, B <b@example.org>",
        Cc="c@example.net",
        Subject="Grüße",
        Date="Sat, 14 Mar 2026 10:00:00 +0100",
        Return_Path="<bounce@example.net>",
        X_Mailer="kit 1.0",
        DKIM_Signature="v=1; d=example.com",
        Authentication_Results="mx.example.org; spf=fail smtp.mailfrom=x; dkim=pass",
    )
    mail.set_content("see https://xn--e1afmkfd.example/a?b and http://example.org/\n")
    (event,) = run(bytes(mail))
    payload = event["payload"]
    assert event["timestamp"] == "2026-03-14T10:00:00+01:00"
    assert event["attacker_uuid"] is None
    digests = {name: payload.pop(name) for name in ("body_sha256", "body_simhash")}
    assert [len(each) for each in digests.values()] == [64, 16]
    assert payload == {
        "subject": "Grüße",
        "from": "bob@Example.com",
        "from_domain": "example.com",
        "return_path": "bounce@example.net",
        "return_path_domain": "example.net",
        "rcpt_to": ["a@example.org", "b@example.org", "c@example.net"],
        "rcpt_count": 3,
        "rcpt_domain_set": ["example.net", "example.org"],
        "x_mailer": "kit 1.0",
        "dkim_signed": True,
        "dkim_pass": True,
        "spf_pass": False,
        "urls": ["https://xn--e1afmkfd.example/a?b", "http://example.org/"],
        "body_text": "see https://xn--e1afmkfd.example/a?b and http://example.org/\n",
    }
    tags = Engine.open(ROOT / "generated").evaluate(event)
    assert {tag.rule_id for tag in tags} == {"R0044", "R0045"}
    assert "example.org" not in json.dumps(tags[0].evidence["matched_headers"])


@pytest.mark.parametrize(
    ("name", "content", "fact"),
    [
        ("a.docm", zipped("word/vbaProject.bin"), "attachment_macros"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 8 + VBA, "attachment_macros"),
        ("a.zip", zipped("a.exe", encrypted=True), "attachment_password_protected"),
        ("a.html", b"<script>URL.createObjectURL(new Blob([1]))</script>", "html_smuggling"),
    ],
)
def test_an_attachment_that_attackers_send(name: str, content: bytes, fact: str, run: Run) -> None:
    facts = {"attachment_macros", "attachment_password_protected", "html_smuggling"}
    mail = message(Subject="x")
    mail.set_content("text")
    kind = ("text", "html") if name.endswith("html") else ("application", "octet-stream")
    mail.add_attachment(content, maintype=kind[0], subtype=kind[1], filename=name)
    (event,) = run(bytes(mail))
    payload = event["payload"]
    assert facts & payload.keys() == {fact}
    assert payload[fact] is True
    assert payload["attachment_extensions"] == [name.rpartition(".")[2]]
    assert len(payload["attachment_sha256s"]) == 1
    assert payload["body_text"] == "text\n"
    tags = Engine.open(ROOT / "generated").evaluate(event)
    assert "R0046" in {tag.rule_id for tag in tags}


def test_html_is_the_text_of_a_mail_without_another(run: Run) -> None:
    mail = message(Subject="x")
    mail.set_content("<a href='http://example.org/a'>x</a>", subtype="html")
    (event,) = run(bytes(mail))
    assert event["payload"]["urls"] == ["http://example.org/a"]
    assert "<a href" in event["payload"]["body_text"]


def test_one_event_a_file_and_one_id_a_mail(run: Run) -> None:
    one, two = b"Subject: one\n\na", b"Subject: two\r\n\r\nFrom here on\n"
    events = run(one, two, one)
    assert [event["payload"]["subject"] for event in events] == ["one", "two", "one"]
    assert events[0]["source_id"] == events[2]["source_id"]
    assert events[1]["source_id"] == f"mail/{hashlib.sha256(two).hexdigest()}"


def test_an_mbox(run: Run) -> None:
    mbox = b"""From a@example.org Sat Mar 14 10:00:00 2026
Subject: one

text
>From the start
From here it is text still

From b@example.org Sat Mar 14 10:00:01 2026
Subject: two

more
"""
    files = run(mbox, b"Subject: two\n\nmore\n")
    assert files[1]["source_id"] == files[2]["source_id"]
    one, two, _ = (event["payload"] for event in files)
    assert (one["subject"], two["subject"]) == ("one", "two")
    assert "\nFrom the start\nFrom here it is text still" in one["body_text"]


def test_a_log_with_something_like_a_header_is_no_mail(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(b"Mar 14 sshd[1]: hello\nDate: today\n")
    reading = read([str(path)])
    assert not list(reading)
    assert reading.counts.unread == 1


def test_a_simhash_hardly_differs_where_a_text_hardly_does() -> None:
    def simhash(text: str) -> int:
        return int(payload_of(parsed(b"Subject: x\n\n" + text.encode()))["body_simhash"], 16)

    words = [f"word{n}" for n in range(200)]
    text, changed, other = (" ".join(each) for each in (words, [*words[:-1], "x"], words[::-1]))
    assert (simhash(text) ^ simhash(changed)).bit_count() < 8
    assert (simhash(text) ^ simhash(other)).bit_count() > 16


PIECES = st.sampled_from(
    [
        *(b"From: ", b"Subject: ", b"To: ", b"Content-Type: multipart/mixed; boundary=b", b"\n"),
        *(b"--b\n", b"--b--\n", b"\n\n", b"Content-Transfer-Encoding: base64", b"=?utf-8?b?////?="),
        *(b"Content-Type: message/rfc822", b"Content-Disposition: attachment; filename*=x''%ff"),
        *(b"Content-Type: text/plain; charset=nonsense", b"\xff\xfe", b"\0", b"<a@b>,", b"(" * 50),
        *(
            b"Date: Sat, 99 Mar 9999999999 10:00:00 +9999",
            b"PK\x03\x04",
            b"Authentication-Results:",
        ),
        *(b"Content-Type: text/html", b"=?x?q?=41?=", b" ", b"\r", b"From x\n", b"uuencode"),
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES | st.binary(max_size=8), max_size=40))
def test_no_mail_stops_the_run(pieces: list[bytes]) -> None:
    json.dumps(payload_of(parsed(b"".join(pieces))))


def test_a_mail_nested_too_deep_has_its_header() -> None:
    parts = b"".join(
        b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(3000)
    )
    assert payload_of(parsed(b"Subject: x\n" + parts)) == {
        "subject": "x",
        "rcpt_count": 0,
        "dkim_signed": False,
    }


@pytest.mark.parametrize(
    "content",
    [
        b"".join(
            b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(3000)
        ),
        b"".join(
            b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(200)
        )
        + b"\n" * 1_000_000,
        b"Content-Type: message/rfc822\n\n" * 3000,
        b"To: " + b"(" * 100_000 + b"\n\n",
        b"To: " + b"a@b, " * 100_000 + b"\n\n",
        b"Subject: " + b"=?utf-8?q?=41?= " * 50_000 + b"\n\n",
        b"Subject: x\n\n" + b"http://" * 100_000,
    ],
)
def test_a_mail_made_to_be_hard_takes_no_long_time(content: bytes) -> None:
    payload = payload_of(parsed(content))
    assert len(payload.get("subject", "")) <= 4096
