"""Evidence that proves something else than the indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.documents import Proves, document_types
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.lint.topics import (
    foreign_topic,
    is_unrelated,
    rows_to_compare,
    speaks_of_component,
    unmet_need,
)

RULE: Final = Rule(
    "evidence-indicator-mismatch",
    Severity.MEDIUM,
    "Bukti tidak membuktikan indikator",
    "Penilai menolak bukti yang berbicara tentang hal lain, meskipun pekerjaannya dilakukan.",
    "Ganti dengan dokumen yang langsung membuktikan indikatornya.",
)
SUPERVISION: Final = "V"  # whose components each have papers of their own
PRODUCT: Final = re.compile(
    r"\b(?:penyusunan|menyusun|tersusun\w*|penetapan|menetapkan|pemutakhiran|menerbitkan|penerbitan)\b", re.IGNORECASE
)
SITE: Final = re.compile(r"\b(?:website|laman|situs)\s+(kpu|e-?ppid|jdih|sp4n|lapor|bawaslu)\b")
MEETING: Final = re.compile(
    r"\b(?:\w*libat\w*|partisipasi|berperan|rapat|sosialisasi|pertemuan|koordinasi|konsolidasi|apel|pelatihan)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    for row in rows_to_compare(subject):
        finding = _only_meetings(row) or _foreign(row) or _need(row) or _other_site(row) or _unrelated(row)
        if finding:
            yield finding


def _only_meetings(row: Row) -> Finding | None:
    """Papers of a meeting prove that people met, not that a document came of it."""
    kinds = document_types(row.evidence)
    if not kinds or any(kind.proves is not Proves.MEETING for kind in kinds):
        return None
    if not PRODUCT.search(row.indicator) or MEETING.search(row.indicator):
        return None
    what = f"Butir {row.ref} meminta sebuah dokumen, buktinya hanya {' dan '.join(kind.name for kind in kinds)}."
    return RULE.at_rows(what, [row], quote=row.evidence)


def _foreign(row: Row) -> Finding | None:
    """Evidence that speaks of another component of the area, and not at all of its own."""
    other = foreign_topic(row, row.evidence)
    if other is None:
        return None
    what = f"Bukti butir {row.ref} berbicara tentang {other.name}, bukan tentang “{row.component.name}”."
    severity = Severity.MEDIUM if other.is_distinct or other.area == SUPERVISION else Severity.LOW
    return RULE.at_rows(what, [row], quote=row.evidence, severity=severity)


def _need(row: Row) -> Finding | None:
    need = unmet_need(row.indicator, row.evidence, part="evidence")
    if need is None:
        return None
    what = f"Butir {row.ref} mengukur {need}, buktinya tidak menyebutnya."
    return RULE.at_rows(what, [row], quote=row.evidence, severity=Severity.LOW)


def _other_site(row: Row) -> Finding | None:
    """The work is put on one web site, the proof on another."""
    mine, theirs = set(SITE.findall(row.steps.lower())), set(SITE.findall(row.evidence.lower()))
    if not mine or not theirs or mine & theirs:
        return None
    what = (
        f"Langkah butir {row.ref} memakai website {', '.join(sorted(mine))}, buktinya website"
        f" {', '.join(sorted(theirs))}."
    )
    return RULE.at_rows(what, [row], quote=row.evidence, severity=Severity.LOW)


def _unrelated(row: Row) -> Finding | None:
    if speaks_of_component(row, row.evidence) or not is_unrelated(
        row.evidence, f"{row.indicator} {row.component.name} {row.steps}"
    ):
        return None
    what = f"Bukti butir {row.ref} tidak menyebut hal yang diukur indikatornya; periksa."
    return RULE.at_rows(what, [row], quote=row.evidence, severity=Severity.LOW)
