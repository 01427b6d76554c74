"""`ttpc tag` as a user runs it: streams, exit codes, the summary, Ctrl-C, a reader that went away.

The verb runs in a process of its own with a stand-in for the engine, so that these tests ask about the edges
only and need no artifact.
"""

import gzip
import json
import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"

PROGRAM = """
import sys
import typer
import ttpc_runtime
from ttpc_runtime import ArtifactError, Emit, Rule, Tag
from ttpc_runtime.events import tag_uuid

RULES = (
    ("R1", "command", "command_text", Emit("TA0002", "T1059", "T1059.004", 0.9, "Interpreter: Shell")),
    ("R2", "command", "command_text", Emit("TA0007", "T1082", None, 0.3, "System Discovery")),
    ("R3", "command", "command_text", Emit("TA0007", "T1033", None, 0.29, "Owner Discovery")),
    ("R4", "auth_attempt", "password", Emit("TA0006", "T1110", None, 0.8, "Brute Force")),
)


class Engine:
    attack_release = "18.1"
    manifest = {"kinds": {}}
    sources = {}
    states = {}
    windows = {}
    state_error = None
    tactic_names = {"TA0002": "Execution", "TA0006": "Credential Access", "TA0007": "Discovery"}
    rules = tuple(
        Rule(id, 1, id, (emit,), (field,), "", "stable", "x.yaml") for id, _, field, emit in RULES
    )

    @classmethod
    def open(cls, path, trusted_keys, state):
        if "broken" in str(path):
            raise ArtifactError(f"{path}: damaged; build it again with `ttpc build`")
        print(f"artifact {path}", file=sys.stderr)
        return cls()

    def line_filter(self):
        return None

    def reports(self, event):
        return None  # tags have to be made

    def evaluate(self, event):
        kind = event["source_kind"]
        return [
            Tag(
                tag_uuid(kind, event.get("source_id") or "", id, 1, emit.technique_id, None),
                kind, event.get("source_id"), event.get("attacker_uuid"), None,
                event.get("session_id"), event.get("decky_id"), emit.tactic, emit.technique_id,
                emit.sub_technique_id, emit.confidence, id, 1,
                {field: event["payload"].get(field)}, "18.1", emit.mitre_url,
            )
            for id, wanted, field, emit in RULES
            if kind == wanted
        ]


ttpc_runtime.Engine = Engine
from ttpc.cli.tag import tag

app = typer.Typer(add_completion=False)
app.command()(tag)
app()
"""

T = TypeVar("T")
Tag = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def program(tmp_path: Path) -> list[str]:
    path = tmp_path / "program.py"
    path.write_text(PROGRAM)
    (tmp_path / "generated").mkdir()
    return [sys.executable, "-W", "error", str(path)]


@pytest.fixture
def tag(program: list[str], tmp_path: Path) -> Tag:
    def run(*args: object, stdin: bytes = b"", **env: str) -> "subprocess.CompletedProcess[bytes]":
        done = subprocess.run(
            [*program, *map(str, args)],
            input=stdin,
            capture_output=True,
            check=False,
            cwd=tmp_path,
            timeout=60,
            env=os.environ | env,
        )
        assert b"Traceback" not in done.stderr
        return done

    return run


def command(text: str = "id", **fields: object) -> bytes:
    event = {"source_kind": "command", "payload": {"command_text": text}, **fields}
    return json.dumps(event).encode() + b"\n"


def rows(output: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


# ── what goes in and out ───────────────────────────────────────────────────────────────────────────────────


def test_events_from_stdin(tag: Tag) -> None:
    done = tag("-", stdin=command(source_id="evt-1", attacker_uuid="a-1"))
    assert done.returncode == 0
    assert [row["technique_id"] for row in rows(done.stdout)] == ["T1059", "T1082"]
    assert rows(done.stdout)[0]["source_id"] == "evt-1"
    assert tag(stdin=command(source_id="evt-1", attacker_uuid="a-1")).stdout == done.stdout


def test_files_gzip_and_stdin_together(tag: Tag, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(command(source_id="a"))
    (tmp_path / "b").write_bytes(gzip.compress(command(source_id="b")))
    done = tag("a", "-", "b", stdin=gzip.compress(command(source_id="c")))
    assert [row["source_id"] for row in rows(done.stdout)] == ["a", "a", "c", "c", "b", "b"]


def test_the_formats_are_those_of_the_readers() -> None:
    from ttpc.cli.tag import From
    from ttpc_runtime.readers import AUTO, FORMATS

    assert {each.value for each in From} == {AUTO, *FORMATS}


def test_no_input_at_a_terminal_is_a_usage_error(program: list[str], tmp_path: Path) -> None:
    controller, terminal = pty.openpty()
    done = subprocess.run(program, stdin=terminal, capture_output=True, check=False, cwd=tmp_path)
    os.close(controller)
    os.close(terminal)
    assert done.returncode == 2
    assert b"error: no input" in done.stderr


@pytest.mark.parametrize(
    "args",
    [
        ["--from", "apache"],
        ["--to", "xml"],
        ["--min-confidence", "2"],
        ["--min-confidence", "nan"],
        ["--min-confidence", "much"],
        ["--jobs", "0"],
        ["--top", "-1"],
        ["--what"],
    ],
)
def test_usage_errors(tag: Tag, args: Sequence[str]) -> None:
    done = tag("-", *args)
    assert done.returncode == 2
    assert not done.stdout


# ── the artifact ───────────────────────────────────────────────────────────────────────────────────────────


def test_the_artifact_of_the_working_directory_is_the_default(tag: Tag, tmp_path: Path) -> None:
    assert b"artifact generated\n" in tag().stderr
    assert b"artifact elsewhere\n" in tag("--artifact", "elsewhere").stderr


def test_a_refused_artifact(tag: Tag) -> None:
    done = tag("--artifact", "broken", stdin=command())
    assert done.returncode == 3
    assert done.stderr == b"error: broken: damaged; build it again with `ttpc build`\n"


def test_no_artifact_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import typer

    import ttpc_runtime
    from ttpc.cli.common import default_artifact

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(ttpc_runtime, "__file__", str(tmp_path / "lib" / "__init__.py"))
    with pytest.raises(typer.Exit) as raised:
        default_artifact()
    assert raised.value.exit_code == 3
    assert "ttpc build" in capsys.readouterr().err
    (tmp_path / "lib" / "pack").mkdir(parents=True)
    assert default_artifact() == tmp_path / "lib" / "pack"


# ── the account ────────────────────────────────────────────────────────────────────────────────────────────


def numbers(text: str) -> list[int]:
    return [int(each.replace(",", "")) for each in re.findall(r"\d[\d,]*", text)]


def test_the_summary_adds_up_for_the_example_log(tag: Tag) -> None:
    log = EXAMPLES / "cowrie.json"
    done = tag(log)
    said = {line.split(":")[0]: line for line in done.stderr.decode().splitlines()[1:]}
    first = done.stderr.decode().splitlines()[1]
    total, became, folded, skipped = numbers(first)
    assert total == len(log.read_text().splitlines())
    assert total == became + folded + skipped
    assert became == 53 + 22 + 7 + 21
    assert said["events"] == (
        "events:  53 command, 22 auth_attempt, 22 session, 7 http_request"
        " (1 beyond the lines, made when the input ended)"
    )
    assert sum(map(int, re.findall(r"(\d+) cowrie", said["folded"]))) == folded
    assert sum(map(int, re.findall(r"(\d+) cowrie", said["skipped"]))) == skipped
    tags, tagged, dropped, *_ = numbers(said["tags"])
    assert (tags, tagged, dropped) == (2 * 53 + 22, 53 + 22, 53)
    assert len(done.stdout.splitlines()) == tags


def test_the_floor_keeps_what_equals_it(tag: Tag) -> None:
    line = command()
    assert [row["confidence"] for row in rows(tag(stdin=line).stdout)] == [0.9, 0.3]
    assert len(rows(tag("--min-confidence", 0, stdin=line).stdout)) == 3
    assert not tag("--min-confidence", 1, stdin=line).stdout


def test_faulty_lines_are_told_five_times_then_counted(tag: Tag, tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(command() + b"{bad\n" * 9 + b"[]\n" + command())
    done = tag("log")
    assert done.returncode == 0
    said = done.stderr.decode()
    assert re.findall(r"warning: log:(\d+): malformed JSON \(", said) == ["2", "3", "4", "5", "6"]
    assert said.count("further lines are counted only") == 1
    assert "warning: log:11: not a JSON object (it is an array)" in said
    assert "skipped: 9 malformed JSON, 1 not a JSON object" in said
    assert len(rows(done.stdout)) == 4


def test_unknown_kinds_are_accepted_and_counted(tag: Tag) -> None:
    done = tag(stdin=b'{"source_kind": "weather", "payload": {}}\n')
    assert done.returncode == 0
    assert b"unknown kinds, of which no rule can know: 1 weather" in done.stderr


def test_an_unreadable_input_is_told_and_the_others_are_read(tag: Tag, tmp_path: Path) -> None:
    (tmp_path / "good").write_bytes(command())
    done = tag("missing", "good")
    assert done.returncode == 1
    assert b"error: missing: cannot be read: No such file or directory" in done.stderr
    assert b"1 input not read" in done.stderr
    assert len(rows(done.stdout)) == 2


def test_an_unknown_format_is_told(tag: Tag) -> None:
    done = tag(stdin=b'{"eventid": "dionaea.connection"}\n')
    assert done.returncode == 1
    assert b"saw `eventid` dionaea.connection; name it with --from events, cowrie, " in done.stderr


def test_nothing_in_nothing_out(tag: Tag) -> None:
    done = tag("-")
    assert done.returncode == 0
    assert not done.stdout


# ── the real engine ────────────────────────────────────────────────────────────────────────────────────────


def test_the_examples_with_the_pack(tmp_path: Path) -> None:
    def ttpc(*args: object) -> bytes:
        line = [sys.executable, "-m", "ttpc", *map(str, args)]
        done = subprocess.run(line, capture_output=True, check=True, cwd=tmp_path, timeout=120)
        return done.stdout

    (tmp_path / "generated").symlink_to(ROOT / "generated")
    tags = ttpc("tag", EXAMPLES / "events.jsonl")
    assert {(tag["source_id"], tag["rule_id"], tag["sub_technique_id"]) for tag in rows(tags)} >= {
        ("evt-3", "R0014", "T1003.008"),
        ("evt-7", "R0007", "T1595.002"),
        ("evt-8", "R0008", None),
    }
    first = ttpc("tag", EXAMPLES / "cowrie.json")
    assert first == ttpc("tag", EXAMPLES / "cowrie.json")
    ids = [tag["uuid"] for tag in rows(first)]
    assert len(set(ids)) == len(ids) > 20
    table = ttpc("tag", EXAMPLES / "cowrie.json", "--to", "table").decode()
    assert "198.51.100.200 · 1 session · 26 events" in table
    assert "OS Credential Dumping" in table


# ── output files ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_is_written_aside_and_renamed(tag: Tag, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("old")
    done = tag("-o", "out", stdin=command())
    assert not done.stdout
    assert len(rows((tmp_path / "out").read_bytes())) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["generated", "out", "program.py"]


def test_an_output_that_cannot_be_written(tag: Tag) -> None:
    done = tag("-o", "missing/out", stdin=command())
    assert done.returncode == 1
    assert b"error: cannot write missing/out: No such file or directory" in done.stderr


def test_an_input_is_not_overwritten(tag: Tag, tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(command())
    assert tag("log", "-o", "./log").returncode == 2
    assert (tmp_path / "log").read_bytes() == command()


def test_a_device_is_written_to_and_not_replaced(tag: Tag) -> None:
    assert tag("-o", "/dev/null", stdin=command()).returncode == 0
    assert Path("/dev/null").is_char_device()


def test_a_full_disk_is_told(tag: Tag) -> None:
    done = tag("-o", "/dev/full", stdin=command())
    assert done.returncode == 1
    assert b"error: cannot write: No space left on device" in done.stderr


# ── tables ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_table_of_the_example_log(tag: Tag) -> None:
    done = tag(EXAMPLES / "cowrie.json", "--to", "table", "--top", 1)
    text = done.stdout.decode()
    assert text.startswith("3 techniques of 8 attackers, 2026-03-14 00:12 to 23:58 UTC")
    assert "198.51.100.200 · 1 session · 26 events · 2026-03-14 09:47 to 09:49 UTC" in text
    assert "not shown (--top 0 for all)" in text
    assert "letmein" not in text
    assert "\x1b" not in text


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_the_table_in_any_encoding(tag: Tag, encoding: str) -> None:
    line = command("echo \u65e5\u672c \ud800 \x1b[2J")
    done = tag("--to", "table", stdin=line, PYTHONIOENCODING=encoding, NO_COLOR="1")
    assert done.returncode == 0
    assert b"\\x1b[2J" in done.stdout


# ── streams that end early ─────────────────────────────────────────────────────────────────────────────────


def start(program: list[str], cwd: Path, *args: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [*program, *args],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=cwd,
    )


def test_a_tag_is_seen_before_the_next_line_comes(program: list[str], tmp_path: Path) -> None:
    with start(program, tmp_path, "-") as process:
        assert process.stdin
        assert process.stdout
        for n in range(3):
            process.stdin.write(command(source_id=f"evt-{n}"))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["source_id"] == f"evt-{n}"
            process.stdout.readline()
        process.stdin.close()
        assert process.wait(30) == 0


def test_ctrl_c_ends_cleanly(program: list[str], tmp_path: Path) -> None:
    with start(program, tmp_path, "-", "-o", "out") as process:
        assert process.stdin
        assert process.stderr
        process.stdin.write(command(source_id="evt-1"))
        process.stdin.flush()
        aside = wait_for(lambda: next(tmp_path.glob(".out.*.part"), None))
        wait_for(lambda: aside.stat().st_size or None)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        said = process.stderr.read().decode()
    assert "Traceback" not in said
    assert "1 line read = 1 event + 0 folded into other events + 0 skipped" in said
    assert "out was not written; what there is of it is in out.partial" in said
    assert len(rows((tmp_path / "out.partial").read_bytes())) == 2
    assert not (tmp_path / "out").exists()


def test_ctrl_c_tells_the_sessions_that_are_open(program: list[str], tmp_path: Path) -> None:
    line = b'{"eventid": "cowrie.command.input", "input": "id", "session": "s", "timestamp": "t"}\n'
    with start(program, tmp_path, "-") as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(line)
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        said = process.stderr.read().decode()
    assert "events:  1 command, 1 session (1 beyond the lines" in said


def wait_for(ask: Callable[[], T | None]) -> T:
    for _ in range(600):
        found = ask()
        if found is not None:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not happen within 30 s")


@pytest.mark.parametrize("to", ["jsonl", "table"])
def test_a_reader_that_went_away_is_no_error(program: list[str], tmp_path: Path, to: str) -> None:
    (tmp_path / "log").write_bytes(b"".join(command(attacker_uuid=f"a-{n}") for n in range(5_000)))
    with start(program, tmp_path, "log", "--to", to, "--top", "0") as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read().decode()
        assert process.wait(60) == 0
    assert "Traceback" not in said
    assert "BrokenPipe" not in said


@pytest.mark.parametrize(("closed", "code"), [("<&-", 1), (">&-", 1), ("2>&-", 0)])
def test_streams_may_be_closed(program: list[str], tmp_path: Path, closed: str, code: int) -> None:
    line = f"{shlex.join(program)} - </dev/null >out 2>said {closed}"
    done = subprocess.run(["/bin/sh", "-c", line], check=False, cwd=tmp_path, timeout=60)
    assert "Traceback" not in (tmp_path / "said").read_text()
    assert done.returncode == code


# ── progress ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("long", [True, False])
def test_progress_on_long_input_at_a_terminal(
    program: list[str], tmp_path: Path, *, long: bool
) -> None:
    (tmp_path / "log").write_bytes(command("x" * 1000) * (9000 if long else 10))
    controller, terminal = pty.openpty()
    environment = os.environ | {"TERM": "xterm"}
    process = subprocess.Popen(
        [*program, "log"],
        stdout=subprocess.DEVNULL,
        stderr=terminal,
        cwd=tmp_path,
        env=environment,
    )
    os.close(terminal)
    shown = b""
    while True:
        try:
            part = os.read(controller, 65536)
        except OSError:  # the other side is closed
            break
        if not part:
            break
        shown += part
    os.close(controller)
    assert process.wait(60) == 0
    assert (b"reading" in shown) == long
    assert b"lines read" in shown
