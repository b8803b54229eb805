"""Several photos of the pages of a decree become one PDF, in order."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Final

import pypdfium2

from zonaintegritas.core.decree.formats.scan.photo import Jpeg, add_page, jpeg_of
from zonaintegritas.core.decree.formats.unreadable import Unreadable

MOST_PHOTOS: Final = 60
QUALITY: Final = 82


def photos_to_pdf(pictures: Iterable[bytes]) -> bytes:
    """One page for each picture (JPEG, PNG or HEIC), turned as the camera was held and no larger than reading needs.

    Raises Unreadable: no-photos, too-many-photos, and what opened_picture raises, with the number of the photo.
    """
    document = pypdfium2.PdfDocument.new()
    try:
        for number, data in enumerate(pictures, start=1):
            if number > MOST_PHOTOS:
                raise Unreadable("too-many-photos")
            add_page(document, _named(data, number))
        if not len(document):
            raise Unreadable("no-photos")
        out = io.BytesIO()
        document.save(out)
    finally:
        document.close()
    return out.getvalue()


def _named(data: bytes, number: int) -> Jpeg:
    try:
        return jpeg_of(data, QUALITY)
    except Unreadable as error:
        raise Unreadable(error.code, f"Foto ke-{number}: {error.message}") from error
