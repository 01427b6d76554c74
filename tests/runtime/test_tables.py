"""The look-ups of the pack, value by value: what AbuseIPDB, GreyNoise, Feodo and ThreatFox say, and how sure it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ttpc.attack import embedded
from ttpc.config import Config
from ttpc.driver import check, compile_rules
from ttpc.ir.interpret import emitted, holds
from ttpc_runtime import Engine, Tag

ROOT = Path(__file__).parents[2]
PACK = [ROOT / "rules" / each for each in ("intel", "tables")]


@pytest.fixture(scope="module")
def rules() -> dict[str, Any]:
    checked = check(PACK, embedded(), Config())
    assert not checked.failed
    return {rule.id: rule for rule in checked.rules}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("artifact")
    for name, content in compile_rules(check(PACK, embedded(), Config()), embedded()).items():
        (folder / name).write_bytes(content)
    return Engine.open(folder)


def tags(engine: Engine, **payload: Any) -> list[Tag]:
    return engine.evaluate({"source_kind": "intel", "source_id": "e-1", "payload": payload})


def said(found: list[Tag]) -> dict[str, float]:
    return {each.sub_technique_id or each.technique_id: each.confidence for each in found}


GOLDEN: list[tuple[dict[str, Any], dict[str, float]]] = [
    # the worked value of the formula: 0.70 x 30/100
    ({"abuseipdb_score": 30, "abuseipdb_categories": [18]}, {"T1110": 0.21}),
    ({"abuseipdb_score": 100, "abuseipdb_categories": [18]}, {"T1110": 0.7}),
    # scores beyond the scale are its ends
    ({"abuseipdb_score": 150, "abuseipdb_categories": [18]}, {"T1110": 0.7}),
    ({"abuseipdb_score": float("inf"), "abuseipdb_categories": [18]}, {"T1110": 0.7}),
    ({"abuseipdb_score": -5, "abuseipdb_categories": [18]}, {"T1110": 0.0}),
    ({"abuseipdb_score": 0, "abuseipdb_categories": [18]}, {"T1110": 0.0}),
    # no score, no answer; nothing is converted to one
    ({"abuseipdb_categories": [18]}, {}),
    ({"abuseipdb_score": "100", "abuseipdb_categories": [18]}, {}),
    ({"abuseipdb_score": True, "abuseipdb_categories": [18]}, {}),
    ({"abuseipdb_score": float("nan"), "abuseipdb_categories": [18]}, {}),
    # e-mail spam is phishing from a score of 80
    ({"abuseipdb_score": 79.9, "abuseipdb_categories": [11]}, {"T1496": 0.4794}),
    ({"abuseipdb_score": 80, "abuseipdb_categories": [11]}, {"T1496": 0.48, "T1566": 0.56}),
    # categories without a technique, and none at all
    ({"abuseipdb_score": 100, "abuseipdb_categories": [1, 2, 3, 4, 6, 8, 10, 12]}, {}),
    ({"abuseipdb_score": 100, "abuseipdb_categories": []}, {}),
    ({"abuseipdb_score": 100, "categories": [14]}, {"T1046": 0.7, "T1595": 0.7}),
    (
        {"abuseipdb_score": 50, "abuseipdb_categories": [9, 13, 20]},
        {"T1078": 0.3, "T1090": 0.3},
    ),
    # malicious alone counts for half, beside a tag for nothing more
    ({"greynoise_classification": "malicious"}, {"T1071": 0.35}),
    (
        {"greynoise_classification": "malicious", "greynoise_tags": ["sliver"]},
        {"T1071": 0.7, "T1588": 0.7},
    ),
    (
        {"greynoise_classification": "malicious", "greynoise_tags": ["tor_exit_node"]},
        {"T1071": 0.35, "T1090": 0.7},
    ),
    (
        {"greynoise_classification": "scanner", "greynoise_tags": ["ssh_bruteforcer"]},
        {"T1595.002": 0.7, "T1110": 0.7},
    ),
    ({"greynoise_classification": "benign", "greynoise_tags": ["malicious"]}, {}),
    ({"feodo_listed": True}, {"T1071.001": 0.85, "T1588.001": 0.85}),
    ({"feodo_listed": 1}, {}),
    ({"threat_type": "botnet_cc"}, {"T1071": 0.8, "T1588.001": 0.8}),
    ({"threatfox_threat_types": "payload_delivery"}, {"T1105": 0.75, "T1588.001": 0.8}),
    ({"threatfox_threat_types": ["cc_skimming", "payload"]}, {"T1056": 0.7, "T1588.001": 0.8}),
    ({"threatfox_ioc_types": ["payload"]}, {}),
    ({"aggregate_verdict": "malicious"}, {}),
]


@pytest.mark.parametrize(("payload", "expected"), GOLDEN, ids=[str(each) for each, _ in GOLDEN])
def test_worked_values(
    engine: Engine, rules: dict[str, Any], payload: dict[str, Any], expected: dict[str, float]
) -> None:
    assert said(tags(engine, **payload)) == pytest.approx(expected)
    meant = [
        emit
        for rule in rules.values()
        if holds(rule.condition, payload)
        for emit in emitted(rule, payload)
    ]
    assert {each.sub_technique_id or each.technique_id: each.confidence for each in meant} == (
        pytest.approx(expected)
    )


def test_evidence_names_what_counted(engine: Engine) -> None:
    [tag] = tags(engine, abuseipdb_score=90, abuseipdb_categories=[4, 18, 22, 18], extra=1)
    assert tag.evidence == {"abuseipdb_categories": [18, 22], "abuseipdb_score": 90}
    [tag] = tags(engine, abuseipdb_score=150, categories=[18])
    assert tag.evidence == {"abuseipdb_categories": [18], "abuseipdb_score": 150}
    [tag] = tags(engine, greynoise_classification="malicious", greynoise_name="unknown")
    assert tag.evidence == {"greynoise_classification": "malicious", "greynoise_name": "unknown"}
    first, second = tags(engine, feodo_listed=True, malware_family="Dridex")
    assert first.evidence == second.evidence == {"feodo_listed": True, "malware_family": "Dridex"}


def test_what_one_rule_noted_does_not_reach_the_next(engine: Engine) -> None:
    """R0054 gives T1110 a factor of 0.1; R0055 says T1110 too, on the same event."""
    found = tags(
        engine, abuseipdb_score=10, abuseipdb_categories=[18], greynoise_tags=["ssh_bruteforcer"]
    )
    assert {each.rule_id: each.confidence for each in found} == pytest.approx(
        {"R0054": 0.07, "R0055": 0.7}
    )
    assert [{*each.evidence} for each in found] == [
        {"abuseipdb_categories", "abuseipdb_score"},
        {"greynoise_tags"},
    ]


@pytest.mark.parametrize(
    "odd", [{"a"}, object(), b"18", 10**400, float("nan"), {"k": [18]}, [[[18]]], "\ud800"]
)
def test_odd_values_are_looked_up_without_a_fault(engine: Engine, odd: Any) -> None:
    found = tags(engine, abuseipdb_score=100, abuseipdb_categories=odd)
    assert said(found) == ({"T1110": 0.7} if isinstance(odd, dict | list) else {})
    assert tags(engine, abuseipdb_score=odd, abuseipdb_categories=[1]) == []


def test_the_pack_maps_what_it_says(rules: dict[str, Any]) -> None:
    """The techniques of the four tables together."""
    emits = {emit.technique_id for rule in rules.values() for emit in rule.emits}
    assert emits == {
        *("T1110", "T1566", "T1090", "T1496", "T1046", "T1595", "T1190", "T1078"),
        *("T1071", "T1588", "T1105", "T1056"),
    }
    versions = {rule.id: rule.version for rule in rules.values()}
    assert versions == {"R0054": 2, "R0055": 2, "R0056": 1, "R0057": 2}
