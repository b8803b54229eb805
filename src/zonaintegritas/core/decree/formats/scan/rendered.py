"""Pages that are pictures inside a PDF, and pictures that are pages themselves."""

from __future__ import annotations

from typing import Final

import numpy as np
import pypdfium2.raw as pdfium

from zonaintegritas.core.decree.formats.pdf.geometry import Frame
from zonaintegritas.core.decree.formats.scan.light import Grey

POINTS_PER_INCH: Final = 72
RESOLUTION: Final = 300  # pixels for each inch
LONGEST: Final = 4_000  # pixels: a larger page is read coarser


def picture_of(page: object, shown: Frame) -> tuple[Grey, float]:
    """A page of a PDF in grey, as it is shown, and its pixels for each point."""
    scale = min(RESOLUTION / POINTS_PER_INCH, LONGEST / max(shown.width, shown.height))
    width, height = max(1, round(shown.width * scale)), max(1, round(shown.height * scale))
    grey = np.full((height, width), 255, dtype=np.uint8)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, grey.ctypes.data, width)
    try:
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_GRAYSCALE)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return grey, scale
