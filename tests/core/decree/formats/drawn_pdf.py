"""PDF pages drawn stroke by stroke for the tests, with the origin at the top left corner."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 842.0, 595.0
FONT, SIZE, LEADING = "Helvetica", 10.0, 12.0


class Drawn:
    """A PDF in the making."""

    def __init__(self, width: float = WIDTH, height: float = HEIGHT) -> None:
        self.height = height
        self.out = io.BytesIO()
        self.canvas = Canvas(self.out, pagesize=(width, height), invariant=1)
        self.canvas.setFont(FONT, SIZE)

    def line(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def box(self, left: float, top: float, right: float, bottom: float) -> None:
        self.canvas.rect(left, self.height - bottom, right - left, bottom - top, stroke=1, fill=0)

    def fill(self, left: float, top: float, right: float, bottom: float, colour: str) -> None:
        self.canvas.setFillColor(HexColor(f"#{colour}"))
        self.canvas.rect(left, self.height - bottom, right - left, bottom - top, stroke=0, fill=1)
        self.canvas.setFillColor(HexColor("#000000"))

    def text(self, x: float, y: float, *lines: str, size: float = SIZE) -> None:
        """Lines from a first baseline downwards."""
        self.canvas.setFont(FONT, size)
        for number, line in enumerate(lines):
            self.canvas.drawString(x, self.height - y - number * LEADING, line)

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """All lines of a plain table."""
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        for y in ys:
            self.line(xs[0], y, xs[-1], y)

    def row(self, xs: Sequence[float], top: float, texts: Sequence[str]) -> None:
        """One text a cell, set at the upper left."""
        for x, text in zip(xs, texts, strict=False):
            self.text(x + 4, top + 12, *text.split("\n"))

    def page(self) -> None:
        self.canvas.showPage()
        self.canvas.setFont(FONT, SIZE)

    @property
    def data(self) -> bytes:
        self.canvas.save()
        return self.out.getvalue()
