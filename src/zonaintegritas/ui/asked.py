"""What an address or a form asks for, as a database takes it."""

from __future__ import annotations

LONGEST_KEY = 18  # digits


def key_of(text: str) -> int | None:
    """The key of a row; None where it cannot be one."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST_KEY else None


def words_of(text: str, longest: int | None = None) -> str:
    """What was typed, without what no database keeps."""
    return text.replace("\0", "").strip()[:longest]
