"""Redaction: what may not leave in a tag's evidence, and what stands in its place.

The artifact's manifest carries the policy.  It goes by names: of a field, of an object's key, of a header, of a form's
field.  Text without a name beside it is evidence as it came.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

REDACTED = "[redacted]"
"""In place of a value.  It says nothing of it, not even how long it is: lengths of passwords help who guesses them."""

DEEPEST = 32
"""Objects in objects beyond this are replaced as a whole, where anything in the value must be."""

NAMES, LONGEST_NAME = 1024, 64
"""How many names are remembered, and characters of the longest: clients choose them."""

SHORT = 256
"""Characters of a text that is remembered with what it is shown as."""

# Compiled when first asked: most processes never are.
NOISE = r"%[0-9a-f]{2}|[^a-z0-9]+|[0-9]+$"
"""`X-Api-Key`, `api_key`, `apiKey2`, `x%5Bapi_key%5D` end alike."""

PAIR = r"([?&;\s\"',{]|^)([\w.%\[\]-]{1,64}+)(\"?'?[ \t]{0,4}+[=:][ \t]{0,4}+)(\"[^\"\r\n]*+\"?+|'[^'\r\n]*+'?+|[^&;\s\"',}]++)"
"""`name=value` of URLs and forms, `"name": "value"` of JSON."""

HEADER = r"(?m)^([\w-]{1,64}+)([ \t]*+:[ \t]*+)(\S[^\r\n]*+)"
"""`Name: value` on a line of its own."""

TEXTS = frozenset({"http_request"})
"""Kinds whose texts are what a client sent to us.  In those of others, such as command lines, `name=value` may be the
very thing that an attacker did, and the address of a tool is known by its query."""


class Policy(NamedTuple):
    """Which names are those of credentials: compiled into the artifact."""

    endings: tuple[str, ...]
    """A name that ends like this, spelt in small letters and digits alone."""
    names: tuple[str, ...]
    """A name that is this, because longer ones end like it that mean something else."""

    def covers(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        small = name.lower()
        last = re.sub(NOISE, "", small.rpartition(".")[2])
        return last in self.names or re.sub(NOISE, "", small).endswith(self.endings)


def policy_of(manifest: Mapping[str, Any]) -> Policy:
    """The policy as an artifact carries it."""
    return Policy(**{key: tuple(manifest["redact"][key]) for key in Policy._fields})


class Redaction:
    """The policy as it is applied to the evidence of rules that add the same names; `redaction_of` makes it."""

    __slots__ = ("covered", "extra", "hidden", "kept", "policy", "remembered", "texts")

    def __init__(
        self, policy: Policy, kind: str, extra: tuple[str, ...], kept: tuple[str, ...]
    ) -> None:
        self.policy = policy
        self.extra = frozenset(each.lower() for each in extra)
        """Names that the rule adds, in any case."""
        self.kept = kept
        """Fields of the kind that a name does not make a credential: `pwd` is where a command ran."""
        self.texts = kind in TEXTS
        self.hidden: dict[str, bool] = {}
        self.covered: dict[str, bool] = {}
        """Names that were asked about: headers and parameters have few."""
        self.remembered = lru_cache(maxsize=NAMES)(self.redacted)
        """Short texts: nearly all headers come again and again."""

    def covers(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        found = self.covered.get(name)
        if found is None:
            found = name.lower() in self.extra or self.policy.covers(name)
            if len(name) <= LONGEST_NAME and len(self.covered) < NAMES:
                self.covered[name] = found
        return found

    def field(self, name: str, value: Any) -> Any:
        """A field's value as it may leave; the value itself if nothing in it must be replaced."""
        if self.hides(name):
            return REDACTED if value is not None else None
        return self.shown(value)

    def hides(self, name: str) -> bool:
        """Whether a field is one of those whose values do not leave.  Rules name them, so there are few."""
        if name not in self.hidden:
            own = name not in self.kept and self.policy.covers(name)
            self.hidden[name] = own or name.lower() in self.extra
        return self.hidden[name]

    def shown(self, value: Any) -> Any:
        """The same of a field that is no credential."""
        if isinstance(value, str):
            return self.text(value) if self.texts else value
        return self.value(value) if self.texts or self.touches(value) else value

    def touches(self, value: Any) -> bool:
        """Whether anything in a value has the name of a credential."""
        waiting = [value]
        while waiting:
            each = waiting.pop()
            if isinstance(each, Mapping):
                if self.hides_value(each) or any(map(self.covers, each)):
                    return True
                waiting.extend(each.values())
            elif isinstance(each, (list, tuple)):
                if is_pair(each) and self.covers(each[0]):
                    return True
                waiting.extend(each)
        return False

    def hides_value(self, value: Mapping[Any, Any]) -> bool:
        """Whether an object is a header that is a credential: `{"name": "Cookie", "value": "…"}`."""
        return "value" in value and self.covers(value.get("name"))

    def value(self, value: Any, depth: int = 0) -> Any:
        """A copy of a value with what must not leave replaced."""
        if isinstance(value, str):
            return self.text(value) if self.texts else value
        if not isinstance(value, (Mapping, list, tuple)):
            return value
        if depth == DEEPEST:
            return REDACTED
        if isinstance(value, Mapping):
            hidden = self.hides_value(value)
            return {
                name: (
                    REDACTED
                    if self.covers(name) or (hidden and name == "value")
                    else self.value(each, depth + 1)
                )
                for name, each in value.items()
            }
        if is_pair(value) and self.covers(value[0]):
            return [value[0], REDACTED]
        return [self.value(each, depth + 1) for each in value]

    def text(self, text: str) -> str:
        return self.remembered(text) if len(text) <= SHORT else self.redacted(text)

    def redacted(self, text: str) -> str:
        """A text that a client sent, without the values of headers and form fields that are credentials."""
        text = re.sub(HEADER, self.second_of(1, 3), text)
        return re.sub(PAIR, self.second_of(2, 4), text)

    def second_of(self, name: int, value: int) -> Callable[[re.Match[str]], str]:
        """What replaces a match: the same, but for its value where its name is covered."""

        def replacement(found: re.Match[str]) -> str:
            if not self.covers(found[name]):
                return found[0]
            return found[0][: found.start(value) - found.start()] + REDACTED

        return replacement


redaction_of = lru_cache(maxsize=NAMES)(Redaction)
"""Of the same arguments the same: rules share what was worked out."""


def is_pair(value: list[Any] | tuple[Any, ...]) -> bool:
    """A header as a list has it: `["Cookie", "…"]`."""
    return len(value) == 2 and isinstance(value[0], str)


class Shown(Mapping[str, Any]):
    """A payload as evidence sees it: each field redacted when it is asked for."""

    __slots__ = ("known", "payload", "redaction")

    def __init__(self, payload: Mapping[str, Any], redaction: Redaction) -> None:
        self.payload = payload
        self.redaction = redaction
        self.known: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self.known:
            self.known[name] = self.redaction.field(name, self.payload[name])
        return self.known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.payload)

    def __len__(self) -> int:
        return len(self.payload)
