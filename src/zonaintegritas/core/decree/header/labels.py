"""The words that open the parts of a decree, recognised through spaced letters and faults of OCR."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from rapidfuzz import fuzz

CLOSE_ENOUGH: Final = 80  # of 100: "Menirnbang" and "Mengingal" pass, "Menetapkan" for "Ditetapkan" does not
ORDINAL_ENOUGH: Final = 70  # only asked of a capital word with a colon that stands in sequence


class Label(Enum):
    """A part of the decree."""

    CONSIDERING = auto()  # Menimbang
    RECALLING = auto()  # Mengingat
    NOTING = auto()  # Memperhatikan
    DECIDING = auto()  # MEMUTUSKAN
    STIPULATING = auto()  # Menetapkan
    RULING = auto()  # KESATU, KEDUA ...
    CLOSING = auto()  # Ditetapkan di
    COPY = auto()  # Salinan sesuai dengan aslinya
    ANNEX = auto()  # LAMPIRAN


WORDS: Final = {
    "menimbang": Label.CONSIDERING,
    "mengingat": Label.RECALLING,
    "memperhatikan": Label.NOTING,
    "membaca": Label.NOTING,
    "mendengar": Label.NOTING,
    "memutuskan": Label.DECIDING,
    "menetapkan": Label.STIPULATING,
}
_UNITS: Final = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN")
ORDINALS: Final = (
    *_UNITS,
    "KESEPULUH",
    "KESEBELAS",
    *(f"{unit} BELAS" for unit in _UNITS[1:]),
    "KEDUA PULUH",
)
FIRST_TOO: Final = "PERTAMA"  # older decrees count PERTAMA, KEDUA

# Where a label follows the end of another part on the same line.
INLINE: Final = re.compile(
    r"(?<=[;.,:])\s+(?=(?:Menimbang|Mengingat|Memperhatikan|M[Ee][Mm][Uu][Tt][Uu][Ss][Kk][Aa][Nn]|Menetapkan"
    r"|PERTAMA|KE(?:SATU|DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN|SEPULUH|SEBELAS)(?: BELAS)?)\s*:)"
    r"|(?<=[;.])\s+(?=Ditetapkan\s+di\s)"
)
# What may follow the word where it opens a part: a colon, nothing, a number, or how such parts begin.
OPENING: Final = re.compile(r"^\s*(?:[:;.,]|$|\(?(?:[a-z]|\d{1,2})[.)]\s|bahwa\b|KEPUTUSAN\b|Undang\b|Peraturan\b)")
FIRST_WORD: Final = re.compile(r"^\W{0,3}([A-Za-z0-9]{5,16})\b")
AFTER_LABEL: Final = re.compile(r"^\s*[:;.,]*\s*")
ORDINAL_LINE: Final = re.compile(
    r"^\W{0,2}(?:DIKTUM\s+)?((?:PERTAMA|KE[A-Z0-9]{3,12})(?:\s+(?:BELAS|PULUH))?)\b\s*([:;.]?)\s*", re.IGNORECASE
)
RUN_TOGETHER: Final = re.compile(r"^(KE(?:DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN))(BELAS|PULUH)$")
CAPITAL_COLON: Final = re.compile(r"^([A-Z0-9]{4,14}(?: BELAS| PULUH)?)\s*[:;]\s*")
CLOSING: Final = re.compile(r"^((?:di\s)?[A-Za-z0-9]{7,12})\s+(?:di|d1|dl)\b\s*[:.]?\s*", re.IGNORECASE)
CLOSING_WORDS: Final = ("ditetapkan", "dikeluarkan")
PLACE_AND_DATE: Final = re.compile(
    r"^(?P<place>[A-Z][A-Za-z .'’-]{2,30}),\s+(?P<date>\d{1,2}\s+[A-Za-z]{3,9}\.?\s+\d{4})\.?$"
)
COPY: Final = re.compile(
    r"^(?:(?:untuk\s+)?sa[l1i]inan\s+(?:\w+\s+){0,2}?(?:sesua|sah)|sesuai\s+dengan\s+(?:asli|yang\s+asli))",
    re.IGNORECASE,
)
ANNEX_ALONE: Final = re.compile(r"^LAMPIRAN(?:\s+(?:[IVX]{1,4}|\d{1,2}))?\s*[:.]?$")
ANNEX_OF: Final = re.compile(
    r"^LAMPIRAN(?:\s+(?:[IVX]{1,4}|\d{1,2}))?\s*(?::|\b(?=\s*(?:SURAT\s+)?KEPUTUSAN\b))", re.IGNORECASE
)
ANNEX_WORDS: Final = ("LAMPIRAN", "Lampiran")
CELL_LABELS: Final = re.compile(
    r"^(?:(?:ke\w{3,9}|pertama)(?:\s+(?:belas|puluh))?|nomor|tanggal|tentang|lampiran(?:\s+[IVX\d]{1,4})?"
    r"|(?:di|pada\s+tanggal|ditetapkan\s+di|tanggal))\s*[:.]?$",
    re.IGNORECASE,
)


def part_opened(text: str) -> tuple[Label, str] | None:
    """The part a line opens with its own word (Menimbang, MEMUTUSKAN ...), and what follows on the line."""
    word = FIRST_WORD.match(text)
    if not word or word[1][0].islower():
        return None
    label = _label(word[1])
    rest = text[word.end() :]
    if label is None or not (OPENING.match(rest) or (label is Label.DECIDING and len(rest) < 4)):
        return None
    return label, AFTER_LABEL.sub("", rest)


def _label(word: str) -> Label | None:
    word = word.lower()
    if word in WORDS:
        return WORDS[word]
    best, score = None, float(CLOSE_ENOUGH)
    for known, label in WORDS.items():
        alike = fuzz.ratio(word, known)
        if alike >= score:
            best, score = label, alike
    return best


def ruling_opened(text: str, expected: int) -> tuple[str, str] | None:
    """The ordinal a line opens with and what follows; `expected` is the position (from 0) next in sequence."""
    line = ORDINAL_LINE.match(text)
    if line:
        ordinal = RUN_TOGETHER.sub(r"\1 \2", " ".join(line[1].upper().split()))
        is_known = ordinal in ORDINALS or ordinal == FIRST_TOO
        if is_known and (line[2] or line[1].isupper()):
            return ordinal, text[line.end() :]
    capital = CAPITAL_COLON.match(text)
    if capital and expected < len(ORDINALS):
        wanted = ORDINALS[expected]
        if fuzz.ratio(capital[1], wanted) >= ORDINAL_ENOUGH and capital[1] != "KETUA":
            return wanted, text[capital.end() :]
    return None


def after_closing(text: str) -> str | None:
    """What follows "Ditetapkan di"; None where the line opens no closing."""
    match = CLOSING.match(text)
    if not match:
        return None
    word = match[1].lower().replace(" ", "")
    is_ours = any(fuzz.ratio(word, wanted) >= CLOSE_ENOUGH for wanted in CLOSING_WORDS)
    return text[match.end() :] if is_ours else None


def is_closing(text: str) -> bool:
    return after_closing(text) is not None


def is_copy(text: str) -> bool:
    return bool(COPY.match(text))


def is_annex(text: str) -> bool:
    word = FIRST_WORD.match(text)
    if word and word[1] not in ANNEX_WORDS and fuzz.ratio(word[1].upper(), ANNEX_WORDS[0]) >= CLOSE_ENOUGH:
        text = (ANNEX_WORDS[0] if word[1].isupper() else ANNEX_WORDS[1]) + text[word.end() :]
    return bool(ANNEX_ALONE.match(text) or ANNEX_OF.match(text))


def is_label_cell(text: str) -> bool:
    """Whether a cell holds nothing but a label."""
    if CELL_LABELS.match(text):
        return True
    opened = part_opened(text)
    return opened is not None and not opened[1]


def opens_row(text: str) -> bool:
    """Whether the first cell of a row opens a part of the decree."""
    return is_label_cell(text) or is_closing(text) or is_copy(text) or is_annex(text) or part_opened(text) is not None
