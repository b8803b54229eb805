"""Automatic numbers as a word processor prints them: 1, 01, a, aa, IV."""

from __future__ import annotations

from typing import Final

ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
ALPHABET: Final = 26
MAX_ROMAN: Final = 3999
MAX_LETTER_REPEATS: Final = 30  # Word stops at 780; a damaged start value must not write a page of letters


def roman(number: int) -> str:
    """A Roman numeral in small letters; numbers it cannot write stay decimal."""
    if not 0 < number <= MAX_ROMAN:
        return str(number)
    written = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def letter(number: int) -> str:
    """a to z, then aa to zz with the same letter repeated."""
    if not 0 < number <= ALPHABET * MAX_LETTER_REPEATS:
        return str(number)
    repeats, index = divmod(number - 1, ALPHABET)
    return chr(ord("a") + index) * (repeats + 1)


def bullet(glyph: str) -> str:
    """The mark of a bulleted level: a dash or printable sign as it is, font-dependent glyphs as a round bullet."""
    glyph = glyph.strip()
    is_sign = len(glyph) == 1 and not glyph.isalnum() and not "\ue000" <= glyph <= "\uf8ff" and glyph not in "§Øü"
    return glyph if is_sign else "•"
