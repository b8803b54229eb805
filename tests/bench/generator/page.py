"""Paper without a format: paragraphs and grids of cells, which every writer prints in its own way."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Entry:
    """One paragraph of a cell; `auto` asks for automatic numbering: bullet, number or letter with its value."""

    text: str
    auto: str | None = None
    value: int = 1


# What an office has at hand; the marks of a plan have one colour, its headings the same or another.
COLOURS = ("A6A6A6", "92D050", "FFC000", "BDD7EE")


@dataclass
class Cell:
    """A cell at its place; lists in text files may hold HTML tags."""

    entries: list[Entry] = field(default_factory=list)
    row_span: int = 1
    column_span: int = 1
    shade: str = ""  # mark: a month of the matrix; head: a heading, or a band that means nothing
    is_bold: bool = False
    is_absent: bool = False  # text files: the row is one cell short

    @property
    def text(self) -> str:
        return "\n".join(entry.text for entry in self.entries)

    @property
    def is_empty(self) -> bool:
        return not any(entry.text for entry in self.entries)


GridRow = list[Cell | None]  # None: covered by a merged cell


@dataclass
class Grid:
    """A table; the first `header_rows` rows are its heading."""

    rows: list[GridRow]
    widths: list[float]
    header_rows: int = 0
    margin: int = 0  # sheets: empty columns at the left


@dataclass
class Paragraph:
    """A line of running text; `parts` are the columns of a clause: label, colon, mark, words."""

    text: str
    is_bold: bool = False
    align: str = "left"
    parts: tuple[str, str, str, str] | None = None


Block = Paragraph | Grid


@dataclass
class Paper:
    """A decree: the part before the annex, the annex, and a sheet that is no plan."""

    decree: list[Block]
    annex: list[Block]
    aside: Grid | None = None


def plain(text: str, *, is_bold: bool = False) -> Cell:
    """A cell with one line, or none."""
    return Cell([Entry(text)] if text else [], is_bold=is_bold)
