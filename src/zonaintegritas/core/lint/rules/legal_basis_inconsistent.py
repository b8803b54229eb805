"""Two differing lists of legal bases in one decree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.citing import citations_in, name_of
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject, Text

RULE: Final = Rule(
    "legal-basis-inconsistent",
    Severity.LOW,
    "Dua daftar dasar hukum",
    "Daftar kedua di lampiran yang berbeda dari Mengingat menimbulkan pertanyaan peraturan mana yang dipakai.",
    "Hapus daftar di lampiran, atau samakan dengan Mengingat.",
)
HEADING: Final = re.compile(r"^(?:[A-Z0-9]{1,3}[.)]\s*)?(?:dasar|landasan)\s+hukum\s*:?$", re.IGNORECASE)
LONGEST_LIST: Final = 30


def check(subject: Subject) -> Iterator[Finding]:
    texts = subject.narrative
    start = next((at for at, text in enumerate(texts) if HEADING.match(text.value.strip())), None)
    basis = {name_of(regulation) for regulation in subject.decree.legal_basis}
    if start is None or not basis:
        return
    listed = [(text, one) for text in _list(texts[start + 1 :]) if (one := citations_in(text.value))]
    names = {cited[0].name for _, cited in listed}
    if names and names != basis:
        first = subject.decree.legal_basis[0]
        where = ("legal_basis", "plan")
        what = f"Mengingat memuat {len(basis)} peraturan, daftar dasar hukum di lampiran {len(names)}."
        yield RULE.found(what, where, places=(*first.places[:1], *listed[0][0].places), quote=listed[0][0].value)


def _list(texts: tuple[Text, ...]) -> Iterator[Text]:
    """The entries up to the next heading."""
    for text in texts[:LONGEST_LIST]:
        if re.match(r"^[A-Z][.)]\s", text.value):
            return
        yield text
