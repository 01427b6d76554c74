"""Rules and events as Hypothesis makes them: small alphabets, so that things meet."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

LETTERS = "abwKksi" + "ſKİıé" + " \t\n\x85\xa0\u2003" + "/.-_$\\'\"\0" + "\ud800"
"""Letters with odd cases, odd spaces, what commands are made of, a NUL and a lone surrogate."""

texts = st.text(st.sampled_from(LETTERS), max_size=12)
needles = st.text(st.sampled_from(LETTERS.rstrip("\ud800")), min_size=1, max_size=4)
"""What a rule may hold: text that can be written to a file."""


def escaped(text: str) -> str:
    import re

    return re.escape(text)


atoms = st.one_of(
    needles.map(escaped),
    st.sampled_from(
        [
            *(r"\s", r"\S", r"\w", r"\W", r"\d", ".", r"\b", r"\B", "^", "$", r"\A", r"\Z"),
            *("[abk]", "[^ab]", "[a-k]", "[^\\n]", "[ſs]", "[K]", r"[\s/]", r"[\w.]", r"[^\S\n]"),
            *("(?i:k)", "(?i:ss)", "(?-i:a)", "(?i:ſ)", "(?i:İ)", "(?i:[a-k]b)"),
        ]
    ),
)


def extend(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.lists(inner, min_size=2, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(
            inner,
            st.sampled_from(
                ["*", "+", "?", "*?", "+?", "{2}", "{0,2}", "{1,3}", "*+", "++", "{9,}"]
            ),
        ).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
        inner.map(lambda part: f"({part})"),
        inner.map(lambda part: f"(?={part})"),
        inner.map(lambda part: f"(?!{part})"),
        inner.map(lambda part: f"(?>{part})"),
        st.sampled_from(["(?<=a)", "(?<!k)", "(?<= )w", r"(a)?(?(1)b|k)", r"(a|b)\1"]),
    )


def compiles(pattern: str) -> bool:
    import re

    try:
        re.compile(pattern)
    except (re.error, OverflowError):
        return False
    return True


regexes = (
    st.tuples(
        st.sampled_from(["", "", "(?i)", "(?m)", "(?s)", "(?im)", "(?a)"]),
        st.recursive(atoms, extend, max_leaves=8),
    )
    .map("".join)
    .filter(lambda pattern: bool(pattern) and compiles(pattern))
)

scalars = st.one_of(
    needles,
    st.integers(-3, 3),
    st.booleans(),
    st.floats(-2, 2),
    st.sampled_from(["10.0.0.1", "::ffff:10.0.0.9"]),
)
FIELDS = ("command_text", "user", "headers.Host")


def one_or_more(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """An operand: one value, or a list of any-of."""
    return values | st.lists(values, min_size=1, max_size=3).map(tuple)


fields = st.sampled_from(FIELDS) | st.lists(
    st.sampled_from(FIELDS), min_size=1, max_size=3, unique=True
).map(tuple)


@st.composite
def tests(draw: st.DrawFn) -> dict[str, Any]:
    """A block with an operator or two."""
    operators = draw(
        st.dictionaries(
            st.sampled_from(["pattern", "contains", "startswith", "endswith", "equals", "in"]),
            st.none(),
            min_size=1,
            max_size=2,
        )
    )
    block: dict[str, Any] = {}
    for operator in operators:
        if operator == "pattern":
            block[operator] = draw(one_or_more(regexes))
        elif operator == "equals":
            block[operator] = draw(one_or_more(scalars))
        elif operator == "in":
            block[operator] = draw(st.lists(scalars, min_size=1, max_size=3).map(tuple))
        else:
            block[operator] = draw(one_or_more(needles))
    block["field"] = draw(fields)
    if draw(st.booleans()):
        block["case_sensitive"] = draw(st.booleans())
    return block


other_tests = st.one_of(
    st.builds(
        lambda field, there: {"field": field, "exists": there},
        fields,
        st.booleans(),
    ),
    st.builds(
        lambda field, key, bound: {"field": field, key: bound},
        fields,
        st.sampled_from(["gt", "gte", "lt", "lte"]),
        st.integers(-3, 3),
    ),
    st.just({"field": "user", "cidr": "10.0.0.0/29"}),
    st.builds(
        lambda field, other, view: {"field": field, "differs_from": other, **view},
        st.sampled_from(FIELDS),
        one_or_more(st.sampled_from(FIELDS)),
        st.sampled_from([{}, {"as": "domain"}, {"as": "host"}, {"as": "sha256"}]),
    ),
    st.builds(
        lambda block, view: {**block, "as": view},
        tests(),
        st.sampled_from(["domain", "host", "sha256", "shell", "pipeline", "decoded"]),
    ),
    st.builds(
        lambda field, key, bound: {"field": field, "as": "base64_bytes", key: bound},
        st.sampled_from(FIELDS),
        st.sampled_from(["gt", "gte", "lt", "lte", "equals"]),
        st.integers(0, 30),
    ),
)

blocks = st.recursive(
    tests() | other_tests,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"all": tuple(parts)}),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"any": tuple(parts)}),
        inner.map(lambda part: {"not": part}),
    ),
    max_leaves=5,
)

CONDITIONS = (
    "a and b", "a or b", "a and not b", "not (a or b) or c", "1 of a*", "2 of (a, b, c)", "all of them",
    "any of (b, c) and a", "2 of them and not c", "not 2 of them",
)  # fmt: skip

named = st.builds(
    lambda a, b, c, condition: {"patterns": {"a": a, "b": b, "c": c}, "condition": condition},
    blocks,
    blocks,
    regexes.map(lambda pattern: {"pattern": pattern}),
    st.sampled_from(
        [each for each in CONDITIONS if all(name in each for name in "abc") or "them" in each]
    ),
)

matches = blocks | named

nested = st.recursive(
    scalars | texts | st.none(),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["Host", "b"]), inner, max_size=2),
    max_leaves=4,
)

payloads = st.fixed_dictionaries(
    {},
    optional={
        "command_text": texts | nested,
        "user": nested,
        "headers": nested,
        "headers.Host": nested,
    },
)
