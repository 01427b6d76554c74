"""Layers of the ATT&CK Navigator, format 4.5: techniques with a score, as its matrix shows them.

The format: https://github.com/mitre-attack/attack-navigator/blob/master/layers/spec/v4.5/layerformat.md
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

VERSIONS: Final = {"navigator": "5.1.0", "layer": "4.5"}
COLOURS: Final = ("#ffffff", "#ffe766", "#8ec843")
"""From a score of nothing to the highest."""

FULL: Final = 5
"""The score of the last colour, unless there is a higher one."""

ORDER_BY_SCORE: Final = 3


class Scored(NamedTuple):
    """A technique as a layer shows it."""

    technique_id: str
    """A technique or sub-technique."""
    score: float
    comment: str = ""
    metadata: Mapping[str, str] = {}


def layer(
    name: str,
    description: str,
    release: str,
    scored: Iterable[Scored],
    *,
    platform: str | None = None,
    tactic: str | None = None,
) -> dict[str, Any]:
    """The layer as JSON has it.  `tactic` is a short name: without one a technique shows in all of its tactics."""
    techniques = {each.technique_id: each for each in scored}
    parents = {each.partition(".")[0] for each in techniques if "." in each}
    under = {} if tactic is None else {"tactic": tactic}
    return {
        "name": name,
        "versions": {"attack": release.partition(".")[0], **VERSIONS},
        "domain": "enterprise-attack",
        "description": description,
        **({} if platform is None else {"filters": {"platforms": [platform]}}),
        "sorting": ORDER_BY_SCORE,
        "layout": {"layout": "side", "showID": True, "showName": True},
        "hideDisabled": False,
        "techniques": [
            {
                "techniqueID": each,
                **under,
                **(entry(techniques[each]) if each in techniques else {}),
                **({"showSubtechniques": True} if each in parents else {}),
            }
            for each in sorted(techniques.keys() | parents)
        ],
        "gradient": {
            "colors": list(COLOURS),
            "minValue": 0,
            "maxValue": max((FULL, *(each.score for each in techniques.values()))),
        },
        "selectSubtechniquesWithParent": False,
    }


def entry(scored: Scored) -> dict[str, Any]:
    metadata = [{"name": name, "value": value} for name, value in scored.metadata.items()]
    return {"score": scored.score, "comment": scored.comment, "metadata": metadata}
