"""Who is responsible is printed once for many rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "responsible-merged",
    Severity.LOW,
    "Penanggung jawab satu untuk banyak baris",
    "Satu nama untuk seluruh area menyembunyikan siapa yang mengerjakan butir ini.",
    "Tulis penanggung jawab di setiap baris.",
)
MANY: Final = 5  # rows that share one cell


def check(subject: Subject) -> Iterator[Finding]:
    cells: dict[tuple[str, object], list[Row]] = {}
    for row in subject.rows:
        field = row.item.responsible
        if field.value and field.places:
            cells.setdefault((field.value, field.places[0]), []).append(row)
    merged = [rows for rows in cells.values() if len(rows) >= MANY]
    if merged:
        first = [rows[0] for rows in merged]
        what = f"Penanggung jawab dicetak sekali untuk {sum(map(len, merged))} butir."
        yield RULE.at_rows(what, first, quote=first[0].item.responsible.value)
