"""The own number of a decree inside its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "number-in-title",
    Severity.LOW,
    "Nomor sendiri di dalam judul",
    "Setelah “Menetapkan” ditulis nama keputusan tanpa nomornya.",
    "Hapus nomor dan tahun dari judul setelah “Menetapkan”.",
)
NUMBERED: Final = re.compile(r"\bKEPUTUSAN\b[^;.]{3,120}?\bNOMOR\s+\S+(?:\s+TAHUN\s+\d{4})?\s+TENTANG\b")


def check(subject: Subject) -> Iterator[Finding]:
    strips = subject.annex.stipulating
    text = " ".join(strip.text for strip in strips)
    match = NUMBERED.search(text)
    if match:
        places = (strip.place for strip in strips)
        yield RULE.found(
            "Judul setelah “Menetapkan” memuat nomor keputusan.", ("rulings",), places=places, quote=match[0]
        )
