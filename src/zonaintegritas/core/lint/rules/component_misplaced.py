"""A component that belongs to another area."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import area_names, area_of, standard_subs
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "component-misplaced",
    Severity.MEDIUM,
    "Komponen di area yang salah",
    "Bukti dinilai menurut area; komponen di area lain tidak ditemukan penilai.",
    "Pindahkan komponen ke areanya.",
)
# What the sheet asks for in one area only, beside the names of its components.
HOMES: Final = (
    (re.compile(r"\b(?:lhkpn|lhkasn|spt tahunan|harta kekayaan)\b", re.IGNORECASE), ("V",)),
    (re.compile(r"\bpakta integritas\b|\bpencanangan\b", re.IGNORECASE), ("I",)),
    (re.compile(r"\bgratifikasi\b|\bwhistle|\bbenturan kepentingan\b|\bspip\b", re.IGNORECASE), ("V",)),
    (re.compile(r"\bpola mutasi\b|\bkinerja individu\b|\bkode etik\b", re.IGNORECASE), ("III",)),
    (re.compile(r"\bagen perubahan\b|\bpola pikir\b", re.IGNORECASE), ("I",)),
)


def check(subject: Subject) -> Iterator[Finding]:
    names = area_names()
    for area, component in subject.components:
        own = area_of(area.name) or area.roman
        if any(sub.area == own and sub.is_named(component.name) for sub in standard_subs()):
            continue
        for pattern, homes in HOMES:
            if pattern.search(component.name) and own not in homes:
                home = names[homes[0]]
                refs = [item.ref for item in component.items] or [area.roman]
                places = [place for item in component.items for place in item.places] or component.places
                what = f"“{component.name}” termasuk area {home}, bukan “{area.name}”."
                yield RULE.found(what, refs, places=places, quote=component.name, cure=f"Pindahkan ke area {home}.")
                break
