"""Column headings: the usual ones, and those no synonym table holds."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """What a column of the model is; NO_NAME is number and component in one column."""

    NO = "no"
    AREA = "area"
    COMPONENT = "component"
    INDICATOR = "indicator"
    STEPS = "steps"
    EVIDENCE = "evidence"
    TIME = "time"
    MATRIX = "matrix"
    OUTPUT = "output"
    RESPONSIBLE = "responsible"
    NOTE = "note"
    EXTRA = "extra"


USUAL: dict[Role, tuple[str, ...]] = {
    Role.NO: ("NO", "NO.", "No", "NO URUT", "NOMOR"),
    Role.AREA: ("AREA PERUBAHAN", "AREA", "AREA PENGUNGKIT"),
    Role.COMPONENT: (
        "KOMPONEN",
        "KOMPONEN",
        "KOMPONEN PENGUNGKIT",
        "ASPEK",
        "UNSUR",
        "SUB AREA",
        "KOMPONEN/ASPEK",
        "KOMPONEN KEGIATAN",
    ),
    Role.INDICATOR: (
        "INDIKATOR",
        "INDIKATOR",
        "INDIKATOR KEBERHASILAN",
        "INDIKATOR KINERJA",
        "KRITERIA KEBERHASILAN",
        "KONDISI YANG DIHARAPKAN",
        "UKURAN KEBERHASILAN",
        "INDIKATOR/KRITERIA",
        "INDIKATOR CAPAIAN",
    ),
    Role.STEPS: (
        "LANGKAH AKSI",
        "RENCANA AKSI",
        "LANGKAH KERJA",
        "LANGKAH-LANGKAH",
        "URAIAN KEGIATAN",
        "RENCANA TINDAK",
        "AKSI",
        "LANGKAH AKSI/KEGIATAN",
        "RENCANA TINDAK LANJUT",
        "TAHAPAN KERJA",
    ),
    Role.EVIDENCE: (
        "BUKTI FISIK",
        "BUKTI DUKUNG",
        "DATA DUKUNG",
        "EVIDEN",
        "DOKUMEN PENDUKUNG",
        "BUKTI",
        "BUKTI FISIK/DATA DUKUNG",
        "EVIDENCE",
        "DATA DUKUNG/EVIDEN",
    ),
    Role.TIME: (
        "TARGET WAKTU",
        "WAKTU",
        "WAKTU PELAKSANAAN",
        "JADWAL",
        "JADWAL PELAKSANAAN",
        "BATAS WAKTU",
        "TENGGAT WAKTU",
        "TARGET WAKTU PENYELESAIAN",
        "TIMELINE",
        "WAKTU PENYELESAIAN",
        "BULAN PELAKSANAAN",
    ),
    Role.MATRIX: ("PELAKSANAAN (BULAN)", "BULAN", "JADWAL PELAKSANAAN", "WAKTU PELAKSANAAN", "BULAN KE-"),
    Role.OUTPUT: (
        "TARGET CAPAIAN",
        "OUTPUT",
        "KELUARAN",
        "TARGET KINERJA",
        "TARGET OUTPUT",
        "HASIL YANG DIHARAPKAN",
        "TARGET",
        "OUTPUT/HASIL",
    ),
    Role.RESPONSIBLE: (
        "PENANGGUNG JAWAB",
        "PJ",
        "PELAKSANA",
        "UNIT PENANGGUNG JAWAB",
        "PIC",
        "TIM PELAKSANA",
        "PENANGGUNG JAWAB/PELAKSANA",
        "UNIT KERJA PELAKSANA",
        "PENANGGUNGJAWAB",
    ),
    Role.NOTE: ("KET", "KET.", "KETERANGAN"),
}
ODD: dict[Role, tuple[str, ...]] = {  # a note says anything, so only its usual names tell what it is
    Role.COMPONENT: ("RUMPUN", "SIMPUL GARAPAN", "PETAK KERJA"),
    Role.INDICATOR: ("TANDA BERHASIL", "WAJAH YANG DITUJU", "RUPA KEADAAN KELAK"),
    Role.STEPS: ("IKHTIAR", "LAKU YANG DITEMPUH", "GERAK NYATA"),
    Role.EVIDENCE: ("JEJAK TERTULIS", "SAKSI KERTAS", "BERKAS PENYERTA"),
    Role.TIME: ("KAPAN TUNTAS", "SAATNYA", "MUSIM RAMPUNG"),
    Role.MATRIX: ("PUTARAN", "GILIRAN"),
    Role.OUTPUT: ("PANEN", "BUAH YANG DIPETIK", "TAKARAN"),
    Role.RESPONSIBLE: ("EMPUNYA KERJA", "PENGAMPU", "TANGAN YANG MEMEGANG"),
}
EXTRAS: dict[str, tuple[str, ...]] = {
    "ANGGARAN": ("Rp 2.500.000", "Rp 750.000", "Rp 12.000.000", "-"),
    "SUMBER DANA": ("DIPA", "APBN", "Non anggaran"),
    "BOBOT": ("5%", "10%", "7,5%", "2%"),
    "LOKASI": ("Aula", "Ruang rapat", "Loket", "Ruang arsip"),
    "PRIORITAS": ("Tinggi", "Sedang", "Rendah"),
    "KONDISI SAAT INI": (
        "Belum tersedia dokumen yang lengkap",
        "Masih bergantung pada satu orang",
        "Sudah berjalan tetapi belum tercatat",
    ),
    "PERMASALAHAN": ("Pegawai sering berganti", "Data tersebar di banyak berkas", "Belum ada petugas khusus"),
    "RISIKO": ("Data terlambat", "Pegawai berganti", "Listrik padam"),
}
ACTIVITY: dict[Role, tuple[str, ...]] = {  # the layout KEGIATAN | SUB KEGIATAN | INDIKATOR KEBERHASILAN
    Role.COMPONENT: ("KEGIATAN",),
    Role.STEPS: ("SUB KEGIATAN",),
    Role.INDICATOR: ("INDIKATOR KEBERHASILAN",),
}
PROGRAMME: dict[Role, tuple[str, ...]] = {  # the layout PROGRAM | KEGIATAN | OUTPUT
    Role.COMPONENT: ("PROGRAM",),
    Role.STEPS: ("KEGIATAN",),
    Role.OUTPUT: ("OUTPUT", "HASIL"),
}
