"""A target output that is no result of the indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.topics import content
from zonaintegritas.core.lint.words import stems

RULE: Final = Rule(
    "target-indicator-mismatch",
    Severity.LOW,
    "Target capaian bukan hasil indikator",
    "Target dapat tercapai tanpa indikatornya terpenuhi.",
    "Tulis hasil yang diukur indikator.",
)

COUNTED: Final = re.compile(r"\d|\bbeberapa\b", re.IGNORECASE)
TIMES: Final = stems("dilaksanakan bulan awal akhir tengah minggu setiap sekali semester triwulan")


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        if not content(row.output) - TIMES or COUNTED.search(row.output):
            continue
        output = stems(row.output)
        about = stems(f"{row.indicator} {row.component.name} {row.item.sub_component or ''}")
        if about and not _touch(output, about):
            what = f"Target capaian butir {row.ref} tidak menyebut hal yang diukur indikatornya; periksa."
            yield RULE.at_rows(what, [row], quote=row.output)


def _touch(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(mine[:5] == theirs[:5] for mine in one for theirs in other)
