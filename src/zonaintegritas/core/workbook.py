"""Lists as workbooks: what a sheet of rows looks like, wherever it comes from. Pure.

    one_sheet("Kewajiban 2026", [Column("Kewajiban", 44), Column("Jatuh tempo", 13)], rows)   -> bytes of an XLSX

Texts are never formulas, numbers and dates are such that a sheet can reckon with them, empty cells stay empty.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import xlsxwriter

OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}
LONGEST_CELL: Final = 32_767  # characters, the most that a spreadsheet takes
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
A3: Final = 8  # as the format numbers papers
A4: Final = 9


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its heading and its width in characters."""

    heading: str
    width: int


Cell = str | int | dt.date | None


@dataclass(frozen=True, slots=True)
class Look:
    """How cells are written: formats of one workbook."""

    text: Any
    head: Any
    date: Any


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula, also after it was saved as CSV; cut to what a cell holds."""
    safe = (f"'{text}" if text.startswith(FORMULA_SIGNS) else text).replace("\r\n", "\n").replace("\r", "\n")
    return safe if len(safe) <= LONGEST_CELL else f"{safe[: LONGEST_CELL - 1]}…"


def look_of(book: Any) -> Look:
    """The formats, made in this workbook."""
    return Look(
        text=book.add_format({"text_wrap": True, "valign": "top"}),
        head=book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#F1EDE6"}),
        date=book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"}),
    )


def one_sheet(title: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, paper: int = A3) -> bytes:
    """A workbook that is one list."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        book.set_properties({"title": title})
        add_list(book, look_of(book), title, columns, rows, paper=paper)
    return target.getvalue()


def add_list(
    book: Any, look: Look, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, paper: int = A3
) -> None:
    """A sheet that is one table, ready to be printed across a page, with headings that stay."""
    sheet = book.add_worksheet(name)
    last = add_table(sheet, look, columns, rows)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
    sheet.repeat_rows(0)
    print_across(sheet, paper)


def add_table(
    sheet: Any, look: Look, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, top: int = 0
) -> int:
    """Headings and rows from a row on; the number of the last row."""
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width, look.text)
        sheet.write_string(top, number, harmless(column.heading), look.head)
    last = top
    for last, row in enumerate(rows, start=top + 1):
        for number, value in enumerate(row):
            _write(sheet, (last, number), value, look)
    return last


def print_across(sheet: Any, paper: int) -> None:
    """Landscape, one page wide."""
    sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.fit_to_pages(1, 0)


def _write(sheet: Any, place: tuple[int, int], value: Cell, look: Look) -> None:
    if value is None or value == "":
        return
    if isinstance(value, dt.date):
        sheet.write_datetime(*place, dt.datetime.combine(value, dt.time()), look.date)
    elif isinstance(value, int):
        sheet.write_number(*place, value, look.text)
    else:
        sheet.write_string(*place, harmless(value), look.text)
