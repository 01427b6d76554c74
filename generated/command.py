"""What ttpc asks of every command event.

Written by `ttpc build`: change the rules, not this file.
"""

from ttpc_runtime.abi import Emit, Final, Hits, Kind, Matches, Rule

from . import patterns as n

KIND: Final = Kind("command", scans=("command_text",), reads=("command_text",))


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
R0026: Final = Rule(
    id="R0026",
    version=1,
    name="redis_ssh_key_persistence",
    emits=(Emit("TA0003", "T1098", "T1098.004", 0.9, "Account Manipulation: SSH Authorized Keys"),),
    evidence_fields=("command_text",),
    description=(
        "The Redis trick that leaves an SSH key: a redis command line that changes the dump directory (`config set\n"
        "dir`) or stores a public key as a value, or, as typed inside a Redis session, a dump directory below `.ssh`."
    ),
    status="stable",
    source="rules/command/R0026_redis_ssh_key_persistence.yaml",
)


@KIND.rule(R0026, anchors=(R0026_DIRECTORY, R0026_KEY, R0026_SESSION))
def r0026(hits: Hits) -> bool:
    return R0026_DIRECTORY in hits or R0026_KEY in hits or R0026_SESSION in hits


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
