"""A pack's own settings: `ttpc.toml` in its folder."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ttpc.diagnostics import CODES, did_you_mean

FILE = "ttpc.toml"


class ConfigError(Exception):
    """`ttpc.toml` is wrong; the message says where and what to write."""


@dataclass(frozen=True, slots=True)
class Config:
    errors: frozenset[str] = frozenset()
    """Codes of warnings that fail the build of this pack."""


def load_config(paths: Sequence[Path]) -> Config:
    """The settings of the first path that has any; a file's are those of the folder it is in."""
    for path in paths:
        file = (path if path.is_dir() else path.parent) / FILE
        if file.exists():
            return read_config(file)
    return Config()


def read_config(file: Path) -> Config:
    """Raises `ConfigError`: a setting that is not understood must not be passed over."""
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file}: {error}") from error
    for key in table.keys() - {"errors"}:
        hint = did_you_mean(key, ("errors",))
        raise ConfigError(f"{file}: unknown setting `{key}`; {hint}")
    codes = table.get("errors", [])
    if not isinstance(codes, list) or not all(isinstance(each, str) for each in codes):
        raise ConfigError(f'{file}: `errors` must be a list of codes, e.g. errors = ["TTP401"]')
    for code in codes:
        if code not in CODES:
            hint = did_you_mean(code, tuple(CODES)) or "see docs/diagnostics.md"
            raise ConfigError(f"{file}: unknown code `{code}`; {hint}")
    return Config(frozenset(codes))
