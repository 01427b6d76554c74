"""The meaning of a rule: a plain interpreter of its expression.

Nothing here is fast and nothing is shared with the runtime: the property tests hold the two against each
other, and `ttpc explain` shows what this one finds.
"""

from __future__ import annotations

import ipaddress
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any as Value

from ttpc.ir import (
    All,
    Any,
    AtLeast,
    Compares,
    Contains,
    EndsWith,
    Equals,
    Exists,
    Expr,
    InNetwork,
    Matches,
    Not,
    Question,
    StartsWith,
    Test,
)


def holds(expr: Expr, payload: Mapping[str, Value]) -> bool:
    """Whether an event with this payload satisfies the expression."""
    match expr:
        case Test(field, Exists()):
            return field_value(payload, field) is not None
        case Test(field, question):
            value = field_value(payload, field)
            return any(answer(question, each) for each in scalars(value))
        case Not(part):
            return not holds(part, payload)
        case All(parts):
            return all(holds(part, payload) for part in parts)
        case Any(parts):
            return any(holds(part, payload) for part in parts)
        case AtLeast(count, parts):
            return sum(holds(part, payload) for part in parts) >= count


def answer(question: Question, value: Value) -> bool:
    """Whether one value satisfies the question."""
    text = value if isinstance(value, str) else None
    number = value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    match question:
        case Matches(regexes, case_sensitive):
            flags = 0 if case_sensitive else re.IGNORECASE
            return text is not None and any(re.search(r.source, text, flags) for r in regexes)
        case Contains(texts):
            return text is not None and any(each in text for each in texts)
        case StartsWith(texts):
            return text is not None and any(text.startswith(each) for each in texts)
        case EndsWith(texts):
            return text is not None and any(text.endswith(each) for each in texts)
        case Equals(wanted):
            return any(
                value == each and isinstance(value, bool) == isinstance(each, bool)
                for each in wanted
            )
        case InNetwork(cidrs):
            return text is not None and any(in_network(text, cidr) for cidr in cidrs)
        case Compares(gt, gte, lt, lte):
            return (
                number is not None
                and not math.isnan(number)
                and (gt is None or number > gt)
                and (gte is None or number >= gte)
                and (lt is None or number < lt)
                and (lte is None or number <= lte)
            )
        case Exists():
            return value is not None


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
