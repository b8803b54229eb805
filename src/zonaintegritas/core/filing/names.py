"""What the name of a file and its folders say: a title for people, what sort of document it is, which date it bears."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.filing.dates import day_in, period_in, without_days
from zonaintegritas.core.period import date_in_words

LONGEST_TITLE: Final = 200
# The first that is met says what it is; the values are those of evidence.models.Kind.
KINDS: Final = tuple(
    (kind, re.compile(rf"(?<![a-z])(?:{words})", re.IGNORECASE))
    for kind, words in (
        ("SCREENSHOT", r"screen ?shots?|tangkapan layar|screen capture|ss(?![a-z])|tempelan"),
        ("ATTENDANCE", r"daftar hadir|absen|presensi|kehadiran|attendance"),
        ("INVITATION", r"undangan|und(?![a-z])"),
        ("MINUTES", r"notul|risalah|berita acara|ba rapat"),
        ("PROCEDURE", r"sop(?![a-z])|prosedur|standar operasional"),
        ("MATERIAL", r"materi|paparan|presentasi|bahan tayang|slide"),
        ("REPORT", r"laporan|lap(?![a-z])|lakip|lkj|lhe|lhp|report|rtl"),
        ("DECREE", r"sk(?![a-z])|surat keputusan|keputusan|kpts?(?![a-z])"),
        ("REGISTER", r"rekap|daftar|register|matriks|buku tamu"),
        ("LETTER", r"surat|nota dinas|nodin|st(?![a-z])|se(?![a-z])|memo(?![a-z])"),
        ("PHOTO", r"foto|dokumentasi|img(?![a-z])|dsc|pxl|whatsapp image|photo"),
    )
)
PICTURE: Final = re.compile(r"\.(?:jpe?g|png|webp|heic|gif)$", re.IGNORECASE)
ENDING: Final = re.compile(r"\.[a-z0-9]{1,5}$", re.IGNORECASE)
# Names that cameras and programs give: they say nothing about what is seen.
MADE_BY_MACHINE: Final = re.compile(
    r"^(?:img|dsc[nf]?|pxl|vid|image|photo|foto|scan(?:ned)?|dokumen|document|doc|file|whatsapp image|screenshot"
    r"|camscanner|adobe scan|new ?doc(?:ument)?)?[\s\d().-]*(?:at [\d. ]+(?:am|pm)?)?[\s\d().-]*(?:wa\d+)?"
    r"(?:mp|portrait|night)?$",
    re.IGNORECASE,
)
NUMBERING: Final = re.compile(r"^\s*(?:\d{1,3}|[a-z])\s*[.)]\s+|^\s*\d{1,3}\s+(?=[a-z])", re.IGNORECASE)
COPIES: Final = re.compile(
    r"\s*(?:\(\d+\)|- ?(?:copy|salin(?:an)?)(?: \d+)?|\b(?:final|fix|rev(?:isi)?)\s*\d*)\s*$", re.I
)
SPACES: Final = re.compile(r"\s+")
MACHINE_WORDS: Final = {"SCREENSHOT": "Tangkapan layar", "PHOTO": "Foto"}


@dataclass(frozen=True, slots=True)
class Guess:
    """What a name says; a person looks at it before it counts."""

    title: str
    kind: str = "OTHER"
    dated_on: dt.date | None = None
    proves_from: dt.date | None = None
    proves_until: dt.date | None = None


def guess(path: str) -> Guess:
    """From the name of a file with the folders it lay in: `Rapat tim/03. Notulen 12 Maret 2026.docx`."""
    *folders, leaf = [part for part in path.replace("\\", "/").split("/") if part] or [""]
    stem = _plain(ENDING.sub("", leaf))
    around = _plain(folders[-1]) if folders else ""
    day = day_in(stem) or day_in(around)
    period = period_in(stem) or period_in(around)
    kind = _kind(stem, leaf) or _kind(around, leaf)
    if not kind and PICTURE.search(leaf):
        kind = "PHOTO"
    return Guess(_title(stem, around, kind, day), kind or "OTHER", day, *(period or (None, None)))


def _plain(name: str) -> str:
    """Signs that stand for blanks in names of files become blanks; dates keep their strokes."""
    spaced = re.sub(r"[_+~]|%20", " ", name)
    spaced = re.sub(r"(?<![\d\s])-|-(?![\d\s])", " ", spaced)
    return SPACES.sub(" ", spaced).strip()


def _kind(words: str, leaf: str) -> str:
    found = next((kind for kind, pattern in KINDS if pattern.search(words)), "")
    is_a_picture_of_a_letter = found == "LETTER" and PICTURE.search(leaf) and "foto" in words.lower()
    return "PHOTO" if is_a_picture_of_a_letter else found


def _title(stem: str, around: str, kind: str, day: dt.date | None) -> str:
    """The stem, tidied; where a machine named it, the folder and the day say more."""
    if not MADE_BY_MACHINE.match(without_days(stem).strip()):
        return _capital(COPIES.sub("", NUMBERING.sub("", stem)) or stem)
    words = MACHINE_WORDS.get(kind, "Dokumen")
    place = NUMBERING.sub("", around)
    if place and place.lower() != words.lower():
        words = f"{words} {place}"
    return _capital(f"{words}, {date_in_words(day)}" if day else f"{words} {stem}".strip())


def _capital(words: str) -> str:
    plain = SPACES.sub(" ", words).strip(" -.,")[:LONGEST_TITLE]
    return plain[:1].upper() + plain[1:]
