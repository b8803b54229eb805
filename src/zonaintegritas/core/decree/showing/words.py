"""The words of a file for searching: text layers as they are, pictures by OCR where that is installed."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import pypdfium2.raw as pdfium

from zonaintegritas.core.decree.blocks import Block, Paragraph
from zonaintegritas.core.decree.formats.detect import Kind, open_document, sniff
from zonaintegritas.core.decree.formats.pdf.assembly import assembled
from zonaintegritas.core.decree.formats.pdf.opened import loaded_page, opened, text_layer
from zonaintegritas.core.decree.formats.pdf.page import FEW_CHARACTERS, content_of
from zonaintegritas.core.decree.formats.scan.pages import Pictures
from zonaintegritas.core.decree.formats.scan.photo import QUALITY, jpeg_as_pdf, jpeg_of
from zonaintegritas.core.decree.showing.show import PICTURES
from zonaintegritas.core.decree.showing.small_picture import SHOWN

MOST_CHARACTERS: Final = 400_000
MOST_PAGES: Final = 400
LINE_BREAKS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
BLANKS: Final = re.compile(r"[^\S\n]+")
EMPTY_LINES: Final = re.compile(r"\n\s*\n+")
SPLIT_MARK: Final = "\ufffe"  # PDFium's sign for a hyphen at the end of a line


@dataclass(slots=True)
class Words:
    """The text, how many pages are pictures that nobody read, and whether OCR would read them."""

    text: str = ""
    unread: int = 0
    lacks_ocr: bool = False
    pages: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        """Plain JSON for the pipe."""
        return {"text": self.text, "unread": self.unread, "lacks_ocr": self.lacks_ocr}


def words_of(data: bytes, name: str, *, most_recognised: int) -> Words:
    """The words of a file; of pages that are pictures at most so many are read. Raises Unreadable."""
    kind = sniff(data)
    if kind == Kind.PDF or kind in PICTURES:
        found = _of_pdf(data if kind == Kind.PDF else picture_as_pdf(data), most_recognised)
    else:
        found = Words(pages=["\n".join(_lines(open_document(data, name).blocks))])
    found.text = tidy("\n".join(found.pages))
    return found


def picture_as_pdf(data: bytes) -> bytes:
    """Any picture that can be shown, as the only page of a PDF. Raises Unreadable as opened_picture does."""
    return jpeg_as_pdf(jpeg_of(data, QUALITY, formats=SHOWN))


def tidy(text: str) -> str:
    """One blank between words, no empty lines, no signs that a database would not take; at most so many characters."""
    text = LINE_BREAKS.sub("\n", unicodedata.normalize("NFC", text).replace(SPLIT_MARK, "-"))
    text = "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign)[0] != "C")
    return EMPTY_LINES.sub("\n", BLANKS.sub(" ", text)).strip()[:MOST_CHARACTERS]


def _of_pdf(data: bytes, most_recognised: int) -> Words:
    found = Words()
    size = 0
    with opened(data) as document, Pictures() as pictures:
        for index in range(min(pdfium.FPDF_GetPageCount(document), MOST_PAGES)):
            text = _text_layer(document, index)
            if len(text.strip()) < FEW_CHARACTERS and _is_picture(document, index):
                if pictures.can_be_read and most_recognised > 0:
                    most_recognised -= 1
                    text = _recognised(pictures, document, index) or text
                else:
                    found.unread += 1
                    found.lacks_ocr |= not pictures.can_be_read
            found.pages.append(text)
            size += len(text)
            if size > MOST_CHARACTERS:
                break
    return found


def _text_layer(document: object, index: int) -> str:
    with loaded_page(document, index) as page:
        if page is None:
            return ""
        with text_layer(page) as text_page:
            count = min(int(pdfium.FPDFText_CountChars(text_page)), MOST_CHARACTERS)
            if count < 1:
                return ""
            buffer = (ctypes.c_ushort * (count + 1))()
            written = int(pdfium.FPDFText_GetText(text_page, 0, count, buffer))
    return bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "ignore")


def _is_picture(document: object, index: int) -> bool:
    content = content_of(document, index, None)
    return content is not None and content.is_scan


def _recognised(pictures: Pictures, document: object, index: int) -> str:
    content = pictures.read(document, index, None)
    return "" if content is None else "\n".join(_lines(assembled([content])))


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """A line for each paragraph and each row of a table."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield f"{block.marker} {block.text}" if block.marker else block.text
            continue
        rows: dict[int, list[str]] = {}
        for cell in sorted(block.cells, key=lambda cell: (cell.row, cell.column)):
            rows.setdefault(cell.row, []).append(" ".join(cell.text.split()))
        yield from (" ".join(filter(None, row)) for row in rows.values())
