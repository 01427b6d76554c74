"""`ttpc coverage`: counted anew from ATT&CK itself, held against labels, and drawn as a layer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mitreattack.navlayers.core.layer import Layer
from typer.testing import CliRunner, Result

from ttpc.attack import embedded
from ttpc.cli import app
from ttpc.corpus import Row
from ttpc.coverage import Overlap, Scope, Told, answers, coverage, overlaps, platforms

RULE = """\
rule_id: {id}
rule_version: 1
name: {name}
description: One word is said.
applies_to: [command]
match: {{contains: [{words}]}}
emits:
  - {{tactic: {tactic}, technique_id: {technique}, {sub}confidence: {confidence}}}
evidence_fields: [command_text]
examples: {{match: [{words}], no_match: [nothing]}}
"""


def rule(number: int, words: str, emits: str, confidence: float = 0.9) -> str:
    tactic, _, full = emits.partition(" ")
    technique, dot, _ = full.partition(".")
    return RULE.format(
        id=f"R{number:04}",
        name=f"says_{words.partition(',')[0]}",
        words=words,
        tactic=tactic,
        technique=technique,
        sub=f"sub_technique_id: {full}, " if dot else "",
        confidence=confidence,
    )


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pack of a technique, two sub-techniques, and one that is told too unsurely to count."""
    rules = (
        rule(1, "lions", "TA0007 T1082"),
        rule(2, "tigers", "TA0002 T1059.004"),
        rule(3, "tigers, bears", "TA0002 T1059"),
        rule(4, "apples", "TA0002 T1059.002"),
        rule(5, "geese", "TA0007 T1057", confidence=0.2),
    )
    (tmp_path / "rules").mkdir()
    for number, text in enumerate(rules, 1):
        (tmp_path / "rules" / f"R{number:04}.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def ttpc(*words: str) -> Result:
    return CliRunner().invoke(app, ["coverage", *words])


def asked(*words: str) -> dict[str, Any]:
    done = ttpc(*words)
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def corpus(folder: Path, *rows: tuple[str, Sequence[str]]) -> str:
    path = folder / "rows.jsonl"
    path.write_text(
        "".join(
            json.dumps(
                {
                    "source_kind": "command",
                    "payload": {"command_text": text},
                    "label": str(number),
                    "techniques": techniques,
                }
            )
            + "\n"
            for number, (text, techniques) in enumerate(rows)
        )
    )
    return str(path)


# ---- what is told -------------------------------------------------------------------------------


def test_techniques_are_counted_with_their_sub_techniques(here: Path) -> None:
    found = asked("--format", "json")
    assert found["rules"] == 5
    assert found["techniques"] == {"done": 2, "of": 216}
    assert found["sub_techniques"] == {"done": 2, "of": 475}
    assert found["told"].keys() == {"T1082", "T1059", "T1059.002", "T1059.004"}
    assert found["told"]["T1059.004"] == {
        "name": "Command and Scripting Interpreter: Unix Shell",
        "rules": ["R0002"],
        "confidence": 0.9,
    }
    assert len(found["missing"]) == 216 + 475 - 4
    assert "T1057" in asked("--format", "json", "--min-confidence", "0.2")["told"]


def test_a_platform_has_what_attack_says_of_it(here: Path) -> None:
    """AppleScript is of macOS alone: on Linux it is not asked for, and no way to tell its parent."""
    (here / "rules" / "R0003.yaml").unlink()
    (here / "rules" / "R0002.yaml").unlink()
    linux, macos = (asked("--format", "json", "--platform", each) for each in ("LINUX", "macos"))
    assert linux["platform"] == "Linux"
    assert linux["told"].keys() == {"T1082"}
    assert macos["told"].keys() == {"T1082", "T1059", "T1059.002"}
    assert "T1059.002" not in linux["missing"]
    assert macos["told"]["T1059"]["rules"] == []


@pytest.mark.parametrize("name", ["TA0002", "execution", "Execution"])
def test_a_tactic_by_any_of_its_names(here: Path, name: str) -> None:
    found = asked("--format", "json", "--tactic", name)
    assert found["tactic"] == "TA0002"
    assert found["tactics"].keys() == {"Execution"}
    assert found["told"].keys() == {"T1059", "T1059.002", "T1059.004"}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--platform", "Linus"), "no platform `Linus` in ATT&CK 18.1; did you mean `Linux`?"),
        (("--tactic", "excecution"), "no tactic `excecution` in ATT&CK 18.1; did you mean `execution`?"),
        (("--tactic", "zzzz"), "no tactic `zzzz` in ATT&CK 18.1; see `ttpc attack info`"),
        (("--corpus", "nowhere"), "cannot read `nowhere`: No such file or directory"),
        (("nowhere",), "nowhere: no such file or folder; name the rules' folder"),
    ],
)  # fmt: skip
def test_what_does_not_exist_is_a_mistake_in_the_command(
    here: Path, words: tuple[str, ...], message: str
) -> None:
    done = ttpc(*words)
    assert (done.exit_code, done.stderr) == (2, f"error: {message}\n")


def test_the_tables(here: Path) -> None:
    said = ttpc("--platform", "Linux").stdout.splitlines()
    assert (
        said[0] == "5 rules: 2 of 152 techniques and 1 of 202 sub-techniques of ATT&CK 18.1, Linux"
    )
    assert "Execution                      1 of 10           1 of 13" in said
    assert not any(line.startswith("platform") for line in said)


def test_what_is_missing_begins_with_what_most_groups_use(here: Path) -> None:
    said = ttpc("--tactic", "discovery", "--missing").stdout
    rows = said.partition("no rule for")[2].splitlines()[1:]
    users = [int(row.split()[1]) if "group" in row else 0 for row in rows]
    assert len(rows) == 49 - 1
    assert users == sorted(users, reverse=True)
    assert users[0] > 10


techniques = st.sampled_from(sorted(embedded().techniques))


@given(
    st.sets(techniques, max_size=30),
    st.none() | st.sampled_from(platforms(embedded())),
    st.none() | st.sampled_from([each.id for each in embedded().tactics]),
)
def test_coverage_is_what_its_definition_says(
    told: set[str], platform: str | None, tactic: str | None
) -> None:
    catalogue = embedded()

    def within(technique: str) -> bool:
        each = catalogue.techniques[technique]
        on = platform is None or platform in each.platforms
        return each.live and on and (tactic is None or tactic in each.tactics)

    found = coverage(catalogue, told, Scope(platform, tactic))
    for technique in catalogue.techniques:
        below = any(each.startswith(f"{technique}.") and within(each) for each in told)
        is_told = within(technique) and (technique in told or below)
        assert (technique in found.told) is is_told
    of = found.share(sub=False).of + found.share(sub=True).of
    assert of == sum(map(within, catalogue.techniques)) == len(found.told) + len(found.missing)


# ---- against labels -----------------------------------------------------------------------------


def test_labelled_rows(here: Path) -> None:
    rows = corpus(
        here,
        ("lions", ["T1082"]),
        ("tigers", ["T1059.003", "T1105"]),  # R0003 says its parent
        ("apples", ["T1059.004"]),  # another sub-technique
        ("nothing", ["T1059"]),
        ("geese", ["T1057"]),  # too unsure
        ("lions", []),  # nobody has said
        ("lions", ["T9999"]),
    )
    found = asked("--format", "json", "--corpus", rows)["corpora"][rows]
    assert found["rows"] == {"done": 2, "of": 6}
    assert found["with_rule"] == {"done": 4, "of": 7}
    assert {key: tuple(each["rows"].values()) for key, each in found["techniques"].items()} == {
        "T1057": (0, 1),
        "T1059": (0, 1),
        "T1059.003": (1, 1),
        "T1059.004": (0, 1),
        "T1082": (1, 1),
        "T1105": (0, 1),
        "T9999": (0, 1),
    }
    assert found["techniques"]["T1059"]["rules"] == ["R0002", "R0003", "R0004"]
    said = ttpc("--corpus", rows, "--missing").stdout
    assert f"                  4 of 7              2 of 6  {rows}\n" in said
    assert "labels that are not in ATT&CK 18.1: T9999\n" in said
    assert "T1057           0 of 1  Process Discovery (no rule)\n" in said
    assert "T1082           1 of 1" not in said


def test_a_row_stands_alone(here: Path) -> None:
    """No count goes on from one row to the next: the order of the rows says nothing."""
    (here / "rules" / "R0006.yaml").write_text(
        rule(6, "crows", "TA0006 T1110")
        .replace("match: {contains: [crows]}", "match: {count: {of: {contains: crows}, by: [src], within: 1h, at_least: 2}}")
        .replace("examples: {match: [crows], no_match: [nothing]}", STORY)
    )  # fmt: skip
    rows = here / "counted.jsonl"
    row = {"source_kind": "command", "payload": {"command_text": "crows", "src": "192.0.2.1"}}
    lines = (json.dumps(row | {"label": str(n), "techniques": ["T1110"]}) for n in range(4))
    rows.write_text("\n".join(lines))
    found = asked("--format", "json", "--corpus", str(rows))
    assert found["told"]["T1110"]["rules"] == ["R0006"]
    assert found["corpora"][str(rows)]["rows"] == {"done": 0, "of": 4}


CROWS = "{payload: {command_text: crows, src: 192.0.2.1}}"
STORY = f"examples: {{match_events: [[{CROWS}, {CROWS}]]}}"


def test_two_labels_of_one_row_are_counted_once() -> None:
    row = Row("command", {}, "a", techniques=("T1059", "T1059.004"))
    told = {"T1059.004": Told({"R0001": "one"}, 0.9)}
    found = answers([(row, {"T1059.004"}), (row, set())], told)
    assert found.rows == (1, 2)
    assert found.with_rule == (2, 2)


# ---- overlap ------------------------------------------------------------------------------------


def test_a_rule_that_another_one_contains(here: Path) -> None:
    rows = corpus(here, ("tigers", []), ("bears", []))
    words = ("--overlap", "--corpus", rows, "--min-matches")
    said = ttpc(*words, "2").stdout
    assert said.endswith(
        "\n1 rule never seen without another, in 7 events (from 2 matches)\n"
        "R0002: all 2 matches are R0003's, too, which has 4: T1059.004\n"
    )
    assert asked(*words, "2", "--format", "json")["overlap"] == [
        {"rule": "R0002", "other": "R0003", "matches": 2, "of": 4, "techniques": ["T1059.004"]}
    ]
    assert asked(*words, "3", "--format", "json")["overlap"] == []


def test_rules_of_different_techniques_do_not_overlap() -> None:
    fired = [{"a", "b"}] * 3
    emits = {"a": {"T1059"}, "b": {"T1082"}, "c": {"T1059.004"}}
    assert list(overlaps(fired, emits, 1)) == []
    assert list(overlaps([{"a", "c"}, {"a"}], emits, 1)) == [
        Overlap("c", "a", 1, 2, ("T1059.004",))
    ]


@given(st.lists(st.frozensets(st.sampled_from("abcd")), max_size=12), st.integers(1, 3))
def test_overlap_is_inclusion(fired: list[frozenset[str]], least: int) -> None:
    emits = {rule: {"T1059"} for rule in "abcd"}
    matches = {rule: {n for n, rules in enumerate(fired) if rule in rules} for rule in emits}
    expected = [
        Overlap(a, b, len(matches[a]), len(matches[b]), ("T1059",))
        for a in "abcd"
        for b in "abcd"
        if a != b and len(matches[a]) >= least and matches[a] <= matches[b]
    ]
    assert list(overlaps(fired, emits, least)) == expected


# ---- layers -------------------------------------------------------------------------------------


def test_a_layer_of_the_navigator(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = corpus(here, ("lions", ["T1082"]), ("nothing", ["T1082"]), ("nothing", ["T1105"]))
    words = ("--format", "navigator", "--platform", "Linux", "--corpus", rows)
    layer = asked(*words)
    assert Layer(layer, strict=True).layer.name == "ttpc coverage, Linux"
    assert capsys.readouterr().out == ""  # where it says what it does not accept
    assert layer["versions"] == {"attack": "18", "navigator": "5.1.0", "layer": "4.5"}
    assert layer["domain"] == "enterprise-attack"
    assert layer["filters"] == {"platforms": ["Linux"]}
    assert layer["gradient"]["minValue"] == 0
    assert layer["gradient"]["maxValue"] == 5
    assert [each["techniqueID"] for each in layer["techniques"]] == [
        "T1059",
        "T1059.004",
        "T1082",
        "T1105",
    ]
    shell, bash, system, transfer = layer["techniques"]
    assert shell["showSubtechniques"] is True
    assert (bash["score"], bash["comment"]) == (1, "R0002 says_tigers")
    assert system["metadata"] == [
        {"name": "highest confidence", "value": "0.9"},
        {"name": "rows tagged right", "value": "1 of 2"},
    ]
    assert (transfer["score"], transfer["comment"]) == (0, "no rule")


def test_a_layer_of_one_tactic(here: Path) -> None:
    layer = asked("--format", "navigator", "--tactic", "discovery")
    assert [(each["techniqueID"], each["tactic"]) for each in layer["techniques"]] == [
        ("T1082", "discovery")
    ]
    assert "filters" not in layer


def test_a_layer_of_nothing_has_a_gradient(here: Path) -> None:
    layer = asked("--format", "navigator", "--tactic", "impact")
    assert layer["techniques"] == []
    assert layer["gradient"]["maxValue"] > layer["gradient"]["minValue"]
