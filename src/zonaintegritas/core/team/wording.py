"""Names, positions and groups reduced to what they have in common, however they are written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

LONGEST: Final = 300  # characters; a longer text is no name
WORDS: Final = re.compile(r"[^\W_]+")
SHORT: Final = {
    "kasubbag": "kepala subbagian",
    "kasubag": "kepala subbagian",
    "kasub": "kepala subbagian",
    "subbag": "subbagian",
    "subag": "subbagian",
    "kabag": "kepala bagian",
    "bag": "bagian",
    "pokja": "tim",
    "kelompok": "tim",
    "zi": "",
    "divhukum": "divisi hukum",
    "div": "divisi",
    "koord": "koordinator",
    "sekretariatan": "sekretariat",
    "wk": "wakil",
}
# Words by which two ways of writing the same differ.
SILENT: Final = frozenset(
    {"dan", "serta", "kerja", "pembangunan", "zona", "integritas", "wbk", "wbbm", "pada", "di", "bidang", "para", "kpu"}
)
TITLES_BEFORE: Final = frozenset({"drs", "dra", "dr", "ir", "h", "hj", "prof", "kh", "sdr", "sdri", "bapak", "ibu"})
TITLES_AFTER: Final = frozenset({
    "sh", "mh", "se", "mm", "st", "mt", "msi", "spd", "mpd", "ssos", "skom", "mkom", "sip", "map", "mkn", "amd",
    "amdkom", "sag", "mag", "shi", "mhi", "sstp", "ssi", "skm", "mkes", "mikom", "sikom", "ak", "ca", "phd", "md",
    "spt", "sp", "sth", "ma", "ba", "lc", "sap", "mps", "mhum", "shum", "stp", "sei", "mei", "spdi", "mpdi",
})  # fmt: skip
DOTTED: Final = re.compile(r"^(?:[A-Za-z]{1,5}\.\s?)+[A-Za-z]{0,5}\.?$")
PLACE: Final = re.compile(r"\b(?:kpu|komisi pemilihan umum)(?:\s+(?:kabupaten|kota|provinsi|kab|prov)\b.*)?$")


@lru_cache(maxsize=4096)
def key_of(words: str) -> str:
    """Lower case, without marks, abbreviations written out, without words that change nothing."""
    plain = unicodedata.normalize("NFKC", words[:LONGEST]).casefold()
    plain = PLACE.sub("", " ".join(WORDS.findall(plain)))
    written_out = " ".join(SHORT.get(word, word) for word in plain.split())
    return " ".join(word for word in written_out.split() if word not in SILENT)


def name_key(name: str) -> str:
    """A person's name without titles."""
    words = key_of(re.split(r",", name, maxsplit=1)[0]).split()
    while len(words) > 1 and words[0] in TITLES_BEFORE:
        words = words[1:]
    return " ".join(words)


def is_title(piece: str) -> bool:
    """Whether this stands behind a name as an academic title: S.H., M.Si."""
    return bool(DOTTED.match(piece)) or re.sub(r"[\s.]", "", piece).casefold() in TITLES_AFTER
