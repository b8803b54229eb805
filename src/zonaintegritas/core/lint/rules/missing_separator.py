"""Documents run together in one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "missing-separator",
    Severity.LOW,
    "Dokumen tidak dipisahkan",
    "Dokumen yang ditulis menyambung dikira satu, dan sebagian tidak disiapkan.",
    "Pisahkan dengan titik koma atau baris baru.",
)
# Papers that open an entry of their own; after another word and no sign, two have run together.
HEAD: Final = (
    r"(?:daftar hadir|notul\w*|undangan|dokumentasi|laporan|foto|banner|sertifikat|berita acara|surat tugas|dokumen)"
)
RUN_TOGETHER: Final = re.compile(
    rf"\b(?:daftar hadir|notul\w*|undangan|foto(?=\s+(?:daftar|notul|undangan|laporan|dokumentasi))"
    rf"|sosialisasi [A-Za-z]+)"
    rf"\s+(?={HEAD}\b)(?!dokumentasi kegiatan)",
    re.IGNORECASE,
)
AGAIN: Final = re.compile(
    r"^(\w{4,} \w{3,})\b[^,;.:()]{3,60}\s(?<!dan )(?<!serta )(?<!dari )(?<!untuk )(?=\1\b)", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        match = RUN_TOGETHER.search(row.evidence) or _again(row.item.evidence.value)
        if match:
            what = f"Pada butir {row.ref} beberapa dokumen ditulis menyambung sesudah “{match[0].strip()}”."
            yield RULE.at_rows(what, [row], quote=match.string[match.start() :])


def _again(entries: tuple[str, ...]) -> re.Match[str] | None:
    """An entry that begins anew in the middle, with no sign between."""
    return next((match for entry in entries if (match := AGAIN.search(entry))), None)
