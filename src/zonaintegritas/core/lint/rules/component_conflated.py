"""A component filled with the work of another one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.topics import conflations

RULE: Final = Rule(
    "component-conflated",
    Severity.HIGH,
    "Komponen diisi pekerjaan komponen lain",
    "Komponen ini hanya ada namanya; yang dikerjakan dan dibuktikan adalah komponen lain.",
    "Tulis langkah dan bukti yang khusus untuk komponen ini.",
)


def check(subject: Subject) -> Iterator[Finding]:
    for component, other, rows in conflations(subject):
        what = f"Langkah dan bukti komponen “{component.name}” berbicara tentang {other.name}."
        yield RULE.at_rows(what, rows, quote=rows[0].evidence)
