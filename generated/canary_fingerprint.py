"""What ttpc asks of every canary_fingerprint event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import (
    Compares,
    Contains,
    Differs,
    Emit,
    Equals,
    Evidence,
    Final,
    Hits,
    InNetwork,
    Kind,
    Matches,
    Rule,
    StartsWith,
    first,
    holding,
    matched,
)

from . import lists
from . import patterns as n

KIND: Final = Kind(
    "canary_fingerprint",
    scans=("canvas_audio_hash_match", "matched_tool", "window_globals"),
    reads=(
        "canvas_audio_hash_match",
        "country",
        "lang_country_mismatch",
        "matched_tool",
        "navigator.platform",
        "navigator.userAgent",
        "navigator.webdriver",
        "navigator_webdriver",
        "platform_ua_inconsistent",
        "src",
        "timezone",
        "tz_mismatch_zones",
        "ua_webgl_mismatch",
        "webgl.renderer",
        "webrtc_country",
        "webrtc_geo_mismatch",
        "webrtc_public_ip",
        "window_globals",
    ),
)


# ── R0049 ─────────────────────────────────────────────────────────────────────────────────────────

R0049_NAVIGATOR_WEBDRIVER_NAVIGATOR_WEBDRIVER: Final = Equals((), "navigator_webdriver", True)
R0049_NAVIGATOR_WEBDRIVER_NAVIGATOR_WEBDRIVER_2: Final = Equals((), "navigator.webdriver", True)
R0049: Final = Rule(
    id="R0049",
    version=1,
    name="navigator_webdriver_flag",
    emits=(Emit("TA0002", "T1059", None, 0.85, "Command and Scripting Interpreter"),),
    evidence_fields=(),
    description=(
        "The browser that opened a canary page says itself that it is driven by a program: `navigator.webdriver`, which\n"
        "the WebDriver standard demands of every automated browser, is `true`, as a flag of the event or in the `navigator`\n"
        "that the page sent. Tools that hide it are not seen here."
    ),
    status="stable",
    source="rules/canary_fingerprint/R0049_navigator_webdriver_flag.yaml",
    computed=("metric",),
)


@KIND.rule(R0049, anchors=())
def r0049(hits: Hits) -> bool:
    return (
        R0049_NAVIGATOR_WEBDRIVER_NAVIGATOR_WEBDRIVER in hits
        or R0049_NAVIGATOR_WEBDRIVER_NAVIGATOR_WEBDRIVER_2 in hits
    )


@KIND.evidence(R0049)
def r0049_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "metric": first(
            holding(
                (
                    ("navigator_webdriver",),
                    R0049_NAVIGATOR_WEBDRIVER_NAVIGATOR_WEBDRIVER in hits
                    or R0049_NAVIGATOR_WEBDRIVER_NAVIGATOR_WEBDRIVER_2 in hits,
                )
            )
        ),
    }


# ── R0050 ─────────────────────────────────────────────────────────────────────────────────────────

R0050_CANVAS_AUDIO_HASH_MATCH_CANVAS_AUDIO_HASH: Final = Equals(
    n.R0050_CANVAS_AUDIO_HASH_MATCH_CANVAS_AUDIO_HASH,
    "canvas_audio_hash_match",
    "puppeteer",
    "playwright",
    "selenium",
    "curl_impersonate",
)
R0050_MATCHED_TOOL_CANVAS_AUDIO_HASH: Final = Equals(
    n.R0050_MATCHED_TOOL_CANVAS_AUDIO_HASH,
    "matched_tool",
    "puppeteer",
    "playwright",
    "selenium",
    "curl_impersonate",
)
R0050_AUTOMATION_GLOBALS: Final = StartsWith(
    n.R0050_AUTOMATION_GLOBALS, "window_globals", *lists.AUTOMATION_GLOBALS
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
        "The browser is that of an automation tool. Either the fingerprint of what its canvas draws and its audio plays was\n"
        "recognised as Puppeteer, Playwright, Selenium or curl-impersonate: which fingerprint is whose is decided where the\n"
        "event is made, and the name must be one of these four. Or the page found names among its global ones that only the\n"
        "drivers of these tools leave there."
    ),
    status="stable",
    source="rules/canary_fingerprint/R0050_automation_canvas_audio_hash.yaml",
    computed=("metric", "matched_signature"),
)


@KIND.rule(
    R0050,
    anchors=(
        R0050_CANVAS_AUDIO_HASH_MATCH_CANVAS_AUDIO_HASH,
        R0050_MATCHED_TOOL_CANVAS_AUDIO_HASH,
        R0050_AUTOMATION_GLOBALS,
    ),
)
def r0050(hits: Hits) -> bool:
    return (
        R0050_CANVAS_AUDIO_HASH_MATCH_CANVAS_AUDIO_HASH in hits
        or R0050_MATCHED_TOOL_CANVAS_AUDIO_HASH in hits
        or R0050_AUTOMATION_GLOBALS in hits
    )


@KIND.evidence(R0050)
def r0050_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "metric": first(
            holding(
                (
                    ("canvas_audio_hash",),
                    R0050_CANVAS_AUDIO_HASH_MATCH_CANVAS_AUDIO_HASH in hits
                    or R0050_MATCHED_TOOL_CANVAS_AUDIO_HASH in hits,
                ),
                (("automation_globals",), R0050_AUTOMATION_GLOBALS in hits),
            )
        ),
        "matched_signature": first(
            matched(
                shown,
                R0050_CANVAS_AUDIO_HASH_MATCH_CANVAS_AUDIO_HASH,
                R0050_MATCHED_TOOL_CANVAS_AUDIO_HASH,
                R0050_AUTOMATION_GLOBALS,
            )
        ),
    }


# ── R0051 ─────────────────────────────────────────────────────────────────────────────────────────

R0051_WEBRTC_GEO_MISMATCH: Final = Equals((), "webrtc_geo_mismatch", True)
R0051_WEBRTC_COUNTRY: Final = Differs("webrtc_country", "country")
R0051_WEBRTC_ADDRESS: Final = Differs("webrtc_public_ip", "src")
R0051_IPV4_SOURCE: Final = Matches((), "src", r"^\d{1,3}(?:\.\d{1,3}){3}\Z")
R0051_IPV4_TOLD: Final = Matches((), "webrtc_public_ip", r"^\d{1,3}(?:\.\d{1,3}){3}\Z")
R0051_WEBRTC_PUBLIC_IP_UNROUTED: Final = InNetwork(
    "webrtc_public_ip",
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.168.0.0/16",
)
R0051_SRC_UNROUTED: Final = InNetwork(
    "src",
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.168.0.0/16",
)
R0051: Final = Rule(
    id="R0051",
    version=1,
    name="webrtc_ip_leak",
    emits=(Emit("TA0011", "T1090", None, 0.85, "Proxy"),),
    evidence_fields=(),
    description=(
        "WebRTC told another address than the one the request came from: the browser stands behind a proxy or VPN that its\n"
        "WebRTC traffic goes around. Either the event says that the two are in different countries, by a flag that must be\n"
        "`true` or by the two countries, or it has both addresses. These must be of IPv4 and public: a browser with an\n"
        "IPv6 address too, or one that tells its address at home, contradicts nothing."
    ),
    status="stable",
    source="rules/canary_fingerprint/R0051_webrtc_ip_leak.yaml",
    computed=("metric",),
)


@KIND.rule(R0051, anchors=())
def r0051(hits: Hits) -> bool:
    return (
        R0051_WEBRTC_GEO_MISMATCH in hits
        or R0051_WEBRTC_COUNTRY in hits
        or R0051_WEBRTC_ADDRESS in hits
        and R0051_IPV4_SOURCE in hits
        and R0051_IPV4_TOLD in hits
        and not (R0051_WEBRTC_PUBLIC_IP_UNROUTED in hits or R0051_SRC_UNROUTED in hits)
    )


@KIND.evidence(R0051)
def r0051_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "metric": first(
            holding(
                (("webrtc_geo_mismatch",), R0051_WEBRTC_GEO_MISMATCH in hits),
                (("webrtc_country",), R0051_WEBRTC_COUNTRY in hits),
                (("webrtc_address",), R0051_WEBRTC_ADDRESS in hits),
            )
        ),
    }


# ── R0052 ─────────────────────────────────────────────────────────────────────────────────────────

R0052_TZ_MISMATCH_ZONES: Final = Compares("tz_mismatch_zones", gte=3)
R0052_LANG_COUNTRY_MISMATCH: Final = Equals((), "lang_country_mismatch", True)
R0052_EASTERN_ZONE: Final = StartsWith((), "timezone", "Europe/", "Asia/", "Australia/")
R0052_WESTERN_COUNTRY: Final = Matches(
    (), "country", r"^(?:AR|B[OR]|C[ALORU]|DO|EC|GT|HN|JM|MX|NI|P[AERY]|SV|U[SY]|VE)\Z"
)
R0052_WESTERN_ZONE: Final = Matches(
    (), "timezone", "^America/(?!Nuuk|Godthab|Scoresbysund|Danmarkshavn|Noronha)"
)
R0052_EASTERN_COUNTRY: Final = Matches(
    (),
    "country",
    r"^(?:A[ETU]|B[DEGY]|C[HNZ]|D[EK]|E[EGS]|F[IR]|G[BR]|H[KRU]|I[DELNQRT]|JP|K[ERZ]|L[KTUV]|M[DY]|N[GLOPZ]|P[HKL]|R[OSU]|S[AEGIK]|T[HRW]|U[AZ]|VN|ZA)\Z",
)
R0052: Final = Rule(
    id="R0052",
    version=1,
    name="tz_lang_geo_mismatch",
    emits=(Emit("TA0011", "T1090", None, 0.7, "Proxy"),),
    evidence_fields=(),
    description=(
        "The browser's clock or language belongs elsewhere than its address: the time zone is three or more zones away, or\n"
        "the language is not one of the country's. Less than three zones is a neighbour or a summer time. With the name of\n"
        "the zone and the country of the address, clocks of Europe, Asia and Australia contradict the Americas, and the\n"
        "other way round; all of these are three zones apart, at any time of the year."
    ),
    status="stable",
    source="rules/canary_fingerprint/R0052_tz_lang_geo_mismatch.yaml",
    computed=("metric",),
)


@KIND.rule(R0052, anchors=())
def r0052(hits: Hits) -> bool:
    return (
        R0052_TZ_MISMATCH_ZONES in hits
        or R0052_LANG_COUNTRY_MISMATCH in hits
        or R0052_EASTERN_ZONE in hits
        and R0052_WESTERN_COUNTRY in hits
        or R0052_WESTERN_ZONE in hits
        and R0052_EASTERN_COUNTRY in hits
    )


@KIND.evidence(R0052)
def r0052_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "metric": first(
            holding(
                (("tz_mismatch_zones",), R0052_TZ_MISMATCH_ZONES in hits),
                (("lang_country_mismatch",), R0052_LANG_COUNTRY_MISMATCH in hits),
                (("timezone_country_mismatch",), R0052_EASTERN_ZONE in hits),
                (("timezone_country_mismatch",), R0052_WESTERN_ZONE in hits),
            )
        ),
    }


# ── R0053 ─────────────────────────────────────────────────────────────────────────────────────────

R0053_PLATFORM_UA_INCONSISTENT: Final = Equals((), "platform_ua_inconsistent", True)
R0053_UA_WEBGL_MISMATCH: Final = Equals((), "ua_webgl_mismatch", True)
R0053_NAVIGATOR_USERAGENT_OTHER_PLATFORM: Final = Contains((), "navigator.userAgent", "Windows NT")
R0053_NAVIGATOR_PLATFORM_OTHER_PLATFORM: Final = StartsWith(
    (), "navigator.platform", "Mac", "iPhone", "iPad", "Linux"
)
R0053_NAVIGATOR_USERAGENT_OTHER_PLATFORM_2: Final = Contains(
    (), "navigator.userAgent", "Macintosh; Intel Mac OS X"
)
R0053_NAVIGATOR_PLATFORM_OTHER_PLATFORM_2: Final = StartsWith(
    (), "navigator.platform", "Win", "Linux"
)
R0053_NAVIGATOR_USERAGENT_OTHER_PLATFORM_3: Final = Contains(
    (), "navigator.userAgent", "X11; Linux", "Linux; Android"
)
R0053_NAVIGATOR_PLATFORM_OTHER_PLATFORM_3: Final = StartsWith(
    (), "navigator.platform", "Win", "Mac", "iPhone", "iPad"
)
R0053_NAVIGATOR_USERAGENT_OTHER_RENDERER: Final = Contains(
    (), "navigator.userAgent", "Macintosh; Intel Mac OS X", "X11; Linux", "Linux; Android"
)
R0053_WEBGL_RENDERER_OTHER_RENDERER: Final = Contains((), "webgl.renderer", "Direct3D11", "D3D11")
R0053_NAVIGATOR_USERAGENT_OTHER_RENDERER_2: Final = Contains(
    (), "navigator.userAgent", "Windows NT", "X11; Linux", "Linux; Android"
)
R0053_WEBGL_RENDERER_OTHER_RENDERER_2: Final = Contains(
    (), "webgl.renderer", "Apple GPU", "ANGLE Metal Renderer"
)
R0053: Final = Rule(
    id="R0053",
    version=1,
    name="platform_inconsistency",
    emits=(Emit("TA0005", "T1036", None, 0.8, "Masquerading"),),
    evidence_fields=(),
    description=(
        "The browser contradicts itself about what it runs on: its platform does not go with its User-Agent, or the\n"
        "graphics card that WebGL names does not. It pretends to be another one. A comparison has said `true`, or what the\n"
        "page sent says so: Windows, macOS or Android in `navigator.userAgent` and another one's name in\n"
        "`navigator.platform`, or a renderer on Direct3D or Metal where there is none."
    ),
    status="stable",
    source="rules/canary_fingerprint/R0053_platform_inconsistency.yaml",
    computed=("metric",),
)


@KIND.rule(R0053, anchors=())
def r0053(hits: Hits) -> bool:
    return (
        R0053_PLATFORM_UA_INCONSISTENT in hits
        or R0053_UA_WEBGL_MISMATCH in hits
        or R0053_NAVIGATOR_USERAGENT_OTHER_PLATFORM in hits
        and R0053_NAVIGATOR_PLATFORM_OTHER_PLATFORM in hits
        or R0053_NAVIGATOR_USERAGENT_OTHER_PLATFORM_2 in hits
        and R0053_NAVIGATOR_PLATFORM_OTHER_PLATFORM_2 in hits
        or R0053_NAVIGATOR_USERAGENT_OTHER_PLATFORM_3 in hits
        and R0053_NAVIGATOR_PLATFORM_OTHER_PLATFORM_3 in hits
        or R0053_NAVIGATOR_USERAGENT_OTHER_RENDERER in hits
        and R0053_WEBGL_RENDERER_OTHER_RENDERER in hits
        or R0053_NAVIGATOR_USERAGENT_OTHER_RENDERER_2 in hits
        and R0053_WEBGL_RENDERER_OTHER_RENDERER_2 in hits
    )


@KIND.evidence(R0053)
def r0053_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "metric": first(
            holding(
                (("platform_ua_inconsistent",), R0053_PLATFORM_UA_INCONSISTENT in hits),
                (("ua_webgl_mismatch",), R0053_UA_WEBGL_MISMATCH in hits),
                (
                    ("platform_ua_inconsistent",),
                    R0053_NAVIGATOR_USERAGENT_OTHER_PLATFORM in hits
                    and R0053_NAVIGATOR_PLATFORM_OTHER_PLATFORM in hits
                    or R0053_NAVIGATOR_USERAGENT_OTHER_PLATFORM_2 in hits
                    and R0053_NAVIGATOR_PLATFORM_OTHER_PLATFORM_2 in hits
                    or R0053_NAVIGATOR_USERAGENT_OTHER_PLATFORM_3 in hits
                    and R0053_NAVIGATOR_PLATFORM_OTHER_PLATFORM_3 in hits,
                ),
                (
                    ("ua_webgl_mismatch",),
                    R0053_NAVIGATOR_USERAGENT_OTHER_RENDERER in hits
                    and R0053_WEBGL_RENDERER_OTHER_RENDERER in hits
                    or R0053_NAVIGATOR_USERAGENT_OTHER_RENDERER_2 in hits
                    and R0053_WEBGL_RENDERER_OTHER_RENDERER_2 in hits,
                ),
            )
        ),
    }
