"""The whole compiler, in the order it runs."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from ttpc.attack import Catalogue
from ttpc.config import Config
from ttpc.diagnostics import Diagnostic, Severity
from ttpc.emit import emit
from ttpc.examples import check_examples
from ttpc.ir import Rule
from ttpc.layout import Layout
from ttpc.link import link
from ttpc.lower import lower
from ttpc.parse import parse
from ttpc.plan import Memory, find, lint, over_budget, plan
from ttpc.resolve import resolve
from ttpc.simplify import simplify
from ttpc.simplify.apart import apart
from ttpc_runtime.scanner import compile_database


@dataclass(frozen=True, slots=True)
class Checked:
    """Rules that may be compiled, and what was said about them."""

    rules: list[Rule]
    layout: Layout
    diagnostics: list[Diagnostic]

    @property
    def failed(self) -> bool:
        return failed(self.diagnostics)


def failed(diagnostics: Sequence[Diagnostic]) -> bool:
    return any(each.severity is Severity.ERROR for each in diagnostics)


def check(
    paths: Sequence[Path], catalogue: Catalogue, config: Config, memory: Memory | None = None
) -> Checked:
    """Everything that can be wrong, in one run; nothing is written.  `memory`: of builds before."""
    pack, diagnostics = parse(paths)
    diagnostics += resolve(pack, catalogue)
    rules = simplify(lower(pack.rules, catalogue)) if not failed(diagnostics) else []
    layout = plan([apart(each) for each in rules], memory)
    diagnostics += lint(layout)
    diagnostics += over_budget(layout, config.max_cost)
    if not failed(diagnostics):  # an example could make a regex hang that lint has refused
        diagnostics += check_examples(rules, find)
    return Checked(rules, layout, judged(diagnostics, config))


def compile_rules(checked: Checked, catalogue: Catalogue) -> dict[str, bytes]:
    """The artifact of checked rules: its files by name."""
    with ThreadPoolExecutor(1) as aside:  # the engine does its part without the interpreter
        database = aside.submit(compile_database, checked.layout.table)
        texts = emit(checked.layout, catalogue.release)
        return link(checked.layout, texts, database.result(), catalogue)


def judged(diagnostics: list[Diagnostic], config: Config) -> list[Diagnostic]:
    """In the order of the files, with the pack's own strictness."""
    strict = [
        replace(each, severity=Severity.ERROR) if each.code in config.errors else each
        for each in diagnostics
    ]
    return sorted(
        strict,
        key=lambda each: (each.span.source.path, each.span.line, each.span.column, each.code),
    )
