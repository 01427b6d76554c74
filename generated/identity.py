"""What ttpc asks of every identity event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import Compares, Count, Emit, Equals, Exists, Final, Hits, Kind, Rule

KIND: Final = Kind("identity", scans=())


# ── R0003 ─────────────────────────────────────────────────────────────────────────────────────────

R0003_GTE: Final = Compares("account_count", gte=3)
R0003_EXISTS: Final = Exists("shared_password_hash")
R0003_PASSWORD_EQUALS: Final = Equals((), "shared_password_hash", "")
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


@KIND.rule(R0003, anchors=())
def r0003(hits: Hits) -> bool:
    return (
        R0003_GTE in hits
        and R0003_EXISTS in hits
        and R0003_PASSWORD_EQUALS not in hits
        or R0003_COUNT in hits
    )
