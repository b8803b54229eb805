"""No column for evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.columns import lacks_column
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "column-missing-evidence",
    Severity.MEDIUM,
    "Kolom bukti fisik tidak ada",
    "Penilai meminta bukti untuk setiap butir; tanpa kolomnya tidak ada yang menyiapkan.",
    "Tambahkan kolom BUKTI FISIK.",
)
WORDS: Final = ("bukti", "data dukung", "eviden", "dokumen pendukung")


def check(subject: Subject) -> Iterator[Finding]:
    yield from lacks_column(subject, RULE, "evidence", WORDS, "Tabel tidak mempunyai kolom bukti fisik.")
