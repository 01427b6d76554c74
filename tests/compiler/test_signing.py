"""`ttpc build --sign` and `--trusted-key`, as a user meets them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup
from typer.testing import CliRunner, Result

from tests.keys import ENCRYPTED, Pair, ed25519, private_pem, write_pair
from ttpc.cli import app
from ttpc_runtime.artifact import DATABASE, MANIFEST, SEAL, SIGNATURE, digest_of, seal
from ttpc_runtime.signature import load_signer, read_signature, short

LOG = Path(__file__).parents[2] / "examples" / "cowrie.json"
RULE = """\
rule_id: R0001
rule_version: {version}
name: reads_shadow
applies_to: [command]
match:
  contains: /etc/shadow
emits:
  - {{tactic: TA0006, technique_id: T1003, confidence: 0.9}}
examples:
  match: ['cat /etc/shadow']
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a pack of one rule in `rules`."""
    (tmp_path / "rules").mkdir()
    write_rule(tmp_path, 1)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_rule(folder: Path, version: int) -> None:
    (folder / "rules" / "shadow.yaml").write_text(RULE.format(version=version))


@pytest.fixture
def ours(here: Path) -> Pair:
    return write_pair(here, "ours")


@pytest.fixture
def theirs(here: Path) -> Pair:
    return write_pair(here, "theirs")


def ttpc(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(app, [*map(str, arguments)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def built(*arguments: str | Path) -> str:
    """What a build says that goes well."""
    result = ttpc("build", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def failed(result: Result, code: int, *words: str) -> None:
    """One line on stderr, nothing on stdout."""
    assert (result.exit_code, result.stdout) == (code, ""), result.output
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
    for word in words:
        assert word in result.stderr


SAID = "generated: {}, 1 rule against ATT&CK 18.1{}\n"


# ── build ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_build_is_signed(here: Path, ours: Pair) -> None:
    signature = f", signed by {short(load_signer(ours.private).key)}"
    assert built("--sign", ours.private) == SAID.format("written", signature)
    assert built("--sign", ours.private) == SAID.format("current", signature)
    assert built("--sign", ours.private, "--check") == SAID.format("current", signature)
    assert ttpc("rules", "generated", "--trusted-key", ours.public).exit_code == 0


def test_signing_changes_nothing_else(here: Path, ours: Pair) -> None:
    built("-o", "unsigned")
    built("-o", "signed", "--sign", ours.private)
    unsigned, signed = (
        {each.name: each.read_bytes() for each in (here / name).iterdir()}
        for name in ("unsigned", "signed")
    )
    assert signed.keys() - unsigned.keys() == {SIGNATURE}
    assert {name for name in unsigned if unsigned[name] != signed[name]} == {SEAL}


def test_signing_what_is_there(here: Path, ours: Pair, theirs: Pair) -> None:
    """Unsigned, or signed by another: the same rules under another signature are another artifact."""
    built()
    for pair in (ours, theirs):
        stale = f"generated is not current ({SEAL}, {SIGNATURE}); run `ttpc build -o generated --sign KEY`"
        failed(ttpc("build", "--check", "--sign", pair.private), 1, stale)
        assert "written" in built("--sign", pair.private)
        assert "current" in built("--check", "--sign", pair.private)


def test_without_the_key_everything_but_the_signature_is_compared(here: Path, ours: Pair) -> None:
    built("--sign", ours.private)
    content = (here / "generated" / SIGNATURE).read_bytes()
    for arguments in (["--check"], []):
        assert built(*arguments) == SAID.format("current", ", signature not compared")
        assert (here / "generated" / SIGNATURE).read_bytes() == content
    with (here / "generated" / "command.py").open("a") as file:
        file.write("\n")
    failed(ttpc("build", "--check"), 1, "generated is not current (command.py)")


@pytest.mark.parametrize(
    ("line", "stale"),
    [
        (
            b"ed25519 " + b"0" * 64 + b" " + b"A" * 86 + b"==\n",
            SEAL,
        ),  # a signature, not the one sealed
        (b"ed25519\n", f"{SEAL}, {SIGNATURE}"),
    ],
    ids=["another", "none"],
)
def test_a_damaged_signature_is_noticed_without_the_key(
    here: Path, ours: Pair, line: bytes, stale: str
) -> None:
    built("--sign", ours.private)
    (here / "generated" / SIGNATURE).write_bytes(line)
    failed(ttpc("build", "--check"), 1, f"generated is not current ({stale})")
    result = ttpc("build")
    assert (result.exit_code, result.stdout) == (0, SAID.format("written", ""))
    assert ttpc("rules", "generated").exit_code == 0


def test_losing_a_signature_is_told(here: Path, ours: Pair) -> None:
    built("--sign", ours.private)
    write_rule(here, 2)
    result = ttpc("build")
    assert (result.exit_code, result.stdout) == (0, SAID.format("written", ""))
    assert result.stderr == "note: generated was signed and no longer is; see --sign\n"
    assert not (here / "generated" / SIGNATURE).exists()
    write_rule(here, 3)
    built()


def test_on_another_engine_a_signed_one_is_current(here: Path, ours: Pair) -> None:
    """Its database is not what would be built here, and the signature covers that too."""
    built("--sign", ours.private)
    target = here / "generated"
    manifest = json.loads((target / MANIFEST).read_bytes())
    (target / DATABASE).write_bytes(b"a database of another engine")
    manifest["engine"] = "hyperscan 0.1.2 riscv64"
    manifest["files"][DATABASE] = digest_of((target / DATABASE).read_bytes())
    content = (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()
    (target / MANIFEST).write_bytes(content)
    (target / SIGNATURE).write_bytes(load_signer(ours.private)(content))
    (target / SEAL).write_bytes(seal(content, (target / SIGNATURE).read_bytes()))
    assert "current" in built("--check", "--sign", ours.private)
    assert "current" in built("--check")
    (target / SIGNATURE).write_bytes(load_signer(ours.private)(b"something else"))
    failed(ttpc("build", "--check", "--sign", ours.private), 1, SIGNATURE)


def test_an_encrypted_key_comes_through_a_pipe(here: Path) -> None:
    encrypted = here / "encrypted.pem"
    encrypted.write_bytes(private_pem(ed25519("ours"), ENCRYPTED))
    said = "`openssl pkey -in encrypted.pem | ttpc build --sign /dev/stdin`"
    failed(
        ttpc("build", "--sign", "encrypted.pem"), 2, "encrypted.pem: encrypted; pipe it in", said
    )
    done = subprocess.run(
        [sys.executable, "-m", "ttpc", "build", "--sign", "/dev/stdin"],
        input=private_pem(ed25519("ours")),
        capture_output=True,
        check=True,
    )
    assert b"signed by" in done.stdout
    assert read_signature((here / "generated" / SIGNATURE).read_bytes())


# ── keys that are none ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("nowhere", ["nowhere: cannot be read: No such file or directory", "PEM"]),
        ("rules", ["rules: cannot be read: Is a directory"]),
        ("rules/shadow.yaml", ["not a private key in PEM", "openssl genpkey -algorithm ed25519"]),
        ("ours.pub", ["ours.pub: not a private key in PEM"]),
        ("/dev/null", ["/dev/null: not a private key in PEM"]),
    ],
)
def test_a_key_that_cannot_sign(here: Path, ours: Pair, key: str, words: list[str]) -> None:
    for arguments in ([], ["--check"]):
        failed(ttpc("build", "--sign", key, *arguments), 2, *words)
    assert not (here / "generated").exists()


VERBS = [
    ["rules", "generated"],
    ["show", "R0001", "generated"],
    ["doctor", "--artifact", "generated"],
    ["tag", "/dev/null", "--artifact", "generated"],
]
MEASURING = [
    ["profile", str(LOG), "--artifact", "generated"],
    ["bench", str(LOG), "--artifact", "generated"],
]
ALL = [*VERBS, *MEASURING]
"""Each verb that opens an artifact; those that measure say something else every time, and take theirs."""


@pytest.mark.parametrize("verb", ALL, ids=lambda verb: verb[0])
def test_a_key_that_cannot_be_trusted(here: Path, ours: Pair, verb: list[str]) -> None:
    built("--sign", ours.private)
    failed(ttpc(*verb, "--trusted-key", "nowhere"), 2, "nowhere: cannot be read")
    failed(ttpc(*verb, "--trusted-key", ours.private), 2, "a private key; keep it secret")
    both = [str(ours.public), "--trusted-key", "rules/shadow.yaml"]
    failed(ttpc(*verb, "--trusted-key", *both), 2, "rules/shadow.yaml: not a public key in PEM")


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_without_the_package(
    here: Path, ours: Pair, verb: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    built("--sign", ours.private)
    for name in [name for name in sys.modules if name.split(".")[0] == "cryptography"]:
        monkeypatch.setitem(sys.modules, name, None)
    failed(ttpc("build", "--sign", ours.private), 2, "pip install 'ttpc[sign]'")
    failed(ttpc(*verb, "--trusted-key", ours.public), 2, "pip install 'ttpc[sign]'")
    assert ttpc(*verb).exit_code == 0


# ── --trusted-key ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("verb", ALL, ids=lambda verb: verb[0])
def test_only_what_a_trusted_key_signed_is_opened(
    here: Path, ours: Pair, theirs: Pair, verb: list[str]
) -> None:
    built()
    failed(ttpc(*verb, "--trusted-key", ours.public), 3, "generated: not signed")
    built("--sign", theirs.private)
    failed(
        ttpc(*verb, "--trusted-key", ours.public), 3, "generated/manifest.sig: made with the key"
    )
    for keys in ([theirs.public], [ours.public, theirs.public]) if verb in VERBS else ():
        options = [word for key in keys for word in ("--trusted-key", key)]
        assert ttpc(*verb, *options).stdout == ttpc(*verb).stdout
        assert ttpc(*verb, *options).exit_code == 0


def test_every_verb_that_opens_an_artifact_is_among_these() -> None:
    command = typer.main.get_command(app)
    assert isinstance(command, TyperGroup)
    options = {
        name: {word for each in verb.params for word in each.opts}
        for name, verb in command.commands.items()
    }
    asking = {name for name, words in options.items() if "--trusted-key" in words}
    assert asking == {verb[0] for verb in ALL}
    assert {name for name, words in options.items() if "--artifact" in words} <= asking


@pytest.mark.parametrize("verb", [["rules"], ["show", "R0001"]], ids=lambda verb: verb[0])
def test_rules_have_no_signature(here: Path, ours: Pair, verb: list[str]) -> None:
    """Taking the manifest away from an artifact must not turn it into a pack that nobody has to have signed."""
    failed(ttpc(*verb, "--trusted-key", ours.public), 2, "rules: no artifact")
    built("--sign", ours.private)
    (here / "generated" / MANIFEST).unlink()
    (here / "generated" / "planted.yaml").write_text(RULE.format(version=1))
    failed(ttpc(*verb, "generated", "--trusted-key", ours.public), 2, "generated: no artifact")
