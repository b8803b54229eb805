"""A target that begins before the decree was signed and goes on after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.period.words import month_in_words

RULE: Final = Rule(
    "partly-retroactive-range",
    Severity.MEDIUM,
    "Rentang waktu mulai sebelum keputusan ditetapkan",
    "Bulan-bulan sebelum penetapan tidak dapat ditagih, sehingga kemajuan butir tampak terlambat sejak awal.",
    "Mulai rentang dari bulan penetapan, atau jelaskan bahwa kegiatan melanjutkan yang sudah berjalan.",
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for all such rows."""
    enacted = subject.enacted
    if enacted is None:
        return
    rows = [row for row in subject.rows if row.months and row.months[0] < enacted <= row.months[-1]]
    if rows:
        what = f"{len(rows)} butir mempunyai waktu yang mulai sebelum keputusan ditetapkan ({month_in_words(enacted)})."
        yield RULE.at_rows(what, rows, quote=rows[0].time)
