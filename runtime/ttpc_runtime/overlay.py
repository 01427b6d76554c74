"""The overlay: rule states in a JSON file beside the artifact, which admits no file that was not built.

::

    {"version": 1, "states": {"R0014": {"state": "clipped", "confidence_max": 0.5, "reason": "noisy"}}}

Replaced as a whole by whoever changes it, so a reader never sees half a change; writers take turns.  The store that
reads and writes it is `states.FileStateStore`.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from os.path import basename, dirname, join
from typing import TYPE_CHECKING, Any

from ttpc_runtime.errors import StateError

if TYPE_CHECKING:
    from datetime import datetime

    from ttpc_runtime.state import RuleState

FORMAT = 1
TIMES = ("expires_at", "set_at")

MEND = "mend it, or delete it and every rule is enabled"


# ── reading ────────────────────────────────────────────────────────────────────────────────────────────────


def states_in(path: str, content: bytes) -> dict[str, RuleState]:
    """What the file says.  Raises `StateError` unless all of it is understood."""
    try:
        found = json.loads(content, object_pairs_hook=without_doubles)
    except json.JSONDecodeError as error:
        where = f"{path}:{error.lineno}"
        raise StateError(f"{where}: not JSON: {error.msg.lower()}; {MEND}") from None
    except StateError as error:
        raise StateError(f"{path}: {error}; {MEND}") from None
    except (ValueError, RecursionError):  # not UTF-8, numbers without end, nesting without end
        raise StateError(f"{path}: not JSON; {MEND}") from None
    if not isinstance(found, dict) or found.keys() != {"version", "states"}:
        raise StateError(f"{path}: not an object with `version` and `states` alone; {MEND}")
    if found["version"] != FORMAT or isinstance(found["version"], bool):
        what = f"of format {found['version']!r}; this runtime reads {FORMAT}"
        raise StateError(f"{path}: {what}; use the `ttpc` that wrote it")
    if not isinstance(found["states"], dict):
        raise StateError(f"{path}: `states` is an object, by rule id; {MEND}")
    states = {}
    for rule_id, record in found["states"].items():
        try:
            states[rule_id] = state_from(record)
        except StateError as error:
            where = f"{path}{line_of(rule_id, content)}"
            raise StateError(f"{where}: `{visible(rule_id)}`: {error}; {MEND}") from None
    return states


def without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise StateError(f"`{visible(twice)}` is there twice")
    return found


def state_from(record: Any) -> RuleState:
    """A state from its JSON object, as `record_of` gives it.  Raises `StateError`."""
    from ttpc_runtime.state import RuleState  # noqa: PLC0415 - most files of states are not there

    if not isinstance(record, dict) or "state" not in record:
        raise StateError("not an object with a `state`")
    for key in record:
        if key not in RuleState._fields:
            raise StateError(f"unknown key `{visible(key)}`")
    times = {key: time_from(key, record[key]) for key in TIMES if record.get(key) is not None}
    return RuleState(**{**record, **times})


def time_from(key: str, value: Any) -> datetime:
    from datetime import datetime  # noqa: PLC0415 - most states have no time

    with suppress(ValueError, TypeError):
        return datetime.fromisoformat(value)
    raise StateError(f"`{key}` is an ISO 8601 time, not {value!r}")


def visible(name: str) -> str:
    """As it can be printed."""
    return name if name.isprintable() else ascii(name)[1:-1]


def line_of(rule_id: str, content: bytes) -> str:
    """`:4`, where the rule is first named.  Nothing where it is written with escapes."""
    name = f'"{rule_id}"'
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        if name in line:
            return f":{number}"
    return ""


# ── writing ────────────────────────────────────────────────────────────────────────────────────────────────


def record_of(state: RuleState) -> dict[str, Any]:
    """A state as JSON has it: times as text, and nothing where nothing was said."""
    record = state._asdict()
    for key in TIMES:
        if record[key] is not None:
            record[key] = record[key].isoformat().replace("+00:00", "Z")
    return {key: value for key, value in record.items() if value is not None}


def as_json(states: Mapping[str, RuleState]) -> bytes:
    records = {rule_id: record_of(state) for rule_id, state in sorted(states.items())}
    return (json.dumps({"version": FORMAT, "states": records}, indent=2) + "\n").encode()


@contextmanager
def locked(place: str) -> Iterator[None]:
    """Alone among the writers.  The lock goes with its process, however that ends; its empty file stays."""
    import fcntl  # noqa: PLC0415 - most processes only read

    path = join(dirname(place), f".{basename(place)}.lock")
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def replace(place: str, content: bytes) -> None:
    """Put the content in place in one step, on disk before it has the name.  Who may read the file stays the same."""
    aside = join(
        dirname(place), f".{basename(place)}.part"
    )  # one name is enough for whoever is alone
    with suppress(FileNotFoundError):
        os.unlink(aside)  # of a writer that was killed
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        with open(descriptor, "wb") as file:
            with suppress(FileNotFoundError):
                os.fchmod(descriptor, stat.S_IMODE(os.stat(place).st_mode))
            file.write(content)
            file.flush()
            os.fsync(descriptor)
        os.rename(aside, place)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(aside)
        raise
    folder = os.open(dirname(place), os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
