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
    # of a document in the library
    "UNUSED": Look(_("Belum dipakai"), Tone.NEUTRAL, "belum"),
    "EXPIRED": Look(_("Kedaluwarsa"), Tone.RED, "terlambat"),
    # of a notice
    "DUE_30": Look(_("Dalam 30 hari"), Tone.NEUTRAL, "kalender"),
    "DUE_7": Look(_("Dalam 7 hari"), Tone.AMBER, "kalender"),
    "DUE_1": Look(_("Besok atau hari ini"), Tone.AMBER, "jam"),
    "ASSIGNED": Look(_("Tugas baru"), Tone.NEUTRAL, "orang"),
    "DIGEST": Look(_("Ringkasan"), Tone.NEUTRAL, "info"),
    "SETTLED": Look(_("Sudah beres"), Tone.GREEN, "centang"),
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
    # of a link ("UNCHECKED" stands below)
    "ALIVE": Look(_("Dapat dibuka"), Tone.GREEN, "tautan"),
    "DEAD": Look(_("Tidak dapat dibuka"), Tone.RED, "peringatan"),
    "LOCKED": Look(_("Tidak terbuka untuk umum"), Tone.AMBER, "kunci"),
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
    # of a day of the calendar
    "HOLIDAY": Look(_("Hari libur"), Tone.RED, "kalender"),
    "JOINT_LEAVE": Look(_("Cuti bersama"), Tone.AMBER, "kalender"),
    "WORKING": Look(_("Hari kerja"), Tone.GREEN, "centang"),
    # of an item of the evaluation sheet
    "COVERED": Look(_("Tercakup"), Tone.GREEN, "lengkap"),
    "PARTLY_COVERED": Look(_("Sebagian"), Tone.AMBER, "berjalan"),
    "NOT_COVERED": Look(_("Belum tercakup"), Tone.RED, "belum"),
    # of a round of monitoring
    "ROUND_COMING": Look(_("Akan datang"), Tone.NEUTRAL, "kalender"),
    "ROUND_RUNNING": Look(_("Berjalan"), Tone.AMBER, "berjalan"),
    "ROUND_DUE": Look(_("Siap ditutup"), Tone.RED, "jam"),
    "ROUND_CLOSED": Look(_("Ditutup"), Tone.GREEN, "kunci"),
    # of a follow-up
    "FOLLOW_UP_OPEN": Look(_("Dikerjakan"), Tone.NEUTRAL, "belum"),
    "FOLLOW_UP_LATE": Look(_("Terlambat"), Tone.RED, "terlambat"),
    "FOLLOW_UP_WAITING": Look(_("Menunggu pemeriksaan"), Tone.AMBER, "jam"),
    "FOLLOW_UP_CLOSED": Look(_("Selesai"), Tone.GREEN, "lengkap"),
    # of a meeting
    "MEETING_COMING": Look(_("Akan datang"), Tone.NEUTRAL, "kalender"),
    "MEETING_OPEN": Look(_("Berkas belum lengkap"), Tone.AMBER, "lampiran"),
    "MEETING_FULL": Look(_("Berkas lengkap"), Tone.GREEN, "lengkap"),
    # of a person or a mandate
    "ACTIVE": Look(_("Aktif"), Tone.GREEN, "centang"),
    "INACTIVE": Look(_("Nonaktif"), Tone.NEUTRAL, "nonaktif"),
    "COMING": Look(_("Belum mulai"), Tone.NEUTRAL, "kalender"),
    "ENDED": Look(_("Sudah berakhir"), Tone.NEUTRAL, "riwayat"),
}


def look_of(state: str) -> Look:
    """How a state is shown; an unknown one is a mistake of the caller."""
    return LOOKS[state]
