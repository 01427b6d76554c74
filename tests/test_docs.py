"""What the pages say is what happens: commands, Python, rules, tables and links."""

import difflib
import doctest
import functools
import json
import os
import pty
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import typer
import yaml
from typer.core import TyperGroup

from ttpc.attack import embedded
from ttpc.cli import app
from ttpc.config import Config
from ttpc.diagnostics import CODES, Severity
from ttpc.driver import Checked, check
from ttpc.ir.interpret import holds
from ttpc.kinds import DEFAULT_FIELD, FIELDS
from ttpc.syntax import Block as MatchBlock
from ttpc.syntax import Match, Rule
from ttpc_runtime.views import VIEWS

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(
            page
            for folder in ("compiler", "runtime", "docs", "examples", "rules", "bench")
            for page in (ROOT / folder).rglob("*.md")
        ),
    ]
)
RULES_PAGE = ROOT / "docs" / "rules.md"
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))

WIDTH = 100
ENVIRONMENT = os.environ | {
    "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    "COLUMNS": str(WIDTH),
    "NO_COLOR": "1",
    "LC_ALL": "C.UTF-8",
}


# ---- what pages are made of -------------------------------------------------------------------


class Fence(NamedTuple):
    """A fenced block of a page."""

    page: Path
    line: int
    language: str
    text: str

    @property
    def name(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


class Command(NamedTuple):
    """A command of a console block, and what the page says it prints."""

    place: str
    script: str
    shown: str


def fences(*languages: str) -> Iterator[Fence]:
    for page in PAGES:
        opened: Fence | None = None
        for number, line in enumerate(page.read_text("utf-8").splitlines(keepends=True), 1):
            if not line.startswith("```"):
                if opened:
                    opened = opened._replace(text=opened.text + line)
            elif opened is None:
                opened = Fence(page, number + 1, line.removeprefix("```").strip(), "")
            else:
                if opened.language in languages:
                    yield opened
                opened = None
        assert opened is None, f"{page}: a block that begins with ``` does not end"


def commands(fence: Fence) -> Iterator[Command]:
    """`$ ` begins a command, `> ` goes on with it, the rest is what it prints."""
    script: list[str] = []
    shown: list[str] = []
    start = fence.line
    for number, line in enumerate(fence.text.splitlines(), fence.line):
        if line.startswith("$ "):
            if script:
                yield Command(
                    f"{fence.page.relative_to(ROOT)}:{start}", *map("\n".join, (script, shown))
                )
            script, shown, start = [line[2:]], [], number
        elif line.startswith("> ") and not shown:
            script.append(line[2:])
        else:
            shown.append(line)
    assert script, f"{fence.name}: a console block begins with `$ `"
    yield Command(f"{fence.page.relative_to(ROOT)}:{start}", *map("\n".join, (script, shown)))


SESSIONS = [each for fence in fences("console") for each in commands(fence)]
RUN = [each for each in SESSIONS if not each.script.startswith("make ")]
DEMO = [each for each in SESSIONS if each.script == "make demo"]


def rows(heading: str, page: Path = RULES_PAGE) -> list[list[str]]:
    """The cells of the first table under a heading, without its own heading."""
    section = page.read_text("utf-8").partition(f"\n{heading}\n")[2]
    lines = re.search(r"^\|.*\n\|[ -|]+\|\n((?:\|.*\n)+)", section, re.MULTILINE)
    assert lines, f"{page.name} has no table under {heading!r}"
    return [
        [cell.replace(r"\|", "|").strip() for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]]
        for line in lines[1].splitlines()
    ]


def code(cell: str) -> str:
    """The text of a cell in back-ticks."""
    return cell.removeprefix("`").removesuffix("`").removeprefix("`").removesuffix("`").strip()


# ---- commands ---------------------------------------------------------------------------------


def expect(shown: str, printed: str, place: str) -> None:
    """The output is as shown; a line `…` of the page stands for any lines, a `…` in a line for any text."""
    expected = [line.rstrip() for line in shown.rstrip().splitlines()]
    actual = [line.rstrip() for line in printed.rstrip().splitlines()]
    parts = [
        (
            r"(?:.*\n)*?"
            if line.strip() == "…"
            else ".*?".join(map(re.escape, line.split("…"))) + r"\n"
        )
        for line in expected
    ]
    if not re.fullmatch("".join(parts), "".join(f"{line}\n" for line in actual)):
        diff = difflib.unified_diff(expected, actual, "the page", "the command", lineterm="")
        pytest.fail(f"{place} is not what is printed:\n" + "\n".join(diff), pytrace=False)


@pytest.mark.parametrize("command", RUN, ids=[each.place for each in RUN])
def test_a_page_shows_what_the_command_prints(command: Command, tmp_path: Path) -> None:
    if "openssl" in command.script and shutil.which("openssl") is None:
        pytest.skip("no openssl here")
    done = subprocess.run(
        ["bash", "-c", command.script],
        cwd=ROOT,
        env=ENVIRONMENT | {"TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    expect(command.shown, done.stdout.decode(), command.place)


@pytest.mark.parametrize("command", DEMO, ids=[each.place for each in DEMO])
def test_the_demo_prints_what_the_page_shows(command: Command) -> None:
    """The recipe of the Makefile on a terminal, without the environment and without writing the artifact."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    recipe = re.search(r"^demo:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    assert recipe
    printed = ""
    for line in recipe[1].splitlines():
        script = line.strip().replace("$(BIN)/", ".venv/bin/")
        run = script.removeprefix(".venv/bin/").replace("ttpc build", "ttpc build --check")
        printed += f"{script}\n{on_a_terminal(run)}"
    expect(command.shown, printed, command.place)


def on_a_terminal(script: str) -> str:
    """What a person sees in a window of `WIDTH` columns."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        ["bash", "-c", script],
        cwd=ROOT,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        seen = b""
        try:
            while part := os.read(ours, 65536):
                seen += part
        except OSError:  # how Linux says that the other side has closed
            pass
        os.close(ours)
    return re.sub(r"\x1b\[[0-9;]*m", "", seen.decode()).replace("\r\n", "\n")


def verbs(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Every verb of the command line, those of its groups too, as click has them."""
    if isinstance(command, TyperGroup):
        for name, each in command.commands.items():
            yield from verbs(each, (*path, name))
    else:
        yield " ".join(path), command


VERBS = dict(verbs(typer.main.get_command(app)))


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_an_example_in_the_pages(verb: str) -> None:
    blocks = [each.text for each in fences("console", "sh", "") if "docs" in each.page.parts]
    example = re.compile(rf"(?:^|[$|;] ?|\s)ttpc {verb}(?![\w-])", re.MULTILINE)
    assert any(map(example.search, blocks)), f"no page in docs/ shows `ttpc {verb}`"


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_is_in_the_pages(verb: str) -> None:
    text = "".join(page.read_text("utf-8") for page in PAGES if "docs" in page.parts)
    for parameter in VERBS[verb].params:
        told = parameter.param_type_name == "argument" or any(
            each in text for each in parameter.opts
        )
        assert told, f"no page tells of {parameter.opts}"


# ---- Python -----------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_python_of_a_page_does_what_it_shows(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Blocks with `>>>` are run, one after the other; other blocks at least parse."""
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    for fence in fences("python"):
        if fence.page != page:
            continue
        if ">>>" not in fence.text:
            compile(fence.text, fence.name, "exec")
            continue
        test = doctest.DocTestParser().get_doctest(
            fence.text, names, fence.name, str(page), fence.line
        )
        runner.run(test, out=report.append, clear_globs=False)
        names.update(test.globs)
    if report:
        pytest.fail("".join(report), pytrace=False)


# ---- rules ------------------------------------------------------------------------------------

PLAIN = {
    "rule_id": "R0100",
    "rule_version": "1",
    "name": "example",
    "applies_to": "[command]",
    "match": "{contains: curl}",
    "emits": "[{tactic: TA0011, technique_id: T1105, confidence: 0.8}]",
}
"""What a part of a rule needs to be a rule."""


def checked(part: str, folder: Path) -> Checked:
    """The compiler's verdict on a rule, or on a part of one with the rest filled in.

    The tables and lists of the pages are there too, those in text files as well.
    """
    for text in DATA:
        (folder / f"{text.split()[1]}.yaml").write_text(text, encoding="utf-8")
    (folder / "lists").mkdir()
    for name, text in LINES:
        (folder / "lists" / f"{name}.txt").write_text(text, encoding="utf-8")
    part = "" if part in DATA else part
    given = re.findall(r"^(\w+):", part, re.MULTILINE)
    rest = "".join(f"{key}: {value}\n" for key, value in PLAIN.items() if key not in given)
    file = folder / "R0100.yaml"
    file.write_text(part.rstrip("\n") + "\n" + rest, encoding="utf-8")
    return check([folder], embedded(), Config())


YAML = [each for each in fences("yaml") if each.page.name != "diagnostics.md"]
DATA = [each.text for each in YAML if re.match("(?:table|list): ", each.text)]
LINES = re.findall(
    r"`rules/lists/(\w+)\.txt`\n\n```\n(.*?)```", RULES_PAGE.read_text("utf-8"), re.DOTALL
)


@pytest.mark.parametrize("fence", YAML, ids=[each.name for each in YAML])
def test_rules_in_pages_compile(fence: Fence, tmp_path: Path) -> None:
    said = checked(fence.text, tmp_path).diagnostics
    assert [each.message for each in said if each.severity is Severity.ERROR] == []


def test_the_page_has_every_key() -> None:
    text = RULES_PAGE.read_text("utf-8")
    for model in (Rule, Match, MatchBlock):
        for name, field in model.model_fields.items():
            assert f"`{field.alias or name}`" in text, f"docs/rules.md does not explain {name}"


def test_kinds_and_fields() -> None:
    told = {
        code(kind): (code(default), more) for kind, default, more in rows("## Kinds and fields")
    }
    known = {
        kind: (
            DEFAULT_FIELD.get(kind, "–"),
            ", ".join(f"`{each}`" for each in fields if each != DEFAULT_FIELD.get(kind)),
        )
        for kind, fields in FIELDS.items()
    }
    assert told == known


@pytest.mark.parametrize("row", rows("### What holds when"), ids=lambda row: f"{row[0]} {row[1]}")
def test_what_holds_when(row: list[str], tmp_path: Path) -> None:
    block, value, verdict = row[:3]
    result = checked(f"match: {code(block)}\n", tmp_path)
    assert not result.failed, result.diagnostics
    payload = {} if value == "absent" else {"command_text": json.loads(code(value))}
    assert verdict.split()[0] == ("yes" if holds(result.rules[0].condition, payload) else "no")


VIEWED = [
    (view, row)
    for view, heading in (
        ("shell", "#### Commands as a shell reads them"),
        ("decoded", "#### Values of requests, decoded"),
    )
    for row in rows(heading)
]


@pytest.mark.parametrize(("view", "row"), VIEWED, ids=str)
def test_what_a_view_shows(view: str, row: list[str]) -> None:
    assert [each.strip() for each in VIEWS[view](code(row[0]))] == [
        code(each.strip()) for each in row[1].split(" · ")
    ]


@pytest.mark.parametrize("row", rows("### Refused by design"), ids=lambda row: row[0])
def test_refused_by_design(row: list[str], tmp_path: Path) -> None:
    written, diagnostic = code(row[0]), code(row[1])
    codes = {each.code for each in checked(written.replace("⏎ ", "\n"), tmp_path).diagnostics}
    assert diagnostic in codes


@pytest.mark.parametrize("row", rows("### Cheap patterns"), ids=lambda row: row[0])
def test_cheap_patterns(row: list[str], tmp_path: Path) -> None:
    """The table gives the first set of literals that is looked for."""
    layout = checked("match: " + json.dumps({"pattern": code(row[0])}), tmp_path).layout
    told = {code(each).replace(r"\n", "\n").replace("␠", " ").encode() for each in row[1].split()}
    found = set(layout.table[0].literals) if layout.table else {"–".encode()}
    assert found == told
    assert bool(layout.kinds[0].rules[0].anchors) == bool(layout.table)


def test_the_packs_settings() -> None:
    fence = next(each for each in fences("toml") if each.page == RULES_PAGE)
    assert tomllib.loads(fence.text) == tomllib.loads((ROOT / "rules" / "ttpc.toml").read_text())


# ---- links ------------------------------------------------------------------------------------


@functools.cache
def anchors(page: Path) -> frozenset[str]:
    """The names GitHub gives to a page's headings."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    return frozenset(
        re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")
        for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), f"{target} leads nowhere"
        assert not anchor or anchor in anchors(there), f"{target}: no such heading"


def test_codes_in_pages_exist() -> None:
    for page in PAGES:
        for each in re.findall(r"\bTTP\d{3}\b", page.read_text("utf-8")):
            assert each in CODES, f"{page}: no code {each}"


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_decisions_have_one_shape(page: Path) -> None:
    text = page.read_text("utf-8")
    number = DECISIONS.index(page) + 1
    assert page.name.startswith(f"{number:04}-")
    assert text.startswith(f"# {number}. ")
    assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == [
        "Context",
        "Decision",
        "Consequences",
    ]


def test_every_yaml_block_is_one_document() -> None:
    for fence in YAML:
        assert isinstance(yaml.safe_load(fence.text), dict), fence.name
