"""Rule logic that the predecessor's packs call by name (`match: {kind: lifter:…}`), said in our own language.

A lifter is a template of a block.  `docs/foreign-packs.md` tells which names and parameters are the predecessor's own
and which are derived.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ttpc.parse.mail_lifters import BASE, EMAIL, INTEL
from ttpc.parse.template import Either, Given, Lifter, Minutes, Parameter, Template, When


def text_in(field: str) -> tuple[Template, ...]:
    """The field holds something, and not an empty text."""
    return ({"field": field, "exists": True}, filled(field))


def filled(field: str) -> Template:
    """It holds no empty text; it need not be there."""
    return {"not": {"field": field, "equals": ""}}


def pair(username: str, *passwords: str) -> Template:
    return {
        "all": (
            {"field": "username", "equals": username},
            {"field": "password", "equals": passwords},
        )
    }


def named(name: str, block: Template) -> Template:
    """A block with a name, for evidence to speak of."""
    return {"patterns": {name: block}, "condition": name}


def of_mail(sources: Template) -> Template:
    return tuple({**each, "kinds": "email"} for each in sources)


def flags(*fields: str) -> Lifter:
    """One of the flags of a canary is set; evidence is which."""
    patterns = {field: {"field": field, "equals": True} for field in fields}
    return canary({"patterns": patterns, "condition": " or ".join(fields)}, *fields)


def canary(block: Template, *names: str) -> Lifter:
    evidence = {"metric": {"holds": names, "first": True}}
    return Lifter(block, evidence=evidence, only_this_evidence=True)


def flag(*fields: str) -> Template:
    return {"field": fields, "equals": True}


PATHS = ("matched_path", "request_path", "path", "raw_url", "decoded_url")
CATALOGUES = Parameter("catalogues", ())
FAILURES = Parameter("fail_threshold", 5)
PASSWORDS = Parameter("pw_threshold", 5)
ACCOUNTS = Parameter("account_threshold", 1)
FAILED: Template = {"field": "result", "equals": ("failed", "failure")}
WINDOW = Parameter("window_minutes", 5)
"""With a window what is counted is counted here, in events that nobody has counted before."""

CREDENTIAL = {
    "credential_auth_brute_generic": Lifter(
        {
            "any": (
                {"field": "fail_count", "gte": FAILURES},
                Given(
                    WINDOW,
                    {
                        "count": {
                            "of": FAILED,
                            "by": "attacker_uuid",
                            "within": Minutes(WINDOW),
                            "at_least": FAILURES,
                        }
                    },
                ),
            )
        }
    ),
    "credential_password_guessing": Lifter(
        {
            "any": (
                {"all": ({"field": "password_count", "gte": PASSWORDS}, *text_in("username"))},
                Given(
                    WINDOW,
                    {
                        "count": {
                            "of": {"all": (FAILED, filled("username"))},
                            "by": ("attacker_uuid", "username"),
                            "distinct": "password",
                            "within": Minutes(WINDOW),
                            "at_least": PASSWORDS,
                        }
                    },
                ),
            )
        }
    ),
    "credential_reuse": Lifter(
        {
            "any": (
                {"all": ({"field": "reuse_count", "gte": 1}, *text_in("credential_hash"))},
                Given(
                    WINDOW,
                    {
                        "count": {
                            "of": {
                                "kind": "auth_attempt",
                                "all": (filled("username"), filled("password")),
                            },
                            "by": ("attacker_uuid", "username", "password"),
                            "distinct": "decky_id",
                            "within": Minutes(WINDOW),
                            "at_least": 2,
                        }
                    },
                ),
            )
        }
    ),
    "credential_valid_account_use": Lifter(
        {
            "any": (
                {
                    "all": (
                        {"field": "result", "equals": "success"},
                        When("require_prior_brute", flag("prior_brute")),
                    )
                },
                Given(
                    WINDOW,
                    {
                        "sequence": {
                            "steps": (
                                {**FAILED, "times": 5},
                                {"field": "result", "equals": "success"},
                            ),
                            "by": "attacker_uuid",
                            "within": Minutes(WINDOW),
                        }
                    },
                ),
            )
        }
    ),
    "credential_default_credentials": Lifter(
        {
            "any": (
                pair("root", "root", ""),
                pair("admin", "admin", "password"),
                pair("pi", "raspberry"),
            )
        },
        ("catalog",),
    ),
    "identity_password_spraying": Lifter(
        {
            "any": (
                {
                    "all": (
                        {"field": "account_count", "gte": ACCOUNTS},
                        *text_in("shared_password_hash"),
                    )
                },
                Given(
                    WINDOW,
                    {
                        "count": {
                            "of": {"kind": "auth_attempt", "all": (FAILED, filled("password"))},
                            "by": ("attacker_uuid", "password"),
                            "distinct": "username",
                            "within": Minutes(WINDOW),
                            "at_least": ACCOUNTS,
                        }
                    },
                ),
            )
        }
    ),
}

BEHAVIORAL = {
    "behavioral_beaconing": Lifter(
        {
            "all": (
                {"field": "beacon_interval_s", "gte": Parameter("min_interval_s", 0)},
                {"field": "beacon_jitter_pct", "lte": Parameter("max_jitter_pct", 1.0)},
            )
        }
    ),
    "behavioral_data_destruction": Lifter(
        named(
            "operation",
            {
                "field": ("op_text", "command_text"),
                "pattern": Parameter(
                    "patterns",
                    (
                        *(r"\bFLUSHALL\b", r"\bDROP\s+DATABASE\b", r"\bTRUNCATE\s+TABLE\b"),
                        *(r"\bdropDatabase\s*\(", r"\bDELETE\s+/_all\b"),
                    ),
                ),
            },
        ),
        evidence={"matched_op": {"matched": "operation", "first": True}},
    ),
    "behavioral_ransom_note_pattern": Lifter(
        {
            "patterns": {
                "keyword": {
                    "field": ("body_text", "note_text"),
                    "contains": Parameter(
                        "keywords", ("bitcoin", "btc", "monero", "ransom", "decrypt")
                    ),
                    "case_sensitive": False,
                },
                "wallet": {
                    "field": ("body_text", "note_text"),
                    "pattern": (
                        r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b",
                        r"\bbc1[02-9ac-hj-np-z]{11,71}\b",
                        r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b",
                    ),
                },
            },
            "condition": Either(
                "require_btc_or_xmr", "keyword and wallet", "keyword or keyword and wallet"
            ),
        },
        evidence={
            "btc_address": {"matched": "wallet", "first": True, "kinds": "session"},
            "matched_keywords": {"matched": "keyword", "kinds": "session"},
            "matched_body_kw": {"matched": "keyword", "kinds": "email"},
            **{name: of_mail(BASE[name]) for name in ("body_sha256", "rcpt_domain_set")},
        },
    ),
    "behavioral_exfil_over_web": Lifter(
        {
            "any": (
                {"field": "bytes_out", "gte": Parameter("bytes_threshold", 1_048_576)},
                {"field": "request_count", "gte": Parameter("request_threshold", 50)},
            )
        }
    ),
    "behavioral_db_mass_read": Lifter(
        {
            "any": (
                {"field": "rows_read", "gte": Parameter("rows_threshold", 10_000)},
                {"field": "bytes_read", "gte": Parameter("bytes_threshold", 5_242_880)},
            )
        }
    ),
    "behavioral_credentials_in_files": Lifter(
        {
            "field": PATHS,
            "pattern": Parameter(
                "patterns",
                (
                    *(r"\.env(?!\w)", r"\.git/config(?!\w)", r"\.aws/credentials(?!\w)"),
                    *(r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)", r"wp-config\.php"),
                ),
            ),
        },
        evidence={"matched_path": tuple({"field": each} for each in PATHS[:4])},
    ),
    "behavioral_k8s_service_account_token": Lifter(
        {
            "field": PATHS,
            "pattern": Parameter(
                "patterns",
                (
                    r"\bnamespaces/[^/\s]+/secrets\b",
                    r"/run/secrets/kubernetes\.io/serviceaccount\b",
                ),
            ),
        },
        evidence={"matched_path": tuple({"field": each} for each in PATHS[:4])},
    ),
    "behavioral_docker_host_escape": Lifter(
        named(
            "host",
            {
                "field": "signals",
                "in": Parameter(
                    "signals",
                    ("privileged:true", "bind:/:/", "bind:/etc", "bind:/var/run/docker.sock"),
                ),
            },
        ),
        evidence={"matched_signal": {"matched": "host", "first": True}},
    ),
    "behavioral_llmnr_poisoning": Lifter(
        {"any": (flag("llmnr_poisoned"), {"field": "llmnr_poison_count", "gte": 1})}
    ),
    "behavioral_tftp_router_config_retrieval": Lifter(
        {
            "field": "tftp_filename",
            "pattern": Parameter(
                "patterns", (r"-confg\Z", r"\.cfg\Z", "startup-config", "running-config")
            ),
        }
    ),
    "c2_fingerprint": Lifter(
        {
            "any": (
                {"all": text_in("matched_framework")},
                Given(
                    CATALOGUES,
                    {"field": ("jarm", "hassh", "matched_framework"), "in": CATALOGUES},
                ),
            )
        }
    ),
}

CANARY = {
    "canary_navigator_webdriver_flag": flags("navigator_webdriver"),
    "canary_automation_canvas_audio_hash": Lifter(
        named(
            "canvas_audio_hash",
            {
                "field": ("canvas_audio_hash_match", "matched_tool"),
                "in": ("puppeteer", "playwright", "selenium", "curl_impersonate"),
            },
        ),
        ("catalog",),
        {
            "metric": {"holds": "canvas_audio_hash", "first": True},
            "matched_signature": {"matched": "canvas_audio_hash", "first": True},
        },
        only_this_evidence=True,
    ),
    "canary_webrtc_ip_leak": replace(
        flags("webrtc_geo_mismatch"), without_effect=("require_geo_mismatch",)
    ),
    "canary_tz_lang_geo_mismatch": canary(
        {
            "patterns": {
                "tz_mismatch_zones": {"field": "tz_mismatch_zones", "gte": 3},
                "lang_country_mismatch": {"field": "lang_country_mismatch", "equals": True},
            },
            "condition": "tz_mismatch_zones or lang_country_mismatch",
        },
        *("tz_mismatch_zones", "lang_country_mismatch"),
    ),
    "canary_platform_inconsistency": flags("platform_ua_inconsistent", "ua_webgl_mismatch"),
}

LIFTERS: Mapping[str, Lifter] = MappingProxyType(
    {
        **CREDENTIAL,
        **BEHAVIORAL,
        **EMAIL,
        **CANARY,
        **INTEL,
        "ipv6_link_local_leak": Lifter(
            {"field": ("addr", "src_ip"), "cidr": "fe80::/10"},
            evidence={"addr": ({"field": "addr"}, {"field": "src_ip"})},
        ),
    }
)
"""Every lifter by the name behind `lifter:`."""
