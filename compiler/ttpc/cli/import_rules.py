"""`ttpc import …`: rule packs of others in our language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ttpc.cli.common import USAGE, fail
from ttpc.cli.pack import counted

if TYPE_CHECKING:
    from ttpc.attack import Catalogue
    from ttpc.parse.document import Document

app = typer.Typer(
    help="Rewrite rule packs of others in the rule language.",
    no_args_is_help=True,
)


@app.callback()
def group() -> None:
    """Rewrite rule packs of others in the rule language."""


@app.command(epilog="Example: ttpc import decnet THEIR/rules -o rules")
def decnet(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A rule file or a folder of them.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR",
            help="Where rules go, under their names; default: one rule, to stdout.",
        ),
    ] = None,
) -> None:
    """Rules of the predecessor, with logic in place of its name (`kind: lifter:…`).  Comments are not kept."""
    if not path.exists():
        fail(f"{path}: no such file or folder", USAGE)
    rewritten = {source: in_yaml(document) for source, document in documents(path)}
    if not rewritten:
        fail(f"no rules in {path}; a rule is a file that ends in .yaml", 1)
    if output is None:
        if len(rewritten) > 1:
            fail(f"{len(rewritten)} rules: name a folder for them with -o", USAGE)
        typer.echo(next(iter(rewritten.values())), nl=False)
        return
    root = path if path.is_dir() else path.parent
    targets = {output / source.relative_to(root): text for source, text in rewritten.items()}
    for target in targets:
        if target.exists():
            fail(f"{target} is there already; name another folder, or move it", 1)
    for target, text in targets.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    typer.echo(f"{output}: {counted(len(targets), 'rule')}", err=True)


def documents(path: Path) -> Iterator[tuple[Path, Document]]:
    """Every rule with its logic in place; what is wrong with the shape of one ends the run."""
    from ttpc.attack import embedded
    from ttpc.driver import failed
    from ttpc.parse import expand, parse_pack, read
    from ttpc.render import render_text
    from ttpc.resolve import resolve

    found, diagnostics = read([path])
    pack, trouble = parse_pack(found.values())
    catalogue = embedded()
    corrected = (each for each in resolve(pack, catalogue) if each.code == "TTP108")
    diagnostics += [*trouble, *corrected]
    typer.echo(render_text(diagnostics), nl=False, err=True)
    if failed(diagnostics):
        raise typer.Exit(1)
    for source, each in found.items():
        document, _ = expand(each.document)
        yield source, document if document is each.document else with_tactics(document, catalogue)


def with_tactics(document: Document, catalogue: Catalogue) -> Document:
    """The rule with the tactics that are meant."""

    def meant(emit: dict[str, Any]) -> dict[str, Any]:
        attack_id = emit.get("sub_technique_id") or emit["technique_id"]
        return emit | {"tactic": catalogue.meant(emit["tactic"], attack_id)}

    emits = tuple(map(meant, document.value["emits"]))
    return replace(document, value=document.value | {"emits": emits})


def in_yaml(document: Document) -> str:
    """The document as YAML that reads the same in every version, for people to go on with."""
    import yaml

    from ttpc.parse.document import READ_OTHERWISE

    class Dumper(yaml.SafeDumper):
        """Lists are indented under their key."""

        def increase_indent(self, flow: bool = False, *_: bool, **__: bool) -> None:
            super().increase_indent(flow, indentless=False)

    def text(dumper: Dumper, value: str) -> yaml.ScalarNode:
        style = "|" if "\n" in value else "'" if READ_OTHERWISE.fullmatch(value) else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style)

    Dumper.add_representer(str, text)
    Dumper.ignore_aliases = lambda *_: True  # type: ignore[method-assign]
    dumped: str = yaml.dump(
        lists(document.value),
        Dumper=Dumper,
        default_flow_style=None,
        sort_keys=False,
        allow_unicode=True,
        width=10_000,
    )
    return dumped


def lists(value: Any) -> Any:
    """Tuples as lists, which is how YAML has them."""
    match value:
        case tuple():
            return [lists(each) for each in value]
        case dict():
            return {key: lists(each) for key, each in value.items()}
        case _:
            return value
