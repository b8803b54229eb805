"""A number in a list with nothing behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from zonaintegritas.core.decree.plan import Field
from zonaintegritas.core.lint.finding import Finding, Severity
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Row, Subject

RULE: Final = Rule(
    "empty-list-item",
    Severity.MEDIUM,
    "Nomor tanpa isi",
    "Nomor kosong menunjukkan ada yang terhapus atau belum ditulis.",
    "Isi, atau hapus nomornya.",
)
ONLY_MARKER: Final = re.compile(r"^[-–•]?\s*\(?(?:\d{1,2}|[a-z])[.)]\s*[;.]?$", re.IGNORECASE)


NUMBER: Final = re.compile(r"(?:^|(?<=[\s;]))\(?(\d{1,2})[.)](?=[\s;]|$)")
MAYBE: Final = re.compile(r"\d[.)][\s;.,]*(?:\(?\d{1,2}[.)]|$)")  # cheaper; one of these stands in every such cell
NOTHING: Final = re.compile(r"^[\s;.,]*$")


def check(subject: Subject) -> Iterator[Finding]:
    for text in (*subject.narrative, *subject.decree_texts):
        if ONLY_MARKER.match(text.value.strip()):
            yield RULE.at_text(f"Nomor “{text.value.strip()}” tidak berisi apa-apa.", text)
    for row in subject.rows:
        yield from _in_row(subject, row)


def _in_row(subject: Subject, row: Row) -> Iterator[Finding]:
    """Entries that are a number, and numbers that the reading dropped because nothing follows."""
    entries = (*row.item.steps.value, *row.item.evidence.value)
    printed = [_printed(subject, field) for field in (row.item.steps, row.item.evidence)]
    empty = [one for one in entries if ONLY_MARKER.match(one.strip())] or [
        one for one in printed if _has_empty_number(one)
    ]
    if empty:
        yield RULE.at_rows(f"Pada butir {row.ref} ada nomor tanpa isi.", [row], quote=empty[0])


def _printed(subject: Subject, field: Field[tuple[str, ...]]) -> str:
    places = field.places[:1]
    return "".join(subject.cell_texts.get((place.block, place.row, place.column), "") for place in places)


def _has_empty_number(printed: str) -> bool:
    """A number of a list that the next one, or the end of the cell, follows at once."""
    marks = list(NUMBER.finditer(printed)) if MAYBE.search(printed) else []
    for one, other in zip_longest(marks, marks[1:]):
        follows = printed[one.end() : other.start() if other else len(printed)]
        is_listed = int(one[1]) + 1 == int(other[1]) if other else len(marks) > 1
        if is_listed and NOTHING.match(follows):
            return True
    return False
