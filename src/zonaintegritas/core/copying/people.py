"""People: those of the old decree by name, others by a title, a form of address, their column or strange words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from zonaintegritas.core.copying.case import Case, spaced
from zonaintegritas.core.copying.mention import Found, Kind, Outcome
from zonaintegritas.core.copying.offices import is_word

NAME: Final = r"(?:[A-Z][\w'’-]*\.?)(?:\s(?:[A-Z][\w'’-]*\.?|bin|binti)){0,4}"
DEGREE: Final = (
    r"(?:S\.\s?(?:H|E|T|P|S|Sos|Pd|Kom|IP|I\.?P|Ag|Hut|Si|STP|Th|Psi|Ak|IKom|Pt|Farm|Kep)|M\.\s?(?:H|M|Si|Pd|AP|Kom|Hum|Sos|T|P|E|Ag|Kn"
    r"|IP|Ak|Sc|Kes)|A\.\s?Md|Ph\.\s?D|S\.?STP|SH|SE|MH|MM|MSi|SSos|SPd|SKom|ST|MAP|SIP)\b\.?"
)
ADDRESSED: Final = re.compile(
    rf"(?P<sign>\b(?:[Ss]dr[ia]?\b\.?|SDRI?\b\.?|[Ss]audar[ai]|[Bb]apak|BAPAK|[Bb]pk\b\.?|Pak|[Ii]bu|IBU|[Aa]\.\s?[Nn]\b\.?"
    rf"|[Aa]tas\s[Nn]ama|[Yy]th\b\.?|[Nn]ama\s?:|NIP\b\.?)\s?(?:[Ss]dr[ia]?\.?\s)?)(?P<name>{NAME}|\d[\d\s.]{{6,}}\d)"
)
TITLED: Final = re.compile(rf"\b(?:Dr|DR|dr|Drs|Dra|Ir|Hj|H|Prof|KH|Ust)\.\s?{NAME}")
LETTERED: Final = re.compile(
    rf"\b[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){{0,4}}(?:,\s?{DEGREE}|\s(?:[SM]\.\s?[A-Z]\w*|A\.\s?Md)\b\.?)(?:,?\s?{DEGREE})*"
)
UNMARKED: Final = re.compile(r"(?<![\w./-])[A-Z][a-z']+(?:\s[A-Z][a-z']+){1,3}(?![\w/-])")
BRANDS: Final = frozenset(
    [
        "google",
        "drive",
        "form",
        "zoom",
        "meeting",
        "whatsapp",
        "instagram",
        "facebook",
        "youtube",
        "tiktok",
        "twitter",
        "canva",
    ]
)
# Words of the language that are parts of names as often; beside a strange word they are one.
GIVEN: Final = frozenset(
    ["agung", "budi", "bulan", "bunga", "cahaya", "dewi", "indah", "intan", "jaya", "kartika", "lestari", "mega",
     "melati", "mulia", "perdana", "permata", "pertiwi", "pratama", "purnama", "putra", "putri", "rahmat", "ratna",
     "ratu", "sari", "satria", "sejati", "setia", "suci", "surya", "utama"]
)  # fmt: skip
SEGMENT: Final = re.compile(r"[^,;/&()\n:]+?(?=\s(?:dan|serta)\s|[,;/&()\n:]|$)")
HEADS_OF_PEOPLE: Final = re.compile(
    r"\b(?:penanggung\s?jawab|pic|pj|pelaksana|petugas|nama|pegawai|koordinator|penanggungjawab|operator|admin)\b",
    re.IGNORECASE,
)
# What stands behind "Bapak", "Yth.", "a.n.", or in a column of units, and is nobody's name.
ROLES: Final = frozenset(
    [
        "admin",
        "administrator",
        "agen",
        "akuntabilitas",
        "analis",
        "anggota",
        "area",
        "arsiparis",
        "asn",
        "auditor",
        "bagian",
        "bendahara",
        "bidang",
        "biro",
        "birokrasi",
        "bupati",
        "camat",
        "dan",
        "data",
        "daya",
        "deputi",
        "direktur",
        "divisi",
        "dokumen",
        "fungsional",
        "gubernur",
        "hamil",
        "hubungan",
        "hukum",
        "humas",
        "indonesia",
        "informasi",
        "inspektorat",
        "inspektur",
        "integritas",
        "jabatan",
        "jajaran",
        "kabag",
        "kabid",
        "kabupaten",
        "kasub",
        "kasubag",
        "kasubbag",
        "kasubbagian",
        "kelompok",
        "kepala",
        "ketua",
        "keuangan",
        "kinerja",
        "kip",
        "komisi",
        "komisioner",
        "koordinator",
        "kota",
        "kpa",
        "kpu",
        "kpud",
        "kul",
        "laksana",
        "laporan",
        "logistik",
        "lurah",
        "manajemen",
        "manusia",
        "masyarakat",
        "menteri",
        "menyusui",
        "narasumber",
        "negara",
        "operator",
        "para",
        "parmas",
        "partisipasi",
        "pegawai",
        "pejabat",
        "pelayanan",
        "pembina",
        "pemilihan",
        "pemilu",
        "penanggung",
        "penataan",
        "pengarah",
        "pengawasan",
        "pengelola",
        "penguatan",
        "penyelenggaraan",
        "perencanaan",
        "perubahan",
        "pimpinan",
        "plh",
        "plt",
        "pns",
        "pokja",
        "ppk",
        "pppk",
        "ppspm",
        "pranata",
        "presiden",
        "provinsi",
        "publik",
        "reformasi",
        "rendatin",
        "republik",
        "ri",
        "satgas",
        "satker",
        "sdm",
        "sekjen",
        "sekretariat",
        "sekretaris",
        "seksi",
        "seluruh",
        "semua",
        "sistem",
        "staf",
        "staff",
        "sub",
        "subbag",
        "subbagian",
        "sumber",
        "surat",
        "tata",
        "tatalaksana",
        "teknis",
        "tim",
        "tppph",
        "umum",
        "unit",
        "wali",
        "walikota",
        "zi",
        "zona",
    ]
)
LONGEST_ABBREVIATION: Final = 5
SHORTEST_NAME: Final = 4  # letters of a word of a name that is looked for by itself
MOST_WORDS: Final = 6  # a longer segment is a sentence


def find_people(text: str, case: Case, *, is_of_people: bool) -> Iterator[Found]:
    """Names of people in an evened text; every one is a question, for the new people are not known."""
    for pattern in _known(case.origin.people):
        for match in pattern.finditer(text):
            yield _person(match.start(), match.end())
    for match in ADDRESSED.finditer(text):
        end = match.start("name") + len(_before_role(match["name"]))
        if end > match.start("name"):
            yield _person(match.start(), end)
    for match in (*TITLED.finditer(text), *LETTERED.finditer(text)):
        if not _is_role(re.sub(r"^\w+\.\s?", "", match[0]).split(",", maxsplit=1)[0]):
            yield _person(match.end() - len(_from_name(match[0])), match.end())
    yield from _unmarked(text, case)
    if is_of_people:
        yield from _in_column(text)


def _unmarked(text: str, case: Case) -> Iterator[Found]:
    """Capitalised words that are none of the language, and no place that is looked for by itself."""
    known = ROLES | BRANDS | _words_of((*case.every_place, *case.kept_places))
    for match in UNMARKED.finditer(text):
        words = [word for word in match[0].lower().split() if word not in GIVEN]
        if words and not any(word in known or is_word(word) for word in words):
            yield _person(match.start(), match.end())


@lru_cache(maxsize=64)
def _words_of(places: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for place in places for word in place.lower().split())


def _person(start: int, end: int) -> Found:
    return Found(start, end, Kind.PERSON, Outcome.OPEN)


@lru_cache(maxsize=64)
def _known(people: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Each name in full, and each of its words that is no word of the language."""
    patterns = [re.compile(rf"(?<!\w)(?:{spaced(name)})(?!\w)", re.IGNORECASE) for name in people if name.strip()]
    for name in people:
        for word in re.findall(r"[^\W\d_]+", name):
            if len(word) >= SHORTEST_NAME:
                flags = re.NOFLAG if is_word(word.lower()) else re.IGNORECASE
                either = "|".join({word, word.title(), word.upper()})
                patterns.append(re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])", flags))
    return tuple(patterns)


def _before_role(name: str) -> str:
    """The words of a name up to a word that says an office or a role."""
    if name[:1].isdigit():
        return name
    words = name.split(" ")
    count = next((at for at, word in enumerate(words) if word.strip(".,").lower() in ROLES), len(words))
    return " ".join(words[:count])


def _from_name(words: str) -> str:
    """Without the roles and abbreviations that stand before a name."""
    while " " in words:
        first, rest = words.split(" ", 1)
        is_short = first.isupper() and not rest.split(",", maxsplit=1)[0].isupper() and "." not in first
        if not is_short and first.lower() not in ROLES:
            break
        words = rest
    return words


def _is_role(name: str) -> bool:
    words = [word.strip(".,").lower() for word in name.split()]
    return not words or words[0] in ROLES or all(word in ROLES or is_word(word) for word in words)


def _in_column(text: str) -> Iterator[Found]:
    """Names in a column of those responsible: capitalised words, none of them a unit's."""
    for match in SEGMENT.finditer(text):
        words = [word.strip(".()'-") for word in re.split(r"[\s-]+", match[0])]
        words = [word for word in words if word and not word.isdigit()]
        if (
            not words
            or len(words) > MOST_WORDS
            or not all(word[0].isupper() or word in {"bin", "binti"} for word in words)
        ):
            continue
        if any(word.lower() in ROLES for word in words) or all(_is_known(word) for word in words):
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        yield _person(start, start + len(match[0].strip()))


def _is_known(word: str) -> bool:
    is_abbreviation = word.isupper() and len(word) <= LONGEST_ABBREVIATION
    return is_abbreviation or is_word(word.lower())
