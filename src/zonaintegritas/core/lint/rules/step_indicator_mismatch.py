"""A step that does not lead to the indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.stages import Stage, stage_of, stages_in
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.lint.topics import rows_to_compare, unmet_need

RULE: Final = Rule(
    "step-indicator-mismatch",
    Severity.MEDIUM,
    "Langkah tidak menuju indikator",
    "Langkah dapat selesai seluruhnya tanpa indikatornya tercapai.",
    "Tulis langkah yang menghasilkan apa yang diukur indikator.",
)
# Things an indicator can ask for side by side; a step must see to each.
DEMANDS: Final = (
    ("sanksi", re.compile(r"\bsanksi\b|\bpunishment\b", re.IGNORECASE)),
    ("penghargaan", re.compile(r"\bpenghargaan\b|\breward\b", re.IGNORECASE)),
    ("kompensasi", re.compile(r"\bkompensasi\b", re.IGNORECASE)),
)
DRAFTING: Final = re.compile(r"^(?:me|pe)n(?:yusun|etapkan|yusunan|etapan)|^(?:membuat|pembuatan)\b", re.IGNORECASE)
TELLING: Final = re.compile(
    r"^(?:sosialisasi|internalisasi|penyebarluasan|publikasi)\b|\b(?:telah|sudah)?\s*(?:disosialisasikan|disebarluaskan)\b",
    re.IGNORECASE,
)
APPLYING: Final = re.compile(r"\b(?:di|pen|me(?:n|ng))?(?:terap|implementasi)\w*", re.IGNORECASE)
VERBS: Final = re.compile(r"\b(?:me[nmrlw][a-z]{4,}|pe[nm][a-z]{4,}an)\b", re.IGNORECASE)
SERVICE: Final = re.compile(r"\b(?:budaya\s+)?pelayanan\s+prima\b", re.IGNORECASE)
WORK_CULTURE: Final = re.compile(r"\bbudaya\s+kerja\b", re.IGNORECASE)
HELD: Final = re.compile(
    r"\b(?:pelaksanaan|terlaksana\w*|dilakukan|melakukan|melaksanakan)\s+(?:\w+\s+)?survey\b|\bsurvei\b", re.IGNORECASE
)
# Words by which a step answers an evaluation, or looks at what was done, without naming the stage.
ANSWERING: Final = re.compile(
    r"\b(?:\w*perbaik\w*|penyempurnaan|menyempurnakan|rekomendasi|tanggapan|menanggapi|menjawab|pemutakhiran|memperbarui)\b",
    re.IGNORECASE,
)
APPLIED: Final = re.compile(r"\b(?:di|pen|men)?terap\w*|implementasi", re.IGNORECASE)
LOOKING: Final = re.compile(
    r"\b(?:laporan|melaporkan|\w*rekap\w*|menilai|penilaian|\w*analis[ai]s?|\w*tinjau\w*|\w*re[vi]+[ie][uw]w?\w*"
    r"|\w*telaah\w*|kaji ulang|survei|survey|memantau"
    r"|mengukur|pengukuran|audit|memeriksa|pemeriksaan)\b",
    re.IGNORECASE,
)
QUESTIONS: Final = re.compile(
    r"^\s*(?:menyusun|membuat)\b[^;]{0,40}\b(?:pertanyaan|kuesioner|kuisioner|instrumen)\b[^;]*$", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Finding]:
    for row in rows_to_compare(subject):
        if row.steps and row.indicator:
            finding = _demands(row) or _stage(row) or _narrow(row) or _need(row) or _too_soon(row)
            if finding:
                yield finding


def _demands(row: Row) -> Finding | None:
    """Some of what the indicator asks for (or the step promises) is not seen to."""
    asked = {name for name, pattern in DEMANDS if pattern.search(row.indicator)}
    promised = {name for name, pattern in DEMANDS if pattern.search(row.steps)}
    missing = asked ^ promised
    if max(len(asked), len(promised)) < 2 or not missing:
        return None
    what = f"Pada butir {row.ref}, {' dan '.join(sorted(missing))} tidak ada di kedua sisi: indikator dan langkah."
    return RULE.at_rows(what, [row], quote=row.steps, severity=Severity.MEDIUM if asked else Severity.LOW)


def _stage(row: Row) -> Finding | None:
    """Drafting is measured by telling about it."""
    if not (DRAFTING.match(row.steps) and TELLING.search(row.indicator)) or APPLYING.search(row.indicator):
        return None
    if len(row.item.steps.value) > 1 or stage_of(row.steps) is Stage.SHARE:
        return None
    what = f"Langkah butir {row.ref} adalah menyusun, indikatornya menyebarluaskan."
    return RULE.at_rows(what, [row], quote=row.indicator)


def _too_soon(row: Row) -> Finding | None:
    """The step stops at an earlier stage than the one the indicator measures."""
    measured = stage_of(row.indicator)
    done = stages_in(row.steps)
    if measured is Stage.FOLLOW_UP and not (Stage.FOLLOW_UP in done or ANSWERING.search(row.steps)):
        said = "tindak lanjut"
    elif measured is Stage.EVALUATE and not (done & {Stage.EVALUATE, Stage.FOLLOW_UP} or LOOKING.search(row.steps)):
        said = "evaluasi"
    elif measured is Stage.APPLY and done == {Stage.DRAFT} and APPLIED.search(row.indicator) and _is_one_deed(row):
        said = "penerapan"
    else:
        return None
    what = f"Indikator butir {row.ref} mengukur {said}, langkahnya berhenti sebelum itu."
    return RULE.at_rows(what, [row], quote=row.steps, severity=Severity.LOW)


def _is_one_deed(row: Row) -> bool:
    """Whether the step does nothing beside drafting."""
    return len(VERBS.findall(row.steps)) <= 1


def _narrow(row: Row) -> Finding | None:
    """Only a first part of the work, or a neighbouring matter."""
    asks_service = SERVICE.search(row.indicator) and not SERVICE.search(row.steps) and WORK_CULTURE.search(row.steps)
    asks_survey = HELD.search(row.indicator) and QUESTIONS.match(row.steps)
    if not (asks_service or asks_survey):
        return None
    what = f"Langkah butir {row.ref} hanya menyentuh sebagian dari yang diukur indikator."
    return RULE.at_rows(what, [row], quote=row.steps, severity=Severity.LOW)


def _need(row: Row) -> Finding | None:
    need = unmet_need(row.indicator, f"{row.steps} {row.evidence}", part="steps")
    if need is None:
        return None
    what = f"Butir {row.ref} mengukur {need}, langkahnya tidak menyebutnya."
    return RULE.at_rows(what, [row], quote=row.steps)
