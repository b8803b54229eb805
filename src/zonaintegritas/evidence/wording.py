"""Why a file is not shown, in a sentence for people; the file itself can be downloaded all the same."""

from __future__ import annotations

from typing import Final

REASONS: Final = {
    "empty": "Berkas ini kosong.",
    "truncated": "Berkas ini terpotong, bagian akhirnya hilang. Salin ulang aslinya, lalu unggah sebagai versi baru.",
    "damaged": "Berkas ini rusak. Buka di program asalnya, simpan ulang, lalu unggah sebagai versi baru.",
    "encrypted": "Berkas ini dikunci kata sandi. Simpan tanpa kata sandi, lalu unggah sebagai versi baru.",
    "legacy-doc": "Berkas ini Word lama (.doc). Simpan sebagai DOCX atau PDF, lalu unggah sebagai versi baru.",
    "no-text": "Berkas ini tidak memuat teks atau gambar yang dapat ditampilkan.",
    "scan": "Berkas ini tidak memuat teks atau gambar yang dapat ditampilkan.",
    "picture-type": "Jenis gambar ini belum dapat ditampilkan.",
    "picture-too-large": "Gambar ini terlalu besar untuk ditampilkan.",
    "too-large": "Isi berkas ini terlalu besar untuk ditampilkan.",
    "timeout": "Berkas ini terlalu lama disiapkan sehingga dihentikan.",
    "memory": "Isi berkas ini terlalu besar untuk ditampilkan.",
    "bomb": "Isi berkas ini mengembang secara tidak wajar sehingga tidak dibuka.",
    "entities": "Berkas ini memuat perintah yang tidak wajar sehingga tidak dibuka.",
}
USUAL: Final = "Program tidak dapat membuat tampilan berkas ini."


def why_not_shown(code: str) -> str:
    """The sentence for the code of the refusal."""
    return REASONS.get(code, USUAL)
