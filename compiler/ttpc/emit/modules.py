"""Generated modules: values for the templates, and the layout of what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import jinja2

from ttpc.emit.code import Code, literal, tuple_of
from ttpc.emit.conditions import condition, parts_of, predicate, window
from ttpc.emit.evidence import computation, functions_of
from ttpc.emit.formatting import formatted
from ttpc.emit.names import RuleNames, windows_of
from ttpc.emit.shared import NOTHING, Shared, constant, siblings, table_call
from ttpc.ir import AtLeast, SeenAs, Test, Window, nodes
from ttpc.layout import Layout, PlannedKind, PlannedRule


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
    return formatted(environment().get_template(template).render(values))


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


def tables_module(shared: Shared) -> str:
    return render(
        "shared.py.j2",
        title=Code("The tables that rules look values up in."),
        files=Code("the tables"),
        imports=Code("Entry, Final, Table, Yields"),
        constants=[(constant(name), table_call(each)) for name, each in shared.tables.items()],
    )


def lists_module(shared: Shared) -> str:
    return render(
        "shared.py.j2",
        title=Code("The lists that rules share."),
        files=Code("the lists"),
        imports=Code("Final"),
        constants=list(shared.lists.values()),
    )


def kind_module(
    kind: PlannedKind, names: Mapping[tuple[str, str], RuleNames], shared: Shared = NOTHING
) -> str:
    """The module of one event kind: a block for each rule."""
    return render(
        "kind.py.j2",
        kind=kind.name,
        title=Code(f"What ttpc asks of every {kind.name} event."),
        imports=Code(", ".join(sorted(imports_of(kind, names)))),
        siblings=Code(", ".join(siblings(kind, shared))),
        numbered=bool(kind.scans),
        scans=kind.scans,
        reads=kind.reads,
        tells=kind.tells,
        rules=[
            rule_block(planned, names[kind.name, planned.rule.id], shared) for planned in kind.rules
        ],
    )


def rule_block(planned: PlannedRule, names: RuleNames, shared: Shared) -> dict[str, object]:
    """What the template needs of one rule."""
    tests = zip((each.test for each in planned.predicates), names.predicates, strict=True)
    constants: dict[Test | Window, Code] = dict([*tests, *names.windows.items()])

    def anchors(indexes: tuple[int, ...]) -> Code:
        """The predicates, those of a group by its name."""
        left = [names.predicates[index] for index in indexes]
        for name, members in names.groups.values():
            if {*members.values()}.issubset(left):
                left = [name, *(each for each in left if each not in {*members.values()})]
        return tuple_of(left)

    return {
        "rule": planned.rule,
        "constant": names.constant,
        "function": names.function,
        "heading": Code(f"{names.constant} ".ljust(95, "─")),
        "predicates": [
            (constants[test.test], predicate(test, constants[test.test], shared))
            for test in planned.predicates
        ],
        "groups": [
            (name, Code(f"AnyOf{tuple_of([*members.values()])}"))
            for name, members in names.groups.values()
        ],
        "windows": [(name, window(each, planned.rule)) for each, name in names.windows.items()],
        "watches": [
            {
                "function": name,
                "window": names.windows[each.watch.window],
                "step": each.watch.step,
                "anchors": anchors(each.anchors),
                "condition": condition(each.watch.condition, constants, names.groups),
            }
            for name, each in zip(names.watches, planned.watches, strict=True)
        ],
        "anchors": anchors(planned.anchors),
        "condition": (
            condition(planned.rule.condition, constants, names.groups)
            if planned.rule.emits
            else None
        ),
        "evidence": [(each.name, computation(each, constants)) for each in planned.rule.evidence],
        "computes": names.computes,
    }


def imports_of(kind: PlannedKind, names: Mapping[tuple[str, str], RuleNames]) -> set[str]:
    """The ABI's names that a module uses."""
    used = {"Final", "Hits", "Kind"}
    if any(planned.rule.emits for planned in kind.rules):
        used |= {"Emit", "Rule"}
    for planned in kind.rules:
        questions = [each.test.question for each in planned.predicates]
        used |= {parts_of(each)[0] for each in questions}
        used |= {"Evidence" for _ in planned.rule.evidence}
        used |= {*functions_of(planned.rule.evidence)}
        used |= {"SeenAs" for each in questions if isinstance(each, SeenAs)}
        used |= {"AnyOf" for _ in names[kind.name, planned.rule.id].groups}
        used |= {type(each).__name__ for each in windows_of(planned)}
        asked = [planned.rule.condition, *(each.watch.condition for each in planned.watches)]
        if any(isinstance(each, AtLeast) for expr in asked for each in nodes(expr)):
            used.add("at_least")
    return used
