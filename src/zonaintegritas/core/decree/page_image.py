"""A page of a PDF as a light PNG, for the review page."""

from __future__ import annotations

import ctypes
import struct
import zlib
from collections.abc import Iterator
from typing import Final

import pypdfium2.raw as pdfium

from zonaintegritas.core.decree.formats.detect import PICTURES, sniff
from zonaintegritas.core.decree.formats.pdf.opened import opened
from zonaintegritas.core.decree.formats.scan.photo import photo_as_pdf
from zonaintegritas.core.decree.formats.unreadable import Unreadable

MAX_WIDTH: Final = 2_400  # pixels
MAX_PIXELS: Final = 8_000_000
WHITE: Final = 0xFFFFFFFF
GREYS: Final = 16
STEPS: Final = 6  # of each channel of a coloured page: 216 colours
COMPRESSION: Final = 9
SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
COLOUR_PALETTE: Final = 3


def render_page(data: bytes, page: int, *, width_px: int) -> bytes:
    """The page of a PDF with this number (from 1) as PNG: 16 greys, or 216 colours where there is colour.

    A photo (JPEG, PNG) is a document of one page. Raises Unreadable where the file or the page cannot be opened.
    """
    with opened(photo_as_pdf(data) if sniff(data) in PICTURES else data) as document:
        handle = pdfium.FPDF_LoadPage(document, page - 1)
        if not handle:
            raise Unreadable("damaged")
        try:
            width, height = _size(handle, width_px)
            pixels = _pixels(handle, width, height)
        finally:
            pdfium.FPDF_ClosePage(handle)
    blue, green, red = pixels[0::3], pixels[1::3], pixels[2::3]
    if blue == green == red:
        return _grey(green, width, height)
    return _coloured((red, green, blue), width, height)


def _size(page: object, width_px: int) -> tuple[int, int]:
    across, down = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    if across <= 0 or down <= 0:
        raise Unreadable("damaged")
    width = max(1, min(width_px, MAX_WIDTH))
    height = max(1, min(round(width * down / across), MAX_PIXELS // width))
    return width, height


def _pixels(page: object, width: int, height: int) -> bytes:
    """Blue, green, red, row by row without gaps."""
    bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
    if not bitmap:
        raise Unreadable("memory")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    if stride != width * 4:
        raw = b"".join(raw[row * stride : row * stride + width * 4] for row in range(height))
    pixels = bytearray(width * height * 3)
    for channel in range(3):
        pixels[channel::3] = raw[channel::4]
    return bytes(pixels)


def _grey(pixels: bytes, width: int, height: int) -> bytes:
    """Four bits a pixel."""
    high = bytes(value * GREYS // 256 * GREYS for value in range(256))
    low = bytes(value * GREYS // 256 for value in range(256))
    levels = bytes(255 * level // (GREYS - 1) for level in range(GREYS))
    rows = (pixels[row * width : (row + 1) * width] for row in range(height))
    packed = (_sum(row[0::2].translate(high), row[1::2].translate(low).ljust((width + 1) // 2, b"\0")) for row in rows)
    return _png(packed, (width, height, 4), b"".join(bytes((level,)) * 3 for level in levels))


def _coloured(channels: tuple[bytes, bytes, bytes], width: int, height: int) -> bytes:
    """Eight bits a pixel, each channel rounded to six steps."""
    places = b"\0" * (width * height)
    for channel, weight in zip(channels, (STEPS * STEPS, STEPS, 1), strict=True):
        places = _sum(places, channel.translate(bytes(round(v * (STEPS - 1) / 255) * weight for v in range(256))))
    scale = [255 * step // (STEPS - 1) for step in range(STEPS)]
    palette = bytes(value for red in scale for green in scale for blue in scale for value in (red, green, blue))
    return _png((places[row * width : (row + 1) * width] for row in range(height)), (width, height, 8), palette)


def _sum(one: bytes, other: bytes) -> bytes:
    """Byte by byte, where no sum reaches 256: one addition of two long numbers."""
    return (int.from_bytes(one, "big") + int.from_bytes(other, "big")).to_bytes(len(one), "big")


def _png(rows: Iterator[bytes], form: tuple[int, int, int], palette: bytes) -> bytes:
    width, height, depth = form
    header = struct.pack(">IIBBBBB", width, height, depth, COLOUR_PALETTE, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + row for row in rows), COMPRESSION)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"PLTE", palette) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
