"""A PDF opened by PDFium, or the reason why it cannot be."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pypdfium2.raw as pdfium

from zonaintegritas.core.decree.formats.pdf.geometry import TURNS, Frame
from zonaintegritas.core.decree.formats.unreadable import Unreadable

TAIL: Final = 4096  # bytes in which the end mark must stand
PADDING: Final = b"\0 \r\n\t"  # what mailers and printers hang on behind the end


@contextmanager
def opened(data: bytes) -> Iterator[object]:
    """The handle of the document. Raises Unreadable: empty, encrypted, truncated, damaged."""
    if not data.strip(PADDING):
        raise Unreadable("empty")
    buffer = ctypes.c_char_p(data)  # must live as long as the document
    document = pdfium.FPDF_LoadMemDocument64(buffer, len(data), None)
    if not document:
        raise _refusal(data, pdfium.FPDF_GetLastError())
    try:
        if not is_whole(data):
            raise Unreadable("truncated")
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def is_whole(data: bytes) -> bool:
    """Whether the end mark is there: PDFium would silently read a torn file as far as it goes."""
    return b"%%EOF" in data.rstrip(PADDING)[-TAIL:]


def _refusal(data: bytes, error: int) -> Unreadable:
    if error in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
        return Unreadable("encrypted")
    return Unreadable("damaged" if is_whole(data) else "truncated")


@contextmanager
def loaded_page(document: object, index: int) -> Iterator[object | None]:
    """The handle of the page at an index (from 0), or None where it cannot be opened."""
    page = pdfium.FPDF_LoadPage(document, index)
    try:
        yield page or None
    finally:
        if page:
            pdfium.FPDF_ClosePage(page)


@contextmanager
def text_layer(page: object) -> Iterator[object]:
    """The handle of the text of a page."""
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        yield text_page
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def frame_of(page: object) -> Frame:
    """The visible part of the page, turned as it is shown."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    turn = TURNS[pdfium.FPDFPage_GetRotation(page) % 4]
    return Frame(turn, box.left, box.bottom, box.right, box.top)
