r"""Command lines as a shell reads them: the simple commands of a line, each written the one plain way.

What hides a word is undone: quotes, backslashes, `$'\x77'`, `$@`, `$IFS`, wrappers such as `sudo`, paths before names,
and commands inside of `$(…)`, backticks, `sh -c`, `eval` and `find -exec`.  Nothing is run and no variable is known.
One pass from left to right over each text, and over what a command runs at most `DEPTH` times: linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

DEPTH: Final = 3
"""How deep commands are looked into that are given to a shell as a text."""

PIECES: Final = r"""
    (?P<joined> \\\n | \$[@*] | \$(?=") | \$\{[@*]\} | \$\(\) | `` )
  | (?P<blank>  (?: \$IFS | \$\{IFS[^{}]{0,20}\} ) (?: \$[1-9] )? )
  | (?P<quoted> '[^']*' )
  | (?P<ansi>   \$'(?:[^'\\]|\\.)*+' )
  | (?P<quote>  " )
  | (?P<inside> [$<>]\( )
  | (?P<tick>   ` )
  | (?P<escape> \\. )
  | (?P<pipe>   \|&?(?!\|) )
  | (?P<open>   \( )
  | (?P<close>  \) )
  | (?P<end>    (?: \|\| | &(?!>) | [;\n] ) \s* )
  | (?P<redirect> &>>? | [<>]&(?:(?:[0-9]+|-)(?![^\s;&|<>()]))? | >>|>\||<<<|<<-?|<>|[<>] )
  | (?P<space>  [^\S\n]+ )
  | (?P<comment> \# )
  | (?P<plain>  [^\s'"\\$`;&|<>()\#]+ | . )
"""
"""What an unquoted text is made of; what is not closed stands for itself."""

IN_QUOTES: Final = r"""
    (?P<joined> \\\n | \$[@*] | \$\{[@*]\} | \$\(\) | `` )
  | (?P<blank>  (?: \$IFS | \$\{IFS[^{}]{0,20}\} ) (?: \$[1-9] )? )
  | (?P<quote>  " )
  | (?P<inside> \$\( )
  | (?P<tick>   ` )
  | (?P<escape> \\[\\"$`] )
  | (?P<plain>  [^"\\$`]+ | . )
"""
"""The same between double quotes."""

ANSI: Final = r"\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|(.))"
CONTROLS: Final = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"} | {
    "e": "\x1b",
    "E": "\x1b",
}

LEADING: Final = frozenset(
    ["then", "do", "else", "elif", "if", "while", "until", "!", "{", "}", "fi", "done", "esac"]
)
"""Words of the shell's own before a command."""
ASSIGNMENT: Final = r"[A-Za-z_][A-Za-z0-9_]*(?:\[[^\]]*\])?\+?="

WRAPPERS: Final = {
    "sudo": "-u -g -h -p -C -r -t -T -U -D -R",
    "doas": "-u -C -a",
    "env": "-u -C",
    "exec": "-a",
    "time": "-f -o",
    "nice": "-n",
    "ionice": "-c -n -p",
    "timeout": "-s -k",
    "stdbuf": "-i -o -e",
    "xargs": "-I -n -P -L -d -a -E -s",
    "command": "",
    "builtin": "",
    "nohup": "",
    "setsid": "",
    "busybox": "",
    "toybox": "",
}
"""Commands that run another one, with those of their options that have a value behind them."""

SHELLS: Final = frozenset(["sh", "bash", "dash", "ash", "zsh", "ksh", "su"])
RUNS: Final = frozenset({"-exec", "-execdir", "-ok", "-okdir"})


class Word(NamedTuple):
    text: str
    plain: bool
    """Nothing of it was quoted: it may be a word of the shell's own."""
    redirects: bool = False
    """An operator; the next word says where to."""


class Frame:
    """A place where commands stand: the text itself, what is in parentheses, in backticks."""

    __slots__ = ("closed_by", "inside", "pipeline", "pipelines", "plain", "quotes", "word", "words")

    def __init__(self, closed_by: str, pipelines: list[list[str]]) -> None:
        self.closed_by = closed_by
        self.quotes = False
        self.word: list[str] | None = None
        self.plain = True
        self.words: list[Word] = []
        self.pipeline: list[str] = []
        self.inside: list[list[str]] = []
        """What shells run that stand in this pipeline."""
        self.pipelines = pipelines

    def add(self, text: str, *, plain: bool = False) -> None:
        if self.word is None:
            self.word, self.plain = [], True
        self.word.append(text)
        self.plain &= plain

    def end_word(self) -> None:
        if self.word is not None:
            self.words += braced("".join(self.word), plain=self.plain)
            self.word = None

    def redirect(self, operator: str) -> None:
        descriptor = "".join(self.word or ()) if self.plain else ""
        if descriptor.isdecimal():
            operator, self.word = descriptor + operator, None
        self.end_word()
        if operator[-1:].isdecimal() or operator.endswith("&-"):
            return  # to another descriptor
        self.words.append(Word(operator, plain=True, redirects=True))

    def end_command(self, depth: int, *, piped: bool) -> None:
        self.end_word()
        if self.words:
            words, self.words = redirected(self.words), []
            if command := plainly(words, depth, self.inside):
                self.pipeline.append(command)
        if not piped and self.pipeline:
            self.pipelines += [self.pipeline, *self.inside]
            self.pipeline, self.inside = [], []


def shell(text: str) -> list[str]:
    """The simple commands of a command line."""
    return [command for pipeline in pipelines(text, DEPTH) for command in pipeline]


def pipeline(text: str) -> list[str]:
    """The same, those of one pipeline with ` | ` between them."""
    return [" | ".join(each) for each in pipelines(text, DEPTH)]


_compiled: list[tuple[re.Pattern[str], re.Pattern[str]]] = []


def compiled() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What an unquoted text is made of, and a quoted one; compiled when first asked."""
    if not _compiled:
        flags = re.VERBOSE | re.DOTALL
        _compiled.append((re.compile(PIECES, flags), re.compile(IN_QUOTES, flags)))
    return _compiled[0]


def pipelines(text: str, depth: int) -> list[list[str]]:
    unquoted, in_quotes = compiled()
    found: list[list[str]] = []
    frames = [Frame("", found)]
    place, last_quote = 0, text.rfind('"')
    while place < len(text):
        frame = frames[-1]
        piece = (in_quotes if frame.quotes else unquoted).match(text, place)
        assert piece is not None  # any character is a piece
        place = piece.end()
        what, shown = str(piece.lastgroup), piece[0]
        if what == "quote" and (frame.quotes or piece.end() - 1 < last_quote):
            frame.quotes = not frame.quotes
            frame.add("")
        elif what in {"inside", "open"} or (what == "tick" and frame.closed_by != "`"):
            if what == "open":
                frame.end_command(depth, piped=False)
            else:
                # Not `$()`, which a shell that is given this would remove.
                frame.add("<()" if shown[0] == "<" else ">()" if shown[0] == ">" else "${}")
            frames.append(Frame("`" if what == "tick" else ")", found))
        elif what == "tick" or (what == "close" and frame.closed_by == ")"):
            frame.end_command(depth, piped=False)
            frames.pop()
        elif what == "comment" and frame.word is None:
            end = text.find("\n", place)
            place = len(text) if end < 0 else end
        else:
            step(frame, what, shown, depth)
    for frame in reversed(frames):
        frame.end_command(depth, piped=False)
    return found


def step(frame: Frame, what: str, shown: str, depth: int) -> None:
    """A piece that begins or ends nothing that commands stand in."""
    match what:
        case "plain" | "quote" | "comment":
            frame.add(shown, plain=not frame.quotes)
        case "quoted":
            frame.add(shown[1:-1])
        case "ansi":
            frame.add(re.sub(ANSI, character, shown[2:-1], flags=re.DOTALL))
        case "escape":
            frame.add(shown[1])
        case "blank" if frame.quotes:
            frame.add(" ")
        case "blank" | "space":
            frame.end_word()
        case "redirect":
            frame.redirect(shown)
        case "pipe" | "end" | "close":
            frame.end_command(depth, piped=what == "pipe")
        case _:  # what is removed
            pass


def character(escape: re.Match[str]) -> str:
    r"""What an escape in `$'…'` stands for; a NUL for nothing."""
    two, four, eight, octal, other = escape.groups()
    if other is not None:
        return CONTROLS.get(other, other)
    code = int(octal, 8) if octal else int(two or four or eight, 16)
    return chr(code) if 0 < code < 0x110000 else ""


def braced(text: str, *, plain: bool) -> list[Word]:
    """A word, or those that `{a,b}` stands for."""
    if plain and len(text) > 2 and text[0] == "{" and text[-1] == "}" and "," in text:
        return [Word(each, plain=False) for each in text[1:-1].split(",")]
    return [Word(text, plain)]


def redirected(words: list[Word]) -> list[Word]:
    """Without what is thrown away."""
    kept: list[Word] = []
    for word in words:
        if kept and kept[-1].redirects and not word.redirects:
            operator = kept.pop().text
            if word.text == "/dev/null":
                continue
            kept += [Word(operator, plain=False), word._replace(plain=False)]
        else:
            kept.append(word)
    return kept


def plainly(words: list[Word], depth: int, inside: list[list[str]]) -> str:
    """A command the one plain way; what it has a shell run goes `inside`."""
    run = [each.text for each in unwrapped(words)]
    if not run:
        return ""
    if run[0][:1] == "/":
        run[0] = run[0].rpartition("/")[2] or run[0]
    if depth:
        for script in scripts(run):
            inside += pipelines(script, depth - 1)
        for command in commands_of_find(run):
            if shown := plainly([Word(each, plain=False) for each in command], depth - 1, inside):
                inside.append([shown])
    return " ".join(" ".join(run).split())


def unwrapped(words: list[Word]) -> list[Word]:
    """Without what stands before a command; all of them if there is nothing else."""
    start = 0
    while start < len(words) and words[start].plain and words[start].text in LEADING:
        start += 1
    begin = start
    while start < len(words):
        text = words[start].text
        if words[start].plain and re.match(ASSIGNMENT, text):
            start += 1
            continue
        name = text.rpartition("/")[2] if text[:1] == "/" else text
        if name not in WRAPPERS:
            break
        behind = options_end(words, start + 1, WRAPPERS[name].split())
        if name == "env":
            while behind < len(words) and re.match(ASSIGNMENT, words[behind].text):
                behind += 1
        behind += name == "timeout"
        if behind >= len(words) or (name == "command" and words[start + 1].text[:1] == "-"):
            break
        start = behind
    return words[start:] if start < len(words) else words[begin:]


def options_end(words: list[Word], place: int, valued: list[str]) -> int:
    """Where a wrapper's options end."""
    while place < len(words) and words[place].text[:1] == "-":
        if words[place].text == "--":
            return place + 1
        place += 2 if words[place].text in valued else 1
    return place


def scripts(run: list[str]) -> Iterator[str]:
    """The texts that a command has a shell run."""
    if run[0] == "eval":
        yield " ".join(run[1:])
    if run[0] in SHELLS:
        for place, option in enumerate(run[1:-1], 1):
            if option[:1] == "-" and option[-1:] == "c" and option[1:2] != "-":
                yield run[place + 1]
                return


def commands_of_find(run: list[str]) -> Iterator[list[str]]:
    """The commands that `find` runs."""
    if run[0] != "find":
        return
    begins = [place for place, word in enumerate(run) if word in RUNS]
    for begin, border in zip(begins, [*begins[1:], len(run)], strict=False):
        command = run[begin + 1 : border]
        ends = (place for place, word in enumerate(command) if word in {";", "+"})
        yield command[: next(ends, len(command))]
