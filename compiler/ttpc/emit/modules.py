"""Generated modules: values for the templates, and black over what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import jinja2
from black import format_str
from black.mode import Mode, TargetVersion

from ttpc.emit.code import Code, literal, tuple_of
from ttpc.emit.conditions import condition, parts_of, predicate
from ttpc.emit.names import RuleNames
from ttpc.ir import AtLeast, nodes
from ttpc.layout import Layout, PlannedKind, PlannedRule

MODE = Mode(target_versions={TargetVersion.PY311}, line_length=100)


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """Templates hold layout.  A value is printed as a literal unless it is `Code`."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader("ttpc.emit"),
        undefined=jinja2.StrictUndefined,
        finalize=lambda value: value if isinstance(value, Code) else literal(value),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - the output is Python, and `finalize` is what escapes
    )


def render(template: str, **values: object) -> str:
    return format_str(environment().get_template(template).render(values), mode=MODE)


def package_module(layout: Layout, release: str) -> str:
    rules = {planned.rule.id for kind in layout.kinds for planned in kind.rules}
    return render("package.py.j2", count=Code(len(rules)), release=release)


def numbers_module(layout: Layout, names: Mapping[tuple[str, str], RuleNames]) -> str:
    """One constant for each predicate with numbers; predicates that need the same literals share them."""
    numbers = {
        constant: each.numbers
        for kind in layout.kinds
        for planned in kind.rules
        for constant, each in zip(
            names[kind.name, planned.rule.id].predicates, planned.predicates, strict=True
        )
        if each.numbers
    }
    return render(
        "patterns.py.j2", numbers=sorted(numbers.items(), key=lambda item: (item[1], item[0]))
    )


def kind_module(kind: PlannedKind, names: Mapping[tuple[str, str], RuleNames]) -> str:
    """The module of one event kind: a block for each rule."""
    return render(
        "kind.py.j2",
        kind=kind.name,
        title=Code(f"What ttpc asks of every {kind.name} event."),
        imports=Code(", ".join(sorted(imports_of(kind)))),
        numbered=bool(kind.scans),
        scans=kind.scans,
        rules=[rule_block(planned, names[kind.name, planned.rule.id]) for planned in kind.rules],
    )


def rule_block(planned: PlannedRule, names: RuleNames) -> dict[str, object]:
    """What the template needs of one rule."""
    constants = dict(zip((each.test for each in planned.predicates), names.predicates, strict=True))
    anchors = [names.predicates[index] for index in planned.anchors]
    return {
        "rule": planned.rule,
        "constant": names.constant,
        "function": names.function,
        "heading": Code(f"{names.constant} ".ljust(95, "─")),
        "predicates": [
            (constants[each.test], predicate(each, constants[each.test]))
            for each in planned.predicates
        ],
        "anchors": tuple_of(anchors),
        "condition": condition(planned.rule.condition, constants),
    }


def imports_of(kind: PlannedKind) -> set[str]:
    """The ABI's names that a module uses."""
    used = {"Emit", "Final", "Hits", "Kind", "Rule"}
    for planned in kind.rules:
        used |= {parts_of(each.test.question)[0] for each in planned.predicates}
        if any(isinstance(each, AtLeast) for each in nodes(planned.rule.condition)):
            used.add("at_least")
    return used
