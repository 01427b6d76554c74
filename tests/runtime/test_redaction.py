"""What leaves as evidence, and what does not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.packs import artifact, engine_of, lowered, rule_file
from ttpc.kinds import AUXILIARY
from ttpc.redaction import CREDENTIALS
from ttpc_runtime import evidence
from ttpc_runtime.redaction import DEEPEST, REDACTED, Redaction, policy_of

SECRETS = (
    *("password", "Password", "user_password", "newPassword2", "passwd", "pass", "pwd", "db.pwd"),
    *("token", "access_token", "csrf-token", "secret", "client_secret", "aws_secret_access_key"),
    *("api_key", "X-Api-Key", "apiKey", "Authorization", "proxy-authorization", "headers.Cookie"),
    *("Set-Cookie", "cookies", "user[password]", "user%5Bpassword%5D", "passphrase", "id_jwt"),
)
OPEN = (
    *("username", "password_count", "shared_password_hash", "credential_hash", "command_text"),
    *("tokenizer", "secretary", "compass", "cookie_count", "author", "public_keys", "Host", ""),
)


def left(kind: str, name: str, value: Any, *, extra: tuple[str, ...] = ()) -> Any:
    return Redaction(CREDENTIALS, kind, extra, AUXILIARY.get(kind, ())).field(name, value)


@pytest.mark.parametrize("name", SECRETS)
def test_names_of_credentials(name: str) -> None:
    assert CREDENTIALS.covers(name)
    assert left("session", name, "hunter2") == REDACTED


@pytest.mark.parametrize("name", OPEN)
def test_names_of_other_things(name: str) -> None:
    assert not CREDENTIALS.covers(name)
    assert left("session", name, "hunter2") == "hunter2"


NESTED = [
    ({"Authorization": "Basic aHVudGVyMg=="}, {"Authorization": REDACTED}),
    ({"a": [{"token": {"b": "hunter2"}}]}, {"a": [{"token": REDACTED}]}),
    ([["Cookie", "id=hunter2"], ["Host", "x"]], [["Cookie", REDACTED], ["Host", "x"]]),
    ([("Cookie", "id=hunter2")], [["Cookie", REDACTED]]),
    ({"name": "Cookie", "value": "hunter2"}, {"name": "Cookie", "value": REDACTED}),
    ({"name": "Host", "value": "x"}, {"name": "Host", "value": "x"}),
    ({1: "a", "n": None, "password": None}, {1: "a", "n": None, "password": REDACTED}),
]


@pytest.mark.parametrize(("value", "shown"), NESTED)
@pytest.mark.parametrize("kind", ["session", "http_request"])
def test_names_inside_of_a_value(kind: str, value: Any, shown: Any) -> None:
    assert left(kind, "headers", value) == shown
    assert "hunter2" not in str(left(kind, "x", {"deep": [value]}))


TEXTS = [
    ("/login?user=a&password=hunter2&x=1", f"/login?user=a&password={REDACTED}&x=1"),
    ("password=hunter2", f"password={REDACTED}"),
    ("a=1&api_key=", "a=1&api_key="),
    ("user%5Bpassword%5D=hunter2", f"user%5Bpassword%5D={REDACTED}"),
    (
        '{"user": "a", "password": "hunter 2", "n": 1}',
        f'{{"user": "a", "password": {REDACTED}, "n": 1}}',
    ),
    (
        "Host: x\r\nAuthorization: Basic hunter2 x\r\nA: b",
        f"Host: x\r\nAuthorization: {REDACTED}\r\nA: b",
    ),
    ("/reset?to=password&token_count=7", "/reset?to=password&token_count=7"),
    ("Mozilla/5.0 (X11; Linux)", "Mozilla/5.0 (X11; Linux)"),
]


@pytest.mark.parametrize(("text", "shown"), TEXTS)
def test_texts_that_a_client_sent(text: str, shown: str) -> None:
    assert left("http_request", "body", text) == shown
    assert left("http_request", "x", {"y": [text]}) == {"y": [shown]}


@pytest.mark.parametrize(
    "text", ["mysql -phunter2", "curl 'http://x/a?token=abc'", "PASSWORD=x ./a"]
)
def test_a_command_is_evidence_as_typed(text: str) -> None:
    assert left("command", "command_text", text) is text


def test_the_working_directory_is_no_password() -> None:
    assert left("command", "pwd", "/root") == "/root"
    assert left("session", "pwd", "hunter2") == REDACTED
    assert left("command", "user", {"pwd": "hunter2"}) == {"pwd": REDACTED}


def test_what_holds_no_secret_is_the_value_itself() -> None:
    value = {"a": ["b", {"c": 1}]}
    assert left("session", "x", value) is value


def test_a_hostile_value_is_no_trouble() -> None:
    deep: Any = "hunter2"
    for _ in range(100_000):
        deep = [deep]
    shown = left("session", "x", [deep, {"password": "hunter2"}])
    assert shown[1] == {"password": REDACTED}
    depth, inner = 0, shown[:1]
    while isinstance(inner, list):
        depth, inner = depth + 1, inner[0]
    assert (depth, inner) == (DEEPEST, REDACTED)
    long = "password=" * 100_000 + "&a" * 100_000 + "\n" * 100_000
    assert REDACTED in left("http_request", "body", long)


def test_a_rule_may_add_names() -> None:
    value = {"X-Employee": "7", "Host": "x"}
    shown = left("http_request", "headers", value, extra=("x-employee",))
    assert shown == {"X-Employee": REDACTED, "Host": "x"}


def http_rule(**changes: Any) -> Any:
    return rule_file(
        applies_to=("http_request",), match={"field": "raw_url", "contains": "jndi"}, **changes
    )


def test_the_artifact_carries_the_policy_and_the_engine_applies_it() -> None:
    file = http_rule(evidence_fields=("raw_url", "headers"), redact=("x-id",))
    headers = {"Cookie": "hunter2", "X-Id": "hunter2", "Host": "x"}
    payload = {"raw_url": "/jndi?password=hunter2", "headers": headers}
    [tag] = engine_of(file).evaluate({"source_kind": "http_request", "payload": payload})
    assert tag.evidence == {
        "raw_url": f"/jndi?password={REDACTED}",
        "headers": {"Cookie": REDACTED, "X-Id": REDACTED, "Host": "x"},
    }
    assert headers["Cookie"] == "hunter2"
    manifest = json.loads(artifact(lowered([file]))["manifest.json"])
    assert policy_of(manifest) == CREDENTIALS


def test_what_a_pattern_matched_is_taken_from_what_may_leave() -> None:
    pattern = {"field": "headers", "pattern": "[a-z]+2"}
    file = rule_file(
        applies_to=("http_request",),
        match={"patterns": {"found": pattern}, "condition": "found"},
        evidence_fields=(),
        evidence={"found": {"matched": "found"}, "which": {"holds": "found"}},
    )
    payload = {"headers": {"Cookie": "hunter2", "X": "other2"}}
    [tag] = engine_of(file).evaluate({"source_kind": "http_request", "payload": payload})
    assert tag.evidence == {"found": ["other2"], "which": ["found"]}


def test_a_regex_that_could_hang_is_not_asked_what_it_matched() -> None:
    file = rule_file(
        match={"patterns": {"slow": {"pattern": r"(\w+\s?)*;"}}, "condition": "slow"},
        evidence_fields=(),
        evidence={"part": {"matched": "slow"}, "name": {"holds": "slow"}},
    )
    engine = engine_of(file)
    for text in (";", "a " * 50_000 + ";", ["a;", "x" * 100_000]):
        [tag] = engine.evaluate({"source_kind": "command", "payload": {"command_text": text}})
        shown = {"part": [";"]} if text == ";" else {}
        assert tag.evidence == {**shown, "name": ["slow"]}


def test_compiler_and_runtime_know_the_same_auxiliary_evidence() -> None:
    assert {**AUXILIARY} == evidence.AUXILIARY
