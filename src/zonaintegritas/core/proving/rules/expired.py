"""Evidence that no longer counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import Work

RULE: Final = Rule(
    "expired",
    Severity.MEDIUM,
    "Bukti sudah tidak berlaku",
    "Dokumen yang masa berlakunya habis sebelum waktunya tidak membuktikan apa pun lagi.",
    "Unggah yang masih berlaku sebagai versi baru.",
)


def check(work: Work) -> Iterator[Doubt]:
    for duty, use in work.uses:
        ends = use.document.expires_on
        wanted = duty.first_day or work.today
        if ends is not None and ends < min(wanted, work.today):
            what = f"“{use.document.title}” berlaku sampai {date_in_words(ends)}, dipakai untuk {duty.name}."
            yield RULE.about(what, [(duty, use)])
