"""A target wholly before the decree was signed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.period import Month
from zonaintegritas.core.period.words import month_in_words

RULE: Final = Rule(
    "retroactive-target",
    Severity.HIGH,
    "Target sebelum keputusan ditetapkan",
    "Pekerjaan yang jatuh tempo sebelum rencana berlaku tidak dapat dijalankan menurut rencana;"
    " bukti yang dibuat sesudahnya"
    " akan tampak"
    " dibuat-buat.",
    "Geser target ke bulan penetapan atau sesudahnya, atau tandai butir sudah dilaksanakan dengan bukti yang ada.",
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for all such rows: they have one cause."""
    enacted = subject.enacted
    if enacted is None:
        return
    rows = [
        row for row in subject.rows if row.months and row.months[-1] < enacted and not _is_of_other_year(row, enacted)
    ]
    if rows:
        when = month_in_words(enacted)
        what = f"{len(rows)} dari {len(subject.rows)} butir bertarget sebelum keputusan ditetapkan ({when})."
        yield RULE.at_rows(what, rows, quote=rows[0].time)


def _is_of_other_year(row: Row, enacted: Month) -> bool:
    """A wrong year has a finding of its own."""
    return row.months[-1].year < enacted.year - 1
