"""No column for what is to come out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.columns import lacks_column
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "column-missing-target-output",
    Severity.MEDIUM,
    "Kolom target capaian tidak ada",
    "Tanpa target yang dapat dihitung, kemajuan butir hanya dapat dikira-kira.",
    "Tambahkan kolom TARGET CAPAIAN.",
)
WORDS: Final = ("target capaian", "capaian", "output", "keluaran", "hasil", "target kinerja")


def check(subject: Subject) -> Iterator[Finding]:
    yield from lacks_column(subject, RULE, "target_output", WORDS, "Tabel tidak mempunyai kolom target capaian.")
