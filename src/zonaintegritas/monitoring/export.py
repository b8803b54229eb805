"""Monitoring as workbooks: a report with native charts, and a list of follow-ups. Pure functions over rows."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import xlsxwriter
from django.utils.translation import gettext as _

from zonaintegritas.core.monitoring import Figures, Sheet
from zonaintegritas.core.report import area_chart, course_chart
from zonaintegritas.core.report.wording import STATES
from zonaintegritas.core.workbook import (
    A4,
    OPTIONS,
    Cell,
    Column,
    Look,
    add_list,
    add_table,
    harmless,
    look_of,
    one_sheet,
    print_across,
)
from zonaintegritas.monitoring.models import FollowUp
from zonaintegritas.monitoring.selectors.reports import Report

LINES: Final = (("#5B544C", "dash", "square"), ("#9A5B00", "solid", "circle"), ("#1D6339", "solid", "triangle"))
PATTERNS: Final = ("percent_5", "wide_upward_diagonal", "solid_diamond")
CHART_SIZE: Final = {"width": 760, "height": 400}


def report_workbook(report: Report) -> bytes:
    """Sheets: summary with bars, the course of the year with lines, the sheet itself, texts, follow-ups, meetings."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, OPTIONS) as book:
        look = look_of(book)
        book.set_properties({"title": report.title, "company": report.office.name})
        _summary(book, look, report)
        _course(book, look, report.sheet)
        add_list(book, look, _("Lembar"), _sheet_columns(), _sheet_rows(report.sheet), paper=A4)
        add_list(book, look, _("Kendala dan rekomendasi"), _text_columns(), _text_rows(report.sheet), paper=A4)
        add_list(book, look, _("Tindak lanjut"), _line_columns(), _line_rows(report.sheet), paper=A4)
        add_list(book, look, _("Rapat"), _meeting_columns(), _meeting_rows(report), paper=A4)
    return target.getvalue()


def follow_up_workbook(follow_ups: Iterable[FollowUp], today: dt.date) -> bytes:
    """One row a follow-up, as the page lists them."""
    columns = [
        Column(_("Tindak lanjut"), 50),
        Column(_("Area"), 8),
        Column(_("Penanggung jawab"), 26),
        Column(_("Tenggat"), 13),
        Column(_("Keadaan"), 22),
        Column(_("Asal"), 26),
        Column(_("Dibuka"), 13),
        Column(_("Umur (hari)"), 9),
        Column(_("Laporan"), 50),
        Column(_("Ditutup"), 13),
    ]
    rows: Iterator[Sequence[Cell]] = (
        [
            one.what,
            one.area,
            one.owner.full_name,
            one.due_on,
            STATES[one.state_on(today)],
            one.origin,
            one.opened_on,
            one.age(today),
            one.report,
            one.closed_on,
        ]
        for one in follow_ups
    )
    return one_sheet(_("Tindak lanjut"), columns, rows, paper=A4)


def _summary(book: Any, look: Look, report: Report) -> None:
    sheet = book.add_worksheet(_("Ringkasan"))
    sheet.write_string(0, 0, harmless(report.title), book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, harmless(report.office.name))
    standing = _("Ditutup dengan angka per") if report.is_final else _("Angka sementara per")
    sheet.write_string(2, 0, standing)
    sheet.write_datetime(2, 1, dt.datetime.combine(report.sheet.as_of, dt.time()), look.date)
    columns = [Column(_("Area"), 44), *(Column(name, 13) for name in _figure_heads())]
    areas = report.sheet.areas
    rows = [[area.title, *_figures(area.figures)] for area in areas]
    add_table(sheet, look, columns, [*rows, [_("Jumlah"), *_figures(report.sheet.figures)]], top=4)
    if areas:
        chart = book.add_chart({"type": "bar"})
        for at, one in enumerate(area_chart(report.sheet).series, start=1):
            colour = LINES[at - 1][0]
            chart.add_series(
                {
                    "name": one.name,
                    "categories": [sheet.name, 5, 0, 4 + len(areas), 0],
                    "values": [sheet.name, 5, at, 4 + len(areas), at],
                    "pattern": {"pattern": PATTERNS[at - 1], "fg_color": colour, "bg_color": "#FFFFFF"},
                    "border": {"color": colour},
                    "data_labels": {"value": True},
                }
            )
        chart.set_y_axis({"reverse": True})
        _place(sheet, chart, area_chart(report.sheet).title, (8 + len(areas), 0))
    top = 30 + len(areas)
    if report.rounds:
        rounds = [[row.round.name, *_figures(row.sheet.figures)] for row in report.rounds]
        add_table(
            sheet,
            look,
            [Column(_("Putaran"), 44), *(Column(name, 13) for name in _figure_heads())],
            rows=rounds,
            top=top,
        )
    print_across(sheet, A4)


def _course(book: Any, look: Look, shown: Sheet) -> None:
    if shown.course is None:
        return
    drawn = course_chart(shown.course, year=shown.year)
    sheet = book.add_worksheet(_("Kurva"))
    course = shown.course
    known = zip(drawn.labels, course.planned, course.done, course.accepted, strict=True)
    add_table(sheet, look, [Column(name, 16) for name in drawn.heading], known)
    chart = book.add_chart({"type": "line"})
    for at, one in enumerate(drawn.series, start=1):
        colour, dash, marker = LINES[at - 1]
        chart.add_series(
            {
                "name": one.name,
                "categories": [sheet.name, 1, 0, len(drawn.labels), 0],
                "values": [sheet.name, 1, at, len(drawn.labels), at],
                "line": {"color": colour, "dash_type": dash, "width": 2.25},
                "marker": {"type": marker, "size": 7, "fill": {"color": colour}, "border": {"color": colour}},
            }
        )
    chart.show_blanks_as("gap")
    _place(sheet, chart, drawn.title, (1, 5))
    print_across(sheet, A4)


def _place(sheet: Any, chart: Any, title: str, place: tuple[int, int]) -> None:
    chart.set_title({"name": title, "name_font": {"size": 11}})
    chart.set_legend({"position": "bottom"})
    chart.set_size(CHART_SIZE)
    sheet.insert_chart(*place, chart, {"description": title})


def _figure_heads() -> list[str]:
    return [
        _("Direncanakan"),
        _("Dilaporkan"),
        _("Diterima"),
        _("Terlambat"),
        _("Dilaporkan terlambat"),
        _("Dilaporkan (%)"),
        _("Diterima (%)"),
    ]


def _figures(one: Figures) -> list[Cell]:
    return [one.planned, one.done, one.accepted, one.late, one.done_late, one.done_percent, one.accepted_percent]


def _sheet_columns() -> list[Column]:
    proofs = (_("Belum unggah"), _("Menunggu verifikasi"), _("Perlu perbaikan"), _("Lengkap"))
    words = (_("Kendala"), _("Rekomendasi"))
    return [
        Column(_("Area"), 24),
        Column(_("Butir"), 10),
        Column(_("Indikator"), 46),
        Column(_("Waktu"), 22),
        *(Column(name, 11) for name in (*_figure_heads(), *proofs)),
        *(Column(name, 40) for name in words),
    ]


def _sheet_rows(sheet: Sheet) -> Iterator[Sequence[Cell]]:
    for area in sheet.areas:
        for row in area.rows:
            one = row.figures
            proofs = [one.missing, one.submitted, one.returned, one.complete]
            texts = [row.texts.obstacle, row.texts.recommendation]
            yield [area.title, row.ref, row.indicator, row.times, *_figures(one), *proofs, *texts]


def _text_columns() -> list[Column]:
    return [Column(_("Area atau butir"), 50), Column(_("Kendala"), 60), Column(_("Rekomendasi"), 60)]


def _text_rows(sheet: Sheet) -> Iterator[Sequence[Cell]]:
    for area in sheet.areas:
        if not area.texts.is_empty:
            yield [area.title, area.texts.obstacle, area.texts.recommendation]
        for row in area.rows:
            if not row.texts.is_empty:
                yield [f"{row.ref} {row.indicator}", row.texts.obstacle, row.texts.recommendation]


def _line_columns() -> list[Column]:
    names = ((_("Tindak lanjut"), 50), (_("Area"), 8), (_("Penanggung jawab"), 26), (_("Tenggat"), 13))
    more = ((_("Keadaan"), 22), (_("Asal"), 26), (_("Dibuka"), 13), (_("Umur (hari)"), 9))
    return [Column(name, width) for name, width in (*names, *more)]


def _line_rows(sheet: Sheet) -> Iterator[Sequence[Cell]]:
    for one in sheet.follow_ups:
        age = one.age(sheet.as_of)
        yield [one.what, one.area, one.owner, one.due_on, STATES[one.state], one.origin, one.opened_on, age]


def _meeting_columns() -> list[Column]:
    return [
        Column(_("Tanggal"), 13),
        Column(_("Rapat"), 30),
        Column(_("Acara"), 50),
        Column(_("Tempat"), 30),
        Column(_("Berkas yang belum ada"), 30),
    ]


def _meeting_rows(report: Report) -> Iterator[Sequence[Cell]]:
    for row in report.meetings:
        one = row.meeting
        yield [one.held_on, one.get_kind_display(), one.about, one.place, row.missing_words]
