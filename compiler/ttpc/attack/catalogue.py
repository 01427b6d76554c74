"""One release of ATT&CK Enterprise as frozen data, and the questions the compiler asks of it.

Ids are ATT&CK's own (`T1059.004`, `TA0002`, `G0016`). Revoked and deprecated techniques stay in the
catalogue, because a rule that names one deserves a better answer than "unknown".
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SITE = "https://attack.mitre.org"
_CLOSE = 0.75  # difflib ratio from which a name is worth suggesting; ids need more, see `_near_id`


class CatalogueError(Exception):
    """A catalogue could not be read; the message says what is wrong and what to do about it."""


@dataclass(frozen=True, slots=True)
class Tactic:
    id: str  # TA0006
    short_name: str  # credential-access
    name: str  # Credential Access
    stix_id: str

    @property
    def url(self) -> str:
        return f"{SITE}/tactics/{self.id}"


@dataclass(frozen=True, slots=True)
class Group:
    id: str  # G0016
    name: str
    aliases: tuple[str, ...]  # sorted, without the group's own name
    stix_id: str

    @property
    def url(self) -> str:
        return f"{SITE}/groups/{self.id}"


@dataclass(frozen=True, slots=True)
class Technique:
    """A technique or sub-technique, live or not."""

    id: str
    name: str  # its own: "/etc/passwd and /etc/shadow", see `Catalogue.full_name`
    stix_id: str
    tactics: tuple[str, ...]  # TA ids in the order of the ATT&CK matrix
    platforms: tuple[str, ...]  # sorted
    revoked: bool = False
    deprecated: bool = False
    revoked_by: str | None = None  # the next id only, see `Catalogue.replacement`

    @property
    def live(self) -> bool:
        return not (self.revoked or self.deprecated)

    @property
    def parent(self) -> str | None:
        """The id of the technique this is a sub-technique of; ATT&CK writes it into the id itself."""
        head, dot, _ = self.id.partition(".")
        return head if dot else None

    @property
    def url(self) -> str:
        return f"{SITE}/techniques/{self.id.replace('.', '/')}"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the compiler knows of one ATT&CK release."""

    release: str  # "18.1", or "unknown" when a bundle does not say
    spec_version: str  # of the ATT&CK data model: "3.3.0"
    domain: str  # "enterprise-attack"
    tactics: tuple[Tactic, ...]  # in the order of the matrix
    techniques: Mapping[str, Technique]  # by id, sorted; revoked and deprecated ones too
    groups: Mapping[str, Group]  # by id, sorted; live ones only
    uses: Mapping[str, tuple[str, ...]]  # technique id -> ids of the groups that use exactly it

    def technique(self, technique_id: str) -> Technique | None:
        return self.techniques.get(technique_id)

    def tactic(self, key: str) -> Tactic | None:
        """The tactic with this TA id or short name."""
        return next(
            (tactic for tactic in self.tactics if key in (tactic.id, tactic.short_name)), None
        )

    def meant(self, tactic_id: str, technique_id: str) -> str:
        """The tactic, or the technique's only one where it is none of the technique's and there is no choice."""
        technique = self.techniques.get(technique_id)
        known = technique.tactics if technique and technique.live else ()
        exists = any(each.id == tactic_id for each in self.tactics)
        return known[0] if len(known) == 1 and exists else tactic_id

    def full_name(self, technique_id: str) -> str | None:
        """`OS Credential Dumping: /etc/passwd and /etc/shadow` for a sub-technique; None if unknown."""
        technique = self.techniques.get(technique_id)
        if technique is None:
            return None
        parent = self.techniques.get(technique.parent or "")
        return technique.name if parent is None else f"{parent.name}: {technique.name}"

    def subtechniques(self, technique_id: str) -> tuple[Technique, ...]:
        """The live sub-techniques of a technique, by id."""
        return tuple(t for t in self.techniques.values() if t.live and t.parent == technique_id)

    def replacement(self, technique_id: str) -> tuple[str, ...]:
        """The ids that replaced a revoked technique, in order; the last one is live.

        Empty for a technique that is not revoked, and for a chain that never reaches a live one.
        """
        chain: list[str] = []
        technique = self.techniques.get(technique_id)
        while technique and technique.revoked_by and technique.revoked_by not in chain:
            chain.append(technique.revoked_by)
            technique = self.techniques.get(technique.revoked_by)
        return tuple(chain) if technique and technique.live else ()

    def groups_using(self, technique_id: str) -> tuple[Group, ...]:
        """The groups that use exactly this technique (not its sub-techniques), by id."""
        return tuple(self.groups[group] for group in self.uses.get(technique_id, ()))

    def nearest(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """Ids of live techniques that somebody who typed this id or name may have meant, best first."""
        wanted = text.strip().replace("/", ".").upper()
        if (exact := self.techniques.get(wanted)) and exact.live:
            return (wanted,)
        if wanted[:1] == "T" and wanted[1:2].isdigit():
            return tuple(self._near_id(wanted))[:limit]
        return tuple(self._near_name(text.strip().casefold()))[:limit]

    def nearest_tactic(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """TA ids of tactics with a similar id, short name or name, best first."""
        spellings = {tactic.id.casefold(): tactic.id for tactic in self.tactics}
        spellings |= {tactic.short_name: tactic.id for tactic in self.tactics}
        wanted = "-".join(text.casefold().replace("_", " ").split())
        close = difflib.get_close_matches(wanted, spellings, n=limit, cutoff=0.6)
        return tuple(dict.fromkeys(spellings[spelling] for spelling in close))

    def _near_id(self, wanted: str) -> Iterable[str]:
        # Siblings first: the digits after the dot are mistyped more often than the family is.
        head, dot, _ = wanted.partition(".")
        live = [technique.id for technique in self.techniques.values() if technique.live]
        family = [technique for technique in live if dot and technique.partition(".")[0] == head]
        siblings = difflib.get_close_matches(wanted, family, n=3, cutoff=0.85)
        others = difflib.get_close_matches(wanted, live, n=3, cutoff=0.8)
        return dict.fromkeys([*siblings, *family[:1], *([] if family else others)])

    def _near_name(self, wanted: str) -> Iterable[str]:
        spellings: dict[str, list[str]] = {}
        for technique in self.techniques.values():
            if technique.live:
                for name in (technique.name, self.full_name(technique.id) or ""):
                    spellings.setdefault(name.casefold(), []).append(technique.id)
        close = difflib.get_close_matches(wanted, spellings, n=3, cutoff=_CLOSE)
        return dict.fromkeys(technique for name in close for technique in spellings[name])
