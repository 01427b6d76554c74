"""Predicates and conditions as the source of a generated module says them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ttpc import ir
from ttpc.emit.code import Code, literal
from ttpc.emit.names import Group
from ttpc.emit.shared import NOTHING, Shared
from ttpc.emit.shared import constant as table_constant
from ttpc.ir import Expr, Question, Test, Window
from ttpc.layout import Predicate
from ttpc_runtime.abi import KEYS, LIMIT


def predicate(planned: Predicate, constant: Code, shared: Shared = NOTHING) -> Code:
    """The call that makes a predicate, e.g. `Contains(n.R0100_HOST, "raw_url", "jndi:")`."""
    question = planned.test.question
    if isinstance(question, ir.SeenAs):
        test = replace(planned.test, question=question.question)
        inner = predicate(replace(planned, test=test), constant, shared)
        return Code(f"SeenAs({literal(question.view)}, {inner})")
    name, operands, options = parts_of(question)
    arguments: list[str] = [literal(each) for each in (planned.test.field, *operands)]
    if (named := shared.list_of(operands)) is not None:
        arguments[1:] = [f"*{named}"]
    if isinstance(question, ir.Looks):
        arguments[0] = f"tables.{table_constant(question.table.name)}"
    arguments += [f"{key}={literal(value)}" for key, value in options.items()]
    if isinstance(question, ir.Matches) and planned.limit != LIMIT:
        arguments.append(f"limit={literal(planned.limit)}")
    if not isinstance(question, WITHOUT_NUMBERS):
        arguments.insert(0, f"n.{constant}" if planned.numbers else "()")
    return Code(f"{name}({', '.join(arguments)})")


WITHOUT_NUMBERS = ir.InNetwork | ir.Compares | ir.Exists | ir.Differs | ir.Looks
"""Questions that no literal helps with."""


def parts_of(question: Question) -> tuple[str, tuple[object, ...], dict[str, object]]:
    """The ABI's class for a question, its operands and its options."""
    match question:
        case ir.Matches(regexes, case_sensitive):
            options: dict[str, object] = {} if case_sensitive else {"case_sensitive": False}
            return "Matches", tuple(each.source for each in regexes), options
        case ir.Contains(texts):
            return "Contains", texts, {}
        case ir.StartsWith(texts):
            return "StartsWith", texts, {}
        case ir.EndsWith(texts):
            return "EndsWith", texts, {}
        case ir.Equals(wanted):
            return "Equals", wanted, {}
        case ir.InNetwork(cidrs):
            return "InNetwork", cidrs, {}
        case ir.Compares(gt, gte, lt, lte):
            bounds = {"gt": gt, "gte": gte, "lt": lt, "lte": lte}
            return "Compares", (), {key: each for key, each in bounds.items() if each is not None}
        case ir.Exists():
            return "Exists", (), {}
        case ir.Looks(_, fields, score):
            columns = tuple((column, *names) for column, names in fields)
            return "Looks", columns, {} if score is None else {"score": score}
        case ir.Differs(other):
            return "Differs", (other,), {}
        case ir.SeenAs(_, inner):
            return parts_of(inner)


ALONE: Mapping[ir.Any, Group] = {}

OR, AND, NOT, ATOM = range(4)
"""How strongly Python's operators bind."""


def condition(
    expr: Expr,
    names: Mapping[Test | Window, Code],
    groups: Mapping[ir.Any, Group] = ALONE,
    around: int = OR,
) -> Code:
    """An expression over `hits`, with parentheses where Python needs them."""

    def inner(part: Expr, around: int) -> Code:
        return condition(part, names, groups, around)

    match expr:
        case Test():
            text, strength = f"{names[expr]} in hits", NOT
        case ir.Crossed(window):
            text, strength = f"{names[window]} in hits", NOT
        case ir.Not(Test() as test):
            text, strength = f"{names[test]} not in hits", NOT
        case ir.Not(part):
            text, strength = f"not {inner(part, NOT)}", NOT
        case ir.All(parts):
            text, strength = " and ".join(inner(each, AND) for each in parts), AND
        case ir.Any(parts) if expr in groups:
            name, members = groups[expr]
            others = [inner(each, OR) for each in parts if each not in members]
            text = " or ".join((f"{name} in hits", *others))
            strength = OR if others else NOT
        case ir.Any(parts):
            text, strength = " or ".join(inner(each, OR) for each in parts), OR
        case ir.AtLeast(count, parts):
            text = f"at_least({', '.join((str(count), *(inner(each, OR) for each in parts)))})"
            strength = ATOM
    return Code(text if strength >= around else f"({text})")


def window(of: Window, rule: ir.Rule) -> Code:
    """The call that makes a window, e.g. `Count("R0001/1/count", by=("src",), within=300, at_least=5)`."""
    options: dict[str, object] = {"by": of.by, "within": of.within}
    match of:
        case ir.Count(_, _, within, at_least, distinct, lateness, keys):
            name = "Count"
            options["at_least"] = at_least
            options |= {"distinct": distinct} if distinct is not None else {}
            options |= {"lateness": lateness} if lateness != within else {}
        case ir.Sequence(_, _, _, steps, ordered, keys):
            name = "Sequence"
            options["steps"] = steps
            options |= {} if ordered else {"ordered": False}
    options |= {"keys": keys} if keys != KEYS else {}
    arguments: list[str] = [literal(f"{rule.id}/{rule.version}/{of.name}")]
    arguments += [f"{key}={literal(value)}" for key, value in options.items()]
    return Code(f"{name}({', '.join(arguments)})")
