"""Sample as a scan: the printed pages laid a little askew on the glass, as pictures in a PDF without any letters."""

from __future__ import annotations

import io
import itertools
from typing import Final

import pypdfium2
from PIL import Image, ImageFilter

DOTS: Final = 200  # of the scanner, to the inch
POINTS: Final = 72  # of a PDF, to the inch
ASKEW: Final = (0.4, -0.3, 0.0)  # degrees, page after page
PAPER: Final = 246  # of 255: the glass makes white paper slightly grey
BLUR: Final = 0.4  # dots
QUALITY: Final = 80  # of JPEG


def scan_bytes(printed: bytes) -> bytes:
    """The pages of a PDF, scanned."""
    document = pypdfium2.PdfDocument(printed)
    try:
        pages = [_scanned(document[at], askew) for at, askew in zip(range(len(document)), itertools.cycle(ASKEW))]
    finally:
        document.close()
    content = io.BytesIO()
    pages[0].save(content, "PDF", save_all=True, append_images=pages[1:], resolution=DOTS, quality=QUALITY)
    return content.getvalue()


def _scanned(page: pypdfium2.PdfPage, askew: float) -> Image.Image:
    picture = page.render(scale=DOTS / POINTS, grayscale=True).to_pil().convert("L")
    turned = picture.rotate(askew, Image.Resampling.BICUBIC, fillcolor=255)
    greyed: Image.Image = turned.filter(ImageFilter.GaussianBlur(BLUR)).point(lambda shade: shade * PAPER // 255)
    return greyed
