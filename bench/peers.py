"""Engines from the registries, given the same rules: which of them fire on an event?

Every peer gets what its library is best at, and the same help around it: the library says which of a rule's questions
about a field hold, a function made beforehand from the rule's condition says what that means, and only rules are asked of
which a question holds.  Rules that one of the libraries cannot express are left out for all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NamedTuple, Protocol

import ahocorasick
import hyperscan
import re2
import yara_x

from ttpc import ir
from ttpc.plan.anchors import prefilters_of

Event = dict[str, Any]
Engine = Callable[[Event], list[str]]
"""The ids of the rules that fire on an event."""


class Needle(NamedTuple):
    """What a question looks for: a regular expression that all libraries read alike."""

    source: str
    caseless: bool
    text: str | None
    """Where it is a plain text: what it is."""
    begins: bool = False
    ends: bool = False
    """Whether it stands at the value's beginning, end."""


class Question(NamedTuple):
    number: int
    test: ir.Test
    needles: tuple[Needle, ...]


def needles_of(question: ir.Question) -> tuple[Needle, ...] | None:
    """None for what is not about texts."""
    match question:
        case ir.Contains(texts):
            return tuple(needle(each) for each in texts)
        case ir.StartsWith(texts):
            return tuple(needle(each, begins=True) for each in texts)
        case ir.EndsWith(texts):
            return tuple(needle(each, ends=True) for each in texts)
        case ir.Equals(wanted) if all(isinstance(each, str) for each in wanted):
            return tuple(needle(str(each), begins=True, ends=True) for each in wanted)
        case ir.Matches(regexes, exact):
            return tuple(unfolded(each.source, caseless=not exact) for each in regexes)
        case _:
            return None


def needle(
    text: str, *, caseless: bool = False, begins: bool = False, ends: bool = False
) -> Needle:
    source = (r"\A" if begins else "") + re.escape(text) + (r"\z" if ends else "")
    return Needle(source, caseless, text, begins, ends)


def unfolded(source: str, *, caseless: bool) -> Needle:
    """The compiler writes texts in any case as regexes; here they are texts again."""
    inner = source.removeprefix(r"\A").removesuffix(r"\Z")
    text = re.sub(r"\\(.)", r"\1", inner, flags=re.DOTALL)
    if re.escape(text) == inner:
        begins, ends = source.startswith(r"\A"), source.endswith(r"\Z")
        return needle(text, caseless=caseless, begins=begins, ends=ends)
    if source.startswith("(?i)"):
        return Needle(source.removeprefix("(?i)"), True, None)
    return Needle(source, caseless, None)


# ── the libraries: which questions about a text hold? ──────────────────────────────────────────────────────

Finder = Callable[[str], Iterable[int]]


class Library(Protocol):
    def __call__(self, questions: list[Question], /) -> Finder: ...


def python_source(each: Needle) -> str:
    return each.source.removesuffix(r"\z") + r"\Z" if each.ends else each.source


def by_re(questions: list[Question]) -> Finder:
    """One compiled regex after the other."""
    compiled = [(each.number, searcher(each)) for each in questions]
    return lambda text: [number for number, search in compiled if search(text)]


def searcher(question: Question) -> Callable[[str], object]:
    sources = (f"(?{'i' * each.caseless}:{python_source(each)})" for each in question.needles)
    return re.compile("|".join(sources)).search


def by_re2(questions: list[Question]) -> Finder:
    """`Set`: all of them in one automaton."""
    options = re2.Options()
    options.max_mem = 1 << 30
    options.log_errors = False
    found = re2.Set.SearchSet(options)
    numbers = []
    for question in questions:
        for each in question.needles:
            found.Add(f"(?i){each.source}" if each.caseless else each.source)
            numbers.append(question.number)
    found.Compile()
    return lambda text: {numbers[index] for index in found.Match(text) or ()}


def by_yara(questions: list[Question]) -> Finder:
    """A YARA rule for each question."""
    compiler = yara_x.Compiler()
    for question in questions:
        compiler.add_source(yara_rule(question))
    scanner = yara_x.Scanner(compiler.build())

    def find(text: str) -> Iterable[int]:
        rules = scanner.scan(text.encode()).matching_rules
        return [int(each.identifier[1:]) for each in rules]

    return find


def yara_rule(question: Question) -> str:
    strings, conditions = [], []
    for index, each in enumerate(question.needles):
        nocase = " nocase" if each.caseless and each.text is not None else ""
        strings.append(f"$s{index} = {yara_string(each)}{nocase}")
        conditions.append(yara_condition(index, each))
    return (
        f"rule q{question.number} {{ strings: {' '.join(strings)} "
        f"condition: {' or '.join(conditions)} }}"
    )


def yara_string(each: Needle) -> str:
    if each.text is None:
        return "/" + each.source.replace("/", r"\/") + ("/i" if each.caseless else "/")
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(escapes.get(character, character) for character in each.text) + '"'


def yara_condition(index: int, each: Needle) -> str:
    size = len((each.text or "").encode())
    if each.begins and each.ends:
        return f"($s{index} at 0 and filesize == {size})"
    if each.begins:
        return f"$s{index} at 0"
    return f"$s{index} at filesize - {size}" if each.ends else f"$s{index}"


def by_aho_corasick(questions: list[Question]) -> Finder:
    """One automaton for literals that our planner finds necessary, and `re` on what they select."""
    wanted: dict[str, list[int]] = {}
    always = []
    for question in questions:
        prefilters = prefilters_of(question.test.question)
        if not prefilters:
            always.append(question.number)
            continue
        for item in prefilters[0].items:
            wanted.setdefault(item.decode("latin-1").lower(), []).append(question.number)
    automaton = ahocorasick.Automaton()
    for literal, numbers in wanted.items():
        automaton.add_word(literal, numbers)
    automaton.make_automaton()
    searches = {each.number: searcher(each) for each in questions}

    def find(text: str) -> Iterable[int]:
        selected = {
            number for _, numbers in automaton.iter(f"\n{text.lower()}\n") for number in numbers
        }
        return [number for number in (*always, *selected) if searches[number](text)]

    return find


def by_hyperscan(questions: list[Question]) -> Finder:
    """All regexes in one database, as they are."""
    pairs = [(question.number, each) for question in questions for each in question.needles]
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=[each.source.encode() for _, each in pairs],
        ids=[number for number, _ in pairs],
        elements=len(pairs),
        flags=[hyperscan_flags(each) for _, each in pairs],
    )
    scratch = hyperscan.Scratch(database)

    def note(number: int, _start: int, _end: int, _flags: int, seen: Any) -> None:
        seen.add(number)

    def find(text: str) -> Iterable[int]:
        seen: set[int] = set()
        database.scan(text.encode(), note, 0, seen, scratch)
        return seen

    return find


def hyperscan_flags(each: Needle) -> int:
    caseless = hyperscan.HS_FLAG_CASELESS if each.caseless else 0
    return int(hyperscan.HS_FLAG_SINGLEMATCH | caseless)


LIBRARIES: dict[str, Library] = {
    "loop of compiled re": by_re,
    "google-re2 Set": by_re2,
    "yara-x": by_yara,
    "pyahocorasick + re": by_aho_corasick,
    "bare hyperscan": by_hyperscan,
}


def expressible(question: Question) -> str | None:
    """The first library that refuses the question, if one does."""
    for name, library in LIBRARIES.items():
        try:
            library([question])("x")
        except Exception:  # noqa: BLE001 - each has errors of its own
            return name
    return None


# ── around them: from questions to rules ───────────────────────────────────────────────────────────────────


class Rules:
    """The rules that all can express, and why the others are left out."""

    def __init__(self, rules: Iterable[ir.Rule]) -> None:
        self.kept: list[ir.Rule] = []
        self.left_out: dict[str, int] = {}
        self.questions: dict[tuple[str, ir.Test], Question] = {}
        for rule in rules:
            why = self.take(rule)
            if why is None:
                self.kept.append(rule)
            else:
                self.left_out[why] = self.left_out.get(why, 0) + 1

    def take(self, rule: ir.Rule) -> str | None:
        asked = [each for each in ir.nodes(rule.condition) if isinstance(each, ir.Test)]
        mine: dict[tuple[str, ir.Test], Question] = {}
        for test in asked:
            needles = needles_of(test.question)
            if needles is None or rule.watches:
                return "not about texts"
            number = len(self.questions) + len(mine)
            known = self.questions.get((rule.kind, test)) or mine.get((rule.kind, test))
            question = known or Question(number, test, needles)
            regexes = question._replace(needles=tuple(x for x in needles if x.text is None))
            if known is None and regexes.needles and (why := expressible(regexes)):
                return f"refused by {why}"
            mine[rule.kind, test] = question
        self.questions |= mine
        return None


def peer(rules: Rules, library: Library) -> Engine:
    kinds = {
        kind: kind_of(kind, [each for each in rules.kept if each.kind == kind], rules, library)
        for kind in sorted({each.kind for each in rules.kept})
    }
    return lambda event: kinds[event["source_kind"]](event["payload"])


def kind_of(
    kind: str, kept: list[ir.Rule], rules: Rules, library: Library
) -> Callable[[Mapping[str, Any]], list[str]]:
    numbers = {test: each.number for (name, test), each in rules.questions.items() if name == kind}
    by_field: dict[str, list[Question]] = {}
    for (name, test), question in rules.questions.items():
        if name == kind:
            by_field.setdefault(test.field, []).append(question)
    finders = [(field, library(questions)) for field, questions in by_field.items()]
    conditions = [eval(f"lambda h: {python(each.condition, numbers)}") for each in kept]
    assert not any(condition(frozenset()) for condition in conditions), "fires on nothing"
    ids = [each.id for each in kept]
    concerned: dict[int, list[int]] = {}
    for index, rule in enumerate(kept):
        for test in {each for each in ir.nodes(rule.condition) if isinstance(each, ir.Test)}:
            concerned.setdefault(numbers[test], []).append(index)

    def fired(payload: Mapping[str, Any]) -> list[str]:
        hits: set[int] = set()
        for field, find in finders:
            text = payload.get(field)
            if text is not None:
                hits.update(find(text))
        if not hits:
            return []
        candidates = {index for number in hits for index in concerned[number]}
        return [ids[index] for index in sorted(candidates) if conditions[index](hits)]

    return fired


def python(expr: ir.Expr, numbers: Mapping[ir.Test, int]) -> str:
    """The condition as a Python expression over `h`, the numbers of what holds."""

    def joined(word: str, parts: Collection[ir.Expr]) -> str:
        return "(" + f" {word} ".join(python(each, numbers) for each in parts) + ")"

    match expr:
        case ir.Test():
            return f"{numbers[expr]} in h"
        case ir.Not(part):
            return f"not {python(part, numbers)}"
        case ir.All(parts):
            return joined("and", parts) if parts else "True"
        case ir.Any(parts):
            return joined("or", parts) if parts else "False"
        case ir.AtLeast(count, parts):
            return f"{joined('+', [*parts])} >= {count}"
        case ir.Crossed():
            raise ValueError(expr)
