"""The office whose letterhead a paper bears: capitals at the very top, before title and address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

TOP: Final = 8  # lines in which a letterhead begins
MOST_LINES: Final = 4
LONGEST_LINE: Final = 80
CAPITALS: Final = 0.85  # share: a few small letters of "dan" or of OCR
BODY: Final = re.compile(
    r"(?:KOMISI|KPU|KIP|BADAN|PENGADILAN|MAHKAMAH|KEJAKSAAN|KEPOLISIAN|KEMENTERIAN|LEMBAGA|PEMERINTAH|DINAS|KANTOR"
    r"|SEKRETARIAT|INSPEKTORAT|DIREKTORAT|BALAI|UNIVERSITAS|POLITEKNIK|RUMAH SAKIT|OMBUDSMAN|DEWAN|BUPATI|GUBERNUR"
    r"|WALI ?KOTA)\b"
)
GOES_ON: Final = re.compile(
    r"(?:KABUPATEN|KOTA|PROVINSI|PROPINSI|REPUBLIK|KECAMATAN|DAERAH|NEGARA|TINGGI|PUSAT|WILAYAH|CABANG)\b"
)
# What a paper is, or where the office lies: here the name has ended.
ENDS: Final = re.compile(
    r"(?:KEPUTUSAN|SURAT|DAFTAR|NOTULEN|NOTULA|RISALAH|LAPORAN|BERITA ACARA|UNDANGAN|PENGUMUMAN|RENCANA|STANDAR"
    r"|NOMOR|TENTANG|LAMPIRAN|DOKUMENTASI|MATERI|TAHUN|RAPAT|JALAN|JL\b|TELP|TELEPON|EMAIL|LAMAN|WEBSITE)",
    re.IGNORECASE,
)


def letterhead(lines: Sequence[str]) -> str:
    """The name of the office as it is printed, its lines joined; empty where there is none for sure."""
    for number, line in enumerate(lines[:TOP]):
        if ENDS.match(line):
            return ""
        if _is_loud(line) and BODY.match(line):
            return " ".join([line, *_further(lines[number + 1 : number + MOST_LINES])])
    return ""


def _further(lines: Sequence[str]) -> list[str]:
    """The lines of capitals that belong to the name."""
    found: list[str] = []
    for line in lines:
        if ENDS.match(line) or not _is_loud(line) or not (GOES_ON.match(line) or BODY.match(line)):
            break
        found.append(line)
    return found


def _is_loud(line: str) -> bool:
    letters = [sign for sign in line if sign.isalpha()]
    if len(letters) < 3 or len(line) > LONGEST_LINE:
        return False
    return sum(sign.isupper() for sign in letters) >= CAPITALS * len(letters)
