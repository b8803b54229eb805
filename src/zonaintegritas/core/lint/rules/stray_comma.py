"""A comma inside the name of one document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from zonaintegritas.core.lint.documents import document_types
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


# A thing that carries words, and is nothing to show without saying which.
BARE: Final = re.compile(r"^(?:banner|spanduk|poster|leaflet|brosur|baliho|stiker|piagam|sertifikat)$", re.IGNORECASE)
SIGNS: Final = re.compile(r"\s*[,;]\s*")
LONGEST: Final = 3  # words of what such a thing says


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        pieces = SIGNS.split(row.evidence)
        for piece, following in pairwise(pieces):
            if BARE.match(piece) and following and _is_subject(following):
                what = f"Koma antara “{piece}” dan “{following}” tampak memutus nama satu dokumen."
                yield RULE.at_rows(what, [row], quote=f"{piece}, {following}")
    for text in subject.plan_texts:
        match = STRAY.search(text.value)
        if match:
            yield RULE.at_text("Koma ini memutus nama satu dokumen.", text, quote=text.value[match.start() :][:60])


def _is_subject(piece: str) -> bool:
    """A short piece that names no document of its own."""
    return len(piece.split()) <= LONGEST and not document_types(piece) and not piece.lower().startswith("dan ")
