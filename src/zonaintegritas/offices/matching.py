"""The name of an office as a decree prints it -> the code of that office, where one clearly fits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

LONGEST_NAME = 300  # characters; a longer text is no name
MIN_FUZZY_LETTERS = 5  # OKU and OKI are one letter apart: short names must agree
MIN_LIKENESS = 86.0
CLEAR_LEAD = 4.0  # how far the best must be ahead of the next office
WORD_LIKENESS = 80.0

REGENCY, CITY, PROVINCE, NATIONAL = "kabupaten", "kota", "provinsi", "nasional"
_LEVELS = {"kabupaten": REGENCY, "kab": REGENCY, "kota": CITY, "provinsi": PROVINCE, "prov": PROVINCE,
           "propinsi": PROVINCE, "prop": PROVINCE}  # fmt: skip
_LONG_LEVELS = {"kabupaten": REGENCY, "provinsi": PROVINCE, "propinsi": PROVINCE}
_COMMISSION = frozenset({
    "komisi", "pemilihan", "umum", "independen", "kpu", "kip", "ketua", "sekretariat", "sekretaris", "keputusan",
    "kantor", "republik", "indonesia", "ri", "pusat", "daerah", "kpud",
})  # fmt: skip
_FUZZY_COMMISSION = ("komisi", "pemilihan", "independen", "sekretariat", "keputusan")
_AFTER_THE_NAME = frozenset({"nomor", "tahun", "tentang", "provinsi", "prov", "propinsi"})
_ADMINISTRATIVE = frozenset({"administrasi", "adm", "administratif"})
_DIGITS_AS_LETTERS = str.maketrans("0145|!", "oiasii")
_GLUED_LEVEL = re.compile(r"\b(kabupaten|provinsi)(?=[a-z]{3})")
_ISLANDS = re.compile(r"\bkep\b")


@dataclass(frozen=True, slots=True)
class _Key:
    """What two names are compared by: the level, if it is said, and the letters of the place."""

    level: str | None
    place: str


def find_office(name: str, offices: Iterable[tuple[str, str, Sequence[str]]]) -> str | None:
    """The code of the one office this name fits; a city is never taken for the regency of the same name.

    Each office is its code, its full name and its aliases.
    """
    wanted = _key(name[:LONGEST_NAME])
    if wanted is None:
        return None
    known = [(code, key) for code, full, aliases in offices for key in _keys_of(code, full, aliases)]
    fitting = [(code, key.place) for code, key in known if wanted.level in {None, key.level}]
    exact = {code for code, place in fitting if place == wanted.place}
    if exact:
        return exact.pop() if len(exact) == 1 else None
    return _nearest(wanted.place, fitting)


def _nearest(place: str, fitting: list[tuple[str, str]]) -> str | None:
    if len(place) < MIN_FUZZY_LETTERS:
        return None
    best: dict[str, float] = {}
    for code, known in fitting:
        if len(known) >= MIN_FUZZY_LETTERS:
            best[code] = max(best.get(code, 0.0), fuzz.ratio(place, known))
    ranked = sorted(best.items(), key=lambda entry: -entry[1])[:2]
    if not ranked or ranked[0][1] < MIN_LIKENESS:
        return None
    is_clear = len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= CLEAR_LEAD
    return ranked[0][0] if is_clear else None


def _keys_of(code: str, full: str, aliases: Sequence[str]) -> Iterable[_Key]:
    for name in (full, *aliases):
        key = _key(name)
        if key is not None:
            yield key if key.level else _Key(_level_of_code(code), key.place)


def _level_of_code(code: str) -> str | None:
    if code == "0000":
        return NATIONAL
    return PROVINCE if code.endswith("00") else None


@lru_cache(maxsize=4096)  # the names of all offices are asked for again with every decree
def _key(name: str) -> _Key | None:
    words = _words(name)
    at, level = _level_in(words)
    if level is None:
        rest = [word for word in words if not _is_commission(word)]
        if not words or len(rest) == len(words):
            return _Key(None, "".join(words)) if words else None
        return _Key(None if rest else NATIONAL, "".join(rest))
    place: list[str] = []
    for word in words[at + 1 :]:
        if word in _AFTER_THE_NAME:
            break
        if word not in _ADMINISTRATIVE:
            place.append(word)
    return _Key(level, "".join(place)) if place else None


def _words(name: str) -> list[str]:
    text = unicodedata.normalize("NFKC", name).casefold()
    text = re.sub(r"[^\w]+|_", " ", text)
    text = _ISLANDS.sub("kepulauan", _GLUED_LEVEL.sub(r"\1 ", text))
    return [word if word.isdecimal() else word.translate(_DIGITS_AS_LETTERS) for word in text.split()]


def _level_in(words: list[str]) -> tuple[int, str | None]:
    """Where the level is said: a regency or city before a province, for a province may follow as an address."""
    found = [(at, level) for at, word in enumerate(words) if (level := _level_of(word))]
    for at, level in found:
        if level != PROVINCE:
            return at, level
    return found[0] if found else (0, None)


def _level_of(word: str) -> str | None:
    if word in _LEVELS:
        return _LEVELS[word]
    return next((level for long, level in _LONG_LEVELS.items() if fuzz.ratio(word, long) >= WORD_LIKENESS), None)


def _is_commission(word: str) -> bool:
    if word in _COMMISSION:
        return True
    return any(fuzz.ratio(word, known) >= WORD_LIKENESS for known in _FUZZY_COMMISSION)
