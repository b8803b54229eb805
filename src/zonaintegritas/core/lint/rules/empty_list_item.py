"""A number in a list with nothing behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "empty-list-item",
    Severity.MEDIUM,
    "Nomor tanpa isi",
    "Nomor kosong menunjukkan ada yang terhapus atau belum ditulis.",
    "Isi, atau hapus nomornya.",
)
ONLY_MARKER: Final = re.compile(r"^[-–•]?\s*\(?(?:\d{1,2}|[a-z])[.)]\s*[;.]?$", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    for text in (*subject.narrative, *subject.decree_texts):
        if ONLY_MARKER.match(text.value.strip()):
            yield RULE.at_text(f"Nomor “{text.value.strip()}” tidak berisi apa-apa.", text)
    for row in subject.rows:
        for entry in (*row.item.steps.value, *row.item.evidence.value):
            if ONLY_MARKER.match(entry.strip()):
                yield RULE.at_rows(f"Pada butir {row.ref} ada nomor tanpa isi.", [row], quote=entry)
