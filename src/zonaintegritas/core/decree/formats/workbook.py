"""Workbooks -> blocks: the lines and tables of every visible worksheet in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from zonaintegritas.core.decree.blocks import Document, Place, Remark
from zonaintegritas.core.decree.formats.ods import ods_sheets
from zonaintegritas.core.decree.formats.sheet import Sheet
from zonaintegritas.core.decree.formats.sheet_blocks import SheetBlocks
from zonaintegritas.core.decree.formats.sheet_view import View, view_of
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.formats.xls import xls_sheets
from zonaintegritas.core.decree.formats.xlsx import xlsx_sheets
from zonaintegritas.core.decree.remarks import CELLS_HIDDEN, SHEET_HIDDEN, STRUCK

READERS: Final[dict[str, Callable[[bytes], Iterator[Sheet]]]] = {
    "xlsx": xlsx_sheets,
    "xls": xls_sheets,
    "ods": ods_sheets,
}


def read_workbook(kind: str, data: bytes) -> Document:
    """The blocks of a workbook; what its office has hidden is left out and named in a remark."""
    found = SheetBlocks()
    remarks: list[Remark] = []
    for sheet in READERS[kind](data):
        place = Place(len(found.blocks), sheet=sheet.name)
        if sheet.is_hidden:
            remarks.append(Remark(SHEET_HIDDEN, f"Lembar “{sheet.name}” tersembunyi, jadi tidak dibaca.", place))
            continue
        if sheet.struck:
            message = f"Lembar “{sheet.name}” memuat teks yang dicoret; teks itu tidak dibaca."
            remarks.append(Remark(STRUCK, message, place, " ".join(sheet.struck)))
        view = view_of(sheet)
        if view.hidden:
            remarks.append(_hidden(view, place))
        found.add(sheet.name, view)
    if not found.blocks:
        raise Unreadable("no-text")
    return Document(kind, tuple(found.blocks), remarks=tuple(remarks))


def _hidden(view: View, place: Place) -> Remark:
    text = "\n".join(text for _, _, text in view.hidden)
    message = f"Baris atau kolom tersembunyi di lembar “{place.sheet}” tidak dibaca ({len(view.hidden)} sel berisi)."
    row, column, _ = view.hidden[0]
    return Remark(CELLS_HIDDEN, message, Place(place.block, sheet=place.sheet, row=row, column=column), text)
