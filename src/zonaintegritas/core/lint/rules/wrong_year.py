"""A target in a year that cannot be meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "wrong-year",
    Severity.HIGH,
    "Tahun target tidak sesuai tahun rencana",
    "Butir dengan tahun yang salah tidak pernah muncul di jadwal, dan menunjukkan bahwa rencana"
    " disalin dari tahun lain.",
    "Ganti tahunnya dengan tahun rencana.",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Every row whose months all lie outside the years the plan can cover."""
    year = subject.plan_year
    if year is None:
        return
    for row in subject.rows:
        years = {month.year for month in row.months}
        if years and not years & {year, year + 1}:
            yield _finding(row, sorted(years), year)


def _finding(row: Row, years: list[int], year: int) -> Finding:
    printed = ", ".join(map(str, years))
    return RULE.at_rows(
        f"Target butir {row.ref} bertahun {printed}, sedangkan rencana untuk {year}.", [row], quote=row.time
    )
