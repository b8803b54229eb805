"""Writing the form as a workbook: the sheet to fill in, an explanation, and the lists it offers."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any, Final

import xlsxwriter

from zonaintegritas.core.blank.columns import BY_FIELD, COLUMNS, NAMELESS, SHEET, Column, Row, harmless
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.team import AREAS
from zonaintegritas.core.workbook import OPTIONS

READY_ROWS: Final = 300  # rows that offer the lists
GUIDE: Final = (
    "Isi lembar “Rencana”: satu baris untuk satu butir. Baris judul jangan dihapus; kolom boleh dipindah.",
    "Kolom lain boleh ditambah di kanan dengan judul sendiri; isinya ikut dimasukkan.",
    "Simpan sebagai XLSX, lalu unggah di Susun rencana baru. Bila ada yang keliru, semua kekeliruan disebut dengan "
    "baris dan kolomnya, dan belum ada yang dimasukkan.",
    "Jangan memakai rumus, baris tersembunyi, atau tulisan yang dicoret.",
)


def blank_workbook(plan_year: int, office: str, rows: Iterable[Row] = (), *, people: Sequence[str] = ()) -> bytes:
    """The form for a plan of this year, empty or filled with rows; `people` are offered as responsible."""
    filled = list(rows)
    own = tuple(dict.fromkeys(heading for row in filled for heading in row.extra))
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        book.set_properties({"title": f"Templat rencana aksi {plan_year}", "company": office})
        _Form(book, plan_year, people).write(filled, own)
    return target.getvalue()


class _Form:
    def __init__(self, book: Any, plan_year: int, people: Sequence[str]) -> None:
        self._book, self._year, self._people = book, plan_year, people
        self._text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@", "border": 1})
        self._head = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#F1EDE6"})
        self._needed = book.add_format({"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#F6D9B8"})
        self._plain = book.add_format({"text_wrap": True, "valign": "top"})

    def write(self, rows: Sequence[Row], own: Sequence[str]) -> None:
        sheet = self._book.add_worksheet(SHEET)
        self._guide(self._book.add_worksheet("Petunjuk"))
        lists = self._lists(self._book.add_worksheet("Daftar"))
        headings = [column.heading for column in COLUMNS]
        for at, heading in enumerate([*headings, *own]):
            column = COLUMNS[at] if at < len(COLUMNS) else Column("", heading, 20, "")
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, harmless(heading), self._needed if column.is_needed else self._head)
        for number in range(1, max(len(rows), READY_ROWS) + 1):
            texts = _texts(rows[number - 1], own) if number <= len(rows) else [""] * (len(headings) + len(own))
            for at, text in enumerate(texts):
                if text:
                    sheet.write_string(number, at, harmless(text), self._text)
                else:
                    sheet.write_blank(number, at, None, self._text)
        for field, source in lists.items():
            at = COLUMNS.index(BY_FIELD[field])
            sheet.data_validation(1, at, max(len(rows), READY_ROWS), at, _choice(source, BY_FIELD[field]))
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.set_paper(8)  # A3
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def _guide(self, sheet: Any) -> None:
        sheet.set_column(0, 0, 22)
        sheet.set_column(1, 1, 70)
        sheet.set_column(2, 2, 12)
        sheet.set_column(3, 3, 36)
        for at, sentence in enumerate(GUIDE):
            sheet.merge_range(at, 0, at, 3, sentence, self._plain)
            sheet.set_row(at, 32)
        first = len(GUIDE) + 1
        for at, heading in enumerate(("Kolom", "Diisi dengan", "Wajib", "Contoh")):
            sheet.write_string(first, at, heading, self._head)
        for row, column in enumerate(COLUMNS, first + 1):
            example = column.example.replace("2027", str(self._year))
            help_text = column.help.replace("2027", str(self._year))
            needed = "wajib" if column.is_needed else ""
            for at, text in enumerate((column.heading, help_text, needed, example)):
                sheet.write_string(row, at, text, self._plain)

    def _lists(self, sheet: Any) -> dict[str, str]:
        """What the columns offer, and where it stands."""
        offered = {
            "area": [f"{roman}. {name}" for roman, name in AREAS.items()],
            "component_name": list(
                dict.fromkeys(sub.name for sub in instrument().sub_components if sub.code.startswith("A.I."))
            ),
            "target_time_raw": _times(self._year),
            "responsible": list(dict.fromkeys(self._people)),
        }
        sources = {}
        for at, (field, texts) in enumerate(offered.items()):
            sheet.set_column(at, at, 42)
            sheet.write_string(0, at, BY_FIELD[field].heading, self._head)
            for row, text in enumerate(texts, 1):
                sheet.write_string(row, at, harmless(text), self._plain)
            if texts:
                letter = "ABCD"[at]
                sources[field] = f"=Daftar!${letter}$2:${letter}${len(texts) + 1}"
        return sources


def _times(year: int) -> list[str]:
    return [
        *(f"{month} {year}" for month in (
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
            "November", "Desember",
        )),
        *(f"Triwulan {roman} {year}" for roman in ("I", "II", "III", "IV")),
        *(f"Semester {roman} {year}" for roman in ("I", "II")),
        f"setiap bulan {year}",
        f"setiap triwulan {year}",
    ]  # fmt: skip


def _choice(source: str, column: Column) -> dict[str, Any]:
    """A list that is offered; other words may be typed."""
    return {
        "validate": "list",
        "source": source,
        "error_type": "information",
        "show_error": False,
        "input_title": column.heading[:32],
        "input_message": column.help[:255],
    }


def _texts(row: Row, own: Sequence[str]) -> list[str]:
    """The cells of a row in the order of the columns."""
    area = f"{row.area_roman}. {row.area_name}" if row.area_roman else row.area_name or NAMELESS
    values: dict[str, str] = {"area": area, "component_name": row.component_name or NAMELESS}
    for column in COLUMNS:
        if column.field not in values:
            value = getattr(row, column.field)
            values[column.field] = "\n".join(" ".join(one.split()) for one in value) if column.is_list else value
    return [values[column.field] for column in COLUMNS] + [row.extra.get(heading, "") for heading in own]
