"""The plan part of a decree: blocks in, areas, components and items out. The entrance is `read_plan`."""

from __future__ import annotations

from collections.abc import Iterable

from zonaintegritas.core.decree.blocks import Document, Remark
from zonaintegritas.core.decree.column_words import Role
from zonaintegritas.core.decree.plan import Accounting, Plan
from zonaintegritas.core.decree.remarks import COLUMN_GUESSED, NO_PLAN
from zonaintegritas.core.decree.structure.accounting import Ledger
from zonaintegritas.core.decree.structure.area_numbers import with_area_numbers
from zonaintegritas.core.decree.structure.building import Builder
from zonaintegritas.core.decree.structure.carrying import carry_over_pages
from zonaintegritas.core.decree.structure.cut_labels import with_whole_labels
from zonaintegritas.core.decree.structure.finding import PlanTable, find_plan_tables
from zonaintegritas.core.decree.structure.headings import classify
from zonaintegritas.core.decree.structure.items import ItemReader
from zonaintegritas.core.decree.structure.joining import join_torn_rows
from zonaintegritas.core.decree.structure.lone import with_lone_headings
from zonaintegritas.core.decree.structure.matrix import OF_QUARTERS
from zonaintegritas.core.decree.structure.realigning import realign
from zonaintegritas.core.decree.structure.repeating import without_repetitions
from zonaintegritas.core.decree.structure.rows import key_of, read_rows
from zonaintegritas.core.decree.structure.sheets import with_areas_of_sheets
from zonaintegritas.core.decree.structure.sub_rows import fold_sub_rows
from zonaintegritas.core.decree.structure.totals import without_totals
from zonaintegritas.core.decree.structure.wording import folded

__all__ = ["read_plan"]

NO_PLAN_MESSAGE = "Tidak ada tabel rencana aksi yang dikenali di berkas ini."
GUESSED_MESSAGE = "Judul kolom “{title}” tidak dikenal; artinya ditebak dari isinya. Periksa kolom ini."
GUESSED_DOUBT = "Judul kolom tidak dikenal; artinya ditebak dari isinya."


def read_plan(document: Document, *, plan_year: int | None) -> tuple[Plan, tuple[Remark, ...]]:
    """The plan in the tables of a document. Never raises; what is not understood is a remark."""
    tables = find_plan_tables(document)
    if not tables:
        return Plan((), (), Accounting()), (Remark(NO_PLAN, NO_PLAN_MESSAGE),)
    ledger = Ledger([table.table for table in tables])
    rows = without_totals(read_rows(tables, document.blocks, ledger), ledger)
    rows = without_repetitions(rows, ledger)
    rows = carry_over_pages(join_torn_rows(with_whole_labels(rows)))
    entries, moved = realign(classify(with_area_numbers(with_lone_headings(rows))))
    entries = with_areas_of_sheets(entries, tables)
    guessed = list(_guessed(tables))
    doubts = {key: GUESSED_DOUBT for key, _ in guessed}
    reader = ItemReader(ledger, plan_year, doubts, counts_quarters=_counts_quarters(tables))
    builder = Builder(reader, ledger)
    for entry in fold_sub_rows(entries):
        builder.take(entry)
    areas = builder.areas()
    accounting, left_over = ledger.close()
    remarks = (*(remark for _, remark in guessed), *moved, *builder.remarks, *left_over)
    return Plan(areas, _printed(tables), accounting), remarks


def _printed(tables: Iterable[PlanTable]) -> tuple[str, ...]:
    """The headings of all tables, each once."""
    return tuple(dict.fromkeys(heading for table in tables for heading in table.headings))


def _counts_quarters(tables: Iterable[PlanTable]) -> bool:
    titles = {column.title for table in tables for column in table.columns if column.role is Role.TIME}
    return bool(titles) and all(OF_QUARTERS.search(folded(title)) for title in titles)


def _guessed(tables: Iterable[PlanTable]) -> Iterable[tuple[str, Remark]]:
    seen: set[str] = set()
    for table in tables:
        for column in table.columns:
            if column.is_guessed and column.role is not Role.NUMBER and column.title not in seen:
                seen.add(column.title)
                yield (
                    key_of(column),
                    Remark(COLUMN_GUESSED, GUESSED_MESSAGE.format(title=column.title), table.table.place),
                )
