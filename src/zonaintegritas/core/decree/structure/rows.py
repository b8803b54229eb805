"""Grid rows as rows of a plan: what each column says, repeated headings and column numbers left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from typing import Final

from zonaintegritas.core.decree.blocks import Block, Cell, Line, Paragraph, Place
from zonaintegritas.core.decree.column_words import Role
from zonaintegritas.core.decree.columns import Column
from zonaintegritas.core.decree.structure.accounting import Destination, Ledger
from zonaintegritas.core.decree.structure.areas import is_known_area
from zonaintegritas.core.decree.structure.finding import PlanTable
from zonaintegritas.core.decree.structure.heading_rows import HEADING_ROWS, is_number_row, text_of
from zonaintegritas.core.decree.structure.matrix import has_sign, is_mark, is_shaded, unmarked_fills
from zonaintegritas.core.decree.structure.numbering import Style, is_bare, read_label
from zonaintegritas.core.decree.structure.wording import folded, is_nothing, joined

EXTRA: Final = "extra:"
NUMBER: Final = Role.NUMBER.value
AREA: Final = Role.AREA.value
COMPONENT: Final = Role.COMPONENT.value
SUB_COMPONENT: Final = Role.SUB_COMPONENT.value
INDICATOR: Final = Role.INDICATOR.value
STEPS: Final = Role.STEPS.value
EVIDENCE: Final = Role.EVIDENCE.value
TIME: Final = Role.TIME.value
RESPONSIBLE: Final = Role.RESPONSIBLE.value

LABELS: Final = (NUMBER, AREA, COMPONENT)
CORE: Final = (INDICATOR, STEPS, EVIDENCE)

LONGEST_AREA: Final = 120  # characters
WIDE: Final = 0.5  # of the columns: a cell this wide is a heading over the rows below it
REPEATED: Final = 0.75  # of a row's texts that are headings: the heading is repeated
TAIL: Final = ("ditetapkan di", "salinan sesuai", "pada tanggal", "ttd")
LONG_NUMBER: Final = 3  # digits: shorter ones count the entries of a list


@dataclass(frozen=True, slots=True)
class Piece:
    """What one column says in one row: its lines, where they stand, and the cells they fill."""

    lines: tuple[Line, ...]
    places: tuple[Place, ...]
    cells: tuple[Cell, ...] = ()
    is_carried: bool = False  # the cell began in a row above
    doubt: str | None = None
    text: str = field(init=False)  # asked for again and again, so put together once
    is_empty: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", joined(self.lines))
        object.__setattr__(self, "is_empty", is_nothing(self.text))

    @property
    def is_on_page(self) -> bool:
        return any(place.page is not None for place in self.places)

    def followed_by(self, other: Piece) -> Piece:
        """Both as one, the break between them taken for that of a page: the last line goes on."""
        if not self.lines or not other.lines:
            return Piece(
                self.lines + other.lines, self.places + other.places, self.cells + other.cells, self.is_carried
            )
        last, first = self.lines[-1], other.lines[0]
        middle = (last, first) if first.marker else (Line(f"{last.text} {first.text}".strip(), last.marker),)
        lines = (*self.lines[:-1], *middle, *other.lines[1:])
        return Piece(lines, self.places + other.places, self.cells + other.cells, self.is_carried)

    def beside(self, other: Piece, *, is_list: bool = False) -> Piece:
        """Both as one, where two grid columns share a heading: a number and its text."""
        whole = self.followed_by(other)
        if is_list and self.text.isdigit() and len(self.text) < LONG_NUMBER and len(other.lines) == 1:
            (line,) = other.lines
            whole = replace(whole, lines=(Line(line.text, line.marker or f"{self.text}."),))
        return replace(whole, is_carried=self.is_carried and other.is_carried)


NO_PIECE: Final = Piece((), ())


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the plan, or a paragraph between its tables (`is_paragraph`: its text is `wide`)."""

    table: int
    number: int
    pieces: Mapping[str, Piece] = field(default_factory=dict)
    wide: Piece | None = None  # a cell over most of the columns
    months: frozenset[int] = frozenset()
    month_places: tuple[Place, ...] = ()
    starts_page: bool = False
    is_paragraph: bool = False
    is_shaded_on_paper: bool = False  # months are shades on pages: the rest of a torn row has those of its beginning
    is_open_top: bool = False
    is_partly_open: bool = False  # a merged cell goes on from the page before, the row itself does not
    moved: str | None = None  # why a person should look: what was realigned

    def piece(self, key: str) -> Piece:
        return self.pieces.get(key, NO_PIECE)

    def own(self, key: str) -> Piece:
        """The piece, unless it is carried down from a row above."""
        piece = self.piece(key)
        return NO_PIECE if piece.is_carried else piece

    def says(self, key: str) -> bool:
        return not self.own(key).is_empty

    def holds(self, key: str) -> bool:
        return not self.piece(key).is_empty

    @property
    def content(self) -> tuple[str, ...]:
        """The keys that say something of their own, labels aside."""
        return tuple(key for key in self.pieces if key not in LABELS and self.says(key))

    @property
    def is_blank(self) -> bool:
        return self.wide is None and not self.months and not any(self.says(key) for key in self.pieces)

    @property
    def has_core(self) -> bool:
        return any(self.says(key) for key in CORE)

    @property
    def places(self) -> tuple[Place, ...]:
        """One place for each source row, that of its first cell."""
        found: dict[tuple[int, int | None, int | None], Place] = {}
        for piece in (*((self.wide,) if self.wide else ()), *self.pieces.values()):
            if not piece.is_carried and not piece.is_empty:
                for place in piece.places:
                    found.setdefault((place.block, place.row, place.line), place)
        return tuple(sorted(found.values(), key=lambda place: (place.block, place.row or 0, place.line or 0)))


def key_of(column: Column) -> str:
    return EXTRA + column.title if column.role is Role.EXTRA else column.role.value


def read_rows(tables: Sequence[PlanTable], blocks: Sequence[Block], ledger: Ledger) -> list[Row]:
    """All rows of the plan in order, with the paragraphs between its tables."""
    titles = frozenset(folded(text) for table in tables for text in _titles(table))
    readers = [_Reader(table, index, titles, ledger) for index, table in enumerate(tables)]
    has_signs = any(reader.has_signs for reader in readers)
    left = MOST_ROWS
    rows: list[Row] = []
    before = None
    for upper, lower in pairwise(readers):
        lower.is_below_headings = upper.table.body == upper.table.table.row_count
    for index, reader in enumerate(readers):
        reader.has_signs = has_signs  # shades are then but decoration
        rows.extend(_paragraphs(blocks, before, reader.table.block, index))
        rows.extend(islice(reader.rows(), left))
        left = max(0, MOST_ROWS - len(rows))
        before = reader.table.block
    return rows


def _titles(table: PlanTable) -> Iterator[str]:
    yield from table.headings
    yield from (column.title for column in table.columns)
    for row in table.table.grid()[: table.body]:
        yield from (text for cell in row if (text := text_of(cell)))


MOST_ROWS: Final = 8000  # the longest plans have some hundreds; what stands below is left over
NEAR: Final = 6  # paragraphs above the first table that may be the heading of its area


def _paragraphs(blocks: Sequence[Block], before: int | None, until: int, index: int) -> Iterator[Row]:
    """The paragraphs above a table; the last two, page numbers aside, may be the heading of an area."""
    start = max(0, until - NEAR) if before is None else before + 1
    found = [block for block in blocks[start:until] if isinstance(block, Paragraph) and _has_words(block.text)]
    for at, block in enumerate(found):
        piece = Piece((Line(block.text, block.marker),), (block.place,))
        yield Row(index, at - len(found), wide=piece, is_paragraph=True)


def _has_words(text: str) -> bool:
    return any(character.isalpha() for character in text)


class _Reader:
    """Turns the body of one table into rows."""

    def __init__(self, table: PlanTable, index: int, titles: frozenset[str], ledger: Ledger) -> None:
        self.table, self.index, self.titles, self.ledger = table, index, titles, ledger
        self.grid = table.table.grid()
        self.keys = [key_of(column) for column in table.columns]
        items = [number for number in range(table.body, len(self.grid)) if self._is_item(number)]
        months = [(cells, self._stripe(number)) for number in items if (cells := self._month_cells(number))]
        self.unmarked = unmarked_fills(months)
        self.is_below_headings = False
        self.has_signs = any(is_mark(text_of(cell)) for cells, _ in months for cell in cells if has_sign(cell))

    def _is_rest_of_headings(self, cells: Sequence[Cell]) -> bool:
        """What a page break cut off the headings, where nothing but these stood on the page before."""
        filled = [cell for cell in cells if not cell.is_empty]
        opened = [cell for cell in filled if cell.is_open_top]
        return self.is_below_headings and self.table.body == 0 and bool(opened) and 2 * len(opened) > len(filled)

    def rows(self) -> Iterator[Row]:
        for number in range(self.table.body):
            area = self._area_above(number) if number < self.table.top else None
            if area:
                yield area
            else:
                self._to_structure(number)
        starts_page = self.index > 0 or self.table.is_continued
        headed = self.table.body  # rows before this one belong to headings
        for number in range(self.table.body, len(self.grid)):
            cells = self._own_cells(number)
            texts = [text_of(cell) for cell in cells]
            if _is_tail(texts):
                for rest in range(number, len(self.grid)):
                    self._to_structure(rest)
                return
            is_torn = number == 0 and self._is_rest_of_headings(cells)
            if is_torn or number < headed or self._is_heading_again(texts) or self._is_part_of_headings(cells):
                self._to_structure(number)
                headed = max([headed, *(cell.row + cell.row_span for cell in cells if cell.row_span <= HEADING_ROWS)])
                starts_page = True
                continue
            row = self._row(number, starts_page=starts_page)
            starts_page = starts_page and row.is_blank
            yield row

    def _is_item(self, number: int) -> bool:
        """A row that says something beside its labels and is no heading printed again."""
        cells = self._own_cells(number)
        said = any(cell.column < len(self.keys) and self.keys[cell.column] in CORE and text_of(cell) for cell in cells)
        return said and not self._is_heading_again([text_of(cell) for cell in cells])

    def _area_above(self, number: int) -> Row | None:
        """The heading of an area that is printed above the headings of the columns."""
        row = self._row(number, starts_page=True)
        text = " ".join(text_of(cell) for cell in self._own_cells(number)).strip()
        label = read_label(text)
        if label.rest and (label.style in {Style.NAMED, Style.ROMAN} or is_known_area(label.rest)):
            return row if len(text) <= LONGEST_AREA else None
        return None

    def _own_cells(self, number: int) -> list[Cell]:
        return list({id(cell): cell for cell in self.grid[number] if cell is not None and cell.row == number}.values())

    def _month_cells(self, number: int) -> list[Cell]:
        """The cells of a row that stand for months and nothing else, a bar over several of them once."""
        months = {at for at, column in enumerate(self.table.columns) if column.role is Role.MONTH}
        return [
            cell
            for cell in self._own_cells(number)
            if months.issuperset(range(cell.column, cell.column + cell.column_span))
        ]

    def _stripe(self, number: int) -> str | None:
        """The shade that the cells of the row have that stand for no month."""
        shades = Counter(
            cell.fill
            for cell in self._own_cells(number)
            if cell.row_span == 1 and cell.column < len(self.keys) and self.keys[cell.column] != Role.MONTH.value
        )
        return shades.most_common(1)[0][0] if shades else None

    def _to_structure(self, number: int) -> None:
        for cell in self._own_cells(number):
            self.ledger.put((cell,), Destination.STRUCTURE)

    def _is_heading_again(self, texts: Sequence[str]) -> bool:
        filled = [folded(text) for text in texts if text]
        if is_number_row(texts):
            return True
        if len(filled) == 1 and filled[0] in self.titles:
            label = read_label(filled[0].upper())
            return not (label.style in {Style.NAMED, Style.ROMAN} or is_known_area(label.rest))
        if len(filled) < 3:
            return False
        same = [text for text in filled if text in self.titles]
        if all(is_bare(text) for text in same):
            return len(same) == len(filled) >= 4
        return len(same) >= REPEATED * len(filled)

    def _is_part_of_headings(self, cells: Sequence[Cell]) -> bool:
        """Headings printed again whose lines came out as rows: every text begins or ends its column's heading."""
        filled = [cell for cell in cells if not cell.is_empty and cell.column < len(self.table.columns)]
        if len(filled) < 3 or any(is_bare(text_of(cell)) for cell in filled):
            return False
        return all(
            (whole := folded(self.table.columns[cell.column].title)).startswith(text := folded(text_of(cell)))
            or whole.endswith(text)
            for cell in filled
        )

    def _row(self, number: int, *, starts_page: bool) -> Row:
        cells = self.grid[number]
        wide = self._wide(number)
        pieces: dict[str, Piece] = {}
        seen: set[int] = {id(wide)} if wide else set()
        for at, cell in enumerate(cells):
            if cell is None or id(cell) in seen or at >= len(self.keys) or self.keys[at] == Role.MONTH.value:
                continue
            seen.add(id(cell))
            piece = Piece(cell.lines, (cell.place,), (cell,), is_carried=cell.row < number)
            key = self.keys[at]
            known = pieces.get(key)
            pieces[key] = known.beside(piece, is_list=key in CORE) if known and not known.is_empty else piece
        pieces |= self._telling_months(number)
        tops = [cell.is_open_top for cell in self._own_cells(number) if not cell.is_empty]
        marked = self._months(number) if wide is None else []
        return Row(
            self.index,
            number,
            pieces,
            Piece(wide.lines, (wide.place,), (wide,)) if wide else None,
            frozenset(month for month, _ in marked),
            tuple(dict.fromkeys(place for _, place in marked)),
            starts_page=starts_page,
            is_shaded_on_paper=not self.has_signs and self.table.table.place.page is not None,
            is_open_top=starts_page and bool(tops) and all(tops),
            is_partly_open=any(tops) and not all(tops),
        )

    def _wide(self, number: int) -> Cell | None:
        """The cell that heads the rows below: the only one that says something, and wider than its column."""
        own = [cell for cell in self._own_cells(number) if not is_nothing(joined(cell.lines))]
        labels = {at for at, key in enumerate(self.keys) if key in LABELS}
        for cell in own:
            if cell.column_span < 2:
                continue
            reach = set(range(cell.column, cell.column + cell.column_span))
            beyond = reach - labels
            others = [other for other in own if other is not cell and other.column not in labels]
            if beyond and (not others or cell.column in labels) and len(reach) >= WIDE * len(self.keys):
                return cell
            if cell.column in labels and len(beyond) > 0 and not others:
                return cell
        return None

    def _months(self, number: int) -> list[tuple[int, Place]]:
        """The marked months, each with the place of its mark."""
        found: list[tuple[int, Place]] = []
        stripe = self._stripe(number)
        for cell in self._month_cells(number):
            if not has_sign(cell) and (self.has_signs or not is_shaded(cell, self.unmarked, stripe)):
                continue
            for column in self.table.columns[cell.column : cell.column + cell.column_span]:
                found.extend((month, cell.place) for month in column.months)
            self.ledger.put((cell,), Destination.FIELDS)
        return found

    def _telling_months(self, number: int) -> dict[str, Piece]:
        """Month cells that hold more than a sign keep their words under their own heading."""
        found: dict[str, Piece] = {}
        for cell in self._month_cells(number):
            text = text_of(cell)
            if text and not is_nothing(text) and not is_mark(text):
                column = self.table.columns[cell.column]
                found[EXTRA + column.title] = Piece(cell.lines, (cell.place,), (cell,))
        return found


def _is_tail(texts: Sequence[str]) -> bool:
    """The signature below the table of a workbook."""
    filled = [folded(text) for text in texts if text]
    return 0 < len(filled) <= 2 and any(text.startswith(TAIL) for text in filled)
