"""Most evidence of a period came in during its last week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import Work

RULE: Final = Rule(
    "last-week",
    Severity.LOW,
    "Bukti menumpuk di minggu terakhir",
    "Bukti yang masuk sekaligus menjelang tenggat tampak dikumpulkan, bukan dikerjakan.",
    "Ajukan bukti segera setelah kegiatannya; yang tertinggal beri catatan sebabnya.",
)
WEEK: Final = dt.timedelta(days=7)
FEWEST: Final = 5  # documents of a period below which a share says nothing
MOST: Final = 3, 5  # more than three fifths


def check(work: Work) -> Iterator[Doubt]:
    came = [document.added_on for document, _uses in work.documents]
    for name, first, end in _periods(work.year):
        here = [day for day in came if first <= day <= end]
        late = [day for day in here if day > end - WEEK]
        if len(here) >= FEWEST and len(late) * MOST[1] > len(here) * MOST[0]:
            yield RULE.about_all(
                f"{len(late)} dari {len(here)} bukti {name} masuk dalam tujuh hari terakhir, "
                f"sampai {date_in_words(end)} ({len(late) * 100 // len(here)} %)."
            )


def _periods(year: int) -> Iterator[tuple[str, dt.date, dt.date]]:
    """The quarters, and the year as a whole."""
    for number in range(4):
        end = dt.date(year + (number == 3), (number * 3 + 3) % 12 + 1, 1) - dt.timedelta(days=1)
        yield f"triwulan {('I', 'II', 'III', 'IV')[number]}", dt.date(year, number * 3 + 1, 1), end
    yield f"tahun {year}", dt.date(year, 1, 1), dt.date(year, 12, 31)
