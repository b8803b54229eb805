"""Whether the plan table has a column, by its headings and by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zonaintegritas.core.decree.blocks import Place, Table
from zonaintegritas.core.lint.finding import Finding
from zonaintegritas.core.lint.rule import Rule
from zonaintegritas.core.lint.subject import Subject
from zonaintegritas.core.lint.words import bare


def lacks_column(subject: Subject, rule: Rule, kind: str, headings: Sequence[str], what: str) -> Iterator[Finding]:
    """A finding where no heading names the column and no row fills it."""
    columns = subject.plan.columns
    if not subject.rows or not columns or subject.has_column(kind):
        return
    named = any(_names(heading, words) for heading in columns for words in headings)
    if not named:
        yield rule.found(what, ["columns"], places=header_places(subject), quote=" ".join(columns))


def _names(heading: str, words: str) -> bool:
    """Whether a heading begins one of its words with this; "pelaksanaan (bulan)" is no "pelaksana"."""
    return re.search(rf"\b{words}\b", bare(heading)) is not None


def header_places(subject: Subject) -> tuple[Place, ...]:
    """The place of the first heading row of the first table that holds rows."""
    first = subject.rows[0].item.places
    block = subject.reading.document.blocks[first[0].block] if first and subject.reading.document.blocks else None
    return (block.cells[0].place,) if isinstance(block, Table) and block.cells else ()
