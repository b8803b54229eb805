"""A comma inside the name of one document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "stray-comma",
    Severity.LOW,
    "Koma yang memutus",
    "Koma di tengah nama memecah satu dokumen menjadi dua.",
    "Hapus komanya.",
)
STRAY: Final = re.compile(
    r"\b(?:laporan|dokumen|surat|daftar|hasil|foto|undangan|notulen|rencana|data|peta|standar|survei|survey|evaluasi)\s*,\s*"
    r"(?=(?:hasil|tentang|mengenai|tugas|hadir|rapat|kegiatan|pelayanan|kepuasan|pelaksanaan|atas|terkait)\b)",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    for text in subject.plan_texts:
        match = STRAY.search(text.value)
        if match:
            yield RULE.at_text("Koma ini memutus nama satu dokumen.", text, quote=text.value[match.start() :][:60])
