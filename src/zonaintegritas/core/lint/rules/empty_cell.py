"""A cell that must not be empty is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "empty-cell",
    Severity.MEDIUM,
    "Sel kosong",
    "Butir tanpa indikator, langkah, atau bukti tidak dapat dijalankan atau dibuktikan.",
    "Isi selnya, atau hapus barisnya bila tidak dimaksud.",
)
NAMES: Final = {"indicator": "indikator", "steps": "langkah aksi", "evidence": "bukti fisik"}
MOST: Final = 0.5  # share of filled cells from which an empty one is an oversight


def check(subject: Subject) -> Iterator[Finding]:
    for kind, name in NAMES.items():
        empty = [row for row in subject.rows if kind not in {text.kind for text in row.texts}]
        if len(empty) < MOST * len(subject.rows):
            for row in empty:
                yield RULE.at_rows(f"Sel {name} butir {row.ref} kosong.", [row], quote=row.indicator or row.steps)
