"""ttpc's runtime: opens an artifact made by `ttpc build` and tags events with ATT&CK techniques.

Needs hyperscan and nothing else.
"""

from ttpc_runtime.abi import Emit, Rule
from ttpc_runtime.engine import Engine
from ttpc_runtime.errors import ArtifactError, EventError, SigningError, StateError, TtpcError
from ttpc_runtime.events import Event, Tag
from ttpc_runtime.overlay import FileStateStore
from ttpc_runtime.state import MemoryStateStore, RuleState, StateStore

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
