"""What a report of a round or a year says: its sheet, its follow-ups and its meetings."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zonaintegritas.core.monitoring import Sheet
from zonaintegritas.guard.actor import Actor
from zonaintegritas.monitoring.models import Monitoring, Round
from zonaintegritas.monitoring.selectors.meetings import MeetingRow, meetings_of
from zonaintegritas.monitoring.selectors.rounds import RoundRow, rows_of_rounds, sheet_of, whole_year
from zonaintegritas.offices.models import Office


@dataclass(frozen=True)
class Report:
    """Everything that is printed. Not final: figures may still change."""

    office: Office
    sheet: Sheet
    meetings: tuple[MeetingRow, ...]
    rounds: tuple[RoundRow, ...] = ()  # those of the year, in the report of a year
    is_final: bool = False

    @property
    def title(self) -> str:
        return f"Laporan Pemantauan dan Evaluasi Zona Integritas {self.sheet.name}"

    @property
    def file_name(self) -> str:
        """laporan-pemantauan-9971-2026-b03"""
        return f"laporan-pemantauan-{self.office.code}-{self.sheet.year}-{self.sheet.code.lower()}"


def report_of_round(actor: Actor, shown: Round) -> Report:
    """The report of a quarter or half year."""
    office = shown.office
    return Report(
        office,
        sheet_of(actor, shown),
        _meetings(actor, office, shown.monitoring.year, shown),
        is_final=shown.is_closed,
    )


def report_of_year(actor: Actor, monitoring: Monitoring) -> Report:
    """The report of a year, with its rounds side by side."""
    office = monitoring.office
    rounds = rows_of_rounds(actor, monitoring, office.today())
    return Report(
        office,
        whole_year(actor, monitoring),
        _meetings(actor, office, monitoring.year, None),
        tuple(rounds),
        is_final=all(row.round.is_closed for row in rounds),
    )


def _meetings(actor: Actor, office: Office, year: int, shown: Round | None) -> tuple[MeetingRow, ...]:
    """Meetings of the year that took place; of a round: those called for it, or held in its time."""
    today = office.today()
    rows = [row for row in meetings_of(actor, office, year, today) if row.meeting.is_over(today)]
    if shown is not None:
        rows = [row for row in rows if _belongs(row, shown.pk, shown.first_day, shown.cut_off)]
    return tuple(reversed(rows))


def _belongs(row: MeetingRow, key: int, first_day: dt.date, cut_off: dt.date) -> bool:
    if row.meeting.round_id is not None:
        return row.meeting.round_id == key
    return first_day <= row.meeting.held_on <= cut_off
