"""The one exception of the readers of formats: a file that cannot be read, and what its owner can do."""

from __future__ import annotations

from typing import Final

MESSAGES: Final = {
    "empty": "Berkas ini kosong. Periksa berkas di komputer Anda, lalu unggah lagi.",
    "truncated": "Berkas ini terpotong, bagian akhirnya hilang. Salin ulang berkas aslinya, lalu unggah lagi.",
    "damaged": "Berkas ini rusak dan tidak dapat dibuka. Buka di program asalnya, simpan ulang, lalu unggah lagi.",
    "encrypted": "Berkas ini dikunci kata sandi. Hapus kata sandinya di program asalnya, simpan, lalu unggah lagi.",
    "legacy-doc": "Berkas ini Word lama (.doc). Buka di Word atau LibreOffice, simpan sebagai DOCX, lalu unggah lagi.",
    "rtf": "Berkas ini berformat RTF. Buka di Word atau LibreOffice, simpan sebagai DOCX, lalu unggah lagi.",
    "office-xml": "Berkas ini XML lama. Buka di Word atau Excel, simpan sebagai DOCX atau XLSX, lalu unggah lagi.",
    "xlsb": "Berkas ini berformat Excel biner (.xlsb). Buka di Excel, simpan sebagai XLSX, lalu unggah lagi.",
    "slides": "Berkas ini berisi salindia, bukan keputusan. Unggah keputusannya sebagai DOCX, PDF, XLSX, atau ODT.",
    "archive": "Berkas ini arsip. Keluarkan isinya, lalu unggah berkas keputusannya (DOCX, PDF, XLSX, atau ODT).",
    "scan": (
        "Berkas ini berisi gambar, tanpa teks yang dapat dibaca. Unggah berkas aslinya, atau hasil pindainya sebagai"
        " PDF, JPEG, atau PNG."
    ),
    "ocr-missing": (
        "Berkas ini hasil pindai atau foto, sedangkan pembaca tulisan belum terpasang di server ini. Pasang dengan:"
        " apt install tesseract-ocr-ind dan pip install 'zonaintegritas[ocr]', lalu baca ulang."
    ),
    "picture-type": "Jenis gambar ini tidak dapat dibaca. Simpan foto atau hasil pindai sebagai JPEG, PNG, atau PDF.",
    "picture-too-large": "Gambar ini terlalu besar untuk dibaca. Pindai dengan 300 dpi, lalu unggah lagi.",
    "picture-too-small": "Gambar ini terlalu kecil sehingga hurufnya tidak terbaca. Pindai atau foto ulang.",
    "no-photos": "Belum ada foto yang dipilih. Pilih foto halaman keputusan sesuai urutannya.",
    "too-many-photos": "Foto terlalu banyak untuk satu berkas. Unggah paling banyak 60 foto sekaligus.",
    "unknown-type": "Jenis berkas tidak dikenali. Unggah keputusan sebagai DOCX, PDF, XLSX, ODT, ODS, XLS, atau teks.",
    "too-large": "Isi berkas ini terlalu besar untuk dibaca. Unggah hanya keputusan dan lampirannya, lalu coba lagi.",
    "bomb": "Isi berkas ini mengembang secara tidak wajar sehingga tidak dibuka. Simpan ulang dari program asalnya.",
    "entities": "Berkas ini memuat perintah XML yang tidak diizinkan. Simpan ulang dari program asalnya.",
    "no-text": "Berkas ini tidak memuat teks. Periksa apakah berkas yang benar sudah dipilih.",
    "timeout": "Berkas ini terlalu lama dibaca sehingga dihentikan. Unggah bagian keputusan dan lampirannya saja.",
    "memory": "Berkas ini butuh terlalu banyak memori untuk dibaca. Unggah bagian keputusan dan lampirannya saja.",
    "crashed": "Berkas ini gagal dibaca. Buka di program asalnya, simpan ulang, lalu unggah lagi.",
}


class Unreadable(Exception):  # noqa: N818 - reads as what it says about the file; callers see it as a state
    """A file that cannot be read. `code` is for programs, `message` an Indonesian sentence for people."""

    def __init__(self, code: str, message: str | None = None) -> None:
        self.code = code
        self.message = message or MESSAGES[code]
        super().__init__(self.code, self.message)

    def __str__(self) -> str:
        return self.message
