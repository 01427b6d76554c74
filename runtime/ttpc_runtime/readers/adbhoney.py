"""ADBHoney's JSON log, of an Android debug bridge: commands, and one event per session."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from ttpc_runtime.readers.outcome import Row, text_of
from ttpc_runtime.readers.session import Session
from ttpc_runtime.readers.sessionlog import Dialect, SessionLog, closed, command, transfer


class AdbhoneyReader(SessionLog):
    def __init__(self) -> None:
        super().__init__(ADBHONEY)


def connect(session: Session, row: Row) -> None:
    port = text_of(row, "dest_port")
    session.note("dst_port", int(port) if port and port.isdecimal() and len(port) <= 5 else None)


ADBHONEY: Final = Dialect(
    "ADBHoney",
    "adbhoney.",
    tells=MappingProxyType({"adbhoney.command.input": command, "adbhoney.session.closed": closed}),
    folds=MappingProxyType(
        {
            "adbhoney.session.connect": connect,
            "adbhoney.session.file_upload": transfer,
        }
    ),
    skips=MappingProxyType({}),
    service="adb",
)
