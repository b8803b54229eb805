"""An area that does not bear its name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import area_names, area_of
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "area-renamed",
    Severity.MEDIUM,
    "Nama area diganti",
    "Penilai mencari butir menurut nama enam area perubahan; nama lain menyulitkan pencocokan.",
    "Pakai nama area menurut pedoman.",
)


def check(subject: Subject) -> Iterator[Finding]:
    names = area_names()
    for area in subject.plan.areas:
        if area.roman in names and area_of(area.name) != area.roman:
            what = f"Area {area.roman} bernama “{area.name}”, seharusnya {names[area.roman]}."
            cure = f"Ganti menjadi {names[area.roman]}."
            yield RULE.found(what, [area.roman], places=area.places, quote=area.name, cure=cure)
