"""A word that strayed into a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "stray-text",
    Severity.MEDIUM,
    "Kata yang tersesat",
    "Kata dari sel lain di dalam nama komponen membuat nama itu tidak dikenali.",
    "Hapus katanya dari nama, atau kembalikan ke selnya.",
)
ACTIVE_END: Final = re.compile(r"\b(?:me(?:ng|ny|m|n|r|l|w)[a-z]{3,}(?:kan|i)?)$", re.IGNORECASE)
SHORTEST: Final = 2  # words before the stray one
MEANT: Final = frozenset(
    {"melayani", "menuju", "mengenai", "memadai", "melekat", "menengah", "mendatang", "menyeluruh", "meningkat"}
)


def check(subject: Subject) -> Iterator[Finding]:
    for area, component in subject.components:
        match = ACTIVE_END.search(component.name.strip())
        if match and match[0].lower() not in MEANT and len(component.name[: match.start()].split()) >= SHORTEST:
            refs = [item.ref for item in component.items] or [area.roman]
            what = f"Kata “{match[0]}” tidak termasuk nama komponen “{component.name[: match.start()].strip()}”."
            places = tuple(component.places)
            yield RULE.found(what, refs[:2], places=places, quote=component.name)
