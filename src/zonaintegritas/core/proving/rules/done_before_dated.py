"""Reported as done long before its proof is dated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import Work

RULE: Final = Rule(
    "done-before-dated",
    Severity.MEDIUM,
    "Selesai jauh sebelum tanggal buktinya",
    "Yang dilaporkan selesai sebelum buktinya dibuat tampak dibuktikan belakangan.",
    "Periksa tanggal selesai dan tanggal dokumennya.",
)
LONG: Final = dt.timedelta(days=30)


def check(work: Work) -> Iterator[Doubt]:
    for duty, use in work.uses:
        dated = use.document.dated_on
        if duty.done_on is not None and dated is not None and dated - duty.done_on > LONG:
            yield RULE.about(
                f"{duty.name} dilaporkan selesai {date_in_words(duty.done_on)}, "
                f"padahal “{use.document.title}” bertanggal {date_in_words(dated)}.",
                [(duty, use)],
            )
