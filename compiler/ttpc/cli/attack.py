"""`ttpc attack …`: the ATT&CK catalogue in use, and making one from a STIX bundle."""

import io
import json
import os
import re
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from ttpc.attack import Catalogue, Technique

app = typer.Typer(
    help="The ATT&CK catalogue: what the release in use says of techniques and groups.",
    no_args_is_help=True,
)


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"


AttackOption = Annotated[
    str | None,
    typer.Option(
        "--attack", metavar="VERSION|FILE", help="The embedded release, a STIX bundle or an index."
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="For people or for programs.")]
IdArgument = Annotated[
    str, typer.Argument(metavar="ID", help="A technique id: T1110 or T1110.003.")
]


# ---- verbs ------------------------------------------------------------------------------------


@app.command(epilog="Example: ttpc attack info --attack enterprise-attack-17.1.json.gz")
def info(attack: AttackOption = None, output: FormatOption = Format.TEXT) -> None:
    """Which release is in use, and how much is in it."""
    catalogue = _catalogue(attack)
    if output is Format.JSON:
        _write_json(_info_json(catalogue, attack))
        return
    counts = _counts(catalogue)
    rows = [
        ("source", [_source(attack)]),
        ("domain", [f"{catalogue.domain}, data model {catalogue.spec_version}"]),
        ("techniques", [f"{counts['techniques']} and {counts['subtechniques']} sub-techniques"]),
        ("retired", [f"{counts['revoked']} revoked, {counts['deprecated']} deprecated"]),
        ("groups", [str(counts["groups"])]),
        ("tactics", [f"{t.id} {t.name} ({_under(catalogue, t.id)})" for t in catalogue.tactics]),
    ]
    _write_rows(f"ATT&CK {catalogue.release}", rows)


@app.command(epilog="Example: ttpc attack show T1110")
def show(
    technique_id: IdArgument, attack: AttackOption = None, output: FormatOption = Format.TEXT
) -> None:
    """One technique: tactics, platforms, family, status, link."""
    catalogue = _catalogue(attack)
    technique = _technique(catalogue, technique_id)
    if output is Format.JSON:
        _write_json(_technique_json(catalogue, technique))
        return
    groups = len(catalogue.groups_using(technique.id))
    parent = [technique.parent] if technique.parent else []
    rows = [
        ("status", [_status(catalogue, technique)]),
        ("tactics", [f"{t.id} {t.name}" for t in catalogue.tactics if t.id in technique.tactics]),
        ("platforms", [", ".join(technique.platforms)]),
        ("parent", _named(catalogue, parent)),
        (
            "sub-techniques",
            [f"{sub.id} {sub.name}" for sub in catalogue.subtechniques(technique.id)],
        ),
        (
            "groups",
            [f"{groups}, see `ttpc attack groups {technique.id}`" if groups else "none known"],
        ),
        ("url", [technique.url]),
    ]
    _write_rows(f"{technique.id} {catalogue.full_name(technique.id)}", rows)


@app.command(epilog="Example: ttpc attack groups T1110.003 --format json")
def groups(
    technique_id: IdArgument, attack: AttackOption = None, output: FormatOption = Format.TEXT
) -> None:
    """The groups ATT&CK knows to use exactly this technique (its sub-techniques not counted)."""
    catalogue = _catalogue(attack)
    technique = _technique(catalogue, technique_id)
    users = catalogue.groups_using(technique.id)
    if not technique.live:
        typer.echo(f"note: {technique.id} is {_status(catalogue, technique)}", err=True)
    if output is Format.JSON:
        rows = [{"id": g.id, "name": g.name, "aliases": g.aliases, "url": g.url} for g in users]
        _write_json(
            {"technique_id": technique.id, "attack_release": catalogue.release, "groups": rows}
        )
        return
    if not users:
        typer.echo(f"note: no group is known to use exactly {technique.id}", err=True)
    for group in users:
        aliases = f" ({', '.join(group.aliases)})" if group.aliases else ""
        _write(f"{group.id}  {group.name}{aliases}\n")


@app.command(
    epilog="Example: ttpc attack index enterprise-attack-18.1.json.gz -o enterprise-18.1.json"
)
def index(
    bundle: Annotated[
        Path, typer.Argument(metavar="BUNDLE", help="A STIX bundle, gzipped or not.")
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to; standard output without it."
        ),
    ] = None,
    release: Annotated[
        str | None,
        typer.Option(
            "--release",
            metavar="VERSION",
            help="The release, if neither bundle nor file name says.",
        ),
    ] = None,
) -> None:
    """Make the compact index of a STIX bundle; MITRE's licence is put beside FILE."""
    from ttpc.attack import CatalogueError, load, to_text

    if release is not None and not re.fullmatch(r"\d+(\.\d+)*", release, re.ASCII):
        raise typer.BadParameter("a release looks like 18.1", param_hint="--release")
    try:
        catalogue = load(bundle, release)
    except CatalogueError as error:
        _fail(str(error))
    if catalogue.release == "unknown":
        typer.echo(
            "note: the bundle does not state its release; give it with --release 18.1", err=True
        )
    content = to_text(catalogue).encode()
    if output is None:
        _send(content)
    else:
        _save(output, content, bundle)


# ---- what the verbs say -----------------------------------------------------------------------


def _catalogue(spec: str | None) -> "Catalogue":
    from ttpc.attack import CatalogueError, embedded, resolve

    try:
        return embedded() if spec is None else resolve(spec)
    except CatalogueError as error:
        _fail(str(error))


def _technique(catalogue: "Catalogue", text: str) -> "Technique":
    """The technique a user named, in any case and with a slash as in ATT&CK's own addresses."""
    technique = catalogue.technique(text.strip().upper().replace("/", "."))
    if technique is None:
        near = _named(catalogue, catalogue.nearest(text))
        if tactic := catalogue.tactic(text):
            near = [f"`{text}` is the tactic {tactic.name}; techniques look like T1110"]
        elif near:
            near = [f"did you mean {' or '.join(near)}?"]
        _fail(f"no technique `{text}` in ATT&CK {catalogue.release}", *near)
    return technique


def _status(catalogue: "Catalogue", technique: "Technique") -> str:
    if technique.revoked:
        chain = catalogue.replacement(technique.id)
        return (
            "revoked; replaced by " + ", then by ".join(_named(catalogue, chain))
            if chain
            else "revoked"
        )
    return "deprecated, without a replacement" if technique.deprecated else "live"


def _named(catalogue: "Catalogue", ids: Iterable[str]) -> list[str]:
    return [f"{key} {catalogue.full_name(key) or ''}".strip() for key in ids]


def _source(spec: str | None) -> str:
    from ttpc.attack import embedded

    return "embedded" if spec is None or spec.removeprefix("v") == embedded().release else spec


def _under(catalogue: "Catalogue", tactic: str) -> int:
    return sum(t.live and tactic in t.tactics for t in catalogue.techniques.values())


def _counts(catalogue: "Catalogue") -> dict[str, int]:
    techniques = catalogue.techniques.values()
    return {
        "techniques": sum(t.live and t.parent is None for t in techniques),
        "subtechniques": sum(t.live and t.parent is not None for t in techniques),
        "revoked": sum(t.revoked for t in techniques),
        "deprecated": sum(t.deprecated for t in techniques),
        "groups": len(catalogue.groups),
    }


def _info_json(catalogue: "Catalogue", spec: str | None) -> dict[str, object]:
    return {
        "release": catalogue.release,
        "source": _source(spec),
        "domain": catalogue.domain,
        "spec_version": catalogue.spec_version,
        "counts": _counts(catalogue),
        "tactics": [
            {
                "id": t.id,
                "short_name": t.short_name,
                "name": t.name,
                "techniques": _under(catalogue, t.id),
            }
            for t in catalogue.tactics
        ],
    }


def _technique_json(catalogue: "Catalogue", technique: "Technique") -> dict[str, object]:
    return {
        "id": technique.id,
        "name": technique.name,
        "full_name": catalogue.full_name(technique.id),
        "tactics": technique.tactics,
        "platforms": technique.platforms,
        "parent": technique.parent,
        "subtechniques": [sub.id for sub in catalogue.subtechniques(technique.id)],
        "revoked": technique.revoked,
        "deprecated": technique.deprecated,
        "replacement": catalogue.replacement(technique.id),
        "groups": [group.id for group in catalogue.groups_using(technique.id)],
        "url": technique.url,
        "stix_id": technique.stix_id,
        "attack_release": catalogue.release,
    }


# ---- output -----------------------------------------------------------------------------------


def _fail(message: str, *hints: str) -> NoReturn:
    typer.echo("\n".join([f"error: {message}", *(f"  = help: {hint}" for hint in hints)]), err=True)
    raise typer.Exit(1)


def _write_json(value: object) -> None:
    _send(json.dumps(value, indent=2, ensure_ascii=False).encode() + b"\n")  # JSON is UTF-8


def _write_rows(title: str, rows: Iterable[tuple[str, list[str]]]) -> None:
    """A bold title, then labelled values; a row without values is left out."""
    from rich.console import Console
    from rich.text import Text

    # Rendered aside and sent by `_write`: rich ends the process with 1 when the reader goes away.
    page = io.StringIO()
    terminal = sys.stdout.isatty() or None  # None lets rich look at FORCE_COLOR
    console = Console(file=page, force_terminal=terminal, highlight=False, soft_wrap=True)
    console.print(Text(title, style="bold"))
    for label, values in rows:
        for position, value in enumerate(value for value in values if value):
            head = Text(f"  {label if position == 0 else '':<16}", style="cyan")
            console.print(head.append(value, style="default"))
    _write(page.getvalue())


def _write(text: str) -> None:
    """Text for people, as far as the terminal's encoding goes."""
    _send(text.encode(getattr(sys.stdout, "encoding", None) or "utf-8", "backslashreplace"))


def _send(content: bytes) -> None:
    """Data to standard output; a reader that has had enough is no error."""
    try:
        typer.echo(content, nl=False)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the flush at exit, too
        raise typer.Exit(0) from None
    except OSError as error:
        _fail(f"cannot write to standard output: {error.strerror or error}")


def _save(target: Path, content: bytes, bundle: Path) -> None:
    """Write the index beside its licence; nobody else's file is overwritten."""
    from ttpc.attack import licence

    licence_file = target.with_name("LICENSE.txt")
    try:
        if target.exists() and target.samefile(bundle):
            _fail(f"`{target}` is the bundle itself; give -o another name")
        _replace(target, content)
        if not licence_file.exists():
            _replace(licence_file, licence())
        elif licence_file.read_bytes() != licence():
            typer.echo(
                f"note: `{licence_file}` is another text and stays; keep MITRE's licence with the index",
                err=True,
            )
    except OSError as error:
        _fail(f"cannot write `{target}`: {error.strerror or error}")


def _replace(target: Path, content: bytes) -> None:
    """All of the file or nothing of it."""
    aside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        aside.write_bytes(content)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)
