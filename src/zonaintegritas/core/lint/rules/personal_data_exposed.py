"""Private numbers and mailboxes in a public paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject

RULE: Final = Rule(
    "personal-data-exposed",
    Severity.MEDIUM,
    "Data pribadi di naskah publik",
    "Keputusan diumumkan; nomor atau alamat pribadi di dalamnya dapat disalahgunakan dan sulit ditarik kembali.",
    "Pastikan milik kantor, atau ganti dengan saluran resmi.",
)
PATTERNS: Final = (
    (re.compile(r"(?<!\d)(?:\+?62|0)\s?8\d{1,2}[\s.-]?\d{3,4}[\s.-]?\d{3,5}(?!\d)"), "nomor ponsel"),
    (re.compile(r"(?<!\d)(?:19|20)\d{6}\s?(?:19|20)\d{4}\s?[12]\s?\d{3}(?!\d)"), "NIP"),
    (re.compile(r"(?<!\d)\d{16}(?!\d)"), "nomor induk kependudukan"),
    (re.compile(r"\b[\w.+-]+@(?!kpu\.go\.id)[\w-]+(?:\.[\w-]+)+\b"), "alamat surel"),
)
MARKED: Final = re.compile(r"\d{3}|@")  # one of these stands in every match


def check(subject: Subject) -> Iterator[Finding]:
    for text in subject.texts:
        if not MARKED.search(text.value):
            continue
        found = [name for pattern, name in PATTERNS if pattern.search(text.value)]
        if found:
            what = f"Di sini tercetak {' dan '.join(found)}; pastikan milik kantor."
            yield RULE.at_text(what, text, quote=text.value[:60])
