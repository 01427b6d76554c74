"""`ttpc import decnet`: rules of the predecessor written out, with the same meaning."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from tests.compiler.test_lifters import FOREIGN, bare, bare_watches, by_id, foreign
from ttpc import ir
from ttpc.attack import embedded
from ttpc.cli import app
from ttpc.config import Config
from ttpc.diagnostics import Severity
from ttpc.driver import check


def ttpc(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def stripped(rule: ir.Rule) -> ir.Rule:
    """A rule without the file and the places that it comes from."""
    return replace(
        rule,
        condition=bare(rule.condition),
        watches=tuple(bare_watches(rule.watches)),
        evidence=tuple(replace(each, sources=()) for each in rule.evidence),
        source="",
        digest="",
    )


def test_a_folder_is_rewritten_with_the_same_meaning(tmp_path: Path) -> None:
    theirs, ours = tmp_path / "theirs", tmp_path / "ours"
    for rule_id, match in FOREIGN.items():
        folder = theirs / rule_id[:4]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{rule_id}.yaml").write_text(
            "# theirs\n" + yaml.safe_dump(foreign(rule_id, match))
        )
    done = ttpc("import", "decnet", theirs, "-o", ours)
    assert (done.exit_code, done.stdout) == (0, ""), done.output
    names = sorted(each.relative_to(theirs) for each in theirs.rglob("*.yaml"))
    assert sorted(each.relative_to(ours) for each in ours.rglob("*.yaml")) == names
    before, after = (check([each], embedded(), Config()) for each in (theirs, ours))
    said = [each for each in after.diagnostics if each.code != "TTP401"]
    assert [each for each in said if each.severity is Severity.ERROR] == []
    assert "TTP310" not in {each.code for each in said}
    assert {key: stripped(each) for key, each in by_id(after).items()} == {
        key: stripped(each) for key, each in by_id(before).items()
    }


RULE = """\
rule_id: R0100
rule_version: 1
name: 'no'
description: |
  First.
  Second: line.
applies_to: [session]
match: {kind: 'lifter:behavioral_docker_host_escape', signals: ['1e3', 'y', '010', "a\\nb", ' x']}
emits:
  - {tactic: TA0004, technique_id: T1611, sub_technique_id: null, confidence: 0.95}
last_reviewed: 2026-01-01
"""


def test_texts_stay_texts(tmp_path: Path) -> None:
    """Also those that other readers of YAML take for something else."""
    (tmp_path / "rule.yaml").write_text(RULE)
    done = ttpc("import", "decnet", tmp_path / "rule.yaml")
    assert done.exit_code == 0
    written = yaml.safe_load(done.stdout)
    given = written["match"]["patterns"]["host"]["in"]
    assert given == ["1e3", "y", "010", "a\nb", " x"]
    assert written["description"] == "First.\nSecond: line.\n"
    (tmp_path / "out.yaml").write_text(done.stdout)
    result = check([tmp_path / "out.yaml"], embedded(), Config())
    assert {each.code for each in result.diagnostics} == {"TTP401"}


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["nowhere"], 2, "no such file or folder"),
        (["many"], 2, "2 rules: name a folder for them with -o"),
        (["none"], 1, "no rules in none"),
        (["broken.yaml"], 1, "did you mean `lifter:behavioral_docker_host_escape`?"),
        (["many/a.yaml", "-o", "many"], 1, "is there already"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], code: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("many", "none"):
        Path(folder).mkdir()
    for name in ("many/a.yaml", "many/b.yaml"):
        Path(name).write_text(RULE)
    Path("broken.yaml").write_text(RULE.replace("docker_host", "docker_hosts"))
    done = ttpc("import", "decnet", *arguments)
    assert (done.exit_code, done.stdout) == (code, "")
    assert told in done.stderr
    assert Path("many/a.yaml").read_text() == RULE
