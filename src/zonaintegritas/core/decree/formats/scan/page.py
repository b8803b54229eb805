"""A picture of a page as the rules, shades and words that a page of a PDF has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.drawing import Drawing, Rule
from zonaintegritas.core.decree.formats.pdf.geometry import Frame, Rect
from zonaintegritas.core.decree.formats.pdf.grid import Grid, grid_of, spans_of
from zonaintegritas.core.decree.formats.pdf.page import PageContent, filled
from zonaintegritas.core.decree.formats.pdf.rules import SNAP, joined, meshes
from zonaintegritas.core.decree.formats.pdf.table import Draft
from zonaintegritas.core.decree.formats.pdf.table import Sheet as Paper
from zonaintegritas.core.decree.formats.scan.light import WHITE, Grey
from zonaintegritas.core.decree.formats.scan.lines import ruled_lines
from zonaintegritas.core.decree.formats.scan.pieces import Ruled
from zonaintegritas.core.decree.formats.scan.reading import read_area
from zonaintegritas.core.decree.formats.scan.recogniser import Recogniser, Recognisers, Seen
from zonaintegritas.core.decree.formats.scan.shades import fills_of
from zonaintegritas.core.decree.formats.scan.straight import Page, straightened

LEAST_CELLS: Final = 3  # of a mesh of lines: fewer are a frame around something
HALO: Final = 2  # pixels beside a line that are taken away with it
UNCLEAR: Final = 0.6  # confidence below which a page may stand on its head
BESIDE: Final = 1.0  # points between a band of text and a table


def content_of_picture(
    grey: Grey, scale: float, number: int, shown: Frame, pool: Recognisers, earlier: Draft | None
) -> PageContent:
    """What the picture of a page holds; `earlier` is the last table before it."""
    reading = _reading(straightened(grey, scale), pool)
    if reading.is_upside_down:
        other = _reading(straightened(grey, scale, quarters=2), pool)
        reading = max(reading, other, key=lambda one: one.clearness)
    content = PageContent(Paper(number, reading.page.frame, shown), pictured=1.0, is_read_by_ocr=True)
    content.characters = sum(len(word.text) for word in reading.words)
    filled(content, reading.drawing, reading.words, earlier)
    return content


@dataclass(frozen=True, slots=True)
class _Reading:
    page: Page
    drawing: Drawing
    words: list[Word]

    @property
    def clearness(self) -> float:
        """The confidence of all letters together."""
        letters = sum(len(word.text) for word in self.words)
        return sum((word.confidence or 0.0) * len(word.text) for word in self.words) / max(letters, 1)

    @property
    def is_upside_down(self) -> bool:
        return bool(self.words) and self.clearness < UNCLEAR


def _reading(page: Page, pool: Recognisers) -> _Reading:
    drawing, grids, flat = _drawing(page)
    areas = [*_cells(grids), *_bands(page, grids)]
    words: list[Word] = []
    for area, seen in zip(areas, pool.each(lambda one, area: _read(one, flat, area, page.scale), areas), strict=True):
        words += [_word(one, area, page.scale) for one in seen]
    return _Reading(page, drawing, words)


def _drawing(page: Page) -> tuple[Drawing, list[Grid], Grey]:
    """The tables that lines draw, and the picture without these lines.

    Only lines of tables count, others are strokes of letters or stamps.
    """
    level, upright = ruled_lines(page.sheet.flat, page.scale)
    drawing, grids = Drawing(), []
    for mesh in meshes(joined(one.rule for one in level), joined(one.rule for one in upright)):
        grid = grid_of(mesh, ())
        if grid is None or len(spans_of(grid)) < LEAST_CELLS:
            continue
        drawing.horizontal += mesh.horizontal
        drawing.vertical += mesh.vertical
        drawing.fills += fills_of(page.sheet.tone, [grid.rect_of(span) for span in spans_of(grid)], page.scale)
        grids.append(grid)
    flat = page.sheet.flat.copy()
    _wipe(flat, level, drawing.horizontal)
    _wipe(flat.T, upright, drawing.vertical)
    return drawing, grids, flat


def _wipe(picture: Grey, lines: Sequence[Ruled], kept: Sequence[Rule]) -> None:
    """White where lines of tables run; other lines are strokes of large letters."""
    for line in lines:
        if any(_is_part(line.rule, rule) for rule in kept):
            for row, start, end in line.runs:
                picture[max(row - HALO, 0) : row + HALO + 1, start:end] = WHITE


def _is_part(rule: Rule, whole: Rule) -> bool:
    return abs(rule.position - whole.position) <= SNAP / 2 and rule.start < whole.end and rule.end > whole.start


def _cells(grids: Sequence[Grid]) -> Iterator[Rect]:
    for grid in grids:
        yield from (grid.rect_of(span) for span in spans_of(grid))


def _bands(page: Page, grids: Sequence[Grid]) -> Iterator[Rect]:
    """What lies above, between and below the tables, over the whole breadth."""
    top = 0.0
    for grid in sorted(grids, key=lambda grid: grid.rect.top):
        rect = grid.rect
        if rect.top - BESIDE > top:
            yield Rect(0.0, top, page.frame.width, rect.top - BESIDE)
        top = max(top, rect.bottom + BESIDE)
    if page.frame.height > top:
        yield Rect(0.0, top, page.frame.width, page.frame.height)


def _read(recogniser: Recogniser, flat: Grey, area: Rect, scale: float) -> list[Seen]:
    left, top, right, bottom = (round(edge * scale) for edge in area)
    return read_area(recogniser, flat[max(top, 0) : bottom, max(left, 0) : right])


def _word(seen: Seen, area: Rect, scale: float) -> Word:
    left, right = area.left + seen.left / scale, area.left + seen.right / scale
    step = (right - left) / len(seen.text)
    return Word(
        seen.text,
        left,
        right,
        area.top + seen.baseline / scale,
        seen.height / scale,
        confidence=seen.confidence,
        is_doubtful=seen.is_doubtful,
        lefts=tuple(left + step * at for at in range(len(seen.text))),
        rights=tuple(left + step * (at + 1) for at in range(len(seen.text))),
    )
