"""What ttpc asks of every auth_attempt event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import (
    Compares,
    Count,
    Emit,
    Equals,
    Exists,
    Final,
    Hits,
    Kind,
    Rule,
    Sequence,
)

from . import patterns as n

KIND: Final = Kind("auth_attempt", scans=("username", "password", "result"))


# ── R0001 ─────────────────────────────────────────────────────────────────────────────────────────

R0001_EQUALS: Final = Equals(n.R0001_EQUALS, "result", "failed", "failure")
R0001_GTE: Final = Compares("fail_count", gte=5)
R0001_COUNT: Final = Count("R0001/1/count", by=("attacker_uuid",), within=300, at_least=5)
R0001: Final = Rule(
    id="R0001",
    version=1,
    name="generic_auth_brute",
    emits=(Emit("TA0006", "T1110", None, 0.85, "Brute Force"),),
    evidence_fields=("fail_count", "service"),
    description=(
        "Passwords tried one after the other against a log-in: five failed attempts of one attacker within five minutes,\n"
        "counted here, or five and more in `fail_count` where whoever made the event has counted them. Fewer than five is\n"
        "what people need who have forgotten theirs."
    ),
    status="stable",
    source="rules/auth_attempt/R0001_generic_auth_brute.yaml",
)


@KIND.sees(R0001_COUNT, anchors=(R0001_EQUALS,))
def r0001_count(hits: Hits) -> bool:
    return R0001_EQUALS in hits


@KIND.rule(R0001, anchors=())
def r0001(hits: Hits) -> bool:
    return R0001_GTE in hits or R0001_COUNT in hits


# ── R0002 ─────────────────────────────────────────────────────────────────────────────────────────

R0002_RESULT_EQUALS: Final = Equals(n.R0002_RESULT_EQUALS, "result", "failed", "failure")
R0002_USERNAME_EQUALS: Final = Equals((), "username", "")
R0002_GTE: Final = Compares("password_count", gte=5)
R0002_EXISTS: Final = Exists("username")
R0002_COUNT: Final = Count(
    "R0002/1/count", by=("attacker_uuid", "username"), within=300, at_least=5, distinct="password"
)
R0002: Final = Rule(
    id="R0002",
    version=1,
    name="password_guessing",
    emits=(Emit("TA0006", "T1110", "T1110.001", 0.85, "Brute Force: Password Guessing"),),
    evidence_fields=("username", "password_count"),
    description=(
        "Many passwords for one account: at least five different ones that one attacker tried with the same user name\n"
        "within five minutes, counted here, or in `password_count` where whoever made the event has counted them. The same\n"
        "password sent again and again is a client that is set up wrongly, and does not count; neither does an attempt\n"
        "that names nobody."
    ),
    status="stable",
    source="rules/auth_attempt/R0002_password_guessing.yaml",
)


@KIND.sees(R0002_COUNT, anchors=(R0002_RESULT_EQUALS,))
def r0002_count(hits: Hits) -> bool:
    return R0002_RESULT_EQUALS in hits and R0002_USERNAME_EQUALS not in hits


@KIND.rule(R0002, anchors=())
def r0002(hits: Hits) -> bool:
    return (
        R0002_GTE in hits
        and R0002_EXISTS in hits
        and R0002_USERNAME_EQUALS not in hits
        or R0002_COUNT in hits
    )


# ── R0003 ─────────────────────────────────────────────────────────────────────────────────────────

R0003_RESULT_EQUALS: Final = Equals(n.R0003_RESULT_EQUALS, "result", "failed", "failure")
R0003_PASSWORD_EQUALS: Final = Equals((), "password", "")
R0003_GTE: Final = Compares("account_count", gte=3)
R0003_EXISTS: Final = Exists("shared_password_hash")
R0003_SHARED_PASSWORD_HASH_EQUALS: Final = Equals((), "shared_password_hash", "")
R0003_COUNT: Final = Count(
    "R0003/1/count",
    by=("attacker_uuid", "password"),
    within=604800,
    at_least=3,
    distinct="username",
)
R0003: Final = Rule(
    id="R0003",
    version=1,
    name="password_spraying",
    emits=(Emit("TA0006", "T1110", "T1110.003", 0.9, "Brute Force: Password Spraying"),),
    evidence_fields=("shared_password_hash", "account_count"),
    description=(
        "One password for many accounts: the same password was tried with at least three user names, by one attacker\n"
        "within a week, counted here, or of one identity's attempts, where whoever made the event has counted them and\n"
        "knows the password by its hash. A week, because spraying is slow on purpose: one guess a day locks no account. Whoever guesses for one account only is not seen here, and a service account that\n"
        "two people share stays below the mark."
    ),
    status="stable",
    source="rules/identity/R0003_password_spraying.yaml",
)


@KIND.sees(R0003_COUNT, anchors=(R0003_RESULT_EQUALS,))
def r0003_count(hits: Hits) -> bool:
    return R0003_RESULT_EQUALS in hits and R0003_PASSWORD_EQUALS not in hits


@KIND.rule(R0003, anchors=())
def r0003(hits: Hits) -> bool:
    return (
        R0003_GTE in hits
        and R0003_EXISTS in hits
        and R0003_SHARED_PASSWORD_HASH_EQUALS not in hits
        or R0003_COUNT in hits
    )


# ── R0004 ─────────────────────────────────────────────────────────────────────────────────────────

R0004_USERNAME_EQUALS: Final = Equals((), "username", "")
R0004_PASSWORD_EQUALS: Final = Equals((), "password", "")
R0004_GTE: Final = Compares("reuse_count", gte=1)
R0004_EXISTS: Final = Exists("credential_hash")
R0004_CREDENTIAL_HASH_EQUALS: Final = Equals((), "credential_hash", "")
R0004_COUNT: Final = Count(
    "R0004/1/count",
    by=("attacker_uuid", "username", "password"),
    within=3600,
    at_least=2,
    distinct="decky_id",
)
R0004: Final = Rule(
    id="R0004",
    version=1,
    name="credential_stuffing",
    emits=(Emit("TA0006", "T1110", "T1110.004", 0.9, "Brute Force: Credential Stuffing"),),
    evidence_fields=("credential_hash", "reuse_count"),
    description=(
        "A pair of user name and password that was seen before, elsewhere, is used here: the list it comes from is being\n"
        "tried on one system after the other. Counted here: one attacker, one pair, two systems (`decky_id`) within an hour;\n"
        "or by whoever made the event, who knows the credential by its hash and says in `reuse_count` how often it was met\n"
        "again, the first meeting not counted."
    ),
    status="stable",
    source="rules/credential/R0004_credential_stuffing.yaml",
)


@KIND.sees(R0004_COUNT, anchors=())
def r0004_count(hits: Hits) -> bool:
    return R0004_USERNAME_EQUALS not in hits and R0004_PASSWORD_EQUALS not in hits


@KIND.rule(R0004, anchors=())
def r0004(hits: Hits) -> bool:
    return (
        R0004_GTE in hits
        and R0004_EXISTS in hits
        and R0004_CREDENTIAL_HASH_EQUALS not in hits
        or R0004_COUNT in hits
    )


# ── R0005 ─────────────────────────────────────────────────────────────────────────────────────────

R0005_RESULT_EQUALS: Final = Equals(n.R0005_RESULT_EQUALS, "result", "success")
R0005_RESULT_EQUALS_2: Final = Equals(n.R0005_RESULT_EQUALS_2, "result", "failed", "failure")
R0005_PRIOR_BRUTE_EQUALS: Final = Equals((), "prior_brute", True)
R0005_SEQUENCE: Final = Sequence(
    "R0005/1/sequence", by=("attacker_uuid",), within=600, steps=(5, 1)
)
R0005: Final = Rule(
    id="R0005",
    version=1,
    name="valid_account_use",
    emits=(Emit("TA0001", "T1078", None, 0.7, "Valid Accounts"),),
    evidence_fields=("username", "service"),
    description=(
        "A log-in that succeeds after passwords were tried for it: from then on the intruder is a user of the system.\n"
        "A success alone is what users do all day, so brute force must have come before it: five failures of the same\n"
        "attacker within the ten minutes before, or an event that says so (`prior_brute` must be `true`, and not merely\n"
        "something like it)."
    ),
    status="stable",
    source="rules/auth_attempt/R0005_valid_account_use.yaml",
)


@KIND.sees(R0005_SEQUENCE, 1, anchors=(R0005_RESULT_EQUALS,))
def r0005_sequence_1(hits: Hits) -> bool:
    return R0005_RESULT_EQUALS in hits


@KIND.sees(R0005_SEQUENCE, 0, anchors=(R0005_RESULT_EQUALS_2,))
def r0005_sequence_0(hits: Hits) -> bool:
    return R0005_RESULT_EQUALS_2 in hits


@KIND.rule(R0005, anchors=(R0005_RESULT_EQUALS,))
def r0005(hits: Hits) -> bool:
    return (
        R0005_RESULT_EQUALS in hits and R0005_PRIOR_BRUTE_EQUALS in hits or R0005_SEQUENCE in hits
    )


# ── R0006 ─────────────────────────────────────────────────────────────────────────────────────────

R0006_USERNAME_EQUALS: Final = Equals(n.R0006_USERNAME_EQUALS, "username", "root")
R0006_PASSWORD_EQUALS: Final = Equals((), "password", "root", "")
R0006_USERNAME_EQUALS_2: Final = Equals(n.R0006_USERNAME_EQUALS_2, "username", "admin")
R0006_PASSWORD_EQUALS_2: Final = Equals((), "password", "admin", "password")
R0006_USERNAME_EQUALS_3: Final = Equals((), "username", "pi")
R0006_PASSWORD_EQUALS_3: Final = Equals(n.R0006_PASSWORD_EQUALS_3, "password", "raspberry")
R0006: Final = Rule(
    id="R0006",
    version=1,
    name="default_credentials",
    emits=(Emit("TA0001", "T1078", "T1078.001", 0.9, "Valid Accounts: Default Accounts"),),
    evidence_fields=("username", "service"),
    description=(
        "The user name and password that a device or an image comes with: root with root or with nothing, admin with\n"
        "admin or password, pi with raspberry. The pair must be exact, as log-ins compare it. Whether the log-in was\n"
        "accepted does not matter: who tries these looks for systems that nobody has set up."
    ),
    status="stable",
    source="rules/auth_attempt/R0006_default_credentials.yaml",
)


@KIND.rule(R0006, anchors=(R0006_USERNAME_EQUALS, R0006_USERNAME_EQUALS_2, R0006_PASSWORD_EQUALS_3))
def r0006(hits: Hits) -> bool:
    return (
        R0006_USERNAME_EQUALS in hits
        and R0006_PASSWORD_EQUALS in hits
        or R0006_USERNAME_EQUALS_2 in hits
        and R0006_PASSWORD_EQUALS_2 in hits
        or R0006_USERNAME_EQUALS_3 in hits
        and R0006_PASSWORD_EQUALS_3 in hits
    )


# ── R0295 ─────────────────────────────────────────────────────────────────────────────────────────

R0295_EQUALS: Final = Equals(n.R0295_EQUALS, "result", "success")
R0295_SEQUENCE: Final = Sequence("R0295/1/sequence", by=("session_id",), within=120, steps=(1, 1))


@KIND.sees(R0295_SEQUENCE, 0, anchors=(R0295_EQUALS,))
def r0295_sequence_0(hits: Hits) -> bool:
    return R0295_EQUALS in hits
