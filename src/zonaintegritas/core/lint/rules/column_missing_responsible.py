"""No column for who is responsible."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.columns import lacks_column
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "column-missing-responsible",
    Severity.MEDIUM,
    "Kolom penanggung jawab tidak ada",
    "Butir tanpa penanggung jawab tidak dikerjakan siapa pun.",
    "Tambahkan kolom PENANGGUNG JAWAB.",
)
WORDS: Final = ("penanggung", "pelaksana", "pic", "pj", "unit kerja", "pokja", "kelompok kerja")


def check(subject: Subject) -> Iterator[Finding]:
    if not any(row.item.responsible.value for row in subject.rows):
        yield from lacks_column(subject, RULE, "responsible", WORDS, "Tabel tidak mempunyai kolom penanggung jawab.")
