"""A party: what a plan prints as *penanggung jawab*, however it is spaced and whatever its capitals."""

from __future__ import annotations

import hashlib


def party_key(printed: str) -> str:
    """The key under which an office remembers who stands for a printed party; empty where nothing is printed."""
    words = " ".join(printed.split()).casefold()
    return hashlib.sha256(words.encode()).hexdigest() if words else ""
