"""Small drawn pages for the tests of scans: a ruled table, lines of text, a PDF of pictures."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from zonaintegritas.core.decree.formats.scan.light import Grey

SCALE = 300 / 72  # pixels for each point


def sheet(width: int = 1800, height: int = 1200) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("L", (width, height), 255)
    return picture, ImageDraw.Draw(picture)


def grid(pen: ImageDraw.ImageDraw, xs: Sequence[int], ys: Sequence[int], *, ink: int = 0, width: int = 3) -> None:
    for y in ys:
        pen.line((xs[0], y, xs[-1], y), fill=ink, width=width)
    for x in xs:
        pen.line((x, ys[0], x, ys[-1]), fill=ink, width=width)


def dashed(pen: ImageDraw.ImageDraw, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Dashes of 3 points, 2 points apart, as a word processor draws them."""
    (x0, y0), (x1, y1) = start, end
    length = max(x1 - x0, y1 - y0)
    for at in range(0, length, 20):
        until = min(at + 12, length)
        spots = [(x0 + (x1 - x0) * done / length, y0 + (y1 - y0) * done / length) for done in (at, until)]
        pen.line(spots, fill=0, width=3)


def words(pen: ImageDraw.ImageDraw, x: int, y: int, text: str, *, size: int = 42) -> None:
    pen.text((x, y), text, fill=0, font=ImageFont.load_default(size))


def grey(picture: Image.Image) -> Grey:
    return np.asarray(picture)


def table_page(*, lean: float = 0.0, turn: int = 0) -> Image.Image:
    """A page with a table of two rows below its headings."""
    picture, pen = sheet()
    xs, ys = (150, 300, 900, 1650), (200, 300, 560, 820)
    grid(pen, xs, ys)
    for row, texts in zip(ys, (("NO", "KOMPONEN", "INDIKATOR"), ("1", "Tim kerja", "Tim kerja dibentuk"),
                               ("2", "Rencana kerja", "Rencana kerja disusun")), strict=False):  # fmt: skip
        for x, text in zip(xs, texts, strict=False):
            words(pen, x + 25, row + 20, text)
    return picture.rotate(lean, Image.Resampling.BICUBIC, fillcolor=255).rotate(turn, expand=True)


def as_pdf(*pictures: Image.Image) -> bytes:
    out = io.BytesIO()
    pictures[0].save(out, "PDF", save_all=True, append_images=pictures[1:], resolution=300, title=None)
    return out.getvalue()
