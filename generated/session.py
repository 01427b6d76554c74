"""What ttpc asks of every session event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import (
    AnyOf,
    Compares,
    Contains,
    Emit,
    EndsWith,
    Equals,
    Evidence,
    Exists,
    Final,
    Hits,
    Kind,
    Matches,
    Rule,
    copied,
    first,
    matched,
)

from . import lists
from . import patterns as n

KIND: Final = Kind(
    "session",
    scans=(
        "body_text",
        "command_text",
        "decoded_url",
        "matched_path",
        "note_text",
        "op_text",
        "path",
        "raw_url",
        "request_path",
        "signals",
        "tftp_filename",
    ),
    reads=(
        "beacon_interval_s",
        "beacon_jitter_pct",
        "body_text",
        "bytes_out",
        "bytes_read",
        "command_text",
        "decoded_url",
        "hassh",
        "jarm",
        "llmnr_poison_count",
        "llmnr_poisoned",
        "matched_framework",
        "matched_path",
        "note_text",
        "op_text",
        "path",
        "raw_url",
        "request_count",
        "request_path",
        "rows_read",
        "signals",
        "tftp_filename",
    ),
    tells=(
        (
            1917,
            "folded",
            (
                "body_text",
                "command_text",
                "decoded_url",
                "matched_path",
                "note_text",
                "op_text",
                "path",
                "raw_url",
                "request_path",
            ),
        ),
    ),
)


# ── R0030 ─────────────────────────────────────────────────────────────────────────────────────────

R0030_JARM_IN: Final = Equals((), "jarm", *lists.C2_JARM)
R0030_HASSH_IN: Final = Equals((), "hassh", *lists.C2_HASSH)
R0030_EXISTS: Final = Exists("matched_framework")
R0030_EQUALS: Final = Equals((), "matched_framework", "")
R0030: Final = Rule(
    id="R0030",
    version=1,
    name="jarm_hassh_c2_fingerprint",
    emits=(
        Emit("TA0011", "T1071", None, 0.85, "Application Layer Protocol"),
        Emit("TA0011", "T1071", "T1071.001", 0.9, "Application Layer Protocol: Web Protocols"),
    ),
    evidence_fields=("jarm", "hassh", "matched_framework"),
    description=(
        "The other end speaks like a command-and-control framework: its JARM is one that the servers of Trickbot,\n"
        "AsyncRAT, Metasploit or Cobalt Strike had when JARM was published, its HASSH that of the SSH library which the\n"
        "modules of Empire or Metasploit bring along, or whoever made the event has recognised a framework. Such a\n"
        "fingerprint names a library and its settings, not a program, so an operator who changes either is not seen;\n"
        "fingerprints that many web servers or administrators' tools share are left out."
    ),
    status="stable",
    source="rules/session/R0030_jarm_hassh_c2_fingerprint.yaml",
)


@KIND.rule(R0030, anchors=())
def r0030(hits: Hits) -> bool:
    return (
        R0030_JARM_IN in hits
        or R0030_HASSH_IN in hits
        or R0030_EXISTS in hits
        and R0030_EQUALS not in hits
    )


# ── R0031 ─────────────────────────────────────────────────────────────────────────────────────────

R0031_GTE: Final = Compares("beacon_interval_s", gte=10)
R0031_LTE: Final = Compares("beacon_jitter_pct", lte=0.15)
R0031: Final = Rule(
    id="R0031",
    version=1,
    name="beaconing",
    emits=(
        Emit("TA0011", "T1071", None, 0.8, "Application Layer Protocol"),
        Emit("TA0010", "T1029", None, 0.85, "Scheduled Transfer"),
    ),
    evidence_fields=("beacon_interval_s", "beacon_jitter_pct"),
    description=(
        "Connections at nearly even intervals: ten seconds apart or more, with a jitter of at most 15 per cent of the\n"
        "interval. Programs that wait for orders call home like that, and data is carried out on such a schedule too.\n"
        "Shorter intervals are a client that tries again, larger jitter is people."
    ),
    status="stable",
    source="rules/session/R0031_beaconing.yaml",
)


@KIND.rule(R0031, anchors=())
def r0031(hits: Hits) -> bool:
    return R0031_GTE in hits and R0031_LTE in hits


# ── R0032 ─────────────────────────────────────────────────────────────────────────────────────────

R0032_OP_TEXT_IN_ANY_CASE: Final = Matches(
    n.R0032_OP_TEXT_IN_ANY_CASE, "op_text", r"\bFLUSHALL\b", case_sensitive=False
)
R0032_OP_TEXT_IN_ANY_CASE_2: Final = Matches(
    n.R0032_OP_TEXT_IN_ANY_CASE_2, "op_text", r"\bDROP\s+DATABASE\b", case_sensitive=False
)
R0032_OP_TEXT_IN_ANY_CASE_3: Final = Matches(
    n.R0032_OP_TEXT_IN_ANY_CASE_3, "op_text", r"\bTRUNCATE\s+TABLE\b", case_sensitive=False
)
R0032_COMMAND_TEXT_IN_ANY_CASE: Final = Matches(
    n.R0032_COMMAND_TEXT_IN_ANY_CASE, "command_text", r"\bFLUSHALL\b", case_sensitive=False
)
R0032_COMMAND_TEXT_IN_ANY_CASE_2: Final = Matches(
    n.R0032_COMMAND_TEXT_IN_ANY_CASE_2, "command_text", r"\bDROP\s+DATABASE\b", case_sensitive=False
)
R0032_COMMAND_TEXT_IN_ANY_CASE_3: Final = Matches(
    n.R0032_COMMAND_TEXT_IN_ANY_CASE_3,
    "command_text",
    r"\bTRUNCATE\s+TABLE\b",
    case_sensitive=False,
)
R0032_OP_TEXT_AS_WRITTEN: Final = Matches(
    n.R0032_OP_TEXT_AS_WRITTEN, "op_text", r"\bdropDatabase\s*\("
)
R0032_OP_TEXT_AS_WRITTEN_2: Final = Matches(
    n.R0032_OP_TEXT_AS_WRITTEN_2, "op_text", r"\bDELETE\s+/_all\b"
)
R0032_COMMAND_TEXT_AS_WRITTEN: Final = Matches(
    n.R0032_COMMAND_TEXT_AS_WRITTEN, "command_text", r"\bdropDatabase\s*\("
)
R0032_COMMAND_TEXT_AS_WRITTEN_2: Final = Matches(
    n.R0032_COMMAND_TEXT_AS_WRITTEN_2, "command_text", r"\bDELETE\s+/_all\b"
)
R0032_OP_TEXT_IN_ANY_CASE_4: Final = Matches(
    n.R0032_OP_TEXT_IN_ANY_CASE_4,
    "op_text",
    r"\bFLUSHALL\b",
    r"\bDROP\s+DATABASE\b",
    r"\bTRUNCATE\s+TABLE\b",
    case_sensitive=False,
)
R0032_COMMAND_TEXT_IN_ANY_CASE_4: Final = Matches(
    n.R0032_COMMAND_TEXT_IN_ANY_CASE_4,
    "command_text",
    r"\bFLUSHALL\b",
    r"\bDROP\s+DATABASE\b",
    r"\bTRUNCATE\s+TABLE\b",
    case_sensitive=False,
)
R0032_OP_TEXT_AS_WRITTEN_3: Final = Matches(
    (), "op_text", r"\bdropDatabase\s*\(", r"\bDELETE\s+/_all\b"
)
R0032_COMMAND_TEXT_AS_WRITTEN_3: Final = Matches(
    (), "command_text", r"\bdropDatabase\s*\(", r"\bDELETE\s+/_all\b"
)
R0032_ANY_2: Final = AnyOf(
    R0032_OP_TEXT_IN_ANY_CASE,
    R0032_OP_TEXT_IN_ANY_CASE_2,
    R0032_OP_TEXT_IN_ANY_CASE_3,
    R0032_COMMAND_TEXT_IN_ANY_CASE,
    R0032_COMMAND_TEXT_IN_ANY_CASE_2,
    R0032_COMMAND_TEXT_IN_ANY_CASE_3,
    R0032_OP_TEXT_AS_WRITTEN,
    R0032_OP_TEXT_AS_WRITTEN_2,
    R0032_COMMAND_TEXT_AS_WRITTEN,
    R0032_COMMAND_TEXT_AS_WRITTEN_2,
)
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


@KIND.rule(R0032, anchors=(R0032_ANY_2,))
def r0032(hits: Hits) -> bool:
    return R0032_ANY_2 in hits


@KIND.evidence(R0032)
def r0032_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_op": first(
            matched(
                shown,
                R0032_OP_TEXT_IN_ANY_CASE_4,
                R0032_COMMAND_TEXT_IN_ANY_CASE_4,
                R0032_OP_TEXT_AS_WRITTEN_3,
                R0032_COMMAND_TEXT_AS_WRITTEN_3,
            )
        ),
    }


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
R0033_BODY_TEXT_WALLET_4: Final = Matches(
    (),
    "body_text",
    r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b",
    r"\bbc1[02-9ac-hj-np-z]{11,71}\b",
    r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b",
    limit=512,
)
R0033_NOTE_TEXT_WALLET_4: Final = Matches(
    (),
    "note_text",
    r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b",
    r"\bbc1[02-9ac-hj-np-z]{11,71}\b",
    r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b",
    limit=512,
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
    computed=("btc_address", "matched_keywords"),
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
        "btc_address": first(matched(shown, R0033_BODY_TEXT_WALLET_4, R0033_NOTE_TEXT_WALLET_4)),
        "matched_keywords": matched(shown, R0033_BODY_TEXT_KEYWORD_6, R0033_NOTE_TEXT_KEYWORD_6),
    }


# ── R0034 ─────────────────────────────────────────────────────────────────────────────────────────

R0034_BYTES_OUT_GTE: Final = Compares("bytes_out", gte=1048576)
R0034_REQUEST_COUNT_GTE: Final = Compares("request_count", gte=50)
R0034: Final = Rule(
    id="R0034",
    version=1,
    name="exfil_over_web",
    emits=(Emit("TA0010", "T1567", None, 0.85, "Exfiltration Over Web Service"),),
    evidence_fields=("bytes_out", "request_count", "target_host"),
    description=(
        "A session carries much out over the web: a mebibyte (1,048,576 bytes) or more, or fifty requests or more to\n"
        "somewhere. Either alone is enough, because data goes in one large upload as well as in many small pieces. Or a\n"
        "command sends a file to a service that takes files or messages from anybody, such as transfer.sh or the\n"
        "interface for bots of a messenger. Requests that a sensor gets are not counted here: those come in, and are scans."
    ),
    status="stable",
    source="rules/session/R0034_exfil_over_web.yaml",
)


@KIND.rule(R0034, anchors=())
def r0034(hits: Hits) -> bool:
    return R0034_BYTES_OUT_GTE in hits or R0034_REQUEST_COUNT_GTE in hits


# ── R0035 ─────────────────────────────────────────────────────────────────────────────────────────

R0035_ROWS_READ_GTE: Final = Compares("rows_read", gte=10000)
R0035_BYTES_READ_GTE: Final = Compares("bytes_read", gte=5242880)
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


@KIND.rule(R0035, anchors=())
def r0035(hits: Hits) -> bool:
    return R0035_ROWS_READ_GTE in hits or R0035_BYTES_READ_GTE in hits


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

R0038_HOST: Final = Equals(
    n.R0038_HOST, "signals", "privileged:true", "bind:/:/", "bind:/etc", "bind:/var/run/docker.sock"
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


@KIND.rule(R0038, anchors=(R0038_HOST,))
def r0038(hits: Hits) -> bool:
    return R0038_HOST in hits


@KIND.evidence(R0038)
def r0038_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_signal": first(matched(shown, R0038_HOST)),
    }


# ── R0039 ─────────────────────────────────────────────────────────────────────────────────────────

R0039_EQUALS: Final = Equals((), "llmnr_poisoned", True)
R0039_GTE: Final = Compares("llmnr_poison_count", gte=1)
R0039: Final = Rule(
    id="R0039",
    version=1,
    name="llmnr_poisoning",
    emits=(
        Emit(
            "TA0009",
            "T1557",
            "T1557.001",
            0.9,
            "Adversary-in-the-Middle: LLMNR/NBT-NS Poisoning and SMB Relay",
        ),
    ),
    evidence_fields=("poisoned_query", "victim_host"),
    description=(
        "Somebody answers name queries (LLMNR, NetBIOS) that were not meant for them, so that victims send their\n"
        "credentials to the wrong host. The sensor that watches for such answers says so by a flag, which must be `true`,\n"
        "or by a count of at least one. A command that starts one of the programs made for it (Responder, Inveigh) says\n"
        "it itself."
    ),
    status="stable",
    source="rules/session/R0039_llmnr_poisoning.yaml",
)


@KIND.rule(R0039, anchors=())
def r0039(hits: Hits) -> bool:
    return R0039_EQUALS in hits or R0039_GTE in hits


# ── R0040 ─────────────────────────────────────────────────────────────────────────────────────────

R0040_ENDSWITH: Final = EndsWith(n.R0040_ENDSWITH, "tftp_filename", "-confg", ".cfg")
R0040_CONTAINS: Final = Contains(
    n.R0040_CONTAINS, "tftp_filename", "startup-config", "running-config"
)
R0040: Final = Rule(
    id="R0040",
    version=1,
    name="tftp_router_config_retrieval",
    emits=(
        Emit(
            "TA0009",
            "T1602",
            "T1602.002",
            0.9,
            "Data from Configuration Repository: Network Device Configuration Dump",
        ),
    ),
    evidence_fields=("tftp_filename", "source_host"),
    description=(
        "The configuration of a router or switch is fetched over TFTP, which asks for no password: a file whose name ends\n"
        "in `-confg` or `.cfg`, as Cisco and others name them, or that contains startup-config or running-config. In it\n"
        "are the device's passwords, keys and neighbours. Commands that fetch such a file, or have the device send its\n"
        "configuration there, count too."
    ),
    status="stable",
    source="rules/session/R0040_tftp_router_config_retrieval.yaml",
)


@KIND.rule(R0040, anchors=(R0040_ENDSWITH, R0040_CONTAINS))
def r0040(hits: Hits) -> bool:
    return R0040_ENDSWITH in hits or R0040_CONTAINS in hits
