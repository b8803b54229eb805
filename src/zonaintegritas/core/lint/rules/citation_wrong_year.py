"""A regulation cited with a year it cannot have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.decree.plan import Regulation
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import folded

RULE: Final = Rule(
    "citation-wrong-year",
    Severity.HIGH,
    "Tahun peraturan salah",
    "Peraturan dengan tahun yang salah tidak dapat ditemukan, sehingga dasar hukum keputusan tidak ada.",
    "Cocokkan nomor dan tahun dengan naskah peraturannya.",
)
ABOUT: Final = re.compile(r"\btentang\s+(?P<title>.+?)\s*(?:\(|,?\s*sebagaimana\b|$)", re.IGNORECASE)
SPAN: Final = re.compile(r"\b((?:19|20)\d\d)\s*[-‐‑‒–—−]\s*((?:19|20)\d\d)\b")
LATE: Final = 3  # years after the start of its own plan in which no regulation comes
ALIKE: Final = 75  # of 100: one title, more or less in full


def check(subject: Subject) -> Iterator[Finding]:
    for regulation in subject.decree.legal_basis:
        what = _from_registry(regulation, subject) or _from_span(regulation)
        if what:
            yield RULE.found(what, ("legal_basis",), places=regulation.places, quote=regulation.text)


def _title(regulation: Regulation) -> str:
    match = ABOUT.search(regulation.text)
    return folded(match["title"]) if match else ""


def _from_registry(regulation: Regulation, subject: Subject) -> str:
    """The registry knows the number with this title, but of another year."""
    if subject.registry.get(regulation) or not _title(regulation):
        return ""
    for entry in subject.registry.same_number(regulation):
        if fuzz.partial_ratio(_title(regulation), folded(entry.title)) >= ALIKE:
            return (
                f"{regulation.kind} {regulation.number} bertahun {regulation.year}; dengan judul"
                f" ini dikenal {entry.name}{entry.caution}."
            )
    return ""


def _from_span(regulation: Regulation) -> str:
    """A plan for 2012-2025 was not set in 2021."""
    span = SPAN.search(_title(regulation))
    if span and regulation.year and regulation.year - int(span[1]) > LATE:
        return f"Peraturan tahun {regulation.year} ini mengatur periode {span[0]} yang sudah berjalan; tahunnya salah?"
    return ""
