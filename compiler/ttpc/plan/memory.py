"""What planning has worked out before about regexes, kept between builds: their literals, and how they are confirmed.

To find these takes most of a build's time, and depends on nothing but the regex.  So the answer is remembered under the
question.
"""

from __future__ import annotations

import json
import multiprocessing
import sys
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from ttpc.cache import read_cache, write_cache
from ttpc.ir import Matches, Question, SeenAs, asked
from ttpc.ir.regex import Regex
from ttpc.plan.anchors import Prefilter, prefilters_of
from ttpc.plan.confirm import Alone, Found, alone, remember
from ttpc_runtime.programs import Bound
from ttpc_runtime.streams import Program

MOST = 100_000
"""Questions remembered: those of this build and the latest others."""
FEW = 4
"""Regexes that are worked out sooner than the file is read."""
MANY = 64
"""Questions for which another process is worth starting."""


class Answer(NamedTuple):
    prefilters: tuple[Prefilter, ...]
    found: tuple[Found, ...]
    """Of each of the regexes."""


class Memory:
    """Answers about regexes.  Without a file it remembers for one build."""

    def __init__(self, path: Path | None = None, processes: int = 1) -> None:
        self.path = path
        self.processes = processes
        self.before: dict[str, Any] = {}
        """As it is in the file: of most packs only a few answers are wanted."""
        self.used: dict[str, Answer] = {}

    def learn(self, questions: Iterable[Question]) -> None:
        """Work out what is not known yet, in several processes if that is much."""
        regexes = {key_of(each): each for each in questions if isinstance(asked(each), Matches)}
        if self.path is not None and len(regexes) > FEW:
            self.before = read_cache(self.path) or {}
        missing = {key: each for key, each in regexes.items() if key not in self.before}
        found = in_parallel(list(missing.values()), self.processes)
        self.used = {key: decoded(self.before[key]) for key in regexes.keys() & self.before.keys()}
        self.used |= zip(missing, found, strict=True)
        for key, each in regexes.items():
            for regex, known in zip(regexes_of(each), self.used[key].found, strict=True):
                remember(regex.tree, known)

    def prefilters(self, question: Question) -> tuple[Prefilter, ...]:
        """The literals of a question; regexes must have been learnt."""
        if isinstance(asked(question), Matches):
            return self.used[key_of(question)].prefilters
        return prefilters_of(question)

    def save(self) -> None:
        """Write what this build has added, if it has."""
        known = len(self.used) <= FEW or self.used.keys() <= self.before.keys()
        if self.path is not None and not known:
            used = {key: encoded(each) for key, each in self.used.items()}
            write_cache(self.path, dict(islice((used | self.before).items(), MOST)))


def key_of(question: Question) -> str:
    """What the regexes' trees were made from, and what they are asked of."""
    view = question.view if isinstance(question, SeenAs) else None
    matches = asked(question)
    assert isinstance(matches, Matches)
    return json.dumps([view, matches.case_sensitive, *(each.source for each in matches.regexes)])


def regexes_of(question: Question) -> tuple[Regex, ...]:
    matches = asked(question)
    return matches.regexes if isinstance(matches, Matches) else ()


def answer(question: Question) -> Answer:
    return Answer(prefilters_of(question), tuple(alone(each.tree) for each in regexes_of(question)))


# ── several processes ──────────────────────────────────────────────────────────────────────────────────────

QUESTIONS: list[Question] = []
"""What forked processes are to work out: they inherit it, so that no regex has to be sent to them."""


def in_parallel(questions: Sequence[Question], processes: int) -> list[Answer]:
    if processes < 2 or len(questions) <= MANY or sys.platform != "linux":
        return [answer(each) for each in questions]
    QUESTIONS[:] = questions
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        found = pool.map(work_out, range(len(questions)), chunksize=16)
    QUESTIONS.clear()
    return found


def work_out(index: int) -> Answer:
    return answer(QUESTIONS[index])


# ── on disk ────────────────────────────────────────────────────────────────────────────────────────────────


def decoded(content: Any) -> Answer:
    prefilters, found = content
    return Answer(
        tuple(
            Prefilter(frozenset(each.encode("latin-1") for each in items), caseless, cost)
            for items, caseless, cost in prefilters
        ),
        tuple(each if isinstance(each, str) else found_in(*each) for each in found),
    )


def found_in(program: Program, classes: list[Any], bound: list[Any] | None, limit: int) -> Found:
    known = tuple((members, tuple(others)) for members, others in classes)
    return Alone(program, known, None if bound is None else Bound(*bound), limit)


def encoded(answer: Answer) -> Any:
    return [
        [
            [sorted(item.decode("latin-1") for item in each.items), each.caseless, each.cost]
            for each in answer.prefilters
        ],
        answer.found,
    ]
