"""A term that has been replaced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.glossary import outdated_terms
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "term-outdated",
    Severity.LOW,
    "Istilah lama",
    "Istilah yang sudah diganti menunjukkan naskah disalin dari tahun-tahun sebelumnya.",
    "Pakai istilah yang sekarang.",
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for each old term, at the texts that use it."""
    for old, new, pattern in outdated_terms():
        texts = [text for text in subject.texts if pattern.search(text.value)]
        if texts:
            where = [ref for text in texts for ref in text.where]
            places = [place for text in texts for place in text.places]
            what = f"Istilah “{old}” sudah lama; sekarang biasanya “{new}”."
            yield RULE.found(what, where[:6], places=places[:6], quote=old)
