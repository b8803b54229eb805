"""The year of a plan that no title names: from its target times, its sheets, or the name of the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from zonaintegritas.core.decree.blocks import Document, Paragraph, Table

YEAR: Final = re.compile(r"(?<![\d/.])(20\d\d)(?![\d/.])")
TIMED: Final = re.compile(
    r"\b(?:jan|[fp]eb|mar|mrt|apr|mei|jun|jul|ag[ust]|sep|okt|no[vp]|des|triwulan|tw|semester|smt|tahun|b\d\d)"
    r"[a-z]*\.?\s*(?:[ivx]{1,3}|\d)?\s*[-,/]?\s*(20\d\d)\b",
    re.IGNORECASE,
)
LONGEST_TIME: Final = 80  # characters: a longer cell tells of something else that has a year
TITLE: Final = re.compile(r"\brencana (?:aksi|kerja)|\brenaksi|\bzona integritas", re.IGNORECASE)
TITLE_ROWS: Final = 4
LEAST_SHARE: Final = 0.6  # of the years that are named


def year_of_contents(document: Document, name: str) -> int | None:
    """The year that nearly all target times name; else the one of the titles, the sheets, or the file's name."""
    found = Counter(_years_of_cells(document))
    if found:
        year, count = found.most_common(1)[0]
        if count >= LEAST_SHARE * found.total():
            return year
    titles = {text for text in _texts(document) if TITLE.search(text)}
    for names in (titles, {block.place.sheet for block in document.blocks if block.place.sheet}, {PurePath(name).stem}):
        years = {int(year) for one in names for year in YEAR.findall(one.replace("_", " "))}
        if len(years) == 1:
            return years.pop()
    return None


def _texts(document: Document) -> Iterator[str]:
    """The running text, and the first rows of tables: a workbook prints its title there."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (line.text for cell in block.cells if cell.row < TITLE_ROWS for line in cell.lines)


def _years_of_cells(document: Document) -> Iterator[int]:
    for block in document.blocks:
        if isinstance(block, Table):
            for cell in block.cells:
                text = " ".join(line.text for line in cell.lines)
                if len(text) <= LONGEST_TIME:
                    yield from map(int, TIMED.findall(text))
