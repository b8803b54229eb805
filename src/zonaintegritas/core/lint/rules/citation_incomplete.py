"""A citation that leaves out a number or a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.plan import Regulation
from zonaintegritas.core.lint.citing import citations_in, name_of
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
    if not regulations or len(without) >= MOST * len(regulations):
        return
    yield from _unpublished_amendments(subject, regulations)
    for regulation in without:
        entry = subject.registry.get(regulation)
        if entry is None or entry.gazette:
            what = (
                f"{regulation.kind} {regulation.number} dikutip tanpa Lembaran atau Berita Negara, yang lain dengannya."
            )
            yield RULE.found(what, ["legal_basis"], places=regulation.places, quote=regulation.text)


def _unpublished_amendments(subject: Subject, regulations: list[Regulation]) -> Iterator[Finding]:
    """An amendment at the end of an entry without its gazette, where the regulation it amends has one."""
    for regulation in regulations:
        cited = [one for one in citations_in(regulation.text) if one.name.kind.startswith(GAZETTED)]
        last = next((name_of(one) for one in reversed(regulation.amended_by)), None)
        if last is None or not cited or not PUBLISHED.search(cited[0].after):
            continue
        start = next((one.start for one in reversed(cited) if one.name == last), None)
        if start is not None and not PUBLISHED.search(regulation.text[start:]):
            what = f"{last} dikutip tanpa Lembaran atau Berita Negara, yang diubahnya dengannya."
            quote = regulation.text[start:]
            yield RULE.found(what, ["legal_basis"], places=regulation.places, quote=quote)
