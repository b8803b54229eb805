"""Rows that have no readable time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "missing-schedule",
    Severity.HIGH,
    "Butir tanpa waktu",
    "Butir tanpa waktu tidak pernah jatuh tempo, sehingga tidak pernah diingatkan dan tidak pernah terlambat.",
    "Isi bulan pelaksanaan setiap butir.",
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding where the whole column is empty; else the rows without a time."""
    rows = [row for row in subject.rows if not row.months]
    if not rows:
        return
    if len(rows) == len(subject.rows):
        places = (*subject.plan.areas[0].places, *rows[-1].item.places)
        yield RULE.found(f"Tidak satu pun dari {len(rows)} butir mempunyai waktu.", ("plan",), places=places)
        return
    quote = next((row.time for row in rows if row.time), rows[0].indicator)
    yield RULE.at_rows(f"{len(rows)} butir tidak mempunyai waktu yang dapat dibaca.", rows, quote=quote)
