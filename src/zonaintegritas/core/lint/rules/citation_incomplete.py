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


PUBLISHED: Final = re.compile(r"\b(?:Lembaran|Berita)\s+Negara\b|\b[LB]N\s", re.IGNORECASE)
GAZETTED: Final = ("UU", "PP", "Perpres", "Permen", "PKPU")
MOST: Final = 0.5  # share of regulations with their gazette from which one without it is an oversight


def check(subject: Subject) -> Iterator[Finding]:
    yield from _unpublished(subject)
    for text in (*subject.decree_texts, *subject.narrative):
        for pattern, fault in PATTERNS:
            match = pattern.search(text.value)
            if match:
                yield RULE.at_text(f"“{match[0].strip()}”: {fault}.", text, quote=match[0])


def _unpublished(subject: Subject) -> Iterator[Finding]:
    """A regulation without its gazette among others that have theirs."""
    regulations = [one for one in subject.decree.legal_basis if one.kind.startswith(GAZETTED)]
    without = [one for one in regulations if not PUBLISHED.search(one.text)]
    if len(without) >= MOST * len(regulations):
        return
    for regulation in without:
        entry = subject.registry.get(regulation)
        if entry is None or entry.gazette:
            what = (
                f"{regulation.kind} {regulation.number} dikutip tanpa Lembaran atau Berita Negara, yang lain dengannya."
            )
            yield RULE.found(what, ["legal_basis"], places=regulation.places, quote=regulation.text)
