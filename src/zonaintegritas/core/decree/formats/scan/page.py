"""A picture of a page as the rules, shades and words that a page of a PDF has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

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
from zonaintegritas.core.decree.formats.scan.reading import INK, Cut, cut_out, legible, read_area
from zonaintegritas.core.decree.formats.scan.recogniser import Layout, Recognisers, Seen
from zonaintegritas.core.decree.formats.scan.shades import fills_of
from zonaintegritas.core.decree.formats.scan.stamp import without_stamps
from zonaintegritas.core.decree.formats.scan.straight import Page, straightened
from zonaintegritas.core.decree.formats.scan.strip import read_numbers

LEAST_CELLS: Final = 3  # of a mesh of lines: fewer are a frame around something
HALO: Final = 2  # pixels beside a line that are taken away with it
UNCLEAR: Final = 0.5  # of the letters in words of the language: with less a page may stand on its head
WORDY: Final = 3  # letters: upside down, too, shorter words can be read
FEW_LINES: Final = 180  # pixels
SAMPLE: Final = 3  # areas that tell whether it does
BESIDE: Final = 1.0  # points between a band of text and a table


def content_of_picture(
    grey: Grey, scale: float, number: int, shown: Frame, pool: Recognisers, earlier: Draft | None
) -> PageContent:
    """What the picture of a page holds; `earlier` is the last table before it."""
    written = _upright(_written(straightened(grey, scale)), pool)
    read = written.read(pool)
    noise = 0
    for at in range(written.cell_count, len(read)):
        read[at], dropped = legible(read[at])
        noise += dropped
    words = [_word(one, area, scale) for area, seen in zip(written.areas, read, strict=True) for one in seen]
    content = PageContent(Paper(number, written.page.frame, shown), pictured=1.0, is_read_by_ocr=True)
    content.characters = sum(len(word.text) for word in words)
    content.unread = noise + sum(
        not seen and cut is not None and cut.is_writing
        for seen, cut in zip(read[: written.cell_count], written.cuts[: written.cell_count], strict=True)
    )
    filled(content, written.drawing, words, earlier)
    return content


@dataclass(frozen=True, slots=True)
class _Written:
    """A page, and where something is written on it: cells of tables, and what lies between tables."""

    page: Page
    drawing: Drawing
    areas: list[Rect]
    cuts: list[Cut | None]
    cell_count: int  # so many of them are cells
    columns: list[int]  # the cells where rows have their numbers

    def read(self, pool: Recognisers) -> list[list[Seen]]:
        """The words of each area."""
        strips = (self.columns, [at for at in range(len(self.areas)) if at not in self.columns])
        known: dict[int, list[Seen]] = {}
        read = pool.each(lambda one, own: read_numbers(one, [self.cuts[at] for at in own]), strips)
        for own, seen in zip(strips, read, strict=True):
            known |= {own[at]: found for at, found in seen.items()}
        left = [at for at in range(len(self.areas)) if at not in known]
        known |= dict(zip(left, pool.each(lambda one, at: read_area(one, self.cuts[at]), left), strict=True))
        return [known[at] for at in range(len(self.areas))]

    def clearness(self, pool: Recognisers) -> float:
        """How much of a few areas is words of the language, letter by letter, times the confidence."""
        long = [cut for cut in self.cuts if cut is not None and not cut.is_short]
        long.sort(key=lambda cut: cut.picture.size)
        chosen = [_densest(cut.picture) for cut in long[len(long) // 2 :][:SAMPLE]]
        read = pool.each(lambda one, picture: one.words(picture, Layout.BLOCK), chosen)
        words = [word for seen in read for word in seen if sum(map(str.isalpha, word.text)) >= WORDY]
        letters = sum(len(word.text) for word in words)
        return sum(word.confidence * len(word.text) for word in words if word.is_known) / letters if letters else 0.0


def _densest(picture: Grey) -> Grey:
    """The lines of much text where most is written."""
    ink = np.cumsum(np.count_nonzero(picture < INK, axis=1))
    if len(ink) <= FEW_LINES:
        return picture
    top = int(np.argmax(ink[FEW_LINES:] - ink[:-FEW_LINES]))
    return picture[top : top + FEW_LINES]


def _upright(written: _Written, pool: Recognisers) -> _Written:
    """The page or, where it stands on its head, the page turned."""
    clearness = written.clearness(pool)
    if clearness >= UNCLEAR:
        return written
    other = _written(written.page.turned_over())
    return other if other.clearness(pool) > clearness else written


def _written(page: Page) -> _Written:
    drawing, grids, flat = _drawing(page)
    cells = list(_cells(grids))
    areas = [*cells, *_bands(page, grids)]
    columns = [at for at, area in enumerate(areas) if _is_first(area, grids)]
    parts = without_stamps([_cut(flat, area, page.scale) for area in areas])
    cuts = [cut_out(part.picture, is_stamped=part.is_stamped, is_pale=part.is_pale) for part in parts]
    return _Written(page, drawing, areas, cuts, len(cells), columns)


def _drawing(page: Page) -> tuple[Drawing, list[Grid], Grey]:
    """The tables that lines draw, and the picture without these lines.

    Only lines of tables count, others are strokes of letters or stamps.
    """
    level, upright = ruled_lines(page.sheet, page.scale)
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


def _is_first(area: Rect, grids: Sequence[Grid]) -> bool:
    """Whether it is a cell of a first column, where rows have their numbers."""
    return any(area.left == grid.xs[0] and area.right == grid.xs[1] for grid in grids)


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


def _cut(flat: Grey, area: Rect, scale: float) -> Grey:
    left, top, right, bottom = (round(edge * scale) for edge in area)
    return flat[max(top, 0) : bottom, max(left, 0) : right]


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
