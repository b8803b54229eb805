"""Numbers in front of headings and rows: "II.", "AREA 3:", "1)", "2.1", "B.", "a."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

AGAIN: Final = re.compile(r"\s*[(\-–—]*\s*(?:lanjutan|lanj\.?|sambungan|samb\.?)\s*[).]*\s*$", re.IGNORECASE)
ROMANS: Final = ((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50}
ORDINALS: Final = {
    name: number
    for number, name in enumerate(
        ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"), start=1
    )
} | {
    name: number
    for number, name in enumerate(
        (
            "pertama",
            "kedua",
            "ketiga",
            "keempat",
            "kelima",
            "keenam",
            "ketujuh",
            "kedelapan",
            "kesembilan",
            "kesepuluh",
        ),
        start=1,
    )
}


class Style(StrEnum):
    """How a number is written; NONE where there is no number."""

    NAMED = "named"  # AREA 3, POKJA II
    ROMAN = "roman"
    UPPER = "upper"
    DECIMAL = "decimal"  # 2.1
    ARABIC = "arabic"
    LOWER_ROMAN = "lower_roman"  # ii, iv; a single i is a letter
    LOWER = "lower"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Label:
    """A number and the text behind it. `printed` is the number without its full stop or bracket."""

    style: Style
    ordinal: int
    printed: str
    rest: str


END: Final = r"\s*[.):\-–—]+\s*|\s+|$"
NAMED: Final = re.compile(
    rf"(?P<word>area(?:\s+perubahan)?|bidang|pengungkit|pokja|kelompok\s+kerja|bagian|aspek|area\s+pengungkit|pilar)\s*"
    rf"(?:ke\s*-?\s*)?(?P<number>[IVXL]{{1,6}}|\d{{1,2}}|[A-H]|{'|'.join(ORDINALS)})(?:{END})",
    re.IGNORECASE,
)
ROMAN: Final = re.compile(rf"(?P<number>[IVXL]{{1,6}})(?:{END})")
DECIMAL: Final = re.compile(r"(?P<number>(?:\d{1,2}|[A-Z]|[IVX]{1,4})(?:\.\d{1,2}){1,3})(?:\s*[.):]\s*|\s+|$)")
ARABIC: Final = re.compile(r"\(?(?P<number>\d{1,3})(?:\s*[.):]+\s*(?!\d)|\s+|$)")
UPPER: Final = re.compile(r"(?P<number>[A-Z])(?:\s*[.)]\s*|$)")
LOWER_ROMAN: Final = re.compile(r"\(?(?P<number>i{2,3}|iv|vi{1,3}|ix|xi{1,3})(?:\s*[.)]\s*|\s+|$)")
LOWER: Final = re.compile(r"\(?(?P<number>[a-z])(?:\s*[.)]\s+|\s*[.)]$|$)")


def from_roman(text: str) -> int | None:
    """The value of a Roman numeral, or None where it is not written as one writes it."""
    total = 0
    for here, following in zip(text, [*text[1:], ""], strict=True):
        value = VALUES[here]
        total += -value if VALUES.get(following, 0) > value else value
    return total if to_roman(total) == text else None


def to_roman(number: int) -> str:
    result = ""
    for value, numeral in ROMANS:
        while number >= value:
            result += numeral
            number -= value
    return result


def _ordinal(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    if text.casefold() in ORDINALS:
        return ORDINALS[text.casefold()]
    numeral = from_roman(text.upper()) if set(text.upper()) <= set(VALUES) else None
    if numeral or len(text) > 1:
        return numeral
    return ord(text.upper()) - ord("A") + 1


def without_again(text: str) -> str:
    """A heading without the "(lanjutan)" that a new page adds to it."""
    return AGAIN.sub("", text.strip())


@lru_cache(maxsize=4096)
def read_label(text: str) -> Label:
    """The number at the start of a text; Style.NONE where there is none. A "(lanjutan)" at the end is left out."""
    text = without_again(text)
    for style, pattern in (
        (Style.NAMED, NAMED), (Style.ROMAN, ROMAN), (Style.DECIMAL, DECIMAL),
        (Style.ARABIC, ARABIC), (Style.UPPER, UPPER),
        (Style.LOWER_ROMAN, LOWER_ROMAN), (Style.LOWER, LOWER),
    ):  # fmt: skip
        match = pattern.match(text)
        if not match:
            continue
        printed = match["number"]
        ordinal = int(printed.rsplit(".", 1)[1]) if style is Style.DECIMAL else _ordinal(printed)
        if ordinal:
            return Label(style, ordinal, printed, text[match.end() :].strip())
    return Label(Style.NONE, 0, "", text)


def is_bare(text: str) -> bool:
    """A number and nothing else."""
    label = read_label(text)
    return label.style is not Style.NONE and not label.rest
