"""Marks: what is measured, what it has to be, what it was; kept in `bench/results/`, shown in docs/performance.md.

    python bench/marks.py [--check]

writes the table of the page from the results, or fails if it is not what would be written.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results"
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- written by bench/marks.py -->\n", "<!-- to here -->\n"

PACKAGES = ("ttpc", "hyperscan", "orjson", "google-re2", "yara-x", "pyahocorasick", "pyarrow")


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that was measured."""

    measure: str
    value: float
    unit: str = "×"
    relation: str | None = None
    """`≥` or `≤`; None for what is told without a mark."""
    mark: float | None = None

    @property
    def met(self) -> bool:
        if self.mark is None:
            return True
        return self.value >= self.mark if self.relation == "≥" else self.value <= self.mark

    def shown(self, value: float) -> str:
        digits = 0 if abs(value) >= 100 or self.unit == "MB" else 2
        return f"{value:,.{digits}f} {self.unit}".replace(" ×", "×")

    def __str__(self) -> str:
        mark = "" if self.mark is None else f"   mark {self.relation} {self.shown(self.mark)}"
        return f"{self.measure:<62} {self.shown(self.value):>14}{mark:<22} {verdict(self)}".rstrip()


def verdict(mark: Mark) -> str:
    return "" if mark.mark is None else "met" if mark.met else "MISSED"


def save(name: str, marks: Iterable[Mark], notes: Iterable[str], *, partly: bool = False) -> None:
    """With what it was measured on; nothing that tells whose machine it was.

    `partly`: in place of the same measures of the run before, whose others stay.
    """
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.json"
    if partly and path.exists():
        before = json.loads(path.read_text("utf-8"))
        anew = {each.measure: each for each in marks}
        kept = [Mark(**each) for each in before["marks"]]
        marks = [anew.pop(each.measure, each) for each in kept] + [*anew.values()]
        notes = dict.fromkeys([*before["notes"], *notes])
    content = {
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "machine": machine(),
        "versions": {"python": python_version(), **installed()},
        "notes": [*notes],
        "marks": [asdict(each) for each in marks],
    }
    text = json.dumps(content, indent=2, ensure_ascii=False)
    path.write_text(f"{text}\n", "utf-8")


def machine() -> dict[str, Any]:
    cpu = "unknown"
    information = Path("/proc/cpuinfo")
    if information.exists():
        models = [line for line in information.read_text().splitlines() if "model name" in line]
        cpu = models[0].partition(":")[2].strip() if models else cpu
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {"cpu": cpu, "cores": os.cpu_count(), "memory_gb": round(memory / 2**30)}


def installed() -> dict[str, str]:
    found = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


# ── the page ───────────────────────────────────────────────────────────────────────────────────────────────


def table(results: Iterable[dict[str, Any]]) -> str:
    """All results as Markdown."""
    return "\n".join(map(section, results))


def section(result: dict[str, Any]) -> str:
    machine, versions = result["machine"], result["versions"]
    rows = [Mark(**each) for each in result["marks"]]
    lines = ["| measure | mark | measured | |", "| --- | --- | --: | --- |"]
    for each in rows:
        wanted = "" if each.mark is None else f"{each.relation} {each.shown(each.mark)}"
        met = {"": "", "met": "met", "MISSED": "**missed**"}[verdict(each)]
        lines.append(f"| {each.measure} | {wanted} | {each.shown(each.value)} | {met} |")
    where = f"{machine['cpu']}, {machine['cores']} cores, {machine['memory_gb']} GB"
    what = ", ".join(f"{name} {number}" for name, number in versions.items())
    notes = "".join(f" {each[0].upper()}{each[1:]}." for each in result["notes"])
    return "\n".join([*lines, "", f"{result['date']}; {where}; {what}.{notes}", ""])


def page() -> str:
    """The page with the results that are there."""
    text = PAGE.read_text("utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    assert begin, f"{PAGE.name} has no place for results"
    assert end, f"{PAGE.name} has no end of the results"
    results = [json.loads(path.read_text("utf-8")) for path in sorted(RESULTS.glob("*.json"))]
    return f"{before}{begin}\n{table(results)}\n{end}{after}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing")
    if parser.parse_args().check:
        if page() == PAGE.read_text("utf-8"):
            return 0
        print(f"{PAGE.name} is not what bench/results say; run `python bench/marks.py`")
        return 1
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
