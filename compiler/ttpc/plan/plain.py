"""Regexes as they are over folded texts (`ttpc_runtime/folding.py`): with no rare character where a plain one is as good."""

from __future__ import annotations

from dataclasses import replace

from ttpc.ir.regex import Characters, Node, nodes, with_characters
from ttpc.plan.words import taken_by
from ttpc_runtime.folding import folded


def plain(node: Node) -> Node:
    """What a text or, if there are rare characters in it, the folded text holds where the text holds a match.

    The regex itself if it asks for rare characters and not for plain ones: these are worth looking for.
    """
    return node if any(map(asks_for_rare, nodes(node))) else with_characters(node, over_folded)


def asks_for_rare(node: Node) -> bool:
    if not isinstance(node, Characters) or node.members is None:
        return False
    return not {*map(folded, node.members)}.issubset(taken_by(node))


def over_folded(characters: Characters) -> Characters:
    if characters.members is None:
        return characters
    members = frozenset(map(folded, taken_by(characters)))
    return replace(characters, members=members, ignore_case=False)
