"""A photo of a page as a document of one page."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Final, NamedTuple

import pypdfium2

from zonaintegritas.core.decree.blocks import Document
from zonaintegritas.core.decree.formats.pdf.reader import read_pdf
from zonaintegritas.core.decree.formats.scan.pictures import FORMATS, opened_picture

KIND: Final = "image"
LONGEST: Final = 3_400  # pixels: A4 at 290 dpi; type of 8 points can be read on it
LONG_SIDE: Final = 842.0  # points: that of A4
QUALITY: Final = 92


class Jpeg(NamedTuple):
    """A picture ready to be put on a page, and its size in pixels."""

    data: bytes
    width: int
    height: int


def read_photo(data: bytes, progress: Callable[[str], None] | None = None) -> Document:
    """The blocks of a photo (JPEG, PNG or HEIC). Raises Unreadable as opened_picture and read_pdf do."""
    return replace(read_pdf(photo_as_pdf(data), progress), kind=KIND)


def photo_as_pdf(data: bytes) -> bytes:
    """The photo as the only page of a PDF. Raises Unreadable as opened_picture does."""
    return jpeg_as_pdf(jpeg_of(data, QUALITY))


def jpeg_as_pdf(photo: Jpeg) -> bytes:
    """A picture that was opened with care, as the only page of a PDF."""
    document = pypdfium2.PdfDocument.new()
    try:
        add_page(document, photo)
        out = io.BytesIO()
        document.save(out)
    finally:
        document.close()
    return out.getvalue()


def jpeg_of(data: bytes, quality: int, *, formats: tuple[str, ...] = FORMATS) -> Jpeg:
    """A photo, turned as the camera was held and no larger than reading needs."""
    picture = opened_picture(data, LONGEST, formats=formats)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return Jpeg(out.getvalue(), picture.width, picture.height)


def add_page(document: pypdfium2.PdfDocument, photo: Jpeg) -> None:
    """A page of the size of the photo, behind the others."""
    scale = LONG_SIDE / max(photo.width, photo.height)
    width, height = photo.width * scale, photo.height * scale
    page = document.new_page(width, height)
    image = pypdfium2.PdfImage.new(document)
    image.load_jpeg(io.BytesIO(photo.data), inline=True)
    image.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
    page.insert_obj(image)
    page.gen_content()
    page.close()
