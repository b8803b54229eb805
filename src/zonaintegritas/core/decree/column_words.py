"""The words people print over the columns of a plan, each with the meanings it may have and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What a column of a plan table holds."""

    NUMBER = "number"
    AREA = "area"
    COMPONENT = "component"
    SUB_COMPONENT = "sub_component"
    INDICATOR = "indicator"
    STEPS = "steps"
    EVIDENCE = "evidence"
    TIME = "time"
    START = "start"
    END = "end"
    MONTH = "month"
    OUTPUT = "output"
    RESPONSIBLE = "responsible"
    NOTE = "note"
    EXTRA = "extra"


SURE: Final = 1.0
LIKELY: Final = 0.9
POSSIBLE: Final = 0.75
PERHAPS: Final = 0.6
HARDLY: Final = 0.45

# One line for a meaning and how sure it is; the words themselves are written as `normal` leaves them.
_WORDS: Final[tuple[tuple[Role, float, str], ...]] = (
    (
        Role.NUMBER,
        SURE,
        "no|nomor|no urut|nomor urut|nr|num|urut|no item|kode",
    ),
    (
        Role.AREA,
        SURE,
        "area|area perubahan|area pengungkit|area reformasi birokrasi|area zi|area zona integritas|nama area",
    ),
    (
        Role.AREA,
        LIKELY,
        "pengungkit|bidang perubahan|bidang|area kerja|area pembangunan|kelompok area|pokja|program area",
    ),
    (
        Role.AREA,
        PERHAPS,
        "aspek|program|kelompok kerja|sasaran area|pilar|kelompok",
    ),
    (
        Role.COMPONENT,
        SURE,
        "komponen|komponen kegiatan|komponen penilaian|komponen pengungkit|uraian komponen|nama komponen",
    ),
    (
        Role.COMPONENT,
        LIKELY,
        "sub area|sub pengungkit|unsur|unsur penilaian|aspek penilaian|komponen program|komponen utama|"
        "komponen area|komponen perubahan|komponen zi|bagian|pokok bahasan|topik|kelompok kegiatan|"
        "area komponen|area perubahan komponen|area dan komponen|area perubahan dan komponen|area program|"
        "area perubahan program|area kegiatan|area perubahan kegiatan|area program kegiatan|program area kegiatan",
    ),
    (
        Role.COMPONENT,
        POSSIBLE,
        "kegiatan|program|program kerja|kegiatan utama|kegiatan pokok|pokok kegiatan|nama kegiatan|aspek|"
        "sub aspek|program kegiatan|jenis kegiatan|materi|urusan|fokus|tema",
    ),
    (
        Role.COMPONENT,
        HARDLY,
        "sasaran|uraian|sasaran strategis|rincian|sub kegiatan",
    ),
    (
        Role.SUB_COMPONENT,
        LIKELY,
        "sub komponen|subkomponen|sub unsur|anak komponen|rincian komponen",
    ),
    (
        Role.INDICATOR,
        SURE,
        "indikator|indikator keberhasilan|indikator kinerja|indikator capaian|indikator kegiatan|"
        "uraian indikator|ukuran keberhasilan|kriteria keberhasilan|indikator kinerja kegiatan|"
        "indikator hasil|indikator penilaian",
    ),
    (
        Role.INDICATOR,
        LIKELY,
        "ukuran kinerja|tolok ukur|tolak ukur|parameter|kriteria|kriteria penilaian|ukuran|"
        "kondisi yang diharapkan|penilaian|pertanyaan|butir penilaian|pernyataan|kondisi yang dituju|"
        "tolok ukur keberhasilan|ukuran capaian",
    ),
    (
        Role.INDICATOR,
        HARDLY,
        "kegiatan|output",
    ),
    (
        Role.INDICATOR,
        PERHAPS,
        "sub komponen|subkomponen|sasaran|uraian|sasaran kegiatan|tujuan|kondisi|butir|item",
    ),
    (
        Role.STEPS,
        SURE,
        "langkah aksi|rencana aksi|langkah|langkah langkah|langkah kerja|langkah kegiatan|langkah pelaksanaan|"
        "aksi|sub kegiatan|subkegiatan|tindakan|rencana tindak|uraian kegiatan|rincian kegiatan|"
        "bentuk kegiatan|detail kegiatan|tahapan kegiatan|tahapan|kegiatan aksi|aktivitas|rincian aksi|"
        "uraian aksi|langkah strategis|aksi nyata",
    ),
    (
        Role.STEPS,
        LIKELY,
        "rencana kegiatan|rencana kerja|upaya|langkah tindak|tindakan nyata|tahapan pelaksanaan|"
        "rincian langkah|tindak lanjut yang dilakukan|kegiatan yang dilaksanakan|kegiatan yang dilakukan|"
        "strategi|upaya yang dilakukan",
    ),
    (
        Role.STEPS,
        POSSIBLE,
        "kegiatan|rincian|aktifitas|program kerja|pelaksanaan kegiatan|uraian|cara pelaksanaan",
    ),
    (
        Role.STEPS,
        HARDLY,
        "pelaksanaan|program|proses",
    ),
    (
        Role.EVIDENCE,
        SURE,
        "bukti fisik|bukti|bukti dukung|data dukung|data pendukung|dokumen pendukung|bukti pendukung|eviden|"
        "evidence|evidens|bukti pelaksanaan|dokumen bukti|bukti kegiatan|bukti dokumen|dokumen bukti dukung|"
        "data dukung bukti",
    ),
    (
        Role.EVIDENCE,
        LIKELY,
        "dokumen|dokumen dukung|berkas|berkas pendukung|bahan bukti|alat bukti|bukti keluaran|dokumentasi|berkas bukti",
    ),
    (
        Role.EVIDENCE,
        HARDLY,
        "output|keluaran|lampiran|hasil|bentuk",
    ),
    (
        Role.TIME,
        SURE,
        "target waktu|waktu|waktu pelaksanaan|jadwal|jadwal pelaksanaan|batas waktu|tenggat|tenggat waktu|"
        "periode|kurun waktu|target penyelesaian|waktu penyelesaian|jadwal kegiatan|rencana waktu|"
        "jangka waktu|bulan pelaksanaan|target bulan|periode pelaksanaan|waktu kegiatan|"
        "rencana waktu pelaksanaan|target waktu penyelesaian|jadwal waktu|linimasa|timeline",
    ),
    (
        Role.TIME,
        LIKELY,
        "bulan|tanggal|time line|time schedule|rencana pelaksanaan|deadline|tata waktu|target jadwal|"
        "batas penyelesaian",
    ),
    (
        Role.TIME,
        PERHAPS,
        "pelaksanaan|target|tahun|triwulan",
    ),
    (
        Role.START,
        SURE,
        "mulai|waktu mulai|tanggal mulai|bulan mulai|awal|dimulai",
    ),
    (
        Role.END,
        SURE,
        "selesai|waktu selesai|tanggal selesai|bulan selesai|akhir|berakhir|sampai",
    ),
    (
        Role.OUTPUT,
        SURE,
        "target capaian|capaian|target kinerja|target output|target keluaran|target hasil|capaian target|"
        "target kegiatan",
    ),
    (
        Role.OUTPUT,
        LIKELY,
        "output|keluaran|hasil|hasil yang diharapkan|sasaran capaian|volume|target volume|hasil kegiatan|"
        "hasil yang dicapai|keluaran kegiatan|output kegiatan|capaian output|jumlah target|target sasaran|"
        "satuan target|kuantitas",
    ),
    (
        Role.OUTPUT,
        POSSIBLE,
        "target|outcome|sasaran target|dampak|capaian kinerja|manfaat",
    ),
    (
        Role.OUTPUT,
        HARDLY,
        "sasaran|jumlah",
    ),
    (
        Role.RESPONSIBLE,
        SURE,
        "penanggung jawab|penanggungjawab|pj|pic|penanggung jawab kegiatan|unit penanggung jawab|pengampu|"
        "petugas|tim penanggung jawab|pelaksana|pelaksana kegiatan|pelaksana penanggung jawab|koordinator|"
        "unit pelaksana",
    ),
    (
        Role.RESPONSIBLE,
        LIKELY,
        "unit kerja|tim|tim kerja|subbagian|sub bagian|divisi|unit|penanggung jawab pelaksana|"
        "petugas pelaksana|pemilik|yang bertanggung jawab|person in charge|pihak terkait|unit terkait|"
        "kelompok kerja|tim pelaksana|unsur pelaksana",
    ),
    (
        Role.RESPONSIBLE,
        PERHAPS,
        "pokja|bagian",
    ),
    (
        Role.NOTE,
        SURE,
        "keterangan|ket|catatan|note|keterangan lain|keterangan tambahan|catatan tambahan",
    ),
    (
        Role.EXTRA,
        SURE,
        "permasalahan|masalah|isu|akar masalah|tantangan|dampak risiko|target anggaran|nomor dokumen|pemantauan|"
        "anggaran|biaya|sumber dana|pagu|kebutuhan anggaran|realisasi|status|tautan|link|bobot|nilai|skor|"
        "kendala|risiko|resiko|prioritas|lokasi|tempat|tindak lanjut|verifikasi|persentase|persen|jumlah|"
        "total|dasar hukum|regulasi|peserta|metode|media|baseline|kondisi awal|kondisi saat ini|hambatan|"
        "solusi|mitigasi|paraf|tanda tangan|capaian realisasi|sumber anggaran|mata anggaran|tingkat risiko|"
        "jenis|instrumen|frekuensi|sasaran peserta|mitra|pihak eksternal|satuan",
    ),
)


def _table() -> Mapping[str, Mapping[Role, float]]:
    meanings: dict[str, dict[Role, float]] = {}
    for role, certainty, words in _WORDS:
        for word in words.split("|"):
            known = meanings.setdefault(word, {})
            known[role] = max(certainty, known.get(role, 0.0))
    return meanings


MEANINGS: Final[Mapping[str, Mapping[Role, float]]] = _table()

# Words that turn a heading into something else than what its other words say: "jumlah indikator", "realisasi waktu".
FOREIGN: Final = frozenset(
    {
        "anggaran",
        "biaya",
        "bobot",
        "jumlah",
        "nilai",
        "pagu",
        "persentase",
        "realisasi",
        "rp",
        "skor",
        "status",
        "total",
    }
)

# Headings of tables about people and money; two of them, and the table is no plan.
NO_PLAN: Final = frozenset(
    {
        "alamat",
        "email",
        "golongan",
        "harga",
        "honor",
        "instansi",
        "jabatan",
        "jabatan dalam dinas",
        "jabatan dalam kedinasan",
        "jabatan dalam tim",
        "jabatan kedinasan",
        "jabatan pokok",
        "jenis kelamin",
        "jumlah",
        "jumlah indikator",
        "jumlah item",
        "jumlah komponen",
        "kedudukan",
        "kedudukan dalam tim",
        "keterangan jabatan",
        "kode akun",
        "nama",
        "nama jabatan",
        "nama lengkap",
        "nip",
        "nomor hp",
        "pangkat",
        "pangkat golongan",
        "pendidikan",
        "satuan",
        "susunan tim",
        "tugas",
        "tugas dan tanggung jawab",
        "unsur",
        "uraian tugas",
    }
)
