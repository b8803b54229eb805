"""What both directions of the wire form must agree on."""

from __future__ import annotations

from typing import Final

VERSION: Final = 1
CELL_DEFAULTS: Final[tuple[object, ...]] = (1, 1, None, 0, None, None)  # spans, fill, open edges, confidence, doubt
DECREE_TEXTS: Final = (
    "office",
    "number",
    "about",
    "enacted_place",
    "signatory_name",
    "signatory_role",
    "certifier_name",
)
