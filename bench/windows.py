"""Counting over many keys: throughput does not fall, memory stays within its bound.

    python bench/windows.py [--events 10000000] [--keys 1000000] [--bound 100000]

One rule counts failed log-ins by address; events come from `--keys` addresses in random order, one a millisecond.  Once
the rule knows all of them at once (`keys: --keys`), and once no more than `--bound`.

ratio   time for the last tenth of the events over time for the first tenth; mark: at most 1.3
memory  resident, over what it was before the first event, for every key that may be known; mark: at most 1,500 bytes

Exits 1 when a mark is missed.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # for tests.packs

from tests.packs import engine_of, rule_file

RATIO = 1.3
BYTES = 1500


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--events", type=int, default=10_000_000)
    parser.add_argument("--keys", type=int, default=1_000_000)
    parser.add_argument("--bound", type=int, default=100_000)
    options = parser.parse_args()
    return (
        0
        if all(run(options.events, options.keys, each) for each in (options.bound, options.keys))
        else 1
    )


def run(count: int, keys: int, bound: int) -> bool:
    window = {
        "of": {"field": "result", "equals": "failure"},
        "by": "src",
        "within": "5m",
        "at_least": 5,
        "keys": bound,
    }
    engine = engine_of(
        rule_file(applies_to=("auth_attempt",), match={"count": window}, evidence_fields=())
    )
    before, times, tags = resident(), [], 0
    stream = events(count, keys)
    for _ in range(10):
        part = [next(stream) for _ in range(1000)]
        seconds = 0.0
        for _ in range(count // 10_000):
            start = time.perf_counter()
            for event in part:
                tags += len(engine.evaluate(event))
            seconds += time.perf_counter() - start
            part = [next(stream, part[0]) for _ in range(1000)]
        times.append(seconds)
    ratio, used = times[-1] / times[0], (resident() - before) / bound
    [status] = engine.windows.values()
    print(
        f"{count:,} events of {keys:,} keys, at most {bound:,} known: {count / sum(times):,.0f} events/s, {tags:,} tags, "
        f"{status.evicted:,} keys made room; last tenth {ratio:.2f} × the first (≤ {RATIO}), "
        f"{used:.0f} bytes a key (≤ {BYTES})"
    )
    return ratio <= RATIO and used <= BYTES


def events(count: int, keys: int) -> Iterator[dict[str, Any]]:
    rng = random.Random(0)
    beginning = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(count + 2000):
        key = rng.randrange(keys)
        yield {
            "source_kind": "auth_attempt",
            "source_id": f"e-{number}",
            "timestamp": (beginning + timedelta(milliseconds=number)).isoformat(),
            "payload": {"result": "failure", "src": f"10.{key >> 16}.{key >> 8 & 255}.{key & 255}"},
        }


def resident() -> int:
    """Bytes of memory that the process holds now."""
    with open("/proc/self/statm") as file:  # noqa: PTH123
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    sys.exit(main())
