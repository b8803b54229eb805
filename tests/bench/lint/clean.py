"""Decrees without defects: invented offices of many kinds, and several ways of saying each row."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from tests.core.lint.paper import COMPONENTS, GOOD, Paper

MONTHS = ("Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember")
# Office in full, its place. The office of the paper stands as the first; the others replace its words.
OFFICES = (
    ("Komisi Pemilihan Umum Kabupaten Randuwangi", "Randuwangi"),
    ("Komisi Pemilihan Umum Provinsi Sagara Timur", "Tanjungsari"),
    ("Komisi Pemilihan Umum Kota Lembahjati", "Lembahjati"),
    ("Komisi Independen Pemilihan Kabupaten Alue Rayeuk", "Alue Rayeuk"),
    ("Pengadilan Negeri Karangmulya", "Karangmulya"),
    ("Badan Pusat Statistik Kabupaten Telukbayan", "Telukbayan"),
    ("Kantor Pertanahan Kota Banyusari", "Banyusari"),
    ("Kantor Imigrasi Kelas II Tanjung Sekar", "Tanjung Sekar"),
)
# Ref: (indicator, steps, evidence, output); two ways for each component.
ROWS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "I.1": (
        ("Tim kerja telah dibentuk", "Menetapkan susunan tim kerja", "Surat keputusan tim kerja", "1 keputusan"),
        (
            "Pemilihan anggota tim kerja melalui prosedur yang jelas",
            "Memilih anggota tim kerja dalam rapat",
            "Notula rapat pemilihan anggota tim kerja",
            "1 notula",
        ),
    ),
    "I.2": (
        (
            "Target prioritas tertuang dalam rencana kerja zona",
            "Menyusun target prioritas tiap kelompok kerja",
            "Dokumen rencana kerja dengan target prioritas",
            "1 dokumen",
        ),
        (
            "Rencana pembangunan diketahui seluruh pegawai",
            "Menyosialisasikan rencana pembangunan kepada pegawai",
            "Undangan, daftar hadir dan notula sosialisasi rencana pembangunan",
            "2 kali sosialisasi",
        ),
    ),
    "I.3": (
        (
            "Kemajuan pembangunan dipantau tim",
            "Memantau kemajuan tiap kelompok kerja",
            "Laporan pemantauan kemajuan pembangunan",
            "1 laporan",
        ),
        (
            "Hasil pemantauan telah ditindaklanjuti",
            "Menindaklanjuti temuan pemantauan",
            "Laporan tindak lanjut pemantauan",
            "1 laporan",
        ),
    ),
    "I.4": (
        (
            "Agen perubahan menularkan budaya kerja",
            "Menunjuk agen perubahan dari tiap subbagian",
            "Surat keputusan agen perubahan",
            "4 agen perubahan",
        ),
        (
            "Pimpinan memberi teladan budaya kerja",
            "Mencatat kehadiran pimpinan pada apel",
            "Daftar hadir apel pimpinan dan catatan budaya kerja",
            "10 apel",
        ),
    ),
    "II.1": (
        (
            "SOP mengikuti peta proses bisnis",
            "Meninjau SOP menurut peta proses bisnis",
            "Daftar SOP yang ditinjau",
            "12 SOP",
        ),
        ("SOP telah dievaluasi", "Mengevaluasi pelaksanaan SOP", "Laporan evaluasi SOP", "1 laporan"),
    ),
    "II.2": (
        (
            "Layanan memakai sistem elektronik",
            "Memasang sistem antrean elektronik",
            "Tangkapan layar sistem antrean",
            "1 sistem",
        ),
        (
            "Pemanfaatan aplikasi kepegawaian dievaluasi",
            "Mengevaluasi pemakaian aplikasi kepegawaian",
            "Laporan evaluasi pemakaian aplikasi",
            "1 laporan",
        ),
    ),
    "II.3": (
        (
            "Informasi publik tersedia di laman",
            "Memperbarui daftar informasi publik",
            "Daftar informasi publik terbaru",
            "1 daftar",
        ),
        (
            "Permohonan informasi publik dijawab tepat waktu",
            "Mencatat permohonan informasi publik",
            "Register permohonan informasi publik",
            "95 persen",
        ),
    ),
    "III.1": (
        (
            "Kebutuhan pegawai dihitung dari beban kerja",
            "Menghitung kebutuhan pegawai tiap subbagian",
            "Dokumen analisis beban kerja",
            "1 dokumen",
        ),
        (
            "Penempatan pegawai sesuai kebutuhan jabatan",
            "Menempatkan pegawai menurut peta jabatan",
            "Surat keputusan penempatan pegawai",
            "1 keputusan",
        ),
    ),
    "III.2": (
        (
            "Pola mutasi internal ditetapkan",
            "Menyusun ketentuan pola mutasi internal",
            "Keputusan pola mutasi internal",
            "1 keputusan",
        ),
        (
            "Pelaksanaan mutasi internal dipantau",
            "Memantau pelaksanaan mutasi internal",
            "Laporan pemantauan mutasi",
            "1 laporan",
        ),
    ),
    "III.3": (
        (
            "Pegawai memperoleh pelatihan",
            "Mengikutsertakan pegawai dalam pelatihan",
            "Sertifikat pelatihan pegawai",
            "20 sertifikat",
        ),
        (
            "Kebutuhan kompetensi pegawai dianalisis",
            "Menganalisis kebutuhan pelatihan",
            "Dokumen analisis kompetensi",
            "1 dokumen",
        ),
    ),
    "III.4": (
        (
            "Setiap pegawai mempunyai sasaran kinerja individu",
            "Menyusun sasaran kinerja individu",
            "Sasaran kinerja pegawai bertanda tangan",
            "30 dokumen",
        ),
        (
            "Hasil penilaian kinerja individu menjadi dasar penghargaan",
            "Memberi penghargaan menurut hasil kinerja",
            "Piagam penghargaan kinerja pegawai",
            "4 piagam",
        ),
    ),
    "III.5": (
        (
            "Kode etik pegawai ditegakkan",
            "Memeriksa laporan pelanggaran kode etik",
            "Berita acara pemeriksaan kode etik",
            "1 berita acara",
        ),
        (
            "Disiplin pegawai dipantau",
            "Merekap kehadiran dan hukuman disiplin",
            "Rekapitulasi hukuman disiplin",
            "12 rekapitulasi",
        ),
    ),
    "III.6": (
        ("Data kepegawaian mutakhir", "Memutakhirkan data kepegawaian", "Daftar nominatif pegawai", "1 daftar"),
        (
            "Sistem informasi kepegawaian dapat diakses pegawai",
            "Membuka akses sistem informasi kepegawaian",
            "Tangkapan layar sistem informasi kepegawaian",
            "1 sistem",
        ),
    ),
    "IV.1": (
        (
            "Pimpinan terlibat dalam perencanaan",
            "Pimpinan memimpin rapat perencanaan",
            "Notula rapat perencanaan yang dipimpin pimpinan",
            "2 notula",
        ),
        (
            "Pimpinan memantau capaian kinerja",
            "Memaparkan capaian kinerja kepada pimpinan",
            "Laporan capaian kinerja yang diparaf pimpinan",
            "4 laporan",
        ),
    ),
    "IV.2": (
        (
            "Laporan akuntabilitas kinerja tepat waktu",
            "Menyusun laporan akuntabilitas kinerja",
            "Laporan akuntabilitas kinerja dan tanda terima",
            "1 laporan",
        ),
        (
            "Pengelola akuntabilitas kinerja kompeten",
            "Mengikuti bimbingan teknis akuntabilitas kinerja",
            "Sertifikat bimbingan akuntabilitas kinerja",
            "2 sertifikat",
        ),
    ),
    "V.1": (
        (
            "Kampanye antigratifikasi menjangkau pengunjung",
            "Memasang ajakan menolak gratifikasi",
            "Foto ajakan menolak gratifikasi",
            "6 foto",
        ),
        (
            "Pengendalian gratifikasi dievaluasi",
            "Mengevaluasi laporan gratifikasi",
            "Laporan evaluasi gratifikasi",
            "1 laporan",
        ),
    ),
    "V.2": (
        (
            "Risiko pekerjaan telah dipetakan",
            "Memetakan risiko tiap subbagian",
            "Daftar risiko tiap subbagian",
            "1 daftar",
        ),
        (
            "Kegiatan pengendalian risiko dijalankan",
            "Menjalankan rencana pengendalian risiko",
            "Laporan pengendalian risiko",
            "1 laporan",
        ),
    ),
    "V.3": (
        (
            "Pengaduan masyarakat ditindaklanjuti",
            "Menindaklanjuti pengaduan masyarakat",
            "Register tindak lanjut pengaduan masyarakat",
            "100 persen",
        ),
        (
            "Penanganan pengaduan masyarakat dievaluasi",
            "Mengevaluasi penanganan pengaduan masyarakat",
            "Laporan evaluasi penanganan pengaduan",
            "1 laporan",
        ),
    ),
    "V.4": (
        (
            "Whistle blowing system dikenal pegawai",
            "Menyosialisasikan whistle blowing system",
            "Daftar hadir dan notula sosialisasi whistle blowing system",
            "1 kali",
        ),
        (
            "Penerapan whistle blowing system dievaluasi",
            "Mengevaluasi whistle blowing system",
            "Laporan evaluasi whistle blowing system",
            "1 laporan",
        ),
    ),
    "V.5": (
        (
            "Benturan kepentingan dipetakan",
            "Memetakan benturan kepentingan",
            "Matriks benturan kepentingan",
            "1 matriks",
        ),
        (
            "Penanganan benturan kepentingan dievaluasi",
            "Mengevaluasi penanganan benturan kepentingan",
            "Laporan evaluasi benturan kepentingan",
            "1 laporan",
        ),
    ),
    "VI.1": (
        ("Standar pelayanan ditetapkan", "Menetapkan standar pelayanan", "Keputusan standar pelayanan", "1 keputusan"),
        ("Maklumat pelayanan diumumkan", "Memasang maklumat pelayanan di loket", "Foto maklumat pelayanan", "1 foto"),
    ),
    "VI.2": (
        (
            "Petugas memahami pelayanan prima",
            "Melatih petugas tentang pelayanan prima",
            "Sertifikat pelatihan pelayanan prima",
            "5 sertifikat",
        ),
        (
            "Inovasi pelayanan tersedia",
            "Membuat inovasi layanan antar berkas",
            "Laporan inovasi layanan antar berkas",
            "1 inovasi",
        ),
    ),
    "VI.3": (
        (
            "Pengaduan pelayanan dikelola",
            "Mengelola kotak dan kanal pengaduan",
            "Register pengaduan pelayanan",
            "1 register",
        ),
        (
            "Media pengaduan dan konsultasi tersedia",
            "Menyediakan meja konsultasi dan pengaduan",
            "Foto meja konsultasi dan pengaduan",
            "1 meja",
        ),
    ),
    "VI.4": (
        ("Survei kepuasan dilakukan", "Melakukan survei kepuasan pengunjung", "Laporan survei kepuasan", "2 survei"),
        (
            "Hasil survei kepuasan dibuka untuk umum",
            "Menayangkan hasil survei kepuasan",
            "Tangkapan layar hasil survei kepuasan",
            "1 tayangan",
        ),
    ),
    "VI.5": (
        (
            "Teknologi informasi mempercepat layanan",
            "Menerapkan pendaftaran daring",
            "Tautan pendaftaran daring",
            "1 tautan",
        ),
        (
            "Pemanfaatan teknologi informasi diperbaiki",
            "Memperbaiki aplikasi layanan menurut masukan",
            "Catatan perbaikan aplikasi layanan",
            "3 perbaikan",
        ),
    ),
}


@dataclass(frozen=True)
class Office:
    """Whose decree it is, and for which year."""

    name: str
    place: str
    year: int

    def dressed(self, text: str) -> str:
        """The words of the paper's own office and year turned into those of this one."""
        pairs = (
            ("Komisi Pemilihan Umum Kota Tirtasari", self.name),
            ("KOMISI PEMILIHAN UMUM\nKOTA TIRTASARI", self.name.upper()),
            ("Tirtasari", self.place),
            ("2031", str(self.year)),
        )
        for old, new in pairs:
            text = text.replace(old, new).replace(old.upper(), new.upper())
        return text


def random_office(rng: random.Random) -> Office:
    """One of the invented offices, with a year for its plan."""
    name, place = rng.choice(OFFICES)
    return Office(name, place, rng.randint(2022, 2027))


def random_paper(rng: random.Random) -> Paper:
    """A plan in which nothing is wrong: each component with one or both of its rows, due in the year's order."""
    rows = {}
    for at, ref in enumerate(COMPONENTS):
        chosen = ROWS[ref] if rng.random() < 0.6 else (rng.choice(ROWS[ref]),)
        first = rng.randrange(len(MONTHS) - 1)
        rows[ref] = [
            {
                "indicator": indicator,
                "steps": steps,
                "evidence": evidence,
                "output": output,
                "time": f"{MONTHS[first + later]} 2031",
                "responsible": f"Subbagian {at + 1}",
            }
            for later, (indicator, steps, evidence, output) in enumerate(chosen)
        ]
    return replace(GOOD, rows=rows)
