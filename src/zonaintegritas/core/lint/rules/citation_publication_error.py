"""Gazette details that cannot belong to the regulation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.citing import Citation, citations_in
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject, Text

RULE: Final = Rule(
    "citation-publication-error",
    Severity.MEDIUM,
    "Lembaran Negara tidak cocok",
    "Nomor pengundangan yang salah menunjuk ke peraturan lain.",
    "Cocokkan Lembaran atau Berita Negara dengan naskah peraturannya.",
)
GAZETTE: Final = re.compile(
    r"(?<!Tambahan )\b(?:(?:Lembaran|Berita)\s+Negara|LN|BN)(?:\s+(?:Republik\s+Indonesia|RI))?"
    r"\s+Tahun\s+(?P<year>\d{4})"
    r"(?:\s+Nomor\s+(?P<number>\d+))?",
    re.IGNORECASE,
)
OPENING: Final = re.compile(r"(?<!Tambahan )\b(?:(?:Lembaran|Berita)\s+Negara|LN|BN)\b", re.IGNORECASE)
SUPPLEMENT: Final = re.compile(
    r"(?:Tambahan\s+Lembaran\s+Negara|TLN)(?:\s+(?:Republik\s+Indonesia|RI))?\s+Nomor\s+(?P<number>\d+)", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Finding]:
    for text in (*subject.decree_texts, *subject.narrative):
        for citation, details in _published(text.value):
            yield from _year(text, citation, details)
            yield from _numbers(text, citation, details, subject)


def _published(text: str) -> Iterator[tuple[Citation, str]]:
    """Each gazette with the regulation it belongs to: the first one named since the gazette before."""
    citations = citations_in(text)
    starts = [match.start() for match in OPENING.finditer(text)]
    for at, start in enumerate(starts):
        before = starts[at - 1] if at else 0
        named = [citation for citation in citations if before <= citation.start < start]
        if named:
            yield named[0], text[start : starts[at + 1] if at + 1 < len(starts) else len(text)]


def _year(text: Text, citation: Citation, details: str) -> Iterator[Finding]:
    """A regulation is published in its own year, at the latest early in the next."""
    gazette = GAZETTE.match(details)
    if gazette and int(gazette["year"]) not in {citation.name.year, citation.name.year + 1}:
        what = f"{citation.name} tidak mungkin dimuat dalam Lembaran atau Berita Negara tahun {gazette['year']}."
        yield RULE.at_text(what, text, quote=gazette[0])


def _numbers(text: Text, citation: Citation, details: str, subject: Subject) -> Iterator[Finding]:
    """Numbers that differ from the registry. It may be wrong itself, so this is a question, not a fact."""
    entry = subject.registry.get(citation.name)
    supplement = SUPPLEMENT.search(details)
    if entry and entry.supplement and supplement and supplement["number"] != entry.supplement:
        what = (
            f"Nomor TLN {citation.name} tertulis {supplement['number']}, dalam daftar peraturan {entry.supplement};"
            " cocokkan dengan naskah resmi."
        )
        yield RULE.at_text(what, text, quote=supplement[0], severity=Severity.LOW)
