"""A time that names no year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Mend, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.period import read_period

RULE: Final = Rule(
    "time-without-year",
    Severity.MEDIUM,
    "Waktu tanpa tahun",
    "Irama atau bulan tanpa tahun tidak mengatakan kapan mulai dan kapan selesai.",
    "Tulis bulan awal, bulan akhir, dan tahunnya.",
)
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
MOST: Final = 0.5  # share of rows without a year from which it is the habit of the whole column


def check(subject: Subject) -> Iterator[Finding]:
    """Each row that differs from its neighbours; one light finding where no row names a year."""
    timed = [row for row in subject.rows if row.time and row.months]
    without = [row for row in timed if not YEAR.search(row.time)]
    if len(without) > MOST * len(timed):
        yield RULE.found(
            "Kolom waktu tidak menyebut tahun; yang dipakai adalah tahun rencana.",
            ("columns",),
            places=without[0].places,
            quote=without[0].time,
            severity=Severity.LOW,
        )
        return
    for row in without:
        yield RULE.found(
            f"Waktu butir {row.ref} tidak menyebut tahun.",
            [row.ref],
            places=row.places,
            quote=row.time,
            mend=_with_year(row, subject.plan_year),
        )


def _with_year(row: Row, year: int | None) -> Mend | None:
    """The time with the plan's year behind it, where that means the same months."""
    mended = f"{row.time} {year}"
    if year is None or read_period(mended, plan_year=year).blocks != row.item.period.value.blocks:
        return None
    return Mend(row.ref, "target_time_raw", mended)
