"""Tables and lists from file to artifact: found, put in place, written once, and hashed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ttpc.attack import embedded
from ttpc.cli import app
from ttpc.config import Config
from ttpc.driver import check, compile_rules
from ttpc_runtime import Engine
from ttpc_runtime.artifact import MANIFEST, RULES, SEAL

RULE = """\
rule_id: {id}
rule_version: 1
name: agents
applies_to: [{kind}]
match: {match}
emits:
  - {{tactic: TA0043, technique_id: T1595, confidence: 0.8}}
examples:
  match: [{example}]
"""
LIST = "list: agents\nvalues: [sqlmap, nikto]\n"
TABLE = """\
table: reputation
mapping_version: 1
columns:
  category:
    - key: {key}
      label: {label}
      external_reference: {{source_name: Reputation, url: 'https://example.com/'}}
      techniques: [T1595]
"""
SEVEN = TABLE.format(key=7, label="Seven")
LOOKUP = "{lookup: {table: reputation, fields: {category: abuseipdb_categories}}}"


def rule(rule_id: str = "R0100", **changes: str) -> str:
    values = {
        "kind": "http_request",
        "match": "{field: user_agent, contains: {list: agents}}",
        "example": "{user_agent: sqlmap/1.8}",
    }
    return RULE.format(id=rule_id, **(values | changes))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text)


def compiled() -> dict[str, bytes]:
    checked = check([Path()], embedded(), Config())
    assert [each.message for each in checked.diagnostics] == []
    return compile_rules(checked, embedded())


def installed(folder: Path) -> Engine:
    folder.mkdir()
    for name, content in compiled().items():
        (folder / name).write_bytes(content)
    return Engine.open(folder)


def fired(engine: Engine, kind: str, **payload: object) -> list[str]:
    event = {"source_kind": kind, "source_id": "e", "payload": payload}
    return [tag.rule_id for tag in engine.evaluate(event)]


def test_a_list_is_one_constant_for_all_rules(here: Path) -> None:
    write(
        here,
        agents=LIST,
        one=rule("R0100"),
        two=rule("R0101", match="{field: raw_url, endswith: {list: agents}}", example="/sqlmap"),
        three=rule("R0102", kind="command", match="{in: {list: agents}}", example="nikto"),
    )
    files = compiled()
    assert files["lists.py"].decode().endswith('AGENTS: Final = ("sqlmap", "nikto")\n')
    for name, times in (("http_request.py", 2), ("command.py", 1)):
        text = files[name].decode()
        assert text.count("from . import lists\n") == 1
        assert text.count("*lists.AGENTS") == times
    engine = installed(here / "artifact")
    assert fired(engine, "http_request", user_agent="nikto", raw_url="/") == ["R0100"]
    assert fired(engine, "http_request", user_agent="x", raw_url="/a?sqlmap") == ["R0101"]
    assert fired(engine, "command", command_text="sqlmap") == ["R0102"]
    assert fired(engine, "command", command_text="sqlmap -u") == []


def test_lists_of_lines(here: Path) -> None:
    """Text files in a folder called `lists`: of networks, regexes, words; each a constant, and hashed."""
    (here / "lists").mkdir()
    (here / "lists" / "scanners.txt").write_text(
        "# scanners\r\n192.0.2.0/24\r\n\r\n 2001:db8::7\t\r\n"
    )
    (here / "lists" / "agents.txt").write_text("^sqlmap/\\d\n#nikto\n a#b \n007")
    (here / "readme.txt").write_text("no list: there is no folder of lists around it")
    write(
        here,
        one=rule("R0100", match="{field: src, cidr: {list: scanners}}", example="{src: 192.0.2.9}"),
        two=rule(
            "R0101",
            match="{field: user_agent, pattern: {list: agents}}",
            example="{user_agent: sqlmap/1}",
        ),
        three=rule("R0102", match="{field: host, in: {list: agents}}", example="{host: '007'}"),
    )
    files = compiled()
    text = files["lists.py"].decode()
    assert 'SCANNERS: Final = ("192.0.2.0/24", "2001:db8::7")' in text
    assert r'AGENTS: Final = (r"^sqlmap/\d", "a#b", "007")' in text
    for call in (
        'InNetwork("src", *lists.SCANNERS)',
        '"user_agent", *lists.AGENTS',
        '"host", *lists.AGENTS',
    ):
        assert call in files["http_request.py"].decode()
    assert {*json.loads(files[MANIFEST])["data"]} == {"lists/agents.txt", "lists/scanners.txt"}
    engine = installed(here / "artifact")
    assert fired(engine, "http_request", src="::ffff:192.0.2.77") == ["R0100"]
    assert fired(engine, "http_request", src="2001:db8::8") == []
    assert fired(engine, "http_request", user_agent="sqlmap/2", host="a#b") == ["R0101", "R0102"]
    assert fired(engine, "http_request", user_agent="nikto", host="nikto") == []


def test_regexes_and_networks_of_a_rule_alone(here: Path) -> None:
    own = rule(
        match="{all: [{field: src, cidr: {list: nets}}, {field: host, pattern: {list: hosts}}]}",
        example="{src: 192.0.2.1, host: minexmr.example}",
    )
    write(here, own=own + "lists: {nets: [192.0.2.0/24], hosts: ['^minexmr', 'nanopool(']}\n")
    [said] = check([Path()], embedded(), Config()).diagnostics
    assert (said.code, str(said.span)) == ("TTP301", "own.yaml:10:60")
    write(here, own=own + "lists: {nets: [192.0.2.0/24], hosts: ['^minexmr', 'nanopool']}\n")
    engine = installed(here / "artifact")
    assert fired(engine, "http_request", src="192.0.2.4", host="a.nanopool") == ["R0100"]
    assert fired(engine, "http_request", src="192.0.3.4", host="a.nanopool") == []
    assert fired(engine, "http_request", src="192.0.2.4", host="a.minexmr") == []


def test_what_no_rule_uses_is_not_in_the_artifact(here: Path) -> None:
    write(
        here,
        agents=LIST,
        reputation=TABLE.format(key=1, label="One"),
        rule=rule(match="{contains: a}", example="a"),
    )
    checked = check([Path()], embedded(), Config())
    assert {each.code for each in checked.diagnostics} == {"TTP607"}
    files = compile_rules(checked, embedded())
    assert not {"lists.py", "tables.py"} & {*files}
    assert json.loads(files[MANIFEST])["data"] == {}


def test_case_is_the_rules_affair(here: Path) -> None:
    match = "{field: user_agent, contains: {list: agents}, case_sensitive: false}"
    write(here, agents=LIST, rule=rule(match=match))
    engine = installed(here / "artifact")
    assert fired(engine, "http_request", user_agent="SQLMap/1.8") == ["R0100"]


def test_a_list_in_a_rule(here: Path) -> None:
    """It comes before one of the same name in a file, and stands in the rule's own module."""
    own = rule(example="{user_agent: wpscan}") + "lists: {agents: [wpscan, acunetix]}\n"
    write(here, agents=LIST, own=own, shared=rule("R0101"))
    files = compiled()
    assert '"user_agent", "wpscan", "acunetix"' in files["http_request.py"].decode()
    engine = installed(here / "artifact")
    assert fired(engine, "http_request", user_agent="wpscan") == ["R0100"]
    assert fired(engine, "http_request", user_agent="nikto") == ["R0101"]


def test_lists_wherever_an_operator_stands(here: Path) -> None:
    match = """
  patterns:
    contains: {field: user_agent, startswith: {list: agents}}
    other: {any: [{not: {field: raw_url, equals: {list: agents}}}, {field: host, in: {list: agents}}]}
  condition: contains and other"""
    write(here, agents=LIST, rule=rule(match=match))
    engine = installed(here / "artifact")
    assert fired(engine, "http_request", user_agent="nikto", raw_url="/") == ["R0100"]
    assert fired(engine, "http_request", user_agent="nikto", raw_url="nikto") == []
    assert fired(engine, "http_request", user_agent="nikto", raw_url="nikto", host="nikto") == [
        "R0100"
    ]


def test_numbers_and_booleans_stay_what_they_are(here: Path) -> None:
    match = "{field: dst_port, in: {list: ports}}"
    write(
        here,
        ports="list: ports\nvalues: [1, 22.0, 'x', false]\n",
        rule=rule(match=match, example="{dst_port: 22}"),
    )
    engine = installed(here / "artifact")
    seen = [fired(engine, "http_request", dst_port=each) for each in (1, 22, "x", False)]
    assert seen == [["R0100"]] * 4
    assert [fired(engine, "http_request", dst_port=each) for each in (True, 0, "1", "22")] == (
        [[]] * 4
    )


@pytest.mark.parametrize(
    ("name", "before", "after", "module"),
    [
        ("agents", LIST, LIST.replace("nikto", "wpscan"), "lists.py"),
        ("agents", LIST, LIST + "# looked through again\n", None),
        ("reputation", SEVEN, SEVEN.replace("    - key", "    # new\n    - key"), None),
        ("reputation", SEVEN, SEVEN.replace("Seven", "Eight"), "tables.py"),
    ],
)
def test_an_artifact_is_another_one_when_a_list_or_table_changes(
    here: Path, name: str, before: str, after: str, module: str | None
) -> None:
    """The manifest, whose digest is the artifact's identity, names the digest of every file that rules use."""
    write(
        here,
        agents=LIST,
        reputation=SEVEN,
        one=rule("R0100"),
        two=rule("R0101", kind="intel", match=LOOKUP, example="{abuseipdb_categories: [7]}"),
    )
    assert (here / f"{name}.yaml").read_text() == before
    first = compiled()
    write(here, **{name: after})
    second = compiled()
    changed = {each for each in first if first[each] != second[each]}
    literals = {"answers.json", "patterns.json", "patterns.hsdb"}
    assert changed - literals == {MANIFEST, SEAL, *([module] if module else [])}
    was, now = (json.loads(files[MANIFEST]) for files in (first, second))
    assert {*was["data"]} == {*now["data"]} == {"agents.yaml", "reputation.yaml"}
    assert was["data"][f"{name}.yaml"] != now["data"][f"{name}.yaml"]
    sources = json.loads(second[RULES])
    assert [sources[each]["data"] for each in ("R0100", "R0101")] == [
        ["agents.yaml"],
        ["reputation.yaml"],
    ]


def test_hostile_text_in_a_table_and_a_list_is_data(here: Path) -> None:
    text = '"""\nimport os; os.system("x")\n{{ 7*7 }}'
    evil = json.dumps(text)[1:-1]  # as it stands in double quotes, in YAML as in JSON
    write(
        here,
        reputation=TABLE.format(key=f'"{evil}"', label=f'"{evil}"'),
        agents=f'list: agents\nvalues: ["{evil}"]\n',
        one=rule(kind="intel", match=LOOKUP, example=f'{{abuseipdb_categories: ["{evil}"]}}'),
        two=rule("R0101", example=f'{{user_agent: "{evil}"}}'),
    )
    engine = installed(here / "artifact")
    assert fired(engine, "intel", abuseipdb_categories=text) == ["R0100"]
    assert fired(engine, "http_request", user_agent=f"a{text}b") == ["R0101"]


def test_a_lookup_stands_beside_other_operators(here: Path) -> None:
    match = "{lookup: {table: reputation, fields: {category: abuseipdb_categories}}, field: verdict, equals: bad}"
    write(
        here,
        reputation=SEVEN,
        rule=rule(kind="intel", match=match, example="{abuseipdb_categories: 7, verdict: bad}"),
    )
    engine = installed(here / "artifact")
    assert fired(engine, "intel", abuseipdb_categories=7, verdict="bad") == ["R0100"]
    assert fired(engine, "intel", abuseipdb_categories=7, verdict="good") == []
    assert fired(engine, "intel", abuseipdb_categories=8, verdict="bad") == []


def test_the_tables_of_ttpc_are_there_for_packs_without(here: Path) -> None:
    match = LOOKUP.replace("reputation", "greynoise").replace(
        "category: abuseipdb_categories", "tag: greynoise_tags"
    )
    crawler = rule(kind="intel", match=match, example="{greynoise_tags: web_crawler}")
    emits = ("T1090", "TA0011"), ("T1110", "TA0006"), ("T1071", "TA0011"), ("T1588", "TA0042")
    more = "".join(
        f"  - {{tactic: {tactic}, technique_id: {each}, confidence: 0.5}}\n"
        for each, tactic in emits
    )
    write(here, rule=crawler.replace("examples:", f"{more}examples:"))
    checked = check([Path()], embedded(), Config())
    assert {each.code for each in checked.diagnostics} <= {"TTP402"}
    manifest = json.loads(compile_rules(checked, embedded())[MANIFEST])
    assert [*manifest["data"]] == ["ttpc:tables/greynoise.yaml"]
    write(here, greynoise=SEVEN.replace("reputation", "greynoise").replace("category", "tag"))
    found = {each.code for each in check([Path()], embedded(), Config()).diagnostics}
    assert "TTP603" in found  # the pack's own comes first


def test_explain_and_show_tell_of_the_table(here: Path) -> None:
    write(
        here,
        reputation=SEVEN,
        rule=rule(kind="intel", match=LOOKUP, example="{abuseipdb_categories: 7}"),
    )
    run = CliRunner().invoke
    event = json.dumps({"source_kind": "intel", "payload": {"abuseipdb_categories": [7, 9]}})
    told = run(app, ["explain", "--rules", ".", "--event", event]).stdout
    assert '  table reputation: {"abuseipdb_categories": [7, 9]}  (lookup)\n' in told
    assert "T1595 Active Scanning (0.8)" in told
    told = run(app, ["explain", "--rules", ".", "--plan", "R0100"]).stdout
    assert (
        "  lookup, of abuseipdb_categories in table reputation\n    always confirm: a look-up\n"
        in told
    )
    assert "  uses      reputation.yaml\n" in run(app, ["show", "R0100", "."]).stdout
    assert run(app, ["build", ".", "-o", "out"]).exit_code == 0
    assert "  uses      reputation.yaml\n" in run(app, ["show", "R0100", "out"]).stdout


@pytest.mark.parametrize(
    ("what", "needed"),
    [("rule", "emits"), ("table", "mapping_version"), ("list", "values")],
)
def test_every_kind_of_file_has_a_schema(what: str, needed: str) -> None:
    described = json.loads(CliRunner().invoke(app, ["schema", what]).stdout)
    assert needed in described["required"]
    assert described["additionalProperties"] is False
