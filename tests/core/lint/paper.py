"""A decree of an invented office in which nothing is wrong, and the ways to spoil one thing in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from zonaintegritas.core.decree import Reading, read
from zonaintegritas.core.decree.plan import Decree
from zonaintegritas.core.lint import Finding, check

FIELDS = ("indicator", "steps", "evidence", "time", "output", "responsible")
COLUMNS = (
    "NO",
    "KOMPONEN",
    "INDIKATOR",
    "LANGKAH AKSI",
    "BUKTI FISIK",
    "TARGET WAKTU",
    "TARGET CAPAIAN",
    "PENANGGUNG JAWAB",
)
TITLE = "RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS KOMISI PEMILIHAN UMUM KOTA TIRTASARI TAHUN 2031"
AREAS = {
    "I": "MANAJEMEN PERUBAHAN",
    "II": "PENATAAN TATALAKSANA",
    "III": "PENATAAN SISTEM MANAJEMEN SDM APARATUR",
    "IV": "PENGUATAN AKUNTABILITAS",
    "V": "PENGUATAN PENGAWASAN",
    "VI": "PENINGKATAN KUALITAS PELAYANAN PUBLIK",
}
COMPONENTS = {
    "I.1": "Penyusunan Tim Kerja",
    "I.2": "Rencana Pembangunan ZI",
    "I.3": "Pemantauan dan Evaluasi Pembangunan WBK/WBBM",
    "I.4": "Perubahan Pola Pikir dan Budaya Kerja",
    "II.1": "SOP Kegiatan Utama",
    "II.2": "Sistem Pemerintahan Berbasis Elektronik (SPBE)",
    "II.3": "Keterbukaan Informasi Publik",
    "III.1": "Perencanaan Kebutuhan Pegawai",
    "III.2": "Pola Mutasi Internal",
    "III.3": "Pengembangan Pegawai Berbasis Kompetensi",
    "III.4": "Penetapan Kinerja Individu",
    "III.5": "Penegakan Disiplin/Kode Etik/Kode Perilaku",
    "III.6": "Sistem Informasi Kepegawaian",
    "IV.1": "Keterlibatan Pimpinan",
    "IV.2": "Pengelolaan Akuntabilitas Kinerja",
    "V.1": "Pengendalian Gratifikasi",
    "V.2": "Penerapan SPIP",
    "V.3": "Pengaduan Masyarakat",
    "V.4": "Whistle-Blowing System",
    "V.5": "Penanganan Benturan Kepentingan",
    "VI.1": "Standar Pelayanan",
    "VI.2": "Budaya Pelayanan Prima",
    "VI.3": "Pengelolaan Pengaduan",
    "VI.4": "Penilaian Kepuasan terhadap Pelayanan",
    "VI.5": "Pemanfaatan Teknologi Informasi",
}
SUBJECTS = {
    "I.1": "tim kerja",
    "I.2": "dokumen rencana zona",
    "I.3": "pemantauan pembangunan",
    "I.4": "budaya kerja",
    "II.1": "SOP utama",
    "II.2": "layanan elektronik",
    "II.3": "informasi publik",
    "III.1": "kebutuhan pegawai",
    "III.2": "pola mutasi",
    "III.3": "kompetensi pegawai",
    "III.4": "kinerja individu",
    "III.5": "disiplin pegawai",
    "III.6": "data kepegawaian",
    "IV.1": "arahan pimpinan",
    "IV.2": "akuntabilitas kinerja",
    "V.1": "pengendalian gratifikasi",
    "V.2": "penerapan SPIP",
    "V.3": "pengaduan masyarakat",
    "V.4": "whistle blowing",
    "V.5": "benturan kepentingan",
    "VI.1": "standar pelayanan",
    "VI.2": "pelayanan prima",
    "VI.3": "pengelolaan pengaduan",
    "VI.4": "kepuasan pelayanan",
    "VI.5": "teknologi informasi",
}
BASIS = (
    "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan"
    " Nepotisme (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75)",
    "Undang-Undang Nomor 31 Tahun 1999 tentang Pemberantasan Tindak Pidana Korupsi sebagaimana telah diubah dengan"
    " Undang-Undang Nomor 20 Tahun 2001 tentang Perubahan atas Undang-Undang Nomor 31 Tahun 1999 tentang Pemberantasan"
    " Tindak Pidana Korupsi",
    "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum sebagaimana telah diubah dengan Undang-Undang"
    " Nomor 7 Tahun 2023",
    "Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010-2025",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 90 Tahun 2021 sebagaimana"
    " telah diubah dengan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 5 Tahun 2024",
    "Peraturan Komisi Pemilihan Umum Nomor 8 Tahun 2019 sebagaimana telah beberapa kali diubah, terakhir dengan"
    " Peraturan Komisi Pemilihan Umum Nomor 12 Tahun 2023",
    "Peraturan Komisi Pemilihan Umum Nomor 14 Tahun 2020 sebagaimana telah beberapa kali diubah, terakhir dengan"
    " Peraturan Komisi Pemilihan Umum Nomor 21 Tahun 2023",
    "Keputusan Komisi Pemilihan Umum Kota Tirtasari Nomor 3 Tahun 2031 tentang Tim Pembangunan Zona Integritas",
)
MONTHS = ("Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November")


def _row(at: int, ref: str) -> dict[str, str]:
    about = SUBJECTS[ref]
    return {
        "indicator": f"Catatan {about} sudah lengkap",
        "steps": f"Menyiapkan catatan {about}",
        "evidence": f"Laporan {about}",
        "time": f"{MONTHS[at % len(MONTHS)]} 2031",
        "output": "1 laporan",
        "responsible": f"Subbagian {at + 1}",
    }


@dataclass(frozen=True)
class Paper:
    """The parts of the decree; `rows` are by the ref of their component, further rows as a list under it."""

    title: str = TITLE
    number: str = "7"
    post: str = "KETUA KOMISI PEMILIHAN UMUM KOTA TIRTASARI,"
    considerations: tuple[str, ...] = ("bahwa kantor perlu bekerja jujur dan melayani dengan baik",)
    basis: tuple[str, ...] = BASIS
    stipulating: str = f"KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA TIRTASARI TENTANG {TITLE}."
    ruling: str = "Menetapkan Rencana Aksi Pembangunan Zona Integritas sebagaimana tercantum dalam Lampiran."
    enacted: str = "6 Januari 2031"
    annex_subject: str = TITLE
    inner_title: str = TITLE
    narrative: tuple[str, ...] = ()
    closing: tuple[str, ...] = ("Ditetapkan di Tirtasari", "pada tanggal 6 Januari 2031")
    certifier: str = "Ratna Wulandari"
    columns: tuple[str, ...] = COLUMNS
    areas: Mapping[str, str] = field(default_factory=lambda: AREAS)
    components: Mapping[str, str] = field(default_factory=lambda: COMPONENTS)
    rows: Mapping[str, Sequence[Mapping[str, str]]] = field(
        default_factory=lambda: {ref: [_row(at, ref)] for at, ref in enumerate(COMPONENTS)}
    )
    numbers: Mapping[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """The decree as a scan's OCR leaves it."""
        head = [
            "KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA TIRTASARI",
            f"NOMOR {self.number} TAHUN 2031",
            "TENTANG",
            self.title,
            "",
            self.post,
            "",
            "Menimbang : " + "\n".join(f"{chr(97 + at)}. {one};" for at, one in enumerate(self.considerations)),
            "",
            "Mengingat : " + "\n".join(f"{at}. {one};" for at, one in enumerate(self.basis, start=1)),
            "",
            "MEMUTUSKAN:",
            f"Menetapkan : {self.stipulating}",
            f"KESATU : {self.ruling}",
            "KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            "",
            *("Ditetapkan di Tirtasari", f"pada tanggal {self.enacted}"),
            *("KETUA KOMISI PEMILIHAN UMUM", "KOTA TIRTASARI,", "ttd.", "WARDANI KUSUMA", ""),
            *("Salinan sesuai dengan aslinya", "SEKRETARIAT KOMISI PEMILIHAN UMUM", "KOTA TIRTASARI", "SEKRETARIS"),
            self.certifier,
            "",
        ]
        annex = [
            *("LAMPIRAN", "KEPUTUSAN KOMISI PEMILIHAN UMUM", "KOTA TIRTASARI", f"NOMOR {self.number} TAHUN 2031"),
            *("TENTANG", self.annex_subject, "", self.inner_title, ""),
            *([*(("BAB I", "", *self.narrative)), ""] if self.narrative else []),
        ]
        foot = ["", *self.closing, "KETUA KOMISI PEMILIHAN UMUM", "KOTA TIRTASARI,", "ttd.", "WARDANI KUSUMA"]
        return "\n".join([*head, *annex, *self._table(), *foot]) + "\n"

    def _table(self) -> list[str]:
        lines = ["\t".join(self.columns)]
        for roman, name in self.areas.items():
            lines.append("\t".join([roman, name, *[""] * (len(self.columns) - 2)]))
            for ref in self.rows:
                if ref.partition(".")[0] == roman:
                    lines += self._rows(ref)
        return lines

    def _rows(self, ref: str) -> list[str]:
        lines = []
        kept = [name for name, heading in zip(FIELDS, COLUMNS[2:], strict=True) if heading in self.columns]
        for at, row in enumerate(self.rows[ref]):
            number = self.numbers.get(ref, ref.partition(".")[2]) if at == 0 else ""
            name = self.components.get(ref, ref) if at == 0 else ""
            lines.append("\t".join([number, name, *(row[one] for one in kept)]))
        return lines


GOOD = Paper()


def with_row(ref: str, *, paper: Paper = GOOD, **cells: str) -> Paper:
    """The paper with other words in the row of a component."""
    row = {**paper.rows.get(ref, [_row(0, "I.1")])[0], **cells}
    return replace(paper, rows={**paper.rows, ref: [row]})


def with_rows(ref: str, *rows: Mapping[str, str], paper: Paper = GOOD) -> Paper:
    """The paper with several rows in a component; what they do not say stays as it was."""
    first = paper.rows[ref][0]
    return replace(paper, rows={**paper.rows, ref: [{**first, **row} for row in rows]})


def reading_of(paper: Paper) -> Reading:
    """The paper, read as any file is."""
    return read(paper.text().encode(), "contoh.txt")


def found(code: str, paper: Paper, *, other_decrees: Sequence[Decree] = ()) -> list[Finding]:
    """The findings of one rule."""
    findings = check(reading_of(paper), other_decrees=other_decrees)
    return [finding for finding in findings if finding.code == code]
