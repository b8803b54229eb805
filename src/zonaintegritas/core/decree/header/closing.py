"""The end of a decree: where and when, who signed in which role, who certified the copy."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.decree.header.dates import find_date
from zonaintegritas.core.decree.header.flow import ABSENT, Flow, Strip, one_line
from zonaintegritas.core.decree.header.labels import PLACE_AND_DATE, after_closing
from zonaintegritas.core.decree.header.office import ROLE, canonical, split_role, title_case
from zonaintegritas.core.decree.plan import Field

SAME_OFFICE: Final = 90  # of 100
ON_DATE: Final = re.compile(r"^(?:pada\s+)?tan[g9]{1,2}a[l1i]\b\s*[:.,]?\s*", re.IGNORECASE)
DATE_INSIDE: Final = re.compile(r"\s*,?\s+(?:pada\s+)?tanggal\b\s*[:.]?\s*", re.IGNORECASE)
SIGNED: Final = re.compile(
    r"^[\s(\[$#{-]*(?:t\s*\.?\s*t\s*\.?\s*d|tanda\s*tangan|ditandatangani(?:\s+secara\s+elektronik)?|(?:dto|dtt|cap))\b"
    r"[\s.)\]}#-]*(?:dan\s+(?:stempel|cap))?\.?\s*",
    re.IGNORECASE,
)
ID_NUMBER: Final = re.compile(r"^(?:NIP|NRP|NIK)\b", re.IGNORECASE)
ELSEWHERE: Final = re.compile(r"^(?:tembusan|catatan)\b", re.IGNORECASE)  # what may follow the name
TITLED: Final = re.compile(r"^(?:(?:Dr|Drs|Dra|Ir|H|Hj|Prof|R|KH|Tgk|Tengku|Teuku|Cut)\.?\s+)+", re.IGNORECASE)
_NAME: Final = r"[A-Z][A-Za-z.'’`-]*"
PERSON: Final = re.compile(
    rf"^{_NAME}(?:\s+(?:{_NAME}|bin|binti|al|van|de)){{0,6}}(?:\s*,\s*[A-Z][A-Za-z. ]{{0,12}}){{0,6}}$"
)
LONGEST_ROLE: Final = 6  # lines
# Words of offices and roles: a line with one of them is no name of a person.
OFFICE_WORDS: Final = frozenset(
    """komisi pemilihan umum independen sekretariat sekretaris ketua wakil kepala bagian subbagian sub subbag kasubbag
    kasubag kabag bidang biro seksi teknis penyelenggaraan penyelenggara pemilu dan hukum partisipasi hubungan
    masyarakat sumber daya manusia sdm keuangan logistik rumah tangga perencanaan data informasi parmas humas kota
    kabupaten provinsi kab prov republik indonesia pengadilan negeri agama tinggi tata usaha badan pusat statistik
    kementerian dinas kantor wilayah salinan sesuai dengan aslinya asli lampiran nomor tentang keputusan tahun
    ditetapkan tanggal pada di ttd plt plh selaku pelaksana tugas harian yang atas nama rencana aksi zona integritas
    pembangunan inspektur direktur jenderal menteri anggota panitera tembusan kepada yth bab pendahuluan area no
    komponen halaman menetapkan memutuskan divisi koordinator pejabat fungsional ahli muda madya pertama utama arsip
    dokumentasi organisasi kepegawaian administrasi bupati gubernur walikota daerah kuasa pengguna anggaran dokumen
    jumlah catatan keterangan mengetahui menyetujui mahkamah agung balai rumah sakit dewan perwakilan rakyat""".split()  # noqa: SIM905 - a word list reads better as prose
)


@dataclass(frozen=True, slots=True)
class Closing:
    """One closing block as read."""

    place: Field[str | None] = ABSENT
    date: Field[dt.date | None] = ABSENT
    name: Field[str | None] = ABSENT
    role: Field[str | None] = ABSENT
    capacity: str | None = None


def is_person(text: str) -> bool:
    """Whether a line can be the name of a person."""
    bare = TITLED.sub("", text.strip().rstrip(","))
    words = re.findall(r"[a-z]+", bare.split(",")[0].lower())
    if not words or len(bare) < 3 or any(word in OFFICE_WORDS for word in words):
        return False
    return bool(PERSON.match(bare))


def read_closing(strips: Sequence[Strip], office: str | None) -> Closing:
    """Place, date, role and name from the lines that follow "Ditetapkan di"."""
    place, date, rest = _place_and_date(strips)
    begins = next((at for at, strip in enumerate(rest) if ROLE.match(strip.text)), 0)  # after a date in Hijri years
    role_lines, name = _signature(rest[begins:], office)
    capacity, role = _role(role_lines, office)
    return Closing(place, date, name, role, capacity)


def _place_and_date(strips: Sequence[Strip]) -> tuple[Field[str | None], Field[dt.date | None], list[Strip]]:
    place: Field[str | None] = ABSENT
    date: Field[dt.date | None] = ABSENT
    rest: list[Strip] = []
    for strip in strips:
        where_and_when = after_closing(strip.text)
        both = PLACE_AND_DATE.match(strip.text)
        if both and place.value is None:
            place = Field(both["place"].strip(), (strip.place,))
            date = _date(both["date"], strip)
        elif where_and_when is not None and place.value is None:
            where, _, when = DATE_INSIDE.sub("\0", where_and_when, count=1).partition("\0")
            place = Field(title_place(where) or None, (strip.place,))
            date = _date(when, strip) if when else date
        elif date.value is None and (ON_DATE.match(strip.text) or (not rest and find_date(strip.text)[0])):
            date = _date(strip.text, strip)
        elif place.value is None and not rest and strips[0] is not strip and not ROLE.match(strip.text):
            place = Field(title_place(strip.text) or None, (strip.place,))
        else:
            rest.append(strip)
    return place, date, rest


def title_place(text: str) -> str:
    text = one_line(text).strip(" .,:;")
    return title_case(text) if text.isupper() else text


def _date(text: str, strip: Strip) -> Field[dt.date | None]:
    value, _, _ = find_date(text)
    doubt = None if value else f"Tanggal penetapan tidak terbaca: “{one_line(strip.text)}”."
    return Field(value, (strip.place,), doubt)


def _signature(strips: Sequence[Strip], office: str | None) -> tuple[list[Strip], Field[str | None]]:
    """The lines of the role, and the name under them."""
    signed = next((at for at, strip in enumerate(strips) if SIGNED.match(strip.text)), None)
    if signed is not None:
        inline = SIGNED.sub("", strips[signed].text)
        after = [Strip(inline, strips[signed].place)] if inline else []
        return list(strips[:signed]), _first_person([*after, *strips[signed + 1 :]])
    ends = next((at for at, strip in enumerate(strips[:LONGEST_ROLE]) if strip.text.endswith(",")), None)
    if ends is None:
        named = (at for at, strip in enumerate(strips) if is_person(strip.text) and not _is_of(strip.text, office))
        ends = next(named, len(strips)) - 1
    return list(strips[: ends + 1]), _first_person(strips[ends + 1 :])


def _is_of(text: str, office: str | None) -> bool:
    """Whether a line is a piece of the name of the office: "TIRTASARI" under "KETUA PENGADILAN NEGERI"."""
    words = text.lower().strip(" ,.").split()
    return office is not None and all(word in office.lower().split() for word in words)


def _first_person(strips: Sequence[Strip]) -> Field[str | None]:
    for strip in strips:
        text = strip.text.strip(" ,()[]")
        if is_person(text):
            return Field(text, (strip.place,))
        if ID_NUMBER.match(strip.text):
            break
    return ABSENT


def _role(strips: Sequence[Strip], office: str | None) -> tuple[str | None, Field[str | None]]:
    flow = Flow(strips)
    text = one_line(flow.text).rstrip(" ,.")
    capacity, role, rest = split_role(text)
    if not role:
        return capacity, ABSENT
    # "a.n. KETUA KPU KOTA X, SEKRETARIS": the first is on whose behalf, and names the office
    first = rest.split(",")[0].strip()
    full = canonical(first) if first else office or ""
    same = office if office and first and _is_same(full, office) else full
    return capacity, Field(f"{role} {same}".strip(), flow.places(0, len(flow.text)))


def _is_same(name: str, office: str) -> bool:
    """Whether the line under the role names the office, in part or misread."""
    return name.lower() in office.lower() or fuzz.ratio(name.lower(), office.lower()) >= SAME_OFFICE


def read_certifier(strips: Sequence[Strip], signatory: str | None) -> Field[str | None]:
    """The person under "Salinan sesuai dengan aslinya"; nobody where only the signatory's name stands there."""
    found: Field[str | None] = ABSENT
    for strip in strips:
        if (ID_NUMBER.match(strip.text) and found.value) or ELSEWHERE.match(strip.text):
            break
        text = SIGNED.sub("", strip.text).strip(" ()[]")
        is_signatory = signatory is not None and text.strip().casefold() == signatory.casefold()
        if text and is_person(text) and not is_signatory and not strip.text.endswith(","):
            found = Field(text.strip(), (strip.place,))
    return found
