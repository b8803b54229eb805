"""A number is missing where its neighbours have one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "missing-numbering",
    Severity.LOW,
    "Nomor hilang",
    "Tanpa nomor sebuah baris tidak dapat dirujuk, dan jumlah butir menjadi salah hitung.",
    "Beri nomor menurut urutannya.",
)
FIRST: Final = re.compile(r"^[-–•]?\s*\(?(?:1|a)[.)]\s")
ANNOUNCES: Final = re.compile(r":\s*$")
LISTED: Final = re.compile(r";\s*$")


def check(subject: Subject) -> Iterator[Finding]:
    yield from _components(subject)
    texts = subject.narrative
    for at, text in enumerate(texts[1:-1], start=1):
        is_entry = LISTED.search(text.value) and ANNOUNCES.search(texts[at - 1].value)
        if is_entry and FIRST.match(texts[at + 1].value):
            places = (*text.places, *texts[at + 1].places)
            what = "Entri pertama daftar ini tidak bernomor, sehingga nomor berikutnya salah hitung."
            yield RULE.found(what, text.where, places=places, quote=text.value)


def _components(subject: Subject) -> Iterator[Finding]:
    for area in subject.plan.areas:
        without = [component for component in area.components if not component.no]
        if len(without) < len(area.components):
            for component in without:
                refs = [item.ref for item in component.items] or [area.roman]
                what = f"Komponen “{component.name}” di area {area.roman} tidak bernomor."
                yield RULE.found(what, refs, places=component.places, quote=component.name)
