"""What ttpc asks of every ipv6_leak event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import Emit, Evidence, Final, Hits, InNetwork, Kind, Rule, copied

KIND: Final = Kind("ipv6_leak", scans=(), reads=("addr", "src_ip"))


# ── R0059 ─────────────────────────────────────────────────────────────────────────────────────────

R0059_ADDR_CIDR: Final = InNetwork("addr", "fe80::/10")
R0059_SRC_IP_CIDR: Final = InNetwork("src_ip", "fe80::/10")
R0059: Final = Rule(
    id="R0059",
    version=1,
    name="ipv6_link_local_leak",
    emits=(Emit("TA0011", "T1090", None, 0.85, "Proxy"),),
    evidence_fields=("mac_oui", "iid_kind", "vector", "on_iface", "attacker_v4", "observed_at"),
    description=(
        "A link-local IPv6 address (fe80::/10) was seen of somebody who comes from elsewhere. Such an address is not\n"
        "routed, so it tells of the machine behind a tunnel or proxy, often by the hardware address inside it. All of\n"
        "fe80:: to febf:: counts, however it is written, with a zone such as `%eth0` or without."
    ),
    status="stable",
    source="rules/ipv6_leak/R0059_ipv6_link_local_leak.yaml",
    computed=("addr",),
)


@KIND.rule(R0059, anchors=())
def r0059(hits: Hits) -> bool:
    return R0059_ADDR_CIDR in hits or R0059_SRC_IP_CIDR in hits


@KIND.evidence(R0059)
def r0059_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "addr": copied(shown, "addr") or copied(shown, "src_ip"),
    }
