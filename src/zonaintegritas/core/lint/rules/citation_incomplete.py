"""A citation that leaves out a number or a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "citation-incomplete",
    Severity.LOW,
    "Kutipan peraturan tidak lengkap",
    "Pembaca tidak dapat menemukan peraturan yang nomor atau tahunnya tidak ditulis.",
    "Lengkapi nomor dan tahunnya.",
)
STATE: Final = r"(?:Lembaran|Berita)\s+Negara(?:\s+Republik\s+Indonesia)?"
PATTERNS: Final = (
    (re.compile(rf"(?<!Tambahan )\b{STATE}\s+Tahun\s+\d{{4}}\s*(?=[,);]|$)", re.IGNORECASE), "nomornya tidak ditulis"),
    (re.compile(rf"(?<!Tambahan )\b{STATE}\s+Nomor\s+\d+", re.IGNORECASE), "tahunnya tidak ditulis"),
    (
        re.compile(
            r"\b(?:Peraturan\s+Menteri|Permen)\s*PAN\s*-?\s*RB\b(?!\s*(?:Nomor|No\b|Tahun|RI\b|Republik))",
            re.IGNORECASE,
        ),
        "nomor dan tahunnya tidak ditulis",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    for text in (*subject.decree_texts, *subject.narrative):
        for pattern, fault in PATTERNS:
            match = pattern.search(text.value)
            if match:
                yield RULE.at_text(f"“{match[0].strip()}”: {fault}.", text, quote=match[0])
