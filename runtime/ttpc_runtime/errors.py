"""What the runtime raises: every error says what to do about it."""


class TtpcError(Exception):
    """Base of all errors raised by `ttpc_runtime`."""


class ArtifactError(TtpcError):
    """An artifact was refused: damaged, incomplete, for another ABI, or not signed as demanded (exit code 3)."""


class SigningError(TtpcError):
    """A key cannot be used, or what signatures need is not installed."""


class EventError(TtpcError, ValueError):
    """An event is not of the contract's shape: no `source_kind`, or a `payload` that is no mapping."""


class StateError(TtpcError, ValueError):
    """A rule state is none, or states cannot be read from their store or written to it."""
