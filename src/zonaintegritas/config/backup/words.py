"""What people read about an archive."""

from __future__ import annotations

from zonaintegritas.config.backup.archive import Manifest

MOST_NAMED = 5  # lost files named by their hash


def facts_in_words(manifest: Manifest) -> str:
    """One sentence about what an archive holds."""
    return (
        f"{manifest.rows} baris dalam {len(manifest.tables)} tabel dan {manifest.files} berkas"
        f" ({manifest.file_bytes / 1_000_000:.1f} MB), dibuat {manifest.made_at.replace('T', ' ')}"
        f" oleh versi {manifest.program}."
    )


def lacking(manifest: Manifest) -> str:
    """A line about what the place had lost before it was backed up; empty where it had lost nothing."""
    if not manifest.lost:
        return ""
    named = ", ".join(sha256[:12] for sha256 in manifest.lost[:MOST_NAMED])
    more = ", ..." if len(manifest.lost) > MOST_NAMED else ""
    return (
        f"PERHATIAN: {len(manifest.lost)} berkas tidak ada atau rusak di tempat asalnya, jadi tidak ikut"
        f" ({named}{more}). Selebihnya lengkap.\n"
    )
