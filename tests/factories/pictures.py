"""Small pictures, as a phone would send them, and pages of our own samples as photos."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image

from zonaintegritas.core.sample import Format, Layout, write_sample


def picture(shade: int = 120, kind: str = "PNG") -> bytes:
    """One grey."""
    content = io.BytesIO()
    Image.new("RGB", (600, 800), (shade, shade, shade)).save(content, kind)
    return content.getvalue()


def sample_photos(layout: Layout, *, year: int, pages: int | None = None, dots: int = 200) -> list[bytes]:
    """The pages of a sample decree as JPEG."""
    return photos_of(write_sample(layout, Format.PDF, year=year), pages=pages, dots=dots)


def photos_of(paper: bytes, *, pages: int | None = None, dots: int = 200) -> list[bytes]:
    """The pages of a PDF as JPEG."""
    document = pypdfium2.PdfDocument(paper)
    photos = []
    for number in range(min(len(document), pages or len(document))):
        content = io.BytesIO()
        document[number].render(scale=dots / 72).to_pil().convert("RGB").save(content, "JPEG", quality=85)
        photos.append(content.getvalue())
    document.close()
    return photos
