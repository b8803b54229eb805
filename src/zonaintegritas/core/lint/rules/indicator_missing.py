"""A component that stops at telling people about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.stages import PATTERNS, Stage
from zonaintegritas.core.lint.standard import area_of, standard_subs
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "indicator-missing",
    Severity.LOW,
    "Indikator pokok tidak ada",
    "Sosialisasi saja tidak cukup: lembar kerja evaluasi juga menanyakan penerapan, evaluasi, dan tindak lanjutnya.",
    "Tambahkan butir untuk identifikasi, penerapan, evaluasi, dan tindak lanjut.",
)
LADDER: Final = frozenset({"V.1", "V.3", "V.4", "V.5"})  # components the sheet asks about step by step


def check(subject: Subject) -> Iterator[Finding]:
    rows: list[Row] = []
    for area, component in subject.components:
        roman = area_of(area.name) or area.roman
        steps = [sub for sub in standard_subs() if sub.area == roman and sub.ref in LADDER]
        if any(sub.is_named(component.name) for sub in steps):
            own = subject.rows_of(component)
            if own and not any(_goes_further(row) for row in own):
                rows.extend(own)
    if rows:
        names = ", ".join(dict.fromkeys(row.component.name for row in rows))
        yield RULE.at_rows(
            f"{names}: hanya sosialisasi, tanpa evaluasi dan tindak lanjut.", rows, quote=rows[0].indicator
        )


def _goes_further(row: Row) -> bool:
    work = f"{row.indicator} {row.steps} {row.evidence}".lower()
    tells = bool(dict(PATTERNS)[Stage.SHARE].search(work))
    checks = any(pattern.search(work) for stage, pattern in PATTERNS if stage >= Stage.EVALUATE)
    return checks or not tells
