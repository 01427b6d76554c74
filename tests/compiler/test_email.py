"""The rules for mail: what they see, and that nothing of somebody's mail leaves in their evidence."""

from __future__ import annotations

import base64
import hashlib
import json
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.packs import artifact, open_files, our_pack
from ttpc.kinds import EVIDENCE
from ttpc_runtime import Engine

ROOT = Path(__file__).parents[2]
DATA = hashlib.sha256(b"data").digest() * 160


@cache
def engine() -> Engine:
    return open_files(artifact([rule for rule in our_pack().rules if rule.kind == "email"]))


def evidence(**payload: Any) -> dict[str, dict[str, Any]]:
    """The evidence of every rule that fires."""
    event = {"source_kind": "email", "source_id": "m-1", "payload": payload}
    return {tag.rule_id: tag.evidence for tag in engine().evaluate(event)}


def wrapped(count: int, width: int, end: str) -> str:
    text = base64.b64encode(DATA[:count]).decode()
    return end.join(text[place : place + width] for place in range(0, len(text), width))


@pytest.mark.parametrize("width", [16, 60, 64, 76, 998, 10_000])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n  ", "\r\n\t"])
def test_base64_is_found_however_it_is_wrapped(width: int, end: str) -> None:
    # 4095 bytes need no padding; with one byte more there are 4096, and two `=` behind them.
    assert "R0048" not in evidence(body_text=f"see:\n\n{wrapped(4095, width, end)}\n\nbye")
    found = evidence(body_text=f"see:\n\n{wrapped(4098, width, end)}\n\nbye")
    assert found["R0048"]["encoded_byte_count"] == 4098


def test_prose_is_no_base64() -> None:
    words = "one\nword\non\neach\nline\n" * 5000
    assert evidence(body_text=words) == {}
    assert evidence(body_text="no break within a word " * 5000) == {}


@pytest.mark.parametrize("piece", ["A" * 76 + "\n", "A" * 15 + " ", "A" * 16 + "\n" * 3, "\n", "@"])
def test_a_megabyte_of_body_takes_no_time(piece: str) -> None:
    engine()
    body = piece * (1_000_000 // len(piece))
    start = time.perf_counter()
    evidence(body_text=body, subject="invoice", rcpt_count=30, note_text=body)
    assert time.perf_counter() - start < 5


SECRETS = (
    "victim@corp.example",
    "Meeting at nine",
    "/secret-path",
    "X-Header-Value",
    "T0PSECRETBODY",
)
EVERYTHING: dict[str, Any] = {
    "subject": "URGENT wire for victim@corp.example: Meeting at nine",
    "from": "Boss <boss@corp.example>",
    "from_domain": "corp.example",
    "mail_from": "victim@relay.example",
    "return_path": "victim@relay.example",
    "rcpt_count": 300,
    "rcpt_to": ["victim@corp.example", "Other <Other@B.example>", "no address"],
    "body_simhash": "9f2c",
    "body_text": "send T0PSECRETBODY to victim@corp.example, bitcoin 1BoatSLRHtKNngkdXEeobR76b53LETtpyT\n\n"
    + wrapped(4800, 76, "\n"),
    "x_mailer": "X-Header-Value",
    "matched_kit": "kit-a",
    "urls": [
        "https://victim@corp.example:secret@xn--pple-43d.example/secret-path?victim@corp.example"
    ],
    "spf_pass": False,
    "attachment_macros": True,
    "attachment_sha256s": ["0" * 64],
}


def test_every_rule_fires_on_a_mail_that_has_everything() -> None:
    found = evidence(**EVERYTHING)
    assert [*found] == ["R0033", *(f"R00{number}" for number in range(41, 49))]


def test_evidence_has_the_keys_of_its_schema_and_nothing_of_the_mail() -> None:
    for rule_id, each in evidence(**EVERYTHING).items():
        assert {*each} <= {*EVIDENCE["email"]}, rule_id
        text = json.dumps(each)
        assert "@" not in text
        assert not [secret for secret in (*SECRETS, "1BoatSLR") if secret.lower() in text.lower()]
        assert each["body_sha256"] == hashlib.sha256(EVERYTHING["body_text"].encode()).hexdigest()
        assert each["rcpt_domain_set"] == ["b.example", "corp.example"]


def test_evidence_says_what_was_seen() -> None:
    found = evidence(**EVERYTHING)
    assert found["R0033"]["matched_body_kw"] == ["bitcoin"]
    assert found["R0041"]["matched_headers"] == ["From", "Mail-From"]
    assert found["R0043"]["matched_kit"] == "kit-a"
    assert found["R0044"]["matched_url_host"] == "xn--pple-43d.example"
    signals = ["return_path_differs", "mail_from_differs", "spf_failed"]
    assert found["R0045"]["matched_signals"] == signals
    assert found["R0046"]["matched_trigger"] == "office_macro"
    assert found["R0047"]["matched_subject_kw"] == "URGENT"
    assert found["R0047"]["matched_body_kw"] == "send"
    assert found["R0048"]["encoded_byte_count"] == 4800


DOMAINS = [({"rcpt_domain_set": ["victim@B.example", "a.example"]}, ["a.example", "b.example"])]


@pytest.mark.parametrize(("payload", "domains"), DOMAINS)
def test_a_sensor_that_puts_addresses_among_domains(payload: Any, domains: list[str]) -> None:
    assert evidence(spf_pass=False, **payload)["R0045"]["rcpt_domain_set"] == domains
    assert "rcpt_domain_set" not in evidence(spf_pass=False)["R0045"]


def test_the_digest_of_the_sensor_comes_first() -> None:
    found = evidence(spf_pass=False, body_sha256="ab" * 32, body_text="x")
    assert found["R0045"]["body_sha256"] == "ab" * 32
    found = evidence(spf_pass=False, body_sha256="", body_text="x")
    assert found["R0045"]["body_sha256"] == hashlib.sha256(b"x").hexdigest()
