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
PART: Final = re.compile(r"\b(?:pada|di|selesai|akhir|awal)\s+(triwulan|semester)\s+(IV|I{1,3}|[1-4])\b", re.IGNORECASE)
PART_MARK: Final = re.compile(r"wulan|mester", re.IGNORECASE)  # one of these stands in every match
BETWEEN: Final = re.compile(r"\b(?:triwulan|semester)\s+\w+\s*(?:-|–|s\.?d|sampai|dan|,)", re.IGNORECASE)
PARTS: Final = ("I", "II", "III", "IV", "1", "2", "3", "4")
YEAR_END: Final = 13
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
        named = _named(text.value) if text.kind in SPEAKING else frozenset()
        if named and planned and (not named <= planned or len(planned) > 2 * len(named) + 1):
            said = ", ".join(MONTH_NAMES[number - 1] for number in sorted(named))  # of a part of the year: its months
            yield RULE.at_rows(
                f"Baris {row.ref} menyebut {said}, sedangkan target waktunya “{row.time}”.", [row], quote=text.value
            )
            return


def _named(text: str) -> frozenset[int]:
    """Months by their names, or those of the one part of the year in which something is to be done."""
    parts = PART.findall(text) if PART_MARK.search(text) else []
    if len(parts) != 1 or BETWEEN.search(text):
        return months_named(text)
    unit, numeral = parts[0]
    length = 6 if unit.lower() == "semester" else 3
    first = (PARTS.index(numeral.upper()) % 4) * length + 1
    return frozenset(range(first, first + length)) if first + length <= YEAR_END else frozenset()
