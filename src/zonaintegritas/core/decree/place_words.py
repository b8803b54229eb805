"""A place in a file as people say it: "halaman 3, tabel 1, baris 7"."""

from __future__ import annotations

from zonaintegritas.core.decree.blocks import Place


def in_words(place: Place) -> str:
    """The place as short Indonesian text; empty where the format knows no finer place than the block."""
    if place.line is not None:
        return f"baris {place.line}"
    named = (
        ("lembar", place.sheet),
        ("halaman", place.page),
        ("tabel", place.table if place.sheet is None else None),
        ("baris", place.row),
        ("kolom", place.column),
    )
    return ", ".join(f"{name} {value}" for name, value in named if value is not None)
