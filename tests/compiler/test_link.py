"""The artifact on disk: whole or not at all, the same bytes every time, and known when it is stale."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ttpc.attack import embedded
from ttpc.cli import app
from ttpc.config import Config
from ttpc.driver import check, compile_rules
from ttpc.link import differences, exchange
from ttpc_runtime import ArtifactError, Engine
from ttpc_runtime.artifact import DATABASE, MANIFEST, SEAL, digest_of, seal

ROOT = Path(__file__).parents[2]

RULE = """\
rule_id: {id}
rule_version: 1
name: reads_{word}
applies_to: [command]
match:
  contains: {word}
emits:
  - {{tactic: TA0006, technique_id: T1003, confidence: 0.9}}
examples:
  match: ['cat {word}']
"""
BOTH = {"shadow": "R0001", "passwd": "R0002"}


def write_pack(folder: Path, words: Mapping[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for word, rule_id in words.items():
        (folder / f"{word}.yaml").write_text(RULE.format(id=rule_id, word=word))
    return folder


def compiled(folder: Path) -> dict[str, bytes]:
    checked = check([folder], embedded(), Config())
    assert not checked.failed
    return compile_rules(checked, embedded())


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a pack of two rules in `rules`."""
    write_pack(tmp_path / "rules", BOTH)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ttpc(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def snapshot(folder: Path) -> dict[str, tuple[int, str]]:
    """What is in a folder, and when it was written."""
    return {
        each.name: (each.stat().st_mtime_ns, digest_of(each.read_bytes()))
        for each in sorted(folder.iterdir())
    }


def fires(folder: Path, word: str) -> bool:
    event = {"source_kind": "command", "payload": {"command_text": f"cat {word}"}}
    return bool(Engine.open(folder).evaluate(event))


# --- build


def test_a_broken_rule_leaves_the_previous_artifact_untouched(here: Path) -> None:
    assert ttpc("build").exit_code == 0
    before = snapshot(here / "generated")
    (here / "rules" / "shadow.yaml").write_text("rule_id: R0001\nseverity: high\n")
    result = ttpc("build")
    assert result.exit_code == 1
    assert "unknown key `severity`" in result.stderr
    assert result.stdout == ""
    assert snapshot(here / "generated") == before
    assert fires(here / "generated", "shadow")


def test_a_failing_example_leaves_the_previous_artifact_untouched(here: Path) -> None:
    ttpc("build")
    before = snapshot(here / "generated")
    rule = here / "rules" / "shadow.yaml"
    rule.write_text(rule.read_text().replace("cat shadow", "cat nothing"))
    assert ttpc("build").exit_code == 1
    assert snapshot(here / "generated") == before


def test_a_current_artifact_is_not_written_again(here: Path) -> None:
    assert ttpc("build").stdout == "generated: written, 2 rules against ATT&CK 18.1\n"
    before = snapshot(here / "generated")
    assert ttpc("build").stdout == "generated: current, 2 rules against ATT&CK 18.1\n"
    assert snapshot(here / "generated") == before


def test_nothing_is_left_beside_the_artifact(here: Path) -> None:
    ttpc("build")
    write_pack(here / "rules", {"sudoers": "R0003"})
    ttpc("build")
    assert sorted(each.name for each in here.iterdir()) == ["generated", "rules"]
    assert (here / "generated").stat().st_mode & 0o777 == 0o755


def test_leftovers_of_a_killed_build_do_not_disturb(here: Path) -> None:
    ttpc("build")
    for name in (".generated.abc123", ".generated.def456.old"):
        shutil.copytree(here / "generated", here / name)
        (here / name / "command.py").write_text("broken")
    write_pack(here / "rules", {"sudoers": "R0003"})
    assert ttpc("build", "--check").exit_code == 1
    assert ttpc("build").exit_code == 0
    assert ttpc("build", "--check").exit_code == 0
    assert fires(here / "generated", "sudoers")
    assert (here / ".generated.abc123").is_dir()  # another build may be at work in it


def test_the_target_of_a_link_is_replaced_not_the_link(here: Path) -> None:
    (here / "releases").mkdir()
    (here / "generated").symlink_to("releases/1")
    for words in ({}, {"sudoers": "R0003"}):
        write_pack(here / "rules", words)
        assert ttpc("build").exit_code == 0
        assert (here / "generated").is_symlink()
        assert sorted(each.name for each in (here / "releases").iterdir()) == ["1"]
        assert sorted(each.name for each in here.iterdir()) == ["generated", "releases", "rules"]
    assert fires(here / "generated", "sudoers")


def test_without_an_atomic_exchange_the_artifact_is_replaced_all_the_same(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    assert not exchange(here, here)
    ttpc("build")
    write_pack(here / "rules", {"sudoers": "R0003"})
    assert ttpc("build").exit_code == 0
    assert fires(here / "generated", "sudoers")
    assert sorted(each.name for each in here.iterdir()) == ["generated", "rules"]


@pytest.mark.parametrize(
    "damage", ["", "garbage", "[]", "{}", '{"engine": 1}', '{"engine": "x", "files": 3}']
)
def test_a_damaged_artifact_is_stale_and_built_again(here: Path, damage: str) -> None:
    ttpc("build")
    (here / "generated" / MANIFEST).write_text(damage)
    result = ttpc("build", "--check")
    assert result.exit_code == 1
    assert MANIFEST in result.stderr
    assert ttpc("build").exit_code == 0
    assert ttpc("build", "--check").exit_code == 0
    assert fires(here / "generated", "shadow")


@pytest.mark.parametrize(
    "files",
    [
        ("notes.txt",),
        ("manifest.json", "index.html"),  # a web application has one too
        ("module.py", "__init__.py"),
        ("manifest.json", "manifest.sha256", "patterns.hsdb", "README.md"),
    ],
)
def test_a_folder_that_is_no_artifact_is_not_replaced(here: Path, files: tuple[str, ...]) -> None:
    (here / "mine").mkdir()
    for name in files:
        (here / "mine" / name).write_text("{}")
    before = snapshot(here / "mine")
    result = ttpc("build", "-o", "mine")
    assert result.exit_code == 2
    assert files[-1] in result.stderr
    assert snapshot(here / "mine") == before


# --- build --check


def test_check_says_what_differs_and_writes_nothing(here: Path) -> None:
    result = ttpc("build", "--check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "generated is not current" in result.stderr
    assert sorted(each.name for each in here.iterdir()) == ["rules"]

    ttpc("build")
    assert ttpc("build", "--check").exit_code == 0
    before = snapshot(here / "generated")
    write_pack(here / "rules", {"sudoers": "R0003"})
    result = ttpc("build", "--check")
    assert result.exit_code == 1
    assert (
        "command.py, index.json, manifest.json, manifest.sha256, patterns.hsdb, patterns.json"
        in result.stderr
    )
    assert snapshot(here / "generated") == before
    assert sorted(each.name for each in here.iterdir()) == ["generated", "rules"]


def test_a_comment_in_a_rule_changes_its_digest_only(here: Path) -> None:
    ttpc("build")
    with (here / "rules" / "shadow.yaml").open("a") as file:
        file.write("# reviewed\n")
    found = differences(compiled(Path("rules")), here / "generated")
    assert found == ["manifest.json", "manifest.sha256", "rules.json"]


@pytest.mark.parametrize("name", ["command.py", "__init__.py", "patterns.json", DATABASE, SEAL])
def test_every_file_counts(here: Path, name: str) -> None:
    ttpc("build")
    files = compiled(Path("rules"))
    target = here / "generated"
    assert differences(files, target) == []
    with (target / name).open("ab") as file:
        file.write(b"\n")
    assert differences(files, target) == [name]
    (target / name).unlink()
    assert differences(files, target) == [name]


def test_what_does_not_belong_is_a_difference(here: Path) -> None:
    """As the runtime sees it: it refuses an artifact with a file too many, and lets caches be."""
    ttpc("build")
    target = here / "generated"
    (target / "__pycache__").mkdir()
    assert ttpc("build", "--check").exit_code == 0
    (target / "old_kind.py").write_text("")
    (target / "link.py").symlink_to("command.py")
    (target / "folder.py").mkdir()
    with pytest.raises(ArtifactError):
        Engine.open(target)
    result = ttpc("build", "--check")
    assert "(folder.py, link.py, old_kind.py)" in result.stderr
    assert ttpc("build").exit_code == 0
    assert fires(target, "shadow")


def make_foreign(target: Path) -> None:
    """Turn an artifact into what another version of Hyperscan would have made of the same rules."""
    manifest = json.loads((target / MANIFEST).read_bytes())
    (target / DATABASE).write_bytes(b"a database of another engine")
    manifest["engine"] = "hyperscan 0.1.2 riscv64"
    manifest["files"][DATABASE] = digest_of((target / DATABASE).read_bytes())
    content = (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()
    (target / MANIFEST).write_bytes(content)
    (target / SEAL).write_bytes(seal(content))


def test_on_another_engine_the_database_does_not_count(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(here / "cache"))
    ttpc("build")
    target = here / "generated"
    make_foreign(target)
    files = compiled(Path("rules"))
    assert differences(files, target) == []
    assert ttpc("build", "--check").exit_code == 0
    assert fires(target, "shadow")
    (target / "command.py").write_text("x = 1\n")
    assert differences(files, target) == ["command.py"]


def test_on_another_engine_damage_is_still_seen(here: Path) -> None:
    ttpc("build")
    target = here / "generated"
    make_foreign(target)
    files = compiled(Path("rules"))
    (target / SEAL).write_text("0" * 64)
    assert differences(files, target) == [SEAL]
    (target / DATABASE).write_bytes(b"flipped")
    assert differences(files, target) == [MANIFEST, SEAL]  # the digest it should have is not known


def test_on_another_engine_a_changed_rule_is_still_seen(here: Path) -> None:
    ttpc("build")
    make_foreign(here / "generated")
    write_pack(here / "rules", {"sudoers": "R0003"})
    found = differences(compiled(Path("rules")), here / "generated")
    assert {"command.py", "patterns.json", MANIFEST, SEAL} <= set(found)
    assert DATABASE not in found


# --- the same bytes


def digests(folder: Path) -> dict[str, str]:
    return {name: digest for name, (_, digest) in snapshot(folder).items()}


def test_two_builds_under_two_hash_seeds_are_identical(tmp_path: Path) -> None:
    """A part of the pack with something of everything; all of it is built below, under another seed each time."""
    folders = ("auth_attempt", "email", "intel", "lists", "session", "tables")
    rules = [f"rules/{each}" for each in (*folders, "command/discovery")]
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "ttpc", "build", *rules, "-o", str(tmp_path / seed)],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.DEVNULL,
        )
        for seed in ("0", "1")
    ]
    assert [each.wait(60) for each in started] == [0, 0]
    assert digests(tmp_path / "0") == digests(tmp_path / "1")


def test_the_order_of_paths_does_not_matter(here: Path) -> None:
    names = ["rules/shadow.yaml", "rules/passwd.yaml"]
    forward = compile_rules(check(list(map(Path, names)), embedded(), Config()), embedded())
    backward = compile_rules(check(list(map(Path, names[::-1])), embedded(), Config()), embedded())
    assert forward == backward


def test_the_committed_artifact_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = ttpc("build", "--check")
    assert (result.exit_code, result.stderr) == (0, "")


def test_the_seal_is_what_sha256sum_writes(here: Path) -> None:
    ttpc("build")
    content = (here / "generated" / MANIFEST).read_bytes()
    sealed = (here / "generated" / SEAL).read_text()
    assert sealed == f"{hashlib.sha256(content).hexdigest()}  {MANIFEST}\n"


# --- killed, and read meanwhile


INSTALL = """
import pickle, sys
from pathlib import Path
from ttpc.link import install
target, *packs = map(Path, sys.argv[1:])
artifacts = [pickle.loads(each.read_bytes()) for each in packs]
print("ready", flush=True)
for number in range(int(sys.stdin.readline())):
    install(artifacts[number % 2], target)
"""


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    """Two artifacts to alternate between, as files for `INSTALL`."""
    made = []
    for word, rule_id in BOTH.items():
        files = compiled(write_pack(tmp_path / word, {word: rule_id}))
        made.append(tmp_path / f"{word}.pickle")
        made[-1].write_bytes(pickle.dumps(files))
    return made


def installer(target: Path, two: list[Path], times: int) -> subprocess.Popen[str]:
    """A process that installs the two in turn, and has begun."""
    process = subprocess.Popen(
        [sys.executable, "-c", INSTALL, str(target), *map(str, two)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.stdin.write(f"{times}\n")
    process.stdin.flush()
    return process


def ended(process: subprocess.Popen[str]) -> None:
    """Close what a process leaves, as `filterwarnings = error` demands."""
    process.kill()
    process.wait(10)
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()


def installed(target: Path, two: list[Path]) -> float:
    """Install the first of two to the end; the seconds it took."""
    process = installer(target, two, 1)
    begin = time.monotonic()
    assert process.wait(30) == 0
    ended(process)
    return time.monotonic() - begin


def test_a_build_killed_at_any_moment_leaves_a_whole_artifact(
    tmp_path: Path, two: list[Path]
) -> None:
    """The kills fall into all parts of an install, in the first and those that follow."""
    target = tmp_path / "generated"
    duration = installed(target, two)
    moments = random.Random(7)
    seen = {rule.id for rule in Engine.open(target).rules}
    deadline = time.monotonic() + 8
    kills = 0
    while kills < 25 and time.monotonic() < deadline:
        process = installer(target, moments.sample(two, 2), 1_000_000)
        time.sleep(moments.uniform(0, 3 * duration))
        os.kill(process.pid, signal.SIGKILL)
        ended(process)
        (rule,) = Engine.open(target).rules
        seen.add(rule.id)
        kills += 1
    assert seen == set(BOTH.values()) or kills < 20  # a machine that slow has seen too little
    # What the killed ones left beside it does not disturb the next.
    assert list(tmp_path.glob(".generated.*"))
    installed(target, two)
    assert Engine.open(target).rules[0].id == "R0001"


def test_a_reader_sees_whole_artifacts_while_they_are_swapped(
    tmp_path: Path, two: list[Path]
) -> None:
    """Files are read one after another: without care some would be the old ones, or gone."""
    target = tmp_path / "generated"
    installed(target, two)
    process = installer(target, two, 1_000_000)
    changes = 0
    last = "R0001"
    deadline = time.monotonic() + 8
    try:
        while changes < 30 and time.monotonic() < deadline:
            (rule,) = Engine.open(target).rules
            changes += rule.id != last
            last = rule.id
    finally:
        ended(process)
    assert changes > 0


def test_an_artifact_that_vanishes_while_it_is_read_is_missing(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Retrying ends: what is gone for good is refused."""
    ttpc("build")
    target = here / "generated"
    listdir = os.listdir

    def vanish(directory: int) -> list[str]:
        names = listdir(directory)
        shutil.rmtree(target, ignore_errors=True)
        return names

    monkeypatch.setattr(os, "listdir", vanish)
    with pytest.raises(ArtifactError, match="no artifact here"):
        Engine.open(target)


def test_damage_is_refused_at_once(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Retrying is for what was replaced meanwhile only."""
    ttpc("build")
    (here / "generated" / "command.py").write_text("")
    listdir = os.listdir
    calls = []

    def count(directory: int) -> list[str]:
        calls.append(directory)
        return listdir(directory)

    monkeypatch.setattr(os, "listdir", count)
    with pytest.raises(ArtifactError, match="not what was built"):
        Engine.open(here / "generated")
    assert len(calls) == 1
