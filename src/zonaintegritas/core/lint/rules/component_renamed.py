"""A component under an old or narrow name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.plan import Area, Component
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import StandardSub, area_of, standard_subs
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import bare

RULE: Final = Rule(
    "component-renamed",
    Severity.LOW,
    "Nama komponen diganti",
    "Komponen dengan nama lama atau sempit sulit dicocokkan dengan lembar kerja evaluasi.",
    "Pakai nama komponen menurut lembar kerja evaluasi.",
)


def check(subject: Subject) -> Iterator[Finding]:
    for area in subject.plan.areas:
        roman = area_of(area.name) or area.roman
        subs = [sub for sub in standard_subs() if sub.area == roman]
        named = {sub.ref for sub in subs if any(sub.is_named(component.name) for component in area.components)}
        for component in area.components:
            sub = _meant(component, [sub for sub in subs if sub.ref not in named], subs)
            if sub:
                yield _finding(area, component, sub)


def _meant(component: Component, free: list[StandardSub], subs: list[StandardSub]) -> StandardSub | None:
    """A component that bears no known name, though its rows speak of one that is not there by name."""
    name = bare(component.name)
    old = next((sub for sub in subs if name in sub.old_names), None)
    if old:
        return old
    if any(sub.is_named(component.name) for sub in subs) or not component.items:
        return None
    for sub in free:
        hits = sum(1 for item in component.items if sub.is_topic_of(item.indicator.value))
        if 2 * hits > len(component.items):
            return sub
    return None


def _finding(area: Area, component: Component, sub: StandardSub) -> Finding:
    refs = [item.ref for item in component.items] or [area.roman]
    what = f"Komponen “{component.name}” dalam lembar kerja evaluasi bernama {sub.name}."
    return RULE.found(what, refs, places=component.places, quote=component.name)
