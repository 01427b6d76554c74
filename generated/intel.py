"""What ttpc asks of every intel event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import Emit, Final, Hits, Kind, Looks, Rule

from . import tables

KIND: Final = Kind(
    "intel",
    scans=(),
    reads=(
        "abuseipdb_categories",
        "abuseipdb_score",
        "categories",
        "feodo_listed",
        "greynoise_classification",
        "greynoise_tags",
        "threat_type",
        "threatfox_threat_types",
    ),
)


# ── R0054 ─────────────────────────────────────────────────────────────────────────────────────────

R0054_LOOKUP: Final = Looks(
    tables.ABUSEIPDB, ("category", "abuseipdb_categories", "categories"), score="abuseipdb_score"
)
R0054: Final = Rule(
    id="R0054",
    version=2,
    name="abuseipdb_category",
    emits=(
        Emit("TA0006", "T1110", None, 0.7, "Brute Force"),
        Emit("TA0001", "T1190", None, 0.7, "Exploit Public-Facing Application"),
        Emit("TA0001", "T1566", None, 0.7, "Phishing"),
        Emit("TA0007", "T1046", None, 0.7, "Network Service Discovery"),
        Emit("TA0001", "T1078", None, 0.6, "Valid Accounts"),
        Emit("TA0011", "T1090", None, 0.6, "Proxy"),
        Emit("TA0040", "T1496", None, 0.6, "Resource Hijacking"),
        Emit("TA0043", "T1595", None, 0.7, "Active Scanning"),
    ),
    evidence_fields=("abuseipdb_categories", "abuseipdb_score"),
    description=(
        "Others have reported the address to AbuseIPDB, in categories that name a technique. How sure that is grows with\n"
        "AbuseIPDB's score: 100 leaves the confidence as it is, 30 leaves three tenths of it. Spam by e-mail counts as phishing\n"
        "only from a score of 80."
    ),
    status="stable",
    source="rules/intel/R0054_abuseipdb_category.yaml",
)


@KIND.rule(R0054, anchors=())
def r0054(hits: Hits) -> bool:
    return R0054_LOOKUP in hits


# ── R0055 ─────────────────────────────────────────────────────────────────────────────────────────

R0055_LOOKUP: Final = Looks(
    tables.GREYNOISE, ("tag", "greynoise_tags"), ("classification", "greynoise_classification")
)
R0055: Final = Rule(
    id="R0055",
    version=2,
    name="greynoise_classification",
    emits=(
        Emit("TA0043", "T1595", "T1595.002", 0.7, "Active Scanning: Vulnerability Scanning"),
        Emit("TA0011", "T1071", None, 0.7, "Application Layer Protocol"),
        Emit("TA0011", "T1090", None, 0.7, "Proxy"),
        Emit("TA0006", "T1110", None, 0.7, "Brute Force"),
        Emit("TA0042", "T1588", None, 0.7, "Obtain Capabilities"),
    ),
    evidence_fields=("greynoise_classification", "greynoise_tags", "greynoise_name"),
    description=(
        "GreyNoise has seen the address scan the internet, knows what it does there by a tag, or calls it malicious. The last\n"
        "alone is half as sure, because it says that, not how."
    ),
    status="stable",
    source="rules/intel/R0055_greynoise_classification.yaml",
)


@KIND.rule(R0055, anchors=())
def r0055(hits: Hits) -> bool:
    return R0055_LOOKUP in hits


# ── R0056 ─────────────────────────────────────────────────────────────────────────────────────────

R0056_LOOKUP: Final = Looks(tables.FEODO, ("listed", "feodo_listed"))
R0056: Final = Rule(
    id="R0056",
    version=1,
    name="feodo_tracker_hit",
    emits=(
        Emit("TA0011", "T1071", "T1071.001", 0.85, "Application Layer Protocol: Web Protocols"),
        Emit("TA0042", "T1588", "T1588.001", 0.85, "Obtain Capabilities: Malware"),
    ),
    evidence_fields=("feodo_listed", "feodo_malware_family", "malware_family"),
    description=(
        "The address is in abuse.ch's Feodo Tracker: a botnet takes orders from it, or did. The family of malware goes into the\n"
        "evidence where the list names it."
    ),
    status="stable",
    source="rules/intel/R0056_feodo_tracker_hit.yaml",
)


@KIND.rule(R0056, anchors=())
def r0056(hits: Hits) -> bool:
    return R0056_LOOKUP in hits


# ── R0057 ─────────────────────────────────────────────────────────────────────────────────────────

R0057_LOOKUP: Final = Looks(
    tables.THREATFOX, ("threat_type", "threatfox_threat_types", "threat_type")
)
R0057: Final = Rule(
    id="R0057",
    version=2,
    name="threatfox_threat_type",
    emits=(
        Emit("TA0011", "T1071", None, 0.8, "Application Layer Protocol"),
        Emit("TA0042", "T1588", "T1588.001", 0.8, "Obtain Capabilities: Malware"),
        Emit("TA0011", "T1105", None, 0.75, "Ingress Tool Transfer"),
        Emit("TA0009", "T1056", None, 0.7, "Input Capture"),
    ),
    evidence_fields=("threatfox_threat_types", "threatfox_malware_families", "threatfox_ioc_types"),
    description=(
        "ThreatFox holds indicators for the address, and their threat type says what it is used for: command and control, the\n"
        "delivery of malware, malware as such, skimming of cards. What kind of indicator it is decides nothing."
    ),
    status="stable",
    source="rules/intel/R0057_threatfox_threat_type.yaml",
)


@KIND.rule(R0057, anchors=())
def r0057(hits: Hits) -> bool:
    return R0057_LOOKUP in hits
