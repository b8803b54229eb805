"""What a page needs to show a file: how many pages to draw, a picture, or parts of text, tables and pictures."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import pypdfium2.raw as pdfium

from zonaintegritas.core.decree.formats.detect import PICTURES as READ
from zonaintegritas.core.decree.formats.detect import Kind, open_document, sniff
from zonaintegritas.core.decree.formats.pdf.opened import opened
from zonaintegritas.core.decree.formats.scan.pictures import opened_picture
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.showing.embedded import MOST_PICTURES, Pictures, behind_all, of_docx
from zonaintegritas.core.decree.showing.parts import MOST_COLUMNS, MOST_PARTS, Parts, Shape, parts_of
from zonaintegritas.core.decree.showing.small_picture import LEAST_SIDE, SHOWN

PICTURES: Final = READ | {Kind.IMAGE_WEBP, Kind.IMAGE_OTHER}
PROBE: Final = 64  # pixels: enough to know that a picture opens


@dataclass(frozen=True, slots=True)
class Shown:
    """`kind`: pages (drawn one by one), picture, or document (its parts are here). `left_out` is a sentence."""

    kind: str
    pages: int
    parts: list[list[Shape]] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    left_out: str = ""

    def as_json(self) -> dict[str, object]:
        """Plain JSON for the pipe."""
        packed = [base64.b64encode(picture).decode() for picture in self.pictures]
        return {
            "kind": self.kind,
            "pages": self.pages,
            "parts": self.parts,
            "pictures": packed,
            "left_out": self.left_out,
        }


def show(data: bytes, name: str) -> Shown:
    """How this file is shown. Raises Unreadable, with a sentence for people."""
    kind = sniff(data)
    if kind == Kind.PDF:
        return Shown("pages", _count_pages(data))
    if kind in PICTURES:
        opened_picture(data, PROBE, formats=SHOWN, least_side=LEAST_SIDE)
        return Shown("picture", 1)
    return _document(data, name, kind)


def _count_pages(data: bytes) -> int:
    with opened(data) as document:
        count = int(pdfium.FPDF_GetPageCount(document))
    if count < 1:
        raise Unreadable("damaged")
    return count


def _document(data: bytes, name: str, kind: Kind) -> Shown:
    pictures = Pictures()
    if kind == Kind.DOCX:
        blocks, before = of_docx(data, pictures)
        behind: list[Shape] = []
    else:
        blocks, before = open_document(data, name).blocks, {}
        behind = behind_all(data, kind.value, pictures)
    made = parts_of(blocks, before, behind)
    if not made.parts:
        raise Unreadable("no-text")
    return Shown("document", len(made.parts), made.parts, pictures.made, " ".join(_left_out(made, pictures)))


def _left_out(made: Parts, pictures: Pictures) -> Iterator[str]:
    if made.is_full:
        yield f"Hanya {MOST_PARTS} bagian pertama yang ditampilkan."
    if made.columns_left_out > 0:
        yield f"{made.columns_left_out} kolom di sebelah kanan kolom ke-{MOST_COLUMNS} tidak ditampilkan."
    if pictures.left_out:
        reason = f"; paling banyak {MOST_PICTURES}" if len(pictures.made) == MOST_PICTURES else ""
        yield f"{pictures.left_out} gambar tidak dapat ditampilkan{reason}."
