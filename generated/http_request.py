"""What ttpc asks of every http_request event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import (
    AnyOf,
    Contains,
    Count,
    Differs,
    Emit,
    Equals,
    Evidence,
    Exists,
    Final,
    Hits,
    Kind,
    Matches,
    Rule,
    SeenAs,
    copied,
    first,
    matched,
)

from . import lists
from . import patterns as n

KIND: Final = Kind(
    "http_request",
    scans=(
        "raw_url",
        "body",
        "decoded_url",
        "headers",
        "headers.Authorization",
        "headers.Content-Type",
        "headers.Cookie",
        "headers.Transfer-Encoding",
        "headers.User-Agent",
        "headers.authorization",
        "headers.content-type",
        "headers.transfer-encoding",
        "headers.user-agent",
        "matched_path",
        "method",
        "path",
        "request_path",
        "user_agent",
    ),
    reads=(
        "raw_url",
        "body",
        "decoded_url",
        "headers",
        "headers.Authorization",
        "headers.Content-Length",
        "headers.Content-Type",
        "headers.Cookie",
        "headers.Host",
        "headers.Referer",
        "headers.Transfer-Encoding",
        "headers.User-Agent",
        "headers.authorization",
        "headers.content-length",
        "headers.content-type",
        "headers.transfer-encoding",
        "headers.user-agent",
        "host",
        "matched_path",
        "method",
        "path",
        "request_path",
        "user_agent",
    ),
    tells=(
        (
            1917,
            "folded",
            (
                "body",
                "decoded_url",
                "headers",
                "headers.Content-Type",
                "headers.Cookie",
                "headers.Transfer-Encoding",
                "headers.User-Agent",
                "headers.content-type",
                "headers.transfer-encoding",
                "headers.user-agent",
                "matched_path",
                "path",
                "raw_url",
                "request_path",
                "user_agent",
            ),
        ),
        (1918, "decoded", ("body", "headers", "raw_url", "user_agent")),
    ),
)


# ── R0007 ─────────────────────────────────────────────────────────────────────────────────────────

R0007_PATTERN: Final = Matches(
    n.R0007_PATTERN,
    "user_agent",
    r"(?=[adnoswADNOSW])\b(?i:sqlmap|nikto|w3af|acunetix|nessus|openvas|wpscan|dirbuster)\b",
)
R0007: Final = Rule(
    id="R0007",
    version=1,
    name="sqlmap_user_agent",
    emits=(
        Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),
        Emit("TA0043", "T1595", "T1595.002", 0.9, "Active Scanning: Vulnerability Scanning"),
    ),
    evidence_fields=("user_agent", "raw_url"),
    description=(
        "The client calls itself by the name of a web vulnerability scanner: sqlmap, nikto, w3af, Acunetix, Nessus,\n"
        "OpenVAS, WPScan or DirBuster. None of them hides by default, so the name in the User-Agent is as good as a\n"
        "signature; an attacker who changes it is not seen here."
    ),
    status="stable",
    source="rules/http_request/R0007_sqlmap_user_agent.yaml",
)


@KIND.rule(R0007, anchors=(R0007_PATTERN,))
def r0007(hits: Hits) -> bool:
    return R0007_PATTERN in hits


# ── R0008 ─────────────────────────────────────────────────────────────────────────────────────────

R0008_RAW_URL_PATTERN: Final = Matches(
    n.R0008_RAW_URL_PATTERN,
    "raw_url",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=12,
)
R0008_HEADERS_PATTERN: Final = Matches(
    n.R0008_HEADERS_PATTERN,
    "headers",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=12,
)
R0008_USER_AGENT_PATTERN: Final = Matches(
    n.R0008_USER_AGENT_PATTERN,
    "user_agent",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=12,
)
R0008_BODY_PATTERN: Final = Matches(
    n.R0008_BODY_PATTERN,
    "body",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=12,
)
R0008_RAW_URL_PATTERN_2: Final = Matches(
    n.R0008_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:\$|%24|\\u0024)(?:%7[bB]|\\u007[bB])(?:(?i:jndi)(?::|%3[aA])|[jJ]?[nN]?[dD]?(?:\$|%24)%7[bB](?i:lower|upper|env|sys|:|%3a))",
)
R0008_BODY_PATTERN_2: Final = Matches(
    n.R0008_BODY_PATTERN_2,
    "body",
    r"(?:\$|%24|\\u0024)(?:%7[bB]|\\u007[bB])(?:(?i:jndi)(?::|%3[aA])|[jJ]?[nN]?[dD]?(?:\$|%24)%7[bB](?i:lower|upper|env|sys|:|%3a))",
)
R0008_ANY: Final = AnyOf(
    R0008_RAW_URL_PATTERN,
    R0008_HEADERS_PATTERN,
    R0008_USER_AGENT_PATTERN,
    R0008_BODY_PATTERN,
    R0008_RAW_URL_PATTERN_2,
    R0008_BODY_PATTERN_2,
)
R0008: Final = Rule(
    id="R0008",
    version=1,
    name="log4j_jndi",
    emits=(Emit("TA0001", "T1190", None, 0.95, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "headers"),
    description=(
        "A Log4j look-up that asks JNDI for a remote object (CVE-2021-44228), anywhere a server may log it: the URL,\n"
        "any header, the User-Agent or the body. Between the letters of `jndi:` nested look-ups such as `${lower:j}`,\n"
        "`${::-n}` or `${env:NaN:-d}` may stand, which is how the word is hidden from filters; in the URL and the\n"
        "body the dollar, the brace and the colon may be percent-encoded or written as `\\u0024\\u007b`; there the\n"
        "look-up counts as soon as a nested one opens it. Log4j folds the case of the prefix, so the case is not\n"
        "looked at (and `ı`, whose capital is I, counts as an i), and the scheme after the colon is not either,\n"
        "because it is hidden as often as the word."
    ),
    status="stable",
    source="rules/http_request/R0008_log4j_jndi.yaml",
)


@KIND.rule(R0008, anchors=(R0008_ANY,))
def r0008(hits: Hits) -> bool:
    return R0008_ANY in hits


# ── R0009 ─────────────────────────────────────────────────────────────────────────────────────────

R0009_PATTERN: Final = Matches(
    n.R0009_PATTERN,
    "raw_url",
    r"(?:(?:\.|%2[eE]|%252[eE]){2};?(?:[/\\]|%2[fF]|%5[cC]|%25(?:2[fF]|5[cC])|%[cC]0%[aA][fF])){2,}",
    limit=512,
)
R0009: Final = Rule(
    id="R0009",
    version=1,
    name="path_traversal",
    emits=(Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url",),
    description=(
        "Two or more steps to the parent directory in a row, as typed or percent-encoded once or twice: `../../`,\n"
        "`%2e%2e%2f`, `..%2f`, `%2e%2e/`, with a backslash in place of the slash, with the overlong slash `%c0%af`,\n"
        "or with the semicolon that Java servers drop (`..;/`). One step alone is how relative links are written and\n"
        "does not count."
    ),
    status="stable",
    source="rules/http_request/R0009_path_traversal.yaml",
)


@KIND.rule(R0009, anchors=(R0009_PATTERN,))
def r0009(hits: Hits) -> bool:
    return R0009_PATTERN in hits


# ── R0032 ─────────────────────────────────────────────────────────────────────────────────────────

R0032_DELETE: Final = Equals(n.R0032_DELETE, "method", "DELETE")
R0032_EVERYTHING: Final = Matches((), "raw_url", r"^/(?:_all|\*|%2[aA])/?(?:\?|\Z)")
R0032: Final = Rule(
    id="R0032",
    version=1,
    name="data_destruction",
    emits=(Emit("TA0040", "T1485", None, 0.95, "Data Destruction"),),
    evidence_fields=("target",),
    description=(
        "A database is emptied or dropped by one order: FLUSHALL of Redis, DROP DATABASE or TRUNCATE TABLE of SQL,\n"
        "dropDatabase() of MongoDB, DELETE /_all of Elasticsearch. That is what wipers and extortionists do to databases\n"
        "that stand open. Redis and SQL do not tell case apart, so neither is it here. The order counts where a sensor\n"
        "names it, in what somebody types into a shell or a database's own prompt, and as the HTTP request that it is for\n"
        "Elasticsearch."
    ),
    status="stable",
    source="rules/session/R0032_data_destruction.yaml",
    computed=("matched_op",),
)


@KIND.rule(R0032, anchors=(R0032_DELETE,))
def r0032(hits: Hits) -> bool:
    return R0032_DELETE in hits and R0032_EVERYTHING in hits


@KIND.evidence(R0032)
def r0032_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_op": first(matched(shown, R0032_EVERYTHING)),
    }


# ── R0033 ─────────────────────────────────────────────────────────────────────────────────────────

R0033_COMMAND_TEXT_LEFT_KEYWORD: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD, "body", "bitcoin", case_sensitive=False
)
R0033_COMMAND_TEXT_LEFT_KEYWORD_2: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD_2, "body", "btc", case_sensitive=False
)
R0033_COMMAND_TEXT_LEFT_KEYWORD_3: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD_3, "body", "monero", case_sensitive=False
)
R0033_COMMAND_TEXT_LEFT_KEYWORD_4: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD_4, "body", "ransom", case_sensitive=False
)
R0033_COMMAND_TEXT_LEFT_KEYWORD_5: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD_5, "body", "decrypt", case_sensitive=False
)
R0033_COMMAND_TEXT_LEFT_WALLET: Final = Matches(
    (), "body", r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b", limit=512
)
R0033_COMMAND_TEXT_LEFT_WALLET_2: Final = Matches((), "body", r"\bbc1[02-9ac-hj-np-z]{11,71}\b")
R0033_COMMAND_TEXT_LEFT_WALLET_3: Final = Matches(
    (), "body", r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b", limit=512
)
R0033_COMMAND_TEXT_YOUR_DATA: Final = Matches(
    n.R0033_COMMAND_TEXT_YOUR_DATA,
    "body",
    r"(?i)\byour\s+(?:\w+\s+){0,3}(?:data|database|db|files|tables|documents|indexes|indices|backups?)\b",
)
R0033_COMMAND_TEXT_LEFT_WALLET_4: Final = Matches(
    (),
    "body",
    r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b",
    r"\bbc1[02-9ac-hj-np-z]{11,71}\b",
    r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b",
    limit=512,
)
R0033_COMMAND_TEXT_LEFT_KEYWORD_6: Final = Matches(
    (), "body", "bitcoin", "btc", "monero", "ransom", "decrypt", case_sensitive=False
)
R0033_ANY: Final = AnyOf(
    R0033_COMMAND_TEXT_LEFT_KEYWORD,
    R0033_COMMAND_TEXT_LEFT_KEYWORD_2,
    R0033_COMMAND_TEXT_LEFT_KEYWORD_3,
    R0033_COMMAND_TEXT_LEFT_KEYWORD_4,
    R0033_COMMAND_TEXT_LEFT_KEYWORD_5,
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
    computed=("btc_address", "matched_keywords"),
)


@KIND.rule(R0033, anchors=(R0033_COMMAND_TEXT_YOUR_DATA,))
def r0033(hits: Hits) -> bool:
    return (
        R0033_ANY in hits
        and (
            R0033_COMMAND_TEXT_LEFT_WALLET in hits
            or R0033_COMMAND_TEXT_LEFT_WALLET_2 in hits
            or R0033_COMMAND_TEXT_LEFT_WALLET_3 in hits
        )
        and R0033_COMMAND_TEXT_YOUR_DATA in hits
    )


@KIND.evidence(R0033)
def r0033_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "btc_address": first(matched(shown, R0033_COMMAND_TEXT_LEFT_WALLET_4)),
        "matched_keywords": matched(shown, R0033_COMMAND_TEXT_LEFT_KEYWORD_6),
    }


# ── R0035 ─────────────────────────────────────────────────────────────────────────────────────────

R0035_RAW_URL_PATTERN: Final = Matches(
    n.R0035_RAW_URL_PATTERN, "raw_url", r"^/(?:[^/?#]*/){0,2}_search\?(?:[^#]*&)?size=[1-9]\d{4}"
)
R0035_RAW_URL_PATTERN_2: Final = Matches(
    n.R0035_RAW_URL_PATTERN_2, "raw_url", r"^/(?:[^/?#]*/){0,2}_search(?:\?|\Z)"
)
R0035_BODY_PATTERN: Final = Matches((), "body", r'"size"\s*:\s*[1-9]\d{4}')
R0035: Final = Rule(
    id="R0035",
    version=1,
    name="db_mass_read",
    emits=(Emit("TA0009", "T1213", None, 0.85, "Data from Information Repositories"),),
    evidence_fields=("service", "rows_read", "bytes_read", "raw_url"),
    description=(
        "A session reads a database as one does who takes it along: ten thousand rows or more, or five mebibytes\n"
        "(5,242,880 bytes) or more. An application reads a page of rows at a time. A search of Elasticsearch that asks for\n"
        "ten thousand documents or more at once is that too."
    ),
    status="stable",
    source="rules/session/R0035_db_mass_read.yaml",
)


@KIND.rule(R0035, anchors=(R0035_RAW_URL_PATTERN, R0035_RAW_URL_PATTERN_2))
def r0035(hits: Hits) -> bool:
    return (
        R0035_RAW_URL_PATTERN in hits
        or R0035_RAW_URL_PATTERN_2 in hits
        and R0035_BODY_PATTERN in hits
    )


# ── R0036 ─────────────────────────────────────────────────────────────────────────────────────────

R0036_MATCHED_PATH_ASKED: Final = Matches(
    n.R0036_MATCHED_PATH_ASKED, "matched_path", r"\.env(?!\w)"
)
R0036_MATCHED_PATH_ASKED_2: Final = Matches(
    n.R0036_MATCHED_PATH_ASKED_2, "matched_path", r"\.git/config(?!\w)"
)
R0036_MATCHED_PATH_ASKED_3: Final = Matches(
    n.R0036_MATCHED_PATH_ASKED_3, "matched_path", r"\.aws/credentials(?!\w)"
)
R0036_MATCHED_PATH_ASKED_4: Final = Matches(
    n.R0036_MATCHED_PATH_ASKED_4, "matched_path", r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)"
)
R0036_MATCHED_PATH_ASKED_5: Final = Matches(
    n.R0036_MATCHED_PATH_ASKED_5, "matched_path", r"wp-config\.php"
)
R0036_REQUEST_PATH_ASKED: Final = Matches(
    n.R0036_REQUEST_PATH_ASKED, "request_path", r"\.env(?!\w)"
)
R0036_REQUEST_PATH_ASKED_2: Final = Matches(
    n.R0036_REQUEST_PATH_ASKED_2, "request_path", r"\.git/config(?!\w)"
)
R0036_REQUEST_PATH_ASKED_3: Final = Matches(
    n.R0036_REQUEST_PATH_ASKED_3, "request_path", r"\.aws/credentials(?!\w)"
)
R0036_REQUEST_PATH_ASKED_4: Final = Matches(
    n.R0036_REQUEST_PATH_ASKED_4, "request_path", r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)"
)
R0036_REQUEST_PATH_ASKED_5: Final = Matches(
    n.R0036_REQUEST_PATH_ASKED_5, "request_path", r"wp-config\.php"
)
R0036_PATH_ASKED: Final = Matches(n.R0036_PATH_ASKED, "path", r"\.env(?!\w)")
R0036_PATH_ASKED_2: Final = Matches(n.R0036_PATH_ASKED_2, "path", r"\.git/config(?!\w)")
R0036_PATH_ASKED_3: Final = Matches(n.R0036_PATH_ASKED_3, "path", r"\.aws/credentials(?!\w)")
R0036_PATH_ASKED_4: Final = Matches(
    n.R0036_PATH_ASKED_4, "path", r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)"
)
R0036_PATH_ASKED_5: Final = Matches(n.R0036_PATH_ASKED_5, "path", r"wp-config\.php")
R0036_RAW_URL_ASKED: Final = Matches(n.R0036_RAW_URL_ASKED, "raw_url", r"\.env(?!\w)")
R0036_RAW_URL_ASKED_2: Final = Matches(n.R0036_RAW_URL_ASKED_2, "raw_url", r"\.git/config(?!\w)")
R0036_RAW_URL_ASKED_3: Final = Matches(
    n.R0036_RAW_URL_ASKED_3, "raw_url", r"\.aws/credentials(?!\w)"
)
R0036_RAW_URL_ASKED_4: Final = Matches(
    n.R0036_RAW_URL_ASKED_4, "raw_url", r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)"
)
R0036_RAW_URL_ASKED_5: Final = Matches(n.R0036_RAW_URL_ASKED_5, "raw_url", r"wp-config\.php")
R0036_DECODED_URL_ASKED: Final = Matches(n.R0036_DECODED_URL_ASKED, "decoded_url", r"\.env(?!\w)")
R0036_DECODED_URL_ASKED_2: Final = Matches(
    n.R0036_DECODED_URL_ASKED_2, "decoded_url", r"\.git/config(?!\w)"
)
R0036_DECODED_URL_ASKED_3: Final = Matches(
    n.R0036_DECODED_URL_ASKED_3, "decoded_url", r"\.aws/credentials(?!\w)"
)
R0036_DECODED_URL_ASKED_4: Final = Matches(
    n.R0036_DECODED_URL_ASKED_4, "decoded_url", r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)"
)
R0036_DECODED_URL_ASKED_5: Final = Matches(
    n.R0036_DECODED_URL_ASKED_5, "decoded_url", r"wp-config\.php"
)
R0036_ANY: Final = AnyOf(
    R0036_MATCHED_PATH_ASKED,
    R0036_MATCHED_PATH_ASKED_2,
    R0036_MATCHED_PATH_ASKED_3,
    R0036_MATCHED_PATH_ASKED_4,
    R0036_MATCHED_PATH_ASKED_5,
    R0036_REQUEST_PATH_ASKED,
    R0036_REQUEST_PATH_ASKED_2,
    R0036_REQUEST_PATH_ASKED_3,
    R0036_REQUEST_PATH_ASKED_4,
    R0036_REQUEST_PATH_ASKED_5,
    R0036_PATH_ASKED,
    R0036_PATH_ASKED_2,
    R0036_PATH_ASKED_3,
    R0036_PATH_ASKED_4,
    R0036_PATH_ASKED_5,
    R0036_RAW_URL_ASKED,
    R0036_RAW_URL_ASKED_2,
    R0036_RAW_URL_ASKED_3,
    R0036_RAW_URL_ASKED_4,
    R0036_RAW_URL_ASKED_5,
    R0036_DECODED_URL_ASKED,
    R0036_DECODED_URL_ASKED_2,
    R0036_DECODED_URL_ASKED_3,
    R0036_DECODED_URL_ASKED_4,
    R0036_DECODED_URL_ASKED_5,
)
R0036: Final = Rule(
    id="R0036",
    version=1,
    name="credentials_in_files",
    emits=(
        Emit("TA0006", "T1552", "T1552.001", 0.9, "Unsecured Credentials: Credentials In Files"),
    ),
    evidence_fields=(),
    description=(
        "A file that is known to hold credentials is asked for by its path: `.env`, `.git/config`, `.aws/credentials`, a\n"
        "private key in `.ssh`, `wp-config.php`, with copies such as `.env.bak` and `wp-config.php~`. The path of a\n"
        "request counts wherever it stands, in the URL as it was sent too. In a command it counts where something is\n"
        "shown, searched or encoded, not where it is edited or made, and `.env` alone, which shells load like that, only\n"
        "with a folder before it. Names that only begin alike, such as `.environment`, do not count, nor does a public key."
    ),
    status="stable",
    source="rules/session/R0036_credentials_in_files.yaml",
    computed=("matched_path",),
)


@KIND.rule(R0036, anchors=(R0036_ANY,))
def r0036(hits: Hits) -> bool:
    return R0036_ANY in hits


@KIND.evidence(R0036)
def r0036_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_path": copied(shown, "matched_path")
        or copied(shown, "request_path")
        or copied(shown, "path")
        or copied(shown, "raw_url"),
    }


# ── R0037 ─────────────────────────────────────────────────────────────────────────────────────────

R0037_COMMAND_TEXT_PATTERN: Final = Matches(
    n.R0037_COMMAND_TEXT_PATTERN, "matched_path", r"\bnamespaces/[^/\s]+/secrets\b"
)
R0037_COMMAND_TEXT_PATTERN_2: Final = Matches(
    n.R0037_COMMAND_TEXT_PATTERN_2, "matched_path", r"/run/secrets/kubernetes\.io/serviceaccount\b"
)
R0037_REQUEST_PATH_PATTERN: Final = Matches(
    n.R0037_REQUEST_PATH_PATTERN, "request_path", r"\bnamespaces/[^/\s]+/secrets\b"
)
R0037_REQUEST_PATH_PATTERN_2: Final = Matches(
    n.R0037_REQUEST_PATH_PATTERN_2, "request_path", r"/run/secrets/kubernetes\.io/serviceaccount\b"
)
R0037_PATH_PATTERN: Final = Matches(n.R0037_PATH_PATTERN, "path", r"\bnamespaces/[^/\s]+/secrets\b")
R0037_PATH_PATTERN_2: Final = Matches(
    n.R0037_PATH_PATTERN_2, "path", r"/run/secrets/kubernetes\.io/serviceaccount\b"
)
R0037_RAW_URL_PATTERN: Final = Matches(
    n.R0037_RAW_URL_PATTERN, "raw_url", r"\bnamespaces/[^/\s]+/secrets\b"
)
R0037_RAW_URL_PATTERN_2: Final = Matches(
    n.R0037_RAW_URL_PATTERN_2, "raw_url", r"/run/secrets/kubernetes\.io/serviceaccount\b"
)
R0037_DECODED_URL_PATTERN: Final = Matches(
    n.R0037_DECODED_URL_PATTERN, "decoded_url", r"\bnamespaces/[^/\s]+/secrets\b"
)
R0037_DECODED_URL_PATTERN_2: Final = Matches(
    n.R0037_DECODED_URL_PATTERN_2, "decoded_url", r"/run/secrets/kubernetes\.io/serviceaccount\b"
)
R0037_ANY: Final = AnyOf(
    R0037_COMMAND_TEXT_PATTERN,
    R0037_COMMAND_TEXT_PATTERN_2,
    R0037_REQUEST_PATH_PATTERN,
    R0037_REQUEST_PATH_PATTERN_2,
    R0037_PATH_PATTERN,
    R0037_PATH_PATTERN_2,
    R0037_RAW_URL_PATTERN,
    R0037_RAW_URL_PATTERN_2,
    R0037_DECODED_URL_PATTERN,
    R0037_DECODED_URL_PATTERN_2,
)
R0037: Final = Rule(
    id="R0037",
    version=1,
    name="k8s_service_account_token",
    emits=(Emit("TA0006", "T1552", "T1552.007", 0.95, "Unsecured Credentials: Container API"),),
    evidence_fields=("namespace",),
    description=(
        "Secrets of a Kubernetes cluster are read: the API's path to the secrets of a namespace, or the files in which a\n"
        "pod finds the token of its service account. With the token whoever is in one pod speaks to the API as that pod.\n"
        "Commands count that name the files or the path, or have kubectl get the secrets."
    ),
    status="stable",
    source="rules/session/R0037_k8s_service_account_token.yaml",
    computed=("matched_path",),
)


@KIND.rule(R0037, anchors=(R0037_ANY,))
def r0037(hits: Hits) -> bool:
    return R0037_ANY in hits


@KIND.evidence(R0037)
def r0037_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_path": copied(shown, "matched_path")
        or copied(shown, "request_path")
        or copied(shown, "path")
        or copied(shown, "raw_url"),
    }


# ── R0038 ─────────────────────────────────────────────────────────────────────────────────────────

R0038_API: Final = Matches(n.R0038_API, "raw_url", r"/containers/(?:create|[\w.-]+/exec)(?:\?|\Z)")
R0038_REQUEST: Final = Matches((), "body", r'"(?i:privileged)"\s*:\s*true')
R0038_REQUEST_2: Final = Matches((), "body", r'"(?:/|/etc/?|(?:/var)?/run/docker\.sock):[^"]')
R0038_REQUEST_3: Final = Matches(
    (), "body", r'"(?i:source)"\s*:\s*"(?:/|/etc/?|(?:/var)?/run/docker\.sock)"'
)
R0038_REQUEST_4: Final = Matches(
    (),
    "body",
    r'"(?i:privileged)"\s*:\s*true',
    r'"(?:/|/etc/?|(?:/var)?/run/docker\.sock):[^"]',
    r'"(?i:source)"\s*:\s*"(?:/|/etc/?|(?:/var)?/run/docker\.sock)"',
)
R0038: Final = Rule(
    id="R0038",
    version=1,
    name="docker_host_escape",
    emits=(Emit("TA0004", "T1611", None, 0.95, "Escape to Host"),),
    evidence_fields=("container_image",),
    description=(
        "A container is asked for that is none: privileged, or with the host's root, its /etc or the socket of the Docker\n"
        "daemon mounted into it. From inside, each of them is the host. The sensor notes what was asked for as signals, of\n"
        "which one of these four, exactly, is enough; or there is the request to the Docker API itself, the command line that\n"
        "makes it, or one by which a process in a container enters the namespaces of the host's first."
    ),
    status="stable",
    source="rules/session/R0038_docker_host_escape.yaml",
    computed=("matched_signal",),
)


@KIND.rule(R0038, anchors=(R0038_API,))
def r0038(hits: Hits) -> bool:
    return R0038_API in hits and (
        R0038_REQUEST in hits or R0038_REQUEST_2 in hits or R0038_REQUEST_3 in hits
    )


@KIND.evidence(R0038)
def r0038_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_signal": first(matched(shown, R0038_REQUEST_4)),
    }


# ── R0300 ─────────────────────────────────────────────────────────────────────────────────────────

R0300_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0300_RAW_URL_PATTERN,
        "raw_url",
        r"unionselect|(?<![a-z])union\b(?:[\s(+@.\x27\"`~0-9-]|\*/|/\*!|all\b|distinct\b|distinctrow\b){1,40}select\b",
        case_sensitive=False,
    ),
)
R0300_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0300_BODY_PATTERN,
        "body",
        r"unionselect|(?<![a-z])union\b(?:[\s(+@.\x27\"`~0-9-]|\*/|/\*!|all\b|distinct\b|distinctrow\b){1,40}select\b",
        case_sensitive=False,
    ),
)
R0300_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0300_HEADERS_PATTERN,
        "headers",
        r"unionselect|(?<![a-z])union\b(?:[\s(+@.\x27\"`~0-9-]|\*/|/\*!|all\b|distinct\b|distinctrow\b){1,40}select\b",
        case_sensitive=False,
    ),
)
R0300_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0300_USER_AGENT_PATTERN,
        "user_agent",
        r"unionselect|(?<![a-z])union\b(?:[\s(+@.\x27\"`~0-9-]|\*/|/\*!|all\b|distinct\b|distinctrow\b){1,40}select\b",
        case_sensitive=False,
    ),
)
R0300_ANY: Final = AnyOf(
    R0300_RAW_URL_PATTERN, R0300_BODY_PATTERN, R0300_HEADERS_PATTERN, R0300_USER_AGENT_PATTERN
)
R0300: Final = Rule(
    id="R0300",
    version=1,
    name="sql_union_select",
    emits=(Emit("TA0001", "T1190", None, 0.95, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A second result set is glued to a query: `union` and `select` with nothing between them but `all`,\n"
        "`distinct`, brackets and what stands for blanks (comments, line ends, plus signs, percent-encoding,\n"
        "versioned comments). It is how an attacker reads other tables through the one that a page shows."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0300_sql_union_select.yaml",
)


@KIND.rule(R0300, anchors=(R0300_ANY,))
def r0300(hits: Hits) -> bool:
    return R0300_ANY in hits


# ── R0301 ─────────────────────────────────────────────────────────────────────────────────────────

R0301_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0301_RAW_URL_PATTERN,
        "raw_url",
        r"\b(?:pg_sleep(?:_for|_until)?|dbms_lock\.sleep|dbms_session\.sleep|dbms_pipe\.receive_message|sleep|randomblob|sqlite3_sleep)\s*\(|\bbenchmark\s*\(\s*\(?\s*(?:[0-9]+|0x[0-9a-f]+|select\b[^,]{0,99})\s*\)?\s*,\s*\(?\s*\w+\s*\(|\bwaitfor\s*(?:delay|time)\b|\bgenerate_series\s*\(\s*[0-9]+\s*,\s*[0-9]{5}",
        case_sensitive=False,
        limit=22,
    ),
)
R0301_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0301_BODY_PATTERN,
        "body",
        r"\b(?:pg_sleep(?:_for|_until)?|dbms_lock\.sleep|dbms_session\.sleep|dbms_pipe\.receive_message|sleep|randomblob|sqlite3_sleep)\s*\(|\bbenchmark\s*\(\s*\(?\s*(?:[0-9]+|0x[0-9a-f]+|select\b[^,]{0,99})\s*\)?\s*,\s*\(?\s*\w+\s*\(|\bwaitfor\s*(?:delay|time)\b|\bgenerate_series\s*\(\s*[0-9]+\s*,\s*[0-9]{5}",
        case_sensitive=False,
        limit=22,
    ),
)
R0301_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0301_HEADERS_PATTERN,
        "headers",
        r"\b(?:pg_sleep(?:_for|_until)?|dbms_lock\.sleep|dbms_session\.sleep|dbms_pipe\.receive_message|sleep|randomblob|sqlite3_sleep)\s*\(|\bbenchmark\s*\(\s*\(?\s*(?:[0-9]+|0x[0-9a-f]+|select\b[^,]{0,99})\s*\)?\s*,\s*\(?\s*\w+\s*\(|\bwaitfor\s*(?:delay|time)\b|\bgenerate_series\s*\(\s*[0-9]+\s*,\s*[0-9]{5}",
        case_sensitive=False,
        limit=22,
    ),
)
R0301_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0301_USER_AGENT_PATTERN,
        "user_agent",
        r"\b(?:pg_sleep(?:_for|_until)?|dbms_lock\.sleep|dbms_session\.sleep|dbms_pipe\.receive_message|sleep|randomblob|sqlite3_sleep)\s*\(|\bbenchmark\s*\(\s*\(?\s*(?:[0-9]+|0x[0-9a-f]+|select\b[^,]{0,99})\s*\)?\s*,\s*\(?\s*\w+\s*\(|\bwaitfor\s*(?:delay|time)\b|\bgenerate_series\s*\(\s*[0-9]+\s*,\s*[0-9]{5}",
        case_sensitive=False,
        limit=22,
    ),
)
R0301_ANY: Final = AnyOf(
    R0301_RAW_URL_PATTERN, R0301_BODY_PATTERN, R0301_HEADERS_PATTERN, R0301_USER_AGENT_PATTERN
)
R0301: Final = Rule(
    id="R0301",
    version=1,
    name="sql_time_delay",
    emits=(Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A function or statement that makes a database wait: `sleep(5)`, `benchmark(…)`, `pg_sleep`, `waitfor delay`,\n"
        "`dbms_lock.sleep`, `dbms_pipe.receive_message`, or a heavy `randomblob` or `generate_series`. With nothing\n"
        "shown, the time of the answer is how blind injection reads data bit by bit."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0301_sql_time_delay.yaml",
)


@KIND.rule(R0301, anchors=(R0301_ANY,))
def r0301(hits: Hits) -> bool:
    return R0301_ANY in hits


# ── R0302 ─────────────────────────────────────────────────────────────────────────────────────────

R0302_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0302_RAW_URL_PATTERN,
        "raw_url",
        "\\b(?:extractvalue|updatexml)\\s*\\(|\\b(?:gtid_subset|gtid_subtract|xmltype|json_keys|name_const|make_set|regexp_substring|crypt_key|st_latfromgeohash|polygon|multipoint|linestring|geometrycollection|elt)\\s*\\(\\s*(?:[0-9('\\\"(]|select|concat|repeat|char|left|right|@@|version)|\\bprocedure\\s+analyse\\b|\\bfloor\\s*\\(\\s*rand\\s*\\(|\\bexp\\s*\\(\\s*~|\\butl_inaddr\\.get_host|\\bctxsys\\.drithsx|\\bdbms_utility\\.sqlid|\\bdbms_xmlgen\\.|\\b(?:cast|convert)\\s*\\([^)]{0,80}\\b(?:as\\s+(?:int|integer|numeric|char|varchar|signed)\\b|select\\b|@@version)|\\bconvert\\s*\\(\\s*(?:int|signed)\\s*,",
        case_sensitive=False,
        limit=512,
    ),
)
R0302_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0302_BODY_PATTERN,
        "body",
        "\\b(?:extractvalue|updatexml)\\s*\\(|\\b(?:gtid_subset|gtid_subtract|xmltype|json_keys|name_const|make_set|regexp_substring|crypt_key|st_latfromgeohash|polygon|multipoint|linestring|geometrycollection|elt)\\s*\\(\\s*(?:[0-9('\\\"(]|select|concat|repeat|char|left|right|@@|version)|\\bprocedure\\s+analyse\\b|\\bfloor\\s*\\(\\s*rand\\s*\\(|\\bexp\\s*\\(\\s*~|\\butl_inaddr\\.get_host|\\bctxsys\\.drithsx|\\bdbms_utility\\.sqlid|\\bdbms_xmlgen\\.|\\b(?:cast|convert)\\s*\\([^)]{0,80}\\b(?:as\\s+(?:int|integer|numeric|char|varchar|signed)\\b|select\\b|@@version)|\\bconvert\\s*\\(\\s*(?:int|signed)\\s*,",
        case_sensitive=False,
        limit=512,
    ),
)
R0302_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0302_HEADERS_PATTERN,
        "headers",
        "\\b(?:extractvalue|updatexml)\\s*\\(|\\b(?:gtid_subset|gtid_subtract|xmltype|json_keys|name_const|make_set|regexp_substring|crypt_key|st_latfromgeohash|polygon|multipoint|linestring|geometrycollection|elt)\\s*\\(\\s*(?:[0-9('\\\"(]|select|concat|repeat|char|left|right|@@|version)|\\bprocedure\\s+analyse\\b|\\bfloor\\s*\\(\\s*rand\\s*\\(|\\bexp\\s*\\(\\s*~|\\butl_inaddr\\.get_host|\\bctxsys\\.drithsx|\\bdbms_utility\\.sqlid|\\bdbms_xmlgen\\.|\\b(?:cast|convert)\\s*\\([^)]{0,80}\\b(?:as\\s+(?:int|integer|numeric|char|varchar|signed)\\b|select\\b|@@version)|\\bconvert\\s*\\(\\s*(?:int|signed)\\s*,",
        case_sensitive=False,
        limit=512,
    ),
)
R0302_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0302_USER_AGENT_PATTERN,
        "user_agent",
        "\\b(?:extractvalue|updatexml)\\s*\\(|\\b(?:gtid_subset|gtid_subtract|xmltype|json_keys|name_const|make_set|regexp_substring|crypt_key|st_latfromgeohash|polygon|multipoint|linestring|geometrycollection|elt)\\s*\\(\\s*(?:[0-9('\\\"(]|select|concat|repeat|char|left|right|@@|version)|\\bprocedure\\s+analyse\\b|\\bfloor\\s*\\(\\s*rand\\s*\\(|\\bexp\\s*\\(\\s*~|\\butl_inaddr\\.get_host|\\bctxsys\\.drithsx|\\bdbms_utility\\.sqlid|\\bdbms_xmlgen\\.|\\b(?:cast|convert)\\s*\\([^)]{0,80}\\b(?:as\\s+(?:int|integer|numeric|char|varchar|signed)\\b|select\\b|@@version)|\\bconvert\\s*\\(\\s*(?:int|signed)\\s*,",
        case_sensitive=False,
        limit=512,
    ),
)
R0302_ANY: Final = AnyOf(
    R0302_RAW_URL_PATTERN, R0302_BODY_PATTERN, R0302_HEADERS_PATTERN, R0302_USER_AGENT_PATTERN
)
R0302: Final = Rule(
    id="R0302",
    version=1,
    name="sql_error_based",
    emits=(Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Functions that are called for the error they raise, so that the database prints data in its message:\n"
        "`extractvalue(1,concat(…))`, `updatexml`, `procedure analyse`, `floor(rand(0)*2)`, `gtid_subset`,\n"
        "`exp(~(…))`, Oracle's `utl_inaddr`, `ctxsys.drithsx.sn` and `xmltype`, and casts of text to numbers."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0302_sql_error_based.yaml",
)


@KIND.rule(R0302, anchors=(R0302_ANY,))
def r0302(hits: Hits) -> bool:
    return R0302_ANY in hits


# ── R0303 ─────────────────────────────────────────────────────────────────────────────────────────

R0303_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0303_RAW_URL_PATTERN,
        "raw_url",
        r"\binformation_schema\b|\bsys(?:objects|columns|users|databases|tables|logins|processes|xlogins)\b|\bsys\s*\.\s*(?:tables|objects|columns|databases|schemas|user|sql_logins|all_objects)\b|\bsqlite_(?:master|schema|temp_master|sequence)\b|\bpg_(?:catalog|shadow|user|tables|database|class|roles|stat_activity|attribute|authid)\b|\b(?:all|user|dba)_(?:tables|users|tab_columns|objects|db_links|catalog|views|constraints)\b|\brdb\$\w|\bdomain\.(?:domains|columns|tables)\b|\bmysql\s*\.\s*(?:user|db|host|innodb_table_stats)\b|\bmaster\s*\.\s*\.|\bmsys(?:access)?(?:objects|aces|queries|relationships|modules)\b|\bmsysaccess(?:xml|storage)\b|\bsyscat\.|\bsysibm\.|\bnorthwind\b|\btempdb\b",
        case_sensitive=False,
    ),
)
R0303_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0303_BODY_PATTERN,
        "body",
        r"\binformation_schema\b|\bsys(?:objects|columns|users|databases|tables|logins|processes|xlogins)\b|\bsys\s*\.\s*(?:tables|objects|columns|databases|schemas|user|sql_logins|all_objects)\b|\bsqlite_(?:master|schema|temp_master|sequence)\b|\bpg_(?:catalog|shadow|user|tables|database|class|roles|stat_activity|attribute|authid)\b|\b(?:all|user|dba)_(?:tables|users|tab_columns|objects|db_links|catalog|views|constraints)\b|\brdb\$\w|\bdomain\.(?:domains|columns|tables)\b|\bmysql\s*\.\s*(?:user|db|host|innodb_table_stats)\b|\bmaster\s*\.\s*\.|\bmsys(?:access)?(?:objects|aces|queries|relationships|modules)\b|\bmsysaccess(?:xml|storage)\b|\bsyscat\.|\bsysibm\.|\bnorthwind\b|\btempdb\b",
        case_sensitive=False,
    ),
)
R0303_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0303_HEADERS_PATTERN,
        "headers",
        r"\binformation_schema\b|\bsys(?:objects|columns|users|databases|tables|logins|processes|xlogins)\b|\bsys\s*\.\s*(?:tables|objects|columns|databases|schemas|user|sql_logins|all_objects)\b|\bsqlite_(?:master|schema|temp_master|sequence)\b|\bpg_(?:catalog|shadow|user|tables|database|class|roles|stat_activity|attribute|authid)\b|\b(?:all|user|dba)_(?:tables|users|tab_columns|objects|db_links|catalog|views|constraints)\b|\brdb\$\w|\bdomain\.(?:domains|columns|tables)\b|\bmysql\s*\.\s*(?:user|db|host|innodb_table_stats)\b|\bmaster\s*\.\s*\.|\bmsys(?:access)?(?:objects|aces|queries|relationships|modules)\b|\bmsysaccess(?:xml|storage)\b|\bsyscat\.|\bsysibm\.|\bnorthwind\b|\btempdb\b",
        case_sensitive=False,
    ),
)
R0303_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0303_USER_AGENT_PATTERN,
        "user_agent",
        r"\binformation_schema\b|\bsys(?:objects|columns|users|databases|tables|logins|processes|xlogins)\b|\bsys\s*\.\s*(?:tables|objects|columns|databases|schemas|user|sql_logins|all_objects)\b|\bsqlite_(?:master|schema|temp_master|sequence)\b|\bpg_(?:catalog|shadow|user|tables|database|class|roles|stat_activity|attribute|authid)\b|\b(?:all|user|dba)_(?:tables|users|tab_columns|objects|db_links|catalog|views|constraints)\b|\brdb\$\w|\bdomain\.(?:domains|columns|tables)\b|\bmysql\s*\.\s*(?:user|db|host|innodb_table_stats)\b|\bmaster\s*\.\s*\.|\bmsys(?:access)?(?:objects|aces|queries|relationships|modules)\b|\bmsysaccess(?:xml|storage)\b|\bsyscat\.|\bsysibm\.|\bnorthwind\b|\btempdb\b",
        case_sensitive=False,
    ),
)
R0303_RAW_URL_PATTERN_2: Final = Matches(
    n.R0303_RAW_URL_PATTERN_2,
    "raw_url",
    r"\bv(?:\$|%24)(?:version|instance|session)",
    case_sensitive=False,
)
R0303_BODY_PATTERN_2: Final = Matches(
    n.R0303_BODY_PATTERN_2,
    "body",
    r"\bv(?:\$|%24)(?:version|instance|session)",
    case_sensitive=False,
)
R0303_HEADERS_PATTERN_2: Final = Matches(
    n.R0303_HEADERS_PATTERN_2,
    "headers",
    r"\bv(?:\$|%24)(?:version|instance|session)",
    case_sensitive=False,
)
R0303_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0303_USER_AGENT_PATTERN_2,
    "user_agent",
    r"\bv(?:\$|%24)(?:version|instance|session)",
    case_sensitive=False,
)
R0303_ANY: Final = AnyOf(
    R0303_RAW_URL_PATTERN,
    R0303_BODY_PATTERN,
    R0303_HEADERS_PATTERN,
    R0303_USER_AGENT_PATTERN,
    R0303_RAW_URL_PATTERN_2,
    R0303_BODY_PATTERN_2,
    R0303_HEADERS_PATTERN_2,
    R0303_USER_AGENT_PATTERN_2,
)
R0303: Final = Rule(
    id="R0303",
    version=1,
    name="sql_schema_tables",
    emits=(Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Names of tables that hold a database's own description or its accounts: `information_schema`, `sysobjects`,\n"
        "`sqlite_master`, `pg_catalog`, `all_tables`, `rdb$fields`, `mysql.user`, `msysaccessobjects` and the like.\n"
        "Pages do not take them as input; whoever writes them wants to learn what else there is to read."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0303_sql_schema_tables.yaml",
)


@KIND.rule(R0303, anchors=(R0303_ANY,))
def r0303(hits: Hits) -> bool:
    return R0303_ANY in hits


# ── R0304 ─────────────────────────────────────────────────────────────────────────────────────────

R0304_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0304_RAW_URL_PATTERN,
        "raw_url",
        '[(\'\\"`=<>|+,;0-9-]\\s*\\(?\\s*select\\s*(?:\\*|\\(|@@|[0-9]|\'|\\"|top\\b|distinct\\b|case\\b|null\\b|char|chr|count\\b|concat|group_concat|user\\b|version\\b|database\\b|sleep\\b|load_file\\b|if\\b|iif\\b|min\\b|max\\b|name\\b|pass|login|cast\\b|substr|ascii\\b|\\w+\\s*(?:,|\\bfrom\\b)|\\w+\\s+where\\b)|\\b(?:and|or|where|in|exists|all|any|not|like|is)\\b\\s*\\(?\\s*select\\s+[\\w(*@\'\\"]|\\bselect\\s[\\w.*`\\"\'()@,\\s]{1,120}?\\bfrom\\s+[\\w.`\\"\\[\\]$]+\\s*(?:where\\b|limit\\b|order\\s+by\\b|group\\s+by\\b|union\\b|--|#|;|\\)|having\\b|join\\b|into\\b|procedure\\b)|\\bselect\\s*(?:\\*|@@\\w|count\\s*\\(|concat\\s*\\(|group_concat\\s*\\(|top\\s+[0-9]|\\(\\s*case\\b|if\\s*\\(|iif\\s*\\(|load_file|user\\s*\\(|version\\s*\\(|database\\s*\\(|null\\s*,|[0-9]+\\s*,\\s*[0-9])',
        case_sensitive=False,
        limit=512,
    ),
)
R0304_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0304_BODY_PATTERN,
        "body",
        '[(\'\\"`=<>|+,;0-9-]\\s*\\(?\\s*select\\s*(?:\\*|\\(|@@|[0-9]|\'|\\"|top\\b|distinct\\b|case\\b|null\\b|char|chr|count\\b|concat|group_concat|user\\b|version\\b|database\\b|sleep\\b|load_file\\b|if\\b|iif\\b|min\\b|max\\b|name\\b|pass|login|cast\\b|substr|ascii\\b|\\w+\\s*(?:,|\\bfrom\\b)|\\w+\\s+where\\b)|\\b(?:and|or|where|in|exists|all|any|not|like|is)\\b\\s*\\(?\\s*select\\s+[\\w(*@\'\\"]|\\bselect\\s[\\w.*`\\"\'()@,\\s]{1,120}?\\bfrom\\s+[\\w.`\\"\\[\\]$]+\\s*(?:where\\b|limit\\b|order\\s+by\\b|group\\s+by\\b|union\\b|--|#|;|\\)|having\\b|join\\b|into\\b|procedure\\b)|\\bselect\\s*(?:\\*|@@\\w|count\\s*\\(|concat\\s*\\(|group_concat\\s*\\(|top\\s+[0-9]|\\(\\s*case\\b|if\\s*\\(|iif\\s*\\(|load_file|user\\s*\\(|version\\s*\\(|database\\s*\\(|null\\s*,|[0-9]+\\s*,\\s*[0-9])',
        case_sensitive=False,
        limit=512,
    ),
)
R0304_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0304_HEADERS_PATTERN,
        "headers",
        '[(\'\\"`=<>|+,;0-9-]\\s*\\(?\\s*select\\s*(?:\\*|\\(|@@|[0-9]|\'|\\"|top\\b|distinct\\b|case\\b|null\\b|char|chr|count\\b|concat|group_concat|user\\b|version\\b|database\\b|sleep\\b|load_file\\b|if\\b|iif\\b|min\\b|max\\b|name\\b|pass|login|cast\\b|substr|ascii\\b|\\w+\\s*(?:,|\\bfrom\\b)|\\w+\\s+where\\b)|\\b(?:and|or|where|in|exists|all|any|not|like|is)\\b\\s*\\(?\\s*select\\s+[\\w(*@\'\\"]|\\bselect\\s[\\w.*`\\"\'()@,\\s]{1,120}?\\bfrom\\s+[\\w.`\\"\\[\\]$]+\\s*(?:where\\b|limit\\b|order\\s+by\\b|group\\s+by\\b|union\\b|--|#|;|\\)|having\\b|join\\b|into\\b|procedure\\b)|\\bselect\\s*(?:\\*|@@\\w|count\\s*\\(|concat\\s*\\(|group_concat\\s*\\(|top\\s+[0-9]|\\(\\s*case\\b|if\\s*\\(|iif\\s*\\(|load_file|user\\s*\\(|version\\s*\\(|database\\s*\\(|null\\s*,|[0-9]+\\s*,\\s*[0-9])',
        case_sensitive=False,
        limit=512,
    ),
)
R0304_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0304_USER_AGENT_PATTERN,
        "user_agent",
        '[(\'\\"`=<>|+,;0-9-]\\s*\\(?\\s*select\\s*(?:\\*|\\(|@@|[0-9]|\'|\\"|top\\b|distinct\\b|case\\b|null\\b|char|chr|count\\b|concat|group_concat|user\\b|version\\b|database\\b|sleep\\b|load_file\\b|if\\b|iif\\b|min\\b|max\\b|name\\b|pass|login|cast\\b|substr|ascii\\b|\\w+\\s*(?:,|\\bfrom\\b)|\\w+\\s+where\\b)|\\b(?:and|or|where|in|exists|all|any|not|like|is)\\b\\s*\\(?\\s*select\\s+[\\w(*@\'\\"]|\\bselect\\s[\\w.*`\\"\'()@,\\s]{1,120}?\\bfrom\\s+[\\w.`\\"\\[\\]$]+\\s*(?:where\\b|limit\\b|order\\s+by\\b|group\\s+by\\b|union\\b|--|#|;|\\)|having\\b|join\\b|into\\b|procedure\\b)|\\bselect\\s*(?:\\*|@@\\w|count\\s*\\(|concat\\s*\\(|group_concat\\s*\\(|top\\s+[0-9]|\\(\\s*case\\b|if\\s*\\(|iif\\s*\\(|load_file|user\\s*\\(|version\\s*\\(|database\\s*\\(|null\\s*,|[0-9]+\\s*,\\s*[0-9])',
        case_sensitive=False,
        limit=512,
    ),
)
R0304_ANY: Final = AnyOf(
    R0304_RAW_URL_PATTERN, R0304_BODY_PATTERN, R0304_HEADERS_PATTERN, R0304_USER_AGENT_PATTERN
)
R0304: Final = Rule(
    id="R0304",
    version=1,
    name="sql_subquery",
    emits=(Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A `select` where a value belongs: in brackets, after a quote, a number, `and`, `or`, `where`, `in` or\n"
        "`exists`, or one that reads columns `from` a table and goes on as SQL does. Ordinary words with `select …\n"
        "from` in them do not count."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0304_sql_subquery.yaml",
)


@KIND.rule(R0304, anchors=(R0304_ANY,))
def r0304(hits: Hits) -> bool:
    return R0304_ANY in hits


# ── R0305 ─────────────────────────────────────────────────────────────────────────────────────────

R0305_RAW_URL_PATTERN: Final = Matches(
    n.R0305_RAW_URL_PATTERN,
    "raw_url",
    "[+()'\\\"`;=](?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_RAW_URL_PATTERN_2: Final = Matches(
    n.R0305_RAW_URL_PATTERN_2,
    "raw_url",
    "%(?:20|09|0a|0b|0c|0d|a0)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_RAW_URL_PATTERN_3: Final = Matches(
    n.R0305_RAW_URL_PATTERN_3,
    "raw_url",
    "%(?:22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_RAW_URL_PATTERN_4: Final = Matches(
    n.R0305_RAW_URL_PATTERN_4,
    "raw_url",
    "%25(?:20|22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_RAW_URL_PATTERN_5: Final = Matches(
    n.R0305_RAW_URL_PATTERN_5,
    "raw_url",
    "\\*/(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_RAW_URL_PATTERN_6: Final = Matches(
    n.R0305_RAW_URL_PATTERN_6,
    "raw_url",
    "[ \\t\\n](?:x?or|and|having|where|rlike|not|div|mod)[ (]{1,2}['\\\"(0-9-]",
    case_sensitive=False,
)
R0305_RAW_URL_PATTERN_7: Final = Matches(
    n.R0305_RAW_URL_PATTERN_7,
    "raw_url",
    r"(?:%99|%b4|[\u2018\u2019\u00b4])(?:[ +]|%20)(?:or|and)(?:[ +]|%20)",
    case_sensitive=False,
)
R0305_RAW_URL_PATTERN_8: Final = Matches(
    n.R0305_RAW_URL_PATTERN_8,
    "raw_url",
    "(?:'|%27|\\\"|%22|\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\|\\||&&|%7c%7c|%26%26)",
    case_sensitive=False,
)
R0305_BODY_PATTERN: Final = Matches(
    n.R0305_BODY_PATTERN,
    "body",
    "[+()'\\\"`;=](?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_BODY_PATTERN_2: Final = Matches(
    n.R0305_BODY_PATTERN_2,
    "body",
    "%(?:20|09|0a|0b|0c|0d|a0)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_BODY_PATTERN_3: Final = Matches(
    n.R0305_BODY_PATTERN_3,
    "body",
    "%(?:22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_BODY_PATTERN_4: Final = Matches(
    n.R0305_BODY_PATTERN_4,
    "body",
    "%25(?:20|22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_BODY_PATTERN_5: Final = Matches(
    n.R0305_BODY_PATTERN_5,
    "body",
    "\\*/(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_BODY_PATTERN_6: Final = Matches(
    n.R0305_BODY_PATTERN_6,
    "body",
    "[ \\t\\n](?:x?or|and|having|where|rlike|not|div|mod)[ (]{1,2}['\\\"(0-9-]",
    case_sensitive=False,
)
R0305_BODY_PATTERN_7: Final = Matches(
    n.R0305_BODY_PATTERN_7,
    "body",
    r"(?:%99|%b4|[\u2018\u2019\u00b4])(?:[ +]|%20)(?:or|and)(?:[ +]|%20)",
    case_sensitive=False,
)
R0305_BODY_PATTERN_8: Final = Matches(
    n.R0305_BODY_PATTERN_8,
    "body",
    "(?:'|%27|\\\"|%22|\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\|\\||&&|%7c%7c|%26%26)",
    case_sensitive=False,
)
R0305_HEADERS_PATTERN: Final = Matches(
    n.R0305_HEADERS_PATTERN,
    "headers",
    "[+()'\\\"`;=](?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_HEADERS_PATTERN_2: Final = Matches(
    n.R0305_HEADERS_PATTERN_2,
    "headers",
    "%(?:20|09|0a|0b|0c|0d|a0)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_HEADERS_PATTERN_3: Final = Matches(
    n.R0305_HEADERS_PATTERN_3,
    "headers",
    "%(?:22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_HEADERS_PATTERN_4: Final = Matches(
    n.R0305_HEADERS_PATTERN_4,
    "headers",
    "%25(?:20|22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_HEADERS_PATTERN_5: Final = Matches(
    n.R0305_HEADERS_PATTERN_5,
    "headers",
    "\\*/(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_HEADERS_PATTERN_6: Final = Matches(
    n.R0305_HEADERS_PATTERN_6,
    "headers",
    "[ \\t\\n](?:x?or|and|having|where|rlike|not|div|mod)[ (]{1,2}['\\\"(0-9-]",
    case_sensitive=False,
)
R0305_HEADERS_PATTERN_7: Final = Matches(
    n.R0305_HEADERS_PATTERN_7,
    "headers",
    r"(?:%99|%b4|[\u2018\u2019\u00b4])(?:[ +]|%20)(?:or|and)(?:[ +]|%20)",
    case_sensitive=False,
)
R0305_HEADERS_PATTERN_8: Final = Matches(
    n.R0305_HEADERS_PATTERN_8,
    "headers",
    "(?:'|%27|\\\"|%22|\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\|\\||&&|%7c%7c|%26%26)",
    case_sensitive=False,
)
R0305_USER_AGENT_PATTERN: Final = Matches(
    n.R0305_USER_AGENT_PATTERN,
    "user_agent",
    "[+()'\\\"`;=](?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0305_USER_AGENT_PATTERN_2,
    "user_agent",
    "%(?:20|09|0a|0b|0c|0d|a0)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0305_USER_AGENT_PATTERN_3,
    "user_agent",
    "%(?:22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0305_USER_AGENT_PATTERN_4,
    "user_agent",
    "%25(?:20|22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0305_USER_AGENT_PATTERN_5,
    "user_agent",
    "\\*/(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    case_sensitive=False,
)
R0305_USER_AGENT_PATTERN_6: Final = Matches(
    n.R0305_USER_AGENT_PATTERN_6,
    "user_agent",
    "[ \\t\\n](?:x?or|and|having|where|rlike|not|div|mod)[ (]{1,2}['\\\"(0-9-]",
    case_sensitive=False,
)
R0305_USER_AGENT_PATTERN_7: Final = Matches(
    n.R0305_USER_AGENT_PATTERN_7,
    "user_agent",
    r"(?:%99|%b4|[\u2018\u2019\u00b4])(?:[ +]|%20)(?:or|and)(?:[ +]|%20)",
    case_sensitive=False,
)
R0305_USER_AGENT_PATTERN_8: Final = Matches(
    n.R0305_USER_AGENT_PATTERN_8,
    "user_agent",
    "(?:'|%27|\\\"|%22|\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\|\\||&&|%7c%7c|%26%26)",
    case_sensitive=False,
)
R0305_RAW_URL_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        "(?:^|[\\s()'\\\"`0-9;,])(?:x?or|and|having|where|not|div|mod|\\|\\||&&)(?:\\s*(?:not|binary|exists))?[\\s()~!+'\\\"`-]*(?:0x[0-9a-f]+|[0-9]+|true|false|null|'[^']{0,20}'?|\\\"[^\\\"]{0,20}\\\"?|\\w{1,12}['\\\"])[\\s()'\\\"`]*(?:=|<=?>?|>=?|!=|\\blike\\b|\\brlike\\b|\\bregexp\\b|\\bis\\b|\\bbetween\\b|\\bin\\b\\s*\\(|\\bsounds\\b|\\bglob\\b)[\\s()+~!'\\\"`-]*(?:\\(|'|\\\"|`|[0-9]|true\\b|false\\b|null\\b|not\\b|char|chr|select|\\w{1,12}['\\\"]|$)|['\\\"`)][\\s()]*(?:x?or|and|\\|\\||&&)[\\s(+~!'\\\"`-]*(?:true|[0-9]{1,9}|'[^']{0,20}'|'\\w{1,12}|\\w+\\s*(?:=|\\bis\\b|\\blike\\b|\\bin\\b|!|<|>))[\\s)]*(?:--|#|/\\*|;|=|'|\\\"|$|\\bis\\b|\\blike\\b|<|>|\\bin\\b)|\\bxor\\s+(?:[0-9]+|'[^']{0,20}')\\s*[<>=!]|[\\u2018\\u2019\\u00b4]\\s*(?:or|and)\\s*[\\u2018\\u2019\\u00b40-9]",
        case_sensitive=False,
        limit=512,
    ),
)
R0305_BODY_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "body",
        "(?:^|[\\s()'\\\"`0-9;,])(?:x?or|and|having|where|not|div|mod|\\|\\||&&)(?:\\s*(?:not|binary|exists))?[\\s()~!+'\\\"`-]*(?:0x[0-9a-f]+|[0-9]+|true|false|null|'[^']{0,20}'?|\\\"[^\\\"]{0,20}\\\"?|\\w{1,12}['\\\"])[\\s()'\\\"`]*(?:=|<=?>?|>=?|!=|\\blike\\b|\\brlike\\b|\\bregexp\\b|\\bis\\b|\\bbetween\\b|\\bin\\b\\s*\\(|\\bsounds\\b|\\bglob\\b)[\\s()+~!'\\\"`-]*(?:\\(|'|\\\"|`|[0-9]|true\\b|false\\b|null\\b|not\\b|char|chr|select|\\w{1,12}['\\\"]|$)|['\\\"`)][\\s()]*(?:x?or|and|\\|\\||&&)[\\s(+~!'\\\"`-]*(?:true|[0-9]{1,9}|'[^']{0,20}'|'\\w{1,12}|\\w+\\s*(?:=|\\bis\\b|\\blike\\b|\\bin\\b|!|<|>))[\\s)]*(?:--|#|/\\*|;|=|'|\\\"|$|\\bis\\b|\\blike\\b|<|>|\\bin\\b)|\\bxor\\s+(?:[0-9]+|'[^']{0,20}')\\s*[<>=!]|[\\u2018\\u2019\\u00b4]\\s*(?:or|and)\\s*[\\u2018\\u2019\\u00b40-9]",
        case_sensitive=False,
        limit=512,
    ),
)
R0305_HEADERS_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "headers",
        "(?:^|[\\s()'\\\"`0-9;,])(?:x?or|and|having|where|not|div|mod|\\|\\||&&)(?:\\s*(?:not|binary|exists))?[\\s()~!+'\\\"`-]*(?:0x[0-9a-f]+|[0-9]+|true|false|null|'[^']{0,20}'?|\\\"[^\\\"]{0,20}\\\"?|\\w{1,12}['\\\"])[\\s()'\\\"`]*(?:=|<=?>?|>=?|!=|\\blike\\b|\\brlike\\b|\\bregexp\\b|\\bis\\b|\\bbetween\\b|\\bin\\b\\s*\\(|\\bsounds\\b|\\bglob\\b)[\\s()+~!'\\\"`-]*(?:\\(|'|\\\"|`|[0-9]|true\\b|false\\b|null\\b|not\\b|char|chr|select|\\w{1,12}['\\\"]|$)|['\\\"`)][\\s()]*(?:x?or|and|\\|\\||&&)[\\s(+~!'\\\"`-]*(?:true|[0-9]{1,9}|'[^']{0,20}'|'\\w{1,12}|\\w+\\s*(?:=|\\bis\\b|\\blike\\b|\\bin\\b|!|<|>))[\\s)]*(?:--|#|/\\*|;|=|'|\\\"|$|\\bis\\b|\\blike\\b|<|>|\\bin\\b)|\\bxor\\s+(?:[0-9]+|'[^']{0,20}')\\s*[<>=!]|[\\u2018\\u2019\\u00b4]\\s*(?:or|and)\\s*[\\u2018\\u2019\\u00b40-9]",
        case_sensitive=False,
        limit=512,
    ),
)
R0305_USER_AGENT_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "user_agent",
        "(?:^|[\\s()'\\\"`0-9;,])(?:x?or|and|having|where|not|div|mod|\\|\\||&&)(?:\\s*(?:not|binary|exists))?[\\s()~!+'\\\"`-]*(?:0x[0-9a-f]+|[0-9]+|true|false|null|'[^']{0,20}'?|\\\"[^\\\"]{0,20}\\\"?|\\w{1,12}['\\\"])[\\s()'\\\"`]*(?:=|<=?>?|>=?|!=|\\blike\\b|\\brlike\\b|\\bregexp\\b|\\bis\\b|\\bbetween\\b|\\bin\\b\\s*\\(|\\bsounds\\b|\\bglob\\b)[\\s()+~!'\\\"`-]*(?:\\(|'|\\\"|`|[0-9]|true\\b|false\\b|null\\b|not\\b|char|chr|select|\\w{1,12}['\\\"]|$)|['\\\"`)][\\s()]*(?:x?or|and|\\|\\||&&)[\\s(+~!'\\\"`-]*(?:true|[0-9]{1,9}|'[^']{0,20}'|'\\w{1,12}|\\w+\\s*(?:=|\\bis\\b|\\blike\\b|\\bin\\b|!|<|>))[\\s)]*(?:--|#|/\\*|;|=|'|\\\"|$|\\bis\\b|\\blike\\b|<|>|\\bin\\b)|\\bxor\\s+(?:[0-9]+|'[^']{0,20}')\\s*[<>=!]|[\\u2018\\u2019\\u00b4]\\s*(?:or|and)\\s*[\\u2018\\u2019\\u00b40-9]",
        case_sensitive=False,
        limit=512,
    ),
)
R0305_ANY: Final = AnyOf(
    R0305_RAW_URL_PATTERN,
    R0305_RAW_URL_PATTERN_2,
    R0305_RAW_URL_PATTERN_3,
    R0305_RAW_URL_PATTERN_4,
    R0305_RAW_URL_PATTERN_5,
    R0305_RAW_URL_PATTERN_6,
    R0305_RAW_URL_PATTERN_7,
    R0305_RAW_URL_PATTERN_8,
    R0305_BODY_PATTERN,
    R0305_BODY_PATTERN_2,
    R0305_BODY_PATTERN_3,
    R0305_BODY_PATTERN_4,
    R0305_BODY_PATTERN_5,
    R0305_BODY_PATTERN_6,
    R0305_BODY_PATTERN_7,
    R0305_BODY_PATTERN_8,
    R0305_HEADERS_PATTERN,
    R0305_HEADERS_PATTERN_2,
    R0305_HEADERS_PATTERN_3,
    R0305_HEADERS_PATTERN_4,
    R0305_HEADERS_PATTERN_5,
    R0305_HEADERS_PATTERN_6,
    R0305_HEADERS_PATTERN_7,
    R0305_HEADERS_PATTERN_8,
    R0305_USER_AGENT_PATTERN,
    R0305_USER_AGENT_PATTERN_2,
    R0305_USER_AGENT_PATTERN_3,
    R0305_USER_AGENT_PATTERN_4,
    R0305_USER_AGENT_PATTERN_5,
    R0305_USER_AGENT_PATTERN_6,
    R0305_USER_AGENT_PATTERN_7,
    R0305_USER_AGENT_PATTERN_8,
)
R0305: Final = Rule(
    id="R0305",
    version=1,
    name="sql_tautology",
    emits=(Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "`or`, `and`, `xor`, `||` or `&&` and a comparison of two constants: `' or 1=1`, `\") and 4816=4816`, `1 or\n"
        "'a' like 'a'`, `and 1 in (1,2)`. It makes a condition true or false for every row, which opens log-in forms\n"
        "and is the first step of blind injection. Words on either side are not looked at, so that English does not\n"
        "count."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0305_sql_tautology.yaml",
)


@KIND.rule(R0305, anchors=(R0305_ANY,))
def r0305(hits: Hits) -> bool:
    return R0305_ANY in hits and (
        R0305_RAW_URL_PATTERN_9 in hits
        or R0305_BODY_PATTERN_9 in hits
        or R0305_HEADERS_PATTERN_9 in hits
        or R0305_USER_AGENT_PATTERN_9 in hits
    )


# ── R0306 ─────────────────────────────────────────────────────────────────────────────────────────

R0306_RAW_URL_PATTERN: Final = Matches(
    n.R0306_RAW_URL_PATTERN,
    "raw_url",
    "(?:'|%27|%2527|\\\"|%22|\\\\u0027|&#39;)(?:--|%2d%2d|#|%23|/\\*|%2f%2a|%2f\\*)(?!>)",
    case_sensitive=False,
)
R0306_RAW_URL_PATTERN_2: Final = Matches(
    n.R0306_RAW_URL_PATTERN_2,
    "raw_url",
    "(?:'|%27|%2527|\\\"|%22)(?:(?:[ \\t\\n+]|%20)|%0[9ad]|[);]|%29|%3b){0,5}(?:\\)|;|%29|%3b|\\+|%20)(?:(?:--|%2d%2d)(?!(?:[\\s+]|%20)+[a-z]{1,20},?(?:[\\s+]|%20)+[a-z])|#|%23|/\\*|%2f%2a)",
    case_sensitive=False,
)
R0306_RAW_URL_PATTERN_3: Final = Matches(
    n.R0306_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:'|%27)(?:(?:[ \t\n+]|%20)|[);]|%29|%3b){0,5}\s--(?!(?:[\s+]|%20)+[a-z]{1,20},?(?:[\s+]|%20)+[a-z])",
    case_sensitive=False,
)
R0306_RAW_URL_PATTERN_4: Final = Matches(
    n.R0306_RAW_URL_PATTERN_4,
    "raw_url",
    "(?:'|%27)(?:%2[0-9a-f]|%25[0-9a-f]{2}|%3[c-e]|%5e|[+^&<>*=!.|-]){1,4}\\w{1,30}(?:%3f|\\?)?--(?:$|[&\\\"\\s])",
    case_sensitive=False,
    limit=512,
)
R0306_RAW_URL_PATTERN_5: Final = Matches(
    n.R0306_RAW_URL_PATTERN_5,
    "raw_url",
    r"(?:'|%27)\)?(?:;|%3b)(?:$|&|--|%2d)",
    case_sensitive=False,
)
R0306_BODY_PATTERN: Final = Matches(
    n.R0306_BODY_PATTERN,
    "body",
    "(?:'|%27|%2527|\\\"|%22|\\\\u0027|&#39;)(?:--|%2d%2d|#|%23|/\\*|%2f%2a|%2f\\*)(?!>)",
    case_sensitive=False,
)
R0306_BODY_PATTERN_2: Final = Matches(
    n.R0306_BODY_PATTERN_2,
    "body",
    "(?:'|%27|%2527|\\\"|%22)(?:(?:[ \\t\\n+]|%20)|%0[9ad]|[);]|%29|%3b){0,5}(?:\\)|;|%29|%3b|\\+|%20)(?:(?:--|%2d%2d)(?!(?:[\\s+]|%20)+[a-z]{1,20},?(?:[\\s+]|%20)+[a-z])|#|%23|/\\*|%2f%2a)",
    case_sensitive=False,
)
R0306_BODY_PATTERN_3: Final = Matches(
    n.R0306_BODY_PATTERN_3,
    "body",
    r"(?:'|%27)(?:(?:[ \t\n+]|%20)|[);]|%29|%3b){0,5}\s--(?!(?:[\s+]|%20)+[a-z]{1,20},?(?:[\s+]|%20)+[a-z])",
    case_sensitive=False,
)
R0306_BODY_PATTERN_4: Final = Matches(
    n.R0306_BODY_PATTERN_4,
    "body",
    "(?:'|%27)(?:%2[0-9a-f]|%25[0-9a-f]{2}|%3[c-e]|%5e|[+^&<>*=!.|-]){1,4}\\w{1,30}(?:%3f|\\?)?--(?:$|[&\\\"\\s])",
    case_sensitive=False,
    limit=512,
)
R0306_BODY_PATTERN_5: Final = Matches(
    n.R0306_BODY_PATTERN_5, "body", r"(?:'|%27)\)?(?:;|%3b)(?:$|&|--|%2d)", case_sensitive=False
)
R0306_HEADERS_PATTERN: Final = Matches(
    n.R0306_HEADERS_PATTERN,
    "headers",
    "(?:'|%27|%2527|\\\"|%22|\\\\u0027|&#39;)(?:--|%2d%2d|#|%23|/\\*|%2f%2a|%2f\\*)(?!>)",
    case_sensitive=False,
)
R0306_HEADERS_PATTERN_2: Final = Matches(
    n.R0306_HEADERS_PATTERN_2,
    "headers",
    "(?:'|%27|%2527|\\\"|%22)(?:(?:[ \\t\\n+]|%20)|%0[9ad]|[);]|%29|%3b){0,5}(?:\\)|;|%29|%3b|\\+|%20)(?:(?:--|%2d%2d)(?!(?:[\\s+]|%20)+[a-z]{1,20},?(?:[\\s+]|%20)+[a-z])|#|%23|/\\*|%2f%2a)",
    case_sensitive=False,
)
R0306_HEADERS_PATTERN_3: Final = Matches(
    n.R0306_HEADERS_PATTERN_3,
    "headers",
    r"(?:'|%27)(?:(?:[ \t\n+]|%20)|[);]|%29|%3b){0,5}\s--(?!(?:[\s+]|%20)+[a-z]{1,20},?(?:[\s+]|%20)+[a-z])",
    case_sensitive=False,
)
R0306_HEADERS_PATTERN_4: Final = Matches(
    n.R0306_HEADERS_PATTERN_4,
    "headers",
    "(?:'|%27)(?:%2[0-9a-f]|%25[0-9a-f]{2}|%3[c-e]|%5e|[+^&<>*=!.|-]){1,4}\\w{1,30}(?:%3f|\\?)?--(?:$|[&\\\"\\s])",
    case_sensitive=False,
    limit=512,
)
R0306_HEADERS_PATTERN_5: Final = Matches(
    n.R0306_HEADERS_PATTERN_5,
    "headers",
    r"(?:'|%27)\)?(?:;|%3b)(?:$|&|--|%2d)",
    case_sensitive=False,
)
R0306_USER_AGENT_PATTERN: Final = Matches(
    n.R0306_USER_AGENT_PATTERN,
    "user_agent",
    "(?:'|%27|%2527|\\\"|%22|\\\\u0027|&#39;)(?:--|%2d%2d|#|%23|/\\*|%2f%2a|%2f\\*)(?!>)",
    case_sensitive=False,
)
R0306_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0306_USER_AGENT_PATTERN_2,
    "user_agent",
    "(?:'|%27|%2527|\\\"|%22)(?:(?:[ \\t\\n+]|%20)|%0[9ad]|[);]|%29|%3b){0,5}(?:\\)|;|%29|%3b|\\+|%20)(?:(?:--|%2d%2d)(?!(?:[\\s+]|%20)+[a-z]{1,20},?(?:[\\s+]|%20)+[a-z])|#|%23|/\\*|%2f%2a)",
    case_sensitive=False,
)
R0306_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0306_USER_AGENT_PATTERN_3,
    "user_agent",
    r"(?:'|%27)(?:(?:[ \t\n+]|%20)|[);]|%29|%3b){0,5}\s--(?!(?:[\s+]|%20)+[a-z]{1,20},?(?:[\s+]|%20)+[a-z])",
    case_sensitive=False,
)
R0306_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0306_USER_AGENT_PATTERN_4,
    "user_agent",
    "(?:'|%27)(?:%2[0-9a-f]|%25[0-9a-f]{2}|%3[c-e]|%5e|[+^&<>*=!.|-]){1,4}\\w{1,30}(?:%3f|\\?)?--(?:$|[&\\\"\\s])",
    case_sensitive=False,
    limit=512,
)
R0306_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0306_USER_AGENT_PATTERN_5,
    "user_agent",
    r"(?:'|%27)\)?(?:;|%3b)(?:$|&|--|%2d)",
    case_sensitive=False,
)
R0306_ANY: Final = AnyOf(
    R0306_RAW_URL_PATTERN,
    R0306_RAW_URL_PATTERN_2,
    R0306_RAW_URL_PATTERN_3,
    R0306_RAW_URL_PATTERN_4,
    R0306_RAW_URL_PATTERN_5,
    R0306_BODY_PATTERN,
    R0306_BODY_PATTERN_2,
    R0306_BODY_PATTERN_3,
    R0306_BODY_PATTERN_4,
    R0306_BODY_PATTERN_5,
    R0306_HEADERS_PATTERN,
    R0306_HEADERS_PATTERN_2,
    R0306_HEADERS_PATTERN_3,
    R0306_HEADERS_PATTERN_4,
    R0306_HEADERS_PATTERN_5,
    R0306_USER_AGENT_PATTERN,
    R0306_USER_AGENT_PATTERN_2,
    R0306_USER_AGENT_PATTERN_3,
    R0306_USER_AGENT_PATTERN_4,
    R0306_USER_AGENT_PATTERN_5,
)
R0306: Final = Rule(
    id="R0306",
    version=2,
    name="sql_quote_and_comment",
    emits=(Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A quote that ends a text and a comment that takes the rest of the statement away: `admin'--`, `x')#`, `1\"\n"
        "/*`, with blanks, brackets and semicolons between them, as typed or percent-encoded. It is how a password\n"
        "check is cut off."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0306_sql_quote_and_comment.yaml",
)


@KIND.rule(R0306, anchors=(R0306_ANY,))
def r0306(hits: Hits) -> bool:
    return R0306_ANY in hits


# ── R0307 ─────────────────────────────────────────────────────────────────────────────────────────

R0307_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0307_RAW_URL_PATTERN,
        "raw_url",
        '(?:;|\'|\\"|\\)|[0-9])\\s*;?\\s*\\b(?:(?<!\\w)select\\b(?:[(@\'\\"*0-9]|\\s+(?:[(@\'\\"*0-9~+-]|all\\b|distinct\\b|null\\b|case\\b|\\w+\\s*\\(|[\\w.,` ]{1,60}\\bfrom\\s+\\S+\\s*(?:$|[;#\\"\')]|--|where\\b|limit\\b|order\\b|union\\b)|[\\w.`]+\\s*(?:;|--|#|,)))|insert\\s+(?:into|ignore)\\b|update\\s+[\\w.`\\"]+\\s+set\\b|delete\\s+from\\b|drop\\s+(?:table|database|schema|user|view|function|procedure)\\b|create\\s+(?:table|user|database|function|procedure|login|or\\s+replace|extension|trigger|view)\\b|alter\\s+(?:table|user|database|login)\\b|truncate\\s+table\\b|exec(?:ute)?\\s+(?:\\w+_|\\(|master|immediate|@)|declare\\s+@|begin\\s+(?:declare|dbms)|call\\s+\\w+\\s*\\(|shutdown\\b|set\\s+@|grant\\s+\\w+\\s+(?:on|to)\\b|merge\\s+into\\b|copy\\s+\\(?\\w+|handler\\s+\\w+\\s+open|prepare\\s+\\w+\\s+from|rename\\s+table|replace\\s*\\(?\\s*(?:into|\\w+\\s*\\())|[\'\\"`)]\\s*;\\s*(?:print|analyze|vacuum|truncate)\\b|\\bdrop\\s+\\w+\\s*;\\s*--|\\b(?:except|intersect)\\s+(?:all\\s+)?(?:select|values)\\b|;\\s*(?:drop|alter|truncate|insert|delete|create|update|exec|shutdown)\\b\\s+\\w+\\s*(?:;|--|$)',
        case_sensitive=False,
        limit=512,
    ),
)
R0307_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0307_BODY_PATTERN,
        "body",
        '(?:;|\'|\\"|\\)|[0-9])\\s*;?\\s*\\b(?:(?<!\\w)select\\b(?:[(@\'\\"*0-9]|\\s+(?:[(@\'\\"*0-9~+-]|all\\b|distinct\\b|null\\b|case\\b|\\w+\\s*\\(|[\\w.,` ]{1,60}\\bfrom\\s+\\S+\\s*(?:$|[;#\\"\')]|--|where\\b|limit\\b|order\\b|union\\b)|[\\w.`]+\\s*(?:;|--|#|,)))|insert\\s+(?:into|ignore)\\b|update\\s+[\\w.`\\"]+\\s+set\\b|delete\\s+from\\b|drop\\s+(?:table|database|schema|user|view|function|procedure)\\b|create\\s+(?:table|user|database|function|procedure|login|or\\s+replace|extension|trigger|view)\\b|alter\\s+(?:table|user|database|login)\\b|truncate\\s+table\\b|exec(?:ute)?\\s+(?:\\w+_|\\(|master|immediate|@)|declare\\s+@|begin\\s+(?:declare|dbms)|call\\s+\\w+\\s*\\(|shutdown\\b|set\\s+@|grant\\s+\\w+\\s+(?:on|to)\\b|merge\\s+into\\b|copy\\s+\\(?\\w+|handler\\s+\\w+\\s+open|prepare\\s+\\w+\\s+from|rename\\s+table|replace\\s*\\(?\\s*(?:into|\\w+\\s*\\())|[\'\\"`)]\\s*;\\s*(?:print|analyze|vacuum|truncate)\\b|\\bdrop\\s+\\w+\\s*;\\s*--|\\b(?:except|intersect)\\s+(?:all\\s+)?(?:select|values)\\b|;\\s*(?:drop|alter|truncate|insert|delete|create|update|exec|shutdown)\\b\\s+\\w+\\s*(?:;|--|$)',
        case_sensitive=False,
        limit=512,
    ),
)
R0307_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0307_HEADERS_PATTERN,
        "headers",
        '(?:;|\'|\\"|\\)|[0-9])\\s*;?\\s*\\b(?:(?<!\\w)select\\b(?:[(@\'\\"*0-9]|\\s+(?:[(@\'\\"*0-9~+-]|all\\b|distinct\\b|null\\b|case\\b|\\w+\\s*\\(|[\\w.,` ]{1,60}\\bfrom\\s+\\S+\\s*(?:$|[;#\\"\')]|--|where\\b|limit\\b|order\\b|union\\b)|[\\w.`]+\\s*(?:;|--|#|,)))|insert\\s+(?:into|ignore)\\b|update\\s+[\\w.`\\"]+\\s+set\\b|delete\\s+from\\b|drop\\s+(?:table|database|schema|user|view|function|procedure)\\b|create\\s+(?:table|user|database|function|procedure|login|or\\s+replace|extension|trigger|view)\\b|alter\\s+(?:table|user|database|login)\\b|truncate\\s+table\\b|exec(?:ute)?\\s+(?:\\w+_|\\(|master|immediate|@)|declare\\s+@|begin\\s+(?:declare|dbms)|call\\s+\\w+\\s*\\(|shutdown\\b|set\\s+@|grant\\s+\\w+\\s+(?:on|to)\\b|merge\\s+into\\b|copy\\s+\\(?\\w+|handler\\s+\\w+\\s+open|prepare\\s+\\w+\\s+from|rename\\s+table|replace\\s*\\(?\\s*(?:into|\\w+\\s*\\())|[\'\\"`)]\\s*;\\s*(?:print|analyze|vacuum|truncate)\\b|\\bdrop\\s+\\w+\\s*;\\s*--|\\b(?:except|intersect)\\s+(?:all\\s+)?(?:select|values)\\b|;\\s*(?:drop|alter|truncate|insert|delete|create|update|exec|shutdown)\\b\\s+\\w+\\s*(?:;|--|$)',
        case_sensitive=False,
        limit=512,
    ),
)
R0307_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0307_USER_AGENT_PATTERN,
        "user_agent",
        '(?:;|\'|\\"|\\)|[0-9])\\s*;?\\s*\\b(?:(?<!\\w)select\\b(?:[(@\'\\"*0-9]|\\s+(?:[(@\'\\"*0-9~+-]|all\\b|distinct\\b|null\\b|case\\b|\\w+\\s*\\(|[\\w.,` ]{1,60}\\bfrom\\s+\\S+\\s*(?:$|[;#\\"\')]|--|where\\b|limit\\b|order\\b|union\\b)|[\\w.`]+\\s*(?:;|--|#|,)))|insert\\s+(?:into|ignore)\\b|update\\s+[\\w.`\\"]+\\s+set\\b|delete\\s+from\\b|drop\\s+(?:table|database|schema|user|view|function|procedure)\\b|create\\s+(?:table|user|database|function|procedure|login|or\\s+replace|extension|trigger|view)\\b|alter\\s+(?:table|user|database|login)\\b|truncate\\s+table\\b|exec(?:ute)?\\s+(?:\\w+_|\\(|master|immediate|@)|declare\\s+@|begin\\s+(?:declare|dbms)|call\\s+\\w+\\s*\\(|shutdown\\b|set\\s+@|grant\\s+\\w+\\s+(?:on|to)\\b|merge\\s+into\\b|copy\\s+\\(?\\w+|handler\\s+\\w+\\s+open|prepare\\s+\\w+\\s+from|rename\\s+table|replace\\s*\\(?\\s*(?:into|\\w+\\s*\\())|[\'\\"`)]\\s*;\\s*(?:print|analyze|vacuum|truncate)\\b|\\bdrop\\s+\\w+\\s*;\\s*--|\\b(?:except|intersect)\\s+(?:all\\s+)?(?:select|values)\\b|;\\s*(?:drop|alter|truncate|insert|delete|create|update|exec|shutdown)\\b\\s+\\w+\\s*(?:;|--|$)',
        case_sensitive=False,
        limit=512,
    ),
)
R0307_ANY: Final = AnyOf(
    R0307_RAW_URL_PATTERN, R0307_BODY_PATTERN, R0307_HEADERS_PATTERN, R0307_USER_AGENT_PATTERN
)
R0307: Final = Rule(
    id="R0307",
    version=2,
    name="sql_stacked_statement",
    emits=(Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A semicolon and a new SQL statement behind it: `;drop table users`, `;insert into …`, `;exec xp_…`,\n"
        "`;declare @x`, `;shutdown`. The semicolon ends the page's own query; what follows is the attacker's."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0307_sql_stacked_statement.yaml",
)


@KIND.rule(R0307, anchors=(R0307_ANY,))
def r0307(hits: Hits) -> bool:
    return R0307_ANY in hits


# ── R0308 ─────────────────────────────────────────────────────────────────────────────────────────

R0308_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0308_RAW_URL_PATTERN,
        "raw_url",
        '\\b(?:drop|truncate|alter)\\s+(?:table|database|schema|view|procedure|function|index|trigger|column)\\s+(?:if\\s+exists\\s+)?[\\w.`\\"\\[]+\\s*(?:$|;|--|cascade|add\\b|drop\\b|change\\b|modify\\b|#|&|\')|\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure|trigger|table|temporary\\s+table)\\s+[\\w.`\\"]+\\s*(?:\\(|as\\b|returns\\b|before\\b|after\\b)|\\binsert\\s+into\\s+[\\w.`\\"\\[\\]]+\\s*(?:\\(|values\\b|select\\b|set\\b)|\\bdelete\\s+from\\s+[\\w.`\\"\\[\\]]+\\s*(?:where\\b|;|--)|\\bupdate\\s+[\\w.`\\"\\[\\]]+\\s+set\\s+[\\w.`\\"\\[\\]]+\\s*=|\\bgrant\\s+(?:all|select|execute|insert|update|dba)\\b.{0,80}\\b(?:on|privileges|dba)\\b.{1,80}\\bto\\b|\\bexec(?:ute)?\\s+immediate\\b|\\bdeclare\\s+@\\w|\\bwaitfor\\b\\s+\\bdelay\\b',
        case_sensitive=False,
        limit=63,
    ),
)
R0308_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0308_BODY_PATTERN,
        "body",
        '\\b(?:drop|truncate|alter)\\s+(?:table|database|schema|view|procedure|function|index|trigger|column)\\s+(?:if\\s+exists\\s+)?[\\w.`\\"\\[]+\\s*(?:$|;|--|cascade|add\\b|drop\\b|change\\b|modify\\b|#|&|\')|\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure|trigger|table|temporary\\s+table)\\s+[\\w.`\\"]+\\s*(?:\\(|as\\b|returns\\b|before\\b|after\\b)|\\binsert\\s+into\\s+[\\w.`\\"\\[\\]]+\\s*(?:\\(|values\\b|select\\b|set\\b)|\\bdelete\\s+from\\s+[\\w.`\\"\\[\\]]+\\s*(?:where\\b|;|--)|\\bupdate\\s+[\\w.`\\"\\[\\]]+\\s+set\\s+[\\w.`\\"\\[\\]]+\\s*=|\\bgrant\\s+(?:all|select|execute|insert|update|dba)\\b.{0,80}\\b(?:on|privileges|dba)\\b.{1,80}\\bto\\b|\\bexec(?:ute)?\\s+immediate\\b|\\bdeclare\\s+@\\w|\\bwaitfor\\b\\s+\\bdelay\\b',
        case_sensitive=False,
        limit=63,
    ),
)
R0308_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0308_HEADERS_PATTERN,
        "headers",
        '\\b(?:drop|truncate|alter)\\s+(?:table|database|schema|view|procedure|function|index|trigger|column)\\s+(?:if\\s+exists\\s+)?[\\w.`\\"\\[]+\\s*(?:$|;|--|cascade|add\\b|drop\\b|change\\b|modify\\b|#|&|\')|\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure|trigger|table|temporary\\s+table)\\s+[\\w.`\\"]+\\s*(?:\\(|as\\b|returns\\b|before\\b|after\\b)|\\binsert\\s+into\\s+[\\w.`\\"\\[\\]]+\\s*(?:\\(|values\\b|select\\b|set\\b)|\\bdelete\\s+from\\s+[\\w.`\\"\\[\\]]+\\s*(?:where\\b|;|--)|\\bupdate\\s+[\\w.`\\"\\[\\]]+\\s+set\\s+[\\w.`\\"\\[\\]]+\\s*=|\\bgrant\\s+(?:all|select|execute|insert|update|dba)\\b.{0,80}\\b(?:on|privileges|dba)\\b.{1,80}\\bto\\b|\\bexec(?:ute)?\\s+immediate\\b|\\bdeclare\\s+@\\w|\\bwaitfor\\b\\s+\\bdelay\\b',
        case_sensitive=False,
        limit=63,
    ),
)
R0308_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0308_USER_AGENT_PATTERN,
        "user_agent",
        '\\b(?:drop|truncate|alter)\\s+(?:table|database|schema|view|procedure|function|index|trigger|column)\\s+(?:if\\s+exists\\s+)?[\\w.`\\"\\[]+\\s*(?:$|;|--|cascade|add\\b|drop\\b|change\\b|modify\\b|#|&|\')|\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure|trigger|table|temporary\\s+table)\\s+[\\w.`\\"]+\\s*(?:\\(|as\\b|returns\\b|before\\b|after\\b)|\\binsert\\s+into\\s+[\\w.`\\"\\[\\]]+\\s*(?:\\(|values\\b|select\\b|set\\b)|\\bdelete\\s+from\\s+[\\w.`\\"\\[\\]]+\\s*(?:where\\b|;|--)|\\bupdate\\s+[\\w.`\\"\\[\\]]+\\s+set\\s+[\\w.`\\"\\[\\]]+\\s*=|\\bgrant\\s+(?:all|select|execute|insert|update|dba)\\b.{0,80}\\b(?:on|privileges|dba)\\b.{1,80}\\bto\\b|\\bexec(?:ute)?\\s+immediate\\b|\\bdeclare\\s+@\\w|\\bwaitfor\\b\\s+\\bdelay\\b',
        case_sensitive=False,
        limit=63,
    ),
)
R0308_ANY: Final = AnyOf(
    R0308_RAW_URL_PATTERN, R0308_BODY_PATTERN, R0308_HEADERS_PATTERN, R0308_USER_AGENT_PATTERN
)
R0308: Final = Rule(
    id="R0308",
    version=2,
    name="sql_statement",
    emits=(Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A statement that changes data or tables, as the value of a parameter or anywhere in it: `insert into users\n"
        "values`, `drop table`, `alter table`, `create function`, `delete from x where`, `update x set y=`. Few pages\n"
        "take SQL on purpose."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0308_sql_statement.yaml",
)


@KIND.rule(R0308, anchors=(R0308_ANY,))
def r0308(hits: Hits) -> bool:
    return R0308_ANY in hits


# ── R0309 ─────────────────────────────────────────────────────────────────────────────────────────

R0309_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0309_RAW_URL_PATTERN,
        "raw_url",
        r"\b(?:xp_(?:cmdshell|dirtree|fileexist|reg(?:read|write|delete\w*|enum\w*|add\w*|remove\w*)|servicecontrol|subdirs|availablemedia|enumdsn|enumerrorlogs|enumgroups|filelist|loginconfig|makecab|ntsec\w*|terminate\w*|execresultset|displayparamstmt|setsqlsecurity|printstatements|grantlogin)|sp_(?:executesql|execute|oacreate|oamethod|oagetproperty|addextendedproc|makewebtask|configure|password|addsrvrolemember|addlogin|prepare|sqlexec|replwritetovarbin|help\w*|who2?|msforeachtable|adduser)|openrowset|opendatasource|openquery|sqloledb|dbms_java|dbms_scheduler|dbms_export_extension|utl_http|utl_file|utl_smtp|httpuritype|sys_eval|sys_exec|lo_import|lo_export|pg_read_file|pg_ls_dir|pg_read_binary_file|dblink_connect|dblink_exec)\b|\bcopy\b.{1,80}\b(?:from|to)\s+program\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0309_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0309_BODY_PATTERN,
        "body",
        r"\b(?:xp_(?:cmdshell|dirtree|fileexist|reg(?:read|write|delete\w*|enum\w*|add\w*|remove\w*)|servicecontrol|subdirs|availablemedia|enumdsn|enumerrorlogs|enumgroups|filelist|loginconfig|makecab|ntsec\w*|terminate\w*|execresultset|displayparamstmt|setsqlsecurity|printstatements|grantlogin)|sp_(?:executesql|execute|oacreate|oamethod|oagetproperty|addextendedproc|makewebtask|configure|password|addsrvrolemember|addlogin|prepare|sqlexec|replwritetovarbin|help\w*|who2?|msforeachtable|adduser)|openrowset|opendatasource|openquery|sqloledb|dbms_java|dbms_scheduler|dbms_export_extension|utl_http|utl_file|utl_smtp|httpuritype|sys_eval|sys_exec|lo_import|lo_export|pg_read_file|pg_ls_dir|pg_read_binary_file|dblink_connect|dblink_exec)\b|\bcopy\b.{1,80}\b(?:from|to)\s+program\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0309_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0309_HEADERS_PATTERN,
        "headers",
        r"\b(?:xp_(?:cmdshell|dirtree|fileexist|reg(?:read|write|delete\w*|enum\w*|add\w*|remove\w*)|servicecontrol|subdirs|availablemedia|enumdsn|enumerrorlogs|enumgroups|filelist|loginconfig|makecab|ntsec\w*|terminate\w*|execresultset|displayparamstmt|setsqlsecurity|printstatements|grantlogin)|sp_(?:executesql|execute|oacreate|oamethod|oagetproperty|addextendedproc|makewebtask|configure|password|addsrvrolemember|addlogin|prepare|sqlexec|replwritetovarbin|help\w*|who2?|msforeachtable|adduser)|openrowset|opendatasource|openquery|sqloledb|dbms_java|dbms_scheduler|dbms_export_extension|utl_http|utl_file|utl_smtp|httpuritype|sys_eval|sys_exec|lo_import|lo_export|pg_read_file|pg_ls_dir|pg_read_binary_file|dblink_connect|dblink_exec)\b|\bcopy\b.{1,80}\b(?:from|to)\s+program\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0309_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0309_USER_AGENT_PATTERN,
        "user_agent",
        r"\b(?:xp_(?:cmdshell|dirtree|fileexist|reg(?:read|write|delete\w*|enum\w*|add\w*|remove\w*)|servicecontrol|subdirs|availablemedia|enumdsn|enumerrorlogs|enumgroups|filelist|loginconfig|makecab|ntsec\w*|terminate\w*|execresultset|displayparamstmt|setsqlsecurity|printstatements|grantlogin)|sp_(?:executesql|execute|oacreate|oamethod|oagetproperty|addextendedproc|makewebtask|configure|password|addsrvrolemember|addlogin|prepare|sqlexec|replwritetovarbin|help\w*|who2?|msforeachtable|adduser)|openrowset|opendatasource|openquery|sqloledb|dbms_java|dbms_scheduler|dbms_export_extension|utl_http|utl_file|utl_smtp|httpuritype|sys_eval|sys_exec|lo_import|lo_export|pg_read_file|pg_ls_dir|pg_read_binary_file|dblink_connect|dblink_exec)\b|\bcopy\b.{1,80}\b(?:from|to)\s+program\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0309_ANY: Final = AnyOf(
    R0309_RAW_URL_PATTERN, R0309_BODY_PATTERN, R0309_HEADERS_PATTERN, R0309_USER_AGENT_PATTERN
)
R0309: Final = Rule(
    id="R0309",
    version=1,
    name="sql_server_procedures",
    emits=(Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Procedures and functions through which Microsoft SQL Server runs programs, reads files and talks to other\n"
        "hosts: `xp_cmdshell`, `xp_dirtree`, `sp_oacreate`, `sp_executesql`, `openrowset`, `openquery`; and the\n"
        "commands of PostgreSQL that do so."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0309_sql_server_procedures.yaml",
)


@KIND.rule(R0309, anchors=(R0309_ANY,))
def r0309(hits: Hits) -> bool:
    return R0309_ANY in hits


# ── R0310 ─────────────────────────────────────────────────────────────────────────────────────────

R0310_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0310_RAW_URL_PATTERN,
        "raw_url",
        r"\bload_file\s*\(|\binto\s+(?:out|dump)file\b|\bload\s+data\s+(?:\w+\s+)?infile\b|\bload\s+xml\b|\bload_extension\s*\(|\bwritefile\s*\(|\breadfile\s*\(\s*'|\bbackup\s+database\b|\bbulk\s+insert\b|\battach\s+database\b",
        case_sensitive=False,
    ),
)
R0310_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0310_BODY_PATTERN,
        "body",
        r"\bload_file\s*\(|\binto\s+(?:out|dump)file\b|\bload\s+data\s+(?:\w+\s+)?infile\b|\bload\s+xml\b|\bload_extension\s*\(|\bwritefile\s*\(|\breadfile\s*\(\s*'|\bbackup\s+database\b|\bbulk\s+insert\b|\battach\s+database\b",
        case_sensitive=False,
    ),
)
R0310_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0310_HEADERS_PATTERN,
        "headers",
        r"\bload_file\s*\(|\binto\s+(?:out|dump)file\b|\bload\s+data\s+(?:\w+\s+)?infile\b|\bload\s+xml\b|\bload_extension\s*\(|\bwritefile\s*\(|\breadfile\s*\(\s*'|\bbackup\s+database\b|\bbulk\s+insert\b|\battach\s+database\b",
        case_sensitive=False,
    ),
)
R0310_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0310_USER_AGENT_PATTERN,
        "user_agent",
        r"\bload_file\s*\(|\binto\s+(?:out|dump)file\b|\bload\s+data\s+(?:\w+\s+)?infile\b|\bload\s+xml\b|\bload_extension\s*\(|\bwritefile\s*\(|\breadfile\s*\(\s*'|\bbackup\s+database\b|\bbulk\s+insert\b|\battach\s+database\b",
        case_sensitive=False,
    ),
)
R0310_ANY: Final = AnyOf(
    R0310_RAW_URL_PATTERN, R0310_BODY_PATTERN, R0310_HEADERS_PATTERN, R0310_USER_AGENT_PATTERN
)
R0310: Final = Rule(
    id="R0310",
    version=1,
    name="sql_file_access",
    emits=(Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "SQL that reads or writes files of the database host: `load_file('…')`, `into outfile`, `into dumpfile`,\n"
        "`load data infile`. Writing a `.php` file into the web root this way is the usual step from injection to a\n"
        "web shell."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0310_sql_file_access.yaml",
)


@KIND.rule(R0310, anchors=(R0310_ANY,))
def r0310(hits: Hits) -> bool:
    return R0310_ANY in hits


# ── R0311 ─────────────────────────────────────────────────────────────────────────────────────────

R0311_RAW_URL_CONTAINS: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS, "raw_url", r"concat_ws\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_2: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_2, "raw_url", r"group_concat\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_3: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_3, "raw_url", r"substring_index\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_4: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_4, "raw_url", r"current_user\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_5: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_5, "raw_url", r"current_database\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_6: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_6, "raw_url", r"system_user\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_7: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_7, "raw_url", r"session_user\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_8: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_8, "raw_url", r"row_count\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_9: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_9, "raw_url", r"found_rows\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_10: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_10, "raw_url", r"last_insert_id\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_11: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_11, "raw_url", r"is_srvrolemember\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_12: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_12, "raw_url", r"is_member\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_13: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_13, "raw_url", r"quote_literal\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_14: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_14, "raw_url", r"to_base64\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_15: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_15, "raw_url", r"from_base64\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_16: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_16, "raw_url", r"to_days\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_17: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_17, "raw_url", r"from_days\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_18: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_18, "raw_url", r"from_unixtime\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_19: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_19, "raw_url", r"unix_timestamp\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_20: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_20, "raw_url", r"date_add\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_21: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_21, "raw_url", r"date_sub\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_22: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_22, "raw_url", r"dayofweek\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_23: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_23, "raw_url", r"dayofmonth\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_24: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_24, "raw_url", r"dayofyear\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_25: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_25, "raw_url", r"weekofyear\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_26: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_26, "raw_url", r"utc_date\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_27: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_27, "raw_url", r"utc_time\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_28: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_28, "raw_url", r"utc_timestamp\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_29: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_29, "raw_url", r"char_length\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_30: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_30, "raw_url", r"character_length\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_31: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_31, "raw_url", r"bit_length\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_32: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_32, "raw_url", r"octet_length\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_33: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_33, "raw_url", r"bit_and\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_34: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_34, "raw_url", r"bit_or\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_35: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_35, "raw_url", r"bit_xor\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_36: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_36, "raw_url", r"bit_count\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_37: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_37, "raw_url", r"crc32\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_38: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_38, "raw_url", r"aes_encrypt\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_39: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_39, "raw_url", r"aes_decrypt\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_40: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_40, "raw_url", r"des_encrypt\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_41: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_41, "raw_url", r"des_decrypt\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_42: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_42, "raw_url", r"old_password\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_43: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_43, "raw_url", r"inet_aton\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_44: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_44, "raw_url", r"inet_ntoa\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_45: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_45, "raw_url", r"uuid_short\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_46: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_46, "raw_url", r"get_lock\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_47: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_47, "raw_url", r"release_lock\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_48: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_48, "raw_url", r"is_free_lock\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_49: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_49, "raw_url", r"is_used_lock\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_50: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_50, "raw_url", r"master_pos_wait\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_51: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_51, "raw_url", r"connection_id\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_52: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_52, "raw_url", r"collation\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_53: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_53, "raw_url", r"coercibility\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_54: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_54, "raw_url", r"name_const\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_55: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_55, "raw_url", r"json_extract\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_56: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_56, "raw_url", r"json_search\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_57: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_57, "raw_url", r"json_arrayagg\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_58: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_58, "raw_url", r"jsonb_agg\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_59: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_59, "raw_url", r"array_agg\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_60: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_60, "raw_url", r"string_agg\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_61: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_61, "raw_url", r"xmlagg\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_62: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_62, "raw_url", r"xmlelement\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_63: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_63, "raw_url", r"xmlforest\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_64: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_64, "raw_url", r"listagg\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_65: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_65, "raw_url", r"wm_concat\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_66: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_66, "raw_url", r"sys_context\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_67: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_67, "raw_url", r"stddev_pop\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_68: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_68, "raw_url", r"stddev_samp\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_69: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_69, "raw_url", r"var_pop\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_70: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_70, "raw_url", r"var_samp\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_71: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_71, "raw_url", r"find_in_set\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_72: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_72, "raw_url", r"export_set\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_73: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_73, "raw_url", r"make_set\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_74: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_74, "raw_url", r"patindex\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_75: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_75, "raw_url", r"charindex\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_76: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_76, "raw_url", r"suser_sname\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_77: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_77, "raw_url", r"suser_name\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_78: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_78, "raw_url", r"db_name\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_79: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_79, "raw_url", r"object_id\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_80: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_80, "raw_url", r"object_name\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_81: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_81, "raw_url", r"col_name\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_82: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_82, "raw_url", r"zeroblob\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_83: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_83, "raw_url", r"randomblob\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_84: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_84, "raw_url", r"sqlite_version\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_85: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_85, "raw_url", r"yearweek\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_86: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_86, "raw_url", r"period_add\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_87: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_87, "raw_url", r"period_diff\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_88: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_88, "raw_url", r"sec_to_time\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_89: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_89, "raw_url", r"time_to_sec\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_90: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_90, "raw_url", r"timediff\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_91: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_91, "raw_url", r"timestampadd\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_92: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_92, "raw_url", r"timestampdiff\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_93: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_93, "raw_url", r"makedate\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_94: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_94, "raw_url", r"maketime\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_95: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_95, "raw_url", r"str_to_date\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_96: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_96, "raw_url", r"pg_client_encoding\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_97: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_97, "raw_url", r"ifnull\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_98: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_98, "raw_url", r"isnull\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_99: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_99, "raw_url", r"nullif\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_100: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_100, "raw_url", r"coalesce\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_101: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_101, "raw_url", r"unhex\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_102: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_102, "raw_url", r"strcmp\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_103: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_103, "raw_url", r"nvl2\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_104: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_104, "raw_url", r"json_array\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_105: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_105, "raw_url", r"json_type\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_106: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_106, "raw_url", r"json_valid\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_107: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_107, "raw_url", r"gtid_subset\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_108: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_108, "raw_url", r"sql_to_char\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_109: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_109, "raw_url", r"to_timestamp\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_110: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_110, "raw_url", r"to_seconds\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_111: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_111, "raw_url", r"curdate\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_112: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_112, "raw_url", r"curtime\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_113: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_113, "raw_url", r"current_date\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_114: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_114, "raw_url", r"current_time\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_115: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_115, "raw_url", r"current_timestamp\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_116: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_116, "raw_url", r"localtimestamp\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_117: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_117, "raw_url", r"sysdate\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_118: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_RAW_URL_CONTAINS_118, "raw_url", r"uncompressed_length\(", case_sensitive=False
    ),
)
R0311_RAW_URL_CONTAINS_119: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_119, "raw_url", r"uncompress\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_120: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_120, "raw_url", r"microsecond\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_121: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_121, "raw_url", r"bin_to_uuid\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_122: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_122, "raw_url", r"uuid_to_bin\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_123: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_123, "raw_url", r"regexp_like\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_124: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_124, "raw_url", r"regexp_instr\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_125: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_125, "raw_url", r"regexp_replace\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_126: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_126, "raw_url", r"regexp_substr\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_127: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_127, "raw_url", r"cume_dist\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_128: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_128, "raw_url", r"dense_rank\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_129: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_129, "raw_url", r"percent_rank\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_130: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_130, "raw_url", r"row_number\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_131: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_131, "raw_url", r"nth_value\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_132: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_132, "raw_url", r"first_value\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_133: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_133, "raw_url", r"any_value\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_134: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_134, "raw_url", r"stddev\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_135: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_135, "raw_url", r"get_format\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_136: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_136, "raw_url", r"from_seconds\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_137: Final = SeenAs(
    "decoded",
    Matches(n.R0311_RAW_URL_CONTAINS_137, "raw_url", r"to_number\(", case_sensitive=False),
)
R0311_RAW_URL_CONTAINS_138: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_138, "raw_url", r"to_char\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_139: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_139, "raw_url", r"to_date\(", case_sensitive=False)
)
R0311_RAW_URL_CONTAINS_140: Final = SeenAs(
    "decoded", Matches(n.R0311_RAW_URL_CONTAINS_140, "raw_url", r"lo_get\(", case_sensitive=False)
)
R0311_BODY_CONTAINS: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS, "body", r"concat_ws\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_2: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_2, "body", r"group_concat\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_3: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_3, "body", r"substring_index\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_4: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_4, "body", r"current_user\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_5: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_5, "body", r"current_database\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_6: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_6, "body", r"system_user\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_7: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_7, "body", r"session_user\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_8: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_8, "body", r"row_count\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_9: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_9, "body", r"found_rows\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_10: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_10, "body", r"last_insert_id\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_11: Final = SeenAs(
    "decoded",
    Matches(n.R0311_BODY_CONTAINS_11, "body", r"is_srvrolemember\(", case_sensitive=False),
)
R0311_BODY_CONTAINS_12: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_12, "body", r"is_member\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_13: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_13, "body", r"quote_literal\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_14: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_14, "body", r"to_base64\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_15: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_15, "body", r"from_base64\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_16: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_16, "body", r"to_days\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_17: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_17, "body", r"from_days\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_18: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_18, "body", r"from_unixtime\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_19: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_19, "body", r"unix_timestamp\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_20: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_20, "body", r"date_add\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_21: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_21, "body", r"date_sub\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_22: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_22, "body", r"dayofweek\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_23: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_23, "body", r"dayofmonth\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_24: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_24, "body", r"dayofyear\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_25: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_25, "body", r"weekofyear\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_26: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_26, "body", r"utc_date\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_27: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_27, "body", r"utc_time\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_28: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_28, "body", r"utc_timestamp\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_29: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_29, "body", r"char_length\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_30: Final = SeenAs(
    "decoded",
    Matches(n.R0311_BODY_CONTAINS_30, "body", r"character_length\(", case_sensitive=False),
)
R0311_BODY_CONTAINS_31: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_31, "body", r"bit_length\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_32: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_32, "body", r"octet_length\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_33: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_33, "body", r"bit_and\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_34: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_34, "body", r"bit_or\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_35: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_35, "body", r"bit_xor\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_36: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_36, "body", r"bit_count\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_37: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_37, "body", r"crc32\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_38: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_38, "body", r"aes_encrypt\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_39: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_39, "body", r"aes_decrypt\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_40: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_40, "body", r"des_encrypt\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_41: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_41, "body", r"des_decrypt\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_42: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_42, "body", r"old_password\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_43: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_43, "body", r"inet_aton\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_44: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_44, "body", r"inet_ntoa\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_45: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_45, "body", r"uuid_short\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_46: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_46, "body", r"get_lock\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_47: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_47, "body", r"release_lock\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_48: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_48, "body", r"is_free_lock\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_49: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_49, "body", r"is_used_lock\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_50: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_50, "body", r"master_pos_wait\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_51: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_51, "body", r"connection_id\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_52: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_52, "body", r"collation\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_53: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_53, "body", r"coercibility\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_54: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_54, "body", r"name_const\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_55: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_55, "body", r"json_extract\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_56: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_56, "body", r"json_search\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_57: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_57, "body", r"json_arrayagg\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_58: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_58, "body", r"jsonb_agg\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_59: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_59, "body", r"array_agg\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_60: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_60, "body", r"string_agg\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_61: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_61, "body", r"xmlagg\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_62: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_62, "body", r"xmlelement\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_63: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_63, "body", r"xmlforest\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_64: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_64, "body", r"listagg\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_65: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_65, "body", r"wm_concat\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_66: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_66, "body", r"sys_context\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_67: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_67, "body", r"stddev_pop\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_68: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_68, "body", r"stddev_samp\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_69: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_69, "body", r"var_pop\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_70: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_70, "body", r"var_samp\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_71: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_71, "body", r"find_in_set\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_72: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_72, "body", r"export_set\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_73: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_73, "body", r"make_set\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_74: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_74, "body", r"patindex\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_75: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_75, "body", r"charindex\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_76: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_76, "body", r"suser_sname\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_77: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_77, "body", r"suser_name\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_78: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_78, "body", r"db_name\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_79: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_79, "body", r"object_id\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_80: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_80, "body", r"object_name\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_81: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_81, "body", r"col_name\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_82: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_82, "body", r"zeroblob\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_83: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_83, "body", r"randomblob\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_84: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_84, "body", r"sqlite_version\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_85: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_85, "body", r"yearweek\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_86: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_86, "body", r"period_add\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_87: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_87, "body", r"period_diff\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_88: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_88, "body", r"sec_to_time\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_89: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_89, "body", r"time_to_sec\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_90: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_90, "body", r"timediff\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_91: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_91, "body", r"timestampadd\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_92: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_92, "body", r"timestampdiff\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_93: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_93, "body", r"makedate\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_94: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_94, "body", r"maketime\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_95: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_95, "body", r"str_to_date\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_96: Final = SeenAs(
    "decoded",
    Matches(n.R0311_BODY_CONTAINS_96, "body", r"pg_client_encoding\(", case_sensitive=False),
)
R0311_BODY_CONTAINS_97: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_97, "body", r"ifnull\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_98: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_98, "body", r"isnull\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_99: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_99, "body", r"nullif\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_100: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_100, "body", r"coalesce\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_101: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_101, "body", r"unhex\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_102: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_102, "body", r"strcmp\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_103: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_103, "body", r"nvl2\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_104: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_104, "body", r"json_array\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_105: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_105, "body", r"json_type\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_106: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_106, "body", r"json_valid\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_107: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_107, "body", r"gtid_subset\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_108: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_108, "body", r"sql_to_char\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_109: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_109, "body", r"to_timestamp\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_110: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_110, "body", r"to_seconds\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_111: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_111, "body", r"curdate\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_112: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_112, "body", r"curtime\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_113: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_113, "body", r"current_date\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_114: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_114, "body", r"current_time\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_115: Final = SeenAs(
    "decoded",
    Matches(n.R0311_BODY_CONTAINS_115, "body", r"current_timestamp\(", case_sensitive=False),
)
R0311_BODY_CONTAINS_116: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_116, "body", r"localtimestamp\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_117: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_117, "body", r"sysdate\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_118: Final = SeenAs(
    "decoded",
    Matches(n.R0311_BODY_CONTAINS_118, "body", r"uncompressed_length\(", case_sensitive=False),
)
R0311_BODY_CONTAINS_119: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_119, "body", r"uncompress\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_120: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_120, "body", r"microsecond\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_121: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_121, "body", r"bin_to_uuid\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_122: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_122, "body", r"uuid_to_bin\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_123: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_123, "body", r"regexp_like\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_124: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_124, "body", r"regexp_instr\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_125: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_125, "body", r"regexp_replace\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_126: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_126, "body", r"regexp_substr\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_127: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_127, "body", r"cume_dist\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_128: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_128, "body", r"dense_rank\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_129: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_129, "body", r"percent_rank\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_130: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_130, "body", r"row_number\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_131: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_131, "body", r"nth_value\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_132: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_132, "body", r"first_value\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_133: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_133, "body", r"any_value\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_134: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_134, "body", r"stddev\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_135: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_135, "body", r"get_format\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_136: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_136, "body", r"from_seconds\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_137: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_137, "body", r"to_number\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_138: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_138, "body", r"to_char\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_139: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_139, "body", r"to_date\(", case_sensitive=False)
)
R0311_BODY_CONTAINS_140: Final = SeenAs(
    "decoded", Matches(n.R0311_BODY_CONTAINS_140, "body", r"lo_get\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS, "headers", r"concat_ws\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_2: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_2, "headers", r"group_concat\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_3: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_3, "headers", r"substring_index\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_4: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_4, "headers", r"current_user\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_5: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_5, "headers", r"current_database\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_6: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_6, "headers", r"system_user\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_7: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_7, "headers", r"session_user\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_8: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_8, "headers", r"row_count\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_9: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_9, "headers", r"found_rows\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_10: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_10, "headers", r"last_insert_id\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_11: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_11, "headers", r"is_srvrolemember\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_12: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_12, "headers", r"is_member\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_13: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_13, "headers", r"quote_literal\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_14: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_14, "headers", r"to_base64\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_15: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_15, "headers", r"from_base64\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_16: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_16, "headers", r"to_days\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_17: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_17, "headers", r"from_days\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_18: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_18, "headers", r"from_unixtime\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_19: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_19, "headers", r"unix_timestamp\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_20: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_20, "headers", r"date_add\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_21: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_21, "headers", r"date_sub\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_22: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_22, "headers", r"dayofweek\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_23: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_23, "headers", r"dayofmonth\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_24: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_24, "headers", r"dayofyear\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_25: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_25, "headers", r"weekofyear\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_26: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_26, "headers", r"utc_date\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_27: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_27, "headers", r"utc_time\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_28: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_28, "headers", r"utc_timestamp\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_29: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_29, "headers", r"char_length\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_30: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_30, "headers", r"character_length\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_31: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_31, "headers", r"bit_length\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_32: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_32, "headers", r"octet_length\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_33: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_33, "headers", r"bit_and\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_34: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_34, "headers", r"bit_or\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_35: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_35, "headers", r"bit_xor\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_36: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_36, "headers", r"bit_count\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_37: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_37, "headers", r"crc32\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_38: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_38, "headers", r"aes_encrypt\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_39: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_39, "headers", r"aes_decrypt\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_40: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_40, "headers", r"des_encrypt\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_41: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_41, "headers", r"des_decrypt\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_42: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_42, "headers", r"old_password\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_43: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_43, "headers", r"inet_aton\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_44: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_44, "headers", r"inet_ntoa\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_45: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_45, "headers", r"uuid_short\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_46: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_46, "headers", r"get_lock\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_47: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_47, "headers", r"release_lock\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_48: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_48, "headers", r"is_free_lock\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_49: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_49, "headers", r"is_used_lock\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_50: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_50, "headers", r"master_pos_wait\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_51: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_51, "headers", r"connection_id\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_52: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_52, "headers", r"collation\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_53: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_53, "headers", r"coercibility\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_54: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_54, "headers", r"name_const\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_55: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_55, "headers", r"json_extract\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_56: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_56, "headers", r"json_search\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_57: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_57, "headers", r"json_arrayagg\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_58: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_58, "headers", r"jsonb_agg\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_59: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_59, "headers", r"array_agg\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_60: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_60, "headers", r"string_agg\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_61: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_61, "headers", r"xmlagg\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_62: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_62, "headers", r"xmlelement\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_63: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_63, "headers", r"xmlforest\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_64: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_64, "headers", r"listagg\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_65: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_65, "headers", r"wm_concat\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_66: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_66, "headers", r"sys_context\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_67: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_67, "headers", r"stddev_pop\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_68: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_68, "headers", r"stddev_samp\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_69: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_69, "headers", r"var_pop\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_70: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_70, "headers", r"var_samp\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_71: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_71, "headers", r"find_in_set\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_72: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_72, "headers", r"export_set\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_73: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_73, "headers", r"make_set\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_74: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_74, "headers", r"patindex\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_75: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_75, "headers", r"charindex\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_76: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_76, "headers", r"suser_sname\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_77: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_77, "headers", r"suser_name\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_78: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_78, "headers", r"db_name\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_79: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_79, "headers", r"object_id\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_80: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_80, "headers", r"object_name\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_81: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_81, "headers", r"col_name\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_82: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_82, "headers", r"zeroblob\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_83: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_83, "headers", r"randomblob\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_84: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_84, "headers", r"sqlite_version\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_85: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_85, "headers", r"yearweek\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_86: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_86, "headers", r"period_add\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_87: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_87, "headers", r"period_diff\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_88: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_88, "headers", r"sec_to_time\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_89: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_89, "headers", r"time_to_sec\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_90: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_90, "headers", r"timediff\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_91: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_91, "headers", r"timestampadd\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_92: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_92, "headers", r"timestampdiff\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_93: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_93, "headers", r"makedate\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_94: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_94, "headers", r"maketime\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_95: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_95, "headers", r"str_to_date\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_96: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_96, "headers", r"pg_client_encoding\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_97: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_97, "headers", r"ifnull\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_98: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_98, "headers", r"isnull\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_99: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_99, "headers", r"nullif\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_100: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_100, "headers", r"coalesce\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_101: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_101, "headers", r"unhex\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_102: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_102, "headers", r"strcmp\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_103: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_103, "headers", r"nvl2\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_104: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_104, "headers", r"json_array\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_105: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_105, "headers", r"json_type\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_106: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_106, "headers", r"json_valid\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_107: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_107, "headers", r"gtid_subset\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_108: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_108, "headers", r"sql_to_char\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_109: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_109, "headers", r"to_timestamp\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_110: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_110, "headers", r"to_seconds\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_111: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_111, "headers", r"curdate\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_112: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_112, "headers", r"curtime\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_113: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_113, "headers", r"current_date\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_114: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_114, "headers", r"current_time\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_115: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_115, "headers", r"current_timestamp\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_116: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_116, "headers", r"localtimestamp\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_117: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_117, "headers", r"sysdate\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_118: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_HEADERS_CONTAINS_118, "headers", r"uncompressed_length\(", case_sensitive=False
    ),
)
R0311_HEADERS_CONTAINS_119: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_119, "headers", r"uncompress\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_120: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_120, "headers", r"microsecond\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_121: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_121, "headers", r"bin_to_uuid\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_122: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_122, "headers", r"uuid_to_bin\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_123: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_123, "headers", r"regexp_like\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_124: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_124, "headers", r"regexp_instr\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_125: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_125, "headers", r"regexp_replace\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_126: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_126, "headers", r"regexp_substr\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_127: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_127, "headers", r"cume_dist\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_128: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_128, "headers", r"dense_rank\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_129: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_129, "headers", r"percent_rank\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_130: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_130, "headers", r"row_number\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_131: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_131, "headers", r"nth_value\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_132: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_132, "headers", r"first_value\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_133: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_133, "headers", r"any_value\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_134: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_134, "headers", r"stddev\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_135: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_135, "headers", r"get_format\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_136: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_136, "headers", r"from_seconds\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_137: Final = SeenAs(
    "decoded",
    Matches(n.R0311_HEADERS_CONTAINS_137, "headers", r"to_number\(", case_sensitive=False),
)
R0311_HEADERS_CONTAINS_138: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_138, "headers", r"to_char\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_139: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_139, "headers", r"to_date\(", case_sensitive=False)
)
R0311_HEADERS_CONTAINS_140: Final = SeenAs(
    "decoded", Matches(n.R0311_HEADERS_CONTAINS_140, "headers", r"lo_get\(", case_sensitive=False)
)
R0311_USER_AGENT_CONTAINS: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS, "user_agent", r"concat_ws\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_2: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_2, "user_agent", r"group_concat\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_3, "user_agent", r"substring_index\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_4: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_4, "user_agent", r"current_user\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_5, "user_agent", r"current_database\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_6: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_6, "user_agent", r"system_user\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_7: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_7, "user_agent", r"session_user\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_8: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_8, "user_agent", r"row_count\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_9: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_9, "user_agent", r"found_rows\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_10: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_10, "user_agent", r"last_insert_id\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_11: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_11, "user_agent", r"is_srvrolemember\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_12: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_12, "user_agent", r"is_member\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_13: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_13, "user_agent", r"quote_literal\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_14: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_14, "user_agent", r"to_base64\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_15: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_15, "user_agent", r"from_base64\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_16: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_16, "user_agent", r"to_days\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_17: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_17, "user_agent", r"from_days\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_18: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_18, "user_agent", r"from_unixtime\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_19: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_19, "user_agent", r"unix_timestamp\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_20: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_20, "user_agent", r"date_add\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_21: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_21, "user_agent", r"date_sub\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_22: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_22, "user_agent", r"dayofweek\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_23: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_23, "user_agent", r"dayofmonth\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_24: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_24, "user_agent", r"dayofyear\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_25: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_25, "user_agent", r"weekofyear\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_26: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_26, "user_agent", r"utc_date\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_27: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_27, "user_agent", r"utc_time\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_28: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_28, "user_agent", r"utc_timestamp\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_29: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_29, "user_agent", r"char_length\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_30: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_30, "user_agent", r"character_length\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_31: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_31, "user_agent", r"bit_length\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_32: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_32, "user_agent", r"octet_length\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_33: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_33, "user_agent", r"bit_and\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_34: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_34, "user_agent", r"bit_or\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_35: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_35, "user_agent", r"bit_xor\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_36: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_36, "user_agent", r"bit_count\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_37: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_37, "user_agent", r"crc32\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_38: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_38, "user_agent", r"aes_encrypt\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_39: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_39, "user_agent", r"aes_decrypt\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_40: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_40, "user_agent", r"des_encrypt\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_41: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_41, "user_agent", r"des_decrypt\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_42: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_42, "user_agent", r"old_password\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_43: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_43, "user_agent", r"inet_aton\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_44: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_44, "user_agent", r"inet_ntoa\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_45: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_45, "user_agent", r"uuid_short\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_46: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_46, "user_agent", r"get_lock\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_47: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_47, "user_agent", r"release_lock\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_48: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_48, "user_agent", r"is_free_lock\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_49: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_49, "user_agent", r"is_used_lock\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_50: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_50, "user_agent", r"master_pos_wait\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_51: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_51, "user_agent", r"connection_id\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_52: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_52, "user_agent", r"collation\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_53: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_53, "user_agent", r"coercibility\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_54: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_54, "user_agent", r"name_const\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_55: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_55, "user_agent", r"json_extract\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_56: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_56, "user_agent", r"json_search\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_57: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_57, "user_agent", r"json_arrayagg\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_58: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_58, "user_agent", r"jsonb_agg\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_59: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_59, "user_agent", r"array_agg\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_60: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_60, "user_agent", r"string_agg\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_61: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_61, "user_agent", r"xmlagg\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_62: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_62, "user_agent", r"xmlelement\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_63: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_63, "user_agent", r"xmlforest\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_64: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_64, "user_agent", r"listagg\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_65: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_65, "user_agent", r"wm_concat\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_66: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_66, "user_agent", r"sys_context\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_67: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_67, "user_agent", r"stddev_pop\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_68: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_68, "user_agent", r"stddev_samp\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_69: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_69, "user_agent", r"var_pop\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_70: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_70, "user_agent", r"var_samp\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_71: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_71, "user_agent", r"find_in_set\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_72: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_72, "user_agent", r"export_set\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_73: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_73, "user_agent", r"make_set\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_74: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_74, "user_agent", r"patindex\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_75: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_75, "user_agent", r"charindex\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_76: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_76, "user_agent", r"suser_sname\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_77: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_77, "user_agent", r"suser_name\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_78: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_78, "user_agent", r"db_name\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_79: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_79, "user_agent", r"object_id\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_80: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_80, "user_agent", r"object_name\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_81: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_81, "user_agent", r"col_name\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_82: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_82, "user_agent", r"zeroblob\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_83: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_83, "user_agent", r"randomblob\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_84: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_84, "user_agent", r"sqlite_version\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_85: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_85, "user_agent", r"yearweek\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_86: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_86, "user_agent", r"period_add\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_87: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_87, "user_agent", r"period_diff\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_88: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_88, "user_agent", r"sec_to_time\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_89: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_89, "user_agent", r"time_to_sec\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_90: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_90, "user_agent", r"timediff\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_91: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_91, "user_agent", r"timestampadd\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_92: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_92, "user_agent", r"timestampdiff\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_93: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_93, "user_agent", r"makedate\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_94: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_94, "user_agent", r"maketime\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_95: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_95, "user_agent", r"str_to_date\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_96: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_96, "user_agent", r"pg_client_encoding\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_97: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_97, "user_agent", r"ifnull\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_98: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_98, "user_agent", r"isnull\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_99: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_99, "user_agent", r"nullif\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_100: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_100, "user_agent", r"coalesce\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_101: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_101, "user_agent", r"unhex\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_102: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_102, "user_agent", r"strcmp\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_103: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_103, "user_agent", r"nvl2\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_104: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_104, "user_agent", r"json_array\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_105: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_105, "user_agent", r"json_type\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_106: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_106, "user_agent", r"json_valid\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_107: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_107, "user_agent", r"gtid_subset\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_108: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_108, "user_agent", r"sql_to_char\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_109: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_109, "user_agent", r"to_timestamp\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_110: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_110, "user_agent", r"to_seconds\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_111: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_111, "user_agent", r"curdate\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_112: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_112, "user_agent", r"curtime\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_113: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_113, "user_agent", r"current_date\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_114: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_114, "user_agent", r"current_time\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_115: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_115, "user_agent", r"current_timestamp\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_116: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_116, "user_agent", r"localtimestamp\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_117: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_117, "user_agent", r"sysdate\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_118: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_118,
        "user_agent",
        r"uncompressed_length\(",
        case_sensitive=False,
    ),
)
R0311_USER_AGENT_CONTAINS_119: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_119, "user_agent", r"uncompress\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_120: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_120, "user_agent", r"microsecond\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_121: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_121, "user_agent", r"bin_to_uuid\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_122: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_122, "user_agent", r"uuid_to_bin\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_123: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_123, "user_agent", r"regexp_like\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_124: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_124, "user_agent", r"regexp_instr\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_125: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_125, "user_agent", r"regexp_replace\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_126: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS_126, "user_agent", r"regexp_substr\(", case_sensitive=False
    ),
)
R0311_USER_AGENT_CONTAINS_127: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_127, "user_agent", r"cume_dist\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_128: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_128, "user_agent", r"dense_rank\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_129: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_129, "user_agent", r"percent_rank\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_130: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_130, "user_agent", r"row_number\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_131: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_131, "user_agent", r"nth_value\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_132: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_132, "user_agent", r"first_value\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_133: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_133, "user_agent", r"any_value\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_134: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_134, "user_agent", r"stddev\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_135: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_135, "user_agent", r"get_format\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_136: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_136, "user_agent", r"from_seconds\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_137: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_137, "user_agent", r"to_number\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_138: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_138, "user_agent", r"to_char\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_139: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_139, "user_agent", r"to_date\(", case_sensitive=False),
)
R0311_USER_AGENT_CONTAINS_140: Final = SeenAs(
    "decoded",
    Matches(n.R0311_USER_AGENT_CONTAINS_140, "user_agent", r"lo_get\(", case_sensitive=False),
)
R0311_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_RAW_URL_PATTERN,
        "raw_url",
        "\\bdiv\\s*\\(\\s*-?[0-9.]+\\s*,|\\bconcat\\s*\\(\\s*(?:0x|char|'|\\\"|@@|select|\\w+\\s*,\\s*0x|\\()|\\b(?:ascii|hex|ord|mid|substr|substring|length|lower|upper|left|right|instr|lpad|conv|cast|md5|sha1|replace)\\s*\\(\\s*(?:\\(?\\s*select\\b|substr|substring|mid|user|database|version|current_user|password\\b|@@|'[^']{0,20}'\\s*(?:,|\\))|\\w+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+)",
        case_sensitive=False,
        limit=512,
    ),
)
R0311_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_BODY_PATTERN,
        "body",
        "\\bdiv\\s*\\(\\s*-?[0-9.]+\\s*,|\\bconcat\\s*\\(\\s*(?:0x|char|'|\\\"|@@|select|\\w+\\s*,\\s*0x|\\()|\\b(?:ascii|hex|ord|mid|substr|substring|length|lower|upper|left|right|instr|lpad|conv|cast|md5|sha1|replace)\\s*\\(\\s*(?:\\(?\\s*select\\b|substr|substring|mid|user|database|version|current_user|password\\b|@@|'[^']{0,20}'\\s*(?:,|\\))|\\w+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+)",
        case_sensitive=False,
        limit=512,
    ),
)
R0311_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_HEADERS_PATTERN,
        "headers",
        "\\bdiv\\s*\\(\\s*-?[0-9.]+\\s*,|\\bconcat\\s*\\(\\s*(?:0x|char|'|\\\"|@@|select|\\w+\\s*,\\s*0x|\\()|\\b(?:ascii|hex|ord|mid|substr|substring|length|lower|upper|left|right|instr|lpad|conv|cast|md5|sha1|replace)\\s*\\(\\s*(?:\\(?\\s*select\\b|substr|substring|mid|user|database|version|current_user|password\\b|@@|'[^']{0,20}'\\s*(?:,|\\))|\\w+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+)",
        case_sensitive=False,
        limit=512,
    ),
)
R0311_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_PATTERN,
        "user_agent",
        "\\bdiv\\s*\\(\\s*-?[0-9.]+\\s*,|\\bconcat\\s*\\(\\s*(?:0x|char|'|\\\"|@@|select|\\w+\\s*,\\s*0x|\\()|\\b(?:ascii|hex|ord|mid|substr|substring|length|lower|upper|left|right|instr|lpad|conv|cast|md5|sha1|replace)\\s*\\(\\s*(?:\\(?\\s*select\\b|substr|substring|mid|user|database|version|current_user|password\\b|@@|'[^']{0,20}'\\s*(?:,|\\))|\\w+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+)",
        case_sensitive=False,
        limit=512,
    ),
)
R0311_RAW_URL_PATTERN_2: Final = Matches(
    n.R0311_RAW_URL_PATTERN_2,
    "raw_url",
    r"\bcha?r(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:[0-9]{1,3}|0x[0-9a-f]+)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_RAW_URL_PATTERN_3: Final = Matches(
    n.R0311_RAW_URL_PATTERN_3,
    "raw_url",
    "(?:@@|%40%40)(?:version|global|datadir|hostname|basedir|servername|port|session|tmpdir|identity|language|spid|plugin_dir|secure_file_priv|innodb)",
    case_sensitive=False,
)
R0311_RAW_URL_PATTERN_4: Final = Matches(
    n.R0311_RAW_URL_PATTERN_4,
    "raw_url",
    r"\b(?:user|database|version|schema)(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_BODY_PATTERN_2: Final = Matches(
    n.R0311_BODY_PATTERN_2,
    "body",
    r"\bcha?r(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:[0-9]{1,3}|0x[0-9a-f]+)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_BODY_PATTERN_3: Final = Matches(
    n.R0311_BODY_PATTERN_3,
    "body",
    "(?:@@|%40%40)(?:version|global|datadir|hostname|basedir|servername|port|session|tmpdir|identity|language|spid|plugin_dir|secure_file_priv|innodb)",
    case_sensitive=False,
)
R0311_BODY_PATTERN_4: Final = Matches(
    n.R0311_BODY_PATTERN_4,
    "body",
    r"\b(?:user|database|version|schema)(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_HEADERS_PATTERN_2: Final = Matches(
    n.R0311_HEADERS_PATTERN_2,
    "headers",
    r"\bcha?r(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:[0-9]{1,3}|0x[0-9a-f]+)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_HEADERS_PATTERN_3: Final = Matches(
    n.R0311_HEADERS_PATTERN_3,
    "headers",
    "(?:@@|%40%40)(?:version|global|datadir|hostname|basedir|servername|port|session|tmpdir|identity|language|spid|plugin_dir|secure_file_priv|innodb)",
    case_sensitive=False,
)
R0311_HEADERS_PATTERN_4: Final = Matches(
    n.R0311_HEADERS_PATTERN_4,
    "headers",
    r"\b(?:user|database|version|schema)(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0311_USER_AGENT_PATTERN_2,
    "user_agent",
    r"\bcha?r(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:[0-9]{1,3}|0x[0-9a-f]+)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0311_USER_AGENT_PATTERN_3,
    "user_agent",
    "(?:@@|%40%40)(?:version|global|datadir|hostname|basedir|servername|port|session|tmpdir|identity|language|spid|plugin_dir|secure_file_priv|innodb)",
    case_sensitive=False,
)
R0311_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0311_USER_AGENT_PATTERN_4,
    "user_agent",
    r"\b(?:user|database|version|schema)(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_ANY: Final = AnyOf(
    R0311_RAW_URL_CONTAINS,
    R0311_RAW_URL_CONTAINS_2,
    R0311_RAW_URL_CONTAINS_3,
    R0311_RAW_URL_CONTAINS_4,
    R0311_RAW_URL_CONTAINS_5,
    R0311_RAW_URL_CONTAINS_6,
    R0311_RAW_URL_CONTAINS_7,
    R0311_RAW_URL_CONTAINS_8,
    R0311_RAW_URL_CONTAINS_9,
    R0311_RAW_URL_CONTAINS_10,
    R0311_RAW_URL_CONTAINS_11,
    R0311_RAW_URL_CONTAINS_12,
    R0311_RAW_URL_CONTAINS_13,
    R0311_RAW_URL_CONTAINS_14,
    R0311_RAW_URL_CONTAINS_15,
    R0311_RAW_URL_CONTAINS_16,
    R0311_RAW_URL_CONTAINS_17,
    R0311_RAW_URL_CONTAINS_18,
    R0311_RAW_URL_CONTAINS_19,
    R0311_RAW_URL_CONTAINS_20,
    R0311_RAW_URL_CONTAINS_21,
    R0311_RAW_URL_CONTAINS_22,
    R0311_RAW_URL_CONTAINS_23,
    R0311_RAW_URL_CONTAINS_24,
    R0311_RAW_URL_CONTAINS_25,
    R0311_RAW_URL_CONTAINS_26,
    R0311_RAW_URL_CONTAINS_27,
    R0311_RAW_URL_CONTAINS_28,
    R0311_RAW_URL_CONTAINS_29,
    R0311_RAW_URL_CONTAINS_30,
    R0311_RAW_URL_CONTAINS_31,
    R0311_RAW_URL_CONTAINS_32,
    R0311_RAW_URL_CONTAINS_33,
    R0311_RAW_URL_CONTAINS_34,
    R0311_RAW_URL_CONTAINS_35,
    R0311_RAW_URL_CONTAINS_36,
    R0311_RAW_URL_CONTAINS_37,
    R0311_RAW_URL_CONTAINS_38,
    R0311_RAW_URL_CONTAINS_39,
    R0311_RAW_URL_CONTAINS_40,
    R0311_RAW_URL_CONTAINS_41,
    R0311_RAW_URL_CONTAINS_42,
    R0311_RAW_URL_CONTAINS_43,
    R0311_RAW_URL_CONTAINS_44,
    R0311_RAW_URL_CONTAINS_45,
    R0311_RAW_URL_CONTAINS_46,
    R0311_RAW_URL_CONTAINS_47,
    R0311_RAW_URL_CONTAINS_48,
    R0311_RAW_URL_CONTAINS_49,
    R0311_RAW_URL_CONTAINS_50,
    R0311_RAW_URL_CONTAINS_51,
    R0311_RAW_URL_CONTAINS_52,
    R0311_RAW_URL_CONTAINS_53,
    R0311_RAW_URL_CONTAINS_54,
    R0311_RAW_URL_CONTAINS_55,
    R0311_RAW_URL_CONTAINS_56,
    R0311_RAW_URL_CONTAINS_57,
    R0311_RAW_URL_CONTAINS_58,
    R0311_RAW_URL_CONTAINS_59,
    R0311_RAW_URL_CONTAINS_60,
    R0311_RAW_URL_CONTAINS_61,
    R0311_RAW_URL_CONTAINS_62,
    R0311_RAW_URL_CONTAINS_63,
    R0311_RAW_URL_CONTAINS_64,
    R0311_RAW_URL_CONTAINS_65,
    R0311_RAW_URL_CONTAINS_66,
    R0311_RAW_URL_CONTAINS_67,
    R0311_RAW_URL_CONTAINS_68,
    R0311_RAW_URL_CONTAINS_69,
    R0311_RAW_URL_CONTAINS_70,
    R0311_RAW_URL_CONTAINS_71,
    R0311_RAW_URL_CONTAINS_72,
    R0311_RAW_URL_CONTAINS_73,
    R0311_RAW_URL_CONTAINS_74,
    R0311_RAW_URL_CONTAINS_75,
    R0311_RAW_URL_CONTAINS_76,
    R0311_RAW_URL_CONTAINS_77,
    R0311_RAW_URL_CONTAINS_78,
    R0311_RAW_URL_CONTAINS_79,
    R0311_RAW_URL_CONTAINS_80,
    R0311_RAW_URL_CONTAINS_81,
    R0311_RAW_URL_CONTAINS_82,
    R0311_RAW_URL_CONTAINS_83,
    R0311_RAW_URL_CONTAINS_84,
    R0311_RAW_URL_CONTAINS_85,
    R0311_RAW_URL_CONTAINS_86,
    R0311_RAW_URL_CONTAINS_87,
    R0311_RAW_URL_CONTAINS_88,
    R0311_RAW_URL_CONTAINS_89,
    R0311_RAW_URL_CONTAINS_90,
    R0311_RAW_URL_CONTAINS_91,
    R0311_RAW_URL_CONTAINS_92,
    R0311_RAW_URL_CONTAINS_93,
    R0311_RAW_URL_CONTAINS_94,
    R0311_RAW_URL_CONTAINS_95,
    R0311_RAW_URL_CONTAINS_96,
    R0311_RAW_URL_CONTAINS_97,
    R0311_RAW_URL_CONTAINS_98,
    R0311_RAW_URL_CONTAINS_99,
    R0311_RAW_URL_CONTAINS_100,
    R0311_RAW_URL_CONTAINS_101,
    R0311_RAW_URL_CONTAINS_102,
    R0311_RAW_URL_CONTAINS_103,
    R0311_RAW_URL_CONTAINS_104,
    R0311_RAW_URL_CONTAINS_105,
    R0311_RAW_URL_CONTAINS_106,
    R0311_RAW_URL_CONTAINS_107,
    R0311_RAW_URL_CONTAINS_108,
    R0311_RAW_URL_CONTAINS_109,
    R0311_RAW_URL_CONTAINS_110,
    R0311_RAW_URL_CONTAINS_111,
    R0311_RAW_URL_CONTAINS_112,
    R0311_RAW_URL_CONTAINS_113,
    R0311_RAW_URL_CONTAINS_114,
    R0311_RAW_URL_CONTAINS_115,
    R0311_RAW_URL_CONTAINS_116,
    R0311_RAW_URL_CONTAINS_117,
    R0311_RAW_URL_CONTAINS_118,
    R0311_RAW_URL_CONTAINS_119,
    R0311_RAW_URL_CONTAINS_120,
    R0311_RAW_URL_CONTAINS_121,
    R0311_RAW_URL_CONTAINS_122,
    R0311_RAW_URL_CONTAINS_123,
    R0311_RAW_URL_CONTAINS_124,
    R0311_RAW_URL_CONTAINS_125,
    R0311_RAW_URL_CONTAINS_126,
    R0311_RAW_URL_CONTAINS_127,
    R0311_RAW_URL_CONTAINS_128,
    R0311_RAW_URL_CONTAINS_129,
    R0311_RAW_URL_CONTAINS_130,
    R0311_RAW_URL_CONTAINS_131,
    R0311_RAW_URL_CONTAINS_132,
    R0311_RAW_URL_CONTAINS_133,
    R0311_RAW_URL_CONTAINS_134,
    R0311_RAW_URL_CONTAINS_135,
    R0311_RAW_URL_CONTAINS_136,
    R0311_RAW_URL_CONTAINS_137,
    R0311_RAW_URL_CONTAINS_138,
    R0311_RAW_URL_CONTAINS_139,
    R0311_RAW_URL_CONTAINS_140,
    R0311_BODY_CONTAINS,
    R0311_BODY_CONTAINS_2,
    R0311_BODY_CONTAINS_3,
    R0311_BODY_CONTAINS_4,
    R0311_BODY_CONTAINS_5,
    R0311_BODY_CONTAINS_6,
    R0311_BODY_CONTAINS_7,
    R0311_BODY_CONTAINS_8,
    R0311_BODY_CONTAINS_9,
    R0311_BODY_CONTAINS_10,
    R0311_BODY_CONTAINS_11,
    R0311_BODY_CONTAINS_12,
    R0311_BODY_CONTAINS_13,
    R0311_BODY_CONTAINS_14,
    R0311_BODY_CONTAINS_15,
    R0311_BODY_CONTAINS_16,
    R0311_BODY_CONTAINS_17,
    R0311_BODY_CONTAINS_18,
    R0311_BODY_CONTAINS_19,
    R0311_BODY_CONTAINS_20,
    R0311_BODY_CONTAINS_21,
    R0311_BODY_CONTAINS_22,
    R0311_BODY_CONTAINS_23,
    R0311_BODY_CONTAINS_24,
    R0311_BODY_CONTAINS_25,
    R0311_BODY_CONTAINS_26,
    R0311_BODY_CONTAINS_27,
    R0311_BODY_CONTAINS_28,
    R0311_BODY_CONTAINS_29,
    R0311_BODY_CONTAINS_30,
    R0311_BODY_CONTAINS_31,
    R0311_BODY_CONTAINS_32,
    R0311_BODY_CONTAINS_33,
    R0311_BODY_CONTAINS_34,
    R0311_BODY_CONTAINS_35,
    R0311_BODY_CONTAINS_36,
    R0311_BODY_CONTAINS_37,
    R0311_BODY_CONTAINS_38,
    R0311_BODY_CONTAINS_39,
    R0311_BODY_CONTAINS_40,
    R0311_BODY_CONTAINS_41,
    R0311_BODY_CONTAINS_42,
    R0311_BODY_CONTAINS_43,
    R0311_BODY_CONTAINS_44,
    R0311_BODY_CONTAINS_45,
    R0311_BODY_CONTAINS_46,
    R0311_BODY_CONTAINS_47,
    R0311_BODY_CONTAINS_48,
    R0311_BODY_CONTAINS_49,
    R0311_BODY_CONTAINS_50,
    R0311_BODY_CONTAINS_51,
    R0311_BODY_CONTAINS_52,
    R0311_BODY_CONTAINS_53,
    R0311_BODY_CONTAINS_54,
    R0311_BODY_CONTAINS_55,
    R0311_BODY_CONTAINS_56,
    R0311_BODY_CONTAINS_57,
    R0311_BODY_CONTAINS_58,
    R0311_BODY_CONTAINS_59,
    R0311_BODY_CONTAINS_60,
    R0311_BODY_CONTAINS_61,
    R0311_BODY_CONTAINS_62,
    R0311_BODY_CONTAINS_63,
    R0311_BODY_CONTAINS_64,
    R0311_BODY_CONTAINS_65,
    R0311_BODY_CONTAINS_66,
    R0311_BODY_CONTAINS_67,
    R0311_BODY_CONTAINS_68,
    R0311_BODY_CONTAINS_69,
    R0311_BODY_CONTAINS_70,
    R0311_BODY_CONTAINS_71,
    R0311_BODY_CONTAINS_72,
    R0311_BODY_CONTAINS_73,
    R0311_BODY_CONTAINS_74,
    R0311_BODY_CONTAINS_75,
    R0311_BODY_CONTAINS_76,
    R0311_BODY_CONTAINS_77,
    R0311_BODY_CONTAINS_78,
    R0311_BODY_CONTAINS_79,
    R0311_BODY_CONTAINS_80,
    R0311_BODY_CONTAINS_81,
    R0311_BODY_CONTAINS_82,
    R0311_BODY_CONTAINS_83,
    R0311_BODY_CONTAINS_84,
    R0311_BODY_CONTAINS_85,
    R0311_BODY_CONTAINS_86,
    R0311_BODY_CONTAINS_87,
    R0311_BODY_CONTAINS_88,
    R0311_BODY_CONTAINS_89,
    R0311_BODY_CONTAINS_90,
    R0311_BODY_CONTAINS_91,
    R0311_BODY_CONTAINS_92,
    R0311_BODY_CONTAINS_93,
    R0311_BODY_CONTAINS_94,
    R0311_BODY_CONTAINS_95,
    R0311_BODY_CONTAINS_96,
    R0311_BODY_CONTAINS_97,
    R0311_BODY_CONTAINS_98,
    R0311_BODY_CONTAINS_99,
    R0311_BODY_CONTAINS_100,
    R0311_BODY_CONTAINS_101,
    R0311_BODY_CONTAINS_102,
    R0311_BODY_CONTAINS_103,
    R0311_BODY_CONTAINS_104,
    R0311_BODY_CONTAINS_105,
    R0311_BODY_CONTAINS_106,
    R0311_BODY_CONTAINS_107,
    R0311_BODY_CONTAINS_108,
    R0311_BODY_CONTAINS_109,
    R0311_BODY_CONTAINS_110,
    R0311_BODY_CONTAINS_111,
    R0311_BODY_CONTAINS_112,
    R0311_BODY_CONTAINS_113,
    R0311_BODY_CONTAINS_114,
    R0311_BODY_CONTAINS_115,
    R0311_BODY_CONTAINS_116,
    R0311_BODY_CONTAINS_117,
    R0311_BODY_CONTAINS_118,
    R0311_BODY_CONTAINS_119,
    R0311_BODY_CONTAINS_120,
    R0311_BODY_CONTAINS_121,
    R0311_BODY_CONTAINS_122,
    R0311_BODY_CONTAINS_123,
    R0311_BODY_CONTAINS_124,
    R0311_BODY_CONTAINS_125,
    R0311_BODY_CONTAINS_126,
    R0311_BODY_CONTAINS_127,
    R0311_BODY_CONTAINS_128,
    R0311_BODY_CONTAINS_129,
    R0311_BODY_CONTAINS_130,
    R0311_BODY_CONTAINS_131,
    R0311_BODY_CONTAINS_132,
    R0311_BODY_CONTAINS_133,
    R0311_BODY_CONTAINS_134,
    R0311_BODY_CONTAINS_135,
    R0311_BODY_CONTAINS_136,
    R0311_BODY_CONTAINS_137,
    R0311_BODY_CONTAINS_138,
    R0311_BODY_CONTAINS_139,
    R0311_BODY_CONTAINS_140,
    R0311_HEADERS_CONTAINS,
    R0311_HEADERS_CONTAINS_2,
    R0311_HEADERS_CONTAINS_3,
    R0311_HEADERS_CONTAINS_4,
    R0311_HEADERS_CONTAINS_5,
    R0311_HEADERS_CONTAINS_6,
    R0311_HEADERS_CONTAINS_7,
    R0311_HEADERS_CONTAINS_8,
    R0311_HEADERS_CONTAINS_9,
    R0311_HEADERS_CONTAINS_10,
    R0311_HEADERS_CONTAINS_11,
    R0311_HEADERS_CONTAINS_12,
    R0311_HEADERS_CONTAINS_13,
    R0311_HEADERS_CONTAINS_14,
    R0311_HEADERS_CONTAINS_15,
    R0311_HEADERS_CONTAINS_16,
    R0311_HEADERS_CONTAINS_17,
    R0311_HEADERS_CONTAINS_18,
    R0311_HEADERS_CONTAINS_19,
    R0311_HEADERS_CONTAINS_20,
    R0311_HEADERS_CONTAINS_21,
    R0311_HEADERS_CONTAINS_22,
    R0311_HEADERS_CONTAINS_23,
    R0311_HEADERS_CONTAINS_24,
    R0311_HEADERS_CONTAINS_25,
    R0311_HEADERS_CONTAINS_26,
    R0311_HEADERS_CONTAINS_27,
    R0311_HEADERS_CONTAINS_28,
    R0311_HEADERS_CONTAINS_29,
    R0311_HEADERS_CONTAINS_30,
    R0311_HEADERS_CONTAINS_31,
    R0311_HEADERS_CONTAINS_32,
    R0311_HEADERS_CONTAINS_33,
    R0311_HEADERS_CONTAINS_34,
    R0311_HEADERS_CONTAINS_35,
    R0311_HEADERS_CONTAINS_36,
    R0311_HEADERS_CONTAINS_37,
    R0311_HEADERS_CONTAINS_38,
    R0311_HEADERS_CONTAINS_39,
    R0311_HEADERS_CONTAINS_40,
    R0311_HEADERS_CONTAINS_41,
    R0311_HEADERS_CONTAINS_42,
    R0311_HEADERS_CONTAINS_43,
    R0311_HEADERS_CONTAINS_44,
    R0311_HEADERS_CONTAINS_45,
    R0311_HEADERS_CONTAINS_46,
    R0311_HEADERS_CONTAINS_47,
    R0311_HEADERS_CONTAINS_48,
    R0311_HEADERS_CONTAINS_49,
    R0311_HEADERS_CONTAINS_50,
    R0311_HEADERS_CONTAINS_51,
    R0311_HEADERS_CONTAINS_52,
    R0311_HEADERS_CONTAINS_53,
    R0311_HEADERS_CONTAINS_54,
    R0311_HEADERS_CONTAINS_55,
    R0311_HEADERS_CONTAINS_56,
    R0311_HEADERS_CONTAINS_57,
    R0311_HEADERS_CONTAINS_58,
    R0311_HEADERS_CONTAINS_59,
    R0311_HEADERS_CONTAINS_60,
    R0311_HEADERS_CONTAINS_61,
    R0311_HEADERS_CONTAINS_62,
    R0311_HEADERS_CONTAINS_63,
    R0311_HEADERS_CONTAINS_64,
    R0311_HEADERS_CONTAINS_65,
    R0311_HEADERS_CONTAINS_66,
    R0311_HEADERS_CONTAINS_67,
    R0311_HEADERS_CONTAINS_68,
    R0311_HEADERS_CONTAINS_69,
    R0311_HEADERS_CONTAINS_70,
    R0311_HEADERS_CONTAINS_71,
    R0311_HEADERS_CONTAINS_72,
    R0311_HEADERS_CONTAINS_73,
    R0311_HEADERS_CONTAINS_74,
    R0311_HEADERS_CONTAINS_75,
    R0311_HEADERS_CONTAINS_76,
    R0311_HEADERS_CONTAINS_77,
    R0311_HEADERS_CONTAINS_78,
    R0311_HEADERS_CONTAINS_79,
    R0311_HEADERS_CONTAINS_80,
    R0311_HEADERS_CONTAINS_81,
    R0311_HEADERS_CONTAINS_82,
    R0311_HEADERS_CONTAINS_83,
    R0311_HEADERS_CONTAINS_84,
    R0311_HEADERS_CONTAINS_85,
    R0311_HEADERS_CONTAINS_86,
    R0311_HEADERS_CONTAINS_87,
    R0311_HEADERS_CONTAINS_88,
    R0311_HEADERS_CONTAINS_89,
    R0311_HEADERS_CONTAINS_90,
    R0311_HEADERS_CONTAINS_91,
    R0311_HEADERS_CONTAINS_92,
    R0311_HEADERS_CONTAINS_93,
    R0311_HEADERS_CONTAINS_94,
    R0311_HEADERS_CONTAINS_95,
    R0311_HEADERS_CONTAINS_96,
    R0311_HEADERS_CONTAINS_97,
    R0311_HEADERS_CONTAINS_98,
    R0311_HEADERS_CONTAINS_99,
    R0311_HEADERS_CONTAINS_100,
    R0311_HEADERS_CONTAINS_101,
    R0311_HEADERS_CONTAINS_102,
    R0311_HEADERS_CONTAINS_103,
    R0311_HEADERS_CONTAINS_104,
    R0311_HEADERS_CONTAINS_105,
    R0311_HEADERS_CONTAINS_106,
    R0311_HEADERS_CONTAINS_107,
    R0311_HEADERS_CONTAINS_108,
    R0311_HEADERS_CONTAINS_109,
    R0311_HEADERS_CONTAINS_110,
    R0311_HEADERS_CONTAINS_111,
    R0311_HEADERS_CONTAINS_112,
    R0311_HEADERS_CONTAINS_113,
    R0311_HEADERS_CONTAINS_114,
    R0311_HEADERS_CONTAINS_115,
    R0311_HEADERS_CONTAINS_116,
    R0311_HEADERS_CONTAINS_117,
    R0311_HEADERS_CONTAINS_118,
    R0311_HEADERS_CONTAINS_119,
    R0311_HEADERS_CONTAINS_120,
    R0311_HEADERS_CONTAINS_121,
    R0311_HEADERS_CONTAINS_122,
    R0311_HEADERS_CONTAINS_123,
    R0311_HEADERS_CONTAINS_124,
    R0311_HEADERS_CONTAINS_125,
    R0311_HEADERS_CONTAINS_126,
    R0311_HEADERS_CONTAINS_127,
    R0311_HEADERS_CONTAINS_128,
    R0311_HEADERS_CONTAINS_129,
    R0311_HEADERS_CONTAINS_130,
    R0311_HEADERS_CONTAINS_131,
    R0311_HEADERS_CONTAINS_132,
    R0311_HEADERS_CONTAINS_133,
    R0311_HEADERS_CONTAINS_134,
    R0311_HEADERS_CONTAINS_135,
    R0311_HEADERS_CONTAINS_136,
    R0311_HEADERS_CONTAINS_137,
    R0311_HEADERS_CONTAINS_138,
    R0311_HEADERS_CONTAINS_139,
    R0311_HEADERS_CONTAINS_140,
    R0311_USER_AGENT_CONTAINS,
    R0311_USER_AGENT_CONTAINS_2,
    R0311_USER_AGENT_CONTAINS_3,
    R0311_USER_AGENT_CONTAINS_4,
    R0311_USER_AGENT_CONTAINS_5,
    R0311_USER_AGENT_CONTAINS_6,
    R0311_USER_AGENT_CONTAINS_7,
    R0311_USER_AGENT_CONTAINS_8,
    R0311_USER_AGENT_CONTAINS_9,
    R0311_USER_AGENT_CONTAINS_10,
    R0311_USER_AGENT_CONTAINS_11,
    R0311_USER_AGENT_CONTAINS_12,
    R0311_USER_AGENT_CONTAINS_13,
    R0311_USER_AGENT_CONTAINS_14,
    R0311_USER_AGENT_CONTAINS_15,
    R0311_USER_AGENT_CONTAINS_16,
    R0311_USER_AGENT_CONTAINS_17,
    R0311_USER_AGENT_CONTAINS_18,
    R0311_USER_AGENT_CONTAINS_19,
    R0311_USER_AGENT_CONTAINS_20,
    R0311_USER_AGENT_CONTAINS_21,
    R0311_USER_AGENT_CONTAINS_22,
    R0311_USER_AGENT_CONTAINS_23,
    R0311_USER_AGENT_CONTAINS_24,
    R0311_USER_AGENT_CONTAINS_25,
    R0311_USER_AGENT_CONTAINS_26,
    R0311_USER_AGENT_CONTAINS_27,
    R0311_USER_AGENT_CONTAINS_28,
    R0311_USER_AGENT_CONTAINS_29,
    R0311_USER_AGENT_CONTAINS_30,
    R0311_USER_AGENT_CONTAINS_31,
    R0311_USER_AGENT_CONTAINS_32,
    R0311_USER_AGENT_CONTAINS_33,
    R0311_USER_AGENT_CONTAINS_34,
    R0311_USER_AGENT_CONTAINS_35,
    R0311_USER_AGENT_CONTAINS_36,
    R0311_USER_AGENT_CONTAINS_37,
    R0311_USER_AGENT_CONTAINS_38,
    R0311_USER_AGENT_CONTAINS_39,
    R0311_USER_AGENT_CONTAINS_40,
    R0311_USER_AGENT_CONTAINS_41,
    R0311_USER_AGENT_CONTAINS_42,
    R0311_USER_AGENT_CONTAINS_43,
    R0311_USER_AGENT_CONTAINS_44,
    R0311_USER_AGENT_CONTAINS_45,
    R0311_USER_AGENT_CONTAINS_46,
    R0311_USER_AGENT_CONTAINS_47,
    R0311_USER_AGENT_CONTAINS_48,
    R0311_USER_AGENT_CONTAINS_49,
    R0311_USER_AGENT_CONTAINS_50,
    R0311_USER_AGENT_CONTAINS_51,
    R0311_USER_AGENT_CONTAINS_52,
    R0311_USER_AGENT_CONTAINS_53,
    R0311_USER_AGENT_CONTAINS_54,
    R0311_USER_AGENT_CONTAINS_55,
    R0311_USER_AGENT_CONTAINS_56,
    R0311_USER_AGENT_CONTAINS_57,
    R0311_USER_AGENT_CONTAINS_58,
    R0311_USER_AGENT_CONTAINS_59,
    R0311_USER_AGENT_CONTAINS_60,
    R0311_USER_AGENT_CONTAINS_61,
    R0311_USER_AGENT_CONTAINS_62,
    R0311_USER_AGENT_CONTAINS_63,
    R0311_USER_AGENT_CONTAINS_64,
    R0311_USER_AGENT_CONTAINS_65,
    R0311_USER_AGENT_CONTAINS_66,
    R0311_USER_AGENT_CONTAINS_67,
    R0311_USER_AGENT_CONTAINS_68,
    R0311_USER_AGENT_CONTAINS_69,
    R0311_USER_AGENT_CONTAINS_70,
    R0311_USER_AGENT_CONTAINS_71,
    R0311_USER_AGENT_CONTAINS_72,
    R0311_USER_AGENT_CONTAINS_73,
    R0311_USER_AGENT_CONTAINS_74,
    R0311_USER_AGENT_CONTAINS_75,
    R0311_USER_AGENT_CONTAINS_76,
    R0311_USER_AGENT_CONTAINS_77,
    R0311_USER_AGENT_CONTAINS_78,
    R0311_USER_AGENT_CONTAINS_79,
    R0311_USER_AGENT_CONTAINS_80,
    R0311_USER_AGENT_CONTAINS_81,
    R0311_USER_AGENT_CONTAINS_82,
    R0311_USER_AGENT_CONTAINS_83,
    R0311_USER_AGENT_CONTAINS_84,
    R0311_USER_AGENT_CONTAINS_85,
    R0311_USER_AGENT_CONTAINS_86,
    R0311_USER_AGENT_CONTAINS_87,
    R0311_USER_AGENT_CONTAINS_88,
    R0311_USER_AGENT_CONTAINS_89,
    R0311_USER_AGENT_CONTAINS_90,
    R0311_USER_AGENT_CONTAINS_91,
    R0311_USER_AGENT_CONTAINS_92,
    R0311_USER_AGENT_CONTAINS_93,
    R0311_USER_AGENT_CONTAINS_94,
    R0311_USER_AGENT_CONTAINS_95,
    R0311_USER_AGENT_CONTAINS_96,
    R0311_USER_AGENT_CONTAINS_97,
    R0311_USER_AGENT_CONTAINS_98,
    R0311_USER_AGENT_CONTAINS_99,
    R0311_USER_AGENT_CONTAINS_100,
    R0311_USER_AGENT_CONTAINS_101,
    R0311_USER_AGENT_CONTAINS_102,
    R0311_USER_AGENT_CONTAINS_103,
    R0311_USER_AGENT_CONTAINS_104,
    R0311_USER_AGENT_CONTAINS_105,
    R0311_USER_AGENT_CONTAINS_106,
    R0311_USER_AGENT_CONTAINS_107,
    R0311_USER_AGENT_CONTAINS_108,
    R0311_USER_AGENT_CONTAINS_109,
    R0311_USER_AGENT_CONTAINS_110,
    R0311_USER_AGENT_CONTAINS_111,
    R0311_USER_AGENT_CONTAINS_112,
    R0311_USER_AGENT_CONTAINS_113,
    R0311_USER_AGENT_CONTAINS_114,
    R0311_USER_AGENT_CONTAINS_115,
    R0311_USER_AGENT_CONTAINS_116,
    R0311_USER_AGENT_CONTAINS_117,
    R0311_USER_AGENT_CONTAINS_118,
    R0311_USER_AGENT_CONTAINS_119,
    R0311_USER_AGENT_CONTAINS_120,
    R0311_USER_AGENT_CONTAINS_121,
    R0311_USER_AGENT_CONTAINS_122,
    R0311_USER_AGENT_CONTAINS_123,
    R0311_USER_AGENT_CONTAINS_124,
    R0311_USER_AGENT_CONTAINS_125,
    R0311_USER_AGENT_CONTAINS_126,
    R0311_USER_AGENT_CONTAINS_127,
    R0311_USER_AGENT_CONTAINS_128,
    R0311_USER_AGENT_CONTAINS_129,
    R0311_USER_AGENT_CONTAINS_130,
    R0311_USER_AGENT_CONTAINS_131,
    R0311_USER_AGENT_CONTAINS_132,
    R0311_USER_AGENT_CONTAINS_133,
    R0311_USER_AGENT_CONTAINS_134,
    R0311_USER_AGENT_CONTAINS_135,
    R0311_USER_AGENT_CONTAINS_136,
    R0311_USER_AGENT_CONTAINS_137,
    R0311_USER_AGENT_CONTAINS_138,
    R0311_USER_AGENT_CONTAINS_139,
    R0311_USER_AGENT_CONTAINS_140,
    R0311_RAW_URL_PATTERN,
    R0311_BODY_PATTERN,
    R0311_HEADERS_PATTERN,
    R0311_USER_AGENT_PATTERN,
    R0311_RAW_URL_PATTERN_2,
    R0311_RAW_URL_PATTERN_3,
    R0311_RAW_URL_PATTERN_4,
    R0311_BODY_PATTERN_2,
    R0311_BODY_PATTERN_3,
    R0311_BODY_PATTERN_4,
    R0311_HEADERS_PATTERN_2,
    R0311_HEADERS_PATTERN_3,
    R0311_HEADERS_PATTERN_4,
    R0311_USER_AGENT_PATTERN_2,
    R0311_USER_AGENT_PATTERN_3,
    R0311_USER_AGENT_PATTERN_4,
)
R0311: Final = Rule(
    id="R0311",
    version=1,
    name="sql_functions",
    emits=(Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A call of a function that SQL has and little else: one of the list `sql_functions`, a chain of\n"
        "`char(65)||char(66)`, `concat(0x…`, a server variable such as `@@version`, or `user()`, `database()` and\n"
        "`version()` with nothing in their brackets. Injections build texts without quotes and ask who and where they\n"
        "are with these."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0311_sql_functions.yaml",
)


@KIND.rule(R0311, anchors=(R0311_ANY,))
def r0311(hits: Hits) -> bool:
    return R0311_ANY in hits


# ── R0312 ─────────────────────────────────────────────────────────────────────────────────────────

R0312_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0312_RAW_URL_PATTERN,
        "raw_url",
        "(?:['\\\")`0-9]|--|\\bnull|\\bfrom\\s+\\S{1,30})\\s*\\b(?:(?:order|group)\\s+by\\s+[\\w.(\\\"'`]+|having\\s+[0-9'\\\"(]|limit\\s+[0-9]+\\s*(?:,\\s*[0-9]|offset\\b|--|#|$)|fetch\\s+(?:first|next)\\s+[0-9]+\\s+rows)|\\border\\s+by\\s+(?:[0-9]+\\s*(?:--|#|$|\\)|,)|if\\s*\\(|\\(\\s*select|case\\b|rand\\s*\\()|\\bhaving\\s+(?:[0-9]+|'[^']{0,9}')\\s*[=<>]|\\bin\\s+boolean\\s+mode\\b",
        case_sensitive=False,
    ),
)
R0312_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0312_BODY_PATTERN,
        "body",
        "(?:['\\\")`0-9]|--|\\bnull|\\bfrom\\s+\\S{1,30})\\s*\\b(?:(?:order|group)\\s+by\\s+[\\w.(\\\"'`]+|having\\s+[0-9'\\\"(]|limit\\s+[0-9]+\\s*(?:,\\s*[0-9]|offset\\b|--|#|$)|fetch\\s+(?:first|next)\\s+[0-9]+\\s+rows)|\\border\\s+by\\s+(?:[0-9]+\\s*(?:--|#|$|\\)|,)|if\\s*\\(|\\(\\s*select|case\\b|rand\\s*\\()|\\bhaving\\s+(?:[0-9]+|'[^']{0,9}')\\s*[=<>]|\\bin\\s+boolean\\s+mode\\b",
        case_sensitive=False,
    ),
)
R0312_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0312_HEADERS_PATTERN,
        "headers",
        "(?:['\\\")`0-9]|--|\\bnull|\\bfrom\\s+\\S{1,30})\\s*\\b(?:(?:order|group)\\s+by\\s+[\\w.(\\\"'`]+|having\\s+[0-9'\\\"(]|limit\\s+[0-9]+\\s*(?:,\\s*[0-9]|offset\\b|--|#|$)|fetch\\s+(?:first|next)\\s+[0-9]+\\s+rows)|\\border\\s+by\\s+(?:[0-9]+\\s*(?:--|#|$|\\)|,)|if\\s*\\(|\\(\\s*select|case\\b|rand\\s*\\()|\\bhaving\\s+(?:[0-9]+|'[^']{0,9}')\\s*[=<>]|\\bin\\s+boolean\\s+mode\\b",
        case_sensitive=False,
    ),
)
R0312_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0312_USER_AGENT_PATTERN,
        "user_agent",
        "(?:['\\\")`0-9]|--|\\bnull|\\bfrom\\s+\\S{1,30})\\s*\\b(?:(?:order|group)\\s+by\\s+[\\w.(\\\"'`]+|having\\s+[0-9'\\\"(]|limit\\s+[0-9]+\\s*(?:,\\s*[0-9]|offset\\b|--|#|$)|fetch\\s+(?:first|next)\\s+[0-9]+\\s+rows)|\\border\\s+by\\s+(?:[0-9]+\\s*(?:--|#|$|\\)|,)|if\\s*\\(|\\(\\s*select|case\\b|rand\\s*\\()|\\bhaving\\s+(?:[0-9]+|'[^']{0,9}')\\s*[=<>]|\\bin\\s+boolean\\s+mode\\b",
        case_sensitive=False,
    ),
)
R0312_RAW_URL_PATTERN_2: Final = Matches(
    n.R0312_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:`|%60)(?:[ \t\n+]|%20|%0[9ad])?(?:regexp|rlike|like)\b|\bsounds(?:[ \t\n+]|%20|%0[9ad])like\b",
    case_sensitive=False,
)
R0312_BODY_PATTERN_2: Final = Matches(
    n.R0312_BODY_PATTERN_2,
    "body",
    r"(?:`|%60)(?:[ \t\n+]|%20|%0[9ad])?(?:regexp|rlike|like)\b|\bsounds(?:[ \t\n+]|%20|%0[9ad])like\b",
    case_sensitive=False,
)
R0312_HEADERS_PATTERN_2: Final = Matches(
    n.R0312_HEADERS_PATTERN_2,
    "headers",
    r"(?:`|%60)(?:[ \t\n+]|%20|%0[9ad])?(?:regexp|rlike|like)\b|\bsounds(?:[ \t\n+]|%20|%0[9ad])like\b",
    case_sensitive=False,
)
R0312_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0312_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:`|%60)(?:[ \t\n+]|%20|%0[9ad])?(?:regexp|rlike|like)\b|\bsounds(?:[ \t\n+]|%20|%0[9ad])like\b",
    case_sensitive=False,
)
R0312_ANY: Final = AnyOf(
    R0312_RAW_URL_PATTERN,
    R0312_BODY_PATTERN,
    R0312_HEADERS_PATTERN,
    R0312_USER_AGENT_PATTERN,
    R0312_RAW_URL_PATTERN_2,
    R0312_BODY_PATTERN_2,
    R0312_HEADERS_PATTERN_2,
    R0312_USER_AGENT_PATTERN_2,
)
R0312: Final = Rule(
    id="R0312",
    version=1,
    name="sql_order_by_probe",
    emits=(Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "`order by 7`, `group by x having 1=1`, `limit 1,1` or `offset` behind a quote, a bracket or a number:\n"
        "counting a query's columns, and walking through its rows."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0312_sql_order_by_probe.yaml",
)


@KIND.rule(R0312, anchors=(R0312_ANY,))
def r0312(hits: Hits) -> bool:
    return R0312_ANY in hits


# ── R0313 ─────────────────────────────────────────────────────────────────────────────────────────

R0313_RAW_URL_PATTERN: Final = Matches(
    n.R0313_RAW_URL_PATTERN,
    "raw_url",
    "(?:/|%2[fF])(?:\\*|%2[aA])(?:!|%21)|[a-zA-Z)'\\\"](?:/|%2[fF])(?:\\*|%2[aA]){2}(?:/|%2[fF])[a-zA-Z('\\\"0-9@]|[0-9](?:/|%2[fF])(?:\\*|%2[aA]){2}(?:/|%2[fF])[a-zA-Z('\\\"@]",
    case_sensitive=False,
)
R0313_BODY_PATTERN: Final = Matches(
    n.R0313_BODY_PATTERN,
    "body",
    "(?:/|%2[fF])(?:\\*|%2[aA])(?:!|%21)|[a-zA-Z)'\\\"](?:/|%2[fF])(?:\\*|%2[aA]){2}(?:/|%2[fF])[a-zA-Z('\\\"0-9@]|[0-9](?:/|%2[fF])(?:\\*|%2[aA]){2}(?:/|%2[fF])[a-zA-Z('\\\"@]",
    case_sensitive=False,
)
R0313_HEADERS_PATTERN: Final = Matches(
    n.R0313_HEADERS_PATTERN,
    "headers",
    "(?:/|%2[fF])(?:\\*|%2[aA])(?:!|%21)|[a-zA-Z)'\\\"](?:/|%2[fF])(?:\\*|%2[aA]){2}(?:/|%2[fF])[a-zA-Z('\\\"0-9@]|[0-9](?:/|%2[fF])(?:\\*|%2[aA]){2}(?:/|%2[fF])[a-zA-Z('\\\"@]",
    case_sensitive=False,
)
R0313_USER_AGENT_PATTERN: Final = Matches(
    n.R0313_USER_AGENT_PATTERN,
    "user_agent",
    "(?:/|%2[fF])(?:\\*|%2[aA])(?:!|%21)|[a-zA-Z)'\\\"](?:/|%2[fF])(?:\\*|%2[aA]){2}(?:/|%2[fF])[a-zA-Z('\\\"0-9@]|[0-9](?:/|%2[fF])(?:\\*|%2[aA]){2}(?:/|%2[fF])[a-zA-Z('\\\"@]",
    case_sensitive=False,
)
R0313_ANY: Final = AnyOf(
    R0313_RAW_URL_PATTERN, R0313_BODY_PATTERN, R0313_HEADERS_PATTERN, R0313_USER_AGENT_PATTERN
)
R0313: Final = Rule(
    id="R0313",
    version=1,
    name="sql_version_comment",
    emits=(Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "MySQL's versioned comment `/*!50000union*/`, or comments between the letters or words of SQL (`un/**/ion`,\n"
        "`select/**/1`): the database reads what a filter takes for a comment."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0313_sql_version_comment.yaml",
)


@KIND.rule(R0313, anchors=(R0313_ANY,))
def r0313(hits: Hits) -> bool:
    return R0313_ANY in hits


# ── R0314 ─────────────────────────────────────────────────────────────────────────────────────────

R0314_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0314_RAW_URL_PATTERN,
        "raw_url",
        "\\bcase\\s+(?:when\\b|\\w+\\s+when\\b).{1,120}\\bthen\\b|\\)\\s*when\\s+\\S{1,40}\\s+then\\b|\\bcase\\s+when\\s*(?:\\(|[\\w.@`]+\\s*(?:[=<>!(]|\\b(?:is|in|like)\\b)|[0-9'\\\"])|\\biif\\s*\\(|\\brlike\\s*\\(\\s*select|['\\\")]\\s*(?:not\\s+)?between\\s+\\S{1,20}\\s+and\\b|['\\\")0-9]\\s*\\bis\\s+(?:not\\s+)?null\\b|\\bcollate\\s+\\w+_(?:ci|cs|bin)\\b|['\\\"]\\s*regexp\\s+['\\\"]|\\b(?:and|or)\\s+\\w+\\s+is\\s+(?:not\\s+)?null\\b|\\bis\\s+not\\s+null\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0314_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0314_BODY_PATTERN,
        "body",
        "\\bcase\\s+(?:when\\b|\\w+\\s+when\\b).{1,120}\\bthen\\b|\\)\\s*when\\s+\\S{1,40}\\s+then\\b|\\bcase\\s+when\\s*(?:\\(|[\\w.@`]+\\s*(?:[=<>!(]|\\b(?:is|in|like)\\b)|[0-9'\\\"])|\\biif\\s*\\(|\\brlike\\s*\\(\\s*select|['\\\")]\\s*(?:not\\s+)?between\\s+\\S{1,20}\\s+and\\b|['\\\")0-9]\\s*\\bis\\s+(?:not\\s+)?null\\b|\\bcollate\\s+\\w+_(?:ci|cs|bin)\\b|['\\\"]\\s*regexp\\s+['\\\"]|\\b(?:and|or)\\s+\\w+\\s+is\\s+(?:not\\s+)?null\\b|\\bis\\s+not\\s+null\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0314_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0314_HEADERS_PATTERN,
        "headers",
        "\\bcase\\s+(?:when\\b|\\w+\\s+when\\b).{1,120}\\bthen\\b|\\)\\s*when\\s+\\S{1,40}\\s+then\\b|\\bcase\\s+when\\s*(?:\\(|[\\w.@`]+\\s*(?:[=<>!(]|\\b(?:is|in|like)\\b)|[0-9'\\\"])|\\biif\\s*\\(|\\brlike\\s*\\(\\s*select|['\\\")]\\s*(?:not\\s+)?between\\s+\\S{1,20}\\s+and\\b|['\\\")0-9]\\s*\\bis\\s+(?:not\\s+)?null\\b|\\bcollate\\s+\\w+_(?:ci|cs|bin)\\b|['\\\"]\\s*regexp\\s+['\\\"]|\\b(?:and|or)\\s+\\w+\\s+is\\s+(?:not\\s+)?null\\b|\\bis\\s+not\\s+null\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0314_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0314_USER_AGENT_PATTERN,
        "user_agent",
        "\\bcase\\s+(?:when\\b|\\w+\\s+when\\b).{1,120}\\bthen\\b|\\)\\s*when\\s+\\S{1,40}\\s+then\\b|\\bcase\\s+when\\s*(?:\\(|[\\w.@`]+\\s*(?:[=<>!(]|\\b(?:is|in|like)\\b)|[0-9'\\\"])|\\biif\\s*\\(|\\brlike\\s*\\(\\s*select|['\\\")]\\s*(?:not\\s+)?between\\s+\\S{1,20}\\s+and\\b|['\\\")0-9]\\s*\\bis\\s+(?:not\\s+)?null\\b|\\bcollate\\s+\\w+_(?:ci|cs|bin)\\b|['\\\"]\\s*regexp\\s+['\\\"]|\\b(?:and|or)\\s+\\w+\\s+is\\s+(?:not\\s+)?null\\b|\\bis\\s+not\\s+null\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0314_RAW_URL_PATTERN_2: Final = Matches(
    n.R0314_RAW_URL_PATTERN_2,
    "raw_url",
    r"\bif(?:\(|%28)(?:[ \t\n+]|%20)*(?:(?:\(|%28)?(?:[ \t\n+]|%20)*select|[0-9]+(?:[ \t\n+]|%20)*(?:[=<>]|%3[cde])|ascii|ord|substr|mid|length|\(|%28|'\w|%27)",
    case_sensitive=False,
    limit=512,
)
R0314_RAW_URL_PATTERN_3: Final = Matches(
    n.R0314_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:\{|%7b)(?:[ \t\n+]|%20)?if(?:[ \t\n+]|%20)",
    case_sensitive=False,
)
R0314_BODY_PATTERN_2: Final = Matches(
    n.R0314_BODY_PATTERN_2,
    "body",
    r"\bif(?:\(|%28)(?:[ \t\n+]|%20)*(?:(?:\(|%28)?(?:[ \t\n+]|%20)*select|[0-9]+(?:[ \t\n+]|%20)*(?:[=<>]|%3[cde])|ascii|ord|substr|mid|length|\(|%28|'\w|%27)",
    case_sensitive=False,
    limit=512,
)
R0314_BODY_PATTERN_3: Final = Matches(
    n.R0314_BODY_PATTERN_3,
    "body",
    r"(?:\{|%7b)(?:[ \t\n+]|%20)?if(?:[ \t\n+]|%20)",
    case_sensitive=False,
)
R0314_HEADERS_PATTERN_2: Final = Matches(
    n.R0314_HEADERS_PATTERN_2,
    "headers",
    r"\bif(?:\(|%28)(?:[ \t\n+]|%20)*(?:(?:\(|%28)?(?:[ \t\n+]|%20)*select|[0-9]+(?:[ \t\n+]|%20)*(?:[=<>]|%3[cde])|ascii|ord|substr|mid|length|\(|%28|'\w|%27)",
    case_sensitive=False,
    limit=512,
)
R0314_HEADERS_PATTERN_3: Final = Matches(
    n.R0314_HEADERS_PATTERN_3,
    "headers",
    r"(?:\{|%7b)(?:[ \t\n+]|%20)?if(?:[ \t\n+]|%20)",
    case_sensitive=False,
)
R0314_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0314_USER_AGENT_PATTERN_2,
    "user_agent",
    r"\bif(?:\(|%28)(?:[ \t\n+]|%20)*(?:(?:\(|%28)?(?:[ \t\n+]|%20)*select|[0-9]+(?:[ \t\n+]|%20)*(?:[=<>]|%3[cde])|ascii|ord|substr|mid|length|\(|%28|'\w|%27)",
    case_sensitive=False,
    limit=512,
)
R0314_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0314_USER_AGENT_PATTERN_3,
    "user_agent",
    r"(?:\{|%7b)(?:[ \t\n+]|%20)?if(?:[ \t\n+]|%20)",
    case_sensitive=False,
)
R0314_RAW_URL_PATTERN_4: Final = Matches(
    n.R0314_RAW_URL_PATTERN_4,
    "raw_url",
    r"\blike(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:'|%27)",
    case_sensitive=False,
)
R0314_RAW_URL_PATTERN_5: Final = Matches(
    n.R0314_RAW_URL_PATTERN_5,
    "raw_url",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?r?like(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"(]|%2[278])",
    case_sensitive=False,
)
R0314_RAW_URL_PATTERN_6: Final = Matches(
    n.R0314_RAW_URL_PATTERN_6,
    "raw_url",
    "\\blike(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"]|%2[27])",
    case_sensitive=False,
)
R0314_BODY_PATTERN_4: Final = Matches(
    n.R0314_BODY_PATTERN_4,
    "body",
    r"\blike(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:'|%27)",
    case_sensitive=False,
)
R0314_BODY_PATTERN_5: Final = Matches(
    n.R0314_BODY_PATTERN_5,
    "body",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?r?like(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"(]|%2[278])",
    case_sensitive=False,
)
R0314_BODY_PATTERN_6: Final = Matches(
    n.R0314_BODY_PATTERN_6,
    "body",
    "\\blike(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"]|%2[27])",
    case_sensitive=False,
)
R0314_HEADERS_PATTERN_4: Final = Matches(
    n.R0314_HEADERS_PATTERN_4,
    "headers",
    r"\blike(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:'|%27)",
    case_sensitive=False,
)
R0314_HEADERS_PATTERN_5: Final = Matches(
    n.R0314_HEADERS_PATTERN_5,
    "headers",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?r?like(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"(]|%2[278])",
    case_sensitive=False,
)
R0314_HEADERS_PATTERN_6: Final = Matches(
    n.R0314_HEADERS_PATTERN_6,
    "headers",
    "\\blike(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"]|%2[27])",
    case_sensitive=False,
)
R0314_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0314_USER_AGENT_PATTERN_4,
    "user_agent",
    r"\blike(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:'|%27)",
    case_sensitive=False,
)
R0314_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0314_USER_AGENT_PATTERN_5,
    "user_agent",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?r?like(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"(]|%2[278])",
    case_sensitive=False,
)
R0314_USER_AGENT_PATTERN_6: Final = Matches(
    n.R0314_USER_AGENT_PATTERN_6,
    "user_agent",
    "\\blike(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"]|%2[27])",
    case_sensitive=False,
)
R0314_ANY: Final = AnyOf(
    R0314_RAW_URL_PATTERN,
    R0314_BODY_PATTERN,
    R0314_HEADERS_PATTERN,
    R0314_USER_AGENT_PATTERN,
    R0314_RAW_URL_PATTERN_2,
    R0314_RAW_URL_PATTERN_3,
    R0314_BODY_PATTERN_2,
    R0314_BODY_PATTERN_3,
    R0314_HEADERS_PATTERN_2,
    R0314_HEADERS_PATTERN_3,
    R0314_USER_AGENT_PATTERN_2,
    R0314_USER_AGENT_PATTERN_3,
    R0314_RAW_URL_PATTERN_4,
    R0314_RAW_URL_PATTERN_5,
    R0314_RAW_URL_PATTERN_6,
    R0314_BODY_PATTERN_4,
    R0314_BODY_PATTERN_5,
    R0314_BODY_PATTERN_6,
    R0314_HEADERS_PATTERN_4,
    R0314_HEADERS_PATTERN_5,
    R0314_HEADERS_PATTERN_6,
    R0314_USER_AGENT_PATTERN_4,
    R0314_USER_AGENT_PATTERN_5,
    R0314_USER_AGENT_PATTERN_6,
)
R0314: Final = Rule(
    id="R0314",
    version=2,
    name="sql_blind_conditions",
    emits=(Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Conditions that blind injection asks its questions with: `case when … then`, `if(1=1,…)`, `iif(…)`,\n"
        "`like('abcdefg',…)`, `rlike (select`, `is not null`, `between 1 and 2` behind a quote, `collate`, and the\n"
        "ODBC escape `{if …}`."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0314_sql_blind_conditions.yaml",
)


@KIND.rule(R0314, anchors=(R0314_ANY,))
def r0314(hits: Hits) -> bool:
    return R0314_ANY in hits


# ── R0315 ─────────────────────────────────────────────────────────────────────────────────────────

R0315_RAW_URL_PATTERN: Final = Matches(
    n.R0315_RAW_URL_PATTERN,
    "raw_url",
    r"(?:\[|%5b)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\]|%5d)",
    case_sensitive=False,
)
R0315_RAW_URL_PATTERN_2: Final = Matches(
    n.R0315_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:\"|%22)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\"|%22)",
    case_sensitive=False,
)
R0315_RAW_URL_PATTERN_3: Final = Matches(
    n.R0315_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:'|%27)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:'|%27)",
    case_sensitive=False,
)
R0315_RAW_URL_PATTERN_4: Final = Matches(
    n.R0315_RAW_URL_PATTERN_4,
    "raw_url",
    r"(?:\{|%7b)[ +]?(?:\$|%24)(?:ne|gte?|lte?|n?in|regex|where)\s*(?::|%3a)",
    case_sensitive=False,
)
R0315_RAW_URL_PATTERN_5: Final = Matches(
    n.R0315_RAW_URL_PATTERN_5, "raw_url", r"(?:\$|%24)where(?:=|:|%3a)", case_sensitive=False
)
R0315_RAW_URL_PATTERN_6: Final = Matches(
    n.R0315_RAW_URL_PATTERN_6,
    "raw_url",
    r"return(?:[ \t\n+]|%20)+(?:true|1|this\.)(?:;|%3b)",
    case_sensitive=False,
)
R0315_RAW_URL_PATTERN_7: Final = Matches(
    n.R0315_RAW_URL_PATTERN_7,
    "raw_url",
    r"\bdb\.(?:getCollectionNames|injection|users|version|stores|collection)\b",
    case_sensitive=False,
)
R0315_RAW_URL_PATTERN_8: Final = Matches(
    n.R0315_RAW_URL_PATTERN_8,
    "raw_url",
    r"\bthis\.(?:password|username|user|passwd)\.match",
    case_sensitive=False,
)
R0315_RAW_URL_PATTERN_9: Final = Matches(
    n.R0315_RAW_URL_PATTERN_9, "raw_url", r"date\(\);\s?do", case_sensitive=False
)
R0315_BODY_PATTERN: Final = Matches(
    n.R0315_BODY_PATTERN,
    "body",
    r"(?:\[|%5b)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\]|%5d)",
    case_sensitive=False,
)
R0315_BODY_PATTERN_2: Final = Matches(
    n.R0315_BODY_PATTERN_2,
    "body",
    r"(?:\"|%22)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\"|%22)",
    case_sensitive=False,
)
R0315_BODY_PATTERN_3: Final = Matches(
    n.R0315_BODY_PATTERN_3,
    "body",
    r"(?:'|%27)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:'|%27)",
    case_sensitive=False,
)
R0315_BODY_PATTERN_4: Final = Matches(
    n.R0315_BODY_PATTERN_4,
    "body",
    r"(?:\{|%7b)[ +]?(?:\$|%24)(?:ne|gte?|lte?|n?in|regex|where)\s*(?::|%3a)",
    case_sensitive=False,
)
R0315_BODY_PATTERN_5: Final = Matches(
    n.R0315_BODY_PATTERN_5, "body", r"(?:\$|%24)where(?:=|:|%3a)", case_sensitive=False
)
R0315_BODY_PATTERN_6: Final = Matches(
    n.R0315_BODY_PATTERN_6,
    "body",
    r"return(?:[ \t\n+]|%20)+(?:true|1|this\.)(?:;|%3b)",
    case_sensitive=False,
)
R0315_BODY_PATTERN_7: Final = Matches(
    n.R0315_BODY_PATTERN_7,
    "body",
    r"\bdb\.(?:getCollectionNames|injection|users|version|stores|collection)\b",
    case_sensitive=False,
)
R0315_BODY_PATTERN_8: Final = Matches(
    n.R0315_BODY_PATTERN_8,
    "body",
    r"\bthis\.(?:password|username|user|passwd)\.match",
    case_sensitive=False,
)
R0315_BODY_PATTERN_9: Final = Matches(
    n.R0315_BODY_PATTERN_9, "body", r"date\(\);\s?do", case_sensitive=False
)
R0315_HEADERS_PATTERN: Final = Matches(
    n.R0315_HEADERS_PATTERN,
    "headers",
    r"(?:\[|%5b)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\]|%5d)",
    case_sensitive=False,
)
R0315_HEADERS_PATTERN_2: Final = Matches(
    n.R0315_HEADERS_PATTERN_2,
    "headers",
    r"(?:\"|%22)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\"|%22)",
    case_sensitive=False,
)
R0315_HEADERS_PATTERN_3: Final = Matches(
    n.R0315_HEADERS_PATTERN_3,
    "headers",
    r"(?:'|%27)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:'|%27)",
    case_sensitive=False,
)
R0315_HEADERS_PATTERN_4: Final = Matches(
    n.R0315_HEADERS_PATTERN_4,
    "headers",
    r"(?:\{|%7b)[ +]?(?:\$|%24)(?:ne|gte?|lte?|n?in|regex|where)\s*(?::|%3a)",
    case_sensitive=False,
)
R0315_HEADERS_PATTERN_5: Final = Matches(
    n.R0315_HEADERS_PATTERN_5, "headers", r"(?:\$|%24)where(?:=|:|%3a)", case_sensitive=False
)
R0315_HEADERS_PATTERN_6: Final = Matches(
    n.R0315_HEADERS_PATTERN_6,
    "headers",
    r"return(?:[ \t\n+]|%20)+(?:true|1|this\.)(?:;|%3b)",
    case_sensitive=False,
)
R0315_HEADERS_PATTERN_7: Final = Matches(
    n.R0315_HEADERS_PATTERN_7,
    "headers",
    r"\bdb\.(?:getCollectionNames|injection|users|version|stores|collection)\b",
    case_sensitive=False,
)
R0315_HEADERS_PATTERN_8: Final = Matches(
    n.R0315_HEADERS_PATTERN_8,
    "headers",
    r"\bthis\.(?:password|username|user|passwd)\.match",
    case_sensitive=False,
)
R0315_HEADERS_PATTERN_9: Final = Matches(
    n.R0315_HEADERS_PATTERN_9, "headers", r"date\(\);\s?do", case_sensitive=False
)
R0315_USER_AGENT_PATTERN: Final = Matches(
    n.R0315_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:\[|%5b)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\]|%5d)",
    case_sensitive=False,
)
R0315_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0315_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:\"|%22)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\"|%22)",
    case_sensitive=False,
)
R0315_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0315_USER_AGENT_PATTERN_3,
    "user_agent",
    r"(?:'|%27)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:'|%27)",
    case_sensitive=False,
)
R0315_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0315_USER_AGENT_PATTERN_4,
    "user_agent",
    r"(?:\{|%7b)[ +]?(?:\$|%24)(?:ne|gte?|lte?|n?in|regex|where)\s*(?::|%3a)",
    case_sensitive=False,
)
R0315_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0315_USER_AGENT_PATTERN_5, "user_agent", r"(?:\$|%24)where(?:=|:|%3a)", case_sensitive=False
)
R0315_USER_AGENT_PATTERN_6: Final = Matches(
    n.R0315_USER_AGENT_PATTERN_6,
    "user_agent",
    r"return(?:[ \t\n+]|%20)+(?:true|1|this\.)(?:;|%3b)",
    case_sensitive=False,
)
R0315_USER_AGENT_PATTERN_7: Final = Matches(
    n.R0315_USER_AGENT_PATTERN_7,
    "user_agent",
    r"\bdb\.(?:getCollectionNames|injection|users|version|stores|collection)\b",
    case_sensitive=False,
)
R0315_USER_AGENT_PATTERN_8: Final = Matches(
    n.R0315_USER_AGENT_PATTERN_8,
    "user_agent",
    r"\bthis\.(?:password|username|user|passwd)\.match",
    case_sensitive=False,
)
R0315_USER_AGENT_PATTERN_9: Final = Matches(
    n.R0315_USER_AGENT_PATTERN_9, "user_agent", r"date\(\);\s?do", case_sensitive=False
)
R0315_ANY: Final = AnyOf(
    R0315_RAW_URL_PATTERN,
    R0315_RAW_URL_PATTERN_2,
    R0315_RAW_URL_PATTERN_3,
    R0315_RAW_URL_PATTERN_4,
    R0315_RAW_URL_PATTERN_5,
    R0315_RAW_URL_PATTERN_6,
    R0315_RAW_URL_PATTERN_7,
    R0315_RAW_URL_PATTERN_8,
    R0315_RAW_URL_PATTERN_9,
    R0315_BODY_PATTERN,
    R0315_BODY_PATTERN_2,
    R0315_BODY_PATTERN_3,
    R0315_BODY_PATTERN_4,
    R0315_BODY_PATTERN_5,
    R0315_BODY_PATTERN_6,
    R0315_BODY_PATTERN_7,
    R0315_BODY_PATTERN_8,
    R0315_BODY_PATTERN_9,
    R0315_HEADERS_PATTERN,
    R0315_HEADERS_PATTERN_2,
    R0315_HEADERS_PATTERN_3,
    R0315_HEADERS_PATTERN_4,
    R0315_HEADERS_PATTERN_5,
    R0315_HEADERS_PATTERN_6,
    R0315_HEADERS_PATTERN_7,
    R0315_HEADERS_PATTERN_8,
    R0315_HEADERS_PATTERN_9,
    R0315_USER_AGENT_PATTERN,
    R0315_USER_AGENT_PATTERN_2,
    R0315_USER_AGENT_PATTERN_3,
    R0315_USER_AGENT_PATTERN_4,
    R0315_USER_AGENT_PATTERN_5,
    R0315_USER_AGENT_PATTERN_6,
    R0315_USER_AGENT_PATTERN_7,
    R0315_USER_AGENT_PATTERN_8,
    R0315_USER_AGENT_PATTERN_9,
)
R0315: Final = Rule(
    id="R0315",
    version=1,
    name="nosql_operators",
    emits=(Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        'Operators of MongoDB where a text belongs: `user[$ne]=x`, `{"$gt": ""}`, `$where`, `[$regex]=.*`, or\n'
        "JavaScript that is put into a query (`';return true;'`). They turn a comparison with a password into one\n"
        "that always holds."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0315_nosql_operators.yaml",
)


@KIND.rule(R0315, anchors=(R0315_ANY,))
def r0315(hits: Hits) -> bool:
    return R0315_ANY in hits


# ── R0316 ─────────────────────────────────────────────────────────────────────────────────────────

R0316_RAW_URL_PATTERN: Final = Matches(
    n.R0316_RAW_URL_PATTERN,
    "raw_url",
    r"(?:[0-9')]|_user|%27|%29)(?:::|%3a%3a)(?:bigint|int[248]?|double(?:[ +]|%20)precision|text|jsonb?|varchar|numeric|float[48]?|regclass|date|timestamp|money|bool(?:ean)?)(?!\w)",
    case_sensitive=False,
)
R0316_RAW_URL_PATTERN_2: Final = Matches(
    n.R0316_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:'|%27)(?:[ \t\n+]|%20)?(?:@>|%40%3e|@%3e|<@|%3c@|%3c%40|->|-%3e|#>|%23%3e)(?:[ \t\n+]|%20)?[ >+]?(?:'|%27)",
    case_sensitive=False,
)
R0316_RAW_URL_PATTERN_3: Final = Matches(
    n.R0316_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:\}|%7d)(?:'|%27)(?:[ \t\n+]|%20)?(?:::|@|<|>|-|\?|#|=|\|\||%3)",
    case_sensitive=False,
)
R0316_RAW_URL_PATTERN_4: Final = Matches(
    n.R0316_RAW_URL_PATTERN_4,
    "raw_url",
    r"(?:or|and|not)(?:[ \t\n+]|%20)(?:'|%27)(?:\{|%7b|\[|%5b)",
    case_sensitive=False,
)
R0316_BODY_PATTERN: Final = Matches(
    n.R0316_BODY_PATTERN,
    "body",
    r"(?:[0-9')]|_user|%27|%29)(?:::|%3a%3a)(?:bigint|int[248]?|double(?:[ +]|%20)precision|text|jsonb?|varchar|numeric|float[48]?|regclass|date|timestamp|money|bool(?:ean)?)(?!\w)",
    case_sensitive=False,
)
R0316_BODY_PATTERN_2: Final = Matches(
    n.R0316_BODY_PATTERN_2,
    "body",
    r"(?:'|%27)(?:[ \t\n+]|%20)?(?:@>|%40%3e|@%3e|<@|%3c@|%3c%40|->|-%3e|#>|%23%3e)(?:[ \t\n+]|%20)?[ >+]?(?:'|%27)",
    case_sensitive=False,
)
R0316_BODY_PATTERN_3: Final = Matches(
    n.R0316_BODY_PATTERN_3,
    "body",
    r"(?:\}|%7d)(?:'|%27)(?:[ \t\n+]|%20)?(?:::|@|<|>|-|\?|#|=|\|\||%3)",
    case_sensitive=False,
)
R0316_BODY_PATTERN_4: Final = Matches(
    n.R0316_BODY_PATTERN_4,
    "body",
    r"(?:or|and|not)(?:[ \t\n+]|%20)(?:'|%27)(?:\{|%7b|\[|%5b)",
    case_sensitive=False,
)
R0316_HEADERS_PATTERN: Final = Matches(
    n.R0316_HEADERS_PATTERN,
    "headers",
    r"(?:[0-9')]|_user|%27|%29)(?:::|%3a%3a)(?:bigint|int[248]?|double(?:[ +]|%20)precision|text|jsonb?|varchar|numeric|float[48]?|regclass|date|timestamp|money|bool(?:ean)?)(?!\w)",
    case_sensitive=False,
)
R0316_HEADERS_PATTERN_2: Final = Matches(
    n.R0316_HEADERS_PATTERN_2,
    "headers",
    r"(?:'|%27)(?:[ \t\n+]|%20)?(?:@>|%40%3e|@%3e|<@|%3c@|%3c%40|->|-%3e|#>|%23%3e)(?:[ \t\n+]|%20)?[ >+]?(?:'|%27)",
    case_sensitive=False,
)
R0316_HEADERS_PATTERN_3: Final = Matches(
    n.R0316_HEADERS_PATTERN_3,
    "headers",
    r"(?:\}|%7d)(?:'|%27)(?:[ \t\n+]|%20)?(?:::|@|<|>|-|\?|#|=|\|\||%3)",
    case_sensitive=False,
)
R0316_HEADERS_PATTERN_4: Final = Matches(
    n.R0316_HEADERS_PATTERN_4,
    "headers",
    r"(?:or|and|not)(?:[ \t\n+]|%20)(?:'|%27)(?:\{|%7b|\[|%5b)",
    case_sensitive=False,
)
R0316_USER_AGENT_PATTERN: Final = Matches(
    n.R0316_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:[0-9')]|_user|%27|%29)(?:::|%3a%3a)(?:bigint|int[248]?|double(?:[ +]|%20)precision|text|jsonb?|varchar|numeric|float[48]?|regclass|date|timestamp|money|bool(?:ean)?)(?!\w)",
    case_sensitive=False,
)
R0316_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0316_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:'|%27)(?:[ \t\n+]|%20)?(?:@>|%40%3e|@%3e|<@|%3c@|%3c%40|->|-%3e|#>|%23%3e)(?:[ \t\n+]|%20)?[ >+]?(?:'|%27)",
    case_sensitive=False,
)
R0316_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0316_USER_AGENT_PATTERN_3,
    "user_agent",
    r"(?:\}|%7d)(?:'|%27)(?:[ \t\n+]|%20)?(?:::|@|<|>|-|\?|#|=|\|\||%3)",
    case_sensitive=False,
)
R0316_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0316_USER_AGENT_PATTERN_4,
    "user_agent",
    r"(?:or|and|not)(?:[ \t\n+]|%20)(?:'|%27)(?:\{|%7b|\[|%5b)",
    case_sensitive=False,
)
R0316_ANY: Final = AnyOf(
    R0316_RAW_URL_PATTERN,
    R0316_RAW_URL_PATTERN_2,
    R0316_RAW_URL_PATTERN_3,
    R0316_RAW_URL_PATTERN_4,
    R0316_BODY_PATTERN,
    R0316_BODY_PATTERN_2,
    R0316_BODY_PATTERN_3,
    R0316_BODY_PATTERN_4,
    R0316_HEADERS_PATTERN,
    R0316_HEADERS_PATTERN_2,
    R0316_HEADERS_PATTERN_3,
    R0316_HEADERS_PATTERN_4,
    R0316_USER_AGENT_PATTERN,
    R0316_USER_AGENT_PATTERN_2,
    R0316_USER_AGENT_PATTERN_3,
    R0316_USER_AGENT_PATTERN_4,
)
R0316: Final = Rule(
    id="R0316",
    version=1,
    name="sql_json_operators",
    emits=(Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "PostgreSQL, MySQL and SQLite operators for JSON and casts in a value: `'{\"a\":1}'::jsonb <@ '…'`,\n"
        "`json_extract(`, `'…' -> '$.a'`, `::int`, `::text`. Filters that know the words of SQL do not know these."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0316_sql_json_operators.yaml",
)


@KIND.rule(R0316, anchors=(R0316_ANY,))
def r0316(hits: Hits) -> bool:
    return R0316_ANY in hits


# ── R0317 ─────────────────────────────────────────────────────────────────────────────────────────

R0317_RAW_URL_PATTERN: Final = Matches(
    n.R0317_RAW_URL_PATTERN,
    "raw_url",
    r"2\.?2250738585072(?:0(?:07|11|12)|014)e-?308|2\.2\.90738585072007e-308",
    case_sensitive=False,
)
R0317_BODY_PATTERN: Final = Matches(
    n.R0317_BODY_PATTERN,
    "body",
    r"2\.?2250738585072(?:0(?:07|11|12)|014)e-?308|2\.2\.90738585072007e-308",
    case_sensitive=False,
)
R0317_HEADERS_PATTERN: Final = Matches(
    n.R0317_HEADERS_PATTERN,
    "headers",
    r"2\.?2250738585072(?:0(?:07|11|12)|014)e-?308|2\.2\.90738585072007e-308",
    case_sensitive=False,
)
R0317_USER_AGENT_PATTERN: Final = Matches(
    n.R0317_USER_AGENT_PATTERN,
    "user_agent",
    r"2\.?2250738585072(?:0(?:07|11|12)|014)e-?308|2\.2\.90738585072007e-308",
    case_sensitive=False,
)
R0317_ANY: Final = AnyOf(
    R0317_RAW_URL_PATTERN, R0317_BODY_PATTERN, R0317_HEADERS_PATTERN, R0317_USER_AGENT_PATTERN
)
R0317: Final = Rule(
    id="R0317",
    version=1,
    name="php_float_hang",
    emits=(
        Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),
        Emit(
            "TA0040",
            "T1499",
            "T1499.004",
            0.9,
            "Endpoint Denial of Service: Application or System Exploitation",
        ),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "The floating-point numbers `2.2250738585072011e-308` and `…007e-308`, over which old PHP and Java versions\n"
        "hang when they read them (CVE-2010-4645, CVE-2010-4476). Nobody sends that number for another reason."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0317_php_float_hang.yaml",
)


@KIND.rule(R0317, anchors=(R0317_ANY,))
def r0317(hits: Hits) -> bool:
    return R0317_ANY in hits


# ── R0318 ─────────────────────────────────────────────────────────────────────────────────────────

R0318_RAW_URL_PATTERN: Final = Matches(
    n.R0318_RAW_URL_PATTERN,
    "raw_url",
    r"=[0-9]{1,9}(?:!=|<>|%3d|%21%3d|!%3d|%3c%3e)[0-9]{1,9}(?:$|[&\s\"#)+-]|%20)",
    case_sensitive=False,
)
R0318_RAW_URL_PATTERN_2: Final = Matches(
    n.R0318_RAW_URL_PATTERN_2,
    "raw_url",
    r"=(?:[0-9]|[0-9]{2}|[0-9]{3}|[0-9]{4})=[0-9]{1,9}(?:$|[&\s\"#)+-]|%20)",
    case_sensitive=False,
)
R0318_RAW_URL_PATTERN_3: Final = Matches(
    n.R0318_RAW_URL_PATTERN_3,
    "raw_url",
    "[0-9](?:[ +]|%20)(?:not(?:[ +]|%20))?(?:like|rlike|regexp|glob)(?:[ +]|%20)(?:'|%27|\\\"|%22)?[0-9]",
    case_sensitive=False,
)
R0318_BODY_PATTERN: Final = Matches(
    n.R0318_BODY_PATTERN,
    "body",
    r"=[0-9]{1,9}(?:!=|<>|%3d|%21%3d|!%3d|%3c%3e)[0-9]{1,9}(?:$|[&\s\"#)+-]|%20)",
    case_sensitive=False,
)
R0318_BODY_PATTERN_2: Final = Matches(
    n.R0318_BODY_PATTERN_2,
    "body",
    r"=(?:[0-9]|[0-9]{2}|[0-9]{3}|[0-9]{4})=[0-9]{1,9}(?:$|[&\s\"#)+-]|%20)",
    case_sensitive=False,
)
R0318_BODY_PATTERN_3: Final = Matches(
    n.R0318_BODY_PATTERN_3,
    "body",
    "[0-9](?:[ +]|%20)(?:not(?:[ +]|%20))?(?:like|rlike|regexp|glob)(?:[ +]|%20)(?:'|%27|\\\"|%22)?[0-9]",
    case_sensitive=False,
)
R0318_ANY: Final = AnyOf(
    R0318_RAW_URL_PATTERN,
    R0318_RAW_URL_PATTERN_2,
    R0318_RAW_URL_PATTERN_3,
    R0318_BODY_PATTERN,
    R0318_BODY_PATTERN_2,
    R0318_BODY_PATTERN_3,
)
R0318: Final = Rule(
    id="R0318",
    version=1,
    name="sql_comparison_as_value",
    emits=(Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body"),
    description=(
        "A comparison where a value belongs: `?id=1=1`, `?a=11!=1`, `?x=42 like 42`, `?n=1 not like 2`. It asks whether\n"
        "the server puts the value into a query as it is."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0318_sql_comparison_as_value.yaml",
)


@KIND.rule(R0318, anchors=(R0318_ANY,))
def r0318(hits: Hits) -> bool:
    return R0318_ANY in hits


# ── R0319 ─────────────────────────────────────────────────────────────────────────────────────────

R0319_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0319_RAW_URL_PATTERN,
        "raw_url",
        "['\\\"`\\\\)]\\s*(?:not\\s*)?(?:glob|notnull|isnull|rlike|regexp)\\b(?=\\W)",
        case_sensitive=False,
    ),
)
R0319_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(n.R0319_RAW_URL_PATTERN_2, "raw_url", r"['`)]\s*collate\W+\w+", case_sensitive=False),
)
R0319_RAW_URL_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0319_RAW_URL_PATTERN_3,
        "raw_url",
        "['\\\"`\\\\)]\\s*(?:or|and)\\s+\\w+(?:\\s+\\w+)?\\s*(?:notnull|isnull|glob|rlike|regexp)\\b",
        case_sensitive=False,
    ),
)
R0319_RAW_URL_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0319_RAW_URL_PATTERN_4,
        "raw_url",
        "[`'\\\"]\\s*as\\s*[`'\\\"\\w]+\\s*\\bfrom\\b|\\)\\s*as\\s*(?:[`'\\\"]\\w+[`'\\\"]|\\w+_\\w+)\\s*from\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0319_RAW_URL_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0319_RAW_URL_PATTERN_5,
        "raw_url",
        r"\b(?:or|and)\s+(?:unlikely|likely|glob)\s*\(",
        case_sensitive=False,
    ),
)
R0319_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0319_BODY_PATTERN,
        "body",
        "['\\\"`\\\\)]\\s*(?:not\\s*)?(?:glob|notnull|isnull|rlike|regexp)\\b(?=\\W)",
        case_sensitive=False,
    ),
)
R0319_BODY_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(n.R0319_BODY_PATTERN_2, "body", r"['`)]\s*collate\W+\w+", case_sensitive=False),
)
R0319_BODY_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0319_BODY_PATTERN_3,
        "body",
        "['\\\"`\\\\)]\\s*(?:or|and)\\s+\\w+(?:\\s+\\w+)?\\s*(?:notnull|isnull|glob|rlike|regexp)\\b",
        case_sensitive=False,
    ),
)
R0319_BODY_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0319_BODY_PATTERN_4,
        "body",
        "[`'\\\"]\\s*as\\s*[`'\\\"\\w]+\\s*\\bfrom\\b|\\)\\s*as\\s*(?:[`'\\\"]\\w+[`'\\\"]|\\w+_\\w+)\\s*from\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0319_BODY_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0319_BODY_PATTERN_5,
        "body",
        r"\b(?:or|and)\s+(?:unlikely|likely|glob)\s*\(",
        case_sensitive=False,
    ),
)
R0319_RAW_URL_PATTERN_6: Final = Matches(
    n.R0319_RAW_URL_PATTERN_6,
    "raw_url",
    r"(?:\)|%29)(?:[ \t\n+]|%20|%0[9ad])?like(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)",
    case_sensitive=False,
)
R0319_RAW_URL_PATTERN_7: Final = Matches(
    n.R0319_RAW_URL_PATTERN_7,
    "raw_url",
    "['\\\"`\\\\)](?:[ \\t\\n+]|%20|%0[9ad]){0,3}(?:or|and)(?:[ \\t\\n+]|%20|%0[9ad])\\w{1,30}(?:[ \\t\\n+]|%20|%0[9ad])?(?:i|r)like",
    case_sensitive=False,
)
R0319_RAW_URL_PATTERN_8: Final = Matches(
    n.R0319_RAW_URL_PATTERN_8,
    "raw_url",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?ilike",
    case_sensitive=False,
)
R0319_BODY_PATTERN_6: Final = Matches(
    n.R0319_BODY_PATTERN_6,
    "body",
    r"(?:\)|%29)(?:[ \t\n+]|%20|%0[9ad])?like(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)",
    case_sensitive=False,
)
R0319_BODY_PATTERN_7: Final = Matches(
    n.R0319_BODY_PATTERN_7,
    "body",
    "['\\\"`\\\\)](?:[ \\t\\n+]|%20|%0[9ad]){0,3}(?:or|and)(?:[ \\t\\n+]|%20|%0[9ad])\\w{1,30}(?:[ \\t\\n+]|%20|%0[9ad])?(?:i|r)like",
    case_sensitive=False,
)
R0319_BODY_PATTERN_8: Final = Matches(
    n.R0319_BODY_PATTERN_8,
    "body",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?ilike",
    case_sensitive=False,
)
R0319_ANY: Final = AnyOf(
    R0319_RAW_URL_PATTERN,
    R0319_RAW_URL_PATTERN_2,
    R0319_RAW_URL_PATTERN_3,
    R0319_RAW_URL_PATTERN_4,
    R0319_RAW_URL_PATTERN_5,
    R0319_BODY_PATTERN,
    R0319_BODY_PATTERN_2,
    R0319_BODY_PATTERN_3,
    R0319_BODY_PATTERN_4,
    R0319_BODY_PATTERN_5,
    R0319_RAW_URL_PATTERN_6,
    R0319_RAW_URL_PATTERN_7,
    R0319_RAW_URL_PATTERN_8,
    R0319_BODY_PATTERN_6,
    R0319_BODY_PATTERN_7,
    R0319_BODY_PATTERN_8,
)
R0319: Final = Rule(
    id="R0319",
    version=1,
    name="sql_operator_after_quote",
    emits=(Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body"),
    description=(
        "An operator of SQL right behind a quote, a backslash or a bracket: `'glob`, `'notnull`, `' collate\n"
        "nocase--`, `` ` AS x from ``, `)like(`. Between a quote and the end of a statement there is little that it\n"
        "could mean otherwise."
    ),
    status="stable",
    source="rules/http_request/sql_injection/R0319_sql_operator_after_quote.yaml",
)


@KIND.rule(R0319, anchors=(R0319_ANY,))
def r0319(hits: Hits) -> bool:
    return R0319_ANY in hits


# ── R0320 ─────────────────────────────────────────────────────────────────────────────────────────

R0320_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0320_RAW_URL_PATTERN,
        "raw_url",
        r"(?:<|(?<!\u00d0)\u00bc|\+?ADw-|\[)\s*/?\s*(?:\w{1,12}:)?script\b(?!-)|<\s*/?\s*(?:no)?script\b|script(?:\u00be|\s*>)\s*(?:alert|document)",
        case_sensitive=False,
        limit=512,
    ),
)
R0320_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0320_BODY_PATTERN,
        "body",
        r"(?:<|(?<!\u00d0)\u00bc|\+?ADw-|\[)\s*/?\s*(?:\w{1,12}:)?script\b(?!-)|<\s*/?\s*(?:no)?script\b|script(?:\u00be|\s*>)\s*(?:alert|document)",
        case_sensitive=False,
        limit=512,
    ),
)
R0320_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0320_HEADERS_PATTERN,
        "headers",
        r"(?:<|(?<!\u00d0)\u00bc|\+?ADw-|\[)\s*/?\s*(?:\w{1,12}:)?script\b(?!-)|<\s*/?\s*(?:no)?script\b|script(?:\u00be|\s*>)\s*(?:alert|document)",
        case_sensitive=False,
        limit=512,
    ),
)
R0320_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0320_USER_AGENT_PATTERN,
        "user_agent",
        r"(?:<|(?<!\u00d0)\u00bc|\+?ADw-|\[)\s*/?\s*(?:\w{1,12}:)?script\b(?!-)|<\s*/?\s*(?:no)?script\b|script(?:\u00be|\s*>)\s*(?:alert|document)",
        case_sensitive=False,
        limit=512,
    ),
)
R0320_RAW_URL_PATTERN_2: Final = Matches(
    n.R0320_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:<|%3c)(?:f(?:%20|%09|[ +\t]){1,3}o(?:%20|%09|[ +\t]){1,3}r(?:%20|%09|[ +\t]){1,3}m|s(?:%20|%09|[ +\t]){1,3}c(?:%20|%09|[ +\t]){1,3}r(?:%20|%09|[ +\t]){1,3}i(?:%20|%09|[ +\t]){1,3}p(?:%20|%09|[ +\t]){1,3}t|i(?:%20|%09|[ +\t]){1,3}f(?:%20|%09|[ +\t]){1,3}r(?:%20|%09|[ +\t]){1,3}a(?:%20|%09|[ +\t]){1,3}m(?:%20|%09|[ +\t]){1,3}e|o(?:%20|%09|[ +\t]){1,3}b(?:%20|%09|[ +\t]){1,3}j(?:%20|%09|[ +\t]){1,3}e(?:%20|%09|[ +\t]){1,3}c(?:%20|%09|[ +\t]){1,3}t)|(?:<|%3c)(?:[ +]|%20)?[a-z](?::|%3a)(?:[ +]|%20)?script",
    case_sensitive=False,
)
R0320_BODY_PATTERN_2: Final = Matches(
    n.R0320_BODY_PATTERN_2,
    "body",
    r"(?:<|%3c)(?:f(?:%20|%09|[ +\t]){1,3}o(?:%20|%09|[ +\t]){1,3}r(?:%20|%09|[ +\t]){1,3}m|s(?:%20|%09|[ +\t]){1,3}c(?:%20|%09|[ +\t]){1,3}r(?:%20|%09|[ +\t]){1,3}i(?:%20|%09|[ +\t]){1,3}p(?:%20|%09|[ +\t]){1,3}t|i(?:%20|%09|[ +\t]){1,3}f(?:%20|%09|[ +\t]){1,3}r(?:%20|%09|[ +\t]){1,3}a(?:%20|%09|[ +\t]){1,3}m(?:%20|%09|[ +\t]){1,3}e|o(?:%20|%09|[ +\t]){1,3}b(?:%20|%09|[ +\t]){1,3}j(?:%20|%09|[ +\t]){1,3}e(?:%20|%09|[ +\t]){1,3}c(?:%20|%09|[ +\t]){1,3}t)|(?:<|%3c)(?:[ +]|%20)?[a-z](?::|%3a)(?:[ +]|%20)?script",
    case_sensitive=False,
)
R0320_HEADERS_PATTERN_2: Final = Matches(
    n.R0320_HEADERS_PATTERN_2,
    "headers",
    r"(?:<|%3c)(?:f(?:%20|%09|[ +\t]){1,3}o(?:%20|%09|[ +\t]){1,3}r(?:%20|%09|[ +\t]){1,3}m|s(?:%20|%09|[ +\t]){1,3}c(?:%20|%09|[ +\t]){1,3}r(?:%20|%09|[ +\t]){1,3}i(?:%20|%09|[ +\t]){1,3}p(?:%20|%09|[ +\t]){1,3}t|i(?:%20|%09|[ +\t]){1,3}f(?:%20|%09|[ +\t]){1,3}r(?:%20|%09|[ +\t]){1,3}a(?:%20|%09|[ +\t]){1,3}m(?:%20|%09|[ +\t]){1,3}e|o(?:%20|%09|[ +\t]){1,3}b(?:%20|%09|[ +\t]){1,3}j(?:%20|%09|[ +\t]){1,3}e(?:%20|%09|[ +\t]){1,3}c(?:%20|%09|[ +\t]){1,3}t)|(?:<|%3c)(?:[ +]|%20)?[a-z](?::|%3a)(?:[ +]|%20)?script",
    case_sensitive=False,
)
R0320_ANY: Final = AnyOf(
    R0320_RAW_URL_PATTERN,
    R0320_BODY_PATTERN,
    R0320_HEADERS_PATTERN,
    R0320_USER_AGENT_PATTERN,
    R0320_RAW_URL_PATTERN_2,
    R0320_BODY_PATTERN_2,
    R0320_HEADERS_PATTERN_2,
)
R0320: Final = Rule(
    id="R0320",
    version=1,
    name="xss_script_tag",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.007", 0.8, "Command and Scripting Interpreter: JavaScript"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A `<script>` tag, opened or closed, in the URL, a header or the body: as typed, percent-encoded, as HTML\n"
        "entities, with a namespace before the name or the brackets of another character set (`¼script¾`, `+ADw-\n"
        "script`). What a visitor sends as markup is meant to run in somebody else's browser."
    ),
    status="stable",
    source="rules/http_request/cross_site_scripting/R0320_xss_script_tag.yaml",
)


@KIND.rule(R0320, anchors=(R0320_ANY,))
def r0320(hits: Hits) -> bool:
    return R0320_ANY in hits


# ── R0321 ─────────────────────────────────────────────────────────────────────────────────────────

R0321_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0321_RAW_URL_PATTERN,
        "raw_url",
        "(?:<[^>]{1,300}?[\\s/'\\\"`\\x0b]|['\\\"`>/\\s][\\s/]*|^|[=&?])on(?:webkitplaybacktargetavailabilitychanged|webkitmouseforce\\w+|moz\\w{3,30}|contentvisibilityautostatechange|securitypolicyviolation|webkitanimationstart|beforescriptexecute|webkittransitionend|animationiteration|unhandledrejection|afterscriptexecute|lostpointercapture|gotpointercapture|pointerrawupdate|readystatechange|fullscreenchange|animationcancel|transitionstart|selectionchange|animationstart|canplaythrough|loadedmetadata|durationchange|propertychange|beforeactivate|datasetchanged|layoutcomplete|transitionend|transitionrun|animationend|pointerenter|volumechange|messageerror|beforeunload|beforetoggle|rowsinserted|filterchange|syncrestored|pointerover|pointerdown|pointermove|beforepaste|beforeinput|contextmenu|beforeprint|losecapture|resizestart|selectstart|trackchange|mouseenter|mouseleave|pointerout|beforecopy|loadeddata|timeupdate|hashchange|touchstart|afterprint|slotchange|ratechange|rowsdelete|mousewheel|mouseover|mousemove|mousedown|pointerup|scrollend|dragstart|dragenter|dragleave|beforecut|loadstart|touchmove|cuechange|movestart|resizeend|timeerror|dblclick|mouseout|focusout|keypress|dragover|progress|popstate|pageshow|pagehide|auxclick|touchend|formdata|activate|mouseup|focusin|keydown|dragend|invalid|canplay|playing|message|offline|storage|suspend|seeking|stalled|waiting|emptied|moveend|urlflip|change|submit|select|toggle|finish|bounce|repeat|scroll|resize|search|online|unload|cancel|seeked|error|click|focus|reset|keyup|start|begin|wheel|paste|input|pause|ended|abort|close|load|blur|drag|drop|copy|play|show|stop|move|end|cut)\\s*=\\s*\\S",
        case_sensitive=False,
        limit=512,
    ),
)
R0321_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0321_BODY_PATTERN,
        "body",
        "(?:<[^>]{1,300}?[\\s/'\\\"`\\x0b]|['\\\"`>/\\s][\\s/]*|^|[=&?])on(?:webkitplaybacktargetavailabilitychanged|webkitmouseforce\\w+|moz\\w{3,30}|contentvisibilityautostatechange|securitypolicyviolation|webkitanimationstart|beforescriptexecute|webkittransitionend|animationiteration|unhandledrejection|afterscriptexecute|lostpointercapture|gotpointercapture|pointerrawupdate|readystatechange|fullscreenchange|animationcancel|transitionstart|selectionchange|animationstart|canplaythrough|loadedmetadata|durationchange|propertychange|beforeactivate|datasetchanged|layoutcomplete|transitionend|transitionrun|animationend|pointerenter|volumechange|messageerror|beforeunload|beforetoggle|rowsinserted|filterchange|syncrestored|pointerover|pointerdown|pointermove|beforepaste|beforeinput|contextmenu|beforeprint|losecapture|resizestart|selectstart|trackchange|mouseenter|mouseleave|pointerout|beforecopy|loadeddata|timeupdate|hashchange|touchstart|afterprint|slotchange|ratechange|rowsdelete|mousewheel|mouseover|mousemove|mousedown|pointerup|scrollend|dragstart|dragenter|dragleave|beforecut|loadstart|touchmove|cuechange|movestart|resizeend|timeerror|dblclick|mouseout|focusout|keypress|dragover|progress|popstate|pageshow|pagehide|auxclick|touchend|formdata|activate|mouseup|focusin|keydown|dragend|invalid|canplay|playing|message|offline|storage|suspend|seeking|stalled|waiting|emptied|moveend|urlflip|change|submit|select|toggle|finish|bounce|repeat|scroll|resize|search|online|unload|cancel|seeked|error|click|focus|reset|keyup|start|begin|wheel|paste|input|pause|ended|abort|close|load|blur|drag|drop|copy|play|show|stop|move|end|cut)\\s*=\\s*\\S",
        case_sensitive=False,
        limit=512,
    ),
)
R0321_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0321_HEADERS_PATTERN,
        "headers",
        "(?:<[^>]{1,300}?[\\s/'\\\"`\\x0b]|['\\\"`>/\\s][\\s/]*|^|[=&?])on(?:webkitplaybacktargetavailabilitychanged|webkitmouseforce\\w+|moz\\w{3,30}|contentvisibilityautostatechange|securitypolicyviolation|webkitanimationstart|beforescriptexecute|webkittransitionend|animationiteration|unhandledrejection|afterscriptexecute|lostpointercapture|gotpointercapture|pointerrawupdate|readystatechange|fullscreenchange|animationcancel|transitionstart|selectionchange|animationstart|canplaythrough|loadedmetadata|durationchange|propertychange|beforeactivate|datasetchanged|layoutcomplete|transitionend|transitionrun|animationend|pointerenter|volumechange|messageerror|beforeunload|beforetoggle|rowsinserted|filterchange|syncrestored|pointerover|pointerdown|pointermove|beforepaste|beforeinput|contextmenu|beforeprint|losecapture|resizestart|selectstart|trackchange|mouseenter|mouseleave|pointerout|beforecopy|loadeddata|timeupdate|hashchange|touchstart|afterprint|slotchange|ratechange|rowsdelete|mousewheel|mouseover|mousemove|mousedown|pointerup|scrollend|dragstart|dragenter|dragleave|beforecut|loadstart|touchmove|cuechange|movestart|resizeend|timeerror|dblclick|mouseout|focusout|keypress|dragover|progress|popstate|pageshow|pagehide|auxclick|touchend|formdata|activate|mouseup|focusin|keydown|dragend|invalid|canplay|playing|message|offline|storage|suspend|seeking|stalled|waiting|emptied|moveend|urlflip|change|submit|select|toggle|finish|bounce|repeat|scroll|resize|search|online|unload|cancel|seeked|error|click|focus|reset|keyup|start|begin|wheel|paste|input|pause|ended|abort|close|load|blur|drag|drop|copy|play|show|stop|move|end|cut)\\s*=\\s*\\S",
        case_sensitive=False,
        limit=512,
    ),
)
R0321_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0321_USER_AGENT_PATTERN,
        "user_agent",
        "(?:<[^>]{1,300}?[\\s/'\\\"`\\x0b]|['\\\"`>/\\s][\\s/]*|^|[=&?])on(?:webkitplaybacktargetavailabilitychanged|webkitmouseforce\\w+|moz\\w{3,30}|contentvisibilityautostatechange|securitypolicyviolation|webkitanimationstart|beforescriptexecute|webkittransitionend|animationiteration|unhandledrejection|afterscriptexecute|lostpointercapture|gotpointercapture|pointerrawupdate|readystatechange|fullscreenchange|animationcancel|transitionstart|selectionchange|animationstart|canplaythrough|loadedmetadata|durationchange|propertychange|beforeactivate|datasetchanged|layoutcomplete|transitionend|transitionrun|animationend|pointerenter|volumechange|messageerror|beforeunload|beforetoggle|rowsinserted|filterchange|syncrestored|pointerover|pointerdown|pointermove|beforepaste|beforeinput|contextmenu|beforeprint|losecapture|resizestart|selectstart|trackchange|mouseenter|mouseleave|pointerout|beforecopy|loadeddata|timeupdate|hashchange|touchstart|afterprint|slotchange|ratechange|rowsdelete|mousewheel|mouseover|mousemove|mousedown|pointerup|scrollend|dragstart|dragenter|dragleave|beforecut|loadstart|touchmove|cuechange|movestart|resizeend|timeerror|dblclick|mouseout|focusout|keypress|dragover|progress|popstate|pageshow|pagehide|auxclick|touchend|formdata|activate|mouseup|focusin|keydown|dragend|invalid|canplay|playing|message|offline|storage|suspend|seeking|stalled|waiting|emptied|moveend|urlflip|change|submit|select|toggle|finish|bounce|repeat|scroll|resize|search|online|unload|cancel|seeked|error|click|focus|reset|keyup|start|begin|wheel|paste|input|pause|ended|abort|close|load|blur|drag|drop|copy|play|show|stop|move|end|cut)\\s*=\\s*\\S",
        case_sensitive=False,
        limit=512,
    ),
)
R0321_RAW_URL_PATTERN_2: Final = Matches(
    n.R0321_RAW_URL_PATTERN_2,
    "raw_url",
    "(?:<|%3c)[a-z][a-z0-9:_-]{0,20}(?:[ +/]|%20|%09|%0[adc]|%2f){1,3}(?:[^>]{0,100}(?:[ +/\\\"']|%2[0279f]))?on[a-z]{3,40}(?:[ +]|%20)?(?:=|%3d)",
    case_sensitive=False,
    limit=512,
)
R0321_HEADERS_PATTERN_2: Final = Matches(
    n.R0321_HEADERS_PATTERN_2,
    "headers",
    "(?:<|%3c)[a-z][a-z0-9:_-]{0,20}(?:[ +/]|%20|%09|%0[adc]|%2f){1,3}(?:[^>]{0,100}(?:[ +/\\\"']|%2[0279f]))?on[a-z]{3,40}(?:[ +]|%20)?(?:=|%3d)",
    case_sensitive=False,
    limit=512,
)
R0321_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0321_USER_AGENT_PATTERN_2,
    "user_agent",
    "(?:<|%3c)[a-z][a-z0-9:_-]{0,20}(?:[ +/]|%20|%09|%0[adc]|%2f){1,3}(?:[^>]{0,100}(?:[ +/\\\"']|%2[0279f]))?on[a-z]{3,40}(?:[ +]|%20)?(?:=|%3d)",
    case_sensitive=False,
    limit=512,
)
R0321_ANY: Final = AnyOf(
    R0321_RAW_URL_PATTERN,
    R0321_BODY_PATTERN,
    R0321_HEADERS_PATTERN,
    R0321_USER_AGENT_PATTERN,
    R0321_RAW_URL_PATTERN_2,
    R0321_HEADERS_PATTERN_2,
    R0321_USER_AGENT_PATTERN_2,
)
R0321: Final = Rule(
    id="R0321",
    version=1,
    name="xss_event_handler",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.007", 0.8, "Command and Scripting Interpreter: JavaScript"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A handler of a browser event in markup that was sent (`<img src=x onerror=…>`), or one that follows a quote\n"
        'that ends an attribute (`" onfocus=alert(1)`). It runs script without a script tag.'
    ),
    status="stable",
    source="rules/http_request/cross_site_scripting/R0321_xss_event_handler.yaml",
)


@KIND.rule(R0321, anchors=(R0321_ANY,))
def r0321(hits: Hits) -> bool:
    return R0321_ANY in hits


# ── R0322 ─────────────────────────────────────────────────────────────────────────────────────────

R0322_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0322_RAW_URL_PATTERN,
        "raw_url",
        "\\bjava\\s?script\\s*:(?!\\s*void\\s*\\(0\\)\\s*$|\\s+[a-z]+\\s+[a-z]+)|\\b(?:vb|live)script\\s*:|\\bmocha\\s*:|\\bdata\\s*:\\s*(?:text/(?:html|xml|javascript|xsl)|image/svg|application/(?:x-)?(?:javascript|xhtml))|\\burl\\s*\\(\\s*['\\\"]?\\s*javascript|(?:src|href|action|data|formaction)\\s*=\\s*['\\\"]?\\s*(?:data|javascript|vbscript)\\s*:|\\bdata:\\s*,|\\bscript\\s*&(?:colon|newline)|formaction\\s*=",
        case_sensitive=False,
        limit=512,
    ),
)
R0322_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0322_BODY_PATTERN,
        "body",
        "\\bjava\\s?script\\s*:(?!\\s*void\\s*\\(0\\)\\s*$|\\s+[a-z]+\\s+[a-z]+)|\\b(?:vb|live)script\\s*:|\\bmocha\\s*:|\\bdata\\s*:\\s*(?:text/(?:html|xml|javascript|xsl)|image/svg|application/(?:x-)?(?:javascript|xhtml))|\\burl\\s*\\(\\s*['\\\"]?\\s*javascript|(?:src|href|action|data|formaction)\\s*=\\s*['\\\"]?\\s*(?:data|javascript|vbscript)\\s*:|\\bdata:\\s*,|\\bscript\\s*&(?:colon|newline)|formaction\\s*=",
        case_sensitive=False,
        limit=512,
    ),
)
R0322_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0322_HEADERS_PATTERN,
        "headers",
        "\\bjava\\s?script\\s*:(?!\\s*void\\s*\\(0\\)\\s*$|\\s+[a-z]+\\s+[a-z]+)|\\b(?:vb|live)script\\s*:|\\bmocha\\s*:|\\bdata\\s*:\\s*(?:text/(?:html|xml|javascript|xsl)|image/svg|application/(?:x-)?(?:javascript|xhtml))|\\burl\\s*\\(\\s*['\\\"]?\\s*javascript|(?:src|href|action|data|formaction)\\s*=\\s*['\\\"]?\\s*(?:data|javascript|vbscript)\\s*:|\\bdata:\\s*,|\\bscript\\s*&(?:colon|newline)|formaction\\s*=",
        case_sensitive=False,
        limit=512,
    ),
)
R0322_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0322_USER_AGENT_PATTERN,
        "user_agent",
        "\\bjava\\s?script\\s*:(?!\\s*void\\s*\\(0\\)\\s*$|\\s+[a-z]+\\s+[a-z]+)|\\b(?:vb|live)script\\s*:|\\bmocha\\s*:|\\bdata\\s*:\\s*(?:text/(?:html|xml|javascript|xsl)|image/svg|application/(?:x-)?(?:javascript|xhtml))|\\burl\\s*\\(\\s*['\\\"]?\\s*javascript|(?:src|href|action|data|formaction)\\s*=\\s*['\\\"]?\\s*(?:data|javascript|vbscript)\\s*:|\\bdata:\\s*,|\\bscript\\s*&(?:colon|newline)|formaction\\s*=",
        case_sensitive=False,
        limit=512,
    ),
)
R0322_ANY: Final = AnyOf(
    R0322_RAW_URL_PATTERN, R0322_BODY_PATTERN, R0322_HEADERS_PATTERN, R0322_USER_AGENT_PATTERN
)
R0322: Final = Rule(
    id="R0322",
    version=2,
    name="xss_script_uri",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.007", 0.8, "Command and Scripting Interpreter: JavaScript"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "An address that is a program: `javascript:`, `vbscript:`, `livescript:`, `mocha:`, or `data:text/html`, with\n"
        "blanks, tabs or backslashes between the letters as browsers tolerate them."
    ),
    status="stable",
    source="rules/http_request/cross_site_scripting/R0322_xss_script_uri.yaml",
)


@KIND.rule(R0322, anchors=(R0322_ANY,))
def r0322(hits: Hits) -> bool:
    return R0322_ANY in hits


# ── R0323 ─────────────────────────────────────────────────────────────────────────────────────────

R0323_RAW_URL_PATTERN: Final = Matches(
    n.R0323_RAW_URL_PATTERN,
    "raw_url",
    "(?:<|3c)(?:/|%2f)?(?:animate|applet|audio|bgsound|button|base|body|comment|details|dialog|div|embed|foreign|frame|form)",
    case_sensitive=False,
)
R0323_RAW_URL_PATTERN_2: Final = Matches(
    n.R0323_RAW_URL_PATTERN_2,
    "raw_url",
    "(?:<|3c)(?:/|%2f)?(?:handler|html|isindex|iframe|ilayer|image|input|img|listing|layer|link|marquee|math|meta|object)",
    case_sensitive=False,
)
R0323_RAW_URL_PATTERN_3: Final = Matches(
    n.R0323_RAW_URL_PATTERN_3,
    "raw_url",
    "(?:<|3c)(?:/|%2f)?(?:option|plaintext|portal|select|source|style|svg|template|textarea|t:set|table|title|vmlframe|v:vml|video)",
    case_sensitive=False,
)
R0323_RAW_URL_PATTERN_4: Final = Matches(
    n.R0323_RAW_URL_PATTERN_4,
    "raw_url",
    "(?:<|3c)(?:/|%2f)?(?:x:script|xml|xmp|xss)",
    case_sensitive=False,
)
R0323_RAW_URL_PATTERN_5: Final = Matches(
    n.R0323_RAW_URL_PATTERN_5,
    "raw_url",
    r"(?:<|3c)(?:!\[cdata|!%5bcdata|!--|(?:\?|%3f)(?:import|echo)|(?:a|p|b|set)(?:[ +/\t\n]|%20|%2f|%09))",
    case_sensitive=False,
)
R0323_HEADERS_PATTERN: Final = Matches(
    n.R0323_HEADERS_PATTERN,
    "headers",
    "(?:<|3c)(?:/|%2f)?(?:animate|applet|audio|bgsound|button|base|body|comment|details|dialog|div|embed|foreign|frame|form)",
    case_sensitive=False,
)
R0323_HEADERS_PATTERN_2: Final = Matches(
    n.R0323_HEADERS_PATTERN_2,
    "headers",
    "(?:<|3c)(?:/|%2f)?(?:handler|html|isindex|iframe|ilayer|image|input|img|listing|layer|link|marquee|math|meta|object)",
    case_sensitive=False,
)
R0323_HEADERS_PATTERN_3: Final = Matches(
    n.R0323_HEADERS_PATTERN_3,
    "headers",
    "(?:<|3c)(?:/|%2f)?(?:option|plaintext|portal|select|source|style|svg|template|textarea|t:set|table|title|vmlframe|v:vml|video)",
    case_sensitive=False,
)
R0323_HEADERS_PATTERN_4: Final = Matches(
    n.R0323_HEADERS_PATTERN_4,
    "headers",
    "(?:<|3c)(?:/|%2f)?(?:x:script|xml|xmp|xss)",
    case_sensitive=False,
)
R0323_HEADERS_PATTERN_5: Final = Matches(
    n.R0323_HEADERS_PATTERN_5,
    "headers",
    r"(?:<|3c)(?:!\[cdata|!%5bcdata|!--|(?:\?|%3f)(?:import|echo)|(?:a|p|b|set)(?:[ +/\t\n]|%20|%2f|%09))",
    case_sensitive=False,
)
R0323_USER_AGENT_PATTERN: Final = Matches(
    n.R0323_USER_AGENT_PATTERN,
    "user_agent",
    "(?:<|3c)(?:/|%2f)?(?:animate|applet|audio|bgsound|button|base|body|comment|details|dialog|div|embed|foreign|frame|form)",
    case_sensitive=False,
)
R0323_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0323_USER_AGENT_PATTERN_2,
    "user_agent",
    "(?:<|3c)(?:/|%2f)?(?:handler|html|isindex|iframe|ilayer|image|input|img|listing|layer|link|marquee|math|meta|object)",
    case_sensitive=False,
)
R0323_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0323_USER_AGENT_PATTERN_3,
    "user_agent",
    "(?:<|3c)(?:/|%2f)?(?:option|plaintext|portal|select|source|style|svg|template|textarea|t:set|table|title|vmlframe|v:vml|video)",
    case_sensitive=False,
)
R0323_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0323_USER_AGENT_PATTERN_4,
    "user_agent",
    "(?:<|3c)(?:/|%2f)?(?:x:script|xml|xmp|xss)",
    case_sensitive=False,
)
R0323_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0323_USER_AGENT_PATTERN_5,
    "user_agent",
    r"(?:<|3c)(?:!\[cdata|!%5bcdata|!--|(?:\?|%3f)(?:import|echo)|(?:a|p|b|set)(?:[ +/\t\n]|%20|%2f|%09))",
    case_sensitive=False,
)
R0323_RAW_URL_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        r"<\s*/?\s*(?:iframe|frameset|frame|object|embed|applet|base|meta|svg|math|link|form|style|isindex|marquee|bgsound|layer|ilayer|xml|xss|vmlframe|v:vmlframe|animate|set|audio|video|source|details|dialog|keygen|template|portal|plaintext|listing|xmp|foreignobject|comment|body|html|textarea|button|select|option|title|\?\s*import|\?\s*echo|!\[cdata\[|!--\s*\[|x:script|a\s+folder|t:set|handler|sc\w{0,3}ript)\b[^\w;:]|<\s*(?:img|image|input|div|a|p|table|td|br|b|font|span|xss|body)\b[^>]{0,200}(?:src|href|background|style|dynsrc|lowsrc|data|datasrc|srcdoc|srcset|action|formaction|xlink:href|to|values|content|dynid|size|folder)\s*=|<\s*[a-z]{2,12}\s*/[^>]{0,60}\b(?:src|on\w{3,20})\s*=",
        case_sensitive=False,
        limit=63,
    ),
)
R0323_HEADERS_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "headers",
        r"<\s*/?\s*(?:iframe|frameset|frame|object|embed|applet|base|meta|svg|math|link|form|style|isindex|marquee|bgsound|layer|ilayer|xml|xss|vmlframe|v:vmlframe|animate|set|audio|video|source|details|dialog|keygen|template|portal|plaintext|listing|xmp|foreignobject|comment|body|html|textarea|button|select|option|title|\?\s*import|\?\s*echo|!\[cdata\[|!--\s*\[|x:script|a\s+folder|t:set|handler|sc\w{0,3}ript)\b[^\w;:]|<\s*(?:img|image|input|div|a|p|table|td|br|b|font|span|xss|body)\b[^>]{0,200}(?:src|href|background|style|dynsrc|lowsrc|data|datasrc|srcdoc|srcset|action|formaction|xlink:href|to|values|content|dynid|size|folder)\s*=|<\s*[a-z]{2,12}\s*/[^>]{0,60}\b(?:src|on\w{3,20})\s*=",
        case_sensitive=False,
        limit=63,
    ),
)
R0323_USER_AGENT_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "user_agent",
        r"<\s*/?\s*(?:iframe|frameset|frame|object|embed|applet|base|meta|svg|math|link|form|style|isindex|marquee|bgsound|layer|ilayer|xml|xss|vmlframe|v:vmlframe|animate|set|audio|video|source|details|dialog|keygen|template|portal|plaintext|listing|xmp|foreignobject|comment|body|html|textarea|button|select|option|title|\?\s*import|\?\s*echo|!\[cdata\[|!--\s*\[|x:script|a\s+folder|t:set|handler|sc\w{0,3}ript)\b[^\w;:]|<\s*(?:img|image|input|div|a|p|table|td|br|b|font|span|xss|body)\b[^>]{0,200}(?:src|href|background|style|dynsrc|lowsrc|data|datasrc|srcdoc|srcset|action|formaction|xlink:href|to|values|content|dynid|size|folder)\s*=|<\s*[a-z]{2,12}\s*/[^>]{0,60}\b(?:src|on\w{3,20})\s*=",
        case_sensitive=False,
        limit=63,
    ),
)
R0323_ANY: Final = AnyOf(
    R0323_RAW_URL_PATTERN,
    R0323_RAW_URL_PATTERN_2,
    R0323_RAW_URL_PATTERN_3,
    R0323_RAW_URL_PATTERN_4,
    R0323_RAW_URL_PATTERN_5,
    R0323_HEADERS_PATTERN,
    R0323_HEADERS_PATTERN_2,
    R0323_HEADERS_PATTERN_3,
    R0323_HEADERS_PATTERN_4,
    R0323_HEADERS_PATTERN_5,
    R0323_USER_AGENT_PATTERN,
    R0323_USER_AGENT_PATTERN_2,
    R0323_USER_AGENT_PATTERN_3,
    R0323_USER_AGENT_PATTERN_4,
    R0323_USER_AGENT_PATTERN_5,
)
R0323: Final = Rule(
    id="R0323",
    version=1,
    name="xss_markup",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.007", 0.75, "Command and Scripting Interpreter: JavaScript"),
    ),
    evidence_fields=("raw_url", "headers", "user_agent"),
    description=(
        "Tags that load or run something, where a text belongs: `<iframe>`, `<object>`, `<embed>`, `<applet>`,\n"
        "`<base>`, `<meta http-equiv>`, `<svg>`, `<link>`, `<form>`, `<style>`, `<xml>`, `<isindex>`, `<marquee>`,\n"
        "`<bgsound>` and the like; or `<img>`, `<body>`, `<input>` with a source or a style that is a program."
    ),
    status="stable",
    source="rules/http_request/cross_site_scripting/R0323_xss_markup.yaml",
)


@KIND.rule(R0323, anchors=(R0323_ANY,))
def r0323(hits: Hits) -> bool:
    return R0323_ANY in hits and (
        R0323_RAW_URL_PATTERN_6 in hits
        or R0323_HEADERS_PATTERN_6 in hits
        or R0323_USER_AGENT_PATTERN_6 in hits
    )


# ── R0324 ─────────────────────────────────────────────────────────────────────────────────────────

R0324_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0324_PATTERN,
        "body",
        r"<\s*/?\s*(?:iframe|frameset|object|embed|applet|isindex|marquee|bgsound|ilayer|layer|v:vmlframe|xss|plaintext|foreignobject|x:script|portal|base\s+[^>]{0,60}href|meta\s+[^>]{0,60}(?:http-equiv|charset|content)|link\s+[^>]{0,60}(?:href|rel)|svg\s*(?:/|on)|math\s*>|\?\s*import|form\b[^>]{0,80}action|style\s*>|style\b[^>]{0,60}type|set\s+attributename|animate\s+attributename)(?![\w-]|(?<=/)$)|<\s*svg\s*/\s*on|<\s*(?:img|image|input|body|video|audio|a|div)\b[^>]{0,200}(?:dynsrc|lowsrc|javascript|vbscript|expression\s*\()",
        case_sensitive=False,
        limit=512,
    ),
)
R0324_PATTERN_2: Final = Matches(
    n.R0324_PATTERN_2, "body", "(?:<|%3c)(?:/|%2f)?html(?:>|%3e)", case_sensitive=False
)
R0324: Final = Rule(
    id="R0324",
    version=1,
    name="xss_markup_in_body",
    emits=(
        Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.007", 0.7, "Command and Scripting Interpreter: JavaScript"),
    ),
    evidence_fields=("body",),
    description=(
        "Tags that load or run something, in the body of a request: `<iframe>`, `<object>`, `<embed>`, `<applet>`,\n"
        "`<base href>`, `<meta http-equiv>`, `<svg onload>`, `<link rel>`, `<xss>`, `<?import`, VML frames. Images\n"
        "and links are ordinary in bodies and do not count."
    ),
    status="stable",
    source="rules/http_request/cross_site_scripting/R0324_xss_markup_in_body.yaml",
)


@KIND.rule(R0324, anchors=(R0324_PATTERN, R0324_PATTERN_2))
def r0324(hits: Hits) -> bool:
    return R0324_PATTERN in hits or R0324_PATTERN_2 in hits


# ── R0325 ─────────────────────────────────────────────────────────────────────────────────────────

R0325_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0325_RAW_URL_PATTERN,
        "raw_url",
        "(?<![/\\w-])document\\s*(?:\\.|\\[|\\)\\s*\\[)\\s*['\\\"]?(?:cookie|write(?:ln)?|location|domain|body|createelement|queryselector|getelement|documenturi|url|referrer|forms|scripts|defaultview|baseuri|documentelement|implementation)\\b|\\.\\s*(?:inner|outer)html\\s*[=+]|\\b(?:alert|confirm|prompt)\\s*(?:\\(\\s*(?:[0-9]|'|\\\"|/|`|document|string|self|this|origin|xss|\\)|atob|location|window|eval)|`)|\\bstring\\s*\\.\\s*fromcharcode\\b|\\beval\\s*(?:\\(\\s*(?:atob|string|unescape|name|location|window|document|'|\\\"|\\\\\\\\|`|self|alert)|`)|\\bset(?:timeout|interval|immediate)\\s*(?:\\(|`)|\\bconstructor\\s*(?:\\.|\\[)\\s*['\\\"]?(?:constructor|prototype|_)|\\breflect\\s*\\.\\s*(?:apply|sort|construct|get|set|has)\\b|\\bnavigator\\s*\\.\\s*sendbeacon|\\bfetch\\s*\\(\\s*['\\\"`]|\\bimport\\s*\\(\\s*['\\\"`]|\\bnavigation\\s*\\.\\s*navigate|\\b(?:atob|btoa)\\s*\\(|\\bexpression\\s*\\(|-moz-binding\\s*:|\\bbehaviou?r\\s*:\\s*url|@import\\s+(?:['\\\"]|url)|@charset\\s|\\bsort\\.call|\\blocation\\s*(?:=|\\.\\s*(?:href|replace|assign|hash))\\s*[=(?]?\\s*(?:['\\\"]|name|//|java|\\?java)|\\bmsgbox\\s*[(+ ]|\\bvalueof\\s*=|\\btostring\\s*=\\s*\\w|\\.\\s*(?:appendchild|insertadjacenthtml|textcontent)\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0325_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0325_BODY_PATTERN,
        "body",
        "(?<![/\\w-])document\\s*(?:\\.|\\[|\\)\\s*\\[)\\s*['\\\"]?(?:cookie|write(?:ln)?|location|domain|body|createelement|queryselector|getelement|documenturi|url|referrer|forms|scripts|defaultview|baseuri|documentelement|implementation)\\b|\\.\\s*(?:inner|outer)html\\s*[=+]|\\b(?:alert|confirm|prompt)\\s*(?:\\(\\s*(?:[0-9]|'|\\\"|/|`|document|string|self|this|origin|xss|\\)|atob|location|window|eval)|`)|\\bstring\\s*\\.\\s*fromcharcode\\b|\\beval\\s*(?:\\(\\s*(?:atob|string|unescape|name|location|window|document|'|\\\"|\\\\\\\\|`|self|alert)|`)|\\bset(?:timeout|interval|immediate)\\s*(?:\\(|`)|\\bconstructor\\s*(?:\\.|\\[)\\s*['\\\"]?(?:constructor|prototype|_)|\\breflect\\s*\\.\\s*(?:apply|sort|construct|get|set|has)\\b|\\bnavigator\\s*\\.\\s*sendbeacon|\\bfetch\\s*\\(\\s*['\\\"`]|\\bimport\\s*\\(\\s*['\\\"`]|\\bnavigation\\s*\\.\\s*navigate|\\b(?:atob|btoa)\\s*\\(|\\bexpression\\s*\\(|-moz-binding\\s*:|\\bbehaviou?r\\s*:\\s*url|@import\\s+(?:['\\\"]|url)|@charset\\s|\\bsort\\.call|\\blocation\\s*(?:=|\\.\\s*(?:href|replace|assign|hash))\\s*[=(?]?\\s*(?:['\\\"]|name|//|java|\\?java)|\\bmsgbox\\s*[(+ ]|\\bvalueof\\s*=|\\btostring\\s*=\\s*\\w|\\.\\s*(?:appendchild|insertadjacenthtml|textcontent)\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0325_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0325_HEADERS_PATTERN,
        "headers",
        "(?<![/\\w-])document\\s*(?:\\.|\\[|\\)\\s*\\[)\\s*['\\\"]?(?:cookie|write(?:ln)?|location|domain|body|createelement|queryselector|getelement|documenturi|url|referrer|forms|scripts|defaultview|baseuri|documentelement|implementation)\\b|\\.\\s*(?:inner|outer)html\\s*[=+]|\\b(?:alert|confirm|prompt)\\s*(?:\\(\\s*(?:[0-9]|'|\\\"|/|`|document|string|self|this|origin|xss|\\)|atob|location|window|eval)|`)|\\bstring\\s*\\.\\s*fromcharcode\\b|\\beval\\s*(?:\\(\\s*(?:atob|string|unescape|name|location|window|document|'|\\\"|\\\\\\\\|`|self|alert)|`)|\\bset(?:timeout|interval|immediate)\\s*(?:\\(|`)|\\bconstructor\\s*(?:\\.|\\[)\\s*['\\\"]?(?:constructor|prototype|_)|\\breflect\\s*\\.\\s*(?:apply|sort|construct|get|set|has)\\b|\\bnavigator\\s*\\.\\s*sendbeacon|\\bfetch\\s*\\(\\s*['\\\"`]|\\bimport\\s*\\(\\s*['\\\"`]|\\bnavigation\\s*\\.\\s*navigate|\\b(?:atob|btoa)\\s*\\(|\\bexpression\\s*\\(|-moz-binding\\s*:|\\bbehaviou?r\\s*:\\s*url|@import\\s+(?:['\\\"]|url)|@charset\\s|\\bsort\\.call|\\blocation\\s*(?:=|\\.\\s*(?:href|replace|assign|hash))\\s*[=(?]?\\s*(?:['\\\"]|name|//|java|\\?java)|\\bmsgbox\\s*[(+ ]|\\bvalueof\\s*=|\\btostring\\s*=\\s*\\w|\\.\\s*(?:appendchild|insertadjacenthtml|textcontent)\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0325_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0325_USER_AGENT_PATTERN,
        "user_agent",
        "(?<![/\\w-])document\\s*(?:\\.|\\[|\\)\\s*\\[)\\s*['\\\"]?(?:cookie|write(?:ln)?|location|domain|body|createelement|queryselector|getelement|documenturi|url|referrer|forms|scripts|defaultview|baseuri|documentelement|implementation)\\b|\\.\\s*(?:inner|outer)html\\s*[=+]|\\b(?:alert|confirm|prompt)\\s*(?:\\(\\s*(?:[0-9]|'|\\\"|/|`|document|string|self|this|origin|xss|\\)|atob|location|window|eval)|`)|\\bstring\\s*\\.\\s*fromcharcode\\b|\\beval\\s*(?:\\(\\s*(?:atob|string|unescape|name|location|window|document|'|\\\"|\\\\\\\\|`|self|alert)|`)|\\bset(?:timeout|interval|immediate)\\s*(?:\\(|`)|\\bconstructor\\s*(?:\\.|\\[)\\s*['\\\"]?(?:constructor|prototype|_)|\\breflect\\s*\\.\\s*(?:apply|sort|construct|get|set|has)\\b|\\bnavigator\\s*\\.\\s*sendbeacon|\\bfetch\\s*\\(\\s*['\\\"`]|\\bimport\\s*\\(\\s*['\\\"`]|\\bnavigation\\s*\\.\\s*navigate|\\b(?:atob|btoa)\\s*\\(|\\bexpression\\s*\\(|-moz-binding\\s*:|\\bbehaviou?r\\s*:\\s*url|@import\\s+(?:['\\\"]|url)|@charset\\s|\\bsort\\.call|\\blocation\\s*(?:=|\\.\\s*(?:href|replace|assign|hash))\\s*[=(?]?\\s*(?:['\\\"]|name|//|java|\\?java)|\\bmsgbox\\s*[(+ ]|\\bvalueof\\s*=|\\btostring\\s*=\\s*\\w|\\.\\s*(?:appendchild|insertadjacenthtml|textcontent)\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0325_RAW_URL_PATTERN_2: Final = Matches(
    n.R0325_RAW_URL_PATTERN_2,
    "raw_url",
    r"\b(?:window|self|parent|frames|globalthis)(?:\.|%2e)(?:location|name|open|document|eval|alert|onerror)\b",
    case_sensitive=False,
)
R0325_RAW_URL_PATTERN_3: Final = Matches(
    n.R0325_RAW_URL_PATTERN_3,
    "raw_url",
    "\\b(?:window|self|parent|top|frames|globalthis)(?:\\[|%5b)(?:['\\\"/]|%2[27f])",
    case_sensitive=False,
)
R0325_RAW_URL_PATTERN_4: Final = Matches(
    n.R0325_RAW_URL_PATTERN_4,
    "raw_url",
    r"\bnew(?:[ \t\n+]|%20|%0[9ad])(?:function|xmlhttprequest|image|websocket|activexobject)\b",
    case_sensitive=False,
)
R0325_RAW_URL_PATTERN_5: Final = Matches(
    n.R0325_RAW_URL_PATTERN_5,
    "raw_url",
    r"\b(?:call|map|sort|filter|find)(?:`|%60)|\b(?:find|filter|map)(?:\(|%28)(?:alert|eval)",
    case_sensitive=False,
)
R0325_BODY_PATTERN_2: Final = Matches(
    n.R0325_BODY_PATTERN_2,
    "body",
    r"\b(?:window|self|parent|frames|globalthis)(?:\.|%2e)(?:location|name|open|document|eval|alert|onerror)\b",
    case_sensitive=False,
)
R0325_BODY_PATTERN_3: Final = Matches(
    n.R0325_BODY_PATTERN_3,
    "body",
    "\\b(?:window|self|parent|top|frames|globalthis)(?:\\[|%5b)(?:['\\\"/]|%2[27f])",
    case_sensitive=False,
)
R0325_BODY_PATTERN_4: Final = Matches(
    n.R0325_BODY_PATTERN_4,
    "body",
    r"\bnew(?:[ \t\n+]|%20|%0[9ad])(?:function|xmlhttprequest|image|websocket|activexobject)\b",
    case_sensitive=False,
)
R0325_BODY_PATTERN_5: Final = Matches(
    n.R0325_BODY_PATTERN_5,
    "body",
    r"\b(?:call|map|sort|filter|find)(?:`|%60)|\b(?:find|filter|map)(?:\(|%28)(?:alert|eval)",
    case_sensitive=False,
)
R0325_HEADERS_PATTERN_2: Final = Matches(
    n.R0325_HEADERS_PATTERN_2,
    "headers",
    r"\b(?:window|self|parent|frames|globalthis)(?:\.|%2e)(?:location|name|open|document|eval|alert|onerror)\b",
    case_sensitive=False,
)
R0325_HEADERS_PATTERN_3: Final = Matches(
    n.R0325_HEADERS_PATTERN_3,
    "headers",
    "\\b(?:window|self|parent|top|frames|globalthis)(?:\\[|%5b)(?:['\\\"/]|%2[27f])",
    case_sensitive=False,
)
R0325_HEADERS_PATTERN_4: Final = Matches(
    n.R0325_HEADERS_PATTERN_4,
    "headers",
    r"\bnew(?:[ \t\n+]|%20|%0[9ad])(?:function|xmlhttprequest|image|websocket|activexobject)\b",
    case_sensitive=False,
)
R0325_HEADERS_PATTERN_5: Final = Matches(
    n.R0325_HEADERS_PATTERN_5,
    "headers",
    r"\b(?:call|map|sort|filter|find)(?:`|%60)|\b(?:find|filter|map)(?:\(|%28)(?:alert|eval)",
    case_sensitive=False,
)
R0325_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0325_USER_AGENT_PATTERN_2,
    "user_agent",
    r"\b(?:window|self|parent|frames|globalthis)(?:\.|%2e)(?:location|name|open|document|eval|alert|onerror)\b",
    case_sensitive=False,
)
R0325_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0325_USER_AGENT_PATTERN_3,
    "user_agent",
    "\\b(?:window|self|parent|top|frames|globalthis)(?:\\[|%5b)(?:['\\\"/]|%2[27f])",
    case_sensitive=False,
)
R0325_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0325_USER_AGENT_PATTERN_4,
    "user_agent",
    r"\bnew(?:[ \t\n+]|%20|%0[9ad])(?:function|xmlhttprequest|image|websocket|activexobject)\b",
    case_sensitive=False,
)
R0325_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0325_USER_AGENT_PATTERN_5,
    "user_agent",
    r"\b(?:call|map|sort|filter|find)(?:`|%60)|\b(?:find|filter|map)(?:\(|%28)(?:alert|eval)",
    case_sensitive=False,
)
R0325_ANY: Final = AnyOf(
    R0325_RAW_URL_PATTERN,
    R0325_BODY_PATTERN,
    R0325_HEADERS_PATTERN,
    R0325_USER_AGENT_PATTERN,
    R0325_RAW_URL_PATTERN_2,
    R0325_RAW_URL_PATTERN_3,
    R0325_RAW_URL_PATTERN_4,
    R0325_RAW_URL_PATTERN_5,
    R0325_BODY_PATTERN_2,
    R0325_BODY_PATTERN_3,
    R0325_BODY_PATTERN_4,
    R0325_BODY_PATTERN_5,
    R0325_HEADERS_PATTERN_2,
    R0325_HEADERS_PATTERN_3,
    R0325_HEADERS_PATTERN_4,
    R0325_HEADERS_PATTERN_5,
    R0325_USER_AGENT_PATTERN_2,
    R0325_USER_AGENT_PATTERN_3,
    R0325_USER_AGENT_PATTERN_4,
    R0325_USER_AGENT_PATTERN_5,
)
R0325: Final = Rule(
    id="R0325",
    version=1,
    name="xss_script_code",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.007", 0.8, "Command and Scripting Interpreter: JavaScript"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Code of the browser in a value: reads of `document.cookie`, `window.location`, writes to `innerHTML`,\n"
        "`document.write`, `String.fromCharCode(`, `alert(1)`, `eval(atob(`, `setTimeout(`,\n"
        "`constructor.constructor(`, `Reflect.apply`. It has no use outside of a script."
    ),
    status="stable",
    source="rules/http_request/cross_site_scripting/R0325_xss_script_code.yaml",
)


@KIND.rule(R0325, anchors=(R0325_ANY,))
def r0325(hits: Hits) -> bool:
    return R0325_ANY in hits


# ── R0326 ─────────────────────────────────────────────────────────────────────────────────────────

R0326_RAW_URL_PATTERN: Final = Matches(
    n.R0326_RAW_URL_PATTERN,
    "raw_url",
    r"(?:\[|%5[bB])(?:\]|%5[dD])(?:\[|%5[bB])(?:\(|%28|\]|%5[dD]|\[|\+|%2[bB])|(?:!|%21)(?:\[|%5[bB])(?:\]|%5[dD])(?:\+|%2[bB]|\)|%29)|(?:\+|%2[bB])(?:\{|%7[bB])(?:\}|%7[dD])(?:\+|%2[bB])|(?:\\|%5[cC])u00(?:[67][0-9a-fA-F]|28|22|27|3[cCeE])[^\"]{0,40}(?:\\|%5[cC])u00(?:[67]|28|29|3[cCeE]|4|2)",
    case_sensitive=False,
    limit=512,
)
R0326_BODY_PATTERN: Final = Matches(
    n.R0326_BODY_PATTERN,
    "body",
    r"(?:\[|%5[bB])(?:\]|%5[dD])(?:\[|%5[bB])(?:\(|%28|\]|%5[dD]|\[|\+|%2[bB])|(?:!|%21)(?:\[|%5[bB])(?:\]|%5[dD])(?:\+|%2[bB]|\)|%29)|(?:\+|%2[bB])(?:\{|%7[bB])(?:\}|%7[dD])(?:\+|%2[bB])|(?:\\|%5[cC])u00(?:[67][0-9a-fA-F]|28|22|27|3[cCeE])[^\"]{0,40}(?:\\|%5[cC])u00(?:[67]|28|29|3[cCeE]|4|2)",
    case_sensitive=False,
    limit=512,
)
R0326_HEADERS_PATTERN: Final = Matches(
    n.R0326_HEADERS_PATTERN,
    "headers",
    r"(?:\[|%5[bB])(?:\]|%5[dD])(?:\[|%5[bB])(?:\(|%28|\]|%5[dD]|\[|\+|%2[bB])|(?:!|%21)(?:\[|%5[bB])(?:\]|%5[dD])(?:\+|%2[bB]|\)|%29)|(?:\+|%2[bB])(?:\{|%7[bB])(?:\}|%7[dD])(?:\+|%2[bB])|(?:\\|%5[cC])u00(?:[67][0-9a-fA-F]|28|22|27|3[cCeE])[^\"]{0,40}(?:\\|%5[cC])u00(?:[67]|28|29|3[cCeE]|4|2)",
    case_sensitive=False,
    limit=512,
)
R0326_USER_AGENT_PATTERN: Final = Matches(
    n.R0326_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:\[|%5[bB])(?:\]|%5[dD])(?:\[|%5[bB])(?:\(|%28|\]|%5[dD]|\[|\+|%2[bB])|(?:!|%21)(?:\[|%5[bB])(?:\]|%5[dD])(?:\+|%2[bB]|\)|%29)|(?:\+|%2[bB])(?:\{|%7[bB])(?:\}|%7[dD])(?:\+|%2[bB])|(?:\\|%5[cC])u00(?:[67][0-9a-fA-F]|28|22|27|3[cCeE])[^\"]{0,40}(?:\\|%5[cC])u00(?:[67]|28|29|3[cCeE]|4|2)",
    case_sensitive=False,
    limit=512,
)
R0326_ANY: Final = AnyOf(
    R0326_RAW_URL_PATTERN, R0326_BODY_PATTERN, R0326_HEADERS_PATTERN, R0326_USER_AGENT_PATTERN
)
R0326: Final = Rule(
    id="R0326",
    version=1,
    name="xss_without_letters",
    emits=(
        Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.007", 0.7, "Command and Scripting Interpreter: JavaScript"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "JavaScript written with brackets, exclamation marks and plus signs alone (`[][(![]+[])…`), or `(` hidden as\n"
        "`\\u0028`: a way around filters that look for words."
    ),
    status="stable",
    source="rules/http_request/cross_site_scripting/R0326_xss_without_letters.yaml",
)


@KIND.rule(R0326, anchors=(R0326_ANY,))
def r0326(hits: Hits) -> bool:
    return R0326_ANY in hits


# ── R0340 ─────────────────────────────────────────────────────────────────────────────────────────

R0340_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0340_RAW_URL_PATTERN,
        "raw_url",
        r'(?:\.{2,4}[;"?]{0,2}[/\\]{1,4}(?:\./)?){2,}',
        limit=512,
    ),
)
R0340_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(n.R0340_RAW_URL_PATTERN_2, "raw_url", r"\.\.[/\\][./\\]*[/\\]\.\.", limit=512),
)
R0340_RAW_URL_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(n.R0340_RAW_URL_PATTERN_3, "raw_url", r"[/\\](?:\.[/\\]+|[/\\])\.\.(?:[/\\{]|$)"),
)
R0340_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0340_BODY_PATTERN, "body", r'(?:\.{2,4}[;"?]{0,2}[/\\]{1,4}(?:\./)?){2,}', limit=512
    ),
)
R0340_BODY_PATTERN_2: Final = SeenAs(
    "decoded", Matches(n.R0340_BODY_PATTERN_2, "body", r"\.\.[/\\][./\\]*[/\\]\.\.", limit=512)
)
R0340_BODY_PATTERN_3: Final = SeenAs(
    "decoded", Matches(n.R0340_BODY_PATTERN_3, "body", r"[/\\](?:\.[/\\]+|[/\\])\.\.(?:[/\\{]|$)")
)
R0340_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0340_HEADERS_PATTERN,
        "headers",
        r'(?:\.{2,4}[;"?]{0,2}[/\\]{1,4}(?:\./)?){2,}',
        limit=512,
    ),
)
R0340_HEADERS_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(n.R0340_HEADERS_PATTERN_2, "headers", r"\.\.[/\\][./\\]*[/\\]\.\.", limit=512),
)
R0340_HEADERS_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(n.R0340_HEADERS_PATTERN_3, "headers", r"[/\\](?:\.[/\\]+|[/\\])\.\.(?:[/\\{]|$)"),
)
R0340_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0340_USER_AGENT_PATTERN,
        "user_agent",
        r'(?:\.{2,4}[;"?]{0,2}[/\\]{1,4}(?:\./)?){2,}',
        limit=512,
    ),
)
R0340_USER_AGENT_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(n.R0340_USER_AGENT_PATTERN_2, "user_agent", r"\.\.[/\\][./\\]*[/\\]\.\.", limit=512),
)
R0340_USER_AGENT_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(n.R0340_USER_AGENT_PATTERN_3, "user_agent", r"[/\\](?:\.[/\\]+|[/\\])\.\.(?:[/\\{]|$)"),
)
R0340_RAW_URL_PATTERN_4: Final = Matches(
    n.R0340_RAW_URL_PATTERN_4, "raw_url", r"(?:/|%2f)\.\.(?:;|%3b)/", case_sensitive=False
)
R0340_RAW_URL_PATTERN_5: Final = Matches(
    n.R0340_RAW_URL_PATTERN_5,
    "raw_url",
    r"\.(?:%00|%01|%22)\.?(?:/|%2f|\\|%5c)",
    case_sensitive=False,
)
R0340_RAW_URL_PATTERN_6: Final = Matches(
    n.R0340_RAW_URL_PATTERN_6,
    "raw_url",
    r"\.\.(?:%c[01]%|%25(?:2f|5c|%32%66|%35%63)|%%35%63|%%32%66|%u221|%uff0)",
    case_sensitive=False,
)
R0340_RAW_URL_PATTERN_7: Final = Matches(
    n.R0340_RAW_URL_PATTERN_7,
    "raw_url",
    "%252e%252e|%25252e|%c0%[25a]e|%e0%80%ae|%u002e|%uff0e|%%32%65|%%32e",
    case_sensitive=False,
)
R0340_RAW_URL_PATTERN_8: Final = Matches(
    n.R0340_RAW_URL_PATTERN_8,
    "raw_url",
    r"=\.\.(?:\\|%5c)\w|\.\.0x(?:2f|5c)|0x2e0x2e|0x5c0x2e|\\u002e\\u002e",
    case_sensitive=False,
)
R0340_BODY_PATTERN_4: Final = Matches(
    n.R0340_BODY_PATTERN_4, "body", r"(?:/|%2f)\.\.(?:;|%3b)/", case_sensitive=False
)
R0340_BODY_PATTERN_5: Final = Matches(
    n.R0340_BODY_PATTERN_5, "body", r"\.(?:%00|%01|%22)\.?(?:/|%2f|\\|%5c)", case_sensitive=False
)
R0340_BODY_PATTERN_6: Final = Matches(
    n.R0340_BODY_PATTERN_6,
    "body",
    r"\.\.(?:%c[01]%|%25(?:2f|5c|%32%66|%35%63)|%%35%63|%%32%66|%u221|%uff0)",
    case_sensitive=False,
)
R0340_BODY_PATTERN_7: Final = Matches(
    n.R0340_BODY_PATTERN_7,
    "body",
    "%252e%252e|%25252e|%c0%[25a]e|%e0%80%ae|%u002e|%uff0e|%%32%65|%%32e",
    case_sensitive=False,
)
R0340_BODY_PATTERN_8: Final = Matches(
    n.R0340_BODY_PATTERN_8,
    "body",
    r"=\.\.(?:\\|%5c)\w|\.\.0x(?:2f|5c)|0x2e0x2e|0x5c0x2e|\\u002e\\u002e",
    case_sensitive=False,
)
R0340_HEADERS_PATTERN_4: Final = Matches(
    n.R0340_HEADERS_PATTERN_4, "headers", r"(?:/|%2f)\.\.(?:;|%3b)/", case_sensitive=False
)
R0340_HEADERS_PATTERN_5: Final = Matches(
    n.R0340_HEADERS_PATTERN_5,
    "headers",
    r"\.(?:%00|%01|%22)\.?(?:/|%2f|\\|%5c)",
    case_sensitive=False,
)
R0340_HEADERS_PATTERN_6: Final = Matches(
    n.R0340_HEADERS_PATTERN_6,
    "headers",
    r"\.\.(?:%c[01]%|%25(?:2f|5c|%32%66|%35%63)|%%35%63|%%32%66|%u221|%uff0)",
    case_sensitive=False,
)
R0340_HEADERS_PATTERN_7: Final = Matches(
    n.R0340_HEADERS_PATTERN_7,
    "headers",
    "%252e%252e|%25252e|%c0%[25a]e|%e0%80%ae|%u002e|%uff0e|%%32%65|%%32e",
    case_sensitive=False,
)
R0340_HEADERS_PATTERN_8: Final = Matches(
    n.R0340_HEADERS_PATTERN_8,
    "headers",
    r"=\.\.(?:\\|%5c)\w|\.\.0x(?:2f|5c)|0x2e0x2e|0x5c0x2e|\\u002e\\u002e",
    case_sensitive=False,
)
R0340_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0340_USER_AGENT_PATTERN_4, "user_agent", r"(?:/|%2f)\.\.(?:;|%3b)/", case_sensitive=False
)
R0340_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0340_USER_AGENT_PATTERN_5,
    "user_agent",
    r"\.(?:%00|%01|%22)\.?(?:/|%2f|\\|%5c)",
    case_sensitive=False,
)
R0340_USER_AGENT_PATTERN_6: Final = Matches(
    n.R0340_USER_AGENT_PATTERN_6,
    "user_agent",
    r"\.\.(?:%c[01]%|%25(?:2f|5c|%32%66|%35%63)|%%35%63|%%32%66|%u221|%uff0)",
    case_sensitive=False,
)
R0340_USER_AGENT_PATTERN_7: Final = Matches(
    n.R0340_USER_AGENT_PATTERN_7,
    "user_agent",
    "%252e%252e|%25252e|%c0%[25a]e|%e0%80%ae|%u002e|%uff0e|%%32%65|%%32e",
    case_sensitive=False,
)
R0340_USER_AGENT_PATTERN_8: Final = Matches(
    n.R0340_USER_AGENT_PATTERN_8,
    "user_agent",
    r"=\.\.(?:\\|%5c)\w|\.\.0x(?:2f|5c)|0x2e0x2e|0x5c0x2e|\\u002e\\u002e",
    case_sensitive=False,
)
R0340_ANY: Final = AnyOf(
    R0340_RAW_URL_PATTERN,
    R0340_RAW_URL_PATTERN_2,
    R0340_RAW_URL_PATTERN_3,
    R0340_BODY_PATTERN,
    R0340_BODY_PATTERN_2,
    R0340_BODY_PATTERN_3,
    R0340_HEADERS_PATTERN,
    R0340_HEADERS_PATTERN_2,
    R0340_HEADERS_PATTERN_3,
    R0340_USER_AGENT_PATTERN,
    R0340_USER_AGENT_PATTERN_2,
    R0340_USER_AGENT_PATTERN_3,
    R0340_RAW_URL_PATTERN_4,
    R0340_RAW_URL_PATTERN_5,
    R0340_RAW_URL_PATTERN_6,
    R0340_RAW_URL_PATTERN_7,
    R0340_RAW_URL_PATTERN_8,
    R0340_BODY_PATTERN_4,
    R0340_BODY_PATTERN_5,
    R0340_BODY_PATTERN_6,
    R0340_BODY_PATTERN_7,
    R0340_BODY_PATTERN_8,
    R0340_HEADERS_PATTERN_4,
    R0340_HEADERS_PATTERN_5,
    R0340_HEADERS_PATTERN_6,
    R0340_HEADERS_PATTERN_7,
    R0340_HEADERS_PATTERN_8,
    R0340_USER_AGENT_PATTERN_4,
    R0340_USER_AGENT_PATTERN_5,
    R0340_USER_AGENT_PATTERN_6,
    R0340_USER_AGENT_PATTERN_7,
    R0340_USER_AGENT_PATTERN_8,
)
R0340: Final = Rule(
    id="R0340",
    version=1,
    name="path_traversal_disguised",
    emits=(Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Steps to the parent directory in any part of the request, in the spellings that R0009 does not look at: with\n"
        "two slashes, three or four dots, a NUL, quotes or semicolons between the dots, overlong UTF-8, `%u2215`,\n"
        "`0x2e0x2e0x2f`, `%%35%63`, mixed slashes, or a single step that is encoded twice."
    ),
    status="stable",
    source="rules/http_request/file_access/R0340_path_traversal_disguised.yaml",
)


@KIND.rule(R0340, anchors=(R0340_ANY,))
def r0340(hits: Hits) -> bool:
    return R0340_ANY in hits


# ── R0341 ─────────────────────────────────────────────────────────────────────────────────────────

R0341_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0341_RAW_URL_PATTERN,
        "raw_url",
        r"(?:^|[^\w.-]|\.)/?(?:etc/(?:\W{0,3})(?:passwd|shadow|group|gshadow|hosts|hostname|issue|fstab|crontab|cron\.|sudoers|ssh/|apache2?/|httpd/|nginx/|php|mysql/|my\.cnf|profile|bashrc|resolv\.conf|motd|master\.passwd|security/|samba/|openldap/|ssl/|os-release|redhat-release|lsb-release|debian_version|environment|network|ld\.so|inetd|xinetd|vsftpd|proftpd|pam\.d|init\.d|kubernetes/|docker/)|proc/(?:self|[0-9]+|version|cpuinfo|net|mounts|sys|cmdline|stat|config|sched|meminfo|modules|partitions)|sys/(?:class|kernel|devices|fs|firmware|module|block|bus)/?|root/\.|var/(?:log|spool/cron|run/secrets|lib/(?:mysql|php|dhcp|mlocate)|www/html/?\w*\.)/?|usr/local/(?:etc|apache2?|nginx|php)/|opt/lampp/|home/\w+/\.|dev/(?:tcp|udp|fd|shm|mem|zero|random|null)\b|private/etc/|tmp/(?:\.?\w+)|boot/grub)|\.(?:bash_history|bash_profile|bashrc|zsh_history|mysql_history|psql_history|ssh/(?:id_|authorized|known))|etc[\W_]{0,4}(?:passwd|shadow)\b",
        case_sensitive=False,
    ),
)
R0341_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0341_BODY_PATTERN,
        "body",
        r"(?:^|[^\w.-]|\.)/?(?:etc/(?:\W{0,3})(?:passwd|shadow|group|gshadow|hosts|hostname|issue|fstab|crontab|cron\.|sudoers|ssh/|apache2?/|httpd/|nginx/|php|mysql/|my\.cnf|profile|bashrc|resolv\.conf|motd|master\.passwd|security/|samba/|openldap/|ssl/|os-release|redhat-release|lsb-release|debian_version|environment|network|ld\.so|inetd|xinetd|vsftpd|proftpd|pam\.d|init\.d|kubernetes/|docker/)|proc/(?:self|[0-9]+|version|cpuinfo|net|mounts|sys|cmdline|stat|config|sched|meminfo|modules|partitions)|sys/(?:class|kernel|devices|fs|firmware|module|block|bus)/?|root/\.|var/(?:log|spool/cron|run/secrets|lib/(?:mysql|php|dhcp|mlocate)|www/html/?\w*\.)/?|usr/local/(?:etc|apache2?|nginx|php)/|opt/lampp/|home/\w+/\.|dev/(?:tcp|udp|fd|shm|mem|zero|random|null)\b|private/etc/|tmp/(?:\.?\w+)|boot/grub)|\.(?:bash_history|bash_profile|bashrc|zsh_history|mysql_history|psql_history|ssh/(?:id_|authorized|known))|etc[\W_]{0,4}(?:passwd|shadow)\b",
        case_sensitive=False,
    ),
)
R0341_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0341_HEADERS_PATTERN,
        "headers",
        r"(?:^|[^\w.-]|\.)/?(?:etc/(?:\W{0,3})(?:passwd|shadow|group|gshadow|hosts|hostname|issue|fstab|crontab|cron\.|sudoers|ssh/|apache2?/|httpd/|nginx/|php|mysql/|my\.cnf|profile|bashrc|resolv\.conf|motd|master\.passwd|security/|samba/|openldap/|ssl/|os-release|redhat-release|lsb-release|debian_version|environment|network|ld\.so|inetd|xinetd|vsftpd|proftpd|pam\.d|init\.d|kubernetes/|docker/)|proc/(?:self|[0-9]+|version|cpuinfo|net|mounts|sys|cmdline|stat|config|sched|meminfo|modules|partitions)|sys/(?:class|kernel|devices|fs|firmware|module|block|bus)/?|root/\.|var/(?:log|spool/cron|run/secrets|lib/(?:mysql|php|dhcp|mlocate)|www/html/?\w*\.)/?|usr/local/(?:etc|apache2?|nginx|php)/|opt/lampp/|home/\w+/\.|dev/(?:tcp|udp|fd|shm|mem|zero|random|null)\b|private/etc/|tmp/(?:\.?\w+)|boot/grub)|\.(?:bash_history|bash_profile|bashrc|zsh_history|mysql_history|psql_history|ssh/(?:id_|authorized|known))|etc[\W_]{0,4}(?:passwd|shadow)\b",
        case_sensitive=False,
    ),
)
R0341_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0341_USER_AGENT_PATTERN,
        "user_agent",
        r"(?:^|[^\w.-]|\.)/?(?:etc/(?:\W{0,3})(?:passwd|shadow|group|gshadow|hosts|hostname|issue|fstab|crontab|cron\.|sudoers|ssh/|apache2?/|httpd/|nginx/|php|mysql/|my\.cnf|profile|bashrc|resolv\.conf|motd|master\.passwd|security/|samba/|openldap/|ssl/|os-release|redhat-release|lsb-release|debian_version|environment|network|ld\.so|inetd|xinetd|vsftpd|proftpd|pam\.d|init\.d|kubernetes/|docker/)|proc/(?:self|[0-9]+|version|cpuinfo|net|mounts|sys|cmdline|stat|config|sched|meminfo|modules|partitions)|sys/(?:class|kernel|devices|fs|firmware|module|block|bus)/?|root/\.|var/(?:log|spool/cron|run/secrets|lib/(?:mysql|php|dhcp|mlocate)|www/html/?\w*\.)/?|usr/local/(?:etc|apache2?|nginx|php)/|opt/lampp/|home/\w+/\.|dev/(?:tcp|udp|fd|shm|mem|zero|random|null)\b|private/etc/|tmp/(?:\.?\w+)|boot/grub)|\.(?:bash_history|bash_profile|bashrc|zsh_history|mysql_history|psql_history|ssh/(?:id_|authorized|known))|etc[\W_]{0,4}(?:passwd|shadow)\b",
        case_sensitive=False,
    ),
)
R0341_ANY: Final = AnyOf(
    R0341_RAW_URL_PATTERN, R0341_BODY_PATTERN, R0341_HEADERS_PATTERN, R0341_USER_AGENT_PATTERN
)
R0341: Final = Rule(
    id="R0341",
    version=1,
    name="unix_system_files",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0007", "T1083", None, 0.6, "File and Directory Discovery"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Names of Unix files that a web application does not serve: `/etc/passwd`, `/etc/shadow`,\n"
        "`/proc/self/environ`, `/var/log/…`, `/root/.ssh`, `.bash_history`, and others below `/etc`, `/proc`, `/sys`.\n"
        "Through a traversal, an inclusion or a command: somebody wants to read the host, not the site."
    ),
    status="stable",
    source="rules/http_request/file_access/R0341_unix_system_files.yaml",
)


@KIND.rule(R0341, anchors=(R0341_ANY,))
def r0341(hits: Hits) -> bool:
    return R0341_ANY in hits


# ── R0342 ─────────────────────────────────────────────────────────────────────────────────────────

R0342_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0342_RAW_URL_PATTERN,
        "raw_url",
        r"\b(?:boot\.ini|win\.ini|system\.ini|system32|syswow64|winnt|inetpub\w*|global\.asax?|sysprep\.(?:inf|xml)|unattend\.xml|ntuser\.dat|autoexec\.bat|config\.sys|repair[\\/]sam|config[\\/](?:sam|regback)|applicationhost\.config|machine\.config|programdata[\\/]|documents and settings|php\.ini|my\.ini|httpd\.conf|root\.exe|cmd1?\.exe|msadc|_vti_(?:bin|pvt|cnf|inf))\b|\bweb\.config\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0342_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0342_BODY_PATTERN,
        "body",
        r"\b(?:boot\.ini|win\.ini|system\.ini|system32|syswow64|winnt|inetpub\w*|global\.asax?|sysprep\.(?:inf|xml)|unattend\.xml|ntuser\.dat|autoexec\.bat|config\.sys|repair[\\/]sam|config[\\/](?:sam|regback)|applicationhost\.config|machine\.config|programdata[\\/]|documents and settings|php\.ini|my\.ini|httpd\.conf|root\.exe|cmd1?\.exe|msadc|_vti_(?:bin|pvt|cnf|inf))\b|\bweb\.config\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0342_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0342_HEADERS_PATTERN,
        "headers",
        r"\b(?:boot\.ini|win\.ini|system\.ini|system32|syswow64|winnt|inetpub\w*|global\.asax?|sysprep\.(?:inf|xml)|unattend\.xml|ntuser\.dat|autoexec\.bat|config\.sys|repair[\\/]sam|config[\\/](?:sam|regback)|applicationhost\.config|machine\.config|programdata[\\/]|documents and settings|php\.ini|my\.ini|httpd\.conf|root\.exe|cmd1?\.exe|msadc|_vti_(?:bin|pvt|cnf|inf))\b|\bweb\.config\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0342_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0342_USER_AGENT_PATTERN,
        "user_agent",
        r"\b(?:boot\.ini|win\.ini|system\.ini|system32|syswow64|winnt|inetpub\w*|global\.asax?|sysprep\.(?:inf|xml)|unattend\.xml|ntuser\.dat|autoexec\.bat|config\.sys|repair[\\/]sam|config[\\/](?:sam|regback)|applicationhost\.config|machine\.config|programdata[\\/]|documents and settings|php\.ini|my\.ini|httpd\.conf|root\.exe|cmd1?\.exe|msadc|_vti_(?:bin|pvt|cnf|inf))\b|\bweb\.config\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0342_RAW_URL_PATTERN_2: Final = Matches(
    n.R0342_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?<![a-z-])c(?::|%3a)(?:\\|%5c|/(?!/)|%2f(?!%2f))",
    case_sensitive=False,
)
R0342_RAW_URL_PATTERN_3: Final = Matches(
    n.R0342_RAW_URL_PATTERN_3,
    "raw_url",
    r"windows(?:\\|/|%5c|%2f|%255c|%252f)(?:system|win|repair|temp|debug|panther)",
    case_sensitive=False,
)
R0342_BODY_PATTERN_2: Final = Matches(
    n.R0342_BODY_PATTERN_2,
    "body",
    r"windows(?:\\|/|%5c|%2f|%255c|%252f)(?:system|win|repair|temp|debug|panther)",
    case_sensitive=False,
)
R0342_HEADERS_PATTERN_2: Final = Matches(
    n.R0342_HEADERS_PATTERN_2,
    "headers",
    r"windows(?:\\|/|%5c|%2f|%255c|%252f)(?:system|win|repair|temp|debug|panther)",
    case_sensitive=False,
)
R0342_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0342_USER_AGENT_PATTERN_2,
    "user_agent",
    r"windows(?:\\|/|%5c|%2f|%255c|%252f)(?:system|win|repair|temp|debug|panther)",
    case_sensitive=False,
)
R0342_ANY: Final = AnyOf(
    R0342_RAW_URL_PATTERN,
    R0342_BODY_PATTERN,
    R0342_HEADERS_PATTERN,
    R0342_USER_AGENT_PATTERN,
    R0342_RAW_URL_PATTERN_2,
    R0342_RAW_URL_PATTERN_3,
    R0342_BODY_PATTERN_2,
    R0342_HEADERS_PATTERN_2,
    R0342_USER_AGENT_PATTERN_2,
)
R0342: Final = Rule(
    id="R0342",
    version=1,
    name="windows_system_files",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0007", "T1083", None, 0.6, "File and Directory Discovery"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Names of Windows files and folders in a request: `boot.ini`, `win.ini`, `system32`, `cmd.exe` below `winnt`,\n"
        "`web.config`, `global.asa`, the SAM, `inetpub`. What IIS worms asked for in 2001 is still asked for."
    ),
    status="stable",
    source="rules/http_request/file_access/R0342_windows_system_files.yaml",
)


@KIND.rule(R0342, anchors=(R0342_ANY,))
def r0342(hits: Hits) -> bool:
    return R0342_ANY in hits


# ── R0343 ─────────────────────────────────────────────────────────────────────────────────────────

R0343_RAW_URL_PATTERN: Final = Matches(
    n.R0343_RAW_URL_PATTERN,
    "raw_url",
    r"\b(?:php|expect|phar|glob|gopher|dict|ldap|ldaps|tftp|sftp)(?::|%3a)(?:/|%2f)(?:/|%2f)|\b(?:ssh2\.(?:exec|shell|sftp|tunnel|scp)|compress\.(?:zlib|bzip2))(?::|%3a)(?:/|%2f)",
    case_sensitive=False,
)
R0343_RAW_URL_PATTERN_2: Final = Matches(
    n.R0343_RAW_URL_PATTERN_2,
    "raw_url",
    r"\b(?:zlib|bzip2|local_file|netdoc|view-source)(?::|%3a)[\w/.%]",
    case_sensitive=False,
)
R0343_RAW_URL_PATTERN_3: Final = Matches(
    n.R0343_RAW_URL_PATTERN_3,
    "raw_url",
    r"\bdata(?::|%3a)(?:(?:/|%2f){2})?(?:text(?:/|%2f)plain|application(?:/|%2f)\w[\w.+-]{0,60})(?:(?:;|%3b)[\w=-]{1,30}){0,3}(?:,|%2c)(?:[\s+]|%20)*(?:<|%3c|PD[89]|PHN|PCF|\w*(?:\(|%28))",
    case_sensitive=False,
)
R0343_BODY_PATTERN: Final = Matches(
    n.R0343_BODY_PATTERN,
    "body",
    r"\b(?:php|expect|phar|glob|gopher|dict|ldap|ldaps|tftp|sftp)(?::|%3a)(?:/|%2f)(?:/|%2f)|\b(?:ssh2\.(?:exec|shell|sftp|tunnel|scp)|compress\.(?:zlib|bzip2))(?::|%3a)(?:/|%2f)",
    case_sensitive=False,
)
R0343_BODY_PATTERN_2: Final = Matches(
    n.R0343_BODY_PATTERN_2,
    "body",
    r"\b(?:zlib|bzip2|local_file|netdoc|view-source)(?::|%3a)[\w/.%]",
    case_sensitive=False,
)
R0343_BODY_PATTERN_3: Final = Matches(
    n.R0343_BODY_PATTERN_3,
    "body",
    r"\bdata(?::|%3a)(?:(?:/|%2f){2})?(?:text(?:/|%2f)plain|application(?:/|%2f)\w[\w.+-]{0,60})(?:(?:;|%3b)[\w=-]{1,30}){0,3}(?:,|%2c)(?:[\s+]|%20)*(?:<|%3c|PD[89]|PHN|PCF|\w*(?:\(|%28))",
    case_sensitive=False,
)
R0343_HEADERS_PATTERN: Final = Matches(
    n.R0343_HEADERS_PATTERN,
    "headers",
    r"\b(?:php|expect|phar|glob|gopher|dict|ldap|ldaps|tftp|sftp)(?::|%3a)(?:/|%2f)(?:/|%2f)|\b(?:ssh2\.(?:exec|shell|sftp|tunnel|scp)|compress\.(?:zlib|bzip2))(?::|%3a)(?:/|%2f)",
    case_sensitive=False,
)
R0343_HEADERS_PATTERN_2: Final = Matches(
    n.R0343_HEADERS_PATTERN_2,
    "headers",
    r"\b(?:zlib|bzip2|local_file|netdoc|view-source)(?::|%3a)[\w/.%]",
    case_sensitive=False,
)
R0343_HEADERS_PATTERN_3: Final = Matches(
    n.R0343_HEADERS_PATTERN_3,
    "headers",
    r"\bdata(?::|%3a)(?:(?:/|%2f){2})?(?:text(?:/|%2f)plain|application(?:/|%2f)\w[\w.+-]{0,60})(?:(?:;|%3b)[\w=-]{1,30}){0,3}(?:,|%2c)(?:[\s+]|%20)*(?:<|%3c|PD[89]|PHN|PCF|\w*(?:\(|%28))",
    case_sensitive=False,
)
R0343_USER_AGENT_PATTERN: Final = Matches(
    n.R0343_USER_AGENT_PATTERN,
    "user_agent",
    r"\b(?:php|expect|phar|glob|gopher|dict|ldap|ldaps|tftp|sftp)(?::|%3a)(?:/|%2f)(?:/|%2f)|\b(?:ssh2\.(?:exec|shell|sftp|tunnel|scp)|compress\.(?:zlib|bzip2))(?::|%3a)(?:/|%2f)",
    case_sensitive=False,
)
R0343_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0343_USER_AGENT_PATTERN_2,
    "user_agent",
    r"\b(?:zlib|bzip2|local_file|netdoc|view-source)(?::|%3a)[\w/.%]",
    case_sensitive=False,
)
R0343_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0343_USER_AGENT_PATTERN_3,
    "user_agent",
    r"\bdata(?::|%3a)(?:(?:/|%2f){2})?(?:text(?:/|%2f)plain|application(?:/|%2f)\w[\w.+-]{0,60})(?:(?:;|%3b)[\w=-]{1,30}){0,3}(?:,|%2c)(?:[\s+]|%20)*(?:<|%3c|PD[89]|PHN|PCF|\w*(?:\(|%28))",
    case_sensitive=False,
)
R0343_RAW_URL_PATTERN_4: Final = Matches(
    n.R0343_RAW_URL_PATTERN_4,
    "raw_url",
    r"\b(?:php|zip|rar|ogg|mms|rtmp|rtsp|svn|telnet|smb|nfs|imaps?|pop3s?|smtps?|jdbc|ircs?|teamspeak|urn|mvn|xmpp|cvs|finger|bitcoin|ventrilo|news|nntp|notes|dvb|gizmoproject|acap|afp|mumble|wss?|go)(?::|%3a)(?:/|%2f){2}\w|\bjar(?::|%3a)(?:https?|file|ftp)|\bfile(?::|%3a)(?:/|%2f){1,3}[\w.]|\bdata(?::|%3a)(?:;|%3b|,|%2c)",
    case_sensitive=False,
)
R0343_BODY_PATTERN_4: Final = Matches(
    n.R0343_BODY_PATTERN_4,
    "body",
    r"\b(?:php|zip|rar|ogg|mms|rtmp|rtsp|svn|telnet|smb|nfs|imaps?|pop3s?|smtps?|jdbc|ircs?|teamspeak|urn|mvn|xmpp|cvs|finger|bitcoin|ventrilo|news|nntp|notes|dvb|gizmoproject|acap|afp|mumble|wss?|go)(?::|%3a)(?:/|%2f){2}\w|\bjar(?::|%3a)(?:https?|file|ftp)|\bfile(?::|%3a)(?:/|%2f){1,3}[\w.]|\bdata(?::|%3a)(?:;|%3b|,|%2c)",
    case_sensitive=False,
)
R0343_ANY: Final = AnyOf(
    R0343_RAW_URL_PATTERN,
    R0343_RAW_URL_PATTERN_2,
    R0343_RAW_URL_PATTERN_3,
    R0343_BODY_PATTERN,
    R0343_BODY_PATTERN_2,
    R0343_BODY_PATTERN_3,
    R0343_HEADERS_PATTERN,
    R0343_HEADERS_PATTERN_2,
    R0343_HEADERS_PATTERN_3,
    R0343_USER_AGENT_PATTERN,
    R0343_USER_AGENT_PATTERN_2,
    R0343_USER_AGENT_PATTERN_3,
    R0343_RAW_URL_PATTERN_4,
    R0343_BODY_PATTERN_4,
)
R0343: Final = Rule(
    id="R0343",
    version=2,
    name="stream_wrapper",
    emits=(Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A file name that is a wrapper of PHP or Java: `php://filter`, `php://input`, `expect://`, `phar://`,\n"
        "`zip://`, code behind `data:text/plain`, `compress.zlib://`, `ssh2.exec://`, `jar:`, `netdoc:`, `file:///`,\n"
        "`local_file://`. In an inclusion it reads source code or runs what was sent."
    ),
    status="stable",
    source="rules/http_request/file_access/R0343_stream_wrapper.yaml",
)


@KIND.rule(R0343, anchors=(R0343_ANY,))
def r0343(hits: Hits) -> bool:
    return R0343_ANY in hits


# ── R0344 ─────────────────────────────────────────────────────────────────────────────────────────

R0344_RAW_URL_PATTERN: Final = Matches(
    n.R0344_RAW_URL_PATTERN,
    "raw_url",
    "(?:[?&\\\"']|^)(?:[\\w\\[\\].-]{0,30}[_.\\[-])?(?:abs(?:olute)?_?path|_root|rootpath|root_path|base_?dir|basepath|include|inc_dir|inc|template|tpl|skin|theme|plugin|module|mod|page|pg|file(?:name)?|f|doc(?:ument)?|folder|path|dir|lang|language|config|conf|layout|content|view|load|read|cat|show|data|body|loader|x|src|cmd|php|lib|class|main)(?:(?:\\[|%5b)\\w*(?:\\]|%5d))?=(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}[^&\\s]{3,200}",
    case_sensitive=False,
    limit=512,
)
R0344_RAW_URL_PATTERN_2: Final = Matches(
    n.R0344_RAW_URL_PATTERN_2,
    "raw_url",
    r"=(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}[^&\s\"]{1,200}(?:(?:\?|%3f){1,2}(?:$|&|\")|\.(?:txt|php[0-9]?|phtml|inc|gif\?|jpg\?|png\?|dat|sh|elf|bin|jsp|asp|cgi|pl|py)(?:\?|%3f)?(?:$|[&\"]))",
    case_sensitive=False,
    limit=512,
)
R0344_RAW_URL_PATTERN_3: Final = Matches(
    n.R0344_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:=|>|/|%3d)(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|(?:\[|%5b)[0-9a-f:.%]{3,}(?:\]|%5d)|[0-9]{8,10}|0x[0-9a-f]{6,10})(?:[:/?&\"<]|%3a|%2f|$)",
    case_sensitive=False,
)
R0344_RAW_URL_PATTERN_4: Final = Matches(
    n.R0344_RAW_URL_PATTERN_4, "raw_url", r"=(?:https?|ftps?)(?:\?|%3f)", case_sensitive=False
)
R0344_RAW_URL_PATTERN_5: Final = Matches(
    n.R0344_RAW_URL_PATTERN_5,
    "raw_url",
    r"\"(?:file|path|url|page|template|src|include)\":\s?\"(?:https?|ftps?)://[^\"]{3,100}(?:\?|\.php|\.txt)\"",
    case_sensitive=False,
)
R0344_BODY_PATTERN: Final = Matches(
    n.R0344_BODY_PATTERN,
    "body",
    "(?:[?&\\\"']|^)(?:[\\w\\[\\].-]{0,30}[_.\\[-])?(?:abs(?:olute)?_?path|_root|rootpath|root_path|base_?dir|basepath|include|inc_dir|inc|template|tpl|skin|theme|plugin|module|mod|page|pg|file(?:name)?|f|doc(?:ument)?|folder|path|dir|lang|language|config|conf|layout|content|view|load|read|cat|show|data|body|loader|x|src|cmd|php|lib|class|main)(?:(?:\\[|%5b)\\w*(?:\\]|%5d))?=(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}[^&\\s]{3,200}",
    case_sensitive=False,
    limit=512,
)
R0344_BODY_PATTERN_2: Final = Matches(
    n.R0344_BODY_PATTERN_2,
    "body",
    r"=(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}[^&\s\"]{1,200}(?:(?:\?|%3f){1,2}(?:$|&|\")|\.(?:txt|php[0-9]?|phtml|inc|gif\?|jpg\?|png\?|dat|sh|elf|bin|jsp|asp|cgi|pl|py)(?:\?|%3f)?(?:$|[&\"]))",
    case_sensitive=False,
    limit=512,
)
R0344_BODY_PATTERN_3: Final = Matches(
    n.R0344_BODY_PATTERN_3,
    "body",
    r"(?:=|>|/|%3d)(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|(?:\[|%5b)[0-9a-f:.%]{3,}(?:\]|%5d)|[0-9]{8,10}|0x[0-9a-f]{6,10})(?:[:/?&\"<]|%3a|%2f|$)",
    case_sensitive=False,
)
R0344_BODY_PATTERN_4: Final = Matches(
    n.R0344_BODY_PATTERN_4, "body", r"=(?:https?|ftps?)(?:\?|%3f)", case_sensitive=False
)
R0344_BODY_PATTERN_5: Final = Matches(
    n.R0344_BODY_PATTERN_5,
    "body",
    r"\"(?:file|path|url|page|template|src|include)\":\s?\"(?:https?|ftps?)://[^\"]{3,100}(?:\?|\.php|\.txt)\"",
    case_sensitive=False,
)
R0344_ANY: Final = AnyOf(
    R0344_RAW_URL_PATTERN,
    R0344_RAW_URL_PATTERN_2,
    R0344_RAW_URL_PATTERN_3,
    R0344_RAW_URL_PATTERN_4,
    R0344_RAW_URL_PATTERN_5,
    R0344_BODY_PATTERN,
    R0344_BODY_PATTERN_2,
    R0344_BODY_PATTERN_3,
    R0344_BODY_PATTERN_4,
    R0344_BODY_PATTERN_5,
)
R0344: Final = Rule(
    id="R0344",
    version=1,
    name="remote_file_inclusion",
    emits=(Emit("TA0001", "T1190", None, 0.6, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body"),
    description=(
        "A URL as the value of a parameter that names a file of the application (`page`, `file`, `path`, `include`,\n"
        "`template`, `mosConfig_absolute_path` …), a URL that ends in a question mark so that what the script appends\n"
        "is cut off, one at a bare address, or one whose file is a script. PHP fetches it and runs it."
    ),
    status="stable",
    source="rules/http_request/file_access/R0344_remote_file_inclusion.yaml",
)


@KIND.rule(R0344, anchors=(R0344_ANY,))
def r0344(hits: Hits) -> bool:
    return R0344_ANY in hits


# ── R0345 ─────────────────────────────────────────────────────────────────────────────────────────

R0345_PATTERN: Final = Matches(
    n.R0345_PATTERN,
    "raw_url",
    "%(?:25)?00(?:$|[.&/;%'\\\"\\w-])|__x00__|\\\\x00|\\\\u0000|%u0000",
    case_sensitive=False,
)
R0345: Final = Rule(
    id="R0345",
    version=1,
    name="null_byte",
    emits=(Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url",),
    description=(
        "A NUL in the URL, percent-encoded: `page.php%00.jpg`, `passwd%00`. C code ends the name there, the check of\n"
        "the extension before did not."
    ),
    status="stable",
    source="rules/http_request/file_access/R0345_null_byte.yaml",
)


@KIND.rule(R0345, anchors=(R0345_PATTERN,))
def r0345(hits: Hits) -> bool:
    return R0345_PATTERN in hits


# ── R0346 ─────────────────────────────────────────────────────────────────────────────────────────

R0346_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(n.R0346_RAW_URL_PATTERN, "raw_url", r"\b(?:web-inf|meta-inf)", case_sensitive=False),
)
R0346_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(n.R0346_BODY_PATTERN, "body", r"\b(?:web-inf|meta-inf)", case_sensitive=False),
)
R0346_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(n.R0346_HEADERS_PATTERN, "headers", r"\b(?:web-inf|meta-inf)", case_sensitive=False),
)
R0346: Final = Rule(
    id="R0346",
    version=1,
    name="java_web_inf",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0007", "T1083", None, 0.5, "File and Directory Discovery"),
    ),
    evidence_fields=("raw_url", "body", "headers"),
    description=(
        "The folders of a Java web application that the server must not give away: `WEB-INF/web.xml`, `META-INF/`,\n"
        "class files and properties below them."
    ),
    status="stable",
    source="rules/http_request/file_access/R0346_java_web_inf.yaml",
)


@KIND.rule(R0346, anchors=(R0346_RAW_URL_PATTERN, R0346_BODY_PATTERN, R0346_HEADERS_PATTERN))
def r0346(hits: Hits) -> bool:
    return (
        R0346_RAW_URL_PATTERN in hits or R0346_BODY_PATTERN in hits or R0346_HEADERS_PATTERN in hits
    )


# ── R0360 ─────────────────────────────────────────────────────────────────────────────────────────

R0360_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_RAW_URL_PATTERN,
        "raw_url",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:aptitude|chef-run|cpulimit|adduser|ansible|apt-get|busybox|crontab|aria2c|base64|chattr|chroot|docker|bzcat|bzip2|chmod|chown|dmesg|axel|bash|brew|cpan|curl|dash)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_RAW_URL_PATTERN_2,
        "raw_url",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:lsb_release|journalctl|hostname|ifconfig|ipconfig|iptables|hexdump|killall|kubectl|getent|groups|gunzip|hostid|lsattr|egrep|emacs|fetch|fgrep|dpkg|echo|gawk|grep|kill)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_RAW_URL_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_RAW_URL_PATTERN_3,
        "raw_url",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:nslookup|netstat|nsenter|openssl|ltrace|mkfifo|netcat|nodejs|lscpu|lsmod|lspci|lsusb|mkdir|mongo|mount|mysql|nohup|nproc|lsof|lynx|mail|mawk|nano|nmap)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_RAW_URL_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_RAW_URL_PATTERN_4,
        "raw_url",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|systemctl|printenv|sendmail|python2|python3|setarch|sqlite3|strings|pacman|passwd|python|screen|stdbuf|pgrep|pkill|rmdir|rsync|perl|ping|pip3|psql|pwsh|ruby)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_RAW_URL_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_RAW_URL_PATTERN_5,
        "raw_url",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:traceroute|tcpdump|unshare|useradd|usermod|strace|telnet|umount|uptime|visudo|whoami|sleep|socat|tclsh|uname|unzip|write|salt|sftp|sshd|sudo|tcsh|tftp|tmux)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_RAW_URL_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_RAW_URL_PATTERN_6,
        "raw_url",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xargs|xzcat|zgrep|zless|zmore|wall|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_BODY_PATTERN,
        "body",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:aptitude|chef-run|cpulimit|adduser|ansible|apt-get|busybox|crontab|aria2c|base64|chattr|chroot|docker|bzcat|bzip2|chmod|chown|dmesg|axel|bash|brew|cpan|curl|dash)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_BODY_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_BODY_PATTERN_2,
        "body",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:lsb_release|journalctl|hostname|ifconfig|ipconfig|iptables|hexdump|killall|kubectl|getent|groups|gunzip|hostid|lsattr|egrep|emacs|fetch|fgrep|dpkg|echo|gawk|grep|kill)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_BODY_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_BODY_PATTERN_3,
        "body",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:nslookup|netstat|nsenter|openssl|ltrace|mkfifo|netcat|nodejs|lscpu|lsmod|lspci|lsusb|mkdir|mongo|mount|mysql|nohup|nproc|lsof|lynx|mail|mawk|nano|nmap)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_BODY_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_BODY_PATTERN_4,
        "body",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|systemctl|printenv|sendmail|python2|python3|setarch|sqlite3|strings|pacman|passwd|python|screen|stdbuf|pgrep|pkill|rmdir|rsync|perl|ping|pip3|psql|pwsh|ruby)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_BODY_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_BODY_PATTERN_5,
        "body",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:traceroute|tcpdump|unshare|useradd|usermod|strace|telnet|umount|uptime|visudo|whoami|sleep|socat|tclsh|uname|unzip|write|salt|sftp|sshd|sudo|tcsh|tftp|tmux)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_BODY_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_BODY_PATTERN_6,
        "body",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xargs|xzcat|zgrep|zless|zmore|wall|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_HEADERS_PATTERN,
        "headers",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:aptitude|chef-run|cpulimit|adduser|ansible|apt-get|busybox|crontab|aria2c|base64|chattr|chroot|docker|bzcat|bzip2|chmod|chown|dmesg|axel|bash|brew|cpan|curl|dash)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_HEADERS_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_HEADERS_PATTERN_2,
        "headers",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:lsb_release|journalctl|hostname|ifconfig|ipconfig|iptables|hexdump|killall|kubectl|getent|groups|gunzip|hostid|lsattr|egrep|emacs|fetch|fgrep|dpkg|echo|gawk|grep|kill)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_HEADERS_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_HEADERS_PATTERN_3,
        "headers",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:nslookup|netstat|nsenter|openssl|ltrace|mkfifo|netcat|nodejs|lscpu|lsmod|lspci|lsusb|mkdir|mongo|mount|mysql|nohup|nproc|lsof|lynx|mail|mawk|nano|nmap)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_HEADERS_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_HEADERS_PATTERN_4,
        "headers",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|systemctl|printenv|sendmail|python2|python3|setarch|sqlite3|strings|pacman|passwd|python|screen|stdbuf|pgrep|pkill|rmdir|rsync|perl|ping|pip3|psql|pwsh|ruby)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_HEADERS_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_HEADERS_PATTERN_5,
        "headers",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:traceroute|tcpdump|unshare|useradd|usermod|strace|telnet|umount|uptime|visudo|whoami|sleep|socat|tclsh|uname|unzip|write|salt|sftp|sshd|sudo|tcsh|tftp|tmux)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_HEADERS_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_HEADERS_PATTERN_6,
        "headers",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xargs|xzcat|zgrep|zless|zmore|wall|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_USER_AGENT_PATTERN,
        "user_agent",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:aptitude|chef-run|cpulimit|adduser|ansible|apt-get|busybox|crontab|aria2c|base64|chattr|chroot|docker|bzcat|bzip2|chmod|chown|dmesg|axel|bash|brew|cpan|curl|dash)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_USER_AGENT_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_USER_AGENT_PATTERN_2,
        "user_agent",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:lsb_release|journalctl|hostname|ifconfig|ipconfig|iptables|hexdump|killall|kubectl|getent|groups|gunzip|hostid|lsattr|egrep|emacs|fetch|fgrep|dpkg|echo|gawk|grep|kill)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_USER_AGENT_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_USER_AGENT_PATTERN_3,
        "user_agent",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:nslookup|netstat|nsenter|openssl|ltrace|mkfifo|netcat|nodejs|lscpu|lsmod|lspci|lsusb|mkdir|mongo|mount|mysql|nohup|nproc|lsof|lynx|mail|mawk|nano|nmap)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_USER_AGENT_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_USER_AGENT_PATTERN_4,
        "user_agent",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|systemctl|printenv|sendmail|python2|python3|setarch|sqlite3|strings|pacman|passwd|python|screen|stdbuf|pgrep|pkill|rmdir|rsync|perl|ping|pip3|psql|pwsh|ruby)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_USER_AGENT_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_USER_AGENT_PATTERN_5,
        "user_agent",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:traceroute|tcpdump|unshare|useradd|usermod|strace|telnet|umount|uptime|visudo|whoami|sleep|socat|tclsh|uname|unzip|write|salt|sftp|sshd|sudo|tcsh|tftp|tmux)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_USER_AGENT_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_USER_AGENT_PATTERN_6,
        "user_agent",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xargs|xzcat|zgrep|zless|zmore|wall|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=512,
    ),
)
R0360_ANY: Final = AnyOf(
    R0360_RAW_URL_PATTERN,
    R0360_RAW_URL_PATTERN_2,
    R0360_RAW_URL_PATTERN_3,
    R0360_RAW_URL_PATTERN_4,
    R0360_RAW_URL_PATTERN_5,
    R0360_RAW_URL_PATTERN_6,
    R0360_BODY_PATTERN,
    R0360_BODY_PATTERN_2,
    R0360_BODY_PATTERN_3,
    R0360_BODY_PATTERN_4,
    R0360_BODY_PATTERN_5,
    R0360_BODY_PATTERN_6,
    R0360_HEADERS_PATTERN,
    R0360_HEADERS_PATTERN_2,
    R0360_HEADERS_PATTERN_3,
    R0360_HEADERS_PATTERN_4,
    R0360_HEADERS_PATTERN_5,
    R0360_HEADERS_PATTERN_6,
    R0360_USER_AGENT_PATTERN,
    R0360_USER_AGENT_PATTERN_2,
    R0360_USER_AGENT_PATTERN_3,
    R0360_USER_AGENT_PATTERN_4,
    R0360_USER_AGENT_PATTERN_5,
    R0360_USER_AGENT_PATTERN_6,
)
R0360: Final = Rule(
    id="R0360",
    version=1,
    name="shell_separator_and_command",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.85, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "What ends or opens a shell command (`;`, `|`, `&&`, `||`, a line end, a backtick, `$(`, `<(`) and a program\n"
        "of Unix behind it that hardly any text names there: `;wget …`, `|whoami`, `$(uname -a)`, `&& cat /etc/…`.\n"
        "The page hands its parameter to a shell, and the attacker adds a command."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0360_shell_separator_and_command.yaml",
)


@KIND.rule(R0360, anchors=(R0360_ANY,))
def r0360(hits: Hits) -> bool:
    return R0360_ANY in hits


# ── R0361 ─────────────────────────────────────────────────────────────────────────────────────────

R0361_RAW_URL_PATTERN: Final = Matches(
    n.R0361_RAW_URL_PATTERN,
    "raw_url",
    "(?:[;|`]|\\$\\(|%3b|%7c|%60|%24%28|%26%26|&&|%0a)(?: |\\+|%20)?(?:date|echo|eval|exec|apt|awk|cat|dig|dir|env|cc|cd|cp|dd|df|ed)(?:(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?){0,3}(?:$|;|%3b|\\||%7c|&(?:&|$|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?))|%26|`|%60|\\)|%29|>|%3e|<|%3c|'$|\\\"$|%27|%22|%0[ad]|[\\r\\n]|#|%23|\\\\[nr])|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?)+(?:-{1,2}\\w|/|%2f|~|\\.\\.?/|\\$|%24|['\\\"*`>]|%2[27a]|https?|[\\w-]+(?:/|%2f|\\.(?:txt|sh|php|py|pl|conf|log|c|jpg|exe|zip|gz|tar)\\b)))",
    case_sensitive=False,
)
R0361_BODY_PATTERN: Final = Matches(
    n.R0361_BODY_PATTERN,
    "body",
    "(?:[;|`]|\\$\\(|%3b|%7c|%60|%24%28|%26%26|&&|%0a)(?: |\\+|%20)?(?:date|echo|eval|exec|apt|awk|cat|dig|dir|env|cc|cd|cp|dd|df|ed)(?:(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?){0,3}(?:$|;|%3b|\\||%7c|&(?:&|$|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?))|%26|`|%60|\\)|%29|>|%3e|<|%3c|'$|\\\"$|%27|%22|%0[ad]|[\\r\\n]|#|%23|\\\\[nr])|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?)+(?:-{1,2}\\w|/|%2f|~|\\.\\.?/|\\$|%24|['\\\"*`>]|%2[27a]|https?|[\\w-]+(?:/|%2f|\\.(?:txt|sh|php|py|pl|conf|log|c|jpg|exe|zip|gz|tar)\\b)))",
    case_sensitive=False,
)
R0361_RAW_URL_PATTERN_2: Final = Matches(
    n.R0361_RAW_URL_PATTERN_2,
    "raw_url",
    "(?:[;|`]|\\$\\(|%3b|%7c|%60|%24%28|%26%26|&&|%0a)(?: |\\+|%20)?(?:false|file|find|head|kill|last|less|more|gcc|npm|php|id|ip|ls|mv|nc)(?:(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?){0,3}(?:$|;|%3b|\\||%7c|&(?:&|$|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?))|%26|`|%60|\\)|%29|>|%3e|<|%3c|'$|\\\"$|%27|%22|%0[ad]|[\\r\\n]|#|%23|\\\\[nr])|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?)+(?:-{1,2}\\w|/|%2f|~|\\.\\.?/|\\$|%24|['\\\"*`>]|%2[27a]|https?|[\\w-]+(?:/|%2f|\\.(?:txt|sh|php|py|pl|conf|log|c|jpg|exe|zip|gz|tar)\\b)))",
    case_sensitive=False,
)
R0361_BODY_PATTERN_2: Final = Matches(
    n.R0361_BODY_PATTERN_2,
    "body",
    "(?:[;|`]|\\$\\(|%3b|%7c|%60|%24%28|%26%26|&&|%0a)(?: |\\+|%20)?(?:false|file|find|head|kill|last|less|more|gcc|npm|php|id|ip|ls|mv|nc)(?:(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?){0,3}(?:$|;|%3b|\\||%7c|&(?:&|$|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?))|%26|`|%60|\\)|%29|>|%3e|<|%3c|'$|\\\"$|%27|%22|%0[ad]|[\\r\\n]|#|%23|\\\\[nr])|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?)+(?:-{1,2}\\w|/|%2f|~|\\.\\.?/|\\$|%24|['\\\"*`>]|%2[27a]|https?|[\\w-]+(?:/|%2f|\\.(?:txt|sh|php|py|pl|conf|log|c|jpg|exe|zip|gz|tar)\\b)))",
    case_sensitive=False,
)
R0361_RAW_URL_PATTERN_3: Final = Matches(
    n.R0361_RAW_URL_PATTERN_3,
    "raw_url",
    "(?:[;|`]|\\$\\(|%3b|%7c|%60|%24%28|%26%26|&&|%0a)(?: |\\+|%20)?(?:sort|tail|test|time|true|type|pip|pwd|sed|set|ssh|tar|top|ps|rm|sh)(?:(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?){0,3}(?:$|;|%3b|\\||%7c|&(?:&|$|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?))|%26|`|%60|\\)|%29|>|%3e|<|%3c|'$|\\\"$|%27|%22|%0[ad]|[\\r\\n]|#|%23|\\\\[nr])|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?)+(?:-{1,2}\\w|/|%2f|~|\\.\\.?/|\\$|%24|['\\\"*`>]|%2[27a]|https?|[\\w-]+(?:/|%2f|\\.(?:txt|sh|php|py|pl|conf|log|c|jpg|exe|zip|gz|tar)\\b)))",
    case_sensitive=False,
)
R0361_BODY_PATTERN_3: Final = Matches(
    n.R0361_BODY_PATTERN_3,
    "body",
    "(?:[;|`]|\\$\\(|%3b|%7c|%60|%24%28|%26%26|&&|%0a)(?: |\\+|%20)?(?:sort|tail|test|time|true|type|pip|pwd|sed|set|ssh|tar|top|ps|rm|sh)(?:(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?){0,3}(?:$|;|%3b|\\||%7c|&(?:&|$|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?))|%26|`|%60|\\)|%29|>|%3e|<|%3c|'$|\\\"$|%27|%22|%0[ad]|[\\r\\n]|#|%23|\\\\[nr])|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?)+(?:-{1,2}\\w|/|%2f|~|\\.\\.?/|\\$|%24|['\\\"*`>]|%2[27a]|https?|[\\w-]+(?:/|%2f|\\.(?:txt|sh|php|py|pl|conf|log|c|jpg|exe|zip|gz|tar)\\b)))",
    case_sensitive=False,
)
R0361_RAW_URL_PATTERN_4: Final = Matches(
    n.R0361_RAW_URL_PATTERN_4,
    "raw_url",
    "(?:[;|`]|\\$\\(|%3b|%7c|%60|%24%28|%26%26|&&|%0a)(?: |\\+|%20)?(?:who)(?:(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?){0,3}(?:$|;|%3b|\\||%7c|&(?:&|$|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?))|%26|`|%60|\\)|%29|>|%3e|<|%3c|'$|\\\"$|%27|%22|%0[ad]|[\\r\\n]|#|%23|\\\\[nr])|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?)+(?:-{1,2}\\w|/|%2f|~|\\.\\.?/|\\$|%24|['\\\"*`>]|%2[27a]|https?|[\\w-]+(?:/|%2f|\\.(?:txt|sh|php|py|pl|conf|log|c|jpg|exe|zip|gz|tar)\\b)))",
    case_sensitive=False,
)
R0361_RAW_URL_PATTERN_5: Final = Matches(
    n.R0361_RAW_URL_PATTERN_5,
    "raw_url",
    "(?:;|%3b|\\||%7c)['\\\"]?(?:rmt|su|ln|du|who|lua|yum|rpm|gem)['\\\"]?(?:[ \\t\\n+]|%20)+-",
    case_sensitive=False,
)
R0361_BODY_PATTERN_4: Final = Matches(
    n.R0361_BODY_PATTERN_4,
    "body",
    "(?:[;|`]|\\$\\(|%3b|%7c|%60|%24%28|%26%26|&&|%0a)(?: |\\+|%20)?(?:who)(?:(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?){0,3}(?:$|;|%3b|\\||%7c|&(?:&|$|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?))|%26|`|%60|\\)|%29|>|%3e|<|%3c|'$|\\\"$|%27|%22|%0[ad]|[\\r\\n]|#|%23|\\\\[nr])|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?)+(?:-{1,2}\\w|/|%2f|~|\\.\\.?/|\\$|%24|['\\\"*`>]|%2[27a]|https?|[\\w-]+(?:/|%2f|\\.(?:txt|sh|php|py|pl|conf|log|c|jpg|exe|zip|gz|tar)\\b)))",
    case_sensitive=False,
)
R0361_BODY_PATTERN_5: Final = Matches(
    n.R0361_BODY_PATTERN_5,
    "body",
    "(?:;|%3b|\\||%7c)['\\\"]?(?:rmt|su|ln|du|who|lua|yum|rpm|gem)['\\\"]?(?:[ \\t\\n+]|%20)+-",
    case_sensitive=False,
)
R0361_HEADERS_PATTERN: Final = Matches(
    n.R0361_HEADERS_PATTERN,
    "headers",
    r"^(?:;|\||`|&&|\$\()[ ]?(?:env|set|id|ls|cat|pwd|ps|who|w|sh|nc|php|uname|whoami|wget|curl|ping|sleep|echo|date|dir|type)(?:$|[\s;|&`)])",
    case_sensitive=False,
)
R0361_ANY: Final = AnyOf(
    R0361_RAW_URL_PATTERN,
    R0361_BODY_PATTERN,
    R0361_RAW_URL_PATTERN_2,
    R0361_BODY_PATTERN_2,
    R0361_RAW_URL_PATTERN_3,
    R0361_BODY_PATTERN_3,
    R0361_RAW_URL_PATTERN_4,
    R0361_RAW_URL_PATTERN_5,
    R0361_BODY_PATTERN_4,
    R0361_BODY_PATTERN_5,
    R0361_HEADERS_PATTERN,
)
R0361: Final = Rule(
    id="R0361",
    version=1,
    name="shell_separator_and_short_command",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.8, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("raw_url", "body", "headers"),
    description=(
        "A shell's separator and one of the short commands `id`, `ls`, `ps`, `nc`, `cd`, `sh`, `w`, `df`, `env`,\n"
        "`pwd` and so on, directly behind it and followed by what may follow a command: an end, another separator, an\n"
        "option, a path. The short names count only so, because many are words."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0361_shell_separator_and_short_command.yaml",
)


@KIND.rule(R0361, anchors=(R0361_ANY,))
def r0361(hits: Hits) -> bool:
    return R0361_ANY in hits


# ── R0362 ─────────────────────────────────────────────────────────────────────────────────────────

R0362_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0362_RAW_URL_PATTERN,
        "raw_url",
        "(?:^|[\\s=;|&`'\\\"(,:!{<>]|\\?)/?(?:usr/(?:local/)?)?s?bin/(?:[a-z?*\\[\\\\'\\\"$][\\w.?*\\[\\]\\\\'\\\"$@-]{1,24})(?:$|[\\s;|&`'\\\")<>,}]|%)",
        case_sensitive=False,
    ),
)
R0362_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0362_BODY_PATTERN,
        "body",
        "(?:^|[\\s=;|&`'\\\"(,:!{<>]|\\?)/?(?:usr/(?:local/)?)?s?bin/(?:[a-z?*\\[\\\\'\\\"$][\\w.?*\\[\\]\\\\'\\\"$@-]{1,24})(?:$|[\\s;|&`'\\\")<>,}]|%)",
        case_sensitive=False,
    ),
)
R0362_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0362_HEADERS_PATTERN,
        "headers",
        "(?:^|[\\s=;|&`'\\\"(,:!{<>]|\\?)/?(?:usr/(?:local/)?)?s?bin/(?:[a-z?*\\[\\\\'\\\"$][\\w.?*\\[\\]\\\\'\\\"$@-]{1,24})(?:$|[\\s;|&`'\\\")<>,}]|%)",
        case_sensitive=False,
    ),
)
R0362_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0362_USER_AGENT_PATTERN,
        "user_agent",
        "(?:^|[\\s=;|&`'\\\"(,:!{<>]|\\?)/?(?:usr/(?:local/)?)?s?bin/(?:[a-z?*\\[\\\\'\\\"$][\\w.?*\\[\\]\\\\'\\\"$@-]{1,24})(?:$|[\\s;|&`'\\\")<>,}]|%)",
        case_sensitive=False,
    ),
)
R0362_ANY: Final = AnyOf(
    R0362_RAW_URL_PATTERN, R0362_BODY_PATTERN, R0362_HEADERS_PATTERN, R0362_USER_AGENT_PATTERN
)
R0362: Final = Rule(
    id="R0362",
    version=1,
    name="program_by_path",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.85, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A program by its path, where a value begins or behind a blank, a quote or a separator: `/bin/sh`,\n"
        "`/usr/bin/id`, `bin/cat`. URLs of sites have `cgi-bin` and folders called `bin`, which do not count."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0362_program_by_path.yaml",
)


@KIND.rule(R0362, anchors=(R0362_ANY,))
def r0362(hits: Hits) -> bool:
    return R0362_ANY in hits


# ── R0363 ─────────────────────────────────────────────────────────────────────────────────────────

R0363_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0363_RAW_URL_PATTERN,
        "raw_url",
        "/dev/(?:tcp|udp)/|\\bbash\\s+-i\\b|bin/(?:da|z|k|c)?sh\\s+-[ic]\\b|\\b(?:ncat|netcat)(?:\\.\\w+)?\\s+(?:-\\w+\\s+){0,4}(?:\\S+\\s+)?(?:[0-9]+\\s+)?-(?:\\w*e|c)\\b|\\bmkfifo\\s|\\|\\s*(?:(?:/?(?:usr/)?bin/)?(?:bash|dash)|/?(?:usr/)?bin/sh)\\b|\\bbase64\\s+(?:-d|--decode|-D)\\b|\\b(?:wget|curl|tftp|ftpget|lwp-download|fetch)\\s+(?:-\\S+\\s+){0,4}['\\\"]?(?:https?:|ftp:)?[/\\\\]{0,4}(?:[0-9]{1,3}\\.){3}[0-9]|\\bchmod\\s+(?:-R\\s+)?(?:[0-7]?777|\\+x|a\\+x)\\b|\\bcd\\s+/(?:tmp|var/)\\b|\\bpython[0-9]?\\s+-c\\b|\\bperl\\s+-(?:e|M)|\\bruby\\s+-r?\\w*e\\b|\\b(?:wget|curl)\\s+(?:-\\S+\\s+){0,5}['\\\"]?(?:https?|ftp)://\\S+|\\b(?:bash|dash)\\s+-c\\b|\\bbase64\\s+-d\\w*\\s*\\|",
        case_sensitive=False,
        limit=512,
    ),
)
R0363_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0363_BODY_PATTERN,
        "body",
        "/dev/(?:tcp|udp)/|\\bbash\\s+-i\\b|bin/(?:da|z|k|c)?sh\\s+-[ic]\\b|\\b(?:ncat|netcat)(?:\\.\\w+)?\\s+(?:-\\w+\\s+){0,4}(?:\\S+\\s+)?(?:[0-9]+\\s+)?-(?:\\w*e|c)\\b|\\bmkfifo\\s|\\|\\s*(?:(?:/?(?:usr/)?bin/)?(?:bash|dash)|/?(?:usr/)?bin/sh)\\b|\\bbase64\\s+(?:-d|--decode|-D)\\b|\\b(?:wget|curl|tftp|ftpget|lwp-download|fetch)\\s+(?:-\\S+\\s+){0,4}['\\\"]?(?:https?:|ftp:)?[/\\\\]{0,4}(?:[0-9]{1,3}\\.){3}[0-9]|\\bchmod\\s+(?:-R\\s+)?(?:[0-7]?777|\\+x|a\\+x)\\b|\\bcd\\s+/(?:tmp|var/)\\b|\\bpython[0-9]?\\s+-c\\b|\\bperl\\s+-(?:e|M)|\\bruby\\s+-r?\\w*e\\b|\\b(?:wget|curl)\\s+(?:-\\S+\\s+){0,5}['\\\"]?(?:https?|ftp)://\\S+|\\b(?:bash|dash)\\s+-c\\b|\\bbase64\\s+-d\\w*\\s*\\|",
        case_sensitive=False,
        limit=512,
    ),
)
R0363_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0363_HEADERS_PATTERN,
        "headers",
        "/dev/(?:tcp|udp)/|\\bbash\\s+-i\\b|bin/(?:da|z|k|c)?sh\\s+-[ic]\\b|\\b(?:ncat|netcat)(?:\\.\\w+)?\\s+(?:-\\w+\\s+){0,4}(?:\\S+\\s+)?(?:[0-9]+\\s+)?-(?:\\w*e|c)\\b|\\bmkfifo\\s|\\|\\s*(?:(?:/?(?:usr/)?bin/)?(?:bash|dash)|/?(?:usr/)?bin/sh)\\b|\\bbase64\\s+(?:-d|--decode|-D)\\b|\\b(?:wget|curl|tftp|ftpget|lwp-download|fetch)\\s+(?:-\\S+\\s+){0,4}['\\\"]?(?:https?:|ftp:)?[/\\\\]{0,4}(?:[0-9]{1,3}\\.){3}[0-9]|\\bchmod\\s+(?:-R\\s+)?(?:[0-7]?777|\\+x|a\\+x)\\b|\\bcd\\s+/(?:tmp|var/)\\b|\\bpython[0-9]?\\s+-c\\b|\\bperl\\s+-(?:e|M)|\\bruby\\s+-r?\\w*e\\b|\\b(?:wget|curl)\\s+(?:-\\S+\\s+){0,5}['\\\"]?(?:https?|ftp)://\\S+|\\b(?:bash|dash)\\s+-c\\b|\\bbase64\\s+-d\\w*\\s*\\|",
        case_sensitive=False,
        limit=512,
    ),
)
R0363_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0363_USER_AGENT_PATTERN,
        "user_agent",
        "/dev/(?:tcp|udp)/|\\bbash\\s+-i\\b|bin/(?:da|z|k|c)?sh\\s+-[ic]\\b|\\b(?:ncat|netcat)(?:\\.\\w+)?\\s+(?:-\\w+\\s+){0,4}(?:\\S+\\s+)?(?:[0-9]+\\s+)?-(?:\\w*e|c)\\b|\\bmkfifo\\s|\\|\\s*(?:(?:/?(?:usr/)?bin/)?(?:bash|dash)|/?(?:usr/)?bin/sh)\\b|\\bbase64\\s+(?:-d|--decode|-D)\\b|\\b(?:wget|curl|tftp|ftpget|lwp-download|fetch)\\s+(?:-\\S+\\s+){0,4}['\\\"]?(?:https?:|ftp:)?[/\\\\]{0,4}(?:[0-9]{1,3}\\.){3}[0-9]|\\bchmod\\s+(?:-R\\s+)?(?:[0-7]?777|\\+x|a\\+x)\\b|\\bcd\\s+/(?:tmp|var/)\\b|\\bpython[0-9]?\\s+-c\\b|\\bperl\\s+-(?:e|M)|\\bruby\\s+-r?\\w*e\\b|\\b(?:wget|curl)\\s+(?:-\\S+\\s+){0,5}['\\\"]?(?:https?|ftp)://\\S+|\\b(?:bash|dash)\\s+-c\\b|\\bbase64\\s+-d\\w*\\s*\\|",
        case_sensitive=False,
        limit=512,
    ),
)
R0363_RAW_URL_PATTERN_2: Final = Matches(
    n.R0363_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:\||%7c)(?:[ \t\n+]|%20)?(?:ba|da|z)?sh(?:$|\s|\+|%20|&|;|%0a|\"|%22)|\brm(?:[ \t\n+]|%20)-(?:rf|fr)(?:[ \t\n+]|%20)|\bnc(?:\+|%20|\s)-\w*e\w*(?:\+|%20|\s)",
    case_sensitive=False,
    limit=512,
)
R0363_BODY_PATTERN_2: Final = Matches(
    n.R0363_BODY_PATTERN_2,
    "body",
    r"(?:\||%7c)(?:[ \t\n+]|%20)?(?:ba|da|z)?sh(?:$|\s|\+|%20|&|;|%0a|\"|%22)|\brm(?:[ \t\n+]|%20)-(?:rf|fr)(?:[ \t\n+]|%20)|\bnc(?:\+|%20|\s)-\w*e\w*(?:\+|%20|\s)",
    case_sensitive=False,
    limit=512,
)
R0363_HEADERS_PATTERN_2: Final = Matches(
    n.R0363_HEADERS_PATTERN_2,
    "headers",
    r"(?:\||%7c)(?:[ \t\n+]|%20)?(?:ba|da|z)?sh(?:$|\s|\+|%20|&|;|%0a|\"|%22)|\brm(?:[ \t\n+]|%20)-(?:rf|fr)(?:[ \t\n+]|%20)|\bnc(?:\+|%20|\s)-\w*e\w*(?:\+|%20|\s)",
    case_sensitive=False,
    limit=512,
)
R0363_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0363_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:\||%7c)(?:[ \t\n+]|%20)?(?:ba|da|z)?sh(?:$|\s|\+|%20|&|;|%0a|\"|%22)|\brm(?:[ \t\n+]|%20)-(?:rf|fr)(?:[ \t\n+]|%20)|\bnc(?:\+|%20|\s)-\w*e\w*(?:\+|%20|\s)",
    case_sensitive=False,
    limit=512,
)
R0363_ANY: Final = AnyOf(
    R0363_RAW_URL_PATTERN,
    R0363_BODY_PATTERN,
    R0363_HEADERS_PATTERN,
    R0363_USER_AGENT_PATTERN,
    R0363_RAW_URL_PATTERN_2,
    R0363_BODY_PATTERN_2,
    R0363_HEADERS_PATTERN_2,
    R0363_USER_AGENT_PATTERN_2,
)
R0363: Final = Rule(
    id="R0363",
    version=1,
    name="reverse_shell",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.8, "Command and Scripting Interpreter: Unix Shell"),
        Emit("TA0011", "T1105", None, 0.6, "Ingress Tool Transfer"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A shell that is connected to another host, or piped out of a download: `bash -i >& /dev/tcp/…`, `nc -e`,\n"
        "`mkfifo`, `| sh`, `base64 -d | bash`, `wget … && chmod 777 … && ./…`. Nothing but an intrusion looks like\n"
        "this."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0363_reverse_shell.yaml",
)


@KIND.rule(R0363, anchors=(R0363_ANY,))
def r0363(hits: Hits) -> bool:
    return R0363_ANY in hits


# ── R0364 ─────────────────────────────────────────────────────────────────────────────────────────

R0364_RAW_URL_PATTERN: Final = Matches(
    n.R0364_RAW_URL_PATTERN,
    "raw_url",
    "(?:^|[=:?&/,'\\\"<]|%3d|\\s|=\\w{1,12})(?:\\(|%28)(?:[ \\t\\n+]|%20)?(?:\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\{|%7b)(?!\\s*(?:return|\\}|var |this|\\$|if|console|document|window|const |let ))",
    case_sensitive=False,
)
R0364_BODY_PATTERN: Final = Matches(
    n.R0364_BODY_PATTERN,
    "body",
    "(?:^|[=:?&/,'\\\"<]|%3d|\\s|=\\w{1,12})(?:\\(|%28)(?:[ \\t\\n+]|%20)?(?:\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\{|%7b)(?!\\s*(?:return|\\}|var |this|\\$|if|console|document|window|const |let ))",
    case_sensitive=False,
)
R0364_HEADERS_PATTERN: Final = Matches(
    n.R0364_HEADERS_PATTERN,
    "headers",
    "(?:^|[=:?&/,'\\\"<]|%3d|\\s|=\\w{1,12})(?:\\(|%28)(?:[ \\t\\n+]|%20)?(?:\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\{|%7b)(?!\\s*(?:return|\\}|var |this|\\$|if|console|document|window|const |let ))",
    case_sensitive=False,
)
R0364_USER_AGENT_PATTERN: Final = Matches(
    n.R0364_USER_AGENT_PATTERN,
    "user_agent",
    "(?:^|[=:?&/,'\\\"<]|%3d|\\s|=\\w{1,12})(?:\\(|%28)(?:[ \\t\\n+]|%20)?(?:\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\{|%7b)(?!\\s*(?:return|\\}|var |this|\\$|if|console|document|window|const |let ))",
    case_sensitive=False,
)
R0364_ANY: Final = AnyOf(
    R0364_RAW_URL_PATTERN, R0364_BODY_PATTERN, R0364_HEADERS_PATTERN, R0364_USER_AGENT_PATTERN
)
R0364: Final = Rule(
    id="R0364",
    version=1,
    name="shellshock",
    emits=(
        Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.8, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A value that begins with an empty shell function, `() {`: CVE-2014-6271. Bash ran what follows it when a CGI\n"
        "script put the header into its environment."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0364_shellshock.yaml",
)


@KIND.rule(R0364, anchors=(R0364_ANY,))
def r0364(hits: Hits) -> bool:
    return R0364_ANY in hits


# ── R0365 ─────────────────────────────────────────────────────────────────────────────────────────

R0365_RAW_URL_PATTERN: Final = Matches(
    n.R0365_RAW_URL_PATTERN, "raw_url", r"\$\{?IFS|%24(?:%7b|\{)?IFS", case_sensitive=False
)
R0365_RAW_URL_PATTERN_2: Final = Matches(
    n.R0365_RAW_URL_PATTERN_2, "raw_url", "<<<|%3c%3c%3c", case_sensitive=False
)
R0365_RAW_URL_PATTERN_3: Final = Matches(
    n.R0365_RAW_URL_PATTERN_3,
    "raw_url",
    r"[a-z](?:\$|%24)(?:[@*?_!#$-]|%40|%2a|%3f|%21|%23|%24)[a-z]",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_4: Final = Matches(
    n.R0365_RAW_URL_PATTERN_4,
    "raw_url",
    r"[a-z](?:\$|%24)(?:\{|%7b)\w{0,10}(?:\}|%7d)[a-z]",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_5: Final = Matches(
    n.R0365_RAW_URL_PATTERN_5,
    "raw_url",
    r"\$\(\)|%24%28%29|\$\(\(|%24%28%28|[a-z]``[a-z]|[a-z]>\(\)[a-z]",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_6: Final = Matches(
    n.R0365_RAW_URL_PATTERN_6,
    "raw_url",
    "[a-z](?:''|%27%27|\\\"\\\"|%22%22)[a-z]",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_7: Final = Matches(
    n.R0365_RAW_URL_PATTERN_7,
    "raw_url",
    "(?:'|%27)[a-z](?:'|%27)[a-z](?:'|%27)|(?:\\\"|%22)[a-z](?:\\\"|%22)[a-z](?:\\\"|%22)",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_8: Final = Matches(
    n.R0365_RAW_URL_PATTERN_8,
    "raw_url",
    r"(?:\\|%5c)[acdeg-moqsv-z](?:\\|%5c)[acdeg-moqsv-z]",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_9: Final = Matches(
    n.R0365_RAW_URL_PATTERN_9,
    "raw_url",
    "(?:=|%3d|;|%3b|\\|)(?:'|%27|\\\"|%22)[a-z]{1,6}(?:'|%27|\\\"|%22)[a-z]{1,10}(?:$|[\\s+&]|%20)",
    case_sensitive=False,
)
R0365_BODY_PATTERN: Final = Matches(
    n.R0365_BODY_PATTERN, "body", r"\$\{?IFS|%24(?:%7b|\{)?IFS", case_sensitive=False
)
R0365_BODY_PATTERN_2: Final = Matches(
    n.R0365_BODY_PATTERN_2, "body", "<<<|%3c%3c%3c", case_sensitive=False
)
R0365_BODY_PATTERN_3: Final = Matches(
    n.R0365_BODY_PATTERN_3,
    "body",
    r"[a-z](?:\$|%24)(?:[@*?_!#$-]|%40|%2a|%3f|%21|%23|%24)[a-z]",
    case_sensitive=False,
)
R0365_BODY_PATTERN_4: Final = Matches(
    n.R0365_BODY_PATTERN_4,
    "body",
    r"[a-z](?:\$|%24)(?:\{|%7b)\w{0,10}(?:\}|%7d)[a-z]",
    case_sensitive=False,
)
R0365_BODY_PATTERN_5: Final = Matches(
    n.R0365_BODY_PATTERN_5,
    "body",
    r"\$\(\)|%24%28%29|\$\(\(|%24%28%28|[a-z]``[a-z]|[a-z]>\(\)[a-z]",
    case_sensitive=False,
)
R0365_BODY_PATTERN_6: Final = Matches(
    n.R0365_BODY_PATTERN_6, "body", "[a-z](?:''|%27%27|\\\"\\\"|%22%22)[a-z]", case_sensitive=False
)
R0365_BODY_PATTERN_7: Final = Matches(
    n.R0365_BODY_PATTERN_7,
    "body",
    "(?:'|%27)[a-z](?:'|%27)[a-z](?:'|%27)|(?:\\\"|%22)[a-z](?:\\\"|%22)[a-z](?:\\\"|%22)",
    case_sensitive=False,
)
R0365_BODY_PATTERN_8: Final = Matches(
    n.R0365_BODY_PATTERN_8,
    "body",
    r"(?:\\|%5c)[acdeg-moqsv-z](?:\\|%5c)[acdeg-moqsv-z]",
    case_sensitive=False,
)
R0365_BODY_PATTERN_9: Final = Matches(
    n.R0365_BODY_PATTERN_9,
    "body",
    "(?:=|%3d|;|%3b|\\|)(?:'|%27|\\\"|%22)[a-z]{1,6}(?:'|%27|\\\"|%22)[a-z]{1,10}(?:$|[\\s+&]|%20)",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN: Final = Matches(
    n.R0365_HEADERS_PATTERN, "headers", r"\$\{?IFS|%24(?:%7b|\{)?IFS", case_sensitive=False
)
R0365_HEADERS_PATTERN_2: Final = Matches(
    n.R0365_HEADERS_PATTERN_2, "headers", "<<<|%3c%3c%3c", case_sensitive=False
)
R0365_HEADERS_PATTERN_3: Final = Matches(
    n.R0365_HEADERS_PATTERN_3,
    "headers",
    r"[a-z](?:\$|%24)(?:[@*?_!#$-]|%40|%2a|%3f|%21|%23|%24)[a-z]",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_4: Final = Matches(
    n.R0365_HEADERS_PATTERN_4,
    "headers",
    r"[a-z](?:\$|%24)(?:\{|%7b)\w{0,10}(?:\}|%7d)[a-z]",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_5: Final = Matches(
    n.R0365_HEADERS_PATTERN_5,
    "headers",
    r"\$\(\)|%24%28%29|\$\(\(|%24%28%28|[a-z]``[a-z]|[a-z]>\(\)[a-z]",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_6: Final = Matches(
    n.R0365_HEADERS_PATTERN_6,
    "headers",
    "[a-z](?:''|%27%27|\\\"\\\"|%22%22)[a-z]",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_7: Final = Matches(
    n.R0365_HEADERS_PATTERN_7,
    "headers",
    "(?:'|%27)[a-z](?:'|%27)[a-z](?:'|%27)|(?:\\\"|%22)[a-z](?:\\\"|%22)[a-z](?:\\\"|%22)",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_8: Final = Matches(
    n.R0365_HEADERS_PATTERN_8,
    "headers",
    r"(?:\\|%5c)[acdeg-moqsv-z](?:\\|%5c)[acdeg-moqsv-z]",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_9: Final = Matches(
    n.R0365_HEADERS_PATTERN_9,
    "headers",
    "(?:=|%3d|;|%3b|\\|)(?:'|%27|\\\"|%22)[a-z]{1,6}(?:'|%27|\\\"|%22)[a-z]{1,10}(?:$|[\\s+&]|%20)",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN: Final = Matches(
    n.R0365_USER_AGENT_PATTERN, "user_agent", r"\$\{?IFS|%24(?:%7b|\{)?IFS", case_sensitive=False
)
R0365_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_2, "user_agent", "<<<|%3c%3c%3c", case_sensitive=False
)
R0365_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_3,
    "user_agent",
    r"[a-z](?:\$|%24)(?:[@*?_!#$-]|%40|%2a|%3f|%21|%23|%24)[a-z]",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_4,
    "user_agent",
    r"[a-z](?:\$|%24)(?:\{|%7b)\w{0,10}(?:\}|%7d)[a-z]",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_5,
    "user_agent",
    r"\$\(\)|%24%28%29|\$\(\(|%24%28%28|[a-z]``[a-z]|[a-z]>\(\)[a-z]",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_6: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_6,
    "user_agent",
    "[a-z](?:''|%27%27|\\\"\\\"|%22%22)[a-z]",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_7: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_7,
    "user_agent",
    "(?:'|%27)[a-z](?:'|%27)[a-z](?:'|%27)|(?:\\\"|%22)[a-z](?:\\\"|%22)[a-z](?:\\\"|%22)",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_8: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_8,
    "user_agent",
    r"(?:\\|%5c)[acdeg-moqsv-z](?:\\|%5c)[acdeg-moqsv-z]",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_9: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_9,
    "user_agent",
    "(?:=|%3d|;|%3b|\\|)(?:'|%27|\\\"|%22)[a-z]{1,6}(?:'|%27|\\\"|%22)[a-z]{1,10}(?:$|[\\s+&]|%20)",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_10: Final = Matches(
    n.R0365_RAW_URL_PATTERN_10, "raw_url", r"/\?\?|%2f%3f%3f|\?\?/|%3f%3f%2f", case_sensitive=False
)
R0365_RAW_URL_PATTERN_11: Final = Matches(
    n.R0365_RAW_URL_PATTERN_11,
    "raw_url",
    "bin(?:/|%2f)[a-z]{0,6}(?:\\?|%3f|\\*|%2a|\\[|\\\\|'|\\\")",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_12: Final = Matches(
    n.R0365_RAW_URL_PATTERN_12,
    "raw_url",
    "[/f](?:et|e|t|tc)?(?:\\?|\\*|%3f|%2a|\\[|\\\\|'|\\\")(?:et|e|t|c|tc)?\\]?(?:/|%2f)(?:p|\\?|\\*|%3f|%2a)",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_13: Final = Matches(
    n.R0365_RAW_URL_PATTERN_13,
    "raw_url",
    "(?:/|%2f)etc(?:/|%2f)[/\\w]*(?:\\\\[a-z]|''|\\\"\\\"|\\$\\w|\\?|\\*[a-z]|(?:\\[|%5b)(?:[\\w!]|%21))",
    case_sensitive=False,
    limit=512,
)
R0365_BODY_PATTERN_10: Final = Matches(
    n.R0365_BODY_PATTERN_10, "body", r"/\?\?|%2f%3f%3f|\?\?/|%3f%3f%2f", case_sensitive=False
)
R0365_BODY_PATTERN_11: Final = Matches(
    n.R0365_BODY_PATTERN_11,
    "body",
    "bin(?:/|%2f)[a-z]{0,6}(?:\\?|%3f|\\*|%2a|\\[|\\\\|'|\\\")",
    case_sensitive=False,
)
R0365_BODY_PATTERN_12: Final = Matches(
    n.R0365_BODY_PATTERN_12,
    "body",
    "[/f](?:et|e|t|tc)?(?:\\?|\\*|%3f|%2a|\\[|\\\\|'|\\\")(?:et|e|t|c|tc)?\\]?(?:/|%2f)(?:p|\\?|\\*|%3f|%2a)",
    case_sensitive=False,
)
R0365_BODY_PATTERN_13: Final = Matches(
    n.R0365_BODY_PATTERN_13,
    "body",
    "(?:/|%2f)etc(?:/|%2f)[/\\w]*(?:\\\\[a-z]|''|\\\"\\\"|\\$\\w|\\?|\\*[a-z]|(?:\\[|%5b)(?:[\\w!]|%21))",
    case_sensitive=False,
    limit=512,
)
R0365_HEADERS_PATTERN_10: Final = Matches(
    n.R0365_HEADERS_PATTERN_10, "headers", r"/\?\?|%2f%3f%3f|\?\?/|%3f%3f%2f", case_sensitive=False
)
R0365_HEADERS_PATTERN_11: Final = Matches(
    n.R0365_HEADERS_PATTERN_11,
    "headers",
    "bin(?:/|%2f)[a-z]{0,6}(?:\\?|%3f|\\*|%2a|\\[|\\\\|'|\\\")",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_12: Final = Matches(
    n.R0365_HEADERS_PATTERN_12,
    "headers",
    "[/f](?:et|e|t|tc)?(?:\\?|\\*|%3f|%2a|\\[|\\\\|'|\\\")(?:et|e|t|c|tc)?\\]?(?:/|%2f)(?:p|\\?|\\*|%3f|%2a)",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_13: Final = Matches(
    n.R0365_HEADERS_PATTERN_13,
    "headers",
    "(?:/|%2f)etc(?:/|%2f)[/\\w]*(?:\\\\[a-z]|''|\\\"\\\"|\\$\\w|\\?|\\*[a-z]|(?:\\[|%5b)(?:[\\w!]|%21))",
    case_sensitive=False,
    limit=512,
)
R0365_USER_AGENT_PATTERN_10: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_10,
    "user_agent",
    r"/\?\?|%2f%3f%3f|\?\?/|%3f%3f%2f",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_11: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_11,
    "user_agent",
    "bin(?:/|%2f)[a-z]{0,6}(?:\\?|%3f|\\*|%2a|\\[|\\\\|'|\\\")",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_12: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_12,
    "user_agent",
    "[/f](?:et|e|t|tc)?(?:\\?|\\*|%3f|%2a|\\[|\\\\|'|\\\")(?:et|e|t|c|tc)?\\]?(?:/|%2f)(?:p|\\?|\\*|%3f|%2a)",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_13: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_13,
    "user_agent",
    "(?:/|%2f)etc(?:/|%2f)[/\\w]*(?:\\\\[a-z]|''|\\\"\\\"|\\$\\w|\\?|\\*[a-z]|(?:\\[|%5b)(?:[\\w!]|%21))",
    case_sensitive=False,
    limit=512,
)
R0365_RAW_URL_PATTERN_14: Final = Matches(
    n.R0365_RAW_URL_PATTERN_14,
    "raw_url",
    r"(?:[;|]|%3b|%7c)(?:[ +]|%20)?(?:\$|%24)[a-z@]\w{0,8}(?:[ +]|%20)[a-z]",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_15: Final = Matches(
    n.R0365_RAW_URL_PATTERN_15,
    "raw_url",
    r"(?:[=;|>\"]|%3d|%3b|%7c)(?:\{|%7b)(?:,|%2c)[\w./-]{1,16}",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_16: Final = Matches(
    n.R0365_RAW_URL_PATTERN_16,
    "raw_url",
    r"(?:=|%3d|;|%3b)(?:\{|%7b)[a-z][\w./-]{0,12}(?:,|%2c)[\w./$#*-]{0,40}(?:(?:,|%2c)[\w./$#*-]{0,40}){0,4}(?:\}|%7d)",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_17: Final = Matches(
    n.R0365_RAW_URL_PATTERN_17,
    "raw_url",
    r"[=\"](?:~|%7e)(?:(?:\+|%2b|-|%2d)[0-9]{0,2}|[0-9]{1,2})(?:$|&|\")",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_18: Final = Matches(
    n.R0365_RAW_URL_PATTERN_18,
    "raw_url",
    r"[=\"](?:!|%21)-?[0-9]{1,4}(?:(?:!|%21)-?[0-9]{1,4})*(?:$|[&\"])",
    case_sensitive=False,
)
R0365_BODY_PATTERN_14: Final = Matches(
    n.R0365_BODY_PATTERN_14,
    "body",
    r"(?:[;|]|%3b|%7c)(?:[ +]|%20)?(?:\$|%24)[a-z@]\w{0,8}(?:[ +]|%20)[a-z]",
    case_sensitive=False,
)
R0365_BODY_PATTERN_15: Final = Matches(
    n.R0365_BODY_PATTERN_15,
    "body",
    r"(?:[=;|>\"]|%3d|%3b|%7c)(?:\{|%7b)(?:,|%2c)[\w./-]{1,16}",
    case_sensitive=False,
)
R0365_BODY_PATTERN_16: Final = Matches(
    n.R0365_BODY_PATTERN_16,
    "body",
    r"(?:=|%3d|;|%3b)(?:\{|%7b)[a-z][\w./-]{0,12}(?:,|%2c)[\w./$#*-]{0,40}(?:(?:,|%2c)[\w./$#*-]{0,40}){0,4}(?:\}|%7d)",
    case_sensitive=False,
)
R0365_BODY_PATTERN_17: Final = Matches(
    n.R0365_BODY_PATTERN_17,
    "body",
    r"[=\"](?:~|%7e)(?:(?:\+|%2b|-|%2d)[0-9]{0,2}|[0-9]{1,2})(?:$|&|\")",
    case_sensitive=False,
)
R0365_BODY_PATTERN_18: Final = Matches(
    n.R0365_BODY_PATTERN_18,
    "body",
    r"[=\"](?:!|%21)-?[0-9]{1,4}(?:(?:!|%21)-?[0-9]{1,4})*(?:$|[&\"])",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_14: Final = Matches(
    n.R0365_HEADERS_PATTERN_14,
    "headers",
    r"(?:[;|]|%3b|%7c)(?:[ +]|%20)?(?:\$|%24)[a-z@]\w{0,8}(?:[ +]|%20)[a-z]",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_15: Final = Matches(
    n.R0365_HEADERS_PATTERN_15,
    "headers",
    r"(?:[=;|>\"]|%3d|%3b|%7c)(?:\{|%7b)(?:,|%2c)[\w./-]{1,16}",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_16: Final = Matches(
    n.R0365_HEADERS_PATTERN_16,
    "headers",
    r"(?:=|%3d|;|%3b)(?:\{|%7b)[a-z][\w./-]{0,12}(?:,|%2c)[\w./$#*-]{0,40}(?:(?:,|%2c)[\w./$#*-]{0,40}){0,4}(?:\}|%7d)",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_17: Final = Matches(
    n.R0365_HEADERS_PATTERN_17,
    "headers",
    r"[=\"](?:~|%7e)(?:(?:\+|%2b|-|%2d)[0-9]{0,2}|[0-9]{1,2})(?:$|&|\")",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_18: Final = Matches(
    n.R0365_HEADERS_PATTERN_18,
    "headers",
    r"[=\"](?:!|%21)-?[0-9]{1,4}(?:(?:!|%21)-?[0-9]{1,4})*(?:$|[&\"])",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_14: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_14,
    "user_agent",
    r"(?:[;|]|%3b|%7c)(?:[ +]|%20)?(?:\$|%24)[a-z@]\w{0,8}(?:[ +]|%20)[a-z]",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_15: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_15,
    "user_agent",
    r"(?:[=;|>\"]|%3d|%3b|%7c)(?:\{|%7b)(?:,|%2c)[\w./-]{1,16}",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_16: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_16,
    "user_agent",
    r"(?:=|%3d|;|%3b)(?:\{|%7b)[a-z][\w./-]{0,12}(?:,|%2c)[\w./$#*-]{0,40}(?:(?:,|%2c)[\w./$#*-]{0,40}){0,4}(?:\}|%7d)",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_17: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_17,
    "user_agent",
    r"[=\"](?:~|%7e)(?:(?:\+|%2b|-|%2d)[0-9]{0,2}|[0-9]{1,2})(?:$|&|\")",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_18: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_18,
    "user_agent",
    r"[=\"](?:!|%21)-?[0-9]{1,4}(?:(?:!|%21)-?[0-9]{1,4})*(?:$|[&\"])",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_19: Final = Matches(
    n.R0365_RAW_URL_PATTERN_19, "raw_url", "%7b(?:%2c|%[46][0-9a-f])", case_sensitive=False
)
R0365_BODY_PATTERN_19: Final = Matches(
    n.R0365_BODY_PATTERN_19, "body", "%7b(?:%2c|%[46][0-9a-f])", case_sensitive=False
)
R0365_RAW_URL_PATTERN_20: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        r"(?:^|[=;|>\s\"])[a-z]{0,8}\{[\w./#-]{0,20}(?:,[\w./#-]{0,20}){1,4}\}",
        case_sensitive=False,
    ),
)
R0365_BODY_PATTERN_20: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "body",
        r"(?:^|[=;|>\s\"])[a-z]{0,8}\{[\w./#-]{0,20}(?:,[\w./#-]{0,20}){1,4}\}",
        case_sensitive=False,
    ),
)
R0365_ANY: Final = AnyOf(
    R0365_RAW_URL_PATTERN,
    R0365_RAW_URL_PATTERN_2,
    R0365_RAW_URL_PATTERN_3,
    R0365_RAW_URL_PATTERN_4,
    R0365_RAW_URL_PATTERN_5,
    R0365_RAW_URL_PATTERN_6,
    R0365_RAW_URL_PATTERN_7,
    R0365_RAW_URL_PATTERN_8,
    R0365_RAW_URL_PATTERN_9,
    R0365_BODY_PATTERN,
    R0365_BODY_PATTERN_2,
    R0365_BODY_PATTERN_3,
    R0365_BODY_PATTERN_4,
    R0365_BODY_PATTERN_5,
    R0365_BODY_PATTERN_6,
    R0365_BODY_PATTERN_7,
    R0365_BODY_PATTERN_8,
    R0365_BODY_PATTERN_9,
    R0365_HEADERS_PATTERN,
    R0365_HEADERS_PATTERN_2,
    R0365_HEADERS_PATTERN_3,
    R0365_HEADERS_PATTERN_4,
    R0365_HEADERS_PATTERN_5,
    R0365_HEADERS_PATTERN_6,
    R0365_HEADERS_PATTERN_7,
    R0365_HEADERS_PATTERN_8,
    R0365_HEADERS_PATTERN_9,
    R0365_USER_AGENT_PATTERN,
    R0365_USER_AGENT_PATTERN_2,
    R0365_USER_AGENT_PATTERN_3,
    R0365_USER_AGENT_PATTERN_4,
    R0365_USER_AGENT_PATTERN_5,
    R0365_USER_AGENT_PATTERN_6,
    R0365_USER_AGENT_PATTERN_7,
    R0365_USER_AGENT_PATTERN_8,
    R0365_USER_AGENT_PATTERN_9,
    R0365_RAW_URL_PATTERN_10,
    R0365_RAW_URL_PATTERN_11,
    R0365_RAW_URL_PATTERN_12,
    R0365_RAW_URL_PATTERN_13,
    R0365_BODY_PATTERN_10,
    R0365_BODY_PATTERN_11,
    R0365_BODY_PATTERN_12,
    R0365_BODY_PATTERN_13,
    R0365_HEADERS_PATTERN_10,
    R0365_HEADERS_PATTERN_11,
    R0365_HEADERS_PATTERN_12,
    R0365_HEADERS_PATTERN_13,
    R0365_USER_AGENT_PATTERN_10,
    R0365_USER_AGENT_PATTERN_11,
    R0365_USER_AGENT_PATTERN_12,
    R0365_USER_AGENT_PATTERN_13,
    R0365_RAW_URL_PATTERN_14,
    R0365_RAW_URL_PATTERN_15,
    R0365_RAW_URL_PATTERN_16,
    R0365_RAW_URL_PATTERN_17,
    R0365_RAW_URL_PATTERN_18,
    R0365_BODY_PATTERN_14,
    R0365_BODY_PATTERN_15,
    R0365_BODY_PATTERN_16,
    R0365_BODY_PATTERN_17,
    R0365_BODY_PATTERN_18,
    R0365_HEADERS_PATTERN_14,
    R0365_HEADERS_PATTERN_15,
    R0365_HEADERS_PATTERN_16,
    R0365_HEADERS_PATTERN_17,
    R0365_HEADERS_PATTERN_18,
    R0365_USER_AGENT_PATTERN_14,
    R0365_USER_AGENT_PATTERN_15,
    R0365_USER_AGENT_PATTERN_16,
    R0365_USER_AGENT_PATTERN_17,
    R0365_USER_AGENT_PATTERN_18,
)
R0365: Final = Rule(
    id="R0365",
    version=1,
    name="shell_word_hiding",
    emits=(
        Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.75, "Command and Scripting Interpreter: Unix Shell"),
        Emit("TA0005", "T1027", None, 0.6, "Obfuscated Files or Information"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Words of a shell that are taken apart so that filters miss them: `c$@at`, `c''at`, `c\\at`, `/???/??t`,\n"
        "`/e*c/pas*wd`, `${IFS}`, `$u`, `$(())`, `<<<`, brace lists such as `{cat,/etc/hosts}`, `!-1`, `~+`, `ca``t`.\n"
        "Only a shell puts them together again."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0365_shell_word_hiding.yaml",
)


@KIND.rule(R0365, anchors=(R0365_ANY, R0365_RAW_URL_PATTERN_19, R0365_BODY_PATTERN_19))
def r0365(hits: Hits) -> bool:
    return (
        R0365_ANY in hits
        or (R0365_RAW_URL_PATTERN_19 in hits or R0365_BODY_PATTERN_19 in hits)
        and (R0365_RAW_URL_PATTERN_20 in hits or R0365_BODY_PATTERN_20 in hits)
    )


# ── R0366 ─────────────────────────────────────────────────────────────────────────────────────────

R0366_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0366_RAW_URL_PATTERN,
        "raw_url",
        r"\bcmd(?:\.exe)?\s*(?:/|%2f)\s*[ckq]\b|\bcmd\.exe\b|\b(?:certutil(?:\.exe)?\s+[-/]|bitsadmin\s|wmic\s+\w+|tasklist\b|taskkill\b|systeminfo\b|ipconfig\b|schtasks\b|rundll32\b|regsvr32\b|mshta\b|cscript\b|wscript\b|msiexec\b|regedit(?:\.exe)?\s*/|vssadmin\b|wbadmin\b|nltest\b|dsquery\b|whoami\s*/|ping(?:\.exe)?\s+-[nltw]\s*[0-9]|bcdboot\b|bcdedit\b|forfiles\b|installutil\b|msbuild\b|diskshadow\b|esentutl\b|makecab\b|cmstp\b|schtasks\b|ftp\s+-s:|nslookup\s+\S+\.\S+)|%(?:comspec|systemroot|windir|programfiles|appdata|userprofile|username|computername)%",
        case_sensitive=False,
        limit=512,
    ),
)
R0366_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0366_BODY_PATTERN,
        "body",
        r"\bcmd(?:\.exe)?\s*(?:/|%2f)\s*[ckq]\b|\bcmd\.exe\b|\b(?:certutil(?:\.exe)?\s+[-/]|bitsadmin\s|wmic\s+\w+|tasklist\b|taskkill\b|systeminfo\b|ipconfig\b|schtasks\b|rundll32\b|regsvr32\b|mshta\b|cscript\b|wscript\b|msiexec\b|regedit(?:\.exe)?\s*/|vssadmin\b|wbadmin\b|nltest\b|dsquery\b|whoami\s*/|ping(?:\.exe)?\s+-[nltw]\s*[0-9]|bcdboot\b|bcdedit\b|forfiles\b|installutil\b|msbuild\b|diskshadow\b|esentutl\b|makecab\b|cmstp\b|schtasks\b|ftp\s+-s:|nslookup\s+\S+\.\S+)|%(?:comspec|systemroot|windir|programfiles|appdata|userprofile|username|computername)%",
        case_sensitive=False,
        limit=512,
    ),
)
R0366_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0366_HEADERS_PATTERN,
        "headers",
        r"\bcmd(?:\.exe)?\s*(?:/|%2f)\s*[ckq]\b|\bcmd\.exe\b|\b(?:certutil(?:\.exe)?\s+[-/]|bitsadmin\s|wmic\s+\w+|tasklist\b|taskkill\b|systeminfo\b|ipconfig\b|schtasks\b|rundll32\b|regsvr32\b|mshta\b|cscript\b|wscript\b|msiexec\b|regedit(?:\.exe)?\s*/|vssadmin\b|wbadmin\b|nltest\b|dsquery\b|whoami\s*/|ping(?:\.exe)?\s+-[nltw]\s*[0-9]|bcdboot\b|bcdedit\b|forfiles\b|installutil\b|msbuild\b|diskshadow\b|esentutl\b|makecab\b|cmstp\b|schtasks\b|ftp\s+-s:|nslookup\s+\S+\.\S+)|%(?:comspec|systemroot|windir|programfiles|appdata|userprofile|username|computername)%",
        case_sensitive=False,
        limit=512,
    ),
)
R0366_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0366_USER_AGENT_PATTERN,
        "user_agent",
        r"\bcmd(?:\.exe)?\s*(?:/|%2f)\s*[ckq]\b|\bcmd\.exe\b|\b(?:certutil(?:\.exe)?\s+[-/]|bitsadmin\s|wmic\s+\w+|tasklist\b|taskkill\b|systeminfo\b|ipconfig\b|schtasks\b|rundll32\b|regsvr32\b|mshta\b|cscript\b|wscript\b|msiexec\b|regedit(?:\.exe)?\s*/|vssadmin\b|wbadmin\b|nltest\b|dsquery\b|whoami\s*/|ping(?:\.exe)?\s+-[nltw]\s*[0-9]|bcdboot\b|bcdedit\b|forfiles\b|installutil\b|msbuild\b|diskshadow\b|esentutl\b|makecab\b|cmstp\b|schtasks\b|ftp\s+-s:|nslookup\s+\S+\.\S+)|%(?:comspec|systemroot|windir|programfiles|appdata|userprofile|username|computername)%",
        case_sensitive=False,
        limit=512,
    ),
)
R0366_RAW_URL_PATTERN_2: Final = Matches(
    n.R0366_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:;|%3b|&|%26|\||%7c)(?:[ \t\n+]|%20)?at(?:[ \t\n+]|%20)[0-9]{1,2}(?::|%3a)[0-9][0-9]|(?:%|%25)(?:path|os|cd)(?::|%3a)?(?:~|%7e)|(?:;|\||&)(?:[ \t\n+]|%20)?(?:md|rd|sc)(?:[ \t\n+]|%20)(?:c:|create|\\\\)",
    case_sensitive=False,
)
R0366_BODY_PATTERN_2: Final = Matches(
    n.R0366_BODY_PATTERN_2,
    "body",
    r"(?:;|%3b|&|%26|\||%7c)(?:[ \t\n+]|%20)?at(?:[ \t\n+]|%20)[0-9]{1,2}(?::|%3a)[0-9][0-9]|(?:%|%25)(?:path|os|cd)(?::|%3a)?(?:~|%7e)|(?:;|\||&)(?:[ \t\n+]|%20)?(?:md|rd|sc)(?:[ \t\n+]|%20)(?:c:|create|\\\\)",
    case_sensitive=False,
)
R0366_HEADERS_PATTERN_2: Final = Matches(
    n.R0366_HEADERS_PATTERN_2,
    "headers",
    r"(?:;|%3b|&|%26|\||%7c)(?:[ \t\n+]|%20)?at(?:[ \t\n+]|%20)[0-9]{1,2}(?::|%3a)[0-9][0-9]|(?:%|%25)(?:path|os|cd)(?::|%3a)?(?:~|%7e)|(?:;|\||&)(?:[ \t\n+]|%20)?(?:md|rd|sc)(?:[ \t\n+]|%20)(?:c:|create|\\\\)",
    case_sensitive=False,
)
R0366_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0366_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:;|%3b|&|%26|\||%7c)(?:[ \t\n+]|%20)?at(?:[ \t\n+]|%20)[0-9]{1,2}(?::|%3a)[0-9][0-9]|(?:%|%25)(?:path|os|cd)(?::|%3a)?(?:~|%7e)|(?:;|\||&)(?:[ \t\n+]|%20)?(?:md|rd|sc)(?:[ \t\n+]|%20)(?:c:|create|\\\\)",
    case_sensitive=False,
)
R0366_RAW_URL_PATTERN_3: Final = Matches(
    n.R0366_RAW_URL_PATTERN_3,
    "raw_url",
    "(?:[;|&+='\\\"\\n]|%2[267b]|%7c|%3b|%0a)(?:[ \\t\\n+]|%20|%0[9ad])?(?:dir|type|del|copy|ren|echo|move|tree|vol|ver|attrib|icacls|cacls)(?:[ +]|%20|%2b){1,3}(?:(?:/|%2f)[a-z](?![a-z])|[\\\"']?[a-z](?::|%3a)|%\\w+%|\\\\\\\\|%5c%5c|\\*\\.|\\.\\\\)",
    case_sensitive=False,
)
R0366_RAW_URL_PATTERN_4: Final = Matches(
    n.R0366_RAW_URL_PATTERN_4,
    "raw_url",
    r"\bnet1?(?:[ \t\n+]|%20|%0[9ad])(?:user|localgroup|group|share|use|view|start|stop|accounts|session)\b",
    case_sensitive=False,
)
R0366_RAW_URL_PATTERN_5: Final = Matches(
    n.R0366_RAW_URL_PATTERN_5,
    "raw_url",
    r"\breg(?:[ \t\n+]|%20|%0[9ad])(?:add|query|delete|save|export|import|copy|compare|load|restore|unload|flags)(?:[ \t\n+]|%20|%0[9ad])",
    case_sensitive=False,
)
R0366_BODY_PATTERN_3: Final = Matches(
    n.R0366_BODY_PATTERN_3,
    "body",
    "(?:[;|&+='\\\"\\n]|%2[267b]|%7c|%3b|%0a)(?:[ \\t\\n+]|%20|%0[9ad])?(?:dir|type|del|copy|ren|echo|move|tree|vol|ver|attrib|icacls|cacls)(?:[ +]|%20|%2b){1,3}(?:(?:/|%2f)[a-z](?![a-z])|[\\\"']?[a-z](?::|%3a)|%\\w+%|\\\\\\\\|%5c%5c|\\*\\.|\\.\\\\)",
    case_sensitive=False,
)
R0366_BODY_PATTERN_4: Final = Matches(
    n.R0366_BODY_PATTERN_4,
    "body",
    r"\bnet1?(?:[ \t\n+]|%20|%0[9ad])(?:user|localgroup|group|share|use|view|start|stop|accounts|session)\b",
    case_sensitive=False,
)
R0366_BODY_PATTERN_5: Final = Matches(
    n.R0366_BODY_PATTERN_5,
    "body",
    r"\breg(?:[ \t\n+]|%20|%0[9ad])(?:add|query|delete|save|export|import|copy|compare|load|restore|unload|flags)(?:[ \t\n+]|%20|%0[9ad])",
    case_sensitive=False,
)
R0366_HEADERS_PATTERN_3: Final = Matches(
    n.R0366_HEADERS_PATTERN_3,
    "headers",
    "(?:[;|&+='\\\"\\n]|%2[267b]|%7c|%3b|%0a)(?:[ \\t\\n+]|%20|%0[9ad])?(?:dir|type|del|copy|ren|echo|move|tree|vol|ver|attrib|icacls|cacls)(?:[ +]|%20|%2b){1,3}(?:(?:/|%2f)[a-z](?![a-z])|[\\\"']?[a-z](?::|%3a)|%\\w+%|\\\\\\\\|%5c%5c|\\*\\.|\\.\\\\)",
    case_sensitive=False,
)
R0366_HEADERS_PATTERN_4: Final = Matches(
    n.R0366_HEADERS_PATTERN_4,
    "headers",
    r"\bnet1?(?:[ \t\n+]|%20|%0[9ad])(?:user|localgroup|group|share|use|view|start|stop|accounts|session)\b",
    case_sensitive=False,
)
R0366_HEADERS_PATTERN_5: Final = Matches(
    n.R0366_HEADERS_PATTERN_5,
    "headers",
    r"\breg(?:[ \t\n+]|%20|%0[9ad])(?:add|query|delete|save|export|import|copy|compare|load|restore|unload|flags)(?:[ \t\n+]|%20|%0[9ad])",
    case_sensitive=False,
)
R0366_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0366_USER_AGENT_PATTERN_3,
    "user_agent",
    "(?:[;|&+='\\\"\\n]|%2[267b]|%7c|%3b|%0a)(?:[ \\t\\n+]|%20|%0[9ad])?(?:dir|type|del|copy|ren|echo|move|tree|vol|ver|attrib|icacls|cacls)(?:[ +]|%20|%2b){1,3}(?:(?:/|%2f)[a-z](?![a-z])|[\\\"']?[a-z](?::|%3a)|%\\w+%|\\\\\\\\|%5c%5c|\\*\\.|\\.\\\\)",
    case_sensitive=False,
)
R0366_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0366_USER_AGENT_PATTERN_4,
    "user_agent",
    r"\bnet1?(?:[ \t\n+]|%20|%0[9ad])(?:user|localgroup|group|share|use|view|start|stop|accounts|session)\b",
    case_sensitive=False,
)
R0366_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0366_USER_AGENT_PATTERN_5,
    "user_agent",
    r"\breg(?:[ \t\n+]|%20|%0[9ad])(?:add|query|delete|save|export|import|copy|compare|load|restore|unload|flags)(?:[ \t\n+]|%20|%0[9ad])",
    case_sensitive=False,
)
R0366_ANY: Final = AnyOf(
    R0366_RAW_URL_PATTERN,
    R0366_BODY_PATTERN,
    R0366_HEADERS_PATTERN,
    R0366_USER_AGENT_PATTERN,
    R0366_RAW_URL_PATTERN_2,
    R0366_BODY_PATTERN_2,
    R0366_HEADERS_PATTERN_2,
    R0366_USER_AGENT_PATTERN_2,
    R0366_RAW_URL_PATTERN_3,
    R0366_RAW_URL_PATTERN_4,
    R0366_RAW_URL_PATTERN_5,
    R0366_BODY_PATTERN_3,
    R0366_BODY_PATTERN_4,
    R0366_BODY_PATTERN_5,
    R0366_HEADERS_PATTERN_3,
    R0366_HEADERS_PATTERN_4,
    R0366_HEADERS_PATTERN_5,
    R0366_USER_AGENT_PATTERN_3,
    R0366_USER_AGENT_PATTERN_4,
    R0366_USER_AGENT_PATTERN_5,
)
R0366: Final = Rule(
    id="R0366",
    version=1,
    name="windows_command",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit(
            "TA0002",
            "T1059",
            "T1059.003",
            0.8,
            "Command and Scripting Interpreter: Windows Command Shell",
        ),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Commands of the Windows shell in a request: `cmd.exe /c`, `|dir c:\\`, `&type c:\\…`, `net user`, `certutil\n"
        "-urlcache`, `reg add`, `tasklist`, `wmic process call`, `ping -n`, `rundll32`, `mshta`, `bitsadmin`,\n"
        "`bcdboot`."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0366_windows_command.yaml",
)


@KIND.rule(R0366, anchors=(R0366_ANY,))
def r0366(hits: Hits) -> bool:
    return R0366_ANY in hits


# ── R0367 ─────────────────────────────────────────────────────────────────────────────────────────

R0367_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0367_RAW_URL_PATTERN,
        "raw_url",
        r"\bfor\b\s*/[dflr]\b|\bfor\s+(?:/\w\s+)?(?:\S+\s+)?%{1,2}[\w~]+\s+in\s*\(.{0,200}\)|\b(?:not\s+)?(?:errorlevel|cmdextversion)\s+[0-9]|\bif\b\s*(?:/i\s+)?(?:not\s+)?(?:exist|defined|errorlevel|cmdextversion)\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0367_BODY_PATTERN,
        "body",
        r"\bfor\b\s*/[dflr]\b|\bfor\s+(?:/\w\s+)?(?:\S+\s+)?%{1,2}[\w~]+\s+in\s*\(.{0,200}\)|\b(?:not\s+)?(?:errorlevel|cmdextversion)\s+[0-9]|\bif\b\s*(?:/i\s+)?(?:not\s+)?(?:exist|defined|errorlevel|cmdextversion)\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0367_HEADERS_PATTERN,
        "headers",
        r"\bfor\b\s*/[dflr]\b|\bfor\s+(?:/\w\s+)?(?:\S+\s+)?%{1,2}[\w~]+\s+in\s*\(.{0,200}\)|\b(?:not\s+)?(?:errorlevel|cmdextversion)\s+[0-9]|\bif\b\s*(?:/i\s+)?(?:not\s+)?(?:exist|defined|errorlevel|cmdextversion)\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0367_USER_AGENT_PATTERN,
        "user_agent",
        r"\bfor\b\s*/[dflr]\b|\bfor\s+(?:/\w\s+)?(?:\S+\s+)?%{1,2}[\w~]+\s+in\s*\(.{0,200}\)|\b(?:not\s+)?(?:errorlevel|cmdextversion)\s+[0-9]|\bif\b\s*(?:/i\s+)?(?:not\s+)?(?:exist|defined|errorlevel|cmdextversion)\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_RAW_URL_PATTERN_2: Final = Matches(
    n.R0367_RAW_URL_PATTERN_2,
    "raw_url",
    "(?:[=;&?\\s+(]|%20|%0a)if(?:\\s|\\+|%20|%09){1,9}(?:/i|%2fi|\\[|%5b|\\\"|%22|'|%27|\\(|%28|%25|%|not|[\\w]+(?:\\s|\\+|%20|=|%3d)+(?:==|%3d%3d|equ|neq|lss|leq|gtr|geq))",
    case_sensitive=False,
    limit=512,
)
R0367_BODY_PATTERN_2: Final = Matches(
    n.R0367_BODY_PATTERN_2,
    "body",
    "(?:[=;&?\\s+(]|%20|%0a)if(?:\\s|\\+|%20|%09){1,9}(?:/i|%2fi|\\[|%5b|\\\"|%22|'|%27|\\(|%28|%25|%|not|[\\w]+(?:\\s|\\+|%20|=|%3d)+(?:==|%3d%3d|equ|neq|lss|leq|gtr|geq))",
    case_sensitive=False,
    limit=512,
)
R0367_HEADERS_PATTERN_2: Final = Matches(
    n.R0367_HEADERS_PATTERN_2,
    "headers",
    "(?:[=;&?\\s+(]|%20|%0a)if(?:\\s|\\+|%20|%09){1,9}(?:/i|%2fi|\\[|%5b|\\\"|%22|'|%27|\\(|%28|%25|%|not|[\\w]+(?:\\s|\\+|%20|=|%3d)+(?:==|%3d%3d|equ|neq|lss|leq|gtr|geq))",
    case_sensitive=False,
    limit=512,
)
R0367_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0367_USER_AGENT_PATTERN_2,
    "user_agent",
    "(?:[=;&?\\s+(]|%20|%0a)if(?:\\s|\\+|%20|%09){1,9}(?:/i|%2fi|\\[|%5b|\\\"|%22|'|%27|\\(|%28|%25|%|not|[\\w]+(?:\\s|\\+|%20|=|%3d)+(?:==|%3d%3d|equ|neq|lss|leq|gtr|geq))",
    case_sensitive=False,
    limit=512,
)
R0367_RAW_URL_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        "\\bif\\b\\s*(?:/i\\s+)?(?:not\\s+)?[\\\"'(%\\[]?.{1,60}?(?:\\bequ|\\bneq|\\blss|\\bleq|\\bgtr|\\bgeq)\\b|\\bif\\b\\s*(?:/i\\b\\s*)?(?:not\\s+)?[\\\"'(%\\[]{1,3}[\\w:~,.! %-]{1,30}[\\\"')%\\]]{1,3}\\s*==\\s*\\S|\\bif\\s*/i\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_BODY_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "body",
        "\\bif\\b\\s*(?:/i\\s+)?(?:not\\s+)?[\\\"'(%\\[]?.{1,60}?(?:\\bequ|\\bneq|\\blss|\\bleq|\\bgtr|\\bgeq)\\b|\\bif\\b\\s*(?:/i\\b\\s*)?(?:not\\s+)?[\\\"'(%\\[]{1,3}[\\w:~,.! %-]{1,30}[\\\"')%\\]]{1,3}\\s*==\\s*\\S|\\bif\\s*/i\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_HEADERS_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "headers",
        "\\bif\\b\\s*(?:/i\\s+)?(?:not\\s+)?[\\\"'(%\\[]?.{1,60}?(?:\\bequ|\\bneq|\\blss|\\bleq|\\bgtr|\\bgeq)\\b|\\bif\\b\\s*(?:/i\\b\\s*)?(?:not\\s+)?[\\\"'(%\\[]{1,3}[\\w:~,.! %-]{1,30}[\\\"')%\\]]{1,3}\\s*==\\s*\\S|\\bif\\s*/i\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_USER_AGENT_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "user_agent",
        "\\bif\\b\\s*(?:/i\\s+)?(?:not\\s+)?[\\\"'(%\\[]?.{1,60}?(?:\\bequ|\\bneq|\\blss|\\bleq|\\bgtr|\\bgeq)\\b|\\bif\\b\\s*(?:/i\\b\\s*)?(?:not\\s+)?[\\\"'(%\\[]{1,3}[\\w:~,.! %-]{1,30}[\\\"')%\\]]{1,3}\\s*==\\s*\\S|\\bif\\s*/i\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_RAW_URL_PATTERN_4: Final = Matches(
    n.R0367_RAW_URL_PATTERN_4, "raw_url", r"\bin(?:[ \t\n+]|%20)?(?:\(|%28)", case_sensitive=False
)
R0367_BODY_PATTERN_4: Final = Matches(
    n.R0367_BODY_PATTERN_4, "body", r"\bin(?:[ \t\n+]|%20)?(?:\(|%28)", case_sensitive=False
)
R0367_HEADERS_PATTERN_4: Final = Matches(
    n.R0367_HEADERS_PATTERN_4, "headers", r"\bin(?:[ \t\n+]|%20)?(?:\(|%28)", case_sensitive=False
)
R0367_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0367_USER_AGENT_PATTERN_4,
    "user_agent",
    r"\bin(?:[ \t\n+]|%20)?(?:\(|%28)",
    case_sensitive=False,
)
R0367_RAW_URL_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        r"%{0,2}\w{1,3}\s+in\s*\(.{0,200}\)\s*do\b|\bin\s*\(.{0,200}\)\s*do\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_BODY_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "body",
        r"%{0,2}\w{1,3}\s+in\s*\(.{0,200}\)\s*do\b|\bin\s*\(.{0,200}\)\s*do\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_HEADERS_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "headers",
        r"%{0,2}\w{1,3}\s+in\s*\(.{0,200}\)\s*do\b|\bin\s*\(.{0,200}\)\s*do\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_USER_AGENT_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "user_agent",
        r"%{0,2}\w{1,3}\s+in\s*\(.{0,200}\)\s*do\b|\bin\s*\(.{0,200}\)\s*do\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0367_ANY: Final = AnyOf(
    R0367_RAW_URL_PATTERN, R0367_BODY_PATTERN, R0367_HEADERS_PATTERN, R0367_USER_AGENT_PATTERN
)
R0367_ANY_2: Final = AnyOf(
    R0367_RAW_URL_PATTERN_2,
    R0367_BODY_PATTERN_2,
    R0367_HEADERS_PATTERN_2,
    R0367_USER_AGENT_PATTERN_2,
)
R0367_ANY_3: Final = AnyOf(
    R0367_RAW_URL_PATTERN_4,
    R0367_BODY_PATTERN_4,
    R0367_HEADERS_PATTERN_4,
    R0367_USER_AGENT_PATTERN_4,
)
R0367: Final = Rule(
    id="R0367",
    version=1,
    name="windows_batch_syntax",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit(
            "TA0002",
            "T1059",
            "T1059.003",
            0.8,
            "Command and Scripting Interpreter: Windows Command Shell",
        ),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        '`for` and `if` as Windows batch files write them: `for /f "tokens=1" %a in (…) do …`, `if exist c:\\x`, `if\n'
        'not defined`, `if errorlevel 1`, `if "%x%"=="y"`, `if %a% equ 0`.'
    ),
    status="stable",
    source="rules/http_request/command_injection/R0367_windows_batch_syntax.yaml",
)


@KIND.rule(R0367, anchors=(R0367_ANY_3, R0367_ANY_2, R0367_ANY))
def r0367(hits: Hits) -> bool:
    return (
        R0367_ANY in hits
        or R0367_ANY_2 in hits
        and (
            R0367_RAW_URL_PATTERN_3 in hits
            or R0367_BODY_PATTERN_3 in hits
            or R0367_HEADERS_PATTERN_3 in hits
            or R0367_USER_AGENT_PATTERN_3 in hits
        )
        or R0367_ANY_3 in hits
        and (
            R0367_RAW_URL_PATTERN_5 in hits
            or R0367_BODY_PATTERN_5 in hits
            or R0367_HEADERS_PATTERN_5 in hits
            or R0367_USER_AGENT_PATTERN_5 in hits
        )
    )


# ── R0368 ─────────────────────────────────────────────────────────────────────────────────────────

R0368_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0368_RAW_URL_PATTERN,
        "raw_url",
        "(?<![\\w/-])(?:powershell|pwsh)(?:\\.exe)?(?:\\s+(?:[-/]\\w|['\\\"&$({]|iex\\b|invoke|get-|set-|new-)|(?<=\\.exe)\\b)|[;|&]\\s*(?:powershell|pwsh)\\b|\\binvoke-(?:expression|webrequest|restmethod|command|item|wmimethod|mimikatz|shellcode|history|method|cimmethod|asworkflow)\\b|\\bnew-object\\s+\\(?['\\\"]?(?:system\\.)?(?:net|io|management|diagnostics|object)|\\bdownload(?:string|file|data)\\s*\\(|\\b(?:get|set|start|stop|new|remove|add|clear|copy|move|out|write|import|export|convertto|convertfrom|select|where|foreach|enter|exit|register|restart|resume|suspend|test|update|wait|rename|show|push|pop|measure|join|format|enable|disable|debug|connect|compare|complete|checkpoint)-(?:process|service|childitem|content|item|itemproperty|location|host|object|executionpolicy|wmiobject|ciminstance|eventlog|module|pssession|psdrive|job|command|computer|alias|variable|member|acl|hotfix|credential|history|date|random|string|securestring|scheduledtask|mppreference|netipaddress|localuser|null|file|csv|xml|json|html|transcript|path|connection|pssnapin|psbreakpoint|type|typedata|event|culture|uiculture|unique|traceSource|psprovider)\\b|[;|&(=]\\s*(?:iex|iwr|irm|icm|gwmi|iwmi|saps|spps|gci)\\b\\s*[-(\\w'\\\"$]|\\bfromBase64string\\b|-(?:encodedcommand|enc|executionpolicy|windowstyle|noprofile|nop)\\b\\s+\\S",
        case_sensitive=False,
    ),
)
R0368_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0368_BODY_PATTERN,
        "body",
        "(?<![\\w/-])(?:powershell|pwsh)(?:\\.exe)?(?:\\s+(?:[-/]\\w|['\\\"&$({]|iex\\b|invoke|get-|set-|new-)|(?<=\\.exe)\\b)|[;|&]\\s*(?:powershell|pwsh)\\b|\\binvoke-(?:expression|webrequest|restmethod|command|item|wmimethod|mimikatz|shellcode|history|method|cimmethod|asworkflow)\\b|\\bnew-object\\s+\\(?['\\\"]?(?:system\\.)?(?:net|io|management|diagnostics|object)|\\bdownload(?:string|file|data)\\s*\\(|\\b(?:get|set|start|stop|new|remove|add|clear|copy|move|out|write|import|export|convertto|convertfrom|select|where|foreach|enter|exit|register|restart|resume|suspend|test|update|wait|rename|show|push|pop|measure|join|format|enable|disable|debug|connect|compare|complete|checkpoint)-(?:process|service|childitem|content|item|itemproperty|location|host|object|executionpolicy|wmiobject|ciminstance|eventlog|module|pssession|psdrive|job|command|computer|alias|variable|member|acl|hotfix|credential|history|date|random|string|securestring|scheduledtask|mppreference|netipaddress|localuser|null|file|csv|xml|json|html|transcript|path|connection|pssnapin|psbreakpoint|type|typedata|event|culture|uiculture|unique|traceSource|psprovider)\\b|[;|&(=]\\s*(?:iex|iwr|irm|icm|gwmi|iwmi|saps|spps|gci)\\b\\s*[-(\\w'\\\"$]|\\bfromBase64string\\b|-(?:encodedcommand|enc|executionpolicy|windowstyle|noprofile|nop)\\b\\s+\\S",
        case_sensitive=False,
    ),
)
R0368_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0368_HEADERS_PATTERN,
        "headers",
        "(?<![\\w/-])(?:powershell|pwsh)(?:\\.exe)?(?:\\s+(?:[-/]\\w|['\\\"&$({]|iex\\b|invoke|get-|set-|new-)|(?<=\\.exe)\\b)|[;|&]\\s*(?:powershell|pwsh)\\b|\\binvoke-(?:expression|webrequest|restmethod|command|item|wmimethod|mimikatz|shellcode|history|method|cimmethod|asworkflow)\\b|\\bnew-object\\s+\\(?['\\\"]?(?:system\\.)?(?:net|io|management|diagnostics|object)|\\bdownload(?:string|file|data)\\s*\\(|\\b(?:get|set|start|stop|new|remove|add|clear|copy|move|out|write|import|export|convertto|convertfrom|select|where|foreach|enter|exit|register|restart|resume|suspend|test|update|wait|rename|show|push|pop|measure|join|format|enable|disable|debug|connect|compare|complete|checkpoint)-(?:process|service|childitem|content|item|itemproperty|location|host|object|executionpolicy|wmiobject|ciminstance|eventlog|module|pssession|psdrive|job|command|computer|alias|variable|member|acl|hotfix|credential|history|date|random|string|securestring|scheduledtask|mppreference|netipaddress|localuser|null|file|csv|xml|json|html|transcript|path|connection|pssnapin|psbreakpoint|type|typedata|event|culture|uiculture|unique|traceSource|psprovider)\\b|[;|&(=]\\s*(?:iex|iwr|irm|icm|gwmi|iwmi|saps|spps|gci)\\b\\s*[-(\\w'\\\"$]|\\bfromBase64string\\b|-(?:encodedcommand|enc|executionpolicy|windowstyle|noprofile|nop)\\b\\s+\\S",
        case_sensitive=False,
    ),
)
R0368_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0368_USER_AGENT_PATTERN,
        "user_agent",
        "(?<![\\w/-])(?:powershell|pwsh)(?:\\.exe)?(?:\\s+(?:[-/]\\w|['\\\"&$({]|iex\\b|invoke|get-|set-|new-)|(?<=\\.exe)\\b)|[;|&]\\s*(?:powershell|pwsh)\\b|\\binvoke-(?:expression|webrequest|restmethod|command|item|wmimethod|mimikatz|shellcode|history|method|cimmethod|asworkflow)\\b|\\bnew-object\\s+\\(?['\\\"]?(?:system\\.)?(?:net|io|management|diagnostics|object)|\\bdownload(?:string|file|data)\\s*\\(|\\b(?:get|set|start|stop|new|remove|add|clear|copy|move|out|write|import|export|convertto|convertfrom|select|where|foreach|enter|exit|register|restart|resume|suspend|test|update|wait|rename|show|push|pop|measure|join|format|enable|disable|debug|connect|compare|complete|checkpoint)-(?:process|service|childitem|content|item|itemproperty|location|host|object|executionpolicy|wmiobject|ciminstance|eventlog|module|pssession|psdrive|job|command|computer|alias|variable|member|acl|hotfix|credential|history|date|random|string|securestring|scheduledtask|mppreference|netipaddress|localuser|null|file|csv|xml|json|html|transcript|path|connection|pssnapin|psbreakpoint|type|typedata|event|culture|uiculture|unique|traceSource|psprovider)\\b|[;|&(=]\\s*(?:iex|iwr|irm|icm|gwmi|iwmi|saps|spps|gci)\\b\\s*[-(\\w'\\\"$]|\\bfromBase64string\\b|-(?:encodedcommand|enc|executionpolicy|windowstyle|noprofile|nop)\\b\\s+\\S",
        case_sensitive=False,
    ),
)
R0368_ANY: Final = AnyOf(
    R0368_RAW_URL_PATTERN, R0368_BODY_PATTERN, R0368_HEADERS_PATTERN, R0368_USER_AGENT_PATTERN
)
R0368: Final = Rule(
    id="R0368",
    version=1,
    name="powershell",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.001", 0.85, "Command and Scripting Interpreter: PowerShell"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "PowerShell in a request: `powershell -enc`, `Invoke-Expression`, `IEX (New-Object Net.WebClient)`,\n"
        "`DownloadString`, cmdlets such as `Get-Process`, `Start-Process`, `Set-ExecutionPolicy`, and their aliases\n"
        "behind a separator (`;iwr http…`)."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0368_powershell.yaml",
)


@KIND.rule(R0368, anchors=(R0368_ANY,))
def r0368(hits: Hits) -> bool:
    return R0368_ANY in hits


# ── R0369 ─────────────────────────────────────────────────────────────────────────────────────────

R0369_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0369_RAW_URL_PATTERN,
        "raw_url",
        r"<!--\s*#\s*(?:exec|include|echo|printenv|config|fsize|flastmod|set)\b|<esi:(?:include|vars|inline|debug|remove)",
        case_sensitive=False,
    ),
)
R0369_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0369_BODY_PATTERN,
        "body",
        r"<!--\s*#\s*(?:exec|include|echo|printenv|config|fsize|flastmod|set)\b|<esi:(?:include|vars|inline|debug|remove)",
        case_sensitive=False,
    ),
)
R0369_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0369_HEADERS_PATTERN,
        "headers",
        r"<!--\s*#\s*(?:exec|include|echo|printenv|config|fsize|flastmod|set)\b|<esi:(?:include|vars|inline|debug|remove)",
        case_sensitive=False,
    ),
)
R0369_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0369_USER_AGENT_PATTERN,
        "user_agent",
        r"<!--\s*#\s*(?:exec|include|echo|printenv|config|fsize|flastmod|set)\b|<esi:(?:include|vars|inline|debug|remove)",
        case_sensitive=False,
    ),
)
R0369_ANY: Final = AnyOf(
    R0369_RAW_URL_PATTERN, R0369_BODY_PATTERN, R0369_HEADERS_PATTERN, R0369_USER_AGENT_PATTERN
)
R0369: Final = Rule(
    id="R0369",
    version=1,
    name="server_side_include",
    emits=(
        Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.6, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        'A directive of server-side includes, `<!--#exec cmd="id"-->`, `<!--#include virtual=…-->`, `<!--#echo\n'
        "var=…-->`, or ESI's `<esi:include`. The web server runs it when it serves what was stored."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0369_server_side_include.yaml",
)


@KIND.rule(R0369, anchors=(R0369_ANY,))
def r0369(hits: Hits) -> bool:
    return R0369_ANY in hits


# ── R0370 ─────────────────────────────────────────────────────────────────────────────────────────

R0370_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN,
        "raw_url",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:ansible-playbook|ansible-console|ansible-vault|chef-client|aptitude|chef-run|chpasswd|cpulimit|adduser|ansible|apt-get|busybox|c89-gcc|c99-gcc|convert|crontab|aria2c|base32|base58|base64|basenc|bzip2|bash|brew)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN_2,
        "raw_url",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:dpkg-query|csvtool|chattr|chroot|column|crictl|csplit|docker|expand|export|chgrp|chmod|chown|clang|cmake|egrep|emacs|comm|cpio|curl|dash|date|diff|doas)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_RAW_URL_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN_3,
        "raw_url",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:hostnamectl|groupadd|hostname|gpasswd|hexdump|ffmpeg|finger|gcloud|gunzip|fdisk|fgrep|flock|fuser|groff|echo|file|find|fold|gawk|grep|helm)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_RAW_URL_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN_4,
        "raw_url",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:journalctl|ldapsearch|mongodump|mysqldump|ifconfig|iptables|loginctl|killall|kubectl|losetup|ionice|locate|ltrace|knife|mkdir|mongo|mount|host|htop|join|kill|less|lsof|lynx)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_RAW_URL_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN_5,
        "raw_url",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:pdftotext|nslookup|pdflatex|printenv|netstat|nsenter|openssl|python2|python3|netcat|passwd|mysql|nohup|nroff|make|mawk|mkfs|more|nano|nawk|ncat|nice|nmap|node)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_RAW_URL_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN_6,
        "raw_url",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|rpcclient|rpmverify|salt-call|readlink|rpmquery|podman|printf|puppet|python|paste|pgrep|pkill|rmdir|route|rpmdb|rsync|perl|pico|ping|pip3|psql|ruby|rvim)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_RAW_URL_PATTERN_7: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN_7,
        "raw_url",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:timedatectl|traceroute|smbclient|systemctl|terraform|service|setarch|sqlite3|strings|taskset|tcpdump|screen|script|soelim|stdbuf|strace|socat|split|salt|sftp|shuf|sort|stat|sudo)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_RAW_URL_PATTERN_8: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN_8,
        "raw_url",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:unexpand|timeout|unshare|useradd|userdel|usermod|vimdiff|telnet|toybox|tshark|umount|visudo|tclsh|touch|troff|tsort|uname|unzip|tail|tcsh|tftp|tmux|uniq|view)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_RAW_URL_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN_9,
        "raw_url",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xsltproc|xmllint|whoami|whois|xargs|zgrep|zless|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN,
        "body",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:ansible-playbook|ansible-console|ansible-vault|chef-client|aptitude|chef-run|chpasswd|cpulimit|adduser|ansible|apt-get|busybox|c89-gcc|c99-gcc|convert|crontab|aria2c|base32|base58|base64|basenc|bzip2|bash|brew)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN_2,
        "body",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:dpkg-query|csvtool|chattr|chroot|column|crictl|csplit|docker|expand|export|chgrp|chmod|chown|clang|cmake|egrep|emacs|comm|cpio|curl|dash|date|diff|doas)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN_3,
        "body",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:hostnamectl|groupadd|hostname|gpasswd|hexdump|ffmpeg|finger|gcloud|gunzip|fdisk|fgrep|flock|fuser|groff|echo|file|find|fold|gawk|grep|helm)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN_4,
        "body",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:journalctl|ldapsearch|mongodump|mysqldump|ifconfig|iptables|loginctl|killall|kubectl|losetup|ionice|locate|ltrace|knife|mkdir|mongo|mount|host|htop|join|kill|less|lsof|lynx)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN_5,
        "body",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:pdftotext|nslookup|pdflatex|printenv|netstat|nsenter|openssl|python2|python3|netcat|passwd|mysql|nohup|nroff|make|mawk|mkfs|more|nano|nawk|ncat|nice|nmap|node)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN_6,
        "body",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|rpcclient|rpmverify|salt-call|readlink|rpmquery|podman|printf|puppet|python|paste|pgrep|pkill|rmdir|route|rpmdb|rsync|perl|pico|ping|pip3|psql|ruby|rvim)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN_7: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN_7,
        "body",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:timedatectl|traceroute|smbclient|systemctl|terraform|service|setarch|sqlite3|strings|taskset|tcpdump|screen|script|soelim|stdbuf|strace|socat|split|salt|sftp|shuf|sort|stat|sudo)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN_8: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN_8,
        "body",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:unexpand|timeout|unshare|useradd|userdel|usermod|vimdiff|telnet|toybox|tshark|umount|visudo|tclsh|touch|troff|tsort|uname|unzip|tail|tcsh|tftp|tmux|uniq|view)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN_9,
        "body",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xsltproc|xmllint|whoami|whois|xargs|zgrep|zless|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN,
        "headers",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:ansible-playbook|ansible-console|ansible-vault|chef-client|aptitude|chef-run|chpasswd|cpulimit|adduser|ansible|apt-get|busybox|c89-gcc|c99-gcc|convert|crontab|aria2c|base32|base58|base64|basenc|bzip2|bash|brew)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN_2,
        "headers",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:dpkg-query|csvtool|chattr|chroot|column|crictl|csplit|docker|expand|export|chgrp|chmod|chown|clang|cmake|egrep|emacs|comm|cpio|curl|dash|date|diff|doas)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN_3,
        "headers",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:hostnamectl|groupadd|hostname|gpasswd|hexdump|ffmpeg|finger|gcloud|gunzip|fdisk|fgrep|flock|fuser|groff|echo|file|find|fold|gawk|grep|helm)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN_4,
        "headers",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:journalctl|ldapsearch|mongodump|mysqldump|ifconfig|iptables|loginctl|killall|kubectl|losetup|ionice|locate|ltrace|knife|mkdir|mongo|mount|host|htop|join|kill|less|lsof|lynx)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN_5,
        "headers",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:pdftotext|nslookup|pdflatex|printenv|netstat|nsenter|openssl|python2|python3|netcat|passwd|mysql|nohup|nroff|make|mawk|mkfs|more|nano|nawk|ncat|nice|nmap|node)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN_6,
        "headers",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|rpcclient|rpmverify|salt-call|readlink|rpmquery|podman|printf|puppet|python|paste|pgrep|pkill|rmdir|route|rpmdb|rsync|perl|pico|ping|pip3|psql|ruby|rvim)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN_7: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN_7,
        "headers",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:timedatectl|traceroute|smbclient|systemctl|terraform|service|setarch|sqlite3|strings|taskset|tcpdump|screen|script|soelim|stdbuf|strace|socat|split|salt|sftp|shuf|sort|stat|sudo)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN_8: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN_8,
        "headers",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:unexpand|timeout|unshare|useradd|userdel|usermod|vimdiff|telnet|toybox|tshark|umount|visudo|tclsh|touch|troff|tsort|uname|unzip|tail|tcsh|tftp|tmux|uniq|view)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN_9,
        "headers",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xsltproc|xmllint|whoami|whois|xargs|zgrep|zless|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN,
        "user_agent",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:ansible-playbook|ansible-console|ansible-vault|chef-client|aptitude|chef-run|chpasswd|cpulimit|adduser|ansible|apt-get|busybox|c89-gcc|c99-gcc|convert|crontab|aria2c|base32|base58|base64|basenc|bzip2|bash|brew)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN_2,
        "user_agent",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:dpkg-query|csvtool|chattr|chroot|column|crictl|csplit|docker|expand|export|chgrp|chmod|chown|clang|cmake|egrep|emacs|comm|cpio|curl|dash|date|diff|doas)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN_3,
        "user_agent",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:hostnamectl|groupadd|hostname|gpasswd|hexdump|ffmpeg|finger|gcloud|gunzip|fdisk|fgrep|flock|fuser|groff|echo|file|find|fold|gawk|grep|helm)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN_4,
        "user_agent",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:journalctl|ldapsearch|mongodump|mysqldump|ifconfig|iptables|loginctl|killall|kubectl|losetup|ionice|locate|ltrace|knife|mkdir|mongo|mount|host|htop|join|kill|less|lsof|lynx)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN_5,
        "user_agent",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:pdftotext|nslookup|pdflatex|printenv|netstat|nsenter|openssl|python2|python3|netcat|passwd|mysql|nohup|nroff|make|mawk|mkfs|more|nano|nawk|ncat|nice|nmap|node)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN_6,
        "user_agent",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|rpcclient|rpmverify|salt-call|readlink|rpmquery|podman|printf|puppet|python|paste|pgrep|pkill|rmdir|route|rpmdb|rsync|perl|pico|ping|pip3|psql|ruby|rvim)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN_7: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN_7,
        "user_agent",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:timedatectl|traceroute|smbclient|systemctl|terraform|service|setarch|sqlite3|strings|taskset|tcpdump|screen|script|soelim|stdbuf|strace|socat|split|salt|sftp|shuf|sort|stat|sudo)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN_8: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN_8,
        "user_agent",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:unexpand|timeout|unshare|useradd|userdel|usermod|vimdiff|telnet|toybox|tshark|umount|visudo|tclsh|touch|troff|tsort|uname|unzip|tail|tcsh|tftp|tmux|uniq|view)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN_9,
        "user_agent",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xsltproc|xmllint|whoami|whois|xargs|zgrep|zless|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_RAW_URL_PATTERN_10: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN_10,
        "raw_url",
        "(?:^|[=,:>?'\\\"]\\s?['\\\"]?)(?:ansible-(?:config|console|doc|galaxy|inventory|playbook|pull|vault|test)|chef-(?:shell|vault|run|client|solo|apply|server-ctl|infra)|chef\\s+(?:report|exec|shell|gem|generate)|['\\\"]?cscli['\\\"]?\\s+\\w+|visudo|salt-(?:call|ssh|run|key|cp|minion|master)|puppet\\s+(?:apply|agent|resource)|ssh-copy-id|ssh-keygen|(?:strace|nohup|time|ltrace|setarch|cpulimit|stdbuf|timeout|watch)\\s+(?:ifconfig|whoami|who|id|ls|cat|curl|wget|uname|ps)|lastlog|alias\\s+(?:\\+m\\s+)?[\\w\\\"']{1,20}=\\S*|export\\s+[A-Z_]{2,20}=|history\\s+-c|set\\s+-o\\s+history|shutdown)(?:$|[\\s'\\\"<&=@-])",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN_10: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN_10,
        "body",
        "(?:^|[=,:>?'\\\"]\\s?['\\\"]?)(?:ansible-(?:config|console|doc|galaxy|inventory|playbook|pull|vault|test)|chef-(?:shell|vault|run|client|solo|apply|server-ctl|infra)|chef\\s+(?:report|exec|shell|gem|generate)|['\\\"]?cscli['\\\"]?\\s+\\w+|visudo|salt-(?:call|ssh|run|key|cp|minion|master)|puppet\\s+(?:apply|agent|resource)|ssh-copy-id|ssh-keygen|(?:strace|nohup|time|ltrace|setarch|cpulimit|stdbuf|timeout|watch)\\s+(?:ifconfig|whoami|who|id|ls|cat|curl|wget|uname|ps)|lastlog|alias\\s+(?:\\+m\\s+)?[\\w\\\"']{1,20}=\\S*|export\\s+[A-Z_]{2,20}=|history\\s+-c|set\\s+-o\\s+history|shutdown)(?:$|[\\s'\\\"<&=@-])",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN_10: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN_10,
        "headers",
        "(?:^|[=,:>?'\\\"]\\s?['\\\"]?)(?:ansible-(?:config|console|doc|galaxy|inventory|playbook|pull|vault|test)|chef-(?:shell|vault|run|client|solo|apply|server-ctl|infra)|chef\\s+(?:report|exec|shell|gem|generate)|['\\\"]?cscli['\\\"]?\\s+\\w+|visudo|salt-(?:call|ssh|run|key|cp|minion|master)|puppet\\s+(?:apply|agent|resource)|ssh-copy-id|ssh-keygen|(?:strace|nohup|time|ltrace|setarch|cpulimit|stdbuf|timeout|watch)\\s+(?:ifconfig|whoami|who|id|ls|cat|curl|wget|uname|ps)|lastlog|alias\\s+(?:\\+m\\s+)?[\\w\\\"']{1,20}=\\S*|export\\s+[A-Z_]{2,20}=|history\\s+-c|set\\s+-o\\s+history|shutdown)(?:$|[\\s'\\\"<&=@-])",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN_10: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN_10,
        "user_agent",
        "(?:^|[=,:>?'\\\"]\\s?['\\\"]?)(?:ansible-(?:config|console|doc|galaxy|inventory|playbook|pull|vault|test)|chef-(?:shell|vault|run|client|solo|apply|server-ctl|infra)|chef\\s+(?:report|exec|shell|gem|generate)|['\\\"]?cscli['\\\"]?\\s+\\w+|visudo|salt-(?:call|ssh|run|key|cp|minion|master)|puppet\\s+(?:apply|agent|resource)|ssh-copy-id|ssh-keygen|(?:strace|nohup|time|ltrace|setarch|cpulimit|stdbuf|timeout|watch)\\s+(?:ifconfig|whoami|who|id|ls|cat|curl|wget|uname|ps)|lastlog|alias\\s+(?:\\+m\\s+)?[\\w\\\"']{1,20}=\\S*|export\\s+[A-Z_]{2,20}=|history\\s+-c|set\\s+-o\\s+history|shutdown)(?:$|[\\s'\\\"<&=@-])",
        case_sensitive=False,
    ),
)
R0370_ANY: Final = AnyOf(
    R0370_RAW_URL_PATTERN,
    R0370_RAW_URL_PATTERN_2,
    R0370_RAW_URL_PATTERN_3,
    R0370_RAW_URL_PATTERN_4,
    R0370_RAW_URL_PATTERN_5,
    R0370_RAW_URL_PATTERN_6,
    R0370_RAW_URL_PATTERN_7,
    R0370_RAW_URL_PATTERN_8,
    R0370_RAW_URL_PATTERN_9,
    R0370_BODY_PATTERN,
    R0370_BODY_PATTERN_2,
    R0370_BODY_PATTERN_3,
    R0370_BODY_PATTERN_4,
    R0370_BODY_PATTERN_5,
    R0370_BODY_PATTERN_6,
    R0370_BODY_PATTERN_7,
    R0370_BODY_PATTERN_8,
    R0370_BODY_PATTERN_9,
    R0370_HEADERS_PATTERN,
    R0370_HEADERS_PATTERN_2,
    R0370_HEADERS_PATTERN_3,
    R0370_HEADERS_PATTERN_4,
    R0370_HEADERS_PATTERN_5,
    R0370_HEADERS_PATTERN_6,
    R0370_HEADERS_PATTERN_7,
    R0370_HEADERS_PATTERN_8,
    R0370_HEADERS_PATTERN_9,
    R0370_USER_AGENT_PATTERN,
    R0370_USER_AGENT_PATTERN_2,
    R0370_USER_AGENT_PATTERN_3,
    R0370_USER_AGENT_PATTERN_4,
    R0370_USER_AGENT_PATTERN_5,
    R0370_USER_AGENT_PATTERN_6,
    R0370_USER_AGENT_PATTERN_7,
    R0370_USER_AGENT_PATTERN_8,
    R0370_USER_AGENT_PATTERN_9,
    R0370_RAW_URL_PATTERN_10,
    R0370_BODY_PATTERN_10,
    R0370_HEADERS_PATTERN_10,
    R0370_USER_AGENT_PATTERN_10,
)
R0370: Final = Rule(
    id="R0370",
    version=1,
    name="command_line_as_value",
    emits=(
        Emit("TA0001", "T1190", None, 0.65, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.65, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A whole command line as the value of a parameter or a header: a program of Unix, first thing in the value,\n"
        "and an option or a file behind it (`strace -o x id`, `ansible all -m ping`, `tar -czf …`). A text that\n"
        "begins with such a word goes on as a text does."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0370_command_line_as_value.yaml",
)


@KIND.rule(R0370, anchors=(R0370_ANY,))
def r0370(hits: Hits) -> bool:
    return R0370_ANY in hits


# ── R0371 ─────────────────────────────────────────────────────────────────────────────────────────

R0371_RAW_URL_PATTERN: Final = Matches(
    n.R0371_RAW_URL_PATTERN,
    "raw_url",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*mail(?:[ \t\n+]|%20)+from(?:[ \t\n+]|%20)*(?::|%3a)",
    case_sensitive=False,
    limit=512,
)
R0371_RAW_URL_PATTERN_2: Final = Matches(
    n.R0371_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*rcpt(?:[ \t\n+]|%20)+to(?:[ \t\n+]|%20)*(?::|%3a)",
    case_sensitive=False,
    limit=512,
)
R0371_RAW_URL_PATTERN_3: Final = Matches(
    n.R0371_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:ehlo|helo|expn|vrfy|etrn|auth|help|starttls|apop|retr|dele|uidl)(?:[ \t\n+]|%20)+\w+(?:$|&|\"|\s*\n|(?:[ \t\n+]|%20)+\w+)(?!\w|\s\w)",
    case_sensitive=False,
)
R0371_RAW_URL_PATTERN_4: Final = Matches(
    n.R0371_RAW_URL_PATTERN_4,
    "raw_url",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:bcc|reply-to|subject|mime-version)(?::|%3a)",
    case_sensitive=False,
)
R0371_RAW_URL_PATTERN_5: Final = Matches(
    n.R0371_RAW_URL_PATTERN_5,
    "raw_url",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:list|stat|top|user|pass)(?:[ \t\n+]|%20)+[0-9]+",
    case_sensitive=False,
)
R0371_RAW_URL_PATTERN_6: Final = Matches(
    n.R0371_RAW_URL_PATTERN_6,
    "raw_url",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)\w{1,10}(?:[ \t\n+]|%20)(?:authenticate|login|select|examine|subscribe|unsubscribe|lsub|rename|append|check|close|expunge|fetch|store|copy|search|logout|capability|status|create|delete|list|starttls|namespace|getquotaroot|setacl)(?:$|[&\"<\r\n]|(?:[ \t\n+]|%20)(?:[\"(\\]|%22|%28|[0-9]|[A-Z*]{2,}|inbox|text|plain)|%0)",
    case_sensitive=False,
)
R0371_RAW_URL_PATTERN_7: Final = Matches(
    n.R0371_RAW_URL_PATTERN_7,
    "raw_url",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:rset|noop|quit|capa|data|stat|starttls)(?:$|[&\"<]|%0)",
    case_sensitive=False,
)
R0371_RAW_URL_PATTERN_8: Final = Matches(
    n.R0371_RAW_URL_PATTERN_8,
    "raw_url",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)uid(?:[ \t\n+]|%20)(?:fetch|store|copy|search)",
    case_sensitive=False,
)
R0371_BODY_PATTERN: Final = Matches(
    n.R0371_BODY_PATTERN,
    "body",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*mail(?:[ \t\n+]|%20)+from(?:[ \t\n+]|%20)*(?::|%3a)",
    case_sensitive=False,
    limit=512,
)
R0371_BODY_PATTERN_2: Final = Matches(
    n.R0371_BODY_PATTERN_2,
    "body",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*rcpt(?:[ \t\n+]|%20)+to(?:[ \t\n+]|%20)*(?::|%3a)",
    case_sensitive=False,
    limit=512,
)
R0371_BODY_PATTERN_3: Final = Matches(
    n.R0371_BODY_PATTERN_3,
    "body",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:ehlo|helo|expn|vrfy|etrn|auth|help|starttls|apop|retr|dele|uidl)(?:[ \t\n+]|%20)+\w+(?:$|&|\"|\s*\n|(?:[ \t\n+]|%20)+\w+)(?!\w|\s\w)",
    case_sensitive=False,
)
R0371_BODY_PATTERN_4: Final = Matches(
    n.R0371_BODY_PATTERN_4,
    "body",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:bcc|reply-to|subject|mime-version)(?::|%3a)",
    case_sensitive=False,
)
R0371_BODY_PATTERN_5: Final = Matches(
    n.R0371_BODY_PATTERN_5,
    "body",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:list|stat|top|user|pass)(?:[ \t\n+]|%20)+[0-9]+",
    case_sensitive=False,
)
R0371_BODY_PATTERN_6: Final = Matches(
    n.R0371_BODY_PATTERN_6,
    "body",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)\w{1,10}(?:[ \t\n+]|%20)(?:authenticate|login|select|examine|subscribe|unsubscribe|lsub|rename|append|check|close|expunge|fetch|store|copy|search|logout|capability|status|create|delete|list|starttls|namespace|getquotaroot|setacl)(?:$|[&\"<\r\n]|(?:[ \t\n+]|%20)(?:[\"(\\]|%22|%28|[0-9]|[A-Z*]{2,}|inbox|text|plain)|%0)",
    case_sensitive=False,
)
R0371_BODY_PATTERN_7: Final = Matches(
    n.R0371_BODY_PATTERN_7,
    "body",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:rset|noop|quit|capa|data|stat|starttls)(?:$|[&\"<]|%0)",
    case_sensitive=False,
)
R0371_BODY_PATTERN_8: Final = Matches(
    n.R0371_BODY_PATTERN_8,
    "body",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)uid(?:[ \t\n+]|%20)(?:fetch|store|copy|search)",
    case_sensitive=False,
)
R0371_HEADERS_PATTERN: Final = Matches(
    n.R0371_HEADERS_PATTERN,
    "headers",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*mail(?:[ \t\n+]|%20)+from(?:[ \t\n+]|%20)*(?::|%3a)",
    case_sensitive=False,
    limit=512,
)
R0371_HEADERS_PATTERN_2: Final = Matches(
    n.R0371_HEADERS_PATTERN_2,
    "headers",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*rcpt(?:[ \t\n+]|%20)+to(?:[ \t\n+]|%20)*(?::|%3a)",
    case_sensitive=False,
    limit=512,
)
R0371_HEADERS_PATTERN_3: Final = Matches(
    n.R0371_HEADERS_PATTERN_3,
    "headers",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:ehlo|helo|expn|vrfy|etrn|auth|help|starttls|apop|retr|dele|uidl)(?:[ \t\n+]|%20)+\w+(?:$|&|\"|\s*\n|(?:[ \t\n+]|%20)+\w+)(?!\w|\s\w)",
    case_sensitive=False,
)
R0371_HEADERS_PATTERN_4: Final = Matches(
    n.R0371_HEADERS_PATTERN_4,
    "headers",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:bcc|reply-to|subject|mime-version)(?::|%3a)",
    case_sensitive=False,
)
R0371_HEADERS_PATTERN_5: Final = Matches(
    n.R0371_HEADERS_PATTERN_5,
    "headers",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:list|stat|top|user|pass)(?:[ \t\n+]|%20)+[0-9]+",
    case_sensitive=False,
)
R0371_HEADERS_PATTERN_6: Final = Matches(
    n.R0371_HEADERS_PATTERN_6,
    "headers",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)\w{1,10}(?:[ \t\n+]|%20)(?:authenticate|login|select|examine|subscribe|unsubscribe|lsub|rename|append|check|close|expunge|fetch|store|copy|search|logout|capability|status|create|delete|list|starttls|namespace|getquotaroot|setacl)(?:$|[&\"<\r\n]|(?:[ \t\n+]|%20)(?:[\"(\\]|%22|%28|[0-9]|[A-Z*]{2,}|inbox|text|plain)|%0)",
    case_sensitive=False,
)
R0371_HEADERS_PATTERN_7: Final = Matches(
    n.R0371_HEADERS_PATTERN_7,
    "headers",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:rset|noop|quit|capa|data|stat|starttls)(?:$|[&\"<]|%0)",
    case_sensitive=False,
)
R0371_HEADERS_PATTERN_8: Final = Matches(
    n.R0371_HEADERS_PATTERN_8,
    "headers",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)uid(?:[ \t\n+]|%20)(?:fetch|store|copy|search)",
    case_sensitive=False,
)
R0371_USER_AGENT_PATTERN: Final = Matches(
    n.R0371_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*mail(?:[ \t\n+]|%20)+from(?:[ \t\n+]|%20)*(?::|%3a)",
    case_sensitive=False,
    limit=512,
)
R0371_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0371_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*rcpt(?:[ \t\n+]|%20)+to(?:[ \t\n+]|%20)*(?::|%3a)",
    case_sensitive=False,
    limit=512,
)
R0371_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0371_USER_AGENT_PATTERN_3,
    "user_agent",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:ehlo|helo|expn|vrfy|etrn|auth|help|starttls|apop|retr|dele|uidl)(?:[ \t\n+]|%20)+\w+(?:$|&|\"|\s*\n|(?:[ \t\n+]|%20)+\w+)(?!\w|\s\w)",
    case_sensitive=False,
)
R0371_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0371_USER_AGENT_PATTERN_4,
    "user_agent",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:bcc|reply-to|subject|mime-version)(?::|%3a)",
    case_sensitive=False,
)
R0371_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0371_USER_AGENT_PATTERN_5,
    "user_agent",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:list|stat|top|user|pass)(?:[ \t\n+]|%20)+[0-9]+",
    case_sensitive=False,
)
R0371_USER_AGENT_PATTERN_6: Final = Matches(
    n.R0371_USER_AGENT_PATTERN_6,
    "user_agent",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)\w{1,10}(?:[ \t\n+]|%20)(?:authenticate|login|select|examine|subscribe|unsubscribe|lsub|rename|append|check|close|expunge|fetch|store|copy|search|logout|capability|status|create|delete|list|starttls|namespace|getquotaroot|setacl)(?:$|[&\"<\r\n]|(?:[ \t\n+]|%20)(?:[\"(\\]|%22|%28|[0-9]|[A-Z*]{2,}|inbox|text|plain)|%0)",
    case_sensitive=False,
)
R0371_USER_AGENT_PATTERN_7: Final = Matches(
    n.R0371_USER_AGENT_PATTERN_7,
    "user_agent",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:rset|noop|quit|capa|data|stat|starttls)(?:$|[&\"<]|%0)",
    case_sensitive=False,
)
R0371_USER_AGENT_PATTERN_8: Final = Matches(
    n.R0371_USER_AGENT_PATTERN_8,
    "user_agent",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)uid(?:[ \t\n+]|%20)(?:fetch|store|copy|search)",
    case_sensitive=False,
)
R0371_ANY: Final = AnyOf(
    R0371_RAW_URL_PATTERN,
    R0371_RAW_URL_PATTERN_2,
    R0371_RAW_URL_PATTERN_3,
    R0371_RAW_URL_PATTERN_4,
    R0371_RAW_URL_PATTERN_5,
    R0371_RAW_URL_PATTERN_6,
    R0371_RAW_URL_PATTERN_7,
    R0371_RAW_URL_PATTERN_8,
    R0371_BODY_PATTERN,
    R0371_BODY_PATTERN_2,
    R0371_BODY_PATTERN_3,
    R0371_BODY_PATTERN_4,
    R0371_BODY_PATTERN_5,
    R0371_BODY_PATTERN_6,
    R0371_BODY_PATTERN_7,
    R0371_BODY_PATTERN_8,
    R0371_HEADERS_PATTERN,
    R0371_HEADERS_PATTERN_2,
    R0371_HEADERS_PATTERN_3,
    R0371_HEADERS_PATTERN_4,
    R0371_HEADERS_PATTERN_5,
    R0371_HEADERS_PATTERN_6,
    R0371_HEADERS_PATTERN_7,
    R0371_HEADERS_PATTERN_8,
    R0371_USER_AGENT_PATTERN,
    R0371_USER_AGENT_PATTERN_2,
    R0371_USER_AGENT_PATTERN_3,
    R0371_USER_AGENT_PATTERN_4,
    R0371_USER_AGENT_PATTERN_5,
    R0371_USER_AGENT_PATTERN_6,
    R0371_USER_AGENT_PATTERN_7,
    R0371_USER_AGENT_PATTERN_8,
)
R0371: Final = Rule(
    id="R0371",
    version=1,
    name="mail_command_injection",
    emits=(Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A line end in a value and a command of SMTP, IMAP or POP3 behind it: `%0aMAIL FROM:<a@b>`, `%0d%0aA001\n"
        "SELECT INBOX`, `%0aRETR 3`; or a new mail header, `%0aBcc:`. Forms that hand text to a mail server are used\n"
        "to send spam so."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0371_mail_command_injection.yaml",
)


@KIND.rule(R0371, anchors=(R0371_ANY,))
def r0371(hits: Hits) -> bool:
    return R0371_ANY in hits


# ── R0372 ─────────────────────────────────────────────────────────────────────────────────────────

R0372_PATTERN: Final = Matches(
    n.R0372_PATTERN,
    "raw_url",
    r"(?:\$|%24|[=;| ]<|=%3c|[=;| ]>|=%3e)(?:\(|%28)(?!document|this|window|jquery|self)[a-z/]{2}[\w ./+%&;|<>$@'-]{0,120}(?:\)|%29)",
    case_sensitive=False,
    limit=512,
)
R0372_PATTERN_2: Final = Matches(
    n.R0372_PATTERN_2,
    "raw_url",
    r"(?:=|%3d|;|%3b|\||%7c)(?:`|%60)(?:/|%2f)?[a-z]{2,12}(?:[ +]|%20)",
    case_sensitive=False,
)
R0372_PATTERN_3: Final = Matches(
    n.R0372_PATTERN_3, "raw_url", r"(?:;|%3b|\||%7c)(?:`|%60)[a-z]", case_sensitive=False
)
R0372: Final = Rule(
    id="R0372",
    version=1,
    name="command_substitution",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.8, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "A command in `$(…)`, in `<(…)` or in backticks as the value of a parameter, whatever its name: a shell runs\n"
        "it and puts its output there."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0372_command_substitution.yaml",
)


@KIND.rule(R0372, anchors=(R0372_PATTERN, R0372_PATTERN_2, R0372_PATTERN_3))
def r0372(hits: Hits) -> bool:
    return R0372_PATTERN in hits or R0372_PATTERN_2 in hits or R0372_PATTERN_3 in hits


# ── R0373 ─────────────────────────────────────────────────────────────────────────────────────────

R0373_RAW_URL_PATTERN: Final = Matches(
    n.R0373_RAW_URL_PATTERN,
    "raw_url",
    r"(?:;|%3b|\\n|%0a|\n)(?:\\n|%0a|[\s+]|%20)*\.(?:system|shell|databases|tables|schema|dump|import|output|once|load|read|open|save|backup|restore|excel|log|trace)\b",
    case_sensitive=False,
    limit=512,
)
R0373_BODY_PATTERN: Final = Matches(
    n.R0373_BODY_PATTERN,
    "body",
    r"(?:;|%3b|\\n|%0a|\n)(?:\\n|%0a|[\s+]|%20)*\.(?:system|shell|databases|tables|schema|dump|import|output|once|load|read|open|save|backup|restore|excel|log|trace)\b",
    case_sensitive=False,
    limit=512,
)
R0373: Final = Rule(
    id="R0373",
    version=1,
    name="sqlite_dot_command",
    emits=(
        Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.7, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("raw_url", "body"),
    description=(
        "A command of the SQLite shell (`.system`, `.shell`, `.dump`, `.databases`) behind a semicolon or a line end.\n"
        "Whoever can write to its input runs programs through it."
    ),
    status="stable",
    source="rules/http_request/command_injection/R0373_sqlite_dot_command.yaml",
)


@KIND.rule(R0373, anchors=(R0373_RAW_URL_PATTERN, R0373_BODY_PATTERN))
def r0373(hits: Hits) -> bool:
    return R0373_RAW_URL_PATTERN in hits or R0373_BODY_PATTERN in hits


# ── R0380 ─────────────────────────────────────────────────────────────────────────────────────────

R0380_RAW_URL_PATTERN: Final = Matches(
    n.R0380_RAW_URL_PATTERN,
    "raw_url",
    r"(?:<|%(?:25)?3c|\\u003c|&lt;)(?:\?|%(?:25)?3f)",
    case_sensitive=False,
)
R0380_BODY_PATTERN: Final = Matches(
    n.R0380_BODY_PATTERN,
    "body",
    r"(?:<|%(?:25)?3c|\\u003c|&lt;)(?:\?|%(?:25)?3f)",
    case_sensitive=False,
)
R0380_HEADERS_PATTERN: Final = Matches(
    n.R0380_HEADERS_PATTERN,
    "headers",
    r"(?:<|%(?:25)?3c|\\u003c|&lt;)(?:\?|%(?:25)?3f)",
    case_sensitive=False,
)
R0380_USER_AGENT_PATTERN: Final = Matches(
    n.R0380_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:<|%(?:25)?3c|\\u003c|&lt;)(?:\?|%(?:25)?3f)",
    case_sensitive=False,
)
R0380_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        "<\\?(?:php\\b(?!=)|=|\\s*(?:echo|print|eval|system|exec|require|include|phpinfo|\\$|if\\b|@|passthru|die|\\())|<\\?\\s+(?!xml|xpacket|xsl|import)[a-z$@(]|<\\?(?!(?:xml|xpacket|xsl|import|php=)\\b)\\w{0,3}[\\s(;$@]|<script\\s+language\\s*=\\s*['\\\"]?php|<\\?(?=$|&)",
        case_sensitive=False,
    ),
)
R0380_BODY_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "body",
        "<\\?(?:php\\b(?!=)|=|\\s*(?:echo|print|eval|system|exec|require|include|phpinfo|\\$|if\\b|@|passthru|die|\\())|<\\?\\s+(?!xml|xpacket|xsl|import)[a-z$@(]|<\\?(?!(?:xml|xpacket|xsl|import|php=)\\b)\\w{0,3}[\\s(;$@]|<script\\s+language\\s*=\\s*['\\\"]?php|<\\?(?=$|&)",
        case_sensitive=False,
    ),
)
R0380_HEADERS_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "headers",
        "<\\?(?:php\\b(?!=)|=|\\s*(?:echo|print|eval|system|exec|require|include|phpinfo|\\$|if\\b|@|passthru|die|\\())|<\\?\\s+(?!xml|xpacket|xsl|import)[a-z$@(]|<\\?(?!(?:xml|xpacket|xsl|import|php=)\\b)\\w{0,3}[\\s(;$@]|<script\\s+language\\s*=\\s*['\\\"]?php|<\\?(?=$|&)",
        case_sensitive=False,
    ),
)
R0380_USER_AGENT_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "user_agent",
        "<\\?(?:php\\b(?!=)|=|\\s*(?:echo|print|eval|system|exec|require|include|phpinfo|\\$|if\\b|@|passthru|die|\\())|<\\?\\s+(?!xml|xpacket|xsl|import)[a-z$@(]|<\\?(?!(?:xml|xpacket|xsl|import|php=)\\b)\\w{0,3}[\\s(;$@]|<script\\s+language\\s*=\\s*['\\\"]?php|<\\?(?=$|&)",
        case_sensitive=False,
    ),
)
R0380_RAW_URL_PATTERN_3: Final = Matches(
    n.R0380_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:\[|%5b)(?:[/\\]|%2f|%5c)?php(?:\]|%5d)|<%(?:eval|execute|response|request)\b",
    case_sensitive=False,
)
R0380_BODY_PATTERN_3: Final = Matches(
    n.R0380_BODY_PATTERN_3,
    "body",
    r"(?:\[|%5b)(?:[/\\]|%2f|%5c)?php(?:\]|%5d)|<%(?:eval|execute|response|request)\b",
    case_sensitive=False,
)
R0380_HEADERS_PATTERN_3: Final = Matches(
    n.R0380_HEADERS_PATTERN_3,
    "headers",
    r"(?:\[|%5b)(?:[/\\]|%2f|%5c)?php(?:\]|%5d)|<%(?:eval|execute|response|request)\b",
    case_sensitive=False,
)
R0380_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0380_USER_AGENT_PATTERN_3,
    "user_agent",
    r"(?:\[|%5b)(?:[/\\]|%2f|%5c)?php(?:\]|%5d)|<%(?:eval|execute|response|request)\b",
    case_sensitive=False,
)
R0380_ANY: Final = AnyOf(
    R0380_RAW_URL_PATTERN_3,
    R0380_BODY_PATTERN_3,
    R0380_HEADERS_PATTERN_3,
    R0380_USER_AGENT_PATTERN_3,
)
R0380_ANY_2: Final = AnyOf(
    R0380_RAW_URL_PATTERN, R0380_BODY_PATTERN, R0380_HEADERS_PATTERN, R0380_USER_AGENT_PATTERN
)
R0380: Final = Rule(
    id="R0380",
    version=1,
    name="php_open_tag",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.8, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "PHP's opening tag in what was sent: `<?php`, `<?=`, `<? ` or `[php]`. A file that is uploaded, a log line or\n"
        "a session with it in is run when it is included."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0380_php_open_tag.yaml",
)


@KIND.rule(R0380, anchors=(R0380_ANY_2, R0380_ANY))
def r0380(hits: Hits) -> bool:
    return (
        R0380_ANY in hits
        or R0380_ANY_2 in hits
        and (
            R0380_RAW_URL_PATTERN_2 in hits
            or R0380_BODY_PATTERN_2 in hits
            or R0380_HEADERS_PATTERN_2 in hits
            or R0380_USER_AGENT_PATTERN_2 in hits
        )
    )


# ── R0381 ─────────────────────────────────────────────────────────────────────────────────────────

R0381_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN,
        "raw_url",
        r"(?:fsockopen|gzinflate|gzuncompress|base64_decode|shell_exec|file_(?:exists|get_contents|put_contents)|proc_open)\s*\(",
        case_sensitive=False,
    ),
)
R0381_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_2,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:addcslashes|addslashes|apache_\w+|apcu?_\w+|array(?!\s+\(\w+\s+\w))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_3,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:array_(?:map|filter|walk|diff\w*|reduce|udiff\w*|uintersect\w*|walk_recursive|flip|keys|merge|pop|push|rand|reverse|search|shift|slice|splice|unique|values|intersect\w*|chunk|combine|fill|key_exists|multisort|pad|product|replace|sum))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_4,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:assert_options|base64_decode|base64_encode|bin2hex|boolval|bz(?:open|read|write|compress|decompress)|cal_\w+|call_user_func(?:_array)?|checkdnsrr|chgrp|chown|chroot|chunk_split|class_exists|clearstatcache|closelog|com_\w+|compact|constant)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_5,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:convert_cyr_string|convert_uu\w+|count_chars|create_function|crypt|ctype_\w+|cubrid_\w+|curl_(?:init|exec)|curl_\w+|cyrus_\w+|date_(?:default|parse|sun|create|diff)\w*|db2_\w+|dba_\w+|debug_\w+|defined?(?!\s)|disk\w+space|dns_\w+|dom_import_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_6,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:easter_da\w+|eio_\w+|enchant_\w+|error_(?:clear|get)_last|error_log|error_reporting|escapeshell(?:cmd|arg)|event_\w+|exif_\w+|fbsql_\w+|fgetc|fgets|file_get_contents|file_put_contents|fileatime|filectime|filegroup|fileinode|filemtime(?=\(\)))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_7: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_7,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:fileowner|fileperms|filesize|finfo_\w+|floatval|fnmatch|fopen|forward_static_call\w*|fpassthru|fprintf|fputs|fread|frenchtojd|fscanf|fsockopen|ftp_\w+|ftruncate|func_(?:get_args?|num_args)|function_exists|fwrite|geoip_\w+|get(?:image)\w*)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_8: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_8,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:get_(?:defined_\w+|loaded_extensions|object_vars|class\w*|included_files|required_files|parent_class|magic_quotes\w*|cfg_var|include_path|resource_type|headers|browser|meta_tags|html_translation_table)|get_current_user)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_9,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:get_debug_type|getcwd|getenv|gethostby(?:name|addr)l?|getimagesize\w*|getlastmod|getmypid|getmyuid|gettype|gmp_\w+|gregoriantojd|gz(?:open|file|read|write|passthru|encode|deflate)|gzdecode|gzinflate|gzuncompress)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_10: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_10,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:hash_(?:file|hmac\w*|algos|init|update\w*)|hex2bin|highlight_(?:file|string)|html_entity_decode|htmlentities|htmlspecialchars(?:_decode)?|http_(?:build_query|response_code)|ibase_\w+|iconv\w*|ifx_\w+|ignore_user_abort)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_11: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_11,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:image(?:create\w*|copy\w*|filter|string\w*|ftbbox|loadfont|destroy|rotate|scale|colorat|typetomime|type_to_\w+)|imap_\w+|ini_(?:set|get|restore|get_all)|inotify_\w+|intval|iptcembed|iptcparse)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_12: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_12,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:is_(?:array|string|numeric|int|integer|callable|dir|file|link|readable|writable|writeable|executable|uploaded_file|object|null|bool|float|resource|a|subclass_of|scalar|iterable|countable)|iterator_\w+|jewishtojd|juliantojd|lcfirst)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_13: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_13,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:lchgrp|lchown|ldap_\w+|levenshtein|libxml_\w+|linkinfo|localeconv|lstat|maxdb_\w+|mb_(?:ereg_replace|send_mail|strrev|substr|str\w+)|mcrypt_\w+|md5_file|metaphone|method_exists|mkdir|money_format|move_uploaded|move_uploaded_file|msg_\w+|mssql_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_14: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_14,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:mysql_query|mysqli?_\w+|ncurses_\w+|net_get_interfaces|nl2br|nl_langinfo|number_format|ob_start|oci_\w+|odbc_\w+|opcache_\w+|opendir|openlog|openssl_\w+|output_\w+|parse_ini_file|parse_str|parse_url|passthru|pathinfo|pcntl_\w+|pcntl_exec|pg_\w+|php_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_15: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_15,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:php_uname|phpcredits|phpdbg_\w+|phpinfo|phpversion|popen|posix_\w+|preg_(?:match\w*|replace\w*|split|quote|grep)|print_r|proc_\w+|proc_open|pspell_\w+|putenv|quoted_printable_\w+|quotemeta|radius_\w+|rawurl(?:en|de)code|readdir|readfile|readline_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_16: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_16,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:readlink|realpath|register_shutdown_function|restore_\w+|rmdir|rrd_\w+|runkit_\w+|scandir|sem_\w+|serialize|session_\w+|set_(?:error|exception)_handler|set_time_limit|setcookie|setlocale|setrawcookie|settype|sha1_file|shell_exec|shm_\w+|show_source)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_17: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_17,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:similar_text|simplexml_\w+|snmp\w*|socket_\w+|sodium_\w+|soundex|spl_\w+|sqlite_\w+|ssh2_\w+|stats_\w+|str_(?:replace|repeat|ireplace|pad|shuffle|word_count|split)|str_rot13|strcasecmp|stream_\w+|strip_tags|stripcslashes|stripslashes|stristr)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_18: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_18,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:strnatcmp|strncasecmp|strpbrk|strrchr|strrev|strripos|strrpos|strval|substr_(?:count|replace|compare)|svn_\w+|symlink|sys_(?:get\w+|setloadavg)|syslog|tempnam|tidy_\w+|timezone_\w+|tmpfile|token_\w+|trader_\w+|trigger_error|uasort|ucfirst|ucwords|uksort)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_19: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_19,
        "raw_url",
        r"(?<![a-z0-9_$.-])(?:umask|unixtojd|unlink|unserialize|uopz_\w+|url(?:en|de)code|user_error|usleep|usort|utf8_\w+|var_dump|var_export|variant_\w+|vfprintf|vs?printf|wddx_\w+|win32_\w+|wincache_\w+|wordwrap|xml_\w+|xmlrpc_\w+|yaml_\w+|zend_\w+|zip_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN,
        "body",
        r"(?:fsockopen|gzinflate|gzuncompress|base64_decode|shell_exec|file_(?:exists|get_contents|put_contents)|proc_open)\s*\(",
        case_sensitive=False,
    ),
)
R0381_BODY_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_2,
        "body",
        r"(?<![a-z0-9_$.-])(?:addcslashes|addslashes|apache_\w+|apcu?_\w+|array(?!\s+\(\w+\s+\w))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_3,
        "body",
        r"(?<![a-z0-9_$.-])(?:array_(?:map|filter|walk|diff\w*|reduce|udiff\w*|uintersect\w*|walk_recursive|flip|keys|merge|pop|push|rand|reverse|search|shift|slice|splice|unique|values|intersect\w*|chunk|combine|fill|key_exists|multisort|pad|product|replace|sum))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_4,
        "body",
        r"(?<![a-z0-9_$.-])(?:assert_options|base64_decode|base64_encode|bin2hex|boolval|bz(?:open|read|write|compress|decompress)|cal_\w+|call_user_func(?:_array)?|checkdnsrr|chgrp|chown|chroot|chunk_split|class_exists|clearstatcache|closelog|com_\w+|compact|constant)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_5,
        "body",
        r"(?<![a-z0-9_$.-])(?:convert_cyr_string|convert_uu\w+|count_chars|create_function|crypt|ctype_\w+|cubrid_\w+|curl_(?:init|exec)|curl_\w+|cyrus_\w+|date_(?:default|parse|sun|create|diff)\w*|db2_\w+|dba_\w+|debug_\w+|defined?(?!\s)|disk\w+space|dns_\w+|dom_import_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_6,
        "body",
        r"(?<![a-z0-9_$.-])(?:easter_da\w+|eio_\w+|enchant_\w+|error_(?:clear|get)_last|error_log|error_reporting|escapeshell(?:cmd|arg)|event_\w+|exif_\w+|fbsql_\w+|fgetc|fgets|file_get_contents|file_put_contents|fileatime|filectime|filegroup|fileinode|filemtime(?=\(\)))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_7: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_7,
        "body",
        r"(?<![a-z0-9_$.-])(?:fileowner|fileperms|filesize|finfo_\w+|floatval|fnmatch|fopen|forward_static_call\w*|fpassthru|fprintf|fputs|fread|frenchtojd|fscanf|fsockopen|ftp_\w+|ftruncate|func_(?:get_args?|num_args)|function_exists|fwrite|geoip_\w+|get(?:image)\w*)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_8: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_8,
        "body",
        r"(?<![a-z0-9_$.-])(?:get_(?:defined_\w+|loaded_extensions|object_vars|class\w*|included_files|required_files|parent_class|magic_quotes\w*|cfg_var|include_path|resource_type|headers|browser|meta_tags|html_translation_table)|get_current_user)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_9,
        "body",
        r"(?<![a-z0-9_$.-])(?:get_debug_type|getcwd|getenv|gethostby(?:name|addr)l?|getimagesize\w*|getlastmod|getmypid|getmyuid|gettype|gmp_\w+|gregoriantojd|gz(?:open|file|read|write|passthru|encode|deflate)|gzdecode|gzinflate|gzuncompress)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_10: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_10,
        "body",
        r"(?<![a-z0-9_$.-])(?:hash_(?:file|hmac\w*|algos|init|update\w*)|hex2bin|highlight_(?:file|string)|html_entity_decode|htmlentities|htmlspecialchars(?:_decode)?|http_(?:build_query|response_code)|ibase_\w+|iconv\w*|ifx_\w+|ignore_user_abort)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_11: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_11,
        "body",
        r"(?<![a-z0-9_$.-])(?:image(?:create\w*|copy\w*|filter|string\w*|ftbbox|loadfont|destroy|rotate|scale|colorat|typetomime|type_to_\w+)|imap_\w+|ini_(?:set|get|restore|get_all)|inotify_\w+|intval|iptcembed|iptcparse)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_12: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_12,
        "body",
        r"(?<![a-z0-9_$.-])(?:is_(?:array|string|numeric|int|integer|callable|dir|file|link|readable|writable|writeable|executable|uploaded_file|object|null|bool|float|resource|a|subclass_of|scalar|iterable|countable)|iterator_\w+|jewishtojd|juliantojd|lcfirst)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_13: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_13,
        "body",
        r"(?<![a-z0-9_$.-])(?:lchgrp|lchown|ldap_\w+|levenshtein|libxml_\w+|linkinfo|localeconv|lstat|maxdb_\w+|mb_(?:ereg_replace|send_mail|strrev|substr|str\w+)|mcrypt_\w+|md5_file|metaphone|method_exists|mkdir|money_format|move_uploaded|move_uploaded_file|msg_\w+|mssql_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_14: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_14,
        "body",
        r"(?<![a-z0-9_$.-])(?:mysql_query|mysqli?_\w+|ncurses_\w+|net_get_interfaces|nl2br|nl_langinfo|number_format|ob_start|oci_\w+|odbc_\w+|opcache_\w+|opendir|openlog|openssl_\w+|output_\w+|parse_ini_file|parse_str|parse_url|passthru|pathinfo|pcntl_\w+|pcntl_exec|pg_\w+|php_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_15: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_15,
        "body",
        r"(?<![a-z0-9_$.-])(?:php_uname|phpcredits|phpdbg_\w+|phpinfo|phpversion|popen|posix_\w+|preg_(?:match\w*|replace\w*|split|quote|grep)|print_r|proc_\w+|proc_open|pspell_\w+|putenv|quoted_printable_\w+|quotemeta|radius_\w+|rawurl(?:en|de)code|readdir|readfile|readline_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_16: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_16,
        "body",
        r"(?<![a-z0-9_$.-])(?:readlink|realpath|register_shutdown_function|restore_\w+|rmdir|rrd_\w+|runkit_\w+|scandir|sem_\w+|serialize|session_\w+|set_(?:error|exception)_handler|set_time_limit|setcookie|setlocale|setrawcookie|settype|sha1_file|shell_exec|shm_\w+|show_source)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_17: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_17,
        "body",
        r"(?<![a-z0-9_$.-])(?:similar_text|simplexml_\w+|snmp\w*|socket_\w+|sodium_\w+|soundex|spl_\w+|sqlite_\w+|ssh2_\w+|stats_\w+|str_(?:replace|repeat|ireplace|pad|shuffle|word_count|split)|str_rot13|strcasecmp|stream_\w+|strip_tags|stripcslashes|stripslashes|stristr)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_18: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_18,
        "body",
        r"(?<![a-z0-9_$.-])(?:strnatcmp|strncasecmp|strpbrk|strrchr|strrev|strripos|strrpos|strval|substr_(?:count|replace|compare)|svn_\w+|symlink|sys_(?:get\w+|setloadavg)|syslog|tempnam|tidy_\w+|timezone_\w+|tmpfile|token_\w+|trader_\w+|trigger_error|uasort|ucfirst|ucwords|uksort)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_19: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_19,
        "body",
        r"(?<![a-z0-9_$.-])(?:umask|unixtojd|unlink|unserialize|uopz_\w+|url(?:en|de)code|user_error|usleep|usort|utf8_\w+|var_dump|var_export|variant_\w+|vfprintf|vs?printf|wddx_\w+|win32_\w+|wincache_\w+|wordwrap|xml_\w+|xmlrpc_\w+|yaml_\w+|zend_\w+|zip_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN,
        "headers",
        r"(?:fsockopen|gzinflate|gzuncompress|base64_decode|shell_exec|file_(?:exists|get_contents|put_contents)|proc_open)\s*\(",
        case_sensitive=False,
    ),
)
R0381_HEADERS_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_2,
        "headers",
        r"(?<![a-z0-9_$.-])(?:addcslashes|addslashes|apache_\w+|apcu?_\w+|array(?!\s+\(\w+\s+\w))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_3,
        "headers",
        r"(?<![a-z0-9_$.-])(?:array_(?:map|filter|walk|diff\w*|reduce|udiff\w*|uintersect\w*|walk_recursive|flip|keys|merge|pop|push|rand|reverse|search|shift|slice|splice|unique|values|intersect\w*|chunk|combine|fill|key_exists|multisort|pad|product|replace|sum))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_4,
        "headers",
        r"(?<![a-z0-9_$.-])(?:assert_options|base64_decode|base64_encode|bin2hex|boolval|bz(?:open|read|write|compress|decompress)|cal_\w+|call_user_func(?:_array)?|checkdnsrr|chgrp|chown|chroot|chunk_split|class_exists|clearstatcache|closelog|com_\w+|compact|constant)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_5,
        "headers",
        r"(?<![a-z0-9_$.-])(?:convert_cyr_string|convert_uu\w+|count_chars|create_function|crypt|ctype_\w+|cubrid_\w+|curl_(?:init|exec)|curl_\w+|cyrus_\w+|date_(?:default|parse|sun|create|diff)\w*|db2_\w+|dba_\w+|debug_\w+|defined?(?!\s)|disk\w+space|dns_\w+|dom_import_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_6,
        "headers",
        r"(?<![a-z0-9_$.-])(?:easter_da\w+|eio_\w+|enchant_\w+|error_(?:clear|get)_last|error_log|error_reporting|escapeshell(?:cmd|arg)|event_\w+|exif_\w+|fbsql_\w+|fgetc|fgets|file_get_contents|file_put_contents|fileatime|filectime|filegroup|fileinode|filemtime(?=\(\)))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_7: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_7,
        "headers",
        r"(?<![a-z0-9_$.-])(?:fileowner|fileperms|filesize|finfo_\w+|floatval|fnmatch|fopen|forward_static_call\w*|fpassthru|fprintf|fputs|fread|frenchtojd|fscanf|fsockopen|ftp_\w+|ftruncate|func_(?:get_args?|num_args)|function_exists|fwrite|geoip_\w+|get(?:image)\w*)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_8: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_8,
        "headers",
        r"(?<![a-z0-9_$.-])(?:get_(?:defined_\w+|loaded_extensions|object_vars|class\w*|included_files|required_files|parent_class|magic_quotes\w*|cfg_var|include_path|resource_type|headers|browser|meta_tags|html_translation_table)|get_current_user)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_9,
        "headers",
        r"(?<![a-z0-9_$.-])(?:get_debug_type|getcwd|getenv|gethostby(?:name|addr)l?|getimagesize\w*|getlastmod|getmypid|getmyuid|gettype|gmp_\w+|gregoriantojd|gz(?:open|file|read|write|passthru|encode|deflate)|gzdecode|gzinflate|gzuncompress)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_10: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_10,
        "headers",
        r"(?<![a-z0-9_$.-])(?:hash_(?:file|hmac\w*|algos|init|update\w*)|hex2bin|highlight_(?:file|string)|html_entity_decode|htmlentities|htmlspecialchars(?:_decode)?|http_(?:build_query|response_code)|ibase_\w+|iconv\w*|ifx_\w+|ignore_user_abort)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_11: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_11,
        "headers",
        r"(?<![a-z0-9_$.-])(?:image(?:create\w*|copy\w*|filter|string\w*|ftbbox|loadfont|destroy|rotate|scale|colorat|typetomime|type_to_\w+)|imap_\w+|ini_(?:set|get|restore|get_all)|inotify_\w+|intval|iptcembed|iptcparse)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_12: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_12,
        "headers",
        r"(?<![a-z0-9_$.-])(?:is_(?:array|string|numeric|int|integer|callable|dir|file|link|readable|writable|writeable|executable|uploaded_file|object|null|bool|float|resource|a|subclass_of|scalar|iterable|countable)|iterator_\w+|jewishtojd|juliantojd|lcfirst)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_13: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_13,
        "headers",
        r"(?<![a-z0-9_$.-])(?:lchgrp|lchown|ldap_\w+|levenshtein|libxml_\w+|linkinfo|localeconv|lstat|maxdb_\w+|mb_(?:ereg_replace|send_mail|strrev|substr|str\w+)|mcrypt_\w+|md5_file|metaphone|method_exists|mkdir|money_format|move_uploaded|move_uploaded_file|msg_\w+|mssql_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_14: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_14,
        "headers",
        r"(?<![a-z0-9_$.-])(?:mysql_query|mysqli?_\w+|ncurses_\w+|net_get_interfaces|nl2br|nl_langinfo|number_format|ob_start|oci_\w+|odbc_\w+|opcache_\w+|opendir|openlog|openssl_\w+|output_\w+|parse_ini_file|parse_str|parse_url|passthru|pathinfo|pcntl_\w+|pcntl_exec|pg_\w+|php_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_15: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_15,
        "headers",
        r"(?<![a-z0-9_$.-])(?:php_uname|phpcredits|phpdbg_\w+|phpinfo|phpversion|popen|posix_\w+|preg_(?:match\w*|replace\w*|split|quote|grep)|print_r|proc_\w+|proc_open|pspell_\w+|putenv|quoted_printable_\w+|quotemeta|radius_\w+|rawurl(?:en|de)code|readdir|readfile|readline_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_16: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_16,
        "headers",
        r"(?<![a-z0-9_$.-])(?:readlink|realpath|register_shutdown_function|restore_\w+|rmdir|rrd_\w+|runkit_\w+|scandir|sem_\w+|serialize|session_\w+|set_(?:error|exception)_handler|set_time_limit|setcookie|setlocale|setrawcookie|settype|sha1_file|shell_exec|shm_\w+|show_source)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_17: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_17,
        "headers",
        r"(?<![a-z0-9_$.-])(?:similar_text|simplexml_\w+|snmp\w*|socket_\w+|sodium_\w+|soundex|spl_\w+|sqlite_\w+|ssh2_\w+|stats_\w+|str_(?:replace|repeat|ireplace|pad|shuffle|word_count|split)|str_rot13|strcasecmp|stream_\w+|strip_tags|stripcslashes|stripslashes|stristr)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_18: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_18,
        "headers",
        r"(?<![a-z0-9_$.-])(?:strnatcmp|strncasecmp|strpbrk|strrchr|strrev|strripos|strrpos|strval|substr_(?:count|replace|compare)|svn_\w+|symlink|sys_(?:get\w+|setloadavg)|syslog|tempnam|tidy_\w+|timezone_\w+|tmpfile|token_\w+|trader_\w+|trigger_error|uasort|ucfirst|ucwords|uksort)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_19: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_19,
        "headers",
        r"(?<![a-z0-9_$.-])(?:umask|unixtojd|unlink|unserialize|uopz_\w+|url(?:en|de)code|user_error|usleep|usort|utf8_\w+|var_dump|var_export|variant_\w+|vfprintf|vs?printf|wddx_\w+|win32_\w+|wincache_\w+|wordwrap|xml_\w+|xmlrpc_\w+|yaml_\w+|zend_\w+|zip_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN,
        "user_agent",
        r"(?:fsockopen|gzinflate|gzuncompress|base64_decode|shell_exec|file_(?:exists|get_contents|put_contents)|proc_open)\s*\(",
        case_sensitive=False,
    ),
)
R0381_USER_AGENT_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_2,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:addcslashes|addslashes|apache_\w+|apcu?_\w+|array(?!\s+\(\w+\s+\w))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_3,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:array_(?:map|filter|walk|diff\w*|reduce|udiff\w*|uintersect\w*|walk_recursive|flip|keys|merge|pop|push|rand|reverse|search|shift|slice|splice|unique|values|intersect\w*|chunk|combine|fill|key_exists|multisort|pad|product|replace|sum))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_4: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_4,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:assert_options|base64_decode|base64_encode|bin2hex|boolval|bz(?:open|read|write|compress|decompress)|cal_\w+|call_user_func(?:_array)?|checkdnsrr|chgrp|chown|chroot|chunk_split|class_exists|clearstatcache|closelog|com_\w+|compact|constant)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_5,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:convert_cyr_string|convert_uu\w+|count_chars|create_function|crypt|ctype_\w+|cubrid_\w+|curl_(?:init|exec)|curl_\w+|cyrus_\w+|date_(?:default|parse|sun|create|diff)\w*|db2_\w+|dba_\w+|debug_\w+|defined?(?!\s)|disk\w+space|dns_\w+|dom_import_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_6: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_6,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:easter_da\w+|eio_\w+|enchant_\w+|error_(?:clear|get)_last|error_log|error_reporting|escapeshell(?:cmd|arg)|event_\w+|exif_\w+|fbsql_\w+|fgetc|fgets|file_get_contents|file_put_contents|fileatime|filectime|filegroup|fileinode|filemtime(?=\(\)))\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_7: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_7,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:fileowner|fileperms|filesize|finfo_\w+|floatval|fnmatch|fopen|forward_static_call\w*|fpassthru|fprintf|fputs|fread|frenchtojd|fscanf|fsockopen|ftp_\w+|ftruncate|func_(?:get_args?|num_args)|function_exists|fwrite|geoip_\w+|get(?:image)\w*)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_8: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_8,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:get_(?:defined_\w+|loaded_extensions|object_vars|class\w*|included_files|required_files|parent_class|magic_quotes\w*|cfg_var|include_path|resource_type|headers|browser|meta_tags|html_translation_table)|get_current_user)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_9: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_9,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:get_debug_type|getcwd|getenv|gethostby(?:name|addr)l?|getimagesize\w*|getlastmod|getmypid|getmyuid|gettype|gmp_\w+|gregoriantojd|gz(?:open|file|read|write|passthru|encode|deflate)|gzdecode|gzinflate|gzuncompress)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_10: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_10,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:hash_(?:file|hmac\w*|algos|init|update\w*)|hex2bin|highlight_(?:file|string)|html_entity_decode|htmlentities|htmlspecialchars(?:_decode)?|http_(?:build_query|response_code)|ibase_\w+|iconv\w*|ifx_\w+|ignore_user_abort)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_11: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_11,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:image(?:create\w*|copy\w*|filter|string\w*|ftbbox|loadfont|destroy|rotate|scale|colorat|typetomime|type_to_\w+)|imap_\w+|ini_(?:set|get|restore|get_all)|inotify_\w+|intval|iptcembed|iptcparse)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_12: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_12,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:is_(?:array|string|numeric|int|integer|callable|dir|file|link|readable|writable|writeable|executable|uploaded_file|object|null|bool|float|resource|a|subclass_of|scalar|iterable|countable)|iterator_\w+|jewishtojd|juliantojd|lcfirst)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_13: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_13,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:lchgrp|lchown|ldap_\w+|levenshtein|libxml_\w+|linkinfo|localeconv|lstat|maxdb_\w+|mb_(?:ereg_replace|send_mail|strrev|substr|str\w+)|mcrypt_\w+|md5_file|metaphone|method_exists|mkdir|money_format|move_uploaded|move_uploaded_file|msg_\w+|mssql_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_14: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_14,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:mysql_query|mysqli?_\w+|ncurses_\w+|net_get_interfaces|nl2br|nl_langinfo|number_format|ob_start|oci_\w+|odbc_\w+|opcache_\w+|opendir|openlog|openssl_\w+|output_\w+|parse_ini_file|parse_str|parse_url|passthru|pathinfo|pcntl_\w+|pcntl_exec|pg_\w+|php_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_15: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_15,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:php_uname|phpcredits|phpdbg_\w+|phpinfo|phpversion|popen|posix_\w+|preg_(?:match\w*|replace\w*|split|quote|grep)|print_r|proc_\w+|proc_open|pspell_\w+|putenv|quoted_printable_\w+|quotemeta|radius_\w+|rawurl(?:en|de)code|readdir|readfile|readline_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_16: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_16,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:readlink|realpath|register_shutdown_function|restore_\w+|rmdir|rrd_\w+|runkit_\w+|scandir|sem_\w+|serialize|session_\w+|set_(?:error|exception)_handler|set_time_limit|setcookie|setlocale|setrawcookie|settype|sha1_file|shell_exec|shm_\w+|show_source)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_17: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_17,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:similar_text|simplexml_\w+|snmp\w*|socket_\w+|sodium_\w+|soundex|spl_\w+|sqlite_\w+|ssh2_\w+|stats_\w+|str_(?:replace|repeat|ireplace|pad|shuffle|word_count|split)|str_rot13|strcasecmp|stream_\w+|strip_tags|stripcslashes|stripslashes|stristr)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_18: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_18,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:strnatcmp|strncasecmp|strpbrk|strrchr|strrev|strripos|strrpos|strval|substr_(?:count|replace|compare)|svn_\w+|symlink|sys_(?:get\w+|setloadavg)|syslog|tempnam|tidy_\w+|timezone_\w+|tmpfile|token_\w+|trader_\w+|trigger_error|uasort|ucfirst|ucwords|uksort)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_19: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_19,
        "user_agent",
        r"(?<![a-z0-9_$.-])(?:umask|unixtojd|unlink|unserialize|uopz_\w+|url(?:en|de)code|user_error|usleep|usort|utf8_\w+|var_dump|var_export|variant_\w+|vfprintf|vs?printf|wddx_\w+|win32_\w+|wincache_\w+|wordwrap|xml_\w+|xmlrpc_\w+|yaml_\w+|zend_\w+|zip_\w+)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_RAW_URL_PATTERN_20: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_20,
        "raw_url",
        "(?:(?:^|[=;@{(,&|?:.<>!\\s'\\\"`\\[\\]/])|\\\\x5c)(?:system|exec|eval|assert|include(?:_once)?|require(?:_once)?|preg_replace|chmod|exit|extract|touch|rename|printf|sprintf|implode|explode|substr|sleep|mktime|shuffle|sizeof|unpack|print|isset|unset|idate)(?:\\s*(?:/\\*.*?\\*/)?\\(\\s*(?:\\$|['\\\"`]|@|[a-z_]\\w*\\s*\\(|base64|getenv|/)|\\([\\w ./-]{1,60}\\)\\s*(?:;|$))",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_BODY_PATTERN_20: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_20,
        "body",
        "(?:(?:^|[=;@{(,&|?:.<>!\\s'\\\"`\\[\\]/])|\\\\x5c)(?:system|exec|eval|assert|include(?:_once)?|require(?:_once)?|preg_replace|chmod|exit|extract|touch|rename|printf|sprintf|implode|explode|substr|sleep|mktime|shuffle|sizeof|unpack|print|isset|unset|idate)(?:\\s*(?:/\\*.*?\\*/)?\\(\\s*(?:\\$|['\\\"`]|@|[a-z_]\\w*\\s*\\(|base64|getenv|/)|\\([\\w ./-]{1,60}\\)\\s*(?:;|$))",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_HEADERS_PATTERN_20: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_20,
        "headers",
        "(?:(?:^|[=;@{(,&|?:.<>!\\s'\\\"`\\[\\]/])|\\\\x5c)(?:system|exec|eval|assert|include(?:_once)?|require(?:_once)?|preg_replace|chmod|exit|extract|touch|rename|printf|sprintf|implode|explode|substr|sleep|mktime|shuffle|sizeof|unpack|print|isset|unset|idate)(?:\\s*(?:/\\*.*?\\*/)?\\(\\s*(?:\\$|['\\\"`]|@|[a-z_]\\w*\\s*\\(|base64|getenv|/)|\\([\\w ./-]{1,60}\\)\\s*(?:;|$))",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_USER_AGENT_PATTERN_20: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_20,
        "user_agent",
        "(?:(?:^|[=;@{(,&|?:.<>!\\s'\\\"`\\[\\]/])|\\\\x5c)(?:system|exec|eval|assert|include(?:_once)?|require(?:_once)?|preg_replace|chmod|exit|extract|touch|rename|printf|sprintf|implode|explode|substr|sleep|mktime|shuffle|sizeof|unpack|print|isset|unset|idate)(?:\\s*(?:/\\*.*?\\*/)?\\(\\s*(?:\\$|['\\\"`]|@|[a-z_]\\w*\\s*\\(|base64|getenv|/)|\\([\\w ./-]{1,60}\\)\\s*(?:;|$))",
        case_sensitive=False,
        limit=512,
    ),
)
R0381_ANY: Final = AnyOf(
    R0381_RAW_URL_PATTERN,
    R0381_RAW_URL_PATTERN_2,
    R0381_RAW_URL_PATTERN_3,
    R0381_RAW_URL_PATTERN_4,
    R0381_RAW_URL_PATTERN_5,
    R0381_RAW_URL_PATTERN_6,
    R0381_RAW_URL_PATTERN_7,
    R0381_RAW_URL_PATTERN_8,
    R0381_RAW_URL_PATTERN_9,
    R0381_RAW_URL_PATTERN_10,
    R0381_RAW_URL_PATTERN_11,
    R0381_RAW_URL_PATTERN_12,
    R0381_RAW_URL_PATTERN_13,
    R0381_RAW_URL_PATTERN_14,
    R0381_RAW_URL_PATTERN_15,
    R0381_RAW_URL_PATTERN_16,
    R0381_RAW_URL_PATTERN_17,
    R0381_RAW_URL_PATTERN_18,
    R0381_RAW_URL_PATTERN_19,
    R0381_BODY_PATTERN,
    R0381_BODY_PATTERN_2,
    R0381_BODY_PATTERN_3,
    R0381_BODY_PATTERN_4,
    R0381_BODY_PATTERN_5,
    R0381_BODY_PATTERN_6,
    R0381_BODY_PATTERN_7,
    R0381_BODY_PATTERN_8,
    R0381_BODY_PATTERN_9,
    R0381_BODY_PATTERN_10,
    R0381_BODY_PATTERN_11,
    R0381_BODY_PATTERN_12,
    R0381_BODY_PATTERN_13,
    R0381_BODY_PATTERN_14,
    R0381_BODY_PATTERN_15,
    R0381_BODY_PATTERN_16,
    R0381_BODY_PATTERN_17,
    R0381_BODY_PATTERN_18,
    R0381_BODY_PATTERN_19,
    R0381_HEADERS_PATTERN,
    R0381_HEADERS_PATTERN_2,
    R0381_HEADERS_PATTERN_3,
    R0381_HEADERS_PATTERN_4,
    R0381_HEADERS_PATTERN_5,
    R0381_HEADERS_PATTERN_6,
    R0381_HEADERS_PATTERN_7,
    R0381_HEADERS_PATTERN_8,
    R0381_HEADERS_PATTERN_9,
    R0381_HEADERS_PATTERN_10,
    R0381_HEADERS_PATTERN_11,
    R0381_HEADERS_PATTERN_12,
    R0381_HEADERS_PATTERN_13,
    R0381_HEADERS_PATTERN_14,
    R0381_HEADERS_PATTERN_15,
    R0381_HEADERS_PATTERN_16,
    R0381_HEADERS_PATTERN_17,
    R0381_HEADERS_PATTERN_18,
    R0381_HEADERS_PATTERN_19,
    R0381_USER_AGENT_PATTERN,
    R0381_USER_AGENT_PATTERN_2,
    R0381_USER_AGENT_PATTERN_3,
    R0381_USER_AGENT_PATTERN_4,
    R0381_USER_AGENT_PATTERN_5,
    R0381_USER_AGENT_PATTERN_6,
    R0381_USER_AGENT_PATTERN_7,
    R0381_USER_AGENT_PATTERN_8,
    R0381_USER_AGENT_PATTERN_9,
    R0381_USER_AGENT_PATTERN_10,
    R0381_USER_AGENT_PATTERN_11,
    R0381_USER_AGENT_PATTERN_12,
    R0381_USER_AGENT_PATTERN_13,
    R0381_USER_AGENT_PATTERN_14,
    R0381_USER_AGENT_PATTERN_15,
    R0381_USER_AGENT_PATTERN_16,
    R0381_USER_AGENT_PATTERN_17,
    R0381_USER_AGENT_PATTERN_18,
    R0381_USER_AGENT_PATTERN_19,
    R0381_RAW_URL_PATTERN_20,
    R0381_BODY_PATTERN_20,
    R0381_HEADERS_PATTERN_20,
    R0381_USER_AGENT_PATTERN_20,
)
R0381: Final = Rule(
    id="R0381",
    version=2,
    name="php_function_call",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.8, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A call of a function that PHP has: those that run programs or code (`system(`, `shell_exec(`, `eval(`,\n"
        "`assert(`, `call_user_func(`), read or write files, unpack what is hidden (`base64_decode(`, `gzinflate(`),\n"
        "tell about the host (`phpinfo(`), and others by the prefixes of PHP's extensions (`curl_exec(`,\n"
        "`array_map(`). Blanks and comments may stand before the bracket; nothing between it and the name counts."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0381_php_function_call.yaml",
)


@KIND.rule(R0381, anchors=(R0381_ANY,))
def r0381(hits: Hits) -> bool:
    return R0381_ANY in hits


# ── R0382 ─────────────────────────────────────────────────────────────────────────────────────────

R0382_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0382_RAW_URL_PATTERN,
        "raw_url",
        r"\$_s\s?erver|\$\{?globals\b|\$\{\s*_(?:get|post|request|server|cookie)|\bglobals\[|\b_(?:server|get|post|request|session|env|files|cookie)\[|\bhttp_(?:raw_post_data|(?:cookie|env|get|post|server|session)_vars|post_files)\b|\$(?:argv|argc|php_errormsg|http_response_header|php_self|this->)|(?<![\w.-])php_self\b",
        case_sensitive=False,
    ),
)
R0382_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0382_BODY_PATTERN,
        "body",
        r"\$_s\s?erver|\$\{?globals\b|\$\{\s*_(?:get|post|request|server|cookie)|\bglobals\[|\b_(?:server|get|post|request|session|env|files|cookie)\[|\bhttp_(?:raw_post_data|(?:cookie|env|get|post|server|session)_vars|post_files)\b|\$(?:argv|argc|php_errormsg|http_response_header|php_self|this->)|(?<![\w.-])php_self\b",
        case_sensitive=False,
    ),
)
R0382_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0382_HEADERS_PATTERN,
        "headers",
        r"\$_s\s?erver|\$\{?globals\b|\$\{\s*_(?:get|post|request|server|cookie)|\bglobals\[|\b_(?:server|get|post|request|session|env|files|cookie)\[|\bhttp_(?:raw_post_data|(?:cookie|env|get|post|server|session)_vars|post_files)\b|\$(?:argv|argc|php_errormsg|http_response_header|php_self|this->)|(?<![\w.-])php_self\b",
        case_sensitive=False,
    ),
)
R0382_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0382_USER_AGENT_PATTERN,
        "user_agent",
        r"\$_s\s?erver|\$\{?globals\b|\$\{\s*_(?:get|post|request|server|cookie)|\bglobals\[|\b_(?:server|get|post|request|session|env|files|cookie)\[|\bhttp_(?:raw_post_data|(?:cookie|env|get|post|server|session)_vars|post_files)\b|\$(?:argv|argc|php_errormsg|http_response_header|php_self|this->)|(?<![\w.-])php_self\b",
        case_sensitive=False,
    ),
)
R0382_RAW_URL_PATTERN_2: Final = Matches(
    n.R0382_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:\$|%24)(?:\{|%7b)?_(?:get|post|cookie|server|request|files|env|session)\b",
    case_sensitive=False,
)
R0382_BODY_PATTERN_2: Final = Matches(
    n.R0382_BODY_PATTERN_2,
    "body",
    r"(?:\$|%24)(?:\{|%7b)?_(?:get|post|cookie|server|request|files|env|session)\b",
    case_sensitive=False,
)
R0382_HEADERS_PATTERN_2: Final = Matches(
    n.R0382_HEADERS_PATTERN_2,
    "headers",
    r"(?:\$|%24)(?:\{|%7b)?_(?:get|post|cookie|server|request|files|env|session)\b",
    case_sensitive=False,
)
R0382_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0382_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:\$|%24)(?:\{|%7b)?_(?:get|post|cookie|server|request|files|env|session)\b",
    case_sensitive=False,
)
R0382_ANY: Final = AnyOf(
    R0382_RAW_URL_PATTERN,
    R0382_BODY_PATTERN,
    R0382_HEADERS_PATTERN,
    R0382_USER_AGENT_PATTERN,
    R0382_RAW_URL_PATTERN_2,
    R0382_BODY_PATTERN_2,
    R0382_HEADERS_PATTERN_2,
    R0382_USER_AGENT_PATTERN_2,
)
R0382: Final = Rule(
    id="R0382",
    version=1,
    name="php_superglobal",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.7, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Variables that only PHP code reads: `$_GET`, `$_POST`, `$_SERVER`, `$GLOBALS`, `$HTTP_RAW_POST_DATA`,\n"
        "`php_self`, `argv`; or an attempt to overwrite them, `_SERVER[DOCUMENT_ROOT]=`, `GLOBALS[x]=`."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0382_php_superglobal.yaml",
)


@KIND.rule(R0382, anchors=(R0382_ANY,))
def r0382(hits: Hits) -> bool:
    return R0382_ANY in hits


# ── R0383 ─────────────────────────────────────────────────────────────────────────────────────────

R0383_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0383_RAW_URL_PATTERN,
        "raw_url",
        r"\b(?:allow_url_(?:include|fopen)|auto_(?:prepend|append)_file|disable_(?:functions|classes)|open_basedir|safe_mode(?:_\w+)?|suhosin\.\w+|cgi\.force_redirect|cgi\.redirect_status_env|enable_dl|expose_php|extension_dir|error_(?:log|reporting|prepend_string|append_string)|display_errors|include_path|log_errors|magic_quotes_\w+|register_(?:globals|argc_argv)|max_(?:execution_time|input_\w+|file_uploads)|memory_limit|output_(?:buffering|handler)|post_max_size|request_order|variables_order|sendmail_(?:path|from)|session\.(?:save_\w+|auto_start|name|use_\w+|upload_progress\.\w+|serialize_handler|cookie_\w+)|short_open_tag|sys_temp_dir|upload_(?:tmp_dir|max_filesize)|unserialize_callback_func|unserialize_max_depth|user_ini\.\w+|zend\.\w+|opcache\.\w+|mbstring\.\w+|mysqli?\.\w+|pcre\.\w+|phar\.\w+|soap\.\w+|sqlite3?\.\w+|xmlrpc_\w+|assert\.\w+|browscap|default_(?:charset|mimetype|socket_timeout)|doc_root|docref_\w+|file_uploads|fastcgi\.\w+|hard_timeout|highlight\.\w+|html_errors|ignore_\w+|implicit_flush|input_encoding|internal_encoding|ldap\.\w+|mail\.\w+|precision|report_\w+|serialize_precision|smtp_port|track_errors|url_rewriter\.tags|user_agent|user_dir|windows\.\w+|xbithack|zlib\.\w+|date\.\w+|exif\.\w+|ffi\.\w+|filter\.\w+|gd\.\w+|hash\.\w+|ibase\.\w+|iconv\.\w+|imagick\.\w+|intl\.\w+|oci8\.\w+|odbc\.\w+|pdo\w*\.\w+|pgsql\.\w+|realpath_cache\w+|session\.\w+|sysvshm\.\w+|tidy\.\w+|uopz\.\w+|vld\.\w+|wincache\.\w+|xdebug\.\w+|yaz\.\w+|auto_detect_line_endings|auto_globals_jit|enable_post_data_reading|arg_separator\.\w+)\s*=\s*\S|\bphp_(?:value|admin_value|flag)\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0383_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0383_BODY_PATTERN,
        "body",
        r"\b(?:allow_url_(?:include|fopen)|auto_(?:prepend|append)_file|disable_(?:functions|classes)|open_basedir|safe_mode(?:_\w+)?|suhosin\.\w+|cgi\.force_redirect|cgi\.redirect_status_env|enable_dl|expose_php|extension_dir|error_(?:log|reporting|prepend_string|append_string)|display_errors|include_path|log_errors|magic_quotes_\w+|register_(?:globals|argc_argv)|max_(?:execution_time|input_\w+|file_uploads)|memory_limit|output_(?:buffering|handler)|post_max_size|request_order|variables_order|sendmail_(?:path|from)|session\.(?:save_\w+|auto_start|name|use_\w+|upload_progress\.\w+|serialize_handler|cookie_\w+)|short_open_tag|sys_temp_dir|upload_(?:tmp_dir|max_filesize)|unserialize_callback_func|unserialize_max_depth|user_ini\.\w+|zend\.\w+|opcache\.\w+|mbstring\.\w+|mysqli?\.\w+|pcre\.\w+|phar\.\w+|soap\.\w+|sqlite3?\.\w+|xmlrpc_\w+|assert\.\w+|browscap|default_(?:charset|mimetype|socket_timeout)|doc_root|docref_\w+|file_uploads|fastcgi\.\w+|hard_timeout|highlight\.\w+|html_errors|ignore_\w+|implicit_flush|input_encoding|internal_encoding|ldap\.\w+|mail\.\w+|precision|report_\w+|serialize_precision|smtp_port|track_errors|url_rewriter\.tags|user_agent|user_dir|windows\.\w+|xbithack|zlib\.\w+|date\.\w+|exif\.\w+|ffi\.\w+|filter\.\w+|gd\.\w+|hash\.\w+|ibase\.\w+|iconv\.\w+|imagick\.\w+|intl\.\w+|oci8\.\w+|odbc\.\w+|pdo\w*\.\w+|pgsql\.\w+|realpath_cache\w+|session\.\w+|sysvshm\.\w+|tidy\.\w+|uopz\.\w+|vld\.\w+|wincache\.\w+|xdebug\.\w+|yaz\.\w+|auto_detect_line_endings|auto_globals_jit|enable_post_data_reading|arg_separator\.\w+)\s*=\s*\S|\bphp_(?:value|admin_value|flag)\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0383_RAW_URL_PATTERN_2: Final = Matches(
    n.R0383_RAW_URL_PATTERN_2,
    "raw_url",
    r"\?-[ds](?:\+|%20|\s)|%ad[ds](?:\+|%20)",
    case_sensitive=False,
)
R0383: Final = Rule(
    id="R0383",
    version=1,
    name="php_settings",
    emits=(
        Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.6, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body"),
    description=(
        "Settings of PHP in a request: `-d allow_url_include=1 -d auto_prepend_file=php://input` (CVE-2012-1823,\n"
        "CVE-2024-4577), `disable_functions=`, `PHP_VALUE` for FastCGI (CVE-2019-11043). They turn a page into one\n"
        "that runs the body of the request."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0383_php_settings.yaml",
)


@KIND.rule(R0383, anchors=(R0383_RAW_URL_PATTERN, R0383_BODY_PATTERN, R0383_RAW_URL_PATTERN_2))
def r0383(hits: Hits) -> bool:
    return (
        R0383_RAW_URL_PATTERN in hits
        or R0383_BODY_PATTERN in hits
        or R0383_RAW_URL_PATTERN_2 in hits
    )


# ── R0384 ─────────────────────────────────────────────────────────────────────────────────────────

R0384_RAW_URL_PATTERN: Final = Matches(
    n.R0384_RAW_URL_PATTERN,
    "raw_url",
    r"(?:^|[^a-zA-Z])[OCoc](?::|%3[aA])(?:\+|%2[bB])?[0-9]{1,9}(?::|%3[aA])(?:\"|%22|\\\")?[\w\\%-]+(?:\"|%22|\\\")?(?::|%3[aA])[0-9]+(?::|%3[aA])(?:\{|%7[bB])",
    limit=512,
)
R0384_RAW_URL_PATTERN_2: Final = Matches(
    n.R0384_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:^|[^a-zA-Z])a(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\{|%7[bB])[sioabdOC](?::|%3[aA])[0-9]",
)
R0384_RAW_URL_PATTERN_3: Final = Matches(
    n.R0384_RAW_URL_PATTERN_3,
    "raw_url",
    r"s(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\"|%22)[^\"]{0,80}(?:\";|%22%3[bB])[oasbidON](?::|%3[aA])",
    limit=512,
)
R0384_BODY_PATTERN: Final = Matches(
    n.R0384_BODY_PATTERN,
    "body",
    r"(?:^|[^a-zA-Z])[OCoc](?::|%3[aA])(?:\+|%2[bB])?[0-9]{1,9}(?::|%3[aA])(?:\"|%22|\\\")?[\w\\%-]+(?:\"|%22|\\\")?(?::|%3[aA])[0-9]+(?::|%3[aA])(?:\{|%7[bB])",
    limit=512,
)
R0384_BODY_PATTERN_2: Final = Matches(
    n.R0384_BODY_PATTERN_2,
    "body",
    r"(?:^|[^a-zA-Z])a(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\{|%7[bB])[sioabdOC](?::|%3[aA])[0-9]",
)
R0384_BODY_PATTERN_3: Final = Matches(
    n.R0384_BODY_PATTERN_3,
    "body",
    r"s(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\"|%22)[^\"]{0,80}(?:\";|%22%3[bB])[oasbidON](?::|%3[aA])",
    limit=512,
)
R0384_HEADERS_PATTERN: Final = Matches(
    n.R0384_HEADERS_PATTERN,
    "headers",
    r"(?:^|[^a-zA-Z])[OCoc](?::|%3[aA])(?:\+|%2[bB])?[0-9]{1,9}(?::|%3[aA])(?:\"|%22|\\\")?[\w\\%-]+(?:\"|%22|\\\")?(?::|%3[aA])[0-9]+(?::|%3[aA])(?:\{|%7[bB])",
    limit=512,
)
R0384_HEADERS_PATTERN_2: Final = Matches(
    n.R0384_HEADERS_PATTERN_2,
    "headers",
    r"(?:^|[^a-zA-Z])a(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\{|%7[bB])[sioabdOC](?::|%3[aA])[0-9]",
)
R0384_HEADERS_PATTERN_3: Final = Matches(
    n.R0384_HEADERS_PATTERN_3,
    "headers",
    r"s(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\"|%22)[^\"]{0,80}(?:\";|%22%3[bB])[oasbidON](?::|%3[aA])",
    limit=512,
)
R0384_USER_AGENT_PATTERN: Final = Matches(
    n.R0384_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:^|[^a-zA-Z])[OCoc](?::|%3[aA])(?:\+|%2[bB])?[0-9]{1,9}(?::|%3[aA])(?:\"|%22|\\\")?[\w\\%-]+(?:\"|%22|\\\")?(?::|%3[aA])[0-9]+(?::|%3[aA])(?:\{|%7[bB])",
    limit=512,
)
R0384_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0384_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:^|[^a-zA-Z])a(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\{|%7[bB])[sioabdOC](?::|%3[aA])[0-9]",
)
R0384_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0384_USER_AGENT_PATTERN_3,
    "user_agent",
    r"s(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\"|%22)[^\"]{0,80}(?:\";|%22%3[bB])[oasbidON](?::|%3[aA])",
    limit=512,
)
R0384_ANY: Final = AnyOf(
    R0384_RAW_URL_PATTERN,
    R0384_RAW_URL_PATTERN_2,
    R0384_RAW_URL_PATTERN_3,
    R0384_BODY_PATTERN,
    R0384_BODY_PATTERN_2,
    R0384_BODY_PATTERN_3,
    R0384_HEADERS_PATTERN,
    R0384_HEADERS_PATTERN_2,
    R0384_HEADERS_PATTERN_3,
    R0384_USER_AGENT_PATTERN,
    R0384_USER_AGENT_PATTERN_2,
    R0384_USER_AGENT_PATTERN_3,
)
R0384: Final = Rule(
    id="R0384",
    version=1,
    name="php_serialized_object",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.5, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        'An object as PHP\'s `serialize` writes it: `O:8:"stdClass":1:{…}`, `a:1:{i:0;O:…}`. Where it is unserialised,\n'
        "the classes of the application do what the attacker arranged."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0384_php_serialized_object.yaml",
)


@KIND.rule(R0384, anchors=(R0384_ANY,))
def r0384(hits: Hits) -> bool:
    return R0384_ANY in hits


# ── R0385 ─────────────────────────────────────────────────────────────────────────────────────────

R0385_RAW_URL_PATTERN: Final = Matches(
    n.R0385_RAW_URL_PATTERN,
    "raw_url",
    r"(?:[=;@(\"{.]|%3d|%3b|%28|%40|%20|\+)(?:\$|%24)(?:\{|%7b|_|[a-z])[\w{$]*(?:(?:\[|%5b|\{|%7b)[^)\]]{1,40}(?:\]|%5d|\}|%7d)){0,3}(?:\s|\+|%20|/\*.{0,20}?\*/)?(?:\(|%28)[^()]{0,60}(?:\)|%29)",
    case_sensitive=False,
    limit=5,
)
R0385_RAW_URL_PATTERN_2: Final = Matches(
    n.R0385_RAW_URL_PATTERN_2,
    "raw_url",
    "(?:\\]|%5d|\\)|%29|'|%27|\\\"|%22|`|\\})(?:[ \\t\\n+]|%20)?(?:\\(|%28)(?:'|%27|\\\"|%22)?[\\w ./+-]{1,30}(?:'|%27|\\\"|%22)?(?:\\)|%29)(?:;|%3b)",
    case_sensitive=False,
)
R0385_RAW_URL_PATTERN_3: Final = Matches(
    n.R0385_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:\$|%24)(?:[ +]|%20){0,20}(?:\{|%7b)(?:[ +]|%20){0,20}(?:'|%27|\$|%24|%40|@)?[\w.]{1,20}(?:'|%27)?(?:[ +]|%20)*(?:\}|%7d)(?:$|[;(&]|%28|%3b|(?:[ +]|%20)(?:\(|%28))",
    case_sensitive=False,
)
R0385_BODY_PATTERN: Final = Matches(
    n.R0385_BODY_PATTERN,
    "body",
    r"(?:[=;@(\"{.]|%3d|%3b|%28|%40|%20|\+)(?:\$|%24)(?:\{|%7b|_|[a-z])[\w{$]*(?:(?:\[|%5b|\{|%7b)[^)\]]{1,40}(?:\]|%5d|\}|%7d)){0,3}(?:\s|\+|%20|/\*.{0,20}?\*/)?(?:\(|%28)[^()]{0,60}(?:\)|%29)",
    case_sensitive=False,
    limit=5,
)
R0385_BODY_PATTERN_2: Final = Matches(
    n.R0385_BODY_PATTERN_2,
    "body",
    "(?:\\]|%5d|\\)|%29|'|%27|\\\"|%22|`|\\})(?:[ \\t\\n+]|%20)?(?:\\(|%28)(?:'|%27|\\\"|%22)?[\\w ./+-]{1,30}(?:'|%27|\\\"|%22)?(?:\\)|%29)(?:;|%3b)",
    case_sensitive=False,
)
R0385_BODY_PATTERN_3: Final = Matches(
    n.R0385_BODY_PATTERN_3,
    "body",
    r"(?:\$|%24)(?:[ +]|%20){0,20}(?:\{|%7b)(?:[ +]|%20){0,20}(?:'|%27|\$|%24|%40|@)?[\w.]{1,20}(?:'|%27)?(?:[ +]|%20)*(?:\}|%7d)(?:$|[;(&]|%28|%3b|(?:[ +]|%20)(?:\(|%28))",
    case_sensitive=False,
)
R0385_ANY: Final = AnyOf(
    R0385_RAW_URL_PATTERN,
    R0385_RAW_URL_PATTERN_2,
    R0385_RAW_URL_PATTERN_3,
    R0385_BODY_PATTERN,
    R0385_BODY_PATTERN_2,
    R0385_BODY_PATTERN_3,
)
R0385: Final = Rule(
    id="R0385",
    version=1,
    name="php_variable_function",
    emits=(
        Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.65, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body"),
    description=(
        'PHP that calls what a variable or a text names: `$a(…)`, `$_[+""](…)`, `("sys"."tem")(ls)`,\n'
        '`[system][0](ls)`, `(string)"system"(…)`, `${a}`, `new $x(…)`. It is how a function is called without its\n'
        "name."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0385_php_variable_function.yaml",
)


@KIND.rule(R0385, anchors=(R0385_ANY,))
def r0385(hits: Hits) -> bool:
    return R0385_ANY in hits


# ── R0386 ─────────────────────────────────────────────────────────────────────────────────────────

R0386_BODY_PATTERN: Final = Matches(
    n.R0386_BODY_PATTERN,
    "body",
    "filename\\*?\\s*=\\s*[\\\"']?[^\\\"'\\r\\n;]{0,200}(?:\\.\\s?(?:php[0-9]{0,3}|phps|phtml?|pht|phar|pgif|shtml?|inc|jspx?|jspf|jsw|jsv|aspx?|ashx|asmx|asa|cer|cdx|cfm|cgi|pl|py|rb|sh|exe|dll|war|jar|htaccess|htpasswd|user\\.ini|config)(?:[.\\s;:%\\x00\\\"']|$)|\\.\\.[\\\\/]|sess_\\w{10})",
    case_sensitive=False,
    limit=63,
)
R0386_HEADERS_PATTERN: Final = Matches(
    n.R0386_HEADERS_PATTERN,
    "headers",
    r"^(?:[^:;=,]{0,120}[/\\])?[^/:;=,\\]{0,120}\. ?(?:php|php[3-8]|phps|phtml?|pht|phar|shtml|jspx?|jspf|aspx?|asa|cer|cfm|cgi|htaccess|htpasswd|user\.ini|bashrc|netrc)$",
    case_sensitive=False,
)
R0386_HEADERS_PATTERN_2: Final = Matches(
    n.R0386_HEADERS_PATTERN_2,
    "headers",
    r"^[^/:;=,\\]{0,120}\. ?(?:php|php[3-8]|phps|phtml|pht|phar|jspx?|aspx?)\.\w{1,5}$",
    case_sensitive=False,
)
R0386_HEADERS_PATTERN_3: Final = Matches(
    n.R0386_HEADERS_PATTERN_3,
    "headers",
    r"^[^/:;=,\\]{0,120}\.(?:php|php[3-8]|phtml|phar|jsp|aspx?)\.{1,5}$",
    case_sensitive=False,
)
R0386_HEADERS_PATTERN_4: Final = Matches(
    n.R0386_HEADERS_PATTERN_4,
    "headers",
    r"^sess_\w{10,}$|^(?:web\.config|local\.xml)$",
    case_sensitive=False,
)
R0386_ANY: Final = AnyOf(
    R0386_BODY_PATTERN,
    R0386_HEADERS_PATTERN,
    R0386_HEADERS_PATTERN_2,
    R0386_HEADERS_PATTERN_3,
    R0386_HEADERS_PATTERN_4,
)
R0386: Final = Rule(
    id="R0386",
    version=1,
    name="script_upload",
    emits=(
        Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),
        Emit("TA0003", "T1505", "T1505.003", 0.7, "Server Software Component: Web Shell"),
    ),
    evidence_fields=("body", "headers"),
    description=(
        "A file that the server would run, by its name in an upload: `.php`, `.phtml`, `.phar`, `.jsp`, `.asp`,\n"
        "`.aspx`, `.cgi`, also with a second extension, a dot or a blank behind it (`x.php.jpg`, `x.php7...`), or a\n"
        "file that changes the server (`.htaccess`, `web.config`, `wp-config.php`, `sess_…`)."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0386_script_upload.yaml",
)


@KIND.rule(R0386, anchors=(R0386_ANY,))
def r0386(hits: Hits) -> bool:
    return R0386_ANY in hits


# ── R0387 ─────────────────────────────────────────────────────────────────────────────────────────

R0387_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0387_RAW_URL_PATTERN,
        "raw_url",
        "\\brequire\\s*(?:\\[\\s*\\w|\\(\\s*['\\\"`]|\\.\\s*(?:main|resolve|cache)\\b)|\\bchild_process\\b|\\bprocess\\s*\\.\\s*(?:env|mainmodule|binding|exit|kill|cwd|argv|version|dlopen|stdout)\\b|\\bprocess\\s*\\[|\\bglobal\\s*\\.\\s*process|\\b_\\$\\$nd_func\\$\\$_|\\$\\$nd_func|\\bthis\\s*\\.\\s*constructor\\s*\\.\\s*constructor|\\bfunction\\s*\\(\\s*['\\\"]?return\\b|\\b(?:readdir|readfile|writefile|exec|spawn|execfile)sync\\b|\\b(?:spawn|fork|execfile)\\s*\\(\\s*['\\\"]|\\bwhile\\s*\\(\\s*\\(?\\s*(?:(?:!!\\s*)*(?:true|[-+]?[1-9][0-9]*|-?infinity|string|object|\\[\\]|\\{\\}|'\\w+'|\\\"\\w+\\\"|`\\w+`)|!\\s*(?:\\+?\\s*0|false|null|undefined|nan|''|\\\"\\\"|``))\\s*\\)|\\bres\\.(?:end|send|write)\\s*\\(|\\bimport\\s*\\(\\s*['\\\"](?:fs|child|node:)|\\bconstructor\\s*\\.\\s*_load\\b|\\bnew\\s+function\\s*\\(|\\beval\\s*\\(\\s*string|\\bconsole\\s*\\.\\s*(?:log|debug|error|info|trace|warn|table|dir|time|count|assert|clear|group)\\s*(?:\\.\\s*(?:call|apply|bind)\\s*)?\\(|\\bmodule\\s*\\.\\s*exports\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0387_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0387_BODY_PATTERN,
        "body",
        "\\brequire\\s*(?:\\[\\s*\\w|\\(\\s*['\\\"`]|\\.\\s*(?:main|resolve|cache)\\b)|\\bchild_process\\b|\\bprocess\\s*\\.\\s*(?:env|mainmodule|binding|exit|kill|cwd|argv|version|dlopen|stdout)\\b|\\bprocess\\s*\\[|\\bglobal\\s*\\.\\s*process|\\b_\\$\\$nd_func\\$\\$_|\\$\\$nd_func|\\bthis\\s*\\.\\s*constructor\\s*\\.\\s*constructor|\\bfunction\\s*\\(\\s*['\\\"]?return\\b|\\b(?:readdir|readfile|writefile|exec|spawn|execfile)sync\\b|\\b(?:spawn|fork|execfile)\\s*\\(\\s*['\\\"]|\\bwhile\\s*\\(\\s*\\(?\\s*(?:(?:!!\\s*)*(?:true|[-+]?[1-9][0-9]*|-?infinity|string|object|\\[\\]|\\{\\}|'\\w+'|\\\"\\w+\\\"|`\\w+`)|!\\s*(?:\\+?\\s*0|false|null|undefined|nan|''|\\\"\\\"|``))\\s*\\)|\\bres\\.(?:end|send|write)\\s*\\(|\\bimport\\s*\\(\\s*['\\\"](?:fs|child|node:)|\\bconstructor\\s*\\.\\s*_load\\b|\\bnew\\s+function\\s*\\(|\\beval\\s*\\(\\s*string|\\bconsole\\s*\\.\\s*(?:log|debug|error|info|trace|warn|table|dir|time|count|assert|clear|group)\\s*(?:\\.\\s*(?:call|apply|bind)\\s*)?\\(|\\bmodule\\s*\\.\\s*exports\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0387_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0387_HEADERS_PATTERN,
        "headers",
        "\\brequire\\s*(?:\\[\\s*\\w|\\(\\s*['\\\"`]|\\.\\s*(?:main|resolve|cache)\\b)|\\bchild_process\\b|\\bprocess\\s*\\.\\s*(?:env|mainmodule|binding|exit|kill|cwd|argv|version|dlopen|stdout)\\b|\\bprocess\\s*\\[|\\bglobal\\s*\\.\\s*process|\\b_\\$\\$nd_func\\$\\$_|\\$\\$nd_func|\\bthis\\s*\\.\\s*constructor\\s*\\.\\s*constructor|\\bfunction\\s*\\(\\s*['\\\"]?return\\b|\\b(?:readdir|readfile|writefile|exec|spawn|execfile)sync\\b|\\b(?:spawn|fork|execfile)\\s*\\(\\s*['\\\"]|\\bwhile\\s*\\(\\s*\\(?\\s*(?:(?:!!\\s*)*(?:true|[-+]?[1-9][0-9]*|-?infinity|string|object|\\[\\]|\\{\\}|'\\w+'|\\\"\\w+\\\"|`\\w+`)|!\\s*(?:\\+?\\s*0|false|null|undefined|nan|''|\\\"\\\"|``))\\s*\\)|\\bres\\.(?:end|send|write)\\s*\\(|\\bimport\\s*\\(\\s*['\\\"](?:fs|child|node:)|\\bconstructor\\s*\\.\\s*_load\\b|\\bnew\\s+function\\s*\\(|\\beval\\s*\\(\\s*string|\\bconsole\\s*\\.\\s*(?:log|debug|error|info|trace|warn|table|dir|time|count|assert|clear|group)\\s*(?:\\.\\s*(?:call|apply|bind)\\s*)?\\(|\\bmodule\\s*\\.\\s*exports\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0387_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0387_USER_AGENT_PATTERN,
        "user_agent",
        "\\brequire\\s*(?:\\[\\s*\\w|\\(\\s*['\\\"`]|\\.\\s*(?:main|resolve|cache)\\b)|\\bchild_process\\b|\\bprocess\\s*\\.\\s*(?:env|mainmodule|binding|exit|kill|cwd|argv|version|dlopen|stdout)\\b|\\bprocess\\s*\\[|\\bglobal\\s*\\.\\s*process|\\b_\\$\\$nd_func\\$\\$_|\\$\\$nd_func|\\bthis\\s*\\.\\s*constructor\\s*\\.\\s*constructor|\\bfunction\\s*\\(\\s*['\\\"]?return\\b|\\b(?:readdir|readfile|writefile|exec|spawn|execfile)sync\\b|\\b(?:spawn|fork|execfile)\\s*\\(\\s*['\\\"]|\\bwhile\\s*\\(\\s*\\(?\\s*(?:(?:!!\\s*)*(?:true|[-+]?[1-9][0-9]*|-?infinity|string|object|\\[\\]|\\{\\}|'\\w+'|\\\"\\w+\\\"|`\\w+`)|!\\s*(?:\\+?\\s*0|false|null|undefined|nan|''|\\\"\\\"|``))\\s*\\)|\\bres\\.(?:end|send|write)\\s*\\(|\\bimport\\s*\\(\\s*['\\\"](?:fs|child|node:)|\\bconstructor\\s*\\.\\s*_load\\b|\\bnew\\s+function\\s*\\(|\\beval\\s*\\(\\s*string|\\bconsole\\s*\\.\\s*(?:log|debug|error|info|trace|warn|table|dir|time|count|assert|clear|group)\\s*(?:\\.\\s*(?:call|apply|bind)\\s*)?\\(|\\bmodule\\s*\\.\\s*exports\\b",
        case_sensitive=False,
        limit=512,
    ),
)
R0387_RAW_URL_PATTERN_2: Final = Matches(
    n.R0387_RAW_URL_PATTERN_2,
    "raw_url",
    r"for(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:;|%3b)(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:;|%3b)",
    case_sensitive=False,
)
R0387_BODY_PATTERN_2: Final = Matches(
    n.R0387_BODY_PATTERN_2,
    "body",
    r"for(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:;|%3b)(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:;|%3b)",
    case_sensitive=False,
)
R0387_HEADERS_PATTERN_2: Final = Matches(
    n.R0387_HEADERS_PATTERN_2,
    "headers",
    r"for(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:;|%3b)(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:;|%3b)",
    case_sensitive=False,
)
R0387_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0387_USER_AGENT_PATTERN_2,
    "user_agent",
    r"for(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:;|%3b)(?:[ \t\n+]|%20|%0[9ad]){0,3}(?:;|%3b)",
    case_sensitive=False,
)
R0387_ANY: Final = AnyOf(
    R0387_RAW_URL_PATTERN,
    R0387_BODY_PATTERN,
    R0387_HEADERS_PATTERN,
    R0387_USER_AGENT_PATTERN,
    R0387_RAW_URL_PATTERN_2,
    R0387_BODY_PATTERN_2,
    R0387_HEADERS_PATTERN_2,
    R0387_USER_AGENT_PATTERN_2,
)
R0387: Final = Rule(
    id="R0387",
    version=1,
    name="nodejs_code",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.007", 0.85, "Command and Scripting Interpreter: JavaScript"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Code of Node.js: `require('child_process')`, `process.env`, `global.process`,\n"
        "`this.constructor.constructor`, `_$$ND_FUNC$$_`, `fs.readdirSync`, endless loops such as `while(1)`.\n"
        "Evaluated on the server, it runs programs."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0387_nodejs_code.yaml",
)


@KIND.rule(R0387, anchors=(R0387_ANY,))
def r0387(hits: Hits) -> bool:
    return R0387_ANY in hits


# ── R0388 ─────────────────────────────────────────────────────────────────────────────────────────

R0388_RAW_URL_PATTERN: Final = Matches(
    n.R0388_RAW_URL_PATTERN,
    "raw_url",
    r"__proto__|constructor(?:\.|\[|%5[bB]|\]\[|%5[dD]%5[bB]|\"\s*:\s*\{\s*\")\"?prototype|__(?:defineGetter|defineSetter|lookupGetter|lookupSetter)__",
    case_sensitive=False,
)
R0388_BODY_PATTERN: Final = Matches(
    n.R0388_BODY_PATTERN,
    "body",
    r"__proto__|constructor(?:\.|\[|%5[bB]|\]\[|%5[dD]%5[bB]|\"\s*:\s*\{\s*\")\"?prototype|__(?:defineGetter|defineSetter|lookupGetter|lookupSetter)__",
    case_sensitive=False,
)
R0388_HEADERS_PATTERN: Final = Matches(
    n.R0388_HEADERS_PATTERN,
    "headers",
    r"__proto__|constructor(?:\.|\[|%5[bB]|\]\[|%5[dD]%5[bB]|\"\s*:\s*\{\s*\")\"?prototype|__(?:defineGetter|defineSetter|lookupGetter|lookupSetter)__",
    case_sensitive=False,
)
R0388_USER_AGENT_PATTERN: Final = Matches(
    n.R0388_USER_AGENT_PATTERN,
    "user_agent",
    r"__proto__|constructor(?:\.|\[|%5[bB]|\]\[|%5[dD]%5[bB]|\"\s*:\s*\{\s*\")\"?prototype|__(?:defineGetter|defineSetter|lookupGetter|lookupSetter)__",
    case_sensitive=False,
)
R0388_ANY: Final = AnyOf(
    R0388_RAW_URL_PATTERN, R0388_BODY_PATTERN, R0388_HEADERS_PATTERN, R0388_USER_AGENT_PATTERN
)
R0388: Final = Rule(
    id="R0388",
    version=1,
    name="prototype_pollution",
    emits=(Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Properties through which a JavaScript object changes all others: `__proto__[x]=`, `constructor.prototype`,\n"
        "`constructor[prototype]`. A merge of parameters into an object then sets what the program never checks."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0388_prototype_pollution.yaml",
)


@KIND.rule(R0388, anchors=(R0388_ANY,))
def r0388(hits: Hits) -> bool:
    return R0388_ANY in hits


# ── R0389 ─────────────────────────────────────────────────────────────────────────────────────────

R0389_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0389_RAW_URL_PATTERN,
        "raw_url",
        "__(?:import|class|mro|base|bases|subclasses|globals|builtins|init|reduce|getattribute|dict|code|loader|spec|closure|self|getitem|call|func|module)__|\\bos\\s*\\.\\s*(?:system|popen|exec\\w*|spawn\\w*|environ|listdir|getcwd|walk)\\b|\\bsubprocess\\s*\\.\\s*(?:popen|call|run|check_output|getoutput|check_call)|\\bpty\\s*\\.\\s*spawn|\\b(?:pickle|marshal|yaml)\\s*\\.\\s*(?:loads?|unsafe_load)\\b|!!python/|\\bimportlib\\b|\\bexec\\s*\\(\\s*(?:'|\\\"|compile|__)|\\bcycler\\.__|\\blipsum\\.|\\bget_flashed_messages\\b|\\burl_for\\.__",
        case_sensitive=False,
    ),
)
R0389_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0389_BODY_PATTERN,
        "body",
        "__(?:import|class|mro|base|bases|subclasses|globals|builtins|init|reduce|getattribute|dict|code|loader|spec|closure|self|getitem|call|func|module)__|\\bos\\s*\\.\\s*(?:system|popen|exec\\w*|spawn\\w*|environ|listdir|getcwd|walk)\\b|\\bsubprocess\\s*\\.\\s*(?:popen|call|run|check_output|getoutput|check_call)|\\bpty\\s*\\.\\s*spawn|\\b(?:pickle|marshal|yaml)\\s*\\.\\s*(?:loads?|unsafe_load)\\b|!!python/|\\bimportlib\\b|\\bexec\\s*\\(\\s*(?:'|\\\"|compile|__)|\\bcycler\\.__|\\blipsum\\.|\\bget_flashed_messages\\b|\\burl_for\\.__",
        case_sensitive=False,
    ),
)
R0389_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0389_HEADERS_PATTERN,
        "headers",
        "__(?:import|class|mro|base|bases|subclasses|globals|builtins|init|reduce|getattribute|dict|code|loader|spec|closure|self|getitem|call|func|module)__|\\bos\\s*\\.\\s*(?:system|popen|exec\\w*|spawn\\w*|environ|listdir|getcwd|walk)\\b|\\bsubprocess\\s*\\.\\s*(?:popen|call|run|check_output|getoutput|check_call)|\\bpty\\s*\\.\\s*spawn|\\b(?:pickle|marshal|yaml)\\s*\\.\\s*(?:loads?|unsafe_load)\\b|!!python/|\\bimportlib\\b|\\bexec\\s*\\(\\s*(?:'|\\\"|compile|__)|\\bcycler\\.__|\\blipsum\\.|\\bget_flashed_messages\\b|\\burl_for\\.__",
        case_sensitive=False,
    ),
)
R0389_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0389_USER_AGENT_PATTERN,
        "user_agent",
        "__(?:import|class|mro|base|bases|subclasses|globals|builtins|init|reduce|getattribute|dict|code|loader|spec|closure|self|getitem|call|func|module)__|\\bos\\s*\\.\\s*(?:system|popen|exec\\w*|spawn\\w*|environ|listdir|getcwd|walk)\\b|\\bsubprocess\\s*\\.\\s*(?:popen|call|run|check_output|getoutput|check_call)|\\bpty\\s*\\.\\s*spawn|\\b(?:pickle|marshal|yaml)\\s*\\.\\s*(?:loads?|unsafe_load)\\b|!!python/|\\bimportlib\\b|\\bexec\\s*\\(\\s*(?:'|\\\"|compile|__)|\\bcycler\\.__|\\blipsum\\.|\\bget_flashed_messages\\b|\\burl_for\\.__",
        case_sensitive=False,
    ),
)
R0389_ANY: Final = AnyOf(
    R0389_RAW_URL_PATTERN, R0389_BODY_PATTERN, R0389_HEADERS_PATTERN, R0389_USER_AGENT_PATTERN
)
R0389: Final = Rule(
    id="R0389",
    version=1,
    name="python_code",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.006", 0.85, "Command and Scripting Interpreter: Python"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Python that looks around in its own objects or runs something: `__import__('os')`,\n"
        "`''.__class__.__mro__[1].__subclasses__()`, `__globals__`, `os.popen(`, `subprocess.`. In a template or an\n"
        "`eval` it leads to a shell."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0389_python_code.yaml",
)


@KIND.rule(R0389, anchors=(R0389_ANY,))
def r0389(hits: Hits) -> bool:
    return R0389_ANY in hits


# ── R0390 ─────────────────────────────────────────────────────────────────────────────────────────

R0390_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0390_RAW_URL_PATTERN,
        "raw_url",
        "\\b(?:process\\s*\\.\\s*(?:spawn|exec|fork)|\\bio\\.(?:popen|read|binread|readlines|sysopen|write)|kernel\\s*\\.\\s*(?:exec|system|open|spawn|fork|eval|syscall)|file\\.(?:read|open|write|readlines|binread)\\s*\\(?\\s*['\\\"]|open3\\s*\\.|pty\\s*\\.\\s*spawn|erb\\.new|object\\s*\\.\\s*const_get|instance_eval|class_eval|instance_variable_get)\\b|!ruby/(?:object|hash|struct|regexp)|\\bsend\\s*\\(\\s*['\\\":](?:eval|system|exec)",
        case_sensitive=False,
        limit=512,
    ),
)
R0390_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0390_BODY_PATTERN,
        "body",
        "\\b(?:process\\s*\\.\\s*(?:spawn|exec|fork)|\\bio\\.(?:popen|read|binread|readlines|sysopen|write)|kernel\\s*\\.\\s*(?:exec|system|open|spawn|fork|eval|syscall)|file\\.(?:read|open|write|readlines|binread)\\s*\\(?\\s*['\\\"]|open3\\s*\\.|pty\\s*\\.\\s*spawn|erb\\.new|object\\s*\\.\\s*const_get|instance_eval|class_eval|instance_variable_get)\\b|!ruby/(?:object|hash|struct|regexp)|\\bsend\\s*\\(\\s*['\\\":](?:eval|system|exec)",
        case_sensitive=False,
        limit=512,
    ),
)
R0390_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0390_HEADERS_PATTERN,
        "headers",
        "\\b(?:process\\s*\\.\\s*(?:spawn|exec|fork)|\\bio\\.(?:popen|read|binread|readlines|sysopen|write)|kernel\\s*\\.\\s*(?:exec|system|open|spawn|fork|eval|syscall)|file\\.(?:read|open|write|readlines|binread)\\s*\\(?\\s*['\\\"]|open3\\s*\\.|pty\\s*\\.\\s*spawn|erb\\.new|object\\s*\\.\\s*const_get|instance_eval|class_eval|instance_variable_get)\\b|!ruby/(?:object|hash|struct|regexp)|\\bsend\\s*\\(\\s*['\\\":](?:eval|system|exec)",
        case_sensitive=False,
        limit=512,
    ),
)
R0390_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0390_USER_AGENT_PATTERN,
        "user_agent",
        "\\b(?:process\\s*\\.\\s*(?:spawn|exec|fork)|\\bio\\.(?:popen|read|binread|readlines|sysopen|write)|kernel\\s*\\.\\s*(?:exec|system|open|spawn|fork|eval|syscall)|file\\.(?:read|open|write|readlines|binread)\\s*\\(?\\s*['\\\"]|open3\\s*\\.|pty\\s*\\.\\s*spawn|erb\\.new|object\\s*\\.\\s*const_get|instance_eval|class_eval|instance_variable_get)\\b|!ruby/(?:object|hash|struct|regexp)|\\bsend\\s*\\(\\s*['\\\":](?:eval|system|exec)",
        case_sensitive=False,
        limit=512,
    ),
)
R0390_RAW_URL_PATTERN_2: Final = Matches(
    n.R0390_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:%|%25)x(?:\(|%28|\{|%7b|\[|%5b)",
    case_sensitive=False,
)
R0390_RAW_URL_PATTERN_3: Final = Matches(
    n.R0390_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:@|%40|%)(?:\{|%7b)(?:[ \t\n+]|%20)?(?:\[|%5b|\(|%28)",
    case_sensitive=False,
)
R0390_RAW_URL_PATTERN_4: Final = Matches(
    n.R0390_RAW_URL_PATTERN_4, "raw_url", r"(?:\$|%24)(?:\{|%7b)(?:\\|%5c)", case_sensitive=False
)
R0390_RAW_URL_PATTERN_5: Final = Matches(
    n.R0390_RAW_URL_PATTERN_5, "raw_url", r"@(?:\{|%7b)\w+(?:\(|%28|\{|')", case_sensitive=False
)
R0390_RAW_URL_PATTERN_6: Final = Matches(
    n.R0390_RAW_URL_PATTERN_6, "raw_url", r"\bqx[/({]", case_sensitive=False
)
R0390_BODY_PATTERN_2: Final = Matches(
    n.R0390_BODY_PATTERN_2, "body", r"(?:%|%25)x(?:\(|%28|\{|%7b|\[|%5b)", case_sensitive=False
)
R0390_BODY_PATTERN_3: Final = Matches(
    n.R0390_BODY_PATTERN_3,
    "body",
    r"(?:@|%40|%)(?:\{|%7b)(?:[ \t\n+]|%20)?(?:\[|%5b|\(|%28)",
    case_sensitive=False,
)
R0390_BODY_PATTERN_4: Final = Matches(
    n.R0390_BODY_PATTERN_4, "body", r"(?:\$|%24)(?:\{|%7b)(?:\\|%5c)", case_sensitive=False
)
R0390_BODY_PATTERN_5: Final = Matches(
    n.R0390_BODY_PATTERN_5, "body", r"@(?:\{|%7b)\w+(?:\(|%28|\{|')", case_sensitive=False
)
R0390_BODY_PATTERN_6: Final = Matches(
    n.R0390_BODY_PATTERN_6, "body", r"\bqx[/({]", case_sensitive=False
)
R0390_HEADERS_PATTERN_2: Final = Matches(
    n.R0390_HEADERS_PATTERN_2,
    "headers",
    r"(?:%|%25)x(?:\(|%28|\{|%7b|\[|%5b)",
    case_sensitive=False,
)
R0390_HEADERS_PATTERN_3: Final = Matches(
    n.R0390_HEADERS_PATTERN_3,
    "headers",
    r"(?:@|%40|%)(?:\{|%7b)(?:[ \t\n+]|%20)?(?:\[|%5b|\(|%28)",
    case_sensitive=False,
)
R0390_HEADERS_PATTERN_4: Final = Matches(
    n.R0390_HEADERS_PATTERN_4, "headers", r"(?:\$|%24)(?:\{|%7b)(?:\\|%5c)", case_sensitive=False
)
R0390_HEADERS_PATTERN_5: Final = Matches(
    n.R0390_HEADERS_PATTERN_5, "headers", r"@(?:\{|%7b)\w+(?:\(|%28|\{|')", case_sensitive=False
)
R0390_HEADERS_PATTERN_6: Final = Matches(
    n.R0390_HEADERS_PATTERN_6, "headers", r"\bqx[/({]", case_sensitive=False
)
R0390_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0390_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:%|%25)x(?:\(|%28|\{|%7b|\[|%5b)",
    case_sensitive=False,
)
R0390_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0390_USER_AGENT_PATTERN_3,
    "user_agent",
    r"(?:@|%40|%)(?:\{|%7b)(?:[ \t\n+]|%20)?(?:\[|%5b|\(|%28)",
    case_sensitive=False,
)
R0390_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0390_USER_AGENT_PATTERN_4,
    "user_agent",
    r"(?:\$|%24)(?:\{|%7b)(?:\\|%5c)",
    case_sensitive=False,
)
R0390_USER_AGENT_PATTERN_5: Final = Matches(
    n.R0390_USER_AGENT_PATTERN_5,
    "user_agent",
    r"@(?:\{|%7b)\w+(?:\(|%28|\{|')",
    case_sensitive=False,
)
R0390_USER_AGENT_PATTERN_6: Final = Matches(
    n.R0390_USER_AGENT_PATTERN_6, "user_agent", r"\bqx[/({]", case_sensitive=False
)
R0390_RAW_URL_PATTERN_7: Final = Matches(
    n.R0390_RAW_URL_PATTERN_7,
    "raw_url",
    r"use(?:[ \t\n+]|%20|%0[9ad])(?:posix|socket|io(?::|%3a){2}\w+)(?:;|%3b)",
    case_sensitive=False,
)
R0390_BODY_PATTERN_7: Final = Matches(
    n.R0390_BODY_PATTERN_7,
    "body",
    r"use(?:[ \t\n+]|%20|%0[9ad])(?:posix|socket|io(?::|%3a){2}\w+)(?:;|%3b)",
    case_sensitive=False,
)
R0390_HEADERS_PATTERN_7: Final = Matches(
    n.R0390_HEADERS_PATTERN_7,
    "headers",
    r"use(?:[ \t\n+]|%20|%0[9ad])(?:posix|socket|io(?::|%3a){2}\w+)(?:;|%3b)",
    case_sensitive=False,
)
R0390_USER_AGENT_PATTERN_7: Final = Matches(
    n.R0390_USER_AGENT_PATTERN_7,
    "user_agent",
    r"use(?:[ \t\n+]|%20|%0[9ad])(?:posix|socket|io(?::|%3a){2}\w+)(?:;|%3b)",
    case_sensitive=False,
)
R0390_ANY: Final = AnyOf(
    R0390_RAW_URL_PATTERN,
    R0390_BODY_PATTERN,
    R0390_HEADERS_PATTERN,
    R0390_USER_AGENT_PATTERN,
    R0390_RAW_URL_PATTERN_2,
    R0390_RAW_URL_PATTERN_3,
    R0390_RAW_URL_PATTERN_4,
    R0390_RAW_URL_PATTERN_5,
    R0390_RAW_URL_PATTERN_6,
    R0390_BODY_PATTERN_2,
    R0390_BODY_PATTERN_3,
    R0390_BODY_PATTERN_4,
    R0390_BODY_PATTERN_5,
    R0390_BODY_PATTERN_6,
    R0390_HEADERS_PATTERN_2,
    R0390_HEADERS_PATTERN_3,
    R0390_HEADERS_PATTERN_4,
    R0390_HEADERS_PATTERN_5,
    R0390_HEADERS_PATTERN_6,
    R0390_USER_AGENT_PATTERN_2,
    R0390_USER_AGENT_PATTERN_3,
    R0390_USER_AGENT_PATTERN_4,
    R0390_USER_AGENT_PATTERN_5,
    R0390_USER_AGENT_PATTERN_6,
    R0390_RAW_URL_PATTERN_7,
    R0390_BODY_PATTERN_7,
    R0390_HEADERS_PATTERN_7,
    R0390_USER_AGENT_PATTERN_7,
)
R0390: Final = Rule(
    id="R0390",
    version=1,
    name="ruby_perl_code",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.75, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Ruby and Perl that runs something: `Process.spawn(`, `IO.popen(`, `Kernel.exec`, `%x(id)`, `open('|id')`,\n"
        "`@{[system 'id']}`, `${\\ …}`, `send('eval')`, `YAML.load` gadgets (`!ruby/object`)."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0390_ruby_perl_code.yaml",
)


@KIND.rule(R0390, anchors=(R0390_ANY,))
def r0390(hits: Hits) -> bool:
    return R0390_ANY in hits


# ── R0391 ─────────────────────────────────────────────────────────────────────────────────────────

R0391_RAW_URL_PATTERN: Final = Matches(
    n.R0391_RAW_URL_PATTERN,
    "raw_url",
    "(?:\\{|%7[bB]){2}(?:[ \\t\\n+]|%20)*(?:[^{}]{0,80}(?:[*(]|%2[aA8]|'|%27|\\||%7[cC]|\\+\\s*[0-9]|config\\b|self\\b|request\\b|this\\b|_self\\b|range\\b|settings\\b|app\\b)|[0-9]+-[0-9]|=)[^{}]{0,120}(?:\\}|%7[dD]){2}|(?:\\{|%7[bB])(?:%|%25)(?:[ \\t\\n+]|%20)*(?:if|for|set|import|include|block|extends|macro|debug|raw|with|do|call|print)\\b|(?:<%(?![0-9a-fA-F]{2})|%3[cC]%25)(?:=|%3[dD])?(?:[ \\t\\n+]|%20)*[\\w'\\\"(]|(?:\\$|%24|#|%23|\\*|%2[aA]|@|%40|~)(?:\\{|%7[bB])(?:[ \\t\\n+]|%20)*(?:[^{}&%]|%(?!7d)){0,60}(?:[0-9](?:[ \\t\\n+]|%20)*(?:\\*|%2[aA]|\\+|-)(?:[ \\t\\n+]|%20)*[0-9]|\\(|%28|\\.getClass|\\.class\\b|#)|(?:#|%23)(?:\\{|%7[bB])[^{}&]{1,80}(?:\\}|%7[dD])|(?:\\[|%5[bB]){2}(?:\\$|%24|#|%23)(?:\\{|%7[bB])|(?:#|%23)set(?:[ \\t\\n+]|%20)*(?:\\(|%28)(?:\\$|%24)|\\bfreemarker\\.template\\b|(?:\\$|%24)(?:class\\.inspect|velocity)|\\{php\\}|%7[bB]php%7[dD]",
    case_sensitive=False,
    limit=22,
)
R0391_BODY_PATTERN: Final = Matches(
    n.R0391_BODY_PATTERN,
    "body",
    "(?:\\{|%7[bB]){2}(?:[ \\t\\n+]|%20)*(?:[^{}]{0,80}(?:[*(]|%2[aA8]|'|%27|\\||%7[cC]|\\+\\s*[0-9]|config\\b|self\\b|request\\b|this\\b|_self\\b|range\\b|settings\\b|app\\b)|[0-9]+-[0-9]|=)[^{}]{0,120}(?:\\}|%7[dD]){2}|(?:\\{|%7[bB])(?:%|%25)(?:[ \\t\\n+]|%20)*(?:if|for|set|import|include|block|extends|macro|debug|raw|with|do|call|print)\\b|(?:<%(?![0-9a-fA-F]{2})|%3[cC]%25)(?:=|%3[dD])?(?:[ \\t\\n+]|%20)*[\\w'\\\"(]|(?:\\$|%24|#|%23|\\*|%2[aA]|@|%40|~)(?:\\{|%7[bB])(?:[ \\t\\n+]|%20)*(?:[^{}&%]|%(?!7d)){0,60}(?:[0-9](?:[ \\t\\n+]|%20)*(?:\\*|%2[aA]|\\+|-)(?:[ \\t\\n+]|%20)*[0-9]|\\(|%28|\\.getClass|\\.class\\b|#)|(?:#|%23)(?:\\{|%7[bB])[^{}&]{1,80}(?:\\}|%7[dD])|(?:\\[|%5[bB]){2}(?:\\$|%24|#|%23)(?:\\{|%7[bB])|(?:#|%23)set(?:[ \\t\\n+]|%20)*(?:\\(|%28)(?:\\$|%24)|\\bfreemarker\\.template\\b|(?:\\$|%24)(?:class\\.inspect|velocity)|\\{php\\}|%7[bB]php%7[dD]",
    case_sensitive=False,
    limit=22,
)
R0391_HEADERS_PATTERN: Final = Matches(
    n.R0391_HEADERS_PATTERN,
    "headers",
    "(?:\\{|%7[bB]){2}(?:[ \\t\\n+]|%20)*(?:[^{}]{0,80}(?:[*(]|%2[aA8]|'|%27|\\||%7[cC]|\\+\\s*[0-9]|config\\b|self\\b|request\\b|this\\b|_self\\b|range\\b|settings\\b|app\\b)|[0-9]+-[0-9]|=)[^{}]{0,120}(?:\\}|%7[dD]){2}|(?:\\{|%7[bB])(?:%|%25)(?:[ \\t\\n+]|%20)*(?:if|for|set|import|include|block|extends|macro|debug|raw|with|do|call|print)\\b|(?:<%(?![0-9a-fA-F]{2})|%3[cC]%25)(?:=|%3[dD])?(?:[ \\t\\n+]|%20)*[\\w'\\\"(]|(?:\\$|%24|#|%23|\\*|%2[aA]|@|%40|~)(?:\\{|%7[bB])(?:[ \\t\\n+]|%20)*(?:[^{}&%]|%(?!7d)){0,60}(?:[0-9](?:[ \\t\\n+]|%20)*(?:\\*|%2[aA]|\\+|-)(?:[ \\t\\n+]|%20)*[0-9]|\\(|%28|\\.getClass|\\.class\\b|#)|(?:#|%23)(?:\\{|%7[bB])[^{}&]{1,80}(?:\\}|%7[dD])|(?:\\[|%5[bB]){2}(?:\\$|%24|#|%23)(?:\\{|%7[bB])|(?:#|%23)set(?:[ \\t\\n+]|%20)*(?:\\(|%28)(?:\\$|%24)|\\bfreemarker\\.template\\b|(?:\\$|%24)(?:class\\.inspect|velocity)|\\{php\\}|%7[bB]php%7[dD]",
    case_sensitive=False,
    limit=22,
)
R0391_USER_AGENT_PATTERN: Final = Matches(
    n.R0391_USER_AGENT_PATTERN,
    "user_agent",
    "(?:\\{|%7[bB]){2}(?:[ \\t\\n+]|%20)*(?:[^{}]{0,80}(?:[*(]|%2[aA8]|'|%27|\\||%7[cC]|\\+\\s*[0-9]|config\\b|self\\b|request\\b|this\\b|_self\\b|range\\b|settings\\b|app\\b)|[0-9]+-[0-9]|=)[^{}]{0,120}(?:\\}|%7[dD]){2}|(?:\\{|%7[bB])(?:%|%25)(?:[ \\t\\n+]|%20)*(?:if|for|set|import|include|block|extends|macro|debug|raw|with|do|call|print)\\b|(?:<%(?![0-9a-fA-F]{2})|%3[cC]%25)(?:=|%3[dD])?(?:[ \\t\\n+]|%20)*[\\w'\\\"(]|(?:\\$|%24|#|%23|\\*|%2[aA]|@|%40|~)(?:\\{|%7[bB])(?:[ \\t\\n+]|%20)*(?:[^{}&%]|%(?!7d)){0,60}(?:[0-9](?:[ \\t\\n+]|%20)*(?:\\*|%2[aA]|\\+|-)(?:[ \\t\\n+]|%20)*[0-9]|\\(|%28|\\.getClass|\\.class\\b|#)|(?:#|%23)(?:\\{|%7[bB])[^{}&]{1,80}(?:\\}|%7[dD])|(?:\\[|%5[bB]){2}(?:\\$|%24|#|%23)(?:\\{|%7[bB])|(?:#|%23)set(?:[ \\t\\n+]|%20)*(?:\\(|%28)(?:\\$|%24)|\\bfreemarker\\.template\\b|(?:\\$|%24)(?:class\\.inspect|velocity)|\\{php\\}|%7[bB]php%7[dD]",
    case_sensitive=False,
    limit=22,
)
R0391_RAW_URL_PATTERN_2: Final = Matches(
    n.R0391_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:\{|%7b|<|%3c)(?:%25|%(?![0-9a-f]{2}))",
    case_sensitive=False,
)
R0391_BODY_PATTERN_2: Final = Matches(
    n.R0391_BODY_PATTERN_2,
    "body",
    r"(?:\{|%7b|<|%3c)(?:%25|%(?![0-9a-f]{2}))",
    case_sensitive=False,
)
R0391_RAW_URL_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        r"[{<]%-?\s*(?:if|for|set|include|import|block|extends|macro|raw|with|print|end\w{2,10})\b",
        case_sensitive=False,
    ),
)
R0391_BODY_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "body",
        r"[{<]%-?\s*(?:if|for|set|include|import|block|extends|macro|raw|with|print|end\w{2,10})\b",
        case_sensitive=False,
    ),
)
R0391_ANY: Final = AnyOf(
    R0391_RAW_URL_PATTERN, R0391_BODY_PATTERN, R0391_HEADERS_PATTERN, R0391_USER_AGENT_PATTERN
)
R0391: Final = Rule(
    id="R0391",
    version=1,
    name="template_expression",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.65, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "An expression between the brackets of a template engine: `{{7*7}}`, `${7*7}`, `<%= 7*7 %>`, `#{…}`, `{% if\n"
        "True %}`, `*{T(…)}`, `[[${…}]]`, `@(1+1)`. If the page shows 49, it evaluates what it is given. A bare name\n"
        "such as `{{user}}` does not count."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0391_template_expression.yaml",
)


@KIND.rule(R0391, anchors=(R0391_ANY, R0391_RAW_URL_PATTERN_2, R0391_BODY_PATTERN_2))
def r0391(hits: Hits) -> bool:
    return (
        R0391_ANY in hits
        or (R0391_RAW_URL_PATTERN_2 in hits or R0391_BODY_PATTERN_2 in hits)
        and (R0391_RAW_URL_PATTERN_3 in hits or R0391_BODY_PATTERN_3 in hits)
    )


# ── R0392 ─────────────────────────────────────────────────────────────────────────────────────────

R0392_RAW_URL_PATTERN: Final = Matches(
    n.R0392_RAW_URL_PATTERN,
    "raw_url",
    "\\b[a-z]\\w{0,40}?__\\w{0,60}?__(?:i?startswith|i?endswith|i?contains|i?exact|i?regex|in|gte?|lte?|isnull|range|contained_by|overlap|has_keys?|has_any_keys|search|year|username)(?:=|\\\"|'|%3[dD]|%22|__)|\\b[a-z][a-z_]{0,30}__(?:i?startswith|i?endswith|i?contains|i?regex|contained_by|overlap|has_key|has_keys|has_any_keys|trigram_\\w+|unaccent)(?:=|\\\"|'|%3[dD]|%22)",
    case_sensitive=False,
    limit=63,
)
R0392_BODY_PATTERN: Final = Matches(
    n.R0392_BODY_PATTERN,
    "body",
    "\\b[a-z]\\w{0,40}?__\\w{0,60}?__(?:i?startswith|i?endswith|i?contains|i?exact|i?regex|in|gte?|lte?|isnull|range|contained_by|overlap|has_keys?|has_any_keys|search|year|username)(?:=|\\\"|'|%3[dD]|%22|__)|\\b[a-z][a-z_]{0,30}__(?:i?startswith|i?endswith|i?contains|i?regex|contained_by|overlap|has_key|has_keys|has_any_keys|trigram_\\w+|unaccent)(?:=|\\\"|'|%3[dD]|%22)",
    case_sensitive=False,
    limit=63,
)
R0392: Final = Rule(
    id="R0392",
    version=1,
    name="orm_lookup",
    emits=(Emit("TA0001", "T1190", None, 0.6, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body"),
    description=(
        "Look-ups of Django's query sets through relations in the name of a parameter, `user__password__startswith=`,\n"
        "`created_by__departments__…`: passwords and tokens can be read with them letter by letter (ORM leak)."
    ),
    status="stable",
    source="rules/http_request/code_injection/R0392_orm_lookup.yaml",
)


@KIND.rule(R0392, anchors=(R0392_RAW_URL_PATTERN, R0392_BODY_PATTERN))
def r0392(hits: Hits) -> bool:
    return R0392_RAW_URL_PATTERN in hits or R0392_BODY_PATTERN in hits


# ── R0393 ─────────────────────────────────────────────────────────────────────────────────────────

R0393_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0393_RAW_URL_PATTERN,
        "raw_url",
        r"\b(?:system|exec|passthru|shell_exec|assert|eval|popen|proc_open|call_user_func|array_map|phpinfo)\s*(?:/\*[^*]{0,80}\*/|//[^(]{0,40}|#[^(]{0,40})\s*\(",
        case_sensitive=False,
        limit=63,
    ),
)
R0393_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0393_RAW_URL_PATTERN_2,
        "raw_url",
        "\\b(?:system|exec|passthru|shell_exec|assert|eval|popen|proc_open|call_user_func|array_map|phpinfo)\\b(?:\\s*['\\\")\\]}]){1,3}\\s*(?:\\[\\s*[0-9]\\s*\\]\\s*[)}]?\\s*){0,2}(?:\\{[^}]{0,40}\\}\\s*)?\\(\\s*[\\w'\\\"$@(]",
        case_sensitive=False,
        limit=512,
    ),
)
R0393_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0393_BODY_PATTERN,
        "body",
        r"\b(?:system|exec|passthru|shell_exec|assert|eval|popen|proc_open|call_user_func|array_map|phpinfo)\s*(?:/\*[^*]{0,80}\*/|//[^(]{0,40}|#[^(]{0,40})\s*\(",
        case_sensitive=False,
        limit=63,
    ),
)
R0393_BODY_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0393_BODY_PATTERN_2,
        "body",
        "\\b(?:system|exec|passthru|shell_exec|assert|eval|popen|proc_open|call_user_func|array_map|phpinfo)\\b(?:\\s*['\\\")\\]}]){1,3}\\s*(?:\\[\\s*[0-9]\\s*\\]\\s*[)}]?\\s*){0,2}(?:\\{[^}]{0,40}\\}\\s*)?\\(\\s*[\\w'\\\"$@(]",
        case_sensitive=False,
        limit=512,
    ),
)
R0393_ANY: Final = AnyOf(
    R0393_RAW_URL_PATTERN, R0393_RAW_URL_PATTERN_2, R0393_BODY_PATTERN, R0393_BODY_PATTERN_2
)
R0393: Final = Rule(
    id="R0393",
    version=1,
    name="php_function_in_pieces",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.8, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body"),
    description=(
        "A function of PHP that runs code or commands, called in a way that hides the call: its name in quotes or\n"
        'brackets (`"system"(x)`, `(system)(ls)`, `[system][0](x)`), or a comment between the name and its brackets.'
    ),
    status="stable",
    source="rules/http_request/code_injection/R0393_php_function_in_pieces.yaml",
)


@KIND.rule(R0393, anchors=(R0393_ANY,))
def r0393(hits: Hits) -> bool:
    return R0393_ANY in hits


# ── R0395 ─────────────────────────────────────────────────────────────────────────────────────────

R0395_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0395_RAW_URL_PATTERN,
        "raw_url",
        r"(?<![\w/])(?:java\.(?:lang|io|util|net|nio|awt|beans|security|sql|rmi|text|applet|math|time|evil)\b|java\.\w+\.?\w*(?:runtime|processbuilder)|java\.(?:runtime|processbuilder)|javax\.(?:script|naming|management|swing|sql|el|servlet|crypto|imageio|xml|media)\b|com\.(?:sun|opensymphony|mchange|caucho|rometools|alibaba\.fastjson|bea|tangosol|ibatis|zaxxer|mysql\.(?:cj\.)?jdbc|ibm\.ws|newrelic|google\.gwt|fasterxml|thoughtworks)\.\w|org\.(?:apache\.(?:commons|struts[0-9]?|tomcat|catalina|xalan|xbean|velocity|wicket|naming|log4j|shiro|activemq|ibatis|openjpa|hadoop|el|jasper|bcel|myfaces)|springframework|codehaus|hibernate|jboss|mozilla\.javascript|omg\.corba|yaml\.snakeyaml|python\.core|aspectj|beanshell|javassist|eclipse\.jetty|ehcache|mvel2|h2\.|postgresql\.)\b|sun\.(?:misc|rmi|reflect|net|security|swing)\b|bsh\.\w|groovy\.(?:lang|util|sql)\b|javassist\b|ognl\.\w|xwork\.\w|jdk\.internal|net\.sf\.json|br\.com\.anteros|oracle\.jdbc)",
        case_sensitive=False,
        limit=512,
    ),
)
R0395_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0395_BODY_PATTERN,
        "body",
        r"(?<![\w/])(?:java\.(?:lang|io|util|net|nio|awt|beans|security|sql|rmi|text|applet|math|time|evil)\b|java\.\w+\.?\w*(?:runtime|processbuilder)|java\.(?:runtime|processbuilder)|javax\.(?:script|naming|management|swing|sql|el|servlet|crypto|imageio|xml|media)\b|com\.(?:sun|opensymphony|mchange|caucho|rometools|alibaba\.fastjson|bea|tangosol|ibatis|zaxxer|mysql\.(?:cj\.)?jdbc|ibm\.ws|newrelic|google\.gwt|fasterxml|thoughtworks)\.\w|org\.(?:apache\.(?:commons|struts[0-9]?|tomcat|catalina|xalan|xbean|velocity|wicket|naming|log4j|shiro|activemq|ibatis|openjpa|hadoop|el|jasper|bcel|myfaces)|springframework|codehaus|hibernate|jboss|mozilla\.javascript|omg\.corba|yaml\.snakeyaml|python\.core|aspectj|beanshell|javassist|eclipse\.jetty|ehcache|mvel2|h2\.|postgresql\.)\b|sun\.(?:misc|rmi|reflect|net|security|swing)\b|bsh\.\w|groovy\.(?:lang|util|sql)\b|javassist\b|ognl\.\w|xwork\.\w|jdk\.internal|net\.sf\.json|br\.com\.anteros|oracle\.jdbc)",
        case_sensitive=False,
        limit=512,
    ),
)
R0395_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0395_HEADERS_PATTERN,
        "headers",
        r"(?<![\w/])(?:java\.(?:lang|io|util|net|nio|awt|beans|security|sql|rmi|text|applet|math|time|evil)\b|java\.\w+\.?\w*(?:runtime|processbuilder)|java\.(?:runtime|processbuilder)|javax\.(?:script|naming|management|swing|sql|el|servlet|crypto|imageio|xml|media)\b|com\.(?:sun|opensymphony|mchange|caucho|rometools|alibaba\.fastjson|bea|tangosol|ibatis|zaxxer|mysql\.(?:cj\.)?jdbc|ibm\.ws|newrelic|google\.gwt|fasterxml|thoughtworks)\.\w|org\.(?:apache\.(?:commons|struts[0-9]?|tomcat|catalina|xalan|xbean|velocity|wicket|naming|log4j|shiro|activemq|ibatis|openjpa|hadoop|el|jasper|bcel|myfaces)|springframework|codehaus|hibernate|jboss|mozilla\.javascript|omg\.corba|yaml\.snakeyaml|python\.core|aspectj|beanshell|javassist|eclipse\.jetty|ehcache|mvel2|h2\.|postgresql\.)\b|sun\.(?:misc|rmi|reflect|net|security|swing)\b|bsh\.\w|groovy\.(?:lang|util|sql)\b|javassist\b|ognl\.\w|xwork\.\w|jdk\.internal|net\.sf\.json|br\.com\.anteros|oracle\.jdbc)",
        case_sensitive=False,
        limit=512,
    ),
)
R0395_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0395_USER_AGENT_PATTERN,
        "user_agent",
        r"(?<![\w/])(?:java\.(?:lang|io|util|net|nio|awt|beans|security|sql|rmi|text|applet|math|time|evil)\b|java\.\w+\.?\w*(?:runtime|processbuilder)|java\.(?:runtime|processbuilder)|javax\.(?:script|naming|management|swing|sql|el|servlet|crypto|imageio|xml|media)\b|com\.(?:sun|opensymphony|mchange|caucho|rometools|alibaba\.fastjson|bea|tangosol|ibatis|zaxxer|mysql\.(?:cj\.)?jdbc|ibm\.ws|newrelic|google\.gwt|fasterxml|thoughtworks)\.\w|org\.(?:apache\.(?:commons|struts[0-9]?|tomcat|catalina|xalan|xbean|velocity|wicket|naming|log4j|shiro|activemq|ibatis|openjpa|hadoop|el|jasper|bcel|myfaces)|springframework|codehaus|hibernate|jboss|mozilla\.javascript|omg\.corba|yaml\.snakeyaml|python\.core|aspectj|beanshell|javassist|eclipse\.jetty|ehcache|mvel2|h2\.|postgresql\.)\b|sun\.(?:misc|rmi|reflect|net|security|swing)\b|bsh\.\w|groovy\.(?:lang|util|sql)\b|javassist\b|ognl\.\w|xwork\.\w|jdk\.internal|net\.sf\.json|br\.com\.anteros|oracle\.jdbc)",
        case_sensitive=False,
        limit=512,
    ),
)
R0395_ANY: Final = AnyOf(
    R0395_RAW_URL_PATTERN, R0395_BODY_PATTERN, R0395_HEADERS_PATTERN, R0395_USER_AGENT_PATTERN
)
R0395: Final = Rule(
    id="R0395",
    version=1,
    name="java_class_name",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.7, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "The full name of a class of Java's libraries, or of those that attacks are built of: `java.lang.Runtime`,\n"
        "`java.io.ObjectInputStream`, `javax.script.ScriptEngineManager`, `com.sun.org.apache…`,\n"
        "`org.apache.commons.collections…`, `org.springframework.context.support.…`, `bsh.Interpreter`. In OGNL,\n"
        "SpEL, XML or JSON it names the class to be made."
    ),
    status="stable",
    source="rules/http_request/java/R0395_java_class_name.yaml",
)


@KIND.rule(R0395, anchors=(R0395_ANY,))
def r0395(hits: Hits) -> bool:
    return R0395_ANY in hits


# ── R0396 ─────────────────────────────────────────────────────────────────────────────────────────

R0396_RAW_URL_CONTAINS: Final = SeenAs(
    "decoded",
    Matches(n.R0396_RAW_URL_CONTAINS, "raw_url", *lists.JAVA_GADGETS, case_sensitive=False),
)
R0396_BODY_CONTAINS: Final = SeenAs(
    "decoded", Matches(n.R0396_BODY_CONTAINS, "body", *lists.JAVA_GADGETS, case_sensitive=False)
)
R0396_HEADERS_CONTAINS: Final = SeenAs(
    "decoded",
    Matches(n.R0396_HEADERS_CONTAINS, "headers", *lists.JAVA_GADGETS, case_sensitive=False),
)
R0396_USER_AGENT_CONTAINS: Final = SeenAs(
    "decoded",
    Matches(n.R0396_USER_AGENT_CONTAINS, "user_agent", *lists.JAVA_GADGETS, case_sensitive=False),
)
R0396_ANY: Final = AnyOf(
    R0396_RAW_URL_CONTAINS, R0396_BODY_CONTAINS, R0396_HEADERS_CONTAINS, R0396_USER_AGENT_CONTAINS
)
R0396: Final = Rule(
    id="R0396",
    version=1,
    name="java_gadget_class",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.7, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "Names of classes and methods out of which attacks on Java's deserialisation and expression languages are\n"
        "built: `ProcessBuilder`, `InvokerTransformer`, `TemplatesImpl`, `getRuntime().exec`,\n"
        "`ClassPathXmlApplicationContext`, `forClosure`. Applications do not expect them as input."
    ),
    status="stable",
    source="rules/http_request/java/R0396_java_gadget_class.yaml",
)


@KIND.rule(R0396, anchors=(R0396_ANY,))
def r0396(hits: Hits) -> bool:
    return R0396_ANY in hits


# ── R0397 ─────────────────────────────────────────────────────────────────────────────────────────

R0397_RAW_URL_CONTAINS: Final = Contains(n.R0397_RAW_URL_CONTAINS, "raw_url", *lists.BASE64_OF_JAVA)
R0397_BODY_CONTAINS: Final = Contains(n.R0397_BODY_CONTAINS, "body", *lists.BASE64_OF_JAVA)
R0397_HEADERS_CONTAINS: Final = Contains(n.R0397_HEADERS_CONTAINS, "headers", *lists.BASE64_OF_JAVA)
R0397_USER_AGENT_CONTAINS: Final = Contains(
    n.R0397_USER_AGENT_CONTAINS, "user_agent", *lists.BASE64_OF_JAVA
)
R0397_ANY: Final = AnyOf(
    R0397_RAW_URL_CONTAINS, R0397_BODY_CONTAINS, R0397_HEADERS_CONTAINS, R0397_USER_AGENT_CONTAINS
)
R0397: Final = Rule(
    id="R0397",
    version=1,
    name="java_names_in_base64",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0005", "T1027", None, 0.7, "Obfuscated Files or Information"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "The names of classes that attacks on Java are built of, in Base64: a serialised object or an expression that\n"
        "is encoded to pass filters. Each name is looked for in the three ways in which it can be cut into groups of\n"
        "three bytes."
    ),
    status="stable",
    source="rules/http_request/java/R0397_java_names_in_base64.yaml",
)


@KIND.rule(R0397, anchors=(R0397_ANY,))
def r0397(hits: Hits) -> bool:
    return R0397_ANY in hits


# ── R0398 ─────────────────────────────────────────────────────────────────────────────────────────

R0398_RAW_URL_PATTERN: Final = Matches(
    n.R0398_RAW_URL_PATTERN,
    "raw_url",
    r"(?:rO0AB|Cs7QAF|KztAAU|\u00ac\u00ed|[aA][cC][eE][dD]0005|%[aA][cC]%[eE][dD]%00|\\xac\\xed)",
)
R0398_BODY_PATTERN: Final = Matches(
    n.R0398_BODY_PATTERN,
    "body",
    r"(?:rO0AB|Cs7QAF|KztAAU|\u00ac\u00ed|[aA][cC][eE][dD]0005|%[aA][cC]%[eE][dD]%00|\\xac\\xed)",
)
R0398_HEADERS_PATTERN: Final = Matches(
    n.R0398_HEADERS_PATTERN,
    "headers",
    r"(?:rO0AB|Cs7QAF|KztAAU|\u00ac\u00ed|[aA][cC][eE][dD]0005|%[aA][cC]%[eE][dD]%00|\\xac\\xed)",
)
R0398_USER_AGENT_PATTERN: Final = Matches(
    n.R0398_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:rO0AB|Cs7QAF|KztAAU|\u00ac\u00ed|[aA][cC][eE][dD]0005|%[aA][cC]%[eE][dD]%00|\\xac\\xed)",
)
R0398_ANY: Final = AnyOf(
    R0398_RAW_URL_PATTERN, R0398_BODY_PATTERN, R0398_HEADERS_PATTERN, R0398_USER_AGENT_PATTERN
)
R0398: Final = Rule(
    id="R0398",
    version=1,
    name="java_serialized_object",
    emits=(Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "The first bytes of an object that Java has serialised: `ac ed 00 05`, raw, in hexadecimal or in Base64\n"
        "(`rO0AB`), or of a compressed one. Whoever reads it with `readObject` builds what the sender arranged."
    ),
    status="stable",
    source="rules/http_request/java/R0398_java_serialized_object.yaml",
)


@KIND.rule(R0398, anchors=(R0398_ANY,))
def r0398(hits: Hits) -> bool:
    return R0398_ANY in hits


# ── R0399 ─────────────────────────────────────────────────────────────────────────────────────────

R0399_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0399_RAW_URL_PATTERN,
        "raw_url",
        r"#_?memberaccess\b|@ognl\.ognlcontext|\bognl\b|@java\.lang\.|\ballowstaticmethodaccess\b|#context\s*[\[.=]|\bxwork\.methodaccessor|\bt\s*\(\s*(?:java|javax)\.|(?:redirect|action|redirectaction)\s*:\s*(?:\$|%|%25)\s*\{|\bclass\.(?:module\.)?classloader\b|\bclass\[|\bspring\.cloud\.function\.routing-expression|@org\.apache\.|\bclass\.forname\b|\bgetdeclaredmethod|\.getclass\s*\(\s*\)|\bgetclass\s*\(|\bruntime\s*\.\s*exec\b|\bgetruntime\s*\(",
        case_sensitive=False,
    ),
)
R0399_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0399_BODY_PATTERN,
        "body",
        r"#_?memberaccess\b|@ognl\.ognlcontext|\bognl\b|@java\.lang\.|\ballowstaticmethodaccess\b|#context\s*[\[.=]|\bxwork\.methodaccessor|\bt\s*\(\s*(?:java|javax)\.|(?:redirect|action|redirectaction)\s*:\s*(?:\$|%|%25)\s*\{|\bclass\.(?:module\.)?classloader\b|\bclass\[|\bspring\.cloud\.function\.routing-expression|@org\.apache\.|\bclass\.forname\b|\bgetdeclaredmethod|\.getclass\s*\(\s*\)|\bgetclass\s*\(|\bruntime\s*\.\s*exec\b|\bgetruntime\s*\(",
        case_sensitive=False,
    ),
)
R0399_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0399_HEADERS_PATTERN,
        "headers",
        r"#_?memberaccess\b|@ognl\.ognlcontext|\bognl\b|@java\.lang\.|\ballowstaticmethodaccess\b|#context\s*[\[.=]|\bxwork\.methodaccessor|\bt\s*\(\s*(?:java|javax)\.|(?:redirect|action|redirectaction)\s*:\s*(?:\$|%|%25)\s*\{|\bclass\.(?:module\.)?classloader\b|\bclass\[|\bspring\.cloud\.function\.routing-expression|@org\.apache\.|\bclass\.forname\b|\bgetdeclaredmethod|\.getclass\s*\(\s*\)|\bgetclass\s*\(|\bruntime\s*\.\s*exec\b|\bgetruntime\s*\(",
        case_sensitive=False,
    ),
)
R0399_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0399_USER_AGENT_PATTERN,
        "user_agent",
        r"#_?memberaccess\b|@ognl\.ognlcontext|\bognl\b|@java\.lang\.|\ballowstaticmethodaccess\b|#context\s*[\[.=]|\bxwork\.methodaccessor|\bt\s*\(\s*(?:java|javax)\.|(?:redirect|action|redirectaction)\s*:\s*(?:\$|%|%25)\s*\{|\bclass\.(?:module\.)?classloader\b|\bclass\[|\bspring\.cloud\.function\.routing-expression|@org\.apache\.|\bclass\.forname\b|\bgetdeclaredmethod|\.getclass\s*\(\s*\)|\bgetclass\s*\(|\bruntime\s*\.\s*exec\b|\bgetruntime\s*\(",
        case_sensitive=False,
    ),
)
R0399_RAW_URL_PATTERN_2: Final = Matches(
    n.R0399_RAW_URL_PATTERN_2,
    "raw_url",
    "(?:#|%23)(?:req|res|request|response|application|session|attr|parameters|cmd|iswin|process|ros|cmds|container|ognlutil|dm|wwww|out|f|a)(?:=|%3d)(?:[(@#'\\\"n]|%2)",
    case_sensitive=False,
)
R0399_RAW_URL_PATTERN_3: Final = Matches(
    n.R0399_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:%|%25)(?:\{|%7b)(?:\(|%28|#|%23|@|%40|')",
    case_sensitive=False,
)
R0399_RAW_URL_PATTERN_4: Final = Matches(
    n.R0399_RAW_URL_PATTERN_4,
    "raw_url",
    r"(?:\$|%24)(?:\{|%7b)(?:\(|%28)?(?:#|%23)",
    case_sensitive=False,
)
R0399_BODY_PATTERN_2: Final = Matches(
    n.R0399_BODY_PATTERN_2,
    "body",
    "(?:#|%23)(?:req|res|request|response|application|session|attr|parameters|cmd|iswin|process|ros|cmds|container|ognlutil|dm|wwww|out|f|a)(?:=|%3d)(?:[(@#'\\\"n]|%2)",
    case_sensitive=False,
)
R0399_BODY_PATTERN_3: Final = Matches(
    n.R0399_BODY_PATTERN_3,
    "body",
    r"(?:%|%25)(?:\{|%7b)(?:\(|%28|#|%23|@|%40|')",
    case_sensitive=False,
)
R0399_BODY_PATTERN_4: Final = Matches(
    n.R0399_BODY_PATTERN_4,
    "body",
    r"(?:\$|%24)(?:\{|%7b)(?:\(|%28)?(?:#|%23)",
    case_sensitive=False,
)
R0399_HEADERS_PATTERN_2: Final = Matches(
    n.R0399_HEADERS_PATTERN_2,
    "headers",
    "(?:#|%23)(?:req|res|request|response|application|session|attr|parameters|cmd|iswin|process|ros|cmds|container|ognlutil|dm|wwww|out|f|a)(?:=|%3d)(?:[(@#'\\\"n]|%2)",
    case_sensitive=False,
)
R0399_HEADERS_PATTERN_3: Final = Matches(
    n.R0399_HEADERS_PATTERN_3,
    "headers",
    r"(?:%|%25)(?:\{|%7b)(?:\(|%28|#|%23|@|%40|')",
    case_sensitive=False,
)
R0399_HEADERS_PATTERN_4: Final = Matches(
    n.R0399_HEADERS_PATTERN_4,
    "headers",
    r"(?:\$|%24)(?:\{|%7b)(?:\(|%28)?(?:#|%23)",
    case_sensitive=False,
)
R0399_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0399_USER_AGENT_PATTERN_2,
    "user_agent",
    "(?:#|%23)(?:req|res|request|response|application|session|attr|parameters|cmd|iswin|process|ros|cmds|container|ognlutil|dm|wwww|out|f|a)(?:=|%3d)(?:[(@#'\\\"n]|%2)",
    case_sensitive=False,
)
R0399_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0399_USER_AGENT_PATTERN_3,
    "user_agent",
    r"(?:%|%25)(?:\{|%7b)(?:\(|%28|#|%23|@|%40|')",
    case_sensitive=False,
)
R0399_USER_AGENT_PATTERN_4: Final = Matches(
    n.R0399_USER_AGENT_PATTERN_4,
    "user_agent",
    r"(?:\$|%24)(?:\{|%7b)(?:\(|%28)?(?:#|%23)",
    case_sensitive=False,
)
R0399_ANY: Final = AnyOf(
    R0399_RAW_URL_PATTERN,
    R0399_BODY_PATTERN,
    R0399_HEADERS_PATTERN,
    R0399_USER_AGENT_PATTERN,
    R0399_RAW_URL_PATTERN_2,
    R0399_RAW_URL_PATTERN_3,
    R0399_RAW_URL_PATTERN_4,
    R0399_BODY_PATTERN_2,
    R0399_BODY_PATTERN_3,
    R0399_BODY_PATTERN_4,
    R0399_HEADERS_PATTERN_2,
    R0399_HEADERS_PATTERN_3,
    R0399_HEADERS_PATTERN_4,
    R0399_USER_AGENT_PATTERN_2,
    R0399_USER_AGENT_PATTERN_3,
    R0399_USER_AGENT_PATTERN_4,
)
R0399: Final = Rule(
    id="R0399",
    version=1,
    name="ognl_expression",
    emits=(
        Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.7, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "OGNL, SpEL and EL that leave the template: `%{(#_memberAccess=…`, `@java.lang.Runtime@getRuntime()`,\n"
        "`#context['xwork…']`, `${T(java.lang…)`, `redirect:${…}`, `class.module.classLoader.resources`\n"
        "(Spring4Shell), `#{…Runtime…}`. Struts, Confluence and Spring Cloud were entered this way."
    ),
    status="stable",
    source="rules/http_request/java/R0399_ognl_expression.yaml",
)


@KIND.rule(R0399, anchors=(R0399_ANY,))
def r0399(hits: Hits) -> bool:
    return R0399_ANY in hits


# ── R0400 ─────────────────────────────────────────────────────────────────────────────────────────

R0400_RAW_URL_PATTERN: Final = Matches(
    n.R0400_RAW_URL_PATTERN,
    "raw_url",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[ +]|%20|%09)?(?:\(|%28)(?:[ +]|%20|%09)?(?:[|&!]|%7c|%26|%21)",
    case_sensitive=False,
    limit=512,
)
R0400_RAW_URL_PATTERN_2: Final = Matches(
    n.R0400_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[|&!]|%7c|%26|%21)(?:\(|%28)[a-z]",
    case_sensitive=False,
    limit=512,
)
R0400_RAW_URL_PATTERN_3: Final = Matches(
    n.R0400_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:\(|%28)[a-z]\w{1,30}(?:[~<>]|%7e|%3c|%3e)?(?:=|%3d)",
    case_sensitive=False,
    limit=512,
)
R0400_RAW_URL_PATTERN_4: Final = Matches(
    n.R0400_RAW_URL_PATTERN_4,
    "raw_url",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\*|%2a)(?:\)|%29)(?:\(|%28|!|%21|&|%26)",
    case_sensitive=False,
    limit=512,
)
R0400_BODY_PATTERN: Final = Matches(
    n.R0400_BODY_PATTERN,
    "body",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[ +]|%20|%09)?(?:\(|%28)(?:[ +]|%20|%09)?(?:[|&!]|%7c|%26|%21)",
    case_sensitive=False,
    limit=512,
)
R0400_BODY_PATTERN_2: Final = Matches(
    n.R0400_BODY_PATTERN_2,
    "body",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[|&!]|%7c|%26|%21)(?:\(|%28)[a-z]",
    case_sensitive=False,
    limit=512,
)
R0400_BODY_PATTERN_3: Final = Matches(
    n.R0400_BODY_PATTERN_3,
    "body",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:\(|%28)[a-z]\w{1,30}(?:[~<>]|%7e|%3c|%3e)?(?:=|%3d)",
    case_sensitive=False,
    limit=512,
)
R0400_BODY_PATTERN_4: Final = Matches(
    n.R0400_BODY_PATTERN_4,
    "body",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\*|%2a)(?:\)|%29)(?:\(|%28|!|%21|&|%26)",
    case_sensitive=False,
    limit=512,
)
R0400_HEADERS_PATTERN: Final = Matches(
    n.R0400_HEADERS_PATTERN,
    "headers",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[ +]|%20|%09)?(?:\(|%28)(?:[ +]|%20|%09)?(?:[|&!]|%7c|%26|%21)",
    case_sensitive=False,
    limit=512,
)
R0400_HEADERS_PATTERN_2: Final = Matches(
    n.R0400_HEADERS_PATTERN_2,
    "headers",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[|&!]|%7c|%26|%21)(?:\(|%28)[a-z]",
    case_sensitive=False,
    limit=512,
)
R0400_HEADERS_PATTERN_3: Final = Matches(
    n.R0400_HEADERS_PATTERN_3,
    "headers",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:\(|%28)[a-z]\w{1,30}(?:[~<>]|%7e|%3c|%3e)?(?:=|%3d)",
    case_sensitive=False,
    limit=512,
)
R0400_HEADERS_PATTERN_4: Final = Matches(
    n.R0400_HEADERS_PATTERN_4,
    "headers",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\*|%2a)(?:\)|%29)(?:\(|%28|!|%21|&|%26)",
    case_sensitive=False,
    limit=512,
)
R0400_ANY: Final = AnyOf(
    R0400_RAW_URL_PATTERN,
    R0400_RAW_URL_PATTERN_2,
    R0400_RAW_URL_PATTERN_3,
    R0400_RAW_URL_PATTERN_4,
    R0400_BODY_PATTERN,
    R0400_BODY_PATTERN_2,
    R0400_BODY_PATTERN_3,
    R0400_BODY_PATTERN_4,
    R0400_HEADERS_PATTERN,
    R0400_HEADERS_PATTERN_2,
    R0400_HEADERS_PATTERN_3,
    R0400_HEADERS_PATTERN_4,
)
R0400: Final = Rule(
    id="R0400",
    version=1,
    name="ldap_filter",
    emits=(Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers"),
    description=(
        "Brackets that close one condition of an LDAP filter and open another: `*)(uid=*`, `x)(|(password=*`,\n"
        "`admin)(&)`. A log-in that builds its filter from the name then finds somebody without a password."
    ),
    status="stable",
    source="rules/http_request/query_injection/R0400_ldap_filter.yaml",
)


@KIND.rule(R0400, anchors=(R0400_ANY,))
def r0400(hits: Hits) -> bool:
    return R0400_ANY in hits


# ── R0401 ─────────────────────────────────────────────────────────────────────────────────────────

R0401_RAW_URL_PATTERN: Final = Matches(
    n.R0401_RAW_URL_PATTERN,
    "raw_url",
    "(?:/|%2f)(?:child|parent|descendant|ancestor|following|preceding|self|attribute)(?:-or-self|-sibling)?(?:::|%3a%3a)",
    case_sensitive=False,
)
R0401_RAW_URL_PATTERN_2: Final = Matches(
    n.R0401_RAW_URL_PATTERN_2,
    "raw_url",
    r"\b(?:string-length|local-name|normalize-space|substring|count|name|position|starts-with)(?:\(|%28)(?:name(?:\(|%28)|(?:/|%2f){1,2}[\w*@]|\.\./|(?:\(|%28)(?:/|%2f))",
    case_sensitive=False,
)
R0401_RAW_URL_PATTERN_3: Final = Matches(
    n.R0401_RAW_URL_PATTERN_3,
    "raw_url",
    "(?:'|%27|\\\"|%22)(?:\\]|%5d)(?:[ +]|%20)?(?:\\||%7c)(?:[ +]|%20)?(?:/|%2f)",
    case_sensitive=False,
)
R0401_RAW_URL_PATTERN_4: Final = Matches(
    n.R0401_RAW_URL_PATTERN_4, "raw_url", r"(?:/|%2f)text(?:\(|%28)(?:\)|%29)", case_sensitive=False
)
R0401_BODY_PATTERN: Final = Matches(
    n.R0401_BODY_PATTERN,
    "body",
    "(?:/|%2f)(?:child|parent|descendant|ancestor|following|preceding|self|attribute)(?:-or-self|-sibling)?(?:::|%3a%3a)",
    case_sensitive=False,
)
R0401_BODY_PATTERN_2: Final = Matches(
    n.R0401_BODY_PATTERN_2,
    "body",
    r"\b(?:string-length|local-name|normalize-space|substring|count|name|position|starts-with)(?:\(|%28)(?:name(?:\(|%28)|(?:/|%2f){1,2}[\w*@]|\.\./|(?:\(|%28)(?:/|%2f))",
    case_sensitive=False,
)
R0401_BODY_PATTERN_3: Final = Matches(
    n.R0401_BODY_PATTERN_3,
    "body",
    "(?:'|%27|\\\"|%22)(?:\\]|%5d)(?:[ +]|%20)?(?:\\||%7c)(?:[ +]|%20)?(?:/|%2f)",
    case_sensitive=False,
)
R0401_BODY_PATTERN_4: Final = Matches(
    n.R0401_BODY_PATTERN_4, "body", r"(?:/|%2f)text(?:\(|%28)(?:\)|%29)", case_sensitive=False
)
R0401_ANY: Final = AnyOf(
    R0401_RAW_URL_PATTERN,
    R0401_RAW_URL_PATTERN_2,
    R0401_RAW_URL_PATTERN_3,
    R0401_RAW_URL_PATTERN_4,
    R0401_BODY_PATTERN,
    R0401_BODY_PATTERN_2,
    R0401_BODY_PATTERN_3,
    R0401_BODY_PATTERN_4,
)
R0401: Final = Rule(
    id="R0401",
    version=1,
    name="xpath_query",
    emits=(Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body"),
    description=(
        "Pieces of XPath in a value: a path behind a quote (`' or //user`), an axis (`/child::node()`), or a question\n"
        "about the document (`string-length(name(/*))`, `count(//user)`). It reads an XML document that answers log-\n"
        "ins or searches."
    ),
    status="stable",
    source="rules/http_request/query_injection/R0401_xpath_query.yaml",
)


@KIND.rule(R0401, anchors=(R0401_ANY,))
def r0401(hits: Hits) -> bool:
    return R0401_ANY in hits


# ── R0402 ─────────────────────────────────────────────────────────────────────────────────────────

R0402_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0402_RAW_URL_PATTERN,
        "raw_url",
        r"<!\s*entity\b|<!\s*doctype\s+\S{1,40}\s*(?:\[|system\b)|\bxi:include\b|w3\.org/2001/xinclude",
        case_sensitive=False,
    ),
)
R0402_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0402_BODY_PATTERN,
        "body",
        r"<!\s*entity\b|<!\s*doctype\s+\S{1,40}\s*(?:\[|system\b)|\bxi:include\b|w3\.org/2001/xinclude",
        case_sensitive=False,
    ),
)
R0402_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0402_HEADERS_PATTERN,
        "headers",
        r"<!\s*entity\b|<!\s*doctype\s+\S{1,40}\s*(?:\[|system\b)|\bxi:include\b|w3\.org/2001/xinclude",
        case_sensitive=False,
    ),
)
R0402: Final = Rule(
    id="R0402",
    version=1,
    name="xml_external_entity",
    emits=(Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers"),
    description=(
        "An XML document with definitions of its own: `<!ENTITY`, `<!DOCTYPE x [`, one that names a file or another\n"
        "host as `SYSTEM`, or XInclude. The parser of the server is to fetch what they name."
    ),
    status="stable",
    source="rules/http_request/query_injection/R0402_xml_external_entity.yaml",
)


@KIND.rule(R0402, anchors=(R0402_RAW_URL_PATTERN, R0402_BODY_PATTERN, R0402_HEADERS_PATTERN))
def r0402(hits: Hits) -> bool:
    return (
        R0402_RAW_URL_PATTERN in hits or R0402_BODY_PATTERN in hits or R0402_HEADERS_PATTERN in hits
    )


# ── R0403 ─────────────────────────────────────────────────────────────────────────────────────────

R0403_PATTERN: Final = Matches(
    n.R0403_PATTERN, "raw_url", "^[^?]*%(?:25)?0[da]", case_sensitive=False
)
R0403_PATTERN_2: Final = Matches(
    n.R0403_PATTERN_2,
    "raw_url",
    "[?&][^=&]{0,60}%(?:25)?0[da][^=&]{0,60}(?:=|:|%3a|$)",
    case_sensitive=False,
    limit=63,
)
R0403_PATTERN_3: Final = Matches(
    n.R0403_PATTERN_3,
    "raw_url",
    r"%(?:25)?0[da](?:%(?:25)?0[da]|[ +]|%20|%09)*(?:set-cookie|location|refresh|host|content-(?:type|length|disposition|security-policy)|transfer-encoding|x-[\w-]{2,30}|remote-addr|link|status|connection|access-control-[\w-]+|http%2f1|http/1)(?:[ +]|%20)*(?::|%3a|\.)(?:[ +]|%20)*[\w/]",
    case_sensitive=False,
    limit=512,
)
R0403_PATTERN_4: Final = Matches(
    n.R0403_PATTERN_4,
    "raw_url",
    r"%0[da](?:%0[da])?[\w%-]{1,40}=\w",
    case_sensitive=False,
    limit=512,
)
R0403_ANY: Final = AnyOf(R0403_PATTERN, R0403_PATTERN_2, R0403_PATTERN_3, R0403_PATTERN_4)
R0403: Final = Rule(
    id="R0403",
    version=1,
    name="line_end_in_url",
    emits=(Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url",),
    description=(
        "An encoded line end in a path, in the name of a parameter, or before something that looks like a header:\n"
        "`/%0d%0aSet-Cookie:x`. A server that copies it into its answer lets the sender write headers, or a second\n"
        "answer, of their own."
    ),
    status="stable",
    source="rules/http_request/protocol/R0403_line_end_in_url.yaml",
)


@KIND.rule(R0403, anchors=(R0403_ANY,))
def r0403(hits: Hits) -> bool:
    return R0403_ANY in hits


# ── R0404 ─────────────────────────────────────────────────────────────────────────────────────────

R0404_RAW_URL_PATTERN: Final = Matches(
    n.R0404_RAW_URL_PATTERN,
    "raw_url",
    r"(?:\b|%0[ad])(?:GET|POST|HEAD|PUT|DELETE|OPTIONS|CONNECT|TRACE|PATCH|PROPFIND)(?:[ +]|%20)(?:/|%2f|https?:)[^\s]{0,200}?(?:[ +]|%20)HTTP(?:/|%2f)[0-3]",
    limit=512,
)
R0404_BODY_PATTERN: Final = Matches(
    n.R0404_BODY_PATTERN,
    "body",
    r"(?:\b|%0[ad])(?:GET|POST|HEAD|PUT|DELETE|OPTIONS|CONNECT|TRACE|PATCH|PROPFIND)(?:[ +]|%20)(?:/|%2f|https?:)[^\s]{0,200}?(?:[ +]|%20)HTTP(?:/|%2f)[0-3]",
    limit=512,
)
R0404_HEADERS_PATTERN: Final = Matches(
    n.R0404_HEADERS_PATTERN,
    "headers",
    r"(?:\b|%0[ad])(?:GET|POST|HEAD|PUT|DELETE|OPTIONS|CONNECT|TRACE|PATCH|PROPFIND)(?:[ +]|%20)(?:/|%2f|https?:)[^\s]{0,200}?(?:[ +]|%20)HTTP(?:/|%2f)[0-3]",
    limit=512,
)
R0404_HEADERS_TRANSFER_ENCODING_PATTERN: Final = Matches(
    n.R0404_HEADERS_TRANSFER_ENCODING_PATTERN,
    "headers.Transfer-Encoding",
    "chunked",
    case_sensitive=False,
)
R0404_HEADERS_TRANSFER_ENCODING_PATTERN_2: Final = Matches(
    n.R0404_HEADERS_TRANSFER_ENCODING_PATTERN_2,
    "headers.transfer-encoding",
    "chunked",
    case_sensitive=False,
)
R0404_HEADERS_CONTENT_LENGTH_EXISTS: Final = Exists("headers.Content-Length")
R0404_HEADERS_CONTENT_LENGTH_EXISTS_2: Final = Exists("headers.content-length")
R0404_RAW_URL_PATTERN_2: Final = Matches(
    n.R0404_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:%0[da]|\\r\\n|[\r\n])(?:content-length|transfer-encoding)(?::|%3a)",
    case_sensitive=False,
)
R0404_HEADERS_PATTERN_2: Final = Matches(
    n.R0404_HEADERS_PATTERN_2,
    "headers",
    r"(?:%0[da]|\\r\\n|[\r\n])(?:content-length|transfer-encoding)(?::|%3a)",
    case_sensitive=False,
)
R0404_BODY_PATTERN_2: Final = Matches(
    n.R0404_BODY_PATTERN_2,
    "body",
    r"(?:^|[=&]|%0[ad])(?:%0[ad]|\s)*content-length(?::|%3a)\s?[0-9]",
    case_sensitive=False,
    limit=512,
)
R0404_ANY: Final = AnyOf(
    R0404_RAW_URL_PATTERN,
    R0404_BODY_PATTERN,
    R0404_HEADERS_PATTERN,
    R0404_RAW_URL_PATTERN_2,
    R0404_HEADERS_PATTERN_2,
    R0404_BODY_PATTERN_2,
)
R0404: Final = Rule(
    id="R0404",
    version=1,
    name="request_in_request",
    emits=(Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers"),
    description=(
        "A second request, with method, path and version, in the body, a header or a parameter; or `Transfer-\n"
        "Encoding: chunked` together with a `Content-Length`. Two servers in a row that disagree where a request ends\n"
        "are made to serve it as somebody else's."
    ),
    status="stable",
    source="rules/http_request/protocol/R0404_request_in_request.yaml",
)


@KIND.rule(
    R0404,
    anchors=(
        R0404_ANY,
        R0404_HEADERS_TRANSFER_ENCODING_PATTERN,
        R0404_HEADERS_TRANSFER_ENCODING_PATTERN_2,
    ),
)
def r0404(hits: Hits) -> bool:
    return (
        R0404_ANY in hits
        or (
            R0404_HEADERS_TRANSFER_ENCODING_PATTERN in hits
            or R0404_HEADERS_TRANSFER_ENCODING_PATTERN_2 in hits
        )
        and (
            R0404_HEADERS_CONTENT_LENGTH_EXISTS in hits
            or R0404_HEADERS_CONTENT_LENGTH_EXISTS_2 in hits
        )
    )


# ── R0405 ─────────────────────────────────────────────────────────────────────────────────────────

R0405_PATTERN: Final = Matches(
    n.R0405_PATTERN,
    "headers",
    r"(?:%0d|%0a)(?:%0d|%0a)?(?:[ +]|%20)?[a-z][\w-]{2,40}(?::|%3a)",
    case_sensitive=False,
)
R0405: Final = Rule(
    id="R0405",
    version=1,
    name="header_with_line_end",
    emits=(Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),),
    evidence_fields=("headers",),
    description=(
        "An encoded line end and a header name in the value of a header. Line ends cannot be sent in headers\n"
        "otherwise; an application that decodes them before it answers is made to send headers of the sender's\n"
        "choice."
    ),
    status="stable",
    source="rules/http_request/protocol/R0405_header_with_line_end.yaml",
)


@KIND.rule(R0405, anchors=(R0405_PATTERN,))
def r0405(hits: Hits) -> bool:
    return R0405_PATTERN in hits


# ── R0406 ─────────────────────────────────────────────────────────────────────────────────────────

R0406_HEADERS_CONTENT_TYPE_PATTERN: Final = Matches(
    n.R0406_HEADERS_CONTENT_TYPE_PATTERN,
    "headers.Content-Type",
    "boundary=[\\\"']?\\w{3,12}/\\w",
    case_sensitive=False,
)
R0406_HEADERS_CONTENT_TYPE_PATTERN_2: Final = Matches(
    n.R0406_HEADERS_CONTENT_TYPE_PATTERN_2,
    "headers.Content-Type",
    r"^[a-z]{3,12}/[\w.+-]{1,60}\s?;\s?(?:application|text|multipart|image)/",
    case_sensitive=False,
)
R0406_HEADERS_CONTENT_TYPE_PATTERN_3: Final = Matches(
    n.R0406_HEADERS_CONTENT_TYPE_PATTERN_3,
    "headers.content-type",
    "boundary=[\\\"']?\\w{3,12}/\\w",
    case_sensitive=False,
)
R0406_HEADERS_CONTENT_TYPE_PATTERN_4: Final = Matches(
    n.R0406_HEADERS_CONTENT_TYPE_PATTERN_4,
    "headers.content-type",
    r"^[a-z]{3,12}/[\w.+-]{1,60}\s?;\s?(?:application|text|multipart|image)/",
    case_sensitive=False,
)
R0406_ANY: Final = AnyOf(
    R0406_HEADERS_CONTENT_TYPE_PATTERN,
    R0406_HEADERS_CONTENT_TYPE_PATTERN_2,
    R0406_HEADERS_CONTENT_TYPE_PATTERN_3,
    R0406_HEADERS_CONTENT_TYPE_PATTERN_4,
)
R0406: Final = Rule(
    id="R0406",
    version=1,
    name="content_type_with_two_types",
    emits=(Emit("TA0001", "T1190", None, 0.6, "Exploit Public-Facing Application"),),
    evidence_fields=("headers",),
    description=(
        "A content type inside the content type: another type as the `boundary` of a form, or as a second one behind\n"
        'it (`application/x-www-form-urlencoded;boundary="application/json"`). What looks at the request first and\n'
        "what serves it then take the body for two different things."
    ),
    status="stable",
    source="rules/http_request/protocol/R0406_content_type_with_two_types.yaml",
)


@KIND.rule(R0406, anchors=(R0406_ANY,))
def r0406(hits: Hits) -> bool:
    return R0406_ANY in hits


# ── R0407 ─────────────────────────────────────────────────────────────────────────────────────────

R0407_RAW_URL_PATTERN: Final = Matches(
    n.R0407_RAW_URL_PATTERN,
    "raw_url",
    r"(?:[?&;\"]|^)(?:_?_?(?:host-|secure-)?(?:next-auth\.)?(?:php|asp\.net_|asp|j|cf|zend|symfony|laravel|flask|django|rack|express|connect|plack|mojo|meteor_login|shiny|wordpress|joomla|cakephp|codeigniter|ci)?[._-]?(?:sess(?:ion)?(?:_?id|[._-]?token|_?key)?|sid|login_token)|cakephp|shiny-token|cfid|cftoken|aspsessionid\w{0,12}|connect\.sid|sessid|session-id)(?:=|%3d|\"\s*:)\"?\w",
    case_sensitive=False,
)
R0407_BODY_PATTERN: Final = Matches(
    n.R0407_BODY_PATTERN,
    "body",
    r"(?:[?&;\"]|^)(?:_?_?(?:host-|secure-)?(?:next-auth\.)?(?:php|asp\.net_|asp|j|cf|zend|symfony|laravel|flask|django|rack|express|connect|plack|mojo|meteor_login|shiny|wordpress|joomla|cakephp|codeigniter|ci)?[._-]?(?:sess(?:ion)?(?:_?id|[._-]?token|_?key)?|sid|login_token)|cakephp|shiny-token|cfid|cftoken|aspsessionid\w{0,12}|connect\.sid|sessid|session-id)(?:=|%3d|\"\s*:)\"?\w",
    case_sensitive=False,
)
R0407_DIFFERS_FROM: Final = SeenAs("host", Differs("headers.Referer", "headers.Host"))
R0407: Final = Rule(
    id="R0407",
    version=1,
    name="session_id_from_another_site",
    emits=(Emit("TA0001", "T1190", None, 0.6, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers"),
    description=(
        "A session id in the URL or the body of a request whose Referer is another host: somebody follows a link in\n"
        "which the attacker has chosen the session. Logged in under it, both share it."
    ),
    status="stable",
    source="rules/http_request/protocol/R0407_session_id_from_another_site.yaml",
)


@KIND.rule(R0407, anchors=(R0407_RAW_URL_PATTERN, R0407_BODY_PATTERN))
def r0407(hits: Hits) -> bool:
    return (
        R0407_RAW_URL_PATTERN in hits or R0407_BODY_PATTERN in hits
    ) and R0407_DIFFERS_FROM in hits


# ── R0409 ─────────────────────────────────────────────────────────────────────────────────────────

R0409_PATTERN: Final = Matches(
    n.R0409_PATTERN,
    "raw_url",
    r"unix(?::|%3a)[^|]{1,8000}(?:\||%7c)https?(?::|%3a)",
    case_sensitive=False,
    limit=512,
)
R0409: Final = Rule(
    id="R0409",
    version=1,
    name="proxy_by_unix_socket",
    emits=(Emit("TA0001", "T1190", None, 0.95, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url",),
    description=(
        "`unix:` and a pipe in the query (`?unix:AAAA|http://…`): mod_proxy before Apache 2.4.49 then forwards the\n"
        "request to any host (CVE-2021-40438)."
    ),
    status="stable",
    source="rules/http_request/protocol/R0409_proxy_by_unix_socket.yaml",
)


@KIND.rule(R0409, anchors=(R0409_PATTERN,))
def r0409(hits: Hits) -> bool:
    return R0409_PATTERN in hits


# ── R0410 ─────────────────────────────────────────────────────────────────────────────────────────

R0410_RAW_URL_PATTERN: Final = Matches(
    n.R0410_RAW_URL_PATTERN,
    "raw_url",
    r"(?:=|%3d|>|\"|^)[a-z][a-z0-9+.-]{1,12}(?:://|:///|:%2f%2f|%3a%2f%2f|%3a//)(?:localhost[0-9]?(?:\.localdomain[0-9]?)?|ip6-(?:localhost|loopback)|loopback|host\.docker\.internal|gateway\.docker\.internal|kubernetes\.default(?:\.svc)?|127(?:\.[0-9]{1,3}){1,3}|0(?:\.0){0,3}|10(?:\.[0-9]{1,3}){3}|192\.168(?:\.[0-9]{1,3}){2}|172\.(?:1[6-9]|2[0-9]|3[01])(?:\.[0-9]{1,3}){2}|169\.254(?:\.[0-9]{1,3}){2}|0[0-7]{2,4}\.[0-9.]{3,12}|0x[0-9a-f]{8,16}|(?:127|10|169)\.[0-9]{4,8}|0x[0-9a-f]{2}\.[0-9a-fx.]{4,20}|[0-9]{8,11}|(?:\[|%5b)(?:::|0:|fd|fe80|%3a%3a|0%3a)[0-9a-z:.%]{0,50}(?:\]|%5d))(?:[:/?#&\"<\s]|%3a|%2f|$)",
    case_sensitive=False,
    limit=512,
)
R0410_RAW_URL_PATTERN_2: Final = Matches(
    n.R0410_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:=|%3d|>|\"|^)(?:http|https|ftp)(?::|%3a|:/|%3a/|:%2f|%3a%2f)(?:localhost[0-9]?(?:\.localdomain[0-9]?)?|ip6-(?:localhost|loopback)|loopback|host\.docker\.internal|gateway\.docker\.internal|kubernetes\.default(?:\.svc)?|127(?:\.[0-9]{1,3}){1,3}|0(?:\.0){0,3}|10(?:\.[0-9]{1,3}){3}|192\.168(?:\.[0-9]{1,3}){2}|172\.(?:1[6-9]|2[0-9]|3[01])(?:\.[0-9]{1,3}){2}|169\.254(?:\.[0-9]{1,3}){2}|0[0-7]{2,4}\.[0-9.]{3,12}|0x[0-9a-f]{8,16}|(?:127|10|169)\.[0-9]{4,8}|0x[0-9a-f]{2}\.[0-9a-fx.]{4,20}|[0-9]{8,11}|(?:\[|%5b)(?:::|0:|fd|fe80|%3a%3a|0%3a)[0-9a-z:.%]{0,50}(?:\]|%5d))(?:[:/?#&\"<\s]|%3a|%2f|$)",
    case_sensitive=False,
    limit=512,
)
R0410_RAW_URL_PATTERN_3: Final = Matches(
    n.R0410_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:@|%40)(?:localhost|127(?:\.[0-9]{1,3}){3}|169\.254(?:\.[0-9]{1,3}){2}|192\.168(?:\.[0-9]{1,3}){2}|10(?:\.[0-9]{1,3}){3})(?::[0-9]|%3a[0-9]|/|%2f)",
    case_sensitive=False,
)
R0410_RAW_URL_PATTERN_4: Final = Matches(
    n.R0410_RAW_URL_PATTERN_4,
    "raw_url",
    r"//(?:\\{1,2}[a-z]){3}|//[\u24b6-\u24e9]{2}",
    case_sensitive=False,
)
R0410_BODY_PATTERN: Final = Matches(
    n.R0410_BODY_PATTERN,
    "body",
    r"(?:=|%3d|>|\"|^)[a-z][a-z0-9+.-]{1,12}(?:://|:///|:%2f%2f|%3a%2f%2f|%3a//)(?:localhost[0-9]?(?:\.localdomain[0-9]?)?|ip6-(?:localhost|loopback)|loopback|host\.docker\.internal|gateway\.docker\.internal|kubernetes\.default(?:\.svc)?|127(?:\.[0-9]{1,3}){1,3}|0(?:\.0){0,3}|10(?:\.[0-9]{1,3}){3}|192\.168(?:\.[0-9]{1,3}){2}|172\.(?:1[6-9]|2[0-9]|3[01])(?:\.[0-9]{1,3}){2}|169\.254(?:\.[0-9]{1,3}){2}|0[0-7]{2,4}\.[0-9.]{3,12}|0x[0-9a-f]{8,16}|(?:127|10|169)\.[0-9]{4,8}|0x[0-9a-f]{2}\.[0-9a-fx.]{4,20}|[0-9]{8,11}|(?:\[|%5b)(?:::|0:|fd|fe80|%3a%3a|0%3a)[0-9a-z:.%]{0,50}(?:\]|%5d))(?:[:/?#&\"<\s]|%3a|%2f|$)",
    case_sensitive=False,
    limit=512,
)
R0410_BODY_PATTERN_2: Final = Matches(
    n.R0410_BODY_PATTERN_2,
    "body",
    r"(?:=|%3d|>|\"|^)(?:http|https|ftp)(?::|%3a|:/|%3a/|:%2f|%3a%2f)(?:localhost[0-9]?(?:\.localdomain[0-9]?)?|ip6-(?:localhost|loopback)|loopback|host\.docker\.internal|gateway\.docker\.internal|kubernetes\.default(?:\.svc)?|127(?:\.[0-9]{1,3}){1,3}|0(?:\.0){0,3}|10(?:\.[0-9]{1,3}){3}|192\.168(?:\.[0-9]{1,3}){2}|172\.(?:1[6-9]|2[0-9]|3[01])(?:\.[0-9]{1,3}){2}|169\.254(?:\.[0-9]{1,3}){2}|0[0-7]{2,4}\.[0-9.]{3,12}|0x[0-9a-f]{8,16}|(?:127|10|169)\.[0-9]{4,8}|0x[0-9a-f]{2}\.[0-9a-fx.]{4,20}|[0-9]{8,11}|(?:\[|%5b)(?:::|0:|fd|fe80|%3a%3a|0%3a)[0-9a-z:.%]{0,50}(?:\]|%5d))(?:[:/?#&\"<\s]|%3a|%2f|$)",
    case_sensitive=False,
    limit=512,
)
R0410_BODY_PATTERN_3: Final = Matches(
    n.R0410_BODY_PATTERN_3,
    "body",
    r"(?:@|%40)(?:localhost|127(?:\.[0-9]{1,3}){3}|169\.254(?:\.[0-9]{1,3}){2}|192\.168(?:\.[0-9]{1,3}){2}|10(?:\.[0-9]{1,3}){3})(?::[0-9]|%3a[0-9]|/|%2f)",
    case_sensitive=False,
)
R0410_BODY_PATTERN_4: Final = Matches(
    n.R0410_BODY_PATTERN_4,
    "body",
    r"//(?:\\{1,2}[a-z]){3}|//[\u24b6-\u24e9]{2}",
    case_sensitive=False,
)
R0410_RAW_URL_PATTERN_5: Final = Matches(
    n.R0410_RAW_URL_PATTERN_5,
    "raw_url",
    r"=(?:localhost[0-9]?(?:\.localdomain[0-9]?)?|ip6-(?:localhost|loopback)|host\.docker\.internal|127\.0\.0\.1)(?:/|%2f|:[0-9]|%3a[0-9])",
    case_sensitive=False,
)
R0410_HEADERS_COOKIE_PATTERN: Final = Matches(
    n.R0410_HEADERS_COOKIE_PATTERN,
    "headers.Cookie",
    r"=(?:localhost[0-9]?(?:\.localdomain[0-9]?)?|ip6-(?:localhost|loopback)|host\.docker\.internal|127\.0\.0\.1)(?:/|%2f|:[0-9]|%3a[0-9])",
    case_sensitive=False,
)
R0410_ANY: Final = AnyOf(
    R0410_RAW_URL_PATTERN,
    R0410_RAW_URL_PATTERN_2,
    R0410_RAW_URL_PATTERN_3,
    R0410_RAW_URL_PATTERN_4,
    R0410_BODY_PATTERN,
    R0410_BODY_PATTERN_2,
    R0410_BODY_PATTERN_3,
    R0410_BODY_PATTERN_4,
    R0410_RAW_URL_PATTERN_5,
    R0410_HEADERS_COOKIE_PATTERN,
)
R0410: Final = Rule(
    id="R0410",
    version=1,
    name="request_to_inner_host",
    emits=(Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers"),
    description=(
        "A parameter whose value is an address that only the server can reach: `localhost`, loop-back and private\n"
        "networks, in any spelling (`0x7f000001`, `2130706433`, `[::1]`), with or without a scheme. The server is to\n"
        "send a request there for the sender (SSRF)."
    ),
    status="stable",
    source="rules/http_request/server_side_request/R0410_request_to_inner_host.yaml",
)


@KIND.rule(R0410, anchors=(R0410_ANY,))
def r0410(hits: Hits) -> bool:
    return R0410_ANY in hits


# ── R0411 ─────────────────────────────────────────────────────────────────────────────────────────

R0411_RAW_URL_PATTERN: Final = Matches(
    n.R0411_RAW_URL_PATTERN,
    "raw_url",
    r"(?:(?:https?|ftps?|gopher)(?::|%3a)|(?::|%3a)(?:/|%2f){1,3}|@|%40)(?:169\.254\.169\.254|169\.254\.170\.2\b|2852039166\b|0xa9fea9fe|0xa9\.0xfe|0251\.0*376|025177524776|100\.100\.100\.200|metadata\.google\.internal(?:/|%2f|:|%3a)|metadata\.(?:azure|packet|nicira)\.\w|instance-data\b)",
    case_sensitive=False,
)
R0411_RAW_URL_PATTERN_2: Final = Matches(
    n.R0411_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?::|%3a)(?:/|%2f){0,3}(?:\[|%5b)[0-9a-f:%]{0,50}(?:a9fe(?::|%3a)a9fe|169\.254\.169\.254)",
    case_sensitive=False,
    limit=512,
)
R0411_RAW_URL_PATTERN_3: Final = Matches(
    n.R0411_RAW_URL_PATTERN_3,
    "raw_url",
    r"latest/meta-data|latest/dynamic/instance|computemetadata/v1|metadata/(?:instance|identity/oauth2)\?api|opc/v[12]/instance",
    case_sensitive=False,
)
R0411_BODY_PATTERN: Final = Matches(
    n.R0411_BODY_PATTERN,
    "body",
    r"(?:(?:https?|ftps?|gopher)(?::|%3a)|(?::|%3a)(?:/|%2f){1,3}|@|%40)(?:169\.254\.169\.254|169\.254\.170\.2\b|2852039166\b|0xa9fea9fe|0xa9\.0xfe|0251\.0*376|025177524776|100\.100\.100\.200|metadata\.google\.internal(?:/|%2f|:|%3a)|metadata\.(?:azure|packet|nicira)\.\w|instance-data\b)",
    case_sensitive=False,
)
R0411_BODY_PATTERN_2: Final = Matches(
    n.R0411_BODY_PATTERN_2,
    "body",
    r"(?::|%3a)(?:/|%2f){0,3}(?:\[|%5b)[0-9a-f:%]{0,50}(?:a9fe(?::|%3a)a9fe|169\.254\.169\.254)",
    case_sensitive=False,
    limit=512,
)
R0411_BODY_PATTERN_3: Final = Matches(
    n.R0411_BODY_PATTERN_3,
    "body",
    r"latest/meta-data|latest/dynamic/instance|computemetadata/v1|metadata/(?:instance|identity/oauth2)\?api|opc/v[12]/instance",
    case_sensitive=False,
)
R0411_HEADERS_PATTERN: Final = Matches(
    n.R0411_HEADERS_PATTERN,
    "headers",
    r"(?:(?:https?|ftps?|gopher)(?::|%3a)|(?::|%3a)(?:/|%2f){1,3}|@|%40)(?:169\.254\.169\.254|169\.254\.170\.2\b|2852039166\b|0xa9fea9fe|0xa9\.0xfe|0251\.0*376|025177524776|100\.100\.100\.200|metadata\.google\.internal(?:/|%2f|:|%3a)|metadata\.(?:azure|packet|nicira)\.\w|instance-data\b)",
    case_sensitive=False,
)
R0411_HEADERS_PATTERN_2: Final = Matches(
    n.R0411_HEADERS_PATTERN_2,
    "headers",
    r"(?::|%3a)(?:/|%2f){0,3}(?:\[|%5b)[0-9a-f:%]{0,50}(?:a9fe(?::|%3a)a9fe|169\.254\.169\.254)",
    case_sensitive=False,
    limit=512,
)
R0411_HEADERS_PATTERN_3: Final = Matches(
    n.R0411_HEADERS_PATTERN_3,
    "headers",
    r"latest/meta-data|latest/dynamic/instance|computemetadata/v1|metadata/(?:instance|identity/oauth2)\?api|opc/v[12]/instance",
    case_sensitive=False,
)
R0411_USER_AGENT_PATTERN: Final = Matches(
    n.R0411_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:(?:https?|ftps?|gopher)(?::|%3a)|(?::|%3a)(?:/|%2f){1,3}|@|%40)(?:169\.254\.169\.254|169\.254\.170\.2\b|2852039166\b|0xa9fea9fe|0xa9\.0xfe|0251\.0*376|025177524776|100\.100\.100\.200|metadata\.google\.internal(?:/|%2f|:|%3a)|metadata\.(?:azure|packet|nicira)\.\w|instance-data\b)",
    case_sensitive=False,
)
R0411_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0411_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?::|%3a)(?:/|%2f){0,3}(?:\[|%5b)[0-9a-f:%]{0,50}(?:a9fe(?::|%3a)a9fe|169\.254\.169\.254)",
    case_sensitive=False,
    limit=512,
)
R0411_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0411_USER_AGENT_PATTERN_3,
    "user_agent",
    r"latest/meta-data|latest/dynamic/instance|computemetadata/v1|metadata/(?:instance|identity/oauth2)\?api|opc/v[12]/instance",
    case_sensitive=False,
)
R0411_ANY: Final = AnyOf(
    R0411_RAW_URL_PATTERN,
    R0411_RAW_URL_PATTERN_2,
    R0411_RAW_URL_PATTERN_3,
    R0411_BODY_PATTERN,
    R0411_BODY_PATTERN_2,
    R0411_BODY_PATTERN_3,
    R0411_HEADERS_PATTERN,
    R0411_HEADERS_PATTERN_2,
    R0411_HEADERS_PATTERN_3,
    R0411_USER_AGENT_PATTERN,
    R0411_USER_AGENT_PATTERN_2,
    R0411_USER_AGENT_PATTERN_3,
)
R0411: Final = Rule(
    id="R0411",
    version=1,
    name="cloud_metadata",
    emits=(
        Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),
        Emit(
            "TA0006",
            "T1552",
            "T1552.005",
            0.85,
            "Unsecured Credentials: Cloud Instance Metadata API",
        ),
    ),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "The address of a cloud's metadata service in a request, in any spelling: `169.254.169.254`, `2852039166`,\n"
        "`0xa9fea9fe`, `[::ffff:a9fe:a9fe]`, `metadata.google.internal`, `100.100.100.200`, or one of its paths. A\n"
        "server that fetches it hands out the credentials of its own machine."
    ),
    status="stable",
    source="rules/http_request/server_side_request/R0411_cloud_metadata.yaml",
)


@KIND.rule(R0411, anchors=(R0411_ANY,))
def r0411(hits: Hits) -> bool:
    return R0411_ANY in hits


# ── R0420 ─────────────────────────────────────────────────────────────────────────────────────────

R0420_USER_AGENT_CONTAINS: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS, "user_agent", "acunetix", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_2: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_2, "user_agent", "arachni", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_3: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_3, "user_agent", "bbot/", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_4: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_4, "user_agent", "burpcollaborator", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_5: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_5, "user_agent", "censysinspect", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_6: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_6, "user_agent", "cyberpatrol", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_7: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_7, "user_agent", "dirbuster", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_8: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_8, "user_agent", "dirb/", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_9: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_9, "user_agent", "dirsearch", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_10: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_10, "user_agent", r"evil\-scanner", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_11: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_11, "user_agent", "feroxbuster", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_12: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_12, "user_agent", "fimap", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_13: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_13, "user_agent", r"fuzz\ faster\ u\ fool", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_14: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_14, "user_agent", r"funwebproducts\-scan", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_15: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_15, "user_agent", r"go\-dork", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_16: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_16, "user_agent", "gobuster", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_17: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_17, "user_agent", "googledorker", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_18: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_18, "user_agent", "grabber", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_19: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_19, "user_agent", r"grendel\-scan", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_20: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_20, "user_agent", "hakrawler", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_21: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_21, "user_agent", "havij", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_22: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_22,
    "user_agent",
    r"httpx\ \-\ open\-source\ project",
    case_sensitive=False,
)
R0420_USER_AGENT_CONTAINS_23: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_23, "user_agent", r"hello,\ world", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_24: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_24, "user_agent", r"inspectiontool\-scan", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_25: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_25, "user_agent", r"internet\-measurement", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_26: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_26, "user_agent", "ironwasp", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_27: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_27, "user_agent", "jaeles", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_28: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_28, "user_agent", "jorgee", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_29: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_29, "user_agent", "joomscan", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_30: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_30, "user_agent", "katana/", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_31: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_31, "user_agent", "l9explore", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_32: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_32, "user_agent", "l9tcpid", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_33: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_33, "user_agent", "leakix", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_34: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_34, "user_agent", "masscan", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_35: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_35, "user_agent", "massscan", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_36: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_36, "user_agent", "mfibot", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_37: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_37, "user_agent", "morfeus", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_38: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_38, "user_agent", r"muhstik\-scan", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_39: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_39, "user_agent", "muieblackcat", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_40: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_40, "user_agent", "nessus", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_41: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_41, "user_agent", "netsparker", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_42: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_42, "user_agent", "netsystemsresearch", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_43: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_43, "user_agent", "nikto", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_44: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_44, "user_agent", r"nmap\ scripting\ engine", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_45: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_45, "user_agent", "nsauditor", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_46: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_46, "user_agent", "nuclei", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_47: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_47, "user_agent", "odin", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_48: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_48, "user_agent", "openvas", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_49: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_49, "user_agent", r"owasp\ zap", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_50: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_50, "user_agent", "pangolin", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_51: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_51, "user_agent", "paros/", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_52: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_52, "user_agent", "pentest", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_53: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_53, "user_agent", r"probe\-image\-size\-scan", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_54: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_54, "user_agent", "qualys", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_55: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_55, "user_agent", "rustscan", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_56: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_56, "user_agent", "scrawlr", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_57: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_57, "user_agent", "skipfish", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_58: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_58,
    "user_agent",
    r"software\ vulnerability\ scanner",
    case_sensitive=False,
)
R0420_USER_AGENT_CONTAINS_59: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_59, "user_agent", "subjack", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_60: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_60, "user_agent", "sysscan/", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_61: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_61, "user_agent", r"the\ jorgee", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_62: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_62, "user_agent", "vega/", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_63: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_63, "user_agent", "w3af", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_64: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_64, "user_agent", "wafw00f", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_65: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_65, "user_agent", "wapiti", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_66: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_66, "user_agent", "webinspect", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_67: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_67, "user_agent", "webshag", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_68: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_68, "user_agent", "wfuzz", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_69: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_69, "user_agent", "whatweb", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_70: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_70, "user_agent", "whatwaf", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_71: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_71, "user_agent", "wpscan", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_72: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_72, "user_agent", "xsstrike", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_73: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_73, "user_agent", "zap/", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_74: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_74, "user_agent", "zgrab", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_75: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_75, "user_agent", "zmeu", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_76: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_76, "user_agent", "zoomeye", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_77: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_77,
    "user_agent",
    r"expanse,\ a\ palo\ alto\ networks\ company",
    case_sensitive=False,
)
R0420_USER_AGENT_CONTAINS_78: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_78, "user_agent", "projectdiscovery", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_79: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_79, "user_agent", "commix/", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_80: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_80, "user_agent", r"sf/\ \(scan\)", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_81: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_81, "user_agent", "tsunamisecurityscanner", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_82: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_82, "user_agent", "tplmap", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_83: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_83, "user_agent", r"sslscan\-web", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_84: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_84, "user_agent", "dalfox", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_85: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_85, "user_agent", "ffuf/", case_sensitive=False
)
R0420_USER_AGENT_CONTAINS_86: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS_86, "user_agent", r"x\-scanner", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS, "headers.User-Agent", "acunetix", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_2: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_2, "headers.User-Agent", "arachni", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_3: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_3, "headers.User-Agent", "bbot/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_4: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_4,
    "headers.User-Agent",
    "burpcollaborator",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_5: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_5,
    "headers.User-Agent",
    "censysinspect",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_6: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_6, "headers.User-Agent", "cyberpatrol", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_7: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_7, "headers.User-Agent", "dirbuster", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_8: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_8, "headers.User-Agent", "dirb/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_9: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_9, "headers.User-Agent", "dirsearch", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_10: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_10,
    "headers.User-Agent",
    r"evil\-scanner",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_11: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_11,
    "headers.User-Agent",
    "feroxbuster",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_12: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_12, "headers.User-Agent", "fimap", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_13: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_13,
    "headers.User-Agent",
    r"fuzz\ faster\ u\ fool",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_14: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_14,
    "headers.User-Agent",
    r"funwebproducts\-scan",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_15: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_15, "headers.User-Agent", r"go\-dork", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_16: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_16, "headers.User-Agent", "gobuster", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_17: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_17,
    "headers.User-Agent",
    "googledorker",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_18: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_18, "headers.User-Agent", "grabber", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_19: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_19,
    "headers.User-Agent",
    r"grendel\-scan",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_20: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_20, "headers.User-Agent", "hakrawler", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_21: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_21, "headers.User-Agent", "havij", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_22: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_22,
    "headers.User-Agent",
    r"httpx\ \-\ open\-source\ project",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_23: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_23,
    "headers.User-Agent",
    r"hello,\ world",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_24: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_24,
    "headers.User-Agent",
    r"inspectiontool\-scan",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_25: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_25,
    "headers.User-Agent",
    r"internet\-measurement",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_26: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_26, "headers.User-Agent", "ironwasp", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_27: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_27, "headers.User-Agent", "jaeles", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_28: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_28, "headers.User-Agent", "jorgee", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_29: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_29, "headers.User-Agent", "joomscan", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_30: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_30, "headers.User-Agent", "katana/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_31: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_31, "headers.User-Agent", "l9explore", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_32: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_32, "headers.User-Agent", "l9tcpid", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_33: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_33, "headers.User-Agent", "leakix", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_34: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_34, "headers.User-Agent", "masscan", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_35: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_35, "headers.User-Agent", "massscan", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_36: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_36, "headers.User-Agent", "mfibot", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_37: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_37, "headers.User-Agent", "morfeus", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_38: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_38,
    "headers.User-Agent",
    r"muhstik\-scan",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_39: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_39,
    "headers.User-Agent",
    "muieblackcat",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_40: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_40, "headers.User-Agent", "nessus", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_41: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_41, "headers.User-Agent", "netsparker", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_42: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_42,
    "headers.User-Agent",
    "netsystemsresearch",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_43: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_43, "headers.User-Agent", "nikto", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_44: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_44,
    "headers.User-Agent",
    r"nmap\ scripting\ engine",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_45: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_45, "headers.User-Agent", "nsauditor", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_46: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_46, "headers.User-Agent", "nuclei", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_47: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_47, "headers.User-Agent", "odin", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_48: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_48, "headers.User-Agent", "openvas", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_49: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_49,
    "headers.User-Agent",
    r"owasp\ zap",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_50: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_50, "headers.User-Agent", "pangolin", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_51: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_51, "headers.User-Agent", "paros/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_52: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_52, "headers.User-Agent", "pentest", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_53: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_53,
    "headers.User-Agent",
    r"probe\-image\-size\-scan",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_54: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_54, "headers.User-Agent", "qualys", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_55: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_55, "headers.User-Agent", "rustscan", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_56: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_56, "headers.User-Agent", "scrawlr", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_57: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_57, "headers.User-Agent", "skipfish", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_58: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_58,
    "headers.User-Agent",
    r"software\ vulnerability\ scanner",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_59: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_59, "headers.User-Agent", "subjack", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_60: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_60, "headers.User-Agent", "sysscan/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_61: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_61,
    "headers.User-Agent",
    r"the\ jorgee",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_62: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_62, "headers.User-Agent", "vega/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_63: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_63, "headers.User-Agent", "w3af", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_64: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_64, "headers.User-Agent", "wafw00f", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_65: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_65, "headers.User-Agent", "wapiti", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_66: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_66, "headers.User-Agent", "webinspect", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_67: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_67, "headers.User-Agent", "webshag", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_68: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_68, "headers.User-Agent", "wfuzz", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_69: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_69, "headers.User-Agent", "whatweb", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_70: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_70, "headers.User-Agent", "whatwaf", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_71: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_71, "headers.User-Agent", "wpscan", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_72: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_72, "headers.User-Agent", "xsstrike", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_73: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_73, "headers.User-Agent", "zap/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_74: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_74, "headers.User-Agent", "zgrab", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_75: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_75, "headers.User-Agent", "zmeu", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_76: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_76, "headers.User-Agent", "zoomeye", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_77: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_77,
    "headers.User-Agent",
    r"expanse,\ a\ palo\ alto\ networks\ company",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_78: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_78,
    "headers.User-Agent",
    "projectdiscovery",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_79: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_79, "headers.User-Agent", "commix/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_80: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_80,
    "headers.User-Agent",
    r"sf/\ \(scan\)",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_81: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_81,
    "headers.User-Agent",
    "tsunamisecurityscanner",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_82: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_82, "headers.User-Agent", "tplmap", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_83: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_83,
    "headers.User-Agent",
    r"sslscan\-web",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_84: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_84, "headers.User-Agent", "dalfox", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_85: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_85, "headers.User-Agent", "ffuf/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_86: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_86,
    "headers.User-Agent",
    r"x\-scanner",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_87: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_87, "headers.user-agent", "acunetix", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_88: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_88, "headers.user-agent", "arachni", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_89: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_89, "headers.user-agent", "bbot/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_90: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_90,
    "headers.user-agent",
    "burpcollaborator",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_91: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_91,
    "headers.user-agent",
    "censysinspect",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_92: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_92,
    "headers.user-agent",
    "cyberpatrol",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_93: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_93, "headers.user-agent", "dirbuster", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_94: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_94, "headers.user-agent", "dirb/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_95: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_95, "headers.user-agent", "dirsearch", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_96: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_96,
    "headers.user-agent",
    r"evil\-scanner",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_97: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_97,
    "headers.user-agent",
    "feroxbuster",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_98: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_98, "headers.user-agent", "fimap", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_99: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_99,
    "headers.user-agent",
    r"fuzz\ faster\ u\ fool",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_100: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_100,
    "headers.user-agent",
    r"funwebproducts\-scan",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_101: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_101, "headers.user-agent", r"go\-dork", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_102: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_102, "headers.user-agent", "gobuster", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_103: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_103,
    "headers.user-agent",
    "googledorker",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_104: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_104, "headers.user-agent", "grabber", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_105: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_105,
    "headers.user-agent",
    r"grendel\-scan",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_106: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_106, "headers.user-agent", "hakrawler", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_107: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_107, "headers.user-agent", "havij", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_108: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_108,
    "headers.user-agent",
    r"httpx\ \-\ open\-source\ project",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_109: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_109,
    "headers.user-agent",
    r"hello,\ world",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_110: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_110,
    "headers.user-agent",
    r"inspectiontool\-scan",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_111: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_111,
    "headers.user-agent",
    r"internet\-measurement",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_112: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_112, "headers.user-agent", "ironwasp", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_113: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_113, "headers.user-agent", "jaeles", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_114: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_114, "headers.user-agent", "jorgee", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_115: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_115, "headers.user-agent", "joomscan", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_116: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_116, "headers.user-agent", "katana/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_117: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_117, "headers.user-agent", "l9explore", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_118: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_118, "headers.user-agent", "l9tcpid", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_119: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_119, "headers.user-agent", "leakix", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_120: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_120, "headers.user-agent", "masscan", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_121: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_121, "headers.user-agent", "massscan", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_122: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_122, "headers.user-agent", "mfibot", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_123: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_123, "headers.user-agent", "morfeus", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_124: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_124,
    "headers.user-agent",
    r"muhstik\-scan",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_125: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_125,
    "headers.user-agent",
    "muieblackcat",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_126: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_126, "headers.user-agent", "nessus", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_127: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_127,
    "headers.user-agent",
    "netsparker",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_128: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_128,
    "headers.user-agent",
    "netsystemsresearch",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_129: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_129, "headers.user-agent", "nikto", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_130: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_130,
    "headers.user-agent",
    r"nmap\ scripting\ engine",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_131: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_131, "headers.user-agent", "nsauditor", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_132: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_132, "headers.user-agent", "nuclei", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_133: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_133, "headers.user-agent", "odin", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_134: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_134, "headers.user-agent", "openvas", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_135: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_135,
    "headers.user-agent",
    r"owasp\ zap",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_136: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_136, "headers.user-agent", "pangolin", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_137: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_137, "headers.user-agent", "paros/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_138: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_138, "headers.user-agent", "pentest", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_139: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_139,
    "headers.user-agent",
    r"probe\-image\-size\-scan",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_140: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_140, "headers.user-agent", "qualys", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_141: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_141, "headers.user-agent", "rustscan", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_142: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_142, "headers.user-agent", "scrawlr", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_143: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_143, "headers.user-agent", "skipfish", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_144: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_144,
    "headers.user-agent",
    r"software\ vulnerability\ scanner",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_145: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_145, "headers.user-agent", "subjack", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_146: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_146, "headers.user-agent", "sysscan/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_147: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_147,
    "headers.user-agent",
    r"the\ jorgee",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_148: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_148, "headers.user-agent", "vega/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_149: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_149, "headers.user-agent", "w3af", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_150: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_150, "headers.user-agent", "wafw00f", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_151: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_151, "headers.user-agent", "wapiti", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_152: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_152,
    "headers.user-agent",
    "webinspect",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_153: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_153, "headers.user-agent", "webshag", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_154: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_154, "headers.user-agent", "wfuzz", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_155: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_155, "headers.user-agent", "whatweb", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_156: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_156, "headers.user-agent", "whatwaf", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_157: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_157, "headers.user-agent", "wpscan", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_158: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_158, "headers.user-agent", "xsstrike", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_159: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_159, "headers.user-agent", "zap/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_160: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_160, "headers.user-agent", "zgrab", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_161: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_161, "headers.user-agent", "zmeu", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_162: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_162, "headers.user-agent", "zoomeye", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_163: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_163,
    "headers.user-agent",
    r"expanse,\ a\ palo\ alto\ networks\ company",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_164: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_164,
    "headers.user-agent",
    "projectdiscovery",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_165: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_165, "headers.user-agent", "commix/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_166: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_166,
    "headers.user-agent",
    r"sf/\ \(scan\)",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_167: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_167,
    "headers.user-agent",
    "tsunamisecurityscanner",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_168: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_168, "headers.user-agent", "tplmap", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_169: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_169,
    "headers.user-agent",
    r"sslscan\-web",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_170: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_170, "headers.user-agent", "dalfox", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_171: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_171, "headers.user-agent", "ffuf/", case_sensitive=False
)
R0420_HEADERS_USER_AGENT_CONTAINS_172: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_172,
    "headers.user-agent",
    r"x\-scanner",
    case_sensitive=False,
)
R0420_ANY: Final = AnyOf(
    R0420_USER_AGENT_CONTAINS,
    R0420_USER_AGENT_CONTAINS_2,
    R0420_USER_AGENT_CONTAINS_3,
    R0420_USER_AGENT_CONTAINS_4,
    R0420_USER_AGENT_CONTAINS_5,
    R0420_USER_AGENT_CONTAINS_6,
    R0420_USER_AGENT_CONTAINS_7,
    R0420_USER_AGENT_CONTAINS_8,
    R0420_USER_AGENT_CONTAINS_9,
    R0420_USER_AGENT_CONTAINS_10,
    R0420_USER_AGENT_CONTAINS_11,
    R0420_USER_AGENT_CONTAINS_12,
    R0420_USER_AGENT_CONTAINS_13,
    R0420_USER_AGENT_CONTAINS_14,
    R0420_USER_AGENT_CONTAINS_15,
    R0420_USER_AGENT_CONTAINS_16,
    R0420_USER_AGENT_CONTAINS_17,
    R0420_USER_AGENT_CONTAINS_18,
    R0420_USER_AGENT_CONTAINS_19,
    R0420_USER_AGENT_CONTAINS_20,
    R0420_USER_AGENT_CONTAINS_21,
    R0420_USER_AGENT_CONTAINS_22,
    R0420_USER_AGENT_CONTAINS_23,
    R0420_USER_AGENT_CONTAINS_24,
    R0420_USER_AGENT_CONTAINS_25,
    R0420_USER_AGENT_CONTAINS_26,
    R0420_USER_AGENT_CONTAINS_27,
    R0420_USER_AGENT_CONTAINS_28,
    R0420_USER_AGENT_CONTAINS_29,
    R0420_USER_AGENT_CONTAINS_30,
    R0420_USER_AGENT_CONTAINS_31,
    R0420_USER_AGENT_CONTAINS_32,
    R0420_USER_AGENT_CONTAINS_33,
    R0420_USER_AGENT_CONTAINS_34,
    R0420_USER_AGENT_CONTAINS_35,
    R0420_USER_AGENT_CONTAINS_36,
    R0420_USER_AGENT_CONTAINS_37,
    R0420_USER_AGENT_CONTAINS_38,
    R0420_USER_AGENT_CONTAINS_39,
    R0420_USER_AGENT_CONTAINS_40,
    R0420_USER_AGENT_CONTAINS_41,
    R0420_USER_AGENT_CONTAINS_42,
    R0420_USER_AGENT_CONTAINS_43,
    R0420_USER_AGENT_CONTAINS_44,
    R0420_USER_AGENT_CONTAINS_45,
    R0420_USER_AGENT_CONTAINS_46,
    R0420_USER_AGENT_CONTAINS_47,
    R0420_USER_AGENT_CONTAINS_48,
    R0420_USER_AGENT_CONTAINS_49,
    R0420_USER_AGENT_CONTAINS_50,
    R0420_USER_AGENT_CONTAINS_51,
    R0420_USER_AGENT_CONTAINS_52,
    R0420_USER_AGENT_CONTAINS_53,
    R0420_USER_AGENT_CONTAINS_54,
    R0420_USER_AGENT_CONTAINS_55,
    R0420_USER_AGENT_CONTAINS_56,
    R0420_USER_AGENT_CONTAINS_57,
    R0420_USER_AGENT_CONTAINS_58,
    R0420_USER_AGENT_CONTAINS_59,
    R0420_USER_AGENT_CONTAINS_60,
    R0420_USER_AGENT_CONTAINS_61,
    R0420_USER_AGENT_CONTAINS_62,
    R0420_USER_AGENT_CONTAINS_63,
    R0420_USER_AGENT_CONTAINS_64,
    R0420_USER_AGENT_CONTAINS_65,
    R0420_USER_AGENT_CONTAINS_66,
    R0420_USER_AGENT_CONTAINS_67,
    R0420_USER_AGENT_CONTAINS_68,
    R0420_USER_AGENT_CONTAINS_69,
    R0420_USER_AGENT_CONTAINS_70,
    R0420_USER_AGENT_CONTAINS_71,
    R0420_USER_AGENT_CONTAINS_72,
    R0420_USER_AGENT_CONTAINS_73,
    R0420_USER_AGENT_CONTAINS_74,
    R0420_USER_AGENT_CONTAINS_75,
    R0420_USER_AGENT_CONTAINS_76,
    R0420_USER_AGENT_CONTAINS_77,
    R0420_USER_AGENT_CONTAINS_78,
    R0420_USER_AGENT_CONTAINS_79,
    R0420_USER_AGENT_CONTAINS_80,
    R0420_USER_AGENT_CONTAINS_81,
    R0420_USER_AGENT_CONTAINS_82,
    R0420_USER_AGENT_CONTAINS_83,
    R0420_USER_AGENT_CONTAINS_84,
    R0420_USER_AGENT_CONTAINS_85,
    R0420_USER_AGENT_CONTAINS_86,
    R0420_HEADERS_USER_AGENT_CONTAINS,
    R0420_HEADERS_USER_AGENT_CONTAINS_2,
    R0420_HEADERS_USER_AGENT_CONTAINS_3,
    R0420_HEADERS_USER_AGENT_CONTAINS_4,
    R0420_HEADERS_USER_AGENT_CONTAINS_5,
    R0420_HEADERS_USER_AGENT_CONTAINS_6,
    R0420_HEADERS_USER_AGENT_CONTAINS_7,
    R0420_HEADERS_USER_AGENT_CONTAINS_8,
    R0420_HEADERS_USER_AGENT_CONTAINS_9,
    R0420_HEADERS_USER_AGENT_CONTAINS_10,
    R0420_HEADERS_USER_AGENT_CONTAINS_11,
    R0420_HEADERS_USER_AGENT_CONTAINS_12,
    R0420_HEADERS_USER_AGENT_CONTAINS_13,
    R0420_HEADERS_USER_AGENT_CONTAINS_14,
    R0420_HEADERS_USER_AGENT_CONTAINS_15,
    R0420_HEADERS_USER_AGENT_CONTAINS_16,
    R0420_HEADERS_USER_AGENT_CONTAINS_17,
    R0420_HEADERS_USER_AGENT_CONTAINS_18,
    R0420_HEADERS_USER_AGENT_CONTAINS_19,
    R0420_HEADERS_USER_AGENT_CONTAINS_20,
    R0420_HEADERS_USER_AGENT_CONTAINS_21,
    R0420_HEADERS_USER_AGENT_CONTAINS_22,
    R0420_HEADERS_USER_AGENT_CONTAINS_23,
    R0420_HEADERS_USER_AGENT_CONTAINS_24,
    R0420_HEADERS_USER_AGENT_CONTAINS_25,
    R0420_HEADERS_USER_AGENT_CONTAINS_26,
    R0420_HEADERS_USER_AGENT_CONTAINS_27,
    R0420_HEADERS_USER_AGENT_CONTAINS_28,
    R0420_HEADERS_USER_AGENT_CONTAINS_29,
    R0420_HEADERS_USER_AGENT_CONTAINS_30,
    R0420_HEADERS_USER_AGENT_CONTAINS_31,
    R0420_HEADERS_USER_AGENT_CONTAINS_32,
    R0420_HEADERS_USER_AGENT_CONTAINS_33,
    R0420_HEADERS_USER_AGENT_CONTAINS_34,
    R0420_HEADERS_USER_AGENT_CONTAINS_35,
    R0420_HEADERS_USER_AGENT_CONTAINS_36,
    R0420_HEADERS_USER_AGENT_CONTAINS_37,
    R0420_HEADERS_USER_AGENT_CONTAINS_38,
    R0420_HEADERS_USER_AGENT_CONTAINS_39,
    R0420_HEADERS_USER_AGENT_CONTAINS_40,
    R0420_HEADERS_USER_AGENT_CONTAINS_41,
    R0420_HEADERS_USER_AGENT_CONTAINS_42,
    R0420_HEADERS_USER_AGENT_CONTAINS_43,
    R0420_HEADERS_USER_AGENT_CONTAINS_44,
    R0420_HEADERS_USER_AGENT_CONTAINS_45,
    R0420_HEADERS_USER_AGENT_CONTAINS_46,
    R0420_HEADERS_USER_AGENT_CONTAINS_47,
    R0420_HEADERS_USER_AGENT_CONTAINS_48,
    R0420_HEADERS_USER_AGENT_CONTAINS_49,
    R0420_HEADERS_USER_AGENT_CONTAINS_50,
    R0420_HEADERS_USER_AGENT_CONTAINS_51,
    R0420_HEADERS_USER_AGENT_CONTAINS_52,
    R0420_HEADERS_USER_AGENT_CONTAINS_53,
    R0420_HEADERS_USER_AGENT_CONTAINS_54,
    R0420_HEADERS_USER_AGENT_CONTAINS_55,
    R0420_HEADERS_USER_AGENT_CONTAINS_56,
    R0420_HEADERS_USER_AGENT_CONTAINS_57,
    R0420_HEADERS_USER_AGENT_CONTAINS_58,
    R0420_HEADERS_USER_AGENT_CONTAINS_59,
    R0420_HEADERS_USER_AGENT_CONTAINS_60,
    R0420_HEADERS_USER_AGENT_CONTAINS_61,
    R0420_HEADERS_USER_AGENT_CONTAINS_62,
    R0420_HEADERS_USER_AGENT_CONTAINS_63,
    R0420_HEADERS_USER_AGENT_CONTAINS_64,
    R0420_HEADERS_USER_AGENT_CONTAINS_65,
    R0420_HEADERS_USER_AGENT_CONTAINS_66,
    R0420_HEADERS_USER_AGENT_CONTAINS_67,
    R0420_HEADERS_USER_AGENT_CONTAINS_68,
    R0420_HEADERS_USER_AGENT_CONTAINS_69,
    R0420_HEADERS_USER_AGENT_CONTAINS_70,
    R0420_HEADERS_USER_AGENT_CONTAINS_71,
    R0420_HEADERS_USER_AGENT_CONTAINS_72,
    R0420_HEADERS_USER_AGENT_CONTAINS_73,
    R0420_HEADERS_USER_AGENT_CONTAINS_74,
    R0420_HEADERS_USER_AGENT_CONTAINS_75,
    R0420_HEADERS_USER_AGENT_CONTAINS_76,
    R0420_HEADERS_USER_AGENT_CONTAINS_77,
    R0420_HEADERS_USER_AGENT_CONTAINS_78,
    R0420_HEADERS_USER_AGENT_CONTAINS_79,
    R0420_HEADERS_USER_AGENT_CONTAINS_80,
    R0420_HEADERS_USER_AGENT_CONTAINS_81,
    R0420_HEADERS_USER_AGENT_CONTAINS_82,
    R0420_HEADERS_USER_AGENT_CONTAINS_83,
    R0420_HEADERS_USER_AGENT_CONTAINS_84,
    R0420_HEADERS_USER_AGENT_CONTAINS_85,
    R0420_HEADERS_USER_AGENT_CONTAINS_86,
    R0420_HEADERS_USER_AGENT_CONTAINS_87,
    R0420_HEADERS_USER_AGENT_CONTAINS_88,
    R0420_HEADERS_USER_AGENT_CONTAINS_89,
    R0420_HEADERS_USER_AGENT_CONTAINS_90,
    R0420_HEADERS_USER_AGENT_CONTAINS_91,
    R0420_HEADERS_USER_AGENT_CONTAINS_92,
    R0420_HEADERS_USER_AGENT_CONTAINS_93,
    R0420_HEADERS_USER_AGENT_CONTAINS_94,
    R0420_HEADERS_USER_AGENT_CONTAINS_95,
    R0420_HEADERS_USER_AGENT_CONTAINS_96,
    R0420_HEADERS_USER_AGENT_CONTAINS_97,
    R0420_HEADERS_USER_AGENT_CONTAINS_98,
    R0420_HEADERS_USER_AGENT_CONTAINS_99,
    R0420_HEADERS_USER_AGENT_CONTAINS_100,
    R0420_HEADERS_USER_AGENT_CONTAINS_101,
    R0420_HEADERS_USER_AGENT_CONTAINS_102,
    R0420_HEADERS_USER_AGENT_CONTAINS_103,
    R0420_HEADERS_USER_AGENT_CONTAINS_104,
    R0420_HEADERS_USER_AGENT_CONTAINS_105,
    R0420_HEADERS_USER_AGENT_CONTAINS_106,
    R0420_HEADERS_USER_AGENT_CONTAINS_107,
    R0420_HEADERS_USER_AGENT_CONTAINS_108,
    R0420_HEADERS_USER_AGENT_CONTAINS_109,
    R0420_HEADERS_USER_AGENT_CONTAINS_110,
    R0420_HEADERS_USER_AGENT_CONTAINS_111,
    R0420_HEADERS_USER_AGENT_CONTAINS_112,
    R0420_HEADERS_USER_AGENT_CONTAINS_113,
    R0420_HEADERS_USER_AGENT_CONTAINS_114,
    R0420_HEADERS_USER_AGENT_CONTAINS_115,
    R0420_HEADERS_USER_AGENT_CONTAINS_116,
    R0420_HEADERS_USER_AGENT_CONTAINS_117,
    R0420_HEADERS_USER_AGENT_CONTAINS_118,
    R0420_HEADERS_USER_AGENT_CONTAINS_119,
    R0420_HEADERS_USER_AGENT_CONTAINS_120,
    R0420_HEADERS_USER_AGENT_CONTAINS_121,
    R0420_HEADERS_USER_AGENT_CONTAINS_122,
    R0420_HEADERS_USER_AGENT_CONTAINS_123,
    R0420_HEADERS_USER_AGENT_CONTAINS_124,
    R0420_HEADERS_USER_AGENT_CONTAINS_125,
    R0420_HEADERS_USER_AGENT_CONTAINS_126,
    R0420_HEADERS_USER_AGENT_CONTAINS_127,
    R0420_HEADERS_USER_AGENT_CONTAINS_128,
    R0420_HEADERS_USER_AGENT_CONTAINS_129,
    R0420_HEADERS_USER_AGENT_CONTAINS_130,
    R0420_HEADERS_USER_AGENT_CONTAINS_131,
    R0420_HEADERS_USER_AGENT_CONTAINS_132,
    R0420_HEADERS_USER_AGENT_CONTAINS_133,
    R0420_HEADERS_USER_AGENT_CONTAINS_134,
    R0420_HEADERS_USER_AGENT_CONTAINS_135,
    R0420_HEADERS_USER_AGENT_CONTAINS_136,
    R0420_HEADERS_USER_AGENT_CONTAINS_137,
    R0420_HEADERS_USER_AGENT_CONTAINS_138,
    R0420_HEADERS_USER_AGENT_CONTAINS_139,
    R0420_HEADERS_USER_AGENT_CONTAINS_140,
    R0420_HEADERS_USER_AGENT_CONTAINS_141,
    R0420_HEADERS_USER_AGENT_CONTAINS_142,
    R0420_HEADERS_USER_AGENT_CONTAINS_143,
    R0420_HEADERS_USER_AGENT_CONTAINS_144,
    R0420_HEADERS_USER_AGENT_CONTAINS_145,
    R0420_HEADERS_USER_AGENT_CONTAINS_146,
    R0420_HEADERS_USER_AGENT_CONTAINS_147,
    R0420_HEADERS_USER_AGENT_CONTAINS_148,
    R0420_HEADERS_USER_AGENT_CONTAINS_149,
    R0420_HEADERS_USER_AGENT_CONTAINS_150,
    R0420_HEADERS_USER_AGENT_CONTAINS_151,
    R0420_HEADERS_USER_AGENT_CONTAINS_152,
    R0420_HEADERS_USER_AGENT_CONTAINS_153,
    R0420_HEADERS_USER_AGENT_CONTAINS_154,
    R0420_HEADERS_USER_AGENT_CONTAINS_155,
    R0420_HEADERS_USER_AGENT_CONTAINS_156,
    R0420_HEADERS_USER_AGENT_CONTAINS_157,
    R0420_HEADERS_USER_AGENT_CONTAINS_158,
    R0420_HEADERS_USER_AGENT_CONTAINS_159,
    R0420_HEADERS_USER_AGENT_CONTAINS_160,
    R0420_HEADERS_USER_AGENT_CONTAINS_161,
    R0420_HEADERS_USER_AGENT_CONTAINS_162,
    R0420_HEADERS_USER_AGENT_CONTAINS_163,
    R0420_HEADERS_USER_AGENT_CONTAINS_164,
    R0420_HEADERS_USER_AGENT_CONTAINS_165,
    R0420_HEADERS_USER_AGENT_CONTAINS_166,
    R0420_HEADERS_USER_AGENT_CONTAINS_167,
    R0420_HEADERS_USER_AGENT_CONTAINS_168,
    R0420_HEADERS_USER_AGENT_CONTAINS_169,
    R0420_HEADERS_USER_AGENT_CONTAINS_170,
    R0420_HEADERS_USER_AGENT_CONTAINS_171,
    R0420_HEADERS_USER_AGENT_CONTAINS_172,
)
R0420: Final = Rule(
    id="R0420",
    version=1,
    name="scanner_user_agent",
    emits=(Emit("TA0043", "T1595", "T1595.002", 0.85, "Active Scanning: Vulnerability Scanning"),),
    evidence_fields=("user_agent", "headers"),
    description=(
        "A User-Agent that names a scanner: nikto, nuclei, zgrab, masscan, Nmap's scripting engine, gobuster, WPScan\n"
        "and others of the list `scanner_agents`. Tools that are run without care say who they are."
    ),
    status="stable",
    source="rules/http_request/scanning/R0420_scanner_user_agent.yaml",
)


@KIND.rule(R0420, anchors=(R0420_ANY,))
def r0420(hits: Hits) -> bool:
    return R0420_ANY in hits


# ── R0421 ─────────────────────────────────────────────────────────────────────────────────────────

R0421_RAW_URL_PATTERN: Final = Matches(
    n.R0421_RAW_URL_PATTERN,
    "raw_url",
    r"nmaplowercheck|/nice(?:%20|[ +])ports|trinity\.txt\.bak|acunetix|netsparker|w00tw00t|bxss\.me|\boast(?:ify)?\.(?:fun|me|pro|live|site|online|com)\b|\binteract\.sh\b|burpcollaborator\.net|\bdnslog\.cn\b|\bceye\.io\b|rfiinc\.txt|appscan_fingerprint|/cgi-bin/\.{0,2}test-?cgi-?nessus|nessus\w*test|qualys\w*test|/cirt\.net|\br87\.(?:me|com)\b|xss\.report|invicti|arachni_|wvstest|webinspect|skipfish:|/sitemap\.xml\.gz\.bak|/evox/about|/randomfile1|/HNAP1\b|/owa/auth/x\.js",
    case_sensitive=False,
    limit=512,
)
R0421_BODY_PATTERN: Final = Matches(
    n.R0421_BODY_PATTERN,
    "body",
    r"nmaplowercheck|/nice(?:%20|[ +])ports|trinity\.txt\.bak|acunetix|netsparker|w00tw00t|bxss\.me|\boast(?:ify)?\.(?:fun|me|pro|live|site|online|com)\b|\binteract\.sh\b|burpcollaborator\.net|\bdnslog\.cn\b|\bceye\.io\b|rfiinc\.txt|appscan_fingerprint|/cgi-bin/\.{0,2}test-?cgi-?nessus|nessus\w*test|qualys\w*test|/cirt\.net|\br87\.(?:me|com)\b|xss\.report|invicti|arachni_|wvstest|webinspect|skipfish:|/sitemap\.xml\.gz\.bak|/evox/about|/randomfile1|/HNAP1\b|/owa/auth/x\.js",
    case_sensitive=False,
    limit=512,
)
R0421_HEADERS_PATTERN: Final = Matches(
    n.R0421_HEADERS_PATTERN,
    "headers",
    r"nmaplowercheck|/nice(?:%20|[ +])ports|trinity\.txt\.bak|acunetix|netsparker|w00tw00t|bxss\.me|\boast(?:ify)?\.(?:fun|me|pro|live|site|online|com)\b|\binteract\.sh\b|burpcollaborator\.net|\bdnslog\.cn\b|\bceye\.io\b|rfiinc\.txt|appscan_fingerprint|/cgi-bin/\.{0,2}test-?cgi-?nessus|nessus\w*test|qualys\w*test|/cirt\.net|\br87\.(?:me|com)\b|xss\.report|invicti|arachni_|wvstest|webinspect|skipfish:|/sitemap\.xml\.gz\.bak|/evox/about|/randomfile1|/HNAP1\b|/owa/auth/x\.js",
    case_sensitive=False,
    limit=512,
)
R0421_USER_AGENT_PATTERN: Final = Matches(
    n.R0421_USER_AGENT_PATTERN,
    "user_agent",
    r"nmaplowercheck|/nice(?:%20|[ +])ports|trinity\.txt\.bak|acunetix|netsparker|w00tw00t|bxss\.me|\boast(?:ify)?\.(?:fun|me|pro|live|site|online|com)\b|\binteract\.sh\b|burpcollaborator\.net|\bdnslog\.cn\b|\bceye\.io\b|rfiinc\.txt|appscan_fingerprint|/cgi-bin/\.{0,2}test-?cgi-?nessus|nessus\w*test|qualys\w*test|/cirt\.net|\br87\.(?:me|com)\b|xss\.report|invicti|arachni_|wvstest|webinspect|skipfish:|/sitemap\.xml\.gz\.bak|/evox/about|/randomfile1|/HNAP1\b|/owa/auth/x\.js",
    case_sensitive=False,
    limit=512,
)
R0421_ANY: Final = AnyOf(
    R0421_RAW_URL_PATTERN, R0421_BODY_PATTERN, R0421_HEADERS_PATTERN, R0421_USER_AGENT_PATTERN
)
R0421: Final = Rule(
    id="R0421",
    version=1,
    name="scanner_probe",
    emits=(Emit("TA0043", "T1595", "T1595.002", 0.8, "Active Scanning: Vulnerability Scanning"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A path, a parameter or a host name that only a scanner asks for, to see how the server answers what it does\n"
        "not have: `/nmaplowercheck…`, `/nice%20ports`, `acunetix-wvs-test`, `w00tw00t`, `bxss.me`, `oast.fun`,\n"
        "`interact.sh`, `rfiinc.txt`."
    ),
    status="stable",
    source="rules/http_request/scanning/R0421_scanner_probe.yaml",
)


@KIND.rule(R0421, anchors=(R0421_ANY,))
def r0421(hits: Hits) -> bool:
    return R0421_ANY in hits


# ── R0422 ─────────────────────────────────────────────────────────────────────────────────────────

R0422_PATTERN: Final = Matches(
    n.R0422_PATTERN,
    "raw_url",
    r"(?:\{|%7b)(?:file|filename|domain|host|baseurl|hostname|rootpath|path|url|known_file|rand\w{0,8}|fuzz)(?:\}|%7d)",
    case_sensitive=False,
)
R0422_PATTERN_2: Final = Matches(
    n.R0422_PATTERN_2, "raw_url", r"%c2%a7\w{0,40}%c2%a7", case_sensitive=False
)
R0422_PATTERN_3: Final = Matches(
    n.R0422_PATTERN_3, "raw_url", "(?:[=/]|%2[fF])FUZ(?:Z|2Z)(?:$|[&/])"
)
R0422: Final = Rule(
    id="R0422",
    version=1,
    name="fuzz_list_placeholder",
    emits=(
        Emit("TA0043", "T1595", "T1595.003", 0.8, "Active Scanning: Wordlist Scanning"),
        Emit("TA0001", "T1190", None, 0.5, "Exploit Public-Facing Application"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "A placeholder of a word list that was sent as it stands: `{file}`, `{FILE}`, `FUZZ`, `{{BaseURL}}`, `§x§`.\n"
        "Whoever ran the list forgot to fill it in."
    ),
    status="stable",
    source="rules/http_request/scanning/R0422_fuzz_list_placeholder.yaml",
)


@KIND.rule(R0422, anchors=(R0422_PATTERN, R0422_PATTERN_2, R0422_PATTERN_3))
def r0422(hits: Hits) -> bool:
    return R0422_PATTERN in hits or R0422_PATTERN_2 in hits or R0422_PATTERN_3 in hits


# ── R0423 ─────────────────────────────────────────────────────────────────────────────────────────

R0423_PATTERN: Final = Matches(n.R0423_PATTERN, "raw_url", r"\.{8}\.{8}", limit=63)
R0423_PATTERN_2: Final = Matches(
    n.R0423_PATTERN_2,
    "raw_url",
    r"(?:\./|\.%2f|\.\\|%2e%2f){6}(?:\./|\.%2f|\.\\|%2e%2f){6}",
    limit=63,
)
R0423_PATTERN_3: Final = Matches(
    n.R0423_PATTERN_3, "raw_url", "/////|%2f%2f%2f%2f%2f|%2F%2F%2F%2F%2F"
)
R0423_PATTERN_4: Final = Matches(n.R0423_PATTERN_4, "raw_url", "a{8}a{52}", limit=63)
R0423_ANY: Final = AnyOf(R0423_PATTERN, R0423_PATTERN_2, R0423_PATTERN_3, R0423_PATTERN_4)
R0423: Final = Rule(
    id="R0423",
    version=1,
    name="path_padding",
    emits=(
        Emit("TA0001", "T1190", None, 0.6, "Exploit Public-Facing Application"),
        Emit("TA0043", "T1595", "T1595.002", 0.4, "Active Scanning: Vulnerability Scanning"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "A path that is filled up: hundreds of dots, slashes, `./` or one letter. Old PHP cut paths at 4096\n"
        "characters, so that what the page appends to a name fell off; servers with fixed buffers do worse."
    ),
    status="stable",
    source="rules/http_request/file_access/R0423_path_padding.yaml",
)


@KIND.rule(R0423, anchors=(R0423_ANY,))
def r0423(hits: Hits) -> bool:
    return R0423_ANY in hits


# ── R0430 ─────────────────────────────────────────────────────────────────────────────────────────

R0430_CONTAINS: Final = Matches(n.R0430_CONTAINS, "raw_url", r"/\.env", case_sensitive=False)
R0430_CONTAINS_2: Final = Matches(n.R0430_CONTAINS_2, "raw_url", r"/\.aws/", case_sensitive=False)
R0430_CONTAINS_3: Final = Matches(n.R0430_CONTAINS_3, "raw_url", r"/\.ssh/", case_sensitive=False)
R0430_CONTAINS_4: Final = Matches(n.R0430_CONTAINS_4, "raw_url", r"/\.netrc", case_sensitive=False)
R0430_CONTAINS_5: Final = Matches(n.R0430_CONTAINS_5, "raw_url", r"/\.npmrc", case_sensitive=False)
R0430_CONTAINS_6: Final = Matches(n.R0430_CONTAINS_6, "raw_url", r"/\.pypirc", case_sensitive=False)
R0430_CONTAINS_7: Final = Matches(
    n.R0430_CONTAINS_7, "raw_url", r"/\.dockercfg", case_sensitive=False
)
R0430_CONTAINS_8: Final = Matches(
    n.R0430_CONTAINS_8, "raw_url", r"/\.docker/config\.json", case_sensitive=False
)
R0430_CONTAINS_9: Final = Matches(n.R0430_CONTAINS_9, "raw_url", r"/\.kube/", case_sensitive=False)
R0430_CONTAINS_10: Final = Matches(
    n.R0430_CONTAINS_10, "raw_url", r"/\.git\-credentials", case_sensitive=False
)
R0430_CONTAINS_11: Final = Matches(
    n.R0430_CONTAINS_11, "raw_url", r"/\.git/config", case_sensitive=False
)
R0430_CONTAINS_12: Final = Matches(
    n.R0430_CONTAINS_12, "raw_url", r"/\.gitconfig", case_sensitive=False
)
R0430_CONTAINS_13: Final = Matches(
    n.R0430_CONTAINS_13, "raw_url", r"/\.htpasswd", case_sensitive=False
)
R0430_CONTAINS_14: Final = Matches(
    n.R0430_CONTAINS_14, "raw_url", r"/\.pgpass", case_sensitive=False
)
R0430_CONTAINS_15: Final = Matches(
    n.R0430_CONTAINS_15, "raw_url", r"/\.my\.cnf", case_sensitive=False
)
R0430_CONTAINS_16: Final = Matches(n.R0430_CONTAINS_16, "raw_url", r"/\.boto", case_sensitive=False)
R0430_CONTAINS_17: Final = Matches(
    n.R0430_CONTAINS_17, "raw_url", r"/\.s3cfg", case_sensitive=False
)
R0430_CONTAINS_18: Final = Matches(
    n.R0430_CONTAINS_18, "raw_url", r"/\.vault", case_sensitive=False
)
R0430_CONTAINS_19: Final = Matches(
    n.R0430_CONTAINS_19, "raw_url", r"/\.terraform", case_sensitive=False
)
R0430_CONTAINS_20: Final = Matches(
    n.R0430_CONTAINS_20, "raw_url", r"/\.ftpconfig", case_sensitive=False
)
R0430_CONTAINS_21: Final = Matches(
    n.R0430_CONTAINS_21, "raw_url", r"/\.remote\-sync\.json", case_sensitive=False
)
R0430_CONTAINS_22: Final = Matches(
    n.R0430_CONTAINS_22, "raw_url", r"/sftp\-config\.json", case_sensitive=False
)
R0430_CONTAINS_23: Final = Matches(
    n.R0430_CONTAINS_23, "raw_url", r"/sftp\.json", case_sensitive=False
)
R0430_CONTAINS_24: Final = Matches(
    n.R0430_CONTAINS_24, "raw_url", r"/\.vscode/", case_sensitive=False
)
R0430_CONTAINS_25: Final = Matches(
    n.R0430_CONTAINS_25, "raw_url", r"/\.idea/", case_sensitive=False
)
R0430_CONTAINS_26: Final = Matches(
    n.R0430_CONTAINS_26, "raw_url", r"/\.svn/entries", case_sensitive=False
)
R0430_CONTAINS_27: Final = Matches(
    n.R0430_CONTAINS_27, "raw_url", r"/\.svn/wc\.db", case_sensitive=False
)
R0430_CONTAINS_28: Final = Matches(
    n.R0430_CONTAINS_28, "raw_url", r"/\.hg/hgrc", case_sensitive=False
)
R0430_CONTAINS_29: Final = Matches(
    n.R0430_CONTAINS_29, "raw_url", r"/\.ds_store", case_sensitive=False
)
R0430_CONTAINS_30: Final = Matches(
    n.R0430_CONTAINS_30, "raw_url", r"/\.bash_history", case_sensitive=False
)
R0430_CONTAINS_31: Final = Matches(
    n.R0430_CONTAINS_31, "raw_url", r"/\.zsh_history", case_sensitive=False
)
R0430_CONTAINS_32: Final = Matches(
    n.R0430_CONTAINS_32, "raw_url", r"/\.mysql_history", case_sensitive=False
)
R0430_CONTAINS_33: Final = Matches(n.R0430_CONTAINS_33, "raw_url", "/id_rsa", case_sensitive=False)
R0430_CONTAINS_34: Final = Matches(n.R0430_CONTAINS_34, "raw_url", "/id_dsa", case_sensitive=False)
R0430_CONTAINS_35: Final = Matches(
    n.R0430_CONTAINS_35, "raw_url", "/id_ed25519", case_sensitive=False
)
R0430_CONTAINS_36: Final = Matches(
    n.R0430_CONTAINS_36, "raw_url", r"/server\.key", case_sensitive=False
)
R0430_CONTAINS_37: Final = Matches(
    n.R0430_CONTAINS_37, "raw_url", r"/private\.key", case_sensitive=False
)
R0430_CONTAINS_38: Final = Matches(
    n.R0430_CONTAINS_38, "raw_url", r"/privatekey\.", case_sensitive=False
)
R0430_CONTAINS_39: Final = Matches(
    n.R0430_CONTAINS_39, "raw_url", r"/credentials\.json", case_sensitive=False
)
R0430_CONTAINS_40: Final = Matches(
    n.R0430_CONTAINS_40, "raw_url", r"/credentials\.xml", case_sensitive=False
)
R0430_CONTAINS_41: Final = Matches(
    n.R0430_CONTAINS_41, "raw_url", r"/credentials\.txt", case_sensitive=False
)
R0430_CONTAINS_42: Final = Matches(
    n.R0430_CONTAINS_42, "raw_url", r"/secrets\.json", case_sensitive=False
)
R0430_CONTAINS_43: Final = Matches(
    n.R0430_CONTAINS_43, "raw_url", r"/secrets\.yml", case_sensitive=False
)
R0430_CONTAINS_44: Final = Matches(
    n.R0430_CONTAINS_44, "raw_url", r"/secrets\.yaml", case_sensitive=False
)
R0430_CONTAINS_45: Final = Matches(
    n.R0430_CONTAINS_45, "raw_url", r"/service\-account", case_sensitive=False
)
R0430_CONTAINS_46: Final = Matches(
    n.R0430_CONTAINS_46, "raw_url", r"/serviceaccount\.json", case_sensitive=False
)
R0430_CONTAINS_47: Final = Matches(
    n.R0430_CONTAINS_47, "raw_url", r"/firebase\-adminsdk", case_sensitive=False
)
R0430_CONTAINS_48: Final = Matches(
    n.R0430_CONTAINS_48, "raw_url", r"/wp\-config\.", case_sensitive=False
)
R0430_CONTAINS_49: Final = Matches(
    n.R0430_CONTAINS_49, "raw_url", r"/wp\-config\~", case_sensitive=False
)
R0430_CONTAINS_50: Final = Matches(
    n.R0430_CONTAINS_50, "raw_url", r"/wp\-config\-", case_sensitive=False
)
R0430_CONTAINS_51: Final = Matches(
    n.R0430_CONTAINS_51, "raw_url", r"/configuration\.php\~", case_sensitive=False
)
R0430_CONTAINS_52: Final = Matches(
    n.R0430_CONTAINS_52, "raw_url", r"/configuration\.php\.", case_sensitive=False
)
R0430_CONTAINS_53: Final = Matches(
    n.R0430_CONTAINS_53, "raw_url", r"/config\.php\~", case_sensitive=False
)
R0430_CONTAINS_54: Final = Matches(
    n.R0430_CONTAINS_54, "raw_url", r"/config\.php\.", case_sensitive=False
)
R0430_CONTAINS_55: Final = Matches(
    n.R0430_CONTAINS_55, "raw_url", r"/config\.inc\.php\.", case_sensitive=False
)
R0430_CONTAINS_56: Final = Matches(
    n.R0430_CONTAINS_56, "raw_url", r"/settings\.php\.", case_sensitive=False
)
R0430_CONTAINS_57: Final = Matches(
    n.R0430_CONTAINS_57, "raw_url", r"/local_settings\.py", case_sensitive=False
)
R0430_CONTAINS_58: Final = Matches(
    n.R0430_CONTAINS_58, "raw_url", r"/localsettings\.php", case_sensitive=False
)
R0430_CONTAINS_59: Final = Matches(
    n.R0430_CONTAINS_59, "raw_url", r"/application\.properties", case_sensitive=False
)
R0430_CONTAINS_60: Final = Matches(
    n.R0430_CONTAINS_60, "raw_url", r"/application\.yml", case_sensitive=False
)
R0430_CONTAINS_61: Final = Matches(
    n.R0430_CONTAINS_61, "raw_url", r"/appsettings\.json", case_sensitive=False
)
R0430_CONTAINS_62: Final = Matches(
    n.R0430_CONTAINS_62, "raw_url", r"/appsettings\.production\.json", case_sensitive=False
)
R0430_CONTAINS_63: Final = Matches(
    n.R0430_CONTAINS_63, "raw_url", r"/database\.yml", case_sensitive=False
)
R0430_CONTAINS_64: Final = Matches(
    n.R0430_CONTAINS_64, "raw_url", r"/parameters\.yml", case_sensitive=False
)
R0430_CONTAINS_65: Final = Matches(
    n.R0430_CONTAINS_65, "raw_url", r"/local\.xml", case_sensitive=False
)
R0430_CONTAINS_66: Final = Matches(
    n.R0430_CONTAINS_66, "raw_url", r"/web\.config\.", case_sensitive=False
)
R0430_CONTAINS_67: Final = Matches(
    n.R0430_CONTAINS_67, "raw_url", r"/connectionstrings\.config", case_sensitive=False
)
R0430_CONTAINS_68: Final = Matches(
    n.R0430_CONTAINS_68, "raw_url", r"/terraform\.tfstate", case_sensitive=False
)
R0430_CONTAINS_69: Final = Matches(
    n.R0430_CONTAINS_69, "raw_url", r"/terraform\.tfvars", case_sensitive=False
)
R0430_CONTAINS_70: Final = Matches(
    n.R0430_CONTAINS_70, "raw_url", r"/docker\-compose\.yml", case_sensitive=False
)
R0430_CONTAINS_71: Final = Matches(
    n.R0430_CONTAINS_71, "raw_url", r"/docker\-compose\.yaml", case_sensitive=False
)
R0430_CONTAINS_72: Final = Matches(
    n.R0430_CONTAINS_72, "raw_url", "/dockerfile", case_sensitive=False
)
R0430_CONTAINS_73: Final = Matches(
    n.R0430_CONTAINS_73, "raw_url", r"/\.travis\.yml", case_sensitive=False
)
R0430_CONTAINS_74: Final = Matches(
    n.R0430_CONTAINS_74, "raw_url", r"/\.circleci/", case_sensitive=False
)
R0430_CONTAINS_75: Final = Matches(
    n.R0430_CONTAINS_75, "raw_url", r"/\.gitlab\-ci\.yml", case_sensitive=False
)
R0430_CONTAINS_76: Final = Matches(
    n.R0430_CONTAINS_76, "raw_url", r"/\.github/workflows", case_sensitive=False
)
R0430_CONTAINS_77: Final = Matches(
    n.R0430_CONTAINS_77, "raw_url", r"/config/master\.key", case_sensitive=False
)
R0430_CONTAINS_78: Final = Matches(
    n.R0430_CONTAINS_78, "raw_url", r"/laravel\.log", case_sensitive=False
)
R0430_CONTAINS_79: Final = Matches(
    n.R0430_CONTAINS_79, "raw_url", "/storage/logs/", case_sensitive=False
)
R0430_CONTAINS_80: Final = Matches(
    n.R0430_CONTAINS_80, "raw_url", r"/debug\.log", case_sensitive=False
)
R0430_CONTAINS_81: Final = Matches(
    n.R0430_CONTAINS_81, "raw_url", "/error_log", case_sensitive=False
)
R0430_CONTAINS_82: Final = Matches(
    n.R0430_CONTAINS_82, "raw_url", r"/phpunit\.xml", case_sensitive=False
)
R0430_CONTAINS_83: Final = Matches(
    n.R0430_CONTAINS_83, "raw_url", "/actuator/env", case_sensitive=False
)
R0430_CONTAINS_84: Final = Matches(
    n.R0430_CONTAINS_84, "raw_url", "/actuator/heapdump", case_sensitive=False
)
R0430_CONTAINS_85: Final = Matches(
    n.R0430_CONTAINS_85, "raw_url", "/actuator/configprops", case_sensitive=False
)
R0430_CONTAINS_86: Final = Matches(
    n.R0430_CONTAINS_86, "raw_url", "/heapdump", case_sensitive=False
)
R0430_CONTAINS_87: Final = Matches(
    n.R0430_CONTAINS_87, "raw_url", r"/env\.js", case_sensitive=False
)
R0430_CONTAINS_88: Final = Matches(
    n.R0430_CONTAINS_88, "raw_url", r"/env\.json", case_sensitive=False
)
R0430_CONTAINS_89: Final = Matches(
    n.R0430_CONTAINS_89, "raw_url", r"/aws\.json", case_sensitive=False
)
R0430_CONTAINS_90: Final = Matches(
    n.R0430_CONTAINS_90, "raw_url", r"/aws\.yml", case_sensitive=False
)
R0430_CONTAINS_91: Final = Matches(
    n.R0430_CONTAINS_91, "raw_url", r"/\.aws\-credentials", case_sensitive=False
)
R0430_CONTAINS_92: Final = Matches(
    n.R0430_CONTAINS_92, "raw_url", r"/config\.env", case_sensitive=False
)
R0430_CONTAINS_93: Final = Matches(
    n.R0430_CONTAINS_93, "raw_url", r"/\.env\.", case_sensitive=False
)
R0430_CONTAINS_94: Final = Matches(
    n.R0430_CONTAINS_94, "raw_url", r"/prod\.env", case_sensitive=False
)
R0430_CONTAINS_95: Final = Matches(
    n.R0430_CONTAINS_95, "raw_url", r"/user_secrets\.yml", case_sensitive=False
)
R0430_CONTAINS_96: Final = Matches(
    n.R0430_CONTAINS_96, "raw_url", r"/keystore\.jks", case_sensitive=False
)
R0430_CONTAINS_97: Final = Matches(
    n.R0430_CONTAINS_97, "raw_url", r"/token\.json", case_sensitive=False
)
R0430_CONTAINS_98: Final = Matches(
    n.R0430_CONTAINS_98, "raw_url", r"/passwords\.txt", case_sensitive=False
)
R0430_CONTAINS_99: Final = Matches(
    n.R0430_CONTAINS_99, "raw_url", r"/passwd\.txt", case_sensitive=False
)
R0430_CONTAINS_100: Final = Matches(
    n.R0430_CONTAINS_100, "raw_url", r"/\.fabric/", case_sensitive=False
)
R0430_CONTAINS_101: Final = Matches(
    n.R0430_CONTAINS_101, "raw_url", r"/\.n8n/", case_sensitive=False
)
R0430_ANY: Final = AnyOf(
    R0430_CONTAINS,
    R0430_CONTAINS_2,
    R0430_CONTAINS_3,
    R0430_CONTAINS_4,
    R0430_CONTAINS_5,
    R0430_CONTAINS_6,
    R0430_CONTAINS_7,
    R0430_CONTAINS_8,
    R0430_CONTAINS_9,
    R0430_CONTAINS_10,
    R0430_CONTAINS_11,
    R0430_CONTAINS_12,
    R0430_CONTAINS_13,
    R0430_CONTAINS_14,
    R0430_CONTAINS_15,
    R0430_CONTAINS_16,
    R0430_CONTAINS_17,
    R0430_CONTAINS_18,
    R0430_CONTAINS_19,
    R0430_CONTAINS_20,
    R0430_CONTAINS_21,
    R0430_CONTAINS_22,
    R0430_CONTAINS_23,
    R0430_CONTAINS_24,
    R0430_CONTAINS_25,
    R0430_CONTAINS_26,
    R0430_CONTAINS_27,
    R0430_CONTAINS_28,
    R0430_CONTAINS_29,
    R0430_CONTAINS_30,
    R0430_CONTAINS_31,
    R0430_CONTAINS_32,
    R0430_CONTAINS_33,
    R0430_CONTAINS_34,
    R0430_CONTAINS_35,
    R0430_CONTAINS_36,
    R0430_CONTAINS_37,
    R0430_CONTAINS_38,
    R0430_CONTAINS_39,
    R0430_CONTAINS_40,
    R0430_CONTAINS_41,
    R0430_CONTAINS_42,
    R0430_CONTAINS_43,
    R0430_CONTAINS_44,
    R0430_CONTAINS_45,
    R0430_CONTAINS_46,
    R0430_CONTAINS_47,
    R0430_CONTAINS_48,
    R0430_CONTAINS_49,
    R0430_CONTAINS_50,
    R0430_CONTAINS_51,
    R0430_CONTAINS_52,
    R0430_CONTAINS_53,
    R0430_CONTAINS_54,
    R0430_CONTAINS_55,
    R0430_CONTAINS_56,
    R0430_CONTAINS_57,
    R0430_CONTAINS_58,
    R0430_CONTAINS_59,
    R0430_CONTAINS_60,
    R0430_CONTAINS_61,
    R0430_CONTAINS_62,
    R0430_CONTAINS_63,
    R0430_CONTAINS_64,
    R0430_CONTAINS_65,
    R0430_CONTAINS_66,
    R0430_CONTAINS_67,
    R0430_CONTAINS_68,
    R0430_CONTAINS_69,
    R0430_CONTAINS_70,
    R0430_CONTAINS_71,
    R0430_CONTAINS_72,
    R0430_CONTAINS_73,
    R0430_CONTAINS_74,
    R0430_CONTAINS_75,
    R0430_CONTAINS_76,
    R0430_CONTAINS_77,
    R0430_CONTAINS_78,
    R0430_CONTAINS_79,
    R0430_CONTAINS_80,
    R0430_CONTAINS_81,
    R0430_CONTAINS_82,
    R0430_CONTAINS_83,
    R0430_CONTAINS_84,
    R0430_CONTAINS_85,
    R0430_CONTAINS_86,
    R0430_CONTAINS_87,
    R0430_CONTAINS_88,
    R0430_CONTAINS_89,
    R0430_CONTAINS_90,
    R0430_CONTAINS_91,
    R0430_CONTAINS_92,
    R0430_CONTAINS_93,
    R0430_CONTAINS_94,
    R0430_CONTAINS_95,
    R0430_CONTAINS_96,
    R0430_CONTAINS_97,
    R0430_CONTAINS_98,
    R0430_CONTAINS_99,
    R0430_CONTAINS_100,
    R0430_CONTAINS_101,
)
R0430: Final = Rule(
    id="R0430",
    version=1,
    name="secret_file_request",
    emits=(
        Emit("TA0006", "T1552", "T1552.001", 0.85, "Unsecured Credentials: Credentials In Files"),
        Emit("TA0043", "T1595", "T1595.003", 0.7, "Active Scanning: Wordlist Scanning"),
        Emit("TA0001", "T1190", None, 0.5, "Exploit Public-Facing Application"),
        Emit("TA0007", "T1083", None, 0.5, "File and Directory Discovery"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "A request for a file that holds credentials and does not belong into a web root: `.env`, `.git/config`,\n"
        "`.aws/credentials`, `wp-config.php` under another ending, private keys, settings of frameworks, heap dumps;\n"
        "all of the list `secret_files`. Bots ask every server for them."
    ),
    status="stable",
    source="rules/http_request/credentials/R0430_secret_file_request.yaml",
)


@KIND.rule(R0430, anchors=(R0430_ANY,))
def r0430(hits: Hits) -> bool:
    return R0430_ANY in hits


# ── R0431 ─────────────────────────────────────────────────────────────────────────────────────────

R0431_PATTERN: Final = Matches(
    n.R0431_PATTERN,
    "raw_url",
    r"\.(?:bak|old|orig|save|swp|swo|sav|backup|bkp|bck|tmp|copy|inc)(?:\.\w{1,4})?(?:$|\?)|\.(?:php|aspx?|jsp|py|rb|conf|cfg|ini|xml|yml|json|js|sql|env)(?:~|_(?:bak|old)|\.(?:zip|gz|tar))(?:$|\?)|/[^/?]*(?:backup|back-?up|dump|database|www|wwwroot|htdocs|public_html|site|website|web|html|db|sql|data|latest|archive|master|old|release|bak)[\w.-]{0,20}\.(?:zip|tar|tgz|gz|bz2|7z|rar|sql|sqlite3?|mdb|bak)(?:\.gz|\.zip)?(?:$|\?)|\.(?:sql|sqlite3?|mdb|dump|psql|kdbx|ovpn|pfx|p12)(?:\.(?:gz|zip|bz2|xz|7z))?(?:$|\?)",
    case_sensitive=False,
    limit=512,
)
R0431: Final = Rule(
    id="R0431",
    version=1,
    name="backup_file_request",
    emits=(
        Emit("TA0043", "T1595", "T1595.003", 0.7, "Active Scanning: Wordlist Scanning"),
        Emit("TA0007", "T1083", None, 0.5, "File and Directory Discovery"),
        Emit("TA0001", "T1190", None, 0.5, "Exploit Public-Facing Application"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "A copy that somebody left behind: a dump of a database, an archive called backup, www or site, or a page\n"
        "under an editor's ending (`.bak`, `.old`, `.swp`, `~`). It holds what the page itself does not show."
    ),
    status="stable",
    source="rules/http_request/credentials/R0431_backup_file_request.yaml",
)


@KIND.rule(R0431, anchors=(R0431_PATTERN,))
def r0431(hits: Hits) -> bool:
    return R0431_PATTERN in hits


# ── R0432 ─────────────────────────────────────────────────────────────────────────────────────────

R0432_PATTERN: Final = Matches(
    n.R0432_PATTERN,
    "raw_url",
    r"^[^?]*/\.(?!well-known\b)[a-z][\w.-]{1,40}(?:/|$|\?)",
    case_sensitive=False,
)
R0432: Final = Rule(
    id="R0432",
    version=1,
    name="hidden_folder_request",
    emits=(
        Emit("TA0043", "T1595", "T1595.003", 0.6, "Active Scanning: Wordlist Scanning"),
        Emit("TA0007", "T1083", None, 0.5, "File and Directory Discovery"),
        Emit("TA0001", "T1190", None, 0.4, "Exploit Public-Facing Application"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "A path with a hidden file or folder, one that begins with a dot, other than `.well-known`: settings of\n"
        "editors, of version control, of build services, of assistants. None of them is meant to be served."
    ),
    status="stable",
    source="rules/http_request/scanning/R0432_hidden_folder_request.yaml",
)


@KIND.rule(R0432, anchors=(R0432_PATTERN,))
def r0432(hits: Hits) -> bool:
    return R0432_PATTERN in hits


# ── R0440 ─────────────────────────────────────────────────────────────────────────────────────────

R0440_CONTAINS: Final = Matches(n.R0440_CONTAINS, "raw_url", r"c99\.php", case_sensitive=False)
R0440_CONTAINS_2: Final = Matches(n.R0440_CONTAINS_2, "raw_url", r"r57\.php", case_sensitive=False)
R0440_CONTAINS_3: Final = Matches(n.R0440_CONTAINS_3, "raw_url", r"wso\.php", case_sensitive=False)
R0440_CONTAINS_4: Final = Matches(n.R0440_CONTAINS_4, "raw_url", "b374k", case_sensitive=False)
R0440_CONTAINS_5: Final = Matches(n.R0440_CONTAINS_5, "raw_url", r"alfa\.php", case_sensitive=False)
R0440_CONTAINS_6: Final = Matches(n.R0440_CONTAINS_6, "raw_url", "alfacgiapi", case_sensitive=False)
R0440_CONTAINS_7: Final = Matches(n.R0440_CONTAINS_7, "raw_url", "alfa_data", case_sensitive=False)
R0440_CONTAINS_8: Final = Matches(n.R0440_CONTAINS_8, "raw_url", "alfashell", case_sensitive=False)
R0440_CONTAINS_9: Final = Matches(n.R0440_CONTAINS_9, "raw_url", "indoxploit", case_sensitive=False)
R0440_CONTAINS_10: Final = Matches(n.R0440_CONTAINS_10, "raw_url", "weevely", case_sensitive=False)
R0440_CONTAINS_11: Final = Matches(
    n.R0440_CONTAINS_11, "raw_url", r"china\-chopper", case_sensitive=False
)
R0440_CONTAINS_12: Final = Matches(
    n.R0440_CONTAINS_12, "raw_url", r"c100\.php", case_sensitive=False
)
R0440_CONTAINS_13: Final = Matches(n.R0440_CONTAINS_13, "raw_url", "locus7s", case_sensitive=False)
R0440_CONTAINS_14: Final = Matches(
    n.R0440_CONTAINS_14, "raw_url", r"marijuana\.php", case_sensitive=False
)
R0440_CONTAINS_15: Final = Matches(
    n.R0440_CONTAINS_15, "raw_url", r"/mini\.php", case_sensitive=False
)
R0440_CONTAINS_16: Final = Matches(n.R0440_CONTAINS_16, "raw_url", "webshell", case_sensitive=False)
R0440_CONTAINS_17: Final = Matches(
    n.R0440_CONTAINS_17, "raw_url", r"web\-shell", case_sensitive=False
)
R0440_CONTAINS_18: Final = Matches(n.R0440_CONTAINS_18, "raw_url", "phpshell", case_sensitive=False)
R0440_CONTAINS_19: Final = Matches(
    n.R0440_CONTAINS_19, "raw_url", r"php\-shell", case_sensitive=False
)
R0440_CONTAINS_20: Final = Matches(
    n.R0440_CONTAINS_20, "raw_url", r"shell\.php", case_sensitive=False
)
R0440_CONTAINS_21: Final = Matches(
    n.R0440_CONTAINS_21, "raw_url", r"shell\.jsp", case_sensitive=False
)
R0440_CONTAINS_22: Final = Matches(
    n.R0440_CONTAINS_22, "raw_url", r"shell\.asp", case_sensitive=False
)
R0440_CONTAINS_23: Final = Matches(
    n.R0440_CONTAINS_23, "raw_url", r"shell1\.php", case_sensitive=False
)
R0440_CONTAINS_24: Final = Matches(
    n.R0440_CONTAINS_24, "raw_url", r"cmd\.php", case_sensitive=False
)
R0440_CONTAINS_25: Final = Matches(
    n.R0440_CONTAINS_25, "raw_url", r"cmd\.jsp", case_sensitive=False
)
R0440_CONTAINS_26: Final = Matches(
    n.R0440_CONTAINS_26, "raw_url", r"cmd\.asp", case_sensitive=False
)
R0440_CONTAINS_27: Final = Matches(n.R0440_CONTAINS_27, "raw_url", "cmdjsp", case_sensitive=False)
R0440_CONTAINS_28: Final = Matches(n.R0440_CONTAINS_28, "raw_url", "jspspy", case_sensitive=False)
R0440_CONTAINS_29: Final = Matches(n.R0440_CONTAINS_29, "raw_url", "jspshell", case_sensitive=False)
R0440_CONTAINS_30: Final = Matches(n.R0440_CONTAINS_30, "raw_url", "aspxspy", case_sensitive=False)
R0440_CONTAINS_31: Final = Matches(n.R0440_CONTAINS_31, "raw_url", "aspydrv", case_sensitive=False)
R0440_CONTAINS_32: Final = Matches(
    n.R0440_CONTAINS_32, "raw_url", r"/up\.php", case_sensitive=False
)
R0440_CONTAINS_33: Final = Matches(
    n.R0440_CONTAINS_33, "raw_url", r"uploader\.php", case_sensitive=False
)
R0440_CONTAINS_34: Final = Matches(
    n.R0440_CONTAINS_34, "raw_url", r"/xx\.php", case_sensitive=False
)
R0440_CONTAINS_35: Final = Matches(n.R0440_CONTAINS_35, "raw_url", r"/x\.php", case_sensitive=False)
R0440_CONTAINS_36: Final = Matches(n.R0440_CONTAINS_36, "raw_url", "xiaoma", case_sensitive=False)
R0440_CONTAINS_37: Final = Matches(
    n.R0440_CONTAINS_37, "raw_url", r"dama\.php", case_sensitive=False
)
R0440_CONTAINS_38: Final = Matches(n.R0440_CONTAINS_38, "raw_url", "caidao", case_sensitive=False)
R0440_CONTAINS_39: Final = Matches(n.R0440_CONTAINS_39, "raw_url", "godzilla", case_sensitive=False)
R0440_CONTAINS_40: Final = Matches(n.R0440_CONTAINS_40, "raw_url", "behinder", case_sensitive=False)
R0440_CONTAINS_41: Final = Matches(n.R0440_CONTAINS_41, "raw_url", "antsword", case_sensitive=False)
R0440_CONTAINS_42: Final = Matches(n.R0440_CONTAINS_42, "raw_url", "p0wny", case_sensitive=False)
R0440_CONTAINS_43: Final = Matches(
    n.R0440_CONTAINS_43, "raw_url", "p0wnyshell", case_sensitive=False
)
R0440_CONTAINS_44: Final = Matches(n.R0440_CONTAINS_44, "raw_url", "gel4y", case_sensitive=False)
R0440_CONTAINS_45: Final = Matches(
    n.R0440_CONTAINS_45, "raw_url", r"0byte\.php", case_sensitive=False
)
R0440_CONTAINS_46: Final = Matches(n.R0440_CONTAINS_46, "raw_url", "filesman", case_sensitive=False)
R0440_CONTAINS_47: Final = Matches(
    n.R0440_CONTAINS_47, "raw_url", r"radio\.php", case_sensitive=False
)
R0440_CONTAINS_48: Final = Matches(
    n.R0440_CONTAINS_48, "raw_url", r"wp\-conflg", case_sensitive=False
)
R0440_CONTAINS_49: Final = Matches(
    n.R0440_CONTAINS_49, "raw_url", r"wp\-l0gin", case_sensitive=False
)
R0440_CONTAINS_50: Final = Matches(
    n.R0440_CONTAINS_50, "raw_url", r"lock360\.php", case_sensitive=False
)
R0440_CONTAINS_51: Final = Matches(
    n.R0440_CONTAINS_51, "raw_url", r"adminfuns\.php", case_sensitive=False
)
R0440_CONTAINS_52: Final = Matches(
    n.R0440_CONTAINS_52, "raw_url", r"class\.api\.php", case_sensitive=False
)
R0440_CONTAINS_53: Final = Matches(n.R0440_CONTAINS_53, "raw_url", "wsoyanz", case_sensitive=False)
R0440_CONTAINS_54: Final = Matches(
    n.R0440_CONTAINS_54, "raw_url", r"/ant\.php", case_sensitive=False
)
R0440_CONTAINS_55: Final = Matches(
    n.R0440_CONTAINS_55, "raw_url", r"olux\.php", case_sensitive=False
)
R0440_CONTAINS_56: Final = Matches(
    n.R0440_CONTAINS_56, "raw_url", r"leaf\.php", case_sensitive=False
)
R0440_CONTAINS_57: Final = Matches(
    n.R0440_CONTAINS_57, "raw_url", "leafmailer", case_sensitive=False
)
R0440_CONTAINS_58: Final = Matches(n.R0440_CONTAINS_58, "raw_url", "priv8", case_sensitive=False)
R0440_CONTAINS_59: Final = Matches(n.R0440_CONTAINS_59, "raw_url", "k4mpret", case_sensitive=False)
R0440_CONTAINS_60: Final = Matches(
    n.R0440_CONTAINS_60, "raw_url", "anonghost", case_sensitive=False
)
R0440_CONTAINS_61: Final = Matches(
    n.R0440_CONTAINS_61, "raw_url", r"1337\.php", case_sensitive=False
)
R0440_CONTAINS_62: Final = Matches(n.R0440_CONTAINS_62, "raw_url", "h4ck", case_sensitive=False)
R0440_CONTAINS_63: Final = Matches(
    n.R0440_CONTAINS_63, "raw_url", r"marvins\.php", case_sensitive=False
)
R0440_CONTAINS_64: Final = Matches(
    n.R0440_CONTAINS_64, "raw_url", r"gecko\.php", case_sensitive=False
)
R0440_CONTAINS_65: Final = Matches(
    n.R0440_CONTAINS_65, "raw_url", "tinyshell", case_sensitive=False
)
R0440_CONTAINS_66: Final = Matches(
    n.R0440_CONTAINS_66, "raw_url", r"tiny\.php", case_sensitive=False
)
R0440_CONTAINS_67: Final = Matches(n.R0440_CONTAINS_67, "raw_url", "fierza", case_sensitive=False)
R0440_CONTAINS_68: Final = Matches(
    n.R0440_CONTAINS_68, "raw_url", r"bypass\.php", case_sensitive=False
)
R0440_CONTAINS_69: Final = Matches(
    n.R0440_CONTAINS_69, "raw_url", r"/403\.php", case_sensitive=False
)
R0440_CONTAINS_70: Final = Matches(
    n.R0440_CONTAINS_70, "raw_url", r"moon\.php", case_sensitive=False
)
R0440_CONTAINS_71: Final = Matches(
    n.R0440_CONTAINS_71, "raw_url", r"autoload_classmap\.php", case_sensitive=False
)
R0440_CONTAINS_72: Final = Matches(
    n.R0440_CONTAINS_72, "raw_url", r"dropdown\.php\?", case_sensitive=False
)
R0440_CONTAINS_73: Final = Matches(n.R0440_CONTAINS_73, "raw_url", "xleet", case_sensitive=False)
R0440_CONTAINS_74: Final = Matches(
    n.R0440_CONTAINS_74, "raw_url", r"xmrlpc\.php", case_sensitive=False
)
R0440_CONTAINS_75: Final = Matches(n.R0440_CONTAINS_75, "raw_url", "cgialfa", case_sensitive=False)
R0440_CONTAINS_76: Final = Matches(
    n.R0440_CONTAINS_76, "raw_url", r"perl\.alfa", case_sensitive=False
)
R0440_CONTAINS_77: Final = Matches(
    n.R0440_CONTAINS_77, "raw_url", r"bash\.alfa", case_sensitive=False
)
R0440_CONTAINS_78: Final = Matches(
    n.R0440_CONTAINS_78, "raw_url", r"py\.alfa", case_sensitive=False
)
R0440_PATTERN: Final = Matches(
    (),
    "raw_url",
    r"^[^?]*/(?:[\w.-]{0,20}(?:c99|r57|wso|b374k|alfa|indoxploit|weevely|chopper|c100|locus7s|marijuana|shell|cmd|jspspy|aspxspy|aspydrv|xiaoma|dama|caidao|godzilla|behinder|antsword|p0wny|gel4y|0byte|filesman|wp-conflg|wp-l0gin|lock360|adminfuns|leafmailer|priv8|k4mpret|anonghost|1337|h4ck|fierza|xleet|xmrlpc)[\w.-]{0,20}|mini|up|uploader|xx?|radio|class\.api|ant|olux|leaf|marvins|gecko|tiny|bypass|403|moon|autoload_classmap|dropdown)(?:\.(?:php|phtml|jspx?|aspx?|cgi|pl|alfa)|/)",
    case_sensitive=False,
    limit=512,
)
R0440_ANY: Final = AnyOf(
    R0440_CONTAINS,
    R0440_CONTAINS_2,
    R0440_CONTAINS_3,
    R0440_CONTAINS_4,
    R0440_CONTAINS_5,
    R0440_CONTAINS_6,
    R0440_CONTAINS_7,
    R0440_CONTAINS_8,
    R0440_CONTAINS_9,
    R0440_CONTAINS_10,
    R0440_CONTAINS_11,
    R0440_CONTAINS_12,
    R0440_CONTAINS_13,
    R0440_CONTAINS_14,
    R0440_CONTAINS_15,
    R0440_CONTAINS_16,
    R0440_CONTAINS_17,
    R0440_CONTAINS_18,
    R0440_CONTAINS_19,
    R0440_CONTAINS_20,
    R0440_CONTAINS_21,
    R0440_CONTAINS_22,
    R0440_CONTAINS_23,
    R0440_CONTAINS_24,
    R0440_CONTAINS_25,
    R0440_CONTAINS_26,
    R0440_CONTAINS_27,
    R0440_CONTAINS_28,
    R0440_CONTAINS_29,
    R0440_CONTAINS_30,
    R0440_CONTAINS_31,
    R0440_CONTAINS_32,
    R0440_CONTAINS_33,
    R0440_CONTAINS_34,
    R0440_CONTAINS_35,
    R0440_CONTAINS_36,
    R0440_CONTAINS_37,
    R0440_CONTAINS_38,
    R0440_CONTAINS_39,
    R0440_CONTAINS_40,
    R0440_CONTAINS_41,
    R0440_CONTAINS_42,
    R0440_CONTAINS_43,
    R0440_CONTAINS_44,
    R0440_CONTAINS_45,
    R0440_CONTAINS_46,
    R0440_CONTAINS_47,
    R0440_CONTAINS_48,
    R0440_CONTAINS_49,
    R0440_CONTAINS_50,
    R0440_CONTAINS_51,
    R0440_CONTAINS_52,
    R0440_CONTAINS_53,
    R0440_CONTAINS_54,
    R0440_CONTAINS_55,
    R0440_CONTAINS_56,
    R0440_CONTAINS_57,
    R0440_CONTAINS_58,
    R0440_CONTAINS_59,
    R0440_CONTAINS_60,
    R0440_CONTAINS_61,
    R0440_CONTAINS_62,
    R0440_CONTAINS_63,
    R0440_CONTAINS_64,
    R0440_CONTAINS_65,
    R0440_CONTAINS_66,
    R0440_CONTAINS_67,
    R0440_CONTAINS_68,
    R0440_CONTAINS_69,
    R0440_CONTAINS_70,
    R0440_CONTAINS_71,
    R0440_CONTAINS_72,
    R0440_CONTAINS_73,
    R0440_CONTAINS_74,
    R0440_CONTAINS_75,
    R0440_CONTAINS_76,
    R0440_CONTAINS_77,
    R0440_CONTAINS_78,
)
R0440: Final = Rule(
    id="R0440",
    version=1,
    name="web_shell_request",
    emits=(
        Emit("TA0003", "T1505", "T1505.003", 0.75, "Server Software Component: Web Shell"),
        Emit("TA0043", "T1595", "T1595.003", 0.7, "Active Scanning: Wordlist Scanning"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "A request for a web shell by its name (the list `web_shells`). Bots look for shells that others have left\n"
        "behind."
    ),
    status="stable",
    source="rules/http_request/web_shell/R0440_web_shell_request.yaml",
)


@KIND.rule(R0440, anchors=(R0440_ANY,))
def r0440(hits: Hits) -> bool:
    return R0440_ANY in hits and R0440_PATTERN in hits


# ── R0441 ─────────────────────────────────────────────────────────────────────────────────────────

R0441_PATTERN: Final = Matches(
    n.R0441_PATTERN,
    "raw_url",
    r"\.(?:php[0-9]?|phtml|jspx?|aspx?|cgi|pl|sh|py)(?:/[^?]{0,40})?\?(?:[^&\s]{1,60}&){0,3}(?:cmd|command|exec|execute|shell|run|system|passthru|pass|code|c|e|ex|x)=(?:cat|id|ls|whoami|uname|pwd|wget|curl|dir|type|net|echo|ping|cmd|powershell|ps|ifconfig|ipconfig|nc|bash|sh|python[23]?|perl|phpinfo|system|rm|cd|touch|chmod|busybox|tftp)\b",
    case_sensitive=False,
    limit=512,
)
R0441: Final = Rule(
    id="R0441",
    version=1,
    name="web_shell_command",
    emits=(
        Emit("TA0003", "T1505", "T1505.003", 0.8, "Server Software Component: Web Shell"),
        Emit("TA0002", "T1059", None, 0.7, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "A script that is handed a command in a parameter whose name says so: `?cmd=id`, `&exec=…`, `?c=whoami`.\n"
        "Pages do not take commands; shells that were put beside them do."
    ),
    status="stable",
    source="rules/http_request/web_shell/R0441_web_shell_command.yaml",
)


@KIND.rule(R0441, anchors=(R0441_PATTERN,))
def r0441(hits: Hits) -> bool:
    return R0441_PATTERN in hits


# ── R0450 ─────────────────────────────────────────────────────────────────────────────────────────

R0450_PATTERN: Final = Matches(
    n.R0450_PATTERN,
    "raw_url",
    r"phpunit[^?]{0,80}/eval-stdin\.php",
    case_sensitive=False,
    limit=512,
)
R0450: Final = Rule(
    id="R0450",
    version=1,
    name="phpunit_eval_stdin",
    emits=(
        Emit("TA0001", "T1190", None, 0.95, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.7, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "A request for `eval-stdin.php` of PHPUnit, which runs the body of the request as PHP (CVE-2017-9841). It was\n"
        "shipped with thousands of applications and is still among the first files bots ask for."
    ),
    status="stable",
    source="rules/http_request/exploits/R0450_phpunit_eval_stdin.yaml",
)


@KIND.rule(R0450, anchors=(R0450_PATTERN,))
def r0450(hits: Hits) -> bool:
    return R0450_PATTERN in hits


# ── R0451 ─────────────────────────────────────────────────────────────────────────────────────────

R0451_RAW_URL_PATTERN: Final = Matches(
    n.R0451_RAW_URL_PATTERN,
    "raw_url",
    r"(?:\b|%5c)think(?:\\|%5c|/){1,2}(?:app|container|request|view|template)|invokefunction|[?&]function=call_user_func|pearcmd&|\+config-create\+|=__construct&(?:method|filter)",
    case_sensitive=False,
)
R0451_BODY_PATTERN: Final = Matches(
    n.R0451_BODY_PATTERN,
    "body",
    r"(?:\b|%5c)think(?:\\|%5c|/){1,2}(?:app|container|request|view|template)|invokefunction|[?&]function=call_user_func|pearcmd&|\+config-create\+|=__construct&(?:method|filter)",
    case_sensitive=False,
)
R0451: Final = Rule(
    id="R0451",
    version=1,
    name="thinkphp_invoke",
    emits=(
        Emit("TA0001", "T1190", None, 0.95, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.8, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body"),
    description=(
        "The route of ThinkPHP 5 that calls any function of PHP:\n"
        "`?s=/index/\\think\\app/invokefunction&function=call_user_func_array` (CVE-2018-20062), or the language file\n"
        "that does so through pearcmd (`lang=../../pearcmd`)."
    ),
    status="stable",
    source="rules/http_request/exploits/R0451_thinkphp_invoke.yaml",
)


@KIND.rule(R0451, anchors=(R0451_RAW_URL_PATTERN, R0451_BODY_PATTERN))
def r0451(hits: Hits) -> bool:
    return R0451_RAW_URL_PATTERN in hits or R0451_BODY_PATTERN in hits


# ── R0452 ─────────────────────────────────────────────────────────────────────────────────────────

R0452_PATTERN: Final = Matches(
    n.R0452_PATTERN,
    "raw_url",
    r"/gponform/|/boaform/|/goform/(?:set|ping|webadm|cmd|exec|form|wizard|telnet|systools|adv)|/hnap1|/picsdesc\.xml|/wanipcn\.xml|/ctrlt/deviceupgrade|setup\.cgi\?next_file|/tmunblock\.cgi|/hndunblock\.cgi|/board\.cgi\?cmd|/shell\?(?:cd|/|%20|busybox|rm|wget|curl|cat|id)|/cgi-bin/(?:luci/;stok=|supervisor/|nobody/|kerbynet|viewlog\.asp|mainfunction\.cgi|viewcgi|readycloud_control|downloadserver|adv_|nas_sharing\.cgi|account_mgr\.cgi|cstecgi\.cgi|export_debug_msg|weblogin\.cgi|dot1x|api\.cgi\?|jarrewrite)|/ztp/cgi-bin/|/language/swedish|/apply\.cgi\?|/apply_sec\.cgi|/diagnostic\.php\?|/ping\.cgi\?|/nvr/|/dvr/cmd|/device\.rsp\?|/user\.ini\?|/userrpm/|/login\.cgi\?cli=|/cdn-cgi/l/chk_jschl_dlink|/soap\.cgi\?service|/getcfg\.php|/hedwig\.cgi|/stssys\.htm|/system_command\.cgi|/command\.php\?cmd=|/backupmgt/|/cgi/conf\.bin|/set_ftp\.cgi|/cu\.html|/onvif/device_service|/sdk/weblanguage|/security/users\?auth=|/current_config/|/webadmin/|/menu\.cgi\?|/stok=/ds|/rpc_loginasp|/cgi-bin/;|/sys_login\.cgi|/remotecontrol\.cgi",
    case_sensitive=False,
)
R0452: Final = Rule(
    id="R0452",
    version=1,
    name="router_command_injection",
    emits=(
        Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),
        Emit("TA0043", "T1595", "T1595.002", 0.6, "Active Scanning: Vulnerability Scanning"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "Management pages of home routers, cameras and recorders through which Mirai's heirs run commands: GPON\n"
        "(`/GponForm/diag_Form`), Realtek and Huawei UPnP (`/picsdesc.xml`, `/ctrlt/DeviceUpgrade_1`), D-Link\n"
        "(`/HNAP1`), Netgear (`setup.cgi?next_file`), Linksys (`/tmUnblock.cgi`), Tenda and others (`/goform/`,\n"
        "`/boaform/`), Zyxel, LuCI, JAWS (`/shell?`), NVR and AVTECH CGIs."
    ),
    status="stable",
    source="rules/http_request/exploits/R0452_router_command_injection.yaml",
)


@KIND.rule(R0452, anchors=(R0452_PATTERN,))
def r0452(hits: Hits) -> bool:
    return R0452_PATTERN in hits


# ── R0453 ─────────────────────────────────────────────────────────────────────────────────────────

R0453_PATTERN: Final = Matches(
    n.R0453_PATTERN, "raw_url", "/ws/v1/cluster/(?:apps|info|nodes|metrics)", case_sensitive=False
)
R0453: Final = Rule(
    id="R0453",
    version=1,
    name="hadoop_yarn_application",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0043", "T1595", "T1595.002", 0.5, "Active Scanning: Vulnerability Scanning"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "The YARN interface of Hadoop is asked for a new application, or given one. Without log-in it runs whatever\n"
        "command it is handed; miners live on it."
    ),
    status="stable",
    source="rules/http_request/exploits/R0453_hadoop_yarn_application.yaml",
)


@KIND.rule(R0453, anchors=(R0453_PATTERN,))
def r0453(hits: Hits) -> bool:
    return R0453_PATTERN in hits


# ── R0454 ─────────────────────────────────────────────────────────────────────────────────────────

R0454_PATTERN: Final = Matches(
    n.R0454_PATTERN,
    "raw_url",
    r"^(?:https?://[^/]*)?(?:/v1\.[0-9]{1,3})?/(?:containers/create|containers/[^/?]*/(?:start|exec|attach|archive|restart)|exec/[^/?]+/(?:start|resize)|images/create|build)(?:$|\?)",
    case_sensitive=False,
)
R0454_EQUALS: Final = Equals((), "method", "POST", "PUT")
R0454: Final = Rule(
    id="R0454",
    version=1,
    name="docker_api_create",
    emits=(
        Emit("TA0002", "T1610", None, 0.85, "Deploy Container"),
        Emit("TA0002", "T1609", None, 0.6, "Container Administration Command"),
        Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),
    ),
    evidence_fields=("raw_url", "method"),
    description=(
        "The Docker API is told to make, start or attach to a container, to run something in one, or to build or\n"
        "fetch an image. Whoever may do that owns the host."
    ),
    status="stable",
    source="rules/http_request/cloud/R0454_docker_api_create.yaml",
)


@KIND.rule(R0454, anchors=(R0454_PATTERN,))
def r0454(hits: Hits) -> bool:
    return R0454_PATTERN in hits and R0454_EQUALS in hits


# ── R0455 ─────────────────────────────────────────────────────────────────────────────────────────

R0455_PATTERN: Final = Matches(
    n.R0455_PATTERN,
    "raw_url",
    r"^/v1\.[0-9]{1,3}/(?:containers/json|images/json|networks|volumes|info|version|events|_ping)|^/(?:containers|images)/json(?:$|\?)|^/_ping$",
    case_sensitive=False,
)
R0455: Final = Rule(
    id="R0455",
    version=1,
    name="docker_api_inventory",
    emits=(
        Emit("TA0007", "T1613", None, 0.8, "Container and Resource Discovery"),
        Emit("TA0043", "T1595", "T1595.002", 0.5, "Active Scanning: Vulnerability Scanning"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "The Docker API is asked which containers, images, networks and volumes there are, or just whether it answers\n"
        "(`/_ping`, `/v1.24/info`). Open ports 2375 and 2376 are found this way."
    ),
    status="stable",
    source="rules/http_request/cloud/R0455_docker_api_inventory.yaml",
)


@KIND.rule(R0455, anchors=(R0455_PATTERN,))
def r0455(hits: Hits) -> bool:
    return R0455_PATTERN in hits


# ── R0456 ─────────────────────────────────────────────────────────────────────────────────────────

R0456_PATTERN: Final = Matches(
    n.R0456_PATTERN,
    "raw_url",
    r"^/api/v1/(?:pods|secrets|nodes|namespaces|configmaps|services|serviceaccounts)\b|^/apis/(?:apps|batch|rbac\.authorization\.k8s\.io)/v1|^/(?:run|exec|containerlogs|portforward|attach)/(?:kube-system|default)/|^/runningpods/?$|^/pods/?$|^/v2/keys/?(?:$|\?)|/api/v1/namespaces/kube-system",
    case_sensitive=False,
)
R0456: Final = Rule(
    id="R0456",
    version=1,
    name="kubernetes_api",
    emits=(
        Emit("TA0007", "T1613", None, 0.75, "Container and Resource Discovery"),
        Emit("TA0001", "T1190", None, 0.5, "Exploit Public-Facing Application"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "The API of Kubernetes, of its kubelets or of etcd from outside: pods, secrets and services, `/run/` and\n"
        "`/exec/` on a kubelet."
    ),
    status="stable",
    source="rules/http_request/cloud/R0456_kubernetes_api.yaml",
)


@KIND.rule(R0456, anchors=(R0456_PATTERN,))
def r0456(hits: Hits) -> bool:
    return R0456_PATTERN in hits


# ── R0457 ─────────────────────────────────────────────────────────────────────────────────────────

R0457_RAW_URL_PATTERN: Final = Matches(
    n.R0457_RAW_URL_PATTERN,
    "raw_url",
    r"script_fields|\"script\"|%22script%22|script_score|\"lang\"",
    case_sensitive=False,
)
R0457_BODY_PATTERN: Final = Matches(
    n.R0457_BODY_PATTERN,
    "body",
    r"script_fields|\"script\"|%22script%22|script_score|\"lang\"",
    case_sensitive=False,
)
R0457_RAW_URL_PATTERN_2: Final = Matches(
    (),
    "raw_url",
    r"java\.(?:lang|util|io)|getruntime|forname|processbuilder|\bexec\(|groovy",
    case_sensitive=False,
)
R0457_BODY_PATTERN_2: Final = Matches(
    (),
    "body",
    r"java\.(?:lang|util|io)|getruntime|forname|processbuilder|\bexec\(|groovy",
    case_sensitive=False,
)
R0457: Final = Rule(
    id="R0457",
    version=1,
    name="elasticsearch_script",
    emits=(
        Emit("TA0001", "T1190", None, 0.9, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", None, 0.8, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("raw_url", "body"),
    description=(
        "A script in a search for Elasticsearch: Groovy or MVEL in `script_fields` or `script`, which old releases\n"
        "run as they are (CVE-2014-3120, CVE-2015-1427)."
    ),
    status="stable",
    source="rules/http_request/exploits/R0457_elasticsearch_script.yaml",
)


@KIND.rule(R0457, anchors=(R0457_RAW_URL_PATTERN, R0457_BODY_PATTERN))
def r0457(hits: Hits) -> bool:
    return (R0457_RAW_URL_PATTERN in hits or R0457_BODY_PATTERN in hits) and (
        R0457_RAW_URL_PATTERN_2 in hits or R0457_BODY_PATTERN_2 in hits
    )


# ── R0458 ─────────────────────────────────────────────────────────────────────────────────────────

R0458_PATTERN: Final = Matches(
    n.R0458_PATTERN,
    "raw_url",
    r"/wls-wsat/|/_async/async|/bea_wls|/uddiexplorer|/console/(?:css|images)/%25|/console\.portal|/invoker/(?:jmx|readonly|ejb)|/jmx-console|/web-console/|/admin-console/|/manager/(?:html|text|status|jmxproxy)|/host-manager/|/solr/(?:admin|[^/?]+/(?:config|dataimport|select\?.*wt=velocity|debug))|/securityrealm/user/|/descriptorbyname/|(?:^|/jenkins|//[^/]{1,60})/script(?:text)?$|/actuator/(?:gateway|env|heapdump|jolokia|restart|loggers|mappings|shutdown)|/jolokia/|/cfide/|/api/jsonws/|/axis2/|/struts2?-showcase|/functionrouter|/_ignition/execute-solution|/theme/meta-inf|/druid/indexer|/nifi-api/|/api/v1/method\.callanon|/rest/tinymce|/pages/doenterpagevariables|/pages/createpage-entervariables|/setup/setupadministrator\.action|/server-info\.action|/json/setup-restore|/templates/editor-preload-container|/s/[^/]*/_/;/|/geoserver/(?:wfs|web)|/kylin/api|/api/dp/rptsvcsyncpoint|/owncloud/.*graphapi|/graphapi/|/webtools/control/|/service/rest/beta/repositories|/airflow/api|/users/sign_in\.|/cslu/v1|/portal/info\.jsp|/app/rest/users/id:1/tokens",
    case_sensitive=False,
    limit=512,
)
R0458: Final = Rule(
    id="R0458",
    version=1,
    name="application_server_console",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0043", "T1595", "T1595.002", 0.7, "Active Scanning: Vulnerability Scanning"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "Consoles and services of application servers that run what they are sent: WebLogic (`/wls-wsat/`,\n"
        "`/_async/`, `/console/…%252e`), JBoss (`/invoker/`, `/jmx-console/`), Tomcat's manager, Solr, Jenkins\n"
        "(`/script`, `descriptorByName`), Spring Boot actuators, GlassFish, ColdFusion, Liferay, Struts."
    ),
    status="stable",
    source="rules/http_request/exploits/R0458_application_server_console.yaml",
)


@KIND.rule(R0458, anchors=(R0458_PATTERN,))
def r0458(hits: Hits) -> bool:
    return R0458_PATTERN in hits


# ── R0459 ─────────────────────────────────────────────────────────────────────────────────────────

R0459_RAW_URL_PATTERN: Final = Matches(
    n.R0459_RAW_URL_PATTERN,
    "raw_url",
    r"/autodiscover/autodiscover\.(?:json|xml)|/ecp/(?:[^/?]{1,40}\.(?:js|css|flt|png|xml)|current/|default\.flt|proxylogon|ddi/|dlpolicy)|/owa/auth/(?:current|errorff|outlookcn|\w{1,20}\.aspx$)|/mapi/(?:nspi|emsmdb)|/powershell/?\?(?:x-rps|serializationlevel)|/service/extension/backup/mboximport|/service/extension/clientuploader|/aspnet_client/[^/?]+\.aspx|/rpc/rpcproxy\.dll",
    case_sensitive=False,
)
R0459_HEADERS_PATTERN: Final = Matches(
    n.R0459_HEADERS_PATTERN, "headers", "x-beresource=|x-anonresource-backend", case_sensitive=False
)
R0459: Final = Rule(
    id="R0459",
    version=1,
    name="mail_server_exploit",
    emits=(
        Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),
        Emit("TA0043", "T1595", "T1595.002", 0.7, "Active Scanning: Vulnerability Scanning"),
    ),
    evidence_fields=("raw_url", "headers"),
    description=(
        "Paths through which Exchange and Zimbra are taken over: `/autodiscover/autodiscover.json?@…/powershell` and\n"
        "`/mapi/` behind it (ProxyShell, ProxyNotShell), `/ecp/` with `X-BEResource` cookies (ProxyLogon),\n"
        "`/owa/auth/` files, `/ews/`, Zimbra's `/service/extension/backup/mboximport`."
    ),
    status="stable",
    source="rules/http_request/exploits/R0459_mail_server_exploit.yaml",
)


@KIND.rule(R0459, anchors=(R0459_RAW_URL_PATTERN, R0459_HEADERS_PATTERN))
def r0459(hits: Hits) -> bool:
    return R0459_RAW_URL_PATTERN in hits or R0459_HEADERS_PATTERN in hits


# ── R0460 ─────────────────────────────────────────────────────────────────────────────────────────

R0460_PATTERN: Final = Matches(
    n.R0460_PATTERN,
    "raw_url",
    r"/remote/(?:fgt_lang|login|logincheck|hostcheck_validate|info)\b|/vpns?/(?:\.\./|portal/|cfg/|index\.html|js/rdx)|/logon/logonpoint|/oauth/idp/\.well-known|/dana-na/|/dana/(?:html5acc|home)|/dana-ws/|/api/v1/(?:totp|configuration/users|license/keys)|/tmui/|/mgmt/(?:tm/|shared/)|/\+cscot\+/|/\+cscoe\+/|/\+cscou\+/|/cscossl|/webui/(?:logoutconfirm|rest)|/webui_wsma|/global-protect/|/ssl-vpn/|/sslmgr|/__api__/v1/logon|/cgi-bin/(?:jarrewrite|sslvpnclient|management|welcome|userlogin)\b|/mifs/|/ui/vropspluginui|/ui/h5-vsan|/analytics/telemetry|/guestaccess\.aspx|/human\.aspx|/moveitisapi|/webclient/|/sslvpn/|/nf/auth/getauthenticationrequirements|/citrix/|/gwtest/formssso|/catalog-portal/|/saas/(?:auth|resources)|/hybridity/|/por/login_psw|/svpn_websetting|/client/(?:deploymentservice|manage/ourphp_filebox)|/setup\.php/setupwizard|/setupwizard\.aspx",
    case_sensitive=False,
)
R0460: Final = Rule(
    id="R0460",
    version=1,
    name="remote_access_appliance",
    emits=(
        Emit("TA0001", "T1190", None, 0.75, "Exploit Public-Facing Application"),
        Emit("TA0043", "T1595", "T1595.002", 0.7, "Active Scanning: Vulnerability Scanning"),
        Emit("TA0001", "T1133", None, 0.4, "External Remote Services"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "Pages of VPN and remote-access appliances that have given away files, sessions or a shell: Fortinet\n"
        "(`/remote/fgt_lang`), Citrix (`/vpns/`, `/oauth/idp/.well-known`), Pulse and Ivanti (`/dana-na/`,\n"
        "`/api/v1/totp`), F5 (`/tmui/`, `/mgmt/tm/util/bash`), Cisco (`/+CSCOT+/`, `/webui/`), GlobalProtect,\n"
        "SonicWall, VMware, MobileIron, MOVEit."
    ),
    status="stable",
    source="rules/http_request/exploits/R0460_remote_access_appliance.yaml",
)


@KIND.rule(R0460, anchors=(R0460_PATTERN,))
def r0460(hits: Hits) -> bool:
    return R0460_PATTERN in hits


# ── R0461 ─────────────────────────────────────────────────────────────────────────────────────────

R0461_PATTERN: Final = Matches(
    n.R0461_PATTERN,
    "raw_url",
    r"\[(?:%23|#)(?:post_render|markup|type|lazy_builder|pre_render)|element_parents=|/wp-json/wp/v2/users|[?&]author=[0-9]+$|/xmlrpc\.php|/wp-admin/(?:setup-config|install)\.php|revslider_show_image|/wp-file-manager/|/timthumb\.php|/wp-content/plugins/[^?]{1,80}(?:readme\.txt|upload|shell|connector)|/wlwmanifest\.xml|routestring=ajax|/api/index\.php/v1/config/application|option=com_[a-z]{2,20}&(?:controller|view|task)=[^&]{0,60}(?:\.\.|%2e)|cms_wysiwyg/directive|/downloader/index\.php|/user/register\?|/elfinder/(?:php/)?connector|/kcfinder/|/fckeditor/.{0,60}(?:connector|upload|filemanager)|/ckeditor/.{0,60}upload|/tinymce/.{0,60}upload|/filemanager/(?:dialog|upload|connectors)|/uploadify/|/uploadify\.php|/plupload/examples|/jquery-file-upload/server|/magmi/|/vtigercrm/|/a2billing/|/recordings/misc|/admin/config\.php\?|/phpmoadmin|/seeyon/|/weaver/|/general/index/uploadfile|/ispirit/|/plus/(?:recommend|download|mytag_js)\.php|/e/(?:admin|extend)/|/utility/convert/",
    case_sensitive=False,
    limit=512,
)
R0461: Final = Rule(
    id="R0461",
    version=1,
    name="content_management_exploit",
    emits=(
        Emit("TA0001", "T1190", None, 0.6, "Exploit Public-Facing Application"),
        Emit("TA0043", "T1595", "T1595.002", 0.6, "Active Scanning: Vulnerability Scanning"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "Known ways into content management: Drupal's `#post_render` (CVE-2018-7600) and\n"
        "`user/register?element_parents`, Joomla's `com_` components with a path, WordPress' REST user list,\n"
        "`xmlrpc.php`, `admin-ajax.php?action=revslider_show_image`, timthumb, `wp-file-manager`, vBulletin's\n"
        "`routestring=ajax/render`, Magento's `/index.php/admin/Cms_Wysiwyg`."
    ),
    status="stable",
    source="rules/http_request/exploits/R0461_content_management_exploit.yaml",
)


@KIND.rule(R0461, anchors=(R0461_PATTERN,))
def r0461(hits: Hits) -> bool:
    return R0461_PATTERN in hits


# ── R0462 ─────────────────────────────────────────────────────────────────────────────────────────

R0462_PATTERN: Final = Matches(
    n.R0462_PATTERN,
    "raw_url",
    r"/(?:phpmyadmin|phpmy|pma|myadmin|mysqladmin|sqladmin|phpmyadm\w*|mysql-admin|dbadmin|phppgadmin|pgadmin|sqlmanager|websql|adminer|dbweb|mysqlmanager)[0-9._-]*(?:/|$|\?|\.php|-[0-9])|/(?:(?:php_?info|infophp|phptest|pinfo)\.php(?:$|\?)|(?:info|i|test|p)\.php$)|/server-(?:status|info)(?:$|\?)|/_profiler/|/_phpinfo|/telescope/requests|/debug/(?:default|pprof|vars)|/__debug__|/elmah\.axd|/trace\.axd|[?&]xdebug_session_start=|/horizon/api|/_wdt/|/cgi-bin/(?:printenv|test-cgi|php)\b|/console/(?:$|login)|/status\?full|/nginx_status|/sumthin|/manager/status|/webdav/?$|/scripts/nsiislog\.dll|/muieblackcat|/ajp_status|/ueditor/|/druid/(?:index|login)\.html|/swagger(?:-ui)?(?:\.json|/|\.html)|/v[23]/api-docs|/api/swagger|/openapi\.json|/graphql/?$",
    case_sensitive=False,
    limit=512,
)
R0462: Final = Rule(
    id="R0462",
    version=1,
    name="admin_tool_probe",
    emits=(Emit("TA0043", "T1595", "T1595.003", 0.7, "Active Scanning: Wordlist Scanning"),),
    evidence_fields=("raw_url",),
    description=(
        "Tools of administrators that are looked for on every server: phpMyAdmin under its many names, Adminer,\n"
        "`phpinfo.php`, `server-status`, `.php` database managers, debug consoles of frameworks."
    ),
    status="stable",
    source="rules/http_request/scanning/R0462_admin_tool_probe.yaml",
)


@KIND.rule(R0462, anchors=(R0462_PATTERN,))
def r0462(hits: Hits) -> bool:
    return R0462_PATTERN in hits


# ── R0463 ─────────────────────────────────────────────────────────────────────────────────────────

R0463_PATTERN: Final = Matches(
    n.R0463_PATTERN,
    "raw_url",
    r"/default\.ida\?|/null\.printer|/scripts/(?:root\.exe|\.\.)|/_vti_bin/(?:owssvr|shtml|_vti_aut)|/msadc/|/_mem_bin/|/cgi-bin/(?:formmail|awstats|openwebmail|phf|count\.cgi|php4?-?c?g?i?\?|guestbook|handler|faxsurvey|aglimpse|textcounter|campas|webdist|bash|sh|perl)\b|/awstats(?:/awstats)?\.pl\?|/w00tw00t|/bin/zhttpd/|/level/[0-9]{1,2}/exec/|/iisadmpwd/|/(?:%90){4}",
    case_sensitive=False,
)
R0463: Final = Rule(
    id="R0463",
    version=1,
    name="worm_of_old",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0043", "T1595", "T1595.002", 0.6, "Active Scanning: Vulnerability Scanning"),
    ),
    evidence_fields=("raw_url",),
    description=(
        "What the worms of IIS asked for and scripts still do: `default.ida?XXXX`, `/scripts/..%255c`, `root.exe`,\n"
        "long `SEARCH` and `PROPFIND` requests, `/_vti_bin/`, FormMail, awstats, `cgi-bin/php` with options."
    ),
    status="stable",
    source="rules/http_request/exploits/R0463_worm_of_old.yaml",
)


@KIND.rule(R0463, anchors=(R0463_PATTERN,))
def r0463(hits: Hits) -> bool:
    return R0463_PATTERN in hits


# ── R0464 ─────────────────────────────────────────────────────────────────────────────────────────

R0464_EQUALS: Final = Equals(n.R0464_EQUALS, "method", "CONNECT")
R0464_PATTERN: Final = Matches((), "raw_url", r"^[\w.-]{1,253}:[0-9]{1,5}$", case_sensitive=False)
R0464_PATTERN_2: Final = Matches(n.R0464_PATTERN_2, "raw_url", "^https?://", case_sensitive=False)
R0464_DIFFERS_FROM: Final = SeenAs("host", Differs("raw_url", "headers.Host"))
R0464_DIFFERS_FROM_2: Final = SeenAs("host", Differs("raw_url", "host"))
R0464_PATTERN_3: Final = Matches(
    n.R0464_PATTERN_3,
    "raw_url",
    r"^https?://(?:www\.|m\.|dir\.)?(?:google|bing|yahoo|baidu|intel|microsoft|amazon|example|ipinfo|icanhazip|azenv|proxyjudge|check\.?ip|httpbin|msn|live)\.|^https?://[^?]*(?:prxjdg|proxyjudge|azenv|proxyheader|checkip|ip-api)",
    case_sensitive=False,
)
R0464: Final = Rule(
    id="R0464",
    version=1,
    name="open_proxy_request",
    emits=(
        Emit("TA0011", "T1090", None, 0.7, "Proxy"),
        Emit("TA0043", "T1595", None, 0.5, "Active Scanning"),
    ),
    evidence_fields=("method", "raw_url"),
    description=(
        "A request that is meant for another host: an absolute URL, or `CONNECT host:port`. Somebody tries whether\n"
        "the server is an open proxy, to mail, click or attack from its address."
    ),
    status="stable",
    source="rules/http_request/proxy/R0464_open_proxy_request.yaml",
)


@KIND.rule(R0464, anchors=(R0464_EQUALS, R0464_PATTERN_2, R0464_PATTERN_3))
def r0464(hits: Hits) -> bool:
    return (
        R0464_EQUALS in hits
        and R0464_PATTERN in hits
        or R0464_PATTERN_2 in hits
        and (R0464_DIFFERS_FROM in hits or R0464_DIFFERS_FROM_2 in hits)
        or R0464_PATTERN_3 in hits
    )


# ── R0465 ─────────────────────────────────────────────────────────────────────────────────────────

R0465_PATTERN: Final = Matches(
    n.R0465_PATTERN,
    "body",
    r"\"method\"\s*:\s*\"(?:eth_(?:accounts|getwork|submitwork|sendtransaction|getbalance|blocknumber|coinbase|getblockby\w{4,6}|syncing|mining|hashrate)|personal_\w{4,30}|mining\.(?:subscribe|authorize|submit|notify)|miner_\w{3,30}|net_version|web3_clientversion|getwork|getblocktemplate|submitblock|get_(?:info|balance|accounts|block_template)|admin_\w{3,20}|parity_\w{3,30}|sendtoaddress|listunspent|getwalletinfo|dumpprivkey)\"|\"agent\"\s*:\s*\"(?:xmrig|xmr-stak|cpuminer|ccminer|nheqminer|claymore)",
    case_sensitive=False,
)
R0465: Final = Rule(
    id="R0465",
    version=1,
    name="miner_rpc",
    emits=(
        Emit("TA0040", "T1496", "T1496.001", 0.6, "Resource Hijacking: Compute Hijacking"),
        Emit("TA0043", "T1595", "T1595.002", 0.6, "Active Scanning: Vulnerability Scanning"),
    ),
    evidence_fields=("body",),
    description=(
        "JSON-RPC of crypto currencies: accounts and work of an Ethereum node (`eth_accounts`, `eth_getWork`,\n"
        "`personal_unlockAccount`), a wallet of Monero or Bitcoin, or Stratum of miners (`mining.subscribe`, a log-in\n"
        "with a miner as `agent`). Open nodes are emptied; open ports are tried as pools."
    ),
    status="stable",
    source="rules/http_request/proxy/R0465_miner_rpc.yaml",
)


@KIND.rule(R0465, anchors=(R0465_PATTERN,))
def r0465(hits: Hits) -> bool:
    return R0465_PATTERN in hits


# ── R0470 ─────────────────────────────────────────────────────────────────────────────────────────

R0470_HEADERS_AUTHORIZATION_IN: Final = Equals(
    n.R0470_HEADERS_AUTHORIZATION_IN, "headers.Authorization", *lists.DEFAULT_BASIC_LOGINS
)
R0470_HEADERS_AUTHORIZATION_IN_2: Final = Equals(
    n.R0470_HEADERS_AUTHORIZATION_IN_2, "headers.authorization", *lists.DEFAULT_BASIC_LOGINS
)
R0470: Final = Rule(
    id="R0470",
    version=1,
    name="default_basic_login",
    emits=(
        Emit("TA0001", "T1078", "T1078.001", 0.7, "Valid Accounts: Default Accounts"),
        Emit("TA0006", "T1110", "T1110.001", 0.5, "Brute Force: Password Guessing"),
    ),
    evidence_fields=("headers",),
    description=(
        "HTTP Basic authentication with a name and a password that devices are shipped with: `admin:admin`,\n"
        "`root:root`, `tomcat:tomcat` and so on, as their base64."
    ),
    status="stable",
    source="rules/http_request/credentials/R0470_default_basic_login.yaml",
)


@KIND.rule(R0470, anchors=(R0470_HEADERS_AUTHORIZATION_IN, R0470_HEADERS_AUTHORIZATION_IN_2))
def r0470(hits: Hits) -> bool:
    return R0470_HEADERS_AUTHORIZATION_IN in hits or R0470_HEADERS_AUTHORIZATION_IN_2 in hits


# ── R0471 ─────────────────────────────────────────────────────────────────────────────────────────

R0471_EQUALS: Final = Equals((), "method", "POST")
R0471_PATTERN: Final = Matches(
    n.R0471_PATTERN,
    "raw_url",
    r"/(?:[\w-]{1,20}[_-])?(?:log[io]n|sign-?in|authenticate|xmlrpc|account/access)(?:\.\w{2,5})?/?(?:$|\?)",
    case_sensitive=False,
)
R0471_COUNT: Final = Count("R0471/1/count", by=("attacker_uuid",), within=300, at_least=10)
R0471: Final = Rule(
    id="R0471",
    version=1,
    name="web_login_guessing",
    emits=(Emit("TA0006", "T1110", "T1110.001", 0.6, "Brute Force: Password Guessing"),),
    evidence_fields=("method", "raw_url"),
    description="Ten requests within five minutes that post to a log-in page, from one source: passwords are being guessed.",
    status="stable",
    source="rules/http_request/credentials/R0471_web_login_guessing.yaml",
)


@KIND.sees(R0471_COUNT, anchors=(R0471_PATTERN,))
def r0471_count(hits: Hits) -> bool:
    return R0471_EQUALS in hits and R0471_PATTERN in hits


@KIND.rule(R0471, anchors=(R0471_PATTERN,))
def r0471(hits: Hits) -> bool:
    return R0471_COUNT in hits
