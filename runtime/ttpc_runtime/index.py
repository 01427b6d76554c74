"""The artifact's index, `index.json`: where rules stand in their modules, and by which literals they are asked."""

import json
from collections.abc import Iterator, Mapping
from typing import TypedDict

Anchors = list[tuple[frozenset[int], int]]
"""Other literal numbers, and the index of what to ask when all of them were seen too."""


class Index(TypedDict):
    """What the artifact's index says of a kind: lists with a number for each block, or numbers of what is asked."""

    starts: list[int]
    """The byte at which a block begins in the module."""
    lines: list[int]
    """How many lines stand before it."""
    firsts: list[int]
    """Number of the first thing that is asked in it; behind the last one how much there is in all."""
    stateful: list[int]
    """What other events decide about too: windows, and the rules that they decide about."""
    always: list[int]
    """What no literal can stand for."""
    anchored: dict[str, str]
    """By literal number what is asked when it is seen: `12 14+3`, 12, and 14 if 3 is seen too."""


class Anchored(dict[int, Anchors]):
    """By literal number; read when the number is first seen, because an artifact has thousands and an event few."""

    def __init__(self, said: Mapping[str, str]) -> None:
        super().__init__()
        self.said = said

    def __missing__(self, number: int) -> Anchors:
        each = (anchor.split("+") for anchor in self.said.get(str(number), "").split())
        found = [(frozenset(map(int, others)), int(index)) for index, *others in each]
        self[number] = found
        return found

    def together(self) -> Iterator[tuple[int, ...]]:
        """The numbers of every anchor."""
        for number in map(int, self.said):
            for others, _ in self[number]:
                yield number, *others


def index_of(kind: str, index: bytes) -> Index:
    """What the index says of a kind.  What it says of others is not parsed."""
    heading = f"\n{json.dumps(kind)}: ".encode()
    begin = index.index(heading) + len(heading)
    found: Index = json.loads(index[begin : index.index(b"}}", begin) + 2])
    return found
