"""Signs typed in symbol fonts, whose letters mean something else than they say: Wingdings ü is a tick."""

from __future__ import annotations

from typing import Final

SYMBOL_FONTS: Final = ("wingdings", "webdings")
PRIVATE: Final = 0xF000  # Word moves the codes of symbol fonts here
# Wingdings, as far as decrees use it; all else becomes a bullet.
SIGNS: Final = {
    0x22: "✂", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "◆",
    0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xB7: "•", 0xD8: "➢", 0xE0: "→", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x50: "✓", 0x52: "☑", 0x54: "☒", 0x4F: "✗",
}  # fmt: skip
UNKNOWN: Final = "•"


def symbol(code: str) -> str:
    """The sign behind the hexadecimal code of a symbol font."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    return SIGNS.get(value - PRIVATE if value >= PRIVATE else value, UNKNOWN)


def symbols(pieces: list[str], font: str) -> list[str]:
    """Pieces of a run as they look in its font."""
    if not font.casefold().startswith(SYMBOL_FONTS):
        return pieces
    return ["".join(map(_seen, piece)) for piece in pieces]


def _seen(character: str) -> str:
    code = ord(character)
    if character.isspace():
        return character
    return SIGNS.get(code - PRIVATE if code >= PRIVATE else code, UNKNOWN)
