"""Generated modules: executed from the verified bytes, each rule of them when it is first asked.

Nothing enters `sys.modules` or comes from `sys.path`: what runs is what was verified, and two artifacts can be open at
once.  A module sees the ABI, the pattern numbers, tables and lists; of the builtins it has `bool`.

To compile all rules takes longer than everything else that is done before the first event, and most events need none.
So the index says where the rules stand and which literals they are asked by.
"""

from _thread import allocate_lock  # `threading` takes a millisecond to import
from os.path import join
from types import CodeType, FunctionType, SimpleNamespace
from typing import Any

from ttpc_runtime import abi
from ttpc_runtime.abi import Kind
from ttpc_runtime.artifact import INDEX, LISTS, NUMBERS, TABLES, Artifact
from ttpc_runtime.index import index_of


class Modules:
    """The modules of one artifact.  Safe to share between threads."""

    def __init__(self, artifact: Artifact) -> None:
        self.artifact = artifact
        self.siblings = Siblings(artifact)
        self.kinds: dict[str, Kind] = {}
        self.lock = allocate_lock()

    def kind(self, name: str) -> Kind:
        """The rules of one kind of event, none of them executed yet."""
        with self.lock:
            if name not in self.kinds:
                self.kinds[name] = self.opened(name)
            return self.kinds[name]

    def opened(self, name: str) -> Kind:
        file = self.artifact.manifest["kinds"][name]
        content = self.artifact.files[file]
        index = index_of(name, self.artifact.files[INDEX])
        names = namespace(file, self.siblings)
        starts, lines = index["starts"], index["lines"]
        run(self.artifact.path, file, content[: starts[0]], names)
        kind: Kind = names["KIND"]

        def execute(number: int) -> None:
            end = starts[number + 1] if number + 1 < len(starts) else len(content)
            run(self.artifact.path, file, content[starts[number] : end], names, lines[number])

        kind.expect(index, execute)
        return kind


class Siblings:
    """The modules that a kind's module may import, executed when something in them is asked for."""

    def __init__(self, artifact: Artifact) -> None:
        self.patterns = Numbers(artifact)
        self.artifact = artifact

    def __getattr__(self, name: str) -> SimpleNamespace:
        file = f"{name}.py"
        if file not in {TABLES, LISTS}:
            raise AttributeError(name)
        names = namespace(file)
        run(self.artifact.path, file, self.artifact.files[file], names)
        module = SimpleNamespace(**names)
        setattr(self, name, module)
        return module


class Numbers:
    """`patterns.py`, of which a statement is executed when its name is first asked for."""

    def __init__(self, artifact: Artifact) -> None:
        self.artifact = artifact

    def __getattr__(self, name: str) -> Any:
        content = self.artifact.files[NUMBERS]
        start = content.find(f"\n{name}: Final = ".encode())
        if start < 0:
            raise AttributeError(name)
        end = content.find(b": Final = ", content.find(b"=", start))
        statement = content[start : len(content) if end < 0 else content.rfind(b"\n", start, end)]
        names = namespace(NUMBERS) | {"Final": abi.Final}
        run(self.artifact.path, NUMBERS, statement, names)
        setattr(self, name, names[name])
        return names[name]


def namespace(file: str, siblings: Siblings | None = None) -> dict[str, Any]:
    modules = {"ttpc_runtime.abi": abi, "": siblings}
    return {
        "__name__": file.removesuffix(".py"),
        "__builtins__": {"__import__": lambda module, *_: modules[module], "bool": bool},
    }


def run(path: str, file: str, content: bytes, names: dict[str, Any], line: int = 0) -> None:
    """Execute a part of a file.  `line`: how many lines stand before it.

    As text: `compile()` would make all types of `ast` first, which takes a millisecond.  So functions are told
    afterwards where they stand.
    """
    found: dict[str, Any] = {}
    exec(content, names, found)  # noqa: S102 - verified bytes, and an artifact is code
    for each in found.values():
        if isinstance(each, FunctionType):
            each.__code__ = placed(each.__code__, join(path, file), line)
    names.update(found)


def placed(code: CodeType, path: str, lines: int) -> CodeType:
    """The code, and all in it, in this file and so many lines further down: for tracebacks.

    With empty lines before it, it would stand there too, but to read 300,000 of them takes longer than compiling a rule.
    """
    return code.replace(
        co_filename=path,
        co_firstlineno=code.co_firstlineno + lines,
        co_consts=tuple(
            placed(each, path, lines) if isinstance(each, CodeType) else each
            for each in code.co_consts
        ),
    )
