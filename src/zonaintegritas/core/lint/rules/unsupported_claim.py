"""A full success claimed without anything in the table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "unsupported-claim",
    Severity.LOW,
    "Klaim tanpa dukungan",
    "Angka yang tidak ada butir dan buktinya di tabel akan diminta buktinya oleh penilai.",
    "Tambahkan butir dengan buktinya, atau hapus angkanya.",
)
ALL: Final = re.compile(r"\b100\s*(?:persen|%)|\bseratus\s+persen\b", re.IGNORECASE)
ACRONYM: Final = re.compile(r"\b[A-Z]{4,}\b")


def check(subject: Subject) -> Iterator[Finding]:
    table = " ".join(text.value for text in subject.plan_texts)
    for text in subject.narrative:
        match = ALL.search(text.value)
        if match and not any(name in table for name in ACRONYM.findall(text.value)):
            what = f"“{match[0]}” dinyatakan tanpa butir atau bukti di tabel."
            yield RULE.at_text(what, text, quote=text.value[match.start() :][:80])
