"""An area that does not bear its name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import area_names, area_of
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import bare

RULE: Final = Rule(
    "area-renamed",
    Severity.MEDIUM,
    "Nama area diganti",
    "Penilai mencari butir menurut nama enam area perubahan; nama lain menyulitkan pencocokan.",
    "Pakai nama area menurut pedoman.",
)


HEADS: Final = ("manajemen", "penataan", "penguatan", "peningkatan")
ALIKE: Final = 75


def check(subject: Subject) -> Iterator[Finding]:
    names = area_names()
    for area in subject.plan.areas:
        if area.roman in names and area_of(area.name) != area.roman:
            what = f"Area {area.roman} bernama “{area.name}”, seharusnya {names[area.roman]}."
            cure = f"Ganti menjadi {names[area.roman]}."
            yield RULE.found(what, [area.roman], places=area.places, quote=area.name, cure=cure)
        elif area.roman in names and _is_misspelt(area.name):
            what = f"Nama area {area.roman} “{area.name}” berbeda sedikit dari {names[area.roman]}."
            yield RULE.found(what, [area.roman], places=area.places, quote=area.name, severity=Severity.LOW)


def _is_misspelt(name: str) -> bool:
    """The first word nearly as in the guide, but not quite."""
    first = bare(name).partition(" ")[0]
    return first not in HEADS and any(fuzz.ratio(first, head) >= ALIKE for head in HEADS)
