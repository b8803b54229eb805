"""Words for comparing: folded text, content words, and their stems without Indonesian affixes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

SPACES: Final = re.compile(r"\s+")
DASHES: Final = re.compile(r"[‐‑‒–—−]")
WORD: Final = re.compile(r"[^\W\d_]+", re.UNICODE)
SIGNS: Final = re.compile(r"[^\w]+")
TAG: Final = re.compile(r"<[^<>]{1,40}>")
SHORTEST_STEM: Final = 4
SHORTEST_WORD: Final = 3

STOP: Final = frozenset(
    [
        "ada",
        "adalah",
        "adanya",
        "agar",
        "akan",
        "antara",
        "atas",
        "atau",
        "bagi",
        "bahwa",
        "baik",
        "banyak",
        "beberapa",
        "belum",
        "berbagai",
        "berdasarkan",
        "bila",
        "dalam",
        "dan",
        "dapat",
        "dari",
        "dengan",
        "di",
        "dilakukan",
        "dilaksanakan",
        "hal",
        "harus",
        "hasil",
        "hingga",
        "ini",
        "itu",
        "jika",
        "juga",
        "kami",
        "karena",
        "ke",
        "kegiatan",
        "kepada",
        "kpu",
        "kali",
        "komisi",
        "pemilihan",
        "umum",
        "kabupaten",
        "kota",
        "provinsi",
        "lain",
        "lainnya",
        "lebih",
        "maka",
        "masing",
        "melalui",
        "melakukan",
        "melaksanakan",
        "membuat",
        "memiliki",
        "menjadi",
        "menggunakan",
        "menyusun",
        "mengenai",
        "menuju",
        "menurut",
        "nya",
        "oleh",
        "orang",
        "pada",
        "para",
        "pelaksanaan",
        "penyusunan",
        "per",
        "perlu",
        "saat",
        "sampai",
        "sebagai",
        "secara",
        "sehingga",
        "seluruh",
        "semua",
        "serta",
        "sesuai",
        "setiap",
        "sudah",
        "tahun",
        "tanggal",
        "telah",
        "tentang",
        "terdapat",
        "terhadap",
        "terkait",
        "terlaksana",
        "terlaksananya",
        "tersedia",
        "tersedianya",
        "tersebut",
        "tersusun",
        "tersusunnya",
        "tidak",
        "untuk",
        "upaya",
        "yaitu",
        "yang",
        "zi",
        "unit",
        "kerja",
        "satuan",
        "satker",
        "lingkungan",
        "pegawai",
        "organisasi",
        "republik",
        "indonesia",
    ]
)
# Words that mean the same in such plans; keys and values are stems.
SAME: Final = {
    "survei": "survey",
    "reviu": "review",
    "riviu": "review",
    "monev": "evaluasi",
    "monitor": "evaluasi",
    "pantau": "evaluasi",
    "resiko": "risiko",
    "dumas": "adu",
    "website": "web",
    "laman": "web",
    "situs": "web",
    "sanksi": "punishment",
    "harga": "reward",
    "absensi": "hadir",
    "presensi": "hadir",
    "layan": "layan",
    "internalisasi": "sosialisasi",
    "latih": "diklat",
    "bimtek": "diklat",
    "didik": "diklat",
    "mutasi": "rotasi",
    "disiplin": "disiplin",
    "spbe": "elektronik",
    "wbs": "whistle",
    "whistleblowing": "whistle",
    "spi": "spip",
}
PREFIXES: Final = (
    ("memper", ""),
    ("menye", "se"),
    ("meny", "s"),
    ("peny", "s"),
    ("meng", ""),
    ("peng", ""),
    ("mem", "p"),
    ("pem", "p"),
    ("men", "t"),
    ("pen", "t"),
    ("per", ""),
    ("ber", ""),
    ("ter", ""),
    ("me", ""),
    ("pe", ""),
    ("di", ""),
    ("ke", ""),
)
SUFFIXES: Final = ("kannya", "annya", "kan", "nya", "an", "i")
VOWELS: Final = "aeiou"


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Compatible forms, small letters, plain dashes, single blanks, no tags."""
    plain = unicodedata.normalize("NFKC", TAG.sub(" ", text)).casefold()
    return SPACES.sub(" ", DASHES.sub("-", plain)).strip()


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """Only letters and digits, with single blanks: two spellings that differ in signs alone are equal."""
    return SIGNS.sub(" ", folded(text)).strip()


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return WORD.findall(folded(text))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The word without the affixes of Indonesian; rough, but the same for every form of a root."""
    root = _without_suffix(_without_prefix(word))
    if root[:1] == "k" and root[1:2] and root[1] in VOWELS:
        root = root[1:]  # "pengelolaan" loses the k that "kelola" has
    return SAME.get(root, SAME.get(word, root))


@lru_cache(maxsize=2048)
def stems(text: str) -> frozenset[str]:
    """The stems of the content words."""
    return frozenset(stem(word) for word in words(text) if len(word) >= SHORTEST_WORD and word not in STOP)


def _without_prefix(word: str) -> str:
    for prefix, lost in PREFIXES:
        rest = word[len(prefix) :]
        if not word.startswith(prefix) or len(rest) < SHORTEST_STEM - len(lost):
            continue
        if len(lost) == 1:
            return lost + rest if rest[:1] in VOWELS else rest
        return lost + rest
    return word


def _without_suffix(word: str) -> str:
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM - 1:
            return word[: -len(suffix)]
    return word
