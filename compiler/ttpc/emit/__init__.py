"""emit: a layout to the text of the generated modules.  Valid, typed, formatted, the same on every run."""

from __future__ import annotations

from ttpc.emit.modules import kind_module, numbers_module, package_module
from ttpc.emit.names import name_rules
from ttpc.emit.verify import verify
from ttpc.layout import Layout

__all__ = ["emit"]


def emit(layout: Layout, release: str) -> dict[str, str]:
    """The generated files by name.  `release`: of ATT&CK, for the package's docstring."""
    names = name_rules(layout)
    texts = {
        "__init__.py": package_module(layout, release),
        "patterns.py": numbers_module(layout, names),
        **{f"{kind.name}.py": kind_module(kind, names) for kind in layout.kinds},
    }
    for name, text in texts.items():
        verify(name, text)
    return texts
