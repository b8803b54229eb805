"""Evidence that leaves out one of the things the indicator names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

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


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        promised = set(ACRONYM.findall(f"{row.indicator} {row.component.name}")) - COMMON
        proved = promised & set(ACRONYM.findall(row.evidence))
        missing = sorted(promised - proved)
        if len(promised) > SEVERAL - 1 and proved and missing and not row.component.name.isupper():
            what = f"Bukti butir {row.ref} menyebut {', '.join(sorted(proved))}, tetapi tidak {', '.join(missing)}."
            yield RULE.at_rows(what, [row], quote=row.evidence)
