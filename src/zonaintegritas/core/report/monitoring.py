"""The report of a round or of a year as a document: figures, charts, and lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zonaintegritas.core.monitoring import AreaSheet, Figures, Row, Sheet
from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.render.document import (
    Document,
    Heading,
    NewPage,
    Part,
    Picture,
    Signatures,
    letterhead,
    table,
)
from zonaintegritas.core.render.paper import FOLIO, Align, Form, Line
from zonaintegritas.core.report.charts import area_chart, course_chart
from zonaintegritas.core.report.wording import NONE, counts, figures_table, follow_up_table, percent


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting as a report lists it."""

    held_on: dt.date
    kind: str
    about: str
    missing: str  # papers that are not there, in words


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Everything that a report says."""

    office: str
    title: str
    sheet: Sheet
    is_final: bool
    place: str
    signatory: str
    signatory_role: str = "Ketua"
    meetings: Sequence[Gathering] = ()
    rounds: Sequence[tuple[str, Figures, str]] = ()  # name, figures, state in words


def monitoring_report(facts: ReportFacts, *, form: Form = FOLIO) -> Document:
    """Title, figures with both charts, what is late, obstacles and advice, follow-ups, meetings, signature."""
    sheet = facts.sheet
    return Document(
        facts.title,
        (
            *letterhead(facts.office),
            Heading(facts.title.upper(), 1),
            Line(_standing(facts), Align.CENTRE),
            *_figures(sheet),
            *_rounds(facts.rounds),
            *_late(sheet),
            *_texts(sheet),
            *_follow_ups(sheet),
            *_meetings(facts.meetings),
            Signatures((((), ""), _signature(facts))),
            *_annex(sheet),
        ),
        form,
    )


def _standing(facts: ReportFacts) -> str:
    day = date_in_words(facts.sheet.as_of)
    return f"Ditutup dengan angka per {day}" if facts.is_final else f"Angka sementara per {day}"


def _signature(facts: ReportFacts) -> tuple[tuple[str, ...], str]:
    return (f"{facts.place}, {date_in_words(facts.sheet.as_of)}", f"{facts.signatory_role},"), facts.signatory


def _figures(sheet: Sheet) -> Iterator[Part]:
    total = sheet.figures
    yield Heading("1. Capaian")
    yield Line(
        f"Sampai dengan {date_in_words(sheet.cut_off)} direncanakan {total.planned} jadwal; {total.done} dilaporkan "
        f"({percent(total.done_percent)}) dan {total.accepted} diterima ({percent(total.accepted_percent)}). "
        f"Terlambat {total.late}, dilaporkan sesudah tenggat {total.done_late}."
    )
    yield Line(
        f"Bukti jadwal itu: {total.complete} lengkap, {total.submitted} menunggu verifikasi, {total.returned} perlu "
        f"perbaikan, {total.missing} belum unggah."
    )
    if not sheet.areas:
        yield Line("Tidak ada rencana yang berlaku pada tahun ini.")
        return
    yield figures_table(sheet)
    if sheet.course is not None:
        course = course_chart(sheet.course, year=sheet.year)
        yield Picture(course.svg, course.desc, course.title)
    bars = area_chart(sheet)
    yield Picture(bars.svg, bars.desc, bars.title)


def _rounds(rounds: Sequence[tuple[str, Figures, str]]) -> Iterator[Part]:
    if not rounds:
        return
    yield Heading("Putaran tahun ini", 3)
    yield table(
        ("Putaran", "Rencana", "Dilaporkan", "Diterima", "Terlambat", "Keadaan"),
        (24, 12, 17, 17, 13, 17),
        [(name, *counts(one), state) for name, one, state in rounds],
        figures=5,
    )


def _late(sheet: Sheet) -> Iterator[Part]:
    yield Heading("2. Butir yang terlambat")
    if not sheet.late_rows:
        yield Line("Tidak ada.")
        return
    yield table(
        ("Butir", "Indikator", "Waktu", "Penanggung jawab", "Terlambat"),
        (11, 36, 20, 20, 13),
        [
            (row.ref, row.indicator, row.times, row.responsible or NONE, str(row.figures.late))
            for _area, row in sheet.late_rows
        ],
        figures=1,
    )


def _texts(sheet: Sheet) -> Iterator[Part]:
    yield Heading("3. Kendala dan rekomendasi")
    rows = [one for area in sheet.areas for one in _texts_of(area)]
    if not rows:
        yield Line("Belum ada yang dicatat.")
        return
    yield table(("Area atau butir", "Kendala", "Rekomendasi"), (26, 37, 37), rows)


def _texts_of(area: AreaSheet) -> Iterator[tuple[str, str, str]]:
    if not area.texts.is_empty:
        yield area.title, area.texts.obstacle or NONE, area.texts.recommendation or NONE
    for row in area.rows:
        if not row.texts.is_empty:
            yield f"{row.ref} {row.indicator}", row.texts.obstacle or NONE, row.texts.recommendation or NONE


def _follow_ups(sheet: Sheet) -> Iterator[Part]:
    yield Heading("4. Tindak lanjut")
    if not sheet.follow_ups:
        yield Line("Tidak ada.")
        return
    yield follow_up_table(sheet.follow_ups, sheet.as_of)


def _meetings(meetings: Sequence[Gathering]) -> Iterator[Part]:
    yield Heading("5. Rapat")
    if not meetings:
        yield Line("Tidak ada.")
        return
    yield table(
        ("Tanggal", "Rapat", "Acara", "Berkas yang belum ada"),
        (18, 22, 38, 22),
        [(date_in_words(one.held_on), one.kind, one.about, one.missing or NONE) for one in meetings],
    )


def _annex(sheet: Sheet) -> Iterator[Part]:
    """The sheet itself, area by area."""
    due = [area for area in sheet.areas if area.due]
    if not due:
        return
    yield NewPage()
    yield Heading(f"LEMBAR PEMANTAUAN {sheet.name.upper()}", 1)
    for area in due:
        yield Heading(area.title)
        yield table(
            ("Butir", "Indikator", "Waktu", "Rencana", "Dilaporkan", "Diterima", "Terlambat"),
            (10, 27, 14, 11, 13, 11, 14),
            [_sheet_row(row) for row in area.due],
            figures=4,
        )


def _sheet_row(row: Row) -> tuple[str, ...]:
    one = row.figures
    return (row.ref, row.indicator, row.times, str(one.planned), str(one.done), str(one.accepted), str(one.late))
