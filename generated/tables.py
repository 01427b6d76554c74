"""The tables that rules look values up in.

Written by `ttpc build`: change the tables, not this file.
"""

from ttpc_runtime.abi import Entry, Final, Table, Yields

ABUSEIPDB: Final = Table(
    "abuseipdb",
    Entry("category", 5, "FTP Brute-Force", Yields("T1110")),
    Entry("category", 7, "Phishing", Yields("T1566")),
    Entry("category", 9, "Open Proxy", Yields("T1090")),
    Entry("category", 11, "Email Spam", Yields("T1496"), Yields("T1566", min_score=80.0)),
    Entry("category", 13, "VPN IP", Yields("T1090")),
    Entry("category", 14, "Port Scan", Yields("T1046"), Yields("T1595")),
    Entry("category", 15, "Hacking", Yields("T1190")),
    Entry("category", 16, "SQL Injection", Yields("T1190")),
    Entry("category", 17, "Spoofing", Yields("T1566")),
    Entry("category", 18, "Brute-Force", Yields("T1110")),
    Entry("category", 19, "Bad Web Bot", Yields("T1595")),
    Entry("category", 20, "Exploited Host", Yields("T1078")),
    Entry("category", 21, "Web App Attack", Yields("T1190")),
    Entry("category", 22, "SSH", Yields("T1110")),
    Entry("category", 23, "IoT Targeted", Yields("T1190")),
    version=1,
)
FEODO: Final = Table(
    "feodo",
    Entry("listed", True, "Listed as a botnet C2", Yields("T1071"), Yields("T1588")),
    version=1,
)
GREYNOISE: Final = Table(
    "greynoise",
    Entry("tag", "tor_exit_node", "Tor exit node", Yields("T1090")),
    Entry("tag", "ssh_bruteforcer", "SSH bruteforcer", Yields("T1110")),
    Entry("tag", "web_crawler", "Web crawler", Yields("T1595")),
    Entry("tag", "cobalt_strike", "Cobalt Strike", Yields("T1071"), Yields("T1588")),
    Entry("tag", "metasploit", "Metasploit", Yields("T1071"), Yields("T1588")),
    Entry("tag", "sliver", "Sliver", Yields("T1071"), Yields("T1588")),
    Entry("tag", "havoc", "Havoc", Yields("T1071"), Yields("T1588")),
    Entry("classification", "scanner", "Scanner", Yields("T1595")),
    Entry("classification", "malicious", "Malicious", Yields("T1071", multiplier=0.5)),
    version=1,
)
THREATFOX: Final = Table(
    "threatfox",
    Entry(
        "threat_type", "botnet_cc", "Botnet command and control", Yields("T1071"), Yields("T1588")
    ),
    Entry(
        "threat_type", "payload_delivery", "Delivery of a payload", Yields("T1105"), Yields("T1588")
    ),
    Entry("threat_type", "payload", "A payload", Yields("T1588")),
    Entry("threat_type", "cc_skimming", "Credit card skimming", Yields("T1056")),
    version=1,
)
