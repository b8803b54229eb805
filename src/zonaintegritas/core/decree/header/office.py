"""Names of offices and roles: in full, in mixed case, without the faults of OCR."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from rapidfuzz import fuzz

COMMISSION: Final = "Komisi Pemilihan Umum"
COMMISSION_ACEH: Final = "Komisi Independen Pemilihan"
MISSPELT_ENOUGH: Final = 88  # of 100, for the name of the commission
SAME_PLACE: Final = 80  # of 100: two spellings of one place name

SHOUTED: Final = 0.8  # share of capitals: OCR may have turned some into small letters
SMALL: Final = frozenset({"dan", "di", "dari", "pada", "untuk", "atas"})
ACRONYMS: Final = frozenset({"DKI", "DIY", "DI", "RI", "KPU", "KIP", "RSUD", "UPT", "UPTD", "BPS", "SMA", "SMK", "SMP"})
ABBREVIATIONS: Final = (
    (re.compile(r"\s*\((?:KPU|KIP)\)", re.IGNORECASE), ""),
    (re.compile(r"\bKPU\b", re.IGNORECASE), COMMISSION),
    (re.compile(r"\bKIP\b", re.IGNORECASE), COMMISSION_ACEH),
    (re.compile(r"\bKAB\.\s*", re.IGNORECASE), "Kabupaten "),
    (re.compile(r"\bPROV\.\s*", re.IGNORECASE), "Provinsi "),
    (re.compile(r"\bPROPINSI\b", re.IGNORECASE), "Provinsi"),
)
ROLE: Final = re.compile(
    r"^(?P<capacity>(?:PLT|PLH|PJ|PJS|A\.?\s?N|U\.?\s?B|ATAS\s+NAMA)\b[. ]*)?\s*"
    r"(?P<role>WAKIL\s+KETUA|KETUA|SEKRETARIS(?:\s+JENDERAL|\s+DAERAH|\s+UTAMA)?|KEPALA|DIREKTUR(?:\s+JENDERAL|\s+UTAMA)?"
    r"|INSPEKTUR(?:\s+JENDERAL|\s+UTAMA)?|REKTOR|DEKAN|MENTERI|GUBERNUR|BUPATI|WALI\s?KOTA|CAMAT|LURAH|PANITERA"
    r"|PIMPINAN|PANGLIMA|KOMANDAN|KAPOLRES|KAPOLDA)\b\s*",
    re.IGNORECASE,
)
CAPACITIES: Final = {
    "plt": "Plt.",
    "plh": "Plh.",
    "pj": "Pj.",
    "pjs": "Pjs.",
    "an": "a.n.",
    "atasnama": "a.n.",
    "ub": "u.b.",
}
ROLE_IS_OFFICE: Final = frozenset({"bupati", "gubernur", "wali kota", "walikota", "camat", "lurah"})
BODIES: Final = {
    "Menteri": "Kementerian",
    "Direktur Jenderal": "Direktorat Jenderal",
    "Inspektur Jenderal": "Inspektorat Jenderal",
    "Inspektur": "Inspektorat",
}
OFFICE_NOUN: Final = re.compile(
    r"(?:KOMISI|KPU|KIP|BADAN|PENGADILAN|KANTOR|DINAS|KEMENTERIAN|LEMBAGA|MAHKAMAH|BALAI|RUMAH|UNIVERSITAS)\b",
    re.IGNORECASE,
)
REGION: Final = re.compile(r"\b(KABUPATEN|KOTA|PROVINSI|KECAMATAN)\b", re.IGNORECASE)
LEVELS: Final = {"kabupaten": "local", "kota": "local", "kecamatan": "local", "provinsi": "province"}
WORD: Final = re.compile(r"[^\s/]+|/")


def title_case(text: str) -> str:
    """Names of offices are printed in capitals; in running text each word begins with one."""
    is_shouted = sum(map(str.isupper, text)) >= SHOUTED * sum(map(str.isalpha, text))
    words: list[str] = []
    for word in text.split():
        bare = word.strip(".,()")
        if (bare.isupper() and not is_shouted) or bare in ACRONYMS:
            words.append(word)  # an abbreviation
        elif word.lower() in SMALL and words:
            words.append(word.lower())
        else:
            words.append("-".join(part[:1].upper() + part[1:].lower() for part in word.split("-")))
    return " ".join(words)


def canonical(text: str) -> str:
    """The office in full, the name of the commission without misprints: "KPU KAB. X" and "KOMISI PEMILHAN UMUM X"."""
    text = title_case(" ".join(text.split()).strip(" .,;:-"))
    for pattern, full in ABBREVIATIONS:
        text = pattern.sub(full, text)
    words = text.split()
    for name in (COMMISSION, COMMISSION_ACEH):
        for length in (3, 2, 4):  # words run together or torn by OCR
            head = " ".join(words[:length])
            if fuzz.ratio(head.lower(), name.lower()) >= MISSPELT_ENOUGH:
                return " ".join([name, *words[length:]])
    return " ".join(words)


def split_role(text: str) -> tuple[str | None, str, str]:
    """Capacity (Plt., a.n.), role and what follows: "Plt. KETUA KPU KOTA X" -> ("Plt.", "Ketua", "KPU KOTA X")."""
    match = ROLE.match(text.strip())
    if not match:
        return None, "", text.strip()
    key = re.sub(r"[^a-z]", "", (match["capacity"] or "").lower())
    return CAPACITIES.get(key), title_case(match["role"]), text.strip()[match.end() :].strip()


def office_of(text: str) -> str:
    """The office in "KETUA PENGADILAN NEGERI X", "SEKRETARIS KPU KOTA X", "BUPATI X", "KPU KOTA X"."""
    _, role, rest = split_role(text)
    if role.lower() in ROLE_IS_OFFICE:
        return canonical(f"{role} {title_case(rest)}")
    body = BODIES.get(role)
    if body and not OFFICE_NOUN.match(rest):
        return canonical(f"{body} {title_case(rest)}")
    return canonical(rest)


def level_of(office: str) -> str | None:
    """national, province or local, from the words of the name."""
    region = REGION.search(office)
    if region:
        return LEVELS[region[1].lower()]
    if office.startswith(COMMISSION_ACEH):
        return "province"
    if (
        office.endswith("Republik Indonesia")
        or office in {COMMISSION, "Kementerian"}
        or office.startswith("Kementerian")
    ):
        return "national"
    return None


def most_named(first: str, others: Iterable[str]) -> tuple[str, bool]:
    """The spelling most mentions agree on, and whether it differs from the first."""
    alike = [first, *(other for other in others if fuzz.ratio(first.lower(), other.lower()) >= SAME_PLACE)]
    counts = Counter(name.lower() for name in alike)
    best = max(alike, key=lambda name: (counts[name.lower()], -alike.index(name)))
    return (best, True) if counts[best.lower()] > counts[first.lower()] else (first, False)
