"""Numbers as the document prints them, before the reading drops them."""

from __future__ import annotations

import re
from typing import Final

from zonaintegritas.core.decree.blocks import Place
from zonaintegritas.core.lint.subject import Subject

MARKER: Final = re.compile(r"^\s*\(?(?:\d{1,2}|[a-z])[.)]\s*\S", re.IGNORECASE)


def is_numbered(subject: Subject, places: tuple[Place, ...]) -> bool:
    """Whether the first of these cells begins with a number or letter of a list."""
    cells = (subject.cell_texts.get((place.block, place.row, place.column), "") for place in places[:1])
    return any(MARKER.match(text) for text in cells)
