"""Entries of Mengingat as regulations: kind, number, year, and what amended them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.decree.blocks import Place
from zonaintegritas.core.decree.header.office import COMMISSION, canonical
from zonaintegritas.core.decree.plan import Regulation

LONGEST_ENTRY: Final = 6000  # letters
UNDANG: Final = re.compile(r"\bundang\s*[-–—]?\s*undang\b", re.IGNORECASE)
GAZETTE: Final = re.compile(r"\((?:Tambahan\s+)?(?:Lembaran|Berita)\s+[^()]{0,400}\)?", re.IGNORECASE)
REPUBLIC: Final = re.compile(r"\b(?:Republik\s+Indonesia\b|(?-i:RI)\b)", re.IGNORECASE)
SHORT_FORM: Final = re.compile(r"\s*\([^()]{0,40}\)")
CITED: Final = re.compile(
    r"(?P<kind>[A-Za-z](?:[^;:()\d]|(?<=[A-Za-z])\d(?=[a-z])){1,250}?(?:\([^()]{0,40}\))?)\s*\b(?:(?:N[o0q](?:m|rn)[eo0q]r|No)\b\.?\s*[:.]?\s*)+"
    r"(?P<number>[A-Za-z0-9](?:[^\s,;()]|\s*/\s*){0,60})"
    r"(?:\s*,?\s*T\w{1,5}\.?\s*(?P<year>[0-9OoIl]{4})\b)?",
    re.IGNORECASE,
)
CONSTITUTION: Final = re.compile(r"^Undang-Undang\s+Dasar\b.{0,60}?(?P<year>1945)", re.IGNORECASE)
# "sebagaimana telah beberapa kali diubah, terakhir dengan ...", "yang telah diubah dengan ..."
AMENDED: Final = re.compile(
    r"\b(?:di\s*ubah|dirubah|diganti|disempurnakan|ditambah)\b(?:\s*,?\s*(?:(?:untuk\s+)?(?:yang\s+)?(?:ter\s*akhir|beberapa\s+kali|"
    r"kedua|ketiga|keempat|kelima|kali|kalinya|pertama))){0,5}\s*,?\s*den\w{1,2}an\s*:?\s*",
    re.IGNORECASE,
)
FURTHER: Final = re.compile(
    r"(?:\bdan|\bserta|,|;)\s+"
    r"(?:(?:telah|yang|terakhir|kali|diubah|perubahan|pertama|kedua|ketiga|keempat)\s+){0,5}dengan\s+",
    re.IGNORECASE,
)
ABOUT: Final = re.compile(r"\btentang\b", re.IGNORECASE)
YEAR_IN_NUMBER: Final = re.compile(r"/((?:19|20)\d\d)\b")
YEAR_LATER: Final = re.compile(r"\b(?:tahun|tanggal\s+\d{1,2}\s+\w{3,9})\s+((?:19|20)\d\d)\b", re.IGNORECASE)
DIGITS: Final = str.maketrans("OoIl", "0011")

KINDS: Final = (
    (re.compile(r"^peraturan pemerintah pengganti undang-undang|^perp+u\b"), "Perppu"),
    (re.compile(r"^undang-undang\b|^uu\b"), "UU"),
    (re.compile(r"^peraturan pemerintah\b|^pp\b"), "PP"),
    (re.compile(r"^peraturan presiden\b|^perpres\b"), "Perpres"),
    (re.compile(r"^keputusan presiden\b|^keppres\b"), "Keppres"),
    (re.compile(r"^pkpu\b"), "PKPU"),
    (re.compile(r"^instruksi presiden\b|^inpres\b"), "Inpres"),
    (
        re.compile(
            r"^peraturan (?:menteri )?(?:negara )?(?:pendayag\w+ aparatur|(?:men)?pan\b|(?:men)?panrb)|^permen ?pan"
        ),
        "PermenPANRB",
    ),
)
FULL_NAMES: Final = {
    "undang-undang": "UU",
    "peraturan pemerintah": "PP",
    "peraturan presiden": "Perpres",
    "keputusan presiden": "Keppres",
    "instruksi presiden": "Inpres",
    "peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi": "PermenPANRB",
    "peraturan komisi pemilihan umum": "PKPU",
    "keputusan komisi pemilihan umum": "Keputusan KPU",
}
MISREAD: Final = 88  # of 100: some letters that OCR got wrong; "Peraturan Presiden" for "Pemerintah" does not pass
OF_COMMISSION: Final = re.compile(
    rf"^(?P<form>\w+(?: Bersama)?)(?P<by> (?:Ketua|Sekretaris Jenderal|Sekretaris))? {COMMISSION}"
)
FORM: Final = re.compile(r"^(peraturan|keputusan|surat edaran|surat|instruksi|pedoman)\b\s*", re.IGNORECASE)


def read_regulation(text: str, places: tuple[Place, ...]) -> Regulation | None:
    """The regulation an entry names first, with those that amended it; None where no number is found."""
    flat = GAZETTE.sub(" ", _even(text[:LONGEST_ENTRY]))
    constitution = CONSTITUTION.match(flat)
    if constitution:
        return Regulation("UUD", "", int(constitution["year"]), text=text, places=places)
    cited = CITED.search(flat)
    if not cited:
        return None
    amended = AMENDED.search(flat, cited.end())
    first = _regulation(cited, flat[: amended.start()] if amended else flat)
    amendments = tuple(_amendments(flat[amended.end() :])) if amended else ()
    return Regulation(first.kind, first.number, first.year, amendments, text, places)


def _even(text: str) -> str:
    return " ".join(UNDANG.sub("Undang-Undang", text).split())


def _amendments(text: str) -> Iterator[Regulation]:
    """What directly follows "diubah dengan", and each further one the sentence adds; not what these amend."""
    while text:
        cited = CITED.match(text)
        if not cited:
            return
        yield _regulation(cited, text)
        further = FURTHER.search(text, cited.end())
        text = text[further.end() :] if further else ""


def _regulation(cited: re.Match[str], around: str) -> Regulation:
    number = re.sub(r"\s+", "", cited["number"]).rstrip(".:")
    if re.fullmatch(r"[0-9OoIl]+", number):
        number = number.translate(DIGITS)
    return Regulation(kind_of(cited["kind"]), number, _year(cited, number, around))


def _year(cited: re.Match[str], number: str, around: str) -> int | None:
    if cited["year"]:
        digits = cited["year"].translate(DIGITS)
        return int(digits) if digits.isdigit() else None
    found = YEAR_IN_NUMBER.findall(number)
    if found:
        return int(found[-1])
    later = YEAR_LATER.search(around[: _end_of_name(around, cited.end())], cited.end())
    return int(later[1]) if later else None


def _end_of_name(text: str, start: int) -> int:
    about = ABOUT.search(text, start)
    return about.start() if about else len(text)


def kind_of(text: str) -> str:
    """The kind as plan-reading/1 writes it: UU, PP, Perpres, PermenPANRB, PKPU, "Keputusan KPU Kota X"."""
    text = " ".join(REPUBLIC.sub(" ", SHORT_FORM.sub("", text)).split()).strip(" ,.:-–")
    lower = text.lower()
    for pattern, kind in KINDS:
        if pattern.search(lower):
            return kind
    alike = max(FULL_NAMES, key=lambda name: fuzz.ratio(lower, name))
    if fuzz.ratio(lower, alike) >= MISREAD:
        return FULL_NAMES[alike]
    form = FORM.match(text)
    name = (
        f"{form[1].capitalize() if ' ' not in form[1] else 'Surat Edaran'} {canonical(text[form.end() :])}"
        if form
        else canonical(text)
    )
    name = name.strip()
    commission = OF_COMMISSION.match(name)
    if commission and commission["form"] == "Peraturan":
        return "PKPU"
    return name.replace(COMMISSION, "KPU")
