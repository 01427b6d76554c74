"""A pack's own settings: `ttpc.toml` in its folder."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ttpc.diagnostics import CODES, did_you_mean
from ttpc.kinds import FIELDS

FILE = "ttpc.toml"
SETTINGS = ("errors", "max_cost", "complete", "corpora")


class ConfigError(Exception):
    """`ttpc.toml` is wrong; the message says where and what to write."""


@dataclass(frozen=True, slots=True)
class Config:
    errors: frozenset[str] = frozenset()
    """Codes of warnings that fail the build of this pack."""
    max_cost: Mapping[str, float] = field(default_factory=dict)
    """By kind, what a quiet event may cost (`plan/cost.py`)."""
    complete: bool = False
    """Whether the examples of stable rules have to show every part of them."""
    corpora: tuple[Path, ...] = ()
    """Folders of labelled events; of two corpora with one name that of the folder named first counts."""


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
    for key in table.keys() - {*SETTINGS}:
        hint = did_you_mean(key, SETTINGS)
        raise ConfigError(f"{file}: unknown setting `{key}`; {hint}")
    try:
        return Config(
            errors_of(table.get("errors", [])),
            budget_of(table.get("max_cost", {})),
            complete_of(table.get("complete", False)),
            corpora_of(table.get("corpora", []), file.parent),
        )
    except ConfigError as error:
        raise ConfigError(f"{file}: {error}") from None


def errors_of(codes: object) -> frozenset[str]:
    if not isinstance(codes, list) or not all(isinstance(each, str) for each in codes):
        raise ConfigError('`errors` must be a list of codes, e.g. errors = ["TTP401"]')
    for code in codes:
        if code not in CODES:
            hint = did_you_mean(code, tuple(CODES)) or "see docs/diagnostics.md"
            raise ConfigError(f"unknown code `{code}`; {hint}")
    return frozenset(codes)


def budget_of(costs: object) -> Mapping[str, float]:
    """Also of `--max-cost`, as a mapping."""
    if not isinstance(costs, Mapping):
        raise ConfigError("`max_cost` must be a table, e.g. max_cost = {command = 0.5}")
    for kind, cost in costs.items():
        if kind not in FIELDS:
            hint = did_you_mean(kind, tuple(FIELDS)) or "see docs/rules.md#kinds-and-fields"
            raise ConfigError(f"`max_cost` for an unknown kind `{kind}`; {hint}")
        if isinstance(cost, bool) or not isinstance(cost, (int, float)) or not cost >= 0:
            raise ConfigError(f"`max_cost.{kind}` must be a number from 0, e.g. {kind} = 0.5")
    return dict(costs)


def complete_of(value: object) -> bool:
    if not isinstance(value, bool):
        raise ConfigError("`complete` must be true or false")
    return value


def corpora_of(folders: object, above: Path) -> tuple[Path, ...]:
    if not isinstance(folders, list) or not all(isinstance(each, str) for each in folders):
        raise ConfigError('`corpora` must be a list of folders, e.g. corpora = ["../tests/seed"]')
    return tuple(above / each for each in folders)
