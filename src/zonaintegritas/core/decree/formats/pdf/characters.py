"""Characters of a page as words: text, place, and what stood between them."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import Final

import pypdfium2.raw as pdfium

from zonaintegritas.core.decree.formats.pdf.geometry import Frame, Rect

MAX_CHARACTERS: Final = 200_000  # of one page; a dense page has five thousand
WORD_GAP: Final = 0.15  # of the height: from here a gap parts two words even where no blank is drawn
BACKSTEP: Final = 0.6  # of the height: a character further back than this starts a new word
ASCENT: Final = 0.8  # of the height, for the box of fonts that do not say

# Fonts whose letters are pictures; without a table of meanings PDFium gives the letter behind the picture.
SYMBOL_FONTS: Final = (b"Wingdings", b"Symbol", b"Webdings", b"OpenSymbol")
FONT_NAME_BYTES: Final = 64
PRIVATE: Final = 0xF000
SLANTED: Final = -1  # the turn of a watermark
LEAN: Final = 8.0  # degrees a straight line may lean

UNKNOWN: Final = "\ufffd"  # a glyph whose font does not say what it means
BREAKS: Final = frozenset((9, 10, 13))
BLANKS: Final = frozenset((32, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000))
# PDFium writes these for a hyphen at the end of a line.
HYPHENS: Final = frozenset((0x2, 0xFFFE, 0xAD))
# Bullets and ticks of the symbol fonts sit in the private area.
SYMBOLS: Final = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF076: "❖", 0xF0FC: "✓", 0xF0FE: "☑", 0xF052: "☑", 0xF0A8: "☐", 0xF06F: "☐",
    0xF0FB: "✗", 0xF02D: "-", 0xF0E0: "→", 0xF06C: "●", 0xF06E: "■", 0xF050: "✓", 0xF0D6: "√",
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip


@dataclass(slots=True)
class Word:
    """Characters without a gap. `is_followed` says whether a blank was drawn after them."""

    text: str
    left: float
    right: float
    baseline: float
    height: float
    turn: int = 0  # of the text against the frame: 0 where it stands upright
    is_followed: bool = False
    lefts: tuple[float, ...] = ()  # where each character begins
    rights: tuple[float, ...] = ()  # and ends
    spot: Rect | None = None  # of turned text: its place in the reading frame
    confidence: float | None = None  # of a word that OCR read, 0 to 1
    is_doubtful: bool = False  # OCR may be wrong

    @property
    def top(self) -> float:
        return self.baseline - self.height * ASCENT

    @property
    def bottom(self) -> float:
        return self.baseline + self.height * (1 - ASCENT)

    @property
    def rect(self) -> Rect:
        return self.spot or Rect(self.left, self.top, self.right, self.bottom)


@dataclass(slots=True)
class Letters:
    """Raw characters of a page: code, box in the file's coordinates, line on which they stand, turn."""

    codes: list[int]
    boxes: list[tuple[float, float, float, float]]
    origins: list[tuple[float, float]]
    turns: list[int]

    @property
    def count(self) -> int:
        return sum(1 for code in self.codes if code not in BREAKS and code not in BLANKS)

    @property
    def slanted(self) -> str:
        """The text of a watermark."""
        return "".join(
            character(code) for code, turn in zip(self.codes, self.turns, strict=True) if turn == SLANTED and code != 10
        ).strip()

    def main_turn(self, otherwise: int) -> int:
        """How most of the text is turned."""
        counts = Counter(
            turn
            for code, turn in zip(self.codes, self.turns, strict=True)
            if turn != SLANTED and code not in BREAKS and code not in BLANKS
        )
        return counts.most_common(1)[0][0] if counts else otherwise


def character(code: int) -> str:
    """What a code of PDFium means in a text."""
    if code in HYPHENS:
        return "-"
    if code == 0 or 0xD800 <= code <= 0xDFFF:
        return UNKNOWN
    if code in SYMBOLS:
        return SYMBOLS[code]
    if PRIVATE <= code <= PRIVATE + 0xFF:
        return chr(code - PRIVATE) if 0x21 <= code - PRIVATE < 0x7F else "•"
    return chr(code)


def turn_of(angle: float) -> int:
    """The turn of a character in quarters, counted against the clock; PDFium counts with it."""
    degrees = math.degrees(angle)
    quarter = round(degrees / 90) * 90
    return SLANTED if abs(degrees - quarter) > LEAN else -quarter % 360


def letters_of(text_page: object) -> Letters:
    """All characters of a page in the order of the file."""
    count = min(pdfium.FPDFText_CountChars(text_page), MAX_CHARACTERS)
    code_at, box_at = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    origin_at, angle_at = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetCharAngle
    rect, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    found = Letters([], [], [], [])
    codes, boxes, origins, turns = found.codes, found.boxes, found.origins, found.turns
    floor, turn, origin, is_symbol = math.inf, 0, (0.0, 0.0), False
    name = ctypes.create_string_buffer(FONT_NAME_BYTES)
    for index in range(count):
        code = code_at(text_page, index)
        if code in BREAKS:
            codes.append(10)
            boxes.append((0.0, 0.0, 0.0, 0.0))
        else:
            box_at(text_page, index, rect)
            box = (rect.left, rect.bottom, rect.right, rect.top)
            codes.append(code)
            boxes.append(box)
            if box[1] != floor and box[2] > box[0]:
                # Font, line or direction changed; asking for every character would double the time.
                origin_at(text_page, index, x, y)
                origin = (x.value, y.value)
                turn = turn_of(angle_at(text_page, index))
                pdfium.FPDFText_GetFontInfo(text_page, index, name, FONT_NAME_BYTES, None)
                is_symbol = any(font in name.value for font in SYMBOL_FONTS)
                floor = box[1]
            if is_symbol and code <= 0xFF:
                codes[-1] = PRIVATE + code
        origins.append(origin)
        turns.append(turn)
    return found


def words_of(letters: Letters, frame: Frame) -> list[Word]:
    """The words of a page in the reading frame; those that stand turned in it are marked so."""
    words: list[Word] = []
    for turn in sorted(set(letters.turns) - {SLANTED}):
        own = frame.turned(turn)
        run = _Run(own, (turn - frame.turn) % 360)
        run.collect(letters, turn)
        if run.turn:
            for word in run.words:
                word.spot = own.seen_in(frame, word.rect)
        words += run.words
    return words


class _Run:
    """Puts together the characters that share one direction."""

    def __init__(self, frame: Frame, turn: int) -> None:
        self.frame, self.turn = frame, turn
        self.words: list[Word] = []
        self.text: list[str] = []
        self.lefts: list[float] = []
        self.rights: list[float] = []
        self.left = self.right = self.baseline = self.height = 0.0

    def collect(self, letters: Letters, turn: int) -> None:
        point, is_upright = self.frame.point, self.turn == 0 and self.frame.turn == 0
        across, down = self.frame.left, self.frame.top
        for code, box, origin, own in zip(letters.codes, letters.boxes, letters.origins, letters.turns, strict=True):
            if code == 10:
                self.end(is_followed=False)
                continue
            if own != turn:
                continue
            if is_upright:
                left, right, height, baseline = box[0] - across, box[2] - across, box[3] - box[1], down - origin[1]
            else:
                rect = self.frame.rect(*box)
                left, right, height = rect.left, rect.right, rect.bottom - rect.top
                baseline = point(*origin)[1]
            if code in BLANKS:
                self.end(is_followed=right > left)
            elif self.text and self.goes_on(left, baseline):
                self.text.append(character(code))
                self.lefts.append(left)
                self.rights.append(right)
                self.right = max(self.right, right)
                self.height = max(self.height, height)
            else:
                self.end(is_followed=False)
                self.text.append(character(code))
                self.lefts.append(left)
                self.rights.append(right)
                self.left, self.right, self.height, self.baseline = left, right, height, baseline
        self.end(is_followed=False)

    def goes_on(self, left: float, baseline: float) -> bool:
        gap = left - self.right
        height = self.height or 1.0
        return (
            gap < WORD_GAP * height
            and left - self.lefts[-1] > -0.05 * height
            and gap > -BACKSTEP * height
            and abs(baseline - self.baseline) < 0.1 * height
        )

    def end(self, *, is_followed: bool) -> None:
        if not self.text:
            if is_followed and self.words:
                self.words[-1].is_followed = True
            return
        word = Word(
            "".join(self.text), self.left, self.right, self.baseline, self.height or 1.0, self.turn, is_followed
        )
        word.lefts, word.rights = tuple(self.lefts), tuple(self.rights)
        self.words.append(word)
        self.text, self.lefts, self.rights = [], [], []
