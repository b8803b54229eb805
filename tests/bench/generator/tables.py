"""From the plan and the shape to grids: headings, area rows, merges, pages and torn rows."""

from __future__ import annotations

import copy
import random
from dataclasses import dataclass

from tests.bench.generator.headings import Role
from tests.bench.generator.lists import listed
from tests.bench.generator.page import Block, Cell, Entry, Grid, GridRow, Paragraph, plain
from tests.bench.generator.plan import ROMAN, Area, Component, Item, Plan
from tests.bench.generator.shape import SHEETS, WORDS, Shape
from tests.bench.generator.times import NAMES

_SHORT = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des")
_TEARABLE = (Role.INDICATOR, Role.STEPS, Role.EVIDENCE)
_TITLE = "RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS"
_WEEKS = 4
_SHORTEST_TORN = 5  # words
_CARRIED = (Role.NO, Role.AREA, Role.COMPONENT, Role.RESPONSIBLE)


@dataclass
class Body:
    """A row with what is merged downwards: column of the model -> group."""

    cells: GridRow
    groups: dict[int, tuple[str, int]]
    is_item: bool = False
    is_area: bool = False


class Draughtsman:
    """Draws one plan in one shape."""

    def __init__(self, rng: random.Random, shape: Shape) -> None:
        self._rng = rng
        self._shape = shape
        self._group = 0
        self._quarter = rng.choice(("TW ", "Triwulan ", "TW-"))
        self._half = rng.choice(("Semester", "SMT", "Sem."))

    def blocks(self, plan: Plan) -> list[Block]:
        """The annex without its title."""
        shape = self._shape
        sections = [(area, self._area(number, area)) for number, area in enumerate(plan.areas)]
        if shape.area_style != "paragraph":
            return list(self._tables([row for _, rows in sections for row in rows], has_header=True))
        blocks: list[Block] = []
        has_every_header = self._rng.random() < 0.5
        for number, (area, rows) in enumerate(sections):
            blocks.append(Paragraph(self._area_title(number, area), is_bold=True))
            blocks += self._tables(rows, has_header=number == 0 or has_every_header)
        return blocks

    # headings

    def _header(self) -> list[GridRow]:
        shape = self._shape
        rows = self._plain_header()
        if shape.has(Role.MATRIX):
            rows = self._matrix_header()
        elif shape.group_heading:
            rows = self._grouped_header(shape.group_heading)
        if shape.number_row != "none":
            pattern = "({})" if shape.number_row == "brackets" else "{}"
            rows.append([plain(pattern.format(at)) for at in range(1, shape.grid_width() + 1)])
        return rows

    def _plain_header(self) -> list[GridRow]:
        return [[self._titled(column.heading) for column in self._shape.columns]]

    def _titled(self, heading: str, rows: int = 1) -> Cell:
        """A heading, its words under each other where the shape breaks them."""
        words = heading.split(" ") if self._shape.is_heading_broken else [heading]
        return Cell([Entry(word) for word in words], rows, is_bold=True)

    def _matrix_header(self) -> list[GridRow]:
        shape = self._shape
        rows: list[GridRow] = [[], [], []] if shape.has_weeks else [[], []]
        for column in shape.columns:
            if column.role is Role.MATRIX:
                rows[0] += [Cell([Entry(column.heading)], 1, shape.slots), *([None] * (shape.slots - 1))]
                self._label_months(rows)
            else:
                rows[0].append(self._titled(column.heading, rows=len(rows)))
                for row in rows[1:]:
                    row.append(None)
        return rows

    def _label_months(self, rows: list[GridRow]) -> None:
        if not self._shape.has_weeks:
            rows[1] += [plain(label) for label in self._labels()]
            return
        for label in self._labels():
            rows[1] += [Cell([Entry(label)], 1, _WEEKS), *([None] * (_WEEKS - 1))]
            rows[2] += [plain(str(week)) for week in range(1, _WEEKS + 1)]

    def _labels(self) -> list[str]:
        style = self._shape.matrix_labels
        if style == "quarters":
            return [f"{self._quarter}{numeral}" for numeral in ROMAN[:4]]
        if style == "semesters":
            return [f"{self._half} I", f"{self._half} II"]
        if style == "numbers":
            return [str(number) for number in range(1, 13)]
        return list(NAMES) if style == "full" and self._shape.kind in {"text", *SHEETS} else list(_SHORT)

    def _grouped_header(self, heading: str) -> list[GridRow]:
        start = self._shape.group_start
        upper: GridRow = []
        lower: GridRow = []
        for at, column in enumerate(self._shape.columns):
            if at in {start, start + 1}:
                upper.append(Cell([Entry(heading)], 1, 2) if at == start else None)
                lower.append(self._titled(column.heading))
            else:
                upper.append(self._titled(column.heading, rows=2))
                lower.append(None)
        return [upper, lower]

    # rows

    def _area_number(self, number: int) -> str:
        styles = {
            "roman": f"{ROMAN[number]}",
            "roman_dot": f"{ROMAN[number]}.",
            "arabic": f"{number + 1}",
            "letter": f"{'ABCDEFGH'[number]}.",
            "word": f"AREA {number + 1} :",
            "word_roman": f"AREA {ROMAN[number]}.",
            "none": "",
        }
        return styles[self._shape.area_number]

    def _area_title(self, number: int, area: Area) -> str:
        return f"{self._area_number(number)} {area.name}".strip()

    def _area(self, number: int, area: Area) -> list[Body]:
        shape = self._shape
        rows: list[Body] = []
        if shape.area_style not in {"paragraph", "column"}:
            if shape.has_blank_rows and number:
                rows.append(Body([Cell() for _ in range(shape.grid_width())], {}))
            rows.append(Body(self._area_cells(number, area), {}, is_area=True))
        for component in area.components:
            rows += self._component(component, number)
        if shape.area_style == "column":
            self._area_column(number, area, rows)
        return rows

    def _area_cells(self, number: int, area: Area) -> GridRow:
        width = self._shape.grid_width()
        style = self._shape.area_style
        if style in {"one_merged", "one_plain"}:
            cell = plain(self._area_title(number, area), is_bold=True)
            if style == "one_plain":
                return [cell, *(Cell() for _ in range(width - 1))]
            cell.column_span = width
            return [cell, *([None] * (width - 1))]
        name = plain(area.name, is_bold=True)
        if style == "split":
            return [plain(self._area_number(number)), name, *(Cell() for _ in range(width - 2))]
        name.column_span = width - 1
        return [plain(self._area_number(number)), name, *([None] * (width - 2))]

    def _area_column(self, number: int, area: Area, rows: list[Body]) -> None:
        """The area stands in a column of its own, once and merged, or in every row."""
        shape = self._shape
        self._group += 1
        position = next(at for at, column in enumerate(shape.columns) if column.role is Role.AREA)
        has_component = shape.has(Role.COMPONENT)
        for at, row in enumerate(rows):
            is_shown = at == 0 or shape.carry in {"merge", "repeat"}
            row.cells[shape.grid_start(position)] = plain(area.name if is_shown else "")
            if not has_component:
                row.cells[0] = plain(str(number + 1) if is_shown else "")
            if shape.carry == "merge":
                row.groups[position] = ("area", self._group)
                if not has_component:
                    row.groups[0] = ("area", self._group)

    def _component(self, component: Component, number: int) -> list[Body]:
        shape = self._shape
        if component.has_levels:
            return [self._level_heading(component), *self._levels(component)]
        self._group += 1
        rows: list[Body] = []
        for at, item in enumerate(component.items):
            is_shown = at == 0 or shape.carry in {"merge", "repeat"}
            row = self._item(item)
            if shape.counting == "rows":
                row.cells[0] = plain(shape.component_number.format(int(component.no or "1") + at))
            self._label(row, component, is_shown=is_shown)
            rows.append(row)
        del number
        return rows

    def _label(self, row: Body, component: Component, *, is_shown: bool) -> None:
        shape = self._shape
        position = next((at for at, column in enumerate(shape.columns) if column.role is Role.COMPONENT), None)
        if position is None:
            return
        number = shape.component_number.format(component.no)
        start = shape.grid_start(position)
        if shape.component_style == "joined" and position == 1:
            # one cell over NO and KOMPONEN, or the number in front of the name
            cell = plain(f"{number} {component.name}" if is_shown else "")
            if shape.kind == "text":
                self._join_in_text(row, cell, start)
            else:
                cell.column_span = 2
                row.cells[0], row.cells[start] = cell, None
                position = 0
        else:
            if shape.counting != "rows":
                row.cells[0] = plain(number if is_shown else "")
            row.cells[start] = plain(component.name if is_shown else "")
        if shape.carry == "merge":
            row.groups[position] = ("component", self._group)
            if row.groups.get(0) is None and shape.counting != "rows":
                row.groups[0] = ("component", self._group)

    def _join_in_text(self, row: Body, cell: Cell, start: int) -> None:
        """OCR prints a cell over two columns once: before an empty cell, after one, or one cell short."""
        if self._shape.number_row == "brackets" and self._shape.text_table == "tabs":
            row.cells[0], row.cells[start] = cell, Cell(is_absent=True)
        else:
            row.cells[0], row.cells[start] = plain(""), cell

    def _level_heading(self, component: Component) -> Body:
        width = self._shape.grid_width()
        number = f"{component.no}."
        if self._shape.area_style == "one_merged" and self._shape.kind != "text":
            cell = Cell([Entry(f"{number} {component.name}")], 1, width)
            return Body([cell, *([None] * (width - 1))], {})
        return Body([plain(number), plain(component.name), *(Cell() for _ in range(width - 2))], {})

    def _levels(self, component: Component) -> list[Body]:
        rows: list[Body] = []
        for at, item in enumerate(component.items, 1):
            row = self._item(item)
            number = {"restart": f"{at}", "dotted": f"{component.no}.{at}", "letter": f"{'abcdefgh'[at - 1]}."}
            row.cells[0] = plain(number[self._shape.level_number])
            row.cells[1] = plain(item.sub or "")
            rows.append(row)
        return rows

    def _item(self, item: Item) -> Body:
        shape = self._shape
        cells: GridRow = []
        groups: dict[int, tuple[str, int]] = {}
        for at, column in enumerate(shape.columns):
            if column.role is Role.MATRIX:
                cells += self._matrix(item)
                continue
            cells.append(self._content(column.role, item))
            if column.role in item.merged:
                groups[at] = ("value", item.merged[column.role])
        return Body(cells, groups, is_item=True)

    def _content(self, role: Role, item: Item) -> Cell:
        lists = {Role.STEPS: item.steps, Role.EVIDENCE: item.evidence, Role.OUTPUT: item.outputs}
        if role in lists:
            return self._filled(listed(self._rng, lists[role], self._shape.list_styles[role]))
        if role is Role.INDICATOR:
            return Cell([self._indicator(item)])
        texts = {Role.TIME: item.when.raw, Role.RESPONSIBLE: item.responsible, Role.NOTE: item.note}
        text = item.extra if role is Role.EXTRA else texts.get(role, "")
        return self._filled([Entry(text)] if text else [], is_label=role in _CARRIED)

    def _filled(self, entries: list[Entry], *, is_label: bool = False) -> Cell:
        if not entries and not is_label and self._rng.random() < 0.3:
            return plain("-")
        return Cell(entries)

    def _indicator(self, item: Item) -> Entry:
        if item.letter is None:
            return Entry(item.indicator)
        if self._shape.letters == "auto":
            return Entry(item.indicator, "letter", ord(item.letter) - ord("a") + 1)
        return Entry(f"{item.letter}. {item.indicator}")

    def _matrix(self, item: Item) -> GridRow:
        shape = self._shape
        marked = {(month - 1) // shape.matrix_step for _, month in item.when.months}
        if shape.has_weeks:
            chosen = (self._rng.sample(range(_WEEKS), self._rng.randint(1, _WEEKS)) for _ in marked)
            marked = {
                _WEEKS * month + week for month, weeks in zip(sorted(marked), chosen, strict=True) for week in weeks
            }
        cells: GridRow = []
        for slot in range(shape.slots):
            is_marked = slot in marked
            if is_marked and shape.is_bar_merged and slot - 1 in marked:
                self._stretch(cells)
                continue
            cell = Cell(shade="mark" if is_marked and shape.matrix_mark is None else "")
            if is_marked and shape.matrix_mark:
                cell = plain(shape.matrix_mark)
            cells.append(cell)
        return cells

    @staticmethod
    def _stretch(cells: GridRow) -> None:
        last = next(cell for cell in reversed(cells) if cell is not None)
        last.column_span += 1
        cells.append(None)

    # pages

    def _tables(self, rows: list[Body], *, has_header: bool) -> list[Block]:
        shape = self._shape
        header = self._header() if has_header else []
        if shape.rows_per_page is None:
            return [self._grid(header, rows)]
        blocks: list[Block] = []
        size = shape.rows_per_page
        carried: Body | None = None
        seen: set[tuple[int, tuple[str, int]]] = set()
        for start in range(0, len(rows), size):
            page = rows[start : start + size]
            if not shape.is_reprinted:
                self._blank_continuing(page, seen)
            body = [*self._area_again(rows, start), *([carried] if carried else []), *page]
            carried = None
            is_last = start + size >= len(rows)
            if shape.is_torn and not is_last:
                carried = self._tear(page[-1])
            is_headed = start == 0 or (shape.is_header_repeated and has_header)
            blocks.append(self._grid(self._header() if is_headed and has_header else [], body))
        return blocks

    def _area_again(self, rows: list[Body], start: int) -> list[Body]:
        """The area that goes on, named once more at the top of the page."""
        if not self._shape.area_again or start == 0 or rows[start].is_area or rows[start - 1].is_area:
            return []
        area = next(row for row in reversed(rows[:start]) if row.is_area)
        again = copy.deepcopy(area)
        if self._shape.area_again == "lanjutan":
            name = next(cell for cell in reversed(again.cells) if cell is not None and not cell.is_empty)
            name.entries[0].text += " (lanjutan)"
        return [again]

    def _blank_continuing(self, page: list[Body], seen: set[tuple[int, tuple[str, int]]]) -> None:
        """A merged label that began on an earlier page is not printed again."""
        for row in page:
            for position, group in row.groups.items():
                cell = row.cells[self._shape.grid_start(position)]
                if cell is not None and (position, group) in seen and self._shape.columns[position].role in _CARRIED:
                    cell.entries = []
        seen.update((position, group) for row in page for position, group in row.groups.items())

    def _tear(self, row: Body) -> Body | None:
        """Move the second half of the long cells over the page."""
        if not row.is_item:
            return None
        absent = [cell is not None and cell.is_absent for cell in row.cells]
        lower = Body([Cell(is_absent=is_absent) for is_absent in absent], {}, is_item=True)
        is_torn = False
        for position, column in enumerate(self._shape.columns):
            at = self._shape.grid_start(position)
            cell = row.cells[at]
            if column.role not in _TEARABLE or position in row.groups or cell is None:
                continue
            entry = cell.entries[-1] if cell.entries else Entry("")
            words = entry.text.split()
            if len(words) < _SHORTEST_TORN or "<" in entry.text or ";" in entry.text:
                continue
            middle = self._break(words)
            entry.text = " ".join(words[:middle])
            lower.cells[at] = plain(" ".join(words[middle:]))
            is_torn = True
        return lower if is_torn else None

    @staticmethod
    def _break(words: list[str]) -> int:
        """A place in the middle where the next word is a plain one: no page ends before a list mark."""
        middle = len(words) // 2
        places: list[int] = [*range(middle, len(words)), *range(middle, 1, -1)]
        for at in places:
            if words[at][0].islower() and len(words[at]) > 2:
                return at
        return middle

    def _grid(self, header: list[GridRow], rows: list[Body]) -> Grid:
        is_retyped = bool(header) and self._shape.rows_per_page is None and self._rng.random() < 0.1
        body = self._merged(rows)
        self._colour(header, rows)
        grid = [*header, *body]
        if is_retyped and self._shape.kind in SHEETS | WORDS and not self._has_merges(rows):
            middle = len(header) + len(body) // 2
            grid[middle:middle] = self._header()
        if header and self._shape.has_title_row:
            width = self._shape.grid_width()
            title: GridRow = [Cell([Entry(_TITLE)], 1, width), *([None] * (width - 1))]
            grid, header = [title, *grid], [title, *header]
        return Grid(grid, self._shape.grid_widths(), len(header), self._shape.margin)

    def _colour(self, header: list[GridRow], rows: list[Body]) -> None:
        """Colours that mean nothing."""
        if self._shape.is_head_shaded:
            _shade([*header, *(row.cells for row in rows if row.is_area)])
        if self._shape.is_banded:
            _shade([row.cells for row in rows[1::2]])

    @staticmethod
    def _has_merges(rows: list[Body]) -> bool:
        return any(row.groups for row in rows)

    def _merged(self, rows: list[Body]) -> list[GridRow]:
        """Make one cell of neighbouring cells in the same group; text files leave the rest empty."""
        for at, _ in enumerate(self._shape.columns):
            previous: tuple[str, int] | None = None
            first: Cell | None = None
            start = self._shape.grid_start(at)
            for row in rows:
                group = row.groups.get(at)
                cell = row.cells[start]
                if group is not None and group == previous and first is not None and cell is not None:
                    if self._shape.kind == "text":
                        row.cells[start] = Cell()
                    else:
                        first.row_span += 1
                        row.cells[start : start + first.column_span] = [None] * first.column_span
                elif group is not None:
                    first = cell
                previous = group
        return [row.cells for row in rows]


def _shade(rows: list[GridRow]) -> None:
    for row in rows:
        for cell in row:
            if cell is not None:
                cell.shade = "head"
