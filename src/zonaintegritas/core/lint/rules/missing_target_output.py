"""The cell of the target output is empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "missing-target-output",
    Severity.MEDIUM,
    "Target capaian kosong",
    "Tanpa target capaian tidak dapat dikatakan kapan butir selesai.",
    "Isi target yang dapat dihitung, misalnya “1 dokumen”.",
)
MOST: Final = 0.5


def check(subject: Subject) -> Iterator[Finding]:
    empty = [row for row in subject.rows if not row.output]
    if subject.has_column("target_output") and len(empty) < MOST * len(subject.rows):
        for row in empty:
            yield RULE.at_rows(f"Target capaian butir {row.ref} kosong.", [row], quote=row.indicator)
