"""What the legal documentation network (JDIH) wants to know of a decree, beside its PDF.

The keys are those of the network's exchange form (Permenkumham 8/2019 on managing legal documents).
"""

from __future__ import annotations

from enum import StrEnum

from zonaintegritas.core.render.keputusan import Keputusan


class Status(StrEnum):
    """Whether a decree counts."""

    DRAFT = "Rancangan"
    IN_FORCE = "Berlaku"
    AMENDED = "Diubah"
    REVOKED = "Tidak Berlaku"


def jdih_record(decree: Keputusan, status: Status, *, amended_by: str = "") -> dict[str, str]:
    """Kind, number, year, title, place, date, subject and status of a decree; what is not known yet is empty."""
    date = decree.signing.date
    return {
        "jenis": f"Keputusan {decree.office}",
        "singkatanJenis": "Kpt",
        "noPeraturan": decree.number,
        "tahun": str(decree.year),
        "judul": decree.called,
        "tempatTerbit": decree.signing.place,
        "tanggalPenetapan": date.isoformat() if date else "",
        "subjek": "ZONA INTEGRITAS - RENCANA AKSI",
        "status": str(status),
        "keteranganStatus": f"Diubah dengan {amended_by}" if amended_by else "",
        "bahasa": "Indonesia",
        "bidangHukum": "Hukum Administrasi Negara",
        "teuBadan": decree.office,
        "penandatangan": decree.signing.name,
    }
