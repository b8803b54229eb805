"""A time so wide or so loose that it says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "vague-schedule",
    Severity.LOW,
    "Waktu tidak mengikat",
    "Waktu yang longgar, atau sama untuk hampir semua butir, tidak dapat dipakai mengatur pekerjaan dan menagihnya.",
    "Beri setiap butir bulan yang sesuai dengan pekerjaannya.",
)
LOOSE: Final = re.compile(
    r"\b(?:tentati[fv]e?|menyesuaikan|insidenti?l|sewaktu-waktu|setiap saat|kondisional"
    r"|bila diperlukan|jika diperlukan)\b",
    re.IGNORECASE,
)
WHOLE_YEAR: Final = 12
MOST: Final = 0.6
FEW: Final = 5  # rows from which a habit can be told


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        match = LOOSE.search(f"{row.time} {row.item.note.value}")
        if match:
            yield RULE.at_rows(f"Waktu butir {row.ref} hanya “{match[0]}”.", [row], quote=match[0])
    wide = [row for row in subject.rows if _is_whole_year(row)]
    if len(subject.rows) >= FEW and len(wide) > MOST * len(subject.rows):
        what = f"{len(wide)} dari {len(subject.rows)} butir berlangsung sepanjang tahun."
        yield RULE.at_rows(what, wide, quote=wide[0].time)


def _is_whole_year(row: Row) -> bool:
    return len(row.months) == WHOLE_YEAR and len(row.item.period.value.blocks) == 1
