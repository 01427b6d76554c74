"""emit: a layout to the text of the generated modules.  Valid, typed, formatted, the same on every run."""

from __future__ import annotations

from ttpc.emit.index import index
from ttpc.emit.modules import (
    kind_module,
    lists_module,
    numbers_module,
    package_module,
    tables_module,
)
from ttpc.emit.names import name_rules
from ttpc.emit.shared import shared_of
from ttpc.emit.verify import verify
from ttpc.layout import Layout

__all__ = ["emit"]


def emit(layout: Layout, release: str) -> dict[str, str]:
    """The generated files by name.  `release`: of ATT&CK, for the package's docstring."""
    names = name_rules(layout)
    shared = shared_of(layout)
    kinds = {kind.name: kind_module(kind, names, shared) for kind in layout.kinds}
    texts = {
        "__init__.py": package_module(layout, release),
        "patterns.py": numbers_module(layout, names),
        **{f"{name}.py": text for name, text in kinds.items()},
    }
    if shared.tables:
        texts["tables.py"] = tables_module(shared)
    if shared.lists:
        texts["lists.py"] = lists_module(shared)
    for name, text in texts.items():
        verify(name, text)
    return {**texts, "index.json": index(layout, names, kinds)}
