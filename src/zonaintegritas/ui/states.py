"""States as people see them: a word, an icon and a tone, never colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Tone(StrEnum):
    """The four colours of states; the value is the CSS class."""

    GREEN = "hijau"
    AMBER = "kuning"
    RED = "merah"
    NEUTRAL = "netral"


@dataclass(frozen=True, slots=True)
class Look:
    """How a state is shown."""

    word: Promise | str
    tone: Tone
    icon: str


LOOKS: Mapping[str, Look] = {
    # of an occurrence
    "UNSCHEDULED": Look(_("Belum dijadwalkan"), Tone.NEUTRAL, "belum"),
    "NOT_DUE": Look(_("Belum jatuh tempo"), Tone.NEUTRAL, "kalender"),
    "RUNNING": Look(_("Berjalan"), Tone.AMBER, "berjalan"),
    "DONE": Look(_("Tercapai"), Tone.GREEN, "lengkap"),
    "LATE": Look(_("Terlambat"), Tone.RED, "terlambat"),
    "DONE_LATE": Look(_("Tercapai terlambat"), Tone.AMBER, "lengkap"),
    "LAST_YEAR": Look(_("Tahun lalu"), Tone.NEUTRAL, "riwayat"),
    "BEFORE_FORCE": Look(_("Sebelum berlaku"), Tone.NEUTRAL, "riwayat"),
    # of a proof
    "MISSING": Look(_("Belum unggah"), Tone.NEUTRAL, "belum"),
    "SUBMITTED": Look(_("Menunggu verifikasi"), Tone.AMBER, "jam"),
    "RETURNED": Look(_("Perlu perbaikan"), Tone.RED, "ubah"),
    "ACCEPTED": Look(_("Lengkap"), Tone.GREEN, "lengkap"),
    # of a document in the library, of its link, and of a file on its way there
    "UNUSED": Look(_("Belum dipakai"), Tone.NEUTRAL, "belum"),
    "EXPIRED": Look(_("Kedaluwarsa"), Tone.RED, "terlambat"),
    "ALIVE": Look(_("Tautan dapat dibuka"), Tone.GREEN, "tautan"),
    "DEAD": Look(_("Tautan mati"), Tone.RED, "peringatan"),
    "RECEIVING": Look(_("Belum selesai diunggah"), Tone.AMBER, "berjalan"),
    "READY": Look(_("Siap disimpan"), Tone.GREEN, "centang"),
    "KNOWN": Look(_("Sudah ada"), Tone.AMBER, "salin"),
    # of a plan, a draft, a file being read
    "IN_FORCE": Look(_("Berlaku"), Tone.GREEN, "lengkap"),
    "REPLACED": Look(_("Digantikan"), Tone.NEUTRAL, "riwayat"),
    "WITHDRAWN": Look(_("Ditarik"), Tone.NEUTRAL, "tarik"),
    "PAST": Look(_("Tahun lalu"), Tone.NEUTRAL, "riwayat"),
    "OPEN": Look(_("Sedang diperiksa"), Tone.AMBER, "ubah"),
    "ANSWERING": Look(_("Sedang dijawab"), Tone.AMBER, "ubah"),
    "ADOPTED": Look(_("Sudah ditetapkan"), Tone.GREEN, "lengkap"),
    "DISCARDED": Look(_("Dibuang"), Tone.NEUTRAL, "hapus"),
    "WAITING": Look(_("Menunggu giliran"), Tone.NEUTRAL, "jam"),
    "READING": Look(_("Sedang dibaca"), Tone.AMBER, "berjalan"),
    "READ": Look(_("Sudah dibaca"), Tone.GREEN, "centang"),
    "FAILED": Look(_("Tidak dapat dibaca"), Tone.RED, "peringatan"),
    "KEPT": Look(_("Dilampirkan tanpa dibaca"), Tone.NEUTRAL, "lampiran"),
    "SORTING": Look(_("Menunggu urutan foto"), Tone.AMBER, "foto"),
    "NO_OCR": Look(_("Menunggu pembaca pindaian"), Tone.AMBER, "jam"),
    "DOUBTFUL": Look(_("Perlu diperiksa"), Tone.AMBER, "peringatan"),
    # of a row of two versions side by side
    "SAME": Look(_("Sama"), Tone.NEUTRAL, "centang"),
    "CHANGED": Look(_("Berbeda"), Tone.AMBER, "ubah"),
    "ADDED": Look(_("Hanya di kanan"), Tone.GREEN, "tambah"),
    "REMOVED": Look(_("Hanya di kiri"), Tone.RED, "hapus"),
    # of a fact that the signed paper contradicts
    "DIFFERENT": Look(_("Tidak sama"), Tone.RED, "ubah"),
    # of a finding
    "high": Look(_("Berat"), Tone.RED, "peringatan"),
    "medium": Look(_("Sedang"), Tone.AMBER, "peringatan"),
    "low": Look(_("Ringan"), Tone.NEUTRAL, "info"),
    # of what is known about a regulation
    "CERTAIN": Look(_("Pasti"), Tone.GREEN, "centang"),
    "CITED": Look(_("Dikutip"), Tone.NEUTRAL, "salin"),
    "UNCHECKED": Look(_("Belum diperiksa"), Tone.AMBER, "peringatan"),
    "AMENDED": Look(_("Diubah"), Tone.AMBER, "ubah"),
    # of an item of the evaluation sheet
    "COVERED": Look(_("Tercakup"), Tone.GREEN, "lengkap"),
    "PARTLY_COVERED": Look(_("Sebagian"), Tone.AMBER, "berjalan"),
    "NOT_COVERED": Look(_("Belum tercakup"), Tone.RED, "belum"),
    # of a person or a mandate
    "ACTIVE": Look(_("Aktif"), Tone.GREEN, "centang"),
    "INACTIVE": Look(_("Nonaktif"), Tone.NEUTRAL, "nonaktif"),
    "COMING": Look(_("Belum mulai"), Tone.NEUTRAL, "kalender"),
    "ENDED": Look(_("Sudah berakhir"), Tone.NEUTRAL, "riwayat"),
}


def look_of(state: str) -> Look:
    """How a state is shown; an unknown one is a mistake of the caller."""
    return LOOKS[state]
