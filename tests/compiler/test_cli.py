"""The command line as a user meets it: what goes where, exit codes, and no traceback for a fault of theirs."""

from __future__ import annotations

import gzip
import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml
from typer.testing import CliRunner, Result

from ttpc import syntax
from ttpc.cli import app

ROOT = Path(__file__).parents[2]
PROMISED = {
    "check",
    "build",
    "tag",
    "test",
    "explain",
    "rules",
    "show",
    "schema",
    "doctor",
    "attack",
    "state",
}


def verbs(of: typer.Typer, *above: str) -> list[list[str]]:
    """Every command there is, with the words that lead to it."""
    found = [
        [*above, each.name or each.callback.__name__]
        for each in of.registered_commands
        if each.callback
    ]
    for group in of.registered_groups:
        if group.typer_instance is not None and group.name is not None:
            found += verbs(group.typer_instance, *above, group.name)
    return found


VERBS = verbs(app)

RULE = """\
rule_id: R0100
rule_version: 1
name: shadow_read
description: The file of password hashes is read.
applies_to: [command]
match:
  contains: /etc/shadow
  not: {contains: ls}
emits:
  - {tactic: TA0006, technique_id: T1003, sub_technique_id: T1003.008, confidence: 0.9}
evidence_fields: [command_text]
examples:
  match: ['cat /etc/shadow']
  no_match: ['ls /etc/shadow']
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a pack of one rule in `rules`."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "shadow.yaml").write_text(RULE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ttpc(*arguments: str) -> Result:
    """Run in this process.  Whatever ends otherwise than by an exit code would be a traceback."""
    result = CliRunner().invoke(app, list(arguments))
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def started(*arguments: str, **options: Any) -> subprocess.Popen[Any]:
    """A process of its own; its streams are of bytes."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    return subprocess.Popen([sys.executable, "-m", "ttpc", *arguments], **options)


def refused(result: Result, code: int, *words: str) -> None:
    """Nothing on stdout; on stderr one message that begins with `error:` and says these words."""
    assert (result.exit_code, result.stdout) == (code, ""), result.output
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


# --- help


@pytest.mark.parametrize("verb", VERBS, ids=" ".join)
def test_help_shows_an_example(verb: list[str]) -> None:
    result = ttpc(*verb, "--help")
    assert result.exit_code == 0
    assert f"Example: ttpc {' '.join(verb)}" in " ".join(result.stdout.split())
    assert ttpc(*verb, "-h").stdout == result.stdout


def test_every_verb_is_listed() -> None:
    listed = ttpc("--help").stdout
    assert all(re.search(rf"\b{verb}\b", listed) for verb in PROMISED)
    assert {words[0] for words in VERBS} >= PROMISED


def test_without_a_verb_there_is_help() -> None:
    result = ttpc()
    assert result.exit_code == 2
    assert "Usage" in result.output


@pytest.mark.parametrize(
    "arguments",
    [["nope"], ["check", "--format", "xml"], ["check", "--nope"], ["show"], ["tag", "--jobs", "x"]],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(here: Path, arguments: list[str]) -> None:
    result = ttpc(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage:" in result.stderr


# --- check


def test_check_says_that_all_is_well(here: Path) -> None:
    for arguments in ((), ("rules",), ("rules/shadow.yaml",)):
        result = ttpc("check", *arguments)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == "1 rule, 2 examples: ok\n"


@pytest.mark.parametrize("format_", ["text", "json", "sarif", "github"])
def test_findings_are_data(here: Path, format_: str) -> None:
    (here / "rules" / "shadow.yaml").write_text(RULE.replace("T1003,", "T9999,"))
    result = ttpc("check", "--format", format_)
    assert (result.exit_code, result.stderr) == (1, "")
    assert "`T9999` is not in ATT&CK 18.1" in result.stdout


@pytest.mark.parametrize("format_", ["json", "sarif", "github"])
def test_a_clean_pack_is_a_document_too(here: Path, format_: str) -> None:
    result = ttpc("check", "--format", format_)
    assert (result.exit_code, result.stderr) == (0, "")
    assert format_ == "github" or json.loads(result.stdout) is not None


def test_warnings_pass(here: Path) -> None:
    (here / "rules" / "shadow.yaml").write_text(RULE.partition("examples:")[0])
    result = ttpc("check")
    assert result.exit_code == 0
    assert result.stdout.startswith("warning[TTP401]")
    result = ttpc("build")
    assert result.exit_code == 0
    assert result.stderr.startswith("warning[TTP401]")
    assert result.stdout == "generated: written, 1 rule against ATT&CK 18.1\n"


# --- paths and settings


@pytest.mark.parametrize("verb", ["check", "build", "test", "rules"])
def test_a_path_that_is_not_there(here: Path, verb: str) -> None:
    refused(ttpc(verb, "nowhere"), 2, "nowhere: no such file or folder")


@pytest.mark.parametrize("verb", ["check", "build", "test", "rules"])
def test_a_folder_without_rules(here: Path, verb: str) -> None:
    (here / "empty").mkdir()
    refused(ttpc(verb, "empty"), 1, "no rules in empty", ".yaml")


def test_without_a_folder_called_rules(here: Path) -> None:
    shutil.rmtree("rules")
    for verb in ("check", "build", "test", "rules"):
        refused(ttpc(verb), 2, "rules: no such file or folder")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('errors = "x', ["Unterminated string"]),
        ("error = []", ["unknown setting `error`", "did you mean `errors`?"]),
        ("nothing_like_it = 1", ["unknown setting `nothing_like_it`", "use one of `errors`"]),
        ('errors = ["TTP409"]', ["unknown code `TTP409`", "did you mean"]),
        ('errors = ["all"]', ["unknown code `all`", "docs/diagnostics.md"]),
        ('errors = "TTP401"', ["must be a list of codes"]),
        ("errors = [401]", ["must be a list of codes"]),
        ("max_cost = 1", ["must be a table", "max_cost = {command = 0.5}"]),
        ("max_cost = {comand = 1}", ["unknown kind `comand`", "did you mean `command`?"]),
        ("max_cost = {command = true}", ["`max_cost.command` must be a number"]),
        ("max_cost = {command = -1}", ["`max_cost.command` must be a number"]),
        ("max_cost = {command = nan}", ["`max_cost.command` must be a number"]),
    ],
)
def test_broken_settings(here: Path, text: str, words: list[str]) -> None:
    (here / "rules" / "ttpc.toml").write_text(text)
    for verb in ("check", "build", "test"):
        refused(ttpc(verb), 2, "rules/ttpc.toml: ", *words)
    assert not (here / "generated").exists()


def test_a_budget_on_the_command_line_is_in_place_of_the_packs(here: Path) -> None:
    (here / "rules" / "ttpc.toml").write_text("max_cost = {command = 0}")
    assert "TTP405" in ttpc("check").stdout
    assert ttpc("check", "--max-cost", "http_request=0").exit_code == 1
    assert ttpc("check", "--max-cost", "command=1").exit_code == 0
    refused(ttpc("check", "--max-cost", "command"), 2, "write KIND=COST")
    refused(ttpc("check", "--max-cost", "comand=1"), 2, "did you mean `command`?")
    refused(ttpc("check", "--max-cost", "command=-1"), 2, "must be a number")


def test_settings_that_cannot_be_read(here: Path) -> None:
    (here / "rules" / "ttpc.toml").write_bytes(b"errors = ['\xff']")
    refused(ttpc("check"), 2, "rules/ttpc.toml")
    (here / "rules" / "ttpc.toml").unlink()
    (here / "rules" / "ttpc.toml").mkdir()
    refused(ttpc("check"), 2, "rules/ttpc.toml", "directory")


# --- --attack


@pytest.mark.parametrize(
    ("attack", "words"),
    [
        ("nonsense", ["nonsense"]),
        ("", ["cannot read"]),
        ("rules", ["rules", "directory"]),
        ("99.1", ["99.1 is not embedded", "STIX bundle"]),
        ("rules/shadow.yaml", ["is not JSON"]),
    ],
)
def test_an_attack_release_that_is_none(here: Path, attack: str, words: list[str]) -> None:
    for verb in ("check", "build", "test", "explain"):
        arguments = ["id"] if verb == "explain" else []
        refused(ttpc(verb, *arguments, "--attack", attack), 2, *words)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ["is not JSON"]),
        (b'{"type": "bundle"', ["is not JSON"]),
        (b"[1]", ["neither a STIX bundle nor a ttpc index"]),
        (b'{"type": "bundle", "objects": []}', ["holds no enterprise techniques"]),
        (b'{"type": "bundle", "objects": 3}', ["neither"]),
        (b'{"type": "bundle", "objects": [1, null, {"type": "attack-pattern"}]}', ["holds no"]),
        (b'{"format": "ttpc-attack-index", "version": 1}', ["damaged"]),
        (b'{"format": "ttpc-attack-index", "version": 9}', ["not a ttpc index of version 1"]),
        (b"\xff\xfe\x00", ["is not JSON"]),
        (b"[" * 100_000, ["is not JSON"]),
        (gzip.compress(b'{"type": "bundle"}' * 99, mtime=0)[:-12], ["damaged or cut short"]),
        (b"\x1f\x8b" + b"\xff" * 20, ["damaged or cut short"]),
    ],
    ids=lambda value: repr(value)[:40] if isinstance(value, bytes) else "",
)
def test_a_bundle_that_is_broken(here: Path, content: bytes, words: list[str]) -> None:
    (here / "bundle.json").write_bytes(content)
    refused(ttpc("check", "--attack", "bundle.json"), 2, "bundle.json", *words)


def test_the_embedded_release_by_its_number(here: Path) -> None:
    assert ttpc("check", "--attack", "18.1").exit_code == 0
    assert ttpc("check", "--attack", "v18.1").exit_code == 0


# --- build


@pytest.mark.parametrize("output", ["file", "file/below", "/dev/null", "/proc/nowhere/generated"])
def test_an_output_that_cannot_be_written(here: Path, output: str) -> None:
    (here / "file").write_text("mine")
    result = ttpc("build", "-o", output)
    refused(result, result.exit_code)
    assert result.exit_code in {1, 2}
    assert (here / "file").read_text() == "mine"


def test_a_full_disk(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    refused(ttpc("build"), 1, "generated: no space left on device")
    assert sorted(each.name for each in here.iterdir()) == ["rules"]


def test_a_folder_of_somebody_else(here: Path) -> None:
    (here / "mine").mkdir()
    (here / "mine" / "thesis.tex").write_text("")
    refused(ttpc("build", "-o", "mine"), 2, "mine holds what is not an artifact's (thesis.tex)")
    assert (here / "mine" / "thesis.tex").exists()


def test_errors_of_rules_are_not_data_of_a_build(here: Path) -> None:
    (here / "rules" / "shadow.yaml").write_text("- nothing\n")
    for verb in (["build"], ["test"], ["rules"], ["show", "R0100"], ["explain", "id"]):
        result = ttpc(*verb)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith("error[TTP009]")


# --- test


def test_examples_are_asked_of_the_artifact(here: Path) -> None:
    result = ttpc("test")
    assert (result.exit_code, result.stdout) == (0, "1 rule, 2 examples: 0 failed\n")
    rows = json.loads(ttpc("test", "--format", "json").stdout)
    assert [(row["rule_id"], row["expected"], row["ok"]) for row in rows] == [
        ("R0100", True, True),
        ("R0100", False, True),
    ]
    assert rows[0]["place"] == "rules/shadow.yaml:13:11"


def test_a_failing_example(here: Path) -> None:
    (here / "rules" / "shadow.yaml").write_text(RULE.replace("cat /etc/shadow", "cat nothing"))
    result = ttpc("test")
    assert result.exit_code == 1
    assert "error[TTP501]" in result.stderr


# --- rules and show


def test_the_catalogue_of_a_pack_and_of_its_artifact_agree(here: Path) -> None:
    ttpc("build")
    for arguments in (["rules"], ["rules", "--format", "json"]):
        assert ttpc(*arguments).stdout == ttpc(*arguments, "generated").stdout
    (entry,) = json.loads(ttpc("rules", "--format", "json").stdout)
    assert (entry["id"], entry["kinds"], entry["status"]) == ("R0100", ["command"], "stable")
    for arguments in (["show", "R0100"], ["show", "R0100", "--format", "json"]):
        of_pack, of_artifact = ttpc(*arguments, "rules"), ttpc(*arguments, "generated")
        assert of_pack.exit_code == 0
        assert of_pack.stdout == of_artifact.stdout
    assert json.loads(of_pack.stdout) == entry
    page = ttpc("show", "R0100").stdout
    assert "The file of password hashes is read." in page
    assert "T1003.008 OS Credential Dumping: /etc/passwd and /etc/shadow" in page


def test_what_a_rule_counts_and_looks_up_is_told() -> None:
    root = Path(__file__).parents[2]
    said = {}
    for pack in ("rules", "generated"):
        rows = json.loads(ttpc("rules", str(root / pack), "--format", "json").stdout)
        said[pack] = {row["id"]: row["says"] for row in rows if row["says"]}
    assert said["rules"] == said["generated"]
    assert said["rules"]["R0001"] == [
        "count: 5 events by attacker_uuid within 300 s",
        "  of auth_attempt: equals on result",
    ]
    assert said["rules"]["R0005"][0] == "sequence: 2 steps in order by attacker_uuid within 600 s"
    assert said["rules"]["R0054"][0].startswith("lookup: table abuseipdb, category in ")


def test_the_source_of_a_rule(here: Path) -> None:
    ttpc("build")
    assert ttpc("show", "R0100", "--source").stdout == RULE
    assert ttpc("show", "R0100", "generated", "--source").stdout == RULE
    shutil.rmtree("rules")
    refused(ttpc("show", "R0100", "generated", "--source"), 1, "rules/shadow.yaml: not here")


def test_a_rule_that_is_not_there(here: Path) -> None:
    refused(ttpc("show", "R100"), 1, "no rule `R100`; did you mean `R0100`?")
    refused(ttpc("show", "nonsense"), 1, "no rule `nonsense`; use one of `R0100`")


@pytest.mark.parametrize("verb", [["rules", "generated"], ["show", "R0100", "generated"]])
def test_a_damaged_artifact_is_refused(here: Path, verb: list[str]) -> None:
    ttpc("build")
    with (here / "generated" / "command.py").open("a") as file:
        file.write("\n")
    refused(ttpc(*verb), 3, "generated/command.py: not what was built")


# --- explain


def test_explain_underlines_what_matched(here: Path) -> None:
    result = ttpc("explain", "sudo cat /etc/shadow")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == "R0100 shadow_read fires"
    shown = next(index for index, line in enumerate(lines) if "sudo cat" in line)
    marks = lines[shown + 1]
    assert lines[shown][marks.index("^") : marks.rindex("^") + 1] == "/etc/shadow"
    assert "TA0006 T1003.008" in result.stdout
    assert lines[-1] == "1 of 1 command rules fire, 0 nearly"


def test_explain_takes_a_whole_event(here: Path) -> None:
    event = {"source_kind": "command", "payload": {"command_text": "cat /etc/shadow"}}
    of_event = ttpc("explain", "--event", json.dumps(event))
    assert of_event.stdout == ttpc("explain", "cat /etc/shadow").stdout
    rows = json.loads(ttpc("explain", "cat /etc/shadow", "--format", "json").stdout)
    assert [(row["rule_id"], row["fires"]) for row in rows] == [("R0100", True)]


def test_explain_tells_what_a_view_shows(here: Path) -> None:
    viewed = RULE.replace("contains: /etc/shadow", "{as: shell, pattern: ^cat .*shadow}")
    (here / "rules" / "shadow.yaml").write_text(
        viewed.replace("match:\n  {", "match:\n  all: [{").replace("}\n  not: {contains: ls}", "}]")
    )
    assert ttpc("explain", "c''at x; id").stdout.splitlines() == [
        "command_text as shell: cat x · id",
        "",
        "0 of 1 command rules fire, 0 nearly",
    ]
    assert ttpc("explain", "cat x").stdout == "0 of 1 command rules fire, 0 nearly\n"
    fires = ttpc("explain", "id; c''at /etc/shadow").stdout.splitlines()
    assert fires[1:3] == [
        "  command_text as shell: cat /etc/shadow",
        "                         ^^^^^^^^^^^^^^^ pattern",
    ]
    assert "id ·" not in "".join(fires)


def test_the_version_is_the_distributions() -> None:
    assert ttpc("--version").stdout == f"ttpc {version('ttpc')}\n"


def test_explain_shows_the_plan_of_a_rule(here: Path) -> None:
    (here / "rules" / "bytes.yaml").write_text(
        RULE.replace("R0100", "R0101")
        .replace("  contains: /etc/shadow\n  not: {contains: ls}", "  {field: uid, gte: 5}")
        .replace("['cat /etc/shadow']", "[{uid: 7}]")
    )
    assert ttpc("explain", "--plan", "R0100").stdout.splitlines() == [
        "R0100 shadow_read, command events",
        "  asked when this may hold: contains",
        "  contains, on command_text",
        "    literal + confirm: '/etc/shadow'",
        "  contains, on command_text",
        "    always confirm: asked only when the rule is",
    ]
    assert ttpc("explain", "--plan", "R0101").stdout.splitlines() == [
        "R0101 shadow_read, command events",
        "  asked of every event: no text must be there for it to fire",
        "  gte, on uid",
        "    always confirm: not a question about text",
    ]
    assert ttpc("explain", "--plan", "R010").exit_code == 1
    assert ttpc("explain", "--plan", "R0100", "id").exit_code == 2


def test_explain_of_nothing(here: Path) -> None:
    assert ttpc("explain", "").stdout == "0 of 1 command rules fire, 0 nearly\n"
    event = '{"source_kind": "unheard_of", "payload": {}}'
    result = ttpc("explain", "--event", event)
    assert (result.exit_code, result.stdout) == (0, "0 of 0 unheard_of rules fire, 0 nearly\n")


def test_explain_shows_control_characters_as_escapes(here: Path) -> None:
    result = ttpc("explain", "\x1b[31m cat /etc/shadow \udcff\u202e")
    assert "\x1b" not in result.stdout
    assert "\\x1b[31m cat /etc/shadow \\udcff\\u202e" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], ["give either a text or `--event"]),
        (["id", "--event", "{}"], ["give either a text or `--event"]),
        (["--event", "{"], ["--event is not JSON"]),
        (["--event", "[" * 100_000], ["--event is not JSON"]),
        (["--event", "1" * 5000], ["--event is not JSON"]),
        (["--event", "[]"], ["a `payload` that is an object"]),
        (["--event", '{"payload": {}}'], ["needs a `source_kind`"]),
        (["--event", '{"source_kind": "command"}'], ["a `payload` that is an object"]),
        (["--event", '{"source_kind": 1, "payload": {}}'], ["needs a `source_kind`"]),
        (["--event", '{"source_kind": "command", "payload": {}}', "--kind", "email"], ["--kind"]),
        (["id", "--kind", "comand"], ["unknown kind `comand`; did you mean `command`?"]),
        (["id", "--kind", "session"], ["no default field", "--event"]),
        (["id", "--rules", "nowhere"], ["nowhere: no such file"]),
    ],
    ids=lambda value: " ".join(value)[:40],
)
def test_explain_wrongly_asked(here: Path, arguments: list[str], words: list[str]) -> None:
    refused(ttpc("explain", *arguments), 2, *words)


# --- schema


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    result = ttpc("schema")
    assert (result.exit_code, result.stderr) == (0, "")
    described: dict[str, Any] = json.loads(result.stdout)
    return described


def test_the_schema_is_the_models(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["type"] == "object"
    parts: tuple[type[syntax.Model], ...] = (
        syntax.Block,
        syntax.Match,
        syntax.Emit,
        syntax.Examples,
    )
    described = {each.__name__: schema["$defs"][each.__name__] for each in parts} | {"Rule": schema}
    models: tuple[type[syntax.Model], ...] = (*parts, syntax.Rule)
    for model in models:
        keys = {field.alias or key for key, field in model.model_fields.items()}
        assert described[model.__name__]["properties"].keys() == keys
        assert described[model.__name__]["additionalProperties"] is False
    assert set(schema["required"]) == {
        "rule_id",
        "rule_version",
        "name",
        "applies_to",
        "match",
        "emits",
    }
    assert not [
        ref for ref in references(schema) if ref.removeprefix("#/$defs/") not in schema["$defs"]
    ]


def references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from ([value["$ref"]] if isinstance(value.get("$ref"), str) else [])
        for each in value.values():
            yield from references(each)
    elif isinstance(value, list):
        for each in value:
            yield from references(each)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "rules").rglob("*.yaml")), ids=lambda path: path.stem
)
def test_every_file_of_the_pack_fits_its_schema(path: Path) -> None:
    document = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
    what = next((each for each in ("table", "list") if each in document), "rule")
    described = json.loads(ttpc("schema", what).stdout)
    assert [*strange_keys(document, described, described.get("$defs", {}))] == []
    assert set(described["required"]) <= document.keys()


def strange_keys(value: object, part: dict[str, Any], parts: dict[str, Any]) -> Iterator[str]:
    """Keys of a document that no alternative of the schema knows where they stand."""
    options = [*alternatives(part, parts)]
    if isinstance(value, dict):
        known = [each for each in options if each.get("type") == "object"]
        for key, inner in value.items():
            named = [each["properties"][key] for each in known if key in each.get("properties", {})]
            free = [
                each["additionalProperties"] for each in known if each.get("additionalProperties")
            ]
            if not named and not free:
                yield key
            for each in [*named, *free]:
                if isinstance(each, dict):
                    yield from strange_keys(inner, each, parts)
    elif isinstance(value, list):
        for each in options:
            for inner in value if isinstance(each.get("items"), dict) else ():
                yield from strange_keys(inner, each["items"], parts)


def alternatives(part: dict[str, Any], parts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    name = part.get("$ref", "").removeprefix("#/$defs/")
    part = parts[name] if name else part
    for each in part.get("anyOf", ()):
        yield from alternatives(each, parts)
    if "anyOf" not in part:
        yield part


def test_the_check_above_finds_strange_keys(schema: dict[str, Any]) -> None:
    rule = {
        "rule_id": 1,
        "severity": 1,
        "match": {"contans": 1, "any": [{"oops": 1}]},
        "emits": [{"x": 1}],
    }
    found = [*strange_keys(rule, schema, schema["$defs"])]
    assert found == ["severity", "contans", "oops", "x"]


# --- as a process


def test_python_m_ttpc_is_the_same(here: Path) -> None:
    script = Path(sys.executable).with_name("ttpc")
    for arguments in (["check"], ["explain", "cat /etc/shadow"], ["check", "nowhere"]):
        both = [
            subprocess.run([*command, *arguments], capture_output=True, check=False)
            for command in ([str(script)], [sys.executable, "-m", "ttpc"])
        ]
        assert len({(each.returncode, each.stdout, each.stderr) for each in both}) == 1


def test_a_reader_that_went_away_is_no_error(here: Path) -> None:
    for number in range(2000):
        text = RULE.replace("R0100", f"R{number:04}")
        (here / "rules" / f"{number:04}.yaml").write_text(text.partition("examples:")[0])
    (here / "rules" / "shadow.yaml").unlink()
    process = started("check")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith(b"warning[TTP401]")
    process.stdout.close()
    with process:
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    "arguments", [["rules"], ["check"], ["schema"], ["check", "nowhere"]], ids=" ".join
)
def test_a_closed_stdout(here: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-m", "ttpc", *arguments]
    # A shell closes it: Python has no file to write to then.
    ended = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *command], stderr=subprocess.PIPE, check=False
    )
    assert b"Traceback" not in ended.stderr
    assert ended.returncode == (2 if "nowhere" in arguments else 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_output_that_is_full(here: Path) -> None:
    with Path("/dev/full").open("wb") as full, started("schema", stdout=full) as process:
        assert process.stderr is not None
        assert process.stderr.read() == b"error: output: No space left on device\n"
    assert process.returncode == 1


def test_a_terminal_without_the_characters(here: Path) -> None:
    """A locale of one byte a character must not end `explain` in the middle."""
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    with started("explain", "cat /etc/shadow → größe", env=environment) as process:
        assert process.stdout is not None
        text = process.stdout.read().decode("latin-1")
    assert process.returncode == 0
    assert "cat /etc/shadow \\u2192 größe" in text


def test_ctrl_c_ends_quietly(here: Path) -> None:
    """The rules come through a pipe that nobody writes to, so the program is surely at work."""
    os.mkfifo(here / "pipe")
    process = started("check", "pipe", start_new_session=True)
    with (here / "pipe").open("wb"):  # opens when the program has opened the other end
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=60)[1]
    assert process.returncode == 130
    assert b"Traceback" not in said


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--nope"], ["check", "--help"]], ids=" ".join
)
def test_no_color_is_honoured(here: Path, arguments: list[str]) -> None:
    """On a terminal, where there would be colours without it."""
    coloured = on_a_terminal(arguments, {"TERM": "xterm-256color"})
    plain = on_a_terminal(arguments, {"TERM": "xterm-256color", "NO_COLOR": "1"})
    colour = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7])(?:;\d+)*m")
    assert colour.search(coloured)
    assert not colour.search(plain)


def on_a_terminal(arguments: list[str], environment: dict[str, str]) -> bytes:
    """What a program writes to a terminal."""
    ours, theirs = pty.openpty()
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in {"NO_COLOR", "FORCE_COLOR", "CI"}
    }
    environment = {**kept, **environment}
    process = started(*arguments, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    written = b""
    try:
        while part := os.read(ours, 65536):
            written += part
    except OSError:  # the other end is closed: that is how a terminal ends
        pass
    finally:
        os.close(ours)
        process.wait(20)
    return written
