"""A word that strayed into a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.months import MONTH_WORDS
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.standard import standard_subs
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


# What belongs into another cell: a month with its year, a number of papers.
CELL: Final = re.compile(
    rf"\s(?:(?:{MONTH_WORDS})\s+(?:19|20)\d\d|\d+\s+(?:\(\w+\)\s+)?(?:dokumen|laporan|kegiatan|kali|sk|sop))$",
    re.IGNORECASE,
)
DEED: Final = re.compile(r"\s(me(?:ng|ny|m|n|r|l|w)[a-z]{3,}(?:kan|i)?)\b.*$", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for area, component in subject.components:
        match = _stray(component.name.strip())
        if match and len(component.name[: match.start()].split()) >= SHORTEST:
            refs = [item.ref for item in component.items] or [area.roman]
            what = (
                f"Kata “{match[0].strip()}” tidak termasuk nama komponen “{component.name[: match.start()].strip()}”."
            )
            places = tuple(component.places)
            yield RULE.found(what, refs[:2], places=places, quote=component.name)


def _stray(name: str) -> re.Match[str] | None:
    """A verb or a cell of another column behind a name; a verb in its middle only where the sheet knows the name."""
    last, deed = ACTIVE_END.search(name), DEED.search(name)
    if last and last[0].lower() not in MEANT:
        return last
    if deed and deed[1].lower() not in MEANT and any(sub.is_named(name[: deed.start()]) for sub in standard_subs()):
        return deed
    return CELL.search(name)
