"""A document or planning period of an earlier year is relied on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject, Text

RULE: Final = Rule(
    "stale-year-reference",
    Severity.HIGH,
    "Dokumen tahun lalu dipakai sebagai dasar",
    "Rencana yang bersandar pada periode yang sudah lewat tidak dapat dibuktikan dengan dokumen yang berlaku.",
    "Rujuk dokumen periode yang berlaku pada tahun rencana.",
)
SPAN: Final = re.compile(
    r"\b((?:19|20)\d\d)\s*(?:[-‐‑‒–—−]|s\.?\s?/?d\b\.?|sampai(?:\s+dengan)?|hingga)\s*((?:19|20)\d\d)\b", re.IGNORECASE
)
YEAR: Final = re.compile(r"\b((?:19|20)\d\d)\b")
REPORT: Final = re.compile(r"\b(?:laporan|lakip|lkjip|lkj|sebelumnya|hasil evaluasi)\b", re.IGNORECASE)
CELLS: Final = frozenset({"indicator", "steps", "evidence", "target_output"})
SEVERAL: Final = 3


def check(subject: Subject) -> Iterator[Finding]:
    year = subject.plan_year
    if year is None:
        return
    expired = [(row, text, span) for row in subject.rows for text in _cells(row) if (span := _expired(text, year))]
    groups: dict[str, list[tuple[Row, Text]]] = {}
    for row, text, span in expired:
        groups.setdefault(span, []).append((row, text))
    for span, found in groups.items():
        what = f"Rencana tahun {year} merujuk periode {span} yang sudah berakhir."
        yield RULE.at_rows(what, (row for row, _ in found), quote=found[0][1].value)
    yield from _mixed(subject, year)


def _cells(row: Row) -> Iterator[Text]:
    return (text for text in row.texts if text.kind in CELLS)


def _expired(text: Text, year: int) -> str | None:
    return next((f"{span[1]}-{span[2]}" for span in SPAN.finditer(text.value) if int(span[2]) < year), None)


def _mixed(subject: Subject, year: int) -> Iterator[Finding]:
    """Documents of an earlier year beside those of the plan, where it is not last year's report."""
    rows = []
    for row in subject.rows:
        for text in _cells(row):
            years = {int(found) for found in YEAR.findall(SPAN.sub(" ", text.value))}
            if min(years, default=year) < year and not REPORT.search(text.value):
                rows.append(row)
                break
    for start in range(0, len(rows), SEVERAL):
        part = rows[start : start + SEVERAL]
        what = "Dokumen tahun sebelumnya dipakai sebagai langkah atau bukti tahun ini."
        quote = next(text.value for text in _cells(part[0]) if YEAR.search(text.value))
        yield RULE.at_rows(what, part, quote=quote, severity=Severity.LOW)
