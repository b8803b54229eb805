"""How alike two texts are, from what they share of runs of three characters: quick, and blind to single slips."""

from __future__ import annotations

Grams = frozenset[str]


def grams(text: str) -> Grams:
    """The runs of three characters of a text, its edges included."""
    padded = f"  {text} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2)) if text else frozenset()


def likeness(one: Grams, other: Grams) -> float:
    """From 0 (nothing in common) to 1; two empty texts are alike."""
    if not one and not other:
        return 1.0
    return 2 * len(one & other) / (len(one) + len(other))
