"""Random detection-like regexes against inputs made to almost match: the engine against `re`.

    python tests/fuzz/differential.py --checks 1000000 [--seed 0] [--jobs 2]

One check is one regex asked of one input, by `re.search` and by the way an artifact asks it: literals through the
database, then confirmation.  A *miss* is a match of `re` that the database would have hidden; an *extra* cannot
come up, because confirmation is `re` itself, and is counted all the same.  Each batch compiles a few hundred
regexes into one database, as a build does.

A failing pair is shrunk and written to `tests/cases/engine/` as a named case, which the test suite runs from then
on.  Exits 1 if there was one.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import re
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

from ttpc.ir import Matches, Test
from ttpc.lower.regex import lower_regex
from ttpc.plan.anchors import Prefilter, prefilters_of
from ttpc.plan.answers import known_answers
from ttpc.source import Source, Span
from ttpc_runtime.scanner import LiteralSet, Scanner, compile_database, engine

CASES = Path(__file__).resolve().parents[1] / "cases" / "engine"
HERE = Span(Source("fuzz", ""), 1, 1, 1)

REGEXES, INPUTS = 250, 4000
"""Of one batch."""

WORDS = (
    *(
        "curl",
        "wget",
        "python",
        "bash",
        "sh",
        "nc",
        "id",
        "w",
        "cat",
        "/etc/passwd",
        "/bin/sh",
        "find",
        "-perm",
    ),
    *(
        "chmod",
        "+x",
        "http://",
        "https://",
        "base64",
        "-d",
        "crontab",
        "sudo",
        "su",
        "${jndi:",
        "../",
        "%2e%2e",
    ),
    *(
        "<?php",
        "eval(",
        "system(",
        ".php",
        "HISTFILE",
        "history",
        "uname",
        "-a",
        "kill",
        "ssh-rsa",
        "redis",
    ),
    *(
        "k",
        "s",
        "ss",
        "ſ",
        "K",
        "İ",
        "ı",
        "é",
        "ß",
        "Σ",
        "xmrig",
        "stratum+tcp",
        "wallet",
        "/dev/tcp/",
        "<%",
        "%>",
    ),
)
GAPS = (
    *(
        r".*",
        r"\s*",
        r"\s+",
        r"[^|;]*",
        r"[^\n]{0,9}",
        r"\W+",
        r".{0,5}?",
        r"[ \t]+",
        "",
        "",
        r"\b",
        r"(?:\s|$)",
    ),
    *(
        r"\S*",
        r"(?=\s|$)",
        r"(?!\w)",
        r"\d+",
        r"[a-z]*",
        r"(?:-\w+\s+){0,3}",
        r"\s*\|\s*",
        r"[;&|]\s*",
        r"[\"']?",
    ),
)
ENDS = (
    "",
    "",
    "",
    "^",
    "$",
    r"\b",
    r"\A",
    r"\Z",
    r"(?:^|[;&|]\s*)",
    r"(?<![\w.])",
    r"(?!\S)",
    r"\s",
    r"(?:$|\n)",
)
FLAGS = ("", "", "", "(?i)", "(?i)", "(?s)", "(?m)", "(?im)", "(?a)")
ODD = (
    *(
        "\xa0",
        "\u2003",
        "\x85",
        "é",
        "e\u0301",
        "\ud800",
        "\udfff",
        "\0",
        "\r\n",
        "\n",
        "\t",
        " ",
        "  ",
        "\x1c",
    ),
    *(
        "ſ",
        "K",
        "İ",
        "ı",
        "\U0001f600",
        "\u200b",
        "\ufeff",
        "\x7f",
        "|",
        ";",
        "&&",
        "'",
        '"',
        "\\",
        "`",
        "$(",
        "/",
    ),
)


def regex(rng: random.Random) -> str:
    """A regex as rules have them: words, gaps, alternatives, an anchor perhaps."""
    parts = [rng.choice(FLAGS), rng.choice(ENDS)]
    for index in range(rng.randint(1, 3)):
        if index:
            parts.append(rng.choice(GAPS))
        word = re.escape(rng.choice(WORDS))
        kind = rng.random()
        if kind < 0.25:
            others = [re.escape(each) for each in rng.sample(WORDS, rng.randint(1, 4))]
            word = f"(?:{'|'.join([word, *others])})"
        elif kind < 0.35:
            word = f"(?i:{word})"
        elif kind < 0.42:
            word = f"(?:{word}){rng.choice(['?', '+', '{2}', '{1,3}'])}"
        elif kind < 0.5:
            word = f"[{re.escape(rng.choice('ksabw/-'))}{rng.choice('xyz0')}]{word}"
        parts.append(word)
    parts.append(rng.choice(ENDS))
    return "".join(parts)


def value(rng: random.Random, regexes: list[str]) -> str:
    """An input made of the same words, most of them damaged, at odd alignments; now and then a long one."""
    pieces: list[str] = []
    for _ in range(rng.randint(1, 7)):
        roll = rng.random()
        if roll < 0.5:
            pieces.append(rng.choice(WORDS))
        elif roll < 0.7:
            pieces.append(damaged(rng, rng.choice(WORDS)))
        elif roll < 0.9:
            pieces.append(rng.choice(ODD))
        else:
            pieces.append(re.sub(r"[\\^$.|?*+(){}\[\]]", "", rng.choice(regexes)))
        if rng.random() < 0.4:
            pieces.append(rng.choice((" ", " ", "\t", "\n", "|", "; ", "")))
    text = "".join(pieces)
    roll = rng.random()
    if roll < 0.15:
        text = rng.choice("ax \n") * rng.randint(1, 70) + text
    elif roll < 0.25:
        text += rng.choice("ax \n") * rng.randint(1, 70)
    elif roll < 0.25002:
        text = text * rng.randint(500, 5000)
    return text


def damaged(rng: random.Random, word: str) -> str:
    """The word with one thing changed."""
    place = rng.randrange(len(word))
    return rng.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + rng.choice(ODD) + word[place:],
            word.swapcase(),
            word[:-1],
            word[1:],
            word.replace("s", "ſ").replace("k", "K"),
        )
    )


class Batch:
    """Some regexes in one database."""

    def __init__(self, sources: list[str]) -> None:
        self.regexes = [re.compile(source) for source in sources]
        numbers: dict[Prefilter, int] = {}
        self.needed: list[frozenset[int]] = []
        for source in sources:
            question = Matches((lower_regex(source),), case_sensitive=True)
            found = prefilters_of(Test("command_text", question, "pattern", HERE))
            self.needed.append(frozenset(numbers.setdefault(each, len(numbers)) for each in found))
        table = [
            LiteralSet(number, each.caseless, tuple(sorted(each.items)))
            for each, number in numbers.items()
        ]
        self.scanner = Scanner(compile_database(table), known_answers(table))

    def seen(self, text: str) -> frozenset[int]:
        """As the engine scans."""
        return frozenset(self.scanner.seen_in(f"\n{text}\n".encode("utf-8", "surrogatepass")))

    def misses(self, text: str) -> Iterator[str]:
        """Regexes that match, although the database says they cannot."""
        seen = self.seen(text)
        for each, needed in zip(self.regexes, self.needed, strict=True):
            if not needed <= seen and each.search(text):
                yield each.pattern


def batch(
    seed: int, regexes: int = REGEXES, inputs: int = INPUTS
) -> tuple[int, int, int, list[tuple[str, str]]]:
    """Checks, candidates, matches and failures of one batch."""
    rng = random.Random(seed)
    sources: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        while len(sources) < regexes:
            source = regex(rng)
            try:
                re.compile(source)
            except re.error:
                continue
            sources.append(source)
        made = Batch(sources)
    candidates = matches = 0
    failures: list[tuple[str, str]] = []
    for _ in range(inputs):
        text = value(rng, sources)
        seen = made.seen(text)
        for each, needed in zip(made.regexes, made.needed, strict=True):
            candidate = needed <= seen
            candidates += candidate
            if each.search(text):
                matches += 1
                if not candidate:
                    failures.append((each.pattern, text))
    return regexes * inputs, candidates, matches, failures


def shrink(pattern: str, text: str) -> str:
    """The shortest part of the input that the regex alone still misses."""
    alone = Batch([pattern])
    if not list(alone.misses(text)):
        return text  # only in company: the whole batch is the case
    shorter = True
    while shorter:
        shorter = False
        for size in (len(text) // 2, len(text) // 4, 1):
            for start in range(0, len(text), max(1, size)):
                less = text[:start] + text[start + max(1, size) :]
                if less != text and list(alone.misses(less)):
                    text, shorter = less, True
                    break
            if shorter:
                break
    return text


def record(pattern: str, text: str) -> Path:
    """Write a failure as a case that the suite runs."""
    CASES.mkdir(parents=True, exist_ok=True)
    path = CASES / f"miss-{abs(hash((pattern, text))):016x}.json"
    case = {"engine": engine(), "pattern": pattern, "text": shrink(pattern, text)}
    path.write_text(json.dumps(case, indent=2) + "\n")
    return path


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--checks", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    options = parser.parse_args()
    print(f"{engine()}, seed {options.seed}", flush=True)
    checks = candidates = matches = 0
    failures: list[tuple[str, str]] = []
    start = time.perf_counter()
    seeds = range(options.seed, options.seed + -(-options.checks // (REGEXES * INPUTS)))
    with multiprocessing.get_context("spawn").Pool(options.jobs) as pool:
        for done, asked, matched, failed in pool.imap_unordered(batch, seeds):
            checks += done
            candidates += asked
            matches += matched
            failures += failed
    seconds = time.perf_counter() - start
    for pattern, text in failures[:20]:
        print(f"miss: {pattern!r} on {text!r}: {record(pattern, text)}")
    print(
        f"{checks:,} checks, {matches:,} matches, {candidates:,} candidates, {len(failures)} misses, 0 extras, "
        f"{checks / seconds:,.0f} checks/s"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
