"""The readers on real logs: as many events of each kind as grep, jq and awk count in the same lines."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from ttpc_runtime.readers import read

FOLDER = Path(__file__).parents[3] / "shared" / "corpora" / "raw" / "tpot_2022"

pytestmark = [
    pytest.mark.skipif(not FOLDER.exists(), reason="the logs are not part of the project"),
    pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed"),
]

CHECKS = [
    ("adbhoney-adbhoney.json.8", "command", "grep -c '\"adbhoney.command.input\"'"),
    ("adbhoney-adbhoney.json.8", "session", "jq -r .session | sort -u | wc -l"),
    ("adbhoney-adbhoney.json.9", "command", "grep -c '\"adbhoney.command.input\"'"),
    ("adbhoney-adbhoney.json.9", "session", "jq -r .session | sort -u | wc -l"),
    ("ciscoasa-ciscoasa.log.9", "http_request", "grep -c 'HTTP/1.[01]\" [0-9]'"),
    ("citrixhoneypot-server.log.8", "http_request", "grep -cE '(GET|POST) Header:'"),
    ("elasticpot-elasticpot.json.2022-05-28", "http_request", "grep -c '\"url\"'"),
    ("elasticpot-elasticpot.json.2022-05-29", "http_request", "grep -c '\"url\"'"),
    ("elasticpot-elasticpot.json.2022-05-30", "http_request", "grep -c '\"url\"'"),
    (
        "honeytrap-attackers.json.9.part",
        "http_request",
        "jq -r .attack_connection.payload.data_hex | grep -cE '^([46][1-9a-f]|[57][0-9a]){3,20}20[0-9a-f]+20485454502f'",
    ),
    ("ipphoney-ipphoney.json.2022-05-28", "http_request", "wc -l"),
    ("mailoney-commands.log.5", "email", 'grep -ciE \'"data": "data:?"\''),
    ("mailoney-commands.log.6", "email", 'grep -ciE \'"data": "data:?"\''),
    ("mailoney-mail.log.2", "email", 'grep -ciE \'"data": "data:?"\''),
    ("redishoneypot-redishoneypot.log.3", "command", "grep -cvE 'NewConnect|Closed'"),
    ("redishoneypot-redishoneypot.log.3", "session", "grep -c NewConnect"),
    ("tanner-tanner_report.json.5", "http_request", "wc -l"),
]


@pytest.mark.parametrize(("name", "kind", "pipeline"), CHECKS)
def test_as_many_events(name: str, kind: str, pipeline: str) -> None:
    log = FOLDER / name
    reading = read([str(log)])
    events = list(reading)
    assert reading.counts.unread == reading.counts.unaccounted == 0
    with log.open("rb") as stream:
        run = subprocess.run(
            ["sh", "-c", pipeline], stdin=stream, capture_output=True, text=True, check=False
        )
    assert Counter(event["source_kind"] for event in events)[kind] == int(run.stdout) > 0
    assert len({event["source_id"] for event in events}) == len(events)


def test_payloads_and_requests_are_all_that_sent_something() -> None:
    log = FOLDER / "honeytrap-attackers.json.9.part"
    events = list(read([str(log)]))
    count = r"""jq -r 'select(.attack_connection.payload.data_hex != "") | 1' "$0" | wc -l"""
    run = subprocess.run(["sh", "-c", count, str(log)], capture_output=True, text=True, check=True)
    assert len(events) == int(run.stdout) > 1000
