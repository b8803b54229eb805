"""Enacted on a day on which offices are closed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "weekend-enactment",
    Severity.LOW,
    "Ditetapkan pada hari libur",
    "Tanggal yang jatuh pada hari Sabtu atau Minggu sering salah ketik, atau keputusannya diberi tanggal mundur.",
    "Periksa tanggal penetapan.",
)
DAYS: Final = {5: "Sabtu", 6: "Minggu"}


def check(subject: Subject) -> Iterator[Finding]:
    field = subject.decree.enacted_date
    if field.value and field.value.weekday() in DAYS:
        day = DAYS[field.value.weekday()]
        yield RULE.found(f"Keputusan ditetapkan pada hari {day} ({field.value}).", ("closing",), places=field.places)
