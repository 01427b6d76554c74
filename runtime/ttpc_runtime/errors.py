"""What the runtime raises: every error says what to do about it."""


class TtpcError(Exception):
    """Base of all errors raised by `ttpc_runtime`."""


class ArtifactError(TtpcError):
    """An artifact was refused: damaged, incomplete, foreign or made for another ABI (exit code 3)."""


class EventError(TtpcError, ValueError):
    """An event is not of the contract's shape: no `source_kind`, or a `payload` that is no mapping."""
