"""The decree part: agencies, considerations, legal basis, rulings and signatures, with the reading they should give."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.bench.generator.page import Block, Paragraph
from tests.bench.generator.times import NAMES

Json = dict[str, object]
_PLACES = ("Randuwangi", "Tanjung Sekar", "Telukbayan", "Karangmulya", "Banyusari", "Lembahjati")
_PEOPLE = ("SEKAR AYU LESTARI", "BIMA ANGGORO", "NURHALIMAH", "DANIEL TARIGAN", "I MADE WIRATAMA", "SITI ROHANI")
_CERTIFIERS = ("Gilang Ramadhan", "Wulan Puspitasari", "Yohanes Kaka", "Maya Kartika")
_ORDINALS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA")
_CONSIDERATIONS = (
    "bahwa masyarakat mengharapkan kantor yang bersih dan cepat melayani;",
    "bahwa pembangunan zona integritas memerlukan pembagian kerja yang terjadwal;",
    "bahwa hasil penilaian tahun lalu masih menyisakan pekerjaan rumah;",
)


@dataclass(frozen=True)
class Agency:
    """A kind of office: its name, what its decree is called and who signs."""

    office: str
    decree: str
    signs: str
    place: str


@dataclass(frozen=True)
class Law:
    """An entry of Mengingat with its reading."""

    text: str
    kind: str
    number: str
    year: int
    amended_by: tuple[str, str, int] | None = None


_LAWS = (
    Law(
        "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih dan Bebas dari Korupsi, Kolusi, "
        "dan Nepotisme",
        "UU",
        "28",
        1999,
    ),
    Law(
        "Undang-Undang Nomor 31 Tahun 1999 tentang Pemberantasan Tindak Pidana Korupsi sebagaimana telah diubah dengan "
        "Undang-Undang Nomor 20 Tahun 2001",
        "UU",
        "31",
        1999,
        ("UU", "20", 2001),
    ),
    Law("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "UU", "25", 2009),
    Law(
        "Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah (Lembaran Negara "
        "Republik Indonesia Tahun 2008 Nomor 127)",
        "PP",
        "60",
        2008,
    ),
    Law(
        "Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010-2025",
        "Perpres",
        "81",
        2010,
    ),
    Law(
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 90 Tahun 2021 tentang "
        "Pembangunan dan Evaluasi Zona Integritas (Berita Negara Republik Indonesia Tahun 2021 Nomor 1571) sebagaimana "
        "telah diubah dengan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 5 Tahun "
        "2024",
        "PermenPANRB",
        "90",
        2021,
        ("PermenPANRB", "5", 2024),
    ),
)


def _number(rng: random.Random, year: int) -> tuple[str, bool]:
    """The number after NOMOR; the old style has the year inside and no TAHUN behind."""
    plain = rng.randint(1, 120)
    if rng.random() < 0.75:
        return str(plain), False
    return rng.choice(
        (f"{plain}/HK.03.1/3507/{year}", f"W12-U5/{plain}/OT.01.1/I/{year}", f"SK-{plain}/ZI/{year}")
    ), True


def _agency(rng: random.Random) -> Agency:
    place = rng.choice(_PLACES)
    kind = rng.choice(("Kota", "Kabupaten"))
    choices = [
        Agency(f"Komisi Pemilihan Umum {kind} {place}", "KEPUTUSAN", "Ketua", place),
        Agency(f"Komisi Pemilihan Umum {kind} {place}", "KEPUTUSAN", "Ketua", place),
        Agency(f"Komisi Pemilihan Umum Provinsi {place}", "KEPUTUSAN", "Ketua", place),
        Agency(f"Pengadilan Negeri {place}", "KEPUTUSAN KETUA", "Ketua", place),
        Agency(f"Badan Pusat Statistik {kind} {place}", "KEPUTUSAN KEPALA", "Kepala", place),
        Agency(f"Kantor Imigrasi Kelas II {place}", "KEPUTUSAN KEPALA", "Kepala", place),
    ]
    for office, head in (
        ("Pengadilan Agama", "Ketua"),
        ("Kejaksaan Negeri", "Kepala"),
        ("Kantor Pertanahan Kabupaten", "Kepala"),
        ("Rumah Sakit Umum Daerah", "Direktur"),
        ("Lembaga Pemasyarakatan Kelas IIA", "Kepala"),
        ("Badan Narkotika Nasional Kota", "Kepala"),
    ):
        choices.append(Agency(f"{office} {place}", f"KEPUTUSAN {head.upper()}", head, place))
    return rng.choice(choices)


class Registrar:
    """Draws up the decree of one office."""

    def __init__(self, rng: random.Random, year: int) -> None:
        self._rng = rng
        self.year = year
        self.agency = _agency(rng)
        self.place = self.agency.place
        self.number, self.is_year_in_number = _number(rng, year)
        self.capacity = rng.choice(("", "", "", "", "Plt. "))
        self.day = (rng.randint(1, 28), rng.randint(1, 3))
        self.signatory = rng.choice(_PEOPLE)
        self.certifier = rng.choice(_CERTIFIERS) if rng.random() < 0.7 else None
        self.laws = sorted(rng.sample(_LAWS, rng.randint(2, 5)), key=_LAWS.index)
        self.reasons = rng.sample(_CONSIDERATIONS, rng.randint(1, 2))
        self.rulings = rng.randint(2, 4)
        self.about = (
            f"RENCANA {rng.choice(('AKSI', 'KERJA'))} PEMBANGUNAN ZONA INTEGRITAS PADA {self.agency.office.upper()} "
            f"TAHUN {year}"
        )

    @property
    def _title(self) -> str:
        return f"{self.agency.decree} {self.agency.office.upper()}"

    @property
    def _numbered(self) -> str:
        return f"NOMOR {self.number}" if self.is_year_in_number else f"NOMOR {self.number} TAHUN {self.year}"

    @property
    def _date(self) -> str:
        day, month = self.day
        return f"{day} {NAMES[month - 1]} {self.year}"

    def decree(self) -> list[Block]:
        """From the name of the office to the copy block."""
        centre = [
            Paragraph("SALINAN", align="right"),
            Paragraph(self.agency.office.upper(), is_bold=True, align="center"),
            Paragraph(self._title, align="center"),
            Paragraph(self._numbered, align="center"),
            Paragraph("TENTANG", align="center"),
            Paragraph(self.about, align="center"),
            Paragraph(f"{self.agency.signs.upper()} {self.agency.office.upper()},", align="center"),
        ]
        return [*centre, *self._grounds(), *self._decisions(), *self.signature(), *self._copy()]

    def _grounds(self) -> list[Block]:
        texts = [
            *self.reasons,
            f"bahwa berdasarkan hal tersebut perlu menetapkan Keputusan tentang Rencana Aksi Tahun {self.year};",
        ]
        reasons = [_clause("Menimbang" if at == 0 else "", f"{'abcd'[at]}.", text) for at, text in enumerate(texts)]
        laws = [
            _clause("Mengingat" if at == 0 else "", f"{at + 1}.", law.text + ("." if law is self.laws[-1] else ";"))
            for at, law in enumerate(self.laws)
        ]
        return [*reasons, *laws]

    def _decisions(self) -> list[Block]:
        words = [
            "Menetapkan rencana aksi sebagaimana tercantum dalam Lampiran Keputusan ini.",
            *("Seluruh pegawai wajib mendukung pelaksanaannya." for _ in range(self.rulings - 2)),
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        ]
        return [
            Paragraph("MEMUTUSKAN:", align="center"),
            _clause("Menetapkan", "", f"{self._title} TENTANG {self.about}."),
            *(_clause(ordinal, "", text) for ordinal, text in zip(_ORDINALS, words, strict=False)),
        ]

    def signature(self) -> list[Block]:
        """Place, date, role and name."""
        lines = (
            f"Ditetapkan di {self.place}",
            f"pada tanggal {self._date}",
            f"{self.capacity}{self.agency.signs.upper()} {self.agency.office.upper()},",
            "ttd.",
            self.signatory,
        )
        return [Paragraph(line, align="right") for line in lines]

    def _copy(self) -> list[Block]:
        if self.certifier is None:
            return []
        lines = (
            "Salinan sesuai dengan aslinya",
            f"SEKRETARIAT {self.agency.office.upper()}",
            "Kepala Subbagian Hukum,",
            self.certifier,
        )
        return [Paragraph(line) for line in lines]

    def annex_title(self) -> list[Block]:
        """The LAMPIRAN block and the title."""
        lines = ("LAMPIRAN", self._title, self._numbered, f"TENTANG {self.about}")
        return [
            *(Paragraph(line, align="right") for line in lines),
            Paragraph(self.about, align="center", is_bold=True),
        ]

    def expected(self, *, is_annex_only: bool) -> Json:
        """The decree part of plan-reading/1."""
        day, month = self.day
        return {
            "office": self.agency.office,
            "number": self.number,
            "year": self.year,
            "about": self.about,
            "plan_year": self.year,
            "enacted_place": self.place,
            "enacted_date": f"{self.year}-{month:02d}-{day:02d}",
            "signatory_name": self.signatory,
            "signatory_role": f"{self.agency.signs} {self.agency.office}",
            "certifier_name": None if is_annex_only else self.certifier,
            "considerations_count": None if is_annex_only else len(self.reasons) + 1,
            "legal_basis": [] if is_annex_only else [_law(law) for law in self.laws],
            "rulings": [] if is_annex_only else list(_ORDINALS[: self.rulings]),
        }


def _clause(label: str, mark: str, text: str) -> Paragraph:
    words = " ".join(part for part in (f"{label} :" if label else "", mark, text) if part)
    return Paragraph(words, parts=(label, ":" if label else "", mark, text))


def _law(law: Law) -> Json:
    amended = []
    if law.amended_by:
        kind, number, year = law.amended_by
        amended.append({"kind": kind, "number": number, "year": year})
    return {"kind": law.kind, "number": law.number, "year": law.year, "amended_by": amended}
