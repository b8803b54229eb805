"""Words that several papers share: days, times, shares, states."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Final

from zonaintegritas.core.monitoring import Figures, FollowUpLine, Sheet
from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.render.document import table
from zonaintegritas.core.render.paper import Grid

DAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
STATES: Final[Mapping[str, str]] = {
    "FOLLOW_UP_OPEN": "Dikerjakan",
    "FOLLOW_UP_LATE": "Terlambat",
    "FOLLOW_UP_WAITING": "Menunggu pemeriksaan",
    "FOLLOW_UP_CLOSED": "Selesai",
}
NONE: Final = "–"


def day_in_words(day: dt.date) -> str:
    """Selasa, 7 April 2026"""
    return f"{DAYS[day.weekday()]}, {date_in_words(day)}"


def percent(value: int | None) -> str:
    """66 %; a dash where nothing was planned."""
    return NONE if value is None else f"{value} %"


def figures_table(sheet: Sheet) -> Grid:
    """One row for each area, and the sum."""
    headings = ("Area", "Rencana", "Dilaporkan", "Diterima", "Terlambat")
    rows = [(area.title, *counts(area.figures)) for area in sheet.areas]
    return table(headings, (40, 13, 17, 17, 13), [*rows, ("Jumlah", *counts(sheet.figures))], figures=4)


def follow_up_table(lines: tuple[FollowUpLine, ...], day: dt.date) -> Grid:
    """Follow-ups with their age on a day."""
    headings = ("No", "Tindak lanjut", "Penanggung jawab", "Tenggat", "Asal", "Umur (hari)", "Keadaan")
    rows = [
        (
            str(number),
            one.what,
            one.owner,
            date_in_words(one.due_on),
            one.origin or NONE,
            str(one.age(day)),
            STATES[one.state],
        )
        for number, one in enumerate(lines, start=1)
    ]
    return table(headings, (5, 28, 17, 15, 9, 8, 18), rows)


def counts(figures: Figures) -> tuple[str, ...]:
    """Planned, done and accepted with their shares, late: 15; 9 (60 %); 5 (33 %); 6."""
    done, accepted = percent(figures.done_percent), percent(figures.accepted_percent)
    return str(figures.planned), f"{figures.done} ({done})", f"{figures.accepted} ({accepted})", str(figures.late)
