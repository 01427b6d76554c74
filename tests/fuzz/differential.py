"""Random detection-like regexes against inputs made to almost match: the engine against `re`.

    python tests/fuzz/differential.py --checks 1000000 [--seed 0] [--jobs 2]

One check is one regex asked of one input, by `re.search` and by the way an artifact asks it: literals through the
database, then confirmation, of long inputs by bit streams.  A *miss* is a match of `re` that the artifact would not
see, an *extra* one that only the artifact sees.  Each batch compiles a few hundred regexes into one database, as a
build does.

Inputs have 1 byte to 1 MB.  Most are as long as commands are; some end near a power of two or the border of a page;
one of every batch is long, of 1 MB in every fifth batch.  The same seed makes the same regexes and inputs.

A failing pair is shrunk and written to `tests/cases/engine/` as a named case, which the test suite runs from then
on.  Exits 1 if there was one.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import random
import re
import sys
import time
import warnings
from pathlib import Path
from typing import NamedTuple

from ttpc.ir import Matches
from ttpc.lower.regex import lower_regex
from ttpc.plan.anchors import Prefilter, prefilters_of
from ttpc.plan.confirm import Confirmations
from ttpc.plan.tells import tells_of
from ttpc.source import Source, Span
from ttpc_runtime import abi
from ttpc_runtime.folding import FOLDED
from ttpc_runtime.programs import Programs, write_programs
from ttpc_runtime.scanner import Scanner, compile_database, engine, load_database
from ttpc_runtime.table import LiteralSet

CASES = Path(__file__).resolve().parents[1] / "cases" / "engine"
FIELD = "command_text"
HERE = Span(Source("fuzz", ""), 1, 1, 1)

REGEXES, INPUTS = 250, 4000
"""Of one batch."""

LONGEST, TURNS = 1 << 20, 5
"""Bytes of the long input of every fifth batch; it has half as many in the next one, and so on."""
LONG = 1 << 12
"""Bytes from which `re` must not be asked what it needs the square of their number for."""
PAGE = 1 << 12

WORDS = (
    "curl", "wget", "python", "bash", "sh", "nc", "id", "w", "cat", "/etc/passwd", "/bin/sh", "find", "-perm",
    "chmod", "+x", "http://", "https://", "base64", "-d", "crontab", "sudo", "su", "${jndi:", "../", "%2e%2e",
    "<?php", "eval(", "system(", ".php", "HISTFILE", "history", "uname", "-a", "kill", "ssh-rsa", "redis", "k",
    "s", "ss", "ſ", "K", "İ", "ı", "é", "ß", "Σ", "xmrig", "stratum+tcp", "wallet", "/dev/tcp/", "<%", "%>",
)  # fmt: skip
GAPS = (
    r".*", r"\s*", r"\s+", r"[^|;]*", r"[^\n]{0,9}", r"\W+", r".{0,5}?", r"[ \t]+", "", "", r"\b", r"(?:\s|$)",
    r"\S*", r"(?=\s|$)", r"(?!\w)", r"\d+", r"[a-z]*", r"(?:-\w+\s+){0,3}", r"\s*\|\s*", r"[;&|]\s*", r"[\"']?",
)  # fmt: skip
ENDS = (
    "", "", "", "^", "$", r"\b", r"\A", r"\Z", r"(?:^|[;&|]\s*)", r"(?<![\w.])", r"(?!\S)", r"\s", r"(?:$|\n)",
)  # fmt: skip
FLAGS = ("", "", "", "(?i)", "(?i)", "(?s)", "(?m)", "(?im)", "(?a)")
ODD = (
    "\xa0", "\u2003", "\x85", "é", "e\u0301", "\ud800", "\udfff", "\0", "\r\n", "\r", "\n", "\t", " ", "  ",
    "\x1c", "ſ", "K", "İ", "ı", "\U0001f600", "\u200b", "\ufeff", "\x7f", "|", ";", "&&", "'", '"', "\\", "`",
    "$(", "/",
)  # fmt: skip
FILLERS = (
    "a", "x", " ", "\n", "\t", "\0", "\r\n", "ö", "e\u0301", "\x85", "\xa0", "\u2003", "\ud800", "\U0001f600",
    "cur pytho ht tp:/ /et -per chmo bae64 ${jnd .. %2e%2 <?ph eval una red tratum+tcp xmr cronta |\t",
)  # fmt: skip
"""What long inputs consist of: parts of words at most, or `re` would go through all of it from every word."""


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
    """An input: mostly as long as a command, now and then very short, or as long as a border."""
    text = mixture(rng, regexes)
    roll = rng.random()
    if roll < 0.15:
        return rng.choice("ax \n") * rng.randint(1, 70) + text
    if roll < 0.25:
        return text + rng.choice("ax \n") * rng.randint(1, 70)
    if roll < 0.33:
        return stretched(rng, text, border(rng) + rng.randint(-3, 3))
    if roll < 0.335:
        return text * rng.randint(2, 40)
    if roll < 0.345:
        return text[: rng.randint(1, 3)] or "w"
    return text


def mixture(rng: random.Random, regexes: list[str]) -> str:
    """Text made of the same words as the regexes, most of them damaged, at odd alignments."""
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
    return "".join(pieces)


def border(rng: random.Random) -> int:
    """A power of two from 128 bytes on, each half as likely as the one before, or the end of a page."""
    power = 7
    while power < 16 and rng.random() < 0.5:
        power += 1
    pages = (1 << power) // PAGE
    return PAGE * rng.randint(pages, 2 * pages) if pages and rng.random() < 0.5 else 1 << power


def stretched(rng: random.Random, text: str, size: int) -> str:
    """The text within so many bytes: at the start, at the end, anywhere, or across a border."""
    filler = rng.choice(FILLERS)
    width = len(encoded(filler))
    room, rest = divmod(max(0, size - len(encoded(text))), width)
    across = (1 << rng.randrange(size.bit_length())) - rng.randint(0, len(text) + 2)
    before = rng.choice((0, room, rng.randint(0, room), min(room, max(0, across // width))))
    head, tail = filler * before, filler * (room - before)
    return f"{'x' * rest}{head}{text}{tail}" if before else f"{text}{tail}{'x' * rest}"


def encoded(text: str) -> bytes:
    """As it goes into the database."""
    return text.encode("utf-8", "surrogatepass")


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


class Asked(NamedTuple):
    """A regex of a batch."""

    regex: re.Pattern[str]
    predicate: abi.Matches

    @property
    def steady(self) -> bool:
        """Whether `re` needs time in proportion to the input: not where a word before a gap may be absent."""
        return ")?" not in self.regex.pattern


class Batch:
    """Some regexes in one database."""

    def __init__(self, sources: list[str]) -> None:
        numbers: dict[Prefilter, int] = {}
        confirmations = Confirmations()
        self.asked: list[Asked] = []
        for source in sources:
            question = Matches((lower_regex(source),), case_sensitive=True)
            found = prefilters_of(question)
            needed = [numbers.setdefault(each, len(numbers)) for each in found]
            limit = confirmations.limit(question)
            predicate = abi.Matches(needed, FIELD, source, limit=limit)
            self.asked.append(Asked(re.compile(source), predicate))
        table = [
            LiteralSet(number, each.caseless, tuple(sorted(each.items)))
            for each, number in numbers.items()
        ]
        rare = LiteralSet(len(table), caseless=False, literals=tuple(tells_of(FOLDED, ())))
        self.tells = ((rare.number, FOLDED, (FIELD,)),)
        self.scanner = Scanner(load_database(compile_database([*table, rare])), b"[]")
        programs = [(*key, *found) for key, found in confirmations.programs.items()]
        self.programs = Programs(write_programs(confirmations.classes.numbers, programs))
        self.steady = [each for each in self.asked if each.steady]

    def hits(self, text: str) -> abi.Hits:
        """As the engine scans."""
        seen = self.scanner.seen_in(b"\n" + encoded(text) + b"\n")
        hidden, _ = self.scanner.hidden({FIELD: text}, self.tells, seen)
        return abi.Hits({FIELD: text}, frozenset([*seen, *hidden]), lambda: self.programs)

    def failures(self, text: str) -> list[str]:
        """Regexes of which the artifact says something else than `re`."""
        hits = self.hits(text)
        return [
            regex.pattern
            for regex, predicate in self.asked
            if (predicate in hits) != bool(regex.search(text))
        ]


class Outcome(NamedTuple):
    """What came of a batch."""

    checks: int
    candidates: int
    matches: int
    sizes: tuple[int, int]
    """Bytes of the shortest and of the longest input."""
    misses: list[tuple[str, str]]
    """Regex and input."""
    extras: list[tuple[str, str]]


def batch(seed: int, regexes: int = REGEXES, inputs: int = INPUTS) -> Outcome:
    rng = random.Random(seed)
    made = Batch(regexes_of(rng, regexes))
    sources = [each.regex.pattern for each in made.asked]
    checks = candidates = matches = 0
    sizes = set()
    misses: list[tuple[str, str]] = []
    extras: list[tuple[str, str]] = []
    for number in range(inputs):
        text = value(rng, sources)
        if number == inputs // 2:
            text = stretched(rng, text, (LONGEST >> seed % TURNS) - rng.randint(0, 3))
        size = len(encoded(text))
        sizes.add(size)
        hits = made.hits(text)
        asked = made.asked if size < LONG else made.steady
        checks += len(asked)
        for regex, predicate in asked:
            matched = regex.search(text) is not None
            matches += matched
            candidate = predicate.numbers <= hits.numbers
            candidates += candidate
            if (candidate and predicate.holds_in(hits)) != matched:
                (misses if matched else extras).append((regex.pattern, text))
    return Outcome(checks, candidates, matches, (min(sizes), max(sizes)), misses, extras)


def regexes_of(rng: random.Random, count: int) -> list[str]:
    """So many regexes that compile."""
    sources: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        while len(sources) < count:
            source = regex(rng)
            try:
                re.compile(source)
            except re.error:
                continue
            sources.append(source)
    return sources


TRIES = 10_000


def shrink(pattern: str, text: str) -> str:
    """A part of the input on which the regex alone still fails: what can be left out is, in ever smaller pieces."""
    alone = Batch([pattern])
    if not alone.failures(text):
        return text  # only in company: the whole batch is the case
    size, tries = len(text) // 2, TRIES
    while size:
        start = 0
        while start < len(text) and tries:
            tries -= 1
            less = text[:start] + text[start + size :]
            if alone.failures(less):
                text = less
            else:
                start += size
        size //= 2
    return text


def record(pattern: str, text: str) -> Path:
    """Write a failure as a case that the suite runs."""
    CASES.mkdir(parents=True, exist_ok=True)
    case = {"engine": engine(), "pattern": pattern, "text": shrink(pattern, text)}
    content = json.dumps(case, indent=2) + "\n"
    path = CASES / f"fuzz-{hashlib.sha256(content.encode()).hexdigest()[:16]}.json"
    path.write_text(content)
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
    start = time.perf_counter()
    # A long input is not asked everything, so a batch is a little less than all regexes on all inputs.
    batches = -(-options.checks // (REGEXES * (INPUTS - 1)))
    seeds = range(options.seed, options.seed + batches)
    with multiprocessing.get_context("spawn").Pool(options.jobs) as pool:
        done = list(pool.imap(batch, seeds))
    seconds = time.perf_counter() - start
    misses = [pair for each in done for pair in each.misses]
    extras = [pair for each in done for pair in each.extras]
    for pattern, text in (*misses, *extras)[:20]:
        print(f"{pattern!r} on {text[:200]!a}…: {record(pattern, text)}")
    checks = sum(each.checks for each in done)
    print(
        f"{checks:,} checks, {sum(each.matches for each in done):,} matches, "
        f"{sum(each.candidates for each in done):,} candidates, {len(misses)} misses, {len(extras)} extras, "
        f"inputs of {min(each.sizes[0] for each in done):,} to {max(each.sizes[1] for each in done):,} bytes, "
        f"{checks / seconds:,.0f} checks/s"
    )
    return 1 if misses or extras else 0


if __name__ == "__main__":
    sys.exit(main())
