"""Words of the generator: topics of an agency and the grammar that makes every cell a sentence of its own."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Topic:
    """What a component is about: its printed name and the things its cells speak of."""

    name: str
    things: tuple[str, ...]


@dataclass(frozen=True)
class Field:
    """An area with the topics that may stand under it."""

    name: str
    group: str
    topics: tuple[Topic, ...]


def _topic(name: str, *things: str) -> Topic:
    return Topic(name, things)


FIELDS = (
    Field(
        "Manajemen Perubahan",
        "Perubahan",
        (
            _topic("Pembentukan Tim Kerja", "susunan tim kerja", "anggota kelompok kerja", "pembagian peran tim"),
            _topic("Dokumen Rencana Pembangunan", "rencana pembangunan", "sasaran prioritas", "peta jalan pembangunan"),
            _topic("Pemantauan dan Evaluasi", "kemajuan pembangunan", "lembar pantau", "rekomendasi evaluasi internal"),
            _topic("Perubahan Pola Pikir dan Budaya Kerja", "budaya kerja", "agen perubahan", "keteladanan pimpinan"),
        ),
    ),
    Field(
        "Penataan Tata Laksana",
        "Tata Laksana",
        (
            _topic("Prosedur Operasional Tetap", "prosedur baku", "peta proses kerja", "uji petik prosedur"),
            _topic(
                "Sistem Pemerintahan Berbasis Elektronik", "aplikasi persuratan", "jaringan kantor", "arsip digital"
            ),
            _topic("Keterbukaan Informasi Publik", "informasi publik", "laman kantor", "permohonan informasi"),
        ),
    ),
    Field(
        "Penataan Sistem Manajemen SDM",
        "Sumber Daya Manusia",
        (
            _topic("Perencanaan Kebutuhan Pegawai", "kebutuhan pegawai", "analisis beban kerja", "formasi jabatan"),
            _topic("Pola Mutasi Internal", "pola mutasi", "perpindahan tugas pegawai", "rotasi jabatan"),
            _topic("Pengembangan Kompetensi", "pelatihan pegawai", "kesenjangan kompetensi", "kelas berbagi ilmu"),
            _topic("Penetapan Kinerja Individu", "sasaran kinerja pegawai", "capaian individu", "perjanjian kinerja"),
            _topic("Penegakan Disiplin dan Kode Etik", "disiplin pegawai", "kode etik", "presensi harian"),
            _topic("Sistem Informasi Kepegawaian", "data kepegawaian", "berkas pegawai", "aplikasi kepegawaian"),
        ),
    ),
    Field(
        "Penguatan Akuntabilitas",
        "Akuntabilitas",
        (
            _topic("Keterlibatan Pimpinan", "arahan pimpinan", "rapat pimpinan", "telaah capaian pimpinan"),
            _topic("Pengelolaan Akuntabilitas Kinerja", "laporan kinerja", "indikator kinerja utama", "data kinerja"),
        ),
    ),
    Field(
        "Penguatan Pengawasan",
        "Pengawasan",
        (
            _topic("Pengendalian Gratifikasi", "pengendalian gratifikasi", "laporan hadiah", "larangan pemberian"),
            _topic("Penerapan SPIP", "daftar risiko", "kegiatan pengendalian", "lingkungan pengendalian"),
            _topic("Pengaduan Masyarakat", "pengaduan masyarakat", "kanal aduan", "jawaban aduan"),
            _topic("Whistle Blowing System", "pelaporan pelanggaran", "perlindungan pelapor", "kanal rahasia"),
            _topic(
                "Penanganan Benturan Kepentingan", "benturan kepentingan", "pernyataan hubungan", "telaah kepentingan"
            ),
        ),
    ),
    Field(
        "Peningkatan Kualitas Pelayanan Publik",
        "Pelayanan",
        (
            _topic("Standar Pelayanan", "standar layanan", "maklumat layanan", "waktu tunggu layanan"),
            _topic("Budaya Pelayanan Prima", "keramahan petugas", "sarana difabel", "penghargaan petugas layanan"),
            _topic("Penilaian Kepuasan", "survei kepuasan", "indeks kepuasan", "saran pemakai layanan"),
            _topic("Pemanfaatan Teknologi Informasi", "pendaftaran daring", "antrean elektronik", "layanan jarak jauh"),
        ),
    ),
    Field(
        "Inovasi Pelayanan",
        "Inovasi",
        (
            _topic("Penggalian Gagasan", "gagasan inovasi", "lomba inovasi", "kotak gagasan"),
            _topic("Penerapan Inovasi", "uji coba inovasi", "layanan jemput bola", "replikasi inovasi"),
        ),
    ),
)

_QUALITY = (
    "yang mudah dipahami",
    "bagi pegawai baru",
    "untuk seluruh subbagian",
    "di ruang layanan",
    "bersama pemangku kepentingan",
    "secara berjenjang",
    "sesuai kebutuhan kantor",
    "melalui forum terbuka",
    "pada setiap bidang",
    "tanpa biaya tambahan",
    "dengan pendampingan inspektorat",
    "menurut hasil telaah sebelumnya",
    "secara luring dan daring",
    "di lingkungan sekretariat",
    "dari unsur pimpinan dan pelaksana",
    "berdasarkan masukan pengguna",
    "agar lebih cepat dan tepat",
    "bagi pemohon lanjut usia",
    "pada laman dan media sosial",
    "oleh tim yang ditunjuk",
    "dalam bahasa sederhana",
    "untuk wilayah kepulauan",
    "di kantor cabang dan loket",
    "menjelang pemeriksaan berkala",
    "atas prakarsa pegawai",
    "bersama kelompok disabilitas",
    "yang tersebar di tiga kecamatan",
    "(minimal dua kali)",
    "sebagai bahan rapat pimpinan",
    "pada triwulan berjalan",
    "untuk tahun anggaran berjalan",
    "lewat kanal WA dan surel",
    "dan/atau perwakilannya",
    "di atas 80 persen",
    "per bidang/subbagian",
    "termasuk tenaga pendukung, satpam, dan pramubakti",
    "secara e-office",
)
_STATE = (
    "Telah tersusun {thing} {quality}",
    "Tersedianya {thing} {quality}",
    "Terlaksananya penataan {thing} {quality}",
    "{Thing} telah diterapkan {quality}",
    "Terdapat {thing} {quality}",
    "{Thing} dipahami {quality}",
    "Meningkatnya mutu {thing} {quality}",
    "Seluruh unit telah memiliki {thing} {quality}",
    "Adanya pemutakhiran {thing} {quality}",
    "Terwujudnya {thing} {quality}",
    "Persentase {thing} yang tuntas {quality}",
    "Jumlah {thing} {quality}",
    "Tidak terdapat keluhan atas {thing} {quality}",
    "Pegawai memahami {thing} {quality}",
    "Hasil {thing} ditindaklanjuti {quality}",
    "{Thing} mudah diakses {quality}",
    "Apakah {thing} sudah berjalan {quality}",
    "Unit kerja menjamin {thing} {quality}",
)
_VERBS = (
    "Menyusun",
    "Menetapkan",
    "Membahas",
    "Memeriksa",
    "Memperbarui",
    "Menyosialisasikan",
    "Mengevaluasi",
    "Memantau",
    "Mengunggah",
    "Menghimpun",
    "Melaksanakan pembinaan",
    "Mengadakan rapat",
    "Menyelenggarakan lokakarya",
    "Melakukan penelaahan",
    "Menyempurnakan",
    "Mendata",
    "Mengikutsertakan pegawai dalam",
    "Membuat",
    "Membentuk",
    "Menginventarisasi",
    "Melakukan monev",
    "Menindaklanjuti",
    "Menyediakan",
    "Menunjuk penanggung jawab",
    "Memasang banner",
    "Berkoordinasi dengan KPU Provinsi tentang",
    "Rapat internal membahas",
    "Melatih petugas",
)
_NOMINAL = (
    "Penyusunan",
    "Penetapan",
    "Pembahasan",
    "Pemeriksaan",
    "Pembaruan",
    "Sosialisasi",
    "Evaluasi",
    "Pemantauan",
    "Publikasi",
    "Pelaksanaan",
    "Penyempurnaan",
    "Rapat koordinasi",
)
_PAPERS = (
    "Laporan",
    "Notula rapat",
    "Daftar hadir",
    "Undangan rapat",
    "Foto kegiatan",
    "Surat tugas",
    "Tangkapan layar",
    "Berita acara",
    "Surat keputusan",
    "Formulir",
    "Rekapitulasi",
    "Sertifikat",
    "Dokumentasi",
    "Matriks",
    "Surat edaran",
    "Buku catatan",
    "Lembar kendali",
    "Tautan unggahan",
    "SK tentang",
    "Screenshot",
    "Video",
    "SOP",
    "Banner",
    "Dokumen",
    "Lembar disposisi",
    "Kumpulan surat",
    "Link",
    "Nota dinas",
    "Daftar inventaris",
    "Peta",
    "Bahan paparan",
)
_COUNTS = (
    "1",
    "25",
    "2 (dua)",
    "1 (satu)",
    "2 (dua)",
    "3 (tiga)",
    "4 (empat)",
    "6 (enam)",
    "12 (dua belas)",
    "5",
    "10",
)
_UNITS = (
    "dokumen",
    "laporan",
    "kegiatan",
    "keputusan",
    "orang",
    "berkas",
    "kali pertemuan",
    "paket",
    "lembar",
    "SK",
    "Dokumen",
)
_RESULTS = ("100% {thing}", "Tersusunnya {thing}", "Tersedianya {thing}", "90 persen {thing} selesai")
_NOTES = (
    "tentatif",
    "menyesuaikan anggaran",
    "bersama instansi pembina",
    "lanjutan tahun lalu",
    "menunggu petunjuk teknis",
    "prioritas pimpinan",
    "dibantu pihak luar",
)
_UNITS_IN_CHARGE = (
    "Subbagian Keuangan, Umum, dan Logistik",
    "Subbagian Perencanaan, Data, dan Informasi",
    "Subbagian Hukum dan SDM",
    "Sekretaris",
    "Kepala Subbagian Umum",
    "Seksi Pelayanan",
    "Panitera Muda Hukum",
    "Divisi Hukum dan Pengawasan",
    "Sekretaris dan para Kepala Subbagian",
    "Tim ZI",
    "Seluruh Kasubbag",
    "Ketua Tim",
    "Admin Media Sosial",
    "Kasubbag KUL",
)
_SLIPS = (("tt", "t"), ("la", "al"), ("n", "m"), ("i", "l"), ("ng", "n"))


class Speaker:
    """Says a new sentence every time: the same words never come back in the same order."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._said: set[str] = set()

    def _fresh(self, patterns: tuple[str, ...], topic: Topic) -> str:
        text = ""
        for _ in range(60):
            thing = self._rng.choice(topic.things)
            text = self._rng.choice(patterns).format(
                thing=thing,
                Thing=thing[:1].upper() + thing[1:],
                quality=self._rng.choice(_QUALITY),
                verb=self._rng.choice(_VERBS),
                nominal=self._rng.choice(_NOMINAL),
                paper=self._rng.choice(_PAPERS),
            )
            if text not in self._said:
                break
        self._said.add(text)
        return text

    def state(self, topic: Topic) -> str:
        """An indicator: how things stand when the work is done."""
        text = self._fresh(_STATE, topic)
        return f"{text} {self._rng.choice(_QUALITY)}" if self._rng.random() < 0.3 else text

    def action(self, topic: Topic, *, is_nominal: bool = False) -> str:
        """A step: somebody does something."""
        pattern = "{nominal} {thing} {quality}" if is_nominal else "{verb} {thing} {quality}"
        return self._fresh((pattern, f"{pattern}, termasuk pembagian tugasnya"), topic)

    def paper(self, topic: Topic) -> str:
        """Evidence: a thing that can be filed."""
        return self._fresh(("{paper} {thing}", "{paper} tentang {thing} {quality}", "{paper} {thing} {quality}"), topic)

    def result(self, topic: Topic) -> str:
        """What comes out, counted or named."""
        if self._rng.random() < 0.6:
            return f"{self._rng.choice(_COUNTS)} {self._rng.choice(_UNITS)}"
        return self._rng.choice(_RESULTS).format(thing=self._rng.choice(topic.things))

    def note(self) -> str:
        return self._rng.choice(_NOTES)

    def group(self, field: Field) -> str:
        """Who answers for the work."""
        prefix = self._rng.choice(("Tim", "Kelompok Kerja", "Pokja", "Koordinator Area"))
        named = f"{prefix} {field.group}"
        return named if self._rng.random() < 0.7 else self._rng.choice(_UNITS_IN_CHARGE)

    def slip(self, text: str) -> str:
        """One letter wrong, as OCR or a tired typist leaves it; never in the first word."""
        first, _, rest = text.partition(" ")
        wrong, right = self._rng.choice(_SLIPS)
        return f"{first} {rest.replace(wrong, right, 1)}" if rest else text
