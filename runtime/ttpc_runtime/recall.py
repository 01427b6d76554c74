r"""What became of lines of events that came before, known by the bytes of their payload.

A bot's events differ in ids and times.  As sensors write them, these stand in front of the payload, as plain strings: such a line
need not be parsed to know that what stands behind is what came before.  JSON is read from left to right, so behind
such a beginning the same bytes always mean the same (`docs/decisions/0027-a-payload-is-known-by-its-bytes.md`).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from mmap import mmap
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ttpc_runtime.events import Tag
from ttpc_runtime.memory import LONGEST, Again, Generations, Watched, lasting
from ttpc_runtime.readers.decode import Decoder, fast_loads
from ttpc_runtime.told import Told, as_json, told_of

if TYPE_CHECKING:
    from ttpc_runtime.engine import Engine
    from ttpc_runtime.readers.counts import Counts
    from ttpc_runtime.readers.outcome import RawEvent
    from ttpc_runtime.report import Reports

VALUE: Final = rb'(?:"[ !#-\[\]-~]*+"|null)'
"""What each of an event's fields may be, its kind and its payload apart."""

KIND: Final = rb'("[a-z_]++")'

FIELD: Final = rb'"(?!source_kind")[a-z_]++": ?' + VALUE

HEAD: Final = re.compile(
    rb'\{(?:%b, ?)*+"source_kind": ?%b(?:, ?%b)*+, ?"payload": ?(?=\{)' % (FIELD, KIND, FIELD)
)
"""A line up to its payload.  Of a field that is there twice, the last counts, as in JSON."""

NAMED: Final = re.compile(rb'"([a-z_]++)": ?(%b)' % VALUE)

OFTEN: Final = 1 << 8
"""Lines whose fields stand in another order than those before, until what takes these is made; then twice as many."""

SHORT: Final = 512
"""Bytes that are their own key: a digest takes longer than to compare so many."""

ENTRIES: Final = 1 << 16
"""Payloads of one generation."""

ROOM: Final = 3 << 23
"""Bytes of one generation, roughly."""

LARGE: Final = 1 << 12
"""Characters of evidence that are not kept: it would take the room of many others."""

DOZE: Final = 1 << 17
"""Lines that pass until payloads are kept again, once there was no use in it."""

PLACES: Final = 1 << 17
"""Payloads that processes tell each other of."""

DIGEST: Final = 32
"""Bytes."""

NOTHING: Final = ()
"""Python has one empty tuple; with another one a line would only be asked about once more."""

NULL: Final = b"null"

OWN: Final = tuple(
    each.encode()
    for each in Tag._fields[Tag._fields.index("source_kind") : Tag._fields.index("tactic")]
)
"""What of a tag is its event's own."""

SOURCE: Final = OWN.index(b"source_id")


class Watching(NamedTuple):
    """What is kept of a payload that windows want to see."""

    told: Told
    """What is told unless a window fires."""
    watched: Watched
    payload: Mapping[str, Any]
    """What of it is a key of these windows, or what they count."""


class Due(NamedTuple):
    """An event with such a payload.  Windows see it when its turn comes."""

    kept: Watching
    head: int
    """Bytes up to its payload."""
    line: bytes

    def told(self) -> Told:
        """Show it to the windows.  What is told of it."""
        fields = loads(self.line[: self.head] + b"null}")
        watched = self.kept.watched
        crossed = watched.show(self.kept.payload, fields)
        if not crossed:
            return self.kept.told
        event = Decoder(Counter()).decode(self.line)
        assert isinstance(event, dict)  # it was, with other ids
        payload = event["payload"]
        return told_of(watched.fired(payload, event, crossed), payload)


class Recalled(list[tuple[tuple[bytes, ...], Told | Due]]):
    """Events, one behind the other, whose payloads came before and of which something is to be told or shown.

    Of each what is a tag's own (`OWN`), as JSON has it, and what is told.
    """


class Like(NamedTuple):
    """What takes heads with the same fields in the same order, and no others: in half the time."""

    pattern: re.Pattern[bytes]
    kind: int
    """The number of its group."""
    own: Callable[[tuple[bytes, ...]], tuple[bytes, ...]]
    """From the groups to what is a tag's own."""


class Quiet:
    """Payloads on which nothing fires, by their digests, in memory that a process has in common with its forks.

    Each has one place, where a later one takes it.  Two that are written there at once leave the digest of nothing.
    """

    __slots__ = ("_table",)

    def __init__(self) -> None:
        self._table = mmap(-1, PLACES * DIGEST)

    def add(self, key: bytes) -> None:
        digest, place = digest_of(key)
        self._table[place : place + DIGEST] = digest

    def __contains__(self, key: bytes) -> bool:
        digest, place = digest_of(key)
        return self._table[place : place + DIGEST] == digest


def digest_of(key: bytes) -> tuple[bytes, int]:
    """A key's digest, and where in the table it stands."""
    digest = sha256(key).digest()
    return digest, int.from_bytes(digest[:4]) % PLACES * DIGEST


class LineMemory:
    """What became of payloads, by their bytes, as long as an engine has the same artifact.  For one reading at a time.

    Whoever reads asks it about a line, and says which event a line is that had to be parsed; whoever evaluates says
    what fired on that.
    """

    __slots__ = (
        *("_dozing", "_engine", "_event", "_kept", "_key", "_kinds", "_like", "_often", "_others"),
        "_strange",
    )

    def __init__(self, engine: Engine, others: Quiet | None = None) -> None:
        """`others`: what the memories of other processes know."""
        self._kept: Generations[Told | Watching] = Generations(ENTRIES, ROOM)
        self._kinds = {b'"%b"' % name.encode(): name for name in engine.manifest["kinds"]}
        self._engine = engine
        self._others = others
        self._key: tuple[bytes, bytes] | None = None
        """Kind and key of the line that was asked about last, if it was not known."""
        self._event: RawEvent | None = None
        """The event that it is."""
        self._dozing = 0
        self._like: Like | None = None
        """What takes most heads."""
        self._strange, self._often = 0, OFTEN
        """How many it did not take, and how many are enough to make another one."""

    def unknown(
        self, lines: Iterable[tuple[int, bytes]], counts: Counts
    ) -> Iterable[tuple[int, bytes | Recalled]]:
        """Numbered lines without those whose events are known, which are counted.

        In place of those on which something fires what is known of them.
        """
        if self._dozing or self._like is None:
            return lines
        left: list[tuple[int, bytes | Recalled]] = []
        last: Recalled | None = None
        kinds: Counter[bytes] = Counter()
        loud = not self._engine.judging
        pattern, place, own_of = self._like
        match, known = pattern.match, self._kept.young
        for each in lines:
            line = each[1]
            head = match(line)
            if head is not None:
                kind = head[place]
                told = known.get(key_of(kind, line[head.end() :]))
                if told is NOTHING:
                    kinds[kind] += 1
                    continue
                if told and loud:
                    own = own_of(head.groups(NULL))
                    if own[SOURCE] != NULL:
                        if last is None:
                            last = Recalled()
                            left.append((each[0], last))
                        due = Due(told, head.end(), line) if isinstance(told, Watching) else told
                        last.append((own, due))
                        kinds[kind] += 1
                        continue
            left.append(each)
            last = None
        for kind, count in kinds.items():
            self._kept.again += count
            self._count(kind, count, counts)
        return left

    def _count(self, kind: bytes, count: int, counts: Counts) -> None:
        counts.lines += count
        counts.event(self._kinds[kind], count)

    def recall(self, line: bytes, counts: Counts) -> Recalled | None:
        """What is known of a line's event, which then is counted; None if the line has to be parsed."""
        self._key = self._event = None
        head = None if self._dozing else HEAD.match(line)
        if head is None or head[1] not in self._kinds:
            self._dozing -= self._dozing > 0
            return None
        self._learn(head[0])
        kind, begin = head[1], head.end()
        key = key_of(kind, line[begin:])
        told = self._kept.young.get(key)
        if told is None:
            told = self._kept.old.get(key)
            if told is None and self._others is not None and key in self._others:
                told = NOTHING
            if told is not None:
                self._put(key, told)
        if told is None:
            if len(line) <= LONGEST and is_payload(line[begin:]):
                self._key = kind, key
            return None
        found = Recalled()
        if told is not NOTHING:
            fields = dict(NAMED.findall(head[0]))  # of two the last counts
            own = tuple(fields.get(name, NULL) for name in OWN)
            if own[SOURCE] == NULL or self._engine.judging:
                return None  # an id is made of the whole content, or tags are judged one by one
            due = Due(told, begin, line) if isinstance(told, Watching) else told
            found.append((own, due))
        self._kept.again += 1
        self._count(kind, 1, counts)
        return found

    def _learn(self, head: bytes) -> None:
        """What most heads are like, from one in whose place another was expected."""
        if self._like is None or not self._like.pattern.match(head + b"{"):
            self._strange += 1
            if self._strange >= self._often:
                self._strange, self._often = 0, 2 * self._often
                self._like = like(head)

    def parsed(self, event: RawEvent) -> None:
        """The line that was asked about is this event."""
        if self._key is not None:
            self._event = event

    def fired(self, event: Mapping[str, Any], reports: Reports, told: Told) -> None:
        """What fires on an event, and how it is told."""
        if event is not self._event or self._key is None:
            return
        kind, key = self._key
        watched = reports.watched if isinstance(reports, Again) else None
        still = watched.still if watched else reports
        if not (lasting(still) and self._engine.by_payload(self._kinds[kind])):
            return
        if watched is not None:
            # Unless a window fires now, what is told is what is told then.
            self._put(key, watching(watched, told if still == reports else None, event["payload"]))
        else:
            self._put(key, told)

    def _put(self, key: bytes, kept: Told | Watching) -> None:
        if kept is NOTHING and self._others is not None:
            self._others.add(key)
        size = size_of(kept)
        if size <= LARGE and self._kept.put(key, kept, size):
            self._dozing = DOZE


def watching(watched: Watched, told: Told | None, payload: Mapping[str, Any]) -> Watching:
    """`told`: what is told unless a window fires, where that is known."""
    names = {name for window, _ in watched.shown for name in window.looks_at}
    heads = {each.partition(".")[0] for each in names}
    parts = {name: payload[name] for name in {*names, *heads} if name in payload}
    return Watching(told_of(watched.still, payload) if told is None else told, watched, parts)


def size_of(kept: Told | Watching) -> int:
    """Characters."""
    told, parts = (kept.told, as_json(kept.payload)) if isinstance(kept, Watching) else (kept, "")
    return len(parts) + sum(map(len, {evidence for _, evidence in told}))


def like(head: bytes) -> Like:
    """What takes heads with the same fields in the same order."""
    pattern, end, names = b"", 0, []
    for field in NAMED.finditer(head):
        names.append(field[1])
        pattern += re.escape(head[end : field.start(2)])
        pattern += KIND if field[1] == OWN[0] else b"(%b)" % VALUE
        end = field.end()
    pattern += re.escape(head[end:]) + rb"(?=\{)"
    for name in {*OWN}.difference(names):  # nothing there: for `groups` to say what that means
        names.append(name)
        pattern += b"(null)?"
    places = {name: number for number, name in enumerate(names)}  # of two the last counts
    own = [places[name] for name in OWN]
    return Like(re.compile(pattern), own[0] + 1, itemgetter(*own))


def key_of(kind: bytes, rest: bytes) -> bytes:
    """What the rest of a line of an event of this kind is kept by."""
    key = kind + rest
    return key if len(key) <= SHORT else sha256(key).digest()


def is_payload(rest: bytes) -> bool:
    """Whether the rest of a line is a payload and nothing else; bytes that have to be mended are noted every time."""
    text = rest.rstrip()
    try:
        return text.endswith(b"}") and isinstance(loads(text[:-1].decode()), dict)
    except (ValueError, RecursionError):
        return False


loads: Final = fast_loads() or json.loads
