"""What ttpc asks of every canary_fingerprint event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import (
    Compares,
    Emit,
    Equals,
    Evidence,
    Final,
    Hits,
    Kind,
    Rule,
    first,
    holding,
    matched,
)

from . import patterns as n

KIND: Final = Kind(
    "canary_fingerprint",
    scans=("canvas_audio_hash_match", "matched_tool"),
    reads=(
        "canvas_audio_hash_match",
        "lang_country_mismatch",
        "matched_tool",
        "navigator_webdriver",
        "platform_ua_inconsistent",
        "tz_mismatch_zones",
        "ua_webgl_mismatch",
        "webrtc_geo_mismatch",
    ),
)


# ── R0049 ─────────────────────────────────────────────────────────────────────────────────────────

R0049_NAVIGATOR_WEBDRIVER: Final = Equals((), "navigator_webdriver", True)
R0049: Final = Rule(
    id="R0049",
    version=1,
    name="navigator_webdriver_flag",
    emits=(Emit("TA0002", "T1059", None, 0.85, "Command and Scripting Interpreter"),),
    evidence_fields=(),
    description=(
        "The browser that opened a canary page says itself that it is driven by a program: `navigator.webdriver`, which\n"
        "the WebDriver standard demands of every automated browser, is `true`. Tools that hide it are not seen here."
    ),
    status="stable",
    source="rules/canary_fingerprint/R0049_navigator_webdriver_flag.yaml",
    computed=("metric",),
)


@KIND.rule(R0049, anchors=())
def r0049(hits: Hits) -> bool:
    return R0049_NAVIGATOR_WEBDRIVER in hits


@KIND.evidence(R0049)
def r0049_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "metric": first(holding((("navigator_webdriver",), R0049_NAVIGATOR_WEBDRIVER in hits))),
    }


# ── R0050 ─────────────────────────────────────────────────────────────────────────────────────────

R0050_CANVAS_AUDIO_HASH: Final = Equals(
    n.R0050_CANVAS_AUDIO_HASH,
    "canvas_audio_hash_match",
    "puppeteer",
    "playwright",
    "selenium",
    "curl_impersonate",
)
R0050_CANVAS_AUDIO_HASH_2: Final = Equals(
    n.R0050_CANVAS_AUDIO_HASH_2,
    "matched_tool",
    "puppeteer",
    "playwright",
    "selenium",
    "curl_impersonate",
)
R0050: Final = Rule(
    id="R0050",
    version=1,
    name="automation_canvas_audio_hash",
    emits=(
        Emit("TA0002", "T1059", None, 0.85, "Command and Scripting Interpreter"),
        Emit("TA0042", "T1588", "T1588.002", 0.85, "Obtain Capabilities: Tool"),
    ),
    evidence_fields=(),
    description=(
        "What the browser draws and plays is what an automation tool's browser draws and plays: the fingerprint of its\n"
        "canvas and audio was recognised as Puppeteer, Playwright, Selenium or curl-impersonate. Which fingerprint is\n"
        "whose is decided where the event is made; the name must be one of these four."
    ),
    status="stable",
    source="rules/canary_fingerprint/R0050_automation_canvas_audio_hash.yaml",
    computed=("metric", "matched_signature"),
)


@KIND.rule(R0050, anchors=(R0050_CANVAS_AUDIO_HASH, R0050_CANVAS_AUDIO_HASH_2))
def r0050(hits: Hits) -> bool:
    return R0050_CANVAS_AUDIO_HASH in hits or R0050_CANVAS_AUDIO_HASH_2 in hits


@KIND.evidence(R0050)
def r0050_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "metric": first(
            holding(
                (
                    ("canvas_audio_hash",),
                    R0050_CANVAS_AUDIO_HASH in hits or R0050_CANVAS_AUDIO_HASH_2 in hits,
                )
            )
        ),
        "matched_signature": first(
            matched(shown, R0050_CANVAS_AUDIO_HASH, R0050_CANVAS_AUDIO_HASH_2)
        ),
    }


# ── R0051 ─────────────────────────────────────────────────────────────────────────────────────────

R0051_WEBRTC_GEO_MISMATCH: Final = Equals((), "webrtc_geo_mismatch", True)
R0051: Final = Rule(
    id="R0051",
    version=1,
    name="webrtc_ip_leak",
    emits=(Emit("TA0011", "T1090", None, 0.85, "Proxy"),),
    evidence_fields=(),
    description=(
        "WebRTC told an address in another country than the one the request came from: the browser stands behind a proxy\n"
        "or VPN that its WebRTC traffic goes around. The comparison is made where the event is; it must say `true`."
    ),
    status="stable",
    source="rules/canary_fingerprint/R0051_webrtc_ip_leak.yaml",
    computed=("metric",),
)


@KIND.rule(R0051, anchors=())
def r0051(hits: Hits) -> bool:
    return R0051_WEBRTC_GEO_MISMATCH in hits


@KIND.evidence(R0051)
def r0051_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "metric": first(holding((("webrtc_geo_mismatch",), R0051_WEBRTC_GEO_MISMATCH in hits))),
    }


# ── R0052 ─────────────────────────────────────────────────────────────────────────────────────────

R0052_TZ_MISMATCH_ZONES: Final = Compares("tz_mismatch_zones", gte=3)
R0052_LANG_COUNTRY_MISMATCH: Final = Equals((), "lang_country_mismatch", True)
R0052: Final = Rule(
    id="R0052",
    version=1,
    name="tz_lang_geo_mismatch",
    emits=(Emit("TA0011", "T1090", None, 0.7, "Proxy"),),
    evidence_fields=(),
    description=(
        "The browser's clock or language belongs elsewhere than its address: the time zone is three or more zones away, or\n"
        "the language is not one of the country's. Less than three zones is a neighbour or a summer time."
    ),
    status="stable",
    source="rules/canary_fingerprint/R0052_tz_lang_geo_mismatch.yaml",
    computed=("metric",),
)


@KIND.rule(R0052, anchors=())
def r0052(hits: Hits) -> bool:
    return R0052_TZ_MISMATCH_ZONES in hits or R0052_LANG_COUNTRY_MISMATCH in hits


@KIND.evidence(R0052)
def r0052_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "metric": first(
            holding(
                (("tz_mismatch_zones",), R0052_TZ_MISMATCH_ZONES in hits),
                (("lang_country_mismatch",), R0052_LANG_COUNTRY_MISMATCH in hits),
            )
        ),
    }


# ── R0053 ─────────────────────────────────────────────────────────────────────────────────────────

R0053_PLATFORM_UA_INCONSISTENT: Final = Equals((), "platform_ua_inconsistent", True)
R0053_UA_WEBGL_MISMATCH: Final = Equals((), "ua_webgl_mismatch", True)
R0053: Final = Rule(
    id="R0053",
    version=1,
    name="platform_inconsistency",
    emits=(Emit("TA0005", "T1036", None, 0.8, "Masquerading"),),
    evidence_fields=(),
    description=(
        "The browser contradicts itself about what it runs on: its platform does not go with its User-Agent, or the\n"
        "graphics card that WebGL names does not. It pretends to be another one; a comparison must have said `true`."
    ),
    status="stable",
    source="rules/canary_fingerprint/R0053_platform_inconsistency.yaml",
    computed=("metric",),
)


@KIND.rule(R0053, anchors=())
def r0053(hits: Hits) -> bool:
    return R0053_PLATFORM_UA_INCONSISTENT in hits or R0053_UA_WEBGL_MISMATCH in hits


@KIND.evidence(R0053)
def r0053_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "metric": first(
            holding(
                (("platform_ua_inconsistent",), R0053_PLATFORM_UA_INCONSISTENT in hits),
                (("ua_webgl_mismatch",), R0053_UA_WEBGL_MISMATCH in hits),
            )
        ),
    }
