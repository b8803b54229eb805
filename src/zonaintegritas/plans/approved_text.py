"""The text of a draft that is approved and printed: what counts as material, and its fingerprint. Pure functions.

Number, date and who signs are given after the approval; they are not part of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any, Final

from zonaintegritas.plans.models import CELL_FIELDS, Draft, PlanRow
from zonaintegritas.plans.models.row import TREE_FIELDS

HEADER: Final = ("office_name", "about", "plan_year")
ROW: Final = (*TREE_FIELDS, *CELL_FIELDS, "extra")


def text_of(draft: Draft, rows: Sequence[PlanRow]) -> dict[str, Any]:
    """What is material of a draft and its standing rows (in order), in the form of a revision's content."""
    return {
        "header": {name: getattr(draft, name) for name in HEADER},
        "decree_part": draft.decree_part,
        "paragraphs": {key: written["text"] for key, written in draft.paragraphs.items()},
        "rows": [{"item": row.pk, **{name: getattr(row, name) for name in ROW}} for row in rows],
    }


def fingerprint_of(text: dict[str, Any]) -> str:
    """SHA-256 of the material text; the same on both databases, whatever the order of keys."""
    return hashlib.sha256(json.dumps(text, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
