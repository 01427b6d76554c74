"""The lifters that look at mail, and those that look at what others know of an address."""

from __future__ import annotations

from ttpc.parse.template import Lifter, Template

BASE: dict[str, Template] = {
    "rcpt_count": {"field": "rcpt_count"},
    "attachment_sha256s": {"field": "attachment_sha256s"},
    "body_sha256": (
        {"field": "body_sha256"},
        {"field": "body_text", "as": "sha256", "first": True},
    ),
    "rcpt_domain_set": (
        {"field": "rcpt_domain_set", "as": "domain"},
        {"field": "rcpt_to", "as": "domain"},
    ),
}
"""Evidence of every mail, whatever was found in it."""


def mail(
    patterns: Template, condition: str, without_effect: tuple[str, ...] = (), **evidence: Template
) -> Lifter:
    block = {"patterns": patterns, "condition": condition}
    return Lifter(block, without_effect, {**BASE, **evidence}, only_this_evidence=True)


def differs(*fields: str) -> Template:
    """The domain in From is another one than that in the first of these fields that has any."""
    return {"field": ("from_domain", "from"), "as": "domain", "differs_from": fields}


def words(field: str, *texts: str) -> Template:
    return {"field": field, "contains": texts, "case_sensitive": False}


FILLED = r"\A\s*\S"
"""Something stands there that is not white space."""

EMAIL = {
    "email_open_relay_abuse": mail(
        {
            "many": {"field": "rcpt_count", "gte": 10},
            "domains_differ": differs("mail_from_domain", "mail_from"),
        },
        "many and domains_differ",
        matched_headers={"holds": {"domains_differ": ("From", "Mail-From")}},
    ),
    "email_mass_phishing_campaign": mail(
        {
            "many": {"field": "rcpt_count", "gte": 25},
            "alike": {
                "any": (
                    {"field": "body_simhash", "pattern": FILLED},
                    {"field": "body_simhash", "gte": 0},
                    {"field": "body_simhash", "lt": 0},
                )
            },
        },
        "many and alike",
        ("body_simhash_window_h",),
    ),
    "email_phishing_kit_xmailer": mail(
        {
            "mailer": {"field": "x_mailer", "pattern": FILLED},
            "kit": {"field": "matched_kit", "pattern": FILLED},
            "known": {"field": "xmailer_kit_match", "equals": True},
        },
        "mailer and (kit or known)",
        ("catalog",),
        matched_kit={"field": "matched_kit"},
        matched_headers={"holds": {"mailer": ("X-Mailer",)}},
    ),
    "email_idn_homoglyph_url": mail(
        {"idn_host": {"field": "urls", "as": "host", "pattern": r"^(?:[^.]+\.)*xn--.+$"}},
        "idn_host",
        matched_url_host={"matched": "idn_host", "first": True},
        matched_headers={"holds": {"idn_host": ("body",)}},
    ),
    "email_sender_masquerade": mail(
        {
            "return_path_differs": differs("return_path_domain", "return_path"),
            "mail_from_differs": differs("mail_from_domain", "mail_from"),
            "spf_failed": {"field": "spf_pass", "equals": False},
            "dkim_failed": {
                "field": "dkim_pass",
                "equals": False,
                "not": {"field": "dkim_signed", "equals": False},
            },
        },
        "any of them",
        matched_signals={
            "holds": ("return_path_differs", "mail_from_differs", "spf_failed", "dkim_failed")
        },
        matched_headers={
            "holds": {
                "return_path_differs": ("From", "Return-Path"),
                "mail_from_differs": ("From", "Mail-From"),
                "spf_failed": ("Authentication-Results",),
                "dkim_failed": ("DKIM-Signature",),
            }
        },
    ),
    "email_malicious_attachment": mail(
        {
            "office_macro": {"field": "attachment_macros", "equals": True},
            "protected_archive": {"field": "attachment_password_protected", "equals": True},
            "html_smuggling": {"field": "html_smuggling", "equals": True},
            "known_hash": {"field": "mal_hash_match", "equals": True},
            "dangerous_extension": {
                "field": "attachment_extensions",
                "in": ("lnk", ".lnk", "iso", ".iso", "img", ".img"),
                "case_sensitive": False,
            },
        },
        "any of them",
        matched_trigger={
            "holds": (
                *("office_macro", "protected_archive", "html_smuggling", "known_hash"),
                *("dangerous_extension",),
            ),
            "first": True,
        },
    ),
    "email_bec_pattern": mail(
        {
            "subject_word": words("subject", "urgent", "wire", "invoice", "payroll", "gift card"),
            "body_word": words(
                *("body_text", "send", "transfer", "update banking", "confidential")
            ),
        },
        "subject_word and body_word",
        matched_subject_kw={"matched": "subject_word", "first": True},
        matched_body_kw={"matched": "body_word", "first": True},
        matched_headers={"holds": {"subject_word": ("Subject",)}},
    ),
    "email_encoded_payload_in_body": mail(
        {
            "found": {"field": "body_text", "as": "base64_bytes", "gte": 4096},
            "counted": {"field": "body_base64_bytes", "gte": 4096},
        },
        "found or counted",
        ("encoding",),
        encoded_byte_count={"matched": ("counted", "found"), "first": True},
    ),
}


def known_to(table: str, fields: Template, score: str | None = None) -> Lifter:
    """What a provider's table says; the table is the pack's."""
    lookup = {"table": table, "fields": fields, **({"score": score} if score else {})}
    return Lifter({"lookup": lookup}, ("provider", "signal"))


INTEL = {
    "intel_abuseipdb_category": known_to(
        "abuseipdb", {"category": ("abuseipdb_categories", "categories")}, "abuseipdb_score"
    ),
    "intel_greynoise_classification": known_to(
        "greynoise", {"tag": "greynoise_tags", "classification": "greynoise_classification"}
    ),
    "intel_feodo_tracker_hit": known_to("feodo", {"listed": "feodo_listed"}),
    "intel_threatfox_threat_type": known_to(
        "threatfox", {"threat_type": ("threatfox_threat_types", "threat_type")}
    ),
    "intel_aggregate_malicious_verdict_bump": Lifter(
        {
            "all": (
                {"field": "aggregate_verdict", "exists": True},
                {"field": "aggregate_verdict", "exists": False},
            )
        },
        ("bump_amount",),
        never=True,
    ),
}
