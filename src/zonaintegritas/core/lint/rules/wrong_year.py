"""A target in a year that cannot be meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Mend, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.period.words import date_in_words

RULE: Final = Rule(
    "wrong-year",
    Severity.HIGH,
    "Tahun target tidak sesuai tahun rencana",
    "Butir dengan tahun yang salah tidak pernah muncul di jadwal, dan menunjukkan bahwa rencana"
    " disalin dari tahun lain.",
    "Ganti tahunnya dengan tahun rencana.",
)
AHEAD: Final = dt.timedelta(days=366)


def check(subject: Subject) -> Iterator[Finding]:
    """Every row whose months all lie outside the years the plan can cover."""
    yield from _enacted_ahead(subject)
    year = subject.plan_year
    if year is None:
        return
    for row in subject.rows:
        years = {month.year for month in row.months}
        if years and not years & {year, year + 1}:
            yield _finding(row, sorted(years), year)


def _finding(row: Row, years: list[int], year: int) -> Finding:
    printed = ", ".join(map(str, years))
    mended = row.time.replace(printed, str(year))
    return RULE.found(
        f"Target butir {row.ref} bertahun {printed}, sedangkan rencana untuk {year}.",
        [row.ref],
        places=row.places,
        quote=row.time,
        mend=Mend(row.ref, "target_time_raw", mended) if mended != row.time else None,
    )


def _enacted_ahead(subject: Subject) -> Iterator[Finding]:
    """A decree dated far ahead of today."""
    enacted = subject.decree.enacted_date
    if subject.today and enacted.value and enacted.value - subject.today > AHEAD:
        what = f"Tanggal penetapan ({date_in_words(enacted.value)}) jauh di masa depan."
        yield RULE.found(what, ["closing"], places=enacted.places, severity=Severity.MEDIUM)
