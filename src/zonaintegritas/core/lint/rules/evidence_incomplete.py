"""Evidence that leaves out one of the things the indicator names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "evidence-incomplete",
    Severity.MEDIUM,
    "Bukti tidak lengkap",
    "Yang tidak ada buktinya dianggap tidak dikerjakan.",
    "Tambahkan bukti untuk yang belum disebut.",
)
ACRONYM: Final = re.compile(r"\b[A-Z]{3,}\b")
COMMON: Final = frozenset({"KPU", "SOP", "SDM", "ASN", "PNS", "WBK", "WBBM", "DAN", "TAHUNAN", "TAHUN", "PPPK", "CPNS"})
SEVERAL: Final = 2


LISTED: Final = 3  # documents that a step names before its evidence is measured by them
# Papers of planning and reporting by all their names.
PAPERS: Final = {
    "Renstra": r"renstra|rencana strategis",
    "RKT": r"rkt|rencana kerja tahunan",
    "IKU": r"iku|indikator kinerja utama",
    "laporan kinerja": r"lakip|lkjip|lkj|sakip|laporan (?:akuntabilitas )?kinerja",
    "perjanjian kinerja": r"pk|perjanjian kinerja|penetapan kinerja",
    "RKA": r"rka|rkkl|rka-?kl",
    "DIPA": r"dipa",
    "SKP": r"skp|sasaran kinerja pegawai",
    "LHKPN": r"lhkpn",
    "LHKASN": r"lhkasn|lhkan",
}
PATTERNS: Final = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in PAPERS.items()}
ANY: Final = re.compile(rf"\b(?:{'|'.join(PAPERS.values())})\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        yield from (_acronyms(row) or _papers(row))


def _papers(row: Row) -> list[Finding]:
    """The step or the indicator names several papers, the evidence some of them only."""
    proved = named_papers(row.evidence)
    for asked, least in ((named_papers(row.indicator), SEVERAL), (named_papers(row.steps), LISTED)):
        missing = [name for name in asked if name not in proved]
        if len(asked) >= least and missing and len(missing) < len(asked):
            what = f"Bukti butir {row.ref} tidak menyebut {', '.join(missing)}, yang disebut di baris itu."
            return [RULE.at_rows(what, [row], quote=row.evidence, severity=Severity.LOW)]
    return []


def named_papers(text: str) -> list[str]:
    """The papers of planning and reporting that a text names."""
    return [name for name, pattern in PATTERNS.items() if pattern.search(text)] if ANY.search(text) else []


def _acronyms(row: Row) -> list[Finding]:
    """Abbreviations of the indicator, some of which the evidence names."""
    if row.evidence:
        promised = (set(ACRONYM.findall(row.indicator)) | _of_component(row)) - COMMON
        proved = promised & set(ACRONYM.findall(row.evidence))
        missing = sorted(promised - proved)
        if len(promised) > SEVERAL - 1 and proved and missing and not row.component.name.isupper():
            what = f"Bukti butir {row.ref} menyebut {', '.join(sorted(proved))}, tetapi tidak {', '.join(missing)}."
            return [RULE.at_rows(what, [row], quote=row.evidence)]
    return []


def _of_component(row: Row) -> set[str]:
    """The abbreviations a component is made of; a single one is only its short name."""
    named = set(ACRONYM.findall(row.component.name)) - COMMON
    return named if len(named) >= SEVERAL else set()
