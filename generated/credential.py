"""What ttpc asks of every credential event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import Compares, Count, Emit, Equals, Exists, Final, Hits, Kind, Rule

KIND: Final = Kind("credential", scans=())


# ── R0004 ─────────────────────────────────────────────────────────────────────────────────────────

R0004_GTE: Final = Compares("reuse_count", gte=1)
R0004_EXISTS: Final = Exists("credential_hash")
R0004_USERNAME_EQUALS: Final = Equals((), "credential_hash", "")
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


@KIND.rule(R0004, anchors=())
def r0004(hits: Hits) -> bool:
    return (
        R0004_GTE in hits
        and R0004_EXISTS in hits
        and R0004_USERNAME_EQUALS not in hits
        or R0004_COUNT in hits
    )
