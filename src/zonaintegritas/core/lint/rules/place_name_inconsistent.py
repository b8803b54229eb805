"""The place of enactment, spelt in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.decree.header.flow import Strip
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import bare

RULE: Final = Rule(
    "place-name-inconsistent",
    Severity.LOW,
    "Nama tempat tidak seragam",
    "Satu keputusan ditetapkan di satu tempat; dua ejaan menimbulkan pertanyaan mana yang benar.",
    "Samakan ejaannya dengan nama resmi.",
)
PLACE: Final = re.compile(r"^(?:ditetapkan|dikeluarkan)\s+di\s*[:.]?\s*(?P<place>[A-Za-z .'’-]{3,40})$", re.IGNORECASE)
DATED: Final = re.compile(r"^(?P<place>[A-Z][A-Za-z .'’-]{2,30}),\s+\d{1,2}\s+\w+\s+\d{4}")


def check(subject: Subject) -> Iterator[Finding]:
    named: dict[str, Strip] = {}
    for block in subject.annex.closings:
        for strip in block:
            match = PLACE.match(strip.text) or DATED.match(strip.text)
            if match:
                named.setdefault(bare(match["place"]), strip)
    if len(named) > 1:
        shown = " dan ".join(f"“{strip.text}”" for strip in named.values())
        places = (strip.place for strip in named.values())
        yield RULE.found(f"Tempat penetapan ditulis {shown}.", ("closing",), places=places, quote=shown)
