"""A plain time text cut into tokens of one-letter kinds, so that the grammar can be written as patterns.

M month, Y year, N number, a stretch (a month, quarter or day that is fully understood), - range, comma list,
Q named part of the year (value: months), B bulan, T tahun, W minggu, H hari, D tanggal, E setiap, R rhythm
(value: months, 0 more often than monthly), S sepanjang, C continuously, X kali, O sekali, A awal/tengah/akhir,
F mulai, K ke-, n line break, ? not understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from zonaintegritas.core.period.lexicon import ONE_OF, ROMAN, Meaning
from zonaintegritas.core.period.spelling import meaning_of

FIRST_YEAR, LAST_YEAR = 1900, 2999


@dataclass(frozen=True, slots=True)
class Stretch:
    """A month, or a named part of a year, perhaps with its year and a day."""

    month: int
    size: int = 1
    year: int | None = None
    day: int | None = None
    is_day_range: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text with its kind; `is_sure` is false where a slip of the print had to be assumed."""

    kind: str
    value: int = 0
    text: str = ""
    is_sure: bool = True
    is_roman: bool = False
    stretch: Stretch | None = None


_PIECE = re.compile(
    r"(?P<iso>[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})(?![0-9])(?:[t ]+[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?"
    r"|(?P<date>[0-9]{1,2}\s?[-/.]\s?[0-9]{1,2}\s?[-/.]\s?(?:[0-9]{4}|[0-9]{2}))(?![0-9])"
    r"|(?P<monthyear>[0-9]{1,2}[-/.][0-9]{4})(?![0-9])|(?P<yearmonth>[0-9]{4}[-/.][0-9]{1,2})(?![0-9/.-]*[0-9])"
    r"|(?P<code>\bb[ .-]?(?:0[1-9]|1[0-2]|[1-9])(?![0-9a-z]))"
    r"|(?P<part>\b(?:tw|trw|smt|sem|q|m)[ .]?(?:[1-5]|iv|i{1,3})(?![0-9a-z]))"
    r"|(?P<number>[0-9]+(?![0-9]*[a-z|!]))"
    r"|(?P<word>[^\W_][^\W_|!]*(?:[|!][^\W_|!]*)*)"
    r"|(?P<range>-|\.{2,}|…)|(?P<list>[,;:&/+(])|(?P<newline>\n)"
)
_PART_UNITS = {"t": Meaning("Q", 3), "q": Meaning("Q", 3), "s": Meaning("Q", 6), "m": Meaning("W", 0)}
_STROKES = str.maketrans("l1|!", "iiii")
_DIGITS = str.maketrans("oszlibg", "0521189")


def tokenise(text: str) -> list[Token]:
    """Cut the text; words without meaning for a time are kept as `?`, mere noise is dropped."""
    tokens: list[Token] = []
    for found in _PIECE.finditer(text):
        tokens.extend(_read_piece(found.lastgroup or "", found[0], tokens[-1].kind if tokens else ""))
    return [token for token in tokens if token.kind != "_"]


def _read_piece(group: str, text: str, before: str) -> list[Token]:
    if group == "monthyear" and before in {"Q", "W", "K"}:  # TW 1/2025
        return [_number(number) for number in re.findall(r"[0-9]+", text)]
    if group in {"iso", "date", "monthyear", "yearmonth"}:
        return [_numeric_date(group, text)]
    if group == "code":
        return [Token("M", int(re.sub(r"[^0-9]", "", text)), text)]
    if group == "part":
        unit = _PART_UNITS[text[0]]
        return [Token(unit.kind, unit.value, text), _part_number(re.sub(r"^(?:tw|trw|smt|sem|q|m)[ .]?", "", text))]
    if group == "number":
        return [_number(text)]
    if group == "word":
        return _word(text, before)
    return [Token({"range": "-", "list": ",", "newline": "n"}[group], text=text)]


def _part_number(text: str) -> Token:
    return Token("N", ROMAN.get(text) or int(text), text, is_roman=text in ROMAN)


def _number(text: str, *, is_sure: bool = True) -> Token:
    if len(text) == 4 and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return Token("Y", int(text), text, is_sure)
    if len(text) <= 2:
        return Token("N", int(text), text, is_sure)
    return Token("?", text=text)


def _numeric_date(group: str, text: str) -> Token:
    numbers = [int(part) for part in re.findall(r"[0-9]+", text)]
    if group == "iso":
        year, month, day = numbers[:3]
    elif group == "date":
        day, month, year = numbers
    else:
        day = 0
        month, year = numbers if group == "monthyear" else reversed(numbers)
    year += 2000 if year < 100 else 0
    if not (1 <= month <= 12 and day <= 31 and FIRST_YEAR <= year <= LAST_YEAR):
        return Token("?", text=text)
    return Token("a", text=text, stretch=Stretch(month, year=year, day=day or None))


def _word(text: str, before: str) -> list[Token]:
    if text in ROMAN and (text != "x" or before in {"Q", "W", "K"}):
        return [Token("N", ROMAN[text], text, is_roman=True)]
    if before in {"Q", "W", "K"} and text.translate(_STROKES) in ROMAN:
        return [Token("N", ROMAN[text.translate(_STROKES)], text, is_sure=False, is_roman=True)]
    if text in ONE_OF:
        return [Token("N", 1, "se"), *_word(ONE_OF[text], "")]
    guess = meaning_of(text)
    if guess and guess.is_sure:
        return [Token(guess.meaning.kind, guess.meaning.value, text)]
    if (year := text.translate(_DIGITS)).isdecimal() and year.isascii() and len(year) == 4:
        return [_number(year, is_sure=False)]
    parts = re.findall(r"[0-9]+|[^0-9]+", text)
    if len(parts) > 1 and all(part.isdecimal() or _is_known(part) for part in parts):
        return [token for part in parts for token in _glued(part)]
    if guess:
        return [Token(guess.meaning.kind, guess.meaning.value, text, is_sure=False)]
    return [Token("?", text=text)]


def _is_known(word: str) -> bool:
    guess = meaning_of(word)
    return word in ROMAN or (guess is not None and guess.is_sure)


def _glued(part: str) -> list[Token]:
    """A piece of a word such as Maret2025 or TW1: its letters or its digits."""
    return [_number(part)] if part.isdecimal() and part.isascii() else _word(part, "")
