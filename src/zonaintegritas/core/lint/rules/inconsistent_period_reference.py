"""Two rows that cite different periods of one planning document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "inconsistent-period-reference",
    Severity.HIGH,
    "Periode dokumen perencanaan berbeda-beda",
    "Satu dokumen perencanaan mempunyai satu periode; dua periode berarti salah satu baris disalin dari rencana lama.",
    "Pakai periode yang berlaku di semua baris.",
)
PLANNING: Final = re.compile(
    r"\b(renstra|rencana (?:strategis|induk|aksi(?: \w+)?|pembangunan(?: \w+){0,3})"
    r"|rpjmn|rpjmd|rpjp|road\s?map|peta jalan|grand design|iku)\b(?:(?!\b(?:renstra|rencana|rpjm[nd]|road|peta"
    r"|iku)\b)[^;.]){0,60}?"
    r"\b((?:19|20)\d\d)\s*(?:[-‐‑‒–—−]|s\.?\s?/?d\b\.?|sampai(?:\s+dengan)?|hingga)\s*((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
SAME: Final = {"rencana strategis": "renstra", "peta jalan": "road map", "roadmap": "road map"}


def check(subject: Subject) -> Iterator[Finding]:
    spans: dict[str, dict[str, list[Row]]] = {}
    for row in subject.rows:
        for text in row.texts:
            for match in PLANNING.finditer(text.value):
                name = match[1].lower()
                span = f"{match[2]}-{match[3]}"
                spans.setdefault(SAME.get(name, name), {}).setdefault(span, []).append(row)
    for name, rows in spans.items():
        if len(rows) > 1:
            shown = " dan ".join(rows)
            places = (row for found in rows.values() for row in found)
            yield RULE.at_rows(f"Dokumen {name} disebut dengan periode {shown}.", places)
