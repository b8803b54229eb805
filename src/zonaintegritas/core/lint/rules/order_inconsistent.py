"""A step that is due before the one it depends on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.stages import Stage, stage_of
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.lint.topics import content

RULE: Final = Rule(
    "order-inconsistent",
    Severity.MEDIUM,
    "Urutan waktu tidak mungkin",
    "Sesuatu tidak dapat dievaluasi sebelum dijalankan, atau ditindaklanjuti sebelum dievaluasi.",
    "Urutkan waktu: menyusun, menerapkan, mengevaluasi, menindaklanjuti.",
)

MAPPING: Final = re.compile(
    r"\b(?:identifikasi|teridentifikasi|diidentifikasi|\w*metaan|\w*metakan|\w*petakan|\w*petaan)\b", re.IGNORECASE
)
RESULT: Final = re.compile(r"\bhasil\b.*", re.IGNORECASE)
SURVEY: Final = re.compile(r"\bsurve[iy]\b|\bkepuasan\b|\bpenilaian\b|\basesmen\b", re.IGNORECASE)
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
    if later in {Stage.EVALUATE, Stage.FOLLOW_UP} and stage is not later and _is_ground_of(one, two):
        return two.months[-1] < one.months[0]
    if stage is None or later is None or stage >= later or (stage, later) == (Stage.SHARE, Stage.APPLY):
        return False  # what is applied may be told again
    if later is Stage.FOLLOW_UP and stage is Stage.EVALUATE and not OF_EVALUATION.search(two.indicator):
        return False  # complaints are followed up before their handling is evaluated
    return two.months[-1] < one.months[0]


def _is_ground_of(one: Row, two: Row) -> bool:
    """Whether the second rests on what the first yields: a mapping, a survey whose results are used."""
    if MAPPING.search(one.indicator):
        return bool(content(one.indicator) & content(two.indicator))
    used = RESULT.search(two.indicator)
    return used is not None and SURVEY.search(used[0]) is not None and SURVEY.search(one.indicator) is not None


def _finding(pairs: Sequence[tuple[Row, Row]]) -> Finding:
    one, two = pairs[0]
    rows = sorted({row.ref: row for pair in pairs for row in pair}.values(), key=lambda row: row.ref)
    what = f"Butir {two.ref} (“{two.time}”) jatuh sebelum butir {one.ref} (“{one.time}”) yang menjadi dasarnya."
    return RULE.at_rows(what, rows, quote=two.time)
