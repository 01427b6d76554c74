"""What ttpc asks of every email event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import (
    AnyOf,
    Compares,
    Contains,
    Differs,
    Emit,
    Equals,
    Evidence,
    Final,
    Hits,
    Kind,
    Matches,
    Rule,
    SeenAs,
    copied,
    first,
    holding,
    matched,
    seen_as,
)

from . import lists
from . import patterns as n

KIND: Final = Kind(
    "email",
    scans=("body_text", "note_text"),
    reads=(
        "subject",
        "attachment_extensions",
        "attachment_macros",
        "attachment_password_protected",
        "body_base64_bytes",
        "body_sha256",
        "body_simhash",
        "body_text",
        "dkim_pass",
        "dkim_signed",
        "from",
        "from_domain",
        "html_smuggling",
        "mail_from",
        "mail_from_domain",
        "mal_hash_match",
        "matched_kit",
        "note_text",
        "rcpt_count",
        "rcpt_domain_set",
        "rcpt_to",
        "return_path",
        "return_path_domain",
        "spf_pass",
        "urls",
        "x_mailer",
        "xmailer_kit_match",
    ),
    tells=((1917, "folded", ("body_text", "note_text")),),
)


# ── R0033 ─────────────────────────────────────────────────────────────────────────────────────────

R0033_BODY_TEXT_KEYWORD: Final = Matches(
    n.R0033_BODY_TEXT_KEYWORD, "body_text", "bitcoin", case_sensitive=False
)
R0033_BODY_TEXT_KEYWORD_2: Final = Matches(
    n.R0033_BODY_TEXT_KEYWORD_2, "body_text", "btc", case_sensitive=False
)
R0033_BODY_TEXT_KEYWORD_3: Final = Matches(
    n.R0033_BODY_TEXT_KEYWORD_3, "body_text", "monero", case_sensitive=False
)
R0033_BODY_TEXT_KEYWORD_4: Final = Matches(
    n.R0033_BODY_TEXT_KEYWORD_4, "body_text", "ransom", case_sensitive=False
)
R0033_BODY_TEXT_KEYWORD_5: Final = Matches(
    n.R0033_BODY_TEXT_KEYWORD_5, "body_text", "decrypt", case_sensitive=False
)
R0033_NOTE_TEXT_KEYWORD: Final = Matches(
    n.R0033_NOTE_TEXT_KEYWORD, "note_text", "bitcoin", case_sensitive=False
)
R0033_NOTE_TEXT_KEYWORD_2: Final = Matches(
    n.R0033_NOTE_TEXT_KEYWORD_2, "note_text", "btc", case_sensitive=False
)
R0033_NOTE_TEXT_KEYWORD_3: Final = Matches(
    n.R0033_NOTE_TEXT_KEYWORD_3, "note_text", "monero", case_sensitive=False
)
R0033_NOTE_TEXT_KEYWORD_4: Final = Matches(
    n.R0033_NOTE_TEXT_KEYWORD_4, "note_text", "ransom", case_sensitive=False
)
R0033_NOTE_TEXT_KEYWORD_5: Final = Matches(
    n.R0033_NOTE_TEXT_KEYWORD_5, "note_text", "decrypt", case_sensitive=False
)
R0033_BODY_TEXT_WALLET: Final = Matches(
    (), "body_text", r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b", limit=512
)
R0033_BODY_TEXT_WALLET_2: Final = Matches((), "body_text", r"\bbc1[02-9ac-hj-np-z]{11,71}\b")
R0033_BODY_TEXT_WALLET_3: Final = Matches(
    (), "body_text", r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b", limit=512
)
R0033_NOTE_TEXT_WALLET: Final = Matches(
    (), "note_text", r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b", limit=512
)
R0033_NOTE_TEXT_WALLET_2: Final = Matches((), "note_text", r"\bbc1[02-9ac-hj-np-z]{11,71}\b")
R0033_NOTE_TEXT_WALLET_3: Final = Matches(
    (), "note_text", r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b", limit=512
)
R0033_BODY_TEXT_KEYWORD_6: Final = Matches(
    (), "body_text", "bitcoin", "btc", "monero", "ransom", "decrypt", case_sensitive=False
)
R0033_NOTE_TEXT_KEYWORD_6: Final = Matches(
    (), "note_text", "bitcoin", "btc", "monero", "ransom", "decrypt", case_sensitive=False
)
R0033_ANY_2: Final = AnyOf(
    R0033_BODY_TEXT_KEYWORD,
    R0033_BODY_TEXT_KEYWORD_2,
    R0033_BODY_TEXT_KEYWORD_3,
    R0033_BODY_TEXT_KEYWORD_4,
    R0033_BODY_TEXT_KEYWORD_5,
    R0033_NOTE_TEXT_KEYWORD,
    R0033_NOTE_TEXT_KEYWORD_2,
    R0033_NOTE_TEXT_KEYWORD_3,
    R0033_NOTE_TEXT_KEYWORD_4,
    R0033_NOTE_TEXT_KEYWORD_5,
)
R0033: Final = Rule(
    id="R0033",
    version=1,
    name="ransom_note_pattern",
    emits=(Emit("TA0040", "T1486", None, 0.9, "Data Encrypted for Impact"),),
    evidence_fields=(),
    description=(
        "A text that speaks of money and of what is to be bought with it, as a ransom note does: a word such as bitcoin,\n"
        "monero, ransom or decrypt, in any case, and an address of a Bitcoin or Monero wallet. A word alone is in the\n"
        "news, an address alone is a bill. In a command or the body of a request, where miners name their wallets and\n"
        "shops theirs, it must also speak of your data, as notes that are left in emptied databases do. Of a mail the\n"
        "words are told and the digest of its body, never the text or the wallet."
    ),
    status="stable",
    source="rules/session/R0033_ransom_note_pattern.yaml",
    computed=("matched_body_kw", "body_sha256", "rcpt_domain_set"),
)


@KIND.rule(R0033, anchors=(R0033_ANY_2,))
def r0033(hits: Hits) -> bool:
    return R0033_ANY_2 in hits and (
        R0033_BODY_TEXT_WALLET in hits
        or R0033_BODY_TEXT_WALLET_2 in hits
        or R0033_BODY_TEXT_WALLET_3 in hits
        or R0033_NOTE_TEXT_WALLET in hits
        or R0033_NOTE_TEXT_WALLET_2 in hits
        or R0033_NOTE_TEXT_WALLET_3 in hits
    )


@KIND.evidence(R0033)
def r0033_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_body_kw": matched(shown, R0033_BODY_TEXT_KEYWORD_6, R0033_NOTE_TEXT_KEYWORD_6),
        "body_sha256": copied(shown, "body_sha256") or first(seen_as(shown, "sha256", "body_text")),
        "rcpt_domain_set": seen_as(shown, "domain", "rcpt_domain_set")
        or seen_as(shown, "domain", "rcpt_to"),
    }


# ── R0041 ─────────────────────────────────────────────────────────────────────────────────────────

R0041_MANY: Final = Compares("rcpt_count", gte=10)
R0041_FROM_DOMAIN_DOMAINS_DIFFER: Final = SeenAs(
    "domain", Differs("from_domain", "mail_from_domain")
)
R0041_FROM_DOMAIN_DOMAINS_DIFFER_2: Final = SeenAs("domain", Differs("from_domain", "mail_from"))
R0041_FROM_DOMAINS_DIFFER: Final = SeenAs("domain", Differs("from", "mail_from_domain"))
R0041_FROM_DOMAINS_DIFFER_2: Final = SeenAs("domain", Differs("from", "mail_from"))
R0041: Final = Rule(
    id="R0041",
    version=1,
    name="open_relay_abuse",
    emits=(
        Emit("TA0040", "T1496", None, 0.85, "Resource Hijacking"),
        Emit("TA0042", "T1586", "T1586.002", 0.85, "Compromise Accounts: Email Accounts"),
    ),
    evidence_fields=("rcpt_count", "attachment_sha256s"),
    description=(
        "One mail for ten or more recipients, in whose envelope (MAIL FROM) stands another domain than in its From line:\n"
        "what somebody sends who has found a server that passes on anything for anybody. Both domains must be there; the\n"
        "empty envelope of a bounce has none."
    ),
    status="stable",
    source="rules/email/R0041_open_relay_abuse.yaml",
    computed=("matched_headers", "body_sha256", "rcpt_domain_set"),
)


@KIND.rule(R0041, anchors=())
def r0041(hits: Hits) -> bool:
    return R0041_MANY in hits and (
        R0041_FROM_DOMAIN_DOMAINS_DIFFER in hits
        or R0041_FROM_DOMAIN_DOMAINS_DIFFER_2 in hits
        or R0041_FROM_DOMAINS_DIFFER in hits
        or R0041_FROM_DOMAINS_DIFFER_2 in hits
    )


@KIND.evidence(R0041)
def r0041_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_headers": holding(
            (
                ("From", "Mail-From"),
                R0041_FROM_DOMAIN_DOMAINS_DIFFER in hits
                or R0041_FROM_DOMAIN_DOMAINS_DIFFER_2 in hits
                or R0041_FROM_DOMAINS_DIFFER in hits
                or R0041_FROM_DOMAINS_DIFFER_2 in hits,
            )
        ),
        "body_sha256": copied(shown, "body_sha256") or first(seen_as(shown, "sha256", "body_text")),
        "rcpt_domain_set": seen_as(shown, "domain", "rcpt_domain_set")
        or seen_as(shown, "domain", "rcpt_to"),
    }


# ── R0042 ─────────────────────────────────────────────────────────────────────────────────────────

R0042_RCPT_COUNT_GTE: Final = Compares("rcpt_count", gte=25)
R0042_PATTERN: Final = Matches((), "body_simhash", r"\A\s*\S")
R0042_BODY_SIMHASH_GTE: Final = Compares("body_simhash", gte=0)
R0042_LT: Final = Compares("body_simhash", lt=0)
R0042: Final = Rule(
    id="R0042",
    version=1,
    name="mass_phishing_campaign",
    emits=(Emit("TA0001", "T1566", None, 0.85, "Phishing"),),
    evidence_fields=("rcpt_count", "attachment_sha256s"),
    description=(
        "One text for many: a mail for 25 or more recipients whose body has a similarity hash, so that it can be seen in\n"
        "the next wave again. The hash must be one. An empty text is what a sensor writes that made none, of a mail\n"
        "without a body, and would make a campaign of every circular."
    ),
    status="stable",
    source="rules/email/R0042_mass_phishing_campaign.yaml",
    computed=("body_sha256", "rcpt_domain_set"),
)


@KIND.rule(R0042, anchors=())
def r0042(hits: Hits) -> bool:
    return R0042_RCPT_COUNT_GTE in hits and (
        R0042_PATTERN in hits or R0042_BODY_SIMHASH_GTE in hits or R0042_LT in hits
    )


@KIND.evidence(R0042)
def r0042_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "body_sha256": copied(shown, "body_sha256") or first(seen_as(shown, "sha256", "body_text")),
        "rcpt_domain_set": seen_as(shown, "domain", "rcpt_domain_set")
        or seen_as(shown, "domain", "rcpt_to"),
    }


# ── R0043 ─────────────────────────────────────────────────────────────────────────────────────────

R0043_MAILER: Final = Matches((), "x_mailer", r"\A\s*\S")
R0043_KIT: Final = Matches((), "matched_kit", r"\A\s*\S")
R0043_KNOWN: Final = Equals((), "xmailer_kit_match", True)
R0043_LISTED: Final = Contains((), "x_mailer", *lists.PHISHING_MAILERS)
R0043: Final = Rule(
    id="R0043",
    version=1,
    name="phishing_kit_xmailer",
    emits=(
        Emit("TA0001", "T1566", None, 0.9, "Phishing"),
        Emit("TA0042", "T1588", "T1588.001", 0.85, "Obtain Capabilities: Malware"),
    ),
    evidence_fields=("rcpt_count", "attachment_sha256s"),
    description=(
        "The mailer names itself in X-Mailer, and the name is that of a phishing kit: it is in the list of such mailers, or\n"
        "the sensor says which one it is, or that it knows it. The X-Mailer itself is a header of somebody's mail and no\n"
        "evidence; the name of the kit is."
    ),
    status="stable",
    source="rules/email/R0043_phishing_kit_xmailer.yaml",
    computed=("matched_kit", "matched_headers", "body_sha256", "rcpt_domain_set"),
)


@KIND.rule(R0043, anchors=())
def r0043(hits: Hits) -> bool:
    return (
        R0043_MAILER in hits and (R0043_KIT in hits or R0043_KNOWN in hits) or R0043_LISTED in hits
    )


@KIND.evidence(R0043)
def r0043_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_kit": copied(shown, "matched_kit") or first(matched(shown, R0043_LISTED)),
        "matched_headers": holding((("X-Mailer",), R0043_MAILER in hits)),
        "body_sha256": copied(shown, "body_sha256") or first(seen_as(shown, "sha256", "body_text")),
        "rcpt_domain_set": seen_as(shown, "domain", "rcpt_domain_set")
        or seen_as(shown, "domain", "rcpt_to"),
    }


# ── R0044 ─────────────────────────────────────────────────────────────────────────────────────────

R0044_IDN_HOST: Final = SeenAs("host", Matches((), "urls", r"^(?:[^.]+\.)*xn--.+$", limit=512))
R0044: Final = Rule(
    id="R0044",
    version=1,
    name="idn_homoglyph_url",
    emits=(
        Emit(
            "TA0005",
            "T1036",
            "T1036.005",
            0.9,
            "Masquerading: Match Legitimate Resource Name or Location",
        ),
        Emit("TA0001", "T1566", "T1566.002", 0.9, "Phishing: Spearphishing Link"),
    ),
    evidence_fields=("rcpt_count", "attachment_sha256s"),
    description=(
        "A link to a host of which a label is written in punycode (`xn--`): letters of other scripts, shown by mail\n"
        "programs as what they stand for, may look like a name that the reader trusts. Only the host counts, in any case;\n"
        "`xn--` in a path or a query is no name. The host is the evidence, never the URL."
    ),
    status="stable",
    source="rules/email/R0044_idn_homoglyph_url.yaml",
    computed=("matched_url_host", "matched_headers", "body_sha256", "rcpt_domain_set"),
)


@KIND.rule(R0044, anchors=())
def r0044(hits: Hits) -> bool:
    return R0044_IDN_HOST in hits


@KIND.evidence(R0044)
def r0044_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_url_host": first(matched(shown, R0044_IDN_HOST)),
        "matched_headers": holding((("body",), R0044_IDN_HOST in hits)),
        "body_sha256": copied(shown, "body_sha256") or first(seen_as(shown, "sha256", "body_text")),
        "rcpt_domain_set": seen_as(shown, "domain", "rcpt_domain_set")
        or seen_as(shown, "domain", "rcpt_to"),
    }


# ── R0045 ─────────────────────────────────────────────────────────────────────────────────────────

R0045_FROM_DOMAIN_RETURN_PATH_DIFFERS: Final = SeenAs(
    "domain", Differs("from_domain", "return_path_domain")
)
R0045_FROM_DOMAIN_RETURN_PATH_DIFFERS_2: Final = SeenAs(
    "domain", Differs("from_domain", "return_path")
)
R0045_FROM_RETURN_PATH_DIFFERS: Final = SeenAs("domain", Differs("from", "return_path_domain"))
R0045_FROM_RETURN_PATH_DIFFERS_2: Final = SeenAs("domain", Differs("from", "return_path"))
R0045_FROM_DOMAIN_MAIL_FROM_DIFFERS: Final = SeenAs(
    "domain", Differs("from_domain", "mail_from_domain")
)
R0045_FROM_DOMAIN_MAIL_FROM_DIFFERS_2: Final = SeenAs("domain", Differs("from_domain", "mail_from"))
R0045_FROM_MAIL_FROM_DIFFERS: Final = SeenAs("domain", Differs("from", "mail_from_domain"))
R0045_FROM_MAIL_FROM_DIFFERS_2: Final = SeenAs("domain", Differs("from", "mail_from"))
R0045_SPF_FAILED: Final = Equals((), "spf_pass", False)
R0045_DKIM_PASS_DKIM_FAILED: Final = Equals((), "dkim_pass", False)
R0045_DKIM_SIGNED_DKIM_FAILED: Final = Equals((), "dkim_signed", False)
R0045: Final = Rule(
    id="R0045",
    version=1,
    name="sender_masquerade",
    emits=(Emit("TA0005", "T1036", None, 0.85, "Masquerading"),),
    evidence_fields=("rcpt_count", "attachment_sha256s"),
    description=(
        "A mail that is not from whom it says: the domain of From is another one than that of Return-Path or MAIL FROM,\n"
        "the sender's domain lets no such server send (SPF failed), or there is a signature and it does not fit (DKIM\n"
        "failed). A mail without a signature is no sign of that: much honest mail has none, so `dkim_signed: false` says\n"
        "nothing here, and neither does a `dkim_pass: false` beside it."
    ),
    status="stable",
    source="rules/email/R0045_sender_masquerade.yaml",
    computed=("matched_signals", "matched_headers", "body_sha256", "rcpt_domain_set"),
)


@KIND.rule(R0045, anchors=())
def r0045(hits: Hits) -> bool:
    return (
        R0045_FROM_DOMAIN_RETURN_PATH_DIFFERS in hits
        or R0045_FROM_DOMAIN_RETURN_PATH_DIFFERS_2 in hits
        or R0045_FROM_RETURN_PATH_DIFFERS in hits
        or R0045_FROM_RETURN_PATH_DIFFERS_2 in hits
        or R0045_FROM_DOMAIN_MAIL_FROM_DIFFERS in hits
        or R0045_FROM_DOMAIN_MAIL_FROM_DIFFERS_2 in hits
        or R0045_FROM_MAIL_FROM_DIFFERS in hits
        or R0045_FROM_MAIL_FROM_DIFFERS_2 in hits
        or R0045_SPF_FAILED in hits
        or R0045_DKIM_PASS_DKIM_FAILED in hits
        and R0045_DKIM_SIGNED_DKIM_FAILED not in hits
    )


@KIND.evidence(R0045)
def r0045_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_signals": holding(
            (
                ("return_path_differs",),
                R0045_FROM_DOMAIN_RETURN_PATH_DIFFERS in hits
                or R0045_FROM_DOMAIN_RETURN_PATH_DIFFERS_2 in hits
                or R0045_FROM_RETURN_PATH_DIFFERS in hits
                or R0045_FROM_RETURN_PATH_DIFFERS_2 in hits,
            ),
            (
                ("mail_from_differs",),
                R0045_FROM_DOMAIN_MAIL_FROM_DIFFERS in hits
                or R0045_FROM_DOMAIN_MAIL_FROM_DIFFERS_2 in hits
                or R0045_FROM_MAIL_FROM_DIFFERS in hits
                or R0045_FROM_MAIL_FROM_DIFFERS_2 in hits,
            ),
            (("spf_failed",), R0045_SPF_FAILED in hits),
            (
                ("dkim_failed",),
                R0045_DKIM_PASS_DKIM_FAILED in hits and R0045_DKIM_SIGNED_DKIM_FAILED not in hits,
            ),
        ),
        "matched_headers": holding(
            (
                ("From", "Return-Path"),
                R0045_FROM_DOMAIN_RETURN_PATH_DIFFERS in hits
                or R0045_FROM_DOMAIN_RETURN_PATH_DIFFERS_2 in hits
                or R0045_FROM_RETURN_PATH_DIFFERS in hits
                or R0045_FROM_RETURN_PATH_DIFFERS_2 in hits,
            ),
            (
                ("From", "Mail-From"),
                R0045_FROM_DOMAIN_MAIL_FROM_DIFFERS in hits
                or R0045_FROM_DOMAIN_MAIL_FROM_DIFFERS_2 in hits
                or R0045_FROM_MAIL_FROM_DIFFERS in hits
                or R0045_FROM_MAIL_FROM_DIFFERS_2 in hits,
            ),
            (("Authentication-Results",), R0045_SPF_FAILED in hits),
            (
                ("DKIM-Signature",),
                R0045_DKIM_PASS_DKIM_FAILED in hits and R0045_DKIM_SIGNED_DKIM_FAILED not in hits,
            ),
        ),
        "body_sha256": copied(shown, "body_sha256") or first(seen_as(shown, "sha256", "body_text")),
        "rcpt_domain_set": seen_as(shown, "domain", "rcpt_domain_set")
        or seen_as(shown, "domain", "rcpt_to"),
    }


# ── R0046 ─────────────────────────────────────────────────────────────────────────────────────────

R0046_OFFICE_MACRO: Final = Equals((), "attachment_macros", True)
R0046_PROTECTED_ARCHIVE: Final = Equals((), "attachment_password_protected", True)
R0046_HTML_SMUGGLING: Final = Equals((), "html_smuggling", True)
R0046_KNOWN_HASH: Final = Equals((), "mal_hash_match", True)
R0046_DANGEROUS_EXTENSION: Final = Matches(
    (), "attachment_extensions", r"\Alnk\Z", case_sensitive=False
)
R0046_DANGEROUS_EXTENSION_2: Final = Matches(
    (), "attachment_extensions", r"\A\.lnk\Z", case_sensitive=False
)
R0046_DANGEROUS_EXTENSION_3: Final = Matches(
    (), "attachment_extensions", r"\Aiso\Z", case_sensitive=False
)
R0046_DANGEROUS_EXTENSION_4: Final = Matches(
    (), "attachment_extensions", r"\A\.iso\Z", case_sensitive=False
)
R0046_DANGEROUS_EXTENSION_5: Final = Matches(
    (), "attachment_extensions", r"\Aimg\Z", case_sensitive=False
)
R0046_DANGEROUS_EXTENSION_6: Final = Matches(
    (), "attachment_extensions", r"\A\.img\Z", case_sensitive=False
)
R0046_DANGEROUS_EXTENSION_7: Final = Matches(
    (),
    "attachment_extensions",
    r"\Alnk\Z",
    r"\A\.lnk\Z",
    r"\Aiso\Z",
    r"\A\.iso\Z",
    r"\Aimg\Z",
    r"\A\.img\Z",
    case_sensitive=False,
)
R0046: Final = Rule(
    id="R0046",
    version=1,
    name="malicious_attachment",
    emits=(
        Emit("TA0002", "T1204", "T1204.002", 0.9, "User Execution: Malicious File"),
        Emit("TA0001", "T1566", "T1566.001", 0.9, "Phishing: Spearphishing Attachment"),
    ),
    evidence_fields=("rcpt_count", "attachment_sha256s"),
    description=(
        "An attachment that is made to be opened by mistake: an office document with macros, an archive behind a password\n"
        "(so that no scanner sees into it), HTML that puts a file together in the browser, a file whose hash is known to\n"
        "be malicious, or a link or disk image (`lnk`, `iso`, `img`), with or without the dot, in any case."
    ),
    status="stable",
    source="rules/email/R0046_malicious_attachment.yaml",
    computed=("matched_trigger", "body_sha256", "rcpt_domain_set"),
)


@KIND.rule(R0046, anchors=())
def r0046(hits: Hits) -> bool:
    return (
        R0046_OFFICE_MACRO in hits
        or R0046_PROTECTED_ARCHIVE in hits
        or R0046_HTML_SMUGGLING in hits
        or R0046_KNOWN_HASH in hits
        or R0046_DANGEROUS_EXTENSION in hits
        or R0046_DANGEROUS_EXTENSION_2 in hits
        or R0046_DANGEROUS_EXTENSION_3 in hits
        or R0046_DANGEROUS_EXTENSION_4 in hits
        or R0046_DANGEROUS_EXTENSION_5 in hits
        or R0046_DANGEROUS_EXTENSION_6 in hits
    )


@KIND.evidence(R0046)
def r0046_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_trigger": first(
            holding(
                (("office_macro",), R0046_OFFICE_MACRO in hits),
                (("protected_archive",), R0046_PROTECTED_ARCHIVE in hits),
                (("html_smuggling",), R0046_HTML_SMUGGLING in hits),
                (("known_hash",), R0046_KNOWN_HASH in hits),
                (("dangerous_extension",), R0046_DANGEROUS_EXTENSION_7 in hits),
            )
        ),
        "body_sha256": copied(shown, "body_sha256") or first(seen_as(shown, "sha256", "body_text")),
        "rcpt_domain_set": seen_as(shown, "domain", "rcpt_domain_set")
        or seen_as(shown, "domain", "rcpt_to"),
    }


# ── R0047 ─────────────────────────────────────────────────────────────────────────────────────────

R0047_SUBJECT_WORD: Final = Matches((), "subject", "urgent", case_sensitive=False)
R0047_SUBJECT_WORD_2: Final = Matches((), "subject", "wire", case_sensitive=False)
R0047_SUBJECT_WORD_3: Final = Matches((), "subject", "invoice", case_sensitive=False)
R0047_SUBJECT_WORD_4: Final = Matches((), "subject", "payroll", case_sensitive=False)
R0047_SUBJECT_WORD_5: Final = Matches((), "subject", r"gift\ card", case_sensitive=False)
R0047_BODY_WORD: Final = Matches(n.R0047_BODY_WORD, "body_text", "send", case_sensitive=False)
R0047_BODY_WORD_2: Final = Matches(
    n.R0047_BODY_WORD_2, "body_text", "transfer", case_sensitive=False
)
R0047_BODY_WORD_3: Final = Matches(
    n.R0047_BODY_WORD_3, "body_text", r"update\ banking", case_sensitive=False
)
R0047_BODY_WORD_4: Final = Matches(
    n.R0047_BODY_WORD_4, "body_text", "confidential", case_sensitive=False
)
R0047_SUBJECT_WORD_6: Final = Matches(
    (), "subject", "urgent", "wire", "invoice", "payroll", r"gift\ card", case_sensitive=False
)
R0047_BODY_WORD_5: Final = Matches(
    (), "body_text", "send", "transfer", r"update\ banking", "confidential", case_sensitive=False
)
R0047_ANY: Final = AnyOf(R0047_BODY_WORD, R0047_BODY_WORD_2, R0047_BODY_WORD_3, R0047_BODY_WORD_4)
R0047: Final = Rule(
    id="R0047",
    version=1,
    name="bec_pattern",
    emits=(Emit("TA0001", "T1566", "T1566.003", 0.85, "Phishing: Spearphishing via Service"),),
    evidence_fields=("rcpt_count", "attachment_sha256s"),
    description=(
        "A mail that wants money in a hurry, as it is written in somebody else's name: the subject speaks of a wire, an\n"
        "invoice, the payroll, a gift card, or is urgent, and the body asks to send, to transfer, to update the banking\n"
        "details, or to keep it confidential. The words may stand inside of others and in any case; they are the\n"
        "evidence, the text around them is not."
    ),
    status="stable",
    source="rules/email/R0047_bec_pattern.yaml",
    computed=(
        "matched_subject_kw",
        "matched_body_kw",
        "matched_headers",
        "body_sha256",
        "rcpt_domain_set",
    ),
)


@KIND.rule(R0047, anchors=(R0047_ANY,))
def r0047(hits: Hits) -> bool:
    return (
        R0047_SUBJECT_WORD in hits
        or R0047_SUBJECT_WORD_2 in hits
        or R0047_SUBJECT_WORD_3 in hits
        or R0047_SUBJECT_WORD_4 in hits
        or R0047_SUBJECT_WORD_5 in hits
    ) and R0047_ANY in hits


@KIND.evidence(R0047)
def r0047_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_subject_kw": first(matched(shown, R0047_SUBJECT_WORD_6)),
        "matched_body_kw": first(matched(shown, R0047_BODY_WORD_5)),
        "matched_headers": holding((("Subject",), R0047_SUBJECT_WORD_6 in hits)),
        "body_sha256": copied(shown, "body_sha256") or first(seen_as(shown, "sha256", "body_text")),
        "rcpt_domain_set": seen_as(shown, "domain", "rcpt_domain_set")
        or seen_as(shown, "domain", "rcpt_to"),
    }


# ── R0048 ─────────────────────────────────────────────────────────────────────────────────────────

R0048_FOUND: Final = SeenAs("base64_bytes", Compares("body_text", gte=4096))
R0048_COUNTED: Final = Compares("body_base64_bytes", gte=4096)
R0048: Final = Rule(
    id="R0048",
    version=1,
    name="encoded_payload_in_body",
    emits=(
        Emit("TA0011", "T1071", "T1071.003", 0.85, "Application Layer Protocol: Mail Protocols"),
        Emit("TA0005", "T1027", None, 0.9, "Obfuscated Files or Information"),
    ),
    evidence_fields=("rcpt_count", "attachment_sha256s"),
    description=(
        "A body that carries what nobody reads: base64 of 4096 bytes or more in one piece, on one line or wrapped as mail\n"
        "programs and tools wrap it. A sensor that has counted for itself (`body_base64_bytes`) is believed, with or\n"
        "without the text. How many bytes there are is the evidence, never what they are."
    ),
    status="stable",
    source="rules/email/R0048_encoded_payload_in_body.yaml",
    computed=("encoded_byte_count", "body_sha256", "rcpt_domain_set"),
)


@KIND.rule(R0048, anchors=())
def r0048(hits: Hits) -> bool:
    return R0048_FOUND in hits or R0048_COUNTED in hits


@KIND.evidence(R0048)
def r0048_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "encoded_byte_count": first(matched(shown, R0048_COUNTED, R0048_FOUND)),
        "body_sha256": copied(shown, "body_sha256") or first(seen_as(shown, "sha256", "body_text")),
        "rcpt_domain_set": seen_as(shown, "domain", "rcpt_domain_set")
        or seen_as(shown, "domain", "rcpt_to"),
    }
