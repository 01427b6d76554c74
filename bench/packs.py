"""Made-up rule packs of any size, for benchmarks: realistic in shape, nobody's in content.

    python bench/packs.py --rules 3000 --seed 1 -o DIR

Rules are about commands (seven of ten) and HTTP requests.  `COMMANDS` and `REQUESTS` hold the shapes and how often each
comes: round figures after what public packs are like, where most rules look for one of a few texts or for a tool
together with some of its arguments, one in seven uses a regex, half of the texts ignore case, a third have
exceptions, and nearly all need a text that is rare.  Words are put together from syllables, the rest are names
of Unix tools, options and paths.  Every rule has an example, so that a build also does what it does for examples.

The same seed gives the same rules; a smaller pack is the beginning of a larger one.  One rule a file, a hundred files a
folder.
"""

# ruff: noqa: SIM905 - lists of words are read as text

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from ttpc.attack import Catalogue, embedded

TOOLS = (
    "awk base64 bash busybox cat chattr chmod chown cp crontab curl cut dd df dig docker echo env find ftp gcc git "
    "grep gzip head host hostname id ifconfig insmod ip iptables kill kubectl last less ln ls lsmod lsof mkdir mknod "
    "mount mv nc ncat netstat nmap nohup openssl passwd perl php ping pkill ps python3 rm rsync scp screen sed "
    "service sh socat ssh strace su sudo systemctl tail tar tcpdump tee telnet tftp touch tr uname unzip useradd "
    "usermod wget who xargs xxd yum zip"
).split()
FOLDERS = (
    "/bin /boot /dev/shm /etc /etc/cron.d /etc/init.d /etc/ssh /home /lib/systemd /opt /proc/self /root /root/.ssh "
    "/srv /sys/kernel /tmp /usr/bin /usr/lib /usr/local/bin /usr/sbin /var/lib /var/log /var/run /var/spool /var/tmp "
    "/var/www"
).split()
PAGES = "php jsp asp aspx cgi do action html json xml".split()
PATHS = "admin api backup cgi-bin config console login manager portal rest setup shell upload v1 wp-content".split()
PARAMETERS = (
    "cmd exec file id include name page path q query redirect src template url user".split()
)
AGENTS = "bot client crawler fetcher probe scan scanner spider".split()
ONSETS = "b br c ch d dr f fl g gr h j k kr l m n p pl qu r s sk st t tr v w x z".split()
VOWELS = "a e i o u ai ea io ou y".split()
CODAS = ["", "", "", *"l m n nd r rk s t x".split()]

Block = dict[str, Any]


class Sample(NamedTuple):
    """What a rule looks for, and an event that has it: its match block and its example."""

    match: Block
    example: str | dict[str, str]


class Words:
    """The words of one rule."""

    def __init__(self, seed: int, number: int) -> None:
        self.random = random.Random(f"{seed}/{number}")

    def one(self, of: list[str]) -> str:
        return self.random.choice(of)

    def often(self, share: float) -> bool:
        return self.random.random() < share

    def word(self) -> str:
        syllables = self.random.choices((2, 3, 4), (5, 4, 1))[0]
        return "".join(
            self.one(ONSETS) + self.one(VOWELS) + self.one(CODAS) for _ in range(syllables)
        )

    def path(self) -> str:
        return f"{self.one(FOLDERS)}/{'.' if self.often(0.2) else ''}{self.word()}"

    def argument(self) -> str:
        """What stands behind a tool: an option with its value, a path, a subcommand, a name."""
        makes: list[Callable[[], str]] = [
            lambda: f" --{self.word()}",
            lambda: f" -{self.one(list('cdefilnoprstuvx'))} {self.word()}",
            self.path,
            lambda: f" {self.word()} ",
            lambda: f"{self.word()}.{self.one(['sh', 'py', 'so', 'ko', 'conf', 'tar.gz', 'log'])}",
            lambda: f"{self.word()}={self.word()}",
        ]
        return self.random.choice(makes)()

    def texts(self, make: Callable[[], str]) -> list[str]:
        """One to a dozen, mostly few; now and then a long list."""
        count = 1
        while count < 12 and self.often(0.62):
            count += 1
        return [make() for _ in range(self.random.randint(20, 60) if self.often(0.03) else count)]

    def looks(self, operator: str, texts: list[str], **more: object) -> Block:
        block = {**more, operator: texts[0] if len(texts) == 1 else texts}
        return {**block, "case_sensitive": False} if self.often(0.5) else block

    def without(self, block: Block, make: Callable[[], str]) -> Block:
        """The block, in a third of the rules with exceptions."""
        if not self.often(0.35):
            return block
        return {
            "all": [*block.get("all", [block]), {"not": self.looks("contains", self.texts(make))}]
        }


# ── commands ───────────────────────────────────────────────────────────────────────────────────────────────


def some_texts(words: Words) -> Sample:
    texts = words.texts(lambda: f"{words.one(TOOLS)} {words.argument().strip()}")
    return Sample(words.without(words.looks("contains", texts), words.path), f"sudo {texts[0]} x")


def tool_and_arguments(words: Words) -> Sample:
    tools = [words.one(TOOLS) for _ in range(words.random.randint(1, 3))]
    arguments = words.texts(words.argument)
    called = [f"{tool} " for tool in tools] + [f"/{tool} " for tool in tools if words.often(0.5)]
    blocks = [words.looks("contains", called), words.looks("contains", arguments)]
    return Sample(words.without({"all": blocks}, words.path), f"{tools[0]} -v {arguments[0]} x")


def all_texts(words: Words) -> Sample:
    texts = [words.argument() for _ in range(words.random.randint(2, 4))]
    blocks = [words.looks("contains", [text]) for text in texts]
    return Sample({"all": blocks}, f"{words.one(TOOLS)} {' '.join(texts)}")


def begins_or_ends(words: Words) -> Sample:
    operator = words.one(["startswith", "endswith", "endswith"])
    texts = words.texts(lambda: f"{words.one(TOOLS)} {words.path()}")
    example = texts[0] if operator == "startswith" else f"sudo {texts[0]}"
    return Sample(words.looks(operator, texts), example)


def named_patterns(words: Words) -> Sample:
    tool, argument, name = words.one(TOOLS), words.argument(), words.word()
    match = {
        "patterns": {
            "tool": rf"\b(?:{tool}|{words.one(TOOLS)})\b",
            "what": words.looks("contains", [argument, *words.texts(words.argument)]),
            "known_good": {"contains": words.texts(words.path)},
            "known_host": {"contains": f"{name}.example"},
        },
        "condition": "tool and what and not 1 of known_*",
    }
    return Sample(match, f"{tool} -v {argument} x")


def command_regex(words: Words) -> Sample:
    tool, other, word, path = words.one(TOOLS), words.one(TOOLS), words.word(), words.path()
    host = f"{word}.example"
    pattern, example = words.random.choice(
        [
            (rf"\b(?:{tool}|{other})\b.*\s--?{word}[= ]", f"{tool} -v --{word}=1"),
            (rf"\b{tool}\s+(?:-\w+\s+)*{re.escape(path)}\b", f"{tool} -v {path}"),
            (rf"\b(?:curl|wget)\b[^|;&]*{host}[^|;&]*\|\s*(?:ba|da|z)?sh\b", f"curl {host}/x | sh"),
            (rf"{re.escape(path)}/\.?[a-z0-9]{{4,12}}\.(?:sh|py|elf)\b", f"{path}/{word[:8]}.sh"),
            (rf"\b{tool}\b[^\n]*(?:>|>>|\btee\b)\s*{re.escape(path)}", f"{tool} x >> {path}"),
            (rf"(?i)\b{word}[-_]?(?:{words.word()}|{words.word()}|[0-9]+)\b", f"./{word}-7"),
            (rf"(?:^|[;&|]\s*){tool}\s+\S*{word}\S*\s*$", f"id; {tool} /tmp/{word}.1"),
            (rf"\b{tool}\b(?!.*--dry-run).*\b{word}\b", f"{tool} the {word} now"),
        ]
    )
    return Sample({"pattern": pattern}, example)


# ── HTTP requests ──────────────────────────────────────────────────────────────────────────────────────────


def page(words: Words) -> str:
    return f"/{words.one(PATHS)}/{words.word()}.{words.one(PAGES)}"


def some_pages(words: Words) -> Sample:
    operator = words.one(["contains", "contains", "endswith", "startswith"])
    pages = words.texts(lambda: page(words))
    match = words.looks(operator, pages, field="raw_url")
    return Sample(words.without(match, words.word), {"raw_url": pages[0]})


def method_and_query(words: Words) -> Sample:
    method, parameter = words.one(["GET", "POST", "PUT"]), words.one(PARAMETERS)
    values = words.texts(lambda: f"{parameter}={words.word()}")
    query = words.looks("contains", values, field="raw_url")
    match = {"all": [{"field": "method", "equals": method}, query]}
    return Sample(match, {"method": method, "raw_url": f"/x?{values[0]}"})


def user_agents(words: Words) -> Sample:
    agents = words.texts(lambda: f"{words.word()}-{words.one(AGENTS)}/")
    operator = words.one(["contains", "startswith"])
    match = words.looks(operator, agents, field="user_agent")
    return Sample(match, {"raw_url": "/", "user_agent": f"{agents[0]}1.0"})


def some_bodies(words: Words) -> Sample:
    texts = words.texts(lambda: f"<{words.word()}:{words.word()}")
    return Sample(words.looks("contains", texts, field="body"), {"body": f"<?xml ?>{texts[0]}>"})


def request_regex(words: Words) -> Sample:
    folder, word, parameter = words.one(PATHS), words.word(), words.one(PARAMETERS)
    pattern, example = words.random.choice(
        [
            (rf"/{word}(?:\.php|\.jsp)?\?(?:{parameter}|exec)=[^&]*", f"/{word}.php?exec=id"),
            (rf"(?i)/{folder}/[^/?]*{word}[^/?]*\.(?:php|aspx?)\b", f"/{folder}/a{word}.php"),
            (rf"[?&]{parameter}=(?:%2e|\.){{2,}}[/\\]+{word}", f"/x?{parameter}=../{word}"),
            (rf"^/{folder}/v\d+/{word}(?:/|$)", f"/{folder}/v2/{word}"),
        ]
    )
    return Sample({"field": "raw_url", "pattern": pattern}, {"raw_url": example})


Shapes = dict[Callable[[Words], Sample], int]

COMMANDS: Shapes = {
    some_texts: 28,
    tool_and_arguments: 32,
    all_texts: 8,
    begins_or_ends: 10,
    named_patterns: 7,
    command_regex: 15,
}
REQUESTS: Shapes = {
    some_pages: 45,
    method_and_query: 18,
    user_agents: 16,
    some_bodies: 7,
    request_regex: 14,
}
"""In percent of the rules of the kind."""


# ── a pack ─────────────────────────────────────────────────────────────────────────────────────────────────


def rules(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """The rules of a pack, as their YAML says them."""
    techniques = emits_of(embedded())
    for number in range(1, count + 1):
        words = Words(seed, number)
        kind, field, shapes = words.random.choices(
            [("command", "command_text", COMMANDS), ("http_request", "raw_url", REQUESTS)], (7, 3)
        )[0]
        sample = words.random.choices(list(shapes), list(shapes.values()))[0](words)
        yield {
            "rule_id": f"G{number:05}",
            "rule_version": 1,
            "name": f"{words.word()}_{words.word()}",
            "description": f"Made up: what {words.word()} would leave behind.",
            "applies_to": [kind],
            "match": sample.match,
            "emits": [
                {**each, "confidence": words.random.randint(3, 9) / 10}
                for each in words.random.sample(techniques, 2 if words.often(0.25) else 1)
            ],
            "evidence_fields": [sample.match.get("field", field)],
            "examples": {"match": [sample.example], "no_match": ["-"]},
        }


def emits_of(catalogue: Catalogue) -> list[dict[str, str]]:
    """Every live technique with the first of its tactics."""
    return [
        {"tactic": each.tactics[0], "technique_id": each.parent or each.id}
        | ({"sub_technique_id": each.id} if each.parent else {})
        for each in catalogue.techniques.values()
        if each.live
    ]


def write(count: int, seed: int, target: Path) -> None:
    """The pack into a folder that is not there yet."""
    target.mkdir(parents=True)
    for number, rule in enumerate(rules(count, seed)):
        folder = target / f"{number // 100:03}"
        folder.mkdir(exist_ok=True)
        text = yaml.dump(
            rule, Dumper=yaml.CSafeDumper, sort_keys=False, width=1000, allow_unicode=True
        )
        (folder / f"{rule['rule_id']}_{rule['name']}.yaml").write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rules", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    options = parser.parse_args()
    write(options.rules, options.seed, options.output)


if __name__ == "__main__":
    main()
