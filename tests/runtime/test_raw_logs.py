"""Rules that count, on a real Cowrie log: what jq, sort and awk say of the same lines."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RAW = ROOT.parent / "shared" / "corpora" / "raw"
LOG = RAW / "tpot_2022" / "cowrie-cowrie.json.9"
DAYS = sorted((RAW / "cowrie_2018").glob("cowrie.json.*"))

pytestmark = [
    pytest.mark.skipif(not LOG.exists(), reason="the log is not part of the project"),
    pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed"),
]

ATTEMPTS = r"""
jq -r 'select(.eventid | startswith("cowrie.login."))
       | [.src_ip, (.timestamp[:19] + "Z" | fromdate) + (.timestamp[19:26] | tonumber? // 0),
          .eventid, .username, .password] | @tsv' "$0" | sort -t "$(printf '\t')" -k 1,1 -k 2,2n """
"""Every log-in as address, time, outcome, user name, password; by address and time."""

BRUTE_FORCE = ATTEMPTS + r"""| awk -F '\t' '/failed/ {if ($1 != k) {k = $1; n = 0} t[n++] = $2
                  if (n >= 5 && t[n-1] - t[n-5] < 300) print $1}' | sort -u | wc -l"""
DEFAULT_CREDENTIALS = (
    ATTEMPTS
    + r"""| awk -F '\t' '{print $4 "/" $5}' | grep -cxE 'root/root|admin/admin|admin/password|root/|pi/raspberry'"""
)
SUCCESS_AFTER = (
    ATTEMPTS
    + r"""| awk -F '\t' '$1 != k {k = $1; n = 0; quiet = 0}
                  /failed/ {t[n++] = $2}
                  /success/ {if (n >= 5 && $2 - t[n-5] < 600 && $2 >= quiet) {print; n = 0; quiet = $2 + 600}}' | wc -l"""
)
SPRAYED = r"""
jq -r 'select(.eventid == "cowrie.login.failed" and .password != "")
       | [.src_ip, .password, .username] | @tsv' "$0" "$@" | sort -u | cut -f 1,2 | uniq -c | awk '$1 >= 3' | wc -l"""
"""The days are fewer than the rule's week, so that when it was makes no difference."""


@pytest.fixture(scope="module")
def tagged() -> list[tuple[str, str]]:
    return tags_of(LOG)


def tags_of(*logs: Path) -> list[tuple[str, str]]:
    """Rule and attacker of every tag that `ttpc tag` writes."""
    artifact = ["--artifact", str(ROOT / "generated")]
    command = [sys.executable, "-m", "ttpc", "tag", *map(str, logs), *artifact]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    tags = map(json.loads, run.stdout.splitlines())
    return [(tag["rule_id"], tag["attacker_uuid"]) for tag in tags]


def counted(pipeline: str, *logs: Path) -> int:
    run = subprocess.run(
        ["sh", "-c", pipeline, *map(str, logs or [LOG])],
        capture_output=True,
        text=True,
        check=False,
    )
    return int(run.stdout)


def test_brute_force(tagged: list[tuple[str, str]]) -> None:
    attackers = {attacker for rule, attacker in tagged if rule == "R0001"}
    assert len(attackers) == counted(BRUTE_FORCE) > 10


def test_default_credentials(tagged: list[tuple[str, str]]) -> None:
    assert sum(rule == "R0006" for rule, _ in tagged) == counted(DEFAULT_CREDENTIALS) > 0


def test_success_after_brute_force(tagged: list[tuple[str, str]]) -> None:
    assert sum(rule == "R0005" for rule, _ in tagged) == counted(SUCCESS_AFTER) > 10


@pytest.mark.skipif(not DAYS, reason="the logs are not part of the project")
def test_password_spraying() -> None:
    sprayed = [attacker for rule, attacker in tags_of(*DAYS) if rule == "R0003"]
    assert len(sprayed) == counted(SPRAYED, *DAYS) > 0
