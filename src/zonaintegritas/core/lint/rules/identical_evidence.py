"""The same documents for several indicators."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.groups import grouped, is_same_evidence, is_same_work
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "identical-evidence",
    Severity.MEDIUM,
    "Bukti yang sama untuk beberapa indikator",
    "Satu dokumen jarang membuktikan kebijakan, pelaksanaan, dan evaluasinya sekaligus; penilai"
    " akan meminta bukti lain.",
    "Sebut untuk setiap indikator dokumen yang khusus membuktikannya.",
)


def check(subject: Subject) -> Iterator[Finding]:
    for rows in grouped(subject.rows, is_same_evidence):
        if len({is_same_work(row) for row in rows}) == 1 and rows[0].steps:
            continue  # a duplicate row, which has a finding of its own
        refs = ", ".join(row.ref for row in rows)
        severity = Severity.MEDIUM if _is_exact(rows) else Severity.LOW
        yield RULE.at_rows(
            f"Butir {refs} dibuktikan dengan dokumen yang sama.", rows, quote=rows[0].evidence, severity=severity
        )


def _is_exact(rows: tuple[Row, ...]) -> bool:
    return len({row.evidence for row in rows}) == 1
