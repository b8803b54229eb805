"""The decree around the plan: header, considerations, legal basis, rulings and signatures of the invented office."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zonaintegritas.core.decree.plan import Ruling
from zonaintegritas.core.render.keputusan import Certifying, Keputusan, Signing

OFFICE = "Komisi Pemilihan Umum Kota Tirtamaya"
ABOUT = "RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS DI LINGKUNGAN KOMISI PEMILIHAN UMUM KOTA TIRTAMAYA TAHUN {year}"


@dataclass(frozen=True, slots=True)
class Law:
    """A regulation as it is printed, and what it is: (kind, number, year) with the amendment that is named."""

    text: str
    key: tuple[str, str, int]
    amended_by: tuple[str, str, int] | None = None


@dataclass(frozen=True, slots=True)
class SampleDecree:
    """The words of the decree part in the order they are printed."""

    year: int
    number: str
    about: str
    considerations: tuple[str, ...]
    laws: tuple[Law, ...]
    rulings: tuple[Ruling, ...]
    date: dt.date
    place: str = "Tirtamaya"
    signatory: str = "RARA WIDYASTUTI"
    certifier_role: str = "Kepala Subbagian Hukum dan Sumber Daya Manusia"
    certifier: str = "Bagas Prasetya Nugraha"

    @property
    def keputusan(self) -> Keputusan:
        """The decree as it is printed: a certified copy."""
        return Keputusan(
            office=OFFICE,
            year=self.year,
            about=self.about,
            number=self.number,
            signing=Signing(self.place, self.signatory, self.date),
            considerations=self.considerations,
            legal_basis=[law.text for law in self.laws],
            rulings=self.rulings,
            certifying=Certifying(self.certifier, self.certifier_role),
        )


_LAWS = (
    Law(
        "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih dan Bebas dari Korupsi, Kolusi, "
        "dan Nepotisme (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik "
        "Indonesia Nomor 3851)",
        ("UU", "28", 1999),
    ),
    Law(
        "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum (Lembaran Negara Republik Indonesia Tahun 2017 Nomor "
        "182, Tambahan Lembaran Negara Republik Indonesia Nomor 6109) sebagaimana telah diubah dengan Undang-Undang "
        "Nomor 7 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2022 tentang "
        "Perubahan atas Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum menjadi Undang-Undang (Lembaran Negara "
        "Republik Indonesia Tahun 2023 Nomor 54, Tambahan Lembaran Negara Republik Indonesia Nomor 6863)",
        ("UU", "7", 2017),
        ("UU", "7", 2023),
    ),
    Law(
        "Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010-2025",
        ("Perpres", "81", 2010),
    ),
    Law(
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 90 Tahun 2021 tentang "
        "Pembangunan dan Evaluasi Zona Integritas Menuju Wilayah Bebas dari Korupsi dan Wilayah Birokrasi Bersih dan "
        "Melayani di Instansi Pemerintah (Berita Negara Republik Indonesia Tahun 2021 Nomor 1571) sebagaimana telah "
        "diubah dengan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 5 Tahun 2024",
        ("PermenPANRB", "90", 2021),
        ("PermenPANRB", "5", 2024),
    ),
    Law(
        "Peraturan Komisi Pemilihan Umum Nomor 8 Tahun 2019 tentang Tata Kerja Komisi Pemilihan Umum, Komisi Pemilihan "
        "Umum Provinsi, dan Komisi Pemilihan Umum Kabupaten/Kota (Berita Negara Republik Indonesia Tahun 2019 Nomor "
        "320) sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan Komisi Pemilihan Umum Nomor 12 Tahun "
        "2023",
        ("PKPU", "8", 2019),
        ("PKPU", "12", 2023),
    ),
)


def sample_decree(year: int) -> SampleDecree:
    """The decree that sets the plan of a year."""
    team = Law(
        f"Keputusan {OFFICE} Nomor 2 Tahun {year} tentang Tim Kerja Pembangunan Zona Integritas",
        ("Keputusan KPU Kota Tirtamaya", "2", year),
    )
    about = ABOUT.format(year=year)
    return SampleDecree(
        year=year,
        number="4",
        about=about,
        considerations=(
            "bahwa warga Kota Tirtamaya berhak atas layanan kepemiluan yang jujur, cepat, dan dapat diperiksa;",
            "bahwa pekerjaan membangun zona integritas memerlukan urutan langkah, tenggat, dan bukti yang jelas bagi "
            "setiap kelompok kerja;",
            f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan "
            f"Keputusan {OFFICE} tentang Rencana Aksi Pembangunan Zona Integritas Tahun {year};",
        ),
        laws=(*_LAWS, team),
        rulings=(
            Ruling(
                "KESATU",
                f"Menetapkan rencana aksi pembangunan zona integritas Tahun {year} sebagaimana tercantum dalam "
                "Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.",
            ),
            Ruling("KEDUA", "Ketua kelompok kerja melaporkan kemajuan setiap triwulan kepada ketua tim kerja."),
            Ruling("KETIGA", "Keputusan ini mulai berlaku pada tanggal ditetapkan."),
        ),
        date=dt.date(year, 1, 12),
    )
