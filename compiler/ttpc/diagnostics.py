"""What the compiler has to say: values, rendered by `ttpc.render`.

Message: what is wrong, in the rule author's words, lower case, names in back-ticks.  Label: why here.
Help: what to type.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ttpc.source import Source, Span

CODES = {
    "TTP001": "file cannot be read",
    "TTP002": "file is not UTF-8",
    "TTP003": "YAML does not parse",
    "TTP004": "several documents in one file",
    "TTP005": "duplicate key",
    "TTP006": "document too large, too deep or self-referring",
    "TTP007": "YAML 1.1 reads this scalar as something else",
    "TTP008": "YAML tag",
    "TTP009": "not a rule",
    "TTP101": "unknown technique",
    "TTP102": "unknown tactic",
    "TTP103": "tactic is not one of the technique's",
    "TTP104": "sub-technique of another technique",
    "TTP105": "revoked technique",
    "TTP106": "deprecated technique",
    "TTP107": "technique and sub-technique mixed up",
    "TTP108": "tactic of a foreign rule corrected",
    "TTP201": "unknown key",
    "TTP202": "missing key",
    "TTP203": "wrong type or value",
    "TTP204": "confidence out of range",
    "TTP205": "empty value",
    "TTP206": "rule id not usable",
    "TTP207": "duplicate rule id",
    "TTP208": "duplicate emit",
    "TTP301": "regex does not parse",
    "TTP302": "unknown event kind",
    "TTP303": "key does nothing",
    "TTP304": "no field to look at",
    "TTP305": "condition does not parse",
    "TTP306": "condition names an unknown pattern",
    "TTP307": "pattern is not used by the condition",
    "TTP308": "not a network",
    "TTP309": "unknown rule logic",
    "TTP310": "parameter without effect",
    "TTP311": "count or sequence that cannot work",
    "TTP320": "evidence that its kind forbids",
    "TTP321": "credential as evidence",
    "TTP401": "rule without examples",
    "TTP402": "field unknown for this kind",
    "TTP403": "no literal to look for",
    "TTP404": "regex that can be made to hang",
    "TTP501": "example does not match",
    "TTP502": "counter-example matches",
    "TTP601": "unknown table, column or list",
    "TTP602": "technique of a table that the rule does not emit",
    "TTP603": "emit that the table never gives",
    "TTP604": "name of a table or list not usable",
    "TTP605": "given twice in a table or list",
    "TTP606": "score missing",
    "TTP607": "table or list that no rule uses",
}
"""Every code with its title.  `docs/diagnostics.md` explains each; a test holds the two together."""


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that matters, such as the first of two definitions."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding, at one place."""

    code: str
    message: str
    span: Span
    label: str = ""
    help: str | None = None
    related: tuple[Related, ...] = ()
    severity: Severity = Severity.ERROR


def whole_file(path: str, text: str = "") -> Span:
    """The start of a file, for what concerns all of it."""
    return Span(Source(path, text), 1, 1, 1)


def did_you_mean(name: object, known: tuple[str, ...]) -> str | None:
    """Help that names the nearest known name; without one near enough, all of them if they are few."""
    import difflib  # noqa: PLC0415 - needed only when something is wrong

    near = difflib.get_close_matches(str(name), known, n=1, cutoff=0.6)
    if near:
        return f"did you mean `{near[0]}`?"
    if 0 < len(known) <= FEW:
        return "use one of " + ", ".join(f"`{each}`" for each in known)
    return None


FEW = 12
"""More names than this are not a help but a list."""
