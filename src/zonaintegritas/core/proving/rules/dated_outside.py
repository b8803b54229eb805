"""A document that bears a date outside the time it proves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint import Severity
from zonaintegritas.core.period import date_in_words
from zonaintegritas.core.proving.doubt import Doubt, Rule
from zonaintegritas.core.proving.subject import LASTING, Document, Duty, Work

RULE: Final = Rule(
    "dated-outside",
    Severity.MEDIUM,
    "Tanggal di luar masanya",
    "Bukti dari masa lain tidak menunjukkan bahwa kegiatannya dilakukan pada waktunya.",
    "Periksa tanggal dokumen; bila benar, pakai dokumen dari masa itu.",
)
GRACE: Final = dt.timedelta(days=14)  # minutes are written after the meeting, invitations before
A_YEAR: Final = dt.timedelta(days=365)  # what is older still is stale: another rule


def check(work: Work) -> Iterator[Doubt]:
    for duty, use in work.uses:
        if said := _outside(duty, use.document):
            yield RULE.about(f"“{use.document.title}” {said}, sedangkan {duty.name} {_span(duty)}.", [(duty, use)])


def _outside(duty: Duty, document: Document) -> str:
    """What is wrong with its date, or nothing."""
    if duty.first_day is None or duty.due_on is None:
        return ""
    last = max(day for day in (duty.due_on, duty.done_on) if day is not None)
    first = duty.first_day
    is_later = document.proves_from is not None and document.proves_from > last
    is_earlier = document.proves_until is not None and document.proves_until < first
    if is_later or is_earlier:
        return "dinyatakan membuktikan masa lain"
    dated = document.dated_on
    if dated is None or document.proves_from or document.proves_until:
        return ""
    is_early = first - A_YEAR <= dated < first - GRACE and document.kind not in LASTING
    return f"bertanggal {date_in_words(dated)}" if is_early or dated > last + GRACE else ""


def _span(duty: Duty) -> str:
    assert duty.first_day is not None  # noqa: S101 - for the type checker: asked before
    assert duty.due_on is not None  # noqa: S101
    return f"berlangsung {date_in_words(duty.first_day)} sampai {date_in_words(duty.due_on)}"
