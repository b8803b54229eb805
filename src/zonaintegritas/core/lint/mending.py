"""Changes that are safe to make with one click, as data."""

from __future__ import annotations

from typing import Final

from zonaintegritas.core.decree.blocks import Paragraph, Place
from zonaintegritas.core.lint.finding import PARAGRAPH, Mend
from zonaintegritas.core.lint.subject import Subject, Text

PLAIN: Final = frozenset({"indicator", "target_time_raw", "target_output", "note"})


def paragraph_with(subject: Subject, place: Place, old: str, new: str) -> Mend | None:
    """The paragraph at a place with other words in place of some; None where they do not stand there, or in a table."""
    blocks = subject.reading.document.blocks
    block = blocks[place.block] if place.block < len(blocks) else None
    if not isinstance(block, Paragraph) or block.text.count(old) != 1:
        return None
    return Mend("", PARAGRAPH, block.text.replace(old, new), place.block)


def replaced(subject: Subject, text: Text, old: str, new: str) -> Mend | None:
    """The cell with other words in place of some; None where the text is no cell of an item."""
    if text.kind in PLAIN:
        return Mend(text.where[0], text.kind, text.value.replace(old, new))
    if text.kind not in {"steps", "evidence"}:
        return None
    row = next((row for row in subject.rows if row.ref == text.where[0]), None)
    if row is None:
        return None
    entries = row.item.steps.value if text.kind == "steps" else row.item.evidence.value
    return Mend(row.ref, text.kind, tuple(entry.replace(old, new) for entry in entries))
