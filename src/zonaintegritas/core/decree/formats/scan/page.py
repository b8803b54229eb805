"""A picture of a page as the rules, shades and words that a page of a PDF has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.drawing import Drawing
from zonaintegritas.core.decree.formats.pdf.geometry import Frame, Rect
from zonaintegritas.core.decree.formats.pdf.grid import Grid, grid_of, spans_of
from zonaintegritas.core.decree.formats.pdf.page import PageContent, filled
from zonaintegritas.core.decree.formats.pdf.rules import joined, meshes
from zonaintegritas.core.decree.formats.pdf.table import Draft
from zonaintegritas.core.decree.formats.pdf.table import Sheet as Paper
from zonaintegritas.core.decree.formats.scan.light import WHITE, Grey
from zonaintegritas.core.decree.formats.scan.lines import ruled_lines
from zonaintegritas.core.decree.formats.scan.recogniser import Layout, Recogniser, Recognisers, Seen
from zonaintegritas.core.decree.formats.scan.shades import fills_of
from zonaintegritas.core.decree.formats.scan.straight import Page, straightened

LEAST_CELLS: Final = 3  # of a mesh of lines: fewer are a frame around something
INK: Final = 150  # of 255
LEAST_INK: Final = 20  # pixels: less is dust
RULE: Final = 1.6  # points: breadth of what is taken away where a line runs
BESIDE: Final = 1.0  # points between a band of text and a table


def content_of_picture(
    grey: Grey, scale: float, number: int, shown: Frame, pool: Recognisers, earlier: Draft | None
) -> PageContent:
    """What the picture of a page holds; `earlier` is the last table before it."""
    page = straightened(grey, scale)
    content = PageContent(Paper(number, page.frame, shown), pictured=1.0, is_read_by_ocr=True)
    drawing, grids = _drawing(page)
    flat = _without_rules(page, drawing)
    areas = [*_cells(grids), *_bands(page, grids)]
    words: list[Word] = []
    for area, seen in zip(areas, pool.each(lambda one, area: _read(one, flat, area, scale), areas), strict=True):
        words += [_word(one, area, scale) for one in seen]
    content.characters = sum(len(word.text) for word in words)
    filled(content, drawing, words, earlier)
    return content


def _drawing(page: Page) -> tuple[Drawing, list[Grid]]:
    """The tables that lines draw: only lines of these count, others are strokes of letters or stamps."""
    level, upright = ruled_lines(page.sheet.flat, page.scale)
    drawing, grids = Drawing(), []
    for mesh in meshes(joined(level), joined(upright)):
        grid = grid_of(mesh, ())
        if grid is None or len(spans_of(grid)) < LEAST_CELLS:
            continue
        drawing.horizontal += mesh.horizontal
        drawing.vertical += mesh.vertical
        drawing.fills += fills_of(page.sheet.tone, [grid.rect_of(span) for span in spans_of(grid)], page.scale)
        grids.append(grid)
    return drawing, grids


def _without_rules(page: Page, drawing: Drawing) -> Grey:
    """The picture with white where lines of tables run."""
    flat, scale = page.sheet.flat.copy(), page.scale
    half = RULE * scale / 2
    for rules, picture in ((drawing.horizontal, flat), (drawing.vertical, flat.T)):
        for rule in rules:
            middle = rule.position * scale
            picture[
                round(middle - half) : round(middle + half) + 1, round(rule.start * scale) : round(rule.end * scale)
            ] = WHITE
    return flat


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
    picture = flat[max(top, 0) : bottom, max(left, 0) : right]
    if int(np.count_nonzero(picture < INK)) < LEAST_INK:
        return []
    return recogniser.words(picture, Layout.BLOCK)


def _word(seen: Seen, area: Rect, scale: float) -> Word:
    left, right = area.left + seen.left / scale, area.left + seen.right / scale
    step = (right - left) / len(seen.text)
    return Word(
        seen.text,
        left,
        right,
        area.top + seen.baseline / scale,
        seen.height / scale,
        lefts=tuple(left + step * at for at in range(len(seen.text))),
        rights=tuple(left + step * (at + 1) for at in range(len(seen.text))),
    )
