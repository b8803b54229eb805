"""The grid of a table from its ruling lines: edges, missing lines as merged cells, backgrounds, open ends."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from zonaintegritas.core.decree.formats.pdf.drawing import Fill, Rule
from zonaintegritas.core.decree.formats.pdf.geometry import Rect
from zonaintegritas.core.decree.formats.pdf.rules import SNAP, Mesh, spans

MAX_FIELDS: Final = 40_000  # of one table on one page; a month matrix has a thousand
MAX_PAINTED: Final = 200_000  # fields coloured by all areas of a table together
BEYOND: Final = 4.0  # points: a line that reaches further than this encloses something there
RULED: Final = 0.5  # of an edge: from here it counts as ruled
SOLID: Final = 0.85  # of a field: from here its colour is a background and not a mark
COVERED: Final = 0.3  # of a field: below this a coloured area is no more than a speck
SIGN: Final = 4.0  # points: the smallest sign
NARROW_FIELD: Final = 60.0  # points: a column for a month is no wider
OFF_MIDDLE: Final = 0.5  # of the breadth
THROUGHOUT: Final = 0.9  # of the breadth: from here backgrounds part rows like a line
WHITE_FROM: Final = 0xF7  # every channel at least this: nobody sees it as shading


@dataclass(frozen=True, slots=True)
class Span:
    """A cell of the grid: its upper left field and what it covers."""

    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(slots=True)
class Edge:
    """Lines on one height (or one breadth) of a table."""

    position: float
    rules: list[Rule] = field(default_factory=list)
    covered: list[tuple[float, float]] | None = None

    def is_ruled(self, start: float, end: float, share: float = RULED) -> bool:
        if self.covered is None:
            self.covered = spans(self.rules)
        reach = sum(min(end, to) - max(start, since) for since, to in self.covered if since < end and to > start)
        return reach >= share * (end - start)


@dataclass(slots=True)
class Grid:
    """Edges across and down, what parts neighbouring fields, and the colour of each field."""

    across: list[Edge]  # by x
    down: list[Edge]  # by y
    fills: list[Fill]
    colours: list[list[str | None]] = field(default_factory=list)
    is_solid: list[list[bool]] = field(default_factory=list)
    cuts: list[float] = field(default_factory=list)  # heights at which the whole width is parted without a line

    @property
    def xs(self) -> list[float]:
        return [edge.position for edge in self.across]

    @property
    def ys(self) -> list[float]:
        return [edge.position for edge in self.down]

    @property
    def rect(self) -> Rect:
        return Rect(self.across[0].position, self.down[0].position, self.across[-1].position, self.down[-1].position)

    @property
    def row_count(self) -> int:
        return len(self.down) - 1

    @property
    def column_count(self) -> int:
        return len(self.across) - 1

    def rect_of(self, span: Span) -> Rect:
        return Rect(
            self.across[span.column].position,
            self.down[span.row].position,
            self.across[span.column + span.column_span].position,
            self.down[span.row + span.row_span].position,
        )

    def colour_of(self, span: Span) -> str | None:
        """The background in the middle of a cell."""
        rect = self.rect_of(span)
        row = min(max(bisect_right(self.ys, (rect.top + rect.bottom) / 2) - 1, 0), self.row_count - 1)
        column = min(max(bisect_right(self.xs, (rect.left + rect.right) / 2) - 1, 0), self.column_count - 1)
        return self.colours[row][column]

    def is_open(self, span: Span, *, below: bool) -> bool:
        """Whether no line closes a cell of the first row above, of the last row below."""
        if not self.has_sides:
            return False
        edge = self.down[span.row + span.row_span] if below else self.down[span.row]
        if below and span.row + span.row_span < self.row_count:
            return False
        if not below and span.row > 0 and edge.position not in self.cuts:
            return False
        rect = self.rect_of(span)
        return not edge.is_ruled(rect.left, rect.right)

    @property
    def has_sides(self) -> bool:
        """A table without borders at its sides has none above and below either: that says nothing."""
        top, bottom = self.down[0].position, self.down[-1].position
        return any(side.is_ruled(top, bottom) for side in (self.across[0], self.across[-1]))


def grid_of(mesh: Mesh, fills: Sequence[Fill], cuts: Sequence[float] = ()) -> Grid | None:
    """The grid that lines and backgrounds draw, or None where they enclose fewer than two fields."""
    across, down = _edges(mesh.vertical), _edges(mesh.horizontal)
    if not across or not down:
        return None
    outline = mesh.rect
    near = [fill for fill in fills if _overlaps(fill.rect, outline)]
    _close(across, [(rule.start, rule.end) for rule in mesh.horizontal])
    _close(down, [(rule.start, rule.end) for rule in mesh.vertical])
    _extend(across, down, near)
    grid = Grid(across, down, near, cuts=list(cuts))
    _part_by_backgrounds(grid)
    for cut in cuts:
        _insert(grid.down, cut)
    if not 2 <= grid.row_count * grid.column_count <= MAX_FIELDS or grid.row_count < 1 or grid.column_count < 1:
        return None
    _paint(grid)
    return grid


def spans_of(grid: Grid) -> list[Span]:
    """The cells: fields that no line parts are one, and every cell is a rectangle."""
    owner = _groups(grid)
    taken = [[False] * grid.column_count for _ in range(grid.row_count)]
    found: list[Span] = []
    for row in range(grid.row_count):
        for column in range(grid.column_count):
            if not taken[row][column]:
                span = _largest(owner, taken, row, column)
                found.append(span)
                for y in range(row, row + span.row_span):
                    taken[y][column : column + span.column_span] = [True] * span.column_span
    return found


def _largest(owner: list[list[int]], taken: list[list[bool]], row: int, column: int) -> Span:
    own = owner[row][column]
    width = 1
    while column + width < len(owner[0]) and owner[row][column + width] == own and not taken[row][column + width]:
        width += 1
    height = 1
    while row + height < len(owner) and all(
        owner[row + height][x] == own and not taken[row + height][x] for x in range(column, column + width)
    ):
        height += 1
    return Span(row, column, height, width)


def _groups(grid: Grid) -> list[list[int]]:
    """A number for each field; fields with the same number are not parted."""
    rows, columns, xs, ys = grid.row_count, grid.column_count, grid.xs, grid.ys
    parents = list(range(rows * columns))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for row in range(rows):
        for column in range(columns):
            number = row * columns + column
            right, below = column + 1, row + 1
            if right < columns and not (
                grid.across[right].is_ruled(ys[row], ys[below]) or _differ(grid, (row, column), (row, right))
            ):
                parents[root(number)] = root(number + 1)
            if below < rows and not (
                ys[below] in grid.cuts
                or grid.down[below].is_ruled(xs[column], xs[right])
                or _differ(grid, (row, column), (below, column))
            ):
                parents[root(number)] = root(number + columns)
    return [[root(row * columns + column) for column in range(columns)] for row in range(rows)]


def _differ(grid: Grid, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Two backgrounds side by side part two cells even where no line does."""
    first, second = grid.colours[one[0]][one[1]], grid.colours[other[0]][other[1]]
    return (
        first != second
        and (first is None or grid.is_solid[one[0]][one[1]])
        and (second is None or grid.is_solid[other[0]][other[1]])
    )


def _edges(rules: list[Rule]) -> list[Edge]:
    edges: list[Edge] = []
    for rule in sorted(rules):
        if edges and rule.position - edges[-1].position <= SNAP:
            edge = edges[-1]
            edge.rules.append(rule)
            edge.position += (rule.position - edge.position) / len(edge.rules)
        else:
            edges.append(Edge(rule.position, [rule]))
    return edges


def _close(edges: list[Edge], reaches: list[tuple[float, float]]) -> None:
    """An edge without a line where lines of the other direction end: the page break, or no outer border."""
    before = sorted(start for start, _ in reaches if start < edges[0].position - BEYOND)
    after = sorted(end for _, end in reaches if end > edges[-1].position + BEYOND)
    if len(before) > 1:
        edges.insert(0, Edge(before[0]))
    if len(after) > 1:
        edges.append(Edge(after[-1]))


def _extend(across: list[Edge], down: list[Edge], fills: list[Fill]) -> None:
    """The background of a header shows how far a table without outer border reaches."""
    top, bottom = down[0].position, down[-1].position
    for fill in fills:
        rect = fill.rect
        if not fill.is_rectangle or is_white(fill.colour):
            continue
        if rect.top >= top - SNAP - (rect.bottom - rect.top) and rect.bottom <= bottom + SNAP:
            _reach(across, rect.left, rect.right)
        left, right = across[0].position, across[-1].position
        if rect.left >= left - SNAP and rect.right <= right + SNAP and rect.right - rect.left > (right - left) / 2:
            _reach(down, rect.top, rect.bottom)


def _reach(edges: list[Edge], start: float, end: float) -> None:
    """An edge further out; one that no line draws gives way to it."""
    if start < edges[0].position - BEYOND:
        if edges[0].rules:
            edges.insert(0, Edge(start))
        edges[0].position = start
    if end > edges[-1].position + BEYOND:
        if edges[-1].rules:
            edges.append(Edge(end))
        edges[-1].position = end


def _part_by_backgrounds(grid: Grid) -> None:
    """Where backgrounds begin or end over the whole breadth, cells are parted (a header over a row without a line)."""
    rect = grid.rect
    sides = [fill.rect for fill in grid.fills if fill.is_rectangle]
    levels = [Rule(y, one.left, one.right) for one in sides for y in (one.top, one.bottom)]
    uprights = [Rule(x, one.top, one.bottom) for one in sides for x in (one.left, one.right)]
    for edges, rules, start, end in (
        (grid.down, levels, rect.left, rect.right),
        (grid.across, uprights, rect.top, rect.bottom),
    ):
        for edge in _edges(rules):
            if edge.is_ruled(start, end, THROUGHOUT):
                _insert(edges, edge.position)


def _insert(edges: list[Edge], position: float) -> None:
    """A new edge, unless there is one already or it lies outside."""
    index = bisect_left([edge.position for edge in edges], position)
    if 0 < index < len(edges) and min(position - edges[index - 1].position, edges[index].position - position) > SNAP:
        edges.insert(index, Edge(position))


def _paint(grid: Grid) -> None:
    """The colour of each field, the last painted on top."""
    xs, ys = grid.xs, grid.ys
    middles_x = [(a + b) / 2 for a, b in itertools.pairwise(xs)]
    middles_y = [(a + b) / 2 for a, b in itertools.pairwise(ys)]
    grid.colours = [[None] * grid.column_count for _ in range(grid.row_count)]
    grid.is_solid = [[False] * grid.column_count for _ in range(grid.row_count)]
    painted = 0
    for fill in grid.fills:
        rect = fill.rect
        columns = range(bisect_left(middles_x, rect.left), bisect_right(middles_x, rect.right))
        for row in range(bisect_left(middles_y, rect.top), bisect_right(middles_y, rect.bottom)):
            painted += len(columns)
            if painted > MAX_PAINTED:
                return
            for column in columns:
                own = Rect(xs[column], ys[row], xs[column + 1], ys[row + 1])
                share = _share(rect, own)
                if share >= COVERED or _is_sign(rect, own):
                    grid.colours[row][column] = None if is_white(fill.colour) else fill.colour
                    grid.is_solid[row][column] = fill.is_rectangle and share >= SOLID


def _share(area: Rect, of: Rect) -> float:
    """How much of a field an area covers."""
    width = min(area.right, of.right) - max(area.left, of.left)
    height = min(area.bottom, of.bottom) - max(area.top, of.top)
    return width * height / ((of.right - of.left) * (of.bottom - of.top))


def _is_sign(area: Rect, of: Rect) -> bool:
    """A tick, a dot or a bar in the middle of a small field."""
    across, down = area.right - area.left, area.bottom - area.top
    is_inside = area.left >= of.left and area.right <= of.right and area.top >= of.top and area.bottom <= of.bottom
    is_middle = abs(area.left + area.right - of.left - of.right) <= OFF_MIDDLE * (of.right - of.left)
    return is_inside and is_middle and min(across, down) >= SIGN and of.right - of.left <= NARROW_FIELD


def _overlaps(one: Rect, other: Rect) -> bool:
    return (
        one.left < other.right + SNAP
        and one.right > other.left - SNAP
        and one.top < other.bottom + SNAP
        and one.bottom > other.top - SNAP
    )


def is_white(colour: str) -> bool:
    return all(int(colour[start : start + 2], 16) >= WHITE_FROM for start in (0, 2, 4))
