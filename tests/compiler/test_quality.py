"""`ttpc test`: parts that no example shows, mutants, labelled events, marks and confidences."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from tests.packs import BASE, lowered, rule_file
from ttpc.attack import embedded
from ttpc.cli import app
from ttpc.config import ConfigError, read_config
from ttpc.corpus import Row
from ttpc.ir.interpret import by_re
from ttpc.lower import lower
from ttpc.parse import parse
from ttpc.plan import find
from ttpc.quality.branches import uncovered
from ttpc.quality.calibrate import calibrate
from ttpc.quality.families import Family, families
from ttpc.quality.junit import text
from ttpc.quality.measure import Judged, Said, Tally, Verdict, measure, verdict_of, wilson
from ttpc.quality.mutate import mutants, survivors
from ttpc.quality.regexes import changed, compiles
from ttpc.simplify import simplify

ROOT = Path(__file__).parents[2]

# --- how sure a share is


TABLE = [
    # Newcombe, Statistics in Medicine 17 (1998), table I, method 3: the score interval.
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
    (29, 29, 0.8830, 1.0),
]


@pytest.mark.parametrize(("right", "total", "lower", "upper"), TABLE)
def test_wilson_against_a_published_table(
    right: int, total: int, lower: float, upper: float
) -> None:
    assert wilson(right, total) == pytest.approx((lower, upper), abs=0.00005)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_share_and_narrows(sample: tuple[int, int]) -> None:
    right, total = sample
    lower, upper = wilson(right, total)
    assert 0 <= lower <= right / total <= upper <= 1
    # What defines it: at a bound the share is so many standard deviations away as is asked for.
    for bound in (lower, upper):
        if 0 < bound < 1:
            deviation = (bound * (1 - bound) / total) ** 0.5
            assert abs(bound - right / total) / deviation == pytest.approx(1.959964, rel=1e-4)
    more = wilson(right * 2, total * 2)
    assert more[1] - more[0] < upper - lower
    assert wilson(total - right, total) == pytest.approx((1 - upper, 1 - lower))


def test_nothing_is_known_of_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


# --- marks


@pytest.mark.parametrize(
    ("confidence", "right", "benign", "verdict"),
    [
        (0.85, 19, 1, Verdict.MET),
        (0.85, 18, 2, Verdict.MISSED),
        (0.849, 16, 4, Verdict.MET),
        (0.6, 15, 5, Verdict.MISSED),
        (0.599, 0, 20, Verdict.NONE),
        (0.9, 9, 0, Verdict.FEW),
        (0.9, 0, 9, Verdict.FEW),
        (0.9, 10, 0, Verdict.MET),
        (0.9, 0, 0, Verdict.FEW),
    ],
)
def test_marks(confidence: float, right: int, benign: int, verdict: Verdict) -> None:
    assert verdict_of(confidence, Tally(right=right, benign=benign)) is verdict


def judged(
    *said: tuple[str, str], techniques: tuple[str, ...] = (), benign: bool = False
) -> Judged:
    row = Row("command", {}, "x", techniques, benign=benign or None)
    return Judged(row, tuple(Said(rule_id, technique, 0.9) for rule_id, technique in said))


def test_what_counts_as_right() -> None:
    """A technique agrees with its sub-techniques, not with their siblings; unlabelled rows judge nothing."""
    rules = lowered([rule_file(emits=EMITS)])
    rows = [
        judged(("R0001", "T1053.003"), techniques=("T1053",)),
        judged(("R0001", "T1053"), techniques=("T1105", "T1053.003")),
        judged(("R0001", "T1053.003"), techniques=("T1053.005",)),
        judged(("R0001", "T1053.003"), ("R0001", "T1105"), techniques=("T1105",)),
        judged(("R0001", "T1105"), benign=True),
        judged(("R0001", "T1105")),
        judged(techniques=("T1105",)),
    ]
    measured = measure([("rows", rows)], rules, least=5)
    (rule,) = measured.rules
    assert rule.tally == Tally(right=3, wrong=1, benign=1, unjudged=1)
    assert (rule.confidence, rule.verdict) == (0.9, Verdict.MISSED)
    by_technique = {each.technique: each.tally for each in measured.emits}
    assert by_technique == {
        "T1053.003": Tally(right=1, wrong=2),
        "T1105": Tally(right=1, benign=1, unjudged=1),
    }
    recall = {each.technique: (each.found, each.rows) for each in measured.techniques}
    assert recall == {"T1053": (1, 1), "T1053.003": (1, 1), "T1053.005": (0, 1), "T1105": (1, 3)}
    (corpus,) = measured.corpora
    assert (corpus.labelled, corpus.tagged, corpus.found) == (5, 4, 3)
    assert (corpus.benign, corpus.tagged_benign, corpus.unjudged) == (1, 1, 1)


EMITS = (
    {
        "tactic": "TA0003",
        "technique_id": "T1053",
        "sub_technique_id": "T1053.003",
        "confidence": 0.9,
    },
    {"tactic": "TA0011", "technique_id": "T1105", "confidence": 0.7},
)


def test_calibration() -> None:
    """A confidence whose mark is missed is too high, whatever the other one of the rule is."""
    rules = lowered([rule_file(emits=EMITS)])
    rows = [judged(("R0001", "T1053.003"), ("R0001", "T1105"), techniques=("T1053", "T1105"))] * 90
    rows += [judged(("R0001", "T1053.003"), ("R0001", "T1105"), techniques=("T1105",))] * 10
    worst, fine = calibrate(measure([("rows", rows)], rules))
    assert (worst.emit.technique, worst.too_high, worst.proposed) == ("T1053.003", True, 0.8)
    assert worst.by == pytest.approx(0.1)
    assert (fine.emit.technique, fine.too_high, fine.by) == ("T1105", False, 0.0)
    assert fine.proposed == 0.95  # 100 of 100: at least 0.963
    assert list(calibrate(measure([("rows", rows)], rules), least=101)) == []


# --- what examples leave out


def family(**changes: Any) -> Family:
    """A rule as a file would have it; whether it may be built is not asked."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rule.yaml"
        file.write_text(json.dumps({**BASE, **changes}))
        pack, said = parse([file])
    assert said == []
    (found,) = families(simplify(lower(pack.rules, embedded())))
    return found


def missing(of: Family) -> set[tuple[str, str]]:
    return {(each.what, each.lacks) for each in uncovered(of, find)}


def test_parts_that_no_example_shows() -> None:
    match = {"contains": "curl", "not": {"contains": "localhost"}}
    never = family(match=match, examples={"match": ["curl x"], "no_match": ["ls"]})
    assert missing(never) == {("`contains`", "is true in no example")}
    always = family(match=match, examples={"match": ["curl x"], "no_match": ["curl localhost"]})
    assert missing(always) == {("`contains`", "is false in no example")}
    both = {"match": ["curl x"], "no_match": ["curl localhost", "ls"]}
    assert missing(family(match=match, examples=both)) == set()


def test_without_an_example_nothing_is_shown() -> None:
    told = missing(family())
    assert ("TA0002 T1059", "is emitted by no example") in told
    assert ("`contains`", "is true in no example") in told


def test_a_pattern_of_several_fields_or_kinds_is_shown_in_one_of_them() -> None:
    match = {"field": ["user_agent", "raw_url"], "contains": "nikto"}
    examples = {"match": [{"raw_url": "/nikto"}], "no_match": [{"raw_url": "/"}]}
    told = family(applies_to=("http_request",), match=match, examples=examples)
    assert missing(told) == set()


COUNT = {
    "count": {
        "of": {"field": "result", "equals": "failed"},
        "by": ["attacker_uuid"],
        "within": "1m",
        "at_least": 2,
    }
}


def attempts(*seconds: int, result: str = "failed", who: str = "a") -> list[dict[str, Any]]:
    return [
        {"at": f"{each}s", "attacker_uuid": who, "payload": {"result": result}} for each in seconds
    ]


def test_windows_are_shown_by_stories() -> None:
    rule = {"applies_to": ("auth_attempt",), "match": COUNT}
    one = {"match_events": [attempts(0, 1)]}
    assert missing(family(**rule, examples=one)) == {("`equals`", "is false in no example")}
    two = one | {"no_match_events": [attempts(0, 1, result="success")]}
    assert missing(family(**rule, examples=two)) == set()


# --- mutants


def left(of: Family) -> set[str]:
    return {each.what for each in survivors(of, find)[1]}


def test_mutants_that_no_example_notices() -> None:
    match = {"any": [{"contains": ["curl", "wget"]}, {"pattern": "fetch (now|later)"}]}
    few = {"match": ["curl", "fetch now"], "no_match": ["ls", "FETCH now"]}
    assert left(family(match=match, examples=few)) == {
        "`contains` without `wget`",
        "`pattern` without the alternative `later`",
    }
    enough = {
        "match": ["curl", "wget", "fetch now", "fetch later"],
        "no_match": ["ls", "FETCH now", "now"],
    }
    assert left(family(match=match, examples=enough)) == set()


def test_negations_and_bounds() -> None:
    match = {
        "all": [{"field": "port", "gte": 1024, "lt": 2048}],
        "not": {"field": "user", "equals": "root"},
    }
    examples: dict[str, list[Any]] = {"match": [{"port": 1500}], "no_match": [{"port": 5}]}
    assert left(family(match=match, examples=examples)) == {
        "without not `equals`",
        "`gte` without lt: 2048",
        "`gte` with gt for gte: 1024",
        "`gte` with lte for lt: 2048",
    }
    examples["match"] += [{"port": 1024}]
    examples["no_match"] += [{"port": 2048}, {"port": 1500, "user": "root"}]
    assert left(family(match=match, examples=examples)) == set()


def test_bounds_of_windows() -> None:
    rule = {"applies_to": ("auth_attempt",), "match": COUNT}
    examples = {"match_events": [attempts(0, 1)], "no_match_events": [attempts(0)]}
    assert left(family(**rule, examples=examples)) == {"`count` without within: 60 s"}
    late = {"no_match_events": [attempts(0), attempts(0, 60)]}
    assert left(family(**rule, examples=examples | late)) == set()


def test_a_mutant_is_another_rule_and_the_rule_stays() -> None:
    of = family(match={"contains": ["curl", "wget"]}, examples={"match": ["curl"]})
    before = of.rule.condition
    for each in mutants(of):
        assert each.family.rule.condition != before
    assert of.rule.condition == before


def test_a_mutant_that_could_hang_is_not_asked() -> None:
    """Without `b` it would take `re` longer than anybody waits, and what is captured needs `re`."""
    of = family(
        match={"pattern": r"^(?:a+bb)+(x)\1$"},
        examples={"match": ["abbabbxx"], "no_match": ["a" * 60 + "!"]},
    )
    assert "`pattern` without `bb`" not in {each.what for each in mutants(of)}
    assert survivors(of, by_re)[0] > 0


REGEXES = [
    (r"curl|wget", {"curl", "wget"}),
    (r"(?i)a(?:b|c)", {r"a(?:b|c)", r"(?i)a(?:c)", r"(?i)a(?:b)"}),
    (r"(?i:ab)\d", {r"(?:ab)\d"}),
    (r"x(?!y|\))z", {r"x(?!\))z", r"x(?!y)z", "xz"}),
    (r"[|(]\|\(etc", {"[|(]"}),
    (r"ab{2}c\.d", {r"ab{2}"}),
    (r"(?x) a | b", set()),
    (r"(?P<q>['\"]).*(?P=q)", set()),
]


@pytest.mark.parametrize(("source", "others"), REGEXES)
def test_regexes_with_something_left_out(source: str, others: set[str]) -> None:
    assert {each.source for each in changed(source)} == others


@given(st.text(alphabet="ab|()?!:i<=[]\\.*+{2},^$x", max_size=14))
def test_whatever_a_regex_is_its_mutants_are_others_that_compile(source: str) -> None:
    if not compiles(source):
        return
    found = [each.source for each in changed(source)]
    assert source not in found
    assert len(set(found)) == len(found)
    for each in found:
        re.compile(each)
        assert len(each) < len(source)


# --- the command line


RULE = """\
rule_id: {id}
rule_version: 1
name: {name}
applies_to: [command]
match: {{contains: {word}}}
emits:
  - {{tactic: TA0011, technique_id: T1105, confidence: {confidence}}}
examples:
  match: ['{word} x']
  no_match: ['ls']
"""


def rule(word: str, rule_id: str = "R0100", confidence: float = 0.9) -> str:
    return RULE.format(id=rule_id, name=f"uses_{word}", word=word, confidence=confidence)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pack of two rules, one of which is right half of the time, and events that show it."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "curl.yaml").write_text(rule("curl"))
    (tmp_path / "rules" / "wget.yaml").write_text(rule("wget", "R0101"))
    rows = [row(f"curl {each}", f"c{each}", techniques=["T1105"]) for each in range(10)]
    rows += [row(f"wget {each}", f"w{each}", techniques=["T1105"]) for each in range(5)]
    corpus(tmp_path / "good.jsonl", rows)
    planted = [row(f"wget -V {each}", f"b{each}", benign=True) for each in range(5)]
    corpus(tmp_path / "planted.jsonl", planted)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def row(text: str, label: str, **more: Any) -> dict[str, Any]:
    return {
        "source_kind": "command",
        "payload": {"command_text": text},
        "label": label,
        "techniques": [],
        **more,
    }


def corpus(file: Path, rows: list[dict[str, Any]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(each) + "\n" for each in rows))


def ttpc_test(*arguments: str) -> Result:
    result = CliRunner().invoke(app, ["test", *arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_an_imprecise_rule_fails(here: Path) -> None:
    good = ttpc_test("--corpus", "good.jsonl", "--format", "json")
    assert good.exit_code == 0, good.output
    bad = ttpc_test("--corpus", "good.jsonl", "--corpus", "planted.jsonl", "--format", "json")
    assert bad.exit_code == 1
    verdicts = {each["rule_id"]: each for each in json.loads(bad.stdout)["precision"]}
    assert verdicts["R0100"]["verdict"] == "met"
    assert verdicts["R0101"]["verdict"] == "missed"
    assert (verdicts["R0101"]["precision"], verdicts["R0101"]["false_positives"]) == (0.5, 5)
    assert json.loads(bad.stdout)["ok"] is False
    few = ttpc_test("--corpus", "good.jsonl", "--corpus", "planted.jsonl", "--min-matches", "11")
    assert few.exit_code == 0
    assert "2 not enough data" in few.stdout


def test_tags_below_the_floor_are_not_there(here: Path) -> None:
    (here / "rules" / "wget.yaml").write_text(rule("wget", "R0101", 0.2))
    arguments = ("--corpus", "good.jsonl", "--benign", "planted.jsonl", "--format", "json")
    quiet, loud = (
        json.loads(ttpc_test(*arguments, "--min-confidence", each).stdout) for each in ("0.3", "0")
    )
    assert [each["tagged_benign"] for each in quiet["corpora"]] == [0, 0]
    assert [each["tagged_benign"] for each in loud["corpora"]] == [0, 5]


def test_what_nobody_has_labelled_is_benign_only_where_that_is_said(here: Path) -> None:
    corpus(here / "log.jsonl", [row("wget x", "1"), row("curl y", "2", techniques=["T1105"])])
    for option, benign in (("--corpus", 0), ("--benign", 1)):
        (said,) = json.loads(ttpc_test(option, "log.jsonl", "--format", "json").stdout)["corpora"]
        assert (said["benign"], said["unjudged"]) == (benign, 1 - benign)
        assert said["labelled"] == 1


def test_ones_own_corpus_comes_before_the_packs(here: Path) -> None:
    (here / "rules" / "ttpc.toml").write_text('corpora = ["../mine", "../seed"]\n')
    none = ttpc_test()
    assert none.exit_code == 0
    assert none.stderr == "note: no corpora in mine or seed; name some with --corpus\n"
    corpus(here / "seed" / "web.jsonl", [row("curl 1", "1"), row("curl 2", "2")])
    corpus(here / "seed" / "shell.jsonl", [row("curl 1", "1")])
    corpus(here / "mine" / "web.jsonl", [row("curl 1", "1")])
    said = json.loads(ttpc_test("--format", "json").stdout)["corpora"]
    names = [(each["name"], each["rows"]) for each in said]
    assert names == [("seed/shell.jsonl", 1), ("mine/web.jsonl", 1)]
    named = json.loads(ttpc_test("--corpus", "shell", "--format", "json").stdout)["corpora"]
    assert [each["name"] for each in named] == ["seed/shell.jsonl"]
    skipped = ttpc_test("--corpus", "nosuch")
    assert skipped.exit_code == 0
    assert "corpus `nosuch` skipped: not in mine or seed" in skipped.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--corpus", "no/such.jsonl"), "no/such.jsonl: no such file"),
        (("--corpus", "such.jsonl"), "such.jsonl: no such file"),
        (("--corpus", "broken.jsonl"), "broken.jsonl:1: "),
        (("--calibrate",), "nothing to calibrate with"),
        (("--mutate", "--format", "junit"), "drop --mutate"),
    ],
)
def test_usage(here: Path, arguments: tuple[str, ...], said: str) -> None:
    (here / "broken.jsonl").write_text('{"source_kind": "command"}\n')
    result = ttpc_test(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_complete_pack_fails_for_what_no_example_shows(here: Path) -> None:
    """Rules that are not stable yet may say more than they show."""
    file = here / "rules" / "wget.yaml"
    file.write_text(rule("wget", "R0101").replace("  no_match: ['ls']\n", ""))
    loose = ttpc_test()
    assert loose.exit_code == 0
    assert "1 part that no example shows" in loose.stdout
    line = "rules/wget.yaml:5:19: rule R0101: `contains` is false in no example\n"
    assert line not in loose.stdout
    assert line in ttpc_test("--branches").stdout
    (here / "rules" / "ttpc.toml").write_text("complete = true\n")
    strict = ttpc_test()
    assert strict.exit_code == 1
    assert line in strict.stdout
    file.write_text(file.read_text() + "status: experimental\n")
    assert ttpc_test().exit_code == 0


@pytest.mark.parametrize("setting", ["complete = 1", 'corpora = "seed"', "corpora = [1]"])
def test_settings_that_are_not_understood(tmp_path: Path, setting: str) -> None:
    (tmp_path / "ttpc.toml").write_text(setting)
    with pytest.raises(ConfigError, match=setting.split(maxsplit=1)[0]):
        read_config(tmp_path / "ttpc.toml")


def test_a_label_of_another_release_is_told(here: Path) -> None:
    corpus(here / "new.jsonl", [row("curl", "1", techniques=["T9999", "T1105", "T1685.006"])])
    result = ttpc_test("--corpus", "new.jsonl")
    assert "T9999" in result.stderr
    assert "T1105" not in result.stderr
    assert "T1685" not in result.stderr  # a later id of one that is there


def test_calibrated_and_mutated_in_json(here: Path) -> None:
    arguments = ("--corpus", "good.jsonl", "--corpus", "planted.jsonl", "--format", "json")
    said = json.loads(ttpc_test(*arguments, "--calibrate", "--mutate").stdout)
    worst, fine = said["calibrated"]
    assert (worst["rule_id"], worst["too_high"], worst["proposed"]) == ("R0101", True, 0.2)
    assert (fine["rule_id"], fine["too_high"]) == ("R0100", False)
    assert said["mutants"] == {"made": 0, "survived": []}


# --- JUnit


def test_junit_says_what_text_says(here: Path) -> None:
    (here / "rules" / "curl.yaml").write_text(rule("curl").replace("['ls']", "['curl']"))
    arguments = ("--corpus", "good.jsonl", "--corpus", "planted.jsonl", "--format", "junit")
    result = ttpc_test(*arguments)
    assert result.exit_code == 1
    assert "error[TTP502]" in result.stderr
    root = ET.fromstring(result.stdout)
    cases = {
        (suite.get("name"), case.get("classname"), case.get("name")): {each.tag for each in case}
        for suite in root
        for case in suite
    }
    assert cases["examples", "R0100", "rules/curl.yaml:10:14"] == {"failure"}
    assert cases["examples", "R0101", "rules/wget.yaml:9:11"] == set()
    assert cases["parts", "R0100", "every part is shown by examples"] == {"skipped"}
    assert cases["marks", "R0101", "precision"] == {"failure"}
    assert cases["marks", "R0100", "precision"] == set()
    for suite in root:
        assert int(suite.get("tests", "")) == len(suite)
        failures = sum(case.find("failure") is not None for case in suite)
        assert int(suite.get("failures", "")) == failures
    assert root.get("failures") == "2"


@given(st.text())
def test_any_text_fits_into_xml(value: str) -> None:
    made = ET.Element("testcase", name=text(value))
    made.text = text(value)
    read = ET.fromstring(ET.tostring(made, encoding="unicode"))
    assert read.get("name") is not None
    assert ET.fromstring(ET.tostring(read, encoding="unicode")).text == read.text


def test_characters_that_xml_cannot_hold_are_seen_all_the_same() -> None:
    assert text("a\x1b[31m\x00\ufffe\ud800 <é>") == "a\\x1b[31m\\x00\\ufffe\\ud800 <é>"


# --- our own pack


def test_every_part_of_our_stable_rules_is_shown() -> None:
    pack, _ = parse([ROOT / "rules"])
    ours = families(simplify(lower(pack.rules, embedded())))
    stable = [each for each in ours if each.rule.status == "stable"]
    assert stable
    assert [part for each in stable for part in uncovered(each, find)] == []
