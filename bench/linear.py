"""What attackers can make it take: every rule, and nasty regexes, on 64 kB and 128 kB that were made to be slow.

    python bench/linear.py [--nasty 500] [--seed 0]

Every regex of the pack, of rules written without care (`tests/cases/naive`) and of `--nasty` generated ones gets attacks
of its own (`tests/attacks.py`): the input on which the compiler says that `re` is slow, matches cut off before every token,
what fills gaps.  Rules are asked everything whatever the literals select, so that no event can cost more.

ratio   time for 128 kB over time for 64 kB, the best of some rounds each; mark: at most 2.5
pack    an event of 64 kB with all rules of its kind, in milliseconds (mark: at most 20) and as a multiple of one
        bare scan of the same bytes
re      what Python's `re` takes for the first attack on a rule written without care, given ten seconds; no mark

Exits 1 when a mark is missed.
"""

from __future__ import annotations

import argparse
import platform
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # for tests.attacks

from tests.attacks import (
    RATIO,
    SECONDS,
    SMALL,
    attacks,
    confirm,
    growth,
    nasty,
    regexes_of,
    seconds,
    slowness,
    texts_of,
    whole_pack,
)
from tests.packs import acceptable, artifact, lowered, open_files, rule_file

from ttpc import ir
from ttpc.attack import embedded
from ttpc.config import Config
from ttpc.driver import check
from ttpc.lower.regex import lower_regex
from ttpc.plan.ambiguity import cost_of
from ttpc.plan.ambiguity import growth as in_words
from ttpc.plan.confirm import never_ends
from ttpc_runtime import Engine
from ttpc_runtime.scanner import engine as engine_name

ROOT = Path(__file__).resolve().parent.parent
TIMEOUT = 10


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--nasty", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    print(
        f"{engine_name()}, Python {platform.python_version()}, {slowness():.1f} times as slow as usual"
    )
    pack, naive = rules_in(ROOT / "rules"), rules_in(ROOT / "tests" / "cases" / "naive")
    good = [rules("pack", pack), rules("without care", naive)]
    for rule in naive:
        by_re(rule)
    good.append(rules("nasty", nasty_rules(options.nasty, options.seed)))
    engine = Engine.open(ROOT / "generated")
    kinds = sorted({rule.kind for rule in pack if regexes_of(rule)})
    good += [whole(engine, pack, kind) for kind in kinds]
    return 0 if all(good) else 1


def rules_in(folder: Path) -> list[ir.Rule]:
    return check([folder], embedded(), Config()).rules


def nasty_rules(count: int, seed: int) -> Iterable[ir.Rule]:
    """Generated rules; those that the compiler refuses are counted."""
    rng = random.Random(seed)
    refused: Counter[str] = Counter()
    kept = 0
    while kept < count:
        source = nasty(rng)
        found = never_ends(lower_regex(source).tree)
        file = rule_file(match={"pattern": source})
        if found:
            refused[found[0]] += 1
        elif acceptable([file]):
            kept += 1
            yield lowered([file])[0]
    print(f"nasty: refused besides: {dict(refused)}")


def rules(name: str, of: Iterable[ir.Rule]) -> bool:
    """Every rule alone, on the attacks on its regexes."""
    worst = slowest = count = inputs = 0.0
    costs: Counter[str] = Counter()
    misses = []
    for rule in of:
        engine = open_files(artifact([rule]))
        for test, regex in regexes_of(rule):
            count += 1
            costs[in_words(cost_of(regex.tree).degree)] += 1
            for attack in attacks(regex, texts_of(rule)):
                inputs += 1
                best, ratio = growth(engine, rule.kind, test.field, attack)
                worst, slowest = max(worst, ratio), max(slowest, best)
                if ratio > RATIO:
                    misses.append((rule.id, regex.source, attack, ratio))
    for miss in misses:
        print("  too long:", *miss)
    said = ", ".join(f"{number} {cost}" for cost, number in costs.most_common())
    print(
        f"{name}: {count:.0f} regexes (in `re`: {said}), {inputs:.0f} attacks: largest ratio {worst:.2f} "
        f"(≤ {RATIO}), slowest rule {1e3 * slowest:.1f} ms on 64 kB"
    )
    return not misses


def whole(engine: Engine, pack: list[ir.Rule], kind: str) -> bool:
    """Attacks on all rules of a kind at once."""
    longest = scans = 0.0
    for field, attack in whole_pack(pack, kind):
        text = attack.text(SMALL)
        took = seconds(partial(confirm, engine, kind, {field: text}), 5)
        if took > longest:
            data = f"\n{text}\n".encode("utf-8", "surrogatepass")
            scan = seconds(partial(engine._loaded.scanner.seen_in, data), 5)
            longest, scans = took, took / scan
    print(
        f"pack, {kind}: at most {1e3 * longest:.1f} ms for an event of 64 kB (≤ {1e3 * SECONDS:.0f} ms), "
        f"{scans:.0f} × a bare scan of it"
    )
    return longest <= SECONDS


def by_re(rule: ir.Rule) -> None:
    """What `re` would take, in a process that can be stopped."""
    _, regex = regexes_of(rule)[0]
    attack = next(attacks(regex))
    for size in (SMALL // 16, SMALL):
        code = "import re, sys; re.search(sys.argv[1], sys.stdin.read())"
        start = time.perf_counter()
        try:
            subprocess.run(
                [sys.executable, "-c", code, regex.source],
                input=attack.text(size),
                text=True,
                timeout=TIMEOUT,
                check=True,
            )
            took = f"{time.perf_counter() - start:.1f} s"
        except subprocess.TimeoutExpired:
            took = f"> {TIMEOUT} s"
        print(f"  `re` on {rule.id}, {size // 1024} kB: {took}")


if __name__ == "__main__":
    sys.exit(main())
