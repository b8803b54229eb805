"""A step that is due before the one it depends on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.stages import Stage, stage_of
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "order-inconsistent",
    Severity.MEDIUM,
    "Urutan waktu tidak mungkin",
    "Sesuatu tidak dapat dievaluasi sebelum dijalankan, atau ditindaklanjuti sebelum dievaluasi.",
    "Urutkan waktu: menyusun, menerapkan, mengevaluasi, menindaklanjuti.",
)

OF_EVALUATION: Final = re.compile(
    r"\b(?:\w*evaluasi|monev|monitoring|pemantauan|re[vi][iv][eu]w?|rekomendasi|temuan)\b", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for each component whose rows stand in an impossible order."""
    for _, component in subject.components:
        staged = [(stage_of(row.indicator), row) for row in subject.rows_of(component) if row.months]
        pairs = [(one, two) for stage, one in staged for later, two in staged if _is_too_early(stage, one, later, two)]
        if pairs:
            yield _finding(pairs)


def _is_too_early(stage: Stage | None, one: Row, later: Stage | None, two: Row) -> bool:
    """Whether the later stage is over before the earlier one begins."""
    if stage is None or later is None or stage >= later or (stage, later) == (Stage.SHARE, Stage.APPLY):
        return False  # what is applied may be told again
    if later is Stage.FOLLOW_UP and stage is Stage.EVALUATE and not OF_EVALUATION.search(two.indicator):
        return False  # complaints are followed up before their handling is evaluated
    return two.months[-1] < one.months[0]


def _finding(pairs: Sequence[tuple[Row, Row]]) -> Finding:
    one, two = pairs[0]
    rows = sorted({row.ref: row for pair in pairs for row in pair}.values(), key=lambda row: row.ref)
    what = f"Butir {two.ref} (“{two.time}”) jatuh sebelum butir {one.ref} (“{one.time}”) yang menjadi dasarnya."
    return RULE.at_rows(what, rows, quote=two.time)
