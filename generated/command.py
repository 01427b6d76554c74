"""What ttpc asks of every command event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import (
    Emit,
    Evidence,
    Final,
    Hits,
    Kind,
    Matches,
    Rule,
    copied,
    first,
    matched,
)

from . import patterns as n

KIND: Final = Kind(
    "command",
    scans=("command_text",),
    reads=("command_text", "matched_path", "path", "raw_url", "request_path"),
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


@KIND.rule(R0010, anchors=(R0010_INTERACTIVE, R0010_NETWORK_FILE, R0010_NETCAT, R0010_COMMAND_LINE))
def r0010(hits: Hits) -> bool:
    return (
        R0010_INTERACTIVE in hits
        or R0010_NETWORK_FILE in hits
        or R0010_NETCAT in hits
        or R0010_COMMAND_LINE in hits
    )


# ── R0011 ─────────────────────────────────────────────────────────────────────────────────────────

R0011_INTERPRETER: Final = Matches(
    n.R0011_INTERPRETER,
    "command_text",
    r"(?=[nprNPR])(?<![\w.-])(?i:(?:python(?:[23](?:\.\d{1,2})?)?|perl|ruby|node|php)(?:[ \t]+-[bimnorsuw]\S{0,60}){0,4}[ \t]+-[ce])(?![\w-])",
    limit=256,
)
R0011_PHP_RUN: Final = Matches(
    n.R0011_PHP_RUN,
    "command_text",
    r"(?i)(?<![\w.-])php(?:\d(?:\.\d)?)?(?:[ \t]+-(?:d[ \t]*[\w.]{1,40}(?:=\S{0,40})?|n)){0,4}[ \t]+-r(?![\w-])",
    limit=256,
)
R0011_NODE_EVAL: Final = Matches(
    n.R0011_NODE_EVAL, "command_text", r"(?i)(?<![\w.-])(?:node|nodejs)[ \t]+--eval(?![\w-])"
)
R0011_SHELL: Final = Matches(n.R0011_SHELL, "command_text", r"(?i)/bin/(?:ba)?sh[ \t]+-c(?![\w-])")
R0011: Final = Rule(
    id="R0011",
    version=1,
    name="scripting_interpreter_exec",
    emits=(Emit("TA0002", "T1059", None, 0.7, "Command and Scripting Interpreter"),),
    evidence_fields=("command_text",),
    description=(
        "Program text handed to an interpreter on its command line: python, perl, ruby, node or php followed by `-c`\n"
        "or `-e`, php by `-r`, node by `--eval`, also with the options that usually stand before it (`perl -MSocket\n"
        "-e`, `python3 -u -c`), or a shell given by its path with `-c`."
    ),
    status="stable",
    source="rules/command/R0011_scripting_interpreter_exec.yaml",
)


@KIND.rule(R0011, anchors=(R0011_INTERPRETER, R0011_PHP_RUN, R0011_NODE_EVAL, R0011_SHELL))
def r0011(hits: Hits) -> bool:
    return (
        R0011_INTERPRETER in hits
        or R0011_PHP_RUN in hits
        or R0011_NODE_EVAL in hits
        or R0011_SHELL in hits
    )


# ── R0012 ─────────────────────────────────────────────────────────────────────────────────────────

R0012_URL: Final = Matches(
    n.R0012_URL,
    "command_text",
    r"\b(?:wget|curl|tftp|scp|ftpget)\b[^;|\n]*?(?:https?|ftps?)://",
    limit=256,
)
R0012_OUTPUT_OPTION: Final = Matches(
    n.R0012_OUTPUT_OPTION, "command_text", r"\b(?:wget|curl)[ \t]+-O[ \t]"
)
R0012_BARE_ADDRESS: Final = Matches(
    n.R0012_BARE_ADDRESS,
    "command_text",
    r"\b(?:wget|curl)[ \t][^;|&\n]*?(?<![\w./@:=-])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w.-])",
    limit=256,
)
R0012_BARE_HOST: Final = Matches(
    n.R0012_BARE_HOST,
    "command_text",
    "\\b(?:wget|curl)[ \\t](?:[^;|&\\n]*?[ \\t])?[\"']?[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,4}\\.[A-Za-z][A-Za-z0-9-]{1,22}(?::\\d{1,5})?/",
    limit=256,
)
R0012_TFTP_GET: Final = Matches(
    n.R0012_TFTP_GET, "command_text", r"\btftp[ \t](?:[^;|&\n]*?[ \t])?(?:-g|get)[ \t]", limit=256
)
R0012_FTPGET: Final = Matches(
    n.R0012_FTPGET, "command_text", r"(?<![\w.-])ftpget[ \t]+(?:-[cpPuv][ \t]|[\w.$])"
)
R0012: Final = Rule(
    id="R0012",
    version=1,
    name="ingress_tool_transfer",
    emits=(Emit("TA0011", "T1105", None, 0.85, "Ingress Tool Transfer"),),
    evidence_fields=("command_text",),
    description=(
        "A file fetched from elsewhere with wget, curl, tftp, scp or ftpget: a URL after the command within the same\n"
        "part of the line (no pipe, semicolon or newline between), `wget -O` or `curl -O`, an address or a host with\n"
        "a path and no scheme (`wget 192.0.2.1/x.sh`), or the get forms of tftp and ftpget that droppers for small\n"
        "devices use."
    ),
    status="stable",
    source="rules/command/R0012_ingress_tool_transfer.yaml",
)


@KIND.rule(
    R0012,
    anchors=(
        R0012_URL,
        R0012_OUTPUT_OPTION,
        R0012_BARE_ADDRESS,
        R0012_BARE_HOST,
        R0012_TFTP_GET,
        R0012_FTPGET,
    ),
)
def r0012(hits: Hits) -> bool:
    return (
        R0012_URL in hits
        or R0012_OUTPUT_OPTION in hits
        or R0012_BARE_ADDRESS in hits
        or R0012_BARE_HOST in hits
        or R0012_TFTP_GET in hits
        or R0012_FTPGET in hits
    )


# ── R0013 ─────────────────────────────────────────────────────────────────────────────────────────

R0013_PATTERN: Final = Matches(
    n.R0013_PATTERN,
    "command_text",
    "\\b(?:cat|less|more|head|tail|tac|nl|[efz]?grep)\\b[^|;&\\n]*?[ \\t<][\"']?/{1,2}etc/{1,2}passwd(?![\\w.-])",
    limit=256,
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
    limit=256,
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
    limit=256,
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
    version=1,
    name="recursive_find",
    emits=(Emit("TA0007", "T1083", None, 0.65, "File and Directory Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "find started at the root or at one of the large trees (/home, /etc, /var, /opt, /root, /tmp, /usr) or below\n"
        "one of them. Anybody who learns a strange system does this, and every administrator too: the confidence says\n"
        "so."
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
    limit=256,
)
R0018: Final = Rule(
    id="R0018",
    version=1,
    name="system_info_discovery",
    emits=(Emit("TA0007", "T1082", None, 0.7, "System Information Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The system asked what it is: uname with a flag, lsb_release, hostnamectl (unless it is told to set\n"
        "something), or one of the files that name the distribution and its release shown on the screen."
    ),
    status="stable",
    source="rules/command/R0018_system_info_discovery.yaml",
)


@KIND.rule(R0018, anchors=(R0018_UNAME, R0018_LSB_RELEASE, R0018_HOSTNAMECTL, R0018_RELEASE_FILE))
def r0018(hits: Hits) -> bool:
    return (
        R0018_UNAME in hits
        or R0018_LSB_RELEASE in hits
        or R0018_HOSTNAMECTL in hits
        or R0018_RELEASE_FILE in hits
    )


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
    version=1,
    name="user_discovery",
    emits=(Emit("TA0007", "T1033", None, 0.7, "System Owner/User Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "whoami, id, w, who, users or last as the command of a simple command: at the beginning of the text or after\n"
        "a separator, a newline, an opening `$(` or backtick, with or without blanks, sudo and its options, busybox,\n"
        "an assignment, or a path before it; also as the whole command line of `sh -c`. None of them reads standard\n"
        "input, so a single pipe before one counts only with sudo or xargs between. As an argument (`grep id file`)\n"
        "or as part of a longer word they say nothing."
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
    version=1,
    name="network_config_discovery",
    emits=(Emit("TA0007", "T1016", None, 0.75, "System Network Configuration Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "The addresses, links and routes of the host looked up: ip with the objects address, link or route (unless it\n"
        "is told to change them), ifconfig, iwconfig, and route or arp with a flag."
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
    version=1,
    name="network_connections_discovery",
    emits=(Emit("TA0007", "T1049", None, 0.75, "System Network Connections Discovery"),),
    evidence_fields=("command_text",),
    description=(
        "Open sockets and their peers listed: netstat with a flag, ss with a flag at the place of a command, or lsof\n"
        "with `-i`, alone or in a group of flags."
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
    limit=256,
)
R0023_TOOLS: Final = Matches(
    n.R0023_TOOLS, "command_text", r"(?i)(?<![\w.-])(?:enum4linux|nbtscan)(?![\w/]|\.\w)"
)
R0023_RPCCLIENT: Final = Matches(
    n.R0023_RPCCLIENT,
    "command_text",
    r"(?<![\w.-])(?i:rpcclient)\b[^\n]*?\b(?i:enumdomusers|netshareenum(?:all)?|querydispinfo)\b",
    limit=256,
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
    version=1,
    name="local_account_creation",
    emits=(Emit("TA0003", "T1136", "T1136.001", 0.95, "Create Account: Local Account"),),
    evidence_fields=("command_text",),
    description=(
        "A local account made: useradd or adduser at the place of a command with a login name after whatever options\n"
        "and values, or a line appended to /etc/passwd by redirection or by `tee -a`. Help, defaults (`useradd -D`)\n"
        "and an unfinished command that names nobody are left alone."
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
    limit=256,
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
    limit=256,
)
R0026_KEY: Final = Matches(
    n.R0026_KEY,
    "command_text",
    "\\b(?i:redis|keydb|valkey)[^\\n]*?\\b(?i:set)[ \\t]+[^\\s\"']{1,64}[ \\t][\"'\\\\nrt\\s]{0,24}(?i:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2)",
    limit=256,
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


@KIND.rule(R0026, anchors=(R0026_DIRECTORY, R0026_KEY, R0026_SESSION, R0026_STORED))
def r0026(hits: Hits) -> bool:
    return (
        R0026_DIRECTORY in hits
        or R0026_KEY in hits
        or R0026_SESSION in hits
        or R0026_STORED in hits
    )


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
    limit=256,
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
    limit=256,
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


@KIND.rule(
    R0028, anchors=(R0028_CLEARED, R0028_UNSET, R0028_VARIABLE, R0028_OVERWRITTEN, R0028_REMOVED)
)
def r0028(hits: Hits) -> bool:
    return (
        R0028_CLEARED in hits
        or R0028_UNSET in hits
        or R0028_VARIABLE in hits
        or R0028_OVERWRITTEN in hits
        or R0028_REMOVED in hits
    )


# ── R0029 ─────────────────────────────────────────────────────────────────────────────────────────

R0029_PATTERN: Final = Matches(
    n.R0029_PATTERN,
    "command_text",
    r"(?:^|[;&|`\n]|[$<>]\()[ \t]*(?:\([ \t]*)?(?=[/!deistw])(?:(?:then|do|else|if|while|exec|!)[ \t]+){0,3}(?:/usr/bin/)?sudo(?:[ \t]+(?:-[AbEHknPS]{1,6}|--[a-z-]{2,20}(?:=[^\s;&|`]{1,32})?|-[AbEHknPS]{0,4}[CDRTUghprtu][ \t]*[^\s;&|`]{1,32})){0,4}?[ \t]+(?:su(?![\w./=-])|-[AbEHknPS]{0,6}[lis](?![-])|--(?:list|login|shell)(?![\w-]))",
    limit=256,
)
R0029: Final = Rule(
    id="R0029",
    version=1,
    name="sudo_abuse",
    emits=(
        Emit(
            "TA0004",
            "T1548",
            "T1548.003",
            0.75,
            "Abuse Elevation Control Mechanism: Sudo and Sudo Caching",
        ),
    ),
    evidence_fields=("command_text",),
    description=(
        "sudo asked what it may do (`-l`) or for a shell of root (`-i`, `-s`, `su`), at the place of a command; other\n"
        "options of sudo, with their values, may stand before."
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
    r"\bdropDatabase\s{0,8}\(",
    r"\bDELETE\s{1,16}/_all\b",
    "-X\\s{0,8}[\"']?DELETE\\b[^|;&\\n]*?[\\w\\]]/(?:_all|\\*)(?![\\w/])",
    limit=256,
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
    computed=("matched_op", "command_text"),
)


@KIND.rule(R0032, anchors=(R0032_TYPED,))
def r0032(hits: Hits) -> bool:
    return R0032_TYPED in hits


@KIND.evidence(R0032)
def r0032_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_op": first(matched(shown, R0032_TYPED)),
        "command_text": copied(shown, "command_text"),
    }


# ── R0033 ─────────────────────────────────────────────────────────────────────────────────────────

R0033_COMMAND_TEXT_LEFT_KEYWORD: Final = Matches(
    n.R0033_COMMAND_TEXT_LEFT_KEYWORD,
    "command_text",
    "bitcoin",
    "btc",
    "monero",
    "ransom",
    "decrypt",
    case_sensitive=False,
)
R0033_COMMAND_TEXT_LEFT_WALLET: Final = Matches(
    (),
    "command_text",
    r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b",
    r"\bbc1[02-9ac-hj-np-z]{11,71}\b",
    r"\b4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}\b",
    limit=256,
)
R0033_COMMAND_TEXT_YOUR_DATA: Final = Matches(
    n.R0033_COMMAND_TEXT_YOUR_DATA,
    "command_text",
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


# ── R0034 ─────────────────────────────────────────────────────────────────────────────────────────

R0034_PATTERN: Final = Matches(
    n.R0034_PATTERN,
    "command_text",
    "\\bcurl\\b(?=[^|;&\\n]*?\\s(?:-\\w{0,8}T|--upload-file|-\\w{0,8}F\\s*[\"']?[\\w.:-]*=[@<]|--form[ =][\"']?[\\w.:-]*=[@<]|-\\w{0,8}d ?[\"']?@|--data(?:-binary|-urlencode|-ascii)?[ =][\"']?@))[^|;&\\n]*?(?://|[\\s.])(?:transfer\\.sh|bashupload\\.com|file\\.io|0x0\\.st|temp\\.sh|oshi\\.at|gofile\\.io|catbox\\.moe|paste\\.rs|webhook\\.site|api\\.telegram\\.org(?=/bot)|discord(?:app)?\\.com/api/webhooks)(?![\\w.-])",
    r"\bwget\b(?=[^|;&\n]*?\s--(?:post|body)-file\b)[^|;&\n]*?(?://|[\s.])(?:transfer\.sh|bashupload\.com|file\.io|0x0\.st|temp\.sh|oshi\.at|gofile\.io|catbox\.moe|paste\.rs|webhook\.site|api\.telegram\.org(?=/bot)|discord(?:app)?\.com/api/webhooks)(?![\w.-])",
    limit=256,
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


@KIND.rule(R0034, anchors=(R0034_PATTERN,))
def r0034(hits: Hits) -> bool:
    return R0034_PATTERN in hits


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
    limit=256,
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
    n.R0037_COMMAND_TEXT_PATTERN,
    "command_text",
    r"\bnamespaces/[^/\s]+/secrets\b",
    r"/run/secrets/kubernetes\.io/serviceaccount\b",
)
R0037_COMMAND_TEXT_PATTERN_2: Final = Matches(
    n.R0037_COMMAND_TEXT_PATTERN_2,
    "command_text",
    r"\bkubectl\b[^|;&\n]*?\s(?:get|describe)\s+secrets?\b",
    limit=256,
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


@KIND.rule(R0037, anchors=(R0037_COMMAND_TEXT_PATTERN, R0037_COMMAND_TEXT_PATTERN_2))
def r0037(hits: Hits) -> bool:
    return R0037_COMMAND_TEXT_PATTERN in hits or R0037_COMMAND_TEXT_PATTERN_2 in hits


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
    "\\b(?:docker|podman|nerdctl)\\b[^|;&\\n]*?\\s(?:-[a-zA-Z]{0,8}v|--volume)[ =]?[\"']?(?:/|/etc/?|(?:/var)?/run/docker\\.sock):",
    "\\b(?:docker|podman|nerdctl)\\b[^|;&\\n]*?\\s--mount[ =](?:type=bind,)?(?:source|src)=(?:/|/etc/?|(?:/var)?/run/docker\\.sock)(?=[,\\s\"']|\\Z)",
    r"\bnsenter\b[^|;&\n]*?(?:\s(?:-t|--target)[ =]?1(?!\d)|/proc/1/ns/)",
    r">\s{0,8}[\w./$\"{}-]{0,120}/release_agent\b",
    limit=256,
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


@KIND.rule(R0038, anchors=(R0038_COMMAND,))
def r0038(hits: Hits) -> bool:
    return R0038_COMMAND in hits


@KIND.evidence(R0038)
def r0038_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "matched_signal": first(matched(shown, R0038_COMMAND)),
        "command_text": copied(shown, "command_text"),
    }


# ── R0039 ─────────────────────────────────────────────────────────────────────────────────────────

R0039_PATTERN: Final = Matches(
    n.R0039_PATTERN,
    "command_text",
    r"(?:^|[\s/;&|(])[Rr]esponder(?:\.py)?\s(?:[^|;&\n]*?\s)?(?:-\w{0,8}I|--interface)\b",
    r"(?i)(?<![\w-])(?:invoke-inveigh|inveigh\.(?:exe|ps1))\b",
    limit=256,
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


@KIND.rule(R0039, anchors=(R0039_PATTERN,))
def r0039(hits: Hits) -> bool:
    return R0039_PATTERN in hits


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
    r"\b(?:curl|wget)\b[^|;&\n]{0,120}?\btftp://[^\s|;&]*?(?:-confg|\.cfg|startup-config|running-config)\b",
    r"\bcopy[ \t]+(?:/\w{1,16}[ \t]+){0,3}(?:(?:system|nvram):/?)?(?:run|running-config|start|startup-config)[ \t]+tftp\b",
    limit=40,
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


@KIND.rule(R0040, anchors=(R0040_PATTERN,))
def r0040(hits: Hits) -> bool:
    return R0040_PATTERN in hits


@KIND.evidence(R0040)
def r0040_evidence(hits: Hits, shown: Hits) -> Evidence:
    return {
        "command_text": copied(shown, "command_text"),
    }
