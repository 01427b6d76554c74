"""What ttpc asks of every http_request event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import (
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
    tells=((498, "decoded", ("body", "headers", "raw_url", "user_agent")),),
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


@KIND.rule(
    R0300,
    anchors=(
        R0300_RAW_URL_PATTERN,
        R0300_BODY_PATTERN,
        R0300_HEADERS_PATTERN,
        R0300_USER_AGENT_PATTERN,
    ),
)
def r0300(hits: Hits) -> bool:
    return (
        R0300_RAW_URL_PATTERN in hits
        or R0300_BODY_PATTERN in hits
        or R0300_HEADERS_PATTERN in hits
        or R0300_USER_AGENT_PATTERN in hits
    )


# ── R0301 ─────────────────────────────────────────────────────────────────────────────────────────

R0301_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0301_RAW_URL_PATTERN,
        "raw_url",
        r"\b(?:pg_sleep(?:_for|_until)?|dbms_lock\.sleep|dbms_session\.sleep|dbms_pipe\.receive_message|sleep|randomblob|sqlite3_sleep)\s*\(|\bbenchmark\s*\(\s*\(?\s*(?:[0-9]+|0x[0-9a-f]+|select\b[^,]{0,99})\s*\)?\s*,\s*\(?\s*\w+\s*\(|\bwaitfor\s*(?:delay|time)\b|\bgenerate_series\s*\(\s*[0-9]+\s*,\s*[0-9]{5}",
        case_sensitive=False,
        limit=16,
    ),
)
R0301_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0301_BODY_PATTERN,
        "body",
        r"\b(?:pg_sleep(?:_for|_until)?|dbms_lock\.sleep|dbms_session\.sleep|dbms_pipe\.receive_message|sleep|randomblob|sqlite3_sleep)\s*\(|\bbenchmark\s*\(\s*\(?\s*(?:[0-9]+|0x[0-9a-f]+|select\b[^,]{0,99})\s*\)?\s*,\s*\(?\s*\w+\s*\(|\bwaitfor\s*(?:delay|time)\b|\bgenerate_series\s*\(\s*[0-9]+\s*,\s*[0-9]{5}",
        case_sensitive=False,
        limit=16,
    ),
)
R0301_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0301_HEADERS_PATTERN,
        "headers",
        r"\b(?:pg_sleep(?:_for|_until)?|dbms_lock\.sleep|dbms_session\.sleep|dbms_pipe\.receive_message|sleep|randomblob|sqlite3_sleep)\s*\(|\bbenchmark\s*\(\s*\(?\s*(?:[0-9]+|0x[0-9a-f]+|select\b[^,]{0,99})\s*\)?\s*,\s*\(?\s*\w+\s*\(|\bwaitfor\s*(?:delay|time)\b|\bgenerate_series\s*\(\s*[0-9]+\s*,\s*[0-9]{5}",
        case_sensitive=False,
        limit=16,
    ),
)
R0301_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0301_USER_AGENT_PATTERN,
        "user_agent",
        r"\b(?:pg_sleep(?:_for|_until)?|dbms_lock\.sleep|dbms_session\.sleep|dbms_pipe\.receive_message|sleep|randomblob|sqlite3_sleep)\s*\(|\bbenchmark\s*\(\s*\(?\s*(?:[0-9]+|0x[0-9a-f]+|select\b[^,]{0,99})\s*\)?\s*,\s*\(?\s*\w+\s*\(|\bwaitfor\s*(?:delay|time)\b|\bgenerate_series\s*\(\s*[0-9]+\s*,\s*[0-9]{5}",
        case_sensitive=False,
        limit=16,
    ),
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


@KIND.rule(
    R0301,
    anchors=(
        R0301_RAW_URL_PATTERN,
        R0301_BODY_PATTERN,
        R0301_HEADERS_PATTERN,
        R0301_USER_AGENT_PATTERN,
    ),
)
def r0301(hits: Hits) -> bool:
    return (
        R0301_RAW_URL_PATTERN in hits
        or R0301_BODY_PATTERN in hits
        or R0301_HEADERS_PATTERN in hits
        or R0301_USER_AGENT_PATTERN in hits
    )


# ── R0302 ─────────────────────────────────────────────────────────────────────────────────────────

R0302_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0302_RAW_URL_PATTERN,
        "raw_url",
        "\\b(?:extractvalue|updatexml)\\s*\\(|\\b(?:gtid_subset|gtid_subtract|xmltype|json_keys|name_const|make_set|regexp_substring|crypt_key|st_latfromgeohash|polygon|multipoint|linestring|geometrycollection|elt)\\s*\\(\\s*(?:[0-9('\\\"(]|select|concat|repeat|char|left|right|@@|version)|\\bprocedure\\s+analyse\\b|\\bfloor\\s*\\(\\s*rand\\s*\\(|\\bexp\\s*\\(\\s*~|\\butl_inaddr\\.get_host|\\bctxsys\\.drithsx|\\bdbms_utility\\.sqlid|\\bdbms_xmlgen\\.|\\b(?:cast|convert)\\s*\\([^)]{0,80}\\b(?:as\\s+(?:int|integer|numeric|char|varchar|signed)\\b|select\\b|@@version)|\\bconvert\\s*\\(\\s*(?:int|signed)\\s*,",
        case_sensitive=False,
        limit=256,
    ),
)
R0302_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0302_BODY_PATTERN,
        "body",
        "\\b(?:extractvalue|updatexml)\\s*\\(|\\b(?:gtid_subset|gtid_subtract|xmltype|json_keys|name_const|make_set|regexp_substring|crypt_key|st_latfromgeohash|polygon|multipoint|linestring|geometrycollection|elt)\\s*\\(\\s*(?:[0-9('\\\"(]|select|concat|repeat|char|left|right|@@|version)|\\bprocedure\\s+analyse\\b|\\bfloor\\s*\\(\\s*rand\\s*\\(|\\bexp\\s*\\(\\s*~|\\butl_inaddr\\.get_host|\\bctxsys\\.drithsx|\\bdbms_utility\\.sqlid|\\bdbms_xmlgen\\.|\\b(?:cast|convert)\\s*\\([^)]{0,80}\\b(?:as\\s+(?:int|integer|numeric|char|varchar|signed)\\b|select\\b|@@version)|\\bconvert\\s*\\(\\s*(?:int|signed)\\s*,",
        case_sensitive=False,
        limit=256,
    ),
)
R0302_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0302_HEADERS_PATTERN,
        "headers",
        "\\b(?:extractvalue|updatexml)\\s*\\(|\\b(?:gtid_subset|gtid_subtract|xmltype|json_keys|name_const|make_set|regexp_substring|crypt_key|st_latfromgeohash|polygon|multipoint|linestring|geometrycollection|elt)\\s*\\(\\s*(?:[0-9('\\\"(]|select|concat|repeat|char|left|right|@@|version)|\\bprocedure\\s+analyse\\b|\\bfloor\\s*\\(\\s*rand\\s*\\(|\\bexp\\s*\\(\\s*~|\\butl_inaddr\\.get_host|\\bctxsys\\.drithsx|\\bdbms_utility\\.sqlid|\\bdbms_xmlgen\\.|\\b(?:cast|convert)\\s*\\([^)]{0,80}\\b(?:as\\s+(?:int|integer|numeric|char|varchar|signed)\\b|select\\b|@@version)|\\bconvert\\s*\\(\\s*(?:int|signed)\\s*,",
        case_sensitive=False,
        limit=256,
    ),
)
R0302_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0302_USER_AGENT_PATTERN,
        "user_agent",
        "\\b(?:extractvalue|updatexml)\\s*\\(|\\b(?:gtid_subset|gtid_subtract|xmltype|json_keys|name_const|make_set|regexp_substring|crypt_key|st_latfromgeohash|polygon|multipoint|linestring|geometrycollection|elt)\\s*\\(\\s*(?:[0-9('\\\"(]|select|concat|repeat|char|left|right|@@|version)|\\bprocedure\\s+analyse\\b|\\bfloor\\s*\\(\\s*rand\\s*\\(|\\bexp\\s*\\(\\s*~|\\butl_inaddr\\.get_host|\\bctxsys\\.drithsx|\\bdbms_utility\\.sqlid|\\bdbms_xmlgen\\.|\\b(?:cast|convert)\\s*\\([^)]{0,80}\\b(?:as\\s+(?:int|integer|numeric|char|varchar|signed)\\b|select\\b|@@version)|\\bconvert\\s*\\(\\s*(?:int|signed)\\s*,",
        case_sensitive=False,
        limit=256,
    ),
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


@KIND.rule(
    R0302,
    anchors=(
        R0302_RAW_URL_PATTERN,
        R0302_BODY_PATTERN,
        R0302_HEADERS_PATTERN,
        R0302_USER_AGENT_PATTERN,
    ),
)
def r0302(hits: Hits) -> bool:
    return (
        R0302_RAW_URL_PATTERN in hits
        or R0302_BODY_PATTERN in hits
        or R0302_HEADERS_PATTERN in hits
        or R0302_USER_AGENT_PATTERN in hits
    )


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


@KIND.rule(
    R0303,
    anchors=(
        R0303_RAW_URL_PATTERN,
        R0303_BODY_PATTERN,
        R0303_HEADERS_PATTERN,
        R0303_USER_AGENT_PATTERN,
        R0303_RAW_URL_PATTERN_2,
        R0303_BODY_PATTERN_2,
        R0303_HEADERS_PATTERN_2,
        R0303_USER_AGENT_PATTERN_2,
    ),
)
def r0303(hits: Hits) -> bool:
    return (
        R0303_RAW_URL_PATTERN in hits
        or R0303_BODY_PATTERN in hits
        or R0303_HEADERS_PATTERN in hits
        or R0303_USER_AGENT_PATTERN in hits
        or R0303_RAW_URL_PATTERN_2 in hits
        or R0303_BODY_PATTERN_2 in hits
        or R0303_HEADERS_PATTERN_2 in hits
        or R0303_USER_AGENT_PATTERN_2 in hits
    )


# ── R0304 ─────────────────────────────────────────────────────────────────────────────────────────

R0304_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0304_RAW_URL_PATTERN,
        "raw_url",
        '[(\'\\"`=<>|+,;0-9-]\\s*\\(?\\s*select\\s*(?:\\*|\\(|@@|[0-9]|\'|\\"|top\\b|distinct\\b|case\\b|null\\b|char|chr|count\\b|concat|group_concat|user\\b|version\\b|database\\b|sleep\\b|load_file\\b|if\\b|iif\\b|min\\b|max\\b|name\\b|pass|login|cast\\b|substr|ascii\\b|\\w+\\s*(?:,|\\bfrom\\b)|\\w+\\s+where\\b)|\\b(?:and|or|where|in|exists|all|any|not|like|is)\\b\\s*\\(?\\s*select\\s+[\\w(*@\'\\"]|\\bselect\\s[\\w.*`\\"\'()@,\\s]{1,120}?\\bfrom\\s+[\\w.`\\"\\[\\]$]+\\s*(?:where\\b|limit\\b|order\\s+by\\b|group\\s+by\\b|union\\b|--|#|;|\\)|having\\b|join\\b|into\\b|procedure\\b)|\\bselect\\s*(?:\\*|@@\\w|count\\s*\\(|concat\\s*\\(|group_concat\\s*\\(|top\\s+[0-9]|\\(\\s*case\\b|if\\s*\\(|iif\\s*\\(|load_file|user\\s*\\(|version\\s*\\(|database\\s*\\(|null\\s*,|[0-9]+\\s*,\\s*[0-9])',
        case_sensitive=False,
        limit=256,
    ),
)
R0304_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0304_BODY_PATTERN,
        "body",
        '[(\'\\"`=<>|+,;0-9-]\\s*\\(?\\s*select\\s*(?:\\*|\\(|@@|[0-9]|\'|\\"|top\\b|distinct\\b|case\\b|null\\b|char|chr|count\\b|concat|group_concat|user\\b|version\\b|database\\b|sleep\\b|load_file\\b|if\\b|iif\\b|min\\b|max\\b|name\\b|pass|login|cast\\b|substr|ascii\\b|\\w+\\s*(?:,|\\bfrom\\b)|\\w+\\s+where\\b)|\\b(?:and|or|where|in|exists|all|any|not|like|is)\\b\\s*\\(?\\s*select\\s+[\\w(*@\'\\"]|\\bselect\\s[\\w.*`\\"\'()@,\\s]{1,120}?\\bfrom\\s+[\\w.`\\"\\[\\]$]+\\s*(?:where\\b|limit\\b|order\\s+by\\b|group\\s+by\\b|union\\b|--|#|;|\\)|having\\b|join\\b|into\\b|procedure\\b)|\\bselect\\s*(?:\\*|@@\\w|count\\s*\\(|concat\\s*\\(|group_concat\\s*\\(|top\\s+[0-9]|\\(\\s*case\\b|if\\s*\\(|iif\\s*\\(|load_file|user\\s*\\(|version\\s*\\(|database\\s*\\(|null\\s*,|[0-9]+\\s*,\\s*[0-9])',
        case_sensitive=False,
        limit=256,
    ),
)
R0304_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0304_HEADERS_PATTERN,
        "headers",
        '[(\'\\"`=<>|+,;0-9-]\\s*\\(?\\s*select\\s*(?:\\*|\\(|@@|[0-9]|\'|\\"|top\\b|distinct\\b|case\\b|null\\b|char|chr|count\\b|concat|group_concat|user\\b|version\\b|database\\b|sleep\\b|load_file\\b|if\\b|iif\\b|min\\b|max\\b|name\\b|pass|login|cast\\b|substr|ascii\\b|\\w+\\s*(?:,|\\bfrom\\b)|\\w+\\s+where\\b)|\\b(?:and|or|where|in|exists|all|any|not|like|is)\\b\\s*\\(?\\s*select\\s+[\\w(*@\'\\"]|\\bselect\\s[\\w.*`\\"\'()@,\\s]{1,120}?\\bfrom\\s+[\\w.`\\"\\[\\]$]+\\s*(?:where\\b|limit\\b|order\\s+by\\b|group\\s+by\\b|union\\b|--|#|;|\\)|having\\b|join\\b|into\\b|procedure\\b)|\\bselect\\s*(?:\\*|@@\\w|count\\s*\\(|concat\\s*\\(|group_concat\\s*\\(|top\\s+[0-9]|\\(\\s*case\\b|if\\s*\\(|iif\\s*\\(|load_file|user\\s*\\(|version\\s*\\(|database\\s*\\(|null\\s*,|[0-9]+\\s*,\\s*[0-9])',
        case_sensitive=False,
        limit=256,
    ),
)
R0304_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0304_USER_AGENT_PATTERN,
        "user_agent",
        '[(\'\\"`=<>|+,;0-9-]\\s*\\(?\\s*select\\s*(?:\\*|\\(|@@|[0-9]|\'|\\"|top\\b|distinct\\b|case\\b|null\\b|char|chr|count\\b|concat|group_concat|user\\b|version\\b|database\\b|sleep\\b|load_file\\b|if\\b|iif\\b|min\\b|max\\b|name\\b|pass|login|cast\\b|substr|ascii\\b|\\w+\\s*(?:,|\\bfrom\\b)|\\w+\\s+where\\b)|\\b(?:and|or|where|in|exists|all|any|not|like|is)\\b\\s*\\(?\\s*select\\s+[\\w(*@\'\\"]|\\bselect\\s[\\w.*`\\"\'()@,\\s]{1,120}?\\bfrom\\s+[\\w.`\\"\\[\\]$]+\\s*(?:where\\b|limit\\b|order\\s+by\\b|group\\s+by\\b|union\\b|--|#|;|\\)|having\\b|join\\b|into\\b|procedure\\b)|\\bselect\\s*(?:\\*|@@\\w|count\\s*\\(|concat\\s*\\(|group_concat\\s*\\(|top\\s+[0-9]|\\(\\s*case\\b|if\\s*\\(|iif\\s*\\(|load_file|user\\s*\\(|version\\s*\\(|database\\s*\\(|null\\s*,|[0-9]+\\s*,\\s*[0-9])',
        case_sensitive=False,
        limit=256,
    ),
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


@KIND.rule(
    R0304,
    anchors=(
        R0304_RAW_URL_PATTERN,
        R0304_BODY_PATTERN,
        R0304_HEADERS_PATTERN,
        R0304_USER_AGENT_PATTERN,
    ),
)
def r0304(hits: Hits) -> bool:
    return (
        R0304_RAW_URL_PATTERN in hits
        or R0304_BODY_PATTERN in hits
        or R0304_HEADERS_PATTERN in hits
        or R0304_USER_AGENT_PATTERN in hits
    )


# ── R0305 ─────────────────────────────────────────────────────────────────────────────────────────

R0305_RAW_URL_PATTERN: Final = Matches(
    n.R0305_RAW_URL_PATTERN,
    "raw_url",
    "[+()'\\\"`;=](?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%(?:20|09|0a|0b|0c|0d|a0)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%(?:22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%25(?:20|22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "\\*/(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "[ \\t\\n](?:x?or|and|having|where|rlike|not|div|mod)[ (]{1,2}['\\\"(0-9-]",
    r"(?:%99|%b4|[\u2018\u2019\u00b4])(?:[ +]|%20)(?:or|and)(?:[ +]|%20)",
    "(?:'|%27|\\\"|%22|\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\|\\||&&|%7c%7c|%26%26)",
    case_sensitive=False,
)
R0305_BODY_PATTERN: Final = Matches(
    n.R0305_BODY_PATTERN,
    "body",
    "[+()'\\\"`;=](?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%(?:20|09|0a|0b|0c|0d|a0)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%(?:22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%25(?:20|22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "\\*/(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "[ \\t\\n](?:x?or|and|having|where|rlike|not|div|mod)[ (]{1,2}['\\\"(0-9-]",
    r"(?:%99|%b4|[\u2018\u2019\u00b4])(?:[ +]|%20)(?:or|and)(?:[ +]|%20)",
    "(?:'|%27|\\\"|%22|\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\|\\||&&|%7c%7c|%26%26)",
    case_sensitive=False,
)
R0305_HEADERS_PATTERN: Final = Matches(
    n.R0305_HEADERS_PATTERN,
    "headers",
    "[+()'\\\"`;=](?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%(?:20|09|0a|0b|0c|0d|a0)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%(?:22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%25(?:20|22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "\\*/(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "[ \\t\\n](?:x?or|and|having|where|rlike|not|div|mod)[ (]{1,2}['\\\"(0-9-]",
    r"(?:%99|%b4|[\u2018\u2019\u00b4])(?:[ +]|%20)(?:or|and)(?:[ +]|%20)",
    "(?:'|%27|\\\"|%22|\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\|\\||&&|%7c%7c|%26%26)",
    case_sensitive=False,
)
R0305_USER_AGENT_PATTERN: Final = Matches(
    n.R0305_USER_AGENT_PATTERN,
    "user_agent",
    "[+()'\\\"`;=](?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%(?:20|09|0a|0b|0c|0d|a0)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%(?:22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "%25(?:20|22|27|28|29|2b|2f)(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "\\*/(?:x?or|and|having|where|rlike|not|div|mod)(?=[\\s+()'\\\"`0-9~!@<>=%/-])",
    "[ \\t\\n](?:x?or|and|having|where|rlike|not|div|mod)[ (]{1,2}['\\\"(0-9-]",
    r"(?:%99|%b4|[\u2018\u2019\u00b4])(?:[ +]|%20)(?:or|and)(?:[ +]|%20)",
    "(?:'|%27|\\\"|%22|\\)|%29)(?:[ \\t\\n+]|%20)?(?:\\|\\||&&|%7c%7c|%26%26)",
    case_sensitive=False,
)
R0305_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        "(?:^|[\\s()'\\\"`0-9;,])(?:x?or|and|having|where|not|div|mod|\\|\\||&&)(?:\\s*(?:not|binary|exists))?[\\s()~!+'\\\"`-]*(?:0x[0-9a-f]+|[0-9]+|true|false|null|'[^']{0,20}'?|\\\"[^\\\"]{0,20}\\\"?|\\w{1,12}['\\\"])[\\s()'\\\"`]*(?:=|<=?>?|>=?|!=|\\blike\\b|\\brlike\\b|\\bregexp\\b|\\bis\\b|\\bbetween\\b|\\bin\\b\\s*\\(|\\bsounds\\b|\\bglob\\b)[\\s()+~!'\\\"`-]*(?:\\(|'|\\\"|`|[0-9]|true\\b|false\\b|null\\b|not\\b|char|chr|select|\\w{1,12}['\\\"]|$)|['\\\"`)][\\s()]*(?:x?or|and|\\|\\||&&)[\\s(+~!'\\\"`-]*(?:true|[0-9]{1,9}|'[^']{0,20}'|'\\w{1,12}|\\w+\\s*(?:=|\\bis\\b|\\blike\\b|\\bin\\b|!|<|>))[\\s)]*(?:--|#|/\\*|;|=|'|\\\"|$|\\bis\\b|\\blike\\b|<|>|\\bin\\b)|\\bxor\\s+(?:[0-9]+|'[^']{0,20}')\\s*[<>=!]|[\\u2018\\u2019\\u00b4]\\s*(?:or|and)\\s*[\\u2018\\u2019\\u00b40-9]",
        case_sensitive=False,
        limit=256,
    ),
)
R0305_BODY_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "body",
        "(?:^|[\\s()'\\\"`0-9;,])(?:x?or|and|having|where|not|div|mod|\\|\\||&&)(?:\\s*(?:not|binary|exists))?[\\s()~!+'\\\"`-]*(?:0x[0-9a-f]+|[0-9]+|true|false|null|'[^']{0,20}'?|\\\"[^\\\"]{0,20}\\\"?|\\w{1,12}['\\\"])[\\s()'\\\"`]*(?:=|<=?>?|>=?|!=|\\blike\\b|\\brlike\\b|\\bregexp\\b|\\bis\\b|\\bbetween\\b|\\bin\\b\\s*\\(|\\bsounds\\b|\\bglob\\b)[\\s()+~!'\\\"`-]*(?:\\(|'|\\\"|`|[0-9]|true\\b|false\\b|null\\b|not\\b|char|chr|select|\\w{1,12}['\\\"]|$)|['\\\"`)][\\s()]*(?:x?or|and|\\|\\||&&)[\\s(+~!'\\\"`-]*(?:true|[0-9]{1,9}|'[^']{0,20}'|'\\w{1,12}|\\w+\\s*(?:=|\\bis\\b|\\blike\\b|\\bin\\b|!|<|>))[\\s)]*(?:--|#|/\\*|;|=|'|\\\"|$|\\bis\\b|\\blike\\b|<|>|\\bin\\b)|\\bxor\\s+(?:[0-9]+|'[^']{0,20}')\\s*[<>=!]|[\\u2018\\u2019\\u00b4]\\s*(?:or|and)\\s*[\\u2018\\u2019\\u00b40-9]",
        case_sensitive=False,
        limit=256,
    ),
)
R0305_HEADERS_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "headers",
        "(?:^|[\\s()'\\\"`0-9;,])(?:x?or|and|having|where|not|div|mod|\\|\\||&&)(?:\\s*(?:not|binary|exists))?[\\s()~!+'\\\"`-]*(?:0x[0-9a-f]+|[0-9]+|true|false|null|'[^']{0,20}'?|\\\"[^\\\"]{0,20}\\\"?|\\w{1,12}['\\\"])[\\s()'\\\"`]*(?:=|<=?>?|>=?|!=|\\blike\\b|\\brlike\\b|\\bregexp\\b|\\bis\\b|\\bbetween\\b|\\bin\\b\\s*\\(|\\bsounds\\b|\\bglob\\b)[\\s()+~!'\\\"`-]*(?:\\(|'|\\\"|`|[0-9]|true\\b|false\\b|null\\b|not\\b|char|chr|select|\\w{1,12}['\\\"]|$)|['\\\"`)][\\s()]*(?:x?or|and|\\|\\||&&)[\\s(+~!'\\\"`-]*(?:true|[0-9]{1,9}|'[^']{0,20}'|'\\w{1,12}|\\w+\\s*(?:=|\\bis\\b|\\blike\\b|\\bin\\b|!|<|>))[\\s)]*(?:--|#|/\\*|;|=|'|\\\"|$|\\bis\\b|\\blike\\b|<|>|\\bin\\b)|\\bxor\\s+(?:[0-9]+|'[^']{0,20}')\\s*[<>=!]|[\\u2018\\u2019\\u00b4]\\s*(?:or|and)\\s*[\\u2018\\u2019\\u00b40-9]",
        case_sensitive=False,
        limit=256,
    ),
)
R0305_USER_AGENT_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "user_agent",
        "(?:^|[\\s()'\\\"`0-9;,])(?:x?or|and|having|where|not|div|mod|\\|\\||&&)(?:\\s*(?:not|binary|exists))?[\\s()~!+'\\\"`-]*(?:0x[0-9a-f]+|[0-9]+|true|false|null|'[^']{0,20}'?|\\\"[^\\\"]{0,20}\\\"?|\\w{1,12}['\\\"])[\\s()'\\\"`]*(?:=|<=?>?|>=?|!=|\\blike\\b|\\brlike\\b|\\bregexp\\b|\\bis\\b|\\bbetween\\b|\\bin\\b\\s*\\(|\\bsounds\\b|\\bglob\\b)[\\s()+~!'\\\"`-]*(?:\\(|'|\\\"|`|[0-9]|true\\b|false\\b|null\\b|not\\b|char|chr|select|\\w{1,12}['\\\"]|$)|['\\\"`)][\\s()]*(?:x?or|and|\\|\\||&&)[\\s(+~!'\\\"`-]*(?:true|[0-9]{1,9}|'[^']{0,20}'|'\\w{1,12}|\\w+\\s*(?:=|\\bis\\b|\\blike\\b|\\bin\\b|!|<|>))[\\s)]*(?:--|#|/\\*|;|=|'|\\\"|$|\\bis\\b|\\blike\\b|<|>|\\bin\\b)|\\bxor\\s+(?:[0-9]+|'[^']{0,20}')\\s*[<>=!]|[\\u2018\\u2019\\u00b4]\\s*(?:or|and)\\s*[\\u2018\\u2019\\u00b40-9]",
        case_sensitive=False,
        limit=256,
    ),
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


@KIND.rule(
    R0305,
    anchors=(
        R0305_RAW_URL_PATTERN,
        R0305_BODY_PATTERN,
        R0305_HEADERS_PATTERN,
        R0305_USER_AGENT_PATTERN,
    ),
)
def r0305(hits: Hits) -> bool:
    return (
        R0305_RAW_URL_PATTERN in hits
        or R0305_BODY_PATTERN in hits
        or R0305_HEADERS_PATTERN in hits
        or R0305_USER_AGENT_PATTERN in hits
    ) and (
        R0305_RAW_URL_PATTERN_2 in hits
        or R0305_BODY_PATTERN_2 in hits
        or R0305_HEADERS_PATTERN_2 in hits
        or R0305_USER_AGENT_PATTERN_2 in hits
    )


# ── R0306 ─────────────────────────────────────────────────────────────────────────────────────────

R0306_RAW_URL_PATTERN: Final = Matches(
    n.R0306_RAW_URL_PATTERN,
    "raw_url",
    "(?:'|%27|%2527|\\\"|%22|\\\\u0027|&#39;)(?:--|%2d%2d|#|%23|/\\*|%2f%2a|%2f\\*)(?!>)",
    "(?:'|%27|%2527|\\\"|%22)(?:(?:[ \\t\\n+]|%20)|%0[9ad]|[);]|%29|%3b){0,5}(?:\\)|;|%29|%3b|\\+|%20)(?:--|%2d%2d|#|%23|/\\*|%2f%2a)",
    r"(?:'|%27)(?:(?:[ \t\n+]|%20)|[);]|%29|%3b){0,5}\s--",
    "(?:'|%27)(?:%2[0-9a-f]|%25[0-9a-f]{2}|%3[c-e]|%5e|[+^&<>*=!.~|-]){1,4}\\w{1,30}(?:%3f|\\?)?--(?:$|[&\\\"\\s])",
    r"(?:'|%27)\)?(?:;|%3b)(?:$|&|--|%2d)",
    case_sensitive=False,
    limit=256,
)
R0306_BODY_PATTERN: Final = Matches(
    n.R0306_BODY_PATTERN,
    "body",
    "(?:'|%27|%2527|\\\"|%22|\\\\u0027|&#39;)(?:--|%2d%2d|#|%23|/\\*|%2f%2a|%2f\\*)(?!>)",
    "(?:'|%27|%2527|\\\"|%22)(?:(?:[ \\t\\n+]|%20)|%0[9ad]|[);]|%29|%3b){0,5}(?:\\)|;|%29|%3b|\\+|%20)(?:--|%2d%2d|#|%23|/\\*|%2f%2a)",
    r"(?:'|%27)(?:(?:[ \t\n+]|%20)|[);]|%29|%3b){0,5}\s--",
    "(?:'|%27)(?:%2[0-9a-f]|%25[0-9a-f]{2}|%3[c-e]|%5e|[+^&<>*=!.~|-]){1,4}\\w{1,30}(?:%3f|\\?)?--(?:$|[&\\\"\\s])",
    r"(?:'|%27)\)?(?:;|%3b)(?:$|&|--|%2d)",
    case_sensitive=False,
    limit=256,
)
R0306_HEADERS_PATTERN: Final = Matches(
    n.R0306_HEADERS_PATTERN,
    "headers",
    "(?:'|%27|%2527|\\\"|%22|\\\\u0027|&#39;)(?:--|%2d%2d|#|%23|/\\*|%2f%2a|%2f\\*)(?!>)",
    "(?:'|%27|%2527|\\\"|%22)(?:(?:[ \\t\\n+]|%20)|%0[9ad]|[);]|%29|%3b){0,5}(?:\\)|;|%29|%3b|\\+|%20)(?:--|%2d%2d|#|%23|/\\*|%2f%2a)",
    r"(?:'|%27)(?:(?:[ \t\n+]|%20)|[);]|%29|%3b){0,5}\s--",
    "(?:'|%27)(?:%2[0-9a-f]|%25[0-9a-f]{2}|%3[c-e]|%5e|[+^&<>*=!.~|-]){1,4}\\w{1,30}(?:%3f|\\?)?--(?:$|[&\\\"\\s])",
    r"(?:'|%27)\)?(?:;|%3b)(?:$|&|--|%2d)",
    case_sensitive=False,
    limit=256,
)
R0306_USER_AGENT_PATTERN: Final = Matches(
    n.R0306_USER_AGENT_PATTERN,
    "user_agent",
    "(?:'|%27|%2527|\\\"|%22|\\\\u0027|&#39;)(?:--|%2d%2d|#|%23|/\\*|%2f%2a|%2f\\*)(?!>)",
    "(?:'|%27|%2527|\\\"|%22)(?:(?:[ \\t\\n+]|%20)|%0[9ad]|[);]|%29|%3b){0,5}(?:\\)|;|%29|%3b|\\+|%20)(?:--|%2d%2d|#|%23|/\\*|%2f%2a)",
    r"(?:'|%27)(?:(?:[ \t\n+]|%20)|[);]|%29|%3b){0,5}\s--",
    "(?:'|%27)(?:%2[0-9a-f]|%25[0-9a-f]{2}|%3[c-e]|%5e|[+^&<>*=!.~|-]){1,4}\\w{1,30}(?:%3f|\\?)?--(?:$|[&\\\"\\s])",
    r"(?:'|%27)\)?(?:;|%3b)(?:$|&|--|%2d)",
    case_sensitive=False,
    limit=256,
)
R0306: Final = Rule(
    id="R0306",
    version=1,
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


@KIND.rule(
    R0306,
    anchors=(
        R0306_RAW_URL_PATTERN,
        R0306_BODY_PATTERN,
        R0306_HEADERS_PATTERN,
        R0306_USER_AGENT_PATTERN,
    ),
)
def r0306(hits: Hits) -> bool:
    return (
        R0306_RAW_URL_PATTERN in hits
        or R0306_BODY_PATTERN in hits
        or R0306_HEADERS_PATTERN in hits
        or R0306_USER_AGENT_PATTERN in hits
    )


# ── R0307 ─────────────────────────────────────────────────────────────────────────────────────────

R0307_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0307_RAW_URL_PATTERN,
        "raw_url",
        '(?:;|\'|\\"|\\)|[0-9])\\s*;?\\s*\\b(?:(?<!\\w)select\\b[\\s(@\'\\"*0-9]|insert\\s+(?:into|ignore)\\b|update\\s+[\\w.`\\"]+\\s+set\\b|delete\\s+from\\b|drop\\s+(?:table|database|schema|user|view|function|procedure)\\b|create\\s+(?:table|user|database|function|procedure|login|or\\s+replace|extension|trigger|view)\\b|alter\\s+(?:table|user|database|login)\\b|truncate\\s+table\\b|exec(?:ute)?\\s+(?:\\w+_|\\(|master|immediate|@)|declare\\s+@|begin\\s+(?:declare|dbms)|call\\s+\\w+\\s*\\(|shutdown\\b|set\\s+@|grant\\s+\\w+\\s+(?:on|to)\\b|merge\\s+into\\b|copy\\s+\\(?\\w+|handler\\s+\\w+\\s+open|prepare\\s+\\w+\\s+from|rename\\s+table|replace\\s*\\(?\\s*(?:into|\\w+\\s*\\())|[\'\\"`)]\\s*;\\s*(?:print|analyze|vacuum|truncate)\\b|\\bdrop\\s+\\w+\\s*;\\s*--|\\b(?:except|intersect)\\s+(?:all\\s+)?(?:select|values)\\b|;\\s*(?:drop|alter|truncate|insert|delete|create|update|exec|shutdown)\\b\\s+\\w+\\s*(?:;|--|$)',
        case_sensitive=False,
        limit=256,
    ),
)
R0307_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0307_BODY_PATTERN,
        "body",
        '(?:;|\'|\\"|\\)|[0-9])\\s*;?\\s*\\b(?:(?<!\\w)select\\b[\\s(@\'\\"*0-9]|insert\\s+(?:into|ignore)\\b|update\\s+[\\w.`\\"]+\\s+set\\b|delete\\s+from\\b|drop\\s+(?:table|database|schema|user|view|function|procedure)\\b|create\\s+(?:table|user|database|function|procedure|login|or\\s+replace|extension|trigger|view)\\b|alter\\s+(?:table|user|database|login)\\b|truncate\\s+table\\b|exec(?:ute)?\\s+(?:\\w+_|\\(|master|immediate|@)|declare\\s+@|begin\\s+(?:declare|dbms)|call\\s+\\w+\\s*\\(|shutdown\\b|set\\s+@|grant\\s+\\w+\\s+(?:on|to)\\b|merge\\s+into\\b|copy\\s+\\(?\\w+|handler\\s+\\w+\\s+open|prepare\\s+\\w+\\s+from|rename\\s+table|replace\\s*\\(?\\s*(?:into|\\w+\\s*\\())|[\'\\"`)]\\s*;\\s*(?:print|analyze|vacuum|truncate)\\b|\\bdrop\\s+\\w+\\s*;\\s*--|\\b(?:except|intersect)\\s+(?:all\\s+)?(?:select|values)\\b|;\\s*(?:drop|alter|truncate|insert|delete|create|update|exec|shutdown)\\b\\s+\\w+\\s*(?:;|--|$)',
        case_sensitive=False,
        limit=256,
    ),
)
R0307_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0307_HEADERS_PATTERN,
        "headers",
        '(?:;|\'|\\"|\\)|[0-9])\\s*;?\\s*\\b(?:(?<!\\w)select\\b[\\s(@\'\\"*0-9]|insert\\s+(?:into|ignore)\\b|update\\s+[\\w.`\\"]+\\s+set\\b|delete\\s+from\\b|drop\\s+(?:table|database|schema|user|view|function|procedure)\\b|create\\s+(?:table|user|database|function|procedure|login|or\\s+replace|extension|trigger|view)\\b|alter\\s+(?:table|user|database|login)\\b|truncate\\s+table\\b|exec(?:ute)?\\s+(?:\\w+_|\\(|master|immediate|@)|declare\\s+@|begin\\s+(?:declare|dbms)|call\\s+\\w+\\s*\\(|shutdown\\b|set\\s+@|grant\\s+\\w+\\s+(?:on|to)\\b|merge\\s+into\\b|copy\\s+\\(?\\w+|handler\\s+\\w+\\s+open|prepare\\s+\\w+\\s+from|rename\\s+table|replace\\s*\\(?\\s*(?:into|\\w+\\s*\\())|[\'\\"`)]\\s*;\\s*(?:print|analyze|vacuum|truncate)\\b|\\bdrop\\s+\\w+\\s*;\\s*--|\\b(?:except|intersect)\\s+(?:all\\s+)?(?:select|values)\\b|;\\s*(?:drop|alter|truncate|insert|delete|create|update|exec|shutdown)\\b\\s+\\w+\\s*(?:;|--|$)',
        case_sensitive=False,
        limit=256,
    ),
)
R0307_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0307_USER_AGENT_PATTERN,
        "user_agent",
        '(?:;|\'|\\"|\\)|[0-9])\\s*;?\\s*\\b(?:(?<!\\w)select\\b[\\s(@\'\\"*0-9]|insert\\s+(?:into|ignore)\\b|update\\s+[\\w.`\\"]+\\s+set\\b|delete\\s+from\\b|drop\\s+(?:table|database|schema|user|view|function|procedure)\\b|create\\s+(?:table|user|database|function|procedure|login|or\\s+replace|extension|trigger|view)\\b|alter\\s+(?:table|user|database|login)\\b|truncate\\s+table\\b|exec(?:ute)?\\s+(?:\\w+_|\\(|master|immediate|@)|declare\\s+@|begin\\s+(?:declare|dbms)|call\\s+\\w+\\s*\\(|shutdown\\b|set\\s+@|grant\\s+\\w+\\s+(?:on|to)\\b|merge\\s+into\\b|copy\\s+\\(?\\w+|handler\\s+\\w+\\s+open|prepare\\s+\\w+\\s+from|rename\\s+table|replace\\s*\\(?\\s*(?:into|\\w+\\s*\\())|[\'\\"`)]\\s*;\\s*(?:print|analyze|vacuum|truncate)\\b|\\bdrop\\s+\\w+\\s*;\\s*--|\\b(?:except|intersect)\\s+(?:all\\s+)?(?:select|values)\\b|;\\s*(?:drop|alter|truncate|insert|delete|create|update|exec|shutdown)\\b\\s+\\w+\\s*(?:;|--|$)',
        case_sensitive=False,
        limit=256,
    ),
)
R0307: Final = Rule(
    id="R0307",
    version=1,
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


@KIND.rule(
    R0307,
    anchors=(
        R0307_RAW_URL_PATTERN,
        R0307_BODY_PATTERN,
        R0307_HEADERS_PATTERN,
        R0307_USER_AGENT_PATTERN,
    ),
)
def r0307(hits: Hits) -> bool:
    return (
        R0307_RAW_URL_PATTERN in hits
        or R0307_BODY_PATTERN in hits
        or R0307_HEADERS_PATTERN in hits
        or R0307_USER_AGENT_PATTERN in hits
    )


# ── R0308 ─────────────────────────────────────────────────────────────────────────────────────────

R0308_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0308_RAW_URL_PATTERN,
        "raw_url",
        '\\b(?:drop|truncate|alter)\\s+(?:table|database|schema|view|procedure|function|index|trigger|column)\\s+(?:if\\s+exists\\s+)?[\\w.`\\"\\[]+\\s*(?:$|;|--|cascade|add\\b|drop\\b|change\\b|modify\\b|#|&|\')|\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure|trigger|table|temporary\\s+table)\\s+[\\w.`\\"]+\\s*(?:\\(|as\\b|returns\\b|before\\b|after\\b)|\\binsert\\s+into\\s+[\\w.`\\"\\[\\]]+\\s*(?:\\(|values\\b|select\\b|set\\b)|\\bdelete\\s+from\\s+[\\w.`\\"\\[\\]]+\\s*(?:where\\b|;|--)|\\bupdate\\s+[\\w.`\\"\\[\\]]+\\s+set\\s+[\\w.`\\"\\[\\]]+\\s*=|\\bgrant\\s+(?:all|select|execute|insert|update|dba)\\b.{1,80}\\bto\\b|\\bexec(?:ute)?\\s+immediate\\b|\\bdeclare\\s+@\\w|\\bwaitfor\\b\\s+\\bdelay\\b',
        case_sensitive=False,
        limit=256,
    ),
)
R0308_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0308_BODY_PATTERN,
        "body",
        '\\b(?:drop|truncate|alter)\\s+(?:table|database|schema|view|procedure|function|index|trigger|column)\\s+(?:if\\s+exists\\s+)?[\\w.`\\"\\[]+\\s*(?:$|;|--|cascade|add\\b|drop\\b|change\\b|modify\\b|#|&|\')|\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure|trigger|table|temporary\\s+table)\\s+[\\w.`\\"]+\\s*(?:\\(|as\\b|returns\\b|before\\b|after\\b)|\\binsert\\s+into\\s+[\\w.`\\"\\[\\]]+\\s*(?:\\(|values\\b|select\\b|set\\b)|\\bdelete\\s+from\\s+[\\w.`\\"\\[\\]]+\\s*(?:where\\b|;|--)|\\bupdate\\s+[\\w.`\\"\\[\\]]+\\s+set\\s+[\\w.`\\"\\[\\]]+\\s*=|\\bgrant\\s+(?:all|select|execute|insert|update|dba)\\b.{1,80}\\bto\\b|\\bexec(?:ute)?\\s+immediate\\b|\\bdeclare\\s+@\\w|\\bwaitfor\\b\\s+\\bdelay\\b',
        case_sensitive=False,
        limit=256,
    ),
)
R0308_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0308_HEADERS_PATTERN,
        "headers",
        '\\b(?:drop|truncate|alter)\\s+(?:table|database|schema|view|procedure|function|index|trigger|column)\\s+(?:if\\s+exists\\s+)?[\\w.`\\"\\[]+\\s*(?:$|;|--|cascade|add\\b|drop\\b|change\\b|modify\\b|#|&|\')|\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure|trigger|table|temporary\\s+table)\\s+[\\w.`\\"]+\\s*(?:\\(|as\\b|returns\\b|before\\b|after\\b)|\\binsert\\s+into\\s+[\\w.`\\"\\[\\]]+\\s*(?:\\(|values\\b|select\\b|set\\b)|\\bdelete\\s+from\\s+[\\w.`\\"\\[\\]]+\\s*(?:where\\b|;|--)|\\bupdate\\s+[\\w.`\\"\\[\\]]+\\s+set\\s+[\\w.`\\"\\[\\]]+\\s*=|\\bgrant\\s+(?:all|select|execute|insert|update|dba)\\b.{1,80}\\bto\\b|\\bexec(?:ute)?\\s+immediate\\b|\\bdeclare\\s+@\\w|\\bwaitfor\\b\\s+\\bdelay\\b',
        case_sensitive=False,
        limit=256,
    ),
)
R0308_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0308_USER_AGENT_PATTERN,
        "user_agent",
        '\\b(?:drop|truncate|alter)\\s+(?:table|database|schema|view|procedure|function|index|trigger|column)\\s+(?:if\\s+exists\\s+)?[\\w.`\\"\\[]+\\s*(?:$|;|--|cascade|add\\b|drop\\b|change\\b|modify\\b|#|&|\')|\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure|trigger|table|temporary\\s+table)\\s+[\\w.`\\"]+\\s*(?:\\(|as\\b|returns\\b|before\\b|after\\b)|\\binsert\\s+into\\s+[\\w.`\\"\\[\\]]+\\s*(?:\\(|values\\b|select\\b|set\\b)|\\bdelete\\s+from\\s+[\\w.`\\"\\[\\]]+\\s*(?:where\\b|;|--)|\\bupdate\\s+[\\w.`\\"\\[\\]]+\\s+set\\s+[\\w.`\\"\\[\\]]+\\s*=|\\bgrant\\s+(?:all|select|execute|insert|update|dba)\\b.{1,80}\\bto\\b|\\bexec(?:ute)?\\s+immediate\\b|\\bdeclare\\s+@\\w|\\bwaitfor\\b\\s+\\bdelay\\b',
        case_sensitive=False,
        limit=256,
    ),
)
R0308: Final = Rule(
    id="R0308",
    version=1,
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


@KIND.rule(
    R0308,
    anchors=(
        R0308_RAW_URL_PATTERN,
        R0308_BODY_PATTERN,
        R0308_HEADERS_PATTERN,
        R0308_USER_AGENT_PATTERN,
    ),
)
def r0308(hits: Hits) -> bool:
    return (
        R0308_RAW_URL_PATTERN in hits
        or R0308_BODY_PATTERN in hits
        or R0308_HEADERS_PATTERN in hits
        or R0308_USER_AGENT_PATTERN in hits
    )


# ── R0309 ─────────────────────────────────────────────────────────────────────────────────────────

R0309_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0309_RAW_URL_PATTERN,
        "raw_url",
        r"\b(?:xp_(?:cmdshell|dirtree|fileexist|reg(?:read|write|delete\w*|enum\w*|add\w*|remove\w*)|servicecontrol|subdirs|availablemedia|enumdsn|enumerrorlogs|enumgroups|filelist|loginconfig|makecab|ntsec\w*|terminate\w*|execresultset|displayparamstmt|setsqlsecurity|printstatements|grantlogin)|sp_(?:executesql|execute|oacreate|oamethod|oagetproperty|addextendedproc|makewebtask|configure|password|addsrvrolemember|addlogin|prepare|sqlexec|replwritetovarbin|help\w*|who2?|msforeachtable|adduser)|openrowset|opendatasource|openquery|sqloledb|dbms_java|dbms_scheduler|dbms_export_extension|utl_http|utl_file|utl_smtp|httpuritype|sys_eval|sys_exec|lo_import|lo_export|pg_read_file|pg_ls_dir|pg_read_binary_file|dblink_connect|dblink_exec)\b|\bcopy\b.{1,80}\b(?:from|to)\s+program\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0309_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0309_BODY_PATTERN,
        "body",
        r"\b(?:xp_(?:cmdshell|dirtree|fileexist|reg(?:read|write|delete\w*|enum\w*|add\w*|remove\w*)|servicecontrol|subdirs|availablemedia|enumdsn|enumerrorlogs|enumgroups|filelist|loginconfig|makecab|ntsec\w*|terminate\w*|execresultset|displayparamstmt|setsqlsecurity|printstatements|grantlogin)|sp_(?:executesql|execute|oacreate|oamethod|oagetproperty|addextendedproc|makewebtask|configure|password|addsrvrolemember|addlogin|prepare|sqlexec|replwritetovarbin|help\w*|who2?|msforeachtable|adduser)|openrowset|opendatasource|openquery|sqloledb|dbms_java|dbms_scheduler|dbms_export_extension|utl_http|utl_file|utl_smtp|httpuritype|sys_eval|sys_exec|lo_import|lo_export|pg_read_file|pg_ls_dir|pg_read_binary_file|dblink_connect|dblink_exec)\b|\bcopy\b.{1,80}\b(?:from|to)\s+program\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0309_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0309_HEADERS_PATTERN,
        "headers",
        r"\b(?:xp_(?:cmdshell|dirtree|fileexist|reg(?:read|write|delete\w*|enum\w*|add\w*|remove\w*)|servicecontrol|subdirs|availablemedia|enumdsn|enumerrorlogs|enumgroups|filelist|loginconfig|makecab|ntsec\w*|terminate\w*|execresultset|displayparamstmt|setsqlsecurity|printstatements|grantlogin)|sp_(?:executesql|execute|oacreate|oamethod|oagetproperty|addextendedproc|makewebtask|configure|password|addsrvrolemember|addlogin|prepare|sqlexec|replwritetovarbin|help\w*|who2?|msforeachtable|adduser)|openrowset|opendatasource|openquery|sqloledb|dbms_java|dbms_scheduler|dbms_export_extension|utl_http|utl_file|utl_smtp|httpuritype|sys_eval|sys_exec|lo_import|lo_export|pg_read_file|pg_ls_dir|pg_read_binary_file|dblink_connect|dblink_exec)\b|\bcopy\b.{1,80}\b(?:from|to)\s+program\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0309_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0309_USER_AGENT_PATTERN,
        "user_agent",
        r"\b(?:xp_(?:cmdshell|dirtree|fileexist|reg(?:read|write|delete\w*|enum\w*|add\w*|remove\w*)|servicecontrol|subdirs|availablemedia|enumdsn|enumerrorlogs|enumgroups|filelist|loginconfig|makecab|ntsec\w*|terminate\w*|execresultset|displayparamstmt|setsqlsecurity|printstatements|grantlogin)|sp_(?:executesql|execute|oacreate|oamethod|oagetproperty|addextendedproc|makewebtask|configure|password|addsrvrolemember|addlogin|prepare|sqlexec|replwritetovarbin|help\w*|who2?|msforeachtable|adduser)|openrowset|opendatasource|openquery|sqloledb|dbms_java|dbms_scheduler|dbms_export_extension|utl_http|utl_file|utl_smtp|httpuritype|sys_eval|sys_exec|lo_import|lo_export|pg_read_file|pg_ls_dir|pg_read_binary_file|dblink_connect|dblink_exec)\b|\bcopy\b.{1,80}\b(?:from|to)\s+program\b",
        case_sensitive=False,
        limit=256,
    ),
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


@KIND.rule(
    R0309,
    anchors=(
        R0309_RAW_URL_PATTERN,
        R0309_BODY_PATTERN,
        R0309_HEADERS_PATTERN,
        R0309_USER_AGENT_PATTERN,
    ),
)
def r0309(hits: Hits) -> bool:
    return (
        R0309_RAW_URL_PATTERN in hits
        or R0309_BODY_PATTERN in hits
        or R0309_HEADERS_PATTERN in hits
        or R0309_USER_AGENT_PATTERN in hits
    )


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


@KIND.rule(
    R0310,
    anchors=(
        R0310_RAW_URL_PATTERN,
        R0310_BODY_PATTERN,
        R0310_HEADERS_PATTERN,
        R0310_USER_AGENT_PATTERN,
    ),
)
def r0310(hits: Hits) -> bool:
    return (
        R0310_RAW_URL_PATTERN in hits
        or R0310_BODY_PATTERN in hits
        or R0310_HEADERS_PATTERN in hits
        or R0310_USER_AGENT_PATTERN in hits
    )


# ── R0311 ─────────────────────────────────────────────────────────────────────────────────────────

R0311_RAW_URL_CONTAINS: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_RAW_URL_CONTAINS,
        "raw_url",
        r"concat_ws\(",
        r"group_concat\(",
        r"substring_index\(",
        r"current_user\(",
        r"current_database\(",
        r"system_user\(",
        r"session_user\(",
        r"row_count\(",
        r"found_rows\(",
        r"last_insert_id\(",
        r"is_srvrolemember\(",
        r"is_member\(",
        r"quote_literal\(",
        r"to_base64\(",
        r"from_base64\(",
        r"to_days\(",
        r"from_days\(",
        r"from_unixtime\(",
        r"unix_timestamp\(",
        r"date_add\(",
        r"date_sub\(",
        r"dayofweek\(",
        r"dayofmonth\(",
        r"dayofyear\(",
        r"weekofyear\(",
        r"utc_date\(",
        r"utc_time\(",
        r"utc_timestamp\(",
        r"char_length\(",
        r"character_length\(",
        r"bit_length\(",
        r"octet_length\(",
        r"bit_and\(",
        r"bit_or\(",
        r"bit_xor\(",
        r"bit_count\(",
        r"crc32\(",
        r"aes_encrypt\(",
        r"aes_decrypt\(",
        r"des_encrypt\(",
        r"des_decrypt\(",
        r"old_password\(",
        r"inet_aton\(",
        r"inet_ntoa\(",
        r"uuid_short\(",
        r"get_lock\(",
        r"release_lock\(",
        r"is_free_lock\(",
        r"is_used_lock\(",
        r"master_pos_wait\(",
        r"connection_id\(",
        r"collation\(",
        r"coercibility\(",
        r"name_const\(",
        r"json_extract\(",
        r"json_search\(",
        r"json_arrayagg\(",
        r"jsonb_agg\(",
        r"array_agg\(",
        r"string_agg\(",
        r"xmlagg\(",
        r"xmlelement\(",
        r"xmlforest\(",
        r"listagg\(",
        r"wm_concat\(",
        r"sys_context\(",
        r"stddev_pop\(",
        r"stddev_samp\(",
        r"var_pop\(",
        r"var_samp\(",
        r"find_in_set\(",
        r"export_set\(",
        r"make_set\(",
        r"patindex\(",
        r"charindex\(",
        r"suser_sname\(",
        r"suser_name\(",
        r"db_name\(",
        r"object_id\(",
        r"object_name\(",
        r"col_name\(",
        r"zeroblob\(",
        r"randomblob\(",
        r"sqlite_version\(",
        r"yearweek\(",
        r"period_add\(",
        r"period_diff\(",
        r"sec_to_time\(",
        r"time_to_sec\(",
        r"timediff\(",
        r"timestampadd\(",
        r"timestampdiff\(",
        r"makedate\(",
        r"maketime\(",
        r"str_to_date\(",
        r"pg_client_encoding\(",
        r"ifnull\(",
        r"isnull\(",
        r"nullif\(",
        r"coalesce\(",
        r"unhex\(",
        r"strcmp\(",
        r"nvl2\(",
        r"json_array\(",
        r"json_type\(",
        r"json_valid\(",
        r"gtid_subset\(",
        r"sql_to_char\(",
        r"to_timestamp\(",
        r"to_seconds\(",
        r"curdate\(",
        r"curtime\(",
        r"current_date\(",
        r"current_time\(",
        r"current_timestamp\(",
        r"localtimestamp\(",
        r"sysdate\(",
        r"uncompressed_length\(",
        r"uncompress\(",
        r"microsecond\(",
        r"bin_to_uuid\(",
        r"uuid_to_bin\(",
        r"regexp_like\(",
        r"regexp_instr\(",
        r"regexp_replace\(",
        r"regexp_substr\(",
        r"cume_dist\(",
        r"dense_rank\(",
        r"percent_rank\(",
        r"row_number\(",
        r"nth_value\(",
        r"first_value\(",
        r"any_value\(",
        r"stddev\(",
        r"get_format\(",
        r"from_seconds\(",
        r"to_number\(",
        r"to_char\(",
        r"to_date\(",
        r"lo_get\(",
        case_sensitive=False,
    ),
)
R0311_BODY_CONTAINS: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_BODY_CONTAINS,
        "body",
        r"concat_ws\(",
        r"group_concat\(",
        r"substring_index\(",
        r"current_user\(",
        r"current_database\(",
        r"system_user\(",
        r"session_user\(",
        r"row_count\(",
        r"found_rows\(",
        r"last_insert_id\(",
        r"is_srvrolemember\(",
        r"is_member\(",
        r"quote_literal\(",
        r"to_base64\(",
        r"from_base64\(",
        r"to_days\(",
        r"from_days\(",
        r"from_unixtime\(",
        r"unix_timestamp\(",
        r"date_add\(",
        r"date_sub\(",
        r"dayofweek\(",
        r"dayofmonth\(",
        r"dayofyear\(",
        r"weekofyear\(",
        r"utc_date\(",
        r"utc_time\(",
        r"utc_timestamp\(",
        r"char_length\(",
        r"character_length\(",
        r"bit_length\(",
        r"octet_length\(",
        r"bit_and\(",
        r"bit_or\(",
        r"bit_xor\(",
        r"bit_count\(",
        r"crc32\(",
        r"aes_encrypt\(",
        r"aes_decrypt\(",
        r"des_encrypt\(",
        r"des_decrypt\(",
        r"old_password\(",
        r"inet_aton\(",
        r"inet_ntoa\(",
        r"uuid_short\(",
        r"get_lock\(",
        r"release_lock\(",
        r"is_free_lock\(",
        r"is_used_lock\(",
        r"master_pos_wait\(",
        r"connection_id\(",
        r"collation\(",
        r"coercibility\(",
        r"name_const\(",
        r"json_extract\(",
        r"json_search\(",
        r"json_arrayagg\(",
        r"jsonb_agg\(",
        r"array_agg\(",
        r"string_agg\(",
        r"xmlagg\(",
        r"xmlelement\(",
        r"xmlforest\(",
        r"listagg\(",
        r"wm_concat\(",
        r"sys_context\(",
        r"stddev_pop\(",
        r"stddev_samp\(",
        r"var_pop\(",
        r"var_samp\(",
        r"find_in_set\(",
        r"export_set\(",
        r"make_set\(",
        r"patindex\(",
        r"charindex\(",
        r"suser_sname\(",
        r"suser_name\(",
        r"db_name\(",
        r"object_id\(",
        r"object_name\(",
        r"col_name\(",
        r"zeroblob\(",
        r"randomblob\(",
        r"sqlite_version\(",
        r"yearweek\(",
        r"period_add\(",
        r"period_diff\(",
        r"sec_to_time\(",
        r"time_to_sec\(",
        r"timediff\(",
        r"timestampadd\(",
        r"timestampdiff\(",
        r"makedate\(",
        r"maketime\(",
        r"str_to_date\(",
        r"pg_client_encoding\(",
        r"ifnull\(",
        r"isnull\(",
        r"nullif\(",
        r"coalesce\(",
        r"unhex\(",
        r"strcmp\(",
        r"nvl2\(",
        r"json_array\(",
        r"json_type\(",
        r"json_valid\(",
        r"gtid_subset\(",
        r"sql_to_char\(",
        r"to_timestamp\(",
        r"to_seconds\(",
        r"curdate\(",
        r"curtime\(",
        r"current_date\(",
        r"current_time\(",
        r"current_timestamp\(",
        r"localtimestamp\(",
        r"sysdate\(",
        r"uncompressed_length\(",
        r"uncompress\(",
        r"microsecond\(",
        r"bin_to_uuid\(",
        r"uuid_to_bin\(",
        r"regexp_like\(",
        r"regexp_instr\(",
        r"regexp_replace\(",
        r"regexp_substr\(",
        r"cume_dist\(",
        r"dense_rank\(",
        r"percent_rank\(",
        r"row_number\(",
        r"nth_value\(",
        r"first_value\(",
        r"any_value\(",
        r"stddev\(",
        r"get_format\(",
        r"from_seconds\(",
        r"to_number\(",
        r"to_char\(",
        r"to_date\(",
        r"lo_get\(",
        case_sensitive=False,
    ),
)
R0311_HEADERS_CONTAINS: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_HEADERS_CONTAINS,
        "headers",
        r"concat_ws\(",
        r"group_concat\(",
        r"substring_index\(",
        r"current_user\(",
        r"current_database\(",
        r"system_user\(",
        r"session_user\(",
        r"row_count\(",
        r"found_rows\(",
        r"last_insert_id\(",
        r"is_srvrolemember\(",
        r"is_member\(",
        r"quote_literal\(",
        r"to_base64\(",
        r"from_base64\(",
        r"to_days\(",
        r"from_days\(",
        r"from_unixtime\(",
        r"unix_timestamp\(",
        r"date_add\(",
        r"date_sub\(",
        r"dayofweek\(",
        r"dayofmonth\(",
        r"dayofyear\(",
        r"weekofyear\(",
        r"utc_date\(",
        r"utc_time\(",
        r"utc_timestamp\(",
        r"char_length\(",
        r"character_length\(",
        r"bit_length\(",
        r"octet_length\(",
        r"bit_and\(",
        r"bit_or\(",
        r"bit_xor\(",
        r"bit_count\(",
        r"crc32\(",
        r"aes_encrypt\(",
        r"aes_decrypt\(",
        r"des_encrypt\(",
        r"des_decrypt\(",
        r"old_password\(",
        r"inet_aton\(",
        r"inet_ntoa\(",
        r"uuid_short\(",
        r"get_lock\(",
        r"release_lock\(",
        r"is_free_lock\(",
        r"is_used_lock\(",
        r"master_pos_wait\(",
        r"connection_id\(",
        r"collation\(",
        r"coercibility\(",
        r"name_const\(",
        r"json_extract\(",
        r"json_search\(",
        r"json_arrayagg\(",
        r"jsonb_agg\(",
        r"array_agg\(",
        r"string_agg\(",
        r"xmlagg\(",
        r"xmlelement\(",
        r"xmlforest\(",
        r"listagg\(",
        r"wm_concat\(",
        r"sys_context\(",
        r"stddev_pop\(",
        r"stddev_samp\(",
        r"var_pop\(",
        r"var_samp\(",
        r"find_in_set\(",
        r"export_set\(",
        r"make_set\(",
        r"patindex\(",
        r"charindex\(",
        r"suser_sname\(",
        r"suser_name\(",
        r"db_name\(",
        r"object_id\(",
        r"object_name\(",
        r"col_name\(",
        r"zeroblob\(",
        r"randomblob\(",
        r"sqlite_version\(",
        r"yearweek\(",
        r"period_add\(",
        r"period_diff\(",
        r"sec_to_time\(",
        r"time_to_sec\(",
        r"timediff\(",
        r"timestampadd\(",
        r"timestampdiff\(",
        r"makedate\(",
        r"maketime\(",
        r"str_to_date\(",
        r"pg_client_encoding\(",
        r"ifnull\(",
        r"isnull\(",
        r"nullif\(",
        r"coalesce\(",
        r"unhex\(",
        r"strcmp\(",
        r"nvl2\(",
        r"json_array\(",
        r"json_type\(",
        r"json_valid\(",
        r"gtid_subset\(",
        r"sql_to_char\(",
        r"to_timestamp\(",
        r"to_seconds\(",
        r"curdate\(",
        r"curtime\(",
        r"current_date\(",
        r"current_time\(",
        r"current_timestamp\(",
        r"localtimestamp\(",
        r"sysdate\(",
        r"uncompressed_length\(",
        r"uncompress\(",
        r"microsecond\(",
        r"bin_to_uuid\(",
        r"uuid_to_bin\(",
        r"regexp_like\(",
        r"regexp_instr\(",
        r"regexp_replace\(",
        r"regexp_substr\(",
        r"cume_dist\(",
        r"dense_rank\(",
        r"percent_rank\(",
        r"row_number\(",
        r"nth_value\(",
        r"first_value\(",
        r"any_value\(",
        r"stddev\(",
        r"get_format\(",
        r"from_seconds\(",
        r"to_number\(",
        r"to_char\(",
        r"to_date\(",
        r"lo_get\(",
        case_sensitive=False,
    ),
)
R0311_USER_AGENT_CONTAINS: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_CONTAINS,
        "user_agent",
        r"concat_ws\(",
        r"group_concat\(",
        r"substring_index\(",
        r"current_user\(",
        r"current_database\(",
        r"system_user\(",
        r"session_user\(",
        r"row_count\(",
        r"found_rows\(",
        r"last_insert_id\(",
        r"is_srvrolemember\(",
        r"is_member\(",
        r"quote_literal\(",
        r"to_base64\(",
        r"from_base64\(",
        r"to_days\(",
        r"from_days\(",
        r"from_unixtime\(",
        r"unix_timestamp\(",
        r"date_add\(",
        r"date_sub\(",
        r"dayofweek\(",
        r"dayofmonth\(",
        r"dayofyear\(",
        r"weekofyear\(",
        r"utc_date\(",
        r"utc_time\(",
        r"utc_timestamp\(",
        r"char_length\(",
        r"character_length\(",
        r"bit_length\(",
        r"octet_length\(",
        r"bit_and\(",
        r"bit_or\(",
        r"bit_xor\(",
        r"bit_count\(",
        r"crc32\(",
        r"aes_encrypt\(",
        r"aes_decrypt\(",
        r"des_encrypt\(",
        r"des_decrypt\(",
        r"old_password\(",
        r"inet_aton\(",
        r"inet_ntoa\(",
        r"uuid_short\(",
        r"get_lock\(",
        r"release_lock\(",
        r"is_free_lock\(",
        r"is_used_lock\(",
        r"master_pos_wait\(",
        r"connection_id\(",
        r"collation\(",
        r"coercibility\(",
        r"name_const\(",
        r"json_extract\(",
        r"json_search\(",
        r"json_arrayagg\(",
        r"jsonb_agg\(",
        r"array_agg\(",
        r"string_agg\(",
        r"xmlagg\(",
        r"xmlelement\(",
        r"xmlforest\(",
        r"listagg\(",
        r"wm_concat\(",
        r"sys_context\(",
        r"stddev_pop\(",
        r"stddev_samp\(",
        r"var_pop\(",
        r"var_samp\(",
        r"find_in_set\(",
        r"export_set\(",
        r"make_set\(",
        r"patindex\(",
        r"charindex\(",
        r"suser_sname\(",
        r"suser_name\(",
        r"db_name\(",
        r"object_id\(",
        r"object_name\(",
        r"col_name\(",
        r"zeroblob\(",
        r"randomblob\(",
        r"sqlite_version\(",
        r"yearweek\(",
        r"period_add\(",
        r"period_diff\(",
        r"sec_to_time\(",
        r"time_to_sec\(",
        r"timediff\(",
        r"timestampadd\(",
        r"timestampdiff\(",
        r"makedate\(",
        r"maketime\(",
        r"str_to_date\(",
        r"pg_client_encoding\(",
        r"ifnull\(",
        r"isnull\(",
        r"nullif\(",
        r"coalesce\(",
        r"unhex\(",
        r"strcmp\(",
        r"nvl2\(",
        r"json_array\(",
        r"json_type\(",
        r"json_valid\(",
        r"gtid_subset\(",
        r"sql_to_char\(",
        r"to_timestamp\(",
        r"to_seconds\(",
        r"curdate\(",
        r"curtime\(",
        r"current_date\(",
        r"current_time\(",
        r"current_timestamp\(",
        r"localtimestamp\(",
        r"sysdate\(",
        r"uncompressed_length\(",
        r"uncompress\(",
        r"microsecond\(",
        r"bin_to_uuid\(",
        r"uuid_to_bin\(",
        r"regexp_like\(",
        r"regexp_instr\(",
        r"regexp_replace\(",
        r"regexp_substr\(",
        r"cume_dist\(",
        r"dense_rank\(",
        r"percent_rank\(",
        r"row_number\(",
        r"nth_value\(",
        r"first_value\(",
        r"any_value\(",
        r"stddev\(",
        r"get_format\(",
        r"from_seconds\(",
        r"to_number\(",
        r"to_char\(",
        r"to_date\(",
        r"lo_get\(",
        case_sensitive=False,
    ),
)
R0311_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_RAW_URL_PATTERN,
        "raw_url",
        "\\bdiv\\s*\\(\\s*-?[0-9.]+\\s*,|\\bconcat\\s*\\(\\s*(?:0x|char|'|\\\"|@@|select|\\w+\\s*,\\s*0x|\\()|\\b(?:ascii|hex|ord|mid|substr|substring|length|lower|upper|left|right|instr|lpad|conv|cast|md5|sha1|replace)\\s*\\(\\s*(?:\\(?\\s*select\\b|substr|substring|mid|user|database|version|current_user|password\\b|@@|'[^']{0,20}'\\s*(?:,|\\))|\\w+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+)",
        case_sensitive=False,
        limit=256,
    ),
)
R0311_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_BODY_PATTERN,
        "body",
        "\\bdiv\\s*\\(\\s*-?[0-9.]+\\s*,|\\bconcat\\s*\\(\\s*(?:0x|char|'|\\\"|@@|select|\\w+\\s*,\\s*0x|\\()|\\b(?:ascii|hex|ord|mid|substr|substring|length|lower|upper|left|right|instr|lpad|conv|cast|md5|sha1|replace)\\s*\\(\\s*(?:\\(?\\s*select\\b|substr|substring|mid|user|database|version|current_user|password\\b|@@|'[^']{0,20}'\\s*(?:,|\\))|\\w+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+)",
        case_sensitive=False,
        limit=256,
    ),
)
R0311_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_HEADERS_PATTERN,
        "headers",
        "\\bdiv\\s*\\(\\s*-?[0-9.]+\\s*,|\\bconcat\\s*\\(\\s*(?:0x|char|'|\\\"|@@|select|\\w+\\s*,\\s*0x|\\()|\\b(?:ascii|hex|ord|mid|substr|substring|length|lower|upper|left|right|instr|lpad|conv|cast|md5|sha1|replace)\\s*\\(\\s*(?:\\(?\\s*select\\b|substr|substring|mid|user|database|version|current_user|password\\b|@@|'[^']{0,20}'\\s*(?:,|\\))|\\w+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+)",
        case_sensitive=False,
        limit=256,
    ),
)
R0311_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0311_USER_AGENT_PATTERN,
        "user_agent",
        "\\bdiv\\s*\\(\\s*-?[0-9.]+\\s*,|\\bconcat\\s*\\(\\s*(?:0x|char|'|\\\"|@@|select|\\w+\\s*,\\s*0x|\\()|\\b(?:ascii|hex|ord|mid|substr|substring|length|lower|upper|left|right|instr|lpad|conv|cast|md5|sha1|replace)\\s*\\(\\s*(?:\\(?\\s*select\\b|substr|substring|mid|user|database|version|current_user|password\\b|@@|'[^']{0,20}'\\s*(?:,|\\))|\\w+\\s*,\\s*[0-9]+\\s*,\\s*[0-9]+)",
        case_sensitive=False,
        limit=256,
    ),
)
R0311_RAW_URL_PATTERN_2: Final = Matches(
    n.R0311_RAW_URL_PATTERN_2,
    "raw_url",
    r"\bcha?r(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:[0-9]{1,3}|0x[0-9a-f]+)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    "(?:@@|%40%40)(?:version|global|datadir|hostname|basedir|servername|port|session|tmpdir|identity|language|spid|plugin_dir|secure_file_priv|innodb)",
    r"\b(?:user|database|version|schema)(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_BODY_PATTERN_2: Final = Matches(
    n.R0311_BODY_PATTERN_2,
    "body",
    r"\bcha?r(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:[0-9]{1,3}|0x[0-9a-f]+)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    "(?:@@|%40%40)(?:version|global|datadir|hostname|basedir|servername|port|session|tmpdir|identity|language|spid|plugin_dir|secure_file_priv|innodb)",
    r"\b(?:user|database|version|schema)(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_HEADERS_PATTERN_2: Final = Matches(
    n.R0311_HEADERS_PATTERN_2,
    "headers",
    r"\bcha?r(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:[0-9]{1,3}|0x[0-9a-f]+)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    "(?:@@|%40%40)(?:version|global|datadir|hostname|basedir|servername|port|session|tmpdir|identity|language|spid|plugin_dir|secure_file_priv|innodb)",
    r"\b(?:user|database|version|schema)(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
)
R0311_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0311_USER_AGENT_PATTERN_2,
    "user_agent",
    r"\bcha?r(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:[0-9]{1,3}|0x[0-9a-f]+)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    "(?:@@|%40%40)(?:version|global|datadir|hostname|basedir|servername|port|session|tmpdir|identity|language|spid|plugin_dir|secure_file_priv|innodb)",
    r"\b(?:user|database|version|schema)(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:\)|%29)",
    case_sensitive=False,
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


@KIND.rule(
    R0311,
    anchors=(
        R0311_RAW_URL_CONTAINS,
        R0311_BODY_CONTAINS,
        R0311_HEADERS_CONTAINS,
        R0311_USER_AGENT_CONTAINS,
        R0311_RAW_URL_PATTERN,
        R0311_BODY_PATTERN,
        R0311_HEADERS_PATTERN,
        R0311_USER_AGENT_PATTERN,
        R0311_RAW_URL_PATTERN_2,
        R0311_BODY_PATTERN_2,
        R0311_HEADERS_PATTERN_2,
        R0311_USER_AGENT_PATTERN_2,
    ),
)
def r0311(hits: Hits) -> bool:
    return (
        R0311_RAW_URL_CONTAINS in hits
        or R0311_BODY_CONTAINS in hits
        or R0311_HEADERS_CONTAINS in hits
        or R0311_USER_AGENT_CONTAINS in hits
        or R0311_RAW_URL_PATTERN in hits
        or R0311_BODY_PATTERN in hits
        or R0311_HEADERS_PATTERN in hits
        or R0311_USER_AGENT_PATTERN in hits
        or R0311_RAW_URL_PATTERN_2 in hits
        or R0311_BODY_PATTERN_2 in hits
        or R0311_HEADERS_PATTERN_2 in hits
        or R0311_USER_AGENT_PATTERN_2 in hits
    )


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


@KIND.rule(
    R0312,
    anchors=(
        R0312_RAW_URL_PATTERN,
        R0312_BODY_PATTERN,
        R0312_HEADERS_PATTERN,
        R0312_USER_AGENT_PATTERN,
        R0312_RAW_URL_PATTERN_2,
        R0312_BODY_PATTERN_2,
        R0312_HEADERS_PATTERN_2,
        R0312_USER_AGENT_PATTERN_2,
    ),
)
def r0312(hits: Hits) -> bool:
    return (
        R0312_RAW_URL_PATTERN in hits
        or R0312_BODY_PATTERN in hits
        or R0312_HEADERS_PATTERN in hits
        or R0312_USER_AGENT_PATTERN in hits
        or R0312_RAW_URL_PATTERN_2 in hits
        or R0312_BODY_PATTERN_2 in hits
        or R0312_HEADERS_PATTERN_2 in hits
        or R0312_USER_AGENT_PATTERN_2 in hits
    )


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


@KIND.rule(
    R0313,
    anchors=(
        R0313_RAW_URL_PATTERN,
        R0313_BODY_PATTERN,
        R0313_HEADERS_PATTERN,
        R0313_USER_AGENT_PATTERN,
    ),
)
def r0313(hits: Hits) -> bool:
    return (
        R0313_RAW_URL_PATTERN in hits
        or R0313_BODY_PATTERN in hits
        or R0313_HEADERS_PATTERN in hits
        or R0313_USER_AGENT_PATTERN in hits
    )


# ── R0314 ─────────────────────────────────────────────────────────────────────────────────────────

R0314_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0314_RAW_URL_PATTERN,
        "raw_url",
        "\\bcase\\s+(?:when\\b|\\w+\\s+when\\b).{1,120}\\bthen\\b|\\)\\s*when\\s+\\S{1,40}\\s+then\\b|\\bcase\\s+when\\b|\\biif\\s*\\(|\\brlike\\s*\\(\\s*select|['\\\")]\\s*(?:not\\s+)?between\\s+\\S{1,20}\\s+and\\b|['\\\")0-9]\\s*\\bis\\s+(?:not\\s+)?null\\b|\\bcollate\\s+\\w+_(?:ci|cs|bin)\\b|['\\\"]\\s*regexp\\s+['\\\"]|\\b(?:and|or)\\s+\\w+\\s+is\\s+(?:not\\s+)?null\\b|\\bis\\s+not\\s+null\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0314_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0314_BODY_PATTERN,
        "body",
        "\\bcase\\s+(?:when\\b|\\w+\\s+when\\b).{1,120}\\bthen\\b|\\)\\s*when\\s+\\S{1,40}\\s+then\\b|\\bcase\\s+when\\b|\\biif\\s*\\(|\\brlike\\s*\\(\\s*select|['\\\")]\\s*(?:not\\s+)?between\\s+\\S{1,20}\\s+and\\b|['\\\")0-9]\\s*\\bis\\s+(?:not\\s+)?null\\b|\\bcollate\\s+\\w+_(?:ci|cs|bin)\\b|['\\\"]\\s*regexp\\s+['\\\"]|\\b(?:and|or)\\s+\\w+\\s+is\\s+(?:not\\s+)?null\\b|\\bis\\s+not\\s+null\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0314_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0314_HEADERS_PATTERN,
        "headers",
        "\\bcase\\s+(?:when\\b|\\w+\\s+when\\b).{1,120}\\bthen\\b|\\)\\s*when\\s+\\S{1,40}\\s+then\\b|\\bcase\\s+when\\b|\\biif\\s*\\(|\\brlike\\s*\\(\\s*select|['\\\")]\\s*(?:not\\s+)?between\\s+\\S{1,20}\\s+and\\b|['\\\")0-9]\\s*\\bis\\s+(?:not\\s+)?null\\b|\\bcollate\\s+\\w+_(?:ci|cs|bin)\\b|['\\\"]\\s*regexp\\s+['\\\"]|\\b(?:and|or)\\s+\\w+\\s+is\\s+(?:not\\s+)?null\\b|\\bis\\s+not\\s+null\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0314_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0314_USER_AGENT_PATTERN,
        "user_agent",
        "\\bcase\\s+(?:when\\b|\\w+\\s+when\\b).{1,120}\\bthen\\b|\\)\\s*when\\s+\\S{1,40}\\s+then\\b|\\bcase\\s+when\\b|\\biif\\s*\\(|\\brlike\\s*\\(\\s*select|['\\\")]\\s*(?:not\\s+)?between\\s+\\S{1,20}\\s+and\\b|['\\\")0-9]\\s*\\bis\\s+(?:not\\s+)?null\\b|\\bcollate\\s+\\w+_(?:ci|cs|bin)\\b|['\\\"]\\s*regexp\\s+['\\\"]|\\b(?:and|or)\\s+\\w+\\s+is\\s+(?:not\\s+)?null\\b|\\bis\\s+not\\s+null\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0314_RAW_URL_PATTERN_2: Final = Matches(
    n.R0314_RAW_URL_PATTERN_2,
    "raw_url",
    r"\bif(?:\(|%28)(?:[ \t\n+]|%20)*(?:(?:\(|%28)?(?:[ \t\n+]|%20)*select|[0-9]+(?:[ \t\n+]|%20)*(?:[=<>]|%3[cde])|ascii|ord|substr|mid|length|\(|%28|'\w|%27)",
    r"(?:\{|%7b)(?:[ \t\n+]|%20)?if(?:[ \t\n+]|%20)",
    case_sensitive=False,
    limit=256,
)
R0314_BODY_PATTERN_2: Final = Matches(
    n.R0314_BODY_PATTERN_2,
    "body",
    r"\bif(?:\(|%28)(?:[ \t\n+]|%20)*(?:(?:\(|%28)?(?:[ \t\n+]|%20)*select|[0-9]+(?:[ \t\n+]|%20)*(?:[=<>]|%3[cde])|ascii|ord|substr|mid|length|\(|%28|'\w|%27)",
    r"(?:\{|%7b)(?:[ \t\n+]|%20)?if(?:[ \t\n+]|%20)",
    case_sensitive=False,
    limit=256,
)
R0314_HEADERS_PATTERN_2: Final = Matches(
    n.R0314_HEADERS_PATTERN_2,
    "headers",
    r"\bif(?:\(|%28)(?:[ \t\n+]|%20)*(?:(?:\(|%28)?(?:[ \t\n+]|%20)*select|[0-9]+(?:[ \t\n+]|%20)*(?:[=<>]|%3[cde])|ascii|ord|substr|mid|length|\(|%28|'\w|%27)",
    r"(?:\{|%7b)(?:[ \t\n+]|%20)?if(?:[ \t\n+]|%20)",
    case_sensitive=False,
    limit=256,
)
R0314_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0314_USER_AGENT_PATTERN_2,
    "user_agent",
    r"\bif(?:\(|%28)(?:[ \t\n+]|%20)*(?:(?:\(|%28)?(?:[ \t\n+]|%20)*select|[0-9]+(?:[ \t\n+]|%20)*(?:[=<>]|%3[cde])|ascii|ord|substr|mid|length|\(|%28|'\w|%27)",
    r"(?:\{|%7b)(?:[ \t\n+]|%20)?if(?:[ \t\n+]|%20)",
    case_sensitive=False,
    limit=256,
)
R0314_RAW_URL_PATTERN_3: Final = Matches(
    n.R0314_RAW_URL_PATTERN_3,
    "raw_url",
    r"\blike(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:'|%27)",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?r?like(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"(]|%2[278])",
    "\\blike(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"]|%2[27])",
    case_sensitive=False,
)
R0314_BODY_PATTERN_3: Final = Matches(
    n.R0314_BODY_PATTERN_3,
    "body",
    r"\blike(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:'|%27)",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?r?like(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"(]|%2[278])",
    "\\blike(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"]|%2[27])",
    case_sensitive=False,
)
R0314_HEADERS_PATTERN_3: Final = Matches(
    n.R0314_HEADERS_PATTERN_3,
    "headers",
    r"\blike(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:'|%27)",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?r?like(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"(]|%2[278])",
    "\\blike(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"]|%2[27])",
    case_sensitive=False,
)
R0314_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0314_USER_AGENT_PATTERN_3,
    "user_agent",
    r"\blike(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)(?:[ \t\n+]|%20|%0[9ad])?(?:'|%27)",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?r?like(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"(]|%2[278])",
    "\\blike(?:[ \\t\\n+]|%20|%0[9ad])(?:['\\\"]|%2[27])",
    case_sensitive=False,
)
R0314: Final = Rule(
    id="R0314",
    version=1,
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


@KIND.rule(
    R0314,
    anchors=(
        R0314_RAW_URL_PATTERN,
        R0314_BODY_PATTERN,
        R0314_HEADERS_PATTERN,
        R0314_USER_AGENT_PATTERN,
        R0314_RAW_URL_PATTERN_2,
        R0314_BODY_PATTERN_2,
        R0314_HEADERS_PATTERN_2,
        R0314_USER_AGENT_PATTERN_2,
        R0314_RAW_URL_PATTERN_3,
        R0314_BODY_PATTERN_3,
        R0314_HEADERS_PATTERN_3,
        R0314_USER_AGENT_PATTERN_3,
    ),
)
def r0314(hits: Hits) -> bool:
    return (
        R0314_RAW_URL_PATTERN in hits
        or R0314_BODY_PATTERN in hits
        or R0314_HEADERS_PATTERN in hits
        or R0314_USER_AGENT_PATTERN in hits
        or R0314_RAW_URL_PATTERN_2 in hits
        or R0314_BODY_PATTERN_2 in hits
        or R0314_HEADERS_PATTERN_2 in hits
        or R0314_USER_AGENT_PATTERN_2 in hits
        or R0314_RAW_URL_PATTERN_3 in hits
        or R0314_BODY_PATTERN_3 in hits
        or R0314_HEADERS_PATTERN_3 in hits
        or R0314_USER_AGENT_PATTERN_3 in hits
    )


# ── R0315 ─────────────────────────────────────────────────────────────────────────────────────────

R0315_RAW_URL_PATTERN: Final = Matches(
    n.R0315_RAW_URL_PATTERN,
    "raw_url",
    r"(?:\[|%5b)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\]|%5d)",
    r"(?:\"|%22)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\"|%22)",
    r"(?:'|%27)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:'|%27)",
    r"(?:\{|%7b)[ +]?(?:\$|%24)(?:ne|gte?|lte?|n?in|regex|where)\s*(?::|%3a)",
    r"(?:\$|%24)where(?:=|:|%3a)",
    r"return(?:[ \t\n+]|%20)+(?:true|1|this\.)(?:;|%3b)",
    r"\bdb\.(?:getCollectionNames|injection|users|version|stores|collection)\b",
    r"\bthis\.(?:password|username|user|passwd)\.match",
    r"date\(\);\s?do",
    case_sensitive=False,
)
R0315_BODY_PATTERN: Final = Matches(
    n.R0315_BODY_PATTERN,
    "body",
    r"(?:\[|%5b)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\]|%5d)",
    r"(?:\"|%22)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\"|%22)",
    r"(?:'|%27)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:'|%27)",
    r"(?:\{|%7b)[ +]?(?:\$|%24)(?:ne|gte?|lte?|n?in|regex|where)\s*(?::|%3a)",
    r"(?:\$|%24)where(?:=|:|%3a)",
    r"return(?:[ \t\n+]|%20)+(?:true|1|this\.)(?:;|%3b)",
    r"\bdb\.(?:getCollectionNames|injection|users|version|stores|collection)\b",
    r"\bthis\.(?:password|username|user|passwd)\.match",
    r"date\(\);\s?do",
    case_sensitive=False,
)
R0315_HEADERS_PATTERN: Final = Matches(
    n.R0315_HEADERS_PATTERN,
    "headers",
    r"(?:\[|%5b)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\]|%5d)",
    r"(?:\"|%22)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\"|%22)",
    r"(?:'|%27)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:'|%27)",
    r"(?:\{|%7b)[ +]?(?:\$|%24)(?:ne|gte?|lte?|n?in|regex|where)\s*(?::|%3a)",
    r"(?:\$|%24)where(?:=|:|%3a)",
    r"return(?:[ \t\n+]|%20)+(?:true|1|this\.)(?:;|%3b)",
    r"\bdb\.(?:getCollectionNames|injection|users|version|stores|collection)\b",
    r"\bthis\.(?:password|username|user|passwd)\.match",
    r"date\(\);\s?do",
    case_sensitive=False,
)
R0315_USER_AGENT_PATTERN: Final = Matches(
    n.R0315_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:\[|%5b)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\]|%5d)",
    r"(?:\"|%22)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:\"|%22)",
    r"(?:'|%27)(?:\$|%24)(?:ne|eq|gte?|lte?|n?in|regex|where|exists|or|nor|and|not|elemMatch|size|type|all|mod|expr|func|function|lookup|jsonSchema)(?:'|%27)",
    r"(?:\{|%7b)[ +]?(?:\$|%24)(?:ne|gte?|lte?|n?in|regex|where)\s*(?::|%3a)",
    r"(?:\$|%24)where(?:=|:|%3a)",
    r"return(?:[ \t\n+]|%20)+(?:true|1|this\.)(?:;|%3b)",
    r"\bdb\.(?:getCollectionNames|injection|users|version|stores|collection)\b",
    r"\bthis\.(?:password|username|user|passwd)\.match",
    r"date\(\);\s?do",
    case_sensitive=False,
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


@KIND.rule(
    R0315,
    anchors=(
        R0315_RAW_URL_PATTERN,
        R0315_BODY_PATTERN,
        R0315_HEADERS_PATTERN,
        R0315_USER_AGENT_PATTERN,
    ),
)
def r0315(hits: Hits) -> bool:
    return (
        R0315_RAW_URL_PATTERN in hits
        or R0315_BODY_PATTERN in hits
        or R0315_HEADERS_PATTERN in hits
        or R0315_USER_AGENT_PATTERN in hits
    )


# ── R0316 ─────────────────────────────────────────────────────────────────────────────────────────

R0316_RAW_URL_PATTERN: Final = Matches(
    n.R0316_RAW_URL_PATTERN,
    "raw_url",
    r"(?:[0-9')]|_user|%27|%29)(?:::|%3a%3a)(?:bigint|int[248]?|double(?:[ +]|%20)precision|text|jsonb?|varchar|numeric|float[48]?|regclass|date|timestamp|money|bool(?:ean)?)(?!\w)",
    r"(?:'|%27)(?:[ \t\n+]|%20)?(?:@>|%40%3e|@%3e|<@|%3c@|%3c%40|->|-%3e|#>|%23%3e)(?:[ \t\n+]|%20)?[ >+]?(?:'|%27)",
    r"(?:\}|%7d)(?:'|%27)(?:[ \t\n+]|%20)?(?:::|@|<|>|-|\?|#|=|\|\||%3)",
    r"(?:or|and|not)(?:[ \t\n+]|%20)(?:'|%27)(?:\{|%7b|\[|%5b)",
    case_sensitive=False,
)
R0316_BODY_PATTERN: Final = Matches(
    n.R0316_BODY_PATTERN,
    "body",
    r"(?:[0-9')]|_user|%27|%29)(?:::|%3a%3a)(?:bigint|int[248]?|double(?:[ +]|%20)precision|text|jsonb?|varchar|numeric|float[48]?|regclass|date|timestamp|money|bool(?:ean)?)(?!\w)",
    r"(?:'|%27)(?:[ \t\n+]|%20)?(?:@>|%40%3e|@%3e|<@|%3c@|%3c%40|->|-%3e|#>|%23%3e)(?:[ \t\n+]|%20)?[ >+]?(?:'|%27)",
    r"(?:\}|%7d)(?:'|%27)(?:[ \t\n+]|%20)?(?:::|@|<|>|-|\?|#|=|\|\||%3)",
    r"(?:or|and|not)(?:[ \t\n+]|%20)(?:'|%27)(?:\{|%7b|\[|%5b)",
    case_sensitive=False,
)
R0316_HEADERS_PATTERN: Final = Matches(
    n.R0316_HEADERS_PATTERN,
    "headers",
    r"(?:[0-9')]|_user|%27|%29)(?:::|%3a%3a)(?:bigint|int[248]?|double(?:[ +]|%20)precision|text|jsonb?|varchar|numeric|float[48]?|regclass|date|timestamp|money|bool(?:ean)?)(?!\w)",
    r"(?:'|%27)(?:[ \t\n+]|%20)?(?:@>|%40%3e|@%3e|<@|%3c@|%3c%40|->|-%3e|#>|%23%3e)(?:[ \t\n+]|%20)?[ >+]?(?:'|%27)",
    r"(?:\}|%7d)(?:'|%27)(?:[ \t\n+]|%20)?(?:::|@|<|>|-|\?|#|=|\|\||%3)",
    r"(?:or|and|not)(?:[ \t\n+]|%20)(?:'|%27)(?:\{|%7b|\[|%5b)",
    case_sensitive=False,
)
R0316_USER_AGENT_PATTERN: Final = Matches(
    n.R0316_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:[0-9')]|_user|%27|%29)(?:::|%3a%3a)(?:bigint|int[248]?|double(?:[ +]|%20)precision|text|jsonb?|varchar|numeric|float[48]?|regclass|date|timestamp|money|bool(?:ean)?)(?!\w)",
    r"(?:'|%27)(?:[ \t\n+]|%20)?(?:@>|%40%3e|@%3e|<@|%3c@|%3c%40|->|-%3e|#>|%23%3e)(?:[ \t\n+]|%20)?[ >+]?(?:'|%27)",
    r"(?:\}|%7d)(?:'|%27)(?:[ \t\n+]|%20)?(?:::|@|<|>|-|\?|#|=|\|\||%3)",
    r"(?:or|and|not)(?:[ \t\n+]|%20)(?:'|%27)(?:\{|%7b|\[|%5b)",
    case_sensitive=False,
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


@KIND.rule(
    R0316,
    anchors=(
        R0316_RAW_URL_PATTERN,
        R0316_BODY_PATTERN,
        R0316_HEADERS_PATTERN,
        R0316_USER_AGENT_PATTERN,
    ),
)
def r0316(hits: Hits) -> bool:
    return (
        R0316_RAW_URL_PATTERN in hits
        or R0316_BODY_PATTERN in hits
        or R0316_HEADERS_PATTERN in hits
        or R0316_USER_AGENT_PATTERN in hits
    )


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


@KIND.rule(
    R0317,
    anchors=(
        R0317_RAW_URL_PATTERN,
        R0317_BODY_PATTERN,
        R0317_HEADERS_PATTERN,
        R0317_USER_AGENT_PATTERN,
    ),
)
def r0317(hits: Hits) -> bool:
    return (
        R0317_RAW_URL_PATTERN in hits
        or R0317_BODY_PATTERN in hits
        or R0317_HEADERS_PATTERN in hits
        or R0317_USER_AGENT_PATTERN in hits
    )


# ── R0318 ─────────────────────────────────────────────────────────────────────────────────────────

R0318_RAW_URL_PATTERN: Final = Matches(
    n.R0318_RAW_URL_PATTERN,
    "raw_url",
    r"=[0-9]{1,9}(?:!=|<>|%3d|%21%3d|!%3d|%3c%3e)[0-9]{1,9}(?:$|[&\s\"#)+-]|%20)",
    r"=(?:[0-9]|[0-9]{2}|[0-9]{3}|[0-9]{4})=[0-9]{1,9}(?:$|[&\s\"#)+-]|%20)",
    "[0-9](?:[ +]|%20)(?:not(?:[ +]|%20))?(?:like|rlike|regexp|glob)(?:[ +]|%20)(?:'|%27|\\\"|%22)?[0-9]",
    case_sensitive=False,
)
R0318_BODY_PATTERN: Final = Matches(
    n.R0318_BODY_PATTERN,
    "body",
    r"=[0-9]{1,9}(?:!=|<>|%3d|%21%3d|!%3d|%3c%3e)[0-9]{1,9}(?:$|[&\s\"#)+-]|%20)",
    r"=(?:[0-9]|[0-9]{2}|[0-9]{3}|[0-9]{4})=[0-9]{1,9}(?:$|[&\s\"#)+-]|%20)",
    "[0-9](?:[ +]|%20)(?:not(?:[ +]|%20))?(?:like|rlike|regexp|glob)(?:[ +]|%20)(?:'|%27|\\\"|%22)?[0-9]",
    case_sensitive=False,
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


@KIND.rule(R0318, anchors=(R0318_RAW_URL_PATTERN, R0318_BODY_PATTERN))
def r0318(hits: Hits) -> bool:
    return R0318_RAW_URL_PATTERN in hits or R0318_BODY_PATTERN in hits


# ── R0319 ─────────────────────────────────────────────────────────────────────────────────────────

R0319_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0319_RAW_URL_PATTERN,
        "raw_url",
        "['\\\"`\\\\)]\\s*(?:not\\s*)?(?:glob|notnull|isnull|rlike|regexp)\\b(?=\\W)",
        r"['`)]\s*collate\W+\w+",
        "['\\\"`\\\\)]\\s*(?:or|and)\\s+\\w+(?:\\s+\\w+)?\\s*(?:notnull|isnull|glob|rlike|regexp)\\b",
        "[`'\\\"]\\s*as\\s*[`'\\\"\\w]+\\s*\\bfrom\\b|\\)\\s*as\\s*(?:[`'\\\"]\\w+[`'\\\"]|\\w+_\\w+)\\s*from\\b",
        r"\b(?:or|and)\s+(?:unlikely|likely|glob)\s*\(",
        case_sensitive=False,
        limit=256,
    ),
)
R0319_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0319_BODY_PATTERN,
        "body",
        "['\\\"`\\\\)]\\s*(?:not\\s*)?(?:glob|notnull|isnull|rlike|regexp)\\b(?=\\W)",
        r"['`)]\s*collate\W+\w+",
        "['\\\"`\\\\)]\\s*(?:or|and)\\s+\\w+(?:\\s+\\w+)?\\s*(?:notnull|isnull|glob|rlike|regexp)\\b",
        "[`'\\\"]\\s*as\\s*[`'\\\"\\w]+\\s*\\bfrom\\b|\\)\\s*as\\s*(?:[`'\\\"]\\w+[`'\\\"]|\\w+_\\w+)\\s*from\\b",
        r"\b(?:or|and)\s+(?:unlikely|likely|glob)\s*\(",
        case_sensitive=False,
        limit=256,
    ),
)
R0319_RAW_URL_PATTERN_2: Final = Matches(
    n.R0319_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:\)|%29)(?:[ \t\n+]|%20|%0[9ad])?like(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)",
    "['\\\"`\\\\)](?:[ \\t\\n+]|%20|%0[9ad]){0,3}(?:or|and)(?:[ \\t\\n+]|%20|%0[9ad])\\w{1,30}(?:[ \\t\\n+]|%20|%0[9ad])?(?:i|r)like",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?ilike",
    case_sensitive=False,
)
R0319_BODY_PATTERN_2: Final = Matches(
    n.R0319_BODY_PATTERN_2,
    "body",
    r"(?:\)|%29)(?:[ \t\n+]|%20|%0[9ad])?like(?:[ \t\n+]|%20|%0[9ad])?(?:\(|%28)",
    "['\\\"`\\\\)](?:[ \\t\\n+]|%20|%0[9ad]){0,3}(?:or|and)(?:[ \\t\\n+]|%20|%0[9ad])\\w{1,30}(?:[ \\t\\n+]|%20|%0[9ad])?(?:i|r)like",
    "(?:['\\\"`)]|%2[279]|%60)(?:[ \\t\\n+]|%20|%0[9ad])?(?:not(?:[ \\t\\n+]|%20|%0[9ad]))?ilike",
    case_sensitive=False,
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


@KIND.rule(
    R0319,
    anchors=(
        R0319_RAW_URL_PATTERN,
        R0319_BODY_PATTERN,
        R0319_RAW_URL_PATTERN_2,
        R0319_BODY_PATTERN_2,
    ),
)
def r0319(hits: Hits) -> bool:
    return (
        R0319_RAW_URL_PATTERN in hits
        or R0319_BODY_PATTERN in hits
        or R0319_RAW_URL_PATTERN_2 in hits
        or R0319_BODY_PATTERN_2 in hits
    )


# ── R0320 ─────────────────────────────────────────────────────────────────────────────────────────

R0320_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0320_RAW_URL_PATTERN,
        "raw_url",
        r"(?:<|(?<!\u00d0)\u00bc|\+?ADw-|\[)\s*/?\s*(?:\w{1,12}:)?script\b(?!-)|<\s*/?\s*(?:no)?script\b|script(?:\u00be|\s*>)\s*(?:alert|document)",
        case_sensitive=False,
        limit=256,
    ),
)
R0320_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0320_BODY_PATTERN,
        "body",
        r"(?:<|(?<!\u00d0)\u00bc|\+?ADw-|\[)\s*/?\s*(?:\w{1,12}:)?script\b(?!-)|<\s*/?\s*(?:no)?script\b|script(?:\u00be|\s*>)\s*(?:alert|document)",
        case_sensitive=False,
        limit=256,
    ),
)
R0320_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0320_HEADERS_PATTERN,
        "headers",
        r"(?:<|(?<!\u00d0)\u00bc|\+?ADw-|\[)\s*/?\s*(?:\w{1,12}:)?script\b(?!-)|<\s*/?\s*(?:no)?script\b|script(?:\u00be|\s*>)\s*(?:alert|document)",
        case_sensitive=False,
        limit=256,
    ),
)
R0320_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0320_USER_AGENT_PATTERN,
        "user_agent",
        r"(?:<|(?<!\u00d0)\u00bc|\+?ADw-|\[)\s*/?\s*(?:\w{1,12}:)?script\b(?!-)|<\s*/?\s*(?:no)?script\b|script(?:\u00be|\s*>)\s*(?:alert|document)",
        case_sensitive=False,
        limit=256,
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


@KIND.rule(
    R0320,
    anchors=(
        R0320_RAW_URL_PATTERN,
        R0320_BODY_PATTERN,
        R0320_HEADERS_PATTERN,
        R0320_USER_AGENT_PATTERN,
        R0320_RAW_URL_PATTERN_2,
        R0320_BODY_PATTERN_2,
        R0320_HEADERS_PATTERN_2,
    ),
)
def r0320(hits: Hits) -> bool:
    return (
        R0320_RAW_URL_PATTERN in hits
        or R0320_BODY_PATTERN in hits
        or R0320_HEADERS_PATTERN in hits
        or R0320_USER_AGENT_PATTERN in hits
        or R0320_RAW_URL_PATTERN_2 in hits
        or R0320_BODY_PATTERN_2 in hits
        or R0320_HEADERS_PATTERN_2 in hits
    )


# ── R0321 ─────────────────────────────────────────────────────────────────────────────────────────

R0321_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0321_RAW_URL_PATTERN,
        "raw_url",
        "(?:<[^>]{1,300}?[\\s/'\\\"`\\x0b]|['\\\"`>/\\s][\\s/]*|^|[=&?])on(?:webkitplaybacktargetavailabilitychanged|webkitmouseforce\\w+|moz\\w{3,30}|contentvisibilityautostatechange|securitypolicyviolation|webkitanimationstart|beforescriptexecute|webkittransitionend|animationiteration|unhandledrejection|afterscriptexecute|lostpointercapture|gotpointercapture|pointerrawupdate|readystatechange|fullscreenchange|animationcancel|transitionstart|selectionchange|animationstart|canplaythrough|loadedmetadata|durationchange|propertychange|beforeactivate|datasetchanged|layoutcomplete|transitionend|transitionrun|animationend|pointerenter|volumechange|messageerror|beforeunload|beforetoggle|rowsinserted|filterchange|syncrestored|pointerover|pointerdown|pointermove|beforepaste|beforeinput|contextmenu|beforeprint|losecapture|resizestart|selectstart|trackchange|mouseenter|mouseleave|pointerout|beforecopy|loadeddata|timeupdate|hashchange|touchstart|afterprint|slotchange|ratechange|rowsdelete|mousewheel|mouseover|mousemove|mousedown|pointerup|scrollend|dragstart|dragenter|dragleave|beforecut|loadstart|touchmove|cuechange|movestart|resizeend|timeerror|dblclick|mouseout|focusout|keypress|dragover|progress|popstate|pageshow|pagehide|auxclick|touchend|formdata|activate|mouseup|focusin|keydown|dragend|invalid|canplay|playing|message|offline|storage|suspend|seeking|stalled|waiting|emptied|moveend|urlflip|change|submit|select|toggle|finish|bounce|repeat|scroll|resize|search|online|unload|cancel|seeked|error|click|focus|reset|keyup|start|begin|wheel|paste|input|pause|ended|abort|close|load|blur|drag|drop|copy|play|show|stop|move|end|cut)\\s*=\\s*\\S",
        case_sensitive=False,
        limit=256,
    ),
)
R0321_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0321_BODY_PATTERN,
        "body",
        "(?:<[^>]{1,300}?[\\s/'\\\"`\\x0b]|['\\\"`>/\\s][\\s/]*|^|[=&?])on(?:webkitplaybacktargetavailabilitychanged|webkitmouseforce\\w+|moz\\w{3,30}|contentvisibilityautostatechange|securitypolicyviolation|webkitanimationstart|beforescriptexecute|webkittransitionend|animationiteration|unhandledrejection|afterscriptexecute|lostpointercapture|gotpointercapture|pointerrawupdate|readystatechange|fullscreenchange|animationcancel|transitionstart|selectionchange|animationstart|canplaythrough|loadedmetadata|durationchange|propertychange|beforeactivate|datasetchanged|layoutcomplete|transitionend|transitionrun|animationend|pointerenter|volumechange|messageerror|beforeunload|beforetoggle|rowsinserted|filterchange|syncrestored|pointerover|pointerdown|pointermove|beforepaste|beforeinput|contextmenu|beforeprint|losecapture|resizestart|selectstart|trackchange|mouseenter|mouseleave|pointerout|beforecopy|loadeddata|timeupdate|hashchange|touchstart|afterprint|slotchange|ratechange|rowsdelete|mousewheel|mouseover|mousemove|mousedown|pointerup|scrollend|dragstart|dragenter|dragleave|beforecut|loadstart|touchmove|cuechange|movestart|resizeend|timeerror|dblclick|mouseout|focusout|keypress|dragover|progress|popstate|pageshow|pagehide|auxclick|touchend|formdata|activate|mouseup|focusin|keydown|dragend|invalid|canplay|playing|message|offline|storage|suspend|seeking|stalled|waiting|emptied|moveend|urlflip|change|submit|select|toggle|finish|bounce|repeat|scroll|resize|search|online|unload|cancel|seeked|error|click|focus|reset|keyup|start|begin|wheel|paste|input|pause|ended|abort|close|load|blur|drag|drop|copy|play|show|stop|move|end|cut)\\s*=\\s*\\S",
        case_sensitive=False,
        limit=256,
    ),
)
R0321_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0321_HEADERS_PATTERN,
        "headers",
        "(?:<[^>]{1,300}?[\\s/'\\\"`\\x0b]|['\\\"`>/\\s][\\s/]*|^|[=&?])on(?:webkitplaybacktargetavailabilitychanged|webkitmouseforce\\w+|moz\\w{3,30}|contentvisibilityautostatechange|securitypolicyviolation|webkitanimationstart|beforescriptexecute|webkittransitionend|animationiteration|unhandledrejection|afterscriptexecute|lostpointercapture|gotpointercapture|pointerrawupdate|readystatechange|fullscreenchange|animationcancel|transitionstart|selectionchange|animationstart|canplaythrough|loadedmetadata|durationchange|propertychange|beforeactivate|datasetchanged|layoutcomplete|transitionend|transitionrun|animationend|pointerenter|volumechange|messageerror|beforeunload|beforetoggle|rowsinserted|filterchange|syncrestored|pointerover|pointerdown|pointermove|beforepaste|beforeinput|contextmenu|beforeprint|losecapture|resizestart|selectstart|trackchange|mouseenter|mouseleave|pointerout|beforecopy|loadeddata|timeupdate|hashchange|touchstart|afterprint|slotchange|ratechange|rowsdelete|mousewheel|mouseover|mousemove|mousedown|pointerup|scrollend|dragstart|dragenter|dragleave|beforecut|loadstart|touchmove|cuechange|movestart|resizeend|timeerror|dblclick|mouseout|focusout|keypress|dragover|progress|popstate|pageshow|pagehide|auxclick|touchend|formdata|activate|mouseup|focusin|keydown|dragend|invalid|canplay|playing|message|offline|storage|suspend|seeking|stalled|waiting|emptied|moveend|urlflip|change|submit|select|toggle|finish|bounce|repeat|scroll|resize|search|online|unload|cancel|seeked|error|click|focus|reset|keyup|start|begin|wheel|paste|input|pause|ended|abort|close|load|blur|drag|drop|copy|play|show|stop|move|end|cut)\\s*=\\s*\\S",
        case_sensitive=False,
        limit=256,
    ),
)
R0321_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0321_USER_AGENT_PATTERN,
        "user_agent",
        "(?:<[^>]{1,300}?[\\s/'\\\"`\\x0b]|['\\\"`>/\\s][\\s/]*|^|[=&?])on(?:webkitplaybacktargetavailabilitychanged|webkitmouseforce\\w+|moz\\w{3,30}|contentvisibilityautostatechange|securitypolicyviolation|webkitanimationstart|beforescriptexecute|webkittransitionend|animationiteration|unhandledrejection|afterscriptexecute|lostpointercapture|gotpointercapture|pointerrawupdate|readystatechange|fullscreenchange|animationcancel|transitionstart|selectionchange|animationstart|canplaythrough|loadedmetadata|durationchange|propertychange|beforeactivate|datasetchanged|layoutcomplete|transitionend|transitionrun|animationend|pointerenter|volumechange|messageerror|beforeunload|beforetoggle|rowsinserted|filterchange|syncrestored|pointerover|pointerdown|pointermove|beforepaste|beforeinput|contextmenu|beforeprint|losecapture|resizestart|selectstart|trackchange|mouseenter|mouseleave|pointerout|beforecopy|loadeddata|timeupdate|hashchange|touchstart|afterprint|slotchange|ratechange|rowsdelete|mousewheel|mouseover|mousemove|mousedown|pointerup|scrollend|dragstart|dragenter|dragleave|beforecut|loadstart|touchmove|cuechange|movestart|resizeend|timeerror|dblclick|mouseout|focusout|keypress|dragover|progress|popstate|pageshow|pagehide|auxclick|touchend|formdata|activate|mouseup|focusin|keydown|dragend|invalid|canplay|playing|message|offline|storage|suspend|seeking|stalled|waiting|emptied|moveend|urlflip|change|submit|select|toggle|finish|bounce|repeat|scroll|resize|search|online|unload|cancel|seeked|error|click|focus|reset|keyup|start|begin|wheel|paste|input|pause|ended|abort|close|load|blur|drag|drop|copy|play|show|stop|move|end|cut)\\s*=\\s*\\S",
        case_sensitive=False,
        limit=256,
    ),
)
R0321_RAW_URL_PATTERN_2: Final = Matches(
    n.R0321_RAW_URL_PATTERN_2,
    "raw_url",
    "(?:<|%3c)[a-z][a-z0-9:_-]{0,20}(?:[ +/]|%20|%09|%0[adc]|%2f){1,3}(?:[^>]{0,100}(?:[ +/\\\"']|%2[0279f]))?on[a-z]{3,40}(?:[ +]|%20)?(?:=|%3d)",
    case_sensitive=False,
    limit=256,
)
R0321_HEADERS_PATTERN_2: Final = Matches(
    n.R0321_HEADERS_PATTERN_2,
    "headers",
    "(?:<|%3c)[a-z][a-z0-9:_-]{0,20}(?:[ +/]|%20|%09|%0[adc]|%2f){1,3}(?:[^>]{0,100}(?:[ +/\\\"']|%2[0279f]))?on[a-z]{3,40}(?:[ +]|%20)?(?:=|%3d)",
    case_sensitive=False,
    limit=256,
)
R0321_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0321_USER_AGENT_PATTERN_2,
    "user_agent",
    "(?:<|%3c)[a-z][a-z0-9:_-]{0,20}(?:[ +/]|%20|%09|%0[adc]|%2f){1,3}(?:[^>]{0,100}(?:[ +/\\\"']|%2[0279f]))?on[a-z]{3,40}(?:[ +]|%20)?(?:=|%3d)",
    case_sensitive=False,
    limit=256,
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


@KIND.rule(
    R0321,
    anchors=(
        R0321_RAW_URL_PATTERN,
        R0321_BODY_PATTERN,
        R0321_HEADERS_PATTERN,
        R0321_USER_AGENT_PATTERN,
        R0321_RAW_URL_PATTERN_2,
        R0321_HEADERS_PATTERN_2,
        R0321_USER_AGENT_PATTERN_2,
    ),
)
def r0321(hits: Hits) -> bool:
    return (
        R0321_RAW_URL_PATTERN in hits
        or R0321_BODY_PATTERN in hits
        or R0321_HEADERS_PATTERN in hits
        or R0321_USER_AGENT_PATTERN in hits
        or R0321_RAW_URL_PATTERN_2 in hits
        or R0321_HEADERS_PATTERN_2 in hits
        or R0321_USER_AGENT_PATTERN_2 in hits
    )


# ── R0322 ─────────────────────────────────────────────────────────────────────────────────────────

R0322_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0322_RAW_URL_PATTERN,
        "raw_url",
        "\\bjava\\s?script\\s*:(?!\\s*void\\s*\\(0\\)\\s*$)|\\b(?:vb|live)script\\s*:|\\bmocha\\s*:|\\bdata\\s*:\\s*(?:text/(?:html|xml|javascript|xsl)|image/svg|application/(?:x-)?(?:javascript|xhtml))|\\burl\\s*\\(\\s*['\\\"]?\\s*javascript|(?:src|href|action|data|formaction)\\s*=\\s*['\\\"]?\\s*(?:data|javascript|vbscript)\\s*:|\\bdata:\\s*,|\\bscript\\s*&(?:colon|newline)|formaction\\s*=",
        case_sensitive=False,
        limit=256,
    ),
)
R0322_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0322_BODY_PATTERN,
        "body",
        "\\bjava\\s?script\\s*:(?!\\s*void\\s*\\(0\\)\\s*$)|\\b(?:vb|live)script\\s*:|\\bmocha\\s*:|\\bdata\\s*:\\s*(?:text/(?:html|xml|javascript|xsl)|image/svg|application/(?:x-)?(?:javascript|xhtml))|\\burl\\s*\\(\\s*['\\\"]?\\s*javascript|(?:src|href|action|data|formaction)\\s*=\\s*['\\\"]?\\s*(?:data|javascript|vbscript)\\s*:|\\bdata:\\s*,|\\bscript\\s*&(?:colon|newline)|formaction\\s*=",
        case_sensitive=False,
        limit=256,
    ),
)
R0322_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0322_HEADERS_PATTERN,
        "headers",
        "\\bjava\\s?script\\s*:(?!\\s*void\\s*\\(0\\)\\s*$)|\\b(?:vb|live)script\\s*:|\\bmocha\\s*:|\\bdata\\s*:\\s*(?:text/(?:html|xml|javascript|xsl)|image/svg|application/(?:x-)?(?:javascript|xhtml))|\\burl\\s*\\(\\s*['\\\"]?\\s*javascript|(?:src|href|action|data|formaction)\\s*=\\s*['\\\"]?\\s*(?:data|javascript|vbscript)\\s*:|\\bdata:\\s*,|\\bscript\\s*&(?:colon|newline)|formaction\\s*=",
        case_sensitive=False,
        limit=256,
    ),
)
R0322_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0322_USER_AGENT_PATTERN,
        "user_agent",
        "\\bjava\\s?script\\s*:(?!\\s*void\\s*\\(0\\)\\s*$)|\\b(?:vb|live)script\\s*:|\\bmocha\\s*:|\\bdata\\s*:\\s*(?:text/(?:html|xml|javascript|xsl)|image/svg|application/(?:x-)?(?:javascript|xhtml))|\\burl\\s*\\(\\s*['\\\"]?\\s*javascript|(?:src|href|action|data|formaction)\\s*=\\s*['\\\"]?\\s*(?:data|javascript|vbscript)\\s*:|\\bdata:\\s*,|\\bscript\\s*&(?:colon|newline)|formaction\\s*=",
        case_sensitive=False,
        limit=256,
    ),
)
R0322: Final = Rule(
    id="R0322",
    version=1,
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


@KIND.rule(
    R0322,
    anchors=(
        R0322_RAW_URL_PATTERN,
        R0322_BODY_PATTERN,
        R0322_HEADERS_PATTERN,
        R0322_USER_AGENT_PATTERN,
    ),
)
def r0322(hits: Hits) -> bool:
    return (
        R0322_RAW_URL_PATTERN in hits
        or R0322_BODY_PATTERN in hits
        or R0322_HEADERS_PATTERN in hits
        or R0322_USER_AGENT_PATTERN in hits
    )


# ── R0323 ─────────────────────────────────────────────────────────────────────────────────────────

R0323_RAW_URL_PATTERN: Final = Matches(
    n.R0323_RAW_URL_PATTERN,
    "raw_url",
    "(?:<|3c)(?:/|%2f)?(?:animate|applet|audio|bgsound|button|base|body|comment|details|dialog|div|embed|foreign|frame|form)",
    "(?:<|3c)(?:/|%2f)?(?:handler|html|isindex|iframe|ilayer|image|input|img|listing|layer|link|marquee|math|meta|object)",
    "(?:<|3c)(?:/|%2f)?(?:option|plaintext|portal|select|source|style|svg|template|textarea|t:set|table|title|vmlframe|v:vml|video)",
    "(?:<|3c)(?:/|%2f)?(?:x:script|xml|xmp|xss)",
    r"(?:<|3c)(?:!\[cdata|!%5bcdata|!--|(?:\?|%3f)(?:import|echo)|(?:a|p|b|set)(?:[ +/\t\n]|%20|%2f|%09))",
    case_sensitive=False,
)
R0323_HEADERS_PATTERN: Final = Matches(
    n.R0323_HEADERS_PATTERN,
    "headers",
    "(?:<|3c)(?:/|%2f)?(?:animate|applet|audio|bgsound|button|base|body|comment|details|dialog|div|embed|foreign|frame|form)",
    "(?:<|3c)(?:/|%2f)?(?:handler|html|isindex|iframe|ilayer|image|input|img|listing|layer|link|marquee|math|meta|object)",
    "(?:<|3c)(?:/|%2f)?(?:option|plaintext|portal|select|source|style|svg|template|textarea|t:set|table|title|vmlframe|v:vml|video)",
    "(?:<|3c)(?:/|%2f)?(?:x:script|xml|xmp|xss)",
    r"(?:<|3c)(?:!\[cdata|!%5bcdata|!--|(?:\?|%3f)(?:import|echo)|(?:a|p|b|set)(?:[ +/\t\n]|%20|%2f|%09))",
    case_sensitive=False,
)
R0323_USER_AGENT_PATTERN: Final = Matches(
    n.R0323_USER_AGENT_PATTERN,
    "user_agent",
    "(?:<|3c)(?:/|%2f)?(?:animate|applet|audio|bgsound|button|base|body|comment|details|dialog|div|embed|foreign|frame|form)",
    "(?:<|3c)(?:/|%2f)?(?:handler|html|isindex|iframe|ilayer|image|input|img|listing|layer|link|marquee|math|meta|object)",
    "(?:<|3c)(?:/|%2f)?(?:option|plaintext|portal|select|source|style|svg|template|textarea|t:set|table|title|vmlframe|v:vml|video)",
    "(?:<|3c)(?:/|%2f)?(?:x:script|xml|xmp|xss)",
    r"(?:<|3c)(?:!\[cdata|!%5bcdata|!--|(?:\?|%3f)(?:import|echo)|(?:a|p|b|set)(?:[ +/\t\n]|%20|%2f|%09))",
    case_sensitive=False,
)
R0323_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        r"<\s*/?\s*(?:iframe|frameset|frame|object|embed|applet|base|meta|svg|math|link|form|style|isindex|marquee|bgsound|layer|ilayer|xml|xss|vmlframe|v:vmlframe|animate|set|audio|video|source|details|dialog|keygen|template|portal|plaintext|listing|xmp|foreignobject|comment|body|html|textarea|button|select|option|title|\?\s*import|\?\s*echo|!\[cdata\[|!--\s*\[|x:script|a\s+folder|t:set|handler|sc\w{0,3}ript)\b[^\w;:]|<\s*(?:img|image|input|div|a|p|table|td|br|b|font|span|xss|body)\b[^>]{0,200}(?:src|href|background|style|dynsrc|lowsrc|data|datasrc|srcdoc|srcset|action|formaction|xlink:href|to|values|content|dynid|size|folder)\s*=|<\s*[a-z]{2,12}\s*/[^>]{0,60}\b(?:src|on\w{3,20})\s*=",
        case_sensitive=False,
        limit=40,
    ),
)
R0323_HEADERS_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "headers",
        r"<\s*/?\s*(?:iframe|frameset|frame|object|embed|applet|base|meta|svg|math|link|form|style|isindex|marquee|bgsound|layer|ilayer|xml|xss|vmlframe|v:vmlframe|animate|set|audio|video|source|details|dialog|keygen|template|portal|plaintext|listing|xmp|foreignobject|comment|body|html|textarea|button|select|option|title|\?\s*import|\?\s*echo|!\[cdata\[|!--\s*\[|x:script|a\s+folder|t:set|handler|sc\w{0,3}ript)\b[^\w;:]|<\s*(?:img|image|input|div|a|p|table|td|br|b|font|span|xss|body)\b[^>]{0,200}(?:src|href|background|style|dynsrc|lowsrc|data|datasrc|srcdoc|srcset|action|formaction|xlink:href|to|values|content|dynid|size|folder)\s*=|<\s*[a-z]{2,12}\s*/[^>]{0,60}\b(?:src|on\w{3,20})\s*=",
        case_sensitive=False,
        limit=40,
    ),
)
R0323_USER_AGENT_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "user_agent",
        r"<\s*/?\s*(?:iframe|frameset|frame|object|embed|applet|base|meta|svg|math|link|form|style|isindex|marquee|bgsound|layer|ilayer|xml|xss|vmlframe|v:vmlframe|animate|set|audio|video|source|details|dialog|keygen|template|portal|plaintext|listing|xmp|foreignobject|comment|body|html|textarea|button|select|option|title|\?\s*import|\?\s*echo|!\[cdata\[|!--\s*\[|x:script|a\s+folder|t:set|handler|sc\w{0,3}ript)\b[^\w;:]|<\s*(?:img|image|input|div|a|p|table|td|br|b|font|span|xss|body)\b[^>]{0,200}(?:src|href|background|style|dynsrc|lowsrc|data|datasrc|srcdoc|srcset|action|formaction|xlink:href|to|values|content|dynid|size|folder)\s*=|<\s*[a-z]{2,12}\s*/[^>]{0,60}\b(?:src|on\w{3,20})\s*=",
        case_sensitive=False,
        limit=40,
    ),
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


@KIND.rule(R0323, anchors=(R0323_RAW_URL_PATTERN, R0323_HEADERS_PATTERN, R0323_USER_AGENT_PATTERN))
def r0323(hits: Hits) -> bool:
    return (
        R0323_RAW_URL_PATTERN in hits
        or R0323_HEADERS_PATTERN in hits
        or R0323_USER_AGENT_PATTERN in hits
    ) and (
        R0323_RAW_URL_PATTERN_2 in hits
        or R0323_HEADERS_PATTERN_2 in hits
        or R0323_USER_AGENT_PATTERN_2 in hits
    )


# ── R0324 ─────────────────────────────────────────────────────────────────────────────────────────

R0324_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0324_PATTERN,
        "body",
        r"<\s*/?\s*(?:iframe|frameset|object|embed|applet|isindex|marquee|bgsound|ilayer|layer|v:vmlframe|xss|plaintext|foreignobject|x:script|portal|base\s+[^>]{0,60}href|meta\s+[^>]{0,60}(?:http-equiv|charset|content)|link\s+[^>]{0,60}(?:href|rel)|svg\s*(?:/|on)|math\s*>|\?\s*import|form\b[^>]{0,80}action|style\s*>|style\b[^>]{0,60}type|set\s+attributename|animate\s+attributename)(?![\w-]|(?<=/)$)|<\s*svg\s*/\s*on|<\s*(?:img|image|input|body|video|audio|a|div)\b[^>]{0,200}(?:dynsrc|lowsrc|javascript|vbscript|expression\s*\()",
        case_sensitive=False,
        limit=256,
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
        limit=256,
    ),
)
R0325_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0325_BODY_PATTERN,
        "body",
        "(?<![/\\w-])document\\s*(?:\\.|\\[|\\)\\s*\\[)\\s*['\\\"]?(?:cookie|write(?:ln)?|location|domain|body|createelement|queryselector|getelement|documenturi|url|referrer|forms|scripts|defaultview|baseuri|documentelement|implementation)\\b|\\.\\s*(?:inner|outer)html\\s*[=+]|\\b(?:alert|confirm|prompt)\\s*(?:\\(\\s*(?:[0-9]|'|\\\"|/|`|document|string|self|this|origin|xss|\\)|atob|location|window|eval)|`)|\\bstring\\s*\\.\\s*fromcharcode\\b|\\beval\\s*(?:\\(\\s*(?:atob|string|unescape|name|location|window|document|'|\\\"|\\\\\\\\|`|self|alert)|`)|\\bset(?:timeout|interval|immediate)\\s*(?:\\(|`)|\\bconstructor\\s*(?:\\.|\\[)\\s*['\\\"]?(?:constructor|prototype|_)|\\breflect\\s*\\.\\s*(?:apply|sort|construct|get|set|has)\\b|\\bnavigator\\s*\\.\\s*sendbeacon|\\bfetch\\s*\\(\\s*['\\\"`]|\\bimport\\s*\\(\\s*['\\\"`]|\\bnavigation\\s*\\.\\s*navigate|\\b(?:atob|btoa)\\s*\\(|\\bexpression\\s*\\(|-moz-binding\\s*:|\\bbehaviou?r\\s*:\\s*url|@import\\s+(?:['\\\"]|url)|@charset\\s|\\bsort\\.call|\\blocation\\s*(?:=|\\.\\s*(?:href|replace|assign|hash))\\s*[=(?]?\\s*(?:['\\\"]|name|//|java|\\?java)|\\bmsgbox\\s*[(+ ]|\\bvalueof\\s*=|\\btostring\\s*=\\s*\\w|\\.\\s*(?:appendchild|insertadjacenthtml|textcontent)\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0325_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0325_HEADERS_PATTERN,
        "headers",
        "(?<![/\\w-])document\\s*(?:\\.|\\[|\\)\\s*\\[)\\s*['\\\"]?(?:cookie|write(?:ln)?|location|domain|body|createelement|queryselector|getelement|documenturi|url|referrer|forms|scripts|defaultview|baseuri|documentelement|implementation)\\b|\\.\\s*(?:inner|outer)html\\s*[=+]|\\b(?:alert|confirm|prompt)\\s*(?:\\(\\s*(?:[0-9]|'|\\\"|/|`|document|string|self|this|origin|xss|\\)|atob|location|window|eval)|`)|\\bstring\\s*\\.\\s*fromcharcode\\b|\\beval\\s*(?:\\(\\s*(?:atob|string|unescape|name|location|window|document|'|\\\"|\\\\\\\\|`|self|alert)|`)|\\bset(?:timeout|interval|immediate)\\s*(?:\\(|`)|\\bconstructor\\s*(?:\\.|\\[)\\s*['\\\"]?(?:constructor|prototype|_)|\\breflect\\s*\\.\\s*(?:apply|sort|construct|get|set|has)\\b|\\bnavigator\\s*\\.\\s*sendbeacon|\\bfetch\\s*\\(\\s*['\\\"`]|\\bimport\\s*\\(\\s*['\\\"`]|\\bnavigation\\s*\\.\\s*navigate|\\b(?:atob|btoa)\\s*\\(|\\bexpression\\s*\\(|-moz-binding\\s*:|\\bbehaviou?r\\s*:\\s*url|@import\\s+(?:['\\\"]|url)|@charset\\s|\\bsort\\.call|\\blocation\\s*(?:=|\\.\\s*(?:href|replace|assign|hash))\\s*[=(?]?\\s*(?:['\\\"]|name|//|java|\\?java)|\\bmsgbox\\s*[(+ ]|\\bvalueof\\s*=|\\btostring\\s*=\\s*\\w|\\.\\s*(?:appendchild|insertadjacenthtml|textcontent)\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0325_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0325_USER_AGENT_PATTERN,
        "user_agent",
        "(?<![/\\w-])document\\s*(?:\\.|\\[|\\)\\s*\\[)\\s*['\\\"]?(?:cookie|write(?:ln)?|location|domain|body|createelement|queryselector|getelement|documenturi|url|referrer|forms|scripts|defaultview|baseuri|documentelement|implementation)\\b|\\.\\s*(?:inner|outer)html\\s*[=+]|\\b(?:alert|confirm|prompt)\\s*(?:\\(\\s*(?:[0-9]|'|\\\"|/|`|document|string|self|this|origin|xss|\\)|atob|location|window|eval)|`)|\\bstring\\s*\\.\\s*fromcharcode\\b|\\beval\\s*(?:\\(\\s*(?:atob|string|unescape|name|location|window|document|'|\\\"|\\\\\\\\|`|self|alert)|`)|\\bset(?:timeout|interval|immediate)\\s*(?:\\(|`)|\\bconstructor\\s*(?:\\.|\\[)\\s*['\\\"]?(?:constructor|prototype|_)|\\breflect\\s*\\.\\s*(?:apply|sort|construct|get|set|has)\\b|\\bnavigator\\s*\\.\\s*sendbeacon|\\bfetch\\s*\\(\\s*['\\\"`]|\\bimport\\s*\\(\\s*['\\\"`]|\\bnavigation\\s*\\.\\s*navigate|\\b(?:atob|btoa)\\s*\\(|\\bexpression\\s*\\(|-moz-binding\\s*:|\\bbehaviou?r\\s*:\\s*url|@import\\s+(?:['\\\"]|url)|@charset\\s|\\bsort\\.call|\\blocation\\s*(?:=|\\.\\s*(?:href|replace|assign|hash))\\s*[=(?]?\\s*(?:['\\\"]|name|//|java|\\?java)|\\bmsgbox\\s*[(+ ]|\\bvalueof\\s*=|\\btostring\\s*=\\s*\\w|\\.\\s*(?:appendchild|insertadjacenthtml|textcontent)\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0325_RAW_URL_PATTERN_2: Final = Matches(
    n.R0325_RAW_URL_PATTERN_2,
    "raw_url",
    r"\b(?:window|self|parent|frames|globalthis)(?:\.|%2e)(?:location|name|open|document|eval|alert|onerror)\b",
    "\\b(?:window|self|parent|top|frames|globalthis)(?:\\[|%5b)(?:['\\\"/]|%2[27f])",
    r"\bnew(?:[ \t\n+]|%20|%0[9ad])(?:function|xmlhttprequest|image|websocket|activexobject)\b",
    r"\b(?:call|map|sort|filter|find)(?:`|%60)|\b(?:find|filter|map)(?:\(|%28)(?:alert|eval)",
    case_sensitive=False,
)
R0325_BODY_PATTERN_2: Final = Matches(
    n.R0325_BODY_PATTERN_2,
    "body",
    r"\b(?:window|self|parent|frames|globalthis)(?:\.|%2e)(?:location|name|open|document|eval|alert|onerror)\b",
    "\\b(?:window|self|parent|top|frames|globalthis)(?:\\[|%5b)(?:['\\\"/]|%2[27f])",
    r"\bnew(?:[ \t\n+]|%20|%0[9ad])(?:function|xmlhttprequest|image|websocket|activexobject)\b",
    r"\b(?:call|map|sort|filter|find)(?:`|%60)|\b(?:find|filter|map)(?:\(|%28)(?:alert|eval)",
    case_sensitive=False,
)
R0325_HEADERS_PATTERN_2: Final = Matches(
    n.R0325_HEADERS_PATTERN_2,
    "headers",
    r"\b(?:window|self|parent|frames|globalthis)(?:\.|%2e)(?:location|name|open|document|eval|alert|onerror)\b",
    "\\b(?:window|self|parent|top|frames|globalthis)(?:\\[|%5b)(?:['\\\"/]|%2[27f])",
    r"\bnew(?:[ \t\n+]|%20|%0[9ad])(?:function|xmlhttprequest|image|websocket|activexobject)\b",
    r"\b(?:call|map|sort|filter|find)(?:`|%60)|\b(?:find|filter|map)(?:\(|%28)(?:alert|eval)",
    case_sensitive=False,
)
R0325_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0325_USER_AGENT_PATTERN_2,
    "user_agent",
    r"\b(?:window|self|parent|frames|globalthis)(?:\.|%2e)(?:location|name|open|document|eval|alert|onerror)\b",
    "\\b(?:window|self|parent|top|frames|globalthis)(?:\\[|%5b)(?:['\\\"/]|%2[27f])",
    r"\bnew(?:[ \t\n+]|%20|%0[9ad])(?:function|xmlhttprequest|image|websocket|activexobject)\b",
    r"\b(?:call|map|sort|filter|find)(?:`|%60)|\b(?:find|filter|map)(?:\(|%28)(?:alert|eval)",
    case_sensitive=False,
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


@KIND.rule(
    R0325,
    anchors=(
        R0325_RAW_URL_PATTERN,
        R0325_BODY_PATTERN,
        R0325_HEADERS_PATTERN,
        R0325_USER_AGENT_PATTERN,
        R0325_RAW_URL_PATTERN_2,
        R0325_BODY_PATTERN_2,
        R0325_HEADERS_PATTERN_2,
        R0325_USER_AGENT_PATTERN_2,
    ),
)
def r0325(hits: Hits) -> bool:
    return (
        R0325_RAW_URL_PATTERN in hits
        or R0325_BODY_PATTERN in hits
        or R0325_HEADERS_PATTERN in hits
        or R0325_USER_AGENT_PATTERN in hits
        or R0325_RAW_URL_PATTERN_2 in hits
        or R0325_BODY_PATTERN_2 in hits
        or R0325_HEADERS_PATTERN_2 in hits
        or R0325_USER_AGENT_PATTERN_2 in hits
    )


# ── R0326 ─────────────────────────────────────────────────────────────────────────────────────────

R0326_RAW_URL_PATTERN: Final = Matches(
    n.R0326_RAW_URL_PATTERN,
    "raw_url",
    r"(?:\[|%5[bB])(?:\]|%5[dD])(?:\[|%5[bB])(?:\(|%28|\]|%5[dD]|\[|\+|%2[bB])|(?:!|%21)(?:\[|%5[bB])(?:\]|%5[dD])(?:\+|%2[bB]|\)|%29)|(?:\+|%2[bB])(?:\{|%7[bB])(?:\}|%7[dD])(?:\+|%2[bB])|(?:\\|%5[cC])u00(?:[67][0-9a-fA-F]|28|22|27|3[cCeE])[^\"]{0,40}(?:\\|%5[cC])u00(?:[67]|28|29|3[cCeE]|4|2)",
    case_sensitive=False,
    limit=256,
)
R0326_BODY_PATTERN: Final = Matches(
    n.R0326_BODY_PATTERN,
    "body",
    r"(?:\[|%5[bB])(?:\]|%5[dD])(?:\[|%5[bB])(?:\(|%28|\]|%5[dD]|\[|\+|%2[bB])|(?:!|%21)(?:\[|%5[bB])(?:\]|%5[dD])(?:\+|%2[bB]|\)|%29)|(?:\+|%2[bB])(?:\{|%7[bB])(?:\}|%7[dD])(?:\+|%2[bB])|(?:\\|%5[cC])u00(?:[67][0-9a-fA-F]|28|22|27|3[cCeE])[^\"]{0,40}(?:\\|%5[cC])u00(?:[67]|28|29|3[cCeE]|4|2)",
    case_sensitive=False,
    limit=256,
)
R0326_HEADERS_PATTERN: Final = Matches(
    n.R0326_HEADERS_PATTERN,
    "headers",
    r"(?:\[|%5[bB])(?:\]|%5[dD])(?:\[|%5[bB])(?:\(|%28|\]|%5[dD]|\[|\+|%2[bB])|(?:!|%21)(?:\[|%5[bB])(?:\]|%5[dD])(?:\+|%2[bB]|\)|%29)|(?:\+|%2[bB])(?:\{|%7[bB])(?:\}|%7[dD])(?:\+|%2[bB])|(?:\\|%5[cC])u00(?:[67][0-9a-fA-F]|28|22|27|3[cCeE])[^\"]{0,40}(?:\\|%5[cC])u00(?:[67]|28|29|3[cCeE]|4|2)",
    case_sensitive=False,
    limit=256,
)
R0326_USER_AGENT_PATTERN: Final = Matches(
    n.R0326_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:\[|%5[bB])(?:\]|%5[dD])(?:\[|%5[bB])(?:\(|%28|\]|%5[dD]|\[|\+|%2[bB])|(?:!|%21)(?:\[|%5[bB])(?:\]|%5[dD])(?:\+|%2[bB]|\)|%29)|(?:\+|%2[bB])(?:\{|%7[bB])(?:\}|%7[dD])(?:\+|%2[bB])|(?:\\|%5[cC])u00(?:[67][0-9a-fA-F]|28|22|27|3[cCeE])[^\"]{0,40}(?:\\|%5[cC])u00(?:[67]|28|29|3[cCeE]|4|2)",
    case_sensitive=False,
    limit=256,
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


@KIND.rule(
    R0326,
    anchors=(
        R0326_RAW_URL_PATTERN,
        R0326_BODY_PATTERN,
        R0326_HEADERS_PATTERN,
        R0326_USER_AGENT_PATTERN,
    ),
)
def r0326(hits: Hits) -> bool:
    return (
        R0326_RAW_URL_PATTERN in hits
        or R0326_BODY_PATTERN in hits
        or R0326_HEADERS_PATTERN in hits
        or R0326_USER_AGENT_PATTERN in hits
    )


# ── R0340 ─────────────────────────────────────────────────────────────────────────────────────────

R0340_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0340_RAW_URL_PATTERN,
        "raw_url",
        r'(?:\.{2,4}[;"?]{0,2}[/\\]{1,4}(?:\./)?){2,}',
        r"\.\.[/\\][./\\]*[/\\]\.\.",
        r"[/\\](?:\.[/\\]+|[/\\])\.\.(?:[/\\{]|$)",
        limit=256,
    ),
)
R0340_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0340_BODY_PATTERN,
        "body",
        r'(?:\.{2,4}[;"?]{0,2}[/\\]{1,4}(?:\./)?){2,}',
        r"\.\.[/\\][./\\]*[/\\]\.\.",
        r"[/\\](?:\.[/\\]+|[/\\])\.\.(?:[/\\{]|$)",
        limit=256,
    ),
)
R0340_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0340_HEADERS_PATTERN,
        "headers",
        r'(?:\.{2,4}[;"?]{0,2}[/\\]{1,4}(?:\./)?){2,}',
        r"\.\.[/\\][./\\]*[/\\]\.\.",
        r"[/\\](?:\.[/\\]+|[/\\])\.\.(?:[/\\{]|$)",
        limit=256,
    ),
)
R0340_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0340_USER_AGENT_PATTERN,
        "user_agent",
        r'(?:\.{2,4}[;"?]{0,2}[/\\]{1,4}(?:\./)?){2,}',
        r"\.\.[/\\][./\\]*[/\\]\.\.",
        r"[/\\](?:\.[/\\]+|[/\\])\.\.(?:[/\\{]|$)",
        limit=256,
    ),
)
R0340_RAW_URL_PATTERN_2: Final = Matches(
    n.R0340_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:/|%2f)\.\.(?:;|%3b)/",
    r"\.(?:%00|%01|%22)\.?(?:/|%2f|\\|%5c)",
    r"\.\.(?:%c[01]%|%25(?:2f|5c|%32%66|%35%63)|%%35%63|%%32%66|%u221|%uff0)",
    "%252e%252e|%25252e|%c0%[25a]e|%e0%80%ae|%u002e|%uff0e|%%32%65|%%32e",
    r"=\.\.(?:\\|%5c)\w|\.\.0x(?:2f|5c)|0x2e0x2e|0x5c0x2e|\\u002e\\u002e",
    case_sensitive=False,
)
R0340_BODY_PATTERN_2: Final = Matches(
    n.R0340_BODY_PATTERN_2,
    "body",
    r"(?:/|%2f)\.\.(?:;|%3b)/",
    r"\.(?:%00|%01|%22)\.?(?:/|%2f|\\|%5c)",
    r"\.\.(?:%c[01]%|%25(?:2f|5c|%32%66|%35%63)|%%35%63|%%32%66|%u221|%uff0)",
    "%252e%252e|%25252e|%c0%[25a]e|%e0%80%ae|%u002e|%uff0e|%%32%65|%%32e",
    r"=\.\.(?:\\|%5c)\w|\.\.0x(?:2f|5c)|0x2e0x2e|0x5c0x2e|\\u002e\\u002e",
    case_sensitive=False,
)
R0340_HEADERS_PATTERN_2: Final = Matches(
    n.R0340_HEADERS_PATTERN_2,
    "headers",
    r"(?:/|%2f)\.\.(?:;|%3b)/",
    r"\.(?:%00|%01|%22)\.?(?:/|%2f|\\|%5c)",
    r"\.\.(?:%c[01]%|%25(?:2f|5c|%32%66|%35%63)|%%35%63|%%32%66|%u221|%uff0)",
    "%252e%252e|%25252e|%c0%[25a]e|%e0%80%ae|%u002e|%uff0e|%%32%65|%%32e",
    r"=\.\.(?:\\|%5c)\w|\.\.0x(?:2f|5c)|0x2e0x2e|0x5c0x2e|\\u002e\\u002e",
    case_sensitive=False,
)
R0340_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0340_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:/|%2f)\.\.(?:;|%3b)/",
    r"\.(?:%00|%01|%22)\.?(?:/|%2f|\\|%5c)",
    r"\.\.(?:%c[01]%|%25(?:2f|5c|%32%66|%35%63)|%%35%63|%%32%66|%u221|%uff0)",
    "%252e%252e|%25252e|%c0%[25a]e|%e0%80%ae|%u002e|%uff0e|%%32%65|%%32e",
    r"=\.\.(?:\\|%5c)\w|\.\.0x(?:2f|5c)|0x2e0x2e|0x5c0x2e|\\u002e\\u002e",
    case_sensitive=False,
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


@KIND.rule(
    R0340,
    anchors=(
        R0340_RAW_URL_PATTERN,
        R0340_BODY_PATTERN,
        R0340_HEADERS_PATTERN,
        R0340_USER_AGENT_PATTERN,
        R0340_RAW_URL_PATTERN_2,
        R0340_BODY_PATTERN_2,
        R0340_HEADERS_PATTERN_2,
        R0340_USER_AGENT_PATTERN_2,
    ),
)
def r0340(hits: Hits) -> bool:
    return (
        R0340_RAW_URL_PATTERN in hits
        or R0340_BODY_PATTERN in hits
        or R0340_HEADERS_PATTERN in hits
        or R0340_USER_AGENT_PATTERN in hits
        or R0340_RAW_URL_PATTERN_2 in hits
        or R0340_BODY_PATTERN_2 in hits
        or R0340_HEADERS_PATTERN_2 in hits
        or R0340_USER_AGENT_PATTERN_2 in hits
    )


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


@KIND.rule(
    R0341,
    anchors=(
        R0341_RAW_URL_PATTERN,
        R0341_BODY_PATTERN,
        R0341_HEADERS_PATTERN,
        R0341_USER_AGENT_PATTERN,
    ),
)
def r0341(hits: Hits) -> bool:
    return (
        R0341_RAW_URL_PATTERN in hits
        or R0341_BODY_PATTERN in hits
        or R0341_HEADERS_PATTERN in hits
        or R0341_USER_AGENT_PATTERN in hits
    )


# ── R0342 ─────────────────────────────────────────────────────────────────────────────────────────

R0342_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0342_RAW_URL_PATTERN,
        "raw_url",
        r"\b(?:boot\.ini|win\.ini|system\.ini|system32|syswow64|winnt|inetpub\w*|global\.asax?|sysprep\.(?:inf|xml)|unattend\.xml|ntuser\.dat|autoexec\.bat|config\.sys|repair[\\/]sam|config[\\/](?:sam|regback)|applicationhost\.config|machine\.config|programdata[\\/]|documents and settings|php\.ini|my\.ini|httpd\.conf|root\.exe|cmd1?\.exe|msadc|_vti_(?:bin|pvt|cnf|inf))\b|\bweb\.config\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0342_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0342_BODY_PATTERN,
        "body",
        r"\b(?:boot\.ini|win\.ini|system\.ini|system32|syswow64|winnt|inetpub\w*|global\.asax?|sysprep\.(?:inf|xml)|unattend\.xml|ntuser\.dat|autoexec\.bat|config\.sys|repair[\\/]sam|config[\\/](?:sam|regback)|applicationhost\.config|machine\.config|programdata[\\/]|documents and settings|php\.ini|my\.ini|httpd\.conf|root\.exe|cmd1?\.exe|msadc|_vti_(?:bin|pvt|cnf|inf))\b|\bweb\.config\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0342_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0342_HEADERS_PATTERN,
        "headers",
        r"\b(?:boot\.ini|win\.ini|system\.ini|system32|syswow64|winnt|inetpub\w*|global\.asax?|sysprep\.(?:inf|xml)|unattend\.xml|ntuser\.dat|autoexec\.bat|config\.sys|repair[\\/]sam|config[\\/](?:sam|regback)|applicationhost\.config|machine\.config|programdata[\\/]|documents and settings|php\.ini|my\.ini|httpd\.conf|root\.exe|cmd1?\.exe|msadc|_vti_(?:bin|pvt|cnf|inf))\b|\bweb\.config\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0342_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0342_USER_AGENT_PATTERN,
        "user_agent",
        r"\b(?:boot\.ini|win\.ini|system\.ini|system32|syswow64|winnt|inetpub\w*|global\.asax?|sysprep\.(?:inf|xml)|unattend\.xml|ntuser\.dat|autoexec\.bat|config\.sys|repair[\\/]sam|config[\\/](?:sam|regback)|applicationhost\.config|machine\.config|programdata[\\/]|documents and settings|php\.ini|my\.ini|httpd\.conf|root\.exe|cmd1?\.exe|msadc|_vti_(?:bin|pvt|cnf|inf))\b|\bweb\.config\b",
        case_sensitive=False,
        limit=256,
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


@KIND.rule(
    R0342,
    anchors=(
        R0342_RAW_URL_PATTERN,
        R0342_BODY_PATTERN,
        R0342_HEADERS_PATTERN,
        R0342_USER_AGENT_PATTERN,
        R0342_RAW_URL_PATTERN_2,
        R0342_RAW_URL_PATTERN_3,
        R0342_BODY_PATTERN_2,
        R0342_HEADERS_PATTERN_2,
        R0342_USER_AGENT_PATTERN_2,
    ),
)
def r0342(hits: Hits) -> bool:
    return (
        R0342_RAW_URL_PATTERN in hits
        or R0342_BODY_PATTERN in hits
        or R0342_HEADERS_PATTERN in hits
        or R0342_USER_AGENT_PATTERN in hits
        or R0342_RAW_URL_PATTERN_2 in hits
        or R0342_RAW_URL_PATTERN_3 in hits
        or R0342_BODY_PATTERN_2 in hits
        or R0342_HEADERS_PATTERN_2 in hits
        or R0342_USER_AGENT_PATTERN_2 in hits
    )


# ── R0343 ─────────────────────────────────────────────────────────────────────────────────────────

R0343_RAW_URL_PATTERN: Final = Matches(
    n.R0343_RAW_URL_PATTERN,
    "raw_url",
    r"\b(?:php|expect|phar|glob|gopher|dict|ldap|ldaps|tftp|sftp)(?::|%3a)(?:/|%2f)(?:/|%2f)|\b(?:ssh2\.(?:exec|shell|sftp|tunnel|scp)|compress\.(?:zlib|bzip2))(?::|%3a)(?:/|%2f)",
    r"\b(?:zlib|bzip2|local_file|netdoc|view-source)(?::|%3a)[\w/.%]",
    r"\bdata(?::|%3a)(?:(?:/|%2f){2})?(?:text(?:/|%2f)plain|application(?:/|%2f)\w)",
    case_sensitive=False,
)
R0343_BODY_PATTERN: Final = Matches(
    n.R0343_BODY_PATTERN,
    "body",
    r"\b(?:php|expect|phar|glob|gopher|dict|ldap|ldaps|tftp|sftp)(?::|%3a)(?:/|%2f)(?:/|%2f)|\b(?:ssh2\.(?:exec|shell|sftp|tunnel|scp)|compress\.(?:zlib|bzip2))(?::|%3a)(?:/|%2f)",
    r"\b(?:zlib|bzip2|local_file|netdoc|view-source)(?::|%3a)[\w/.%]",
    r"\bdata(?::|%3a)(?:(?:/|%2f){2})?(?:text(?:/|%2f)plain|application(?:/|%2f)\w)",
    case_sensitive=False,
)
R0343_HEADERS_PATTERN: Final = Matches(
    n.R0343_HEADERS_PATTERN,
    "headers",
    r"\b(?:php|expect|phar|glob|gopher|dict|ldap|ldaps|tftp|sftp)(?::|%3a)(?:/|%2f)(?:/|%2f)|\b(?:ssh2\.(?:exec|shell|sftp|tunnel|scp)|compress\.(?:zlib|bzip2))(?::|%3a)(?:/|%2f)",
    r"\b(?:zlib|bzip2|local_file|netdoc|view-source)(?::|%3a)[\w/.%]",
    r"\bdata(?::|%3a)(?:(?:/|%2f){2})?(?:text(?:/|%2f)plain|application(?:/|%2f)\w)",
    case_sensitive=False,
)
R0343_USER_AGENT_PATTERN: Final = Matches(
    n.R0343_USER_AGENT_PATTERN,
    "user_agent",
    r"\b(?:php|expect|phar|glob|gopher|dict|ldap|ldaps|tftp|sftp)(?::|%3a)(?:/|%2f)(?:/|%2f)|\b(?:ssh2\.(?:exec|shell|sftp|tunnel|scp)|compress\.(?:zlib|bzip2))(?::|%3a)(?:/|%2f)",
    r"\b(?:zlib|bzip2|local_file|netdoc|view-source)(?::|%3a)[\w/.%]",
    r"\bdata(?::|%3a)(?:(?:/|%2f){2})?(?:text(?:/|%2f)plain|application(?:/|%2f)\w)",
    case_sensitive=False,
)
R0343_RAW_URL_PATTERN_2: Final = Matches(
    n.R0343_RAW_URL_PATTERN_2,
    "raw_url",
    r"\b(?:php|zip|rar|ogg|mms|rtmp|rtsp|svn|telnet|smb|nfs|imaps?|pop3s?|smtps?|jdbc|ircs?|teamspeak|urn|mvn|xmpp|cvs|finger|bitcoin|ventrilo|news|nntp|notes|dvb|gizmoproject|acap|afp|mumble|wss?|go|data)(?::|%3a)(?:/|%2f){2}\w|\bjar(?::|%3a)(?:https?|file|ftp)|\bfile(?::|%3a)(?:/|%2f){1,3}[\w.]|\bdata(?::|%3a)(?:;|%3b|,|%2c)",
    case_sensitive=False,
)
R0343_BODY_PATTERN_2: Final = Matches(
    n.R0343_BODY_PATTERN_2,
    "body",
    r"\b(?:php|zip|rar|ogg|mms|rtmp|rtsp|svn|telnet|smb|nfs|imaps?|pop3s?|smtps?|jdbc|ircs?|teamspeak|urn|mvn|xmpp|cvs|finger|bitcoin|ventrilo|news|nntp|notes|dvb|gizmoproject|acap|afp|mumble|wss?|go|data)(?::|%3a)(?:/|%2f){2}\w|\bjar(?::|%3a)(?:https?|file|ftp)|\bfile(?::|%3a)(?:/|%2f){1,3}[\w.]|\bdata(?::|%3a)(?:;|%3b|,|%2c)",
    case_sensitive=False,
)
R0343: Final = Rule(
    id="R0343",
    version=1,
    name="stream_wrapper",
    emits=(Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),),
    evidence_fields=("raw_url", "body", "headers", "user_agent"),
    description=(
        "A file name that is a wrapper of PHP or Java: `php://filter`, `php://input`, `expect://`, `phar://`,\n"
        "`zip://`, `data://text/plain`, `compress.zlib://`, `ssh2.exec://`, `jar:`, `netdoc:`, `file:///`,\n"
        "`local_file://`. In an inclusion it reads source code or runs what was sent."
    ),
    status="stable",
    source="rules/http_request/file_access/R0343_stream_wrapper.yaml",
)


@KIND.rule(
    R0343,
    anchors=(
        R0343_RAW_URL_PATTERN,
        R0343_BODY_PATTERN,
        R0343_HEADERS_PATTERN,
        R0343_USER_AGENT_PATTERN,
        R0343_RAW_URL_PATTERN_2,
        R0343_BODY_PATTERN_2,
    ),
)
def r0343(hits: Hits) -> bool:
    return (
        R0343_RAW_URL_PATTERN in hits
        or R0343_BODY_PATTERN in hits
        or R0343_HEADERS_PATTERN in hits
        or R0343_USER_AGENT_PATTERN in hits
        or R0343_RAW_URL_PATTERN_2 in hits
        or R0343_BODY_PATTERN_2 in hits
    )


# ── R0344 ─────────────────────────────────────────────────────────────────────────────────────────

R0344_RAW_URL_PATTERN: Final = Matches(
    n.R0344_RAW_URL_PATTERN,
    "raw_url",
    "(?:[?&\\\"']|^)(?:[\\w\\[\\].-]{0,30}[_.\\[-])?(?:abs(?:olute)?_?path|_root|rootpath|root_path|base_?dir|basepath|include|inc_dir|inc|template|tpl|skin|theme|plugin|module|mod|page|pg|file(?:name)?|f|doc(?:ument)?|folder|path|dir|lang|language|config|conf|layout|content|view|load|read|cat|show|data|body|loader|x|src|cmd|php|lib|class|main)(?:(?:\\[|%5b)\\w*(?:\\]|%5d))?=(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}[^&\\s]{3,200}",
    r"=(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}[^&\s\"]{1,200}(?:(?:\?|%3f){1,2}(?:$|&|\")|\.(?:txt|php[0-9]?|phtml|inc|gif\?|jpg\?|png\?|dat|sh|elf|bin|jsp|asp|cgi|pl|py)(?:\?|%3f)?(?:$|[&\"]))",
    r"(?:=|>|/|%3d)(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|(?:\[|%5b)[0-9a-f:.%]{3,}(?:\]|%5d)|[0-9]{8,10}|0x[0-9a-f]{6,10})(?:[:/?&\"<]|%3a|%2f|$)",
    r"=(?:https?|ftps?)(?:\?|%3f)",
    r"\"(?:file|path|url|page|template|src|include)\":\s?\"(?:https?|ftps?)://[^\"]{3,100}(?:\?|\.php|\.txt)\"",
    case_sensitive=False,
    limit=256,
)
R0344_BODY_PATTERN: Final = Matches(
    n.R0344_BODY_PATTERN,
    "body",
    "(?:[?&\\\"']|^)(?:[\\w\\[\\].-]{0,30}[_.\\[-])?(?:abs(?:olute)?_?path|_root|rootpath|root_path|base_?dir|basepath|include|inc_dir|inc|template|tpl|skin|theme|plugin|module|mod|page|pg|file(?:name)?|f|doc(?:ument)?|folder|path|dir|lang|language|config|conf|layout|content|view|load|read|cat|show|data|body|loader|x|src|cmd|php|lib|class|main)(?:(?:\\[|%5b)\\w*(?:\\]|%5d))?=(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}[^&\\s]{3,200}",
    r"=(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}[^&\s\"]{1,200}(?:(?:\?|%3f){1,2}(?:$|&|\")|\.(?:txt|php[0-9]?|phtml|inc|gif\?|jpg\?|png\?|dat|sh|elf|bin|jsp|asp|cgi|pl|py)(?:\?|%3f)?(?:$|[&\"]))",
    r"(?:=|>|/|%3d)(?:https?|ftps?)(?::|%3a)(?:/|%2f){2}(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|(?:\[|%5b)[0-9a-f:.%]{3,}(?:\]|%5d)|[0-9]{8,10}|0x[0-9a-f]{6,10})(?:[:/?&\"<]|%3a|%2f|$)",
    r"=(?:https?|ftps?)(?:\?|%3f)",
    r"\"(?:file|path|url|page|template|src|include)\":\s?\"(?:https?|ftps?)://[^\"]{3,100}(?:\?|\.php|\.txt)\"",
    case_sensitive=False,
    limit=256,
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


@KIND.rule(R0344, anchors=(R0344_RAW_URL_PATTERN, R0344_BODY_PATTERN))
def r0344(hits: Hits) -> bool:
    return R0344_RAW_URL_PATTERN in hits or R0344_BODY_PATTERN in hits


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
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:lsb_release|journalctl|hostname|ifconfig|ipconfig|iptables|hexdump|killall|kubectl|getent|groups|gunzip|hostid|lsattr|egrep|emacs|fetch|fgrep|dpkg|echo|gawk|grep|kill)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:nslookup|netstat|nsenter|openssl|ltrace|mkfifo|netcat|nodejs|lscpu|lsmod|lspci|lsusb|mkdir|mongo|mount|mysql|nohup|nproc|lsof|lynx|mail|mawk|nano|nmap)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|systemctl|printenv|sendmail|python2|python3|setarch|sqlite3|strings|pacman|passwd|python|screen|stdbuf|pgrep|pkill|rmdir|rsync|perl|ping|pip3|psql|pwsh|ruby)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:traceroute|tcpdump|unshare|useradd|usermod|strace|telnet|umount|uptime|visudo|whoami|sleep|socat|tclsh|uname|unzip|write|salt|sftp|sshd|sudo|tcsh|tftp|tmux)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xargs|xzcat|zgrep|zless|zmore|wall|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=256,
    ),
)
R0360_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_BODY_PATTERN,
        "body",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:aptitude|chef-run|cpulimit|adduser|ansible|apt-get|busybox|crontab|aria2c|base64|chattr|chroot|docker|bzcat|bzip2|chmod|chown|dmesg|axel|bash|brew|cpan|curl|dash)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:lsb_release|journalctl|hostname|ifconfig|ipconfig|iptables|hexdump|killall|kubectl|getent|groups|gunzip|hostid|lsattr|egrep|emacs|fetch|fgrep|dpkg|echo|gawk|grep|kill)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:nslookup|netstat|nsenter|openssl|ltrace|mkfifo|netcat|nodejs|lscpu|lsmod|lspci|lsusb|mkdir|mongo|mount|mysql|nohup|nproc|lsof|lynx|mail|mawk|nano|nmap)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|systemctl|printenv|sendmail|python2|python3|setarch|sqlite3|strings|pacman|passwd|python|screen|stdbuf|pgrep|pkill|rmdir|rsync|perl|ping|pip3|psql|pwsh|ruby)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:traceroute|tcpdump|unshare|useradd|usermod|strace|telnet|umount|uptime|visudo|whoami|sleep|socat|tclsh|uname|unzip|write|salt|sftp|sshd|sudo|tcsh|tftp|tmux)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xargs|xzcat|zgrep|zless|zmore|wall|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=256,
    ),
)
R0360_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_HEADERS_PATTERN,
        "headers",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:aptitude|chef-run|cpulimit|adduser|ansible|apt-get|busybox|crontab|aria2c|base64|chattr|chroot|docker|bzcat|bzip2|chmod|chown|dmesg|axel|bash|brew|cpan|curl|dash)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:lsb_release|journalctl|hostname|ifconfig|ipconfig|iptables|hexdump|killall|kubectl|getent|groups|gunzip|hostid|lsattr|egrep|emacs|fetch|fgrep|dpkg|echo|gawk|grep|kill)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:nslookup|netstat|nsenter|openssl|ltrace|mkfifo|netcat|nodejs|lscpu|lsmod|lspci|lsusb|mkdir|mongo|mount|mysql|nohup|nproc|lsof|lynx|mail|mawk|nano|nmap)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|systemctl|printenv|sendmail|python2|python3|setarch|sqlite3|strings|pacman|passwd|python|screen|stdbuf|pgrep|pkill|rmdir|rsync|perl|ping|pip3|psql|pwsh|ruby)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:traceroute|tcpdump|unshare|useradd|usermod|strace|telnet|umount|uptime|visudo|whoami|sleep|socat|tclsh|uname|unzip|write|salt|sftp|sshd|sudo|tcsh|tftp|tmux)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xargs|xzcat|zgrep|zless|zmore|wall|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=256,
    ),
)
R0360_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0360_USER_AGENT_PATTERN,
        "user_agent",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:aptitude|chef-run|cpulimit|adduser|ansible|apt-get|busybox|crontab|aria2c|base64|chattr|chroot|docker|bzcat|bzip2|chmod|chown|dmesg|axel|bash|brew|cpan|curl|dash)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:lsb_release|journalctl|hostname|ifconfig|ipconfig|iptables|hexdump|killall|kubectl|getent|groups|gunzip|hostid|lsattr|egrep|emacs|fetch|fgrep|dpkg|echo|gawk|grep|kill)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:nslookup|netstat|nsenter|openssl|ltrace|mkfifo|netcat|nodejs|lscpu|lsmod|lspci|lsusb|mkdir|mongo|mount|mysql|nohup|nproc|lsof|lynx|mail|mawk|nano|nmap)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|systemctl|printenv|sendmail|python2|python3|setarch|sqlite3|strings|pacman|passwd|python|screen|stdbuf|pgrep|pkill|rmdir|rsync|perl|ping|pip3|psql|pwsh|ruby)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:traceroute|tcpdump|unshare|useradd|usermod|strace|telnet|umount|uptime|visudo|whoami|sleep|socat|tclsh|uname|unzip|write|salt|sftp|sshd|sudo|tcsh|tftp|tmux)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        "(?:;|\\||&&|&\\s|`|\\$\\(|[<>]\\(|\\(\\)\\s*\\{|!|\\{|\\\\n|=\\()\\s*[({'\\\"!;|,]*\\s*(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xargs|xzcat|zgrep|zless|zmore|wall|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?(?!\\s*[=:]|\\s*\\.\\s*\\w*\\(|\\w)(?:\\s*(?:$|[;|&<>`)'\\\"]|\\$[\\w({@*])|\\s+(?:-{1,2}\\w|&|[/~.*?]|\\$|['\\\"`<>]|[\\w.-]+/|[\\w-]+\\.\\w{1,4}\\b|[0-9]{1,3}\\.[0-9]|\\w+=\\S|\\+|https?:|ftp:|-?[0-9]+\\b|'))",
        case_sensitive=False,
        limit=256,
    ),
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


@KIND.rule(
    R0360,
    anchors=(
        R0360_RAW_URL_PATTERN,
        R0360_BODY_PATTERN,
        R0360_HEADERS_PATTERN,
        R0360_USER_AGENT_PATTERN,
    ),
)
def r0360(hits: Hits) -> bool:
    return (
        R0360_RAW_URL_PATTERN in hits
        or R0360_BODY_PATTERN in hits
        or R0360_HEADERS_PATTERN in hits
        or R0360_USER_AGENT_PATTERN in hits
    )


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
    "(?:;|%3b|\\||%7c)['\\\"]?(?:rmt|su|ln|du|who|lua|yum|rpm|gem)['\\\"]?(?:[ \\t\\n+]|%20)+-",
    case_sensitive=False,
)
R0361_BODY_PATTERN_4: Final = Matches(
    n.R0361_BODY_PATTERN_4,
    "body",
    "(?:[;|`]|\\$\\(|%3b|%7c|%60|%24%28|%26%26|&&|%0a)(?: |\\+|%20)?(?:who)(?:(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?){0,3}(?:$|;|%3b|\\||%7c|&(?:&|$|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?))|%26|`|%60|\\)|%29|>|%3e|<|%3c|'$|\\\"$|%27|%22|%0[ad]|[\\r\\n]|#|%23|\\\\[nr])|(?:\\s|\\+|%20|%09|\\$\\{?IFS\\}?)+(?:-{1,2}\\w|/|%2f|~|\\.\\.?/|\\$|%24|['\\\"*`>]|%2[27a]|https?|[\\w-]+(?:/|%2f|\\.(?:txt|sh|php|py|pl|conf|log|c|jpg|exe|zip|gz|tar)\\b)))",
    "(?:;|%3b|\\||%7c)['\\\"]?(?:rmt|su|ln|du|who|lua|yum|rpm|gem)['\\\"]?(?:[ \\t\\n+]|%20)+-",
    case_sensitive=False,
)
R0361_HEADERS_PATTERN: Final = Matches(
    n.R0361_HEADERS_PATTERN,
    "headers",
    r"^(?:;|\||`|&&|\$\()[ ]?(?:env|set|id|ls|cat|pwd|ps|who|w|sh|nc|php|uname|whoami|wget|curl|ping|sleep|echo|date|dir|type)(?:$|[\s;|&`)])",
    case_sensitive=False,
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


@KIND.rule(
    R0361,
    anchors=(
        R0361_RAW_URL_PATTERN,
        R0361_BODY_PATTERN,
        R0361_RAW_URL_PATTERN_2,
        R0361_BODY_PATTERN_2,
        R0361_RAW_URL_PATTERN_3,
        R0361_BODY_PATTERN_3,
        R0361_RAW_URL_PATTERN_4,
        R0361_BODY_PATTERN_4,
        R0361_HEADERS_PATTERN,
    ),
)
def r0361(hits: Hits) -> bool:
    return (
        R0361_RAW_URL_PATTERN in hits
        or R0361_BODY_PATTERN in hits
        or R0361_RAW_URL_PATTERN_2 in hits
        or R0361_BODY_PATTERN_2 in hits
        or R0361_RAW_URL_PATTERN_3 in hits
        or R0361_BODY_PATTERN_3 in hits
        or R0361_RAW_URL_PATTERN_4 in hits
        or R0361_BODY_PATTERN_4 in hits
        or R0361_HEADERS_PATTERN in hits
    )


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


@KIND.rule(
    R0362,
    anchors=(
        R0362_RAW_URL_PATTERN,
        R0362_BODY_PATTERN,
        R0362_HEADERS_PATTERN,
        R0362_USER_AGENT_PATTERN,
    ),
)
def r0362(hits: Hits) -> bool:
    return (
        R0362_RAW_URL_PATTERN in hits
        or R0362_BODY_PATTERN in hits
        or R0362_HEADERS_PATTERN in hits
        or R0362_USER_AGENT_PATTERN in hits
    )


# ── R0363 ─────────────────────────────────────────────────────────────────────────────────────────

R0363_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0363_RAW_URL_PATTERN,
        "raw_url",
        "/dev/(?:tcp|udp)/|\\bbash\\s+-i\\b|bin/(?:da|z|k|c)?sh\\s+-[ic]\\b|\\b(?:ncat|netcat)(?:\\.\\w+)?\\s+(?:-\\w+\\s+){0,4}(?:\\S+\\s+)?(?:[0-9]+\\s+)?-(?:\\w*e|c)\\b|\\bmkfifo\\s|\\|\\s*(?:(?:/?(?:usr/)?bin/)?(?:bash|dash)|/?(?:usr/)?bin/sh)\\b|\\bbase64\\s+(?:-d|--decode|-D)\\b|\\b(?:wget|curl|tftp|ftpget|lwp-download|fetch)\\s+(?:-\\S+\\s+){0,4}['\\\"]?(?:https?:|ftp:)?[/\\\\]{0,4}(?:[0-9]{1,3}\\.){3}[0-9]|\\bchmod\\s+(?:-R\\s+)?(?:[0-7]?777|\\+x|a\\+x)\\b|\\bcd\\s+/(?:tmp|var/)\\b|\\bpython[0-9]?\\s+-c\\b|\\bperl\\s+-(?:e|M)|\\bruby\\s+-r?\\w*e\\b|\\b(?:wget|curl)\\s+(?:-\\S+\\s+){0,5}['\\\"]?(?:https?|ftp)://\\S+|\\b(?:bash|dash)\\s+-c\\b|\\bbase64\\s+-d\\w*\\s*\\|",
        case_sensitive=False,
        limit=256,
    ),
)
R0363_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0363_BODY_PATTERN,
        "body",
        "/dev/(?:tcp|udp)/|\\bbash\\s+-i\\b|bin/(?:da|z|k|c)?sh\\s+-[ic]\\b|\\b(?:ncat|netcat)(?:\\.\\w+)?\\s+(?:-\\w+\\s+){0,4}(?:\\S+\\s+)?(?:[0-9]+\\s+)?-(?:\\w*e|c)\\b|\\bmkfifo\\s|\\|\\s*(?:(?:/?(?:usr/)?bin/)?(?:bash|dash)|/?(?:usr/)?bin/sh)\\b|\\bbase64\\s+(?:-d|--decode|-D)\\b|\\b(?:wget|curl|tftp|ftpget|lwp-download|fetch)\\s+(?:-\\S+\\s+){0,4}['\\\"]?(?:https?:|ftp:)?[/\\\\]{0,4}(?:[0-9]{1,3}\\.){3}[0-9]|\\bchmod\\s+(?:-R\\s+)?(?:[0-7]?777|\\+x|a\\+x)\\b|\\bcd\\s+/(?:tmp|var/)\\b|\\bpython[0-9]?\\s+-c\\b|\\bperl\\s+-(?:e|M)|\\bruby\\s+-r?\\w*e\\b|\\b(?:wget|curl)\\s+(?:-\\S+\\s+){0,5}['\\\"]?(?:https?|ftp)://\\S+|\\b(?:bash|dash)\\s+-c\\b|\\bbase64\\s+-d\\w*\\s*\\|",
        case_sensitive=False,
        limit=256,
    ),
)
R0363_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0363_HEADERS_PATTERN,
        "headers",
        "/dev/(?:tcp|udp)/|\\bbash\\s+-i\\b|bin/(?:da|z|k|c)?sh\\s+-[ic]\\b|\\b(?:ncat|netcat)(?:\\.\\w+)?\\s+(?:-\\w+\\s+){0,4}(?:\\S+\\s+)?(?:[0-9]+\\s+)?-(?:\\w*e|c)\\b|\\bmkfifo\\s|\\|\\s*(?:(?:/?(?:usr/)?bin/)?(?:bash|dash)|/?(?:usr/)?bin/sh)\\b|\\bbase64\\s+(?:-d|--decode|-D)\\b|\\b(?:wget|curl|tftp|ftpget|lwp-download|fetch)\\s+(?:-\\S+\\s+){0,4}['\\\"]?(?:https?:|ftp:)?[/\\\\]{0,4}(?:[0-9]{1,3}\\.){3}[0-9]|\\bchmod\\s+(?:-R\\s+)?(?:[0-7]?777|\\+x|a\\+x)\\b|\\bcd\\s+/(?:tmp|var/)\\b|\\bpython[0-9]?\\s+-c\\b|\\bperl\\s+-(?:e|M)|\\bruby\\s+-r?\\w*e\\b|\\b(?:wget|curl)\\s+(?:-\\S+\\s+){0,5}['\\\"]?(?:https?|ftp)://\\S+|\\b(?:bash|dash)\\s+-c\\b|\\bbase64\\s+-d\\w*\\s*\\|",
        case_sensitive=False,
        limit=256,
    ),
)
R0363_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0363_USER_AGENT_PATTERN,
        "user_agent",
        "/dev/(?:tcp|udp)/|\\bbash\\s+-i\\b|bin/(?:da|z|k|c)?sh\\s+-[ic]\\b|\\b(?:ncat|netcat)(?:\\.\\w+)?\\s+(?:-\\w+\\s+){0,4}(?:\\S+\\s+)?(?:[0-9]+\\s+)?-(?:\\w*e|c)\\b|\\bmkfifo\\s|\\|\\s*(?:(?:/?(?:usr/)?bin/)?(?:bash|dash)|/?(?:usr/)?bin/sh)\\b|\\bbase64\\s+(?:-d|--decode|-D)\\b|\\b(?:wget|curl|tftp|ftpget|lwp-download|fetch)\\s+(?:-\\S+\\s+){0,4}['\\\"]?(?:https?:|ftp:)?[/\\\\]{0,4}(?:[0-9]{1,3}\\.){3}[0-9]|\\bchmod\\s+(?:-R\\s+)?(?:[0-7]?777|\\+x|a\\+x)\\b|\\bcd\\s+/(?:tmp|var/)\\b|\\bpython[0-9]?\\s+-c\\b|\\bperl\\s+-(?:e|M)|\\bruby\\s+-r?\\w*e\\b|\\b(?:wget|curl)\\s+(?:-\\S+\\s+){0,5}['\\\"]?(?:https?|ftp)://\\S+|\\b(?:bash|dash)\\s+-c\\b|\\bbase64\\s+-d\\w*\\s*\\|",
        case_sensitive=False,
        limit=256,
    ),
)
R0363_RAW_URL_PATTERN_2: Final = Matches(
    n.R0363_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:\||%7c)(?:[ \t\n+]|%20)?(?:ba|da|z)?sh(?:$|\s|\+|%20|&|;|%0a|\"|%22)|\brm(?:[ \t\n+]|%20)-(?:rf|fr)(?:[ \t\n+]|%20)|\bnc(?:\+|%20|\s)-\w*e\w*(?:\+|%20|\s)",
    case_sensitive=False,
    limit=256,
)
R0363_BODY_PATTERN_2: Final = Matches(
    n.R0363_BODY_PATTERN_2,
    "body",
    r"(?:\||%7c)(?:[ \t\n+]|%20)?(?:ba|da|z)?sh(?:$|\s|\+|%20|&|;|%0a|\"|%22)|\brm(?:[ \t\n+]|%20)-(?:rf|fr)(?:[ \t\n+]|%20)|\bnc(?:\+|%20|\s)-\w*e\w*(?:\+|%20|\s)",
    case_sensitive=False,
    limit=256,
)
R0363_HEADERS_PATTERN_2: Final = Matches(
    n.R0363_HEADERS_PATTERN_2,
    "headers",
    r"(?:\||%7c)(?:[ \t\n+]|%20)?(?:ba|da|z)?sh(?:$|\s|\+|%20|&|;|%0a|\"|%22)|\brm(?:[ \t\n+]|%20)-(?:rf|fr)(?:[ \t\n+]|%20)|\bnc(?:\+|%20|\s)-\w*e\w*(?:\+|%20|\s)",
    case_sensitive=False,
    limit=256,
)
R0363_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0363_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:\||%7c)(?:[ \t\n+]|%20)?(?:ba|da|z)?sh(?:$|\s|\+|%20|&|;|%0a|\"|%22)|\brm(?:[ \t\n+]|%20)-(?:rf|fr)(?:[ \t\n+]|%20)|\bnc(?:\+|%20|\s)-\w*e\w*(?:\+|%20|\s)",
    case_sensitive=False,
    limit=256,
)
R0363: Final = Rule(
    id="R0363",
    version=1,
    name="reverse_shell",
    emits=(
        Emit("TA0001", "T1190", None, 0.85, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1059", "T1059.004", 0.9, "Command and Scripting Interpreter: Unix Shell"),
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


@KIND.rule(
    R0363,
    anchors=(
        R0363_RAW_URL_PATTERN,
        R0363_BODY_PATTERN,
        R0363_HEADERS_PATTERN,
        R0363_USER_AGENT_PATTERN,
        R0363_RAW_URL_PATTERN_2,
        R0363_BODY_PATTERN_2,
        R0363_HEADERS_PATTERN_2,
        R0363_USER_AGENT_PATTERN_2,
    ),
)
def r0363(hits: Hits) -> bool:
    return (
        R0363_RAW_URL_PATTERN in hits
        or R0363_BODY_PATTERN in hits
        or R0363_HEADERS_PATTERN in hits
        or R0363_USER_AGENT_PATTERN in hits
        or R0363_RAW_URL_PATTERN_2 in hits
        or R0363_BODY_PATTERN_2 in hits
        or R0363_HEADERS_PATTERN_2 in hits
        or R0363_USER_AGENT_PATTERN_2 in hits
    )


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


@KIND.rule(
    R0364,
    anchors=(
        R0364_RAW_URL_PATTERN,
        R0364_BODY_PATTERN,
        R0364_HEADERS_PATTERN,
        R0364_USER_AGENT_PATTERN,
    ),
)
def r0364(hits: Hits) -> bool:
    return (
        R0364_RAW_URL_PATTERN in hits
        or R0364_BODY_PATTERN in hits
        or R0364_HEADERS_PATTERN in hits
        or R0364_USER_AGENT_PATTERN in hits
    )


# ── R0365 ─────────────────────────────────────────────────────────────────────────────────────────

R0365_RAW_URL_PATTERN: Final = Matches(
    n.R0365_RAW_URL_PATTERN,
    "raw_url",
    r"\$\{?IFS|%24(?:%7b|\{)?IFS",
    "<<<|%3c%3c%3c",
    r"[a-z](?:\$|%24)(?:[@*?_!#$-]|%40|%2a|%3f|%21|%23|%24)[a-z]",
    r"[a-z](?:\$|%24)(?:\{|%7b)\w{0,10}(?:\}|%7d)[a-z]",
    r"\$\(\)|%24%28%29|\$\(\(|%24%28%28|[a-z]``[a-z]|[a-z]>\(\)[a-z]",
    "[a-z](?:''|%27%27|\\\"\\\"|%22%22)[a-z]",
    "(?:'|%27)[a-z](?:'|%27)[a-z](?:'|%27)|(?:\\\"|%22)[a-z](?:\\\"|%22)[a-z](?:\\\"|%22)",
    r"(?:\\|%5c)[acdeg-moqsv-z](?:\\|%5c)[acdeg-moqsv-z]",
    "(?:=|%3d|;|%3b|\\|)(?:'|%27|\\\"|%22)[a-z]{1,6}(?:'|%27|\\\"|%22)[a-z]{1,10}(?:$|[\\s+&]|%20)",
    case_sensitive=False,
)
R0365_BODY_PATTERN: Final = Matches(
    n.R0365_BODY_PATTERN,
    "body",
    r"\$\{?IFS|%24(?:%7b|\{)?IFS",
    "<<<|%3c%3c%3c",
    r"[a-z](?:\$|%24)(?:[@*?_!#$-]|%40|%2a|%3f|%21|%23|%24)[a-z]",
    r"[a-z](?:\$|%24)(?:\{|%7b)\w{0,10}(?:\}|%7d)[a-z]",
    r"\$\(\)|%24%28%29|\$\(\(|%24%28%28|[a-z]``[a-z]|[a-z]>\(\)[a-z]",
    "[a-z](?:''|%27%27|\\\"\\\"|%22%22)[a-z]",
    "(?:'|%27)[a-z](?:'|%27)[a-z](?:'|%27)|(?:\\\"|%22)[a-z](?:\\\"|%22)[a-z](?:\\\"|%22)",
    r"(?:\\|%5c)[acdeg-moqsv-z](?:\\|%5c)[acdeg-moqsv-z]",
    "(?:=|%3d|;|%3b|\\|)(?:'|%27|\\\"|%22)[a-z]{1,6}(?:'|%27|\\\"|%22)[a-z]{1,10}(?:$|[\\s+&]|%20)",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN: Final = Matches(
    n.R0365_HEADERS_PATTERN,
    "headers",
    r"\$\{?IFS|%24(?:%7b|\{)?IFS",
    "<<<|%3c%3c%3c",
    r"[a-z](?:\$|%24)(?:[@*?_!#$-]|%40|%2a|%3f|%21|%23|%24)[a-z]",
    r"[a-z](?:\$|%24)(?:\{|%7b)\w{0,10}(?:\}|%7d)[a-z]",
    r"\$\(\)|%24%28%29|\$\(\(|%24%28%28|[a-z]``[a-z]|[a-z]>\(\)[a-z]",
    "[a-z](?:''|%27%27|\\\"\\\"|%22%22)[a-z]",
    "(?:'|%27)[a-z](?:'|%27)[a-z](?:'|%27)|(?:\\\"|%22)[a-z](?:\\\"|%22)[a-z](?:\\\"|%22)",
    r"(?:\\|%5c)[acdeg-moqsv-z](?:\\|%5c)[acdeg-moqsv-z]",
    "(?:=|%3d|;|%3b|\\|)(?:'|%27|\\\"|%22)[a-z]{1,6}(?:'|%27|\\\"|%22)[a-z]{1,10}(?:$|[\\s+&]|%20)",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN: Final = Matches(
    n.R0365_USER_AGENT_PATTERN,
    "user_agent",
    r"\$\{?IFS|%24(?:%7b|\{)?IFS",
    "<<<|%3c%3c%3c",
    r"[a-z](?:\$|%24)(?:[@*?_!#$-]|%40|%2a|%3f|%21|%23|%24)[a-z]",
    r"[a-z](?:\$|%24)(?:\{|%7b)\w{0,10}(?:\}|%7d)[a-z]",
    r"\$\(\)|%24%28%29|\$\(\(|%24%28%28|[a-z]``[a-z]|[a-z]>\(\)[a-z]",
    "[a-z](?:''|%27%27|\\\"\\\"|%22%22)[a-z]",
    "(?:'|%27)[a-z](?:'|%27)[a-z](?:'|%27)|(?:\\\"|%22)[a-z](?:\\\"|%22)[a-z](?:\\\"|%22)",
    r"(?:\\|%5c)[acdeg-moqsv-z](?:\\|%5c)[acdeg-moqsv-z]",
    "(?:=|%3d|;|%3b|\\|)(?:'|%27|\\\"|%22)[a-z]{1,6}(?:'|%27|\\\"|%22)[a-z]{1,10}(?:$|[\\s+&]|%20)",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_2: Final = Matches(
    n.R0365_RAW_URL_PATTERN_2,
    "raw_url",
    r"/\?\?|%2f%3f%3f|\?\?/|%3f%3f%2f",
    "bin(?:/|%2f)[a-z]{0,6}(?:\\?|%3f|\\*|%2a|\\[|\\\\|'|\\\")",
    "[/f](?:et|e|t|tc)?(?:\\?|\\*|%3f|%2a|\\[|\\\\|'|\\\")(?:et|e|t|c|tc)?\\]?(?:/|%2f)(?:p|\\?|\\*|%3f|%2a)",
    "(?:/|%2f)etc(?:/|%2f)[/\\w]*(?:\\\\[a-z]|''|\\\"\\\"|\\$\\w|\\?|\\*[a-z]|(?:\\[|%5b)(?:[\\w!]|%21))",
    case_sensitive=False,
    limit=256,
)
R0365_BODY_PATTERN_2: Final = Matches(
    n.R0365_BODY_PATTERN_2,
    "body",
    r"/\?\?|%2f%3f%3f|\?\?/|%3f%3f%2f",
    "bin(?:/|%2f)[a-z]{0,6}(?:\\?|%3f|\\*|%2a|\\[|\\\\|'|\\\")",
    "[/f](?:et|e|t|tc)?(?:\\?|\\*|%3f|%2a|\\[|\\\\|'|\\\")(?:et|e|t|c|tc)?\\]?(?:/|%2f)(?:p|\\?|\\*|%3f|%2a)",
    "(?:/|%2f)etc(?:/|%2f)[/\\w]*(?:\\\\[a-z]|''|\\\"\\\"|\\$\\w|\\?|\\*[a-z]|(?:\\[|%5b)(?:[\\w!]|%21))",
    case_sensitive=False,
    limit=256,
)
R0365_HEADERS_PATTERN_2: Final = Matches(
    n.R0365_HEADERS_PATTERN_2,
    "headers",
    r"/\?\?|%2f%3f%3f|\?\?/|%3f%3f%2f",
    "bin(?:/|%2f)[a-z]{0,6}(?:\\?|%3f|\\*|%2a|\\[|\\\\|'|\\\")",
    "[/f](?:et|e|t|tc)?(?:\\?|\\*|%3f|%2a|\\[|\\\\|'|\\\")(?:et|e|t|c|tc)?\\]?(?:/|%2f)(?:p|\\?|\\*|%3f|%2a)",
    "(?:/|%2f)etc(?:/|%2f)[/\\w]*(?:\\\\[a-z]|''|\\\"\\\"|\\$\\w|\\?|\\*[a-z]|(?:\\[|%5b)(?:[\\w!]|%21))",
    case_sensitive=False,
    limit=256,
)
R0365_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_2,
    "user_agent",
    r"/\?\?|%2f%3f%3f|\?\?/|%3f%3f%2f",
    "bin(?:/|%2f)[a-z]{0,6}(?:\\?|%3f|\\*|%2a|\\[|\\\\|'|\\\")",
    "[/f](?:et|e|t|tc)?(?:\\?|\\*|%3f|%2a|\\[|\\\\|'|\\\")(?:et|e|t|c|tc)?\\]?(?:/|%2f)(?:p|\\?|\\*|%3f|%2a)",
    "(?:/|%2f)etc(?:/|%2f)[/\\w]*(?:\\\\[a-z]|''|\\\"\\\"|\\$\\w|\\?|\\*[a-z]|(?:\\[|%5b)(?:[\\w!]|%21))",
    case_sensitive=False,
    limit=256,
)
R0365_RAW_URL_PATTERN_3: Final = Matches(
    n.R0365_RAW_URL_PATTERN_3,
    "raw_url",
    r"(?:[;|]|%3b|%7c)(?:[ +]|%20)?(?:\$|%24)[a-z@]\w{0,8}(?:[ +]|%20)[a-z]",
    r"(?:[=;|>\"]|%3d|%3b|%7c)(?:\{|%7b)(?:,|%2c)[\w./-]{1,16}",
    r"(?:=|%3d|;|%3b)(?:\{|%7b)[a-z][\w./-]{0,12}(?:,|%2c)[\w./$#*-]{0,40}(?:(?:,|%2c)[\w./$#*-]{0,40}){0,4}(?:\}|%7d)",
    r"[=\"](?:~|%7e)(?:(?:\+|%2b|-|%2d)[0-9]{0,2}|[0-9]{1,2})(?:$|&|\")",
    r"[=\"](?:!|%21)-?[0-9]{1,4}(?:(?:!|%21)-?[0-9]{1,4})*(?:$|[&\"])",
    case_sensitive=False,
)
R0365_BODY_PATTERN_3: Final = Matches(
    n.R0365_BODY_PATTERN_3,
    "body",
    r"(?:[;|]|%3b|%7c)(?:[ +]|%20)?(?:\$|%24)[a-z@]\w{0,8}(?:[ +]|%20)[a-z]",
    r"(?:[=;|>\"]|%3d|%3b|%7c)(?:\{|%7b)(?:,|%2c)[\w./-]{1,16}",
    r"(?:=|%3d|;|%3b)(?:\{|%7b)[a-z][\w./-]{0,12}(?:,|%2c)[\w./$#*-]{0,40}(?:(?:,|%2c)[\w./$#*-]{0,40}){0,4}(?:\}|%7d)",
    r"[=\"](?:~|%7e)(?:(?:\+|%2b|-|%2d)[0-9]{0,2}|[0-9]{1,2})(?:$|&|\")",
    r"[=\"](?:!|%21)-?[0-9]{1,4}(?:(?:!|%21)-?[0-9]{1,4})*(?:$|[&\"])",
    case_sensitive=False,
)
R0365_HEADERS_PATTERN_3: Final = Matches(
    n.R0365_HEADERS_PATTERN_3,
    "headers",
    r"(?:[;|]|%3b|%7c)(?:[ +]|%20)?(?:\$|%24)[a-z@]\w{0,8}(?:[ +]|%20)[a-z]",
    r"(?:[=;|>\"]|%3d|%3b|%7c)(?:\{|%7b)(?:,|%2c)[\w./-]{1,16}",
    r"(?:=|%3d|;|%3b)(?:\{|%7b)[a-z][\w./-]{0,12}(?:,|%2c)[\w./$#*-]{0,40}(?:(?:,|%2c)[\w./$#*-]{0,40}){0,4}(?:\}|%7d)",
    r"[=\"](?:~|%7e)(?:(?:\+|%2b|-|%2d)[0-9]{0,2}|[0-9]{1,2})(?:$|&|\")",
    r"[=\"](?:!|%21)-?[0-9]{1,4}(?:(?:!|%21)-?[0-9]{1,4})*(?:$|[&\"])",
    case_sensitive=False,
)
R0365_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0365_USER_AGENT_PATTERN_3,
    "user_agent",
    r"(?:[;|]|%3b|%7c)(?:[ +]|%20)?(?:\$|%24)[a-z@]\w{0,8}(?:[ +]|%20)[a-z]",
    r"(?:[=;|>\"]|%3d|%3b|%7c)(?:\{|%7b)(?:,|%2c)[\w./-]{1,16}",
    r"(?:=|%3d|;|%3b)(?:\{|%7b)[a-z][\w./-]{0,12}(?:,|%2c)[\w./$#*-]{0,40}(?:(?:,|%2c)[\w./$#*-]{0,40}){0,4}(?:\}|%7d)",
    r"[=\"](?:~|%7e)(?:(?:\+|%2b|-|%2d)[0-9]{0,2}|[0-9]{1,2})(?:$|&|\")",
    r"[=\"](?:!|%21)-?[0-9]{1,4}(?:(?:!|%21)-?[0-9]{1,4})*(?:$|[&\"])",
    case_sensitive=False,
)
R0365_RAW_URL_PATTERN_4: Final = Matches(
    n.R0365_RAW_URL_PATTERN_4, "raw_url", "%7b(?:%2c|%[46][0-9a-f])", case_sensitive=False
)
R0365_BODY_PATTERN_4: Final = Matches(
    n.R0365_BODY_PATTERN_4, "body", "%7b(?:%2c|%[46][0-9a-f])", case_sensitive=False
)
R0365_RAW_URL_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        r"(?:^|[=;|>\s\"])[a-z]{0,8}\{[\w./#-]{0,20}(?:,[\w./#-]{0,20}){1,4}\}",
        case_sensitive=False,
    ),
)
R0365_BODY_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "body",
        r"(?:^|[=;|>\s\"])[a-z]{0,8}\{[\w./#-]{0,20}(?:,[\w./#-]{0,20}){1,4}\}",
        case_sensitive=False,
    ),
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


@KIND.rule(
    R0365,
    anchors=(
        R0365_RAW_URL_PATTERN,
        R0365_BODY_PATTERN,
        R0365_HEADERS_PATTERN,
        R0365_USER_AGENT_PATTERN,
        R0365_RAW_URL_PATTERN_2,
        R0365_BODY_PATTERN_2,
        R0365_HEADERS_PATTERN_2,
        R0365_USER_AGENT_PATTERN_2,
        R0365_RAW_URL_PATTERN_3,
        R0365_BODY_PATTERN_3,
        R0365_HEADERS_PATTERN_3,
        R0365_USER_AGENT_PATTERN_3,
        R0365_RAW_URL_PATTERN_4,
        R0365_BODY_PATTERN_4,
    ),
)
def r0365(hits: Hits) -> bool:
    return (
        R0365_RAW_URL_PATTERN in hits
        or R0365_BODY_PATTERN in hits
        or R0365_HEADERS_PATTERN in hits
        or R0365_USER_AGENT_PATTERN in hits
        or R0365_RAW_URL_PATTERN_2 in hits
        or R0365_BODY_PATTERN_2 in hits
        or R0365_HEADERS_PATTERN_2 in hits
        or R0365_USER_AGENT_PATTERN_2 in hits
        or R0365_RAW_URL_PATTERN_3 in hits
        or R0365_BODY_PATTERN_3 in hits
        or R0365_HEADERS_PATTERN_3 in hits
        or R0365_USER_AGENT_PATTERN_3 in hits
        or (R0365_RAW_URL_PATTERN_4 in hits or R0365_BODY_PATTERN_4 in hits)
        and (R0365_RAW_URL_PATTERN_5 in hits or R0365_BODY_PATTERN_5 in hits)
    )


# ── R0366 ─────────────────────────────────────────────────────────────────────────────────────────

R0366_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0366_RAW_URL_PATTERN,
        "raw_url",
        r"\bcmd(?:\.exe)?\s*(?:/|%2f)\s*[ckq]\b|\bcmd\.exe\b|\b(?:certutil(?:\.exe)?\s+[-/]|bitsadmin\s|wmic\s+\w+|tasklist\b|taskkill\b|systeminfo\b|ipconfig\b|schtasks\b|rundll32\b|regsvr32\b|mshta\b|cscript\b|wscript\b|msiexec\b|regedit(?:\.exe)?\s*/|vssadmin\b|wbadmin\b|nltest\b|dsquery\b|whoami\s*/|ping(?:\.exe)?\s+-[nltw]\s*[0-9]|bcdboot\b|bcdedit\b|forfiles\b|installutil\b|msbuild\b|diskshadow\b|esentutl\b|makecab\b|cmstp\b|schtasks\b|ftp\s+-s:|nslookup\s+\S+\.\S+)|%(?:comspec|systemroot|windir|programfiles|appdata|userprofile|username|computername)%",
        case_sensitive=False,
        limit=256,
    ),
)
R0366_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0366_BODY_PATTERN,
        "body",
        r"\bcmd(?:\.exe)?\s*(?:/|%2f)\s*[ckq]\b|\bcmd\.exe\b|\b(?:certutil(?:\.exe)?\s+[-/]|bitsadmin\s|wmic\s+\w+|tasklist\b|taskkill\b|systeminfo\b|ipconfig\b|schtasks\b|rundll32\b|regsvr32\b|mshta\b|cscript\b|wscript\b|msiexec\b|regedit(?:\.exe)?\s*/|vssadmin\b|wbadmin\b|nltest\b|dsquery\b|whoami\s*/|ping(?:\.exe)?\s+-[nltw]\s*[0-9]|bcdboot\b|bcdedit\b|forfiles\b|installutil\b|msbuild\b|diskshadow\b|esentutl\b|makecab\b|cmstp\b|schtasks\b|ftp\s+-s:|nslookup\s+\S+\.\S+)|%(?:comspec|systemroot|windir|programfiles|appdata|userprofile|username|computername)%",
        case_sensitive=False,
        limit=256,
    ),
)
R0366_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0366_HEADERS_PATTERN,
        "headers",
        r"\bcmd(?:\.exe)?\s*(?:/|%2f)\s*[ckq]\b|\bcmd\.exe\b|\b(?:certutil(?:\.exe)?\s+[-/]|bitsadmin\s|wmic\s+\w+|tasklist\b|taskkill\b|systeminfo\b|ipconfig\b|schtasks\b|rundll32\b|regsvr32\b|mshta\b|cscript\b|wscript\b|msiexec\b|regedit(?:\.exe)?\s*/|vssadmin\b|wbadmin\b|nltest\b|dsquery\b|whoami\s*/|ping(?:\.exe)?\s+-[nltw]\s*[0-9]|bcdboot\b|bcdedit\b|forfiles\b|installutil\b|msbuild\b|diskshadow\b|esentutl\b|makecab\b|cmstp\b|schtasks\b|ftp\s+-s:|nslookup\s+\S+\.\S+)|%(?:comspec|systemroot|windir|programfiles|appdata|userprofile|username|computername)%",
        case_sensitive=False,
        limit=256,
    ),
)
R0366_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0366_USER_AGENT_PATTERN,
        "user_agent",
        r"\bcmd(?:\.exe)?\s*(?:/|%2f)\s*[ckq]\b|\bcmd\.exe\b|\b(?:certutil(?:\.exe)?\s+[-/]|bitsadmin\s|wmic\s+\w+|tasklist\b|taskkill\b|systeminfo\b|ipconfig\b|schtasks\b|rundll32\b|regsvr32\b|mshta\b|cscript\b|wscript\b|msiexec\b|regedit(?:\.exe)?\s*/|vssadmin\b|wbadmin\b|nltest\b|dsquery\b|whoami\s*/|ping(?:\.exe)?\s+-[nltw]\s*[0-9]|bcdboot\b|bcdedit\b|forfiles\b|installutil\b|msbuild\b|diskshadow\b|esentutl\b|makecab\b|cmstp\b|schtasks\b|ftp\s+-s:|nslookup\s+\S+\.\S+)|%(?:comspec|systemroot|windir|programfiles|appdata|userprofile|username|computername)%",
        case_sensitive=False,
        limit=256,
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
    r"\bnet1?(?:[ \t\n+]|%20|%0[9ad])(?:user|localgroup|group|share|use|view|start|stop|accounts|session)\b",
    r"\breg(?:[ \t\n+]|%20|%0[9ad])(?:add|query|delete|save|export|import|copy|compare|load|restore|unload|flags)(?:[ \t\n+]|%20|%0[9ad])",
    case_sensitive=False,
)
R0366_BODY_PATTERN_3: Final = Matches(
    n.R0366_BODY_PATTERN_3,
    "body",
    "(?:[;|&+='\\\"\\n]|%2[267b]|%7c|%3b|%0a)(?:[ \\t\\n+]|%20|%0[9ad])?(?:dir|type|del|copy|ren|echo|move|tree|vol|ver|attrib|icacls|cacls)(?:[ +]|%20|%2b){1,3}(?:(?:/|%2f)[a-z](?![a-z])|[\\\"']?[a-z](?::|%3a)|%\\w+%|\\\\\\\\|%5c%5c|\\*\\.|\\.\\\\)",
    r"\bnet1?(?:[ \t\n+]|%20|%0[9ad])(?:user|localgroup|group|share|use|view|start|stop|accounts|session)\b",
    r"\breg(?:[ \t\n+]|%20|%0[9ad])(?:add|query|delete|save|export|import|copy|compare|load|restore|unload|flags)(?:[ \t\n+]|%20|%0[9ad])",
    case_sensitive=False,
)
R0366_HEADERS_PATTERN_3: Final = Matches(
    n.R0366_HEADERS_PATTERN_3,
    "headers",
    "(?:[;|&+='\\\"\\n]|%2[267b]|%7c|%3b|%0a)(?:[ \\t\\n+]|%20|%0[9ad])?(?:dir|type|del|copy|ren|echo|move|tree|vol|ver|attrib|icacls|cacls)(?:[ +]|%20|%2b){1,3}(?:(?:/|%2f)[a-z](?![a-z])|[\\\"']?[a-z](?::|%3a)|%\\w+%|\\\\\\\\|%5c%5c|\\*\\.|\\.\\\\)",
    r"\bnet1?(?:[ \t\n+]|%20|%0[9ad])(?:user|localgroup|group|share|use|view|start|stop|accounts|session)\b",
    r"\breg(?:[ \t\n+]|%20|%0[9ad])(?:add|query|delete|save|export|import|copy|compare|load|restore|unload|flags)(?:[ \t\n+]|%20|%0[9ad])",
    case_sensitive=False,
)
R0366_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0366_USER_AGENT_PATTERN_3,
    "user_agent",
    "(?:[;|&+='\\\"\\n]|%2[267b]|%7c|%3b|%0a)(?:[ \\t\\n+]|%20|%0[9ad])?(?:dir|type|del|copy|ren|echo|move|tree|vol|ver|attrib|icacls|cacls)(?:[ +]|%20|%2b){1,3}(?:(?:/|%2f)[a-z](?![a-z])|[\\\"']?[a-z](?::|%3a)|%\\w+%|\\\\\\\\|%5c%5c|\\*\\.|\\.\\\\)",
    r"\bnet1?(?:[ \t\n+]|%20|%0[9ad])(?:user|localgroup|group|share|use|view|start|stop|accounts|session)\b",
    r"\breg(?:[ \t\n+]|%20|%0[9ad])(?:add|query|delete|save|export|import|copy|compare|load|restore|unload|flags)(?:[ \t\n+]|%20|%0[9ad])",
    case_sensitive=False,
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


@KIND.rule(
    R0366,
    anchors=(
        R0366_RAW_URL_PATTERN,
        R0366_BODY_PATTERN,
        R0366_HEADERS_PATTERN,
        R0366_USER_AGENT_PATTERN,
        R0366_RAW_URL_PATTERN_2,
        R0366_BODY_PATTERN_2,
        R0366_HEADERS_PATTERN_2,
        R0366_USER_AGENT_PATTERN_2,
        R0366_RAW_URL_PATTERN_3,
        R0366_BODY_PATTERN_3,
        R0366_HEADERS_PATTERN_3,
        R0366_USER_AGENT_PATTERN_3,
    ),
)
def r0366(hits: Hits) -> bool:
    return (
        R0366_RAW_URL_PATTERN in hits
        or R0366_BODY_PATTERN in hits
        or R0366_HEADERS_PATTERN in hits
        or R0366_USER_AGENT_PATTERN in hits
        or R0366_RAW_URL_PATTERN_2 in hits
        or R0366_BODY_PATTERN_2 in hits
        or R0366_HEADERS_PATTERN_2 in hits
        or R0366_USER_AGENT_PATTERN_2 in hits
        or R0366_RAW_URL_PATTERN_3 in hits
        or R0366_BODY_PATTERN_3 in hits
        or R0366_HEADERS_PATTERN_3 in hits
        or R0366_USER_AGENT_PATTERN_3 in hits
    )


# ── R0367 ─────────────────────────────────────────────────────────────────────────────────────────

R0367_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0367_RAW_URL_PATTERN,
        "raw_url",
        r"\bfor\b\s*/[dflr]\b|\bfor\s+(?:/\w\s+)?(?:\S+\s+)?%{1,2}[\w~]+\s+in\s*\(.{0,200}\)|\b(?:not\s+)?(?:errorlevel|cmdextversion)\s+[0-9]|\bif\b\s*(?:/i\s+)?(?:not\s+)?(?:exist|defined|errorlevel|cmdextversion)\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0367_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0367_BODY_PATTERN,
        "body",
        r"\bfor\b\s*/[dflr]\b|\bfor\s+(?:/\w\s+)?(?:\S+\s+)?%{1,2}[\w~]+\s+in\s*\(.{0,200}\)|\b(?:not\s+)?(?:errorlevel|cmdextversion)\s+[0-9]|\bif\b\s*(?:/i\s+)?(?:not\s+)?(?:exist|defined|errorlevel|cmdextversion)\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0367_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0367_HEADERS_PATTERN,
        "headers",
        r"\bfor\b\s*/[dflr]\b|\bfor\s+(?:/\w\s+)?(?:\S+\s+)?%{1,2}[\w~]+\s+in\s*\(.{0,200}\)|\b(?:not\s+)?(?:errorlevel|cmdextversion)\s+[0-9]|\bif\b\s*(?:/i\s+)?(?:not\s+)?(?:exist|defined|errorlevel|cmdextversion)\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0367_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0367_USER_AGENT_PATTERN,
        "user_agent",
        r"\bfor\b\s*/[dflr]\b|\bfor\s+(?:/\w\s+)?(?:\S+\s+)?%{1,2}[\w~]+\s+in\s*\(.{0,200}\)|\b(?:not\s+)?(?:errorlevel|cmdextversion)\s+[0-9]|\bif\b\s*(?:/i\s+)?(?:not\s+)?(?:exist|defined|errorlevel|cmdextversion)\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0367_RAW_URL_PATTERN_2: Final = Matches(
    n.R0367_RAW_URL_PATTERN_2,
    "raw_url",
    "(?:[=;&?\\s+(]|%20|%0a)if(?:\\s|\\+|%20|%09){1,9}(?:/i|%2fi|\\[|%5b|\\\"|%22|'|%27|\\(|%28|%25|%|not|[\\w]+(?:\\s|\\+|%20|=|%3d)+(?:==|%3d%3d|equ|neq|lss|leq|gtr|geq))",
    case_sensitive=False,
    limit=256,
)
R0367_BODY_PATTERN_2: Final = Matches(
    n.R0367_BODY_PATTERN_2,
    "body",
    "(?:[=;&?\\s+(]|%20|%0a)if(?:\\s|\\+|%20|%09){1,9}(?:/i|%2fi|\\[|%5b|\\\"|%22|'|%27|\\(|%28|%25|%|not|[\\w]+(?:\\s|\\+|%20|=|%3d)+(?:==|%3d%3d|equ|neq|lss|leq|gtr|geq))",
    case_sensitive=False,
    limit=256,
)
R0367_HEADERS_PATTERN_2: Final = Matches(
    n.R0367_HEADERS_PATTERN_2,
    "headers",
    "(?:[=;&?\\s+(]|%20|%0a)if(?:\\s|\\+|%20|%09){1,9}(?:/i|%2fi|\\[|%5b|\\\"|%22|'|%27|\\(|%28|%25|%|not|[\\w]+(?:\\s|\\+|%20|=|%3d)+(?:==|%3d%3d|equ|neq|lss|leq|gtr|geq))",
    case_sensitive=False,
    limit=256,
)
R0367_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0367_USER_AGENT_PATTERN_2,
    "user_agent",
    "(?:[=;&?\\s+(]|%20|%0a)if(?:\\s|\\+|%20|%09){1,9}(?:/i|%2fi|\\[|%5b|\\\"|%22|'|%27|\\(|%28|%25|%|not|[\\w]+(?:\\s|\\+|%20|=|%3d)+(?:==|%3d%3d|equ|neq|lss|leq|gtr|geq))",
    case_sensitive=False,
    limit=256,
)
R0367_RAW_URL_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "raw_url",
        "\\bif\\b\\s*(?:/i\\s+)?(?:not\\s+)?[\\\"'(%\\[]?.{1,60}?(?:\\bequ|\\bneq|\\blss|\\bleq|\\bgtr|\\bgeq)\\b|\\bif\\b\\s*(?:/i\\b\\s*)?(?:not\\s+)?[\\\"'(%\\[]{1,3}[\\w:~,.! %-]{1,30}[\\\"')%\\]]{1,3}\\s*==\\s*\\S|\\bif\\s*/i\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0367_BODY_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "body",
        "\\bif\\b\\s*(?:/i\\s+)?(?:not\\s+)?[\\\"'(%\\[]?.{1,60}?(?:\\bequ|\\bneq|\\blss|\\bleq|\\bgtr|\\bgeq)\\b|\\bif\\b\\s*(?:/i\\b\\s*)?(?:not\\s+)?[\\\"'(%\\[]{1,3}[\\w:~,.! %-]{1,30}[\\\"')%\\]]{1,3}\\s*==\\s*\\S|\\bif\\s*/i\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0367_HEADERS_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "headers",
        "\\bif\\b\\s*(?:/i\\s+)?(?:not\\s+)?[\\\"'(%\\[]?.{1,60}?(?:\\bequ|\\bneq|\\blss|\\bleq|\\bgtr|\\bgeq)\\b|\\bif\\b\\s*(?:/i\\b\\s*)?(?:not\\s+)?[\\\"'(%\\[]{1,3}[\\w:~,.! %-]{1,30}[\\\"')%\\]]{1,3}\\s*==\\s*\\S|\\bif\\s*/i\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0367_USER_AGENT_PATTERN_3: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "user_agent",
        "\\bif\\b\\s*(?:/i\\s+)?(?:not\\s+)?[\\\"'(%\\[]?.{1,60}?(?:\\bequ|\\bneq|\\blss|\\bleq|\\bgtr|\\bgeq)\\b|\\bif\\b\\s*(?:/i\\b\\s*)?(?:not\\s+)?[\\\"'(%\\[]{1,3}[\\w:~,.! %-]{1,30}[\\\"')%\\]]{1,3}\\s*==\\s*\\S|\\bif\\s*/i\\b",
        case_sensitive=False,
        limit=256,
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
        limit=256,
    ),
)
R0367_BODY_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "body",
        r"%{0,2}\w{1,3}\s+in\s*\(.{0,200}\)\s*do\b|\bin\s*\(.{0,200}\)\s*do\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0367_HEADERS_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "headers",
        r"%{0,2}\w{1,3}\s+in\s*\(.{0,200}\)\s*do\b|\bin\s*\(.{0,200}\)\s*do\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0367_USER_AGENT_PATTERN_5: Final = SeenAs(
    "decoded",
    Matches(
        (),
        "user_agent",
        r"%{0,2}\w{1,3}\s+in\s*\(.{0,200}\)\s*do\b|\bin\s*\(.{0,200}\)\s*do\b",
        case_sensitive=False,
        limit=256,
    ),
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


@KIND.rule(
    R0367,
    anchors=(
        R0367_RAW_URL_PATTERN,
        R0367_BODY_PATTERN,
        R0367_HEADERS_PATTERN,
        R0367_USER_AGENT_PATTERN,
        R0367_RAW_URL_PATTERN_2,
        R0367_BODY_PATTERN_2,
        R0367_HEADERS_PATTERN_2,
        R0367_USER_AGENT_PATTERN_2,
        R0367_RAW_URL_PATTERN_4,
        R0367_BODY_PATTERN_4,
        R0367_HEADERS_PATTERN_4,
        R0367_USER_AGENT_PATTERN_4,
    ),
)
def r0367(hits: Hits) -> bool:
    return (
        R0367_RAW_URL_PATTERN in hits
        or R0367_BODY_PATTERN in hits
        or R0367_HEADERS_PATTERN in hits
        or R0367_USER_AGENT_PATTERN in hits
        or (
            R0367_RAW_URL_PATTERN_2 in hits
            or R0367_BODY_PATTERN_2 in hits
            or R0367_HEADERS_PATTERN_2 in hits
            or R0367_USER_AGENT_PATTERN_2 in hits
        )
        and (
            R0367_RAW_URL_PATTERN_3 in hits
            or R0367_BODY_PATTERN_3 in hits
            or R0367_HEADERS_PATTERN_3 in hits
            or R0367_USER_AGENT_PATTERN_3 in hits
        )
        or (
            R0367_RAW_URL_PATTERN_4 in hits
            or R0367_BODY_PATTERN_4 in hits
            or R0367_HEADERS_PATTERN_4 in hits
            or R0367_USER_AGENT_PATTERN_4 in hits
        )
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


@KIND.rule(
    R0368,
    anchors=(
        R0368_RAW_URL_PATTERN,
        R0368_BODY_PATTERN,
        R0368_HEADERS_PATTERN,
        R0368_USER_AGENT_PATTERN,
    ),
)
def r0368(hits: Hits) -> bool:
    return (
        R0368_RAW_URL_PATTERN in hits
        or R0368_BODY_PATTERN in hits
        or R0368_HEADERS_PATTERN in hits
        or R0368_USER_AGENT_PATTERN in hits
    )


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


@KIND.rule(
    R0369,
    anchors=(
        R0369_RAW_URL_PATTERN,
        R0369_BODY_PATTERN,
        R0369_HEADERS_PATTERN,
        R0369_USER_AGENT_PATTERN,
    ),
)
def r0369(hits: Hits) -> bool:
    return (
        R0369_RAW_URL_PATTERN in hits
        or R0369_BODY_PATTERN in hits
        or R0369_HEADERS_PATTERN in hits
        or R0369_USER_AGENT_PATTERN in hits
    )


# ── R0370 ─────────────────────────────────────────────────────────────────────────────────────────

R0370_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN,
        "raw_url",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:ansible-playbook|ansible-console|ansible-vault|chef-client|aptitude|chef-run|chpasswd|cpulimit|adduser|ansible|apt-get|busybox|c89-gcc|c99-gcc|convert|crontab|aria2c|base32|base58|base64|basenc|bzip2|bash|brew)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:dpkg-query|csvtool|chattr|chroot|column|crictl|csplit|docker|expand|export|chgrp|chmod|chown|clang|cmake|egrep|emacs|comm|cpio|curl|dash|date|diff|doas)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:hostnamectl|groupadd|hostname|gpasswd|hexdump|ffmpeg|finger|gcloud|gunzip|fdisk|fgrep|flock|fuser|groff|echo|file|find|fold|gawk|grep|helm)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:journalctl|ldapsearch|mongodump|mysqldump|ifconfig|iptables|loginctl|killall|kubectl|losetup|ionice|locate|ltrace|knife|mkdir|mongo|mount|host|htop|join|kill|less|lsof|lynx)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:pdftotext|nslookup|pdflatex|printenv|netstat|nsenter|openssl|python2|python3|netcat|passwd|mysql|nohup|nroff|make|mawk|mkfs|more|nano|nawk|ncat|nice|nmap|node)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|rpcclient|rpmverify|salt-call|readlink|rpmquery|podman|printf|puppet|python|paste|pgrep|pkill|rmdir|route|rpmdb|rsync|perl|pico|ping|pip3|psql|ruby|rvim)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:timedatectl|traceroute|smbclient|systemctl|terraform|service|setarch|sqlite3|strings|taskset|tcpdump|screen|script|soelim|stdbuf|strace|socat|split|salt|sftp|shuf|sort|stat|sudo)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:unexpand|timeout|unshare|useradd|userdel|usermod|vimdiff|telnet|toybox|tshark|umount|visudo|tclsh|touch|troff|tsort|uname|unzip|tail|tcsh|tftp|tmux|uniq|view)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
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
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:dpkg-query|csvtool|chattr|chroot|column|crictl|csplit|docker|expand|export|chgrp|chmod|chown|clang|cmake|egrep|emacs|comm|cpio|curl|dash|date|diff|doas)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:hostnamectl|groupadd|hostname|gpasswd|hexdump|ffmpeg|finger|gcloud|gunzip|fdisk|fgrep|flock|fuser|groff|echo|file|find|fold|gawk|grep|helm)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:journalctl|ldapsearch|mongodump|mysqldump|ifconfig|iptables|loginctl|killall|kubectl|losetup|ionice|locate|ltrace|knife|mkdir|mongo|mount|host|htop|join|kill|less|lsof|lynx)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:pdftotext|nslookup|pdflatex|printenv|netstat|nsenter|openssl|python2|python3|netcat|passwd|mysql|nohup|nroff|make|mawk|mkfs|more|nano|nawk|ncat|nice|nmap|node)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|rpcclient|rpmverify|salt-call|readlink|rpmquery|podman|printf|puppet|python|paste|pgrep|pkill|rmdir|route|rpmdb|rsync|perl|pico|ping|pip3|psql|ruby|rvim)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:timedatectl|traceroute|smbclient|systemctl|terraform|service|setarch|sqlite3|strings|taskset|tcpdump|screen|script|soelim|stdbuf|strace|socat|split|salt|sftp|shuf|sort|stat|sudo)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:unexpand|timeout|unshare|useradd|userdel|usermod|vimdiff|telnet|toybox|tshark|umount|visudo|tclsh|touch|troff|tsort|uname|unzip|tail|tcsh|tftp|tmux|uniq|view)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
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
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:dpkg-query|csvtool|chattr|chroot|column|crictl|csplit|docker|expand|export|chgrp|chmod|chown|clang|cmake|egrep|emacs|comm|cpio|curl|dash|date|diff|doas)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:hostnamectl|groupadd|hostname|gpasswd|hexdump|ffmpeg|finger|gcloud|gunzip|fdisk|fgrep|flock|fuser|groff|echo|file|find|fold|gawk|grep|helm)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:journalctl|ldapsearch|mongodump|mysqldump|ifconfig|iptables|loginctl|killall|kubectl|losetup|ionice|locate|ltrace|knife|mkdir|mongo|mount|host|htop|join|kill|less|lsof|lynx)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:pdftotext|nslookup|pdflatex|printenv|netstat|nsenter|openssl|python2|python3|netcat|passwd|mysql|nohup|nroff|make|mawk|mkfs|more|nano|nawk|ncat|nice|nmap|node)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|rpcclient|rpmverify|salt-call|readlink|rpmquery|podman|printf|puppet|python|paste|pgrep|pkill|rmdir|route|rpmdb|rsync|perl|pico|ping|pip3|psql|ruby|rvim)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:timedatectl|traceroute|smbclient|systemctl|terraform|service|setarch|sqlite3|strings|taskset|tcpdump|screen|script|soelim|stdbuf|strace|socat|split|salt|sftp|shuf|sort|stat|sudo)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:unexpand|timeout|unshare|useradd|userdel|usermod|vimdiff|telnet|toybox|tshark|umount|visudo|tclsh|touch|troff|tsort|uname|unzip|tail|tcsh|tftp|tmux|uniq|view)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
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
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:dpkg-query|csvtool|chattr|chroot|column|crictl|csplit|docker|expand|export|chgrp|chmod|chown|clang|cmake|egrep|emacs|comm|cpio|curl|dash|date|diff|doas)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:hostnamectl|groupadd|hostname|gpasswd|hexdump|ffmpeg|finger|gcloud|gunzip|fdisk|fgrep|flock|fuser|groff|echo|file|find|fold|gawk|grep|helm)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:journalctl|ldapsearch|mongodump|mysqldump|ifconfig|iptables|loginctl|killall|kubectl|losetup|ionice|locate|ltrace|knife|mkdir|mongo|mount|host|htop|join|kill|less|lsof|lynx)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:pdftotext|nslookup|pdflatex|printenv|netstat|nsenter|openssl|python2|python3|netcat|passwd|mysql|nohup|nroff|make|mawk|mkfs|more|nano|nawk|ncat|nice|nmap|node)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:redis-cli|rpcclient|rpmverify|salt-call|readlink|rpmquery|podman|printf|puppet|python|paste|pgrep|pkill|rmdir|route|rpmdb|rsync|perl|pico|ping|pip3|psql|ruby|rvim)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:timedatectl|traceroute|smbclient|systemctl|terraform|service|setarch|sqlite3|strings|taskset|tcpdump|screen|script|soelim|stdbuf|strace|socat|split|salt|sftp|shuf|sort|stat|sudo)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:unexpand|timeout|unshare|useradd|userdel|usermod|vimdiff|telnet|toybox|tshark|umount|visudo|tclsh|touch|troff|tsort|uname|unzip|tail|tcsh|tftp|tmux|uniq|view)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        "(?:^|[=,:>?'\\\";|&`]\\s?)(?:/?(?:usr/(?:local/)?)?s?bin/)?(?:xsltproc|xmllint|whoami|whois|xargs|zgrep|zless|wget|yarn|zcat)(?:[0-9](?:\\.[0-9]+)?)?\\s+(?:(?:[\\w./-]+\\s+){0,3}-{1,2}[a-z]\\w*\\b|/\\w[\\w/.*-]*|~/|\\.{1,2}/|\\S+\\.(?:txt|sh|py|rb|pl|php|yml|yaml|conf|cfg|log|sql|db|pem|key|tar|gz|zip|c|so|war|jar|json|xml|csv|html)\\b|<<<|\\$[\\w({]|['\\\"`]?(?:/etc|/bin|/tmp|/var|/usr|/root|/dev|/proc))",
        case_sensitive=False,
    ),
)
R0370_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_RAW_URL_PATTERN_2,
        "raw_url",
        "(?:^|[=,:>?'\\\"]\\s?['\\\"]?)(?:ansible-(?:config|console|doc|galaxy|inventory|playbook|pull|vault|test)|chef-(?:shell|vault|run|client|solo|apply|server-ctl|infra)|chef\\s+(?:report|exec|shell|gem|generate)|['\\\"]?cscli['\\\"]?\\s+\\w+|visudo|salt-(?:call|ssh|run|key|cp|minion|master)|puppet\\s+(?:apply|agent|resource)|ssh-copy-id|ssh-keygen|(?:strace|nohup|time|ltrace|setarch|cpulimit|stdbuf|timeout|watch)\\s+(?:ifconfig|whoami|who|id|ls|cat|curl|wget|uname|ps)|lastlog|alias\\s+(?:\\+m\\s+)?[\\w\\\"']{1,20}=\\S*|export\\s+[A-Z_]{2,20}=|history\\s+-c|set\\s+-o\\s+history|shutdown)(?:$|[\\s'\\\"<&=@-])",
        case_sensitive=False,
    ),
)
R0370_BODY_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_BODY_PATTERN_2,
        "body",
        "(?:^|[=,:>?'\\\"]\\s?['\\\"]?)(?:ansible-(?:config|console|doc|galaxy|inventory|playbook|pull|vault|test)|chef-(?:shell|vault|run|client|solo|apply|server-ctl|infra)|chef\\s+(?:report|exec|shell|gem|generate)|['\\\"]?cscli['\\\"]?\\s+\\w+|visudo|salt-(?:call|ssh|run|key|cp|minion|master)|puppet\\s+(?:apply|agent|resource)|ssh-copy-id|ssh-keygen|(?:strace|nohup|time|ltrace|setarch|cpulimit|stdbuf|timeout|watch)\\s+(?:ifconfig|whoami|who|id|ls|cat|curl|wget|uname|ps)|lastlog|alias\\s+(?:\\+m\\s+)?[\\w\\\"']{1,20}=\\S*|export\\s+[A-Z_]{2,20}=|history\\s+-c|set\\s+-o\\s+history|shutdown)(?:$|[\\s'\\\"<&=@-])",
        case_sensitive=False,
    ),
)
R0370_HEADERS_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_HEADERS_PATTERN_2,
        "headers",
        "(?:^|[=,:>?'\\\"]\\s?['\\\"]?)(?:ansible-(?:config|console|doc|galaxy|inventory|playbook|pull|vault|test)|chef-(?:shell|vault|run|client|solo|apply|server-ctl|infra)|chef\\s+(?:report|exec|shell|gem|generate)|['\\\"]?cscli['\\\"]?\\s+\\w+|visudo|salt-(?:call|ssh|run|key|cp|minion|master)|puppet\\s+(?:apply|agent|resource)|ssh-copy-id|ssh-keygen|(?:strace|nohup|time|ltrace|setarch|cpulimit|stdbuf|timeout|watch)\\s+(?:ifconfig|whoami|who|id|ls|cat|curl|wget|uname|ps)|lastlog|alias\\s+(?:\\+m\\s+)?[\\w\\\"']{1,20}=\\S*|export\\s+[A-Z_]{2,20}=|history\\s+-c|set\\s+-o\\s+history|shutdown)(?:$|[\\s'\\\"<&=@-])",
        case_sensitive=False,
    ),
)
R0370_USER_AGENT_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0370_USER_AGENT_PATTERN_2,
        "user_agent",
        "(?:^|[=,:>?'\\\"]\\s?['\\\"]?)(?:ansible-(?:config|console|doc|galaxy|inventory|playbook|pull|vault|test)|chef-(?:shell|vault|run|client|solo|apply|server-ctl|infra)|chef\\s+(?:report|exec|shell|gem|generate)|['\\\"]?cscli['\\\"]?\\s+\\w+|visudo|salt-(?:call|ssh|run|key|cp|minion|master)|puppet\\s+(?:apply|agent|resource)|ssh-copy-id|ssh-keygen|(?:strace|nohup|time|ltrace|setarch|cpulimit|stdbuf|timeout|watch)\\s+(?:ifconfig|whoami|who|id|ls|cat|curl|wget|uname|ps)|lastlog|alias\\s+(?:\\+m\\s+)?[\\w\\\"']{1,20}=\\S*|export\\s+[A-Z_]{2,20}=|history\\s+-c|set\\s+-o\\s+history|shutdown)(?:$|[\\s'\\\"<&=@-])",
        case_sensitive=False,
    ),
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


@KIND.rule(
    R0370,
    anchors=(
        R0370_RAW_URL_PATTERN,
        R0370_BODY_PATTERN,
        R0370_HEADERS_PATTERN,
        R0370_USER_AGENT_PATTERN,
        R0370_RAW_URL_PATTERN_2,
        R0370_BODY_PATTERN_2,
        R0370_HEADERS_PATTERN_2,
        R0370_USER_AGENT_PATTERN_2,
    ),
)
def r0370(hits: Hits) -> bool:
    return (
        R0370_RAW_URL_PATTERN in hits
        or R0370_BODY_PATTERN in hits
        or R0370_HEADERS_PATTERN in hits
        or R0370_USER_AGENT_PATTERN in hits
        or R0370_RAW_URL_PATTERN_2 in hits
        or R0370_BODY_PATTERN_2 in hits
        or R0370_HEADERS_PATTERN_2 in hits
        or R0370_USER_AGENT_PATTERN_2 in hits
    )


# ── R0371 ─────────────────────────────────────────────────────────────────────────────────────────

R0371_RAW_URL_PATTERN: Final = Matches(
    n.R0371_RAW_URL_PATTERN,
    "raw_url",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*mail(?:[ \t\n+]|%20)+from(?:[ \t\n+]|%20)*(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*rcpt(?:[ \t\n+]|%20)+to(?:[ \t\n+]|%20)*(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:ehlo|helo|expn|vrfy|etrn|auth|help|starttls|apop|retr|dele|uidl)(?:[ \t\n+]|%20)+\w+(?:$|&|\"|\s*\n|(?:[ \t\n+]|%20)+\w+)(?!\w|\s\w)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:bcc|reply-to|subject|mime-version)(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:list|stat|top|user|pass)(?:[ \t\n+]|%20)+[0-9]+",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)\w{1,10}(?:[ \t\n+]|%20)(?:authenticate|login|select|examine|subscribe|unsubscribe|lsub|rename|append|check|close|expunge|fetch|store|copy|search|logout|capability|status|create|delete|list|starttls|namespace|getquotaroot|setacl)(?:$|[&\"<\r\n]|(?:[ \t\n+]|%20)(?:[\"(\\]|%22|%28|[0-9]|[A-Z*]{2,}|inbox|text|plain)|%0)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:rset|noop|quit|capa|data|stat|starttls)(?:$|[&\"<]|%0)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)uid(?:[ \t\n+]|%20)(?:fetch|store|copy|search)",
    case_sensitive=False,
    limit=256,
)
R0371_BODY_PATTERN: Final = Matches(
    n.R0371_BODY_PATTERN,
    "body",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*mail(?:[ \t\n+]|%20)+from(?:[ \t\n+]|%20)*(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*rcpt(?:[ \t\n+]|%20)+to(?:[ \t\n+]|%20)*(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:ehlo|helo|expn|vrfy|etrn|auth|help|starttls|apop|retr|dele|uidl)(?:[ \t\n+]|%20)+\w+(?:$|&|\"|\s*\n|(?:[ \t\n+]|%20)+\w+)(?!\w|\s\w)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:bcc|reply-to|subject|mime-version)(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:list|stat|top|user|pass)(?:[ \t\n+]|%20)+[0-9]+",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)\w{1,10}(?:[ \t\n+]|%20)(?:authenticate|login|select|examine|subscribe|unsubscribe|lsub|rename|append|check|close|expunge|fetch|store|copy|search|logout|capability|status|create|delete|list|starttls|namespace|getquotaroot|setacl)(?:$|[&\"<\r\n]|(?:[ \t\n+]|%20)(?:[\"(\\]|%22|%28|[0-9]|[A-Z*]{2,}|inbox|text|plain)|%0)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:rset|noop|quit|capa|data|stat|starttls)(?:$|[&\"<]|%0)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)uid(?:[ \t\n+]|%20)(?:fetch|store|copy|search)",
    case_sensitive=False,
    limit=256,
)
R0371_HEADERS_PATTERN: Final = Matches(
    n.R0371_HEADERS_PATTERN,
    "headers",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*mail(?:[ \t\n+]|%20)+from(?:[ \t\n+]|%20)*(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*rcpt(?:[ \t\n+]|%20)+to(?:[ \t\n+]|%20)*(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:ehlo|helo|expn|vrfy|etrn|auth|help|starttls|apop|retr|dele|uidl)(?:[ \t\n+]|%20)+\w+(?:$|&|\"|\s*\n|(?:[ \t\n+]|%20)+\w+)(?!\w|\s\w)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:bcc|reply-to|subject|mime-version)(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:list|stat|top|user|pass)(?:[ \t\n+]|%20)+[0-9]+",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)\w{1,10}(?:[ \t\n+]|%20)(?:authenticate|login|select|examine|subscribe|unsubscribe|lsub|rename|append|check|close|expunge|fetch|store|copy|search|logout|capability|status|create|delete|list|starttls|namespace|getquotaroot|setacl)(?:$|[&\"<\r\n]|(?:[ \t\n+]|%20)(?:[\"(\\]|%22|%28|[0-9]|[A-Z*]{2,}|inbox|text|plain)|%0)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:rset|noop|quit|capa|data|stat|starttls)(?:$|[&\"<]|%0)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)uid(?:[ \t\n+]|%20)(?:fetch|store|copy|search)",
    case_sensitive=False,
    limit=256,
)
R0371_USER_AGENT_PATTERN: Final = Matches(
    n.R0371_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*mail(?:[ \t\n+]|%20)+from(?:[ \t\n+]|%20)*(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:[ \t\n+]|%20)*rcpt(?:[ \t\n+]|%20)+to(?:[ \t\n+]|%20)*(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:ehlo|helo|expn|vrfy|etrn|auth|help|starttls|apop|retr|dele|uidl)(?:[ \t\n+]|%20)+\w+(?:$|&|\"|\s*\n|(?:[ \t\n+]|%20)+\w+)(?!\w|\s\w)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:bcc|reply-to|subject|mime-version)(?::|%3a)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:list|stat|top|user|pass)(?:[ \t\n+]|%20)+[0-9]+",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)\w{1,10}(?:[ \t\n+]|%20)(?:authenticate|login|select|examine|subscribe|unsubscribe|lsub|rename|append|check|close|expunge|fetch|store|copy|search|logout|capability|status|create|delete|list|starttls|namespace|getquotaroot|setacl)(?:$|[&\"<\r\n]|(?:[ \t\n+]|%20)(?:[\"(\\]|%22|%28|[0-9]|[A-Z*]{2,}|inbox|text|plain)|%0)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)(?:rset|noop|quit|capa|data|stat|starttls)(?:$|[&\"<]|%0)",
    r"(?:%(?:25)?0[da]|[\r\n]|\\r|\\n|&#1[03];|&#x0*[ad];)uid(?:[ \t\n+]|%20)(?:fetch|store|copy|search)",
    case_sensitive=False,
    limit=256,
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


@KIND.rule(
    R0371,
    anchors=(
        R0371_RAW_URL_PATTERN,
        R0371_BODY_PATTERN,
        R0371_HEADERS_PATTERN,
        R0371_USER_AGENT_PATTERN,
    ),
)
def r0371(hits: Hits) -> bool:
    return (
        R0371_RAW_URL_PATTERN in hits
        or R0371_BODY_PATTERN in hits
        or R0371_HEADERS_PATTERN in hits
        or R0371_USER_AGENT_PATTERN in hits
    )


# ── R0372 ─────────────────────────────────────────────────────────────────────────────────────────

R0372_PATTERN: Final = Matches(
    n.R0372_PATTERN,
    "raw_url",
    r"(?:\$|%24|[=;| ]<|=%3c|[=;| ]>|=%3e)(?:\(|%28)(?!document|this|window|jquery|self)[a-z/]{2}[\w ./+%&;|<>$@'-]{0,120}(?:\)|%29)",
    r"(?:=|%3d|;|%3b|\||%7c)(?:`|%60)(?:/|%2f)?[a-z]{2,12}(?:[ +]|%20)",
    r"(?:;|%3b|\||%7c)(?:`|%60)[a-z]",
    case_sensitive=False,
    limit=256,
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


@KIND.rule(R0372, anchors=(R0372_PATTERN,))
def r0372(hits: Hits) -> bool:
    return R0372_PATTERN in hits


# ── R0373 ─────────────────────────────────────────────────────────────────────────────────────────

R0373_RAW_URL_PATTERN: Final = Matches(
    n.R0373_RAW_URL_PATTERN,
    "raw_url",
    r"(?:;|%3b|\\n|%0a|\n)(?:\\n|%0a|[\s+]|%20)*\.(?:system|shell|databases|tables|schema|dump|import|output|once|load|read|open|save|backup|restore|excel|log|trace)\b",
    case_sensitive=False,
    limit=256,
)
R0373_BODY_PATTERN: Final = Matches(
    n.R0373_BODY_PATTERN,
    "body",
    r"(?:;|%3b|\\n|%0a|\n)(?:\\n|%0a|[\s+]|%20)*\.(?:system|shell|databases|tables|schema|dump|import|output|once|load|read|open|save|backup|restore|excel|log|trace)\b",
    case_sensitive=False,
    limit=256,
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


@KIND.rule(
    R0380,
    anchors=(
        R0380_RAW_URL_PATTERN,
        R0380_BODY_PATTERN,
        R0380_HEADERS_PATTERN,
        R0380_USER_AGENT_PATTERN,
        R0380_RAW_URL_PATTERN_3,
        R0380_BODY_PATTERN_3,
        R0380_HEADERS_PATTERN_3,
        R0380_USER_AGENT_PATTERN_3,
    ),
)
def r0380(hits: Hits) -> bool:
    return (
        (
            R0380_RAW_URL_PATTERN in hits
            or R0380_BODY_PATTERN in hits
            or R0380_HEADERS_PATTERN in hits
            or R0380_USER_AGENT_PATTERN in hits
        )
        and (
            R0380_RAW_URL_PATTERN_2 in hits
            or R0380_BODY_PATTERN_2 in hits
            or R0380_HEADERS_PATTERN_2 in hits
            or R0380_USER_AGENT_PATTERN_2 in hits
        )
        or R0380_RAW_URL_PATTERN_3 in hits
        or R0380_BODY_PATTERN_3 in hits
        or R0380_HEADERS_PATTERN_3 in hits
        or R0380_USER_AGENT_PATTERN_3 in hits
    )


# ── R0381 ─────────────────────────────────────────────────────────────────────────────────────────

R0381_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN,
        "raw_url",
        r"(?:fsockopen|gzinflate|gzuncompress|base64_decode|shell_exec|file_(?:exists|get_contents|put_contents)|proc_open)\s*\(|(?<![a-z0-9_$.-])(?:shell_exec|passthru|popen|proc_open|pcntl_exec|call_user_func(?:_array)?|create_function|base64_decode|base64_encode|gzinflate|gzuncompress|gzdecode|str_rot13|file_get_contents|file_put_contents|readfile|show_source|highlight_(?:file|string)|move_uploaded_file|phpinfo|php_uname|phpversion|phpcredits|getenv|putenv|set_time_limit|error_reporting|unserialize|var_dump|var_export|print_r|scandir|opendir|readdir|symlink|readlink|tempnam|tmpfile|fsockopen|gethostby(?:name|addr)l?|escapeshell(?:cmd|arg)|function_exists|class_exists|method_exists|strip_tags|addslashes|stripslashes|htmlentities|nl2br|hex2bin|bin2hex|strrev|fileperms|fileowner|filegroup|fileinode|filesize|parse_ini_file|realpath|pathinfo|getcwd|getmyuid|getlastmod|getmypid|get_current_user|usleep|usort|uasort|uksort|parse_str|mysql_query|curl_(?:init|exec)|move_uploaded|phpdbg_\w+|register_shutdown_function|ob_start|ini_(?:set|get|restore|get_all)|fopen|fwrite|fputs|fread|fgets|fgetc|fscanf|fpassthru|ftruncate|unlink|rmdir|mkdir|chgrp|lchgrp|lchown|chown|chroot|error_log|syslog|openlog|closelog|setlocale|localeconv|array_(?:map|filter|walk|diff\w*|reduce|udiff\w*|uintersect\w*|walk_recursive|flip|keys|merge|pop|push|rand|reverse|search|shift|slice|splice|unique|values|intersect\w*|chunk|combine|fill|key_exists|multisort|pad|product|replace|sum)|is_(?:array|string|numeric|int|integer|callable|dir|file|link|readable|writable|writeable|executable|uploaded_file|object|null|bool|float|resource|a|subclass_of|scalar|iterable|countable)|preg_(?:match\w*|replace\w*|split|quote|grep)|mb_(?:ereg_replace|send_mail|strrev|substr|str\w+)|str_(?:replace|repeat|ireplace|pad|shuffle|word_count|split)|substr_(?:count|replace|compare)|ucfirst|ucwords|lcfirst|htmlspecialchars(?:_decode)?|html_entity_decode|get_(?:defined_\w+|loaded_extensions|object_vars|class\w*|included_files|required_files|parent_class|magic_quotes\w*|cfg_var|include_path|resource_type|headers|browser|meta_tags|html_translation_table)|func_(?:get_args?|num_args)|forward_static_call\w*|apache_\w+|posix_\w+|pcntl_\w+|proc_\w+|socket_\w+|stream_\w+|ldap_\w+|imap_\w+|ftp_\w+|ssh2_\w+|odbc_\w+|oci_\w+|pg_\w+|mysqli?_\w+|sqlite_\w+|mssql_\w+|ibase_\w+|ifx_\w+|curl_\w+|sodium_\w+|openssl_\w+|xml_\w+|xmlrpc_\w+|simplexml_\w+|dom_import_\w+|libxml_\w+|tidy_\w+|zip_\w+|gz(?:open|file|read|write|passthru|encode|deflate)|bz(?:open|read|write|compress|decompress)|exif_\w+|image(?:create\w*|copy\w*|filter|string\w*|ftbbox|loadfont|destroy|rotate|scale|colorat|typetomime|type_to_\w+)|get(?:image)\w*|iptcembed|iptcparse|getimagesize\w*|session_\w+|setcookie|setrawcookie|http_(?:build_query|response_code)|dns_\w+|checkdnsrr|iconv\w*|gmp_\w+|shm_\w+|sem_\w+|msg_\w+|win32_\w+|com_\w+|variant_\w+|wincache_\w+|opcache_\w+|apcu?_\w+|dba_\w+|readline_\w+|ctype_\w+|finfo_\w+|hash_(?:file|hmac\w*|algos|init|update\w*)|md5_file|sha1_file|crypt|mcrypt_\w+|inotify_\w+|eio_\w+|uopz_\w+|runkit_\w+|event_\w+|snmp\w*|yaml_\w+|wddx_\w+|date_(?:default|parse|sun|create|diff)\w*|timezone_\w+|cal_\w+|easter_da\w+|gregoriantojd|juliantojd|frenchtojd|jewishtojd|unixtojd|cyrus_\w+|cubrid_\w+|db2_\w+|fbsql_\w+|maxdb_\w+|ncurses_\w+|enchant_\w+|pspell_\w+|geoip_\w+|token_\w+|rrd_\w+|trader_\w+|stats_\w+|svn_\w+|radius_\w+|output_\w+|ignore_user_abort|sys_(?:get\w+|setloadavg)|net_get_interfaces|spl_\w+|iterator_\w+|assert_options|debug_\w+|error_(?:clear|get)_last|restore_\w+|set_(?:error|exception)_handler|trigger_error|user_error|money_format|number_format|vs?printf|vfprintf|fprintf|levenshtein|metaphone|similar_text|soundex|quotemeta|quoted_printable_\w+|convert_uu\w+|convert_cyr_string|count_chars|chunk_split|nl_langinfo|wordwrap|strpbrk|strncasecmp|strnatcmp|strcasecmp|stristr|strrchr|strrpos|strripos|stripcslashes|addcslashes|strval|intval|floatval|boolval|settype|gettype|serialize|utf8_\w+|array|compact|constant|define|defined|get_debug_type|php_\w+|zend_\w+|disk\w+space|fileatime|filectime|filemtime(?=\(\))|fnmatch|linkinfo|lstat|clearstatcache|umask|tmpfile|parse_url|url(?:en|de)code|rawurl(?:en|de)code)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=1,
    ),
)
R0381_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN,
        "body",
        r"(?:fsockopen|gzinflate|gzuncompress|base64_decode|shell_exec|file_(?:exists|get_contents|put_contents)|proc_open)\s*\(|(?<![a-z0-9_$.-])(?:shell_exec|passthru|popen|proc_open|pcntl_exec|call_user_func(?:_array)?|create_function|base64_decode|base64_encode|gzinflate|gzuncompress|gzdecode|str_rot13|file_get_contents|file_put_contents|readfile|show_source|highlight_(?:file|string)|move_uploaded_file|phpinfo|php_uname|phpversion|phpcredits|getenv|putenv|set_time_limit|error_reporting|unserialize|var_dump|var_export|print_r|scandir|opendir|readdir|symlink|readlink|tempnam|tmpfile|fsockopen|gethostby(?:name|addr)l?|escapeshell(?:cmd|arg)|function_exists|class_exists|method_exists|strip_tags|addslashes|stripslashes|htmlentities|nl2br|hex2bin|bin2hex|strrev|fileperms|fileowner|filegroup|fileinode|filesize|parse_ini_file|realpath|pathinfo|getcwd|getmyuid|getlastmod|getmypid|get_current_user|usleep|usort|uasort|uksort|parse_str|mysql_query|curl_(?:init|exec)|move_uploaded|phpdbg_\w+|register_shutdown_function|ob_start|ini_(?:set|get|restore|get_all)|fopen|fwrite|fputs|fread|fgets|fgetc|fscanf|fpassthru|ftruncate|unlink|rmdir|mkdir|chgrp|lchgrp|lchown|chown|chroot|error_log|syslog|openlog|closelog|setlocale|localeconv|array_(?:map|filter|walk|diff\w*|reduce|udiff\w*|uintersect\w*|walk_recursive|flip|keys|merge|pop|push|rand|reverse|search|shift|slice|splice|unique|values|intersect\w*|chunk|combine|fill|key_exists|multisort|pad|product|replace|sum)|is_(?:array|string|numeric|int|integer|callable|dir|file|link|readable|writable|writeable|executable|uploaded_file|object|null|bool|float|resource|a|subclass_of|scalar|iterable|countable)|preg_(?:match\w*|replace\w*|split|quote|grep)|mb_(?:ereg_replace|send_mail|strrev|substr|str\w+)|str_(?:replace|repeat|ireplace|pad|shuffle|word_count|split)|substr_(?:count|replace|compare)|ucfirst|ucwords|lcfirst|htmlspecialchars(?:_decode)?|html_entity_decode|get_(?:defined_\w+|loaded_extensions|object_vars|class\w*|included_files|required_files|parent_class|magic_quotes\w*|cfg_var|include_path|resource_type|headers|browser|meta_tags|html_translation_table)|func_(?:get_args?|num_args)|forward_static_call\w*|apache_\w+|posix_\w+|pcntl_\w+|proc_\w+|socket_\w+|stream_\w+|ldap_\w+|imap_\w+|ftp_\w+|ssh2_\w+|odbc_\w+|oci_\w+|pg_\w+|mysqli?_\w+|sqlite_\w+|mssql_\w+|ibase_\w+|ifx_\w+|curl_\w+|sodium_\w+|openssl_\w+|xml_\w+|xmlrpc_\w+|simplexml_\w+|dom_import_\w+|libxml_\w+|tidy_\w+|zip_\w+|gz(?:open|file|read|write|passthru|encode|deflate)|bz(?:open|read|write|compress|decompress)|exif_\w+|image(?:create\w*|copy\w*|filter|string\w*|ftbbox|loadfont|destroy|rotate|scale|colorat|typetomime|type_to_\w+)|get(?:image)\w*|iptcembed|iptcparse|getimagesize\w*|session_\w+|setcookie|setrawcookie|http_(?:build_query|response_code)|dns_\w+|checkdnsrr|iconv\w*|gmp_\w+|shm_\w+|sem_\w+|msg_\w+|win32_\w+|com_\w+|variant_\w+|wincache_\w+|opcache_\w+|apcu?_\w+|dba_\w+|readline_\w+|ctype_\w+|finfo_\w+|hash_(?:file|hmac\w*|algos|init|update\w*)|md5_file|sha1_file|crypt|mcrypt_\w+|inotify_\w+|eio_\w+|uopz_\w+|runkit_\w+|event_\w+|snmp\w*|yaml_\w+|wddx_\w+|date_(?:default|parse|sun|create|diff)\w*|timezone_\w+|cal_\w+|easter_da\w+|gregoriantojd|juliantojd|frenchtojd|jewishtojd|unixtojd|cyrus_\w+|cubrid_\w+|db2_\w+|fbsql_\w+|maxdb_\w+|ncurses_\w+|enchant_\w+|pspell_\w+|geoip_\w+|token_\w+|rrd_\w+|trader_\w+|stats_\w+|svn_\w+|radius_\w+|output_\w+|ignore_user_abort|sys_(?:get\w+|setloadavg)|net_get_interfaces|spl_\w+|iterator_\w+|assert_options|debug_\w+|error_(?:clear|get)_last|restore_\w+|set_(?:error|exception)_handler|trigger_error|user_error|money_format|number_format|vs?printf|vfprintf|fprintf|levenshtein|metaphone|similar_text|soundex|quotemeta|quoted_printable_\w+|convert_uu\w+|convert_cyr_string|count_chars|chunk_split|nl_langinfo|wordwrap|strpbrk|strncasecmp|strnatcmp|strcasecmp|stristr|strrchr|strrpos|strripos|stripcslashes|addcslashes|strval|intval|floatval|boolval|settype|gettype|serialize|utf8_\w+|array|compact|constant|define|defined|get_debug_type|php_\w+|zend_\w+|disk\w+space|fileatime|filectime|filemtime(?=\(\))|fnmatch|linkinfo|lstat|clearstatcache|umask|tmpfile|parse_url|url(?:en|de)code|rawurl(?:en|de)code)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=1,
    ),
)
R0381_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN,
        "headers",
        r"(?:fsockopen|gzinflate|gzuncompress|base64_decode|shell_exec|file_(?:exists|get_contents|put_contents)|proc_open)\s*\(|(?<![a-z0-9_$.-])(?:shell_exec|passthru|popen|proc_open|pcntl_exec|call_user_func(?:_array)?|create_function|base64_decode|base64_encode|gzinflate|gzuncompress|gzdecode|str_rot13|file_get_contents|file_put_contents|readfile|show_source|highlight_(?:file|string)|move_uploaded_file|phpinfo|php_uname|phpversion|phpcredits|getenv|putenv|set_time_limit|error_reporting|unserialize|var_dump|var_export|print_r|scandir|opendir|readdir|symlink|readlink|tempnam|tmpfile|fsockopen|gethostby(?:name|addr)l?|escapeshell(?:cmd|arg)|function_exists|class_exists|method_exists|strip_tags|addslashes|stripslashes|htmlentities|nl2br|hex2bin|bin2hex|strrev|fileperms|fileowner|filegroup|fileinode|filesize|parse_ini_file|realpath|pathinfo|getcwd|getmyuid|getlastmod|getmypid|get_current_user|usleep|usort|uasort|uksort|parse_str|mysql_query|curl_(?:init|exec)|move_uploaded|phpdbg_\w+|register_shutdown_function|ob_start|ini_(?:set|get|restore|get_all)|fopen|fwrite|fputs|fread|fgets|fgetc|fscanf|fpassthru|ftruncate|unlink|rmdir|mkdir|chgrp|lchgrp|lchown|chown|chroot|error_log|syslog|openlog|closelog|setlocale|localeconv|array_(?:map|filter|walk|diff\w*|reduce|udiff\w*|uintersect\w*|walk_recursive|flip|keys|merge|pop|push|rand|reverse|search|shift|slice|splice|unique|values|intersect\w*|chunk|combine|fill|key_exists|multisort|pad|product|replace|sum)|is_(?:array|string|numeric|int|integer|callable|dir|file|link|readable|writable|writeable|executable|uploaded_file|object|null|bool|float|resource|a|subclass_of|scalar|iterable|countable)|preg_(?:match\w*|replace\w*|split|quote|grep)|mb_(?:ereg_replace|send_mail|strrev|substr|str\w+)|str_(?:replace|repeat|ireplace|pad|shuffle|word_count|split)|substr_(?:count|replace|compare)|ucfirst|ucwords|lcfirst|htmlspecialchars(?:_decode)?|html_entity_decode|get_(?:defined_\w+|loaded_extensions|object_vars|class\w*|included_files|required_files|parent_class|magic_quotes\w*|cfg_var|include_path|resource_type|headers|browser|meta_tags|html_translation_table)|func_(?:get_args?|num_args)|forward_static_call\w*|apache_\w+|posix_\w+|pcntl_\w+|proc_\w+|socket_\w+|stream_\w+|ldap_\w+|imap_\w+|ftp_\w+|ssh2_\w+|odbc_\w+|oci_\w+|pg_\w+|mysqli?_\w+|sqlite_\w+|mssql_\w+|ibase_\w+|ifx_\w+|curl_\w+|sodium_\w+|openssl_\w+|xml_\w+|xmlrpc_\w+|simplexml_\w+|dom_import_\w+|libxml_\w+|tidy_\w+|zip_\w+|gz(?:open|file|read|write|passthru|encode|deflate)|bz(?:open|read|write|compress|decompress)|exif_\w+|image(?:create\w*|copy\w*|filter|string\w*|ftbbox|loadfont|destroy|rotate|scale|colorat|typetomime|type_to_\w+)|get(?:image)\w*|iptcembed|iptcparse|getimagesize\w*|session_\w+|setcookie|setrawcookie|http_(?:build_query|response_code)|dns_\w+|checkdnsrr|iconv\w*|gmp_\w+|shm_\w+|sem_\w+|msg_\w+|win32_\w+|com_\w+|variant_\w+|wincache_\w+|opcache_\w+|apcu?_\w+|dba_\w+|readline_\w+|ctype_\w+|finfo_\w+|hash_(?:file|hmac\w*|algos|init|update\w*)|md5_file|sha1_file|crypt|mcrypt_\w+|inotify_\w+|eio_\w+|uopz_\w+|runkit_\w+|event_\w+|snmp\w*|yaml_\w+|wddx_\w+|date_(?:default|parse|sun|create|diff)\w*|timezone_\w+|cal_\w+|easter_da\w+|gregoriantojd|juliantojd|frenchtojd|jewishtojd|unixtojd|cyrus_\w+|cubrid_\w+|db2_\w+|fbsql_\w+|maxdb_\w+|ncurses_\w+|enchant_\w+|pspell_\w+|geoip_\w+|token_\w+|rrd_\w+|trader_\w+|stats_\w+|svn_\w+|radius_\w+|output_\w+|ignore_user_abort|sys_(?:get\w+|setloadavg)|net_get_interfaces|spl_\w+|iterator_\w+|assert_options|debug_\w+|error_(?:clear|get)_last|restore_\w+|set_(?:error|exception)_handler|trigger_error|user_error|money_format|number_format|vs?printf|vfprintf|fprintf|levenshtein|metaphone|similar_text|soundex|quotemeta|quoted_printable_\w+|convert_uu\w+|convert_cyr_string|count_chars|chunk_split|nl_langinfo|wordwrap|strpbrk|strncasecmp|strnatcmp|strcasecmp|stristr|strrchr|strrpos|strripos|stripcslashes|addcslashes|strval|intval|floatval|boolval|settype|gettype|serialize|utf8_\w+|array|compact|constant|define|defined|get_debug_type|php_\w+|zend_\w+|disk\w+space|fileatime|filectime|filemtime(?=\(\))|fnmatch|linkinfo|lstat|clearstatcache|umask|tmpfile|parse_url|url(?:en|de)code|rawurl(?:en|de)code)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=1,
    ),
)
R0381_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN,
        "user_agent",
        r"(?:fsockopen|gzinflate|gzuncompress|base64_decode|shell_exec|file_(?:exists|get_contents|put_contents)|proc_open)\s*\(|(?<![a-z0-9_$.-])(?:shell_exec|passthru|popen|proc_open|pcntl_exec|call_user_func(?:_array)?|create_function|base64_decode|base64_encode|gzinflate|gzuncompress|gzdecode|str_rot13|file_get_contents|file_put_contents|readfile|show_source|highlight_(?:file|string)|move_uploaded_file|phpinfo|php_uname|phpversion|phpcredits|getenv|putenv|set_time_limit|error_reporting|unserialize|var_dump|var_export|print_r|scandir|opendir|readdir|symlink|readlink|tempnam|tmpfile|fsockopen|gethostby(?:name|addr)l?|escapeshell(?:cmd|arg)|function_exists|class_exists|method_exists|strip_tags|addslashes|stripslashes|htmlentities|nl2br|hex2bin|bin2hex|strrev|fileperms|fileowner|filegroup|fileinode|filesize|parse_ini_file|realpath|pathinfo|getcwd|getmyuid|getlastmod|getmypid|get_current_user|usleep|usort|uasort|uksort|parse_str|mysql_query|curl_(?:init|exec)|move_uploaded|phpdbg_\w+|register_shutdown_function|ob_start|ini_(?:set|get|restore|get_all)|fopen|fwrite|fputs|fread|fgets|fgetc|fscanf|fpassthru|ftruncate|unlink|rmdir|mkdir|chgrp|lchgrp|lchown|chown|chroot|error_log|syslog|openlog|closelog|setlocale|localeconv|array_(?:map|filter|walk|diff\w*|reduce|udiff\w*|uintersect\w*|walk_recursive|flip|keys|merge|pop|push|rand|reverse|search|shift|slice|splice|unique|values|intersect\w*|chunk|combine|fill|key_exists|multisort|pad|product|replace|sum)|is_(?:array|string|numeric|int|integer|callable|dir|file|link|readable|writable|writeable|executable|uploaded_file|object|null|bool|float|resource|a|subclass_of|scalar|iterable|countable)|preg_(?:match\w*|replace\w*|split|quote|grep)|mb_(?:ereg_replace|send_mail|strrev|substr|str\w+)|str_(?:replace|repeat|ireplace|pad|shuffle|word_count|split)|substr_(?:count|replace|compare)|ucfirst|ucwords|lcfirst|htmlspecialchars(?:_decode)?|html_entity_decode|get_(?:defined_\w+|loaded_extensions|object_vars|class\w*|included_files|required_files|parent_class|magic_quotes\w*|cfg_var|include_path|resource_type|headers|browser|meta_tags|html_translation_table)|func_(?:get_args?|num_args)|forward_static_call\w*|apache_\w+|posix_\w+|pcntl_\w+|proc_\w+|socket_\w+|stream_\w+|ldap_\w+|imap_\w+|ftp_\w+|ssh2_\w+|odbc_\w+|oci_\w+|pg_\w+|mysqli?_\w+|sqlite_\w+|mssql_\w+|ibase_\w+|ifx_\w+|curl_\w+|sodium_\w+|openssl_\w+|xml_\w+|xmlrpc_\w+|simplexml_\w+|dom_import_\w+|libxml_\w+|tidy_\w+|zip_\w+|gz(?:open|file|read|write|passthru|encode|deflate)|bz(?:open|read|write|compress|decompress)|exif_\w+|image(?:create\w*|copy\w*|filter|string\w*|ftbbox|loadfont|destroy|rotate|scale|colorat|typetomime|type_to_\w+)|get(?:image)\w*|iptcembed|iptcparse|getimagesize\w*|session_\w+|setcookie|setrawcookie|http_(?:build_query|response_code)|dns_\w+|checkdnsrr|iconv\w*|gmp_\w+|shm_\w+|sem_\w+|msg_\w+|win32_\w+|com_\w+|variant_\w+|wincache_\w+|opcache_\w+|apcu?_\w+|dba_\w+|readline_\w+|ctype_\w+|finfo_\w+|hash_(?:file|hmac\w*|algos|init|update\w*)|md5_file|sha1_file|crypt|mcrypt_\w+|inotify_\w+|eio_\w+|uopz_\w+|runkit_\w+|event_\w+|snmp\w*|yaml_\w+|wddx_\w+|date_(?:default|parse|sun|create|diff)\w*|timezone_\w+|cal_\w+|easter_da\w+|gregoriantojd|juliantojd|frenchtojd|jewishtojd|unixtojd|cyrus_\w+|cubrid_\w+|db2_\w+|fbsql_\w+|maxdb_\w+|ncurses_\w+|enchant_\w+|pspell_\w+|geoip_\w+|token_\w+|rrd_\w+|trader_\w+|stats_\w+|svn_\w+|radius_\w+|output_\w+|ignore_user_abort|sys_(?:get\w+|setloadavg)|net_get_interfaces|spl_\w+|iterator_\w+|assert_options|debug_\w+|error_(?:clear|get)_last|restore_\w+|set_(?:error|exception)_handler|trigger_error|user_error|money_format|number_format|vs?printf|vfprintf|fprintf|levenshtein|metaphone|similar_text|soundex|quotemeta|quoted_printable_\w+|convert_uu\w+|convert_cyr_string|count_chars|chunk_split|nl_langinfo|wordwrap|strpbrk|strncasecmp|strnatcmp|strcasecmp|stristr|strrchr|strrpos|strripos|stripcslashes|addcslashes|strval|intval|floatval|boolval|settype|gettype|serialize|utf8_\w+|array|compact|constant|define|defined|get_debug_type|php_\w+|zend_\w+|disk\w+space|fileatime|filectime|filemtime(?=\(\))|fnmatch|linkinfo|lstat|clearstatcache|umask|tmpfile|parse_url|url(?:en|de)code|rawurl(?:en|de)code)\s*(?:/\*.*?\*/\s*)?\(",
        case_sensitive=False,
        limit=1,
    ),
)
R0381_RAW_URL_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_RAW_URL_PATTERN_2,
        "raw_url",
        "(?:(?:^|[=;@{(,&|?:.<>!\\s'\\\"`\\[\\]/])|\\\\x5c)(?:system|exec|eval|assert|include(?:_once)?|require(?:_once)?|preg_replace|chmod|exit|extract|touch|rename|printf|sprintf|implode|explode|substr|sleep|mktime|shuffle|sizeof|unpack|print|isset|unset|idate)\\s*(?:/\\*.*?\\*/)?\\(\\s*(?:\\$|['\\\"`]|@|[a-z_]\\w*\\s*\\(|base64|getenv|/|[\\w ./-]{1,60}\\)\\s*(?:;|$))",
        case_sensitive=False,
        limit=256,
    ),
)
R0381_BODY_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_BODY_PATTERN_2,
        "body",
        "(?:(?:^|[=;@{(,&|?:.<>!\\s'\\\"`\\[\\]/])|\\\\x5c)(?:system|exec|eval|assert|include(?:_once)?|require(?:_once)?|preg_replace|chmod|exit|extract|touch|rename|printf|sprintf|implode|explode|substr|sleep|mktime|shuffle|sizeof|unpack|print|isset|unset|idate)\\s*(?:/\\*.*?\\*/)?\\(\\s*(?:\\$|['\\\"`]|@|[a-z_]\\w*\\s*\\(|base64|getenv|/|[\\w ./-]{1,60}\\)\\s*(?:;|$))",
        case_sensitive=False,
        limit=256,
    ),
)
R0381_HEADERS_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_HEADERS_PATTERN_2,
        "headers",
        "(?:(?:^|[=;@{(,&|?:.<>!\\s'\\\"`\\[\\]/])|\\\\x5c)(?:system|exec|eval|assert|include(?:_once)?|require(?:_once)?|preg_replace|chmod|exit|extract|touch|rename|printf|sprintf|implode|explode|substr|sleep|mktime|shuffle|sizeof|unpack|print|isset|unset|idate)\\s*(?:/\\*.*?\\*/)?\\(\\s*(?:\\$|['\\\"`]|@|[a-z_]\\w*\\s*\\(|base64|getenv|/|[\\w ./-]{1,60}\\)\\s*(?:;|$))",
        case_sensitive=False,
        limit=256,
    ),
)
R0381_USER_AGENT_PATTERN_2: Final = SeenAs(
    "decoded",
    Matches(
        n.R0381_USER_AGENT_PATTERN_2,
        "user_agent",
        "(?:(?:^|[=;@{(,&|?:.<>!\\s'\\\"`\\[\\]/])|\\\\x5c)(?:system|exec|eval|assert|include(?:_once)?|require(?:_once)?|preg_replace|chmod|exit|extract|touch|rename|printf|sprintf|implode|explode|substr|sleep|mktime|shuffle|sizeof|unpack|print|isset|unset|idate)\\s*(?:/\\*.*?\\*/)?\\(\\s*(?:\\$|['\\\"`]|@|[a-z_]\\w*\\s*\\(|base64|getenv|/|[\\w ./-]{1,60}\\)\\s*(?:;|$))",
        case_sensitive=False,
        limit=256,
    ),
)
R0381: Final = Rule(
    id="R0381",
    version=1,
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


@KIND.rule(
    R0381,
    anchors=(
        R0381_RAW_URL_PATTERN,
        R0381_BODY_PATTERN,
        R0381_HEADERS_PATTERN,
        R0381_USER_AGENT_PATTERN,
        R0381_RAW_URL_PATTERN_2,
        R0381_BODY_PATTERN_2,
        R0381_HEADERS_PATTERN_2,
        R0381_USER_AGENT_PATTERN_2,
    ),
)
def r0381(hits: Hits) -> bool:
    return (
        R0381_RAW_URL_PATTERN in hits
        or R0381_BODY_PATTERN in hits
        or R0381_HEADERS_PATTERN in hits
        or R0381_USER_AGENT_PATTERN in hits
        or R0381_RAW_URL_PATTERN_2 in hits
        or R0381_BODY_PATTERN_2 in hits
        or R0381_HEADERS_PATTERN_2 in hits
        or R0381_USER_AGENT_PATTERN_2 in hits
    )


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


@KIND.rule(
    R0382,
    anchors=(
        R0382_RAW_URL_PATTERN,
        R0382_BODY_PATTERN,
        R0382_HEADERS_PATTERN,
        R0382_USER_AGENT_PATTERN,
        R0382_RAW_URL_PATTERN_2,
        R0382_BODY_PATTERN_2,
        R0382_HEADERS_PATTERN_2,
        R0382_USER_AGENT_PATTERN_2,
    ),
)
def r0382(hits: Hits) -> bool:
    return (
        R0382_RAW_URL_PATTERN in hits
        or R0382_BODY_PATTERN in hits
        or R0382_HEADERS_PATTERN in hits
        or R0382_USER_AGENT_PATTERN in hits
        or R0382_RAW_URL_PATTERN_2 in hits
        or R0382_BODY_PATTERN_2 in hits
        or R0382_HEADERS_PATTERN_2 in hits
        or R0382_USER_AGENT_PATTERN_2 in hits
    )


# ── R0383 ─────────────────────────────────────────────────────────────────────────────────────────

R0383_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0383_RAW_URL_PATTERN,
        "raw_url",
        r"\b(?:allow_url_(?:include|fopen)|auto_(?:prepend|append)_file|disable_(?:functions|classes)|open_basedir|safe_mode(?:_\w+)?|suhosin\.\w+|cgi\.force_redirect|cgi\.redirect_status_env|enable_dl|expose_php|extension_dir|error_(?:log|reporting|prepend_string|append_string)|display_errors|include_path|log_errors|magic_quotes_\w+|register_(?:globals|argc_argv)|max_(?:execution_time|input_\w+|file_uploads)|memory_limit|output_(?:buffering|handler)|post_max_size|request_order|variables_order|sendmail_(?:path|from)|session\.(?:save_\w+|auto_start|name|use_\w+|upload_progress\.\w+|serialize_handler|cookie_\w+)|short_open_tag|sys_temp_dir|upload_(?:tmp_dir|max_filesize)|unserialize_callback_func|unserialize_max_depth|user_ini\.\w+|zend\.\w+|opcache\.\w+|mbstring\.\w+|mysqli?\.\w+|pcre\.\w+|phar\.\w+|soap\.\w+|sqlite3?\.\w+|xmlrpc_\w+|assert\.\w+|browscap|default_(?:charset|mimetype|socket_timeout)|doc_root|docref_\w+|file_uploads|fastcgi\.\w+|hard_timeout|highlight\.\w+|html_errors|ignore_\w+|implicit_flush|input_encoding|internal_encoding|ldap\.\w+|mail\.\w+|precision|report_\w+|serialize_precision|smtp_port|track_errors|url_rewriter\.tags|user_agent|user_dir|windows\.\w+|xbithack|zlib\.\w+|date\.\w+|exif\.\w+|ffi\.\w+|filter\.\w+|gd\.\w+|hash\.\w+|ibase\.\w+|iconv\.\w+|imagick\.\w+|intl\.\w+|oci8\.\w+|odbc\.\w+|pdo\w*\.\w+|pgsql\.\w+|realpath_cache\w+|session\.\w+|sysvshm\.\w+|tidy\.\w+|uopz\.\w+|vld\.\w+|wincache\.\w+|xdebug\.\w+|yaz\.\w+|auto_detect_line_endings|auto_globals_jit|enable_post_data_reading|arg_separator\.\w+)\s*=\s*\S|\bphp_(?:value|admin_value|flag)\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0383_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0383_BODY_PATTERN,
        "body",
        r"\b(?:allow_url_(?:include|fopen)|auto_(?:prepend|append)_file|disable_(?:functions|classes)|open_basedir|safe_mode(?:_\w+)?|suhosin\.\w+|cgi\.force_redirect|cgi\.redirect_status_env|enable_dl|expose_php|extension_dir|error_(?:log|reporting|prepend_string|append_string)|display_errors|include_path|log_errors|magic_quotes_\w+|register_(?:globals|argc_argv)|max_(?:execution_time|input_\w+|file_uploads)|memory_limit|output_(?:buffering|handler)|post_max_size|request_order|variables_order|sendmail_(?:path|from)|session\.(?:save_\w+|auto_start|name|use_\w+|upload_progress\.\w+|serialize_handler|cookie_\w+)|short_open_tag|sys_temp_dir|upload_(?:tmp_dir|max_filesize)|unserialize_callback_func|unserialize_max_depth|user_ini\.\w+|zend\.\w+|opcache\.\w+|mbstring\.\w+|mysqli?\.\w+|pcre\.\w+|phar\.\w+|soap\.\w+|sqlite3?\.\w+|xmlrpc_\w+|assert\.\w+|browscap|default_(?:charset|mimetype|socket_timeout)|doc_root|docref_\w+|file_uploads|fastcgi\.\w+|hard_timeout|highlight\.\w+|html_errors|ignore_\w+|implicit_flush|input_encoding|internal_encoding|ldap\.\w+|mail\.\w+|precision|report_\w+|serialize_precision|smtp_port|track_errors|url_rewriter\.tags|user_agent|user_dir|windows\.\w+|xbithack|zlib\.\w+|date\.\w+|exif\.\w+|ffi\.\w+|filter\.\w+|gd\.\w+|hash\.\w+|ibase\.\w+|iconv\.\w+|imagick\.\w+|intl\.\w+|oci8\.\w+|odbc\.\w+|pdo\w*\.\w+|pgsql\.\w+|realpath_cache\w+|session\.\w+|sysvshm\.\w+|tidy\.\w+|uopz\.\w+|vld\.\w+|wincache\.\w+|xdebug\.\w+|yaz\.\w+|auto_detect_line_endings|auto_globals_jit|enable_post_data_reading|arg_separator\.\w+)\s*=\s*\S|\bphp_(?:value|admin_value|flag)\b",
        case_sensitive=False,
        limit=256,
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
    r"(?:^|[^a-zA-Z])a(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\{|%7[bB])[sioabdOC](?::|%3[aA])[0-9]",
    r"s(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\"|%22)[^\"]{0,80}(?:\";|%22%3[bB])[oasbidON](?::|%3[aA])",
    limit=256,
)
R0384_BODY_PATTERN: Final = Matches(
    n.R0384_BODY_PATTERN,
    "body",
    r"(?:^|[^a-zA-Z])[OCoc](?::|%3[aA])(?:\+|%2[bB])?[0-9]{1,9}(?::|%3[aA])(?:\"|%22|\\\")?[\w\\%-]+(?:\"|%22|\\\")?(?::|%3[aA])[0-9]+(?::|%3[aA])(?:\{|%7[bB])",
    r"(?:^|[^a-zA-Z])a(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\{|%7[bB])[sioabdOC](?::|%3[aA])[0-9]",
    r"s(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\"|%22)[^\"]{0,80}(?:\";|%22%3[bB])[oasbidON](?::|%3[aA])",
    limit=256,
)
R0384_HEADERS_PATTERN: Final = Matches(
    n.R0384_HEADERS_PATTERN,
    "headers",
    r"(?:^|[^a-zA-Z])[OCoc](?::|%3[aA])(?:\+|%2[bB])?[0-9]{1,9}(?::|%3[aA])(?:\"|%22|\\\")?[\w\\%-]+(?:\"|%22|\\\")?(?::|%3[aA])[0-9]+(?::|%3[aA])(?:\{|%7[bB])",
    r"(?:^|[^a-zA-Z])a(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\{|%7[bB])[sioabdOC](?::|%3[aA])[0-9]",
    r"s(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\"|%22)[^\"]{0,80}(?:\";|%22%3[bB])[oasbidON](?::|%3[aA])",
    limit=256,
)
R0384_USER_AGENT_PATTERN: Final = Matches(
    n.R0384_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:^|[^a-zA-Z])[OCoc](?::|%3[aA])(?:\+|%2[bB])?[0-9]{1,9}(?::|%3[aA])(?:\"|%22|\\\")?[\w\\%-]+(?:\"|%22|\\\")?(?::|%3[aA])[0-9]+(?::|%3[aA])(?:\{|%7[bB])",
    r"(?:^|[^a-zA-Z])a(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\{|%7[bB])[sioabdOC](?::|%3[aA])[0-9]",
    r"s(?::|%3[aA])[0-9]{1,6}(?::|%3[aA])(?:\"|%22)[^\"]{0,80}(?:\";|%22%3[bB])[oasbidON](?::|%3[aA])",
    limit=256,
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


@KIND.rule(
    R0384,
    anchors=(
        R0384_RAW_URL_PATTERN,
        R0384_BODY_PATTERN,
        R0384_HEADERS_PATTERN,
        R0384_USER_AGENT_PATTERN,
    ),
)
def r0384(hits: Hits) -> bool:
    return (
        R0384_RAW_URL_PATTERN in hits
        or R0384_BODY_PATTERN in hits
        or R0384_HEADERS_PATTERN in hits
        or R0384_USER_AGENT_PATTERN in hits
    )


# ── R0385 ─────────────────────────────────────────────────────────────────────────────────────────

R0385_RAW_URL_PATTERN: Final = Matches(
    n.R0385_RAW_URL_PATTERN,
    "raw_url",
    r"(?:[=;@(\"{.]|%3d|%3b|%28|%40|%20|\+)(?:\$|%24)(?:\{|%7b|_|[a-z])[\w{$]*(?:(?:\[|%5b|\{|%7b)[^)\]]{1,40}(?:\]|%5d|\}|%7d)){0,3}(?:\s|\+|%20|/\*.{0,20}?\*/)?(?:\(|%28)[^()]{0,60}(?:\)|%29)",
    "(?:\\]|%5d|\\)|%29|'|%27|\\\"|%22|`|\\})(?:[ \\t\\n+]|%20)?(?:\\(|%28)(?:'|%27|\\\"|%22)?[\\w ./+-]{1,30}(?:'|%27|\\\"|%22)?(?:\\)|%29)(?:;|%3b)",
    r"(?:\$|%24)(?:[ +]|%20){0,20}(?:\{|%7b)(?:[ +]|%20){0,20}(?:'|%27|\$|%24|%40|@)?[\w.]{1,20}(?:'|%27)?(?:[ +]|%20)*(?:\}|%7d)(?:$|[;(&]|%28|%3b|(?:[ +]|%20)(?:\(|%28))",
    case_sensitive=False,
    limit=4,
)
R0385_BODY_PATTERN: Final = Matches(
    n.R0385_BODY_PATTERN,
    "body",
    r"(?:[=;@(\"{.]|%3d|%3b|%28|%40|%20|\+)(?:\$|%24)(?:\{|%7b|_|[a-z])[\w{$]*(?:(?:\[|%5b|\{|%7b)[^)\]]{1,40}(?:\]|%5d|\}|%7d)){0,3}(?:\s|\+|%20|/\*.{0,20}?\*/)?(?:\(|%28)[^()]{0,60}(?:\)|%29)",
    "(?:\\]|%5d|\\)|%29|'|%27|\\\"|%22|`|\\})(?:[ \\t\\n+]|%20)?(?:\\(|%28)(?:'|%27|\\\"|%22)?[\\w ./+-]{1,30}(?:'|%27|\\\"|%22)?(?:\\)|%29)(?:;|%3b)",
    r"(?:\$|%24)(?:[ +]|%20){0,20}(?:\{|%7b)(?:[ +]|%20){0,20}(?:'|%27|\$|%24|%40|@)?[\w.]{1,20}(?:'|%27)?(?:[ +]|%20)*(?:\}|%7d)(?:$|[;(&]|%28|%3b|(?:[ +]|%20)(?:\(|%28))",
    case_sensitive=False,
    limit=4,
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


@KIND.rule(R0385, anchors=(R0385_RAW_URL_PATTERN, R0385_BODY_PATTERN))
def r0385(hits: Hits) -> bool:
    return R0385_RAW_URL_PATTERN in hits or R0385_BODY_PATTERN in hits


# ── R0386 ─────────────────────────────────────────────────────────────────────────────────────────

R0386_BODY_PATTERN: Final = Matches(
    n.R0386_BODY_PATTERN,
    "body",
    "filename\\*?\\s*=\\s*[\\\"']?[^\\\"'\\r\\n;]{0,200}(?:\\.\\s?(?:php[0-9]{0,3}|phps|phtml?|pht|phar|pgif|shtml?|inc|jspx?|jspf|jsw|jsv|aspx?|ashx|asmx|asa|cer|cdx|cfm|cgi|pl|py|rb|sh|exe|dll|war|jar|htaccess|htpasswd|user\\.ini|config)(?:[.\\s;:%\\x00\\\"']|$)|\\.\\.[\\\\/]|sess_\\w{10})",
    case_sensitive=False,
    limit=40,
)
R0386_HEADERS_PATTERN: Final = Matches(
    n.R0386_HEADERS_PATTERN,
    "headers",
    r"^(?:[^:;=,]{0,120}[/\\])?[^/:;=,\\]{0,120}\. ?(?:php|php[3-8]|phps|phtml?|pht|phar|shtml|jspx?|jspf|aspx?|asa|cer|cfm|cgi|htaccess|htpasswd|user\.ini|bashrc|netrc)$",
    r"^[^/:;=,\\]{0,120}\. ?(?:php|php[3-8]|phps|phtml|pht|phar|jspx?|aspx?)\.\w{1,5}$",
    r"^[^/:;=,\\]{0,120}\.(?:php|php[3-8]|phtml|phar|jsp|aspx?)\.{1,5}$",
    r"^sess_\w{10,}$|^(?:web\.config|local\.xml)$",
    case_sensitive=False,
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


@KIND.rule(R0386, anchors=(R0386_BODY_PATTERN, R0386_HEADERS_PATTERN))
def r0386(hits: Hits) -> bool:
    return R0386_BODY_PATTERN in hits or R0386_HEADERS_PATTERN in hits


# ── R0387 ─────────────────────────────────────────────────────────────────────────────────────────

R0387_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0387_RAW_URL_PATTERN,
        "raw_url",
        "\\brequire\\s*(?:\\[\\s*\\w|\\(\\s*['\\\"`]|\\.\\s*(?:main|resolve|cache)\\b)|\\bchild_process\\b|\\bprocess\\s*\\.\\s*(?:env|mainmodule|binding|exit|kill|cwd|argv|version|dlopen|stdout)\\b|\\bprocess\\s*\\[|\\bglobal\\s*\\.\\s*process|\\b_\\$\\$nd_func\\$\\$_|\\$\\$nd_func|\\bthis\\s*\\.\\s*constructor\\s*\\.\\s*constructor|\\bfunction\\s*\\(\\s*['\\\"]?return\\b|\\b(?:readdir|readfile|writefile|exec|spawn|execfile)sync\\b|\\b(?:spawn|fork|execfile)\\s*\\(\\s*['\\\"]|\\bwhile\\s*\\(\\s*\\(?\\s*(?:(?:!!\\s*)*(?:true|[-+]?[1-9][0-9]*|-?infinity|string|object|\\[\\]|\\{\\}|'\\w+'|\\\"\\w+\\\"|`\\w+`)|!\\s*(?:\\+?\\s*0|false|null|undefined|nan|''|\\\"\\\"|``))\\s*\\)|\\bres\\.(?:end|send|write)\\s*\\(|\\bimport\\s*\\(\\s*['\\\"](?:fs|child|node:)|\\bconstructor\\s*\\.\\s*_load\\b|\\bnew\\s+function\\s*\\(|\\beval\\s*\\(\\s*string|\\bconsole\\s*\\.\\s*(?:log|debug|error|info|trace|warn|table|dir|time|count|assert|clear|group)\\s*(?:\\.\\s*(?:call|apply|bind)\\s*)?\\(|\\bmodule\\s*\\.\\s*exports\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0387_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0387_BODY_PATTERN,
        "body",
        "\\brequire\\s*(?:\\[\\s*\\w|\\(\\s*['\\\"`]|\\.\\s*(?:main|resolve|cache)\\b)|\\bchild_process\\b|\\bprocess\\s*\\.\\s*(?:env|mainmodule|binding|exit|kill|cwd|argv|version|dlopen|stdout)\\b|\\bprocess\\s*\\[|\\bglobal\\s*\\.\\s*process|\\b_\\$\\$nd_func\\$\\$_|\\$\\$nd_func|\\bthis\\s*\\.\\s*constructor\\s*\\.\\s*constructor|\\bfunction\\s*\\(\\s*['\\\"]?return\\b|\\b(?:readdir|readfile|writefile|exec|spawn|execfile)sync\\b|\\b(?:spawn|fork|execfile)\\s*\\(\\s*['\\\"]|\\bwhile\\s*\\(\\s*\\(?\\s*(?:(?:!!\\s*)*(?:true|[-+]?[1-9][0-9]*|-?infinity|string|object|\\[\\]|\\{\\}|'\\w+'|\\\"\\w+\\\"|`\\w+`)|!\\s*(?:\\+?\\s*0|false|null|undefined|nan|''|\\\"\\\"|``))\\s*\\)|\\bres\\.(?:end|send|write)\\s*\\(|\\bimport\\s*\\(\\s*['\\\"](?:fs|child|node:)|\\bconstructor\\s*\\.\\s*_load\\b|\\bnew\\s+function\\s*\\(|\\beval\\s*\\(\\s*string|\\bconsole\\s*\\.\\s*(?:log|debug|error|info|trace|warn|table|dir|time|count|assert|clear|group)\\s*(?:\\.\\s*(?:call|apply|bind)\\s*)?\\(|\\bmodule\\s*\\.\\s*exports\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0387_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0387_HEADERS_PATTERN,
        "headers",
        "\\brequire\\s*(?:\\[\\s*\\w|\\(\\s*['\\\"`]|\\.\\s*(?:main|resolve|cache)\\b)|\\bchild_process\\b|\\bprocess\\s*\\.\\s*(?:env|mainmodule|binding|exit|kill|cwd|argv|version|dlopen|stdout)\\b|\\bprocess\\s*\\[|\\bglobal\\s*\\.\\s*process|\\b_\\$\\$nd_func\\$\\$_|\\$\\$nd_func|\\bthis\\s*\\.\\s*constructor\\s*\\.\\s*constructor|\\bfunction\\s*\\(\\s*['\\\"]?return\\b|\\b(?:readdir|readfile|writefile|exec|spawn|execfile)sync\\b|\\b(?:spawn|fork|execfile)\\s*\\(\\s*['\\\"]|\\bwhile\\s*\\(\\s*\\(?\\s*(?:(?:!!\\s*)*(?:true|[-+]?[1-9][0-9]*|-?infinity|string|object|\\[\\]|\\{\\}|'\\w+'|\\\"\\w+\\\"|`\\w+`)|!\\s*(?:\\+?\\s*0|false|null|undefined|nan|''|\\\"\\\"|``))\\s*\\)|\\bres\\.(?:end|send|write)\\s*\\(|\\bimport\\s*\\(\\s*['\\\"](?:fs|child|node:)|\\bconstructor\\s*\\.\\s*_load\\b|\\bnew\\s+function\\s*\\(|\\beval\\s*\\(\\s*string|\\bconsole\\s*\\.\\s*(?:log|debug|error|info|trace|warn|table|dir|time|count|assert|clear|group)\\s*(?:\\.\\s*(?:call|apply|bind)\\s*)?\\(|\\bmodule\\s*\\.\\s*exports\\b",
        case_sensitive=False,
        limit=256,
    ),
)
R0387_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0387_USER_AGENT_PATTERN,
        "user_agent",
        "\\brequire\\s*(?:\\[\\s*\\w|\\(\\s*['\\\"`]|\\.\\s*(?:main|resolve|cache)\\b)|\\bchild_process\\b|\\bprocess\\s*\\.\\s*(?:env|mainmodule|binding|exit|kill|cwd|argv|version|dlopen|stdout)\\b|\\bprocess\\s*\\[|\\bglobal\\s*\\.\\s*process|\\b_\\$\\$nd_func\\$\\$_|\\$\\$nd_func|\\bthis\\s*\\.\\s*constructor\\s*\\.\\s*constructor|\\bfunction\\s*\\(\\s*['\\\"]?return\\b|\\b(?:readdir|readfile|writefile|exec|spawn|execfile)sync\\b|\\b(?:spawn|fork|execfile)\\s*\\(\\s*['\\\"]|\\bwhile\\s*\\(\\s*\\(?\\s*(?:(?:!!\\s*)*(?:true|[-+]?[1-9][0-9]*|-?infinity|string|object|\\[\\]|\\{\\}|'\\w+'|\\\"\\w+\\\"|`\\w+`)|!\\s*(?:\\+?\\s*0|false|null|undefined|nan|''|\\\"\\\"|``))\\s*\\)|\\bres\\.(?:end|send|write)\\s*\\(|\\bimport\\s*\\(\\s*['\\\"](?:fs|child|node:)|\\bconstructor\\s*\\.\\s*_load\\b|\\bnew\\s+function\\s*\\(|\\beval\\s*\\(\\s*string|\\bconsole\\s*\\.\\s*(?:log|debug|error|info|trace|warn|table|dir|time|count|assert|clear|group)\\s*(?:\\.\\s*(?:call|apply|bind)\\s*)?\\(|\\bmodule\\s*\\.\\s*exports\\b",
        case_sensitive=False,
        limit=256,
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


@KIND.rule(
    R0387,
    anchors=(
        R0387_RAW_URL_PATTERN,
        R0387_BODY_PATTERN,
        R0387_HEADERS_PATTERN,
        R0387_USER_AGENT_PATTERN,
        R0387_RAW_URL_PATTERN_2,
        R0387_BODY_PATTERN_2,
        R0387_HEADERS_PATTERN_2,
        R0387_USER_AGENT_PATTERN_2,
    ),
)
def r0387(hits: Hits) -> bool:
    return (
        R0387_RAW_URL_PATTERN in hits
        or R0387_BODY_PATTERN in hits
        or R0387_HEADERS_PATTERN in hits
        or R0387_USER_AGENT_PATTERN in hits
        or R0387_RAW_URL_PATTERN_2 in hits
        or R0387_BODY_PATTERN_2 in hits
        or R0387_HEADERS_PATTERN_2 in hits
        or R0387_USER_AGENT_PATTERN_2 in hits
    )


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


@KIND.rule(
    R0388,
    anchors=(
        R0388_RAW_URL_PATTERN,
        R0388_BODY_PATTERN,
        R0388_HEADERS_PATTERN,
        R0388_USER_AGENT_PATTERN,
    ),
)
def r0388(hits: Hits) -> bool:
    return (
        R0388_RAW_URL_PATTERN in hits
        or R0388_BODY_PATTERN in hits
        or R0388_HEADERS_PATTERN in hits
        or R0388_USER_AGENT_PATTERN in hits
    )


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


@KIND.rule(
    R0389,
    anchors=(
        R0389_RAW_URL_PATTERN,
        R0389_BODY_PATTERN,
        R0389_HEADERS_PATTERN,
        R0389_USER_AGENT_PATTERN,
    ),
)
def r0389(hits: Hits) -> bool:
    return (
        R0389_RAW_URL_PATTERN in hits
        or R0389_BODY_PATTERN in hits
        or R0389_HEADERS_PATTERN in hits
        or R0389_USER_AGENT_PATTERN in hits
    )


# ── R0390 ─────────────────────────────────────────────────────────────────────────────────────────

R0390_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0390_RAW_URL_PATTERN,
        "raw_url",
        "\\b(?:process\\s*\\.\\s*(?:spawn|exec|fork)|\\bio\\.(?:popen|read|binread|readlines|sysopen|write)|kernel\\s*\\.\\s*(?:exec|system|open|spawn|fork|eval|syscall)|file\\.(?:read|open|write|readlines|binread)\\s*\\(?\\s*['\\\"]|open3\\s*\\.|pty\\s*\\.\\s*spawn|erb\\.new|object\\s*\\.\\s*const_get|instance_eval|class_eval|instance_variable_get)\\b|!ruby/(?:object|hash|struct|regexp)|\\bsend\\s*\\(\\s*['\\\":](?:eval|system|exec)",
        case_sensitive=False,
        limit=256,
    ),
)
R0390_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0390_BODY_PATTERN,
        "body",
        "\\b(?:process\\s*\\.\\s*(?:spawn|exec|fork)|\\bio\\.(?:popen|read|binread|readlines|sysopen|write)|kernel\\s*\\.\\s*(?:exec|system|open|spawn|fork|eval|syscall)|file\\.(?:read|open|write|readlines|binread)\\s*\\(?\\s*['\\\"]|open3\\s*\\.|pty\\s*\\.\\s*spawn|erb\\.new|object\\s*\\.\\s*const_get|instance_eval|class_eval|instance_variable_get)\\b|!ruby/(?:object|hash|struct|regexp)|\\bsend\\s*\\(\\s*['\\\":](?:eval|system|exec)",
        case_sensitive=False,
        limit=256,
    ),
)
R0390_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0390_HEADERS_PATTERN,
        "headers",
        "\\b(?:process\\s*\\.\\s*(?:spawn|exec|fork)|\\bio\\.(?:popen|read|binread|readlines|sysopen|write)|kernel\\s*\\.\\s*(?:exec|system|open|spawn|fork|eval|syscall)|file\\.(?:read|open|write|readlines|binread)\\s*\\(?\\s*['\\\"]|open3\\s*\\.|pty\\s*\\.\\s*spawn|erb\\.new|object\\s*\\.\\s*const_get|instance_eval|class_eval|instance_variable_get)\\b|!ruby/(?:object|hash|struct|regexp)|\\bsend\\s*\\(\\s*['\\\":](?:eval|system|exec)",
        case_sensitive=False,
        limit=256,
    ),
)
R0390_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0390_USER_AGENT_PATTERN,
        "user_agent",
        "\\b(?:process\\s*\\.\\s*(?:spawn|exec|fork)|\\bio\\.(?:popen|read|binread|readlines|sysopen|write)|kernel\\s*\\.\\s*(?:exec|system|open|spawn|fork|eval|syscall)|file\\.(?:read|open|write|readlines|binread)\\s*\\(?\\s*['\\\"]|open3\\s*\\.|pty\\s*\\.\\s*spawn|erb\\.new|object\\s*\\.\\s*const_get|instance_eval|class_eval|instance_variable_get)\\b|!ruby/(?:object|hash|struct|regexp)|\\bsend\\s*\\(\\s*['\\\":](?:eval|system|exec)",
        case_sensitive=False,
        limit=256,
    ),
)
R0390_RAW_URL_PATTERN_2: Final = Matches(
    n.R0390_RAW_URL_PATTERN_2,
    "raw_url",
    r"(?:%|%25)x(?:\(|%28|\{|%7b|\[|%5b)",
    r"(?:@|%40|%)(?:\{|%7b)(?:[ \t\n+]|%20)?(?:\[|%5b|\(|%28)",
    r"(?:\$|%24)(?:\{|%7b)(?:\\|%5c)",
    r"@(?:\{|%7b)\w+(?:\(|%28|\{|')",
    r"\bqx[/({]",
    case_sensitive=False,
)
R0390_BODY_PATTERN_2: Final = Matches(
    n.R0390_BODY_PATTERN_2,
    "body",
    r"(?:%|%25)x(?:\(|%28|\{|%7b|\[|%5b)",
    r"(?:@|%40|%)(?:\{|%7b)(?:[ \t\n+]|%20)?(?:\[|%5b|\(|%28)",
    r"(?:\$|%24)(?:\{|%7b)(?:\\|%5c)",
    r"@(?:\{|%7b)\w+(?:\(|%28|\{|')",
    r"\bqx[/({]",
    case_sensitive=False,
)
R0390_HEADERS_PATTERN_2: Final = Matches(
    n.R0390_HEADERS_PATTERN_2,
    "headers",
    r"(?:%|%25)x(?:\(|%28|\{|%7b|\[|%5b)",
    r"(?:@|%40|%)(?:\{|%7b)(?:[ \t\n+]|%20)?(?:\[|%5b|\(|%28)",
    r"(?:\$|%24)(?:\{|%7b)(?:\\|%5c)",
    r"@(?:\{|%7b)\w+(?:\(|%28|\{|')",
    r"\bqx[/({]",
    case_sensitive=False,
)
R0390_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0390_USER_AGENT_PATTERN_2,
    "user_agent",
    r"(?:%|%25)x(?:\(|%28|\{|%7b|\[|%5b)",
    r"(?:@|%40|%)(?:\{|%7b)(?:[ \t\n+]|%20)?(?:\[|%5b|\(|%28)",
    r"(?:\$|%24)(?:\{|%7b)(?:\\|%5c)",
    r"@(?:\{|%7b)\w+(?:\(|%28|\{|')",
    r"\bqx[/({]",
    case_sensitive=False,
)
R0390_RAW_URL_PATTERN_3: Final = Matches(
    n.R0390_RAW_URL_PATTERN_3,
    "raw_url",
    r"use(?:[ \t\n+]|%20|%0[9ad])(?:posix|socket|io(?::|%3a){2}\w+)(?:;|%3b)",
    case_sensitive=False,
)
R0390_BODY_PATTERN_3: Final = Matches(
    n.R0390_BODY_PATTERN_3,
    "body",
    r"use(?:[ \t\n+]|%20|%0[9ad])(?:posix|socket|io(?::|%3a){2}\w+)(?:;|%3b)",
    case_sensitive=False,
)
R0390_HEADERS_PATTERN_3: Final = Matches(
    n.R0390_HEADERS_PATTERN_3,
    "headers",
    r"use(?:[ \t\n+]|%20|%0[9ad])(?:posix|socket|io(?::|%3a){2}\w+)(?:;|%3b)",
    case_sensitive=False,
)
R0390_USER_AGENT_PATTERN_3: Final = Matches(
    n.R0390_USER_AGENT_PATTERN_3,
    "user_agent",
    r"use(?:[ \t\n+]|%20|%0[9ad])(?:posix|socket|io(?::|%3a){2}\w+)(?:;|%3b)",
    case_sensitive=False,
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


@KIND.rule(
    R0390,
    anchors=(
        R0390_RAW_URL_PATTERN,
        R0390_BODY_PATTERN,
        R0390_HEADERS_PATTERN,
        R0390_USER_AGENT_PATTERN,
        R0390_RAW_URL_PATTERN_2,
        R0390_BODY_PATTERN_2,
        R0390_HEADERS_PATTERN_2,
        R0390_USER_AGENT_PATTERN_2,
        R0390_RAW_URL_PATTERN_3,
        R0390_BODY_PATTERN_3,
        R0390_HEADERS_PATTERN_3,
        R0390_USER_AGENT_PATTERN_3,
    ),
)
def r0390(hits: Hits) -> bool:
    return (
        R0390_RAW_URL_PATTERN in hits
        or R0390_BODY_PATTERN in hits
        or R0390_HEADERS_PATTERN in hits
        or R0390_USER_AGENT_PATTERN in hits
        or R0390_RAW_URL_PATTERN_2 in hits
        or R0390_BODY_PATTERN_2 in hits
        or R0390_HEADERS_PATTERN_2 in hits
        or R0390_USER_AGENT_PATTERN_2 in hits
        or R0390_RAW_URL_PATTERN_3 in hits
        or R0390_BODY_PATTERN_3 in hits
        or R0390_HEADERS_PATTERN_3 in hits
        or R0390_USER_AGENT_PATTERN_3 in hits
    )


# ── R0391 ─────────────────────────────────────────────────────────────────────────────────────────

R0391_RAW_URL_PATTERN: Final = Matches(
    n.R0391_RAW_URL_PATTERN,
    "raw_url",
    "(?:\\{|%7[bB]){2}(?:[ \\t\\n+]|%20)*(?:[^{}]{0,80}(?:[*(]|%2[aA8]|'|%27|\\||%7[cC]|\\+\\s*[0-9]|config\\b|self\\b|request\\b|this\\b|_self\\b|range\\b|settings\\b|app\\b)|[0-9]+-[0-9]|=)[^{}]{0,120}(?:\\}|%7[dD]){2}|(?:\\{|%7[bB])(?:%|%25)(?:[ \\t\\n+]|%20)*(?:if|for|set|import|include|block|extends|macro|debug|raw|with|do|call|print)\\b|(?:<%(?![0-9a-fA-F]{2})|%3[cC]%25)(?:=|%3[dD])?(?:[ \\t\\n+]|%20)*[\\w'\\\"(]|(?:\\$|%24|#|%23|\\*|%2[aA]|@|%40|~)(?:\\{|%7[bB])(?:[ \\t\\n+]|%20)*(?:[^{}&%]|%(?!7d)){0,60}(?:[0-9](?:[ \\t\\n+]|%20)*(?:\\*|%2[aA]|\\+|-)(?:[ \\t\\n+]|%20)*[0-9]|\\(|%28|\\.getClass|\\.class\\b|#)|(?:#|%23)(?:\\{|%7[bB])[^{}&]{1,80}(?:\\}|%7[dD])|(?:\\[|%5[bB]){2}(?:\\$|%24|#|%23)(?:\\{|%7[bB])|(?:#|%23)set(?:[ \\t\\n+]|%20)*(?:\\(|%28)(?:\\$|%24)|\\bfreemarker\\.template\\b|(?:\\$|%24)(?:class\\.inspect|velocity)|\\{php\\}|%7[bB]php%7[dD]",
    case_sensitive=False,
    limit=16,
)
R0391_BODY_PATTERN: Final = Matches(
    n.R0391_BODY_PATTERN,
    "body",
    "(?:\\{|%7[bB]){2}(?:[ \\t\\n+]|%20)*(?:[^{}]{0,80}(?:[*(]|%2[aA8]|'|%27|\\||%7[cC]|\\+\\s*[0-9]|config\\b|self\\b|request\\b|this\\b|_self\\b|range\\b|settings\\b|app\\b)|[0-9]+-[0-9]|=)[^{}]{0,120}(?:\\}|%7[dD]){2}|(?:\\{|%7[bB])(?:%|%25)(?:[ \\t\\n+]|%20)*(?:if|for|set|import|include|block|extends|macro|debug|raw|with|do|call|print)\\b|(?:<%(?![0-9a-fA-F]{2})|%3[cC]%25)(?:=|%3[dD])?(?:[ \\t\\n+]|%20)*[\\w'\\\"(]|(?:\\$|%24|#|%23|\\*|%2[aA]|@|%40|~)(?:\\{|%7[bB])(?:[ \\t\\n+]|%20)*(?:[^{}&%]|%(?!7d)){0,60}(?:[0-9](?:[ \\t\\n+]|%20)*(?:\\*|%2[aA]|\\+|-)(?:[ \\t\\n+]|%20)*[0-9]|\\(|%28|\\.getClass|\\.class\\b|#)|(?:#|%23)(?:\\{|%7[bB])[^{}&]{1,80}(?:\\}|%7[dD])|(?:\\[|%5[bB]){2}(?:\\$|%24|#|%23)(?:\\{|%7[bB])|(?:#|%23)set(?:[ \\t\\n+]|%20)*(?:\\(|%28)(?:\\$|%24)|\\bfreemarker\\.template\\b|(?:\\$|%24)(?:class\\.inspect|velocity)|\\{php\\}|%7[bB]php%7[dD]",
    case_sensitive=False,
    limit=16,
)
R0391_HEADERS_PATTERN: Final = Matches(
    n.R0391_HEADERS_PATTERN,
    "headers",
    "(?:\\{|%7[bB]){2}(?:[ \\t\\n+]|%20)*(?:[^{}]{0,80}(?:[*(]|%2[aA8]|'|%27|\\||%7[cC]|\\+\\s*[0-9]|config\\b|self\\b|request\\b|this\\b|_self\\b|range\\b|settings\\b|app\\b)|[0-9]+-[0-9]|=)[^{}]{0,120}(?:\\}|%7[dD]){2}|(?:\\{|%7[bB])(?:%|%25)(?:[ \\t\\n+]|%20)*(?:if|for|set|import|include|block|extends|macro|debug|raw|with|do|call|print)\\b|(?:<%(?![0-9a-fA-F]{2})|%3[cC]%25)(?:=|%3[dD])?(?:[ \\t\\n+]|%20)*[\\w'\\\"(]|(?:\\$|%24|#|%23|\\*|%2[aA]|@|%40|~)(?:\\{|%7[bB])(?:[ \\t\\n+]|%20)*(?:[^{}&%]|%(?!7d)){0,60}(?:[0-9](?:[ \\t\\n+]|%20)*(?:\\*|%2[aA]|\\+|-)(?:[ \\t\\n+]|%20)*[0-9]|\\(|%28|\\.getClass|\\.class\\b|#)|(?:#|%23)(?:\\{|%7[bB])[^{}&]{1,80}(?:\\}|%7[dD])|(?:\\[|%5[bB]){2}(?:\\$|%24|#|%23)(?:\\{|%7[bB])|(?:#|%23)set(?:[ \\t\\n+]|%20)*(?:\\(|%28)(?:\\$|%24)|\\bfreemarker\\.template\\b|(?:\\$|%24)(?:class\\.inspect|velocity)|\\{php\\}|%7[bB]php%7[dD]",
    case_sensitive=False,
    limit=16,
)
R0391_USER_AGENT_PATTERN: Final = Matches(
    n.R0391_USER_AGENT_PATTERN,
    "user_agent",
    "(?:\\{|%7[bB]){2}(?:[ \\t\\n+]|%20)*(?:[^{}]{0,80}(?:[*(]|%2[aA8]|'|%27|\\||%7[cC]|\\+\\s*[0-9]|config\\b|self\\b|request\\b|this\\b|_self\\b|range\\b|settings\\b|app\\b)|[0-9]+-[0-9]|=)[^{}]{0,120}(?:\\}|%7[dD]){2}|(?:\\{|%7[bB])(?:%|%25)(?:[ \\t\\n+]|%20)*(?:if|for|set|import|include|block|extends|macro|debug|raw|with|do|call|print)\\b|(?:<%(?![0-9a-fA-F]{2})|%3[cC]%25)(?:=|%3[dD])?(?:[ \\t\\n+]|%20)*[\\w'\\\"(]|(?:\\$|%24|#|%23|\\*|%2[aA]|@|%40|~)(?:\\{|%7[bB])(?:[ \\t\\n+]|%20)*(?:[^{}&%]|%(?!7d)){0,60}(?:[0-9](?:[ \\t\\n+]|%20)*(?:\\*|%2[aA]|\\+|-)(?:[ \\t\\n+]|%20)*[0-9]|\\(|%28|\\.getClass|\\.class\\b|#)|(?:#|%23)(?:\\{|%7[bB])[^{}&]{1,80}(?:\\}|%7[dD])|(?:\\[|%5[bB]){2}(?:\\$|%24|#|%23)(?:\\{|%7[bB])|(?:#|%23)set(?:[ \\t\\n+]|%20)*(?:\\(|%28)(?:\\$|%24)|\\bfreemarker\\.template\\b|(?:\\$|%24)(?:class\\.inspect|velocity)|\\{php\\}|%7[bB]php%7[dD]",
    case_sensitive=False,
    limit=16,
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


@KIND.rule(
    R0391,
    anchors=(
        R0391_RAW_URL_PATTERN,
        R0391_BODY_PATTERN,
        R0391_HEADERS_PATTERN,
        R0391_USER_AGENT_PATTERN,
        R0391_RAW_URL_PATTERN_2,
        R0391_BODY_PATTERN_2,
    ),
)
def r0391(hits: Hits) -> bool:
    return (
        R0391_RAW_URL_PATTERN in hits
        or R0391_BODY_PATTERN in hits
        or R0391_HEADERS_PATTERN in hits
        or R0391_USER_AGENT_PATTERN in hits
        or (R0391_RAW_URL_PATTERN_2 in hits or R0391_BODY_PATTERN_2 in hits)
        and (R0391_RAW_URL_PATTERN_3 in hits or R0391_BODY_PATTERN_3 in hits)
    )


# ── R0392 ─────────────────────────────────────────────────────────────────────────────────────────

R0392_RAW_URL_PATTERN: Final = Matches(
    n.R0392_RAW_URL_PATTERN,
    "raw_url",
    "\\b[a-z]\\w{0,40}?__\\w{0,60}?__(?:i?startswith|i?endswith|i?contains|i?exact|i?regex|in|gte?|lte?|isnull|range|contained_by|overlap|has_keys?|has_any_keys|search|year|username)(?:=|\\\"|'|%3[dD]|%22|__)|\\b[a-z][a-z_]{0,30}__(?:i?startswith|i?endswith|i?contains|i?regex|contained_by|overlap|has_key|has_keys|has_any_keys|trigram_\\w+|unaccent)(?:=|\\\"|'|%3[dD]|%22)",
    case_sensitive=False,
    limit=40,
)
R0392_BODY_PATTERN: Final = Matches(
    n.R0392_BODY_PATTERN,
    "body",
    "\\b[a-z]\\w{0,40}?__\\w{0,60}?__(?:i?startswith|i?endswith|i?contains|i?exact|i?regex|in|gte?|lte?|isnull|range|contained_by|overlap|has_keys?|has_any_keys|search|year|username)(?:=|\\\"|'|%3[dD]|%22|__)|\\b[a-z][a-z_]{0,30}__(?:i?startswith|i?endswith|i?contains|i?regex|contained_by|overlap|has_key|has_keys|has_any_keys|trigram_\\w+|unaccent)(?:=|\\\"|'|%3[dD]|%22)",
    case_sensitive=False,
    limit=40,
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
        "\\b(?:system|exec|passthru|shell_exec|assert|eval|popen|proc_open|call_user_func|array_map|phpinfo)\\b(?:\\s*['\\\")\\]}]){1,3}\\s*(?:\\[\\s*[0-9]\\s*\\]\\s*[)}]?\\s*){0,2}(?:\\{[^}]{0,40}\\}\\s*)?\\(\\s*[\\w'\\\"$@(]",
        case_sensitive=False,
        limit=40,
    ),
)
R0393_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0393_BODY_PATTERN,
        "body",
        r"\b(?:system|exec|passthru|shell_exec|assert|eval|popen|proc_open|call_user_func|array_map|phpinfo)\s*(?:/\*[^*]{0,80}\*/|//[^(]{0,40}|#[^(]{0,40})\s*\(",
        "\\b(?:system|exec|passthru|shell_exec|assert|eval|popen|proc_open|call_user_func|array_map|phpinfo)\\b(?:\\s*['\\\")\\]}]){1,3}\\s*(?:\\[\\s*[0-9]\\s*\\]\\s*[)}]?\\s*){0,2}(?:\\{[^}]{0,40}\\}\\s*)?\\(\\s*[\\w'\\\"$@(]",
        case_sensitive=False,
        limit=40,
    ),
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


@KIND.rule(R0393, anchors=(R0393_RAW_URL_PATTERN, R0393_BODY_PATTERN))
def r0393(hits: Hits) -> bool:
    return R0393_RAW_URL_PATTERN in hits or R0393_BODY_PATTERN in hits


# ── R0395 ─────────────────────────────────────────────────────────────────────────────────────────

R0395_RAW_URL_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0395_RAW_URL_PATTERN,
        "raw_url",
        r"(?<![\w/])(?:java\.(?:lang|io|util|net|nio|awt|beans|security|sql|rmi|text|applet|math|time|evil)\b|java\.\w+\.?\w*(?:runtime|processbuilder)|java\.(?:runtime|processbuilder)|javax\.(?:script|naming|management|swing|sql|el|servlet|crypto|imageio|xml|media)\b|com\.(?:sun|opensymphony|mchange|caucho|rometools|alibaba\.fastjson|bea|tangosol|ibatis|zaxxer|mysql\.(?:cj\.)?jdbc|ibm\.ws|newrelic|google\.gwt|fasterxml|thoughtworks)\.\w|org\.(?:apache\.(?:commons|struts[0-9]?|tomcat|catalina|xalan|xbean|velocity|wicket|naming|log4j|shiro|activemq|ibatis|openjpa|hadoop|el|jasper|bcel|myfaces)|springframework|codehaus|hibernate|jboss|mozilla\.javascript|omg\.corba|yaml\.snakeyaml|python\.core|aspectj|beanshell|javassist|eclipse\.jetty|ehcache|mvel2|h2\.|postgresql\.)\b|sun\.(?:misc|rmi|reflect|net|security|swing)\b|bsh\.\w|groovy\.(?:lang|util|sql)\b|javassist\b|ognl\.\w|xwork\.\w|jdk\.internal|net\.sf\.json|br\.com\.anteros|oracle\.jdbc)",
        case_sensitive=False,
        limit=256,
    ),
)
R0395_BODY_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0395_BODY_PATTERN,
        "body",
        r"(?<![\w/])(?:java\.(?:lang|io|util|net|nio|awt|beans|security|sql|rmi|text|applet|math|time|evil)\b|java\.\w+\.?\w*(?:runtime|processbuilder)|java\.(?:runtime|processbuilder)|javax\.(?:script|naming|management|swing|sql|el|servlet|crypto|imageio|xml|media)\b|com\.(?:sun|opensymphony|mchange|caucho|rometools|alibaba\.fastjson|bea|tangosol|ibatis|zaxxer|mysql\.(?:cj\.)?jdbc|ibm\.ws|newrelic|google\.gwt|fasterxml|thoughtworks)\.\w|org\.(?:apache\.(?:commons|struts[0-9]?|tomcat|catalina|xalan|xbean|velocity|wicket|naming|log4j|shiro|activemq|ibatis|openjpa|hadoop|el|jasper|bcel|myfaces)|springframework|codehaus|hibernate|jboss|mozilla\.javascript|omg\.corba|yaml\.snakeyaml|python\.core|aspectj|beanshell|javassist|eclipse\.jetty|ehcache|mvel2|h2\.|postgresql\.)\b|sun\.(?:misc|rmi|reflect|net|security|swing)\b|bsh\.\w|groovy\.(?:lang|util|sql)\b|javassist\b|ognl\.\w|xwork\.\w|jdk\.internal|net\.sf\.json|br\.com\.anteros|oracle\.jdbc)",
        case_sensitive=False,
        limit=256,
    ),
)
R0395_HEADERS_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0395_HEADERS_PATTERN,
        "headers",
        r"(?<![\w/])(?:java\.(?:lang|io|util|net|nio|awt|beans|security|sql|rmi|text|applet|math|time|evil)\b|java\.\w+\.?\w*(?:runtime|processbuilder)|java\.(?:runtime|processbuilder)|javax\.(?:script|naming|management|swing|sql|el|servlet|crypto|imageio|xml|media)\b|com\.(?:sun|opensymphony|mchange|caucho|rometools|alibaba\.fastjson|bea|tangosol|ibatis|zaxxer|mysql\.(?:cj\.)?jdbc|ibm\.ws|newrelic|google\.gwt|fasterxml|thoughtworks)\.\w|org\.(?:apache\.(?:commons|struts[0-9]?|tomcat|catalina|xalan|xbean|velocity|wicket|naming|log4j|shiro|activemq|ibatis|openjpa|hadoop|el|jasper|bcel|myfaces)|springframework|codehaus|hibernate|jboss|mozilla\.javascript|omg\.corba|yaml\.snakeyaml|python\.core|aspectj|beanshell|javassist|eclipse\.jetty|ehcache|mvel2|h2\.|postgresql\.)\b|sun\.(?:misc|rmi|reflect|net|security|swing)\b|bsh\.\w|groovy\.(?:lang|util|sql)\b|javassist\b|ognl\.\w|xwork\.\w|jdk\.internal|net\.sf\.json|br\.com\.anteros|oracle\.jdbc)",
        case_sensitive=False,
        limit=256,
    ),
)
R0395_USER_AGENT_PATTERN: Final = SeenAs(
    "decoded",
    Matches(
        n.R0395_USER_AGENT_PATTERN,
        "user_agent",
        r"(?<![\w/])(?:java\.(?:lang|io|util|net|nio|awt|beans|security|sql|rmi|text|applet|math|time|evil)\b|java\.\w+\.?\w*(?:runtime|processbuilder)|java\.(?:runtime|processbuilder)|javax\.(?:script|naming|management|swing|sql|el|servlet|crypto|imageio|xml|media)\b|com\.(?:sun|opensymphony|mchange|caucho|rometools|alibaba\.fastjson|bea|tangosol|ibatis|zaxxer|mysql\.(?:cj\.)?jdbc|ibm\.ws|newrelic|google\.gwt|fasterxml|thoughtworks)\.\w|org\.(?:apache\.(?:commons|struts[0-9]?|tomcat|catalina|xalan|xbean|velocity|wicket|naming|log4j|shiro|activemq|ibatis|openjpa|hadoop|el|jasper|bcel|myfaces)|springframework|codehaus|hibernate|jboss|mozilla\.javascript|omg\.corba|yaml\.snakeyaml|python\.core|aspectj|beanshell|javassist|eclipse\.jetty|ehcache|mvel2|h2\.|postgresql\.)\b|sun\.(?:misc|rmi|reflect|net|security|swing)\b|bsh\.\w|groovy\.(?:lang|util|sql)\b|javassist\b|ognl\.\w|xwork\.\w|jdk\.internal|net\.sf\.json|br\.com\.anteros|oracle\.jdbc)",
        case_sensitive=False,
        limit=256,
    ),
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


@KIND.rule(
    R0395,
    anchors=(
        R0395_RAW_URL_PATTERN,
        R0395_BODY_PATTERN,
        R0395_HEADERS_PATTERN,
        R0395_USER_AGENT_PATTERN,
    ),
)
def r0395(hits: Hits) -> bool:
    return (
        R0395_RAW_URL_PATTERN in hits
        or R0395_BODY_PATTERN in hits
        or R0395_HEADERS_PATTERN in hits
        or R0395_USER_AGENT_PATTERN in hits
    )


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


@KIND.rule(
    R0396,
    anchors=(
        R0396_RAW_URL_CONTAINS,
        R0396_BODY_CONTAINS,
        R0396_HEADERS_CONTAINS,
        R0396_USER_AGENT_CONTAINS,
    ),
)
def r0396(hits: Hits) -> bool:
    return (
        R0396_RAW_URL_CONTAINS in hits
        or R0396_BODY_CONTAINS in hits
        or R0396_HEADERS_CONTAINS in hits
        or R0396_USER_AGENT_CONTAINS in hits
    )


# ── R0397 ─────────────────────────────────────────────────────────────────────────────────────────

R0397_RAW_URL_CONTAINS: Final = Contains(n.R0397_RAW_URL_CONTAINS, "raw_url", *lists.BASE64_OF_JAVA)
R0397_BODY_CONTAINS: Final = Contains(n.R0397_BODY_CONTAINS, "body", *lists.BASE64_OF_JAVA)
R0397_HEADERS_CONTAINS: Final = Contains(n.R0397_HEADERS_CONTAINS, "headers", *lists.BASE64_OF_JAVA)
R0397_USER_AGENT_CONTAINS: Final = Contains(
    n.R0397_USER_AGENT_CONTAINS, "user_agent", *lists.BASE64_OF_JAVA
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


@KIND.rule(
    R0397,
    anchors=(
        R0397_RAW_URL_CONTAINS,
        R0397_BODY_CONTAINS,
        R0397_HEADERS_CONTAINS,
        R0397_USER_AGENT_CONTAINS,
    ),
)
def r0397(hits: Hits) -> bool:
    return (
        R0397_RAW_URL_CONTAINS in hits
        or R0397_BODY_CONTAINS in hits
        or R0397_HEADERS_CONTAINS in hits
        or R0397_USER_AGENT_CONTAINS in hits
    )


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


@KIND.rule(
    R0398,
    anchors=(
        R0398_RAW_URL_PATTERN,
        R0398_BODY_PATTERN,
        R0398_HEADERS_PATTERN,
        R0398_USER_AGENT_PATTERN,
    ),
)
def r0398(hits: Hits) -> bool:
    return (
        R0398_RAW_URL_PATTERN in hits
        or R0398_BODY_PATTERN in hits
        or R0398_HEADERS_PATTERN in hits
        or R0398_USER_AGENT_PATTERN in hits
    )


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
    r"(?:%|%25)(?:\{|%7b)(?:\(|%28|#|%23|@|%40|')",
    r"(?:\$|%24)(?:\{|%7b)(?:\(|%28)?(?:#|%23)",
    case_sensitive=False,
)
R0399_BODY_PATTERN_2: Final = Matches(
    n.R0399_BODY_PATTERN_2,
    "body",
    "(?:#|%23)(?:req|res|request|response|application|session|attr|parameters|cmd|iswin|process|ros|cmds|container|ognlutil|dm|wwww|out|f|a)(?:=|%3d)(?:[(@#'\\\"n]|%2)",
    r"(?:%|%25)(?:\{|%7b)(?:\(|%28|#|%23|@|%40|')",
    r"(?:\$|%24)(?:\{|%7b)(?:\(|%28)?(?:#|%23)",
    case_sensitive=False,
)
R0399_HEADERS_PATTERN_2: Final = Matches(
    n.R0399_HEADERS_PATTERN_2,
    "headers",
    "(?:#|%23)(?:req|res|request|response|application|session|attr|parameters|cmd|iswin|process|ros|cmds|container|ognlutil|dm|wwww|out|f|a)(?:=|%3d)(?:[(@#'\\\"n]|%2)",
    r"(?:%|%25)(?:\{|%7b)(?:\(|%28|#|%23|@|%40|')",
    r"(?:\$|%24)(?:\{|%7b)(?:\(|%28)?(?:#|%23)",
    case_sensitive=False,
)
R0399_USER_AGENT_PATTERN_2: Final = Matches(
    n.R0399_USER_AGENT_PATTERN_2,
    "user_agent",
    "(?:#|%23)(?:req|res|request|response|application|session|attr|parameters|cmd|iswin|process|ros|cmds|container|ognlutil|dm|wwww|out|f|a)(?:=|%3d)(?:[(@#'\\\"n]|%2)",
    r"(?:%|%25)(?:\{|%7b)(?:\(|%28|#|%23|@|%40|')",
    r"(?:\$|%24)(?:\{|%7b)(?:\(|%28)?(?:#|%23)",
    case_sensitive=False,
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


@KIND.rule(
    R0399,
    anchors=(
        R0399_RAW_URL_PATTERN,
        R0399_BODY_PATTERN,
        R0399_HEADERS_PATTERN,
        R0399_USER_AGENT_PATTERN,
        R0399_RAW_URL_PATTERN_2,
        R0399_BODY_PATTERN_2,
        R0399_HEADERS_PATTERN_2,
        R0399_USER_AGENT_PATTERN_2,
    ),
)
def r0399(hits: Hits) -> bool:
    return (
        R0399_RAW_URL_PATTERN in hits
        or R0399_BODY_PATTERN in hits
        or R0399_HEADERS_PATTERN in hits
        or R0399_USER_AGENT_PATTERN in hits
        or R0399_RAW_URL_PATTERN_2 in hits
        or R0399_BODY_PATTERN_2 in hits
        or R0399_HEADERS_PATTERN_2 in hits
        or R0399_USER_AGENT_PATTERN_2 in hits
    )


# ── R0400 ─────────────────────────────────────────────────────────────────────────────────────────

R0400_RAW_URL_PATTERN: Final = Matches(
    n.R0400_RAW_URL_PATTERN,
    "raw_url",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[ +]|%20|%09)?(?:\(|%28)(?:[ +]|%20|%09)?(?:[|&!]|%7c|%26|%21)",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[|&!]|%7c|%26|%21)(?:\(|%28)[a-z]",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:\(|%28)[a-z]\w{1,30}(?:[~<>]|%7e|%3c|%3e)?(?:=|%3d)",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\*|%2a)(?:\)|%29)(?:\(|%28|!|%21|&|%26)",
    case_sensitive=False,
    limit=256,
)
R0400_BODY_PATTERN: Final = Matches(
    n.R0400_BODY_PATTERN,
    "body",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[ +]|%20|%09)?(?:\(|%28)(?:[ +]|%20|%09)?(?:[|&!]|%7c|%26|%21)",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[|&!]|%7c|%26|%21)(?:\(|%28)[a-z]",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:\(|%28)[a-z]\w{1,30}(?:[~<>]|%7e|%3c|%3e)?(?:=|%3d)",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\*|%2a)(?:\)|%29)(?:\(|%28|!|%21|&|%26)",
    case_sensitive=False,
    limit=256,
)
R0400_HEADERS_PATTERN: Final = Matches(
    n.R0400_HEADERS_PATTERN,
    "headers",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[ +]|%20|%09)?(?:\(|%28)(?:[ +]|%20|%09)?(?:[|&!]|%7c|%26|%21)",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:[|&!]|%7c|%26|%21)(?:\(|%28)[a-z]",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\)|%29)(?:\(|%28)[a-z]\w{1,30}(?:[~<>]|%7e|%3c|%3e)?(?:=|%3d)",
    r"(?:(?:^|[?&;\s])[\w.\[\]-]{1,40}=|[\">])(?:[^(=&\"%]|%(?!28)){0,80}(?:\*|%2a)(?:\)|%29)(?:\(|%28|!|%21|&|%26)",
    case_sensitive=False,
    limit=256,
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


@KIND.rule(R0400, anchors=(R0400_RAW_URL_PATTERN, R0400_BODY_PATTERN, R0400_HEADERS_PATTERN))
def r0400(hits: Hits) -> bool:
    return (
        R0400_RAW_URL_PATTERN in hits or R0400_BODY_PATTERN in hits or R0400_HEADERS_PATTERN in hits
    )


# ── R0401 ─────────────────────────────────────────────────────────────────────────────────────────

R0401_RAW_URL_PATTERN: Final = Matches(
    n.R0401_RAW_URL_PATTERN,
    "raw_url",
    "(?:/|%2f)(?:child|parent|descendant|ancestor|following|preceding|self|attribute)(?:-or-self|-sibling)?(?:::|%3a%3a)",
    r"\b(?:string-length|local-name|normalize-space|substring|count|name|position|starts-with)(?:\(|%28)(?:name(?:\(|%28)|(?:/|%2f){1,2}[\w*@]|\.\./|(?:\(|%28)(?:/|%2f))",
    "(?:'|%27|\\\"|%22)(?:\\]|%5d)(?:[ +]|%20)?(?:\\||%7c)(?:[ +]|%20)?(?:/|%2f)",
    r"(?:/|%2f)text(?:\(|%28)(?:\)|%29)",
    case_sensitive=False,
)
R0401_BODY_PATTERN: Final = Matches(
    n.R0401_BODY_PATTERN,
    "body",
    "(?:/|%2f)(?:child|parent|descendant|ancestor|following|preceding|self|attribute)(?:-or-self|-sibling)?(?:::|%3a%3a)",
    r"\b(?:string-length|local-name|normalize-space|substring|count|name|position|starts-with)(?:\(|%28)(?:name(?:\(|%28)|(?:/|%2f){1,2}[\w*@]|\.\./|(?:\(|%28)(?:/|%2f))",
    "(?:'|%27|\\\"|%22)(?:\\]|%5d)(?:[ +]|%20)?(?:\\||%7c)(?:[ +]|%20)?(?:/|%2f)",
    r"(?:/|%2f)text(?:\(|%28)(?:\)|%29)",
    case_sensitive=False,
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


@KIND.rule(R0401, anchors=(R0401_RAW_URL_PATTERN, R0401_BODY_PATTERN))
def r0401(hits: Hits) -> bool:
    return R0401_RAW_URL_PATTERN in hits or R0401_BODY_PATTERN in hits


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
    n.R0403_PATTERN,
    "raw_url",
    "^[^?]*%(?:25)?0[da]",
    "[?&][^=&]{0,60}%(?:25)?0[da][^=&]{0,60}(?:=|:|%3a|$)",
    r"%(?:25)?0[da](?:%(?:25)?0[da]|[ +]|%20|%09)*(?:set-cookie|location|refresh|host|content-(?:type|length|disposition|security-policy)|transfer-encoding|x-[\w-]{2,30}|remote-addr|link|status|connection|access-control-[\w-]+|http%2f1|http/1)(?:[ +]|%20)*(?::|%3a|\.)(?:[ +]|%20)*[\w/]",
    r"%0[da](?:%0[da])?[\w%-]{1,40}=\w",
    case_sensitive=False,
    limit=40,
)
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


@KIND.rule(R0403, anchors=(R0403_PATTERN,))
def r0403(hits: Hits) -> bool:
    return R0403_PATTERN in hits


# ── R0404 ─────────────────────────────────────────────────────────────────────────────────────────

R0404_RAW_URL_PATTERN: Final = Matches(
    n.R0404_RAW_URL_PATTERN,
    "raw_url",
    r"(?:\b|%0[ad])(?:GET|POST|HEAD|PUT|DELETE|OPTIONS|CONNECT|TRACE|PATCH|PROPFIND)(?:[ +]|%20)(?:/|%2f|https?:)[^\s]{0,200}?(?:[ +]|%20)HTTP(?:/|%2f)[0-3]",
    limit=256,
)
R0404_BODY_PATTERN: Final = Matches(
    n.R0404_BODY_PATTERN,
    "body",
    r"(?:\b|%0[ad])(?:GET|POST|HEAD|PUT|DELETE|OPTIONS|CONNECT|TRACE|PATCH|PROPFIND)(?:[ +]|%20)(?:/|%2f|https?:)[^\s]{0,200}?(?:[ +]|%20)HTTP(?:/|%2f)[0-3]",
    limit=256,
)
R0404_HEADERS_PATTERN: Final = Matches(
    n.R0404_HEADERS_PATTERN,
    "headers",
    r"(?:\b|%0[ad])(?:GET|POST|HEAD|PUT|DELETE|OPTIONS|CONNECT|TRACE|PATCH|PROPFIND)(?:[ +]|%20)(?:/|%2f|https?:)[^\s]{0,200}?(?:[ +]|%20)HTTP(?:/|%2f)[0-3]",
    limit=256,
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
    limit=256,
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
        R0404_RAW_URL_PATTERN,
        R0404_BODY_PATTERN,
        R0404_HEADERS_PATTERN,
        R0404_HEADERS_TRANSFER_ENCODING_PATTERN,
        R0404_HEADERS_TRANSFER_ENCODING_PATTERN_2,
        R0404_RAW_URL_PATTERN_2,
        R0404_HEADERS_PATTERN_2,
        R0404_BODY_PATTERN_2,
    ),
)
def r0404(hits: Hits) -> bool:
    return (
        R0404_RAW_URL_PATTERN in hits
        or R0404_BODY_PATTERN in hits
        or R0404_HEADERS_PATTERN in hits
        or (
            R0404_HEADERS_TRANSFER_ENCODING_PATTERN in hits
            or R0404_HEADERS_TRANSFER_ENCODING_PATTERN_2 in hits
        )
        and (
            R0404_HEADERS_CONTENT_LENGTH_EXISTS in hits
            or R0404_HEADERS_CONTENT_LENGTH_EXISTS_2 in hits
        )
        or R0404_RAW_URL_PATTERN_2 in hits
        or R0404_HEADERS_PATTERN_2 in hits
        or R0404_BODY_PATTERN_2 in hits
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
    r"^[a-z]{3,12}/[\w.+-]{1,60}\s?;\s?(?:application|text|multipart|image)/",
    case_sensitive=False,
)
R0406_HEADERS_CONTENT_TYPE_PATTERN_2: Final = Matches(
    n.R0406_HEADERS_CONTENT_TYPE_PATTERN_2,
    "headers.content-type",
    "boundary=[\\\"']?\\w{3,12}/\\w",
    r"^[a-z]{3,12}/[\w.+-]{1,60}\s?;\s?(?:application|text|multipart|image)/",
    case_sensitive=False,
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


@KIND.rule(
    R0406, anchors=(R0406_HEADERS_CONTENT_TYPE_PATTERN, R0406_HEADERS_CONTENT_TYPE_PATTERN_2)
)
def r0406(hits: Hits) -> bool:
    return (
        R0406_HEADERS_CONTENT_TYPE_PATTERN in hits or R0406_HEADERS_CONTENT_TYPE_PATTERN_2 in hits
    )


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
    limit=256,
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
    r"(?:=|%3d|>|\"|^)(?:http|https|ftp)(?::|%3a|:/|%3a/|:%2f|%3a%2f)(?:localhost[0-9]?(?:\.localdomain[0-9]?)?|ip6-(?:localhost|loopback)|loopback|host\.docker\.internal|gateway\.docker\.internal|kubernetes\.default(?:\.svc)?|127(?:\.[0-9]{1,3}){1,3}|0(?:\.0){0,3}|10(?:\.[0-9]{1,3}){3}|192\.168(?:\.[0-9]{1,3}){2}|172\.(?:1[6-9]|2[0-9]|3[01])(?:\.[0-9]{1,3}){2}|169\.254(?:\.[0-9]{1,3}){2}|0[0-7]{2,4}\.[0-9.]{3,12}|0x[0-9a-f]{8,16}|(?:127|10|169)\.[0-9]{4,8}|0x[0-9a-f]{2}\.[0-9a-fx.]{4,20}|[0-9]{8,11}|(?:\[|%5b)(?:::|0:|fd|fe80|%3a%3a|0%3a)[0-9a-z:.%]{0,50}(?:\]|%5d))(?:[:/?#&\"<\s]|%3a|%2f|$)",
    r"(?:@|%40)(?:localhost|127(?:\.[0-9]{1,3}){3}|169\.254(?:\.[0-9]{1,3}){2}|192\.168(?:\.[0-9]{1,3}){2}|10(?:\.[0-9]{1,3}){3})(?::[0-9]|%3a[0-9]|/|%2f)",
    r"//(?:\\{1,2}[a-z]){3}|//[\u24b6-\u24e9]{2}",
    case_sensitive=False,
    limit=256,
)
R0410_BODY_PATTERN: Final = Matches(
    n.R0410_BODY_PATTERN,
    "body",
    r"(?:=|%3d|>|\"|^)[a-z][a-z0-9+.-]{1,12}(?:://|:///|:%2f%2f|%3a%2f%2f|%3a//)(?:localhost[0-9]?(?:\.localdomain[0-9]?)?|ip6-(?:localhost|loopback)|loopback|host\.docker\.internal|gateway\.docker\.internal|kubernetes\.default(?:\.svc)?|127(?:\.[0-9]{1,3}){1,3}|0(?:\.0){0,3}|10(?:\.[0-9]{1,3}){3}|192\.168(?:\.[0-9]{1,3}){2}|172\.(?:1[6-9]|2[0-9]|3[01])(?:\.[0-9]{1,3}){2}|169\.254(?:\.[0-9]{1,3}){2}|0[0-7]{2,4}\.[0-9.]{3,12}|0x[0-9a-f]{8,16}|(?:127|10|169)\.[0-9]{4,8}|0x[0-9a-f]{2}\.[0-9a-fx.]{4,20}|[0-9]{8,11}|(?:\[|%5b)(?:::|0:|fd|fe80|%3a%3a|0%3a)[0-9a-z:.%]{0,50}(?:\]|%5d))(?:[:/?#&\"<\s]|%3a|%2f|$)",
    r"(?:=|%3d|>|\"|^)(?:http|https|ftp)(?::|%3a|:/|%3a/|:%2f|%3a%2f)(?:localhost[0-9]?(?:\.localdomain[0-9]?)?|ip6-(?:localhost|loopback)|loopback|host\.docker\.internal|gateway\.docker\.internal|kubernetes\.default(?:\.svc)?|127(?:\.[0-9]{1,3}){1,3}|0(?:\.0){0,3}|10(?:\.[0-9]{1,3}){3}|192\.168(?:\.[0-9]{1,3}){2}|172\.(?:1[6-9]|2[0-9]|3[01])(?:\.[0-9]{1,3}){2}|169\.254(?:\.[0-9]{1,3}){2}|0[0-7]{2,4}\.[0-9.]{3,12}|0x[0-9a-f]{8,16}|(?:127|10|169)\.[0-9]{4,8}|0x[0-9a-f]{2}\.[0-9a-fx.]{4,20}|[0-9]{8,11}|(?:\[|%5b)(?:::|0:|fd|fe80|%3a%3a|0%3a)[0-9a-z:.%]{0,50}(?:\]|%5d))(?:[:/?#&\"<\s]|%3a|%2f|$)",
    r"(?:@|%40)(?:localhost|127(?:\.[0-9]{1,3}){3}|169\.254(?:\.[0-9]{1,3}){2}|192\.168(?:\.[0-9]{1,3}){2}|10(?:\.[0-9]{1,3}){3})(?::[0-9]|%3a[0-9]|/|%2f)",
    r"//(?:\\{1,2}[a-z]){3}|//[\u24b6-\u24e9]{2}",
    case_sensitive=False,
    limit=256,
)
R0410_RAW_URL_PATTERN_2: Final = Matches(
    n.R0410_RAW_URL_PATTERN_2,
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


@KIND.rule(
    R0410,
    anchors=(
        R0410_RAW_URL_PATTERN,
        R0410_BODY_PATTERN,
        R0410_RAW_URL_PATTERN_2,
        R0410_HEADERS_COOKIE_PATTERN,
    ),
)
def r0410(hits: Hits) -> bool:
    return (
        R0410_RAW_URL_PATTERN in hits
        or R0410_BODY_PATTERN in hits
        or R0410_RAW_URL_PATTERN_2 in hits
        or R0410_HEADERS_COOKIE_PATTERN in hits
    )


# ── R0411 ─────────────────────────────────────────────────────────────────────────────────────────

R0411_RAW_URL_PATTERN: Final = Matches(
    n.R0411_RAW_URL_PATTERN,
    "raw_url",
    r"(?:(?:https?|ftps?|gopher)(?::|%3a)|(?::|%3a)(?:/|%2f){1,3}|@|%40)(?:169\.254\.169\.254|169\.254\.170\.2\b|2852039166\b|0xa9fea9fe|0xa9\.0xfe|0251\.0*376|025177524776|100\.100\.100\.200|metadata\.google\.internal(?:/|%2f|:|%3a)|metadata\.(?:azure|packet|nicira)\.\w|instance-data\b)",
    r"(?::|%3a)(?:/|%2f){0,3}(?:\[|%5b)[0-9a-f:%]{0,50}(?:a9fe(?::|%3a)a9fe|169\.254\.169\.254)",
    r"latest/meta-data|latest/dynamic/instance|computemetadata/v1|metadata/(?:instance|identity/oauth2)\?api|opc/v[12]/instance",
    case_sensitive=False,
    limit=256,
)
R0411_BODY_PATTERN: Final = Matches(
    n.R0411_BODY_PATTERN,
    "body",
    r"(?:(?:https?|ftps?|gopher)(?::|%3a)|(?::|%3a)(?:/|%2f){1,3}|@|%40)(?:169\.254\.169\.254|169\.254\.170\.2\b|2852039166\b|0xa9fea9fe|0xa9\.0xfe|0251\.0*376|025177524776|100\.100\.100\.200|metadata\.google\.internal(?:/|%2f|:|%3a)|metadata\.(?:azure|packet|nicira)\.\w|instance-data\b)",
    r"(?::|%3a)(?:/|%2f){0,3}(?:\[|%5b)[0-9a-f:%]{0,50}(?:a9fe(?::|%3a)a9fe|169\.254\.169\.254)",
    r"latest/meta-data|latest/dynamic/instance|computemetadata/v1|metadata/(?:instance|identity/oauth2)\?api|opc/v[12]/instance",
    case_sensitive=False,
    limit=256,
)
R0411_HEADERS_PATTERN: Final = Matches(
    n.R0411_HEADERS_PATTERN,
    "headers",
    r"(?:(?:https?|ftps?|gopher)(?::|%3a)|(?::|%3a)(?:/|%2f){1,3}|@|%40)(?:169\.254\.169\.254|169\.254\.170\.2\b|2852039166\b|0xa9fea9fe|0xa9\.0xfe|0251\.0*376|025177524776|100\.100\.100\.200|metadata\.google\.internal(?:/|%2f|:|%3a)|metadata\.(?:azure|packet|nicira)\.\w|instance-data\b)",
    r"(?::|%3a)(?:/|%2f){0,3}(?:\[|%5b)[0-9a-f:%]{0,50}(?:a9fe(?::|%3a)a9fe|169\.254\.169\.254)",
    r"latest/meta-data|latest/dynamic/instance|computemetadata/v1|metadata/(?:instance|identity/oauth2)\?api|opc/v[12]/instance",
    case_sensitive=False,
    limit=256,
)
R0411_USER_AGENT_PATTERN: Final = Matches(
    n.R0411_USER_AGENT_PATTERN,
    "user_agent",
    r"(?:(?:https?|ftps?|gopher)(?::|%3a)|(?::|%3a)(?:/|%2f){1,3}|@|%40)(?:169\.254\.169\.254|169\.254\.170\.2\b|2852039166\b|0xa9fea9fe|0xa9\.0xfe|0251\.0*376|025177524776|100\.100\.100\.200|metadata\.google\.internal(?:/|%2f|:|%3a)|metadata\.(?:azure|packet|nicira)\.\w|instance-data\b)",
    r"(?::|%3a)(?:/|%2f){0,3}(?:\[|%5b)[0-9a-f:%]{0,50}(?:a9fe(?::|%3a)a9fe|169\.254\.169\.254)",
    r"latest/meta-data|latest/dynamic/instance|computemetadata/v1|metadata/(?:instance|identity/oauth2)\?api|opc/v[12]/instance",
    case_sensitive=False,
    limit=256,
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


@KIND.rule(
    R0411,
    anchors=(
        R0411_RAW_URL_PATTERN,
        R0411_BODY_PATTERN,
        R0411_HEADERS_PATTERN,
        R0411_USER_AGENT_PATTERN,
    ),
)
def r0411(hits: Hits) -> bool:
    return (
        R0411_RAW_URL_PATTERN in hits
        or R0411_BODY_PATTERN in hits
        or R0411_HEADERS_PATTERN in hits
        or R0411_USER_AGENT_PATTERN in hits
    )


# ── R0420 ─────────────────────────────────────────────────────────────────────────────────────────

R0420_USER_AGENT_CONTAINS: Final = Matches(
    n.R0420_USER_AGENT_CONTAINS,
    "user_agent",
    "acunetix",
    "arachni",
    "bbot/",
    "burpcollaborator",
    "censysinspect",
    "cyberpatrol",
    "dirbuster",
    "dirb/",
    "dirsearch",
    r"evil\-scanner",
    "feroxbuster",
    "fimap",
    r"fuzz\ faster\ u\ fool",
    r"funwebproducts\-scan",
    r"go\-dork",
    "gobuster",
    "googledorker",
    "grabber",
    r"grendel\-scan",
    "hakrawler",
    "havij",
    r"httpx\ \-\ open\-source\ project",
    r"hello,\ world",
    r"inspectiontool\-scan",
    r"internet\-measurement",
    "ironwasp",
    "jaeles",
    "jorgee",
    "joomscan",
    "katana/",
    "l9explore",
    "l9tcpid",
    "leakix",
    "masscan",
    "massscan",
    "mfibot",
    "morfeus",
    r"muhstik\-scan",
    "muieblackcat",
    "nessus",
    "netsparker",
    "netsystemsresearch",
    "nikto",
    r"nmap\ scripting\ engine",
    "nsauditor",
    "nuclei",
    "odin",
    "openvas",
    r"owasp\ zap",
    "pangolin",
    "paros/",
    "pentest",
    r"probe\-image\-size\-scan",
    "qualys",
    "rustscan",
    "scrawlr",
    "skipfish",
    r"software\ vulnerability\ scanner",
    "subjack",
    "sysscan/",
    r"the\ jorgee",
    "vega/",
    "w3af",
    "wafw00f",
    "wapiti",
    "webinspect",
    "webshag",
    "wfuzz",
    "whatweb",
    "whatwaf",
    "wpscan",
    "xsstrike",
    "zap/",
    "zgrab",
    "zmeu",
    "zoomeye",
    r"expanse,\ a\ palo\ alto\ networks\ company",
    "projectdiscovery",
    "commix/",
    r"sf/\ \(scan\)",
    "tsunamisecurityscanner",
    "tplmap",
    r"sslscan\-web",
    "dalfox",
    "ffuf/",
    r"x\-scanner",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS,
    "headers.User-Agent",
    "acunetix",
    "arachni",
    "bbot/",
    "burpcollaborator",
    "censysinspect",
    "cyberpatrol",
    "dirbuster",
    "dirb/",
    "dirsearch",
    r"evil\-scanner",
    "feroxbuster",
    "fimap",
    r"fuzz\ faster\ u\ fool",
    r"funwebproducts\-scan",
    r"go\-dork",
    "gobuster",
    "googledorker",
    "grabber",
    r"grendel\-scan",
    "hakrawler",
    "havij",
    r"httpx\ \-\ open\-source\ project",
    r"hello,\ world",
    r"inspectiontool\-scan",
    r"internet\-measurement",
    "ironwasp",
    "jaeles",
    "jorgee",
    "joomscan",
    "katana/",
    "l9explore",
    "l9tcpid",
    "leakix",
    "masscan",
    "massscan",
    "mfibot",
    "morfeus",
    r"muhstik\-scan",
    "muieblackcat",
    "nessus",
    "netsparker",
    "netsystemsresearch",
    "nikto",
    r"nmap\ scripting\ engine",
    "nsauditor",
    "nuclei",
    "odin",
    "openvas",
    r"owasp\ zap",
    "pangolin",
    "paros/",
    "pentest",
    r"probe\-image\-size\-scan",
    "qualys",
    "rustscan",
    "scrawlr",
    "skipfish",
    r"software\ vulnerability\ scanner",
    "subjack",
    "sysscan/",
    r"the\ jorgee",
    "vega/",
    "w3af",
    "wafw00f",
    "wapiti",
    "webinspect",
    "webshag",
    "wfuzz",
    "whatweb",
    "whatwaf",
    "wpscan",
    "xsstrike",
    "zap/",
    "zgrab",
    "zmeu",
    "zoomeye",
    r"expanse,\ a\ palo\ alto\ networks\ company",
    "projectdiscovery",
    "commix/",
    r"sf/\ \(scan\)",
    "tsunamisecurityscanner",
    "tplmap",
    r"sslscan\-web",
    "dalfox",
    "ffuf/",
    r"x\-scanner",
    case_sensitive=False,
)
R0420_HEADERS_USER_AGENT_CONTAINS_2: Final = Matches(
    n.R0420_HEADERS_USER_AGENT_CONTAINS_2,
    "headers.user-agent",
    "acunetix",
    "arachni",
    "bbot/",
    "burpcollaborator",
    "censysinspect",
    "cyberpatrol",
    "dirbuster",
    "dirb/",
    "dirsearch",
    r"evil\-scanner",
    "feroxbuster",
    "fimap",
    r"fuzz\ faster\ u\ fool",
    r"funwebproducts\-scan",
    r"go\-dork",
    "gobuster",
    "googledorker",
    "grabber",
    r"grendel\-scan",
    "hakrawler",
    "havij",
    r"httpx\ \-\ open\-source\ project",
    r"hello,\ world",
    r"inspectiontool\-scan",
    r"internet\-measurement",
    "ironwasp",
    "jaeles",
    "jorgee",
    "joomscan",
    "katana/",
    "l9explore",
    "l9tcpid",
    "leakix",
    "masscan",
    "massscan",
    "mfibot",
    "morfeus",
    r"muhstik\-scan",
    "muieblackcat",
    "nessus",
    "netsparker",
    "netsystemsresearch",
    "nikto",
    r"nmap\ scripting\ engine",
    "nsauditor",
    "nuclei",
    "odin",
    "openvas",
    r"owasp\ zap",
    "pangolin",
    "paros/",
    "pentest",
    r"probe\-image\-size\-scan",
    "qualys",
    "rustscan",
    "scrawlr",
    "skipfish",
    r"software\ vulnerability\ scanner",
    "subjack",
    "sysscan/",
    r"the\ jorgee",
    "vega/",
    "w3af",
    "wafw00f",
    "wapiti",
    "webinspect",
    "webshag",
    "wfuzz",
    "whatweb",
    "whatwaf",
    "wpscan",
    "xsstrike",
    "zap/",
    "zgrab",
    "zmeu",
    "zoomeye",
    r"expanse,\ a\ palo\ alto\ networks\ company",
    "projectdiscovery",
    "commix/",
    r"sf/\ \(scan\)",
    "tsunamisecurityscanner",
    "tplmap",
    r"sslscan\-web",
    "dalfox",
    "ffuf/",
    r"x\-scanner",
    case_sensitive=False,
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


@KIND.rule(
    R0420,
    anchors=(
        R0420_USER_AGENT_CONTAINS,
        R0420_HEADERS_USER_AGENT_CONTAINS,
        R0420_HEADERS_USER_AGENT_CONTAINS_2,
    ),
)
def r0420(hits: Hits) -> bool:
    return (
        R0420_USER_AGENT_CONTAINS in hits
        or R0420_HEADERS_USER_AGENT_CONTAINS in hits
        or R0420_HEADERS_USER_AGENT_CONTAINS_2 in hits
    )


# ── R0421 ─────────────────────────────────────────────────────────────────────────────────────────

R0421_RAW_URL_PATTERN: Final = Matches(
    n.R0421_RAW_URL_PATTERN,
    "raw_url",
    r"nmaplowercheck|/nice(?:%20|[ +])ports|trinity\.txt\.bak|acunetix|netsparker|w00tw00t|bxss\.me|\boast(?:ify)?\.(?:fun|me|pro|live|site|online|com)\b|\binteract\.sh\b|burpcollaborator\.net|\bdnslog\.cn\b|\bceye\.io\b|rfiinc\.txt|appscan_fingerprint|/cgi-bin/\.{0,2}test-?cgi-?nessus|nessus\w*test|qualys\w*test|/cirt\.net|\br87\.(?:me|com)\b|xss\.report|invicti|arachni_|wvstest|webinspect|skipfish:|/sitemap\.xml\.gz\.bak|/evox/about|/randomfile1|/HNAP1\b|/owa/auth/x\.js",
    case_sensitive=False,
    limit=256,
)
R0421_BODY_PATTERN: Final = Matches(
    n.R0421_BODY_PATTERN,
    "body",
    r"nmaplowercheck|/nice(?:%20|[ +])ports|trinity\.txt\.bak|acunetix|netsparker|w00tw00t|bxss\.me|\boast(?:ify)?\.(?:fun|me|pro|live|site|online|com)\b|\binteract\.sh\b|burpcollaborator\.net|\bdnslog\.cn\b|\bceye\.io\b|rfiinc\.txt|appscan_fingerprint|/cgi-bin/\.{0,2}test-?cgi-?nessus|nessus\w*test|qualys\w*test|/cirt\.net|\br87\.(?:me|com)\b|xss\.report|invicti|arachni_|wvstest|webinspect|skipfish:|/sitemap\.xml\.gz\.bak|/evox/about|/randomfile1|/HNAP1\b|/owa/auth/x\.js",
    case_sensitive=False,
    limit=256,
)
R0421_HEADERS_PATTERN: Final = Matches(
    n.R0421_HEADERS_PATTERN,
    "headers",
    r"nmaplowercheck|/nice(?:%20|[ +])ports|trinity\.txt\.bak|acunetix|netsparker|w00tw00t|bxss\.me|\boast(?:ify)?\.(?:fun|me|pro|live|site|online|com)\b|\binteract\.sh\b|burpcollaborator\.net|\bdnslog\.cn\b|\bceye\.io\b|rfiinc\.txt|appscan_fingerprint|/cgi-bin/\.{0,2}test-?cgi-?nessus|nessus\w*test|qualys\w*test|/cirt\.net|\br87\.(?:me|com)\b|xss\.report|invicti|arachni_|wvstest|webinspect|skipfish:|/sitemap\.xml\.gz\.bak|/evox/about|/randomfile1|/HNAP1\b|/owa/auth/x\.js",
    case_sensitive=False,
    limit=256,
)
R0421_USER_AGENT_PATTERN: Final = Matches(
    n.R0421_USER_AGENT_PATTERN,
    "user_agent",
    r"nmaplowercheck|/nice(?:%20|[ +])ports|trinity\.txt\.bak|acunetix|netsparker|w00tw00t|bxss\.me|\boast(?:ify)?\.(?:fun|me|pro|live|site|online|com)\b|\binteract\.sh\b|burpcollaborator\.net|\bdnslog\.cn\b|\bceye\.io\b|rfiinc\.txt|appscan_fingerprint|/cgi-bin/\.{0,2}test-?cgi-?nessus|nessus\w*test|qualys\w*test|/cirt\.net|\br87\.(?:me|com)\b|xss\.report|invicti|arachni_|wvstest|webinspect|skipfish:|/sitemap\.xml\.gz\.bak|/evox/about|/randomfile1|/HNAP1\b|/owa/auth/x\.js",
    case_sensitive=False,
    limit=256,
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


@KIND.rule(
    R0421,
    anchors=(
        R0421_RAW_URL_PATTERN,
        R0421_BODY_PATTERN,
        R0421_HEADERS_PATTERN,
        R0421_USER_AGENT_PATTERN,
    ),
)
def r0421(hits: Hits) -> bool:
    return (
        R0421_RAW_URL_PATTERN in hits
        or R0421_BODY_PATTERN in hits
        or R0421_HEADERS_PATTERN in hits
        or R0421_USER_AGENT_PATTERN in hits
    )


# ── R0422 ─────────────────────────────────────────────────────────────────────────────────────────

R0422_PATTERN: Final = Matches(
    n.R0422_PATTERN,
    "raw_url",
    r"(?:\{|%7b)(?:file|filename|domain|host|baseurl|hostname|rootpath|path|url|known_file|rand\w{0,8}|fuzz)(?:\}|%7d)",
    r"%c2%a7\w{0,40}%c2%a7",
    case_sensitive=False,
)
R0422_PATTERN_2: Final = Matches(
    n.R0422_PATTERN_2, "raw_url", "(?:[=/]|%2[fF])FUZ(?:Z|2Z)(?:$|[&/])"
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


@KIND.rule(R0422, anchors=(R0422_PATTERN, R0422_PATTERN_2))
def r0422(hits: Hits) -> bool:
    return R0422_PATTERN in hits or R0422_PATTERN_2 in hits


# ── R0423 ─────────────────────────────────────────────────────────────────────────────────────────

R0423_PATTERN: Final = Matches(
    n.R0423_PATTERN,
    "raw_url",
    r"\.{8}\.{8}",
    r"(?:\./|\.%2f|\.\\|%2e%2f){6}(?:\./|\.%2f|\.\\|%2e%2f){6}",
    "/////|%2f%2f%2f%2f%2f|%2F%2F%2F%2F%2F",
    "a{8}a{52}",
    limit=40,
)
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


@KIND.rule(R0423, anchors=(R0423_PATTERN,))
def r0423(hits: Hits) -> bool:
    return R0423_PATTERN in hits


# ── R0430 ─────────────────────────────────────────────────────────────────────────────────────────

R0430_CONTAINS: Final = Matches(
    n.R0430_CONTAINS,
    "raw_url",
    r"/\.env",
    r"/\.aws/",
    r"/\.ssh/",
    r"/\.netrc",
    r"/\.npmrc",
    r"/\.pypirc",
    r"/\.dockercfg",
    r"/\.docker/config\.json",
    r"/\.kube/",
    r"/\.git\-credentials",
    r"/\.git/config",
    r"/\.gitconfig",
    r"/\.htpasswd",
    r"/\.pgpass",
    r"/\.my\.cnf",
    r"/\.boto",
    r"/\.s3cfg",
    r"/\.vault",
    r"/\.terraform",
    r"/\.ftpconfig",
    r"/\.remote\-sync\.json",
    r"/sftp\-config\.json",
    r"/sftp\.json",
    r"/\.vscode/",
    r"/\.idea/",
    r"/\.svn/entries",
    r"/\.svn/wc\.db",
    r"/\.hg/hgrc",
    r"/\.ds_store",
    r"/\.bash_history",
    r"/\.zsh_history",
    r"/\.mysql_history",
    "/id_rsa",
    "/id_dsa",
    "/id_ed25519",
    r"/server\.key",
    r"/private\.key",
    r"/privatekey\.",
    r"/credentials\.json",
    r"/credentials\.xml",
    r"/credentials\.txt",
    r"/secrets\.json",
    r"/secrets\.yml",
    r"/secrets\.yaml",
    r"/service\-account",
    r"/serviceaccount\.json",
    r"/firebase\-adminsdk",
    r"/wp\-config\.",
    r"/wp\-config\~",
    r"/wp\-config\-",
    r"/configuration\.php\~",
    r"/configuration\.php\.",
    r"/config\.php\~",
    r"/config\.php\.",
    r"/config\.inc\.php\.",
    r"/settings\.php\.",
    r"/local_settings\.py",
    r"/localsettings\.php",
    r"/application\.properties",
    r"/application\.yml",
    r"/appsettings\.json",
    r"/appsettings\.production\.json",
    r"/database\.yml",
    r"/parameters\.yml",
    r"/local\.xml",
    r"/web\.config\.",
    r"/connectionstrings\.config",
    r"/terraform\.tfstate",
    r"/terraform\.tfvars",
    r"/docker\-compose\.yml",
    r"/docker\-compose\.yaml",
    "/dockerfile",
    r"/\.travis\.yml",
    r"/\.circleci/",
    r"/\.gitlab\-ci\.yml",
    r"/\.github/workflows",
    r"/config/master\.key",
    r"/laravel\.log",
    "/storage/logs/",
    r"/debug\.log",
    "/error_log",
    r"/phpunit\.xml",
    "/actuator/env",
    "/actuator/heapdump",
    "/actuator/configprops",
    "/heapdump",
    r"/env\.js",
    r"/env\.json",
    r"/aws\.json",
    r"/aws\.yml",
    r"/\.aws\-credentials",
    r"/config\.env",
    r"/\.env\.",
    r"/prod\.env",
    r"/user_secrets\.yml",
    r"/keystore\.jks",
    r"/token\.json",
    r"/passwords\.txt",
    r"/passwd\.txt",
    r"/\.fabric/",
    r"/\.n8n/",
    case_sensitive=False,
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


@KIND.rule(R0430, anchors=(R0430_CONTAINS,))
def r0430(hits: Hits) -> bool:
    return R0430_CONTAINS in hits


# ── R0431 ─────────────────────────────────────────────────────────────────────────────────────────

R0431_PATTERN: Final = Matches(
    n.R0431_PATTERN,
    "raw_url",
    r"\.(?:bak|old|orig|save|swp|swo|sav|backup|bkp|bck|tmp|copy|inc)(?:\.\w{1,4})?(?:$|\?)|\.(?:php|aspx?|jsp|py|rb|conf|cfg|ini|xml|yml|json|js|sql|env)(?:~|_(?:bak|old)|\.(?:zip|gz|tar))(?:$|\?)|/[^/?]*(?:backup|back-?up|dump|database|www|wwwroot|htdocs|public_html|site|website|web|html|db|sql|data|latest|archive|master|old|release|bak)[\w.-]{0,20}\.(?:zip|tar|tgz|gz|bz2|7z|rar|sql|sqlite3?|mdb|bak)(?:\.gz|\.zip)?(?:$|\?)|\.(?:sql|sqlite3?|mdb|dump|psql|kdbx|ovpn|pfx|p12)(?:\.(?:gz|zip|bz2|xz|7z))?(?:$|\?)",
    case_sensitive=False,
    limit=256,
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

R0440_CONTAINS: Final = Matches(
    n.R0440_CONTAINS,
    "raw_url",
    r"c99\.php",
    r"r57\.php",
    r"wso\.php",
    "b374k",
    r"alfa\.php",
    "alfacgiapi",
    "alfa_data",
    "alfashell",
    "indoxploit",
    "weevely",
    r"china\-chopper",
    r"c100\.php",
    "locus7s",
    r"marijuana\.php",
    r"/mini\.php",
    "webshell",
    r"web\-shell",
    "phpshell",
    r"php\-shell",
    r"shell\.php",
    r"shell\.jsp",
    r"shell\.asp",
    r"shell1\.php",
    r"cmd\.php",
    r"cmd\.jsp",
    r"cmd\.asp",
    "cmdjsp",
    "jspspy",
    "jspshell",
    "aspxspy",
    "aspydrv",
    r"/up\.php",
    r"uploader\.php",
    r"/xx\.php",
    r"/x\.php",
    "xiaoma",
    r"dama\.php",
    "caidao",
    "godzilla",
    "behinder",
    "antsword",
    "p0wny",
    "p0wnyshell",
    "gel4y",
    r"0byte\.php",
    "filesman",
    r"radio\.php",
    r"wp\-conflg",
    r"wp\-l0gin",
    r"lock360\.php",
    r"adminfuns\.php",
    r"class\.api\.php",
    "wsoyanz",
    r"/ant\.php",
    r"olux\.php",
    r"leaf\.php",
    "leafmailer",
    "priv8",
    "k4mpret",
    "anonghost",
    r"1337\.php",
    "h4ck",
    r"marvins\.php",
    r"gecko\.php",
    "tinyshell",
    r"tiny\.php",
    "fierza",
    r"bypass\.php",
    r"/403\.php",
    r"moon\.php",
    r"autoload_classmap\.php",
    r"dropdown\.php\?",
    "xleet",
    r"xmrlpc\.php",
    "cgialfa",
    r"perl\.alfa",
    r"bash\.alfa",
    r"py\.alfa",
    case_sensitive=False,
)
R0440_PATTERN: Final = Matches(
    (),
    "raw_url",
    r"^[^?]*/(?:[\w.-]{0,20}(?:c99|r57|wso|b374k|alfa|indoxploit|weevely|chopper|c100|locus7s|marijuana|shell|cmd|jspspy|aspxspy|aspydrv|xiaoma|dama|caidao|godzilla|behinder|antsword|p0wny|gel4y|0byte|filesman|wp-conflg|wp-l0gin|lock360|adminfuns|leafmailer|priv8|k4mpret|anonghost|1337|h4ck|fierza|xleet|xmrlpc)[\w.-]{0,20}|mini|up|uploader|xx?|radio|class\.api|ant|olux|leaf|marvins|gecko|tiny|bypass|403|moon|autoload_classmap|dropdown)(?:\.(?:php|phtml|jspx?|aspx?|cgi|pl|alfa)|/)",
    case_sensitive=False,
    limit=256,
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


@KIND.rule(R0440, anchors=(R0440_CONTAINS,))
def r0440(hits: Hits) -> bool:
    return R0440_CONTAINS in hits and R0440_PATTERN in hits


# ── R0441 ─────────────────────────────────────────────────────────────────────────────────────────

R0441_PATTERN: Final = Matches(
    n.R0441_PATTERN,
    "raw_url",
    r"\.(?:php[0-9]?|phtml|jspx?|aspx?|cgi|pl|sh|py)(?:/[^?]{0,40})?\?(?:[^&\s]{1,60}&){0,3}(?:cmd|command|exec|execute|shell|run|system|passthru|pass|code|c|e|ex|x)=(?:cat|id|ls|whoami|uname|pwd|wget|curl|dir|type|net|echo|ping|cmd|powershell|ps|ifconfig|ipconfig|nc|bash|sh|python[23]?|perl|phpinfo|system|rm|cd|touch|chmod|busybox|tftp)\b",
    case_sensitive=False,
    limit=256,
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
    limit=256,
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
    (),
    "raw_url",
    r"script_fields|\"script\"|%22script%22|script_score|\"lang\"",
    case_sensitive=False,
)
R0457_BODY_PATTERN: Final = Matches(
    (), "body", r"script_fields|\"script\"|%22script%22|script_score|\"lang\"", case_sensitive=False
)
R0457_RAW_URL_PATTERN_2: Final = Matches(
    n.R0457_RAW_URL_PATTERN_2,
    "raw_url",
    r"java\.(?:lang|util|io)|getruntime|forname|processbuilder|\bexec\(|groovy",
    case_sensitive=False,
)
R0457_BODY_PATTERN_2: Final = Matches(
    n.R0457_BODY_PATTERN_2,
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


@KIND.rule(R0457, anchors=(R0457_RAW_URL_PATTERN_2, R0457_BODY_PATTERN_2))
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
    limit=256,
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
    limit=256,
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
    limit=256,
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
