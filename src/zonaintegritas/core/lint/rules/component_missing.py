"""A component of the sheet that the plan leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.plan import Area
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import StandardSub, area_of, standard_subs
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "component-missing",
    Severity.HIGH,
    "Komponen tidak direncanakan",
    "Pertanyaan lembar kerja evaluasi pada komponen ini tidak akan terjawab, dan nilainya hilang.",
    "Tambahkan butir untuk komponen itu.",
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for each area: the components no name and no row of it speaks of."""
    for area in subject.plan.areas:
        roman = area_of(area.name) or area.roman
        missing = [sub for sub in standard_subs() if sub.area == roman and not _is_planned(sub, area)]
        if missing and area.components:
            names = "; ".join(sub.name for sub in missing)
            where = [*(f"std:{sub.ref}" for sub in missing), area.roman]
            yield RULE.found(f"Area {area.roman} tidak memuat {names}.", where, places=area.places, quote=area.name)


def _is_planned(sub: StandardSub, area: Area) -> bool:
    if any(sub.is_named(component.name) for component in area.components):
        return True
    texts = (
        text
        for component in area.components
        for item in component.items
        for text in (item.indicator.value, *item.steps.value)
    )
    hits = sum(1 for text in texts if sub.is_topic_of(text))
    return hits > 1
