"""A document that has to be signed, and no signature block was found in its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import Kind, Work

RULE: Final = Rule(
    "signature-missing",
    Severity.MEDIUM,
    "Tanda tangan tidak tampak",
    "Dokumen tanpa penanda tangan tidak sah sebagai bukti.",
    "Unggah pindaian yang sudah ditandatangani.",
)
SIGNED: Final = {
    Kind.INVITATION: "undangan",
    Kind.MINUTES: "notulen",
    Kind.DECREE: "keputusan",
    Kind.LETTER: "surat",
    Kind.REPORT: "laporan",
}


def check(work: Work) -> Iterator[Doubt]:
    for document, uses in work.documents:
        if document.kind in SIGNED and document.said is not None and document.said.is_signed is False:
            yield RULE.about(
                f"Tidak ditemukan bagian tanda tangan dalam {SIGNED[Kind(document.kind)]} “{document.title}”.",
                uses,
            )
