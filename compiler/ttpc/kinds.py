"""The kinds of events, and what their payloads hold.

Fields are known from the readers and from rules; unknown ones are a warning, because a platform may add its
own.  `docs/rules.md` shows the default fields.
"""

from __future__ import annotations

from types import MappingProxyType

DEFAULT_FIELD = MappingProxyType(
    {
        "command": "command_text",
        "http_request": "raw_url",
        "email": "subject",
        "intel": "verdict",
        "canary_fingerprint": "ua_signature",
        "auth_attempt": "username",
        "payload": "payload_text",
    }
)
"""The field a block looks at when it names none; the other kinds have no default."""

FIELDS = MappingProxyType(
    {
        "command": ("command_text", "uid", "user", "src", "pwd"),
        "http_request": (
            *("raw_url", "decoded_url", "method", "user_agent", "headers", "body", "host", "src"),
            *("dst_ip", "dst_port", "matched_path", "request_path", "path", "namespace"),
        ),
        "auth_attempt": (
            *("username", "password", "service", "result", "src", "fail_count", "password_count"),
            *("prior_brute",),
        ),
        "payload": ("payload_text", "sha256", "url", "src", "dst_port"),
        "session": (
            *("commands", "duration_s", "service", "src", "username", "client_version", "hassh"),
            *("downloads", "logins_failed", "logins_succeeded", "jarm", "matched_framework"),
            *("usernames", "uploads", "forwards", "public_keys", "environment", "terminal"),
            *("started_at", "ended_at", "end", "arch", "dst_port", "not_listed"),
            *("beacon_interval_s", "beacon_jitter_pct", "op_text", "command_text", "target"),
            *("body_text", "note_text", "bytes_out", "request_count", "target_host", "rows_read"),
            *("bytes_read", "matched_path", "request_path", "path", "namespace", "signals"),
            *("container_image", "llmnr_poisoned", "llmnr_poison_count", "poisoned_query"),
            *("victim_host", "tftp_filename", "source_host"),
        ),
        "credential": ("credential_hash", "reuse_count"),
        "identity": ("shared_password_hash", "account_count"),
        "email": (
            *("subject", "rcpt_count", "from_domain", "from", "mail_from_domain", "mail_from"),
            *("body_simhash", "body_sha256", "body_text", "x_mailer", "matched_kit", "urls"),
            *("xmailer_kit_match", "return_path_domain", "dkim_signed", "spf_pass"),
            *("attachment_macros", "attachment_password_protected", "html_smuggling"),
            *("mal_hash_match", "attachment_extensions", "attachment_sha256s", "note_text"),
            *("body_base64_bytes", "rcpt_domain_set", "return_path", "rcpt_to", "dkim_pass"),
        ),
        "intel": (
            *("verdict", "aggregate_verdict", "abuseipdb_score", "abuseipdb_categories"),
            *("categories", "greynoise_classification", "greynoise_tags", "greynoise_name"),
            *("feodo_listed", "feodo_malware_family", "malware_family", "threatfox_listed"),
            *("threatfox_threat_types", "threat_type", "threatfox_ioc_types"),
            *("threatfox_malware_families", "attacker_ip"),
        ),
        "canary_fingerprint": (
            *("ua_signature", "navigator_webdriver", "canvas_audio_hash_match", "matched_tool"),
            *("webrtc_geo_mismatch", "tz_mismatch_zones", "lang_country_mismatch"),
            *("platform_ua_inconsistent", "ua_webgl_mismatch", "navigator", "webgl"),
            *("window_globals", "webrtc_public_ip", "webrtc_country", "country", "timezone", "src"),
        ),
        "http_fingerprint": ("kind", "hash", "protocol", "client_ip", "seen_at", "raw"),
        "ipv6_leak": (
            *("addr", "mac_oui", "iid_kind", "vector", "on_iface", "attacker_v4", "observed_at"),
            *("src_ip",),
        ),
    }
)
"""Field names by kind; its keys are the known kinds."""

AUXILIARY = MappingProxyType({"command": ("uid", "user", "src", "pwd")})
"""Evidence that goes with every tag of a kind: who ran it, from where."""

EVIDENCE = MappingProxyType(
    {
        "intel": (
            *("abuseipdb_categories", "abuseipdb_score", "abuse_confidence_score"),
            *("greynoise_classification", "greynoise_tags", "greynoise_name", "feodo_listed"),
            *("feodo_malware_family", "first_seen_feodo", "malware_family"),
            *("threatfox_threat_types", "threatfox_ioc_types", "threatfox_malware_families"),
            *("threat_types", "malware_families", "ioc_types", "aggregate_verdict"),
            *("bumped_rule_ids",),
        ),
        "email": (
            *("body_sha256", "matched_headers", "rcpt_domain_set", "attachment_sha256s"),
            *("rcpt_count", "matched_kit", "matched_trigger", "matched_url_host"),
            *("matched_signals", "matched_subject_kw", "matched_body_kw", "encoded_byte_count"),
        ),
        "canary_fingerprint": ("metric", "matched_signature"),
        "http_fingerprint": ("kind", "hash", "protocol", "client_ip", "seen_at", "raw"),
        "ipv6_leak": (
            *("addr", "mac_oui", "iid_kind", "vector", "on_iface", "attacker_v4", "observed_at"),
        ),
    }
)
"""The evidence that rules for a kind may give; the other kinds are free."""

PRIVATE = MappingProxyType(
    {
        "email": frozenset(
            {"body_sha256", "attachment_sha256s", "rcpt_count", "matched_kit", "body_base64_bytes"}
        )
    }
)
"""Kinds whose values are somebody's mail, with the fields that may leave as they are: no address, body, URL or
header is among them."""
