"""An indicator that only repeats the name of its component."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import bare

RULE: Final = Rule(
    "indicator-repeats-component",
    Severity.LOW,
    "Indikator mengulang nama komponen",
    "Nama komponen bukan ukuran; tidak jelas kapan butirnya tercapai.",
    "Tulis apa yang diukur.",
)
ALIKE: Final = 92


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        one, other = bare(row.indicator).removeprefix("terlaksananya "), bare(row.component.name)
        if one and fuzz.ratio(one, other, score_cutoff=ALIKE):
            yield RULE.at_rows(f"Indikator butir {row.ref} hanya mengulang nama komponen.", [row], quote=row.indicator)
