"""Words made alike for searching, the same on every database: small letters, sign by sign."""

from __future__ import annotations


def folded(text: str) -> str:
    """The text in small letters; every sign stays at its place, so that a find in one is a find in the other."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter if len(letter := sign.lower()) == 1 else sign for sign in text)
