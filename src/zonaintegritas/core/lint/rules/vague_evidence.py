"""Evidence that names no document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.documents import document_types
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import words

RULE: Final = Rule(
    "vague-evidence",
    Severity.LOW,
    "Bukti tidak menyebut dokumen",
    "Bukti yang tidak bernama tidak dapat disiapkan, dan tidak dapat dicari saat penilaian.",
    "Sebut nama dokumennya, misalnya “laporan hasil survei triwulan II”.",
)
GENERIC: Final = frozenset(
    [
        "dokumentasi",
        "dokumen",
        "kegiatan",
        "foto",
        "bukti",
        "pendukung",
        "terkait",
        "laporan",
        "dan",
        "lainnya",
        "dll",
        "data",
        "file",
        "arsip",
        "publikasi",
        "lampiran",
        "rapat",
        "pelaksanaan",
        "berkas",
        "eviden",
        "evidence",
    ]
)
FEW: Final = 2  # words of evidence that name a thing but no kind of document


def check(subject: Subject) -> Iterator[Finding]:
    rows = []
    for row in subject.rows:
        named = words(row.evidence)
        is_generic = bool(named) and set(named) <= GENERIC
        if is_generic or (0 < len(named) <= FEW and not document_types(row.evidence)):
            rows.append(row)
    for row in rows:
        yield RULE.at_rows(f"Bukti butir {row.ref} hanya “{row.evidence}”.", [row], quote=row.evidence)
