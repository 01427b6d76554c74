"""The last look at generated code: it has the shapes that the emitter can write, and no others.

Hostile text in a rule is data by construction (`code.py`).  Should that ever fail, nothing leaves the compiler.
"""

from __future__ import annotations

import ast

from ttpc_runtime import abi

CALLED = frozenset(name for name in dir(abi) if not name.startswith("_"))


class UnexpectedCodeError(Exception):
    """Generated code that no template can have produced: a defect of the compiler, never the author's fault."""


def verify(name: str, text: str) -> None:
    """Raise `UnexpectedCodeError` unless every statement of a generated module is one of ours."""
    for statement in ast.parse(text, name).body:
        if not is_statement(statement):
            code = ast.unparse(statement)
            raise UnexpectedCodeError(f"{name}:{statement.lineno}: {code}")


def is_statement(node: ast.stmt) -> bool:
    match node:
        case ast.Expr(ast.Constant(str())):
            return True  # the module's docstring
        case ast.ImportFrom("ttpc_runtime.abi", names, 0):
            return all(each.asname is None and each.name in CALLED for each in names)
        case ast.ImportFrom(None, [ast.alias("patterns", "n")], 1):
            return True
        case ast.ImportFrom(None, names, 1):
            return all(each.asname is None and each.name in {"lists", "tables"} for each in names)
        case ast.AnnAssign(ast.Name(), ast.Name("Final"), ast.expr() as value):
            return is_data(value)
        case ast.FunctionDef(
            args=ast.arguments([], [ast.arg("hits", ast.Name("Hits"))], None, [], [], None, []),
            body=[ast.Return(ast.expr() as condition)],
            decorator_list=[
                ast.Call(
                    ast.Attribute(ast.Name("KIND"), "rule" | "sees"),
                    [ast.Name()] | [ast.Name(), ast.Constant(int())],
                    [ast.keyword("anchors", anchors)],
                )
            ],
            returns=ast.Name("bool"),
        ):
            return is_data(anchors) and is_condition(condition)
        case ast.FunctionDef(
            args=ast.arguments(
                [],
                [ast.arg("hits", ast.Name("Hits")), ast.arg("shown", ast.Name("Hits"))],
                None,
                [],
                [],
                None,
                [],
            ),
            body=[ast.Return(ast.Dict(keys, values))],
            decorator_list=[
                ast.Call(ast.Attribute(ast.Name("KIND"), "evidence"), [ast.Name()], [])
            ],
            returns=ast.Name("Evidence"),
        ):
            named = all(isinstance(each, ast.Constant) for each in keys)
            return named and all(map(is_evidence, values))
        case _:
            return False


def is_data(node: ast.expr) -> bool:
    """Literals, names, pattern numbers, and calls of the ABI over these."""
    match node:
        case ast.Constant() | ast.Name() | ast.Attribute(ast.Name("n" | "tables")):
            return True
        case ast.Starred(ast.Attribute(ast.Name("lists"))):
            return True
        case ast.UnaryOp(ast.USub(), ast.Constant()):
            return True
        case ast.Tuple(items):
            return all(map(is_data, items))
        case ast.Call(ast.Name(called), arguments, options):
            values = [*arguments, *(each.value for each in options if each.arg is not None)]
            whole = len(values) == len(arguments) + len(options)
            return called in CALLED and whole and all(map(is_data, values))
        case _:
            return False


def is_condition(node: ast.expr) -> bool:
    """Predicates `in hits`, put together with and, or, not and at_least."""
    match node:
        case ast.Compare(ast.Name(), [ast.In() | ast.NotIn()], [ast.Name("hits")]):
            return True
        case ast.BoolOp(_, parts):
            return all(map(is_condition, parts))
        case ast.UnaryOp(ast.Not(), part):
            return is_condition(part)
        case ast.Call(ast.Name("at_least"), [ast.Constant(int()), *parts], []):
            return all(map(is_condition, parts))
        case _:
            return False


def is_evidence(node: ast.expr) -> bool:
    """Functions of the ABI over what is hit and shown, one of them or the other."""
    match node:
        case ast.BoolOp(ast.Or(), parts):
            return all(map(is_evidence, parts))
        case ast.Call(ast.Name("first"), [part], []):
            return is_evidence(part)
        case ast.Call(ast.Name("holding"), pairs, []):
            return all(
                isinstance(each, ast.Tuple)
                and len(each.elts) == 2
                and is_data(each.elts[0])
                and is_condition(each.elts[1])
                for each in pairs
            )
        case ast.Call(ast.Name("copied" | "seen_as" | "matched"), [ast.Name("shown"), *rest], []):
            return all(isinstance(each, ast.Constant | ast.Name) for each in rest)
        case _:
            return False
