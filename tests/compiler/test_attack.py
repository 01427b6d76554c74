"""The ATT&CK catalogue: golden facts of 18.1, what a bundle may hold, the index, and the verbs."""

import dataclasses
import functools
import gzip
import importlib.util
import json
import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from ttpc.attack import (
    Catalogue,
    CatalogueError,
    Group,
    Tactic,
    Technique,
    embedded,
    from_bundle,
    from_text,
    licence,
    load,
    resolve,
    to_text,
)
from ttpc.cli.attack import app

ROOT = Path(__file__).parents[2]
BUNDLES = ROOT.parent / "shared" / "attack"
DATA = ROOT / "compiler" / "ttpc" / "attack" / "data"
RELEASES = ("15.1", "17.1", "18.1")


def bundle_path(release: str) -> Path:
    path = BUNDLES / f"enterprise-attack-{release}.json.gz"
    if not path.exists():
        pytest.skip(f"{path.name} is not at hand")
    return path


@functools.cache
def real(release: str) -> Catalogue:
    return load(bundle_path(release))


# ---- a small bundle ---------------------------------------------------------------------------


def obj(kind: str, key: str, name: str, **more: Any) -> dict[str, Any]:
    """A STIX object with an ATT&CK id; the STIX id is made from the name, to have it at hand."""
    reference = {"source_name": "mitre-attack", "external_id": key}
    common = {
        "type": kind,
        "id": f"{kind}--{name}",
        "name": name,
        "modified": "2025-01-01T00:00:00.000Z",
    }
    return common | {"external_references": [reference]} | more


def technique(key: str, name: str, *phases: str, **more: Any) -> dict[str, Any]:
    chain = [{"kill_chain_name": "mitre-attack", "phase_name": phase} for phase in phases]
    base = {"kill_chain_phases": chain, "x_mitre_platforms": ["Windows", "Linux"]}
    return obj("attack-pattern", key, name, **(base | more))


def relation(kind: str, source: str, target: str, **more: Any) -> dict[str, Any]:
    base = {"type": "relationship", "id": f"relationship--{kind}-{source}-{target}"}
    return base | {"relationship_type": kind, "source_ref": source, "target_ref": target} | more


def small_objects() -> list[Any]:
    tactics = [
        obj("x-mitre-tactic", "TA0002", "run", x_mitre_shortname="run"),
        obj("x-mitre-tactic", "TA0001", "enter", x_mitre_shortname="enter"),
        obj("x-mitre-tactic", "TA0009", "gone", x_mitre_shortname="gone", x_mitre_deprecated=True),
    ]
    refs = ["x-mitre-tactic--run", "x-mitre-tactic--enter"]
    return [
        *tactics,
        obj("x-mitre-matrix", "enterprise-attack", "Matrix", tactic_refs=refs),
        technique("T1001", "Knock", "enter", "run", "gone", x_mitre_attack_spec_version="3.10.0"),
        technique("T1001.001", "Softly", "enter", x_mitre_attack_spec_version="3.9.0"),
        technique("T1002", "Old knock", "enter", revoked=True),
        technique("T1003", "Older knock", "enter", revoked=True),
        technique("T1004", "Forgotten", x_mitre_deprecated=True),
        technique("T1005", "Ping", revoked=True),
        technique("T1006", "Pong", revoked=True),
        technique("T1007", "Shared live", "run"),
        technique("T1007", "Shared dead", "run", revoked=True, modified="2026-01-01T00:00:00.000Z"),
        technique("T1400", "Mobile", "run", x_mitre_domains=["mobile-attack"]),
        relation("revoked-by", "attack-pattern--Older knock", "attack-pattern--Old knock"),
        relation("revoked-by", "attack-pattern--Old knock", "attack-pattern--Knock"),
        relation("revoked-by", "attack-pattern--Ping", "attack-pattern--Pong"),
        relation("revoked-by", "attack-pattern--Pong", "attack-pattern--Ping"),
        relation("revoked-by", "attack-pattern--Shared dead", "attack-pattern--Shared live"),
        obj("intrusion-set", "G0002", "Bears", aliases=["Ursa", "Bears", "Arctos"]),
        obj("intrusion-set", "G0001", "Ants"),
        obj("intrusion-set", "G0003", "Dodos", revoked=True),
        relation("uses", "intrusion-set--Bears", "attack-pattern--Knock"),
        relation("uses", "intrusion-set--Ants", "attack-pattern--Knock"),
        relation("uses", "intrusion-set--Dodos", "attack-pattern--Knock"),
        relation("uses", "intrusion-set--Ants", "attack-pattern--Softly", revoked=True),
        relation("uses", "intrusion-set--Ants", "attack-pattern--Old knock"),
        relation("uses", "intrusion-set--Ants", "attack-pattern--nowhere"),
    ]


def small(*extra: Any) -> dict[str, Any]:
    return {"type": "bundle", "id": "bundle--1", "objects": [*small_objects(), *extra]}


# ---- golden facts of the embedded release -----------------------------------------------------


def test_embedded_counts() -> None:
    techniques = embedded().techniques.values()
    revoked = [t for t in techniques if t.revoked]
    assert (embedded().release, embedded().domain) == ("18.1", "enterprise-attack")
    assert sum(t.live for t in techniques) == 691
    assert (len(revoked), sum(t.deprecated for t in techniques)) == (132, 12)
    assert not any(t.revoked and t.deprecated for t in techniques)
    assert sum(len(t.tactics) > 1 for t in techniques if t.live) == 154
    assert len(embedded().groups) == 172


def test_every_revoked_technique_has_a_live_replacement() -> None:
    catalogue = embedded()
    chains = {t.id: catalogue.replacement(t.id) for t in catalogue.techniques.values() if t.revoked}
    assert all(chains.values())
    assert {key: chain for key, chain in chains.items() if len(chain) > 1} == {
        "T1073": ("T1574.002", "T1574.001"),
        "T1150": ("T1547.011", "T1647"),
        "T1162": ("T1547.011", "T1647"),
    }
    assert catalogue.replacement("T1086") == ("T1059.001",)
    assert catalogue.replacement("T1110") == catalogue.replacement("T9999") == ()


def test_techniques_and_tactics() -> None:
    catalogue = embedded()
    transfer, passwd = catalogue.technique("T1029"), catalogue.technique("T1003.008")
    assert transfer is not None
    assert passwd is not None
    assert transfer.tactics == ("TA0010",)
    assert (passwd.name, passwd.parent) == ("/etc/passwd and /etc/shadow", "T1003")
    assert catalogue.full_name("T1003.008") == "OS Credential Dumping: /etc/passwd and /etc/shadow"
    assert catalogue.full_name("T1003") == "OS Credential Dumping"
    assert catalogue.full_name("T9999") is None
    assert catalogue.technique("T9999") is None
    assert passwd.url == "https://attack.mitre.org/techniques/T1003/008"
    assert [t.id for t in catalogue.tactics][-3:] == ["TA0011", "TA0010", "TA0040"]
    assert catalogue.tactic("TA0006") == catalogue.tactic("credential-access")
    assert catalogue.tactic("TA0099") is None


def test_families_are_whole() -> None:
    catalogue = embedded()
    for sub in (t for t in catalogue.techniques.values() if t.live and t.parent):
        parent = catalogue.technique(sub.parent or "")
        assert parent is not None
        assert parent.live
        assert sub in catalogue.subtechniques(parent.id)
    assert len(catalogue.subtechniques("T1110")) == 4


def test_groups_using_is_exact() -> None:
    catalogue = embedded()
    assert [g.id for g in catalogue.groups_using("T1110.004")] == ["G0114"]
    assert [g.name for g in catalogue.groups_using("T1110.003")][:2] == ["APT28", "APT29"]
    assert catalogue.groups_using("T1003.008") == catalogue.groups_using("T9999") == ()
    assert catalogue.groups["G0007"].url == "https://attack.mitre.org/groups/G0007"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("T1059.044", "T1059.004"),
        ("T1059/004", "T1059.004"),
        ("T1003.08", "T1003.008"),
        ("T1110.099", "T1110"),
        ("t1110", "T1110"),
        ("T11100", "T1110"),
        ("brute forse", "T1110"),
        ("/etc/paswd and /etc/shadow", "T1003.008"),
    ],
)
def test_nearest(typed: str, first: str) -> None:
    assert embedded().nearest(typed)[0] == first


def test_nearest_keeps_to_live_techniques_and_to_the_point() -> None:
    assert embedded().nearest("nothing like it") == ()
    assert "T1086" not in embedded().nearest("PowerShell")
    assert embedded().nearest_tactic("defence_evasion") == ("TA0005",)
    assert embedded().nearest_tactic("Command and Control") == ("TA0011",)


def test_embedded_loads_quickly() -> None:
    best = min(_timed_load() for _ in range(5))
    assert best < 0.04  # seconds; 0.007 where it was written


def _timed_load() -> float:
    start = time.perf_counter()
    embedded.__wrapped__()
    return time.perf_counter() - start


# ---- what is in the package -------------------------------------------------------------------


def test_the_embedded_file_is_the_index_of_the_bundle() -> None:
    assert to_text(real("18.1")).encode() == (DATA / "enterprise-18.1.json").read_bytes()


def test_the_embedded_file_is_canonical_and_small() -> None:
    text = (DATA / "enterprise-18.1.json").read_text(encoding="utf-8")
    assert to_text(embedded()) == text
    assert len(text) < 400_000
    assert "© The MITRE Corporation" in text


def test_the_licence_is_mitres() -> None:
    assert b'"\xc2\xa9 2025 The MITRE Corporation.' in licence()
    original = BUNDLES / "LICENSE.txt"
    if original.exists():
        assert licence() == original.read_bytes()


def test_no_heavy_library_is_imported() -> None:
    code = "import sys, ttpc.attack; print(*sys.modules)"
    loaded = set(_python("-c", code).stdout.decode().split())
    assert not loaded & {"mitreattack", "stix2", "rich", "typer", "pydantic", "yaml"}


# ---- bundle -> catalogue ----------------------------------------------------------------------


def test_a_small_bundle() -> None:
    catalogue = from_bundle(small())
    assert (catalogue.release, catalogue.spec_version) == ("unknown", "3.10.0")
    assert catalogue.tactics[0].id == "TA0002"  # the matrix says so
    assert len(catalogue.tactics) == 2
    knock = catalogue.techniques["T1001"]
    assert (knock.tactics, knock.platforms) == (("TA0002", "TA0001"), ("Linux", "Windows"))
    assert [key for key, t in catalogue.techniques.items() if not t.live] == [
        *("T1002", "T1003", "T1004", "T1005", "T1006"),
    ]
    assert "T1400" not in catalogue.techniques
    assert catalogue.groups["G0002"].aliases == ("Arctos", "Ursa")
    assert catalogue.uses == {"T1001": ("G0001", "G0002")}


def test_replacements_end_at_a_live_technique() -> None:
    catalogue = from_bundle(small())
    assert catalogue.replacement("T1003") == ("T1002", "T1001")
    assert catalogue.replacement("T1005") == ()  # T1005 and T1006 revoke each other
    assert catalogue.replacement("T1004") == ()


@pytest.mark.parametrize("first", ["Shared live", "Shared dead"])
def test_of_two_techniques_with_one_id_the_live_one_is_meant(first: str) -> None:
    objects = sorted(small_objects(), key=lambda o: o.get("name") != first)
    shared = from_bundle({"objects": objects}).techniques["T1007"]
    assert (shared.name, shared.live, shared.revoked_by) == ("Shared live", True, None)


def test_of_two_versions_of_one_object_the_newest_is_meant() -> None:
    newer = technique("T1001", "Knock", "run", modified="2026-01-01T00:00:00.000Z")
    assert from_bundle(small(newer)).techniques["T1001"].tactics == ("TA0002",)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_objects_does_not_matter(seed: int) -> None:
    objects = small_objects()
    random.Random(seed).shuffle(objects)
    assert to_text(from_bundle({"objects": objects})) == to_text(from_bundle(small()))


def test_objects_that_make_no_sense_are_passed_over() -> None:
    odd: list[Any] = [
        *(None, 7, "x", [], {}, {"id": 3}, {"id": "a", "type": ["b"]}),
        {"id": "attack-pattern--1", "type": "attack-pattern", "external_references": "T1"},
        {"id": "attack-pattern--2", "type": "attack-pattern", "external_references": [None, {}]},
        technique("T12", "bad id"),
        {"id": "relationship--x", "type": "relationship", "relationship_type": "uses"},
    ]
    assert from_bundle(small(*odd)) == from_bundle(small())


def test_names_cannot_steer_a_terminal_or_break_the_encoding() -> None:
    name = "a\x1b[31m\nb\ud800"
    named, known = technique("T1008", name, "run", id="x"), technique("T1009", "id", id="\ud800")
    catalogue = from_bundle(small(named, known))
    assert catalogue.techniques["T1008"].name == "a\ufffd[31m\ufffdb\ufffd"
    assert "T1009" not in catalogue.techniques
    assert to_text(catalogue).encode()


def test_where_the_release_comes_from(tmp_path: Path) -> None:
    collection = obj("x-mitre-collection", "", "Enterprise ATT&CK", x_mitre_version="19.1")
    named, plain = tmp_path / "enterprise-attack-18.1.json", tmp_path / "bundle.json"
    for path in (named, plain):
        path.write_text(json.dumps(small()), encoding="utf-8")
    assert (load(named).release, load(plain).release) == ("18.1", "unknown")
    assert load(named, "18.2").release == "18.2"
    named.write_text(json.dumps(small(collection)), encoding="utf-8")
    assert load(named).release == "19.1"


def test_a_release_with_other_tactics(tmp_path: Path) -> None:
    """ATT&CK 19 renamed TA0005 and added TA0112: nothing here knows tactics by heart."""
    tactic = obj(
        "x-mitre-tactic", "TA0112", "Defense Impairment", x_mitre_shortname="defense-impairment"
    )
    catalogue = from_bundle(small(tactic, technique("T1685", "Disable", "defense-impairment")))
    assert catalogue.techniques["T1685"].tactics == ("TA0112",)
    assert catalogue.tactics[-1].id == "TA0112"


# ---- the real releases ------------------------------------------------------------------------


@pytest.mark.parametrize("release", RELEASES)
def test_real_bundles_give_the_same_bytes_under_another_hash_seed(release: str) -> None:
    catalogue = real(release)
    assert catalogue.release == release
    assert from_text(to_text(catalogue)) == catalogue
    done = _ttpc_attack("index", str(bundle_path(release)), PYTHONHASHSEED="4711")
    assert done.stdout == to_text(catalogue).encode()


@pytest.mark.parametrize("release", RELEASES)
def test_the_parent_in_the_id_is_the_parent_in_the_relations(release: str) -> None:
    with gzip.open(bundle_path(release)) as file:
        objects = json.load(file)["objects"]
    ids = {t.stix_id: t.id for t in real(release).techniques.values()}
    stated = {
        (ids[o["source_ref"]], ids[o["target_ref"]])
        for o in objects
        if o.get("relationship_type") == "subtechnique-of"
    }
    assert all(real(release).techniques[sub].parent == parent for sub, parent in stated)
    live = {t.id for t in real(release).techniques.values() if t.live and t.parent}
    assert live <= {sub for sub, _ in stated}


@pytest.mark.filterwarnings("ignore")  # of stix2 and pandas, not ours to mend
def test_mitreattack_reads_the_same(tmp_path: Path) -> None:
    if importlib.util.find_spec("mitreattack") is None:
        pytest.skip("mitreattack-python is not installed")
    from mitreattack.stix20 import MitreAttackData

    bundle = json.loads(gzip.decompress(bundle_path("18.1").read_bytes()))
    # What it takes to answer the questions below; the whole bundle gives the same in 20 s.
    kinds = {"attack-pattern", "x-mitre-tactic", "intrusion-set", "uses", "revoked-by"}
    objects = [o for o in bundle["objects"] if o.get("relationship_type", o["type"]) in kinds]
    objects = [
        o
        for o in objects
        if not o.get("source_ref", "").startswith(("malware-", "tool-", "campaign-"))
    ]
    unpacked = tmp_path / "bundle.json"
    unpacked.write_text(json.dumps(bundle | {"objects": objects}), encoding="utf-8")
    theirs = MitreAttackData(str(unpacked))
    tactics = {
        t.x_mitre_shortname: t.external_references[0].external_id for t in theirs.get_tactics()
    }
    users = theirs.get_related("intrusion-set", "uses", "attack-pattern", reverse=True)
    ours = dict(real("18.1").techniques)
    for their in theirs.get_techniques():
        our = ours.pop(their.external_references[0].external_id)
        groups = {
            entry["object"].external_references[0].external_id for entry in users.get(their.id, ())
        }
        assert (our.stix_id, our.name, our.revoked) == (their.id, their.name, their.revoked), our.id
        assert our.deprecated is getattr(their, "x_mitre_deprecated", False), our.id
        assert set(our.tactics) == {tactics[p.phase_name] for p in their.kill_chain_phases}, our.id
        assert our.platforms == tuple(sorted(their.x_mitre_platforms)), our.id
        assert {g.id for g in real("18.1").groups_using(our.id)} == groups, our.id
        if our.revoked:
            assert our.revoked_by == theirs.get_attack_id(theirs.get_revoking_object(their.id).id)
    assert not ours


# ---- the index --------------------------------------------------------------------------------

_names = st.text(max_size=12)
_ids = st.from_regex(r"T[0-9]{4}(\.[0-9]{3})?", fullmatch=True)
_tuples = st.lists(_names, max_size=3).map(tuple)


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    groups = draw(
        st.dictionaries(_names, st.builds(Group, _names, _names, _tuples, _names), max_size=3)
    )
    keys = (
        st.lists(st.sampled_from(sorted(groups)), max_size=3).map(tuple) if groups else st.just(())
    )
    flags = (st.booleans(), st.booleans(), st.none() | _ids)
    techniques = draw(
        st.lists(st.builds(Technique, _ids, _names, _names, _tuples, _tuples, *flags), max_size=3)
    )
    return Catalogue(
        release=draw(_names),
        spec_version=draw(_names),
        domain=draw(_names),
        tactics=tuple(
            draw(st.lists(st.builds(Tactic, _names, _names, _names, _names), max_size=3))
        ),
        techniques={t.id: t for t in techniques},
        groups={key: dataclasses.replace(group, id=key) for key, group in groups.items()},
        uses=draw(st.dictionaries(_ids, keys, max_size=3)),
    )


@settings(deadline=None, max_examples=50)
@given(catalogues())
def test_an_index_reads_back_as_what_was_written(catalogue: Catalogue) -> None:
    text = to_text(catalogue)
    assert from_text(text) == catalogue
    assert to_text(from_text(text)) == text
    assert text.count("\n") == 16 + sum(
        max(len(section), 1)
        for section in (catalogue.tactics, catalogue.techniques, catalogue.groups, catalogue.uses)
    )


def test_the_index_is_the_same_under_two_hash_seeds(tmp_path: Path) -> None:
    path = tmp_path / "enterprise-attack-1.0.json"
    path.write_text(json.dumps(small()), encoding="utf-8")
    runs = [_ttpc_attack("index", str(path), PYTHONHASHSEED=seed).stdout for seed in ("0", "4711")]
    assert runs[0] == runs[1] == to_text(load(path)).encode()


def test_one_technique_is_one_line() -> None:
    lines = to_text(embedded()).splitlines()
    rows = [line for line in lines if line.startswith('{"id": "T1')]
    assert [json.loads(row.rstrip(","))["id"] for row in rows] == sorted(embedded().techniques)


def _damage(key: str, value: object) -> bytes:
    document = json.loads(to_text(from_bundle(small()))) | {key: value}
    return json.dumps(document).encode()


_ROW = {"id": "T1001", "name": "x", "stix_id": "x", "tactics": [], "platforms": []}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is not JSON"),
        (b"\xff\xfe\xff", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "neither a STIX bundle nor a ttpc index"),
        (b'{"type": "bundle"}', "neither a STIX bundle nor a ttpc index"),
        (b'{"type": "bundle", "objects": []}', "holds no enterprise techniques"),
        (
            gzip.compress(b'{"type": "bundle", "objects": []}', mtime=0)[:-9],
            "is damaged or cut short",
        ),
        (b"\x1f\x8bnot gzip at all", "is damaged or cut short"),
        (_damage("version", 2), "is not a ttpc index of version 1"),
        (_damage("release", None), "is a damaged ttpc index"),
        (_damage("techniques", [{"id": "T1001"}]), "is a damaged ttpc index"),
        (_damage("techniques", [_ROW | {"tactics": "TA0001"}]), "is a damaged ttpc index"),
        (_damage("techniques", [_ROW | {"name": 5}]), "is a damaged ttpc index"),
        (_damage("techniques", 3), "is a damaged ttpc index"),
        (_damage("groups", []), "a group is missing"),
        (_damage("uses", [[]]), "is a damaged ttpc index"),
    ],
)
def test_a_file_that_is_no_catalogue(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(content)
    with pytest.raises(CatalogueError, match=says):
        load(path)
    assert run("info", "--attack", str(path)).exit_code == 1


def test_a_mobile_bundle_is_told_from_an_enterprise_one(tmp_path: Path) -> None:
    path = tmp_path / "mobile-attack.json"
    chain = [{"kill_chain_name": "mitre-mobile-attack", "phase_name": "run"}]
    mobile = [
        technique("T1400", "a", x_mitre_domains=["mobile-attack"]),
        technique("T1401", "b") | {"kill_chain_phases": chain},
    ]
    path.write_text(json.dumps({"type": "bundle", "objects": mobile}), encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"mobile-attack\.json` holds no enterprise"):
        load(path)


def test_resolve(tmp_path: Path) -> None:
    path = tmp_path / "odd name.bin"
    path.write_bytes(gzip.compress(to_text(from_bundle(small(), "1.0")).encode()))
    assert resolve("18.1") is resolve("v18.1") is embedded()
    assert resolve(str(path)).release == "1.0"
    for spec, says in (
        ("19.1", r"19\.1 is not embedded, 18\.1 is"),
        ("18", "18 is not embedded"),
        ("nowhere.json", "cannot read `nowhere.json`: No such file"),
        (str(tmp_path), "Is a directory"),
    ):
        with pytest.raises(CatalogueError, match=says):
            resolve(spec)


# ---- the verbs --------------------------------------------------------------------------------


def run(*args: str) -> Result:
    return CliRunner(env={"FORCE_COLOR": None, "TERM": "dumb"}).invoke(app, args)


def _python(*args: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *args], env=os.environ | env, capture_output=True, check=True
    )


def _ttpc_attack(*args: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return _python("-c", "from ttpc.cli.attack import app; app()", *args, **env)


def test_info() -> None:
    text, data = run("info").stdout, json.loads(run("info", "--format", "json").stdout)
    assert text.startswith("ATT&CK 18.1\n")
    assert "TA0010 Exfiltration (19)" in text
    assert (data["release"], data["source"], data["counts"]["groups"]) == ("18.1", "embedded", 172)
    assert [t["techniques"] for t in data["tactics"] if t["id"] == "TA0005"] == [215]


def test_show() -> None:
    text = run("show", "t1110").stdout
    assert text.startswith("T1110 Brute Force\n")
    for line in (
        "TA0006 Credential Access",
        "T1110.003 Password Spraying",
        "techniques/T1110\n",
        "live",
    ):
        assert line in text
    sub = run("show", "T1003/008").stdout
    assert "parent          T1003 OS Credential Dumping\n" in sub
    chain = "revoked; replaced by T1547.011 Boot or Logon Autostart Execution: Plist Modification, then by T1647"
    assert chain in run("show", "T1150").stdout
    assert "deprecated, without a replacement" in run("show", "T1064").stdout


def test_show_json() -> None:
    data = json.loads(run("show", "T1150", "--format", "json").stdout)
    assert (data["replacement"], data["revoked"], data["parent"]) == (
        ["T1547.011", "T1647"],
        True,
        None,
    )
    assert data["attack_release"] == "18.1"


def test_groups() -> None:
    assert run("groups", "T1110.004").stdout.startswith("G0114  Chimera")
    data = json.loads(run("groups", "T1110.003", "--format", "json").stdout)
    assert data["groups"][0]["id"] == "G0007"
    nobody = run("groups", "T1086")
    assert (nobody.exit_code, nobody.stdout) == (0, "")
    assert "T1086 is revoked; replaced by T1059.001" in nobody.stderr


@pytest.mark.parametrize("verb", ["show", "groups"])
def test_an_unknown_technique(verb: str) -> None:
    result = run(verb, "T1059.044")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error: no technique `T1059.044` in ATT&CK 18.1\n")
    assert (
        "= help: did you mean T1059.004 Command and Scripting Interpreter: Unix Shell"
        in result.stderr
    )
    assert "`TA0006` is the tactic Credential Access" in run(verb, "TA0006").stderr


@pytest.mark.parametrize("verb", ["info", "show", "groups", "index"])
def test_help_shows_an_example_and_bad_usage_is_2(verb: str) -> None:
    assert f"Example: ttpc attack {verb}" in run(verb, "--help").stdout
    assert run(verb, "--no-such-option").exit_code == 2


def test_index_writes_the_licence_beside_and_overwrites_nothing_else(tmp_path: Path) -> None:
    bundle, target = tmp_path / "enterprise-attack-1.0.json", tmp_path / "out" / "index.json"
    bundle.write_text(json.dumps(small()), encoding="utf-8")
    missing = run("index", str(bundle), "-o", str(target))
    assert (missing.exit_code, "cannot write" in missing.stderr) == (1, True)
    target.parent.mkdir()
    assert run("index", str(bundle), "-o", str(target)).exit_code == 0
    assert (load(target), (target.parent / "LICENSE.txt").read_bytes()) == (load(bundle), licence())
    (target.parent / "LICENSE.txt").write_text("mine", encoding="utf-8")
    assert "is another text and stays" in run("index", str(bundle), "-o", str(target)).stderr
    assert sorted(p.name for p in target.parent.iterdir()) == ["LICENSE.txt", "index.json"]
    assert run("index", str(bundle), "-o", str(bundle)).exit_code == 1


def test_index_asks_for_a_release_nobody_states(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.json"
    bundle.write_text(json.dumps(small()), encoding="utf-8")
    assert "give it with --release" in run("index", str(bundle)).stderr
    assert json.loads(run("index", str(bundle), "--release", "1.0").stdout)["release"] == "1.0"
    assert run("index", str(bundle), "--release", "one").exit_code == 2


_SHOW = [sys.executable, "-c", "from ttpc.cli.attack import app; app()", "show", "T1110"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_reader_that_goes_away_is_no_error(form: str) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [*_SHOW, "--format", form]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_an_error_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(_SHOW, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == b"error: cannot write to standard output: No space left on device\n"


def test_output_survives_an_ascii_terminal() -> None:
    done = _ttpc_attack("show", "T1055.013", PYTHONIOENCODING="ascii", NO_COLOR="1")
    assert rb"Process Doppelg\xe4nging" in done.stdout
    done = _ttpc_attack("show", "T1055.013", "--format", "json", PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout)["name"] == "Process Doppelgänging"


# ---- docs/attack.md ---------------------------------------------------------------------------

_DOC = (ROOT / "docs" / "attack.md").read_text(encoding="utf-8")


def test_the_python_on_the_page_says_what_it_gives() -> None:
    lines = re.findall(r"^catalogue\.(.+?)  +# (.+)$", _DOC, re.MULTILINE)
    assert len(lines) == 3
    for call, gives in lines:
        assert repr(eval(f"catalogue.{call}", {"catalogue": embedded()})) == gives
