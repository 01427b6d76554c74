"""Predicates and conditions as the source of a generated module says them."""

from __future__ import annotations

from collections.abc import Mapping

from ttpc import ir
from ttpc.emit.code import Code, literal
from ttpc.ir import Expr, Question, Test
from ttpc.layout import Predicate
from ttpc_runtime.abi import LIMIT


def predicate(planned: Predicate, constant: Code) -> Code:
    """The call that makes a predicate, e.g. `Contains(n.R0100_HOST, "raw_url", "jndi:")`."""
    name, operands, options = parts_of(planned.test.question)
    arguments: list[str] = [literal(each) for each in (planned.test.field, *operands)]
    arguments += [f"{key}={literal(value)}" for key, value in options.items()]
    if isinstance(planned.test.question, ir.Matches) and planned.limit != LIMIT:
        arguments.append(f"limit={literal(planned.limit)}")
    if not isinstance(planned.test.question, ir.InNetwork | ir.Compares | ir.Exists):
        arguments.insert(0, f"n.{constant}" if planned.numbers else "()")
    return Code(f"{name}({', '.join(arguments)})")


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


OR, AND, NOT, ATOM = range(4)
"""How strongly Python's operators bind."""


def condition(expr: Expr, names: Mapping[Test, Code], around: int = OR) -> Code:
    """An expression over `hits`, with parentheses where Python needs them."""
    match expr:
        case Test():
            text, strength = f"{names[expr]} in hits", NOT
        case ir.Not(Test() as test):
            text, strength = f"{names[test]} not in hits", NOT
        case ir.Not(part):
            text, strength = f"not {condition(part, names, NOT)}", NOT
        case ir.All(parts):
            text = " and ".join(condition(each, names, AND) for each in parts)
            strength = AND
        case ir.Any(parts):
            text = " or ".join(condition(each, names, OR) for each in parts)
            strength = OR
        case ir.AtLeast(count, parts):
            text = f"at_least({', '.join((str(count), *(condition(e, names) for e in parts)))})"
            strength = ATOM
    return Code(text if strength >= around else f"({text})")
