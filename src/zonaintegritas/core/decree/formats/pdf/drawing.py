"""What is drawn on a page: ruling lines, coloured areas and pictures, found among the page objects."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import pypdfium2.raw as pdfium

from zonaintegritas.core.decree.formats.pdf.geometry import Frame, Rect

MAX_OBJECTS: Final = 40_000  # page objects looked at; a page of a plan has some hundreds
MAX_SEGMENTS: Final = 2_000  # of one path: beyond that it is a picture
MAX_DEPTH: Final = 8  # forms in forms
THIN: Final = 3.0  # points: a rectangle no thicker than this is a line
SLANT: Final = 0.8  # points a straight line may lean
BAR: Final = 5.0  # points: a line drawn thicker than this is a coloured area
LARGEST_SIGN: Final = 24.0  # points: what is drawn larger is a picture
HIDDEN: Final = "ffffff"  # as good as not painted
PATTERN: Final = "808080"  # stands for a pattern, which has no colour of its own
OPAQUE_FROM: Final = 16  # of 255: what is fainter cannot be seen

Matrix = tuple[float, float, float, float, float, float]


class Rule(NamedTuple):
    """A ruling line: its position across, and where it starts and ends along."""

    position: float
    start: float
    end: float


class Fill(NamedTuple):
    """A coloured area, in the order of painting."""

    rect: Rect
    colour: str
    is_rectangle: bool


@dataclass(slots=True)
class Drawing:
    """All that was drawn on one page, in the reading frame."""

    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictured: float = 0.0  # area of the pictures in square points
    is_cut_short: bool = False


class _Reader:
    """Walks over the objects of one page; ctypes wants places to write to, made once."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.drawing = Drawing()
        self.seen = 0
        self.matrix = pdfium.FS_MATRIX()
        self.numbers = [ctypes.c_float() for _ in range(4)]
        self.channels = [ctypes.c_uint() for _ in range(4)]
        self.fill_mode = ctypes.c_int()
        self.is_stroked = ctypes.c_int()

    def matrix_of(self, item: object) -> Matrix:
        if not pdfium.FPDFPageObj_GetMatrix(item, self.matrix):
            return 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
        m = self.matrix
        return m.a, m.b, m.c, m.d, m.e, m.f

    def look(self, item: object, outer: Matrix | None, depth: int) -> None:
        self.seen += 1
        if self.seen > MAX_OBJECTS:
            self.drawing.is_cut_short = True
            return
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self.path(item, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self.picture(item, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
            inner = _times(self.matrix_of(item), outer)
            for index in range(pdfium.FPDFFormObj_CountObjects(item)):
                self.look(pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)
                if self.drawing.is_cut_short:
                    return

    def picture(self, item: object, outer: Matrix | None) -> None:
        matrix = _times(self.matrix_of(item), outer)
        corners = [self.frame.point(*_moved(matrix, x, y)) for x, y in ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))]
        rect = _hull(corners)
        width, height = rect.right - rect.left, rect.bottom - rect.top
        if min(width, height) <= THIN:
            self.thin(rect)  # some printers draw their lines as pictures
        else:
            self.drawing.pictured += width * height

    def path(self, item: object, outer: Matrix | None) -> None:
        pdfium.FPDFPath_GetDrawMode(item, self.fill_mode, self.is_stroked)
        is_filled, is_stroked = self.fill_mode.value != 0, self.is_stroked.value != 0
        count = pdfium.FPDFPath_CountSegments(item)
        if not (is_filled or is_stroked) or not 2 <= count <= MAX_SEGMENTS:
            return
        matrix = _times(self.matrix_of(item), outer)
        if is_filled:
            for points, is_straight in self.subpaths(item, matrix, count):
                self.area(item, points, is_straight=is_straight)
        if is_stroked and self.colour(pdfium.FPDFPageObj_GetStrokeColor, item) is not None:
            width = self.stroke_width(item, matrix)
            for points, is_straight in self.subpaths(item, matrix, count):
                if is_straight:
                    self.strokes(item, points, width)
                self.sign(item, points, is_straight=is_straight)

    def stroke_width(self, item: object, matrix: Matrix) -> float:
        pdfium.FPDFPageObj_GetStrokeWidth(item, self.numbers[0])
        scale = abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
        return float(self.numbers[0].value * scale)

    def subpaths(self, item: object, matrix: Matrix, count: int) -> Iterator[tuple[list[tuple[float, float]], bool]]:
        """Each run of connected points in the reading frame, and whether it has no curves."""
        points: list[tuple[float, float]] = []
        is_straight = True
        x, y = self.numbers[0], self.numbers[1]
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(item, index)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
                yield points, is_straight
                points, is_straight = [], True
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            points.append(self.frame.point(*_moved(matrix, x.value, y.value)))
            if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
                is_straight = False
            if pdfium.FPDFPathSegment_GetClose(segment) and points[0] != points[-1]:
                points.append(points[0])
        if points:
            yield points, is_straight

    def area(self, item: object, points: list[tuple[float, float]], *, is_straight: bool) -> None:
        rect = _hull(points)
        if min(rect.right - rect.left, rect.bottom - rect.top) <= THIN:
            if self.colour(pdfium.FPDFPageObj_GetFillColor, item) is not None:
                self.thin(rect)
            return
        colour = self.colour(pdfium.FPDFPageObj_GetFillColor, item)
        if colour is not None:
            self.drawing.fills.append(Fill(rect, colour, is_straight and _is_rectangle(points, rect)))

    def strokes(self, item: object, points: list[tuple[float, float]], width: float) -> None:
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            level, upright = abs(y1 - y0) <= SLANT, abs(x1 - x0) <= SLANT
            if level == upright:  # a slanting line, or a dot
                continue
            if width > BAR:
                rect = _hull([(x0, y0), (x1, y1)])
                grown = rect._replace(top=rect.top - width / 2, bottom=rect.bottom + width / 2)
                if upright:
                    grown = rect._replace(left=rect.left - width / 2, right=rect.right + width / 2)
                colour = self.colour(pdfium.FPDFPageObj_GetStrokeColor, item) or HIDDEN
                self.drawing.fills.append(Fill(grown, colour, is_rectangle=True))
            elif level:
                self.drawing.horizontal.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
            else:
                self.drawing.vertical.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))

    def sign(self, item: object, points: list[tuple[float, float]], *, is_straight: bool) -> None:
        """A tick or a ring drawn with a pen: small, and with a slanting line or a curve."""
        rect = _hull(points)
        sides = rect.right - rect.left, rect.bottom - rect.top
        if not THIN < min(sides) <= max(sides) <= LARGEST_SIGN or (is_straight and not _leans(points)):
            return
        colour = self.colour(pdfium.FPDFPageObj_GetStrokeColor, item)
        if colour is not None:
            self.drawing.fills.append(Fill(rect, colour, is_rectangle=False))

    def thin(self, rect: Rect) -> None:
        """A thin area is a line; a dot (of a dotted line) may belong to a line of either direction."""
        width, height = rect.right - rect.left, rect.bottom - rect.top
        if width >= height or width <= THIN:
            self.drawing.horizontal.append(Rule((rect.top + rect.bottom) / 2, rect.left, rect.right))
        if height >= width or height <= THIN:
            self.drawing.vertical.append(Rule((rect.left + rect.right) / 2, rect.top, rect.bottom))

    def colour(self, getter: object, item: object) -> str | None:
        """rrggbb, or None where nothing can be seen."""
        red, green, blue, alpha = self.channels
        if not getter(item, red, green, blue, alpha):  # type: ignore[operator]  # a function of the library
            return PATTERN
        if alpha.value < OPAQUE_FROM:
            return None
        return f"{red.value:02x}{green.value:02x}{blue.value:02x}"


def drawing_of(page: object, frame: Frame) -> Drawing:
    """Lines, coloured areas and pictures of a page, in the reading frame."""
    reader = _Reader(frame)
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        item = pdfium.FPDFPage_GetObject(page, index)
        reader.look(item, None, 0)
        if reader.drawing.is_cut_short:
            break
    return reader.drawing


def _times(inner: Matrix, outer: Matrix | None) -> Matrix:
    if outer is None:
        return inner
    a, b, c, d, e, f = inner
    m, n, o, p, q, r = outer
    return a * m + b * o, a * n + b * p, c * m + d * o, c * n + d * p, e * m + f * o + q, e * n + f * p + r


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _hull(points: list[tuple[float, float]]) -> Rect:
    across, down = [x for x, _ in points], [y for _, y in points]
    return Rect(min(across), min(down), max(across), max(down))


def _leans(points: list[tuple[float, float]]) -> bool:
    return any(abs(x1 - x0) > SLANT and abs(y1 - y0) > SLANT for (x0, y0), (x1, y1) in itertools.pairwise(points))


def _is_rectangle(points: list[tuple[float, float]], rect: Rect) -> bool:
    """Every point lies in a corner of what encloses them."""
    return all(
        min(abs(x - rect.left), abs(x - rect.right)) < 1 and min(abs(y - rect.top), abs(y - rect.bottom)) < 1
        for x, y in points
    )
