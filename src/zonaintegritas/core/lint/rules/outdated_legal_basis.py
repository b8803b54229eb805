"""A regulation relied on after another replaced it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.citing import Citation, citations_in
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.registry import Entry
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject, Text

RULE: Final = Rule(
    "outdated-legal-basis",
    Severity.HIGH,
    "Peraturan yang sudah diganti",
    "Rencana yang disusun menurut peraturan lama dinilai dengan lembar yang baru, sehingga ada yang tidak terjawab.",
    "Rujuk peraturan penggantinya.",
)


def check(subject: Subject) -> Iterator[Finding]:
    year = subject.decree.year.value or subject.plan_year
    if year is None:
        return
    told: set[tuple[str, str]] = set()
    for text in (*subject.decree_texts, *subject.narrative):
        for citation in citations_in(text.value):
            entry = subject.registry.get(citation.name)
            key = (text.value, str(entry.replaced_by) if entry else "")
            if entry and entry.is_replaced(year) and key not in told:
                told.add(key)
                yield _finding(text, citation, entry)


def _finding(text: Text, citation: Citation, entry: Entry) -> Finding:
    severity = Severity.HIGH if "zi" in entry.topics else Severity.LOW
    what = f"{citation.name} sudah diganti dengan {entry.replaced_by}{entry.caution}."
    return RULE.at_text(what, text, quote=text.value[citation.start :][:40], severity=severity)
