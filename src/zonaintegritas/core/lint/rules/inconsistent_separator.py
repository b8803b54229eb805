"""One range spelt in many ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.months import MONTH_WORDS
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "inconsistent-separator",
    Severity.LOW,
    "Tanda rentang tidak seragam",
    "Ejaan waktu yang berganti-ganti menunjukkan rencana dirakit dari beberapa sumber dan mudah salah dibaca.",
    "Pakai satu bentuk untuk semua rentang, misalnya “Januari-Desember 2025”.",
)
BETWEEN: Final = re.compile(
    rf"\b(?:{MONTH_WORDS})(\s*(?:[-‐‑‒–—−]|s\.?\s?d\.?|sampai(?: dengan)?)\s*)(?={MONTH_WORDS})", re.IGNORECASE
)
MANY: Final = 3


def check(subject: Subject) -> Iterator[Finding]:
    first: dict[str, Row] = {}
    for row in subject.rows:
        for match in BETWEEN.finditer(row.time):
            first.setdefault(match[1].lower(), row)
    if len(first) >= MANY:
        shown = ", ".join(f"“{one}”" for one in first)
        yield RULE.at_rows(f"Rentang bulan ditulis dengan {len(first)} cara: {shown}.", first.values())
