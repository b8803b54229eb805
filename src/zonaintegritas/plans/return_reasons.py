"""Why reviewers return a proof, in sentences that say what to do: those that every office needs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.utils.translation import gettext_noop as _

BUILT_IN: Final = (
    _("Tanda tangan atau stempel belum ada. Lengkapi, lalu unggah pindaiannya."),
    _("Tanggal dokumen di luar masa yang dibuktikan. Unggah dokumen dari masa itu."),
    _("Gambar buram atau terpotong sehingga tidak terbaca. Foto atau pindai lagi."),
    _("Bukan dokumen yang diminta butir ini. Unggah yang tersebut pada bukti fisik."),
    _("Halamannya kurang. Unggah dokumen lengkap dengan lampirannya."),
    _("Daftar hadir belum diisi nama dan tanda tangan peserta."),
    _("Notulen belum memuat keputusan rapat dan tindak lanjutnya."),
    _("Foto belum menunjukkan tempat, waktu, dan kegiatannya."),
    _("Berkas atau tautannya tidak dapat dibuka. Unggah berkasnya sendiri."),
)


def in_one(typed: str, chosen: Iterable[str]) -> str:
    """The reason as it is kept: what was typed, then what was chosen and is not said there yet; a line each."""
    said = typed.strip()
    more = [sentence for sentence in chosen if sentence not in said]
    return "\n".join([said, *more]) if said else "\n".join(more)
