r"""Regular expressions in linear time: a text as bit streams, one bit for each of its positions.

A set of positions is a Python integer, and one step of a regex moves all positions at once: `curl` is four ands
and four shifts over the whole text, `\s*` one addition whose carry runs through a run of blanks.  There is nothing to
backtrack into, so the time is the length of the regex times the length of the text over 64, whatever the text says.
The method is that of icgrep and Parabix (Cameron et al., "Bitwise data parallelism in regular expression
matching", PACT 2014), on CPython's integers.

`re` is quicker on short values; the compiler says up to which length a pattern may be left to it
(`abi.Matches.limit`).  Both answer alike: the meaning is that of `re`, code point by code point.

A program is a regex as nested lists, made by `ttpc/plan/streams.py`; `programs.py` keeps them:

    ["chars", k, …]                   characters one after the other; k: index of a class
    ["run", k, least, most, guard, …] one class again and again, each time where the guards hold, which are nodes that
                                      consume nothing; most: null for without end
    ["seq", node, …], ["any", node, …]
    ["times", node, least, most]
    ["loop", [k, …], first, last, [follow, …]]   any number of times, as an automaton of positions; sets are bits
    ["at", place]                     one of `Streams.place`
    ["edge", k, negated]              where the class is on one side only; k: what `\w` is
    ["look", node, ahead, negated]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ttpc_runtime.alphabet import BETWEEN, Alphabet

Program = list[Any]

WIDE = 1 << 12
"""Symbols up to which a mask is sooner made by looking at each of them."""

BITS = [bytes(48 + (byte >> bit & 1) for byte in range(256)) for bit in range(8)]
"""For `bytes.translate`: every byte to the digit that one of its bits is."""


class Streams:
    """Texts that are asked programs together.  None of them may be empty.

    Positions are the places between symbols, 0 to n; a set of them has bit p for place p.  A mask has bit i for
    symbol i, which begins at place i.
    """

    def __init__(self, alphabet: Alphabet, texts: Sequence[str]) -> None:
        self.alphabet = alphabet
        self.symbols, self.width = alphabet.encode(texts)
        self.size = len(self.symbols) // self.width
        self.everywhere = (1 << self.size + 1) - 1
        self.bits = (BETWEEN + 1 + len(alphabet.signatures)).bit_length()
        self.reversed = self.symbols[::-1]
        self.planes: dict[int, int] = {}
        self.masks: dict[int, int] = {}
        self.selected: dict[tuple[int, int], int] = {}
        self.steps: dict[str, Callable[[Any, int, bool], int]] = {
            "chars": self.chars,
            "run": self.run,
            "seq": self.seq,
            "any": self.any,
            "times": self.times,
            "loop": self.loop,
            "at": self.at,
            "edge": self.edge,
            "look": self.look,
        }

    def search(self, program: Program) -> bool:
        """Whether `re.search` finds the program's pattern in one of the texts."""
        return bool(self.step(program, self.everywhere, True))

    # ── masks ──────────────────────────────────────────────────────────────────────────────────────────────

    def mask(self, number: int) -> int:
        """Where the characters of a class are."""
        found = self.masks.get(number)
        if found is None:
            if self.width == 1 and self.size <= WIDE:
                found = int(self.reversed.translate(self.alphabet.digits(number)), 2)
            else:
                found = self.select(self.alphabet.members(number), self.bits)
            self.masks[number] = found
        return found

    def select(self, members: int, bits: int) -> int:
        """Where the symbols are whose bits are set in `members`, as far as their lowest `bits` bits tell."""
        if not members:
            return 0
        if bits == 0:
            return self.everywhere >> 1
        found = self.selected.get((members, bits))
        if found is None:
            half = 1 << bits - 1
            low, high = members & (1 << half) - 1, members >> half & (1 << half) - 1
            found = self.select(low, bits - 1)
            if low != high:
                found ^= self.plane(bits - 1) & (found ^ self.select(high, bits - 1))
            self.selected[members, bits] = found
        return found

    def plane(self, bit: int) -> int:
        """Where the symbols have this bit."""
        found = self.planes.get(bit)
        if found is None:
            # Reversed, the last character is the first digit; of two bytes the high one then comes first.
            digits = self.reversed[self.width - 1 - bit // 8 :: self.width]
            found = self.planes[bit] = int(digits.translate(BITS[bit % 8]), 2)
        return found

    # ── steps: from the places reached so far to those reached next; backwards too, for look-ahead ─────────

    def step(self, node: Program, places: int, onward: bool) -> int:
        return self.steps[node[0]](node, places, onward) if places else 0

    def chars(self, node: Program, places: int, onward: bool) -> int:
        if onward:
            for number in node[1:]:
                places = (places & self.mask(number)) << 1
                if not places:
                    break
        else:
            for number in node[:0:-1]:
                places = places >> 1 & self.mask(number)
        return places

    def run(self, node: Program, places: int, onward: bool) -> int:
        _, number, least, most, *guards = node
        mask = self.mask(number)
        for guard in guards:
            mask &= self.step(guard, self.everywhere, True)
        for length, stretch in stretches(mask, exactly(least)):
            places = moved(places, stretch, length, onward)
        if most is None and onward:
            return places | ((places & mask) + mask) ^ mask  # the carry runs to the end of a row
        for length, stretch in stretches(mask, up_to(self.size if most is None else most - least)):
            if not stretch:
                break
            places |= moved(places, stretch, length, onward)
        return places

    def seq(self, node: Program, places: int, onward: bool) -> int:
        for part in node[1:] if onward else node[:0:-1]:
            places = self.step(part, places, onward)
            if not places:
                break
        return places

    def any(self, node: Program, places: int, onward: bool) -> int:
        found = 0
        for part in node[1:]:
            found |= self.step(part, places, onward)
        return found

    def times(self, node: Program, places: int, onward: bool) -> int:
        _, part, least, most = node
        for _ in range(least):
            places = self.step(part, places, onward)
        found = places
        for _ in range(most - least):
            places = self.step(part, places, onward)
            if places | found == found:
                break
            found |= places
        return found

    def loop(self, node: Program, places: int, onward: bool) -> int:
        """The one step that goes from character to character: there is no carry through more than one class."""
        _, numbers, first, last, follow = node
        if not onward:
            first, last, follow = last, first, mirrored(follow)
        begins = 0
        for position, number in enumerate(numbers):
            if first >> position & 1:
                begins |= self.mask(number)
        starts = places & (begins if onward else begins << 1)
        if not starts:
            return places
        accepts = Accepts([self.alphabet.members(number) for number in numbers])
        symbols: Sequence[int] = (
            self.symbols if self.width == 1 else memoryview(self.symbols).cast("H")
        )
        digits = f"{starts:0{self.size + 1}b}"
        if onward:
            ends = closure(digits[::-1], symbols, accepts, Follows(follow), first, last)
            return places | int(ends[::-1], 2)
        ends = closure(digits, symbols[::-1], accepts, Follows(follow), first, last)
        return places | int(ends, 2)

    def at(self, node: Program, places: int, _onward: bool) -> int:
        return places & self.place(node[1])

    def place(self, name: str) -> int:
        between, newlines = self.symbol(BETWEEN), self.symbol(ord("\n"))
        begin, end = 1 | between << 1, 1 << self.size | between
        match name:
            case "begin":
                return begin
            case "end":
                return end
            case "last":  # the end, or before a newline that is there
                return end | end >> 1 & newlines
            case "line begin":
                return begin | newlines << 1
            case _:  # line end
                return end | newlines

    def symbol(self, number: int) -> int:
        return self.select(1 << number, self.bits)

    def edge(self, node: Program, places: int, _onward: bool) -> int:
        _, number, negated = node
        mask = self.mask(number)
        edges = mask ^ mask << 1
        return places & (self.everywhere ^ edges if negated else edges)

    def look(self, node: Program, places: int, _onward: bool) -> int:
        _, part, ahead, negated = node
        found = self.step(part, self.everywhere, not ahead)
        return places & (self.everywhere ^ found if negated else found)


def moved(places: int, stretch: int, length: int, onward: bool) -> int:
    """Over `length` characters, from where the mask `stretch` says that so many follow."""
    return (places & stretch) << length if onward else places >> length & stretch


def exactly(total: int) -> list[int]:
    """Powers of two that add up to `total`."""
    return [1 << bit for bit in range(total.bit_length()) if total >> bit & 1]


def up_to(total: int) -> list[int]:
    """Powers of two with which, each taken or not in this order, all of 0 to `total` can be reached."""
    doubling = [1 << bit for bit in range((total + 1).bit_length() - 1)]
    return doubling + exactly(total - sum(doubling))


def stretches(mask: int, lengths: list[int]) -> Iterator[tuple[int, int]]:
    """Every length with the mask of where so many of the characters follow one another, as long as there are such."""
    rows = {1: mask}
    for length in lengths:
        while length not in rows:
            longest = max(rows)
            rows[2 * longest] = rows[longest] & rows[longest] >> longest
        yield length, rows[length]


class Accepts(dict[int, int]):
    """Symbol → the positions of an automaton that take it, one bit each."""

    def __init__(self, members: list[int]) -> None:
        super().__init__()
        self.positions = list(enumerate(members))

    def __missing__(self, symbol: int) -> int:
        found = sum(1 << position for position, each in self.positions if each >> symbol & 1)
        self[symbol] = found
        return found


class Follows(dict[int, int]):
    """Set of positions → those that may come next."""

    LARGEST = 4096

    def __init__(self, follow: list[int]) -> None:
        super().__init__()
        self.follow = follow

    def __missing__(self, positions: int) -> int:
        if len(self) > self.LARGEST:
            self.clear()
        found = 0
        for position, each in enumerate(self.follow):
            if positions >> position & 1:
                found |= each
        self[positions] = found
        return found


def closure(
    starts: str, symbols: Sequence[int], accepts: Accepts, follows: Follows, first: int, last: int
) -> bytes:
    """Where any number of rounds from one of the starts may end; both are digits, one for each place."""
    ends = bytearray(starts.encode())
    active, place = 0, starts.find("1")
    while 0 <= place < len(symbols):
        reach = follows[active] if active else 0
        if active & last:
            ends[place] = ONE
        if ends[place] == ONE:
            reach |= first
        active = reach & accepts[symbols[place]]
        place = place + 1 if active else starts.find("1", place + 1)
    if active & last:
        ends[-1] = ONE
    return bytes(ends)


ONE = ord("1")


def mirrored(follow: list[int]) -> list[int]:
    """The same steps, backwards."""
    return [
        sum(1 << source for source, each in enumerate(follow) if each >> target & 1)
        for target in range(len(follow))
    ]
