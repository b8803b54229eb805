"""Pictures of stored files (a page, a photo made smaller): made in a child process, kept in the content store."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from zonaintegritas.core.decree.child import render_in_child, shrink_in_child
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.files.derived import kept_or_made
from zonaintegritas.files.models import StoredFile

MOST_PAGES = 2_000
PHOTOS = ("jpeg", "png", "heic")  # the kinds of picture that are read, and become pages
DRAWN = ("pdf", *PHOTOS)
SHRUNK = (*PHOTOS, "webp", "gif")
WIDTH = 1_100  # pixels: sharp on half of a wide screen, about 60 kB
WIDTHS: Final = (WIDTH, 1_650, 2_200)  # as people come closer
THUMBNAIL: Final = 320


@contextmanager
def as_path(file: StoredFile) -> Iterator[Path]:
    """The bytes of a file under a path, for a child process, as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="zi-") as folder:
        path = Path(folder) / "berkas"
        with file.open() as content, path.open("wb") as copy:
            for chunk in content.chunks():
                copy.write(chunk)
        yield path


def page_picture(file: StoredFile, page: int, width: int = WIDTH) -> bytes | None:
    """PNG of the page with this number (from 1); None where it cannot be drawn."""
    if file.kind not in DRAWN or not 1 <= page <= MOST_PAGES:
        return None

    def draw() -> bytes:
        with as_path(file) as path:
            return render_in_child(path, page, width_px=width)

    try:
        return kept_or_made(file.sha256, f"halaman-{page}-{width}.png", draw)
    except Unreadable:
        return None


def small_picture(file: StoredFile, longest: int) -> bytes | None:
    """WebP of a photo, upright, no side longer, without what the camera wrote; None where it cannot be made."""
    if file.kind not in SHRUNK:
        return None

    def shrink() -> bytes:
        with as_path(file) as path:
            return shrink_in_child(path, longest)

    try:
        return kept_or_made(file.sha256, f"kecil-{longest}.webp", shrink)
    except Unreadable:
        return None
