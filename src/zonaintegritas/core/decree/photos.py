"""Several photos of the pages of a decree become one PDF, in order."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Final

import pypdfium2

from zonaintegritas.core.decree.formats.scan.pictures import opened_picture
from zonaintegritas.core.decree.formats.unreadable import Unreadable

MOST_PHOTOS: Final = 60
LONGEST: Final = 3_400  # pixels: A4 at 290 dpi; a page of 8 points can be read on it
QUALITY: Final = 82
LONG_SIDE: Final = 842.0  # points: that of A4


def photos_to_pdf(pictures: Iterable[bytes]) -> bytes:
    """One page for each picture (JPEG or PNG), turned as the camera was held and no larger than reading needs.

    Raises Unreadable: no-photos, too-many-photos, and what opened_picture raises, with the number of the photo.
    """
    document = pypdfium2.PdfDocument.new()
    try:
        for number, data in enumerate(pictures, start=1):
            if number > MOST_PHOTOS:
                raise Unreadable("too-many-photos")
            _add_page(document, _jpeg(data, number))
        if not len(document):
            raise Unreadable("no-photos")
        out = io.BytesIO()
        document.save(out)
    finally:
        document.close()
    return out.getvalue()


def _jpeg(data: bytes, number: int) -> tuple[bytes, int, int]:
    try:
        picture = opened_picture(data, LONGEST)
    except Unreadable as error:
        raise Unreadable(error.code, f"Foto ke-{number}: {error.message}") from error
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue(), picture.width, picture.height


def _add_page(document: pypdfium2.PdfDocument, photo: tuple[bytes, int, int]) -> None:
    data, width, height = photo
    scale = LONG_SIDE / max(width, height)
    page = document.new_page(width * scale, height * scale)
    image = pypdfium2.PdfImage.new(document)
    image.load_jpeg(io.BytesIO(data), inline=True)
    image.set_matrix(pypdfium2.PdfMatrix().scale(width * scale, height * scale))
    page.insert_obj(image)
    page.gen_content()
    page.close()
