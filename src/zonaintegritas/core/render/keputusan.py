"""*Keputusan*: the decree part and the signature blocks, as lines.

Order of the parts and the wording of the blocks follow the decrees of election commissions (PKPU 2/2021 on official
papers, amended by PKPU 8/2021).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.plan import Ruling
from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.render.paper import Align, Line

OPEN_NUMBER: Final = "..."  # a number that is given only after signing
OPEN_DATE: Final = "..."
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
LEVELLED: Final = re.compile(r"^(?P<kind>.+?) (?P<where>(?:KABUPATEN|KOTA|PROVINSI) .+)$")
PLAIN_NUMBER: Final = re.compile(r"^\d+[A-Z]?$")


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs, where and when. `capacity` is "Plt." or "a.n." where it is so; `role` is that of the signatory."""

    place: str
    name: str
    date: dt.date | None = None
    role: str = "Ketua"
    capacity: str = ""


@dataclass(frozen=True, slots=True)
class Certifying:
    """Who certifies the copy (*salinan*)."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Keputusan:
    """A decree in words. A number that is not given yet is empty; a copy has somebody who certifies it."""

    office: str  # in full
    year: int
    about: str
    signing: Signing
    number: str = ""
    considerations: Sequence[str] = ()
    legal_basis: Sequence[str] = ()
    noting: Sequence[str] = ()  # Memperhatikan
    rulings: Sequence[Ruling] = ()
    certifying: Certifying | None = None

    @property
    def name(self) -> str:
        return self.office.upper()

    @property
    def numbered(self) -> str:
        """NOMOR 4 TAHUN 2026; numbers of the older form carry their year."""
        if self.number and not PLAIN_NUMBER.match(self.number):
            return f"NOMOR {self.number}"
        return f"NOMOR {self.number or OPEN_NUMBER} TAHUN {self.year}"

    @property
    def called(self) -> str:
        """The decree in a sentence: Keputusan ... Nomor 4 Tahun 2026 tentang ..."""
        numbered = self.numbered.replace("NOMOR", "Nomor").replace("TAHUN", "Tahun")
        return f"Keputusan {self.office} {numbered} tentang {self.about}"

    @property
    def title(self) -> str:
        """The line of *Menetapkan*."""
        return f"KEPUTUSAN {self.name} TENTANG {self.about.upper()}."


def decree_lines(decree: Keputusan) -> tuple[Line, ...]:
    """From the name of the office to the signature; of a copy also SALINAN and its certificate."""
    centre = Align.CENTRE
    return (
        *((Line("SALINAN", Align.RIGHT),) if decree.certifying else ()),
        *(Line(part, centre, is_bold=True) for part in in_two(decree.name)),
        Line(f"KEPUTUSAN {decree.name}", centre),
        Line(decree.numbered, centre),
        Line("TENTANG", centre),
        Line(decree.about.upper(), centre),
        Line(f"KETUA {decree.name},", centre),
        *_clauses("Menimbang", [f"{letter}." for letter in LETTERS], _ended(decree.considerations, ";")),
        *_clauses("Mengingat", _numbers(decree.legal_basis), _ended(decree.legal_basis, ".")),
        *_clauses("Memperhatikan", _numbers(decree.noting), _ended(decree.noting, ".")),
        Line("MEMUTUSKAN:", centre),
        Line(decree.title, label="Menetapkan"),
        *(Line(ruling.text, label=ruling.ordinal) for ruling in decree.rulings),
        *signature_lines(decree),
        *_certificate(decree),
    )


def annex_lines(decree: Keputusan) -> tuple[Line, ...]:
    """The block LAMPIRAN at the right and the title over the table."""
    right = Align.RIGHT
    return (
        Line("LAMPIRAN", right),
        Line(f"KEPUTUSAN {decree.name}", right),
        Line(decree.numbered, right),
        Line("TENTANG", right),
        Line(decree.about.upper(), right),
        Line(decree.about.upper(), Align.CENTRE, is_bold=True),
    )


def signature_lines(decree: Keputusan) -> tuple[Line, ...]:
    """Place, date, capacity and name at the right; *ttd.* stands where a copy has no signature."""
    signing, right = decree.signing, Align.RIGHT
    date = date_in_words(signing.date) if signing.date else f"{OPEN_DATE} {decree.year}"
    role = f"{signing.capacity} {signing.role.upper()}".strip()
    kind, *where = in_two(decree.name)
    return (
        Line(f"Ditetapkan di {signing.place}", right),
        Line(f"pada tanggal {date}", right),
        *(Line(part, right) for part in (f"{role} {kind}", *where[:-1])),
        *((Line(f"{where[-1]},", right),) if where else ()),
        Line("ttd." if decree.certifying else "", right),
        Line(signing.name.upper(), right),
    )


def _certificate(decree: Keputusan) -> Iterator[Line]:
    if decree.certifying is None:
        return
    kind, *where = in_two(decree.name)
    yield Line("Salinan sesuai dengan aslinya")
    yield Line(f"SEKRETARIAT {kind}")
    yield from map(Line, where)
    yield Line(f"{decree.certifying.role},")
    yield Line(decree.certifying.name)


def in_two(name: str) -> tuple[str, ...]:
    """KOMISI PEMILIHAN UMUM over KOTA X, as the letterhead has it."""
    parts = LEVELLED.match(name)
    return (parts["kind"], parts["where"]) if parts else (name,)


def _numbers(texts: Sequence[str]) -> list[str]:
    return [f"{number}." for number in range(1, len(texts) + 1)]


def _ended(texts: Sequence[str], last: str) -> list[str]:
    """Each with its semicolon; the last one with what ends the list."""
    bare = [text.rstrip(" ;.") for text in texts]
    return [f"{text};" for text in bare[:-1]] + [f"{text}{last}" for text in bare[-1:]]


def _clauses(label: str, marks: Sequence[str], texts: Sequence[str]) -> list[Line]:
    return [
        Line(text, label=label if at == 0 else "", mark=marks[at] if len(texts) > 1 else "")
        for at, text in enumerate(texts)
    ]
