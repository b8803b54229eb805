"""A time that contradicts the decree or the words of its own row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.months import months_named
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject
from zonaintegritas.core.period.lexicon import MONTH_NAMES

RULE: Final = Rule(
    "time-contradiction",
    Severity.HIGH,
    "Waktu bertentangan",
    "Dua waktu yang berlainan untuk satu pekerjaan tidak dapat sama-sama ditepati; penilai akan menanyakannya.",
    "Samakan waktu dengan keputusan dan dengan kalimat di baris itu.",
)
OWN_PLAN: Final = re.compile(
    r"\b(?:menyusun|penyusunan|menerbitkan|penerbitan|menetapkan|penetapan|membuat|pembuatan)\b.{0,40}"
    r"\brencana\s+(?:aksi|kerja)\b.{0,40}\b(?:zona integritas|zi)\b",
    re.IGNORECASE,
)
SPEAKING: Final = frozenset({"indicator", "steps", "target_output", "note"})


def check(subject: Subject) -> Iterator[Finding]:
    early = [row for row in subject.rows if _plans_itself_too_early(row, subject)]
    if early:
        what = "Penyusunan rencana aksi ini bertarget sebelum keputusannya sendiri ditetapkan."
        yield RULE.at_rows(what, early, quote=early[0].time)
    for row in subject.rows:
        yield from _other_months(row)


def _plans_itself_too_early(row: Row, subject: Subject) -> bool:
    enacted = subject.enacted
    if enacted is None or not row.months or row.months[-1] >= enacted:
        return False
    return bool(OWN_PLAN.search(row.steps))


def _other_months(row: Row) -> Iterator[Finding]:
    """A month named in a cell while the time names others."""
    planned = {month.number for month in row.months}
    for text in row.texts:
        named = months_named(text.value) if text.kind in SPEAKING else frozenset()
        if named and planned and (not named <= planned or len(planned) > 2 * len(named) + 1):
            said = ", ".join(MONTH_NAMES[number - 1] for number in sorted(named))
            yield RULE.at_rows(
                f"Baris {row.ref} menyebut {said}, sedangkan target waktunya “{row.time}”.", [row], quote=text.value
            )
            return
