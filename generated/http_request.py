"""What ttpc asks of every http_request event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import Emit, Evidence, Final, Hits, Kind, Matches, Rule, copied

from . import patterns as n

KIND: Final = Kind(
    "http_request",
    scans=(
        "raw_url",
        "body",
        "decoded_url",
        "headers",
        "matched_path",
        "path",
        "request_path",
        "user_agent",
    ),
    reads=(
        "body",
        "decoded_url",
        "headers",
        "matched_path",
        "path",
        "raw_url",
        "request_path",
        "user_agent",
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

R0008_PATTERN: Final = Matches(
    n.R0008_PATTERN,
    "raw_url",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=9,
)
R0008_PATTERN_2: Final = Matches(
    n.R0008_PATTERN_2,
    "headers",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=9,
)
R0008_PATTERN_3: Final = Matches(
    n.R0008_PATTERN_3,
    "user_agent",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=9,
)
R0008_PATTERN_4: Final = Matches(
    n.R0008_PATTERN_4,
    "body",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=9,
)
R0008_PATTERN_5: Final = Matches(
    n.R0008_PATTERN_5,
    "raw_url",
    r"(?:\$|%24|\\u0024)(?:%7[bB]|\\u007[bB])(?:(?i:jndi)(?::|%3[aA])|[jJ]?[nN]?[dD]?(?:\$|%24)%7[bB](?i:lower|upper|env|sys|:|%3a))",
)
R0008_PATTERN_6: Final = Matches(
    n.R0008_PATTERN_6,
    "body",
    r"(?:\$|%24|\\u0024)(?:%7[bB]|\\u007[bB])(?:(?i:jndi)(?::|%3[aA])|[jJ]?[nN]?[dD]?(?:\$|%24)%7[bB](?i:lower|upper|env|sys|:|%3a))",
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


@KIND.rule(
    R0008,
    anchors=(
        R0008_PATTERN,
        R0008_PATTERN_2,
        R0008_PATTERN_3,
        R0008_PATTERN_4,
        R0008_PATTERN_5,
        R0008_PATTERN_6,
    ),
)
def r0008(hits: Hits) -> bool:
    return (
        R0008_PATTERN in hits
        or R0008_PATTERN_2 in hits
        or R0008_PATTERN_3 in hits
        or R0008_PATTERN_4 in hits
        or R0008_PATTERN_5 in hits
        or R0008_PATTERN_6 in hits
    )


# ── R0009 ─────────────────────────────────────────────────────────────────────────────────────────

R0009_PATTERN: Final = Matches(
    n.R0009_PATTERN,
    "raw_url",
    r"(?:(?:\.|%2[eE]|%252[eE]){2};?(?:[/\\]|%2[fF]|%5[cC]|%25(?:2[fF]|5[cC])|%[cC]0%[aA][fF])){2,}",
    limit=256,
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


# ── R0036 ─────────────────────────────────────────────────────────────────────────────────────────

R0036_PATTERN: Final = Matches(
    n.R0036_PATTERN,
    "matched_path",
    r"\.env(?!\w)",
    r"\.git/config(?!\w)",
    r"\.aws/credentials(?!\w)",
    r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)",
    r"wp-config\.php",
)
R0036_PATTERN_2: Final = Matches(
    n.R0036_PATTERN_2,
    "request_path",
    r"\.env(?!\w)",
    r"\.git/config(?!\w)",
    r"\.aws/credentials(?!\w)",
    r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)",
    r"wp-config\.php",
)
R0036_PATTERN_3: Final = Matches(
    n.R0036_PATTERN_3,
    "path",
    r"\.env(?!\w)",
    r"\.git/config(?!\w)",
    r"\.aws/credentials(?!\w)",
    r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)",
    r"wp-config\.php",
)
R0036_PATTERN_4: Final = Matches(
    n.R0036_PATTERN_4,
    "raw_url",
    r"\.env(?!\w)",
    r"\.git/config(?!\w)",
    r"\.aws/credentials(?!\w)",
    r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)",
    r"wp-config\.php",
)
R0036_PATTERN_5: Final = Matches(
    n.R0036_PATTERN_5,
    "decoded_url",
    r"\.env(?!\w)",
    r"\.git/config(?!\w)",
    r"\.aws/credentials(?!\w)",
    r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)",
    r"wp-config\.php",
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
        "request counts wherever it stands, in the URL as it was sent too. Names that only begin alike, such as\n"
        "`.environment`, do not count, nor does a public key."
    ),
    status="stable",
    source="rules/session/R0036_credentials_in_files.yaml",
    computed=("matched_path",),
)


@KIND.rule(
    R0036,
    anchors=(R0036_PATTERN, R0036_PATTERN_2, R0036_PATTERN_3, R0036_PATTERN_4, R0036_PATTERN_5),
)
def r0036(hits: Hits) -> bool:
    return (
        R0036_PATTERN in hits
        or R0036_PATTERN_2 in hits
        or R0036_PATTERN_3 in hits
        or R0036_PATTERN_4 in hits
        or R0036_PATTERN_5 in hits
    )


@KIND.evidence(R0036)
def r0036_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_path": copied(shown, "matched_path")
        or copied(shown, "request_path")
        or copied(shown, "path")
        or copied(shown, "raw_url"),
    }


# ── R0037 ─────────────────────────────────────────────────────────────────────────────────────────

R0037_PATTERN: Final = Matches(
    n.R0037_PATTERN,
    "matched_path",
    r"\bnamespaces/[^/\s]+/secrets\b",
    r"/run/secrets/kubernetes\.io/serviceaccount\b",
)
R0037_PATTERN_2: Final = Matches(
    n.R0037_PATTERN_2,
    "request_path",
    r"\bnamespaces/[^/\s]+/secrets\b",
    r"/run/secrets/kubernetes\.io/serviceaccount\b",
)
R0037_PATTERN_3: Final = Matches(
    n.R0037_PATTERN_3,
    "path",
    r"\bnamespaces/[^/\s]+/secrets\b",
    r"/run/secrets/kubernetes\.io/serviceaccount\b",
)
R0037_PATTERN_4: Final = Matches(
    n.R0037_PATTERN_4,
    "raw_url",
    r"\bnamespaces/[^/\s]+/secrets\b",
    r"/run/secrets/kubernetes\.io/serviceaccount\b",
)
R0037_PATTERN_5: Final = Matches(
    n.R0037_PATTERN_5,
    "decoded_url",
    r"\bnamespaces/[^/\s]+/secrets\b",
    r"/run/secrets/kubernetes\.io/serviceaccount\b",
)
R0037: Final = Rule(
    id="R0037",
    version=1,
    name="k8s_service_account_token",
    emits=(Emit("TA0006", "T1552", "T1552.007", 0.95, "Unsecured Credentials: Container API"),),
    evidence_fields=("namespace",),
    description=(
        "Secrets of a Kubernetes cluster are read: the API's path to the secrets of a namespace, or the files in which a\n"
        "pod finds the token of its service account. With the token whoever is in one pod speaks to the API as that pod."
    ),
    status="stable",
    source="rules/session/R0037_k8s_service_account_token.yaml",
    computed=("matched_path",),
)


@KIND.rule(
    R0037,
    anchors=(R0037_PATTERN, R0037_PATTERN_2, R0037_PATTERN_3, R0037_PATTERN_4, R0037_PATTERN_5),
)
def r0037(hits: Hits) -> bool:
    return (
        R0037_PATTERN in hits
        or R0037_PATTERN_2 in hits
        or R0037_PATTERN_3 in hits
        or R0037_PATTERN_4 in hits
        or R0037_PATTERN_5 in hits
    )


@KIND.evidence(R0037)
def r0037_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_path": copied(shown, "matched_path")
        or copied(shown, "request_path")
        or copied(shown, "path")
        or copied(shown, "raw_url"),
    }
