"""Paper as workbooks: XLSX through XlsxWriter, XLS through xlwt, ODS through odfpy."""

from __future__ import annotations

import random
from io import BytesIO

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

from tests.bench.generator.page import COLOURS, Block, Cell, Grid, GridRow, Paper, plain

_ASIDE_FIRST = 0.3


def _sheets(rng: random.Random, paper: Paper) -> list[tuple[str, list[GridRow]]]:
    """Sheet name and rows; what is no plan stands on a sheet of its own, before or after."""
    sheets = [("Lampiran", _rows(paper.annex))]
    if paper.decree:
        sheets.insert(0, ("Keputusan", _rows(paper.decree)))
    if paper.aside is not None:
        sheets.insert(0 if rng.random() < _ASIDE_FIRST else len(sheets), ("Rekap", list(paper.aside.rows)))
    return sheets


def _rows(blocks: list[Block]) -> list[GridRow]:
    rows: list[GridRow] = []
    for block in blocks:
        if isinstance(block, Grid):
            margin: GridRow = [Cell() for _ in range(block.margin)]
            rows += [[], *([*margin, *row] for row in block.rows), []]
        else:
            rows.append([plain(block.text)])
    return rows


def _value(cell: Cell) -> str | int:
    """Whole numbers are typed as numbers, as anybody does in a spreadsheet."""
    return int(cell.text) if cell.text.isdigit() else cell.text


def xlsx_bytes(rng: random.Random, paper: Paper) -> bytes:
    """The whole decree."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    boxed = book.add_format({"border": 1, "text_wrap": True})
    shades = {
        shade: book.add_format({"border": 1, "text_wrap": True, "bg_color": f"#{rng.choice(COLOURS)}"})
        for shade in ("mark", "head")
    }
    for name, rows in _sheets(rng, paper):
        sheet = book.add_worksheet(name)
        for top, row in enumerate(rows):
            for left, cell in enumerate(row):
                if cell is None:
                    continue
                look = shades.get(cell.shade, boxed)
                if (cell.row_span, cell.column_span) == (1, 1):
                    sheet.write(top, left, _value(cell), look)
                else:
                    bottom, right = top + cell.row_span - 1, left + cell.column_span - 1
                    sheet.merge_range(top, left, bottom, right, _value(cell), look)
    book.close()
    return stream.getvalue()


def xls_bytes(rng: random.Random, paper: Paper) -> bytes:
    """The whole decree."""
    book = xlwt.Workbook()
    boxed = xlwt.easyxf("align: wrap on; borders: left thin, right thin, top thin, bottom thin")
    shades = {
        shade: xlwt.easyxf(f"pattern: pattern solid, fore_colour {rng.choice(('gray25', 'light_green', 'yellow'))}")
        for shade in ("mark", "head")
    }
    for name, rows in _sheets(rng, paper):
        sheet = book.add_sheet(name)
        for top, row in enumerate(rows):
            for left, cell in enumerate(row):
                if cell is None:
                    continue
                look = shades.get(cell.shade, boxed)
                if (cell.row_span, cell.column_span) == (1, 1):
                    sheet.write(top, left, _value(cell), look)
                else:
                    bottom, right = top + cell.row_span - 1, left + cell.column_span - 1
                    sheet.write_merge(top, bottom, left, right, _value(cell), look)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def ods_bytes(rng: random.Random, paper: Paper) -> bytes:
    """The whole decree."""
    book = OpenDocumentSpreadsheet()
    shades: dict[str, Style] = {}
    for shade in ("mark", "head"):
        shades[shade] = Style(name=shade, family="table-cell")
        shades[shade].addElement(TableCellProperties(backgroundcolor=f"#{rng.choice(COLOURS).lower()}"))
        book.automaticstyles.addElement(shades[shade])
    for name, rows in _sheets(rng, paper):
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for cell in row:
                line.addElement(CoveredTableCell() if cell is None else _ods_cell(cell, shades))
            if not row:
                line.addElement(TableCell())
            table.addElement(line)
        book.spreadsheet.addElement(table)
    stream = BytesIO()
    book.write(stream)
    return stream.getvalue()


def _ods_cell(content: Cell, shades: dict[str, Style]) -> TableCell:
    options: dict[str, object] = {"stylename": shades[content.shade]} if content.shade else {}
    if (content.row_span, content.column_span) != (1, 1):
        options |= {"numberrowsspanned": content.row_span, "numbercolumnsspanned": content.column_span}
    value = _value(content)
    if isinstance(value, int):
        options |= {"valuetype": "float", "value": value}
    elif value:
        options |= {"valuetype": "string"}
    cell = TableCell(**options)
    for entry in content.entries:
        cell.addElement(P(text=entry.text))
    return cell
