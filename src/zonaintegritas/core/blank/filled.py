"""Reading the form back: rows, or everything that is wrong with it, each with its row and column.

The sheet is found by its headings, so columns may stand in any order. What a person cannot see or did not type (hidden
rows, formulas, struck words) is never taken in silently.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rapidfuzz import fuzz

from zonaintegritas.core.blank.columns import (
    BY_FIELD,
    COLUMNS,
    MOST_ROWS,
    NAMELESS,
    SHEET,
    Column,
    Row,
    meant,
)
from zonaintegritas.core.decree.formats.sheet_cells import RawSheet
from zonaintegritas.core.team.members import AREAS, NUMERALS

HEAD_WITHIN: Final = 25  # rows from the top in which the headings are looked for
ENOUGH_HEADINGS: Final = 3
MIN_LIKENESS: Final = 80.0
LETTERS: Final = 26
MOST_OWN: Final = 20  # columns of the office's own
LONGEST_HEADING: Final = 100
AREA: Final = re.compile(r"^(?:[Aa](?:rea|REA)\s+)?(?P<roman>[IVX]+)(?:\s*[.):\-–]\s*|\s+|$)(?P<name>.*)$", re.DOTALL)
CLOCK_OR_NUMBER: Final = re.compile(r"^[\d\s.,:%]+$")
WORDS: Final = re.compile(r"[^\W_]+")
LONGEST_AREA: Final = 300


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where: the row of the sheet (none: the sheet as a whole) and the column as people see it."""

    row: int | None
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class Filled:
    """Rows in order; none of them counts while there is a problem."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_filled(sheets: Sequence[RawSheet]) -> Filled:
    """The rows of a form that was filled in, or all that is wrong with it."""
    found = _headed(sheets)
    if found is None:
        headings = ", ".join(f"“{column.heading}”" for column in COLUMNS if column.is_needed)
        return _only(
            f"Baris judul tidak ditemukan di lembar mana pun. Pakai templat dari halaman ini; judulnya antara lain "
            f"{headings} dan “Indikator”."
        )
    sheet, head = found
    return _Reader(sheet, head).read()


def _only(message: str) -> Filled:
    return Filled((), (Problem(None, "", message),))


def _headed(sheets: Sequence[RawSheet]) -> tuple[RawSheet, int] | None:
    """The sheet with headings, first of all that with our name, and the row in which they stand."""
    for sheet in sorted(sheets, key=lambda sheet: sheet.name != SHEET):
        top: dict[int, set[str]] = {}
        for (row, _), text in sheet.cells.items():
            if row <= HEAD_WITHIN and (field := _field_of(text)):
                top.setdefault(row, set()).add(field)
        for row, known in sorted(top.items()):
            if len(known) >= ENOUGH_HEADINGS:
                return sheet, row
    return None


def _key(heading: str) -> str:
    return "".join(WORDS.findall(heading.casefold()))


_FIELDS: Final = {_key(column.heading): column.field for column in COLUMNS}


def _field_of(heading: str) -> str | None:
    return _FIELDS.get(_key(heading))


class _Reader:
    """One sheet on its way to rows."""

    def __init__(self, sheet: RawSheet, head: int) -> None:
        self._sheet, self._head = sheet, head
        self._problems: list[Problem] = []
        self._columns, self._own = self._headings()
        self._cells = dict(sheet.cells)
        self._names: dict[str, tuple[str, int]] = {}  # area -> its name and the row that said so

    def read(self) -> Filled:
        numbers = sorted({row for row, column in self._cells if row > self._head and self._is_ours(column)})
        if len(numbers) > MOST_ROWS:
            told = f"{len(numbers):,}".replace(",", ".")
            self._say(None, "", f"Lembar ini berisi {told} baris; paling banyak {MOST_ROWS} butir dalam satu rencana.")
            return self._done(())
        if not numbers:
            self._say(None, "", "Belum ada butir di bawah baris judul.")
        self._spread_merges(numbers)
        self._look_for_traps()
        above: dict[str, str] = {}
        rows = [self._row(number, above) for number in numbers]
        return self._done(tuple(row for row in rows if row is not None))

    def _done(self, rows: tuple[Row, ...]) -> Filled:
        problems = sorted(self._problems, key=_in_order)
        return Filled(() if problems else rows, tuple(problems))

    def _say(self, row: int | None, column: str, message: str) -> None:
        self._problems.append(Problem(row, column, message))

    # ---- headings ----

    def _headings(self) -> tuple[dict[str, int], dict[int, str]]:
        """Field -> column, and the office's own columns."""
        columns: dict[str, int] = {}
        own: dict[int, str] = {}
        for (row, at), text in sorted(self._sheet.cells.items()):
            if row != self._head:
                continue
            field, heading = _field_of(text), meant(" ".join(text.split()))
            if field in columns or heading in own.values():
                self._say(row, _letter(at), f"Judul “{heading}” tertulis dua kali.")
            elif field:
                columns[field] = at
            elif near := _nearest(heading):
                self._say(row, _letter(at), f"Judul “{heading}” tidak dikenal; mungkin maksudnya “{near}”.")
            else:
                own[at] = heading
        self._miss(columns)
        if len(own) > MOST_OWN or any(len(heading) > LONGEST_HEADING for heading in own.values()):
            told = f"Paling banyak {MOST_OWN} kolom tambahan, judulnya paling panjang {LONGEST_HEADING} huruf."
            self._say(self._head, "", told)
            own = {}
        return columns, own

    def _miss(self, columns: Mapping[str, int]) -> None:
        for column in COLUMNS:
            if column.is_needed and column.field not in columns:
                self._say(self._head, "", f"Kolom “{column.heading}” tidak ada.")
        if not {"indicator", "steps"} & columns.keys():
            self._say(self._head, "", "Kolom “Indikator” dan “Langkah aksi” tidak ada; sedikitnya satu diperlukan.")

    def _is_ours(self, column: int) -> bool:
        return column in self._own or column in self._columns.values()

    def _named(self, column: int) -> str:
        """How a column is told to people: its letter and its heading."""
        heading = self._own.get(column) or next(
            (BY_FIELD[field].heading for field, at in self._columns.items() if at == column), ""
        )
        return f"{_letter(column)} ({heading})" if heading else _letter(column)

    # ---- what must not be there ----

    def _spread_merges(self, numbers: Sequence[int]) -> None:
        """Cells merged downwards say the same in every row that says something; others cannot be understood."""
        first_here = {(area.top, area.left): area for area in reversed(self._sheet.merges)}
        for area in first_here.values():
            text = self._cells.get((area.top, area.left), "")
            if not text or area.bottom <= self._head or not self._is_ours(area.left):
                continue
            if area.left != area.right or area.top <= self._head:
                self._say(area.top, self._named(area.left), "Sel digabung melintasi kolom. Pisahkan sel itu.")
                continue
            for row in numbers[bisect_right(numbers, area.top) : bisect_right(numbers, area.bottom)]:
                self._cells[row, area.left] = text

    def _look_for_traps(self) -> None:
        for row, column in sorted(self._sheet.formulas):
            if row > self._head and self._is_ours(column):
                self._say(row, self._named(column), "Sel ini berisi rumus. Salin lalu tempel sebagai nilai.")
        for row in sorted({row for row, column in self._sheet.hidden if row > self._head and self._is_ours(column)}):
            self._say(
                row, "", "Baris atau kolomnya tersembunyi. Tampilkan semuanya (hapus saringan), atau hapus isinya."
            )
        for words in self._sheet.struck:
            self._say(None, "", f"Tulisan yang dicoret: “{words}”. Hapus tulisan itu, atau hapus coretannya.")

    # ---- rows ----

    def _row(self, number: int, above: dict[str, str]) -> Row | None:
        values: dict[str, Any] = {}
        for column in COLUMNS:
            at = self._columns.get(column.field)
            text = meant(self._cells.get((number, at), "")) if at else ""
            if column.goes_on:
                text = above[column.field] = text or above.get(column.field, "")
            values[column.field] = self._checked(number, at, column, text)
        area = self._area(number, values.pop("area"))
        if values["component_name"] == NAMELESS:
            values["component_name"] = ""
        if not values["indicator"] and not values["steps"]:
            where = self._columns.get("indicator") or self._columns.get("steps")
            self._say(number, self._named(where) if where else "", "Indikator dan langkah aksi keduanya kosong.")
        extra = {
            heading: meant(text) for at, heading in self._own.items() if (text := self._cells.get((number, at), ""))
        }
        return Row(*area, **values, extra=extra) if area is not None else None

    def _checked(self, number: int, at: int | None, column: Column, text: str) -> str | tuple[str, ...]:
        name = self._named(at) if at else ""
        if column.is_needed and not text and at:
            self._say(number, name, f"{column.heading} kosong.")
        if len(text) > column.longest:
            self._say(number, name, f"Lebih dari {column.longest} huruf.")
        if column.field == "target_time_raw" and CLOCK_OR_NUMBER.match(text):
            self._say(number, name, f"“{text}” bukan waktu. Tulis bulannya dengan kata, misalnya Maret 2027.")
        if column.is_list:
            return tuple(entry.strip() for entry in text.split("\n") if entry.strip())
        return text

    def _area(self, number: int, text: str) -> tuple[str, str] | None:
        """The ordinal and the name of an area, the same name wherever the ordinal is."""
        if not text:
            return None
        at = self._named(self._columns["area"])
        if text == NAMELESS:
            return "", ""
        roman, name = _split_area(text)
        if not roman:
            known = f"Tulis {NUMERALS[0]} sampai {NUMERALS[-1]} di depan namanya, misalnya “I. Manajemen Perubahan”."
            self._say(number, at, f"Area “{text}” tidak dikenal. {known}")
            return None
        if len(name) > LONGEST_AREA:
            self._say(number, at, f"Nama area lebih dari {LONGEST_AREA} huruf.")
        before, where = self._names.setdefault(roman, (name, number))
        if before != name:
            self._say(number, at, f"Area {roman} bernama “{before}” di baris {where} dan “{name}” di sini.")
        return roman, name


def _split_area(text: str) -> tuple[str, str]:
    """I. Manajemen Perubahan, I, or Manajemen Perubahan; no ordinal where it is none of them."""
    found = AREA.match(text)
    if found and found["roman"] in NUMERALS:
        roman = found["roman"]
        return roman, found["name"].strip() or AREAS.get(roman, "")
    by_name = {_key(name): roman for roman, name in AREAS.items()}
    roman = by_name.get(_key(text), "")
    return roman, text if roman else ""


def _in_order(problem: Problem) -> tuple[int, int, str]:
    """Down the rows, and along each from the left."""
    letter = problem.column.partition(" ")[0]
    return problem.row or 0, len(letter), letter


def _nearest(heading: str) -> str | None:
    """The heading that a misspelt one probably means."""
    ranked = max(((fuzz.ratio(_key(heading), known), field) for known, field in _FIELDS.items()), default=(0.0, ""))
    return BY_FIELD[ranked[1]].heading if ranked[0] >= MIN_LIKENESS else None


def _letter(column: int) -> str:
    """A, B, ... Z, AA as a spreadsheet names its columns."""
    return "".join(reversed(list(_letters(column))))


def _letters(column: int) -> Iterator[str]:
    while column:
        column, rest = divmod(column - 1, LETTERS)
        yield chr(ord("A") + rest)
