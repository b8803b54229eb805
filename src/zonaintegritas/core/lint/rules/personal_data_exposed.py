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
MAIL: Final = "alamat surel"
# A mailbox that is named after an office or a service, and not after a person.
OF_OFFICE: Final = re.compile(
    r"[\w.+-]*(?:kpu|bawaslu|bps|imigrasi|lapas|rutan|kejari|polres|disdik|dinas|ppid|humas|pengaduan|dumas|layanan|pelayanan"
    r"|info|kontak|admin|sekretariat|wbs|upg|helpdesk)[\w.+-]*@|\bp[anu]\.?[a-z]{4,}@",
    re.IGNORECASE,
)
PATTERNS: Final = (
    (re.compile(r"(?<!\d)(?:\+?62|0)\s?8\d{1,2}[\s.-]?\d{3,4}[\s.-]?\d{3,5}(?!\d)"), "nomor ponsel"),
    (re.compile(r"(?<!\d)(?:19|20)\d{6}\s?(?:19|20)\d{4}\s?[12]\s?\d{3}(?!\d)"), "NIP"),
    (re.compile(r"(?<!\d)\d{16}(?!\d)"), "nomor induk kependudukan"),
    (
        re.compile(r"\b[\w.+-]+@(?![\w.-]+\.(?:go|mil|ac|desa)\.id\b|(?:go|mil|ac|desa)\.id\b)[\w-]+(?:\.[\w-]+)+\b"),
        MAIL,
    ),
)
MARKED: Final = re.compile(r"\d{3}|@")  # one of these stands in every match


def check(subject: Subject) -> Iterator[Finding]:
    for text in subject.texts:
        if not MARKED.search(text.value):
            continue
        found = [name for pattern, name in PATTERNS if pattern.search(text.value)]
        if found:
            what = f"Di sini tercetak {' dan '.join(found)}; pastikan milik kantor."
            severity = Severity.LOW if found == [MAIL] and OF_OFFICE.search(text.value) else Severity.MEDIUM
            yield RULE.at_text(what, text, quote=text.value[:60], severity=severity)
