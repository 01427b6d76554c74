"""Rules as an artifact carries them: what they emit, and what a catalogue says of them."""

from typing import NamedTuple


class Emit(NamedTuple):
    """One ATT&CK statement of a rule: what a match means, and how sure the rule is of it."""

    tactic: str
    technique_id: str
    sub_technique_id: str | None
    confidence: float
    name: str
    """Full ATT&CK name, e.g. `OS Credential Dumping: /etc/passwd and /etc/shadow`."""

    @property
    def attack_id(self) -> str:
        """The most specific id: the sub-technique's where there is one."""
        return self.sub_technique_id or self.technique_id

    @property
    def mitre_url(self) -> str:
        """The page of that id on attack.mitre.org."""
        return "https://attack.mitre.org/techniques/" + self.attack_id.replace(".", "/")


class Rule(NamedTuple):
    """A rule as the artifact carries it: all that a tag or a catalogue says of it."""

    id: str
    version: int
    name: str
    emits: tuple[Emit, ...]
    evidence_fields: tuple[str, ...]
    description: str
    status: str
    source: str
    """Path of the rule's file, as given to the build."""
    computed: tuple[str, ...] = ()
    """Names of the evidence beside the fields."""
    redact: tuple[str, ...] = ()
    """Names whose values do not leave in this rule's evidence, beside those of credentials."""
