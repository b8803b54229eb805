"""XLSX -> sheets, row by row: values as people see them, merges, backgrounds, what is hidden."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml.etree import _Element as Element

from zonaintegritas.core.decree.formats.archive import Archive
from zonaintegritas.core.decree.formats.cell_value import date_text, number_text, truth
from zonaintegritas.core.decree.formats.sheet import MAX_CHARACTERS, MAX_SHADED_ROWS, Area, Budget, Sheet, SheetCell
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.formats.xlsx_styles import CellStyle, S, XlsxStyles

RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
ROW, CELL, VALUE, INLINE, TEXT, MERGE, COLUMN = (S + name for name in ("row", "c", "v", "is", "t", "mergeCell", "col"))
VALUE_MARK, INLINE_MARK, ROW_MARK = b"<v", b"<is", b'<row r="'
FORMULA: Final = S + "f"
PHONETIC: Final = S + "rPh"
RUN: Final = S + "r"
STRING_ITEM: Final = S + "si"
REFERENCE: Final = re.compile(r"^\$?([A-Z]{1,3})\$?(\d{1,7})$")
MAX_COLUMNS: Final = 16_384
MAX_STRUCK: Final = 1000  # texts told of one sheet
MAX_FORMULAS: Final = 1000  # cells told of one sheet
MAX_ROWS: Final = 1_048_576
ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")  # how a workbook writes control characters


class Rich(NamedTuple):
    """A text of a cell, and the words in it that are struck through."""

    text: str
    struck: str


def xlsx_sheets(data: bytes) -> Iterator[Sheet]:
    """The worksheets in order, hidden ones by name only."""
    archive = Archive(data)
    workbook = archive.related("", "officeDocument") or "xl/workbook.xml"
    root = archive.xml(workbook)
    properties = root.find(S + "workbookPr")
    is_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    strings = archive.related(workbook, "sharedStrings")
    reader = _Reader(
        archive, XlsxStyles(archive, workbook), _strings(archive, strings) if strings else [], is_1904=is_1904
    )
    relations = archive.relations(workbook)
    for entry in root.iter(S + "sheet"):
        kind, part = relations.get(entry.get(RELATION, ""), ("", ""))
        if kind == "worksheet" and part in archive.names:
            is_hidden = entry.get("state", "visible") != "visible"
            yield reader.sheet(part, entry.get("name", ""), is_hidden=is_hidden)


class _Reader:
    def __init__(self, archive: Archive, styles: XlsxStyles, strings: list[Rich], *, is_1904: bool) -> None:
        self._archive = archive
        self._styles = styles
        self._strings = strings
        self._is_1904 = is_1904
        self._budget = Budget()
        self._struck: list[str] = []  # in the sheet being read
        self._formulas: list[tuple[int, int]] = []  # as above

    def sheet(self, part: str, name: str, *, is_hidden: bool) -> Sheet:
        sheet = Sheet(name, self._budget, is_hidden)
        if is_hidden:
            return sheet
        index, blank = 0, 0
        self._struck, self._formulas = sheet.struck, sheet.formulas
        for element in self._archive.stream(part, (ROW, MERGE, COLUMN), _without_blank_rows):
            if element.tag == ROW:
                index = _number(element.get("r"), index + 1)
                has_value = next(element.iter(VALUE, INLINE), None) is not None
                blank = 0 if has_value else blank + 1
                # A million blank rows must cost nothing: only the first of them may show where colours go on.
                if blank <= MAX_SHADED_ROWS + 1 and 0 < index <= MAX_ROWS:
                    sheet.add_row(index, self._row(element, index), is_hidden=element.get("hidden") in ("1", "true"))
            elif element.tag == MERGE:
                area = _area(element.get("ref", ""))
                if area:
                    sheet.add_merge(area)
            elif element.get("hidden") in ("1", "true"):
                sheet.hidden_columns.append((_number(element.get("min"), 0), _number(element.get("max"), 0)))
        return sheet

    def _row(self, row: Element, index: int) -> dict[int, SheetCell]:
        cells: dict[int, SheetCell] = {}
        column = 0
        for cell in row.iterchildren(CELL):
            found = REFERENCE.match(cell.get("r", ""))
            column = _column(found.group(1)) if found else column + 1
            style = self._styles[cell.get("s")]
            text = self._text(cell, style) if len(cell) else ""
            if len(cell) and cell[0].tag == FORMULA and len(self._formulas) < MAX_FORMULAS:
                self._formulas.append((index, column))
            if (text or style.fill) and column <= MAX_COLUMNS:
                cells[column] = SheetCell(text, style.fill, style.has_border)
        return cells

    def _text(self, cell: Element, style: CellStyle) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(INLINE)
            return "" if inline is None else self._without_struck(_rich(inline))
        value = cell.findtext(VALUE) or ""
        match kind:
            case "s":
                index = _number(value, len(self._strings))
                return self._without_struck(self._strings[index]) if index < len(self._strings) else ""
            case "b":
                return truth(value=value == "1")
            case "d":
                return _iso_date(value, style.number_format)
            case "n":
                return self._number(value, style.number_format)
            case _:
                return _unescaped(value).strip()

    def _without_struck(self, text: Rich) -> str:
        if text.struck and len(self._struck) < MAX_STRUCK:
            self._struck.append(text.struck)
        return text.text

    def _number(self, value: str, code: str) -> str:
        try:
            return number_text(float(value), code, is_1904=self._is_1904)
        except (ValueError, OverflowError):
            return value.strip()


def _without_blank_rows(piece: bytes) -> bytes:
    """A piece of a sheet without the whole rows in it if none of them holds a value: a million blank rows fly by.

    The rows at its ends may be cut by the piece, so they stay. Rows that do not say their number are left alone.
    """
    if VALUE_MARK in piece or INLINE_MARK in piece:
        return piece
    first, last = piece.find(ROW_MARK), piece.rfind(ROW_MARK)
    return piece[:first] + piece[last:] if first < last else piece


def _strings(archive: Archive, part: str) -> list[Rich]:
    """The texts that cells name by number."""
    found: list[Rich] = []
    size = 0
    for item in archive.stream(part, (STRING_ITEM,)):
        text = _rich(item)
        size += len(text.text) + len(text.struck)
        if size > MAX_CHARACTERS:
            raise Unreadable("too-large")
        found.append(text)
    return found


def _rich(item: Element) -> Rich:
    """The runs of a text, reading aids for Japanese left out, those with a line through them apart."""
    for aid in list(item.iterchildren(PHONETIC)):
        item.remove(aid)
    struck = [run for run in item.iterchildren(RUN) if _is_struck(run)]
    gone = _unescaped("".join(text.text or "" for run in struck for text in run.iter(TEXT)))
    for run in struck:
        item.remove(run)
    return Rich(_unescaped("".join(text.text or "" for text in item.iter(TEXT))).strip(), gone.strip())


def _is_struck(run: Element) -> bool:
    strike = run.find(f"{S}rPr/{S}strike")
    return strike is not None and strike.get("val", "1") not in ("0", "false")


def _unescaped(text: str) -> str:
    if "_x" in text:
        text = ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _iso_date(value: str, code: str) -> str:
    try:
        return date_text(dt.datetime.fromisoformat(value), code or "dmy")
    except ValueError:
        return value.strip()


def _area(reference: str) -> Area | None:
    first, _, last = reference.partition(":")
    start, end = REFERENCE.match(first), REFERENCE.match(last)
    if not start or not end:
        return None
    return Area(int(start.group(2)), _column(start.group(1)), int(end.group(2)), _column(end.group(1)))


def _column(letters: str) -> int:
    number = 0
    for character in letters:
        number = number * 26 + ord(character) - ord("A") + 1
    return number


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() else default
