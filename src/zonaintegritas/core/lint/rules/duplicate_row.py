"""Rows that promise the same work for different indicators."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.groups import grouped, is_same_work
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "duplicate-row",
    Severity.HIGH,
    "Baris kembar",
    "Langkah, bukti, dan waktu yang sama untuk indikator yang berbeda berarti salah satu indikator tidak dikerjakan.",
    "Tulis langkah dan bukti yang khusus untuk setiap indikator, atau gabungkan barisnya.",
)


def check(subject: Subject) -> Iterator[Finding]:
    for rows in grouped(subject.rows, is_same_work):
        refs = ", ".join(row.ref for row in rows)
        quote = rows[0].evidence or rows[0].steps
        yield RULE.at_rows(f"Langkah, bukti, dan waktu butir {refs} sama persis.", rows, quote=quote)
