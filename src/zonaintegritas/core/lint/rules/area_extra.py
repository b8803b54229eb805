"""An area beyond the six areas of change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import area_names, area_of
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "area-extra",
    Severity.MEDIUM,
    "Area di luar enam area perubahan",
    "Lembar kerja evaluasi mengenal enam area; butir di area lain tidak mendapat nilai di tempatnya.",
    "Pindahkan butirnya ke area yang sesuai.",
)


def check(subject: Subject) -> Iterator[Finding]:
    for area in subject.plan.areas:
        if area.roman not in area_names() and area_of(area.name) is None:
            what = f"Area {area.roman} “{area.name}” tidak termasuk enam area perubahan."
            yield RULE.found(what, [area.roman], places=area.places, quote=area.name)
