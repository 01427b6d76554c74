"""Rules of the predecessor: the logic that they name is the logic that they get, parameters included."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from tests.packs import RULES, our_pack
from ttpc import ir
from ttpc.attack import embedded
from ttpc.config import Config
from ttpc.diagnostics import Severity
from ttpc.driver import Checked, check
from ttpc.ir.evidence import computed
from ttpc.ir.interpret import holds
from ttpc.parse.lifters import LIFTERS
from ttpc.parse.template import parameters
from ttpc.source import Source, Span

ROOT = Path(__file__).parents[2]
Rules: TypeAlias = dict[tuple[str, str], ir.Rule]
PAGE = ROOT / "docs" / "foreign-packs.md"

FOREIGN: dict[str, dict[str, Any]] = {
    "R0001": {
        "kind": "lifter:credential_auth_brute_generic",
        "fail_threshold": 5,
        "window_minutes": 5,
    },
    "R0002": {
        "kind": "lifter:credential_password_guessing",
        "pw_threshold": 5,
        "window_minutes": 5,
    },
    "R0003": {
        "kind": "lifter:identity_password_spraying",
        "account_threshold": 3,
        "window_minutes": 60,
    },
    "R0004": {"kind": "lifter:credential_reuse", "window_minutes": 60},
    "R0005": {
        "kind": "lifter:credential_valid_account_use",
        "require_prior_brute": True,
        "window_minutes": 10,
    },
    "R0006": {"kind": "lifter:credential_default_credentials"},
    "R0030": {"kind": "lifter:c2_fingerprint"},
    "R0031": {"kind": "lifter:behavioral_beaconing", "min_interval_s": 10, "max_jitter_pct": 0.15},
    "R0032": {"kind": "lifter:behavioral_data_destruction"},
    "R0033": {"kind": "lifter:behavioral_ransom_note_pattern", "require_btc_or_xmr": True},
    "R0034": {"kind": "lifter:behavioral_exfil_over_web"},
    "R0035": {"kind": "lifter:behavioral_db_mass_read"},
    "R0036": {"kind": "lifter:behavioral_credentials_in_files"},
    "R0037": {"kind": "lifter:behavioral_k8s_service_account_token"},
    "R0038": {"kind": "lifter:behavioral_docker_host_escape"},
    "R0039": {"kind": "lifter:behavioral_llmnr_poisoning"},
    "R0040": {"kind": "lifter:behavioral_tftp_router_config_retrieval"},
    "R0041": {"kind": "lifter:email_open_relay_abuse"},
    "R0042": {"kind": "lifter:email_mass_phishing_campaign"},
    "R0043": {"kind": "lifter:email_phishing_kit_xmailer"},
    "R0044": {"kind": "lifter:email_idn_homoglyph_url"},
    "R0045": {"kind": "lifter:email_sender_masquerade"},
    "R0046": {"kind": "lifter:email_malicious_attachment"},
    "R0047": {"kind": "lifter:email_bec_pattern"},
    "R0048": {"kind": "lifter:email_encoded_payload_in_body"},
    "R0049": {"kind": "lifter:canary_navigator_webdriver_flag"},
    "R0050": {"kind": "lifter:canary_automation_canvas_audio_hash"},
    "R0051": {"kind": "lifter:canary_webrtc_ip_leak"},
    "R0052": {"kind": "lifter:canary_tz_lang_geo_mismatch"},
    "R0053": {"kind": "lifter:canary_platform_inconsistency"},
    "R0054": {"kind": "lifter:intel_abuseipdb_category"},
    "R0055": {"kind": "lifter:intel_greynoise_classification"},
    "R0056": {"kind": "lifter:intel_feodo_tracker_hit"},
    "R0057": {"kind": "lifter:intel_threatfox_threat_type"},
    "R0059": {"kind": "lifter:ipv6_link_local_leak"},
}
"""How the predecessor's rule of that id says what it looks for."""


@cache
def own(rule_id: str) -> dict[str, Any]:
    (path,) = RULES.glob(f"*/{rule_id}_*.yaml")
    loaded: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return loaded


RAW: dict[str, set[str]] = {
    **{each: {"command"} for each in ("R0034", "R0036", "R0037", "R0039", "R0040")},
    **{each: {"command", "http_request"} for each in ("R0032", "R0033", "R0038")},
    "R0035": {"http_request"},
}
"""Kinds of raw events that the pack's rule looks at and the predecessor's did not."""


def foreign(rule_id: str, match: dict[str, Any]) -> dict[str, Any]:
    """The rule as the predecessor has it: without any key of ours, with its evidence by name."""
    rule = own(rule_id)
    kept = ("rule_id", "rule_version", "name", "description", "applies_to", "emits")
    evidence = [*rule.get("evidence_fields", ()), *rule.get("evidence", ())]
    if rule_id == "R0033":  # which cannot tell of mails there
        evidence = ["btc_address", "matched_keywords"]
    if rule_id in RAW:
        evidence = [each for each in evidence if each != "command_text"]
    kinds = [kind for kind in rule["applies_to"] if kind not in RAW.get(rule_id, ())]
    return {key: rule[key] for key in kept} | {
        "match": match,
        "applies_to": kinds,
        "evidence_fields": evidence,
    }


def compiled(folder: Path, *rules: dict[str, Any]) -> Checked:
    for rule in rules:
        (folder / f"{rule['rule_id']}.yaml").write_text(yaml.safe_dump(rule))
    return check([folder], embedded(), Config())


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Rules, Rules]:
    """All rules by id and kind: as the predecessor has them, and ours."""
    rules = [foreign(rule_id, match) for rule_id, match in FOREIGN.items()]
    theirs = compiled(tmp_path_factory.mktemp("foreign"), *rules)
    ours = our_pack()
    assert [each for each in theirs.diagnostics if each.severity is Severity.ERROR] == []
    return by_id(theirs), by_id(ours)


def by_id(checked: Checked) -> Rules:
    return {(each.id, each.kind): each for each in checked.rules}


NOT_ALIKE: dict[str, set[str]] = {
    "R0030": {"jarm", "hassh"},  # the predecessor looked nothing up; the pack has lists of both
    "R0032": {"flushall", "drop  database"},  # the predecessor told case apart
    # The pack's rules look at what the predecessor left to others to compare.
    "R0043": {"Leaf PHPMailer", "leafmailer.pw"},
    "R0049": {"'navigator'"},
    "R0053": {"'navigator'"},
    "R0050": {"window_globals"},
    "R0051": {"webrtc_country", "webrtc_public_ip"},
    "R0052": {"timezone"},
}
"""Texts in examples on which the pack's rule and the lifter differ, and why; docs/foreign-packs.md tells."""


@pytest.mark.parametrize("rule_id", FOREIGN)
def test_a_lifter_says_what_the_rule_of_the_pack_says(
    rule_id: str, packs: tuple[Rules, Rules]
) -> None:
    differ = []
    for kind in set(own(rule_id)["applies_to"]) - RAW.get(rule_id, set()):
        theirs, ours = (each[rule_id, kind] for each in packs)
        assert theirs.emits == ours.emits
        payloads = [each.payload for each in ours.examples]
        differ += [each for each in payloads if said(theirs, each) != said(ours, each)]
    texts = NOT_ALIKE.get(rule_id, set())
    assert [each for each in differ if not any(text in str(each) for text in texts)] == []
    assert bool(differ) == bool(texts)


def said(rule: ir.Rule, payload: dict[str, Any]) -> dict[str, Any] | None:
    """What a tag of the event has as evidence; None where there is no tag."""
    if not holds(rule.condition, payload):
        return None
    plain = {field: payload[field] for field in rule.evidence_fields if field in payload}
    found = computed(rule.evidence, payload)
    return plain | found


PARAMETERS: list[tuple[str, dict[str, Any], dict[str, Any], bool]] = [
    ("credential_auth_brute_generic", {}, {"fail_count": 5}, True),
    ("credential_auth_brute_generic", {}, {"fail_count": 4}, False),
    ("credential_auth_brute_generic", {"fail_threshold": 9}, {"fail_count": 9}, True),
    ("credential_auth_brute_generic", {"fail_threshold": 9}, {"fail_count": 8}, False),
    ("credential_password_guessing", {}, {"username": "a", "password_count": 5}, True),
    (
        *("credential_password_guessing", {"pw_threshold": 6}),
        *({"username": "a", "password_count": 5}, False),
    ),
    ("identity_password_spraying", {}, {"shared_password_hash": "a", "account_count": 1}, True),
    (
        *("identity_password_spraying", {"account_threshold": 3}),
        *({"shared_password_hash": "a", "account_count": 2}, False),
    ),
    ("credential_valid_account_use", {}, {"result": "success"}, False),
    ("credential_valid_account_use", {"require_prior_brute": False}, {"result": "success"}, True),
    ("credential_valid_account_use", {"require_prior_brute": True}, {"result": "success"}, False),
    ("behavioral_beaconing", {}, {"beacon_interval_s": 0, "beacon_jitter_pct": 1}, True),
    (
        *("behavioral_beaconing", {"min_interval_s": 10}),
        *({"beacon_interval_s": 9, "beacon_jitter_pct": 1}, False),
    ),
    (
        *("behavioral_beaconing", {"max_jitter_pct": 0.5}),
        *({"beacon_interval_s": 9, "beacon_jitter_pct": 1}, False),
    ),
    ("behavioral_data_destruction", {"patterns": ["WIPE", "ERASE"]}, {"op_text": "ERASE"}, True),
    ("behavioral_data_destruction", {"patterns": ["WIPE"]}, {"op_text": "FLUSHALL"}, False),
    ("behavioral_data_destruction", {"patterns": "WIPE"}, {"op_text": "WIPE"}, True),
    ("behavioral_ransom_note_pattern", {}, {"note_text": "ransom"}, False),
    (
        *("behavioral_ransom_note_pattern", {"require_btc_or_xmr": False}),
        *({"note_text": "RANSOM"}, True),
    ),
    (
        *("behavioral_ransom_note_pattern", {"require_btc_or_xmr": False, "keywords": ["pay"]}),
        *({"note_text": "ransom"}, False),
    ),
    ("behavioral_exfil_over_web", {"bytes_threshold": 10}, {"bytes_out": 10}, True),
    ("behavioral_exfil_over_web", {"request_threshold": 60}, {"request_count": 50}, False),
    ("behavioral_db_mass_read", {"rows_threshold": 10}, {"rows_read": 10}, True),
    ("behavioral_db_mass_read", {"bytes_threshold": 10}, {"bytes_read": 10}, True),
    ("behavioral_credentials_in_files", {"patterns": ["id_x"]}, {"path": "/.env"}, False),
    ("behavioral_credentials_in_files", {"patterns": ["id_x"]}, {"raw_url": "/id_x"}, True),
    ("behavioral_k8s_service_account_token", {"patterns": ["tok"]}, {"path": "/tok"}, True),
    ("behavioral_docker_host_escape", {"signals": ["net:host"]}, {"signals": ["net:host"]}, True),
    ("behavioral_docker_host_escape", {"signals": "a"}, {"signals": ["privileged:true"]}, False),
    (
        *("behavioral_tftp_router_config_retrieval", {"patterns": ["conf$"]}),
        *({"tftp_filename": "x.conf"}, True),
    ),
    ("c2_fingerprint", {"catalogues": ["abc"]}, {"jarm": "abc"}, True),
    ("c2_fingerprint", {"catalogues": ["abc"]}, {"hassh": "abc"}, True),
    ("c2_fingerprint", {}, {"jarm": "abc"}, False),
]


@pytest.mark.parametrize("row", PARAMETERS, ids=str)
def test_parameters_are_honoured(
    row: tuple[str, dict[str, Any], dict[str, Any], bool], tmp_path: Path
) -> None:
    name, given, payload, expected = row
    rule_id = next(each for each, match in FOREIGN.items() if match["kind"] == f"lifter:{name}")
    result = compiled(tmp_path, foreign(rule_id, {"kind": f"lifter:{name}", **given}))
    assert not result.failed, result.diagnostics
    assert holds(result.rules[0].condition, payload) is expected


@pytest.mark.parametrize("rule_id", ["R0001", "R0002", "R0003", "R0004", "R0005"])
def test_window_minutes_counts_as_the_rule_of_the_pack_does(
    rule_id: str, packs: tuple[Rules, Rules], tmp_path: Path
) -> None:
    theirs, ours = (each[rule_id, "auth_attempt"].watches for each in packs)
    assert len(theirs) == (2 if rule_id == "R0005" else 1)
    if rule_id == "R0003":  # ours counts over a week, as sprays are slow
        (watch,) = theirs
        assert isinstance(watch.window, ir.Count)
        week = 7 * 86400
        theirs = (replace(watch, window=replace(watch.window, within=week, lateness=week)),)
    assert bare_watches(theirs) == bare_watches(ours)
    longer = compiled(tmp_path, foreign(rule_id, FOREIGN[rule_id] | {"window_minutes": 2.5}))
    assert {each.window.within for each in longer.rules[0].watches} == {150}


@pytest.mark.parametrize("rule_id", ["R0003", "R0004"])
def test_what_counts_log_ins_applies_to_them(rule_id: str, tmp_path: Path) -> None:
    """The predecessor's rule does not; without a window it is taken as it is."""
    match = FOREIGN[rule_id]
    theirs = foreign(rule_id, match) | {"applies_to": own(rule_id)["applies_to"][:1]}
    said = [each for each in compiled(tmp_path, theirs).diagnostics if each.code != "TTP401"]
    assert [(each.code, each.help) for each in said] == [
        ("TTP311", "add `auth_attempt` to `applies_to`")
    ]
    plain = {key: each for key, each in match.items() if key != "window_minutes"}
    assert not compiled(tmp_path, theirs | {"match": plain}).failed


def test_every_parameter_is_honoured_above() -> None:
    tried = {(name, key) for name, given, _, _ in PARAMETERS for key in given}
    tried |= {
        (match["kind"].removeprefix("lifter:"), key)
        for match in FOREIGN.values()
        for key in match
        if key == "window_minutes"
    }
    assert tried == {(name, key) for name in LIFTERS for key in parameters(LIFTERS[name].block)}


@pytest.mark.parametrize("rule_id", FOREIGN)
def test_a_parameter_without_effect_is_a_warning_and_no_more(rule_id: str, tmp_path: Path) -> None:
    plain = FOREIGN[rule_id]
    lifter = LIFTERS[plain["kind"].removeprefix("lifter:")]
    useless = dict.fromkeys(lifter.without_effect, 5)
    with_it, without = (
        compiled(tmp_path, foreign(rule_id, match)) for match in ({**plain, **useless}, plain)
    )
    warned = [each.message for each in with_it.diagnostics if each.code == "TTP310"]
    assert len(warned) == len(useless) + lifter.only_this_evidence
    assert not with_it.failed
    assert bare(with_it.rules[0].condition) == bare(without.rules[0].condition)


def test_what_never_held_there_never_holds_here(tmp_path: Path) -> None:
    rule = foreign("R0056", {"kind": "lifter:intel_aggregate_malicious_verdict_bump"})
    result = compiled(tmp_path, {**rule, "emits": rule["emits"][:1]})
    assert not result.failed
    assert ["never holds" in each.message for each in result.diagnostics].count(True) == 1
    for payload in ({}, {"aggregate_verdict": "malicious"}, {"aggregate_verdict": None}):
        assert not holds(result.rules[0].condition, payload)


def test_every_lifter_is_tried() -> None:
    tried = {each["kind"].removeprefix("lifter:") for each in FOREIGN.values()}
    assert tried == LIFTERS.keys() - {name for name, each in LIFTERS.items() if each.never}


def bare(expr: ir.Expr) -> ir.Expr:
    """An expression without the places that its parts come from."""
    nowhere = Span(Source("", ""), 1, 1, 1)

    def strip(each: ir.Expr) -> ir.Expr:
        return replace(each, name="", span=nowhere) if isinstance(each, ir.Test) else each

    return ir.rebuild(expr, strip)


def bare_watches(watches: tuple[ir.Watch, ...]) -> list[ir.Watch]:
    return [replace(each, condition=bare(each.condition)) for each in watches]


def test_the_page_has_every_lifter_with_its_parameters() -> None:
    rows = re.findall(
        r"^\| `(\w+)`[^|]* \| ([^|]*) \| ([^|]*) \|", PAGE.read_text("utf-8"), re.MULTILINE
    )
    told = {
        name: (set(re.findall(r"`(\w+)`", honoured)), set(re.findall(r"`(\w+)`", without)))
        for name, honoured, without in rows
        if name in LIFTERS
    }
    assert told == {
        name: (set(parameters(each.block)), set(each.without_effect))
        for name, each in LIFTERS.items()
    }
