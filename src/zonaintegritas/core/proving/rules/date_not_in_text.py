"""The date that somebody typed stands nowhere in the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import Work

RULE: Final = Rule(
    "date-not-in-text",
    Severity.LOW,
    "Tanggal yang diisi tidak ada di dokumen",
    "Tanggal yang diisi menentukan masa yang dibuktikan; yang tertulis di dokumen lain.",
    "Cocokkan tanggal dokumen di pustaka bukti dengan yang tertulis.",
)


def check(work: Work) -> Iterator[Doubt]:
    for document, uses in work.documents:
        dates = document.said.dates if document.said else ()
        if document.dated_on is None or not dates or document.dated_on in dates:
            continue
        said = ", ".join(date_in_words(day) for day in sorted(set(dates))[:3])
        yield RULE.about(
            f"“{document.title}” diisi bertanggal {date_in_words(document.dated_on)}; di dokumen tertulis {said}.",
            uses,
        )
