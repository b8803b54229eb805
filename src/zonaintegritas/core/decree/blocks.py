"""What every format is turned into before it is understood: paragraphs and tables, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in points, origin at the top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stood in the source. Every number counts from 1; what a format has not is None.

    `block` is the position in `Document.blocks` (from 0): with `row` and `column` it finds the cell again.
    """

    block: int
    line: int | None = None  # text formats: the line of the file
    page: int | None = None  # PDF, photo
    sheet: str | None = None  # workbooks
    table: int | None = None
    row: int | None = None
    column: int | None = None
    box: Box | None = None  # PDF, photo


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, or one deliberate line, of a cell or of the running text."""

    text: str
    marker: str | None = None  # an automatic number or bullet that is not part of the text: "a.", "1)", "•"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside any table; in text formats one line of the file."""

    text: str
    place: Place
    marker: str | None = None
    confidence: float | None = None  # as in a cell
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell at its upper left grid position (row and column from 0) with what it spans."""

    row: int
    column: int
    lines: tuple[Line, ...]
    place: Place
    row_span: int = 1
    column_span: int = 1
    fill: str | None = None  # background as rrggbb, None where there is none or it is white
    is_open_top: bool = False  # no ruling line above: the cell goes on from the page before
    is_open_bottom: bool = False  # no ruling line below: the cell goes on over the page
    confidence: float | None = None  # how surely OCR read it, 0 to 1; None where it was not read by OCR
    doubt: str | None = None  # why what OCR read may be wrong

    @property
    def text(self) -> str:
        """All lines, markers included, joined with line feeds."""
        return "\n".join(f"{line.marker} {line.text}" if line.marker else line.text for line in self.lines)

    @property
    def is_empty(self) -> bool:
        return not any(line.text.strip() for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells. Every grid position is covered by at most one cell; merged cells appear once."""

    cells: tuple[Cell, ...]
    row_count: int
    column_count: int
    place: Place

    def grid(self) -> list[list[Cell | None]]:
        """Row by row, the cell that covers each position (the same object wherever it reaches)."""
        rows: list[list[Cell | None]] = [[None] * self.column_count for _ in range(self.row_count)]
        for cell in self.cells:
            for row in range(cell.row, min(cell.row + cell.row_span, self.row_count)):
                for column in range(cell.column, min(cell.column + cell.column_span, self.column_count)):
                    rows[row][column] = cell
        return rows


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should know: what was not understood, guessed, moved or left over.

    `code` is one of the names in `remarks.py`; `message` is an Indonesian sentence for people;
    `text` holds the characters concerned, if they are in no field.
    """

    code: str
    message: str
    place: Place | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Size of a page in points, for formats that have pages."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Document:
    """A file as blocks in reading order. `kind`: text, docx, odt, pdf, image, xlsx, xls, ods."""

    kind: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...] = ()
    remarks: tuple[Remark, ...] = field(default=())
