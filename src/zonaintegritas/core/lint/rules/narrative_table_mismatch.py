"""The narrative speaks of one area, the table of all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import area_names
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "narrative-table-mismatch",
    Severity.MEDIUM,
    "Uraian tidak cocok dengan tabel",
    "Uraian yang membatasi rencana pada satu area berasal dari dokumen lain dan bertentangan dengan tabelnya.",
    "Sesuaikan uraian dengan area yang ada di tabel.",
)


def check(subject: Subject) -> Iterator[Finding]:
    if len(subject.plan.areas) < 2:
        return
    patterns = {
        roman: re.compile(rf"\barea\s+(?:perubahan\s+)?{re.escape(name)}\b", re.IGNORECASE)
        for roman, name in area_names().items()
    }
    named = {
        roman: [text for text in subject.narrative if pattern.search(text.value)] for roman, pattern in patterns.items()
    }
    only = [roman for roman, texts in named.items() if texts]
    if len(only) == 1:
        texts = named[only[0]]
        what = f"Uraian hanya menyebut area {area_names()[only[0]]}, tabel memuat {len(subject.plan.areas)} area."
        places = [place for text in texts for place in text.places]
        yield RULE.found(what, ["plan"], places=places, quote=texts[0].value)
