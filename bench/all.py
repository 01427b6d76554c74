"""Every benchmark with a mark, one after the other; then the table in docs/performance.md.

    python bench/all.py

Exits 1 when a mark is missed, after all have run.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCRIPTS = {"engine.py": ("--save",), "throughput.py": (), "build.py": ("--save",)}


def main() -> int:
    codes = {}
    for name, options in SCRIPTS.items():
        print(f"── {name}", flush=True)
        command = [sys.executable, str(HERE / name), *options]
        codes[name] = subprocess.run(command, check=False).returncode
    subprocess.run([sys.executable, HERE / "marks.py"], check=True)
    return max(codes.values())


if __name__ == "__main__":
    sys.exit(main())
