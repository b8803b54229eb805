"""How many pages of a file are pictures that OCR must read: asked before reading, since it takes so much longer."""

from __future__ import annotations

import pypdfium2.raw as pdfium

from zonaintegritas.core.decree.formats.detect import PICTURES, Kind, sniff
from zonaintegritas.core.decree.formats.pdf.opened import loaded_page, opened, text_layer
from zonaintegritas.core.decree.formats.pdf.page import FEW_CHARACTERS
from zonaintegritas.core.decree.formats.pdf.reader import MAX_PAGES
from zonaintegritas.core.decree.formats.scan.available import ocr_is_available
from zonaintegritas.core.decree.formats.unreadable import Unreadable


def pages_to_recognise(data: bytes) -> int:
    """Pages without text, or nearly; 0 where nothing would read them. Never raises."""
    if not ocr_is_available():
        return 0
    kind = sniff(data)
    if kind in PICTURES:
        return 1
    if kind != Kind.PDF:
        return 0
    try:
        with opened(data) as document:
            count = min(pdfium.FPDF_GetPageCount(document), MAX_PAGES)
            return sum(_is_without_text(document, index) for index in range(count))
    except Unreadable:
        return 0


def _is_without_text(document: object, index: int) -> bool:
    with loaded_page(document, index) as page:
        if page is None:
            return False
        with text_layer(page) as text_page:
            return int(pdfium.FPDFText_CountChars(text_page)) < FEW_CHARACTERS
