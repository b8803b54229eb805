"""Two months side by side with nothing between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Mend, Severity
from zonaintegritas.core.lint.months import MONTH_WORDS
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "missing-range-separator",
    Severity.MEDIUM,
    "Tanda rentang hilang",
    "Dua bulan tanpa tanda dapat dibaca sebagai rentang atau sebagai dua tenggat.",
    "Beri tanda hubung untuk rentang, atau “dan” untuk dua tenggat.",
)
SIDE_BY_SIDE: Final = re.compile(rf"\b({MONTH_WORDS})\s+({MONTH_WORDS})\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        match = SIDE_BY_SIDE.search(row.time)
        if match:
            mended = SIDE_BY_SIDE.sub(r"\1-\2", row.time)
            yield RULE.found(
                f"Antara “{match[1]}” dan “{match[2]}” pada butir {row.ref} tidak ada tanda.",
                [row.ref],
                places=row.places,
                quote=row.time,
                cure=f"Tulis “{mended}” bila yang dimaksud rentang.",
                mend=Mend(row.ref, "target_time_raw", mended),
            )
