r"""The database: which sets of literals occur in a text.  The only module that imports hyperscan.

The literals select candidates, an exact matcher confirms them (see `docs/decisions/`).  A literal may begin or
end with `\n`: every field is scanned between two newlines, so that `^` and `$` are bytes like any other.
"""

from __future__ import annotations

import os
import re
from _thread import _local  # as `threading` has them, without a millisecond to import it
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

import hyperscan

from ttpc_runtime.abi import Kind, Seen, lookup, shown_as, values
from ttpc_runtime.artifact import ANSWERS, DATABASE, LARGEST, TABLE, Artifact
from ttpc_runtime.cached import cache_directory, read_cached, write_cached
from ttpc_runtime.digests import sha256
from ttpc_runtime.report import Reports

if TYPE_CHECKING:
    from ttpc_runtime.attest import Attestation
    from ttpc_runtime.kinds import Tell
    from ttpc_runtime.published import Published
    from ttpc_runtime.table import LiteralSet


def engine() -> str:
    """The engine at hand, as the manifest names it: binding's version and CPU architecture."""
    version: str = hyperscan.__version__  # type: ignore[attr-defined] # its stub leaves it out
    return f"hyperscan {version} {os.uname().machine}"


def compile_database(table: Collection[LiteralSet], *, once: bool = True) -> bytes:
    """Serialise the database of a table; empty for an empty table.  Deterministic for one engine.

    Literals of one set share its number, so SINGLEMATCH (`once`) reports a set once per scan however often it
    occurs: an attacker cannot make the number of callbacks grow with the text.  Otherwise each has a number of its
    own, because what Hyperscan needs to compile grows with the square of the literals of one number.
    """
    pairs = [(each, literal) for each in table for literal in each.literals]
    if not pairs:
        return b""
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=[literal for _, literal in pairs],
        ids=[each.number for each, _ in pairs] if once else [*range(len(pairs))],
        elements=len(pairs),
        flags=[
            hyperscan.HS_FLAG_SINGLEMATCH * once | hyperscan.HS_FLAG_CASELESS * each.caseless
            for each, _ in pairs
        ],
        literal=True,
    )
    return bytes(hyperscan.dumpb(database))


def load_database(serialised: bytes) -> hyperscan.Database | None:
    """Deserialise; `None` when it was made by another engine version or for another CPU.

    Give it verified bytes only: Hyperscan checks a header, not the body.
    """
    try:
        return hyperscan.loadb(serialised, hyperscan.HS_MODE_BLOCK)
    except hyperscan.error:
        return None


Scan = tuple[tuple[str, ...], Callable[[bytes | memoryview], Collection[int]]]
"""Fields, and a function from a text between newlines to the literal sets that are seen in it."""

Ask = Callable[[Mapping[str, Any], Mapping[str, Any]], Reports]
"""From an event's payload and the event to what fires."""

Fire = Callable[[Mapping[str, Any], Mapping[str, Any], Collection[int], frozenset[int]], Reports]
"""The same, of the rules that may fire, as indexes into `Kind.rules`, and the literal sets that were seen."""


Shown = dict[str, list[str]]
"""By field what its texts are seen as, where that hides something."""


class PerThread(_local):
    """A scratch of its own for every thread; Hyperscan writes to it during a scan."""

    def __init__(self, database: hyperscan.Database) -> None:
        self.scratch = hyperscan.Scratch(database)


def note(number: int, _start: int, _end: int, _flags: int, seen: Any) -> None:
    """Hyperscan's callback: remember the number.  It must return None, or the scan stops."""
    seen.append(number)


class Scanner:
    """Selects the rules that may fire on an event; safe to share between threads."""

    __slots__ = ("_answers", "_asked", "_attestation", "_local", "_scan")

    def __init__(
        self, database: hyperscan.Database | None, answers: bytes, asked: int | None = None
    ) -> None:
        """`database`: of this engine; None where there are no literals.

        `answers`: the known answers, `answers.json`, and how many of them it has given before; None: ask them.
        """
        self._scan = None
        if database is not None:
            self._local = PerThread(database)
            self._scan = database.scan
        self._answers = answers
        self._asked = asked
        self._attestation = self.attest() if asked is None else None

    def attest(self) -> Attestation:
        """Ask the known answers."""
        from ttpc_runtime.attest import attest, read_answers  # noqa: PLC0415 - once on a machine

        return attest(engine(), self.seen_in, read_answers(self._answers))

    @property
    def attestation(self) -> Attestation:
        if self._attestation is None:
            from ttpc_runtime.attest import Attestation  # noqa: PLC0415 - as above

            self._attestation = Attestation(engine(), self._asked or 0, ())
        return self._attestation

    @property
    def passed(self) -> bool:
        """Whether the engine gave all known answers, now or before."""
        return self._attestation is None or self._attestation.passed

    def seen_in(self, data: bytes | memoryview) -> list[int]:
        """Numbers of the literal sets that occur in what is scanned: a text between two newlines."""
        seen: list[int] = []
        if self._scan is not None:
            self._scan(data, note, 0, seen, self._local.scratch)  # type: ignore[type-var] # any buffer will do
        return seen

    def hidden(
        self, payload: Mapping[str, Any], tells: Collection[Tell], seen: Collection[int]
    ) -> tuple[list[int], Shown]:
        """What occurs in what a payload's texts are seen as, where something in them tells that they hide it."""
        from ttpc_runtime.folding import FOLDED, with_folded  # noqa: PLC0415 - few events need it

        found: list[int] = []
        shown: Shown = {}
        for number, view, fields in tells:
            if number in seen or number in found:
                as_is = {field: strings(payload, (field,)) for field in fields}
                seen_as = iter if view == FOLDED else partial(shown_as, view)
                texts = {field: with_folded(seen_as(each)) for field, each in as_is.items()}
                found += self.seen_in(as_data(chain(*texts.values())))
                for field, each in texts.items():
                    shown[field] = shown.get(field, []) + each
        return found, shown

    def seen_of(
        self, found: frozenset[int], payload: Mapping[str, Any], shown: Shown
    ) -> Callable[[str], frozenset[int]]:
        """From a field to what is seen in it: a literal in one is no reason to ask about the others."""
        known: dict[str, frozenset[int]] = {}
        in_data: dict[bytes, frozenset[int]] = {}  # a path is often there as a URL too

        def seen_of(field: str) -> frozenset[int]:
            seen = known.get(field)
            if seen is None:
                data = as_data((*strings(payload, (field,)), *shown.get(field, ())))
                seen = in_data.get(data)
                if seen is None:
                    seen = in_data[data] = found.intersection(self.seen_in(data))
                known[field] = seen
            return seen

        return seen_of

    def asks(self, kind: Kind, fire: Fire) -> Ask:
        """A function from an event of the kind to what fires: it lets `fire` ask the rules that can.

        Nearly all events match nothing, so all that such an event needs is in this one function.  The text of
        all fields goes through the database in one call; a literal that spans two of them is a candidate too
        many, which the confirmation rejects.
        """
        if not self.passed:
            from ttpc_runtime.attest import read_answers  # noqa: PLC0415 - for such engines

            everything = range(len(kind))
            numbers = frozenset(
                each for answer in read_answers(self._answers) for each in answer.numbers
            )
            return lambda payload, event: fire(payload, event, everything, numbers)
        fields, anchored, always, tells = kind.scans, kind.anchored, kind.always, kind.tells
        telling = frozenset(number for number, _, _ in tells)
        if self._scan is None or not fields:
            return lambda payload, event: fire(payload, event, always, frozenset())
        scan, local = self._scan, self._local
        only = fields[0] if len(fields) == 1 else None
        inside = {each for each in fields if not {*fields}.isdisjoint(parents(each))}
        outside = tuple(each for each in fields if each not in inside)

        def ask(payload: Mapping[str, Any], event: Mapping[str, Any]) -> Reports:
            text = payload.get(only)  # type: ignore[arg-type] # None is in no payload
            if text.__class__ is not str:
                # What stands in a field that is scanned is not scanned again, unless a field has its name.
                apart = outside if inside.isdisjoint(payload) else fields
                text = "\n".join(strings(payload, apart))
            try:
                data = f"\n{text}\n".encode()
            except UnicodeEncodeError:  # a lone surrogate, which JSON can hold
                data = f"\n{text}\n".encode("utf-8", "surrogatepass")
            seen: list[int] = []
            scan(data, note, 0, seen, local.scratch)
            if not seen:
                return fire(payload, event, always, frozenset()) if always else ()
            shown: Shown = {}
            if not telling.isdisjoint(seen):
                hidden, shown = self.hidden(payload, tells, seen)
                seen += hidden
            found = frozenset(seen)
            asked = [
                index
                for number in found
                for others, index in anchored[number]
                if not others or others <= found
            ]
            if asked:
                if only is None:
                    by_field = Seen(found)
                    by_field.of = self.seen_of(found, payload, shown)  # not of itself: no cycle
                    found = by_field
                return fire(payload, event, sorted({*asked, *always}), found)
            # What was seen may still be what a rule that is always asked needs.
            return fire(payload, event, always, found) if always else ()

        return ask


def parents(field: str) -> Iterator[str]:
    """`a` and `a.b` for `a.b.c`."""
    return accumulate(field.split(".")[:-1], "{}.{}".format)


def as_data(texts: Iterable[str]) -> bytes:
    """What is scanned of texts."""
    together = "\n".join(texts)
    return f"\n{together}\n".encode("utf-8", "surrogatepass")


def strings(payload: Mapping[str, Any], fields: tuple[str, ...]) -> Iterator[str]:
    """Every string that a predicate on one of `fields` could be asked about."""
    for field in fields:
        value = payload.get(field)
        if value.__class__ is str:
            yield value
        elif value is not None or "." in field:
            for each in values(lookup(payload, field)):
                if isinstance(each, str):
                    yield each


# ── the mode that artifacts do not use ─────────────────────────────────────────────────────────────────────

FLAGS = {re.DOTALL: hyperscan.HS_FLAG_DOTALL, re.IGNORECASE: hyperscan.HS_FLAG_CASELESS}


def attest_regexes() -> dict[Published, Attestation]:
    """Which of the misses that others have reported the engine at hand shows too.

    Compiling the regexes takes some thirty milliseconds and no rule depends on the answer, so it is asked for
    by `ttpc doctor`, not whenever an artifact is opened.
    """
    from ttpc_runtime.attest import attest  # noqa: PLC0415 - for `ttpc doctor` alone
    from ttpc_runtime.published import PUBLISHED  # noqa: PLC0415

    return {each: attest(engine(), regexes_in(each), each.answers()) for each in PUBLISHED}


def regexes_in(case: Published) -> Callable[[bytes], Collection[int]]:
    """A function from a text to the numbers of the patterns that the engine sees in it."""
    count = len(case.patterns)
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    flags = sum(theirs for ours, theirs in FLAGS.items() if ours in case.flags)
    database.compile(
        expressions=list(case.patterns),
        ids=list(range(count)),
        elements=count,
        flags=[flags] * count,
    )
    scratch = hyperscan.Scratch(database)

    def seen_in(text: bytes) -> list[int]:
        seen: list[int] = []
        database.scan(text, note, 0, seen, scratch)
        return seen

    return seen_in


# ── many lines at once ─────────────────────────────────────────────────────────────────────────────────────


class LineScanner:
    """Says where literals end in a text of many lines, however often they do; safe to share between threads."""

    __slots__ = ("_local", "_scan")

    def __init__(self, serialised: bytes) -> None:
        """With what `line_database` gave; if that is empty, it finds too many in any text."""
        self._scan = None
        if database := serialised and load_database(serialised):
            self._local = PerThread(database)
            self._scan = database.scan

    def ends(self, data: bytes, most: int) -> list[int] | None:
        """Ends of the literals in a text; None if there are more than `most`, or the engine cannot be believed."""
        if self._scan is None:
            return None
        ends: list[int] = []
        append = ends.append

        def note(_number: int, _start: int, end: int, _flags: int, _context: object) -> bool:
            append(end)
            return len(ends) > most

        try:
            self._scan(data, note, 0, None, self._local.scratch)
        except hyperscan.error:
            return None
        return ends


def line_database(table: Collection[LiteralSet]) -> bytes:
    """The serialised database for a `LineScanner`; empty if there is nothing to look for, or the engine misses one."""
    from ttpc_runtime.attest import PADDINGS  # noqa: PLC0415 - once on a machine

    serialised = compile_database(table, once=False)
    lines = [
        b"x" * PADDINGS[number % len(PADDINGS)] + literal + b"\n"
        for number, literal in enumerate(literal for each in table for literal in each.literals)
    ]
    ends = LineScanner(serialised).ends(b"".join(lines), most=LARGEST)
    return b"" if ends is None or not every_line(lines, ends) else serialised


def every_line(lines: Collection[bytes], ends: Collection[int]) -> bool:
    """Whether something ends in each line, right before its line feed."""
    wanted = (border - 1 for border in accumulate(map(len, lines)))
    return {*ends}.issuperset(wanted)


MANY = 1 << 13
"""Bytes of known answers that are not asked again once an engine has given them on this machine: a hundred."""


# ── a database for the engine at hand ──────────────────────────────────────────────────────────────────────


def open_scanner(artifact: Artifact) -> Scanner:
    """A scanner with the artifact's database or, on another engine or CPU, one compiled from its table."""
    serialised = artifact.files[DATABASE]
    database = load_database(serialised) if serialised else None
    if serialised and database is None:
        database = rebuilt(artifact.files[TABLE])
    answers = artifact.files[ANSWERS]
    if len(answers) < MANY:
        return Scanner(database, answers)
    path = cached_at(f"answers of {artifact.digest} on {os.uname().nodename}".encode(), "answers")
    asked = read_cached(path)
    scanner = Scanner(database, answers, None if asked is None else int(asked))
    if asked is None and scanner.passed:
        write_cached(path, str(scanner.attestation.asked).encode())
    return scanner


def rebuilt(table: bytes) -> hyperscan.Database:
    """The database of a table for the engine at hand: from the cache, or compiled and put there.

    A cache that cannot be written costs milliseconds at the next start, nothing else.
    """
    path = cached_at(table, "hsdb")
    cached = read_cached(path)
    database = None if cached is None else load_database(cached)
    if database is None:
        from ttpc_runtime.table import read_table  # noqa: PLC0415 - for another engine

        serialised = compile_database(read_table(table))
        write_cached(path, serialised)
        database = hyperscan.loadb(serialised, hyperscan.HS_MODE_BLOCK)
    return database


def cached_at(content: bytes, extension: str) -> str:
    """Where something is kept that depends on this content and on the engine."""
    key = sha256(engine().encode() + b"\0" + content).hex()
    return os.path.join(cache_directory(), f"{key}.{extension}")
