"""Clean decrees in three ways of writing, each for several offices: hosts for defects that a reviewer would list."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

PLANS = Path(__file__).parent / "plans"
FIELDS = ("component", "indicator", "steps", "evidence", "output", "time", "responsible")
Row = Mapping[str, str]
AREAS = {
    "sheet": (
        "MANAJEMEN PERUBAHAN",
        "PENATAAN TATALAKSANA",
        "PENATAAN SISTEM MANAJEMEN SDM APARATUR",
        "PENGUATAN AKUNTABILITAS",
        "PENGUATAN PENGAWASAN",
        "PENINGKATAN KUALITAS PELAYANAN PUBLIK",
    ),
    "court": (
        "Area Manajemen Perubahan",
        "Area Penataan Tata Laksana",
        "Area Penataan Manajemen Sumber Daya Manusia",
        "Area Penguatan Akuntabilitas Kinerja",
        "Area Penguatan Pengawasan",
        "Area Peningkatan Kualitas Pelayanan Publik",
    ),
    "statistics": (
        "PILAR MANAJEMEN PERUBAHAN",
        "PILAR PENATAAN TATA LAKSANA",
        "PILAR PENATAAN SISTEM MANAJEMEN SDM",
        "PILAR PENGUATAN AKUNTABILITAS",
        "PILAR PENGUATAN PENGAWASAN",
        "PILAR PENINGKATAN KUALITAS PELAYANAN PUBLIK",
    ),
    "prison": (
        "POKJA I: MANAJEMEN PERUBAHAN",
        "POKJA II: PENATAAN TATALAKSANA",
        "POKJA III: PENATAAN SISTEM MANAJEMEN SDM",
        "POKJA IV: PENGUATAN AKUNTABILITAS KINERJA",
        "POKJA V: PENGUATAN PENGAWASAN",
        "POKJA VI: PENINGKATAN KUALITAS PELAYANAN PUBLIK",
    ),
}
COMPONENTS = {
    "sheet": {
        "I.1": "Tim Kerja",
        "I.2": "Rencana Pembangunan Zona Integritas",
        "I.3": "Pemantauan dan Evaluasi Pembangunan WBK/WBBM",
        "I.4": "Perubahan Pola Pikir dan Budaya Kerja",
        "II.1": "Prosedur Operasional Tetap (SOP) Kegiatan Utama",
        "II.2": "Sistem Pemerintahan Berbasis Elektronik (SPBE)",
        "II.3": "Keterbukaan Informasi Publik",
        "III.1": "Perencanaan Kebutuhan Pegawai sesuai dengan Kebutuhan Organisasi",
        "III.2": "Pola Mutasi Internal",
        "III.3": "Pengembangan Pegawai Berbasis Kompetensi",
        "III.4": "Penetapan Kinerja Individu",
        "III.5": "Penegakan Aturan Disiplin/Kode Etik/Kode Perilaku Pegawai",
        "III.6": "Sistem Informasi Kepegawaian",
        "IV.1": "Keterlibatan Pimpinan",
        "IV.2": "Pengelolaan Akuntabilitas Kinerja",
        "V.1": "Pengendalian Gratifikasi",
        "V.2": "Penerapan SPIP",
        "V.3": "Pengaduan Masyarakat",
        "V.4": "Whistle Blowing System",
        "V.5": "Penanganan Benturan Kepentingan",
        "VI.1": "Standar Pelayanan",
        "VI.2": "Budaya Pelayanan Prima",
        "VI.3": "Pengelolaan Pengaduan",
        "VI.4": "Penilaian Kepuasan terhadap Pelayanan",
        "VI.5": "Pemanfaatan Teknologi Informasi",
    },
    "court": {
        "I.1": "Penyusunan Tim Kerja",
        "I.2": "Penyusunan Dokumen Rencana Pembangunan ZI",
        "I.3": "Monitoring dan Evaluasi Pembangunan ZI",
        "I.4": "Pola Pikir dan Budaya Kerja",
        "II.1": "SOP Kegiatan Utama",
        "II.2": "SPBE",
        "II.3": "Keterbukaan Informasi Publik",
        "III.1": "Kebutuhan Pegawai",
        "III.2": "Pola Mutasi Internal",
        "III.3": "Pengembangan Kompetensi",
        "III.4": "Kinerja Individu",
        "III.5": "Penegakan Disiplin dan Kode Etik",
        "III.6": "Sistem Informasi Kepegawaian",
        "IV.1": "Keterlibatan Pimpinan",
        "IV.2": "Pengelolaan Akuntabilitas Kinerja",
        "V.1": "Gratifikasi",
        "V.2": "SPIP",
        "V.3": "Pengaduan Masyarakat",
        "V.4": "Whistleblowing System",
        "V.5": "Benturan Kepentingan",
        "VI.1": "Standar Pelayanan",
        "VI.2": "Budaya Pelayanan Prima",
        "VI.3": "Pengelolaan Pengaduan Layanan",
        "VI.4": "Penilaian Kepuasan",
        "VI.5": "Pemanfaatan Teknologi Informasi",
    },
}
COMPONENTS |= {"statistics": COMPONENTS["sheet"], "prison": COMPONENTS["court"]}
COLUMNS = {
    "sheet": "NO\tKOMPONEN\tINDIKATOR\tRENCANA AKSI\tDATA DUKUNG\tWAKTU PELAKSANAAN\tOUTPUT\tPIC",
    "court": "No.\tProgram\tIndikator\tLangkah Kegiatan\tEviden\tJadwal\tKeluaran\tPenanggung Jawab",
    "statistics": "NO\tKOMPONEN\tINDIKATOR KINERJA\tLANGKAH AKSI\tBUKTI DUKUNG\tTARGET WAKTU"
    "\tTARGET CAPAIAN\tPELAKSANA",
    "prison": "NO\tKEGIATAN\tINDIKATOR KEBERHASILAN\tSUB KEGIATAN\tBUKTI DUKUNG\tWAKTU\tTARGET OUTPUT"
    "\tPENANGGUNG JAWAB",
}
# Office, place, post that signs, by the way of writing.
OFFICES = {
    "sheet": ("Komisi Pemilihan Umum Kabupaten Wanaraya", "Wanaraya", "Ketua Komisi Pemilihan Umum Kabupaten Wanaraya"),
    "court": ("Pengadilan Agama Sendangsari", "Sendangsari", "Ketua Pengadilan Agama Sendangsari"),
    "statistics": (
        "Badan Pusat Statistik Kota Teluksari",
        "Teluksari",
        "Kepala Badan Pusat Statistik Kota Teluksari",
    ),
    "prison": (
        "Lembaga Pemasyarakatan Kelas IIB Tegalarum",
        "Tegalarum",
        "Kepala Lembaga Pemasyarakatan Kelas IIB Tegalarum",
    ),
}
MENPAN = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
ELECTORAL = (
    "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum (Lembaran Negara Republik Indonesia Tahun 2017 Nomor 182,"
    " Tambahan Lembaran Negara Republik Indonesia Nomor 6109) sebagaimana telah diubah dengan Undang-Undang Nomor 7"
    " Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2022 tentang Perubahan"
    " atas Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum menjadi Undang-Undang (Lembaran Negara Republik"
    " Indonesia Tahun 2023 Nomor 54, Tambahan Lembaran Negara Republik Indonesia Nomor 6863)",
    "Peraturan Komisi Pemilihan Umum Nomor 8 Tahun 2019 tentang Tata Kerja Komisi Pemilihan Umum, Komisi Pemilihan Umum"
    " Provinsi, dan Komisi Pemilihan Umum Kabupaten/Kota (Berita Negara Republik Indonesia Tahun 2019 Nomor 320)"
    " sebagaimana telah beberapa kali diubah terakhir dengan Peraturan Komisi Pemilihan Umum Nomor 12 Tahun 2023"
    " tentang Perubahan Kelima atas Peraturan Komisi Pemilihan Umum Nomor 8 Tahun 2019 (Berita Negara Republik"
    " Indonesia Tahun 2023 Nomor 377)",
    "Peraturan Komisi Pemilihan Umum Nomor 14 Tahun 2020 tentang Tugas, Fungsi, Susunan Organisasi, dan Tata Kerja"
    " Sekretariat Jenderal Komisi Pemilihan Umum, Sekretariat Komisi Pemilihan Umum Provinsi, dan Sekretariat Komisi"
    " Pemilihan Umum Kabupaten/Kota (Berita Negara Republik Indonesia Tahun 2020 Nomor 1236) sebagaimana telah"
    " beberapa kali diubah terakhir dengan Peraturan Komisi Pemilihan Umum Nomor 21 Tahun 2023 (Berita Negara"
    " Republik Indonesia Tahun 2023 Nomor 886)",
)
BASIS = (
    "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan"
    " Nepotisme (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia"
    " Nomor 3851)",
    "Undang-Undang Nomor 31 Tahun 1999 tentang Pemberantasan Tindak Pidana Korupsi (Lembaran Negara Republik Indonesia"
    " Tahun 1999 Nomor 140, Tambahan Lembaran Negara Republik Indonesia Nomor 3874) sebagaimana telah diubah dengan"
    " Undang-Undang Nomor 20 Tahun 2001 tentang Perubahan atas Undang-Undang Nomor 31 Tahun 1999 tentang"
    " Pemberantasan Tindak Pidana Korupsi (Lembaran Negara Republik Indonesia Tahun 2001 Nomor 134, Tambahan Lembaran"
    " Negara Republik Indonesia Nomor 4150)",
    "Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010-2025",
    f"{MENPAN} Nomor 90 Tahun 2021 tentang Pembangunan dan Evaluasi Zona Integritas Menuju Wilayah Bebas dari Korupsi"
    " dan Wilayah Birokrasi Bersih dan Melayani di Instansi Pemerintah (Berita Negara Republik Indonesia Tahun 2021"
    f" Nomor 1571) sebagaimana telah diubah dengan {MENPAN} Nomor 5 Tahun 2024 tentang Perubahan atas {MENPAN} Nomor"
    " 90 Tahun 2021 tentang Pembangunan dan Evaluasi Zona Integritas Menuju Wilayah Bebas dari Korupsi dan Wilayah"
    " Birokrasi Bersih dan Melayani di Instansi Pemerintah (Berita Negara Republik Indonesia Tahun 2024 Nomor 444)",
)


@dataclass(frozen=True)
class Host:
    """A decree whose parts can be changed before it is printed."""

    kind: str
    rows: tuple[Row, ...]
    areas: tuple[str, ...]
    components: Mapping[str, str]
    columns: str
    basis: tuple[str, ...]
    considerations: tuple[str, ...]
    title: str
    office: str
    place: str
    post: str
    number: str = "18"
    enacted: str = "12 Januari 2026"
    noting: str = ""
    stipulating: str = ""
    ruling: str = ""
    annex_office: str = ""
    annex_subject: str = ""
    inner_title: str = ""
    narrative: str = ""
    certifier: str = "Dewi Anggraini"
    signatory: str = "BAMBANG PRASETYO"
    preamble: str = ""
    annex_place: str = ""
    numbers: Mapping[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """The decree as a conversion to text leaves it."""
        upper = self.office.upper()
        noting = [f"Memperhatikan : {self.noting}", ""] if self.noting else []
        head = [
            f"KEPUTUSAN {upper}",
            f"NOMOR {self.number} TAHUN 2026",
            "TENTANG",
            self.title,
            "",
            self.preamble or f"{self.post.upper()},",
            "",
        ]
        body = [
            "Menimbang : " + "\n".join(f"{chr(97 + at)}. {one};" for at, one in enumerate(self.considerations)),
            "",
            "Mengingat : " + "\n".join(f"{at}. {one};" for at, one in enumerate(self.basis, start=1)),
            "",
            *noting,
            "MEMUTUSKAN:",
            f"Menetapkan : {self.stipulating or f'KEPUTUSAN {upper} TENTANG {self.title}.'}",
            f"KESATU : {self.ruling or f'Menetapkan {self.title.title()} sebagaimana tercantum dalam Lampiran.'}",
            "KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            "",
            *self._signed(self.place),
            *("Salinan sesuai dengan aslinya", f"SEKRETARIAT {upper}", "Sekretaris,", self.certifier, ""),
        ]
        annex = [
            *("LAMPIRAN", f"KEPUTUSAN {(self.annex_office or self.office).upper()}"),
            *(f"NOMOR {self.number} TAHUN 2026", "TENTANG", self.annex_subject or self.title, ""),
            *(self.inner_title or self.title, ""),
            *([*self.narrative.split("\\n"), ""] if self.narrative else []),
        ]
        return (
            "\n".join([*head, *body, *annex, *self._table(), "", *self._signed(self.annex_place or self.place)]) + "\n"
        )

    def _signed(self, place: str) -> list[str]:
        return [
            *(f"Ditetapkan di {place}", f"pada tanggal {self.enacted}"),
            *(f"{self.post.upper()},", "ttd.", self.signatory, ""),
        ]

    def _table(self) -> list[str]:
        headings = self.columns.split("\t")
        lines = [self.columns]
        romans = ("I", "II", "III", "IV", "V", "VI", "VII")
        for roman, area in zip(romans, self.areas, strict=False):
            lines.append("\t".join([roman, area, *[""] * (len(headings) - 2)]))
            before = ""
            for row in self.rows:
                if row["component"].partition(".")[0] != roman:
                    continue
                is_first = row["component"] != before
                before = row["component"]
                number = self.numbers.get(row["component"], row["component"].partition(".")[2]) if is_first else ""
                name = self.components[row["component"]] if is_first else ""
                cells = [row[one] for one in self._kept(headings)]
                lines.append("\t".join([number, name, *cells]))
        return lines

    def _kept(self, headings: list[str]) -> list[str]:
        full = dict(
            zip(
                COLUMNS[self.kind].split("\t")[2:],
                ("indicator", "steps", "evidence", "time", "output", "responsible"),
                strict=True,
            )
        )
        return [full[one] for one in headings[2:] if one in full]


@cache
def rows_of(kind: str) -> tuple[Row, ...]:
    """The rows of one way of writing."""
    found = []
    for line in (PLANS / f"{kind}.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            component, indicator, steps, evidence, output, time = (one.strip() for one in line.split("|"))
            who = {"I": "Pokja 1", "II": "Pokja 2", "III": "Pokja 3", "IV": "Pokja 4", "V": "Pokja 5", "VI": "Pokja 6"}
            responsible = f"{who[component.partition('.')[0]]} dan subbagian {component[-1]}"
            values = (component, indicator, steps, evidence, output, time, responsible)
            found.append(dict(zip(FIELDS, values, strict=True)))
    return tuple(found)


def mixed(seed: int) -> Host:
    """A clean decree whose components speak in different ways."""
    rng = random.Random(seed)  # noqa: S311 - a repeatable choice, no secret
    frame = host(rng.choice(list(OFFICES)))
    rows = [row for ref in frame.components for row in rows_of(rng.choice(list(OFFICES))) if row["component"] == ref]
    return replace(frame, rows=tuple(rows))


@cache
def host(kind: str) -> Host:
    """The clean decree of one way of writing."""
    office, place, post = OFFICES[kind]
    title = (
        "RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS MENUJU WILAYAH BEBAS DARI KORUPSI DAN"
        f" WILAYAH BIROKRASI BERSIH DAN MELAYANI DI LINGKUNGAN {office.upper()} TAHUN 2026"
    )
    team = f"Keputusan {office} Nomor 3 Tahun 2026 tentang Pembentukan Tim Kerja Pembangunan Zona Integritas"
    electoral = ELECTORAL if kind == "sheet" else ()
    considerations = (
        f"bahwa untuk mewujudkan {office} yang bersih dan melayani, perlu disusun rencana aksi"
        " pembangunan Zona Integritas",
        f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan {office}"
        " tentang Rencana Aksi Pembangunan Zona Integritas Tahun 2026",
    )
    return Host(
        kind,
        rows_of(kind),
        AREAS[kind],
        COMPONENTS[kind],
        COLUMNS[kind],
        (*BASIS[:2], *electoral[:1], *BASIS[2:], *electoral[1:], team),
        considerations,
        title,
        office,
        place,
        post,
    )
