"""The ATT&CK catalogue: what one release calls its techniques, tactics and groups.

`catalogue` holds the frozen types and their lookups, `stix` reads a bundle into them, `index` writes
and reads the compact form and finds the catalogue a user means. The release in `data/` is embedded
and used by default.
"""

from ttpc.attack.catalogue import Catalogue, CatalogueError, Group, Tactic, Technique
from ttpc.attack.index import embedded, from_text, licence, load, resolve, to_text
from ttpc.attack.stix import from_bundle

__all__ = [
    "Catalogue",
    "CatalogueError",
    "Group",
    "Tactic",
    "Technique",
    "embedded",
    "from_bundle",
    "from_text",
    "licence",
    "load",
    "resolve",
    "to_text",
]
