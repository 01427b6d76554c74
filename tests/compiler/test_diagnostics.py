"""Every diagnostic as an author sees it.

A case is a folder: rule files (and perhaps a `ttpc.toml`), and `expected.txt`, which is what `ttpc check .` prints
there.  `x.yaml.link` stands for a link `x.yaml` to the path it holds.  `pytest --update` writes what is printed now.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from ttpc.attack import embedded
from ttpc.cli import app
from ttpc.config import load_config
from ttpc.diagnostics import CODES, Diagnostic, Related, Severity
from ttpc.driver import check
from ttpc.render import RENDERERS, render_github, render_json, render_sarif, render_text
from ttpc.source import Source, Span

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "diagnostics.md"
CASES = ROOT / "tests" / "cases" / "diagnostics"
NAMES = sorted(each.name for each in CASES.iterdir())
CODE = re.compile(r"\bTTP\d{3}\b")

GOOD = """\
rule_id: {id}
rule_version: 1
name: shadow_read
applies_to: [command]
match:
  contains: /etc/shadow
emits:
  - {{tactic: TA0006, technique_id: T1003, sub_technique_id: T1003.008, confidence: 0.9}}
examples:
  match: ['cat /etc/shadow']
"""


def good(rule_id: str = "R0100") -> str:
    return GOOD.format(id=rule_id)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["check", *(arguments or (".",))])


def diagnostics() -> list[Diagnostic]:
    """What is said about the working directory, as values."""
    paths = [Path()]
    return check(paths, embedded(), load_config(paths)).diagnostics


# --- cases


def unpack(name: str, target: Path) -> None:
    """A case's files, links made."""
    shutil.copytree(CASES / name, target, dirs_exist_ok=True)
    for each in sorted(target.glob("*.link")):
        each.with_suffix("").symlink_to(each.read_text().strip())
        each.unlink()


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, here: Path, update: bool) -> None:
    unpack(name, here)
    result = checked()
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.stderr == ""
    expected = CASES / name / "expected.txt"
    if update:
        expected.write_text(result.stdout)
    assert result.stdout == expected.read_text()
    assert result.exit_code == (1 if "\nerror[" in "\n" + result.stdout else 0)
    if CODE.match(name):  # a case named after a code is about it
        assert f"[{name[:6]}]" in result.stdout


def test_every_code_has_a_case() -> None:
    shown = {
        code for name in NAMES for code in CODE.findall((CASES / name / "expected.txt").read_text())
    }
    assert shown == CODES.keys()


def test_every_code_is_explained() -> None:
    page = PAGE.read_text()
    headings = re.findall(r"^### (TTP\d{3}): (.*)$", page, re.MULTILINE)
    assert dict(headings) == CODES
    assert [code for code, _ in headings] == sorted(CODES)
    assert set(CODE.findall(page)) == CODES.keys()


def test_what_the_page_quotes_is_what_a_case_prints() -> None:
    """Excerpts in the documentation are cut from cases: nobody has to trust them."""
    printed = {
        part.strip()
        for name in NAMES
        for part in (CASES / name / "expected.txt").read_text().split("\n\n")
    }
    quoted = re.findall(
        r"^```\n((?:error|warning)\[.*?)```$", PAGE.read_text(), re.MULTILINE | re.DOTALL
    )
    assert len(quoted) >= len(CODES)
    assert [each for each in quoted if each.strip() not in printed] == []


# --- which files


SCRATCH = [
    *(".x.yaml.swp", ".x.yaml.swo", "x.yaml~", "4913", "x.yaml.tmp", "x.yaml.bak", "x.yaml.orig"),
    *("#x.yaml#", ".x.yaml", "x.yaml.part", ".x.yml", "___jb_tmp___", "x.json", "README.md"),
]


def test_scratch_files_are_neither_rules_nor_noise(here: Path) -> None:
    (here / "rule.yaml").write_text(good())
    for name in SCRATCH:
        (here / name).write_text("not: [a rule")
    (here / ".#rule.yaml").symlink_to("nobody@nowhere.1234:1700000000")  # as Emacs locks a file
    (here / ".git").mkdir()
    (here / ".git" / "hidden.yaml").write_text("not: [a rule")
    result = checked()
    assert result.output == "1 rule, 1 example: ok\n"


def test_a_file_named_on_the_command_line_is_a_rule_whatever_its_name(here: Path) -> None:
    (here / "4913").write_text(good())
    assert checked("4913").output == "1 rule, 1 example: ok\n"


def test_a_file_named_twice_is_one_rule(here: Path) -> None:
    (here / "pack").mkdir()
    (here / "pack" / "rule.yaml").write_text(good())
    names = ["pack", "pack/rule.yaml", str(here / "pack"), "pack/../pack"]
    assert checked(*names).output == "1 rule, 1 example: ok\n"


def test_a_pipe_among_the_rules_is_not_opened(here: Path) -> None:
    os.mkfifo(here / "rule.yaml")
    assert [(each.code, each.message) for each in diagnostics()] == [
        ("TTP001", "not a regular file")
    ]


def test_a_folder_that_cannot_be_read_is_reported(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when its mode forbids it; the superuser, who may run the tests, is not stopped by a mode."""
    (here / "closed").mkdir()
    (here / "rule.yaml").write_text(good())
    scandir = os.scandir

    def refuse(path: Any) -> Any:
        if os.fspath(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    (said,) = diagnostics()
    assert (said.code, said.message) == ("TTP001", "cannot be read: permission denied")
    assert said.span.source.path == "closed"


def test_a_file_that_cannot_be_read_is_reported(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "rule.yaml").write_text(good())
    opened = Path.open

    def refuse(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.name == "rule.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", refuse)
    (said,) = diagnostics()
    assert (said.code, said.message) == ("TTP001", "cannot be read: permission denied")


def test_a_name_that_is_not_utf8_is_reported(here: Path) -> None:
    try:
        (here / os.fsdecode(b"caf\xe9.yaml")).write_text(good())
    except OSError:
        pytest.skip("this file system has UTF-8 names only")
    result = checked()
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "error[TTP002]: the file's name is not UTF-8\n --> caf\\udce9.yaml:1:1\n"
    )


def test_windows_line_ends_and_a_byte_order_mark_are_fine(here: Path) -> None:
    (here / "rule.yaml").write_bytes(b"\xef\xbb\xbf" + good().replace("\n", "\r\n").encode())
    assert checked().output == "1 rule, 1 example: ok\n"


@pytest.mark.parametrize("end", ["\r", "\x85", "\u2028", "\u2029"])
def test_other_line_ends_are_refused(here: Path, end: str) -> None:
    """YAML 1.1 would count lines there that nobody else sees: every later place would be wrong."""
    text = good().replace("name: shadow_read", f"name: shadow{end}_read")
    (here / "rule.yaml").write_bytes(text.encode())
    (said,) = diagnostics()
    assert (said.code, said.span.line, said.span.column) == ("TTP003", 3, 13)
    assert f"U+{ord(end):04X}" in said.message


# --- too much


def test_a_file_too_large_is_not_read_to_the_end(here: Path) -> None:
    (here / "rule.yaml").write_text(good() + "#" * (1 << 20))
    (said,) = diagnostics()
    assert (said.code, said.message) == ("TTP006", "larger than 1,048,576 bytes")


def test_too_many_values(here: Path) -> None:
    (here / "rule.yaml").write_text(good() + "references: [" + "a, " * 20_000 + "]\n")
    assert [each.code for each in diagnostics()] == ["TTP006"]


def test_a_file_full_of_faults_takes_no_longer_than_it_must(here: Path) -> None:
    """Each place is looked at a few times, not once for each other one."""
    (here / "rule.yaml").write_text(good() + "references:\n" + "- 1\n" * 15_000)
    assert len(checked().stdout.splitlines()) == 15_000 * 7 + 1


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_in_every_style(here: Path, opening: str) -> None:
    (here / "rule.yaml").write_text(opening * 30_000)
    assert [each.code for each in diagnostics()] == ["TTP006"]


def test_long_lines_are_shown_around_the_place(here: Path) -> None:
    (here / "rule.yaml").write_text(good() + f"references: [{'x' * 5000}, no, {'y' * 5000}]\n")
    text = render_text(diagnostics())
    assert max(map(len, text.splitlines())) < 200
    _, line, marks = text.splitlines()[2:5]
    assert line.index(" no,") + 1 == marks.index("^")


# --- several at once


LATER = {"TTP001", "TTP403", "TTP404", "TTP501", "TTP502", "TTP607"}
"""Codes of no rule file, and of stages that only whole rules come to."""


def test_all_problems_of_several_broken_files_come_in_one_run(here: Path) -> None:
    names = [name for name in NAMES if CODE.match(name) and name[:6] not in LATER]
    for name in names:
        unpack(name, here / name)
        (here / name / "ttpc.toml").unlink(missing_ok=True)
    said = {(each.span.source.path.partition("/")[0], each.code) for each in diagnostics()}
    assert {(name, name[:6]) for name in names} <= said


def test_problems_are_in_the_order_of_files_and_lines(here: Path) -> None:
    unpack("several-broken-files", here)
    places = [(each.span.source.path, each.span.line, each.span.column) for each in diagnostics()]
    assert places == sorted(places)
    assert len({path for path, _, _ in places}) > 3


def test_the_same_is_said_whatever_order_paths_come_in(here: Path) -> None:
    unpack("several-broken-files", here)
    names = sorted(each.name for each in here.glob("*.yaml"))
    forward, backward = checked(*names), checked(*reversed(names))
    # Which of two rules with one id is the second does depend on the order.
    assert sorted(CODE.findall(forward.stdout)) == sorted(CODE.findall(backward.stdout))


# --- formats


EVIL = "a%b\r\nc: d,e\x1b[31m\u202e::error ::x\x07\x9b\x7f"


def evil() -> Diagnostic:
    source = Source("rules/a b,c:d#%\x1b[1m.yaml", f"first\n\tnäme: 漢字 {EVIL}\n")
    span, other = Span(source, 2, 2, 4), Span(source, 1, 1, 5)
    return Diagnostic("TTP201", EVIL, span, EVIL, EVIL, (Related(other, EVIL),), Severity.WARNING)


@pytest.mark.parametrize("format_", RENDERERS)
def test_nothing_in_a_rule_reaches_the_terminal_raw(format_: str) -> None:
    """Neither colours nor bells nor text written backwards; `ttpc check` runs on other people's rules."""
    text = RENDERERS[format_]([evil()])
    raw = {each for each in text if not each.isprintable()} - {"\n", "\t"}
    assert raw == set()


def test_control_characters_in_a_file_name(here: Path) -> None:
    (here / "\x1b[31mred\n.yaml").write_text("- x\n")
    for format_ in RENDERERS:
        assert "\x1b" not in checked(".", "--format", format_).stdout
    assert " --> \\x1b[31mred\\n.yaml:1:1\n" in checked().stdout


def test_marks_stand_under_what_they_mark() -> None:
    """Also behind characters that are shown as escapes, or two columns wide, or none."""
    line = "\ta\u200b漢e\u0301 \x07name: x"
    source = Source("x.yaml", line)
    text = render_text([Diagnostic("TTP201", "m", Span(source, 1, line.index("name") + 1, 4))])
    shown, marks = text.splitlines()[3:5]
    # 4 columns before the tab's, `a`, the escape of 6, 2 of the wide letter, `e`, nothing, a space, `\x07`
    assert shown == "1 | \ta\\u200b漢e\u0301 \\x07name: x"
    assert marks == "  | \t" + " " * (1 + 6 + 2 + 1 + 1 + 4) + "^^^^"


def test_four_formats_of_the_same_values(here: Path) -> None:
    unpack("several-broken-files", here)
    said = diagnostics()
    assert checked().stdout == render_text(said)
    assert checked(".", "--format", "json").stdout == render_json(said)
    assert checked(".", "--format", "sarif").stdout == render_sarif(said)
    assert checked(".", "--format", "github").stdout == render_github(said)
    rows = json.loads(render_json(said))
    places = [(row["path"], row["line"], row["column"], row["code"]) for row in rows]
    results = json.loads(render_sarif(said))["runs"][0]["results"]
    assert [sarif_place(each) for each in results] == places
    lines = render_github(said).splitlines()
    annotated = [
        re.match(r"::(\w+) file=(.*),line=(\d+),col=(\d+),.*title=(\w+)::", each) for each in lines
    ]
    assert [
        (found[2], int(found[3]), int(found[4]), found[5]) for found in annotated if found
    ] == places
    heads = re.findall(
        r"^(error|warning)\[(\w+)\]: (.*)\n +--> (.*):(\d+):(\d+)$", render_text(said), re.MULTILINE
    )
    assert [
        (path, int(line), int(column), code) for _, code, _, path, line, column in heads
    ] == places
    assert [message for _, _, message, *_ in heads] == [row["message"] for row in rows]


def sarif_place(result: dict[str, Any]) -> tuple[str, int, int, str]:
    (location,) = result["locations"]
    place = location["physicalLocation"]
    region = place["region"]
    uri = place["artifactLocation"]["uri"]
    return uri, region["startLine"], region["startColumn"], result["ruleId"]


def test_json_says_everything() -> None:
    (row,) = json.loads(render_json([evil()]))
    assert row == {
        "code": "TTP201",
        "severity": "warning",
        "message": EVIL,
        "path": "rules/a b,c:d#%\x1b[1m.yaml",
        "line": 2,
        "column": 2,
        "end_column": 6,
        "label": EVIL,
        "help": EVIL,
        "related": [
            {
                "path": "rules/a b,c:d#%\x1b[1m.yaml",
                "line": 1,
                "column": 1,
                "end_column": 6,
                "label": EVIL,
            }
        ],
    }


def test_no_diagnostics_in_every_format() -> None:
    assert render_text([]) == ""
    assert json.loads(render_json([])) == []
    assert json.loads(render_sarif([]))["runs"][0]["results"] == []
    assert render_github([]) == ""


def test_sarif_has_the_required_structure(here: Path) -> None:
    """The parts of SARIF 2.1.0 that are required, and those that code scanning services rely on."""
    unpack("several-broken-files", here)
    log = json.loads(render_sarif([*diagnostics(), evil()]))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    assert run["columnKind"] in {"unicodeCodePoints", "utf16CodeUnits"}
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"] == "ttpc"
    assert all(rule["shortDescription"]["text"] == CODES[rule["id"]] for rule in rules)
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning"}
        assert result["message"]["text"]
        for location in [*result["locations"], *result["relatedLocations"]]:
            place = location["physicalLocation"]
            uri = place["artifactLocation"]["uri"]
            assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri)  # RFC 3986, relative
            region = place["region"]
            assert region["startLine"] >= 1
            assert 1 <= region["startColumn"] < region["endColumn"]


def test_github_annotations_cannot_be_forged() -> None:
    """One finding is one line whatever a rule says, and the line's properties end where they should."""
    (line,) = render_github([evil()]).splitlines()
    head, message = re.fullmatch(r"::warning ([^:]*)::(.*)", line).groups()  # type: ignore[union-attr]
    properties = dict(each.split("=", 1) for each in head.split(","))
    assert list(properties) == ["file", "line", "col", "endColumn", "title"]
    assert properties["file"] == "rules/a b%2Cc%3Ad#%25\\x1b[1m.yaml"
    assert message.startswith("a%25b\\r\\nc: d,e\\x1b[31m\\u202e::error ::x")


def test_warnings_pass_unless_the_pack_is_strict(here: Path) -> None:
    (here / "rule.yaml").write_text(good().partition("examples:")[0])
    assert checked().exit_code == 0
    (here / "ttpc.toml").write_text('errors = ["TTP401"]\n')
    assert checked().exit_code == 1
    assert [each.severity for each in diagnostics()] == [Severity.ERROR]
