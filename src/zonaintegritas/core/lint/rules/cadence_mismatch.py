"""A promised rhythm that the time does not keep."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rhythm import Rhythm, keeps, rhythms_in
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "cadence-mismatch",
    Severity.MEDIUM,
    "Irama dan waktu tidak cocok",
    "Pekerjaan yang dijanjikan berkala tetapi dijadwalkan lain hanya akan dibuktikan sebagian.",
    "Samakan waktu dengan irama yang dijanjikan: sebut setiap bulan pelaksanaan.",
)
LOOSE: Final = re.compile(r"\b(?:secara|dengan)\s+(?:berkala|periodik|rutin)\b|\bberkala\b(?!\s*,)", re.IGNORECASE)
PROMISING: Final = frozenset({"indicator", "steps", "target_output"})
WHOLE_YEAR: Final = 12  # months: a range over all of them may well hold a monthly rhythm
SEVERAL: Final = 3  # months from which a loose "berkala" is kept


def check(subject: Subject) -> Iterator[Finding]:
    for row in subject.rows:
        yield from _row(row)


def _row(row: Row) -> Iterator[Finding]:
    named = {rhythm: text.value for text in row.texts if text.kind in PROMISING for rhythm in rhythms_in(text.value)}
    loose = next((text.value for text in row.texts if text.kind in PROMISING and LOOSE.search(text.value)), "")
    proved = dict.fromkeys(rhythms_in(row.evidence), row.evidence) if len(row.months) == 1 else {}
    period = row.item.period.value
    if row.months and (broken := {**proved, **named}) and not any(keeps(period, rhythm) for rhythm in broken):
        matrix = ", ".join(map(str, row.months))
        said = " atau ".join(rhythm.words for rhythm in broken)
        quote = next(iter(broken.values()))
        what = f"Butir {row.ref} menjanjikan {said}, sedangkan waktunya “{row.time or matrix}”."
        if not row.time and len(row.months) == WHOLE_YEAR:
            return  # a matrix cannot say more than that every month is meant
        severity = Severity.LOW if Rhythm.MONTHLY in broken and len(row.months) == WHOLE_YEAR else Severity.MEDIUM
        yield RULE.at_rows(what, [row], quote=quote, severity=severity)
    elif loose:
        yield from _loose(row, loose, set(named))


def _loose(row: Row, quote: str, named: set[Rhythm]) -> Iterator[Finding]:
    if Rhythm.YEARLY in named:
        what = f"Butir {row.ref} menjanjikan pengukuran berkala, tetapi hanya setahun sekali."
    elif named or len(row.months) >= SEVERAL:
        return
    elif len(row.months) == 1:
        what = f"Butir {row.ref} menjanjikan “berkala”, tetapi waktunya satu bulan saja."
    elif not row.months:
        what = f"Butir {row.ref} menjanjikan “berkala” tanpa menyebut iramanya."
    else:
        return
    yield RULE.at_rows(what, [row], quote=quote, severity=Severity.LOW)
