"""Bad inputs: damaged event lines, Cowrie lines and rule files, with good ones in between.

    python tests/fuzz/inputs.py --inputs 1000000 [--seed 0] [--jobs 2]

Nothing may crash; every good line must come out of the reader and the engine as its tags; every line must be
accounted for; a damaged rule file must give diagnostics or a rule, and rendering them must give no control character.
Prints how many inputs were tried.  Exits 1 at the first failure, with the seed that makes it again.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from ttpc.attack import embedded
from ttpc.config import Config
from ttpc.driver import check
from ttpc.render import RENDERERS
from ttpc_runtime import Engine
from ttpc_runtime.readers import read

ROOT = Path(__file__).resolve().parents[2]

LINES, RULES = 4000, 100
"""Inputs of one round: lines of each of two logs, and rule files."""

OTHER_LINES = 100
"""Lines of each log that gives no command by which a good line could be told."""

PIECES = (
    *(
        b'"',
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"null",
        b"true",
        b"NaN",
        b"Infinity",
        b"-Infinity",
    ),
    *(
        b"1e999",
        b"-0",
        b"0x1f",
        b"9" * 5000,
        b"\xff",
        b"\x00",
        b"\xc3",
        b"\xed\xa0\x80",
        b"\\ud800",
        b"\\u0000",
    ),
    *(
        b"\r",
        b"\t",
        b" ",
        b"'",
        b"[" * 200,
        b'{"a":' * 200,
        b'"payload"',
        b'"source_kind"',
        b'"eventid"',
        b"//",
    ),
)
OTHERS = {
    "adbhoney": b'{"eventid": "adbhoney.command.input", "src_ip": "192.0.2.1", "session": "s", "input": "id"}',
    "ciscoasa": b"{'timestamp': 't', 'src_ip': '192.0.2.1', 'payload_printable': '\"GET / HTTP/1.1\" 404 -'}",
    "citrix": b'{"asctime": "t", "levelname": "INFO", "message": "(192.0.2.1:4): GET Header: /"}',
    "elasticpot": b'{"eventid": "elasticpot.recon", "src_ip": "192.0.2.1", "request": "GET", "url": "/"}',
    "honeytrap": b'{"attack_connection": {"remote_ip": "192.0.2.1", "payload": {"data_hex": "6964"}}}',
    "ipphoney": b'{"eventid": "ipphoney.get", "src_ip": "192.0.2.1", "request": "POST", "url": "/ipp"}',
    "mailoney": b'{"src_ip": "192.0.2.1", "src_port": 4, "smtp_input": [], "data": "From: a@b\\n\\nid"}',
    "redis": b'{"action": "FLUSHALL", "addr": "192.0.2.1:4", "level": "info", "time": "t"}',
    "tanner": b'{"method": "GET", "path": "/", "headers": {}, "peer": {"ip": "192.0.2.1"}, "response_msg": {}}',
    "eml": b"Content-Type: multipart/mixed; boundary=b",
}
"""A line of each."""

YAML = (
    *(
        b"&a ",
        b"*a",
        b"<<: ",
        b"!!python/object:os.system ",
        b"? ",
        b"- ",
        b": ",
        b"|\n",
        b">-\n",
        b"%YAML 1.1\n",
    ),
    *(
        b"---\n",
        b"...\n",
        b"no",
        b"12:30",
        b"0777",
        b"{",
        b"}",
        b"[",
        b"]",
        b"'",
        b'"',
        b"#",
        b"\t",
        b"@",
        b"`",
        b"~",
    ),
    *(
        b"2026-02-30",
        b".nan",
        b"\xff",
        b"\x07",
        b"\xe2\x80\xa8",
        b"(" * 60,
        b"[" * 70,
        b"\\",
        b"(?P<",
        b"*",
        b"null",
    ),
)


def damaged(rng: random.Random, data: bytes, pieces: tuple[bytes, ...]) -> bytes:
    """The bytes with one to four things done to them."""
    for _ in range(rng.randint(1, 4)):
        place = rng.randrange(len(data) + 1)
        upto = min(len(data), place + rng.choice((0, 1, 1, 2, 8, 40)))
        kind = rng.randrange(4)
        if kind == 0:
            data = data[:place] + rng.choice(pieces) + data[place:]
        elif kind == 1:
            data = data[:place] + rng.choice(pieces) + data[upto:]
        elif kind == 2:
            data = data[:place] + data[upto:]
        else:
            data = data[:place] + data[place:upto] * rng.choice((2, 3)) + data[upto:]
    return data


def lines_survive(rng: random.Random, folder: Path, engine: Engine) -> int:
    """Damaged lines of the two example logs, a good event after every one or two of them."""
    tried = 0
    for name in ("events.jsonl", "cowrie.json"):
        examples = (ROOT / "examples" / name).read_bytes().splitlines()
        log, good, lines = folder / name, [], [examples[0]]
        for number in range(LINES):
            lines.append(damaged(rng, rng.choice(examples), PIECES).replace(b"\n", b" "))
            if rng.random() < 0.6:
                good.append(f"good-{number}")
                lines.append(good_line(name, good[-1]))
        log.write_bytes(b"\n".join(lines))
        reading = read([str(log)], format="events" if name.startswith("events") else "cowrie")
        tags = [tag for event in reading for tag in engine.evaluate(event)]
        seen = {str(tag.session_id) for tag in tags if tag.technique_id == "T1003"}
        assert seen >= set(good), f"lost: {sorted(set(good) - seen)[:3]}"
        assert reading.counts.lines == len(lines)
        assert reading.counts.unaccounted == 0
        for tag in tags:
            json.dumps(tag._asdict())
        tried += LINES
    return tried


def other_lines_survive(rng: random.Random, folder: Path) -> None:
    """Damaged lines of the other formats, with whole ones between: every line is accounted for."""
    for name, whole in OTHERS.items():
        damages = [damaged(rng, whole, PIECES).replace(b"\n", b" ") for _ in range(OTHER_LINES)]
        log = folder / name
        log.write_bytes(b"".join(line + b"\n" + whole + b"\n" for line in damages))
        reading = read([str(log)], format=name)
        events = list(reading)
        json.dumps(events)
        assert reading.counts.lines == 2 * OTHER_LINES
        assert reading.counts.unaccounted == reading.counts.unread == 0
        assert len(events) >= (1 if name == "eml" else OTHER_LINES), name


def good_line(name: str, session: str) -> bytes:
    """A line that is tagged with T1003, and by which one can tell it."""
    command = f"cat /etc/shadow # {session}"
    if name == "cowrie.json":
        row = {
            "eventid": "cowrie.command.input",
            "src_ip": "192.0.2.1",
            "session": session,
            "sensor": "here",
            "timestamp": "2026-05-01T08:49:15.000000Z",
            "input": command,
        }
    else:
        payload = {"command_text": command}
        row = {"source_kind": "command", "session_id": session, "payload": payload}  # type: ignore[dict-item]
    return json.dumps(row).encode()


def rules_survive(rng: random.Random, folder: Path) -> int:
    """Damaged rules of the pack: diagnostics or a rule, in every format."""
    rules = sorted((ROOT / "rules").rglob("*.yaml"))
    pack = folder / "rules"
    pack.mkdir(exist_ok=True)
    for number in range(RULES):
        content = damaged(rng, rng.choice(rules).read_bytes(), YAML)
        (pack / f"rule{number}.yaml").write_bytes(content)
    checked = check([pack], embedded(), Config())
    for render in RENDERERS.values():
        text = render(checked.diagnostics)
        assert all(each.isprintable() or each in "\n\t" for each in text)
    return RULES


def a_round(seed: int) -> tuple[int, str]:
    """Inputs tried, and the traceback of a failure."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        try:
            engine = Engine.open(ROOT / "generated")
            tried = lines_survive(rng, Path(name), engine) + rules_survive(rng, Path(name))
            other_lines_survive(rng, Path(name))
        except Exception:  # noqa: BLE001 - whatever it is, it is a finding
            return 0, f"seed {seed}\n{traceback.format_exc()}"
    return tried, ""


def run(rounds: Callable[[int], tuple[int, str]], inputs: int, first: int, jobs: int) -> int:
    start, tried = time.perf_counter(), 0
    seeds = range(first, first + -(-inputs // (2 * LINES + RULES)))
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        for done, failure in pool.imap_unordered(rounds, seeds):
            tried += done
            if failure:
                print(failure)
                return 1
    seconds = time.perf_counter() - start
    print(f"{tried:,} bad inputs, no crash, no good line lost, {tried / seconds:,.0f} inputs/s")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    options = parser.parse_args()
    return run(a_round, options.inputs, options.seed, options.jobs)


if __name__ == "__main__":
    sys.exit(main())
