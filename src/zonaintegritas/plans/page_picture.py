"""The picture of a page of a draft's PDF or photo: made in a child process, kept in the content store."""

from __future__ import annotations

import tempfile
from pathlib import Path

from zonaintegritas.core.decree.child import render_in_child
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.files.derived import kept_or_made
from zonaintegritas.files.models import StoredFile

MOST_PAGES = 2_000
DRAWN = ("pdf", "jpeg", "png")
WIDTH = 1_100  # pixels: sharp on half of a wide screen, about 60 kB


def page_picture(file: StoredFile, page: int) -> bytes | None:
    """PNG of the page with this number (from 1); None where it cannot be drawn."""
    if file.kind not in DRAWN or not 1 <= page <= MOST_PAGES:
        return None
    try:
        return kept_or_made(file.sha256, f"halaman-{page}-{WIDTH}.png", lambda: _drawn(file, page))
    except Unreadable:
        return None


def _drawn(file: StoredFile, page: int) -> bytes:
    with tempfile.TemporaryDirectory(prefix="zi-") as folder:
        path = Path(folder) / "berkas"
        with file.open() as content:
            path.write_bytes(content.read())
        return render_in_child(path, page, width_px=WIDTH)
