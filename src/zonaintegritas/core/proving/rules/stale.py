"""A document more than a year older than what it is to prove."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import LASTING, Work

RULE: Final = Rule(
    "stale",
    Severity.MEDIUM,
    "Bukti sudah lama",
    "Bukti yang lebih tua dari setahun sebelum masanya biasanya terbawa dari tahun lalu.",
    "Pakai dokumen dari masanya, atau perbaiki tanggal dokumennya.",
)
A_YEAR: Final = dt.timedelta(days=365)


def check(work: Work) -> Iterator[Doubt]:
    for duty, use in work.uses:
        document = use.document
        if document.dated_on is None or duty.first_day is None or document.kind in LASTING or document.proves_from:
            continue
        if document.dated_on < duty.first_day - A_YEAR:
            what = f"“{document.title}” bertanggal {date_in_words(document.dated_on)}, dipakai untuk {duty.name}."
            yield RULE.about(what, [(duty, use)])
