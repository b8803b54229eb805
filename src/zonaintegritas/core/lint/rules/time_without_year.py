"""A time that names no year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

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
        yield RULE.at_rows(f"Waktu butir {row.ref} tidak menyebut tahun.", [row], quote=row.time)
