"""Indicator and step say the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import bare

RULE: Final = Rule(
    "indicator-repeats-step",
    Severity.LOW,
    "Indikator mengulang langkah",
    "Indikator harus mengatakan bagaimana hasilnya diukur; pengulangan langkah tidak mengukur apa-apa.",
    "Tulis ukuran hasilnya.",
)
ALIKE: Final = 92
SHORTEST: Final = 4  # words; below that two texts are easily alike


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        one, other = bare(row.indicator), bare(row.steps)
        is_long = len(one.split()) >= SHORTEST
        if one and other and (one == other or (is_long and fuzz.ratio(one, other, score_cutoff=ALIKE))):
            yield RULE.at_rows(f"Indikator dan langkah butir {row.ref} sama.", [row], quote=row.indicator)
