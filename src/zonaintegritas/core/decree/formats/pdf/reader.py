"""A PDF as blocks: page by page, then put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import pypdfium2.raw as pdfium

from zonaintegritas.core.decree import remarks as codes
from zonaintegritas.core.decree.blocks import Document, Page, Remark
from zonaintegritas.core.decree.formats.pdf.assembly import assembled
from zonaintegritas.core.decree.formats.pdf.opened import opened
from zonaintegritas.core.decree.formats.pdf.page import PageContent, content_of
from zonaintegritas.core.decree.formats.pdf.table import Draft
from zonaintegritas.core.decree.formats.scan.numbering import repair_numbers
from zonaintegritas.core.decree.formats.scan.pages import Pictures
from zonaintegritas.core.decree.formats.unreadable import Unreadable

MAX_PAGES: Final = 400  # a decree with its plan has some twenty
MAX_CHARACTERS: Final = 2_000_000  # of all pages
FEW_CHARACTERS: Final = 25  # a page: stamps and page numbers on an otherwise scanned decree


def read_pdf(data: bytes, progress: Callable[[str], None] | None = None) -> Document:
    """The blocks of a PDF; pages that are pictures are read by OCR where that is installed.

    Raises Unreadable: empty, encrypted, truncated, damaged, too-large, ocr-missing, no-text.
    """
    contents: list[PageContent] = []
    lost: list[int] = []
    with opened(data) as document, Pictures() as pictures:
        count = pdfium.FPDF_GetPageCount(document)
        if count < 1:
            raise Unreadable("damaged")
        if count > MAX_PAGES:
            raise Unreadable("too-large")
        characters = 0
        earlier: Draft | None = None
        for index in range(count):
            if progress is not None:
                progress(f"Membaca halaman {index + 1} dari {count}")
            content = content_of(document, index, earlier)
            if content is None:
                lost.append(index + 1)
                continue
            if content.is_scan and pictures.can_be_read:
                content = pictures.read(document, index, earlier) or content
            contents.append(content)
            earlier = content.drafts[-1] if content.drafts else earlier
            characters += content.characters
            if characters > MAX_CHARACTERS:
                raise Unreadable("too-large")
    _refuse_unreadable(contents)
    repair_numbers(contents)
    return Document(
        kind="pdf",
        blocks=tuple(assembled(contents)),
        pages=tuple(
            Page(one.sheet.number, round(one.sheet.shown.width, 1), round(one.sheet.shown.height, 1))
            for one in contents
        ),
        remarks=tuple(_remarks(contents, lost)),
    )


def _refuse_unreadable(contents: Sequence[PageContent]) -> None:
    if not contents:
        raise Unreadable("damaged")
    scans = [content for content in contents if content.is_scan]
    readable = sum(content.characters for content in contents if not content.is_scan)
    if scans and readable < FEW_CHARACTERS * len(contents):
        raise Unreadable("ocr-missing")
    if readable == 0:
        raise Unreadable("no-text")


def _remarks(contents: Sequence[PageContent], lost: Sequence[int]) -> list[Remark]:
    """What a person should know about pages that were not, or not wholly, read."""
    found: list[Remark] = []
    for code, sentence, numbers in (
        (codes.PAGES_LOST, "{} tidak dapat dibuka sehingga tidak dibaca.", lost),
        (
            codes.PAGES_SCANNED,
            "{} hasil pindai dan tidak dibaca karena pembaca tulisan belum terpasang. Ketik isinya, unggah berkas"
            " aslinya, atau pasang dengan: apt install tesseract-ocr-ind.",
            [content.sheet.number for content in contents if content.is_scan],
        ),
        (
            codes.PAGES_SCANNED,
            "{} hasil pindai yang teksnya dikenali mesin: garis tabelnya tidak ada dan hurufnya bisa keliru.",
            [content.sheet.number for content in contents if content.is_read_by_machine],
        ),
        (
            codes.PAGES_OVERFULL,
            "{} memuat terlalu banyak gambar garis; tabel di sana mungkin tidak terbaca.",
            [content.sheet.number for content in contents if content.is_cut_short],
        ),
    ):
        if numbers:
            found.append(Remark(code, sentence.format(_pages(numbers))))
    watermarks = {content.slanted: content.sheet.number for content in reversed(contents) if content.slanted}
    for text, number in watermarks.items():
        message = f"Tulisan miring (tanda air) mulai halaman {number} tidak dibaca."
        found.append(Remark(codes.WATERMARK, message, text=text))
    for content in contents:
        number = content.sheet.number
        if content.unread:
            message = f"Halaman {number} memuat {content.unread} sel atau bagian yang tulisannya tidak terbaca mesin."
            found.append(Remark(codes.PAGES_UNCLEAR, message))
        for code, words, message in (
            (codes.LEFT_OVER, content.hidden, f"Halaman {number} memuat teks di luar tepi halaman."),
            (codes.STRUCK, content.struck, f"Halaman {number} memuat teks yang dicoret; teks itu tidak dibaca."),
        ):
            if words:
                found.append(Remark(code, message, text=" ".join(word.text for word in words)))
    return found


def _pages(numbers: Sequence[int]) -> str:
    """Halaman 3, Halaman 3 dan 5, Halaman 3-5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    names = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return "Halaman " + (names[0] if len(names) == 1 else ", ".join(names[:-1]) + " dan " + names[-1])
