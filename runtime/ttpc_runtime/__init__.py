"""ttpc's runtime: opens an artifact made by `ttpc build` and tags events with ATT&CK techniques.

Needs hyperscan and nothing else.
"""

from typing import TYPE_CHECKING

from ttpc_runtime.abi import Emit, Rule
from ttpc_runtime.engine import Engine
from ttpc_runtime.errors import ArtifactError, EventError, SigningError, StateError, TtpcError
from ttpc_runtime.events import Event, Tag
from ttpc_runtime.states import FileStateStore, MemoryStateStore, StateStore

if TYPE_CHECKING:
    from ttpc_runtime.state import RuleState

__all__ = [
    "ArtifactError",
    "Emit",
    "Engine",
    "Event",
    "EventError",
    "FileStateStore",
    "MemoryStateStore",
    "Rule",
    "RuleState",
    "SigningError",
    "StateError",
    "StateStore",
    "Tag",
    "TtpcError",
]


def __getattr__(name: str) -> type:
    """`RuleState` is imported when it is asked for: most engines have no rule with a state."""
    if name != "RuleState":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ttpc_runtime.state import RuleState  # noqa: PLC0415 - see above

    return RuleState
