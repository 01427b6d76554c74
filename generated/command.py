"""What ttpc asks of every command event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import (
    AnyOf,
    Count,
    Emit,
    Evidence,
    Final,
    Hits,
    Kind,
    Matches,
    Rule,
    SeenAs,
    Sequence,
    copied,
    first,
    matched,
)

from . import patterns as n

KIND: Final = Kind(
    "command",
    scans=("command_text",),
    reads=("command_text", "matched_path", "path", "raw_url", "request_path"),
    tells=((1917, "folded", ("command_text",)), (1919, "shell", ("command_text",))),
)


# ── R0010 ─────────────────────────────────────────────────────────────────────────────────────────

R0010_INTERACTIVE: Final = Matches(
    n.R0010_INTERACTIVE,
    "command_text",
    r"(?=[abdkszABDKSZ])(?<![\w.-])(?i:(?:ba|da|[akz])?sh(?:[ \t]+--?[a-z]{1,12}){0,2}[ \t]+-[a-z]{0,4}i[a-z]{0,2})(?![\w-])",
)
R0010_NETWORK_FILE: Final = Matches(n.R0010_NETWORK_FILE, "command_text", "(?i)/dev/(?:tcp|udp)/")
R0010_NETCAT: Final = Matches(
    n.R0010_NETCAT,
    "command_text",
    r"(?:^|[;&|`\n]|[$<>]\()[ \t]*(?:\([ \t]*)?(?=\w[\w=]|[-!{]|/(?:usr|s?bin)/)(?:(?:(?:/usr)?/bin/)?(?:sudo|nohup|env|exec|xargs|then|do|else|if|while|busybox|command|time|watch|[!{]|timeout[ \t]+\w+|-(?:u[ \t]+\w+|[-\w]+)|[A-Z_][A-Z_0-9]*=[^\s;|&(`]*)[ \t]+){0,3}(?:/(?:usr/)?s?bin/)?(?i:nc|ncat|netcat)(?:\.[a-z]{1,12})?[ \t](?:[^\n;&|`(]*?[ \t])?-[a-z]{0,6}e[ \t]",
)
R0010_COMMAND_LINE: Final = Matches(
    n.R0010_COMMAND_LINE, "command_text", r"(?i)/bin/(?:ba|da|[akz])?sh[ \t]+-[a-z]{0,3}c(?![\w-])"
)
R0010_ANY: Final = AnyOf(R0010_INTERACTIVE, R0010_NETWORK_FILE, R0010_NETCAT, R0010_COMMAND_LINE)
R0010: Final = Rule(
    id="R0010",
    version=1,
    name="unix_shell_exec",
    emits=(
        Emit("TA0002", "T1059", "T1059.004", 0.9, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A Unix shell started to run what somebody else says: an interactive shell without a terminal (`bash -i`),\n"
        "bash's own network files (`/dev/tcp/`), netcat that hands its connection to a program (`nc -e`), or a shell\n"
        "given by its path with a command line (`/bin/sh -c`). `sh -c` without a path is left alone: administrators\n"
        "type it all day behind find and xargs."
    ),
    status="stable",
    source="rules/command/R0010_unix_shell_exec.yaml",
)


@KIND.rule(R0010, anchors=(R0010_ANY,))
def r0010(hits: Hits) -> bool:
    return R0010_ANY in hits


# ── R0011 ─────────────────────────────────────────────────────────────────────────────────────────

R0011_INTERPRETER: Final = Matches(
    n.R0011_INTERPRETER,
    "command_text",
    r"(?=[nprNPR])(?<![\w.-])(?i:(?:python(?:[23](?:\.\d{1,2})?)?|perl|ruby|node|php)(?:[ \t]+-[bimnorsuw]\S{0,60}){0,4}[ \t]+-[ce])(?![\w-])",
    limit=512,
)
R0011_PHP_RUN: Final = Matches(
    n.R0011_PHP_RUN,
    "command_text",
    r"(?i)(?<![\w.-])php(?:\d(?:\.\d)?)?(?:[ \t]+-(?:d[ \t]*[\w.]{1,40}(?:=\S{0,40})?|n)){0,4}[ \t]+-r(?![\w-])",
    limit=512,
)
R0011_NODE_EVAL: Final = Matches(
    n.R0011_NODE_EVAL, "command_text", r"(?i)(?<![\w.-])(?:node|nodejs)[ \t]+--eval(?![\w-])"
)
R0011_SHELL: Final = Matches(n.R0011_SHELL, "command_text", r"(?i)/bin/(?:ba)?sh[ \t]+-c(?![\w-])")
R0011_ANY: Final = AnyOf(R0011_INTERPRETER, R0011_PHP_RUN, R0011_NODE_EVAL, R0011_SHELL)
R0011: Final = Rule(
    id="R0011",
    version=2,
    name="scripting_interpreter_exec",
    emits=(Emit("TA0002", "T1059", None, 0.25, "Command and Scripting Interpreter"),),
    evidence_fields=("command_text",),
    description=(
        "Program text handed to an interpreter on its command line: python, perl, ruby, node or php followed by `-c`\n"
        "or `-e`, php by `-r`, node by `--eval`, also with the options that usually stand before it (`perl -MSocket\n"
        "-e`, `python3 -u -c`), or a shell given by its path with `-c`.\n"
        "Anybody who counts or prints does this, so its confidence is below the default floor; R0249 tells of those that\n"
        "act on the host."
    ),
    status="stable",
    source="rules/command/R0011_scripting_interpreter_exec.yaml",
)


@KIND.rule(R0011, anchors=(R0011_ANY,))
def r0011(hits: Hits) -> bool:
    return R0011_ANY in hits


# ── R0012 ─────────────────────────────────────────────────────────────────────────────────────────

R0012_URL: Final = Matches(
    n.R0012_URL,
    "command_text",
    r"\b(?:wget|curl|tftp|scp|ftpget)\b[^;|\n]*?(?:https?|ftps?)://",
    limit=512,
)
R0012_OUTPUT_OPTION: Final = Matches(
    n.R0012_OUTPUT_OPTION, "command_text", r"\b(?:wget|curl)[ \t]+-O[ \t]"
)
R0012_BARE_ADDRESS: Final = Matches(
    n.R0012_BARE_ADDRESS,
    "command_text",
    r"\b(?:wget|curl)[ \t][^;|&\n]*?(?<![\w./@:=-])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w.-])",
    limit=512,
)
R0012_BARE_HOST: Final = Matches(
    n.R0012_BARE_HOST,
    "command_text",
    "\\b(?:wget|curl)[ \\t](?:[^;|&\\n]*?[ \\t])?[\"']?[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,4}\\.[A-Za-z][A-Za-z0-9-]{1,22}(?::\\d{1,5})?/",
    limit=512,
)
R0012_TFTP_GET: Final = Matches(
    n.R0012_TFTP_GET, "command_text", r"\btftp[ \t](?:[^;|&\n]*?[ \t])?(?:-g|get)[ \t]", limit=512
)
R0012_FTPGET: Final = Matches(
    n.R0012_FTPGET, "command_text", r"(?<![\w.-])ftpget[ \t]+(?:-[cpPuv][ \t]|[\w.$])"
)
R0012_ANY: Final = AnyOf(
    R0012_URL,
    R0012_OUTPUT_OPTION,
    R0012_BARE_ADDRESS,
    R0012_BARE_HOST,
    R0012_TFTP_GET,
    R0012_FTPGET,
)
R0012: Final = Rule(
    id="R0012",
    version=2,
    name="ingress_tool_transfer",
    emits=(Emit("TA0011", "T1105", None, 0.25, "Ingress Tool Transfer"),),
    evidence_fields=("command_text",),
    description=(
        "A file fetched from elsewhere with wget, curl, tftp, scp or ftpget: a URL after the command within the same\n"
        "part of the line (no pipe, semicolon or newline between), `wget -O` or `curl -O`, an address or a host with\n"
        "a path and no scheme (`wget 192.0.2.1/x.sh`), or the get forms of tftp and ftpget that droppers for small\n"
        "devices use.\n"
        "Any download at all: its confidence is below the default floor; R0290 and others tell of those that an attacker\n"
        "makes."
    ),
    status="stable",
    source="rules/command/R0012_ingress_tool_transfer.yaml",
)


@KIND.rule(R0012, anchors=(R0012_ANY,))
def r0012(hits: Hits) -> bool:
    return R0012_ANY in hits


# ── R0013 ─────────────────────────────────────────────────────────────────────────────────────────

R0013_PATTERN: Final = Matches(
    n.R0013_PATTERN,
    "command_text",
    "\\b(?:cat|less|more|head|tail|tac|nl|[efz]?grep)\\b[^|;&\\n]*?[ \\t<][\"']?/{1,2}etc/{1,2}passwd(?![\\w.-])",
    limit=512,
)
R0013: Final = Rule(
    id="R0013",
    version=1,
    name="etc_passwd_read",
    emits=(Emit("TA0007", "T1083", None, 0.85, "File and Directory Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The list of local accounts read with a command that shows text: cat, less, more, head, tail, tac, nl or one\n"
        "of the greps, with /etc/passwd among its arguments or as its input, in the same simple command."
    ),
    status="stable",
    source="rules/command/R0013_etc_passwd_read.yaml",
)


@KIND.rule(R0013, anchors=(R0013_PATTERN,))
def r0013(hits: Hits) -> bool:
    return R0013_PATTERN in hits


# ── R0014 ─────────────────────────────────────────────────────────────────────────────────────────

R0014_PATTERN: Final = Matches(
    n.R0014_PATTERN,
    "command_text",
    "\\b(?:cat|less|more|head|tail|tac|nl|[efz]?grep|awk|sed|cut|sort|strings|base64|xxd|od|hexdump|unshadow|curl|wget)\\b[^|;&\\n]*?[ \\t<@][\"']?/{1,2}etc/{1,2}shadow(?![\\w.])",
    limit=512,
)
R0014: Final = Rule(
    id="R0014",
    version=1,
    name="etc_shadow_read",
    emits=(
        Emit(
            "TA0006",
            "T1003",
            "T1003.008",
            0.95,
            "OS Credential Dumping: /etc/passwd and /etc/shadow",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The password hashes of local accounts read: a command that shows, cuts, encodes or joins text has\n"
        "/etc/shadow or its backup `/etc/shadow-` among its arguments or as its input, in the same simple command."
    ),
    status="stable",
    source="rules/command/R0014_etc_shadow_read.yaml",
)


@KIND.rule(R0014, anchors=(R0014_PATTERN,))
def r0014(hits: Hits) -> bool:
    return R0014_PATTERN in hits


# ── R0015 ─────────────────────────────────────────────────────────────────────────────────────────

R0015_PATTERN: Final = Matches(
    n.R0015_PATTERN,
    "command_text",
    "(?<![\\w.-])find\\b[^\\n]*?-perm[ \\t]{1,8}[\"']?[-/+]?(?:0{0,2}[246]000(?!\\d)|[ugao]{1,3}[+=][rwx]{0,3}s)",
    limit=512,
)
R0015: Final = Rule(
    id="R0015",
    version=1,
    name="suid_search",
    emits=(
        Emit("TA0007", "T1083", None, 0.85, "File and Directory Discovery"),
        Emit(
            "TA0004",
            "T1548",
            "T1548.001",
            0.95,
            "Abuse Elevation Control Mechanism: Setuid and Setgid",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "find asked for files whose SUID or SGID bit is set: `-perm` with 4000, 2000 or 6000 (with `-`, `/` or the\n"
        "old `+` before it, with or without a leading zero) or with a symbolic mode that names `s`, anywhere later on\n"
        "the same line."
    ),
    status="stable",
    source="rules/command/R0015_suid_search.yaml",
)


@KIND.rule(R0015, anchors=(R0015_PATTERN,))
def r0015(hits: Hits) -> bool:
    return R0015_PATTERN in hits


# ── R0016 ─────────────────────────────────────────────────────────────────────────────────────────

R0016_PATTERN: Final = Matches(
    n.R0016_PATTERN,
    "command_text",
    "(?<![\\w.-])find[ \\t]+(?:-[HLP][ \\t]+){0,2}[\"']?/(?:home|etc|var|opt|root|tmp|usr)?(?:[\\s/;&|<>)\"']|$)",
)
R0016: Final = Rule(
    id="R0016",
    version=2,
    name="recursive_find",
    emits=(Emit("TA0007", "T1083", None, 0.25, "File and Directory Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "find started at the root or at one of the large trees (/home, /etc, /var, /opt, /root, /tmp, /usr) or below\n"
        "one of them. Anybody who learns a strange system does this, and every administrator too: the confidence says\n"
        "so.\n"
        "The confidence is below the default floor; R0237 tells of searches among other questions about the host."
    ),
    status="stable",
    source="rules/command/R0016_recursive_find.yaml",
)


@KIND.rule(R0016, anchors=(R0016_PATTERN,))
def r0016(hits: Hits) -> bool:
    return R0016_PATTERN in hits


# ── R0017 ─────────────────────────────────────────────────────────────────────────────────────────

R0017_SCANNER: Final = Matches(
    n.R0017_SCANNER,
    "command_text",
    r"(?=[hmnruzHMNRUZ])(?<![\w.-])(?i:nmap|masscan|zmap|rustscan|unicornscan|hping3)(?![\w/-]|\.\w)",
)
R0017_NETCAT_PROBE: Final = Matches(
    n.R0017_NETCAT_PROBE,
    "command_text",
    r"(?:^|[;&|`\n]|[$<>]\()[ \t]*(?:\([ \t]*)?(?=\w[\w=]|[-!{]|/(?:usr|s?bin)/)(?:(?:(?:/usr)?/bin/)?(?:sudo|nohup|env|exec|xargs|then|do|else|if|while|busybox|command|time|watch|[!{]|timeout[ \t]+\w+|-(?:u[ \t]+\w+|[-\w]+)|[A-Z_][A-Z_0-9]*=[^\s;|&(`]*)[ \t]+){0,3}(?:/(?:usr/)?s?bin/)?(?i:nc|ncat|netcat)(?:\.[a-z]{1,12})?[ \t](?:[^\n;&|`(]*?[ \t])?-[a-y0-9]{0,6}z",
)
R0017: Final = Rule(
    id="R0017",
    version=1,
    name="network_service_scan",
    emits=(
        Emit("TA0007", "T1046", None, 0.9, "Network Service Discovery"),
        Emit("TA0043", "T1595", None, 0.9, "Active Scanning"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A port or address scanner named as a word of the command (nmap, masscan, zmap, rustscan, unicornscan,\n"
        "hping3), or netcat with a flag group that holds `z`, the mode that only asks whether a port is open. The\n"
        "names inside a host, a path or a file name do not count."
    ),
    status="stable",
    source="rules/command/R0017_network_service_scan.yaml",
)


@KIND.rule(R0017, anchors=(R0017_SCANNER, R0017_NETCAT_PROBE))
def r0017(hits: Hits) -> bool:
    return R0017_SCANNER in hits or R0017_NETCAT_PROBE in hits


# ── R0018 ─────────────────────────────────────────────────────────────────────────────────────────

R0018_UNAME: Final = Matches(n.R0018_UNAME, "command_text", r"(?<![\w.-])uname[ \t]+-{1,2}[A-Za-z]")
R0018_LSB_RELEASE: Final = Matches(
    n.R0018_LSB_RELEASE, "command_text", r"(?<![\w.-])lsb_release(?![\w.-])"
)
R0018_HOSTNAMECTL: Final = Matches(
    n.R0018_HOSTNAMECTL,
    "command_text",
    r"(?<![\w.-])hostnamectl(?![\w.-])(?![ \t]+(?:set-|(?:hostname|icon-name|chassis|deployment|location)[ \t]+\w))",
)
R0018_RELEASE_FILE: Final = Matches(
    n.R0018_RELEASE_FILE,
    "command_text",
    "\\b(?:cat|less|more|head|tail|grep)\\b[^|;&\\n]*?[ \\t<][\"']?/etc/(?:[a-z*-]{0,20}release|issue(?:\\.net)?|debian_version)(?![\\w-])",
    limit=512,
)
R0018_ANY: Final = AnyOf(R0018_UNAME, R0018_LSB_RELEASE, R0018_HOSTNAMECTL, R0018_RELEASE_FILE)
R0018: Final = Rule(
    id="R0018",
    version=2,
    name="system_info_discovery",
    emits=(Emit("TA0007", "T1082", None, 0.25, "System Information Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The system asked what it is: uname with a flag, lsb_release, hostnamectl (unless it is told to set\n"
        "something), or one of the files that name the distribution and its release shown on the screen.\n"
        "The confidence is below the default floor; R0235, R0239 and R0295 tell of it among other questions about the host."
    ),
    status="stable",
    source="rules/command/R0018_system_info_discovery.yaml",
)


@KIND.rule(R0018, anchors=(R0018_ANY,))
def r0018(hits: Hits) -> bool:
    return R0018_ANY in hits


# ── R0019 ─────────────────────────────────────────────────────────────────────────────────────────

R0019_COMMAND: Final = Matches(
    n.R0019_COMMAND,
    "command_text",
    r"(?:^|[;&`\n]|\|(?:\||(?=[ \t]*(?:sudo|xargs)[ \t]))|[$<>]\()[ \t]*(?:\([ \t]*)?(?=\w[\w=]|w|[-!{]|/(?:usr|s?bin)/)(?:(?:(?:/usr)?/bin/)?(?:sudo|nohup|env|exec|xargs|then|do|else|if|while|busybox|command|time|watch|[!{]|timeout[ \t]+\w+|-(?:u[ \t]+\w+|[-\w]+)|[A-Z_][A-Z_0-9]*=[^\s;|&(`]*)[ \t]+){0,3}(?:/(?:usr/)?s?bin/)?(?:whoami|id|w|who|users|last)(?=[ \t\r\n;&|)<>`]|$)",
)
R0019_COMMAND_LINE: Final = Matches(
    n.R0019_COMMAND_LINE,
    "command_text",
    "-c[ \\t]*([\"'])[ \\t]*(?:/(?:usr/)?bin/)?(?:whoami|id|w|who|users|last)[ \\t]*(?:\\1|[;&|])",
    limit=None,
)
R0019: Final = Rule(
    id="R0019",
    version=2,
    name="user_discovery",
    emits=(Emit("TA0007", "T1033", None, 0.25, "System Owner/User Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "whoami, id, w, who, users or last as the command of a simple command: at the beginning of the text or after\n"
        "a separator, a newline, an opening `$(` or backtick, with or without blanks, sudo and its options, busybox,\n"
        "an assignment, or a path before it; also as the whole command line of `sh -c`. None of them reads standard\n"
        "input, so a single pipe before one counts only with sudo or xargs between. As an argument (`grep id file`)\n"
        "or as part of a longer word they say nothing.\n"
        "The confidence is below the default floor; R0234, R0239 and R0295 tell of it among other questions about the host."
    ),
    status="stable",
    source="rules/command/R0019_user_discovery.yaml",
)


@KIND.rule(R0019, anchors=(R0019_COMMAND, R0019_COMMAND_LINE))
def r0019(hits: Hits) -> bool:
    return R0019_COMMAND in hits or R0019_COMMAND_LINE in hits


# ── R0020 ─────────────────────────────────────────────────────────────────────────────────────────

R0020_IP: Final = Matches(
    n.R0020_IP,
    "command_text",
    r"(?:^|[;&|`\n]|[$<>]\()[ \t]*(?:\([ \t]*)?(?=\w[\w=]|[-!{]|/(?:usr|s?bin)/)(?:(?:(?:/usr)?/bin/)?(?:sudo|nohup|env|exec|xargs|then|do|else|if|while|busybox|command|time|watch|[!{]|timeout[ \t]+\w+|-(?:u[ \t]+\w+|[-\w]+)|[A-Z_][A-Z_0-9]*=[^\s;|&(`]*)[ \t]+){0,3}(?:/(?:usr/)?s?bin/)?ip(?:[ \t]+-[-\w]{1,12}){0,4}[ \t]+(?:a|addr|address|l|link|r|route)(?![\w./=-])(?![ \t]+(?:a(?:dd|ppend)?|c(?:hange|hg)?|d(?:el(?:ete)?)?|f(?:lush)?|replace|set)\b)",
)
R0020_INTERFACES: Final = Matches(
    n.R0020_INTERFACES, "command_text", r"(?<![\w.-])i[fw]config(?![\w.-])"
)
R0020_TABLES: Final = Matches(
    n.R0020_TABLES,
    "command_text",
    r"(?:^|[;&|`\n]|[$<>]\()[ \t]*(?:\([ \t]*)?(?=\w[\w=]|[-!{]|/(?:usr|s?bin)/)(?:(?:(?:/usr)?/bin/)?(?:sudo|nohup|env|exec|xargs|then|do|else|if|while|busybox|command|time|watch|[!{]|timeout[ \t]+\w+|-(?:u[ \t]+\w+|[-\w]+)|[A-Z_][A-Z_0-9]*=[^\s;|&(`]*)[ \t]+){0,3}(?:/(?:usr/)?s?bin/)?(?:route[ \t]+-|arp[ \t]+-(?![dfs]))[-A-Za-z46]",
)
R0020: Final = Rule(
    id="R0020",
    version=2,
    name="network_config_discovery",
    emits=(Emit("TA0007", "T1016", None, 0.25, "System Network Configuration Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The addresses, links and routes of the host looked up: ip with the objects address, link or route (unless it\n"
        "is told to change them), ifconfig, iwconfig, and route or arp with a flag.\n"
        "The confidence is below the default floor; R0236, R0239 and R0295 tell of it among other questions about the host."
    ),
    status="stable",
    source="rules/command/R0020_network_config_discovery.yaml",
)


@KIND.rule(R0020, anchors=(R0020_IP, R0020_INTERFACES, R0020_TABLES))
def r0020(hits: Hits) -> bool:
    return R0020_IP in hits or R0020_INTERFACES in hits or R0020_TABLES in hits


# ── R0021 ─────────────────────────────────────────────────────────────────────────────────────────

R0021_NETSTAT: Final = Matches(
    n.R0021_NETSTAT, "command_text", r"(?<![\w.-])netstat[ \t]+-{1,2}[A-Za-z46]"
)
R0021_SS: Final = Matches(
    n.R0021_SS,
    "command_text",
    r"(?:^|[;&|`\n]|[$<>]\()[ \t]*(?:\([ \t]*)?(?=\w[\w=]|[-!{]|/(?:usr|s?bin)/)(?:(?:(?:/usr)?/bin/)?(?:sudo|nohup|env|exec|xargs|then|do|else|if|while|busybox|command|time|watch|[!{]|timeout[ \t]+\w+|-(?:u[ \t]+\w+|[-\w]+)|[A-Z_][A-Z_0-9]*=[^\s;|&(`]*)[ \t]+){0,3}(?:/(?:usr/)?s?bin/)?ss[ \t]+-{1,2}[A-Za-z046]",
)
R0021_LSOF: Final = Matches(
    n.R0021_LSOF,
    "command_text",
    r"(?<![\w.-])lsof[ \t]+(?:[-+][\w+]{1,20}[ \t]+){0,3}-[A-Za-z]{0,8}?i(?![a-z])",
)
R0021: Final = Rule(
    id="R0021",
    version=2,
    name="network_connections_discovery",
    emits=(Emit("TA0007", "T1049", None, 0.25, "System Network Connections Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "Open sockets and their peers listed: netstat with a flag, ss with a flag at the place of a command, or lsof\n"
        "with `-i`, alone or in a group of flags.\n"
        "The confidence is below the default floor; R0236, R0239 and R0295 tell of it among other questions about the host."
    ),
    status="stable",
    source="rules/command/R0021_network_connections_discovery.yaml",
)


@KIND.rule(R0021, anchors=(R0021_NETSTAT, R0021_SS, R0021_LSOF))
def r0021(hits: Hits) -> bool:
    return R0021_NETSTAT in hits or R0021_SS in hits or R0021_LSOF in hits


# ── R0022 ─────────────────────────────────────────────────────────────────────────────────────────

R0022_PATTERN: Final = Matches(
    n.R0022_PATTERN,
    "command_text",
    r"(?=[ablsABLS])(?<![\w.-])(?i:ldapsearch|bloodhound(?:-python|\.py)|sharphound|adexplorer(?:64a?)?)(?![\w-])",
)
R0022: Final = Rule(
    id="R0022",
    version=1,
    name="ldap_account_discovery",
    emits=(
        Emit("TA0007", "T1087", "T1087.002", 0.9, "Account Discovery: Domain Account"),
        Emit("TA0007", "T1482", None, 0.85, "Domain Trust Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A tool that reads accounts and trusts out of a directory, named as a word: ldapsearch, bloodhound-python\n"
        "(also as `bloodhound.py`), SharpHound or AD Explorer."
    ),
    status="stable",
    source="rules/command/R0022_ldap_account_discovery.yaml",
)


@KIND.rule(R0022, anchors=(R0022_PATTERN,))
def r0022(hits: Hits) -> bool:
    return R0022_PATTERN in hits


# ── R0023 ─────────────────────────────────────────────────────────────────────────────────────────

R0023_SMBCLIENT: Final = Matches(
    n.R0023_SMBCLIENT,
    "command_text",
    r"(?<![\w.-])(?i:smbclient)[ \t](?:[^;|&\n]*?[ \t])?(?:-[A-Zaeghjkqx]{0,6}L|--list\b)",
    limit=512,
)
R0023_TOOLS: Final = Matches(
    n.R0023_TOOLS, "command_text", r"(?i)(?<![\w.-])(?:enum4linux|nbtscan)(?![\w/]|\.\w)"
)
R0023_RPCCLIENT: Final = Matches(
    n.R0023_RPCCLIENT,
    "command_text",
    r"(?<![\w.-])(?i:rpcclient)\b[^\n]*?\b(?i:enumdomusers|netshareenum(?:all)?|querydispinfo)\b",
    limit=512,
)
R0023: Final = Rule(
    id="R0023",
    version=1,
    name="smb_share_discovery",
    emits=(Emit("TA0007", "T1135", None, 0.9, "Network Share Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "Shares and accounts of an SMB host listed: smbclient with `-L` (alone, in a group of flags, or as `--list`),\n"
        "enum4linux, nbtscan, or one of the enumeration calls of rpcclient on the same line."
    ),
    status="stable",
    source="rules/command/R0023_smb_share_discovery.yaml",
)


@KIND.rule(R0023, anchors=(R0023_SMBCLIENT, R0023_TOOLS, R0023_RPCCLIENT))
def r0023(hits: Hits) -> bool:
    return R0023_SMBCLIENT in hits or R0023_TOOLS in hits or R0023_RPCCLIENT in hits


# ── R0024 ─────────────────────────────────────────────────────────────────────────────────────────

R0024_USERADD: Final = Matches(
    n.R0024_USERADD,
    "command_text",
    "(?:^|[;&|`\\n]|[$<>]\\()[ \\t]*(?:\\([ \\t]*)?(?=\\w[\\w=]|[-!{]|/(?:usr|s?bin)/)(?:(?:(?:/usr)?/bin/)?(?:sudo|nohup|env|exec|xargs|then|do|else|if|while|busybox|command|time|watch|[!{]|timeout[ \\t]+\\w+|-(?:u[ \\t]+\\w+|[-\\w]+)|[A-Z_][A-Z_0-9]*=[^\\s;|&(`]*)[ \\t]+){0,3}(?:/(?:usr/)?s?bin/)?(?:pw[ \\t]+)?(?:useradd|adduser)[ \\t](?:[^;|&\\n`(]*?[ \\t])?[\"']?[A-Za-z_$`]",
)
R0024_QUOTED: Final = Matches(
    n.R0024_QUOTED,
    "command_text",
    "-c[ \\t]*[\"'][ \\t]*(?:sudo[ \\t]+)?(?:useradd|adduser)[ \\t](?:[^;|&\\n\"']*?[ \\t])?[A-Za-z_$`]",
)
R0024_APPENDED: Final = Matches(
    n.R0024_APPENDED,
    "command_text",
    "(?:>>|\\btee[ \\t]+(?:-a|--append)[ \\t])[ \\t]*[\"']?/etc/passwd(?![\\w.-])",
)
R0024: Final = Rule(
    id="R0024",
    version=2,
    name="local_account_creation",
    emits=(Emit("TA0003", "T1136", "T1136.001", 0.25, "Create Account: Local Account"),),
    evidence_fields=("command_text",),
    description=(
        "A local account made: useradd or adduser at the place of a command with a login name after whatever options\n"
        "and values, or a line appended to /etc/passwd by redirection or by `tee -a`. Help, defaults (`useradd -D`)\n"
        "and an unfinished command that names nobody are left alone.\n"
        "The confidence is below the default floor; R0178 tells of accounts that are made so that somebody can come back."
    ),
    status="stable",
    source="rules/command/R0024_local_account_creation.yaml",
)


@KIND.rule(R0024, anchors=(R0024_USERADD, R0024_QUOTED, R0024_APPENDED))
def r0024(hits: Hits) -> bool:
    return R0024_USERADD in hits or R0024_QUOTED in hits or R0024_APPENDED in hits


# ── R0025 ─────────────────────────────────────────────────────────────────────────────────────────

R0025_CRONTAB: Final = Matches(
    n.R0025_CRONTAB,
    "command_text",
    '(?<!/etc/)(?<![\\w.-])crontab(?:[ \\t]+-u[ \\t]+[\\w$"{}.-]{1,40})?(?:[ \\t]+(?:-e(?!\\w)|-(?![\\w-])|["\']?(?:~?/|\\./|\\$)\\w)|[ \\t]*<)',
)
R0025_WRITTEN: Final = Matches(
    n.R0025_WRITTEN,
    "command_text",
    "(?:>|\\btee(?:[ \\t]+-[-\\w]{1,12}){0,2}[ \\t])[ \\t]*[\"']?/(?:etc/cron(?:\\.\\w{1,12}/|tab(?![\\w.-]))|var/spool/cron/)",
)
R0025_COPIED: Final = Matches(
    n.R0025_COPIED,
    "command_text",
    "(?<![\\w.-])(?:cp|mv|ln|install)[ \\t][^;|&\\n]*?[ \\t][\"']?/(?:etc/cron(?:\\.\\w{1,12}|tab)|var/spool/cron)(?:/[\\w./-]{0,80})?[\"']?[ \\t]*(?:[;|&\\n]|$)",
    limit=512,
)
R0025: Final = Rule(
    id="R0025",
    version=1,
    name="cron_persistence",
    emits=(Emit("TA0003", "T1053", "T1053.003", 0.9, "Scheduled Task/Job: Cron"),),
    evidence_fields=("command_text",),
    description=(
        "A cron job put in place: `crontab -e`, a table read from standard input (`crontab -`, `crontab <file`) or\n"
        "from a file, or something written with a redirection, tee, cp, mv or ln into /etc/cron.*/, /etc/crontab or\n"
        "/var/spool/cron/. Listing and removing a table are left alone."
    ),
    status="stable",
    source="rules/command/R0025_cron_persistence.yaml",
)


@KIND.rule(R0025, anchors=(R0025_CRONTAB, R0025_WRITTEN, R0025_COPIED))
def r0025(hits: Hits) -> bool:
    return R0025_CRONTAB in hits or R0025_WRITTEN in hits or R0025_COPIED in hits


# ── R0026 ─────────────────────────────────────────────────────────────────────────────────────────

R0026_DIRECTORY: Final = Matches(
    n.R0026_DIRECTORY,
    "command_text",
    "\\b(?i:redis|keydb|valkey)[^\\n]*?\\b(?i:config[ \\t]+set)[ \\t]+[\"']?(?i:dir)\\b",
    limit=512,
)
R0026_KEY: Final = Matches(
    n.R0026_KEY,
    "command_text",
    "\\b(?i:redis|keydb|valkey)[^\\n]*?\\b(?i:set)[ \\t]+[^\\s\"']{1,64}[ \\t][\"'\\\\nrt\\s]{0,24}(?i:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2)",
    limit=512,
)
R0026_SESSION: Final = Matches(
    n.R0026_SESSION,
    "command_text",
    "(?i)\\bconfig[ \\t]+set[ \\t]+[\"']?dir[\"']?[ \\t]+[^\\s;|&]{0,80}?/\\.ssh\\b",
)
R0026_STORED: Final = Matches(
    n.R0026_STORED,
    "command_text",
    "(?i)\\A\\s*set[ \\t]+\\S{1,64}[ \\t][\"'\\\\nrt\\s]{0,24}(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\\d{3})\\s+AAAA[A-Za-z0-9+/=]{16}",
)
R0026_ANY: Final = AnyOf(R0026_DIRECTORY, R0026_KEY, R0026_SESSION, R0026_STORED)
R0026: Final = Rule(
    id="R0026",
    version=1,
    name="redis_ssh_key_persistence",
    emits=(Emit("TA0003", "T1098", "T1098.004", 0.9, "Account Manipulation: SSH Authorized Keys"),),
    evidence_fields=("command_text",),
    description=(
        "The Redis trick that leaves an SSH key: a redis command line that changes the dump directory (`config set\n"
        "dir`) or stores a public key as a value, or, as typed inside a Redis session, a dump directory below `.ssh` or a\n"
        "public key, with its own data behind its name, that is stored as a value."
    ),
    status="stable",
    source="rules/command/R0026_redis_ssh_key_persistence.yaml",
)


@KIND.rule(R0026, anchors=(R0026_ANY,))
def r0026(hits: Hits) -> bool:
    return R0026_ANY in hits


# ── R0027 ─────────────────────────────────────────────────────────────────────────────────────────

R0027_WRITER: Final = Matches(
    (), "command_text", r"(?=[ceptwCEPTW])(?<![\w.-])(?i:echo|printf|cat|tee|wget|curl)(?![\w.-])"
)
R0027_CODE: Final = Matches(
    (),
    "command_text",
    r"<\?(?:[pP][hH][pP]|=)|<%|\b(?=[aepsAEPS])(?i:system|eval|exec|shell_exec|passthru|assert)[ \t]{0,4}\(|PD9waH",
)
R0027_PAGE: Final = Matches(
    n.R0027_PAGE,
    "command_text",
    "(?i)(?:>|\\btee(?:[ \\t]+-a)?[ \\t]|[ \\t]-[a-z]{0,6}o[ \\t])[ \\t]*[\"']?[^\\s;|&<>\"']{0,200}\\.(?:php[3-8]?|phtml|jspx?|aspx?)(?![\\w.])",
)
R0027_WEB_ROOT: Final = Matches(
    n.R0027_WEB_ROOT,
    "command_text",
    "(?i)(?:>|\\btee(?:[ \\t]+-a)?[ \\t]|[ \\t]-[a-z]{0,6}o[ \\t])[ \\t]*[\"']?(?:/var/www|/srv/www|/usr/share/nginx/html)/[^\\s;|&<>\"']{0,200}\\.(?:php[3-8]?|phtml|jspx?|aspx?)(?![\\w.])",
)
R0027: Final = Rule(
    id="R0027",
    version=1,
    name="webshell_install",
    emits=(Emit("TA0003", "T1505", "T1505.003", 0.9, "Server Software Component: Web Shell"),),
    evidence_fields=("command_text",),
    description=(
        "A script for a web server written from the command line. Either code (an open tag of PHP or ASP, its base64,\n"
        "or a call such as `system(`) is written by echo, printf, cat, tee, wget or curl into a file named like a\n"
        "server page; or anything at all is written into such a file below a web root."
    ),
    status="stable",
    source="rules/command/R0027_webshell_install.yaml",
)


@KIND.rule(R0027, anchors=(R0027_PAGE, R0027_WEB_ROOT))
def r0027(hits: Hits) -> bool:
    return (
        R0027_WRITER in hits and R0027_CODE in hits and R0027_PAGE in hits or R0027_WEB_ROOT in hits
    )


# ── R0028 ─────────────────────────────────────────────────────────────────────────────────────────

R0028_CLEARED: Final = Matches(
    n.R0028_CLEARED, "command_text", r"(?i)(?<![\w.-])history[ \t]+(?:-[anrw][ \t]+)?-[anrw]{0,3}c"
)
R0028_UNSET: Final = Matches(
    n.R0028_UNSET,
    "command_text",
    r"(?<![\w.-])(?i:unset)[ \t][^;|&\n]*?(?<![\w$-])(?i:HISTFILE)\b",
    limit=512,
)
R0028_VARIABLE: Final = Matches(
    n.R0028_VARIABLE, "command_text", "(?i)\\bHISTFILE=[\"']?(?:/dev/null|[\"']|(?=[\\s;&|])|$)"
)
R0028_OVERWRITTEN: Final = Matches(
    n.R0028_OVERWRITTEN,
    "command_text",
    "(?<!>)>\\|?[ \\t]*[\"']?[^\\s;|&<>\"']{0,120}\\.(?i:(?:ba|[akz])?sh_history)\\b",
)
R0028_REMOVED: Final = Matches(
    n.R0028_REMOVED,
    "command_text",
    "(?<![\\w.-])(?:rm|shred|truncate|unlink|ln)[ \\t][^;|&\\n]*?[ \\t/\"']\\.(?i:(?:ba|[akz])?sh_history)\\b",
    limit=512,
)
R0028_ANY: Final = AnyOf(
    R0028_CLEARED, R0028_UNSET, R0028_VARIABLE, R0028_OVERWRITTEN, R0028_REMOVED
)
R0028: Final = Rule(
    id="R0028",
    version=1,
    name="clear_command_history",
    emits=(Emit("TA0005", "T1070", "T1070.003", 0.9, "Indicator Removal: Clear Command History"),),
    evidence_fields=("command_text",),
    description=(
        "The history of the shell emptied or turned off: `history -c` (alone or in a group of flags), HISTFILE unset,\n"
        "emptied or sent to /dev/null, or a history file overwritten, removed, cut to nothing or linked to /dev/null."
    ),
    status="stable",
    source="rules/command/R0028_clear_command_history.yaml",
)


@KIND.rule(R0028, anchors=(R0028_ANY,))
def r0028(hits: Hits) -> bool:
    return R0028_ANY in hits


# ── R0029 ─────────────────────────────────────────────────────────────────────────────────────────

R0029_PATTERN: Final = Matches(
    n.R0029_PATTERN,
    "command_text",
    r"(?:^|[;&|`\n]|[$<>]\()[ \t]*(?:\([ \t]*)?(?=[/!deistw])(?:(?:then|do|else|if|while|exec|!)[ \t]+){0,3}(?:/usr/bin/)?sudo(?:[ \t]+(?:-[AbEHknPS]{1,6}|--[a-z-]{2,20}(?:=[^\s;&|`]{1,32})?|-[AbEHknPS]{0,4}[CDRTUghprtu][ \t]*[^\s;&|`]{1,32})){0,4}?[ \t]+(?:su(?![\w./=-])|-[AbEHknPS]{0,6}[lis](?![-])|--(?:list|login|shell)(?![\w-]))",
    limit=512,
)
R0029: Final = Rule(
    id="R0029",
    version=2,
    name="sudo_abuse",
    emits=(
        Emit(
            "TA0004",
            "T1548",
            "T1548.003",
            0.25,
            "Abuse Elevation Control Mechanism: Sudo and Sudo Caching",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "sudo asked what it may do (`-l`) or for a shell of root (`-i`, `-s`, `su`), at the place of a command; other\n"
        "options of sudo, with their values, may stand before.\n"
        "The confidence is below the default floor; R0177 tells of it with a password or among other commands, R0145 of\n"
        "`sudo -l`."
    ),
    status="stable",
    source="rules/command/R0029_sudo_abuse.yaml",
)


@KIND.rule(R0029, anchors=(R0029_PATTERN,))
def r0029(hits: Hits) -> bool:
    return R0029_PATTERN in hits


# ── R0032 ─────────────────────────────────────────────────────────────────────────────────────────

R0032_TYPED: Final = Matches(
    n.R0032_TYPED,
    "command_text",
    r"(?i)\b(?:FLUSHALL|DROP\s{1,16}DATABASE|TRUNCATE\s{1,16}TABLE)\b",
)
R0032_TYPED_2: Final = Matches(n.R0032_TYPED_2, "command_text", r"\bdropDatabase\s{0,8}\(")
R0032_TYPED_3: Final = Matches(n.R0032_TYPED_3, "command_text", r"\bDELETE\s{1,16}/_all\b")
R0032_TYPED_4: Final = Matches(
    n.R0032_TYPED_4,
    "command_text",
    "-X\\s{0,8}[\"']?DELETE\\b[^|;&\\n]*?[\\w\\]]/(?:_all|\\*)(?![\\w/])",
    limit=512,
)
R0032_TYPED_5: Final = Matches(
    (),
    "command_text",
    r"(?i)\b(?:FLUSHALL|DROP\s{1,16}DATABASE|TRUNCATE\s{1,16}TABLE)\b",
    r"\bdropDatabase\s{0,8}\(",
    r"\bDELETE\s{1,16}/_all\b",
    "-X\\s{0,8}[\"']?DELETE\\b[^|;&\\n]*?[\\w\\]]/(?:_all|\\*)(?![\\w/])",
    limit=512,
)
R0032_ANY: Final = AnyOf(R0032_TYPED, R0032_TYPED_2, R0032_TYPED_3, R0032_TYPED_4)
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
    computed=("matched_op", "command_text"),
)


@KIND.rule(R0032, anchors=(R0032_ANY,))
def r0032(hits: Hits) -> bool:
    return R0032_ANY in hits


@KIND.evidence(R0032)
def r0032_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_op": first(matched(shown, R0032_TYPED_5)),
        "command_text": copied(shown, "command_text"),
    }


# ── R0033 ─────────────────────────────────────────────────────────────────────────────────────────

R0033_COMMAND_TEXT_LEFT_KEYWORD: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD, "command_text", "bitcoin", case_sensitive=False
)
R0033_COMMAND_TEXT_LEFT_KEYWORD_2: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD_2, "command_text", "btc", case_sensitive=False
)
R0033_COMMAND_TEXT_LEFT_KEYWORD_3: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD_3, "command_text", "monero", case_sensitive=False
)
R0033_COMMAND_TEXT_LEFT_KEYWORD_4: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD_4, "command_text", "ransom", case_sensitive=False
)
R0033_COMMAND_TEXT_LEFT_KEYWORD_5: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD_5, "command_text", "decrypt", case_sensitive=False
)
R0033_COMMAND_TEXT_LEFT_WALLET: Final = Matches(
    (), "command_text", r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b", limit=512
)
R0033_COMMAND_TEXT_LEFT_WALLET_2: Final = Matches(
    (), "command_text", r"\bbc1[02-9ac-hj-np-z]{11,71}\b"
)
R0033_COMMAND_TEXT_LEFT_WALLET_3: Final = Matches(
    (), "command_text", r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b", limit=512
)
R0033_COMMAND_TEXT_YOUR_DATA: Final = Matches(
    n.R0033_COMMAND_TEXT_YOUR_DATA,
    "command_text",
    r"(?i)\byour\s+(?:\w+\s+){0,3}(?:data|database|db|files|tables|documents|indexes|indices|backups?)\b",
)
R0033_COMMAND_TEXT_LEFT_WALLET_4: Final = Matches(
    (),
    "command_text",
    r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b",
    r"\bbc1[02-9ac-hj-np-z]{11,71}\b",
    r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b",
    limit=512,
)
R0033_COMMAND_TEXT_LEFT_KEYWORD_6: Final = Matches(
    (), "command_text", "bitcoin", "btc", "monero", "ransom", "decrypt", case_sensitive=False
)
R0033_ANY: Final = AnyOf(
    R0033_COMMAND_TEXT_LEFT_KEYWORD,
    R0033_COMMAND_TEXT_LEFT_KEYWORD_2,
    R0033_COMMAND_TEXT_LEFT_KEYWORD_3,
    R0033_COMMAND_TEXT_LEFT_KEYWORD_4,
    R0033_COMMAND_TEXT_LEFT_KEYWORD_5,
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
        R0033_ANY in hits
        and (
            R0033_COMMAND_TEXT_LEFT_WALLET in hits
            or R0033_COMMAND_TEXT_LEFT_WALLET_2 in hits
            or R0033_COMMAND_TEXT_LEFT_WALLET_3 in hits
        )
        and R0033_COMMAND_TEXT_YOUR_DATA in hits
    )


@KIND.evidence(R0033)
def r0033_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "btc_address": first(matched(shown, R0033_COMMAND_TEXT_LEFT_WALLET_4)),
        "matched_keywords": matched(shown, R0033_COMMAND_TEXT_LEFT_KEYWORD_6),
    }


# ── R0034 ─────────────────────────────────────────────────────────────────────────────────────────

R0034_PATTERN: Final = Matches(
    n.R0034_PATTERN,
    "command_text",
    "\\bcurl\\b(?=[^|;&\\n]*?\\s(?:-\\w{0,8}T|--upload-file|-\\w{0,8}F\\s*[\"']?[\\w.:-]*=[@<]|--form[ =][\"']?[\\w.:-]*=[@<]|-\\w{0,8}d ?[\"']?@|--data(?:-binary|-urlencode|-ascii)?[ =][\"']?@))[^|;&\\n]*?(?://|[\\s.])(?:transfer\\.sh|bashupload\\.com|file\\.io|0x0\\.st|temp\\.sh|oshi\\.at|gofile\\.io|catbox\\.moe|paste\\.rs|webhook\\.site|api\\.telegram\\.org(?=/bot)|discord(?:app)?\\.com/api/webhooks)(?![\\w.-])",
    limit=512,
)
R0034_PATTERN_2: Final = Matches(
    n.R0034_PATTERN_2,
    "command_text",
    r"\bwget\b(?=[^|;&\n]*?\s--(?:post|body)-file\b)[^|;&\n]*?(?://|[\s.])(?:transfer\.sh|bashupload\.com|file\.io|0x0\.st|temp\.sh|oshi\.at|gofile\.io|catbox\.moe|paste\.rs|webhook\.site|api\.telegram\.org(?=/bot)|discord(?:app)?\.com/api/webhooks)(?![\w.-])",
    limit=512,
)
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
    computed=("command_text",),
)


@KIND.rule(R0034, anchors=(R0034_PATTERN, R0034_PATTERN_2))
def r0034(hits: Hits) -> bool:
    return R0034_PATTERN in hits or R0034_PATTERN_2 in hits


@KIND.evidence(R0034)
def r0034_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "command_text": copied(shown, "command_text"),
    }


# ── R0036 ─────────────────────────────────────────────────────────────────────────────────────────

R0036_READ: Final = Matches(
    n.R0036_READ,
    "command_text",
    "\\b(?:cat|less|more|head|tail|tac|nl|[efz]?grep|cut|strings|base64|xxd)\\b[^|;&>\\n]*?(?:/\\.env(?![\\w./])|[ \\t/<\"'](?:\\.env\\.(?:local|prod(?:uction)?)\\b|\\.git/config(?!\\w)|\\.aws/credentials(?!\\w)|\\.ssh/id_(?:rsa|dsa|ecdsa|ed25519)(?!\\w|\\.pub)|wp-config\\.php))",
    limit=512,
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
    computed=("matched_path", "command_text"),
)


@KIND.rule(R0036, anchors=(R0036_READ,))
def r0036(hits: Hits) -> bool:
    return R0036_READ in hits


@KIND.evidence(R0036)
def r0036_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_path": copied(shown, "matched_path")
        or copied(shown, "request_path")
        or copied(shown, "path")
        or copied(shown, "raw_url"),
        "command_text": copied(shown, "command_text"),
    }


# ── R0037 ─────────────────────────────────────────────────────────────────────────────────────────

R0037_COMMAND_TEXT_PATTERN: Final = Matches(
    n.R0037_COMMAND_TEXT_PATTERN, "command_text", r"\bnamespaces/[^/\s]+/secrets\b"
)
R0037_COMMAND_TEXT_PATTERN_2: Final = Matches(
    n.R0037_COMMAND_TEXT_PATTERN_2, "command_text", r"/run/secrets/kubernetes\.io/serviceaccount\b"
)
R0037_COMMAND_TEXT_PATTERN_3: Final = Matches(
    n.R0037_COMMAND_TEXT_PATTERN_3,
    "command_text",
    r"\bkubectl\b[^|;&\n]*?\s(?:get|describe)\s+secrets?\b",
    limit=512,
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
    computed=("matched_path", "command_text"),
)


@KIND.rule(
    R0037,
    anchors=(
        R0037_COMMAND_TEXT_PATTERN,
        R0037_COMMAND_TEXT_PATTERN_2,
        R0037_COMMAND_TEXT_PATTERN_3,
    ),
)
def r0037(hits: Hits) -> bool:
    return (
        R0037_COMMAND_TEXT_PATTERN in hits
        or R0037_COMMAND_TEXT_PATTERN_2 in hits
        or R0037_COMMAND_TEXT_PATTERN_3 in hits
    )


@KIND.evidence(R0037)
def r0037_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_path": copied(shown, "matched_path")
        or copied(shown, "request_path")
        or copied(shown, "path")
        or copied(shown, "raw_url"),
        "command_text": copied(shown, "command_text"),
    }


# ── R0038 ─────────────────────────────────────────────────────────────────────────────────────────

R0038_COMMAND: Final = Matches(
    n.R0038_COMMAND,
    "command_text",
    r"\b(?:docker|podman|nerdctl)\b[^|;&\n]*?\s--privileged\b(?!=false)",
    limit=512,
)
R0038_COMMAND_2: Final = Matches(
    n.R0038_COMMAND_2,
    "command_text",
    "\\b(?:docker|podman|nerdctl)\\b[^|;&\\n]*?\\s(?:-[a-zA-Z]{0,8}v|--volume)[ =]?[\"']?(?:/|/etc/?|(?:/var)?/run/docker\\.sock):",
    limit=512,
)
R0038_COMMAND_3: Final = Matches(
    n.R0038_COMMAND_3,
    "command_text",
    "\\b(?:docker|podman|nerdctl)\\b[^|;&\\n]*?\\s--mount[ =](?:type=bind,)?(?:source|src)=(?:/|/etc/?|(?:/var)?/run/docker\\.sock)(?=[,\\s\"']|\\Z)",
    limit=512,
)
R0038_COMMAND_4: Final = Matches(
    n.R0038_COMMAND_4,
    "command_text",
    r"\bnsenter\b[^|;&\n]*?(?:\s(?:-t|--target)[ =]?1(?!\d)|/proc/1/ns/)",
    limit=512,
)
R0038_COMMAND_5: Final = Matches(
    n.R0038_COMMAND_5, "command_text", r">\s{0,8}[\w./$\"{}-]{0,120}/release_agent\b"
)
R0038_COMMAND_6: Final = Matches(
    (),
    "command_text",
    r"\b(?:docker|podman|nerdctl)\b[^|;&\n]*?\s--privileged\b(?!=false)",
    "\\b(?:docker|podman|nerdctl)\\b[^|;&\\n]*?\\s(?:-[a-zA-Z]{0,8}v|--volume)[ =]?[\"']?(?:/|/etc/?|(?:/var)?/run/docker\\.sock):",
    "\\b(?:docker|podman|nerdctl)\\b[^|;&\\n]*?\\s--mount[ =](?:type=bind,)?(?:source|src)=(?:/|/etc/?|(?:/var)?/run/docker\\.sock)(?=[,\\s\"']|\\Z)",
    r"\bnsenter\b[^|;&\n]*?(?:\s(?:-t|--target)[ =]?1(?!\d)|/proc/1/ns/)",
    r">\s{0,8}[\w./$\"{}-]{0,120}/release_agent\b",
    limit=512,
)
R0038_ANY: Final = AnyOf(
    R0038_COMMAND, R0038_COMMAND_2, R0038_COMMAND_3, R0038_COMMAND_4, R0038_COMMAND_5
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
    computed=("matched_signal", "command_text"),
)


@KIND.rule(R0038, anchors=(R0038_ANY,))
def r0038(hits: Hits) -> bool:
    return R0038_ANY in hits


@KIND.evidence(R0038)
def r0038_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_signal": first(matched(shown, R0038_COMMAND_6)),
        "command_text": copied(shown, "command_text"),
    }


# ── R0039 ─────────────────────────────────────────────────────────────────────────────────────────

R0039_PATTERN: Final = Matches(
    n.R0039_PATTERN,
    "command_text",
    r"(?:^|[\s/;&|(])[Rr]esponder(?:\.py)?\s(?:[^|;&\n]*?\s)?(?:-\w{0,8}I|--interface)\b",
    limit=512,
)
R0039_PATTERN_2: Final = Matches(
    n.R0039_PATTERN_2, "command_text", r"(?i)(?<![\w-])(?:invoke-inveigh|inveigh\.(?:exe|ps1))\b"
)
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
    computed=("command_text",),
)


@KIND.rule(R0039, anchors=(R0039_PATTERN, R0039_PATTERN_2))
def r0039(hits: Hits) -> bool:
    return R0039_PATTERN in hits or R0039_PATTERN_2 in hits


@KIND.evidence(R0039)
def r0039_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "command_text": copied(shown, "command_text"),
    }


# ── R0040 ─────────────────────────────────────────────────────────────────────────────────────────

R0040_PATTERN: Final = Matches(
    n.R0040_PATTERN,
    "command_text",
    r"\btftp\b(?=[^|;&\n]*?\s(?:get|-\w{0,8}[gr])\s)[^|;&\n]*?(?:-confg|\.cfg|startup-config|running-config)\b",
    limit=512,
)
R0040_PATTERN_2: Final = Matches(
    n.R0040_PATTERN_2,
    "command_text",
    r"\b(?:curl|wget)\b[^|;&\n]{0,120}?\btftp://[^\s|;&]*?(?:-confg|\.cfg|startup-config|running-config)\b",
    limit=63,
)
R0040_PATTERN_3: Final = Matches(
    n.R0040_PATTERN_3,
    "command_text",
    r"\bcopy[ \t]+(?:/\w{1,16}[ \t]+){0,3}(?:(?:system|nvram):/?)?(?:run|running-config|start|startup-config)[ \t]+tftp\b",
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
    computed=("command_text",),
)


@KIND.rule(R0040, anchors=(R0040_PATTERN, R0040_PATTERN_2, R0040_PATTERN_3))
def r0040(hits: Hits) -> bool:
    return R0040_PATTERN in hits or R0040_PATTERN_2 in hits or R0040_PATTERN_3 in hits


@KIND.evidence(R0040)
def r0040_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "command_text": copied(shown, "command_text"),
    }


# ── R0100 ─────────────────────────────────────────────────────────────────────────────────────────

R0100_PIPED: Final = Matches(
    n.R0100_PIPED,
    "command_text",
    r"\b(?:curl|wget|fetch|lynx|aria2c|lwp-download|lwp-request|ftpget|tftp)\b[^;\n]*?\|[ \t]*(?:sudo[ \t]+(?:-\w+[ \t]+){0,3}|nohup[ \t]+|env[ \t]+)?(?:busybox[ \t]+)?(?:/[\w/]{1,30}/)?(?:(?:ba|da|z|k|a)?sh|python[\d.]*|perl|ruby|php)(?![\w.-]|[ \t]+-m)",
    limit=512,
)
R0100_SUBSTITUTED: Final = Matches(
    n.R0100_SUBSTITUTED,
    "command_text",
    r"(?:(?<![\w.-])(?:(?:ba|da|z|k|a)?sh|python[\d.]*|perl|source|eval)[ \t][^;|&\n]*?|(?:^|[;&|\n])[ \t]*\.[ \t]+)(?:\$|<)\([ \t]*(?:curl|wget|fetch)\b",
    limit=512,
)
R0100_BACKTICKS: Final = Matches(
    n.R0100_BACKTICKS,
    "command_text",
    r"\b(?:sh|eval|source)[ \t][^;|&\n]*?`[ \t]*(?:curl|wget)\b",
    limit=512,
)
R0100_ADDRESS: Final = Matches(
    n.R0100_ADDRESS,
    "command_text",
    "\\bhttps?://[^\\s|;&\"\\'<>]+[\"\\']?[ \\t]*\\|[ \\t]*(?:sudo[ \\t]+)?(?:/bin/)?(?:ba|da|z|a)?sh(?![\\w.-])",
    limit=512,
)
R0100_ANY: Final = AnyOf(R0100_PIPED, R0100_SUBSTITUTED, R0100_BACKTICKS, R0100_ADDRESS)
R0100: Final = Rule(
    id="R0100",
    version=2,
    name="download_piped_to_shell",
    emits=(
        Emit("TA0011", "T1105", None, 0.9, "Ingress Tool Transfer"),
        Emit("TA0002", "T1059", "T1059.004", 0.9, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A download handed to an interpreter without ever being a file: `curl … | sh`, `wget -qO- … | bash`, a substitution\n"
        '(`bash -c "$(curl …)"`, `eval`, `source <(…)`), or the same with python, perl, ruby or php at the end of the pipe.\n'
        "What runs is whatever the server answers at that moment, so droppers and stagers of all kinds do it."
    ),
    status="stable",
    source="rules/command/execution/R0100_download_piped_to_shell.yaml",
)


@KIND.rule(R0100, anchors=(R0100_ANY,))
def r0100(hits: Hits) -> bool:
    return R0100_ANY in hits


# ── R0101 ─────────────────────────────────────────────────────────────────────────────────────────

R0101_FETCH: Final = Matches(
    (), "command_text", r"(?<![\w.-])(?:wget|curl|tftp|ftpget|lwp-download|fetch|scp)[ \t]"
)
R0101_EXECUTABLE: Final = Matches(
    n.R0101_EXECUTABLE,
    "command_text",
    r"(?<![\w.-])chmod[ \t]+[^;|&\n]*?(?:\+\w{0,2}x|[0-7]?[1357][0-7]{2}|[ugoa]{1,3}=\w{0,2}x)",
    limit=512,
)
R0101_RUN: Final = Matches(
    (),
    "command_text",
    "(?:^|[;&|\\n({]|\\bthen|\\bdo|\\bnohup|\\bsudo)[ \\t]*(?:(?:/bin/)?(?:ba|da|a)?sh[ \\t]+(?:-c[ \\t]+)?[\"\\']?[\\w./$*{}-]|\\.{0,2}/[\\w./$-]|perl[ \\t]+[\\w./]|python[\\d.]*[ \\t]+[\\w./]|\\$\\{?\\w)",
)
R0101: Final = Rule(
    id="R0101",
    version=1,
    name="dropper_chain",
    emits=(
        Emit("TA0011", "T1105", None, 0.9, "Ingress Tool Transfer"),
        Emit(
            "TA0005",
            "T1222",
            "T1222.002",
            0.8,
            "File and Directory Permissions Modification: Linux and Mac File and Directory Permissions Modification",
        ),
        Emit("TA0002", "T1059", "T1059.004", 0.9, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The whole life of a dropper on one line: something is fetched (wget, curl, tftp, ftpget, scp), made executable, and\n"
        "started. Botnets for cheap devices, miners and hand-typed intrusions all do these three steps in one go."
    ),
    status="stable",
    source="rules/command/execution/R0101_dropper_chain.yaml",
)


@KIND.rule(R0101, anchors=(R0101_EXECUTABLE,))
def r0101(hits: Hits) -> bool:
    return R0101_FETCH in hits and R0101_EXECUTABLE in hits and R0101_RUN in hits


# ── R0102 ─────────────────────────────────────────────────────────────────────────────────────────

R0102_PATTERN: Final = Matches(
    n.R0102_PATTERN,
    "command_text",
    "(?:^|[;&|\\n({]|\\bthen|\\bdo|\\bnohup|\\bsudo|\\bexec|\\bsetsid|LC_ALL=C)[ \\t]*(?:(?:/bin/)?(?:ba|da|k|z|a)?sh[ \\t]+(?:-\\w{1,3}[ \\t]+)?|(?:python[\\d.]*|perl|php)[ \\t]+)?[\"\\']?(?:/var)?/(?:tmp|dev/shm|run/shm|data/local/tmp)/[\\w./$-]",
)
R0102_PATTERN_2: Final = Matches(
    n.R0102_PATTERN_2,
    "command_text",
    "(?<![\\w.-])cd[ \\t]+[\"\\']?(?:(?:/var)?/(?:tmp|run)|/dev/shm|/data/local/tmp)\\b[^\\n]*?[;&|\\n][ \\t]*(?:nohup[ \\t]+|sudo[ \\t]+|(?:ba)?sh[ \\t]+(?:-c[ \\t]+)?)?\\./\\w",
    limit=512,
)
R0102_PATTERN_3: Final = Matches(
    n.R0102_PATTERN_3,
    "command_text",
    r"(?<![\w.-])cd[ \t]+/tmp[ \t]*\|\|[ \t]*cd[ \t]+/(?:var|run|mnt|dev|root|home)\b",
)
R0102: Final = Rule(
    id="R0102",
    version=2,
    name="run_from_writable_directory",
    emits=(
        Emit("TA0002", "T1059", "T1059.004", 0.55, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A program or script started out of a directory that everybody may write to: /tmp, /var/tmp, /dev/shm, /run or\n"
        "Android's /data/local/tmp, by its path or by an interpreter. Packages do not install programs there; whoever has no\n"
        "other place to write does. So too a line that goes to the first of several such directories (`cd /tmp || cd /var/run`)."
    ),
    status="stable",
    source="rules/command/execution/R0102_run_from_writable_directory.yaml",
)


@KIND.rule(R0102, anchors=(R0102_PATTERN, R0102_PATTERN_2, R0102_PATTERN_3))
def r0102(hits: Hits) -> bool:
    return R0102_PATTERN in hits or R0102_PATTERN_2 in hits or R0102_PATTERN_3 in hits


# ── R0103 ─────────────────────────────────────────────────────────────────────────────────────────

R0103_PATTERN: Final = Matches(
    n.R0103_PATTERN,
    "command_text",
    r"(?:\b(?:base(?:64|32)|b64decode|uudecode|openssl[ \t]+(?:enc|base64)|xxd|gzip|gunzip|zcat|xz|bzip2|bunzip2)\b[^;\n|]*?(?:-\w{0,4}[dDr]\b|--decode)[^;\n|]*?|\b(?:rev|zcat|gunzip|b64decode|uudecode)\b[^;\n|]*?|\btr[ \t][^;\n|]{3,80})\|[ \t]*(?:[\w.]{1,12}[ \t]+-\w{0,3}[dc]\w{0,2}[ \t]*\|[ \t]*)?(?:sudo[ \t]+)?(?:/[\w/]{1,30}/)?(?:(?:ba|da|z|k|a)?sh|python[\d.]*|perl|php|ruby)(?![\w.-])",
    limit=63,
)
R0103_PATTERN_2: Final = Matches(
    n.R0103_PATTERN_2,
    "command_text",
    "(?<![\\w.-])(?:eval|source|(?:ba|da|z|k)?sh[ \\t]+-c|(?:ba|z)?sh)[ \\t]+[\"\\']?[$<]\\([^)\\n]*?\\b(?:base64|base32|xxd|openssl)\\b[^)\\n]*?(?:-\\w{0,4}[dDr]\\b|--decode)",
    limit=63,
)
R0103_PATTERN_3: Final = Matches(
    n.R0103_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:python[\d.]*|perl|ruby|php)[ \t][^\n]*?(?i:b64decode|decode_base64|base64_decode|decode64|unhexlify|fromhex)[^\n]*?(?:exec|eval|system|subprocess|popen)|(?:exec|eval|system)[ \t]?\([^\n;]{0,80}(?i:b64decode|base64_decode|decode_base64|decode64)",
    limit=63,
)
R0103: Final = Rule(
    id="R0103",
    version=1,
    name="decoded_and_run",
    emits=(
        Emit("TA0005", "T1140", None, 0.9, "Deobfuscate/Decode Files or Information"),
        Emit(
            "TA0005",
            "T1027",
            "T1027.010",
            0.85,
            "Obfuscated Files or Information: Command Obfuscation",
        ),
        Emit("TA0002", "T1059", None, 0.85, "Command and Scripting Interpreter"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Something encoded (base64, base32, hexadecimal, gzip, rot13, openssl) is decoded and handed to an interpreter in the\n"
        "same line. The encoding keeps words such as `curl` or an address out of logs and off the eyes of whoever reads them."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0103_decoded_and_run.yaml",
)


@KIND.rule(R0103, anchors=(R0103_PATTERN, R0103_PATTERN_2, R0103_PATTERN_3))
def r0103(hits: Hits) -> bool:
    return R0103_PATTERN in hits or R0103_PATTERN_2 in hits or R0103_PATTERN_3 in hits


# ── R0104 ─────────────────────────────────────────────────────────────────────────────────────────

R0104_OTHER: Final = Matches(
    n.R0104_OTHER, "command_text", r"(?<![\w.-])(?:b64decode|uudecode)[ \t|;)]"
)
R0104_OTHER_2: Final = Matches(
    n.R0104_OTHER_2,
    "command_text",
    r"(?<![\w.-])openssl[ \t]+(?:base64|enc[ \t]+-base64)[^|;&\n]*?[ \t]-d\b",
    limit=512,
)
R0104_OTHER_3: Final = Matches(
    n.R0104_OTHER_3,
    "command_text",
    r"(?<![\w.-])python[\d.]*[ \t][^\n]*?\bbase64\b[^\n]*?b\d\ddecode",
    limit=63,
)
R0104_OTHER_4: Final = Matches(
    n.R0104_OTHER_4,
    "command_text",
    r"(?<![\w.-])perl[ \t][^\n]*?MIME::Base64[^\n]*?decode",
    limit=63,
)
R0104_OTHER_5: Final = Matches(
    n.R0104_OTHER_5, "command_text", r"(?<![\w.-])xxd[ \t]+(?:-\w+[ \t]+){0,3}-(?:r|p[ \t]+-r)\b"
)
R0104_BASE: Final = Matches(
    n.R0104_BASE,
    "command_text",
    r"(?<![\w.-])(?:base(?:64|32))[ \t]+(?:-\w[ \t]+)?(?:-\w{0,2}[dD]\w?\b|--decode)",
)
R0104_CONTEXT: Final = Matches(
    (), "command_text", r"(?<![\w.-])(?:echo|printf)\b|[<][<][<]|/(?:tmp|dev/shm)/|/\.\w|\$"
)
R0104_ANY: Final = AnyOf(R0104_OTHER, R0104_OTHER_2, R0104_OTHER_3, R0104_OTHER_4, R0104_OTHER_5)
R0104: Final = Rule(
    id="R0104",
    version=2,
    name="deobfuscation",
    emits=(Emit("TA0005", "T1140", None, 0.6, "Deobfuscate/Decode Files or Information"),),
    evidence_fields=("command_text",),
    description=(
        "Data decoded on the command line: base64 and base32 of what is written there, of a variable, or of a hidden or\n"
        "temporary file; uudecode, b64decode, xxd, openssl or a line of python, whatever becomes of it. On a host where\n"
        "nobody has reason to, it is how scripts, keys and second stages come in that must not be seen as what they are."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0104_deobfuscation.yaml",
)


@KIND.rule(R0104, anchors=(R0104_ANY, R0104_BASE))
def r0104(hits: Hits) -> bool:
    return R0104_ANY in hits or R0104_BASE in hits and R0104_CONTEXT in hits


# ── R0105 ─────────────────────────────────────────────────────────────────────────────────────────

R0105_PATTERN: Final = Matches(
    n.R0105_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:echo|printf)\b[^;|&\n]*?(?:\\{1,2}x[0-9A-Fa-f]{2}){3}",
    limit=512,
)
R0105_PATTERN_2: Final = Matches(
    n.R0105_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:echo|printf)\b[^;|&\n]*?(?:\\{1,2}0?[0-3][0-7]{2}){4}",
    limit=63,
)
R0105_PATTERN_3: Final = Matches(
    n.R0105_PATTERN_3, "command_text", r"\$'(?:[^'\n]{0,40}?\\x[0-9A-Fa-f]{2}){3}", limit=63
)
R0105_PATTERN_4: Final = Matches(
    n.R0105_PATTERN_4,
    "command_text",
    "(?<![A-Za-z0-9+/])(?:ZXZhbC|IyEvYmlu|IyEvdXNy|aW1wb3J0I|Y3VybC|d2dldC|cHl0aG9u|L2Jpbi9|YmFzaC)[A-Za-z0-9+/]{20}",
    limit=512,
)
R0105_ANY: Final = AnyOf(R0105_PATTERN, R0105_PATTERN_2, R0105_PATTERN_3, R0105_PATTERN_4)
R0105: Final = Rule(
    id="R0105",
    version=1,
    name="escaped_bytes_written",
    emits=(
        Emit("TA0005", "T1027", None, 0.75, "Obfuscated Files or Information"),
        Emit("TA0002", "T1059", "T1059.004", 0.6, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("command_text",),
    description=(
        "echo or printf with a run of escaped bytes (`\\x7f\\x45`, `\\177\\105`), or bash's `$'\\x77…'`. Loaders for small devices\n"
        "write whole binaries so, and check what a shell is by having it echo a word; people hide words so."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0105_escaped_bytes_written.yaml",
)


@KIND.rule(R0105, anchors=(R0105_ANY,))
def r0105(hits: Hits) -> bool:
    return R0105_ANY in hits


# ── R0106 ─────────────────────────────────────────────────────────────────────────────────────────

R0106_PATTERN: Final = Matches(
    n.R0106_PATTERN, "command_text", r"\bbusybox[ \t]+[A-Z][A-Z0-9]{3,9}(?![\w.-])"
)
R0106: Final = Rule(
    id="R0106",
    version=1,
    name="busybox_probe",
    emits=(
        Emit("TA0002", "T1059", "T1059.004", 0.9, "Command and Scripting Interpreter: Unix Shell"),
        Emit("TA0007", "T1082", None, 0.6, "System Information Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A busybox applet that cannot exist: a word of capitals after `busybox`. Bots of the Mirai family send it and wait\n"
        "for `applet not found`, which tells them that a shell is listening and where its answer ends."
    ),
    status="stable",
    source="rules/command/execution/R0106_busybox_probe.yaml",
)


@KIND.rule(R0106, anchors=(R0106_PATTERN,))
def r0106(hits: Hits) -> bool:
    return R0106_PATTERN in hits


# ── R0107 ─────────────────────────────────────────────────────────────────────────────────────────

R0107_PATTERN: Final = Matches(
    n.R0107_PATTERN,
    "command_text",
    r"\A[ \t]*(?:enable|linuxshell|development|bah|cli|config[ \t]+t(?:erminal)?|start-?shell|/bin/busybox)[ \t\r]*(?:\Z|[;\n])",
)
R0107_PATTERN_2: Final = Matches(
    n.R0107_PATTERN_2, "command_text", r"\A[ \t]*(?:system|shell)[ \t\r]*(?:\Z|[;\n])"
)
R0107_PATTERN_3: Final = Matches(
    n.R0107_PATTERN_3,
    "command_text",
    r"(?:\A|[;\n])[ \t]*enable[ \t]*[;\n][ \t]*(?:system|shell|sh)[ \t]*(?:[;\n]|\Z)",
)
R0107: Final = Rule(
    id="R0107",
    version=1,
    name="device_shell_escape",
    emits=(
        Emit(
            "TA0002",
            "T1059",
            "T1059.008",
            0.6,
            "Command and Scripting Interpreter: Network Device CLI",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The words by which one leaves the menu of a router, camera or modem for a shell: `enable`, `system`, `shell`,\n"
        "`linuxshell`, `config terminal`, alone on their line or the first of several. Telnet bots type all of them, one\n"
        "after the other, at anything that answers."
    ),
    status="stable",
    source="rules/command/execution/R0107_device_shell_escape.yaml",
)


@KIND.rule(R0107, anchors=(R0107_PATTERN, R0107_PATTERN_2, R0107_PATTERN_3))
def r0107(hits: Hits) -> bool:
    return R0107_PATTERN in hits or R0107_PATTERN_2 in hits or R0107_PATTERN_3 in hits


# ── R0108 ─────────────────────────────────────────────────────────────────────────────────────────

R0108_PYTHON: Final = Matches(
    n.R0108_PYTHON,
    "command_text",
    r"\bpython[\d.]*\b[^\n]*?\bsocket\b(?s:.)*?(?:dup2|subprocess|pty\.spawn|/bin/\w{0,2}sh|popen)",
    limit=63,
)
R0108_PERL: Final = Matches(
    n.R0108_PERL,
    "command_text",
    r"\bperl\b[^\n]*?(?:-M(?:IO::)?Socket|use Socket|IO::Socket)(?s:.)*?(?:exec|STDIN|system|/bin/\w{0,2}sh|-\|)",
    limit=63,
)
R0108_RUBY: Final = Matches(
    n.R0108_RUBY,
    "command_text",
    r"\bruby\b[^\n]*?(?:-rsocket|TCPSocket|require .socket)(?s:.)*?(?:exec|popen|/bin/\w{0,2}sh|spawn)",
    limit=63,
)
R0108_PHP: Final = Matches(
    n.R0108_PHP,
    "command_text",
    r"\bphp[\d.]*\b[^\n]*?\bfsockopen(?s:.)*?(?:exec|shell|system|popen|proc_open|`)",
    limit=63,
)
R0108_LUA: Final = Matches(
    n.R0108_LUA,
    "command_text",
    r"\b(?:lua|luajit|nmap)[\d.]*\b[^\n]*(?s:.){0,400}?socket(?s:.)*?(?:os\.execute|io\.popen)",
    limit=22,
)
R0108_NODE: Final = Matches(
    n.R0108_NODE,
    "command_text",
    r"\bnode(?:js)?\b(?s:.){0,400}?child_process(?s:.)*?\bnet\b|\bnode(?:js)?\b(?s:.){0,400}?\bnet\b(?s:.)*?child_process",
    limit=63,
)
R0108_AWK: Final = Matches(
    n.R0108_AWK, "command_text", r"\b[gm]?awk\b[^\n]*?/inet/(?:tcp|udp)/", limit=512
)
R0108_JAVA: Final = Matches(
    n.R0108_JAVA,
    "command_text",
    r"ProcessBuilder(?s:.)*?Socket|Socket\((?s:.)*?ProcessBuilder",
    limit=512,
)
R0108_TCL: Final = Matches(
    n.R0108_TCL,
    "command_text",
    r"\bsocket[ \t]+[\w.$]{2,60}[ \t]+\d{2,5}\b(?s:.)*?\bexec\b",
    limit=512,
)
R0108_ANY: Final = AnyOf(
    R0108_PYTHON,
    R0108_PERL,
    R0108_RUBY,
    R0108_PHP,
    R0108_LUA,
    R0108_NODE,
    R0108_AWK,
    R0108_JAVA,
    R0108_TCL,
)
R0108: Final = Rule(
    id="R0108",
    version=1,
    name="reverse_shell_code",
    emits=(
        Emit("TA0002", "T1059", None, 0.9, "Command and Scripting Interpreter"),
        Emit("TA0011", "T1095", None, 0.85, "Non-Application Layer Protocol"),
        Emit("TA0011", "T1071", None, 0.5, "Application Layer Protocol"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A program in a scripting language, on the command line, that connects a socket to a shell or a command: python,\n"
        "perl, ruby, php, lua, node, awk, Java, Tcl. The host calls out and serves its shell to whoever listens at the other\n"
        "end."
    ),
    status="stable",
    source="rules/command/execution/R0108_reverse_shell_code.yaml",
)


@KIND.rule(R0108, anchors=(R0108_ANY,))
def r0108(hits: Hits) -> bool:
    return R0108_ANY in hits


# ── R0109 ─────────────────────────────────────────────────────────────────────────────────────────

R0109_PATTERN: Final = Matches(
    n.R0109_PATTERN,
    "command_text",
    r"\bmk(?:fifo|nod)\b(?s:.){0,200}?\b(?:nc|ncat|netcat|telnet|openssl)\b",
    limit=512,
)
R0109_PATTERN_2: Final = Matches(
    n.R0109_PATTERN_2, "command_text", r"(?i)\bsocat\b[^\n]*?\b(?:exec|system):", limit=512
)
R0109_PATTERN_3: Final = Matches(
    n.R0109_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:telnet|nc|ncat|openssl[ \t]+s_client)\b[^;\n|]*?\|[ \t]*(?:/bin/)?(?:ba|da|z|k)?sh\b",
    limit=512,
)
R0109_PATTERN_4: Final = Matches(
    n.R0109_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:ba|da)?sh[ \t]+(?:-i[ \t]+)?(?:2?>&1[ \t]*)?\|[ \t]*(?:nc|ncat|telnet|openssl)\b",
)
R0109_PATTERN_5: Final = Matches(
    n.R0109_PATTERN_5,
    "command_text",
    "(?<![\\w.-])(?:nc|ncat|netcat)[ \\t][^;|&\\n]*?(?:--(?:sh-)?exec|-c)[ \\t]+[\"\\']?(?:/bin/)?(?:ba)?sh",
    limit=512,
)
R0109_PATTERN_6: Final = Matches(
    n.R0109_PATTERN_6, "command_text", r"\bscript[ \t]+-\w*q\w*[ \t]+/dev/null[ \t]*[<|]", limit=512
)
R0109_ANY: Final = AnyOf(
    R0109_PATTERN,
    R0109_PATTERN_2,
    R0109_PATTERN_3,
    R0109_PATTERN_4,
    R0109_PATTERN_5,
    R0109_PATTERN_6,
)
R0109: Final = Rule(
    id="R0109",
    version=1,
    name="reverse_shell_plumbing",
    emits=(
        Emit("TA0002", "T1059", "T1059.004", 0.9, "Command and Scripting Interpreter: Unix Shell"),
        Emit("TA0011", "T1095", None, 0.8, "Non-Application Layer Protocol"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A shell connected to the network with the tools of the system: a named pipe between netcat, telnet or openssl and a\n"
        "shell, socat with EXEC, or one of these piped into a shell and back. Also the other way round: netcat that waits and\n"
        "serves."
    ),
    status="stable",
    source="rules/command/execution/R0109_reverse_shell_plumbing.yaml",
)


@KIND.rule(R0109, anchors=(R0109_ANY,))
def r0109(hits: Hits) -> bool:
    return R0109_ANY in hits


# ── R0110 ─────────────────────────────────────────────────────────────────────────────────────────

R0110_PATTERN: Final = Matches(
    n.R0110_PATTERN, "command_text", r"\bpty(?:\.|[ \t]+import[ \t]+|;[ \t]*)spawn\b|\bpty\.spawn"
)
R0110_PATTERN_2: Final = Matches(
    n.R0110_PATTERN_2,
    "command_text",
    "(?<![\\w.-])script[ \\t]+(?:-\\w+[ \\t]+)*(?:-\\w*c\\w*[ \\t]+[\"\\']?(?:/bin/)?(?:ba)?sh\\b[\"\\']?[ \\t]+)?/dev/null(?:[ \\t]+(?:-c[ \\t]+)?[\"\\']?(?:/bin/)?(?:ba|z)?sh\\b|[ \\t]*$)",
    limit=512,
)
R0110_PATTERN_3: Final = Matches(n.R0110_PATTERN_3, "command_text", r"\bstty[ \t]+raw[ \t]+-echo\b")
R0110_PATTERN_4: Final = Matches(
    n.R0110_PATTERN_4,
    "command_text",
    "\\bexpect[ \\t]+-c[ \\t]+[\"\\']?spawn[ \\t]+(?:/bin/)?(?:ba|da)?sh\\b",
)
R0110_ANY: Final = AnyOf(R0110_PATTERN, R0110_PATTERN_2, R0110_PATTERN_3, R0110_PATTERN_4)
R0110: Final = Rule(
    id="R0110",
    version=1,
    name="terminal_upgrade",
    emits=(
        Emit("TA0002", "T1059", "T1059.004", 0.85, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A bare shell turned into one with a terminal: python's `pty.spawn`, `script` on /dev/null, `stty raw -echo`, expect\n"
        "that spawns a shell. It is the first thing to do in a reverse shell, and has little use elsewhere."
    ),
    status="stable",
    source="rules/command/execution/R0110_terminal_upgrade.yaml",
)


@KIND.rule(R0110, anchors=(R0110_ANY,))
def r0110(hits: Hits) -> bool:
    return R0110_ANY in hits


# ── R0111 ─────────────────────────────────────────────────────────────────────────────────────────

R0111_CALL: Final = Matches(
    n.R0111_CALL,
    "command_text",
    "(?:\\b(?:system|exec[lv]?[pe]*|spawn\\w*|execute|popen\\w*|passthru|shell_exec|proc_open|call|callCommand|run|run-shell-command|write18|shell|pipe|sh|command|execSync|execvp)\\b|\\bos\\.\\w+)[ \\t]?[({\\[]?[ \\t]*[({\\[]?[\"\\'\\\\]{1,3}(?:/usr)?/bin/(?:ba|da|z|k)?sh\\b",
    limit=512,
)
R0111_BANG: Final = Matches(
    n.R0111_BANG,
    "command_text",
    r"(?:(?<!#)!|:set[ \t]+shell=|\.shell[ \t]+|\bsystem[ \t]+|\\![ \t]*)(?:/usr)?/bin/(?:ba|da|z|k)?sh\b",
)
R0111_OPTION: Final = Matches(
    n.R0111_OPTION,
    "command_text",
    "(?:[=,;:|`{(][\"\\']?|\\b(?:-wrapper|ssh-agent|exec|shell:|PostUp[ \\t]*=)[ \\t]+|--?[\\w-]*(?:exec|command|cmd|pager|editor|shell|eval|init|hook|program|checkpoint-action)[\\w-]*[ \\t=][\"\\']?(?:exec=)?|[\"\\'](?:exec[ \\t]+)?;?)(?:/usr)?/bin/(?:ba|da|z|k)?sh\\b(?![ \\t]*\\\\?[\"\\']?[ \\t]*>>?[ \\t]*/)(?!\\\\?[\"\\']?[ \\t]*>>)",
    limit=63,
)
R0111_LAST: Final = Matches(
    n.R0111_LAST,
    "command_text",
    r"(?:^|[;&|\n])[ \t]*(?:sudo[ \t]+)?(?!(?:su|runuser|lxc|nerdctl|crictl|ls|file|chsh|useradd|usermod|adduser|ln|cp|mv|ldd|readlink|which|stat|chmod|chown|cat|rm|test|echo|export|SHELL|strings|md5sum|sha\w+sum|dpkg|rpm|chattr|lsattr|touch|install|grep|getent|find|unset|set|mount|umount|apk|apt|yum|pacman|bash|sh|zsh|ssh|docker|podman|kubectl)\b)[a-z][\w.+-]{1,24}(?:[ \t]+[^\s;|&]{1,60}){0,8}?[ \t]+(?:--[ \t]+)?(?:/usr)?/bin/(?:ba|da|z|k)?sh(?:[ \t]+-[pis])?[ \t]*(?:[;\n]|\\;|$|[012]?[<>])",
)
R0111_LOGIN_SHELL: Final = Matches(
    (), "command_text", r"\b(?:useradd|usermod|adduser|chsh|SHELL=|DEFAULT_SHELL)"
)
R0111_ANY: Final = AnyOf(R0111_CALL, R0111_BANG, R0111_OPTION, R0111_LAST)
R0111: Final = Rule(
    id="R0111",
    version=2,
    name="shell_from_another_program",
    emits=(
        Emit("TA0002", "T1059", "T1059.004", 0.6, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A program that is no shell told to start one by its path: an argument, an editor's or pager's `!/bin/sh`, a call\n"
        'such as `system("/bin/sh")` in some language, a hook, proxy command or checkpoint action. Restricted shells are left\n'
        "so, and rights that sudo gave to the program are passed on to the shell."
    ),
    status="stable",
    source="rules/command/execution/R0111_shell_from_another_program.yaml",
)


@KIND.rule(R0111, anchors=(R0111_ANY,))
def r0111(hits: Hits) -> bool:
    return R0111_ANY in hits and R0111_LOGIN_SHELL not in hits


# ── R0112 ─────────────────────────────────────────────────────────────────────────────────────────

R0112_PATTERN: Final = Matches(n.R0112_PATTERN, "command_text", r"(?<![\w.-])osascript[ \t]")
R0112_PATTERN_2: Final = Matches(n.R0112_PATTERN_2, "command_text", r"(?<![\w.-])osacompile[ \t]")
R0112: Final = Rule(
    id="R0112",
    version=1,
    name="applescript",
    emits=(
        Emit("TA0002", "T1059", "T1059.002", 0.8, "Command and Scripting Interpreter: AppleScript"),
    ),
    evidence_fields=("command_text",),
    description=(
        "AppleScript run from the command line: osascript with `-e` or a file. It drives other programs, asks for passwords\n"
        "in windows that look like the system's, and runs shell commands, with the rights of whoever is logged in."
    ),
    status="stable",
    source="rules/command/execution/R0112_applescript.yaml",
)


@KIND.rule(R0112, anchors=(R0112_PATTERN, R0112_PATTERN_2))
def r0112(hits: Hits) -> bool:
    return R0112_PATTERN in hits or R0112_PATTERN_2 in hits


# ── R0113 ─────────────────────────────────────────────────────────────────────────────────────────

R0113_PATTERN: Final = Matches(
    n.R0113_PATTERN,
    "command_text",
    r"\|[ \t]*(?:sudo[ \t]+)?(?:/usr/bin/)?(?:at|batch)(?:[ \t]+(?:-\w|now|noon|midnight|teatime|tomorrow|\d)|[ \t]*(?:[;\n]|$))",
)
R0113_PATTERN_2: Final = Matches(
    n.R0113_PATTERN_2,
    "command_text",
    r"(?:^|[;&|\n])[ \t]*(?:sudo[ \t]+)?(?:/usr/bin/)?at[ \t]+(?:-[fmMqv][ \t]|now\b|-f\b|\d{1,2}:?\d{2}\b)",
)
R0113: Final = Rule(
    id="R0113",
    version=1,
    name="at_job",
    emits=(Emit("TA0002", "T1053", "T1053.002", 0.75, "Scheduled Task/Job: At"),),
    evidence_fields=("command_text",),
    description=(
        "A job handed to at or batch: commands piped in, a file with `-f`, or a time after `at`. It runs later, once, without\n"
        "a terminal, and leaves nothing in any cron table."
    ),
    status="stable",
    source="rules/command/execution/R0113_at_job.yaml",
)


@KIND.rule(R0113, anchors=(R0113_PATTERN, R0113_PATTERN_2))
def r0113(hits: Hits) -> bool:
    return R0113_PATTERN in hits or R0113_PATTERN_2 in hits


# ── R0114 ─────────────────────────────────────────────────────────────────────────────────────────

R0114_PATTERN: Final = Matches(
    n.R0114_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:kubectl|oc|crictl|k3s[ \t]+kubectl)\b[^|;&\n]*?[ \t]exec[ \t][^|;&\n]*?[ \t]--[ \t]+(?!(?:/bin/|/usr/bin/)?(?:ba|a|z)?sh[ \t]*(?:[;&|\n]|$))\S",
    limit=63,
)
R0114_PATTERN_2: Final = Matches(
    n.R0114_PATTERN_2,
    "command_text",
    "(?<![\\w.-])(?:kubectl|oc|crictl|docker|podman|nerdctl|lxc)\\b[^|;&\\n]*?[ \\t]exec(?:[ \\t][^|;&\\n]*?)?(?:[ \\t]--privileged\\b|[ \\t](?:-u|--user)[ =][ \\t]*[\"']?(?:root|0)\\b)",
    limit=63,
)
R0114_PATTERN_3: Final = Matches(
    n.R0114_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:docker|podman|nerdctl|lxc)[ \t]exec[ \t]+[^|;&\n]*?[ \t](?:/bin/)?(?:ba|a)?sh[ \t]+-\w*c\b",
    limit=512,
)
R0114_PATTERN_4: Final = Matches(
    n.R0114_PATTERN_4,
    "command_text",
    r"(?:;|&&|\n)[ \t]*(?:sudo[ \t]+)?(?:docker|podman|nerdctl|crictl|kubectl)[ \t]exec[ \t]+[^|;&\n]*?[ \t](?:/bin/)?(?:ba|a)?sh(?![\w.])",
    limit=512,
)
R0114_ANY: Final = AnyOf(R0114_PATTERN, R0114_PATTERN_2, R0114_PATTERN_3, R0114_PATTERN_4)
R0114: Final = Rule(
    id="R0114",
    version=2,
    name="container_exec",
    emits=(Emit("TA0002", "T1609", None, 0.7, "Container Administration Command"),),
    evidence_fields=("command_text",),
    description=(
        "A command run inside a container from outside: `kubectl exec`, `docker exec`, `crictl exec`, the exec of podman,\n"
        "nerdctl, oc or lxc. Whoever holds the credentials of a cluster or the socket of a daemon needs no more to be inside\n"
        "every workload."
    ),
    status="stable",
    source="rules/command/execution/R0114_container_exec.yaml",
)


@KIND.rule(R0114, anchors=(R0114_ANY,))
def r0114(hits: Hits) -> bool:
    return R0114_ANY in hits


# ── R0115 ─────────────────────────────────────────────────────────────────────────────────────────

R0115_PATTERN: Final = Matches(
    n.R0115_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:kubectl|oc)\b[^|;&\n]*?[ \t](?:get|create|apply|describe|edit|patch)[ \t]+[^|;&\n]*?(?:cronjobs?|cj)\b",
    limit=63,
)
R0115_PATTERN_2: Final = Matches(n.R0115_PATTERN_2, "command_text", r"\bkind:[ \t]*CronJob\b")
R0115: Final = Rule(
    id="R0115",
    version=1,
    name="container_cronjob",
    emits=(
        Emit(
            "TA0003", "T1053", "T1053.007", 0.75, "Scheduled Task/Job: Container Orchestration Job"
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Scheduled jobs of a cluster made or listed with kubectl: a CronJob outlives pods and nodes, and runs with the\n"
        "service account it names."
    ),
    status="stable",
    source="rules/command/execution/R0115_container_cronjob.yaml",
)


@KIND.rule(R0115, anchors=(R0115_PATTERN, R0115_PATTERN_2))
def r0115(hits: Hits) -> bool:
    return R0115_PATTERN in hits or R0115_PATTERN_2 in hits


# ── R0116 ─────────────────────────────────────────────────────────────────────────────────────────

R0116_PATTERN: Final = Matches(
    n.R0116_PATTERN,
    "command_text",
    r"(?<![\w.-])kubectl\b[^|;&\n]*?[ \t]run[ \t][^\n]*?(?:--overrides|hostPID|hostNetwork|privileged)",
    limit=63,
)
R0116_PATTERN_2: Final = Matches(
    n.R0116_PATTERN_2,
    "command_text",
    "(?<![\\w.-])(?:docker|podman|nerdctl)\\b[^|;&\\n]*?[ \\t]run(?:[ \\t][^|;&\\n]*?--(?:pid|ipc|uts|userns)[= ]host\\b|[ \\t][^|;&\\n]*?--net(?:work)?[= ]host\\b[^|;&\\n]*?(?:[ \\t]-v[ \\t]*[\"\\']?/:|[ \\t]--privileged\\b)|(?:[ \\t][^|;&\\n]*?)?(?:[ \\t]-v[ \\t]*[\"\\']?/:|[ \\t]--privileged\\b)[^|;&\\n]*?--net(?:work)?[= ]host\\b)",
    limit=22,
)
R0116_PATTERN_3: Final = Matches(
    n.R0116_PATTERN_3,
    "command_text",
    r"(?<![\w.-])docker\b[^|;&\n]*?[ \t]-H[ \t]*=?[ \t]*(?:tcp://)?[\w.]{4,60}:237[56]\b[^|;&\n]*?[ \t](?:run|create)\b",
    limit=63,
)
R0116_PATTERN_4: Final = Matches(
    n.R0116_PATTERN_4,
    "command_text",
    r"(?<![\w.-])kubectl\b[^|;&\n]*?[ \t](?:create|apply)[ \t]+-f[ \t]+(?:https?://\d|/tmp/|\$)",
    limit=512,
)
R0116_ANY: Final = AnyOf(R0116_PATTERN, R0116_PATTERN_2, R0116_PATTERN_3, R0116_PATTERN_4)
R0116: Final = Rule(
    id="R0116",
    version=2,
    name="container_deployed",
    emits=(
        Emit("TA0002", "T1610", None, 0.75, "Deploy Container"),
        Emit("TA0004", "T1611", None, 0.7, "Escape to Host"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A pod or a container started with what a workload does not need: a shell on a stock image, the host's namespaces\n"
        "(its network only together with its files or all rights), or `--overrides` that set them. It is a foothold\n"
        "inside the cluster, and half an escape from it."
    ),
    status="stable",
    source="rules/command/execution/R0116_container_deployed.yaml",
)


@KIND.rule(R0116, anchors=(R0116_ANY,))
def r0116(hits: Hits) -> bool:
    return R0116_ANY in hits


# ── R0117 ─────────────────────────────────────────────────────────────────────────────────────────

R0117_PATTERN: Final = Matches(
    n.R0117_PATTERN, "command_text", r"(?<![\w-])(?:psexec|smbexec|wmiexec|atexec|dcomexec)\.py\b"
)
R0117_PATTERN_2: Final = Matches(
    n.R0117_PATTERN_2,
    "command_text",
    r"(?<![\w.-])impacket-(?:psexec|smbexec|wmiexec|atexec|dcomexec)\b",
)
R0117_PATTERN_3: Final = Matches(n.R0117_PATTERN_3, "command_text", r"(?<![\w.-])evil-winrm\b")
R0117_PATTERN_4: Final = Matches(
    n.R0117_PATTERN_4, "command_text", r"(?<![\w.-])(?:pth-)?winexe[ \t]"
)
R0117_ANY: Final = AnyOf(R0117_PATTERN, R0117_PATTERN_2, R0117_PATTERN_3, R0117_PATTERN_4)
R0117: Final = Rule(
    id="R0117",
    version=1,
    name="impacket_execution",
    emits=(
        Emit("TA0002", "T1569", "T1569.002", 0.9, "System Services: Service Execution"),
        Emit("TA0008", "T1021", "T1021.002", 0.9, "Remote Services: SMB/Windows Admin Shares"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The tools of Impacket and their like, which run commands on Windows hosts from Linux with a password or a hash:\n"
        "psexec, smbexec, wmiexec, atexec, dcomexec, evil-winrm, pth-winexe."
    ),
    status="stable",
    source="rules/command/execution/R0117_impacket_execution.yaml",
)


@KIND.rule(R0117, anchors=(R0117_ANY,))
def r0117(hits: Hits) -> bool:
    return R0117_ANY in hits


# ── R0118 ─────────────────────────────────────────────────────────────────────────────────────────

R0118_UNIT: Final = Matches(
    (),
    "command_text",
    "(?:>|\\btee\\b[^|;&\\n]*?|\\bcp\\b[^|;&\\n]*?|\\bmv\\b[^|;&\\n]*?)[ \\t]*[\"\\']?[\\w./$-]*(?:/systemd/(?:system|user)/|/tmp/)[^\\s;|&]*\\.service\\b",
    limit=22,
)
R0118_START: Final = Matches(
    n.R0118_START,
    "command_text",
    r"\bsystemctl[ \t]+(?:--[\w-]+[ \t]+){0,3}(?:start|restart|enable|reenable|link)\b",
)
R0118: Final = Rule(
    id="R0118",
    version=1,
    name="service_started_after_written",
    emits=(
        Emit("TA0002", "T1569", "T1569.003", 0.8, "System Services: Systemctl"),
        Emit(
            "TA0003", "T1543", "T1543.002", 0.8, "Create or Modify System Process: Systemd Service"
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A unit file written and its service started in one go. The service manager then runs the command as root, away from\n"
        "the session that made it."
    ),
    status="stable",
    source="rules/command/execution/R0118_service_started_after_written.yaml",
)


@KIND.rule(R0118, anchors=(R0118_START,))
def r0118(hits: Hits) -> bool:
    return R0118_UNIT in hits and R0118_START in hits


# ── R0119 ─────────────────────────────────────────────────────────────────────────────────────────

R0119_PATTERN: Final = Matches(
    n.R0119_PATTERN,
    "command_text",
    r"(?<![\w.-])xdotool[ \t][^|;&\n]*?\b(?:type|key|click|windowactivate|mousemove)\b(?s:.){1,400}?\bxdotool[ \t]",
    limit=63,
)
R0119_PATTERN_2: Final = Matches(
    n.R0119_PATTERN_2, "command_text", r"(?<![\w.-])(?:ydotool|wtype)[ \t]+\w"
)
R0119: Final = Rule(
    id="R0119",
    version=1,
    name="desktop_driven",
    emits=(
        Emit("TA0002", "T1204", "T1204.002", 0.5, "User Execution: Malicious File"),
        Emit("TA0002", "T1569", "T1569.002", 0.4, "System Services: Service Execution"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The desktop of somebody driven by a program that types and clicks, several times on one line or in one script:\n"
        "xdotool, ydotool or wtype. What is started so looks as if the user had started it."
    ),
    status="stable",
    source="rules/command/execution/R0119_desktop_driven.yaml",
)


@KIND.rule(R0119, anchors=(R0119_PATTERN, R0119_PATTERN_2))
def r0119(hits: Hits) -> bool:
    return R0119_PATTERN in hits or R0119_PATTERN_2 in hits


# ── R0120 ─────────────────────────────────────────────────────────────────────────────────────────

R0120_PATTERN: Final = Matches(
    n.R0120_PATTERN,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|touch|curl|wget)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?[\\w~/.${}-]*?/systemd/(?:system|user|system-generators)\\b(?:/[^\\s;|&]*)?",
    limit=22,
)
R0120_PATTERN_2: Final = Matches(
    n.R0120_PATTERN_2,
    "command_text",
    "\\bsystemctl[ \\t]+(?:--[\\w-]+[ \\t]+){0,3}(?:enable|link)[ \\t]+(?:--[\\w-]+[ \\t]+){0,3}[\"\\']?(?:/tmp|/var/tmp|/dev/shm|/home|/root|\\./)",
)
R0120: Final = Rule(
    id="R0120",
    version=2,
    name="systemd_unit_written",
    emits=(
        Emit(
            "TA0003", "T1543", "T1543.002", 0.8, "Create or Modify System Process: Systemd Service"
        ),
        Emit("TA0002", "T1569", "T1569.003", 0.4, "System Services: Systemctl"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A unit for systemd written, copied, linked or edited below one of the directories it reads: /etc/systemd,\n"
        "/lib/systemd, /usr/lib/systemd, /run/systemd or ~/.config/systemd. The command in it then runs at every start, as\n"
        "whom the unit names."
    ),
    status="stable",
    source="rules/command/persistence/R0120_systemd_unit_written.yaml",
)


@KIND.rule(R0120, anchors=(R0120_PATTERN, R0120_PATTERN_2))
def r0120(hits: Hits) -> bool:
    return R0120_PATTERN in hits or R0120_PATTERN_2 in hits


# ── R0121 ─────────────────────────────────────────────────────────────────────────────────────────

R0121_PATTERN: Final = Matches(
    n.R0121_PATTERN,
    "command_text",
    r"\bsystemd-run\b[^|;&\n]*?--on-(?:calendar|active|boot|startup|unit-active|unit-inactive)\b",
    limit=512,
)
R0121_PATTERN_2: Final = Matches(
    n.R0121_PATTERN_2,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|touch|curl|wget|vi|vim|nano)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?[\\w~/.${}-]*?\\.timer\\b",
    limit=63,
)
R0121_PATTERN_3: Final = Matches(
    n.R0121_PATTERN_3, "command_text", r"\b(?:OnCalendar|OnBootSec|OnUnitActiveSec|OnActiveSec)="
)
R0121_PATTERN_4: Final = Matches(
    n.R0121_PATTERN_4,
    "command_text",
    r"\bsystemctl[ \t]+(?:--[\w-]+[ \t]+){0,3}(?:start|enable)[ \t]+(?!(?:--now[ \t]+)?(?:fstrim|apt-daily|logrotate|man-db|certbot|snap|systemd-|dnf-|e2scrub|plocate|updatedb|fwupd|motd|anacron|unattended)[\w.-]*)[^|;&\n]*?\.timer\b",
    limit=512,
)
R0121_ANY: Final = AnyOf(R0121_PATTERN, R0121_PATTERN_2, R0121_PATTERN_3, R0121_PATTERN_4)
R0121: Final = Rule(
    id="R0121",
    version=2,
    name="systemd_timer",
    emits=(Emit("TA0003", "T1053", "T1053.006", 0.85, "Scheduled Task/Job: Systemd Timers"),),
    evidence_fields=("command_text",),
    description=(
        "A timer of systemd made: a `.timer` unit written or started that no distribution brings, `OnCalendar=` put into\n"
        "a file, or `systemd-run` with a time. It does what cron does, where fewer people look."
    ),
    status="stable",
    source="rules/command/persistence/R0121_systemd_timer.yaml",
)


@KIND.rule(R0121, anchors=(R0121_ANY,))
def r0121(hits: Hits) -> bool:
    return R0121_ANY in hits


# ── R0122 ─────────────────────────────────────────────────────────────────────────────────────────

R0122_PATTERN: Final = Matches(
    n.R0122_PATTERN,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|touch|curl|wget|vi|vim|nano)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?(?:\\$\\w+)?(?:/usr/local)?/etc/(?:rc\\.(?:local|common|d/[^\\s;|&]*)|init\\.d/[^\\s;|&]*|rc\\d\\.d/[^\\s;|&]*|inittab|rc\\.conf|init/[\\w-]+\\.conf)",
    limit=63,
)
R0122_PATTERN_2: Final = Matches(
    n.R0122_PATTERN_2,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|touch|curl|wget|vi|vim|nano)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?(?:/System)?/Library/StartupItems/",
    limit=63,
)
R0122_PATTERN_3: Final = Matches(
    n.R0122_PATTERN_3, "command_text", "\\bfilename=[\"\\']?/etc/rc\\.\\w+"
)
R0122_PATTERN_4: Final = Matches(
    n.R0122_PATTERN_4,
    "command_text",
    "(?<![\\w.-])sed[ \\t]+-i[^\\n]{0,200}?[ \\t][\"\\']?/etc/(?:rc\\.local|rc\\.d/|init\\.d/|inittab)",
    limit=512,
)
R0122_PATTERN_5: Final = Matches(
    n.R0122_PATTERN_5,
    "command_text",
    r"(?:;|&&|\n)[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?sbin/)?(?:update-rc\.d[ \t]+\S+[ \t]+defaults|chkconfig[ \t]+(?:--add|--level|\S+[ \t]+on))\b",
)
R0122_ANY: Final = AnyOf(
    R0122_PATTERN, R0122_PATTERN_2, R0122_PATTERN_3, R0122_PATTERN_4, R0122_PATTERN_5
)
R0122: Final = Rule(
    id="R0122",
    version=2,
    name="init_script",
    emits=(
        Emit(
            "TA0003", "T1037", "T1037.004", 0.8, "Boot or Logon Initialization Scripts: RC Scripts"
        ),
        Emit(
            "TA0003", "T1543", "T1543.002", 0.6, "Create or Modify System Process: Systemd Service"
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A script written into a place that is run at start: /etc/rc.local, /etc/rc.common, /etc/init.d, rc*.d, FreeBSD's\n"
        "rc.d, /etc/inittab or a StartupItem of macOS, or such a script registered\n"
        "with update-rc.d or chkconfig among other commands."
    ),
    status="stable",
    source="rules/command/persistence/R0122_init_script.yaml",
)


@KIND.rule(R0122, anchors=(R0122_ANY,))
def r0122(hits: Hits) -> bool:
    return R0122_ANY in hits


# ── R0123 ─────────────────────────────────────────────────────────────────────────────────────────

R0123_CHANGED: Final = Matches(
    n.R0123_CHANGED,
    "command_text",
    "(?:(?<!bash )(?<!zsh )(?<!etion )(?<!>)>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|install|sed[ \\t]+-i|rsync|curl|wget)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?[\\w~/.${}-]*?/?\\.(?:bashrc|bash_profile|bash_login|bash_logout|bash_aliases|profile|zshrc|zprofile|zshenv|zlogin|kshrc|cshrc|tcshrc|login)(?![\\w-])",
    limit=63,
)
R0123_CHANGED_2: Final = Matches(
    n.R0123_CHANGED_2,
    "command_text",
    "(?:(?<!bash )(?<!zsh )(?<!etion )(?<!>)>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|curl|wget)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?/etc/(?:profile(?:\\.d/[^\\s;|&]*)?|bash\\.bashrc|bashrc|zsh/\\w+|zshrc|zshenv|zprofile|environment)(?![\\w-])",
    limit=63,
)
R0123_CHANGED_3: Final = Matches(
    n.R0123_CHANGED_3,
    "command_text",
    "[>]{1,2}[ \\t]*[\"\\']?[\\w~/.${}-]*?/fish/(?:config|conf\\.d)",
)
R0123_CHANGED_4: Final = Matches(
    n.R0123_CHANGED_4,
    "command_text",
    r"\bPROMPT_COMMAND=[^\n]*?(?:\bcurl\b|\bwget\b|/tmp/|/dev/shm/|/dev/tcp|\bnc[ \t]|base64|\.sh\b|\.log\b)",
    limit=512,
)
R0123_STRANGE: Final = Matches(
    (),
    "command_text",
    "/(?:tmp|dev/shm|var/tmp)/|\\bcurl\\b|\\bwget\\b|\\bnohup\\b|base64|&[ \\t]*[\"\\']",
)
R0123_OWN_SETTING: Final = Matches(
    (),
    "command_text",
    "\\A[ \\t]*(?:echo|printf|sed[ \\t]+-i)[ \\t][^;\\n]*?(?:\\bPATH\\b|\\bexport[ \\t]+(?!LD_|PROMPT)[A-Z][A-Z_]*=|\\balias[ \\t]+(?!sudo|su\\b|ls\\b|ssh\\b)\\w+=|\\bcomplete[ \\t]|\\bsource[ \\t]+[<$]|\\beval[ \\t]+[\"\\'\\\\]*\\$\\()[^;\\n]*\\Z",
    limit=512,
)
R0123_ANY: Final = AnyOf(R0123_CHANGED, R0123_CHANGED_2, R0123_CHANGED_3, R0123_CHANGED_4)
R0123: Final = Rule(
    id="R0123",
    version=2,
    name="shell_profile_changed",
    emits=(
        Emit(
            "TA0003",
            "T1546",
            "T1546.004",
            0.7,
            "Event Triggered Execution: Unix Shell Configuration Modification",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Something appended to or written over a file that shells read at their start or end: .bashrc, .profile,\n"
        ".bash_profile, .zshrc, .bash_logout, config.fish, /etc/profile, /etc/bash.bashrc or /etc/profile.d. It runs\n"
        "again with every login. A path, an alias or a variable of one's own alone does not count, nor does an editor."
    ),
    status="stable",
    source="rules/command/persistence/R0123_shell_profile_changed.yaml",
)


@KIND.rule(R0123, anchors=(R0123_ANY,))
def r0123(hits: Hits) -> bool:
    return R0123_ANY in hits and (R0123_STRANGE in hits or R0123_OWN_SETTING not in hits)


# ── R0124 ─────────────────────────────────────────────────────────────────────────────────────────

R0124_PATTERN: Final = Matches(
    n.R0124_PATTERN,
    "command_text",
    "(?:^|[;&|\\n])[ \\t]*trap[ \\t]+[\"\\'](?![ \\t]*(?:rm|kill|exit|wait|stty|tput|popd|cd|:|true|\\w*(?:clean|finish|stop|quit)\\w*)\\b)[^\\n]{1,200}[\"\\'][ \\t]+(?:\\w+[ \\t]+){0,4}(?:DEBUG|EXIT|SIGINT|INT|ERR|SIGTERM|0|2)\\b",
    limit=512,
)
R0124: Final = Rule(
    id="R0124",
    version=2,
    name="shell_trap",
    emits=(Emit("TA0003", "T1546", "T1546.005", 0.6, "Event Triggered Execution: Trap"),),
    evidence_fields=("command_text",),
    description=(
        "A trap of the shell set for signals or for DEBUG and EXIT that runs or records something. Clearing up behind\n"
        "oneself does not count. With DEBUG it is run before every command, and can write down all that is typed."
    ),
    status="stable",
    source="rules/command/persistence/R0124_shell_trap.yaml",
)


@KIND.rule(R0124, anchors=(R0124_PATTERN,))
def r0124(hits: Hits) -> bool:
    return R0124_PATTERN in hits


# ── R0125 ─────────────────────────────────────────────────────────────────────────────────────────

R0125_KEY: Final = Matches(
    n.R0125_KEY, "command_text", r"\becho\b[^|;&\n]*?\bssh-(?:rsa|ed25519|dss)[ \t]+AAAA", limit=512
)
R0125_WRITTEN: Final = Matches(
    n.R0125_WRITTEN,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|install|sed[ \\t]+-i|curl|wget|vi|nano|touch|chattr)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?[\\w~/.${}-]*authorized_keys",
    limit=63,
)
R0125_OWN_KEY: Final = Matches(
    n.R0125_OWN_KEY,
    "command_text",
    r"\A[ \t]*(?:cat|ssh[ \t][^;|\n]*)[ \t][^;|\n]*?\.ssh/id_\w+\.pub\b",
    limit=512,
)
R0125: Final = Rule(
    id="R0125",
    version=2,
    name="authorized_key_added",
    emits=(
        Emit("TA0003", "T1098", "T1098.004", 0.85, "Account Manipulation: SSH Authorized Keys"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A key of SSH written into a file of authorized keys, by redirection, tee, copy, ssh-copy-id, or with the file\n"
        "made fast against change. Whoever has the other half then needs no password. One's own public key\n"
        "(`~/.ssh/id_*.pub`) carried to a host does not count."
    ),
    status="stable",
    source="rules/command/persistence/R0125_authorized_key_added.yaml",
)


@KIND.rule(R0125, anchors=(R0125_KEY, R0125_WRITTEN))
def r0125(hits: Hits) -> bool:
    return R0125_KEY in hits or R0125_WRITTEN in hits and R0125_OWN_KEY not in hits


# ── R0126 ─────────────────────────────────────────────────────────────────────────────────────────

R0126_PATTERN: Final = Matches(
    n.R0126_PATTERN,
    "command_text",
    "(?<![\\w.-])mkdir[ \\t]+(?:-\\w+[ \\t]+)*(?:-m[ \\t]*\\d+[ \\t]+)?[\"\\']?[\\w~/.${}-]*\\.ssh(?![\\w.])[^\\n]*?(?:\\bssh-(?:rsa|ed25519|dss)[ \\t]|(?<![\\w.-])chattr[ \\t]|(?<![\\w.-])lockr[ \\t])",
    limit=512,
)
R0126_PATTERN_2: Final = Matches(
    n.R0126_PATTERN_2,
    "command_text",
    "(?<![\\w.-])rm[ \\t]+-\\w*r\\w*[ \\t]+[\"\\']?[\\w~/.${}-]*\\.ssh(?![\\w./])",
    limit=512,
)
R0126_PATTERN_3: Final = Matches(
    n.R0126_PATTERN_3,
    "command_text",
    r"(?<![\w.-])chmod[ \t]+-R[ \t]+[^|;&\n]*?[ \t/]\.ssh(?![\w./])",
    limit=512,
)
R0126_PATTERN_4: Final = Matches(
    n.R0126_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:chattr|lockr)[ \t]+[-+=]\w+[ \t]+(?:\S+[ \t]+)*[\w~/.${}-]*\.ssh\b",
    limit=512,
)
R0126_ANY: Final = AnyOf(R0126_PATTERN, R0126_PATTERN_2, R0126_PATTERN_3, R0126_PATTERN_4)
R0126: Final = Rule(
    id="R0126",
    version=2,
    name="ssh_directory_prepared",
    emits=(Emit("TA0003", "T1098", "T1098.004", 0.6, "Account Manipulation: SSH Authorized Keys"),),
    evidence_fields=("command_text",),
    description=(
        "A `.ssh` directory made together with a key or a change of its attributes, emptied, or opened and closed for\n"
        "others on the command line. On machines that bots take over it comes right before the key."
    ),
    status="stable",
    source="rules/command/persistence/R0126_ssh_directory_prepared.yaml",
)


@KIND.rule(R0126, anchors=(R0126_ANY,))
def r0126(hits: Hits) -> bool:
    return R0126_ANY in hits


# ── R0127 ─────────────────────────────────────────────────────────────────────────────────────────

R0127_PATTERN: Final = Matches(
    n.R0127_PATTERN, "command_text", r"\|[ \t]*(?:/usr/s?bin/|/bin/)?(?:chpasswd|passwd)(?![\w.-])"
)
R0127_PATTERN_2: Final = Matches(
    n.R0127_PATTERN_2, "command_text", r"(?<![\w.-])(?<!sudo )chpasswd(?![\w.-])"
)
R0127_PATTERN_3: Final = Matches(
    n.R0127_PATTERN_3, "command_text", r"(?<![\w.-])passwd[ \t]+(?:[\w-]+[ \t]+)?(?:--stdin\b|<)"
)
R0127_PATTERN_4: Final = Matches(
    n.R0127_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:usermod|useradd|adduser)[ \t][^;|&\n]*?(?:-\w{0,3}p|--password)[ \t]",
    limit=512,
)
R0127_PATTERN_5: Final = Matches(
    n.R0127_PATTERN_5,
    "command_text",
    r"(?:;[ \t]*(?:sudo[ \t]+)?(?:passwd|hive-passwd)(?:[ \t]+\w+)?[ \t]*(?:\Z|;|#)|(?:^|;)[ \t]*(?:sudo[ \t]+)?(?:passwd|hive-passwd)(?:[ \t]+\w+)?[ \t]*(?:;|#))",
)
R0127_PATTERN_6: Final = Matches(
    n.R0127_PATTERN_6,
    "command_text",
    "(?<![\\w.-])echo[ \\t]+(?:-\\w[ \\t]+)?[\"\\']?root:[^\\s|]{4,40}",
)
R0127_ANY: Final = AnyOf(
    R0127_PATTERN,
    R0127_PATTERN_2,
    R0127_PATTERN_3,
    R0127_PATTERN_4,
    R0127_PATTERN_5,
    R0127_PATTERN_6,
)
R0127: Final = Rule(
    id="R0127",
    version=2,
    name="password_changed",
    emits=(
        Emit("TA0003", "T1098", None, 0.8, "Account Manipulation"),
        Emit("TA0040", "T1531", None, 0.6, "Account Access Removal"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The password of an account set without a person at the terminal: `chpasswd` or `passwd` fed by a pipe, `passwd\n"
        "--stdin`, `usermod -p`, `openssl passwd` into an account. Bots lock out the owner and one another so, and keep the\n"
        "account."
    ),
    status="stable",
    source="rules/command/persistence/R0127_password_changed.yaml",
)


@KIND.rule(R0127, anchors=(R0127_ANY,))
def r0127(hits: Hits) -> bool:
    return R0127_ANY in hits


# ── R0128 ─────────────────────────────────────────────────────────────────────────────────────────

R0128_PATTERN: Final = Matches(
    n.R0128_PATTERN,
    "command_text",
    "(?<![\\w.-])usermod[ \\t][^|;&\\n]*?-\\w{0,3}G[ \\t]+[\"\\']?[\\w,]*\\b(?:sudo|wheel|admin|root|docker|lxd|disk|shadow)\\b(?![\"\\']?[ \\t]+[\"\\']?\\$[{(]?(?:USER|LOGNAME|whoami))",
    limit=512,
)
R0128_PATTERN_2: Final = Matches(
    n.R0128_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:gpasswd[ \t]+-a[ \t]+\S+|adduser[ \t]+[\w$]+)[ \t]+(?:sudo|wheel|admin|root|docker|lxd)\b",
)
R0128_PATTERN_3: Final = Matches(
    n.R0128_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:useradd|usermod|adduser)[ \t][^|;&\n]*?(?:-\w{0,3}u|--uid)[ \t]*0\b",
    limit=512,
)
R0128_PATTERN_4: Final = Matches(
    n.R0128_PATTERN_4,
    "command_text",
    "(?<![\\w.-])useradd[ \\t][^|;&\\n]*?-\\w{0,3}(?:G|g)[ \\t]+[\"\\']?[\\w,]*\\b(?:sudo|wheel|admin|root|0)\\b",
    limit=512,
)
R0128_PATTERN_5: Final = Matches(
    n.R0128_PATTERN_5, "command_text", r">{1,2}[ \t]*/etc/(?:group|gshadow|shadow)\b"
)
R0128_PATTERN_6: Final = Matches(
    n.R0128_PATTERN_6, "command_text", r"(?<![\w.-])dseditgroup[ \t][^|;&\n]*?-a[ \t]", limit=512
)
R0128_PATTERN_7: Final = Matches(
    n.R0128_PATTERN_7,
    "command_text",
    r"(?<![\w.-])pw[ \t]+(?:user|group)?(?:mod|add)\b[^|;&\n]*?-[gGm][ \t]+wheel",
    limit=512,
)
R0128_ANY: Final = AnyOf(
    R0128_PATTERN,
    R0128_PATTERN_2,
    R0128_PATTERN_3,
    R0128_PATTERN_4,
    R0128_PATTERN_5,
    R0128_PATTERN_6,
    R0128_PATTERN_7,
)
R0128: Final = Rule(
    id="R0128",
    version=2,
    name="account_made_powerful",
    emits=(
        Emit(
            "TA0003",
            "T1098",
            "T1098.007",
            0.75,
            "Account Manipulation: Additional Local or Domain Groups",
        ),
        Emit("TA0003", "T1078", "T1078.003", 0.6, "Valid Accounts: Local Accounts"),
    ),
    evidence_fields=("command_text",),
    description=(
        "An account put into a group that may become root (sudo, wheel, admin, root, docker, lxd, disk), or given the user id\n"
        "0."
    ),
    status="stable",
    source="rules/command/persistence/R0128_account_made_powerful.yaml",
)


@KIND.rule(R0128, anchors=(R0128_ANY,))
def r0128(hits: Hits) -> bool:
    return R0128_ANY in hits


# ── R0129 ─────────────────────────────────────────────────────────────────────────────────────────

R0129_PATTERN: Final = Matches(
    n.R0129_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:chsh|usermod)[ \t][^|;&\n]*?(?:-s|--shell)[ \t]+\S*sh[ \t]+(?:nobody|daemon|bin|sys|games|mail|www-data|nginx|postgres|mysql|ftp|backup|news|uucp|proxy)\b",
    limit=512,
)
R0129_PATTERN_2: Final = Matches(
    n.R0129_PATTERN_2,
    "command_text",
    r"(?<![\w.-])usermod[ \t][^|;&\n]*?(?:--unlock|-U|--expiredate|-e)[ \t]",
    limit=512,
)
R0129_PATTERN_3: Final = Matches(
    n.R0129_PATTERN_3, "command_text", r"(?<![\w.-])passwd[ \t]+(?:-u|--unlock)[ \t]"
)
R0129_PATTERN_4: Final = Matches(
    n.R0129_PATTERN_4, "command_text", r"(?<![\w.-])pw[ \t]+(?:unlock|user[ \t]+mod|usermod)[ \t]"
)
R0129_PATTERN_5: Final = Matches(
    n.R0129_PATTERN_5,
    "command_text",
    "(?<![\\w.-])su[ \\t]+(?:-\\w*[ \\t]+)*-?c?[ \\t]*[\"\\']?[^|;&\\n]*?[ \\t](?:nobody|daemon|www-data|games|ftp)\\b",
    limit=22,
)
R0129_PATTERN_6: Final = Matches(n.R0129_PATTERN_6, "command_text", r"(?<![\w.-])dsenableroot\b")
R0129_PATTERN_7: Final = Matches(
    n.R0129_PATTERN_7,
    "command_text",
    r"(?<![\w.-])sysadminctl[ \t][^|;&\n]*?-(?:addUser|resetPasswordFor)\b",
    limit=512,
)
R0129_ANY: Final = AnyOf(
    R0129_PATTERN,
    R0129_PATTERN_2,
    R0129_PATTERN_3,
    R0129_PATTERN_4,
    R0129_PATTERN_5,
    R0129_PATTERN_6,
    R0129_PATTERN_7,
)
R0129: Final = Rule(
    id="R0129",
    version=1,
    name="dormant_account_used",
    emits=(Emit("TA0003", "T1078", "T1078.003", 0.75, "Valid Accounts: Local Accounts"),),
    evidence_fields=("command_text",),
    description=(
        "An account that nobody logs in with given a shell, unlocked, or its expiry put off, or `su` used for a command as\n"
        "such an account. Accounts of services are there on every host, and nobody watches them."
    ),
    status="stable",
    source="rules/command/persistence/R0129_dormant_account_used.yaml",
)


@KIND.rule(R0129, anchors=(R0129_ANY,))
def r0129(hits: Hits) -> bool:
    return R0129_ANY in hits


# ── R0130 ─────────────────────────────────────────────────────────────────────────────────────────

R0130_PATTERN: Final = Matches(
    n.R0130_PATTERN,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|touch|curl|wget|vi|vim|nano)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?[^\\s;|&]*?/etc/pam\\.(?:d\\b|conf\\b)[^\\s;|&]*",
    limit=22,
)
R0130_PATTERN_2: Final = Matches(
    n.R0130_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:cp|mv|install|curl|wget|gcc|ln)[ \t][^|;&\n]*?\bpam_\w+\.so\b",
    limit=63,
)
R0130_PATTERN_3: Final = Matches(
    n.R0130_PATTERN_3,
    "command_text",
    r"\bauth[ \t]+(?:sufficient|optional|required)[ \t]+pam_\w+\.so\b",
)
R0130: Final = Rule(
    id="R0130",
    version=1,
    name="pam_changed",
    emits=(
        Emit(
            "TA0006",
            "T1556",
            "T1556.003",
            0.85,
            "Modify Authentication Process: Pluggable Authentication Modules",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The files of PAM below /etc/pam.d changed, or a module of it put in place. A line `auth sufficient pam_permit.so`\n"
        "lets everybody in; a module of one's own also writes down passwords."
    ),
    status="stable",
    source="rules/command/persistence/R0130_pam_changed.yaml",
)


@KIND.rule(R0130, anchors=(R0130_PATTERN, R0130_PATTERN_2, R0130_PATTERN_3))
def r0130(hits: Hits) -> bool:
    return R0130_PATTERN in hits or R0130_PATTERN_2 in hits or R0130_PATTERN_3 in hits


# ── R0131 ─────────────────────────────────────────────────────────────────────────────────────────

R0131_PATTERN: Final = Matches(
    n.R0131_PATTERN,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|touch|curl|wget|vi|vim|nano)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?[^\\s;|&]*?/(?:\\.config|xdg)/(?:autostart|autostart-scripts)\\b",
    limit=63,
)
R0131_PATTERN_2: Final = Matches(
    n.R0131_PATTERN_2,
    "command_text",
    r"(?<![\w.-])mkdir[ \t][^|;&\n]*?\.config/autostart",
    limit=512,
)
R0131_PATTERN_3: Final = Matches(
    n.R0131_PATTERN_3, "command_text", r"\.kde\d?/(?:Autostart|share/autostart)/"
)
R0131: Final = Rule(
    id="R0131",
    version=1,
    name="desktop_autostart",
    emits=(
        Emit(
            "TA0003",
            "T1547",
            "T1547.013",
            0.8,
            "Boot or Logon Autostart Execution: XDG Autostart Entries",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A file put among those that a desktop starts with the session: XDG autostart below ~/.config or /etc/xdg, KDE's\n"
        "autostart-scripts."
    ),
    status="stable",
    source="rules/command/persistence/R0131_desktop_autostart.yaml",
)


@KIND.rule(R0131, anchors=(R0131_PATTERN, R0131_PATTERN_2, R0131_PATTERN_3))
def r0131(hits: Hits) -> bool:
    return R0131_PATTERN in hits or R0131_PATTERN_2 in hits or R0131_PATTERN_3 in hits


# ── R0132 ─────────────────────────────────────────────────────────────────────────────────────────

R0132_PATTERN: Final = Matches(n.R0132_PATTERN, "command_text", r"/etc/ld\.so\.preload\b")
R0132_PATTERN_2: Final = Matches(
    n.R0132_PATTERN_2, "command_text", "\\bLD_(?:PRELOAD|AUDIT)=(?![\"\\']?(?:/usr)?/lib)"
)
R0132_PATTERN_3: Final = Matches(n.R0132_PATTERN_3, "command_text", r"\bDYLD_INSERT_LIBRARIES=")
R0132_PATTERN_4: Final = Matches(
    n.R0132_PATTERN_4,
    "command_text",
    "\\bLD_LIBRARY_PATH=[\"\\']?(?:/tmp|/dev/shm|/var/tmp|\\.(?:[ \\t]|$))",
)
R0132_PATTERN_5: Final = Matches(
    n.R0132_PATTERN_5, "command_text", r"(?<![\w.-])(?:libprocesshider|Diamorphine|jynx2?|azazel)\b"
)
R0132_ANY: Final = AnyOf(
    R0132_PATTERN, R0132_PATTERN_2, R0132_PATTERN_3, R0132_PATTERN_4, R0132_PATTERN_5
)
R0132: Final = Rule(
    id="R0132",
    version=2,
    name="preloaded_library",
    emits=(
        Emit(
            "TA0005", "T1574", "T1574.006", 0.8, "Hijack Execution Flow: Dynamic Linker Hijacking"
        ),
        Emit("TA0005", "T1014", None, 0.5, "Rootkit"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A library loaded into every program, by /etc/ld.so.preload, or into one, by LD_PRELOAD, LD_AUDIT,\n"
        "LD_LIBRARY_PATH or DYLD_INSERT_LIBRARIES pointing at a place of one's own, not at the libraries of the system.\n"
        "Userland rootkits live there: they hide files and processes and take passwords."
    ),
    status="stable",
    source="rules/command/persistence/R0132_preloaded_library.yaml",
)


@KIND.rule(R0132, anchors=(R0132_ANY,))
def r0132(hits: Hits) -> bool:
    return R0132_ANY in hits


# ── R0133 ─────────────────────────────────────────────────────────────────────────────────────────

R0133_PATTERN: Final = Matches(n.R0133_PATTERN, "command_text", r"(?<![\w.-])insmod[ \t]+\S")
R0133_PATTERN_2: Final = Matches(
    n.R0133_PATTERN_2,
    "command_text",
    "(?:^|[;&|\\n])[ \\t]*(?:sudo[ \\t]+)?(?:/s?bin/)?modprobe[ \\t]+(?:-\\w*f\\b|--force|(?:-\\w+[ \\t]+)*[\"\\']?(?:\\.{0,2}/|\\$))",
)
R0133_PATTERN_3: Final = Matches(
    n.R0133_PATTERN_3,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?)[ \\t]*[\"\\']?/etc/(?:modules\\b|modules-load\\.d/)",
    limit=63,
)
R0133_PATTERN_4: Final = Matches(
    n.R0133_PATTERN_4, "command_text", r"(?<![\w.-])(?:kextload|kextutil)[ \t]"
)
R0133_PATTERN_5: Final = Matches(
    n.R0133_PATTERN_5, "command_text", r"(?<![\w.-])kmutil[ \t]+(?:load|install)\b"
)
R0133_ANY: Final = AnyOf(
    R0133_PATTERN, R0133_PATTERN_2, R0133_PATTERN_3, R0133_PATTERN_4, R0133_PATTERN_5
)
R0133: Final = Rule(
    id="R0133",
    version=2,
    name="kernel_module_loaded",
    emits=(
        Emit(
            "TA0003",
            "T1547",
            "T1547.006",
            0.8,
            "Boot or Logon Autostart Execution: Kernel Modules and Extensions",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A module loaded into the kernel by its file, or set to be loaded at start; on macOS a kernel extension. Rootkits\n"
        "that hide from everything above them come so. The modules of the distribution, loaded by name, do not count."
    ),
    status="stable",
    source="rules/command/persistence/R0133_kernel_module_loaded.yaml",
)


@KIND.rule(R0133, anchors=(R0133_ANY,))
def r0133(hits: Hits) -> bool:
    return R0133_ANY in hits


# ── R0134 ─────────────────────────────────────────────────────────────────────────────────────────

R0134_PATTERN: Final = Matches(
    n.R0134_PATTERN,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|touch|curl|wget|vi|vim|nano)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?[^\\s;|&]*?/udev/rules\\.d\\b",
    limit=63,
)
R0134_PATTERN_2: Final = Matches(n.R0134_PATTERN_2, "command_text", "\\bRUN\\+?=\\+?[\"\\'\\\\]")
R0134: Final = Rule(
    id="R0134",
    version=2,
    name="udev_rule",
    emits=(Emit("TA0003", "T1546", "T1546.017", 0.7, "Event Triggered Execution: Udev Rules"),),
    evidence_fields=("command_text",),
    description=(
        "A rule for udev written, or a RUN key handed to it: a command that runs as root when some device, even the network,\n"
        "appears."
    ),
    status="stable",
    source="rules/command/persistence/R0134_udev_rule.yaml",
)


@KIND.rule(R0134, anchors=(R0134_PATTERN, R0134_PATTERN_2))
def r0134(hits: Hits) -> bool:
    return R0134_PATTERN in hits or R0134_PATTERN_2 in hits


# ── R0135 ─────────────────────────────────────────────────────────────────────────────────────────

R0135_PATTERN: Final = Matches(n.R0135_PATTERN, "command_text", r"\b(?:site|user)customize\.py\b")
R0135_PATTERN_2: Final = Matches(
    n.R0135_PATTERN_2,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|touch|curl|wget|vi|vim|nano)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?[^\\s;|&]*?\\.pth\\b",
    limit=63,
)
R0135_PATTERN_3: Final = Matches(n.R0135_PATTERN_3, "command_text", r"\bgetusersitepackages\(\)")
R0135: Final = Rule(
    id="R0135",
    version=1,
    name="python_startup_hook",
    emits=(
        Emit(
            "TA0003", "T1546", "T1546.018", 0.85, "Event Triggered Execution: Python Startup Hooks"
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A file that every start of python runs: sitecustomize or usercustomize, or a `.pth` among its packages with an\n"
        "import in it."
    ),
    status="stable",
    source="rules/command/persistence/R0135_python_startup_hook.yaml",
)


@KIND.rule(R0135, anchors=(R0135_PATTERN, R0135_PATTERN_2, R0135_PATTERN_3))
def r0135(hits: Hits) -> bool:
    return R0135_PATTERN in hits or R0135_PATTERN_2 in hits or R0135_PATTERN_3 in hits


# ── R0136 ─────────────────────────────────────────────────────────────────────────────────────────

R0136_PATTERN: Final = Matches(
    n.R0136_PATTERN,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|touch|curl|wget)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?[^\\s;|&]*?\\.git/hooks/",
    limit=63,
)
R0136_PATTERN_2: Final = Matches(
    n.R0136_PATTERN_2,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|ln|install|sed[ \\t]+-i|rsync|touch|curl|wget)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?/etc/(?:apt/apt\\.conf\\.d|update-motd\\.d|NetworkManager/dispatcher\\.d|network/if-(?:up|down)\\.d|dpkg/dpkg\\.cfg\\.d|yum/pluginconf\\.d|cron\\.allow)/",
    limit=63,
)
R0136_PATTERN_3: Final = Matches(
    n.R0136_PATTERN_3,
    "command_text",
    r"\b(?:APT::Update::Pre-Invoke|DPkg::(?:Pre|Post)-Invoke|APT::Update::Post-Invoke)",
)
R0136: Final = Rule(
    id="R0136",
    version=2,
    name="hook_of_a_tool",
    emits=(
        Emit("TA0003", "T1546", None, 0.7, "Event Triggered Execution"),
        Emit("TA0003", "T1546", "T1546.016", 0.5, "Event Triggered Execution: Installer Packages"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A hook that a tool runs on its own: of git, apt, dpkg, yum, pip, the message of the day, NetworkManager's\n"
        "dispatcher. Whoever uses the tool next runs it."
    ),
    status="stable",
    source="rules/command/persistence/R0136_hook_of_a_tool.yaml",
)


@KIND.rule(R0136, anchors=(R0136_PATTERN, R0136_PATTERN_2, R0136_PATTERN_3))
def r0136(hits: Hits) -> bool:
    return R0136_PATTERN in hits or R0136_PATTERN_2 in hits or R0136_PATTERN_3 in hits


# ── R0137 ─────────────────────────────────────────────────────────────────────────────────────────

R0137_AGENT: Final = Matches(
    n.R0137_AGENT,
    "command_text",
    r"(?:>{1,2}|\b(?:cp|mv|tee|touch|curl|ln|mkdir)\b)[^|;&\n]*?Library/LaunchAgents\b",
    limit=512,
)
R0137_LAUNCHCTL: Final = Matches(
    n.R0137_LAUNCHCTL,
    "command_text",
    r"(?<![\w.-])launchctl[ \t]+(?:load|submit|bootstrap|enable|start|kickstart)\b",
)
R0137: Final = Rule(
    id="R0137",
    version=1,
    name="launch_agent",
    emits=(
        Emit("TA0003", "T1543", "T1543.001", 0.75, "Create or Modify System Process: Launch Agent"),
        Emit("TA0002", "T1569", "T1569.001", 0.75, "System Services: Launchctl"),
    ),
    evidence_fields=("command_text",),
    description=(
        "An agent or daemon for launchd put in place or loaded, on macOS: a plist below Library/LaunchAgents or\n"
        "LaunchDaemons, `launchctl load`, `submit` or `bootstrap`, a login item or an emond rule."
    ),
    status="stable",
    source="rules/command/persistence/R0137_launch_agent.yaml",
)


@KIND.rule(R0137, anchors=(R0137_AGENT, R0137_LAUNCHCTL))
def r0137(hits: Hits) -> bool:
    return R0137_AGENT in hits or R0137_LAUNCHCTL in hits


# ── R0138 ─────────────────────────────────────────────────────────────────────────────────────────

R0138_PATTERN: Final = Matches(
    n.R0138_PATTERN,
    "command_text",
    r"(?:>{1,2}|\b(?:cp|mv|tee|touch|curl|ln)\b)[^|;&\n]*?Library/LaunchDaemons\b",
    limit=512,
)
R0138_PATTERN_2: Final = Matches(
    n.R0138_PATTERN_2,
    "command_text",
    r"\blaunchctl[ \t]+(?:load|bootstrap)[ \t][^|;&\n]*?LaunchDaemons/",
    limit=512,
)
R0138: Final = Rule(
    id="R0138",
    version=1,
    name="launch_daemon",
    emits=(
        Emit("TA0003", "T1543", "T1543.004", 0.8, "Create or Modify System Process: Launch Daemon"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A daemon for launchd put in place: a plist below Library/LaunchDaemons, which macOS starts as root before anybody\n"
        "logs in."
    ),
    status="stable",
    source="rules/command/persistence/R0138_launch_daemon.yaml",
)


@KIND.rule(R0138, anchors=(R0138_PATTERN, R0138_PATTERN_2))
def r0138(hits: Hits) -> bool:
    return R0138_PATTERN in hits or R0138_PATTERN_2 in hits


# ── R0139 ─────────────────────────────────────────────────────────────────────────────────────────

R0139_PATTERN: Final = Matches(
    n.R0139_PATTERN,
    "command_text",
    r"\bdefaults[ \t]+write[ \t][^|;&\n]*?(?:LoginHook|LogoutHook)\b",
    limit=512,
)
R0139_PATTERN_2: Final = Matches(n.R0139_PATTERN_2, "command_text", r"/etc/emond\.d/rules/")
R0139_PATTERN_3: Final = Matches(
    n.R0139_PATTERN_3, "command_text", r"com\.apple\.loginwindow[\w.-]*\.plist", limit=512
)
R0139_PATTERN_4: Final = Matches(
    n.R0139_PATTERN_4, "command_text", r"(?i)\bmake[ \t]+(?:new[ \t]+)?login item\b"
)
R0139_ANY: Final = AnyOf(R0139_PATTERN, R0139_PATTERN_2, R0139_PATTERN_3, R0139_PATTERN_4)
R0139: Final = Rule(
    id="R0139",
    version=1,
    name="macos_login_hook",
    emits=(
        Emit(
            "TA0003", "T1037", "T1037.002", 0.6, "Boot or Logon Initialization Scripts: Login Hook"
        ),
        Emit("TA0003", "T1546", "T1546.014", 0.6, "Event Triggered Execution: Emond"),
        Emit(
            "TA0003",
            "T1547",
            "T1547.007",
            0.6,
            "Boot or Logon Autostart Execution: Re-opened Applications",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Other places of macOS that run something by themselves: login and logout hooks, rules of emond, the windows reopened\n"
        "at log-in, folder actions."
    ),
    status="stable",
    source="rules/command/persistence/R0139_macos_login_hook.yaml",
)


@KIND.rule(R0139, anchors=(R0139_ANY,))
def r0139(hits: Hits) -> bool:
    return R0139_ANY in hits


# ── R0140 ─────────────────────────────────────────────────────────────────────────────────────────

R0140_PATTERN: Final = Matches(
    n.R0140_PATTERN, "command_text", r"(?<![\w.-])dscl[ \t]+\.[ \t]+-?create[ \t]+/Users/"
)
R0140_PATTERN_2: Final = Matches(
    n.R0140_PATTERN_2, "command_text", r"(?<![\w.-])dscl[ \t]+\.[ \t]+-?append[ \t]+/Groups/admin\b"
)
R0140_PATTERN_3: Final = Matches(
    n.R0140_PATTERN_3, "command_text", r"(?<![\w.-])sysadminctl[ \t][^|;&\n]*?-addUser\b", limit=512
)
R0140: Final = Rule(
    id="R0140",
    version=1,
    name="macos_account",
    emits=(
        Emit("TA0003", "T1136", "T1136.001", 0.85, "Create Account: Local Account"),
        Emit("TA0003", "T1078", "T1078.003", 0.7, "Valid Accounts: Local Accounts"),
    ),
    evidence_fields=("command_text",),
    description="An account made, changed or hidden on macOS with dscl or sysadminctl.",
    status="stable",
    source="rules/command/persistence/R0140_macos_account.yaml",
)


@KIND.rule(R0140, anchors=(R0140_PATTERN, R0140_PATTERN_2, R0140_PATTERN_3))
def r0140(hits: Hits) -> bool:
    return R0140_PATTERN in hits or R0140_PATTERN_2 in hits or R0140_PATTERN_3 in hits


# ── R0141 ─────────────────────────────────────────────────────────────────────────────────────────

R0141_PATTERN: Final = Matches(
    n.R0141_PATTERN,
    "command_text",
    "\\bdscl[ \\t]+\\.[ \\t]+-?create[ \\t]+/Users/\\S+[ \\t]+(?:IsHidden[ \\t]+(?:1|true|yes)|UniqueID[ \\t]+[\"\\']?[1-4]?\\d{1,2}\\b)",
)
R0141_PATTERN_2: Final = Matches(n.R0141_PATTERN_2, "command_text", r"\bHide500Users\b")
R0141_PATTERN_3: Final = Matches(n.R0141_PATTERN_3, "command_text", r"\bHiddenUsersList\b")
R0141: Final = Rule(
    id="R0141",
    version=1,
    name="macos_hidden_account",
    emits=(Emit("TA0005", "T1564", "T1564.002", 0.85, "Hide Artifacts: Hidden Users"),),
    evidence_fields=("command_text",),
    description="An account of macOS hidden from the log-in window: `IsHidden`, a user id below 500, or Hide500Users.",
    status="stable",
    source="rules/command/defense_evasion/R0141_macos_hidden_account.yaml",
)


@KIND.rule(R0141, anchors=(R0141_PATTERN, R0141_PATTERN_2, R0141_PATTERN_3))
def r0141(hits: Hits) -> bool:
    return R0141_PATTERN in hits or R0141_PATTERN_2 in hits or R0141_PATTERN_3 in hits


# ── R0142 ─────────────────────────────────────────────────────────────────────────────────────────

R0142_PATTERN: Final = Matches(
    n.R0142_PATTERN,
    "command_text",
    "(?<![\\w.-])chmod[ \\t]+(?:-\\w+[ \\t]+){0,2}[\"\\']?(?:[ugoa]{0,3}\\+[rwx]{0,3}s\\w{0,2}|[ug]{1,2}=[rwx]{0,3}s\\w?|0?[46][0-7]{3})(?![\\d])",
)
R0142_PATTERN_2: Final = Matches(
    n.R0142_PATTERN_2,
    "command_text",
    r"(?<![\w.-])install[ \t][^|;&\n]*?-m[ \t]*[ =]?(?:0?[46][0-7]{3}|=?x?s)\b",
    limit=512,
)
R0142_PATTERN_3: Final = Matches(
    n.R0142_PATTERN_3, "command_text", "\\bchmod\\([\"\\'][^\\n]{0,60}?0?o?4[0-7]{3}", limit=512
)
R0142: Final = Rule(
    id="R0142",
    version=1,
    name="setuid_bit_set",
    emits=(
        Emit(
            "TA0004",
            "T1548",
            "T1548.001",
            0.85,
            "Abuse Elevation Control Mechanism: Setuid and Setgid",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The set-user-id bit set on a file: `chmod u+s`, `+s`, or a mode that begins with 4 or 6. A copy of a shell with it\n"
        "is root for whoever finds it."
    ),
    status="stable",
    source="rules/command/privilege_escalation/R0142_setuid_bit_set.yaml",
)


@KIND.rule(R0142, anchors=(R0142_PATTERN, R0142_PATTERN_2, R0142_PATTERN_3))
def r0142(hits: Hits) -> bool:
    return R0142_PATTERN in hits or R0142_PATTERN_2 in hits or R0142_PATTERN_3 in hits


# ── R0143 ─────────────────────────────────────────────────────────────────────────────────────────

R0143_PATTERN: Final = Matches(
    n.R0143_PATTERN,
    "command_text",
    "(?<![\\w.-])setcap[ \\t]+[\"\\']?(?:all|=|[\\w,]*cap_(?:set|dac|sys_(?:admin|ptrace|module|chroot)|chown|fowner|mac|mknod))",
)
R0143_PATTERN_2: Final = Matches(
    n.R0143_PATTERN_2,
    "command_text",
    r"(?<![\w.-])getcap[ \t]+(?:-\w*r\w*[ \t]+)?/(?=[ \t]|$|[;&|\n])|(?<![\w.-])getcap[ \t]+-\w*r\w*[ \t]+/[^;|\n]{0,120}?2>[ \t]*/dev/null",
    limit=512,
)
R0143: Final = Rule(
    id="R0143",
    version=2,
    name="capability_set",
    emits=(
        Emit(
            "TA0004",
            "T1548",
            "T1548.001",
            0.7,
            "Abuse Elevation Control Mechanism: Setuid and Setgid",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Capabilities that are as good as root given to a file with setcap, or capabilities looked for on all files with\n"
        "getcap. `cap_setuid` on an interpreter is as good as the set-user-id bit, and less known."
    ),
    status="stable",
    source="rules/command/privilege_escalation/R0143_capability_set.yaml",
)


@KIND.rule(R0143, anchors=(R0143_PATTERN, R0143_PATTERN_2))
def r0143(hits: Hits) -> bool:
    return R0143_PATTERN in hits or R0143_PATTERN_2 in hits


# ── R0144 ─────────────────────────────────────────────────────────────────────────────────────────

R0144_PATTERN: Final = Matches(
    n.R0144_PATTERN,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|(?<![\\w.-])(?:cp|mv|sed[ \\t]+-\\w*i\\w*|chmod|chattr|install|ln)\\b[^|\\n]*?)[ \\t]*[\"\\']?/etc/sudoers\\b",
    limit=22,
)
R0144_PATTERN_2: Final = Matches(n.R0144_PATTERN_2, "command_text", r"\bNOPASSWD:")
R0144_PATTERN_3: Final = Matches(
    n.R0144_PATTERN_3, "command_text", r"\b(?:timestamp_timeout|tty_tickets)\b"
)
R0144: Final = Rule(
    id="R0144",
    version=1,
    name="sudoers_changed",
    emits=(
        Emit(
            "TA0004",
            "T1548",
            "T1548.003",
            0.85,
            "Abuse Elevation Control Mechanism: Sudo and Sudo Caching",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The rules of sudo changed: a line with NOPASSWD written, /etc/sudoers or sudoers.d the aim of a redirection, tee,\n"
        "sed or copy, or its `timestamp_timeout` and `tty_tickets` turned off."
    ),
    status="stable",
    source="rules/command/privilege_escalation/R0144_sudoers_changed.yaml",
)


@KIND.rule(R0144, anchors=(R0144_PATTERN, R0144_PATTERN_2, R0144_PATTERN_3))
def r0144(hits: Hits) -> bool:
    return R0144_PATTERN in hits or R0144_PATTERN_2 in hits or R0144_PATTERN_3 in hits


# ── R0145 ─────────────────────────────────────────────────────────────────────────────────────────

R0145_PATTERN: Final = Matches(
    n.R0145_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:cat|less|more|head|tail|grep|strings|vi|vim)\\b[^|;&\\n]*?[ \\t][\"\\']?/etc/sudoers\\b",
    limit=512,
)
R0145_PATTERN_2: Final = Matches(
    n.R0145_PATTERN_2,
    "command_text",
    r"(?<![\w.-])sudo[ \t]+(?:-n[ \t]+)?-l(?:[ \t]+-n)?(?=[ \t]*(?:[;&|\n>]|2>|$))|(?<![\w.-])sudo[ \t]+-nl\b",
)
R0145: Final = Rule(
    id="R0145",
    version=1,
    name="sudo_rules_read",
    emits=(
        Emit(
            "TA0004",
            "T1548",
            "T1548.003",
            0.7,
            "Abuse Elevation Control Mechanism: Sudo and Sudo Caching",
        ),
        Emit("TA0007", "T1069", "T1069.001", 0.5, "Permission Groups Discovery: Local Groups"),
    ),
    evidence_fields=("command_text",),
    description="The rules of sudo read, from /etc/sudoers or sudoers.d: who may become whom, and without a password.",
    status="stable",
    source="rules/command/privilege_escalation/R0145_sudo_rules_read.yaml",
)


@KIND.rule(R0145, anchors=(R0145_PATTERN, R0145_PATTERN_2))
def r0145(hits: Hits) -> bool:
    return R0145_PATTERN in hits or R0145_PATTERN_2 in hits


# ── R0146 ─────────────────────────────────────────────────────────────────────────────────────────

R0146_PATTERN: Final = Matches(
    n.R0146_PATTERN, "command_text", "(?<![\\w.-])sudo[ \\t]+-u[ \\t]*[\"\\']?#-1"
)
R0146_PATTERN_2: Final = Matches(
    n.R0146_PATTERN_2,
    "command_text",
    r"(?i)(?<![a-z0-9])(?:pwnkit|dirty[-_]?(?:cow|pipe|sock|c0w)|cve[-_]20\d\d[-_]\d{4,5}|baron[-_]?samedit|overlayfs[-_]?exploit|linux-exploit-suggester\S*|les\.sh|sudo_killer|traitor|gameover\(?lay\)?)(?![a-z0-9])",
    limit=512,
)
R0146_PATTERN_3: Final = Matches(n.R0146_PATTERN_3, "command_text", r"\bGCONV_PATH=")
R0146_PATTERN_4: Final = Matches(
    n.R0146_PATTERN_4, "command_text", "\\bsudoedit[ \\t]+-s[ \\t]+[\"\\']?\\\\"
)
R0146_ANY: Final = AnyOf(R0146_PATTERN, R0146_PATTERN_2, R0146_PATTERN_3, R0146_PATTERN_4)
R0146: Final = Rule(
    id="R0146",
    version=1,
    name="local_exploit",
    emits=(Emit("TA0004", "T1068", None, 0.8, "Exploitation for Privilege Escalation"),),
    evidence_fields=("command_text",),
    description=(
        "Known ways from any account to root by a fault: the user id -1 of sudo, pkexec with an environment of one's own,\n"
        "Dirty Pipe and Dirty COW by the name of their programs, or a source of an exploit compiled and run."
    ),
    status="stable",
    source="rules/command/privilege_escalation/R0146_local_exploit.yaml",
)


@KIND.rule(R0146, anchors=(R0146_ANY,))
def r0146(hits: Hits) -> bool:
    return R0146_ANY in hits


# ── R0147 ─────────────────────────────────────────────────────────────────────────────────────────

R0147_PATTERN: Final = Matches(
    n.R0147_PATTERN,
    "command_text",
    r"(?i)(?<![a-z0-9])(?:lin(?:ux)?peas|linenum\.sh|lse\.sh|pspy(?:32|64)s?|linuxprivchecker|unix-privesc-check|autosuid|suid3num|deepce|linprivchecker|kubeletctl|peirates|amicontained|cdk_linux)\w*(?![a-z0-9])",
    limit=512,
)
R0147: Final = Rule(
    id="R0147",
    version=1,
    name="escalation_survey",
    emits=(
        Emit("TA0007", "T1082", None, 0.8, "System Information Discovery"),
        Emit("TA0002", "T1059", "T1059.004", 0.8, "Command and Scripting Interpreter: Unix Shell"),
        Emit(
            "TA0004",
            "T1548",
            "T1548.001",
            0.6,
            "Abuse Elevation Control Mechanism: Setuid and Setgid",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A script that looks for ways to root by its name: LinPEAS, LinEnum, linux-smart-enumeration, AutoSUID, pspy, unix-\n"
        "privesc-check, PEASS, deepce."
    ),
    status="stable",
    source="rules/command/privilege_escalation/R0147_escalation_survey.yaml",
)


@KIND.rule(R0147, anchors=(R0147_PATTERN,))
def r0147(hits: Hits) -> bool:
    return R0147_PATTERN in hits


# ── R0148 ─────────────────────────────────────────────────────────────────────────────────────────

R0148_PATTERN: Final = Matches(
    n.R0148_PATTERN,
    "command_text",
    r"(?<![\w.-])mount[ \t]+(?:-\w+[ \t]+\w+[ \t]+)*/dev/(?:sd[a-z]\d?|vd[a-z]\d?|xvd[a-z]\d?|nvme\w+|dm-\d|mapper/\S+)[ \t]+(?:/(?:tmp|host|root)\b|/mnt\b[^\n]*?(?:;|&&|\n)[^\n]*?(?:\bchroot\b|/mnt\S*/(?:etc|root|home)\b))",
    limit=22,
)
R0148_PATTERN_2: Final = Matches(
    n.R0148_PATTERN_2,
    "command_text",
    "(?<![\\w.-])chroot[ \\t]+[\"\\']?/(?:host|hostfs|rootfs)\\b|\\b(?:docker|podman|nerdctl|kubectl|ctr)\\b[^\\n]*?\\bchroot[ \\t]+[\"\\']?/mnt\\b",
    limit=512,
)
R0148_PATTERN_3: Final = Matches(
    n.R0148_PATTERN_3, "command_text", r"\bmount[ \t]+-t[ \t]+cgroup\b"
)
R0148_PATTERN_4: Final = Matches(n.R0148_PATTERN_4, "command_text", r"\bnotify_on_release\b")
R0148_PATTERN_5: Final = Matches(n.R0148_PATTERN_5, "command_text", r"/proc/1/root\b")
R0148_PATTERN_6: Final = Matches(
    n.R0148_PATTERN_6, "command_text", r"/proc/sys/kernel/core_pattern\b"
)
R0148_ANY: Final = AnyOf(
    R0148_PATTERN,
    R0148_PATTERN_2,
    R0148_PATTERN_3,
    R0148_PATTERN_4,
    R0148_PATTERN_5,
    R0148_PATTERN_6,
)
R0148: Final = Rule(
    id="R0148",
    version=2,
    name="host_disk_mounted",
    emits=(Emit("TA0004", "T1611", None, 0.75, "Escape to Host"),),
    evidence_fields=("command_text",),
    description=(
        "From inside a container or with a daemon's rights: the disk of the host mounted and entered, its root entered\n"
        "with chroot, or a cgroup's release agent prepared. A container then no longer holds anything."
    ),
    status="stable",
    source="rules/command/privilege_escalation/R0148_host_disk_mounted.yaml",
)


@KIND.rule(R0148, anchors=(R0148_ANY,))
def r0148(hits: Hits) -> bool:
    return R0148_ANY in hits


# ── R0149 ─────────────────────────────────────────────────────────────────────────────────────────

R0149_PATTERN: Final = Matches(n.R0149_PATTERN, "command_text", r"(?<![\w.-])update-ca-trust\b")
R0149_PATTERN_2: Final = Matches(
    n.R0149_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:cp|mv|tee|install)\b[^|;&\n]*?(?:/ca-trust/source/anchors|/ca-certificates|/share/certs)\b",
    limit=512,
)
R0149_PATTERN_3: Final = Matches(
    n.R0149_PATTERN_3,
    "command_text",
    r"(?<![\w.-])security[ \t]+(?:add-trusted-cert|add-certificates)\b",
)
R0149_PATTERN_4: Final = Matches(
    n.R0149_PATTERN_4, "command_text", r"(?<![\w.-])certctl[ \t]+rehash\b"
)
R0149_ANY: Final = AnyOf(R0149_PATTERN, R0149_PATTERN_2, R0149_PATTERN_3, R0149_PATTERN_4)
R0149: Final = Rule(
    id="R0149",
    version=1,
    name="trusted_certificate_added",
    emits=(
        Emit(
            "TA0005", "T1553", "T1553.004", 0.75, "Subvert Trust Controls: Install Root Certificate"
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A certificate made an authority that the host trusts: copied among the anchors, or the store rebuilt, on Linux,\n"
        "FreeBSD and macOS."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0149_trusted_certificate_added.yaml",
)


@KIND.rule(R0149, anchors=(R0149_ANY,))
def r0149(hits: Hits) -> bool:
    return R0149_ANY in hits


# ── R0150 ─────────────────────────────────────────────────────────────────────────────────────────

R0150_PATTERN: Final = Matches(
    n.R0150_PATTERN,
    "command_text",
    r"\b(?:PermitRootLogin|PasswordAuthentication|PermitEmptyPasswords|AuthorizedKeysCommand|GatewayPorts)[ \t]+(?:yes(?!/\w+[ \t]+no\b)|/)",
)
R0150_PATTERN_2: Final = Matches(
    n.R0150_PATTERN_2,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|\\bsed[ \\t]+-i(?![^|;&\\n]*(?:PermitRootLogin|PasswordAuthentication|PermitEmptyPasswords)[ \\t]+no\\b)[^|;&\\n]*?)[ \\t]*[\"\\']?/etc/ssh/sshd_config",
    limit=63,
)
R0150_PATTERN_3: Final = Matches(
    n.R0150_PATTERN_3, "command_text", r"\bsshd[ \t]+(?:-\w+[ \t]+)*-p[ \t]*\d", limit=512
)
R0150_PATTERN_4: Final = Matches(
    n.R0150_PATTERN_4, "command_text", r"(?<![\w.-])(?:telnetd|utelnetd|dropbear)[ \t]+-[\w]*[lpRE]"
)
R0150_PATTERN_5: Final = Matches(
    n.R0150_PATTERN_5, "command_text", r">{1,2}[ \t]*/etc/(?:inetd\.conf|xinetd\.d/)"
)
R0150_ANY: Final = AnyOf(
    R0150_PATTERN, R0150_PATTERN_2, R0150_PATTERN_3, R0150_PATTERN_4, R0150_PATTERN_5
)
R0150: Final = Rule(
    id="R0150",
    version=2,
    name="remote_login_backdoor",
    emits=(
        Emit("TA0003", "T1098", "T1098.004", 0.5, "Account Manipulation: SSH Authorized Keys"),
        Emit("TA0005", "T1556", None, 0.6, "Modify Authentication Process"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The SSH server opened wider: root and passwords allowed, keys of one's own named, in sshd_config; or a second sshd,\n"
        "a super-server or telnetd started on a port of one's own."
    ),
    status="stable",
    source="rules/command/persistence/R0150_remote_login_backdoor.yaml",
)


@KIND.rule(R0150, anchors=(R0150_ANY,))
def r0150(hits: Hits) -> bool:
    return R0150_ANY in hits


# ── R0151 ─────────────────────────────────────────────────────────────────────────────────────────

R0151_PATTERN: Final = Matches(n.R0151_PATTERN, "command_text", "\\bHIST(?:FILE)?SIZE=[\"\\']?0\\b")
R0151_PATTERN_2: Final = Matches(
    n.R0151_PATTERN_2, "command_text", "\\bHISTCONTROL=[\"\\']?ignore(?:space|both)"
)
R0151_PATTERN_3: Final = Matches(n.R0151_PATTERN_3, "command_text", r"\bHISTIGNORE=")
R0151_PATTERN_4: Final = Matches(
    n.R0151_PATTERN_4, "command_text", r"\bset[ \t]+\+o[ \t]+history\b"
)
R0151_PATTERN_5: Final = Matches(
    n.R0151_PATTERN_5, "command_text", "\\bHISTFILE=[\"\\']?(?:/dev/null|[\"\\']?(?:[\\s;]|$))"
)
R0151_PATTERN_6: Final = Matches(
    n.R0151_PATTERN_6,
    "command_text",
    r"\bunset[ \t][^|;&\n]*?\bHIST(?:FILE|SIZE|ORY|LOG|SAVE)",
    limit=512,
)
R0151_PATTERN_7: Final = Matches(
    n.R0151_PATTERN_7, "command_text", r"\bSAVEHIST=0\b|\bfish[ \t]+--private\b"
)
R0151_ANY: Final = AnyOf(
    R0151_PATTERN,
    R0151_PATTERN_2,
    R0151_PATTERN_3,
    R0151_PATTERN_4,
    R0151_PATTERN_5,
    R0151_PATTERN_6,
    R0151_PATTERN_7,
)
R0151: Final = Rule(
    id="R0151",
    version=1,
    name="history_not_kept",
    emits=(
        Emit(
            "TA0005", "T1562", "T1562.003", 0.85, "Impair Defenses: Impair Command History Logging"
        ),
        Emit("TA0005", "T1070", "T1070.003", 0.5, "Indicator Removal: Clear Command History"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The shell told not to keep what is typed: HISTSIZE or HISTFILESIZE set to 0, HISTCONTROL to ignore what begins with\n"
        "a blank, HISTIGNORE to everything, HISTFILE exported as nothing or /dev/null, `set +o history`, `shopt -u\n"
        "histappend`."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0151_history_not_kept.yaml",
)


@KIND.rule(R0151, anchors=(R0151_ANY,))
def r0151(hits: Hits) -> bool:
    return R0151_ANY in hits


# ── R0152 ─────────────────────────────────────────────────────────────────────────────────────────

R0152_PATTERN: Final = Matches(
    n.R0152_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:rm|shred|unlink|truncate|srm|wipe)\\b[^|;&\\n]*?[ \\t][\"\\']?(?:/private)?/var/(?:log|audit|adm)/?(?:[\\w./*{},$-]*)",
    limit=512,
)
R0152_PATTERN_2: Final = Matches(
    n.R0152_PATTERN_2,
    "command_text",
    "(?:(?:^|[;&|\\n(]|/dev/null|\\becho|[\"\\']{2}|\\btrue|:)[ \\t]*(?<!>)>\\|?[ \\t]*[\"\\']?(?:/private)?/var/(?:log|audit|adm)/|(?<!>)>\\|?[ \\t]*[\"\\']?(?:/private)?/var/(?:log|audit|adm)/(?:auth|secure|messages|syslog|kern|daemon|mail|cron|[wub]tmp|lastlog|audit|sudo|faillog|\\*))",
)
R0152_PATTERN_3: Final = Matches(
    n.R0152_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:cp|ln|cat|dd)\b[^|;&\n]*?/dev/(?:null|zero)[ \t][^|;&\n]*?/var/log/",
    limit=63,
)
R0152_PATTERN_4: Final = Matches(
    n.R0152_PATTERN_4,
    "command_text",
    "\\bfind[ \\t]+[\"\\']?/var/(?:log|adm)\\b(?![^|;\\n]*-[mc](?:time|min)\\b)[^|;\\n]*?-(?:delete|exec[ \\t]+(?:rm|shred|truncate))",
    limit=512,
)
R0152_PATTERN_5: Final = Matches(
    n.R0152_PATTERN_5,
    "command_text",
    r"\bjournalctl[ \t][^|;&\n]*?--vacuum-(?:time|size|files)[ =][ \t]*(?:0|1(?:[smKB]|min|\b))",
    limit=512,
)
R0152_PATTERN_6: Final = Matches(
    n.R0152_PATTERN_6,
    "command_text",
    r"(?<![\w.-])(?:rm|shred|truncate|ln)\b[^|;&\n]*?/(?:[wub]tmp|lastlog|auth\.log|secure)\b",
    limit=512,
)
R0152_PATTERN_7: Final = Matches(
    n.R0152_PATTERN_7, "command_text", r"(?<![\w.-])log[ \t]+erase[ \t]+--"
)
R0152_PATTERN_8: Final = Matches(
    n.R0152_PATTERN_8, "command_text", r'\bdelete[ \t]+POSIX[ \t]+file[ \t]+["\\]*/var/log'
)
R0152_PATTERN_9: Final = Matches(
    n.R0152_PATTERN_9, "command_text", r"\bsed[ \t]+-i[^|;&\n]*?/var/log/", limit=512
)
R0152_PATTERN_10: Final = Matches(
    n.R0152_PATTERN_10,
    "command_text",
    r"\bfor[ \t]+\w+[ \t]+in\b[^\n]*?/var/log/[^\n]*?\bdo\b[^\n]*?(?:>|\brm\b|\bshred\b|\btruncate\b)",
    limit=22,
)
R0152_ANY: Final = AnyOf(
    R0152_PATTERN,
    R0152_PATTERN_2,
    R0152_PATTERN_3,
    R0152_PATTERN_4,
    R0152_PATTERN_5,
    R0152_PATTERN_6,
    R0152_PATTERN_7,
    R0152_PATTERN_8,
    R0152_PATTERN_9,
    R0152_PATTERN_10,
)
R0152: Final = Rule(
    id="R0152",
    version=2,
    name="log_removed_or_emptied",
    emits=(
        Emit(
            "TA0005",
            "T1070",
            "T1070.002",
            0.85,
            "Indicator Removal: Clear Linux or Mac System Logs",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Log files removed, emptied, overwritten or shredded below /var/log or /var/adm, or utmp, wtmp, btmp and lastlog\n"
        "wherever they are; the journal cut back to nothing, the log of macOS erased. What happened is then told by no one\n"
        "but the sensor."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0152_log_removed_or_emptied.yaml",
)


@KIND.rule(R0152, anchors=(R0152_ANY,))
def r0152(hits: Hits) -> bool:
    return R0152_ANY in hits


# ── R0153 ─────────────────────────────────────────────────────────────────────────────────────────

R0153_PATTERN: Final = Matches(
    n.R0153_PATTERN,
    "command_text",
    r"(?<![\w.-])touch[ \t]+(?:[^|;&\n$(]*?[ \t])?-(?:\w{0,4}[rt][ \t]+[^|;&\n]*?(?:/(?:s?bin|usr|etc|lib\w*|var|tmp|dev|root|home|opt|srv)\b|\$|[ \t]\.\w)|\w{3}[rt][ \t])",
    limit=63,
)
R0153_PATTERN_2: Final = Matches(
    n.R0153_PATTERN_2,
    "command_text",
    "(?<![\\w.-])touch[ \\t][^|;&\\n]*?--reference[ =][\"\\']?[/$]",
    limit=512,
)
R0153_PATTERN_3: Final = Matches(
    n.R0153_PATTERN_3, "command_text", r"(?<![\w.-])SetFile[ \t]+-[md]\b"
)
R0153_PATTERN_4: Final = Matches(
    n.R0153_PATTERN_4,
    "command_text",
    "\\bdate[ \\t]+(?:-s[ \\t]+[\"\\']?\\S|--set\\b)[^\\n]*?(?:;|&&|\\n)(?s:.)*?(?:\\btouch\\b|>|\\bcp\\b|\\bdate[ \\t]+-s\\b)",
    limit=63,
)
R0153_PATTERN_5: Final = Matches(
    n.R0153_PATTERN_5, "command_text", r"\bdebugfs[ \t][^|;\n]*?set_inode_field", limit=512
)
R0153_ANY: Final = AnyOf(
    R0153_PATTERN, R0153_PATTERN_2, R0153_PATTERN_3, R0153_PATTERN_4, R0153_PATTERN_5
)
R0153: Final = Rule(
    id="R0153",
    version=2,
    name="timestamp_changed",
    emits=(Emit("TA0005", "T1070", "T1070.006", 0.65, "Indicator Removal: Timestomp"),),
    evidence_fields=("command_text",),
    description=(
        "The times of a file set to others: `touch` with the times of another file (`-r`) or a date (`-t`) on files of\n"
        "the system, in temporary or hidden places or from a script, or with all times named (`-acmr`); SetFile on macOS,\n"
        "debugfs on an inode; or the clock turned back while files are made."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0153_timestamp_changed.yaml",
)


@KIND.rule(R0153, anchors=(R0153_ANY,))
def r0153(hits: Hits) -> bool:
    return R0153_ANY in hits


# ── R0154 ─────────────────────────────────────────────────────────────────────────────────────────

R0154_PATTERN: Final = Matches(
    n.R0154_PATTERN,
    "command_text",
    "(?<![\\w.-])chattr[ \\t]+(?:-R[ \\t]+|-V[ \\t]+){0,2}[-+=]\\w*[iaue]\\w*[ \\t]+(?:-\\w+[ \\t]+){0,6}[\"\\']?(?:/|~|\\$|\\.[\\w/])",
    limit=512,
)
R0154_PATTERN_2: Final = Matches(n.R0154_PATTERN_2, "command_text", r"(?<![\w.-])lockr[ \t]+[-+]\w")
R0154_PATTERN_3: Final = Matches(
    n.R0154_PATTERN_3,
    "command_text",
    r"(?<![\w.-])chflags[ \t]+(?:-\w+[ \t]+)?(?:no)?(?:schg|uchg|sappnd)\b",
)
R0154: Final = Rule(
    id="R0154",
    version=2,
    name="file_attributes_changed",
    emits=(
        Emit(
            "TA0005",
            "T1222",
            "T1222.002",
            0.8,
            "File and Directory Permissions Modification: Linux and Mac File and Directory Permissions Modification",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "chattr that makes a file immutable or append-only, or takes that away: `+i`, `-ia`. Intruders lock the owner and\n"
        "other intruders out of keys and cron tables so, and undo what those locked."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0154_file_attributes_changed.yaml",
)


@KIND.rule(R0154, anchors=(R0154_PATTERN, R0154_PATTERN_2, R0154_PATTERN_3))
def r0154(hits: Hits) -> bool:
    return R0154_PATTERN in hits or R0154_PATTERN_2 in hits or R0154_PATTERN_3 in hits


# ── R0155 ─────────────────────────────────────────────────────────────────────────────────────────

R0155_PATTERN: Final = Matches(
    n.R0155_PATTERN,
    "command_text",
    "(?<![\\w.-])(?<!sudo )chmod[ \\t]+(?:-\\w+[ \\t]+){0,2}[\"\\']?(?:0?777|a[+=]r?wx?|[ugo]*o\\+w|ugo?\\+rwx)\\b",
)
R0155_PATTERN_2: Final = Matches(
    n.R0155_PATTERN_2,
    "command_text",
    "(?<![\\w.-])chmod[ \\t]+(?:-\\w+[ \\t]+){0,2}[\"\\']?(?:[0-7]{3,4}|[ugoa]{0,3}[+=][rwxst]{1,4})[\"\\']?[ \\t]+[^|;&\\n]*?(?:/tmp|/var/tmp|/dev/shm|/var/run|/data/local/tmp|/root)/",
    limit=512,
)
R0155_PATTERN_3: Final = Matches(
    n.R0155_PATTERN_3,
    "command_text",
    r"(?<![\w.-])cd[ \t]+(?:/tmp|/var/tmp|/dev/shm|/var/run|/data/local/tmp|/root)\b[^\n]*?\bchmod[ \t]+(?:\+x|[0-7]{3})",
    limit=512,
)
R0155_PATTERN_4: Final = Matches(
    n.R0155_PATTERN_4,
    "command_text",
    r"(?<![\w.-])chmod[ \t]+[ugoa]{0,3}\+\w{0,2}x[ \t]+[^|;&\n]+?(?:;|\n)[ \t]*(?:sudo[ \t]+)?(?:(?:/bin/)?(?:ba|da)?sh[ \t]+)?\.?/",
    limit=512,
)
R0155_ANY: Final = AnyOf(R0155_PATTERN, R0155_PATTERN_2, R0155_PATTERN_3, R0155_PATTERN_4)
R0155: Final = Rule(
    id="R0155",
    version=2,
    name="permissions_opened",
    emits=(
        Emit(
            "TA0005",
            "T1222",
            "T1222.002",
            0.6,
            "File and Directory Permissions Modification: Linux and Mac File and Directory Permissions Modification",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Permissions opened to everybody, or a file made executable where everybody may write: `chmod 777`, `a+w`, `-R` on a\n"
        "tree, or `+x` on something below /tmp, /var/tmp or /dev/shm, or beside it."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0155_permissions_opened.yaml",
)


@KIND.rule(R0155, anchors=(R0155_ANY,))
def r0155(hits: Hits) -> bool:
    return R0155_ANY in hits


# ── R0156 ─────────────────────────────────────────────────────────────────────────────────────────

R0156_PATTERN: Final = Matches(
    n.R0156_PATTERN,
    "command_text",
    "(?<![\\w.-])chown[ \\t]+(?:-\\w+[ \\t]+){0,2}[\"\\']?(?:root|0)(?::\\w*)?[\"\\']?[ \\t]",
)
R0156: Final = Rule(
    id="R0156",
    version=1,
    name="ownership_changed",
    emits=(
        Emit(
            "TA0005",
            "T1222",
            "T1222.002",
            0.25,
            "File and Directory Permissions Modification: Linux and Mac File and Directory Permissions Modification",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Files given to root, or a tree to another owner, with chown or chgrp on the command line. Its confidence is below\n"
        "the default floor: administrators do it all day."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0156_ownership_changed.yaml",
)


@KIND.rule(R0156, anchors=(R0156_PATTERN,))
def r0156(hits: Hits) -> bool:
    return R0156_PATTERN in hits


# ── R0157 ─────────────────────────────────────────────────────────────────────────────────────────

R0157_PATTERN: Final = Matches(
    n.R0157_PATTERN,
    "command_text",
    r"(?<![\w.-])ip6?tables[ \t][^|;&\n]*?(?:-\w{0,1}[FXD]\b|--(?:flush|delete)|-P[ \t]+\w+[ \t]+ACCEPT)",
    limit=512,
)
R0157_PATTERN_2: Final = Matches(
    n.R0157_PATTERN_2,
    "command_text",
    r"(?<![\w.-])ufw[ \t]+(?:--force[ \t]+)?(?:disable|reset|logging[ \t]+off)\b",
)
R0157_PATTERN_3: Final = Matches(
    n.R0157_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:systemctl|service|chkconfig|rc-service|/etc/init\.d/)[ \t]*(?:--now[ \t]+)?(?:(?:stop|disable|mask|kill)[ \t]+(?:--now[ \t]+)?)?(?:ip6?tables|firewalld|ufw|nftables|SuSEfirewall2|pf|ipfw)(?:\.service)?(?:[ \t]+(?:stop|off|onedisable|disable|onestop)|[ \t]*(?:;|$|\n|&))",
)
R0157_PATTERN_4: Final = Matches(
    n.R0157_PATTERN_4, "command_text", r"(?<![\w.-])(?:re)?SuSEfirewall2[ \t]+(?:stop|off)"
)
R0157_PATTERN_5: Final = Matches(
    n.R0157_PATTERN_5, "command_text", r"(?<![\w.-])nft[ \t]+(?:flush|delete)\b"
)
R0157_PATTERN_6: Final = Matches(
    n.R0157_PATTERN_6, "command_text", r"(?<![\w.-])pfctl[ \t]+-\w*[dF]"
)
R0157_PATTERN_7: Final = Matches(
    n.R0157_PATTERN_7,
    "command_text",
    r"(?<![\w.-])firewall-cmd[ \t][^|;&\n]*?--(?:remove-(?:rich-rule|all)|panic-off|set-default-zone[= ]trusted)",
    limit=512,
)
R0157_PATTERN_8: Final = Matches(
    n.R0157_PATTERN_8, "command_text", r"socketfilterfw[ \t]+--(?:setglobalstate[ \t]+off|remove)"
)
R0157_PATTERN_9: Final = Matches(
    n.R0157_PATTERN_9,
    "command_text",
    "(?:>{1,2}|\\bsed[ \\t]+-i[^|;&\\n]*?|\\btee\\b[^|;&\\n]*?)[ \\t]*[\"\\']?/etc/(?:ufw/|sysconfig/iptables|iptables/|firewalld/|pf\\.conf)",
    limit=63,
)
R0157_ANY: Final = AnyOf(
    R0157_PATTERN,
    R0157_PATTERN_2,
    R0157_PATTERN_3,
    R0157_PATTERN_4,
    R0157_PATTERN_5,
    R0157_PATTERN_6,
    R0157_PATTERN_7,
    R0157_PATTERN_8,
    R0157_PATTERN_9,
)
R0157: Final = Rule(
    id="R0157",
    version=2,
    name="firewall_disabled",
    emits=(
        Emit(
            "TA0005",
            "T1562",
            "T1562.004",
            0.8,
            "Impair Defenses: Disable or Modify System Firewall",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The firewall of the host emptied, stopped or opened: `iptables -F`, policies set to ACCEPT, rules of iptables\n"
        "deleted, `ufw disable`, firewalld or pf stopped, nftables flushed."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0157_firewall_disabled.yaml",
)


@KIND.rule(R0157, anchors=(R0157_ANY,))
def r0157(hits: Hits) -> bool:
    return R0157_ANY in hits


# ── R0158 ─────────────────────────────────────────────────────────────────────────────────────────

R0158_PATTERN: Final = Matches(
    n.R0158_PATTERN,
    "command_text",
    r"(?<![\w.-])ip6?tables[ \t][^|;&\n]*?(?:-I|-A|--insert|--append)[ \t]*(?:INPUT|OUTPUT|FORWARD)[ \t][^|;&\n]*?-j[ \t]*(?:ACCEPT|DROP|REJECT)",
    limit=63,
)
R0158_PATTERN_2: Final = Matches(
    n.R0158_PATTERN_2,
    "command_text",
    r"(?<![\w.-])ufw[ \t]+allow[ \t]+(?:in[ \t]+|from[ \t]+any|\d)",
)
R0158_PATTERN_3: Final = Matches(
    n.R0158_PATTERN_3,
    "command_text",
    r"(?<![\w.-])firewall-cmd[ \t][^|;&\n]*?--(?:add|remove)-(?:port|service|source)\b",
    limit=512,
)
R0158: Final = Rule(
    id="R0158",
    version=2,
    name="firewall_rule_added",
    emits=(
        Emit(
            "TA0005",
            "T1562",
            "T1562.004",
            0.25,
            "Impair Defenses: Disable or Modify System Firewall",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A rule of the firewall added on the command line that lets traffic pass or drops it, or a port opened in\n"
        "firewalld: worms open their port and close the hole they came by, so that nobody else follows. The confidence is\n"
        "below the default floor: administrators do it all day."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0158_firewall_rule_added.yaml",
)


@KIND.rule(R0158, anchors=(R0158_PATTERN, R0158_PATTERN_2, R0158_PATTERN_3))
def r0158(hits: Hits) -> bool:
    return R0158_PATTERN in hits or R0158_PATTERN_2 in hits or R0158_PATTERN_3 in hits


# ── R0159 ─────────────────────────────────────────────────────────────────────────────────────────

R0159_PATTERN: Final = Matches(
    n.R0159_PATTERN, "command_text", r"(?<![\w.-])setenforce[ \t]+(?:0|[Pp]ermissive)"
)
R0159_PATTERN_2: Final = Matches(
    n.R0159_PATTERN_2, "command_text", r"\bSELINUX=(?:disabled|permissive)\b"
)
R0159_PATTERN_3: Final = Matches(
    n.R0159_PATTERN_3,
    "command_text",
    "(?:>{1,2}|\\bsed[ \\t]+-i[^|;&\\n]*?)[ \\t]*[\"\\']?/etc/(?:selinux/config|sysconfig/selinux)",
    limit=63,
)
R0159_PATTERN_4: Final = Matches(
    n.R0159_PATTERN_4, "command_text", r">[ \t]*(?:/sys/fs)?/selinux/enforce\b"
)
R0159_PATTERN_5: Final = Matches(
    n.R0159_PATTERN_5,
    "command_text",
    "(?<![\\w.-])(?:aa-teardown\\b|(?:aa-disable|aa-complain|apparmor_parser[ \\t]+-R)[ \\t]+[\"\\']?/etc/apparmor\\.d/)",
)
R0159_PATTERN_6: Final = Matches(
    n.R0159_PATTERN_6,
    "command_text",
    r"(?<![\w.-])spctl[ \t]+(?:--master-disable|--global-disable|--add|kext-consent[ \t]+disable)",
)
R0159_PATTERN_7: Final = Matches(
    n.R0159_PATTERN_7, "command_text", r"(?<![\w.-])csrutil[ \t]+disable\b"
)
R0159_PATTERN_8: Final = Matches(
    n.R0159_PATTERN_8,
    "command_text",
    r"\bkernel\.(?:randomize_va_space|yama\.ptrace_scope|kptr_restrict|dmesg_restrict|modules_disabled)[ \t]*=[ \t]*0|>[ \t]*/proc/sys/kernel/randomize_va_space",
)
R0159_PATTERN_9: Final = Matches(
    n.R0159_PATTERN_9,
    "command_text",
    r"(?<![\w.-])xattr[ \t]+-\w*d\w*[ \t]+com\.apple\.quarantine",
    limit=512,
)
R0159_PATTERN_10: Final = Matches(
    n.R0159_PATTERN_10,
    "command_text",
    r"(?<![\w.-])(?:service[ \t]+apparmor[ \t]+(?:stop|teardown)|systemctl[ \t]+(?:--now[ \t]+)?(?:stop|disable|mask)[ \t]+(?:--now[ \t]+)?apparmor|update-rc\.d[ \t]+(?:-f[ \t]+)?apparmor[ \t]+(?:remove|disable))\b",
)
R0159_ANY: Final = AnyOf(
    R0159_PATTERN,
    R0159_PATTERN_2,
    R0159_PATTERN_3,
    R0159_PATTERN_4,
    R0159_PATTERN_5,
    R0159_PATTERN_6,
    R0159_PATTERN_7,
    R0159_PATTERN_8,
    R0159_PATTERN_9,
    R0159_PATTERN_10,
)
R0159: Final = Rule(
    id="R0159",
    version=2,
    name="security_policy_disabled",
    emits=(Emit("TA0005", "T1562", "T1562.001", 0.85, "Impair Defenses: Disable or Modify Tools"),),
    evidence_fields=("command_text",),
    description=(
        "SELinux or AppArmor, or one of its profiles by the file, turned off or made to look away, address randomisation or dmesg restrictions switched,\n"
        "Gatekeeper or SIP of macOS turned off."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0159_security_policy_disabled.yaml",
)


@KIND.rule(R0159, anchors=(R0159_ANY,))
def r0159(hits: Hits) -> bool:
    return R0159_ANY in hits


# ── R0160 ─────────────────────────────────────────────────────────────────────────────────────────

R0160_PATTERN: Final = Matches(
    n.R0160_PATTERN, "command_text", r"(?<![\w.-])auditctl[ \t]+-(?:e[ \t]*0|D)\b"
)
R0160_PATTERN_2: Final = Matches(
    n.R0160_PATTERN_2,
    "command_text",
    "(?:>{1,2}|\\bsed[ \\t]+-i[^|;&\\n]*?|\\brm\\b[^|;&\\n]*?|\\btee\\b[^|;&\\n]*?)[ \\t]*[\"\\']?/etc/(?:audit|libaudit\\.conf)",
    limit=63,
)
R0160_PATTERN_3: Final = Matches(
    n.R0160_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:systemctl|service|chkconfig|killall|pkill|initctl|rc-service)\b[^|;&\n]*?\bauditd\b(?:[ \t]+(?:stop|onestop)|[ \t]*(?:;|$|\n|&|off))",
    limit=512,
)
R0160: Final = Rule(
    id="R0160",
    version=1,
    name="audit_disabled",
    emits=(
        Emit(
            "TA0005",
            "T1562",
            "T1562.012",
            0.85,
            "Impair Defenses: Disable or Modify Linux Audit System",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The audit of the kernel turned off or its rules removed: `auditctl -e 0`, `-D`, auditd stopped or killed, rules\n"
        "below /etc/audit changed."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0160_audit_disabled.yaml",
)


@KIND.rule(R0160, anchors=(R0160_PATTERN, R0160_PATTERN_2, R0160_PATTERN_3))
def r0160(hits: Hits) -> bool:
    return R0160_PATTERN in hits or R0160_PATTERN_2 in hits or R0160_PATTERN_3 in hits


# ── R0161 ─────────────────────────────────────────────────────────────────────────────────────────

R0161_PATTERN: Final = Matches(
    n.R0161_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:systemctl|service|chkconfig|initctl|rc-service|killall|pkill|/etc/init\.d/)[ \t]*(?:-\w+[ \t]+|--\w+[ \t]+)*(?:(?:stop|disable|mask|kill)[ \t]+(?:--now[ \t]+)?)?(?:r?syslogd?|syslog-ng|klogd|systemd-journald|journald|syslog\.socket|newsyslogd)(?:\.service)?(?:[ \t]+(?:stop|off|onestop)|[ \t]*(?:;|$|\n|&|\|))",
    limit=512,
)
R0161_PATTERN_2: Final = Matches(
    n.R0161_PATTERN_2,
    "command_text",
    "(?:>{1,2}|\\bsed[ \\t]+-i[^|;&\\n]*?|\\brm\\b[^|;&\\n]*?|\\btee\\b[^|;&\\n]*?)[ \\t]*[\"\\']?/etc/(?:r?syslog(?:-ng)?\\.(?:conf|d)|rsyslog\\.d|syslog-ng|systemd/journald\\.conf|newsyslog\\.conf)",
    limit=63,
)
R0161_PATTERN_3: Final = Matches(n.R0161_PATTERN_3, "command_text", r"\bStorage=none\b")
R0161_PATTERN_4: Final = Matches(
    n.R0161_PATTERN_4, "command_text", r"\bjournalctl[ \t]+--relinquish-var\b"
)
R0161_PATTERN_5: Final = Matches(n.R0161_PATTERN_5, "command_text", r"\bvm\.coredump\b")
R0161_ANY: Final = AnyOf(
    R0161_PATTERN, R0161_PATTERN_2, R0161_PATTERN_3, R0161_PATTERN_4, R0161_PATTERN_5
)
R0161: Final = Rule(
    id="R0161",
    version=2,
    name="logging_disabled",
    emits=(
        Emit("TA0005", "T1562", "T1562.001", 0.75, "Impair Defenses: Disable or Modify Tools"),
        Emit("TA0005", "T1562", "T1562.006", 0.7, "Impair Defenses: Indicator Blocking"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The daemons that write logs stopped, killed or set up otherwise: rsyslog, syslog-ng, syslogd, klogd, journald,\n"
        "newsyslog, or the files that tell them what to keep."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0161_logging_disabled.yaml",
)


@KIND.rule(R0161, anchors=(R0161_ANY,))
def r0161(hits: Hits) -> bool:
    return R0161_ANY in hits


# ── R0162 ─────────────────────────────────────────────────────────────────────────────────────────

R0162_PATTERN: Final = Matches(
    n.R0162_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:systemctl|service|chkconfig|initctl|rc-service|killall|pkill|kill|/etc/init\.d/|launchctl|update-rc\.d|apt(?:-get)?|yum|dnf|dpkg|rpm|rm|pgrep)\b[^|;\n]*?(?:stop|disable|mask|unload|bootout|remove|purge|uninstall|erase|autoremove|kill|-9|-rf|-f|off)\b[^|;\n]*?(?:falcon(?:d|-sensor|ctl)?|com\.crowdstrike|cbagentd|cbdaemon|CbDefense|CbOsxSensorService|carbonblack|sentinel(?:one|d|ctl)|ossec\w*|wazuh\w*|osquery\w*|clam(?:av\S*|d)|freshclam|sophos\S*|sav-protect|esets?|mdatp|wdavdaemon|aliyun\S*|aegis\w*|AliYunDun\w*|cloudmonitor\w*|YDService|YDLive|qcloud\w*|barad_agent|sgagent|bcm-agent|hostguard|auditbeat|filebeat|packetbeat|td-agent|falco|sysdig|tripwire|aide|samhain|rkhunter|chkrootkit|fail2ban|snort|suricata|santad|littlesnitch\w*|LittleSnitch|BlockBlock|LuLu|OpenDNS|opendns|nessusd?|bareos-fd|icinga2|ds_agent|xagt|cortex|traps|uptycs|bdsec|auoms)\b",
    limit=22,
)
R0162_PATTERN_2: Final = Matches(
    n.R0162_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:pkill|killall)[ \t][^|;&\n]*?(?:falcon(?:d|-sensor|ctl)?|com\.crowdstrike|cbagentd|cbdaemon|CbDefense|CbOsxSensorService|carbonblack|sentinel(?:one|d|ctl)|ossec\w*|wazuh\w*|osquery\w*|clam(?:av\S*|d)|freshclam|sophos\S*|sav-protect|esets?|mdatp|wdavdaemon|aliyun\S*|aegis\w*|AliYunDun\w*|cloudmonitor\w*|YDService|YDLive|qcloud\w*|barad_agent|sgagent|bcm-agent|hostguard|auditbeat|filebeat|packetbeat|td-agent|falco|sysdig|tripwire|aide|samhain|rkhunter|chkrootkit|fail2ban|snort|suricata|santad|littlesnitch\w*|LittleSnitch|BlockBlock|LuLu|OpenDNS|opendns|nessusd?|bareos-fd|icinga2|ds_agent|xagt|cortex|traps|uptycs|bdsec|auoms)\b",
    limit=63,
)
R0162_PATTERN_3: Final = Matches(
    n.R0162_PATTERN_3,
    "command_text",
    r"/etc/init\.d/(?:falcon(?:d|-sensor|ctl)?|com\.crowdstrike|cbagentd|cbdaemon|CbDefense|CbOsxSensorService|carbonblack|sentinel(?:one|d|ctl)|ossec\w*|wazuh\w*|osquery\w*|clam(?:av\S*|d)|freshclam|sophos\S*|sav-protect|esets?|mdatp|wdavdaemon|aliyun\S*|aegis\w*|AliYunDun\w*|cloudmonitor\w*|YDService|YDLive|qcloud\w*|barad_agent|sgagent|bcm-agent|hostguard|auditbeat|filebeat|packetbeat|td-agent|falco|sysdig|tripwire|aide|samhain|rkhunter|chkrootkit|fail2ban|snort|suricata|santad|littlesnitch\w*|LittleSnitch|BlockBlock|LuLu|OpenDNS|opendns|nessusd?|bareos-fd|icinga2|ds_agent|xagt|cortex|traps|uptycs|bdsec|auoms)[ \t]+stop",
    limit=512,
)
R0162_PATTERN_4: Final = Matches(
    n.R0162_PATTERN_4,
    "command_text",
    r"(?<![\w.-])service[ \t]+(?:falcon(?:d|-sensor|ctl)?|com\.crowdstrike|cbagentd|cbdaemon|CbDefense|CbOsxSensorService|carbonblack|sentinel(?:one|d|ctl)|ossec\w*|wazuh\w*|osquery\w*|clam(?:av\S*|d)|freshclam|sophos\S*|sav-protect|esets?|mdatp|wdavdaemon|aliyun\S*|aegis\w*|AliYunDun\w*|cloudmonitor\w*|YDService|YDLive|qcloud\w*|barad_agent|sgagent|bcm-agent|hostguard|auditbeat|filebeat|packetbeat|td-agent|falco|sysdig|tripwire|aide|samhain|rkhunter|chkrootkit|fail2ban|snort|suricata|santad|littlesnitch\w*|LittleSnitch|BlockBlock|LuLu|OpenDNS|opendns|nessusd?|bareos-fd|icinga2|ds_agent|xagt|cortex|traps|uptycs|bdsec|auoms)[ \t]+stop",
)
R0162_PATTERN_5: Final = Matches(
    n.R0162_PATTERN_5,
    "command_text",
    r"\buninstall\.sh\b[^|;\n]*?(?:aegis|quartz)|(?:aegis|quartz)_uninstall|\bfalconctl[ \t]+-?(?:s[ \t]+-f[ \t]+)?(?:--cid|unload)",
    limit=512,
)
R0162_ANY: Final = AnyOf(
    R0162_PATTERN, R0162_PATTERN_2, R0162_PATTERN_3, R0162_PATTERN_4, R0162_PATTERN_5
)
R0162: Final = Rule(
    id="R0162",
    version=1,
    name="security_tool_stopped",
    emits=(Emit("TA0005", "T1562", "T1562.001", 0.85, "Impair Defenses: Disable or Modify Tools"),),
    evidence_fields=("command_text",),
    description=(
        "A product that watches over the host stopped, killed, unloaded or removed: agents of vendors and clouds, virus\n"
        "scanners, integrity checkers, fail2ban. Miners carry long lists of them."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0162_security_tool_stopped.yaml",
)


@KIND.rule(R0162, anchors=(R0162_ANY,))
def r0162(hits: Hits) -> bool:
    return R0162_ANY in hits


# ── R0163 ─────────────────────────────────────────────────────────────────────────────────────────

R0163_PATTERN: Final = Matches(
    n.R0163_PATTERN,
    "command_text",
    r"(?<![\w.-])aws\b[^|;&\n]*?[ \t](?:cloudtrail[ \t]+(?:stop-logging|delete-trail|update-trail|put-event-selectors)|ec2[ \t]+delete-flow-logs|guardduty[ \t]+(?:delete|update)-detector|configservice[ \t]+(?:stop|delete)|logs[ \t]+delete-log|s3api[ \t]+put-bucket-lifecycle)",
    limit=512,
)
R0163_PATTERN_2: Final = Matches(
    n.R0163_PATTERN_2,
    "command_text",
    r"(?<![\w.-])gcloud\b[^|;&\n]*?\blogging[ \t]+(?:sinks|logs|buckets)[ \t]+(?:delete|update)",
    limit=512,
)
R0163_PATTERN_3: Final = Matches(
    n.R0163_PATTERN_3,
    "command_text",
    r"(?<![\w.-])az\b[^|;&\n]*?\bmonitor[ \t][^|;&\n]*?(?:delete|remove)",
    limit=63,
)
R0163_PATTERN_4: Final = Matches(
    n.R0163_PATTERN_4,
    "command_text",
    r"(?<![\w-])stratus[ \t]+(?:detonate|warmup)[ \t]+\w+\.defense-evasion",
)
R0163_ANY: Final = AnyOf(R0163_PATTERN, R0163_PATTERN_2, R0163_PATTERN_3, R0163_PATTERN_4)
R0163: Final = Rule(
    id="R0163",
    version=1,
    name="cloud_log_disabled",
    emits=(
        Emit("TA0005", "T1562", "T1562.008", 0.85, "Impair Defenses: Disable or Modify Cloud Logs"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The record of a cloud account stopped or removed from the command line: CloudTrail, flow logs, GuardDuty, Config, or\n"
        "the sinks of Google's and Azure's logs, or a test of such with stratus."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0163_cloud_log_disabled.yaml",
)


@KIND.rule(R0163, anchors=(R0163_ANY,))
def r0163(hits: Hits) -> bool:
    return R0163_ANY in hits


# ── R0164 ─────────────────────────────────────────────────────────────────────────────────────────

R0164_PATTERN: Final = Matches(
    n.R0164_PATTERN,
    "command_text",
    "(?<![\\w.-])rm[ \\t]+(?:-\\w+[ \\t]+){0,3}[\"\\']?(?:/private)?(?:/var)?/(?:tmp|dev/shm|run/shm|data/local/tmp)/\\S",
)
R0164_PATTERN_2: Final = Matches(
    n.R0164_PATTERN_2,
    "command_text",
    "(?<![\\w.-])rm[ \\t]+(?:-\\w+[ \\t]+){1,3}[\"\\']?(?:\\*|[\\w*-]{1,24})\\.(?:sh|pl|py|x86|arm\\d?|mips|mpsl|elf|bin)\\b",
)
R0164_PATTERN_3: Final = Matches(
    n.R0164_PATTERN_3,
    "command_text",
    "(?<![\\w.-])rm[ \\t]+(?:-\\w+[ \\t]+){0,3}(?:--[ \\t]+)?[\"\\']?(?:\\$0|\\$\\{?0\\}?|\\$BASH_SOURCE)\\b",
)
R0164_PATTERN_4: Final = Matches(
    n.R0164_PATTERN_4,
    "command_text",
    r"(?<![\w.-])rm[ \t]+(?:-\w+[ \t]+){0,3}(?:/\w+/|~/)?\.[a-z]\b",
)
R0164_PATTERN_5: Final = Matches(
    n.R0164_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:shred[ \t]+(?:-\w+[ \t]+(?:\d+[ \t]+)?){0,4}(?:-\w*u\w*|--remove)|srm[ \t]+-\w)[^|;&\n]*?(?:/(?:var|tmp|dev|root|etc|usr|opt|home|data)/|history|\.log\b|\*|[$~]|/\.\w|[ \t]\.\w|\.(?:sh|py|pl|elf)\b)",
    limit=63,
)
R0164_PATTERN_6: Final = Matches(
    n.R0164_PATTERN_6,
    "command_text",
    r"(?<![\w.-])(?:wget|curl|tftp)\b[^\n]*?[;&\n][ \t]*rm[ \t]+(?:-\w+[ \t]+){0,3}[\w./*-]",
    limit=512,
)
R0164_PATTERN_7: Final = Matches(
    n.R0164_PATTERN_7,
    "command_text",
    r"(?<![\w.-])(?:cd[ \t]+(?:/var)?/(?:tmp|dev/shm)|cd[ \t]+/dev/shm)\b[^\n]*?[;&\n][ \t]*rm[ \t]+-\w*r?f",
    limit=512,
)
R0164_PATTERN_8: Final = Matches(
    n.R0164_PATTERN_8, "command_text", r"(?<![\w.-])LC_ALL=C[ \t]+rm[ \t]+-"
)
R0164_PATTERN_9: Final = Matches(
    n.R0164_PATTERN_9,
    "command_text",
    "(?<![\\w.-])rm[ \\t]+(?:-\\w+[ \\t]+){0,3}[\"\\']?\\$\\{?\\w*(?:path|exe|payload|self|bin)\\w*",
    limit=512,
)
R0164_ANY: Final = AnyOf(
    R0164_PATTERN,
    R0164_PATTERN_2,
    R0164_PATTERN_3,
    R0164_PATTERN_4,
    R0164_PATTERN_5,
    R0164_PATTERN_6,
    R0164_PATTERN_7,
    R0164_PATTERN_8,
    R0164_PATTERN_9,
)
R0164: Final = Rule(
    id="R0164",
    version=2,
    name="dropped_file_removed",
    emits=(Emit("TA0005", "T1070", "T1070.004", 0.5, "Indicator Removal: File Deletion"),),
    evidence_fields=("command_text",),
    description=(
        "Files removed from the places where things are dropped: below /tmp, /var/tmp, /dev/shm or /root, scripts and names\n"
        "with a dot in front, the running program itself, or what was just downloaded and started. Also files\n"
        "overwritten before they go (shred, srm), if they are of the system, hidden, temporary, logs, scripts or many."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0164_dropped_file_removed.yaml",
)


@KIND.rule(R0164, anchors=(R0164_ANY,))
def r0164(hits: Hits) -> bool:
    return R0164_ANY in hits


# ── R0165 ─────────────────────────────────────────────────────────────────────────────────────────

R0165_PATTERN: Final = Matches(
    n.R0165_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:mkdir|touch|cp|mv|tee|ln)\b[^|;&\n]*?(?:/tmp|/dev|/dev/shm|/usr|/bin|/sbin|/lib|/share|/etc|/var|/root|/run)/\.[\w. -]",
    limit=512,
)
R0165_PATTERN_2: Final = Matches(
    n.R0165_PATTERN_2,
    "command_text",
    "> ?[\"\\']?(?:/var)?/(?:tmp|dev|dev/shm|usr|usr/\\w+|etc|lib|var|sys|proc|run|mnt|root|home/\\w+|sdcard/0/Downloads|data/local/tmp)?/?\\.(?!(?:git|env|np?m|nvm|docker|hta|editor|eslint|prettier|babel|gitlab|vim|screen|tmux|input|curl|wget|net|my\\.|pg|config)\\w*(?:[\\s;&]|$))[\\w]{1,12}(?=[\\s;&]|$)",
)
R0165_PATTERN_3: Final = Matches(
    n.R0165_PATTERN_3,
    "command_text",
    "(?<![\\w.-])mkdir[ \\t]+(?:-\\w+[ \\t]+)?[\"\\']?(?:\\S*/)?(?:\\.\\.\\.+|\\.[ \\t]|\\.\\.[ \\t]|[ \\t]\\.)",
)
R0165_PATTERN_4: Final = Matches(
    n.R0165_PATTERN_4,
    "command_text",
    r"(?<![\w.-])mkdir[ \t]+(?:-\w+[ \t]+)?(?:[\w/-]+/)?\.(?!(?:git\w*|vscode|idea|config|cache|local|s?venv|vim|ssh|aws|kube|docker|npm|m2|gnupg|tmp)(?:[\s;&]|$))[a-z]\w{0,20}(?=[\s;&]|$)",
)
R0165_PATTERN_5: Final = Matches(
    n.R0165_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:SetFile[ \t]+-a[ \t]+V|chflags[ \t]+(?:-R[ \t]+)?hidden)\b",
)
R0165_PATTERN_6: Final = Matches(
    n.R0165_PATTERN_6, "command_text", r"\bAppleShowAllFiles\b|\bxattr[ \t]+-lr\b"
)
R0165_PATTERN_7: Final = Matches(
    n.R0165_PATTERN_7,
    "command_text",
    "(?<![\\w.-])(?:cat|head|tail|chmod|bash|perl|cd|rm)[ \\t]+(?:-\\w+[ \\t]+)*[\"\\']?(?:/var)?/(?:tmp|dev/shm)/\\.(?!X\\d|X11|ICE|XIM|font|Test)[\\w.-]",
    limit=512,
)
R0165_ANY: Final = AnyOf(
    R0165_PATTERN,
    R0165_PATTERN_2,
    R0165_PATTERN_3,
    R0165_PATTERN_4,
    R0165_PATTERN_5,
    R0165_PATTERN_6,
    R0165_PATTERN_7,
)
R0165: Final = Rule(
    id="R0165",
    version=2,
    name="hidden_place_used",
    emits=(
        Emit("TA0005", "T1564", "T1564.001", 0.45, "Hide Artifacts: Hidden Files and Directories"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A file or directory made whose name begins with a dot, where such names do not belong: below /tmp, /var/tmp,\n"
        "/dev, /usr, /etc or /root, or with only dots and blanks as its name; or one below /tmp or /dev/shm read, entered\n"
        "or started. `ls` does not show it. Names that programs and developers use (.git, .config, .ssh) do not count."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0165_hidden_place_used.yaml",
)


@KIND.rule(R0165, anchors=(R0165_ANY,))
def r0165(hits: Hits) -> bool:
    return R0165_ANY in hits


# ── R0166 ─────────────────────────────────────────────────────────────────────────────────────────

R0166_PATTERN: Final = Matches(
    n.R0166_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:cp|mv|ln[ \\t]+-s)[ \\t]+(?:-\\w+[ \\t]+)?[\"\\']?(?:/usr)?/s?bin/[\\w.-]+[\"\\']?[ \\t]+[\"\\']?(?:/tmp|/var/tmp|/dev/shm|~|\\$HOME|/home|\\.)[/\\w.-]*",
)
R0166_PATTERN_2: Final = Matches(
    n.R0166_PATTERN_2,
    "command_text",
    r"(?:/tmp|/var/tmp|/dev/shm|/run/shm)/[\w./-]{0,40}?(?<![\w-])\[?(?:kworker|kthreadd|ksoftirqd|kswapd0?|crond|sshd|systemd\w*|dbus-daemon|httpd|nginx|apache2?|udevd|init|rsyslogd|bash|cron|kauditd)\b\]?(?![./-])",
    limit=63,
)
R0166_PATTERN_3: Final = Matches(
    n.R0166_PATTERN_3, "command_text", r"(?<![\w.-])exec[ \t]+-a[ \t]+\S"
)
R0166_PATTERN_4: Final = Matches(
    n.R0166_PATTERN_4,
    "command_text",
    "\\bprctl\\b[^\\n]{0,40}PR_SET_NAME|\\$0[ \\t]*=[ \\t]*[\"\\'][\\[/\\w]",
    limit=512,
)
R0166_ANY: Final = AnyOf(R0166_PATTERN, R0166_PATTERN_2, R0166_PATTERN_3, R0166_PATTERN_4)
R0166: Final = Rule(
    id="R0166",
    version=1,
    name="masquerading_name",
    emits=(
        Emit("TA0005", "T1036", "T1036.003", 0.6, "Masquerading: Rename Legitimate Utilities"),
        Emit(
            "TA0005",
            "T1036",
            "T1036.005",
            0.6,
            "Masquerading: Match Legitimate Resource Name or Location",
        ),
        Emit("TA0005", "T1036", "T1036.004", 0.5, "Masquerading: Masquerade Task or Service"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A program given the name or place of another: a system binary copied to a writable place under the name of a daemon,\n"
        "a name such as `kworker`, `[kthreadd]` or `sshd` below /tmp, a process renamed with `exec -a`."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0166_masquerading_name.yaml",
)


@KIND.rule(R0166, anchors=(R0166_ANY,))
def r0166(hits: Hits) -> bool:
    return R0166_ANY in hits


# ── R0167 ─────────────────────────────────────────────────────────────────────────────────────────

R0167_PATTERN: Final = Matches(
    n.R0167_PATTERN,
    "command_text",
    r"\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|txt|mp[34]|csv)\.(?:sh|py|pl|elf|run|bin|command|app|desktop)\b",
)
R0167_PATTERN_2: Final = Matches(
    n.R0167_PATTERN_2,
    "command_text",
    "(?:^|[;&|\\n])[ \\t]*(?:sudo[ \\t]+)?(?:/bin/)?(?:(?:ba|da|z|k)?sh|python[\\d.]*|perl|php)[ \\t]+[\"\\']?[\\w./~$-]+\\.(?:jpe?g|png|gif|pdf|docx?|ico|css|mp[34]|txt|log|dat)\\b",
)
R0167_PATTERN_3: Final = Matches(
    n.R0167_PATTERN_3,
    "command_text",
    "(?<![\\w.-])(?:mkdir|touch)\\b[^|;&\\n$(]*?[\\w]\\\\? [\"\\'](?=[\\s;&]|$)",
    limit=512,
)
R0167_PATTERN_4: Final = Matches(
    n.R0167_PATTERN_4, "command_text", "(?:\\xe2\\x80\\xae|\u202e|\\\\u202[eE])"
)
R0167_ANY: Final = AnyOf(R0167_PATTERN, R0167_PATTERN_2, R0167_PATTERN_3, R0167_PATTERN_4)
R0167: Final = Rule(
    id="R0167",
    version=2,
    name="misleading_file_name",
    emits=(
        Emit("TA0005", "T1036", "T1036.007", 0.75, "Masquerading: Double File Extension"),
        Emit("TA0005", "T1036", "T1036.008", 0.75, "Masquerading: Masquerade File Type"),
        Emit("TA0005", "T1036", "T1036.006", 0.6, "Masquerading: Space after Filename"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A file whose name says what it is not: two extensions of which the last one runs (`report.pdf.sh`), a blank at the\n"
        "end, a right-to-left override, or a picture or text that is given to an interpreter."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0167_misleading_file_name.yaml",
)


@KIND.rule(R0167, anchors=(R0167_ANY,))
def r0167(hits: Hits) -> bool:
    return R0167_ANY in hits


# ── R0168 ─────────────────────────────────────────────────────────────────────────────────────────

R0168_PATTERN: Final = Matches(
    n.R0168_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:gcc|g\+\+|cc|clang|clang\+\+|tcc|c\+\+|go[ \t]+build|rustc|mcs)[ \t](?:[^|;\n]*?;|[^|;\n]*?(?:/tmp|/root|/dev/shm|/var/tmp)/[^|;\n]*?(?:&&|\n))[ \t]*(?:sudo[ \t]+)?(?:\./|chmod|/tmp/)",
    limit=63,
)
R0168_PATTERN_2: Final = Matches(
    n.R0168_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:gcc|g\+\+|cc|clang|tcc)[ \t][^|;&\n]*?-o[ \t]*(?:/tmp|/var/tmp|/dev/shm)/",
    limit=512,
)
R0168_PATTERN_3: Final = Matches(
    n.R0168_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:gcc|g\+\+|cc|clang|tcc)[ \t][^|;&\n]*?(?:/tmp|/var/tmp|/dev/shm)/[^|;&\n]*?\.c\b",
    limit=63,
)
R0168_PATTERN_4: Final = Matches(
    n.R0168_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:gcc|cc)\b[^|;&\n]*?-shared\b[^|;&\n]*?-(?:fPIC|o)\b|(?<![\w.-])(?:gcc|cc)\b[^|;&\n]*?-fPIC\b[^|;&\n]*?-shared\b",
    limit=63,
)
R0168_ANY: Final = AnyOf(R0168_PATTERN, R0168_PATTERN_2, R0168_PATTERN_3, R0168_PATTERN_4)
R0168: Final = Rule(
    id="R0168",
    version=2,
    name="compiled_on_target",
    emits=(
        Emit(
            "TA0005",
            "T1027",
            "T1027.004",
            0.7,
            "Obfuscated Files or Information: Compile After Delivery",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A source compiled on the spot and what comes out started or hidden: gcc, cc, clang, go and the like with a\n"
        "source or an output below /tmp or /root, with the program started behind a semicolon, or a library to be loaded\n"
        "into other programs."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0168_compiled_on_target.yaml",
)


@KIND.rule(R0168, anchors=(R0168_ANY,))
def r0168(hits: Hits) -> bool:
    return R0168_ANY in hits


# ── R0169 ─────────────────────────────────────────────────────────────────────────────────────────

R0169_PATTERN: Final = Matches(
    n.R0169_PATTERN, "command_text", r"(?<![\w.-])upx[ \t]+(?!-d|-h|--help|--version|-l|-t)"
)
R0169_PATTERN_2: Final = Matches(n.R0169_PATTERN_2, "command_text", r"\w_upx\b")
R0169_PATTERN_3: Final = Matches(
    n.R0169_PATTERN_3, "command_text", r"(?<![\w.-])truncate[ \t]+(?:-s|--size)[ =]?\+\d"
)
R0169_PATTERN_4: Final = Matches(
    n.R0169_PATTERN_4,
    "command_text",
    r"(?<![\w.-])dd[ \t]+if=/dev/(?:zero|u?random)[^|;&\n]*?(?:>>|oflag=append|conv=notrunc)",
    limit=512,
)
R0169_PATTERN_5: Final = Matches(
    n.R0169_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:head|cat)\b[^|;&\n]*?/dev/u?random\b[^;&\n]*?>>",
    limit=63,
)
R0169_ANY: Final = AnyOf(
    R0169_PATTERN, R0169_PATTERN_2, R0169_PATTERN_3, R0169_PATTERN_4, R0169_PATTERN_5
)
R0169: Final = Rule(
    id="R0169",
    version=1,
    name="binary_packed_or_padded",
    emits=(
        Emit(
            "TA0005", "T1027", "T1027.001", 0.7, "Obfuscated Files or Information: Binary Padding"
        ),
        Emit(
            "TA0005", "T1027", "T1027.002", 0.7, "Obfuscated Files or Information: Software Packing"
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A program packed (upx) or its size and hash changed by bytes at its end: `truncate -s +1`, dd that appends, random\n"
        "bytes added with a redirection."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0169_binary_packed_or_padded.yaml",
)


@KIND.rule(R0169, anchors=(R0169_ANY,))
def r0169(hits: Hits) -> bool:
    return R0169_ANY in hits


# ── R0170 ─────────────────────────────────────────────────────────────────────────────────────────

R0170_PATTERN: Final = Matches(
    n.R0170_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:steghide|stegseek|outguess|openstego|stegsnow|snowcrash|jsteg)[ \t]",
)
R0170_PATTERN_2: Final = Matches(
    n.R0170_PATTERN_2,
    "command_text",
    "(?<![\\w.-])cat[ \\t][^|;&\\n]*?\\.(?:jpe?g|png|gif|bmp)[\"\\']?[ \\t]+(?:-|\\S+\\.(?:zip|rar|7z|sh|gz))[\"\\']?[ \\t]*>",
    limit=512,
)
R0170_PATTERN_3: Final = Matches(
    n.R0170_PATTERN_3,
    "command_text",
    "(?<![\\w.-])strings[ \\t][^|;&\\n]*?\\.(?:jpe?g|png|gif|bmp)[\"\\']?[ \\t]*\\|[^\\n]*?(?:base64|sh\\b)",
    limit=512,
)
R0170_PATTERN_4: Final = Matches(
    n.R0170_PATTERN_4,
    "command_text",
    r"\bexiftool\b[^\n]*?-(?:Comment|b[ \t]+-Comment)[^\n]*?(?:\||=)",
    limit=63,
)
R0170_ANY: Final = AnyOf(R0170_PATTERN, R0170_PATTERN_2, R0170_PATTERN_3, R0170_PATTERN_4)
R0170: Final = Rule(
    id="R0170",
    version=1,
    name="steganography",
    emits=(
        Emit(
            "TA0005", "T1027", "T1027.003", 0.75, "Obfuscated Files or Information: Steganography"
        ),
        Emit("TA0011", "T1001", "T1001.002", 0.7, "Data Obfuscation: Steganography"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Data hidden in or taken out of a picture or a sound: steghide, stegseek, outguess, zsteg, openstego, or an archive\n"
        "or script joined behind an image with cat."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0170_steganography.yaml",
)


@KIND.rule(R0170, anchors=(R0170_ANY,))
def r0170(hits: Hits) -> bool:
    return R0170_ANY in hits


# ── R0171 ─────────────────────────────────────────────────────────────────────────────────────────

R0171_PATTERN: Final = Matches(
    n.R0171_PATTERN,
    "command_text",
    r"(?:\bif\b[^\n]*?|\$\([ \t]*|`|&&[ \t]*|\|\|[ \t]*)(?:systemd-detect-virt|virt-what|imvirt)\b|(?<![\w.-])(?:systemd-detect-virt|virt-what|imvirt)[ \t]*(?:-q[ \t]*)?(?:&&|\|\|?)",
    limit=512,
)
R0171_PATTERN_2: Final = Matches(
    n.R0171_PATTERN_2,
    "command_text",
    r"(?i)(?:dmidecode|/sys/class/dmi|lspci|lsmod|/proc/(?:cpuinfo|scsi|modules)|system_profiler|ioreg|dmesg|lshw)\b[^\n]*?(?:virtualbox|vbox|vmware|vmw_|vmxnet|qemu|kvm|xen|hyper-?v|hv_|parallels|hypervisor|virtio|bochs|irtual|irti|droplet|amazon|microsoft corp)",
    limit=512,
)
R0171_PATTERN_3: Final = Matches(
    n.R0171_PATTERN_3,
    "command_text",
    r"\bsysctl[ \t]+-n[ \t]+(?:hw\.model|hw\.memsize|machdep\.cpu)",
)
R0171_PATTERN_4: Final = Matches(
    n.R0171_PATTERN_4, "command_text", r"/\.dockerenv\b|/proc/(?:1|self)/cgroup\b"
)
R0171_PATTERN_5: Final = Matches(n.R0171_PATTERN_5, "command_text", r"\bIOPlatformExpertDevice\b")
R0171_PATTERN_6: Final = Matches(n.R0171_PATTERN_6, "command_text", r"\bModel Identifier\b")
R0171_ANY: Final = AnyOf(
    R0171_PATTERN,
    R0171_PATTERN_2,
    R0171_PATTERN_3,
    R0171_PATTERN_4,
    R0171_PATTERN_5,
    R0171_PATTERN_6,
)
R0171: Final = Rule(
    id="R0171",
    version=1,
    name="sandbox_checked",
    emits=(
        Emit("TA0005", "T1497", "T1497.001", 0.75, "Virtualization/Sandbox Evasion: System Checks"),
        Emit("TA0007", "T1082", None, 0.5, "System Information Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The machine asked whether it is a virtual one or a sandbox: systemd-detect-virt, virt-what, the words of hypervisors\n"
        "looked for in dmidecode, DMI files, modules, `hw.model`, or /.dockerenv."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0171_sandbox_checked.yaml",
)


@KIND.rule(R0171, anchors=(R0171_ANY,))
def r0171(hits: Hits) -> bool:
    return R0171_ANY in hits


# ── R0172 ─────────────────────────────────────────────────────────────────────────────────────────

R0172_PATTERN: Final = Matches(
    n.R0172_PATTERN, "command_text", r"\A[ \t]*sleep[ \t]+(?:[6-9]\d|\d{3,})[ \t]*\Z"
)
R0172_PATTERN_2: Final = Matches(
    n.R0172_PATTERN_2,
    "command_text",
    r"(?:^|[;&|\n(])[ \t]*sleep[ \t]+(?:[6-9]\d|\d{3,})[ \t]*(?:;|&&)[ \t]*(?:curl|wget|(?:ba)?sh|nohup|/tmp|\./|python|perl|rm)",
)
R0172_PATTERN_3: Final = Matches(
    n.R0172_PATTERN_3,
    "command_text",
    r"\bfor[ \t]+\w+[ \t]+in[^\n]{0,60}?ping[ \t]+-[cn][ \t]*\d+[^\n]{0,60}?(?:curl|wget|\./)",
    limit=63,
)
R0172: Final = Rule(
    id="R0172",
    version=2,
    name="delayed_execution",
    emits=(
        Emit(
            "TA0005",
            "T1497",
            "T1497.003",
            0.45,
            "Virtualization/Sandbox Evasion: Time Based Checks",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A command put off by a long sleep, or work done over and over without end, so that an analysis ends before anything\n"
        "happens."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0172_delayed_execution.yaml",
)


@KIND.rule(R0172, anchors=(R0172_PATTERN, R0172_PATTERN_2, R0172_PATTERN_3))
def r0172(hits: Hits) -> bool:
    return R0172_PATTERN in hits or R0172_PATTERN_2 in hits or R0172_PATTERN_3 in hits


# ── R0173 ─────────────────────────────────────────────────────────────────────────────────────────

R0173_PATTERN: Final = Matches(n.R0173_PATTERN, "command_text", r"\bmemfd_create\b|\bmemfd:")
R0173_PATTERN_2: Final = Matches(
    n.R0173_PATTERN_2,
    "command_text",
    "(?:^|[;&|\\n(]|\\bexec|\\bnohup|\\bsudo|\\bsh|\\bpython[\\d.]*|\\bperl)[ \\t]*[\"\\']?(?:/proc/(?:self|\\$\\$|\\$?\\w+)|/dev)/fd/\\d",
)
R0173_PATTERN_3: Final = Matches(
    n.R0173_PATTERN_3, "command_text", r"(?<![\w.-])(?:ddexec|ddsc)\.sh\b"
)
R0173_PATTERN_4: Final = Matches(
    n.R0173_PATTERN_4, "command_text", r"/ld-linux[\w.-]*so\.2[ \t]+(?:/tmp|/dev/shm|\./)"
)
R0173_PATTERN_5: Final = Matches(n.R0173_PATTERN_5, "command_text", r"\bsyscall\(3(?:19|56)\b")
R0173_ANY: Final = AnyOf(
    R0173_PATTERN, R0173_PATTERN_2, R0173_PATTERN_3, R0173_PATTERN_4, R0173_PATTERN_5
)
R0173: Final = Rule(
    id="R0173",
    version=1,
    name="memory_only_execution",
    emits=(Emit("TA0005", "T1620", None, 0.7, "Reflective Code Loading"),),
    evidence_fields=("command_text",),
    description=(
        "A program run without a file on disk: memfd_create, /proc/self/fd handed to exec, a loader called on something in\n"
        "shared memory, ddexec, or `exec` of a descriptor."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0173_memory_only_execution.yaml",
)


@KIND.rule(R0173, anchors=(R0173_ANY,))
def r0173(hits: Hits) -> bool:
    return R0173_ANY in hits


# ── R0174 ─────────────────────────────────────────────────────────────────────────────────────────

R0174_PATTERN: Final = Matches(
    n.R0174_PATTERN,
    "command_text",
    r"(?<![\w.-])mount[ \t][^|;&\n]*?[ \t]/proc/(?:\$|\d)",
    limit=512,
)
R0174_PATTERN_2: Final = Matches(
    n.R0174_PATTERN_2, "command_text", r"\bmount[ \t][^|;&\n]*?hidepid=", limit=512
)
R0174_PATTERN_3: Final = Matches(
    n.R0174_PATTERN_3,
    "command_text",
    r"(?<![\w.-])mount[ \t]+(?:-o[ \t]*bind|--bind)[ \t]+\S+[ \t]+(?:/usr)?/s?bin/",
)
R0174: Final = Rule(
    id="R0174",
    version=1,
    name="process_hidden_by_mount",
    emits=(Emit("TA0005", "T1564", "T1564.013", 0.8, "Hide Artifacts: Bind Mounts"),),
    evidence_fields=("command_text",),
    description=(
        "A process hidden from ps by something mounted over its directory in /proc, or /proc mounted so that others'\n"
        "processes are not shown."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0174_process_hidden_by_mount.yaml",
)


@KIND.rule(R0174, anchors=(R0174_PATTERN, R0174_PATTERN_2, R0174_PATTERN_3))
def r0174(hits: Hits) -> bool:
    return R0174_PATTERN in hits or R0174_PATTERN_2 in hits or R0174_PATTERN_3 in hits


# ── R0175 ─────────────────────────────────────────────────────────────────────────────────────────

R0175_PATTERN: Final = Matches(
    n.R0175_PATTERN,
    "command_text",
    "(?:(?<![\\w.-])(?:rm|cp|mv|truncate|shred|sed)\\b[^|;&\\n]*?|>{1,2})[ \\t]*[\"\\']?/var/(?:spool/)?mail\\b",
    limit=63,
)
R0175: Final = Rule(
    id="R0175",
    version=1,
    name="mail_removed",
    emits=(Emit("TA0005", "T1070", "T1070.008", 0.8, "Indicator Removal: Clear Mailbox Data"),),
    evidence_fields=("command_text",),
    description=(
        "Mailboxes of the host copied, changed or removed below /var/mail and /var/spool/mail: the mail that tells root what\n"
        "cron and others have seen."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0175_mail_removed.yaml",
)


@KIND.rule(R0175, anchors=(R0175_PATTERN,))
def r0175(hits: Hits) -> bool:
    return R0175_PATTERN in hits


# ── R0176 ─────────────────────────────────────────────────────────────────────────────────────────

R0176_PATTERN: Final = Matches(
    n.R0176_PATTERN,
    "command_text",
    r"(?<![\w.-])docker[ \t]+(?:container|system)[ \t]+prune[ \t]+-\w*f\w*[ \t]*(?:&&|;)[^\n]*?(?:/var/lib/docker|/var/log|history|\brm[ \t])",
    limit=512,
)
R0176_PATTERN_2: Final = Matches(
    n.R0176_PATTERN_2, "command_text", r"/var/lib/docker/containers/\S*\.log", limit=512
)
R0176_PATTERN_3: Final = Matches(
    n.R0176_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:vim-cmd|esxcli)\b[^|;&\n]*?(?:log|syslog)[^|;&\n]*?(?:delete|set|mark)",
    limit=63,
)
R0176_PATTERN_4: Final = Matches(
    n.R0176_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:wtmpclean|logtamper|utmpdump[ \t]+-r|moonwalk)\b",
)
R0176_ANY: Final = AnyOf(R0176_PATTERN, R0176_PATTERN_2, R0176_PATTERN_3, R0176_PATTERN_4)
R0176: Final = Rule(
    id="R0176",
    version=2,
    name="traces_removed",
    emits=(Emit("TA0005", "T1070", None, 0.7, "Indicator Removal"),),
    evidence_fields=("command_text",),
    description=(
        "Traces of work cleared that are neither logs nor history: containers pruned together with their logs, logs of a\n"
        "hypervisor, entries of the log-in records taken out."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0176_traces_removed.yaml",
)


@KIND.rule(R0176, anchors=(R0176_ANY,))
def r0176(hits: Hits) -> bool:
    return R0176_ANY in hits


# ── R0177 ─────────────────────────────────────────────────────────────────────────────────────────

R0177_PATTERN: Final = Matches(
    n.R0177_PATTERN,
    "command_text",
    r"\b(?:echo|printf)[ \t][^|;&\n]{1,80}\|[ \t]*sudo[ \t]+(?:-\w+[ \t]+){0,3}-\w*S|\bsudo[ \t]+-\w*S\w*[ \t][^|;&\n]*<<<",
    limit=512,
)
R0177_PATTERN_2: Final = Matches(
    n.R0177_PATTERN_2,
    "command_text",
    r"(?:[;&\n][ \t]*)sudo[ \t]+(?:-[in]\b[ \t]*)?(?:su\b|-[ils]\b)|\bsudo[ \t]+(?:-n[ \t]+)?(?:su|-[ils])[ \t-]{0,3}[;\n]",
)
R0177: Final = Rule(
    id="R0177",
    version=1,
    name="root_shell_with_password",
    emits=(
        Emit(
            "TA0004",
            "T1548",
            "T1548.003",
            0.6,
            "Abuse Elevation Control Mechanism: Sudo and Sudo Caching",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "sudo given its password by a pipe or here-string, or asked for a shell of root or its rules on one line with other\n"
        "commands. (`sudo su` or `sudo -i` alone, which administrators type all day, are R0029, below the default floor.)"
    ),
    status="stable",
    source="rules/command/privilege_escalation/R0177_root_shell_with_password.yaml",
)


@KIND.rule(R0177, anchors=(R0177_PATTERN, R0177_PATTERN_2))
def r0177(hits: Hits) -> bool:
    return R0177_PATTERN in hits or R0177_PATTERN_2 in hits


# ── R0178 ─────────────────────────────────────────────────────────────────────────────────────────

R0178_MADE: Final = Matches(
    n.R0178_MADE,
    "command_text",
    r"(?<![\w.-])(?:useradd|adduser|pw[ \t]+useradd)[ \t][^|;&\n]*?(?:-o\b|-\w*u[ \t]*0\b|--uid[ =]0\b|-g[ \t]*(?:0|root|wheel|sudo)\b|-\w*G[ \t]*\S*(?:sudo|wheel|root|docker|admin|adm|lxd|disk)\b|--groups[ =]\S*(?:sudo|wheel|root|docker|admin)|-p[ \t]|--password[ =]|-d[ \t]+/(?:root|tmp|dev|var|bin)\b|-\w*[MN]\w*[ \t]|--no-create-home\b|--disabled-password|--gecos)",
    limit=63,
)
R0178_MADE_2: Final = Matches(
    n.R0178_MADE_2,
    "command_text",
    r"(?<![\w.-])(?:useradd|adduser)[ \t][^|\n]*?(?:;|&&|\n)[^\n]*?(?:\b(?:ch)?passwd\b|\busermod\b|/etc/sudoers|\bsu[ \t]+-?[ \t]*\w)",
    limit=63,
)
R0178_MADE_3: Final = Matches(
    n.R0178_MADE_3,
    "command_text",
    "(?:>>|\\btee[ \\t]+(?:-a|--append)[ \\t])[ \\t]*[\"\\']?/etc/(?:passwd|shadow)(?![\\w.-])",
)
R0178_MADE_4: Final = Matches(
    n.R0178_MADE_4,
    "command_text",
    r"(?<![\w.-])adduser[ \t]+\w+[ \t]+(?:sudo|wheel|root|docker|admin)\b",
)
R0178_SERVICE: Final = Matches(
    (), "command_text", r"[ \t](?:-s|--shell)[ =]\S*(?:nologin|/false)\b|[ \t]--system\b"
)
R0178_ANY: Final = AnyOf(R0178_MADE, R0178_MADE_2, R0178_MADE_3, R0178_MADE_4)
R0178: Final = Rule(
    id="R0178",
    version=2,
    name="account_created_for_access",
    emits=(Emit("TA0003", "T1136", "T1136.001", 0.8, "Create Account: Local Account"),),
    evidence_fields=("command_text",),
    description=(
        "An account made so that somebody can come back by it: with root's number or group, in a group of administrators,\n"
        "with a password on the command line, as a system account or without a home but with a shell, with the home of root,\n"
        "or followed by a password on the same line. (Any account at all is R0024, below the default floor.)"
    ),
    status="stable",
    source="rules/command/persistence/R0178_account_created_for_access.yaml",
)


@KIND.rule(R0178, anchors=(R0178_ANY,))
def r0178(hits: Hits) -> bool:
    return R0178_ANY in hits and R0178_SERVICE not in hits


# ── R0179 ─────────────────────────────────────────────────────────────────────────────────────────

R0179_PATTERN: Final = Matches(
    n.R0179_PATTERN,
    "command_text",
    r"(?:^|;[ \t]*)(?:sudo[ \t]+)?(?:apt|apt-get|aptitude|yum|dnf|apk|opkg|zypper)[ \t]+(?:-y[ \t]+)?(?:install|update|upgrade|add)\b[^;&\n]*;[ \t]*\w|;[ \t]*(?:sudo[ \t]+)?(?:apt|apt-get|aptitude|yum|dnf|apk|opkg|zypper)[ \t]+(?:-y[ \t]+)?(?:install|add)\b[^;\n]*(?:;|$)|(?:^|[;&\n])[ \t]*(?:sudo[ \t]+)?(?:yum|dnf|zypper|apk)[ \t][^;|&\n]*?\b(?:install|add|update)\b[^;|\n]*?&&[ \t]*(?:sudo[ \t]+)?(?:apt|apt-get)[ \t][^;|&\n]*?(?:install|update)\b",
    limit=512,
)
R0179: Final = Rule(
    id="R0179",
    version=2,
    name="package_installed_in_session",
    emits=(Emit("TA0011", "T1105", None, 0.35, "Ingress Tool Transfer"),),
    evidence_fields=("command_text",),
    description=(
        "Packages installed or updated in the course of a session typed on one line, among other commands parted by\n"
        "semicolons, or with the package managers of two distributions one after the other: whoever was let in brings what is missing (compilers, interpreters, web servers, screen) from the\n"
        "distribution's own servers. Build files and manuals use `&&` or one command alone."
    ),
    status="stable",
    source="rules/command/command_and_control/R0179_package_installed_in_session.yaml",
)


@KIND.rule(R0179, anchors=(R0179_PATTERN,))
def r0179(hits: Hits) -> bool:
    return R0179_PATTERN in hits


# ── R0180 ─────────────────────────────────────────────────────────────────────────────────────────

R0180_PATTERN: Final = Matches(
    n.R0180_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:cp|mv|dd|tar|scp|rsync|ed|vi|vim|nano|tee|python[\d.]*|perl|awk|zip|nc|openssl|xxd|install)\b[^|;&\n]*?/etc/(?:shadow|gshadow|master\.passwd)(?![\w.])",
    limit=512,
)
R0180_PATTERN_2: Final = Matches(
    n.R0180_PATTERN_2, "command_text", r"(?<![\w.-])getent[ \t]+(?:shadow|gshadow)\b"
)
R0180_PATTERN_3: Final = Matches(n.R0180_PATTERN_3, "command_text", r"(?<![\w.-])unshadow[ \t]")
R0180_PATTERN_4: Final = Matches(
    n.R0180_PATTERN_4, "command_text", r"(?<![\w.-])e[ \t]+/etc/shadow\b"
)
R0180_PATTERN_5: Final = Matches(n.R0180_PATTERN_5, "command_text", r"/etc/master\.passwd\b")
R0180_PATTERN_6: Final = Matches(
    n.R0180_PATTERN_6, "command_text", r"/etc/security/passwd\b|/var/db/dslocal/nodes/Default/users"
)
R0180_ANY: Final = AnyOf(
    R0180_PATTERN,
    R0180_PATTERN_2,
    R0180_PATTERN_3,
    R0180_PATTERN_4,
    R0180_PATTERN_5,
    R0180_PATTERN_6,
)
R0180: Final = Rule(
    id="R0180",
    version=1,
    name="shadow_copied",
    emits=(
        Emit(
            "TA0006",
            "T1003",
            "T1003.008",
            0.85,
            "OS Credential Dumping: /etc/passwd and /etc/shadow",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The hashes of local accounts read by other ways than showing the file: copied, joined with unshadow, asked of\n"
        "getent, read with an editor, cut to pieces by a script, or another system's master.passwd."
    ),
    status="stable",
    source="rules/command/credential_access/R0180_shadow_copied.yaml",
)


@KIND.rule(R0180, anchors=(R0180_ANY,))
def r0180(hits: Hits) -> bool:
    return R0180_ANY in hits


# ── R0181 ─────────────────────────────────────────────────────────────────────────────────────────

R0181_PATTERN: Final = Matches(
    n.R0181_PATTERN,
    "command_text",
    "/proc/[\"\\']?\\$\\{?\\w+\\}?[\"\\']?/(?:mem|maps?|smaps)\\b|/proc/(?:\\d+|self)/(?:mem\\b|maps?\\b(?=[^\\n]*(?:heap|stack|\\bhead\\b|\\bcut\\b|\\bdd\\b|/mem\\b)))",
    limit=512,
)
R0181_PATTERN_2: Final = Matches(
    n.R0181_PATTERN_2, "command_text", r"(?<![\w.-])gcore[ \t]+(?:-[ao]|[$`])"
)
R0181_PATTERN_3: Final = Matches(
    n.R0181_PATTERN_3,
    "command_text",
    r"(?<![\w.-])gdb[ \t][^|;\n]*?(?:-p(?:id)?[ \t=]|--pid)[^|;\n]*?(?:dump|gcore|call|print)",
    limit=63,
)
R0181_PATTERN_4: Final = Matches(
    n.R0181_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:procdump|mimipenguin|mimipy|3snake|swap_digger|truffleproc|lsassy|pypykatz)\b",
)
R0181_PATTERN_5: Final = Matches(n.R0181_PATTERN_5, "command_text", r"\bdump_heap\b")
R0181_PATTERN_6: Final = Matches(
    n.R0181_PATTERN_6, "command_text", r"/proc/kcore\b|/dev/(?:k?mem|fmem)\b"
)
R0181_ANY: Final = AnyOf(
    R0181_PATTERN,
    R0181_PATTERN_2,
    R0181_PATTERN_3,
    R0181_PATTERN_4,
    R0181_PATTERN_5,
    R0181_PATTERN_6,
)
R0181: Final = Rule(
    id="R0181",
    version=2,
    name="process_memory_read",
    emits=(Emit("TA0006", "T1003", "T1003.007", 0.75, "OS Credential Dumping: Proc Filesystem"),),
    evidence_fields=("command_text",),
    description=(
        "The memory of a process read: /proc/PID/mem with its maps, gcore with an output or from a script, gdb attached\n"
        "to dump, procdump, or a tool that looks for passwords in it (mimipenguin, 3snake, swap_digger)."
    ),
    status="stable",
    source="rules/command/credential_access/R0181_process_memory_read.yaml",
)


@KIND.rule(R0181, anchors=(R0181_ANY,))
def r0181(hits: Hits) -> bool:
    return R0181_ANY in hits


# ── R0182 ─────────────────────────────────────────────────────────────────────────────────────────

R0182_PATTERN: Final = Matches(
    n.R0182_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:cat|less|more|head|tail|[efz]?grep|strings|awk|cut|nl|cp|scp|tar|base64)\b[^|;&\n]*?\.(?:(?:ba|z|k|fi)?sh_history|mysql_history|psql_history|python_history|rediscli_history|lesshst|viminfo)\b",
    limit=512,
)
R0182_PATTERN_2: Final = Matches(
    n.R0182_PATTERN_2,
    "command_text",
    r"\bhistory[ \t]*\|[ \t]*[efz]?grep\b[^|;&\n]*?(?:pass|pw|secret|token|api_?key)",
)
R0182_PATTERN_3: Final = Matches(
    n.R0182_PATTERN_3,
    "command_text",
    "\\bfind\\b[^|;\\n]*?-name[ \\t]+[\"\\']?\\*?\\.?\\w*_?history",
    limit=512,
)
R0182: Final = Rule(
    id="R0182",
    version=2,
    name="history_searched",
    emits=(Emit("TA0006", "T1552", "T1552.003", 0.75, "Unsecured Credentials: Shell History"),),
    evidence_fields=("command_text",),
    description=(
        "The history of a shell or of a database client read or searched. Passwords are often typed where they should not be,\n"
        "after `-p` or in a URL."
    ),
    status="stable",
    source="rules/command/credential_access/R0182_history_searched.yaml",
)


@KIND.rule(R0182, anchors=(R0182_PATTERN, R0182_PATTERN_2, R0182_PATTERN_3))
def r0182(hits: Hits) -> bool:
    return R0182_PATTERN in hits or R0182_PATTERN_2 in hits or R0182_PATTERN_3 in hits


# ── R0183 ─────────────────────────────────────────────────────────────────────────────────────────

R0183_PATTERN: Final = Matches(
    n.R0183_PATTERN,
    "command_text",
    r"\bfind\b[^|;\n]*?(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.(?:pem|key|ppk|p12|pfx|pgp|gpg|p7b|jks|kdb|keystore|asc)\b|authorized_keys|known_hosts|\.ssh\b|\.gnupg\b|host\.key)",
    limit=512,
)
R0183_PATTERN_2: Final = Matches(
    n.R0183_PATTERN_2,
    "command_text",
    r"\bfor\b[^\n]*?\.(?:pem|key|ppk|p12|pfx|pgp|gpg)\b[^\n]*?\bfind\b",
    limit=63,
)
R0183_PATTERN_3: Final = Matches(
    n.R0183_PATTERN_3,
    "command_text",
    "(?<![\\w.-])(?:cat|cp|mv|scp|tar|zip|rsync|base64|less|head|curl|nc)\\b[^|;&\\n]*?[ \\t/@\"\\']id_(?:rsa|dsa|ecdsa|ed25519)(?![\\w.])",
    limit=512,
)
R0183_PATTERN_4: Final = Matches(
    n.R0183_PATTERN_4,
    "command_text",
    r"\bBEGIN[ \t\\]*(?:RSA |OPENSSH |DSA |EC )?[ \t]*PRIVATE\b",
    limit=512,
)
R0183_PATTERN_5: Final = Matches(
    n.R0183_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:cat|cp|tar|zip|scp|rsync|find|ls)\b[^|;&\n]*?\.gnupg\b",
    limit=512,
)
R0183_PATTERN_6: Final = Matches(
    n.R0183_PATTERN_6,
    "command_text",
    r"(?<![\w.-])gpg[ \t][^|;&\n]*?--export-secret(?:[^;\n]*?\|[ \t]*(?:curl|nc|ncat|ssh|base64|openssl)\b|[^;\n]*?(?:/tmp/|/dev/shm/|/var/tmp/))",
    limit=63,
)
R0183_PATTERN_7: Final = Matches(
    n.R0183_PATTERN_7,
    "command_text",
    r"(?<![\w.-])(?:tar|cp|zip|rsync|scp)\b[^|;&\n]*?[ /~]\.ssh/?(?![\w/.-])",
    limit=512,
)
R0183_PATTERN_8: Final = Matches(
    n.R0183_PATTERN_8,
    "command_text",
    r"(?<![\w.-])locate[ \t][^|;&\n]*?(?:id_rsa|\.pem|\.key|\.ppk)",
    limit=512,
)
R0183_ANY: Final = AnyOf(
    R0183_PATTERN,
    R0183_PATTERN_2,
    R0183_PATTERN_3,
    R0183_PATTERN_4,
    R0183_PATTERN_5,
    R0183_PATTERN_6,
    R0183_PATTERN_7,
    R0183_PATTERN_8,
)
R0183: Final = Rule(
    id="R0183",
    version=2,
    name="private_key_searched",
    emits=(Emit("TA0006", "T1552", "T1552.004", 0.8, "Unsecured Credentials: Private Keys"),),
    evidence_fields=("command_text",),
    description=(
        "Private keys and certificates looked for or taken: id_rsa and its kin read or copied, files found by the endings\n"
        "of keys (.pem, .key, .ppk, .p12, .gpg), `BEGIN … PRIVATE KEY` searched for, known hosts and GnuPG's keyring,\n"
        "secret keys of GnuPG handed on."
    ),
    status="stable",
    source="rules/command/credential_access/R0183_private_key_searched.yaml",
)


@KIND.rule(R0183, anchors=(R0183_ANY,))
def r0183(hits: Hits) -> bool:
    return R0183_ANY in hits


# ── R0184 ─────────────────────────────────────────────────────────────────────────────────────────

R0184_FILES: Final = Matches(
    n.R0184_FILES,
    "command_text",
    "(?:\\.aws/?[\"\\']?[ \\t]+-name[ \\t]+[\"\\']?credentials|\\.aws/(?:config|credentials)|\\.azure\\b|accessTokens\\.json|msal_token_cache|\\.config/gcloud|gcloud[\"\\']?[ \\t]+-name|credentials\\.db|access_tokens\\.db|\\.oci\\b|\\.netrc\\b|\\.pgpass\\b|\\.my\\.cnf\\b|\\.git-credentials\\b|\\.docker/config\\.json|\\.kube/config|kubeconfig|terraform\\.tfstate|\\.npmrc|\\.pypirc|\\.s3cfg|\\.boto\\b|\\.rclone\\.conf|rclone\\.conf|tomcat-users\\.xml|hudson\\.util\\.Secret|credentials\\.xml|wpa_supplicant\\.conf|NetworkManager/system-connections|\\.vnc/passwd|\\.remmina|FileZilla|filezilla|sitemanager\\.xml|\\.htpasswd|debian\\.cnf|/etc/krb5\\.keytab|\\.bitcoin/wallet|wallet\\.dat|cloud/instance|/etc/ipsec\\.secrets|/etc/ppp/\\w+-secrets|smbcredentials|unattend\\.xml|ansible_vault)",
)
R0184_READER: Final = Matches(
    (),
    "command_text",
    r"(?<![\w.-])(?:cat|less|more|head|tail|[efz]?grep|find|ls|cp|mv|scp|tar|zip|base64|strings|locate|curl|for|awk|sed|jq|rsync|nc)\b",
)
R0184_OWN_CLUSTER: Final = Matches(
    (),
    "command_text",
    r"(?<![\w.-])cp[ \t][^;\n]*?/etc/kubernetes/admin\.conf[ \t][^;\n]*\.kube/config",
    limit=63,
)
R0184: Final = Rule(
    id="R0184",
    version=2,
    name="credential_files_searched",
    emits=(
        Emit("TA0006", "T1552", "T1552.001", 0.75, "Unsecured Credentials: Credentials In Files"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Files known to hold credentials looked for or read: of clouds (.aws, .azure, gcloud, oci), databases (.pgpass,\n"
        ".my.cnf), git, docker, netrc, kube, terraform, Jenkins, Tomcat, Wi-Fi, VPN and remote desktops."
    ),
    status="stable",
    source="rules/command/credential_access/R0184_credential_files_searched.yaml",
)


@KIND.rule(R0184, anchors=(R0184_FILES,))
def r0184(hits: Hits) -> bool:
    return R0184_FILES in hits and R0184_READER in hits and R0184_OWN_CLUSTER not in hits


# ── R0185 ─────────────────────────────────────────────────────────────────────────────────────────

R0185_PATTERN: Final = Matches(
    n.R0185_PATTERN,
    "command_text",
    r"(?<![\w.-])[efz]?(?:grep|rg|ag|ack)[ \t][^|;&\n]*?(?i:passw|pwd=|secret|api_?key|credential|token|aws_access|PRIVATE)[^|;&\n]*?[ \t](?:/|\.[ \t]|\.$|~|\*|\$)",
    limit=63,
)
R0185_PATTERN_2: Final = Matches(
    n.R0185_PATTERN_2,
    "command_text",
    r"(?<![\w.-])[efz]?grep[ \t]+-\w*[rR]\w*[ \t][^|;&\n]*?(?i:pass|secret|credential|api_?key|token)",
    limit=512,
)
R0185_PATTERN_3: Final = Matches(
    n.R0185_PATTERN_3,
    "command_text",
    r"\bfind\b[^\n]*?(?:-exec|xargs)[^\n]*?grep[^\n]*?(?i:passw|secret|api_?key|credential|token)",
    limit=22,
)
R0185_PATTERN_4: Final = Matches(
    n.R0185_PATTERN_4,
    "command_text",
    "\\bfind\\b[^|;\\n]*?-i?name[ \\t]+[\"\\']?\\*?(?i:pass(?:word|wd)?|cred(?:ential)?s?|secrets?|token)",
    limit=512,
)
R0185_PATTERN_5: Final = Matches(
    n.R0185_PATTERN_5,
    "command_text",
    r"(?i)(?<![\w.-])(?:lazagne|trufflehog|gitleaks|noseyparker|gitrob)(?:\.py)?[ \t]",
)
R0185_PATTERN_6: Final = Matches(
    n.R0185_PATTERN_6,
    "command_text",
    r"\b(?:env|printenv|set|export)[ \t]*\|[ \t]*[efz]?grep[^|;&\n]*?(?i:pass|secret|key|token|cred|aws)",
)
R0185_PATTERN_7: Final = Matches(
    n.R0185_PATTERN_7, "command_text", r"/proc/(?:\*|\d+|self|\$\w+|\[0-9\]\*)/environ\b"
)
R0185_ANY: Final = AnyOf(
    R0185_PATTERN,
    R0185_PATTERN_2,
    R0185_PATTERN_3,
    R0185_PATTERN_4,
    R0185_PATTERN_5,
    R0185_PATTERN_6,
    R0185_PATTERN_7,
)
R0185: Final = Rule(
    id="R0185",
    version=1,
    name="passwords_searched",
    emits=(
        Emit("TA0006", "T1552", "T1552.001", 0.7, "Unsecured Credentials: Credentials In Files"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Files searched for the word password or its kin, with a recursive grep, over /etc or a web root, with find and grep,\n"
        "or with a tool made for it (LaZagne, trufflehog, gitleaks, noseyparker)."
    ),
    status="stable",
    source="rules/command/credential_access/R0185_passwords_searched.yaml",
)


@KIND.rule(R0185, anchors=(R0185_ANY,))
def r0185(hits: Hits) -> bool:
    return R0185_ANY in hits


# ── R0186 ─────────────────────────────────────────────────────────────────────────────────────────

R0186_PATTERN: Final = Matches(
    n.R0186_PATTERN,
    "command_text",
    r"\b169\.254\.169\.254\b|\b169\.254\.170\.2\b|\b100\.100\.100\.200\b",
)
R0186_PATTERN_2: Final = Matches(
    n.R0186_PATTERN_2,
    "command_text",
    r"\bmetadata\.google\.internal\b|\bComputeMetadata/v1\b|\bMetadata-Flavor:",
)
R0186_PATTERN_3: Final = Matches(
    n.R0186_PATTERN_3,
    "command_text",
    r"\b(?:AWS_CONTAINER_CREDENTIALS|latest/meta-data|X-aws-ec2-metadata-token|ECS_CONTAINER_METADATA_URI|security-credentials)",
)
R0186: Final = Rule(
    id="R0186",
    version=1,
    name="instance_metadata",
    emits=(
        Emit(
            "TA0006",
            "T1552",
            "T1552.005",
            0.85,
            "Unsecured Credentials: Cloud Instance Metadata API",
        ),
        Emit("TA0007", "T1580", None, 0.4, "Cloud Infrastructure Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The metadata service of a cloud asked from inside: 169.254.169.254, its names at Google, Alibaba and others, or the\n"
        "container credentials address. It hands out tokens of the machine's role."
    ),
    status="stable",
    source="rules/command/credential_access/R0186_instance_metadata.yaml",
)


@KIND.rule(R0186, anchors=(R0186_PATTERN, R0186_PATTERN_2, R0186_PATTERN_3))
def r0186(hits: Hits) -> bool:
    return R0186_PATTERN in hits or R0186_PATTERN_2 in hits or R0186_PATTERN_3 in hits


# ── R0187 ─────────────────────────────────────────────────────────────────────────────────────────

R0187_PATTERN: Final = Matches(
    n.R0187_PATTERN, "command_text", r"\bLogin\\?[ \t]?Data\b|\bWeb Data\b"
)
R0187_PATTERN_2: Final = Matches(
    n.R0187_PATTERN_2, "command_text", r"\blogins\.json\b|\bkey[34]\.db\b|\bsignons\.sqlite\b"
)
R0187_PATTERN_3: Final = Matches(
    n.R0187_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:cp|cat|sqlite3|tar|zip|find|scp|curl|strings|ls)\b[^|;&\n]*?(?:\.mozilla/firefox|google-chrome|Google/Chrome|chromium|BraveSoftware|Firefox/Profiles)[^|;&\n]*?(?:Cookies|cookies|key|login|Local State)",
    limit=63,
)
R0187_PATTERN_4: Final = Matches(
    n.R0187_PATTERN_4,
    "command_text",
    r"(?i)\b(?:firefox_decrypt|chrome_decrypt|hackbrowserdata|chromepass|donpapi)\b",
)
R0187_ANY: Final = AnyOf(R0187_PATTERN, R0187_PATTERN_2, R0187_PATTERN_3, R0187_PATTERN_4)
R0187: Final = Rule(
    id="R0187",
    version=1,
    name="browser_credentials",
    emits=(
        Emit(
            "TA0006",
            "T1555",
            "T1555.003",
            0.85,
            "Credentials from Password Stores: Credentials from Web Browsers",
        ),
        Emit("TA0006", "T1539", None, 0.5, "Steal Web Session Cookie"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The stores of browsers taken or read: Login Data, Cookies, Web Data, logins.json, key4.db, of Chrome, Chromium,\n"
        "Edge, Firefox and Brave, or a tool that does it."
    ),
    status="stable",
    source="rules/command/credential_access/R0187_browser_credentials.yaml",
)


@KIND.rule(R0187, anchors=(R0187_ANY,))
def r0187(hits: Hits) -> bool:
    return R0187_ANY in hits


# ── R0188 ─────────────────────────────────────────────────────────────────────────────────────────

R0188_PATTERN: Final = Matches(
    n.R0188_PATTERN,
    "command_text",
    r"(?<![\w.-])security[ \t]+(?:dump-keychain|find-(?:generic|internet|certificate|key)[\w-]*|export|import|unlock-keychain|list-keychains?)\b",
)
R0188_PATTERN_2: Final = Matches(
    n.R0188_PATTERN_2, "command_text", r"\bLibrary/Keychains/|\blogin\.keychain\b"
)
R0188_PATTERN_3: Final = Matches(
    n.R0188_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:secret-tool[ \t]+search|kwallet-query|keyctl[ \t]+(?:read|print|pipe)[ \t]+(?:0x|\d|[%@]))",
)
R0188_PATTERN_4: Final = Matches(
    n.R0188_PATTERN_4,
    "command_text",
    r"\bfind\b[^|;\n]*?\.kdbx?\b|\.password-store/|(?<![\w.-])keepass2john\b",
    limit=512,
)
R0188_PATTERN_5: Final = Matches(
    n.R0188_PATTERN_5,
    "command_text",
    r"\.local/share/keyrings\b|\.gnome2/keyrings\b|/var/lib/sss/db\b|\bkwalletd\b",
)
R0188_ANY: Final = AnyOf(
    R0188_PATTERN, R0188_PATTERN_2, R0188_PATTERN_3, R0188_PATTERN_4, R0188_PATTERN_5
)
R0188: Final = Rule(
    id="R0188",
    version=2,
    name="keychain_or_keyring",
    emits=(
        Emit("TA0006", "T1555", "T1555.001", 0.8, "Credentials from Password Stores: Keychain"),
        Emit("TA0006", "T1555", None, 0.7, "Credentials from Password Stores"),
        Emit(
            "TA0006",
            "T1555",
            "T1555.005",
            0.4,
            "Credentials from Password Stores: Password Managers",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The keychain of macOS or a keyring of Linux read: `security dump-keychain`, `find-generic-password`, files of\n"
        "keychains copied, secret-tool searching, kwallet-query, keys of the kernel read by their number, pass and\n"
        "KeePass databases."
    ),
    status="stable",
    source="rules/command/credential_access/R0188_keychain_or_keyring.yaml",
)


@KIND.rule(R0188, anchors=(R0188_ANY,))
def r0188(hits: Hits) -> bool:
    return R0188_ANY in hits


# ── R0189 ─────────────────────────────────────────────────────────────────────────────────────────

R0189_PATTERN: Final = Matches(
    n.R0189_PATTERN,
    "command_text",
    "(?:^|[;&|\\n(`]|\\bsudo[ \\t]|\\bthen[ \\t]|\\bdo[ \\t]|\\bexec[ \\t]|nohup[ \\t]|timeout[ \\t]\\w{1,5}[ \\t])[ \\t]*(?:/usr/s?bin/)?(?:(?:tcpdump(?:[ \\t][^|;&\\n]*?)?(?:[ \\t]-\\w*[cnq]|[ \\t]-\\w*w[ \\t]*[\"\\']?(?:/tmp/|/dev/shm/|/var/tmp/|\\S*/\\.|-))|tshark[ \\t]+[^|;&\\n]*?-\\w*[cwniq])|dumpcap[ \\t]+[^|;&\\n]*?-w[ \\t]*[\"\\']?(?:/tmp/|/dev/shm/|/var/tmp/|\\S*/\\.|-)|dsniff[ \\t]+-)",
    limit=63,
)
R0189_PATTERN_2: Final = Matches(
    n.R0189_PATTERN_2, "command_text", r"(?<![\w.-])(?:ettercap|arpspoof)[ \t]+-"
)
R0189_PATTERN_3: Final = Matches(
    n.R0189_PATTERN_3,
    "command_text",
    r"\w*pcapdemo\b|\bscapy\b[^\n]*?sniff|\bSOCK_RAW\b|\bpcap_open_live\b",
    limit=512,
)
R0189_PATTERN_4: Final = Matches(
    n.R0189_PATTERN_4,
    "command_text",
    r"\bip[ \t]+link[ \t]+set[ \t][^|;&\n]*?promisc[ \t]+on|\bifconfig[ \t]+\w+[ \t]+promisc\b",
    limit=512,
)
R0189_ANY: Final = AnyOf(R0189_PATTERN, R0189_PATTERN_2, R0189_PATTERN_3, R0189_PATTERN_4)
R0189: Final = Rule(
    id="R0189",
    version=2,
    name="network_sniffed",
    emits=(Emit("TA0006", "T1040", None, 0.75, "Network Sniffing"),),
    evidence_fields=("command_text",),
    description=(
        "Packets taken off the network: tcpdump, tshark, dsniff and its tools, ettercap, or a capture program by its\n"
        "name; into a file only where it is a hidden or temporary one. Credentials of clear protocols are in them."
    ),
    status="stable",
    source="rules/command/credential_access/R0189_network_sniffed.yaml",
)


@KIND.rule(R0189, anchors=(R0189_ANY,))
def r0189(hits: Hits) -> bool:
    return R0189_ANY in hits


# ── R0190 ─────────────────────────────────────────────────────────────────────────────────────────

R0190_PATTERN: Final = Matches(
    n.R0190_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:hydra|medusa|ncrack|patator(?:\.py)?|crowbar|brutespray|kerbrute|sucrack|thc-hydra|brutex|theharvester|sshbrute|zmeu|bruteforcer?)[ \t]+(?:-(?!-?h(?:elp)?[ \t]*(?:[;&|\n]|$))|\w+://|\w+_login|passwordspray|bruteuser|\d)",
)
R0190_PATTERN_2: Final = Matches(
    n.R0190_PATTERN_2, "command_text", r"\b(?:sudo|su|ssh)_?brute(?:force)?\w*", limit=512
)
R0190_PATTERN_3: Final = Matches(
    n.R0190_PATTERN_3,
    "command_text",
    r"\bwhile[ \t]+read\b[^\n]*?(?:sudo[ \t]+-S|su[ \t]+-?[ \t]*\w+[ \t]+-c|sshpass)|\bfor\b[^\n]*?(?:sudo[ \t]+-\w*S\w*k?|sshpass)[ \t]",
    limit=512,
)
R0190_PATTERN_4: Final = Matches(
    n.R0190_PATTERN_4,
    "command_text",
    "(?<![\\w.-])(?:nmap|ncrack)[ \\t][^|;&\\n]*?--script[= ][\"\\']?[\\w*,-]*brute",
    limit=512,
)
R0190_PATTERN_5: Final = Matches(
    n.R0190_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:crackmapexec|netexec|nxc|cme)[ \t]+(?:smb|ssh|ldap|winrm|mssql|rdp|ftp)[ \t][^|;\n]*?--continue-on-success",
    limit=512,
)
R0190_ANY: Final = AnyOf(
    R0190_PATTERN, R0190_PATTERN_2, R0190_PATTERN_3, R0190_PATTERN_4, R0190_PATTERN_5
)
R0190: Final = Rule(
    id="R0190",
    version=2,
    name="password_guessing_tool",
    emits=(
        Emit("TA0006", "T1110", None, 0.85, "Brute Force"),
        Emit("TA0006", "T1110", "T1110.001", 0.8, "Brute Force: Password Guessing"),
        Emit("TA0006", "T1110", "T1110.004", 0.4, "Brute Force: Credential Stuffing"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A tool that guesses passwords of services from the command line: hydra, medusa, ncrack, patator, crowbar,\n"
        "brutespray, kerbrute, wpscan with a list, sucrack, or loops around su and sudo. Asking one for help does not\n"
        "count."
    ),
    status="stable",
    source="rules/command/credential_access/R0190_password_guessing_tool.yaml",
)


@KIND.rule(R0190, anchors=(R0190_ANY,))
def r0190(hits: Hits) -> bool:
    return R0190_ANY in hits


# ── R0191 ─────────────────────────────────────────────────────────────────────────────────────────

R0191_PATTERN: Final = Matches(
    n.R0191_PATTERN,
    "command_text",
    r"(?:^|[;&|\n]|\bsudo[ \t])[ \t]*(?:\./|/\S{1,40}/)?john[ \t]+(?:-|[\w./])",
    limit=512,
)
R0191_PATTERN_2: Final = Matches(
    n.R0191_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:zip|ssh|rar|keepass|pdf|office|gpg|bitlocker)2john\b",
)
R0191_PATTERN_3: Final = Matches(
    n.R0191_PATTERN_3, "command_text", r"(?<![\w.-])hashcat(?:64)?(?:\.bin)?[ \t]+-"
)
R0191_PATTERN_4: Final = Matches(
    n.R0191_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:fcrackzip|pdfcrack|rarcrack|rcrack|ophcrack|aircrack-ng|cowpatty|stegcracker)[ \t]",
)
R0191_ANY: Final = AnyOf(R0191_PATTERN, R0191_PATTERN_2, R0191_PATTERN_3, R0191_PATTERN_4)
R0191: Final = Rule(
    id="R0191",
    version=1,
    name="hash_cracking",
    emits=(Emit("TA0006", "T1110", "T1110.002", 0.85, "Brute Force: Password Cracking"),),
    evidence_fields=("command_text",),
    description=(
        "Hashes broken on the command line: john and its `…2john` helpers, hashcat, a rainbow table tool, zip and PDF\n"
        "crackers."
    ),
    status="stable",
    source="rules/command/credential_access/R0191_hash_cracking.yaml",
)


@KIND.rule(R0191, anchors=(R0191_ANY,))
def r0191(hits: Hits) -> bool:
    return R0191_ANY in hits


# ── R0192 ─────────────────────────────────────────────────────────────────────────────────────────

R0192_PATTERN: Final = Matches(
    n.R0192_PATTERN,
    "command_text",
    r"\b(?:for|while)\b[^\n]*?(?:cat|read|<)[^\n]*?(?:sshpass|hydra|expect|curl[^\n]*?-u|smbclient|ldapwhoami)\b",
    limit=22,
)
R0192: Final = Rule(
    id="R0192",
    version=1,
    name="credential_stuffing_loop",
    emits=(Emit("TA0006", "T1110", "T1110.004", 0.85, "Brute Force: Credential Stuffing"),),
    evidence_fields=("command_text",),
    description=(
        "Names and passwords from a file given one after the other to ssh or another log-in, with sshpass, expect, or a tool,\n"
        "in a loop."
    ),
    status="stable",
    source="rules/command/credential_access/R0192_credential_stuffing_loop.yaml",
)


@KIND.rule(R0192, anchors=(R0192_PATTERN,))
def r0192(hits: Hits) -> bool:
    return R0192_PATTERN in hits


# ── R0193 ─────────────────────────────────────────────────────────────────────────────────────────

R0193_PATTERN: Final = Matches(n.R0193_PATTERN, "command_text", r"\bkrb5cc_|\bKRB5CCNAME=")
R0193_PATTERN_2: Final = Matches(
    n.R0193_PATTERN_2, "command_text", r"(?<![\w.-])klist[ \t]+-\w*[kK]\w*", limit=512
)
R0193_PATTERN_3: Final = Matches(
    n.R0193_PATTERN_3,
    "command_text",
    r"(?i)(?<![\w-])(?<!tldr )(?:GetUserSPNs|GetNPUsers|secretsdump|tickey|KeytabParser|bifrost)(?:\.py)?\b",
)
R0193: Final = Rule(
    id="R0193",
    version=2,
    name="kerberos_tickets",
    emits=(
        Emit("TA0006", "T1558", None, 0.7, "Steal or Forge Kerberos Tickets"),
        Emit("TA0006", "T1558", "T1558.005", 0.6, "Steal or Forge Kerberos Tickets: Ccache Files"),
        Emit("TA0006", "T1003", None, 0.5, "OS Credential Dumping"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Kerberos tickets, keytabs and the caches they lie in taken or forged: files krb5cc_*, klist with keys, GetUserSPNs,\n"
        "GetNPUsers, secretsdump, tickey."
    ),
    status="stable",
    source="rules/command/credential_access/R0193_kerberos_tickets.yaml",
)


@KIND.rule(R0193, anchors=(R0193_PATTERN, R0193_PATTERN_2, R0193_PATTERN_3))
def r0193(hits: Hits) -> bool:
    return R0193_PATTERN in hits or R0193_PATTERN_2 in hits or R0193_PATTERN_3 in hits


# ── R0194 ─────────────────────────────────────────────────────────────────────────────────────────

R0194_PATTERN: Final = Matches(
    n.R0194_PATTERN, "command_text", r"\bpam_tty_audit\b|\blog_password\b|\blog_passwd\b"
)
R0194_PATTERN_2: Final = Matches(
    n.R0194_PATTERN_2, "command_text", r"(?<![\w.-])xinput[ \t]+(?:--)?(?:test|test-xi2)\b"
)
R0194_PATTERN_3: Final = Matches(
    n.R0194_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:logkeys|lkl|uberkey|xspy|pykeylogger|keylogger)(?:\.\w{1,5})?(?:[ \t]|$)|(?i:keylog(?:ger)?\.(?:py|swift|sh|c)|keyboard\.log)",
)
R0194_PATTERN_4: Final = Matches(
    n.R0194_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:cat|dd|hexdump|xxd|strings)\b[^|;&\n]*?/dev/input/",
    limit=512,
)
R0194_PATTERN_5: Final = Matches(
    n.R0194_PATTERN_5,
    "command_text",
    r"(?<![\w.-])strace[ \t][^|;&\n]*?-p[ \t]*[^|;&\n]*?(?:sshd|su\b|ssh-agent|write|read)",
    limit=63,
)
R0194_PATTERN_6: Final = Matches(
    n.R0194_PATTERN_6, "command_text", "\\btrap[ \\t]+[\"\\'][^\\n]*?BASH_COMMAND", limit=512
)
R0194_PATTERN_7: Final = Matches(
    n.R0194_PATTERN_7,
    "command_text",
    r"\blogger[ \t][^\n]*?sh_history|\bPROMPT_COMMAND=[^\n]*?(?:history|logger)",
    limit=512,
)
R0194_PATTERN_8: Final = Matches(
    n.R0194_PATTERN_8, "command_text", r"\bpam_exec\.so\b[^\n]*?expose_authtok", limit=512
)
R0194_ANY: Final = AnyOf(
    R0194_PATTERN,
    R0194_PATTERN_2,
    R0194_PATTERN_3,
    R0194_PATTERN_4,
    R0194_PATTERN_5,
    R0194_PATTERN_6,
    R0194_PATTERN_7,
    R0194_PATTERN_8,
)
R0194: Final = Rule(
    id="R0194",
    version=1,
    name="keys_logged",
    emits=(Emit("TA0006", "T1056", "T1056.001", 0.75, "Input Capture: Keylogging"),),
    evidence_fields=("command_text",),
    description=(
        "What is typed at the host recorded: pam_tty_audit with passwords, xinput and xev, logkeys, showkey, /dev/input read,\n"
        "strace on sshd or su, the shell's DEBUG trap that writes commands to a file, script run for others."
    ),
    status="stable",
    source="rules/command/credential_access/R0194_keys_logged.yaml",
)


@KIND.rule(R0194, anchors=(R0194_ANY,))
def r0194(hits: Hits) -> bool:
    return R0194_ANY in hits


# ── R0195 ─────────────────────────────────────────────────────────────────────────────────────────

R0195_TOLD: Final = Matches(
    n.R0195_TOLD,
    "command_text",
    r"(?<![\w.-])aws\b[^|;&\n]*?[ \t](?:ec2[ \t]+get-password-data|iam[ \t]+create-access-key)",
    limit=512,
)
R0195_TOLD_2: Final = Matches(
    n.R0195_TOLD_2,
    "command_text",
    r"(?<![\w-])stratus[ \t]+(?:detonate|warmup)[ \t]+\w+\.credential-access",
)
R0195_ASKED: Final = Matches(
    n.R0195_ASKED,
    "command_text",
    r"(?<![\w.-])aws\b[^|;&\n]*?[ \t](?:secretsmanager[ \t]+(?:get|list)|ssm[ \t]+get-parameter|sts[ \t]+(?:get-session-token|assume-role))",
    limit=512,
)
R0195_ASKED_2: Final = Matches(
    n.R0195_ASKED_2,
    "command_text",
    r"(?<![\w.-])gcloud[ \t][^|;&\n]*?(?:secrets[ \t]+versions[ \t]+access|auth[ \t]+print-(?:access|identity)-token)",
    limit=512,
)
R0195_ASKED_3: Final = Matches(
    n.R0195_ASKED_3,
    "command_text",
    r"(?<![\w.-])az[ \t][^|;&\n]*?(?:keyvault[ \t]+(?:secret|key)[ \t]+(?:show|list|download)|account[ \t]+get-access-token)",
    limit=512,
)
R0195_ASKED_4: Final = Matches(
    n.R0195_ASKED_4,
    "command_text",
    r"(?<![\w.-])vault[ \t]+(?:kv[ \t]+get|read|token[ \t]+create)\b",
)
R0195_KEPT: Final = Matches(
    (),
    "command_text",
    "\\b(?:for|while|xargs|parallel)\\b|/tmp/|/dev/shm/|/var/tmp/|\\|[ \\t]*(?:curl|nc|ncat|base64|tee)\\b|>[ \\t]*[\"\\']?[\\w/~$.]|get-parameters-by-path|169\\.254\\.169\\.254|--token[ =]",
)
R0195_ANY: Final = AnyOf(R0195_ASKED, R0195_ASKED_2, R0195_ASKED_3, R0195_ASKED_4)
R0195: Final = Rule(
    id="R0195",
    version=2,
    name="secrets_of_a_cloud",
    emits=(
        Emit(
            "TA0006",
            "T1555",
            "T1555.006",
            0.7,
            "Credentials from Password Stores: Cloud Secrets Management Stores",
        ),
        Emit("TA0006", "T1552", None, 0.6, "Unsecured Credentials"),
        Emit(
            "TA0003",
            "T1098",
            "T1098.001",
            0.3,
            "Account Manipulation: Additional Cloud Credentials",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Secrets asked of a cloud or a vault by its command line (Secrets Manager, SSM parameters, Key Vault, Secret\n"
        "Manager, vault kv, session tokens) one after the other, into a file, or handed on; passwords of machines, and\n"
        "access keys made for somebody. One secret, shown where one sits, is an administrator's day."
    ),
    status="stable",
    source="rules/command/credential_access/R0195_secrets_of_a_cloud.yaml",
)


@KIND.rule(R0195, anchors=(R0195_ANY, R0195_TOLD, R0195_TOLD_2))
def r0195(hits: Hits) -> bool:
    return R0195_TOLD in hits or R0195_TOLD_2 in hits or R0195_ANY in hits and R0195_KEPT in hits


# ── R0196 ─────────────────────────────────────────────────────────────────────────────────────────

R0196_PATTERN: Final = Matches(
    n.R0196_PATTERN,
    "command_text",
    r"\bdisplay dialog\b[^\n]*?(?i:password|hidden answer)",
    limit=512,
)
R0196_PATTERN_2: Final = Matches(
    n.R0196_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:zenity|kdialog|yad|ssh-askpass)[ \t](?:[^|;&\n]*?[ \t])?--?password\b(?:[^;\n]*?\||[^;\n]*?>|[^|;&\n]*?(?i:sudo|update|system|keyring))|(?:\$\(|`)[ \t]*(?:zenity|kdialog|yad)[ \t](?:[^|;&\n]*?[ \t])?--?password\b",
    limit=63,
)
R0196_PATTERN_3: Final = Matches(
    n.R0196_PATTERN_3,
    "command_text",
    r"\bread[ \t]+-\w*s\w*[ \t][^|;&\n]*?(?i:\[sudo\]|password for)",
    limit=512,
)
R0196: Final = Rule(
    id="R0196",
    version=2,
    name="credential_prompt",
    emits=(Emit("TA0006", "T1056", "T1056.002", 0.8, "Input Capture: GUI Input Capture"),),
    evidence_fields=("command_text",),
    description=(
        "A window or prompt that asks for a password as if the system did: osascript with a hidden answer, zenity or\n"
        "kdialog whose answer is kept or handed on, or `read -s` with a message about sudo."
    ),
    status="stable",
    source="rules/command/credential_access/R0196_credential_prompt.yaml",
)


@KIND.rule(R0196, anchors=(R0196_PATTERN, R0196_PATTERN_2, R0196_PATTERN_3))
def r0196(hits: Hits) -> bool:
    return R0196_PATTERN in hits or R0196_PATTERN_2 in hits or R0196_PATTERN_3 in hits


# ── R0197 ─────────────────────────────────────────────────────────────────────────────────────────

R0197_PATTERN: Final = Matches(
    n.R0197_PATTERN,
    "command_text",
    "(?i)\\bfrom[ \\t]+[\"\\'`]?(?:mysql\\.user|pg_shadow|pg_authid|wp_users|\\w*users?[\"\\'`]?[ \\t;\"\\'][^\\n]{0,80}pass)",
    limit=512,
)
R0197_PATTERN_2: Final = Matches(
    n.R0197_PATTERN_2,
    "command_text",
    r"(?i)\bselect\b[^\n;]{0,120}?(?:passw|user_pass|authentication_string)[^\n;]{0,80}?\bfrom\b",
    limit=63,
)
R0197_PATTERN_3: Final = Matches(
    n.R0197_PATTERN_3, "command_text", r"(?<![\w.-])(?:slapcat|tdbdump|pdbedit[ \t]+-\w*w)\b"
)
R0197_PATTERN_4: Final = Matches(
    n.R0197_PATTERN_4, "command_text", r"(?i)\bldapsearch\b[^|;&\n]*?userPassword\b", limit=512
)
R0197_ANY: Final = AnyOf(R0197_PATTERN, R0197_PATTERN_2, R0197_PATTERN_3, R0197_PATTERN_4)
R0197: Final = Rule(
    id="R0197",
    version=1,
    name="accounts_dumped_from_application",
    emits=(
        Emit("TA0006", "T1003", None, 0.6, "OS Credential Dumping"),
        Emit("TA0006", "T1552", None, 0.4, "Unsecured Credentials"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Password hashes of a database or an application selected from its command line: mysql.user, pg_shadow, wp_users, or\n"
        "LDAP's userPassword."
    ),
    status="stable",
    source="rules/command/credential_access/R0197_accounts_dumped_from_application.yaml",
)


@KIND.rule(R0197, anchors=(R0197_ANY,))
def r0197(hits: Hits) -> bool:
    return R0197_ANY in hits


# ── R0198 ─────────────────────────────────────────────────────────────────────────────────────────

R0198_PATTERN: Final = Matches(
    n.R0198_PATTERN,
    "command_text",
    r"\bset[ \t]+system[ \t]+login[ \t]+user\b|(?:^|[;\n])[ \t]*/?user[ \t]+(?:add|set)[ \t]+[^;\n]*?(?:name|password|group)=|(?:^|[;\n])[ \t]*username[ \t]+\S+[ \t]+(?:privilege[ \t]+\d+|password|secret)\b|\bconfig[ \t]+system[ \t]+admin\b|\benable[ \t]+secret[ \t]",
    limit=512,
)
R0198: Final = Rule(
    id="R0198",
    version=1,
    name="device_account_added",
    emits=(Emit("TA0003", "T1136", "T1136.001", 0.75, "Create Account: Local Account"),),
    evidence_fields=("command_text",),
    description="An account or password set in the words of a router or another device: EdgeOS, Juniper, MikroTik, Cisco, Fortinet.",
    status="stable",
    source="rules/command/persistence/R0198_device_account_added.yaml",
)


@KIND.rule(R0198, anchors=(R0198_PATTERN,))
def r0198(hits: Hits) -> bool:
    return R0198_PATTERN in hits


# ── R0199 ─────────────────────────────────────────────────────────────────────────────────────────

R0199_TRICK: Final = Matches((), "command_text", "\\w(?:''|\"\"|\\\\)\\w")
R0199_TRICK_2: Final = Matches((), "command_text", r"\$\{?IFS")
R0199_TRICK_3: Final = Matches((), "command_text", r"\w\$[@*]\w")
R0199_TRICK_4: Final = Matches((), "command_text", r"\{(?:\w+,)+[^}\s]{1,80}\}", limit=512)
R0199_TRICK_5: Final = Matches(
    n.R0199_TRICK_5, "command_text", r"\$'(?:[^'\n]{0,40}\\(?:x[0-9a-fA-F]{2}|[0-3]?[0-7]{2}))"
)
R0199_PLAIN: Final = Matches(
    (),
    "command_text",
    r"(?<![\w.{-])(?:wget|curl|tftp|chmod|crontab|useradd|whoami|uname|nohup|ncat|netcat|chattr|base64|rm -rf|cat /etc/)",
)
R0199_HIDDEN: Final = SeenAs(
    "shell",
    Matches(
        n.R0199_HIDDEN,
        "command_text",
        "^(?:wget|curl|tftp|chmod|crontab|useradd|whoami|uname|nohup|ncat|netcat|chattr|base64|rm -rf|(?:cat|less|head|tail|nl|tac|more) /etc/)",
    ),
)
R0199: Final = Rule(
    id="R0199",
    version=1,
    name="command_hidden_by_quoting",
    emits=(
        Emit(
            "TA0005",
            "T1027",
            "T1027.010",
            0.85,
            "Obfuscated Files or Information: Command Obfuscation",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A command that a shell runs, but whose name the line does not hold: quotes or backslashes inside of the word\n"
        "(`w''get`, `c\\at`), `$IFS` for blanks, braces (`{rm,-rf,/}`), escapes (`$'\\x77get'`), `$@` between letters. Nobody\n"
        "types so by hand but to get around a filter or a rule."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0199_command_hidden_by_quoting.yaml",
)


@KIND.rule(R0199, anchors=(R0199_HIDDEN,))
def r0199(hits: Hits) -> bool:
    return (
        (
            R0199_TRICK in hits
            or R0199_TRICK_2 in hits
            or R0199_TRICK_3 in hits
            or R0199_TRICK_4 in hits
            or R0199_TRICK_5 in hits
        )
        and R0199_PLAIN not in hits
        and R0199_HIDDEN in hits
    )


# ── R0200 ─────────────────────────────────────────────────────────────────────────────────────────

R0200_PATTERN: Final = Matches(
    n.R0200_PATTERN, "command_text", r"/proc/(?:cpuinfo|version|cmdline|partitions|mounts)\b"
)
R0200_PATTERN_2: Final = Matches(
    n.R0200_PATTERN_2,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:lscpu|lshw|nvidia-smi|system_profiler)(?=[ \t]*(?:[;&|\n)>`]|2>|$))",
)
R0200_PATTERN_3: Final = Matches(
    n.R0200_PATTERN_3, "command_text", r"/sys/class/dmi/id/|/etc/mtab\b"
)
R0200_PATTERN_4: Final = Matches(
    n.R0200_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:sw_vers|sysctl[ \t]+(?:-n[ \t]+)?(?:hw|machdep)\.)",
)
R0200_PATTERN_5: Final = Matches(
    n.R0200_PATTERN_5,
    "command_text",
    r"(?<![\w$(`.-])uname[ \t]+(?:-a\b|--all\b|-\w[ \t]+-\w[ \t]+-\w[ \t]+-\w|-\w{2,8}\b)(?![^;&\n|]*?\))",
    limit=512,
)
R0200_PATTERN_6: Final = Matches(
    n.R0200_PATTERN_6,
    "command_text",
    r"(?<![\w.-])cat[ \t]+/etc/(?:os-release|issue|\w+[-_](?:release|version|v)|debian_version|version)\b",
)
R0200_PATTERN_7: Final = Matches(
    n.R0200_PATTERN_7,
    "command_text",
    r"(?<![\w.-])nvidia-smi[ \t]+-|(?<![\w.-])nproc[ \t]+--all\b|\bvendor\b[^|\n]*?/proc/cpuinfo",
    limit=512,
)
R0200_PATTERN_8: Final = Matches(
    n.R0200_PATTERN_8,
    "command_text",
    "\\blspci\\b[^;\\n]*?grep[^;\\n]*?(?i:vga|nvidia|3d|geforce)|\\buptime[ \\t]*\\|[ \\t]*grep[ \\t]+-ohe\\b|\\bfree[ \\t]+-\\w[ \\t]*\\|[ \\t]*(?:grep[ \\t]+Mem|awk[ \\t]+[\"\\']?/Mem)",
    limit=63,
)
R0200_PATTERN_9: Final = Matches(
    n.R0200_PATTERN_9,
    "command_text",
    r"(?<![\w.-])(?<!tldr )(?<!man )(?<!android )getprop(?![\w.-])|(?<![\w.-])pm[ \t]+list[ \t]+packages\b",
)
R0200_ANY: Final = AnyOf(
    R0200_PATTERN,
    R0200_PATTERN_2,
    R0200_PATTERN_3,
    R0200_PATTERN_4,
    R0200_PATTERN_5,
    R0200_PATTERN_6,
    R0200_PATTERN_7,
    R0200_PATTERN_8,
    R0200_PATTERN_9,
)
R0200: Final = Rule(
    id="R0200",
    version=2,
    name="hardware_read",
    emits=(Emit("TA0007", "T1082", None, 0.5, "System Information Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The processor, memory, disks and buses of the host looked up: /proc/cpuinfo, lscpu, `free -m`, dmidecode, lspci,\n"
        "nvidia-smi, system_profiler, DMI and version files. Miners ask first what there is to mine with."
    ),
    status="stable",
    source="rules/command/discovery/R0200_hardware_read.yaml",
)


@KIND.rule(R0200, anchors=(R0200_ANY,))
def r0200(hits: Hits) -> bool:
    return R0200_ANY in hits


# ── R0201 ─────────────────────────────────────────────────────────────────────────────────────────

R0201_PATTERN: Final = Matches(
    n.R0201_PATTERN,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:hostname|uptime|uname|hostnamectl|nproc|lspci|lsusb|lsblk|arch|dmidecode)(?:[ \t]+>{1,2}[ \t]*\S+)?(?=[ \t]*(?:[;&|\n)>`]|2>|$))",
)
R0201_PATTERN_2: Final = Matches(
    n.R0201_PATTERN_2,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?cat[ \t]+/etc/hostname\b",
)
R0201_PATTERN_3: Final = Matches(
    n.R0201_PATTERN_3,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?free[ \t]+-\w",
)
R0201: Final = Rule(
    id="R0201",
    version=1,
    name="host_name_or_uptime",
    emits=(Emit("TA0007", "T1082", None, 0.25, "System Information Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The name of the host or the time since it started asked for as a command of its own: hostname, uptime, `uname`\n"
        "without a flag. Their confidence is below the default floor; several on one line or in one session are told by rules\n"
        "of their own."
    ),
    status="stable",
    source="rules/command/discovery/R0201_host_name_or_uptime.yaml",
)


@KIND.rule(R0201, anchors=(R0201_PATTERN, R0201_PATTERN_2, R0201_PATTERN_3))
def r0201(hits: Hits) -> bool:
    return R0201_PATTERN in hits or R0201_PATTERN_2 in hits or R0201_PATTERN_3 in hits


# ── R0202 ─────────────────────────────────────────────────────────────────────────────────────────

R0202_PATTERN: Final = Matches(
    n.R0202_PATTERN,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?ps(?:[ \t]+-?(?:aux\w*|ax\w*|ef\w*|e|x|A))?[ \t]*(?:>{1,2}|\Z|;|&&|\n)",
)
R0202_PATTERN_2: Final = Matches(
    n.R0202_PATTERN_2,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?ps\b[^|;&\n]*?\|[ \t]*[efz]?grep\b[^|;&\n]*?(?i:miner|xmr|kinsing|kdevtmpfsi|kthrotl|bot\b|mirai|cron|sshd|\[)",
    limit=512,
)
R0202_PATTERN_3: Final = Matches(
    n.R0202_PATTERN_3,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?top[ \t]+-\w*b?n[ \t]*1",
)
R0202: Final = Rule(
    id="R0202",
    version=1,
    name="process_list",
    emits=(Emit("TA0007", "T1057", None, 0.25, "Process Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The list of processes written to a file, searched for rivals or victims, or asked for in the short form by itself:\n"
        "ps, pgrep and top in batch mode. Their confidence is below the default floor; several on one line or in one session\n"
        "are told by rules of their own."
    ),
    status="stable",
    source="rules/command/discovery/R0202_process_list.yaml",
)


@KIND.rule(R0202, anchors=(R0202_PATTERN, R0202_PATTERN_2, R0202_PATTERN_3))
def r0202(hits: Hits) -> bool:
    return R0202_PATTERN in hits or R0202_PATTERN_2 in hits or R0202_PATTERN_3 in hits


# ── R0203 ─────────────────────────────────────────────────────────────────────────────────────────

R0203_PATTERN: Final = Matches(
    n.R0203_PATTERN,
    "command_text",
    r"(?<![\w.-])systemctl[ \t]+(?:list-unit-files|(?:--\S+[ \t]+)*--type[= ]service)(?=[ \t]*(?:[;&|\n]|$))",
    limit=512,
)
R0203_PATTERN_2: Final = Matches(
    n.R0203_PATTERN_2, "command_text", r"(?<![\w.-])service[ \t]+(?:--status-all|-e)\b"
)
R0203_PATTERN_3: Final = Matches(
    n.R0203_PATTERN_3, "command_text", r"(?<![\w.-])chkconfig[ \t]+--list\b"
)
R0203_PATTERN_4: Final = Matches(
    n.R0203_PATTERN_4, "command_text", r"(?<![\w.-])launchctl[ \t]+list[ \t]*(?:[|;\n]|$)"
)
R0203_PATTERN_5: Final = Matches(
    n.R0203_PATTERN_5,
    "command_text",
    r"(?<![\w.-])ls[ \t][^|;&\n]*?/etc/(?:init\.d|rc[\w*]*\.d|systemd/system)\b",
    limit=512,
)
R0203_ANY: Final = AnyOf(
    R0203_PATTERN, R0203_PATTERN_2, R0203_PATTERN_3, R0203_PATTERN_4, R0203_PATTERN_5
)
R0203: Final = Rule(
    id="R0203",
    version=1,
    name="service_list",
    emits=(Emit("TA0007", "T1007", None, 0.6, "System Service Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The services of the host listed: systemctl and service with their lists, chkconfig, launchctl list, /etc/init.d and\n"
        "rc directories."
    ),
    status="stable",
    source="rules/command/discovery/R0203_service_list.yaml",
)


@KIND.rule(R0203, anchors=(R0203_ANY,))
def r0203(hits: Hits) -> bool:
    return R0203_ANY in hits


# ── R0204 ─────────────────────────────────────────────────────────────────────────────────────────

R0204_PATTERN: Final = Matches(
    n.R0204_PATTERN,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?arp(?:[ \t]+-\w*[ane]\w*)?[ \t]*(?:[;&|\n)>`]|2>)|(?:;|&&|\n)[ \t]*arp[ \t]+-\w*[ane]\w*[ \t]*(?:$|[;&|\n])",
    limit=512,
)
R0204_PATTERN_2: Final = Matches(
    n.R0204_PATTERN_2,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?ip[ \t]+(?:-\d[ \t]+)?(?:n|neigh\w*)(?:[ \t]+(?:show|list|s|l))?(?=[ \t]*(?:[;&|\n)>`]|2>|$))",
)
R0204_PATTERN_3: Final = Matches(
    n.R0204_PATTERN_3,
    "command_text",
    r"\bfor\b[^\n]*?(?:seq|\{\d+\.\.\d+\}|in[ \t]+\d|\(\()[^\n]*?\bping\b",
    limit=63,
)
R0204_PATTERN_4: Final = Matches(
    n.R0204_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:nmap[ \t]+-sn\b|(?:arp-scan|netdiscover)[ \t][^|;&\n]*?(?:[;&|\n>]|2>|[ \t]/(?:tmp|dev/shm)/))",
    limit=512,
)
R0204_PATTERN_5: Final = Matches(
    n.R0204_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:cat|less|head|tail)[ \t][^|;&\n]*?/etc/hosts(?![\w.])|(?<![\w.-])(?:cat|less|head|tail|more|awk|cut)\b[^|;&\n]*?(?:known_hosts\b|/proc/net/arp)",
    limit=512,
)
R0204_PATTERN_6: Final = Matches(
    n.R0204_PATTERN_6,
    "command_text",
    r"(?<![\w.-])nslookup[ \t]+[\w-]+(?=[ \t]*(?:[;&|\n)>`]|2>|$))|\bdig[ \t][^|;&\n]*?\baxfr\b",
    limit=512,
)
R0204_PATTERN_7: Final = Matches(
    n.R0204_PATTERN_7,
    "command_text",
    r"(?<![\w.-])ping[ \t][^|;&\n]*?\d\.\d{1,3}\b[^;&|\n]*(?:;|&&|\n)[ \t]*ping[ \t][^|;&\n]*?\d\.\d{1,3}\b[^;&|\n]*(?:;|&&|\n)[ \t]*ping[ \t][^|;&\n]*?\d\.\d{1,3}\b",
    limit=63,
)
R0204_PATTERN_8: Final = Matches(
    n.R0204_PATTERN_8,
    "command_text",
    r"(?<![\w.-])dig[ \t]+-x[ \t]+[^;&|\n]+(?:;|&&|\n)[ \t]*dig[ \t]+-x[ \t]+[^;&|\n]+",
    limit=512,
)
R0204_ANY: Final = AnyOf(
    R0204_PATTERN,
    R0204_PATTERN_2,
    R0204_PATTERN_3,
    R0204_PATTERN_4,
    R0204_PATTERN_5,
    R0204_PATTERN_6,
    R0204_PATTERN_7,
    R0204_PATTERN_8,
)
R0204: Final = Rule(
    id="R0204",
    version=2,
    name="remote_hosts_listed",
    emits=(Emit("TA0007", "T1018", None, 0.55, "Remote System Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "Other hosts looked for: the neighbours of the ARP table, arp-scan and netdiscover when somebody keeps what they print,\n"
        "/etc/hosts and known_hosts, a ping over a range or one after the other, names asked of a domain."
    ),
    status="stable",
    source="rules/command/discovery/R0204_remote_hosts_listed.yaml",
)


@KIND.rule(R0204, anchors=(R0204_ANY,))
def r0204(hits: Hits) -> bool:
    return R0204_ANY in hits


# ── R0205 ─────────────────────────────────────────────────────────────────────────────────────────

R0205_PATTERN: Final = Matches(
    n.R0205_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:cut|awk|sed)\\b[^|;&\\n]*?/etc/passwd\\b[^\\n]*?(?:;|&&|\\n|>[ \\t]*\\S|\\bgrep[ \\t]+-\\w*v|\\bgrep[ \\t]+[\"\\']?(?:root|sh\\b|bash|/bin))|(?<![\\w.-])awk\\b(?:[ \\t]+-F[ \\t]*\\S+)?[ \\t]+[\"\\'][^\\n]*?\\$\\d[ \\t]*(?:[<>=!]=?|~)[^\\n]*?/etc/passwd\\b",
    limit=63,
)
R0205_PATTERN_2: Final = Matches(
    n.R0205_PATTERN_2, "command_text", r"(?<![\w.-])getent[ \t]+passwd[ \t]*(?:[|;&\n>]|$)"
)
R0205_PATTERN_3: Final = Matches(
    n.R0205_PATTERN_3,
    "command_text",
    r'(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:lastlog|lastlogin|lastb|faillog)(?=[ \t]*(?:[;&|\n)>`"]|2>))',
)
R0205_PATTERN_4: Final = Matches(n.R0205_PATTERN_4, "command_text", r"(?<![\w.-])compgen[ \t]+-u")
R0205_PATTERN_5: Final = Matches(
    n.R0205_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:dscl[ \t]+\.[ \t]+-?(?:list|ls|readall|search)[ \t]+/|dscacheutil[ \t]+-q[ \t]+(?:user|group))",
)
R0205_PATTERN_6: Final = Matches(
    n.R0205_PATTERN_6, "command_text", r"[efz]?grep\b[^|;&\n]*?:0:[^|;&\n]*?/etc/passwd", limit=63
)
R0205_PATTERN_7: Final = Matches(
    n.R0205_PATTERN_7,
    "command_text",
    r"(?<![\w.-])ls[ \t]+(?:-\w+[ \t]+)*/(?:home|Users)/?(?=[ \t]*(?:[;&|\n)>`]|2>|$))",
    limit=512,
)
R0205_ANY: Final = AnyOf(
    R0205_PATTERN,
    R0205_PATTERN_2,
    R0205_PATTERN_3,
    R0205_PATTERN_4,
    R0205_PATTERN_5,
    R0205_PATTERN_6,
    R0205_PATTERN_7,
)
R0205: Final = Rule(
    id="R0205",
    version=2,
    name="local_accounts_listed",
    emits=(Emit("TA0007", "T1087", "T1087.001", 0.65, "Account Discovery: Local Account"),),
    evidence_fields=("command_text",),
    description=(
        "The accounts of the host listed by other ways than showing all of /etc/passwd: its fields cut out, kept or filtered, getent, lastlog in a chain,\n"
        "compgen, dscl, homes, or who may become root."
    ),
    status="stable",
    source="rules/command/discovery/R0205_local_accounts_listed.yaml",
)


@KIND.rule(R0205, anchors=(R0205_ANY,))
def r0205(hits: Hits) -> bool:
    return R0205_ANY in hits


# ── R0206 ─────────────────────────────────────────────────────────────────────────────────────────

R0206_PATTERN: Final = Matches(
    n.R0206_PATTERN,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?groups(?=[ \t]*(?:[;&\n)>]|2>))",
)
R0206_PATTERN_2: Final = Matches(
    n.R0206_PATTERN_2, "command_text", r"(?<![\w.-])getent[ \t]+group(?=[ \t]*[;&\n>])"
)
R0206_PATTERN_3: Final = Matches(
    n.R0206_PATTERN_3, "command_text", r"(?<![\w.-])(?:cat|less|head|tail)[ \t]+/etc/group\b"
)
R0206_PATTERN_4: Final = Matches(
    n.R0206_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:dscacheutil[ \t]+-q[ \t]+group|dscl[ \t]+\.[ \t]+-?list[ \t]+/Groups|dsmemberutil|lsgroup|compgen[ \t]+-g)\b",
)
R0206_ANY: Final = AnyOf(R0206_PATTERN, R0206_PATTERN_2, R0206_PATTERN_3, R0206_PATTERN_4)
R0206: Final = Rule(
    id="R0206",
    version=2,
    name="local_groups_listed",
    emits=(Emit("TA0007", "T1069", "T1069.001", 0.5, "Permission Groups Discovery: Local Groups"),),
    evidence_fields=("command_text",),
    description="The groups of the host or of oneself listed: groups, getent group, /etc/group, dscl and dscacheutil.",
    status="stable",
    source="rules/command/discovery/R0206_local_groups_listed.yaml",
)


@KIND.rule(R0206, anchors=(R0206_ANY,))
def r0206(hits: Hits) -> bool:
    return R0206_ANY in hits


# ── R0207 ─────────────────────────────────────────────────────────────────────────────────────────

R0207_PATTERN: Final = Matches(
    n.R0207_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:cat|less|more|head|tail|grep|egrep|awk)\b[^|;&\n]*?/etc/(?:login\.defs|login\.conf|security/pwquality\.conf|pam\.d/[\w-]+|pam\.conf|libuser\.conf)",
    limit=512,
)
R0207_PATTERN_2: Final = Matches(
    n.R0207_PATTERN_2, "command_text", "(?<![\\w.-])chage[ \\t]+-l[ \\t]+[\"\\']?(?:root\\b|\\$)"
)
R0207_PATTERN_3: Final = Matches(
    n.R0207_PATTERN_3,
    "command_text",
    r"(?<![\w.-])pwpolicy[ \t]+(?:-\w+[ \t]+){0,6}getaccountpolicies",
    limit=512,
)
R0207: Final = Rule(
    id="R0207",
    version=3,
    name="password_policy_read",
    emits=(Emit("TA0007", "T1201", None, 0.8, "Password Policy Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "What passwords of the host must be like looked up: login.defs, pwquality, the files of PAM for passwords, `chage -l` of\n"
        "root or of one account after the other, pwpolicy."
    ),
    status="stable",
    source="rules/command/discovery/R0207_password_policy_read.yaml",
)


@KIND.rule(R0207, anchors=(R0207_PATTERN, R0207_PATTERN_2, R0207_PATTERN_3))
def r0207(hits: Hits) -> bool:
    return R0207_PATTERN in hits or R0207_PATTERN_2 in hits or R0207_PATTERN_3 in hits


# ── R0208 ─────────────────────────────────────────────────────────────────────────────────────────

R0208_PATTERN: Final = Matches(
    n.R0208_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:dpkg(?:-query)?[ \t]+(?:-l|--list|-W)\b|rpm[ \t]+-\w*qa\w*|apt[ \t]+list[ \t]+--installed|apk[ \t]+info|brew[ \t]+list|pip3?[ \t]+(?:list|freeze)|pkg[ \t]+info|snap[ \t]+list|pacman[ \t]+-Q\w?)(?=[ \t]*(?:[;&|\n)>`]|2>|$))",
    limit=512,
)
R0208_PATTERN_2: Final = Matches(
    n.R0208_PATTERN_2,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:which|whereis|type)[ \t]+(?:-\w[ \t]+)?(?:google-chrome|chrom\w+|firefox|python[\d.]*|perl|ruby|php|gcc|cc|curl|wget|nc|ncat|netcat|nmap|docker|kubectl|adb|aws|gcloud|java|tftp|busybox|socat|masscan|ccencrypt|7z|gpg|openssl)\b",
)
R0208_PATTERN_3: Final = Matches(
    n.R0208_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:python\d?|gcc|perl|php|java|mysql|docker|nginx|apache2)[ \t]+(?:--version|-V|-v)[ \t]*;",
)
R0208_PATTERN_4: Final = Matches(
    n.R0208_PATTERN_4,
    "command_text",
    r"\bPlistBuddy\b[^|;\n]*?CFBundle\w*Version|(?<![\w.-])ls[ \t]+(?:-\w+[ \t]+)*/Applications\b",
    limit=63,
)
R0208_ANY: Final = AnyOf(R0208_PATTERN, R0208_PATTERN_2, R0208_PATTERN_3, R0208_PATTERN_4)
R0208: Final = Rule(
    id="R0208",
    version=1,
    name="software_listed",
    emits=(Emit("TA0007", "T1518", None, 0.25, "Software Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "Installed programs listed or looked for one by one: dpkg, rpm, apk, brew, the interpreters and download tools that\n"
        "are there, versions of browsers and databases. Their confidence is below the default floor; several on one line or\n"
        "in one session are told by rules of their own."
    ),
    status="stable",
    source="rules/command/discovery/R0208_software_listed.yaml",
)


@KIND.rule(R0208, anchors=(R0208_ANY,))
def r0208(hits: Hits) -> bool:
    return R0208_ANY in hits


# ── R0209 ─────────────────────────────────────────────────────────────────────────────────────────

R0209_PATTERN: Final = Matches(
    n.R0209_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:ps|pgrep|systemctl|service|dpkg|rpm|lsmod|find|ls|which|kextstat|launchctl|status|grep|egrep)\b[^;\n]*?\b(?:falcon\w*|nessusd?|cbagentd|cbdaemon|CbDefense|CbOsxSensor\w*|td-agent|packetbeat|filebeat|auditbeat|osquery\w*|wazuh\w*|ossec\w*|santad|Little|BlockBlock|LuLu|clam\w+|sophos\w*|sentinel\w*|mdatp|crowdstrike|aliyun\w*|aegis\w*|cloudmonitor|bareos-fd|icinga2|fail2ban|auditd|snort|suricata|tripwire|rkhunter|chkrootkit)\b[^;\n]*?(?:\||$)",
    limit=22,
)
R0209_PATTERN_2: Final = Matches(
    n.R0209_PATTERN_2,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:getenforce|sestatus|aa-status|apparmor_status)\b[^|;&\n]*(?:;|&&|\|\||\n|\|)",
    limit=512,
)
R0209_PATTERN_3: Final = Matches(
    n.R0209_PATTERN_3, "command_text", r"(?<![\w.-])(?:csrutil|spctl[ \t]+--)[ \t]*status\b"
)
R0209_PATTERN_4: Final = Matches(
    n.R0209_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:ip6?tables[ \t]+(?:-\w+[ \t]+)*-\w*[LS]\b[^;&|\n]*(?:;|&&|\|\||\n)|pfctl[ \t]+-s|(?:ufw[ \t]+status|nft[ \t]+list|firewall-cmd[ \t]+--list)[^;&|\n]*(?:;|&&|\|\||\n))",
    limit=63,
)
R0209_PATTERN_5: Final = Matches(
    n.R0209_PATTERN_5, "command_text", r"\bcom\.apple\.alf\b|--getglobalstate\b"
)
R0209_ANY: Final = AnyOf(
    R0209_PATTERN, R0209_PATTERN_2, R0209_PATTERN_3, R0209_PATTERN_4, R0209_PATTERN_5
)
R0209: Final = Rule(
    id="R0209",
    version=2,
    name="security_software_searched",
    emits=(
        Emit(
            "TA0007", "T1518", "T1518.001", 0.55, "Software Discovery: Security Software Discovery"
        ),
        Emit("TA0007", "T1082", None, 0.35, "System Information Discovery"),
        Emit("TA0007", "T1016", None, 0.35, "System Network Configuration Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Products that watch over the host looked for among its processes, packages and services, by the names of several\n"
        "vendors, or the settings of firewall and mandatory access read among other things."
    ),
    status="stable",
    source="rules/command/discovery/R0209_security_software_searched.yaml",
)


@KIND.rule(R0209, anchors=(R0209_ANY,))
def r0209(hits: Hits) -> bool:
    return R0209_ANY in hits


# ── R0210 ─────────────────────────────────────────────────────────────────────────────────────────

R0210_PATTERN: Final = Matches(n.R0210_PATTERN, "command_text", r"\bplaces\.sqlite\b")
R0210_PATTERN_2: Final = Matches(
    n.R0210_PATTERN_2,
    "command_text",
    r"(?:Chrome|chrome|Chromium|chromium|Edge|BraveSoftware)[^|;\n]*?/(?:Bookmarks|History)\b",
    limit=512,
)
R0210_PATTERN_3: Final = Matches(
    n.R0210_PATTERN_3, "command_text", r"\bSafari/(?:Bookmarks\.plist|History\.db)"
)
R0210_PATTERN_4: Final = Matches(
    n.R0210_PATTERN_4,
    "command_text",
    "\\bfind\\b[^|;\\n]*?-name[ \\t]+[\"\\']?(?:Bookmarks|places|History)\\b",
    limit=512,
)
R0210_ANY: Final = AnyOf(R0210_PATTERN, R0210_PATTERN_2, R0210_PATTERN_3, R0210_PATTERN_4)
R0210: Final = Rule(
    id="R0210",
    version=1,
    name="browser_data_found",
    emits=(Emit("TA0007", "T1217", None, 0.85, "Browser Information Discovery"),),
    evidence_fields=("command_text",),
    description="Bookmarks and history of browsers looked for or read.",
    status="stable",
    source="rules/command/discovery/R0210_browser_data_found.yaml",
)


@KIND.rule(R0210, anchors=(R0210_ANY,))
def r0210(hits: Hits) -> bool:
    return R0210_ANY in hits


# ── R0211 ─────────────────────────────────────────────────────────────────────────────────────────

R0211_PATTERN: Final = Matches(
    n.R0211_PATTERN,
    "command_text",
    r"(?:^|[;&|\n])[ \t]*(?:localectl[ \t]+status(?=[ \t]*(?:[;&|\n)>`]|2>|$))|locale(?:ctl)?[ \t]*[;&|\n>])",
)
R0211_PATTERN_2: Final = Matches(
    n.R0211_PATTERN_2,
    "command_text",
    "\\becho[ \\t]+[\"\\']?\\$\\{?(?:LANG|LC_ALL|LANGUAGE|TZ)\\b[^\\n]*?(?:;|&&|\\n|\\|)",
    limit=512,
)
R0211_PATTERN_3: Final = Matches(
    n.R0211_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:cat|ls|readlink)\b[^|;&\n]*?/etc/(?:timezone|localtime|default/(?:locale|keyboard)|locale\.conf)\b",
    limit=512,
)
R0211: Final = Rule(
    id="R0211",
    version=2,
    name="language_or_place_looked_up",
    emits=(
        Emit(
            "TA0007",
            "T1614",
            "T1614.001",
            0.7,
            "System Location Discovery: System Language Discovery",
        ),
        Emit("TA0007", "T1124", None, 0.3, "System Time Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The language, keyboard, time zone, or place on earth of the host asked for: locale or $LANG in a chain, `localectl status`,\n"
        "or a service of the web that tells where an address is."
    ),
    status="stable",
    source="rules/command/discovery/R0211_language_or_place_looked_up.yaml",
)


@KIND.rule(R0211, anchors=(R0211_PATTERN, R0211_PATTERN_2, R0211_PATTERN_3))
def r0211(hits: Hits) -> bool:
    return R0211_PATTERN in hits or R0211_PATTERN_2 in hits or R0211_PATTERN_3 in hits


# ── R0212 ─────────────────────────────────────────────────────────────────────────────────────────

R0212_INTERNET: Final = Matches(
    n.R0212_INTERNET,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?ping[ \t]+-[cnw][ \t]*\d+[ \t]+(?:-\w+[ \t]+\d+[ \t]+)*(?:8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|114\.114\.114\.114)(?:[ \t]+-\w[ \t]*\d+)*[ \t]*(?:&>[ \t]*/dev/null|>[ \t]*/dev/null|;|&&|\|\|)",
)
R0212_INTERNET_2: Final = Matches(
    n.R0212_INTERNET_2,
    "command_text",
    "(?<![\\w.-])(?:wget|curl)[ \\t]+(?:-\\w+[ \\t]+){0,3}[\"\\']?(?:https?://)?(?:www\\.)?(?:google|baidu|bing|yandex|yahoo)\\.(?:com|ru|de|cn)/?[\"\\']?[ \\t]*(?:;|>[ \\t]*/dev/null)",
)
R0212_SERVICE: Final = Matches(
    n.R0212_SERVICE,
    "command_text",
    r"(?:ipinfo\.io|ifconfig\.(?:me|co|io)|ip-api\.com|icanhazip\.com|api\.ipify\.org|ipecho\.net|checkip\.(?:amazonaws|dyndns)\.\w+|ident\.me|myip\.\w+|whatismyip\S*|ipv4bot\.whatismyipaddress|freegeoip|ip\.sb|myexternalip\.com|curlmyip|wtfismyip|bot\.whatismyipaddress)",
    limit=512,
)
R0212_SERVICE_2: Final = Matches(
    n.R0212_SERVICE_2,
    "command_text",
    r"\b(?:dig|nslookup|host)\b[^|;&\n]*?(?:myip\.opendns\.com|o-o\.myaddr)",
    limit=512,
)
R0212_KEPT: Final = Matches(
    (),
    "command_text",
    "(?:;|&&|\\n|\\|\\|)[ \\t]*(?!echo[ \\t]*(?:[;\\n]|$)|\\})[\\w./\\[]|>{1,2}[ \\t]*[\"\\']?(?:/tmp|/dev/shm|/var/tmp)|\\|[ \\t]*(?:nc|curl|base64)\\b|\\|\\|",
)
R0212: Final = Rule(
    id="R0212",
    version=2,
    name="outside_address_looked_up",
    emits=(
        Emit("TA0007", "T1016", None, 0.7, "System Network Configuration Discovery"),
        Emit(
            "TA0007",
            "T1016",
            "T1016.001",
            0.5,
            "System Network Configuration Discovery: Internet Connection Discovery",
        ),
        Emit("TA0007", "T1614", None, 0.4, "System Location Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A service of the web asked, among other things or for a file, what address the host has outside, or where it is: ipinfo.io, ifconfig.me, ip-api,\n"
        "icanhazip and others; or a ping or a front page of a search engine that only tells\n"
        "whether there is an internet."
    ),
    status="stable",
    source="rules/command/discovery/R0212_outside_address_looked_up.yaml",
)


@KIND.rule(R0212, anchors=(R0212_INTERNET, R0212_INTERNET_2, R0212_SERVICE, R0212_SERVICE_2))
def r0212(hits: Hits) -> bool:
    return (
        R0212_INTERNET in hits
        or R0212_INTERNET_2 in hits
        or (R0212_SERVICE in hits or R0212_SERVICE_2 in hits)
        and R0212_KEPT in hits
    )


# ── R0213 ─────────────────────────────────────────────────────────────────────────────────────────

R0213_PATTERN: Final = Matches(
    n.R0213_PATTERN,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:lsmod(?![ \t]*\|)|kldstat|kextstat|kextfind|kmutil[ \t]+(?:showloaded|inspect))\b(?!\.)",
)
R0213_PATTERN_2: Final = Matches(
    n.R0213_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:cat|grep|less)\b[^|;&\n]*?/proc/modules\b",
    limit=512,
)
R0213_PATTERN_3: Final = Matches(
    n.R0213_PATTERN_3,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?modinfo[ \t][^|;&\n]*?(?:\$|;|&&)",
    limit=512,
)
R0213_PATTERN_4: Final = Matches(
    n.R0213_PATTERN_4,
    "command_text",
    r"(?<![\w.-])ls[ \t][^|;&\n]*?/lib/modules\b|\bfind\b[^|;\n]*?/lib/modules\b[^|;\n]*?\.ko",
    limit=63,
)
R0213_ANY: Final = AnyOf(R0213_PATTERN, R0213_PATTERN_2, R0213_PATTERN_3, R0213_PATTERN_4)
R0213: Final = Rule(
    id="R0213",
    version=2,
    name="kernel_modules_listed",
    emits=(Emit("TA0007", "T1652", None, 0.6, "Device Driver Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The modules or extensions of the kernel listed: lsmod, /proc/modules, kldstat, kextstat, modinfo\n"
        "from a script."
    ),
    status="stable",
    source="rules/command/discovery/R0213_kernel_modules_listed.yaml",
)


@KIND.rule(R0213, anchors=(R0213_ANY,))
def r0213(hits: Hits) -> bool:
    return R0213_ANY in hits


# ── R0214 ─────────────────────────────────────────────────────────────────────────────────────────

R0214_PATTERN: Final = Matches(
    n.R0214_PATTERN,
    "command_text",
    r"\A[ \t]*(?:sudo[ \t]+)?(?:date|hwclock|timedatectl(?:[ \t]+(?:status|show))?)[ \t]*\Z",
)
R0214_PATTERN_2: Final = Matches(
    n.R0214_PATTERN_2,
    "command_text",
    r"(?<![\w.-])net[ \t]+time\b|\bntpq[ \t]+-p|\bsystemsetup[ \t]+-get(?:timezone|networktimeserver)",
)
R0214: Final = Rule(
    id="R0214",
    version=1,
    name="clock_read",
    emits=(Emit("TA0007", "T1124", None, 0.25, "System Time Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The clock of the host read by itself: `date`, timedatectl, hwclock, or that of another with net time. Their\n"
        "confidence is below the default floor; several on one line or in one session are told by rules of their own."
    ),
    status="stable",
    source="rules/command/discovery/R0214_clock_read.yaml",
)


@KIND.rule(R0214, anchors=(R0214_PATTERN, R0214_PATTERN_2))
def r0214(hits: Hits) -> bool:
    return R0214_PATTERN in hits or R0214_PATTERN_2 in hits


# ── R0215 ─────────────────────────────────────────────────────────────────────────────────────────

R0215_PATTERN: Final = Matches(
    n.R0215_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:kubectl|oc)\b[^|;&\n]*?[ \t](?:get[ \t]+(?:pods?|po|nodes?|no|all|namespaces?|ns|svc|services?|deploy\w*|serviceaccounts?|sa|roles?|clusterroles?|rolebindings?|configmaps?|cm|ep)|cluster-info|api-resources|config[ \t]+(?:view|get-contexts))\b",
    limit=512,
)
R0215_PATTERN_2: Final = Matches(
    n.R0215_PATTERN_2,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:docker|podman|nerdctl|crictl)[ \t]+(?:ps|images|info|network[ \t]+ls|volume[ \t]+ls|container[ \t]+ls)\b",
)
R0215: Final = Rule(
    id="R0215",
    version=1,
    name="containers_listed",
    emits=(Emit("TA0007", "T1613", None, 0.25, "Container and Resource Discovery"),),
    evidence_fields=("command_text",),
    description="Containers, pods, images and what one may do with them listed, with docker, kubectlor crictl.",
    status="stable",
    source="rules/command/discovery/R0215_containers_listed.yaml",
)


@KIND.rule(R0215, anchors=(R0215_PATTERN, R0215_PATTERN_2))
def r0215(hits: Hits) -> bool:
    return R0215_PATTERN in hits or R0215_PATTERN_2 in hits


# ── R0216 ─────────────────────────────────────────────────────────────────────────────────────────

R0216_PATTERN: Final = Matches(
    n.R0216_PATTERN,
    "command_text",
    r"(?<![\w.-])aws\b[^|;&\n]*?[ \t](?:ec2[ \t]+describe-\w+|s3[ \t]+ls|s3api[ \t]+list-\w+|iam[ \t]+(?:list|get)-\w+|sts[ \t]+get-caller-identity|rds[ \t]+describe|lambda[ \t]+list|eks[ \t]+list|organizations[ \t]+list)",
    limit=512,
)
R0216_PATTERN_2: Final = Matches(
    n.R0216_PATTERN_2,
    "command_text",
    r"(?<![\w.-])gcloud\b[^|;&\n]*?[ \t](?:list|get-iam-policy)\b|(?<![\w.-])gsutil[ \t]+ls\b",
    limit=512,
)
R0216_PATTERN_3: Final = Matches(
    n.R0216_PATTERN_3,
    "command_text",
    r"(?<![\w.-])az[ \t]+(?:vm|ad|account|storage|group|role|resource|network)[ \t][^|;&\n]*?(?:list|show)\b",
    limit=512,
)
R0216: Final = Rule(
    id="R0216",
    version=1,
    name="cloud_inventory",
    emits=(
        Emit("TA0007", "T1580", None, 0.25, "Cloud Infrastructure Discovery"),
        Emit("TA0007", "T1526", None, 0.25, "Cloud Service Discovery"),
        Emit("TA0007", "T1087", "T1087.004", 0.25, "Account Discovery: Cloud Account"),
    ),
    evidence_fields=("command_text",),
    description="What there is in a cloud account listed: instances, buckets, users, roles, networks, the account itself.",
    status="stable",
    source="rules/command/discovery/R0216_cloud_inventory.yaml",
)


@KIND.rule(R0216, anchors=(R0216_PATTERN, R0216_PATTERN_2, R0216_PATTERN_3))
def r0216(hits: Hits) -> bool:
    return R0216_PATTERN in hits or R0216_PATTERN_2 in hits or R0216_PATTERN_3 in hits


# ── R0217 ─────────────────────────────────────────────────────────────────────────────────────────

R0217_PATTERN: Final = Matches(
    n.R0217_PATTERN,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?ls[ \t]+-\w*R\w*(?:[ \t]+/|[ \t]*[|>])",
    limit=512,
)
R0217_PATTERN_2: Final = Matches(
    n.R0217_PATTERN_2,
    "command_text",
    "\\bfind[ \\t]+[\"\\']?(?:/|~|\\$HOME)[^|;\\n]*?-i?name[ \\t]+[\"\\']?\\*?\\.(?:docx?|xlsx?|pptx?|pdf|kdbx?|conf|cfg|ini|bak|sql|db|sqlite\\d?|env|ovpn|rdp|ya?ml|extension|txt|log|csv|zip)\\b",
    limit=512,
)
R0217_PATTERN_3: Final = Matches(
    n.R0217_PATTERN_3,
    "command_text",
    r"\bfind[ \t]+/[^|;\n]*?(?:-writable|-perm[ \t]+-?(?:o[+=]w|g\+w|\d?333|2|0?002|-?222|777)|-perm[ \t]+-[ug]\+w|-nouser|-user[ \t]+root)",
    limit=512,
)
R0217_PATTERN_4: Final = Matches(
    n.R0217_PATTERN_4,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:tree[ \t]+/|locate[ \t]+(?:\*|-\w|\w+\.)|findmnt\b|mount[ \t]*(?:\||;|\Z)|df[ \t]+-\w*h?)",
)
R0217_PATTERN_5: Final = Matches(
    n.R0217_PATTERN_5,
    "command_text",
    r"\bls[+ ]-\w*R\w*[+ ]/|(?<![\w.-])file[ \t]+\*/\*",
    limit=512,
)
R0217_ANY: Final = AnyOf(
    R0217_PATTERN, R0217_PATTERN_2, R0217_PATTERN_3, R0217_PATTERN_4, R0217_PATTERN_5
)
R0217: Final = Rule(
    id="R0217",
    version=1,
    name="files_listed_widely",
    emits=(
        Emit("TA0007", "T1083", None, 0.25, "File and Directory Discovery"),
        Emit("TA0009", "T1005", None, 0.25, "Data from Local System"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A whole tree listed or searched for what is worth taking: `ls -R` from a root, `find` for documents, configurations,\n"
        "backups or databases by their endings, by writability, locate, `tree /`, findmnt."
    ),
    status="stable",
    source="rules/command/discovery/R0217_files_listed_widely.yaml",
)


@KIND.rule(R0217, anchors=(R0217_ANY,))
def r0217(hits: Hits) -> bool:
    return R0217_ANY in hits


# ── R0218 ─────────────────────────────────────────────────────────────────────────────────────────

R0218_PATTERN: Final = Matches(
    n.R0218_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:cat|less|more|head|tail|[efz]?grep|strings|awk)\b[^|;&\n]*?/var/log/(?:auth\.log|secure|wtmp|btmp|faillog|audit/|ufw\.log|messages|syslog)",
    limit=512,
)
R0218_PATTERN_2: Final = Matches(
    n.R0218_PATTERN_2,
    "command_text",
    r"(?<![\w.-])journalctl[ \t][^|;&\n]*?(?:sshd?|sudo)\b",
    limit=512,
)
R0218_PATTERN_3: Final = Matches(n.R0218_PATTERN_3, "command_text", r"(?<![\w.-])utmpdump[ \t]")
R0218: Final = Rule(
    id="R0218",
    version=1,
    name="log_entries_searched",
    emits=(Emit("TA0007", "T1654", None, 0.25, "Log Enumeration"),),
    evidence_fields=("command_text",),
    description=(
        "Logs of log-ins and authentication read or searched: auth.log, secure, wtmp with last, the journal of sshd. They\n"
        "tell who comes from where. Their confidence is below the default floor; several on one line or in one session are\n"
        "told by rules of their own."
    ),
    status="stable",
    source="rules/command/discovery/R0218_log_entries_searched.yaml",
)


@KIND.rule(R0218, anchors=(R0218_PATTERN, R0218_PATTERN_2, R0218_PATTERN_3))
def r0218(hits: Hits) -> bool:
    return R0218_PATTERN in hits or R0218_PATTERN_2 in hits or R0218_PATTERN_3 in hits


# ── R0219 ─────────────────────────────────────────────────────────────────────────────────────────

R0219_PATTERN: Final = Matches(
    n.R0219_PATTERN,
    "command_text",
    "(?<![\\w.-])showmount[ \\t]+(?:-\\w*[ea]\\w*|--exports|--all)\\b[^|;&\\n]*?[ \\t][\"\\']?(?:\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d|\\$)",
    limit=63,
)
R0219_PATTERN_2: Final = Matches(
    n.R0219_PATTERN_2, "command_text", r"(?<![\w.-])smbutil[ \t]+(?:view|statshares)\b"
)
R0219_PATTERN_3: Final = Matches(n.R0219_PATTERN_3, "command_text", r"(?<![\w.-])(?:smbmap)\b")
R0219_PATTERN_4: Final = Matches(
    n.R0219_PATTERN_4,
    "command_text",
    r"(?<![\w.-])net[ \t]+(?:rpc|ads)?[ \t]*share\b[^|;\n]*?(?:list|-S)|/etc/(?:exports|fstab)\b[^|;\n]*?(?:nfs|cifs)",
    limit=512,
)
R0219_ANY: Final = AnyOf(R0219_PATTERN, R0219_PATTERN_2, R0219_PATTERN_3, R0219_PATTERN_4)
R0219: Final = Rule(
    id="R0219",
    version=2,
    name="shares_listed",
    emits=(Emit("TA0007", "T1135", None, 0.75, "Network Share Discovery"),),
    evidence_fields=("command_text",),
    description="Network shares listed, by NFS, SMB or AFP: showmount of a bare address, smbutil, smbmap, net rpc share, mount points in fstab.",
    status="stable",
    source="rules/command/discovery/R0219_shares_listed.yaml",
)


@KIND.rule(R0219, anchors=(R0219_ANY,))
def r0219(hits: Hits) -> bool:
    return R0219_ANY in hits


# ── R0220 ─────────────────────────────────────────────────────────────────────────────────────────

R0220_PATTERN: Final = Matches(
    n.R0220_PATTERN, "command_text", r"\b(?:for|while|seq)\b(?s:.){0,200}?/dev/tcp/", limit=512
)
R0220_PATTERN_2: Final = Matches(
    n.R0220_PATTERN_2,
    "command_text",
    r"\bpython[\d.]*\b[^\n]*?(?s:.){0,200}?connect_ex\(",
    limit=63,
)
R0220_PATTERN_3: Final = Matches(
    n.R0220_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:zgrab2?|pnscan|ipscan|portscan\w*|ssh_?scan|pscan2?|angryip)[ \t]+\S",
    limit=512,
)
R0220: Final = Rule(
    id="R0220",
    version=1,
    name="port_scan_by_hand",
    emits=(Emit("TA0007", "T1046", None, 0.8, "Network Service Discovery"),),
    evidence_fields=("command_text",),
    description="Ports tried without a scanner: a loop over /dev/tcp, or a few lines of python that connect to many.",
    status="stable",
    source="rules/command/discovery/R0220_port_scan_by_hand.yaml",
)


@KIND.rule(R0220, anchors=(R0220_PATTERN, R0220_PATTERN_2, R0220_PATTERN_3))
def r0220(hits: Hits) -> bool:
    return R0220_PATTERN in hits or R0220_PATTERN_2 in hits or R0220_PATTERN_3 in hits


# ── R0221 ─────────────────────────────────────────────────────────────────────────────────────────

R0221_PATTERN: Final = Matches(
    n.R0221_PATTERN,
    "command_text",
    r"(?<![\w./-])(?:sqlmap(?:\.py)?[ \t][^|;&\n]*?--(?:batch|dump|os-|tables|dbs)|(?:nikto(?:\.pl)?|nuclei|gobuster|ffuf|feroxbuster|dirb|dirsearch(?:\.py)?|wpscan|wfuzz)[ \t](?:[^|;&\n]*?[ \t@/])?(?:\d{1,3}\.){3}\d{1,3}\b|nuclei[ \t][^|;&\n]*?-(?:silent|severity))",
    limit=512,
)
R0221: Final = Rule(
    id="R0221",
    version=1,
    name="web_scanner",
    emits=(
        Emit("TA0043", "T1595", "T1595.002", 0.7, "Active Scanning: Vulnerability Scanning"),
        Emit("TA0043", "T1595", "T1595.003", 0.6, "Active Scanning: Wordlist Scanning"),
        Emit("TA0001", "T1190", None, 0.5, "Exploit Public-Facing Application"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A scanner of web applications, of directories or of vulnerabilities started without asking back, or against a bare\n"
        "address: sqlmap, nikto, nuclei, gobuster, ffuf, dirb, wpscan, wfuzz. From a host that was taken it looks for the\n"
        "next one."
    ),
    status="stable",
    source="rules/command/reconnaissance/R0221_web_scanner.yaml",
)


@KIND.rule(R0221, anchors=(R0221_PATTERN,))
def r0221(hits: Hits) -> bool:
    return R0221_PATTERN in hits


# ── R0222 ─────────────────────────────────────────────────────────────────────────────────────────

R0222_PATTERN: Final = Matches(
    n.R0222_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:esxcli[ \t]+(?:--\S+[ \t]+){0,6}vm[ \t]+process[ \t]+list|vim-cmd[ \t]+vmsvc/getallvms)\b",
    limit=512,
)
R0222: Final = Rule(
    id="R0222",
    version=2,
    name="virtual_machines_listed",
    emits=(Emit("TA0007", "T1673", None, 0.6, "Virtual Machine Discovery"),),
    evidence_fields=("command_text",),
    description="Virtual machines of a hypervisor listed: esxcli or vim-cmd, before all of them are locked.",
    status="stable",
    source="rules/command/discovery/R0222_virtual_machines_listed.yaml",
)


@KIND.rule(R0222, anchors=(R0222_PATTERN,))
def r0222(hits: Hits) -> bool:
    return R0222_PATTERN in hits


# ── R0223 ─────────────────────────────────────────────────────────────────────────────────────────

R0223_PATTERN: Final = Matches(
    n.R0223_PATTERN,
    "command_text",
    r"(?i)(?<![\w-])(?:scoutsuite|scout\.py|cloudfox|roadrecon|cloudsplaining|enumerate-iam)(?:\.py)?[ \t]",
)
R0223_PATTERN_2: Final = Matches(
    n.R0223_PATTERN_2,
    "command_text",
    r"(?<![\w-])stratus[ \t]+(?:detonate|warmup)[ \t]+\w+\.discovery",
)
R0223_PATTERN_3: Final = Matches(
    n.R0223_PATTERN_3,
    "command_text",
    r"(?<![\w.-])aws[ \t][^;&|\n]*[ \t](?:list-\w|describe-\w|get-caller-identity)[^;&|\n]*(?:;|&&|\n)[ \t]*aws[ \t][^;&|\n]*[ \t](?:list-\w|describe-\w|get-caller-identity)",
    limit=63,
)
R0223: Final = Rule(
    id="R0223",
    version=2,
    name="cloud_survey",
    emits=(
        Emit("TA0007", "T1580", None, 0.6, "Cloud Infrastructure Discovery"),
        Emit("TA0007", "T1087", "T1087.004", 0.5, "Account Discovery: Cloud Account"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A tool that surveys a cloud account: ScoutSuite, cloudfox, roadrecon, enumerate-iam, stratus; or several\n"
        "questions for what the account holds, one after the other."
    ),
    status="stable",
    source="rules/command/discovery/R0223_cloud_survey.yaml",
)


@KIND.rule(R0223, anchors=(R0223_PATTERN, R0223_PATTERN_2, R0223_PATTERN_3))
def r0223(hits: Hits) -> bool:
    return R0223_PATTERN in hits or R0223_PATTERN_2 in hits or R0223_PATTERN_3 in hits


# ── R0224 ─────────────────────────────────────────────────────────────────────────────────────────

R0224_PATTERN: Final = Matches(
    n.R0224_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:kubectl|oc)\b[^|;&\n]*?[ \t]auth[ \t]+can-i[ \t]+--list\b[^|;&\n]*?(?:--(?:token|as)\b|kube-system\b)",
    limit=63,
)
R0224_PATTERN_2: Final = Matches(
    n.R0224_PATTERN_2,
    "command_text",
    r"docker\.sock\b[^|;\n]*?/(?:containers|images|info|version|exec)",
    limit=512,
)
R0224_PATTERN_3: Final = Matches(
    n.R0224_PATTERN_3, "command_text", r"\bhttps?://[\w.$-]+:(?:2375|2376|10250|10255|6443)/"
)
R0224_PATTERN_4: Final = Matches(
    n.R0224_PATTERN_4, "command_text", r"\bKUBERNETES_(?:SERVICE_HOST|PORT)\b"
)
R0224_PATTERN_5: Final = Matches(
    n.R0224_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:docker|podman|crictl|kubectl)[ \t]+(?:ps|images|info|version|get|network[ \t]+ls|volume[ \t]+ls|config[ \t]+view|cluster-info)\b[^;&|\n]*(?:;|&&|\n)[ \t]*(?:docker|podman|crictl|kubectl)[ \t]+(?:ps|images|info|version|get|network|volume|config|cluster-info)\b|(?<![\w.-])kubectl[ \t]+get[ \t][^|;&\n]*?(?:--all-namespaces|-A\b)[^|;&\n]*?-o[ \t]*(?:json|yaml|go-t)",
    limit=63,
)
R0224_PATTERN_6: Final = Matches(
    n.R0224_PATTERN_6,
    "command_text",
    r"(?<![\w.-])(?:kubectl|oc)[ \t]+get[ \t]+[a-z]+(?:,[a-z]+){2}",
)
R0224_ANY: Final = AnyOf(
    R0224_PATTERN,
    R0224_PATTERN_2,
    R0224_PATTERN_3,
    R0224_PATTERN_4,
    R0224_PATTERN_5,
    R0224_PATTERN_6,
)
R0224: Final = Rule(
    id="R0224",
    version=2,
    name="container_api_asked",
    emits=(Emit("TA0007", "T1613", None, 0.7, "Container and Resource Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "What a token that was found may do in a cluster, all its secrets, one question after the other asked of its API, or the API of a node or of the Docker daemon spoken to by hand, over\n"
        "its socket or its port."
    ),
    status="stable",
    source="rules/command/discovery/R0224_container_api_asked.yaml",
)


@KIND.rule(R0224, anchors=(R0224_ANY,))
def r0224(hits: Hits) -> bool:
    return R0224_ANY in hits


# ── R0225 ─────────────────────────────────────────────────────────────────────────────────────────

R0225_PATTERN: Final = Matches(
    n.R0225_PATTERN,
    "command_text",
    r"(?:^|[;&\n])[ \t]*(?:sudo[ \t]+)?(?:/bin/)?chmod[ \t]+(?:(?:[ugoa]{0,3}\+\w{0,2}x|0?777)[ \t]+(?:\./)?[a-z]{5,12}|(?:[ugoa]{0,3}\+\w{0,2}x|[0-7]?7[0-7]{2})[ \t]+(?:\./)?(?:[A-Za-z0-9]*\d[A-Za-z0-9]{2,12}|\.[\w-]+|\*))[ \t]*(?:$|[;&\n])",
    limit=512,
)
R0225: Final = Rule(
    id="R0225",
    version=2,
    name="made_executable",
    emits=(
        Emit(
            "TA0005",
            "T1222",
            "T1222.002",
            0.4,
            "File and Directory Permissions Modification: Linux and Mac File and Directory Permissions Modification",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A file in the working directory, or one that is hidden or named at random, made executable by hand, without a source\n"
        "tree around it: the step between a download and a start, typed alone."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0225_made_executable.yaml",
)


@KIND.rule(R0225, anchors=(R0225_PATTERN,))
def r0225(hits: Hits) -> bool:
    return R0225_PATTERN in hits


# ── R0226 ─────────────────────────────────────────────────────────────────────────────────────────

R0226_PATTERN: Final = Matches(
    n.R0226_PATTERN,
    "command_text",
    "\\bof=[\"\\']?/proc/[^\\s/]{1,40}/mem\\b|>[ \\t]*[\"\\']?/proc/[^\\s/]{1,40}/mem\\b|(?<![\\w.-])gdb[ \\t][^|;\\n]*?(?:-p|--pid|-pid)[^\\n]*?(?:\\bcall\\b|dlopen|system\\()|\\bPTRACE_(?:ATTACH|POKE)|\\blinux-inject\\b|(?<![\\w./-])(?:ddexec\\.sh|dlinject\\.py|injectso)\\b",
    limit=63,
)
R0226: Final = Rule(
    id="R0226",
    version=1,
    name="process_injected",
    emits=(
        Emit("TA0004", "T1055", "T1055.009", 0.7, "Process Injection: Proc Memory"),
        Emit("TA0004", "T1055", "T1055.008", 0.6, "Process Injection: Ptrace System Calls"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Code put into a process that runs: its memory written through /proc, a function called in it by gdb, a library\n"
        "injected, or ptrace used from a one-liner. What runs then has the rights and the name of that process."
    ),
    status="stable",
    source="rules/command/privilege_escalation/R0226_process_injected.yaml",
)


@KIND.rule(R0226, anchors=(R0226_PATTERN,))
def r0226(hits: Hits) -> bool:
    return R0226_PATTERN in hits


# ── R0227 ─────────────────────────────────────────────────────────────────────────────────────────

R0227_PATTERN: Final = Matches(
    n.R0227_PATTERN,
    "command_text",
    "\\A(?:ls|ll|dir|pwd|cd|top|htop|df|free|who|id|whoami|uptime|uname|hostname|hostnamectl|history|help|clear|last|ps|ifconfig|ip|env|mount|dmesg|version|nproc|lspci|date|netstat|mc|whois)(?:[ \\t][^;&|\\n]{1,40})?[ \\t]*(?:\\|[^;&\\n\"\\']{1,40})?[;\\n]",
    limit=512,
)
R0227_PATTERN_2: Final = Matches((), "command_text", r"[&(`]|\|\||[;\n][ \t]*[;\n]")
R0227_PATTERN_3: Final = SeenAs(
    "shell",
    Matches(
        (),
        "command_text",
        r"^(?!(?:ls|ll|dir|pwd|cd|cd\.\.|top|htop|df|free|w|who|id|whoami|uptime|uname|hostname|hostnamectl|history|help|\?|clear|exit|last|ps|ifconfig|ip|env|mount|dmesg|cat|su|version|nproc|lspci|lsusb|date|which|whereis|vi|vim|nano|mc|bash|sh|perl|echo|netstat|ss|ping|touch|whois|neofetch|logout|quit|apt|yum|man|screen|tmux|test|file|head|tail|grep|more|less|wc|mkdir|service|l|nano)(?:[ \t]|$))",
    ),
)
R0227: Final = Rule(
    id="R0227",
    version=2,
    name="idle_look_around",
    emits=(Emit("TA0007", "T1083", None, 0.4, "File and Directory Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "A session that only looks around: nothing but ls, pwd, cd, top, df, uptime, w, help and the like, one after the\n"
        "other on one line. Somebody who was let in and does not know what to do there."
    ),
    status="stable",
    source="rules/command/discovery/R0227_idle_look_around.yaml",
)


@KIND.rule(R0227, anchors=(R0227_PATTERN,))
def r0227(hits: Hits) -> bool:
    return R0227_PATTERN in hits and R0227_PATTERN_2 not in hits and R0227_PATTERN_3 not in hits


# ── R0228 ─────────────────────────────────────────────────────────────────────────────────────────

R0228_PATTERN: Final = Matches(
    n.R0228_PATTERN,
    "command_text",
    r"\bfind[ \t]+/[ \t]+(?:-\w+[ \t]+)?-writable\b|\bfind[ \t]+/[ \t]+-xdev[ \t][^;\n]*?(?:-nouser|-nogroup|-perm[ \t]+-0?[24])|\bfind[ \t]+/etc[^;\n]*?-fstype[ \t]+(?:cifs|smbfs|nfs)\b|(?<![\w.-])chkstat[ \t]|/etc/hosts\.equiv\b|(?<![\w.-])test[ \t]+-r[ \t]+/etc/snmp|/boot/grub/(?:menu\.lst|grub\.cfg)\b",
    limit=512,
)
R0228_PATTERN_2: Final = Matches(
    n.R0228_PATTERN_2,
    "command_text",
    r"(?<![\w.-])sysctl[ \t]+(?:-n[ \t]+)?net\.ipv4\.conf\.all\.\w+[ \t]*(?:$|;|\n)|/usr/sbin/(?:dmidecode[ \t]+-[Vs]|eeprom)\b|[;&\n][ \t]*(?:/usr/sbin/)?dmidecode[ \t]+-s[ \t]+\w|\bdmidecode[ \t]+-s[ \t]+[\w-]+[ \t]*[;|&\n]|(?<![\w.-])lshal\b|\bwhich[ \t]+dmidecode\b",
)
R0228: Final = Rule(
    id="R0228",
    version=2,
    name="host_audited",
    emits=(
        Emit("TA0007", "T1082", None, 0.5, "System Information Discovery"),
        Emit("TA0007", "T1083", None, 0.35, "File and Directory Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A host gone through as an auditing tool does after a log-in: files without owner or that anybody may write,\n"
        "hosts.equiv, snmpd.conf, boot menus, kernel settings for the network, mounts by their\n"
        "kind, the names dmidecode knows among other questions. Scanners with stolen\n"
        "passwords, and some bots, do it; the commands come in a fixed order."
    ),
    status="stable",
    source="rules/command/discovery/R0228_host_audited.yaml",
)


@KIND.rule(R0228, anchors=(R0228_PATTERN, R0228_PATTERN_2))
def r0228(hits: Hits) -> bool:
    return R0228_PATTERN in hits or R0228_PATTERN_2 in hits


# ── R0229 ─────────────────────────────────────────────────────────────────────────────────────────

R0229_PATTERN: Final = Matches(
    n.R0229_PATTERN,
    "command_text",
    r"(?:^|[;\n])[ \t]*(?:rails|kubelet|kubectl|mongod|ffmpeg|redis-server|mysqld?|java|node|php|docker|nginx|apache2|httpd|openssl|postgres|elasticsearch|b|get-tpm|cpanel)[ \t]+(?:-v|-V|--version|-version|version)[ \t]*[;\n][ \t]*(?:(?:rails|kubelet|kubectl|mongod|ffmpeg|redis-server|mysqld?|java|node|php|docker|nginx|apache2|httpd|openssl|postgres|elasticsearch|b)[ \t]+(?:-v|-V|--version|-version|version)|version|get[ \t]+system|cat[ \t]+/etc/)",
)
R0229_PATTERN_2: Final = Matches(
    n.R0229_PATTERN_2,
    "command_text",
    r"(?:^|[;\n])[ \t]*version[ \t]*[;\n][ \t]*(?:rails|kubectl|mongod|version|get[ \t]+system|cat[ \t]+/etc/)",
)
R0229_PATTERN_3: Final = Matches(
    n.R0229_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:rpm[ \t]+(?:-\w*qa\w*|--query[ \t]+--all)|dpkg[ \t]+(?:-l|--list))\b[^;\n]*[;\n][ \t]*(?:sudo[ \t]+)?(?:java|php|node|mysqld?|nginx|apache2|httpd|openssl)[ \t]+(?:-v|-V|--version|-version|version)",
    limit=63,
)
R0229: Final = Rule(
    id="R0229",
    version=2,
    name="versions_asked",
    emits=(Emit("TA0007", "T1518", None, 0.5, "Software Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "Versions of several server programs asked one after the other: which of them is there, and is it old; or of one,\n"
        "after a list of all packages. Bots probe so for a way in or for a place to stay."
    ),
    status="stable",
    source="rules/command/discovery/R0229_versions_asked.yaml",
)


@KIND.rule(R0229, anchors=(R0229_PATTERN, R0229_PATTERN_2, R0229_PATTERN_3))
def r0229(hits: Hits) -> bool:
    return R0229_PATTERN in hits or R0229_PATTERN_2 in hits or R0229_PATTERN_3 in hits


# ── R0230 ─────────────────────────────────────────────────────────────────────────────────────────

R0230_UNCHECKED: Final = Matches(
    n.R0230_UNCHECKED,
    "command_text",
    "StrictHostKeyChecking[= ][\"\\']?no\\b|UserKnownHostsFile[= ][\"\\']?/dev/null",
)
R0230_WHOM: Final = Matches(
    (),
    "command_text",
    r"\broot@|(?<![\w.-])(?!127\.)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\bsshpass\b|\$\{?(?i:ip|host|h|i|target|server)\b",
)
R0230_PASSWORD: Final = Matches(
    n.R0230_PASSWORD,
    "command_text",
    r"(?<![\w.-])sshpass[ \t]+-(?:p|e|f|d)[^\n]*?(?:ssh|scp|sftp|rsync)[ \t]",
    limit=512,
)
R0230: Final = Rule(
    id="R0230",
    version=1,
    name="ssh_without_host_check",
    emits=(Emit("TA0008", "T1021", "T1021.004", 0.55, "Remote Services: SSH"),),
    evidence_fields=("command_text",),
    description=(
        "SSH without a look at the key of the other host, as scripts do that go from host to host: to root, to a bare\n"
        "address, or with a password on the command line (sshpass)."
    ),
    status="stable",
    source="rules/command/lateral_movement/R0230_ssh_without_host_check.yaml",
)


@KIND.rule(R0230, anchors=(R0230_UNCHECKED, R0230_PASSWORD))
def r0230(hits: Hits) -> bool:
    return R0230_UNCHECKED in hits and R0230_WHOM in hits or R0230_PASSWORD in hits


# ── R0231 ─────────────────────────────────────────────────────────────────────────────────────────

R0231_PATTERN: Final = Matches(
    n.R0231_PATTERN,
    "command_text",
    r"\b(?:for|while)\b(?s:.){0,300}?\b(?:ssh|scp|rsync)[ \t](?s:.){0,200}?(?:\broot@|\$\w*(?i:user)\w*@|StrictHostKeyChecking|UserKnownHostsFile|BatchMode|/tmp/|/dev/shm/|[ \t]-i[ \t])",
    limit=63,
)
R0231_PATTERN_2: Final = Matches(
    n.R0231_PATTERN_2, "command_text", r"\bknown_hosts\b(?s:.){0,300}?\b(?:ssh|scp)[ \t]", limit=512
)
R0231_PATTERN_3: Final = Matches(
    n.R0231_PATTERN_3,
    "command_text",
    r"\bxargs\b[^\n;]*?\b(?:ssh|scp)[ \t][^\n]*?(?:root@|StrictHostKeyChecking|BatchMode|/tmp/|/dev/shm/|[ \t]-i[ \t])",
    limit=63,
)
R0231_PATTERN_4: Final = Matches(
    n.R0231_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:pssh|parallel-ssh|pscp|clusterssh|pdsh)[ \t]+-[^\n]*?(?:StrictHostKeyChecking|[ \t]-l[ \t]*root\b|[ \t]-A\b|/tmp/|/dev/shm/)",
    limit=512,
)
R0231_ANY: Final = AnyOf(R0231_PATTERN, R0231_PATTERN_2, R0231_PATTERN_3, R0231_PATTERN_4)
R0231: Final = Rule(
    id="R0231",
    version=2,
    name="ssh_spread_loop",
    emits=(
        Emit("TA0008", "T1021", "T1021.004", 0.75, "Remote Services: SSH"),
        Emit("TA0008", "T1570", None, 0.5, "Lateral Tool Transfer"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A loop over hosts, keys or known_hosts that logs in to or copies to each of them with ssh or scp, as root,\n"
        "without a look at the host's key, with a key that was found, or with something from a temporary directory."
    ),
    status="stable",
    source="rules/command/lateral_movement/R0231_ssh_spread_loop.yaml",
)


@KIND.rule(R0231, anchors=(R0231_ANY,))
def r0231(hits: Hits) -> bool:
    return R0231_ANY in hits


# ── R0232 ─────────────────────────────────────────────────────────────────────────────────────────

R0232_PATTERN: Final = Matches(n.R0232_PATTERN, "command_text", "\\bSSH_AUTH_SOCK=[\"\\']?/tmp/")
R0232_PATTERN_2: Final = Matches(
    n.R0232_PATTERN_2,
    "command_text",
    r"\bfind[ \t]+/tmp[^|;\n]*?(?:ssh-|agent\.)|(?<![\w.-])ls[ \t][^|;&\n]*?/tmp/ssh-",
    limit=512,
)
R0232_PATTERN_3: Final = Matches(
    n.R0232_PATTERN_3,
    "command_text",
    r"(?<![\w.-])ssh[ \t]+(?:-\w+[ \t]+)*-S[ \t]+(?:/tmp|/home|/root)/\S+",
    limit=512,
)
R0232_PATTERN_4: Final = Matches(
    n.R0232_PATTERN_4,
    "command_text",
    "(?<![\\w.-])(?:tmux|screen)[ \\t]+-S[ \\t]*[\"\\']?/\\S+[ \\t]+(?:attach|a\\b|-x|-r)",
)
R0232_ANY: Final = AnyOf(R0232_PATTERN, R0232_PATTERN_2, R0232_PATTERN_3, R0232_PATTERN_4)
R0232: Final = Rule(
    id="R0232",
    version=1,
    name="ssh_session_hijacked",
    emits=(
        Emit(
            "TA0008", "T1563", "T1563.001", 0.75, "Remote Service Session Hijacking: SSH Hijacking"
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The agent or the shared connection of somebody else's SSH used: SSH_AUTH_SOCK set to a socket below /tmp, sockets of\n"
        "agents looked for, a control path joined."
    ),
    status="stable",
    source="rules/command/lateral_movement/R0232_ssh_session_hijacked.yaml",
)


@KIND.rule(R0232, anchors=(R0232_ANY,))
def r0232(hits: Hits) -> bool:
    return R0232_ANY in hits


# ── R0233 ─────────────────────────────────────────────────────────────────────────────────────────

R0233_PATTERN: Final = Matches(
    n.R0233_PATTERN,
    "command_text",
    r"(?<![\w.-])smbclient[ \t][^\n]*?(?:ADMIN\$|C\$|\bput\b)",
    limit=512,
)
R0233_PATTERN_2: Final = Matches(
    n.R0233_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:xfreerdp|rdesktop|wlfreerdp)[ \t][^|;&\n]*?/pth:",
    limit=512,
)
R0233_PATTERN_3: Final = Matches(
    n.R0233_PATTERN_3,
    "command_text",
    r"\b(?:pth-smbclient|smbserver\.py|ntlmrelayx|Responder\.py)\b|-hashes[ \t]+:?[0-9a-fA-F]{32}",
)
R0233: Final = Rule(
    id="R0233",
    version=1,
    name="windows_share_or_desktop",
    emits=(
        Emit("TA0008", "T1021", "T1021.002", 0.7, "Remote Services: SMB/Windows Admin Shares"),
        Emit("TA0008", "T1021", "T1021.001", 0.5, "Remote Services: Remote Desktop Protocol"),
        Emit("TA0008", "T1570", None, 0.4, "Lateral Tool Transfer"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A Windows host reached from here: a file put on its administrative share, or a remote desktop opened with a password\n"
        "or a hash."
    ),
    status="stable",
    source="rules/command/lateral_movement/R0233_windows_share_or_desktop.yaml",
)


@KIND.rule(R0233, anchors=(R0233_PATTERN, R0233_PATTERN_2, R0233_PATTERN_3))
def r0233(hits: Hits) -> bool:
    return R0233_PATTERN in hits or R0233_PATTERN_2 in hits or R0233_PATTERN_3 in hits


# ── R0234 ─────────────────────────────────────────────────────────────────────────────────────────

R0234_SEVERAL: Final = Matches(
    n.R0234_SEVERAL,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:whoami|id|who|last|w)(?:[ \t]+-[^;&|\n]{1,20})?[ \t]*(?:;|&&|\n)[ \t]*(?:whoami|id|who|last|w)(?=[ \t]*(?:[;&|\n)>]|2>|$)|[ \t]+-\w)",
    limit=63,
)
R0234_WHO: Final = Matches(
    (),
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:whoami|id|w|who|users|last|lastlog)(?=[ \t]*(?:[;&|\n)>]|2>|$)|[ \t]+-\w|[ \t]+am[ \t]+[iI]\b)",
)
R0234_SYSTEM: Final = Matches(
    n.R0234_SYSTEM,
    "command_text",
    r"(?<![$(\w`.-])(?<!\$\()(?:uname\b|lscpu\b|nproc\b|lsb_release\b|dmidecode\b|hostnamectl\b|uptime(?=[ \t]*(?:[;&|\n>]|$))|free[ \t]+-\w|df[ \t]+-\w|hostname(?=[ \t]*(?:[;&|\n>]|$)))|/proc/(?:cpuinfo|meminfo|version|mounts|partitions|uptime|filesystems)\b|/etc/(?:os-release|issue|[\w*]+[-_]?release|debian_version|version)\b",
)
R0234_NETWORK: Final = Matches(
    n.R0234_NETWORK,
    "command_text",
    r"(?<![$(\w`./-])(?:/sbin/|/bin/|/usr/s?bin/)?(?:ifconfig\b|ip[ \t]+(?:a|addr|address|r|ro|route|l|link|n|neigh)\b|netstat\b|ss[ \t]+-\w|arp[ \t]+-a|arp(?=[ \t]*(?:[;&|\n>]|$))|route(?=[ \t]*(?:[;&|\n>]|$)|[ \t]+-n)|iptables[ \t]+-\w*L)|/etc/resolv\.conf|/proc/net/|\$\{?SSH_(?:CLIENT|CONNECTION)\b",
)
R0234_PROCESSES: Final = Matches(
    n.R0234_PROCESSES,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:ps(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+-?[aefxwuAlH]+)|top(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+-)|htop|pstree|pidof\b|crontab[ \t]+-l)",
)
R0234_FILES: Final = Matches(
    n.R0234_FILES,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:ls(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+[-/~])|ll(?=[ \t]*(?:[;&|\n)>]|$))|dir(?=[ \t]*(?:[;&|\n)>]|$))|pwd(?=[ \t]*(?:[;&|\n)>]|$))|history(?=[ \t]*(?:[;&\n)>]|$))|mount(?=[ \t]*(?:[;&|\n)>]|$))|find[ \t]+/|df(?=[ \t]*(?:[;&|\n)>]|$))|env(?=[ \t]*(?:[;&|\n)>]|$))|dmesg\b)|(?<![\w.-])cat[ \t]+/etc/(?:passwd|hosts|group|motd|fstab|ssh/|network/|sysctl\.conf|crontab)",
)
R0234_ANY: Final = AnyOf(R0234_SYSTEM, R0234_NETWORK, R0234_PROCESSES, R0234_FILES)
R0234: Final = Rule(
    id="R0234",
    version=3,
    name="user_discovery_in_chain",
    emits=(Emit("TA0007", "T1033", None, 0.7, "System Owner/User Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "Who is logged in and as whom (whoami, id, w, who, last), asked on one line with other questions about the host: its\n"
        "system, network, processes or files. One of them is an administrator's day (R0019); together they are what is typed\n"
        "first on a strange host. Two of them in a row count too."
    ),
    status="stable",
    source="rules/command/discovery/R0234_user_discovery_in_chain.yaml",
)


@KIND.rule(R0234, anchors=(R0234_ANY, R0234_SEVERAL))
def r0234(hits: Hits) -> bool:
    return R0234_SEVERAL in hits or R0234_WHO in hits and R0234_ANY in hits


# ── R0235 ─────────────────────────────────────────────────────────────────────────────────────────

R0235_BOTH: Final = Matches(
    n.R0235_BOTH,
    "command_text",
    r"(?:^|[;&\n])[ \t]*(?:sudo[ \t]+)?(?:hostname|nproc|lscpu|lspci|uptime|lsb_release[ \t]+-a|free[ \t]+-\w|uname(?:[ \t]+-[ \t]?\w+)?|(?:cat|more)[ \t]+(?:/proc/(?:cpuinfo|meminfo|version|uptime)|/etc/[\w*-]*(?:release|version|issue)\*?)(?:[ \t]*\|[^;&\n]{1,60})?)[ \t]*(?:;|&&|\n)[ \t]*(?:sudo[ \t]+)?(?:hostname[ \t]*(?:[;&|\n]|$)|nproc|lscpu|lspci|uptime[ \t]*(?:[;&|\n]|$)|lsb_release|free[ \t]+-\w|uname\b|(?:cat|more)[ \t]+/(?:proc/(?:cpuinfo|meminfo|version|uptime)|etc/[\w*-]*(?:release|version|issue))|command[ \t]+-v)",
    limit=512,
)
R0235_SYSTEM: Final = Matches(
    n.R0235_SYSTEM,
    "command_text",
    r"(?<![$(\w`.-])(?<!\$\()(?:uname\b|lscpu\b|nproc\b|lsb_release\b|dmidecode\b|hostnamectl\b|uptime(?=[ \t]*(?:[;&|\n>]|$))|free[ \t]+-\w|df[ \t]+-\w|hostname(?=[ \t]*(?:[;&|\n>]|$)))|/proc/(?:cpuinfo|meminfo|version|mounts|partitions|uptime|filesystems)\b|/etc/(?:os-release|issue|[\w*]+[-_]?release|debian_version|version)\b",
)
R0235_WHO: Final = Matches(
    (),
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:whoami|id|w|who|users|last|lastlog)(?=[ \t]*(?:[;&|\n)>]|2>|$)|[ \t]+-\w|[ \t]+am[ \t]+[iI]\b)",
)
R0235_NETWORK: Final = Matches(
    n.R0235_NETWORK,
    "command_text",
    r"(?<![$(\w`./-])(?:/sbin/|/bin/|/usr/s?bin/)?(?:ifconfig\b|ip[ \t]+(?:a|addr|address|r|ro|route|l|link|n|neigh)\b|netstat\b|ss[ \t]+-\w|arp[ \t]+-a|arp(?=[ \t]*(?:[;&|\n>]|$))|route(?=[ \t]*(?:[;&|\n>]|$)|[ \t]+-n)|iptables[ \t]+-\w*L)|/etc/resolv\.conf|/proc/net/|\$\{?SSH_(?:CLIENT|CONNECTION)\b",
)
R0235_PROCESSES: Final = Matches(
    n.R0235_PROCESSES,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:ps(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+-?[aefxwuAlH]+)|top(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+-)|htop|pstree|pidof\b|crontab[ \t]+-l)",
)
R0235_FILES: Final = Matches(
    n.R0235_FILES,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:ls(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+[-/~])|ll(?=[ \t]*(?:[;&|\n)>]|$))|dir(?=[ \t]*(?:[;&|\n)>]|$))|pwd(?=[ \t]*(?:[;&|\n)>]|$))|history(?=[ \t]*(?:[;&\n)>]|$))|mount(?=[ \t]*(?:[;&|\n)>]|$))|find[ \t]+/|df(?=[ \t]*(?:[;&|\n)>]|$))|env(?=[ \t]*(?:[;&|\n)>]|$))|dmesg\b)|(?<![\w.-])cat[ \t]+/etc/(?:passwd|hosts|group|motd|fstab|ssh/|network/|sysctl\.conf|crontab)",
)
R0235_FETCH: Final = Matches(
    (),
    "command_text",
    r"(?:^|[;&\n])[ \t]*(?:sudo[ \t]+)?(?:wget|curl|tftp)[ \t][^|\n]*(?:;|&&|\n)",
    limit=512,
)
R0235: Final = Rule(
    id="R0235",
    version=3,
    name="system_information_in_chain",
    emits=(Emit("TA0007", "T1082", None, 0.65, "System Information Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The system and its hardware (uname, hostname, uptime, lscpu, nproc, `free -m`, `df -h`, files below /proc and /etc),\n"
        "asked on one line with other questions about the host: its users, network, processes or files; two of them, or one\n"
        "beside a download, count too."
    ),
    status="stable",
    source="rules/command/discovery/R0235_system_information_in_chain.yaml",
)


@KIND.rule(R0235, anchors=(R0235_BOTH, R0235_SYSTEM))
def r0235(hits: Hits) -> bool:
    return (
        R0235_BOTH in hits
        or R0235_SYSTEM in hits
        and (
            R0235_WHO in hits
            or R0235_NETWORK in hits
            or R0235_PROCESSES in hits
            or R0235_FILES in hits
            or R0235_FETCH in hits
        )
    )


# ── R0236 ─────────────────────────────────────────────────────────────────────────────────────────

R0236_HARDWARE: Final = Matches(
    n.R0236_HARDWARE,
    "command_text",
    r"/sys/class/net/\S+/address|/proc/net/(?:arp|tcp|route|fib_trie|dev)\b|\bifconfig[ \t]*(?:-a)?[ \t]*\|\||(?:^|[;&\n] ?)/sbin/ifconfig(?:[ \t]+-a)?[ \t]*(?:[;\n]|\|[ \t]*grep|$)|\bnetstat[ \t]+-\w*[plt]\w*[np]\w*[ \t]*;",
    limit=63,
)
R0236_NETWORK: Final = Matches(
    n.R0236_NETWORK,
    "command_text",
    r"(?<![$(\w`./-])(?:/sbin/|/bin/|/usr/s?bin/)?(?:ifconfig\b|ip[ \t]+(?:a|addr|address|r|ro|route|l|link|n|neigh)\b|netstat\b|ss[ \t]+-\w|arp[ \t]+-a|arp(?=[ \t]*(?:[;&|\n>]|$))|route(?=[ \t]*(?:[;&|\n>]|$)|[ \t]+-n)|iptables[ \t]+-\w*L)|/etc/resolv\.conf|/proc/net/|\$\{?SSH_(?:CLIENT|CONNECTION)\b",
)
R0236_WHO: Final = Matches(
    (),
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:whoami|id|w|who|users|last|lastlog)(?=[ \t]*(?:[;&|\n)>]|2>|$)|[ \t]+-\w|[ \t]+am[ \t]+[iI]\b)",
)
R0236_SYSTEM: Final = Matches(
    n.R0236_SYSTEM,
    "command_text",
    r"(?<![$(\w`.-])(?<!\$\()(?:uname\b|lscpu\b|nproc\b|lsb_release\b|dmidecode\b|hostnamectl\b|uptime(?=[ \t]*(?:[;&|\n>]|$))|free[ \t]+-\w|df[ \t]+-\w|hostname(?=[ \t]*(?:[;&|\n>]|$)))|/proc/(?:cpuinfo|meminfo|version|mounts|partitions|uptime|filesystems)\b|/etc/(?:os-release|issue|[\w*]+[-_]?release|debian_version|version)\b",
)
R0236_PROCESSES: Final = Matches(
    n.R0236_PROCESSES,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:ps(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+-?[aefxwuAlH]+)|top(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+-)|htop|pstree|pidof\b|crontab[ \t]+-l)",
)
R0236_FILES: Final = Matches(
    n.R0236_FILES,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:ls(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+[-/~])|ll(?=[ \t]*(?:[;&|\n)>]|$))|dir(?=[ \t]*(?:[;&|\n)>]|$))|pwd(?=[ \t]*(?:[;&|\n)>]|$))|history(?=[ \t]*(?:[;&\n)>]|$))|mount(?=[ \t]*(?:[;&|\n)>]|$))|find[ \t]+/|df(?=[ \t]*(?:[;&|\n)>]|$))|env(?=[ \t]*(?:[;&|\n)>]|$))|dmesg\b)|(?<![\w.-])cat[ \t]+/etc/(?:passwd|hosts|group|motd|fstab|ssh/|network/|sysctl\.conf|crontab)",
)
R0236: Final = Rule(
    id="R0236",
    version=3,
    name="network_configuration_in_chain",
    emits=(
        Emit("TA0007", "T1016", None, 0.65, "System Network Configuration Discovery"),
        Emit("TA0007", "T1049", None, 0.4, "System Network Connections Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Addresses, routes and connections (ifconfig, ip, netstat, ss, arp, route), asked on one line with other questions\n"
        "about the host: its users, system, processes or files; or read from /proc and /sys, or all listeners with their\n"
        "programs."
    ),
    status="stable",
    source="rules/command/discovery/R0236_network_configuration_in_chain.yaml",
)


@KIND.rule(R0236, anchors=(R0236_HARDWARE, R0236_NETWORK))
def r0236(hits: Hits) -> bool:
    return (
        R0236_HARDWARE in hits
        or R0236_NETWORK in hits
        and (
            R0236_WHO in hits
            or R0236_SYSTEM in hits
            or R0236_PROCESSES in hits
            or R0236_FILES in hits
        )
    )


# ── R0237 ─────────────────────────────────────────────────────────────────────────────────────────

R0237_FILES: Final = Matches(
    n.R0237_FILES,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:ls(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+[-/~])|ll(?=[ \t]*(?:[;&|\n)>]|$))|dir(?=[ \t]*(?:[;&|\n)>]|$))|pwd(?=[ \t]*(?:[;&|\n)>]|$))|history(?=[ \t]*(?:[;&\n)>]|$))|mount(?=[ \t]*(?:[;&|\n)>]|$))|find[ \t]+/|df(?=[ \t]*(?:[;&|\n)>]|$))|env(?=[ \t]*(?:[;&|\n)>]|$))|dmesg\b)|(?<![\w.-])cat[ \t]+/etc/(?:passwd|hosts|group|motd|fstab|ssh/|network/|sysctl\.conf|crontab)",
)
R0237_WHO: Final = Matches(
    (),
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:whoami|id|w|who|users|last|lastlog)(?=[ \t]*(?:[;&|\n)>]|2>|$)|[ \t]+-\w|[ \t]+am[ \t]+[iI]\b)",
)
R0237_SYSTEM: Final = Matches(
    n.R0237_SYSTEM,
    "command_text",
    r"(?<![$(\w`.-])(?<!\$\()(?:uname\b|lscpu\b|nproc\b|lsb_release\b|dmidecode\b|hostnamectl\b|uptime(?=[ \t]*(?:[;&|\n>]|$))|free[ \t]+-\w|df[ \t]+-\w|hostname(?=[ \t]*(?:[;&|\n>]|$)))|/proc/(?:cpuinfo|meminfo|version|mounts|partitions|uptime|filesystems)\b|/etc/(?:os-release|issue|[\w*]+[-_]?release|debian_version|version)\b",
)
R0237_NETWORK: Final = Matches(
    n.R0237_NETWORK,
    "command_text",
    r"(?<![$(\w`./-])(?:/sbin/|/bin/|/usr/s?bin/)?(?:ifconfig\b|ip[ \t]+(?:a|addr|address|r|ro|route|l|link|n|neigh)\b|netstat\b|ss[ \t]+-\w|arp[ \t]+-a|arp(?=[ \t]*(?:[;&|\n>]|$))|route(?=[ \t]*(?:[;&|\n>]|$)|[ \t]+-n)|iptables[ \t]+-\w*L)|/etc/resolv\.conf|/proc/net/|\$\{?SSH_(?:CLIENT|CONNECTION)\b",
)
R0237_PROCESSES: Final = Matches(
    n.R0237_PROCESSES,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:ps(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+-?[aefxwuAlH]+)|top(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+-)|htop|pstree|pidof\b|crontab[ \t]+-l)",
)
R0237: Final = Rule(
    id="R0237",
    version=3,
    name="file_discovery_in_chain",
    emits=(Emit("TA0007", "T1083", None, 0.5, "File and Directory Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "Files and directories looked through (ls, pwd, find, df, mount, history, dmesg), on one line with questions about\n"
        "users, the system, the network or processes."
    ),
    status="stable",
    source="rules/command/discovery/R0237_file_discovery_in_chain.yaml",
)


@KIND.rule(R0237, anchors=(R0237_FILES,))
def r0237(hits: Hits) -> bool:
    return R0237_FILES in hits and (
        R0237_WHO in hits
        or R0237_SYSTEM in hits
        or R0237_NETWORK in hits
        or R0237_PROCESSES in hits
    )


# ── R0238 ─────────────────────────────────────────────────────────────────────────────────────────

R0238_RIVALS: Final = Matches(
    n.R0238_RIVALS,
    "command_text",
    "(?<![\\w.-])(?:ps|pgrep|top|htop|netstat|ss|lsof)\\b[^;\\n]*?(?:grep[ \\t][^;|&\\n]*?|-\\w*f[ \\t]+|pgrep[ \\t]+)[\"\\'\\[]*(?i:[\\w.]{0,12}m\\]?iner|xmrig|kinsing|kdevtmp|trinity|mirai|stratum|cryptonight|c3pool|monero|:3333|:4444|:14444|watchbog|ddgs)|/proc/(?:\\[0-9\\]\\*|\\*)/(?:cmdline|exe|comm)\\b|(?:^|[;&|\\n])[ \\t]*ps\\b[^;\\n]*\\|[ \\t]*[ef]?grep[ \\t][^;|&\\n]*?(?:/tmp/|/dev/shm/)",
    limit=22,
)
R0238_PROCESSES: Final = Matches(
    n.R0238_PROCESSES,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:ps(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+-?[aefxwuAlH]+)|top(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+-)|htop|pstree|pidof\b|crontab[ \t]+-l)",
)
R0238_WHO: Final = Matches(
    (),
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:whoami|id|w|who|users|last|lastlog)(?=[ \t]*(?:[;&|\n)>]|2>|$)|[ \t]+-\w|[ \t]+am[ \t]+[iI]\b)",
)
R0238_SYSTEM: Final = Matches(
    n.R0238_SYSTEM,
    "command_text",
    r"(?<![$(\w`.-])(?<!\$\()(?:uname\b|lscpu\b|nproc\b|lsb_release\b|dmidecode\b|hostnamectl\b|uptime(?=[ \t]*(?:[;&|\n>]|$))|free[ \t]+-\w|df[ \t]+-\w|hostname(?=[ \t]*(?:[;&|\n>]|$)))|/proc/(?:cpuinfo|meminfo|version|mounts|partitions|uptime|filesystems)\b|/etc/(?:os-release|issue|[\w*]+[-_]?release|debian_version|version)\b",
)
R0238_NETWORK: Final = Matches(
    n.R0238_NETWORK,
    "command_text",
    r"(?<![$(\w`./-])(?:/sbin/|/bin/|/usr/s?bin/)?(?:ifconfig\b|ip[ \t]+(?:a|addr|address|r|ro|route|l|link|n|neigh)\b|netstat\b|ss[ \t]+-\w|arp[ \t]+-a|arp(?=[ \t]*(?:[;&|\n>]|$))|route(?=[ \t]*(?:[;&|\n>]|$)|[ \t]+-n)|iptables[ \t]+-\w*L)|/etc/resolv\.conf|/proc/net/|\$\{?SSH_(?:CLIENT|CONNECTION)\b",
)
R0238_FILES: Final = Matches(
    n.R0238_FILES,
    "command_text",
    r"(?:^|[;&|\n]|(?<!\$)\()[ \t]*(?:(?:sudo|busybox|then|do)[ \t]+){0,4}(?:/(?:usr/)?(?:local/)?s?bin/)?(?:ls(?=[ \t]*(?:[;&|\n)>]|$)|[ \t]+[-/~])|ll(?=[ \t]*(?:[;&|\n)>]|$))|dir(?=[ \t]*(?:[;&|\n)>]|$))|pwd(?=[ \t]*(?:[;&|\n)>]|$))|history(?=[ \t]*(?:[;&\n)>]|$))|mount(?=[ \t]*(?:[;&|\n)>]|$))|find[ \t]+/|df(?=[ \t]*(?:[;&|\n)>]|$))|env(?=[ \t]*(?:[;&|\n)>]|$))|dmesg\b)|(?<![\w.-])cat[ \t]+/etc/(?:passwd|hosts|group|motd|fstab|ssh/|network/|sysctl\.conf|crontab)",
)
R0238: Final = Rule(
    id="R0238",
    version=3,
    name="processes_in_chain",
    emits=(Emit("TA0007", "T1057", None, 0.55, "Process Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "Processes looked at (ps, top, pidof, `crontab -l`) on one line with other questions about the host: its users,\n"
        "system, network or files; or processes looked through for those of rivals, miners and bots, or that run from\n"
        "/tmp."
    ),
    status="stable",
    source="rules/command/discovery/R0238_processes_in_chain.yaml",
)


@KIND.rule(R0238, anchors=(R0238_RIVALS, R0238_PROCESSES))
def r0238(hits: Hits) -> bool:
    return (
        R0238_RIVALS in hits
        or R0238_PROCESSES in hits
        and (
            R0238_WHO in hits
            or R0238_SYSTEM in hits
            or R0238_NETWORK in hits
            or R0238_FILES in hits
        )
    )


# ── R0239 ─────────────────────────────────────────────────────────────────────────────────────────

R0239_PATTERN: Final = Matches(
    n.R0239_PATTERN,
    "command_text",
    r"^(?:sudo )?(?:busybox )?(?:/(?:usr/)?s?bin/)?(?:whoami|id|who|last|uname|hostname|uptime|lscpu|lspci|nproc|free|df|ifconfig|ip (?:a|r|l|n)\w*|netstat|ss|arp|route|ps|top|ls|pwd|history|mount|env|dmesg|crontab -l|cat /(?:proc|etc)/\S+)(?![\w.-])",
)
R0239_COUNT: Final = Count(
    "R0239/1/count", by=("session_id",), within=600, at_least=5, distinct="command_text"
)
R0239: Final = Rule(
    id="R0239",
    version=1,
    name="discovery_in_session",
    emits=(
        Emit("TA0007", "T1082", None, 0.6, "System Information Discovery"),
        Emit("TA0007", "T1083", None, 0.4, "File and Directory Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Five different questions about the host within ten minutes of one session: who is here, what system, which network,\n"
        "processes and files. Each alone is an administrator's day, and emitted below the default floor (R0016, R0018 to\n"
        "R0021, R0201, R0202); five in a row are somebody who does not know where he is."
    ),
    status="stable",
    source="rules/command/discovery/R0239_discovery_in_session.yaml",
)


@KIND.sees(R0239_COUNT, anchors=(R0239_PATTERN,))
def r0239_count(hits: Hits) -> bool:
    return R0239_PATTERN in hits


@KIND.rule(R0239, anchors=(R0239_PATTERN,))
def r0239(hits: Hits) -> bool:
    return R0239_COUNT in hits


# ── R0240 ─────────────────────────────────────────────────────────────────────────────────────────

R0240_PATTERN: Final = Matches(
    n.R0240_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:tar[ \\t]+(?:-{0,2}(?!\\w*x)\\w*c\\w*|--create)|zip|7za?[ \\t]+a|rar[ \\t]+a|cpio[ \\t]+-\\w*o|ar)\\b[^|;&\\n]*?[ \\t][\"\\']?(?:(?:/etc|/root|/var/(?:log|mail|spool)|/Users|\\$HOME/?\\S*)(?:/\\S*)?|(?:/home|/var/(?:www|lib)|~/(?!\\S*\\.(?:tar|tgz|zip|gz))\\S*|/data|/srv)(?:/\\S*)?[ \\t]+[\"\\']?[/~]\\S+)(?=[ \\t\"\\';&|]|$)",
    limit=63,
)
R0240_PATTERN_2: Final = Matches(
    n.R0240_PATTERN_2,
    "command_text",
    "(?<![\\w.-])(?:tar|zip|7za?|rar)\\b[^|;&\\n]*?[ \\t](?:-\\w*[cf]\\w*[ \\t]+|-\\w+[ \\t]+)?[\"\\']?(?:/tmp|/dev/shm|/var/tmp|/var/www)/\\S+\\.(?:tar|tgz|gz|zip|7z|rar|bz2|xz)",
    limit=512,
)
R0240_PATTERN_3: Final = Matches(
    n.R0240_PATTERN_3,
    "command_text",
    r"(?<![\w.-])tar[ \t]+[^|;&\n]*?-\w*c\w*f[ \t]+\S+[ \t]+(?:staged|loot|dump|exfil|data)\b|\bstaged\.(?:tar|zip)",
    limit=512,
)
R0240: Final = Rule(
    id="R0240",
    version=2,
    name="archive_of_sensitive_place",
    emits=(
        Emit("TA0009", "T1560", "T1560.001", 0.6, "Archive Collected Data: Archive via Utility"),
        Emit("TA0009", "T1074", "T1074.001", 0.4, "Data Staged: Local Data Staging"),
    ),
    evidence_fields=("command_text",),
    description=(
        "An archive made of places that hold what is worth taking (/etc, /root, a user's home by its variable, /var/log,\n"
        "mail; or several of /home, /var/www, /srv and the like at once), or put where it is picked up later (/tmp,\n"
        "/dev/shm, /var/www), with tar, zip, 7z or cpio."
    ),
    status="stable",
    source="rules/command/collection/R0240_archive_of_sensitive_place.yaml",
)


@KIND.rule(R0240, anchors=(R0240_PATTERN, R0240_PATTERN_2, R0240_PATTERN_3))
def r0240(hits: Hits) -> bool:
    return R0240_PATTERN in hits or R0240_PATTERN_2 in hits or R0240_PATTERN_3 in hits


# ── R0241 ─────────────────────────────────────────────────────────────────────────────────────────

R0241_PATTERN: Final = Matches(
    n.R0241_PATTERN,
    "command_text",
    r"(?<![.\w/-])(?:7z[ar]?|rar)[ \t]+a[ \t][^|;&\n]*?-(?:hp|p|mhe)",
    limit=512,
)
R0241_PATTERN_2: Final = Matches(
    n.R0241_PATTERN_2,
    "command_text",
    r"(?<![\w./-])zip[ \t][^|;&\n]*?(?:-P[ \t]|--password)",
    limit=512,
)
R0241_PATTERN_3: Final = Matches(
    n.R0241_PATTERN_3,
    "command_text",
    r"(?<![\w.-])gpg2?[ \t][^|;&\n]*?--(?:passphrase|batch)",
    limit=512,
)
R0241_PATTERN_4: Final = Matches(
    n.R0241_PATTERN_4,
    "command_text",
    r"(?<![\w.-])openssl[ \t]+(?:enc|aes-\w+|des\w*)\b[^|;&\n]*?(?:-pass\b|-k[ \t]|-kfile|-pbkdf2)",
    limit=512,
)
R0241_ANY: Final = AnyOf(R0241_PATTERN, R0241_PATTERN_2, R0241_PATTERN_3, R0241_PATTERN_4)
R0241: Final = Rule(
    id="R0241",
    version=2,
    name="archive_encrypted",
    emits=(
        Emit("TA0009", "T1560", "T1560.001", 0.65, "Archive Collected Data: Archive via Utility"),
        Emit("TA0040", "T1486", None, 0.5, "Data Encrypted for Impact"),
    ),
    evidence_fields=("command_text",),
    description=(
        "An archive or a file locked with a password given on the command line: 7z and zip with `-p` or `-P`, gpg with a\n"
        "passphrase or in a script (`--batch`), openssl enc with a key. Where the program asks for the password, a person\n"
        "keeps a file from others' eyes."
    ),
    status="stable",
    source="rules/command/collection/R0241_archive_encrypted.yaml",
)


@KIND.rule(R0241, anchors=(R0241_ANY,))
def r0241(hits: Hits) -> bool:
    return R0241_ANY in hits


# ── R0242 ─────────────────────────────────────────────────────────────────────────────────────────

R0242_PATTERN: Final = Matches(
    n.R0242_PATTERN,
    "command_text",
    r"\bpython[\d.]*\b(?![ \t]+-m[ \t]+(?:zipfile|tarfile|gzip)\b)[^\n]*?\b(?:zipfile|tarfile|gzip|bz2|lzma|zlib|shutil\.make_archive)\b",
    limit=512,
)
R0242_PATTERN_2: Final = Matches(
    n.R0242_PATTERN_2,
    "command_text",
    "\\b\\$?which_python\\b[^\\n]*?\\b(?:zipfile|tarfile|gzip|bz2)\\b|-c[ \\t]+[\"\\'][^\\n]*?import[ \\t]+(?:zipfile|tarfile|gzip|bz2|zlib)\\b|-c[ \\t]+[\"\\'][^\\n]*?from[ \\t]+zipfile[ \\t]+import",
    limit=512,
)
R0242_PATTERN_3: Final = Matches(
    n.R0242_PATTERN_3,
    "command_text",
    r"\bperl\b[^\n]*?Archive::(?:Zip|Tar)|\bphp\b[^\n]*?ZipArchive",
    limit=512,
)
R0242: Final = Rule(
    id="R0242",
    version=2,
    name="archive_by_library",
    emits=(
        Emit("TA0009", "T1560", "T1560.002", 0.75, "Archive Collected Data: Archive via Library"),
    ),
    evidence_fields=("command_text",),
    description=(
        "An archive made by a few lines of python, perl or PHP with a library: zipfile, tarfile, gzip, bz2, zlib. The\n"
        "tools that are watched are not started. Python's own command lines for archives (`python -m zipfile`) do not\n"
        "count."
    ),
    status="stable",
    source="rules/command/collection/R0242_archive_by_library.yaml",
)


@KIND.rule(R0242, anchors=(R0242_PATTERN, R0242_PATTERN_2, R0242_PATTERN_3))
def r0242(hits: Hits) -> bool:
    return R0242_PATTERN in hits or R0242_PATTERN_2 in hits or R0242_PATTERN_3 in hits


# ── R0243 ─────────────────────────────────────────────────────────────────────────────────────────

R0243_PATTERN: Final = Matches(
    n.R0243_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:xclip|xsel)[ \t]+(?:[^|;&\n]*?[ \t])?(?:-o|-out|-bo|-ob|--output|-po|-so)\b",
    limit=512,
)
R0243_PATTERN_2: Final = Matches(
    n.R0243_PATTERN_2,
    "command_text",
    "(?<![\\w.-])pbpaste(?![\\w.-])|(?<![\\w.-])wl-paste[ \\t]*(?:>{1,2}[ \\t]*[\"\\']?(?:/tmp|/dev/shm|/var/tmp|\\S*/\\.)|\\|[ \\t]*(?:curl|nc|ncat|base64)\\b)",
    limit=512,
)
R0243_PATTERN_3: Final = Matches(
    n.R0243_PATTERN_3,
    "command_text",
    r"\bqdbus\b[^|;\n]*?getClipboardContents|\bdocker[ \t]+[^\n]*?clipboard",
    limit=512,
)
R0243: Final = Rule(
    id="R0243",
    version=2,
    name="clipboard_read",
    emits=(Emit("TA0009", "T1115", None, 0.7, "Clipboard Data"),),
    evidence_fields=("command_text",),
    description=(
        "The clipboard read: xclip, xsel, pbpaste, qdbus; wl-paste when what it shows goes into a hidden or temporary\n"
        "file or away."
    ),
    status="stable",
    source="rules/command/collection/R0243_clipboard_read.yaml",
)


@KIND.rule(R0243, anchors=(R0243_PATTERN, R0243_PATTERN_2, R0243_PATTERN_3))
def r0243(hits: Hits) -> bool:
    return R0243_PATTERN in hits or R0243_PATTERN_2 in hits or R0243_PATTERN_3 in hits


# ── R0244 ─────────────────────────────────────────────────────────────────────────────────────────

R0244_PATTERN: Final = Matches(
    n.R0244_PATTERN,
    "command_text",
    r"(?<![\w.-])import[ \t]+(?:-\w+[ \t]+\w+[ \t]+)*-window[ \t]+root\b[^|;&\n]*?(?:/tmp/|/dev/shm/|/var/tmp/|/\.|[ \t]\.\w|\$)",
    limit=63,
)
R0244_PATTERN_2: Final = Matches(n.R0244_PATTERN_2, "command_text", r"(?<![\w.-])xwd[ \t]+-")
R0244_PATTERN_3: Final = Matches(
    n.R0244_PATTERN_3,
    "command_text",
    "(?<![\\w.-])(?:screencapture[ \\t]+(?:-\\w+[ \\t]+)*[\"\\']?[\\w/~.$]|gnome-screenshot[ \\t][^|;&\\n]*?-f|scrot[ \\t]+(?:-\\w+[ \\t]+)*[\"\\']?(?:/tmp|/dev/shm|\\S*/\\.|\\$))",
    limit=512,
)
R0244_PATTERN_4: Final = Matches(
    n.R0244_PATTERN_4,
    "command_text",
    r"\bffmpeg\b[^|;\n]*?(?:(?:x11grab|avfoundation)\b[^\n]*?(?:/tmp/|/dev/shm/|/\.|udp:|tcp:|rtmp:)|kmsgrab)|/dev/fb0\b",
    limit=63,
)
R0244_ANY: Final = AnyOf(R0244_PATTERN, R0244_PATTERN_2, R0244_PATTERN_3, R0244_PATTERN_4)
R0244: Final = Rule(
    id="R0244",
    version=2,
    name="screen_captured",
    emits=(Emit("TA0009", "T1113", None, 0.75, "Screen Capture"),),
    evidence_fields=("command_text",),
    description=(
        "The screen copied from the command line: xwd, gnome-screenshot, screencapture, the frame buffer; import, scrot\n"
        "or ffmpeg into a hidden or temporary file, or away."
    ),
    status="stable",
    source="rules/command/collection/R0244_screen_captured.yaml",
)


@KIND.rule(R0244, anchors=(R0244_ANY,))
def r0244(hits: Hits) -> bool:
    return R0244_ANY in hits


# ── R0245 ─────────────────────────────────────────────────────────────────────────────────────────

R0245_PATTERN: Final = Matches(
    n.R0245_PATTERN, "command_text", r"(?<![\w.-])(?:arecord|parecord|pw-record)[ \t]+-"
)
R0245_PATTERN_2: Final = Matches(
    n.R0245_PATTERN_2, "command_text", r"\bffmpeg\b[^|;\n]*?-f[ \t]+(?:alsa|pulse|v4l2)", limit=512
)
R0245_PATTERN_3: Final = Matches(
    n.R0245_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:fswebcam|imagesnap|streamer[ \t]+-|v4l2-ctl[ \t][^|;\n]*?--stream)",
    limit=512,
)
R0245_PATTERN_4: Final = Matches(n.R0245_PATTERN_4, "command_text", r"/dev/(?:dsp|video\d)\b")
R0245_ANY: Final = AnyOf(R0245_PATTERN, R0245_PATTERN_2, R0245_PATTERN_3, R0245_PATTERN_4)
R0245: Final = Rule(
    id="R0245",
    version=1,
    name="sound_or_camera_recorded",
    emits=(
        Emit("TA0009", "T1123", None, 0.25, "Audio Capture"),
        Emit("TA0009", "T1125", None, 0.25, "Video Capture"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The microphone or the camera recorded: arecord, parecord, sox rec, ffmpeg from alsa or v4l2, fswebcam, streamer,\n"
        "imagesnap."
    ),
    status="stable",
    source="rules/command/collection/R0245_sound_or_camera_recorded.yaml",
)


@KIND.rule(R0245, anchors=(R0245_ANY,))
def r0245(hits: Hits) -> bool:
    return R0245_ANY in hits


# ── R0246 ─────────────────────────────────────────────────────────────────────────────────────────

R0246_PATTERN: Final = Matches(
    n.R0246_PATTERN,
    "command_text",
    r"\bfind\b[^\n]*?-exec[ \t]+(?:\S+/)?(?:g?cp|mv|tar|rsync|scp|zip|cat|curl|bash[ \t]+-c)\b",
    limit=512,
)
R0246_PATTERN_2: Final = Matches(
    n.R0246_PATTERN_2,
    "command_text",
    r"\bfind\b[^\n]*?\|[ \t]*(?:xargs\b[^|;\n]*?\b(?:cp|tar|zip|rsync|scp)\b|(?:zip|tar|cpio)\b|while\b)",
    limit=512,
)
R0246_PATTERN_3: Final = Matches(
    n.R0246_PATTERN_3, "command_text", r"\bfor\b[^\n]*?\$\(find\b|\bfor\b[^\n]*?`find\b", limit=512
)
R0246_PATTERN_4: Final = Matches(
    n.R0246_PATTERN_4,
    "command_text",
    r"\bfind\b[^\n]*?-exec[ \t]+grep[^\n]*?(?:@|\[0-9|25\[0-5\])",
    limit=63,
)
R0246_ANY: Final = AnyOf(R0246_PATTERN, R0246_PATTERN_2, R0246_PATTERN_3, R0246_PATTERN_4)
R0246: Final = Rule(
    id="R0246",
    version=1,
    name="files_collected_automatically",
    emits=(
        Emit("TA0009", "T1119", None, 0.25, "Automated Collection"),
        Emit("TA0009", "T1005", None, 0.25, "Data from Local System"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Files found and copied, archived or listed in one go: find with `-exec cp`, tar or rsync, a loop that copies what it\n"
        "finds, or files of one kind gathered into one directory."
    ),
    status="stable",
    source="rules/command/collection/R0246_files_collected_automatically.yaml",
)


@KIND.rule(R0246, anchors=(R0246_ANY,))
def r0246(hits: Hits) -> bool:
    return R0246_ANY in hits


# ── R0247 ─────────────────────────────────────────────────────────────────────────────────────────

R0247_SCRIPT: Final = Matches(
    n.R0247_SCRIPT, "command_text", r"\bSQLite format 3\b|\bsqlite_dump\b"
)
R0247_DUMP: Final = Matches(
    n.R0247_DUMP,
    "command_text",
    r"(?<![\w.-])(?:mysqldump|mariadb-dump)[ \t][^|;&\n]*?(?:--all-databases|-A\b)",
    limit=512,
)
R0247_DUMP_2: Final = Matches(
    n.R0247_DUMP_2,
    "command_text",
    r"(?<![\w.-])(?:pg_dumpall|mongodump|mongoexport|influxd[ \t]+backup)\b(?![ \t]+--?help)",
)
R0247_DUMP_3: Final = Matches(
    n.R0247_DUMP_3, "command_text", r"(?<![\w.-])redis-cli[ \t][^|;&\n]*?--rdb\b", limit=512
)
R0247_DUMP_4: Final = Matches(
    n.R0247_DUMP_4, "command_text", r"(?<![\w.-])sqlite3[ \t][^|;\n]*?\.dump\b", limit=512
)
R0247_KEPT: Final = Matches(
    (),
    "command_text",
    r"/tmp/|/dev/shm/|/var/tmp/|/var/www/|[ \t]-p\w|--password=|\|[ \t]*(?:nc|ncat|curl|openssl)\b|/\.\w|[ \t](?:-h|--host)[ =][ \t]*\d",
)
R0247_ANY: Final = AnyOf(R0247_DUMP, R0247_DUMP_2, R0247_DUMP_3, R0247_DUMP_4)
R0247: Final = Rule(
    id="R0247",
    version=2,
    name="database_dumped",
    emits=(
        Emit("TA0009", "T1005", None, 0.45, "Data from Local System"),
        Emit("TA0009", "T1213", None, 0.4, "Data from Information Repositories"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A database written out whole (mysqldump, pg_dumpall, mongodump, redis-cli with --rdb, sqlite3 .dump) into a\n"
        "temporary or hidden place or a web root, to a listener, from another host's address, or with the password on the\n"
        "command line."
    ),
    status="stable",
    source="rules/command/collection/R0247_database_dumped.yaml",
)


@KIND.rule(R0247, anchors=(R0247_ANY, R0247_SCRIPT))
def r0247(hits: Hits) -> bool:
    return R0247_SCRIPT in hits or R0247_ANY in hits and R0247_KEPT in hits


# ── R0248 ─────────────────────────────────────────────────────────────────────────────────────────

R0248_PATTERN: Final = Matches(
    n.R0248_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:cat|grep|egrep|tar|zip|strings|less|cp|scp)\b[^|;&\n]*?(?:/var/(?:spool/)?mail/|/Maildir\b|\.thunderbird\b|Library/Mail\b|\.mbox\b)",
    limit=512,
)
R0248_PATTERN_2: Final = Matches(
    n.R0248_PATTERN_2,
    "command_text",
    r"[efz]?grep\b[^|\n]*?\[A-Za-z0-9\._%\+?-?\]\+?@|[efz]?grep\b[^|\n]*?A-Za-z0-9[^|\n]{0,20}\]\+?@",
    limit=63,
)
R0248: Final = Rule(
    id="R0248",
    version=1,
    name="mail_collected",
    emits=(Emit("TA0009", "T1114", "T1114.001", 0.65, "Email Collection: Local Email Collection"),),
    evidence_fields=("command_text",),
    description="Mail of the host's users collected: Maildir and mbox read or searched, addresses taken out of files.",
    status="stable",
    source="rules/command/collection/R0248_mail_collected.yaml",
)


@KIND.rule(R0248, anchors=(R0248_PATTERN, R0248_PATTERN_2))
def r0248(hits: Hits) -> bool:
    return R0248_PATTERN in hits or R0248_PATTERN_2 in hits


# ── R0249 ─────────────────────────────────────────────────────────────────────────────────────────

R0249_PATTERN: Final = Matches(
    n.R0249_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:python[\\d.]*|pypy\\d?|perl|ruby|php\\d?|node(?:js)?|lua[\\d.]*|ipython|jython)[ \\t][^\\n]{0,200}?(?:os\\.(?:system|popen|exec\\w*|setuid|dup2|fork)|subprocess|pty\\.spawn|socket(?!\\.get)(?!;[ \\t]*print)|exec[ \\t({\"\\'\\\\]+|system[ \\t({\"\\'\\\\]+|spawn\\w*\\(|popen\\(|shell_exec|passthru|proc_open|child_process|io\\.popen|os\\.execute|eval\\(|b64decode|base64_decode|MIME::Base64|ctypes|setuid|dlopen|Fiddle|__import__|compile\\()",
    limit=63,
)
R0249: Final = Rule(
    id="R0249",
    version=2,
    name="interpreter_acts_on_host",
    emits=(Emit("TA0002", "T1059", None, 0.65, "Command and Scripting Interpreter"),),
    evidence_fields=("command_text",),
    description=(
        "A program on the command line of python, perl, ruby, PHP, node or lua that does more than count and print: it starts\n"
        "processes, opens sockets, decodes and evaluates text, loads libraries, becomes another user. (Any one-liner at all\n"
        "is R0011, below the default floor.)"
    ),
    status="stable",
    source="rules/command/execution/R0249_interpreter_acts_on_host.yaml",
)


@KIND.rule(R0249, anchors=(R0249_PATTERN,))
def r0249(hits: Hits) -> bool:
    return R0249_PATTERN in hits


# ── R0250 ─────────────────────────────────────────────────────────────────────────────────────────

R0250_PATTERN: Final = Matches(
    n.R0250_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:scp|rsync)[ \\t][^|;&\\n]*?[\\w.$-]:\\S*[ \\t]+[\"\\']?(?:/tmp|/var/tmp|/dev/shm|/var/run|/run/shm|/data/local/tmp)|(?<![\\w.-])(?:scp|rsync)[ \\t][^|;&\\n]*?[ \\t][\"\\']?(?:/tmp|/var/tmp|/dev/shm|/var/run|/run/shm|/data/local/tmp)\\S*[ \\t]+(?:[\\w.-]+@)?[\\w.-]+:|(?<![\\w.-])scp[ \\t][^|;&\\n]*?@[\\w.-]+:(?:/tmp|/var/tmp|/dev/shm|/var/run|/data/local/tmp)",
    limit=63,
)
R0250_PATTERN_2: Final = Matches(
    n.R0250_PATTERN_2,
    "command_text",
    r"(?<![\w.-])scp[ \t]+(?:-\w+[ \t]+){0,3}-\w{0,4}t\w{0,2}[ \t]",
)
R0250_PATTERN_3: Final = Matches(
    n.R0250_PATTERN_3,
    "command_text",
    r"(?<![\w.-])sftp[ \t]+(?:-\w+[ \t]+(?:\w+[ \t]+)?)*\S+@\S+:\S+|(?<![\w.-])(?:sftp|ftp|tftp)[ \t]+[^|;\n]*?(?:\n|;|<<)[^|]*?\b(?:m?get|recv)[ \t]+\S",
    limit=63,
)
R0250_PATTERN_4: Final = Matches(
    n.R0250_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:python[\d.]*|ipython|jython)\b[^\n]*?(?:urllib|urlretrieve|urlopen|requests\.get|http\.client)",
    limit=512,
)
R0250_PATTERN_5: Final = Matches(
    n.R0250_PATTERN_5,
    "command_text",
    "(?<![\\w.-])(?:perl|ruby|irb|php|node|nodejs|lua|julia|jjs|jrunscript|groovy)\\b(?s:.){0,200}?(?:LWP::Simple|HTTP::Tiny|open-uri|Net::HTTP|file_get_contents\\([\"\\']http|(?:get|fetch)\\([\"\\']https?://|fopen\\([\"\\']http|java\\.net\\.URL|download\\([\"\\']http|cp\\([\"\\']http)",
    limit=512,
)
R0250_PATTERN_6: Final = Matches(
    n.R0250_PATTERN_6,
    "command_text",
    r"(?:(?<![\w.-])(?:ncat|netcat)|(?:^|[ ;/|\n])nc)[ \t]+(?!-\w*l)[\w.$-]+[ \t][^|;&\n]*?>[ \t]*[\w/.~$]|(?<![\w.-])openssl[ \t]+s_client\b[^|;&\n]*?[^0-9&]>[ \t]*[\w/.~$]",
    limit=512,
)
R0250_PATTERN_7: Final = Matches(
    n.R0250_PATTERN_7,
    "command_text",
    r"/dev/tcp/[^\n;&|]*?>[ \t]*\w|<[ \t]*/dev/tcp/|\bexec[ \t]+\d+<>[ \t]*/dev/tcp/\d",
    limit=512,
)
R0250_PATTERN_8: Final = Matches(
    n.R0250_PATTERN_8,
    "command_text",
    r"(?<![\w.-])(?:(?:aria2c|axel|prozilla)[ \t]+(?:[^|;&\n]*?(?:/tmp|/dev/shm|/\.)|[^|;&\n]*?(?:https?|ftp)://\d)|(?:lwp-(?:download|request)|lynx[ \t]+-source|nscurl|kermit)[ \t]+[^|;&\n]*?(?:https?|ftp)://\S*[./]\w)",
    limit=63,
)
R0250_PATTERN_9: Final = Matches(
    n.R0250_PATTERN_9,
    "command_text",
    "\\bcurl\\b[^\\n]*?-H[ \\t]+[\"\\']?(?:file|platform):",
    limit=512,
)
R0250_ANY: Final = AnyOf(
    R0250_PATTERN,
    R0250_PATTERN_2,
    R0250_PATTERN_3,
    R0250_PATTERN_4,
    R0250_PATTERN_5,
    R0250_PATTERN_6,
    R0250_PATTERN_7,
    R0250_PATTERN_8,
    R0250_PATTERN_9,
)
R0250: Final = Rule(
    id="R0250",
    version=2,
    name="file_fetched_otherwise",
    emits=(Emit("TA0011", "T1105", None, 0.5, "Ingress Tool Transfer"),),
    evidence_fields=("command_text",),
    description=(
        "A file fetched with something else than wget or curl: scp, sftp or rsync that move something from or to a\n"
        "world-writable directory, the receiving end of scp (`scp -t`) called by hand, a line of python, perl, ruby, PHP,\n"
        "node, lua or julia, netcat or openssl into a file, bash's /dev/tcp, lwp-download, lynx, ftp scripts; aria2c and\n"
        "axel from a bare address or into a temporary directory."
    ),
    status="stable",
    source="rules/command/command_and_control/R0250_file_fetched_otherwise.yaml",
)


@KIND.rule(R0250, anchors=(R0250_ANY,))
def r0250(hits: Hits) -> bool:
    return R0250_ANY in hits


# ── R0251 ─────────────────────────────────────────────────────────────────────────────────────────

R0251_PATTERN: Final = Matches(
    n.R0251_PATTERN,
    "command_text",
    r"\b(?:curl|wget|lynx|python[\d.]*|fetch|nscurl)\b[^|\n]*?(?:pastebin\.com|paste\.(?:rs|ee|debian\.net)|hastebin|ghostbin|termbin\.com|ix\.io|sprunge\.us|dpaste|0x0\.st|transfer\.sh|file\.io|anonfiles|bashupload|catbox\.moe|temp\.sh|oshi\.at|gofile\.io|discord(?:app)?\.com/attachments/|cdn\.discordapp|telegra\.ph|bit\.ly|tinyurl\.com|is\.gd|gist\.github|\.onion\b|tor2web|ngrok\.io|duckdns\.org|no-ip)",
    limit=512,
)
R0251_PATTERN_2: Final = Matches(
    n.R0251_PATTERN_2, "command_text", r"\bapi\.telegram\.org/bot|\bhooks\.slack\.com/"
)
R0251: Final = Rule(
    id="R0251",
    version=2,
    name="paste_or_raw_host",
    emits=(
        Emit("TA0011", "T1102", None, 0.75, "Web Service"),
        Emit("TA0011", "T1105", None, 0.6, "Ingress Tool Transfer"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Something fetched from a place where anybody may put text or files: paste services, transfer services, raw files of\n"
        "code hosts, chat attachments, short links, anonymous file hosts."
    ),
    status="stable",
    source="rules/command/command_and_control/R0251_paste_or_raw_host.yaml",
)


@KIND.rule(R0251, anchors=(R0251_PATTERN, R0251_PATTERN_2))
def r0251(hits: Hits) -> bool:
    return R0251_PATTERN in hits or R0251_PATTERN_2 in hits


# ── R0252 ─────────────────────────────────────────────────────────────────────────────────────────

R0252_PATTERN: Final = Matches(
    n.R0252_PATTERN,
    "command_text",
    r"(?i)(?<![\w.-])(?:ngrok|cloudflared[ \t]+tunnel|devtunnel[ \t]+host|chisel|frpc|bore|ligolo\S*|rathole|gost|iodined?|dnscat2?|dns2tcpc?|ptunnel|hans|udp2raw|gs-netcat|gsocket|localtunnel|rpivot|revsocks|earthworm|pagekite(?:\.py)?|sshuttle)[ \t]+(?:-|http|tcp|tunnel|host|server|client|local|share|run|\d{1,3}\.)",
    limit=512,
)
R0252: Final = Rule(
    id="R0252",
    version=1,
    name="tunnel_tool",
    emits=(
        Emit("TA0011", "T1572", None, 0.75, "Protocol Tunneling"),
        Emit("TA0011", "T1090", None, 0.5, "Proxy"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A program that makes a way in or out where there was none: ngrok, cloudflared, devtunnel, chisel, frp, bore, ligolo,\n"
        "rathole, gost, iodine, dnscat, ptunnel, gsocket, localtunnel."
    ),
    status="stable",
    source="rules/command/command_and_control/R0252_tunnel_tool.yaml",
)


@KIND.rule(R0252, anchors=(R0252_PATTERN,))
def r0252(hits: Hits) -> bool:
    return R0252_PATTERN in hits


# ── R0253 ─────────────────────────────────────────────────────────────────────────────────────────

R0253_FORWARD: Final = Matches(
    n.R0253_FORWARD,
    "command_text",
    r"(?<![\w.-])(?:ssh|autossh|plink|dbclient)[ \t][^|;&\n]*?-\w{0,6}[RD][ \t]*(?:[\w.*]+:)?\d{2,5}\b|(?<![\w.-])ssh[ \t][^|;&\n]*?-\w*w[ \t]*\d+:\d+",
    limit=512,
)
R0253_CONTEXT: Final = Matches(
    (),
    "command_text",
    r"\bautossh\b|\bnohup\b|\bsshpass\b|StrictHostKeyChecking|UserKnownHostsFile|@\d{1,3}(?:\.\d{1,3}){3}\b|-i[ \t]*(?:/tmp|/dev/shm)|\bplink\b|\bdbclient\b",
)
R0253: Final = Rule(
    id="R0253",
    version=1,
    name="ssh_port_forward",
    emits=(
        Emit("TA0011", "T1572", None, 0.6, "Protocol Tunneling"),
        Emit("TA0011", "T1090", None, 0.4, "Proxy"),
    ),
    evidence_fields=("command_text",),
    description=(
        "SSH with a port forwarded from elsewhere (`-R`) or a proxy of its own (`-D`), and kept alive or hidden: with\n"
        "autossh, nohup or sshpass, without a look at the key of the other host, or to a bare address. A host inside becomes\n"
        "reachable from outside. (Forwarding alone is what administrators do to reach a database.)"
    ),
    status="stable",
    source="rules/command/command_and_control/R0253_ssh_port_forward.yaml",
)


@KIND.rule(R0253, anchors=(R0253_FORWARD,))
def r0253(hits: Hits) -> bool:
    return R0253_FORWARD in hits and R0253_CONTEXT in hits


# ── R0254 ─────────────────────────────────────────────────────────────────────────────────────────

R0254_PATTERN: Final = Matches(
    n.R0254_PATTERN, "command_text", r"(?<![\w.-])proxychains\d?[ \t]+\S"
)
R0254_PATTERN_2: Final = Matches(
    n.R0254_PATTERN_2,
    "command_text",
    "\\b(?:https?_proxy|ALL_PROXY|all_proxy|HTTPS?_PROXY)=[\"\\']?(?:socks|https?://)?\\S*(?:127\\.0\\.0\\.1|localhost|\\d{1,3}\\.\\d)",
    limit=512,
)
R0254_PATTERN_3: Final = Matches(
    n.R0254_PATTERN_3,
    "command_text",
    "\\bcurl\\b[^|;&\\n]*?(?:--socks\\w*[ =]|--proxy[ =]|-x[ \\t])[ \\t]*[\"\\']?(?:socks\\w*://)?(?:127\\.|localhost)",
    limit=512,
)
R0254_PATTERN_4: Final = Matches(
    n.R0254_PATTERN_4,
    "command_text",
    r"(?i)\bsocat[ \t][^|;\n]*?(?:tcp\w*|udp\w*)-listen:\S+[ \t]+(?:tcp|udp|openssl|socks)",
    limit=63,
)
R0254_PATTERN_5: Final = Matches(
    n.R0254_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:rinetd|redsocks|3proxy|microsocks|danted|sockd|srelay|tinyproxy|privoxy|squid)[ \t]+-",
)
R0254_PATTERN_6: Final = Matches(
    n.R0254_PATTERN_6, "command_text", r"-t[ \t]+nat[ \t][^|;&\n]*?(?:DNAT|REDIRECT)\b", limit=512
)
R0254_PATTERN_7: Final = Matches(
    n.R0254_PATTERN_7, "command_text", r"\bnetworksetup[ \t]+-set\w*proxy\b"
)
R0254_ANY: Final = AnyOf(
    R0254_PATTERN,
    R0254_PATTERN_2,
    R0254_PATTERN_3,
    R0254_PATTERN_4,
    R0254_PATTERN_5,
    R0254_PATTERN_6,
    R0254_PATTERN_7,
)
R0254: Final = Rule(
    id="R0254",
    version=2,
    name="proxy_or_relay",
    emits=(
        Emit("TA0011", "T1090", None, 0.55, "Proxy"),
        Emit("TA0011", "T1090", "T1090.001", 0.4, "Proxy: Internal Proxy"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Traffic sent through something: proxychains, a proxy of curl that is on this host, a proxy variable set to this\n"
        "host, socat, rinetd or iptables that pass a port on, 3proxy, dante, microsocks, an internal proxy of one's own."
    ),
    status="stable",
    source="rules/command/command_and_control/R0254_proxy_or_relay.yaml",
)


@KIND.rule(R0254, anchors=(R0254_ANY,))
def r0254(hits: Hits) -> bool:
    return R0254_ANY in hits


# ── R0255 ─────────────────────────────────────────────────────────────────────────────────────────

R0255_PATTERN: Final = Matches(
    n.R0255_PATTERN,
    "command_text",
    r"(?:^|[;&|\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?tor(?=[ \t]*(?:[;&|\n)>`]|2>|$))",
)
R0255_PATTERN_2: Final = Matches(
    n.R0255_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:torify|torsocks|anonsurf)[ \t]+(?:-\w+[ \t]+)*(?:curl|wget|ssh|scp|nc|ncat|nmap|git|telnet|sh|bash|python[\d.]*|perl|sqlmap|hydra|start)\b",
    limit=512,
)
R0255_PATTERN_3: Final = Matches(
    n.R0255_PATTERN_3,
    "command_text",
    r"\b(?:apt(?:-get)?|yum|dnf|apk|brew|pkg|pacman)[ \t][^|;&\n]*?(?:install|add|-S)[ \t][^|;&\n]*?[ \t]tor(?=[ \t]*(?:[;&|\n)>`]|2>|$))",
    limit=63,
)
R0255_PATTERN_4: Final = Matches(
    n.R0255_PATTERN_4,
    "command_text",
    r'(?:service|systemctl|launchctl)[ \t]+(?:start|restart|enable)?[ \t]*tor\b(?:[ \t]+(?:start|restart))?|\bHiddenServiceDir\b|\bto do script[ \t]+\\?"tor',
    limit=512,
)
R0255_ANY: Final = AnyOf(R0255_PATTERN, R0255_PATTERN_2, R0255_PATTERN_3, R0255_PATTERN_4)
R0255: Final = Rule(
    id="R0255",
    version=1,
    name="tor",
    emits=(Emit("TA0011", "T1090", "T1090.003", 0.7, "Proxy: Multi-hop Proxy"),),
    evidence_fields=("command_text",),
    description=(
        "Tor installed, started or used from the command line: tor with or without options, torify, torsocks, its ports, a\n"
        "hidden service."
    ),
    status="stable",
    source="rules/command/command_and_control/R0255_tor.yaml",
)


@KIND.rule(R0255, anchors=(R0255_ANY,))
def r0255(hits: Hits) -> bool:
    return R0255_ANY in hits


# ── R0256 ─────────────────────────────────────────────────────────────────────────────────────────

R0256_PATTERN: Final = Matches(
    n.R0256_PATTERN,
    "command_text",
    r"(?i)(?<![\w.-])(?:code[ \t]+tunnel|teamviewer|anydesk|rustdesk|tmate|meshagent|ttyd|splashtop|dwagent|screenconnect\w*)[ \t]+(?:-|\w)",
    limit=512,
)
R0256_PATTERN_2: Final = Matches(
    n.R0256_PATTERN_2,
    "command_text",
    r"(?i)\b(?:msfvenom|msfconsole|meterpreter|sliver-(?:client|server)|sandcat\S*|merlinagent\S*|pupy(?:sh)?\.py|empire[ \t]+--|villain\.py|evilginx|mettle)\b",
    limit=512,
)
R0256: Final = Rule(
    id="R0256",
    version=1,
    name="remote_access_program",
    emits=(
        Emit("TA0011", "T1219", None, 0.7, "Remote Access Tools"),
        Emit("TA0011", "T1105", None, 0.4, "Ingress Tool Transfer"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A program for remote access brought in or started: TeamViewer, AnyDesk, RustDesk, tmate, ttyd, MeshAgent, a well-\n"
        "known implant or its frame (sliver, merlin, mythic, meterpreter, sandcat)."
    ),
    status="stable",
    source="rules/command/command_and_control/R0256_remote_access_program.yaml",
)


@KIND.rule(R0256, anchors=(R0256_PATTERN, R0256_PATTERN_2))
def r0256(hits: Hits) -> bool:
    return R0256_PATTERN in hits or R0256_PATTERN_2 in hits


# ── R0257 ─────────────────────────────────────────────────────────────────────────────────────────

R0257_PATTERN: Final = Matches(
    n.R0257_PATTERN,
    "command_text",
    "\\b(?:curl|wget)[ \\t][^|;&\\n]*?(?:-A|-U|--user-agent)[ \\t=]*[\"\\']?(?:Mozilla/[^|;\\n]*?(?:https?://\\d|/tmp/|/dev/shm/)|Mozilla/[^\\n]*?\\|[ \\t]*(?:ba|da)?sh\\b|Opera/|HttpBrowser|Wget/|Microsoft|Windows|\\*<|Lynx/)",
    limit=63,
)
R0257_PATTERN_2: Final = Matches(
    n.R0257_PATTERN_2,
    "command_text",
    "\\bcurl[ \\t][^|;&\\n]*?-H[ \\t]*[\"\\']?User-Agent:[ \\t]*(?:Mozilla[^|;\\n]*?(?:https?://\\d|/tmp/)|Opera|HttpBrowser|Microsoft|Wget)",
    limit=63,
)
R0257_PATTERN_3: Final = Matches(
    n.R0257_PATTERN_3,
    "command_text",
    "\\bcurl[ \\t][^|;&\\n]*?-H[ \\t]*[\"\\']?Host:[ \\t]*[\\w.-]+[\"\\'][ \\t]+[\"\\']?https?://\\d",
    limit=512,
)
R0257_PATTERN_4: Final = Matches(
    n.R0257_PATTERN_4,
    "command_text",
    r"\bcurl[ \t][^|;&\n]*?[ \t/][A-Za-z0-9+/]{12,200}={1,2}\.[a-z]",
    limit=63,
)
R0257_ANY: Final = AnyOf(R0257_PATTERN, R0257_PATTERN_2, R0257_PATTERN_3, R0257_PATTERN_4)
R0257: Final = Rule(
    id="R0257",
    version=2,
    name="odd_user_agent",
    emits=(
        Emit("TA0011", "T1071", "T1071.001", 0.6, "Application Layer Protocol: Web Protocols"),
        Emit("TA0011", "T1132", "T1132.001", 0.3, "Data Encoding: Standard Encoding"),
    ),
    evidence_fields=("command_text",),
    description=(
        "curl or wget with a user agent that claims to be another program, as a beacon would send it, or a browser\n"
        "towards a bare address, into a temporary directory or into a shell; a name in the Host header over a bare\n"
        "address (fronting), or data put into the name of the host."
    ),
    status="stable",
    source="rules/command/command_and_control/R0257_odd_user_agent.yaml",
)


@KIND.rule(R0257, anchors=(R0257_ANY,))
def r0257(hits: Hits) -> bool:
    return R0257_ANY in hits


# ── R0258 ─────────────────────────────────────────────────────────────────────────────────────────

R0258_PATTERN: Final = Matches(
    n.R0258_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:nc|ncat|netcat)(?:\.\w+)?[ \t]+(?:-\w+[ \t]+){0,4}-\w{0,5}l\w{0,5}[ \t]*(?:-\w+[ \t]+)*\d{0,5}",
    limit=63,
)
R0258_PATTERN_2: Final = Matches(
    n.R0258_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:pwncat|rlwrap[ \t]+nc|powercat|rustcat|rcat)[ \t]",
)
R0258: Final = Rule(
    id="R0258",
    version=1,
    name="listener_opened",
    emits=(
        Emit("TA0011", "T1095", None, 0.5, "Non-Application Layer Protocol"),
        Emit("TA0011", "T1571", None, 0.3, "Non-Standard Port"),
    ),
    evidence_fields=("command_text",),
    description="netcat or its kin that listens on a port, with whatever is behind it.",
    status="stable",
    source="rules/command/command_and_control/R0258_listener_opened.yaml",
)


@KIND.rule(R0258, anchors=(R0258_PATTERN, R0258_PATTERN_2))
def r0258(hits: Hits) -> bool:
    return R0258_PATTERN in hits or R0258_PATTERN_2 in hits


# ── R0259 ─────────────────────────────────────────────────────────────────────────────────────────

R0259_PATTERN: Final = Matches(
    n.R0259_PATTERN, "command_text", r"\becho[ \t]+quit[ \t]*\|[ \t]*telnet[ \t]"
)
R0259_PATTERN_2: Final = Matches(
    n.R0259_PATTERN_2,
    "command_text",
    r"(?<![\w.-])telnet[ \t]+\d{1,3}(?:\.\d{1,3}){3}[ \t]+(?:[2-9]\d{3}|[1-5]\d{4}|1[0-9]{3})\b",
)
R0259_PATTERN_3: Final = Matches(
    n.R0259_PATTERN_3,
    "command_text",
    r"(?<![\w.-])openssl[ \t]+s_client[ \t][^|;&\n]*?-connect[ \t]+[\w.$-]+:(?!443\b|25\b|465\b|587\b|993\b|995\b|636\b|5223\b|5432\b|3306\b|6379\b|6443\b|8443\b|9200\b|6697\b|853\b)\d{2,5}\b",
    limit=512,
)
R0259: Final = Rule(
    id="R0259",
    version=2,
    name="odd_port",
    emits=(
        Emit("TA0011", "T1571", None, 0.5, "Non-Standard Port"),
        Emit("TA0011", "T1573", None, 0.3, "Encrypted Channel"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A connection by telnet to a high port of a bare address, by openssl to a port that is no service's, or to a\n"
        "listener, from a script."
    ),
    status="stable",
    source="rules/command/command_and_control/R0259_odd_port.yaml",
)


@KIND.rule(R0259, anchors=(R0259_PATTERN, R0259_PATTERN_2, R0259_PATTERN_3))
def r0259(hits: Hits) -> bool:
    return R0259_PATTERN in hits or R0259_PATTERN_2 in hits or R0259_PATTERN_3 in hits


# ── R0260 ─────────────────────────────────────────────────────────────────────────────────────────

R0260_PATTERN: Final = Matches(
    n.R0260_PATTERN,
    "command_text",
    r"(?<![\w.-])knock[ \t]+(?:-\w+[ \t]+){0,6}[\w.]+[ \t]+\d",
    limit=512,
)
R0260_PATTERN_2: Final = Matches(
    n.R0260_PATTERN_2,
    "command_text",
    r"\bfor\b[^\n]*?in[ \t]+\d+[ \t]+\d+[ \t]+\d+[^\n]*?(?:nmap|nc|hping3)[ \t]",
    limit=63,
)
R0260_PATTERN_3: Final = Matches(
    n.R0260_PATTERN_3,
    "command_text",
    r"(?i)\bsend_?(?:packet|magic)\w*\.py\b|\bscapy\b[^\n]*?send\(",
    limit=512,
)
R0260: Final = Rule(
    id="R0260",
    version=2,
    name="port_knock",
    emits=(Emit("TA0011", "T1205", None, 0.65, "Traffic Signaling"),),
    evidence_fields=("command_text",),
    description=(
        "Crafted packets sent as a signal: knock, hping3 or nmap over a fixed list of ports, scapy or a raw sender with a\n"
        "payload."
    ),
    status="stable",
    source="rules/command/command_and_control/R0260_port_knock.yaml",
)


@KIND.rule(R0260, anchors=(R0260_PATTERN, R0260_PATTERN_2, R0260_PATTERN_3))
def r0260(hits: Hits) -> bool:
    return R0260_PATTERN in hits or R0260_PATTERN_2 in hits or R0260_PATTERN_3 in hits


# ── R0261 ─────────────────────────────────────────────────────────────────────────────────────────

R0261_OUTPUT: Final = Matches(
    n.R0261_OUTPUT,
    "command_text",
    "\\bwget[ \\t][^|;\\n]*?(?:--(?:post-file|body-file)\\b|--(?:post-data|body-data)[ =](?:[^|;\\n]*?(?:\\$\\(|`)[ \\t]*(?:cat[ \\t]+[\"\\']?(?:/|~)|id\\b|whoami|uname|env\\b|printenv|ps[ \\t]|base64|tar[ \\t])|[^|;\\n]*?--no-check-certificate))",
    limit=63,
)
R0261_OUTPUT_2: Final = Matches(
    n.R0261_OUTPUT_2,
    "command_text",
    "\\bcurl[ \\t][^|;\\n]*?(?:-d|--data(?:-\\w+)?)[ \\t=]*[\"\\']?[^|;\\n]{0,60}?(?:\\$\\(|`)[ \\t]*(?:cat[ \\t]+[\"\\']?(?:/|~)|id\\b|whoami|uname|hostname|env\\b|printenv|ps[ \\t]|ifconfig|ip[ \\t]|base64|tar[ \\t]|ls[ \\t]|history)",
    limit=63,
)
R0261_OUTPUT_3: Final = Matches(
    n.R0261_OUTPUT_3,
    "command_text",
    r"\b(?:http|https)[ \t]+(?:-f[ \t]+)?POST[ \t][^|;\n]*?@",
    limit=512,
)
R0261_FORM: Final = Matches(
    n.R0261_FORM,
    "command_text",
    "\\bcurl[ \\t][^|;\\n]*?(?:-T[ \\t]|--upload-file[ \\t=]|-F[ \\t]*[\"\\']?[\\w.-]+=[@<]|--form[ \\t=][\"\\']?[\\w.-]+=[@<]|(?:-d|--data(?:-\\w+)?)[ \\t=]*[\"\\']?@)",
    limit=63,
)
R0261_TAKEN: Final = Matches(
    (),
    "command_text",
    "https?://(?:\\d|[\\w.-]*(?:attacker|exfil|c2\\b))|\\bhttp://(?!localhost\\b|127\\.)|[@<][\"\\']?(?:/|~|\\$|\\.\\w)|(?:-T|--upload-file|-F)[ =][ \\t]*[\"\\']?(?:/|~|\\$)|\\.(?:tgz|tar|gz|zip|7z|rar|db|sqlite|kdbx|key|pem|enc)\\b|\\b(?:transfer\\.sh|file\\.io|0x0\\.st|bashupload|oshi\\.at|temp\\.sh|gofile|anonfiles|catbox)\\b",
)
R0261: Final = Rule(
    id="R0261",
    version=2,
    name="upload_by_http",
    emits=(
        Emit("TA0010", "T1048", None, 0.55, "Exfiltration Over Alternative Protocol"),
        Emit("TA0010", "T1041", None, 0.6, "Exfiltration Over C2 Channel"),
        Emit(
            "TA0010",
            "T1048",
            "T1048.002",
            0.5,
            "Exfiltration Over Alternative Protocol: Exfiltration Over Asymmetric Encrypted Non-C2 Protocol",
        ),
        Emit(
            "TA0010",
            "T1048",
            "T1048.003",
            0.4,
            "Exfiltration Over Alternative Protocol: Exfiltration Over Unencrypted Non-C2 Protocol",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A file sent out with curl or wget (`-T`, `-F x=@file`, `--data-binary @`, `-d @`, `--post-file`) that is named\n"
        "from the root, a home or a variable, is an archive, a key or a database, or goes to a bare address, without TLS\n"
        "or to a service that keeps files for anybody; or what a command tells of the host sent so."
    ),
    status="stable",
    source="rules/command/exfiltration/R0261_upload_by_http.yaml",
)


@KIND.rule(R0261, anchors=(R0261_OUTPUT, R0261_OUTPUT_2, R0261_OUTPUT_3, R0261_FORM))
def r0261(hits: Hits) -> bool:
    return (
        R0261_OUTPUT in hits
        or R0261_OUTPUT_2 in hits
        or R0261_OUTPUT_3 in hits
        or R0261_FORM in hits
        and R0261_TAKEN in hits
    )


# ── R0262 ─────────────────────────────────────────────────────────────────────────────────────────

R0262_PATTERN: Final = Matches(
    n.R0262_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:tar|cat|dd|zip|gzip|base64|find|mysqldump|pg_dump|gpg|openssl|xxd)\b[^;\n]*?\| ?(?:nc|ncat|netcat|socat|openssl[ \t]+s_client)[ \t]",
    limit=512,
)
R0262_PATTERN_2: Final = Matches(
    n.R0262_PATTERN_2,
    "command_text",
    "(?:(?<![\\w.-])(?:ncat|netcat|openssl[ \\t]+s_client|telnet)|(?:^|[ ;/|\\n])nc)[ \\t]+(?![^|;&\\n]{0,20}-\\w*l)[^|;&\\n]*?<[ \\t]*[\"\\']?(?!/dev/null)[\\w./~$]",
    limit=512,
)
R0262_PATTERN_3: Final = Matches(
    n.R0262_PATTERN_3,
    "command_text",
    "(?<![\\w.-])ssh[ \\t][^|;\\n]*?[\"\\'(](?:cd[ \\t][^\"\\'\\n]*?)?tar[ \\t][^\\n]*?>[ \\t]*\\S",
    limit=22,
)
R0262_PATTERN_4: Final = Matches(
    n.R0262_PATTERN_4, "command_text", r">{1,2}[ \t]*/dev/(?:tcp|udp)/[\w.$-]+/\d+"
)
R0262_PATTERN_5: Final = Matches(
    n.R0262_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:tar|dd|zip|gzip|gpg|openssl)\b(?:[^;\n]*?(?:/(?:etc|root|home|Users|srv|var|tmp|dev/shm)\b|\$HOME|[ \t]~/|\bopenssl\b|\bgpg\b)[^;\n]*?\|[ \t]*ssh[ \t]|[^;\n]*?\|[ \t]*ssh[ \t][^\n|]*?(?:@\d{1,3}\.\d{1,3}\.|[ \t]\d{1,3}\.\d{1,3}\.\d{1,3}\.\d|StrictHostKeyChecking|[ \t]-p[ \t]*443\b|[ \t]-i[ \t]*/tmp))",
    limit=63,
)
R0262_PATTERN_6: Final = Matches(
    n.R0262_PATTERN_6,
    "command_text",
    r"(?<![\w.-])(?:sftp|ftp|tftp)[ \t]+[^|;\n]*?(?:\n|;|<<)[^|]*?\b(?:m?put|send)[ \t]+\S|(?<![\w.-])ab[ \t]+-p[ \t]|(?<![\w.-])whois[ \t]+-h[ \t]+\S+[ \t]+-p[ \t]|\brestic\b[^|;\n]*?-r[ \t]+(?:rest|s3|sftp):",
    limit=63,
)
R0262_PATTERN_7: Final = Matches(
    n.R0262_PATTERN_7,
    "command_text",
    "(?<![\\w.-])(?:cat|tar|zip|gzip|openssl|gpg|base64|dd)\\b[^;\\n]*?(?:(?:/(?:etc|root|home|Users|srv|var|tmp|dev/shm)\\b|\\$HOME|[ \\t]~/|\\bopenssl\\b|\\bgpg\\b)|\\.(?:tgz|gz|zip|enc|7z|sql)\\b)[^;\\n]*?\\|[ \\t]*ssh[ \\t][^|\\n]*?[\"\\'][ \\t]*cat[ \\t]*>{1,2}[ \\t]*(?![^\\n]*?authorized_keys)\\S",
    limit=22,
)
R0262_ANY: Final = AnyOf(
    R0262_PATTERN,
    R0262_PATTERN_2,
    R0262_PATTERN_3,
    R0262_PATTERN_4,
    R0262_PATTERN_5,
    R0262_PATTERN_6,
    R0262_PATTERN_7,
)
R0262: Final = Rule(
    id="R0262",
    version=2,
    name="upload_by_pipe",
    emits=(
        Emit("TA0010", "T1048", None, 0.7, "Exfiltration Over Alternative Protocol"),
        Emit("TA0010", "T1041", None, 0.4, "Exfiltration Over C2 Channel"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A file or an archive piped or redirected into the network: tar, dd or cat of what is the system's, the users' or\n"
        "encrypted, or towards a bare address, into ssh; anything into netcat, openssl or socat, or netcat fed from a\n"
        "file; bash's /dev/tcp as a target."
    ),
    status="stable",
    source="rules/command/exfiltration/R0262_upload_by_pipe.yaml",
)


@KIND.rule(R0262, anchors=(R0262_ANY,))
def r0262(hits: Hits) -> bool:
    return R0262_ANY in hits


# ── R0263 ─────────────────────────────────────────────────────────────────────────────────────────

R0263_PATTERN: Final = Matches(
    n.R0263_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:dig|nslookup|host|ping)[ \t][^|;&\n]*?(?:\$\([^\n)]*\)|`[^`\n]*`|\$\{?\w+\}?)\.[^|;&\n]*?\.[a-z]",
    limit=63,
)
R0263_PATTERN_2: Final = Matches(
    n.R0263_PATTERN_2,
    "command_text",
    "(?<![\\w.-])ping[ \\t][^|;&\\n]*?-p[ \\t]*[\"\\']?(?:\\$|[0-9a-f]{6})",
    limit=512,
)
R0263_PATTERN_3: Final = Matches(
    n.R0263_PATTERN_3,
    "command_text",
    r"\bxxd\b[^\n]*?\bping\b[^\n]*?-p|\bpacketwhisper\b|\bdnsteal\b|\bicmpsh\b|\bDNSExfiltrator\b",
    limit=63,
)
R0263_PATTERN_4: Final = Matches(
    n.R0263_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:dig|nslookup|host)[ \t][^|;&\n]*?\b(?i:txt)\b[^\n]*?(?:\|[ \t]*(?:ba|da)?sh\b|\bsh[ \t]+-c|\beval\b)",
    limit=63,
)
R0263_ANY: Final = AnyOf(R0263_PATTERN, R0263_PATTERN_2, R0263_PATTERN_3, R0263_PATTERN_4)
R0263: Final = Rule(
    id="R0263",
    version=1,
    name="exfiltration_by_dns_or_icmp",
    emits=(
        Emit(
            "TA0010",
            "T1048",
            "T1048.003",
            0.75,
            "Exfiltration Over Alternative Protocol: Exfiltration Over Unencrypted Non-C2 Protocol",
        ),
        Emit("TA0011", "T1071", "T1071.004", 0.6, "Application Layer Protocol: DNS"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Data put into names that are looked up, or into pings: dig, nslookup or host with a substitution or a variable in\n"
        "the name, `ping -p`, xxd in a loop over ping."
    ),
    status="stable",
    source="rules/command/exfiltration/R0263_exfiltration_by_dns_or_icmp.yaml",
)


@KIND.rule(R0263, anchors=(R0263_ANY,))
def r0263(hits: Hits) -> bool:
    return R0263_ANY in hits


# ── R0264 ─────────────────────────────────────────────────────────────────────────────────────────

R0264_PATTERN: Final = Matches(
    n.R0264_PATTERN,
    "command_text",
    "(?<![\\w.-])rclone[ \\t]+(?:copy|copyto|sync|move|rcat)[ \\t][^|;&\\n]*?(?:/(?:tmp|dev/shm|etc|root|home|Users|var|srv)\\b|[ \\t][\"\\']?[~$])",
    limit=512,
)
R0264_PATTERN_2: Final = Matches(
    n.R0264_PATTERN_2,
    "command_text",
    r"(?<![\w.-])aws\b[^|;&\n]*?[ \t]s3[ \t]+(?:cp|sync)[ \t]+(?!s3://)(?=[^|;&\n]*?(?:\$|~/|/(?:tmp|dev/shm|etc|root|home|Users|var|srv)\b))[^|;&\n]*?s3://",
    limit=63,
)
R0264_PATTERN_3: Final = Matches(
    n.R0264_PATTERN_3,
    "command_text",
    "(?<![\\w.-])(?:gsutil[ \\t]+(?:-m[ \\t]+)?(?:cp|rsync|mv)[ \\t]+(?!gs://)[\"\\']?(?:/|~|\\$|\\.{1,2}/)[^|;&\\n]*?gs://|azcopy[ \\t]+(?:copy|sync)[ \\t][^|;&\\n]*?(?:/(?:tmp|dev/shm|etc|root|home|Users|var|srv)\\b|[ \\t][\"\\']?[~$])|s3cmd[ \\t]+(?:put|sync)[ \\t][^|;&\\n]*?(?:/(?:tmp|dev/shm|etc|root|home|Users|var|srv)\\b|[ \\t][\"\\']?[~$])|mega-put|megaput|megacopy)",
    limit=512,
)
R0264_PATTERN_4: Final = Matches(
    n.R0264_PATTERN_4,
    "command_text",
    r"\bcontent\.dropboxapi\.com\b|\bwww\.googleapis\.com/upload|\bgraph\.microsoft\.com/\S*content\b|\bapi\.anonfiles\.com\b",
    limit=512,
)
R0264_PATTERN_5: Final = Matches(
    n.R0264_PATTERN_5, "command_text", r"--upload-file[^\n]*?transfer\.sh\b", limit=512
)
R0264_ANY: Final = AnyOf(
    R0264_PATTERN, R0264_PATTERN_2, R0264_PATTERN_3, R0264_PATTERN_4, R0264_PATTERN_5
)
R0264: Final = Rule(
    id="R0264",
    version=2,
    name="upload_to_cloud",
    emits=(
        Emit(
            "TA0010",
            "T1567",
            "T1567.002",
            0.55,
            "Exfiltration Over Web Service: Exfiltration to Cloud Storage",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A file from the system, a home or a temporary directory, or from a script, sent to a cloud's store or a\n"
        "file-sharing service: rclone, `aws s3 cp` or sync to a bucket, gsutil, azcopy, the interfaces of Dropbox and\n"
        "Google Drive, mega."
    ),
    status="stable",
    source="rules/command/exfiltration/R0264_upload_to_cloud.yaml",
)


@KIND.rule(R0264, anchors=(R0264_ANY,))
def r0264(hits: Hits) -> bool:
    return R0264_ANY in hits


# ── R0265 ─────────────────────────────────────────────────────────────────────────────────────────

R0265_PATTERN: Final = Matches(
    n.R0265_PATTERN,
    "command_text",
    r"\bcurl\b[^\n]*(?s:.){0,300}?api\.github\.com/(?:gists|repos)",
    limit=63,
)
R0265_PATTERN_2: Final = Matches(
    n.R0265_PATTERN_2,
    "command_text",
    r"\bapplication/vnd\.github\b|\bgit[ \t]+push[ \t]+https?://[^@\s]{4,120}@",
)
R0265_PATTERN_3: Final = Matches(
    n.R0265_PATTERN_3,
    "command_text",
    r"\bcurl[ \t][^|;\n]*?(?:-d|--data\S*|-F|-T)[ \t][^|;\n]*?(?:pastebin\.com|paste\.rs|ix\.io|termbin|hastebin|0x0\.st|file\.io)|\bnc[ \t]+termbin\.com\b",
    limit=63,
)
R0265: Final = Rule(
    id="R0265",
    version=1,
    name="upload_to_code_host",
    emits=(
        Emit(
            "TA0010",
            "T1567",
            "T1567.001",
            0.7,
            "Exfiltration Over Web Service: Exfiltration to Code Repository",
        ),
        Emit(
            "TA0010",
            "T1567",
            "T1567.003",
            0.5,
            "Exfiltration Over Web Service: Exfiltration to Text Storage Sites",
        ),
        Emit("TA0011", "T1102", None, 0.5, "Web Service"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A file sent into a repository, gist or paste of a code host through its interface, or pushed there from a script\n"
        "with a token in the URL."
    ),
    status="stable",
    source="rules/command/exfiltration/R0265_upload_to_code_host.yaml",
)


@KIND.rule(R0265, anchors=(R0265_PATTERN, R0265_PATTERN_2, R0265_PATTERN_3))
def r0265(hits: Hits) -> bool:
    return R0265_PATTERN in hits or R0265_PATTERN_2 in hits or R0265_PATTERN_3 in hits


# ── R0266 ─────────────────────────────────────────────────────────────────────────────────────────

R0266_SPLIT: Final = Matches(
    n.R0266_SPLIT,
    "command_text",
    r"(?<![\w.-])split[ \t]+(?:[^|;&\n]*?[ \t])?(?:-\w*(?:b|C)[ \t]*\d|--bytes)",
    limit=512,
)
R0266_CONTEXT: Final = Matches(
    (),
    "command_text",
    r"(?:/tmp|/dev/shm|/var/tmp)\b|\bopenssl\b|\bgpg\b|\b7za?\b|\bzip[ \t]+-|/dev/u?random",
)
R0266: Final = Rule(
    id="R0266",
    version=1,
    name="data_split",
    emits=(Emit("TA0010", "T1030", None, 0.5, "Data Transfer Size Limits"),),
    evidence_fields=("command_text",),
    description=(
        "A file in a world-writable directory, or one that is archived or encrypted on the same line, split into pieces of\n"
        "fixed size, as they are sent one by one where a large one would be seen."
    ),
    status="stable",
    source="rules/command/exfiltration/R0266_data_split.yaml",
)


@KIND.rule(R0266, anchors=(R0266_SPLIT,))
def r0266(hits: Hits) -> bool:
    return R0266_SPLIT in hits and R0266_CONTEXT in hits


# ── R0267 ─────────────────────────────────────────────────────────────────────────────────────────

R0267_SERVER: Final = Matches(
    n.R0267_SERVER,
    "command_text",
    r"\bpython[\d.]*[ \t]+-m[ \t]+(?:http\.server|SimpleHTTPServer|pyftpdlib|uploadserver)\b|(?<![\w.-])php[ \t]+-S[ \t]|\bruby[ \t]+-run[ \t]+-e[ \t]*httpd\b|\bbusybox[ \t]+httpd[ \t]|(?<![\w.-])(?:updog|webfsd|darkhttpd)[ \t]+-",
)
R0267_OPEN: Final = Matches(
    (),
    "command_text",
    "\\b0\\.0\\.0\\.0\\b|[ \\t]-?p?[ \\t]*(?:80|443|4444|8443|9090|1337)\\b|\\bnohup\\b|&[ \\t]*(?:$|[^&\\s]|\\n)|\\bcd[ \\t]+[\"\\']?/(?:tmp|root|etc|var|dev/shm|home)\\b|(?:--directory|-d|-t|-h)[ =][\"\\']?/(?:tmp|root|etc|var|dev/shm|home|\\s|$)|:(?:80|443)\\b|\\bbusybox[ \\t]+httpd[ \\t]|\\bpyftpdlib\\b|\\buploadserver\\b|\\bupdog\\b",
    limit=512,
)
R0267_HERE: Final = Matches((), "command_text", r"\b127\.0\.0\.1\b|\blocalhost\b|\[?::1\b")
R0267: Final = Rule(
    id="R0267",
    version=2,
    name="directory_served",
    emits=(
        Emit(
            "TA0010",
            "T1048",
            "T1048.003",
            0.5,
            "Exfiltration Over Alternative Protocol: Exfiltration Over Unencrypted Non-C2 Protocol",
        ),
        Emit("TA0010", "T1041", None, 0.35, "Exfiltration Over C2 Channel"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A directory served by one line (python's http.server or SimpleHTTPServer, `php -S`, ruby's httpd, busybox httpd,\n"
        "updog) to everybody: on all addresses or a well-known port, in the background, or out of a directory of the\n"
        "system. Whoever knows the port takes what is there."
    ),
    status="stable",
    source="rules/command/exfiltration/R0267_directory_served.yaml",
)


@KIND.rule(R0267, anchors=(R0267_SERVER,))
def r0267(hits: Hits) -> bool:
    return R0267_SERVER in hits and R0267_OPEN in hits and R0267_HERE not in hits


# ── R0268 ─────────────────────────────────────────────────────────────────────────────────────────

R0268_TABLE: Final = Matches(
    n.R0268_TABLE, "command_text", r"(?:\bcrontab\b|/etc/cron|\*[ \t]+\*[ \t]+\*)"
)
R0268_UPLOAD: Final = Matches(
    (),
    "command_text",
    r"\bcurl[ \t][^\n]*?(?:-F|-T|-d|--data|--upload)\b|\b(?:scp|rsync)[ \t][^\n]*?@|\bwget[ \t][^\n]*?--post",
    limit=512,
)
R0268: Final = Rule(
    id="R0268",
    version=1,
    name="scheduled_upload",
    emits=(
        Emit("TA0010", "T1029", None, 0.75, "Scheduled Transfer"),
        Emit("TA0010", "T1020", None, 0.5, "Automated Exfiltration"),
    ),
    evidence_fields=("command_text",),
    description="An upload put into a cron table or a timer: data leaves at a fixed time, by itself.",
    status="stable",
    source="rules/command/exfiltration/R0268_scheduled_upload.yaml",
)


@KIND.rule(R0268, anchors=(R0268_TABLE,))
def r0268(hits: Hits) -> bool:
    return R0268_TABLE in hits and R0268_UPLOAD in hits


# ── R0269 ─────────────────────────────────────────────────────────────────────────────────────────

R0269_PATTERN: Final = Matches(
    n.R0269_PATTERN,
    "command_text",
    "(?<![\\w.-])rm[ \\t]+(?:-\\w+[ \\t]+|--[\\w-]+[ \\t]+){0,6}-\\w*[rR]\\w*[ \\t]+(?:-\\w+[ \\t]+|--[\\w-]+[ \\t]+){0,6}[\"\\']?/(?:\\*|(?:usr|etc|home|boot|lib|lib64|root|bin|sbin|var|opt|srv|var/www|var/lib|var/lib/mysql)/?\\*?)?[\"\\']?(?=[ \\t]*(?:$|[;&|\\n>)])|[ \\t]+(?:--|/))",
    limit=63,
)
R0269_PATTERN_2: Final = Matches(
    n.R0269_PATTERN_2,
    "command_text",
    r"(?<![\w.-])rm[ \t]+(?:-\w+[ \t]+){0,6}-\w*[rR]\w*[ \t]+(?:-\w+[ \t]+){0,6}(?:~|\$HOME)/?\*?(?=[ \t]*(?:$|[;&|\n]))|--no-preserve-root\b",
    limit=63,
)
R0269: Final = Rule(
    id="R0269",
    version=2,
    name="tree_removed",
    emits=(Emit("TA0040", "T1485", None, 0.8, "Data Destruction"),),
    evidence_fields=("command_text",),
    description=(
        "The whole file system, or one of the trees without which a host is lost, removed: `rm -rf /`, `/*`, /usr, /etc,\n"
        "/home, /boot, /lib, /root, the web root, or everything of a user."
    ),
    status="stable",
    source="rules/command/impact/R0269_tree_removed.yaml",
)


@KIND.rule(R0269, anchors=(R0269_PATTERN, R0269_PATTERN_2))
def r0269(hits: Hits) -> bool:
    return R0269_PATTERN in hits or R0269_PATTERN_2 in hits


# ── R0270 ─────────────────────────────────────────────────────────────────────────────────────────

R0270_PATTERN: Final = Matches(
    n.R0270_PATTERN,
    "command_text",
    r"(?i)(?<![\w-])(?:xmrig\S*|xmr-stak\S*|minerd|cpuminer\S*|ccminer|ethminer|t-rex|nbminer|lolminer|phoenixminer|nanominer|kdevtmpfsi|kinsing|c3pool\S*|nicehash\S*|monero\S*|moneroocean\S*)(?![\w])",
    limit=512,
)
R0270_PATTERN_2: Final = Matches(
    n.R0270_PATTERN_2, "command_text", r"\bstratum\+(?:tcp|ssl|tls|udp)://"
)
R0270_PATTERN_3: Final = Matches(
    n.R0270_PATTERN_3,
    "command_text",
    r"--(?:donate-level|coin[ =]|algo[ =]|randomx|nicehash|rig-id)|\bnr_hugepages\b",
)
R0270_PATTERN_4: Final = Matches(
    n.R0270_PATTERN_4,
    "command_text",
    r"(?:minexmr|supportxmr|nanopool|hashvault|moneroocean|dwarfpool|f2pool|2miners|unmineable|hashrate|crypto-pool|minergate)\.\w",
)
R0270_PATTERN_5: Final = Matches(
    n.R0270_PATTERN_5, "command_text", r"(?<![\w.-])yes[ \t]*>[ \t]*/dev/null|\bcom\.ufo\.miner\b"
)
R0270_ANY: Final = AnyOf(
    R0270_PATTERN, R0270_PATTERN_2, R0270_PATTERN_3, R0270_PATTERN_4, R0270_PATTERN_5
)
R0270: Final = Rule(
    id="R0270",
    version=1,
    name="miner",
    emits=(Emit("TA0040", "T1496", "T1496.001", 0.85, "Resource Hijacking: Compute Hijacking"),),
    evidence_fields=("command_text",),
    description=(
        "A miner of coins: its names and options, the stratum protocol, addresses of pools, huge pages and model registers\n"
        "set for it, or a load that only burns the processor."
    ),
    status="stable",
    source="rules/command/impact/R0270_miner.yaml",
)


@KIND.rule(R0270, anchors=(R0270_ANY,))
def r0270(hits: Hits) -> bool:
    return R0270_ANY in hits


# ── R0271 ─────────────────────────────────────────────────────────────────────────────────────────

R0271_PATTERN: Final = Matches(
    n.R0271_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:pkill|killall|skill)[ \\t]+(?:(?:-9|-15|-KILL|-TERM|-SIG\\w+|-s[ \\t]+\\w+|-f|-e|-q|-v|-w|-x|-i|-I)[ \\t]+){0,3}[\"\\']?(?i:xmrig\\S*|xmr\\S*|\\w*miner\\w*|minerd|kinsing|kdevtmpfsi|\\.?sshd\\d|cnrig|x86\\S*|mips\\S*|watchbog|ddgs?|sysupdate|networkservice|java|Xorg|tsm|cron\\w?|nginx|mysqld?|mariadbd?|postgres\\w*|apache2|httpd|tor|wget|curl|rsyslogd|syslogd|auditd|sshd|telnetd|dockerd|mongod|redis-server)(?![\\w.-])",
    limit=512,
)
R0271_PATTERN_2: Final = Matches(
    n.R0271_PATTERN_2,
    "command_text",
    r"\bps\b[^\n]*?\bgrep\b[^\n|]*?(?i:xmrig\S*|xmr\S*|\w*miner\w*|minerd|kinsing|kdevtmpfsi|\.?sshd\d|cnrig|x86\S*|mips\S*|watchbog|ddgs?|sysupdate|networkservice|java|Xorg|tsm|cron\w?|nginx|mysqld?|mariadbd?|postgres\w*|apache2|httpd|tor|wget|curl|rsyslogd|syslogd|auditd|sshd|telnetd|dockerd|mongod|redis-server)[^\n]*?\bkill\b",
    limit=7,
)
R0271_PATTERN_3: Final = Matches(
    n.R0271_PATTERN_3,
    "command_text",
    "(?<![\\w.-])kill[ \\t]+(?:(?:-9|-15|-KILL|-TERM|-SIG\\w+|-s[ \\t]+\\w+|-f|-e|-q|-v|-w|-x|-i|-I)[ \\t]+){0,3}(?:\\$\\(|`)[ \\t]*(?:pgrep|pidof)[ \\t]+(?:-\\w+[ \\t]+)*[\"\\']?(?i:xmrig\\S*|xmr\\S*|\\w*miner\\w*|minerd|kinsing|kdevtmpfsi|\\.?sshd\\d|cnrig|x86\\S*|mips\\S*|watchbog|ddgs?|sysupdate|networkservice|java|Xorg|tsm|cron\\w?|nginx|mysqld?|mariadbd?|postgres\\w*|apache2|httpd|tor|wget|curl|rsyslogd|syslogd|auditd|sshd|telnetd|dockerd|mongod|redis-server)\\b",
    limit=512,
)
R0271_PATTERN_4: Final = Matches(
    n.R0271_PATTERN_4,
    "command_text",
    "\\b(?:pidof|pgrep)[ \\t]+(?:-\\w+[ \\t]+)*[\"\\']?(?i:xmrig\\S*|xmr\\S*|\\w*miner\\w*|minerd|kinsing|kdevtmpfsi|\\.?sshd\\d|cnrig|x86\\S*|mips\\S*|watchbog|ddgs?|sysupdate|networkservice|java|Xorg|tsm|cron\\w?|nginx|mysqld?|mariadbd?|postgres\\w*|apache2|httpd|tor|wget|curl|rsyslogd|syslogd|auditd|sshd|telnetd|dockerd|mongod|redis-server)[^\\n]*?\\|[ \\t]*xargs\\b[^\\n]*?\\bkill\\b",
    limit=22,
)
R0271_PATTERN_5: Final = Matches(
    n.R0271_PATTERN_5,
    "command_text",
    r"\bps\b[^\n]*?(?:%cpu|\$3[ \t]*>=?[ \t]*\d|--sort=-%?p?cpu)[^\n]*?\bkill\b",
    limit=63,
)
R0271_PATTERN_6: Final = Matches(
    n.R0271_PATTERN_6,
    "command_text",
    "\\bps\\b[^\\n;]*\\bgrep[ \\t]+-\\w*v[ \\t]+(?![\"\\']?grep)[\"\\']?[\\w.]+[^\\n;]*\\bxargs\\b[^\\n;]*\\bkill[ \\t]+-9\\b",
    limit=22,
)
R0271_PATTERN_7: Final = Matches(
    n.R0271_PATTERN_7,
    "command_text",
    "\\b(?:pidof|pgrep)[ \\t]+(?:-\\w+[ \\t]+)*[\"\\']?[\\w.-]+[^\\n;]*\\|[ \\t]*xargs\\b[^\\n;]*\\bkill[ \\t]+-9\\b[^\\n]*?(?:;|&&|\\n)[ \\t]*rm[ \\t]+-\\w*[rf]",
    limit=12,
)
R0271_ANY: Final = AnyOf(
    R0271_PATTERN,
    R0271_PATTERN_2,
    R0271_PATTERN_3,
    R0271_PATTERN_4,
    R0271_PATTERN_5,
    R0271_PATTERN_6,
    R0271_PATTERN_7,
)
R0271: Final = Rule(
    id="R0271",
    version=2,
    name="rivals_killed",
    emits=(Emit("TA0040", "T1489", None, 0.55, "Service Stop"),),
    evidence_fields=("command_text",),
    description=(
        "Processes ended by the names of miners, bots, downloads or of services that others depend on: who takes a host over\n"
        "removes who was there before, and what would get in the way. So too all processes but one's own (`grep -v … | xargs kill -9`), and one that is ended and deleted."
    ),
    status="stable",
    source="rules/command/impact/R0271_rivals_killed.yaml",
)


@KIND.rule(R0271, anchors=(R0271_ANY,))
def r0271(hits: Hits) -> bool:
    return R0271_ANY in hits


# ── R0272 ─────────────────────────────────────────────────────────────────────────────────────────

R0272_PATTERN: Final = Matches(
    n.R0272_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:systemctl|service|rc-service|initctl|/etc/init\.d/)[ \t]*(?:stop|disable|mask|kill)?[ \t]*(?:--now[ \t]+)?(?:mysqld?|mariadb|postgresql\S*|mongod|redis\S*|nginx|apache2|httpd|crond?|sshd?|docker|elasticsearch|veeam\S*|bacula\S*|postfix|exim4?|dovecot|named|bind9|vsftpd|smbd|libvirtd)(?:\.service)?[ \t]+stop\b[^\n]*?(?:;|&&|\n)[^\n]*?\b(?:stop|disable|mask|kill|rm)\b",
    limit=63,
)
R0272_PATTERN_2: Final = Matches(
    n.R0272_PATTERN_2,
    "command_text",
    r"(?<![\w.-])systemctl[ \t]+(?:--now[ \t]+)?(?:mask[ \t]+|kill[ \t]+|disable[ \t]+--now[ \t]+|stop[ \t]+(?=[^\n]*(?:;|&&|\n)[^\n]*\b(?:stop|disable|mask|kill|rm)\b))(?:--now[ \t]+)?(?:mysqld?|mariadb|postgresql\S*|mongod|redis\S*|nginx|apache2|httpd|crond?|sshd?|docker|elasticsearch|veeam\S*|bacula\S*|postfix)\b",
    limit=63,
)
R0272_PATTERN_3: Final = Matches(
    n.R0272_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:esxcli[ \t]+[^|;\n]*?vm[ \t]+process[ \t]+kill|vim-cmd[ \t]+vmsvc/power\.off|(?:do|xargs)[ \t]+(?:-\w+[ \t]+\S+[ \t]+)*virsh[ \t]+destroy)\b",
    limit=512,
)
R0272_PATTERN_4: Final = Matches(
    n.R0272_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:apt(?:-get)?|yum|dnf|rpm|pkg)[ \t]+[^|;&\n]*?(?:purge|erase|remove|delete)[ \t][^|;&\n]*?(?:openssh-server|sshd|cronie)\b",
    limit=63,
)
R0272_PATTERN_5: Final = Matches(
    n.R0272_PATTERN_5,
    "command_text",
    r"\bfor[ \t]+\w+[ \t]+in\b[^\n]*?\b(?:mysql\w*|mariadb|postgres\w*|mongod\w*|nginx|apache2|httpd|docker|redis\S*|cron)\b[^\n]*?\b(?:systemctl|service)\b[^\n]*?\b(?:stop|disable)\b",
    limit=12,
)
R0272_ANY: Final = AnyOf(
    R0272_PATTERN, R0272_PATTERN_2, R0272_PATTERN_3, R0272_PATTERN_4, R0272_PATTERN_5
)
R0272: Final = Rule(
    id="R0272",
    version=2,
    name="service_stopped",
    emits=(Emit("TA0040", "T1489", None, 0.5, "Service Stop"),),
    evidence_fields=("command_text",),
    description=(
        "A service that others depend on stopped (databases, web servers, mail, schedulers, backups, log-in services,\n"
        "virtual machines) along with another, or so that it does not come back. It comes before encryption, so that\n"
        "files are free, and it is harm enough by itself."
    ),
    status="stable",
    source="rules/command/impact/R0272_service_stopped.yaml",
)


@KIND.rule(R0272, anchors=(R0272_ANY,))
def r0272(hits: Hits) -> bool:
    return R0272_ANY in hits


# ── R0273 ─────────────────────────────────────────────────────────────────────────────────────────

R0273_PATTERN: Final = Matches(
    n.R0273_PATTERN,
    "command_text",
    r"(?:(?:[;&\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:shutdown|poweroff|halt(?=[ \t]+(?:-p|--))|reboot)(?:[ \t]+(?:-[abd-z]\w*|--[a-v]\w+|now|\+?\d[\d:]*))*(?=[ \t]*(?:[;&|\n)>`]|2>|$))|^[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:shutdown|poweroff|halt(?=[ \t]+(?:-p|--))|reboot)(?:[ \t]+(?:-[abd-z]\w*|--[a-v]\w+|now|\+?\d[\d:]*))*[ \t]*(?:;|&&|\|\||\n)|^[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?s?bin/)?(?:shutdown|poweroff|halt|reboot)(?:[ \t]+-[a-z]+)*[ \t]+(?:now|0|-\w*[fn]\w*)(?=[ \t]*(?:[;&|\n)>`]|2>|$)))",
    limit=512,
)
R0273_PATTERN_2: Final = Matches(
    n.R0273_PATTERN_2, "command_text", r"(?:>[ \t]*|\btee[ \t]+)/proc/sysrq-trigger\b"
)
R0273_PATTERN_3: Final = Matches(
    n.R0273_PATTERN_3,
    "command_text",
    r"(?:^|[;&\n(`{]|\bthen[ \t]|\bdo[ \t]|\belse[ \t])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?(?:local/)?s?bin/)?(?:init|telinit)[ \t]+[06](?=[ \t]*(?:[;&|\n)>`]|2>|$))",
)
R0273_PATTERN_4: Final = Matches(
    n.R0273_PATTERN_4,
    "command_text",
    r"(?<![\w.-])systemctl[ \t]+(?:--force[ \t]+)*(?:poweroff|reboot|kexec)\b",
)
R0273_PATTERN_5: Final = Matches(
    n.R0273_PATTERN_5,
    "command_text",
    r"\besxcli[ \t]+system[ \t]+shutdown\b|\bos\.(?:reboot|shutdown)\b",
)
R0273_ANY: Final = AnyOf(
    R0273_PATTERN, R0273_PATTERN_2, R0273_PATTERN_3, R0273_PATTERN_4, R0273_PATTERN_5
)
R0273: Final = Rule(
    id="R0273",
    version=2,
    name="machine_stopped",
    emits=(Emit("TA0040", "T1529", None, 0.6, "System Shutdown/Reboot"),),
    evidence_fields=("command_text",),
    description=(
        "The machine stopped or started anew at once or among other commands: shutdown, reboot, poweroff, halt, `init 0`,\n"
        "the keys of sysrq. Alone and with a delay it is an administrator's day."
    ),
    status="stable",
    source="rules/command/impact/R0273_machine_stopped.yaml",
)


@KIND.rule(R0273, anchors=(R0273_ANY,))
def r0273(hits: Hits) -> bool:
    return R0273_ANY in hits


# ── R0274 ─────────────────────────────────────────────────────────────────────────────────────────

R0274_PATTERN: Final = Matches(
    n.R0274_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:passwd[ \\t]+(?:-l|--lock)|usermod[ \\t]+(?:-L|--lock))[ \\t]+[\"\\']?(?:root\\b|\\$|\\w+[\"\\']?[ \\t]*(?:;|&&|\\n))",
)
R0274_PATTERN_2: Final = Matches(
    n.R0274_PATTERN_2,
    "command_text",
    r"(?<![\w.-])pkill[ \t]+-\w+[ \t]+-[uUt][ \t]|(?<![\w.-])pw[ \t]+(?:lock|userdel)[ \t]|\bdscl[ \t]+\.[ \t]+-?(?:delete[ \t]+/Users|passwd)|(?<![\w.-])sysadminctl[ \t]+-deleteUser",
)
R0274: Final = Rule(
    id="R0274",
    version=2,
    name="account_locked_or_removed",
    emits=(Emit("TA0040", "T1531", None, 0.55, "Account Access Removal"),),
    evidence_fields=("command_text",),
    description=(
        "Accounts locked for others and something more done, one after the other, or that of root; removed, thrown out or\n"
        "their passwords changed, so that their owners cannot come back."
    ),
    status="stable",
    source="rules/command/impact/R0274_account_locked_or_removed.yaml",
)


@KIND.rule(R0274, anchors=(R0274_PATTERN, R0274_PATTERN_2))
def r0274(hits: Hits) -> bool:
    return R0274_PATTERN in hits or R0274_PATTERN_2 in hits


# ── R0275 ─────────────────────────────────────────────────────────────────────────────────────────

R0275_PATTERN: Final = Matches(
    n.R0275_PATTERN,
    "command_text",
    "(?<![\\w.-])dd[ \\t][^|;&\\n]*?\\bif=[\\\"\\']?/dev/(?:zero|u?random)[^|;&\\n]*?\\bof=[\"\\']?/dev/(?:sd|hd|vd|xvd|nvme|mmcblk|mapper|disk|mtdblock|mtd|block)",
    limit=63,
)
R0275_PATTERN_2: Final = Matches(
    n.R0275_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:shred|wipefs[ \t]+-\w*[af]\w*|blkdiscard)[ \t][^|;&\n]*?/dev/(?:sd|hd|vd|xvd|nvme|mmcblk|mtd)",
    limit=512,
)
R0275_PATTERN_3: Final = Matches(
    n.R0275_PATTERN_3,
    "command_text",
    r">[ \t]*/dev/(?:sd[a-z]|hd[a-z]|vd[a-z]|nvme\d|mmcblk\d|mtd)\w*",
)
R0275_PATTERN_4: Final = Matches(
    n.R0275_PATTERN_4,
    "command_text",
    r"(?:\byes[ \t]*\|[ \t]*(?:sudo[ \t]+)?mkfs(?:\.\w+)?|(?<![\w.-])mkfs\.\w+[ \t]+-[FqK]+)[ \t][^|;&\n]*?/dev/(?:sd|hd|vd|xvd|nvme|mmcblk)|\bhdparm[ \t][^|;&\n]*?--security-erase|\bdiskutil[ \t]+(?:erase|zero|secureErase)\w*",
    limit=512,
)
R0275_ANY: Final = AnyOf(R0275_PATTERN, R0275_PATTERN_2, R0275_PATTERN_3, R0275_PATTERN_4)
R0275: Final = Rule(
    id="R0275",
    version=1,
    name="disk_wiped",
    emits=(
        Emit("TA0040", "T1561", None, 0.6, "Disk Wipe"),
        Emit("TA0040", "T1485", None, 0.5, "Data Destruction"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A disk or a file system overwritten or made anew: dd, shred or cat to a device, mkfs, wipefs, blkdiscard, a\n"
        "partition table zeroed, hdparm's secure erase."
    ),
    status="stable",
    source="rules/command/impact/R0275_disk_wiped.yaml",
)


@KIND.rule(R0275, anchors=(R0275_ANY,))
def r0275(hits: Hits) -> bool:
    return R0275_ANY in hits


# ── R0276 ─────────────────────────────────────────────────────────────────────────────────────────

R0276_PATTERN: Final = Matches(
    n.R0276_PATTERN,
    "command_text",
    r"(?:\bfor[ \t]+\w+[ \t]+in\b|\bwhile[ \t]+read\b|\bfind[ \t]|\bxargs\b)[^\n]*?(?:\bopenssl[ \t]+(?:enc|rsautl|pkeyutl|smime)|\bgpg[ \t]+[^\n]*?(?:-c\b|-e\b|--symmetric|--encrypt)|\bccrypt\b|\bccencrypt\b|\bmcrypt\b|\baescrypt\b|\bage[ \t]+-[rpe])",
    limit=63,
)
R0276_PATTERN_2: Final = Matches(
    n.R0276_PATTERN_2,
    "command_text",
    "\\bmv[ \\t]+[\"']?(?:\\{\\}|\\$\\{?\\w+)[\"'}]*[ \\t]+[\"']?(?:\\{\\}|\\$\\{?\\w+)[\"'}]*\\.(?:locked|encrypted|crypto?|enc)\\b",
)
R0276_PATTERN_3: Final = Matches(
    n.R0276_PATTERN_3,
    "command_text",
    r"openssl\}?[ \t]+(?:rsautl|pkeyutl|smime|cms)[ \t]+-encrypt\b|(?:ccencrypt|ccrypt[ \t]+-e)\}?[ \t]+-",
)
R0276_PATTERN_4: Final = Matches(
    n.R0276_PATTERN_4,
    "command_text",
    r"(?:7z[ar]?|zip|gpg|openssl)\}?[ \t][^|;&\n]*?(?:-p\S*|-P[ \t]+\S+|--symmetric|-c|enc)[ \t][^|;&\n]*?/etc/(?:passwd|shadow|group|hosts)\b",
    limit=63,
)
R0276_PATTERN_5: Final = Matches(
    n.R0276_PATTERN_5,
    "command_text",
    r"(?<![\w.-])openssl[ \t]+enc[ \t][^|;&\n]*?-in[ \t]+[^|;&\n]*?-out[ \t]+\S+\.(?:(?:locked|crypt\w*|lock)\b|enc\b[^\n]*?(?:;|&&|\n)[ \t]*(?:rm|shred)[ \t])",
    limit=22,
)
R0276_ANY: Final = AnyOf(
    R0276_PATTERN, R0276_PATTERN_2, R0276_PATTERN_3, R0276_PATTERN_4, R0276_PATTERN_5
)
R0276: Final = Rule(
    id="R0276",
    version=2,
    name="files_encrypted",
    emits=(Emit("TA0040", "T1486", None, 0.65, "Data Encrypted for Impact"),),
    evidence_fields=("command_text",),
    description=(
        "Files of others locked: a loop with openssl, gpg, ccrypt or age over many files, a ransom extension put on many\n"
        "files, a file encrypted with a public\n"
        "key, or encrypted and the original removed, what the system needs put into an archive with a password."
    ),
    status="stable",
    source="rules/command/impact/R0276_files_encrypted.yaml",
)


@KIND.rule(R0276, anchors=(R0276_ANY,))
def r0276(hits: Hits) -> bool:
    return R0276_ANY in hits


# ── R0277 ─────────────────────────────────────────────────────────────────────────────────────────

R0277_PATTERN: Final = Matches(
    n.R0277_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:lvremove(?=[ \t][^;\n]*?-\w*[fy])|zfs[ \t]+destroy(?=[ \t][^;\n]*@)|btrfs[ \t]+subvolume[ \t]+delete(?=[ \t][^;\n]*snap)|snapper[ \t]+delete|virsh[ \t]+snapshot-delete)[ \t-]",
    limit=512,
)
R0277_PATTERN_2: Final = Matches(
    n.R0277_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:rm|shred)[ \t][^|;&\n]*?(?i:/(?:\S*/)?backups?)\b",
    limit=63,
)
R0277_PATTERN_3: Final = Matches(
    n.R0277_PATTERN_3, "command_text", r"(?<![\w.-])tmutil[ \t]+(?:disable|delete\w*)\b"
)
R0277_PATTERN_4: Final = Matches(
    n.R0277_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:vim-cmd[ \t]+vmsvc/snapshot\.removeall|aws[ \t]+(?:ec2[ \t]+delete-snapshot|backup[ \t]+delete|rds[ \t]+delete-db-\w*snapshot))\b|\bswapoff[ \t]+-a\b[^\n]*?(?:rm|dd)",
    limit=512,
)
R0277_ANY: Final = AnyOf(R0277_PATTERN, R0277_PATTERN_2, R0277_PATTERN_3, R0277_PATTERN_4)
R0277: Final = Rule(
    id="R0277",
    version=2,
    name="backups_removed",
    emits=(Emit("TA0040", "T1490", None, 0.5, "Inhibit System Recovery"),),
    evidence_fields=("command_text",),
    description=(
        "What one would recover from removed: snapshots of volumes and virtual machines, volumes without a question, backups by\n"
        "their directory, Time\n"
        "Machine, versions of a bucket, rescue boot entries."
    ),
    status="stable",
    source="rules/command/impact/R0277_backups_removed.yaml",
)


@KIND.rule(R0277, anchors=(R0277_ANY,))
def r0277(hits: Hits) -> bool:
    return R0277_ANY in hits


# ── R0278 ─────────────────────────────────────────────────────────────────────────────────────────

R0278_PATTERN: Final = Matches(
    n.R0278_PATTERN, "command_text", r":[ \t]*\(\)[ \t]*\{[^}\n]{0,40}:[ \t]*\|[ \t]*:", limit=512
)
R0278_PATTERN_2: Final = Matches(
    n.R0278_PATTERN_2,
    "command_text",
    r"(?<![\w.-])hping3[ \t][^|;&\n]*?(?:--flood|--faster|-i[ \t]*u)|(?<![\w.-])ping6?[ \t][^|;&\n]*?(?:-f\b|-[sl][ \t]*[1-6]\d{4}\b)",
    limit=512,
)
R0278_PATTERN_3: Final = Matches(
    n.R0278_PATTERN_3,
    "command_text",
    r"(?i)(?<![\w-])(?:slowloris(?:\.p[yl])?|goldeneye(?:\.py)?|hulk\.py|torshammer|xerxes|mhddos|loic|hoic|synflood|udpflood|perl[ \t]+[\w./-]*?(?:udp|flood|dos|ddos)[\w.]*|\./(?:\w{0,6}udp|\w{0,6}syn|\w{0,4}ddos|\w{0,4}flood))(?![\w-])",
    limit=512,
)
R0278_PATTERN_4: Final = Matches(
    n.R0278_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:aireplay-ng[ \t]+(?:-0|--deauth)|mdk[34]|wifite)\b|\bnmcli[ \t]+radio[ \t]+(?:all|wifi)[ \t]+off|\brfkill[ \t]+block[ \t]+all\b",
)
R0278_PATTERN_5: Final = Matches(
    n.R0278_PATTERN_5,
    "command_text",
    r"(?<![\w.-])perl[ \t]+[\w./-]{1,30}[ \t]+\d{1,3}(?:\.\d{1,3}){3}(?:[ \t]+\d+)+",
)
R0278_PATTERN_6: Final = Matches(
    n.R0278_PATTERN_6,
    "command_text",
    r"(?<!\w)\w{1,10}\(\)[ \t]*\{[ \t]*\w{1,10}[ \t]*\|[ \t]*\w{1,10}[ \t]*&",
    limit=512,
)
R0278_ANY: Final = AnyOf(
    R0278_PATTERN,
    R0278_PATTERN_2,
    R0278_PATTERN_3,
    R0278_PATTERN_4,
    R0278_PATTERN_5,
    R0278_PATTERN_6,
)
R0278: Final = Rule(
    id="R0278",
    version=2,
    name="denial_of_service",
    emits=(
        Emit("TA0040", "T1499", None, 0.7, "Endpoint Denial of Service"),
        Emit("TA0040", "T1498", None, 0.5, "Network Denial of Service"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The host or another brought to its knees: a fork bomb, hping3 and ping floods, slowloris and other programs for it,\n"
        "names of attack scripts, radios jammed."
    ),
    status="stable",
    source="rules/command/impact/R0278_denial_of_service.yaml",
)


@KIND.rule(R0278, anchors=(R0278_ANY,))
def r0278(hits: Hits) -> bool:
    return R0278_ANY in hits


# ── R0279 ─────────────────────────────────────────────────────────────────────────────────────────

R0279_PATTERN: Final = Matches(
    n.R0279_PATTERN,
    "command_text",
    "(?:>{1,2}|\\b(?:cp|mv|tee|wget|curl|echo)\\b[^|;&\\n]*?)[ \\t]*[\"\\']?(?:/var/www|/srv/www|/usr/share/nginx)/?\\S*?index\\.(?:html?|php|jsp)\\b",
    limit=63,
)
R0279_PATTERN_2: Final = Matches(
    n.R0279_PATTERN_2,
    "command_text",
    "(?<!<)>{1,2}[ \\t]*[\"\\']?/etc/(?:motd|issue(?:\\.net)?|banner)\\b|\\btee\\b[^|;&\\n]*?/etc/(?:motd|issue)\\b",
    limit=512,
)
R0279_PATTERN_3: Final = Matches(
    n.R0279_PATTERN_3,
    "command_text",
    r"\bgsettings[ \t]+set[ \t]+\S*background\b|\bdesktop picture\b",
)
R0279: Final = Rule(
    id="R0279",
    version=1,
    name="page_or_banner_replaced",
    emits=(
        Emit("TA0040", "T1491", "T1491.001", 0.6, "Defacement: Internal Defacement"),
        Emit("TA0040", "T1491", "T1491.002", 0.5, "Defacement: External Defacement"),
        Emit("TA0001", "T1189", None, 0.4, "Drive-by Compromise"),
    ),
    evidence_fields=("command_text",),
    description=(
        "The page of a web server or the greeting of the host written over: index files below a web root, /etc/motd,\n"
        "/etc/issue, a wallpaper set from the command line."
    ),
    status="stable",
    source="rules/command/impact/R0279_page_or_banner_replaced.yaml",
)


@KIND.rule(R0279, anchors=(R0279_PATTERN, R0279_PATTERN_2, R0279_PATTERN_3))
def r0279(hits: Hits) -> bool:
    return R0279_PATTERN in hits or R0279_PATTERN_2 in hits or R0279_PATTERN_3 in hits


# ── R0280 ─────────────────────────────────────────────────────────────────────────────────────────

R0280_REPLACED: Final = Matches(
    n.R0280_REPLACED,
    "command_text",
    r"(?<![\w.-])(?:cp|mv|rm)[ \t][^|;&\n]*?[ \t]/etc/(?:hosts(?:\.deny|\.allow)?|resolv\.conf|passwd|nsswitch\.conf)(?:[ \t]*(?:[;&|\n]|$))",
    limit=512,
)
R0280_WRITTEN: Final = Matches(
    n.R0280_WRITTEN,
    "command_text",
    "(?:>{1,2}|\\btee\\b[^|;&\\n]*?|\\bsed[ \\t]+-i[^|;&\\n]*?)[ \\t]*[\"\\']?/etc/(?:hosts(?:\\.allow|\\.deny)?|resolv\\.conf|nsswitch\\.conf|passwd|host\\.conf)(?![\\w.-])",
    limit=63,
)
R0280_BLOCKED: Final = Matches(
    (),
    "command_text",
    "\\A[ \\t]*(?:sudo[ \\t]+)?echo[ \\t]+(?:-\\w+[ \\t]+)?[\"\\']?(?:(?:\\d{1,3}\\.){3}\\d{1,3}|nameserver|[\\da-f:]{2,}|options|search)[ \\t]+[\\w. :-]+[\"\\']?[ \\t]*(?:>>?|\\|[ \\t]*(?:sudo[ \\t]+)?tee[ \\t])[^;&\\n]*/etc/(?:hosts|resolv\\.conf)[ \\t]*\\Z",
    limit=63,
)
R0280: Final = Rule(
    id="R0280",
    version=2,
    name="data_written_over",
    emits=(
        Emit("TA0040", "T1565", "T1565.001", 0.4, "Data Manipulation: Stored Data Manipulation"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A system file that others rely on written over from the command line: /etc/hosts, resolv.conf, nsswitch.conf,\n"
        "passwd as a whole. One address or name server put into hosts or resolv.conf, and nothing else done, does not\n"
        "count."
    ),
    status="stable",
    source="rules/command/impact/R0280_data_written_over.yaml",
)


@KIND.rule(R0280, anchors=(R0280_REPLACED, R0280_WRITTEN))
def r0280(hits: Hits) -> bool:
    return R0280_REPLACED in hits or R0280_WRITTEN in hits and R0280_BLOCKED not in hits


# ── R0281 ─────────────────────────────────────────────────────────────────────────────────────────

R0281_PATTERN: Final = Matches(
    n.R0281_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:python[\\d.]*|perl|ruby|irb|php\\d?|node(?:js)?|lua[\\d.]*|julia|jjs|jrunscript|jshell|octave(?:-cli)?|elvish|gawk|dotnet|csi|go|scala|groovy|clisp|guile|rscript|Rscript|sqlite3|psql|gdb|gimp|emacs)\\b(?s:.){0,300}?(?:\\breadfile\\(|\\bFile\\.read|\\breadFileSync\\(|createReadStream\\(|io\\.open\\([^)]{0,120}[\"\\']r|open\\([\"\\']/[^)]{0,120}\\)\\.read|\\bread\\([^)]{0,20}String|open\\(f->read|ReadAllText|FileReader\\(|slurp|\\bReadFile\\(|file_get_contents\\([\"\\']/|pg_read_file|readLines\\(|fopen\\([\"\\'][^)]{0,80}[\"\\']\\)|\\bopen[ \\t(]+[\"\\'\\w]{1,12},?[ \\t]*[\"\\']</|System\\.IO\\.File|file\\([\"\\']/)",
    limit=63,
)
R0281: Final = Rule(
    id="R0281",
    version=1,
    name="file_read_by_one_liner",
    emits=(Emit("TA0009", "T1005", None, 0.45, "Data from Local System"),),
    evidence_fields=("command_text",),
    description=(
        "A file read through a program on the command line of an interpreter (`File.read`, `readfile`, `readFileSync`,\n"
        "`io.open`, `open(…).read`): a way around rules about cat, or a way to use what an interpreter may do with sudo."
    ),
    status="stable",
    source="rules/command/collection/R0281_file_read_by_one_liner.yaml",
)


@KIND.rule(R0281, anchors=(R0281_PATTERN,))
def r0281(hits: Hits) -> bool:
    return R0281_PATTERN in hits


# ── R0282 ─────────────────────────────────────────────────────────────────────────────────────────

R0282_PATTERN: Final = Matches(
    n.R0282_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:python[\\d.]*|perl|ruby|irb|php\\d?|node(?:js)?|lua[\\d.]*|julia|jjs|jrunscript|jshell|octave(?:-cli)?|elvish|gawk|dotnet|csi|go|scala|groovy|clisp|guile|rscript|Rscript|sqlite3|psql|gdb|gimp|emacs)\\b(?s:.){0,300}?(?:\\bwriteFile(?:Sync)?\\(|createWriteStream\\(|\\bfile_put_contents\\(|\\bFile\\.(?:write\\(|open\\([^)]{0,120}[\"\\'][wa]\\+?[\"\\'])|io\\.open\\([^)]{0,120}[\"\\'][wa]b?|open\\([^)]{0,120}[\"\\'],[ \\t]*[\"\\'][wa]b?\\+?[\"\\']\\)|open\\(f->write|WriteAllText|FileWriter\\(|fopen\\([^)]{0,120}[\"\\'][wa]\\+?[\"\\']|os\\.(?:OpenFile|WriteFile)|print[ \\t]+[\"\\'][^\"\\'\\n]{0,80}[\"\\'][ \\t]*>[ \\t]*[\"\\']/|\\bopen[ \\t(]+[\"\\'\\w]{1,12},?[ \\t]*[\"\\']>)",
    limit=63,
)
R0282: Final = Rule(
    id="R0282",
    version=1,
    name="file_written_by_one_liner",
    emits=(
        Emit("TA0040", "T1565", "T1565.001", 0.45, "Data Manipulation: Stored Data Manipulation"),
    ),
    evidence_fields=("command_text",),
    description=(
        'A file written through a program on the command line of an interpreter (`File.open(…, "w")`, `file_put_contents`,\n'
        "`writeFileSync`, `io.open`): a way around rules about redirections, or a way to use what an interpreter may do with\n"
        "sudo."
    ),
    status="stable",
    source="rules/command/impact/R0282_file_written_by_one_liner.yaml",
)


@KIND.rule(R0282, anchors=(R0282_PATTERN,))
def r0282(hits: Hits) -> bool:
    return R0282_PATTERN in hits


# ── R0283 ─────────────────────────────────────────────────────────────────────────────────────────

R0283_PATTERN: Final = Matches(
    n.R0283_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:gcc|g\\+\\+|cc|as|ld|ar|javac|readelf|nasm|objdump)[ \\t]+(?:-@[ \\t]*|@)[\"\\']?/\\w|--extra-opts=@|--files0-from[ =]/\\w",
)
R0283_PATTERN_2: Final = Matches(
    n.R0283_PATTERN_2,
    "command_text",
    "(?<![\\w.-])(?:date|dig|ssh-keyscan|arp|tmux|rake|nft|mtr|file|wc|dmesg|ss|last|cowsay|ip|arping)[ \\t]+(?:-{1,2}[\\w-]+[ \\t]+){0,3}(?:-\\w{0,2}[fF]|-batch|-f)[ \\t]+[\"\\']?/\\w",
)
R0283_PATTERN_3: Final = Matches(
    n.R0283_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(base(?:32|58|64|nc)|xxd|uuencode|gzip|rev|tac|basez)[ \t][^|\n]*?/\w[^|\n]*\|[ \t]*(?:base(?:32|58|64|nc)|xxd|uudecode|gunzip|gzip|rev|tac|basez)[ \t]?(?:[^|\n]*?(?:-d\b|--decode|-r\b|-[a-z]*d\b)|$)",
    limit=63,
)
R0283_PATTERN_4: Final = Matches(
    n.R0283_PATTERN_4,
    "command_text",
    r"[ \t]/\w[^\s|;&]*[ \t]+/dev/(?:stdout|null)(?:[ \t]|$|\n)|(?<![\w.-])(?:diff|comm|cmp|git[ \t]+diff|join)[ \t][^|;&\n]*?/dev/(?:null|zero)[ \t]+(?:/\w|-)",
    limit=512,
)
R0283_PATTERN_5: Final = Matches(
    n.R0283_PATTERN_5,
    "command_text",
    r"\b(?:curl|wget|lwp-\w+|links|lynx|w3m|elinks)[ \t][^|;&\n]*?file://",
    limit=512,
)
R0283_PATTERN_6: Final = Matches(
    n.R0283_PATTERN_6,
    "command_text",
    "\\\\(?:verbatiminput|input|lstinputlisting|include)\\{/|[ \"\\'](?:Include|includefile)[ \\t]+/\\w",
)
R0283_PATTERN_7: Final = Matches(
    n.R0283_PATTERN_7,
    "command_text",
    "(?<![\\w.-])(?:emacs|mutt|ksshell|highlight|genisoimage|ascii-xfr|atobm|msg(?:cat|uniq|filter|conv|merge|attrib)|nroff|troff|soelim|tic|whiptail|dialog|xmodmap|xmore|cupsfilter|fastfetch|mosquitto|ntpdate|redcarpet|pyright|mypy|csvtool|qpdf|arj|aspell|espeak|eqn|ptx|logsave|iconv|uniq|fold|unexpand|zcat[ \\t]+-f|strings|basenc|base58|hexdump|bzmore|gcore|yelp)[ \\t]+(?:[^|;&\\n\\s]{1,24}[ \\t]+){0,5}?[\"\\']?(?:man:)?/(?!var/log|usr/(?:share|lib|bin)|s?bin/|lib|dev/|proc/)\\w",
    limit=512,
)
R0283_PATTERN_8: Final = Matches(
    n.R0283_PATTERN_8,
    "command_text",
    "(?<![\\w.-])(?:pr[ \\t]+-T|nl[ \\t]+-bn|od[ \\t]+-An|tac[ \\t]+-s|tbl|pic|sort[ \\t]+-m|tail[ \\t]+-c\\+0|look[ \\t]+[\"\\']{2}|[efm]?grep[ \\t]+[\"\\']{2}|sed[ \\t]+(?:-n[ \\t]+)?[\"\\']{2}|[gmn]?awk[ \\t]+[\"\\']//[\"\\']|cut[ \\t]+-d[ \\t]*[\"\\']{2}|paste)[ \\t]+(?:[^|;&\\n\\s]+[ \\t]+){0,5}?[\"\\']?/(?!dev/)\\w",
    limit=512,
)
R0283_PATTERN_9: Final = Matches(
    n.R0283_PATTERN_9,
    "command_text",
    r"(?<![\w.-])openssl[ \t]+enc[ \t]+-in[ \t]+\S+[ \t]*(?:$|[;|\n])",
)
R0283_ANY: Final = AnyOf(
    R0283_PATTERN,
    R0283_PATTERN_2,
    R0283_PATTERN_3,
    R0283_PATTERN_4,
    R0283_PATTERN_5,
    R0283_PATTERN_6,
    R0283_PATTERN_7,
    R0283_PATTERN_8,
    R0283_PATTERN_9,
)
R0283: Final = Rule(
    id="R0283",
    version=2,
    name="file_read_by_side_effect",
    emits=(Emit("TA0009", "T1005", None, 0.4, "Data from Local System"),),
    evidence_fields=("command_text",),
    description=(
        "A file shown by a program that is not meant for it: as its list of arguments (`gcc @/etc/shadow`), hosts (`ssh-\n"
        "keyscan -f`), dates (`date -f`), as its own settings whose faults it prints, encoded and decoded at once (`base64 x\n"
        "| base64 -d`), copied to /dev/stdout, compared with nothing. Where such a program may be used with sudo, or has its\n"
        "setuid bit, whatever is on the host can be read."
    ),
    status="stable",
    source="rules/command/collection/R0283_file_read_by_side_effect.yaml",
)


@KIND.rule(R0283, anchors=(R0283_ANY,))
def r0283(hits: Hits) -> bool:
    return R0283_ANY in hits


# ── R0284 ─────────────────────────────────────────────────────────────────────────────────────────

R0284_PATTERN: Final = Matches(
    n.R0284_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:cp|mv|install)[ \t]+(?:-\w+[ \t]+)*/dev/stdin[ \t]+\S",
    limit=512,
)
R0284_PATTERN_2: Final = Matches(
    n.R0284_PATTERN_2,
    "command_text",
    r"(?<![\w.-])screen[ \t][^|;&\n]*?-L(?:ogfile)?[ \t]+(?:-Logfile[ \t]+)?/\w",
    limit=512,
)
R0284_PATTERN_3: Final = Matches(
    n.R0284_PATTERN_3,
    "command_text",
    "(?<![\\w.-])script[ \\t][^|;&\\n]*?-c[ \\t]+[\"\\'][^\\n]*?[\"\\'][ \\t]+/\\w",
    limit=63,
)
R0284_PATTERN_4: Final = Matches(
    n.R0284_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:strace|ltrace|sort|shuf|gtester|gcc|csvtool|bzip2|xxd|openssl|nmap|tsc|mypy|pandoc|wget|dot|hashcat|valgrind|qpdf)[ \t][^|;&\n]*?(?:-o|-out|--out\w*|-oG|--output|--junit-xml|--log-file|--outfile|--outFile)[ \t=]+/(?!dev/|tmp/)\w",
    limit=512,
)
R0284_PATTERN_5: Final = Matches(
    n.R0284_PATTERN_5,
    "command_text",
    r"(?<![\w.-])sqlite3[ \t][^\n]*?\.(?:output|once)[ \t]+/\w",
    limit=512,
)
R0284_PATTERN_6: Final = Matches(
    n.R0284_PATTERN_6,
    "command_text",
    r"(?<![\w.-])(?:rlwrap|logrotate)[ \t]+-l[ \t]+/\w|(?<![\w.-])(?:iptables-save|ip6tables-save)[ \t]+-f[ \t]+/\w",
)
R0284_PATTERN_7: Final = Matches(
    n.R0284_PATTERN_7,
    "command_text",
    r"\b(?:redir!?[ \t]*>|:w!?[ \t]+)/\w|(?<![\w.-])ed[ \t][^\n]*?\n[^\n]*\nw[ \t]+/",
    limit=512,
)
R0284_PATTERN_8: Final = Matches(
    n.R0284_PATTERN_8,
    "command_text",
    "(?:-c|-e|--eval)[ \\t]*[\"\\'](?:echo|print)[ \\t]+[\\w\\'\" ]{1,40}>{1,2}[ \\t]*/(?!tmp|dev)\\w|\\$\\(file[ \\t]*>",
    limit=512,
)
R0284_ANY: Final = AnyOf(
    R0284_PATTERN,
    R0284_PATTERN_2,
    R0284_PATTERN_3,
    R0284_PATTERN_4,
    R0284_PATTERN_5,
    R0284_PATTERN_6,
    R0284_PATTERN_7,
    R0284_PATTERN_8,
)
R0284: Final = Rule(
    id="R0284",
    version=1,
    name="file_written_by_side_effect",
    emits=(
        Emit("TA0040", "T1565", "T1565.001", 0.4, "Data Manipulation: Stored Data Manipulation"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A file written by a program that is not meant for it: as its log, its report, its typescript or its result (`screen\n"
        "-Logfile`, `script -q -c`, `strace -o`, `sort -o`), or copied from /dev/stdin. Where such a program may be used with\n"
        "sudo, or has its setuid bit, whatever is on the host can be written."
    ),
    status="stable",
    source="rules/command/impact/R0284_file_written_by_side_effect.yaml",
)


@KIND.rule(R0284, anchors=(R0284_ANY,))
def r0284(hits: Hits) -> bool:
    return R0284_ANY in hits


# ── R0285 ─────────────────────────────────────────────────────────────────────────────────────────

R0285_PATTERN: Final = Matches(
    n.R0285_PATTERN,
    "command_text",
    "(?<![\\w-])(?:ba|da|k|z|a|mk)?sh[ \\t]+-p(?=$|[ \\t;\\n\"\\'&|)])",
)
R0285_PATTERN_2: Final = Matches(
    n.R0285_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:capsh[ \t]+(?:--gid=0[ \t]+--uid=0[ \t]+)?--|systemd-run[ \t]+(?:-S|-t[ \t]+\S*sh)|ansible-test[ \t]+shell|chroot[ \t]+/(?:[ \t]*$|[ \t]+/bin/|\n)|unshare[ \t]+\S*sh\b)(?=[ \t]|$|\n)",
)
R0285_PATTERN_3: Final = Matches(
    n.R0285_PATTERN_3,
    "command_text",
    r"(?:^|[;&|\n])[ \t]*(?:sudo[ \t]+)?(?:/(?:usr/)?bin/)?(?:pdksh|posh|sash|yash|elvish|tclsh|wish|tcsh|busybox[ \t]+a?sh)[ \t]*(?=$|[;\n])",
)
R0285: Final = Rule(
    id="R0285",
    version=1,
    name="other_shell_started",
    emits=(
        Emit("TA0002", "T1059", "T1059.004", 0.4, "Command and Scripting Interpreter: Unix Shell"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A shell that few people use started as the whole command, or one that keeps privileges (`sh -p`): posh, sash, yash,\n"
        "elvish, tclsh, tcsh, or an empty chroot, capsh, unshare or systemd-run as one. Out of restricted shells and menus of\n"
        "devices they are ways to a real one."
    ),
    status="stable",
    source="rules/command/execution/R0285_other_shell_started.yaml",
)


@KIND.rule(R0285, anchors=(R0285_PATTERN, R0285_PATTERN_2, R0285_PATTERN_3))
def r0285(hits: Hits) -> bool:
    return R0285_PATTERN in hits or R0285_PATTERN_2 in hits or R0285_PATTERN_3 in hits


# ── R0286 ─────────────────────────────────────────────────────────────────────────────────────────

R0286_PATTERN: Final = Matches(
    n.R0286_PATTERN,
    "command_text",
    "(?:^|[;&|\\n][ \\t]*|\\benv[ \\t]+|\\bsudo[ \\t]+)(?:\\w*PAGER|\\w*EDITOR|VISUAL|LESSOPEN|LESSCLOSE|MANPAGER|BROWSER|GIT_SSH(?:_COMMAND)?|GIT_EXTERNAL_DIFF|RESTIC_PASSWORD_COMMAND|AUTOM4TE|PERL5DB|PYTHONINSPECT|RUBYOPT|NODE_OPTIONS|TERM_PROGRAM|RSYNC_RSH|CVS_RSH|FCEDIT|MAIL(?:ER)?CHECK|VAGRANT_CWD|APT_CONFIG|BASH_ENV|LUA_INIT)=[\"\\']?(?:/|\\.{0,2}/|sh\\b|bash\\b|exec\\b|echo\\b|\\$\\()[^\\n]*?[ \\t]\\w",
    limit=512,
)
R0286_PATTERN_2: Final = Matches(
    n.R0286_PATTERN_2,
    "command_text",
    "[ \\t]--?(?:password-command|conf-script|use-compress-program|to-command|checkpoint-action|rsh|pager|editor|preprocessor|post-command|pre-command|on-download-complete|ssh-cmd|info-script|new-volume-script|unzip-command|wrapper|shell-escape|preload)[ \\t=]+[\"\\']?(?:exec=|command=)?(?:/|\\.{1,2}/|sh\\b|bash\\b|\\')[^\\n]",
)
R0286_PATTERN_3: Final = Matches(
    n.R0286_PATTERN_3,
    "command_text",
    "-o[ \\t]*[\"\\']?(?:ProxyCommand|LocalCommand|KnownHostsCommand|PermitLocalCommand)[= ][\"\\']?(?:;|/|sh\\b|bash\\b|id\\b|touch\\b)",
)
R0286_PATTERN_4: Final = Matches(
    n.R0286_PATTERN_4,
    "command_text",
    r"\bLESSOPEN\b|/\.lessfilter\b|\bPostUp[ \t]*=|\bExecStart=[^\n]{0,80}\n(?s:.){0,200}?\bsystemctl[ \t]+(?:link|enable|--user)",
    limit=512,
)
R0286_PATTERN_5: Final = Matches(
    n.R0286_PATTERN_5,
    "command_text",
    r"\bRuntime\.getRuntime\(\)\.exec\b|\bsystem[ \t]+X\b|\bsh[ \t]+X[ \t]|\^R\^X|\bexecute\(/bin/|\bload_module[ \t]+/|\bmodule\(load=|\btasks:[ \t]*\[shell:",
)
R0286_PATTERN_6: Final = Matches(
    n.R0286_PATTERN_6, "command_text", r"-o[ \t]*(?:APT::\w+::(?:Pre|Post)-Invoke|DPkg::\w+-Invoke)"
)
R0286_ANY: Final = AnyOf(
    R0286_PATTERN,
    R0286_PATTERN_2,
    R0286_PATTERN_3,
    R0286_PATTERN_4,
    R0286_PATTERN_5,
    R0286_PATTERN_6,
)
R0286: Final = Rule(
    id="R0286",
    version=1,
    name="command_in_option_or_variable",
    emits=(Emit("TA0002", "T1059", None, 0.5, "Command and Scripting Interpreter"),),
    evidence_fields=("command_text",),
    description=(
        "A command given to a program as the value of an option or variable in which it names its helper: pager, editor,\n"
        "preprocessor, password command, compressor, remote shell, hook. What the program then starts, it starts with its own\n"
        "rights, and its name is all that a log shows."
    ),
    status="stable",
    source="rules/command/execution/R0286_command_in_option_or_variable.yaml",
)


@KIND.rule(R0286, anchors=(R0286_ANY,))
def r0286(hits: Hits) -> bool:
    return R0286_ANY in hits


# ── R0287 ─────────────────────────────────────────────────────────────────────────────────────────

R0287_PATTERN: Final = Matches(
    n.R0287_PATTERN,
    "command_text",
    r"(?<![\w.-])openssl[ \t][^|;&\n]*?-engine[ \t]+\S*[./]",
    limit=512,
)
R0287_PATTERN_2: Final = Matches(
    n.R0287_PATTERN_2,
    "command_text",
    r"(?<![\w.-])ssh(?:-keygen|-add)?[ \t][^|;&\n]*?-(?:D|I|s)[ \t]+\S*\.so\b",
    limit=512,
)
R0287_PATTERN_3: Final = Matches(
    n.R0287_PATTERN_3,
    "command_text",
    r"\bctypes\b[^\n]*?(?:CDLL|LoadLibrary|cdll)|\bFiddle\.dlopen|\bffi\.load\(|\bload_extension\(|\.load[ \t]+\S*\.so\b|\bpackage\.loadlib|\bload[ \t]+/\S*\.so\b",
    limit=512,
)
R0287_PATTERN_4: Final = Matches(
    n.R0287_PATTERN_4,
    "command_text",
    r"(?<![\w.-])ldconfig[ \t][^|;&\n]*?-\w*[fC][ \t]+/\w|\bload_module[ \t]+/|--plugin(?:-dir)?[ =]\S*(?:/tmp|\./|\.so\b)|\bLoadModule[ \t]+\w+[ \t]+/(?:tmp|home|dev)|(?<![\w.-])(?:make|gdb|vim?|nginx|mysql)[ \t][^|;&\n]*?\bload[ \t]+\.{0,2}/\S*\.so",
    limit=512,
)
R0287_ANY: Final = AnyOf(R0287_PATTERN, R0287_PATTERN_2, R0287_PATTERN_3, R0287_PATTERN_4)
R0287: Final = Rule(
    id="R0287",
    version=1,
    name="library_loaded_by_option",
    emits=(
        Emit(
            "TA0005", "T1574", "T1574.006", 0.6, "Hijack Execution Flow: Dynamic Linker Hijacking"
        ),
        Emit("TA0002", "T1129", None, 0.5, "Shared Modules"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A shared library of one's own loaded into a program through one of its options or by a line of script: an engine for\n"
        "openssl, a PKCS#11 module for ssh, a plugin, dlopen through ctypes, Fiddle or FFI, a loader cache pointed elsewhere."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0287_library_loaded_by_option.yaml",
)


@KIND.rule(R0287, anchors=(R0287_ANY,))
def r0287(hits: Hits) -> bool:
    return R0287_ANY in hits


# ── R0288 ─────────────────────────────────────────────────────────────────────────────────────────

R0288_PATTERN: Final = Matches(
    n.R0288_PATTERN,
    "command_text",
    "(?<![\\w.-])ln[ \\t]+(?:-\\w+[ \\t]+)*[\"\\']?/bin/(?:ba|da|k)?sh[\"\\']?[ \\t]+\\S",
    limit=512,
)
R0288_PATTERN_2: Final = Matches(
    n.R0288_PATTERN_2,
    "command_text",
    r"(?<![\w.-])mount[ \t][^|;&\n]*?bind[ \t]+/bin/(?:ba|da|k)?sh[ \t]",
    limit=512,
)
R0288_PATTERN_3: Final = Matches(
    n.R0288_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?:cp|mv|install)[ \t]+(?:-\w+[ \t]+)*(?:/usr)?/bin/(?:ba|da|k|z)?sh[ \t]+\S",
    limit=512,
)
R0288_PATTERN_4: Final = Matches(
    n.R0288_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:unsquashfs|7z[ \t]+x|tar[ \t]+x\w*)[ \t][^\n]*?[\n;][^\n]*?/sh[ \t]+-p",
    limit=63,
)
R0288_ANY: Final = AnyOf(R0288_PATTERN, R0288_PATTERN_2, R0288_PATTERN_3, R0288_PATTERN_4)
R0288: Final = Rule(
    id="R0288",
    version=1,
    name="shell_in_place_of_program",
    emits=(
        Emit("TA0004", "T1548", None, 0.6, "Abuse Elevation Control Mechanism"),
        Emit("TA0005", "T1036", "T1036.003", 0.4, "Masquerading: Rename Legitimate Utilities"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A shell linked, copied or mounted over another program, or under a name by which another program calls it, so that\n"
        "it is started with that program's rights."
    ),
    status="stable",
    source="rules/command/privilege_escalation/R0288_shell_in_place_of_program.yaml",
)


@KIND.rule(R0288, anchors=(R0288_ANY,))
def r0288(hits: Hits) -> bool:
    return R0288_ANY in hits


# ── R0289 ─────────────────────────────────────────────────────────────────────────────────────────

R0289_PATTERN: Final = Matches(
    n.R0289_PATTERN,
    "command_text",
    r"\bcat ?> ?(?:/usr/bin|/usr/local/bin|/usr/sbin|/usr/libexec|/bin|/sbin|/tmp|/var/tmp|/dev/shm)/[\w.-]+[ \t]*(?:$|[;\n])",
)
R0289_PATTERN_2: Final = Matches(
    n.R0289_PATTERN_2,
    "command_text",
    r"(?:^|[;&\n])[ \t]*(?:/usr/bin/|/bin/)?tee[ \t]+(?:/usr/bin|/usr/local/bin|/usr/sbin|/usr/libexec|/bin|/sbin|/tmp|/var/tmp|/dev/shm)/[\w.-]+ ?> ?/dev/null",
)
R0289_PATTERN_3: Final = Matches(
    n.R0289_PATTERN_3,
    "command_text",
    r"(?<![\w.-])tar[ \t]+-?P\w{0,2}x\w{0,3}[ \t]+-(?:[ \t]*$|[ \t;\n])|(?<![\w.-])tar[ \t]+-?\w{0,2}x\w{0,2}P\w{0,2}[ \t]+-(?:[ \t]*$|[ \t;\n])",
)
R0289_PATTERN_4: Final = Matches(
    n.R0289_PATTERN_4,
    "command_text",
    r"\bC0(?:755|644|777|700|600|711|744|664|775)[ \t]+\d+[ \t]+[\w.-]+",
)
R0289_ANY: Final = AnyOf(R0289_PATTERN, R0289_PATTERN_2, R0289_PATTERN_3, R0289_PATTERN_4)
R0289: Final = Rule(
    id="R0289",
    version=1,
    name="file_received_on_standard_input",
    emits=(
        Emit("TA0011", "T1105", None, 0.7, "Ingress Tool Transfer"),
        Emit("TA0008", "T1570", None, 0.4, "Lateral Tool Transfer"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A program written to a place for programs from what comes in by the connection itself: `cat > /usr/bin/x`, `tee\n"
        "/usr/bin/x > /dev/null`, `tar Pxvf -`, or a line of scp's protocol (`C0755 …`) typed as a command. Bots that spread\n"
        "over SSH try these one after the other."
    ),
    status="stable",
    source="rules/command/command_and_control/R0289_file_received_on_standard_input.yaml",
)


@KIND.rule(R0289, anchors=(R0289_ANY,))
def r0289(hits: Hits) -> bool:
    return R0289_ANY in hits


# ── R0290 ─────────────────────────────────────────────────────────────────────────────────────────

R0290_PATTERN: Final = Matches(
    n.R0290_PATTERN,
    "command_text",
    "\\b(?:wget|curl)\\b(?![^;|&\\n]*[ \\t](?:-T|-F|--upload-file|--form|--unix-socket)[ \\t])[^;|\\n]*?(?:(?:https?|ftp)://|[ \\t])(?!127\\.|169\\.254\\.|0\\.0\\.0\\.0)\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?(?:/|[\"\\']?[ \\t]*(?:$|[;|&>]))",
    limit=512,
)
R0290_PATTERN_2: Final = Matches(
    n.R0290_PATTERN_2,
    "command_text",
    r"\b(?:wget|curl)\b(?![^;|&\n]*[ \t](?:-T|-F|--upload-file|--form|--unix-socket)[ \t])[^;|\n]*?(?:https?://|[ \t])(?!localhost|127\.)[\w.-]+:(?!80\b|443\b|8080\b|3000\b|9200\b|5000\b|8000\b)\d{2,5}/\S",
    limit=512,
)
R0290_PATTERN_3: Final = Matches(
    n.R0290_PATTERN_3,
    "command_text",
    r"\b(?:wget|curl)\b(?![^;|&\n]*[ \t](?:-T|-F|--upload-file|--form|--unix-socket)[ \t])[^;|&\n]*?(?:/tmp|/var/tmp|/dev/shm|/var/run|/data/local/tmp)(?:/|[ \t])",
    limit=512,
)
R0290_PATTERN_4: Final = Matches(
    n.R0290_PATTERN_4,
    "command_text",
    r"(?<![\w.-])cd[ \t]+(?:/tmp|/var/tmp|/dev/shm|/var/run|/mnt|/root|/data/local/tmp|/)[^\n]*?\b(?:wget|curl|tftp|ftpget)[ \t]",
    limit=512,
)
R0290_PATTERN_5: Final = Matches(
    n.R0290_PATTERN_5,
    "command_text",
    "\\b(?:wget|curl)\\b(?![^;|&\\n]*[ \\t](?:-T|-F|--upload-file|--form|--unix-socket)[ \\t])[^;|\\n]*?(?<!/)/[\\w.-]*?(?:x86(?:_64)?|mips(?:el)?|mpsl|arm[v\\d]*\\w*|aarch64|sparc|sh4|m68k|ppc|i[56]86|\\.(?:sh|elf|bin|pl|py|php|jsp|exe|so))(?:[\"\\']?(?:[ \\t;|&>]|$))",
    limit=512,
)
R0290_PATTERN_6: Final = Matches(
    n.R0290_PATTERN_6,
    "command_text",
    r"\b(?:wget|curl)\b[^\n]*?(?:\|\||;|&&)[ \t]*(?:sudo[ \t]+)?(?:/usr/bin/|/bin/|busybox[ \t]+)?(?:wget|curl|tftp|ftpget|lynx|fetch)[ \t]",
    limit=512,
)
R0290_PATTERN_7: Final = Matches(
    n.R0290_PATTERN_7,
    "command_text",
    r"\b(?:wget|curl)\b[^\n]*?(?:;|&&|\n)[ \t]*(?:sudo[ \t]+)?(?:/bin/)?chmod[ \t]",
    limit=512,
)
R0290_PATTERN_8: Final = Matches(
    n.R0290_PATTERN_8,
    "command_text",
    r"(?:^|[;&|\n])[ \t]*(?:/bin/busybox|busybox)[ \t]+(?:wget|tftp|ftpget)[ \t]",
)
R0290_PATTERN_9: Final = Matches(
    n.R0290_PATTERN_9,
    "command_text",
    r"\btftp[ \t](?:[^;|&\n]*?[ \t])?(?:-g|get)[ \t]|(?<![\w.-])ftpget[ \t]+(?:-[cpPuv][ \t]|[\w.$])",
    limit=512,
)
R0290_PATTERN_10: Final = Matches(
    n.R0290_PATTERN_10,
    "command_text",
    r"\bwget[ \t][^;|\n]*?--no-check-certificate\b|\bcurl[ \t][^;|&\n]*?(?:--insecure|-\w*k\w*[ \t])[^;|&\n]*?-[oO]",
    limit=63,
)
R0290_PATTERN_11: Final = Matches(
    n.R0290_PATTERN_11,
    "command_text",
    r"(?:^|[;&|\n])[ \t]*(?:sudo[ \t]+)?(?:wget|curl)[ \t][^|\n]*?(?:(?:;|\n)[ \t]*(?:sudo[ \t]+)?(?:tar|unzip)|(?:;|&&|\n)[ \t]*(?:sudo[ \t]+)?(?:bash|sh|perl|python[\d.]*|php))[ \t]+[\w./-]",
    limit=512,
)
R0290_PATTERN_12: Final = Matches(
    n.R0290_PATTERN_12,
    "command_text",
    "(?:^|[;&|\\n])[ \\t]*(?:sudo[ \\t]+)?(?:/usr/bin/|/bin/)?(?:wget|curl)[ \\t]+(?:-\\w+[ \\t]+){0,3}[\"\\']?(?:www\\.)?(?!example|localhost|path|host|url)[A-Za-z0-9-]{2,40}(?:\\.[A-Za-z0-9-]{2,30}){0,2}\\.[a-z]{2,8}(?::\\d+)?/[\\w.~%/-]+",
)
R0290_ANY: Final = AnyOf(
    R0290_PATTERN,
    R0290_PATTERN_2,
    R0290_PATTERN_3,
    R0290_PATTERN_4,
    R0290_PATTERN_5,
    R0290_PATTERN_6,
    R0290_PATTERN_7,
    R0290_PATTERN_8,
    R0290_PATTERN_9,
    R0290_PATTERN_10,
    R0290_PATTERN_11,
    R0290_PATTERN_12,
)
R0290: Final = Rule(
    id="R0290",
    version=2,
    name="tool_fetched_by_attacker",
    emits=(Emit("TA0011", "T1105", None, 0.8, "Ingress Tool Transfer"),),
    evidence_fields=("command_text",),
    description=(
        "A download with wget, curl, tftp or ftpget as droppers make it: from a bare address, from an odd port, into or from\n"
        "within a world-writable directory, of a script or a binary for some processor, with checks and output off, over a\n"
        "fallback from one program to the other, or made executable afterwards. (Any download at all is R0012, below the\n"
        "default floor.)"
    ),
    status="stable",
    source="rules/command/command_and_control/R0290_tool_fetched_by_attacker.yaml",
)


@KIND.rule(R0290, anchors=(R0290_ANY,))
def r0290(hits: Hits) -> bool:
    return R0290_ANY in hits


# ── R0291 ─────────────────────────────────────────────────────────────────────────────────────────

R0291_PATTERN: Final = Matches(
    n.R0291_PATTERN,
    "command_text",
    r"/etc/persistent/|/tmp/(?:system|running)\.cfg\b|/etc/board\.(?:info|inc)\b|\bmca-(?:status|provision\w*|config)\b|\bubntbox\b",
)
R0291_PATTERN_2: Final = Matches(
    n.R0291_PATTERN_2,
    "command_text",
    r"(?:^|[;\n])[ \t]*/(?:ip|system|interface|user|ppp|tool)[ \t]+(?:\w+[ \t]+){0,3}(?:print|export|add|set)\b",
)
R0291_PATTERN_3: Final = Matches(
    n.R0291_PATTERN_3,
    "command_text",
    r"/etc/config/(?:network|firewall|wireless|simman|system|dropbear)\b",
)
R0291_PATTERN_4: Final = Matches(
    n.R0291_PATTERN_4,
    "command_text",
    r"(?:^|[;\n])[ \t]*(?:get[ \t]+system[ \t]+status|show[ \t]+(?:version|run\w*|ip|configuration|interfaces?|users|arp|system)(?![^;\n|]*\|)|sh[ \t]+(?:run|ver)\w*|display[ \t]+(?:version|current\w*)|diagnose[ \t]+\w+|show[ \t]+tech\S*)\b",
    limit=512,
)
R0291_PATTERN_5: Final = Matches(
    n.R0291_PATTERN_5,
    "command_text",
    r"(?<![\w.-])nvram[ \t]+(?:show|get|dump)\b|/etc/vmware/(?:esx|vpxa)\S*|\besxcli[ \t]+(?:system|network|vm)[ \t]+[\w.]+[ \t]+(?:get|list)|\bvim-cmd[ \t]+vmsvc/getallvms|(?<![\w.-])cat[ \t]+/etc/version\b|/var/run/gcc\.pid\b",
    limit=512,
)
R0291_ANY: Final = AnyOf(
    R0291_PATTERN, R0291_PATTERN_2, R0291_PATTERN_3, R0291_PATTERN_4, R0291_PATTERN_5
)
R0291: Final = Rule(
    id="R0291",
    version=1,
    name="device_settings_read",
    emits=(
        Emit("TA0007", "T1082", None, 0.6, "System Information Discovery"),
        Emit(
            "TA0009",
            "T1602",
            "T1602.002",
            0.35,
            "Data from Configuration Repository: Network Device Configuration Dump",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Settings and state of a router, camera, access point, firewall or hypervisor read in the words of that device:\n"
        "Ubiquiti, MikroTik, OpenWrt, Fortinet, Cisco, Huawei, nvram, VMware. Bots type them blindly, to learn what they are\n"
        "on."
    ),
    status="stable",
    source="rules/command/discovery/R0291_device_settings_read.yaml",
)


@KIND.rule(R0291, anchors=(R0291_ANY,))
def r0291(hits: Hits) -> bool:
    return R0291_ANY in hits


# ── R0292 ─────────────────────────────────────────────────────────────────────────────────────────

R0292_PATTERN: Final = Matches(
    n.R0292_PATTERN,
    "command_text",
    r"/dev/(?:ttyGSM|modem)[\w*-]*|/dev/tty(?:USB|ACM)[\w-]*\*|/var/(?:spool/|config/)?sms\b|/var/log/smsd|/etc/smsd\.conf|/usr/bin/qmuxd|/var/qmux_connect_socket|\bdmesg\b[^|;\n]*\|[^;\n]*?GSM",
    limit=512,
)
R0292_PATTERN_2: Final = Matches(
    n.R0292_PATTERN_2,
    "command_text",
    r"\blsusb\b[^;\n]*\|[ \t]*[ef]?grep\b[^;\n]*?(?i:gsm|modem|huawei|sierra|\blte\b)",
    limit=63,
)
R0292: Final = Rule(
    id="R0292",
    version=2,
    name="modem_looked_for",
    emits=(Emit("TA0007", "T1120", None, 0.65, "Peripheral Device Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "Modems, SIM cards and spools of short messages looked for: /dev/ttyGSM*, /dev/ttyUSB*, /dev/modem*,\n"
        "/var/spool/sms, smsd, qmuxd, lsusb. Who finds one can send messages on somebody's bill."
    ),
    status="stable",
    source="rules/command/discovery/R0292_modem_looked_for.yaml",
)


@KIND.rule(R0292, anchors=(R0292_PATTERN, R0292_PATTERN_2))
def r0292(hits: Hits) -> bool:
    return R0292_PATTERN in hits or R0292_PATTERN_2 in hits


# ── R0293 ─────────────────────────────────────────────────────────────────────────────────────────

R0293_PATTERN: Final = Matches(
    n.R0293_PATTERN,
    "command_text",
    r"/etc/(?:asterisk/|amportal\.conf|freepbx\.conf|freeswitch/|kamailio/)",
)
R0293: Final = Rule(
    id="R0293",
    version=1,
    name="telephony_settings_read",
    emits=(
        Emit("TA0006", "T1552", "T1552.001", 0.7, "Unsecured Credentials: Credentials In Files"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Settings of a telephone exchange read: SIP accounts and their passwords in /etc/asterisk, FreePBX, FreeSWITCH, or\n"
        "their databases. Stolen accounts are used for calls that pay the thief."
    ),
    status="stable",
    source="rules/command/credential_access/R0293_telephony_settings_read.yaml",
)


@KIND.rule(R0293, anchors=(R0293_PATTERN,))
def r0293(hits: Hits) -> bool:
    return R0293_PATTERN in hits


# ── R0294 ─────────────────────────────────────────────────────────────────────────────────────────

R0294_INSTALL: Final = Matches(
    (),
    "command_text",
    r"(?<![\w.-])(?:apt(?:-get)?|yum|dnf|apk|pacman|zypper|opkg|pkg|brew|pip[\d.]*|gem|snap|emerge)[ \t][^|;&\n]*?(?:install|add|-S\w*)[ \t]",
    limit=512,
)
R0294_TOOL: Final = Matches(
    n.R0294_TOOL,
    "command_text",
    r"(?:install|add|-S\w*)[ \t][^|;&\n]*?(?<![\w-])(?:nmap|masscan|zmap|hydra|thc-hydra|john|hashcat|proxychains\d?|tor|torsocks|shadowsocks(?:-libev)?|squid\d?|dante-server|xrdp|tightvncserver|x11vnc|vnc4server|tigervnc\S*|netcat\S*|ncat|socat|sshpass|aircrack-ng|ettercap\S*|hping3|metasploit\S*|sqlmap|nikto|responder|impacket|steghide|gobuster|medusa|ncrack|xmrig|cpulimit)(?![\w-])",
    limit=63,
)
R0294_IRC: Final = Matches(
    n.R0294_IRC,
    "command_text",
    r"(?<![\w.-])(?:tar|wget|curl|unzip|cd|make|fetch)[ \t][^;&|\n]*?(?i:psybnc|unrealircd|eggdrop|energymech|shroudbnc|ezbounce|\bemech)",
    limit=512,
)
R0294: Final = Rule(
    id="R0294",
    version=2,
    name="tool_installed",
    emits=(
        Emit("TA0011", "T1105", None, 0.4, "Ingress Tool Transfer"),
        Emit("TA0042", "T1588", "T1588.002", 0.35, "Obtain Capabilities: Tool"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A tool of attackers, a proxy or a remote desktop installed from the packages of the distribution: nmap, masscan,\n"
        "zmap, hydra, john, hashcat, proxychains, tor, shadowsocks, squid, xrdp, vnc, screen sharing; or a server,\n"
        "bouncer or bot of IRC fetched and unpacked, which is what many break in for."
    ),
    status="stable",
    source="rules/command/command_and_control/R0294_tool_installed.yaml",
)


@KIND.rule(R0294, anchors=(R0294_TOOL, R0294_IRC))
def r0294(hits: Hits) -> bool:
    return R0294_INSTALL in hits and R0294_TOOL in hits or R0294_IRC in hits


# ── R0295 ─────────────────────────────────────────────────────────────────────────────────────────

R0295_PATTERN: Final = Matches(
    n.R0295_PATTERN,
    "command_text",
    r"^(?:/(?:usr/)?s?bin/)?(?:whoami|id|who|last|uname|lscpu|lspci|nproc|free|ifconfig|ip (?:a|r)\w*|netstat|ps|cat /proc/\S+)(?![\w.-])",
)
R0295_SEQUENCE: Final = Sequence("R0295/1/sequence", by=("session_id",), within=120, steps=(1, 1))
R0295: Final = Rule(
    id="R0295",
    version=1,
    name="discovery_after_log_in",
    emits=(
        Emit("TA0007", "T1082", None, 0.45, "System Information Discovery"),
        Emit("TA0007", "T1033", None, 0.35, "System Owner/User Discovery"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A question about the host (who is here, what system, which network, processes) within two minutes after a log-in with\n"
        "a password, in the same session. Alone it is an administrator's day, and emitted below the default floor (R0018 to\n"
        "R0021); as the first thing in a session that began with a password it is more likely not."
    ),
    status="stable",
    source="rules/command/discovery/R0295_discovery_after_log_in.yaml",
)


@KIND.sees(R0295_SEQUENCE, 1, anchors=(R0295_PATTERN,))
def r0295_sequence_1(hits: Hits) -> bool:
    return R0295_PATTERN in hits


@KIND.rule(R0295, anchors=(R0295_PATTERN,))
def r0295(hits: Hits) -> bool:
    return R0295_SEQUENCE in hits


# ── R0296 ─────────────────────────────────────────────────────────────────────────────────────────

R0296_PATTERN: Final = Matches(
    n.R0296_PATTERN,
    "command_text",
    r"(?<![\w.-])dd[ \t]+bs=(?:22|52)[ \t]+count=1|(?<![\w.-])(?:cat|head|hexdump|od|xxd|readelf|file)[ \t]+(?:-\w+[ \t]+(?:\d+[ \t]+)?)*(?:/usr)?/bin/(?:ls|echo|busybox|sh|cat|ps|true|file)\b|(?<![\w.-])(?:head|hexdump|od|xxd)[ \t]+(?:-\w+[ \t]+(?:\d+[ \t]+)?)*/(?:usr/)?sbin/(?:sshd|init)\b",
    limit=512,
)
R0296_PATTERN_2: Final = Matches(
    n.R0296_PATTERN_2,
    "command_text",
    "\\becho[ \\t]+-n?e[ \\t]+[\"\\']?(?:(?:\\\\{1,2}x[0-9a-fA-F]{2}){2,8}|x6[fF]x6[bB])[\"\\']?[ \\t]*(?:$|[;&|\\n])|\\becho[ \\t]+Hi[ \\t]*\\|[ \\t]*cat[ \\t]+-n\\b",
)
R0296_PATTERN_3: Final = Matches(
    n.R0296_PATTERN_3,
    "command_text",
    r"\bls[ \t]+-\w*l\w*[ \t]+\$?[`(]?[ \t]*(?:\()?which[ \t]+(?:ls|sh|bash)|(?<![\w.-])while[ \t]+read[ \t]+i;?[ \t]*do[ \t]+(?:/bin/busybox[ \t]+)?echo\b[^\n]*?<[ \t]*(?:/bin/\w+|/proc/self/exe|\.s)",
    limit=512,
)
R0296_PATTERN_4: Final = Matches(
    n.R0296_PATTERN_4,
    "command_text",
    r"(?<![\w.-])cat[ \t]+/etc/motd[ \t]*(?:;|\n)(?:[^\n]{0,400}?[;\n])?[ \t]*\?[ \t]*(?:[;\n]|$)|(?:^|[;\n])[ \t]*\?[ \t]*[;\n](?:[^\n]{0,400}?[;\n])?[ \t]*cat[ \t]+/etc/motd\b",
    limit=512,
)
R0296_ANY: Final = AnyOf(R0296_PATTERN, R0296_PATTERN_2, R0296_PATTERN_3, R0296_PATTERN_4)
R0296: Final = Rule(
    id="R0296",
    version=2,
    name="shell_fingerprinted",
    emits=(
        Emit("TA0007", "T1082", None, 0.6, "System Information Discovery"),
        Emit("TA0005", "T1497", "T1497.001", 0.35, "Virtualization/Sandbox Evasion: System Checks"),
    ),
    evidence_fields=("command_text",),
    description=(
        "What kind of shell and processor is there found out by what it can do: the first bytes of /bin/ls, /bin/echo or\n"
        "busybox read (an ELF header names the processor), escaped letters echoed, a pipe into `cat -n` tried, the banner\n"
        "read and `?` asked as of a device. Loaders of bots do it before they choose which binary to send."
    ),
    status="stable",
    source="rules/command/discovery/R0296_shell_fingerprinted.yaml",
)


@KIND.rule(R0296, anchors=(R0296_ANY,))
def r0296(hits: Hits) -> bool:
    return R0296_ANY in hits


# ── R0297 ─────────────────────────────────────────────────────────────────────────────────────────

R0297_PATTERN: Final = Matches(
    n.R0297_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:nohup|setsid)[ \\t]+[\"\\']?(?:\\./|/root/|/tmp/|/var/tmp/|/dev/shm/|/var/run/|/usr/\\.\\w|\\S*/\\.)[^|;\\n]*?(?:>|&gt;)[ \\t]*/dev/null",
    limit=512,
)
R0297_PATTERN_2: Final = Matches(
    n.R0297_PATTERN_2,
    "command_text",
    r"(?:^|[;&|\n])[ \t]*(?:/root|/tmp|/var/tmp|/dev/shm|/var/run|\S{0,30}/\.\w+)/[\w.-]+[^|;&\n]*?>[ \t]*/dev/null[ \t]+2>[ \t]*&1[ \t]*&",
    limit=63,
)
R0297_PATTERN_3: Final = Matches(
    n.R0297_PATTERN_3,
    "command_text",
    r"(?<![\w.-])screen[ \t]+-\w*dm\w*S?[ \t][^|;\n]*?(?:\./|/tmp/|/root/|/dev/shm/)",
    limit=512,
)
R0297_PATTERN_4: Final = Matches(
    n.R0297_PATTERN_4,
    "command_text",
    r"\bdisown\b[^\n]*?(?:/tmp|/dev/shm)|(?:/tmp|/dev/shm)[^\n]*?&[ \t]*disown\b",
    limit=512,
)
R0297_ANY: Final = AnyOf(R0297_PATTERN, R0297_PATTERN_2, R0297_PATTERN_3, R0297_PATTERN_4)
R0297: Final = Rule(
    id="R0297",
    version=1,
    name="started_unseen",
    emits=(
        Emit("TA0002", "T1059", "T1059.004", 0.5, "Command and Scripting Interpreter: Unix Shell"),
        Emit("TA0005", "T1564", None, 0.35, "Hide Artifacts"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A program from root's home, a world-writable or a hidden directory started so that nobody sees it: with nohup,\n"
        "setsid or disown, its output thrown away, in the background."
    ),
    status="stable",
    source="rules/command/execution/R0297_started_unseen.yaml",
)


@KIND.rule(R0297, anchors=(R0297_ANY,))
def r0297(hits: Hits) -> bool:
    return R0297_ANY in hits


# ── R0298 ─────────────────────────────────────────────────────────────────────────────────────────

R0298_PATTERN: Final = Matches(
    n.R0298_PATTERN,
    "command_text",
    r"\bunset[ \t]+LANG[ \t]+LANGUAGE[ \t]+LC_CTYPE\b|\bWinSCP: this is (?:begin|end)-of-file|\bVisualGDB_\w+|\bSysprogsSync-v\d",
    limit=512,
)
R0298: Final = Rule(
    id="R0298",
    version=2,
    name="files_browsed_by_client",
    emits=(
        Emit("TA0007", "T1083", None, 0.5, "File and Directory Discovery"),
        Emit("TA0011", "T1105", None, 0.35, "Ingress Tool Transfer"),
    ),
    evidence_fields=("command_text",),
    description=(
        "A graphical client for SCP at work in the shell: the first commands of WinSCP (`unset LANG LANGUAGE LC_CTYPE …`, its\n"
        "end-of-file marker) or of VisualGDB. Somebody looks through the files with a mouse, and moves some."
    ),
    status="stable",
    source="rules/command/discovery/R0298_files_browsed_by_client.yaml",
)


@KIND.rule(R0298, anchors=(R0298_PATTERN,))
def r0298(hits: Hits) -> bool:
    return R0298_PATTERN in hits


# ── R0299 ─────────────────────────────────────────────────────────────────────────────────────────

R0299_PATTERN: Final = Matches(
    n.R0299_PATTERN,
    "command_text",
    r"(?i)(?:^|[;\n]|redis-cli\b[^\n]*?)[ \t]*(?:slaveof|replicaof)[ \t]+(?:NO[ \t]+ONE\b|[\w.-]+[ \t]+\d{2,5}\b)",
    limit=63,
)
R0299_PATTERN_2: Final = Matches(
    n.R0299_PATTERN_2,
    "command_text",
    r"(?i)\bMODULE[ \t]+(?:LOAD[ \t]+\S*\.so|UNLOAD[ \t]+system)\b|\bsystem\.(?:exec|rev|d)[ \t]+\S",
)
R0299_PATTERN_3: Final = Matches(
    n.R0299_PATTERN_3,
    "command_text",
    "(?i)\\bconfig[ \\t]+set[ \\t]+dir(?:[ \\t]+|[\"\\']+)[\"\\']?(?:/root|/home|/var/spool|/etc|/var/www|/tmp)|\\bconfig[ \\t]+set[ \\t]+dbfilename[ \\t]+[\"\\']?(?:\\S*\\.so|root|authorized_keys|crontab|\\S*\\.php|\\S*\\.jsp)",
)
R0299: Final = Rule(
    id="R0299",
    version=1,
    name="redis_taken_over",
    emits=(
        Emit("TA0001", "T1190", None, 0.8, "Exploit Public-Facing Application"),
        Emit("TA0002", "T1129", None, 0.5, "Shared Modules"),
    ),
    evidence_fields=("command_text",),
    description=(
        "Redis told to become the replica of a stranger, to load a module, or to write its data where others look for\n"
        "programs and keys: the steps by which an open Redis becomes a shell."
    ),
    status="stable",
    source="rules/command/execution/R0299_redis_taken_over.yaml",
)


@KIND.rule(R0299, anchors=(R0299_PATTERN, R0299_PATTERN_2, R0299_PATTERN_3))
def r0299(hits: Hits) -> bool:
    return R0299_PATTERN in hits or R0299_PATTERN_2 in hits or R0299_PATTERN_3 in hits


# ── R0472 ─────────────────────────────────────────────────────────────────────────────────────────

R0472_PATTERN: Final = Matches(
    n.R0472_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:docker|podman|nerdctl|buildah)\b[^|;&\n]*?[ \t](?:build|bud)\b[^|;&\n]*?[ \t](?:-(?=[ \t]*(?:$|[|;&<\n]))|(?:https?|git)://|/tmp\b|/dev/shm\b|/var/tmp\b)",
    limit=63,
)
R0472_PATTERN_2: Final = Matches(
    n.R0472_PATTERN_2,
    "command_text",
    r"\bFROM[ \t]+\w[\s\S]{0,600}?>[ \t]*\S*Dockerfile\b[\s\S]{0,200}?\b(?:docker|podman|nerdctl|buildah)[ \t]+(?:build|bud)\b",
    limit=22,
)
R0472_PATTERN_3: Final = Matches(
    n.R0472_PATTERN_3,
    "command_text",
    r">[ \t]*\S*Dockerfile\b[\s\S]{0,600}?\b(?:docker|podman|nerdctl|buildah)[ \t]+(?:build|bud)\b",
    limit=63,
)
R0472_PATTERN_4: Final = Matches(
    n.R0472_PATTERN_4,
    "command_text",
    r"(?<![\w.-])docker\b[^|;&\n]*?[ \t]build\b[^\n]*?(?:;|&&|\n)[^\n]*?\bdocker\b[^|;&\n]*?[ \t]run\b[^\n]*?(?:;|&&|\n)[^\n]*?\bdocker\b[^|;&\n]*?[ \t]exec\b",
    limit=4,
)
R0472_PATTERN_5: Final = Matches(
    n.R0472_PATTERN_5, "command_text", r"/build\?\S*?remote=(?:https?|git)", limit=512
)
R0472_ANY: Final = AnyOf(
    R0472_PATTERN, R0472_PATTERN_2, R0472_PATTERN_3, R0472_PATTERN_4, R0472_PATTERN_5
)
R0472: Final = Rule(
    id="R0472",
    version=1,
    name="image_built_on_host",
    emits=(Emit("TA0005", "T1612", None, 0.7, "Build Image on Host"),),
    evidence_fields=("command_text",),
    description=(
        "An image built on the host that is to run it: from a Dockerfile on standard input, in a directory anybody may write to,\n"
        "out of a remote context, or right after the Dockerfile was written; so nothing has to be pulled that a registry would scan."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0472_image_built_on_host.yaml",
)


@KIND.rule(R0472, anchors=(R0472_ANY,))
def r0472(hits: Hits) -> bool:
    return R0472_ANY in hits


# ── R0473 ─────────────────────────────────────────────────────────────────────────────────────────

R0473_PATTERN: Final = Matches(
    n.R0473_PATTERN,
    "command_text",
    r"(?<![\w.-])kubectl\b[^|;&\n]*?[ \t]create[ \t]+(?:cluster)?rolebinding\b",
    limit=512,
)
R0473_PATTERN_2: Final = Matches(
    n.R0473_PATTERN_2,
    "command_text",
    "(?<![\\w.-])kubectl\\b[^|;&\\n]*?[ \\t]create[ \\t]+(?:cluster)?role\\b[^|;&\\n]*?--verb[= ][\"\\']?\\*",
    limit=63,
)
R0473_PATTERN_3: Final = Matches(
    n.R0473_PATTERN_3,
    "command_text",
    r"\bkind:[ \t]*(?:Cluster)?RoleBinding\b[\s\S]{0,1500}?\bkubectl\b",
    limit=512,
)
R0473_PATTERN_4: Final = Matches(
    n.R0473_PATTERN_4,
    "command_text",
    r"\brbac\.authorization\.k8s\.io/v1\S*/(?:cluster)?rolebindings\b(?=[^\n]*-(?:d|X|-data))",
    limit=63,
)
R0473_PATTERN_5: Final = Matches(
    n.R0473_PATTERN_5,
    "command_text",
    r"(?<![\w.-])kubectl\b[^|;&\n]*?[ \t](?:patch|edit|set[ \t]+subject)[ \t]+(?:cluster)?rolebindings?\b",
    limit=512,
)
R0473_ANY: Final = AnyOf(
    R0473_PATTERN, R0473_PATTERN_2, R0473_PATTERN_3, R0473_PATTERN_4, R0473_PATTERN_5
)
R0473: Final = Rule(
    id="R0473",
    version=1,
    name="cluster_role_bound",
    emits=(
        Emit(
            "TA0003",
            "T1098",
            "T1098.006",
            0.75,
            "Account Manipulation: Additional Container Cluster Roles",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Rights in a cluster given away: a binding of a role made by hand, a role that may do everything, or a manifest of one\n"
        "written and applied. `cluster-admin` for a service account of one's own outlives the pod that was broken into."
    ),
    status="stable",
    source="rules/command/persistence/R0473_cluster_role_bound.yaml",
)


@KIND.rule(R0473, anchors=(R0473_ANY,))
def r0473(hits: Hits) -> bool:
    return R0473_ANY in hits


# ── R0474 ─────────────────────────────────────────────────────────────────────────────────────────

R0474_PATTERN: Final = Matches(
    n.R0474_PATTERN, "command_text", r"(?<![\w.-])(?:arpspoof|arpoison|arp-sk)[ \t]+-"
)
R0474_PATTERN_2: Final = Matches(
    n.R0474_PATTERN_2,
    "command_text",
    "(?<![\\w.-])ettercap\\b[^|;&\\n]*?[ \\t](?:-\\w*M\\w*[ \\t]+|--mitm[ \\t=]+)[\"\\']?arp",
    limit=512,
)
R0474_PATTERN_3: Final = Matches(
    n.R0474_PATTERN_3,
    "command_text",
    r"\barp\.spoof[ \t]+on\b|\barp\.spoof\.(?:targets|fullduplex|internal)\b",
)
R0474_PATTERN_4: Final = Matches(
    n.R0474_PATTERN_4,
    "command_text",
    "\\b(?:sendp?|srp)\\((?:Ether\\([^\\n]{0,80}?\\)[ \\t]*/[ \\t]*)?ARP\\([^\\n]{0,80}?\\bop[ \\t]*=[ \\t]*(?:2|[\"\\']is-at)",
    limit=63,
)
R0474_ANY: Final = AnyOf(R0474_PATTERN, R0474_PATTERN_2, R0474_PATTERN_3, R0474_PATTERN_4)
R0474: Final = Rule(
    id="R0474",
    version=1,
    name="arp_poisoned",
    emits=(
        Emit("TA0006", "T1557", "T1557.002", 0.85, "Adversary-in-the-Middle: ARP Cache Poisoning"),
    ),
    evidence_fields=("command_text",),
    description="Answers to ARP forged, so that the traffic of others goes through this host: the tools that do it, and their modules.",
    status="stable",
    source="rules/command/credential_access/R0474_arp_poisoned.yaml",
)


@KIND.rule(R0474, anchors=(R0474_ANY,))
def r0474(hits: Hits) -> bool:
    return R0474_ANY in hits


# ── R0475 ─────────────────────────────────────────────────────────────────────────────────────────

R0475_PATTERN: Final = Matches(
    n.R0475_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:snmpwalk|snmpbulkwalk)\\b[^|;&\\n]*?[ \\t]-c[ \\t]*[\"\\']?(?:public|private|cisco|manager|admin|default|security)\\b",
    limit=512,
)
R0475_PATTERN_2: Final = Matches(
    n.R0475_PATTERN_2,
    "command_text",
    r"(?<![\w.-])onesixtyone[ \t]+-|(?<![\w.-])(?:snmp-check|snmpcheck|braa)[ \t]+[^|;&\n]*?\d",
    limit=512,
)
R0475_PATTERN_3: Final = Matches(
    n.R0475_PATTERN_3,
    "command_text",
    "(?<![\\w.-])nmap\\b[^|;&\\n]*?--script[= ][\"\\']?[\\w,*-]*?snmp-(?:brute|info|interfaces|netstat|processes|sysdescr|\\*)",
    limit=512,
)
R0475: Final = Rule(
    id="R0475",
    version=1,
    name="snmp_tables_walked",
    emits=(
        Emit(
            "TA0009",
            "T1602",
            "T1602.001",
            0.6,
            "Data from Configuration Repository: SNMP (MIB Dump)",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "The tables of a device asked for over SNMP, all of them or with a list of communities: what a router knows of its\n"
        "network is had by asking."
    ),
    status="stable",
    source="rules/command/collection/R0475_snmp_tables_walked.yaml",
)


@KIND.rule(R0475, anchors=(R0475_PATTERN, R0475_PATTERN_2, R0475_PATTERN_3))
def r0475(hits: Hits) -> bool:
    return R0475_PATTERN in hits or R0475_PATTERN_2 in hits or R0475_PATTERN_3 in hits


# ── R0476 ─────────────────────────────────────────────────────────────────────────────────────────

R0476_PATTERN: Final = Matches(
    n.R0476_PATTERN,
    "command_text",
    "(?i)\\b(?:peer2profit|p2pclient|pawns-cli|iproyal/pawns|honeygain|earnapp|traffmonetizer|packetstream|psclient|bitpingd?|repocket|proxyrack|proxylite|earn\\.fm|packetshare|gaganode|mysterium(?:network)?/myst)\\b(?!\\.(?:com|io|net|org)/(?:$|[?#\"\\']))",
)
R0476: Final = Rule(
    id="R0476",
    version=1,
    name="bandwidth_sold",
    emits=(Emit("TA0040", "T1496", "T1496.002", 0.85, "Resource Hijacking: Bandwidth Hijacking"),),
    evidence_fields=("command_text",),
    description=(
        "A program that sells the host's bandwidth: the names of what is called proxyware, its images and its accounts. Whoever\n"
        "breaks into hosts to mine sells their lines too."
    ),
    status="stable",
    source="rules/command/impact/R0476_bandwidth_sold.yaml",
)


@KIND.rule(R0476, anchors=(R0476_PATTERN,))
def r0476(hits: Hits) -> bool:
    return R0476_PATTERN in hits


# ── R0477 ─────────────────────────────────────────────────────────────────────────────────────────

R0477_PATTERN: Final = Matches(
    n.R0477_PATTERN,
    "command_text",
    r"(?<![\w.-])aws\b[^|;&\n]*?[ \t]sns[ \t]+publish\b[^|;&\n]*?--phone-number\b",
    limit=63,
)
R0477_PATTERN_2: Final = Matches(
    n.R0477_PATTERN_2,
    "command_text",
    r"(?<![\w.-])aws\b[^|;&\n]*?[ \t](?:pinpoint(?:-sms-voice\S*)?[ \t]+send-\w*(?:text-)?message\w*|sns[ \t]+(?:set|get)-sms-attributes)\b",
    limit=512,
)
R0477_PATTERN_3: Final = Matches(
    n.R0477_PATTERN_3,
    "command_text",
    r"\bapi\.twilio\.com/\S*/(?:Messages|Calls)\b[^\n]*?\bTo=",
    limit=63,
)
R0477_PATTERN_4: Final = Matches(n.R0477_PATTERN_4, "command_text", r"\brest\.nexmo\.com/sms\b")
R0477_ANY: Final = AnyOf(R0477_PATTERN, R0477_PATTERN_2, R0477_PATTERN_3, R0477_PATTERN_4)
R0477: Final = Rule(
    id="R0477",
    version=1,
    name="messages_sent_at_others_cost",
    emits=(Emit("TA0040", "T1496", "T1496.003", 0.6, "Resource Hijacking: SMS Pumping"),),
    evidence_fields=("command_text",),
    description=(
        "Text messages sent through an account of a cloud or a telephony service, to a number of the sender's choice or to many:\n"
        "numbers that cost are called at the expense of whose keys these are."
    ),
    status="stable",
    source="rules/command/impact/R0477_messages_sent_at_others_cost.yaml",
)


@KIND.rule(R0477, anchors=(R0477_ANY,))
def r0477(hits: Hits) -> bool:
    return R0477_ANY in hits


# ── R0478 ─────────────────────────────────────────────────────────────────────────────────────────

R0478_PATTERN: Final = Matches(
    n.R0478_PATTERN,
    "command_text",
    r"(?<![\w.-])samba-tool[ \t]+user[ \t]+(?:create|add)\b|(?<![\w.-])ipa[ \t]+(?:user-add|stageuser-add)\b",
)
R0478_PATTERN_2: Final = Matches(
    n.R0478_PATTERN_2,
    "command_text",
    r"(?<![\w.-])net[ \t]+(?:rpc|ads)[ \t]+user[ \t]+add\b|(?<![\w.-])net[ \t]+user[ \t][^|;&\n]*?/add\b[^|;&\n]*?/domain\b",
    limit=63,
)
R0478_PATTERN_3: Final = Matches(
    n.R0478_PATTERN_3,
    "command_text",
    r"(?<![\w.-])ldap(?:add|modify)\b[\s\S]{0,800}?\bobjectClass:[ \t]*(?:user|person|inetOrgPerson|posixAccount|organizationalPerson)\b",
    limit=512,
)
R0478_PATTERN_4: Final = Matches(
    n.R0478_PATTERN_4,
    "command_text",
    r"\bobjectClass:[ \t]*(?:user|person|inetOrgPerson|posixAccount|organizationalPerson)\b[\s\S]{0,800}?\bldap(?:add|modify)\b",
    limit=512,
)
R0478_PATTERN_5: Final = Matches(
    n.R0478_PATTERN_5,
    "command_text",
    r"(?<![\w.-])(?:bloodyAD|bloodyad)\b[^|;&\n]*?[ \t]add[ \t]+(?:user|computer)\b|(?<![\w.-])(?:impacket-)?addcomputer(?:\.py)?[ \t](?![^\n]*-(?:no-add|delete)\b)[^|;&\n]*?-computer-name\b",
    limit=512,
)
R0478_ANY: Final = AnyOf(
    R0478_PATTERN, R0478_PATTERN_2, R0478_PATTERN_3, R0478_PATTERN_4, R0478_PATTERN_5
)
R0478: Final = Rule(
    id="R0478",
    version=1,
    name="domain_account_created",
    emits=(Emit("TA0003", "T1136", "T1136.002", 0.8, "Create Account: Domain Account"),),
    evidence_fields=("command_text",),
    description=(
        "An account made in a directory, not on the host: by Samba, FreeIPA, `net` against a server, an entry added over LDAP, or the\n"
        "tools that attack Active Directory."
    ),
    status="stable",
    source="rules/command/persistence/R0478_domain_account_created.yaml",
)


@KIND.rule(R0478, anchors=(R0478_ANY,))
def r0478(hits: Hits) -> bool:
    return R0478_ANY in hits


# ── R0480 ─────────────────────────────────────────────────────────────────────────────────────────

R0480_PATTERN: Final = Matches(
    n.R0480_PATTERN,
    "command_text",
    "(?<![\\w.-])setfattr[ \\t]+[^|;&\\n]*?-v[ \\t]*(?:[\"\\']?(?:0[sx]|\\$\\(|`)|[\"\\']?[\\w+/=]{40})",
    limit=512,
)
R0480_PATTERN_2: Final = Matches(
    n.R0480_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:getfattr|xattr[ \t]+-p)\b[^;&\n]*?\|[ \t]*(?:base64|xxd|sh|bash|zsh|python\w*|perl|openssl)\b",
    limit=512,
)
R0480_PATTERN_3: Final = Matches(
    n.R0480_PATTERN_3,
    "command_text",
    "(?<![\\w.-])xattr[ \\t]+-wx?[ \\t]+[\"\\']?(?!com\\.apple)[\\w.-]+[\"\\']?[ \\t]+(?:[\"\\']?(?:\\$\\(|`)|[\"\\']?[\\w+/=]{40})",
)
R0480_PATTERN_4: Final = Matches(
    n.R0480_PATTERN_4,
    "command_text",
    "(?:\\$\\(|`)[ \\t]*(?:getfattr|xattr[ \\t]+-p)\\b[^`)\\n]*?(?:\\)|`)[\"\\']?[ \\t]*(?:$|\\||;)",
    limit=512,
)
R0480_ANY: Final = AnyOf(R0480_PATTERN, R0480_PATTERN_2, R0480_PATTERN_3, R0480_PATTERN_4)
R0480: Final = Rule(
    id="R0480",
    version=1,
    name="hidden_in_attributes",
    emits=(Emit("TA0005", "T1564", "T1564.014", 0.7, "Hide Artifacts: Extended Attributes"),),
    evidence_fields=("command_text",),
    description="Content put into the extended attributes of a file, where neither `ls` nor `cat` shows it, or taken out of them to be run.",
    status="stable",
    source="rules/command/defense_evasion/R0480_hidden_in_attributes.yaml",
)


@KIND.rule(R0480, anchors=(R0480_ANY,))
def r0480(hits: Hits) -> bool:
    return R0480_ANY in hits


# ── R0481 ─────────────────────────────────────────────────────────────────────────────────────────

R0481_PATTERN: Final = Matches(
    n.R0481_PATTERN,
    "command_text",
    r"(?<![\w.-])iwlist\b[^|;&\n]*?[ \t]scan\w*\b|(?<![\w.-])iw[ \t]+(?:dev[ \t]+)?\w+[ \t]+scan\b",
    limit=512,
)
R0481_PATTERN_2: Final = Matches(
    n.R0481_PATTERN_2,
    "command_text",
    r"(?<![\w.-])nmcli\b[^|;&\n]*?[ \t](?:d|de|dev|device)[ \t]+w(?:ifi)?[ \t]+(?:list|show-password|rescan)\b|(?<![\w.-])nmcli\b[^|;&\n]*?802-11-wireless-security\.psk",
    limit=512,
)
R0481_PATTERN_3: Final = Matches(
    n.R0481_PATTERN_3,
    "command_text",
    r"/etc/NetworkManager/system-connections/|/etc/wpa_supplicant(?:/[\w.-]*)?\.conf\b",
)
R0481_PATTERN_4: Final = Matches(
    n.R0481_PATTERN_4,
    "command_text",
    r"/Apple80211\.framework/\S*/airport\b|(?<![\w.-])networksetup[ \t]+-listpreferredwirelessnetworks\b|(?<![\w.-])netsh[ \t]+wlan[ \t]+show\b",
    limit=512,
)
R0481_ANY: Final = AnyOf(R0481_PATTERN, R0481_PATTERN_2, R0481_PATTERN_3, R0481_PATTERN_4)
R0481: Final = Rule(
    id="R0481",
    version=1,
    name="wireless_networks_listed",
    emits=(
        Emit(
            "TA0007",
            "T1016",
            "T1016.002",
            0.4,
            "System Network Configuration Discovery: Wi-Fi Discovery",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Networks without wires looked for, or those that the host knows, with their passwords: near whom it is, and where else\n"
        "it could get in."
    ),
    status="stable",
    source="rules/command/discovery/R0481_wireless_networks_listed.yaml",
)


@KIND.rule(R0481, anchors=(R0481_ANY,))
def r0481(hits: Hits) -> bool:
    return R0481_ANY in hits


# ── R0482 ─────────────────────────────────────────────────────────────────────────────────────────

R0482_PATTERN: Final = Matches(n.R0482_PATTERN, "command_text", r"\bTracerPid\b")
R0482_PATTERN_2: Final = Matches(
    n.R0482_PATTERN_2,
    "command_text",
    "(?<![\\w.-])(?:pgrep|pidof)[ \\t]+(?:-\\w+[ \\t]+){0,6}[\"\\']?(?:gdb|strace|ltrace|lldb|radare2|r2)\\b|\\bps\\b[^\\n;]*?\\|[^\\n;]*?grep\\b[^\\n;]*?\\b(?:gdb|strace|ltrace)\\b",
    limit=22,
)
R0482: Final = Rule(
    id="R0482",
    version=1,
    name="debugger_checked",
    emits=(Emit("TA0005", "T1622", None, 0.6, "Debugger Evasion"),),
    evidence_fields=("command_text",),
    description="A look whether somebody watches: who traces the own process, whether a debugger runs.",
    status="stable",
    source="rules/command/defense_evasion/R0482_debugger_checked.yaml",
)


@KIND.rule(R0482, anchors=(R0482_PATTERN, R0482_PATTERN_2))
def r0482(hits: Hits) -> bool:
    return R0482_PATTERN in hits or R0482_PATTERN_2 in hits


# ── R0483 ─────────────────────────────────────────────────────────────────────────────────────────

R0483_PATTERN: Final = Matches(
    n.R0483_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:lua|luajit|texlua)(?:\d[\d.]*)?[ \t]+(?:-\w[ \t]+\S+[ \t]+){0,4}-e[ \t]*[^\n]*?\b(?:os\.execute|io\.popen|io\.open|require\b[^\n]{0,20}?socket|loadstring|os\.remove)\b",
    limit=22,
)
R0483_PATTERN_2: Final = Matches(
    n.R0483_PATTERN_2,
    "command_text",
    r"(?<![\w.-])(?:curl|wget)\b[^;&\n]*?\|[ \t]*(?:sudo[ \t]+)?(?:lua|luajit)(?:\d[\d.]*)?\b|(?<![\w.-])(?:lua|luajit)(?:\d[\d.]*)?[ \t]+(?:/tmp|/dev/shm|/var/tmp)/",
    limit=512,
)
R0483_PATTERN_3: Final = Matches(
    n.R0483_PATTERN_3,
    "command_text",
    "--script[= ][\"\\']?(?:/tmp|/dev/shm|/var/tmp)/\\S+?\\.nse\\b",
    limit=512,
)
R0483: Final = Rule(
    id="R0483",
    version=1,
    name="lua_run",
    emits=(Emit("TA0002", "T1059", "T1059.011", 0.75, "Command and Scripting Interpreter: Lua"),),
    evidence_fields=("command_text",),
    description=(
        "Lua that acts on the host: a program on the command line that starts others, opens sockets or writes files, or one\n"
        "fetched and run."
    ),
    status="stable",
    source="rules/command/execution/R0483_lua_run.yaml",
)


@KIND.rule(R0483, anchors=(R0483_PATTERN, R0483_PATTERN_2, R0483_PATTERN_3))
def r0483(hits: Hits) -> bool:
    return R0483_PATTERN in hits or R0483_PATTERN_2 in hits or R0483_PATTERN_3 in hits


# ── R0484 ─────────────────────────────────────────────────────────────────────────────────────────

R0484_PATTERN: Final = Matches(
    n.R0484_PATTERN,
    "command_text",
    r"(?<![\w.-])qemu-system-\w+\b[^|;&\n]*?(?:-nographic|-daemonize|-display[ \t=]+none|-vnc[ \t=]+none)\b",
    limit=512,
)
R0484_PATTERN_2: Final = Matches(
    n.R0484_PATTERN_2,
    "command_text",
    r"(?<![\w.-])qemu-system-\w+\b[^|;&\n]*?\bhostfwd=|(?<![\w.-])qemu-system-\w+\b[^|;&\n]*?-netdev[ \t]+(?:user|socket)[^|;&\n]*?connect=",
    limit=63,
)
R0484_PATTERN_3: Final = Matches(
    n.R0484_PATTERN_3,
    "command_text",
    r"(?<![\w.-])(?i:vboxmanage)[ \t]+startvm\b[^|;&\n]*?headless\b|(?<![\w.-])(?i:vboxheadless)[ \t]+-",
    limit=512,
)
R0484: Final = Rule(
    id="R0484",
    version=1,
    name="virtual_machine_run_unseen",
    emits=(Emit("TA0005", "T1564", "T1564.006", 0.55, "Hide Artifacts: Run Virtual Instance"),),
    evidence_fields=("command_text",),
    description=(
        "A virtual machine started without a screen, or made, started and given a network from one line: what runs in it, the\n"
        "host's defences do not see."
    ),
    status="stable",
    source="rules/command/defense_evasion/R0484_virtual_machine_run_unseen.yaml",
)


@KIND.rule(R0484, anchors=(R0484_PATTERN, R0484_PATTERN_2, R0484_PATTERN_3))
def r0484(hits: Hits) -> bool:
    return R0484_PATTERN in hits or R0484_PATTERN_2 in hits or R0484_PATTERN_3 in hits


# ── R0485 ─────────────────────────────────────────────────────────────────────────────────────────

R0485_PATTERN: Final = Matches(
    n.R0485_PATTERN,
    "command_text",
    r"\b(?:discord(?:app)?\.com/api/(?:v\d+/)?webhooks/|hooks\.slack\.com/(?:services|workflows)/|\w+\.webhook\.office\.com/|chat\.googleapis\.com/v1/spaces/)[^\n]*?(?:[ \t]-(?:d|F|T|-data\S*|-form|-upload-file|-json|-post-\w+)|\bpost\b)",
    limit=512,
)
R0485_PATTERN_2: Final = Matches(
    n.R0485_PATTERN_2,
    "command_text",
    r"(?:[ \t]-(?:d|F|T|-data\S*|-form|-upload-file|-json|-post-\w+)|\.post\()[^\n]*?\b(?:discord(?:app)?\.com/api/(?:v\d+/)?webhooks/|hooks\.slack\.com/(?:services|workflows)/|\w+\.webhook\.office\.com/|chat\.googleapis\.com/v1/spaces/)",
    limit=63,
)
R0485_PATTERN_3: Final = Matches(
    n.R0485_PATTERN_3,
    "command_text",
    r"\b(?:webhook\.site/[0-9a-f-]{8}|\w+\.(?:m\.)?pipedream\.net|\w+\.requestcatcher\.com|\w+\.hookbin\.com)",
    limit=512,
)
R0485_PATTERN_4: Final = Matches(
    n.R0485_PATTERN_4,
    "command_text",
    r"\bapi\.telegram\.org/bot[^\n]*?/send(?:Document|Message|Photo)\b",
    limit=512,
)
R0485_ANY: Final = AnyOf(R0485_PATTERN, R0485_PATTERN_2, R0485_PATTERN_3, R0485_PATTERN_4)
R0485: Final = Rule(
    id="R0485",
    version=1,
    name="data_sent_to_webhook",
    emits=(
        Emit(
            "TA0010",
            "T1567",
            "T1567.004",
            0.7,
            "Exfiltration Over Web Service: Exfiltration Over Webhook",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "What was found sent to a channel of a chat or a collector of requests: nothing has to be set up, and it looks like any\n"
        "other encrypted request."
    ),
    status="stable",
    source="rules/command/exfiltration/R0485_data_sent_to_webhook.yaml",
)


@KIND.rule(R0485, anchors=(R0485_ANY,))
def r0485(hits: Hits) -> bool:
    return R0485_ANY in hits


# ── R0486 ─────────────────────────────────────────────────────────────────────────────────────────

R0486_PATTERN: Final = Matches(
    n.R0486_PATTERN,
    "command_text",
    r"(?<![\w.-])systemctl[ \t]+(?:--now[ \t]+)?mask[ \t]+(?:--now[ \t]+)?(?:\w[\w.-]*[ \t]+){0,6}(?:sleep|suspend|hibernate|hybrid-sleep)\.target\b",
    limit=512,
)
R0486_PATTERN_2: Final = Matches(
    n.R0486_PATTERN_2,
    "command_text",
    r"(?<![\w.-])pmset[ \t]+(?:-\w[ \t]+)?(?:(?:display|disk)?sleep[ \t]+0\b|disablesleep[ \t]+1)|(?<![\w.-])caffeinate[ \t]+-\w*s",
)
R0486_PATTERN_3: Final = Matches(
    n.R0486_PATTERN_3,
    "command_text",
    "\\bsleep-inactive-(?:ac|battery)-(?:type[ \\t]+[\"\\']?nothing|timeout[ \\t]+[\"\\']?0)|\\bIdleAction=ignore|\\bHandleLidSwitch=ignore",
)
R0486: Final = Rule(
    id="R0486",
    version=1,
    name="sleep_prevented",
    emits=(Emit("TA0003", "T1653", None, 0.55, "Power Settings"),),
    evidence_fields=("command_text",),
    description=(
        "A host kept from sleeping: its targets masked, its timers set to never, lids and idleness ignored. What is to go on by\n"
        "night needs a machine that is awake."
    ),
    status="stable",
    source="rules/command/persistence/R0486_sleep_prevented.yaml",
)


@KIND.rule(R0486, anchors=(R0486_PATTERN, R0486_PATTERN_2, R0486_PATTERN_3))
def r0486(hits: Hits) -> bool:
    return R0486_PATTERN in hits or R0486_PATTERN_2 in hits or R0486_PATTERN_3 in hits


# ── R0488 ─────────────────────────────────────────────────────────────────────────────────────────

R0488_PATTERN: Final = Matches(
    n.R0488_PATTERN,
    "command_text",
    r"(?<![\w.-])dd\b[^|;&\n]*?\bof=/dev/(?:sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme\dn\d|mmcblk\d)(?=[ \t]|$)[^|;&\n]*?\bbs=(?:440|446|512)\b[^|;&\n]*?\bcount=1\b",
    limit=22,
)
R0488_PATTERN_2: Final = Matches(
    n.R0488_PATTERN_2,
    "command_text",
    r"(?<![\w.-])dd\b[^|;&\n]*?\bbs=(?:440|446|512)\b[^|;&\n]*?\bof=/dev/(?:sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme\dn\d|mmcblk\d)(?=[ \t]|$)",
    limit=63,
)
R0488_PATTERN_3: Final = Matches(
    n.R0488_PATTERN_3,
    "command_text",
    r"(?<![\w.-])efibootmgr\b[^|;&\n]*?[ \t](?:-\w*c\w*|--create)\b[^|;&\n]*?[ \t](?:-l|--loader)\b",
    limit=63,
)
R0488_PATTERN_4: Final = Matches(
    n.R0488_PATTERN_4,
    "command_text",
    r"(?<![\w.-])(?:cp|mv|install|cat|dd)\b[^|;&\n]*?(?:[ \t]|>[ \t]*|of=)/boot/efi/EFI/\S+?\.efi(?=[ \t]*(?:$|[;&|\n]))",
    limit=63,
)
R0488_ANY: Final = AnyOf(R0488_PATTERN, R0488_PATTERN_2, R0488_PATTERN_3, R0488_PATTERN_4)
R0488: Final = Rule(
    id="R0488",
    version=1,
    name="boot_sector_written",
    emits=(Emit("TA0003", "T1542", "T1542.003", 0.6, "Pre-OS Boot: Bootkit"),),
    evidence_fields=("command_text",),
    description=(
        "The first sector of a disk or the loader written: what is started before the system is seen by nothing that the system\n"
        "runs."
    ),
    status="stable",
    source="rules/command/persistence/R0488_boot_sector_written.yaml",
)


@KIND.rule(R0488, anchors=(R0488_ANY,))
def r0488(hits: Hits) -> bool:
    return R0488_ANY in hits


# ── R0492 ─────────────────────────────────────────────────────────────────────────────────────────

R0492_PATTERN: Final = Matches(
    n.R0492_PATTERN,
    "command_text",
    r"(?<![\w.-])mosquitto_sub\b[^;&\n]*?\|[ \t]*(?:while\b|xargs\b|sh\b|bash\b)",
    limit=512,
)
R0492_PATTERN_2: Final = Matches(
    n.R0492_PATTERN_2,
    "command_text",
    r"\|[ \t]*mosquitto_pub\b[^|;&\n]*?[ \t]-h\b|(?<![\w.-])mosquitto_pub\b[^|;&\n]*?(?:\$\(|`|[ \t]-f[ \t]+/)",
    limit=512,
)
R0492_PATTERN_3: Final = Matches(
    n.R0492_PATTERN_3,
    "command_text",
    r"(?<![\w.-])redis-cli\b[^;&\n]*?[ \t](?i:p?subscribe)\b[^;&\n]*?\|[ \t]*(?:while\b|xargs\b|sh\b|bash\b)",
    limit=63,
)
R0492_PATTERN_4: Final = Matches(
    n.R0492_PATTERN_4,
    "command_text",
    r"\bntfy\.sh/\w+[^\n]*?\|[ \t]*(?:while\b|xargs\b|sh\b|bash\b)",
    limit=512,
)
R0492_ANY: Final = AnyOf(R0492_PATTERN, R0492_PATTERN_2, R0492_PATTERN_3, R0492_PATTERN_4)
R0492: Final = Rule(
    id="R0492",
    version=1,
    name="publish_and_subscribe",
    emits=(
        Emit(
            "TA0011",
            "T1071",
            "T1071.005",
            0.65,
            "Application Layer Protocol: Publish/Subscribe Protocols",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "Orders taken from, or results put into, a channel that both sides only know by name: topics of MQTT, Redis or a public\n"
        "service of messages, tied to a shell."
    ),
    status="stable",
    source="rules/command/command_and_control/R0492_publish_and_subscribe.yaml",
)


@KIND.rule(R0492, anchors=(R0492_ANY,))
def r0492(hits: Hits) -> bool:
    return R0492_ANY in hits


# ── R0494 ─────────────────────────────────────────────────────────────────────────────────────────

R0494_PATTERN: Final = Matches(
    n.R0494_PATTERN,
    "command_text",
    r"(?<![\w.-])(?:docker|podman|nerdctl)\b[^|;&\n]*?[ \t]commit[ \t][^\n]*?(?:;|&&|\n)[^\n]*?\b(?:docker|podman|nerdctl)\b[^|;&\n]*?[ \t](?:push|save|tag)\b",
    limit=12,
)
R0494_PATTERN_2: Final = Matches(
    n.R0494_PATTERN_2,
    "command_text",
    r"(?<![\w.-])aws\b[^|;&\n]*?[ \t]ec2[ \t]+(?:create-image|register-image|import-image)\b",
    limit=512,
)
R0494_PATTERN_3: Final = Matches(
    n.R0494_PATTERN_3,
    "command_text",
    r"(?<![\w.-])gcloud\b[^|;&\n]*?[ \t]compute[ \t]+images[ \t]+(?:create|import)\b|(?<![\w.-])az\b[ \t]+image[ \t]+create\b",
    limit=512,
)
R0494: Final = Rule(
    id="R0494",
    version=1,
    name="image_implanted",
    emits=(Emit("TA0003", "T1525", None, 0.5, "Implant Internal Image"),),
    evidence_fields=("command_text",),
    description="A container as it is made an image, and pushed: the next one that is started from it has what was put there.",
    status="stable",
    source="rules/command/persistence/R0494_image_implanted.yaml",
)


@KIND.rule(R0494, anchors=(R0494_PATTERN, R0494_PATTERN_2, R0494_PATTERN_3))
def r0494(hits: Hits) -> bool:
    return R0494_PATTERN in hits or R0494_PATTERN_2 in hits or R0494_PATTERN_3 in hits


# ── R0495 ─────────────────────────────────────────────────────────────────────────────────────────

R0495_PATTERN: Final = Matches(
    n.R0495_PATTERN,
    "command_text",
    "(?<![\\w.-])(?:docker|podman|nerdctl)\\b[^|;&\\n]*?[ \\t](?:run|create)\\b(?=[^|;&\\n]*?(?:--privileged\\b|--pid[= ]host\\b|[ \\t]-v[ \\t]*[\"\\']?/:|--cap-add))[^|;&\\n]*?--restart[= ][\"\\']?(?:always|unless-stopped)\\b",
    limit=63,
)
R0495_PATTERN_2: Final = Matches(
    n.R0495_PATTERN_2, "command_text", r"(?<![\w.-])podman[ \t]+generate[ \t]+systemd\b"
)
R0495_PATTERN_3: Final = Matches(
    n.R0495_PATTERN_3,
    "command_text",
    r"\bkind:[ \t]*DaemonSet\b[\s\S]{0,2000}?\b(?:privileged:[ \t]*true|hostPID:[ \t]*true|hostPath:)",
    limit=512,
)
R0495: Final = Rule(
    id="R0495",
    version=1,
    name="container_service",
    emits=(
        Emit(
            "TA0003",
            "T1543",
            "T1543.005",
            0.6,
            "Create or Modify System Process: Container Service",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "A container or a pod that comes back by itself, with more rights than a workload needs: restarted always, on every node,\n"
        "or as a unit of the host."
    ),
    status="stable",
    source="rules/command/persistence/R0495_container_service.yaml",
)


@KIND.rule(R0495, anchors=(R0495_PATTERN, R0495_PATTERN_2, R0495_PATTERN_3))
def r0495(hits: Hits) -> bool:
    return R0495_PATTERN in hits or R0495_PATTERN_2 in hits or R0495_PATTERN_3 in hits
