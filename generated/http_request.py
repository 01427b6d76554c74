"""What ttpc asks of every http_request event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import (
    Emit,
    Equals,
    Evidence,
    Final,
    Hits,
    Kind,
    Matches,
    Rule,
    copied,
    first,
    matched,
)

from . import patterns as n

KIND: Final = Kind(
    "http_request",
    scans=(
        "raw_url",
        "body",
        "decoded_url",
        "headers",
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
        "matched_path",
        "method",
        "path",
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

R0008_RAW_URL_PATTERN: Final = Matches(
    n.R0008_RAW_URL_PATTERN,
    "raw_url",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=9,
)
R0008_HEADERS_PATTERN: Final = Matches(
    n.R0008_HEADERS_PATTERN,
    "headers",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=9,
)
R0008_USER_AGENT_PATTERN: Final = Matches(
    n.R0008_USER_AGENT_PATTERN,
    "user_agent",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=9,
)
R0008_BODY_PATTERN: Final = Matches(
    n.R0008_BODY_PATTERN,
    "body",
    "\\$\\{(?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[jJ](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[nN](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[dD](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}[iIı](?:\\}|\\$\\{[^${}]{0,40}?[:-]){0,4}:",
    limit=9,
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
        R0008_RAW_URL_PATTERN,
        R0008_HEADERS_PATTERN,
        R0008_USER_AGENT_PATTERN,
        R0008_BODY_PATTERN,
        R0008_RAW_URL_PATTERN_2,
        R0008_BODY_PATTERN_2,
    ),
)
def r0008(hits: Hits) -> bool:
    return (
        R0008_RAW_URL_PATTERN in hits
        or R0008_HEADERS_PATTERN in hits
        or R0008_USER_AGENT_PATTERN in hits
        or R0008_BODY_PATTERN in hits
        or R0008_RAW_URL_PATTERN_2 in hits
        or R0008_BODY_PATTERN_2 in hits
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
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD,
    "body",
    "bitcoin",
    "btc",
    "monero",
    "ransom",
    "decrypt",
    case_sensitive=False,
)
R0033_COMMAND_TEXT_LEFT_WALLET: Final = Matches(
    (),
    "body",
    r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b",
    r"\bbc1[02-9ac-hj-np-z]{11,71}\b",
    r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b",
    limit=256,
)
R0033_COMMAND_TEXT_YOUR_DATA: Final = Matches(
    n.R0033_COMMAND_TEXT_YOUR_DATA,
    "body",
    r"(?i)\byour\s+(?:\w+\s+){0,3}(?:data|database|db|files|tables|documents|indexes|indices|backups?)\b",
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
        R0033_COMMAND_TEXT_LEFT_KEYWORD in hits
        and R0033_COMMAND_TEXT_LEFT_WALLET in hits
        and R0033_COMMAND_TEXT_YOUR_DATA in hits
    )


@KIND.evidence(R0033)
def r0033_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "btc_address": first(matched(shown, R0033_COMMAND_TEXT_LEFT_WALLET)),
        "matched_keywords": matched(shown, R0033_COMMAND_TEXT_LEFT_KEYWORD),
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
    n.R0036_MATCHED_PATH_ASKED,
    "matched_path",
    r"\.env(?!\w)",
    r"\.git/config(?!\w)",
    r"\.aws/credentials(?!\w)",
    r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)",
    r"wp-config\.php",
)
R0036_REQUEST_PATH_ASKED: Final = Matches(
    n.R0036_REQUEST_PATH_ASKED,
    "request_path",
    r"\.env(?!\w)",
    r"\.git/config(?!\w)",
    r"\.aws/credentials(?!\w)",
    r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)",
    r"wp-config\.php",
)
R0036_PATH_ASKED: Final = Matches(
    n.R0036_PATH_ASKED,
    "path",
    r"\.env(?!\w)",
    r"\.git/config(?!\w)",
    r"\.aws/credentials(?!\w)",
    r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)",
    r"wp-config\.php",
)
R0036_RAW_URL_ASKED: Final = Matches(
    n.R0036_RAW_URL_ASKED,
    "raw_url",
    r"\.env(?!\w)",
    r"\.git/config(?!\w)",
    r"\.aws/credentials(?!\w)",
    r"\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\w|\.pub)",
    r"wp-config\.php",
)
R0036_DECODED_URL_ASKED: Final = Matches(
    n.R0036_DECODED_URL_ASKED,
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
        "request counts wherever it stands, in the URL as it was sent too. In a command it counts where something is\n"
        "shown, searched or encoded, not where it is edited or made, and `.env` alone, which shells load like that, only\n"
        "with a folder before it. Names that only begin alike, such as `.environment`, do not count, nor does a public key."
    ),
    status="stable",
    source="rules/session/R0036_credentials_in_files.yaml",
    computed=("matched_path",),
)


@KIND.rule(
    R0036,
    anchors=(
        R0036_MATCHED_PATH_ASKED,
        R0036_REQUEST_PATH_ASKED,
        R0036_PATH_ASKED,
        R0036_RAW_URL_ASKED,
        R0036_DECODED_URL_ASKED,
    ),
)
def r0036(hits: Hits) -> bool:
    return (
        R0036_MATCHED_PATH_ASKED in hits
        or R0036_REQUEST_PATH_ASKED in hits
        or R0036_PATH_ASKED in hits
        or R0036_RAW_URL_ASKED in hits
        or R0036_DECODED_URL_ASKED in hits
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

R0037_COMMAND_TEXT_PATTERN: Final = Matches(
    n.R0037_COMMAND_TEXT_PATTERN,
    "matched_path",
    r"\bnamespaces/[^/\s]+/secrets\b",
    r"/run/secrets/kubernetes\.io/serviceaccount\b",
)
R0037_REQUEST_PATH_PATTERN: Final = Matches(
    n.R0037_REQUEST_PATH_PATTERN,
    "request_path",
    r"\bnamespaces/[^/\s]+/secrets\b",
    r"/run/secrets/kubernetes\.io/serviceaccount\b",
)
R0037_PATH_PATTERN: Final = Matches(
    n.R0037_PATH_PATTERN,
    "path",
    r"\bnamespaces/[^/\s]+/secrets\b",
    r"/run/secrets/kubernetes\.io/serviceaccount\b",
)
R0037_RAW_URL_PATTERN: Final = Matches(
    n.R0037_RAW_URL_PATTERN,
    "raw_url",
    r"\bnamespaces/[^/\s]+/secrets\b",
    r"/run/secrets/kubernetes\.io/serviceaccount\b",
)
R0037_DECODED_URL_PATTERN: Final = Matches(
    n.R0037_DECODED_URL_PATTERN,
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
        "pod finds the token of its service account. With the token whoever is in one pod speaks to the API as that pod.\n"
        "Commands count that name the files or the path, or have kubectl get the secrets."
    ),
    status="stable",
    source="rules/session/R0037_k8s_service_account_token.yaml",
    computed=("matched_path",),
)


@KIND.rule(
    R0037,
    anchors=(
        R0037_COMMAND_TEXT_PATTERN,
        R0037_REQUEST_PATH_PATTERN,
        R0037_PATH_PATTERN,
        R0037_RAW_URL_PATTERN,
        R0037_DECODED_URL_PATTERN,
    ),
)
def r0037(hits: Hits) -> bool:
    return (
        R0037_COMMAND_TEXT_PATTERN in hits
        or R0037_REQUEST_PATH_PATTERN in hits
        or R0037_PATH_PATTERN in hits
        or R0037_RAW_URL_PATTERN in hits
        or R0037_DECODED_URL_PATTERN in hits
    )


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
R0038_REQUEST: Final = Matches(
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
    return R0038_API in hits and R0038_REQUEST in hits


@KIND.evidence(R0038)
def r0038_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_signal": first(matched(shown, R0038_REQUEST)),
    }
