"""The meaning of a rule: a plain interpreter of its expression.

Nothing here is fast and nothing is shared with the runtime: the property tests hold the two against each
other, and `ttpc explain` shows what this one finds.  Who asks it about texts of others gives it a `find` that cannot
be made to hang.
"""

from __future__ import annotations

import functools
import ipaddress
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any as Value

from ttpc.ir import (
    All,
    Any,
    AtLeast,
    Compares,
    Contains,
    Crossed,
    Differs,
    Emit,
    EndsWith,
    Equals,
    Exists,
    Expr,
    InNetwork,
    Looks,
    Matches,
    Not,
    Question,
    Rule,
    SeenAs,
    StartsWith,
    Test,
    Window,
    nodes,
)
from ttpc.ir.lookup import given
from ttpc.ir.regex import Regex
from ttpc.ir.views import seen_as

Find = Callable[[Regex, bool, str], tuple[int, int] | None]
"""Where a regex, case-sensitive or not, matches in a text: start and end in code points."""


def by_re(regex: Regex, case_sensitive: bool, text: str) -> tuple[int, int] | None:
    """What a match is."""
    found = compiled(regex.source, case_sensitive=case_sensitive).search(text)
    return found.span() if found else None


@functools.cache
def compiled(source: str, *, case_sensitive: bool) -> re.Pattern[str]:
    """`re` forgets a pattern after 512 others, which is fewer than a pack has."""
    return re.compile(source, 0 if case_sensitive else re.IGNORECASE)


def holds(
    expr: Expr,
    payload: Mapping[str, Value],
    find: Find = by_re,
    crossed: Collection[Window] = (),
) -> bool:
    """Whether an event with this payload satisfies the expression.  `crossed`: windows that it makes fire."""
    match expr:
        case Test(field, Exists()):
            return field_value(payload, field) is not None
        case Test(_, Looks() as looks):
            return bool(given(looks, lambda field: scalars(field_value(payload, field))))
        case Test(field, Differs(other)):
            return differ(payload, field, other)
        case Test(field, SeenAs(view, Differs(other))):
            return differ(payload, field, other, view)
        case Test(field, question):
            value = field_value(payload, field)
            return any(answer(question, each, find) for each in scalars(value))
        case Crossed(window):
            return window in crossed
        case Not(part):
            return not holds(part, payload, find, crossed)
        case All(parts):
            return all(holds(part, payload, find, crossed) for part in parts)
        case Any(parts):
            return any(holds(part, payload, find, crossed) for part in parts)
        case AtLeast(count, parts):
            return sum(holds(part, payload, find, crossed) for part in parts) >= count


def answer(question: Question, value: Value, find: Find = by_re) -> bool:
    """Whether one value satisfies the question."""
    text = value if isinstance(value, str) else None
    number = value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    match question:
        case Matches(regexes, case_sensitive):
            return text is not None and any(find(r, case_sensitive, text) for r in regexes)
        case Contains(texts):
            return text is not None and any(each in text for each in texts)
        case StartsWith(texts):
            return text is not None and any(text.startswith(each) for each in texts)
        case EndsWith(texts):
            return text is not None and any(text.endswith(each) for each in texts)
        case Equals(wanted):
            return isinstance(value, (str, int, float)) and any(
                value == each and isinstance(value, bool) == isinstance(each, bool)
                for each in wanted
            )
        case InNetwork(cidrs):
            return text is not None and any(in_network(text, cidr) for cidr in cidrs)
        case Compares(gt, gte, lt, lte):
            return (
                number is not None
                and number == number  # NaN compares with nothing  # noqa: PLR0124
                and (gt is None or number > gt)
                and (gte is None or number >= gte)
                and (lt is None or number < lt)
                and (lte is None or number <= lte)
            )
        case Exists():
            return value is not None
        case SeenAs(view, inner):
            return any(answer(inner, seen, find) for seen in seen_as(view, value))
        case Differs() | Looks():
            raise TypeError("a question about several fields, not about one value")


def emitted(rule: Rule, payload: Mapping[str, Value]) -> tuple[Emit, ...]:
    """What a rule that fires on an event says of it: a table decides which emits count, and how much."""
    factors: dict[str, float] = {}
    for each in nodes(rule.condition):
        if isinstance(each, Test) and isinstance(each.question, Looks):
            factors |= given(each.question, lambda field: scalars(field_value(payload, field)))
    if not factors:
        return rule.emits
    return tuple(
        replace(emit, confidence=emit.confidence * max(found))
        for emit in rule.emits
        if (
            found := [
                f for k, f in factors.items() if k in {emit.technique_id, emit.sub_technique_id}
            ]
        )
    )


def differ(payload: Mapping[str, Value], field: str, other: str, view: str | None = None) -> bool:
    """Whether two fields both hold texts, as the view shows them, and none in common."""
    mine, theirs = ([*texts(field_value(payload, each), view)] for each in (field, other))
    return bool(mine) and bool(theirs) and not any(each in theirs for each in mine)


def texts(value: Value, view: str | None) -> Iterator[str]:
    for each in scalars(value):
        for seen in seen_as(view, each) if view else (each,):
            if isinstance(seen, str):
                yield seen


def in_network(text: str, cidr: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address in ipaddress.ip_network(cidr)


def field_value(payload: Mapping[str, Value], field: str) -> Value:
    """What a field holds: a key of the payload, else a dotted path into it."""
    value = payload.get(field)
    if value is None and "." in field:
        value = payload
        for key in field.split("."):
            value = value.get(key) if isinstance(value, Mapping) else None
    return value


def scalars(value: Value) -> Iterator[Value]:
    """The values that a question is asked of: those in a list or mapping, or the value itself."""
    if isinstance(value, Mapping):
        for each in value.values():
            yield from scalars(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from scalars(each)
    elif value is not None:
        yield value
